//! Every operation called through the client, and what it made of the answer.

use rapidgator_client::types::{
    DownloadTicket, File, Folder, FolderContent, LinkCheck, Login, Mode, OneTimeLink, OneTimeLinkEntry,
    OperationResult, RemoteJob, TrashContent, Upload, User,
};
use rapidgator_client::{Client, Error};
use rapidgator_mock::OperationId;

use crate::harness::md5;

/// What a client made of an answer.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Reading {
    Login(Login),
    User(User),
    Upload(Upload),
    Ticket(DownloadTicket),
    File(File),
    Result(OperationResult),
    Links(Vec<LinkCheck>),
    OneTimeLink(OneTimeLink),
    OneTimeLinks(Vec<OneTimeLinkEntry>),
    Folder(Folder),
    Content(FolderContent),
    Trash(TrashContent),
    Jobs(Vec<RemoteJob>),
}

/// Calls an operation with arguments that are well-formed; whether they name anything does not matter here.
pub(crate) async fn read(client: &Client, operation: OperationId) -> Result<Reading, Error> {
    let (user, file, folder) = (client.user(), client.file(), client.folder());
    let (trashcan, remote) = (client.trashcan(), client.remote());
    let id = "267796c7b59efd11126606dbde8dd1e4";
    Ok(match operation {
        OperationId::UserLogin => Reading::Login(user.login("user@example.com", "secret").await?),
        OperationId::UserInfo => Reading::User(user.info().await?),
        OperationId::FileUpload => Reading::Upload(file.upload("name", md5(b"x"), 1).await?),
        OperationId::FileUploadInfo => Reading::Upload(file.upload_info(id).await?),
        OperationId::FileDownload => Reading::Ticket(file.download(id).await?),
        OperationId::FileInfo => Reading::File(file.info(id).await?),
        OperationId::FileRename => Reading::File(file.rename(id, "name").await?),
        OperationId::FileCopy => Reading::Result(file.copy([id], "1").await?),
        OperationId::FileMove => Reading::Result(file.move_([id], "1").await?),
        OperationId::FileDelete => Reading::Result(file.delete([id]).await?),
        OperationId::FileXcopy => Reading::File(file.xcopy("1").file_id(id).await?),
        OperationId::FileHashcopy => Reading::File(file.hashcopy(md5(b"x"), "name", "1").await?),
        OperationId::FileChangeMode => Reading::File(file.change_mode(id, Mode::Public).await?),
        OperationId::FileCheckLink => Reading::Links(file.check_link([id]).await?),
        OperationId::FileOnetimelinkCreate => Reading::OneTimeLink(file.onetimelink_create(id).await?),
        OperationId::FileOnetimelinkInfo => Reading::OneTimeLinks(file.onetimelink_info().await?),
        OperationId::FolderCreate => Reading::Folder(folder.create("name").await?),
        OperationId::FolderInfo => Reading::Folder(folder.info().await?),
        OperationId::FolderContent => Reading::Content(folder.content().await?),
        OperationId::FolderRename => Reading::Folder(folder.rename("1", "name").await?),
        OperationId::FolderCopy => Reading::Result(folder.copy(["1"], "2").await?),
        OperationId::FolderMove => Reading::Result(folder.move_(["1"], "2").await?),
        OperationId::FolderDelete => Reading::Result(folder.delete(["1"]).await?),
        OperationId::FolderChangeMode => Reading::Folder(folder.change_mode("1", Mode::Public).await?),
        OperationId::TrashcanContent => Reading::Trash(trashcan.content().await?),
        OperationId::TrashcanRestore => Reading::Result(trashcan.restore().await?),
        OperationId::TrashcanEmpty => Reading::Result(trashcan.empty().await?),
        OperationId::RemoteCreate => Reading::Jobs(remote.create(["http://example.com/a"]).await?),
        OperationId::RemoteInfo => Reading::Jobs(remote.info().await?),
        OperationId::RemoteDelete => Reading::Result(remote.delete([1]).await?),
    })
}

impl Reading {
    /// Without the labels of modes, which may be spelled in two ways.
    pub(crate) fn without_mode_labels(mut self) -> Self {
        match &mut self {
            Self::Upload(upload) => upload.file.iter_mut().for_each(forget_label),
            Self::File(file) => forget_label(file),
            Self::OneTimeLink(link) => forget_label(&mut link.file),
            Self::OneTimeLinks(entries) => {
                for entry in entries {
                    if let OneTimeLinkEntry::Found(link) = entry {
                        forget_label(&mut link.file);
                    }
                }
            }
            Self::Folder(folder) => forget_labels(folder),
            Self::Content(content) => forget_labels(&mut content.folder),
            Self::Trash(content) => content.files.iter_mut().for_each(forget_label),
            Self::Jobs(jobs) => jobs.iter_mut().flat_map(|job| &mut job.file).for_each(forget_label),
            Self::Login(_) | Self::User(_) | Self::Ticket(_) | Self::Result(_) | Self::Links(_) => {}
        }
        self
    }
}

fn forget_label(file: &mut File) {
    file.mode_label = None;
}

fn forget_labels(folder: &mut Folder) {
    folder.mode_label = None;
    folder.files.iter_mut().for_each(forget_label);
    folder.folders.iter_mut().for_each(forget_labels);
}
