//! Answers in examples: every member in one of its JSON forms.

use super::{
    Parts,
    context::Context,
    forms::natural_form,
    values::{describe, has_shape},
};
use crate::{
    diag::{Code, Diagnostic, Span},
    model::{BaseType, EmptyForm, Enum, EnumWire, Field, Object, ResultShape, Shape, Type, Union, WireForm, plain},
    near::did_you_mean,
    parse::{Key, Node, Value},
};

/// The one member of a payload that holds the result, or the payload itself.
pub(super) fn check_result(cx: &mut Context, parts: &Parts, result: &ResultShape, node: &Node) {
    let ty = &result.ty;
    let Some(pick) = result.pick.as_deref() else {
        return check_answer(cx, parts, ty, None, node);
    };
    if node.value == Value::List(Vec::new()) && plain(&result.empty).contains(&EmptyForm::Array) {
        return;
    }
    let Value::Map(entries) = &node.value else {
        if node.value != Value::Refused {
            wrong_form(cx, node, &format!("an object with the member `{pick}`"));
        }
        return;
    };
    for (key, value) in entries {
        if key.text == pick {
            check_answer(cx, parts, ty, None, value);
        } else {
            unknown_member(cx, key, "the payload", [pick]);
        }
    }
    if !entries.iter().any(|(key, _)| key.text == pick) {
        missing_member(cx, pick, "the payload", &node.span);
    }
}

/// Checks a value of an answer. `wire` replaces the forms of the type.
fn check_answer(cx: &mut Context, parts: &Parts, ty: &Type, wire: Option<&[WireForm]>, node: &Node) {
    match ty {
        Type::Boolean => {
            if !matches!(node.value, Value::Boolean(_) | Value::Refused) {
                wrong_form(cx, node, "true or false");
            }
        }
        Type::Integer => {
            check_integer(cx, wire.unwrap_or(&[natural_form(BaseType::Integer)]), node);
        }
        Type::String => {
            check_text(cx, wire.unwrap_or(&[natural_form(BaseType::String)]), None, node);
        }
        Type::Scalar(id) => {
            let Some(scalar) = &parts.scalars[id.0] else {
                return;
            };
            let own = plain(&scalar.wire);
            let wire = wire.unwrap_or(&own);
            match scalar.base {
                BaseType::Integer => check_integer(cx, wire, node),
                BaseType::String => check_text(cx, wire, scalar.shape.as_ref(), node),
            }
        }
        Type::Enum(id) => {
            if let Some(it) = &parts.enums[id.0] {
                check_enum(cx, it, wire.unwrap_or(&plain(&it.wire)), node);
            }
        }
        Type::Object(id) => {
            if let Some(object) = &parts.objects[id.0] {
                check_object(cx, parts, object, node);
            }
        }
        Type::Union(id) => {
            if let Some(union) = &parts.unions[id.0] {
                check_union(cx, parts, union, node);
            }
        }
        Type::List(item) => match &node.value {
            Value::List(items) => {
                for node in items {
                    check_answer(cx, parts, item, wire, node);
                }
            }
            Value::Refused => {}
            Value::Null | Value::Boolean(_) | Value::Number(_) | Value::Text(_) | Value::Map(_) => {
                wrong_form(cx, node, "a list");
            }
        },
    }
}

fn wrong_form(cx: &mut Context, node: &Node, expected: &str) {
    let message = format!("expected {expected}, found {}", describe(node));
    cx.refuse(Code::WrongForm, &node.span, message);
}

fn check_integer(cx: &mut Context, wire: &[WireForm], node: &Node) {
    let fits = match &node.value {
        Value::Refused => true,
        Value::Number(number) => number
            .as_u64()
            .is_some_and(|value| wire.contains(&WireForm::Integer) || (wire.contains(&WireForm::Mixed) && value == 0)),
        Value::Text(text) => integer_text(text)
            .is_some_and(|value| wire.contains(&WireForm::String) || (wire.contains(&WireForm::Mixed) && value != 0)),
        Value::Null | Value::Boolean(_) | Value::List(_) | Value::Map(_) => false,
    };
    if !fits {
        wrong_form(cx, node, &words("a number that is not negative", wire));
    }
}

/// Digits without signs and leading zeros: what a number looks like as a text.
fn integer_text(text: &str) -> Option<u64> {
    let value: u64 = text.parse().ok()?;
    (value.to_string() == text).then_some(value)
}

fn check_text(cx: &mut Context, wire: &[WireForm], shape: Option<&Shape>, node: &Node) {
    let fits = match &node.value {
        Value::Refused => true,
        Value::Text(text) => {
            if let Some(shape) = shape.filter(|shape| shape.exact)
                && !has_shape(text, shape)
            {
                let message = format!("{text:?} does not have the shape of its type");
                cx.refuse(Code::WrongForm, &node.span, message);
            }
            wire.contains(&WireForm::String)
        }
        Value::Number(number) => number.is_u64() && wire.contains(&WireForm::Integer),
        Value::Null | Value::Boolean(_) | Value::List(_) | Value::Map(_) => false,
    };
    if !fits {
        wrong_form(cx, node, &words("a text", wire));
    }
}

fn words(what: &str, wire: &[WireForm]) -> String {
    if wire.len() == 1 && wire[0] != WireForm::Mixed {
        return what.to_owned();
    }
    let forms: Vec<&str> = wire
        .iter()
        .map(|form| match form {
            WireForm::Integer => "integer",
            WireForm::String => "string",
            WireForm::Mixed => "mixed",
        })
        .collect();
    format!("{what} as {}", forms.join(" or "))
}

fn check_enum(cx: &mut Context, it: &Enum, wire: &[WireForm], node: &Node) {
    let (form, written) = match &node.value {
        Value::Refused => return,
        Value::Number(number) => (WireForm::Integer, number.as_i64().map(EnumWire::Integer)),
        Value::Text(text) => match it.base {
            BaseType::String => (WireForm::String, Some(EnumWire::Text(text.clone()))),
            BaseType::Integer => (WireForm::String, text.parse().ok().map(EnumWire::Integer)),
        },
        Value::Null | Value::Boolean(_) | Value::List(_) | Value::Map(_) => {
            return wrong_form(cx, node, &words("a value of the enum", wire));
        }
    };
    let mixed = match written {
        Some(EnumWire::Integer(0)) => WireForm::Integer,
        _ => WireForm::String,
    };
    let allowed = wire.contains(&form) || (wire.contains(&WireForm::Mixed) && form == mixed);
    if !allowed {
        return wrong_form(cx, node, &words("a value of the enum", wire));
    }
    if !it.values.iter().any(|value| Some(&value.value) == written.as_ref()) {
        unlisted(cx, it, node);
    }
}

fn unlisted(cx: &mut Context, it: &Enum, node: &Node) {
    let known: Vec<String> = it
        .values
        .iter()
        .map(|value| match &value.value {
            EnumWire::Integer(value) => value.to_string(),
            EnumWire::Text(text) => text.clone(),
        })
        .collect();
    let message = format!("{} is no value of `{}`", describe(node), it.name);
    cx.add(Diagnostic::new(Code::WrongForm, &node.span, message).help(format!("listed are: {}", known.join(", "))));
}

fn check_union(cx: &mut Context, parts: &Parts, union: &Union, node: &Node) {
    let Value::Map(entries) = &node.value else {
        if node.value != Value::Refused {
            wrong_form(cx, node, "an object");
        }
        return;
    };
    let present = entries.iter().any(|(key, _)| key.text == union.when_present);
    let arm = if present { &union.then } else { &union.otherwise };
    check_answer(cx, parts, &Type::Object(arm.object), None, node);
}

fn check_object(cx: &mut Context, parts: &Parts, object: &Object, node: &Node) {
    let entries = match &node.value {
        Value::Map(entries) => entries,
        Value::Refused => return,
        Value::Null | Value::Boolean(_) | Value::Number(_) | Value::Text(_) | Value::List(_) => {
            let message = format!("a `{}` object", object.name);
            return wrong_form(cx, node, &message);
        }
    };
    let known = || {
        let labels = object.fields.iter().filter_map(|field| field.label.as_deref());
        object.fields.iter().map(|field| field.name.as_str()).chain(labels)
    };
    let owner = format!("`{}`", object.name);
    for (key, _) in entries {
        if !known().any(|name| name == key.text) {
            unknown_member(cx, key, &owner, known());
        }
    }
    let member = |name: &str| {
        let found = entries.iter().find(|(key, _)| key.text == name);
        found.map(|(_, node)| node)
    };
    for field in &object.fields {
        let value = member(&field.name);
        match value {
            None if plain(&field.empty).contains(&EmptyForm::Absent) => {}
            None => missing_member(cx, &field.name, &owner, &node.span),
            Some(value) => check_field(cx, parts, field, value),
        }
        if let (Some(label), Some(value)) = (&field.label, value) {
            match member(label) {
                Some(label) => check_label(cx, parts, field, label, value),
                None => missing_member(cx, label, &owner, &node.span),
            }
        }
    }
}

fn unknown_member<'n>(cx: &mut Context, key: &Key, owner: &str, known: impl IntoIterator<Item = &'n str>) {
    let help = did_you_mean(&key.text, known);
    let message = format!("{owner} has no member `{}`", key.text);
    cx.add(Diagnostic::new(Code::UnknownMember, &key.span, message).help(help));
}

fn missing_member(cx: &mut Context, name: &str, owner: &str, span: &Span) {
    let message = format!("{owner} always has the member `{name}`, which is missing here");
    // The whole object may be very long; where it begins is enough.
    cx.refuse(Code::MissingMember, &(span.start..span.start + 1), message);
}

fn check_field(cx: &mut Context, parts: &Parts, field: &Field, node: &Node) {
    let forms = plain(&field.empty);
    let empty = match &node.value {
        Value::Null => Some(EmptyForm::Null),
        Value::List(items) if items.is_empty() && !matches!(field.ty, Type::List(_)) => Some(EmptyForm::Array),
        Value::Map(entries) if entries.is_empty() && forms.contains(&EmptyForm::Object) => Some(EmptyForm::Object),
        _ => None,
    };
    match empty {
        None => check_answer(cx, parts, &field.ty, field.wire.as_deref().map(plain).as_deref(), node),
        Some(form) if forms.contains(&form) => {}
        Some(_) => {
            let message = format!("`{}` is never {}", field.name, describe(node));
            cx.refuse(Code::WrongForm, &node.span, message);
        }
    }
}

fn check_label(cx: &mut Context, parts: &Parts, field: &Field, label: &Node, value: &Node) {
    let Type::Enum(id) = &field.ty else {
        return;
    };
    let Some(it) = &parts.enums[id.0] else {
        return;
    };
    let number = match &value.value {
        Value::Number(number) => number.as_i64(),
        Value::Text(text) => text.parse().ok(),
        Value::Null | Value::Boolean(_) | Value::List(_) | Value::Map(_) | Value::Refused => None,
    };
    let is_value = |wire: &EnumWire| match (wire, &value.value) {
        (EnumWire::Integer(wire), _) => Some(*wire) == number,
        (EnumWire::Text(wire), Value::Text(text)) => wire == text,
        (EnumWire::Text(_), _) => false,
    };
    let Some(listed) = it.values.iter().find(|listed| is_value(&listed.value)) else {
        return;
    };
    let is_spelled = |text: &String| label.value == Value::Text(text.clone());
    if let Some(expected) = &listed.label
        && !is_spelled(expected)
        && !listed.other_labels.iter().any(|other| is_spelled(&other.form))
    {
        let message = format!(
            "expected {expected:?}, the label of the value, found {}",
            describe(label)
        );
        cx.add(Diagnostic::new(Code::WrongLabel, &label.span, message).secondary(&value.span, "the value"));
    }
}
