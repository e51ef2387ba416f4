//! Whether the states of a machine hang together: each is reached, and each has a way to the end.

use super::context::Context;
use crate::{
    diag::{Code, Diagnostic, Span},
    model::{Edge, Enum},
    parse::{Section, Spanned},
    raw::{RawEdge, RawEnumValue, RawMachine},
};

/// A machine whose names are resolved, and where they are written. States are indexes into the values of the enum.
pub(super) struct Drawing<'d> {
    pub(super) name: &'d Spanned<String>,
    pub(super) raw: &'d RawMachine,
    pub(super) values: &'d Section<RawEnumValue>,
    pub(super) states: &'d Enum,
    pub(super) start: usize,
    pub(super) edges: &'d [(&'d RawEdge, Edge)],
    pub(super) terminal: &'d [usize],
}

pub(super) fn check(cx: &mut Context, drawing: &Drawing) {
    drawing.check_terminal(cx);
    drawing.check_edges(cx);
    drawing.check_reached(cx);
    drawing.check_ways_out(cx);
}

impl Drawing<'_> {
    fn state(&self, index: usize) -> &str {
        &self.states.values[index].name
    }

    fn check_terminal(&self, cx: &mut Context) {
        for (at, state) in self.terminal.iter().enumerate() {
            if let Some(first) = self.terminal[..at].iter().position(|before| before == state) {
                let names = &self.raw.terminal.value;
                cx.add(
                    Diagnostic::new(Code::Repeated, &names[at].span, "this state is given twice")
                        .label("again here")
                        .secondary(&names[first].span, "first here"),
                );
            }
        }
    }

    fn check_edges(&self, cx: &mut Context) {
        for (index, (raw, edge)) in self.edges.iter().enumerate() {
            if let Some(at) = self.terminal.iter().position(|state| *state == edge.from) {
                let message = format!("`{}` is terminal", self.state(edge.from));
                cx.add(
                    Diagnostic::new(Code::BadEdge, &raw.from.span, message)
                        .label("an edge leaves it")
                        .secondary(&self.raw.terminal.value[at].span, "it is never left, it says here"),
                );
            }
            let is_same = |before: &Edge| before.from == edge.from && before.on == edge.on;
            if let Some((first, _)) = self.edges[..index].iter().find(|(_, before)| is_same(before)) {
                let message = format!("`{}` leads away from `{}` already", edge.on, raw.from.value);
                cx.add(
                    Diagnostic::new(Code::BadEdge, &raw.event.span, message)
                        .label("again here")
                        .secondary(&first.event.span, "first here"),
                );
            }
        }
    }

    fn check_reached(&self, cx: &mut Context) {
        let reached = self.closure([self.start], |edge| (edge.from, edge.to));
        for (index, value) in self.states.values.iter().enumerate() {
            if reached[index] {
                continue;
            }
            let declared = self.values.entries.get(index).map(|entry| &entry.key.span);
            let diagnostic = match self.mention(index) {
                Some(mention) => {
                    let message = format!("nothing leads to `{}`", value.name);
                    Diagnostic::new(Code::BadState, mention, message).secondary(&self.raw.start.span, "it begins here")
                }
                None => {
                    let message = format!("the machine leaves out `{}`", value.name);
                    let diagnostic = Diagnostic::new(Code::BadState, &self.name.span, message);
                    match declared {
                        Some(declared) => diagnostic.secondary(declared, "a value of the enum"),
                        None => diagnostic,
                    }
                }
            };
            cx.add(diagnostic);
        }
    }

    fn check_ways_out(&self, cx: &mut Context) {
        let is_left = |state: usize| self.edges.iter().any(|(_, edge)| edge.from == state);
        let count = self.states.values.len();
        // A state that the machine leaves out has been told about.
        let known: Vec<usize> = (0..count).filter(|state| self.mention(*state).is_some()).collect();
        let dead: Vec<usize> = known
            .iter()
            .copied()
            .filter(|state| !self.terminal.contains(state) && !is_left(*state))
            .collect();
        for state in &dead {
            let message = format!(
                "nothing leads away from `{}`, and it is not terminal",
                self.state(*state)
            );
            cx.add(
                Diagnostic::new(Code::BadState, self.mention(*state).unwrap_or(&self.name.span), message)
                    .help("give it an edge, or put it into `terminal`".to_owned()),
            );
        }
        if self.terminal.is_empty() {
            return;
        }
        let ends = self.terminal.iter().copied().chain(dead);
        let ending = self.closure(ends, |edge| (edge.to, edge.from));
        for state in known.into_iter().filter(|state| !ending[*state]) {
            let message = format!("no way leads from `{}` to a terminal state", self.state(state));
            cx.add(
                Diagnostic::new(Code::BadState, self.mention(state).unwrap_or(&self.name.span), message)
                    .secondary(&self.raw.terminal.span, "these are the ends"),
            );
        }
    }

    /// The states that are reached from some, along edges or against them.
    fn closure(&self, from: impl IntoIterator<Item = usize>, along: impl Fn(&Edge) -> (usize, usize)) -> Vec<bool> {
        let mut reached = vec![false; self.states.values.len()];
        let mut open: Vec<usize> = from.into_iter().collect();
        while let Some(state) = open.pop() {
            if !std::mem::replace(&mut reached[state], true) {
                let steps = self.edges.iter().map(|(_, edge)| along(edge));
                open.extend(steps.filter(|(here, _)| *here == state).map(|(_, there)| there));
            }
        }
        reached
    }

    /// The first place of the machine that names a state.
    fn mention(&self, state: usize) -> Option<&Span> {
        let name = self.state(state);
        let edges = self.edges.iter().flat_map(|(raw, _)| [&raw.from, &raw.to]);
        let mut names = [&self.raw.start]
            .into_iter()
            .chain(edges)
            .chain(&self.raw.terminal.value);
        names.find(|it| it.value == name).map(|it| &it.span)
    }
}
