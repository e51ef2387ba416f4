//! Reads an answer. The members inside it decide; the HTTP status is a hint for bodies that have no such members.

mod parse;

use std::{borrow::Cow, fmt, sync::Arc};

use serde::de::DeserializeOwned;
use serde_json::value::RawValue;

pub use self::parse::recognise;
use self::parse::{Parsed, Verdict};
use crate::{
    api::{Api, ForeignShape},
    catalogue::{self, ErrorRow, Found, Retry, SessionAction},
    decode::{self, Problem},
    error::{Error, Kind},
    observe::{Ear, Observer},
    redact,
    secret::Secret,
    wire,
};

/// Which answer is read, for errors and for the rows that it may be refused with.
pub struct Question<'q> {
    /// The API that it is of.
    pub api: &'static Api,
    /// Operation or transfer.
    pub name: &'static str,
    /// How it may be refused.
    pub errors: &'static [&'static ErrorRow],
    /// The member of the payload that holds the answer.
    pub pick: Option<&'static str>,
    /// Whether asking again does no harm.
    pub repeatable: bool,
    /// What the answer must not be quoted with.
    pub secrets: Vec<&'q str>,
    /// Who hears of what is unknown in it.
    pub observer: Option<&'q Arc<dyn Observer>>,
}

/// What a successful answer carries, not decoded yet.
#[derive(Clone)]
pub struct Payload {
    name: &'static str,
    /// The member of the whole payload that this is.
    member: Option<&'static str>,
    raw: Box<RawValue>,
    ear: Option<Ear>,
}

impl fmt::Debug for Payload {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // What it carries may be a token.
        f.debug_struct("Payload")
            .field("name", &self.name)
            .finish_non_exhaustive()
    }
}

impl Payload {
    /// The value.
    ///
    /// # Errors
    ///
    /// [`Kind::Decode`].
    pub fn decode<T: DeserializeOwned>(&self) -> Result<T, Error> {
        if wire::is_empty(&self.raw)
            && let Some(list) = wire::nothing()
        {
            return Ok(list);
        }
        self.read(&self.raw)
            .map_err(|problem| undecodable(self.name, self.member, problem))
    }

    /// The value of one of its members.
    ///
    /// # Errors
    ///
    /// [`Kind::Decode`].
    pub(crate) fn member<T: DeserializeOwned>(&self, name: &'static str) -> Result<T, Error> {
        match wire::pick(&self.raw, name) {
            Ok(Some(raw)) => self
                .read(&raw)
                .map_err(|problem| undecodable(self.name, Some(name), problem)),
            Ok(None) => Err(missing(self.name, name)),
            Err(problem) => Err(undecodable(self.name, self.member, problem)),
        }
    }

    fn read<T: DeserializeOwned>(&self, raw: &RawValue) -> Result<T, Problem> {
        Ear::listen(self.ear.as_ref(), || decode::parse(raw))
    }

    /// One list of the items of all these lists. A single payload stays as it is.
    ///
    /// # Errors
    ///
    /// [`Kind::Decode`] if one of several is not a list.
    pub(crate) fn joined(first: Self, others: Vec<Self>) -> Result<Self, Error> {
        if others.is_empty() {
            return Ok(first);
        }
        let (name, member, ear) = (first.name, first.member, first.ear.clone());
        let mut items = Vec::new();
        for part in std::iter::once(first).chain(others) {
            let some = wire::items(&part.raw).map_err(|problem| undecodable(name, member, problem))?;
            items.extend(some);
        }
        let raw = serde_json::value::to_raw_value(&items).expect("a list of JSON values is one");
        Ok(Self { name, member, raw, ear })
    }
}

impl Question<'_> {
    fn ear(&self) -> Option<Ear> {
        self.observer.map(|observer| Ear {
            operation: self.name,
            observer: Arc::clone(observer),
            secrets: self.secrets.iter().map(|secret| Secret::from(*secret)).collect(),
        })
    }
}

/// Reads an answer.
///
/// # Errors
///
/// A refusal, an answer without an envelope, or a payload without the expected member.
pub fn read(question: &Question<'_>, http_status: u16, body: &[u8]) -> Result<Payload, Error> {
    let text = text_of(body);
    let Some(members) = &question.api.envelope else {
        return read_bare(question, http_status, &text);
    };
    let Some(envelope) = parse::parse(members, &text) else {
        return Err(unexpected(
            question,
            http_status,
            &text,
            "the answer is not an envelope",
        ));
    };
    match envelope.verdict {
        Verdict::Success => picked(question, envelope.payload.unwrap_or_else(null)),
        Verdict::Refused(status) => Err(enveloped(question, status, http_status, &envelope)),
    }
}

/// Reads an answer of an API without envelopes: the HTTP status decides, and nothing is the same as `null`.
fn read_bare(question: &Question<'_>, http_status: u16, text: &str) -> Result<Payload, Error> {
    if !(200..300).contains(&http_status) {
        return Err(refusal(question, http_status, text));
    }
    if text.trim().is_empty() {
        return picked(question, null());
    }
    match serde_json::from_str(text) {
        Ok(body) => picked(question, body),
        Err(_) => Err(unexpected(question, http_status, text, "the answer is not JSON")),
    }
}

/// Reads what came in place of a file: a text of the catalogue, an envelope, or anything else that is no file.
pub fn read_text(question: &Question<'_>, http_status: u16, body: &[u8]) -> Error {
    let text = text_of(body);
    let envelope = question.api.envelope.as_ref();
    if let Some(envelope) = envelope.and_then(|members| parse::parse(members, &text))
        && let Verdict::Refused(status) = envelope.verdict
    {
        return enveloped(question, status, http_status, &envelope);
    }
    if catalogue::by_text(question.errors, &text).is_some() {
        return refusal(question, http_status, &text);
    }
    unexpected(question, http_status, &text, "something else came in place of the file")
}

/// A text, whatever bytes are in it. Some servers mark the beginning of one.
fn text_of(body: &[u8]) -> Cow<'_, str> {
    String::from_utf8_lossy(body.strip_prefix("\u{feff}".as_bytes()).unwrap_or(body))
}

/// An error for the refusal in an envelope. If that names the row, nothing else is asked.
fn enveloped(question: &Question<'_>, status: Option<u16>, http_status: u16, envelope: &Parsed) -> Error {
    let text = &envelope.details;
    let named = envelope.row.as_deref();
    let named = named.and_then(|name| catalogue::by_name(question.errors, name, text));
    let found = named.or_else(|| catalogue::classify(question.errors, status.unwrap_or(http_status), text));
    // An envelope without a number has the one of its row, whatever HTTP says.
    let status = status.or_else(|| found.as_ref().map(|found| found.row.status));
    let status = status.unwrap_or(http_status);
    refusal_of(question, found, status, text)
}

/// An error for a refusal with this status and text.
fn refusal(question: &Question<'_>, status: u16, text: &str) -> Error {
    refusal_of(
        question,
        catalogue::classify(question.errors, status, text),
        status,
        text,
    )
}

fn refusal_of(question: &Question<'_>, found: Option<Found<'_>>, status: u16, text: &str) -> Error {
    if let Some(ear) = question.ear() {
        ear.refused(found.as_ref(), status, text);
    }
    let message = match action(found.as_ref()) {
        SessionAction::Keep => "the service refused",
        SessionAction::Renew => "the session has ended",
        SessionAction::Refused => "the login was refused",
        SessionAction::Throttled => "too many logins",
    };
    error_for(question, Kind::Api, message.into(), status, found, text)
}

fn unexpected(question: &Question<'_>, http_status: u16, text: &str, message: &'static str) -> Error {
    let foreign = recognise(question.api, text);
    let member = foreign
        .and_then(|foreign| foreign.details)
        .and_then(|name| parse::member_text(text, name));
    let shown = member.as_deref().unwrap_or(text);
    // By its status, such an answer may tell about the session and the state of the service, never about a thing: a
    // page that says "404" from some proxy does not mean that the file is gone.
    let tells = |found: &Found<'_>| action(Some(found)) != SessionAction::Keep || found.row.retry == Retry::Later;
    let by_status = || catalogue::by_status(question.errors, http_status).filter(tells);
    let found = catalogue::by_text(question.errors, shown).or_else(by_status);
    let page = matches!(foreign.map(|foreign| &foreign.shape), Some(ForeignShape::Prefix(_)));
    let message = match foreign {
        Some(foreign) => format!("{message} (`{}`)", foreign.id).into(),
        None => message.into(),
    };
    error_for(question, Kind::Unexpected, message, http_status, found, shown).with_page(page)
}

/// What refusals and odd answers have in common. Whatever concerns the session is of its kind.
fn error_for(
    question: &Question<'_>,
    kind: Kind,
    message: Cow<'static, str>,
    status: u16,
    found: Option<Found<'_>>,
    text: &str,
) -> Error {
    let kind = match action(found.as_ref()) {
        SessionAction::Keep => kind,
        SessionAction::Renew | SessionAction::Refused | SessionAction::Throttled => Kind::Session,
    };
    // A text that is the same for everybody tells nothing of a secret. With what looks like one cut out, it would: a
    // password may be a word of it.
    let secrets = match &found {
        Some(found) if found.row.is_literally(text) => &[][..],
        Some(_) | None => &question.secrets,
    };
    let error = Error::new(kind, message)
        .with_status(status)
        .with_row(found.as_ref().map(|found| found.row))
        .with_details(redact::snippet(text, secrets))
        .sent()
        .in_named(question.name, question.repeatable);
    match found.and_then(|found| found.wait()) {
        Some(wait) => error.with_retry_after(wait),
        None => error,
    }
}

fn action(found: Option<&Found<'_>>) -> SessionAction {
    found.map_or(SessionAction::Keep, |found| found.row.session)
}

fn picked(question: &Question<'_>, payload: Box<RawValue>) -> Result<Payload, Error> {
    let name = question.name;
    // An empty success may be `[]` whatever else the payload would be: the answer itself is empty then.
    let Some(member) = question.pick.filter(|_| !wire::is_empty(&payload)) else {
        return Ok(Payload {
            name,
            member: None,
            raw: payload,
            ear: question.ear(),
        });
    };
    match wire::pick(&payload, member) {
        Ok(Some(raw)) => Ok(Payload {
            name,
            member: Some(member),
            raw,
            ear: question.ear(),
        }),
        Ok(None) => Err(missing(name, member)),
        Err(problem) => Err(undecodable(name, None, problem)),
    }
}

fn missing(name: &'static str, member: &'static str) -> Error {
    let message = format!("the payload has no member `{member}`");
    Error::new(Kind::Decode, message).sent().in_named(name, false)
}

fn undecodable(name: &'static str, member: Option<&'static str>, problem: Problem) -> Error {
    let place = problem.place_below(member);
    let message = if place.is_empty() {
        "the answer cannot be read".into()
    } else {
        Cow::from(format!("`{place}` of the answer cannot be read"))
    };
    Error::new(Kind::Decode, message)
        .with_source(problem.reason)
        .sent()
        .in_named(name, false)
}

fn null() -> Box<RawValue> {
    RawValue::from_string("null".to_owned()).expect("`null` is JSON")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::{API, ErrorId, FILE_INFO, File, USER_LOGIN};

    fn question() -> Question<'static> {
        Question {
            api: &API,
            name: FILE_INFO.id,
            errors: FILE_INFO.errors,
            pick: FILE_INFO.pick,
            repeatable: true,
            secrets: vec!["MARKER"],
            observer: None,
        }
    }

    fn error_of(http_status: u16, body: &str) -> Error {
        read(&question(), http_status, body.as_bytes()).unwrap_err()
    }

    #[test]
    fn the_envelope_decides_whatever_http_says() {
        let good = br#"{"response":{"file":7},"status":200,"details":null}"#;
        assert_eq!(read(&question(), 500, good).unwrap().decode::<u64>().unwrap(), 7);
        let bad = error_of(200, r#"{"response":null,"status":404,"details":"No such file"}"#);
        assert_eq!((bad.kind(), bad.status()), (Kind::Api, Some(404)));
        assert_eq!(bad.api_code(), Some(ErrorId::FileNotFound));
        assert_eq!(
            bad.to_string(),
            "file.info: the service refused, status 404: `No such file`"
        );
    }

    #[test]
    fn a_status_may_be_a_text_and_details_may_be_missing() {
        let error = error_of(200, r#"{"status":"401"}"#);
        assert_eq!(
            (error.kind(), error.api_code()),
            (Kind::Session, Some(ErrorId::SessionExpired))
        );
        assert_eq!(error.details(), None);
    }

    #[test]
    fn details_of_another_type_are_shown_as_they_are() {
        assert_eq!(
            error_of(200, r#"{"status":418,"details":{"a":1}}"#).details(),
            Some(r#"{"a":1}"#)
        );
    }

    #[test]
    fn a_payload_that_is_empty_is_the_answer_itself() {
        for payload in [
            "[]",
            "[ ]",
            "{}",
            "null",
            r#"{"file":[]}"#,
            r#"{"file":{ }}"#,
            r#"{"file":null}"#,
        ] {
            let body = format!(r#"{{"response":{payload},"status":200,"details":null}}"#);
            let read = read(&question(), 200, body.as_bytes()).unwrap();
            assert_eq!(read.decode::<Vec<u64>>().unwrap(), Vec::<u64>::new(), "{payload}");
            assert_eq!(read.decode::<File>().unwrap_err().kind(), Kind::Decode, "{payload}");
        }
        let other = error_of(200, r#"{"response":{"link":1},"status":200}"#);
        assert_eq!(other.to_string(), "file.info: the payload has no member `file`");
    }

    #[test]
    fn what_is_no_envelope() {
        let bodies = [
            "",
            "<html>no</html>",
            "Too busy",
            "[]",
            "7",
            r#"{"response":1}"#,
            r#"{"status":7"#,
        ];
        for body in bodies {
            assert_eq!(error_of(200, body).kind(), Kind::Unexpected, "{body}");
        }
        for status in ["70000", "-1", "null", r#""abc""#, "2.5", "[]"] {
            let body = format!(r#"{{"status":{status}}}"#);
            assert_eq!(error_of(200, &body).kind(), Kind::Unexpected, "{body}");
        }
    }

    #[test]
    fn known_foreign_answers() {
        let denied = error_of(403, r#"{"error":"Denied by IP","success":false}"#);
        let text = "file.info: the answer is not an envelope (`denied`), status 403: `Denied by IP`";
        assert_eq!(denied.to_string(), text);
        let overloaded = error_of(503, "Too busy");
        assert_eq!(overloaded.api_code(), Some(ErrorId::Unavailable));
        assert!(overloaded.in_operation(&FILE_INFO).is_retryable());
    }

    #[test]
    fn a_page_tells_about_the_session_but_not_about_a_thing() {
        let page = "<html>Not Found</html>";
        assert_eq!(error_of(404, page).row(), None);
        assert_eq!(error_of(401, page).kind(), Kind::Session);
    }

    #[test]
    fn a_mark_at_the_beginning_is_no_part_of_a_text() {
        let marked = |text: &str| format!("\u{feff}{text}");
        let gone = marked(r#"{"status":404,"details":"No such file"}"#);
        assert_eq!(error_of(200, &gone).api_code(), Some(ErrorId::FileNotFound));
        for text in [&gone, &marked("No such file")] {
            let error = read_text(&question(), 200, text.as_bytes());
            assert_eq!(error.api_code(), Some(ErrorId::FileNotFound), "{text:?}");
        }
    }

    #[test]
    fn nothing_secret_is_quoted() {
        let page = error_of(200, "<html>MARKER http://h/?sid=OTHER</html>");
        assert_eq!(page.details(), Some("<html>[redacted] http://h/?[redacted]</html>"));
        let refused = error_of(200, r#"{"status":418,"details":"no MARKER"}"#);
        assert_eq!(refused.details(), Some("no [redacted]"));
        let wrong = r#"{"response":{"file":"x, expected y MARKER"},"status":200}"#;
        let wrong = read(&question(), 200, wrong.as_bytes())
            .unwrap()
            .decode::<File>()
            .unwrap_err();
        let source = std::error::Error::source(&wrong).unwrap().to_string();
        assert_eq!(wrong.to_string(), "file.info: `file` of the answer cannot be read");
        assert_eq!(source, "expected struct File, found string");
        assert!(!format!("{wrong:?}").contains("MARKER"), "{wrong:?}");
    }

    #[test]
    fn the_wait_of_a_throttled_login() {
        let login = login();
        let wait = |text: &str| refusal(&login, 401, text).retry_after().map(|wait| wait.as_secs());
        assert_eq!(wait("Too many logins. Please wait 20 sec..."), Some(20));
        assert_eq!(wait("Wait 10 minutes"), Some(600));
        assert_eq!(wait("Wait 1 hour"), Some(3600));
        assert_eq!(wait("Wait a bit"), None);
        assert_eq!(wait("Wait 99999999999999999999 sec"), None);
    }

    #[test]
    fn a_login_is_refused_and_throttled_without_an_envelope_too() {
        let told = |http_status, body: &str| {
            let error = read(&login(), http_status, body.as_bytes()).unwrap_err();
            (
                error.kind(),
                error.api_code(),
                error.retry_after().map(|wait| wait.as_secs()),
            )
        };
        let throttled = r#"{"error":"Too many logins. Please wait 20 sec...","success":false}"#;
        assert_eq!(
            told(200, throttled),
            (Kind::Session, Some(ErrorId::LoginThrottled), Some(20))
        );
        let refused = (Kind::Session, Some(ErrorId::WrongCredentials), None);
        assert_eq!(told(401, "<html>no</html>"), refused);
        assert_eq!(told(404, "<html>no</html>"), (Kind::Unexpected, None, None));
    }

    fn login() -> Question<'static> {
        Question {
            api: &API,
            name: USER_LOGIN.id,
            errors: USER_LOGIN.errors,
            pick: None,
            repeatable: true,
            secrets: Vec::new(),
            observer: None,
        }
    }
}
