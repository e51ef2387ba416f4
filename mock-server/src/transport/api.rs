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
use rapidgator_mock_domain::journal::{Closing, Draft, Result as Went, Subject};

use super::answers;
use super::bent::{Bend, Bent};
use super::line::Handle;
use super::opened::{OpenEntry, Reached};
use super::trouble::{Carries, Course, Sent, Trouble};
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

pub(super) async fn answer(shell: &Arc<Shell>, line: &Handle, operation: OperationId, request: Request) -> Response {
    let watch = Stopwatch::start();
    let dialect = shell.dialect();
    let (parts, body) = request.into_parts();
    let bytes_in = Arc::default();
    let mut unread = Unread {
        shell,
        operation,
        bytes_in: &bytes_in,
        watch,
        end: Some(None),
    };
    let body = counted(body, &bytes_in);
    let Ok(mut params) = read_params(&parts, body, Api::BOOLEANS, dialect.switches.accept_json_body).await else {
        // Half a call must not be applied: a list of ids may have lost its end. Hardly anybody is left to read this.
        let response = answers::bad_request();
        unread.end = Some(Some(response.status().as_u16()));
        return response;
    };
    unread.came();
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
    let sent: Vec<(String, String)> = params.into_texts().collect();
    let (id, strike) = shell.open_call(&call, &sent);
    let trouble = Trouble::new(strike, line, shell);
    let came = bytes_in.load(Ordering::Relaxed);
    let entry = OpenEntry::new(shell, id, trouble.struck(), bytes_in, watch);
    let asked = Asked { call, sent, entry: id };
    let sent = match trouble.before(Some(came)).await {
        Course::On => respond(shell, asked, &trouble, &entry, &dialect).await,
        Course::Off(response) => Sent::Foreign(response),
        Course::Broken => trouble.broken(),
    };
    let (response, told) = sent.into_parts();
    entry.tell(told);
    response
}

async fn respond(shell: &Shell, asked: Asked, trouble: &Trouble<'_>, entry: &OpenEntry, dialect: &Dialect) -> Sent {
    let operation = asked.call.operation;
    if let Some(foreign) = foreign(operation, dialect) {
        return Sent::Foreign(answers::foreign(foreign));
    }
    let response = match &shell.call(asked).await {
        Ok(answer) => {
            tracing::debug!(operation = operation.id(), "answered");
            entry.went(Went::Answered);
            answers::success(Wire(answer, &dialect.forms), operation.evidence(), dialect)
        }
        Err(refusal) => {
            tracing::debug!(operation = operation.id(), refusal = refusal.name(), "refused");
            entry.went(Went::Refused(refusal.name()));
            answers::refusal(refusal, dialect)
        }
    };
    trouble.after(response, Carries::Words, None).await
}

/// Counts the bytes of a body that are really read; what a header says of it is another thing.
fn counted(body: Body, count: &Arc<AtomicU64>) -> Body {
    if body.is_end_stream() {
        return body;
    }
    Body::new(Bent::new(body, Bend::None, count, &Reached::default()))
}

/// A call whose body is being read. If that comes to nothing, the journal tells so all the same.
struct Unread<'s> {
    shell: &'s Shell,
    operation: OperationId,
    bytes_in: &'s AtomicU64,
    watch: Stopwatch,
    /// The status of the answer, if there is one; `None` if the body was read to its end.
    end: Option<Option<u16>>,
}

impl Unread<'_> {
    /// All of it has come.
    fn came(mut self) {
        self.end = None;
    }
}

impl Drop for Unread<'_> {
    fn drop(&mut self) {
        let Some(status) = self.end else {
            return;
        };
        let draft = Draft::new(self.shell.clock.now(), Subject::Call(self.operation));
        let closing = Closing {
            status,
            bytes_in: self.bytes_in.load(Ordering::Relaxed),
            bytes_out: 0,
            took: self.watch.elapsed(),
        };
        let entry = self.shell.open_entry(draft, None);
        self.shell.close_entry(entry, closing, Some(Went::Broken));
    }
}

/// What comes in place of an envelope, if a switch wants that.
fn foreign(operation: OperationId, dialect: &Dialect) -> Option<&'static Foreign> {
    if dialect.switches.denied_by_ip {
        return Some(&DENIED);
    }
    (operation == OperationId::FileUpload && dialect.switches.html_on_upload).then_some(&HTML)
}
