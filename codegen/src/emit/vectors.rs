//! vectors.json: every example with its request and its answer, for other languages.

use serde_json::{Value, json};

use super::examples::{error_body, http_status, success_body};
use crate::model::{Direction, Example, ExampleAnswer, Model};

/// An array of objects; each member of an object has a line of its own.
pub(super) fn emit(model: &Model) -> String {
    let mut vectors = Vec::new();
    for operation in &model.operations {
        vectors.extend(operation.examples.iter().map(|example| {
            let about = vec![("operation", json!(operation.id)), ("path", json!(operation.path))];
            vector(model, about, example, false)
        }));
    }
    for transfer in &model.transfers {
        let bare = transfer.direction == Direction::Receive;
        let about = || vec![("transfer", json!(transfer.name))];
        vectors.extend(
            transfer
                .examples
                .iter()
                .map(|example| vector(model, about(), example, bare)),
        );
    }
    format!("[\n{}\n]\n", vectors.join(",\n"))
}

/// `bare`: errors come as text, also where there is an envelope.
fn vector(model: &Model, mut members: Vec<(&'static str, Value)>, example: &Example, bare: bool) -> String {
    let envelope = model.envelope.as_ref();
    members.push(("example", json!(example.name)));
    if let Some(doc) = &example.doc {
        members.push(("doc", json!(doc)));
    }
    members.push(("request", json!(example.request)));
    match &example.answer {
        ExampleAnswer::Result(payload) => {
            members.push(("kind", json!("result")));
            members.push((
                "http",
                json!({ "status": 200, "body": success_body(envelope, payload) }),
            ));
        }
        ExampleAnswer::Error { row, details } => {
            let row = &model.errors[row.0];
            let envelope = envelope.filter(|_| !bare);
            // In place of bytes a text comes with a success as well.
            let status = if bare { 200 } else { http_status(envelope, row.status) };
            members.push(("kind", json!("error")));
            members.push((
                "error",
                json!({ "id": row.id, "status": row.status, "details": details }),
            ));
            members.push((
                "http",
                json!({ "status": status, "body": error_body(envelope, &row.id, row.status, details) }),
            ));
        }
        ExampleAnswer::Odd { body } => {
            members.push(("kind", json!("odd")));
            let body: Value = serde_json::from_str(body).unwrap_or_else(|_| json!(body));
            members.push(("http", json!({ "status": 200, "body": body })));
        }
        ExampleAnswer::Foreign { id, body } => {
            let foreign = envelope.and_then(|envelope| envelope.foreign.iter().find(|foreign| foreign.id == *id));
            let status = foreign.and_then(|foreign| foreign.http_status).unwrap_or(200);
            members.push(("kind", json!("foreign")));
            members.push(("foreign", json!(id)));
            members.push(("http", json!({ "status": status, "body": body })));
        }
    }
    members.push(("evidence", json!(example.evidence)));
    let lines: Vec<String> = members
        .iter()
        .map(|(name, value)| format!("    \"{name}\": {value}"))
        .collect();
    format!("  {{\n{}\n  }}", lines.join(",\n"))
}
