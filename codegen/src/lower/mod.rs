//! Model -> Ir. Total: whatever `validate` lets through has a Rust form.

mod docs;
mod operations;
mod recursion;
mod switches;
mod types;
mod urls;

use std::collections::BTreeMap;

use self::docs::docs;
pub(crate) use self::docs::markdown;
use crate::ir::{self, Ir};
use crate::model::{self, Model};
use crate::names;

/// Gives every part of the API its Rust form.
pub(crate) fn lower(model: &Model) -> Ir {
    Ir {
        title: model.api.title.clone(),
        base_url: model.api.base_url.clone(),
        base_path: urls::path_of(&model.api.base_url),
        truthy: model.encoding.truthy.clone(),
        falsy: model.encoding.falsy.clone(),
        missing: model.encoding.missing,
        invalid: model.encoding.invalid,
        unreadable: model.encoding.unreadable,
        envelope: model.envelope.clone(),
        session: model.session.as_ref().map(lower_session),
        limits: model.limits.iter().map(lower_limit).collect(),
        pages: model.urls.iter().map(|page| urls::lower_page(model, page)).collect(),
        errors: model.errors.iter().map(lower_error).collect(),
        scalars: model.scalars.iter().map(types::lower_scalar).collect(),
        enums: model.enums.iter().map(|item| types::lower_enum(model, item)).collect(),
        objects: model
            .objects
            .iter()
            .map(|object| types::lower_object(model, object))
            .collect(),
        unions: model.unions.iter().map(types::lower_union).collect(),
        operations: model
            .operations
            .iter()
            .map(|operation| operations::lower_operation(model, operation))
            .collect(),
        groups: lower_groups(model),
        transfers: model
            .transfers
            .iter()
            .map(|transfer| urls::lower_transfer(model, transfer))
            .collect(),
        machines: model.machines.iter().map(lower_machine).collect(),
        switches: model
            .switches
            .iter()
            .map(|switch| switches::lower_switch(model, switch))
            .collect(),
        profiles: model.profiles.iter().map(switches::lower_profile).collect(),
        form_points: model.form_points.iter().map(switches::lower_point).collect(),
    }
}

fn lower_session(session: &model::Session) -> ir::Session {
    ir::Session {
        docs: docs(&session.doc, &session.evidence, None),
        login: session.login,
        token: session.token_field.clone(),
        parameter: session.parameter.clone(),
        expired: session.expired,
    }
}

fn lower_limit(limit: &model::Limit) -> ir::Limit {
    ir::Limit {
        ident: names::constant(&limit.name),
        docs: docs(&limit.doc, &limit.evidence, None),
        value: limit.value,
    }
}

fn lower_error(row: &model::ErrorRow) -> ir::ErrorRow {
    let first = row.texts.first();
    ir::ErrorRow {
        docs: docs(&row.doc, &row.evidence, None),
        name: row.id.clone(),
        ident: names::camel(&row.id),
        function: names::value(&row.id),
        status: row.status,
        recognise: row.recognise,
        retry: row.retry,
        session: row.session,
        everywhere: row.everywhere,
        placement: row.placement.clone(),
        texts: row.texts.iter().map(|text| text.parts.clone()).collect(),
        placeholders: first.map(placeholders).unwrap_or_default(),
        evidence: [
            Some(&row.evidence),
            Some(&row.status_evidence),
            first.map(|text| &text.evidence),
        ]
        .into_iter()
        .flatten()
        .map(|evidence| evidence.basis)
        .max()
        .unwrap_or(row.evidence.basis),
    }
}

/// A placeholder that stands twice in a text is one value.
fn placeholders(text: &model::ErrorText) -> Vec<ir::Placeholder> {
    let mut placeholders: Vec<ir::Placeholder> = Vec::new();
    for part in &text.parts {
        let name = match part {
            model::TextPart::Literal(_) => continue,
            model::TextPart::Placeholder(name) => name,
        };
        if placeholders.iter().all(|placeholder| placeholder.name != *name) {
            placeholders.push(ir::Placeholder {
                name: name.clone(),
                ident: names::value(name),
                example: text.example.get(name).unwrap_or(name).clone(),
            });
        }
    }
    placeholders
}

fn lower_groups(model: &Model) -> Vec<ir::Group> {
    let mut groups: Vec<ir::Group> = Vec::new();
    for operation in &model.operations {
        let (name, _) = operations::rust_name(operation);
        if groups.iter().all(|group| group.name != name) {
            groups.push(ir::Group {
                name: name.to_owned(),
                ident: names::accessor(name),
                api: names::camel(&format!("{name}_api")),
            });
        }
    }
    groups
}

fn lower_machine(machine: &model::Machine) -> ir::Machine {
    let mut events = BTreeMap::new();
    for edge in &machine.edges {
        let next = events.len();
        events.entry(&edge.on).or_insert(next);
    }
    let mut in_order: Vec<(&String, usize)> = events.into_iter().collect();
    in_order.sort_by_key(|(_, order)| *order);
    ir::Machine {
        name: machine.name.clone(),
        evidence: machine.evidence.basis,
        docs: docs(&machine.doc, &machine.evidence, None),
        states: machine.states,
        event: names::camel(&format!("{}_event", machine.name)),
        start: machine.start,
        edges: machine.edges.iter().map(lower_edge).collect(),
        terminal: machine.terminal.clone(),
        wait: machine.wait.as_ref().map(|wait| lower_wait(&machine.name, wait)),
        events: in_order.into_iter().map(|(name, _)| names::camel(name)).collect(),
    }
}

fn lower_edge(edge: &model::Edge) -> ir::Edge {
    ir::Edge {
        from: edge.from,
        to: edge.to,
        event: names::camel(&edge.on),
    }
}

fn lower_wait(machine: &str, wait: &model::Wait) -> ir::Wait {
    ir::Wait {
        constant: names::constant(&format!("{machine}_wait")),
        docs: docs(&wait.doc, &wait.evidence, None),
        delays_ms: wait.delays_ms.clone(),
        budget_ms: wait.budget_ms,
    }
}
