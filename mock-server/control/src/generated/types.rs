// Generated from mock-server/control-spec.yaml by `cargo xtask generate`. Do not edit.
//! Control of rapidgator-mock: values, enums and objects.

use rapidgator_client_runtime::{open_text_enum, text_scalar, wire};
use serde::Deserialize;

text_scalar! {
    /// Names a space; `default` is the one without a name in its addresses. Evidence: documented.
    pub struct SpaceName;
}

text_scalar! {
    /// Names a snapshot of a space. Evidence: documented.
    pub struct SnapshotName;
}

text_scalar! {
    /// The address that an account logs in with. Evidence: documented.
    pub struct Email;
}

text_scalar! {
    /// Names an upload session. Evidence: documented.
    pub struct UploadId;
}

text_scalar! {
    /// Names a folder. Evidence: documented.
    pub struct FolderId;
}

text_scalar! {
    /// Names a file. Evidence: documented.
    pub struct FileId;
}

text_scalar! {
    /// Names a one-time link. Evidence: documented.
    pub struct LinkId;
}

open_text_enum! {
    /// What happens by time alone. Evidence: documented.
    pub enum EventKind {
        /// A session ends, as it was idle for too long.
        SessionEnds = "session_ends",
        /// The look at an upload's bytes ends, or the upload was idle for too long.
        UploadMoves = "upload_moves",
        /// A remote upload ends whose bytes were there, or did not come.
        RemoteUploadEnds = "remote_upload_ends",
        /// A download session ends.
        DownloadEnds = "download_ends",
        /// An account is free from now on.
        PremiumEnds = "premium_ends",
        /// An account may log in again.
        LoginAllowed = "login_allowed",
    }
}

open_text_enum! {
    /// Whether an account may log in. Evidence: documented.
    pub enum AccountStanding {
        /// It may.
        Active = "active",
        /// It is frozen.
        Frozen = "frozen",
        /// The service closed it.
        Locked = "locked",
    }
}

open_text_enum! {
    /// Where an upload session stands. Evidence: documented.
    pub enum UploadPhase {
        /// It waits for bytes.
        Open = "open",
        /// Its bytes are arriving.
        Receiving = "receiving",
        /// Its bytes are there, and it says that they are not.
        Arrived = "arrived",
        /// Its bytes are being looked at.
        Processing = "processing",
        /// There is a file.
        Done = "done",
        /// There is none.
        Failed = "failed",
    }
}

open_text_enum! {
    /// When the look at the bytes of an upload ends. Evidence: documented.
    pub enum ProgressKind {
        /// After as many questions as the switch processing_polls says, or after a time.
        Usual = "usual",
        /// With the last byte.
        AtOnce = "at_once",
        /// After `millis`, whoever asks.
        Time = "time",
        /// After `polls` questions, however long that takes.
        Polls = "polls",
        /// After the time that it takes at `bytes_per_second`.
        Bytes = "bytes",
        /// On command. Without one it is stuck.
        Command = "command",
    }
}

open_text_enum! {
    /// Where a one-time link stands. Evidence: documented.
    pub enum LinkState {
        /// It can be used.
        Waiting = "waiting",
        /// Somebody is using it.
        Claimed = "claimed",
        /// It was used.
        Used = "used",
    }
}

open_text_enum! {
    /// Who may fetch a file, or see a folder. Evidence: documented.
    pub enum Sharing {
        /// Everybody.
        Public = "public",
        /// Premium accounts.
        PremiumOnly = "premium_only",
        /// The owner.
        Private = "private",
        /// Everybody, by a direct link.
        Hotlink = "hotlink",
    }
}

/// There is nothing to tell. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[non_exhaustive]
pub struct Nothing {}

/// A world of its own. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[non_exhaustive]
pub struct Space {
    /// Its name.
    pub name: SpaceName,
    /// Where it is.
    pub url: String,
    /// What a client of the mocked API wants as its base URL.
    pub api_url: String,
    /// Whether it never ends because it is idle.
    pub stays: bool,
    /// Whether its state outlives the server.
    pub outlives: bool,
    /// Its clock.
    pub clock: Clock,
}

/// A space as it was once. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[non_exhaustive]
pub struct Snapshot {
    /// Its name.
    pub name: SnapshotName,
    /// What its clock shows.
    #[serde(deserialize_with = "wire::integer")]
    pub now: u64,
}

/// What time it is in a space. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[non_exhaustive]
pub struct Clock {
    /// What it shows.
    #[serde(deserialize_with = "wire::integer")]
    pub now: u64,
    /// Whether it stands still.
    pub frozen: bool,
    /// How fast it goes; 0 while it stands still.
    #[serde(deserialize_with = "wire::integer")]
    pub percent: u64,
}

/// Something that happened by time alone. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[non_exhaustive]
pub struct Event {
    /// What it was.
    pub kind: EventKind,
    /// When.
    #[serde(deserialize_with = "wire::integer")]
    pub at: u64,
}

/// How a clock was moved on to the next event. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[non_exhaustive]
pub struct ClockMove {
    /// The clock afterwards.
    pub clock: Clock,
    /// What happened; nothing if nothing is going to.
    #[serde(default, deserialize_with = "wire::optional")]
    pub event: Option<Event>,
}

/// Something that the mock can do otherwise. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[non_exhaustive]
pub struct Switch {
    /// Its name.
    pub name: String,
    /// What it is set to.
    pub value: String,
    /// What it is set to if nobody does.
    pub default: String,
    /// What it can be set to; nothing if it takes a number or a time such as 45m.
    #[serde(default, deserialize_with = "wire::list")]
    pub values: Vec<String>,
    /// What it is about.
    #[serde(default, deserialize_with = "wire::optional")]
    pub doc: Option<String>,
    /// How sure its default is.
    #[serde(default, deserialize_with = "wire::optional")]
    pub evidence: Option<String>,
}

/// An account, what it may and what it uses. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[non_exhaustive]
pub struct Account {
    /// What it logs in with.
    pub email: Email,
    /// Whether it may log in.
    pub standing: AccountStanding,
    /// Whether it is premium now.
    pub premium: bool,
    /// When that ends, or ended; nothing if it never was.
    #[serde(default, deserialize_with = "wire::optional_integer")]
    pub premium_until: Option<u64>,
    /// How much it may store.
    #[serde(deserialize_with = "wire::integer")]
    pub storage: u64,
    /// How much its files have, those in the trash can included.
    #[serde(deserialize_with = "wire::integer")]
    pub stored: u64,
    /// How much is reserved by uploads whose bytes are there.
    #[serde(deserialize_with = "wire::integer")]
    pub reserved: u64,
    /// How much it may fetch while it is premium.
    #[serde(deserialize_with = "wire::integer")]
    pub traffic: u64,
    /// How much it has fetched.
    #[serde(deserialize_with = "wire::integer")]
    pub fetched: u64,
    /// Files in its trash can.
    #[serde(deserialize_with = "wire::integer")]
    pub trashed: u64,
    /// Sessions that have not ended.
    #[serde(deserialize_with = "wire::integer")]
    pub sessions: u64,
    /// Uploads whose bytes are arriving.
    #[serde(deserialize_with = "wire::integer")]
    pub receiving: u64,
    /// Remote uploads that have not ended.
    #[serde(deserialize_with = "wire::integer")]
    pub remote_jobs: u64,
}

/// How many sessions were ended. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[non_exhaustive]
pub struct Ended {
    /// How many.
    #[serde(deserialize_with = "wire::integer")]
    pub sessions: u64,
}

/// An upload session. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[non_exhaustive]
pub struct Upload {
    /// Its id.
    pub upload_id: UploadId,
    /// Whose it is.
    pub email: Email,
    /// What the file is called.
    pub name: String,
    /// How many bytes were announced.
    #[serde(deserialize_with = "wire::integer")]
    pub size: u64,
    /// Their MD5.
    pub hash: String,
    /// Where it stands.
    pub phase: UploadPhase,
    /// Questions that find it as it is before it moves on.
    #[serde(default, deserialize_with = "wire::optional_integer")]
    pub polls_left: Option<u64>,
    /// When something happens to it by time.
    #[serde(default, deserialize_with = "wire::optional_integer")]
    pub due: Option<u64>,
    /// The file that came of it.
    #[serde(default, deserialize_with = "wire::optional")]
    pub file_id: Option<FileId>,
    /// Why none did.
    #[serde(default, deserialize_with = "wire::optional")]
    pub reason: Option<String>,
}

/// How the look at the bytes of an upload goes on, and how it ends. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[non_exhaustive]
pub struct Progress {
    /// When it ends.
    pub kind: ProgressKind,
    /// After how much time.
    #[serde(default, deserialize_with = "wire::optional_integer")]
    pub millis: Option<u64>,
    /// After how many questions.
    #[serde(default, deserialize_with = "wire::optional_integer")]
    pub polls: Option<u64>,
    /// At which speed.
    #[serde(default, deserialize_with = "wire::optional_integer")]
    pub bytes_per_second: Option<u64>,
    /// Whether it ends without a file, whatever the bytes are.
    pub fails: bool,
    /// Why, in the words that the client is told.
    #[serde(default, deserialize_with = "wire::optional")]
    pub reason: Option<String>,
}

/// A folder. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[non_exhaustive]
pub struct Folder {
    /// Its id.
    pub folder_id: FolderId,
    /// The one above it; nothing for the root.
    #[serde(default, deserialize_with = "wire::optional")]
    pub parent_id: Option<FolderId>,
    /// The names from the root to it, which is `/`.
    pub path: String,
    /// Who may see it.
    pub sharing: Sharing,
    /// Files right in it.
    #[serde(deserialize_with = "wire::integer")]
    pub files: u64,
    /// How many those have.
    #[serde(deserialize_with = "wire::integer")]
    pub bytes: u64,
}

/// A file. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[non_exhaustive]
pub struct File {
    /// Its id.
    pub file_id: FileId,
    /// Where it is; nothing in the trash can.
    #[serde(default, deserialize_with = "wire::optional")]
    pub folder_id: Option<FolderId>,
    /// Its name.
    pub name: String,
    /// How many bytes it has.
    #[serde(deserialize_with = "wire::integer")]
    pub size: u64,
    /// Their MD5.
    pub hash: String,
    /// Who may fetch it.
    pub sharing: Sharing,
    /// When it was stored.
    #[serde(deserialize_with = "wire::integer")]
    pub created: u64,
    /// How often it went out whole.
    #[serde(deserialize_with = "wire::integer")]
    pub downloads: u64,
}

/// A one-time link. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[non_exhaustive]
pub struct Link {
    /// Its id.
    pub link_id: LinkId,
    /// Where it leads.
    pub file_id: FileId,
    /// Where it stands.
    pub state: LinkState,
    /// Whether somebody is called when it is used.
    pub calls_back: bool,
    /// Whether its owner gets a letter when it is used.
    pub notifies: bool,
    /// When it was made.
    #[serde(deserialize_with = "wire::integer")]
    pub created: u64,
}

/// What an account has, folders before what is in them. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[non_exhaustive]
pub struct Tree {
    /// The account with its quotas.
    pub account: Account,
    /// Its folders, the root first.
    #[serde(default, deserialize_with = "wire::list")]
    pub folders: Vec<Folder>,
    /// Its files, those in the trash can last.
    #[serde(default, deserialize_with = "wire::list")]
    pub files: Vec<File>,
    /// Its one-time links, the oldest first.
    #[serde(default, deserialize_with = "wire::list")]
    pub links: Vec<Link>,
    /// Entries that there was no room for, of all three.
    #[serde(deserialize_with = "wire::integer")]
    pub left_out: u64,
}
