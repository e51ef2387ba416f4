// Generated from mock-server/control-spec.yaml by `cargo xtask generate`. Do not edit.
//! Control of rapidgator-mock: what there is to be used.

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
            Self::SpacesList => &[],
            Self::SpacesMake => {
                &[
                    ParamFacts {
                        name: "name",
                        method: "name",
                        required: false,
                        secret: false,
                        absent: &[""],
                        separator: None,
                        kind: ParamKind::Text,
                        evidence: Evidence::Documented,
                    },
                    ParamFacts {
                        name: "stays",
                        method: "stays",
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
                        name: "seed",
                        method: "seed",
                        required: false,
                        secret: false,
                        absent: &[""],
                        separator: None,
                        kind: ParamKind::Integer,
                        evidence: Evidence::Documented,
                    },
                    ParamFacts {
                        name: "frozen_at",
                        method: "frozen_at",
                        required: false,
                        secret: false,
                        absent: &[""],
                        separator: None,
                        kind: ParamKind::Integer,
                        evidence: Evidence::Documented,
                    },
                ]
            }
            Self::SpacesInfo => {
                &[
                    ParamFacts {
                        name: "space",
                        method: "space",
                        required: true,
                        secret: false,
                        absent: &[""],
                        separator: None,
                        kind: ParamKind::Text,
                        evidence: Evidence::Documented,
                    },
                ]
            }
            Self::SpacesRemove => {
                &[
                    ParamFacts {
                        name: "space",
                        method: "space",
                        required: true,
                        secret: false,
                        absent: &[""],
                        separator: None,
                        kind: ParamKind::Text,
                        evidence: Evidence::Documented,
                    },
                ]
            }
            Self::SpacesReset => {
                &[
                    ParamFacts {
                        name: "space",
                        method: "space",
                        required: true,
                        secret: false,
                        absent: &[""],
                        separator: None,
                        kind: ParamKind::Text,
                        evidence: Evidence::Documented,
                    },
                ]
            }
            Self::SpacesFork => {
                &[
                    ParamFacts {
                        name: "space",
                        method: "space",
                        required: true,
                        secret: false,
                        absent: &[""],
                        separator: None,
                        kind: ParamKind::Text,
                        evidence: Evidence::Documented,
                    },
                    ParamFacts {
                        name: "name",
                        method: "name",
                        required: false,
                        secret: false,
                        absent: &[""],
                        separator: None,
                        kind: ParamKind::Text,
                        evidence: Evidence::Documented,
                    },
                    ParamFacts {
                        name: "snapshot",
                        method: "snapshot",
                        required: false,
                        secret: false,
                        absent: &[""],
                        separator: None,
                        kind: ParamKind::Text,
                        evidence: Evidence::Documented,
                    },
                ]
            }
            Self::SpacesRestore => {
                &[
                    ParamFacts {
                        name: "space",
                        method: "space",
                        required: true,
                        secret: false,
                        absent: &[""],
                        separator: None,
                        kind: ParamKind::Text,
                        evidence: Evidence::Documented,
                    },
                    ParamFacts {
                        name: "snapshot",
                        method: "snapshot",
                        required: true,
                        secret: false,
                        absent: &[""],
                        separator: None,
                        kind: ParamKind::Text,
                        evidence: Evidence::Documented,
                    },
                ]
            }
            Self::SnapshotsList => {
                &[
                    ParamFacts {
                        name: "space",
                        method: "space",
                        required: true,
                        secret: false,
                        absent: &[""],
                        separator: None,
                        kind: ParamKind::Text,
                        evidence: Evidence::Documented,
                    },
                ]
            }
            Self::SnapshotsKeep => {
                &[
                    ParamFacts {
                        name: "space",
                        method: "space",
                        required: true,
                        secret: false,
                        absent: &[""],
                        separator: None,
                        kind: ParamKind::Text,
                        evidence: Evidence::Documented,
                    },
                    ParamFacts {
                        name: "name",
                        method: "name",
                        required: false,
                        secret: false,
                        absent: &[""],
                        separator: None,
                        kind: ParamKind::Text,
                        evidence: Evidence::Documented,
                    },
                ]
            }
            Self::SnapshotsRemove => {
                &[
                    ParamFacts {
                        name: "space",
                        method: "space",
                        required: true,
                        secret: false,
                        absent: &[""],
                        separator: None,
                        kind: ParamKind::Text,
                        evidence: Evidence::Documented,
                    },
                    ParamFacts {
                        name: "snapshot",
                        method: "snapshot",
                        required: true,
                        secret: false,
                        absent: &[""],
                        separator: None,
                        kind: ParamKind::Text,
                        evidence: Evidence::Documented,
                    },
                ]
            }
            Self::ClockInfo => {
                &[
                    ParamFacts {
                        name: "space",
                        method: "space",
                        required: true,
                        secret: false,
                        absent: &[""],
                        separator: None,
                        kind: ParamKind::Text,
                        evidence: Evidence::Documented,
                    },
                ]
            }
            Self::ClockFreeze => {
                &[
                    ParamFacts {
                        name: "space",
                        method: "space",
                        required: true,
                        secret: false,
                        absent: &[""],
                        separator: None,
                        kind: ParamKind::Text,
                        evidence: Evidence::Documented,
                    },
                    ParamFacts {
                        name: "at",
                        method: "at",
                        required: false,
                        secret: false,
                        absent: &[""],
                        separator: None,
                        kind: ParamKind::Integer,
                        evidence: Evidence::Documented,
                    },
                ]
            }
            Self::ClockRun => {
                &[
                    ParamFacts {
                        name: "space",
                        method: "space",
                        required: true,
                        secret: false,
                        absent: &[""],
                        separator: None,
                        kind: ParamKind::Text,
                        evidence: Evidence::Documented,
                    },
                    ParamFacts {
                        name: "percent",
                        method: "percent",
                        required: false,
                        secret: false,
                        absent: &[""],
                        separator: None,
                        kind: ParamKind::Integer,
                        evidence: Evidence::Documented,
                    },
                ]
            }
            Self::ClockSet => {
                &[
                    ParamFacts {
                        name: "space",
                        method: "space",
                        required: true,
                        secret: false,
                        absent: &[""],
                        separator: None,
                        kind: ParamKind::Text,
                        evidence: Evidence::Documented,
                    },
                    ParamFacts {
                        name: "at",
                        method: "at",
                        required: true,
                        secret: false,
                        absent: &[""],
                        separator: None,
                        kind: ParamKind::Integer,
                        evidence: Evidence::Documented,
                    },
                ]
            }
            Self::ClockAdvance => {
                &[
                    ParamFacts {
                        name: "space",
                        method: "space",
                        required: true,
                        secret: false,
                        absent: &[""],
                        separator: None,
                        kind: ParamKind::Text,
                        evidence: Evidence::Documented,
                    },
                    ParamFacts {
                        name: "by",
                        method: "by",
                        required: true,
                        secret: false,
                        absent: &[""],
                        separator: None,
                        kind: ParamKind::Integer,
                        evidence: Evidence::Documented,
                    },
                ]
            }
            Self::ClockNextEvent => {
                &[
                    ParamFacts {
                        name: "space",
                        method: "space",
                        required: true,
                        secret: false,
                        absent: &[""],
                        separator: None,
                        kind: ParamKind::Text,
                        evidence: Evidence::Documented,
                    },
                ]
            }
            Self::SwitchesList => {
                &[
                    ParamFacts {
                        name: "space",
                        method: "space",
                        required: true,
                        secret: false,
                        absent: &[""],
                        separator: None,
                        kind: ParamKind::Text,
                        evidence: Evidence::Documented,
                    },
                ]
            }
            Self::SwitchesSet => {
                &[
                    ParamFacts {
                        name: "space",
                        method: "space",
                        required: true,
                        secret: false,
                        absent: &[""],
                        separator: None,
                        kind: ParamKind::Text,
                        evidence: Evidence::Documented,
                    },
                    ParamFacts {
                        name: "switch",
                        method: "switch",
                        required: true,
                        secret: false,
                        absent: &[""],
                        separator: None,
                        kind: ParamKind::Text,
                        evidence: Evidence::Documented,
                    },
                    ParamFacts {
                        name: "value",
                        method: "value",
                        required: true,
                        secret: false,
                        absent: &[""],
                        separator: None,
                        kind: ParamKind::Text,
                        evidence: Evidence::Documented,
                    },
                ]
            }
            Self::SwitchesApplyProfile => {
                &[
                    ParamFacts {
                        name: "space",
                        method: "space",
                        required: true,
                        secret: false,
                        absent: &[""],
                        separator: None,
                        kind: ParamKind::Text,
                        evidence: Evidence::Documented,
                    },
                    ParamFacts {
                        name: "profile",
                        method: "profile",
                        required: true,
                        secret: false,
                        absent: &[""],
                        separator: None,
                        kind: ParamKind::Text,
                        evidence: Evidence::Documented,
                    },
                ]
            }
            Self::AccountsList => {
                &[
                    ParamFacts {
                        name: "space",
                        method: "space",
                        required: true,
                        secret: false,
                        absent: &[""],
                        separator: None,
                        kind: ParamKind::Text,
                        evidence: Evidence::Documented,
                    },
                ]
            }
            Self::AccountsAdd => {
                &[
                    ParamFacts {
                        name: "space",
                        method: "space",
                        required: true,
                        secret: false,
                        absent: &[""],
                        separator: None,
                        kind: ParamKind::Text,
                        evidence: Evidence::Documented,
                    },
                    ParamFacts {
                        name: "email",
                        method: "email",
                        required: true,
                        secret: false,
                        absent: &[""],
                        separator: None,
                        kind: ParamKind::Text,
                        evidence: Evidence::Documented,
                    },
                    ParamFacts {
                        name: "password",
                        method: "password",
                        required: true,
                        secret: true,
                        absent: &[""],
                        separator: None,
                        kind: ParamKind::Text,
                        evidence: Evidence::Documented,
                    },
                    ParamFacts {
                        name: "code",
                        method: "code",
                        required: false,
                        secret: true,
                        absent: &[""],
                        separator: None,
                        kind: ParamKind::Text,
                        evidence: Evidence::Documented,
                    },
                    ParamFacts {
                        name: "premium_until",
                        method: "premium_until",
                        required: false,
                        secret: false,
                        absent: &[""],
                        separator: None,
                        kind: ParamKind::Integer,
                        evidence: Evidence::Documented,
                    },
                    ParamFacts {
                        name: "standing",
                        method: "standing",
                        required: false,
                        secret: false,
                        absent: &[""],
                        separator: None,
                        kind: ParamKind::Choice {
                            name: "AccountStanding",
                            values: &[
                                ValueFacts {
                                    wire: "active",
                                    name: "Active",
                                    evidence: Evidence::Documented,
                                },
                                ValueFacts {
                                    wire: "frozen",
                                    name: "Frozen",
                                    evidence: Evidence::Documented,
                                },
                                ValueFacts {
                                    wire: "locked",
                                    name: "Locked",
                                    evidence: Evidence::Documented,
                                },
                            ],
                        },
                        evidence: Evidence::Documented,
                    },
                    ParamFacts {
                        name: "storage",
                        method: "storage",
                        required: false,
                        secret: false,
                        absent: &[""],
                        separator: None,
                        kind: ParamKind::Integer,
                        evidence: Evidence::Documented,
                    },
                    ParamFacts {
                        name: "traffic",
                        method: "traffic",
                        required: false,
                        secret: false,
                        absent: &[""],
                        separator: None,
                        kind: ParamKind::Integer,
                        evidence: Evidence::Documented,
                    },
                    ParamFacts {
                        name: "max_file_size",
                        method: "max_file_size",
                        required: false,
                        secret: false,
                        absent: &[""],
                        separator: None,
                        kind: ParamKind::Integer,
                        evidence: Evidence::Documented,
                    },
                ]
            }
            Self::AccountsTree => {
                &[
                    ParamFacts {
                        name: "space",
                        method: "space",
                        required: true,
                        secret: false,
                        absent: &[""],
                        separator: None,
                        kind: ParamKind::Text,
                        evidence: Evidence::Documented,
                    },
                    ParamFacts {
                        name: "email",
                        method: "email",
                        required: true,
                        secret: false,
                        absent: &[""],
                        separator: None,
                        kind: ParamKind::Text,
                        evidence: Evidence::Documented,
                    },
                    ParamFacts {
                        name: "most",
                        method: "most",
                        required: false,
                        secret: false,
                        absent: &[""],
                        separator: None,
                        kind: ParamKind::Integer,
                        evidence: Evidence::Documented,
                    },
                ]
            }
            Self::AccountsEmptyTrash => {
                &[
                    ParamFacts {
                        name: "space",
                        method: "space",
                        required: true,
                        secret: false,
                        absent: &[""],
                        separator: None,
                        kind: ParamKind::Text,
                        evidence: Evidence::Documented,
                    },
                    ParamFacts {
                        name: "email",
                        method: "email",
                        required: true,
                        secret: false,
                        absent: &[""],
                        separator: None,
                        kind: ParamKind::Text,
                        evidence: Evidence::Documented,
                    },
                ]
            }
            Self::SessionsEnd => {
                &[
                    ParamFacts {
                        name: "space",
                        method: "space",
                        required: true,
                        secret: false,
                        absent: &[""],
                        separator: None,
                        kind: ParamKind::Text,
                        evidence: Evidence::Documented,
                    },
                    ParamFacts {
                        name: "email",
                        method: "email",
                        required: false,
                        secret: false,
                        absent: &[""],
                        separator: None,
                        kind: ParamKind::Text,
                        evidence: Evidence::Documented,
                    },
                ]
            }
            Self::CallbacksList => {
                &[
                    ParamFacts {
                        name: "space",
                        method: "space",
                        required: true,
                        secret: false,
                        absent: &[""],
                        separator: None,
                        kind: ParamKind::Text,
                        evidence: Evidence::Documented,
                    },
                ]
            }
            Self::LettersList => {
                &[
                    ParamFacts {
                        name: "space",
                        method: "space",
                        required: true,
                        secret: false,
                        absent: &[""],
                        separator: None,
                        kind: ParamKind::Text,
                        evidence: Evidence::Documented,
                    },
                ]
            }
            Self::UploadsList => {
                &[
                    ParamFacts {
                        name: "space",
                        method: "space",
                        required: true,
                        secret: false,
                        absent: &[""],
                        separator: None,
                        kind: ParamKind::Text,
                        evidence: Evidence::Documented,
                    },
                    ParamFacts {
                        name: "most",
                        method: "most",
                        required: false,
                        secret: false,
                        absent: &[""],
                        separator: None,
                        kind: ParamKind::Integer,
                        evidence: Evidence::Documented,
                    },
                ]
            }
            Self::UploadsInfo => {
                &[
                    ParamFacts {
                        name: "space",
                        method: "space",
                        required: true,
                        secret: false,
                        absent: &[""],
                        separator: None,
                        kind: ParamKind::Text,
                        evidence: Evidence::Documented,
                    },
                    ParamFacts {
                        name: "upload",
                        method: "upload",
                        required: true,
                        secret: false,
                        absent: &[""],
                        separator: None,
                        kind: ParamKind::Text,
                        evidence: Evidence::Documented,
                    },
                ]
            }
            Self::UploadsStep => {
                &[
                    ParamFacts {
                        name: "space",
                        method: "space",
                        required: true,
                        secret: false,
                        absent: &[""],
                        separator: None,
                        kind: ParamKind::Text,
                        evidence: Evidence::Documented,
                    },
                    ParamFacts {
                        name: "upload",
                        method: "upload",
                        required: true,
                        secret: false,
                        absent: &[""],
                        separator: None,
                        kind: ParamKind::Text,
                        evidence: Evidence::Documented,
                    },
                ]
            }
            Self::UploadsFinish => {
                &[
                    ParamFacts {
                        name: "space",
                        method: "space",
                        required: true,
                        secret: false,
                        absent: &[""],
                        separator: None,
                        kind: ParamKind::Text,
                        evidence: Evidence::Documented,
                    },
                    ParamFacts {
                        name: "upload",
                        method: "upload",
                        required: true,
                        secret: false,
                        absent: &[""],
                        separator: None,
                        kind: ParamKind::Text,
                        evidence: Evidence::Documented,
                    },
                ]
            }
            Self::UploadsStall => {
                &[
                    ParamFacts {
                        name: "space",
                        method: "space",
                        required: true,
                        secret: false,
                        absent: &[""],
                        separator: None,
                        kind: ParamKind::Text,
                        evidence: Evidence::Documented,
                    },
                    ParamFacts {
                        name: "upload",
                        method: "upload",
                        required: true,
                        secret: false,
                        absent: &[""],
                        separator: None,
                        kind: ParamKind::Text,
                        evidence: Evidence::Documented,
                    },
                ]
            }
            Self::UploadsFail => {
                &[
                    ParamFacts {
                        name: "space",
                        method: "space",
                        required: true,
                        secret: false,
                        absent: &[""],
                        separator: None,
                        kind: ParamKind::Text,
                        evidence: Evidence::Documented,
                    },
                    ParamFacts {
                        name: "upload",
                        method: "upload",
                        required: true,
                        secret: false,
                        absent: &[""],
                        separator: None,
                        kind: ParamKind::Text,
                        evidence: Evidence::Documented,
                    },
                    ParamFacts {
                        name: "reason",
                        method: "reason",
                        required: false,
                        secret: false,
                        absent: &[""],
                        separator: None,
                        kind: ParamKind::Text,
                        evidence: Evidence::Documented,
                    },
                ]
            }
            Self::UploadsSetProgress => {
                &[
                    ParamFacts {
                        name: "space",
                        method: "space",
                        required: true,
                        secret: false,
                        absent: &[""],
                        separator: None,
                        kind: ParamKind::Text,
                        evidence: Evidence::Documented,
                    },
                    ParamFacts {
                        name: "upload",
                        method: "upload",
                        required: true,
                        secret: false,
                        absent: &[""],
                        separator: None,
                        kind: ParamKind::Text,
                        evidence: Evidence::Documented,
                    },
                    ParamFacts {
                        name: "kind",
                        method: "kind",
                        required: true,
                        secret: false,
                        absent: &[""],
                        separator: None,
                        kind: ParamKind::Choice {
                            name: "ProgressKind",
                            values: &[
                                ValueFacts {
                                    wire: "usual",
                                    name: "Usual",
                                    evidence: Evidence::Documented,
                                },
                                ValueFacts {
                                    wire: "at_once",
                                    name: "AtOnce",
                                    evidence: Evidence::Documented,
                                },
                                ValueFacts {
                                    wire: "time",
                                    name: "Time",
                                    evidence: Evidence::Documented,
                                },
                                ValueFacts {
                                    wire: "polls",
                                    name: "Polls",
                                    evidence: Evidence::Documented,
                                },
                                ValueFacts {
                                    wire: "bytes",
                                    name: "Bytes",
                                    evidence: Evidence::Documented,
                                },
                                ValueFacts {
                                    wire: "command",
                                    name: "Command",
                                    evidence: Evidence::Documented,
                                },
                            ],
                        },
                        evidence: Evidence::Documented,
                    },
                    ParamFacts {
                        name: "millis",
                        method: "millis",
                        required: false,
                        secret: false,
                        absent: &[""],
                        separator: None,
                        kind: ParamKind::Integer,
                        evidence: Evidence::Documented,
                    },
                    ParamFacts {
                        name: "polls",
                        method: "polls",
                        required: false,
                        secret: false,
                        absent: &[""],
                        separator: None,
                        kind: ParamKind::Integer,
                        evidence: Evidence::Documented,
                    },
                    ParamFacts {
                        name: "bytes_per_second",
                        method: "bytes_per_second",
                        required: false,
                        secret: false,
                        absent: &[""],
                        separator: None,
                        kind: ParamKind::Integer,
                        evidence: Evidence::Documented,
                    },
                    ParamFacts {
                        name: "fails",
                        method: "fails",
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
                        name: "reason",
                        method: "reason",
                        required: false,
                        secret: false,
                        absent: &[""],
                        separator: None,
                        kind: ParamKind::Text,
                        evidence: Evidence::Documented,
                    },
                ]
            }
            Self::TransfersWait => {
                &[
                    ParamFacts {
                        name: "space",
                        method: "space",
                        required: true,
                        secret: false,
                        absent: &[""],
                        separator: None,
                        kind: ParamKind::Text,
                        evidence: Evidence::Documented,
                    },
                    ParamFacts {
                        name: "millis",
                        method: "millis",
                        required: false,
                        secret: false,
                        absent: &[""],
                        separator: None,
                        kind: ParamKind::Integer,
                        evidence: Evidence::Documented,
                    },
                ]
            }
            Self::ProgressInfo => {
                &[
                    ParamFacts {
                        name: "space",
                        method: "space",
                        required: true,
                        secret: false,
                        absent: &[""],
                        separator: None,
                        kind: ParamKind::Text,
                        evidence: Evidence::Documented,
                    },
                ]
            }
            Self::ProgressSet => {
                &[
                    ParamFacts {
                        name: "space",
                        method: "space",
                        required: true,
                        secret: false,
                        absent: &[""],
                        separator: None,
                        kind: ParamKind::Text,
                        evidence: Evidence::Documented,
                    },
                    ParamFacts {
                        name: "kind",
                        method: "kind",
                        required: true,
                        secret: false,
                        absent: &[""],
                        separator: None,
                        kind: ParamKind::Choice {
                            name: "ProgressKind",
                            values: &[
                                ValueFacts {
                                    wire: "usual",
                                    name: "Usual",
                                    evidence: Evidence::Documented,
                                },
                                ValueFacts {
                                    wire: "at_once",
                                    name: "AtOnce",
                                    evidence: Evidence::Documented,
                                },
                                ValueFacts {
                                    wire: "time",
                                    name: "Time",
                                    evidence: Evidence::Documented,
                                },
                                ValueFacts {
                                    wire: "polls",
                                    name: "Polls",
                                    evidence: Evidence::Documented,
                                },
                                ValueFacts {
                                    wire: "bytes",
                                    name: "Bytes",
                                    evidence: Evidence::Documented,
                                },
                                ValueFacts {
                                    wire: "command",
                                    name: "Command",
                                    evidence: Evidence::Documented,
                                },
                            ],
                        },
                        evidence: Evidence::Documented,
                    },
                    ParamFacts {
                        name: "millis",
                        method: "millis",
                        required: false,
                        secret: false,
                        absent: &[""],
                        separator: None,
                        kind: ParamKind::Integer,
                        evidence: Evidence::Documented,
                    },
                    ParamFacts {
                        name: "polls",
                        method: "polls",
                        required: false,
                        secret: false,
                        absent: &[""],
                        separator: None,
                        kind: ParamKind::Integer,
                        evidence: Evidence::Documented,
                    },
                    ParamFacts {
                        name: "bytes_per_second",
                        method: "bytes_per_second",
                        required: false,
                        secret: false,
                        absent: &[""],
                        separator: None,
                        kind: ParamKind::Integer,
                        evidence: Evidence::Documented,
                    },
                    ParamFacts {
                        name: "fails",
                        method: "fails",
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
                        name: "reason",
                        method: "reason",
                        required: false,
                        secret: false,
                        absent: &[""],
                        separator: None,
                        kind: ParamKind::Text,
                        evidence: Evidence::Documented,
                    },
                ]
            }
            Self::FaultsList => {
                &[
                    ParamFacts {
                        name: "space",
                        method: "space",
                        required: true,
                        secret: false,
                        absent: &[""],
                        separator: None,
                        kind: ParamKind::Text,
                        evidence: Evidence::Documented,
                    },
                ]
            }
            Self::FaultsAdd => {
                &[
                    ParamFacts {
                        name: "space",
                        method: "space",
                        required: true,
                        secret: false,
                        absent: &[""],
                        separator: None,
                        kind: ParamKind::Text,
                        evidence: Evidence::Documented,
                    },
                    ParamFacts {
                        name: "plan",
                        method: "plan",
                        required: true,
                        secret: false,
                        absent: &[""],
                        separator: None,
                        kind: ParamKind::Members,
                        evidence: Evidence::Documented,
                    },
                ]
            }
            Self::FaultsRemove => {
                &[
                    ParamFacts {
                        name: "space",
                        method: "space",
                        required: true,
                        secret: false,
                        absent: &[""],
                        separator: None,
                        kind: ParamKind::Text,
                        evidence: Evidence::Documented,
                    },
                    ParamFacts {
                        name: "plan",
                        method: "plan",
                        required: true,
                        secret: false,
                        absent: &[""],
                        separator: None,
                        kind: ParamKind::Integer,
                        evidence: Evidence::Documented,
                    },
                ]
            }
            Self::FaultsClear => {
                &[
                    ParamFacts {
                        name: "space",
                        method: "space",
                        required: true,
                        secret: false,
                        absent: &[""],
                        separator: None,
                        kind: ParamKind::Text,
                        evidence: Evidence::Documented,
                    },
                ]
            }
            Self::PresetsList => &[],
            Self::PresetsOrder => {
                &[
                    ParamFacts {
                        name: "space",
                        method: "space",
                        required: true,
                        secret: false,
                        absent: &[""],
                        separator: None,
                        kind: ParamKind::Text,
                        evidence: Evidence::Documented,
                    },
                    ParamFacts {
                        name: "preset",
                        method: "preset",
                        required: true,
                        secret: false,
                        absent: &[""],
                        separator: None,
                        kind: ParamKind::Text,
                        evidence: Evidence::Documented,
                    },
                ]
            }
            Self::ExamplesList => &[],
            Self::ExamplesAnswerNext => {
                &[
                    ParamFacts {
                        name: "space",
                        method: "space",
                        required: true,
                        secret: false,
                        absent: &[""],
                        separator: None,
                        kind: ParamKind::Text,
                        evidence: Evidence::Documented,
                    },
                    ParamFacts {
                        name: "operation",
                        method: "operation",
                        required: true,
                        secret: false,
                        absent: &[""],
                        separator: None,
                        kind: ParamKind::Text,
                        evidence: Evidence::Documented,
                    },
                    ParamFacts {
                        name: "example",
                        method: "example",
                        required: true,
                        secret: false,
                        absent: &[""],
                        separator: None,
                        kind: ParamKind::Text,
                        evidence: Evidence::Documented,
                    },
                ]
            }
            Self::JournalList => {
                &[
                    ParamFacts {
                        name: "space",
                        method: "space",
                        required: true,
                        secret: false,
                        absent: &[""],
                        separator: None,
                        kind: ParamKind::Text,
                        evidence: Evidence::Documented,
                    },
                    ParamFacts {
                        name: "name",
                        method: "name",
                        required: false,
                        secret: false,
                        absent: &[""],
                        separator: None,
                        kind: ParamKind::Text,
                        evidence: Evidence::Documented,
                    },
                    ParamFacts {
                        name: "account",
                        method: "account",
                        required: false,
                        secret: false,
                        absent: &[""],
                        separator: None,
                        kind: ParamKind::Text,
                        evidence: Evidence::Documented,
                    },
                    ParamFacts {
                        name: "result",
                        method: "result",
                        required: false,
                        secret: false,
                        absent: &[""],
                        separator: None,
                        kind: ParamKind::Text,
                        evidence: Evidence::Documented,
                    },
                    ParamFacts {
                        name: "struck",
                        method: "struck",
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
                        name: "since",
                        method: "since",
                        required: false,
                        secret: false,
                        absent: &[""],
                        separator: None,
                        kind: ParamKind::Integer,
                        evidence: Evidence::Documented,
                    },
                    ParamFacts {
                        name: "most",
                        method: "most",
                        required: false,
                        secret: false,
                        absent: &[""],
                        separator: None,
                        kind: ParamKind::Integer,
                        evidence: Evidence::Documented,
                    },
                ]
            }
            Self::JournalClear => {
                &[
                    ParamFacts {
                        name: "space",
                        method: "space",
                        required: true,
                        secret: false,
                        absent: &[""],
                        separator: None,
                        kind: ParamKind::Text,
                        evidence: Evidence::Documented,
                    },
                ]
            }
            Self::JournalSetLimits => {
                &[
                    ParamFacts {
                        name: "space",
                        method: "space",
                        required: true,
                        secret: false,
                        absent: &[""],
                        separator: None,
                        kind: ParamKind::Text,
                        evidence: Evidence::Documented,
                    },
                    ParamFacts {
                        name: "entries",
                        method: "entries",
                        required: false,
                        secret: false,
                        absent: &[""],
                        separator: None,
                        kind: ParamKind::Integer,
                        evidence: Evidence::Documented,
                    },
                    ParamFacts {
                        name: "bytes",
                        method: "bytes",
                        required: false,
                        secret: false,
                        absent: &[""],
                        separator: None,
                        kind: ParamKind::Integer,
                        evidence: Evidence::Documented,
                    },
                ]
            }
            Self::JournalExport => {
                &[
                    ParamFacts {
                        name: "space",
                        method: "space",
                        required: true,
                        secret: false,
                        absent: &[""],
                        separator: None,
                        kind: ParamKind::Text,
                        evidence: Evidence::Documented,
                    },
                    ParamFacts {
                        name: "format",
                        method: "format",
                        required: true,
                        secret: false,
                        absent: &[""],
                        separator: None,
                        kind: ParamKind::Choice {
                            name: "ExportFormat",
                            values: &[
                                ValueFacts {
                                    wire: "json_lines",
                                    name: "JsonLines",
                                    evidence: Evidence::Documented,
                                },
                                ValueFacts {
                                    wire: "curl",
                                    name: "Curl",
                                    evidence: Evidence::Documented,
                                },
                                ValueFacts {
                                    wire: "rust_test",
                                    name: "RustTest",
                                    evidence: Evidence::Documented,
                                },
                            ],
                        },
                        evidence: Evidence::Documented,
                    },
                    ParamFacts {
                        name: "entry",
                        method: "entry",
                        required: false,
                        secret: false,
                        absent: &[""],
                        separator: None,
                        kind: ParamKind::Integer,
                        evidence: Evidence::Documented,
                    },
                ]
            }
            Self::ExpectationsCheck => {
                &[
                    ParamFacts {
                        name: "space",
                        method: "space",
                        required: true,
                        secret: false,
                        absent: &[""],
                        separator: None,
                        kind: ParamKind::Text,
                        evidence: Evidence::Documented,
                    },
                    ParamFacts {
                        name: "expected",
                        method: "expected",
                        required: true,
                        secret: false,
                        absent: &[""],
                        separator: None,
                        kind: ParamKind::Members,
                        evidence: Evidence::Documented,
                    },
                    ParamFacts {
                        name: "in_order",
                        method: "in_order",
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
                        name: "nothing_else",
                        method: "nothing_else",
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
                        name: "since",
                        method: "since",
                        required: false,
                        secret: false,
                        absent: &[""],
                        separator: None,
                        kind: ParamKind::Integer,
                        evidence: Evidence::Documented,
                    },
                ]
            }
            Self::CoverageShow => {
                &[
                    ParamFacts {
                        name: "space",
                        method: "space",
                        required: true,
                        secret: false,
                        absent: &[""],
                        separator: None,
                        kind: ParamKind::Text,
                        evidence: Evidence::Documented,
                    },
                ]
            }
        }
    }
    /// What a client in Rust calls it.
    pub fn client_call(self) -> ClientCall {
        match self {
            Self::SpacesList => {
                ClientCall {
                    group: "spaces",
                    method: "list",
                }
            }
            Self::SpacesMake => {
                ClientCall {
                    group: "spaces",
                    method: "make",
                }
            }
            Self::SpacesInfo => {
                ClientCall {
                    group: "spaces",
                    method: "info",
                }
            }
            Self::SpacesRemove => {
                ClientCall {
                    group: "spaces",
                    method: "remove",
                }
            }
            Self::SpacesReset => {
                ClientCall {
                    group: "spaces",
                    method: "reset",
                }
            }
            Self::SpacesFork => {
                ClientCall {
                    group: "spaces",
                    method: "fork",
                }
            }
            Self::SpacesRestore => {
                ClientCall {
                    group: "spaces",
                    method: "restore",
                }
            }
            Self::SnapshotsList => {
                ClientCall {
                    group: "snapshots",
                    method: "list",
                }
            }
            Self::SnapshotsKeep => {
                ClientCall {
                    group: "snapshots",
                    method: "keep",
                }
            }
            Self::SnapshotsRemove => {
                ClientCall {
                    group: "snapshots",
                    method: "remove",
                }
            }
            Self::ClockInfo => {
                ClientCall {
                    group: "clock",
                    method: "info",
                }
            }
            Self::ClockFreeze => {
                ClientCall {
                    group: "clock",
                    method: "freeze",
                }
            }
            Self::ClockRun => {
                ClientCall {
                    group: "clock",
                    method: "run",
                }
            }
            Self::ClockSet => {
                ClientCall {
                    group: "clock",
                    method: "set",
                }
            }
            Self::ClockAdvance => {
                ClientCall {
                    group: "clock",
                    method: "advance",
                }
            }
            Self::ClockNextEvent => {
                ClientCall {
                    group: "clock",
                    method: "next_event",
                }
            }
            Self::SwitchesList => {
                ClientCall {
                    group: "switches",
                    method: "list",
                }
            }
            Self::SwitchesSet => {
                ClientCall {
                    group: "switches",
                    method: "set",
                }
            }
            Self::SwitchesApplyProfile => {
                ClientCall {
                    group: "switches",
                    method: "apply_profile",
                }
            }
            Self::AccountsList => {
                ClientCall {
                    group: "accounts",
                    method: "list",
                }
            }
            Self::AccountsAdd => {
                ClientCall {
                    group: "accounts",
                    method: "add",
                }
            }
            Self::AccountsTree => {
                ClientCall {
                    group: "accounts",
                    method: "tree",
                }
            }
            Self::AccountsEmptyTrash => {
                ClientCall {
                    group: "accounts",
                    method: "empty_trash",
                }
            }
            Self::SessionsEnd => {
                ClientCall {
                    group: "sessions",
                    method: "end",
                }
            }
            Self::CallbacksList => {
                ClientCall {
                    group: "callbacks",
                    method: "list",
                }
            }
            Self::LettersList => {
                ClientCall {
                    group: "letters",
                    method: "list",
                }
            }
            Self::UploadsList => {
                ClientCall {
                    group: "uploads",
                    method: "list",
                }
            }
            Self::UploadsInfo => {
                ClientCall {
                    group: "uploads",
                    method: "info",
                }
            }
            Self::UploadsStep => {
                ClientCall {
                    group: "uploads",
                    method: "step",
                }
            }
            Self::UploadsFinish => {
                ClientCall {
                    group: "uploads",
                    method: "finish",
                }
            }
            Self::UploadsStall => {
                ClientCall {
                    group: "uploads",
                    method: "stall",
                }
            }
            Self::UploadsFail => {
                ClientCall {
                    group: "uploads",
                    method: "fail",
                }
            }
            Self::UploadsSetProgress => {
                ClientCall {
                    group: "uploads",
                    method: "set_progress",
                }
            }
            Self::TransfersWait => {
                ClientCall {
                    group: "transfers",
                    method: "wait",
                }
            }
            Self::ProgressInfo => {
                ClientCall {
                    group: "progress",
                    method: "info",
                }
            }
            Self::ProgressSet => {
                ClientCall {
                    group: "progress",
                    method: "set",
                }
            }
            Self::FaultsList => {
                ClientCall {
                    group: "faults",
                    method: "list",
                }
            }
            Self::FaultsAdd => {
                ClientCall {
                    group: "faults",
                    method: "add",
                }
            }
            Self::FaultsRemove => {
                ClientCall {
                    group: "faults",
                    method: "remove",
                }
            }
            Self::FaultsClear => {
                ClientCall {
                    group: "faults",
                    method: "clear",
                }
            }
            Self::PresetsList => {
                ClientCall {
                    group: "presets",
                    method: "list",
                }
            }
            Self::PresetsOrder => {
                ClientCall {
                    group: "presets",
                    method: "order",
                }
            }
            Self::ExamplesList => {
                ClientCall {
                    group: "examples",
                    method: "list",
                }
            }
            Self::ExamplesAnswerNext => {
                ClientCall {
                    group: "examples",
                    method: "answer_next",
                }
            }
            Self::JournalList => {
                ClientCall {
                    group: "journal",
                    method: "list",
                }
            }
            Self::JournalClear => {
                ClientCall {
                    group: "journal",
                    method: "clear",
                }
            }
            Self::JournalSetLimits => {
                ClientCall {
                    group: "journal",
                    method: "set_limits",
                }
            }
            Self::JournalExport => {
                ClientCall {
                    group: "journal",
                    method: "export",
                }
            }
            Self::ExpectationsCheck => {
                ClientCall {
                    group: "expectations",
                    method: "check",
                }
            }
            Self::CoverageShow => {
                ClientCall {
                    group: "coverage",
                    method: "show",
                }
            }
        }
    }
}

/// Every row of the error catalogue.
pub static ERRORS: &[ErrorFacts] = &[
    ErrorFacts { name: "token_refused", evidence: Evidence::Documented },
    ErrorFacts { name: "host_refused", evidence: Evidence::Documented },
    ErrorFacts { name: "origin_refused", evidence: Evidence::Documented },
    ErrorFacts { name: "parameter_missing", evidence: Evidence::Documented },
    ErrorFacts { name: "parameter_invalid", evidence: Evidence::Documented },
    ErrorFacts { name: "body_unreadable", evidence: Evidence::Documented },
    ErrorFacts { name: "space_unknown", evidence: Evidence::Documented },
    ErrorFacts { name: "space_taken", evidence: Evidence::Documented },
    ErrorFacts { name: "too_many_spaces", evidence: Evidence::Documented },
    ErrorFacts { name: "name_invalid", evidence: Evidence::Documented },
    ErrorFacts { name: "space_default", evidence: Evidence::Documented },
    ErrorFacts { name: "space_kept", evidence: Evidence::Documented },
    ErrorFacts { name: "snapshot_unknown", evidence: Evidence::Documented },
    ErrorFacts { name: "too_many_snapshots", evidence: Evidence::Documented },
    ErrorFacts { name: "switch_refused", evidence: Evidence::Documented },
    ErrorFacts { name: "account_unknown", evidence: Evidence::Documented },
    ErrorFacts { name: "account_taken", evidence: Evidence::Documented },
    ErrorFacts { name: "upload_unknown", evidence: Evidence::Documented },
    ErrorFacts { name: "upload_not_processed", evidence: Evidence::Documented },
    ErrorFacts { name: "plan_unknown", evidence: Evidence::Documented },
    ErrorFacts { name: "plan_refused", evidence: Evidence::Documented },
    ErrorFacts { name: "example_refused", evidence: Evidence::Documented },
    ErrorFacts { name: "expectation_refused", evidence: Evidence::Documented },
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
