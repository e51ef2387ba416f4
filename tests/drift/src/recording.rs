//! What is kept of a walk: for each step the shape of its answer, and nothing that names an account or a thing.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use anyhow::Context as _;
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// Of the files that are written; another one is not read.
const FORMAT: u32 = 1;

/// The answers of one walk, in the order of the steps.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Recording {
    format: u32,
    pub(crate) api: String,
    /// Whether the walk broke off, so that answers are missing that others have.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub(crate) partial: bool,
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
            partial: false,
            steps: Vec::new(),
        }
    }

    /// Whether the walk broke off before its end.
    #[must_use]
    pub fn is_partial(&self) -> bool {
        self.partial
    }

    /// Writes it to this file, or to `FILE.partial` if it is partial: a whole one is worth more than what came of a walk
    /// that broke off. Gives the file that was written.
    ///
    /// # Errors
    ///
    /// If it cannot be written.
    pub fn write(&self, file: &Path) -> anyhow::Result<PathBuf> {
        let mut path = file.as_os_str().to_owned();
        if self.partial {
            path.push(".partial");
        }
        let path = PathBuf::from(path);
        std::fs::write(&path, self.to_text()).with_context(|| format!("cannot write {}", path.display()))?;
        Ok(path)
    }

    /// Reads one to compare with.
    ///
    /// # Errors
    ///
    /// If it cannot be read, is no recording or one of another version, or is partial: nothing differs from an answer that
    /// is not there.
    pub fn read(file: &Path) -> anyhow::Result<Self> {
        let text = std::fs::read_to_string(file).with_context(|| format!("cannot read {}", file.display()))?;
        let recording = Self::parse(&text).with_context(|| format!("{} is no recording", file.display()))?;
        anyhow::ensure!(
            !recording.partial,
            "{} is of a walk that broke off after {} answers, so it does not tell where a service differs; walk that \
             service again with --record, and compare with what comes of it",
            file.display(),
            recording.steps.len()
        );
        Ok(recording)
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
