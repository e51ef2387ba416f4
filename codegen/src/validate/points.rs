//! The places of a description that list more than one form.

use super::Parts;
use crate::model::{BaseType, EnumValue, Field, Form, FormPoint, Operation, PointKind, Type, WireForm, plain};

/// All of them, in the order of the description.
pub(super) fn form_points(parts: &Parts, operations: &[Option<Operation>]) -> Vec<FormPoint> {
    let mut points = Vec::new();
    for scalar in parts.scalars.iter().flatten() {
        points.extend(wire_point(&scalar.name, scalar.base, &scalar.wire));
    }
    for it in parts.enums.iter().flatten() {
        points.extend(wire_point(&it.name, it.base, &it.wire));
        points.extend(it.values.iter().filter_map(|value| label_point(&it.name, value)));
    }
    for object in parts.objects.iter().flatten() {
        for field in &object.fields {
            let key = format!("{}.{}", object.name, field.name);
            points.extend(field_points(parts, &key, field));
        }
    }
    for operation in operations.iter().flatten() {
        let forms = plain(&operation.result.empty);
        let key = format!("{}.empty", operation.id);
        points.extend((forms.len() > 1).then_some(FormPoint {
            key,
            kind: PointKind::EmptyPayload(forms),
        }));
    }
    points
}

fn wire_point(owner: &str, base: BaseType, forms: &[Form<WireForm>]) -> Option<FormPoint> {
    let forms = plain(forms);
    (forms.len() > 1).then(|| FormPoint {
        key: format!("{owner}.wire"),
        kind: match base {
            BaseType::Integer => PointKind::Integer(forms),
            BaseType::String => PointKind::Text(forms),
        },
    })
}

fn label_point(owner: &str, value: &EnumValue) -> Option<FormPoint> {
    let others = value.other_labels.iter().map(|other| other.form.clone());
    let labels: Vec<String> = value.label.iter().cloned().chain(others).collect();
    (labels.len() > 1).then(|| FormPoint {
        key: format!("{owner}.{}.label", value.name),
        kind: PointKind::Label(labels),
    })
}

fn field_points(parts: &Parts, key: &str, field: &Field) -> Vec<FormPoint> {
    let item = match &field.ty {
        Type::List(item) => item,
        other => other,
    };
    let base = match item {
        Type::Integer => Some(BaseType::Integer),
        Type::String => Some(BaseType::String),
        Type::Scalar(id) => parts.scalars[id.0].as_ref().map(|scalar| scalar.base),
        Type::Enum(id) => parts.enums[id.0].as_ref().map(|it| it.base),
        Type::Boolean | Type::Object(_) | Type::Union(_) | Type::List(_) => None,
    };
    let own = field.wire.as_deref().zip(base);
    let wire = own.and_then(|(forms, base)| wire_point(key, base, forms));
    let empty = plain(&field.empty);
    let empty = (empty.len() > 1).then(|| FormPoint {
        key: format!("{key}.empty"),
        kind: PointKind::Empty(empty),
    });
    wire.into_iter().chain(empty).collect()
}
