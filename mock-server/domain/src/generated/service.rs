// Generated from api-spec.yaml by `cargo xtask generate`. Do not edit.
//! Rapidgator HTTP API: what it can do.

use super::{
    commands::{
        Answer, Command, FileChangeMode, FileCheckLink, FileCopy, FileDelete,
        FileDownload, FileHashcopy, FileInfo, FileMove, FileOnetimelinkCreate,
        FileOnetimelinkInfo, FileRename, FileUpload, FileUploadInfo, FileXcopy,
        FolderChangeMode, FolderContent, FolderCopy, FolderCreate, FolderDelete,
        FolderInfo, FolderMove, FolderRename, RemoteCreate, RemoteDelete, RemoteInfo,
        TrashcanContent, TrashcanEmpty, TrashcanRestore, UserInfo, UserLogin,
    },
    refusal::Refusal,
    types::{
        self, DownloadTicket, File, Folder, LinkCheck, Login, OneTimeLink,
        OneTimeLinkEntry, OperationResult, RemoteJob, TrashContent, Upload, User,
    },
};

/// What the API can do.
pub trait Service {
    /// Who calls, and when.
    type Context;
    /// Opens a session. Evidence: documented.
    ///
    /// # Errors
    /// `wrong_credentials`, `wrong_code`, `login_throttled`, `account_frozen`, `account_locked`, `unusual_address`,
    /// `login_incomplete`, `user_not_found`, `parameter_missing`, `parameter_invalid`, `internal`, `unavailable`.
    fn user_login(
        &mut self,
        context: &Self::Context,
        command: UserLogin,
    ) -> Result<Login, Refusal>;
    /// Gives the account of the session. Clients use it to see whether a token still works. Evidence: documented.
    ///
    /// # Errors
    /// `user_not_found`, `session_expired`, `parameter_missing`, `parameter_invalid`, `internal`, `unavailable`.
    fn user_info(
        &mut self,
        context: &Self::Context,
        command: UserInfo,
    ) -> Result<User, Refusal>;
    /// Announces a file. The service may know the content already; then the file exists at once and no bytes are
    /// wanted. Otherwise the bytes go to the upload host. An answer that says Processing wants no bytes either, only
    /// patience. Evidence: documented (File page: Upload). One client announces the same content again after the bytes
    /// and takes state 2 for the answer of upload_info.
    ///
    /// # Errors
    /// `folder_not_found`, `copy_limit`, `file_too_large`, `storage_full`, `too_many_uploads`, `session_expired`,
    /// `parameter_missing`, `parameter_invalid`, `internal`, `unavailable`.
    fn file_upload(
        &mut self,
        context: &Self::Context,
        command: FileUpload,
    ) -> Result<Upload, Refusal>;
    /// Tells where an upload session stands. A failed upload is a success here, with state 3 and an error object.
    /// Evidence: documented (File page: Upload info). Observed with details that were often empty in state 3. Another
    /// session of the same account may ask.
    ///
    /// # Errors
    /// `upload_not_found`, `session_expired`, `parameter_missing`, `parameter_invalid`, `internal`, `unavailable`.
    fn file_upload_info(
        &mut self,
        context: &Self::Context,
        command: FileUploadInfo,
    ) -> Result<Upload, Refusal>;
    /// Gives the address of the bytes. A 404 is no proof that the file is gone: accounts that may not download it get
    /// the same; file.info tells. Evidence: documented (File page: Download). Each call gives a new address. That one
    /// which nobody uses costs nothing is assumed; downloaders ask again whenever one does not work.
    ///
    /// # Errors
    /// `file_not_found`, `traffic_exceeded`, `download_unavailable`, `premium_required`, `download_too_large`,
    /// `session_expired`, `parameter_missing`, `parameter_invalid`, `internal`, `unavailable`.
    fn file_download(
        &mut self,
        context: &Self::Context,
        command: FileDownload,
    ) -> Result<DownloadTicket, Refusal>;
    /// Gives what is known about a file, also one of somebody else that is not private. Evidence: documented (File
    /// page: Info). Downloaders ask for the files of others before they fetch them; that private ones are hidden is
    /// assumed.
    ///
    /// # Errors
    /// `file_not_found`, `session_expired`, `parameter_missing`, `parameter_invalid`, `internal`, `unavailable`.
    fn file_info(
        &mut self,
        context: &Self::Context,
        command: FileInfo,
    ) -> Result<File, Refusal>;
    /// Gives a file another name. Its page changes with it; use the returned one. Evidence: documented (File page:
    /// Rename).
    ///
    /// # Errors
    /// `file_not_found`, `rename_failed`, `session_expired`, `parameter_missing`, `parameter_invalid`, `internal`,
    /// `unavailable`.
    fn file_rename(
        &mut self,
        context: &Self::Context,
        command: FileRename,
    ) -> Result<File, Refusal>;
    /// Copies files into a folder. The call succeeds even if no file was copied. Evidence: documented (File page:
    /// Copy).
    ///
    /// # Errors
    /// `folder_not_found`, `session_expired`, `parameter_missing`, `parameter_invalid`, `internal`, `unavailable`.
    fn file_copy(
        &mut self,
        context: &Self::Context,
        command: FileCopy,
    ) -> Result<OperationResult, Refusal>;
    /// Moves files into a folder. The call succeeds even if no file was moved. Evidence: documented (File page: Move).
    ///
    /// # Errors
    /// `folder_not_found`, `session_expired`, `parameter_missing`, `parameter_invalid`, `internal`, `unavailable`.
    fn file_move(
        &mut self,
        context: &Self::Context,
        command: FileMove,
    ) -> Result<OperationResult, Refusal>;
    /// Moves files to the trash can. The call succeeds even if no file was moved there. Evidence: documented (File
    /// page: Delete).
    ///
    /// # Errors
    /// `session_expired`, `parameter_missing`, `parameter_invalid`, `internal`, `unavailable`.
    fn file_delete(
        &mut self,
        context: &Self::Context,
        command: FileDelete,
    ) -> Result<OperationResult, Refusal>;
    /// Copies a file, also one of somebody else, into a folder. One of `file_id` and `url` has to be given. Evidence:
    /// documented.
    ///
    /// # Errors
    /// `file_not_found`, `folder_not_found`, `copy_limit`, `storage_full`, `session_expired`, `parameter_missing`,
    /// `parameter_invalid`, `internal`, `unavailable`.
    fn file_xcopy(
        &mut self,
        context: &Self::Context,
        command: FileXcopy,
    ) -> Result<File, Refusal>;
    /// Makes a file from a content that the service knows already, by its digest. Evidence: documented.
    ///
    /// # Errors
    /// `file_not_found`, `folder_not_found`, `copy_limit`, `storage_full`, `session_expired`, `parameter_missing`,
    /// `parameter_invalid`, `internal`, `unavailable`.
    fn file_hashcopy(
        &mut self,
        context: &Self::Context,
        command: FileHashcopy,
    ) -> Result<File, Refusal>;
    /// Changes who may download a file. Evidence: documented (File page: Change mode).
    ///
    /// # Errors
    /// `file_not_found`, `invalid_mode`, `session_expired`, `parameter_missing`, `parameter_invalid`, `internal`,
    /// `unavailable`.
    fn file_change_mode(
        &mut self,
        context: &Self::Context,
        command: FileChangeMode,
    ) -> Result<File, Refusal>;
    /// Tells which links lead to a file. The payload is a bare list, in the order of the question. Evidence: documented
    /// (File page: Check link). That the order is that of the question, and that foreign links and garbage are NO
    /// ACCESS, is assumed. One client works without a token.
    ///
    /// # Errors
    /// `too_many_links`, `session_expired`, `parameter_missing`, `parameter_invalid`, `internal`, `unavailable`.
    fn file_check_link(
        &mut self,
        context: &Self::Context,
        command: FileCheckLink,
    ) -> Result<Vec<LinkCheck>, Refusal>;
    /// Makes a link that gives a file once. Evidence: documented (File page: One-time link create).
    ///
    /// # Errors
    /// `file_not_found`, `session_expired`, `parameter_missing`, `parameter_invalid`, `internal`, `unavailable`.
    fn file_onetimelink_create(
        &mut self,
        context: &Self::Context,
        command: FileOnetimelinkCreate,
    ) -> Result<OneTimeLink, Refusal>;
    /// Gives one-time links, all of them if none is named. An unknown one of several is an entry of its own kind.
    /// Evidence: documented (File page: One-time link info).
    ///
    /// # Errors
    /// `link_not_found`, `session_expired`, `parameter_missing`, `parameter_invalid`, `internal`, `unavailable`.
    fn file_onetimelink_info(
        &mut self,
        context: &Self::Context,
        command: FileOnetimelinkInfo,
    ) -> Result<Vec<OneTimeLinkEntry>, Refusal>;
    /// Makes a folder. What happens if the name is taken is disputed; the mock gives the folder that has it. Evidence:
    /// documented.
    ///
    /// # Errors
    /// `parent_folder_not_found`, `invalid_mode`, `folder_exists`, `session_expired`, `parameter_missing`,
    /// `parameter_invalid`, `internal`, `unavailable`.
    fn folder_create(
        &mut self,
        context: &Self::Context,
        command: FolderCreate,
    ) -> Result<Folder, Refusal>;
    /// Gives a folder and the folders right below it. Evidence: documented.
    ///
    /// # Errors
    /// `folder_not_found`, `session_expired`, `parameter_missing`, `parameter_invalid`, `internal`, `unavailable`.
    fn folder_info(
        &mut self,
        context: &Self::Context,
        command: FolderInfo,
    ) -> Result<Folder, Refusal>;
    /// Gives one page of the files of a folder. Evidence: documented.
    ///
    /// # Errors
    /// `folder_not_found`, `session_expired`, `parameter_missing`, `parameter_invalid`, `internal`, `unavailable`.
    fn folder_content(
        &mut self,
        context: &Self::Context,
        command: FolderContent,
    ) -> Result<types::FolderContent, Refusal>;
    /// Gives a folder another name. Its page changes with it; use the returned one. Evidence: documented.
    ///
    /// # Errors
    /// `folder_not_found`, `session_expired`, `parameter_missing`, `parameter_invalid`, `internal`, `unavailable`.
    fn folder_rename(
        &mut self,
        context: &Self::Context,
        command: FolderRename,
    ) -> Result<Folder, Refusal>;
    /// Copies folders with all that is below them into a folder; folders of somebody else as well. The call succeeds
    /// even if no folder was copied. Evidence: documented.
    ///
    /// # Errors
    /// `folder_not_found`, `session_expired`, `parameter_missing`, `parameter_invalid`, `internal`, `unavailable`.
    fn folder_copy(
        &mut self,
        context: &Self::Context,
        command: FolderCopy,
    ) -> Result<OperationResult, Refusal>;
    /// Moves folders with all that is below them into a folder; folders of somebody else as well, says the
    /// documentation. The call succeeds even if no folder was moved. Evidence: documented.
    ///
    /// # Errors
    /// `folder_not_found`, `session_expired`, `parameter_missing`, `parameter_invalid`, `internal`, `unavailable`.
    fn folder_move(
        &mut self,
        context: &Self::Context,
        command: FolderMove,
    ) -> Result<OperationResult, Refusal>;
    /// Deletes folders with all that is below them; their files go to the trash can. The call succeeds even if no
    /// folder was deleted. Evidence: documented. That the files go to the trash can is assumed, as is that the root
    /// cannot be deleted.
    ///
    /// # Errors
    /// `session_expired`, `parameter_missing`, `parameter_invalid`, `internal`, `unavailable`.
    fn folder_delete(
        &mut self,
        context: &Self::Context,
        command: FolderDelete,
    ) -> Result<OperationResult, Refusal>;
    /// Changes who may see a folder. One client gave it up, as the service failed each time. Evidence: documented.
    ///
    /// # Errors
    /// `folder_not_found`, `invalid_mode`, `session_expired`, `parameter_missing`, `parameter_invalid`, `internal`,
    /// `unavailable`.
    fn folder_change_mode(
        &mut self,
        context: &Self::Context,
        command: FolderChangeMode,
    ) -> Result<Folder, Refusal>;
    /// Gives one page of the files in the trash can. Evidence: documented, medium confidence.
    ///
    /// # Errors
    /// `session_expired`, `parameter_missing`, `parameter_invalid`, `internal`, `unavailable`.
    fn trashcan_content(
        &mut self,
        context: &Self::Context,
        command: TrashcanContent,
    ) -> Result<TrashContent, Refusal>;
    /// Puts files from the trash can into the root folder, all of them if none is named. The call always succeeds.
    /// Evidence: observed, high confidence.
    ///
    /// # Errors
    /// `session_expired`, `parameter_missing`, `parameter_invalid`, `internal`, `unavailable`.
    fn trashcan_restore(
        &mut self,
        context: &Self::Context,
        command: TrashcanRestore,
    ) -> Result<OperationResult, Refusal>;
    /// Deletes files in the trash can for good, all of them if none is named. The call always succeeds. Evidence:
    /// observed, high confidence.
    ///
    /// # Errors
    /// `session_expired`, `parameter_missing`, `parameter_invalid`, `internal`, `unavailable`.
    fn trashcan_empty(
        &mut self,
        context: &Self::Context,
        command: TrashcanEmpty,
    ) -> Result<OperationResult, Refusal>;
    /// Lets the service fetch files from elsewhere, one job for each address. Evidence: observed.
    ///
    /// # Errors
    /// `folder_not_found`, `remote_quota_exceeded`, `too_many_jobs`, `session_expired`, `parameter_missing`,
    /// `parameter_invalid`, `internal`, `unavailable`.
    fn remote_create(
        &mut self,
        context: &Self::Context,
        command: RemoteCreate,
    ) -> Result<Vec<RemoteJob>, Refusal>;
    /// Gives remote uploads, all of them if none is named. Clients use it to see whether a token still works. Evidence:
    /// observed.
    ///
    /// # Errors
    /// `session_expired`, `parameter_missing`, `parameter_invalid`, `internal`, `unavailable`.
    fn remote_info(
        &mut self,
        context: &Self::Context,
        command: RemoteInfo,
    ) -> Result<Vec<RemoteJob>, Refusal>;
    /// Forgets remote uploads, and stops those that run. The call always succeeds. Evidence: observed.
    ///
    /// # Errors
    /// `session_expired`, `parameter_missing`, `parameter_invalid`, `internal`, `unavailable`.
    fn remote_delete(
        &mut self,
        context: &Self::Context,
        command: RemoteDelete,
    ) -> Result<OperationResult, Refusal>;
}

/// Hands a command to its method.
///
/// # Errors
///
/// What the method refuses.
pub fn dispatch<S: Service>(
    service: &mut S,
    context: &S::Context,
    command: Command,
) -> Result<Answer, Refusal> {
    match command {
        Command::UserLogin(it) => service.user_login(context, it).map(Answer::UserLogin),
        Command::UserInfo(it) => service.user_info(context, it).map(Answer::UserInfo),
        Command::FileUpload(it) => {
            service.file_upload(context, it).map(Answer::FileUpload)
        }
        Command::FileUploadInfo(it) => {
            service.file_upload_info(context, it).map(Answer::FileUploadInfo)
        }
        Command::FileDownload(it) => {
            service.file_download(context, it).map(Answer::FileDownload)
        }
        Command::FileInfo(it) => service.file_info(context, it).map(Answer::FileInfo),
        Command::FileRename(it) => {
            service.file_rename(context, it).map(Answer::FileRename)
        }
        Command::FileCopy(it) => service.file_copy(context, it).map(Answer::FileCopy),
        Command::FileMove(it) => service.file_move(context, it).map(Answer::FileMove),
        Command::FileDelete(it) => {
            service.file_delete(context, it).map(Answer::FileDelete)
        }
        Command::FileXcopy(it) => service.file_xcopy(context, it).map(Answer::FileXcopy),
        Command::FileHashcopy(it) => {
            service.file_hashcopy(context, it).map(Answer::FileHashcopy)
        }
        Command::FileChangeMode(it) => {
            service.file_change_mode(context, it).map(Answer::FileChangeMode)
        }
        Command::FileCheckLink(it) => {
            service.file_check_link(context, it).map(Answer::FileCheckLink)
        }
        Command::FileOnetimelinkCreate(it) => {
            service
                .file_onetimelink_create(context, it)
                .map(Answer::FileOnetimelinkCreate)
        }
        Command::FileOnetimelinkInfo(it) => {
            service.file_onetimelink_info(context, it).map(Answer::FileOnetimelinkInfo)
        }
        Command::FolderCreate(it) => {
            service.folder_create(context, it).map(Answer::FolderCreate)
        }
        Command::FolderInfo(it) => {
            service.folder_info(context, it).map(Answer::FolderInfo)
        }
        Command::FolderContent(it) => {
            service.folder_content(context, it).map(Answer::FolderContent)
        }
        Command::FolderRename(it) => {
            service.folder_rename(context, it).map(Answer::FolderRename)
        }
        Command::FolderCopy(it) => {
            service.folder_copy(context, it).map(Answer::FolderCopy)
        }
        Command::FolderMove(it) => {
            service.folder_move(context, it).map(Answer::FolderMove)
        }
        Command::FolderDelete(it) => {
            service.folder_delete(context, it).map(Answer::FolderDelete)
        }
        Command::FolderChangeMode(it) => {
            service.folder_change_mode(context, it).map(Answer::FolderChangeMode)
        }
        Command::TrashcanContent(it) => {
            service.trashcan_content(context, it).map(Answer::TrashcanContent)
        }
        Command::TrashcanRestore(it) => {
            service.trashcan_restore(context, it).map(Answer::TrashcanRestore)
        }
        Command::TrashcanEmpty(it) => {
            service.trashcan_empty(context, it).map(Answer::TrashcanEmpty)
        }
        Command::RemoteCreate(it) => {
            service.remote_create(context, it).map(Answer::RemoteCreate)
        }
        Command::RemoteInfo(it) => {
            service.remote_info(context, it).map(Answer::RemoteInfo)
        }
        Command::RemoteDelete(it) => {
            service.remote_delete(context, it).map(Answer::RemoteDelete)
        }
    }
}
