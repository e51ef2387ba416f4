//! What is kept of a walk: for each step the shape of its answer, and nothing that names an account or a thing.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::Value;

/// Of the files that are written; another one is not read.
const FORMAT: u32 = 1;

/// The answers of one walk, in the order of the steps.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Recording {
    format: u32,
    pub(crate) api: String,
    pub(crate) steps: Vec<Seen>,
}

/// One answer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Seen {
    /// Operation or transfer, and the case: `file.info/found`.
    pub(crate) step: String,
    pub(crate) http_status: u16,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) media_type: Option<String>,
    pub(crate) body: Body,
    /// What the answer says of switches of the mock.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub(crate) switches: BTreeMap<String, String>,
}

/// The shape of a body.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Body {
    Envelope {
        status: Value,
        /// The text of the catalogue that it is, or its words.
        details: Option<String>,
        payload: Value,
        /// Members that no envelope has.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        more: Vec<String>,
    },
    /// Known, and no envelope.
    Foreign(String),
    /// The bytes that were uploaded.
    Content,
    /// Other JSON.
    Json(Value),
    /// Words of something else.
    Text(String),
}

impl Recording {
    pub(crate) fn new(api: &str) -> Self {
        Self {
            format: FORMAT,
            api: api.to_owned(),
            steps: Vec::new(),
        }
    }

    /// Reads what [`to_text`](Self::to_text) has written.
    ///
    /// # Errors
    ///
    /// If it is no recording, or one of another version.
    pub fn parse(text: &str) -> anyhow::Result<Self> {
        let recording: Self = serde_json::from_str(text)?;
        anyhow::ensure!(
            recording.format == FORMAT,
            "this is format {} of a recording; only {FORMAT} is known",
            recording.format
        );
        Ok(recording)
    }

    /// The same text each time.
    #[must_use]
    pub fn to_text(&self) -> String {
        let text = serde_json::to_string_pretty(self).expect("a recording has only texts for keys");
        format!("{text}\n")
    }
}
