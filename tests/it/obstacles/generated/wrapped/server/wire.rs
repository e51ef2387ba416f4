// Generated from tests/it/obstacles/wrapped.yaml by `cargo xtask generate`. Do not edit.
//! Wrapped obstacles: from values to JSON.

use crate::obstacles::generated::wrapped::domain::commands::Answer;
use rapidgator_mock::{
    codec::envelope::{Envelope, HttpStatus, Status},
    codec::forms::{self, ToWire},
};
use serde::{Serialize, Serializer};
use super::dialect::Forms;

/// Members of every answer.
pub const ENVELOPE: Envelope = Envelope {
    payload: &["data", "it"], status: &["state"], details: &["error", "message"], row: Some(&["error", "code"]),
    success: Status::Text("ok"), failure: Some(Status::Text("failed")), http_status: HttpStatus::Row,
    media_type: "application/vnd.wrapped+json",
};

impl ToWire<Forms> for Answer {
    fn to_wire<S: Serializer>(
        &self,
        _: &Forms,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        match self {
            Answer::ItIs(it) => {
                Serialize::serialize(&forms::picked("is", it), serializer)
            }
        }
    }
}
