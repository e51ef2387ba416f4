//! Wire names become Rust names here and nowhere else.

use heck::{ToShoutySnakeCase as _, ToSnakeCase as _, ToUpperCamelCase as _};
use proc_macro2::{Ident, Span};

/// Words that cannot stand as a name, those of all editions and the reserved ones.
const KEYWORDS: &[&str] = &[
    "Self", "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "crate", "do", "dyn",
    "else", "enum", "extern", "false", "final", "fn", "for", "gen", "if", "impl", "in", "let", "loop", "macro",
    "match", "mod", "move", "mut", "override", "priv", "pub", "ref", "return", "self", "static", "struct", "super",
    "trait", "true", "try", "type", "typeof", "unsafe", "unsized", "use", "virtual", "where", "while", "yield",
];

/// Methods that every call of the client has.
const METHODS_OF_CALLS: &[&str] = &["into_future", "new", "set", "set_list"];

/// Functions that every client has.
const METHODS_OF_CLIENTS: &[&str] = &["builder", "login", "token"];

/// A field, parameter, method or module: `upload_info`, `move_`.
pub(crate) fn value(name: &str) -> Ident {
    ident(&name.to_snake_case())
}

/// A method of a call that sets an optional parameter.
pub(crate) fn chained(name: &str) -> Ident {
    beside(METHODS_OF_CALLS, name)
}

/// A method of a client that gives the operations of a group.
pub(crate) fn accessor(name: &str) -> Ident {
    beside(METHODS_OF_CLIENTS, name)
}

fn beside(taken: &[&str], name: &str) -> Ident {
    let snake = name.to_snake_case();
    if taken.contains(&snake.as_str()) {
        ident(&format!("{snake}_"))
    } else {
        ident(&snake)
    }
}

/// A type or an enum value: `UploadInfo`.
pub(crate) fn camel(name: &str) -> Ident {
    ident(&name.to_upper_camel_case())
}

/// A constant or static: `UPLOAD_INFO`.
pub(crate) fn constant(name: &str) -> Ident {
    ident(&name.to_shouty_snake_case())
}

/// A name that the description already writes as Rust wants it.
pub(crate) fn ident(name: &str) -> Ident {
    let begins_well = name.starts_with(|first: char| first.is_alphabetic() || first == '_');
    let name = match (begins_well, KEYWORDS.contains(&name)) {
        (true, false) => name.to_owned(),
        (true, true) => format!("{name}_"),
        (false, _) => format!("n{name}"),
    };
    Ident::new(&name, Span::call_site())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_follow_the_rust_conventions() {
        assert_eq!(value("file.upload_info").to_string(), "file_upload_info");
        assert_eq!(camel("file.upload_info").to_string(), "FileUploadInfo");
        assert_eq!(constant("file.upload_info").to_string(), "FILE_UPLOAD_INFO");
    }

    #[test]
    fn keywords_get_an_underscore_and_digits_a_letter() {
        assert_eq!(value("move").to_string(), "move_");
        assert_eq!(camel("self").to_string(), "Self_");
        assert_eq!(value("3d").to_string(), "n3d");
        assert_eq!(chained("set").to_string(), "set_");
        assert_eq!(accessor("token").to_string(), "token_");
    }
}
