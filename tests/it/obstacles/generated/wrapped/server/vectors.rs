// Generated from tests/it/obstacles/wrapped.yaml by `cargo xtask generate`. Do not edit.
//! Wrapped obstacles: its examples, and what each must come from.

use crate::{
    obstacles::generated::wrapped::domain::commands::{self, Command, OperationId},
    obstacles::generated::wrapped::domain::refusal::Refusal,
    obstacles::wrapped::vectors::{AnswerVector, RefusalVector, RequestVector},
};

/// Parameters, and the command that they make.
pub(crate) fn requests() -> Vec<RequestVector> {
    Vec::from([
        RequestVector { operation: OperationId::ItIs, example: "really", query: "really=yes", json: "",
            command: Command::ItIs(commands::ItIs { really: true }) },
    ])
}

/// Payloads of answers, in canonical form.
pub(crate) fn answers() -> Vec<AnswerVector> {
    Vec::from([AnswerVector { operation: OperationId::ItIs, example: "really", payload: r#"{"is":true}"# }])
}

/// Refusals, and their bodies.
pub(crate) fn refusals() -> Vec<RefusalVector> {
    Vec::from([
        RefusalVector { operation: OperationId::ItIs, example: "worse", refusal: Refusal::Worse,
            body: r#"{"data":null,"state":"failed","error":{"message":"bad","code":"worse"}}"# },
    ])
}
