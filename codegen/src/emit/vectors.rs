//! vectors.json: every example with its request and its answer, for other languages.

use serde::Serialize;
use serde_json::Value;

use super::examples::{error_body, http_status, success_body};
use crate::model::{Direction, Example, ExampleAnswer, Model};

/// An array of objects; each member of an object has a line of its own.
pub(super) fn emit(model: &Model) -> String {
    let mut vectors = Vec::new();
    for operation in &model.operations {
        vectors.extend(operation.examples.iter().map(|example| {
            let about = vec![line("operation", &operation.id), line("path", &operation.path)];
            vector(model, about, example, false)
        }));
    }
    for transfer in &model.transfers {
        let bare = transfer.direction == Direction::Receive;
        let about = || vec![line("transfer", &transfer.name)];
        vectors.extend(
            transfer
                .examples
                .iter()
                .map(|example| vector(model, about(), example, bare)),
        );
    }
    format!("[\n{}\n]\n", vectors.join(",\n"))
}

#[derive(Serialize)]
struct Http {
    status: u16,
    body: Value,
}

#[derive(Serialize)]
struct Refusal<'m> {
    id: &'m str,
    status: u16,
    details: &'m str,
}

/// `bare`: errors come as text, also where there is an envelope.
fn vector(model: &Model, mut lines: Vec<String>, example: &Example, bare: bool) -> String {
    let envelope = model.envelope.as_ref();
    lines.push(line("example", &example.name));
    lines.extend(example.doc.as_ref().map(|doc| line("doc", doc)));
    lines.push(line("request", &example.request));
    let (status, body) = match &example.answer {
        ExampleAnswer::Result(payload) => {
            lines.push(line("kind", "result"));
            (200, success_body(envelope, payload))
        }
        ExampleAnswer::Error { row, details } => {
            let row = &model.errors[row.0];
            let envelope = envelope.filter(|_| !bare);
            let (id, status) = (row.id.as_str(), row.status);
            lines.push(line("kind", "error"));
            lines.push(line("error", &Refusal { id, status, details }));
            // In place of bytes a text comes with a success as well.
            let over_http = if bare { 200 } else { http_status(envelope, status) };
            (over_http, error_body(envelope, id, status, details))
        }
        ExampleAnswer::Odd { body } => {
            lines.push(line("kind", "odd"));
            (200, serde_json::from_str(body).unwrap_or_else(|_| body.as_str().into()))
        }
        ExampleAnswer::Foreign { id, body } => {
            let foreign = envelope.and_then(|envelope| envelope.foreign.iter().find(|foreign| foreign.id == *id));
            let status = foreign.and_then(|foreign| foreign.http_status).unwrap_or(200);
            lines.push(line("kind", "foreign"));
            lines.push(line("foreign", id));
            (status, body.as_str().into())
        }
    };
    lines.push(line("http", &Http { status, body }));
    lines.push(line("evidence", &example.evidence));
    format!("  {{\n{}\n  }}", lines.join(",\n"))
}

fn line(name: &str, value: &(impl Serialize + ?Sized)) -> String {
    let value = serde_json::to_string(value).expect("keys are texts");
    format!("    \"{name}\": {value}")
}
