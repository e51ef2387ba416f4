//! openapi.json: the description as OpenAPI 3.1, for tools of other languages. What OpenAPI cannot say is in members
//! that begin with `x-`: how each statement is known, the error catalogue, state machines, what a call changes.

mod paths;
mod schemas;

use serde_json::{Map, Value, json};

use crate::model::{ErrorRow, Evidence, Machine, Model, Placement, Recognise, Retry, SessionAction, StatusValue};
use crate::output::json::{json_text, object};

/// The whole document.
pub(super) fn emit(model: &Model, spec_name: &str) -> String {
    let document = object! {
        "openapi": "3.1.1",
        "info": object! {
            "title": model.api.title.as_str(),
            "version": model.api.version.as_str(),
            "description": model.api.doc.as_str(),
        },
        "x-generated": format!("from {spec_name} by cargo xtask generate; do not edit"),
        "servers": [object! { "url": model.api.base_url.as_str() }],
        "tags": tags(model),
        "paths": paths::paths(model),
        "components": components(model),
        "x-envelope": model.envelope.as_ref().map(|envelope| object! {
            "payload": envelope.payload.to_string(), "status": envelope.status.to_string(),
            "details": envelope.details.to_string(), "row": envelope.row.as_ref().map(ToString::to_string),
            "success": envelope.success.to_json(), "failure": envelope.failure.as_ref().map(StatusValue::to_json),
            "x-evidence": evidence(&envelope.evidence),
        }),
        "x-errors": model.errors.iter().map(|row| (row.id.clone(), error(row))).collect::<Map<_, _>>(),
        "x-state-machines": model.machines.iter().map(|it| (it.name.clone(), machine(model, it))).collect::<Map<_, _>>(),
        "x-facts": model.facts.iter().map(|fact| (fact.name.clone(), object! {
            "description": fact.doc.as_str(), "x-evidence": evidence(&fact.evidence),
        })).collect::<Map<_, _>>(),
    };
    json_text(&document)
}

pub(super) fn evidence(evidence: &Evidence) -> Value {
    object! {
        "basis": evidence.basis.word(),
        "confidence": json!(evidence.confidence),
        "source": evidence.source.as_deref(),
        "note": evidence.note.as_deref(),
    }
}

fn tags(model: &Model) -> Vec<Value> {
    let mut groups: Vec<&String> = Vec::new();
    for operation in &model.operations {
        if !groups.contains(&&operation.group) {
            groups.push(&operation.group);
        }
    }
    let bytes = (!model.transfers.is_empty()).then(|| object! { "name": "bytes" });
    groups
        .into_iter()
        .map(|group| object! { "name": group.as_str() })
        .chain(bytes)
        .collect()
}

fn components(model: &Model) -> Value {
    let session = model.session.as_ref().map(|session| {
        object! {
            "session": object! {
                "type": "apiKey", "in": "query", "name": session.parameter.as_str(), "description": session.doc.as_str(),
                "x-evidence": evidence(&session.evidence),
            },
        }
    });
    object! { "schemas": schemas::schemas(model), "securitySchemes": session }
}

fn error(row: &ErrorRow) -> Value {
    let texts = row
        .texts
        .iter()
        .map(|text| object! { "text": text.to_string(), "x-evidence": evidence(&text.evidence) });
    object! {
        "description": row.doc.as_str(),
        "status": row.status,
        "texts": texts.collect::<Vec<_>>(),
        "placement": row.placement.iter().map(|place| match place {
            Placement::Answer => "answer",
            Placement::Item => "item",
            Placement::Failure => "failure",
            Placement::Body => "body",
        }).collect::<Vec<_>>(),
        "recognise": match row.recognise {
            Recognise::Text => "text",
            Recognise::Status => "status",
        },
        "retry": match row.retry {
            Retry::Never => "never",
            Retry::Later => "later",
        },
        "session": match row.session {
            SessionAction::Keep => "keep",
            SessionAction::Renew => "renew",
            SessionAction::Refused => "refused",
            SessionAction::Throttled => "throttled",
        },
        "everywhere": row.everywhere,
        "x-evidence": evidence(&row.evidence),
        "x-status-evidence": evidence(&row.status_evidence),
    }
}

fn machine(model: &Model, machine: &Machine) -> Value {
    let states = &model.enums[machine.states.0];
    let name = |index: usize| states.values[index].name.as_str();
    let edges = machine.edges.iter().map(|edge| {
        object! {
            "from": name(edge.from), "to": name(edge.to), "event": edge.on.as_str(), "x-evidence": evidence(&edge.evidence),
        }
    });
    object! {
        "description": machine.doc.as_str(),
        "states": states.name.as_str(),
        "start": name(machine.start),
        "edges": edges.collect::<Vec<_>>(),
        "terminal": machine.terminal.iter().map(|index| name(*index)).collect::<Vec<_>>(),
        "wait": machine.wait.as_ref().map(|wait| object! {
            "operation": model.operations[wait.operation.0].id.as_str(), "field": wait.field.as_str(),
            "description": wait.doc.as_str(), "delays_ms": wait.delays_ms.clone(), "budget_ms": wait.budget_ms,
        }),
        "x-evidence": evidence(&machine.evidence),
    }
}
