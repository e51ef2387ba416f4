//! The seam to the outside: one request in, one answer out, and a clock.
//!
//! Sessions, envelopes and retries are above it, so that a double in a test sees each request that would travel. The
//! only file that names the HTTP library or reads a clock.

use std::{
    error::Error as StdError,
    fmt,
    future::{self, Future},
    io,
    pin::Pin,
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
    time::Duration,
};

use bytes::Bytes;
use futures_util::{Stream, StreamExt, future::Either};
use http::{HeaderMap, Method};
use tokio::time::Instant;
use url::Url;

/// A future that somebody owns.
pub type BoxFuture<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;

/// Bytes that come piece by piece.
pub type ByteStream<E> = Pin<Box<dyn Stream<Item = Result<Bytes, E>> + Send>>;

/// Sends requests and tells the time.
///
/// The client uses one over TCP; a test may give its own to
/// [`Builder::transport`](crate::Builder::transport).
pub trait Transport: Send + Sync + 'static {
    /// Sends one request once: no retries, no redirects.
    fn send(&self, request: Request) -> BoxFuture<'_, Result<Response, TransportError>>;

    /// Comes back after `pause`.
    fn sleep(&self, pause: Duration) -> BoxFuture<'_, ()>;

    /// The time since some fixed moment; it never goes back.
    fn now(&self) -> Duration;
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
    pub(crate) fn new(method: Method, url: Url) -> Self {
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

/// The transport over TCP.
pub(crate) struct HttpTransport {
    client: reqwest::Client,
    idle: Duration,
    start: Instant,
}

impl HttpTransport {
    /// # Errors
    ///
    /// The TLS library cannot be set up.
    pub(crate) fn new(connect: Duration, idle: Duration) -> Result<Self, TransportError> {
        let client = reqwest::Client::builder()
            .user_agent(concat!("rapidgator-client/", env!("CARGO_PKG_VERSION")))
            .connect_timeout(connect)
            // Following a redirect would carry a form with a password, or an address with a session in it, to a host
            // that nobody named.
            .redirect(reqwest::redirect::Policy::none())
            .retry(reqwest::retry::never())
            .referer(false)
            .build()
            .map_err(translate)?;
        Ok(Self {
            client,
            idle,
            start: Instant::now(),
        })
    }

    async fn exchange(&self, request: Request) -> Result<Response, TransportError> {
        let activity = Arc::new(Activity::new(self.start));
        let mut builder = self
            .client
            .request(request.method, request.url)
            .headers(request.headers);
        builder = match request.body {
            Body::Empty => builder,
            Body::Full(bytes) => builder.body(bytes),
            Body::Stream { length, chunks } => {
                let seen = Arc::clone(&activity);
                let chunks = chunks.inspect(move |_| seen.note());
                // A stream of unknown length would be sent in chunks; the header makes it one of known length.
                builder
                    .header(http::header::CONTENT_LENGTH, length)
                    .body(reqwest::Body::wrap_stream(chunks))
            }
        };
        let answer = std::pin::pin!(builder.send());
        // Not the library's own read timeout: it starts with the request, and an upload that takes longer than it would fail.
        let answer = match futures_util::future::select(answer, std::pin::pin!(activity.idle_for(self.idle))).await {
            Either::Left((answer, _)) => answer.map_err(translate)?,
            Either::Right(((), _)) => return Err(TransportError::new(TransportErrorKind::Timeout, None)),
        };
        let (status, headers) = (answer.status().as_u16(), answer.headers().clone());
        Ok(Response {
            status,
            headers,
            body: guarded(Box::pin(answer.bytes_stream()), self.idle),
        })
    }
}

impl Transport for HttpTransport {
    fn send(&self, request: Request) -> BoxFuture<'_, Result<Response, TransportError>> {
        Box::pin(self.exchange(request))
    }

    fn sleep(&self, pause: Duration) -> BoxFuture<'_, ()> {
        Box::pin(tokio::time::sleep(pause))
    }

    fn now(&self) -> Duration {
        self.start.elapsed()
    }
}

/// When something moved last.
struct Activity {
    start: Instant,
    last_ms: AtomicU64,
}

impl Activity {
    fn new(start: Instant) -> Self {
        let activity = Self {
            start,
            last_ms: AtomicU64::new(0),
        };
        activity.note();
        activity
    }

    fn note(&self) {
        let now = u64::try_from(self.start.elapsed().as_millis()).unwrap_or(u64::MAX);
        self.last_ms.store(now, Ordering::Relaxed);
    }

    /// Ends when nothing has moved for so long.
    async fn idle_for(&self, limit: Duration) {
        loop {
            let last = Duration::from_millis(self.last_ms.load(Ordering::Relaxed));
            let Some(deadline) = self.start.checked_add(last).and_then(|last| last.checked_add(limit)) else {
                // So long that no clock can say when.
                return future::pending().await;
            };
            if deadline <= Instant::now() {
                return;
            }
            tokio::time::sleep_until(deadline).await;
        }
    }
}

/// The same bytes; an error once the next one takes too long.
fn guarded(
    body: Pin<Box<dyn Stream<Item = reqwest::Result<Bytes>> + Send>>,
    idle: Duration,
) -> ByteStream<TransportError> {
    Box::pin(futures_util::stream::unfold(Some(body), move |body| async move {
        let mut body = body?;
        match tokio::time::timeout(idle, body.next()).await {
            Ok(None) => None,
            Ok(Some(Ok(bytes))) => Some((Ok(bytes), Some(body))),
            Ok(Some(Err(error))) => Some((Err(translate(error)), None)),
            Err(_) => Some((Err(TransportError::new(TransportErrorKind::Timeout, None)), None)),
        }
    }))
}

fn translate(error: reqwest::Error) -> TransportError {
    let kind = if error.is_builder() {
        TransportErrorKind::Invalid
    } else if error.is_connect() {
        TransportErrorKind::Connect
    } else if error.is_timeout() {
        TransportErrorKind::Timeout
    } else {
        TransportErrorKind::Broken
    };
    // The library prints the whole address, the query with its secrets included.
    TransportError::new(kind, Some(Box::new(error.without_url())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test(start_paused = true)]
    async fn what_moves_now_and_then_is_not_idle() {
        let start = Instant::now();
        let activity = Arc::new(Activity::new(start));
        let moving = Arc::clone(&activity);
        tokio::spawn(async move {
            for _ in 0..5 {
                tokio::time::sleep(Duration::from_secs(40)).await;
                moving.note();
            }
        });
        activity.idle_for(Duration::from_secs(60)).await;
        assert_eq!(start.elapsed().as_secs(), 5 * 40 + 60);
    }

    #[tokio::test(start_paused = true)]
    async fn a_timeout_beyond_all_clocks_never_comes() {
        let activity = Activity::new(Instant::now());
        let idle = std::pin::pin!(activity.idle_for(Duration::MAX));
        let ended = tokio::time::timeout(Duration::from_secs(1 << 30), idle).await;
        assert!(ended.is_err());
    }

    #[tokio::test(start_paused = true)]
    async fn a_body_may_pause_but_not_for_too_long() {
        let pauses = futures_util::stream::iter([40, 40, 70]).then(|seconds| async move {
            tokio::time::sleep(Duration::from_secs(seconds)).await;
            Ok(Bytes::from_static(b"a"))
        });
        let body = guarded(Box::pin(pauses), Duration::from_secs(60));
        let pieces: Vec<_> = body.map(|piece| piece.map_err(|error| error.kind())).collect().await;
        let piece = || Ok(Bytes::from_static(b"a"));
        assert_eq!(pieces, [piece(), piece(), Err(TransportErrorKind::Timeout)]);
    }
}
