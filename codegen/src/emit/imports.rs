//! `use` items, for exactly the names that a file uses.

use std::collections::{BTreeMap, HashMap};
use std::fmt::{Display, Write as _};

use proc_macro2::{Spacing, TokenStream, TokenTree};

/// A name and the module that it comes from.
pub(super) struct Available {
    module: String,
    name: String,
}

/// Names of one module, separated by spaces.
pub(super) fn available(module: &str, names: &str) -> Vec<Available> {
    let one = |name: &str| Available {
        module: module.to_owned(),
        name: name.to_owned(),
    };
    names.split_whitespace().map(one).collect()
}

/// One `use` for each crate of which something is used.
pub(super) fn used(available: &[Available], items: &[TokenStream]) -> Vec<TokenStream> {
    let mut modules: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    let mut names = Names::of(available);
    for item in items {
        names.look_into(item.clone());
    }
    for candidate in available {
        if names.is_used[candidate.name.as_str()] {
            modules.entry(&candidate.module).or_default().push(&candidate.name);
        }
    }
    // `use a::b; use a::b::C;` is one import of `a::b`.
    let folded: Vec<(String, &str, &str)> = modules
        .iter()
        .flat_map(|(module, names)| {
            names
                .iter()
                .map(move |name| (format!("{module}::{name}"), *module, *name))
        })
        .filter(|(path, _, _)| modules.contains_key(path.as_str()))
        .collect();
    for (path, module, name) in &folded {
        modules.entry(module).or_default().retain(|other| other != name);
        if let Some(names) = modules.get_mut(path.as_str()) {
            names.push("self");
        }
    }
    modules.retain(|_, names| !names.is_empty());
    let mut roots: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for (module, mut names) in modules {
        names.sort_unstable_by_key(|name| (*name != "self", *name));
        let list = if names.len() == 1 {
            names.join("")
        } else {
            format!("{{{}}}", names.join(", "))
        };
        match module.split_once("::") {
            Some((root, rest)) => roots.entry(root).or_default().push(format!("{rest}::{list}")),
            None => roots
                .entry(module)
                .or_default()
                .extend(names.into_iter().map(str::to_owned)),
        }
    }
    roots.into_iter().map(|(root, paths)| statement(root, paths)).collect()
}

fn statement(root: &str, mut paths: Vec<String>) -> TokenStream {
    paths.sort_unstable();
    let list = paths.join(", ");
    let text = if paths.len() == 1 {
        format!("use {root}::{list};")
    } else {
        format!("use {root}::{{{list}}};")
    };
    text.parse().expect("module paths and names are Rust")
}

/// Which of the names that a file may use it does use.
struct Names<'a> {
    is_used: HashMap<&'a str, bool>,
    /// The word that is looked at. There are millions of them.
    word: String,
}

impl<'a> Names<'a> {
    fn of(available: &'a [Available]) -> Self {
        Self {
            is_used: available.iter().map(|it| (it.name.as_str(), false)).collect(),
            word: String::new(),
        }
    }

    /// Finds names with which a path or the call of a macro begins. A snake_case name is one only in front of `::` or
    /// `!`, for it may also be a field; and it may stand in an attribute of serde, which is text.
    fn look_into(&mut self, tokens: TokenStream) {
        let mut tokens = tokens.into_iter().peekable();
        // How many colons of a `::` have just gone by.
        let mut colons = 0;
        while let Some(token) = tokens.next() {
            match &token {
                TokenTree::Group(group) => self.look_into(group.stream()),
                TokenTree::Ident(ident) if colons < 2 => {
                    let name = self.read(ident);
                    if name.starts_with(char::is_uppercase) || begins_a_path(tokens.peek()) {
                        self.found(|word| Some(word));
                    }
                }
                TokenTree::Literal(literal) => {
                    self.read(literal);
                    self.found(path_in_text);
                }
                TokenTree::Ident(_) | TokenTree::Punct(_) => {}
            }
            colons = match &token {
                TokenTree::Punct(punct) if punct.as_char() == ':' && punct.spacing() == Spacing::Joint => 1,
                TokenTree::Punct(punct) if punct.as_char() == ':' && colons == 1 => 2,
                TokenTree::Punct(_) | TokenTree::Ident(_) | TokenTree::Group(_) | TokenTree::Literal(_) => 0,
            };
        }
    }

    fn read(&mut self, word: &impl Display) -> &str {
        self.word.clear();
        write!(self.word, "{word}").expect("memory can be written to");
        &self.word
    }

    /// Marks the name that stands in the word, if it is one that may be used.
    fn found(&mut self, name: impl Fn(&str) -> Option<&str>) {
        if let Some(is_used) = name(&self.word).and_then(|name| self.is_used.get_mut(name)) {
            *is_used = true;
        }
    }
}

fn begins_a_path(next: Option<&TokenTree>) -> bool {
    match next {
        Some(TokenTree::Punct(next)) => {
            next.as_char() == '!' || (next.as_char() == ':' && next.spacing() == Spacing::Joint)
        }
        Some(TokenTree::Ident(_) | TokenTree::Group(_) | TokenTree::Literal(_)) | None => false,
    }
}

/// `wire` of `"wire::optional"`.
fn path_in_text(literal: &str) -> Option<&str> {
    let (first, _) = literal.strip_prefix('"')?.split_once("::")?;
    let is_name = first.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
    is_name.then_some(first)
}

#[cfg(test)]
mod tests {
    use quote::quote;

    use super::*;

    fn imports(item: TokenStream) -> Vec<String> {
        let available: Vec<Available> = available("crate::a", "Name wire")
            .into_iter()
            .chain(available("b", "Other"))
            .collect();
        used(&available, &[item])
            .iter()
            .map(|tokens| tokens.to_string().replace(' ', ""))
            .collect()
    }

    #[test]
    fn only_used_names_are_imported() {
        assert_eq!(
            imports(quote! { fn f(it: Name) -> Other { wire::read(it) } }),
            ["useb::Other;", "usecrate::a::{Name,wire};"]
        );
    }

    #[test]
    fn fields_and_qualified_names_are_not_uses() {
        assert!(imports(quote! { struct S { wire: other::Name } }).is_empty());
    }

    #[test]
    fn attributes_of_serde_are_uses() {
        assert_eq!(
            imports(quote! { struct S { #[serde(with = "wire::text")] a: u8 } }),
            ["usecrate::a::wire;"]
        );
    }
}
