//! What the mock can do otherwise.

use serde::Deserialize;

use super::raw;
use crate::parse::{Node, Section, Spanned};

raw! {
    /// Something that the mock does in one of several ways: `type`, `values`, `texts` or `forms`.
    known struct RawSwitch {
        /// What it changes.
        doc: String,
        /// What it takes, if nothing else says it.
        #[serde(rename = "type")]
        ty: Option<Spanned<RawSwitchType>>,
        /// What it is from the start.
        default: Option<Node>,
        /// What to choose from; the first is the default.
        #[serde(default)]
        values: Section<RawSwitchValue>,
        /// Error row whose texts have names.
        texts: Option<Spanned<String>>,
        /// Places that share forms, such as `Upload.file.empty`.
        forms: Option<Spanned<Vec<Spanned<String>>>>,
        /// What the switch calls a form.
        #[serde(default)]
        words: Section<Spanned<String>>,
    }

    /// A value of a switch.
    known struct RawSwitchValue {
        /// What it means.
        doc: String,
    }

    /// Switches set together.
    known struct RawProfile {
        /// What it is for.
        doc: String,
        /// Switch and value.
        #[serde(default)]
        sets: Section<Spanned<String>>,
    }
}

/// What a switch of the mock takes, where that does not follow from the values, texts or forms that it lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum RawSwitchType {
    Flag,
    Count,
    Seconds,
}
