//! refusal.rs of the domain: the catalogue as an enum.

use std::collections::BTreeMap;

use proc_macro2::TokenStream;
use quote::quote;

use crate::emit::RustFile;
use crate::emit::docs::said;
use crate::emit::imports::available;
use crate::emit::tokens::{allow_any_shape, evidence_name, status};
use crate::ir::{ErrorRow, Ir, Switch, SwitchKind};
use crate::model::{Basis, TextPart};

pub(super) fn emit(ir: &Ir, runtime: &str) -> RustFile {
    let rows: Vec<TokenStream> = ir.errors.iter().map(emit_row).collect();
    let names = ir.errors.iter().map(|row| &row.name);
    let any: Vec<TokenStream> = ir.errors.iter().map(any_pattern).collect();
    let statuses = statuses(ir);
    let texts = ir.errors.iter().map(text_arm);
    let examples = ir.errors.iter().map(example);
    let worded = worded(ir);
    let evidence = evidence_arms(ir.errors.iter().map(|row| (row.evidence, any_pattern(row))));
    let any_shape = allow_any_shape();
    let item = quote! {
        /// Why a call, one id of it, an upload or a download is refused.
        #[derive(Clone, Debug, PartialEq, Eq)]
        #any_shape
        pub enum Refusal { #(#rows,)* }

        impl Refusal {
            /// The name of its row in the error catalogue.
            pub fn name(&self) -> &'static str {
                match self { #(#any => #names,)* }
            }

            /// The status that goes with it.
            pub fn status(&self) -> u16 {
                match self { #statuses }
            }

            /// What the service says.
            pub fn text(&self) -> String {
                match self { #(#texts,)* }
            }

            #worded

            /// How its row is known: the weakest of what is known of its text and its status.
            pub fn evidence(&self) -> Evidence {
                match self { #evidence }
            }

            /// One of each, in the order of the catalogue.
            pub fn examples() -> Vec<Self> {
                vec![#(#examples),*]
            }
        }
    };
    let mut uses = available("super::switches", "Switches");
    uses.extend(available(&format!("{runtime}::values"), "Evidence"));
    RustFile::new(ir, "refusal.rs", "how it refuses.", &uses, vec![item])
}

fn worded(ir: &Ir) -> TokenStream {
    let arms: Vec<TokenStream> = ir.switches.iter().filter_map(|switch| worded_arm(ir, switch)).collect();
    let function = if arms.is_empty() {
        quote! { pub fn worded(&self, _: &Switches) -> String { self.text() } }
    } else {
        quote! {
            pub fn worded(&self, switches: &Switches) -> String {
                match self { #(#arms)* _ => self.text() }
            }
        }
    };
    quote! {
        /// What the service says, in the wording that the switches choose.
        #function
    }
}

/// A row whose text is switched.
fn worded_arm(ir: &Ir, switch: &Switch) -> Option<TokenStream> {
    match &switch.kind {
        SwitchKind::Texts { row, .. } => {
            let (row, ident) = (any_pattern(ir.error(*row)), &switch.ident);
            Some(quote! { #row => switches.#ident.text().to_owned(), })
        }
        SwitchKind::Flag(_)
        | SwitchKind::Count(_)
        | SwitchKind::Seconds(_)
        | SwitchKind::Choice(_)
        | SwitchKind::Forms { .. } => None,
    }
}

/// Patterns of the same evidence share an arm.
pub(super) fn evidence_arms(patterns: impl Iterator<Item = (Basis, TokenStream)>) -> TokenStream {
    let mut shared: BTreeMap<Basis, Vec<TokenStream>> = BTreeMap::new();
    for (basis, pattern) in patterns {
        shared.entry(basis).or_default().push(pattern);
    }
    let arms = shared.into_iter().map(|(basis, patterns)| {
        let evidence = evidence_name(basis);
        quote! { #(#patterns)|* => #evidence, }
    });
    arms.collect()
}

/// Rows with the same status share an arm.
fn statuses(ir: &Ir) -> TokenStream {
    let mut shared: BTreeMap<u16, Vec<TokenStream>> = BTreeMap::new();
    for row in &ir.errors {
        shared.entry(row.status).or_default().push(any_pattern(row));
    }
    let arms = shared.into_iter().map(|(code, patterns)| {
        let code = status(code);
        quote! { #(#patterns)|* => #code, }
    });
    arms.collect()
}

fn emit_row(row: &ErrorRow) -> TokenStream {
    let docs = row.docs.attributes();
    let ident = &row.ident;
    let fields = row.placeholders.iter().map(|placeholder| {
        let docs = said(&format!("Such as `{}`.", placeholder.example));
        let ident = &placeholder.ident;
        quote! { #docs #ident: String }
    });
    if row.placeholders.is_empty() {
        quote! { #docs #ident }
    } else {
        quote! { #docs #ident { #(#fields,)* } }
    }
}

fn any_pattern(row: &ErrorRow) -> TokenStream {
    let ident = &row.ident;
    if row.placeholders.is_empty() {
        quote! { Self::#ident }
    } else {
        quote! { Self::#ident { .. } }
    }
}

fn text_arm(row: &ErrorRow) -> TokenStream {
    let ident = &row.ident;
    let parts = row.texts.first().map(Vec::as_slice).unwrap_or_default();
    let names: Vec<_> = row.placeholders.iter().map(|placeholder| &placeholder.ident).collect();
    if names.is_empty() {
        let text: String = parts.iter().map(literal).collect();
        return quote! { Self::#ident => #text.to_owned() };
    }
    let format: String = parts
        .iter()
        .map(|part| match part {
            TextPart::Literal(text) => text.replace('{', "{{").replace('}', "}}"),
            TextPart::Placeholder(name) => format!("{{{}}}", crate::names::value(name)),
        })
        .collect();
    quote! { Self::#ident { #(#names),* } => format!(#format) }
}

fn literal(part: &TextPart) -> &str {
    match part {
        TextPart::Literal(text) | TextPart::Placeholder(text) => text,
    }
}

fn example(row: &ErrorRow) -> TokenStream {
    let ident = &row.ident;
    let fields = row.placeholders.iter().map(|placeholder| {
        let (ident, example) = (&placeholder.ident, &placeholder.example);
        quote! { #ident: #example.to_owned() }
    });
    if row.placeholders.is_empty() {
        quote! { Self::#ident }
    } else {
        quote! { Self::#ident { #(#fields),* } }
    }
}
