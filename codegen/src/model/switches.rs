//! What the mock can do otherwise: forms and behaviour that nobody is sure about.

use super::{EmptyForm, ErrorId, Evidence, WireForm};

/// Something that the mock does in one of several ways.
#[derive(Clone, Debug)]
pub struct Switch {
    /// snake_case.
    pub name: String,
    pub doc: String,
    pub kind: SwitchKind,
    pub evidence: Evidence,
}

#[derive(Clone, Debug)]
pub enum SwitchKind {
    /// Off or on.
    Flag { default: bool },
    /// How often.
    Count { default: u64 },
    /// How long, in seconds.
    Seconds { default: u64 },
    /// One of several; the first is the default.
    Choice(Vec<SwitchValue>),
    /// Which text of an error row the mock gives.
    Texts {
        row: ErrorId,
        /// Index into the texts of the row; the first is the default.
        values: Vec<(SwitchValue, usize)>,
    },
    /// Which form it gives to several things at once.
    Forms {
        /// Keys of [`FormPoint`]s.
        points: Vec<String>,
        /// What the switch takes, and the word of the form that it stands for; the first is the default.
        words: Vec<(String, String)>,
    },
}

#[derive(Clone, Debug)]
pub struct SwitchValue {
    /// snake_case.
    pub name: String,
    pub doc: String,
    pub evidence: Evidence,
}

/// Switches set together.
#[derive(Clone, Debug)]
pub struct Profile {
    pub name: String,
    pub doc: String,
    /// Switch and value.
    pub sets: Vec<(String, String)>,
    pub evidence: Evidence,
}

/// A place of the description that lists more than one form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormPoint {
    /// The way to it in the description, such as `Upload.file.empty` or `Count.wire`.
    pub key: String,
    pub kind: PointKind,
}

/// The forms; the first is canonical.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PointKind {
    /// Of a number.
    Integer(Vec<WireForm>),
    /// Of a text.
    Text(Vec<WireForm>),
    /// Of a member without a value.
    Empty(Vec<EmptyForm>),
    /// Of a payload whose list is empty.
    EmptyPayload(Vec<EmptyForm>),
    /// Spellings of a label.
    Label(Vec<String>),
}

impl PointKind {
    /// The forms as a switch names them.
    pub fn words(&self) -> Vec<String> {
        match self {
            Self::Integer(forms) | Self::Text(forms) => forms.iter().map(|form| form.word().to_owned()).collect(),
            Self::Empty(forms) | Self::EmptyPayload(forms) => forms.iter().map(|form| form.word().to_owned()).collect(),
            Self::Label(labels) => labels.clone(),
        }
    }
}
