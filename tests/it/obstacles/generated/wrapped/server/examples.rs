// Generated from tests/it/obstacles/wrapped.yaml by `cargo xtask generate`. Do not edit.
//! Wrapped obstacles: its examples, to be sent.

use crate::obstacles::generated::wrapped::domain::commands::{Answer, OperationId};

/// Every example of a success, by operation and name.
pub static EXAMPLES: &[(OperationId, &str)] = &[(OperationId::ItIs, "really")];

/// The answer of an example.
pub fn answer(operation: OperationId, example: &str) -> Option<Answer> {
    match (operation, example) {
        (OperationId::ItIs, "really") => Some(Answer::ItIs(true)),
        _ => None,
    }
}
