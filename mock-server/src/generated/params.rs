// Generated from api-spec.yaml by `cargo xtask generate`. Do not edit.
//! Rapidgator HTTP API: from parameters to commands.

use crate::codec::params::{
    self, Booleans, FromParam, ListRule, Misfit, PageParam, ParamRule, Params,
};
use rapidgator_mock_domain::{
    generated::commands::{self, Command, OperationId},
    generated::refusal::Refusal, generated::switches::Switches, generated::{types, urls},
};
use serde_json::Value;

/// Carries the session.
pub const SESSION_PARAMETER: &str = "token";

/// Spellings of true.
pub const TRUTHY: &[&str] = &["1", "true", "True"];

/// Spellings of false.
pub const FALSY: &[&str] = &["0", "false", "False", ""];

/// Reads the parameters of a call.
///
/// # Errors
///
/// The refusal for the first parameter that is missing or cannot be read.
pub fn decode(operation: OperationId, params: &Params) -> Result<Command, Refusal> {
    let command = match operation {
        OperationId::UserLogin => {
            Command::UserLogin(commands::UserLogin {
                login: params.required(&USER_LOGIN_LOGIN)?,
                password: params.required(&USER_LOGIN_PASSWORD)?,
                code: params.optional(&USER_LOGIN_CODE)?,
            })
        }
        OperationId::UserInfo => Command::UserInfo(commands::UserInfo {}),
        OperationId::FileUpload => {
            Command::FileUpload(commands::FileUpload {
                name: params.required(&FILE_UPLOAD_NAME)?,
                hash: params.required(&FILE_UPLOAD_HASH)?,
                size: params.required(&FILE_UPLOAD_SIZE)?,
                folder_id: params.optional(&FILE_UPLOAD_FOLDER_ID)?,
                multipart: params.optional(&FILE_UPLOAD_MULTIPART)?.unwrap_or(true),
            })
        }
        OperationId::FileUploadInfo => {
            Command::FileUploadInfo(commands::FileUploadInfo {
                upload_id: params.required(&FILE_UPLOAD_INFO_UPLOAD_ID)?,
            })
        }
        OperationId::FileDownload => {
            Command::FileDownload(commands::FileDownload {
                file_id: params.required(&FILE_DOWNLOAD_FILE_ID)?,
            })
        }
        OperationId::FileInfo => {
            Command::FileInfo(commands::FileInfo {
                file_id: params.required(&FILE_INFO_FILE_ID)?,
            })
        }
        OperationId::FileRename => {
            Command::FileRename(commands::FileRename {
                file_id: params.required(&FILE_RENAME_FILE_ID)?,
                name: params.required(&FILE_RENAME_NAME)?,
            })
        }
        OperationId::FileCopy => {
            Command::FileCopy(commands::FileCopy {
                file_id: params.list(&FILE_COPY_FILE_ID, &FILE_COPY_FILE_ID_LIST)?,
                folder_id_dest: params.required(&FILE_COPY_FOLDER_ID_DEST)?,
            })
        }
        OperationId::FileMove => {
            Command::FileMove(commands::FileMove {
                file_id: params.list(&FILE_MOVE_FILE_ID, &FILE_MOVE_FILE_ID_LIST)?,
                folder_id_dest: params.required(&FILE_MOVE_FOLDER_ID_DEST)?,
            })
        }
        OperationId::FileDelete => {
            Command::FileDelete(commands::FileDelete {
                file_id: params.list(&FILE_DELETE_FILE_ID, &FILE_DELETE_FILE_ID_LIST)?,
            })
        }
        OperationId::FileXcopy => {
            Command::FileXcopy(commands::FileXcopy {
                folder_id_dest: params.required(&FILE_XCOPY_FOLDER_ID_DEST)?,
                file_id: params.optional(&FILE_XCOPY_FILE_ID)?,
                url: params.optional(&FILE_XCOPY_URL)?,
            })
        }
        OperationId::FileHashcopy => {
            Command::FileHashcopy(commands::FileHashcopy {
                hash: params.required(&FILE_HASHCOPY_HASH)?,
                name: params.required(&FILE_HASHCOPY_NAME)?,
                folder_id_dest: params.required(&FILE_HASHCOPY_FOLDER_ID_DEST)?,
            })
        }
        OperationId::FileChangeMode => {
            Command::FileChangeMode(commands::FileChangeMode {
                file_id: params.required(&FILE_CHANGE_MODE_FILE_ID)?,
                mode: params.required(&FILE_CHANGE_MODE_MODE)?,
            })
        }
        OperationId::FileCheckLink => {
            Command::FileCheckLink(commands::FileCheckLink {
                url: params.list(&FILE_CHECK_LINK_URL, &FILE_CHECK_LINK_URL_LIST)?,
            })
        }
        OperationId::FileOnetimelinkCreate => {
            Command::FileOnetimelinkCreate(commands::FileOnetimelinkCreate {
                file_id: params.required(&FILE_ONETIMELINK_CREATE_FILE_ID)?,
                url: params.optional(&FILE_ONETIMELINK_CREATE_URL)?,
                notify: params
                    .optional(&FILE_ONETIMELINK_CREATE_NOTIFY)?
                    .unwrap_or(false),
            })
        }
        OperationId::FileOnetimelinkInfo => {
            Command::FileOnetimelinkInfo(commands::FileOnetimelinkInfo {
                link_id: params
                    .optional_list(
                        &FILE_ONETIMELINK_INFO_LINK_ID,
                        &FILE_ONETIMELINK_INFO_LINK_ID_LIST,
                    )?,
            })
        }
        OperationId::FolderCreate => {
            Command::FolderCreate(commands::FolderCreate {
                name: params.required(&FOLDER_CREATE_NAME)?,
                folder_id: params.optional(&FOLDER_CREATE_FOLDER_ID)?,
                mode: params
                    .optional(&FOLDER_CREATE_MODE)?
                    .unwrap_or(types::Mode::Public),
            })
        }
        OperationId::FolderInfo => {
            Command::FolderInfo(commands::FolderInfo {
                folder_id: params.optional(&FOLDER_INFO_FOLDER_ID)?,
            })
        }
        OperationId::FolderContent => {
            Command::FolderContent(commands::FolderContent {
                folder_id: params.optional(&FOLDER_CONTENT_FOLDER_ID)?,
                page: params.optional(&FOLDER_CONTENT_PAGE)?.unwrap_or(1),
                per_page: params.optional(&FOLDER_CONTENT_PER_PAGE)?.unwrap_or(500),
                sort_column: params
                    .optional(&FOLDER_CONTENT_SORT_COLUMN)?
                    .unwrap_or(types::SortColumn::Name),
                sort_direction: params
                    .optional(&FOLDER_CONTENT_SORT_DIRECTION)?
                    .unwrap_or(types::SortDirection::Ascending),
            })
        }
        OperationId::FolderRename => {
            Command::FolderRename(commands::FolderRename {
                folder_id: params.required(&FOLDER_RENAME_FOLDER_ID)?,
                name: params.required(&FOLDER_RENAME_NAME)?,
            })
        }
        OperationId::FolderCopy => {
            Command::FolderCopy(commands::FolderCopy {
                folder_id: params
                    .list(&FOLDER_COPY_FOLDER_ID, &FOLDER_COPY_FOLDER_ID_LIST)?,
                folder_id_dest: params.required(&FOLDER_COPY_FOLDER_ID_DEST)?,
            })
        }
        OperationId::FolderMove => {
            Command::FolderMove(commands::FolderMove {
                folder_id: params
                    .list(&FOLDER_MOVE_FOLDER_ID, &FOLDER_MOVE_FOLDER_ID_LIST)?,
                folder_id_dest: params.required(&FOLDER_MOVE_FOLDER_ID_DEST)?,
            })
        }
        OperationId::FolderDelete => {
            Command::FolderDelete(commands::FolderDelete {
                folder_id: params
                    .list(&FOLDER_DELETE_FOLDER_ID, &FOLDER_DELETE_FOLDER_ID_LIST)?,
            })
        }
        OperationId::FolderChangeMode => {
            Command::FolderChangeMode(commands::FolderChangeMode {
                folder_id: params.required(&FOLDER_CHANGE_MODE_FOLDER_ID)?,
                mode: params.required(&FOLDER_CHANGE_MODE_MODE)?,
            })
        }
        OperationId::TrashcanContent => {
            Command::TrashcanContent(commands::TrashcanContent {
                page: params.optional(&TRASHCAN_CONTENT_PAGE)?.unwrap_or(1),
                per_page: params.optional(&TRASHCAN_CONTENT_PER_PAGE)?.unwrap_or(500),
                sort_column: params
                    .optional(&TRASHCAN_CONTENT_SORT_COLUMN)?
                    .unwrap_or(types::TrashSortColumn::Name),
                sort_direction: params
                    .optional(&TRASHCAN_CONTENT_SORT_DIRECTION)?
                    .unwrap_or(types::SortDirection::Ascending),
            })
        }
        OperationId::TrashcanRestore => {
            Command::TrashcanRestore(commands::TrashcanRestore {
                file_id: params
                    .optional_list(
                        &TRASHCAN_RESTORE_FILE_ID,
                        &TRASHCAN_RESTORE_FILE_ID_LIST,
                    )?,
            })
        }
        OperationId::TrashcanEmpty => {
            Command::TrashcanEmpty(commands::TrashcanEmpty {
                file_id: params
                    .optional_list(
                        &TRASHCAN_EMPTY_FILE_ID,
                        &TRASHCAN_EMPTY_FILE_ID_LIST,
                    )?,
            })
        }
        OperationId::RemoteCreate => {
            Command::RemoteCreate(commands::RemoteCreate {
                url: params.list(&REMOTE_CREATE_URL, &REMOTE_CREATE_URL_LIST)?,
                folder_id: params.optional(&REMOTE_CREATE_FOLDER_ID)?,
            })
        }
        OperationId::RemoteInfo => {
            Command::RemoteInfo(commands::RemoteInfo {
                job_id: params
                    .optional_list(&REMOTE_INFO_JOB_ID, &REMOTE_INFO_JOB_ID_LIST)?,
            })
        }
        OperationId::RemoteDelete => {
            Command::RemoteDelete(commands::RemoteDelete {
                job_id: params.list(&REMOTE_DELETE_JOB_ID, &REMOTE_DELETE_JOB_ID_LIST)?,
            })
        }
    };
    Ok(command)
}

static USER_LOGIN_LOGIN: ParamRule<Refusal> = ParamRule {
    name: "login", absent_when: &[], missing: login_incomplete, invalid: parameter_invalid,
};
static USER_LOGIN_PASSWORD: ParamRule<Refusal> = ParamRule {
    name: "password", absent_when: &[], missing: login_incomplete, invalid: parameter_invalid,
};
static USER_LOGIN_CODE: ParamRule<Refusal> = ParamRule {
    name: "code", absent_when: &[""], missing: login_incomplete, invalid: parameter_invalid,
};
static FILE_UPLOAD_NAME: ParamRule<Refusal> = ParamRule {
    name: "name", absent_when: &[], missing: parameter_missing, invalid: parameter_invalid,
};
static FILE_UPLOAD_HASH: ParamRule<Refusal> = ParamRule {
    name: "hash", absent_when: &[], missing: parameter_missing, invalid: parameter_invalid,
};
static FILE_UPLOAD_SIZE: ParamRule<Refusal> = ParamRule {
    name: "size", absent_when: &[], missing: parameter_missing, invalid: parameter_invalid,
};
static FILE_UPLOAD_FOLDER_ID: ParamRule<Refusal> = ParamRule {
    name: "folder_id", absent_when: &[""], missing: parameter_missing, invalid: parameter_invalid,
};
static FILE_UPLOAD_MULTIPART: ParamRule<Refusal> = ParamRule {
    name: "multipart", absent_when: &[], missing: parameter_missing, invalid: parameter_invalid,
};
static FILE_UPLOAD_INFO_UPLOAD_ID: ParamRule<Refusal> = ParamRule {
    name: "upload_id", absent_when: &[], missing: parameter_missing, invalid: parameter_invalid,
};
static FILE_DOWNLOAD_FILE_ID: ParamRule<Refusal> = ParamRule {
    name: "file_id", absent_when: &[], missing: parameter_missing, invalid: parameter_invalid,
};
static FILE_INFO_FILE_ID: ParamRule<Refusal> = ParamRule {
    name: "file_id", absent_when: &[], missing: parameter_missing, invalid: parameter_invalid,
};
static FILE_RENAME_FILE_ID: ParamRule<Refusal> = ParamRule {
    name: "file_id", absent_when: &[], missing: parameter_missing, invalid: parameter_invalid,
};
static FILE_RENAME_NAME: ParamRule<Refusal> = ParamRule {
    name: "name", absent_when: &[], missing: parameter_missing, invalid: parameter_invalid,
};
static FILE_COPY_FILE_ID: ParamRule<Refusal> = ParamRule {
    name: "file_id", absent_when: &[], missing: parameter_missing, invalid: parameter_invalid,
};
static FILE_COPY_FILE_ID_LIST: ListRule<Refusal> = ListRule { separator: ",", max: None, over: parameter_invalid };
static FILE_COPY_FOLDER_ID_DEST: ParamRule<Refusal> = ParamRule {
    name: "folder_id_dest", absent_when: &[], missing: parameter_missing, invalid: parameter_invalid,
};
static FILE_MOVE_FILE_ID: ParamRule<Refusal> = ParamRule {
    name: "file_id", absent_when: &[], missing: parameter_missing, invalid: parameter_invalid,
};
static FILE_MOVE_FILE_ID_LIST: ListRule<Refusal> = ListRule { separator: ",", max: None, over: parameter_invalid };
static FILE_MOVE_FOLDER_ID_DEST: ParamRule<Refusal> = ParamRule {
    name: "folder_id_dest", absent_when: &[], missing: parameter_missing, invalid: parameter_invalid,
};
static FILE_DELETE_FILE_ID: ParamRule<Refusal> = ParamRule {
    name: "file_id", absent_when: &[], missing: parameter_missing, invalid: parameter_invalid,
};
static FILE_DELETE_FILE_ID_LIST: ListRule<Refusal> = ListRule { separator: ",", max: None, over: parameter_invalid };
static FILE_XCOPY_FOLDER_ID_DEST: ParamRule<Refusal> = ParamRule {
    name: "folder_id_dest", absent_when: &[], missing: parameter_missing, invalid: parameter_invalid,
};
static FILE_XCOPY_FILE_ID: ParamRule<Refusal> = ParamRule {
    name: "file_id", absent_when: &[""], missing: parameter_missing, invalid: parameter_invalid,
};
static FILE_XCOPY_URL: ParamRule<Refusal> = ParamRule {
    name: "url", absent_when: &[""], missing: parameter_missing, invalid: parameter_invalid,
};
static FILE_HASHCOPY_HASH: ParamRule<Refusal> = ParamRule {
    name: "hash", absent_when: &[], missing: parameter_missing, invalid: parameter_invalid,
};
static FILE_HASHCOPY_NAME: ParamRule<Refusal> = ParamRule {
    name: "name", absent_when: &[], missing: parameter_missing, invalid: parameter_invalid,
};
static FILE_HASHCOPY_FOLDER_ID_DEST: ParamRule<Refusal> = ParamRule {
    name: "folder_id_dest", absent_when: &[], missing: parameter_missing, invalid: parameter_invalid,
};
static FILE_CHANGE_MODE_FILE_ID: ParamRule<Refusal> = ParamRule {
    name: "file_id", absent_when: &[], missing: parameter_missing, invalid: parameter_invalid,
};
static FILE_CHANGE_MODE_MODE: ParamRule<Refusal> = ParamRule {
    name: "mode", absent_when: &[], missing: parameter_missing, invalid: invalid_mode,
};
static FILE_CHECK_LINK_URL: ParamRule<Refusal> = ParamRule {
    name: "url", absent_when: &[], missing: parameter_missing, invalid: parameter_invalid,
};
static FILE_CHECK_LINK_URL_LIST: ListRule<Refusal> = ListRule { separator: ",", max: Some(25), over: too_many_links };
static FILE_ONETIMELINK_CREATE_FILE_ID: ParamRule<Refusal> = ParamRule {
    name: "file_id", absent_when: &[], missing: parameter_missing, invalid: parameter_invalid,
};
static FILE_ONETIMELINK_CREATE_URL: ParamRule<Refusal> = ParamRule {
    name: "url", absent_when: &["", "0"], missing: parameter_missing, invalid: parameter_invalid,
};
static FILE_ONETIMELINK_CREATE_NOTIFY: ParamRule<Refusal> = ParamRule {
    name: "notify", absent_when: &[], missing: parameter_missing, invalid: parameter_invalid,
};
static FILE_ONETIMELINK_INFO_LINK_ID: ParamRule<Refusal> = ParamRule {
    name: "link_id", absent_when: &[""], missing: parameter_missing, invalid: parameter_invalid,
};
static FILE_ONETIMELINK_INFO_LINK_ID_LIST: ListRule<Refusal> = ListRule {
    separator: ",", max: None, over: parameter_invalid,
};
static FOLDER_CREATE_NAME: ParamRule<Refusal> = ParamRule {
    name: "name", absent_when: &[], missing: parameter_missing, invalid: parameter_invalid,
};
static FOLDER_CREATE_FOLDER_ID: ParamRule<Refusal> = ParamRule {
    name: "folder_id", absent_when: &[""], missing: parameter_missing, invalid: parameter_invalid,
};
static FOLDER_CREATE_MODE: ParamRule<Refusal> = ParamRule {
    name: "mode", absent_when: &[""], missing: parameter_missing, invalid: invalid_mode,
};
static FOLDER_INFO_FOLDER_ID: ParamRule<Refusal> = ParamRule {
    name: "folder_id", absent_when: &[""], missing: parameter_missing, invalid: parameter_invalid,
};
static FOLDER_CONTENT_FOLDER_ID: ParamRule<Refusal> = ParamRule {
    name: "folder_id", absent_when: &[""], missing: parameter_missing, invalid: parameter_invalid,
};
static FOLDER_CONTENT_PAGE: ParamRule<Refusal> = ParamRule {
    name: "page", absent_when: &[""], missing: parameter_missing, invalid: parameter_invalid,
};
static FOLDER_CONTENT_PER_PAGE: ParamRule<Refusal> = ParamRule {
    name: "per_page", absent_when: &[""], missing: parameter_missing, invalid: parameter_invalid,
};
static FOLDER_CONTENT_SORT_COLUMN: ParamRule<Refusal> = ParamRule {
    name: "sort_column", absent_when: &[""], missing: parameter_missing, invalid: parameter_invalid,
};
static FOLDER_CONTENT_SORT_DIRECTION: ParamRule<Refusal> = ParamRule {
    name: "sort_direction", absent_when: &[""], missing: parameter_missing, invalid: parameter_invalid,
};
static FOLDER_RENAME_FOLDER_ID: ParamRule<Refusal> = ParamRule {
    name: "folder_id", absent_when: &[], missing: parameter_missing, invalid: parameter_invalid,
};
static FOLDER_RENAME_NAME: ParamRule<Refusal> = ParamRule {
    name: "name", absent_when: &[], missing: parameter_missing, invalid: parameter_invalid,
};
static FOLDER_COPY_FOLDER_ID: ParamRule<Refusal> = ParamRule {
    name: "folder_id", absent_when: &[], missing: parameter_missing, invalid: parameter_invalid,
};
static FOLDER_COPY_FOLDER_ID_LIST: ListRule<Refusal> = ListRule { separator: ",", max: None, over: parameter_invalid };
static FOLDER_COPY_FOLDER_ID_DEST: ParamRule<Refusal> = ParamRule {
    name: "folder_id_dest", absent_when: &[], missing: parameter_missing, invalid: parameter_invalid,
};
static FOLDER_MOVE_FOLDER_ID: ParamRule<Refusal> = ParamRule {
    name: "folder_id", absent_when: &[], missing: parameter_missing, invalid: parameter_invalid,
};
static FOLDER_MOVE_FOLDER_ID_LIST: ListRule<Refusal> = ListRule { separator: ",", max: None, over: parameter_invalid };
static FOLDER_MOVE_FOLDER_ID_DEST: ParamRule<Refusal> = ParamRule {
    name: "folder_id_dest", absent_when: &[], missing: parameter_missing, invalid: parameter_invalid,
};
static FOLDER_DELETE_FOLDER_ID: ParamRule<Refusal> = ParamRule {
    name: "folder_id", absent_when: &[], missing: parameter_missing, invalid: parameter_invalid,
};
static FOLDER_DELETE_FOLDER_ID_LIST: ListRule<Refusal> = ListRule {
    separator: ",", max: None, over: parameter_invalid,
};
static FOLDER_CHANGE_MODE_FOLDER_ID: ParamRule<Refusal> = ParamRule {
    name: "folder_id", absent_when: &[], missing: parameter_missing, invalid: parameter_invalid,
};
static FOLDER_CHANGE_MODE_MODE: ParamRule<Refusal> = ParamRule {
    name: "mode", absent_when: &[], missing: parameter_missing, invalid: invalid_mode,
};
static TRASHCAN_CONTENT_PAGE: ParamRule<Refusal> = ParamRule {
    name: "page", absent_when: &[""], missing: parameter_missing, invalid: parameter_invalid,
};
static TRASHCAN_CONTENT_PER_PAGE: ParamRule<Refusal> = ParamRule {
    name: "per_page", absent_when: &[""], missing: parameter_missing, invalid: parameter_invalid,
};
static TRASHCAN_CONTENT_SORT_COLUMN: ParamRule<Refusal> = ParamRule {
    name: "sort_column", absent_when: &[""], missing: parameter_missing, invalid: parameter_invalid,
};
static TRASHCAN_CONTENT_SORT_DIRECTION: ParamRule<Refusal> = ParamRule {
    name: "sort_direction", absent_when: &[""], missing: parameter_missing, invalid: parameter_invalid,
};
static TRASHCAN_RESTORE_FILE_ID: ParamRule<Refusal> = ParamRule {
    name: "file_id", absent_when: &[""], missing: parameter_missing, invalid: parameter_invalid,
};
static TRASHCAN_RESTORE_FILE_ID_LIST: ListRule<Refusal> = ListRule {
    separator: ",", max: None, over: parameter_invalid,
};
static TRASHCAN_EMPTY_FILE_ID: ParamRule<Refusal> = ParamRule {
    name: "file_id", absent_when: &[""], missing: parameter_missing, invalid: parameter_invalid,
};
static TRASHCAN_EMPTY_FILE_ID_LIST: ListRule<Refusal> = ListRule { separator: ",", max: None, over: parameter_invalid };
static REMOTE_CREATE_URL: ParamRule<Refusal> = ParamRule {
    name: "url", absent_when: &[], missing: parameter_missing, invalid: parameter_invalid,
};
static REMOTE_CREATE_URL_LIST: ListRule<Refusal> = ListRule { separator: ",", max: None, over: parameter_invalid };
static REMOTE_CREATE_FOLDER_ID: ParamRule<Refusal> = ParamRule {
    name: "folder_id", absent_when: &[""], missing: parameter_missing, invalid: parameter_invalid,
};
static REMOTE_INFO_JOB_ID: ParamRule<Refusal> = ParamRule {
    name: "job_id", absent_when: &[""], missing: parameter_missing, invalid: parameter_invalid,
};
static REMOTE_INFO_JOB_ID_LIST: ListRule<Refusal> = ListRule { separator: ",", max: None, over: parameter_invalid };
static REMOTE_DELETE_JOB_ID: ParamRule<Refusal> = ParamRule {
    name: "job_id", absent_when: &[], missing: parameter_missing, invalid: parameter_invalid,
};
static REMOTE_DELETE_JOB_ID_LIST: ListRule<Refusal> = ListRule { separator: ",", max: None, over: parameter_invalid };

fn parameter_missing(misfit: Misfit) -> Refusal {
    Refusal::ParameterMissing {
        name: misfit.place,
    }
}

fn parameter_invalid(misfit: Misfit) -> Refusal {
    Refusal::ParameterInvalid {
        name: misfit.place,
    }
}

fn login_incomplete(_: Misfit) -> Refusal {
    Refusal::LoginIncomplete
}

fn invalid_mode(_: Misfit) -> Refusal {
    Refusal::InvalidMode
}

fn too_many_links(_: Misfit) -> Refusal {
    Refusal::TooManyLinks
}

impl FromParam for types::Token {
    const EXPECTED: &'static str = "a text";
    fn from_text(text: &str, _: &Booleans) -> Option<Self> {
        Some(Self::from(text))
    }
}

impl FromParam for types::FileId {
    const EXPECTED: &'static str = "a text";
    fn from_text(text: &str, _: &Booleans) -> Option<Self> {
        Some(Self::from(text))
    }
}

impl FromParam for types::FolderId {
    const EXPECTED: &'static str = "a text";
    fn from_text(text: &str, _: &Booleans) -> Option<Self> {
        Some(Self::from(text))
    }
}

impl FromParam for types::UploadId {
    const EXPECTED: &'static str = "a text";
    fn from_text(text: &str, _: &Booleans) -> Option<Self> {
        Some(Self::from(text))
    }
}

impl FromParam for types::LinkId {
    const EXPECTED: &'static str = "a text";
    fn from_text(text: &str, _: &Booleans) -> Option<Self> {
        Some(Self::from(text))
    }
}

impl FromParam for types::DownloadId {
    const EXPECTED: &'static str = "a text";
    fn from_text(text: &str, _: &Booleans) -> Option<Self> {
        Some(Self::from(text))
    }
}

impl FromParam for types::Md5 {
    const EXPECTED: &'static str = "32 characters of `0123456789abcdef`";
    fn from_text(text: &str, _: &Booleans) -> Option<Self> {
        Self::parse(text)
    }
}

impl FromParam for types::Mode {
    const EXPECTED: &'static str = "one of 0, 1, 2, 3";
    fn from_text(text: &str, _: &Booleans) -> Option<Self> {
        Self::from_value(params::integer(text)?)
    }
    fn from_json(value: &Value) -> Result<Self, Misfit> {
        value
            .as_i64()
            .and_then(Self::from_value)
            .ok_or_else(|| Misfit::of::<Self>(value))
    }
}

impl FromParam for types::UploadState {
    const EXPECTED: &'static str = "one of 0, 1, 2, 3";
    fn from_text(text: &str, _: &Booleans) -> Option<Self> {
        Self::from_value(params::integer(text)?)
    }
    fn from_json(value: &Value) -> Result<Self, Misfit> {
        value
            .as_i64()
            .and_then(Self::from_value)
            .ok_or_else(|| Misfit::of::<Self>(value))
    }
}

impl FromParam for types::OneTimeLinkState {
    const EXPECTED: &'static str = "one of 0, 1";
    fn from_text(text: &str, _: &Booleans) -> Option<Self> {
        Self::from_value(params::integer(text)?)
    }
    fn from_json(value: &Value) -> Result<Self, Misfit> {
        value
            .as_i64()
            .and_then(Self::from_value)
            .ok_or_else(|| Misfit::of::<Self>(value))
    }
}

impl FromParam for types::UserState {
    const EXPECTED: &'static str = "one of 1";
    fn from_text(text: &str, _: &Booleans) -> Option<Self> {
        Self::from_value(params::integer(text)?)
    }
    fn from_json(value: &Value) -> Result<Self, Misfit> {
        value
            .as_i64()
            .and_then(Self::from_value)
            .ok_or_else(|| Misfit::of::<Self>(value))
    }
}

impl FromParam for types::LinkStatus {
    const EXPECTED: &'static str = "one of ACCESS, NO ACCESS";
    fn from_text(text: &str, _: &Booleans) -> Option<Self> {
        Self::from_value(text)
    }
}

impl FromParam for types::SortColumn {
    const EXPECTED: &'static str = "one of name, created, size, nb_downloads";
    fn from_text(text: &str, _: &Booleans) -> Option<Self> {
        Self::from_value(text)
    }
}

impl FromParam for types::TrashSortColumn {
    const EXPECTED: &'static str = "one of name, created, size, nb_downloads, delete_time";
    fn from_text(text: &str, _: &Booleans) -> Option<Self> {
        Self::from_value(text)
    }
}

impl FromParam for types::SortDirection {
    const EXPECTED: &'static str = "one of ASC, DESC";
    fn from_text(text: &str, _: &Booleans) -> Option<Self> {
        Self::from_value(text)
    }
}

impl FromParam for types::RemoteJobState {
    const EXPECTED: &'static str = "one of 0, 1, 2, 3, 4";
    fn from_text(text: &str, _: &Booleans) -> Option<Self> {
        Self::from_value(params::integer(text)?)
    }
    fn from_json(value: &Value) -> Result<Self, Misfit> {
        value
            .as_i64()
            .and_then(Self::from_value)
            .ok_or_else(|| Misfit::of::<Self>(value))
    }
}

impl FromParam for types::RemoteJobType {
    const EXPECTED: &'static str = "one of 1";
    fn from_text(text: &str, _: &Booleans) -> Option<Self> {
        Self::from_value(params::integer(text)?)
    }
    fn from_json(value: &Value) -> Result<Self, Misfit> {
        value
            .as_i64()
            .and_then(Self::from_value)
            .ok_or_else(|| Misfit::of::<Self>(value))
    }
}

/// Parameters that the address of a page may stand for, while a switch is on.
pub static PAGE_PARAMS: &[PageParam<OperationId, Switches>] = &[
    PageParam { operation: OperationId::FileDownload, param: "file_id", from: "url",
        read: |address|urls::parse_file_page(address).map(|it|it.to_string()),
        is_on: |switches|switches.accept_url_param },
    PageParam { operation: OperationId::FileInfo, param: "file_id", from: "url",
        read: |address|urls::parse_file_page(address).map(|it|it.to_string()),
        is_on: |switches|switches.accept_url_param },
];
