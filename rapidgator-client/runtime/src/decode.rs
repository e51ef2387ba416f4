//! Turns the text of a value into the value, or says where in it and why that cannot be.
//!
//! What it says quotes nothing of the text but the names of members: the rest could be a secret.

mod node;
mod text;

use std::fmt;

use serde::de::{self, Deserialize, DeserializeOwned, Expected, Unexpected};
use serde_json::value::RawValue;

use self::{
    node::{Node, Place},
    text::Text,
};
pub(crate) use self::{
    node::{OPTIONAL, RAW},
    text::DEEPEST,
};
use crate::redact;

/// Why a value cannot be read.
#[derive(Debug)]
pub struct Problem {
    /// Members and indices on the way to it, as in `folder.files[2].size`; empty: the whole value.
    place: String,
    pub reason: Reason,
}

/// Why a value cannot be read, without the place.
#[derive(Debug)]
pub struct Reason(String);

/// A problem on its way out of the values that it is in.
#[derive(Debug)]
pub(crate) struct Fault(Box<Problem>);

/// Decodes one value out of its text.
pub fn parse<T: DeserializeOwned>(raw: &RawValue) -> Result<T, Problem> {
    read(raw.get())
}

/// The same for a text that is known to be JSON.
pub(crate) fn read<'de, T: Deserialize<'de>>(json: &'de str) -> Result<T, Problem> {
    let node = Node {
        text: &mut Text::new(json),
        place: &Place::Whole,
    };
    T::deserialize(node).map_err(|Fault(problem)| *problem)
}

impl Fault {
    fn new(message: &dyn fmt::Display) -> Self {
        Self(Box::new(Problem {
            place: String::new(),
            reason: Reason(without_values(&message.to_string())),
        }))
    }

    /// The same, seen from outside of the value in this place. The innermost place stays.
    #[cold]
    fn within(mut self, place: &Place<'_>) -> Self {
        if self.0.place.is_empty() {
            self.0.place = place.path();
        }
        self
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl std::error::Error for Fault {}

impl de::Error for Fault {
    fn custom<T: fmt::Display>(message: T) -> Self {
        Self::new(&message)
    }

    fn invalid_type(found: Unexpected<'_>, expected: &dyn Expected) -> Self {
        let found = match found {
            Unexpected::Unit => Unexpected::Other("null"),
            other => other,
        };
        Self::new(&format_args!("invalid type: {found}, expected {expected}"))
    }
}

impl From<serde_json::Error> for Fault {
    fn from(error: serde_json::Error) -> Self {
        Self(Box::new(Problem::from(&error)))
    }
}

impl Problem {
    /// Where it is, seen from the object that holds the value as this member.
    pub fn place_below(&self, member: Option<&str>) -> String {
        let member = member.unwrap_or_default();
        let dot = if member.is_empty() || self.place.is_empty() || self.place.starts_with('[') {
            ""
        } else {
            "."
        };
        redact::snippet(&format!("{member}{dot}{}", self.place), &[])
    }
}

impl From<&serde_json::Error> for Problem {
    fn from(error: &serde_json::Error) -> Self {
        let message = error.to_string();
        // A column of a fragment that nobody sees.
        let position = format!(" at line {} column {}", error.line(), error.column());
        Self {
            place: String::new(),
            reason: Reason(without_values(message.strip_suffix(&position).unwrap_or(&message))),
        }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.place.is_empty() {
            write!(f, "{}: ", self.place)?;
        }
        self.reason.fmt(f)
    }
}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Reason {}

/// Serde quotes a value as `string "…"` or in backticks, and says after it what was expected.
fn without_values(message: &str) -> String {
    let Some((found, expected)) = message.rsplit_once(", expected ") else {
        return message.to_owned();
    };
    let quote = found.find(['"', '`']).unwrap_or(found.len());
    let found = found[..quote].trim_end();
    match found.strip_prefix("invalid type: ") {
        Some(found) => format!("expected {expected}, found {found}"),
        None => format!("{found}, expected {expected}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wire;
    use serde::{Deserialize, Deserializer};

    #[derive(Debug, Deserialize)]
    #[expect(dead_code, reason = "nobody looks at what cannot be read")]
    struct Upload {
        #[serde(deserialize_with = "wire::open_text")]
        upload_id: String,
        #[serde(deserialize_with = "wire::open_integer")]
        state: i64,
        #[serde(default, deserialize_with = "wire::optional")]
        state_label: Option<String>,
        #[serde(default, deserialize_with = "wire::optional")]
        url: Option<crate::Secret>,
        #[serde(default, deserialize_with = "wire::optional")]
        file: Option<File>,
        #[serde(default, deserialize_with = "wire::optional")]
        error: Option<Failure>,
    }

    #[derive(Debug, Deserialize)]
    #[expect(dead_code, reason = "nobody looks at what cannot be read")]
    struct File {
        #[serde(deserialize_with = "wire::open_text")]
        file_id: String,
        #[serde(default, deserialize_with = "wire::optional_integer")]
        mode: Option<u64>,
    }

    #[derive(Debug, Deserialize)]
    #[expect(dead_code, reason = "nobody looks at what cannot be read")]
    struct Failure {
        #[serde(deserialize_with = "wire::integer")]
        code: u64,
        message: String,
    }

    #[derive(Debug, Deserialize)]
    #[expect(dead_code, reason = "nobody looks at what cannot be read")]
    struct Folder {
        #[serde(default, deserialize_with = "wire::list")]
        folders: Vec<Folder>,
        #[serde(default, deserialize_with = "wire::list")]
        files: Vec<File>,
    }

    #[derive(Debug)]
    #[expect(dead_code, reason = "nobody looks at what cannot be read")]
    enum Entry {
        Missing(Missing),
        Found(Found),
    }

    #[derive(Debug, Deserialize)]
    #[expect(dead_code, reason = "nobody looks at what cannot be read")]
    struct Missing {
        error: String,
    }

    #[derive(Debug, Deserialize)]
    #[expect(dead_code, reason = "nobody looks at what cannot be read")]
    struct Found {
        file: File,
    }

    impl<'de> Deserialize<'de> for Entry {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            wire::union(deserializer, "error", Self::Missing, Self::Found)
        }
    }

    /// Place and reason of what is wrong with a text.
    fn told<T: DeserializeOwned + fmt::Debug>(text: &str) -> (String, String) {
        let raw: Box<RawValue> = serde_json::from_str(text).unwrap();
        let problem = parse::<T>(&raw).unwrap_err();
        (problem.place_below(None), problem.reason.to_string())
    }

    fn told_of_upload(members: &str) -> (String, String) {
        told::<Upload>(&format!(r#"{{"upload_id":"u","state":0,{members}}}"#))
    }

    fn pair(place: &str, what: &str) -> (String, String) {
        (place.to_owned(), what.to_owned())
    }

    #[test]
    fn says_where_and_what() {
        let number = "expected a whole number that is not negative, or a text of its digits, found boolean";
        assert_eq!(
            told_of_upload(r#""error":{"code":true,"message":"m"}"#),
            pair("error.code", number)
        );
        assert_eq!(
            told_of_upload(r#""error":{"code":1}"#),
            pair("error", "missing field `message`")
        );
        assert_eq!(
            told_of_upload(r#""file":"x""#),
            pair("file", "expected struct File, found string")
        );
        assert_eq!(
            told_of_upload(r#""file":[7]"#),
            pair("file", "a list in place of a single value")
        );
        assert_eq!(
            told_of_upload(r#""url":{"a":"b"}"#),
            pair("url", "expected a text, found map")
        );
        assert_eq!(told_of_upload(r#""state":1"#), pair("", "duplicate field `state`"));
        assert_eq!(told::<Upload>("7"), pair("", "expected struct Upload, found integer"));
        assert_eq!(told::<Vec<u8>>("[1, 2, null]"), pair("[2]", "expected u8, found null"));
    }

    #[test]
    fn says_where_below_lists_and_either_kind() {
        let root = |below: &str| {
            format!(
                r#"{{"folder_id":1,"mode":0,"name":"n","nb_folders":0,"nb_files":0,"size_files":0,"created":1,{below}}}"#
            )
        };
        let folder = root(&format!(
            r#""folders":[{},{}]"#,
            root(r#""files":[]"#),
            root(r#""files":[{"file_id":null}]"#)
        ));
        assert_eq!(
            told::<Folder>(&folder),
            pair(
                "folders[1].files[0].file_id",
                "expected a text, or a whole number, found null"
            )
        );
        let link = r#"[{"link_id":"a","error":"e"},{"link_id":"b","file":{"file_id":"f","mode":"x"}}]"#;
        assert_eq!(
            told::<Vec<Entry>>(link),
            pair("[1]", "file.mode: a text that is not a whole number")
        );
    }

    #[test]
    fn quotes_no_value() {
        let tricky = r#""MARKER\", expected \"MARKER`""#;
        for member in ["url", "file", "error", "state", "state_label", "upload_id", "MARKER"] {
            for value in [
                tricky,
                "[\"MARKER\"]",
                "{\"MARKER\":\"MARKER\"}",
                "47114711",
                "-47114711",
                "4711.4711",
            ] {
                let text = format!(r#"{{"{member}":{value}}}"#);
                let raw: Box<RawValue> = serde_json::from_str(&text).unwrap();
                let problem = parse::<Upload>(&raw).unwrap_err();
                let shown = format!("{problem} {problem:?}");
                assert!(!shown.contains("MARKER") && !shown.contains("4711"), "{text}: {shown}");
            }
        }
    }

    #[test]
    fn is_told_below_a_member() {
        let problem = |place: &str| Problem {
            place: place.to_owned(),
            reason: Reason(String::new()),
        };
        assert_eq!(problem("size").place_below(Some("file")), "file.size");
        assert_eq!(problem("[1].url").place_below(Some("links")), "links[1].url");
        assert_eq!(problem("").place_below(Some("file")), "file");
        assert_eq!(problem("").place_below(None), "");
    }
}
