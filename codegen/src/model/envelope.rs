//! What is around a result, and how a refusal is told from a success.

use std::fmt;

use serde::Deserialize;
use serde_json::Value;

use super::Evidence;

/// The members that every answer has.
#[derive(Clone, Debug)]
pub struct Envelope {
    pub doc: String,
    pub payload: MemberPath,
    pub status: MemberPath,
    pub details: MemberPath,
    /// Holds the name of the row of a refusal, which then decides.
    pub row: Option<MemberPath>,
    /// The status that means success.
    pub success: StatusValue,
    /// The status of every refusal; `None`: that of the row, or the other boolean.
    pub failure: Option<StatusValue>,
    /// The HTTP status of a refusal.
    pub http_status: RefusalStatus,
    pub media_type: String,
    pub foreign: Vec<ForeignAnswer>,
    pub evidence: Evidence,
}

/// The way to a member, from the outside in: `error.message`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MemberPath(pub Vec<String>);

impl MemberPath {
    /// Whether the one is the other, or leads through it.
    pub fn overlaps(&self, other: &Self) -> bool {
        self.0.iter().zip(&other.0).all(|(own, other)| own == other)
    }
}

impl fmt::Display for MemberPath {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0.join("."))
    }
}

/// What stands in the status of an envelope.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StatusValue {
    Integer(i64),
    Boolean(bool),
    Text(String),
}

impl StatusValue {
    pub fn to_json(&self) -> Value {
        match self {
            Self::Integer(value) => Value::from(*value),
            Self::Boolean(value) => Value::from(*value),
            Self::Text(text) => Value::from(text.as_str()),
        }
    }
}

impl fmt::Display for StatusValue {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}", self.to_json())
    }
}

impl Envelope {
    /// What stands in the status of a refusal whose row has this status.
    pub fn refused(&self, status: u16) -> StatusValue {
        match (&self.failure, &self.success) {
            (Some(failure), _) => failure.clone(),
            (None, StatusValue::Boolean(success)) => StatusValue::Boolean(!success),
            (None, StatusValue::Integer(_) | StatusValue::Text(_)) => StatusValue::Integer(status.into()),
        }
    }
}

/// The HTTP status that a refusal comes with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RefusalStatus {
    /// That of its row.
    Row,
    Fixed(u16),
}

impl RefusalStatus {
    /// For a row with this status.
    pub fn of_row(self, status: u16) -> u16 {
        match self {
            Self::Row => status,
            Self::Fixed(fixed) => fixed,
        }
    }
}

impl fmt::Display for RefusalStatus {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Row => formatter.write_str("row"),
            Self::Fixed(status) => write!(formatter, "{status}"),
        }
    }
}

/// A body that is not an envelope.
#[derive(Clone, Debug)]
pub struct ForeignAnswer {
    pub id: String,
    pub doc: String,
    pub recognise: ForeignShape,
    /// Member that holds the text, for [`ForeignShape::Members`].
    pub details: Option<String>,
    pub http_status: Option<u16>,
    pub example: Option<String>,
    pub evidence: Evidence,
}

#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ForeignShape {
    /// The text begins so, white space in front left aside.
    Prefix(String),
    /// A JSON object with all of these members.
    Members(Vec<String>),
}
