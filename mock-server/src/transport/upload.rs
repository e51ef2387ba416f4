//! Takes the bytes of an upload, as a form or as they are. Whatever goes wrong on the way, the session is never stuck:
//! either it has taken the bytes, or it can be used again.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use axum::body::Body;
use axum::extract::Request;
use axum::response::Response;
use http::HeaderMap;
use http::header::CONTENT_LENGTH;
use rapidgator_mock_domain::UploadTicket;
use rapidgator_mock_domain::faults::{Bytes, Strike, Wants};
use rapidgator_mock_domain::generated::facts::TransferId;
use rapidgator_mock_domain::generated::refusal::Refusal;
use rapidgator_mock_domain::generated::switches::UploadHostShape;
use rapidgator_mock_domain::generated::types::Upload;
use rapidgator_mock_domain::journal::{Draft, EntryId, Subject};

use super::answers;
use super::line::Handle;
use super::opened::OpenEntry;
use super::trouble::{Carries, Course, Sent, Trouble};
use crate::clock::Stopwatch;
use crate::codec::body::{Broken, Form, Incoming};
use crate::codec::forms::Wire;
use crate::content::{Arrived, Receiving};
use crate::dialect::Dialect;
use crate::generated::dialect::HTML;
use crate::generated::routes::{UPLOAD_FORM_FIELD, UploadFields, upload_form_field_missing};
use crate::generated::wire::sent;
use crate::shell::Shell;

/// What a form may hold besides the file.
const MOST_BESIDES: u64 = 1024 * 1024;

pub(super) async fn receive(
    shell: &Arc<Shell>,
    line: &Handle,
    fields: Option<UploadFields>,
    request: Request,
) -> Response {
    let watch = Stopwatch::start();
    let running = shell.transfer();
    let dialect = shell.dialect();
    let (parts, body) = request.into_parts();
    let bytes = fields.as_ref().map(|fields| Bytes::Upload(&fields.upload_id));
    let strike = bytes.and_then(|bytes| shell.strike_bytes(bytes, Wants::Bytes));
    let mut draft = Draft::new(shell.clock.now(), Subject::Transfer(TransferId::Upload));
    draft.faults.extend(strike.as_ref().map(Strike::mark));
    let trouble = Trouble::new(strike, line, shell);
    let id = shell.open_entry(draft, bytes);
    let entry = OpenEntry::of_transfer(running, id, trouble.struck(), watch);
    let sent = match trouble.before(None).await {
        Course::On => {
            let body = trouble.incoming(body, entry.bytes_in());
            match take(shell, fields, &parts.headers, body, &dialect, entry.id()).await {
                Ok(response) => trouble.after(response, Carries::Words, None).await,
                // Nobody is there to be answered.
                Err(Broken) => trouble.broken(),
            }
        }
        Course::Off(response) => {
            let body = trouble.incoming(body, entry.bytes_in());
            Incoming::new(&parts.headers, body).drain().await;
            Sent::Foreign(response)
        }
        Course::Broken => trouble.broken(),
    };
    let (response, told) = sent.into_parts();
    entry.tell(told);
    response
}

async fn take(
    shell: &Arc<Shell>,
    fields: Option<UploadFields>,
    headers: &HeaderMap,
    body: Body,
    dialect: &Dialect,
    entry: EntryId,
) -> Result<Response, Broken> {
    let mut incoming = Incoming::new(headers, body);
    let outcome = match receive_bytes(shell, fields, headers, &mut incoming, entry).await {
        Ok(upload) => Ok(upload),
        Err(Untaken::Refused(refusal)) => Err(refusal),
        Err(Untaken::Broken) => return Err(Broken),
    };
    shell.change_entry(entry, |entry| {
        entry.went(&outcome);
        if outcome.is_ok() {
            entry.evidence = dialect.switches.upload_host_shape.evidence();
        }
    });
    Ok(match &outcome {
        Ok(upload) => {
            tracing::debug!(upload_id = %upload.upload_id, state = ?upload.state, "upload received");
            answer(upload, dialect)
        }
        Err(refusal) => {
            tracing::debug!(refusal = refusal.name(), "upload refused");
            incoming.drain().await;
            answers::refusal(refusal, dialect)
        }
    })
}

/// Why an upload did not come to its end.
enum Untaken {
    Refused(Refusal),
    /// The connection broke before all had come.
    Broken,
}

impl From<Refusal> for Untaken {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

/// Nobody is sure what the upload host says.
fn answer(upload: &Upload, dialect: &Dialect) -> Response {
    let shape = dialect.switches.upload_host_shape;
    match shape {
        UploadHostShape::Upload => answers::success(sent(upload, &dialect.forms), shape.evidence(), dialect),
        UploadHostShape::Flat => answers::success(Wire(upload, &dialect.forms), shape.evidence(), dialect),
        UploadHostShape::StatusOnly => answers::marked(answers::status_alone(dialect), shape.evidence()),
        UploadHostShape::Html => answers::marked(answers::foreign(&HTML), shape.evidence()),
    }
}

async fn receive_bytes(
    shell: &Arc<Shell>,
    fields: Option<UploadFields>,
    headers: &HeaderMap,
    incoming: &mut Incoming,
    entry: EntryId,
) -> Result<Upload, Untaken> {
    let fields = fields.ok_or(Refusal::UploadNotFound)?;
    let received = Arc::default();
    let ticket = shell.upload_begin(&fields.upload_id, &fields.token, entry, &received)?;
    let announced = ticket.announced();
    // From here on, dropping this future puts the session back. What is received is dropped before that.
    let open = OpenUpload {
        shell: Arc::clone(shell),
        ticket: Some(ticket),
    };
    let receiving = shell.contents.receive(announced).await.map_err(cannot_keep)?;
    let mut taking = Taking {
        receiving,
        announced,
        received,
    };
    let form = Form::of(headers);
    let arrival = match form {
        Form::Multipart { boundary } => from_form(&mut taking, incoming, boundary, declared_length(headers)).await,
        Form::Urlencoded | Form::Json | Form::Other => {
            as_they_are(&mut taking, incoming, declared_length(headers)).await
        }
    };
    match arrival {
        Ok(()) => {}
        Err(Shortfall::TooMany { length }) => {
            incoming.drain().await;
            let arrived = taking.receiving.finish().await.map_err(cannot_keep)?;
            return Ok(open.finish(Arrived { length, ..arrived }, entry).await?);
        }
        Err(Shortfall::NoSuchField) => return Err(upload_form_field_missing().into()),
        Err(Shortfall::Unreadable) => return Err(Refusal::UploadRefused.into()),
        // The client may still be there.
        Err(Shortfall::Broken) if incoming.is_silent() => return Err(Refusal::UploadRefused.into()),
        Err(Shortfall::Broken) => return Err(Untaken::Broken),
        Err(Shortfall::Store(error)) => return Err(cannot_keep(error).into()),
    }
    let arrived = taking.receiving.finish().await.map_err(cannot_keep)?;
    Ok(open.finish(arrived, entry).await?)
}

/// Why the bytes did not all arrive.
enum Shortfall {
    /// More than announced; `length` of them are known of.
    TooMany { length: u64 },
    /// The form ended without the file.
    NoSuchField,
    /// The form broke off.
    Unreadable,
    /// The connection broke off.
    Broken,
    /// They cannot be kept.
    Store(std::io::Error),
}

impl From<Broken> for Shortfall {
    fn from(_: Broken) -> Self {
        Self::Broken
    }
}

impl From<multra::Error> for Shortfall {
    fn from(error: multra::Error) -> Self {
        match error {
            multra::Error::StreamReadFailed(_) => Self::Broken,
            _ => Self::Unreadable,
        }
    }
}

struct Taking {
    receiving: Receiving,
    announced: u64,
    /// For those who look at it meanwhile.
    received: Arc<AtomicU64>,
}

impl Taking {
    async fn take(&mut self, bytes: bytes::Bytes) -> Result<(), Shortfall> {
        let length = self.receiving.length() + bytes.len() as u64;
        if length > self.announced {
            return Err(Shortfall::TooMany { length });
        }
        self.receiving.write(bytes).await.map_err(Shortfall::Store)?;
        self.received.store(length, Ordering::Relaxed);
        Ok(())
    }
}

async fn as_they_are(taking: &mut Taking, incoming: &mut Incoming, declared: Option<u64>) -> Result<(), Shortfall> {
    if let Some(length) = declared.filter(|declared| *declared > taking.announced) {
        return Err(Shortfall::TooMany { length });
    }
    while let Some(bytes) = incoming.next().await? {
        taking.take(bytes).await?;
    }
    Ok(())
}

async fn from_form(
    taking: &mut Taking,
    incoming: &mut Incoming,
    boundary: String,
    declared: Option<u64>,
) -> Result<(), Shortfall> {
    let limit = taking.announced.saturating_add(MOST_BESIDES);
    if declared.is_some_and(|declared| declared > limit) {
        return Err(Shortfall::TooMany { length: limit });
    }
    let mut form = incoming.multipart(boundary, limit);
    while let Some(mut field) = form.next_field().await? {
        if field.name() != Some(UPLOAD_FORM_FIELD) {
            continue;
        }
        while let Some(bytes) = field.chunk().await? {
            taking.take(bytes).await?;
        }
        drop(field);
        // The file is whole: its end was seen. What follows is of no interest, unless the connection breaks.
        return match form.next_field().await {
            Err(multra::Error::StreamReadFailed(_)) => Err(Shortfall::Broken),
            Ok(_) | Err(_) => Ok(()),
        };
    }
    Err(Shortfall::NoSuchField)
}

fn declared_length(headers: &HeaderMap) -> Option<u64> {
    headers.get(CONTENT_LENGTH)?.to_str().ok()?.parse().ok()
}

fn cannot_keep(error: std::io::Error) -> Refusal {
    tracing::error!(%error, "the bytes of an upload cannot be kept");
    Refusal::UploadRefused
}

/// An upload whose bytes are under way. However it ends, the world hears of it.
struct OpenUpload {
    shell: Arc<Shell>,
    ticket: Option<UploadTicket>,
}

impl OpenUpload {
    async fn finish(mut self, arrived: Arrived, entry: EntryId) -> Result<Upload, Refusal> {
        let ticket = self.ticket.take().expect("the ticket is there until the upload ends");
        self.shell.upload_finish(ticket, arrived, entry).await
    }
}

impl Drop for OpenUpload {
    fn drop(&mut self) {
        if let Some(ticket) = self.ticket.take() {
            tracing::debug!("upload broken off");
            self.shell.upload_abort(ticket);
        }
    }
}
