//! An entry as an object of JSON.

use rapidgator_mock_domain::journal::{Entry, SentParam, Shown};
use serde_json::{Value, json};

/// Lines of JSON, one an entry.
#[must_use]
pub fn json_lines<'e>(entries: impl IntoIterator<Item = &'e Entry>) -> String {
    let mut lines = String::new();
    for entry in entries {
        lines.push_str(&json(entry).to_string());
        lines.push('\n');
    }
    lines
}

/// An entry as an object.
#[must_use]
pub fn json(entry: &Entry) -> Value {
    let steps: Vec<Value> = entry
        .transitions()
        .map(|(machine, edge)| json!({"machine": machine, "event": edge.event, "from": edge.from, "to": edge.to}))
        .collect();
    let faults: Vec<Value> = entry
        .faults
        .iter()
        .map(|(plan, kind)| json!({"plan": plan.value(), "kind": kind}))
        .collect();
    json!({
        "id": entry.id.value(),
        "at_ms": entry.at.millis(),
        "name": entry.subject.name(),
        "account": entry.account,
        "params": entry.params.iter().map(param).collect::<Vec<Value>>(),
        "result": entry.result.word(),
        "status": entry.status,
        "took_us": u64::try_from(entry.took.as_micros()).unwrap_or(u64::MAX),
        "bytes_in": entry.bytes_in,
        "bytes_out": entry.bytes_out,
        "steps": steps,
        "faults": faults,
        "evidence": entry.evidence.word(),
        "nearly": entry.nearly(),
    })
}

fn param(param: &SentParam) -> Value {
    match &param.value {
        Shown::Text(text) => json!({"name": param.name, "value": text}),
        Shown::Cut(text) => json!({"name": param.name, "value": text, "hidden": "rest"}),
        Shown::Secret => json!({"name": param.name, "hidden": "secret"}),
        Shown::Unknown => json!({"name": param.name, "hidden": "unknown"}),
    }
}
