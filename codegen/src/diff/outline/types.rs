//! Scalars, enums, objects, unions and the machines whose states are values of enums.

use super::super::items::{Family, Item, Judge};
use super::super::rules::Rule;
use super::{Outline, base};
use crate::model::{BaseType, Enum, EnumValue, EnumWire, Field, Machine, Object, Scalar, Shape, Type, Union, Wait};

const TYPE: Family = Family::new(Rule::TypeAdded, Rule::TypeRemoved).renamed(Rule::TypeRenamed);

/// Numbers and secrets have no type of their own in the client, so nobody can name it.
const NAMELESS: Family = Family::new(Rule::TypeAdded, Rule::TypeRemoved).renamed(Rule::TypeAlias);

impl Outline<'_> {
    pub(super) fn types(&self, root: &mut Item) {
        self.model.scalars.iter().for_each(|scalar| self.scalar(root, scalar));
        self.model.enums.iter().for_each(|it| enumeration(root, it));
        self.model.objects.iter().for_each(|object| self.object(root, object));
        self.model.unions.iter().for_each(|union| self.union(root, union));
    }

    fn scalar(&self, root: &mut Item, scalar: &Scalar) {
        let is_nameless = scalar.secret || scalar.base == BaseType::Integer;
        let item = root.entry("scalars", &scalar.name, if is_nameless { NAMELESS } else { TYPE });
        item.value("type", Rule::BaseChanged, base(scalar.base));
        item.flag("secret", Rule::Secret, Rule::NoSecret, scalar.secret);
        wire_of_type(
            item,
            scalar.wire.iter().map(|form| form.form.word().to_owned()).collect(),
        );
        item.forms(&scalar.wire, |form| form.word().to_owned());
        item.value("example", Rule::ExampleChanged, &scalar.example);
        item.doc(&scalar.doc).evidence(&scalar.evidence);
        if let Some(shape) = &scalar.shape {
            scalar_shape(item, shape);
        }
    }

    fn object(&self, root: &mut Item, object: &Object) {
        let item = root.entry("objects", &object.name, TYPE);
        item.doc(&object.doc).evidence(&object.evidence);
        for field in &object.fields {
            self.field(item, object, field);
        }
        if let Some(batch) = &object.batch {
            let part = item.part("batch", Family::new(Rule::BatchAdded, Rule::BatchRemoved));
            for (key, field) in [
                ("succeeded", &batch.succeeded),
                ("failed", &batch.failed),
                ("failed_count", &batch.failed_count),
                ("errors", &batch.errors),
            ] {
                let name = self.named(&format!("objects.{}.fields", object.name), field);
                part.value(key, Rule::BatchChanged, name);
            }
        }
    }

    fn field(&self, object_item: &mut Item, object: &Object, field: &Field) {
        let family = Family::new(Rule::FieldAdded, Rule::FieldRemoved).renamed(Rule::FieldRenamed);
        let item = object_item.entry("fields", &field.name, family);
        item.optional("rust", [Rule::RustName; 3], field.rust.as_ref());
        self.ty(
            item,
            &field.ty,
            Some(&object.name),
            Rule::FieldType,
            Rule::FieldTypeSource,
        );
        self.wire(item, &field.ty, field.wire.as_deref());
        item.flag("secret", Rule::Secret, Rule::NoSecret, field.secret);
        let label = [Rule::FieldLabelAdded, Rule::FieldLabelRemoved, Rule::FieldLabelChanged];
        item.optional("label", label, field.label.as_ref());
        let empty = field.empty.iter().map(|form| form.form.word().to_owned()).collect();
        item.fact("empty", emptiness(&field.ty), empty, None);
        item.doc(&field.doc).evidence(&field.evidence);
        item.forms(&field.empty, |form| form.word().to_owned());
    }

    fn union(&self, root: &mut Item, union: &Union) {
        let item = root.entry("unions", &union.name, TYPE);
        item.value("when_present", Rule::UnionMember, &union.when_present);
        for (key, arm) in [("then", &union.then), ("otherwise", &union.otherwise)] {
            item.value(&format!("{key}.name"), Rule::UnionArmName, &arm.name);
            let object = self.named("objects", &self.model.objects[arm.object.0].name);
            item.value(&format!("{key}.type"), Rule::UnionArmType, object);
        }
        item.doc(&union.doc).evidence(&union.evidence);
    }

    pub(super) fn machines(&self, root: &mut Item) {
        for machine in &self.model.machines {
            self.machine(root, machine);
        }
    }

    fn machine(&self, root: &mut Item, machine: &Machine) {
        let state = |index: usize| self.state(machine.states, index);
        let family = Family::new(Rule::MachineAdded, Rule::MachineRemoved).renamed(Rule::MachineRenamed);
        let item = root.entry("state_machines", &machine.name, family);
        let states = self.named("enums", &self.model.enums[machine.states.0].name);
        item.value("enum", Rule::MachineStates, states);
        item.value("start", Rule::MachineStart, state(machine.start));
        let terminal: Vec<String> = machine.terminal.iter().map(|index| state(*index)).collect();
        let (added, removed) = (Rule::TerminalAdded, Rule::TerminalRemoved);
        item.list("terminal", added, removed, Rule::Order, &terminal);
        item.doc(&machine.doc).evidence(&machine.evidence);
        for (index, edge) in machine.edges.iter().enumerate() {
            let (from, to) = (state(edge.from), state(edge.to));
            let family = Family::new(Rule::EdgeAdded, Rule::EdgeRemoved).renamed(Rule::EdgeEvent);
            let name = format!("{from} -> {to} on {}", edge.on);
            let edge_item = item.element("edges", index, name, family);
            // They are in the name too, so that they only ever say whether another event leads the same way.
            edge_item.value("from", Rule::EdgeRemoved, from);
            edge_item.value("to", Rule::EdgeRemoved, to);
            edge_item.evidence(&edge.evidence);
        }
        if let Some(wait) = &machine.wait {
            self.wait(item, wait);
        }
    }

    fn wait(&self, machine: &mut Item, wait: &Wait) {
        let item = machine.part("wait", Family::new(Rule::WaitAdded, Rule::WaitRemoved));
        item.value("operation", Rule::WaitAsks, self.operation_name(wait.operation));
        item.value("field", Rule::WaitAsks, &wait.field);
        let delays: Vec<String> = wait.delays_ms.iter().map(ToString::to_string).collect();
        item.value("delays_ms", Rule::WaitDelays, delays.join(", "));
        item.bound("budget_ms", Rule::WaitShorter, Rule::WaitLonger, Some(wait.budget_ms));
        item.doc(&wait.doc).evidence(&wait.evidence);
    }
}

/// The client takes a list that is missing for an empty one; everything else becomes an `Option`.
fn emptiness(ty: &Type) -> Judge {
    let (optional, always) = match ty {
        Type::List(_) => (Rule::ListMayBeMissing, Rule::ListAlwaysThere),
        Type::Boolean
        | Type::Integer
        | Type::String
        | Type::Scalar(_)
        | Type::Enum(_)
        | Type::Object(_)
        | Type::Union(_) => (Rule::FieldOptional, Rule::FieldAlwaysThere),
    };
    Judge::Empty { optional, always }
}

fn wire_of_type(item: &mut Item, words: Vec<String>) {
    item.list("wire", Rule::FormAdded, Rule::FormRemoved, Rule::FormFirst, &words);
}

/// A shape that refuses others is a promise; one that does not only says how new values look.
fn scalar_shape(scalar: &mut Item, shape: &Shape) {
    let family = if shape.exact {
        Family::new(Rule::ShapeStricter, Rule::ShapeLooser)
    } else {
        Family::new(Rule::ShapeOfNew, Rule::ShapeOfNew)
    };
    let changed = if shape.exact {
        Rule::ShapeStricter
    } else {
        Rule::ShapeOfNew
    };
    let item = scalar.part("shape", family);
    item.value("length", changed, shape.length);
    item.value("alphabet", changed, &shape.alphabet);
    item.flag("exact", Rule::ShapeStricter, Rule::ShapeLooser, shape.exact);
}

fn enumeration(root: &mut Item, it: &Enum) {
    let item = root.entry("enums", &it.name, TYPE);
    item.value("type", Rule::BaseChanged, base(it.base));
    wire_of_type(item, it.wire.iter().map(|form| form.form.word().to_owned()).collect());
    item.forms(&it.wire, |form| form.word().to_owned());
    item.doc(&it.doc).evidence(&it.evidence);
    for value in &it.values {
        enum_value(item, value);
    }
}

fn enum_value(enumeration: &mut Item, value: &EnumValue) {
    let family = Family::new(Rule::ValueAdded, Rule::ValueRemoved).renamed(Rule::ValueRenamed);
    let item = enumeration.entry("values", &value.name, family);
    let wire = match &value.value {
        EnumWire::Integer(number) => number.to_string(),
        EnumWire::Text(text) => text.clone(),
    };
    item.value("value", Rule::ValueRenumbered, wire);
    item.optional("rust", [Rule::RustName; 3], value.rust.as_ref());
    let label = [Rule::LabelAdded, Rule::LabelRemoved, Rule::LabelChanged];
    item.optional("label", label, value.label.as_ref());
    let others: Vec<String> = value.other_labels.iter().map(|label| label.form.clone()).collect();
    let (added, removed) = (Rule::LabelSpellingAdded, Rule::LabelSpellingRemoved);
    item.list("other_labels", added, removed, Rule::Order, &others);
    item.doc(&value.doc).evidence(&value.evidence);
    for label in &value.other_labels {
        item.evidence_at(&format!("other_labels.{}", label.form), &label.evidence);
    }
}
