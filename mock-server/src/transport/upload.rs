//! Takes the bytes of an upload, as a form or as they are. Whatever goes wrong on the way, the session is never stuck:
//! either it has taken the bytes, or it can be used again.

use std::sync::Arc;

use axum::extract::Request;
use axum::response::Response;
use bytes::Bytes;
use http::HeaderMap;
use http::header::CONTENT_LENGTH;
use rapidgator_mock_domain::UploadTicket;
use rapidgator_mock_domain::generated::refusal::Refusal;
use rapidgator_mock_domain::generated::switches::UploadHostShape;
use rapidgator_mock_domain::generated::types::Upload;

use super::answers;
use crate::codec::body::{Broken, Form, Incoming};
use crate::codec::forms::Wire;
use crate::content::{Arrived, Receiving};
use crate::dialect::Dialect;
use crate::generated::dialect::HTML;
use crate::generated::routes::{UPLOAD_FORM_FIELD, UploadFields, upload_form_field_missing};
use crate::generated::wire::sent;
use crate::shell::{RunningTransfer, Shell};

/// What a form may hold besides the file.
const MOST_BESIDES: u64 = 1024 * 1024;

pub(super) async fn receive(shell: &Arc<Shell>, fields: Option<UploadFields>, request: Request) -> Response {
    let dialect = shell.dialect();
    let (parts, body) = request.into_parts();
    let mut incoming = Incoming::new(&parts.headers, body);
    let outcome = receive_bytes(shell, fields, &parts.headers, &mut incoming).await;
    match &outcome {
        Ok(upload) => {
            tracing::debug!(upload_id = %upload.upload_id, state = ?upload.state, "upload received");
            answer(upload, &dialect)
        }
        Err(refusal) => {
            tracing::debug!(refusal = refusal.name(), "upload refused");
            incoming.drain().await;
            answers::refusal(refusal, &dialect)
        }
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
) -> Result<Upload, Refusal> {
    let fields = fields.ok_or(Refusal::UploadNotFound)?;
    let running = shell.transfer();
    let ticket = shell.upload_begin(&fields.upload_id, &fields.token)?;
    let announced = ticket.announced();
    // From here on, dropping this future puts the session back. What is received is dropped before that.
    let open = OpenUpload {
        running,
        ticket: Some(ticket),
    };
    let receiving = shell.contents.receive(announced).await.map_err(cannot_keep)?;
    let mut taking = Taking { receiving, announced };
    let form = Form::of(headers);
    let arrival = match form {
        Form::Multipart { boundary } => from_form(&mut taking, incoming, boundary, declared_length(headers)).await,
        Form::Urlencoded | Form::Json | Form::Other => {
            as_they_are(&mut taking, incoming, declared_length(headers)).await
        }
    };
    match arrival {
        Ok(()) => {}
        Err(Trouble::TooMany { length }) => {
            incoming.drain().await;
            let arrived = taking.receiving.finish().await.map_err(cannot_keep)?;
            return open.finish(Arrived { length, ..arrived }).await;
        }
        Err(Trouble::NoSuchField) => return Err(upload_form_field_missing()),
        Err(Trouble::Broken) => return Err(Refusal::UploadRefused),
        Err(Trouble::Store(error)) => return Err(cannot_keep(error)),
    }
    let arrived = taking.receiving.finish().await.map_err(cannot_keep)?;
    open.finish(arrived).await
}

/// Why the bytes did not all arrive.
enum Trouble {
    /// More than announced; `length` of them are known of.
    TooMany { length: u64 },
    /// The form ended without the file.
    NoSuchField,
    /// The connection or the form broke off.
    Broken,
    /// They cannot be kept.
    Store(std::io::Error),
}

impl From<Broken> for Trouble {
    fn from(_: Broken) -> Self {
        Self::Broken
    }
}

struct Taking {
    receiving: Receiving,
    announced: u64,
}

impl Taking {
    async fn take(&mut self, bytes: Bytes) -> Result<(), Trouble> {
        let length = self.receiving.length() + bytes.len() as u64;
        if length > self.announced {
            return Err(Trouble::TooMany { length });
        }
        self.receiving.write(bytes).await.map_err(Trouble::Store)
    }
}

async fn as_they_are(taking: &mut Taking, incoming: &mut Incoming, declared: Option<u64>) -> Result<(), Trouble> {
    if let Some(length) = declared.filter(|declared| *declared > taking.announced) {
        return Err(Trouble::TooMany { length });
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
) -> Result<(), Trouble> {
    let limit = taking.announced.saturating_add(MOST_BESIDES);
    if declared.is_some_and(|declared| declared > limit) {
        return Err(Trouble::TooMany { length: limit });
    }
    let mut form = incoming.multipart(boundary, limit);
    while let Some(mut field) = form.next_field().await.map_err(|_| Trouble::Broken)? {
        if field.name() != Some(UPLOAD_FORM_FIELD) {
            continue;
        }
        while let Some(bytes) = field.chunk().await.map_err(|_| Trouble::Broken)? {
            taking.take(bytes).await?;
        }
        drop(field);
        // The file is whole: its end was seen. What follows is of no interest, unless the connection breaks.
        return match form.next_field().await {
            Err(multra::Error::StreamReadFailed(_)) => Err(Trouble::Broken),
            Ok(_) | Err(_) => Ok(()),
        };
    }
    Err(Trouble::NoSuchField)
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
    running: RunningTransfer,
    ticket: Option<UploadTicket>,
}

impl OpenUpload {
    async fn finish(mut self, arrived: Arrived) -> Result<Upload, Refusal> {
        let ticket = self.ticket.take().expect("the ticket is there until the upload ends");
        self.running.shell.upload_finish(ticket, arrived).await
    }
}

impl Drop for OpenUpload {
    fn drop(&mut self) {
        if let Some(ticket) = self.ticket.take() {
            tracing::debug!("upload broken off");
            self.running.shell.upload_abort(ticket);
        }
    }
}
