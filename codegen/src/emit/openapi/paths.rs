//! Operations and transfers as paths.

use serde_json::{Map, Value, json};

use super::evidence;
use super::schemas::schema;
use crate::emit::examples::{error_body, success_body};
use crate::model::{
    DefaultValue, Direction, Effect, EmptyForm, EnumWire, Example, ExampleAnswer, Method, Model, Operation, Param,
    ResultShape, Transfer, Type, UrlPart, plain,
};

pub(super) fn paths(model: &Model) -> Map<String, Value> {
    let mut paths = Map::new();
    for operation in &model.operations {
        let methods = model.api.methods.iter().enumerate().map(|(index, method)| {
            let id = match index {
                0 => operation.id.replace('.', "_"),
                _ => format!("{}_by_{}", operation.id.replace('.', "_"), name(*method)),
            };
            (
                name(*method).to_owned(),
                self::operation(model, operation, *method, &id),
            )
        });
        paths.insert(format!("/{}", operation.path), Value::Object(methods.collect()));
    }
    for transfer in &model.transfers {
        let item = paths.entry(path(transfer)).or_insert_with(|| json!({}));
        item[name(transfer.method)] = self::transfer(model, transfer);
    }
    paths
}

fn name(method: Method) -> &'static str {
    match method {
        Method::Get => "get",
        Method::Post => "post",
    }
}

fn operation(model: &Model, operation: &Operation, method: Method, id: &str) -> Value {
    let (parameters, body) = match method {
        Method::Get => (operation.params.iter().map(|param| query(model, param)).collect(), None),
        Method::Post => (Vec::new(), body(model, &operation.params)),
    };
    let errors =
        |ids: &[crate::model::ErrorId]| -> Vec<String> { ids.iter().map(|id| model.errors[id.0].id.clone()).collect() };
    json!({
        "operationId": id,
        "tags": [operation.group],
        "description": operation.doc,
        "security": operation.needs_session.then(|| json!([{ "session": [] }])),
        "parameters": parameters,
        "requestBody": body,
        "responses": { "200": response(model, &operation.result, &operation.examples) },
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
    })
}

/// The value of a parameter, several of them as a list.
fn value(model: &Model, param: &Param) -> Value {
    let mut value = match &param.list {
        None => schema(model, &param.ty),
        Some(list) => {
            json!({ "type": "array", "items": schema(model, &param.ty), "minItems": 1, "maxItems": list.max })
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

fn query(model: &Model, param: &Param) -> Value {
    json!({
        "name": param.name,
        "in": "query",
        "required": !param.optional,
        "description": param.doc,
        "style": param.list.as_ref().map(|_| "form"),
        "explode": param.list.as_ref().map(|_| false),
        "schema": value(model, param),
        "x-separator": param.list.as_ref().map(|list| &list.separator),
        "x-secret": param.secret.then_some(true),
        "x-evidence": evidence(&param.evidence),
    })
}

fn body(model: &Model, params: &[Param]) -> Option<Value> {
    if params.is_empty() {
        return None;
    }
    let mut properties = Map::new();
    let mut encoding = Map::new();
    for param in params {
        let mut value = value(model, param);
        value["description"] = json!(param.doc);
        value["x-secret"] = json!(param.secret.then_some(true));
        value["x-evidence"] = evidence(&param.evidence);
        if param.list.is_some() {
            encoding.insert(param.name.clone(), json!({ "style": "form", "explode": false }));
        }
        properties.insert(param.name.clone(), value);
    }
    let required: Vec<&String> = params
        .iter()
        .filter(|param| !param.optional)
        .map(|param| &param.name)
        .collect();
    let encoding = (!encoding.is_empty()).then_some(encoding);
    let form = json!({
        "schema": { "type": "object", "properties": properties, "required": required },
        "encoding": encoding,
    });
    Some(json!({
        "required": !required.is_empty(),
        "content": { "application/x-www-form-urlencoded": form },
    }))
}

/// Success and refusal in one, since both come with the same status.
fn response(model: &Model, result: &ResultShape, examples: &[Example]) -> Value {
    let media_type = model
        .envelope
        .as_ref()
        .map_or("application/json", |envelope| &envelope.media_type);
    let payload = payload(model, result);
    let schema = match &model.envelope {
        None => payload,
        Some(envelope) => json!({
            "type": "object",
            "properties": {
                &envelope.payload: { "anyOf": [payload, { "type": "null" }] },
                &envelope.status: { "type": "integer", "description": format!("{} is success.", envelope.success) },
                &envelope.details: { "type": ["string", "null"], "description": "The text of a refusal." },
            },
            "required": [envelope.payload, envelope.status, envelope.details],
        }),
    };
    json!({
        "description": "The answer; its status member tells a success from a refusal.",
        "content": { media_type: { "schema": schema, "examples": shown(model, examples) } },
    })
}

fn payload(model: &Model, result: &ResultShape) -> Value {
    let value = schema(model, &result.ty);
    let Some(pick) = &result.pick else {
        return value;
    };
    let object = json!({ "type": "object", "properties": { pick: value }, "required": [pick] });
    match plain(&result.empty).contains(&EmptyForm::Array) {
        true => json!({ "anyOf": [object, { "type": "array", "items": {}, "maxItems": 0 }] }),
        false => object,
    }
}

/// Examples that are JSON.
fn shown(model: &Model, examples: &[Example]) -> Map<String, Value> {
    let shown = examples.iter().filter_map(|example| {
        let envelope = model.envelope.as_ref();
        let body = match &example.answer {
            ExampleAnswer::Result(payload) => success_body(envelope, payload),
            ExampleAnswer::Error { row, details } => error_body(envelope, model.errors[row.0].status, details),
            ExampleAnswer::Foreign { .. } | ExampleAnswer::Odd { .. } => return None,
        };
        let about = json!({ "summary": example.doc.as_deref().unwrap_or(&example.name), "value": body });
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

fn transfer(model: &Model, transfer: &Transfer) -> Value {
    let mut parameters = Vec::new();
    for part in &transfer.url.path {
        if let UrlPart::Field(name) = part {
            let schema = schema(model, &transfer.url.fields[name]);
            parameters.push(json!({ "name": name, "in": "path", "required": true, "schema": schema }));
        }
    }
    for (name, part) in &transfer.url.query {
        let schema = match part {
            UrlPart::Literal(text) => json!({ "type": "string", "const": text }),
            UrlPart::Field(field) => schema(model, &transfer.url.fields[field]),
        };
        parameters.push(json!({ "name": name, "in": "query", "required": true, "schema": schema }));
    }
    let answer = match (&transfer.result, transfer.direction) {
        (Some(result), _) => response(model, result, &transfer.examples),
        (None, Direction::Send | Direction::Receive) => json!({
            "description": "The bytes, or a text in place of them.",
            "content": { "application/octet-stream": { "schema": { "type": "string", "format": "binary" } } },
        }),
    };
    json!({
        "operationId": format!("transfer_{}", transfer.name),
        "tags": ["bytes"],
        "description": transfer.doc,
        "servers": [{ "url": transfer.url.origin }],
        "parameters": parameters,
        "requestBody": sent(transfer),
        "responses": { "200": answer },
        "x-opened-by": {
            "operation": model.operations[transfer.opened_by.operation.0].id, "member": transfer.opened_by.field,
        },
        "x-errors": transfer.errors.iter().map(|id| &model.errors[id.0].id).collect::<Vec<_>>(),
        "x-evidence": evidence(&transfer.evidence),
    })
}

fn sent(transfer: &Transfer) -> Option<Value> {
    let bytes = || json!({ "type": "string", "format": "binary" });
    let mut content = Map::new();
    if let Some(field) = &transfer.form_field {
        let schema = json!({ "type": "object", "properties": { field: bytes() }, "required": [field] });
        content.insert("multipart/form-data".to_owned(), json!({ "schema": schema }));
    }
    if let Some(media_type) = &transfer.raw_media_type {
        content.insert(media_type.clone(), json!({ "schema": bytes() }));
    }
    (!content.is_empty()).then(|| json!({ "required": true, "content": content }))
}
