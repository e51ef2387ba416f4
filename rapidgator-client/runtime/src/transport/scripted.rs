//! A transport for tests: plays answers, and keeps what would have been sent. Its time passes only by the pauses that are
//! made on it, none of which takes any, and when somebody says so.

use std::{
    collections::VecDeque,
    fmt,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use bytes::Bytes;
use futures_util::{StreamExt as _, future, stream};
use http::{HeaderMap, HeaderName, HeaderValue, Method, header};
use url::Url;

use super::{Body, BoxFuture, ByteStream, Request, Response, Transport, TransportError, TransportErrorKind};

/// Stands in for the network. Sessions, envelopes and retries are above it, so a test sees each request that would have
/// travelled, and each pause that would have been made. Clones are one.
///
/// ```
/// use rapidgator_client_runtime::transport::{Reply, Scripted};
///
/// let network = Scripted::playing([Reply::json(r#"{"title":"Emma"}"#), Reply::status(503)]);
/// // let client = Client::builder().transport(network.clone()).token("t").build()?;
/// // … and afterwards:
/// assert!(network.sent().is_empty());
/// assert!(network.pauses().is_empty());
/// ```
#[derive(Clone)]
pub struct Scripted(Arc<Shared>);

type Script = Box<dyn FnMut(&Sent) -> Option<Reply> + Send>;

/// Two locks: who answers may look at what was sent before.
struct Shared {
    script: Mutex<Script>,
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    sent: Vec<Sent>,
    pauses: Vec<Duration>,
    now: Duration,
}

/// A request as it would have travelled.
#[derive(Clone)]
#[non_exhaustive]
pub struct Sent {
    /// GET or POST.
    pub method: Method,
    /// The whole address. It may hold a secret.
    pub url: Url,
    /// Without what the connection needs.
    pub headers: HeaderMap,
    /// All of the body.
    pub body: Vec<u8>,
    /// How long a body that was read piece by piece was said to be; `None` if it was there from the start.
    pub announced: Option<u64>,
}

/// What comes back for a request.
#[derive(Clone, Debug)]
pub struct Reply(Course);

#[derive(Clone, Debug)]
enum Course {
    Answer(Answer),
    Broken(TransportErrorKind),
    Silence,
}

#[derive(Clone, Debug)]
struct Answer {
    status: u16,
    headers: HeaderMap,
    pieces: Vec<Bytes>,
    end: End,
}

#[derive(Clone, Copy, Debug)]
enum End {
    Whole,
    Broken(TransportErrorKind),
    Silence,
}

impl Scripted {
    /// Gives these replies in this order. A request after the last one fails, and is kept all the same.
    pub fn playing(replies: impl IntoIterator<Item = Reply>) -> Self {
        let mut replies: VecDeque<Reply> = replies.into_iter().collect();
        Self::new(Box::new(move |_| replies.pop_front()))
    }

    /// Gives what somebody thinks of for each request, who may look at what was [`sent`](Self::sent) before it.
    pub fn answering(mut answer: impl FnMut(&Sent) -> Reply + Send + 'static) -> Self {
        Self::new(Box::new(move |sent| Some(answer(sent))))
    }

    fn new(script: Script) -> Self {
        Self(Arc::new(Shared {
            script: Mutex::new(script),
            state: Mutex::default(),
        }))
    }

    /// What would have travelled, the oldest first.
    #[must_use]
    pub fn sent(&self) -> Vec<Sent> {
        self.state().sent.clone()
    }

    /// The pauses that would have been made, the oldest first.
    #[must_use]
    pub fn pauses(&self) -> Vec<Duration> {
        self.state().pauses.clone()
    }

    /// Lets time pass.
    pub fn advance(&self, time: Duration) {
        self.state().now += time;
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.0.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    async fn exchange(&self, request: Request) -> Result<Response, TransportError> {
        let sent = Sent::take_in(request).await?;
        let reply = {
            let mut script = self.0.script.lock().unwrap_or_else(PoisonError::into_inner);
            let reply = script(&sent);
            self.state().sent.push(sent);
            reply
        };
        let Some(Reply(course)) = reply else {
            return Err(TransportError::new(
                TransportErrorKind::Invalid,
                Some("the script has no reply left".into()),
            ));
        };
        match course {
            Course::Answer(answer) => Ok(answer.into_response()),
            Course::Broken(kind) => Err(TransportError::new(kind, None)),
            Course::Silence => future::pending().await,
        }
    }
}

impl Transport for Scripted {
    fn send(&self, request: Request) -> BoxFuture<'_, Result<Response, TransportError>> {
        Box::pin(self.exchange(request))
    }

    fn sleep(&self, pause: Duration) -> BoxFuture<'_, ()> {
        self.state().pauses.push(pause);
        self.advance(pause);
        Box::pin(future::ready(()))
    }

    fn now(&self) -> Duration {
        self.state().now
    }

    /// The largest there is, so that each pause is as long as it may be.
    fn random(&self) -> u64 {
        u64::MAX
    }
}

impl fmt::Debug for Scripted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Scripted")
            .field("sent", &self.state().sent)
            .finish_non_exhaustive()
    }
}

impl Sent {
    /// The value of a field of a form; `None` if the body has none of this name.
    #[must_use]
    pub fn field(&self, name: &str) -> Option<String> {
        let mut fields = url::form_urlencoded::parse(&self.body);
        fields.find(|(key, _)| key == name).map(|(_, value)| value.into_owned())
    }

    async fn take_in(request: Request) -> Result<Self, TransportError> {
        let mut sent = Self {
            method: request.method,
            url: request.url,
            headers: request.headers,
            body: Vec::new(),
            announced: None,
        };
        match request.body {
            Body::Empty => {}
            Body::Full(bytes) => sent.body.extend_from_slice(&bytes),
            Body::Stream { length, mut chunks } => {
                sent.announced = Some(length);
                while let Some(chunk) = chunks.next().await {
                    let broken = |error| TransportError::new(TransportErrorKind::Broken, Some(Box::new(error)));
                    sent.body.extend_from_slice(&chunk.map_err(broken)?);
                }
            }
        }
        Ok(sent)
    }
}

impl fmt::Debug for Sent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Neither the query nor the body: there are secrets in both.
        let url = format!("{}{}", self.url.origin().ascii_serialization(), self.url.path());
        f.debug_struct("Sent")
            .field("method", &self.method)
            .field("url", &url)
            .field("bytes", &self.body.len())
            .finish_non_exhaustive()
    }
}

impl Reply {
    /// An answer with HTTP 200 and this body, and nothing said about what it is.
    pub fn bytes(body: impl Into<Bytes>) -> Self {
        Self(Course::Answer(Answer {
            status: 200,
            headers: HeaderMap::new(),
            pieces: vec![body.into()],
            end: End::Whole,
        }))
    }

    /// An answer with HTTP 200 and this JSON.
    pub fn json(body: impl Into<Bytes>) -> Self {
        Self::bytes(body).with(header::CONTENT_TYPE, HeaderValue::from_static("application/json"))
    }

    /// An answer without a body.
    #[must_use]
    pub fn status(status: u16) -> Self {
        Self::bytes(Bytes::new()).and_status(status)
    }

    /// No answer: the request fails.
    #[must_use]
    pub fn broken(kind: TransportErrorKind) -> Self {
        Self(Course::Broken(kind))
    }

    /// No answer, ever.
    #[must_use]
    pub fn silence() -> Self {
        Self(Course::Silence)
    }

    /// The same with another HTTP status. Without an answer there is none.
    #[must_use]
    pub fn and_status(self, status: u16) -> Self {
        self.changed(|answer| answer.status = status)
    }

    /// The same with a header.
    #[must_use]
    pub fn with(self, name: HeaderName, value: HeaderValue) -> Self {
        self.changed(|answer| {
            answer.headers.insert(name, value);
        })
    }

    /// The same, and then the connection breaks.
    #[must_use]
    pub fn then_broken(self, kind: TransportErrorKind) -> Self {
        self.changed(|answer| answer.end = End::Broken(kind))
    }

    /// The same, and then nothing for ever.
    #[must_use]
    pub fn then_silence(self) -> Self {
        self.changed(|answer| answer.end = End::Silence)
    }

    fn changed(mut self, change: impl FnOnce(&mut Answer)) -> Self {
        match &mut self.0 {
            Course::Answer(answer) => change(answer),
            Course::Broken(_) | Course::Silence => {}
        }
        self
    }
}

impl Answer {
    fn into_response(self) -> Response {
        let pieces = stream::iter(self.pieces.into_iter().map(Ok));
        let body: ByteStream<TransportError> = match self.end {
            End::Whole => Box::pin(pieces),
            End::Broken(kind) => {
                let broken = future::ready(Err(TransportError::new(kind, None)));
                Box::pin(pieces.chain(stream::once(broken)))
            }
            End::Silence => Box::pin(pieces.chain(stream::pending())),
        };
        Response::new(self.status, self.headers, body)
    }
}
