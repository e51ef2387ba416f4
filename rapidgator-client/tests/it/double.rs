//! A transport that plays answers, keeps what it was sent, and whose time passes only when somebody sleeps.

use std::{
    collections::VecDeque,
    sync::{Arc, Mutex},
    time::Duration,
};

use bytes::Bytes;
use futures_util::{StreamExt, stream};
use http::{HeaderMap, HeaderName, HeaderValue, header};
use rapidgator_client::{
    Builder, Client, RetryPolicy,
    transport::{Body, BoxFuture, ByteStream, Request, Response, Transport, TransportError, TransportErrorKind},
};
use tokio::sync::Notify;

pub(crate) const BASE: &str = "http://double.test/api/v2";

/// A request as it would have travelled.
#[derive(Clone, Debug)]
pub(crate) struct Seen {
    pub(crate) method: String,
    pub(crate) url: String,
    /// Path below the base address, or the whole address without its query.
    pub(crate) path: String,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Vec<u8>,
    /// What a streamed body said about its length, and the sizes of its pieces.
    pub(crate) streamed: Option<(u64, Vec<usize>)>,
}

impl Seen {
    /// The value of a form field.
    pub(crate) fn field(&self, name: &str) -> Option<String> {
        url::form_urlencoded::parse(&self.body)
            .find(|(key, _)| key == name)
            .map(|(_, value)| value.into_owned())
    }

    pub(crate) fn header(&self, name: HeaderName) -> &str {
        self.headers
            .get(name)
            .map(|value| value.to_str().unwrap())
            .unwrap_or_default()
    }
}

/// What is played.
#[derive(Clone, Debug)]
pub(crate) enum Reply {
    Answer {
        status: u16,
        headers: HeaderMap,
        pieces: Vec<Result<Bytes, TransportErrorKind>>,
    },
    /// An answer whose body does not end.
    Endless(Box<Reply>),
    Broken(TransportErrorKind),
    /// The same, once somebody says so.
    Held(Arc<Notify>, Box<Reply>),
    /// Never.
    Silence,
}

impl Reply {
    /// An envelope of success around this payload.
    pub(crate) fn success(payload: &str) -> Self {
        Self::json(&format!(r#"{{"response":{payload},"status":200,"details":null}}"#))
    }

    /// An envelope of refusal.
    pub(crate) fn refusal(status: u16, details: &str) -> Self {
        Self::json(&format!(
            r#"{{"response":null,"status":{status},"details":"{details}"}}"#
        ))
    }

    pub(crate) fn json(body: &str) -> Self {
        Self::bytes(body).with(header::CONTENT_TYPE, "application/json")
    }

    /// A body with HTTP 200 and no media type.
    pub(crate) fn bytes(body: impl AsRef<[u8]>) -> Self {
        let pieces = vec![Ok(Bytes::copy_from_slice(body.as_ref()))];
        Self::Answer {
            status: 200,
            headers: HeaderMap::new(),
            pieces,
        }
    }

    pub(crate) fn http(mut self, http_status: u16) -> Self {
        if let Self::Answer { status, .. } = &mut self {
            *status = http_status;
        }
        self
    }

    pub(crate) fn with(mut self, name: HeaderName, value: &str) -> Self {
        if let Self::Answer { headers, .. } = &mut self {
            headers.insert(name, HeaderValue::from_str(value).unwrap());
        }
        self
    }

    /// The same body, and then the connection breaks.
    pub(crate) fn then_broken(mut self, kind: TransportErrorKind) -> Self {
        if let Self::Answer { pieces, .. } = &mut self {
            pieces.push(Err(kind));
        }
        self
    }

    /// The same body, and then nothing for ever.
    pub(crate) fn then_silence(self) -> Self {
        Self::Endless(Box::new(self))
    }

    pub(crate) fn held(self, until: &Arc<Notify>) -> Self {
        Self::Held(Arc::clone(until), Box::new(self))
    }
}

type Handler = Box<dyn FnMut(&Seen) -> Reply + Send>;

/// Clones share everything.
#[derive(Clone)]
pub(crate) struct Double {
    shared: Arc<Shared>,
}

struct Shared {
    handler: Mutex<Handler>,
    seen: Mutex<Vec<Seen>>,
    sleeps: Mutex<Vec<Duration>>,
    now: Mutex<Duration>,
}

impl Double {
    pub(crate) fn answering(handler: impl FnMut(&Seen) -> Reply + Send + 'static) -> Self {
        Self {
            shared: Arc::new(Shared {
                handler: Mutex::new(Box::new(handler)),
                seen: Mutex::default(),
                sleeps: Mutex::default(),
                now: Mutex::default(),
            }),
        }
    }

    /// These answers in this order, and not one more.
    pub(crate) fn playing(replies: impl IntoIterator<Item = Reply>) -> Self {
        let mut replies: VecDeque<Reply> = replies.into_iter().collect();
        Self::answering(move |seen| {
            replies
                .pop_front()
                .unwrap_or_else(|| panic!("no answer left for {}", seen.path))
        })
    }

    /// A client that has a token.
    pub(crate) fn client(&self) -> Client {
        self.builder()
            .token("first-token")
            .credentials("user@example.com", "the-password")
            .build()
            .unwrap()
    }

    /// A client that still has to log in.
    pub(crate) fn logged_out(&self) -> Client {
        self.builder()
            .credentials("user@example.com", "the-password")
            .build()
            .unwrap()
    }

    pub(crate) fn builder(&self) -> Builder {
        let builder = Client::builder().base_url(BASE).transport(self.clone());
        // A test sees each failure, unless it is about what comes after one.
        builder.retries(RetryPolicy::never())
    }

    /// A client that has a token and tries again.
    pub(crate) fn stubborn(&self, retries: RetryPolicy) -> Client {
        let builder = self.builder().token("first-token").retries(retries);
        builder.credentials("user@example.com", "the-password").build().unwrap()
    }

    pub(crate) fn seen(&self) -> Vec<Seen> {
        self.shared.seen.lock().unwrap().clone()
    }

    pub(crate) fn paths(&self) -> Vec<String> {
        self.seen().into_iter().map(|seen| seen.path).collect()
    }

    pub(crate) fn count(&self, path: &str) -> usize {
        self.paths().iter().filter(|seen| *seen == path).count()
    }

    pub(crate) fn sleeps_ms(&self) -> Vec<u128> {
        self.shared
            .sleeps
            .lock()
            .unwrap()
            .iter()
            .map(Duration::as_millis)
            .collect()
    }

    pub(crate) fn advance(&self, time: Duration) {
        *self.shared.now.lock().unwrap() += time;
    }

    async fn exchange(&self, request: Request) -> Result<Response, TransportError> {
        let seen = take_in(request).await?;
        // Others get their turn, as they would while bytes travel.
        tokio::task::yield_now().await;
        let mut reply = (self.shared.handler.lock().unwrap())(&seen);
        self.shared.seen.lock().unwrap().push(seen);
        let mut is_endless = false;
        loop {
            match reply {
                Reply::Answer {
                    status,
                    headers,
                    pieces,
                } => {
                    let broken = |kind| TransportError::new(kind, None);
                    let pieces = stream::iter(pieces.into_iter().map(move |piece| piece.map_err(broken)));
                    let body: ByteStream<_> = if is_endless {
                        Box::pin(pieces.chain(stream::pending()))
                    } else {
                        Box::pin(pieces)
                    };
                    return Ok(Response::new(status, headers, body));
                }
                Reply::Endless(answer) => {
                    is_endless = true;
                    reply = *answer;
                }
                Reply::Broken(kind) => return Err(TransportError::new(kind, None)),
                Reply::Held(until, later) => {
                    until.notified().await;
                    reply = *later;
                }
                Reply::Silence => std::future::pending().await,
            }
        }
    }
}

impl Transport for Double {
    fn send(&self, request: Request) -> BoxFuture<'_, Result<Response, TransportError>> {
        Box::pin(self.exchange(request))
    }

    fn sleep(&self, pause: Duration) -> BoxFuture<'_, ()> {
        self.shared.sleeps.lock().unwrap().push(pause);
        self.advance(pause);
        Box::pin(std::future::ready(()))
    }

    fn now(&self) -> Duration {
        *self.shared.now.lock().unwrap()
    }

    /// Just below the largest there is, so that each pause is as long as it may be.
    fn random(&self) -> u64 {
        u64::MAX
    }
}

async fn take_in(request: Request) -> Result<Seen, TransportError> {
    let mut body = Vec::new();
    let mut streamed = None;
    match request.body {
        Body::Empty => {}
        Body::Full(bytes) => body.extend_from_slice(&bytes),
        Body::Stream { length, mut chunks } => {
            let mut sizes = Vec::new();
            while let Some(chunk) = chunks.next().await {
                let broken = |error| TransportError::new(TransportErrorKind::Broken, Some(Box::new(error)));
                let chunk = chunk.map_err(broken)?;
                sizes.push(chunk.len());
                body.extend_from_slice(&chunk);
            }
            streamed = Some((length, sizes));
        }
    }
    let url = request.url.to_string();
    let whole = url.split('?').next().unwrap();
    let path = whole
        .strip_prefix(BASE)
        .map_or(whole, |path| path.trim_start_matches('/'))
        .to_owned();
    Ok(Seen {
        method: request.method.to_string(),
        url,
        path,
        headers: request.headers,
        body,
        streamed,
    })
}

/// The payload of a login with this token.
pub(crate) fn login(token: &str) -> Reply {
    Reply::success(&format!(r#"{{"token":"{token}","user":{USER}}}"#))
}

pub(crate) const USER: &str = r#"{"email":"user@example.com","is_premium":true,"premium_end_time":1893456000,
    "state":1,"state_label":"Activated","traffic":{"total":1,"left":1},"storage":{"total":"2","left":1},
    "upload":{"max_file_size":5,"nb_pipes":5},"remote_upload":{"max_nb_jobs":5,"refresh_time":30}}"#;

pub(crate) const FILE_ID: &str = "267796c7b59efd11126606dbde8dd1e4";

/// A file with this content.
pub(crate) fn file(content: &[u8]) -> String {
    use md5::Digest;
    let hash = base16ct::lower::encode_string(&md5::Md5::digest(content));
    let size = content.len();
    format!(
        r#"{{"file_id":"{FILE_ID}","mode":0,"mode_label":"Public","folder_id":"34","name":"a.bin","hash":"{hash}",
        "size":{size},"created":1461660733,"url":null}}"#
    )
}
