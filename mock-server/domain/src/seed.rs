//! Fills a world at its start: folders, files, links and jobs as if they had been there for a while.
//!
//! Nobody is logged in and no time passes: the moments come with the things. All goes the way that calls go, so that
//! the rules hold here too; what breaks one is refused, and the world stays as it was.

mod things;

use std::sync::Arc;

pub use things::{SeedCourse, SeedFile, SeedFolder, SeedJob, SeedLink, SeedRefusal, SeedSource, SeedUse};

use crate::{
    accounts::{AccountId, AccountOptions, Standing},
    files::{self, FileKey, NewFile},
    folders::{self, FolderKey},
    generated::{
        commands::{FileOnetimelinkCreate, RemoteCreate, RemoteInfo},
        limits,
        types::{FileId, FolderId, LinkId, Mode, RemoteJobState},
    },
    links,
    remote::{self, RemoteTicket},
    uploads::Received,
    values::Moment,
    world::{Effect, World},
};

/// The account that has the contents of [`World::seed_known`]. Nobody can log in to it, as it has no password.
const SOMEBODY_ELSE: &str = "somebody-else@example.invalid";

impl World {
    /// Makes a folder below another, or below the root. A second one of the same name is made as well.
    ///
    /// # Errors
    ///
    /// If there is no such account or folder, or if the name is none.
    pub fn seed_folder(
        &mut self,
        email: &str,
        parent: Option<&FolderId>,
        folder: SeedFolder,
    ) -> Result<FolderId, SeedRefusal> {
        let account = self.seed_account(email)?;
        let parent = self.seed_place(account, parent)?;
        check_name(&folder.name)?;
        let SeedFolder { name, mode, created } = folder;
        let World { folders, ids, .. } = self;
        let key = folders.add(ids, account, Some(parent), Arc::from(name), mode, created);
        Ok(folders.get(key).id.clone())
    }

    /// Makes a file in a folder, or in the root.
    ///
    /// # Errors
    ///
    /// If there is no such account or folder, if the name is none, if there is no room for the file, or if the account
    /// has its content too often already.
    pub fn seed_file(&mut self, email: &str, folder: Option<&FolderId>, file: SeedFile) -> Result<FileId, SeedRefusal> {
        let account = self.seed_account(email)?;
        let folder = self.seed_place(account, folder)?;
        let key = self.seed_stored(account, folder, file, Copies::Count)?;
        Ok(self.seed_id(key))
    }

    /// Makes a file in the trash can.
    ///
    /// # Errors
    ///
    /// As [`World::seed_file`], but for copies: those in the trash can do not count.
    pub fn seed_trash(&mut self, email: &str, deleted: Moment, file: SeedFile) -> Result<FileId, SeedRefusal> {
        let account = self.seed_account(email)?;
        let root = self.accounts.get(account).root;
        let key = self.seed_stored(account, root, file, Copies::DoNotCount)?;
        files::trash(self, deleted, key);
        Ok(self.seed_id(key))
    }

    /// Makes a one-time link to a file.
    ///
    /// # Errors
    ///
    /// If there is no such account or file.
    pub fn seed_link(&mut self, email: &str, file: &FileId, link: SeedLink) -> Result<LinkId, SeedRefusal> {
        let account = self.seed_account(email)?;
        let SeedLink {
            callback,
            notify,
            created,
            use_,
        } = link;
        let command = FileOnetimelinkCreate {
            file_id: file.clone(),
            url: callback.map(|url| url.expose().to_owned()),
            notify,
        };
        let made = links::create(self, created, account, command).map_err(|_| SeedRefusal::NoSuchFile)?;
        match use_ {
            SeedUse::Waiting => {}
            SeedUse::Used => self.seed_use(created, &made.link_id),
        }
        Ok(made.link_id)
    }

    /// Makes a remote upload, into a folder or the root.
    ///
    /// # Errors
    ///
    /// If there is no such account or folder, if a name is none, if the account runs as many as it may, or if its file
    /// is too large, finds no room or would be one copy too many.
    pub fn seed_job(&mut self, email: &str, folder: Option<&FolderId>, job: SeedJob) -> Result<u64, SeedRefusal> {
        let account = self.seed_account(email)?;
        self.seed_place(account, folder)?;
        self.check_job(account, &job.course)?;
        let SeedJob { url, created, course } = job;
        let earlier = self.take_effects();
        let command = RemoteCreate {
            url: vec![url.expose().to_owned()],
            folder_id: folder.cloned(),
        };
        let made = remote::create(self, created, account, command);
        let ordered = std::mem::replace(&mut self.effects, earlier);
        let ticket = ordered.into_iter().find_map(|effect| match effect {
            Effect::Fetch { ticket, .. } => Some(ticket),
            Effect::ForgetContent(_) | Effect::Callback { .. } | Effect::Notify { .. } => None,
        });
        let (Ok(_), Some(ticket)) = (made, ticket) else {
            // All else was looked at, and one that is refused changes nothing.
            let left = self.accounts.get(account).room();
            return Err(SeedRefusal::OverQuota { left });
        };
        let id = ticket.job_id();
        let state = self.seed_course(created, ticket, course);
        self.seed_questions(created, account, id, state);
        if !state.is_terminal() {
            self.remote.stand_still(id);
        }
        Ok(id)
    }

    /// Makes a content known, so that an upload of it ends at once: somebody else on the service has it.
    ///
    /// # Errors
    ///
    /// If the id of the content is in use for other bytes.
    pub fn seed_known(&mut self, content: Received) -> Result<(), SeedRefusal> {
        let account = self.seed_somebody_else();
        let root = self.accounts.get(account).root;
        let file = SeedFile {
            name: content.md5.to_string(),
            mode: Mode::Private,
            created: self.options.started,
            downloads: 0,
            content,
        };
        self.seed_stored(account, root, file, Copies::DoNotCount).map(|_| ())
    }

    fn seed_somebody_else(&mut self) -> AccountId {
        let options = AccountOptions {
            standing: Standing::Locked,
            storage: u64::MAX,
            ..AccountOptions::new(SOMEBODY_ELSE, "")
        };
        self.add_account(self.options.started, options);
        self.accounts
            .find(SOMEBODY_ELSE)
            .expect("the account is there or was just made")
    }

    fn seed_account(&self, email: &str) -> Result<AccountId, SeedRefusal> {
        self.accounts.find(email).ok_or(SeedRefusal::NoSuchAccount)
    }

    fn seed_place(&self, account: AccountId, folder: Option<&FolderId>) -> Result<FolderKey, SeedRefusal> {
        folders::resolve(self, account, folder).ok_or(SeedRefusal::NoSuchFolder)
    }

    fn seed_id(&self, key: FileKey) -> FileId {
        self.files.get(key).expect("the file was just made").id.clone()
    }

    fn seed_stored(
        &mut self,
        account: AccountId,
        folder: FolderKey,
        file: SeedFile,
        copies: Copies,
    ) -> Result<FileKey, SeedRefusal> {
        check_name(&file.name)?;
        self.check_content(account, &file.content, copies)?;
        let Received { content, length, md5 } = &file.content;
        let held = self
            .contents
            .admit(*content, md5, *length)
            .ok_or(SeedRefusal::ContentInUse)?;
        if held != *content {
            self.discard(*content);
        }
        let new = NewFile {
            owner: account,
            folder,
            name: Arc::from(file.name),
            mode: file.mode,
            content: held,
            size: *length,
        };
        let key = files::insert(self, file.created, new);
        files::count_downloads(self, key, file.downloads);
        Ok(key)
    }

    fn check_content(&self, account: AccountId, received: &Received, copies: Copies) -> Result<(), SeedRefusal> {
        let left = self.accounts.get(account).room();
        if received.length > left {
            return Err(SeedRefusal::OverQuota { left });
        }
        let known = self.contents.find(&received.md5, received.length);
        if known.is_none() && self.contents.contains(received.content) {
            return Err(SeedRefusal::ContentInUse);
        }
        let is_refused = known.is_some_and(|known| self.files.copies.check(account, known, 1).is_err());
        match copies {
            Copies::Count if is_refused => Err(SeedRefusal::TooManyCopies {
                limit: limits::COPIES_OF_A_FILE,
            }),
            Copies::Count | Copies::DoNotCount => Ok(()),
        }
    }

    fn check_job(&self, account: AccountId, course: &SeedCourse) -> Result<(), SeedRefusal> {
        let owner = self.accounts.get(account);
        if owner.jobs_running >= owner.options.remote_jobs {
            return Err(SeedRefusal::TooManyJobs {
                limit: owner.options.remote_jobs,
            });
        }
        let (name, size) = match course {
            SeedCourse::Starting | SeedCourse::Failed(None) => (&None, 0),
            SeedCourse::Downloading(source) | SeedCourse::Failed(Some(source)) => {
                (&source.name, source.size.unwrap_or(0).max(source.received))
            }
            SeedCourse::Done { name, content } => {
                self.check_content(account, content, Copies::Count)?;
                (name, content.length)
            }
        };
        if let Some(name) = name {
            check_name(name)?;
        }
        if size > owner.options.max_file_size {
            return Err(SeedRefusal::TooLarge {
                limit: owner.options.max_file_size,
            });
        }
        if size > owner.room() {
            return Err(SeedRefusal::OverQuota { left: owner.room() });
        }
        Ok(())
    }

    /// Downloads the file of a link. What that has for effects happened long ago.
    fn seed_use(&mut self, now: Moment, link: &LinkId) {
        let earlier = self.take_effects();
        if let Ok(grant) = self.one_time_begin(now, link) {
            let _ = self.one_time_finish(now, grant.pass);
        }
        self.effects = earlier;
    }

    /// Reports to a job what its course has for reports; gives the state that a client is to find.
    fn seed_course(&mut self, now: Moment, ticket: RemoteTicket, course: SeedCourse) -> RemoteJobState {
        match course {
            SeedCourse::Starting => RemoteJobState::Starting,
            SeedCourse::Downloading(source) => {
                self.seed_contact(now, &ticket, &source);
                RemoteJobState::Downloading
            }
            SeedCourse::Done { name, content } => {
                self.remote_size(now, &ticket, name.as_deref(), Some(content.length));
                let effects = self.remote_finish(now, ticket, content);
                self.effects.extend(effects);
                RemoteJobState::Done
            }
            SeedCourse::Failed(source) => {
                if let Some(source) = source {
                    self.seed_contact(now, &ticket, &source);
                }
                self.remote_fail(now, ticket);
                RemoteJobState::Fail
            }
        }
    }

    fn seed_contact(&mut self, now: Moment, ticket: &RemoteTicket, source: &SeedSource) {
        self.remote_size(now, ticket, source.name.as_deref(), source.size);
        self.remote_progress(now, ticket, source.received);
    }

    /// Asks for a job, as a client does, until it stands where it should.
    fn seed_questions(&mut self, now: Moment, account: AccountId, id: u64, wanted: RemoteJobState) {
        let question = RemoteInfo { job_id: Some(vec![id]) };
        for _ in RemoteJobState::ALL {
            let shown = remote::info(self, now, account, &question);
            if shown.iter().any(|job| job.state == wanted) {
                return;
            }
        }
    }
}

/// Whether a file is one of the copies that an account may have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Copies {
    Count,
    DoNotCount,
}

fn check_name(name: &str) -> Result<(), SeedRefusal> {
    if files::is_name(name) {
        Ok(())
    } else {
        Err(SeedRefusal::NameNotValid)
    }
}
