//! Walks over a text that is known to be JSON: the library has read it before, so what can still be wrong with it is the
//! size of a number, an escape, or its depth. A text that is none makes no panic, but no sense either.

use std::borrow::Cow;

use super::Fault;

/// How many lists and objects may be in one another, as many as the library allows.
pub(crate) const DEEPEST: usize = 127;

/// What is left of a text.
#[derive(Clone)]
pub(super) struct Text<'de> {
    rest: &'de str,
    depth: usize,
}

/// A value without others in it.
pub(super) enum Scalar<'de> {
    Null,
    Boolean(bool),
    Unsigned(u64),
    Signed(i64),
    Float(f64),
    Text(Cow<'de, str>),
}

impl<'de> Text<'de> {
    pub(super) fn new(rest: &'de str) -> Self {
        Self { rest, depth: 0 }
    }

    /// The first byte of what comes next, which tells its kind; 0 at the end.
    pub(super) fn peek(&mut self) -> u8 {
        if self.rest.as_bytes().first().is_some_and(|byte| *byte <= b' ') {
            self.rest = self.rest.trim_start_matches([' ', '\n', '\r', '\t']);
        }
        self.rest.as_bytes().first().copied().unwrap_or(0)
    }

    /// What comes next, as people call it.
    pub(super) fn kind(&mut self) -> &'static str {
        match self.peek() {
            b'n' => "null",
            b't' | b'f' => "boolean",
            b'"' => "string",
            b'[' => "sequence",
            b'{' => "map",
            _ if self.clone().word().contains(['.', 'e', 'E']) => "floating point",
            _ => "integer",
        }
    }

    /// Whether `null`, `[]` or `{}` comes next, whatever white space is inside.
    pub(super) fn is_nothing(&mut self) -> bool {
        let close = match self.peek() {
            b'[' => b']',
            b'{' => b'}',
            first => return first == b'n',
        };
        let mut inside = self.clone();
        inside.advance(1);
        inside.peek() == close
    }

    /// Reads a value that is no list and no object.
    pub(super) fn scalar(&mut self) -> Result<Scalar<'de>, Fault> {
        if self.peek() == b'"' {
            return self.string().map(Scalar::Text);
        }
        let word = self.word();
        Ok(match word {
            "null" => Scalar::Null,
            "true" => Scalar::Boolean(true),
            "false" => Scalar::Boolean(false),
            number => {
                if let Ok(number) = number.parse() {
                    Scalar::Unsigned(number)
                } else if let Ok(number) = number.parse() {
                    Scalar::Signed(number)
                } else {
                    Scalar::Float(serde_json::from_str(number)?)
                }
            }
        })
    }

    /// Enters the list or the object that comes next.
    pub(super) fn open(&mut self) -> Result<(), Fault> {
        if self.depth == DEEPEST {
            return Err(Fault::new(&"recursion limit exceeded"));
        }
        self.depth += 1;
        self.advance(1);
        Ok(())
    }

    /// Leaves it. Whoever reads it has to come to its end.
    pub(super) fn close(&mut self, close: u8) -> Result<(), Fault> {
        if self.peek() != close {
            return Err(Fault::new(&"more than was expected"));
        }
        self.depth -= 1;
        self.advance(1);
        Ok(())
    }

    /// Goes to the next item, if there is one before this end.
    pub(super) fn next(&mut self, close: u8) -> bool {
        if self.peek() == b',' {
            self.advance(1);
        }
        let next = self.peek();
        next != close && next != 0
    }

    /// Goes to the next member and gives its name.
    pub(super) fn next_name(&mut self) -> Result<Option<Cow<'de, str>>, Fault> {
        if !self.next(b'}') {
            return Ok(None);
        }
        let name = self.string()?;
        if self.peek() == b':' {
            self.advance(1);
        }
        Ok(Some(name))
    }

    /// Passes over a value, however deep it is, and gives its text.
    pub(super) fn skip(&mut self) -> &'de str {
        self.peek();
        let start = self.rest;
        let mut depth = 0_usize;
        loop {
            match self.peek() {
                0 => break,
                b'"' => {
                    self.quoted();
                }
                b'[' | b'{' => {
                    depth += 1;
                    self.advance(1);
                }
                b']' | b'}' => {
                    depth = depth.saturating_sub(1);
                    self.advance(1);
                }
                b',' | b':' => {
                    self.advance(1);
                }
                _ => {
                    self.word();
                }
            }
            if depth == 0 {
                break;
            }
        }
        &start[..start.len() - self.rest.len()]
    }

    fn string(&mut self) -> Result<Cow<'de, str>, Fault> {
        let quoted = self.quoted();
        if quoted.contains('\\') {
            return Ok(Cow::Owned(serde_json::from_str(quoted)?));
        }
        let inner = quoted.strip_prefix('"').and_then(|rest| rest.strip_suffix('"'));
        Ok(Cow::Borrowed(inner.unwrap_or_default()))
    }

    /// A text with its quotes.
    fn quoted(&mut self) -> &'de str {
        let bytes = self.rest.as_bytes();
        let mut end = 1;
        while let Some(byte) = bytes.get(end) {
            end += match byte {
                b'"' => return self.advance(end + 1),
                b'\\' => 2,
                _ => 1,
            };
        }
        self.advance(bytes.len())
    }

    /// A number, or one of the three words.
    fn word(&mut self) -> &'de str {
        let ends = |byte| matches!(byte, b',' | b']' | b'}' | b' ' | b'\n' | b'\r' | b'\t');
        let end = self.rest.bytes().position(ends);
        self.advance(end.unwrap_or(self.rest.len()))
    }

    fn advance(&mut self, count: usize) -> &'de str {
        let (passed, rest) = self.rest.split_at_checked(count).unwrap_or((self.rest, ""));
        self.rest = rest;
        passed
    }
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::*;
    use crate::decode::{self, Problem};

    const TEXTS: &[&str] = &[
        "null",
        " true ",
        "[ ]",
        "{\n}",
        r#""""#,
        r#"[0, 7, -7, 18446744073709551615, 18446744073709551616, -9223372036854775808, 1.5, -2e3, 1E-2]"#,
        r#"{"a":{"b":[{}, [], [[1]], "x"]} , "c" : "é😀\u00e9\ud83d\ude00\"\\\/\n"}"#,
        r#"{"\"a\\":1,"é\u00e9":[2,{"]}":"[{"}],"":null,"twice":1,"twice":2}"#,
        "\t[\r\n1\t,\r\n{ \"a\" :\n[ ] }\n]",
    ];

    #[test]
    fn reads_what_the_library_reads() {
        for text in TEXTS {
            let expected: Value = serde_json::from_str(text).unwrap();
            assert_eq!(decode::read::<Value>(text).unwrap(), expected, "{text}");
        }
    }

    #[test]
    fn what_is_no_json_makes_no_panic() {
        for text in TEXTS {
            let cuts = text.char_indices().map(|(at, _)| at);
            for at in cuts {
                let _: Result<Value, Problem> = decode::read(&text[..at]);
                for other in ["", "[", "]", "{", "}", ",", ":", "\"", "\\", "-", "é", "\0", " "] {
                    let changed = format!("{}{other}{}", &text[..at], text[at..].get(1..).unwrap_or_default());
                    let _: Result<Value, Problem> = decode::read(&changed);
                    Text::new(&changed).skip();
                }
            }
        }
    }

    #[test]
    fn passes_over_one_value() {
        for text in TEXTS {
            let all = format!("{text}, 8");
            let mut rest = Text::new(&all);
            assert_eq!(rest.skip(), text.trim());
            assert!(rest.next(b']'));
            assert_eq!(rest.skip(), "8");
            assert!(!rest.next(b']'));
        }
        let deep = format!("{}1{}", "[".repeat(100_000), "]".repeat(100_000));
        assert_eq!(Text::new(&deep).skip(), deep);
    }

    #[test]
    fn says_what_comes_next() {
        let kinds =
            ["null", "true", "false", "\"1\"", "[1]", "{}", "-1", "1.5", "1e9"].map(|text| Text::new(text).kind());
        let expected = [
            "null",
            "boolean",
            "boolean",
            "string",
            "sequence",
            "map",
            "integer",
            "floating point",
            "floating point",
        ];
        assert_eq!(kinds, expected);
        let nothing = ["null", "[]", "{ }", " [\n]", "[0]", "{\"a\":1}", "0", "\"\"", "false"];
        let nothing = nothing.map(|text| Text::new(text).is_nothing());
        assert_eq!(nothing, [true, true, true, true, false, false, false, false, false]);
    }
}
