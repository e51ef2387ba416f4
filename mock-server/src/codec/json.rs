//! JSON text as the service spells it. Parsers do not care; clients that cut strings out by hand do.

use std::io;

use serde::Serialize;
use serde_json::ser::{CompactFormatter, Formatter, Serializer};

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
    let done = match spelling {
        Spelling::Escaping => value.serialize(&mut Serializer::with_formatter(&mut text, EscapingFormatter)),
        Spelling::Plain => value.serialize(&mut Serializer::with_formatter(&mut text, CompactFormatter)),
    };
    done.expect("a vector takes any text, and every key is text");
    text
}

/// Writes `/` as `\/` and what is not ASCII as UTF-16 escapes.
struct EscapingFormatter;

impl Formatter for EscapingFormatter {
    fn write_string_fragment<W: io::Write + ?Sized>(&mut self, writer: &mut W, fragment: &str) -> io::Result<()> {
        let mut plain_from = 0;
        for (at, character) in fragment.char_indices() {
            if character.is_ascii() && character != '/' {
                continue;
            }
            writer.write_all(&fragment.as_bytes()[plain_from..at])?;
            plain_from = at + character.len_utf8();
            if character == '/' {
                writer.write_all(b"\\/")?;
            } else {
                for unit in character.encode_utf16(&mut [0; 2]) {
                    write!(writer, "\\u{unit:04x}")?;
                }
            }
        }
        writer.write_all(&fragment.as_bytes()[plain_from..])
    }
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
