//! The error catalogue.

use std::fmt;

use indexmap::IndexMap;
use serde::Deserialize;

use super::Evidence;

/// One row of the error catalogue.
#[derive(Clone, Debug)]
pub struct ErrorRow {
    /// snake_case.
    pub id: String,
    pub doc: String,
    pub status: u16,
    pub status_evidence: Evidence,
    pub recognise: Recognise,
    pub retry: Retry,
    pub session: SessionAction,
    /// Any operation may answer so. A row whose session action is [`SessionAction::Renew`] only where a session is
    /// needed.
    pub everywhere: bool,
    pub placement: Vec<Placement>,
    /// Never empty; the first is what the mock says.
    pub texts: Vec<ErrorText>,
    pub evidence: Evidence,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Recognise {
    /// The text decides; the status alone does not.
    Text,
    /// The text decides, and where no text fits, the status alone does.
    Status,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Retry {
    Never,
    Later,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum SessionAction {
    /// The session is not concerned.
    Keep,
    /// Log in again, then repeat the call once.
    Renew,
    /// The login was refused; do not try again with the same credentials.
    Refused,
    /// No login before a wait is over.
    Throttled,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Placement {
    Answer,
    Item,
    Failure,
    Body,
}

#[derive(Clone, Debug)]
pub struct ErrorText {
    /// What a switch calls it by.
    pub name: Option<String>,
    /// Literals and placeholders in turn.
    pub parts: Vec<TextPart>,
    /// A value for each placeholder, for examples and the mock's default.
    pub example: IndexMap<String, String>,
    pub evidence: Evidence,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TextPart {
    Literal(String),
    Placeholder(String),
}

/// As it is written in the description.
impl fmt::Display for ErrorText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.parts.iter().try_for_each(|part| match part {
            TextPart::Literal(text) => f.write_str(text),
            TextPart::Placeholder(name) => write!(f, "{{{name}}}"),
        })
    }
}
