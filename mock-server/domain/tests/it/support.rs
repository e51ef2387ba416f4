//! A world with a clock and a few words to talk to it. Each step is followed by an audit.

use std::{fmt::Display, time::Duration};

use rapidgator_mock_domain::{
    AccountOptions, Call, ContentId, Effect, Grant, Moment, Received, RemoteTicket, Tier, UploadTicket, World,
    WorldOptions,
    generated::{
        commands::{
            Answer, Command, FileChangeMode, FileCopy, FileDelete, FileDownload, FileHashcopy, FileInfo, FileMove,
            FileOnetimelinkCreate, FileOnetimelinkInfo, FileUpload, FileUploadInfo, FileXcopy, FolderContent,
            FolderCopy, FolderCreate, FolderDelete, FolderInfo, FolderMove, OperationId, RemoteCreate, RemoteDelete,
            RemoteInfo, TrashcanContent, TrashcanEmpty, TrashcanRestore, UserInfo, UserLogin,
        },
        refusal::Refusal,
        switches::Switches,
        types::{
            DownloadId, File, FileId, Folder, FolderId, Md5, Mode, OneTimeLink, OneTimeLinkEntry, OperationResult,
            RemoteJob, SortColumn, SortDirection, Token, TrashSortColumn, Upload, UploadId, UploadState, User,
        },
    },
};

pub(crate) const IDLE: Duration = Duration::from_secs(100);
pub(crate) const UPLOAD_IDLE: Duration = Duration::from_secs(1000);
pub(crate) const START: Moment = Moment::from_seconds(1_700_000_000);

/// Takes the value out of an answer of one kind.
macro_rules! answer {
    ($answer:expr, $kind:ident) => {
        match $answer {
            Ok(rapidgator_mock_domain::generated::commands::Answer::$kind(value)) => value,
            other => panic!("expected an answer of {}, got {other:?}", stringify!($kind)),
        }
    };
}
pub(crate) use answer;

#[derive(Clone)]
pub(crate) struct Scene {
    pub(crate) world: World,
    pub(crate) now: Moment,
    /// All effects so far.
    pub(crate) effects: Vec<Effect>,
    next_content: u64,
}

impl Scene {
    /// Ann and Bob are premium, Flo is free; each has the password `secret`, and 1000 bytes of room.
    pub(crate) fn new() -> Self {
        Self::with(options())
    }

    pub(crate) fn with(options: WorldOptions) -> Self {
        Self {
            world: World::new(options),
            now: START,
            effects: Vec::new(),
            next_content: 1,
        }
    }

    pub(crate) fn wait(&mut self, time: Duration) {
        self.now = self.now.after(time);
    }

    pub(crate) fn audit(&self) {
        assert_eq!(self.world.audit(), Vec::<String>::new());
    }

    pub(crate) fn call(&mut self, token: Option<&Token>, command: Command) -> Result<Answer, Refusal> {
        let call = Call {
            operation: command.operation(),
            token: token.cloned(),
            command: Ok(command),
        };
        let outcome = self.world.apply(self.now, call);
        self.effects.extend(outcome.effects);
        self.audit();
        outcome.answer
    }

    /// What the world refuses this call with.
    pub(crate) fn refused(&mut self, token: &Token, command: Command) -> Refusal {
        self.call(Some(token), command).expect_err("the call is refused")
    }

    pub(crate) fn login(&mut self, name: &str) -> Token {
        let command = UserLogin {
            login: format!("{name}@example.com"),
            password: "secret".into(),
            code: None,
        };
        answer!(self.call(None, Command::UserLogin(command)), UserLogin).token
    }

    pub(crate) fn user(&mut self, token: &Token) -> User {
        answer!(self.call(Some(token), Command::UserInfo(UserInfo {})), UserInfo)
    }

    pub(crate) fn room(&mut self, token: &Token) -> u64 {
        self.user(token).storage.left
    }

    pub(crate) fn announce(&mut self, token: &Token, name: &str, content: u64, size: u64) -> Upload {
        answer!(self.call(Some(token), upload(name, content, size)), FileUpload)
    }

    pub(crate) fn poll(&mut self, token: &Token, id: &UploadId) -> Result<Upload, Refusal> {
        let command = Command::FileUploadInfo(FileUploadInfo { upload_id: id.clone() });
        self.call(Some(token), command)
            .map(|answer| answer!(Ok::<_, Refusal>(answer), FileUploadInfo))
    }

    pub(crate) fn begin(&mut self, token: &Token, id: &UploadId) -> Result<UploadTicket, Refusal> {
        let ticket = self.world.upload_begin(self.now, id, token);
        self.audit();
        ticket
    }

    /// The bytes of a content, under a new number of the store.
    pub(crate) fn received(&mut self, content: u64, length: u64) -> Received {
        let number = ContentId::new(self.next_content);
        self.next_content += 1;
        Received {
            content: number,
            length,
            md5: md5(content),
        }
    }

    pub(crate) fn finish(&mut self, ticket: UploadTicket, received: Received) -> Result<Upload, Refusal> {
        let outcome = self.world.upload_finish(self.now, ticket, received);
        self.effects.extend(outcome.effects);
        self.audit();
        outcome.answer
    }

    /// A whole upload, to the file.
    pub(crate) fn store(&mut self, token: &Token, name: &str, content: u64, size: u64) -> File {
        let announced = self.announce(token, name, content, size);
        if let Some(file) = announced.file {
            return file;
        }
        let ticket = self.begin(token, &announced.upload_id).unwrap();
        let received = self.received(content, size);
        self.finish(ticket, received).unwrap();
        loop {
            let upload = self.poll(token, &announced.upload_id).unwrap();
            if upload.state == UploadState::Done {
                return upload.file.unwrap();
            }
            assert_eq!(upload.state, UploadState::Processing);
        }
    }

    pub(crate) fn info(&mut self, token: &Token, id: &FileId) -> Result<File, Refusal> {
        self.call(Some(token), info(id))
            .map(|answer| answer!(Ok::<_, Refusal>(answer), FileInfo))
    }

    pub(crate) fn set_mode(&mut self, token: &Token, id: &FileId, mode: Mode) {
        let command = Command::FileChangeMode(FileChangeMode {
            file_id: id.clone(),
            mode,
        });
        assert_eq!(answer!(self.call(Some(token), command), FileChangeMode).mode, mode);
    }

    pub(crate) fn delete(&mut self, token: &Token, ids: &[&FileId]) -> OperationResult {
        let command = Command::FileDelete(FileDelete { file_id: owned(ids) });
        answer!(self.call(Some(token), command), FileDelete)
    }

    pub(crate) fn copy(&mut self, token: &Token, ids: &[&FileId], to: &FolderId) -> OperationResult {
        let command = FileCopy {
            file_id: owned(ids),
            folder_id_dest: to.clone(),
        };
        answer!(self.call(Some(token), Command::FileCopy(command)), FileCopy)
    }

    pub(crate) fn relocate(&mut self, token: &Token, ids: &[&FileId], to: &FolderId) -> OperationResult {
        let command = FileMove {
            file_id: owned(ids),
            folder_id_dest: to.clone(),
        };
        answer!(self.call(Some(token), Command::FileMove(command)), FileMove)
    }

    pub(crate) fn xcopy(&mut self, token: &Token, id: &FileId, to: &FolderId) -> Result<File, Refusal> {
        let command = FileXcopy {
            folder_id_dest: to.clone(),
            file_id: Some(id.clone()),
            url: None,
        };
        self.call(Some(token), Command::FileXcopy(command))
            .map(|answer| answer!(Ok::<_, Refusal>(answer), FileXcopy))
    }

    pub(crate) fn hashcopy(&mut self, token: &Token, content: u64, to: &FolderId) -> Result<File, Refusal> {
        let command = FileHashcopy {
            hash: md5(content),
            name: "by hash".to_owned(),
            folder_id_dest: to.clone(),
        };
        self.call(Some(token), Command::FileHashcopy(command))
            .map(|answer| answer!(Ok::<_, Refusal>(answer), FileHashcopy))
    }

    /// Makes a folder below another.
    pub(crate) fn folder_in(&mut self, token: &Token, name: &str, parent: &FolderId) -> FolderId {
        answer!(self.call(Some(token), create(name, Some(parent))), FolderCreate).folder_id
    }

    pub(crate) fn folder_info(&mut self, token: &Token, id: &FolderId) -> Result<Folder, Refusal> {
        let folder_id = Some(id.clone());
        self.call(Some(token), Command::FolderInfo(FolderInfo { folder_id }))
            .map(|answer| answer!(Ok::<_, Refusal>(answer), FolderInfo))
    }

    pub(crate) fn copy_folders(&mut self, token: &Token, ids: &[&FolderId], to: &FolderId) -> OperationResult {
        let command = FolderCopy {
            folder_id: owned(ids),
            folder_id_dest: to.clone(),
        };
        answer!(self.call(Some(token), Command::FolderCopy(command)), FolderCopy)
    }

    pub(crate) fn move_folders(&mut self, token: &Token, ids: &[&FolderId], to: &FolderId) -> OperationResult {
        let command = FolderMove {
            folder_id: owned(ids),
            folder_id_dest: to.clone(),
        };
        answer!(self.call(Some(token), Command::FolderMove(command)), FolderMove)
    }

    pub(crate) fn delete_folders(&mut self, token: &Token, ids: &[&FolderId]) -> OperationResult {
        let command = Command::FolderDelete(FolderDelete { folder_id: owned(ids) });
        answer!(self.call(Some(token), command), FolderDelete)
    }

    /// The first page of the trash can, by name.
    pub(crate) fn trash(&mut self, token: &Token) -> Vec<File> {
        let command = Command::TrashcanContent(trash_listing(TrashSortColumn::Name, 1, 500));
        answer!(self.call(Some(token), command), TrashcanContent).files
    }

    /// Puts files back; all of them, if none is named.
    pub(crate) fn restore(&mut self, token: &Token, ids: &[&FileId]) -> OperationResult {
        let file_id = (!ids.is_empty()).then(|| owned(ids));
        let command = Command::TrashcanRestore(TrashcanRestore { file_id });
        answer!(self.call(Some(token), command), TrashcanRestore)
    }

    /// Ends files for good; all of those in the trash can, if none is named.
    pub(crate) fn empty(&mut self, token: &Token, ids: &[&FileId]) -> OperationResult {
        let file_id = (!ids.is_empty()).then(|| owned(ids));
        let command = Command::TrashcanEmpty(TrashcanEmpty { file_id });
        answer!(self.call(Some(token), command), TrashcanEmpty)
    }

    /// Orders remote uploads into the root, and gives what the server has to report under.
    pub(crate) fn fetch(
        &mut self,
        token: &Token,
        urls: &[&str],
    ) -> Result<(Vec<RemoteJob>, Vec<RemoteTicket>), Refusal> {
        let url = urls.iter().map(ToString::to_string).collect();
        let command = Command::RemoteCreate(RemoteCreate { url, folder_id: None });
        let before = self.effects.len();
        let jobs = answer!(Ok::<_, Refusal>(self.call(Some(token), command)?), RemoteCreate);
        let tickets = self.effects[before..].iter().filter_map(|effect| match effect {
            Effect::Fetch { ticket, .. } => Some(ticket.clone()),
            Effect::ForgetContent(_) | Effect::Callback { .. } | Effect::Notify { .. } => None,
        });
        Ok((jobs, tickets.collect()))
    }

    /// Asks for remote uploads; for all of them, if none is named.
    pub(crate) fn jobs(&mut self, token: &Token, ids: &[u64]) -> Vec<RemoteJob> {
        let job_id = (!ids.is_empty()).then(|| ids.to_vec());
        answer!(
            self.call(Some(token), Command::RemoteInfo(RemoteInfo { job_id })),
            RemoteInfo
        )
    }

    pub(crate) fn delete_jobs(&mut self, token: &Token, ids: &[u64]) -> OperationResult {
        let command = Command::RemoteDelete(RemoteDelete { job_id: ids.to_vec() });
        answer!(self.call(Some(token), command), RemoteDelete)
    }

    /// The bytes of a remote upload are there.
    pub(crate) fn fetched(&mut self, ticket: RemoteTicket, received: Received) {
        let effects = self.world.remote_finish(self.now, ticket, received);
        self.effects.extend(effects);
        self.audit();
    }

    pub(crate) fn folder(&mut self, token: &Token, name: &str) -> Folder {
        answer!(self.call(Some(token), create(name, None)), FolderCreate)
    }

    pub(crate) fn root(&mut self, token: &Token) -> Folder {
        let command = Command::FolderInfo(FolderInfo { folder_id: None });
        answer!(self.call(Some(token), command), FolderInfo)
    }

    /// The files of a folder, by name.
    pub(crate) fn list(&mut self, token: &Token, folder: Option<&FolderId>) -> Vec<File> {
        let command = Command::FolderContent(listing(folder));
        answer!(self.call(Some(token), command), FolderContent)
            .folder
            .files
            .unwrap()
    }

    /// Asks for a file, and starts the transfer.
    pub(crate) fn download(&mut self, token: &Token, id: &FileId) -> Result<Grant, Refusal> {
        let ticket = self.call(Some(token), download(id))?;
        let ticket = answer!(Ok::<_, Refusal>(ticket), FileDownload);
        let session = ticket.download_url.expose().rsplit('=').next().unwrap();
        self.world.download_begin(self.now, &DownloadId::from(session))
    }

    pub(crate) fn link(&mut self, token: &Token, id: &FileId, url: Option<&str>, notify: bool) -> OneTimeLink {
        let command = FileOnetimelinkCreate {
            file_id: id.clone(),
            url: url.map(str::to_owned),
            notify,
        };
        answer!(
            self.call(Some(token), Command::FileOnetimelinkCreate(command)),
            FileOnetimelinkCreate
        )
    }

    pub(crate) fn links(&mut self, token: &Token) -> Vec<OneTimeLinkEntry> {
        let command = Command::FileOnetimelinkInfo(FileOnetimelinkInfo { link_id: None });
        answer!(self.call(Some(token), command), FileOnetimelinkInfo)
    }
}

pub(crate) fn options() -> WorldOptions {
    let premium = Tier::Premium {
        until: START.after(Duration::from_secs(1_000_000)),
    };
    let account = |name: &str| AccountOptions {
        storage: 1000,
        traffic: 1000,
        max_file_size: 500,
        tier: premium,
        ..AccountOptions::new(format!("{name}@example.com"), "secret")
    };
    WorldOptions {
        accounts: vec![
            account("ann"),
            account("bob"),
            AccountOptions {
                tier: Tier::Free,
                ..account("flo")
            },
        ],
        upload_idle: UPLOAD_IDLE,
        processing_at_most: None,
        switches: Switches {
            token_idle_ttl: IDLE,
            ..Switches::default()
        },
        started: START,
        ..WorldOptions::default()
    }
}

/// A made-up digest: the domain compares digests and never makes one.
pub(crate) fn md5(content: u64) -> Md5 {
    Md5::parse(&format!("{content:032x}")).unwrap()
}

pub(crate) fn upload(name: &str, content: u64, size: u64) -> Command {
    let hash = md5(content);
    Command::FileUpload(FileUpload {
        name: name.to_owned(),
        hash,
        size,
        folder_id: None,
        multipart: true,
    })
}

pub(crate) fn info(id: &FileId) -> Command {
    Command::FileInfo(FileInfo { file_id: id.clone() })
}

pub(crate) fn download(id: &FileId) -> Command {
    Command::FileDownload(FileDownload { file_id: id.clone() })
}

pub(crate) fn create(name: &str, parent: Option<&FolderId>) -> Command {
    let command = FolderCreate {
        name: name.to_owned(),
        folder_id: parent.cloned(),
        mode: Mode::Public,
    };
    Command::FolderCreate(command)
}

/// The first page of a folder.
pub(crate) fn listing(folder: Option<&FolderId>) -> FolderContent {
    FolderContent {
        folder_id: folder.cloned(),
        page: 1,
        per_page: 500,
        sort_column: SortColumn::Name,
        sort_direction: SortDirection::Ascending,
    }
}

/// A malformed call.
pub(crate) fn malformed(operation: OperationId, token: Option<&Token>, refusal: Refusal) -> Call {
    Call {
        operation,
        token: token.cloned(),
        command: Err(refusal),
    }
}

pub(crate) fn names(files: &[File]) -> Vec<&str> {
    files.iter().map(|file| file.name.as_str()).collect()
}

pub(crate) fn trash_listing(sort_column: TrashSortColumn, page: u64, per_page: u64) -> TrashcanContent {
    TrashcanContent {
        page,
        per_page,
        sort_column,
        sort_direction: SortDirection::Ascending,
    }
}

/// What a call with several ids answers.
pub(crate) fn result<Id: Display>(success: &[&Id], failed: &[(&Id, Refusal)]) -> OperationResult {
    OperationResult {
        success: success.len() as u64,
        success_ids: success.iter().map(|id| id.to_string()).collect(),
        fail: failed.len() as u64,
        fail_ids: failed.iter().map(|(id, _)| id.to_string()).collect(),
        errors: failed.iter().map(|(_, refusal)| refusal.text()).collect(),
    }
}

fn owned<Id: Clone>(ids: &[&Id]) -> Vec<Id> {
    ids.iter().map(|id| (*id).clone()).collect()
}
