//! The names of the operations and what is fixed about each; a part of commands.rs.

use proc_macro2::TokenStream;
use quote::quote;

use super::refusal::evidence_arms;
use crate::emit::docs::said;
use crate::emit::tokens::allow_any_shape;
use crate::ir::{Ir, Operation};
use crate::model::ErrorId;

pub(super) fn emit(ir: &Ir) -> TokenStream {
    let markers: Vec<_> = ir.operations.iter().map(|operation| &operation.marker).collect();
    let docs = ir
        .operations
        .iter()
        .map(|operation| said(&format!("`{}`.", operation.id)));
    let ids: Vec<_> = ir.operations.iter().map(|operation| &operation.id).collect();
    let paths = ir.operations.iter().map(|operation| &operation.path);
    let needs_session = needs_session(ir);
    let evidence = evidence_arms(ir.operations.iter().map(|operation| {
        let marker = &operation.marker;
        (operation.evidence, quote! { Self::#marker })
    }));
    let any_shape = allow_any_shape();
    let errors = row_lists(ir, |operation| &operation.errors);
    let item_errors = row_lists(ir, |operation| &operation.item_errors);
    quote! {
        /// Names an operation.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #any_shape
        pub enum OperationId { #(#docs #markers,)* }

        impl OperationId {
            /// Every operation, in the order of the description.
            pub const ALL: &[Self] = &[#(Self::#markers),*];

            /// As the description calls it.
            pub fn id(self) -> &'static str {
                match self { #(Self::#markers => #ids,)* }
            }

            /// By what the description calls it.
            pub fn from_id(id: &str) -> Option<Self> {
                match id { #(#ids => Some(Self::#markers),)* _ => None }
            }

            /// Path below the base of the API.
            pub fn path(self) -> &'static str {
                match self { #(Self::#markers => #paths,)* }
            }

            /// Whether a call must name a session.
            pub fn needs_session(self) -> bool { #needs_session }

            /// How it is known.
            pub fn evidence(self) -> Evidence {
                match self { #evidence }
            }

            /// Names of the refusals of a whole call.
            pub fn errors(self) -> &'static [&'static str] {
                match self { #errors }
            }

            /// Names of the refusals of single ids.
            pub fn item_errors(self) -> &'static [&'static str] {
                match self { #item_errors }
            }
        }
    }
}

fn needs_session(ir: &Ir) -> TokenStream {
    let free: Vec<_> = ir
        .operations
        .iter()
        .filter(|operation| !operation.needs_session)
        .map(|it| &it.marker)
        .collect();
    match (free.len(), ir.operations.len() - free.len()) {
        (0, _) => quote! { true },
        (_, 0) => quote! { false },
        (_, _) => quote! { !matches!(self, #(Self::#free)|*) },
    }
}

/// Operations with the same rows share an arm.
fn row_lists(ir: &Ir, rows: impl Fn(&Operation) -> &Vec<ErrorId>) -> TokenStream {
    let mut shared: Vec<(&Vec<ErrorId>, Vec<&proc_macro2::Ident>)> = Vec::new();
    for operation in &ir.operations {
        let own = rows(operation);
        match shared.iter_mut().find(|(list, _)| *list == own) {
            Some((_, markers)) => markers.push(&operation.marker),
            None => shared.push((own, vec![&operation.marker])),
        }
    }
    let arms = shared.into_iter().map(|(list, markers)| {
        let names = list.iter().map(|row| &ir.error(*row).name);
        quote! { #(Self::#markers)|* => &[#(#names),*], }
    });
    arms.collect()
}
