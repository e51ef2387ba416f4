//! Tokens -> text: header, one item after the other, blank lines between them.

use proc_macro2::{Delimiter, Ident, Span, TokenStream, TokenTree};
use quote::{ToTokens as _, quote};
use syn::parse::Parser as _;
use syn::{Item, ItemMacro};

use super::compact;

/// A Rust file. `spec` is the name of the description.
///
/// Data is laid out by [`compact`]; prettyplease would give each member a line of its own. All the rest is
/// prettyplease's.
pub(crate) fn rust_file(spec: &str, about: &str, items: Vec<TokenStream>) -> String {
    let mut text = format!("// Generated from {spec} by `cargo xtask generate`. Do not edit.\n");
    // A carriage return alone is no line break, and no comment may hold one.
    for line in about.replace('\r', " ").lines() {
        text.push_str(format!("//! {line}").trim_end());
        text.push('\n');
    }
    let mut before = Room::Own;
    for item in items.into_iter().flat_map(taken_apart) {
        let room = item.room();
        if room == Room::Own || room != before {
            text.push('\n');
        }
        before = room;
        text.push_str(&item.render());
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

/// The tokens of an item. What is data never becomes a syntax tree: it is half of the text.
#[derive(Default)]
struct Tokens(Vec<TokenTree>);

/// Emitters give whole items; anything else is a mistake in this package.
fn taken_apart(tokens: TokenStream) -> Vec<Tokens> {
    let mut items = Vec::new();
    let mut item = Tokens::default();
    for token in tokens {
        let is_end = match &token {
            TokenTree::Punct(punct) => punct.as_char() == ';',
            TokenTree::Group(group) => group.delimiter() == Delimiter::Brace && !item.ends_with_semicolon(),
            TokenTree::Ident(_) | TokenTree::Literal(_) => false,
        };
        item.0.push(token);
        if is_end {
            items.push(std::mem::take(&mut item));
        }
    }
    assert!(item.0.is_empty(), "emitters emit whole items");
    items
}

impl Tokens {
    /// The word that says what the item is, behind attributes and visibility.
    fn keyword(&self) -> Option<&Ident> {
        self.0.iter().find_map(|token| match token {
            TokenTree::Ident(keyword) if keyword != "pub" => Some(keyword),
            // An attribute, or how far it is visible.
            TokenTree::Ident(_) | TokenTree::Punct(_) | TokenTree::Group(_) | TokenTree::Literal(_) => None,
        })
    }

    fn is(&self, keywords: &[&str]) -> bool {
        self.keyword()
            .is_some_and(|keyword| keywords.iter().any(|one| keyword == one))
    }

    fn ends_with_semicolon(&self) -> bool {
        self.is(&["use", "static", "const"])
    }

    fn room(&self) -> Room {
        let has_attributes = matches!(self.0.first(), Some(TokenTree::Punct(_)));
        if self.is(&["use"]) {
            Room::WithImports
        } else if self.is(&["static"]) && !has_attributes {
            Room::WithData
        } else {
            Room::Own
        }
    }

    fn render(mut self) -> String {
        let Some(body) = self.take_data() else {
            return render_item(self.parsed());
        };
        compact::with_body(&unparse(self.parsed()), body)
    }

    /// The value of a constant, or the list that is all of a function; a placeholder takes its place.
    fn take_data(&mut self) -> Option<TokenStream> {
        let placeholder = || TokenTree::Ident(Ident::new(compact::PLACEHOLDER, Span::call_site()));
        if self.is(&["static", "const"]) {
            let is_sign = |token: &TokenTree| matches!(token, TokenTree::Punct(punct) if punct.as_char() == '=');
            let value = self.0.iter().position(is_sign)? + 1;
            let end = self.0.len() - 1;
            return Some(self.0.splice(value..end, [placeholder()]).collect());
        }
        let TokenTree::Group(group) = self.0.last()? else {
            return None;
        };
        let mut begin = group.stream().into_iter();
        let is_list = self.is(&["fn"]) && matches!(begin.next(), Some(TokenTree::Ident(name)) if name == "Vec");
        if !is_list {
            return None;
        }
        let body = group.stream();
        let placeholder = placeholder();
        // With its group gone, nobody else holds the tokens of the body, and they are not copied.
        self.0.pop();
        self.0.extend(quote! { { #placeholder } });
        Some(body)
    }

    fn parsed(self) -> Item {
        syn::parse2(self.0.into_iter().collect()).expect("emitters emit whole items")
    }
}

fn render_item(item: Item) -> String {
    match item {
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

/// `name! { … }` around an item, around rows, or around a few words.
fn render_macro(call: &ItemMacro) -> String {
    let path = call.mac.path.to_token_stream().to_string().replace(' ', "");
    let body = match syn::parse2::<Item>(call.mac.tokens.clone()) {
        Ok(item) => unparse(item),
        Err(_) => rows
            .parse2(call.mac.tokens.clone())
            .unwrap_or_else(|_| call.mac.tokens.to_string().replace(" :: ", "::")),
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
        let name: Ident = input.parse()?;
        input.parse::<syn::Token![:]>()?;
        let constant: Ident = input.parse()?;
        input.parse::<syn::Token![->]>()?;
        let ty: syn::Type = input.parse()?;
        input.parse::<syn::Token![;]>()?;
        let ty = ty.to_token_stream().to_string().replace(' ', "");
        rows.push_str(&format!("{name}: {constant} -> {ty};\n"));
    }
    Ok(rows)
}
