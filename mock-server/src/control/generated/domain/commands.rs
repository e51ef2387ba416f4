// Generated from mock-server/control-spec.yaml by `cargo xtask generate`. Do not edit.
//! Control of rapidgator-mock: what may be asked, and what is answered.

use rapidgator_mock_domain::values::Evidence;
use super::types::{
    Account, AccountStanding, Callback, Clock, ClockMove, CoverageFact, Email, Emptied,
    Ended, Example, Expected, ExportFormat, FaultPlan, JournalLimits, JournalPage,
    Letter, Nothing, Password, PlanState, Preset, Progress, ProgressKind, Rest, Snapshot,
    SnapshotName, Space, SpaceName, Switch, Tree, Upload, UploadId, Verdict,
};

/// Gives all spaces, the default one first. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SpacesList {}

/// Makes a space that begins as the server did. A path with an unknown space makes it as well. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SpacesMake {
    /// Its name; without it one is made up.
    pub name: Option<SpaceName>,
    /// Whether it never ends because it is idle.
    pub stays: bool,
    /// What its ids are made from; without it, what they are made from in the others.
    pub seed: Option<u64>,
    /// Where its clock stands still; without it the clock is as at the start.
    pub frozen_at: Option<u64>,
}

impl SpacesMake {
    /// Wire name of `name`.
    pub const NAME: &'static str = "name";
    /// Wire name of `stays`.
    pub const STAYS: &'static str = "stays";
    /// Wire name of `seed`.
    pub const SEED: &'static str = "seed";
    /// Wire name of `frozen_at`.
    pub const FROZEN_AT: &'static str = "frozen_at";
}

/// Gives a space. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SpacesInfo {
    /// The space.
    pub space: SpaceName,
}

impl SpacesInfo {
    /// Wire name of `space`.
    pub const SPACE: &'static str = "space";
}

/// Ends a space. Transfers that run in it come to their end. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SpacesRemove {
    /// The space.
    pub space: SpaceName,
}

impl SpacesRemove {
    /// Wire name of `space`.
    pub const SPACE: &'static str = "space";
}

/// Takes a space back to how each one begins, with its clock. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SpacesReset {
    /// The space.
    pub space: SpaceName,
}

impl SpacesReset {
    /// Wire name of `space`.
    pub const SPACE: &'static str = "space";
}

/// Makes another space that begins as this one is, or as a snapshot of it was, and goes on by itself. Evidence:
/// documented.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SpacesFork {
    /// The space.
    pub space: SpaceName,
    /// The name of the other one; without it one is made up.
    pub name: Option<SpaceName>,
    /// A snapshot of this space, to begin there.
    pub snapshot: Option<SnapshotName>,
}

impl SpacesFork {
    /// Wire name of `space`.
    pub const SPACE: &'static str = "space";
    /// Wire name of `name`.
    pub const NAME: &'static str = "name";
    /// Wire name of `snapshot`.
    pub const SNAPSHOT: &'static str = "snapshot";
}

/// Takes a space back to one of its snapshots, with its clock. Transfers that run come to their end and change nothing.
/// Evidence: documented.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SpacesRestore {
    /// The space.
    pub space: SpaceName,
    /// The snapshot.
    pub snapshot: SnapshotName,
}

impl SpacesRestore {
    /// Wire name of `space`.
    pub const SPACE: &'static str = "space";
    /// Wire name of `snapshot`.
    pub const SNAPSHOT: &'static str = "snapshot";
}

/// Gives the snapshots of a space by name. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SnapshotsList {
    /// The space.
    pub space: SpaceName,
}

impl SnapshotsList {
    /// Wire name of `space`.
    pub const SPACE: &'static str = "space";
}

/// Keeps a space as it is now, with its clock, instead of what was kept under that name. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SnapshotsKeep {
    /// The space.
    pub space: SpaceName,
    /// Its name; without it one is made up.
    pub name: Option<SnapshotName>,
}

impl SnapshotsKeep {
    /// Wire name of `space`.
    pub const SPACE: &'static str = "space";
    /// Wire name of `name`.
    pub const NAME: &'static str = "name";
}

/// Forgets a snapshot. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SnapshotsRemove {
    /// The space.
    pub space: SpaceName,
    /// The snapshot.
    pub snapshot: SnapshotName,
}

impl SnapshotsRemove {
    /// Wire name of `space`.
    pub const SPACE: &'static str = "space";
    /// Wire name of `snapshot`.
    pub const SNAPSHOT: &'static str = "snapshot";
}

/// Tells the time of a space. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClockInfo {
    /// The space.
    pub space: SpaceName,
}

impl ClockInfo {
    /// Wire name of `space`.
    pub const SPACE: &'static str = "space";
}

/// Stops the clock. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClockFreeze {
    /// The space.
    pub space: SpaceName,
    /// Where it is set to first.
    pub at: Option<u64>,
}

impl ClockFreeze {
    /// Wire name of `space`.
    pub const SPACE: &'static str = "space";
    /// Wire name of `at`.
    pub const AT: &'static str = "at";
}

/// Lets the clock run on from where it is, at any speed. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClockRun {
    /// The space.
    pub space: SpaceName,
    /// How fast, 1 to 100000000.
    pub percent: u64,
}

impl ClockRun {
    /// Wire name of `space`.
    pub const SPACE: &'static str = "space";
    /// Wire name of `percent`.
    pub const PERCENT: &'static str = "percent";
}

/// Sets the clock, backwards as well; it runs on, or stands still, as before. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClockSet {
    /// The space.
    pub space: SpaceName,
    /// What it is to show.
    pub at: u64,
}

impl ClockSet {
    /// Wire name of `space`.
    pub const SPACE: &'static str = "space";
    /// Wire name of `at`.
    pub const AT: &'static str = "at";
}

/// Moves the clock on and lets what is due happen; it runs on, or stands still, as before. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClockAdvance {
    /// The space.
    pub space: SpaceName,
    /// How far.
    pub by: u64,
}

impl ClockAdvance {
    /// Wire name of `space`.
    pub const SPACE: &'static str = "space";
    /// Wire name of `by`.
    pub const BY: &'static str = "by";
}

/// Moves the clock on to what happens next by time alone, and lets it happen. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClockNextEvent {
    /// The space.
    pub space: SpaceName,
}

impl ClockNextEvent {
    /// Wire name of `space`.
    pub const SPACE: &'static str = "space";
}

/// Gives what the mock can do otherwise in a space. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SwitchesList {
    /// The space.
    pub space: SpaceName,
}

impl SwitchesList {
    /// Wire name of `space`.
    pub const SPACE: &'static str = "space";
}

/// Sets a switch from the next request on. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SwitchesSet {
    /// The space.
    pub space: SpaceName,
    /// Its name.
    pub switch: String,
    /// What it is set to.
    pub value: String,
}

impl SwitchesSet {
    /// Wire name of `space`.
    pub const SPACE: &'static str = "space";
    /// Wire name of `switch`.
    pub const SWITCH: &'static str = "switch";
    /// Wire name of `value`.
    pub const VALUE: &'static str = "value";
}

/// Sets the switches of a profile; the others stay as they are. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SwitchesApplyProfile {
    /// The space.
    pub space: SpaceName,
    /// Its name.
    pub profile: String,
}

impl SwitchesApplyProfile {
    /// Wire name of `space`.
    pub const SPACE: &'static str = "space";
    /// Wire name of `profile`.
    pub const PROFILE: &'static str = "profile";
}

/// Gives the accounts of a space in the order in which they were made. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AccountsList {
    /// The space.
    pub space: SpaceName,
}

impl AccountsList {
    /// Wire name of `space`.
    pub const SPACE: &'static str = "space";
}

/// Makes an account. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AccountsAdd {
    /// The space.
    pub space: SpaceName,
    /// What it logs in with.
    pub email: Email,
    /// Its password.
    pub password: Password,
    /// The two-factor code that each login has to bring.
    pub code: Option<Password>,
    /// When it ends to be premium; without it, it is free.
    pub premium_until: Option<u64>,
    /// Whether it may log in.
    pub standing: AccountStanding,
    /// How much it may store; without it 4 TiB.
    pub storage: Option<u64>,
    /// How much it may fetch while it is premium; without it 1 TiB.
    pub traffic: Option<u64>,
    /// The largest file that it may upload; without it 5 GiB.
    pub max_file_size: Option<u64>,
}

impl AccountsAdd {
    /// Wire name of `space`.
    pub const SPACE: &'static str = "space";
    /// Wire name of `email`.
    pub const EMAIL: &'static str = "email";
    /// Wire name of `password`.
    pub const PASSWORD: &'static str = "password";
    /// Wire name of `code`.
    pub const CODE: &'static str = "code";
    /// Wire name of `premium_until`.
    pub const PREMIUM_UNTIL: &'static str = "premium_until";
    /// Wire name of `standing`.
    pub const STANDING: &'static str = "standing";
    /// Wire name of `storage`.
    pub const STORAGE: &'static str = "storage";
    /// Wire name of `traffic`.
    pub const TRAFFIC: &'static str = "traffic";
    /// Wire name of `max_file_size`.
    pub const MAX_FILE_SIZE: &'static str = "max_file_size";
}

/// Gives an account with all that it has: folders, files, those in the trash can included, and one-time links.
/// Evidence: documented.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AccountsTree {
    /// The space.
    pub space: SpaceName,
    /// The account.
    pub email: Email,
    /// How many entries at most, up to 10000.
    pub most: u64,
}

impl AccountsTree {
    /// Wire name of `space`.
    pub const SPACE: &'static str = "space";
    /// Wire name of `email`.
    pub const EMAIL: &'static str = "email";
    /// Wire name of `most`.
    pub const MOST: &'static str = "most";
}

/// Deletes the files in the trash can of an account for good. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AccountsEmptyTrash {
    /// The space.
    pub space: SpaceName,
    /// The account.
    pub email: Email,
}

impl AccountsEmptyTrash {
    /// Wire name of `space`.
    pub const SPACE: &'static str = "space";
    /// Wire name of `email`.
    pub const EMAIL: &'static str = "email";
}

/// Ends sessions, as if they had been idle for too long. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SessionsEnd {
    /// The space.
    pub space: SpaceName,
    /// Whose; without it all.
    pub email: Option<Email>,
}

impl SessionsEnd {
    /// Wire name of `space`.
    pub const SPACE: &'static str = "space";
    /// Wire name of `email`.
    pub const EMAIL: &'static str = "email";
}

/// Gives the callbacks of one-time links that were due, the oldest first; a thousand at most, the newest ones.
/// Evidence: documented.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CallbacksList {
    /// The space.
    pub space: SpaceName,
}

impl CallbacksList {
    /// Wire name of `space`.
    pub const SPACE: &'static str = "space";
}

/// Gives the letters that owners of one-time links would have got, the oldest first; a thousand at most, the newest
/// ones. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LettersList {
    /// The space.
    pub space: SpaceName,
}

impl LettersList {
    /// Wire name of `space`.
    pub const SPACE: &'static str = "space";
}

/// Gives the upload sessions of a space by id. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UploadsList {
    /// The space.
    pub space: SpaceName,
    /// How many at most, up to 10000.
    pub most: u64,
}

impl UploadsList {
    /// Wire name of `space`.
    pub const SPACE: &'static str = "space";
    /// Wire name of `most`.
    pub const MOST: &'static str = "most";
}

/// Gives an upload session, without moving it on. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UploadsInfo {
    /// The space.
    pub space: SpaceName,
    /// The upload session.
    pub upload: UploadId,
}

impl UploadsInfo {
    /// Wire name of `space`.
    pub const SPACE: &'static str = "space";
    /// Wire name of `upload`.
    pub const UPLOAD: &'static str = "upload";
}

/// Moves an upload session one state on whose bytes are there. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UploadsStep {
    /// The space.
    pub space: SpaceName,
    /// The upload session.
    pub upload: UploadId,
}

impl UploadsStep {
    /// Wire name of `space`.
    pub const SPACE: &'static str = "space";
    /// Wire name of `upload`.
    pub const UPLOAD: &'static str = "upload";
}

/// Ends the look at the bytes of an upload session, as it would end by itself. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UploadsFinish {
    /// The space.
    pub space: SpaceName,
    /// The upload session.
    pub upload: UploadId,
}

impl UploadsFinish {
    /// Wire name of `space`.
    pub const SPACE: &'static str = "space";
    /// Wire name of `upload`.
    pub const UPLOAD: &'static str = "upload";
}

/// Lets an upload session stay as it is: neither time nor questions move it on. Only step, finish and fail do.
/// Evidence: documented.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UploadsStall {
    /// The space.
    pub space: SpaceName,
    /// The upload session.
    pub upload: UploadId,
}

impl UploadsStall {
    /// Wire name of `space`.
    pub const SPACE: &'static str = "space";
    /// Wire name of `upload`.
    pub const UPLOAD: &'static str = "upload";
}

/// Ends an upload session without a file. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UploadsFail {
    /// The space.
    pub space: SpaceName,
    /// The upload session.
    pub upload: UploadId,
    /// Why, in the words that the client is told; without it, those of a failure of the service.
    pub reason: Option<String>,
}

impl UploadsFail {
    /// Wire name of `space`.
    pub const SPACE: &'static str = "space";
    /// Wire name of `upload`.
    pub const UPLOAD: &'static str = "upload";
    /// Wire name of `reason`.
    pub const REASON: &'static str = "reason";
}

/// Tells how the look at the bytes of one upload session goes on and ends. If they are there, time and questions count
/// from now on. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UploadsSetProgress {
    /// The space.
    pub space: SpaceName,
    /// The upload session.
    pub upload: UploadId,
    /// When it ends.
    pub kind: ProgressKind,
    /// After how much time, for `time`.
    pub millis: Option<u64>,
    /// After how many questions, for `polls`.
    pub polls: Option<u64>,
    /// At which speed, for `bytes`.
    pub bytes_per_second: Option<u64>,
    /// Whether it ends without a file, whatever the bytes are.
    pub fails: bool,
    /// Why, in the words that the client is told; without it, those of a failure of the service.
    pub reason: Option<String>,
}

impl UploadsSetProgress {
    /// Wire name of `space`.
    pub const SPACE: &'static str = "space";
    /// Wire name of `upload`.
    pub const UPLOAD: &'static str = "upload";
    /// Wire name of `kind`.
    pub const KIND: &'static str = "kind";
    /// Wire name of `millis`.
    pub const MILLIS: &'static str = "millis";
    /// Wire name of `polls`.
    pub const POLLS: &'static str = "polls";
    /// Wire name of `bytes_per_second`.
    pub const BYTES_PER_SECOND: &'static str = "bytes_per_second";
    /// Wire name of `fails`.
    pub const FAILS: &'static str = "fails";
    /// Wire name of `reason`.
    pub const REASON: &'static str = "reason";
}

/// Waits until no upload, no download, no fetching for a remote upload and no callback runs, and all that follows from
/// their end has happened. Whoever has waited in vain asks again. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TransfersWait {
    /// The space.
    pub space: SpaceName,
    /// How long at most, in real time, up to 30000.
    pub millis: u64,
}

impl TransfersWait {
    /// Wire name of `space`.
    pub const SPACE: &'static str = "space";
    /// Wire name of `millis`.
    pub const MILLIS: &'static str = "millis";
}

/// Tells how the look at the bytes of uploads goes on that have nothing of their own. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProgressInfo {
    /// The space.
    pub space: SpaceName,
}

impl ProgressInfo {
    /// Wire name of `space`.
    pub const SPACE: &'static str = "space";
}

/// Tells how the look at the bytes of uploads goes on and ends that have nothing of their own, for those that arrive
/// from now on. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProgressSet {
    /// The space.
    pub space: SpaceName,
    /// When it ends.
    pub kind: ProgressKind,
    /// After how much time, for `time`.
    pub millis: Option<u64>,
    /// After how many questions, for `polls`.
    pub polls: Option<u64>,
    /// At which speed, for `bytes`.
    pub bytes_per_second: Option<u64>,
    /// Whether it ends without a file, whatever the bytes are.
    pub fails: bool,
    /// Why, in the words that the client is told; without it, those of a failure of the service.
    pub reason: Option<String>,
}

impl ProgressSet {
    /// Wire name of `space`.
    pub const SPACE: &'static str = "space";
    /// Wire name of `kind`.
    pub const KIND: &'static str = "kind";
    /// Wire name of `millis`.
    pub const MILLIS: &'static str = "millis";
    /// Wire name of `polls`.
    pub const POLLS: &'static str = "polls";
    /// Wire name of `bytes_per_second`.
    pub const BYTES_PER_SECOND: &'static str = "bytes_per_second";
    /// Wire name of `fails`.
    pub const FAILS: &'static str = "fails";
    /// Wire name of `reason`.
    pub const REASON: &'static str = "reason";
}

/// Gives all plans of trouble with what has come of each, in the order in which they were added. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FaultsList {
    /// The space.
    pub space: SpaceName,
}

impl FaultsList {
    /// Wire name of `space`.
    pub const SPACE: &'static str = "space";
}

/// Orders trouble. The first plan that is due strikes; those behind it do not see that call. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FaultsAdd {
    /// The space.
    pub space: SpaceName,
    /// The plan.
    pub plan: FaultPlan,
}

impl FaultsAdd {
    /// Wire name of `space`.
    pub const SPACE: &'static str = "space";
    /// Wire name of `plan`.
    pub const PLAN: &'static str = "plan";
}

/// Takes back a plan. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FaultsRemove {
    /// The space.
    pub space: SpaceName,
    /// The plan.
    pub plan: u64,
}

impl FaultsRemove {
    /// Wire name of `space`.
    pub const SPACE: &'static str = "space";
    /// Wire name of `plan`.
    pub const PLAN: &'static str = "plan";
}

/// Takes back all plans. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FaultsClear {
    /// The space.
    pub space: SpaceName,
}

impl FaultsClear {
    /// Wire name of `space`.
    pub const SPACE: &'static str = "space";
}

/// Gives the troubles that have names. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PresetsList {}

/// Orders trouble that has a name. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PresetsOrder {
    /// The space.
    pub space: SpaceName,
    /// The name of the preset.
    pub preset: String,
}

impl PresetsOrder {
    /// Wire name of `space`.
    pub const SPACE: &'static str = "space";
    /// Wire name of `preset`.
    pub const PRESET: &'static str = "preset";
}

/// Gives the answers that can be ordered. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExamplesList {}

/// Answers the next call of an operation with an example, whatever the call says. Several are taken in order. Evidence:
/// documented.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExamplesAnswerNext {
    /// The space.
    pub space: SpaceName,
    /// The id of the operation.
    pub operation: String,
    /// The name of the example.
    pub example: String,
}

impl ExamplesAnswerNext {
    /// Wire name of `space`.
    pub const SPACE: &'static str = "space";
    /// Wire name of `operation`.
    pub const OPERATION: &'static str = "operation";
    /// Wire name of `example`.
    pub const EXAMPLE: &'static str = "example";
}

/// Gives the entries of the journal for which all holds that is asked for. Whoever asks for those since `next` of the
/// last answer follows it; docs/control/STREAM.md has it as a stream. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JournalList {
    /// The space.
    pub space: SpaceName,
    /// The id of an operation, the name of a transfer, or `nowhere`.
    pub name: Option<String>,
    /// Of this account.
    pub account: Option<Email>,
    /// `answered`, `refused`, `foreign`, `broken`, `pending`, or the name of an error.
    pub result: Option<String>,
    /// Whether trouble struck.
    pub struck: Option<bool>,
    /// From this one on.
    pub since: Option<u64>,
    /// So many at most, the newest ones.
    pub most: u64,
}

impl JournalList {
    /// Wire name of `space`.
    pub const SPACE: &'static str = "space";
    /// Wire name of `name`.
    pub const NAME: &'static str = "name";
    /// Wire name of `account`.
    pub const ACCOUNT: &'static str = "account";
    /// Wire name of `result`.
    pub const RESULT: &'static str = "result";
    /// Wire name of `struck`.
    pub const STRUCK: &'static str = "struck";
    /// Wire name of `since`.
    pub const SINCE: &'static str = "since";
    /// Wire name of `most`.
    pub const MOST: &'static str = "most";
}

/// Drops all entries. Their numbers are not given again. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JournalClear {
    /// The space.
    pub space: SpaceName,
}

impl JournalClear {
    /// Wire name of `space`.
    pub const SPACE: &'static str = "space";
}

/// Tells how much the journal keeps from now on. What is too much goes at once. A reset does not change it. Evidence:
/// documented.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JournalSetLimits {
    /// The space.
    pub space: SpaceName,
    /// So many entries, up to 1000000.
    pub entries: u64,
    /// So many bytes of memory, up to 1073741824.
    pub bytes: u64,
}

impl JournalSetLimits {
    /// Wire name of `space`.
    pub const SPACE: &'static str = "space";
    /// Wire name of `entries`.
    pub const ENTRIES: &'static str = "entries";
    /// Wire name of `bytes`.
    pub const BYTES: &'static str = "bytes";
}

/// Writes the journal for others: all entries, or one. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JournalExport {
    /// The space.
    pub space: SpaceName,
    /// How.
    pub format: ExportFormat,
    /// This entry alone.
    pub entry: Option<u64>,
}

impl JournalExport {
    /// Wire name of `space`.
    pub const SPACE: &'static str = "space";
    /// Wire name of `format`.
    pub const FORMAT: &'static str = "format";
    /// Wire name of `entry`.
    pub const ENTRY: &'static str = "entry";
}

/// Compares what is expected with the journal. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExpectationsCheck {
    /// The space.
    pub space: SpaceName,
    /// A hundred at most. Each entry counts for the first one that it fits; limits (`exactly` 0, `at_most`) look at all
    /// entries.
    pub expected: Vec<Expected>,
    /// Whether what is named first is to come first.
    pub in_order: bool,
    /// Whether there is to be nothing else.
    pub nothing_else: bool,
    /// From this entry on.
    pub since: u64,
}

impl ExpectationsCheck {
    /// Wire name of `space`.
    pub const SPACE: &'static str = "space";
    /// Wire name of `expected`.
    pub const EXPECTED: &'static str = "expected";
    /// Wire name of `in_order`.
    pub const IN_ORDER: &'static str = "in_order";
    /// Wire name of `nothing_else`.
    pub const NOTHING_ELSE: &'static str = "nothing_else";
    /// Wire name of `since`.
    pub const SINCE: &'static str = "since";
}

/// Tells what of the mocked API was used in a space, out of all that there is. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CoverageShow {
    /// The space.
    pub space: SpaceName,
}

impl CoverageShow {
    /// Wire name of `space`.
    pub const SPACE: &'static str = "space";
}

/// A call with its parameters.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(
    clippy::enum_variant_names,
    clippy::large_enum_variant,
    reason = "as the description has it"
)]
pub enum Command {
    /// `spaces.list`.
    SpacesList(SpacesList),
    /// `spaces.make`.
    SpacesMake(SpacesMake),
    /// `spaces.info`.
    SpacesInfo(SpacesInfo),
    /// `spaces.remove`.
    SpacesRemove(SpacesRemove),
    /// `spaces.reset`.
    SpacesReset(SpacesReset),
    /// `spaces.fork`.
    SpacesFork(SpacesFork),
    /// `spaces.restore`.
    SpacesRestore(SpacesRestore),
    /// `snapshots.list`.
    SnapshotsList(SnapshotsList),
    /// `snapshots.keep`.
    SnapshotsKeep(SnapshotsKeep),
    /// `snapshots.remove`.
    SnapshotsRemove(SnapshotsRemove),
    /// `clock.info`.
    ClockInfo(ClockInfo),
    /// `clock.freeze`.
    ClockFreeze(ClockFreeze),
    /// `clock.run`.
    ClockRun(ClockRun),
    /// `clock.set`.
    ClockSet(ClockSet),
    /// `clock.advance`.
    ClockAdvance(ClockAdvance),
    /// `clock.next_event`.
    ClockNextEvent(ClockNextEvent),
    /// `switches.list`.
    SwitchesList(SwitchesList),
    /// `switches.set`.
    SwitchesSet(SwitchesSet),
    /// `switches.apply_profile`.
    SwitchesApplyProfile(SwitchesApplyProfile),
    /// `accounts.list`.
    AccountsList(AccountsList),
    /// `accounts.add`.
    AccountsAdd(AccountsAdd),
    /// `accounts.tree`.
    AccountsTree(AccountsTree),
    /// `accounts.empty_trash`.
    AccountsEmptyTrash(AccountsEmptyTrash),
    /// `sessions.end`.
    SessionsEnd(SessionsEnd),
    /// `callbacks.list`.
    CallbacksList(CallbacksList),
    /// `letters.list`.
    LettersList(LettersList),
    /// `uploads.list`.
    UploadsList(UploadsList),
    /// `uploads.info`.
    UploadsInfo(UploadsInfo),
    /// `uploads.step`.
    UploadsStep(UploadsStep),
    /// `uploads.finish`.
    UploadsFinish(UploadsFinish),
    /// `uploads.stall`.
    UploadsStall(UploadsStall),
    /// `uploads.fail`.
    UploadsFail(UploadsFail),
    /// `uploads.set_progress`.
    UploadsSetProgress(UploadsSetProgress),
    /// `transfers.wait`.
    TransfersWait(TransfersWait),
    /// `progress.info`.
    ProgressInfo(ProgressInfo),
    /// `progress.set`.
    ProgressSet(ProgressSet),
    /// `faults.list`.
    FaultsList(FaultsList),
    /// `faults.add`.
    FaultsAdd(FaultsAdd),
    /// `faults.remove`.
    FaultsRemove(FaultsRemove),
    /// `faults.clear`.
    FaultsClear(FaultsClear),
    /// `presets.list`.
    PresetsList(PresetsList),
    /// `presets.order`.
    PresetsOrder(PresetsOrder),
    /// `examples.list`.
    ExamplesList(ExamplesList),
    /// `examples.answer_next`.
    ExamplesAnswerNext(ExamplesAnswerNext),
    /// `journal.list`.
    JournalList(JournalList),
    /// `journal.clear`.
    JournalClear(JournalClear),
    /// `journal.set_limits`.
    JournalSetLimits(JournalSetLimits),
    /// `journal.export`.
    JournalExport(JournalExport),
    /// `expectations.check`.
    ExpectationsCheck(ExpectationsCheck),
    /// `coverage.show`.
    CoverageShow(CoverageShow),
}

impl Command {
    /// The operation that it calls.
    pub fn operation(&self) -> OperationId {
        match self {
            Self::SpacesList(_) => OperationId::SpacesList,
            Self::SpacesMake(_) => OperationId::SpacesMake,
            Self::SpacesInfo(_) => OperationId::SpacesInfo,
            Self::SpacesRemove(_) => OperationId::SpacesRemove,
            Self::SpacesReset(_) => OperationId::SpacesReset,
            Self::SpacesFork(_) => OperationId::SpacesFork,
            Self::SpacesRestore(_) => OperationId::SpacesRestore,
            Self::SnapshotsList(_) => OperationId::SnapshotsList,
            Self::SnapshotsKeep(_) => OperationId::SnapshotsKeep,
            Self::SnapshotsRemove(_) => OperationId::SnapshotsRemove,
            Self::ClockInfo(_) => OperationId::ClockInfo,
            Self::ClockFreeze(_) => OperationId::ClockFreeze,
            Self::ClockRun(_) => OperationId::ClockRun,
            Self::ClockSet(_) => OperationId::ClockSet,
            Self::ClockAdvance(_) => OperationId::ClockAdvance,
            Self::ClockNextEvent(_) => OperationId::ClockNextEvent,
            Self::SwitchesList(_) => OperationId::SwitchesList,
            Self::SwitchesSet(_) => OperationId::SwitchesSet,
            Self::SwitchesApplyProfile(_) => OperationId::SwitchesApplyProfile,
            Self::AccountsList(_) => OperationId::AccountsList,
            Self::AccountsAdd(_) => OperationId::AccountsAdd,
            Self::AccountsTree(_) => OperationId::AccountsTree,
            Self::AccountsEmptyTrash(_) => OperationId::AccountsEmptyTrash,
            Self::SessionsEnd(_) => OperationId::SessionsEnd,
            Self::CallbacksList(_) => OperationId::CallbacksList,
            Self::LettersList(_) => OperationId::LettersList,
            Self::UploadsList(_) => OperationId::UploadsList,
            Self::UploadsInfo(_) => OperationId::UploadsInfo,
            Self::UploadsStep(_) => OperationId::UploadsStep,
            Self::UploadsFinish(_) => OperationId::UploadsFinish,
            Self::UploadsStall(_) => OperationId::UploadsStall,
            Self::UploadsFail(_) => OperationId::UploadsFail,
            Self::UploadsSetProgress(_) => OperationId::UploadsSetProgress,
            Self::TransfersWait(_) => OperationId::TransfersWait,
            Self::ProgressInfo(_) => OperationId::ProgressInfo,
            Self::ProgressSet(_) => OperationId::ProgressSet,
            Self::FaultsList(_) => OperationId::FaultsList,
            Self::FaultsAdd(_) => OperationId::FaultsAdd,
            Self::FaultsRemove(_) => OperationId::FaultsRemove,
            Self::FaultsClear(_) => OperationId::FaultsClear,
            Self::PresetsList(_) => OperationId::PresetsList,
            Self::PresetsOrder(_) => OperationId::PresetsOrder,
            Self::ExamplesList(_) => OperationId::ExamplesList,
            Self::ExamplesAnswerNext(_) => OperationId::ExamplesAnswerNext,
            Self::JournalList(_) => OperationId::JournalList,
            Self::JournalClear(_) => OperationId::JournalClear,
            Self::JournalSetLimits(_) => OperationId::JournalSetLimits,
            Self::JournalExport(_) => OperationId::JournalExport,
            Self::ExpectationsCheck(_) => OperationId::ExpectationsCheck,
            Self::CoverageShow(_) => OperationId::CoverageShow,
        }
    }
}

/// What a call that succeeded gives.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(
    clippy::enum_variant_names,
    clippy::large_enum_variant,
    reason = "as the description has it"
)]
pub enum Answer {
    /// `spaces.list`.
    SpacesList(Vec<Space>),
    /// `spaces.make`.
    SpacesMake(Space),
    /// `spaces.info`.
    SpacesInfo(Space),
    /// `spaces.remove`.
    SpacesRemove(Nothing),
    /// `spaces.reset`.
    SpacesReset(Nothing),
    /// `spaces.fork`.
    SpacesFork(Space),
    /// `spaces.restore`.
    SpacesRestore(Nothing),
    /// `snapshots.list`.
    SnapshotsList(Vec<Snapshot>),
    /// `snapshots.keep`.
    SnapshotsKeep(Snapshot),
    /// `snapshots.remove`.
    SnapshotsRemove(Nothing),
    /// `clock.info`.
    ClockInfo(Clock),
    /// `clock.freeze`.
    ClockFreeze(Clock),
    /// `clock.run`.
    ClockRun(Clock),
    /// `clock.set`.
    ClockSet(Clock),
    /// `clock.advance`.
    ClockAdvance(Clock),
    /// `clock.next_event`.
    ClockNextEvent(ClockMove),
    /// `switches.list`.
    SwitchesList(Vec<Switch>),
    /// `switches.set`.
    SwitchesSet(Nothing),
    /// `switches.apply_profile`.
    SwitchesApplyProfile(Nothing),
    /// `accounts.list`.
    AccountsList(Vec<Account>),
    /// `accounts.add`.
    AccountsAdd(Account),
    /// `accounts.tree`.
    AccountsTree(Tree),
    /// `accounts.empty_trash`.
    AccountsEmptyTrash(Emptied),
    /// `sessions.end`.
    SessionsEnd(Ended),
    /// `callbacks.list`.
    CallbacksList(Vec<Callback>),
    /// `letters.list`.
    LettersList(Vec<Letter>),
    /// `uploads.list`.
    UploadsList(Vec<Upload>),
    /// `uploads.info`.
    UploadsInfo(Upload),
    /// `uploads.step`.
    UploadsStep(Upload),
    /// `uploads.finish`.
    UploadsFinish(Upload),
    /// `uploads.stall`.
    UploadsStall(Upload),
    /// `uploads.fail`.
    UploadsFail(Upload),
    /// `uploads.set_progress`.
    UploadsSetProgress(Upload),
    /// `transfers.wait`.
    TransfersWait(Rest),
    /// `progress.info`.
    ProgressInfo(Progress),
    /// `progress.set`.
    ProgressSet(Progress),
    /// `faults.list`.
    FaultsList(Vec<PlanState>),
    /// `faults.add`.
    FaultsAdd(PlanState),
    /// `faults.remove`.
    FaultsRemove(Nothing),
    /// `faults.clear`.
    FaultsClear(Nothing),
    /// `presets.list`.
    PresetsList(Vec<Preset>),
    /// `presets.order`.
    PresetsOrder(Vec<PlanState>),
    /// `examples.list`.
    ExamplesList(Vec<Example>),
    /// `examples.answer_next`.
    ExamplesAnswerNext(Nothing),
    /// `journal.list`.
    JournalList(JournalPage),
    /// `journal.clear`.
    JournalClear(Nothing),
    /// `journal.set_limits`.
    JournalSetLimits(JournalLimits),
    /// `journal.export`.
    JournalExport(String),
    /// `expectations.check`.
    ExpectationsCheck(Verdict),
    /// `coverage.show`.
    CoverageShow(Vec<CoverageFact>),
}

/// Names an operation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[allow(
    clippy::enum_variant_names,
    clippy::large_enum_variant,
    reason = "as the description has it"
)]
pub enum OperationId {
    /// `spaces.list`.
    SpacesList,
    /// `spaces.make`.
    SpacesMake,
    /// `spaces.info`.
    SpacesInfo,
    /// `spaces.remove`.
    SpacesRemove,
    /// `spaces.reset`.
    SpacesReset,
    /// `spaces.fork`.
    SpacesFork,
    /// `spaces.restore`.
    SpacesRestore,
    /// `snapshots.list`.
    SnapshotsList,
    /// `snapshots.keep`.
    SnapshotsKeep,
    /// `snapshots.remove`.
    SnapshotsRemove,
    /// `clock.info`.
    ClockInfo,
    /// `clock.freeze`.
    ClockFreeze,
    /// `clock.run`.
    ClockRun,
    /// `clock.set`.
    ClockSet,
    /// `clock.advance`.
    ClockAdvance,
    /// `clock.next_event`.
    ClockNextEvent,
    /// `switches.list`.
    SwitchesList,
    /// `switches.set`.
    SwitchesSet,
    /// `switches.apply_profile`.
    SwitchesApplyProfile,
    /// `accounts.list`.
    AccountsList,
    /// `accounts.add`.
    AccountsAdd,
    /// `accounts.tree`.
    AccountsTree,
    /// `accounts.empty_trash`.
    AccountsEmptyTrash,
    /// `sessions.end`.
    SessionsEnd,
    /// `callbacks.list`.
    CallbacksList,
    /// `letters.list`.
    LettersList,
    /// `uploads.list`.
    UploadsList,
    /// `uploads.info`.
    UploadsInfo,
    /// `uploads.step`.
    UploadsStep,
    /// `uploads.finish`.
    UploadsFinish,
    /// `uploads.stall`.
    UploadsStall,
    /// `uploads.fail`.
    UploadsFail,
    /// `uploads.set_progress`.
    UploadsSetProgress,
    /// `transfers.wait`.
    TransfersWait,
    /// `progress.info`.
    ProgressInfo,
    /// `progress.set`.
    ProgressSet,
    /// `faults.list`.
    FaultsList,
    /// `faults.add`.
    FaultsAdd,
    /// `faults.remove`.
    FaultsRemove,
    /// `faults.clear`.
    FaultsClear,
    /// `presets.list`.
    PresetsList,
    /// `presets.order`.
    PresetsOrder,
    /// `examples.list`.
    ExamplesList,
    /// `examples.answer_next`.
    ExamplesAnswerNext,
    /// `journal.list`.
    JournalList,
    /// `journal.clear`.
    JournalClear,
    /// `journal.set_limits`.
    JournalSetLimits,
    /// `journal.export`.
    JournalExport,
    /// `expectations.check`.
    ExpectationsCheck,
    /// `coverage.show`.
    CoverageShow,
}

impl OperationId {
    /// Every operation, in the order of the description.
    pub const ALL: &[Self] = &[
        Self::SpacesList,
        Self::SpacesMake,
        Self::SpacesInfo,
        Self::SpacesRemove,
        Self::SpacesReset,
        Self::SpacesFork,
        Self::SpacesRestore,
        Self::SnapshotsList,
        Self::SnapshotsKeep,
        Self::SnapshotsRemove,
        Self::ClockInfo,
        Self::ClockFreeze,
        Self::ClockRun,
        Self::ClockSet,
        Self::ClockAdvance,
        Self::ClockNextEvent,
        Self::SwitchesList,
        Self::SwitchesSet,
        Self::SwitchesApplyProfile,
        Self::AccountsList,
        Self::AccountsAdd,
        Self::AccountsTree,
        Self::AccountsEmptyTrash,
        Self::SessionsEnd,
        Self::CallbacksList,
        Self::LettersList,
        Self::UploadsList,
        Self::UploadsInfo,
        Self::UploadsStep,
        Self::UploadsFinish,
        Self::UploadsStall,
        Self::UploadsFail,
        Self::UploadsSetProgress,
        Self::TransfersWait,
        Self::ProgressInfo,
        Self::ProgressSet,
        Self::FaultsList,
        Self::FaultsAdd,
        Self::FaultsRemove,
        Self::FaultsClear,
        Self::PresetsList,
        Self::PresetsOrder,
        Self::ExamplesList,
        Self::ExamplesAnswerNext,
        Self::JournalList,
        Self::JournalClear,
        Self::JournalSetLimits,
        Self::JournalExport,
        Self::ExpectationsCheck,
        Self::CoverageShow,
    ];
    /// As the description calls it.
    pub fn id(self) -> &'static str {
        match self {
            Self::SpacesList => "spaces.list",
            Self::SpacesMake => "spaces.make",
            Self::SpacesInfo => "spaces.info",
            Self::SpacesRemove => "spaces.remove",
            Self::SpacesReset => "spaces.reset",
            Self::SpacesFork => "spaces.fork",
            Self::SpacesRestore => "spaces.restore",
            Self::SnapshotsList => "snapshots.list",
            Self::SnapshotsKeep => "snapshots.keep",
            Self::SnapshotsRemove => "snapshots.remove",
            Self::ClockInfo => "clock.info",
            Self::ClockFreeze => "clock.freeze",
            Self::ClockRun => "clock.run",
            Self::ClockSet => "clock.set",
            Self::ClockAdvance => "clock.advance",
            Self::ClockNextEvent => "clock.next_event",
            Self::SwitchesList => "switches.list",
            Self::SwitchesSet => "switches.set",
            Self::SwitchesApplyProfile => "switches.apply_profile",
            Self::AccountsList => "accounts.list",
            Self::AccountsAdd => "accounts.add",
            Self::AccountsTree => "accounts.tree",
            Self::AccountsEmptyTrash => "accounts.empty_trash",
            Self::SessionsEnd => "sessions.end",
            Self::CallbacksList => "callbacks.list",
            Self::LettersList => "letters.list",
            Self::UploadsList => "uploads.list",
            Self::UploadsInfo => "uploads.info",
            Self::UploadsStep => "uploads.step",
            Self::UploadsFinish => "uploads.finish",
            Self::UploadsStall => "uploads.stall",
            Self::UploadsFail => "uploads.fail",
            Self::UploadsSetProgress => "uploads.set_progress",
            Self::TransfersWait => "transfers.wait",
            Self::ProgressInfo => "progress.info",
            Self::ProgressSet => "progress.set",
            Self::FaultsList => "faults.list",
            Self::FaultsAdd => "faults.add",
            Self::FaultsRemove => "faults.remove",
            Self::FaultsClear => "faults.clear",
            Self::PresetsList => "presets.list",
            Self::PresetsOrder => "presets.order",
            Self::ExamplesList => "examples.list",
            Self::ExamplesAnswerNext => "examples.answer_next",
            Self::JournalList => "journal.list",
            Self::JournalClear => "journal.clear",
            Self::JournalSetLimits => "journal.set_limits",
            Self::JournalExport => "journal.export",
            Self::ExpectationsCheck => "expectations.check",
            Self::CoverageShow => "coverage.show",
        }
    }
    /// By what the description calls it.
    pub fn from_id(id: &str) -> Option<Self> {
        match id {
            "spaces.list" => Some(Self::SpacesList),
            "spaces.make" => Some(Self::SpacesMake),
            "spaces.info" => Some(Self::SpacesInfo),
            "spaces.remove" => Some(Self::SpacesRemove),
            "spaces.reset" => Some(Self::SpacesReset),
            "spaces.fork" => Some(Self::SpacesFork),
            "spaces.restore" => Some(Self::SpacesRestore),
            "snapshots.list" => Some(Self::SnapshotsList),
            "snapshots.keep" => Some(Self::SnapshotsKeep),
            "snapshots.remove" => Some(Self::SnapshotsRemove),
            "clock.info" => Some(Self::ClockInfo),
            "clock.freeze" => Some(Self::ClockFreeze),
            "clock.run" => Some(Self::ClockRun),
            "clock.set" => Some(Self::ClockSet),
            "clock.advance" => Some(Self::ClockAdvance),
            "clock.next_event" => Some(Self::ClockNextEvent),
            "switches.list" => Some(Self::SwitchesList),
            "switches.set" => Some(Self::SwitchesSet),
            "switches.apply_profile" => Some(Self::SwitchesApplyProfile),
            "accounts.list" => Some(Self::AccountsList),
            "accounts.add" => Some(Self::AccountsAdd),
            "accounts.tree" => Some(Self::AccountsTree),
            "accounts.empty_trash" => Some(Self::AccountsEmptyTrash),
            "sessions.end" => Some(Self::SessionsEnd),
            "callbacks.list" => Some(Self::CallbacksList),
            "letters.list" => Some(Self::LettersList),
            "uploads.list" => Some(Self::UploadsList),
            "uploads.info" => Some(Self::UploadsInfo),
            "uploads.step" => Some(Self::UploadsStep),
            "uploads.finish" => Some(Self::UploadsFinish),
            "uploads.stall" => Some(Self::UploadsStall),
            "uploads.fail" => Some(Self::UploadsFail),
            "uploads.set_progress" => Some(Self::UploadsSetProgress),
            "transfers.wait" => Some(Self::TransfersWait),
            "progress.info" => Some(Self::ProgressInfo),
            "progress.set" => Some(Self::ProgressSet),
            "faults.list" => Some(Self::FaultsList),
            "faults.add" => Some(Self::FaultsAdd),
            "faults.remove" => Some(Self::FaultsRemove),
            "faults.clear" => Some(Self::FaultsClear),
            "presets.list" => Some(Self::PresetsList),
            "presets.order" => Some(Self::PresetsOrder),
            "examples.list" => Some(Self::ExamplesList),
            "examples.answer_next" => Some(Self::ExamplesAnswerNext),
            "journal.list" => Some(Self::JournalList),
            "journal.clear" => Some(Self::JournalClear),
            "journal.set_limits" => Some(Self::JournalSetLimits),
            "journal.export" => Some(Self::JournalExport),
            "expectations.check" => Some(Self::ExpectationsCheck),
            "coverage.show" => Some(Self::CoverageShow),
            _ => None,
        }
    }
    /// Path below the base of the API.
    pub fn path(self) -> &'static str {
        match self {
            Self::SpacesList => "spaces",
            Self::SpacesMake => "spaces",
            Self::SpacesInfo => "spaces/{space}",
            Self::SpacesRemove => "spaces/{space}",
            Self::SpacesReset => "spaces/{space}/reset",
            Self::SpacesFork => "spaces/{space}/fork",
            Self::SpacesRestore => "spaces/{space}/restore",
            Self::SnapshotsList => "spaces/{space}/snapshots",
            Self::SnapshotsKeep => "spaces/{space}/snapshots",
            Self::SnapshotsRemove => "spaces/{space}/snapshots/{snapshot}",
            Self::ClockInfo => "spaces/{space}/clock",
            Self::ClockFreeze => "spaces/{space}/clock/freeze",
            Self::ClockRun => "spaces/{space}/clock/run",
            Self::ClockSet => "spaces/{space}/clock/set",
            Self::ClockAdvance => "spaces/{space}/clock/advance",
            Self::ClockNextEvent => "spaces/{space}/clock/next_event",
            Self::SwitchesList => "spaces/{space}/switches",
            Self::SwitchesSet => "spaces/{space}/switches/{switch}",
            Self::SwitchesApplyProfile => "spaces/{space}/profiles/{profile}",
            Self::AccountsList => "spaces/{space}/accounts",
            Self::AccountsAdd => "spaces/{space}/accounts",
            Self::AccountsTree => "spaces/{space}/accounts/{email}/tree",
            Self::AccountsEmptyTrash => "spaces/{space}/accounts/{email}/trash",
            Self::SessionsEnd => "spaces/{space}/sessions/end",
            Self::CallbacksList => "spaces/{space}/callbacks",
            Self::LettersList => "spaces/{space}/letters",
            Self::UploadsList => "spaces/{space}/uploads",
            Self::UploadsInfo => "spaces/{space}/uploads/{upload}",
            Self::UploadsStep => "spaces/{space}/uploads/{upload}/step",
            Self::UploadsFinish => "spaces/{space}/uploads/{upload}/finish",
            Self::UploadsStall => "spaces/{space}/uploads/{upload}/stall",
            Self::UploadsFail => "spaces/{space}/uploads/{upload}/fail",
            Self::UploadsSetProgress => "spaces/{space}/uploads/{upload}/progress",
            Self::TransfersWait => "spaces/{space}/transfers/wait",
            Self::ProgressInfo => "spaces/{space}/progress",
            Self::ProgressSet => "spaces/{space}/progress",
            Self::FaultsList => "spaces/{space}/faults",
            Self::FaultsAdd => "spaces/{space}/faults",
            Self::FaultsRemove => "spaces/{space}/faults/{plan}",
            Self::FaultsClear => "spaces/{space}/faults",
            Self::PresetsList => "presets",
            Self::PresetsOrder => "spaces/{space}/presets/{preset}",
            Self::ExamplesList => "examples",
            Self::ExamplesAnswerNext => "spaces/{space}/examples/{operation}/{example}",
            Self::JournalList => "spaces/{space}/journal",
            Self::JournalClear => "spaces/{space}/journal",
            Self::JournalSetLimits => "spaces/{space}/journal/limits",
            Self::JournalExport => "spaces/{space}/journal/{format}",
            Self::ExpectationsCheck => "spaces/{space}/expectations",
            Self::CoverageShow => "spaces/{space}/coverage",
        }
    }
    /// Whether a call must name a session.
    pub fn needs_session(self) -> bool {
        false
    }
    /// How it is known.
    pub fn evidence(self) -> Evidence {
        match self {
            Self::SpacesList
            | Self::SpacesMake
            | Self::SpacesInfo
            | Self::SpacesRemove
            | Self::SpacesReset
            | Self::SpacesFork
            | Self::SpacesRestore
            | Self::SnapshotsList
            | Self::SnapshotsKeep
            | Self::SnapshotsRemove
            | Self::ClockInfo
            | Self::ClockFreeze
            | Self::ClockRun
            | Self::ClockSet
            | Self::ClockAdvance
            | Self::ClockNextEvent
            | Self::SwitchesList
            | Self::SwitchesSet
            | Self::SwitchesApplyProfile
            | Self::AccountsList
            | Self::AccountsAdd
            | Self::AccountsTree
            | Self::AccountsEmptyTrash
            | Self::SessionsEnd
            | Self::CallbacksList
            | Self::LettersList
            | Self::UploadsList
            | Self::UploadsInfo
            | Self::UploadsStep
            | Self::UploadsFinish
            | Self::UploadsStall
            | Self::UploadsFail
            | Self::UploadsSetProgress
            | Self::TransfersWait
            | Self::ProgressInfo
            | Self::ProgressSet
            | Self::FaultsList
            | Self::FaultsAdd
            | Self::FaultsRemove
            | Self::FaultsClear
            | Self::PresetsList
            | Self::PresetsOrder
            | Self::ExamplesList
            | Self::ExamplesAnswerNext
            | Self::JournalList
            | Self::JournalClear
            | Self::JournalSetLimits
            | Self::JournalExport
            | Self::ExpectationsCheck
            | Self::CoverageShow => Evidence::Documented,
        }
    }
    /// Names of the refusals of a whole call.
    pub fn errors(self) -> &'static [&'static str] {
        match self {
            Self::SpacesList | Self::PresetsList | Self::ExamplesList => {
                &[
                    "token_refused",
                    "host_refused",
                    "origin_refused",
                    "parameter_missing",
                    "parameter_invalid",
                    "body_unreadable",
                ]
            }
            Self::SpacesMake => {
                &[
                    "space_taken",
                    "too_many_spaces",
                    "name_invalid",
                    "token_refused",
                    "host_refused",
                    "origin_refused",
                    "parameter_missing",
                    "parameter_invalid",
                    "body_unreadable",
                ]
            }
            Self::SpacesInfo
            | Self::SnapshotsList
            | Self::ClockInfo
            | Self::ClockFreeze
            | Self::ClockRun
            | Self::ClockSet
            | Self::ClockAdvance
            | Self::ClockNextEvent
            | Self::SwitchesList
            | Self::AccountsList
            | Self::CallbacksList
            | Self::LettersList
            | Self::UploadsList
            | Self::TransfersWait
            | Self::ProgressInfo
            | Self::ProgressSet
            | Self::FaultsList
            | Self::FaultsClear
            | Self::JournalList
            | Self::JournalClear
            | Self::JournalSetLimits
            | Self::JournalExport
            | Self::CoverageShow => {
                &[
                    "space_unknown",
                    "token_refused",
                    "host_refused",
                    "origin_refused",
                    "parameter_missing",
                    "parameter_invalid",
                    "body_unreadable",
                ]
            }
            Self::SpacesRemove => {
                &[
                    "space_unknown",
                    "space_default",
                    "token_refused",
                    "host_refused",
                    "origin_refused",
                    "parameter_missing",
                    "parameter_invalid",
                    "body_unreadable",
                ]
            }
            Self::SpacesReset => {
                &[
                    "space_unknown",
                    "space_kept",
                    "token_refused",
                    "host_refused",
                    "origin_refused",
                    "parameter_missing",
                    "parameter_invalid",
                    "body_unreadable",
                ]
            }
            Self::SpacesFork => {
                &[
                    "space_unknown",
                    "space_taken",
                    "too_many_spaces",
                    "name_invalid",
                    "snapshot_unknown",
                    "token_refused",
                    "host_refused",
                    "origin_refused",
                    "parameter_missing",
                    "parameter_invalid",
                    "body_unreadable",
                ]
            }
            Self::SpacesRestore => {
                &[
                    "space_unknown",
                    "space_kept",
                    "name_invalid",
                    "snapshot_unknown",
                    "token_refused",
                    "host_refused",
                    "origin_refused",
                    "parameter_missing",
                    "parameter_invalid",
                    "body_unreadable",
                ]
            }
            Self::SnapshotsKeep => {
                &[
                    "space_unknown",
                    "name_invalid",
                    "too_many_snapshots",
                    "token_refused",
                    "host_refused",
                    "origin_refused",
                    "parameter_missing",
                    "parameter_invalid",
                    "body_unreadable",
                ]
            }
            Self::SnapshotsRemove => {
                &[
                    "space_unknown",
                    "snapshot_unknown",
                    "token_refused",
                    "host_refused",
                    "origin_refused",
                    "parameter_missing",
                    "parameter_invalid",
                    "body_unreadable",
                ]
            }
            Self::SwitchesSet | Self::SwitchesApplyProfile => {
                &[
                    "space_unknown",
                    "switch_refused",
                    "token_refused",
                    "host_refused",
                    "origin_refused",
                    "parameter_missing",
                    "parameter_invalid",
                    "body_unreadable",
                ]
            }
            Self::AccountsAdd => {
                &[
                    "space_unknown",
                    "account_taken",
                    "token_refused",
                    "host_refused",
                    "origin_refused",
                    "parameter_missing",
                    "parameter_invalid",
                    "body_unreadable",
                ]
            }
            Self::AccountsTree | Self::AccountsEmptyTrash | Self::SessionsEnd => {
                &[
                    "space_unknown",
                    "account_unknown",
                    "token_refused",
                    "host_refused",
                    "origin_refused",
                    "parameter_missing",
                    "parameter_invalid",
                    "body_unreadable",
                ]
            }
            Self::UploadsInfo => {
                &[
                    "space_unknown",
                    "upload_unknown",
                    "token_refused",
                    "host_refused",
                    "origin_refused",
                    "parameter_missing",
                    "parameter_invalid",
                    "body_unreadable",
                ]
            }
            Self::UploadsStep
            | Self::UploadsFinish
            | Self::UploadsStall
            | Self::UploadsFail
            | Self::UploadsSetProgress => {
                &[
                    "space_unknown",
                    "upload_unknown",
                    "upload_not_processed",
                    "token_refused",
                    "host_refused",
                    "origin_refused",
                    "parameter_missing",
                    "parameter_invalid",
                    "body_unreadable",
                ]
            }
            Self::FaultsAdd | Self::PresetsOrder => {
                &[
                    "space_unknown",
                    "plan_refused",
                    "token_refused",
                    "host_refused",
                    "origin_refused",
                    "parameter_missing",
                    "parameter_invalid",
                    "body_unreadable",
                ]
            }
            Self::FaultsRemove => {
                &[
                    "space_unknown",
                    "plan_unknown",
                    "token_refused",
                    "host_refused",
                    "origin_refused",
                    "parameter_missing",
                    "parameter_invalid",
                    "body_unreadable",
                ]
            }
            Self::ExamplesAnswerNext => {
                &[
                    "space_unknown",
                    "example_refused",
                    "token_refused",
                    "host_refused",
                    "origin_refused",
                    "parameter_missing",
                    "parameter_invalid",
                    "body_unreadable",
                ]
            }
            Self::ExpectationsCheck => {
                &[
                    "space_unknown",
                    "expectation_refused",
                    "token_refused",
                    "host_refused",
                    "origin_refused",
                    "parameter_missing",
                    "parameter_invalid",
                    "body_unreadable",
                ]
            }
        }
    }
    /// Names of the refusals of single ids.
    pub fn item_errors(self) -> &'static [&'static str] {
        match self {
            Self::SpacesList
            | Self::SpacesMake
            | Self::SpacesInfo
            | Self::SpacesRemove
            | Self::SpacesReset
            | Self::SpacesFork
            | Self::SpacesRestore
            | Self::SnapshotsList
            | Self::SnapshotsKeep
            | Self::SnapshotsRemove
            | Self::ClockInfo
            | Self::ClockFreeze
            | Self::ClockRun
            | Self::ClockSet
            | Self::ClockAdvance
            | Self::ClockNextEvent
            | Self::SwitchesList
            | Self::SwitchesSet
            | Self::SwitchesApplyProfile
            | Self::AccountsList
            | Self::AccountsAdd
            | Self::AccountsTree
            | Self::AccountsEmptyTrash
            | Self::SessionsEnd
            | Self::CallbacksList
            | Self::LettersList
            | Self::UploadsList
            | Self::UploadsInfo
            | Self::UploadsStep
            | Self::UploadsFinish
            | Self::UploadsStall
            | Self::UploadsFail
            | Self::UploadsSetProgress
            | Self::TransfersWait
            | Self::ProgressInfo
            | Self::ProgressSet
            | Self::FaultsList
            | Self::FaultsAdd
            | Self::FaultsRemove
            | Self::FaultsClear
            | Self::PresetsList
            | Self::PresetsOrder
            | Self::ExamplesList
            | Self::ExamplesAnswerNext
            | Self::JournalList
            | Self::JournalClear
            | Self::JournalSetLimits
            | Self::JournalExport
            | Self::ExpectationsCheck
            | Self::CoverageShow => &[],
        }
    }
}
