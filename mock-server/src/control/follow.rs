//! The journal of a space as a stream of events, for those who do not want to ask again and again. `docs/control/STREAM.md`
//! describes it; it stands beside the generated operations, as a stream has no result that the description could type.
//!
//! Whoever reads slowly holds nothing: what comes next is read from the ring when there is room to send it.

use std::convert::Infallible;
use std::fmt::Write as _;
use std::sync::Arc;
use std::time::Duration;

use axum::body::Body;
use axum::extract::Request;
use axum::response::Response;
use bytes::Bytes;
use http::header::{CACHE_CONTROL, RETRY_AFTER};
use http::{HeaderMap, HeaderName, HeaderValue, Method};
use rapidgator_mock_domain::journal::{Filter, News};
use tokio::sync::{OwnedSemaphorePermit, Semaphore, watch};

use super::generated::domain::commands::{Command, OperationId};
use super::generated::domain::refusal::Refusal;
use super::generated::server::api::Api;
use super::generated::server::dialect::Forms;
use super::journal::{entry_json, filter};
use super::service::{Desk, parameter_invalid};
use crate::clock;
use crate::codec::Api as _;
use crate::codec::body::read_call;
use crate::codec::call::{decode, respond, response, status_alone};
use crate::codec::envelope::Told;
use crate::codec::json::Spelling;
use crate::codec::params::{Params, segment_decode};
use crate::codec::routes::BodyForm;
use crate::spaces::{Place, Spaces};

/// How many may follow at once, in all spaces.
const MOST: usize = 64;

/// How many entries are read at once.
const PIECE: usize = 64;

/// Silence is broken this often, so that whoever is gone is noticed, and whoever listens knows that the mock is there.
const PULSE: Duration = Duration::from_secs(15);

/// Where a browser puts the number of the last event when it connects again.
const LAST_EVENT_ID: HeaderName = HeaderName::from_static("last-event-id");

/// Bounds the number of those who follow, and ends them.
pub(crate) struct Followers {
    seats: Arc<Semaphore>,
    ending: watch::Receiver<()>,
    pulse: Duration,
}

/// The space in the path of a request, if that asks for a stream.
pub(super) fn find(request: &Request) -> Option<Vec<u8>> {
    let below = request.uri().path().strip_prefix(super::BASE_PATH)?;
    let space = below.strip_prefix("/spaces/")?.strip_suffix("/journal/stream")?;
    let is_one = request.method() == Method::GET && !space.contains('/');
    is_one.then(|| segment_decode(space))
}

impl Followers {
    /// They end when the sender of `ending` is gone. A connection may be silent for `silence`.
    pub(crate) fn new(ending: watch::Receiver<()>, silence: Duration) -> Self {
        Self {
            seats: Arc::new(Semaphore::new(MOST)),
            ending,
            pulse: PULSE.min(silence / 2),
        }
    }

    pub(super) async fn answer(&self, spaces: &Spaces, space: Vec<u8>, request: Request) -> Response {
        let (parts, body) = request.into_parts();
        let read = read_call(BodyForm::Json, vec![("space", space)], Api::BOOLEANS, &parts, body).await;
        let Ok(params) = read else {
            return status_alone(http::StatusCode::BAD_REQUEST);
        };
        let wanted = match Wanted::read(&params, &parts.headers) {
            Ok(wanted) => wanted,
            Err(refusal) => return respond::<Api>(Err(refusal), &Forms::default()),
        };
        let place = match Desk::new(spaces).place(&wanted.space) {
            Ok(place) => place,
            Err(refusal) => return respond::<Api>(Err(refusal), &Forms::default()),
        };
        let Ok(seat) = Arc::clone(&self.seats).try_acquire_owned() else {
            return no_seat();
        };
        let following = Following {
            bell: place.shell().with_watched(|watched| watched.listen()),
            ending: self.ending.clone(),
            pulse: self.pulse,
            place,
            cursor: wanted.cursor,
            filter: wanted.filter,
            state: State::Beginning,
            _seat: seat,
        };
        let events = futures_util::stream::unfold(following, |mut following| async {
            let text = following.next().await?;
            Some((Ok::<Bytes, Infallible>(Bytes::from(text)), following))
        });
        let mut answer = response(200, "text/event-stream", Body::from_stream(events));
        let headers = answer.headers_mut();
        headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
        answer
    }
}

/// What somebody wants to follow.
struct Wanted {
    space: super::generated::domain::types::SpaceName,
    filter: Filter,
    cursor: Cursor,
}

impl Wanted {
    /// The parameters are those of the listing, but for the one that only a listing can have.
    fn read(params: &Params, headers: &HeaderMap) -> Result<Self, Refusal> {
        if params.text("most").is_some() {
            return Err(parameter_invalid("most", "a stream has no end"));
        }
        let Command::JournalList(command) = decode::<Api>(OperationId::JournalList, params)? else {
            return Err(Api::unreadable());
        };
        let after = match headers.get(LAST_EVENT_ID) {
            // Who connects again does so with the address that it had at first.
            Some(header) => Some((header.to_str().ok(), "Last-Event-ID")),
            None => params.text("after").map(|text| (Some(text), "after")),
        };
        let after = match after {
            None => None,
            Some((text, name)) => Some(
                text.and_then(number)
                    .ok_or_else(|| parameter_invalid(name, "expected the number of an entry"))?,
            ),
        };
        let since = command.since;
        Ok(Self {
            space: command.space.clone(),
            filter: filter(command)?,
            cursor: Cursor::new(after, since),
        })
    }
}

fn number(text: &str) -> Option<u64> {
    let is_plain = text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().ok().filter(|_| is_plain)
}

/// How far somebody is.
struct Cursor {
    /// What was told last, when the stream begins.
    after: Option<u64>,
    /// The first entry that is wanted.
    since: Option<u64>,
    /// All up to this number is told.
    at: u64,
    /// All up to this number that is gone is told to be gone.
    lost: u64,
}

impl Cursor {
    fn new(after: Option<u64>, since: Option<u64>) -> Self {
        Self {
            after,
            since,
            at: 0,
            lost: 0,
        }
    }

    /// Takes its place in a journal, and tells whether something is missing that was there.
    fn begin(&mut self, last: u64, news: &News) -> bool {
        match self.after {
            // The numbers are of another journal: that of an earlier server, or of a space that has ended.
            Some(after) if after > last => {
                self.lost = news.lost;
                return true;
            }
            Some(after) => self.at = after,
            None if self.since.is_none() => self.lost = news.lost,
            None => {}
        }
        false
    }

    /// Moves on, and tells whether something is gone that was not told.
    fn pass(&mut self, news: &News) -> bool {
        let is_gone = news.lost > self.at.max(self.lost) && self.since.is_none_or(|since| since < news.first.value());
        self.at = news.seen;
        self.lost = self.lost.max(news.lost);
        is_gone
    }
}

/// Somebody who follows. Dropping it frees the seat.
struct Following {
    place: Arc<Place>,
    /// `None` if the space had ended before.
    bell: Option<watch::Receiver<()>>,
    ending: watch::Receiver<()>,
    pulse: Duration,
    filter: Filter,
    cursor: Cursor,
    state: State,
    _seat: OwnedSemaphorePermit,
}

enum State {
    Beginning,
    Going,
    Over,
}

/// Why nothing comes any more.
#[derive(Clone, Copy)]
enum End {
    Space,
    Server,
}

impl Following {
    /// The next piece of the stream.
    async fn next(&mut self) -> Option<String> {
        match self.state {
            State::Beginning => {
                self.state = State::Going;
                let (last, news) = self.place.shell().with_watched(|watched| {
                    let journal = &watched.journal;
                    (journal.last_told(), journal.news(u64::MAX, &self.filter, 0))
                });
                // Something at once, so that the head goes out and whoever waits for the beginning has it.
                let mut text = HEARTBEAT.to_owned();
                if self.cursor.begin(last, &news) {
                    write_gap(&mut text, &news);
                }
                Some(text)
            }
            State::Going => Some(self.wait().await),
            State::Over => None,
        }
    }

    async fn wait(&mut self) -> String {
        loop {
            if let Some(bell) = &mut self.bell {
                bell.mark_unchanged();
            }
            let (text, is_more) = self.read();
            if !text.is_empty() {
                return text;
            }
            if is_more {
                continue;
            }
            let Some(bell) = &mut self.bell else {
                return self.end(End::Space);
            };
            let rung = tokio::select! {
                rung = bell.changed() => rung.map_err(|_| End::Space),
                _ = self.ending.changed() => Err(End::Server),
                () = clock::sleep(self.pulse) => return HEARTBEAT.to_owned(),
            };
            if let Err(why) = rung {
                return self.end(why);
            }
        }
    }

    /// What is new, and whether there is more of it.
    fn read(&mut self) -> (String, bool) {
        let (at, filter) = (self.cursor.at, &self.filter);
        let shell = self.place.shell();
        let news = shell.with_watched(|watched| watched.journal.news(at, filter, PIECE));
        let mut text = String::new();
        if self.cursor.pass(&news) {
            write_gap(&mut text, &news);
        }
        for (number, entry) in &news.entries {
            let entry = entry_json(entry);
            // Writing to a text cannot fail.
            let _ = write!(text, "event: entry\nid: {number}\ndata: {entry}\n\n");
        }
        (text, news.is_more)
    }

    fn end(&mut self, why: End) -> String {
        self.state = State::Over;
        let why = match why {
            End::Space => "space",
            End::Server => "server",
        };
        format!("event: end\ndata: {{\"of\":\"{why}\"}}\n\n")
    }
}

/// A comment, which nobody hands on.
const HEARTBEAT: &str = ":\n\n";

fn write_gap(text: &mut String, news: &News) {
    let _ = write!(text, "event: gap\ndata: {{\"first\":{}}}\n\n", news.first.value());
}

fn no_seat() -> Response {
    let told = Told {
        row: "too_many_followers",
        status: 503,
        text: format!("as many follow as may: {MOST}; end another stream first"),
    };
    let envelope = Api::ENVELOPE.expect("the control API has an envelope");
    let body = envelope.encode::<()>(Err(&told), Spelling::Plain);
    let mut answer = response(told.status, envelope.media_type, body);
    answer.headers_mut().insert(RETRY_AFTER, HeaderValue::from_static("1"));
    answer
}
