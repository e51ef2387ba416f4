//! Types as schemas: each form that the description lists for a value is allowed.

use serde_json::{Map, Value, json};

use super::evidence;
use crate::model::{BaseType, EmptyForm, Enum, EnumWire, Field, Model, Object, Scalar, Type, Union, WireForm, plain};
use crate::output::json::object;

/// Everything that has a name.
pub(super) fn schemas(model: &Model) -> Map<String, Value> {
    let mut all = Map::new();
    for it in &model.scalars {
        all.insert(it.name.clone(), scalar(it));
    }
    for it in &model.enums {
        all.insert(it.name.clone(), enumeration(it));
    }
    for it in &model.objects {
        all.insert(it.name.clone(), object(model, it));
    }
    for it in &model.unions {
        all.insert(it.name.clone(), union(model, it));
    }
    all
}

/// A value of a type.
pub(super) fn schema(model: &Model, ty: &Type) -> Value {
    let reference = |name: &str| object! { "$ref": format!("#/components/schemas/{name}") };
    match ty {
        Type::Boolean => object! { "type": "boolean" },
        Type::Integer => object! { "type": "integer", "minimum": 0 },
        Type::String => object! { "type": "string" },
        Type::Scalar(id) => reference(&model.scalars[id.0].name),
        Type::Enum(id) => reference(&model.enums[id.0].name),
        Type::Object(id) => reference(&model.objects[id.0].name),
        Type::Union(id) => reference(&model.unions[id.0].name),
        Type::List(item) => object! { "type": "array", "items": schema(model, item) },
    }
}

/// The JSON types of these forms, one or a list.
fn types(forms: &[WireForm]) -> Value {
    let mut names: Vec<&str> = Vec::new();
    for form in forms {
        let of_form: &[&str] = match form {
            WireForm::Integer => &["integer"],
            WireForm::String => &["string"],
            WireForm::Mixed => &["integer", "string"],
        };
        for name in of_form {
            if !names.contains(name) {
                names.push(name);
            }
        }
    }
    match names.as_slice() {
        [one] => json!(one),
        several => json!(several),
    }
}

/// For texts, and for numbers in a text.
fn pattern(base: BaseType) -> Option<&'static str> {
    match base {
        BaseType::Integer => Some("^[0-9]+$"),
        BaseType::String => None,
    }
}

fn scalar(scalar: &Scalar) -> Value {
    let exact = scalar.shape.as_ref().filter(|shape| shape.exact);
    object! {
        "type": types(&plain(&scalar.wire)),
        "description": scalar.doc.as_str(),
        "minimum": (scalar.base == BaseType::Integer).then_some(0),
        "pattern": pattern(scalar.base),
        "minLength": exact.map(|shape| shape.length),
        "maxLength": exact.map(|shape| shape.length),
        "format": scalar.secret.then_some("password"),
        "examples": [scalar.example.clone()],
        "x-secret": scalar.secret.then_some(true),
        "x-evidence": evidence(&scalar.evidence),
        "x-forms": forms(scalar.wire.iter().map(|form| (form.form.word(), &form.evidence))),
    }
}

/// How each of several forms is known.
fn forms<'m>(listed: impl Iterator<Item = (&'static str, &'m crate::model::Evidence)>) -> Option<Vec<Value>> {
    let all: Vec<Value> = listed
        .map(|(word, known)| object! { "form": word, "x-evidence": evidence(known) })
        .collect();
    (all.len() > 1).then_some(all)
}

/// Open: a value that is not listed is allowed, so the listed ones are described and not demanded.
fn enumeration(it: &Enum) -> Value {
    let values = it.values.iter().map(|value| {
        object! {
            "name": value.name.as_str(),
            "value": wire(&value.value),
            "label": value.label.as_deref(),
            "description": value.doc.as_str(),
            "x-evidence": evidence(&value.evidence),
        }
    });
    let listed: Vec<String> = it
        .values
        .iter()
        .map(|value| {
            let wire = match &value.value {
                EnumWire::Integer(number) => number.to_string(),
                EnumWire::Text(text) => text.clone(),
            };
            format!("{wire}: {}", value.doc)
        })
        .collect();
    object! {
        "type": types(&plain(&it.wire)),
        "description": format!("{}\n\n- {}", it.doc, listed.join("\n- ")),
        "examples": it.values.iter().map(|value| wire(&value.value)).collect::<Vec<_>>(),
        "x-enum": values.collect::<Vec<_>>(),
        "x-evidence": evidence(&it.evidence),
    }
}

fn wire(value: &EnumWire) -> Value {
    match value {
        EnumWire::Integer(number) => json!(number),
        EnumWire::Text(text) => json!(text),
    }
}

fn object(model: &Model, object: &Object) -> Value {
    let mut properties = Map::new();
    let mut required = Vec::new();
    for field in &object.fields {
        properties.insert(field.name.clone(), self::field(model, field));
        let may_be_absent = plain(&field.empty).contains(&EmptyForm::Absent);
        if !may_be_absent {
            required.push(field.name.clone());
        }
        if let Some(label) = &field.label {
            let about = format!("The label of {}.", field.name);
            properties.insert(label.clone(), object! { "type": "string", "description": about });
            if !may_be_absent {
                required.push(label.clone());
            }
        }
    }
    object! {
        "type": "object",
        "description": object.doc.as_str(),
        "properties": properties,
        "required": required,
        "x-evidence": evidence(&object.evidence),
    }
}

fn field(model: &Model, field: &Field) -> Value {
    let value = match &field.wire {
        None => schema(model, &field.ty),
        Some(wire) => {
            let types = types(&plain(wire));
            match field.ty {
                Type::List(_) => object! { "type": "array", "items": object! { "type": types } },
                _ => object! { "type": types },
            }
        }
    };
    let mut alternatives = vec![value];
    alternatives.extend(field.empty.iter().filter_map(|form| match form.form {
        EmptyForm::Absent => None,
        EmptyForm::Null => Some(object! { "type": "null" }),
        EmptyForm::Array => Some(object! { "type": "array", "items": object! {}, "maxItems": 0 }),
        EmptyForm::Object => Some(object! { "type": "object", "maxProperties": 0 }),
    }));
    let mut schema = match (alternatives.len(), alternatives.pop()) {
        (1, Some(only)) => only,
        (_, last) => {
            alternatives.extend(last);
            object! { "anyOf": alternatives }
        }
    };
    schema["description"] = field.doc.as_str().into();
    if field.secret {
        schema["x-secret"] = true.into();
    }
    schema["x-evidence"] = evidence(&field.evidence);
    let forms = forms(field.empty.iter().map(|form| (form.form.word(), &form.evidence)));
    if let Some(forms) = forms {
        schema["x-empty"] = forms.into();
    }
    schema
}

fn union(model: &Model, union: &Union) -> Value {
    let arm = |id: crate::model::ObjectId| schema(model, &Type::Object(id));
    object! {
        "description": format!("{} With the member {} it is the first of the two.", union.doc, union.when_present),
        "anyOf": [arm(union.then.object), arm(union.otherwise.object)],
        "x-evidence": evidence(&union.evidence),
    }
}
