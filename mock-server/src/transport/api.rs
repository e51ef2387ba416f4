//! Calls of the API: parameters in, envelope out.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use axum::body::Body;
use axum::extract::Request;
use axum::response::Response;
use http_body::Body as _;
use rapidgator_mock_domain::Call;
use rapidgator_mock_domain::generated::commands::OperationId;
use rapidgator_mock_domain::generated::types::Token;
use rapidgator_mock_domain::journal::{Closing, EntryId, Result as Went, SentParam};

use super::answers;
use super::bent::{Bend, Bent};
use super::trouble::{Course, Sent, Trouble, line_of};
use crate::clock::Stopwatch;
use crate::codec::Api as _;
use crate::codec::body::read_params;
use crate::codec::call::decode;
use crate::codec::dialect::Foreign;
use crate::codec::forms::Wire;
use crate::dialect::Dialect;
use crate::generated::api::Api;
use crate::generated::dialect::{DENIED, HTML};
use crate::generated::params::{PAGE_PARAMS, SESSION_PARAMETER};
use crate::shell::{Asked, Shell};

pub(super) async fn answer(shell: &Shell, operation: OperationId, request: Request) -> Response {
    let watch = Stopwatch::start();
    let dialect = shell.dialect();
    let (parts, body) = request.into_parts();
    let (body, bytes_in) = measured(body);
    let Ok(mut params) = read_params(&parts, body, Api::BOOLEANS, dialect.switches.accept_json_body).await else {
        // Half a call must not be applied: a list of ids may have lost its end. Hardly anybody is left to read this.
        return answers::bad_request();
    };
    let bytes_in = bytes_in.get();
    params.read_pages(PAGE_PARAMS, operation, &dialect.switches);
    let token = params
        .text(SESSION_PARAMETER)
        .filter(|token| !token.is_empty())
        .map(Token::from);
    let call = Call {
        operation,
        token,
        command: decode::<Api>(operation, &params),
    };
    let params: Vec<SentParam> = params
        .into_texts()
        .map(|(name, value)| SentParam::of(operation, &name, value))
        .collect();
    let trouble = Trouble::new(shell.strike(&call, &params), line_of(&parts), &shell.clock);
    let asked = Asked {
        call,
        params,
        struck: trouble.struck(),
    };
    let (entry, sent) = respond(shell, asked, &trouble, bytes_in, &dialect).await;
    let (response, went) = sent.into_parts();
    let closing = Closing {
        status: (went != Some(Went::Broken)).then(|| response.status().as_u16()),
        bytes_in,
        bytes_out: response.body().size_hint().exact().unwrap_or(0),
        took: watch.elapsed(),
    };
    shell.close_entry(entry, closing, went);
    response
}

/// How long a body is: as it says, or, for one in chunks that does not, as much as was read of it.
enum Length {
    Said(u64),
    Counted(Arc<AtomicU64>),
}

fn measured(body: Body) -> (Body, Length) {
    if let Some(length) = body.size_hint().exact() {
        return (body, Length::Said(length));
    }
    let count = Arc::default();
    let counted = Body::new(Bent::new(body, Bend::None, Some(Arc::clone(&count))));
    (counted, Length::Counted(count))
}

impl Length {
    /// When the body was read.
    fn get(&self) -> u64 {
        match self {
            Self::Said(length) => *length,
            Self::Counted(count) => count.load(Ordering::Relaxed),
        }
    }
}

/// The answer, and the entry of the journal that tells of it.
async fn respond(shell: &Shell, asked: Asked, trouble: &Trouble, bytes_in: u64, dialect: &Dialect) -> (EntryId, Sent) {
    let operation = asked.call.operation;
    match trouble.before(Some(bytes_in)).await {
        Course::On => {}
        Course::Off(response) => return (shell.turned_away(asked, Went::Foreign), Sent::Foreign(response)),
        Course::Broken => return (shell.turned_away(asked, Went::Broken), trouble.broken()),
    }
    if let Some(foreign) = foreign(operation, dialect) {
        let response = answers::foreign(foreign);
        return (shell.turned_away(asked, Went::Foreign), Sent::Foreign(response));
    }
    let (entry, outcome) = shell.call(asked).await;
    let response = match &outcome {
        Ok(answer) => {
            tracing::debug!(operation = operation.id(), "answered");
            answers::success(Wire(answer, &dialect.forms), operation.evidence(), dialect)
        }
        Err(refusal) => {
            tracing::debug!(operation = operation.id(), refusal = refusal.name(), "refused");
            answers::refusal(refusal, dialect)
        }
    };
    (entry, trouble.after(response, &Arc::default()).await)
}

/// What comes in place of an envelope, if a switch wants that.
fn foreign(operation: OperationId, dialect: &Dialect) -> Option<&'static Foreign> {
    if dialect.switches.denied_by_ip {
        return Some(&DENIED);
    }
    (operation == OperationId::FileUpload && dialect.switches.html_on_upload).then_some(&HTML)
}
