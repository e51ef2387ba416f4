//! Literals of the file: as JSON, in words, and as values of a type where that does not depend on JSON forms.

use serde_json::{Map, Number, Value as Json};

use super::{Parts, context::Context};
use crate::{
    diag::Code,
    model::{BaseType, EnumWire, Shape, Type},
    parse::{Node, Value},
};

pub(super) fn to_json(node: &Node) -> Json {
    match &node.value {
        Value::Null | Value::Refused => Json::Null,
        Value::Boolean(value) => Json::Bool(*value),
        Value::Number(number) => Json::Number(number.clone()),
        Value::Text(text) => Json::String(text.clone()),
        Value::List(items) => Json::Array(items.iter().map(to_json).collect()),
        Value::Map(entries) => {
            let members = entries.iter().map(|(key, node)| (key.text.clone(), to_json(node)));
            Json::Object(members.collect::<Map<_, _>>())
        }
    }
}

pub(super) fn has_shape(text: &str, shape: &Shape) -> bool {
    text.chars().count() == shape.length && text.chars().all(|letter| shape.alphabet.contains(letter))
}

/// Whether the values of a type are texts; `true` for a broken type, which has been reported.
pub(super) fn is_text(parts: &Parts, ty: &Type) -> bool {
    match ty {
        Type::String => true,
        Type::Scalar(id) => parts.scalars[id.0]
            .as_ref()
            .is_none_or(|scalar| scalar.base == BaseType::String),
        Type::Boolean | Type::Integer | Type::Enum(_) | Type::Object(_) | Type::Union(_) | Type::List(_) => false,
    }
}

/// Whether the type itself is secret; `None` for a broken type.
pub(super) fn is_secret(parts: &Parts, ty: &Type) -> Option<bool> {
    match ty {
        Type::Scalar(id) => parts.scalars[id.0].as_ref().map(|scalar| scalar.secret),
        Type::List(item) => is_secret(parts, item),
        Type::Boolean | Type::Integer | Type::String | Type::Enum(_) | Type::Object(_) | Type::Union(_) => Some(false),
    }
}

/// What stands at a place, in words.
pub(super) fn describe(node: &Node) -> String {
    match &node.value {
        Value::Null | Value::Refused => "null".to_owned(),
        Value::Boolean(value) => value.to_string(),
        Value::Number(number) => format!("the number {number}"),
        Value::Text(text) => format!("the text {text:?}"),
        Value::List(items) if items.is_empty() => "an empty list".to_owned(),
        Value::List(_) => "a list".to_owned(),
        Value::Map(_) => "an object".to_owned(),
    }
}

/// Checks a value of a request, which travels as text and is written here in its natural form.
pub(super) fn check_request_value(cx: &mut Context, parts: &Parts, ty: &Type, node: &Node) {
    let is_natural = |number: &Number| number.is_u64();
    let expected = match (ty, &node.value) {
        (_, Value::Refused) | (Type::Boolean, Value::Boolean(_)) => return,
        (Type::Boolean, _) => "true or false".to_owned(),
        (Type::Integer, Value::Number(number)) if is_natural(number) => return,
        (Type::String, Value::Text(_)) => return,
        (Type::Integer, _) => "a number that is not negative".to_owned(),
        (Type::String, _) => "a text".to_owned(),
        (Type::Scalar(id), value) => {
            let Some(scalar) = &parts.scalars[id.0] else {
                return;
            };
            match (scalar.base, value) {
                (BaseType::Integer, Value::Number(number)) if is_natural(number) => return,
                (BaseType::Integer, _) => "a number that is not negative".to_owned(),
                (BaseType::String, Value::Text(text)) => match &scalar.shape {
                    Some(shape) if shape.exact && !has_shape(text, shape) => {
                        format!("a text of the shape of `{}`", scalar.name)
                    }
                    Some(_) | None => return,
                },
                (BaseType::String, _) => "a text".to_owned(),
            }
        }
        (Type::Enum(id), value) => {
            let Some(it) = &parts.enums[id.0] else {
                return;
            };
            let is_listed = it.values.iter().any(|listed| match (&listed.value, value) {
                (EnumWire::Integer(wire), Value::Number(number)) => number.as_i64() == Some(*wire),
                (EnumWire::Text(wire), Value::Text(text)) => wire == text,
                (EnumWire::Integer(_) | EnumWire::Text(_), _) => false,
            });
            if is_listed {
                return;
            }
            format!("a value of `{}` as it is on the wire", it.name)
        }
        // Parameters of these types have been refused where they are declared.
        (Type::Object(_) | Type::Union(_) | Type::List(_), _) => return,
    };
    let message = format!("expected {expected}, found {}", describe(node));
    cx.refuse(Code::BadRequest, &node.span, message);
}
