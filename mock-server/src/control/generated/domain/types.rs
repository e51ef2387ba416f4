// Generated from mock-server/control-spec.yaml by `cargo xtask generate`. Do not edit.
//! Control of rapidgator-mock: values, enums and objects.

use rapidgator_mock_domain::values::{secret_scalar, text_scalar};

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

secret_scalar! {
    /// The password of an account. Evidence: documented.
    pub struct Password;
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

/// What happens by time alone. Evidence: documented.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[allow(
    clippy::enum_variant_names,
    clippy::large_enum_variant,
    reason = "as the description has it"
)]
pub enum EventKind {
    /// A session ends, as it was idle for too long.
    SessionEnds,
    /// The look at an upload's bytes ends, or the upload was idle for too long.
    UploadMoves,
    /// A remote upload ends whose bytes were there, or did not come.
    RemoteUploadEnds,
    /// A download session ends.
    DownloadEnds,
    /// An account is free from now on.
    PremiumEnds,
    /// An account may log in again.
    LoginAllowed,
}

impl EventKind {
    /// Every value, in the order of the description.
    pub const ALL: &[Self] = &[
        Self::SessionEnds,
        Self::UploadMoves,
        Self::RemoteUploadEnds,
        Self::DownloadEnds,
        Self::PremiumEnds,
        Self::LoginAllowed,
    ];
    /// As it is sent.
    pub fn value(self) -> &'static str {
        match self {
            Self::SessionEnds => "session_ends",
            Self::UploadMoves => "upload_moves",
            Self::RemoteUploadEnds => "remote_upload_ends",
            Self::DownloadEnds => "download_ends",
            Self::PremiumEnds => "premium_ends",
            Self::LoginAllowed => "login_allowed",
        }
    }
    /// From what was sent.
    pub fn from_value(value: &str) -> Option<Self> {
        match value {
            "session_ends" => Some(Self::SessionEnds),
            "upload_moves" => Some(Self::UploadMoves),
            "remote_upload_ends" => Some(Self::RemoteUploadEnds),
            "download_ends" => Some(Self::DownloadEnds),
            "premium_ends" => Some(Self::PremiumEnds),
            "login_allowed" => Some(Self::LoginAllowed),
            _ => None,
        }
    }
}

/// Whether an account may log in. Evidence: documented.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[allow(
    clippy::enum_variant_names,
    clippy::large_enum_variant,
    reason = "as the description has it"
)]
pub enum AccountStanding {
    /// It may.
    Active,
    /// It is frozen.
    Frozen,
    /// The service closed it.
    Locked,
}

impl AccountStanding {
    /// Every value, in the order of the description.
    pub const ALL: &[Self] = &[Self::Active, Self::Frozen, Self::Locked];
    /// As it is sent.
    pub fn value(self) -> &'static str {
        match self {
            Self::Active => "active",
            Self::Frozen => "frozen",
            Self::Locked => "locked",
        }
    }
    /// From what was sent.
    pub fn from_value(value: &str) -> Option<Self> {
        match value {
            "active" => Some(Self::Active),
            "frozen" => Some(Self::Frozen),
            "locked" => Some(Self::Locked),
            _ => None,
        }
    }
}

/// Where an upload session stands. Evidence: documented.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[allow(
    clippy::enum_variant_names,
    clippy::large_enum_variant,
    reason = "as the description has it"
)]
pub enum UploadPhase {
    /// It waits for bytes.
    Open,
    /// Its bytes are arriving.
    Receiving,
    /// Its bytes are there, and it says that they are not.
    Arrived,
    /// Its bytes are being looked at.
    Processing,
    /// There is a file.
    Done,
    /// There is none.
    Failed,
}

impl UploadPhase {
    /// Every value, in the order of the description.
    pub const ALL: &[Self] = &[
        Self::Open,
        Self::Receiving,
        Self::Arrived,
        Self::Processing,
        Self::Done,
        Self::Failed,
    ];
    /// As it is sent.
    pub fn value(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Receiving => "receiving",
            Self::Arrived => "arrived",
            Self::Processing => "processing",
            Self::Done => "done",
            Self::Failed => "failed",
        }
    }
    /// From what was sent.
    pub fn from_value(value: &str) -> Option<Self> {
        match value {
            "open" => Some(Self::Open),
            "receiving" => Some(Self::Receiving),
            "arrived" => Some(Self::Arrived),
            "processing" => Some(Self::Processing),
            "done" => Some(Self::Done),
            "failed" => Some(Self::Failed),
            _ => None,
        }
    }
}

/// When the look at the bytes of an upload ends. Evidence: documented.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[allow(
    clippy::enum_variant_names,
    clippy::large_enum_variant,
    reason = "as the description has it"
)]
pub enum ProgressKind {
    /// After as many questions as the switch processing_polls says, or after a time.
    Usual,
    /// With the last byte.
    AtOnce,
    /// After `millis`, whoever asks.
    Time,
    /// After `polls` questions, however long that takes.
    Polls,
    /// After the time that it takes at `bytes_per_second`.
    Bytes,
    /// On command. Without one it is stuck.
    Command,
}

impl ProgressKind {
    /// Every value, in the order of the description.
    pub const ALL: &[Self] = &[
        Self::Usual,
        Self::AtOnce,
        Self::Time,
        Self::Polls,
        Self::Bytes,
        Self::Command,
    ];
    /// As it is sent.
    pub fn value(self) -> &'static str {
        match self {
            Self::Usual => "usual",
            Self::AtOnce => "at_once",
            Self::Time => "time",
            Self::Polls => "polls",
            Self::Bytes => "bytes",
            Self::Command => "command",
        }
    }
    /// From what was sent.
    pub fn from_value(value: &str) -> Option<Self> {
        match value {
            "usual" => Some(Self::Usual),
            "at_once" => Some(Self::AtOnce),
            "time" => Some(Self::Time),
            "polls" => Some(Self::Polls),
            "bytes" => Some(Self::Bytes),
            "command" => Some(Self::Command),
            _ => None,
        }
    }
}

/// Where a one-time link stands. Evidence: documented.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[allow(
    clippy::enum_variant_names,
    clippy::large_enum_variant,
    reason = "as the description has it"
)]
pub enum LinkState {
    /// It can be used.
    Waiting,
    /// Somebody is using it.
    Claimed,
    /// It was used.
    Used,
}

impl LinkState {
    /// Every value, in the order of the description.
    pub const ALL: &[Self] = &[Self::Waiting, Self::Claimed, Self::Used];
    /// As it is sent.
    pub fn value(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Claimed => "claimed",
            Self::Used => "used",
        }
    }
    /// From what was sent.
    pub fn from_value(value: &str) -> Option<Self> {
        match value {
            "waiting" => Some(Self::Waiting),
            "claimed" => Some(Self::Claimed),
            "used" => Some(Self::Used),
            _ => None,
        }
    }
}

/// Who may fetch a file, or see a folder. Evidence: documented.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[allow(
    clippy::enum_variant_names,
    clippy::large_enum_variant,
    reason = "as the description has it"
)]
pub enum Sharing {
    /// Everybody.
    Public,
    /// Premium accounts.
    PremiumOnly,
    /// The owner.
    Private,
    /// Everybody, by a direct link.
    Hotlink,
}

impl Sharing {
    /// Every value, in the order of the description.
    pub const ALL: &[Self] = &[
        Self::Public,
        Self::PremiumOnly,
        Self::Private,
        Self::Hotlink,
    ];
    /// As it is sent.
    pub fn value(self) -> &'static str {
        match self {
            Self::Public => "public",
            Self::PremiumOnly => "premium_only",
            Self::Private => "private",
            Self::Hotlink => "hotlink",
        }
    }
    /// From what was sent.
    pub fn from_value(value: &str) -> Option<Self> {
        match value {
            "public" => Some(Self::Public),
            "premium_only" => Some(Self::PremiumOnly),
            "private" => Some(Self::Private),
            "hotlink" => Some(Self::Hotlink),
            _ => None,
        }
    }
}

/// There is nothing to tell. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Nothing {}

/// A world of its own. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Eq)]
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
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Snapshot {
    /// Its name.
    pub name: SnapshotName,
    /// What its clock shows.
    pub now: u64,
}

/// What time it is in a space. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clock {
    /// What it shows.
    pub now: u64,
    /// Whether it stands still.
    pub frozen: bool,
    /// How fast it goes; 0 while it stands still.
    pub percent: u64,
}

/// Something that happened by time alone. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// What it was.
    pub kind: EventKind,
    /// When.
    pub at: u64,
}

/// How a clock was moved on to the next event. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClockMove {
    /// The clock afterwards.
    pub clock: Clock,
    /// What happened; nothing if nothing is going to.
    pub event: Option<Event>,
}

/// Something that the mock can do otherwise. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Switch {
    /// Its name.
    pub name: String,
    /// What it is set to.
    pub value: String,
    /// What it is set to if nobody does.
    pub default: String,
    /// What it can be set to; nothing if it takes a number or a time such as 45m.
    pub values: Vec<String>,
    /// What it is about.
    pub doc: Option<String>,
    /// How sure its default is.
    pub evidence: Option<String>,
}

/// An account, what it may and what it uses. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    /// What it logs in with.
    pub email: Email,
    /// Whether it may log in.
    pub standing: AccountStanding,
    /// Whether it is premium now.
    pub premium: bool,
    /// When that ends, or ended; nothing if it never was.
    pub premium_until: Option<u64>,
    /// How much it may store.
    pub storage: u64,
    /// How much its files have, those in the trash can included.
    pub stored: u64,
    /// How much is reserved by uploads whose bytes are there.
    pub reserved: u64,
    /// How much it may fetch while it is premium.
    pub traffic: u64,
    /// How much it has fetched.
    pub fetched: u64,
    /// Files in its trash can.
    pub trashed: u64,
    /// Sessions that have not ended.
    pub sessions: u64,
    /// Uploads whose bytes are arriving.
    pub receiving: u64,
    /// Remote uploads that have not ended.
    pub remote_jobs: u64,
}

/// How many sessions were ended. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ended {
    /// How many.
    pub sessions: u64,
}

/// An upload session. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Upload {
    /// Its id.
    pub upload_id: UploadId,
    /// Whose it is.
    pub email: Email,
    /// What the file is called.
    pub name: String,
    /// How many bytes were announced.
    pub size: u64,
    /// Their MD5.
    pub hash: String,
    /// Where it stands.
    pub phase: UploadPhase,
    /// Questions that find it as it is before it moves on.
    pub polls_left: Option<u64>,
    /// When something happens to it by time.
    pub due: Option<u64>,
    /// The file that came of it.
    pub file_id: Option<FileId>,
    /// Why none did.
    pub reason: Option<String>,
}

/// How the look at the bytes of an upload goes on, and how it ends. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Progress {
    /// When it ends.
    pub kind: ProgressKind,
    /// After how much time.
    pub millis: Option<u64>,
    /// After how many questions.
    pub polls: Option<u64>,
    /// At which speed.
    pub bytes_per_second: Option<u64>,
    /// Whether it ends without a file, whatever the bytes are.
    pub fails: bool,
    /// Why, in the words that the client is told.
    pub reason: Option<String>,
}

/// A folder. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Folder {
    /// Its id.
    pub folder_id: FolderId,
    /// The one above it; nothing for the root.
    pub parent_id: Option<FolderId>,
    /// The names from the root to it, which is `/`.
    pub path: String,
    /// Who may see it.
    pub sharing: Sharing,
    /// Files right in it.
    pub files: u64,
    /// How many those have.
    pub bytes: u64,
}

/// A file. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Its id.
    pub file_id: FileId,
    /// Where it is; nothing in the trash can.
    pub folder_id: Option<FolderId>,
    /// Its name.
    pub name: String,
    /// How many bytes it has.
    pub size: u64,
    /// Their MD5.
    pub hash: String,
    /// Who may fetch it.
    pub sharing: Sharing,
    /// When it was stored.
    pub created: u64,
    /// How often it went out whole.
    pub downloads: u64,
}

/// A one-time link. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Eq)]
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
    pub created: u64,
}

/// What an account has, folders before what is in them. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tree {
    /// The account with its quotas.
    pub account: Account,
    /// Its folders, the root first.
    pub folders: Vec<Folder>,
    /// Its files, those in the trash can last.
    pub files: Vec<File>,
    /// Its one-time links, the oldest first.
    pub links: Vec<Link>,
    /// Entries that there was no room for, of all three.
    pub left_out: u64,
}
