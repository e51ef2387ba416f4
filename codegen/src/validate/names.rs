//! The shape of names, and names that would become one in the generated code.

use heck::{ToShoutySnakeCase, ToSnakeCase, ToUpperCamelCase};
use indexmap::IndexMap;

use super::{context::Context, template::is_snake_case};
use crate::{
    diag::{Code, Diagnostic, Span},
    parse::{Entry, Section, Spanned},
    raw::RawSpec,
};

/// Types and traits that the generated types use under their short names.
const TAKEN_TYPES: [&str; 22] = [
    "String",
    "Vec",
    "Option",
    "Some",
    "None",
    "Result",
    "Ok",
    "Err",
    "Box",
    "Self",
    "Default",
    "Secret",
    "Shape",
    "From",
    "Into",
    "AsRef",
    "IntoIterator",
    "Deserialize",
    "Deserializer",
    "Batch",
    "WaitPlan",
    "ErrorId",
];
/// Types that stand beside those of the operations.
const TAKEN_OPERATIONS: [&str; 5] = ["Command", "Answer", "OperationId", "ErrorId", "IntoIterator"];
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
        let values = named(&it.values, |value| value.rust.as_ref());
        for value in &values {
            check_camel_case(
                cx,
                value.rust.unwrap_or(value.name),
                &TAKEN_VALUES,
                "a value of an enum",
            );
        }
        check_named(cx, &values, |name| name.to_upper_camel_case());
    }
    for object in raw.objects.entries.iter().filter_map(|entry| entry.value.as_ref()) {
        let labels = object
            .fields
            .entries
            .iter()
            .filter_map(|entry| Some(Named::plain(entry.value.as_ref()?.label.as_ref()?)));
        let mut members = named(&object.fields, |field| field.rust.as_ref());
        members.extend(labels);
        for member in &members {
            check_wire_name(cx, member);
        }
        check_named(cx, &members, |name| name.to_snake_case());
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
    let operations = named(&raw.operations, |operation| operation.rust.as_ref());
    for operation in &operations {
        for name in [Some(operation.name), operation.rust].into_iter().flatten() {
            check_operation_name(cx, name);
        }
    }
    check_named(cx, &operations, |name| name.replace('.', "_").to_upper_camel_case());
    for operation in raw.operations.entries.iter().filter_map(|entry| entry.value.as_ref()) {
        let params = named(&operation.params, |param| param.rust.as_ref());
        for param in &params {
            check_wire_name(cx, param);
        }
        check_named(cx, &params, |name| name.to_snake_case());
        snake_case(cx, &operation.examples, "an example");
    }
    check_groups(cx, &operations);
    check_constants(cx, raw);
    for transfer in raw.transfers.entries.iter().filter_map(|entry| entry.value.as_ref()) {
        snake_case(cx, &transfer.examples, "an example");
    }
}

fn check_operation_name(cx: &mut Context, name: &Spanned<String>) {
    let parts = name.value.split_once('.');
    let is_well_formed = parts.is_some_and(|(group, method)| is_snake_case(group) && is_snake_case(method));
    let rust = name.value.replace('.', "_").to_upper_camel_case();
    if !is_well_formed {
        bad_name(cx, name, "an operation is named `group.method`, both in snake_case");
    } else if TAKEN_OPERATIONS.contains(&rust.as_str()) {
        let rule = format!("`{rust}` has a meaning of its own in the generated code; {OVERRIDE}");
        bad_name(cx, name, &rule);
    }
}

/// Each group is a type of its own beside those of the operations.
fn check_groups(cx: &mut Context, operations: &[Named<'_>]) {
    let in_rust = |it: &Named<'_>| it.in_rust().replace('.', "_").to_upper_camel_case();
    let mut groups: IndexMap<String, (&str, &Span)> = IndexMap::new();
    for it in operations {
        let Some((group, _)) = it.in_rust().split_once('.') else {
            continue;
        };
        let api = format!("{group}_api").to_upper_camel_case();
        let (first, span) = *groups.entry(api.clone()).or_insert((group, &it.name.span));
        if first != group {
            let message = format!("the groups `{first}` and `{group}` both become `{api}`");
            let clash = Diagnostic::new(Code::NameClash, &it.name.span, message);
            cx.add(clash.secondary(span, "the first of them").help(OVERRIDE.to_owned()));
        }
    }
    for it in operations {
        if let Some((group, span)) = groups.get(&in_rust(it)) {
            let message = format!(
                "`{}` and the group `{group}` both become `{}`",
                it.name.value,
                in_rust(it)
            );
            let clash = Diagnostic::new(Code::NameClash, &it.name.span, message);
            cx.add(clash.secondary(span, "the group").help(OVERRIDE.to_owned()));
        }
    }
}

/// Each parameter is a constant, in whose name that of its operation is.
fn check_constants(cx: &mut Context, raw: &RawSpec) {
    let mut seen: IndexMap<String, (&str, &Span)> = IndexMap::new();
    for operation in &raw.operations.entries {
        let (id, Some(raw)) = (&operation.key.value, &operation.value) else {
            continue;
        };
        let id = raw.rust.as_ref().map_or(id, |rust| &rust.value);
        let mut own = IndexMap::new();
        for param in named(&raw.params, |param| param.rust.as_ref()) {
            let constant = format!("{id}_{}", param.in_rust()).to_shouty_snake_case();
            if let Some((first, span)) = seen.get(&constant) {
                let message = format!("`{first}` and `{id}` both have a constant `{constant}`");
                let clash = Diagnostic::new(Code::NameClash, &param.name.span, message);
                cx.add(clash.secondary(span, "the first of them").help(OVERRIDE.to_owned()));
            }
            own.insert(constant, (id.as_str(), &param.name.span));
        }
        seen.extend(own);
    }
}

/// What has a name on the wire, and maybe another one in Rust.
struct Named<'n> {
    name: &'n Spanned<String>,
    rust: Option<&'n Spanned<String>>,
}

/// What helps where two of them clash.
const OVERRIDE: &str = "another name in Rust can be given: `rust: other_name`";

impl<'n> Named<'n> {
    fn plain(name: &'n Spanned<String>) -> Self {
        Self { name, rust: None }
    }

    fn in_rust(&self) -> &'n str {
        &self.rust.unwrap_or(self.name).value
    }
}

fn named<'n, T>(section: &'n Section<T>, rust: impl Fn(&'n T) -> Option<&'n Spanned<String>>) -> Vec<Named<'n>> {
    let one = |entry: &'n Entry<T>| Named {
        name: &entry.key,
        rust: entry.value.as_ref().and_then(&rust),
    };
    section.entries.iter().map(one).collect()
}

fn check_named(cx: &mut Context, names: &[Named<'_>], generated: impl Fn(&str) -> String) {
    let mut seen: IndexMap<String, &Named<'_>> = IndexMap::new();
    for it in names {
        let rust = generated(it.in_rust());
        if let Some(first) = seen.get(&rust) {
            let message = format!("`{}` and `{}` both become `{rust}`", first.name.value, it.name.value);
            let clash = Diagnostic::new(Code::NameClash, &it.name.span, message);
            cx.add(
                clash
                    .secondary(&first.name.span, "the first of them")
                    .help(OVERRIDE.to_owned()),
            );
        } else {
            seen.insert(rust, it);
        }
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

/// The name of a member may be anything that still gives a Rust name, or anything at all if it has one.
fn check_wire_name(cx: &mut Context, it: &Named<'_>) {
    if let Some(rust) = it.rust {
        if !is_snake_case(&rust.value) {
            bad_name(cx, rust, "a name in Rust is in snake_case");
        }
        return;
    }
    let name = &it.name.value;
    let is_usable = name.is_ascii()
        && name
            .to_snake_case()
            .starts_with(|first: char| first.is_ascii_lowercase());
    if !is_usable {
        let rule = format!("a member needs a letter in front to become a Rust name; {OVERRIDE}");
        bad_name(cx, it.name, &rule);
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
