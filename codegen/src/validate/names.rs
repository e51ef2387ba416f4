//! The shape of names, and names that would become one in the generated code.

use heck::{ToSnakeCase, ToUpperCamelCase};
use indexmap::IndexMap;

use super::{context::Context, template::is_snake_case};
use crate::{
    diag::{Code, Diagnostic, Span},
    parse::{Section, Spanned},
    raw::RawSpec,
};

/// Types of Rust's prelude that generated code uses under their short names.
const TAKEN_TYPES: [&str; 12] = [
    "String", "Vec", "Option", "Some", "None", "Result", "Ok", "Err", "Box", "Self", "Default", "Secret",
];
/// Clients have a value of this name for what is not listed.
const TAKEN_VALUES: [&str; 2] = ["Unknown", "Self"];

pub(super) fn check_names(cx: &mut Context, raw: &RawSpec) {
    check_types(cx, raw);
    check_operations(cx, raw);
    snake_case(cx, &raw.errors, "an error row");
    snake_case(cx, &raw.limits, "a limit");
    snake_case(cx, &raw.urls, "a page");
    snake_case(cx, &raw.state_machines, "a state machine");
    snake_case(cx, &raw.transfers, "a transfer");
    snake_case(cx, &raw.switches, "a switch");
    snake_case(cx, &raw.profiles, "a profile");
    snake_case(cx, &raw.facts, "a fact");
    for switch in raw.switches.entries.iter().filter_map(|entry| entry.value.as_ref()) {
        snake_case(cx, &switch.values, "a value of a switch");
    }
    if let Some(envelope) = raw.envelope.as_ref().and_then(|it| it.value.0.as_ref()) {
        snake_case(cx, &envelope.foreign, "a foreign answer");
    }
    if let Some(api) = &raw.api.value.0
        && !is_snake_case(&api.name.value)
    {
        bad_name(cx, &api.name, "the name of an API is in snake_case");
    }
    for machine in raw
        .state_machines
        .entries
        .iter()
        .filter_map(|entry| entry.value.as_ref())
    {
        let events = machine
            .edges
            .value
            .iter()
            .filter_map(|edge| Some(&edge.0.as_ref()?.event));
        for event in events.filter(|event| !is_snake_case(&event.value)) {
            bad_name(cx, event, "an event is in snake_case");
        }
    }
}

fn check_types(cx: &mut Context, raw: &RawSpec) {
    let types: Vec<&Spanned<String>> = keys(&raw.scalars)
        .chain(keys(&raw.enums))
        .chain(keys(&raw.objects))
        .chain(keys(&raw.unions))
        .collect();
    for name in &types {
        check_camel_case(cx, name, &TAKEN_TYPES, "a type");
    }
    check_clashes(cx, types, |name| name.to_upper_camel_case());
    for it in raw.enums.entries.iter().filter_map(|entry| entry.value.as_ref()) {
        for name in keys(&it.values) {
            check_camel_case(cx, name, &TAKEN_VALUES, "a value of an enum");
        }
        check_clashes(cx, keys(&it.values), |name| name.to_upper_camel_case());
    }
    for object in raw.objects.entries.iter().filter_map(|entry| entry.value.as_ref()) {
        let labels = object
            .fields
            .entries
            .iter()
            .filter_map(|entry| entry.value.as_ref()?.label.as_ref());
        let members: Vec<_> = keys(&object.fields).chain(labels).collect();
        for name in &members {
            check_wire_name(cx, name);
        }
        check_clashes(cx, members, |name| name.to_snake_case());
    }
    for union in raw.unions.entries.iter().filter_map(|entry| entry.value.as_ref()) {
        let arms = [&union.then.name, &union.otherwise.name];
        for name in arms {
            check_camel_case(cx, name, &TAKEN_VALUES, "an arm of a union");
        }
        check_clashes(cx, arms, |name| name.to_upper_camel_case());
    }
}

fn check_operations(cx: &mut Context, raw: &RawSpec) {
    for name in keys(&raw.operations) {
        let is_well_formed = name
            .value
            .split_once('.')
            .is_some_and(|(group, method)| is_snake_case(group) && is_snake_case(method));
        if !is_well_formed {
            bad_name(cx, name, "an operation is named `group.method`, both in snake_case");
        }
    }
    check_clashes(cx, keys(&raw.operations), |name| {
        name.replace('.', "_").to_upper_camel_case()
    });
    for entry in &raw.operations.entries {
        let Some(operation) = &entry.value else {
            continue;
        };
        for name in keys(&operation.params) {
            check_wire_name(cx, name);
        }
        check_clashes(cx, keys(&operation.params), |name| name.to_snake_case());
        snake_case(cx, &operation.examples, "an example");
    }
    for transfer in raw.transfers.entries.iter().filter_map(|entry| entry.value.as_ref()) {
        snake_case(cx, &transfer.examples, "an example");
    }
}

fn keys<T>(section: &Section<T>) -> impl Iterator<Item = &Spanned<String>> {
    section.entries.iter().map(|entry| &entry.key)
}

fn snake_case<T>(cx: &mut Context, section: &Section<T>, what: &str) {
    for name in keys(section).filter(|name| !is_snake_case(&name.value)) {
        bad_name(cx, name, &format!("{what} is named in snake_case"));
    }
    check_clashes(cx, keys(section), |name| name.to_upper_camel_case());
}

fn check_camel_case(cx: &mut Context, name: &Spanned<String>, taken: &[&str], what: &str) {
    let text = &name.value;
    let is_camel = text.starts_with(|first: char| first.is_ascii_uppercase())
        && text.bytes().all(|byte| byte.is_ascii_alphanumeric());
    if !is_camel {
        bad_name(cx, name, &format!("{what} is named in UpperCamelCase"));
    } else if taken.contains(&text.as_str()) {
        bad_name(
            cx,
            name,
            &format!("`{text}` has a meaning of its own in the generated code"),
        );
    }
}

/// The name of a member may be anything that still gives a Rust name.
fn check_wire_name(cx: &mut Context, name: &Spanned<String>) {
    let is_usable = name.value.is_ascii()
        && name
            .value
            .to_snake_case()
            .starts_with(|first: char| first.is_ascii_lowercase());
    if !is_usable {
        bad_name(cx, name, "a member needs a letter in front to become a Rust name");
    }
}

fn bad_name(cx: &mut Context, name: &Spanned<String>, rule: &str) {
    let message = format!("the name `{}` cannot be used here", name.value);
    cx.add(Diagnostic::new(Code::BadName, &name.span, message).help(rule.to_owned()));
}

fn check_clashes<'n>(
    cx: &mut Context,
    names: impl IntoIterator<Item = &'n Spanned<String>>,
    generated: impl Fn(&str) -> String,
) {
    let mut seen: IndexMap<String, (&str, &Span)> = IndexMap::new();
    for name in names {
        let rust = generated(&name.value);
        if let Some((first, span)) = seen.get(&rust) {
            let message = format!("`{first}` and `{}` both become `{rust}`", name.value);
            cx.add(Diagnostic::new(Code::NameClash, &name.span, message).secondary(span, "the first of them"));
        } else {
            seen.insert(rust, (&name.value, &name.span));
        }
    }
}
