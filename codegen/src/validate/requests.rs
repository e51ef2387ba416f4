//! Values in the requests of examples.

use serde_json::Number;

use super::{
    Parts,
    context::Context,
    values::{describe, has_shape},
};
use crate::{
    diag::{Code, Diagnostic},
    model::{BaseType, EnumWire, ObjectId, Type, UnionId},
    near::did_you_mean,
    parse::{Node, Value},
};

/// Checks a value of a request, which is written in its natural form, however it travels.
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
        (Type::Object(id), _) => return check_object(cx, parts, *id, node),
        (Type::Union(id), _) => return check_union(cx, parts, *id, node),
        (Type::List(item), Value::List(items)) => {
            return items.iter().for_each(|node| check_request_value(cx, parts, item, node));
        }
        (Type::List(_), _) => "a list".to_owned(),
    };
    let message = format!("expected {expected}, found {}", describe(node));
    cx.refuse(Code::BadRequest, &node.span, message);
}

fn check_object(cx: &mut Context, parts: &Parts, id: ObjectId, node: &Node) {
    let Some(object) = &parts.objects[id.0] else {
        return;
    };
    let Value::Map(entries) = &node.value else {
        let message = format!("expected a `{}` object, found {}", object.name, describe(node));
        return cx.refuse(Code::BadRequest, &node.span, message);
    };
    let known = || object.fields.iter().map(|field| field.name.as_str());
    for (key, _) in entries.iter().filter(|(key, _)| !known().any(|name| name == key.text)) {
        let help = did_you_mean(&key.text, known());
        let message = format!("`{}` has no member `{}`", object.name, key.text);
        cx.add(Diagnostic::new(Code::BadRequest, &key.span, message).help(help));
    }
    for field in &object.fields {
        let member = entries.iter().find(|(key, _)| key.text == field.name);
        match member.map(|(_, node)| node) {
            Some(node) if node.value != Value::Null || field.empty.is_empty() => {
                check_request_value(cx, parts, &field.ty, node);
            }
            None if field.empty.is_empty() => {
                let message = format!("the member `{}` of `{}` is missing", field.name, object.name);
                cx.refuse(Code::BadRequest, &(node.span.start..node.span.start + 1), message);
            }
            Some(_) | None => {}
        }
    }
}

fn check_union(cx: &mut Context, parts: &Parts, id: UnionId, node: &Node) {
    let Some(union) = &parts.unions[id.0] else {
        return;
    };
    let is_first = match &node.value {
        Value::Map(entries) => entries.iter().any(|(key, _)| key.text == union.when_present),
        Value::Null | Value::Boolean(_) | Value::Number(_) | Value::Text(_) | Value::List(_) | Value::Refused => false,
    };
    let arm = if is_first { &union.then } else { &union.otherwise };
    check_object(cx, parts, arm.object, node);
}
