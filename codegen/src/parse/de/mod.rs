//! The tree as a serde deserializer, so that raw types are plain derives.
//!
//! Two things differ from other deserializers. An unknown key is reported and left out, so that it hides nothing. And
//! a [`Tried`](super::Tried) value that cannot be decoded is decoded again without the keys that failed, until no new
//! mistake shows up: serde stops at the first one.

mod access;
mod error;
mod log;

use std::cell::RefCell;

use serde::de::{Deserialize as _, DeserializeOwned, Deserializer, Visitor};

use super::{
    spanned::{SPANNED, TRIED, Tried},
    tree::{Key, Node, Value},
};
use crate::{
    diag::{Code, Diagnostic, Span},
    near::{did_you_mean, nearest},
};
use access::{Attempts, Entries, Items, SpannedParts, Variant};
use error::{Error, found, list, unexpected};
use log::Log;

/// Decodes a tree. `None`: a member of the root could not be read at all, and what depends on it would be noise.
///
/// `problems` are those of the tree. Each breaks the innermost [`Tried`] value around it: what was left out of the
/// tree there would be missed by every later check.
pub(crate) fn decode<T: DeserializeOwned>(root: &Node, problems: Vec<Diagnostic>) -> (Option<T>, Vec<Diagnostic>) {
    let log = Log {
        blemishes: RefCell::new(problems.iter().map(|problem| problem.span.start).collect()),
        problems: RefCell::new(problems),
        failed: RefCell::default(),
    };
    let deserializer = NodeDeserializer {
        node: root,
        owner: None,
        log: &log,
    };
    let decoded = Tried::deserialize(deserializer);
    let Log { problems, failed, .. } = log;
    let failed = failed.into_inner();
    let root_is_whole = match &root.value {
        Value::Map(entries) => !entries.iter().any(|(key, _)| failed.contains(&key.span.start)),
        _ => false,
    };
    let value = decoded.ok().and_then(|tried: Tried<T>| tried.0);
    (value.filter(|_| root_is_whole), problems.into_inner())
}

#[derive(Clone, Copy)]
struct NodeDeserializer<'de> {
    node: &'de Node,
    /// The key that the node belongs to.
    owner: Option<&'de Key>,
    log: &'de Log,
}

impl<'de> NodeDeserializer<'de> {
    fn child(self, node: &'de Node, owner: Option<&'de Key>) -> Self {
        Self { node, owner, ..self }
    }

    /// Where a mistake about this value is shown: at the value, or at its key if there is nothing to see.
    fn place(&self) -> Span {
        match self.owner {
            Some(key) if self.node.span.is_empty() => key.span.clone(),
            _ => self.node.span.clone(),
        }
    }

    /// Where it is shown that something is missing inside.
    fn head(&self) -> Span {
        match (&self.node.value, self.owner) {
            (_, Some(key)) => key.span.clone(),
            (Value::Map(entries), None) if !entries.is_empty() => entries[0].0.span.clone(),
            _ => self.node.span.clone(),
        }
    }

    /// Reports an error that nobody has reported.
    fn report(&self, error: Error) -> Error {
        let diagnostic = match error.at(&self.place()) {
            Error::New(diagnostic) => *diagnostic,
            Error::Missing(field) => missing(field, &self.head()),
            Error::Reported { progress } => return Error::Reported { progress },
        };
        self.log.problems.borrow_mut().push(diagnostic);
        Error::Reported { progress: false }
    }

    /// Reports an error in the value of a key, and leaves the key out of the next attempt.
    fn fail(&self, key: &Key, error: Error) -> Error {
        if matches!(error, Error::Reported { progress: true }) {
            return error;
        }
        let _reported = self.report(error);
        self.log.failed.borrow_mut().insert(key.span.start);
        Error::Reported { progress: true }
    }

    fn wrong_type(&self, expected: &str) -> Error {
        let found = found(unexpected(&self.node.value));
        Error::new(Code::WrongType, format!("expected {expected}, found {found}")).at(&self.place())
    }

    fn unknown_key(&self, key: &Key, known: &[&str]) {
        if !self.log.failed.borrow_mut().insert(key.span.start) {
            return;
        }
        let help = did_you_mean(&key.text, known.iter().copied())
            .unwrap_or_else(|| format!("known here: {}", known.join(", ")));
        let message = format!("unknown key `{}`", key.text);
        self.log
            .problems
            .borrow_mut()
            .push(Diagnostic::new(Code::UnknownKey, &key.span, message).help(help));
    }
}

fn missing(field: &str, span: &Span) -> Diagnostic {
    Diagnostic::new(Code::MissingKey, span, format!("the key `{field}` is missing")).label("in here")
}

impl<'de> Deserializer<'de> for NodeDeserializer<'de> {
    type Error = Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        let result = match &self.node.value {
            Value::Refused => return Err(Error::Reported { progress: false }),
            Value::Null => visitor.visit_unit(),
            Value::Boolean(value) => visitor.visit_bool(*value),
            Value::Number(number) => match (number.as_u64(), number.as_i64()) {
                (Some(value), _) => visitor.visit_u64(value),
                (None, Some(value)) => visitor.visit_i64(value),
                (None, None) => visitor.visit_f64(number.as_f64().unwrap_or(f64::NAN)),
            },
            Value::Text(text) => visitor.visit_borrowed_str(text),
            Value::List(items) => visitor.visit_seq(Items {
                at: self,
                rest: items.iter(),
            }),
            Value::Map(entries) => visitor.visit_map(Entries {
                at: self,
                known: None,
                rest: entries.iter(),
                current: None,
            }),
        };
        result.map_err(|error| error.at(&self.place()))
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        // A key without a value is a slip, not a way to leave the key out.
        visitor.visit_some(self)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _name: &'static str, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_tuple_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        _len: usize,
        visitor: V,
    ) -> Result<V::Value, Error> {
        if name == TRIED {
            return visitor.visit_seq(Attempts {
                at: self,
                is_first: true,
                again: true,
            });
        }
        self.deserialize_any(visitor)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        if name == SPANNED {
            return visitor.visit_seq(SpannedParts { at: self, next: 0 });
        }
        let entries = match &self.node.value {
            Value::Map(entries) => entries,
            Value::Refused => return Err(Error::Reported { progress: false }),
            Value::Null | Value::Boolean(_) | Value::Number(_) | Value::Text(_) | Value::List(_) => {
                return Err(self.wrong_type("a mapping"));
            }
        };
        let result = visitor.visit_map(Entries {
            at: self,
            known: Some(fields),
            rest: entries.iter(),
            current: None,
        });
        result.map_err(|error| match error {
            // The key is there, or something that is nearly it, and what is wrong with it has been said.
            Error::Missing(field)
                if entries.iter().any(|(key, _)| {
                    let meant = nearest(&key.text, fields.iter().copied());
                    meant == Some(field) && self.log.has_failed(key)
                }) =>
            {
                Error::Reported { progress: false }
            }
            Error::Missing(field) => Error::New(Box::new(missing(field, &self.head()))),
            Error::New(_) | Error::Reported { .. } => error,
        })
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        let (word, span, content) = match &self.node.value {
            Value::Text(text) => (text, &self.node.span, None),
            Value::Map(entries) if entries.len() == 1 => {
                let (key, content) = &entries[0];
                (&key.text, &key.span, Some((key, content)))
            }
            Value::Refused => return Err(Error::Reported { progress: false }),
            Value::Null | Value::Boolean(_) | Value::Number(_) | Value::List(_) | Value::Map(_) => {
                return Err(self.wrong_type(&format!("one of {}", list(variants))));
            }
        };
        if !variants.contains(&word.as_str()) {
            let help = did_you_mean(word, variants.iter().copied());
            let message = format!("unknown word `{word}`, expected {}", list(variants));
            return Err(Error::New(Box::new(
                Diagnostic::new(Code::UnknownWord, span, message).help(help),
            )));
        }
        let variant = Variant {
            word,
            content: content.map(|(key, node)| self.child(node, Some(key))),
            at: self,
        };
        visitor.visit_enum(variant).map_err(|error| error.at(&self.place()))
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit unit_struct seq tuple
        map identifier ignored_any
    }
}
