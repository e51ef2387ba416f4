//! Whether an example is written in the forms that the mock sends. Others are for the client only.

use serde_json::{Map, Value};

use crate::ir::{Field, Ir, Object, Type};
use crate::model::{EmptyForm, EnumWire, WireForm};

pub(super) fn is_canonical(ir: &Ir, ty: &Type, forms: &[WireForm], value: &Value) -> bool {
    match ty {
        Type::Boolean => value.is_boolean(),
        Type::Integer => is_integer(forms, value),
        Type::Text | Type::SecretText | Type::Name(_) | Type::SecretName(_) => match forms.first() {
            Some(WireForm::Integer) => value.is_u64(),
            None | Some(WireForm::String | WireForm::Mixed) => value.is_string(),
        },
        Type::Enum(id) => match known_value(ir.enumeration(*id).values.iter().map(|it| &it.value), value) {
            Some(EnumWire::Integer(_)) => is_integer(forms, value),
            Some(EnumWire::Text(_)) => value.is_string(),
            None => false,
        },
        Type::Object(id) => value
            .as_object()
            .is_some_and(|members| is_object(ir, ir.object(*id), members)),
        Type::Union(id) => {
            let union = ir.union(*id);
            let arm = match value.get(&union.when_present) {
                Some(_) => &union.then,
                None => &union.otherwise,
            };
            is_canonical(ir, &Type::Object(arm.object), &[], value)
        }
        Type::List(item) => value
            .as_array()
            .is_some_and(|items| items.iter().all(|value| is_canonical(ir, item, forms, value))),
    }
}

/// The listed value that a number, a text of digits or a word stands for.
pub(super) fn known_value<'a>(mut values: impl Iterator<Item = &'a EnumWire>, value: &Value) -> Option<&'a EnumWire> {
    values.find(|wire| match wire {
        EnumWire::Integer(number) => integer(value) == Some(*number),
        EnumWire::Text(text) => value.as_str() == Some(text),
    })
}

/// A number, also one in a text.
pub(super) fn integer(value: &Value) -> Option<i64> {
    value.as_i64().or_else(|| value.as_str()?.parse().ok())
}

/// How a value says that there is none; `None`: it is one. An empty array in place of a list is a list.
pub(super) fn empty_form(ty: &Type, value: Option<&Value>) -> Option<EmptyForm> {
    match value {
        None => Some(EmptyForm::Absent),
        Some(Value::Null) => Some(EmptyForm::Null),
        Some(Value::Array(items)) if items.is_empty() && !matches!(ty, Type::List(_)) => Some(EmptyForm::Array),
        Some(Value::Object(members)) if members.is_empty() => Some(EmptyForm::Object),
        Some(_) => None,
    }
}

fn is_integer(forms: &[WireForm], value: &Value) -> bool {
    match forms.first() {
        None | Some(WireForm::Integer) => value.is_number(),
        Some(WireForm::String) => value.is_string(),
        Some(WireForm::Mixed) => value.is_string() != (integer(value) == Some(0)),
    }
}

fn is_object(ir: &Ir, object: &Object, members: &Map<String, Value>) -> bool {
    let known = |name: &String| {
        object
            .fields
            .iter()
            .any(|field| field.name == *name || field.label.as_ref().is_some_and(|label| label.name == *name))
    };
    members.keys().all(known) && object.fields.iter().all(|field| is_member(ir, field, members))
}

fn is_member(ir: &Ir, field: &Field, members: &Map<String, Value>) -> bool {
    let value = members.get(&field.name);
    let form = match field.empty {
        Some(_) => empty_form(&field.ty, value),
        None => None,
    };
    let value_fits = match (value, form) {
        (_, Some(form)) => field.empty == Some(form),
        (Some(value), None) => is_canonical(ir, &field.ty, &field.forms, value),
        (None, None) => false,
    };
    value_fits && has_its_label(ir, field, members, form)
}

fn has_its_label(ir: &Ir, field: &Field, members: &Map<String, Value>, empty: Option<EmptyForm>) -> bool {
    let (Some(label), Type::Enum(id)) = (&field.label, &field.ty) else {
        return true;
    };
    let states = &ir.enumeration(*id).values;
    let found = members.get(&label.name);
    match (empty, members.get(&field.name)) {
        (Some(_), _) | (None, None) => found.is_none(),
        (None, Some(value)) => states
            .iter()
            .find(|state| known_value(std::iter::once(&state.value), value).is_some())
            .is_some_and(|state| found.and_then(Value::as_str) == Some(&state.label)),
    }
}
