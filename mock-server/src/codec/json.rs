//! JSON text as the service spells it. Parsers do not care; clients that cut strings out by hand do.

use std::fmt::Write as _;

use serde::Serialize;
use serde_json::Serializer;

/// How texts are spelled.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Spelling {
    /// As short as JSON allows.
    #[default]
    Plain,
    /// `/` as `\/`, and what is not ASCII as UTF-16 escapes.
    Escaping,
}

/// One value as JSON text.
///
/// # Panics
///
/// If a map has a key that is not text; the types of the domain have none.
#[must_use]
pub fn encode<T: Serialize + ?Sized>(value: &T, spelling: Spelling) -> Vec<u8> {
    let mut text = Vec::with_capacity(512);
    value
        .serialize(&mut Serializer::new(&mut text))
        .expect("a vector takes any text, and every key is text");
    match spelling {
        Spelling::Plain => text,
        Spelling::Escaping => escaped(text),
    }
}

/// JSON with `/` as `\/` and what is not ASCII as UTF-16 escapes. They stand nowhere but inside of texts, so that nobody has
/// to look where those are.
fn escaped(plain: Vec<u8>) -> Vec<u8> {
    // As in an answer without an address and without a foreign name.
    if plain.is_ascii() && !plain.contains(&b'/') {
        return plain;
    }
    let plain = String::from_utf8(plain).expect("JSON is text");
    let mut text = String::with_capacity(plain.len() + plain.len() / 8);
    for character in plain.chars() {
        match character {
            '/' => text.push_str("\\/"),
            _ if character.is_ascii() => text.push(character),
            _ => {
                for unit in character.encode_utf16(&mut [0; 2]) {
                    write!(text, "\\u{unit:04x}").expect("a text takes any text");
                }
            }
        }
    }
    text.into_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(value: &str, escape_slashes: bool) -> String {
        let spelling = if escape_slashes {
            Spelling::Escaping
        } else {
            Spelling::Plain
        };
        String::from_utf8(encode(value, spelling)).unwrap()
    }

    #[test]
    fn slashes_and_foreign_letters_are_escaped() {
        assert_eq!(text("a/b", true), r#""a\/b""#);
        assert_eq!(text("/", true), r#""\/""#);
        assert_eq!(text("é—x", true), r#""\u00e9\u2014x""#);
        assert_eq!(text("🐊", true), r#""\ud83d\udc0a""#);
        assert_eq!(text("say \"hi\"\\\n\u{1}", true), r#""say \"hi\"\\\n\u0001""#);
    }

    #[test]
    fn both_spellings_mean_the_same() {
        for value in ["", "plain", "http://x/y?z=1", "имя/файл 🐊.bin", "tab\there"] {
            for escape_slashes in [true, false] {
                let back: String = serde_json::from_str(&text(value, escape_slashes)).unwrap();
                assert_eq!(back, value);
            }
        }
        assert_eq!(text("a/é", false), "\"a/é\"");
    }
}
