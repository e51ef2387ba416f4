// Generated from mock-server/control-spec.yaml by `cargo xtask generate`. Do not edit.
//! Control of rapidgator-mock: what it can do.

use super::{
    commands::{
        AccountsAdd, AccountsEmptyTrash, AccountsList, AccountsTree, Answer,
        CallbacksList, ClockAdvance, ClockFreeze, ClockInfo, ClockNextEvent, ClockRun,
        ClockSet, Command, CoverageShow, ExamplesAnswerNext, ExamplesList,
        ExpectationsCheck, FaultsAdd, FaultsClear, FaultsList, FaultsRemove,
        JournalClear, JournalExport, JournalList, JournalSetLimits, LettersList,
        PresetsList, PresetsOrder, ProgressInfo, ProgressSet, SessionsEnd, SnapshotsKeep,
        SnapshotsList, SnapshotsRemove, SpacesFork, SpacesInfo, SpacesList, SpacesMake,
        SpacesRemove, SpacesReset, SpacesRestore, SwitchesApplyProfile, SwitchesList,
        SwitchesSet, TransfersWait, UploadsFail, UploadsFinish, UploadsInfo, UploadsList,
        UploadsSetProgress, UploadsStall, UploadsStep,
    },
    refusal::Refusal,
    types::{
        Account, Callback, Clock, ClockMove, CoverageFact, Emptied, Ended, Example,
        JournalLimits, JournalPage, Letter, Nothing, PlanState, Preset, Progress, Rest,
        Snapshot, Space, Switch, Tree, Upload, Verdict,
    },
};

/// What the API can do.
pub trait Service {
    /// Who calls, and when.
    type Context;
    /// Gives all spaces, the default one first. Evidence: documented.
    ///
    /// # Errors
    /// `token_refused`, `host_refused`, `origin_refused`, `parameter_missing`, `parameter_invalid`, `body_unreadable`.
    fn spaces_list(
        &mut self,
        context: &Self::Context,
        command: SpacesList,
    ) -> Result<Vec<Space>, Refusal>;
    /// Makes a space that begins as the server did. A path with an unknown space makes it as well. Evidence:
    /// documented.
    ///
    /// # Errors
    /// `space_taken`, `too_many_spaces`, `name_invalid`, `token_refused`, `host_refused`, `origin_refused`,
    /// `parameter_missing`, `parameter_invalid`, `body_unreadable`.
    fn spaces_make(
        &mut self,
        context: &Self::Context,
        command: SpacesMake,
    ) -> Result<Space, Refusal>;
    /// Gives a space. Evidence: documented.
    ///
    /// # Errors
    /// `space_unknown`, `token_refused`, `host_refused`, `origin_refused`, `parameter_missing`, `parameter_invalid`,
    /// `body_unreadable`.
    fn spaces_info(
        &mut self,
        context: &Self::Context,
        command: SpacesInfo,
    ) -> Result<Space, Refusal>;
    /// Ends a space. Transfers that run in it come to their end. Evidence: documented.
    ///
    /// # Errors
    /// `space_unknown`, `space_default`, `token_refused`, `host_refused`, `origin_refused`, `parameter_missing`,
    /// `parameter_invalid`, `body_unreadable`.
    fn spaces_remove(
        &mut self,
        context: &Self::Context,
        command: SpacesRemove,
    ) -> Result<Nothing, Refusal>;
    /// Takes a space back to how each one begins, with its clock. Evidence: documented.
    ///
    /// # Errors
    /// `space_unknown`, `space_kept`, `token_refused`, `host_refused`, `origin_refused`, `parameter_missing`,
    /// `parameter_invalid`, `body_unreadable`.
    fn spaces_reset(
        &mut self,
        context: &Self::Context,
        command: SpacesReset,
    ) -> Result<Nothing, Refusal>;
    /// Makes another space that begins as this one is, or as a snapshot of it was, and goes on by itself. Evidence:
    /// documented.
    ///
    /// # Errors
    /// `space_unknown`, `space_taken`, `too_many_spaces`, `name_invalid`, `snapshot_unknown`, `token_refused`,
    /// `host_refused`, `origin_refused`, `parameter_missing`, `parameter_invalid`, `body_unreadable`.
    fn spaces_fork(
        &mut self,
        context: &Self::Context,
        command: SpacesFork,
    ) -> Result<Space, Refusal>;
    /// Takes a space back to one of its snapshots, with its clock. Transfers that run come to their end and change
    /// nothing. Evidence: documented.
    ///
    /// # Errors
    /// `space_unknown`, `space_kept`, `name_invalid`, `snapshot_unknown`, `token_refused`, `host_refused`,
    /// `origin_refused`, `parameter_missing`, `parameter_invalid`, `body_unreadable`.
    fn spaces_restore(
        &mut self,
        context: &Self::Context,
        command: SpacesRestore,
    ) -> Result<Nothing, Refusal>;
    /// Gives the snapshots of a space by name. Evidence: documented.
    ///
    /// # Errors
    /// `space_unknown`, `token_refused`, `host_refused`, `origin_refused`, `parameter_missing`, `parameter_invalid`,
    /// `body_unreadable`.
    fn snapshots_list(
        &mut self,
        context: &Self::Context,
        command: SnapshotsList,
    ) -> Result<Vec<Snapshot>, Refusal>;
    /// Keeps a space as it is now, with its clock, instead of what was kept under that name. Evidence: documented.
    ///
    /// # Errors
    /// `space_unknown`, `name_invalid`, `too_many_snapshots`, `token_refused`, `host_refused`, `origin_refused`,
    /// `parameter_missing`, `parameter_invalid`, `body_unreadable`.
    fn snapshots_keep(
        &mut self,
        context: &Self::Context,
        command: SnapshotsKeep,
    ) -> Result<Snapshot, Refusal>;
    /// Forgets a snapshot. Evidence: documented.
    ///
    /// # Errors
    /// `space_unknown`, `snapshot_unknown`, `token_refused`, `host_refused`, `origin_refused`, `parameter_missing`,
    /// `parameter_invalid`, `body_unreadable`.
    fn snapshots_remove(
        &mut self,
        context: &Self::Context,
        command: SnapshotsRemove,
    ) -> Result<Nothing, Refusal>;
    /// Tells the time of a space. Evidence: documented.
    ///
    /// # Errors
    /// `space_unknown`, `token_refused`, `host_refused`, `origin_refused`, `parameter_missing`, `parameter_invalid`,
    /// `body_unreadable`.
    fn clock_info(
        &mut self,
        context: &Self::Context,
        command: ClockInfo,
    ) -> Result<Clock, Refusal>;
    /// Stops the clock. Evidence: documented.
    ///
    /// # Errors
    /// `space_unknown`, `token_refused`, `host_refused`, `origin_refused`, `parameter_missing`, `parameter_invalid`,
    /// `body_unreadable`.
    fn clock_freeze(
        &mut self,
        context: &Self::Context,
        command: ClockFreeze,
    ) -> Result<Clock, Refusal>;
    /// Lets the clock run on from where it is, at any speed. Evidence: documented.
    ///
    /// # Errors
    /// `space_unknown`, `token_refused`, `host_refused`, `origin_refused`, `parameter_missing`, `parameter_invalid`,
    /// `body_unreadable`.
    fn clock_run(
        &mut self,
        context: &Self::Context,
        command: ClockRun,
    ) -> Result<Clock, Refusal>;
    /// Sets the clock, backwards as well; it runs on, or stands still, as before. Evidence: documented.
    ///
    /// # Errors
    /// `space_unknown`, `token_refused`, `host_refused`, `origin_refused`, `parameter_missing`, `parameter_invalid`,
    /// `body_unreadable`.
    fn clock_set(
        &mut self,
        context: &Self::Context,
        command: ClockSet,
    ) -> Result<Clock, Refusal>;
    /// Moves the clock on and lets what is due happen; it runs on, or stands still, as before. Evidence: documented.
    ///
    /// # Errors
    /// `space_unknown`, `token_refused`, `host_refused`, `origin_refused`, `parameter_missing`, `parameter_invalid`,
    /// `body_unreadable`.
    fn clock_advance(
        &mut self,
        context: &Self::Context,
        command: ClockAdvance,
    ) -> Result<Clock, Refusal>;
    /// Moves the clock on to what happens next by time alone, and lets it happen. Evidence: documented.
    ///
    /// # Errors
    /// `space_unknown`, `token_refused`, `host_refused`, `origin_refused`, `parameter_missing`, `parameter_invalid`,
    /// `body_unreadable`.
    fn clock_next_event(
        &mut self,
        context: &Self::Context,
        command: ClockNextEvent,
    ) -> Result<ClockMove, Refusal>;
    /// Gives what the mock can do otherwise in a space. Evidence: documented.
    ///
    /// # Errors
    /// `space_unknown`, `token_refused`, `host_refused`, `origin_refused`, `parameter_missing`, `parameter_invalid`,
    /// `body_unreadable`.
    fn switches_list(
        &mut self,
        context: &Self::Context,
        command: SwitchesList,
    ) -> Result<Vec<Switch>, Refusal>;
    /// Sets a switch from the next request on. Evidence: documented.
    ///
    /// # Errors
    /// `space_unknown`, `switch_refused`, `token_refused`, `host_refused`, `origin_refused`, `parameter_missing`,
    /// `parameter_invalid`, `body_unreadable`.
    fn switches_set(
        &mut self,
        context: &Self::Context,
        command: SwitchesSet,
    ) -> Result<Nothing, Refusal>;
    /// Sets the switches of a profile; the others stay as they are. Evidence: documented.
    ///
    /// # Errors
    /// `space_unknown`, `switch_refused`, `token_refused`, `host_refused`, `origin_refused`, `parameter_missing`,
    /// `parameter_invalid`, `body_unreadable`.
    fn switches_apply_profile(
        &mut self,
        context: &Self::Context,
        command: SwitchesApplyProfile,
    ) -> Result<Nothing, Refusal>;
    /// Gives the accounts of a space in the order in which they were made. Evidence: documented.
    ///
    /// # Errors
    /// `space_unknown`, `token_refused`, `host_refused`, `origin_refused`, `parameter_missing`, `parameter_invalid`,
    /// `body_unreadable`.
    fn accounts_list(
        &mut self,
        context: &Self::Context,
        command: AccountsList,
    ) -> Result<Vec<Account>, Refusal>;
    /// Makes an account. Evidence: documented.
    ///
    /// # Errors
    /// `space_unknown`, `account_taken`, `token_refused`, `host_refused`, `origin_refused`, `parameter_missing`,
    /// `parameter_invalid`, `body_unreadable`.
    fn accounts_add(
        &mut self,
        context: &Self::Context,
        command: AccountsAdd,
    ) -> Result<Account, Refusal>;
    /// Gives an account with all that it has: folders, files, those in the trash can included, and one-time links.
    /// Evidence: documented.
    ///
    /// # Errors
    /// `space_unknown`, `account_unknown`, `token_refused`, `host_refused`, `origin_refused`, `parameter_missing`,
    /// `parameter_invalid`, `body_unreadable`.
    fn accounts_tree(
        &mut self,
        context: &Self::Context,
        command: AccountsTree,
    ) -> Result<Tree, Refusal>;
    /// Deletes the files in the trash can of an account for good. Evidence: documented.
    ///
    /// # Errors
    /// `space_unknown`, `account_unknown`, `token_refused`, `host_refused`, `origin_refused`, `parameter_missing`,
    /// `parameter_invalid`, `body_unreadable`.
    fn accounts_empty_trash(
        &mut self,
        context: &Self::Context,
        command: AccountsEmptyTrash,
    ) -> Result<Emptied, Refusal>;
    /// Ends sessions, as if they had been idle for too long. Evidence: documented.
    ///
    /// # Errors
    /// `space_unknown`, `account_unknown`, `token_refused`, `host_refused`, `origin_refused`, `parameter_missing`,
    /// `parameter_invalid`, `body_unreadable`.
    fn sessions_end(
        &mut self,
        context: &Self::Context,
        command: SessionsEnd,
    ) -> Result<Ended, Refusal>;
    /// Gives the callbacks of one-time links that were due, the oldest first; a thousand at most, the newest ones.
    /// Evidence: documented.
    ///
    /// # Errors
    /// `space_unknown`, `token_refused`, `host_refused`, `origin_refused`, `parameter_missing`, `parameter_invalid`,
    /// `body_unreadable`.
    fn callbacks_list(
        &mut self,
        context: &Self::Context,
        command: CallbacksList,
    ) -> Result<Vec<Callback>, Refusal>;
    /// Gives the letters that owners of one-time links would have got, the oldest first; a thousand at most, the newest
    /// ones. Evidence: documented.
    ///
    /// # Errors
    /// `space_unknown`, `token_refused`, `host_refused`, `origin_refused`, `parameter_missing`, `parameter_invalid`,
    /// `body_unreadable`.
    fn letters_list(
        &mut self,
        context: &Self::Context,
        command: LettersList,
    ) -> Result<Vec<Letter>, Refusal>;
    /// Gives the upload sessions of a space by id. Evidence: documented.
    ///
    /// # Errors
    /// `space_unknown`, `token_refused`, `host_refused`, `origin_refused`, `parameter_missing`, `parameter_invalid`,
    /// `body_unreadable`.
    fn uploads_list(
        &mut self,
        context: &Self::Context,
        command: UploadsList,
    ) -> Result<Vec<Upload>, Refusal>;
    /// Gives an upload session, without moving it on. Evidence: documented.
    ///
    /// # Errors
    /// `space_unknown`, `upload_unknown`, `token_refused`, `host_refused`, `origin_refused`, `parameter_missing`,
    /// `parameter_invalid`, `body_unreadable`.
    fn uploads_info(
        &mut self,
        context: &Self::Context,
        command: UploadsInfo,
    ) -> Result<Upload, Refusal>;
    /// Moves an upload session one state on whose bytes are there. Evidence: documented.
    ///
    /// # Errors
    /// `space_unknown`, `upload_unknown`, `upload_not_processed`, `token_refused`, `host_refused`, `origin_refused`,
    /// `parameter_missing`, `parameter_invalid`, `body_unreadable`.
    fn uploads_step(
        &mut self,
        context: &Self::Context,
        command: UploadsStep,
    ) -> Result<Upload, Refusal>;
    /// Ends the look at the bytes of an upload session, as it would end by itself. Evidence: documented.
    ///
    /// # Errors
    /// `space_unknown`, `upload_unknown`, `upload_not_processed`, `token_refused`, `host_refused`, `origin_refused`,
    /// `parameter_missing`, `parameter_invalid`, `body_unreadable`.
    fn uploads_finish(
        &mut self,
        context: &Self::Context,
        command: UploadsFinish,
    ) -> Result<Upload, Refusal>;
    /// Lets an upload session stay as it is: neither time nor questions move it on. Only step, finish and fail do.
    /// Evidence: documented.
    ///
    /// # Errors
    /// `space_unknown`, `upload_unknown`, `upload_not_processed`, `token_refused`, `host_refused`, `origin_refused`,
    /// `parameter_missing`, `parameter_invalid`, `body_unreadable`.
    fn uploads_stall(
        &mut self,
        context: &Self::Context,
        command: UploadsStall,
    ) -> Result<Upload, Refusal>;
    /// Ends an upload session without a file. Evidence: documented.
    ///
    /// # Errors
    /// `space_unknown`, `upload_unknown`, `upload_not_processed`, `token_refused`, `host_refused`, `origin_refused`,
    /// `parameter_missing`, `parameter_invalid`, `body_unreadable`.
    fn uploads_fail(
        &mut self,
        context: &Self::Context,
        command: UploadsFail,
    ) -> Result<Upload, Refusal>;
    /// Tells how the look at the bytes of one upload session goes on and ends. If they are there, time and questions
    /// count from now on. Evidence: documented.
    ///
    /// # Errors
    /// `space_unknown`, `upload_unknown`, `upload_not_processed`, `token_refused`, `host_refused`, `origin_refused`,
    /// `parameter_missing`, `parameter_invalid`, `body_unreadable`.
    fn uploads_set_progress(
        &mut self,
        context: &Self::Context,
        command: UploadsSetProgress,
    ) -> Result<Upload, Refusal>;
    /// Waits until no upload, no download, no fetching for a remote upload and no callback runs, and all that follows
    /// from their end has happened. Whoever has waited in vain asks again. Evidence: documented.
    ///
    /// # Errors
    /// `space_unknown`, `token_refused`, `host_refused`, `origin_refused`, `parameter_missing`, `parameter_invalid`,
    /// `body_unreadable`.
    fn transfers_wait(
        &mut self,
        context: &Self::Context,
        command: TransfersWait,
    ) -> Result<Rest, Refusal>;
    /// Tells how the look at the bytes of uploads goes on that have nothing of their own. Evidence: documented.
    ///
    /// # Errors
    /// `space_unknown`, `token_refused`, `host_refused`, `origin_refused`, `parameter_missing`, `parameter_invalid`,
    /// `body_unreadable`.
    fn progress_info(
        &mut self,
        context: &Self::Context,
        command: ProgressInfo,
    ) -> Result<Progress, Refusal>;
    /// Tells how the look at the bytes of uploads goes on and ends that have nothing of their own, for those that
    /// arrive from now on. Evidence: documented.
    ///
    /// # Errors
    /// `space_unknown`, `token_refused`, `host_refused`, `origin_refused`, `parameter_missing`, `parameter_invalid`,
    /// `body_unreadable`.
    fn progress_set(
        &mut self,
        context: &Self::Context,
        command: ProgressSet,
    ) -> Result<Progress, Refusal>;
    /// Gives all plans of trouble with what has come of each, in the order in which they were added. Evidence:
    /// documented.
    ///
    /// # Errors
    /// `space_unknown`, `token_refused`, `host_refused`, `origin_refused`, `parameter_missing`, `parameter_invalid`,
    /// `body_unreadable`.
    fn faults_list(
        &mut self,
        context: &Self::Context,
        command: FaultsList,
    ) -> Result<Vec<PlanState>, Refusal>;
    /// Orders trouble. The first plan that is due strikes; those behind it do not see that call. Evidence: documented.
    ///
    /// # Errors
    /// `space_unknown`, `plan_refused`, `token_refused`, `host_refused`, `origin_refused`, `parameter_missing`,
    /// `parameter_invalid`, `body_unreadable`.
    fn faults_add(
        &mut self,
        context: &Self::Context,
        command: FaultsAdd,
    ) -> Result<PlanState, Refusal>;
    /// Takes back a plan. Evidence: documented.
    ///
    /// # Errors
    /// `space_unknown`, `plan_unknown`, `token_refused`, `host_refused`, `origin_refused`, `parameter_missing`,
    /// `parameter_invalid`, `body_unreadable`.
    fn faults_remove(
        &mut self,
        context: &Self::Context,
        command: FaultsRemove,
    ) -> Result<Nothing, Refusal>;
    /// Takes back all plans. Evidence: documented.
    ///
    /// # Errors
    /// `space_unknown`, `token_refused`, `host_refused`, `origin_refused`, `parameter_missing`, `parameter_invalid`,
    /// `body_unreadable`.
    fn faults_clear(
        &mut self,
        context: &Self::Context,
        command: FaultsClear,
    ) -> Result<Nothing, Refusal>;
    /// Gives the troubles that have names. Evidence: documented.
    ///
    /// # Errors
    /// `token_refused`, `host_refused`, `origin_refused`, `parameter_missing`, `parameter_invalid`, `body_unreadable`.
    fn presets_list(
        &mut self,
        context: &Self::Context,
        command: PresetsList,
    ) -> Result<Vec<Preset>, Refusal>;
    /// Orders trouble that has a name. Evidence: documented.
    ///
    /// # Errors
    /// `space_unknown`, `plan_refused`, `token_refused`, `host_refused`, `origin_refused`, `parameter_missing`,
    /// `parameter_invalid`, `body_unreadable`.
    fn presets_order(
        &mut self,
        context: &Self::Context,
        command: PresetsOrder,
    ) -> Result<Vec<PlanState>, Refusal>;
    /// Gives the answers that can be ordered. Evidence: documented.
    ///
    /// # Errors
    /// `token_refused`, `host_refused`, `origin_refused`, `parameter_missing`, `parameter_invalid`, `body_unreadable`.
    fn examples_list(
        &mut self,
        context: &Self::Context,
        command: ExamplesList,
    ) -> Result<Vec<Example>, Refusal>;
    /// Answers the next call of an operation with an example, whatever the call says. Several are taken in order.
    /// Evidence: documented.
    ///
    /// # Errors
    /// `space_unknown`, `example_refused`, `token_refused`, `host_refused`, `origin_refused`, `parameter_missing`,
    /// `parameter_invalid`, `body_unreadable`.
    fn examples_answer_next(
        &mut self,
        context: &Self::Context,
        command: ExamplesAnswerNext,
    ) -> Result<Nothing, Refusal>;
    /// Gives the entries of the journal for which all holds that is asked for. Whoever asks for those since `next` of
    /// the last answer follows it; docs/control/STREAM.md has it as a stream. Evidence: documented.
    ///
    /// # Errors
    /// `space_unknown`, `token_refused`, `host_refused`, `origin_refused`, `parameter_missing`, `parameter_invalid`,
    /// `body_unreadable`.
    fn journal_list(
        &mut self,
        context: &Self::Context,
        command: JournalList,
    ) -> Result<JournalPage, Refusal>;
    /// Drops all entries. Their numbers are not given again. Evidence: documented.
    ///
    /// # Errors
    /// `space_unknown`, `token_refused`, `host_refused`, `origin_refused`, `parameter_missing`, `parameter_invalid`,
    /// `body_unreadable`.
    fn journal_clear(
        &mut self,
        context: &Self::Context,
        command: JournalClear,
    ) -> Result<Nothing, Refusal>;
    /// Tells how much the journal keeps from now on. What is too much goes at once. A reset does not change it.
    /// Evidence: documented.
    ///
    /// # Errors
    /// `space_unknown`, `token_refused`, `host_refused`, `origin_refused`, `parameter_missing`, `parameter_invalid`,
    /// `body_unreadable`.
    fn journal_set_limits(
        &mut self,
        context: &Self::Context,
        command: JournalSetLimits,
    ) -> Result<JournalLimits, Refusal>;
    /// Writes the journal for others: all entries, or one. Evidence: documented.
    ///
    /// # Errors
    /// `space_unknown`, `token_refused`, `host_refused`, `origin_refused`, `parameter_missing`, `parameter_invalid`,
    /// `body_unreadable`.
    fn journal_export(
        &mut self,
        context: &Self::Context,
        command: JournalExport,
    ) -> Result<String, Refusal>;
    /// Compares what is expected with the journal. Evidence: documented.
    ///
    /// # Errors
    /// `space_unknown`, `expectation_refused`, `token_refused`, `host_refused`, `origin_refused`, `parameter_missing`,
    /// `parameter_invalid`, `body_unreadable`.
    fn expectations_check(
        &mut self,
        context: &Self::Context,
        command: ExpectationsCheck,
    ) -> Result<Verdict, Refusal>;
    /// Tells what of the mocked API was used in a space, out of all that there is. Evidence: documented.
    ///
    /// # Errors
    /// `space_unknown`, `token_refused`, `host_refused`, `origin_refused`, `parameter_missing`, `parameter_invalid`,
    /// `body_unreadable`.
    fn coverage_show(
        &mut self,
        context: &Self::Context,
        command: CoverageShow,
    ) -> Result<Vec<CoverageFact>, Refusal>;
}

/// Hands a command to its method.
///
/// # Errors
///
/// What the method refuses.
pub fn dispatch<S: Service>(
    service: &mut S,
    context: &S::Context,
    command: Command,
) -> Result<Answer, Refusal> {
    match command {
        Command::SpacesList(it) => {
            service.spaces_list(context, it).map(Answer::SpacesList)
        }
        Command::SpacesMake(it) => {
            service.spaces_make(context, it).map(Answer::SpacesMake)
        }
        Command::SpacesInfo(it) => {
            service.spaces_info(context, it).map(Answer::SpacesInfo)
        }
        Command::SpacesRemove(it) => {
            service.spaces_remove(context, it).map(Answer::SpacesRemove)
        }
        Command::SpacesReset(it) => {
            service.spaces_reset(context, it).map(Answer::SpacesReset)
        }
        Command::SpacesFork(it) => {
            service.spaces_fork(context, it).map(Answer::SpacesFork)
        }
        Command::SpacesRestore(it) => {
            service.spaces_restore(context, it).map(Answer::SpacesRestore)
        }
        Command::SnapshotsList(it) => {
            service.snapshots_list(context, it).map(Answer::SnapshotsList)
        }
        Command::SnapshotsKeep(it) => {
            service.snapshots_keep(context, it).map(Answer::SnapshotsKeep)
        }
        Command::SnapshotsRemove(it) => {
            service.snapshots_remove(context, it).map(Answer::SnapshotsRemove)
        }
        Command::ClockInfo(it) => service.clock_info(context, it).map(Answer::ClockInfo),
        Command::ClockFreeze(it) => {
            service.clock_freeze(context, it).map(Answer::ClockFreeze)
        }
        Command::ClockRun(it) => service.clock_run(context, it).map(Answer::ClockRun),
        Command::ClockSet(it) => service.clock_set(context, it).map(Answer::ClockSet),
        Command::ClockAdvance(it) => {
            service.clock_advance(context, it).map(Answer::ClockAdvance)
        }
        Command::ClockNextEvent(it) => {
            service.clock_next_event(context, it).map(Answer::ClockNextEvent)
        }
        Command::SwitchesList(it) => {
            service.switches_list(context, it).map(Answer::SwitchesList)
        }
        Command::SwitchesSet(it) => {
            service.switches_set(context, it).map(Answer::SwitchesSet)
        }
        Command::SwitchesApplyProfile(it) => {
            service.switches_apply_profile(context, it).map(Answer::SwitchesApplyProfile)
        }
        Command::AccountsList(it) => {
            service.accounts_list(context, it).map(Answer::AccountsList)
        }
        Command::AccountsAdd(it) => {
            service.accounts_add(context, it).map(Answer::AccountsAdd)
        }
        Command::AccountsTree(it) => {
            service.accounts_tree(context, it).map(Answer::AccountsTree)
        }
        Command::AccountsEmptyTrash(it) => {
            service.accounts_empty_trash(context, it).map(Answer::AccountsEmptyTrash)
        }
        Command::SessionsEnd(it) => {
            service.sessions_end(context, it).map(Answer::SessionsEnd)
        }
        Command::CallbacksList(it) => {
            service.callbacks_list(context, it).map(Answer::CallbacksList)
        }
        Command::LettersList(it) => {
            service.letters_list(context, it).map(Answer::LettersList)
        }
        Command::UploadsList(it) => {
            service.uploads_list(context, it).map(Answer::UploadsList)
        }
        Command::UploadsInfo(it) => {
            service.uploads_info(context, it).map(Answer::UploadsInfo)
        }
        Command::UploadsStep(it) => {
            service.uploads_step(context, it).map(Answer::UploadsStep)
        }
        Command::UploadsFinish(it) => {
            service.uploads_finish(context, it).map(Answer::UploadsFinish)
        }
        Command::UploadsStall(it) => {
            service.uploads_stall(context, it).map(Answer::UploadsStall)
        }
        Command::UploadsFail(it) => {
            service.uploads_fail(context, it).map(Answer::UploadsFail)
        }
        Command::UploadsSetProgress(it) => {
            service.uploads_set_progress(context, it).map(Answer::UploadsSetProgress)
        }
        Command::TransfersWait(it) => {
            service.transfers_wait(context, it).map(Answer::TransfersWait)
        }
        Command::ProgressInfo(it) => {
            service.progress_info(context, it).map(Answer::ProgressInfo)
        }
        Command::ProgressSet(it) => {
            service.progress_set(context, it).map(Answer::ProgressSet)
        }
        Command::FaultsList(it) => {
            service.faults_list(context, it).map(Answer::FaultsList)
        }
        Command::FaultsAdd(it) => service.faults_add(context, it).map(Answer::FaultsAdd),
        Command::FaultsRemove(it) => {
            service.faults_remove(context, it).map(Answer::FaultsRemove)
        }
        Command::FaultsClear(it) => {
            service.faults_clear(context, it).map(Answer::FaultsClear)
        }
        Command::PresetsList(it) => {
            service.presets_list(context, it).map(Answer::PresetsList)
        }
        Command::PresetsOrder(it) => {
            service.presets_order(context, it).map(Answer::PresetsOrder)
        }
        Command::ExamplesList(it) => {
            service.examples_list(context, it).map(Answer::ExamplesList)
        }
        Command::ExamplesAnswerNext(it) => {
            service.examples_answer_next(context, it).map(Answer::ExamplesAnswerNext)
        }
        Command::JournalList(it) => {
            service.journal_list(context, it).map(Answer::JournalList)
        }
        Command::JournalClear(it) => {
            service.journal_clear(context, it).map(Answer::JournalClear)
        }
        Command::JournalSetLimits(it) => {
            service.journal_set_limits(context, it).map(Answer::JournalSetLimits)
        }
        Command::JournalExport(it) => {
            service.journal_export(context, it).map(Answer::JournalExport)
        }
        Command::ExpectationsCheck(it) => {
            service.expectations_check(context, it).map(Answer::ExpectationsCheck)
        }
        Command::CoverageShow(it) => {
            service.coverage_show(context, it).map(Answer::CoverageShow)
        }
    }
}
