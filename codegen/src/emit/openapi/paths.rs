//! Operations and transfers as paths.

use serde_json::{Map, Value, json};

use super::evidence;
use super::schemas::schema;
use crate::emit::examples::{error_body, success_body};
use crate::model::{
    DefaultValue, Direction, Effect, EmptyForm, EnumWire, Example, ExampleAnswer, Method, Model, Operation, Param,
    ResultShape, Transfer, Type, UrlPart, plain,
};
use crate::output::json::object;

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
        let item = paths.entry(path(transfer)).or_insert_with(|| object! {});
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
    object! {
        "operationId": id,
        "tags": [operation.group.as_str()],
        "description": operation.doc.as_str(),
        "security": operation.needs_session.then(|| [object! { "session": Value::Array(Vec::new()) }]),
        "parameters": parameters,
        "requestBody": body,
        "responses": object! { "200": response(model, &operation.result, &operation.examples) },
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

fn query(model: &Model, param: &Param) -> Value {
    object! {
        "name": param.name.as_str(),
        "in": "query",
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

fn body(model: &Model, params: &[Param]) -> Option<Value> {
    if params.is_empty() {
        return None;
    }
    let mut properties = Map::new();
    let mut encoding = Map::new();
    for param in params {
        let mut value = value(model, param);
        value["description"] = param.doc.as_str().into();
        if param.secret {
            value["x-secret"] = true.into();
        }
        value["x-evidence"] = evidence(&param.evidence);
        if param.list.is_some() {
            encoding.insert(param.name.clone(), object! { "style": "form", "explode": false });
        }
        properties.insert(param.name.clone(), value);
    }
    let required: Vec<&str> = params
        .iter()
        .filter(|param| !param.optional)
        .map(|param| param.name.as_str())
        .collect();
    let is_required = !required.is_empty();
    let encoding = (!encoding.is_empty()).then_some(encoding);
    let form = object! {
        "schema": object! { "type": "object", "properties": properties, "required": required },
        "encoding": encoding,
    };
    Some(object! {
        "required": is_required,
        "content": object! { "application/x-www-form-urlencoded": form },
    })
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
        Some(envelope) => {
            let success = format!("{} is success.", envelope.success);
            let properties = [
                (
                    envelope.payload.as_str(),
                    object! { "anyOf": [payload, object! { "type": "null" }] },
                ),
                (
                    envelope.status.as_str(),
                    object! { "type": "integer", "description": success },
                ),
                (
                    envelope.details.as_str(),
                    object! { "type": ["string", "null"], "description": "The text of a refusal." },
                ),
            ];
            let required = properties.each_ref().map(|(name, _)| *name);
            object! { "type": "object", "properties": named(properties), "required": required }
        }
    };
    let content = object! { "schema": schema, "examples": shown(model, examples) };
    object! {
        "description": "The answer; its status member tells a success from a refusal.",
        "content": named([(media_type, content)]),
    }
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
            ExampleAnswer::Error { row, details } => error_body(envelope, model.errors[row.0].status, details),
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

fn transfer(model: &Model, transfer: &Transfer) -> Value {
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
        "operationId": format!("transfer_{}", transfer.name),
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
