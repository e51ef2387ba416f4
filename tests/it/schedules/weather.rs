//! The way from the client to the mock, with trouble on it.

use std::collections::HashMap;
use std::io;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use bytes::Bytes;
use futures_util::{StreamExt as _, future, stream};
use http::{HeaderMap, HeaderValue, header};
use rapidgator_client::transport::{
    Body, BoxFuture, ByteStream, Request, Response, Tcp, Timeouts, Transport, TransportError, TransportErrorKind,
};
use rapidgator_mock::domain::World;
use rapidgator_mock::{FaultPoint, MockServer, OperationId, Refusal};

/// What may happen to a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fault {
    /// No connection.
    Refused,
    /// The connection ends before the service has the request.
    Reset,
    /// Nothing moves any more, and the service has not got the request.
    Stalled,
    /// The request ends in the middle of its body.
    RequestCut,
    /// The service did what was asked, and its answer is lost.
    AnswerLost,
    /// The same, and the client waits for the answer in vain.
    AnswerStalled,
    /// The answer ends in the middle.
    AnswerCut,
    /// The answer seems to be whole, and is shorter.
    AnswerShort,
    /// A byte of the answer is another one.
    AnswerWrong,
    /// 500, and nothing was done.
    Status500,
    /// 503 with a time to wait.
    Status503,
    /// A page with HTTP 200 in place of the answer, and nothing was done.
    Page,
    /// A page with 502 in place of the answer, and all was done.
    PageAfter,
    /// The session is over.
    Expired,
    /// The session is over, and the next login comes too soon.
    Throttled,
    /// The bytes of an upload are not liked.
    Disliked,
}

impl Fault {
    pub(super) const ALL: [Self; 16] = [
        Self::Refused,
        Self::Reset,
        Self::Stalled,
        Self::RequestCut,
        Self::AnswerLost,
        Self::AnswerStalled,
        Self::AnswerCut,
        Self::AnswerShort,
        Self::AnswerWrong,
        Self::Status500,
        Self::Status503,
        Self::Page,
        Self::PageAfter,
        Self::Expired,
        Self::Throttled,
        Self::Disliked,
    ];

    pub(super) fn name(&self) -> &'static str {
        match self {
            Self::Refused => "refused",
            Self::Reset => "reset",
            Self::Stalled => "stalled",
            Self::RequestCut => "request cut",
            Self::AnswerLost => "answer lost",
            Self::AnswerStalled => "answer stalled",
            Self::AnswerCut => "answer cut",
            Self::AnswerShort => "answer short",
            Self::AnswerWrong => "answer wrong",
            Self::Status500 => "500",
            Self::Status503 => "503",
            Self::Page => "page",
            Self::PageAfter => "page after",
            Self::Expired => "expired",
            Self::Throttled => "throttled",
            Self::Disliked => "disliked",
        }
    }
}

/// Numbers that follow from a first one.
pub(super) struct Dice(u64);

impl Dice {
    pub(super) fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ 0x5851_f42d_4c95_7f2d)
    }

    /// A number from 0 to below `end`.
    pub(super) fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) % end
    }
}

/// Clones are one.
#[derive(Clone)]
pub(super) struct Weather {
    tcp: Arc<Tcp>,
    server: Arc<MockServer>,
    start_ms: u64,
    sky: Arc<Mutex<Sky>>,
}

struct Sky {
    seed: u64,
    /// How many requests in a hundred meet trouble.
    percent: u64,
    /// How often the same request may.
    most: u64,
    /// How often each request was sent. What happens to one hangs on this and not on what else is under way, so that a
    /// schedule is the same each time.
    sent: HashMap<String, u64>,
    faults: Vec<Fault>,
    requests: usize,
    pauses: Dice,
}

impl Weather {
    /// Without trouble.
    pub(super) fn calm(server: &Arc<MockServer>) -> Self {
        Self::new(server, 0, 0, 0)
    }

    /// Some weather, and now and then such that nothing can go well.
    pub(super) fn of(server: &Arc<MockServer>, dice: &mut Dice) -> Self {
        let (percent, most) = match dice.below(10) {
            0 => (95, u64::MAX),
            1..=3 => (20, u64::MAX),
            _ => (40, 1 + dice.below(3)),
        };
        Self::new(server, dice.below(u64::MAX), percent, most)
    }

    fn new(server: &Arc<MockServer>, seed: u64, percent: u64, most: u64) -> Self {
        Self {
            tcp: Arc::new(Tcp::new(Timeouts::default()).unwrap()),
            server: Arc::clone(server),
            start_ms: server.clock().now().millis(),
            sky: Arc::new(Mutex::new(Sky {
                seed,
                percent,
                most,
                sent: HashMap::new(),
                faults: Vec::new(),
                requests: 0,
                pauses: Dice::new(seed),
            })),
        }
    }

    pub(super) fn faults(&self) -> Vec<Fault> {
        self.sky.lock().unwrap().faults.clone()
    }

    pub(super) fn requests(&self) -> usize {
        self.sky.lock().unwrap().requests
    }

    /// The trouble of a request, and a number for where it strikes.
    fn trouble(&self, request: &Request) -> (Option<Fault>, u64) {
        let mut sky = self.sky.lock().unwrap();
        sky.requests += 1;
        let range = request.headers.get(header::RANGE).map(|range| range.to_str().unwrap());
        let what = format!("{} {}", request.url.path(), range.unwrap_or_default());
        let hash = what
            .bytes()
            .fold(sky.seed, |hash, byte| Dice::new(hash ^ u64::from(byte)).below(u64::MAX));
        let sent = sky.sent.entry(what).or_default();
        *sent += 1;
        let sent = *sent;
        let mut dice = Dice::new(hash ^ sent);
        let strikes = sent <= sky.most && dice.below(100) < sky.percent;
        let fault = strikes.then(|| Fault::ALL[dice.below(Fault::ALL.len() as u64) as usize]);
        sky.faults.extend(fault);
        (fault, dice.below(u64::MAX))
    }

    async fn exchange(&self, request: Request) -> Result<Response, TransportError> {
        let (fault, at) = self.trouble(&request);
        let Some(fault) = fault else {
            return self.tcp.send(request).await;
        };
        match fault {
            Fault::Refused => Err(broken(TransportErrorKind::Connect)),
            Fault::Reset => Err(broken(TransportErrorKind::Broken)),
            Fault::Stalled => Err(broken(TransportErrorKind::Timeout)),
            Fault::RequestCut => self.tcp.send(cut(request, at)).await,
            Fault::AnswerLost => self.done(request, Err(broken(TransportErrorKind::Broken))).await,
            Fault::AnswerStalled => self.done(request, Err(broken(TransportErrorKind::Timeout))).await,
            Fault::PageAfter => self.done(request, Ok(page(502))).await,
            Fault::AnswerCut => self.changed(request, at, Damage::Cut).await,
            Fault::AnswerShort => self.changed(request, at, Damage::Short).await,
            Fault::AnswerWrong => self.changed(request, at, Damage::Wrong).await,
            Fault::Status500 => Ok(page(500)),
            Fault::Status503 => {
                let mut response = page(503);
                response
                    .headers
                    .insert(header::RETRY_AFTER, HeaderValue::from_static("2"));
                Ok(response)
            }
            Fault::Page => Ok(page(200)),
            Fault::Expired => {
                self.server.with_world(World::end_sessions);
                self.tcp.send(request).await
            }
            Fault::Throttled => {
                let wait = "20 sec...".to_owned();
                self.server
                    .refuse_next(OperationId::UserLogin, Refusal::LoginThrottled { wait });
                self.server.with_world(World::end_sessions);
                self.tcp.send(request).await
            }
            Fault::Disliked => {
                self.server
                    .refuse_next(FaultPoint::Processing, Refusal::ProcessingFailed);
                self.tcp.send(request).await
            }
        }
    }

    /// Lets the service do it, and gives something else in place of its answer.
    async fn done(
        &self,
        request: Request,
        answer: Result<Response, TransportError>,
    ) -> Result<Response, TransportError> {
        let mut response = self.tcp.send(request).await?;
        while let Some(piece) = response.body.next().await {
            piece?;
        }
        answer
    }

    async fn changed(&self, request: Request, at: u64, damage: Damage) -> Result<Response, TransportError> {
        let Response {
            status,
            headers,
            mut body,
            ..
        } = self.tcp.send(request).await?;
        let mut whole = Vec::new();
        while let Some(piece) = body.next().await {
            whole.extend_from_slice(&piece?);
        }
        if whole.is_empty() {
            return Err(broken(TransportErrorKind::Broken));
        }
        let at = (at % whole.len() as u64) as usize;
        let mut pieces = Vec::new();
        match damage {
            Damage::Cut => {
                pieces.push(Ok(Bytes::copy_from_slice(&whole[..at])));
                pieces.push(Err(broken(TransportErrorKind::Broken)));
            }
            Damage::Short => pieces.push(Ok(Bytes::copy_from_slice(&whole[..at]))),
            Damage::Wrong => {
                // Nobody could tell another id from the right one. A file has its digest, everything else its form.
                let is_file = headers.contains_key(header::CONTENT_DISPOSITION);
                whole[if is_file { at } else { 0 }] ^= 0x55;
                pieces.push(Ok(whole.into()));
            }
        }
        Ok(Response::new(status, headers, Box::pin(stream::iter(pieces))))
    }
}

enum Damage {
    Cut,
    Short,
    Wrong,
}

impl Transport for Weather {
    fn send(&self, request: Request) -> BoxFuture<'_, Result<Response, TransportError>> {
        Box::pin(self.exchange(request))
    }

    fn sleep(&self, pause: Duration) -> BoxFuture<'_, ()> {
        self.server.clock().advance(pause);
        Box::pin(future::ready(()))
    }

    fn now(&self) -> Duration {
        Duration::from_millis(self.server.clock().now().millis() - self.start_ms)
    }

    fn random(&self) -> u64 {
        self.sky.lock().unwrap().pauses.below(u64::MAX)
    }
}

fn broken(kind: TransportErrorKind) -> TransportError {
    TransportError::new(kind, None)
}

fn page(status: u16) -> Response {
    let mut headers = HeaderMap::new();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/html"));
    let body: ByteStream<TransportError> = Box::pin(stream::iter([Ok(Bytes::from_static(b"<html>some proxy</html>"))]));
    Response::new(status, headers, body)
}

/// The same request, of which the body breaks off. One without a body cannot be cut and goes out as it is.
fn cut(mut request: Request, at: u64) -> Request {
    let (length, chunks): (u64, ByteStream<io::Error>) = match std::mem::replace(&mut request.body, Body::Empty) {
        Body::Empty => return request,
        Body::Full(bytes) => (bytes.len() as u64, Box::pin(stream::iter([Ok(bytes)]))),
        Body::Stream { length, chunks } => (length, chunks),
    };
    let mut left = at % length.max(1);
    let chunks = chunks.map(move |chunk| {
        let chunk = chunk?;
        if chunk.len() as u64 > left {
            return Err(io::Error::from(io::ErrorKind::ConnectionReset));
        }
        left -= chunk.len() as u64;
        Ok(chunk)
    });
    request.body = Body::Stream {
        length,
        chunks: Box::pin(chunks),
    };
    request
}
