//! Calls of the API: parameters in, envelope out.

use axum::extract::Request;
use axum::response::Response;
use rapidgator_mock_domain::generated::commands::OperationId;
use rapidgator_mock_domain::generated::types::Token;

use super::answers;
use crate::clock;
use crate::codec::body::read_params;
use crate::generated::params::{SESSION_PARAMETER, decode};
use crate::generated::routes::METHODS;
use crate::generated::wire::Wire;
use crate::shell::Shell;

pub(super) async fn answer(shell: &Shell, operation: OperationId, request: Request) -> Response {
    if !METHODS.contains(request.method()) {
        return answers::nothing_here();
    }
    let (parts, body) = request.into_parts();
    let Ok(params) = read_params(&parts, body).await else {
        // Half a call must not be applied: a list of ids may have lost its end. Hardly anybody is left to read this.
        return answers::bad_request();
    };
    let token = params
        .text(SESSION_PARAMETER)
        .filter(|token| !token.is_empty())
        .map(Token::from);
    let outcome = shell.call(operation, token, decode(operation, &params));
    clock::sleep(outcome.delay).await;
    match &outcome.answer {
        Ok(answer) => {
            tracing::debug!(operation = operation.id(), "answered");
            answers::envelope(Ok(Wire(answer, &shell.dialect)), &shell.dialect)
        }
        Err(refusal) => {
            tracing::debug!(operation = operation.id(), refusal = refusal.name(), "refused");
            answers::refusal(refusal, &shell.dialect)
        }
    }
}
