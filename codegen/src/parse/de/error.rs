//! Why a value cannot be decoded, in words of YAML: serde speaks of Rust types.

use std::fmt;

use serde::de::{self, Expected, Unexpected};

use super::super::tree::Value;
use crate::diag::{Code, Diagnostic, Span};

/// Why decoding stopped.
#[derive(Debug)]
pub(super) enum Error {
    /// Not reported yet; the place is added by the innermost deserializer that knows one.
    New(Box<Diagnostic>),
    /// A field of the struct at hand is missing.
    Missing(&'static str),
    /// Reported. `progress`: the next attempt will get further.
    Reported { progress: bool },
}

pub(super) const NOWHERE: Span = usize::MAX..usize::MAX;

impl Error {
    pub(super) fn new(code: Code, message: String) -> Self {
        Self::New(Box::new(Diagnostic::new(code, &NOWHERE, message)))
    }

    pub(super) fn at(mut self, span: &Span) -> Self {
        if let Self::New(diagnostic) = &mut self
            && diagnostic.span == NOWHERE
        {
            diagnostic.span = span.clone();
        }
        self
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::New(diagnostic) => f.write_str(&diagnostic.message),
            Self::Missing(field) => write!(f, "missing key `{field}`"),
            Self::Reported { .. } => f.write_str("already reported"),
        }
    }
}

impl std::error::Error for Error {}

impl de::Error for Error {
    fn custom<T: fmt::Display>(message: T) -> Self {
        Self::new(Code::WrongType, message.to_string())
    }

    fn invalid_type(unexpected: Unexpected<'_>, expected: &dyn Expected) -> Self {
        let expected = plain_words(&expected.to_string());
        let message = format!("expected {expected}, found {}", found(unexpected));
        let is_unquoted = matches!(
            unexpected,
            Unexpected::Bool(_) | Unexpected::Unsigned(_) | Unexpected::Signed(_) | Unexpected::Float(_)
        );
        let quotes = (expected == "a text" && is_unquoted).then(|| "put it in quotes".to_owned());
        Self::New(Box::new(
            Diagnostic::new(Code::WrongType, &NOWHERE, message).help(quotes),
        ))
    }

    fn invalid_value(unexpected: Unexpected<'_>, expected: &dyn Expected) -> Self {
        Self::invalid_type(unexpected, expected)
    }

    fn missing_field(field: &'static str) -> Self {
        Self::Missing(field)
    }
}

/// serde speaks of Rust types, the reader of a description thinks in YAML.
fn plain_words(expected: &str) -> String {
    match expected {
        "u16" => "an integer from 0 to 65535".to_owned(),
        "u32" => "an integer from 0 to 4294967295".to_owned(),
        "u64" | "usize" => "an integer that is not negative".to_owned(),
        "i64" => "an integer".to_owned(),
        "a string" => "a text".to_owned(),
        "a boolean" => "true or false".to_owned(),
        "a sequence" => "a list".to_owned(),
        other if other.starts_with("struct ") => "a mapping".to_owned(),
        other => other.to_owned(),
    }
}

pub(super) fn found(unexpected: Unexpected<'_>) -> String {
    match unexpected {
        Unexpected::Unit => "nothing".to_owned(),
        Unexpected::Bool(value) => format!("{value}"),
        Unexpected::Unsigned(value) => format!("the number {value}"),
        Unexpected::Signed(value) => format!("the number {value}"),
        Unexpected::Float(value) => format!("the number {value}"),
        Unexpected::Str(text) => format!("the text {text:?}"),
        Unexpected::Seq => "a list".to_owned(),
        Unexpected::Map => "a mapping".to_owned(),
        other => other.to_string(),
    }
}

pub(super) fn unexpected(value: &Value) -> Unexpected<'_> {
    match value {
        Value::Null | Value::Refused => Unexpected::Unit,
        Value::Boolean(value) => Unexpected::Bool(*value),
        Value::Number(number) => match (number.as_u64(), number.as_i64()) {
            (Some(value), _) => Unexpected::Unsigned(value),
            (None, Some(value)) => Unexpected::Signed(value),
            (None, None) => Unexpected::Float(number.as_f64().unwrap_or(f64::NAN)),
        },
        Value::Text(text) => Unexpected::Str(text),
        Value::List(_) => Unexpected::Seq,
        Value::Map(_) => Unexpected::Map,
    }
}

pub(super) fn list(words: &[&str]) -> String {
    let quoted: Vec<String> = words.iter().map(|word| format!("`{word}`")).collect();
    match quoted.as_slice() {
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., last] => format!("{} or {last}", first.join(", ")),
    }
}
