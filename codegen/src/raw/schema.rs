//! The language as a JSON Schema, from the raw types themselves, so that editors complete and check a description.

use serde_json::{Map, Value, json};

use super::{RawNeedsSession, RawSpec, RawSwitchType};
use crate::model::{
    BaseType, Basis, BodyEncoding, Confidence, Direction, Effect, EmptyForm, ForeignShape, Method, Placement,
    Recognise, Retry, SessionAction, WireForm,
};
use crate::parse::{Node, Section, Spanned, Tried};

/// The schema of a whole description.
pub(crate) fn schema() -> Value {
    let mut all = Schemas::default();
    let root = RawSpec::schema(&mut all);
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A description of an HTTP API",
        "$ref": root["$ref"],
        "$defs": all.definitions,
    })
}

/// A type of the language.
pub(crate) trait Described {
    /// Whether a key of this type may be left out.
    const IS_OPTIONAL: bool = false;

    fn schema(all: &mut Schemas) -> Value;
}

/// The objects that were met so far.
#[derive(Default)]
pub(crate) struct Schemas {
    definitions: Map<String, Value>,
}

/// A key of an object.
pub(crate) struct Key {
    name: String,
    is_required: bool,
    schema: Value,
}

impl Schemas {
    /// An object, defined once. `about` are the attributes of its type as Rust writes them.
    pub(crate) fn object(&mut self, name: &str, about: &str, keys: impl FnOnce(&mut Self) -> Vec<Key>) -> Value {
        let name = name.trim_start_matches("Raw");
        if !self.definitions.contains_key(name) {
            // The place is kept first: an object may hold itself.
            self.definitions.insert(name.to_owned(), Value::Null);
            let keys = keys(self);
            let required: Vec<&String> = keys.iter().filter(|key| key.is_required).map(|key| &key.name).collect();
            let object = json!({
                "type": "object",
                "description": doc(about),
                "required": required,
                "properties": keys.iter().map(|key| (key.name.clone(), key.schema.clone())).collect::<Map<_, _>>(),
                "additionalProperties": false,
            });
            self.definitions.insert(name.to_owned(), object);
        }
        json!({ "$ref": format!("#/$defs/{name}") })
    }

    /// A key, from the name and the attributes of its field.
    pub(crate) fn key<T: Described>(&mut self, field: &str, attributes: &str) -> Key {
        let mut schema = T::schema(self);
        let about = doc(attributes);
        if !about.is_empty() {
            schema["description"] = json!(about);
        }
        Key {
            name: renamed(attributes).unwrap_or(field).to_owned(),
            is_required: !T::IS_OPTIONAL && !attributes.contains("serde(default)"),
            schema,
        }
    }
}

/// The text of a doc comment among attributes: `#[doc = r" text"]`.
fn doc(attributes: &str) -> String {
    // Long ones are broken into lines.
    let attributes = attributes.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut lines = Vec::new();
    for rest in attributes.split("doc = ").skip(1) {
        let rest = rest.trim_start_matches(['r', '#']);
        let text = rest.strip_prefix('"').and_then(|rest| rest.split_once('"'));
        lines.extend(text.map(|(text, _)| text.trim().to_owned()));
    }
    lines.join(" ")
}

/// `type` of `#[serde(rename = "type")]`.
fn renamed(attributes: &str) -> Option<&str> {
    let (_, rest) = attributes.split_once("rename = \"")?;
    rest.split_once('"').map(|(name, _)| name)
}

impl<T: Described> Described for Spanned<T> {
    const IS_OPTIONAL: bool = T::IS_OPTIONAL;

    fn schema(all: &mut Schemas) -> Value {
        T::schema(all)
    }
}

impl<T: Described> Described for Tried<T> {
    fn schema(all: &mut Schemas) -> Value {
        T::schema(all)
    }
}

impl<T: Described> Described for Option<T> {
    const IS_OPTIONAL: bool = true;

    fn schema(all: &mut Schemas) -> Value {
        T::schema(all)
    }
}

impl<T: Described> Described for Vec<T> {
    fn schema(all: &mut Schemas) -> Value {
        json!({ "type": "array", "items": T::schema(all) })
    }
}

impl<T: Described> Described for Section<T> {
    fn schema(all: &mut Schemas) -> Value {
        json!({ "type": "object", "additionalProperties": T::schema(all) })
    }
}

impl Described for Node {
    fn schema(_: &mut Schemas) -> Value {
        json!({})
    }
}

impl Described for String {
    fn schema(_: &mut Schemas) -> Value {
        json!({ "type": "string" })
    }
}

impl Described for bool {
    fn schema(_: &mut Schemas) -> Value {
        json!({ "type": "boolean" })
    }
}

macro_rules! numbers {
    ($($ty:ty),+) => {$(
        impl Described for $ty {
            fn schema(_: &mut Schemas) -> Value {
                json!({ "type": "integer", "minimum": 0 })
            }
        }
    )+};
}

numbers!(u16, u64, usize);

/// Words as they are written; a test reads each of them.
macro_rules! words {
    ($($ty:ident: $($word:literal)+;)+) => {
        $(
            impl Described for $ty {
                fn schema(_: &mut Schemas) -> Value {
                    json!({ "enum": [$($word),+] })
                }
            }
        )+

        #[cfg(test)]
        fn unread_words() -> Vec<String> {
            let mut unread = Vec::new();
            $($(
                if serde_json::from_value::<$ty>(json!($word)).is_err() {
                    unread.push(format!("{} {}", stringify!($ty), $word));
                }
            )+)+
            unread
        }
    };
}

words! {
    BaseType: "string" "integer";
    BodyEncoding: "form" "json";
    Basis: "documented" "observed" "sibling" "assumed";
    Confidence: "high" "medium" "low";
    Direction: "send" "receive";
    Effect: "read" "idempotent" "create" "destructive" "unknown_outcome";
    EmptyForm: "absent" "null" "array" "object";
    Method: "GET" "POST" "PUT" "PATCH" "DELETE";
    Placement: "answer" "item" "failure" "body";
    RawNeedsSession: "none" "required";
    RawSwitchType: "flag" "count" "seconds";
    Recognise: "text" "status";
    Retry: "never" "later";
    SessionAction: "keep" "renew" "refused" "throttled";
    WireForm: "integer" "string" "mixed";
}

impl Described for ForeignShape {
    fn schema(_: &mut Schemas) -> Value {
        let one = |name: &str, value: Value| json!({ "type": "object", "properties": { name: value }, "required": [name], "additionalProperties": false });
        json!({ "oneOf": [
            one("prefix", json!({ "type": "string" })),
            one("members", json!({ "type": "array", "items": { "type": "string" } })),
        ] })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_is_one_of_the_language() {
        assert_eq!(unread_words(), Vec::<String>::new());
    }

    #[test]
    fn attributes_are_understood() {
        let attributes = "#[doc = r\" What it is.\"] #[serde(rename = \"type\")]";
        assert_eq!(
            (doc(attributes).as_str(), renamed(attributes)),
            ("What it is.", Some("type"))
        );
    }

    /// A comment that is lost, or a key that lost its name, would show here.
    #[test]
    fn every_key_is_explained() {
        let schema = schema();
        let definitions = schema["$defs"].as_object().unwrap();
        assert!(definitions.len() > 30);
        for (name, definition) in definitions {
            for (key, about) in definition["properties"].as_object().unwrap() {
                assert!(
                    about["description"].as_str().is_some_and(|text| text.len() > 4),
                    "{name}.{key}"
                );
            }
        }
        let field = &schema["$defs"]["Field"];
        assert_eq!(field["required"], json!(["type", "doc"]));
    }
}
