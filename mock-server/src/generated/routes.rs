// Generated from api-spec.yaml by `cargo xtask generate`. Do not edit.
//! Rapidgator HTTP API: where its operations and its bytes are.

use crate::transport::{Route, Target};
use http::Method;
use rapidgator_mock_domain::{
    generated::commands::OperationId, generated::refusal::Refusal, generated::types,
    generated::urls::{DOWNLOAD_TRANSFER, ONE_TIME_TRANSFER, UPLOAD_TRANSFER},
};

/// Path in front of every operation.
pub const BASE_PATH: &str = "/api/v2";

/// Methods that every operation takes.
pub static METHODS: &[Method] = &[Method::POST, Method::GET];

/// Every operation with its path.
pub static ROUTES: &[Route] = &[
    Route { path: "/api/v2/user/login", operation: OperationId::UserLogin },
    Route { path: "/api/v2/user/info", operation: OperationId::UserInfo },
    Route { path: "/api/v2/file/upload", operation: OperationId::FileUpload },
    Route { path: "/api/v2/file/upload_info", operation: OperationId::FileUploadInfo },
    Route { path: "/api/v2/file/download", operation: OperationId::FileDownload },
    Route { path: "/api/v2/file/info", operation: OperationId::FileInfo },
    Route { path: "/api/v2/file/rename", operation: OperationId::FileRename },
    Route { path: "/api/v2/file/copy", operation: OperationId::FileCopy },
    Route { path: "/api/v2/file/move", operation: OperationId::FileMove },
    Route { path: "/api/v2/file/delete", operation: OperationId::FileDelete },
    Route { path: "/api/v2/file/xcopy", operation: OperationId::FileXcopy },
    Route { path: "/api/v2/file/hashcopy", operation: OperationId::FileHashcopy },
    Route { path: "/api/v2/file/change_mode", operation: OperationId::FileChangeMode },
    Route { path: "/api/v2/file/check_link", operation: OperationId::FileCheckLink },
    Route { path: "/api/v2/file/onetimelink_create", operation: OperationId::FileOnetimelinkCreate },
    Route { path: "/api/v2/file/onetimelink_info", operation: OperationId::FileOnetimelinkInfo },
    Route { path: "/api/v2/folder/create", operation: OperationId::FolderCreate },
    Route { path: "/api/v2/folder/info", operation: OperationId::FolderInfo },
    Route { path: "/api/v2/folder/content", operation: OperationId::FolderContent },
    Route { path: "/api/v2/folder/rename", operation: OperationId::FolderRename },
    Route { path: "/api/v2/folder/copy", operation: OperationId::FolderCopy },
    Route { path: "/api/v2/folder/move", operation: OperationId::FolderMove },
    Route { path: "/api/v2/folder/delete", operation: OperationId::FolderDelete },
    Route { path: "/api/v2/folder/change_mode", operation: OperationId::FolderChangeMode },
    Route { path: "/api/v2/trashcan/content", operation: OperationId::TrashcanContent },
    Route { path: "/api/v2/trashcan/restore", operation: OperationId::TrashcanRestore },
    Route { path: "/api/v2/trashcan/empty", operation: OperationId::TrashcanEmpty },
    Route { path: "/api/v2/remote/create", operation: OperationId::RemoteCreate },
    Route { path: "/api/v2/remote/info", operation: OperationId::RemoteInfo },
    Route { path: "/api/v2/remote/delete", operation: OperationId::RemoteDelete },
];

/// Method of `upload`.
pub static UPLOAD_METHOD: Method = Method::POST;

/// Part of a form that holds the bytes.
pub const UPLOAD_FORM_FIELD: &str = "file";

/// What a form without that part is answered with.
pub fn upload_form_field_missing() -> Refusal {
    Refusal::ParameterMissing {
        name: UPLOAD_FORM_FIELD.to_owned(),
    }
}

/// Media type of bytes that come as they are.
pub const UPLOAD_RAW_MEDIA_TYPE: &str = "application/octet-stream";

/// What the address of `upload` holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UploadFields {
    /// `upload_id`.
    pub upload_id: types::UploadId,
    /// `token`.
    pub token: types::Token,
}

impl UploadFields {
    /// Reads an address; `None` if something is not in it.
    pub fn of(target: &Target) -> Option<Self> {
        Some(Self {
            upload_id: target.field(&UPLOAD_TRANSFER, "upload_id")?.into(),
            token: target.field(&UPLOAD_TRANSFER, "token")?.into(),
        })
    }
}

/// Method of `download`.
pub static DOWNLOAD_METHOD: Method = Method::GET;

/// What the address of `download` holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DownloadFields {
    /// `session`.
    pub session: types::DownloadId,
}

impl DownloadFields {
    /// Reads an address; `None` if something is not in it.
    pub fn of(target: &Target) -> Option<Self> {
        Some(Self {
            session: target.field(&DOWNLOAD_TRANSFER, "session")?.into(),
        })
    }
}

/// Method of `one_time`.
pub static ONE_TIME_METHOD: Method = Method::GET;

/// What the address of `one_time` holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OneTimeFields {
    /// `link_id`.
    pub link_id: types::LinkId,
}

impl OneTimeFields {
    /// Reads an address; `None` if something is not in it.
    pub fn of(target: &Target) -> Option<Self> {
        Some(Self {
            link_id: target.field(&ONE_TIME_TRANSFER, "link_id")?.into(),
        })
    }
}
