//! Rows become a world again.

use super::{Contradiction, Row, rows};
use crate::{
    accounts::Accounts,
    contents::Contents,
    downloads::Downloads,
    faults::Faults,
    files::Files,
    folders::Folders,
    ids::Ids,
    links::Links,
    remote::RemoteJobs,
    sessions::Sessions,
    traces::Traces,
    uploads::Uploads,
    world::{Effect, World, WorldOptions},
};

/// A world that was kept.
#[derive(Clone, Debug)]
#[must_use = "effects that are dropped do not happen"]
pub struct Restored {
    /// The world. It keeps track of its changes, beginning with those of the restart.
    pub world: World,
    /// What to do outside, in this order.
    pub effects: Vec<Effect>,
    /// What was under way when it was kept for the last time.
    pub broken_off: BrokenOff,
    /// What there is.
    pub census: Census,
}

/// How much there is in a world.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Census {
    /// Accounts.
    pub accounts: usize,
    /// Folders, with the roots.
    pub folders: usize,
    /// Files, with those in trash cans.
    pub files: usize,
    /// Contents that these files have.
    pub contents: usize,
}

/// Transfers that a restart has cut off.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct BrokenOff {
    /// Uploads whose bytes were arriving. They wait for them anew.
    pub uploads: u64,
    /// Transfers of download sessions. Their bytes did not count.
    pub downloads: u64,
    /// One-time links whose files were being sent. They can be used.
    pub links: u64,
    /// Remote uploads whose bytes were being fetched. That begins anew.
    pub jobs: u64,
}

impl World {
    /// Makes a world of rows. The accounts and the seed of the options are not used, as the rows have them.
    ///
    /// These are not kept:
    ///
    /// - transfers, as their connections are gone: an upload that was receiving is open again, a reserved one-time link
    ///   waits again, a download costs nothing, and what a remote upload fetches is fetched anew, which is an effect;
    /// - the last uses of a session, as each would be a change: it may end a sixteenth of its idle time too early;
    /// - what is said of a remote upload's progress, for the same reason;
    /// - effects that were on their way: a callback is made once or not at all, never twice;
    /// - refusals on order, as the test that ordered them is over;
    /// - switches and the other options, as they belong to a start and come with it.
    ///
    /// # Errors
    ///
    /// If the rows contradict each other.
    pub fn restore(options: WorldOptions, rows: impl IntoIterator<Item = Row>) -> Result<Restored, Contradiction> {
        let rows = Sorted::of(rows)?;
        let mut world = Self {
            ids: Ids::resume(&rows.ids.ok_or(Contradiction::Missing {
                of: "the world".to_owned(),
                what: "the source of its ids",
            })?),
            accounts: Accounts::restore(rows.accounts)?,
            sessions: Sessions::tracked(),
            folders: Folders::restore(rows.folders)?,
            files: Files::tracked(),
            links: Links::tracked(),
            contents: Contents::restore(rows.contents)?,
            uploads: Uploads::tracked(options.upload_idle),
            remote: RemoteJobs::tracked(),
            downloads: Downloads::tracked(),
            faults: Faults::default(),
            traces: Traces::default(),
            effects: Vec::new(),
            options,
        };
        world.check_roots()?;
        let mut broken_off = BrokenOff::default();
        for row in rows.files {
            world.restore_file(row)?;
        }
        for row in rows.sessions {
            world.restore_session(row)?;
        }
        for row in rows.uploads {
            broken_off.uploads += u64::from(world.restore_upload(row)?);
        }
        for row in rows.downloads {
            broken_off.downloads += u64::from(world.restore_download(row)?);
        }
        for row in rows.links {
            broken_off.links += u64::from(world.restore_link(row)?);
        }
        for row in rows.jobs {
            broken_off.jobs += u64::from(world.restore_job(row)?);
        }
        let unheld = world.contents.drop_unheld();
        world.effects.extend(unheld.into_iter().map(Effect::ForgetContent));
        let contradictions = world.audit();
        if !contradictions.is_empty() {
            return Err(Contradiction::Unsound(contradictions));
        }
        Ok(Restored {
            effects: world.take_effects(),
            census: world.census(),
            world,
            broken_off,
        })
    }
}

impl World {
    fn census(&self) -> Census {
        Census {
            accounts: self.accounts.iter().count(),
            folders: self.folders.iter().count(),
            files: self.files.iter().count(),
            contents: self.contents.iter().count(),
        }
    }
}

/// Rows by their kind. Those that were numbered stand by number, so that the same rows make the same world whatever
/// order they come in.
#[derive(Default)]
struct Sorted {
    ids: Option<rows::IdsRow>,
    accounts: Vec<rows::AccountRow>,
    sessions: Vec<rows::SessionRow>,
    folders: Vec<rows::FolderRow>,
    files: Vec<rows::FileRow>,
    contents: Vec<rows::ContentRow>,
    uploads: Vec<rows::UploadRow>,
    downloads: Vec<rows::DownloadRow>,
    links: Vec<rows::LinkRow>,
    jobs: Vec<rows::JobRow>,
}

impl Sorted {
    fn of(rows: impl IntoIterator<Item = Row>) -> Result<Self, Contradiction> {
        let mut sorted = Self::default();
        for row in rows {
            match row {
                Row::Ids(row) => {
                    if sorted.ids.replace(row).is_some() {
                        let what = "the source of the ids".to_owned();
                        return Err(Contradiction::Twice { what });
                    }
                }
                Row::Account(row) => sorted.accounts.push(row),
                Row::Session(row) => sorted.sessions.push(row),
                Row::Folder(row) => sorted.folders.push(row),
                Row::File(row) => sorted.files.push(row),
                Row::Content(row) => sorted.contents.push(row),
                Row::Upload(row) => sorted.uploads.push(row),
                Row::Download(row) => sorted.downloads.push(row),
                Row::Link(row) => sorted.links.push(row),
                Row::Job(row) => sorted.jobs.push(row),
            }
        }
        sorted.accounts.sort_by_key(|row| row.number);
        sorted.contents.sort_by_key(|row| row.id);
        sorted.jobs.sort_by_key(|row| row.id);
        Ok(sorted)
    }
}
