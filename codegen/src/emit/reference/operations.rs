//! Operations with their parameters, results, errors and examples, and the transfers of bytes.

use serde_json::Value;

use super::text::{Page, code, known, said, type_name};
use crate::emit::examples::{error_body, success_body};
use crate::model::{
    BodyEncoding, Direction, Effect, ErrorId, Example, ExampleAnswer, Model, Operation, Param, ResultShape, Transfer,
};

pub(super) fn write(page: &mut Page, model: &Model) {
    page.heading(2, "Operations");
    for operation in &model.operations {
        self::operation(page, model, operation);
    }
    if model.transfers.is_empty() {
        return;
    }
    page.heading(2, "Bytes");
    for transfer in &model.transfers {
        self::transfer(page, model, transfer);
    }
}

fn operation(page: &mut Page, model: &Model, operation: &Operation) {
    page.heading(3, &operation.id);
    page.statement(&operation.doc, &operation.evidence, None);
    let session = if operation.needs_session {
        ""
    } else {
        " Needs no session."
    };
    page.paragraph(&format!(
        "{}`{}/{}` — {}.{session}{}",
        methods(model, operation),
        model.api.base_url,
        operation.path,
        effect(operation.effect),
        body(model, operation),
    ));
    let rows: Vec<Vec<String>> = operation
        .params
        .iter()
        .map(|param| parameter(model, operation, param))
        .collect();
    page.table(&["parameter", "type", "", "meaning"], &rows);
    page.paragraph(&format!("Result: {}.", result(model, &operation.result)));
    let errors: Vec<String> = operation
        .errors
        .iter()
        .filter(|id| !model.errors[id.0].everywhere)
        .map(|id| row(model, *id))
        .collect();
    let items: Vec<String> = operation.item_errors.iter().map(|id| row(model, *id)).collect();
    if !errors.is_empty() {
        page.paragraph(&format!("Errors: {}.", errors.join(", ")));
    }
    if !items.is_empty() {
        page.paragraph(&format!("Errors of single ids: {}.", items.join(", ")));
    }
    examples(page, model, &operation.examples, false);
}

/// The methods, where they are not those of the whole API.
fn methods(model: &Model, operation: &Operation) -> String {
    if operation.methods == model.api.methods {
        return String::new();
    }
    let methods: Vec<&str> = operation.methods.iter().map(|method| method.word()).collect();
    format!("{} ", methods.join(" or "))
}

/// How the body is written, where that is not as in the rest of the API.
fn body(model: &Model, operation: &Operation) -> &'static str {
    match operation.body {
        _ if operation.body == model.encoding.body => "",
        BodyEncoding::Form => " The body of its requests is a form.",
        BodyEncoding::Json => " The body of its requests is a JSON object.",
    }
}

fn effect(effect: Effect) -> &'static str {
    match effect {
        Effect::Read => "changes nothing",
        Effect::Idempotent => "twice is as once",
        Effect::Create => "twice makes two",
        Effect::Destructive => "destroys",
        Effect::UnknownOutcome => "a lost answer leaves the outcome unknown",
    }
}

fn parameter(model: &Model, operation: &Operation, param: &Param) -> Vec<String> {
    let mut ty = type_name(model, &param.ty);
    if let Some(list) = &param.list {
        let most = list.max.map(|max| format!(", at most {max}")).unwrap_or_default();
        ty = format!("{ty}, several separated by {}{most}", code(&list.separator));
    }
    let mut marks = Vec::new();
    marks.push(if param.optional { "optional" } else { "required" });
    marks.extend(param.in_path.then_some("in the path"));
    if param.secret {
        marks.push("secret");
    }
    let mut meaning = said(&param.doc, &param.evidence, Some(&operation.evidence));
    if let Some(from) = &param.from_page {
        let page = said(&from.doc, &from.evidence, Some(&param.evidence));
        meaning.push_str(&format!(" `{}`, with `{}` on: {page}", from.param, from.switch));
    }
    if let Some(reason) = &param.secret_in_url {
        meaning.push_str(&format!(" Sent in the address: {}", said_plainly(reason)));
    }
    vec![code(&param.name), ty, marks.join(", "), meaning]
}

fn result(model: &Model, result: &ResultShape) -> String {
    let ty = type_name(model, &result.ty);
    let mut text = match &result.pick {
        Some(pick) => format!("{ty} in the member `{pick}`"),
        None => ty,
    };
    if !result.empty.is_empty() {
        let forms: Vec<String> = result
            .empty
            .iter()
            .map(|form| format!("{} *({})*", code(form.form.word()), known(&form.evidence)))
            .collect();
        text.push_str(&format!("; without items as {}", forms.join(" or ")));
    }
    text
}

/// A link to the row of the catalogue.
fn row(model: &Model, id: ErrorId) -> String {
    let name = &model.errors[id.0].id;
    format!("[{name}](#error-{name})")
}

fn transfer(page: &mut Page, model: &Model, transfer: &Transfer) {
    page.heading(3, &format!("transfer {}", transfer.name));
    page.statement(&transfer.doc, &transfer.evidence, None);
    let opened = &model.operations[transfer.opened_by.operation.0].id;
    page.paragraph(&format!(
        "{} `{}`, the address that `{opened}` gives in `{}`.",
        transfer.method.word(),
        transfer.url.text,
        transfer.opened_by.field
    ));
    if let Some(reason) = &transfer.secret_in_url {
        page.paragraph(&format!("A secret stands in the address: {}", said_plainly(reason)));
    }
    if let Some(field) = &transfer.form_field {
        page.line(&format!("- as a multipart form with the part `{field}`"));
    }
    if let Some(media_type) = &transfer.raw_media_type {
        page.line(&format!("- as the bytes alone, as `{media_type}`"));
    }
    if let Some(shape) = &transfer.result {
        page.paragraph(&format!("Result: {}.", result(model, shape)));
    }
    let errors: Vec<String> = transfer.errors.iter().map(|id| row(model, *id)).collect();
    if !errors.is_empty() {
        page.paragraph(&format!("Errors: {}.", errors.join(", ")));
    }
    examples(
        page,
        model,
        &transfer.examples,
        transfer.direction == Direction::Receive,
    );
}

/// `bare`: errors come as text, also where there is an envelope.
fn examples(page: &mut Page, model: &Model, examples: &[Example], bare: bool) {
    if examples.is_empty() {
        return;
    }
    page.line("<details><summary>Examples</summary>");
    for example in examples {
        let doc = example.doc.as_deref().map(|doc| format!(": {doc}")).unwrap_or_default();
        page.paragraph(&format!(
            "**{}**{} *({})*",
            example.name,
            said_plainly(&doc),
            known(&example.evidence)
        ));
        if let Some(request) = example.request.as_ref().filter(|request| !request.is_empty()) {
            let pairs: Vec<String> = request
                .iter()
                .map(|(name, value)| format!("{name} = {value}"))
                .collect();
            page.block("text", &pairs.join("\n"));
        }
        let envelope = model.envelope.as_ref().filter(|_| !bare);
        match &example.answer {
            ExampleAnswer::Result(payload) => {
                page.block("json", &pretty(&success_body(model.envelope.as_ref(), payload)));
            }
            ExampleAnswer::Error { row, details } => {
                let body = error_body(envelope, &model.errors[row.0].id, model.errors[row.0].status, details);
                match body {
                    Value::String(text) => page.block("text", &text),
                    body => page.block("json", &body.to_string()),
                }
            }
            ExampleAnswer::Foreign { body, .. } | ExampleAnswer::Odd { body } => page.block("text", body),
        }
    }
    page.paragraph("</details>");
}

fn said_plainly(doc: &str) -> String {
    crate::lower::markdown(doc)
}

fn pretty(value: &Value) -> String {
    serde_json::to_string_pretty(value).unwrap_or_else(|_| value.to_string())
}
