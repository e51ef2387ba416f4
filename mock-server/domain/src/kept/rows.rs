//! What is kept of each thing: facts that follow from nothing else. Sums, listings, counts and deadlines are worked out
//! anew.
//!
//! These types are a file format. A change of one that an older file does not fit needs another number of the format
//! where the file is written.

use serde::{Deserialize, Serialize};

use crate::{
    accounts::{AccountId, Standing, Tier},
    files::{FileKey, Place},
    folders::FolderKey,
    links::LinkKey,
    remote, uploads,
    values::{ContentId, Moment, Secret},
};

/// Where the ids come from, and how far they have come.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct IdsRow {
    pub(crate) seed: u64,
    pub(crate) position: u64,
    pub(crate) serial: u64,
    pub(crate) jobs: u64,
}

/// An account, without what its files and transfers add up to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AccountRow {
    pub(crate) number: AccountId,
    pub(crate) email: String,
    pub(crate) password: KeptSecret,
    pub(crate) code: Option<KeptSecret>,
    pub(crate) tier: Tier,
    pub(crate) standing: Standing,
    pub(crate) storage: u64,
    pub(crate) traffic: u64,
    pub(crate) max_file_size: u64,
    pub(crate) max_free_download: Option<u64>,
    pub(crate) parallel_uploads: u64,
    pub(crate) remote_jobs: u64,
    pub(crate) remote_refresh: u64,
    pub(crate) root: FolderKey,
    pub(crate) fetched: u64,
    /// Rows of before it was known have none.
    #[serde(default)]
    pub(crate) traffic_returns: Option<Moment>,
    pub(crate) last_login: Option<Moment>,
}

/// A session. Its end may lag behind, as [`World::restore`](crate::World::restore) tells.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SessionRow {
    pub(crate) token: KeptSecret,
    pub(crate) account: AccountId,
    pub(crate) expires: Moment,
}

/// A folder, without what is in it and below it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FolderRow {
    pub(crate) key: FolderKey,
    pub(crate) id: String,
    pub(crate) owner: AccountId,
    pub(crate) parent: Option<FolderKey>,
    pub(crate) name: String,
    pub(crate) mode: i64,
    pub(crate) created: u64,
}

/// A file. Its size is that of its content.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileRow {
    pub(crate) key: FileKey,
    pub(crate) id: String,
    pub(crate) owner: AccountId,
    pub(crate) place: Place,
    pub(crate) name: String,
    pub(crate) mode: i64,
    pub(crate) content: ContentId,
    pub(crate) created: u64,
    pub(crate) downloads: u64,
}

/// A content, without who holds it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ContentRow {
    pub(crate) id: ContentId,
    pub(crate) md5: String,
    pub(crate) length: u64,
    /// Whether its bytes are gone.
    #[serde(default)]
    pub(crate) is_lost: bool,
}

/// An upload session.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct UploadRow {
    pub(crate) id: String,
    pub(crate) account: AccountId,
    pub(crate) folder: FolderKey,
    pub(crate) name: String,
    pub(crate) md5: String,
    pub(crate) size: u64,
    pub(crate) senders: Vec<KeptSecret>,
    pub(crate) deadline: Moment,
    pub(crate) phase: uploads::Phase,
}

/// A download session.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DownloadRow {
    pub(crate) id: KeptSecret,
    pub(crate) account: AccountId,
    pub(crate) file: FileKey,
    pub(crate) sent: u64,
    /// Transfers that ran.
    pub(crate) running: u32,
    pub(crate) deadline: Moment,
}

/// A one-time link.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LinkRow {
    pub(crate) key: LinkKey,
    pub(crate) id: KeptSecret,
    pub(crate) owner: AccountId,
    pub(crate) file: FileKey,
    pub(crate) callback: Option<KeptSecret>,
    pub(crate) notify: bool,
    pub(crate) created: u64,
    pub(crate) state: LinkState,
}

/// Whether a one-time link can be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum LinkState {
    Waiting,
    /// Its file was being sent.
    Claimed,
    Used,
}

/// A remote upload.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct JobRow {
    pub(crate) id: u64,
    pub(crate) account: AccountId,
    pub(crate) folder: FolderKey,
    pub(crate) url: KeptSecret,
    pub(crate) name: Option<String>,
    pub(crate) size: Option<u64>,
    pub(crate) received: u64,
    pub(crate) created: Moment,
    pub(crate) contacted: Option<Moment>,
    pub(crate) updated: Option<Moment>,
    pub(crate) stands_still: bool,
    pub(crate) due: Option<Moment>,
    pub(crate) phase: remote::Phase,
}

/// A secret that is written out where it is kept, and nowhere else: `Debug` does not show it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "String", into = "String")]
pub(crate) struct KeptSecret(pub(crate) Secret);

impl KeptSecret {
    pub(crate) fn of(text: &str) -> Self {
        Self(Secret::from(text))
    }

    /// As the id that it is.
    pub(crate) fn to<T: for<'a> From<&'a str>>(&self) -> T {
        T::from(self.0.expose())
    }
}

impl From<String> for KeptSecret {
    fn from(text: String) -> Self {
        Self(Secret::from(text))
    }
}

impl From<KeptSecret> for String {
    fn from(secret: KeptSecret) -> Self {
        secret.0.expose().to_owned()
    }
}
