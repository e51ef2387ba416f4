//! Switches of the mock, and which form it sends where there are several.

use proc_macro2::Ident;

use super::docs::{docs, markdown};
use super::types::forms;
use crate::ir::{self, Chosen, Docs};
use crate::model::{self, ErrorId, Model, TextPart, WireForm};
use crate::names;

pub(super) fn lower_switch(model: &Model, switch: &model::Switch) -> ir::Switch {
    ir::Switch {
        name: switch.name.clone(),
        ident: names::value(&switch.name),
        choice: names::camel(&switch.name),
        doc: switch.doc.clone(),
        docs: docs(&switch.doc, &switch.evidence, None),
        kind: lower_kind(model, switch),
        evidence: switch.evidence.basis,
    }
}

fn lower_kind(model: &Model, switch: &model::Switch) -> ir::SwitchKind {
    match &switch.kind {
        model::SwitchKind::Flag { default } => ir::SwitchKind::Flag(*default),
        model::SwitchKind::Count { default } => ir::SwitchKind::Count(*default),
        model::SwitchKind::Seconds { default } => ir::SwitchKind::Seconds(*default),
        model::SwitchKind::Choice(values) => {
            let value = |value: &model::SwitchValue| ir::SwitchValue {
                name: value.name.clone(),
                ident: names::camel(&value.name),
                docs: docs(&value.doc, &value.evidence, Some(&switch.evidence)),
                evidence: value.evidence.basis,
            };
            ir::SwitchKind::Choice(values.iter().map(value).collect())
        }
        model::SwitchKind::Texts { row, values } => {
            let value = |(value, index): &(model::SwitchValue, usize)| {
                let text = text(model, *row, *index);
                let lowered = ir::SwitchValue {
                    name: value.name.clone(),
                    ident: names::camel(&value.name),
                    docs: Docs(vec![markdown(&format!("`{text}`"))]),
                    evidence: value.evidence.basis,
                };
                (lowered, text)
            };
            ir::SwitchKind::Texts {
                row: *row,
                values: values.iter().map(value).collect(),
            }
        }
        model::SwitchKind::Forms { points, words } => ir::SwitchKind::Forms {
            points: points.clone(),
            words: words.clone(),
        },
    }
}

/// A text without placeholders.
fn text(model: &Model, row: ErrorId, index: usize) -> String {
    let parts = model.errors[row.0].texts[index].parts.iter();
    parts
        .map(|part| match part {
            TextPart::Literal(text) | TextPart::Placeholder(text) => text.as_str(),
        })
        .collect()
}

pub(super) fn lower_profile(profile: &model::Profile) -> ir::Profile {
    ir::Profile {
        name: profile.name.clone(),
        doc: profile.doc.clone(),
        sets: profile.sets.clone(),
    }
}

pub(super) fn lower_point(point: &model::FormPoint) -> ir::FormPoint {
    ir::FormPoint {
        key: point.key.clone(),
        ident: names::value(&point.key),
        kind: point.kind.clone(),
    }
}

/// The field that says which form is sent at a place, if there are several.
pub(super) fn point_field(model: &Model, key: &str) -> Option<Ident> {
    let is_listed = model.form_points.iter().any(|point| point.key == key);
    is_listed.then(|| names::value(key))
}

pub(super) fn chosen<F>(model: &Model, key: Option<String>, only: Option<F>) -> Chosen<F> {
    match key.and_then(|key| point_field(model, &key)) {
        Some(field) => Chosen::Switched(field),
        None => Chosen::Fixed(only),
    }
}

/// The form of a value of this type, or of the items of a list.
pub(super) fn wire(model: &Model, ty: &model::Type) -> Chosen<WireForm> {
    let owner = match ty {
        model::Type::Scalar(id) => Some(&model.scalars[id.0].name),
        model::Type::Enum(id) => Some(&model.enums[id.0].name),
        model::Type::List(item) => return wire(model, item),
        model::Type::Boolean
        | model::Type::Integer
        | model::Type::String
        | model::Type::Object(_)
        | model::Type::Union(_) => None,
    };
    let only = forms(model, ty).first().copied();
    chosen(model, owner.map(|name| format!("{name}.wire")), only)
}
