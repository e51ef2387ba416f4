// Generated from api-spec.yaml by `cargo xtask generate`. Do not edit.
//! Rapidgator HTTP API: what may be asked, and what is answered.

use crate::values::Secret;
use super::types::{
    self, DownloadTicket, File, FileId, Folder, FolderId, LinkCheck, LinkId, Login, Md5,
    Mode, OneTimeLink, OneTimeLinkEntry, OperationResult, SortColumn, SortDirection,
    Upload, UploadId, User,
};

/// Carries the session.
pub const SESSION_PARAMETER: &str = "token";

/// Opens a session. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UserLogin {
    /// The address of the account.
    pub login: String,
    /// Its password.
    pub password: Secret,
    /// Two-factor code, six digits.
    pub code: Option<Secret>,
}

impl UserLogin {
    /// Wire name of `login`.
    pub const LOGIN: &'static str = "login";
    /// Wire name of `password`.
    pub const PASSWORD: &'static str = "password";
    /// Wire name of `code`.
    pub const CODE: &'static str = "code";
}

/// Gives the account of the session. Clients use it to see whether a token still works. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UserInfo {}

/// Announces a file. The service may know the content already; then the file exists at once and no bytes are wanted.
/// Otherwise the bytes go to the upload host. An answer that says Processing wants no bytes either, only patience.
/// Evidence: documented (File page: Upload).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileUpload {
    /// Name of the new file.
    pub name: String,
    /// MD5 of the whole content.
    pub hash: Md5,
    /// Size of the content, in bytes.
    pub size: u64,
    /// Where the file goes; the root folder without it.
    pub folder_id: Option<FolderId>,
    /// Whether the bytes will come as a form; otherwise they come as they are.
    pub multipart: bool,
}

impl FileUpload {
    /// Wire name of `name`.
    pub const NAME: &'static str = "name";
    /// Wire name of `hash`.
    pub const HASH: &'static str = "hash";
    /// Wire name of `size`.
    pub const SIZE: &'static str = "size";
    /// Wire name of `folder_id`.
    pub const FOLDER_ID: &'static str = "folder_id";
    /// Wire name of `multipart`.
    pub const MULTIPART: &'static str = "multipart";
}

/// Tells where an upload session stands. A failed upload is a success here, with state 3 and an error object. Evidence:
/// documented (File page: Upload info).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileUploadInfo {
    /// The upload session.
    pub upload_id: UploadId,
}

impl FileUploadInfo {
    /// Wire name of `upload_id`.
    pub const UPLOAD_ID: &'static str = "upload_id";
}

/// Gives the address of the bytes. A 404 is no proof that the file is gone: accounts that may not download it get the
/// same; file.info tells. Evidence: documented (File page: Download).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileDownload {
    /// The file.
    pub file_id: FileId,
}

impl FileDownload {
    /// Wire name of `file_id`.
    pub const FILE_ID: &'static str = "file_id";
}

/// Gives what is known about a file. Evidence: documented (File page: Info).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileInfo {
    /// The file.
    pub file_id: FileId,
}

impl FileInfo {
    /// Wire name of `file_id`.
    pub const FILE_ID: &'static str = "file_id";
}

/// Gives a file another name. Its page changes with it; use the returned one. Evidence: documented (File page: Rename).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileRename {
    /// The file.
    pub file_id: FileId,
    /// Its new name.
    pub name: String,
}

impl FileRename {
    /// Wire name of `file_id`.
    pub const FILE_ID: &'static str = "file_id";
    /// Wire name of `name`.
    pub const NAME: &'static str = "name";
}

/// Copies files into a folder. The call succeeds even if no file was copied. Evidence: documented (File page: Copy).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileCopy {
    /// The files.
    pub file_id: Vec<FileId>,
    /// The folder that gets the copies.
    pub folder_id_dest: FolderId,
}

impl FileCopy {
    /// Wire name of `file_id`.
    pub const FILE_ID: &'static str = "file_id";
    /// Wire name of `folder_id_dest`.
    pub const FOLDER_ID_DEST: &'static str = "folder_id_dest";
}

/// Moves files into a folder. The call succeeds even if no file was moved. Evidence: documented (File page: Move).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileMove {
    /// The files.
    pub file_id: Vec<FileId>,
    /// The folder that gets them.
    pub folder_id_dest: FolderId,
}

impl FileMove {
    /// Wire name of `file_id`.
    pub const FILE_ID: &'static str = "file_id";
    /// Wire name of `folder_id_dest`.
    pub const FOLDER_ID_DEST: &'static str = "folder_id_dest";
}

/// Moves files to the trash can. The call succeeds even if no file was moved there. Evidence: documented (File page:
/// Delete).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileDelete {
    /// The files.
    pub file_id: Vec<FileId>,
}

impl FileDelete {
    /// Wire name of `file_id`.
    pub const FILE_ID: &'static str = "file_id";
}

/// Changes who may download a file. Evidence: documented (File page: Change mode).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileChangeMode {
    /// The file.
    pub file_id: FileId,
    /// The new mode.
    pub mode: Mode,
}

impl FileChangeMode {
    /// Wire name of `file_id`.
    pub const FILE_ID: &'static str = "file_id";
    /// Wire name of `mode`.
    pub const MODE: &'static str = "mode";
}

/// Tells which links lead to a file. The payload is a bare list, in the order of the question. Evidence: documented
/// (File page: Check link).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileCheckLink {
    /// Links to files. One that holds a comma cannot be asked for.
    pub url: Vec<String>,
}

impl FileCheckLink {
    /// Wire name of `url`.
    pub const URL: &'static str = "url";
}

/// Makes a link that gives a file once. Evidence: documented (File page: One-time link create).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileOnetimelinkCreate {
    /// The file.
    pub file_id: FileId,
    /// Called once the file has been downloaded. A library that descends from the vendor's sends 0 for none.
    pub url: Option<String>,
    /// Whether the owner gets a letter once the file has been downloaded. The default is that of a library that
    /// descends from the vendor's.
    pub notify: bool,
}

impl FileOnetimelinkCreate {
    /// Wire name of `file_id`.
    pub const FILE_ID: &'static str = "file_id";
    /// Wire name of `url`.
    pub const URL: &'static str = "url";
    /// Wire name of `notify`.
    pub const NOTIFY: &'static str = "notify";
}

/// Gives one-time links, all of them if none is named. An unknown one of several is an entry of its own kind. Evidence:
/// documented (File page: One-time link info).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileOnetimelinkInfo {
    /// The links; all of them without it.
    pub link_id: Option<Vec<LinkId>>,
}

impl FileOnetimelinkInfo {
    /// Wire name of `link_id`.
    pub const LINK_ID: &'static str = "link_id";
}

/// Makes a folder. What happens if the name is taken is disputed; the mock gives the folder that has it. Evidence:
/// documented.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FolderCreate {
    /// Name of the new folder.
    pub name: String,
    /// The folder above it; the root without it. Two clients send parent_folder_id, which seems to be ignored.
    pub folder_id: Option<FolderId>,
    /// Who may see it. Evidence: observed.
    pub mode: Mode,
}

impl FolderCreate {
    /// Wire name of `name`.
    pub const NAME: &'static str = "name";
    /// Wire name of `folder_id`.
    pub const FOLDER_ID: &'static str = "folder_id";
    /// Wire name of `mode`.
    pub const MODE: &'static str = "mode";
}

/// Gives a folder and the folders right below it. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FolderInfo {
    /// The folder; the root without it.
    pub folder_id: Option<FolderId>,
}

impl FolderInfo {
    /// Wire name of `folder_id`.
    pub const FOLDER_ID: &'static str = "folder_id";
}

/// Gives one page of the files of a folder. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FolderContent {
    /// The folder; the root without it.
    pub folder_id: Option<FolderId>,
    /// Which page, from 1.
    pub page: u64,
    /// Files on a page. Whether the service has a maximum is not known.
    pub per_page: u64,
    /// What the files are ordered by.
    pub sort_column: SortColumn,
    /// Which end comes first.
    pub sort_direction: SortDirection,
}

impl FolderContent {
    /// Wire name of `folder_id`.
    pub const FOLDER_ID: &'static str = "folder_id";
    /// Wire name of `page`.
    pub const PAGE: &'static str = "page";
    /// Wire name of `per_page`.
    pub const PER_PAGE: &'static str = "per_page";
    /// Wire name of `sort_column`.
    pub const SORT_COLUMN: &'static str = "sort_column";
    /// Wire name of `sort_direction`.
    pub const SORT_DIRECTION: &'static str = "sort_direction";
}

/// A call with its parameters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    /// `user.login`.
    UserLogin(UserLogin),
    /// `user.info`.
    UserInfo(UserInfo),
    /// `file.upload`.
    FileUpload(FileUpload),
    /// `file.upload_info`.
    FileUploadInfo(FileUploadInfo),
    /// `file.download`.
    FileDownload(FileDownload),
    /// `file.info`.
    FileInfo(FileInfo),
    /// `file.rename`.
    FileRename(FileRename),
    /// `file.copy`.
    FileCopy(FileCopy),
    /// `file.move`.
    FileMove(FileMove),
    /// `file.delete`.
    FileDelete(FileDelete),
    /// `file.change_mode`.
    FileChangeMode(FileChangeMode),
    /// `file.check_link`.
    FileCheckLink(FileCheckLink),
    /// `file.onetimelink_create`.
    FileOnetimelinkCreate(FileOnetimelinkCreate),
    /// `file.onetimelink_info`.
    FileOnetimelinkInfo(FileOnetimelinkInfo),
    /// `folder.create`.
    FolderCreate(FolderCreate),
    /// `folder.info`.
    FolderInfo(FolderInfo),
    /// `folder.content`.
    FolderContent(FolderContent),
}

impl Command {
    /// The operation that it calls.
    pub fn operation(&self) -> OperationId {
        match self {
            Self::UserLogin(_) => OperationId::UserLogin,
            Self::UserInfo(_) => OperationId::UserInfo,
            Self::FileUpload(_) => OperationId::FileUpload,
            Self::FileUploadInfo(_) => OperationId::FileUploadInfo,
            Self::FileDownload(_) => OperationId::FileDownload,
            Self::FileInfo(_) => OperationId::FileInfo,
            Self::FileRename(_) => OperationId::FileRename,
            Self::FileCopy(_) => OperationId::FileCopy,
            Self::FileMove(_) => OperationId::FileMove,
            Self::FileDelete(_) => OperationId::FileDelete,
            Self::FileChangeMode(_) => OperationId::FileChangeMode,
            Self::FileCheckLink(_) => OperationId::FileCheckLink,
            Self::FileOnetimelinkCreate(_) => OperationId::FileOnetimelinkCreate,
            Self::FileOnetimelinkInfo(_) => OperationId::FileOnetimelinkInfo,
            Self::FolderCreate(_) => OperationId::FolderCreate,
            Self::FolderInfo(_) => OperationId::FolderInfo,
            Self::FolderContent(_) => OperationId::FolderContent,
        }
    }
}

/// What a call that succeeded gives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// `user.login`.
    UserLogin(Login),
    /// `user.info`.
    UserInfo(User),
    /// `file.upload`.
    FileUpload(Upload),
    /// `file.upload_info`.
    FileUploadInfo(Upload),
    /// `file.download`.
    FileDownload(DownloadTicket),
    /// `file.info`.
    FileInfo(File),
    /// `file.rename`.
    FileRename(File),
    /// `file.copy`.
    FileCopy(OperationResult),
    /// `file.move`.
    FileMove(OperationResult),
    /// `file.delete`.
    FileDelete(OperationResult),
    /// `file.change_mode`.
    FileChangeMode(File),
    /// `file.check_link`.
    FileCheckLink(Vec<LinkCheck>),
    /// `file.onetimelink_create`.
    FileOnetimelinkCreate(OneTimeLink),
    /// `file.onetimelink_info`.
    FileOnetimelinkInfo(Vec<OneTimeLinkEntry>),
    /// `folder.create`.
    FolderCreate(Folder),
    /// `folder.info`.
    FolderInfo(Folder),
    /// `folder.content`.
    FolderContent(types::FolderContent),
}

/// Names an operation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum OperationId {
    /// `user.login`.
    UserLogin,
    /// `user.info`.
    UserInfo,
    /// `file.upload`.
    FileUpload,
    /// `file.upload_info`.
    FileUploadInfo,
    /// `file.download`.
    FileDownload,
    /// `file.info`.
    FileInfo,
    /// `file.rename`.
    FileRename,
    /// `file.copy`.
    FileCopy,
    /// `file.move`.
    FileMove,
    /// `file.delete`.
    FileDelete,
    /// `file.change_mode`.
    FileChangeMode,
    /// `file.check_link`.
    FileCheckLink,
    /// `file.onetimelink_create`.
    FileOnetimelinkCreate,
    /// `file.onetimelink_info`.
    FileOnetimelinkInfo,
    /// `folder.create`.
    FolderCreate,
    /// `folder.info`.
    FolderInfo,
    /// `folder.content`.
    FolderContent,
}

impl OperationId {
    /// Every operation, in the order of the description.
    pub const ALL: &[Self] = &[
        Self::UserLogin,
        Self::UserInfo,
        Self::FileUpload,
        Self::FileUploadInfo,
        Self::FileDownload,
        Self::FileInfo,
        Self::FileRename,
        Self::FileCopy,
        Self::FileMove,
        Self::FileDelete,
        Self::FileChangeMode,
        Self::FileCheckLink,
        Self::FileOnetimelinkCreate,
        Self::FileOnetimelinkInfo,
        Self::FolderCreate,
        Self::FolderInfo,
        Self::FolderContent,
    ];
    /// As the description calls it.
    pub fn id(self) -> &'static str {
        match self {
            Self::UserLogin => "user.login",
            Self::UserInfo => "user.info",
            Self::FileUpload => "file.upload",
            Self::FileUploadInfo => "file.upload_info",
            Self::FileDownload => "file.download",
            Self::FileInfo => "file.info",
            Self::FileRename => "file.rename",
            Self::FileCopy => "file.copy",
            Self::FileMove => "file.move",
            Self::FileDelete => "file.delete",
            Self::FileChangeMode => "file.change_mode",
            Self::FileCheckLink => "file.check_link",
            Self::FileOnetimelinkCreate => "file.onetimelink_create",
            Self::FileOnetimelinkInfo => "file.onetimelink_info",
            Self::FolderCreate => "folder.create",
            Self::FolderInfo => "folder.info",
            Self::FolderContent => "folder.content",
        }
    }
    /// By what the description calls it.
    pub fn from_id(id: &str) -> Option<Self> {
        match id {
            "user.login" => Some(Self::UserLogin),
            "user.info" => Some(Self::UserInfo),
            "file.upload" => Some(Self::FileUpload),
            "file.upload_info" => Some(Self::FileUploadInfo),
            "file.download" => Some(Self::FileDownload),
            "file.info" => Some(Self::FileInfo),
            "file.rename" => Some(Self::FileRename),
            "file.copy" => Some(Self::FileCopy),
            "file.move" => Some(Self::FileMove),
            "file.delete" => Some(Self::FileDelete),
            "file.change_mode" => Some(Self::FileChangeMode),
            "file.check_link" => Some(Self::FileCheckLink),
            "file.onetimelink_create" => Some(Self::FileOnetimelinkCreate),
            "file.onetimelink_info" => Some(Self::FileOnetimelinkInfo),
            "folder.create" => Some(Self::FolderCreate),
            "folder.info" => Some(Self::FolderInfo),
            "folder.content" => Some(Self::FolderContent),
            _ => None,
        }
    }
    /// Path below the base of the API.
    pub fn path(self) -> &'static str {
        match self {
            Self::UserLogin => "user/login",
            Self::UserInfo => "user/info",
            Self::FileUpload => "file/upload",
            Self::FileUploadInfo => "file/upload_info",
            Self::FileDownload => "file/download",
            Self::FileInfo => "file/info",
            Self::FileRename => "file/rename",
            Self::FileCopy => "file/copy",
            Self::FileMove => "file/move",
            Self::FileDelete => "file/delete",
            Self::FileChangeMode => "file/change_mode",
            Self::FileCheckLink => "file/check_link",
            Self::FileOnetimelinkCreate => "file/onetimelink_create",
            Self::FileOnetimelinkInfo => "file/onetimelink_info",
            Self::FolderCreate => "folder/create",
            Self::FolderInfo => "folder/info",
            Self::FolderContent => "folder/content",
        }
    }
    /// Whether a call must name a session.
    pub fn needs_session(self) -> bool {
        !matches!(self, Self::UserLogin)
    }
    /// Names of the refusals of a whole call.
    pub fn errors(self) -> &'static [&'static str] {
        match self {
            Self::UserLogin => {
                &[
                    "wrong_credentials",
                    "wrong_code",
                    "login_throttled",
                    "account_frozen",
                    "account_locked",
                    "unusual_address",
                    "login_incomplete",
                    "user_not_found",
                    "parameter_missing",
                    "parameter_invalid",
                    "internal",
                    "unavailable",
                ]
            }
            Self::UserInfo => {
                &[
                    "user_not_found",
                    "session_expired",
                    "parameter_missing",
                    "parameter_invalid",
                    "internal",
                    "unavailable",
                ]
            }
            Self::FileUpload => {
                &[
                    "folder_not_found",
                    "copy_limit",
                    "file_too_large",
                    "storage_full",
                    "session_expired",
                    "parameter_missing",
                    "parameter_invalid",
                    "internal",
                    "unavailable",
                ]
            }
            Self::FileUploadInfo => {
                &[
                    "upload_not_found",
                    "session_expired",
                    "parameter_missing",
                    "parameter_invalid",
                    "internal",
                    "unavailable",
                ]
            }
            Self::FileDownload => {
                &[
                    "file_not_found",
                    "traffic_exceeded",
                    "download_unavailable",
                    "premium_required",
                    "download_too_large",
                    "session_expired",
                    "parameter_missing",
                    "parameter_invalid",
                    "internal",
                    "unavailable",
                ]
            }
            Self::FileInfo | Self::FileOnetimelinkCreate => {
                &[
                    "file_not_found",
                    "session_expired",
                    "parameter_missing",
                    "parameter_invalid",
                    "internal",
                    "unavailable",
                ]
            }
            Self::FileRename => {
                &[
                    "file_not_found",
                    "rename_failed",
                    "session_expired",
                    "parameter_missing",
                    "parameter_invalid",
                    "internal",
                    "unavailable",
                ]
            }
            Self::FileCopy | Self::FileMove | Self::FolderInfo | Self::FolderContent => {
                &[
                    "folder_not_found",
                    "session_expired",
                    "parameter_missing",
                    "parameter_invalid",
                    "internal",
                    "unavailable",
                ]
            }
            Self::FileDelete => {
                &[
                    "session_expired",
                    "parameter_missing",
                    "parameter_invalid",
                    "internal",
                    "unavailable",
                ]
            }
            Self::FileChangeMode => {
                &[
                    "file_not_found",
                    "invalid_mode",
                    "session_expired",
                    "parameter_missing",
                    "parameter_invalid",
                    "internal",
                    "unavailable",
                ]
            }
            Self::FileCheckLink => {
                &[
                    "too_many_links",
                    "session_expired",
                    "parameter_missing",
                    "parameter_invalid",
                    "internal",
                    "unavailable",
                ]
            }
            Self::FileOnetimelinkInfo => {
                &[
                    "link_not_found",
                    "session_expired",
                    "parameter_missing",
                    "parameter_invalid",
                    "internal",
                    "unavailable",
                ]
            }
            Self::FolderCreate => {
                &[
                    "parent_folder_not_found",
                    "invalid_mode",
                    "session_expired",
                    "parameter_missing",
                    "parameter_invalid",
                    "internal",
                    "unavailable",
                ]
            }
        }
    }
    /// Names of the refusals of single ids.
    pub fn item_errors(self) -> &'static [&'static str] {
        match self {
            Self::UserLogin
            | Self::UserInfo
            | Self::FileUpload
            | Self::FileUploadInfo
            | Self::FileDownload
            | Self::FileInfo
            | Self::FileRename
            | Self::FileChangeMode
            | Self::FileCheckLink
            | Self::FileOnetimelinkCreate
            | Self::FolderCreate
            | Self::FolderInfo
            | Self::FolderContent => &[],
            Self::FileCopy => &["file_not_found", "copy_failed", "copy_limit"],
            Self::FileMove => &["file_not_found", "move_failed"],
            Self::FileDelete => &["file_not_found", "delete_failed"],
            Self::FileOnetimelinkInfo => &["link_item_not_found"],
        }
    }
}
