//! openapi.json: the description as OpenAPI 3.1, for tools of other languages. What OpenAPI cannot say is in members
//! that begin with `x-`: how each statement is known, the error catalogue, state machines, what a call changes.

mod paths;
mod schemas;

use serde_json::{Map, Value, json};

use crate::model::{ErrorRow, Evidence, Machine, Model, Placement, Recognise, Retry, SessionAction};
use crate::output::json::json_text;

/// The whole document.
pub(super) fn emit(model: &Model, spec_name: &str) -> String {
    let mut document = json!({
        "openapi": "3.1.1",
        "info": {
            "title": model.api.title,
            "version": model.api.version,
            "description": model.api.doc,
        },
        "x-generated": format!("from {spec_name} by cargo xtask generate; do not edit"),
        "servers": [{ "url": model.api.base_url }],
        "tags": tags(model),
        "paths": paths::paths(model),
        "components": components(model),
        "x-envelope": model.envelope.as_ref().map(|envelope| json!({
            "payload": envelope.payload, "status": envelope.status, "details": envelope.details,
            "success": envelope.success, "x-evidence": evidence(&envelope.evidence),
        })),
        "x-errors": model.errors.iter().map(|row| (row.id.clone(), error(row))).collect::<Map<_, _>>(),
        "x-state-machines": model.machines.iter().map(|it| (it.name.clone(), machine(model, it))).collect::<Map<_, _>>(),
        "x-facts": model.facts.iter().map(|fact| (fact.name.clone(), json!({
            "description": fact.doc, "x-evidence": evidence(&fact.evidence),
        }))).collect::<Map<_, _>>(),
    });
    drop_nulls(&mut document);
    json_text(&document)
}

/// A member without a value is left out. Examples are data and stay as they are.
fn drop_nulls(value: &mut Value) {
    if let Value::Object(members) = value {
        members.retain(|_, member| !member.is_null());
        for (name, member) in members.iter_mut() {
            if name != "examples" && name != "example" {
                drop_nulls(member);
            }
        }
    } else if let Value::Array(items) = value {
        items.iter_mut().for_each(drop_nulls);
    }
}

pub(super) fn evidence(evidence: &Evidence) -> Value {
    json!({
        "basis": evidence.basis, "confidence": evidence.confidence, "source": evidence.source, "note": evidence.note,
    })
}

fn tags(model: &Model) -> Vec<Value> {
    let mut groups: Vec<&String> = Vec::new();
    for operation in &model.operations {
        if !groups.contains(&&operation.group) {
            groups.push(&operation.group);
        }
    }
    let bytes = (!model.transfers.is_empty()).then(|| json!({ "name": "bytes" }));
    groups
        .into_iter()
        .map(|group| json!({ "name": group }))
        .chain(bytes)
        .collect()
}

fn components(model: &Model) -> Value {
    let session = model.session.as_ref().map(|session| {
        json!({
            "session": {
                "type": "apiKey", "in": "query", "name": session.parameter, "description": session.doc,
                "x-evidence": evidence(&session.evidence),
            }
        })
    });
    json!({ "schemas": schemas::schemas(model), "securitySchemes": session })
}

fn error(row: &ErrorRow) -> Value {
    let texts = row
        .texts
        .iter()
        .map(|text| json!({ "text": text.to_string(), "x-evidence": evidence(&text.evidence) }));
    json!({
        "description": row.doc,
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
    })
}

fn machine(model: &Model, machine: &Machine) -> Value {
    let states = &model.enums[machine.states.0];
    let name = |index: usize| &states.values[index].name;
    let edges = machine.edges.iter().map(|edge| {
        json!({ "from": name(edge.from), "to": name(edge.to), "event": edge.on, "x-evidence": evidence(&edge.evidence) })
    });
    json!({
        "description": machine.doc,
        "states": states.name,
        "start": name(machine.start),
        "edges": edges.collect::<Vec<_>>(),
        "terminal": machine.terminal.iter().map(|index| name(*index)).collect::<Vec<_>>(),
        "wait": machine.wait.as_ref().map(|wait| json!({
            "operation": model.operations[wait.operation.0].id, "field": wait.field, "description": wait.doc,
            "delays_ms": wait.delays_ms, "budget_ms": wait.budget_ms,
        })),
        "x-evidence": evidence(&machine.evidence),
    })
}
