// Generated from api-spec.yaml by `cargo xtask generate`. Do not edit.
//! Rapidgator HTTP API: what may be asked, and what is answered.

use crate::values::{Evidence, Secret};
use super::types::{
    self, DownloadTicket, File, FileId, Folder, FolderId, LinkCheck, LinkId, Login, Md5,
    Mode, OneTimeLink, OneTimeLinkEntry, OperationResult, RemoteJob, SortColumn,
    SortDirection, TrashContent, TrashSortColumn, Upload, UploadId, User,
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
    /// Two-factor code, six digits. One client always sends it empty and still logs in, so empty counts as not sent.
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
/// Evidence: documented (File page: Upload). One client announces the same content again after the bytes and takes
/// state 2 for the answer of upload_info.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileUpload {
    /// Name of the new file. That the stored name is this one is assumed.
    pub name: String,
    /// MD5 of the whole content.
    pub hash: Md5,
    /// Size of the content, in bytes. That the limit is user.upload.max_file_size is assumed.
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
/// documented (File page: Upload info). Observed with details that were often empty in state 3. Another session of the
/// same account may ask.
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
/// same; file.info tells. Evidence: documented (File page: Download). Each call gives a new address. That one which
/// nobody uses costs nothing is assumed; downloaders ask again whenever one does not work.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileDownload {
    /// The file.
    pub file_id: FileId,
}

impl FileDownload {
    /// Wire name of `file_id`.
    pub const FILE_ID: &'static str = "file_id";
}

/// Gives what is known about a file, also one of somebody else that is not private. Evidence: documented (File page:
/// Info). Downloaders ask for the files of others before they fetch them; that private ones are hidden is assumed.
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

/// Copies a file, also one of somebody else, into a folder. One of `file_id` and `url` has to be given. Evidence:
/// documented.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileXcopy {
    /// The folder that gets the copy.
    pub folder_id_dest: FolderId,
    /// The file.
    pub file_id: Option<FileId>,
    /// The page of the file, in place of its id.
    pub url: Option<String>,
}

impl FileXcopy {
    /// Wire name of `folder_id_dest`.
    pub const FOLDER_ID_DEST: &'static str = "folder_id_dest";
    /// Wire name of `file_id`.
    pub const FILE_ID: &'static str = "file_id";
    /// Wire name of `url`.
    pub const URL: &'static str = "url";
}

/// Makes a file from a content that the service knows already, by its digest. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileHashcopy {
    /// MD5 of the whole content.
    pub hash: Md5,
    /// Name of the new file. One client forgets to send it.
    pub name: String,
    /// The folder that gets the file.
    pub folder_id_dest: FolderId,
}

impl FileHashcopy {
    /// Wire name of `hash`.
    pub const HASH: &'static str = "hash";
    /// Wire name of `name`.
    pub const NAME: &'static str = "name";
    /// Wire name of `folder_id_dest`.
    pub const FOLDER_ID_DEST: &'static str = "folder_id_dest";
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
/// (File page: Check link). That the order is that of the question, and that foreign links and garbage are NO ACCESS,
/// is assumed. One client works without a token.
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
    /// Called once the file has been downloaded. A library that descends from the vendor's sends 0 for none. That the
    /// call is one GET without a body, and that its answer does not matter, is assumed.
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
    /// Name of the new folder. If the name is taken: one client gets the folder that has it, another one expects a
    /// second one, a sister service refuses.
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

/// Gives a folder another name. Its page changes with it; use the returned one. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FolderRename {
    /// The folder.
    pub folder_id: FolderId,
    /// Its new name.
    pub name: String,
}

impl FolderRename {
    /// Wire name of `folder_id`.
    pub const FOLDER_ID: &'static str = "folder_id";
    /// Wire name of `name`.
    pub const NAME: &'static str = "name";
}

/// Copies folders with all that is below them into a folder; folders of somebody else as well. The call succeeds even
/// if no folder was copied. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FolderCopy {
    /// The folders.
    pub folder_id: Vec<FolderId>,
    /// The folder that gets the copies.
    pub folder_id_dest: FolderId,
}

impl FolderCopy {
    /// Wire name of `folder_id`.
    pub const FOLDER_ID: &'static str = "folder_id";
    /// Wire name of `folder_id_dest`.
    pub const FOLDER_ID_DEST: &'static str = "folder_id_dest";
}

/// Moves folders with all that is below them into a folder; folders of somebody else as well, says the documentation.
/// The call succeeds even if no folder was moved. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FolderMove {
    /// The folders.
    pub folder_id: Vec<FolderId>,
    /// The folder that gets them.
    pub folder_id_dest: FolderId,
}

impl FolderMove {
    /// Wire name of `folder_id`.
    pub const FOLDER_ID: &'static str = "folder_id";
    /// Wire name of `folder_id_dest`.
    pub const FOLDER_ID_DEST: &'static str = "folder_id_dest";
}

/// Deletes folders with all that is below them; their files go to the trash can. The call succeeds even if no folder
/// was deleted. Evidence: documented. That the files go to the trash can is assumed, as is that the root cannot be
/// deleted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FolderDelete {
    /// The folders.
    pub folder_id: Vec<FolderId>,
}

impl FolderDelete {
    /// Wire name of `folder_id`.
    pub const FOLDER_ID: &'static str = "folder_id";
}

/// Changes who may see a folder. One client gave it up, as the service failed each time. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FolderChangeMode {
    /// The folder.
    pub folder_id: FolderId,
    /// The new mode.
    pub mode: Mode,
}

impl FolderChangeMode {
    /// Wire name of `folder_id`.
    pub const FOLDER_ID: &'static str = "folder_id";
    /// Wire name of `mode`.
    pub const MODE: &'static str = "mode";
}

/// Gives one page of the files in the trash can. Evidence: documented, medium confidence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TrashcanContent {
    /// Which page, from 1. Evidence: observed. The default is assumed.
    pub page: u64,
    /// Files on a page. Evidence: observed. The default is assumed.
    pub per_page: u64,
    /// What the files are ordered by. Evidence: observed. The default is assumed.
    pub sort_column: TrashSortColumn,
    /// Which end comes first. Evidence: observed. The default is assumed.
    pub sort_direction: SortDirection,
}

impl TrashcanContent {
    /// Wire name of `page`.
    pub const PAGE: &'static str = "page";
    /// Wire name of `per_page`.
    pub const PER_PAGE: &'static str = "per_page";
    /// Wire name of `sort_column`.
    pub const SORT_COLUMN: &'static str = "sort_column";
    /// Wire name of `sort_direction`.
    pub const SORT_DIRECTION: &'static str = "sort_direction";
}

/// Puts files from the trash can into the root folder, all of them if none is named. The call always succeeds.
/// Evidence: observed, high confidence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TrashcanRestore {
    /// The files; all of them without it.
    pub file_id: Option<Vec<FileId>>,
}

impl TrashcanRestore {
    /// Wire name of `file_id`.
    pub const FILE_ID: &'static str = "file_id";
}

/// Deletes files in the trash can for good, all of them if none is named. The call always succeeds. Evidence: observed,
/// high confidence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TrashcanEmpty {
    /// The files; all of them without it.
    pub file_id: Option<Vec<FileId>>,
}

impl TrashcanEmpty {
    /// Wire name of `file_id`.
    pub const FILE_ID: &'static str = "file_id";
}

/// Lets the service fetch files from elsewhere, one job for each address. Evidence: observed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RemoteCreate {
    /// Where the files are. Evidence: observed, high confidence.
    pub url: Vec<String>,
    /// Where the files go; the root folder without it. Evidence: sibling.
    pub folder_id: Option<FolderId>,
}

impl RemoteCreate {
    /// Wire name of `url`.
    pub const URL: &'static str = "url";
    /// Wire name of `folder_id`.
    pub const FOLDER_ID: &'static str = "folder_id";
}

/// Gives remote uploads, all of them if none is named. Clients use it to see whether a token still works. Evidence:
/// observed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RemoteInfo {
    /// The jobs; all of them without it. Evidence: observed, high confidence.
    pub job_id: Option<Vec<u64>>,
}

impl RemoteInfo {
    /// Wire name of `job_id`.
    pub const JOB_ID: &'static str = "job_id";
}

/// Forgets remote uploads, and stops those that run. The call always succeeds. Evidence: observed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RemoteDelete {
    /// The jobs. Evidence: observed, high confidence.
    pub job_id: Vec<u64>,
}

impl RemoteDelete {
    /// Wire name of `job_id`.
    pub const JOB_ID: &'static str = "job_id";
}

/// A call with its parameters.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(
    clippy::enum_variant_names,
    clippy::large_enum_variant,
    reason = "as the description has it"
)]
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
    /// `file.xcopy`.
    FileXcopy(FileXcopy),
    /// `file.hashcopy`.
    FileHashcopy(FileHashcopy),
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
    /// `folder.rename`.
    FolderRename(FolderRename),
    /// `folder.copy`.
    FolderCopy(FolderCopy),
    /// `folder.move`.
    FolderMove(FolderMove),
    /// `folder.delete`.
    FolderDelete(FolderDelete),
    /// `folder.change_mode`.
    FolderChangeMode(FolderChangeMode),
    /// `trashcan.content`.
    TrashcanContent(TrashcanContent),
    /// `trashcan.restore`.
    TrashcanRestore(TrashcanRestore),
    /// `trashcan.empty`.
    TrashcanEmpty(TrashcanEmpty),
    /// `remote.create`.
    RemoteCreate(RemoteCreate),
    /// `remote.info`.
    RemoteInfo(RemoteInfo),
    /// `remote.delete`.
    RemoteDelete(RemoteDelete),
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
            Self::FileXcopy(_) => OperationId::FileXcopy,
            Self::FileHashcopy(_) => OperationId::FileHashcopy,
            Self::FileChangeMode(_) => OperationId::FileChangeMode,
            Self::FileCheckLink(_) => OperationId::FileCheckLink,
            Self::FileOnetimelinkCreate(_) => OperationId::FileOnetimelinkCreate,
            Self::FileOnetimelinkInfo(_) => OperationId::FileOnetimelinkInfo,
            Self::FolderCreate(_) => OperationId::FolderCreate,
            Self::FolderInfo(_) => OperationId::FolderInfo,
            Self::FolderContent(_) => OperationId::FolderContent,
            Self::FolderRename(_) => OperationId::FolderRename,
            Self::FolderCopy(_) => OperationId::FolderCopy,
            Self::FolderMove(_) => OperationId::FolderMove,
            Self::FolderDelete(_) => OperationId::FolderDelete,
            Self::FolderChangeMode(_) => OperationId::FolderChangeMode,
            Self::TrashcanContent(_) => OperationId::TrashcanContent,
            Self::TrashcanRestore(_) => OperationId::TrashcanRestore,
            Self::TrashcanEmpty(_) => OperationId::TrashcanEmpty,
            Self::RemoteCreate(_) => OperationId::RemoteCreate,
            Self::RemoteInfo(_) => OperationId::RemoteInfo,
            Self::RemoteDelete(_) => OperationId::RemoteDelete,
        }
    }
}

/// What a call that succeeded gives.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(
    clippy::enum_variant_names,
    clippy::large_enum_variant,
    reason = "as the description has it"
)]
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
    /// `file.xcopy`.
    FileXcopy(File),
    /// `file.hashcopy`.
    FileHashcopy(File),
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
    /// `folder.rename`.
    FolderRename(Folder),
    /// `folder.copy`.
    FolderCopy(OperationResult),
    /// `folder.move`.
    FolderMove(OperationResult),
    /// `folder.delete`.
    FolderDelete(OperationResult),
    /// `folder.change_mode`.
    FolderChangeMode(Folder),
    /// `trashcan.content`.
    TrashcanContent(TrashContent),
    /// `trashcan.restore`.
    TrashcanRestore(OperationResult),
    /// `trashcan.empty`.
    TrashcanEmpty(OperationResult),
    /// `remote.create`.
    RemoteCreate(Vec<RemoteJob>),
    /// `remote.info`.
    RemoteInfo(Vec<RemoteJob>),
    /// `remote.delete`.
    RemoteDelete(OperationResult),
}

/// Names an operation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[allow(
    clippy::enum_variant_names,
    clippy::large_enum_variant,
    reason = "as the description has it"
)]
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
    /// `file.xcopy`.
    FileXcopy,
    /// `file.hashcopy`.
    FileHashcopy,
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
    /// `folder.rename`.
    FolderRename,
    /// `folder.copy`.
    FolderCopy,
    /// `folder.move`.
    FolderMove,
    /// `folder.delete`.
    FolderDelete,
    /// `folder.change_mode`.
    FolderChangeMode,
    /// `trashcan.content`.
    TrashcanContent,
    /// `trashcan.restore`.
    TrashcanRestore,
    /// `trashcan.empty`.
    TrashcanEmpty,
    /// `remote.create`.
    RemoteCreate,
    /// `remote.info`.
    RemoteInfo,
    /// `remote.delete`.
    RemoteDelete,
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
        Self::FileXcopy,
        Self::FileHashcopy,
        Self::FileChangeMode,
        Self::FileCheckLink,
        Self::FileOnetimelinkCreate,
        Self::FileOnetimelinkInfo,
        Self::FolderCreate,
        Self::FolderInfo,
        Self::FolderContent,
        Self::FolderRename,
        Self::FolderCopy,
        Self::FolderMove,
        Self::FolderDelete,
        Self::FolderChangeMode,
        Self::TrashcanContent,
        Self::TrashcanRestore,
        Self::TrashcanEmpty,
        Self::RemoteCreate,
        Self::RemoteInfo,
        Self::RemoteDelete,
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
            Self::FileXcopy => "file.xcopy",
            Self::FileHashcopy => "file.hashcopy",
            Self::FileChangeMode => "file.change_mode",
            Self::FileCheckLink => "file.check_link",
            Self::FileOnetimelinkCreate => "file.onetimelink_create",
            Self::FileOnetimelinkInfo => "file.onetimelink_info",
            Self::FolderCreate => "folder.create",
            Self::FolderInfo => "folder.info",
            Self::FolderContent => "folder.content",
            Self::FolderRename => "folder.rename",
            Self::FolderCopy => "folder.copy",
            Self::FolderMove => "folder.move",
            Self::FolderDelete => "folder.delete",
            Self::FolderChangeMode => "folder.change_mode",
            Self::TrashcanContent => "trashcan.content",
            Self::TrashcanRestore => "trashcan.restore",
            Self::TrashcanEmpty => "trashcan.empty",
            Self::RemoteCreate => "remote.create",
            Self::RemoteInfo => "remote.info",
            Self::RemoteDelete => "remote.delete",
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
            "file.xcopy" => Some(Self::FileXcopy),
            "file.hashcopy" => Some(Self::FileHashcopy),
            "file.change_mode" => Some(Self::FileChangeMode),
            "file.check_link" => Some(Self::FileCheckLink),
            "file.onetimelink_create" => Some(Self::FileOnetimelinkCreate),
            "file.onetimelink_info" => Some(Self::FileOnetimelinkInfo),
            "folder.create" => Some(Self::FolderCreate),
            "folder.info" => Some(Self::FolderInfo),
            "folder.content" => Some(Self::FolderContent),
            "folder.rename" => Some(Self::FolderRename),
            "folder.copy" => Some(Self::FolderCopy),
            "folder.move" => Some(Self::FolderMove),
            "folder.delete" => Some(Self::FolderDelete),
            "folder.change_mode" => Some(Self::FolderChangeMode),
            "trashcan.content" => Some(Self::TrashcanContent),
            "trashcan.restore" => Some(Self::TrashcanRestore),
            "trashcan.empty" => Some(Self::TrashcanEmpty),
            "remote.create" => Some(Self::RemoteCreate),
            "remote.info" => Some(Self::RemoteInfo),
            "remote.delete" => Some(Self::RemoteDelete),
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
            Self::FileXcopy => "file/xcopy",
            Self::FileHashcopy => "file/hashcopy",
            Self::FileChangeMode => "file/change_mode",
            Self::FileCheckLink => "file/check_link",
            Self::FileOnetimelinkCreate => "file/onetimelink_create",
            Self::FileOnetimelinkInfo => "file/onetimelink_info",
            Self::FolderCreate => "folder/create",
            Self::FolderInfo => "folder/info",
            Self::FolderContent => "folder/content",
            Self::FolderRename => "folder/rename",
            Self::FolderCopy => "folder/copy",
            Self::FolderMove => "folder/move",
            Self::FolderDelete => "folder/delete",
            Self::FolderChangeMode => "folder/change_mode",
            Self::TrashcanContent => "trashcan/content",
            Self::TrashcanRestore => "trashcan/restore",
            Self::TrashcanEmpty => "trashcan/empty",
            Self::RemoteCreate => "remote/create",
            Self::RemoteInfo => "remote/info",
            Self::RemoteDelete => "remote/delete",
        }
    }
    /// Whether a call must name a session.
    pub fn needs_session(self) -> bool {
        !matches!(self, Self::UserLogin)
    }
    /// How it is known.
    pub fn evidence(self) -> Evidence {
        match self {
            Self::UserLogin
            | Self::UserInfo
            | Self::FileUpload
            | Self::FileUploadInfo
            | Self::FileDownload
            | Self::FileInfo
            | Self::FileRename
            | Self::FileCopy
            | Self::FileMove
            | Self::FileDelete
            | Self::FileXcopy
            | Self::FileHashcopy
            | Self::FileChangeMode
            | Self::FileCheckLink
            | Self::FileOnetimelinkCreate
            | Self::FileOnetimelinkInfo
            | Self::FolderCreate
            | Self::FolderInfo
            | Self::FolderContent
            | Self::FolderRename
            | Self::FolderCopy
            | Self::FolderMove
            | Self::FolderDelete
            | Self::FolderChangeMode
            | Self::TrashcanContent => Evidence::Documented,
            Self::TrashcanRestore
            | Self::TrashcanEmpty
            | Self::RemoteCreate
            | Self::RemoteInfo
            | Self::RemoteDelete => Evidence::Observed,
        }
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
                    "too_many_uploads",
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
            Self::FileCopy
            | Self::FileMove
            | Self::FolderInfo
            | Self::FolderContent
            | Self::FolderRename
            | Self::FolderCopy
            | Self::FolderMove => {
                &[
                    "folder_not_found",
                    "session_expired",
                    "parameter_missing",
                    "parameter_invalid",
                    "internal",
                    "unavailable",
                ]
            }
            Self::FileDelete
            | Self::FolderDelete
            | Self::TrashcanContent
            | Self::TrashcanRestore
            | Self::TrashcanEmpty
            | Self::RemoteInfo
            | Self::RemoteDelete => {
                &[
                    "session_expired",
                    "parameter_missing",
                    "parameter_invalid",
                    "internal",
                    "unavailable",
                ]
            }
            Self::FileXcopy | Self::FileHashcopy => {
                &[
                    "file_not_found",
                    "folder_not_found",
                    "copy_limit",
                    "storage_full",
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
                    "folder_exists",
                    "session_expired",
                    "parameter_missing",
                    "parameter_invalid",
                    "internal",
                    "unavailable",
                ]
            }
            Self::FolderChangeMode => {
                &[
                    "folder_not_found",
                    "invalid_mode",
                    "session_expired",
                    "parameter_missing",
                    "parameter_invalid",
                    "internal",
                    "unavailable",
                ]
            }
            Self::RemoteCreate => {
                &[
                    "folder_not_found",
                    "remote_quota_exceeded",
                    "too_many_jobs",
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
            | Self::FileXcopy
            | Self::FileHashcopy
            | Self::FileChangeMode
            | Self::FileCheckLink
            | Self::FileOnetimelinkCreate
            | Self::FolderCreate
            | Self::FolderInfo
            | Self::FolderContent
            | Self::FolderRename
            | Self::FolderChangeMode
            | Self::TrashcanContent
            | Self::RemoteCreate
            | Self::RemoteInfo => &[],
            Self::FileCopy => &["file_not_found", "copy_failed", "copy_limit"],
            Self::FileMove => &["file_not_found", "move_failed"],
            Self::FileDelete => &["file_not_found", "delete_failed"],
            Self::FileOnetimelinkInfo => &["link_item_not_found"],
            Self::FolderCopy => &["folder_not_found", "folder_copy_failed", "copy_limit"],
            Self::FolderMove => &["folder_not_found", "folder_move_failed"],
            Self::FolderDelete => &["folder_not_found", "folder_delete_failed"],
            Self::TrashcanRestore => &["file_not_found", "copy_limit"],
            Self::TrashcanEmpty => &["file_not_found"],
            Self::RemoteDelete => &["job_not_found"],
        }
    }
}
