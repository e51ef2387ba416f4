//! Makes the calls of a sequence.

use rapidgator_mock_domain::generated::{
    commands::{
        Command, FileChangeMode, FileCheckLink, FileCopy, FileDelete, FileHashcopy, FileMove, FileOnetimelinkCreate,
        FileOnetimelinkInfo, FileRename, FileUpload, FileUploadInfo, FileXcopy, FolderChangeMode, FolderContent,
        FolderCopy, FolderCreate, FolderDelete, FolderInfo, FolderMove, FolderRename, OperationId, RemoteCreate,
        RemoteDelete, RemoteInfo, TrashcanContent, TrashcanEmpty, TrashcanRestore, UserInfo, UserLogin,
    },
    types::{Mode, SortColumn, SortDirection, TrashSortColumn},
    urls,
};

use super::{
    Step,
    known::{Known, choose},
    play::{SIZES, email},
};
use crate::support::{download, info, md5};

/// Copies of trees in trees would grow without end.
const MOST_FOLDERS: u64 = 40;

/// Makes a command of an operation, out of what is known; `None` if there is nothing yet to do it with.
pub(super) fn make(known: &Known, operation: OperationId, Step { user, one, two, .. }: Step) -> Option<Command> {
    let name = || format!("name {}", two % 3);
    let mode = Mode::ALL[two % Mode::ALL.len()];
    let file = || choose(&known.files, user, one);
    let files = || Some(vec![file()?, choose(&known.files, user, two)?]);
    let folder = || choose(&known.folders, user, one);
    let folders = || Some(vec![folder()?, choose(&known.folders, user, one + 1)?]);
    let to = || choose(&known.folders, user, two);
    let page = (one as u64 % 3, 1 + two as u64 % 4);
    let sort_direction = SortDirection::ALL[two % SortDirection::ALL.len()];
    Some(match operation {
        OperationId::UserLogin => {
            let password = if one == 0 { "wrong" } else { "secret" };
            Command::UserLogin(UserLogin {
                login: email(user),
                password: password.into(),
                code: None,
            })
        }
        OperationId::UserInfo => Command::UserInfo(UserInfo {}),
        OperationId::FileUpload => {
            let content = two % SIZES.len();
            Command::FileUpload(FileUpload {
                name: name(),
                hash: md5(content as u64),
                size: SIZES[content],
                folder_id: folder(),
                multipart: true,
            })
        }
        OperationId::FileUploadInfo => {
            let (upload_id, _) = choose(known.recent_uploads(), user, one)?;
            Command::FileUploadInfo(FileUploadInfo { upload_id })
        }
        OperationId::FileDownload => download(&file()?),
        OperationId::FileInfo => info(&file()?),
        OperationId::FileRename => Command::FileRename(FileRename {
            file_id: file()?,
            name: name(),
        }),
        OperationId::FileCopy => Command::FileCopy(FileCopy {
            file_id: files()?,
            folder_id_dest: to()?,
        }),
        OperationId::FileMove => Command::FileMove(FileMove {
            file_id: files()?,
            folder_id_dest: to()?,
        }),
        OperationId::FileDelete => Command::FileDelete(FileDelete { file_id: files()? }),
        OperationId::FileXcopy => Command::FileXcopy(FileXcopy {
            folder_id_dest: to()?,
            file_id: Some(choose(&known.files, user, one / 8 * 8)?),
            url: None,
        }),
        OperationId::FileHashcopy => Command::FileHashcopy(FileHashcopy {
            hash: md5(one as u64 % 3),
            name: name(),
            folder_id_dest: to()?,
        }),
        OperationId::FileChangeMode => Command::FileChangeMode(FileChangeMode { file_id: file()?, mode }),
        OperationId::FileCheckLink => Command::FileCheckLink(FileCheckLink {
            url: vec![urls::file_page(&file()?, "a"), "garbage".to_owned()],
        }),
        OperationId::FileOnetimelinkCreate => Command::FileOnetimelinkCreate(FileOnetimelinkCreate {
            file_id: file()?,
            url: Some("http://127.0.0.1:1".to_owned()),
            notify: true,
        }),
        OperationId::FileOnetimelinkInfo => Command::FileOnetimelinkInfo(FileOnetimelinkInfo {
            link_id: choose(&known.links, user, one).map(|id| vec![id]),
        }),
        OperationId::FolderCreate => Command::FolderCreate(FolderCreate {
            name: name(),
            folder_id: folder(),
            mode,
        }),
        OperationId::FolderInfo => Command::FolderInfo(FolderInfo { folder_id: folder() }),
        OperationId::FolderContent => Command::FolderContent(FolderContent {
            folder_id: folder(),
            page: page.0,
            per_page: page.1,
            sort_column: SortColumn::ALL[one % SortColumn::ALL.len()],
            sort_direction,
        }),
        OperationId::FolderRename => Command::FolderRename(FolderRename {
            folder_id: folder()?,
            name: name(),
        }),
        OperationId::FolderCopy => {
            let folder_id = folders()?;
            if known.folders.iter().filter(|(owner, _)| *owner == user).count() as u64 > MOST_FOLDERS {
                return None;
            }
            Command::FolderCopy(FolderCopy {
                folder_id,
                folder_id_dest: to()?,
            })
        }
        OperationId::FolderMove => Command::FolderMove(FolderMove {
            folder_id: folders()?,
            folder_id_dest: to()?,
        }),
        OperationId::FolderDelete => Command::FolderDelete(FolderDelete { folder_id: folders()? }),
        OperationId::FolderChangeMode => {
            let folder_id = folder()?;
            Command::FolderChangeMode(FolderChangeMode { folder_id, mode })
        }
        OperationId::TrashcanContent => Command::TrashcanContent(TrashcanContent {
            page: page.0,
            per_page: page.1,
            sort_column: TrashSortColumn::ALL[one % TrashSortColumn::ALL.len()],
            sort_direction,
        }),
        OperationId::TrashcanRestore => Command::TrashcanRestore(TrashcanRestore {
            file_id: files().filter(|_| two % 2 == 0),
        }),
        OperationId::TrashcanEmpty => Command::TrashcanEmpty(TrashcanEmpty {
            file_id: files().filter(|_| two % 4 != 0),
        }),
        OperationId::RemoteCreate => Command::RemoteCreate(RemoteCreate {
            url: vec!["http://example.com/a".to_owned(); 1 + one % 3],
            folder_id: to(),
        }),
        OperationId::RemoteInfo => Command::RemoteInfo(RemoteInfo {
            job_id: choose(&known.jobs, user, one)
                .filter(|_| two % 2 == 0)
                .map(|id| vec![id]),
        }),
        OperationId::RemoteDelete => Command::RemoteDelete(RemoteDelete {
            job_id: vec![choose(&known.jobs, user, one)?],
        }),
    })
}
