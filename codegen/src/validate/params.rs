//! Parameters of operations.

use super::{
    Parts,
    context::Context,
    operations::{Rows, listed_row},
    paths,
    values::is_text,
};
use crate::{
    diag::{Code, Diagnostic},
    model::{
        BaseType, BodyEncoding, DefaultValue, EnumId, Evidence, FromPage, ListParam, Method, Param, PathSegment, Type,
    },
    near::did_you_mean,
    parse::{Node, Spanned, Value},
    raw::{HasFacts, RawFromPage, RawListParam, RawParam},
};

/// How the parameters of an operation travel.
pub(super) struct Request {
    pub(super) segments: Vec<PathSegment>,
    pub(super) methods: Vec<Method>,
    /// `None`: nobody knows.
    pub(super) body: Option<BodyEncoding>,
}

pub(super) fn param(
    cx: &mut Context,
    parts: &Parts,
    request: &Request,
    errors: &Rows,
    name: &Spanned<String>,
    raw: &RawParam,
    around: &Evidence,
) -> Option<Param> {
    let evidence = cx.evidence(&name.span, raw.facts(), Some(around));
    let invalid = match &raw.invalid {
        None => parts.encoding.as_ref().map(|encoding| encoding.invalid),
        Some(row) => listed_row(cx, errors, row),
    };
    let list = raw.list.as_ref().map(|list| self::list(cx, errors, list));
    check_optional(cx, raw);
    let ty = cx.ty(&raw.ty)?;
    let in_path = request.segments.contains(&PathSegment::Param(name.value.clone()));
    check_type(cx, request, in_path, raw, &ty);
    if in_path {
        paths::check_param(cx, parts, raw, &ty);
    }
    if let Some(secret) = raw.secret.as_ref().filter(|secret| secret.value)
        && !is_text(parts, &ty)
    {
        cx.refuse(Code::SecretNotText, &secret.span, "a secret must be a text");
    }
    let default = match &raw.default {
        None => None,
        Some(node) => Some(default(cx, parts, &ty, raw, node)?),
    };
    let empty_text = raw.optional.then(String::new);
    let others = raw.absent_when.iter().flat_map(|list| &list.value);
    Some(Param {
        name: name.value.clone(),
        rust: raw.rust.as_ref().map(|rust| rust.value.clone()),
        in_path,
        doc: raw.doc.clone(),
        ty,
        list: match list {
            None => None,
            Some(list) => Some(list?),
        },
        optional: raw.optional,
        default,
        secret: raw.secret.as_ref().is_some_and(|secret| secret.value),
        absent_when: empty_text
            .into_iter()
            .chain(others.filter(|text| !text.is_empty()).cloned())
            .collect(),
        invalid: invalid?,
        from_page: match &raw.from_page {
            None => None,
            Some(page) => Some(from_page(cx, raw, name, page, evidence.as_ref()?)?),
        },
        secret_in_url: raw.secret_in_url.as_ref().map(|reason| reason.value.clone()),
        evidence: evidence?,
    })
}

/// Only a JSON body has room for what has members or items of its own.
fn check_type(cx: &mut Context, request: &Request, in_path: bool, raw: &RawParam, ty: &Type) {
    match ty {
        Type::Boolean | Type::Integer | Type::String | Type::Scalar(_) | Type::Enum(_) => return,
        Type::Object(_) | Type::Union(_) | Type::List(_) => {}
    }
    let has_room = request.body.is_none_or(|body| body == BodyEncoding::Json)
        && request.methods.iter().all(|method| method.has_body());
    let message = match (&raw.list, in_path || !has_room) {
        (_, true) => format!("a parameter cannot be `{}` outside of a JSON body", raw.ty.value),
        (Some(_), false) => format!("`list` makes several of one value, which `{}` is not", raw.ty.value),
        (None, false) => return,
    };
    cx.refuse(Code::TypeNotAllowed, &raw.ty.span, message);
}

/// That the page and the switch fit is looked at once all of them are known.
fn from_page(
    cx: &mut Context,
    raw: &RawParam,
    name: &Spanned<String>,
    page: &RawFromPage,
    around: &Evidence,
) -> Option<FromPage> {
    if raw.list.is_some() || page.param.value == name.value {
        let message = "another parameter may stand for one that has a single value";
        cx.refuse(Code::BadSwitch, &page.param.span, message);
    }
    Some(FromPage {
        param: page.param.value.clone(),
        page: page.page.value.clone(),
        switch: page.switch.value.clone(),
        doc: page.doc.clone(),
        evidence: cx.evidence(&page.param.span, page.facts(), Some(around))?,
    })
}

fn check_optional(cx: &mut Context, raw: &RawParam) {
    if raw.optional {
        return;
    }
    if let Some(default) = &raw.default {
        let message = "a required parameter has no default";
        cx.refuse(Code::NotOptional, &default.span, message);
    }
    if let Some(absent) = &raw.absent_when {
        let message = "a required parameter is never absent";
        cx.refuse(Code::NotOptional, &absent.span, message);
    }
}

fn list(cx: &mut Context, errors: &Rows, raw: &RawListParam) -> Option<ListParam> {
    if raw.separator.value.is_empty() {
        cx.refuse(
            Code::Empty,
            &raw.separator.span,
            "something must stand between the values",
        );
    }
    let over = raw.over.as_ref().map(|name| listed_row(cx, errors, name));
    match (&raw.max, &raw.over) {
        (Some(max), None) => {
            cx.refuse(
                Code::OverWithoutMax,
                &max.span,
                "`max` needs `over`, the error for a longer list",
            );
        }
        (None, Some(over)) => {
            cx.refuse(Code::OverWithoutMax, &over.span, "`over` needs `max`");
        }
        (Some(max), Some(_)) if max.value == 0 => {
            cx.refuse(Code::Empty, &max.span, "a list without values is no list");
        }
        (Some(_), Some(_)) | (None, None) => {}
    }
    Some(ListParam {
        separator: raw.separator.value.clone(),
        max: raw.max.as_ref().map(|max| max.value),
        over: match over {
            None => None,
            Some(over) => Some(over?),
        },
    })
}

fn default(cx: &mut Context, parts: &Parts, ty: &Type, raw: &RawParam, node: &Node) -> Option<DefaultValue> {
    let base = match ty {
        Type::Enum(id) => return enum_default(cx, parts, *id, node),
        Type::Boolean => None,
        Type::Integer => Some(BaseType::Integer),
        Type::String => Some(BaseType::String),
        Type::Scalar(id) => Some(parts.scalars[id.0].as_ref()?.base),
        Type::Object(_) | Type::Union(_) | Type::List(_) => return None,
    };
    let value = match (base, &node.value) {
        (None, Value::Boolean(value)) => Some(DefaultValue::Boolean(*value)),
        (Some(BaseType::Integer), Value::Number(number)) => {
            let value = number.as_i64().filter(|value| *value >= 0);
            value.map(DefaultValue::Integer)
        }
        (Some(BaseType::String), Value::Text(text)) => Some(DefaultValue::Text(text.clone())),
        (None | Some(BaseType::Integer | BaseType::String), _) => None,
    };
    if value.is_none() || raw.list.is_some() {
        let message = match raw.list {
            Some(_) => "a list has no default".to_owned(),
            None => format!("the default is no {}", raw.ty.value),
        };
        cx.refuse(Code::BadDefault, &node.span, message);
    }
    value
}

fn enum_default(cx: &mut Context, parts: &Parts, id: EnumId, node: &Node) -> Option<DefaultValue> {
    let it = parts.enums[id.0].as_ref()?;
    let wanted = match &node.value {
        Value::Text(text) => text.as_str(),
        _ => "",
    };
    let found = it.values.iter().position(|value| value.name == wanted);
    if found.is_none() {
        let names = || it.values.iter().map(|value| value.name.as_str());
        let all = || format!("one of {}", names().collect::<Vec<_>>().join(", "));
        let help = did_you_mean(wanted, names()).unwrap_or_else(all);
        let message = format!("the default is no value of `{}`", it.name);
        cx.add(Diagnostic::new(Code::BadDefault, &node.span, message).help(help));
    }
    found.map(DefaultValue::EnumValue)
}
