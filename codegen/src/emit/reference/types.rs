//! Scalars, enums, objects, unions and state machines.

use super::text::{Page, anchor, code, is_known_alike, known, said, type_name};
use crate::model::{
    BaseType, EmptyForm, Enum, EnumWire, Evidence, Field, Form, Machine, Model, Object, Scalar, WireForm,
};

pub(super) fn write(page: &mut Page, model: &Model) {
    page.heading(2, "Types");
    page.paragraph("A value may come in several JSON forms. The first is what the mock sends if nothing else is wanted; the client reads all of them.");
    for scalar in &model.scalars {
        self::scalar(page, scalar);
    }
    for it in &model.enums {
        enumeration(page, model, it);
    }
    for object in &model.objects {
        self::object(page, model, object);
    }
    for union in &model.unions {
        page.heading(3, &union.name);
        page.statement(&union.doc, &union.evidence, None);
        let link = |id: usize| {
            let name = &model.objects[id].name;
            format!("[{name}](#{})", anchor(name))
        };
        page.paragraph(&format!(
            "With the member `{}` it is {}, otherwise {}.",
            union.when_present,
            link(union.then.object.0),
            link(union.otherwise.object.0)
        ));
    }
}

fn scalar(page: &mut Page, scalar: &Scalar) {
    page.heading(3, &scalar.name);
    page.statement(&scalar.doc, &scalar.evidence, None);
    let base = match scalar.base {
        BaseType::Integer => "integer",
        BaseType::String => "string",
    };
    let secret = if scalar.secret { ", secret" } else { "" };
    let shape = scalar
        .shape
        .as_ref()
        .map(|shape| format!(", {} characters of `{}`", shape.length, shape.alphabet))
        .unwrap_or_default();
    page.paragraph(&format!(
        "{base}{secret}{shape}, such as `{}`.{}",
        scalar.example,
        wire_forms(&scalar.wire, &scalar.evidence)
    ));
}

/// Nothing where there is only one.
fn wire_forms(forms: &[Form<WireForm>], around: &Evidence) -> String {
    match forms.len() {
        0 | 1 => String::new(),
        _ => format!(" JSON forms: {}.", listed(forms, WireForm::word, around)),
    }
}

fn empty_forms(forms: &[Form<EmptyForm>], around: &Evidence) -> String {
    match forms.len() {
        0 => String::new(),
        _ => format!(" None is {}.", listed(forms, EmptyForm::word, around)),
    }
}

fn listed<F: Copy>(forms: &[Form<F>], word: fn(F) -> &'static str, around: &Evidence) -> String {
    let words: Vec<String> = forms
        .iter()
        .map(|form| match is_known_alike(&form.evidence, around) {
            true => code(word(form.form)),
            false => format!("{} *({})*", code(word(form.form)), known(&form.evidence)),
        })
        .collect();
    words.join(", ")
}

fn enumeration(page: &mut Page, model: &Model, it: &Enum) {
    page.heading(3, &it.name);
    page.statement(&it.doc, &it.evidence, None);
    page.paragraph(wire_forms(&it.wire, &it.evidence).trim());
    let labelled = it.values.iter().any(|value| value.label.is_some());
    let rows: Vec<Vec<String>> = it
        .values
        .iter()
        .map(|value| {
            let wire = match &value.value {
                EnumWire::Integer(number) => number.to_string(),
                EnumWire::Text(text) => text.clone(),
            };
            let mut row = vec![code(&wire)];
            if labelled {
                let others = value
                    .other_labels
                    .iter()
                    .map(|label| format!("{} *({})*", code(&label.form), known(&label.evidence)));
                let labels: Vec<String> = value.label.iter().map(|label| code(label)).chain(others).collect();
                row.push(labels.join(", "));
            }
            row.push(said(&value.doc, &value.evidence, Some(&it.evidence)));
            row
        })
        .collect();
    let head: &[&str] = if labelled {
        &["value", "label", "meaning"]
    } else {
        &["value", "meaning"]
    };
    page.table(head, &rows);
    for machine in model
        .machines
        .iter()
        .filter(|machine| model.enums[machine.states.0].name == it.name)
    {
        self::machine(page, machine, it);
    }
}

/// A diagram.
fn machine(page: &mut Page, machine: &Machine, states: &Enum) {
    page.statement(&machine.doc, &machine.evidence, Some(&states.evidence));
    let name = |index: usize| mermaid_id(&states.values[index].name);
    let mut lines = vec!["stateDiagram-v2".to_owned()];
    let renamed = states
        .values
        .iter()
        .filter(|value| mermaid_id(&value.name) != value.name);
    lines.extend(renamed.map(|value| format!("    state \"{}\" as {}", value.name, mermaid_id(&value.name))));
    lines.push(format!("    [*] --> {}", name(machine.start)));
    for edge in &machine.edges {
        lines.push(format!("    {} --> {}: {}", name(edge.from), name(edge.to), edge.on));
    }
    lines.extend(
        machine
            .terminal
            .iter()
            .map(|index| format!("    {} --> [*]", name(*index))),
    );
    page.block("mermaid", &lines.join("\n"));
    if let Some(wait) = &machine.wait {
        page.statement(&wait.doc, &wait.evidence, Some(&machine.evidence));
    }
}

/// Words with which Mermaid begins a statement of a state diagram, whatever their case.
const MERMAID_WORDS: [&str; 11] = [
    "state",
    "note",
    "end",
    "direction",
    "class",
    "classdef",
    "style",
    "default",
    "scale",
    "click",
    "href",
];

/// A state by a name that Mermaid takes for one.
fn mermaid_id(name: &str) -> String {
    let is_word = MERMAID_WORDS.contains(&name.to_lowercase().as_str());
    if is_word { format!("{name}_") } else { name.to_owned() }
}

fn object(page: &mut Page, model: &Model, object: &Object) {
    page.heading(3, &object.name);
    page.statement(&object.doc, &object.evidence, None);
    let mut rows = Vec::new();
    for field in &object.fields {
        rows.push(self::field(model, object, field));
        if let Some(label) = &field.label {
            let meaning = format!("The label of `{}`.", field.name);
            rows.push(vec![code(label), "string".to_owned(), meaning]);
        }
    }
    page.table(&["member", "type", "meaning"], &rows);
}

fn field(model: &Model, object: &Object, field: &Field) -> Vec<String> {
    let mut meaning = said(&field.doc, &field.evidence, Some(&object.evidence));
    meaning.push_str(&wire_forms(field.wire.as_deref().unwrap_or_default(), &field.evidence));
    meaning.push_str(&empty_forms(&field.empty, &field.evidence));
    let secret = if field.secret { ", secret" } else { "" };
    vec![
        code(&field.name),
        format!("{}{secret}", type_name(model, &field.ty)),
        meaning,
    ]
}
