//! Operations and transfers as paths.

use std::collections::HashSet;

use serde_json::{Map, Value, json};

use super::evidence;
use super::schemas::schema;
use crate::emit::examples::{error_body, http_status, success_body};
use crate::model::{
    BodyEncoding, DefaultValue, Direction, Effect, EmptyForm, EnumWire, Example, ExampleAnswer, Method, Model,
    Operation, Param, ResultShape, StatusValue, Transfer, Type, UrlPart, plain,
};
use crate::output::json::object;

pub(super) fn paths(model: &Model) -> Map<String, Value> {
    let mut paths = Map::new();
    let ids: HashSet<String> = model.operations.iter().map(id_of).collect();
    for operation in &model.operations {
        let item = paths
            .entry(format!("/{}", operation.path))
            .or_insert_with(|| object! {});
        for (index, method) in operation.methods.iter().enumerate() {
            let id = match index {
                0 => id_of(operation),
                _ => free(&ids, format!("{}_by_{}", id_of(operation), name(*method))),
            };
            item[name(*method)] = self::operation(model, operation, *method, &id);
        }
    }
    for transfer in &model.transfers {
        let item = paths.entry(path(transfer)).or_insert_with(|| object! {});
        item[name(transfer.method)] = self::transfer(model, transfer, &ids);
    }
    paths
}

fn id_of(operation: &Operation) -> String {
    operation.id.replace('.', "_")
}

/// An id that no operation has: a description may well have one of the name that is made up here.
fn free(ids: &HashSet<String>, mut id: String) -> String {
    while ids.contains(&id) {
        id.push('_');
    }
    id
}

fn name(method: Method) -> &'static str {
    match method {
        Method::Get => "get",
        Method::Post => "post",
        Method::Put => "put",
        Method::Patch => "patch",
        Method::Delete => "delete",
    }
}

fn operation(model: &Model, operation: &Operation, method: Method, id: &str) -> Value {
    let (in_path, rest): (Vec<&Param>, Vec<&Param>) = operation.params.iter().partition(|param| param.in_path);
    let mut parameters: Vec<Value> = in_path.iter().map(|param| parameter(model, param, "path")).collect();
    let body = if method.has_body() {
        body(model, operation.body, &rest)
    } else {
        parameters.extend(rest.iter().map(|param| parameter(model, param, "query")));
        None
    };
    let errors =
        |ids: &[crate::model::ErrorId]| -> Vec<String> { ids.iter().map(|id| model.errors[id.0].id.clone()).collect() };
    object! {
        "operationId": id,
        "tags": [operation.group.as_str()],
        "description": operation.doc.as_str(),
        "security": operation.needs_session.then(|| [object! { "session": Value::Array(Vec::new()) }]),
        "parameters": parameters,
        "requestBody": body,
        "responses": responses(model, operation),
        "x-effect": match operation.effect {
            Effect::Read => "read",
            Effect::Idempotent => "idempotent",
            Effect::Create => "create",
            Effect::Destructive => "destructive",
            Effect::UnknownOutcome => "unknown_outcome",
        },
        "x-errors": errors(&operation.errors),
        "x-item-errors": errors(&operation.item_errors),
        "x-evidence": evidence(&operation.evidence),
    }
}

/// The value of a parameter, several of them as a list.
fn value(model: &Model, param: &Param) -> Value {
    let mut value = match &param.list {
        None => schema(model, &param.ty),
        Some(list) => {
            object! { "type": "array", "items": schema(model, &param.ty), "minItems": 1, "maxItems": list.max }
        }
    };
    if let Some(default) = &param.default {
        value["default"] = default_value(model, param, default);
    }
    value
}

fn default_value(model: &Model, param: &Param, default: &DefaultValue) -> Value {
    match (default, &param.ty) {
        (DefaultValue::Boolean(value), _) => json!(value),
        (DefaultValue::Integer(value), _) => json!(value),
        (DefaultValue::Text(value), _) => json!(value),
        (DefaultValue::EnumValue(index), Type::Enum(id)) => match &model.enums[id.0].values[*index].value {
            EnumWire::Integer(number) => json!(number),
            EnumWire::Text(text) => json!(text),
        },
        // Only a parameter of an enum has such a default.
        (DefaultValue::EnumValue(_), _) => Value::Null,
    }
}

fn parameter(model: &Model, param: &Param, place: &str) -> Value {
    object! {
        "name": param.name.as_str(),
        "in": place,
        "required": !param.optional,
        "description": param.doc.as_str(),
        "style": param.list.as_ref().map(|_| "form"),
        "explode": param.list.as_ref().map(|_| false),
        "schema": value(model, param),
        "x-separator": param.list.as_ref().map(|list| list.separator.as_str()),
        "x-secret": param.secret.then_some(true),
        "x-evidence": evidence(&param.evidence),
    }
}

fn body(model: &Model, encoding: BodyEncoding, params: &[&Param]) -> Option<Value> {
    if params.is_empty() {
        return None;
    }
    let mut properties = Map::new();
    let mut styles = Map::new();
    for param in params {
        let mut value = value(model, param);
        value["description"] = param.doc.as_str().into();
        if param.secret {
            value["x-secret"] = true.into();
        }
        value["x-evidence"] = evidence(&param.evidence);
        if param.list.is_some() {
            styles.insert(param.name.clone(), object! { "style": "form", "explode": false });
        }
        properties.insert(param.name.clone(), value);
    }
    let required: Vec<&str> = params
        .iter()
        .filter(|param| !param.optional)
        .map(|param| param.name.as_str())
        .collect();
    let is_required = !required.is_empty();
    let is_closed = encoding == BodyEncoding::Json;
    let schema = object! {
        "type": "object",
        "properties": properties,
        "required": required,
        "additionalProperties": is_closed.then_some(false),
    };
    let styles = (!styles.is_empty()).then_some(styles);
    let content = match encoding {
        BodyEncoding::Form => object! {
            "application/x-www-form-urlencoded": object! { "schema": schema, "encoding": styles },
        },
        BodyEncoding::Json => object! { "application/json": object! { "schema": schema } },
    };
    Some(object! { "required": is_required, "content": content })
}

/// The answers by HTTP status: success and refusal in one where both come with the same.
fn responses(model: &Model, operation: &Operation) -> Value {
    let envelope = model.envelope.as_ref();
    let mut responses = object! { "200": response(model, &operation.result, &operation.examples) };
    for row in operation.errors.iter().map(|id| &model.errors[id.0]) {
        let status = http_status(envelope, row.status).to_string();
        if responses.get(&status).is_none() {
            let media_type = match envelope {
                None => "text/plain",
                Some(_) => "application/json",
            };
            responses[&status] = object! {
                "description": row.doc.as_str(), "content": named([(media_type, object! {})]),
            };
        }
    }
    responses
}

fn response(model: &Model, result: &ResultShape, examples: &[Example]) -> Value {
    let payload = payload(model, result);
    let Some(envelope) = &model.envelope else {
        let content = object! { "schema": payload, "examples": shown(model, examples) };
        return object! { "description": "The result.", "content": object! { "application/json": content } };
    };
    let status = match &envelope.success {
        StatusValue::Integer(_) => "integer",
        StatusValue::Boolean(_) => "boolean",
        StatusValue::Text(_) => "string",
    };
    let success = format!("{} is success.", envelope.success);
    let text = |about: &str| object! { "type": ["string", "null"], "description": about };
    let members = [
        (
            Some(&envelope.payload),
            object! { "anyOf": [payload, object! { "type": "null" }] },
        ),
        (
            Some(&envelope.status),
            object! { "type": status, "description": success },
        ),
        (Some(&envelope.details), text("The text of a refusal.")),
        (envelope.row.as_ref(), text("The name of the error.")),
    ];
    let mut schema = object! { "type": "object", "properties": object! {}, "required": Value::Array(Vec::new()) };
    for (path, member) in members {
        if let Some(path) = path {
            nest(&mut schema, &path.0, member);
        }
    }
    let content = object! { "schema": schema, "examples": shown(model, examples) };
    object! {
        "description": "The answer; its status member tells a success from a refusal.",
        "content": named([(&envelope.media_type, content)]),
    }
}

/// Puts a member into an object, or into an object in it.
fn nest(object: &mut Value, path: &[String], member: Value) {
    let Some((name, rest)) = path.split_first() else {
        return;
    };
    if let Value::Array(required) = &mut object["required"]
        && !required.contains(&json!(name))
    {
        required.push(json!(name));
    }
    let place = &mut object["properties"][name];
    if rest.is_empty() {
        *place = member;
        return;
    }
    if place.is_null() {
        *place = object! {
            "type": ["object", "null"], "properties": object! {}, "required": Value::Array(Vec::new()),
        };
    }
    nest(place, rest, member);
}

fn payload(model: &Model, result: &ResultShape) -> Value {
    let value = schema(model, &result.ty);
    let Some(pick) = &result.pick else {
        return value;
    };
    let object = object! { "type": "object", "properties": named([(pick, value)]), "required": [pick.as_str()] };
    match plain(&result.empty).contains(&EmptyForm::Array) {
        true => object! { "anyOf": [object, object! { "type": "array", "items": object! {}, "maxItems": 0 }] },
        false => object,
    }
}

/// Examples that are JSON.
fn shown(model: &Model, examples: &[Example]) -> Map<String, Value> {
    let shown = examples.iter().filter_map(|example| {
        let envelope = model.envelope.as_ref();
        let body = match &example.answer {
            ExampleAnswer::Result(payload) => success_body(envelope, payload),
            ExampleAnswer::Error { row, details } => {
                error_body(envelope, &model.errors[row.0].id, model.errors[row.0].status, details)
            }
            ExampleAnswer::Foreign { .. } | ExampleAnswer::Odd { .. } => return None,
        };
        let about = object! { "summary": example.doc.as_deref().unwrap_or(&example.name), "value": body };
        Some((example.name.clone(), about))
    });
    shown.collect()
}

/// One slash in front, however many the address has.
fn path(transfer: &Transfer) -> String {
    let text: String = transfer
        .url
        .path
        .iter()
        .map(|part| match part {
            UrlPart::Literal(text) => text.clone(),
            UrlPart::Field(name) => format!("{{{name}}}"),
        })
        .collect();
    format!("/{}", text.trim_start_matches('/'))
}

fn transfer(model: &Model, transfer: &Transfer, ids: &HashSet<String>) -> Value {
    let mut parameters = Vec::new();
    for part in &transfer.url.path {
        if let UrlPart::Field(name) = part {
            let schema = schema(model, &transfer.url.fields[name]);
            parameters.push(object! { "name": name.as_str(), "in": "path", "required": true, "schema": schema });
        }
    }
    for (name, part) in &transfer.url.query {
        let schema = match part {
            UrlPart::Literal(text) => object! { "type": "string", "const": text.as_str() },
            UrlPart::Field(field) => schema(model, &transfer.url.fields[field]),
        };
        parameters.push(object! { "name": name.as_str(), "in": "query", "required": true, "schema": schema });
    }
    let answer = match (&transfer.result, transfer.direction) {
        (Some(result), _) => response(model, result, &transfer.examples),
        (None, Direction::Send | Direction::Receive) => object! {
            "description": "The bytes, or a text in place of them.",
            "content": object! { "application/octet-stream": object! { "schema": bytes() } },
        },
    };
    object! {
        "operationId": free(ids, format!("transfer_{}", transfer.name)),
        "tags": ["bytes"],
        "description": transfer.doc.as_str(),
        "servers": [object! { "url": transfer.url.origin.as_str() }],
        "parameters": parameters,
        "requestBody": sent(transfer),
        "responses": object! { "200": answer },
        "x-opened-by": object! {
            "operation": model.operations[transfer.opened_by.operation.0].id.as_str(),
            "member": transfer.opened_by.field.as_str(),
        },
        "x-errors": transfer.errors.iter().map(|id| model.errors[id.0].id.as_str()).collect::<Vec<_>>(),
        "x-evidence": evidence(&transfer.evidence),
    }
}

fn sent(transfer: &Transfer) -> Option<Value> {
    let mut content = Map::new();
    if let Some(field) = &transfer.form_field {
        let properties = named([(field, bytes())]);
        let schema = object! { "type": "object", "properties": properties, "required": [field.as_str()] };
        content.insert("multipart/form-data".to_owned(), object! { "schema": schema });
    }
    if let Some(media_type) = &transfer.raw_media_type {
        content.insert(media_type.clone(), object! { "schema": bytes() });
    }
    (!content.is_empty()).then(|| object! { "required": true, "content": content })
}

fn bytes() -> Value {
    object! { "type": "string", "format": "binary" }
}

/// An object whose names come from the description.
fn named<const N: usize>(members: [(&str, Value); N]) -> Value {
    members
        .into_iter()
        .map(|(name, value)| (name.to_owned(), value))
        .collect()
}
