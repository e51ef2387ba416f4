//! How a world outlives its process: each change goes out as rows, and the rows of all changes make the world again.
//!
//! A row is what a thing is now, not what was done to it. So a log of commands is not needed, and a later version that
//! would decide otherwise still finds what was decided.
//!
//! ```
//! use rapidgator_mock_domain::{World, WorldOptions, kept::Row};
//!
//! let mut world = World::new(WorldOptions::default());
//! world.keep_track();
//! let rows: Vec<Row> = world.take_changes().into_iter().filter_map(|change| change.row).collect();
//! let restored = World::restore(WorldOptions::default(), rows).unwrap();
//! assert_eq!(restored.world.storage_used("demo@example.com"), Some(0));
//! ```

pub(crate) mod contradiction;
mod restore;
pub(crate) mod rows;

use std::fmt;

use serde::{Deserialize, Serialize};

pub use contradiction::Contradiction;
pub use restore::{BrokenOff, Census, Restored};

use crate::{
    accounts::AccountId,
    files::FileKey,
    folders::FolderKey,
    generated::types::{DownloadId, Token, UploadId},
    links::LinkKey,
    tables::Kept,
    values::ContentId,
    world::World,
};
use rows::{AccountRow, ContentRow, DownloadRow, FileRow, FolderRow, IdsRow, JobRow, LinkRow, SessionRow, UploadRow};

/// A thing that is another one now than at the last look.
#[derive(Clone, PartialEq, Eq)]
pub struct Change {
    /// Of which kind it is.
    pub table: &'static str,
    /// Which one of its kind it is; may be a secret.
    pub key: Vec<u8>,
    /// What it is now; `None` if it is gone.
    pub row: Option<Row>,
}

/// What is kept of a thing. All that is in it can be written and read by `serde`, with the secrets of the account;
/// `Debug` does not show those.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "each says what it is")]
pub enum Row {
    Ids(IdsRow),
    Account(AccountRow),
    Session(SessionRow),
    Folder(FolderRow),
    File(FileRow),
    Content(ContentRow),
    Upload(UploadRow),
    Download(DownloadRow),
    Link(LinkRow),
    Job(JobRow),
}

impl Row {
    /// The content that it is about, if it is about one.
    pub fn content_id(&self) -> Option<ContentId> {
        match self {
            Self::Content(row) => Some(row.id),
            Self::Ids(_)
            | Self::Account(_)
            | Self::Session(_)
            | Self::Folder(_)
            | Self::File(_)
            | Self::Upload(_)
            | Self::Download(_)
            | Self::Link(_)
            | Self::Job(_) => None,
        }
    }
}

impl Change {
    pub(crate) fn put<K: RowKey>(key: &K, row: Row) -> Self {
        Self {
            table: K::TABLE,
            key: key.bytes(),
            row: Some(row),
        }
    }
}

impl fmt::Debug for Change {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut change = formatter.debug_struct("Change");
        change.field("table", &self.table).field("row", &self.row);
        change.finish_non_exhaustive()
    }
}

impl World {
    /// Notes from now on what changes. All that is there counts as changed.
    pub fn keep_track(&mut self) {
        self.ids.keep_track();
        self.accounts.keep_track();
        self.sessions.keep_track();
        self.folders.keep_track();
        self.files.keep_track();
        self.contents.keep_track();
        self.uploads.keep_track();
        self.downloads.keep_track();
        self.links.keep_track();
        self.remote.keep_track();
    }

    /// What has changed since the last look, to be kept as a whole or not at all; nothing before
    /// [`World::keep_track`].
    ///
    /// [`World::restore`] tells what is not kept.
    pub fn take_changes(&mut self) -> Vec<Change> {
        let mut changes = Vec::new();
        self.ids.take_changes(&mut changes);
        self.accounts.take_changes(&mut changes);
        self.sessions.take_changes(&mut changes);
        self.folders.take_changes(&mut changes);
        self.files.take_changes(&mut changes);
        self.contents.take_changes(&mut changes);
        self.uploads.take_changes(&mut changes);
        self.downloads.take_changes(&mut changes);
        self.links.take_changes(&mut changes);
        self.remote.take_changes(&mut changes);
        changes
    }
}

/// Adds what has changed in a table.
pub(crate) fn take_changes<K: RowKey, V>(
    table: &mut Kept<K, V>,
    changes: &mut Vec<Change>,
    row: impl Fn(&K, &V) -> Row,
) {
    changes.extend(table.take_changed().map(|(key, value)| Change {
        table: K::TABLE,
        key: key.bytes(),
        row: value.map(|value| row(&key, value)),
    }));
}

/// What names a row among those of its kind.
pub(crate) trait RowKey: std::hash::Hash + Ord + Clone {
    const TABLE: &'static str;

    fn bytes(&self) -> Vec<u8>;
}

macro_rules! numbers {
    ($($table:literal: $key:ty;)*) => {
        $(impl RowKey for $key {
            const TABLE: &'static str = $table;

            fn bytes(&self) -> Vec<u8> {
                self.number().to_be_bytes().to_vec()
            }
        })*
    };
}

macro_rules! texts {
    ($($table:literal: $key:ty, $text:ident;)*) => {
        $(impl RowKey for $key {
            const TABLE: &'static str = $table;

            fn bytes(&self) -> Vec<u8> {
                self.$text().as_bytes().to_vec()
            }
        })*
    };
}

numbers! {
    "accounts": AccountId;
    "folders": FolderKey;
    "files": FileKey;
    "contents": ContentId;
    "links": LinkKey;
}

texts! {
    "sessions": Token, expose;
    "uploads": UploadId, as_str;
    "downloads": DownloadId, expose;
}

/// The only row of its kind.
impl RowKey for () {
    const TABLE: &'static str = "ids";

    fn bytes(&self) -> Vec<u8> {
        Vec::new()
    }
}

/// Remote uploads have no other name than their number.
impl RowKey for u64 {
    const TABLE: &'static str = "jobs";

    fn bytes(&self) -> Vec<u8> {
        self.to_be_bytes().to_vec()
    }
}
