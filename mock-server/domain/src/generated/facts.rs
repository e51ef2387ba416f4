// Generated from api-spec.yaml by `cargo xtask generate`. Do not edit.
//! Rapidgator HTTP API: what there is to be used.

use crate::{
    facts::{
        ClientCall, EdgeFacts, ErrorFacts, MachineFacts, ParamFacts, ParamKind, Step,
        TransferFacts, ValueFacts,
    },
    values::Evidence,
};
use super::{
    commands::OperationId, machines::{OneTimeLinkEvent, RemoteJobEvent, UploadEvent},
    types::{OneTimeLinkState, RemoteJobState, UploadState},
};

impl OperationId {
    /// Its parameters, in the order of the description. What carries the session is none of them.
    pub fn params(self) -> &'static [ParamFacts] {
        match self {
            Self::UserLogin => {
                &[
                    ParamFacts {
                        name: "login",
                        method: "login",
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
                ]
            }
            Self::UserInfo => &[],
            Self::FileUpload => {
                &[
                    ParamFacts {
                        name: "name",
                        method: "name",
                        required: true,
                        secret: false,
                        absent: &[""],
                        separator: None,
                        kind: ParamKind::Text,
                        evidence: Evidence::Documented,
                    },
                    ParamFacts {
                        name: "hash",
                        method: "hash",
                        required: true,
                        secret: false,
                        absent: &[""],
                        separator: None,
                        kind: ParamKind::Text,
                        evidence: Evidence::Documented,
                    },
                    ParamFacts {
                        name: "size",
                        method: "size",
                        required: true,
                        secret: false,
                        absent: &[""],
                        separator: None,
                        kind: ParamKind::Integer,
                        evidence: Evidence::Documented,
                    },
                    ParamFacts {
                        name: "folder_id",
                        method: "folder_id",
                        required: false,
                        secret: false,
                        absent: &[""],
                        separator: None,
                        kind: ParamKind::Text,
                        evidence: Evidence::Documented,
                    },
                    ParamFacts {
                        name: "multipart",
                        method: "multipart",
                        required: false,
                        secret: false,
                        absent: &[],
                        separator: None,
                        kind: ParamKind::Boolean {
                            truthy: &["1", "true", "True"],
                            falsy: &["0", "false", "False", ""],
                        },
                        evidence: Evidence::Documented,
                    },
                ]
            }
            Self::FileUploadInfo => {
                &[
                    ParamFacts {
                        name: "upload_id",
                        method: "upload_id",
                        required: true,
                        secret: false,
                        absent: &[""],
                        separator: None,
                        kind: ParamKind::Text,
                        evidence: Evidence::Documented,
                    },
                ]
            }
            Self::FileDownload => {
                &[
                    ParamFacts {
                        name: "file_id",
                        method: "file_id",
                        required: true,
                        secret: false,
                        absent: &[""],
                        separator: None,
                        kind: ParamKind::Text,
                        evidence: Evidence::Documented,
                    },
                ]
            }
            Self::FileInfo => {
                &[
                    ParamFacts {
                        name: "file_id",
                        method: "file_id",
                        required: true,
                        secret: false,
                        absent: &[""],
                        separator: None,
                        kind: ParamKind::Text,
                        evidence: Evidence::Documented,
                    },
                ]
            }
            Self::FileRename => {
                &[
                    ParamFacts {
                        name: "file_id",
                        method: "file_id",
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
                        required: true,
                        secret: false,
                        absent: &[""],
                        separator: None,
                        kind: ParamKind::Text,
                        evidence: Evidence::Documented,
                    },
                ]
            }
            Self::FileCopy => {
                &[
                    ParamFacts {
                        name: "file_id",
                        method: "file_id",
                        required: true,
                        secret: false,
                        absent: &[""],
                        separator: Some(","),
                        kind: ParamKind::Text,
                        evidence: Evidence::Documented,
                    },
                    ParamFacts {
                        name: "folder_id_dest",
                        method: "folder_id_dest",
                        required: true,
                        secret: false,
                        absent: &[""],
                        separator: None,
                        kind: ParamKind::Text,
                        evidence: Evidence::Documented,
                    },
                ]
            }
            Self::FileMove => {
                &[
                    ParamFacts {
                        name: "file_id",
                        method: "file_id",
                        required: true,
                        secret: false,
                        absent: &[""],
                        separator: Some(","),
                        kind: ParamKind::Text,
                        evidence: Evidence::Documented,
                    },
                    ParamFacts {
                        name: "folder_id_dest",
                        method: "folder_id_dest",
                        required: true,
                        secret: false,
                        absent: &[""],
                        separator: None,
                        kind: ParamKind::Text,
                        evidence: Evidence::Documented,
                    },
                ]
            }
            Self::FileDelete => {
                &[
                    ParamFacts {
                        name: "file_id",
                        method: "file_id",
                        required: true,
                        secret: false,
                        absent: &[""],
                        separator: Some(","),
                        kind: ParamKind::Text,
                        evidence: Evidence::Documented,
                    },
                ]
            }
            Self::FileXcopy => {
                &[
                    ParamFacts {
                        name: "folder_id_dest",
                        method: "folder_id_dest",
                        required: true,
                        secret: false,
                        absent: &[""],
                        separator: None,
                        kind: ParamKind::Text,
                        evidence: Evidence::Documented,
                    },
                    ParamFacts {
                        name: "file_id",
                        method: "file_id",
                        required: false,
                        secret: false,
                        absent: &[""],
                        separator: None,
                        kind: ParamKind::Text,
                        evidence: Evidence::Documented,
                    },
                    ParamFacts {
                        name: "url",
                        method: "url",
                        required: false,
                        secret: false,
                        absent: &[""],
                        separator: None,
                        kind: ParamKind::Text,
                        evidence: Evidence::Documented,
                    },
                ]
            }
            Self::FileHashcopy => {
                &[
                    ParamFacts {
                        name: "hash",
                        method: "hash",
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
                        required: true,
                        secret: false,
                        absent: &[""],
                        separator: None,
                        kind: ParamKind::Text,
                        evidence: Evidence::Documented,
                    },
                    ParamFacts {
                        name: "folder_id_dest",
                        method: "folder_id_dest",
                        required: true,
                        secret: false,
                        absent: &[""],
                        separator: None,
                        kind: ParamKind::Text,
                        evidence: Evidence::Documented,
                    },
                ]
            }
            Self::FileChangeMode => {
                &[
                    ParamFacts {
                        name: "file_id",
                        method: "file_id",
                        required: true,
                        secret: false,
                        absent: &[""],
                        separator: None,
                        kind: ParamKind::Text,
                        evidence: Evidence::Documented,
                    },
                    ParamFacts {
                        name: "mode",
                        method: "mode",
                        required: true,
                        secret: false,
                        absent: &[""],
                        separator: None,
                        kind: ParamKind::Choice {
                            name: "Mode",
                            values: &[
                                ValueFacts {
                                    wire: "0",
                                    name: "Public",
                                    evidence: Evidence::Documented,
                                },
                                ValueFacts {
                                    wire: "1",
                                    name: "PremiumOnly",
                                    evidence: Evidence::Documented,
                                },
                                ValueFacts {
                                    wire: "2",
                                    name: "Private",
                                    evidence: Evidence::Documented,
                                },
                                ValueFacts {
                                    wire: "3",
                                    name: "Hotlink",
                                    evidence: Evidence::Documented,
                                },
                            ],
                        },
                        evidence: Evidence::Documented,
                    },
                ]
            }
            Self::FileCheckLink => {
                &[
                    ParamFacts {
                        name: "url",
                        method: "url",
                        required: true,
                        secret: false,
                        absent: &[""],
                        separator: Some(","),
                        kind: ParamKind::Text,
                        evidence: Evidence::Documented,
                    },
                ]
            }
            Self::FileOnetimelinkCreate => {
                &[
                    ParamFacts {
                        name: "file_id",
                        method: "file_id",
                        required: true,
                        secret: false,
                        absent: &[""],
                        separator: None,
                        kind: ParamKind::Text,
                        evidence: Evidence::Documented,
                    },
                    ParamFacts {
                        name: "url",
                        method: "url",
                        required: false,
                        secret: false,
                        absent: &["", "0"],
                        separator: None,
                        kind: ParamKind::Text,
                        evidence: Evidence::Documented,
                    },
                    ParamFacts {
                        name: "notify",
                        method: "notify",
                        required: false,
                        secret: false,
                        absent: &[],
                        separator: None,
                        kind: ParamKind::Boolean {
                            truthy: &["1", "true", "True"],
                            falsy: &["0", "false", "False", ""],
                        },
                        evidence: Evidence::Documented,
                    },
                ]
            }
            Self::FileOnetimelinkInfo => {
                &[
                    ParamFacts {
                        name: "link_id",
                        method: "link_id",
                        required: false,
                        secret: false,
                        absent: &[""],
                        separator: Some(","),
                        kind: ParamKind::Text,
                        evidence: Evidence::Documented,
                    },
                ]
            }
            Self::FolderCreate => {
                &[
                    ParamFacts {
                        name: "name",
                        method: "name",
                        required: true,
                        secret: false,
                        absent: &[""],
                        separator: None,
                        kind: ParamKind::Text,
                        evidence: Evidence::Documented,
                    },
                    ParamFacts {
                        name: "folder_id",
                        method: "folder_id",
                        required: false,
                        secret: false,
                        absent: &[""],
                        separator: None,
                        kind: ParamKind::Text,
                        evidence: Evidence::Documented,
                    },
                    ParamFacts {
                        name: "mode",
                        method: "mode",
                        required: false,
                        secret: false,
                        absent: &[""],
                        separator: None,
                        kind: ParamKind::Choice {
                            name: "Mode",
                            values: &[
                                ValueFacts {
                                    wire: "0",
                                    name: "Public",
                                    evidence: Evidence::Documented,
                                },
                                ValueFacts {
                                    wire: "1",
                                    name: "PremiumOnly",
                                    evidence: Evidence::Documented,
                                },
                                ValueFacts {
                                    wire: "2",
                                    name: "Private",
                                    evidence: Evidence::Documented,
                                },
                                ValueFacts {
                                    wire: "3",
                                    name: "Hotlink",
                                    evidence: Evidence::Documented,
                                },
                            ],
                        },
                        evidence: Evidence::Observed,
                    },
                ]
            }
            Self::FolderInfo => {
                &[
                    ParamFacts {
                        name: "folder_id",
                        method: "folder_id",
                        required: false,
                        secret: false,
                        absent: &[""],
                        separator: None,
                        kind: ParamKind::Text,
                        evidence: Evidence::Documented,
                    },
                ]
            }
            Self::FolderContent => {
                &[
                    ParamFacts {
                        name: "folder_id",
                        method: "folder_id",
                        required: false,
                        secret: false,
                        absent: &[""],
                        separator: None,
                        kind: ParamKind::Text,
                        evidence: Evidence::Documented,
                    },
                    ParamFacts {
                        name: "page",
                        method: "page",
                        required: false,
                        secret: false,
                        absent: &[""],
                        separator: None,
                        kind: ParamKind::Integer,
                        evidence: Evidence::Documented,
                    },
                    ParamFacts {
                        name: "per_page",
                        method: "per_page",
                        required: false,
                        secret: false,
                        absent: &[""],
                        separator: None,
                        kind: ParamKind::Integer,
                        evidence: Evidence::Documented,
                    },
                    ParamFacts {
                        name: "sort_column",
                        method: "sort_column",
                        required: false,
                        secret: false,
                        absent: &[""],
                        separator: None,
                        kind: ParamKind::Choice {
                            name: "SortColumn",
                            values: &[
                                ValueFacts {
                                    wire: "name",
                                    name: "Name",
                                    evidence: Evidence::Observed,
                                },
                                ValueFacts {
                                    wire: "created",
                                    name: "Created",
                                    evidence: Evidence::Observed,
                                },
                                ValueFacts {
                                    wire: "size",
                                    name: "Size",
                                    evidence: Evidence::Observed,
                                },
                                ValueFacts {
                                    wire: "nb_downloads",
                                    name: "Downloads",
                                    evidence: Evidence::Observed,
                                },
                            ],
                        },
                        evidence: Evidence::Documented,
                    },
                    ParamFacts {
                        name: "sort_direction",
                        method: "sort_direction",
                        required: false,
                        secret: false,
                        absent: &[""],
                        separator: None,
                        kind: ParamKind::Choice {
                            name: "SortDirection",
                            values: &[
                                ValueFacts {
                                    wire: "ASC",
                                    name: "Ascending",
                                    evidence: Evidence::Documented,
                                },
                                ValueFacts {
                                    wire: "DESC",
                                    name: "Descending",
                                    evidence: Evidence::Documented,
                                },
                            ],
                        },
                        evidence: Evidence::Documented,
                    },
                ]
            }
            Self::FolderRename => {
                &[
                    ParamFacts {
                        name: "folder_id",
                        method: "folder_id",
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
                        required: true,
                        secret: false,
                        absent: &[""],
                        separator: None,
                        kind: ParamKind::Text,
                        evidence: Evidence::Documented,
                    },
                ]
            }
            Self::FolderCopy => {
                &[
                    ParamFacts {
                        name: "folder_id",
                        method: "folder_id",
                        required: true,
                        secret: false,
                        absent: &[""],
                        separator: Some(","),
                        kind: ParamKind::Text,
                        evidence: Evidence::Documented,
                    },
                    ParamFacts {
                        name: "folder_id_dest",
                        method: "folder_id_dest",
                        required: true,
                        secret: false,
                        absent: &[""],
                        separator: None,
                        kind: ParamKind::Text,
                        evidence: Evidence::Documented,
                    },
                ]
            }
            Self::FolderMove => {
                &[
                    ParamFacts {
                        name: "folder_id",
                        method: "folder_id",
                        required: true,
                        secret: false,
                        absent: &[""],
                        separator: Some(","),
                        kind: ParamKind::Text,
                        evidence: Evidence::Documented,
                    },
                    ParamFacts {
                        name: "folder_id_dest",
                        method: "folder_id_dest",
                        required: true,
                        secret: false,
                        absent: &[""],
                        separator: None,
                        kind: ParamKind::Text,
                        evidence: Evidence::Documented,
                    },
                ]
            }
            Self::FolderDelete => {
                &[
                    ParamFacts {
                        name: "folder_id",
                        method: "folder_id",
                        required: true,
                        secret: false,
                        absent: &[""],
                        separator: Some(","),
                        kind: ParamKind::Text,
                        evidence: Evidence::Documented,
                    },
                ]
            }
            Self::FolderChangeMode => {
                &[
                    ParamFacts {
                        name: "folder_id",
                        method: "folder_id",
                        required: true,
                        secret: false,
                        absent: &[""],
                        separator: None,
                        kind: ParamKind::Text,
                        evidence: Evidence::Documented,
                    },
                    ParamFacts {
                        name: "mode",
                        method: "mode",
                        required: true,
                        secret: false,
                        absent: &[""],
                        separator: None,
                        kind: ParamKind::Choice {
                            name: "Mode",
                            values: &[
                                ValueFacts {
                                    wire: "0",
                                    name: "Public",
                                    evidence: Evidence::Documented,
                                },
                                ValueFacts {
                                    wire: "1",
                                    name: "PremiumOnly",
                                    evidence: Evidence::Documented,
                                },
                                ValueFacts {
                                    wire: "2",
                                    name: "Private",
                                    evidence: Evidence::Documented,
                                },
                                ValueFacts {
                                    wire: "3",
                                    name: "Hotlink",
                                    evidence: Evidence::Documented,
                                },
                            ],
                        },
                        evidence: Evidence::Documented,
                    },
                ]
            }
            Self::TrashcanContent => {
                &[
                    ParamFacts {
                        name: "page",
                        method: "page",
                        required: false,
                        secret: false,
                        absent: &[""],
                        separator: None,
                        kind: ParamKind::Integer,
                        evidence: Evidence::Observed,
                    },
                    ParamFacts {
                        name: "per_page",
                        method: "per_page",
                        required: false,
                        secret: false,
                        absent: &[""],
                        separator: None,
                        kind: ParamKind::Integer,
                        evidence: Evidence::Observed,
                    },
                    ParamFacts {
                        name: "sort_column",
                        method: "sort_column",
                        required: false,
                        secret: false,
                        absent: &[""],
                        separator: None,
                        kind: ParamKind::Choice {
                            name: "TrashSortColumn",
                            values: &[
                                ValueFacts {
                                    wire: "name",
                                    name: "Name",
                                    evidence: Evidence::Observed,
                                },
                                ValueFacts {
                                    wire: "created",
                                    name: "Created",
                                    evidence: Evidence::Observed,
                                },
                                ValueFacts {
                                    wire: "size",
                                    name: "Size",
                                    evidence: Evidence::Observed,
                                },
                                ValueFacts {
                                    wire: "nb_downloads",
                                    name: "Downloads",
                                    evidence: Evidence::Observed,
                                },
                                ValueFacts {
                                    wire: "delete_time",
                                    name: "Deleted",
                                    evidence: Evidence::Observed,
                                },
                            ],
                        },
                        evidence: Evidence::Observed,
                    },
                    ParamFacts {
                        name: "sort_direction",
                        method: "sort_direction",
                        required: false,
                        secret: false,
                        absent: &[""],
                        separator: None,
                        kind: ParamKind::Choice {
                            name: "SortDirection",
                            values: &[
                                ValueFacts {
                                    wire: "ASC",
                                    name: "Ascending",
                                    evidence: Evidence::Documented,
                                },
                                ValueFacts {
                                    wire: "DESC",
                                    name: "Descending",
                                    evidence: Evidence::Documented,
                                },
                            ],
                        },
                        evidence: Evidence::Observed,
                    },
                ]
            }
            Self::TrashcanRestore => {
                &[
                    ParamFacts {
                        name: "file_id",
                        method: "file_id",
                        required: false,
                        secret: false,
                        absent: &[""],
                        separator: Some(","),
                        kind: ParamKind::Text,
                        evidence: Evidence::Observed,
                    },
                ]
            }
            Self::TrashcanEmpty => {
                &[
                    ParamFacts {
                        name: "file_id",
                        method: "file_id",
                        required: false,
                        secret: false,
                        absent: &[""],
                        separator: Some(","),
                        kind: ParamKind::Text,
                        evidence: Evidence::Observed,
                    },
                ]
            }
            Self::RemoteCreate => {
                &[
                    ParamFacts {
                        name: "url",
                        method: "url",
                        required: true,
                        secret: false,
                        absent: &[""],
                        separator: Some(","),
                        kind: ParamKind::Text,
                        evidence: Evidence::Observed,
                    },
                    ParamFacts {
                        name: "folder_id",
                        method: "folder_id",
                        required: false,
                        secret: false,
                        absent: &[""],
                        separator: None,
                        kind: ParamKind::Text,
                        evidence: Evidence::Sibling,
                    },
                ]
            }
            Self::RemoteInfo => {
                &[
                    ParamFacts {
                        name: "job_id",
                        method: "job_id",
                        required: false,
                        secret: false,
                        absent: &[""],
                        separator: Some(","),
                        kind: ParamKind::Integer,
                        evidence: Evidence::Observed,
                    },
                ]
            }
            Self::RemoteDelete => {
                &[
                    ParamFacts {
                        name: "job_id",
                        method: "job_id",
                        required: true,
                        secret: false,
                        absent: &[""],
                        separator: Some(","),
                        kind: ParamKind::Integer,
                        evidence: Evidence::Observed,
                    },
                ]
            }
        }
    }
    /// What a client in Rust calls it.
    pub fn client_call(self) -> ClientCall {
        match self {
            Self::UserLogin => {
                ClientCall {
                    group: "user",
                    method: "login",
                }
            }
            Self::UserInfo => {
                ClientCall {
                    group: "user",
                    method: "info",
                }
            }
            Self::FileUpload => {
                ClientCall {
                    group: "file",
                    method: "upload",
                }
            }
            Self::FileUploadInfo => {
                ClientCall {
                    group: "file",
                    method: "upload_info",
                }
            }
            Self::FileDownload => {
                ClientCall {
                    group: "file",
                    method: "download",
                }
            }
            Self::FileInfo => {
                ClientCall {
                    group: "file",
                    method: "info",
                }
            }
            Self::FileRename => {
                ClientCall {
                    group: "file",
                    method: "rename",
                }
            }
            Self::FileCopy => {
                ClientCall {
                    group: "file",
                    method: "copy",
                }
            }
            Self::FileMove => {
                ClientCall {
                    group: "file",
                    method: "move_",
                }
            }
            Self::FileDelete => {
                ClientCall {
                    group: "file",
                    method: "delete",
                }
            }
            Self::FileXcopy => {
                ClientCall {
                    group: "file",
                    method: "xcopy",
                }
            }
            Self::FileHashcopy => {
                ClientCall {
                    group: "file",
                    method: "hashcopy",
                }
            }
            Self::FileChangeMode => {
                ClientCall {
                    group: "file",
                    method: "change_mode",
                }
            }
            Self::FileCheckLink => {
                ClientCall {
                    group: "file",
                    method: "check_link",
                }
            }
            Self::FileOnetimelinkCreate => {
                ClientCall {
                    group: "file",
                    method: "onetimelink_create",
                }
            }
            Self::FileOnetimelinkInfo => {
                ClientCall {
                    group: "file",
                    method: "onetimelink_info",
                }
            }
            Self::FolderCreate => {
                ClientCall {
                    group: "folder",
                    method: "create",
                }
            }
            Self::FolderInfo => {
                ClientCall {
                    group: "folder",
                    method: "info",
                }
            }
            Self::FolderContent => {
                ClientCall {
                    group: "folder",
                    method: "content",
                }
            }
            Self::FolderRename => {
                ClientCall {
                    group: "folder",
                    method: "rename",
                }
            }
            Self::FolderCopy => {
                ClientCall {
                    group: "folder",
                    method: "copy",
                }
            }
            Self::FolderMove => {
                ClientCall {
                    group: "folder",
                    method: "move_",
                }
            }
            Self::FolderDelete => {
                ClientCall {
                    group: "folder",
                    method: "delete",
                }
            }
            Self::FolderChangeMode => {
                ClientCall {
                    group: "folder",
                    method: "change_mode",
                }
            }
            Self::TrashcanContent => {
                ClientCall {
                    group: "trashcan",
                    method: "content",
                }
            }
            Self::TrashcanRestore => {
                ClientCall {
                    group: "trashcan",
                    method: "restore",
                }
            }
            Self::TrashcanEmpty => {
                ClientCall {
                    group: "trashcan",
                    method: "empty",
                }
            }
            Self::RemoteCreate => {
                ClientCall {
                    group: "remote",
                    method: "create",
                }
            }
            Self::RemoteInfo => {
                ClientCall {
                    group: "remote",
                    method: "info",
                }
            }
            Self::RemoteDelete => {
                ClientCall {
                    group: "remote",
                    method: "delete",
                }
            }
        }
    }
}

/// Every row of the error catalogue.
pub static ERRORS: &[ErrorFacts] = &[
    ErrorFacts { name: "session_expired", evidence: Evidence::Documented },
    ErrorFacts { name: "parameter_missing", evidence: Evidence::Assumed },
    ErrorFacts { name: "parameter_invalid", evidence: Evidence::Assumed },
    ErrorFacts { name: "internal", evidence: Evidence::Assumed },
    ErrorFacts { name: "unavailable", evidence: Evidence::Observed },
    ErrorFacts { name: "wrong_credentials", evidence: Evidence::Documented },
    ErrorFacts { name: "wrong_code", evidence: Evidence::Assumed },
    ErrorFacts { name: "login_throttled", evidence: Evidence::Assumed },
    ErrorFacts { name: "account_frozen", evidence: Evidence::Assumed },
    ErrorFacts { name: "account_locked", evidence: Evidence::Assumed },
    ErrorFacts { name: "unusual_address", evidence: Evidence::Assumed },
    ErrorFacts { name: "login_incomplete", evidence: Evidence::Assumed },
    ErrorFacts { name: "user_not_found", evidence: Evidence::Assumed },
    ErrorFacts { name: "file_not_found", evidence: Evidence::Documented },
    ErrorFacts { name: "folder_not_found", evidence: Evidence::Assumed },
    ErrorFacts { name: "parent_folder_not_found", evidence: Evidence::Assumed },
    ErrorFacts { name: "link_not_found", evidence: Evidence::Assumed },
    ErrorFacts { name: "link_item_not_found", evidence: Evidence::Assumed },
    ErrorFacts { name: "upload_not_found", evidence: Evidence::Assumed },
    ErrorFacts { name: "copy_limit", evidence: Evidence::Assumed },
    ErrorFacts { name: "copy_failed", evidence: Evidence::Assumed },
    ErrorFacts { name: "move_failed", evidence: Evidence::Assumed },
    ErrorFacts { name: "delete_failed", evidence: Evidence::Assumed },
    ErrorFacts { name: "folder_copy_failed", evidence: Evidence::Assumed },
    ErrorFacts { name: "folder_move_failed", evidence: Evidence::Assumed },
    ErrorFacts { name: "folder_delete_failed", evidence: Evidence::Assumed },
    ErrorFacts { name: "rename_failed", evidence: Evidence::Assumed },
    ErrorFacts { name: "invalid_mode", evidence: Evidence::Assumed },
    ErrorFacts { name: "too_many_links", evidence: Evidence::Assumed },
    ErrorFacts { name: "traffic_exceeded", evidence: Evidence::Observed },
    ErrorFacts { name: "download_unavailable", evidence: Evidence::Observed },
    ErrorFacts { name: "premium_required", evidence: Evidence::Assumed },
    ErrorFacts { name: "download_too_large", evidence: Evidence::Assumed },
    ErrorFacts { name: "file_too_large", evidence: Evidence::Assumed },
    ErrorFacts { name: "storage_full", evidence: Evidence::Assumed },
    ErrorFacts { name: "too_many_uploads", evidence: Evidence::Assumed },
    ErrorFacts { name: "folder_exists", evidence: Evidence::Sibling },
    ErrorFacts { name: "remote_quota_exceeded", evidence: Evidence::Assumed },
    ErrorFacts { name: "too_many_jobs", evidence: Evidence::Assumed },
    ErrorFacts { name: "job_not_found", evidence: Evidence::Assumed },
    ErrorFacts { name: "remote_failed", evidence: Evidence::Assumed },
    ErrorFacts { name: "upload_refused", evidence: Evidence::Assumed },
    ErrorFacts { name: "processing_failed", evidence: Evidence::Assumed },
    ErrorFacts { name: "bytes_differ", evidence: Evidence::Assumed },
    ErrorFacts { name: "foreign_download", evidence: Evidence::Assumed },
    ErrorFacts { name: "download_session_not_found", evidence: Evidence::Assumed },
    ErrorFacts { name: "link_used", evidence: Evidence::Assumed },
];

/// Every state machine.
pub static MACHINES: &[MachineFacts] = &[
    MachineFacts { name: "upload",
        edges: &[EdgeFacts { from: "Uploading", event: "BytesArrived", to: "Processing" },
            EdgeFacts { from: "Uploading", event: "BytesRefused", to: "Fail" },
            EdgeFacts { from: "Processing", event: "Accepted", to: "Done" },
            EdgeFacts { from: "Processing", event: "Refused", to: "Fail" }],
        evidence: Evidence::Documented },
    MachineFacts { name: "one_time_link",
        edges: &[EdgeFacts { from: "Waiting", event: "Downloaded", to: "Downloaded" }], evidence: Evidence::Assumed },
    MachineFacts { name: "remote_job",
        edges: &[EdgeFacts { from: "Waiting", event: "Contacted", to: "Starting" },
            EdgeFacts { from: "Waiting", event: "SourceUnreachable", to: "Fail" },
            EdgeFacts { from: "Starting", event: "BytesBegan", to: "Downloading" },
            EdgeFacts { from: "Starting", event: "SourceUnreachable", to: "Fail" },
            EdgeFacts { from: "Downloading", event: "BytesComplete", to: "Done" },
            EdgeFacts { from: "Downloading", event: "SourceBrokeOff", to: "Fail" }],
        evidence: Evidence::Sibling },
];

impl UploadState {
    /// The edge of its machine that an event goes along; `None` where the event cannot happen.
    pub fn step(self, event: UploadEvent) -> Option<Step> {
        match (self, event) {
            (Self::Uploading, UploadEvent::BytesArrived) => {
                Some(Step { machine: 0, edge: 0 })
            }
            (Self::Uploading, UploadEvent::BytesRefused) => {
                Some(Step { machine: 0, edge: 1 })
            }
            (Self::Processing, UploadEvent::Accepted) => {
                Some(Step { machine: 0, edge: 2 })
            }
            (Self::Processing, UploadEvent::Refused) => {
                Some(Step { machine: 0, edge: 3 })
            }
            _ => None,
        }
    }
}

impl OneTimeLinkState {
    /// The edge of its machine that an event goes along; `None` where the event cannot happen.
    pub fn step(self, event: OneTimeLinkEvent) -> Option<Step> {
        match (self, event) {
            (Self::Waiting, OneTimeLinkEvent::Downloaded) => {
                Some(Step { machine: 1, edge: 0 })
            }
            _ => None,
        }
    }
}

impl RemoteJobState {
    /// The edge of its machine that an event goes along; `None` where the event cannot happen.
    pub fn step(self, event: RemoteJobEvent) -> Option<Step> {
        match (self, event) {
            (Self::Waiting, RemoteJobEvent::Contacted) => {
                Some(Step { machine: 2, edge: 0 })
            }
            (Self::Waiting, RemoteJobEvent::SourceUnreachable) => {
                Some(Step { machine: 2, edge: 1 })
            }
            (Self::Starting, RemoteJobEvent::BytesBegan) => {
                Some(Step { machine: 2, edge: 2 })
            }
            (Self::Starting, RemoteJobEvent::SourceUnreachable) => {
                Some(Step { machine: 2, edge: 3 })
            }
            (Self::Downloading, RemoteJobEvent::BytesComplete) => {
                Some(Step { machine: 2, edge: 4 })
            }
            (Self::Downloading, RemoteJobEvent::SourceBrokeOff) => {
                Some(Step { machine: 2, edge: 5 })
            }
            _ => None,
        }
    }
}

/// Names a transfer of bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum TransferId {
    /// `upload`.
    Upload,
    /// `download`.
    Download,
    /// `one_time`.
    OneTime,
}

impl TransferId {
    /// Every transfer, in the order of the description.
    pub const ALL: &[Self] = &[Self::Upload, Self::Download, Self::OneTime];
    /// What is known of it.
    pub fn facts(self) -> TransferFacts {
        match self {
            Self::Upload => {
                TransferFacts {
                    name: "upload",
                    errors: &["upload_refused", "upload_not_found", "too_many_uploads"],
                    evidence: Evidence::Documented,
                }
            }
            Self::Download => {
                TransferFacts {
                    name: "download",
                    errors: &["foreign_download", "download_session_not_found"],
                    evidence: Evidence::Observed,
                }
            }
            Self::OneTime => {
                TransferFacts {
                    name: "one_time",
                    errors: &["link_used", "download_session_not_found"],
                    evidence: Evidence::Assumed,
                }
            }
        }
    }
}
