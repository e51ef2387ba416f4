//! Gives the bytes of a file, or a part of them. What was really sent is counted when the body is dropped, so a
//! connection that breaks is counted right and leaves a one-time link good.

use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::task::{Context, Poll};
use std::time::{Duration, UNIX_EPOCH};

use axum::body::Body;
use axum::response::Response;
use bytes::Bytes;
use futures_util::future::{BoxFuture, FutureExt as _};
use http::header::{
    ACCEPT_RANGES, CONTENT_DISPOSITION, CONTENT_LENGTH, CONTENT_RANGE, CONTENT_TYPE, ETAG, LAST_MODIFIED,
};
use http::request::Parts;
use http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode};
use http_body::{Frame, SizeHint};
use rapidgator_mock_domain::faults::{Bytes as Asked, Strike, Wants};
use rapidgator_mock_domain::generated::facts::TransferId;
use rapidgator_mock_domain::generated::refusal::Refusal;
use rapidgator_mock_domain::journal::{Draft, EntryId, Result as Went, Subject};
use rapidgator_mock_domain::{Grant, Pass};

use super::answers;
use super::disposition::attachment;
use super::line::Handle;
use super::opened::{IsWhole, OpenEntry};
use super::range::{Part, Validators, requested_part};
use super::trouble::{Carries, Course, Sent, Trouble};
use crate::clock::Stopwatch;
use crate::content::{Content, PIECE};
use crate::generated::routes::{DownloadFields, OneTimeFields};
use crate::shell::{Saved, Shell};

/// Last second of the year 9999; an HTTP date has four digits for the year.
const LAST_HTTP_SECOND: u64 = 253_402_300_799;

pub(super) async fn by_session(
    shell: &Arc<Shell>,
    line: &Handle,
    fields: Option<DownloadFields>,
    request: &Parts,
) -> Response {
    let bytes = fields.as_ref().map(|fields| Asked::Download(&fields.session));
    let begin = |entry| {
        let fields = fields.as_ref().ok_or(Refusal::DownloadSessionNotFound)?;
        shell.download_begin(&fields.session, entry)
    };
    respond(shell, line, Kind::Session, bytes, begin, request).await
}

pub(super) async fn by_link(
    shell: &Arc<Shell>,
    line: &Handle,
    fields: Option<OneTimeFields>,
    request: &Parts,
) -> Response {
    let bytes = fields.as_ref().map(|fields| Asked::OneTime(&fields.link_id));
    let begin = |entry| {
        let fields = fields.as_ref().ok_or(Refusal::DownloadSessionNotFound)?;
        shell.one_time_begin(&fields.link_id, entry)
    };
    respond(shell, line, Kind::Link, bytes, begin, request).await
}

type Granted = Result<(Grant, Arc<dyn Content>), Refusal>;

async fn respond(
    shell: &Arc<Shell>,
    line: &Handle,
    kind: Kind,
    bytes: Option<Asked<'_>>,
    begin: impl FnOnce(EntryId) -> Granted,
    request: &Parts,
) -> Response {
    let watch = Stopwatch::start();
    let running = shell.transfer();
    let wants = match request.method == Method::HEAD {
        true => Wants::Head,
        false => Wants::Bytes,
    };
    let strike = bytes.and_then(|bytes| shell.strike_bytes(bytes, wants));
    let mut draft = Draft::new(shell.clock.now(), Subject::Transfer(kind.transfer()));
    draft.faults.extend(strike.as_ref().map(Strike::mark));
    let trouble = Trouble::new(strike, line, shell);
    let id = shell.open_entry(draft, bytes);
    let entry = Arc::new(OpenEntry::of_transfer(running, id, trouble.struck(), watch));
    let passed = Arc::default();
    let sent = match trouble.before(None).await {
        Course::On => {
            let granted = begin(id);
            let bending = Bending {
                entry: Arc::clone(&entry),
                cut_after: trouble.cut_after(),
                passed: trouble.bends_answer().then(|| Arc::clone(&passed)),
            };
            let (response, carries) = answer(kind, granted, request, bending).await;
            trouble.after(response, carries, Some(&passed)).await
        }
        Course::Off(response) => Sent::Foreign(response),
        Course::Broken => trouble.broken(),
    };
    let (response, told) = sent.into_parts();
    entry.tell(told);
    response
}

/// What an answer has to know of the trouble that it meets.
struct Bending {
    /// Open until the last byte of a file is out, or will never be.
    entry: Arc<OpenEntry>,
    /// Nothing behind this is to be looked at.
    cut_after: Option<u64>,
    /// How many bytes really go out, if that is not as many as the body gives.
    passed: Option<Arc<AtomicU64>>,
}

async fn answer(kind: Kind, granted: Granted, request: &Parts, bending: Bending) -> (Response, Carries) {
    let (grant, content) = match granted {
        Ok(granted) => granted,
        Err(refusal) => {
            tracing::debug!(refusal = refusal.name(), "download refused");
            bending.entry.went(Went::Refused(refusal.name()));
            return (answers::text(&refusal), Carries::Words);
        }
    };
    let length = grant.length;
    let etag = format!("\"{}\"", grant.md5);
    let created = UNIX_EPOCH + Duration::from_secs(grant.created.seconds().min(LAST_HTTP_SECOND));
    let last_modified = httpdate::fmt_http_date(created);
    let is_get = request.method == Method::GET;
    let part = if is_get {
        requested_part(
            &request.headers,
            length,
            &Validators {
                etag: &etag,
                last_modified: &last_modified,
            },
        )
    } else {
        Part::Whole
    };
    let mut response = Response::new(Body::empty());
    let headers = response.headers_mut();
    insert(headers, ACCEPT_RANGES, "bytes");
    insert(headers, ETAG, &etag);
    insert(headers, LAST_MODIFIED, &last_modified);
    insert(headers, CONTENT_TYPE, "application/octet-stream");
    insert(headers, CONTENT_DISPOSITION, &attachment(&grant.name));
    let bytes = match part {
        Part::Whole => 0..length,
        Part::Slice { first, last } => {
            insert(headers, CONTENT_RANGE, &format!("bytes {first}-{last}/{length}"));
            *response.status_mut() = StatusCode::PARTIAL_CONTENT;
            first..last + 1
        }
        Part::Unsatisfiable => {
            insert(headers, CONTENT_RANGE, &format!("bytes */{length}"));
            headers.remove(CONTENT_DISPOSITION);
            *response.status_mut() = StatusCode::RANGE_NOT_SATISFIABLE;
            0..0
        }
    };
    insert(
        response.headers_mut(),
        CONTENT_LENGTH,
        &(bytes.end - bytes.start).to_string(),
    );
    let sends_last_byte = is_get && part != Part::Unsatisfiable && bytes.end == length;
    let mut fetch = Fetch {
        bending,
        kind,
        gives_bytes: is_get,
        pass: Some(grant.pass),
        sent: 0,
        to_send: bytes.end - bytes.start,
        sends_last_byte,
    };
    // An empty file is sent with its head.
    if fetch.to_send == 0
        && let Some(saved) = fetch.spend()
        && let Err(refusal) = saved.wait().await
    {
        fetch.bending.entry.went(Went::Refused(refusal.name()));
        return (answers::text(&refusal), Carries::Words);
    }
    fetch.bending.entry.went(Went::Answered);
    let carries = match is_get && fetch.to_send > 0 {
        true => Carries::File,
        false => Carries::Words,
    };
    if is_get {
        *response.body_mut() = Body::new(Outgoing {
            fetch,
            content,
            next: bytes.start,
            reading: None,
            held: None,
        });
    }
    (response, carries)
}

fn insert(headers: &mut HeaderMap, name: HeaderName, value: &str) {
    // All of these are made of digits, dates and escaped text.
    headers.insert(
        name,
        HeaderValue::from_str(value).expect("the value is printable ASCII"),
    );
}

/// What lets the bytes out.
#[derive(Clone, Copy)]
enum Kind {
    Session,
    Link,
}

impl Kind {
    fn transfer(self) -> TransferId {
        match self {
            Self::Session => TransferId::Download,
            Self::Link => TransferId::OneTime,
        }
    }
}

/// A download that is under way. However it ends, the world hears of it.
struct Fetch {
    bending: Bending,
    kind: Kind,
    /// Whether the bytes go out, and not only what there is to say of them.
    gives_bytes: bool,
    pass: Option<Pass>,
    /// Bytes that the connection has taken.
    sent: u64,
    to_send: u64,
    /// Whether the last byte of the file is among those to send.
    sends_last_byte: bool,
}

impl Fetch {
    /// Uses up the link before its last byte goes out, if that has to be on the disk by then: somebody who has the file
    /// must not find after a restart that the link is good.
    fn spend(&mut self) -> Option<Saved> {
        let shell = self.bending.entry.shell();
        match self.kind {
            Kind::Link if self.sends_last_byte && shell.is_kept() => self
                .pass
                .take()
                .map(|pass| shell.one_time_finish(pass, self.bending.entry.id())),
            Kind::Link | Kind::Session => None,
        }
    }
}

impl Drop for Fetch {
    fn drop(&mut self) {
        let passed = self
            .bending
            .passed
            .as_ref()
            .map(|passed| passed.load(Ordering::Relaxed));
        let sent = passed.map_or(self.sent, |passed| passed.min(self.sent));
        let entry = &self.bending.entry;
        let shell = entry.shell();
        if self.gives_bytes && self.to_send > 0 {
            entry.gave(sent, if sent < self.to_send { IsWhole::No } else { IsWhole::Yes });
        }
        let Some(pass) = self.pass.take() else {
            return;
        };
        tracing::debug!(sent, of = self.to_send, "download ended");
        let is_ended = self.sends_last_byte && sent == self.to_send;
        match self.kind {
            // An empty file is sent whole without a byte, but not by a HEAD.
            Kind::Session if sent > 0 || is_ended => shell.download_finish(pass, sent),
            Kind::Session => shell.download_abort(pass),
            Kind::Link if is_ended => shell.one_time_finish(pass, entry.id()).nobody_waits(),
            Kind::Link => shell.one_time_abort(pass),
        }
    }
}

/// The body of a download. While one piece is being sent, the next one is being read.
struct Outgoing {
    fetch: Fetch,
    content: Arc<dyn Content>,
    /// Where the next piece begins.
    next: u64,
    reading: Option<BoxFuture<'static, std::io::Result<Bytes>>>,
    /// The last piece, until it may go.
    held: Option<Held>,
}

struct Held {
    piece: Bytes,
    saved: BoxFuture<'static, Result<(), Refusal>>,
}

impl Outgoing {
    fn remaining(&self) -> u64 {
        self.fetch.to_send - self.fetch.sent
    }

    fn poll_held(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, std::io::Error>>> {
        let Some(mut held) = self.held.take() else {
            return Poll::Ready(None);
        };
        match held.saved.as_mut().poll(context) {
            Poll::Pending => {
                self.held = Some(held);
                Poll::Pending
            }
            Poll::Ready(Ok(())) => {
                self.fetch.sent += held.piece.len() as u64;
                Poll::Ready(Some(Ok(Frame::data(held.piece))))
            }
            Poll::Ready(Err(_)) => Poll::Ready(Some(Err(std::io::Error::other("the state cannot be kept")))),
        }
    }

    fn read(&self) -> BoxFuture<'static, std::io::Result<Bytes>> {
        // Up to the cut, and from there on as far as it goes.
        let limit = self
            .fetch
            .bending
            .cut_after
            .and_then(|cut| cut.checked_sub(self.fetch.sent));
        let limit = limit.filter(|limit| *limit > 0).unwrap_or(u64::MAX);
        let at_most = usize::try_from(self.remaining().min(limit)).unwrap_or(PIECE).min(PIECE);
        Arc::clone(&self.content).read(self.next, at_most)
    }
}

impl http_body::Body for Outgoing {
    type Data = Bytes;
    type Error = std::io::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, std::io::Error>>> {
        if self.remaining() == 0 {
            return Poll::Ready(None);
        }
        if self.held.is_some() {
            return self.poll_held(context);
        }
        let mut reading = match self.reading.take() {
            Some(reading) => reading,
            None => self.read(),
        };
        let Poll::Ready(read) = reading.as_mut().poll(context) else {
            self.reading = Some(reading);
            return Poll::Pending;
        };
        let piece = match read {
            Ok(piece) if piece.is_empty() => Err(std::io::Error::from(std::io::ErrorKind::UnexpectedEof)),
            other => other,
        };
        let piece = match piece {
            Ok(piece) => piece,
            Err(error) => return Poll::Ready(Some(Err(error))),
        };
        let length = piece.len() as u64;
        if length == self.remaining()
            && let Some(saved) = self.fetch.spend()
        {
            let saved = saved.wait().boxed();
            self.held = Some(Held { piece, saved });
            return self.poll_held(context);
        }
        self.next += length;
        self.fetch.sent += length;
        if self.remaining() > 0 {
            self.reading = Some(self.read());
        }
        Poll::Ready(Some(Ok(Frame::data(piece))))
    }

    fn is_end_stream(&self) -> bool {
        self.remaining() == 0
    }

    fn size_hint(&self) -> SizeHint {
        SizeHint::with_exact(self.remaining())
    }
}
