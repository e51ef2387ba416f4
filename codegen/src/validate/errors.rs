//! Rows of the error catalogue.

use indexmap::IndexMap;

use super::{
    context::{Context, usual_confidence},
    template::parse_template,
};
use crate::{
    diag::{Code, Diagnostic, Span},
    model::{ErrorRow, ErrorText, Evidence, Placement, Recognise, Retry, SessionAction, TextPart},
    near::did_you_mean,
    parse::{Spanned, Tried},
    raw::{HasFacts, RawErrorRow, RawErrorText},
};

pub(super) fn row(cx: &mut Context, name: &Spanned<String>, raw: &RawErrorRow) -> Option<ErrorRow> {
    let evidence = cx.evidence(&name.span, raw.facts(), None);
    check_status(cx, &raw.status);
    if raw.texts.value.is_empty() {
        cx.refuse(Code::Empty, &name.span, "an error row needs a text");
    }
    let placement = placement(cx, raw);
    let evidence = evidence?;
    let texts: Option<Vec<_>> = raw
        .texts
        .value
        .iter()
        .map(|Tried(text)| error_text(cx, text.as_ref()?, &raw.texts.span, &evidence))
        .collect();
    let status_evidence = match raw.status_evidence {
        None => evidence.clone(),
        Some(basis) => Evidence {
            basis,
            confidence: usual_confidence(basis),
            source: evidence.source.clone().filter(|_| basis == evidence.basis),
            note: None,
        },
    };
    Some(ErrorRow {
        id: name.value.clone(),
        doc: raw.doc.clone(),
        status: raw.status.value,
        status_evidence,
        recognise: raw.recognise.unwrap_or(Recognise::Text),
        retry: raw.retry.unwrap_or(Retry::Never),
        session: raw.session.unwrap_or(SessionAction::Keep),
        everywhere: raw.everywhere,
        placement,
        texts: texts?,
        evidence,
    })
}

pub(super) fn check_status(cx: &mut Context, status: &Spanned<u16>) {
    if !(100..600).contains(&status.value) {
        cx.refuse(
            Code::BadStatus,
            &status.span,
            format!("{} is no status code", status.value),
        );
    }
}

fn placement(cx: &mut Context, raw: &RawErrorRow) -> Vec<Placement> {
    let Some(given) = &raw.placement else {
        return vec![Placement::Answer];
    };
    if given.value.is_empty() {
        cx.refuse(Code::Empty, &given.span, "a row without a placement never appears");
    }
    let mut placement = Vec::new();
    for place in &given.value {
        if placement.contains(&place.value) {
            cx.refuse(Code::Repeated, &place.span, "this placement is given twice");
        } else {
            placement.push(place.value);
        }
    }
    placement
}

fn error_text(cx: &mut Context, raw: &RawErrorText, place: &Span, around: &Evidence) -> Option<ErrorText> {
    let evidence = cx.evidence(place, raw.facts(), Some(around));
    let parts = match parse_template(&raw.text.value) {
        Ok(parts) => parts,
        Err(message) => {
            cx.refuse(Code::BadErrorText, &raw.text.span, message);
            return None;
        }
    };
    if !parts.iter().any(|part| matches!(part, TextPart::Literal(_))) {
        let message = "a text without a literal part fits everything or nothing";
        cx.refuse(Code::BadErrorText, &raw.text.span, message);
    }
    let example = example(cx, raw, &parts);
    Some(ErrorText {
        name: raw.name.as_ref().map(|name| name.value.clone()),
        parts,
        example,
        evidence: evidence?,
    })
}

/// A value for each placeholder; one without an example stands for itself.
fn example(cx: &mut Context, raw: &RawErrorText, parts: &[TextPart]) -> IndexMap<String, String> {
    let mut example: IndexMap<String, String> = parts
        .iter()
        .filter_map(|part| match part {
            TextPart::Placeholder(name) => Some((name.clone(), name.clone())),
            TextPart::Literal(_) => None,
        })
        .collect();
    for entry in &raw.example.entries {
        let name = &entry.key.value;
        match (example.contains_key(name), &entry.value) {
            (true, Some(value)) if value.is_empty() => {
                cx.refuse(Code::BadErrorText, &entry.key.span, "a placeholder is never empty");
            }
            (true, Some(value)) => {
                example.insert(name.clone(), value.clone());
            }
            (true, None) => {}
            (false, _) => {
                let help = did_you_mean(name, example.keys().map(String::as_str));
                let message = format!("the text has no placeholder `{{{name}}}`");
                cx.add(Diagnostic::new(Code::BadErrorText, &entry.key.span, message).help(help));
            }
        }
    }
    example
}
