//! The way over TCP: the only file that names the HTTP library or reads a clock.

use std::{
    fmt, future,
    pin::Pin,
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
    time::Duration,
};

use bytes::Bytes;
use futures_util::{Stream, StreamExt, future::Either};
use tokio::time::Instant;

use super::{Body, BoxFuture, ByteStream, Request, Response, Transport, TransportError, TransportErrorKind};

/// The transport of every client that is given no other one: HTTP over TCP, with TLS if a feature asks for it.
///
/// ```
/// use std::time::Duration;
/// use rapidgator_client_runtime::transport::{BoxFuture, Request, Response, Tcp, Timeouts, Transport, TransportError};
///
/// /// Sends for real, and does not wait.
/// struct Hasty(Tcp);
///
/// impl Transport for Hasty {
///     fn send(&self, request: Request) -> BoxFuture<'_, Result<Response, TransportError>> {
///         self.0.send(request)
///     }
///
///     fn sleep(&self, _: Duration) -> BoxFuture<'_, ()> {
///         Box::pin(std::future::ready(()))
///     }
///
///     fn now(&self) -> Duration {
///         self.0.now()
///     }
/// }
///
/// // For `transport` of a builder.
/// let hasty = Hasty(Tcp::new(Timeouts::default())?);
/// # Ok::<(), TransportError>(())
/// ```
pub struct Tcp {
    client: reqwest::Client,
    idle: Duration,
    start: Instant,
}

/// What [`Tcp`] does not wait longer for. There is no limit on the whole of a transfer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Timeouts {
    /// How long a connection may take to be made; 15 seconds by default.
    pub connect: Duration,
    /// How long nothing may move, in either direction; 60 seconds by default.
    pub idle: Duration,
}

impl Default for Timeouts {
    fn default() -> Self {
        Self {
            connect: Duration::from_secs(15),
            idle: Duration::from_secs(60),
        }
    }
}

impl Tcp {
    /// A transport with these timeouts. Its time begins now.
    ///
    /// # Errors
    ///
    /// [`TransportErrorKind::Invalid`] if the TLS library cannot be set up.
    pub fn new(timeouts: Timeouts) -> Result<Self, TransportError> {
        let client = reqwest::Client::builder()
            .user_agent(concat!("rapidgator-client/", env!("CARGO_PKG_VERSION")))
            .connect_timeout(timeouts.connect)
            // Following a redirect would carry a form with a password, or an address with a session in it, to a host
            // that nobody named.
            .redirect(reqwest::redirect::Policy::none())
            .retry(reqwest::retry::never())
            .referer(false)
            .build()
            .map_err(translate)?;
        Ok(Self {
            client,
            idle: timeouts.idle,
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

impl Transport for Tcp {
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

impl fmt::Debug for Tcp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Tcp").field("idle", &self.idle).finish_non_exhaustive()
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
