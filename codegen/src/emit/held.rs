//! Which types with members come in requests.

use std::collections::BTreeSet;

use crate::ir::{Ir, Type};
use crate::model::{ObjectId, UnionId};

/// Types with members that come in requests.
#[derive(Default)]
pub(super) struct Held {
    pub objects: BTreeSet<ObjectId>,
    pub unions: BTreeSet<UnionId>,
}

impl Held {
    pub(super) fn by_parameters(ir: &Ir) -> Self {
        let mut held = Self::default();
        for param in ir.operations.iter().flat_map(|operation| &operation.params) {
            held.add(ir, &param.ty);
        }
        held
    }

    fn add(&mut self, ir: &Ir, ty: &Type) {
        match ty {
            Type::Object(id) => self.add_object(ir, *id),
            Type::Union(id) => {
                let union = ir.union(*id);
                if self.unions.insert(*id) {
                    self.add_object(ir, union.then.object);
                    self.add_object(ir, union.otherwise.object);
                }
            }
            Type::List(item) => self.add(ir, item),
            Type::Boolean
            | Type::Integer
            | Type::Text
            | Type::SecretText
            | Type::Name(_)
            | Type::SecretName(_)
            | Type::Enum(_) => {}
        }
    }

    fn add_object(&mut self, ir: &Ir, id: ObjectId) {
        if self.objects.insert(id) {
            ir.object(id).fields.iter().for_each(|field| self.add(ir, &field.ty));
        }
    }
}
