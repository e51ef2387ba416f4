//! Tokens -> text: header, one item after the other, blank lines between them.

use proc_macro2::TokenStream;
use quote::ToTokens as _;
use syn::parse::Parser as _;
use syn::{Item, ItemMacro};

use super::compact;

/// A Rust file. `spec` is the name of the description.
///
/// Items that are data are laid out by [`compact`]; prettyplease would give each member a line of its own. All the rest
/// is prettyplease's.
pub(crate) fn rust_file(spec: &str, about: &str, items: Vec<TokenStream>) -> String {
    let mut text = format!("// Generated from {spec} by `cargo xtask generate`. Do not edit.\n");
    for line in about.lines() {
        text.push_str(format!("//! {line}").trim_end());
        text.push('\n');
    }
    let mut before = Room::Own;
    for item in items.into_iter().flat_map(parsed) {
        let room = room(&item);
        if room == Room::Own || room != before {
            text.push('\n');
        }
        before = room;
        text.push_str(&render_item(item));
    }
    text
}

/// Which neighbours an item stands next to without a blank line.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Room {
    WithImports,
    WithData,
    Own,
}

fn room(item: &Item) -> Room {
    match item {
        Item::Use(_) => Room::WithImports,
        Item::Static(data) if data.attrs.is_empty() => Room::WithData,
        _ => Room::Own,
    }
}

/// Emitters give whole items; anything else is a mistake in this package.
fn parsed(tokens: TokenStream) -> Vec<Item> {
    syn::parse2::<syn::File>(tokens)
        .expect("emitters emit whole items")
        .items
}

fn render_item(item: Item) -> String {
    match item {
        Item::Static(mut data) => {
            let body = std::mem::replace(&mut data.expr, Box::new(compact::placeholder()));
            compact::with_body(&unparse(Item::Static(data)), &body)
        }
        Item::Const(mut data) => {
            let body = std::mem::replace(&mut data.expr, Box::new(compact::placeholder()));
            compact::with_body(&unparse(Item::Const(data)), &body)
        }
        Item::Macro(call) => render_macro(&call),
        other => unparse(other),
    }
}

fn unparse(item: Item) -> String {
    prettyplease::unparse(&syn::File {
        shebang: None,
        frontmatter: None,
        attrs: Vec::new(),
        items: vec![item],
    })
}

/// `name! { … }` around an item or around rows.
fn render_macro(call: &ItemMacro) -> String {
    let path = call.mac.path.to_token_stream().to_string().replace(' ', "");
    let body = match syn::parse2::<Item>(call.mac.tokens.clone()) {
        Ok(item) => render_item(item),
        Err(_) => rows
            .parse2(call.mac.tokens.clone())
            .expect("macros hold an item or rows"),
    };
    let mut text = format!("{path}! {{\n");
    for line in body.lines() {
        text.push_str(format!("    {line}").trim_end());
        text.push('\n');
    }
    text + "}\n"
}

/// Rows of the form `Name: NAME -> Type;`.
fn rows(input: syn::parse::ParseStream<'_>) -> syn::Result<String> {
    let mut rows = String::new();
    while !input.is_empty() {
        let name: syn::Ident = input.parse()?;
        input.parse::<syn::Token![:]>()?;
        let constant: syn::Ident = input.parse()?;
        input.parse::<syn::Token![->]>()?;
        let ty: syn::Type = input.parse()?;
        input.parse::<syn::Token![;]>()?;
        let ty = ty.to_token_stream().to_string().replace(' ', "");
        rows.push_str(&format!("{name}: {constant} -> {ty};\n"));
    }
    Ok(rows)
}
