//! The operations of the API, each handed on to the file that knows it.

use crate::{
    accounts::{self, AccountId},
    batch, copies, downloads, files, folders,
    generated::{
        commands::{
            self, FileChangeMode, FileCheckLink, FileCopy, FileDelete, FileDownload, FileHashcopy, FileInfo, FileMove,
            FileOnetimelinkCreate, FileOnetimelinkInfo, FileRename, FileUpload, FileUploadInfo, FileXcopy,
            FolderChangeMode, FolderCopy, FolderCreate, FolderDelete, FolderInfo, FolderMove, FolderRename,
            RemoteCreate, RemoteDelete, RemoteInfo, TrashcanContent, TrashcanEmpty, TrashcanRestore, UserInfo,
            UserLogin,
        },
        refusal::Refusal,
        service::Service,
        types::{
            self, DownloadTicket, File, Folder, LinkCheck, Login, OneTimeLink, OneTimeLinkEntry, OperationResult,
            RemoteJob, Token, TrashContent, Upload, User,
        },
    },
    links, login, remote, trash, trees, uploads,
    values::Moment,
    world::World,
};

/// Who calls, and when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Caller {
    pub(crate) now: Moment,
    pub(crate) session: Option<Session>,
}

/// An active session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Session {
    pub(crate) account: AccountId,
    pub(crate) token: Token,
}

impl Caller {
    /// The session. [`World::apply`] lets no call without one through to an operation that needs it.
    fn session(&self) -> Result<&Session, Refusal> {
        self.session.as_ref().ok_or(Refusal::SessionExpired)
    }

    fn account(&self) -> Result<AccountId, Refusal> {
        self.session().map(|session| session.account)
    }
}

impl Service for World {
    type Context = Caller;

    fn user_login(&mut self, caller: &Caller, command: UserLogin) -> Result<Login, Refusal> {
        login::open(self, caller.now, &command)
    }

    fn user_info(&mut self, caller: &Caller, _: UserInfo) -> Result<User, Refusal> {
        Ok(accounts::info(self, caller.now, caller.account()?))
    }

    fn file_upload(&mut self, caller: &Caller, command: FileUpload) -> Result<Upload, Refusal> {
        uploads::open(self, caller.now, caller.session()?, command)
    }

    fn file_upload_info(&mut self, caller: &Caller, command: FileUploadInfo) -> Result<Upload, Refusal> {
        uploads::info(self, caller.now, caller.session()?, &command)
    }

    fn file_download(&mut self, caller: &Caller, command: FileDownload) -> Result<DownloadTicket, Refusal> {
        downloads::open(self, caller.now, caller.account()?, &command)
    }

    fn file_info(&mut self, caller: &Caller, command: FileInfo) -> Result<File, Refusal> {
        files::info(self, caller.account()?, &command)
    }

    fn file_rename(&mut self, caller: &Caller, command: FileRename) -> Result<File, Refusal> {
        files::rename(self, caller.account()?, &command)
    }

    fn file_copy(&mut self, caller: &Caller, command: FileCopy) -> Result<OperationResult, Refusal> {
        batch::copy(self, caller.now, caller.account()?, &command)
    }

    fn file_move(&mut self, caller: &Caller, command: FileMove) -> Result<OperationResult, Refusal> {
        batch::relocate(self, caller.account()?, &command)
    }

    fn file_delete(&mut self, caller: &Caller, command: FileDelete) -> Result<OperationResult, Refusal> {
        Ok(batch::delete(self, caller.now, caller.account()?, &command))
    }

    fn file_change_mode(&mut self, caller: &Caller, command: FileChangeMode) -> Result<File, Refusal> {
        files::change_mode(self, caller.account()?, &command)
    }

    fn file_check_link(&mut self, caller: &Caller, command: FileCheckLink) -> Result<Vec<LinkCheck>, Refusal> {
        Ok(batch::check_link(self, caller.account()?, &command))
    }

    fn file_onetimelink_create(
        &mut self,
        caller: &Caller,
        command: FileOnetimelinkCreate,
    ) -> Result<OneTimeLink, Refusal> {
        links::create(self, caller.now, caller.account()?, command)
    }

    fn file_onetimelink_info(
        &mut self,
        caller: &Caller,
        command: FileOnetimelinkInfo,
    ) -> Result<Vec<OneTimeLinkEntry>, Refusal> {
        links::info(self, caller.account()?, &command)
    }

    fn folder_create(&mut self, caller: &Caller, command: FolderCreate) -> Result<Folder, Refusal> {
        folders::create(self, caller.now, caller.account()?, &command)
    }

    fn folder_info(&mut self, caller: &Caller, command: FolderInfo) -> Result<Folder, Refusal> {
        folders::info(self, caller.account()?, &command)
    }

    fn folder_content(
        &mut self,
        caller: &Caller,
        command: commands::FolderContent,
    ) -> Result<types::FolderContent, Refusal> {
        folders::content(self, caller.account()?, &command)
    }

    fn file_xcopy(&mut self, caller: &Caller, command: FileXcopy) -> Result<File, Refusal> {
        copies::xcopy(self, caller.now, caller.account()?, &command)
    }

    fn file_hashcopy(&mut self, caller: &Caller, command: FileHashcopy) -> Result<File, Refusal> {
        copies::hashcopy(self, caller.now, caller.account()?, &command)
    }

    fn folder_rename(&mut self, caller: &Caller, command: FolderRename) -> Result<Folder, Refusal> {
        folders::rename(self, caller.account()?, &command)
    }

    fn folder_copy(&mut self, caller: &Caller, command: FolderCopy) -> Result<OperationResult, Refusal> {
        trees::copy(self, caller.now, caller.account()?, &command)
    }

    fn folder_move(&mut self, caller: &Caller, command: FolderMove) -> Result<OperationResult, Refusal> {
        trees::relocate(self, caller.account()?, &command)
    }

    fn folder_delete(&mut self, caller: &Caller, command: FolderDelete) -> Result<OperationResult, Refusal> {
        Ok(trees::delete(self, caller.now, caller.account()?, &command))
    }

    fn folder_change_mode(&mut self, caller: &Caller, command: FolderChangeMode) -> Result<Folder, Refusal> {
        folders::change_mode(self, caller.account()?, &command)
    }

    fn trashcan_content(&mut self, caller: &Caller, command: TrashcanContent) -> Result<TrashContent, Refusal> {
        trash::content(self, caller.account()?, &command)
    }

    fn trashcan_restore(&mut self, caller: &Caller, command: TrashcanRestore) -> Result<OperationResult, Refusal> {
        Ok(trash::restore(self, caller.account()?, &command))
    }

    fn trashcan_empty(&mut self, caller: &Caller, command: TrashcanEmpty) -> Result<OperationResult, Refusal> {
        Ok(trash::empty(self, caller.account()?, &command))
    }

    fn remote_create(&mut self, caller: &Caller, command: RemoteCreate) -> Result<Vec<RemoteJob>, Refusal> {
        remote::create(self, caller.now, caller.account()?, command)
    }

    fn remote_info(&mut self, caller: &Caller, command: RemoteInfo) -> Result<Vec<RemoteJob>, Refusal> {
        Ok(remote::info(self, caller.now, caller.account()?, &command))
    }

    fn remote_delete(&mut self, caller: &Caller, command: RemoteDelete) -> Result<OperationResult, Refusal> {
        Ok(remote::delete(self, caller.account()?, &command))
    }
}
