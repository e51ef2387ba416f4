//! Examples: the test vectors of both sides, so each one is checked against everything that it touches.

use indexmap::IndexMap;
use serde_json::Value as Json;

use super::{
    Parts, answers::check_result, context::Context, operations::Rows, requests::check_request_value,
    template::fits_template, values::to_json,
};
use crate::{
    diag::{Code, Diagnostic},
    model::{ErrorText, Evidence, Example, ExampleAnswer, ForeignShape, Param, ResultShape, TextPart},
    near::did_you_mean,
    parse::{Node, Section, Spanned, Value},
    raw::{HasFacts, RawExample},
};

/// What the examples of one operation or transfer may show.
pub(super) struct Subject<'s> {
    pub(super) params: &'s [Option<Param>],
    /// The outer `None`: broken. The inner one: there is none.
    pub(super) result: Option<Option<&'s ResultShape>>,
    pub(super) errors: &'s Rows,
}

pub(super) fn examples(
    cx: &mut Context,
    parts: &Parts,
    subject: &Subject<'_>,
    raw: &Section<RawExample>,
    around: &Evidence,
) -> Option<Vec<Example>> {
    let examples = super::each(raw, |name, example| {
        let evidence = cx.evidence(&name.span, example.facts(), Some(around));
        let request = match &example.request {
            None => None,
            Some(node) => Some(request(cx, parts, subject.params, node)?),
        };
        Some(Example {
            name: name.value.clone(),
            doc: example.doc.clone(),
            request,
            answer: answer(cx, parts, subject, name, example)?,
            evidence: evidence?,
        })
    });
    super::all(examples)
}

fn request(cx: &mut Context, parts: &Parts, params: &[Option<Param>], node: &Node) -> Option<IndexMap<String, Json>> {
    let Value::Map(entries) = &node.value else {
        cx.refuse(Code::BadRequest, &node.span, "a request is a mapping of parameters");
        return None;
    };
    if params.iter().all(Option::is_some) {
        for (key, _) in entries {
            let known = || params.iter().flatten().map(|param| param.name.as_str());
            if !known().any(|name| name == key.text) {
                let help = did_you_mean(&key.text, known());
                let message = format!("unknown parameter `{}`", key.text);
                cx.add(Diagnostic::new(Code::BadRequest, &key.span, message).help(help));
            }
        }
    }
    for param in params.iter().flatten() {
        match entries.iter().find(|(key, _)| key.text == param.name) {
            Some((_, value)) => check_param(cx, parts, param, value),
            None if param.optional => {}
            None => {
                let message = format!("the required parameter `{}` is missing", param.name);
                cx.refuse(Code::BadRequest, &node.span, message);
            }
        }
    }
    let values = entries.iter().map(|(key, value)| (key.text.clone(), to_json(value)));
    Some(values.collect())
}

fn check_param(cx: &mut Context, parts: &Parts, param: &Param, node: &Node) {
    let Some(list) = &param.list else {
        return check_request_value(cx, parts, &param.ty, node);
    };
    let Value::List(items) = &node.value else {
        let message = format!("`{}` takes several values: write them as a list", param.name);
        return cx.refuse(Code::BadRequest, &node.span, message);
    };
    if list.max.is_some_and(|max| items.len() > max) {
        let message = format!("more values than `{}` takes", param.name);
        cx.refuse(Code::BadRequest, &node.span, message);
    }
    for item in items {
        check_request_value(cx, parts, &param.ty, item);
        if let Value::Text(text) = &item.value
            && text.contains(&list.separator)
        {
            let message = format!("the value contains {:?}, which separates values", list.separator);
            cx.refuse(Code::BadRequest, &item.span, message);
        }
    }
}

fn answer(
    cx: &mut Context,
    parts: &Parts,
    subject: &Subject<'_>,
    name: &Spanned<String>,
    raw: &RawExample,
) -> Option<ExampleAnswer> {
    if let Some(details) = raw.details.as_ref().filter(|_| raw.error.is_none()) {
        cx.refuse(Code::ExampleKind, &details.span, "`details` belongs to `error`");
    }
    if let Some(body) = raw
        .body
        .as_ref()
        .filter(|_| raw.result.is_some() || raw.error.is_some())
    {
        cx.refuse(Code::ExampleKind, &body.span, "`body` stands alone, or with `foreign`");
    }
    match (&raw.result, &raw.error, &raw.foreign) {
        (Some(payload), None, None) => {
            match subject.result {
                Some(Some(result)) => check_result(cx, parts, result, payload),
                Some(None) => cx.refuse(Code::ExampleKind, &payload.span, "there is no result to show"),
                None => {}
            }
            Some(ExampleAnswer::Result(to_json(payload)))
        }
        (None, Some(error), None) => refusal(cx, parts, subject, error, raw.details.as_ref()),
        (None, None, Some(foreign)) => self::foreign(cx, parts, foreign, raw.body.as_ref()),
        (None, None, None) if raw.body.is_some() => raw.body.as_ref().map(|body| ExampleAnswer::Odd {
            body: body.value.clone(),
        }),
        (None, None, None) => {
            let message = "the example shows no answer";
            cx.add(
                Diagnostic::new(Code::ExampleKind, &name.span, message)
                    .help("give one of `result`, `error`, `foreign` and `body`".to_owned()),
            );
            None
        }
        _ => {
            let message = "the example shows more than one answer";
            cx.refuse(Code::ExampleKind, &name.span, message);
            None
        }
    }
}

fn refusal(
    cx: &mut Context,
    parts: &Parts,
    subject: &Subject<'_>,
    name: &Spanned<String>,
    details: Option<&Spanned<String>>,
) -> Option<ExampleAnswer> {
    let row = cx.error_row(name)?;
    let known = parts.error(row)?;
    if !subject.errors.may_contain(row) {
        let message = format!("`{}` is not among the errors that this may answer with", name.value);
        cx.refuse(Code::WrongRefusal, &name.span, message);
    }
    let details = match details {
        None => known.texts.first().map(filled)?,
        Some(details) => {
            let fits = |text: &ErrorText| fits_template(&text.parts, &details.value);
            if !known.texts.iter().any(fits) {
                let texts: Vec<String> = known.texts.iter().map(filled).collect();
                let message = format!("`{}` has no such text", name.value);
                cx.add(
                    Diagnostic::new(Code::WrongDetails, &details.span, message)
                        .help(format!("it says: {}", texts.join(" | "))),
                );
            }
            details.value.clone()
        }
    };
    Some(ExampleAnswer::Error { row, details })
}

/// The text with its example values.
fn filled(text: &ErrorText) -> String {
    text.parts
        .iter()
        .map(|part| match part {
            TextPart::Literal(literal) => literal.as_str(),
            TextPart::Placeholder(name) => &text.example[name],
        })
        .collect()
}

fn foreign(
    cx: &mut Context,
    parts: &Parts,
    name: &Spanned<String>,
    body: Option<&Spanned<String>>,
) -> Option<ExampleAnswer> {
    cx.foreign(name)?;
    let envelope = parts.envelope.as_ref()?.as_ref()?;
    let known = envelope.foreign.iter().find(|it| it.id == name.value)?;
    let place = body.map_or(&name.span, |body| &body.span);
    let Some(body) = body.map(|body| &body.value).or(known.example.as_ref()) else {
        cx.add(
            Diagnostic::new(Code::MissingKey, &name.span, "the key `body` is missing")
                .help(format!("`{}` has no example to fall back to", name.value)),
        );
        return None;
    };
    if !fits_shape(&known.recognise, body) {
        let message = format!("the body is not recognised as `{}`", name.value);
        cx.refuse(Code::WrongBody, place, message);
    }
    Some(ExampleAnswer::Foreign {
        id: name.value.clone(),
        body: body.clone(),
    })
}

/// Whether a body would be recognised.
pub(super) fn fits_shape(shape: &ForeignShape, body: &str) -> bool {
    match shape {
        ForeignShape::Prefix(prefix) => body.trim_start().starts_with(prefix.as_str()),
        ForeignShape::Members(members) => match serde_json::from_str(body) {
            Ok(Json::Object(object)) => members.iter().all(|member| object.contains_key(member)),
            Ok(_) | Err(_) => false,
        },
    }
}
