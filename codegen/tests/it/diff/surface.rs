//! What a generated client offers to Rust programs, read from the generated files themselves: a second opinion on the
//! source axis of every rule.

use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::TokenStream;
use rapidgator_codegen::{Described, Layout, generate};
use syn::{Fields, ImplItem, Item, Visibility};

use crate::golden::layout;

/// Public things by the way to them, and what a program has to know to use each.
pub(super) type Surface = BTreeMap<String, String>;

/// The surface of the client of a description.
pub(super) fn of(described: &Described) -> Surface {
    let layout = Layout {
        domain_dir: None,
        server_dir: None,
        docs_dir: None,
        schema_dir: None,
        ..layout("library.yaml")
    };
    let mut surface = Surface::new();
    for (path, text) in generate(described.model(), &layout).files() {
        // Vectors are tests.
        if !path.ends_with("vectors.rs") {
            let file = syn::parse_file(text).expect("generated files are Rust");
            file.items.iter().for_each(|item| add(&mut surface, item, ""));
        }
    }
    surface
}

/// What a program that was written against one surface may miss in another: what is gone or has another signature.
/// Whatever is new breaks nothing, as everything that may grow is `non_exhaustive`.
pub(super) fn missing(before: &Surface, after: &Surface) -> BTreeSet<String> {
    let is_missing = |(name, signature): &(&String, &String)| after.get(*name) != Some(*signature);
    let missing = before.iter().filter(is_missing);
    missing
        .map(|(name, signature)| format!("{name}: {signature}"))
        .collect()
}

/// `kind` is the macro that an item stands in.
fn add(surface: &mut Surface, item: &Item, kind: &str) {
    match item {
        Item::Struct(it) if is_public(&it.vis) => {
            let name = it.ident.to_string();
            surface.insert(name.clone(), format!("{kind} struct {}", text(&it.generics)));
            add_derives(surface, &name, &it.attrs);
            add_fields(surface, &name, &it.fields);
        }
        Item::Enum(it) if is_public(&it.vis) => {
            let name = it.ident.to_string();
            // The enums of these macros are `non_exhaustive`.
            let is_open = kind.starts_with("open_")
                || kind == "error_ids"
                || it.attrs.iter().any(|it| it.path().is_ident("non_exhaustive"));
            // A closed enum is matched as a whole, so one more variant breaks as well.
            let closed: Vec<String> = it.variants.iter().map(|variant| variant.ident.to_string()).collect();
            let closed = if is_open { String::new() } else { closed.join(" ") };
            surface.insert(name.clone(), format!("{kind} enum {closed}"));
            add_derives(surface, &name, &it.attrs);
            for variant in &it.variants {
                // A number with a label beside it: then the type has a method for it.
                if let Some((_, syn::Expr::Tuple(_))) = &variant.discriminant {
                    surface.insert(format!("{name}::label"), String::new());
                }
                let name = format!("{name}::{}", variant.ident);
                surface.insert(name, text(&variant.fields));
            }
        }
        Item::Static(it) if is_public(&it.vis) => {
            surface.insert(it.ident.to_string(), text(&it.ty));
        }
        Item::Const(it) if is_public(&it.vis) => {
            surface.insert(it.ident.to_string(), text(&it.ty));
        }
        Item::Impl(it) => {
            let of = text(&it.self_ty);
            if let Some((behaviour, _)) = &it.trait_ {
                surface.insert(format!("{of} as {}", text(behaviour)), String::new());
            }
            for member in &it.items {
                match member {
                    // Names of arguments as well: two of one type that change places are told by nothing else.
                    ImplItem::Fn(function) if is_public(&function.vis) => {
                        surface.insert(format!("{of}::{}", function.sig.ident), text(&function.sig));
                    }
                    ImplItem::Const(it) if is_public(&it.vis) => {
                        surface.insert(format!("{of}::{}", it.ident), text(&it.ty));
                    }
                    _ => {}
                }
            }
        }
        Item::Macro(call) => {
            let kind = text(&call.mac.path);
            match syn::parse2::<Item>(call.mac.tokens.clone()) {
                Ok(item) => add(surface, &item, &kind),
                Err(_) => add_rows(surface, &call.mac.tokens, &kind),
            }
        }
        _ => {}
    }
}

/// Rows of the form `Name: NAME -> Type;`, each a public type. `client!` has one without a name; the type in it, if
/// there is one, is what a login gives.
fn add_rows(surface: &mut Surface, rows: &TokenStream, kind: &str) {
    for row in rows.to_string().split(';').filter(|row| !row.trim().is_empty()) {
        if let Some((name, rest)) = row.split_once(':') {
            surface.insert(format!("{kind} {}", name.trim()), rest.trim().to_owned());
        } else if let Some((_, login)) = row.split_once("->") {
            surface.insert("Client::login".to_owned(), login.trim().to_owned());
        }
    }
}

fn add_fields(surface: &mut Surface, name: &str, fields: &Fields) {
    for field in fields.iter().filter(|field| is_public(&field.vis)) {
        let ident = field.ident.as_ref().map(ToString::to_string).unwrap_or_default();
        surface.insert(format!("{name}.{ident}"), text(&field.ty));
    }
}

fn add_derives(surface: &mut Surface, name: &str, attributes: &[syn::Attribute]) {
    for attribute in attributes
        .iter()
        .filter(|attribute| attribute.path().is_ident("derive"))
    {
        let listed = attribute
            .parse_args_with(syn::punctuated::Punctuated::<syn::Path, syn::Token![,]>::parse_terminated)
            .expect("a list of traits");
        for behaviour in listed {
            surface.insert(format!("{name} as {}", text(&behaviour)), String::new());
        }
    }
}

fn is_public(visibility: &Visibility) -> bool {
    matches!(visibility, Visibility::Public(_))
}

fn text(tokens: &impl quote::ToTokens) -> String {
    tokens.to_token_stream().to_string()
}
