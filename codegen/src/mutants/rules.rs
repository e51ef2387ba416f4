//! Which facts of a description are changed, and how. A fact that is missing here is never asked about.

use serde_json::Value;

use super::change::{Change, Edit};

/// A kind of facts.
pub(super) struct Rule {
    /// As people call it.
    pub(super) kind: &'static str,
    /// Keys that lead to the fact; `*` is any key or any place in a list.
    at: &'static str,
    change: Change,
}

const fn rule(kind: &'static str, at: &'static str, change: Change) -> Rule {
    Rule { kind, at, change }
}

/// From the whole to the parts, in the order of a description.
pub(super) const RULES: &[Rule] = &[
    rule("api: base address", "api/base_url", Change::Text),
    rule("api: methods", "api/methods", Change::DropItem),
    rule("encoding: spelling sent", "encoding/booleans/truthy", Change::SwapFirst),
    rule("encoding: spelling sent", "encoding/booleans/falsy", Change::SwapFirst),
    rule("encoding: spelling read", "encoding/booleans/truthy", Change::DropItem),
    rule("encoding: spelling read", "encoding/booleans/falsy", Change::DropItem),
    rule("envelope: success", "envelope/success", Change::Count),
    rule("envelope: member", "envelope/payload", Change::Text),
    rule("envelope: member", "envelope/status", Change::Text),
    rule("envelope: member", "envelope/details", Change::Text),
    rule("envelope: media type", "envelope/media_type", Change::Text),
    rule(
        "foreign answer: prefix",
        "envelope/foreign/*/recognise/prefix",
        Change::Text,
    ),
    rule(
        "foreign answer: members",
        "envelope/foreign/*/recognise/members",
        Change::DropItem,
    ),
    rule("foreign answer: details", "envelope/foreign/*/details", Change::Drop),
    rule("session: parameter", "session/parameter", Change::Text),
    rule("limit: value", "limits/*/value", Change::Count),
    rule("page: template", "urls/*/template", Change::Text),
    rule("page: hosts", "urls/*/hosts", Change::DropItem),
    rule("error: status", "errors/*/status", Change::Count),
    rule(
        "error: recognise",
        "errors/*",
        Change::Word("recognise", &["text", "status"]),
    ),
    rule("error: retry", "errors/*", Change::Word("retry", &["never", "later"])),
    rule(
        "error: session",
        "errors/*",
        Change::Word("session", &["keep", "renew", "refused", "throttled"]),
    ),
    rule("error: everywhere", "errors/*/everywhere", Change::Drop),
    rule("error: placement", "errors/*/placement", Change::DropItem),
    rule("error: text", "errors/*/texts/*/text", Change::Text),
    rule("scalar: secret", "scalars/*/secret", Change::Drop),
    rule("scalar: length", "scalars/*/shape/length", Change::Count),
    rule("scalar: form sent", "scalars/*/wire", Change::SwapFirst),
    rule("scalar: form read", "scalars/*/wire", Change::DropItem),
    rule("enum: value", "enums/*/values/*/value", Change::Count),
    rule("enum: value", "enums/*/values/*/value", Change::Text),
    rule("enum: label", "enums/*/values/*/label", Change::Text),
    rule("enum: form sent", "enums/*/wire", Change::SwapFirst),
    rule("enum: form read", "enums/*/wire", Change::DropItem),
    rule("field: form sent", "objects/*/fields/*/wire", Change::SwapFirst),
    rule("field: form read", "objects/*/fields/*/wire", Change::DropItem),
    rule("field: empty form sent", "objects/*/fields/*/empty", Change::SwapFirst),
    rule("field: empty form read", "objects/*/fields/*/empty", Change::DropItem),
    rule("field: label", "objects/*/fields/*/label", Change::Text),
    rule("field: there at all", "objects/*/fields", Change::DropEntry),
    rule("union: member", "unions/*/when_present", Change::Text),
    rule("machine: edge", "state_machines/*/edges", Change::DropItem),
    rule("machine: terminal state", "state_machines/*/terminal", Change::DropItem),
    rule("machine: delays", "state_machines/*/wait/delays_ms", Change::DropItem),
    rule("machine: budget", "state_machines/*/wait/budget_ms", Change::Count),
    rule("operation: path", "operations/*/path", Change::Text),
    rule(
        "operation: effect",
        "operations/*",
        Change::Word("effect", &["read", "idempotent", "create", "destructive"]),
    ),
    rule(
        "operation: session",
        "operations/*",
        Change::Word("session", &["required", "none"]),
    ),
    rule(
        "operation: member of the result",
        "operations/*/result/pick",
        Change::Text,
    ),
    rule("operation: empty result", "operations/*/result/empty", Change::DropItem),
    rule("operation: errors", "operations/*/errors", Change::DropItem),
    rule(
        "operation: errors of items",
        "operations/*/item_errors",
        Change::DropItem,
    ),
    rule("parameter: there at all", "operations/*/params", Change::DropEntry),
    rule("parameter: optional", "operations/*/params/*", Change::Flag("optional")),
    rule("parameter: secret", "operations/*/params/*/secret", Change::Drop),
    rule("parameter: default", "operations/*/params/*/default", Change::Flip),
    rule("parameter: default", "operations/*/params/*/default", Change::Count),
    rule(
        "parameter: separator",
        "operations/*/params/*/list",
        Change::Word("separator", &[",", ";", "|"]),
    ),
    rule("parameter: maximum", "operations/*/params/*/list/max", Change::Count),
    rule(
        "parameter: absent when",
        "operations/*/params/*/absent_when",
        Change::DropItem,
    ),
    rule(
        "transfer: method",
        "transfers/*",
        Change::Word("method", &["GET", "POST"]),
    ),
    rule("transfer: address", "transfers/*/url", Change::Text),
    rule("transfer: form field", "transfers/*/styles/form/field", Change::Text),
    rule(
        "transfer: media type",
        "transfers/*/styles/raw/media_type",
        Change::Text,
    ),
    rule("transfer: style", "transfers/*/styles", Change::DropEntry),
    rule(
        "transfer: refused media type",
        "transfers/*/refuse_media_types",
        Change::DropItem,
    ),
    rule("transfer: errors", "transfers/*/errors", Change::DropItem),
    rule("switch: default", "switches/*/default", Change::Flip),
    rule("switch: default", "switches/*/default", Change::Count),
    rule("switch: places", "switches/*/forms", Change::DropItem),
    rule("profile: setting", "profiles/*/sets", Change::DropEntry),
];

impl Rule {
    /// All edits of this kind in a description.
    pub(super) fn edits(&self, description: &Value) -> Vec<Edit> {
        let mut found = Vec::new();
        let keys: Vec<&str> = self.at.split('/').collect();
        walk(description, &keys, &mut Vec::new(), &mut |place, value| {
            found.extend(self.change.edits(place, value));
        });
        found
    }
}

/// Finds what a pattern of keys leads to.
fn walk<'v>(value: &'v Value, keys: &[&str], place: &mut Vec<String>, found: &mut impl FnMut(&[String], &'v Value)) {
    let Some((key, rest)) = keys.split_first() else {
        found(place, value);
        return;
    };
    let entries: Vec<(String, &Value)> = match value {
        Value::Object(members) => members.iter().map(|(key, value)| (key.clone(), value)).collect(),
        Value::Array(items) => items.iter().enumerate().map(|(at, it)| (at.to_string(), it)).collect(),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => return,
    };
    for (name, value) in entries {
        if *key == "*" || *key == name {
            place.push(name);
            walk(value, rest, place, found);
            place.pop();
        }
    }
}
