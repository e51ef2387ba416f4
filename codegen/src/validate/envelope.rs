//! The members around every answer, and answers without them.

use super::{Parts, context::Context, errors::check_status, examples::fits_shape, values::describe};
use crate::{
    diag::{Code, Diagnostic},
    model::{Envelope, Evidence, ForeignAnswer, ForeignShape, MemberPath, RefusalStatus, StatusValue},
    near::did_you_mean,
    parse::{Node, Spanned, Tried, Value},
    raw::{HasFacts, RawEnvelope, RawErrorRow, RawForeignAnswer},
};

/// The outer `None`: broken. The inner one: there is none.
pub(super) fn envelope(cx: &mut Context, raw: Option<&Spanned<Tried<RawEnvelope>>>) -> Option<Option<Envelope>> {
    let Some(Spanned { span, value }) = raw else {
        return Some(None);
    };
    let raw = value.0.as_ref()?;
    let evidence = cx.evidence(span, raw.facts(), None)?;
    let payload = member_path(cx, &raw.payload);
    let status = member_path(cx, &raw.status);
    let details = member_path(cx, &raw.details);
    let row = raw.row.as_ref().map(|row| member_path(cx, row));
    check_members(cx, raw, &[Some(&payload), Some(&status), Some(&details), row.as_ref()]);
    let success = status_value(cx, &raw.success);
    let failure = raw.failure.as_ref().map(|failure| status_value(cx, failure));
    check_failure(cx, raw, success.as_ref(), failure.as_ref().and_then(Option::as_ref));
    let http_status = http_status(cx, raw.http_status.as_ref());
    let foreign = super::each(&raw.foreign, |name, it| foreign_answer(cx, name, it, &evidence));
    Some(Some(Envelope {
        doc: raw.doc.clone(),
        payload,
        status,
        details,
        row,
        success: success?,
        failure: match failure {
            None => None,
            Some(failure) => Some(failure?),
        },
        http_status: http_status?,
        media_type: raw.media_type.clone(),
        foreign: super::all(foreign)?,
        evidence,
    }))
}

fn member_path(cx: &mut Context, raw: &Spanned<String>) -> MemberPath {
    let names: Vec<String> = raw.value.split('.').map(str::to_owned).collect();
    if names.iter().any(String::is_empty) {
        let message = "a member has a name; dots stand between the names of members inside of each other";
        cx.refuse(Code::BadEnvelope, &raw.span, message);
    }
    MemberPath(names)
}

/// Nothing can stand at a place that is an object because of another member.
fn check_members(cx: &mut Context, raw: &RawEnvelope, paths: &[Option<&MemberPath>]) {
    let names = [
        Some(&raw.payload),
        Some(&raw.status),
        Some(&raw.details),
        raw.row.as_ref(),
    ];
    let members: Vec<_> = names.into_iter().flatten().zip(paths.iter().flatten()).collect();
    for (at, (name, path)) in members.iter().enumerate() {
        if let Some((first, _)) = members[..at].iter().find(|(_, before)| before.overlaps(path)) {
            let message = "each member of the envelope has a place of its own";
            cx.add(Diagnostic::new(Code::Repeated, &name.span, message).secondary(&first.span, "taken here"));
        }
    }
}

fn status_value(cx: &mut Context, node: &Node) -> Option<StatusValue> {
    let value = match &node.value {
        Value::Number(number) => number.as_i64().map(StatusValue::Integer),
        Value::Boolean(value) => Some(StatusValue::Boolean(*value)),
        Value::Text(text) => Some(StatusValue::Text(text.clone())),
        Value::Refused => return None,
        Value::Null | Value::List(_) | Value::Map(_) => None,
    };
    if value.is_none() {
        let message = format!("a status is an integer, a text or a boolean, not {}", describe(node));
        cx.refuse(Code::BadEnvelope, &node.span, message);
    }
    value
}

/// A refusal must not look like a success.
fn check_failure(cx: &mut Context, raw: &RawEnvelope, success: Option<&StatusValue>, failure: Option<&StatusValue>) {
    match (success, &raw.failure) {
        (Some(StatusValue::Text(_)), None) => {
            let message = "a success that is a text needs `failure`, what stands there in a refusal";
            cx.refuse(Code::BadEnvelope, &raw.success.span, message);
        }
        (Some(success), Some(place)) if Some(success) == failure => {
            cx.refuse(
                Code::BadEnvelope,
                &place.span,
                "a refusal has another status than a success",
            );
        }
        (_, _) => {}
    }
}

fn http_status(cx: &mut Context, node: Option<&Node>) -> Option<RefusalStatus> {
    let Some(node) = node else {
        return Some(RefusalStatus::Fixed(200));
    };
    let status = match &node.value {
        Value::Text(text) if text == "row" => return Some(RefusalStatus::Row),
        Value::Number(number) => number.as_u64().and_then(|status| u16::try_from(status).ok()),
        Value::Refused => return None,
        Value::Null | Value::Boolean(_) | Value::Text(_) | Value::List(_) | Value::Map(_) => None,
    };
    let status = status.filter(|status| (200..600).contains(status));
    if status.is_none() {
        let message = format!("{} is neither `row` nor an HTTP status from 200 on", describe(node));
        cx.refuse(Code::BadStatus, &node.span, message);
    }
    status.map(RefusalStatus::Fixed)
}

/// Where HTTP decides, no refusal may come with the status of a success.
pub(super) fn check_rows(cx: &mut Context, parts: &Parts, name: &Spanned<String>, row: &RawErrorRow) {
    let decides = match &parts.envelope {
        None => false,
        Some(None) => true,
        Some(Some(envelope)) => {
            let is_success = StatusValue::Integer(row.status.value.into()) == envelope.success;
            if is_success && envelope.failure.is_none() {
                let message = format!("`{}` has the status of a success", name.value);
                cx.refuse(Code::BadStatus, &row.status.span, message);
            }
            envelope.http_status == RefusalStatus::Row
        }
    };
    if decides && row.status.value < 400 {
        let message = format!("{} is no HTTP status of a refusal", row.status.value);
        cx.refuse(Code::BadStatus, &row.status.span, message);
    }
}

fn foreign_answer(
    cx: &mut Context,
    name: &Spanned<String>,
    raw: &RawForeignAnswer,
    around: &Evidence,
) -> Option<ForeignAnswer> {
    let evidence = cx.evidence(&name.span, raw.facts(), Some(around));
    if let Some(status) = &raw.http_status {
        check_status(cx, status);
    }
    let members: &[String] = match &raw.recognise.value {
        ForeignShape::Prefix(prefix) => {
            if prefix.trim().is_empty() {
                cx.refuse(Code::Empty, &raw.recognise.span, "an empty prefix fits every body");
            }
            &[]
        }
        ForeignShape::Members(members) => {
            if members.is_empty() {
                cx.refuse(Code::Empty, &raw.recognise.span, "no members fit every body");
            }
            members
        }
    };
    if let Some(details) = &raw.details
        && !members.contains(&details.value)
    {
        let help = did_you_mean(&details.value, members.iter().map(String::as_str));
        let message = format!("`{}` is not among the members it is recognised by", details.value);
        cx.add(Diagnostic::new(Code::UnknownField, &details.span, message).help(help));
    }
    if let Some(example) = &raw.example
        && !fits_shape(&raw.recognise.value, &example.value)
    {
        let message = format!("the example is not recognised as `{}`", name.value);
        cx.refuse(Code::WrongBody, &example.span, message);
    }
    Some(ForeignAnswer {
        id: name.value.clone(),
        doc: raw.doc.clone(),
        recognise: raw.recognise.value.clone(),
        details: raw.details.as_ref().map(|it| it.value.clone()),
        http_status: raw.http_status.as_ref().map(|it| it.value),
        example: raw.example.as_ref().map(|it| it.value.clone()),
        evidence: evidence?,
    })
}
