//! The operations of the control API, each handed on to the file that knows it. A new one gets its line here.

use std::sync::Arc;

use super::generated::domain::commands::{
    AccountsAdd, AccountsEmptyTrash, AccountsList, AccountsTree, CallbacksList, ClockAdvance, ClockFreeze, ClockInfo,
    ClockNextEvent, ClockRun, ClockSet, CoverageShow, ExamplesAnswerNext, ExamplesList, ExpectationsCheck, FaultsAdd,
    FaultsClear, FaultsList, FaultsRemove, JournalClear, JournalExport, JournalList, JournalSetLimits, LettersList,
    PresetsList, PresetsOrder, ProgressInfo, ProgressSet, SessionsEnd, SnapshotsKeep, SnapshotsList, SnapshotsRemove,
    SpacesFork, SpacesInfo, SpacesList, SpacesMake, SpacesRemove, SpacesReset, SpacesRestore, SwitchesApplyProfile,
    SwitchesList, SwitchesSet, TransfersWait, UploadsFail, UploadsFinish, UploadsInfo, UploadsList, UploadsSetProgress,
    UploadsStall, UploadsStep,
};
use super::generated::domain::limits::MOST_ENTRIES;
use super::generated::domain::refusal::Refusal;
use super::generated::domain::service::Service;
use super::generated::domain::types::{
    Account, Callback, Clock, ClockMove, CoverageFact, Emptied, Ended, Example, JournalLimits, JournalPage, Letter,
    Nothing, PlanState, Preset, Progress, Rest, Snapshot, Space, SpaceName, Switch, Tree, Upload, Verdict,
};
use super::{
    accounts, clock, examples, faults, journal, outcomes, progress, snapshots, spaces, switches, transfers, uploads,
};
use crate::spaces::{self as registry, Place, SpaceError, Spaces};

/// Where the calls come in.
pub(super) struct Desk<'a> {
    pub(super) spaces: &'a Spaces,
}

impl<'a> Desk<'a> {
    pub(super) fn new(spaces: &'a Spaces) -> Self {
        Self { spaces }
    }

    /// A space that is there; the control API makes none by accident.
    pub(super) fn place(&self, name: &SpaceName) -> Result<Arc<Place>, Refusal> {
        let name = registry::SpaceName::parse(name.as_str()).map_err(|_| Refusal::SpaceUnknown)?;
        Ok(self.spaces.find(&name)?)
    }
}

/// How many entries are wanted.
pub(super) fn most(wanted: u64) -> Result<usize, Refusal> {
    bounded("most", wanted, MOST_ENTRIES)
}

/// A number that a parameter may have.
pub(super) fn bounded(name: &str, wanted: u64, most: u64) -> Result<usize, Refusal> {
    match usize::try_from(wanted) {
        Ok(number) if wanted <= most => Ok(number),
        Ok(_) | Err(_) => Err(parameter_invalid(name, format!("expected {most} at most"))),
    }
}

/// A parameter that is of its type, but cannot be taken.
pub(super) fn parameter_invalid(name: &str, reason: impl Into<String>) -> Refusal {
    Refusal::ParameterInvalid {
        name: name.to_owned(),
        reason: reason.into(),
    }
}

impl From<SpaceError> for Refusal {
    fn from(error: SpaceError) -> Self {
        match error {
            SpaceError::Invalid => Self::NameInvalid,
            SpaceError::Unknown => Self::SpaceUnknown,
            SpaceError::Taken => Self::SpaceTaken,
            SpaceError::TooMany => Self::TooManySpaces,
            SpaceError::Default => Self::SpaceDefault,
            SpaceError::Kept => Self::SpaceKept,
            SpaceError::NoSnapshot => Self::SnapshotUnknown,
            SpaceError::TooManySnapshots => Self::TooManySnapshots,
        }
    }
}

impl Service for Desk<'_> {
    type Context = ();

    fn spaces_list(&mut self, (): &(), _: SpacesList) -> Result<Vec<Space>, Refusal> {
        Ok(self.spaces.list().iter().map(|place| spaces::show(place)).collect())
    }

    fn spaces_make(&mut self, (): &(), command: SpacesMake) -> Result<Space, Refusal> {
        spaces::make(self, command)
    }

    fn spaces_info(&mut self, (): &(), command: SpacesInfo) -> Result<Space, Refusal> {
        Ok(spaces::show(&*self.place(&command.space)?))
    }

    fn spaces_remove(&mut self, (): &(), command: SpacesRemove) -> Result<Nothing, Refusal> {
        spaces::remove(self, &command)
    }

    fn spaces_reset(&mut self, (): &(), command: SpacesReset) -> Result<Nothing, Refusal> {
        self.place(&command.space)?.reset()?;
        Ok(Nothing {})
    }

    fn spaces_fork(&mut self, (): &(), command: SpacesFork) -> Result<Space, Refusal> {
        spaces::fork(self, &command)
    }

    fn spaces_restore(&mut self, (): &(), command: SpacesRestore) -> Result<Nothing, Refusal> {
        spaces::restore(&*self.place(&command.space)?, &command)
    }

    fn snapshots_list(&mut self, (): &(), command: SnapshotsList) -> Result<Vec<Snapshot>, Refusal> {
        Ok(snapshots::list(&*self.place(&command.space)?))
    }

    fn snapshots_keep(&mut self, (): &(), command: SnapshotsKeep) -> Result<Snapshot, Refusal> {
        snapshots::keep(&*self.place(&command.space)?, command.name.as_ref())
    }

    fn snapshots_remove(&mut self, (): &(), command: SnapshotsRemove) -> Result<Nothing, Refusal> {
        snapshots::remove(&*self.place(&command.space)?, &command.snapshot)
    }

    fn clock_info(&mut self, (): &(), command: ClockInfo) -> Result<Clock, Refusal> {
        Ok(clock::show(self.place(&command.space)?.clock()))
    }

    fn clock_freeze(&mut self, (): &(), command: ClockFreeze) -> Result<Clock, Refusal> {
        Ok(clock::freeze(&*self.place(&command.space)?, command.at))
    }

    fn clock_run(&mut self, (): &(), command: ClockRun) -> Result<Clock, Refusal> {
        clock::run(&*self.place(&command.space)?, command.percent)
    }

    fn clock_set(&mut self, (): &(), command: ClockSet) -> Result<Clock, Refusal> {
        Ok(clock::set(&*self.place(&command.space)?, command.at))
    }

    fn clock_advance(&mut self, (): &(), command: ClockAdvance) -> Result<Clock, Refusal> {
        Ok(clock::advance(&*self.place(&command.space)?, command.by))
    }

    fn clock_next_event(&mut self, (): &(), command: ClockNextEvent) -> Result<ClockMove, Refusal> {
        Ok(clock::next_event(&*self.place(&command.space)?))
    }

    fn switches_list(&mut self, (): &(), command: SwitchesList) -> Result<Vec<Switch>, Refusal> {
        Ok(switches::list(&self.place(&command.space)?.shell().dialect()))
    }

    fn switches_set(&mut self, (): &(), command: SwitchesSet) -> Result<Nothing, Refusal> {
        switches::set(&*self.place(&command.space)?, &command)
    }

    fn switches_apply_profile(&mut self, (): &(), command: SwitchesApplyProfile) -> Result<Nothing, Refusal> {
        switches::apply_profile(&*self.place(&command.space)?, &command.profile)
    }

    fn accounts_list(&mut self, (): &(), command: AccountsList) -> Result<Vec<Account>, Refusal> {
        Ok(accounts::list(&*self.place(&command.space)?))
    }

    fn accounts_add(&mut self, (): &(), command: AccountsAdd) -> Result<Account, Refusal> {
        accounts::add(&*self.place(&command.space)?, command)
    }

    fn accounts_tree(&mut self, (): &(), command: AccountsTree) -> Result<Tree, Refusal> {
        accounts::tree(
            &*self.place(&command.space)?,
            command.email.as_str(),
            most(command.most)?,
        )
    }

    fn accounts_empty_trash(&mut self, (): &(), command: AccountsEmptyTrash) -> Result<Emptied, Refusal> {
        accounts::empty_trash(&*self.place(&command.space)?, command.email.as_str())
    }

    fn sessions_end(&mut self, (): &(), command: SessionsEnd) -> Result<Ended, Refusal> {
        accounts::end_sessions(&*self.place(&command.space)?, command.email.as_ref())
    }

    fn callbacks_list(&mut self, (): &(), command: CallbacksList) -> Result<Vec<Callback>, Refusal> {
        Ok(outcomes::callbacks(&self.place(&command.space)?.shell()))
    }

    fn letters_list(&mut self, (): &(), command: LettersList) -> Result<Vec<Letter>, Refusal> {
        Ok(outcomes::letters(&self.place(&command.space)?.shell()))
    }

    fn uploads_list(&mut self, (): &(), command: UploadsList) -> Result<Vec<Upload>, Refusal> {
        Ok(uploads::list(&*self.place(&command.space)?, most(command.most)?))
    }

    fn uploads_info(&mut self, (): &(), command: UploadsInfo) -> Result<Upload, Refusal> {
        uploads::info(&self.place(&command.space)?.shell(), &command.upload)
    }

    fn uploads_step(&mut self, (): &(), command: UploadsStep) -> Result<Upload, Refusal> {
        uploads::step(&*self.place(&command.space)?, &command.upload)
    }

    fn uploads_finish(&mut self, (): &(), command: UploadsFinish) -> Result<Upload, Refusal> {
        uploads::finish(&*self.place(&command.space)?, &command.upload)
    }

    fn uploads_stall(&mut self, (): &(), command: UploadsStall) -> Result<Upload, Refusal> {
        uploads::stall(&*self.place(&command.space)?, &command.upload)
    }

    fn uploads_fail(&mut self, (): &(), command: UploadsFail) -> Result<Upload, Refusal> {
        uploads::fail(&*self.place(&command.space)?, &command.upload, command.reason)
    }

    fn uploads_set_progress(&mut self, (): &(), command: UploadsSetProgress) -> Result<Upload, Refusal> {
        progress::set_of(&*self.place(&command.space)?, command)
    }

    fn transfers_wait(&mut self, (): &(), command: TransfersWait) -> Result<Rest, Refusal> {
        Ok(transfers::rest(&self.place(&command.space)?.shell()))
    }

    fn progress_info(&mut self, (): &(), command: ProgressInfo) -> Result<Progress, Refusal> {
        Ok(progress::info(&*self.place(&command.space)?))
    }

    fn progress_set(&mut self, (): &(), command: ProgressSet) -> Result<Progress, Refusal> {
        progress::set(&*self.place(&command.space)?, command)
    }

    fn faults_list(&mut self, (): &(), command: FaultsList) -> Result<Vec<PlanState>, Refusal> {
        Ok(faults::list(&faults::of(&self.place(&command.space)?)))
    }

    fn faults_add(&mut self, (): &(), command: FaultsAdd) -> Result<PlanState, Refusal> {
        faults::add(&faults::of(&self.place(&command.space)?), command.plan)
    }

    fn faults_remove(&mut self, (): &(), command: FaultsRemove) -> Result<Nothing, Refusal> {
        faults::remove(&faults::of(&self.place(&command.space)?), command.plan)
    }

    fn faults_clear(&mut self, (): &(), command: FaultsClear) -> Result<Nothing, Refusal> {
        faults::of(&self.place(&command.space)?).clear();
        Ok(Nothing {})
    }

    fn presets_list(&mut self, (): &(), _: PresetsList) -> Result<Vec<Preset>, Refusal> {
        Ok(faults::presets())
    }

    fn presets_order(&mut self, (): &(), command: PresetsOrder) -> Result<Vec<PlanState>, Refusal> {
        faults::order(&faults::of(&self.place(&command.space)?), &command.preset)
    }

    fn examples_list(&mut self, (): &(), _: ExamplesList) -> Result<Vec<Example>, Refusal> {
        Ok(examples::list())
    }

    fn examples_answer_next(&mut self, (): &(), command: ExamplesAnswerNext) -> Result<Nothing, Refusal> {
        examples::answer_next(&self.place(&command.space)?.shell(), &command)
    }

    fn journal_list(&mut self, (): &(), command: JournalList) -> Result<JournalPage, Refusal> {
        journal::list(&self.place(&command.space)?.shell(), command)
    }

    fn journal_clear(&mut self, (): &(), command: JournalClear) -> Result<Nothing, Refusal> {
        let shell = self.place(&command.space)?.shell();
        shell.with_watched(|watched| watched.journal.clear());
        Ok(Nothing {})
    }

    fn journal_set_limits(&mut self, (): &(), command: JournalSetLimits) -> Result<JournalLimits, Refusal> {
        journal::set_limits(&self.place(&command.space)?.shell(), &command)
    }

    fn journal_export(&mut self, (): &(), command: JournalExport) -> Result<String, Refusal> {
        Ok(journal::export(&*self.place(&command.space)?, &command))
    }

    fn expectations_check(&mut self, (): &(), command: ExpectationsCheck) -> Result<Verdict, Refusal> {
        journal::expect(&self.place(&command.space)?.shell(), command)
    }

    fn coverage_show(&mut self, (): &(), command: CoverageShow) -> Result<Vec<CoverageFact>, Refusal> {
        let shell = self.place(&command.space)?.shell();
        Ok(journal::coverage(
            &shell.with_watched(|watched| watched.coverage.clone()),
        ))
    }
}
