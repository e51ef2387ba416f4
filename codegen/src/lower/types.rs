//! Scalars, enums, objects and unions.

use super::docs::docs;
use super::recursion;
use super::switches::{chosen, point_field, wire};
use crate::ir;
use crate::model::{self, BaseType, Model, WireForm, plain};
use crate::names;

pub(super) fn lower_scalar(scalar: &model::Scalar) -> ir::Scalar {
    ir::Scalar {
        ident: names::ident(&scalar.name),
        docs: docs(&scalar.doc, &scalar.evidence, None),
        base: scalar.base,
        secret: scalar.secret,
        shape: scalar.shape.clone(),
    }
}

pub(super) fn lower_enum(model: &Model, item: &model::Enum) -> ir::Enum {
    let labelled = item.values.iter().any(|value| value.label.is_some());
    ir::Enum {
        ident: names::ident(&item.name),
        docs: docs(&item.doc, &item.evidence, None),
        base: item.base,
        labelled,
        values: item
            .values
            .iter()
            .map(|value| lower_enum_value(model, value, item, labelled))
            .collect(),
    }
}

fn lower_enum_value(model: &Model, value: &model::EnumValue, around: &model::Enum, labelled: bool) -> ir::EnumValue {
    let label = match (&value.label, labelled) {
        (Some(label), _) => label.clone(),
        (None, true) => value.name.clone(),
        (None, false) => String::new(),
    };
    ir::EnumValue {
        ident: names::ident(value.rust.as_ref().unwrap_or(&value.name)),
        docs: docs(&value.doc, &value.evidence, Some(&around.evidence)),
        value: value.value.clone(),
        label,
        spelling: point_field(model, &format!("{}.{}.label", around.name, value.name)),
        evidence: value.evidence.basis,
    }
}

pub(super) fn lower_object(model: &Model, object: &model::Object) -> ir::Object {
    ir::Object {
        ident: names::ident(&object.name),
        docs: docs(&object.doc, &object.evidence, None),
        fields: object
            .fields
            .iter()
            .map(|field| lower_field(model, object, field))
            .collect(),
        batch: object.batch.as_ref().map(|batch| ir::Batch {
            succeeded: field_ident(object, &batch.succeeded),
            failed: field_ident(object, &batch.failed),
            failed_count: field_ident(object, &batch.failed_count),
            errors: field_ident(object, &batch.errors),
        }),
    }
}

fn rust_name(field: &model::Field) -> &str {
    field.rust.as_ref().unwrap_or(&field.name)
}

fn field_ident(object: &model::Object, name: &str) -> proc_macro2::Ident {
    let field = object.fields.iter().find(|field| field.name == name);
    names::value(field.map_or(name, rust_name))
}

fn lower_field(model: &Model, object: &model::Object, field: &model::Field) -> ir::Field {
    let key = format!("{}.{}", object.name, field.name);
    let own = field.wire.as_deref().map(plain);
    let empty = field.empty.first().map(|form| form.form);
    ir::Field {
        name: field.name.clone(),
        ident: names::value(rust_name(field)),
        docs: docs(&field.doc, &field.evidence, Some(&object.evidence)),
        ty: lower_type(model, &field.ty, field.secret),
        boxed: recursion::needs_box(model, object, &field.ty),
        wire: match &own {
            Some(own) => chosen(model, Some(format!("{key}.wire")), own.first().copied()),
            None => wire(model, &field.ty),
        },
        forms: own.unwrap_or_else(|| forms(model, &field.ty)),
        label: field.label.as_ref().map(|label| ir::Label {
            name: label.clone(),
            ident: names::value(label),
        }),
        empty,
        sent_empty: chosen(model, Some(format!("{key}.empty")), empty),
    }
}

pub(super) fn lower_union(item: &model::Union) -> ir::Union {
    let arm = |arm: &model::UnionArm| ir::UnionArm {
        ident: names::ident(&arm.name),
        object: arm.object,
    };
    ir::Union {
        ident: names::ident(&item.name),
        docs: docs(&item.doc, &item.evidence, None),
        when_present: item.when_present.clone(),
        then: arm(&item.then),
        otherwise: arm(&item.otherwise),
    }
}

pub(super) fn lower_type(model: &Model, ty: &model::Type, secret: bool) -> ir::Type {
    match ty {
        model::Type::Boolean => ir::Type::Boolean,
        model::Type::Integer => ir::Type::Integer,
        model::Type::String if secret => ir::Type::SecretText,
        model::Type::String => ir::Type::Text,
        model::Type::Scalar(id) => lower_scalar_type(*id, &model.scalars[id.0], secret),
        model::Type::Enum(id) => ir::Type::Enum(*id),
        model::Type::Object(id) => ir::Type::Object(*id),
        model::Type::Union(id) => ir::Type::Union(*id),
        model::Type::List(item) => ir::Type::List(Box::new(lower_type(model, item, secret))),
    }
}

fn lower_scalar_type(id: model::ScalarId, scalar: &model::Scalar, secret: bool) -> ir::Type {
    match (scalar.base, scalar.secret, secret) {
        (BaseType::Integer, _, _) => ir::Type::Integer,
        (BaseType::String, true, _) => ir::Type::SecretName(id),
        (BaseType::String, false, true) => ir::Type::SecretText,
        (BaseType::String, false, false) => ir::Type::Name(id),
    }
}

/// Forms of a value, or of the items of a list.
pub(super) fn forms(model: &Model, ty: &model::Type) -> Vec<WireForm> {
    match ty {
        model::Type::Boolean | model::Type::Object(_) | model::Type::Union(_) => Vec::new(),
        model::Type::Integer => vec![WireForm::Integer],
        model::Type::String => vec![WireForm::String],
        model::Type::Scalar(id) => plain(&model.scalars[id.0].wire),
        model::Type::Enum(id) => plain(&model.enums[id.0].wire),
        model::Type::List(item) => forms(model, item),
    }
}
