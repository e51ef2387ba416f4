//! Operations with their parameters and examples.

use serde_json::Value;

use super::docs::docs;
use super::switches::{chosen, wire};
use super::types::{forms, lower_type};
use crate::ir;
use crate::model::{self, Model};
use crate::names;

pub(super) fn lower_operation(model: &Model, operation: &model::Operation) -> ir::Operation {
    let (group, method) = rust_name(operation);
    let name = rust_id(operation);
    ir::Operation {
        id: operation.id.clone(),
        group: group.to_owned(),
        method: names::value(method),
        function: names::value(name),
        marker: names::camel(name),
        constant: names::constant(name),
        docs: docs(&operation.doc, &operation.evidence, None),
        evidence: operation.evidence.basis,
        path: operation.path.clone(),
        methods: operation.methods.clone(),
        body: operation.body,
        effect: operation.effect,
        needs_session: operation.needs_session,
        params: operation
            .params
            .iter()
            .map(|param| lower_param(model, operation, param))
            .collect(),
        missing: operation.missing,
        answer: lower_answer(model, Some(&operation.id), &operation.result),
        errors: operation.errors.clone(),
        item_errors: operation.item_errors.clone(),
        examples: operation
            .examples
            .iter()
            .map(|it| lower_example(it, Some(&operation.result)))
            .collect(),
    }
}

/// The id, unless it has another one in Rust.
fn rust_id(operation: &model::Operation) -> &str {
    operation.rust.as_ref().unwrap_or(&operation.id)
}

/// Group and method in Rust.
pub(super) fn rust_name(operation: &model::Operation) -> (&str, &str) {
    let own = (operation.group.as_str(), operation.method.as_str());
    operation
        .rust
        .as_ref()
        .and_then(|rust| rust.split_once('.'))
        .unwrap_or(own)
}

fn lower_param(model: &Model, operation: &model::Operation, param: &model::Param) -> ir::Param {
    let name = param.rust.as_ref().unwrap_or(&param.name);
    ir::Param {
        name: param.name.clone(),
        ident: names::value(name),
        method: names::chained(name),
        constant: names::constant(&format!("{}_{name}", rust_id(operation))),
        docs: docs(&param.doc, &param.evidence, Some(&operation.evidence)),
        evidence: param.evidence.basis,
        in_path: param.in_path,
        ty: lower_type(model, &param.ty, param.secret),
        list: param.list.as_ref().map(|list| ir::ListParam {
            separator: list.separator.clone(),
            max: list.max,
            over: list.over,
        }),
        optional: param.optional,
        default: param
            .default
            .as_ref()
            .and_then(|default| lower_default(default, &param.ty)),
        absent_when: absent_when(model, param),
        invalid: param.invalid,
        from_page: param.from_page.as_ref().map(|from| ir::FromPage {
            param: from.param.clone(),
            parse: names::value(&format!("parse_{}", from.page)),
            flag: names::value(&from.switch),
        }),
    }
}

/// An empty text that is a spelling of a boolean is sent.
fn absent_when(model: &Model, param: &model::Param) -> Vec<String> {
    let spellings = || model.encoding.truthy.iter().chain(&model.encoding.falsy);
    let is_spelling = |text: &String| param.ty == model::Type::Boolean && spellings().any(|spelling| spelling == text);
    param
        .absent_when
        .iter()
        .filter(|text| !is_spelling(text))
        .cloned()
        .collect()
}

fn lower_default(default: &model::DefaultValue, ty: &model::Type) -> Option<ir::Default> {
    match (default, ty) {
        (model::DefaultValue::Boolean(value), _) => Some(ir::Default::Boolean(*value)),
        (model::DefaultValue::Integer(value), _) => Some(ir::Default::Integer(*value)),
        (model::DefaultValue::Text(value), _) => Some(ir::Default::Text(value.clone())),
        (model::DefaultValue::EnumValue(index), model::Type::Enum(id)) => Some(ir::Default::EnumValue(*id, *index)),
        // `validate` lets an enum value stand for parameters of that enum only.
        (model::DefaultValue::EnumValue(_), _) => None,
    }
}

/// `id` is that of the operation, if it is the answer of one.
pub(super) fn lower_answer(model: &Model, id: Option<&str>, result: &model::ResultShape) -> ir::Answer {
    let empty = result.empty.first().map(|form| form.form);
    ir::Answer {
        pick: result.pick.clone(),
        ty: lower_type(model, &result.ty, false),
        forms: forms(model, &result.ty),
        wire: wire(model, &result.ty),
        empty,
        sent_empty: chosen(model, id.map(|id| format!("{id}.empty")), empty),
    }
}

pub(super) fn lower_example(example: &model::Example, result: Option<&model::ResultShape>) -> ir::Example {
    ir::Example {
        name: example.name.clone(),
        request: example.request.as_ref().map(|request| {
            request
                .iter()
                .map(|(name, value)| (name.clone(), value.clone()))
                .collect()
        }),
        answer: match &example.answer {
            model::ExampleAnswer::Result(payload) => ir::ExampleAnswer::Result {
                payload: payload.clone(),
                value: picked(payload, result),
            },
            model::ExampleAnswer::Error { row, details } => ir::ExampleAnswer::Error {
                row: *row,
                details: details.clone(),
            },
            model::ExampleAnswer::Odd { .. } => ir::ExampleAnswer::Odd,
            model::ExampleAnswer::Foreign { id, body } => ir::ExampleAnswer::Foreign {
                id: id.clone(),
                body: body.clone(),
            },
        },
    }
}

fn picked(payload: &Value, result: Option<&model::ResultShape>) -> Value {
    match result.and_then(|result| result.pick.as_ref()) {
        // A payload may be an empty list itself.
        Some(_) if payload.is_array() => payload.clone(),
        Some(pick) => payload.get(pick).cloned().unwrap_or_default(),
        None => payload.clone(),
    }
}
