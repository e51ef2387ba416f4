//! dialect.rs of the server: the forms that can be switched, and a table of all switches.

use proc_macro2::TokenStream;
use quote::quote;

use super::runtime_names;
use crate::emit::docs::said;
use crate::emit::domain::switches::{setter, table};
use crate::emit::imports::available;
use crate::emit::tokens::{evidence_name, status};
use crate::emit::{Layout, RustFile};
use crate::ir::{FormPoint, Ir, Switch, SwitchKind};
use crate::model::{EmptyForm, ForeignAnswer, PointKind, WireForm};

pub(super) fn emit(ir: &Ir, layout: &Layout) -> RustFile {
    let items = vec![
        emit_forms(ir),
        emit_set(ir),
        emit_points(ir),
        emit_switches(ir),
        emit_profiles(ir),
    ];
    let foreign = ir.envelope.iter().flat_map(|envelope| &envelope.foreign);
    let items = items.into_iter().chain(foreign.filter_map(emit_foreign)).collect();
    let names = "Foreign FormSwitch Named Profile SwitchRow";
    let mut uses = runtime_names(layout, "::dialect", names);
    uses.extend(runtime_names(layout, "", "dialect"));
    uses.extend(runtime_names(layout, "::forms", "EmptyForm IntegerForm TextForm"));
    uses.extend(available(&format!("{}::values", layout.domain_crate), "Evidence"));
    RustFile::new(ir, "dialect.rs", "what the mock can do otherwise.", &uses, items)
}

/// The form of every place that has several.
fn emit_forms(ir: &Ir) -> TokenStream {
    let fields = ir.form_points.iter().map(|point| {
        let docs = said(&format!("Of `{}`.", point.key));
        let (ident, ty) = (&point.ident, point_type(&point.kind));
        quote! { #docs pub #ident: #ty, }
    });
    let defaults = ir.form_points.iter().map(|point| {
        let (ident, form) = (&point.ident, forms(&point.kind).into_iter().next());
        quote! { #ident: #form, }
    });
    let docs = quote! { #[doc = " Which form is sent, for each place that has several."] };
    table(&docs, &quote! { Forms }, fields.collect(), defaults.collect())
}

fn emit_set(ir: &Ir) -> TokenStream {
    let set_one = |point: &FormPoint| {
        let FormPoint { key, ident, kind } = point;
        let named = forms(kind)
            .into_iter()
            .zip(kind.words())
            .map(|(form, word)| quote! { (#word, #form) });
        quote! { #key => self.#ident = dialect::choose(&[#(#named),*], value)?, }
    };
    let arms: Vec<TokenStream> = ir.form_points.iter().map(set_one).collect();
    let set = setter(&quote! { place }, &arms);
    quote! {
        impl Forms {
            /// Chooses the form of a place; `None` if there is no such place or form.
            #set
        }
    }
}

fn emit_points(ir: &Ir) -> TokenStream {
    let rows = ir.form_points.iter().map(|point| {
        let (key, words) = (&point.key, point.kind.words());
        quote! { Named { name: #key, values: &[#(#words),*] } }
    });
    quote! {
        /// Places with several forms; of each the first is sent if nothing else is wanted.
        pub static FORM_POINTS: &[Named] = &[#(#rows),*];
    }
}

fn emit_switches(ir: &Ir) -> TokenStream {
    let rows = ir.switches.iter().map(|switch| {
        let Switch { name, doc, .. } = switch;
        let evidence = evidence_name(switch.evidence);
        let (values, default) = words(&switch.kind);
        quote! { SwitchRow { name: #name, doc: #doc, values: &[#(#values),*], default: #default, evidence: #evidence } }
    });
    let form_switches = ir.switches.iter().filter_map(|switch| match &switch.kind {
        SwitchKind::Forms { points, words } => {
            let name = &switch.name;
            let words = words.iter().map(|(word, form)| quote! { (#word, #form) });
            Some(quote! { FormSwitch { name: #name, places: &[#(#points),*], words: &[#(#words),*] } })
        }
        SwitchKind::Flag(_)
        | SwitchKind::Count(_)
        | SwitchKind::Seconds(_)
        | SwitchKind::Choice(_)
        | SwitchKind::Texts { .. } => None,
    });
    quote! {
        /// Every switch that has a name of its own.
        pub static SWITCHES: &[SwitchRow] = &[#(#rows),*];

        /// Switches that choose the form of several places.
        pub static FORM_SWITCHES: &[FormSwitch] = &[#(#form_switches),*];
    }
}

/// What a switch takes, as far as it can be listed, and what it has from the start.
fn words(kind: &SwitchKind) -> (Vec<String>, String) {
    let first = |words: Vec<String>| {
        let default = words.first().cloned().unwrap_or_default();
        (words, default)
    };
    match kind {
        SwitchKind::Flag(default) => {
            let word = if *default { "on" } else { "off" };
            (vec!["off".to_owned(), "on".to_owned()], word.to_owned())
        }
        SwitchKind::Count(default) => (Vec::new(), default.to_string()),
        SwitchKind::Seconds(default) => (Vec::new(), format!("{default}s")),
        SwitchKind::Choice(values) => first(values.iter().map(|value| value.name.clone()).collect()),
        SwitchKind::Texts { values, .. } => first(values.iter().map(|(value, _)| value.name.clone()).collect()),
        SwitchKind::Forms { words, .. } => first(words.iter().map(|(word, _)| word.clone()).collect()),
    }
}

fn emit_profiles(ir: &Ir) -> TokenStream {
    let rows = ir.profiles.iter().map(|profile| {
        let (name, doc) = (&profile.name, &profile.doc);
        let sets = profile.sets.iter().map(|(name, value)| quote! { (#name, #value) });
        quote! { Profile { name: #name, doc: #doc, sets: &[#(#sets),*] } }
    });
    quote! {
        /// Switches set together.
        pub static PROFILES: &[Profile] = &[#(#rows),*];
    }
}

/// A body that is not an envelope, to be sent when a switch says so.
fn emit_foreign(foreign: &ForeignAnswer) -> Option<TokenStream> {
    let body = foreign.example.as_ref()?;
    let constant = crate::names::constant(&foreign.id);
    let docs = said(&foreign.doc);
    let status = status(foreign.http_status.unwrap_or(200));
    let media_type = match body.trim_start().chars().next() {
        Some('<') => "text/html; charset=utf-8",
        Some('{' | '[') => "application/json",
        _ => "text/plain; charset=utf-8",
    };
    Some(quote! {
        #docs
        pub static #constant: Foreign = Foreign { status: #status, media_type: #media_type, body: #body };
    })
}

fn point_type(kind: &PointKind) -> TokenStream {
    match kind {
        PointKind::Integer(_) => quote! { IntegerForm },
        PointKind::Text(_) => quote! { TextForm },
        PointKind::Empty(_) | PointKind::EmptyPayload(_) => quote! { EmptyForm },
        PointKind::Label(_) => quote! { &'static str },
    }
}

fn forms(kind: &PointKind) -> Vec<TokenStream> {
    match kind {
        PointKind::Integer(forms) => forms.iter().copied().map(integer_name).collect(),
        PointKind::Text(forms) => forms.iter().copied().map(text_name).collect(),
        PointKind::Empty(forms) | PointKind::EmptyPayload(forms) => forms.iter().copied().map(empty_name).collect(),
        PointKind::Label(labels) => labels.iter().map(|label| quote! { #label }).collect(),
    }
}

fn integer_name(form: WireForm) -> TokenStream {
    match form {
        WireForm::Integer => quote! { IntegerForm::Integer },
        WireForm::String => quote! { IntegerForm::String },
        WireForm::Mixed => quote! { IntegerForm::Mixed },
    }
}

/// A text is never mixed.
fn text_name(form: WireForm) -> TokenStream {
    match form {
        WireForm::Integer => quote! { TextForm::Integer },
        WireForm::String | WireForm::Mixed => quote! { TextForm::String },
    }
}

pub(super) fn empty_name(form: EmptyForm) -> TokenStream {
    match form {
        EmptyForm::Absent => quote! { EmptyForm::Absent },
        EmptyForm::Null => quote! { EmptyForm::Null },
        EmptyForm::Array => quote! { EmptyForm::Array },
        EmptyForm::Object => quote! { EmptyForm::Object },
    }
}
