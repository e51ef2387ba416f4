//! switches.rs of the domain: behaviour that nobody is sure about.

use proc_macro2::TokenStream;
use quote::quote;

use super::refusal::evidence_arms;
use crate::emit::RustFile;
use crate::emit::docs::said;
use crate::emit::imports::available;
use crate::emit::tokens::number;
use crate::ir::{Ir, Switch, SwitchKind, SwitchValue};

pub(super) fn emit(ir: &Ir, runtime: &str) -> RustFile {
    // Forms are a matter of the server.
    let switches: Vec<&Switch> = ir.switches.iter().filter(|it| field_type(it).is_some()).collect();
    let fields = switches.iter().map(|switch| {
        let (docs, ident, ty) = (switch.docs.attributes(), &switch.ident, field_type(switch));
        quote! { #docs pub #ident: #ty, }
    });
    let defaults = switches.iter().map(|switch| {
        let (ident, value) = (&switch.ident, default(switch));
        quote! { #ident: #value, }
    });
    let arms: Vec<TokenStream> = switches
        .iter()
        .map(|switch| {
            let (name, ident, read) = (&switch.name, &switch.ident, read(switch));
            quote! { #name => self.#ident = #read?, }
        })
        .collect();
    let shown: Vec<TokenStream> = switches
        .iter()
        .map(|switch| {
            let (name, shown) = (&switch.name, shown(switch));
            quote! { #name => Some(#shown), }
        })
        .collect();
    let docs = quote! { #[doc = " What the mock does where nobody is sure what the service does."] };
    let table = table(&docs, &quote! { Switches }, fields.collect(), defaults.collect());
    let set = setter(&quote! { name }, &arms);
    let get = getter(&shown);
    let mut items = vec![quote! {
        #table

        impl Switches {
            /// Sets the switch of this name; `None` if there is none, or if it does not take this value.
            #set

            /// What the switch of this name is set to, as it can be set again; `None` if there is none.
            #get
        }
    }];
    items.extend(switches.iter().filter_map(|switch| emit_choice(switch)));
    let mut uses = available(runtime, "switches");
    uses.extend(available(&format!("{runtime}::values"), "Evidence"));
    uses.extend(available("std::time", "Duration"));
    RustFile::new(ir, "switches.rs", "what the mock can do otherwise.", &uses, items)
}

/// A struct of everything that can be chosen, with what is chosen if nobody does.
pub(in crate::emit) fn table(
    docs: &TokenStream,
    name: &TokenStream,
    fields: TokenStream,
    defaults: TokenStream,
) -> TokenStream {
    if fields.is_empty() {
        return quote! {
            #docs
            #[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
            pub struct #name {}
        };
    }
    quote! {
        #docs
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub struct #name { #fields }

        impl Default for #name {
            fn default() -> Self { Self { #defaults } }
        }
    }
}

/// The function that sets one of them.
pub(in crate::emit) fn setter(what: &TokenStream, arms: &[TokenStream]) -> TokenStream {
    if arms.is_empty() {
        return quote! { pub fn set(&mut self, _: &str, _: &str) -> Option<()> { None } };
    }
    quote! {
        pub fn set(&mut self, #what: &str, value: &str) -> Option<()> {
            match #what { #(#arms)* _ => return None }
            Some(())
        }
    }
}

fn getter(arms: &[TokenStream]) -> TokenStream {
    if arms.is_empty() {
        return quote! { pub fn get(&self, _: &str) -> Option<String> { None } };
    }
    quote! {
        pub fn get(&self, name: &str) -> Option<String> {
            match name { #(#arms)* _ => None }
        }
    }
}

/// `None`: not a matter of the domain.
fn field_type(switch: &Switch) -> Option<TokenStream> {
    match &switch.kind {
        SwitchKind::Flag(_) => Some(quote! { bool }),
        SwitchKind::Count(_) => Some(quote! { u64 }),
        SwitchKind::Seconds(_) => Some(quote! { Duration }),
        SwitchKind::Choice(_) | SwitchKind::Texts { .. } => {
            let choice = &switch.choice;
            Some(quote! { #choice })
        }
        SwitchKind::Forms { .. } => None,
    }
}

fn default(switch: &Switch) -> TokenStream {
    let choice = &switch.choice;
    let first = |value: Option<&SwitchValue>| {
        let ident = value.map(|value| &value.ident);
        quote! { #choice::#ident }
    };
    match &switch.kind {
        SwitchKind::Flag(default) => quote! { #default },
        SwitchKind::Count(default) => {
            let default = number(*default);
            quote! { #default }
        }
        SwitchKind::Seconds(default) => {
            let default = number(*default);
            quote! { Duration::from_secs(#default) }
        }
        SwitchKind::Choice(values) => first(values.first()),
        SwitchKind::Texts { values, .. } => first(values.first().map(|(value, _)| value)),
        SwitchKind::Forms { .. } => TokenStream::new(),
    }
}

fn read(switch: &Switch) -> TokenStream {
    let choice = &switch.choice;
    match &switch.kind {
        SwitchKind::Flag(_) => quote! { switches::flag(value) },
        SwitchKind::Count(_) => quote! { switches::count(value) },
        SwitchKind::Seconds(_) => quote! { switches::duration(value) },
        SwitchKind::Choice(_) | SwitchKind::Texts { .. } => quote! { #choice::from_word(value) },
        SwitchKind::Forms { .. } => TokenStream::new(),
    }
}

/// The opposite of reading it.
fn shown(switch: &Switch) -> TokenStream {
    let ident = &switch.ident;
    match &switch.kind {
        SwitchKind::Flag(_) => quote! { switches::shown_flag(self.#ident) },
        SwitchKind::Count(_) => quote! { self.#ident.to_string() },
        SwitchKind::Seconds(_) => quote! { switches::shown_duration(self.#ident) },
        SwitchKind::Choice(_) | SwitchKind::Texts { .. } => quote! { self.#ident.word().to_owned() },
        SwitchKind::Forms { .. } => TokenStream::new(),
    }
}

/// A type for the values of a switch.
fn emit_choice(switch: &Switch) -> Option<TokenStream> {
    let (values, texts): (Vec<&SwitchValue>, Option<Vec<&String>>) = match &switch.kind {
        SwitchKind::Choice(values) => (values.iter().collect(), None),
        SwitchKind::Texts { values, .. } => (
            values.iter().map(|(value, _)| value).collect(),
            Some(values.iter().map(|(_, text)| text).collect()),
        ),
        SwitchKind::Flag(_) | SwitchKind::Count(_) | SwitchKind::Seconds(_) | SwitchKind::Forms { .. } => return None,
    };
    let (choice, docs) = (&switch.choice, said(&format!("Values of `{}`.", switch.name)));
    let idents: Vec<_> = values.iter().map(|value| &value.ident).collect();
    let words: Vec<_> = values.iter().map(|value| &value.name).collect();
    let evidence = evidence_arms(values.iter().map(|value| {
        let ident = &value.ident;
        (value.evidence, quote! { Self::#ident })
    }));
    let value_docs = values.iter().map(|value| value.docs.attributes());
    let text = texts.map(|texts| {
        quote! {
            /// What the service says.
            pub fn text(self) -> &'static str {
                match self { #(Self::#idents => #texts,)* }
            }
        }
    });
    Some(quote! {
        #docs
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum #choice { #(#value_docs #idents,)* }

        impl #choice {
            /// As the description calls it.
            pub fn word(self) -> &'static str {
                match self { #(Self::#idents => #words,)* }
            }

            /// By what the description calls it.
            pub fn from_word(word: &str) -> Option<Self> {
                match word { #(#words => Some(Self::#idents),)* _ => None }
            }

            /// How it is known.
            pub fn evidence(self) -> Evidence {
                match self { #evidence }
            }

            #text
        }
    })
}
