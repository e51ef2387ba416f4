// Generated from tests/it/obstacles/wrapped.yaml by `cargo xtask generate`. Do not edit.
//! Wrapped obstacles: what there is to be used.

use rapidgator_mock_domain::{
    facts::{ClientCall, ErrorFacts, MachineFacts, ParamFacts, ParamKind, TransferFacts},
    values::Evidence,
};
use super::commands::OperationId;

impl OperationId {
    /// Its parameters, in the order of the description. What carries the session is none of them.
    pub fn params(self) -> &'static [ParamFacts] {
        match self {
            Self::ItIs => {
                &[
                    ParamFacts {
                        name: "really",
                        method: "really",
                        required: true,
                        secret: false,
                        absent: &[],
                        separator: None,
                        kind: ParamKind::Boolean {
                            truthy: &["yes"],
                            falsy: &["no"],
                        },
                        evidence: Evidence::Documented,
                    },
                ]
            }
        }
    }
    /// What a client in Rust calls it.
    pub fn client_call(self) -> ClientCall {
        match self {
            Self::ItIs => {
                ClientCall {
                    group: "it",
                    method: "is",
                }
            }
        }
    }
}

/// Every row of the error catalogue.
pub static ERRORS: &[ErrorFacts] = &[
    ErrorFacts { name: "bad", evidence: Evidence::Documented },
    ErrorFacts { name: "worse", evidence: Evidence::Documented },
];

/// Every state machine.
pub static MACHINES: &[MachineFacts] = &[];

/// Names a transfer of bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum TransferId {}

impl TransferId {
    /// Every transfer, in the order of the description.
    pub const ALL: &[Self] = &[];
    /// What is known of it.
    pub fn facts(self) -> TransferFacts {
        match self {}
    }
}
