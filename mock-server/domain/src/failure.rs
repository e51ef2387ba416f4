//! Why no file came of bytes: as it was told once, so that it is told in the same words ever after.

use serde::{Deserialize, Serialize};

use crate::generated::refusal::Refusal;

/// What a client is told about an upload or a remote upload that has failed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Failure {
    pub(crate) status: u16,
    pub(crate) text: String,
}

impl Failure {
    pub(crate) fn of(refusal: &Refusal) -> Self {
        Self {
            status: refusal.status(),
            text: refusal.text(),
        }
    }
}
