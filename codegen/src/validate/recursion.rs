//! Objects that hold themselves: fine behind a list or a field that may be without a value, endless otherwise.

use super::{Parts, context::Context};
use crate::{
    diag::Code,
    model::{Field, Object, Type, Union},
    raw::RawSpec,
};

/// Refuses every object of which no value could ever be finished.
pub(super) fn check(cx: &mut Context, raw: &RawSpec, parts: &Parts) {
    let mut ends = Ends {
        // What is broken has been reported.
        objects: parts.objects.iter().map(Option::is_none).collect(),
        unions: parts.unions.iter().map(Option::is_none).collect(),
    };
    while ends.grow(parts) {}
    for (entry, ends) in raw.objects.entries.iter().zip(ends.objects) {
        if !ends {
            let message = format!("`{}` contains itself", entry.key.value);
            cx.refuse(Code::RecursiveType, &entry.key.span, message);
        }
    }
}

/// Which types have a value that ends.
struct Ends {
    objects: Vec<bool>,
    unions: Vec<bool>,
}

impl Ends {
    /// Adds what ends because of what is known to end; `false` if there is nothing more.
    fn grow(&mut self, parts: &Parts) -> bool {
        let before = self.count();
        for (index, object) in parts.objects.iter().enumerate() {
            self.objects[index] |= object.as_ref().is_some_and(|object| self.object(object));
        }
        for (index, union) in parts.unions.iter().enumerate() {
            self.unions[index] |= union.as_ref().is_some_and(|union| self.union(union));
        }
        self.count() > before
    }

    fn count(&self) -> usize {
        self.objects.iter().chain(&self.unions).filter(|ends| **ends).count()
    }

    fn object(&self, object: &Object) -> bool {
        object.fields.iter().all(|field| self.field(field))
    }

    fn field(&self, field: &Field) -> bool {
        let value_ends = match &field.ty {
            Type::Object(id) => self.objects[id.0],
            Type::Union(id) => self.unions[id.0],
            Type::Boolean | Type::Integer | Type::String | Type::Scalar(_) | Type::Enum(_) | Type::List(_) => true,
        };
        value_ends || !field.empty.is_empty()
    }

    fn union(&self, union: &Union) -> bool {
        [&union.then, &union.otherwise]
            .iter()
            .any(|arm| self.objects[arm.object.0])
    }
}
