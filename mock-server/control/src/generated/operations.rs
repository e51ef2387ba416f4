// Generated from mock-server/control-spec.yaml by `cargo xtask generate`. Do not edit.
//! Control of rapidgator-mock: its operations.
//!
//! Any call may be refused with `token_refused`, `host_refused`, `origin_refused`, `parameter_missing`, `parameter_invalid`, `body_unreadable`.

use rapidgator_client_runtime::{
    Secret, call::{Body, Effect, Method, Operation, Parameter},
    client, markers,
};
use super::{
    errors::{API, ErrorId},
    types::{
        Account, AccountStanding, Callback, Clock, ClockMove, CoverageFact, Email,
        Emptied, Ended, Example, Expected, ExportFormat, FaultPlan, JournalLimits,
        JournalPage, Letter, Nothing, PlanState, Preset, Progress, ProgressKind, Rest,
        Snapshot, SnapshotName, Space, SpaceName, Switch, Tree, Upload, UploadId, Verdict,
    },
};

client! {
    API
}

impl Client {
    /// Operations on `spaces`.
    pub fn spaces(&self) -> SpacesApi<'_> {
        SpacesApi { client: self }
    }
    /// Operations on `snapshots`.
    pub fn snapshots(&self) -> SnapshotsApi<'_> {
        SnapshotsApi { client: self }
    }
    /// Operations on `clock`.
    pub fn clock(&self) -> ClockApi<'_> {
        ClockApi { client: self }
    }
    /// Operations on `switches`.
    pub fn switches(&self) -> SwitchesApi<'_> {
        SwitchesApi { client: self }
    }
    /// Operations on `accounts`.
    pub fn accounts(&self) -> AccountsApi<'_> {
        AccountsApi { client: self }
    }
    /// Operations on `sessions`.
    pub fn sessions(&self) -> SessionsApi<'_> {
        SessionsApi { client: self }
    }
    /// Operations on `callbacks`.
    pub fn callbacks(&self) -> CallbacksApi<'_> {
        CallbacksApi { client: self }
    }
    /// Operations on `letters`.
    pub fn letters(&self) -> LettersApi<'_> {
        LettersApi { client: self }
    }
    /// Operations on `uploads`.
    pub fn uploads(&self) -> UploadsApi<'_> {
        UploadsApi { client: self }
    }
    /// Operations on `transfers`.
    pub fn transfers(&self) -> TransfersApi<'_> {
        TransfersApi { client: self }
    }
    /// Operations on `progress`.
    pub fn progress(&self) -> ProgressApi<'_> {
        ProgressApi { client: self }
    }
    /// Operations on `faults`.
    pub fn faults(&self) -> FaultsApi<'_> {
        FaultsApi { client: self }
    }
    /// Operations on `presets`.
    pub fn presets(&self) -> PresetsApi<'_> {
        PresetsApi { client: self }
    }
    /// Operations on `examples`.
    pub fn examples(&self) -> ExamplesApi<'_> {
        ExamplesApi { client: self }
    }
    /// Operations on `journal`.
    pub fn journal(&self) -> JournalApi<'_> {
        JournalApi { client: self }
    }
    /// Operations on `expectations`.
    pub fn expectations(&self) -> ExpectationsApi<'_> {
        ExpectationsApi { client: self }
    }
    /// Operations on `coverage`.
    pub fn coverage(&self) -> CoverageApi<'_> {
        CoverageApi { client: self }
    }
}

/// Operations on `spaces`.
#[derive(Clone, Copy, Debug)]
pub struct SpacesApi<'c> {
    client: &'c Client,
}

impl<'c> SpacesApi<'c> {
    /// Gives all spaces, the default one first. Evidence: documented.
    ///
    /// # Errors
    /// As any call.
    pub fn list(&self) -> Call<'c, SpacesList> {
        Call::new(self.client)
    }
    /// Makes a space that begins as the server did. A path with an unknown space makes it as well. Evidence:
    /// documented.
    ///
    /// # Errors
    /// `space_taken`, `too_many_spaces`, `name_invalid`, or as any call.
    pub fn make(&self) -> Call<'c, SpacesMake> {
        Call::new(self.client)
    }
    /// Gives a space. Evidence: documented.
    /// - `space`: The space.
    ///
    /// # Errors
    /// `space_unknown`, or as any call.
    pub fn info(&self, space: impl Into<SpaceName>) -> Call<'c, SpacesInfo> {
        Call::new(self.client).set("space", space.into())
    }
    /// Ends a space. Transfers that run in it come to their end. Evidence: documented.
    /// - `space`: The space.
    ///
    /// # Errors
    /// `space_unknown`, `space_default`, or as any call.
    pub fn remove(&self, space: impl Into<SpaceName>) -> Call<'c, SpacesRemove> {
        Call::new(self.client).set("space", space.into())
    }
    /// Takes a space back to how each one begins, with its clock. Evidence: documented.
    /// - `space`: The space.
    ///
    /// # Errors
    /// `space_unknown`, `space_kept`, or as any call.
    pub fn reset(&self, space: impl Into<SpaceName>) -> Call<'c, SpacesReset> {
        Call::new(self.client).set("space", space.into())
    }
    /// Makes another space that begins as this one is, or as a snapshot of it was, and goes on by itself. Evidence:
    /// documented.
    /// - `space`: The space.
    ///
    /// # Errors
    /// `space_unknown`, `space_taken`, `too_many_spaces`, `name_invalid`, `snapshot_unknown`, or as any call.
    pub fn fork(&self, space: impl Into<SpaceName>) -> Call<'c, SpacesFork> {
        Call::new(self.client).set("space", space.into())
    }
    /// Takes a space back to one of its snapshots, with its clock. Transfers that run come to their end and change
    /// nothing. Evidence: documented.
    /// - `space`: The space.
    /// - `snapshot`: The snapshot.
    ///
    /// # Errors
    /// `space_unknown`, `space_kept`, `name_invalid`, `snapshot_unknown`, or as any call.
    pub fn restore(
        &self,
        space: impl Into<SpaceName>,
        snapshot: impl Into<SnapshotName>,
    ) -> Call<'c, SpacesRestore> {
        Call::new(self.client)
            .set("space", space.into())
            .set("snapshot", snapshot.into())
    }
}

impl Call<'_, SpacesMake> {
    /// Its name; without it one is made up.
    pub fn name(self, name: impl Into<SpaceName>) -> Self {
        self.set("name", name.into())
    }
    /// Whether it never ends because it is idle. Default: `false`.
    pub fn stays(self, stays: bool) -> Self {
        self.set("stays", stays)
    }
    /// What its ids are made from; without it, what they are made from in the others.
    pub fn seed(self, seed: u64) -> Self {
        self.set("seed", seed)
    }
    /// Where its clock stands still; without it the clock is as at the start.
    pub fn frozen_at(self, frozen_at: u64) -> Self {
        self.set("frozen_at", frozen_at)
    }
}

impl Call<'_, SpacesFork> {
    /// The name of the other one; without it one is made up.
    pub fn name(self, name: impl Into<SpaceName>) -> Self {
        self.set("name", name.into())
    }
    /// A snapshot of this space, to begin there.
    pub fn snapshot(self, snapshot: impl Into<SnapshotName>) -> Self {
        self.set("snapshot", snapshot.into())
    }
}

/// Operations on `snapshots`.
#[derive(Clone, Copy, Debug)]
pub struct SnapshotsApi<'c> {
    client: &'c Client,
}

impl<'c> SnapshotsApi<'c> {
    /// Gives the snapshots of a space by name. Evidence: documented.
    /// - `space`: The space.
    ///
    /// # Errors
    /// `space_unknown`, or as any call.
    pub fn list(&self, space: impl Into<SpaceName>) -> Call<'c, SnapshotsList> {
        Call::new(self.client).set("space", space.into())
    }
    /// Keeps a space as it is now, with its clock, instead of what was kept under that name. Evidence: documented.
    /// - `space`: The space.
    ///
    /// # Errors
    /// `space_unknown`, `name_invalid`, `too_many_snapshots`, or as any call.
    pub fn keep(&self, space: impl Into<SpaceName>) -> Call<'c, SnapshotsKeep> {
        Call::new(self.client).set("space", space.into())
    }
    /// Forgets a snapshot. Evidence: documented.
    /// - `space`: The space.
    /// - `snapshot`: The snapshot.
    ///
    /// # Errors
    /// `space_unknown`, `snapshot_unknown`, or as any call.
    pub fn remove(
        &self,
        space: impl Into<SpaceName>,
        snapshot: impl Into<SnapshotName>,
    ) -> Call<'c, SnapshotsRemove> {
        Call::new(self.client)
            .set("space", space.into())
            .set("snapshot", snapshot.into())
    }
}

impl Call<'_, SnapshotsKeep> {
    /// Its name; without it one is made up.
    pub fn name(self, name: impl Into<SnapshotName>) -> Self {
        self.set("name", name.into())
    }
}

/// Operations on `clock`.
#[derive(Clone, Copy, Debug)]
pub struct ClockApi<'c> {
    client: &'c Client,
}

impl<'c> ClockApi<'c> {
    /// Tells the time of a space. Evidence: documented.
    /// - `space`: The space.
    ///
    /// # Errors
    /// `space_unknown`, or as any call.
    pub fn info(&self, space: impl Into<SpaceName>) -> Call<'c, ClockInfo> {
        Call::new(self.client).set("space", space.into())
    }
    /// Stops the clock. Evidence: documented.
    /// - `space`: The space.
    ///
    /// # Errors
    /// `space_unknown`, or as any call.
    pub fn freeze(&self, space: impl Into<SpaceName>) -> Call<'c, ClockFreeze> {
        Call::new(self.client).set("space", space.into())
    }
    /// Lets the clock run on from where it is, at any speed. Evidence: documented.
    /// - `space`: The space.
    ///
    /// # Errors
    /// `space_unknown`, or as any call.
    pub fn run(&self, space: impl Into<SpaceName>) -> Call<'c, ClockRun> {
        Call::new(self.client).set("space", space.into())
    }
    /// Sets the clock, backwards as well; it runs on, or stands still, as before. Evidence: documented.
    /// - `space`: The space.
    /// - `at`: What it is to show.
    ///
    /// # Errors
    /// `space_unknown`, or as any call.
    pub fn set(&self, space: impl Into<SpaceName>, at: u64) -> Call<'c, ClockSet> {
        Call::new(self.client).set("space", space.into()).set("at", at)
    }
    /// Moves the clock on and lets what is due happen; it runs on, or stands still, as before. Evidence: documented.
    /// - `space`: The space.
    /// - `by`: How far.
    ///
    /// # Errors
    /// `space_unknown`, or as any call.
    pub fn advance(
        &self,
        space: impl Into<SpaceName>,
        by: u64,
    ) -> Call<'c, ClockAdvance> {
        Call::new(self.client).set("space", space.into()).set("by", by)
    }
    /// Moves the clock on to what happens next by time alone, and lets it happen. Evidence: documented.
    /// - `space`: The space.
    ///
    /// # Errors
    /// `space_unknown`, or as any call.
    pub fn next_event(&self, space: impl Into<SpaceName>) -> Call<'c, ClockNextEvent> {
        Call::new(self.client).set("space", space.into())
    }
}

impl Call<'_, ClockFreeze> {
    /// Where it is set to first.
    pub fn at(self, at: u64) -> Self {
        self.set("at", at)
    }
}

impl Call<'_, ClockRun> {
    /// How fast, 1 to 100000000. Default: 100.
    pub fn percent(self, percent: u64) -> Self {
        self.set("percent", percent)
    }
}

/// Operations on `switches`.
#[derive(Clone, Copy, Debug)]
pub struct SwitchesApi<'c> {
    client: &'c Client,
}

impl<'c> SwitchesApi<'c> {
    /// Gives what the mock can do otherwise in a space. Evidence: documented.
    /// - `space`: The space.
    ///
    /// # Errors
    /// `space_unknown`, or as any call.
    pub fn list(&self, space: impl Into<SpaceName>) -> Call<'c, SwitchesList> {
        Call::new(self.client).set("space", space.into())
    }
    /// Sets a switch from the next request on. Evidence: documented.
    /// - `space`: The space.
    /// - `switch`: Its name.
    /// - `value`: What it is set to.
    ///
    /// # Errors
    /// `space_unknown`, `switch_refused`, or as any call.
    pub fn set(
        &self,
        space: impl Into<SpaceName>,
        switch: impl Into<String>,
        value: impl Into<String>,
    ) -> Call<'c, SwitchesSet> {
        Call::new(self.client)
            .set("space", space.into())
            .set("switch", switch.into())
            .set("value", value.into())
    }
    /// Sets the switches of a profile; the others stay as they are. Evidence: documented.
    /// - `space`: The space.
    /// - `profile`: Its name.
    ///
    /// # Errors
    /// `space_unknown`, `switch_refused`, or as any call.
    pub fn apply_profile(
        &self,
        space: impl Into<SpaceName>,
        profile: impl Into<String>,
    ) -> Call<'c, SwitchesApplyProfile> {
        Call::new(self.client).set("space", space.into()).set("profile", profile.into())
    }
}

/// Operations on `accounts`.
#[derive(Clone, Copy, Debug)]
pub struct AccountsApi<'c> {
    client: &'c Client,
}

impl<'c> AccountsApi<'c> {
    /// Gives the accounts of a space in the order in which they were made. Evidence: documented.
    /// - `space`: The space.
    ///
    /// # Errors
    /// `space_unknown`, or as any call.
    pub fn list(&self, space: impl Into<SpaceName>) -> Call<'c, AccountsList> {
        Call::new(self.client).set("space", space.into())
    }
    /// Makes an account. Evidence: documented.
    /// - `space`: The space.
    /// - `email`: What it logs in with.
    /// - `password`: Its password.
    ///
    /// # Errors
    /// `space_unknown`, `account_taken`, or as any call.
    #[allow(
        clippy::new_ret_no_self,
        clippy::should_implement_trait,
        clippy::wrong_self_convention,
        reason = "as the description has it"
    )]
    pub fn add(
        &self,
        space: impl Into<SpaceName>,
        email: impl Into<Email>,
        password: impl Into<Secret>,
    ) -> Call<'c, AccountsAdd> {
        Call::new(self.client)
            .set("space", space.into())
            .set("email", email.into())
            .set("password", password.into())
    }
    /// Gives an account with all that it has: folders, files, those in the trash can included, and one-time links.
    /// Evidence: documented.
    /// - `space`: The space.
    /// - `email`: The account.
    ///
    /// # Errors
    /// `space_unknown`, `account_unknown`, or as any call.
    pub fn tree(
        &self,
        space: impl Into<SpaceName>,
        email: impl Into<Email>,
    ) -> Call<'c, AccountsTree> {
        Call::new(self.client).set("space", space.into()).set("email", email.into())
    }
    /// Deletes the files in the trash can of an account for good. Evidence: documented.
    /// - `space`: The space.
    /// - `email`: The account.
    ///
    /// # Errors
    /// `space_unknown`, `account_unknown`, or as any call.
    pub fn empty_trash(
        &self,
        space: impl Into<SpaceName>,
        email: impl Into<Email>,
    ) -> Call<'c, AccountsEmptyTrash> {
        Call::new(self.client).set("space", space.into()).set("email", email.into())
    }
}

impl Call<'_, AccountsAdd> {
    /// The two-factor code that each login has to bring.
    pub fn code(self, code: impl Into<Secret>) -> Self {
        self.set("code", code.into())
    }
    /// When it ends to be premium; without it, it is free.
    pub fn premium_until(self, premium_until: u64) -> Self {
        self.set("premium_until", premium_until)
    }
    /// Whether it may log in. Default: `Active`.
    pub fn standing(self, standing: AccountStanding) -> Self {
        self.set("standing", standing)
    }
    /// How much it may store; without it 4 TiB.
    pub fn storage(self, storage: u64) -> Self {
        self.set("storage", storage)
    }
    /// How much it may fetch while it is premium; without it 1 TiB.
    pub fn traffic(self, traffic: u64) -> Self {
        self.set("traffic", traffic)
    }
    /// The largest file that it may upload; without it 5 GiB.
    pub fn max_file_size(self, max_file_size: u64) -> Self {
        self.set("max_file_size", max_file_size)
    }
}

impl Call<'_, AccountsTree> {
    /// How many entries at most, up to 10000. Default: 1000.
    pub fn most(self, most: u64) -> Self {
        self.set("most", most)
    }
}

/// Operations on `sessions`.
#[derive(Clone, Copy, Debug)]
pub struct SessionsApi<'c> {
    client: &'c Client,
}

impl<'c> SessionsApi<'c> {
    /// Ends sessions, as if they had been idle for too long. Evidence: documented.
    /// - `space`: The space.
    ///
    /// # Errors
    /// `space_unknown`, `account_unknown`, or as any call.
    pub fn end(&self, space: impl Into<SpaceName>) -> Call<'c, SessionsEnd> {
        Call::new(self.client).set("space", space.into())
    }
}

impl Call<'_, SessionsEnd> {
    /// Whose; without it all.
    pub fn email(self, email: impl Into<Email>) -> Self {
        self.set("email", email.into())
    }
}

/// Operations on `callbacks`.
#[derive(Clone, Copy, Debug)]
pub struct CallbacksApi<'c> {
    client: &'c Client,
}

impl<'c> CallbacksApi<'c> {
    /// Gives the callbacks of one-time links that were due, the oldest first; a thousand at most, the newest ones.
    /// Evidence: documented.
    /// - `space`: The space.
    ///
    /// # Errors
    /// `space_unknown`, or as any call.
    pub fn list(&self, space: impl Into<SpaceName>) -> Call<'c, CallbacksList> {
        Call::new(self.client).set("space", space.into())
    }
}

/// Operations on `letters`.
#[derive(Clone, Copy, Debug)]
pub struct LettersApi<'c> {
    client: &'c Client,
}

impl<'c> LettersApi<'c> {
    /// Gives the letters that owners of one-time links would have got, the oldest first; a thousand at most, the newest
    /// ones. Evidence: documented.
    /// - `space`: The space.
    ///
    /// # Errors
    /// `space_unknown`, or as any call.
    pub fn list(&self, space: impl Into<SpaceName>) -> Call<'c, LettersList> {
        Call::new(self.client).set("space", space.into())
    }
}

/// Operations on `uploads`.
#[derive(Clone, Copy, Debug)]
pub struct UploadsApi<'c> {
    client: &'c Client,
}

impl<'c> UploadsApi<'c> {
    /// Gives the upload sessions of a space by id. Evidence: documented.
    /// - `space`: The space.
    ///
    /// # Errors
    /// `space_unknown`, or as any call.
    pub fn list(&self, space: impl Into<SpaceName>) -> Call<'c, UploadsList> {
        Call::new(self.client).set("space", space.into())
    }
    /// Gives an upload session, without moving it on. Evidence: documented.
    /// - `space`: The space.
    /// - `upload`: The upload session.
    ///
    /// # Errors
    /// `space_unknown`, `upload_unknown`, or as any call.
    pub fn info(
        &self,
        space: impl Into<SpaceName>,
        upload: impl Into<UploadId>,
    ) -> Call<'c, UploadsInfo> {
        Call::new(self.client).set("space", space.into()).set("upload", upload.into())
    }
    /// Moves an upload session one state on whose bytes are there. Evidence: documented.
    /// - `space`: The space.
    /// - `upload`: The upload session.
    ///
    /// # Errors
    /// `space_unknown`, `upload_unknown`, `upload_not_processed`, or as any call.
    pub fn step(
        &self,
        space: impl Into<SpaceName>,
        upload: impl Into<UploadId>,
    ) -> Call<'c, UploadsStep> {
        Call::new(self.client).set("space", space.into()).set("upload", upload.into())
    }
    /// Ends the look at the bytes of an upload session, as it would end by itself. Evidence: documented.
    /// - `space`: The space.
    /// - `upload`: The upload session.
    ///
    /// # Errors
    /// `space_unknown`, `upload_unknown`, `upload_not_processed`, or as any call.
    pub fn finish(
        &self,
        space: impl Into<SpaceName>,
        upload: impl Into<UploadId>,
    ) -> Call<'c, UploadsFinish> {
        Call::new(self.client).set("space", space.into()).set("upload", upload.into())
    }
    /// Lets an upload session stay as it is: neither time nor questions move it on. Only step, finish and fail do.
    /// Evidence: documented.
    /// - `space`: The space.
    /// - `upload`: The upload session.
    ///
    /// # Errors
    /// `space_unknown`, `upload_unknown`, `upload_not_processed`, or as any call.
    pub fn stall(
        &self,
        space: impl Into<SpaceName>,
        upload: impl Into<UploadId>,
    ) -> Call<'c, UploadsStall> {
        Call::new(self.client).set("space", space.into()).set("upload", upload.into())
    }
    /// Ends an upload session without a file. Evidence: documented.
    /// - `space`: The space.
    /// - `upload`: The upload session.
    ///
    /// # Errors
    /// `space_unknown`, `upload_unknown`, `upload_not_processed`, or as any call.
    pub fn fail(
        &self,
        space: impl Into<SpaceName>,
        upload: impl Into<UploadId>,
    ) -> Call<'c, UploadsFail> {
        Call::new(self.client).set("space", space.into()).set("upload", upload.into())
    }
    /// Tells how the look at the bytes of one upload session goes on and ends. If they are there, time and questions
    /// count from now on. Evidence: documented.
    /// - `space`: The space.
    /// - `upload`: The upload session.
    /// - `kind`: When it ends.
    ///
    /// # Errors
    /// `space_unknown`, `upload_unknown`, `upload_not_processed`, or as any call.
    pub fn set_progress(
        &self,
        space: impl Into<SpaceName>,
        upload: impl Into<UploadId>,
        kind: ProgressKind,
    ) -> Call<'c, UploadsSetProgress> {
        Call::new(self.client)
            .set("space", space.into())
            .set("upload", upload.into())
            .set("kind", kind)
    }
}

impl Call<'_, UploadsList> {
    /// How many at most, up to 10000. Default: 1000.
    pub fn most(self, most: u64) -> Self {
        self.set("most", most)
    }
}

impl Call<'_, UploadsFail> {
    /// Why, in the words that the client is told; without it, those of a failure of the service.
    pub fn reason(self, reason: impl Into<String>) -> Self {
        self.set("reason", reason.into())
    }
}

impl Call<'_, UploadsSetProgress> {
    /// After how much time, for `time`.
    pub fn millis(self, millis: u64) -> Self {
        self.set("millis", millis)
    }
    /// After how many questions, for `polls`.
    pub fn polls(self, polls: u64) -> Self {
        self.set("polls", polls)
    }
    /// At which speed, for `bytes`.
    pub fn bytes_per_second(self, bytes_per_second: u64) -> Self {
        self.set("bytes_per_second", bytes_per_second)
    }
    /// Whether it ends without a file, whatever the bytes are. Default: `false`.
    pub fn fails(self, fails: bool) -> Self {
        self.set("fails", fails)
    }
    /// Why, in the words that the client is told; without it, those of a failure of the service.
    pub fn reason(self, reason: impl Into<String>) -> Self {
        self.set("reason", reason.into())
    }
}

/// Operations on `transfers`.
#[derive(Clone, Copy, Debug)]
pub struct TransfersApi<'c> {
    client: &'c Client,
}

impl<'c> TransfersApi<'c> {
    /// Waits until no upload, no download, no fetching for a remote upload and no callback runs, and all that follows
    /// from their end has happened. Whoever has waited in vain asks again. Evidence: documented.
    /// - `space`: The space.
    ///
    /// # Errors
    /// `space_unknown`, or as any call.
    pub fn wait(&self, space: impl Into<SpaceName>) -> Call<'c, TransfersWait> {
        Call::new(self.client).set("space", space.into())
    }
}

impl Call<'_, TransfersWait> {
    /// How long at most, in real time, up to 30000. Default: 5000.
    pub fn millis(self, millis: u64) -> Self {
        self.set("millis", millis)
    }
}

/// Operations on `progress`.
#[derive(Clone, Copy, Debug)]
pub struct ProgressApi<'c> {
    client: &'c Client,
}

impl<'c> ProgressApi<'c> {
    /// Tells how the look at the bytes of uploads goes on that have nothing of their own. Evidence: documented.
    /// - `space`: The space.
    ///
    /// # Errors
    /// `space_unknown`, or as any call.
    pub fn info(&self, space: impl Into<SpaceName>) -> Call<'c, ProgressInfo> {
        Call::new(self.client).set("space", space.into())
    }
    /// Tells how the look at the bytes of uploads goes on and ends that have nothing of their own, for those that
    /// arrive from now on. Evidence: documented.
    /// - `space`: The space.
    /// - `kind`: When it ends.
    ///
    /// # Errors
    /// `space_unknown`, or as any call.
    pub fn set(
        &self,
        space: impl Into<SpaceName>,
        kind: ProgressKind,
    ) -> Call<'c, ProgressSet> {
        Call::new(self.client).set("space", space.into()).set("kind", kind)
    }
}

impl Call<'_, ProgressSet> {
    /// After how much time, for `time`.
    pub fn millis(self, millis: u64) -> Self {
        self.set("millis", millis)
    }
    /// After how many questions, for `polls`.
    pub fn polls(self, polls: u64) -> Self {
        self.set("polls", polls)
    }
    /// At which speed, for `bytes`.
    pub fn bytes_per_second(self, bytes_per_second: u64) -> Self {
        self.set("bytes_per_second", bytes_per_second)
    }
    /// Whether it ends without a file, whatever the bytes are. Default: `false`.
    pub fn fails(self, fails: bool) -> Self {
        self.set("fails", fails)
    }
    /// Why, in the words that the client is told; without it, those of a failure of the service.
    pub fn reason(self, reason: impl Into<String>) -> Self {
        self.set("reason", reason.into())
    }
}

/// Operations on `faults`.
#[derive(Clone, Copy, Debug)]
pub struct FaultsApi<'c> {
    client: &'c Client,
}

impl<'c> FaultsApi<'c> {
    /// Gives all plans of trouble with what has come of each, in the order in which they were added. Evidence:
    /// documented.
    /// - `space`: The space.
    ///
    /// # Errors
    /// `space_unknown`, or as any call.
    pub fn list(&self, space: impl Into<SpaceName>) -> Call<'c, FaultsList> {
        Call::new(self.client).set("space", space.into())
    }
    /// Orders trouble. The first plan that is due strikes; those behind it do not see that call. Evidence: documented.
    /// - `space`: The space.
    /// - `plan`: The plan.
    ///
    /// # Errors
    /// `space_unknown`, `plan_refused`, or as any call.
    #[allow(
        clippy::new_ret_no_self,
        clippy::should_implement_trait,
        clippy::wrong_self_convention,
        reason = "as the description has it"
    )]
    pub fn add(
        &self,
        space: impl Into<SpaceName>,
        plan: FaultPlan,
    ) -> Call<'c, FaultsAdd> {
        Call::new(self.client).set("space", space.into()).set("plan", plan)
    }
    /// Takes back a plan. Evidence: documented.
    /// - `space`: The space.
    /// - `plan`: The plan.
    ///
    /// # Errors
    /// `space_unknown`, `plan_unknown`, or as any call.
    pub fn remove(
        &self,
        space: impl Into<SpaceName>,
        plan: u64,
    ) -> Call<'c, FaultsRemove> {
        Call::new(self.client).set("space", space.into()).set("plan", plan)
    }
    /// Takes back all plans. Evidence: documented.
    /// - `space`: The space.
    ///
    /// # Errors
    /// `space_unknown`, or as any call.
    pub fn clear(&self, space: impl Into<SpaceName>) -> Call<'c, FaultsClear> {
        Call::new(self.client).set("space", space.into())
    }
}

/// Operations on `presets`.
#[derive(Clone, Copy, Debug)]
pub struct PresetsApi<'c> {
    client: &'c Client,
}

impl<'c> PresetsApi<'c> {
    /// Gives the troubles that have names. Evidence: documented.
    ///
    /// # Errors
    /// As any call.
    pub fn list(&self) -> Call<'c, PresetsList> {
        Call::new(self.client)
    }
    /// Orders trouble that has a name. Evidence: documented.
    /// - `space`: The space.
    /// - `preset`: The name of the preset.
    ///
    /// # Errors
    /// `space_unknown`, `plan_refused`, or as any call.
    pub fn order(
        &self,
        space: impl Into<SpaceName>,
        preset: impl Into<String>,
    ) -> Call<'c, PresetsOrder> {
        Call::new(self.client).set("space", space.into()).set("preset", preset.into())
    }
}

/// Operations on `examples`.
#[derive(Clone, Copy, Debug)]
pub struct ExamplesApi<'c> {
    client: &'c Client,
}

impl<'c> ExamplesApi<'c> {
    /// Gives the answers that can be ordered. Evidence: documented.
    ///
    /// # Errors
    /// As any call.
    pub fn list(&self) -> Call<'c, ExamplesList> {
        Call::new(self.client)
    }
    /// Answers the next call of an operation with an example, whatever the call says. Several are taken in order.
    /// Evidence: documented.
    /// - `space`: The space.
    /// - `operation`: The id of the operation.
    /// - `example`: The name of the example.
    ///
    /// # Errors
    /// `space_unknown`, `example_refused`, or as any call.
    pub fn answer_next(
        &self,
        space: impl Into<SpaceName>,
        operation: impl Into<String>,
        example: impl Into<String>,
    ) -> Call<'c, ExamplesAnswerNext> {
        Call::new(self.client)
            .set("space", space.into())
            .set("operation", operation.into())
            .set("example", example.into())
    }
}

/// Operations on `journal`.
#[derive(Clone, Copy, Debug)]
pub struct JournalApi<'c> {
    client: &'c Client,
}

impl<'c> JournalApi<'c> {
    /// Gives the entries of the journal for which all holds that is asked for. Whoever asks for those since `next` of
    /// the last answer follows it; docs/control/STREAM.md has it as a stream. Evidence: documented.
    /// - `space`: The space.
    ///
    /// # Errors
    /// `space_unknown`, or as any call.
    pub fn list(&self, space: impl Into<SpaceName>) -> Call<'c, JournalList> {
        Call::new(self.client).set("space", space.into())
    }
    /// Drops all entries. Their numbers are not given again. Evidence: documented.
    /// - `space`: The space.
    ///
    /// # Errors
    /// `space_unknown`, or as any call.
    pub fn clear(&self, space: impl Into<SpaceName>) -> Call<'c, JournalClear> {
        Call::new(self.client).set("space", space.into())
    }
    /// Tells how much the journal keeps from now on. What is too much goes at once. A reset does not change it.
    /// Evidence: documented.
    /// - `space`: The space.
    ///
    /// # Errors
    /// `space_unknown`, or as any call.
    pub fn set_limits(&self, space: impl Into<SpaceName>) -> Call<'c, JournalSetLimits> {
        Call::new(self.client).set("space", space.into())
    }
    /// Writes the journal for others: all entries, or one. Evidence: documented.
    /// - `space`: The space.
    /// - `format`: How.
    ///
    /// # Errors
    /// `space_unknown`, or as any call.
    pub fn export(
        &self,
        space: impl Into<SpaceName>,
        format: ExportFormat,
    ) -> Call<'c, JournalExport> {
        Call::new(self.client).set("space", space.into()).set("format", format)
    }
}

impl Call<'_, JournalList> {
    /// The id of an operation, the name of a transfer, or `nowhere`.
    pub fn name(self, name: impl Into<String>) -> Self {
        self.set("name", name.into())
    }
    /// Of this account.
    pub fn account(self, account: impl Into<Email>) -> Self {
        self.set("account", account.into())
    }
    /// `answered`, `refused`, `foreign`, `broken`, `pending`, or the name of an error.
    pub fn result(self, result: impl Into<String>) -> Self {
        self.set("result", result.into())
    }
    /// Whether trouble struck.
    pub fn struck(self, struck: bool) -> Self {
        self.set("struck", struck)
    }
    /// From this one on.
    pub fn since(self, since: u64) -> Self {
        self.set("since", since)
    }
    /// So many at most, the newest ones. Default: 1000.
    pub fn most(self, most: u64) -> Self {
        self.set("most", most)
    }
}

impl Call<'_, JournalSetLimits> {
    /// So many entries, up to 1000000. Default: 10000.
    pub fn entries(self, entries: u64) -> Self {
        self.set("entries", entries)
    }
    /// So many bytes of memory, up to 1073741824. Default: 8388608.
    pub fn bytes(self, bytes: u64) -> Self {
        self.set("bytes", bytes)
    }
}

impl Call<'_, JournalExport> {
    /// This entry alone.
    pub fn entry(self, entry: u64) -> Self {
        self.set("entry", entry)
    }
}

/// Operations on `expectations`.
#[derive(Clone, Copy, Debug)]
pub struct ExpectationsApi<'c> {
    client: &'c Client,
}

impl<'c> ExpectationsApi<'c> {
    /// Compares what is expected with the journal. Evidence: documented.
    /// - `space`: The space.
    /// - `expected`: A hundred at most. Each entry counts for the first one that it fits; limits (`exactly` 0,
    ///   `at_most`) look at all entries.
    ///
    /// # Errors
    /// `space_unknown`, `expectation_refused`, or as any call.
    pub fn check(
        &self,
        space: impl Into<SpaceName>,
        expected: impl IntoIterator<Item = Expected>,
    ) -> Call<'c, ExpectationsCheck> {
        Call::new(self.client)
            .set("space", space.into())
            .set("expected", Vec::from_iter(expected))
    }
}

impl Call<'_, ExpectationsCheck> {
    /// Whether what is named first is to come first. Default: `false`.
    pub fn in_order(self, in_order: bool) -> Self {
        self.set("in_order", in_order)
    }
    /// Whether there is to be nothing else. Default: `false`.
    pub fn nothing_else(self, nothing_else: bool) -> Self {
        self.set("nothing_else", nothing_else)
    }
    /// From this entry on. Default: 0.
    pub fn since(self, since: u64) -> Self {
        self.set("since", since)
    }
}

/// Operations on `coverage`.
#[derive(Clone, Copy, Debug)]
pub struct CoverageApi<'c> {
    client: &'c Client,
}

impl<'c> CoverageApi<'c> {
    /// Tells what of the mocked API was used in a space, out of all that there is. Evidence: documented.
    /// - `space`: The space.
    ///
    /// # Errors
    /// `space_unknown`, or as any call.
    pub fn show(&self, space: impl Into<SpaceName>) -> Call<'c, CoverageShow> {
        Call::new(self.client).set("space", space.into())
    }
}

/// All operations, in the order of the description.
pub static OPERATIONS: &[&Operation] = &[
    &SPACES_LIST, &SPACES_MAKE, &SPACES_INFO, &SPACES_REMOVE, &SPACES_RESET, &SPACES_FORK, &SPACES_RESTORE,
    &SNAPSHOTS_LIST, &SNAPSHOTS_KEEP, &SNAPSHOTS_REMOVE, &CLOCK_INFO, &CLOCK_FREEZE, &CLOCK_RUN, &CLOCK_SET,
    &CLOCK_ADVANCE, &CLOCK_NEXT_EVENT, &SWITCHES_LIST, &SWITCHES_SET, &SWITCHES_APPLY_PROFILE, &ACCOUNTS_LIST,
    &ACCOUNTS_ADD, &ACCOUNTS_TREE, &ACCOUNTS_EMPTY_TRASH, &SESSIONS_END, &CALLBACKS_LIST, &LETTERS_LIST, &UPLOADS_LIST,
    &UPLOADS_INFO, &UPLOADS_STEP, &UPLOADS_FINISH, &UPLOADS_STALL, &UPLOADS_FAIL, &UPLOADS_SET_PROGRESS,
    &TRANSFERS_WAIT, &PROGRESS_INFO, &PROGRESS_SET, &FAULTS_LIST, &FAULTS_ADD, &FAULTS_REMOVE, &FAULTS_CLEAR,
    &PRESETS_LIST, &PRESETS_ORDER, &EXAMPLES_LIST, &EXAMPLES_ANSWER_NEXT, &JOURNAL_LIST, &JOURNAL_CLEAR,
    &JOURNAL_SET_LIMITS, &JOURNAL_EXPORT, &EXPECTATIONS_CHECK, &COVERAGE_SHOW,
];

/// `spaces.list`.
pub static SPACES_LIST: Operation = Operation {
    id: "spaces.list", method: Method::Get, path: "spaces", body: Body::Json, effect: Effect::Read,
    needs_session: false, pick: Some("spaces"), params: &[],
    errors: &ErrorId::rows([ErrorId::TokenRefused, ErrorId::HostRefused, ErrorId::OriginRefused,
        ErrorId::ParameterMissing, ErrorId::ParameterInvalid, ErrorId::BodyUnreadable]),
};

/// `spaces.make`.
pub static SPACES_MAKE: Operation = Operation {
    id: "spaces.make", method: Method::Post, path: "spaces", body: Body::Json, effect: Effect::Create,
    needs_session: false, pick: Some("space"),
    params: &[Parameter::optional("name"), Parameter::optional("stays"), Parameter::optional("seed"),
        Parameter::optional("frozen_at")],
    errors: &ErrorId::rows([ErrorId::SpaceTaken, ErrorId::TooManySpaces, ErrorId::NameInvalid, ErrorId::TokenRefused,
        ErrorId::HostRefused, ErrorId::OriginRefused, ErrorId::ParameterMissing, ErrorId::ParameterInvalid,
        ErrorId::BodyUnreadable]),
};

/// `spaces.info`.
pub static SPACES_INFO: Operation = Operation {
    id: "spaces.info", method: Method::Get, path: "spaces/{space}", body: Body::Json, effect: Effect::Read,
    needs_session: false, pick: Some("space"), params: &[Parameter::required("space")],
    errors: &ErrorId::rows([ErrorId::SpaceUnknown, ErrorId::TokenRefused, ErrorId::HostRefused, ErrorId::OriginRefused,
        ErrorId::ParameterMissing, ErrorId::ParameterInvalid, ErrorId::BodyUnreadable]),
};

/// `spaces.remove`.
pub static SPACES_REMOVE: Operation = Operation {
    id: "spaces.remove", method: Method::Delete, path: "spaces/{space}", body: Body::Json, effect: Effect::Destructive,
    needs_session: false, pick: None, params: &[Parameter::required("space")],
    errors: &ErrorId::rows([ErrorId::SpaceUnknown, ErrorId::SpaceDefault, ErrorId::TokenRefused, ErrorId::HostRefused,
        ErrorId::OriginRefused, ErrorId::ParameterMissing, ErrorId::ParameterInvalid, ErrorId::BodyUnreadable]),
};

/// `spaces.reset`.
pub static SPACES_RESET: Operation = Operation {
    id: "spaces.reset", method: Method::Post, path: "spaces/{space}/reset", body: Body::Json,
    effect: Effect::Destructive, needs_session: false, pick: None, params: &[Parameter::required("space")],
    errors: &ErrorId::rows([ErrorId::SpaceUnknown, ErrorId::SpaceKept, ErrorId::TokenRefused, ErrorId::HostRefused,
        ErrorId::OriginRefused, ErrorId::ParameterMissing, ErrorId::ParameterInvalid, ErrorId::BodyUnreadable]),
};

/// `spaces.fork`.
pub static SPACES_FORK: Operation = Operation {
    id: "spaces.fork", method: Method::Post, path: "spaces/{space}/fork", body: Body::Json, effect: Effect::Create,
    needs_session: false, pick: Some("space"),
    params: &[Parameter::required("space"), Parameter::optional("name"), Parameter::optional("snapshot")],
    errors: &ErrorId::rows([ErrorId::SpaceUnknown, ErrorId::SpaceTaken, ErrorId::TooManySpaces, ErrorId::NameInvalid,
        ErrorId::SnapshotUnknown, ErrorId::TokenRefused, ErrorId::HostRefused, ErrorId::OriginRefused,
        ErrorId::ParameterMissing, ErrorId::ParameterInvalid, ErrorId::BodyUnreadable]),
};

/// `spaces.restore`.
pub static SPACES_RESTORE: Operation = Operation {
    id: "spaces.restore", method: Method::Post, path: "spaces/{space}/restore", body: Body::Json,
    effect: Effect::Destructive, needs_session: false, pick: None,
    params: &[Parameter::required("space"), Parameter::required("snapshot")],
    errors: &ErrorId::rows([ErrorId::SpaceUnknown, ErrorId::SpaceKept, ErrorId::NameInvalid, ErrorId::SnapshotUnknown,
        ErrorId::TokenRefused, ErrorId::HostRefused, ErrorId::OriginRefused, ErrorId::ParameterMissing,
        ErrorId::ParameterInvalid, ErrorId::BodyUnreadable]),
};

/// `snapshots.list`.
pub static SNAPSHOTS_LIST: Operation = Operation {
    id: "snapshots.list", method: Method::Get, path: "spaces/{space}/snapshots", body: Body::Json, effect: Effect::Read,
    needs_session: false, pick: Some("snapshots"), params: &[Parameter::required("space")],
    errors: &ErrorId::rows([ErrorId::SpaceUnknown, ErrorId::TokenRefused, ErrorId::HostRefused, ErrorId::OriginRefused,
        ErrorId::ParameterMissing, ErrorId::ParameterInvalid, ErrorId::BodyUnreadable]),
};

/// `snapshots.keep`.
pub static SNAPSHOTS_KEEP: Operation = Operation {
    id: "snapshots.keep", method: Method::Post, path: "spaces/{space}/snapshots", body: Body::Json,
    effect: Effect::Idempotent, needs_session: false, pick: Some("snapshot"),
    params: &[Parameter::required("space"), Parameter::optional("name")],
    errors: &ErrorId::rows([ErrorId::SpaceUnknown, ErrorId::NameInvalid, ErrorId::TooManySnapshots,
        ErrorId::TokenRefused, ErrorId::HostRefused, ErrorId::OriginRefused, ErrorId::ParameterMissing,
        ErrorId::ParameterInvalid, ErrorId::BodyUnreadable]),
};

/// `snapshots.remove`.
pub static SNAPSHOTS_REMOVE: Operation = Operation {
    id: "snapshots.remove", method: Method::Delete, path: "spaces/{space}/snapshots/{snapshot}", body: Body::Json,
    effect: Effect::Destructive, needs_session: false, pick: None,
    params: &[Parameter::required("space"), Parameter::required("snapshot")],
    errors: &ErrorId::rows([ErrorId::SpaceUnknown, ErrorId::SnapshotUnknown, ErrorId::TokenRefused,
        ErrorId::HostRefused, ErrorId::OriginRefused, ErrorId::ParameterMissing, ErrorId::ParameterInvalid,
        ErrorId::BodyUnreadable]),
};

/// `clock.info`.
pub static CLOCK_INFO: Operation = Operation {
    id: "clock.info", method: Method::Get, path: "spaces/{space}/clock", body: Body::Json, effect: Effect::Read,
    needs_session: false, pick: Some("clock"), params: &[Parameter::required("space")],
    errors: &ErrorId::rows([ErrorId::SpaceUnknown, ErrorId::TokenRefused, ErrorId::HostRefused, ErrorId::OriginRefused,
        ErrorId::ParameterMissing, ErrorId::ParameterInvalid, ErrorId::BodyUnreadable]),
};

/// `clock.freeze`.
pub static CLOCK_FREEZE: Operation = Operation {
    id: "clock.freeze", method: Method::Post, path: "spaces/{space}/clock/freeze", body: Body::Json,
    effect: Effect::Idempotent, needs_session: false, pick: Some("clock"),
    params: &[Parameter::required("space"), Parameter::optional("at")],
    errors: &ErrorId::rows([ErrorId::SpaceUnknown, ErrorId::TokenRefused, ErrorId::HostRefused, ErrorId::OriginRefused,
        ErrorId::ParameterMissing, ErrorId::ParameterInvalid, ErrorId::BodyUnreadable]),
};

/// `clock.run`.
pub static CLOCK_RUN: Operation = Operation {
    id: "clock.run", method: Method::Post, path: "spaces/{space}/clock/run", body: Body::Json,
    effect: Effect::Idempotent, needs_session: false, pick: Some("clock"),
    params: &[Parameter::required("space"), Parameter::optional("percent")],
    errors: &ErrorId::rows([ErrorId::SpaceUnknown, ErrorId::TokenRefused, ErrorId::HostRefused, ErrorId::OriginRefused,
        ErrorId::ParameterMissing, ErrorId::ParameterInvalid, ErrorId::BodyUnreadable]),
};

/// `clock.set`.
pub static CLOCK_SET: Operation = Operation {
    id: "clock.set", method: Method::Post, path: "spaces/{space}/clock/set", body: Body::Json,
    effect: Effect::Idempotent, needs_session: false, pick: Some("clock"),
    params: &[Parameter::required("space"), Parameter::required("at")],
    errors: &ErrorId::rows([ErrorId::SpaceUnknown, ErrorId::TokenRefused, ErrorId::HostRefused, ErrorId::OriginRefused,
        ErrorId::ParameterMissing, ErrorId::ParameterInvalid, ErrorId::BodyUnreadable]),
};

/// `clock.advance`.
pub static CLOCK_ADVANCE: Operation = Operation {
    id: "clock.advance", method: Method::Post, path: "spaces/{space}/clock/advance", body: Body::Json,
    effect: Effect::UnknownOutcome, needs_session: false, pick: Some("clock"),
    params: &[Parameter::required("space"), Parameter::required("by")],
    errors: &ErrorId::rows([ErrorId::SpaceUnknown, ErrorId::TokenRefused, ErrorId::HostRefused, ErrorId::OriginRefused,
        ErrorId::ParameterMissing, ErrorId::ParameterInvalid, ErrorId::BodyUnreadable]),
};

/// `clock.next_event`.
pub static CLOCK_NEXT_EVENT: Operation = Operation {
    id: "clock.next_event", method: Method::Post, path: "spaces/{space}/clock/next_event", body: Body::Json,
    effect: Effect::UnknownOutcome, needs_session: false, pick: None, params: &[Parameter::required("space")],
    errors: &ErrorId::rows([ErrorId::SpaceUnknown, ErrorId::TokenRefused, ErrorId::HostRefused, ErrorId::OriginRefused,
        ErrorId::ParameterMissing, ErrorId::ParameterInvalid, ErrorId::BodyUnreadable]),
};

/// `switches.list`.
pub static SWITCHES_LIST: Operation = Operation {
    id: "switches.list", method: Method::Get, path: "spaces/{space}/switches", body: Body::Json, effect: Effect::Read,
    needs_session: false, pick: Some("switches"), params: &[Parameter::required("space")],
    errors: &ErrorId::rows([ErrorId::SpaceUnknown, ErrorId::TokenRefused, ErrorId::HostRefused, ErrorId::OriginRefused,
        ErrorId::ParameterMissing, ErrorId::ParameterInvalid, ErrorId::BodyUnreadable]),
};

/// `switches.set`.
pub static SWITCHES_SET: Operation = Operation {
    id: "switches.set", method: Method::Put, path: "spaces/{space}/switches/{switch}", body: Body::Json,
    effect: Effect::Idempotent, needs_session: false, pick: None,
    params: &[Parameter::required("space"), Parameter::required("switch"), Parameter::required("value")],
    errors: &ErrorId::rows([ErrorId::SpaceUnknown, ErrorId::SwitchRefused, ErrorId::TokenRefused, ErrorId::HostRefused,
        ErrorId::OriginRefused, ErrorId::ParameterMissing, ErrorId::ParameterInvalid, ErrorId::BodyUnreadable]),
};

/// `switches.apply_profile`.
pub static SWITCHES_APPLY_PROFILE: Operation = Operation {
    id: "switches.apply_profile", method: Method::Put, path: "spaces/{space}/profiles/{profile}", body: Body::Json,
    effect: Effect::Idempotent, needs_session: false, pick: None,
    params: &[Parameter::required("space"), Parameter::required("profile")],
    errors: &ErrorId::rows([ErrorId::SpaceUnknown, ErrorId::SwitchRefused, ErrorId::TokenRefused, ErrorId::HostRefused,
        ErrorId::OriginRefused, ErrorId::ParameterMissing, ErrorId::ParameterInvalid, ErrorId::BodyUnreadable]),
};

/// `accounts.list`.
pub static ACCOUNTS_LIST: Operation = Operation {
    id: "accounts.list", method: Method::Get, path: "spaces/{space}/accounts", body: Body::Json, effect: Effect::Read,
    needs_session: false, pick: Some("accounts"), params: &[Parameter::required("space")],
    errors: &ErrorId::rows([ErrorId::SpaceUnknown, ErrorId::TokenRefused, ErrorId::HostRefused, ErrorId::OriginRefused,
        ErrorId::ParameterMissing, ErrorId::ParameterInvalid, ErrorId::BodyUnreadable]),
};

/// `accounts.add`.
pub static ACCOUNTS_ADD: Operation = Operation {
    id: "accounts.add", method: Method::Post, path: "spaces/{space}/accounts", body: Body::Json, effect: Effect::Create,
    needs_session: false, pick: Some("account"),
    params: &[Parameter::required("space"), Parameter::required("email"), Parameter::required("password").secret(),
        Parameter::optional("code").secret(), Parameter::optional("premium_until"), Parameter::optional("standing"),
        Parameter::optional("storage"), Parameter::optional("traffic"), Parameter::optional("max_file_size")],
    errors: &ErrorId::rows([ErrorId::SpaceUnknown, ErrorId::AccountTaken, ErrorId::TokenRefused, ErrorId::HostRefused,
        ErrorId::OriginRefused, ErrorId::ParameterMissing, ErrorId::ParameterInvalid, ErrorId::BodyUnreadable]),
};

/// `accounts.tree`.
pub static ACCOUNTS_TREE: Operation = Operation {
    id: "accounts.tree", method: Method::Get, path: "spaces/{space}/accounts/{email}/tree", body: Body::Json,
    effect: Effect::Read, needs_session: false, pick: None,
    params: &[Parameter::required("space"), Parameter::required("email"), Parameter::optional("most")],
    errors: &ErrorId::rows([ErrorId::SpaceUnknown, ErrorId::AccountUnknown, ErrorId::TokenRefused, ErrorId::HostRefused,
        ErrorId::OriginRefused, ErrorId::ParameterMissing, ErrorId::ParameterInvalid, ErrorId::BodyUnreadable]),
};

/// `accounts.empty_trash`.
pub static ACCOUNTS_EMPTY_TRASH: Operation = Operation {
    id: "accounts.empty_trash", method: Method::Delete, path: "spaces/{space}/accounts/{email}/trash", body: Body::Json,
    effect: Effect::Destructive, needs_session: false, pick: None,
    params: &[Parameter::required("space"), Parameter::required("email")],
    errors: &ErrorId::rows([ErrorId::SpaceUnknown, ErrorId::AccountUnknown, ErrorId::TokenRefused, ErrorId::HostRefused,
        ErrorId::OriginRefused, ErrorId::ParameterMissing, ErrorId::ParameterInvalid, ErrorId::BodyUnreadable]),
};

/// `sessions.end`.
pub static SESSIONS_END: Operation = Operation {
    id: "sessions.end", method: Method::Post, path: "spaces/{space}/sessions/end", body: Body::Json,
    effect: Effect::Idempotent, needs_session: false, pick: None,
    params: &[Parameter::required("space"), Parameter::optional("email")],
    errors: &ErrorId::rows([ErrorId::SpaceUnknown, ErrorId::AccountUnknown, ErrorId::TokenRefused, ErrorId::HostRefused,
        ErrorId::OriginRefused, ErrorId::ParameterMissing, ErrorId::ParameterInvalid, ErrorId::BodyUnreadable]),
};

/// `callbacks.list`.
pub static CALLBACKS_LIST: Operation = Operation {
    id: "callbacks.list", method: Method::Get, path: "spaces/{space}/callbacks", body: Body::Json, effect: Effect::Read,
    needs_session: false, pick: Some("callbacks"), params: &[Parameter::required("space")],
    errors: &ErrorId::rows([ErrorId::SpaceUnknown, ErrorId::TokenRefused, ErrorId::HostRefused, ErrorId::OriginRefused,
        ErrorId::ParameterMissing, ErrorId::ParameterInvalid, ErrorId::BodyUnreadable]),
};

/// `letters.list`.
pub static LETTERS_LIST: Operation = Operation {
    id: "letters.list", method: Method::Get, path: "spaces/{space}/letters", body: Body::Json, effect: Effect::Read,
    needs_session: false, pick: Some("letters"), params: &[Parameter::required("space")],
    errors: &ErrorId::rows([ErrorId::SpaceUnknown, ErrorId::TokenRefused, ErrorId::HostRefused, ErrorId::OriginRefused,
        ErrorId::ParameterMissing, ErrorId::ParameterInvalid, ErrorId::BodyUnreadable]),
};

/// `uploads.list`.
pub static UPLOADS_LIST: Operation = Operation {
    id: "uploads.list", method: Method::Get, path: "spaces/{space}/uploads", body: Body::Json, effect: Effect::Read,
    needs_session: false, pick: Some("uploads"), params: &[Parameter::required("space"), Parameter::optional("most")],
    errors: &ErrorId::rows([ErrorId::SpaceUnknown, ErrorId::TokenRefused, ErrorId::HostRefused, ErrorId::OriginRefused,
        ErrorId::ParameterMissing, ErrorId::ParameterInvalid, ErrorId::BodyUnreadable]),
};

/// `uploads.info`.
pub static UPLOADS_INFO: Operation = Operation {
    id: "uploads.info", method: Method::Get, path: "spaces/{space}/uploads/{upload}", body: Body::Json,
    effect: Effect::Read, needs_session: false, pick: Some("upload"),
    params: &[Parameter::required("space"), Parameter::required("upload")],
    errors: &ErrorId::rows([ErrorId::SpaceUnknown, ErrorId::UploadUnknown, ErrorId::TokenRefused, ErrorId::HostRefused,
        ErrorId::OriginRefused, ErrorId::ParameterMissing, ErrorId::ParameterInvalid, ErrorId::BodyUnreadable]),
};

/// `uploads.step`.
pub static UPLOADS_STEP: Operation = Operation {
    id: "uploads.step", method: Method::Post, path: "spaces/{space}/uploads/{upload}/step", body: Body::Json,
    effect: Effect::UnknownOutcome, needs_session: false, pick: Some("upload"),
    params: &[Parameter::required("space"), Parameter::required("upload")],
    errors: &ErrorId::rows([ErrorId::SpaceUnknown, ErrorId::UploadUnknown, ErrorId::UploadNotProcessed,
        ErrorId::TokenRefused, ErrorId::HostRefused, ErrorId::OriginRefused, ErrorId::ParameterMissing,
        ErrorId::ParameterInvalid, ErrorId::BodyUnreadable]),
};

/// `uploads.finish`.
pub static UPLOADS_FINISH: Operation = Operation {
    id: "uploads.finish", method: Method::Post, path: "spaces/{space}/uploads/{upload}/finish", body: Body::Json,
    effect: Effect::Idempotent, needs_session: false, pick: Some("upload"),
    params: &[Parameter::required("space"), Parameter::required("upload")],
    errors: &ErrorId::rows([ErrorId::SpaceUnknown, ErrorId::UploadUnknown, ErrorId::UploadNotProcessed,
        ErrorId::TokenRefused, ErrorId::HostRefused, ErrorId::OriginRefused, ErrorId::ParameterMissing,
        ErrorId::ParameterInvalid, ErrorId::BodyUnreadable]),
};

/// `uploads.stall`.
pub static UPLOADS_STALL: Operation = Operation {
    id: "uploads.stall", method: Method::Post, path: "spaces/{space}/uploads/{upload}/stall", body: Body::Json,
    effect: Effect::Idempotent, needs_session: false, pick: Some("upload"),
    params: &[Parameter::required("space"), Parameter::required("upload")],
    errors: &ErrorId::rows([ErrorId::SpaceUnknown, ErrorId::UploadUnknown, ErrorId::UploadNotProcessed,
        ErrorId::TokenRefused, ErrorId::HostRefused, ErrorId::OriginRefused, ErrorId::ParameterMissing,
        ErrorId::ParameterInvalid, ErrorId::BodyUnreadable]),
};

/// `uploads.fail`.
pub static UPLOADS_FAIL: Operation = Operation {
    id: "uploads.fail", method: Method::Post, path: "spaces/{space}/uploads/{upload}/fail", body: Body::Json,
    effect: Effect::Idempotent, needs_session: false, pick: Some("upload"),
    params: &[Parameter::required("space"), Parameter::required("upload"), Parameter::optional("reason")],
    errors: &ErrorId::rows([ErrorId::SpaceUnknown, ErrorId::UploadUnknown, ErrorId::UploadNotProcessed,
        ErrorId::TokenRefused, ErrorId::HostRefused, ErrorId::OriginRefused, ErrorId::ParameterMissing,
        ErrorId::ParameterInvalid, ErrorId::BodyUnreadable]),
};

/// `uploads.set_progress`.
pub static UPLOADS_SET_PROGRESS: Operation = Operation {
    id: "uploads.set_progress", method: Method::Put, path: "spaces/{space}/uploads/{upload}/progress", body: Body::Json,
    effect: Effect::Idempotent, needs_session: false, pick: Some("upload"),
    params: &[Parameter::required("space"), Parameter::required("upload"), Parameter::required("kind"),
        Parameter::optional("millis"), Parameter::optional("polls"), Parameter::optional("bytes_per_second"),
        Parameter::optional("fails"), Parameter::optional("reason")],
    errors: &ErrorId::rows([ErrorId::SpaceUnknown, ErrorId::UploadUnknown, ErrorId::UploadNotProcessed,
        ErrorId::TokenRefused, ErrorId::HostRefused, ErrorId::OriginRefused, ErrorId::ParameterMissing,
        ErrorId::ParameterInvalid, ErrorId::BodyUnreadable]),
};

/// `transfers.wait`.
pub static TRANSFERS_WAIT: Operation = Operation {
    id: "transfers.wait", method: Method::Post, path: "spaces/{space}/transfers/wait", body: Body::Json,
    effect: Effect::Read, needs_session: false, pick: None,
    params: &[Parameter::required("space"), Parameter::optional("millis")],
    errors: &ErrorId::rows([ErrorId::SpaceUnknown, ErrorId::TokenRefused, ErrorId::HostRefused, ErrorId::OriginRefused,
        ErrorId::ParameterMissing, ErrorId::ParameterInvalid, ErrorId::BodyUnreadable]),
};

/// `progress.info`.
pub static PROGRESS_INFO: Operation = Operation {
    id: "progress.info", method: Method::Get, path: "spaces/{space}/progress", body: Body::Json, effect: Effect::Read,
    needs_session: false, pick: Some("progress"), params: &[Parameter::required("space")],
    errors: &ErrorId::rows([ErrorId::SpaceUnknown, ErrorId::TokenRefused, ErrorId::HostRefused, ErrorId::OriginRefused,
        ErrorId::ParameterMissing, ErrorId::ParameterInvalid, ErrorId::BodyUnreadable]),
};

/// `progress.set`.
pub static PROGRESS_SET: Operation = Operation {
    id: "progress.set", method: Method::Put, path: "spaces/{space}/progress", body: Body::Json,
    effect: Effect::Idempotent, needs_session: false, pick: Some("progress"),
    params: &[Parameter::required("space"), Parameter::required("kind"), Parameter::optional("millis"),
        Parameter::optional("polls"), Parameter::optional("bytes_per_second"), Parameter::optional("fails"),
        Parameter::optional("reason")],
    errors: &ErrorId::rows([ErrorId::SpaceUnknown, ErrorId::TokenRefused, ErrorId::HostRefused, ErrorId::OriginRefused,
        ErrorId::ParameterMissing, ErrorId::ParameterInvalid, ErrorId::BodyUnreadable]),
};

/// `faults.list`.
pub static FAULTS_LIST: Operation = Operation {
    id: "faults.list", method: Method::Get, path: "spaces/{space}/faults", body: Body::Json, effect: Effect::Read,
    needs_session: false, pick: Some("plans"), params: &[Parameter::required("space")],
    errors: &ErrorId::rows([ErrorId::SpaceUnknown, ErrorId::TokenRefused, ErrorId::HostRefused, ErrorId::OriginRefused,
        ErrorId::ParameterMissing, ErrorId::ParameterInvalid, ErrorId::BodyUnreadable]),
};

/// `faults.add`.
pub static FAULTS_ADD: Operation = Operation {
    id: "faults.add", method: Method::Post, path: "spaces/{space}/faults", body: Body::Json, effect: Effect::Create,
    needs_session: false, pick: Some("plan"), params: &[Parameter::required("space"), Parameter::required("plan")],
    errors: &ErrorId::rows([ErrorId::SpaceUnknown, ErrorId::PlanRefused, ErrorId::TokenRefused, ErrorId::HostRefused,
        ErrorId::OriginRefused, ErrorId::ParameterMissing, ErrorId::ParameterInvalid, ErrorId::BodyUnreadable]),
};

/// `faults.remove`.
pub static FAULTS_REMOVE: Operation = Operation {
    id: "faults.remove", method: Method::Delete, path: "spaces/{space}/faults/{plan}", body: Body::Json,
    effect: Effect::Destructive, needs_session: false, pick: None,
    params: &[Parameter::required("space"), Parameter::required("plan")],
    errors: &ErrorId::rows([ErrorId::SpaceUnknown, ErrorId::PlanUnknown, ErrorId::TokenRefused, ErrorId::HostRefused,
        ErrorId::OriginRefused, ErrorId::ParameterMissing, ErrorId::ParameterInvalid, ErrorId::BodyUnreadable]),
};

/// `faults.clear`.
pub static FAULTS_CLEAR: Operation = Operation {
    id: "faults.clear", method: Method::Delete, path: "spaces/{space}/faults", body: Body::Json,
    effect: Effect::Destructive, needs_session: false, pick: None, params: &[Parameter::required("space")],
    errors: &ErrorId::rows([ErrorId::SpaceUnknown, ErrorId::TokenRefused, ErrorId::HostRefused, ErrorId::OriginRefused,
        ErrorId::ParameterMissing, ErrorId::ParameterInvalid, ErrorId::BodyUnreadable]),
};

/// `presets.list`.
pub static PRESETS_LIST: Operation = Operation {
    id: "presets.list", method: Method::Get, path: "presets", body: Body::Json, effect: Effect::Read,
    needs_session: false, pick: Some("presets"), params: &[],
    errors: &ErrorId::rows([ErrorId::TokenRefused, ErrorId::HostRefused, ErrorId::OriginRefused,
        ErrorId::ParameterMissing, ErrorId::ParameterInvalid, ErrorId::BodyUnreadable]),
};

/// `presets.order`.
pub static PRESETS_ORDER: Operation = Operation {
    id: "presets.order", method: Method::Post, path: "spaces/{space}/presets/{preset}", body: Body::Json,
    effect: Effect::Create, needs_session: false, pick: Some("plans"),
    params: &[Parameter::required("space"), Parameter::required("preset")],
    errors: &ErrorId::rows([ErrorId::SpaceUnknown, ErrorId::PlanRefused, ErrorId::TokenRefused, ErrorId::HostRefused,
        ErrorId::OriginRefused, ErrorId::ParameterMissing, ErrorId::ParameterInvalid, ErrorId::BodyUnreadable]),
};

/// `examples.list`.
pub static EXAMPLES_LIST: Operation = Operation {
    id: "examples.list", method: Method::Get, path: "examples", body: Body::Json, effect: Effect::Read,
    needs_session: false, pick: Some("examples"), params: &[],
    errors: &ErrorId::rows([ErrorId::TokenRefused, ErrorId::HostRefused, ErrorId::OriginRefused,
        ErrorId::ParameterMissing, ErrorId::ParameterInvalid, ErrorId::BodyUnreadable]),
};

/// `examples.answer_next`.
pub static EXAMPLES_ANSWER_NEXT: Operation = Operation {
    id: "examples.answer_next", method: Method::Post, path: "spaces/{space}/examples/{operation}/{example}",
    body: Body::Json, effect: Effect::Create, needs_session: false, pick: None,
    params: &[Parameter::required("space"), Parameter::required("operation"), Parameter::required("example")],
    errors: &ErrorId::rows([ErrorId::SpaceUnknown, ErrorId::ExampleRefused, ErrorId::TokenRefused, ErrorId::HostRefused,
        ErrorId::OriginRefused, ErrorId::ParameterMissing, ErrorId::ParameterInvalid, ErrorId::BodyUnreadable]),
};

/// `journal.list`.
pub static JOURNAL_LIST: Operation = Operation {
    id: "journal.list", method: Method::Get, path: "spaces/{space}/journal", body: Body::Json, effect: Effect::Read,
    needs_session: false, pick: None,
    params: &[Parameter::required("space"), Parameter::optional("name"), Parameter::optional("account"),
        Parameter::optional("result"), Parameter::optional("struck"), Parameter::optional("since"),
        Parameter::optional("most")],
    errors: &ErrorId::rows([ErrorId::SpaceUnknown, ErrorId::TokenRefused, ErrorId::HostRefused, ErrorId::OriginRefused,
        ErrorId::ParameterMissing, ErrorId::ParameterInvalid, ErrorId::BodyUnreadable]),
};

/// `journal.clear`.
pub static JOURNAL_CLEAR: Operation = Operation {
    id: "journal.clear", method: Method::Delete, path: "spaces/{space}/journal", body: Body::Json,
    effect: Effect::Destructive, needs_session: false, pick: None, params: &[Parameter::required("space")],
    errors: &ErrorId::rows([ErrorId::SpaceUnknown, ErrorId::TokenRefused, ErrorId::HostRefused, ErrorId::OriginRefused,
        ErrorId::ParameterMissing, ErrorId::ParameterInvalid, ErrorId::BodyUnreadable]),
};

/// `journal.set_limits`.
pub static JOURNAL_SET_LIMITS: Operation = Operation {
    id: "journal.set_limits", method: Method::Put, path: "spaces/{space}/journal/limits", body: Body::Json,
    effect: Effect::Idempotent, needs_session: false, pick: Some("limits"),
    params: &[Parameter::required("space"), Parameter::optional("entries"), Parameter::optional("bytes")],
    errors: &ErrorId::rows([ErrorId::SpaceUnknown, ErrorId::TokenRefused, ErrorId::HostRefused, ErrorId::OriginRefused,
        ErrorId::ParameterMissing, ErrorId::ParameterInvalid, ErrorId::BodyUnreadable]),
};

/// `journal.export`.
pub static JOURNAL_EXPORT: Operation = Operation {
    id: "journal.export", method: Method::Get, path: "spaces/{space}/journal/{format}", body: Body::Json,
    effect: Effect::Read, needs_session: false, pick: Some("text"),
    params: &[Parameter::required("space"), Parameter::required("format"), Parameter::optional("entry")],
    errors: &ErrorId::rows([ErrorId::SpaceUnknown, ErrorId::TokenRefused, ErrorId::HostRefused, ErrorId::OriginRefused,
        ErrorId::ParameterMissing, ErrorId::ParameterInvalid, ErrorId::BodyUnreadable]),
};

/// `expectations.check`.
pub static EXPECTATIONS_CHECK: Operation = Operation {
    id: "expectations.check", method: Method::Post, path: "spaces/{space}/expectations", body: Body::Json,
    effect: Effect::Read, needs_session: false, pick: Some("verdict"),
    params: &[Parameter::required("space"), Parameter::required("expected"), Parameter::optional("in_order"),
        Parameter::optional("nothing_else"), Parameter::optional("since")],
    errors: &ErrorId::rows([ErrorId::SpaceUnknown, ErrorId::ExpectationRefused, ErrorId::TokenRefused,
        ErrorId::HostRefused, ErrorId::OriginRefused, ErrorId::ParameterMissing, ErrorId::ParameterInvalid,
        ErrorId::BodyUnreadable]),
};

/// `coverage.show`.
pub static COVERAGE_SHOW: Operation = Operation {
    id: "coverage.show", method: Method::Get, path: "spaces/{space}/coverage", body: Body::Json, effect: Effect::Read,
    needs_session: false, pick: Some("facts"), params: &[Parameter::required("space")],
    errors: &ErrorId::rows([ErrorId::SpaceUnknown, ErrorId::TokenRefused, ErrorId::HostRefused, ErrorId::OriginRefused,
        ErrorId::ParameterMissing, ErrorId::ParameterInvalid, ErrorId::BodyUnreadable]),
};

markers! {
    SpacesList: SPACES_LIST -> Vec<Space>;
    SpacesMake: SPACES_MAKE -> Space;
    SpacesInfo: SPACES_INFO -> Space;
    SpacesRemove: SPACES_REMOVE -> Nothing;
    SpacesReset: SPACES_RESET -> Nothing;
    SpacesFork: SPACES_FORK -> Space;
    SpacesRestore: SPACES_RESTORE -> Nothing;
    SnapshotsList: SNAPSHOTS_LIST -> Vec<Snapshot>;
    SnapshotsKeep: SNAPSHOTS_KEEP -> Snapshot;
    SnapshotsRemove: SNAPSHOTS_REMOVE -> Nothing;
    ClockInfo: CLOCK_INFO -> Clock;
    ClockFreeze: CLOCK_FREEZE -> Clock;
    ClockRun: CLOCK_RUN -> Clock;
    ClockSet: CLOCK_SET -> Clock;
    ClockAdvance: CLOCK_ADVANCE -> Clock;
    ClockNextEvent: CLOCK_NEXT_EVENT -> ClockMove;
    SwitchesList: SWITCHES_LIST -> Vec<Switch>;
    SwitchesSet: SWITCHES_SET -> Nothing;
    SwitchesApplyProfile: SWITCHES_APPLY_PROFILE -> Nothing;
    AccountsList: ACCOUNTS_LIST -> Vec<Account>;
    AccountsAdd: ACCOUNTS_ADD -> Account;
    AccountsTree: ACCOUNTS_TREE -> Tree;
    AccountsEmptyTrash: ACCOUNTS_EMPTY_TRASH -> Emptied;
    SessionsEnd: SESSIONS_END -> Ended;
    CallbacksList: CALLBACKS_LIST -> Vec<Callback>;
    LettersList: LETTERS_LIST -> Vec<Letter>;
    UploadsList: UPLOADS_LIST -> Vec<Upload>;
    UploadsInfo: UPLOADS_INFO -> Upload;
    UploadsStep: UPLOADS_STEP -> Upload;
    UploadsFinish: UPLOADS_FINISH -> Upload;
    UploadsStall: UPLOADS_STALL -> Upload;
    UploadsFail: UPLOADS_FAIL -> Upload;
    UploadsSetProgress: UPLOADS_SET_PROGRESS -> Upload;
    TransfersWait: TRANSFERS_WAIT -> Rest;
    ProgressInfo: PROGRESS_INFO -> Progress;
    ProgressSet: PROGRESS_SET -> Progress;
    FaultsList: FAULTS_LIST -> Vec<PlanState>;
    FaultsAdd: FAULTS_ADD -> PlanState;
    FaultsRemove: FAULTS_REMOVE -> Nothing;
    FaultsClear: FAULTS_CLEAR -> Nothing;
    PresetsList: PRESETS_LIST -> Vec<Preset>;
    PresetsOrder: PRESETS_ORDER -> Vec<PlanState>;
    ExamplesList: EXAMPLES_LIST -> Vec<Example>;
    ExamplesAnswerNext: EXAMPLES_ANSWER_NEXT -> Nothing;
    JournalList: JOURNAL_LIST -> JournalPage;
    JournalClear: JOURNAL_CLEAR -> Nothing;
    JournalSetLimits: JOURNAL_SET_LIMITS -> JournalLimits;
    JournalExport: JOURNAL_EXPORT -> String;
    ExpectationsCheck: EXPECTATIONS_CHECK -> Verdict;
    CoverageShow: COVERAGE_SHOW -> Vec<CoverageFact>;
}
