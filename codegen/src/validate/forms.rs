//! JSON forms: which ones a value may have, and how each of them is known.

use super::{Parts, context::Context};
use crate::{
    diag::{Code, Diagnostic},
    model::{BaseType, EmptyForm, Evidence, Form, Type, WireForm},
    near::did_you_mean,
    parse::{Section, Spanned},
    raw::{HasFacts, RawFact},
};

/// The forms as given, or the natural one. The given ones are checked against the base type.
pub(super) fn wire_forms(
    cx: &mut Context,
    given: Option<&Spanned<Vec<Spanned<WireForm>>>>,
    base: BaseType,
) -> Vec<WireForm> {
    let Some(given) = given else {
        return vec![natural_form(base)];
    };
    if given.value.is_empty() {
        cx.refuse(Code::Empty, &given.span, "a value needs a form");
    }
    let mut forms = Vec::new();
    for form in &given.value {
        if forms.contains(&form.value) {
            cx.refuse(Code::BadWireForm, &form.span, "this form is given twice");
            continue;
        }
        match (form.value, base) {
            (WireForm::Mixed, BaseType::String) => {
                cx.refuse(Code::BadWireForm, &form.span, "only integers can be mixed");
            }
            (WireForm::Mixed | WireForm::Integer | WireForm::String, _) => {}
        }
        forms.push(form.value);
    }
    if base == BaseType::String && !forms.is_empty() && !forms.contains(&WireForm::String) {
        let message = "a text that is only ever sent as an integer cannot keep its letters";
        cx.refuse(Code::BadWireForm, &given.span, message);
    }
    forms
}

pub(super) fn natural_form(base: BaseType) -> WireForm {
    match base {
        BaseType::String => WireForm::String,
        BaseType::Integer => WireForm::Integer,
    }
}

/// Forms that replace those of a field's type.
pub(super) fn field_wire(
    cx: &mut Context,
    parts: &Parts,
    ty: &Type,
    given: Option<&Spanned<Vec<Spanned<WireForm>>>>,
) -> Option<Vec<WireForm>> {
    let given = given?;
    let item = match ty {
        Type::List(item) => item,
        other => other,
    };
    let base = match item {
        Type::Integer => BaseType::Integer,
        Type::String => BaseType::String,
        Type::Scalar(id) => parts.scalars[id.0].as_ref()?.base,
        Type::Enum(id) => parts.enums[id.0].as_ref()?.base,
        Type::Boolean | Type::Object(_) | Type::Union(_) | Type::List(_) => {
            let message = "only texts, numbers and enums have several forms";
            cx.refuse(Code::BadWireForm, &given.span, message);
            return None;
        }
    };
    Some(wire_forms(cx, Some(given), base))
}

/// The forms of "there is none".
pub(super) fn empty_forms(
    cx: &mut Context,
    ty: Option<&Type>,
    given: Option<&Spanned<Vec<Spanned<EmptyForm>>>>,
) -> Vec<EmptyForm> {
    let Some(given) = given else {
        return Vec::new();
    };
    if given.value.is_empty() {
        let message = "leave the key out if there is always a value";
        cx.refuse(Code::Empty, &given.span, message);
    }
    let mut forms = Vec::new();
    for form in &given.value {
        if forms.contains(&form.value) {
            cx.refuse(Code::BadEmptyForm, &form.span, "this form is given twice");
            continue;
        }
        if form.value == EmptyForm::Array && matches!(ty, Some(Type::List(_))) {
            let message = "`[]` is a list without items already";
            cx.refuse(Code::BadEmptyForm, &form.span, message);
        }
        forms.push(form.value);
    }
    forms
}

/// What is known of each form: what the section says, or else what is known of the item that lists them.
pub(super) fn known_forms<F: Copy>(
    cx: &mut Context,
    forms: &[F],
    word: fn(F) -> &'static str,
    facts: &Section<RawFact>,
    around: &Evidence,
) -> Vec<Form<F>> {
    let known = |form: &F| {
        let entry = facts.entries.iter().find(|entry| entry.key.value == word(*form));
        entry.and_then(|entry| Some((&entry.key, entry.value.as_ref()?)))
    };
    forms
        .iter()
        .map(|form| Form {
            form: *form,
            evidence: known(form)
                .and_then(|(key, fact)| cx.evidence(&key.span, fact.facts(), Some(around)))
                .unwrap_or_else(|| around.clone()),
        })
        .collect()
}

/// A fact about a form that is not listed is a slip.
pub(super) fn check_form_facts(cx: &mut Context, listed: &[&'static str], facts: &Section<RawFact>) {
    for entry in &facts.entries {
        if !listed.contains(&entry.key.value.as_str()) {
            let help = did_you_mean(&entry.key.value, listed.iter().copied());
            let message = format!("the form `{}` is not listed", entry.key.value);
            cx.add(Diagnostic::new(Code::UnknownForm, &entry.key.span, message).help(help));
        }
    }
}
