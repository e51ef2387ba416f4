// Generated from mock-server/control-spec.yaml by `cargo xtask generate`. Do not edit.
//! Control of rapidgator-mock: values, enums and objects.

use rapidgator_client_runtime::{call, open_text_enum, text_scalar, wire};
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
        /// Traffic that an account used comes back.
        TrafficReturns = "traffic_returns",
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
    /// What came of the callback of a one-time link. Evidence: documented.
    pub enum CallbackOutcome {
        /// It was made and answered, whatever the answer was.
        Made = "made",
        /// It was not made, because it leads to somebody who may not be contacted.
        NotAllowed = "not_allowed",
        /// Nobody answered in time, or it leads nowhere.
        Failed = "failed",
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

open_text_enum! {
    /// How the journal is written. Evidence: documented.
    pub enum ExportFormat {
        /// An `Entry` as JSON a line.
        JsonLines = "json_lines",
        /// A command of a shell a line, with variables for secrets.
        Curl = "curl",
        /// A test in Rust that makes the same calls.
        RustTest = "rust_test",
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

/// How many files were deleted for good. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[non_exhaustive]
pub struct Emptied {
    /// How many.
    #[serde(deserialize_with = "wire::integer")]
    pub files: u64,
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
    /// How many of them have come.
    #[serde(deserialize_with = "wire::integer")]
    pub received: u64,
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

/// Whether a space has come to rest. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[non_exhaustive]
pub struct Rest {
    /// Whether no transfer and no callback runs.
    pub idle: bool,
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

/// The callback of a one-time link that was due. Its address is not kept. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[non_exhaustive]
pub struct Callback {
    /// The link that was used.
    pub link_id: LinkId,
    /// What came of it.
    pub outcome: CallbackOutcome,
}

/// A letter that the owner of a one-time link would have got. None is sent. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[non_exhaustive]
pub struct Letter {
    /// The link that was used.
    pub link_id: LinkId,
    /// The address of its owner.
    pub to: Email,
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

/// A parameter and its value. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[non_exhaustive]
pub struct ParamValue {
    /// Its name.
    pub name: String,
    /// Its value as text.
    pub value: String,
}

/// What goes wrong. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[non_exhaustive]
pub struct Fault {
    /// `refuse`, `status`, `html`, `malformed_json`, `close`, `reset`, `stall`, `drip`, `wrong_length` or
    /// `wrong_bytes`.
    pub kind: String,
    /// Of `refuse`: the name of a row of the error catalogue.
    #[serde(default, deserialize_with = "wire::optional")]
    pub refusal: Option<String>,
    /// Of `status`: from 200 to 599.
    #[serde(default, deserialize_with = "wire::optional_integer")]
    pub status: Option<u64>,
    /// Of `status`: seconds for the header of that name.
    #[serde(default, deserialize_with = "wire::optional_integer")]
    pub retry_after: Option<u64>,
    /// Of `status`, `html` and `malformed_json`: whether the call is applied all the same.
    #[serde(default, deserialize_with = "wire::optional")]
    pub applied: Option<bool>,
    /// Of `close`, `reset` and `stall`: `before_apply`, `request_body`, `after_apply` or `response_body`.
    #[serde(default, deserialize_with = "wire::optional")]
    pub place: Option<String>,
    /// Of the places in a body: behind so many bytes.
    #[serde(default, deserialize_with = "wire::optional_integer")]
    pub after_bytes: Option<u64>,
    /// Of `stall`: how long, by the clock of the space; 60 if nothing is said.
    #[serde(default, deserialize_with = "wire::optional_integer")]
    pub seconds: Option<u64>,
    /// Of `drip`.
    #[serde(default, deserialize_with = "wire::optional_integer")]
    pub bytes_per_second: Option<u64>,
    /// Of `drip`: real seconds in place of those of the space's clock.
    #[serde(default, deserialize_with = "wire::optional")]
    pub real_time: Option<bool>,
    /// Of `wrong_length`: says so many bytes too many.
    #[serde(default, deserialize_with = "wire::optional_integer")]
    pub longer_by: Option<u64>,
    /// Of `wrong_length`: says so many bytes too few.
    #[serde(default, deserialize_with = "wire::optional_integer")]
    pub shorter_by: Option<u64>,
}

/// Where, whom, when and how often trouble strikes, and what it is. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[non_exhaustive]
pub struct FaultPlan {
    /// The id of an operation, the same behind `item:` for its single ids, or `any_call`, `upload_bytes`, `processing`,
    /// `remote_bytes`, `download_bytes`, `one_time_bytes`.
    pub at: String,
    /// Only what this account does.
    #[serde(default, deserialize_with = "wire::optional")]
    pub account: Option<Email>,
    /// Only calls in which each of these parameters has this value, or holds it in its list.
    #[serde(default, deserialize_with = "wire::list")]
    pub params: Vec<ParamValue>,
    /// Lets so many pass first.
    #[serde(default, deserialize_with = "wire::optional_integer")]
    pub skip: Option<u64>,
    /// Strikes so often; once if nothing is said.
    #[serde(default, deserialize_with = "wire::optional_integer")]
    pub times: Option<u64>,
    /// Strikes until it is removed.
    #[serde(default, deserialize_with = "wire::optional")]
    pub for_ever: Option<bool>,
    /// Only behind so many calls of an account...
    #[serde(default, deserialize_with = "wire::optional_integer")]
    pub beyond_calls: Option<u64>,
    /// ...within so many seconds.
    #[serde(default, deserialize_with = "wire::optional_integer")]
    pub within_seconds: Option<u64>,
    /// What goes wrong.
    pub fault: Fault,
}

/// A plan and what has come of it. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[non_exhaustive]
pub struct PlanState {
    /// Its number.
    #[serde(deserialize_with = "wire::integer")]
    pub id: u64,
    /// What was ordered.
    pub plan: FaultPlan,
    /// Calls or transfers that it was meant for, those included that it let pass.
    #[serde(deserialize_with = "wire::integer")]
    pub seen: u64,
    /// How often it has struck.
    #[serde(deserialize_with = "wire::integer")]
    pub fired: u64,
    /// How often it will strike yet; nothing if for ever.
    #[serde(default, deserialize_with = "wire::optional_integer")]
    pub remaining: Option<u64>,
    /// Where it struck first, up to a hundred of them.
    #[serde(default, deserialize_with = "wire::integer_list")]
    pub entries: Vec<u64>,
}

/// Trouble with a name. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[non_exhaustive]
pub struct Preset {
    /// Its name.
    pub name: String,
    /// What a client sees.
    pub about: String,
}

/// An answer that the description of the mocked API gives as an example. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[non_exhaustive]
pub struct Example {
    /// The id of the operation that answers so.
    pub operation: String,
    /// Its name; those of one operation differ.
    pub name: String,
}

/// A parameter that was sent. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[non_exhaustive]
pub struct SentParam {
    /// Its name.
    pub name: String,
    /// Its value, or a part of it, if it may be seen.
    #[serde(default, deserialize_with = "wire::optional")]
    pub value: Option<String>,
    /// What is not shown: `secret`, `rest` of one that is long or may have a secret in it, or `unknown` for a parameter
    /// that nobody knows.
    #[serde(default, deserialize_with = "wire::optional")]
    pub hidden: Option<String>,
}

/// An edge of a state machine that something went along. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[non_exhaustive]
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
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[non_exhaustive]
pub struct Struck {
    /// Which plan.
    #[serde(deserialize_with = "wire::integer")]
    pub plan: u64,
    /// What went wrong, with its place.
    pub kind: String,
}

/// A call or a transfer. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[non_exhaustive]
pub struct Entry {
    /// Its number.
    #[serde(deserialize_with = "wire::integer")]
    pub id: u64,
    /// When it came, by the clock of the space.
    #[serde(deserialize_with = "wire::integer")]
    pub at: u64,
    /// The operation or the transfer; `nowhere` for what leads to nothing.
    pub name: String,
    /// Whose session, or whose bytes.
    #[serde(default, deserialize_with = "wire::optional")]
    pub account: Option<Email>,
    /// What was sent.
    #[serde(default, deserialize_with = "wire::list")]
    pub params: Vec<SentParam>,
    /// `answered`, `pending`, `foreign`, `broken`, or the name of the error.
    pub result: String,
    /// HTTP status; nothing if there was no answer.
    #[serde(default, deserialize_with = "wire::optional_integer")]
    pub status: Option<u64>,
    /// Microseconds of real time.
    #[serde(deserialize_with = "wire::integer")]
    pub took_us: u64,
    /// Of the request's body.
    #[serde(deserialize_with = "wire::integer")]
    pub bytes_in: u64,
    /// Of the answer's body.
    #[serde(deserialize_with = "wire::integer")]
    pub bytes_out: u64,
    /// What changed its state.
    #[serde(default, deserialize_with = "wire::list")]
    pub steps: Vec<StateStep>,
    /// Trouble that struck.
    #[serde(default, deserialize_with = "wire::list")]
    pub faults: Vec<Struck>,
    /// What the answer rests on.
    pub evidence: String,
    /// What it nearly was, if it failed.
    #[serde(default, deserialize_with = "wire::optional")]
    pub nearly: Option<String>,
}

/// Entries of the journal. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[non_exhaustive]
pub struct JournalPage {
    /// The oldest first.
    #[serde(default, deserialize_with = "wire::list")]
    pub entries: Vec<Entry>,
    /// The number that the next entry will have.
    #[serde(deserialize_with = "wire::integer")]
    pub next: u64,
    /// Entries that had to go to make room.
    #[serde(deserialize_with = "wire::integer")]
    pub dropped: u64,
}

/// How much a journal keeps. The oldest entries go first. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[non_exhaustive]
pub struct JournalLimits {
    /// So many entries.
    #[serde(deserialize_with = "wire::integer")]
    pub entries: u64,
    /// About so many bytes of memory, but the newest entry in any case.
    #[serde(deserialize_with = "wire::integer")]
    pub bytes: u64,
}

/// Calls or transfers that are expected. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[non_exhaustive]
pub struct Expected {
    /// The id of an operation or the name of a transfer.
    pub name: String,
    /// By this account.
    #[serde(default, deserialize_with = "wire::optional")]
    pub account: Option<Email>,
    /// With these values.
    #[serde(default, deserialize_with = "wire::list")]
    pub params: Vec<ParamValue>,
    /// That go so: `answered`, `foreign`, `broken`, or the name of an error.
    #[serde(default, deserialize_with = "wire::optional")]
    pub result: Option<String>,
    /// So many.
    #[serde(default, deserialize_with = "wire::optional_integer")]
    pub exactly: Option<u64>,
    /// So many or more; 1 if nothing is said.
    #[serde(default, deserialize_with = "wire::optional_integer")]
    pub at_least: Option<u64>,
    /// So many or fewer.
    #[serde(default, deserialize_with = "wire::optional_integer")]
    pub at_most: Option<u64>,
}

/// What came of expectations. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[non_exhaustive]
pub struct Verdict {
    /// Whether all is as expected.
    pub met: bool,
    /// The same in words.
    pub text: String,
    /// How many fit each expectation.
    #[serde(default, deserialize_with = "wire::integer_list")]
    pub counts: Vec<u64>,
    /// What is not as expected.
    #[serde(default, deserialize_with = "wire::list")]
    pub findings: Vec<String>,
    /// What nobody expected, whether that matters or not, with what is nearest to it.
    #[serde(default, deserialize_with = "wire::list")]
    pub unexpected: Vec<String>,
}

/// Something that can be used. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[non_exhaustive]
pub struct CoverageFact {
    /// What it is.
    pub fact: String,
    /// How it is known; nothing for what is the mock's own.
    #[serde(default, deserialize_with = "wire::optional")]
    pub evidence: Option<String>,
    /// How often it was used.
    #[serde(deserialize_with = "wire::integer")]
    pub count: u64,
}

impl ParamValue {
    /// One with what it must have. The rest are fields to be set.
    #[must_use]
    pub fn new(name: impl Into<String>, value: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            value: value.into(),
        }
    }
}

impl call::Argument for ParamValue {
    fn into_value(self) -> call::Value {
        call::Value::object([
            ("name", Some(call::Argument::into_value(self.name))),
            ("value", Some(call::Argument::into_value(self.value))),
        ])
    }
}

impl Fault {
    /// One with what it must have. The rest are fields to be set.
    #[must_use]
    pub fn new(kind: impl Into<String>) -> Self {
        Self {
            kind: kind.into(),
            refusal: None,
            status: None,
            retry_after: None,
            applied: None,
            place: None,
            after_bytes: None,
            seconds: None,
            bytes_per_second: None,
            real_time: None,
            longer_by: None,
            shorter_by: None,
        }
    }
}

impl call::Argument for Fault {
    fn into_value(self) -> call::Value {
        call::Value::object([
            ("kind", Some(call::Argument::into_value(self.kind))),
            ("refusal", self.refusal.map(call::Argument::into_value)),
            ("status", self.status.map(call::Argument::into_value)),
            ("retry_after", self.retry_after.map(call::Argument::into_value)),
            ("applied", self.applied.map(call::Argument::into_value)),
            ("place", self.place.map(call::Argument::into_value)),
            ("after_bytes", self.after_bytes.map(call::Argument::into_value)),
            ("seconds", self.seconds.map(call::Argument::into_value)),
            ("bytes_per_second", self.bytes_per_second.map(call::Argument::into_value)),
            ("real_time", self.real_time.map(call::Argument::into_value)),
            ("longer_by", self.longer_by.map(call::Argument::into_value)),
            ("shorter_by", self.shorter_by.map(call::Argument::into_value)),
        ])
    }
}

impl FaultPlan {
    /// One with what it must have. The rest are fields to be set.
    #[must_use]
    pub fn new(at: impl Into<String>, fault: Fault) -> Self {
        Self {
            at: at.into(),
            account: None,
            params: Vec::new(),
            skip: None,
            times: None,
            for_ever: None,
            beyond_calls: None,
            within_seconds: None,
            fault,
        }
    }
}

impl call::Argument for FaultPlan {
    fn into_value(self) -> call::Value {
        call::Value::object([
            ("at", Some(call::Argument::into_value(self.at))),
            ("account", self.account.map(call::Argument::into_value)),
            (
                "params",
                (!self.params.is_empty())
                    .then(|| call::Argument::into_value(self.params)),
            ),
            ("skip", self.skip.map(call::Argument::into_value)),
            ("times", self.times.map(call::Argument::into_value)),
            ("for_ever", self.for_ever.map(call::Argument::into_value)),
            ("beyond_calls", self.beyond_calls.map(call::Argument::into_value)),
            ("within_seconds", self.within_seconds.map(call::Argument::into_value)),
            ("fault", Some(call::Argument::into_value(self.fault))),
        ])
    }
}

impl Expected {
    /// One with what it must have. The rest are fields to be set.
    #[must_use]
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            account: None,
            params: Vec::new(),
            result: None,
            exactly: None,
            at_least: None,
            at_most: None,
        }
    }
}

impl call::Argument for Expected {
    fn into_value(self) -> call::Value {
        call::Value::object([
            ("name", Some(call::Argument::into_value(self.name))),
            ("account", self.account.map(call::Argument::into_value)),
            (
                "params",
                (!self.params.is_empty())
                    .then(|| call::Argument::into_value(self.params)),
            ),
            ("result", self.result.map(call::Argument::into_value)),
            ("exactly", self.exactly.map(call::Argument::into_value)),
            ("at_least", self.at_least.map(call::Argument::into_value)),
            ("at_most", self.at_most.map(call::Argument::into_value)),
        ])
    }
}
