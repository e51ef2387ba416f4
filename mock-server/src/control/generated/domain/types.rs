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
    /// Traffic that an account used comes back.
    TrafficReturns,
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
        Self::TrafficReturns,
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
            Self::TrafficReturns => "traffic_returns",
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
            "traffic_returns" => Some(Self::TrafficReturns),
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

/// What came of the callback of a one-time link. Evidence: documented.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[allow(
    clippy::enum_variant_names,
    clippy::large_enum_variant,
    reason = "as the description has it"
)]
pub enum CallbackOutcome {
    /// It was made and answered, whatever the answer was.
    Made,
    /// It was not made, because it leads to somebody who may not be contacted.
    NotAllowed,
    /// Nobody answered in time, or it leads nowhere.
    Failed,
}

impl CallbackOutcome {
    /// Every value, in the order of the description.
    pub const ALL: &[Self] = &[Self::Made, Self::NotAllowed, Self::Failed];
    /// As it is sent.
    pub fn value(self) -> &'static str {
        match self {
            Self::Made => "made",
            Self::NotAllowed => "not_allowed",
            Self::Failed => "failed",
        }
    }
    /// From what was sent.
    pub fn from_value(value: &str) -> Option<Self> {
        match value {
            "made" => Some(Self::Made),
            "not_allowed" => Some(Self::NotAllowed),
            "failed" => Some(Self::Failed),
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

/// How the journal is written. Evidence: documented.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[allow(
    clippy::enum_variant_names,
    clippy::large_enum_variant,
    reason = "as the description has it"
)]
pub enum ExportFormat {
    /// An `Entry` as JSON a line.
    JsonLines,
    /// A command of a shell a line, with variables for secrets.
    Curl,
    /// A test in Rust that makes the same calls.
    RustTest,
}

impl ExportFormat {
    /// Every value, in the order of the description.
    pub const ALL: &[Self] = &[Self::JsonLines, Self::Curl, Self::RustTest];
    /// As it is sent.
    pub fn value(self) -> &'static str {
        match self {
            Self::JsonLines => "json_lines",
            Self::Curl => "curl",
            Self::RustTest => "rust_test",
        }
    }
    /// From what was sent.
    pub fn from_value(value: &str) -> Option<Self> {
        match value {
            "json_lines" => Some(Self::JsonLines),
            "curl" => Some(Self::Curl),
            "rust_test" => Some(Self::RustTest),
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

/// How many files were deleted for good. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Emptied {
    /// How many.
    pub files: u64,
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
    /// How many of them have come.
    pub received: u64,
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

/// Whether a space has come to rest. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rest {
    /// Whether no transfer and no callback runs.
    pub idle: bool,
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

/// The callback of a one-time link that was due. Its address is not kept. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Callback {
    /// The link that was used.
    pub link_id: LinkId,
    /// What came of it.
    pub outcome: CallbackOutcome,
}

/// A letter that the owner of a one-time link would have got. None is sent. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Letter {
    /// The link that was used.
    pub link_id: LinkId,
    /// The address of its owner.
    pub to: Email,
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

/// A parameter and its value. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ParamValue {
    /// Its name.
    pub name: String,
    /// Its value as text.
    pub value: String,
}

/// What goes wrong. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// `refuse`, `status`, `html`, `malformed_json`, `close`, `reset`, `stall`, `drip`, `wrong_length` or
    /// `wrong_bytes`.
    pub kind: String,
    /// Of `refuse`: the name of a row of the error catalogue.
    pub refusal: Option<String>,
    /// Of `status`: from 200 to 599.
    pub status: Option<u64>,
    /// Of `status`: seconds for the header of that name.
    pub retry_after: Option<u64>,
    /// Of `status`, `html` and `malformed_json`: whether the call is applied all the same.
    pub applied: Option<bool>,
    /// Of `close`, `reset` and `stall`: `before_apply`, `request_body`, `after_apply` or `response_body`.
    pub place: Option<String>,
    /// Of the places in a body: behind so many bytes.
    pub after_bytes: Option<u64>,
    /// Of `stall`: how long, by the clock of the space; 60 if nothing is said.
    pub seconds: Option<u64>,
    /// Of `drip`.
    pub bytes_per_second: Option<u64>,
    /// Of `drip`: real seconds in place of those of the space's clock.
    pub real_time: Option<bool>,
    /// Of `wrong_length`: says so many bytes too many.
    pub longer_by: Option<u64>,
    /// Of `wrong_length`: says so many bytes too few.
    pub shorter_by: Option<u64>,
}

/// Where, whom, when and how often trouble strikes, and what it is. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FaultPlan {
    /// The id of an operation, the same behind `item:` for its single ids, or `any_call`, `upload_bytes`, `processing`,
    /// `remote_bytes`, `download_bytes`, `one_time_bytes`.
    pub at: String,
    /// Only what this account does.
    pub account: Option<Email>,
    /// Only calls in which each of these parameters has this value, or holds it in its list.
    pub params: Option<Vec<ParamValue>>,
    /// Lets so many pass first.
    pub skip: Option<u64>,
    /// Strikes so often; once if nothing is said.
    pub times: Option<u64>,
    /// Strikes until it is removed.
    pub for_ever: Option<bool>,
    /// Only behind so many calls of an account...
    pub beyond_calls: Option<u64>,
    /// ...within so many seconds.
    pub within_seconds: Option<u64>,
    /// What goes wrong.
    pub fault: Fault,
}

/// A plan and what has come of it. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanState {
    /// Its number.
    pub id: u64,
    /// What was ordered.
    pub plan: FaultPlan,
    /// Calls or transfers that it was meant for, those included that it let pass.
    pub seen: u64,
    /// How often it has struck.
    pub fired: u64,
    /// How often it will strike yet; nothing if for ever.
    pub remaining: Option<u64>,
    /// Where it struck first, up to a hundred of them.
    pub entries: Vec<u64>,
}

/// Trouble with a name. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preset {
    /// Its name.
    pub name: String,
    /// What a client sees.
    pub about: String,
}

/// An answer that the description of the mocked API gives as an example. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Example {
    /// The id of the operation that answers so.
    pub operation: String,
    /// Its name; those of one operation differ.
    pub name: String,
}

/// A parameter that was sent. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SentParam {
    /// Its name.
    pub name: String,
    /// Its value, or a part of it, if it may be seen.
    pub value: Option<String>,
    /// What is not shown: `secret`, `rest` of one that is long or may have a secret in it, or `unknown` for a parameter
    /// that nobody knows.
    pub hidden: Option<String>,
}

/// An edge of a state machine that something went along. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StateStep {
    /// Which machine.
    pub machine: String,
    /// What happened.
    pub event: String,
    /// The state before.
    pub from: String,
    /// The state afterwards.
    pub to: String,
}

/// Trouble that struck. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Struck {
    /// Which plan.
    pub plan: u64,
    /// What went wrong, with its place.
    pub kind: String,
}

/// A call or a transfer. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its number.
    pub id: u64,
    /// When it came, by the clock of the space.
    pub at: u64,
    /// The operation or the transfer; `nowhere` for what leads to nothing.
    pub name: String,
    /// Whose session, or whose bytes.
    pub account: Option<Email>,
    /// What was sent.
    pub params: Vec<SentParam>,
    /// `answered`, `pending`, `foreign`, `broken`, or the name of the error.
    pub result: String,
    /// HTTP status; nothing if there was no answer.
    pub status: Option<u64>,
    /// Microseconds of real time.
    pub took_us: u64,
    /// Of the request's body.
    pub bytes_in: u64,
    /// Of the answer's body.
    pub bytes_out: u64,
    /// What changed its state.
    pub steps: Vec<StateStep>,
    /// Trouble that struck.
    pub faults: Vec<Struck>,
    /// What the answer rests on.
    pub evidence: String,
    /// What it nearly was, if it failed.
    pub nearly: Option<String>,
}

/// Entries of the journal. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JournalPage {
    /// The oldest first.
    pub entries: Vec<Entry>,
    /// The number that the next entry will have.
    pub next: u64,
    /// Entries that had to go to make room.
    pub dropped: u64,
}

/// How much a journal keeps. The oldest entries go first. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JournalLimits {
    /// So many entries.
    pub entries: u64,
    /// About so many bytes of memory, but the newest entry in any case.
    pub bytes: u64,
}

/// Calls or transfers that are expected. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Expected {
    /// The id of an operation or the name of a transfer.
    pub name: String,
    /// By this account.
    pub account: Option<Email>,
    /// With these values.
    pub params: Option<Vec<ParamValue>>,
    /// That go so: `answered`, `foreign`, `broken`, or the name of an error.
    pub result: Option<String>,
    /// So many.
    pub exactly: Option<u64>,
    /// So many or more; 1 if nothing is said.
    pub at_least: Option<u64>,
    /// So many or fewer.
    pub at_most: Option<u64>,
}

/// What came of expectations. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// Whether all is as expected.
    pub met: bool,
    /// The same in words.
    pub text: String,
    /// How many fit each expectation.
    pub counts: Vec<u64>,
    /// What is not as expected.
    pub findings: Vec<String>,
    /// What nobody expected, whether that matters or not, with what is nearest to it.
    pub unexpected: Vec<String>,
}

/// Something that can be used. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CoverageFact {
    /// What it is.
    pub fact: String,
    /// How it is known; nothing for what is the mock's own.
    pub evidence: Option<String>,
    /// How often it was used.
    pub count: u64,
}
