//! refusal.rs of the domain: the catalogue as an enum.

use std::collections::BTreeMap;

use proc_macro2::TokenStream;
use quote::quote;

use crate::emit::RustFile;
use crate::emit::docs::said;
use crate::emit::tokens::status;
use crate::ir::{ErrorRow, Ir};
use crate::model::TextPart;

pub(super) fn emit(ir: &Ir) -> RustFile {
    let rows: Vec<TokenStream> = ir.errors.iter().map(emit_row).collect();
    let names = ir.errors.iter().map(|row| &row.name);
    let any: Vec<TokenStream> = ir.errors.iter().map(any_pattern).collect();
    let statuses = statuses(ir);
    let texts = ir.errors.iter().map(text_arm);
    let examples = ir.errors.iter().map(example);
    let item = quote! {
        /// Why a call, one id of it, an upload or a download is refused.
        #[derive(Clone, Debug, PartialEq, Eq)]
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

            /// One of each, in the order of the catalogue.
            pub fn examples() -> Vec<Self> {
                vec![#(#examples),*]
            }
        }
    };
    RustFile::new(ir, "refusal.rs", "how it refuses.", &[], vec![item])
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
