//! facts.rs of the domain: what there is to an API, as tables, for those who count what of it was used.

use proc_macro2::{Ident, Literal, TokenStream};
use quote::quote;

use crate::emit::RustFile;
use crate::emit::docs::said;
use crate::emit::imports::available;
use crate::emit::tokens::evidence_name;
use crate::ir::{Enum, Ir, Machine, Operation, Param, Transfer, Type};
use crate::model::EnumWire;
use crate::names;

pub(super) fn emit(ir: &Ir, runtime: &str) -> RustFile {
    let mut items = vec![emit_operations(ir), emit_errors(ir), emit_machines(ir)];
    items.extend(
        (0..)
            .zip(&ir.machines)
            .map(|(number, machine)| emit_step(ir, machine, number)),
    );
    items.push(emit_transfers(ir));
    let mut uses = available("super::commands", "OperationId");
    let states: Vec<String> = ir.enums.iter().map(|states| states.ident.to_string()).collect();
    let events: Vec<String> = ir.machines.iter().map(|machine| machine.event.to_string()).collect();
    uses.extend(available("super::types", &states.join(" ")));
    uses.extend(available("super::machines", &events.join(" ")));
    uses.extend(available(
        &format!("{runtime}::facts"),
        "ClientCall EdgeFacts ErrorFacts MachineFacts ParamFacts ParamKind Step TransferFacts ValueFacts",
    ));
    uses.extend(available(&format!("{runtime}::values"), "Evidence"));
    RustFile::new(ir, "facts.rs", "what there is to be used.", &uses, items)
}

fn emit_operations(ir: &Ir) -> TokenStream {
    let markers: Vec<_> = ir.operations.iter().map(|operation| &operation.marker).collect();
    let params = ir.operations.iter().map(|operation| {
        let rows = operation.params.iter().map(|param| emit_param(ir, param));
        quote! { &[#(#rows),*] }
    });
    let calls = ir.operations.iter().map(|operation| emit_call(ir, operation));
    quote! {
        impl OperationId {
            /// Its parameters, in the order of the description. What carries the session is none of them.
            pub fn params(self) -> &'static [ParamFacts] {
                match self { #(Self::#markers => #params,)* }
            }

            /// What a client in Rust calls it.
            pub fn client_call(self) -> ClientCall {
                match self { #(Self::#markers => #calls,)* }
            }
        }
    }
}

fn emit_call(ir: &Ir, operation: &Operation) -> TokenStream {
    let group = ir.groups.iter().find(|group| group.name == operation.group);
    let group = group.map_or_else(|| operation.group.clone(), |group| group.ident.to_string());
    let method = operation.method.to_string();
    quote! { ClientCall { group: #group, method: #method } }
}

fn emit_param(ir: &Ir, param: &Param) -> TokenStream {
    let (name, method) = (&param.name, param.method.to_string());
    let (required, secret) = (!param.optional, param.is_secret());
    let evidence = evidence_name(param.evidence);
    let kind = match &param.ty {
        Type::Boolean => {
            let (truthy, falsy) = (&ir.truthy, &ir.falsy);
            quote! { ParamKind::Boolean { truthy: &[#(#truthy),*], falsy: &[#(#falsy),*] } }
        }
        Type::Integer => quote! { ParamKind::Integer },
        Type::Text | Type::SecretText | Type::Name(_) | Type::SecretName(_) => quote! { ParamKind::Text },
        Type::Enum(id) => {
            let around = ir.enumeration(*id);
            let (ident, values) = (around.ident.to_string(), emit_values(around));
            quote! { ParamKind::Choice { name: #ident, values: &[#(#values),*] } }
        }
        Type::Object(_) | Type::Union(_) | Type::List(_) => quote! { ParamKind::Members },
    };
    let separator = match &param.list {
        Some(list) => {
            let separator = &list.separator;
            quote! { Some(#separator) }
        }
        None => quote! { None },
    };
    let absent = absent(param);
    quote! {
        ParamFacts {
            name: #name, method: #method, required: #required, secret: #secret, absent: &[#(#absent),*],
            separator: #separator, kind: #kind, evidence: #evidence,
        }
    }
}

/// Values that count as not sent. The empty one always does, except where it may be a spelling.
fn absent(param: &Param) -> Vec<&str> {
    let mut absent: Vec<&str> = param.absent_when.iter().map(String::as_str).collect();
    let empty_is_a_value = matches!(param.ty, Type::Boolean) && param.list.is_none();
    if !empty_is_a_value && !absent.contains(&"") {
        absent.push("");
    }
    absent
}

fn emit_values(around: &Enum) -> Vec<TokenStream> {
    let values = around.values.iter().map(|value| {
        let (ident, evidence) = (value.ident.to_string(), evidence_name(value.evidence));
        let wire = match &value.value {
            EnumWire::Integer(number) => number.to_string(),
            EnumWire::Text(text) => text.clone(),
        };
        quote! { ValueFacts { wire: #wire, name: #ident, evidence: #evidence } }
    });
    values.collect()
}

fn emit_errors(ir: &Ir) -> TokenStream {
    let rows = ir.errors.iter().map(|row| {
        let (name, evidence) = (&row.name, evidence_name(row.evidence));
        quote! { ErrorFacts { name: #name, evidence: #evidence } }
    });
    let docs = said("Every row of the error catalogue.");
    quote! { #docs pub static ERRORS: &[ErrorFacts] = &[#(#rows),*]; }
}

fn emit_machines(ir: &Ir) -> TokenStream {
    let machines = ir.machines.iter().map(|machine| emit_machine(ir, machine));
    let docs = said("Every state machine.");
    quote! { #docs pub static MACHINES: &[MachineFacts] = &[#(#machines),*]; }
}

fn emit_machine(ir: &Ir, machine: &Machine) -> TokenStream {
    let states = ir.enumeration(machine.states);
    let edges = machine.edges.iter().map(|edge| {
        let [from, to] = [edge.from, edge.to].map(|state| states.values[state].ident.to_string());
        let event = edge.event.to_string();
        quote! { EdgeFacts { from: #from, event: #event, to: #to } }
    });
    let (name, evidence) = (&machine.name, evidence_name(machine.evidence));
    quote! { MachineFacts { name: #name, edges: &[#(#edges),*], evidence: #evidence } }
}

/// Which row of the tables an event in a state is.
fn emit_step(ir: &Ir, machine: &Machine, number: usize) -> TokenStream {
    let states = ir.enumeration(machine.states);
    let (ident, event) = (&states.ident, &machine.event);
    let number = Literal::usize_unsuffixed(number);
    let arms = machine.edges.iter().enumerate().map(|(row, edge)| {
        let (from, on, row) = (
            &states.values[edge.from].ident,
            &edge.event,
            Literal::usize_unsuffixed(row),
        );
        quote! { (Self::#from, #event::#on) => Some(Step { machine: #number, edge: #row }), }
    });
    let body = if machine.edges.is_empty() {
        quote! { None }
    } else {
        quote! { match (self, event) { #(#arms)* _ => None } }
    };
    quote! {
        impl #ident {
            /// The edge of its machine that an event goes along; `None` where the event cannot happen.
            pub fn step(self, event: #event) -> Option<Step> { #body }
        }
    }
}

fn emit_transfers(ir: &Ir) -> TokenStream {
    let idents: Vec<Ident> = ir
        .transfers
        .iter()
        .map(|transfer| names::camel(&transfer.name))
        .collect();
    let names: Vec<&String> = ir.transfers.iter().map(|transfer| &transfer.name).collect();
    let docs = names.iter().map(|name| said(&format!("`{name}`.")));
    let facts = ir.transfers.iter().map(emit_transfer(ir));
    let body = match ir.transfers.is_empty() {
        true => quote! { match self {} },
        false => quote! { match self { #(Self::#idents => #facts,)* } },
    };
    quote! {
        /// Names a transfer of bytes.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum TransferId { #(#docs #idents,)* }

        impl TransferId {
            /// Every transfer, in the order of the description.
            pub const ALL: &[Self] = &[#(Self::#idents),*];

            /// What is known of it.
            pub fn facts(self) -> TransferFacts { #body }
        }
    }
}

fn emit_transfer(ir: &Ir) -> impl Fn(&Transfer) -> TokenStream {
    move |transfer| {
        let name = &transfer.name;
        let errors = transfer.errors.iter().map(|row| &ir.error(*row).name);
        let evidence = evidence_name(transfer.evidence);
        quote! { TransferFacts { name: #name, errors: &[#(#errors),*], evidence: #evidence } }
    }
}
