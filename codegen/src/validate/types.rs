//! Scalars, enums, objects and unions.

use super::{
    Parts,
    context::Context,
    forms::{check_form_facts, empty_forms, field_wire, known_forms, wire_forms},
    values,
};
use crate::{
    diag::{Code, Diagnostic},
    model::{
        BaseType, Batch, EmptyForm, Enum, EnumValue, EnumWire, Evidence, Field, Form, Object, Scalar, Shape, Type,
        Union, UnionArm, WireForm, plain,
    },
    near::did_you_mean,
    parse::{Node, Spanned, Value},
    raw::{HasFacts, RawBatch, RawEnum, RawEnumValue, RawField, RawObject, RawScalar, RawShape, RawUnion, RawUnionArm},
};

pub(super) fn scalar(cx: &mut Context, name: &Spanned<String>, raw: &RawScalar) -> Option<Scalar> {
    let evidence = cx.evidence(&name.span, raw.facts(), None);
    let wire = wire_forms(cx, raw.wire.as_ref(), raw.ty);
    let shape = raw.shape.as_ref().map(|shape| self::shape(cx, shape, raw.ty));
    if raw.secret && raw.ty != BaseType::String {
        cx.refuse(Code::SecretNotText, &name.span, "a secret must be a text");
    }
    check_scalar_example(cx, raw.ty, shape.as_ref(), &raw.example);
    check_form_facts(cx, &words(&wire, &[]), &raw.forms);
    let evidence = evidence?;
    Some(Scalar {
        name: name.value.clone(),
        doc: raw.doc.clone(),
        base: raw.ty,
        secret: raw.secret,
        example: values::to_json(&raw.example),
        shape,
        wire: known_forms(cx, &wire, WireForm::word, &raw.forms, &evidence),
        evidence,
    })
}

/// The forms of an item by their words.
fn words(wire: &[WireForm], empty: &[EmptyForm]) -> Vec<&'static str> {
    let wire = wire.iter().map(|form| form.word());
    wire.chain(empty.iter().map(|form| form.word())).collect()
}

fn shape(cx: &mut Context, raw: &Spanned<RawShape>, base: BaseType) -> Shape {
    let RawShape {
        length,
        alphabet,
        exact,
    } = raw.value.clone();
    if base != BaseType::String {
        cx.refuse(Code::BadShape, &raw.span, "only a text has a shape");
    }
    if length == 0 || alphabet.is_empty() {
        cx.refuse(Code::BadShape, &raw.span, "no text has this shape");
    }
    let repeated = alphabet
        .char_indices()
        .find(|(at, letter)| alphabet[..*at].contains(*letter));
    if let Some((_, letter)) = repeated {
        let message = format!("`{letter}` is twice in the alphabet");
        cx.refuse(Code::BadShape, &raw.span, message);
    }
    Shape {
        length,
        alphabet,
        exact,
    }
}

fn check_scalar_example(cx: &mut Context, base: BaseType, shape: Option<&Shape>, example: &Node) {
    let problem = match (base, &example.value) {
        (BaseType::String, Value::Text(text)) => match shape {
            Some(shape) if !values::has_shape(text, shape) => Some("the example does not have the shape".to_owned()),
            Some(_) | None => None,
        },
        (BaseType::Integer, Value::Number(number)) if number.is_u64() => None,
        (BaseType::String, _) => Some("the example of a text must be a text".to_owned()),
        (BaseType::Integer, _) => Some("the example of a number must be an integer that is not negative".to_owned()),
    };
    if let Some(problem) = problem {
        cx.refuse(Code::BadExampleValue, &example.span, problem);
    }
}

pub(super) fn enumeration(cx: &mut Context, name: &Spanned<String>, raw: &RawEnum) -> Option<Enum> {
    let evidence = cx.evidence(&name.span, raw.facts(), None);
    let wire = wire_forms(cx, raw.wire.as_ref(), raw.ty);
    if raw.values.entries.is_empty() {
        cx.refuse(Code::Empty, &name.span, "an enum needs a value");
    }
    let evidence = evidence?;
    let values: Option<Vec<_>> = super::each(&raw.values, |name, value| {
        enum_value(cx, raw.ty, name, value, &evidence)
    })
    .into_iter()
    .collect();
    check_labels(cx, raw);
    check_enum_repetition(cx, raw);
    check_form_facts(cx, &words(&wire, &[]), &raw.forms);
    Some(Enum {
        name: name.value.clone(),
        doc: raw.doc.clone(),
        base: raw.ty,
        wire: known_forms(cx, &wire, WireForm::word, &raw.forms, &evidence),
        values: values?,
        evidence,
    })
}

fn enum_value(
    cx: &mut Context,
    base: BaseType,
    name: &Spanned<String>,
    raw: &RawEnumValue,
    around: &Evidence,
) -> Option<EnumValue> {
    let evidence = cx.evidence(&name.span, raw.facts(), Some(around));
    let value = match (base, &raw.value.value) {
        (BaseType::Integer, Value::Number(number)) => number.as_i64().map(EnumWire::Integer),
        (BaseType::String, Value::Text(text)) => Some(EnumWire::Text(text.clone())),
        (BaseType::Integer | BaseType::String, _) => None,
    };
    if value.is_none() {
        let wanted = match base {
            BaseType::Integer => "an integer",
            BaseType::String => "a text",
        };
        let message = format!("the values of this enum are each {wanted}");
        cx.refuse(Code::WrongType, &raw.value.span, message);
    }
    let evidence = evidence?;
    Some(EnumValue {
        name: name.value.clone(),
        rust: raw.rust.as_ref().map(|rust| rust.value.clone()),
        value: value?,
        label: raw.label.as_ref().map(|label| label.value.clone()),
        other_labels: other_labels(cx, raw, &evidence)?,
        doc: raw.doc.clone(),
        evidence,
    })
}

fn other_labels(cx: &mut Context, raw: &RawEnumValue, around: &Evidence) -> Option<Vec<Form<String>>> {
    let labels = super::each(&raw.other_labels, |label, fact| {
        let is_first = raw.label.as_ref().is_none_or(|first| first.value == label.value);
        if is_first || label.value.is_empty() {
            let message = "another spelling differs from the label, and there is a label";
            cx.refuse(Code::BadLabel, &label.span, message);
        }
        Some(Form {
            form: label.value.clone(),
            evidence: cx.evidence(&label.span, fact.facts(), Some(around))?,
        })
    });
    super::all(labels)
}

fn check_labels(cx: &mut Context, raw: &RawEnum) {
    let values = || {
        raw.values
            .entries
            .iter()
            .filter_map(|entry| Some((&entry.key, entry.value.as_ref()?)))
    };
    if values().all(|(_, value)| value.label.is_none()) {
        return;
    }
    for (name, value) in values() {
        if value.label.is_none() {
            let message = format!("`{}` has no label, but other values have one", name.value);
            cx.refuse(Code::BadLabel, &name.span, message);
        }
    }
}

fn check_enum_repetition(cx: &mut Context, raw: &RawEnum) {
    let values: Vec<_> = raw
        .values
        .entries
        .iter()
        .filter_map(|entry| entry.value.as_ref())
        .collect();
    for (index, value) in values.iter().enumerate() {
        let first = values[..index]
            .iter()
            .find(|before| before.value.value == value.value.value);
        if let Some(first) = first {
            cx.add(
                Diagnostic::new(
                    Code::DuplicateEnumValue,
                    &value.value.span,
                    "two values look the same on the wire",
                )
                .secondary(&first.value.span, "the first of them"),
            );
        }
    }
}

pub(super) fn object(cx: &mut Context, parts: &Parts, name: &Spanned<String>, raw: &RawObject) -> Option<Object> {
    let evidence = cx.evidence(&name.span, raw.facts(), None)?;
    let fields: Vec<Option<Field>> = super::each(&raw.fields, |name, field| {
        self::field(cx, parts, name, field, &evidence)
    });
    let fields = super::all(fields)?;
    let batch = match &raw.batch {
        None => None,
        Some(batch) => Some(self::batch(cx, parts, &fields, batch)?),
    };
    Some(Object {
        name: name.value.clone(),
        doc: raw.doc.clone(),
        fields,
        batch,
        evidence,
    })
}

fn field(cx: &mut Context, parts: &Parts, name: &Spanned<String>, raw: &RawField, around: &Evidence) -> Option<Field> {
    let evidence = cx.evidence(&name.span, raw.facts(), Some(around));
    let ty = cx.ty(&raw.ty);
    let empty = empty_forms(cx, ty.as_ref(), raw.empty.as_ref());
    let ty = ty?;
    let wire = field_wire(cx, parts, &ty, raw.wire.as_ref());
    check_form_facts(cx, &words(wire.as_deref().unwrap_or_default(), &empty), &raw.forms);
    let evidence = evidence?;
    if let Some(secret) = raw.secret.as_ref().filter(|secret| secret.value)
        && !values::is_text(parts, &ty)
    {
        cx.refuse(Code::SecretNotText, &secret.span, "a secret must be a text");
    }
    if let Some(label) = &raw.label {
        check_label(cx, parts, &ty, label);
    }
    Some(Field {
        name: name.value.clone(),
        rust: raw.rust.as_ref().map(|rust| rust.value.clone()),
        doc: raw.doc.clone(),
        ty,
        wire: wire.map(|wire| known_forms(cx, &wire, WireForm::word, &raw.forms, &evidence)),
        secret: raw.secret.as_ref().is_some_and(|secret| secret.value),
        label: raw.label.as_ref().map(|label| label.value.clone()),
        empty: known_forms(cx, &empty, EmptyForm::word, &raw.forms, &evidence),
        evidence,
    })
}

fn check_label(cx: &mut Context, parts: &Parts, ty: &Type, label: &Spanned<String>) {
    let Type::Enum(id) = ty else {
        cx.refuse(Code::BadLabel, &label.span, "only an enum has labels");
        return;
    };
    if let Some(it) = &parts.enums[id.0]
        && it.values.iter().all(|value| value.label.is_none())
    {
        let message = format!("the enum `{}` has no labels", it.name);
        cx.refuse(Code::BadLabel, &label.span, message);
    }
}

fn is_integer(parts: &Parts, ty: &Type) -> bool {
    match ty {
        Type::Integer => true,
        Type::Scalar(id) => parts.scalars[id.0]
            .as_ref()
            .is_none_or(|scalar| scalar.base == BaseType::Integer),
        Type::Boolean | Type::String | Type::Enum(_) | Type::Object(_) | Type::Union(_) | Type::List(_) => false,
    }
}

fn batch(cx: &mut Context, parts: &Parts, fields: &[Field], raw: &RawBatch) -> Option<Batch> {
    let mut list = |name: &Spanned<String>| {
        let field = find_field(cx, fields, name)?;
        if field.ty != Type::List(Box::new(Type::String)) || !field.empty.is_empty() {
            let message = format!("`{}` must be a list of string that is always there", name.value);
            cx.refuse(Code::BadBatch, &name.span, message);
        }
        Some(name.value.clone())
    };
    let (succeeded, failed, errors) = (list(&raw.succeeded), list(&raw.failed), list(&raw.errors));
    let count = find_field(cx, fields, &raw.failed_count)?;
    if !is_integer(parts, &count.ty) || !count.empty.is_empty() {
        let message = format!("`{}` must be a number that is always there", count.name);
        cx.refuse(Code::BadBatch, &raw.failed_count.span, message);
    }
    Some(Batch {
        succeeded: succeeded?,
        failed: failed?,
        failed_count: raw.failed_count.value.clone(),
        errors: errors?,
    })
}

/// Looks up a field by the name that something else calls it by.
pub(super) fn find_field<'f>(cx: &mut Context, fields: &'f [Field], name: &Spanned<String>) -> Option<&'f Field> {
    let found = fields.iter().find(|field| field.name == name.value);
    if found.is_none() {
        let help = did_you_mean(&name.value, fields.iter().map(|field| field.name.as_str()));
        let message = format!("unknown field `{}`", name.value);
        cx.add(Diagnostic::new(Code::UnknownField, &name.span, message).help(help));
    }
    found
}

pub(super) fn union(cx: &mut Context, parts: &Parts, name: &Spanned<String>, raw: &RawUnion) -> Option<Union> {
    let evidence = cx.evidence(&name.span, raw.facts(), None);
    let then = arm(cx, &raw.then);
    let otherwise = arm(cx, &raw.otherwise);
    if let Some(object) = then.as_ref().and_then(|arm| parts.objects[arm.object.0].as_ref()) {
        let field = find_field(cx, &object.fields, &raw.when_present)?;
        if plain(&field.empty).contains(&EmptyForm::Absent) {
            let message = format!("`{}` may be absent from `{}`", field.name, object.name);
            cx.refuse(Code::BadUnion, &raw.when_present.span, message);
        }
    }
    if let Some(object) = otherwise.as_ref().and_then(|arm| parts.objects[arm.object.0].as_ref())
        && object.fields.iter().any(|field| field.name == raw.when_present.value)
    {
        let message = format!("`{}` has the field `{}` too", object.name, raw.when_present.value);
        cx.refuse(Code::BadUnion, &raw.when_present.span, message);
    }
    Some(Union {
        name: name.value.clone(),
        doc: raw.doc.clone(),
        when_present: raw.when_present.value.clone(),
        then: then?,
        otherwise: otherwise?,
        evidence: evidence?,
    })
}

fn arm(cx: &mut Context, raw: &RawUnionArm) -> Option<UnionArm> {
    Some(UnionArm {
        object: cx.object(&raw.ty)?,
        name: raw.name.value.clone(),
    })
}
