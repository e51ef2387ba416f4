//! Transfers: bytes in or out at an address that an operation gave.

use super::{
    Parts,
    context::Context,
    examples::{Subject, examples},
    operations::{check_rows, result, rows},
    types::find_field,
    urls::template,
    values::is_text,
};
use crate::{
    diag::{Code, Span},
    model::{Direction, Effect, OpenedBy, Operation, Placement, Transfer},
    parse::Spanned,
    raw::{HasFacts, RawOpenedBy, RawTransfer},
};

pub(super) fn transfer(
    cx: &mut Context,
    parts: &Parts,
    operations: &[Option<Operation>],
    name: &Spanned<String>,
    raw: &RawTransfer,
) -> Option<Transfer> {
    let evidence = cx.evidence(&name.span, raw.facts(), None);
    let opened_by = opened_by(cx, parts, operations, &raw.opened_by);
    let then = match &raw.then {
        None => Some(None),
        Some(name) => cx.machine(name).map(Some),
    };
    let url = template(cx, &raw.url, &raw.fields);
    check_direction(cx, name, raw);
    let place = match raw.direction.value {
        Direction::Send => Placement::Answer,
        Direction::Receive => Placement::Body,
    };
    let errors = rows(cx, parts, &raw.errors, place);
    check_rows(cx, parts, &errors.ids, &name.span);
    let evidence = evidence?;
    let result = match &raw.result {
        None => Some(None),
        Some(raw) => cx.sound(|cx| result(cx, &raw.value, &evidence)).map(Some),
    };
    let subject = Subject {
        params: &[],
        result: result.as_ref().map(Option::as_ref),
        errors: &errors,
    };
    let examples = examples(cx, parts, &subject, &raw.examples, &evidence);
    let styles = raw.styles.as_ref().map(|styles| &styles.value);
    let form = styles.and_then(|styles| styles.form.as_ref());
    let raw_style = styles.and_then(|styles| styles.raw.as_ref());
    Some(Transfer {
        name: name.value.clone(),
        doc: raw.doc.clone(),
        direction: raw.direction.value,
        opened_by: opened_by?,
        then: then?,
        method: raw.method,
        url: url?,
        secret_in_url: raw.secret_in_url.as_ref().map(|reason| reason.value.clone()),
        form_field: form.map(|form| form.field.clone()),
        raw_media_type: raw_style.map(|style| style.media_type.clone()),
        effect: raw.effect.unwrap_or(Effect::Read),
        result: result?,
        refuse_media_types: raw
            .refuse_media_types
            .as_ref()
            .map(|types| types.value.clone())
            .unwrap_or_default(),
        errors: errors.ids,
        examples: examples?,
        evidence,
    })
}

fn opened_by(cx: &mut Context, parts: &Parts, operations: &[Option<Operation>], raw: &RawOpenedBy) -> Option<OpenedBy> {
    let id = cx.operation(&raw.operation)?;
    if let Some(operation) = &operations[id.0] {
        let object = match parts.result_object(operation) {
            Ok(object) => object?,
            Err(message) => {
                cx.refuse(Code::BadTransfer, &raw.operation.span, message);
                return None;
            }
        };
        let field = find_field(cx, &object.fields, &raw.field)?;
        if !is_text(parts, &field.ty) {
            let message = format!("`{}` is not a text", field.name);
            cx.refuse(Code::BadTransfer, &raw.field.span, message);
        }
    }
    Some(OpenedBy {
        operation: id,
        field: raw.field.value.clone(),
    })
}

fn check_direction(cx: &mut Context, name: &Spanned<String>, raw: &RawTransfer) {
    let mut wrong = |given: Option<&Span>, key: &str, is_wanted: bool| match (given, is_wanted) {
        (Some(span), false) => {
            let message = format!("`{key}` is not for this direction");
            cx.refuse(Code::BadTransfer, span, message);
        }
        (None, true) => {
            let message = format!("the key `{key}` is missing");
            cx.refuse(Code::MissingKey, &name.span, message);
        }
        (Some(_), true) | (None, false) => {}
    };
    let sends = match raw.direction.value {
        Direction::Send => true,
        Direction::Receive => false,
    };
    wrong(raw.styles.as_ref().map(|it| &it.span), "styles", sends);
    wrong(raw.result.as_ref().map(|it| &it.span), "result", sends);
    let refused = raw.refuse_media_types.as_ref().map(|it| &it.span);
    wrong(refused, "refuse_media_types", !sends);
    if let Some(styles) = &raw.styles
        && styles.value.form.is_none()
        && styles.value.raw.is_none()
    {
        cx.refuse(Code::Empty, &styles.span, "there is no style to send in");
    }
}
