//! Our document of OpenAPI 3.1 as one of 3.0 that progenitor reads: the operations that the client sends, and nothing
//! that a client is not made of.

use serde_json::{Map, Value, json};

/// What progenitor refuses (how a list goes into a form, for one) or makes nothing of.
const DROPPED: &[&str] = &["callbacks", "encoding", "examples"];

/// As progenitor wants it, in text.
pub(crate) fn for_progenitor(document: &str) -> anyhow::Result<String> {
    let mut document: Value = serde_json::from_str(document)?;
    document["openapi"] = json!("3.0.3");
    let paths = document["paths"].as_object_mut().into_iter().flatten();
    for (_, path) in paths {
        let Some(operations) = path.as_object_mut() else {
            continue;
        };
        // The same operation by GET is what our client does not send either. What has servers of its own is a transfer,
        // hand-written with us; a client of progenitor has one address.
        operations.retain(|method, operation| method == "post" && operation.get("servers").is_none());
    }
    if let Some(paths) = document["paths"].as_object_mut() {
        paths.retain(|_, path| path.as_object().is_some_and(|operations| !operations.is_empty()));
    }
    convert(&mut document);
    Ok(document.to_string())
}

/// How many operations are left.
pub(crate) fn operations(document: &str) -> anyhow::Result<usize> {
    let document: Value = serde_json::from_str(document)?;
    let paths = document["paths"].as_object().into_iter().flatten();
    Ok(paths.filter_map(|(_, path)| path.as_object()).map(Map::len).sum())
}

fn convert(value: &mut Value) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(convert),
        Value::Object(members) => {
            members.retain(|name, _| !name.starts_with("x-") && !DROPPED.contains(&name.as_str()));
            // In front of its members, as types that stand in a list become schemas of their own.
            if let Some(schema) = schema(members) {
                *members = schema;
            }
            members.values_mut().for_each(convert);
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

/// What 3.1 says in a way that 3.0 does not have.
fn schema(schema: &Map<String, Value>) -> Option<Map<String, Value>> {
    let mut schema = schema.clone();
    // 3.0 reads nothing beside a reference.
    if schema.get("$ref").is_some_and(Value::is_string) {
        schema.retain(|name, _| name == "$ref");
        return Some(schema);
    }
    if let Some(Value::Array(mut choices)) = schema.remove("anyOf") {
        let all = choices.len();
        // `null`, and the empty list and the empty object that this service means by it.
        choices.retain(|choice| !is_nothing(choice));
        if choices.len() < all {
            schema.insert("nullable".to_owned(), json!(true));
        }
        match choices.as_slice() {
            // The reference alone: a choice would be a type of its own, whose name may be that of another schema.
            [only] if only.get("$ref").is_some() => drop(schema.insert("allOf".to_owned(), json!([only]))),
            [Value::Object(only)] => schema.extend(only.clone()),
            _ => drop(schema.insert("anyOf".to_owned(), Value::Array(choices))),
        }
    }
    if let Some(only) = schema.remove("const") {
        schema.insert("enum".to_owned(), json!([only]));
    }
    if let Some(Value::Array(mut types)) = schema.get("type").cloned() {
        let all = types.len();
        types.retain(|ty| ty != "null");
        if types.len() < all {
            schema.insert("nullable".to_owned(), json!(true));
        }
        match types.as_slice() {
            [only] => drop(schema.insert("type".to_owned(), only.clone())),
            _ => {
                let choices = types.iter().map(|ty| alone(ty, &schema)).collect();
                schema.retain(|name, _| !["type", "minimum", "pattern"].contains(&name.as_str()));
                schema.insert("anyOf".to_owned(), Value::Array(choices));
            }
        }
    }
    Some(schema)
}

/// One of several types. A pattern would cost progenitor a library of regular expressions, and ours does not look either.
fn alone(ty: &Value, schema: &Map<String, Value>) -> Value {
    match schema.get("minimum") {
        Some(minimum) if ty == "integer" => json!({"type": ty, "minimum": minimum}),
        _ => json!({ "type": ty }),
    }
}

fn is_nothing(schema: &Value) -> bool {
    schema["type"] == "null" || schema["maxItems"] == 0 || schema["maxProperties"] == 0
}
