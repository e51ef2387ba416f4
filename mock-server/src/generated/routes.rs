// Generated from api-spec.yaml by `cargo xtask generate`. Do not edit.
//! Rapidgator HTTP API: where its operations and its bytes are.

use crate::{
    codec::routes::{BodyForm, Route},
    codec::target::Target,
};
use http::Method;
use rapidgator_mock_domain::{
    generated::commands::OperationId, generated::refusal::Refusal, generated::types,
    generated::urls::{DOWNLOAD_TRANSFER, ONE_TIME_TRANSFER, UPLOAD_TRANSFER},
};

/// Path in front of every operation.
pub const BASE_PATH: &str = "/api/v2";

/// Every operation with its path.
pub static ROUTES: &[Route<OperationId>] = &[
    Route { path: "/api/v2/user/login", methods: &[Method::POST, Method::GET], body: BodyForm::Form,
        operation: OperationId::UserLogin },
    Route { path: "/api/v2/user/info", methods: &[Method::POST, Method::GET], body: BodyForm::Form,
        operation: OperationId::UserInfo },
    Route { path: "/api/v2/file/upload", methods: &[Method::POST, Method::GET], body: BodyForm::Form,
        operation: OperationId::FileUpload },
    Route { path: "/api/v2/file/upload_info", methods: &[Method::POST, Method::GET], body: BodyForm::Form,
        operation: OperationId::FileUploadInfo },
    Route { path: "/api/v2/file/download", methods: &[Method::POST, Method::GET], body: BodyForm::Form,
        operation: OperationId::FileDownload },
    Route { path: "/api/v2/file/info", methods: &[Method::POST, Method::GET], body: BodyForm::Form,
        operation: OperationId::FileInfo },
    Route { path: "/api/v2/file/rename", methods: &[Method::POST, Method::GET], body: BodyForm::Form,
        operation: OperationId::FileRename },
    Route { path: "/api/v2/file/copy", methods: &[Method::POST, Method::GET], body: BodyForm::Form,
        operation: OperationId::FileCopy },
    Route { path: "/api/v2/file/move", methods: &[Method::POST, Method::GET], body: BodyForm::Form,
        operation: OperationId::FileMove },
    Route { path: "/api/v2/file/delete", methods: &[Method::POST, Method::GET], body: BodyForm::Form,
        operation: OperationId::FileDelete },
    Route { path: "/api/v2/file/xcopy", methods: &[Method::POST, Method::GET], body: BodyForm::Form,
        operation: OperationId::FileXcopy },
    Route { path: "/api/v2/file/hashcopy", methods: &[Method::POST, Method::GET], body: BodyForm::Form,
        operation: OperationId::FileHashcopy },
    Route { path: "/api/v2/file/change_mode", methods: &[Method::POST, Method::GET], body: BodyForm::Form,
        operation: OperationId::FileChangeMode },
    Route { path: "/api/v2/file/check_link", methods: &[Method::POST, Method::GET], body: BodyForm::Form,
        operation: OperationId::FileCheckLink },
    Route { path: "/api/v2/file/onetimelink_create", methods: &[Method::POST, Method::GET], body: BodyForm::Form,
        operation: OperationId::FileOnetimelinkCreate },
    Route { path: "/api/v2/file/onetimelink_info", methods: &[Method::POST, Method::GET], body: BodyForm::Form,
        operation: OperationId::FileOnetimelinkInfo },
    Route { path: "/api/v2/folder/create", methods: &[Method::POST, Method::GET], body: BodyForm::Form,
        operation: OperationId::FolderCreate },
    Route { path: "/api/v2/folder/info", methods: &[Method::POST, Method::GET], body: BodyForm::Form,
        operation: OperationId::FolderInfo },
    Route { path: "/api/v2/folder/content", methods: &[Method::POST, Method::GET], body: BodyForm::Form,
        operation: OperationId::FolderContent },
    Route { path: "/api/v2/folder/rename", methods: &[Method::POST, Method::GET], body: BodyForm::Form,
        operation: OperationId::FolderRename },
    Route { path: "/api/v2/folder/copy", methods: &[Method::POST, Method::GET], body: BodyForm::Form,
        operation: OperationId::FolderCopy },
    Route { path: "/api/v2/folder/move", methods: &[Method::POST, Method::GET], body: BodyForm::Form,
        operation: OperationId::FolderMove },
    Route { path: "/api/v2/folder/delete", methods: &[Method::POST, Method::GET], body: BodyForm::Form,
        operation: OperationId::FolderDelete },
    Route { path: "/api/v2/folder/change_mode", methods: &[Method::POST, Method::GET], body: BodyForm::Form,
        operation: OperationId::FolderChangeMode },
    Route { path: "/api/v2/trashcan/content", methods: &[Method::POST, Method::GET], body: BodyForm::Form,
        operation: OperationId::TrashcanContent },
    Route { path: "/api/v2/trashcan/restore", methods: &[Method::POST, Method::GET], body: BodyForm::Form,
        operation: OperationId::TrashcanRestore },
    Route { path: "/api/v2/trashcan/empty", methods: &[Method::POST, Method::GET], body: BodyForm::Form,
        operation: OperationId::TrashcanEmpty },
    Route { path: "/api/v2/remote/create", methods: &[Method::POST, Method::GET], body: BodyForm::Form,
        operation: OperationId::RemoteCreate },
    Route { path: "/api/v2/remote/info", methods: &[Method::POST, Method::GET], body: BodyForm::Form,
        operation: OperationId::RemoteInfo },
    Route { path: "/api/v2/remote/delete", methods: &[Method::POST, Method::GET], body: BodyForm::Form,
        operation: OperationId::RemoteDelete },
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
