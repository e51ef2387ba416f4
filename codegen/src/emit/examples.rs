//! Bodies of examples, as they come over the wire.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::literal::text;
use crate::ir::{ErrorRow, Ir, Operation, Param};
use crate::model::{Envelope, MemberPath, TextPart};

/// The body of a success.
pub(super) fn success_body(envelope: Option<&Envelope>, payload: &Value) -> Value {
    match envelope {
        None => payload.clone(),
        Some(envelope) => enveloped([
            (Some(&envelope.payload), Some(payload.clone())),
            (Some(&envelope.status), Some(envelope.success.to_json())),
            (Some(&envelope.details), None),
            (envelope.row.as_ref(), None),
        ]),
    }
}

/// The body of a refusal; without an envelope, the text alone.
pub(super) fn error_body(envelope: Option<&Envelope>, row: &str, status: u16, details: &str) -> Value {
    match envelope {
        None => Value::from(details),
        Some(envelope) => enveloped([
            (Some(&envelope.payload), None),
            (Some(&envelope.status), Some(envelope.refused(status).to_json())),
            (Some(&envelope.details), Some(Value::from(details))),
            (envelope.row.as_ref(), Some(Value::from(row))),
        ]),
    }
}

/// The HTTP status that a refusal comes with.
pub(super) fn http_status(envelope: Option<&Envelope>, status: u16) -> u16 {
    envelope.map_or(status, |envelope| envelope.http_status.of_row(status))
}

/// The text that travels. A body that is a text is sent as it is.
pub(super) fn sent(body: &Value) -> String {
    match body {
        Value::String(text) => text.clone(),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::Array(_) | Value::Object(_) => body.to_string(),
    }
}

/// Where nothing stands in any member of a member, that is `null` itself.
fn enveloped(members: [(Option<&MemberPath>, Option<Value>); 4]) -> Value {
    let mut body = json!({});
    let with_value = members.iter().filter(|(_, value)| value.is_some());
    let used: Vec<&String> = with_value.filter_map(|(path, _)| path.as_ref()?.0.first()).collect();
    for (path, value) in members {
        let Some((outermost, rest)) = path.and_then(|path| path.0.split_first()) else {
            continue;
        };
        if !used.contains(&outermost) {
            body[outermost] = Value::Null;
            continue;
        }
        let place = rest.iter().fold(&mut body[outermost], |place, name| &mut place[name]);
        *place = value.unwrap_or_default();
    }
    body
}

/// The request of an example, urlencoded.
pub(super) fn query(ir: &Ir, operation: &Operation, request: &[(String, Value)]) -> String {
    let pairs: Vec<String> = request
        .iter()
        .filter_map(|(name, value)| {
            let param = operation.params.iter().find(|param| param.name == *name)?;
            Some(format!("{}={}", encoded(name), encoded(&sent_value(ir, param, value))))
        })
        .collect();
    pairs.join("&")
}

fn sent_value(ir: &Ir, param: &Param, value: &Value) -> String {
    let spelling = |spellings: &[String]| spellings.first().cloned().unwrap_or_default();
    match (value, &param.list) {
        (Value::Bool(true), _) => spelling(&ir.truthy),
        (Value::Bool(false), _) => spelling(&ir.falsy),
        (Value::Array(items), Some(list)) => {
            let items: Vec<String> = items.iter().map(text).collect();
            items.join(&list.separator)
        }
        (_, _) => text(value),
    }
}

fn encoded(text: &str) -> String {
    let mut encoded = String::new();
    for byte in text.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'_' | b'.' => encoded.push(char::from(byte)),
            b' ' => encoded.push('+'),
            _ => encoded.push_str(&format!("%{byte:02X}")),
        }
    }
    encoded
}

/// Values of the placeholders if the first text of the row, the one that the mock says, gives exactly these details.
pub(super) fn filled(row: &ErrorRow, details: &str) -> Option<BTreeMap<String, String>> {
    let parts = row.texts.first()?;
    let mut values = BTreeMap::new();
    fill(parts, details, &mut values).then_some(values)
}

fn fill(parts: &[TextPart], details: &str, values: &mut BTreeMap<String, String>) -> bool {
    match parts {
        [] => details.is_empty(),
        [TextPart::Literal(literal), rest @ ..] => details
            .strip_prefix(literal.as_str())
            .is_some_and(|behind| fill(rest, behind, values)),
        [TextPart::Placeholder(name), rest @ ..] => {
            let ends = details.char_indices().map(|(at, _)| at).skip(1).chain([details.len()]);
            ends.into_iter().any(|end| {
                let fits = fill(rest, &details[end..], values);
                if fits {
                    values.insert(name.clone(), details[..end].to_owned());
                }
                fits
            })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn placeholders_are_found_between_literals() {
        let parts = [
            TextPart::Literal("up to ".to_owned()),
            TextPart::Placeholder("limit".to_owned()),
            TextPart::Literal(" MB".to_owned()),
        ];
        let mut values = BTreeMap::new();
        assert!(fill(&parts, "up to 500 MB", &mut values));
        assert_eq!(values["limit"], "500");
        assert!(!fill(&parts, "up to 500 GB", &mut BTreeMap::new()));
    }

    #[test]
    fn queries_are_encoded() {
        assert_eq!(encoded("a b/ü"), "a+b%2F%C3%BC");
    }
}
