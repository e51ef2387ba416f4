//! Trouble on order with a request: what becomes of it, of its body and of the answer.

use std::sync::Arc;
use std::sync::atomic::AtomicU64;
use std::time::Duration;

use axum::body::Body;
use axum::response::Response;
use http::header::{CONTENT_LENGTH, RETRY_AFTER};
use http::{HeaderValue, StatusCode};
use http_body::Body as _;
use http_body_util::BodyExt as _;
use rapidgator_mock_domain::PlanId;
use rapidgator_mock_domain::faults::{Applied, Break, Fault, Foreign, Place, Strike};
use rapidgator_mock_domain::journal;

use super::answers;
use super::bent::{Bend, Bent, Cut, Drip};
use super::line::{End, Handle};
use super::opened::Reached;
use crate::clock::Clock;
use crate::generated::dialect::HTML;
use crate::shell::Shell;

/// The trouble of one request; nearly always there is none.
pub(super) struct Trouble<'r> {
    strike: Option<Strike>,
    /// The connection that it came over.
    line: &'r Handle,
    clock: &'r Clock,
    reached: Reached,
}

/// How a request goes on.
pub(super) enum Course {
    /// As any other.
    On,
    /// It is not applied; this comes in place of an answer.
    Off(Response),
    /// It is not applied, and the connection ends.
    Broken,
}

/// An answer behind trouble.
pub(super) enum Sent {
    /// It goes out, as itself.
    Answer(Response),
    /// It goes out until so many bytes of its body have gone.
    Cut(Response, u64),
    /// Something else goes out.
    Foreign(Response),
    /// Nothing goes out; the response is only for the library to find the connection broken.
    Broken(Response),
}

/// What is known of an answer when it is about to go out.
#[derive(Clone, Copy, Debug)]
pub(super) struct Told {
    pub(super) status: Option<u16>,
    pub(super) bytes_out: u64,
    /// How it went, if not as the world decided.
    pub(super) went: Option<journal::Result>,
}

impl Told {
    /// There is no answer.
    pub(super) const NOTHING: Self = Self {
        status: None,
        bytes_out: 0,
        went: Some(journal::Result::Broken),
    };
}

impl Sent {
    /// What the library sends, and what there is to be told of it.
    pub(super) fn into_parts(self) -> (Response, Told) {
        let told = |response: &Response, went| Told {
            status: Some(response.status().as_u16()),
            bytes_out: length(response),
            went,
        };
        match self {
            Self::Answer(response) => {
                let told = told(&response, None);
                (response, told)
            }
            Self::Cut(response, bytes_out) => {
                let told = told(&response, Some(journal::Result::Broken));
                (response, Told { bytes_out, ..told })
            }
            Self::Foreign(response) => {
                let told = told(&response, Some(journal::Result::Foreign));
                (response, told)
            }
            Self::Broken(response) => (response, Told::NOTHING),
        }
    }
}

/// What the body of an answer is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Carries {
    /// Bytes of a file: how far they come is known at their end.
    File,
    /// Anything else. All of it is there.
    Words,
}

impl<'r> Trouble<'r> {
    pub(super) fn new(strike: Option<Strike>, line: &'r Handle, shell: &'r Arc<Shell>) -> Self {
        let reached = strike.as_ref().map(|strike| Reached::of(shell, strike.plan));
        Self {
            strike,
            line,
            clock: &shell.clock,
            reached: reached.unwrap_or_default(),
        }
    }

    /// The plan and whether it was right to strike, for the journal.
    pub(super) fn struck(&self) -> Option<(PlanId, Reached)> {
        let strike = self.strike.as_ref()?;
        Some((strike.plan, self.reached.clone()))
    }

    fn fault(&self) -> Option<&Fault> {
        self.strike.as_ref().map(|strike| &strike.fault)
    }

    /// Before anything is applied. `body` is how long that of the request was, if all of it has come.
    pub(super) async fn before(&self, body: Option<u64>) -> Course {
        match self.fault() {
            Some(Fault::Answer {
                what,
                applied: Applied::No,
            }) => {
                self.reached.mark();
                Course::Off(foreign(what))
            }
            Some(Fault::Break { place, how }) => {
                let is_here = match place {
                    Place::BeforeApply => true,
                    Place::RequestBody(bytes) => body.is_some_and(|length| length > *bytes),
                    Place::AfterApply | Place::ResponseBody(_) => false,
                };
                if is_here { self.halt(*how).await } else { Course::On }
            }
            Some(Fault::Refuse(_) | Fault::Answer { .. } | Fault::Drip { .. } | Fault::WrongLength(_))
            | Some(Fault::WrongBytes)
            | None => Course::On,
        }
    }

    async fn halt(&self, how: Break) -> Course {
        self.reached.mark();
        match how {
            Break::Stall(lasts) => {
                self.stall(lasts).await;
                Course::On
            }
            Break::Close | Break::Reset => Course::Broken,
        }
    }

    async fn stall(&self, lasts: Duration) {
        self.clock.until(self.clock.now().after(lasts)).await;
    }

    /// The body of a request that is read while it comes; what came is counted.
    pub(super) fn incoming(&self, body: Body, count: &Arc<AtomicU64>) -> Body {
        let bend = match self.fault() {
            Some(Fault::Break {
                place: Place::RequestBody(after),
                how,
            }) => match (*how, End::of(*how)) {
                (Break::Stall(lasts), _) => Bend::Stall {
                    after: *after,
                    clock: self.clock.clone(),
                    lasts,
                },
                (_, Some(end)) => Bend::Cut {
                    after: *after,
                    end,
                    cut: Cut::Incoming,
                },
                (_, None) => Bend::None,
            },
            Some(Fault::Drip {
                bytes_per_second,
                seconds,
            }) => Bend::Drip(Drip::new(*bytes_per_second, *seconds, self.clock.clone())),
            Some(Fault::Refuse(_) | Fault::Answer { .. } | Fault::Break { .. } | Fault::WrongLength(_))
            | Some(Fault::WrongBytes)
            | None => Bend::None,
        };
        Body::new(Bent::new(body, bend, count, &self.reached))
    }

    /// Behind how many bytes of the answer's body the connection ends.
    pub(super) fn cut_after(&self) -> Option<u64> {
        match self.fault() {
            Some(Fault::Break {
                place: Place::ResponseBody(after),
                ..
            }) => Some(*after),
            Some(Fault::Refuse(_) | Fault::Answer { .. } | Fault::Break { .. } | Fault::Drip { .. })
            | Some(Fault::WrongLength(_) | Fault::WrongBytes)
            | None => None,
        }
    }

    /// Whether other bytes may go out than the answer has. One that only comes late goes out as it is.
    pub(super) fn bends_answer(&self) -> bool {
        match self.fault() {
            Some(Fault::Answer { .. } | Fault::Drip { .. } | Fault::WrongLength(_) | Fault::WrongBytes) => true,
            Some(Fault::Break { place, .. }) => match place {
                Place::ResponseBody(_) => true,
                Place::BeforeApply | Place::RequestBody(_) | Place::AfterApply => false,
            },
            Some(Fault::Refuse(_)) | None => false,
        }
    }

    /// What becomes of the answer. If it [is bent](Self::bends_answer), the bytes of its body that go by are counted, if
    /// somebody wants to know.
    pub(super) async fn after(&self, response: Response, carries: Carries, count: Option<&Arc<AtomicU64>>) -> Sent {
        let Some(fault) = self.fault() else {
            return Sent::Answer(response);
        };
        match fault {
            Fault::Refuse(_)
            | Fault::Answer {
                applied: Applied::No, ..
            } => Sent::Answer(response),
            Fault::Answer {
                what,
                applied: Applied::Yes,
            } => {
                self.reached.mark();
                Sent::Foreign(match what {
                    Foreign::MalformedJson => halved(response).await,
                    Foreign::Status { .. } | Foreign::Html => foreign(what),
                })
            }
            Fault::Break { place, how } => self.broken_answer(*place, *how, response, carries, count).await,
            Fault::Drip {
                bytes_per_second,
                seconds,
            } => {
                let drip = Drip::new(*bytes_per_second, *seconds, self.clock.clone());
                self.is_beyond(&response, carries, 0);
                Sent::Answer(self.bend(response, Bend::Drip(drip), count))
            }
            Fault::WrongLength(by) => Sent::Answer(self.lying(response, *by, count)),
            Fault::WrongBytes => match carries {
                Carries::File => Sent::Answer(self.bend(response, Bend::WrongByte, count)),
                Carries::Words => Sent::Answer(response),
            },
        }
    }

    async fn broken_answer(
        &self,
        place: Place,
        how: Break,
        response: Response,
        carries: Carries,
        count: Option<&Arc<AtomicU64>>,
    ) -> Sent {
        match (place, how, End::of(how)) {
            (Place::AfterApply, Break::Stall(lasts), _) => {
                self.reached.mark();
                self.stall(lasts).await;
                Sent::Answer(response)
            }
            (Place::AfterApply, _, Some(_)) => {
                self.reached.mark();
                self.broken()
            }
            (Place::RequestBody(_), _, Some(_)) if self.reached.is_marked() => self.broken(),
            (Place::ResponseBody(after), Break::Stall(lasts), _) => {
                let clock = self.clock.clone();
                self.is_beyond(&response, carries, after);
                Sent::Answer(self.bend(response, Bend::Stall { after, clock, lasts }, count))
            }
            (Place::ResponseBody(after), _, Some(end)) => {
                let cut = Cut::Outgoing(self.line.clone());
                let is_cut = self.is_beyond(&response, carries, after);
                let response = self.bend(response, Bend::Cut { after, end, cut }, count);
                match is_cut {
                    true => Sent::Cut(response, after),
                    false => Sent::Answer(response),
                }
            }
            (Place::BeforeApply | Place::RequestBody(_) | Place::AfterApply | Place::ResponseBody(_), ..) => {
                Sent::Answer(response)
            }
        }
    }

    /// Whether words go on behind so many bytes; their trouble is reached then. The entry of a file is open until its
    /// bytes are out, and that of words is not.
    fn is_beyond(&self, response: &Response, carries: Carries, after: u64) -> bool {
        let is_beyond = carries == Carries::Words && length(response) > after;
        if is_beyond {
            self.reached.mark();
        }
        is_beyond
    }

    fn bend(&self, response: Response, bend: Bend, count: Option<&Arc<AtomicU64>>) -> Response {
        let count = count.map(Arc::clone).unwrap_or_default();
        response.map(|body| Body::new(Bent::new(body, bend, &count, &self.reached)))
    }

    /// An answer that tells another length than it has.
    fn lying(&self, response: Response, by: i64, count: Option<&Arc<AtomicU64>>) -> Response {
        let said = response.headers().get(CONTENT_LENGTH);
        let said = said.and_then(|length| length.to_str().ok()?.parse().ok());
        let right: u64 = said.unwrap_or_else(|| length(&response));
        let wrong = right.saturating_add_signed(by);
        if wrong != right {
            self.reached.mark();
        }
        let mut response = self.bend(response, Bend::Lie, count);
        response.headers_mut().insert(CONTENT_LENGTH, HeaderValue::from(wrong));
        response
    }

    /// Ends the connection without an answer.
    pub(super) fn broken(&self) -> Sent {
        let end = match self.fault() {
            Some(Fault::Break { how, .. }) => End::of(*how),
            Some(Fault::Refuse(_) | Fault::Answer { .. } | Fault::Drip { .. } | Fault::WrongLength(_))
            | Some(Fault::WrongBytes)
            | None => None,
        };
        self.line.break_now(end.unwrap_or(End::Close));
        Sent::Broken(Response::new(Body::empty()))
    }
}

/// How long the body of an answer is, if that is known.
fn length(response: &Response) -> u64 {
    response.body().size_hint().exact().unwrap_or(0)
}

/// What comes in place of an answer.
fn foreign(what: &Foreign) -> Response {
    match what {
        Foreign::Status { status, retry_after } => {
            let mut response = answers::page(StatusCode::from_u16(*status).unwrap_or(StatusCode::BAD_GATEWAY));
            if let Some(seconds) = retry_after {
                response.headers_mut().insert(RETRY_AFTER, HeaderValue::from(*seconds));
            }
            response
        }
        Foreign::Html | Foreign::MalformedJson => answers::foreign(&HTML),
    }
}

/// The first half of an answer, as if that were all.
async fn halved(response: Response) -> Response {
    let (mut parts, body) = response.into_parts();
    parts.headers.remove(CONTENT_LENGTH);
    // Bodies of answers are in memory.
    let whole = body.collect().await.map(|it| it.to_bytes()).unwrap_or_default();
    Response::from_parts(parts, Body::from(whole.slice(..whole.len() / 2)))
}
