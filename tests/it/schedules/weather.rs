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

use super::fault::Fault;
use super::stop::{Moment, Stop};

/// Bytes of files come in pieces of at most so many, so that there is something between them.
pub(super) const PIECE: usize = 4 << 10;

/// More requests than any schedule needs. One that makes more would go on for ever.
pub(super) const MOST_REQUESTS: usize = 400;

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
    /// What the ids of a schedule are about. They are others each time.
    subjects: HashMap<String, String>,
    faults: Vec<Fault>,
    requests: usize,
    most_requests: usize,
    told: u64,
    stop: Option<Stop>,
    stopped: Option<Moment>,
    /// Bytes of files that came through.
    received: usize,
    /// How many parts of files were asked for.
    parts: usize,
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
                subjects: HashMap::new(),
                faults: Vec::new(),
                requests: 0,
                most_requests: MOST_REQUESTS,
                told: 0,
                stop: None,
                stopped: None,
                received: 0,
                parts: 0,
                pauses: Dice::new(seed),
            })),
        }
    }

    pub(super) fn faults(&self) -> Vec<Fault> {
        self.sky.lock().unwrap().faults.clone()
    }

    /// For so many transfers.
    pub(super) fn expect(&self, transfers: usize) {
        self.sky.lock().unwrap().most_requests = MOST_REQUESTS * transfers;
    }

    /// An id that the schedule knows from before.
    pub(super) fn introduce(&self, id: &str, subject: &str) {
        self.sky.lock().unwrap().subjects.insert(id.into(), subject.into());
    }

    pub(super) fn stop_at(&self, stop: &Stop) {
        self.sky.lock().unwrap().stop = Some(stop.clone());
    }

    /// When it was stopped, if it was.
    pub(super) fn stopped(&self) -> Option<Moment> {
        self.sky.lock().unwrap().stopped
    }

    /// From now on there is no trouble.
    pub(super) fn clear_up(&self) {
        let mut sky = self.sky.lock().unwrap();
        sky.percent = 0;
        sky.stop = None;
        sky.requests = 0;
    }

    pub(super) fn received(&self) -> usize {
        self.sky.lock().unwrap().received
    }

    pub(super) fn parts(&self) -> usize {
        self.sky.lock().unwrap().parts
    }

    /// Hears of progress.
    pub(super) fn tell(&self) {
        let stop = {
            let mut sky = self.sky.lock().unwrap();
            sky.told += 1;
            sky.due(Moment::Told)
        };
        if let Some(stop) = stop {
            stop.token.cancel();
        }
    }

    /// The trouble of a request, and a number for where it strikes.
    fn trouble(&self, request: &Request) -> (Option<Fault>, u64) {
        let mut sky = self.sky.lock().unwrap();
        let range = request.headers.get(header::RANGE).map(|range| range.to_str().unwrap());
        sky.parts += usize::from(range.is_some());
        let subject = sky.subject(request).unwrap_or_default();
        let what = format!("{} {} {subject}", request.url.path(), range.unwrap_or_default());
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
            return self.pass(request).await;
        };
        match fault {
            Fault::Refused => Err(broken(TransportErrorKind::Connect)),
            Fault::Reset => Err(broken(TransportErrorKind::Broken)),
            Fault::Stalled => Err(broken(TransportErrorKind::Timeout)),
            Fault::RequestCut => self.pass(cut(request, at)).await,
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
                self.pass(request).await
            }
            Fault::Throttled => {
                let wait = "20 sec...".to_owned();
                self.server
                    .refuse_next(OperationId::UserLogin, Refusal::LoginThrottled { wait });
                self.server.with_world(World::end_sessions);
                self.pass(request).await
            }
            Fault::Disliked => {
                self.server
                    .refuse_next(FaultPoint::Processing, Refusal::ProcessingFailed);
                self.pass(request).await
            }
        }
    }

    /// There and back, as it is.
    async fn pass(&self, request: Request) -> Result<Response, TransportError> {
        let subject = self.sky.lock().unwrap().subject(&request);
        let path = request.url.path().to_owned();
        let is_file = request.url.query().is_some_and(|query| query.starts_with("r=download"));
        let mut response = self.tcp.send(request).await?;
        if let Some(subject) = subject
            && ["file/upload", "file/download"].iter().any(|end| path.ends_with(end))
        {
            let mut whole = Vec::new();
            while let Some(piece) = response.body.next().await {
                whole.extend_from_slice(&piece?);
            }
            let text = String::from_utf8_lossy(&whole);
            for before in ["\"upload_id\":\"", "session_id="] {
                if let Some((_, rest)) = text.split_once(before) {
                    let id = rest.split(|letter: char| !letter.is_alphanumeric()).next().unwrap();
                    self.introduce(id, &subject);
                }
            }
            response.body = Box::pin(stream::iter([Ok(whole.into())]));
        }
        if is_file {
            response.body = self.in_pieces(response.body);
        }
        Ok(response)
    }

    fn in_pieces(&self, body: ByteStream<TransportError>) -> ByteStream<TransportError> {
        let sky = Arc::clone(&self.sky);
        let cut = body.map(|piece| {
            let (mut left, error) = match piece {
                Ok(piece) => (piece, None),
                Err(error) => (Bytes::new(), Some(error)),
            };
            let pieces = std::iter::from_fn(move || {
                let piece = left.split_to(left.len().min(PIECE));
                (!piece.is_empty()).then_some(Ok(piece))
            });
            stream::iter(pieces.chain(error.map(Err)))
        });
        Box::pin(cut.flatten().inspect(move |piece| {
            if let Ok(piece) = piece {
                sky.lock().unwrap().received += piece.len();
            }
        }))
    }

    /// The stop that this request makes, if it makes one.
    fn stop(&self) -> Option<Stop> {
        let mut sky = self.sky.lock().unwrap();
        sky.requests += 1;
        assert!(sky.requests < sky.most_requests, "it does not end: {:?}", sky.faults);
        let moment = sky.stop.as_ref()?.moment;
        (moment != Moment::Told).then(|| sky.due(moment)).flatten()
    }

    async fn take(&self, request: Request) -> Result<Response, TransportError> {
        let Some(stop) = self.stop() else {
            return self.exchange(request).await;
        };
        match stop.moment {
            Moment::Unsent | Moment::Told => Err(stop.strike().await),
            Moment::Sending => self.pass(stop.in_body(request).await?).await,
            Moment::Answered => {
                let _answer = self.exchange(request).await;
                Err(stop.strike().await)
            }
            Moment::Receiving => {
                let mut response = self.exchange(request).await?;
                response.body = stop.in_answer(response.body);
                Ok(response)
            }
        }
    }

    /// Lets the service do it, and gives something else in place of its answer.
    async fn done(
        &self,
        request: Request,
        answer: Result<Response, TransportError>,
    ) -> Result<Response, TransportError> {
        let mut response = self.pass(request).await?;
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
        } = self.pass(request).await?;
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

impl Sky {
    /// What a request is about, if an id or a name in it says so.
    fn subject(&self, request: &Request) -> Option<String> {
        let body = match &request.body {
            Body::Full(bytes) => std::str::from_utf8(bytes).unwrap_or_default(),
            Body::Empty | Body::Stream { .. } => "",
        };
        let mut form = request.url.clone();
        form.set_query(Some(body));
        let fields = || request.url.query_pairs().chain(form.query_pairs());
        let known = fields().find_map(|(_, value)| self.subjects.get(&*value).cloned());
        known.or_else(|| Some(fields().find(|(key, _)| key == "name")?.1.into_owned()))
    }

    /// The stop, if it is this moment's turn.
    fn due(&mut self, moment: Moment) -> Option<Stop> {
        let (requests, told) = (self.requests as u64, self.told);
        let stop = self
            .stop
            .take_if(|stop| stop.moment == moment && stop.is_at(requests, told))?;
        self.stopped = Some(moment);
        Some(stop)
    }
}

enum Damage {
    Cut,
    Short,
    Wrong,
}

impl Transport for Weather {
    fn send(&self, request: Request) -> BoxFuture<'_, Result<Response, TransportError>> {
        Box::pin(self.take(request))
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
