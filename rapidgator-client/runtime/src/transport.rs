//! The seam to the outside: one request in, one answer out; a clock and a die.
//!
//! Sessions, envelopes and retries are above it, so that a double in a test sees each request that would travel.

#[cfg(feature = "test-util")]
mod scripted;
mod tcp;

use std::{error::Error as StdError, fmt, future::Future, io, pin::Pin, time::Duration};

use bytes::Bytes;
use futures_util::Stream;
use http::{HeaderMap, Method};
use url::Url;

#[cfg(feature = "test-util")]
pub use self::scripted::{Reply, Scripted, Sent};
pub use self::tcp::{Tcp, Timeouts};

/// A future that somebody owns.
pub type BoxFuture<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;

/// Bytes that come piece by piece.
pub type ByteStream<E> = Pin<Box<dyn Stream<Item = Result<Bytes, E>> + Send>>;

/// Sends requests, tells the time and throws the dice.
///
/// A client uses [`Tcp`]; a test may give another to [`Builder::transport`](crate::Builder::transport): `Scripted`, of the
/// feature `test-util`, which plays answers, or one around `Tcp` that looks at what passes or makes pauses short.
pub trait Transport: Send + Sync + 'static {
    /// Sends one request once: no retries, no redirects.
    fn send(&self, request: Request) -> BoxFuture<'_, Result<Response, TransportError>>;

    /// Comes back after `pause`.
    fn sleep(&self, pause: Duration) -> BoxFuture<'_, ()>;

    /// The time since some fixed moment; it never goes back.
    fn now(&self) -> Duration;

    /// A number that nobody can foresee, so that pauses of many callers differ. A test may give one that is foreseen.
    fn random(&self) -> u64 {
        fastrand::u64(..)
    }
}

/// What travels to the service.
#[non_exhaustive]
pub struct Request {
    /// GET or POST.
    pub method: Method,
    /// Where to. An address that the service gave may hold a secret in its query, so `Debug` leaves that out.
    pub url: Url,
    /// Without what the connection needs.
    pub headers: HeaderMap,
    /// What it carries.
    pub body: Body,
}

/// What a request carries.
pub enum Body {
    /// Nothing.
    Empty,
    /// A few bytes.
    Full(Bytes),
    /// Bytes that are read while they are sent.
    Stream {
        /// How many there will be.
        length: u64,
        /// The bytes. An error breaks the request off.
        chunks: ByteStream<io::Error>,
    },
}

/// What came back.
#[non_exhaustive]
pub struct Response {
    /// The HTTP status.
    pub status: u16,
    /// The headers.
    pub headers: HeaderMap,
    /// The body.
    pub body: ByteStream<TransportError>,
}

impl Request {
    /// A request without headers and body.
    #[must_use]
    pub fn new(method: Method, url: Url) -> Self {
        Self {
            method,
            url,
            headers: HeaderMap::new(),
            body: Body::Empty,
        }
    }
}

impl Response {
    /// An answer with this status, these headers and this body.
    #[must_use]
    pub fn new(status: u16, headers: HeaderMap, body: ByteStream<TransportError>) -> Self {
        Self { status, headers, body }
    }
}

impl fmt::Debug for Request {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Request")
            .field("method", &self.method)
            .field(
                "url",
                &format_args!("{}{}", self.url.origin().ascii_serialization(), self.url.path()),
            )
            .field("headers", &self.headers.keys().collect::<Vec<_>>())
            .field("body", &self.body)
            .finish()
    }
}

impl fmt::Debug for Body {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => f.write_str("Empty"),
            Self::Full(bytes) => write!(f, "Full({} bytes)", bytes.len()),
            Self::Stream { length, .. } => write!(f, "Stream({length} bytes)"),
        }
    }
}

impl fmt::Debug for Response {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let headers = self.headers.keys().collect::<Vec<_>>();
        f.debug_struct("Response")
            .field("status", &self.status)
            .field("headers", &headers)
            .finish_non_exhaustive()
    }
}

/// Why a request did not come through.
#[derive(Debug)]
pub struct TransportError {
    kind: TransportErrorKind,
    sent: bool,
    source: Option<Box<dyn StdError + Send + Sync>>,
}

/// Why a request did not come through.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum TransportErrorKind {
    /// It cannot be sent as it is.
    Invalid,
    /// No connection.
    Connect,
    /// Nothing moved for too long.
    Timeout,
    /// The connection broke.
    Broken,
}

impl TransportError {
    /// An error of this kind. Its source must not hold an address.
    #[must_use]
    pub fn new(kind: TransportErrorKind, source: Option<Box<dyn StdError + Send + Sync>>) -> Self {
        let sent = match kind {
            TransportErrorKind::Invalid | TransportErrorKind::Connect => false,
            TransportErrorKind::Timeout | TransportErrorKind::Broken => true,
        };
        Self { kind, sent, source }
    }

    /// Why.
    #[must_use]
    pub fn kind(&self) -> TransportErrorKind {
        self.kind
    }

    /// Whether the service may have seen the request.
    #[must_use]
    pub fn may_have_been_sent(&self) -> bool {
        self.sent
    }
}

impl fmt::Display for TransportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self.kind {
            TransportErrorKind::Invalid => "the request cannot be sent",
            TransportErrorKind::Connect => "the connection could not be made",
            TransportErrorKind::Timeout => "no byte moved within the idle timeout",
            TransportErrorKind::Broken => "the connection broke",
        })
    }
}

impl StdError for TransportError {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        self.source.as_deref().map(|source| source as &(dyn StdError + 'static))
    }
}
