//! Calls of the API: parameters in, envelope out.

use axum::extract::Request;
use axum::response::Response;
use rapidgator_mock_domain::generated::commands::OperationId;
use rapidgator_mock_domain::generated::types::Token;

use super::answers;
use crate::codec::Api as _;
use crate::codec::body::read_params;
use crate::codec::call::decode;
use crate::codec::dialect::Foreign;
use crate::codec::forms::Wire;
use crate::dialect::Dialect;
use crate::generated::api::Api;
use crate::generated::dialect::{DENIED, HTML};
use crate::generated::params::{PAGE_PARAMS, SESSION_PARAMETER};
use crate::shell::Shell;

pub(super) async fn answer(shell: &Shell, operation: OperationId, request: Request) -> Response {
    let dialect = shell.dialect();
    let (parts, body) = request.into_parts();
    let Ok(mut params) = read_params(&parts, body, Api::BOOLEANS, dialect.switches.accept_json_body).await else {
        // Half a call must not be applied: a list of ids may have lost its end. Hardly anybody is left to read this.
        return answers::bad_request();
    };
    if let Some(foreign) = foreign(operation, &dialect) {
        return answers::foreign(foreign);
    }
    params.read_pages(PAGE_PARAMS, operation, &dialect.switches);
    let token = params
        .text(SESSION_PARAMETER)
        .filter(|token| !token.is_empty())
        .map(Token::from);
    let outcome = shell.call(operation, token, decode::<Api>(operation, &params)).await;
    match &outcome {
        Ok(answer) => {
            tracing::debug!(operation = operation.id(), "answered");
            answers::success(Wire(answer, &dialect.forms), operation.evidence(), &dialect)
        }
        Err(refusal) => {
            tracing::debug!(operation = operation.id(), refusal = refusal.name(), "refused");
            answers::refusal(refusal, &dialect)
        }
    }
}

/// What comes in place of an envelope, if a switch wants that.
fn foreign(operation: OperationId, dialect: &Dialect) -> Option<&'static Foreign> {
    if dialect.switches.denied_by_ip {
        return Some(&DENIED);
    }
    (operation == OperationId::FileUpload && dialect.switches.html_on_upload).then_some(&HTML)
}
