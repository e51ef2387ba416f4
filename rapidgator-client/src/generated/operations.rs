// Generated from api-spec.yaml by `cargo xtask generate`. Do not edit.
//! Rapidgator HTTP API: its operations.
//!
//! Any call may be refused with `session_expired`, `parameter_missing`, `parameter_invalid`, `internal`, `unavailable`.

use rapidgator_client_runtime::{
    Secret, call::{Body, Effect, Method, Operation, Parameter},
    client, markers,
};
use super::{
    errors::{API, ErrorId},
    types::{
        self, DownloadTicket, File, FileId, Folder, FolderId, LinkCheck, LinkId, Login,
        Md5, Mode, OneTimeLink, OneTimeLinkEntry, OperationResult, RemoteJob, SortColumn,
        SortDirection, TrashContent, TrashSortColumn, Upload, UploadId, User,
    },
};

client! {
    API -> Login
}

impl Client {
    /// Operations on `user`.
    pub fn user(&self) -> UserApi<'_> {
        UserApi { client: self }
    }
    /// Operations on `file`.
    pub fn file(&self) -> FileApi<'_> {
        FileApi { client: self }
    }
    /// Operations on `folder`.
    pub fn folder(&self) -> FolderApi<'_> {
        FolderApi { client: self }
    }
    /// Operations on `trashcan`.
    pub fn trashcan(&self) -> TrashcanApi<'_> {
        TrashcanApi { client: self }
    }
    /// Operations on `remote`.
    pub fn remote(&self) -> RemoteApi<'_> {
        RemoteApi { client: self }
    }
}

/// Operations on `user`.
#[derive(Clone, Copy, Debug)]
pub struct UserApi<'c> {
    client: &'c Client,
}

impl<'c> UserApi<'c> {
    /// Opens a session. Evidence: documented.
    /// - `login`: The address of the account.
    /// - `password`: Its password.
    ///
    /// # Errors
    /// `wrong_credentials`, `wrong_code`, `login_throttled`, `account_frozen`, `account_locked`, `unusual_address`,
    /// `login_incomplete`, `user_not_found`, or as any call.
    pub fn login(
        &self,
        login: impl Into<String>,
        password: impl Into<Secret>,
    ) -> Call<'c, UserLogin> {
        Call::new(self.client)
            .set("login", login.into())
            .set("password", password.into())
    }
    /// Gives the account of the session. Clients use it to see whether a token still works. Evidence: documented.
    ///
    /// # Errors
    /// `user_not_found`, or as any call.
    pub fn info(&self) -> Call<'c, UserInfo> {
        Call::new(self.client)
    }
}

impl Call<'_, UserLogin> {
    /// Two-factor code, six digits. One client always sends it empty and still logs in, so empty counts as not sent.
    pub fn code(self, code: impl Into<Secret>) -> Self {
        self.set("code", code.into())
    }
}

/// Operations on `file`.
#[derive(Clone, Copy, Debug)]
pub struct FileApi<'c> {
    client: &'c Client,
}

impl<'c> FileApi<'c> {
    /// Announces a file. The service may know the content already; then the file exists at once and no bytes are
    /// wanted. Otherwise the bytes go to the upload host. An answer that says Processing wants no bytes either, only
    /// patience. Evidence: documented (File page: Upload). One client announces the same content again after the bytes
    /// and takes state 2 for the answer of upload_info.
    /// - `name`: Name of the new file. That the stored name is this one is assumed.
    /// - `hash`: MD5 of the whole content.
    /// - `size`: Size of the content, in bytes. That the limit is user.upload.max_file_size is assumed.
    ///
    /// # Errors
    /// `folder_not_found`, `copy_limit`, `file_too_large`, `storage_full`, `too_many_uploads`, or as any call.
    pub fn upload(
        &self,
        name: impl Into<String>,
        hash: impl Into<Md5>,
        size: u64,
    ) -> Call<'c, FileUpload> {
        Call::new(self.client)
            .set("name", name.into())
            .set("hash", hash.into())
            .set("size", size)
    }
    /// Tells where an upload session stands. A failed upload is a success here, with state 3 and an error object.
    /// Evidence: documented (File page: Upload info). Observed with details that were often empty in state 3. Another
    /// session of the same account may ask.
    /// - `upload_id`: The upload session.
    ///
    /// # Errors
    /// `upload_not_found`, or as any call.
    pub fn upload_info(
        &self,
        upload_id: impl Into<UploadId>,
    ) -> Call<'c, FileUploadInfo> {
        Call::new(self.client).set("upload_id", upload_id.into())
    }
    /// Gives the address of the bytes. A 404 is no proof that the file is gone: accounts that may not download it get
    /// the same; file.info tells. Evidence: documented (File page: Download). Each call gives a new address. That one
    /// which nobody uses costs nothing is assumed; downloaders ask again whenever one does not work.
    /// - `file_id`: The file.
    ///
    /// # Errors
    /// `file_not_found`, `traffic_exceeded`, `download_unavailable`, `premium_required`, `download_too_large`, or as
    /// any call.
    pub fn download(&self, file_id: impl Into<FileId>) -> Call<'c, FileDownload> {
        Call::new(self.client).set("file_id", file_id.into())
    }
    /// Gives what is known about a file, also one of somebody else that is not private. Evidence: documented (File
    /// page: Info). Downloaders ask for the files of others before they fetch them; that private ones are hidden is
    /// assumed.
    /// - `file_id`: The file.
    ///
    /// # Errors
    /// `file_not_found`, or as any call.
    pub fn info(&self, file_id: impl Into<FileId>) -> Call<'c, FileInfo> {
        Call::new(self.client).set("file_id", file_id.into())
    }
    /// Gives a file another name. Its page changes with it; use the returned one. Evidence: documented (File page:
    /// Rename).
    /// - `file_id`: The file.
    /// - `name`: Its new name.
    ///
    /// # Errors
    /// `file_not_found`, `rename_failed`, or as any call.
    pub fn rename(
        &self,
        file_id: impl Into<FileId>,
        name: impl Into<String>,
    ) -> Call<'c, FileRename> {
        Call::new(self.client).set("file_id", file_id.into()).set("name", name.into())
    }
    /// Copies files into a folder. The call succeeds even if no file was copied. Evidence: documented (File page:
    /// Copy).
    /// - `file_id`: The files.
    /// - `folder_id_dest`: The folder that gets the copies.
    ///
    /// # Errors
    /// `folder_not_found`, or as any call. For single ids: `file_not_found`, `copy_failed`, `copy_limit`.
    pub fn copy(
        &self,
        file_id: impl IntoIterator<Item = impl Into<FileId>>,
        folder_id_dest: impl Into<FolderId>,
    ) -> Call<'c, FileCopy> {
        Call::new(self.client)
            .set_list("file_id", ",", file_id.into_iter().map(Into::<FileId>::into))
            .set("folder_id_dest", folder_id_dest.into())
    }
    /// Moves files into a folder. The call succeeds even if no file was moved. Evidence: documented (File page: Move).
    /// - `file_id`: The files.
    /// - `folder_id_dest`: The folder that gets them.
    ///
    /// # Errors
    /// `folder_not_found`, or as any call. For single ids: `file_not_found`, `move_failed`.
    pub fn move_(
        &self,
        file_id: impl IntoIterator<Item = impl Into<FileId>>,
        folder_id_dest: impl Into<FolderId>,
    ) -> Call<'c, FileMove> {
        Call::new(self.client)
            .set_list("file_id", ",", file_id.into_iter().map(Into::<FileId>::into))
            .set("folder_id_dest", folder_id_dest.into())
    }
    /// Moves files to the trash can. The call succeeds even if no file was moved there. Evidence: documented (File
    /// page: Delete).
    /// - `file_id`: The files.
    ///
    /// # Errors
    /// As any call. For single ids: `file_not_found`, `delete_failed`.
    pub fn delete(
        &self,
        file_id: impl IntoIterator<Item = impl Into<FileId>>,
    ) -> Call<'c, FileDelete> {
        Call::new(self.client)
            .set_list("file_id", ",", file_id.into_iter().map(Into::<FileId>::into))
    }
    /// Copies a file, also one of somebody else, into a folder. One of `file_id` and `url` has to be given. Evidence:
    /// documented.
    /// - `folder_id_dest`: The folder that gets the copy.
    ///
    /// # Errors
    /// `file_not_found`, `folder_not_found`, `copy_limit`, `storage_full`, or as any call.
    pub fn xcopy(&self, folder_id_dest: impl Into<FolderId>) -> Call<'c, FileXcopy> {
        Call::new(self.client).set("folder_id_dest", folder_id_dest.into())
    }
    /// Makes a file from a content that the service knows already, by its digest. Evidence: documented.
    /// - `hash`: MD5 of the whole content.
    /// - `name`: Name of the new file. One client forgets to send it.
    /// - `folder_id_dest`: The folder that gets the file.
    ///
    /// # Errors
    /// `file_not_found`, `folder_not_found`, `copy_limit`, `storage_full`, or as any call.
    pub fn hashcopy(
        &self,
        hash: impl Into<Md5>,
        name: impl Into<String>,
        folder_id_dest: impl Into<FolderId>,
    ) -> Call<'c, FileHashcopy> {
        Call::new(self.client)
            .set("hash", hash.into())
            .set("name", name.into())
            .set("folder_id_dest", folder_id_dest.into())
    }
    /// Changes who may download a file. Evidence: documented (File page: Change mode).
    /// - `file_id`: The file.
    /// - `mode`: The new mode.
    ///
    /// # Errors
    /// `file_not_found`, `invalid_mode`, or as any call.
    pub fn change_mode(
        &self,
        file_id: impl Into<FileId>,
        mode: Mode,
    ) -> Call<'c, FileChangeMode> {
        Call::new(self.client).set("file_id", file_id.into()).set("mode", mode)
    }
    /// Tells which links lead to a file. The payload is a bare list, in the order of the question. Evidence: documented
    /// (File page: Check link). That the order is that of the question, and that foreign links and garbage are NO
    /// ACCESS, is assumed. One client works without a token.
    /// - `url`: Links to files. One that holds a comma cannot be asked for.
    ///
    /// # Errors
    /// `too_many_links`, or as any call.
    pub fn check_link(
        &self,
        url: impl IntoIterator<Item = impl Into<String>>,
    ) -> Call<'c, FileCheckLink> {
        Call::new(self.client)
            .set_list("url", ",", url.into_iter().map(Into::<String>::into))
    }
    /// Makes a link that gives a file once. Evidence: documented (File page: One-time link create).
    /// - `file_id`: The file.
    ///
    /// # Errors
    /// `file_not_found`, or as any call.
    pub fn onetimelink_create(
        &self,
        file_id: impl Into<FileId>,
    ) -> Call<'c, FileOnetimelinkCreate> {
        Call::new(self.client).set("file_id", file_id.into())
    }
    /// Gives one-time links, all of them if none is named. An unknown one of several is an entry of its own kind.
    /// Evidence: documented (File page: One-time link info).
    ///
    /// # Errors
    /// `link_not_found`, or as any call. For single ids: `link_item_not_found`.
    pub fn onetimelink_info(&self) -> Call<'c, FileOnetimelinkInfo> {
        Call::new(self.client)
    }
}

impl Call<'_, FileUpload> {
    /// Where the file goes; the root folder without it.
    pub fn folder_id(self, folder_id: impl Into<FolderId>) -> Self {
        self.set("folder_id", folder_id.into())
    }
    /// Whether the bytes will come as a form; otherwise they come as they are. Default: `true`.
    pub fn multipart(self, multipart: bool) -> Self {
        self.set("multipart", multipart)
    }
}

impl Call<'_, FileXcopy> {
    /// The file.
    pub fn file_id(self, file_id: impl Into<FileId>) -> Self {
        self.set("file_id", file_id.into())
    }
    /// The page of the file, in place of its id.
    pub fn url(self, url: impl Into<String>) -> Self {
        self.set("url", url.into())
    }
}

impl Call<'_, FileOnetimelinkCreate> {
    /// Called once the file has been downloaded. A library that descends from the vendor's sends 0 for none. That the
    /// call is one GET without a body, and that its answer does not matter, is assumed.
    pub fn url(self, url: impl Into<String>) -> Self {
        self.set("url", url.into())
    }
    /// Whether the owner gets a letter once the file has been downloaded. The default is that of a library that
    /// descends from the vendor's. Default: `false`.
    pub fn notify(self, notify: bool) -> Self {
        self.set("notify", notify)
    }
}

impl Call<'_, FileOnetimelinkInfo> {
    /// The links; all of them without it.
    pub fn link_id(self, link_id: impl IntoIterator<Item = impl Into<LinkId>>) -> Self {
        self.set_list("link_id", ",", link_id.into_iter().map(Into::<LinkId>::into))
    }
}

/// Operations on `folder`.
#[derive(Clone, Copy, Debug)]
pub struct FolderApi<'c> {
    client: &'c Client,
}

impl<'c> FolderApi<'c> {
    /// Makes a folder. What happens if the name is taken is disputed; the mock gives the folder that has it. Evidence:
    /// documented.
    /// - `name`: Name of the new folder. If the name is taken: one client gets the folder that has it, another one
    ///   expects a second one, a sister service refuses.
    ///
    /// # Errors
    /// `parent_folder_not_found`, `invalid_mode`, `folder_exists`, or as any call.
    pub fn create(&self, name: impl Into<String>) -> Call<'c, FolderCreate> {
        Call::new(self.client).set("name", name.into())
    }
    /// Gives a folder and the folders right below it. Evidence: documented.
    ///
    /// # Errors
    /// `folder_not_found`, or as any call.
    pub fn info(&self) -> Call<'c, FolderInfo> {
        Call::new(self.client)
    }
    /// Gives one page of the files of a folder. Evidence: documented.
    ///
    /// # Errors
    /// `folder_not_found`, or as any call.
    pub fn content(&self) -> Call<'c, FolderContent> {
        Call::new(self.client)
    }
    /// Gives a folder another name. Its page changes with it; use the returned one. Evidence: documented.
    /// - `folder_id`: The folder.
    /// - `name`: Its new name.
    ///
    /// # Errors
    /// `folder_not_found`, or as any call.
    pub fn rename(
        &self,
        folder_id: impl Into<FolderId>,
        name: impl Into<String>,
    ) -> Call<'c, FolderRename> {
        Call::new(self.client)
            .set("folder_id", folder_id.into())
            .set("name", name.into())
    }
    /// Copies folders with all that is below them into a folder; folders of somebody else as well. The call succeeds
    /// even if no folder was copied. Evidence: documented.
    /// - `folder_id`: The folders.
    /// - `folder_id_dest`: The folder that gets the copies.
    ///
    /// # Errors
    /// `folder_not_found`, or as any call. For single ids: `folder_not_found`, `folder_copy_failed`, `copy_limit`.
    pub fn copy(
        &self,
        folder_id: impl IntoIterator<Item = impl Into<FolderId>>,
        folder_id_dest: impl Into<FolderId>,
    ) -> Call<'c, FolderCopy> {
        Call::new(self.client)
            .set_list(
                "folder_id",
                ",",
                folder_id.into_iter().map(Into::<FolderId>::into),
            )
            .set("folder_id_dest", folder_id_dest.into())
    }
    /// Moves folders with all that is below them into a folder; folders of somebody else as well, says the
    /// documentation. The call succeeds even if no folder was moved. Evidence: documented.
    /// - `folder_id`: The folders.
    /// - `folder_id_dest`: The folder that gets them.
    ///
    /// # Errors
    /// `folder_not_found`, or as any call. For single ids: `folder_not_found`, `folder_move_failed`.
    pub fn move_(
        &self,
        folder_id: impl IntoIterator<Item = impl Into<FolderId>>,
        folder_id_dest: impl Into<FolderId>,
    ) -> Call<'c, FolderMove> {
        Call::new(self.client)
            .set_list(
                "folder_id",
                ",",
                folder_id.into_iter().map(Into::<FolderId>::into),
            )
            .set("folder_id_dest", folder_id_dest.into())
    }
    /// Deletes folders with all that is below them; their files go to the trash can. The call succeeds even if no
    /// folder was deleted. Evidence: documented. That the files go to the trash can is assumed, as is that the root
    /// cannot be deleted.
    /// - `folder_id`: The folders.
    ///
    /// # Errors
    /// As any call. For single ids: `folder_not_found`, `folder_delete_failed`.
    pub fn delete(
        &self,
        folder_id: impl IntoIterator<Item = impl Into<FolderId>>,
    ) -> Call<'c, FolderDelete> {
        Call::new(self.client)
            .set_list(
                "folder_id",
                ",",
                folder_id.into_iter().map(Into::<FolderId>::into),
            )
    }
    /// Changes who may see a folder. One client gave it up, as the service failed each time. Evidence: documented.
    /// - `folder_id`: The folder.
    /// - `mode`: The new mode.
    ///
    /// # Errors
    /// `folder_not_found`, `invalid_mode`, or as any call.
    pub fn change_mode(
        &self,
        folder_id: impl Into<FolderId>,
        mode: Mode,
    ) -> Call<'c, FolderChangeMode> {
        Call::new(self.client).set("folder_id", folder_id.into()).set("mode", mode)
    }
}

impl Call<'_, FolderCreate> {
    /// The folder above it; the root without it. Two clients send parent_folder_id, which seems to be ignored.
    pub fn folder_id(self, folder_id: impl Into<FolderId>) -> Self {
        self.set("folder_id", folder_id.into())
    }
    /// Who may see it. Evidence: observed. Default: `Public`.
    pub fn mode(self, mode: Mode) -> Self {
        self.set("mode", mode)
    }
}

impl Call<'_, FolderInfo> {
    /// The folder; the root without it.
    pub fn folder_id(self, folder_id: impl Into<FolderId>) -> Self {
        self.set("folder_id", folder_id.into())
    }
}

impl Call<'_, FolderContent> {
    /// The folder; the root without it.
    pub fn folder_id(self, folder_id: impl Into<FolderId>) -> Self {
        self.set("folder_id", folder_id.into())
    }
    /// Which page, from 1. Default: 1.
    pub fn page(self, page: u64) -> Self {
        self.set("page", page)
    }
    /// Files on a page. Whether the service has a maximum is not known. Default: 500.
    pub fn per_page(self, per_page: u64) -> Self {
        self.set("per_page", per_page)
    }
    /// What the files are ordered by. Default: `Name`.
    pub fn sort_column(self, sort_column: SortColumn) -> Self {
        self.set("sort_column", sort_column)
    }
    /// Which end comes first. Default: `Ascending`.
    pub fn sort_direction(self, sort_direction: SortDirection) -> Self {
        self.set("sort_direction", sort_direction)
    }
}

/// Operations on `trashcan`.
#[derive(Clone, Copy, Debug)]
pub struct TrashcanApi<'c> {
    client: &'c Client,
}

impl<'c> TrashcanApi<'c> {
    /// Gives one page of the files in the trash can. Evidence: documented, medium confidence.
    ///
    /// # Errors
    /// As any call.
    pub fn content(&self) -> Call<'c, TrashcanContent> {
        Call::new(self.client)
    }
    /// Puts files from the trash can into the root folder, all of them if none is named. The call always succeeds.
    /// Evidence: observed, high confidence.
    ///
    /// # Errors
    /// As any call. For single ids: `file_not_found`, `copy_limit`.
    pub fn restore(&self) -> Call<'c, TrashcanRestore> {
        Call::new(self.client)
    }
    /// Deletes files in the trash can for good, all of them if none is named. The call always succeeds. Evidence:
    /// observed, high confidence.
    ///
    /// # Errors
    /// As any call. For single ids: `file_not_found`.
    pub fn empty(&self) -> Call<'c, TrashcanEmpty> {
        Call::new(self.client)
    }
}

impl Call<'_, TrashcanContent> {
    /// Which page, from 1. Evidence: observed. The default is assumed. Default: 1.
    pub fn page(self, page: u64) -> Self {
        self.set("page", page)
    }
    /// Files on a page. Evidence: observed. The default is assumed. Default: 500.
    pub fn per_page(self, per_page: u64) -> Self {
        self.set("per_page", per_page)
    }
    /// What the files are ordered by. Evidence: observed. The default is assumed. Default: `Name`.
    pub fn sort_column(self, sort_column: TrashSortColumn) -> Self {
        self.set("sort_column", sort_column)
    }
    /// Which end comes first. Evidence: observed. The default is assumed. Default: `Ascending`.
    pub fn sort_direction(self, sort_direction: SortDirection) -> Self {
        self.set("sort_direction", sort_direction)
    }
}

impl Call<'_, TrashcanRestore> {
    /// The files; all of them without it.
    pub fn file_id(self, file_id: impl IntoIterator<Item = impl Into<FileId>>) -> Self {
        self.set_list("file_id", ",", file_id.into_iter().map(Into::<FileId>::into))
    }
}

impl Call<'_, TrashcanEmpty> {
    /// The files; all of them without it.
    pub fn file_id(self, file_id: impl IntoIterator<Item = impl Into<FileId>>) -> Self {
        self.set_list("file_id", ",", file_id.into_iter().map(Into::<FileId>::into))
    }
}

/// Operations on `remote`.
#[derive(Clone, Copy, Debug)]
pub struct RemoteApi<'c> {
    client: &'c Client,
}

impl<'c> RemoteApi<'c> {
    /// Lets the service fetch files from elsewhere, one job for each address. Evidence: observed.
    /// - `url`: Where the files are. Evidence: observed, high confidence.
    ///
    /// # Errors
    /// `folder_not_found`, `remote_quota_exceeded`, `too_many_jobs`, or as any call.
    pub fn create(
        &self,
        url: impl IntoIterator<Item = impl Into<String>>,
    ) -> Call<'c, RemoteCreate> {
        Call::new(self.client)
            .set_list("url", ",", url.into_iter().map(Into::<String>::into))
    }
    /// Gives remote uploads, all of them if none is named. Clients use it to see whether a token still works. Evidence:
    /// observed.
    ///
    /// # Errors
    /// As any call.
    pub fn info(&self) -> Call<'c, RemoteInfo> {
        Call::new(self.client)
    }
    /// Forgets remote uploads, and stops those that run. The call always succeeds. Evidence: observed.
    /// - `job_id`: The jobs. Evidence: observed, high confidence.
    ///
    /// # Errors
    /// As any call. For single ids: `job_not_found`.
    pub fn delete(
        &self,
        job_id: impl IntoIterator<Item = u64>,
    ) -> Call<'c, RemoteDelete> {
        Call::new(self.client).set_list("job_id", ",", job_id)
    }
}

impl Call<'_, RemoteCreate> {
    /// Where the files go; the root folder without it. Evidence: sibling.
    pub fn folder_id(self, folder_id: impl Into<FolderId>) -> Self {
        self.set("folder_id", folder_id.into())
    }
}

impl Call<'_, RemoteInfo> {
    /// The jobs; all of them without it. Evidence: observed, high confidence.
    pub fn job_id(self, job_id: impl IntoIterator<Item = u64>) -> Self {
        self.set_list("job_id", ",", job_id)
    }
}

/// All operations, in the order of the description.
pub static OPERATIONS: &[&Operation] = &[
    &USER_LOGIN, &USER_INFO, &FILE_UPLOAD, &FILE_UPLOAD_INFO, &FILE_DOWNLOAD, &FILE_INFO, &FILE_RENAME, &FILE_COPY,
    &FILE_MOVE, &FILE_DELETE, &FILE_XCOPY, &FILE_HASHCOPY, &FILE_CHANGE_MODE, &FILE_CHECK_LINK,
    &FILE_ONETIMELINK_CREATE, &FILE_ONETIMELINK_INFO, &FOLDER_CREATE, &FOLDER_INFO, &FOLDER_CONTENT, &FOLDER_RENAME,
    &FOLDER_COPY, &FOLDER_MOVE, &FOLDER_DELETE, &FOLDER_CHANGE_MODE, &TRASHCAN_CONTENT, &TRASHCAN_RESTORE,
    &TRASHCAN_EMPTY, &REMOTE_CREATE, &REMOTE_INFO, &REMOTE_DELETE,
];

/// `user.login`.
pub static USER_LOGIN: Operation = Operation {
    id: "user.login", method: Method::Post, path: "user/login", body: Body::Form, effect: Effect::Create,
    needs_session: false, pick: None,
    params: &[Parameter::required("login"), Parameter::required("password").secret(),
        Parameter::optional("code").secret()],
    errors: &ErrorId::rows([ErrorId::WrongCredentials, ErrorId::WrongCode, ErrorId::LoginThrottled,
        ErrorId::AccountFrozen, ErrorId::AccountLocked, ErrorId::UnusualAddress, ErrorId::LoginIncomplete,
        ErrorId::UserNotFound, ErrorId::ParameterMissing, ErrorId::ParameterInvalid, ErrorId::Internal,
        ErrorId::Unavailable]),
};

/// `user.info`.
pub static USER_INFO: Operation = Operation {
    id: "user.info", method: Method::Post, path: "user/info", body: Body::Form, effect: Effect::Read,
    needs_session: true, pick: Some("user"), params: &[],
    errors: &ErrorId::rows([ErrorId::UserNotFound, ErrorId::SessionExpired, ErrorId::ParameterMissing,
        ErrorId::ParameterInvalid, ErrorId::Internal, ErrorId::Unavailable]),
};

/// `file.upload`.
pub static FILE_UPLOAD: Operation = Operation {
    id: "file.upload", method: Method::Post, path: "file/upload", body: Body::Form, effect: Effect::Create,
    needs_session: true, pick: Some("upload"),
    params: &[Parameter::required("name"), Parameter::required("hash"), Parameter::required("size"),
        Parameter::optional("folder_id"), Parameter::optional("multipart")],
    errors: &ErrorId::rows([ErrorId::FolderNotFound, ErrorId::CopyLimit, ErrorId::FileTooLarge, ErrorId::StorageFull,
        ErrorId::TooManyUploads, ErrorId::SessionExpired, ErrorId::ParameterMissing, ErrorId::ParameterInvalid,
        ErrorId::Internal, ErrorId::Unavailable]),
};

/// `file.upload_info`.
pub static FILE_UPLOAD_INFO: Operation = Operation {
    id: "file.upload_info", method: Method::Post, path: "file/upload_info", body: Body::Form, effect: Effect::Read,
    needs_session: true, pick: Some("upload"), params: &[Parameter::required("upload_id")],
    errors: &ErrorId::rows([ErrorId::UploadNotFound, ErrorId::SessionExpired, ErrorId::ParameterMissing,
        ErrorId::ParameterInvalid, ErrorId::Internal, ErrorId::Unavailable]),
};

/// `file.download`.
pub static FILE_DOWNLOAD: Operation = Operation {
    id: "file.download", method: Method::Post, path: "file/download", body: Body::Form, effect: Effect::Idempotent,
    needs_session: true, pick: None, params: &[Parameter::required("file_id")],
    errors: &ErrorId::rows([ErrorId::FileNotFound, ErrorId::TrafficExceeded, ErrorId::DownloadUnavailable,
        ErrorId::PremiumRequired, ErrorId::DownloadTooLarge, ErrorId::SessionExpired, ErrorId::ParameterMissing,
        ErrorId::ParameterInvalid, ErrorId::Internal, ErrorId::Unavailable]),
};

/// `file.info`.
pub static FILE_INFO: Operation = Operation {
    id: "file.info", method: Method::Post, path: "file/info", body: Body::Form, effect: Effect::Read,
    needs_session: true, pick: Some("file"), params: &[Parameter::required("file_id")],
    errors: &ErrorId::rows([ErrorId::FileNotFound, ErrorId::SessionExpired, ErrorId::ParameterMissing,
        ErrorId::ParameterInvalid, ErrorId::Internal, ErrorId::Unavailable]),
};

/// `file.rename`.
pub static FILE_RENAME: Operation = Operation {
    id: "file.rename", method: Method::Post, path: "file/rename", body: Body::Form, effect: Effect::Idempotent,
    needs_session: true, pick: Some("file"), params: &[Parameter::required("file_id"), Parameter::required("name")],
    errors: &ErrorId::rows([ErrorId::FileNotFound, ErrorId::RenameFailed, ErrorId::SessionExpired,
        ErrorId::ParameterMissing, ErrorId::ParameterInvalid, ErrorId::Internal, ErrorId::Unavailable]),
};

/// `file.copy`.
pub static FILE_COPY: Operation = Operation {
    id: "file.copy", method: Method::Post, path: "file/copy", body: Body::Form, effect: Effect::Create,
    needs_session: true, pick: Some("result"),
    params: &[Parameter::required("file_id"), Parameter::required("folder_id_dest")],
    errors: &ErrorId::rows([ErrorId::FolderNotFound, ErrorId::SessionExpired, ErrorId::ParameterMissing,
        ErrorId::ParameterInvalid, ErrorId::Internal, ErrorId::Unavailable]),
};

/// `file.move`.
pub static FILE_MOVE: Operation = Operation {
    id: "file.move", method: Method::Post, path: "file/move", body: Body::Form, effect: Effect::Idempotent,
    needs_session: true, pick: Some("result"),
    params: &[Parameter::required("file_id"), Parameter::required("folder_id_dest")],
    errors: &ErrorId::rows([ErrorId::FolderNotFound, ErrorId::SessionExpired, ErrorId::ParameterMissing,
        ErrorId::ParameterInvalid, ErrorId::Internal, ErrorId::Unavailable]),
};

/// `file.delete`.
pub static FILE_DELETE: Operation = Operation {
    id: "file.delete", method: Method::Post, path: "file/delete", body: Body::Form, effect: Effect::Destructive,
    needs_session: true, pick: Some("result"), params: &[Parameter::required("file_id")],
    errors: &ErrorId::rows([ErrorId::SessionExpired, ErrorId::ParameterMissing, ErrorId::ParameterInvalid,
        ErrorId::Internal, ErrorId::Unavailable]),
};

/// `file.xcopy`.
pub static FILE_XCOPY: Operation = Operation {
    id: "file.xcopy", method: Method::Post, path: "file/xcopy", body: Body::Form, effect: Effect::Create,
    needs_session: true, pick: Some("file"),
    params: &[Parameter::required("folder_id_dest"), Parameter::optional("file_id"), Parameter::optional("url")],
    errors: &ErrorId::rows([ErrorId::FileNotFound, ErrorId::FolderNotFound, ErrorId::CopyLimit, ErrorId::StorageFull,
        ErrorId::SessionExpired, ErrorId::ParameterMissing, ErrorId::ParameterInvalid, ErrorId::Internal,
        ErrorId::Unavailable]),
};

/// `file.hashcopy`.
pub static FILE_HASHCOPY: Operation = Operation {
    id: "file.hashcopy", method: Method::Post, path: "file/hashcopy", body: Body::Form, effect: Effect::Create,
    needs_session: true, pick: Some("file"),
    params: &[Parameter::required("hash"), Parameter::required("name"), Parameter::required("folder_id_dest")],
    errors: &ErrorId::rows([ErrorId::FileNotFound, ErrorId::FolderNotFound, ErrorId::CopyLimit, ErrorId::StorageFull,
        ErrorId::SessionExpired, ErrorId::ParameterMissing, ErrorId::ParameterInvalid, ErrorId::Internal,
        ErrorId::Unavailable]),
};

/// `file.change_mode`.
pub static FILE_CHANGE_MODE: Operation = Operation {
    id: "file.change_mode", method: Method::Post, path: "file/change_mode", body: Body::Form,
    effect: Effect::Idempotent, needs_session: true, pick: Some("file"),
    params: &[Parameter::required("file_id"), Parameter::required("mode")],
    errors: &ErrorId::rows([ErrorId::FileNotFound, ErrorId::InvalidMode, ErrorId::SessionExpired,
        ErrorId::ParameterMissing, ErrorId::ParameterInvalid, ErrorId::Internal, ErrorId::Unavailable]),
};

/// `file.check_link`.
pub static FILE_CHECK_LINK: Operation = Operation {
    id: "file.check_link", method: Method::Post, path: "file/check_link", body: Body::Form, effect: Effect::Read,
    needs_session: true, pick: None, params: &[Parameter::required("url").at_most(25)],
    errors: &ErrorId::rows([ErrorId::TooManyLinks, ErrorId::SessionExpired, ErrorId::ParameterMissing,
        ErrorId::ParameterInvalid, ErrorId::Internal, ErrorId::Unavailable]),
};

/// `file.onetimelink_create`.
pub static FILE_ONETIMELINK_CREATE: Operation = Operation {
    id: "file.onetimelink_create", method: Method::Post, path: "file/onetimelink_create", body: Body::Form,
    effect: Effect::Create, needs_session: true, pick: Some("link"),
    params: &[Parameter::required("file_id"), Parameter::optional("url"), Parameter::optional("notify")],
    errors: &ErrorId::rows([ErrorId::FileNotFound, ErrorId::SessionExpired, ErrorId::ParameterMissing,
        ErrorId::ParameterInvalid, ErrorId::Internal, ErrorId::Unavailable]),
};

/// `file.onetimelink_info`.
pub static FILE_ONETIMELINK_INFO: Operation = Operation {
    id: "file.onetimelink_info", method: Method::Post, path: "file/onetimelink_info", body: Body::Form,
    effect: Effect::Read, needs_session: true, pick: Some("links"), params: &[Parameter::optional("link_id")],
    errors: &ErrorId::rows([ErrorId::LinkNotFound, ErrorId::SessionExpired, ErrorId::ParameterMissing,
        ErrorId::ParameterInvalid, ErrorId::Internal, ErrorId::Unavailable]),
};

/// `folder.create`.
pub static FOLDER_CREATE: Operation = Operation {
    id: "folder.create", method: Method::Post, path: "folder/create", body: Body::Form, effect: Effect::Create,
    needs_session: true, pick: Some("folder"),
    params: &[Parameter::required("name"), Parameter::optional("folder_id"), Parameter::optional("mode")],
    errors: &ErrorId::rows([ErrorId::ParentFolderNotFound, ErrorId::InvalidMode, ErrorId::FolderExists,
        ErrorId::SessionExpired, ErrorId::ParameterMissing, ErrorId::ParameterInvalid, ErrorId::Internal,
        ErrorId::Unavailable]),
};

/// `folder.info`.
pub static FOLDER_INFO: Operation = Operation {
    id: "folder.info", method: Method::Post, path: "folder/info", body: Body::Form, effect: Effect::Read,
    needs_session: true, pick: Some("folder"), params: &[Parameter::optional("folder_id")],
    errors: &ErrorId::rows([ErrorId::FolderNotFound, ErrorId::SessionExpired, ErrorId::ParameterMissing,
        ErrorId::ParameterInvalid, ErrorId::Internal, ErrorId::Unavailable]),
};

/// `folder.content`.
pub static FOLDER_CONTENT: Operation = Operation {
    id: "folder.content", method: Method::Post, path: "folder/content", body: Body::Form, effect: Effect::Read,
    needs_session: true, pick: None,
    params: &[Parameter::optional("folder_id"), Parameter::optional("page"), Parameter::optional("per_page"),
        Parameter::optional("sort_column"), Parameter::optional("sort_direction")],
    errors: &ErrorId::rows([ErrorId::FolderNotFound, ErrorId::SessionExpired, ErrorId::ParameterMissing,
        ErrorId::ParameterInvalid, ErrorId::Internal, ErrorId::Unavailable]),
};

/// `folder.rename`.
pub static FOLDER_RENAME: Operation = Operation {
    id: "folder.rename", method: Method::Post, path: "folder/rename", body: Body::Form, effect: Effect::Idempotent,
    needs_session: true, pick: Some("folder"), params: &[Parameter::required("folder_id"), Parameter::required("name")],
    errors: &ErrorId::rows([ErrorId::FolderNotFound, ErrorId::SessionExpired, ErrorId::ParameterMissing,
        ErrorId::ParameterInvalid, ErrorId::Internal, ErrorId::Unavailable]),
};

/// `folder.copy`.
pub static FOLDER_COPY: Operation = Operation {
    id: "folder.copy", method: Method::Post, path: "folder/copy", body: Body::Form, effect: Effect::Create,
    needs_session: true, pick: Some("result"),
    params: &[Parameter::required("folder_id"), Parameter::required("folder_id_dest")],
    errors: &ErrorId::rows([ErrorId::FolderNotFound, ErrorId::SessionExpired, ErrorId::ParameterMissing,
        ErrorId::ParameterInvalid, ErrorId::Internal, ErrorId::Unavailable]),
};

/// `folder.move`.
pub static FOLDER_MOVE: Operation = Operation {
    id: "folder.move", method: Method::Post, path: "folder/move", body: Body::Form, effect: Effect::Idempotent,
    needs_session: true, pick: Some("result"),
    params: &[Parameter::required("folder_id"), Parameter::required("folder_id_dest")],
    errors: &ErrorId::rows([ErrorId::FolderNotFound, ErrorId::SessionExpired, ErrorId::ParameterMissing,
        ErrorId::ParameterInvalid, ErrorId::Internal, ErrorId::Unavailable]),
};

/// `folder.delete`.
pub static FOLDER_DELETE: Operation = Operation {
    id: "folder.delete", method: Method::Post, path: "folder/delete", body: Body::Form, effect: Effect::Destructive,
    needs_session: true, pick: Some("result"), params: &[Parameter::required("folder_id")],
    errors: &ErrorId::rows([ErrorId::SessionExpired, ErrorId::ParameterMissing, ErrorId::ParameterInvalid,
        ErrorId::Internal, ErrorId::Unavailable]),
};

/// `folder.change_mode`.
pub static FOLDER_CHANGE_MODE: Operation = Operation {
    id: "folder.change_mode", method: Method::Post, path: "folder/change_mode", body: Body::Form,
    effect: Effect::Idempotent, needs_session: true, pick: Some("folder"),
    params: &[Parameter::required("folder_id"), Parameter::required("mode")],
    errors: &ErrorId::rows([ErrorId::FolderNotFound, ErrorId::InvalidMode, ErrorId::SessionExpired,
        ErrorId::ParameterMissing, ErrorId::ParameterInvalid, ErrorId::Internal, ErrorId::Unavailable]),
};

/// `trashcan.content`.
pub static TRASHCAN_CONTENT: Operation = Operation {
    id: "trashcan.content", method: Method::Post, path: "trashcan/content", body: Body::Form, effect: Effect::Read,
    needs_session: true, pick: None,
    params: &[Parameter::optional("page"), Parameter::optional("per_page"), Parameter::optional("sort_column"),
        Parameter::optional("sort_direction")],
    errors: &ErrorId::rows([ErrorId::SessionExpired, ErrorId::ParameterMissing, ErrorId::ParameterInvalid,
        ErrorId::Internal, ErrorId::Unavailable]),
};

/// `trashcan.restore`.
pub static TRASHCAN_RESTORE: Operation = Operation {
    id: "trashcan.restore", method: Method::Post, path: "trashcan/restore", body: Body::Form,
    effect: Effect::Idempotent, needs_session: true, pick: Some("result"), params: &[Parameter::optional("file_id")],
    errors: &ErrorId::rows([ErrorId::SessionExpired, ErrorId::ParameterMissing, ErrorId::ParameterInvalid,
        ErrorId::Internal, ErrorId::Unavailable]),
};

/// `trashcan.empty`.
pub static TRASHCAN_EMPTY: Operation = Operation {
    id: "trashcan.empty", method: Method::Post, path: "trashcan/empty", body: Body::Form, effect: Effect::Destructive,
    needs_session: true, pick: Some("result"), params: &[Parameter::optional("file_id")],
    errors: &ErrorId::rows([ErrorId::SessionExpired, ErrorId::ParameterMissing, ErrorId::ParameterInvalid,
        ErrorId::Internal, ErrorId::Unavailable]),
};

/// `remote.create`.
pub static REMOTE_CREATE: Operation = Operation {
    id: "remote.create", method: Method::Post, path: "remote/create", body: Body::Form, effect: Effect::Create,
    needs_session: true, pick: Some("jobs"), params: &[Parameter::required("url"), Parameter::optional("folder_id")],
    errors: &ErrorId::rows([ErrorId::FolderNotFound, ErrorId::RemoteQuotaExceeded, ErrorId::TooManyJobs,
        ErrorId::SessionExpired, ErrorId::ParameterMissing, ErrorId::ParameterInvalid, ErrorId::Internal,
        ErrorId::Unavailable]),
};

/// `remote.info`.
pub static REMOTE_INFO: Operation = Operation {
    id: "remote.info", method: Method::Post, path: "remote/info", body: Body::Form, effect: Effect::Read,
    needs_session: true, pick: Some("jobs"), params: &[Parameter::optional("job_id")],
    errors: &ErrorId::rows([ErrorId::SessionExpired, ErrorId::ParameterMissing, ErrorId::ParameterInvalid,
        ErrorId::Internal, ErrorId::Unavailable]),
};

/// `remote.delete`.
pub static REMOTE_DELETE: Operation = Operation {
    id: "remote.delete", method: Method::Post, path: "remote/delete", body: Body::Form, effect: Effect::Destructive,
    needs_session: true, pick: Some("result"), params: &[Parameter::required("job_id")],
    errors: &ErrorId::rows([ErrorId::SessionExpired, ErrorId::ParameterMissing, ErrorId::ParameterInvalid,
        ErrorId::Internal, ErrorId::Unavailable]),
};

markers! {
    UserLogin: USER_LOGIN -> Login;
    UserInfo: USER_INFO -> User;
    FileUpload: FILE_UPLOAD -> Upload;
    FileUploadInfo: FILE_UPLOAD_INFO -> Upload;
    FileDownload: FILE_DOWNLOAD -> DownloadTicket;
    FileInfo: FILE_INFO -> File;
    FileRename: FILE_RENAME -> File;
    FileCopy: FILE_COPY -> OperationResult;
    FileMove: FILE_MOVE -> OperationResult;
    FileDelete: FILE_DELETE -> OperationResult;
    FileXcopy: FILE_XCOPY -> File;
    FileHashcopy: FILE_HASHCOPY -> File;
    FileChangeMode: FILE_CHANGE_MODE -> File;
    FileCheckLink: FILE_CHECK_LINK -> Vec<LinkCheck>;
    FileOnetimelinkCreate: FILE_ONETIMELINK_CREATE -> OneTimeLink;
    FileOnetimelinkInfo: FILE_ONETIMELINK_INFO -> Vec<OneTimeLinkEntry>;
    FolderCreate: FOLDER_CREATE -> Folder;
    FolderInfo: FOLDER_INFO -> Folder;
    FolderContent: FOLDER_CONTENT -> types::FolderContent;
    FolderRename: FOLDER_RENAME -> Folder;
    FolderCopy: FOLDER_COPY -> OperationResult;
    FolderMove: FOLDER_MOVE -> OperationResult;
    FolderDelete: FOLDER_DELETE -> OperationResult;
    FolderChangeMode: FOLDER_CHANGE_MODE -> Folder;
    TrashcanContent: TRASHCAN_CONTENT -> TrashContent;
    TrashcanRestore: TRASHCAN_RESTORE -> OperationResult;
    TrashcanEmpty: TRASHCAN_EMPTY -> OperationResult;
    RemoteCreate: REMOTE_CREATE -> Vec<RemoteJob>;
    RemoteInfo: REMOTE_INFO -> Vec<RemoteJob>;
    RemoteDelete: REMOTE_DELETE -> OperationResult;
}
