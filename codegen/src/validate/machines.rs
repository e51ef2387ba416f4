//! State machines: what they name, and how to wait along one. Whether their states hang together is in [`states`].

use super::{Parts, context::Context, states, types::find_field};
use crate::{
    diag::{Code, Diagnostic},
    model::{Edge, Enum, EnumId, Evidence, Machine, Operation, Type, Wait},
    near::did_you_mean,
    parse::{Spanned, Tried},
    raw::{HasFacts, RawEdge, RawMachine, RawSpec, RawWait},
};

/// The states of an enum belong to one machine.
pub(super) fn check_enums(cx: &mut Context, raw: &RawSpec) {
    let machines = raw.state_machines.entries.iter();
    let enums: Vec<_> = machines
        .filter_map(|entry| Some((&entry.key.value, &entry.value.as_ref()?.states)))
        .collect();
    for (index, (_, states)) in enums.iter().enumerate() {
        if let Some((name, first)) = enums[..index].iter().find(|(_, other)| other.value == states.value) {
            let message = format!("`{}` has a state machine already", states.value);
            cx.add(
                Diagnostic::new(Code::SharedEnum, &states.span, message)
                    .label("again here")
                    .secondary(&first.span, format!("first here, by `{name}`")),
            );
        }
    }
}

pub(super) fn machine(
    cx: &mut Context,
    raw_spec: &RawSpec,
    parts: &Parts,
    operations: &[Option<Operation>],
    name: &Spanned<String>,
    raw: &RawMachine,
) -> Option<Machine> {
    let evidence = cx.evidence(&name.span, raw.facts(), None);
    let id = cx.enumeration(&raw.states);
    let wait = match (&raw.wait, id, &evidence) {
        (None, _, _) => Some(None),
        (Some(wait), Some(id), Some(evidence)) => self::wait(cx, parts, operations, id, wait, evidence).map(Some),
        (Some(_), _, _) => None,
    };
    let id = id?;
    let states = parts.enums[id.0].as_ref()?;
    let start = state(cx, states, &raw.start);
    let terminal: Vec<_> = raw.terminal.value.iter().map(|name| state(cx, states, name)).collect();
    let terminal = super::all(terminal);
    let evidence = evidence?;
    let edges: Vec<_> = raw
        .edges
        .value
        .iter()
        .map(|Tried(raw)| {
            let raw = raw.as_ref()?;
            Some((raw, edge(cx, states, raw, &evidence)?))
        })
        .collect();
    let edges = super::all(edges)?;
    states::check(
        cx,
        &states::Drawing {
            name,
            raw,
            values: raw_spec.enums.entries[id.0].value.as_ref().map(|it| &it.values)?,
            states,
            start: start?,
            edges: &edges,
            terminal: terminal.as_deref()?,
        },
    );
    let edges: Vec<Edge> = edges.into_iter().map(|(_, edge)| edge).collect();
    Some(Machine {
        name: name.value.clone(),
        doc: raw.doc.clone(),
        states: id,
        start: start?,
        edges,
        terminal: terminal?,
        wait: wait?,
        evidence,
    })
}

fn state(cx: &mut Context, states: &Enum, name: &Spanned<String>) -> Option<usize> {
    let found = states.values.iter().position(|value| value.name == name.value);
    if found.is_none() {
        let known = states.values.iter().map(|value| value.name.as_str());
        let help = did_you_mean(&name.value, known);
        let message = format!("`{}` has no value `{}`", states.name, name.value);
        cx.add(Diagnostic::new(Code::UnknownState, &name.span, message).help(help));
    }
    found
}

fn edge(cx: &mut Context, states: &Enum, raw: &RawEdge, around: &Evidence) -> Option<Edge> {
    let evidence = cx.evidence(&raw.event.span, raw.facts(), Some(around));
    let from = state(cx, states, &raw.from);
    let to = state(cx, states, &raw.to);
    Some(Edge {
        from: from?,
        to: to?,
        on: raw.event.value.clone(),
        evidence: evidence?,
    })
}

fn wait(
    cx: &mut Context,
    parts: &Parts,
    operations: &[Option<Operation>],
    states: EnumId,
    raw: &RawWait,
    around: &Evidence,
) -> Option<Wait> {
    let evidence = cx.evidence(&raw.operation.span, raw.facts(), Some(around));
    if raw.delays_ms.value.is_empty() {
        cx.refuse(Code::BadWait, &raw.delays_ms.span, "there is no pause to make");
    }
    if raw.budget_ms.value == 0 {
        cx.refuse(Code::BadWait, &raw.budget_ms.span, "there is no time to wait");
    }
    let id = cx.operation(&raw.operation)?;
    if let Some(operation) = &operations[id.0] {
        match parts.result_object(operation) {
            Err(message) => cx.refuse(Code::BadWait, &raw.operation.span, message),
            Ok(None) => {}
            Ok(Some(object)) => {
                let field = find_field(cx, &object.fields, &raw.field)?;
                if field.ty != Type::Enum(states) || !field.empty.is_empty() {
                    let message = format!("`{}` does not hold the state", field.name);
                    cx.refuse(Code::BadWait, &raw.field.span, message);
                }
            }
        }
    }
    Some(Wait {
        operation: id,
        field: raw.field.value.clone(),
        doc: raw.doc.clone(),
        delays_ms: raw.delays_ms.value.clone(),
        budget_ms: raw.budget_ms.value,
        evidence: evidence?,
    })
}
