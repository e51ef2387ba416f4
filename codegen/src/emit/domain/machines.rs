//! machines.rs of the domain: how states may follow each other.

use proc_macro2::TokenStream;
use quote::quote;

use crate::emit::RustFile;
use crate::emit::docs::said;
use crate::emit::imports::available;
use crate::ir::{Edge, Ir, Machine};

pub(super) fn emit(ir: &Ir) -> RustFile {
    let items = ir.machines.iter().map(|machine| emit_machine(ir, machine)).collect();
    let names: Vec<String> = ir.enums.iter().map(|states| states.ident.to_string()).collect();
    let uses = available("super::types", &names.join(" "));
    RustFile::new(ir, "machines.rs", "how states follow each other.", &uses, items)
}

fn emit_machine(ir: &Ir, machine: &Machine) -> TokenStream {
    let states = ir.enumeration(machine.states);
    let state = |index: usize| &states.values[index].ident;
    let (ident, event, start) = (&states.ident, &machine.event, state(machine.start));
    let docs = machine.docs.of_item();
    let terminal = machine.terminal.iter().map(|index| state(*index));
    let events = &machine.events;
    let event_docs = events
        .iter()
        .map(|event| said(&format!("{}.", event_steps(machine, event, &state))));
    let edges: Vec<(&Edge, _, _)> = machine
        .edges
        .iter()
        .map(|edge| (edge, state(edge.from), state(edge.to)))
        .collect();
    let steps = edges.iter().map(|(edge, from, to)| {
        let on = &edge.event;
        quote! { (Self::#from, #event::#on) => Some(Self::#to), }
    });
    // Several events may lead from one state to the same other.
    let is_first = |at: usize| {
        let (edge, ..) = edges[at];
        edges[..at]
            .iter()
            .all(|(before, ..)| (before.from, before.to) != (edge.from, edge.to))
    };
    let pairs = edges
        .iter()
        .enumerate()
        .filter(|(at, _)| is_first(*at))
        .map(|(_, (_, from, to))| quote! { (Self::#from, Self::#to) });
    let terminal = if machine.terminal.is_empty() {
        quote! { false }
    } else {
        quote! { matches!(self, #(Self::#terminal)|*) }
    };
    let (may_become, on) = if edges.is_empty() {
        (quote! { false }, quote! { None })
    } else {
        (
            quote! { matches!((self, next), #(#pairs)|*) },
            quote! { match (self, event) { #(#steps)* _ => None } },
        )
    };
    quote! {
        #docs
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum #event { #(#event_docs #events,)* }

        impl #event {
            /// Every event.
            pub const ALL: &[Self] = &[#(Self::#events),*];
        }

        impl #ident {
            /// Where it begins.
            pub const START: Self = Self::#start;

            /// Whether nothing comes after this state.
            pub fn is_terminal(self) -> bool { #terminal }

            /// Whether an event leads from this state to the other.
            pub fn may_become(self, next: Self) -> bool { #may_become }

            /// The state after an event; `None` where the event cannot happen.
            pub fn on(self, event: #event) -> Option<Self> { #on }
        }
    }
}

/// Docs of an event: the steps that it makes.
fn event_steps<'a>(
    machine: &Machine,
    event: &proc_macro2::Ident,
    state: &impl Fn(usize) -> &'a proc_macro2::Ident,
) -> String {
    let steps = machine.edges.iter().filter(|edge| edge.event == *event);
    let shown: Vec<String> = steps
        .map(|edge| format!("`{}` to `{}`", state(edge.from), state(edge.to)))
        .collect();
    format!("From {}", shown.join(", from "))
}
