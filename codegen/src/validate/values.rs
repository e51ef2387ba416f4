//! Literals of the file: as JSON, in words, and as values of a type where that does not depend on JSON forms.

use serde_json::{Map, Value as Json};

use super::Parts;
use crate::{
    model::{BaseType, Shape, Type},
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
