//! The one error type: opaque, with questions to ask it.
//!
//! `Display` prints this level only; what lies below is in `source()`. Neither shows a token, a password or the query
//! of an address: texts of the service pass through `redact` before they get here.

use std::{any::Any, borrow::Cow, error::Error as StdError, fmt, sync::Arc, time::Duration};

use crate::{
    call::Operation,
    catalogue::{Code, ErrorRow, Retry, SessionAction},
    retry::Failure,
    transport::{TransportError, TransportErrorKind},
};

/// Why something did not work.
///
/// ```
/// # use rapidgator_client_runtime::{Error, Kind};
/// fn shown(error: &Error) -> String {
///     match error.kind() {
///         Kind::Api => format!("refused: {}", error.details().unwrap_or("no reason given")),
///         _ if error.is_retryable() => format!("try again later: {error}"),
///         _ => error.to_string(),
///     }
/// }
/// ```
#[derive(Clone)]
pub struct Error(Box<Inner>);

/// In which place it went wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Kind {
    /// Settings or arguments that cannot work. Nothing was sent.
    Build,
    /// No connection. Nothing was sent.
    Connect,
    /// Nothing moved for too long.
    Timeout,
    /// The connection broke, or a body did not come through whole.
    Body,
    /// The service refused the call.
    Api,
    /// There is no session: it ended and there are no credentials, or the login was refused or is throttled.
    Session,
    /// An answer of the known shape whose content cannot be read.
    Decode,
    /// An answer of no known shape: a page for people, a bare HTTP status.
    Unexpected,
    /// A local file could not be read or written.
    Io,
    /// Bytes that are not the expected ones: another length, another MD5.
    Verify,
    /// The service took the bytes and could not make a file of them. Sending all of them again is safe.
    Upload,
    /// The upload was still being looked at when the wait was over. Ask again by its id.
    Pending,
    /// Some ids of a call with several failed, or some of several transfers.
    Partial,
    /// Somebody who was asked to do it was told to stop.
    Cancelled,
}

#[derive(Clone)]
struct Inner {
    kind: Kind,
    message: Cow<'static, str>,
    operation: Option<&'static str>,
    repeatable: bool,
    status: Option<u16>,
    row: Option<&'static ErrorRow>,
    details: Option<String>,
    sent: bool,
    page: bool,
    retry_after: Option<Duration>,
    attached: Vec<Arc<dyn Any + Send + Sync>>,
    source: Option<Arc<dyn StdError + Send + Sync>>,
}

impl Error {
    /// In which place it went wrong.
    #[must_use]
    pub fn kind(&self) -> Kind {
        self.0.kind
    }

    /// The status that the service gave: that of the envelope, or the HTTP status where there was no envelope.
    #[must_use]
    pub fn status(&self) -> Option<u16> {
        self.0.status
    }

    /// The error code of the API, if the service said something known.
    ///
    /// Which API that is follows from what the code is compared with.
    #[must_use]
    pub fn api_code<C: Code>(&self) -> Option<C> {
        self.0.row.and_then(C::of)
    }

    /// The row of the error catalogue, if the service said something known.
    #[must_use]
    pub fn row(&self) -> Option<&'static ErrorRow> {
        self.0.row
    }

    /// What the service said, shortened and without secrets.
    #[must_use]
    pub fn details(&self) -> Option<&str> {
        self.0.details.as_deref()
    }

    /// The operation or transfer that failed, for example `file.info`.
    #[must_use]
    pub fn operation(&self) -> Option<&'static str> {
        self.0.operation
    }

    /// Whether the same call may work later and does no harm if the first one worked after all.
    #[must_use]
    pub fn is_retryable(&self) -> bool {
        self.failure().allows(self.0.repeatable)
    }

    /// Whether the service may have seen the request.
    #[must_use]
    pub fn may_have_been_sent(&self) -> bool {
        self.0.sent
    }

    /// How long the service asks to wait: before the next login if it refused one, else before the same call.
    #[must_use]
    pub fn retry_after(&self) -> Option<Duration> {
        self.0.retry_after
    }

    /// What was attached to it of this type: the thing that a transfer is about.
    #[must_use]
    pub fn attached<T: Any>(&self) -> Option<&T> {
        self.0.attached.iter().find_map(|it| it.downcast_ref())
    }

    /// What it says about another attempt.
    pub fn failure(&self) -> Failure {
        match self.0.kind {
            Kind::Connect | Kind::Timeout | Kind::Body if !self.0.sent => Failure::NotSent,
            Kind::Connect | Kind::Timeout | Kind::Body | Kind::Upload => Failure::Lost,
            Kind::Api => self.refused(),
            Kind::Unexpected => self.no_answer(),
            Kind::Build | Kind::Session | Kind::Decode | Kind::Io => Failure::Final,
            Kind::Verify | Kind::Pending | Kind::Partial | Kind::Cancelled => Failure::Final,
        }
    }

    /// A known refusal for the time being means that nothing was done. A server that failed may have done it.
    fn refused(&self) -> Failure {
        let failed = self.0.status.and_then(Failure::of_status);
        match self.0.row.map(|row| row.retry) {
            Some(Retry::Never) => Failure::Final,
            Some(Retry::Later) => failed.unwrap_or(Failure::RefusedForNow),
            None => failed.unwrap_or(Failure::Final),
        }
    }

    /// What has no known shape says little, and never that nothing was done.
    fn no_answer(&self) -> Failure {
        let for_now = self.0.row.is_some_and(|row| row.retry == Retry::Later);
        let page = self.0.page && self.0.status.is_some_and(|status| (200..300).contains(&status));
        match self.0.status.and_then(Failure::of_status) {
            Some(failure) => failure,
            None if for_now => Failure::Unavailable,
            None if page => Failure::Page,
            None => Failure::Final,
        }
    }
}

/// How errors are made, here and in what is written by hand beside generated files.
#[doc(hidden)]
impl Error {
    pub fn new(kind: Kind, message: impl Into<Cow<'static, str>>) -> Self {
        Self(Box::new(Inner {
            kind,
            message: message.into(),
            operation: None,
            repeatable: false,
            status: None,
            row: None,
            details: None,
            sent: false,
            page: false,
            retry_after: None,
            attached: Vec::new(),
            source: None,
        }))
    }

    pub fn io(message: impl Into<Cow<'static, str>>, source: std::io::Error) -> Self {
        Self::new(Kind::Io, message).with_source(source)
    }

    pub fn transport(error: TransportError) -> Self {
        let (kind, message) = match error.kind() {
            TransportErrorKind::Invalid => (Kind::Build, "the request cannot be sent"),
            TransportErrorKind::Connect => (Kind::Connect, "no connection"),
            TransportErrorKind::Timeout => (Kind::Timeout, "nothing moved for too long"),
            TransportErrorKind::Broken => (Kind::Body, "the connection broke"),
        };
        let mut new = Self::new(kind, message);
        new.0.sent = error.may_have_been_sent();
        new.with_source(error)
    }

    pub fn in_operation(self, operation: &Operation) -> Self {
        self.in_named(operation.id, operation.effect.is_repeatable())
    }

    /// Names the place, unless a deeper one is named already.
    pub fn in_named(mut self, name: &'static str, repeatable: bool) -> Self {
        if self.0.operation.is_none() {
            self.0.operation = Some(name);
            self.0.repeatable = repeatable;
        }
        self
    }

    pub fn sent(mut self) -> Self {
        self.0.sent = true;
        self
    }

    pub fn with_status(mut self, status: u16) -> Self {
        self.0.status = Some(status);
        self
    }

    pub fn with_row(mut self, row: Option<&'static ErrorRow>) -> Self {
        self.0.row = row;
        self
    }

    /// An empty text counts as none.
    pub fn with_details(mut self, details: String) -> Self {
        self.0.details = Some(details).filter(|details| !details.is_empty());
        self
    }

    pub fn with_retry_after(mut self, wait: Duration) -> Self {
        self.0.retry_after = Some(wait);
        self
    }

    /// The wait that the answer asks for, unless its text has named one.
    pub fn or_retry_after(mut self, wait: Option<Duration>) -> Self {
        self.0.retry_after = self.0.retry_after.or(wait);
        self
    }

    /// Whether a page for people came.
    pub fn with_page(mut self, page: bool) -> Self {
        self.0.page = page;
        self
    }

    pub fn with_attached<T: Any + Send + Sync>(mut self, thing: T) -> Self {
        self.0.attached.push(Arc::new(thing));
        self
    }

    pub fn with_source(mut self, source: impl StdError + Send + Sync + 'static) -> Self {
        self.0.source = Some(Arc::new(source));
        self
    }

    pub(crate) fn session_action(&self) -> SessionAction {
        self.0.row.map_or(SessionAction::Keep, |row| row.session)
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(operation) = self.0.operation {
            write!(f, "{operation}: ")?;
        }
        f.write_str(&self.0.message)?;
        if let Some(status) = self.0.status {
            write!(f, ", status {status}")?;
        }
        if let Some(details) = &self.0.details {
            write!(f, ": `{details}`")?;
        }
        Ok(())
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Error")
            .field("kind", &self.0.kind)
            .field("text", &self.to_string())
            .field("code", &self.0.row.map(|row| row.name))
            .field("sent", &self.0.sent)
            .field("source", &self.0.source)
            .finish()
    }
}

impl StdError for Error {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        self.0
            .source
            .as_deref()
            .map(|source| source as &(dyn StdError + 'static))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::{ErrorId, FILE_DOWNLOAD, FILE_INFO, FILE_UPLOAD};

    #[test]
    fn is_one_pointer_wide() {
        assert_eq!(size_of::<Error>(), size_of::<usize>());
    }

    #[test]
    fn prints_its_own_level_only() {
        let error = Error::io("cannot read `a`", std::io::Error::other("BELOW")).in_operation(&FILE_INFO);
        assert_eq!(error.to_string(), "file.info: cannot read `a`");
        assert_eq!(error.source().unwrap().to_string(), "BELOW");
    }

    #[test]
    fn retry_follows_the_effect() {
        let broken = || Error::new(Kind::Body, "").sent();
        assert!(broken().in_operation(&FILE_INFO).is_retryable());
        assert!(!broken().in_operation(&FILE_UPLOAD).is_retryable());
        assert!(Error::new(Kind::Connect, "").in_operation(&FILE_UPLOAD).is_retryable());
        assert!(
            !Error::new(Kind::Decode, "")
                .sent()
                .in_operation(&FILE_INFO)
                .is_retryable()
        );
    }

    #[test]
    fn a_refusal_for_now_is_retryable_and_a_failed_server_is_not() {
        let refused = |code: ErrorId| {
            let error = Error::new(Kind::Api, "")
                .with_status(code.row().status)
                .with_row(Some(code.row()))
                .sent();
            error.in_operation(&FILE_DOWNLOAD).is_retryable()
        };
        assert!(refused(ErrorId::TrafficExceeded));
        assert!(!refused(ErrorId::FileNotFound));
        assert!(!refused(ErrorId::Internal));
    }
}
