//! Which fields lead back to their own object, so that it has no size without a `Box`.

use crate::model::{Model, Object, ObjectId, Type};

/// Whether a value of this type may hold the object itself, and not only in a list.
pub(super) fn needs_box(model: &Model, object: &Object, ty: &Type) -> bool {
    let mut seen = vec![false; model.objects.len()];
    let mut open = inside(model, ty);
    while let Some(ObjectId(id)) = open.pop() {
        if !std::mem::replace(&mut seen[id], true) {
            open.extend(
                model.objects[id]
                    .fields
                    .iter()
                    .flat_map(|field| inside(model, &field.ty)),
            );
        }
    }
    // Names of objects are unique.
    let own = model.objects.iter().position(|other| other.name == object.name);
    own.is_some_and(|own| seen[own])
}

fn inside(model: &Model, ty: &Type) -> Vec<ObjectId> {
    match ty {
        Type::Object(id) => vec![*id],
        Type::Union(id) => {
            let union = &model.unions[id.0];
            vec![union.then.object, union.otherwise.object]
        }
        Type::Boolean | Type::Integer | Type::String | Type::Scalar(_) | Type::Enum(_) | Type::List(_) => Vec::new(),
    }
}
