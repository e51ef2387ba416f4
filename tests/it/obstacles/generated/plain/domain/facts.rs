// Generated from tests/it/obstacles/plain.yaml by `cargo xtask generate`. Do not edit.
//! Plain obstacles: what there is to be used.

use rapidgator_mock_domain::{
    facts::{
        ClientCall, ErrorFacts, MachineFacts, ParamFacts, ParamKind, TransferFacts,
        ValueFacts,
    },
    values::Evidence,
};
use super::commands::OperationId;

impl OperationId {
    /// Its parameters, in the order of the description. What carries the session is none of them.
    pub fn params(self) -> &'static [ParamFacts] {
        match self {
            Self::LoopType => {
                &[
                    ParamFacts {
                        name: "type",
                        method: "type_",
                        required: true,
                        secret: false,
                        absent: &[""],
                        separator: None,
                        kind: ParamKind::Text,
                        evidence: Evidence::Documented,
                    },
                    ParamFacts {
                        name: "async",
                        method: "async_",
                        required: false,
                        secret: false,
                        absent: &[""],
                        separator: None,
                        kind: ParamKind::Boolean {
                            truthy: &["true"],
                            falsy: &["false"],
                        },
                        evidence: Evidence::Documented,
                    },
                    ParamFacts {
                        name: "await",
                        method: "await_",
                        required: false,
                        secret: false,
                        absent: &[""],
                        separator: None,
                        kind: ParamKind::Choice {
                            name: "Level",
                            values: &[
                                ValueFacts {
                                    wire: "-1",
                                    name: "Below",
                                    evidence: Evidence::Documented,
                                },
                                ValueFacts {
                                    wire: "0",
                                    name: "Zero",
                                    evidence: Evidence::Documented,
                                },
                            ],
                        },
                        evidence: Evidence::Documented,
                    },
                ]
            }
            Self::LoopPut => {
                &[
                    ParamFacts {
                        name: "type",
                        method: "type_",
                        required: true,
                        secret: false,
                        absent: &[""],
                        separator: None,
                        kind: ParamKind::Text,
                        evidence: Evidence::Documented,
                    },
                    ParamFacts {
                        name: "thing",
                        method: "thing",
                        required: true,
                        secret: false,
                        absent: &[""],
                        separator: None,
                        kind: ParamKind::Members,
                        evidence: Evidence::Documented,
                    },
                    ParamFacts {
                        name: "trees",
                        method: "trees",
                        required: false,
                        secret: false,
                        absent: &[""],
                        separator: None,
                        kind: ParamKind::Members,
                        evidence: Evidence::Documented,
                    },
                    ParamFacts {
                        name: "words",
                        method: "words",
                        required: false,
                        secret: false,
                        absent: &[""],
                        separator: Some(","),
                        kind: ParamKind::Text,
                        evidence: Evidence::Documented,
                    },
                    ParamFacts {
                        name: "fooBar",
                        method: "foo_bar",
                        required: false,
                        secret: false,
                        absent: &[""],
                        separator: None,
                        kind: ParamKind::Integer,
                        evidence: Evidence::Documented,
                    },
                    ParamFacts {
                        name: "foo_bar",
                        method: "snake_foo_bar",
                        required: false,
                        secret: true,
                        absent: &[""],
                        separator: None,
                        kind: ParamKind::Text,
                        evidence: Evidence::Documented,
                    },
                ]
            }
            Self::LoopDrop => {
                &[
                    ParamFacts {
                        name: "type",
                        method: "type_",
                        required: true,
                        secret: false,
                        absent: &[""],
                        separator: None,
                        kind: ParamKind::Text,
                        evidence: Evidence::Documented,
                    },
                ]
            }
            Self::LoopAll => &[],
            Self::LoopTypeForm => {
                &[
                    ParamFacts {
                        name: "type",
                        method: "type_",
                        required: true,
                        secret: false,
                        absent: &[""],
                        separator: None,
                        kind: ParamKind::Text,
                        evidence: Evidence::Documented,
                    },
                    ParamFacts {
                        name: "level",
                        method: "level",
                        required: true,
                        secret: false,
                        absent: &[""],
                        separator: None,
                        kind: ParamKind::Choice {
                            name: "Level",
                            values: &[
                                ValueFacts {
                                    wire: "-1",
                                    name: "Below",
                                    evidence: Evidence::Documented,
                                },
                                ValueFacts {
                                    wire: "0",
                                    name: "Zero",
                                    evidence: Evidence::Documented,
                                },
                            ],
                        },
                        evidence: Evidence::Documented,
                    },
                    ParamFacts {
                        name: "größe",
                        method: "size",
                        required: true,
                        secret: false,
                        absent: &[""],
                        separator: Some(";"),
                        kind: ParamKind::Integer,
                        evidence: Evidence::Documented,
                    },
                ]
            }
            Self::TokenSet => {
                &[
                    ParamFacts {
                        name: "client",
                        method: "client",
                        required: true,
                        secret: false,
                        absent: &[""],
                        separator: None,
                        kind: ParamKind::Members,
                        evidence: Evidence::Documented,
                    },
                    ParamFacts {
                        name: "branch",
                        method: "branch",
                        required: false,
                        secret: false,
                        absent: &[""],
                        separator: None,
                        kind: ParamKind::Members,
                        evidence: Evidence::Documented,
                    },
                    ParamFacts {
                        name: "effects",
                        method: "effects",
                        required: false,
                        secret: false,
                        absent: &[""],
                        separator: None,
                        kind: ParamKind::Members,
                        evidence: Evidence::Documented,
                    },
                    ParamFacts {
                        name: "apis",
                        method: "apis",
                        required: false,
                        secret: false,
                        absent: &[""],
                        separator: None,
                        kind: ParamKind::Members,
                        evidence: Evidence::Documented,
                    },
                    ParamFacts {
                        name: "numbers",
                        method: "numbers",
                        required: false,
                        secret: false,
                        absent: &[""],
                        separator: Some(","),
                        kind: ParamKind::Integer,
                        evidence: Evidence::Documented,
                    },
                    ParamFacts {
                        name: "sure",
                        method: "sure",
                        required: false,
                        secret: false,
                        absent: &[""],
                        separator: None,
                        kind: ParamKind::Boolean {
                            truthy: &["true"],
                            falsy: &["false"],
                        },
                        evidence: Evidence::Documented,
                    },
                    ParamFacts {
                        name: "set",
                        method: "set_",
                        required: false,
                        secret: false,
                        absent: &[""],
                        separator: None,
                        kind: ParamKind::Members,
                        evidence: Evidence::Documented,
                    },
                ]
            }
            Self::BuilderNew => {
                &[
                    ParamFacts {
                        name: "into_future",
                        method: "into_future_",
                        required: false,
                        secret: false,
                        absent: &[""],
                        separator: None,
                        kind: ParamKind::Choice {
                            name: "Effect",
                            values: &[
                                ValueFacts {
                                    wire: "read",
                                    name: "Read",
                                    evidence: Evidence::Documented,
                                },
                                ValueFacts {
                                    wire: "unsent",
                                    name: "Unsent",
                                    evidence: Evidence::Documented,
                                },
                            ],
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
            Self::LoopType => {
                ClientCall {
                    group: "loop_",
                    method: "type_",
                }
            }
            Self::LoopPut => {
                ClientCall {
                    group: "loop_",
                    method: "put",
                }
            }
            Self::LoopDrop => {
                ClientCall {
                    group: "loop_",
                    method: "drop",
                }
            }
            Self::LoopAll => {
                ClientCall {
                    group: "loop_",
                    method: "all",
                }
            }
            Self::LoopTypeForm => {
                ClientCall {
                    group: "loop_",
                    method: "type_form",
                }
            }
            Self::TokenSet => {
                ClientCall {
                    group: "token_",
                    method: "set",
                }
            }
            Self::BuilderNew => {
                ClientCall {
                    group: "builder_",
                    method: "new",
                }
            }
        }
    }
}

/// Every row of the error catalogue.
pub static ERRORS: &[ErrorFacts] = &[
    ErrorFacts { name: "incomplete", evidence: Evidence::Documented },
    ErrorFacts { name: "unclear", evidence: Evidence::Documented },
    ErrorFacts { name: "no_json", evidence: Evidence::Documented },
    ErrorFacts { name: "type", evidence: Evidence::Documented },
    ErrorFacts { name: "self", evidence: Evidence::Documented },
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
