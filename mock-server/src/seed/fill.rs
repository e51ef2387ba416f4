//! Fills a world with what a seed says.

use std::collections::HashMap;
use std::ops::Range;

use rapidgator_mock_domain::generated::types::{FileId, FolderId, RemoteJobState};
use rapidgator_mock_domain::seed::{
    SeedCourse, SeedFile, SeedFolder, SeedJob, SeedLink, SeedRefusal, SeedSource, SeedUse,
};
use rapidgator_mock_domain::{Moment, Received, World};

use super::SeedError;
use super::contents::Stocked;
use super::language::{Account, Content, File, Folder, Job, Link, Plan};
use super::problem::Problem;
use super::read::Placed;

impl Plan {
    /// All contents, in the order of the file.
    pub(super) fn contents(&self) -> impl Iterator<Item = &Placed<Content>> {
        let accounts = self.accounts.iter().flatten();
        let of_accounts = accounts.flat_map(|account| {
            let files = account.files.iter().map(|file| &file.content);
            let trash = account.trash.iter().map(|(file, _)| &file.content);
            files
                .chain(trash)
                .chain(account.jobs.iter().filter_map(|job| job.content.as_ref()))
        });
        of_accounts.chain(&self.known)
    }
}

impl Stocked {
    /// Fills a world that has the accounts of the seed. What has no moment of its own was made `now`; the stock as it
    /// was received, in its order.
    pub(crate) fn fill(&self, world: &mut World, now: Moment, stock: &[Received]) -> Result<(), SeedError> {
        let mut filling = Filling {
            world,
            now,
            stock,
            places: &self.places,
            problems: Vec::new(),
        };
        for account in self.seed.plan.accounts.iter().flatten() {
            filling.account(account);
        }
        for content in &self.seed.plan.known {
            filling.known(content);
        }
        let problems = filling.problems;
        self.seed.origin.accept((), problems)
    }
}

struct Filling<'w> {
    world: &'w mut World,
    now: Moment,
    stock: &'w [Received],
    places: &'w HashMap<Content, usize>,
    problems: Vec<Problem>,
}

impl Filling<'_> {
    fn account(&mut self, account: &Account) {
        let email = &account.options.email;
        let mut folders: Vec<Option<FolderId>> = Vec::new();
        for folder in &account.folders {
            let made = self.folder(email, folder, &folders);
            folders.push(made);
        }
        let made: Vec<Option<FileId>> = (account.files.iter().map(|file| self.file(email, file, &folders))).collect();
        for (file, deleted) in &account.trash {
            let deleted = deleted.unwrap_or(self.now);
            let outcome = (self.world).seed_trash(email, deleted, self.seed_file(file));
            self.keep(&file.name.span, outcome);
        }
        for link in &account.links {
            self.link(email, link, &made);
        }
        for job in &account.jobs {
            self.job(email, job, &folders);
        }
    }

    fn folder(&mut self, email: &str, folder: &Folder, made: &[Option<FolderId>]) -> Option<FolderId> {
        let parent = within(folder.parent, made)?;
        let new = SeedFolder {
            name: folder.name.value.clone(),
            mode: folder.mode,
            created: folder.created.unwrap_or(self.now),
        };
        let outcome = self.world.seed_folder(email, parent, new);
        self.keep(&folder.name.span, outcome)
    }

    fn file(&mut self, email: &str, file: &File, folders: &[Option<FolderId>]) -> Option<FileId> {
        let folder = within(file.folder, folders)?;
        let outcome = self.world.seed_file(email, folder, self.seed_file(file));
        self.keep(&file.name.span, outcome)
    }

    fn link(&mut self, email: &str, link: &Link, files: &[Option<FileId>]) -> Option<()> {
        let file = files.get(link.file.value)?.as_ref()?;
        let new = SeedLink {
            callback: link.callback.clone(),
            notify: link.notify,
            created: link.created.unwrap_or(self.now),
            use_: if link.is_used { SeedUse::Used } else { SeedUse::Waiting },
        };
        let outcome = self.world.seed_link(email, file, new);
        self.keep(&link.file.span, outcome).map(|_| ())
    }

    fn job(&mut self, email: &str, job: &Job, folders: &[Option<FolderId>]) -> Option<()> {
        let folder = within(job.folder, folders)?;
        let new = SeedJob {
            url: job.url.clone(),
            created: job.created.unwrap_or(self.now),
            course: self.course(job)?,
        };
        let outcome = self.world.seed_job(email, folder, new);
        self.keep(&job.span, outcome).map(|_| ())
    }

    /// Nothing for what the language does not let through.
    fn course(&self, job: &Job) -> Option<SeedCourse> {
        let name = job.name.clone();
        let source = |name| SeedSource {
            name,
            size: job.size,
            received: job.received.unwrap_or(0),
        };
        match job.state {
            RemoteJobState::Waiting => None,
            RemoteJobState::Starting => Some(SeedCourse::Starting),
            RemoteJobState::Downloading => Some(SeedCourse::Downloading(source(name))),
            RemoteJobState::Done => {
                let content = self.received(&job.content.as_ref()?.value);
                Some(SeedCourse::Done { name, content })
            }
            RemoteJobState::Fail => {
                let has_answered = name.is_some() || job.size.is_some() || job.received.is_some();
                Some(SeedCourse::Failed(has_answered.then(|| source(name))))
            }
        }
    }

    fn known(&mut self, content: &Placed<Content>) {
        let outcome = self.world.seed_known(self.received(&content.value));
        self.keep(&content.span, outcome);
    }

    fn seed_file(&self, file: &File) -> SeedFile {
        SeedFile {
            name: file.name.value.clone(),
            mode: file.mode,
            created: file.created.unwrap_or(self.now),
            downloads: file.downloads,
            content: self.received(&file.content.value),
        }
    }

    fn received(&self, content: &Content) -> Received {
        let place = self.places.get(content);
        let received = place.and_then(|place| self.stock.get(*place));
        received.expect("all contents of a seed are in its stock").clone()
    }

    fn keep<T>(&mut self, span: &Range<usize>, outcome: Result<T, SeedRefusal>) -> Option<T> {
        outcome
            .map_err(|refusal| self.problems.push(Problem::new(span, refusal.to_string())))
            .ok()
    }
}

/// The id of a place in a list, or of the root; nothing if what stands there could not be made.
fn within<T>(place: Option<usize>, made: &[Option<T>]) -> Option<Option<&T>> {
    match place {
        None => Some(None),
        Some(place) => made.get(place)?.as_ref().map(Some),
    }
}
