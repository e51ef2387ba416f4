// Generated from mock-server/control-spec.yaml by `cargo xtask generate`. Do not edit.
//! Control of rapidgator-mock: from parameters to commands.

use crate::{
    codec::params::{self, Booleans, FromParam, Misfit, PageParam, ParamRule, Params},
    control::generated::domain::commands::{self, Command, OperationId},
    control::generated::domain::refusal::Refusal,
    control::generated::domain::switches::Switches, control::generated::domain::types,
};
use serde_json::Value;

/// Spellings of true.
pub const TRUTHY: &[&str] = &["true"];

/// Spellings of false.
pub const FALSY: &[&str] = &["false"];

/// Reads the parameters of a call.
///
/// # Errors
///
/// The refusal for the first parameter that is missing or cannot be read.
pub fn decode(operation: OperationId, params: &Params) -> Result<Command, Refusal> {
    let command = match operation {
        OperationId::SpacesList => {
            params.only(&[], parameter_invalid)?;
            Command::SpacesList(commands::SpacesList {})
        }
        OperationId::SpacesMake => {
            params.only(&["name", "stays", "seed", "frozen_at"], parameter_invalid)?;
            Command::SpacesMake(commands::SpacesMake {
                name: params.optional(&SPACES_MAKE_NAME)?,
                stays: params.optional(&SPACES_MAKE_STAYS)?.unwrap_or(false),
                seed: params.optional(&SPACES_MAKE_SEED)?,
                frozen_at: params.optional(&SPACES_MAKE_FROZEN_AT)?,
            })
        }
        OperationId::SpacesInfo => {
            params.only(&["space"], parameter_invalid)?;
            Command::SpacesInfo(commands::SpacesInfo {
                space: params.required(&SPACES_INFO_SPACE)?,
            })
        }
        OperationId::SpacesRemove => {
            params.only(&["space"], parameter_invalid)?;
            Command::SpacesRemove(commands::SpacesRemove {
                space: params.required(&SPACES_REMOVE_SPACE)?,
            })
        }
        OperationId::SpacesReset => {
            params.only(&["space"], parameter_invalid)?;
            Command::SpacesReset(commands::SpacesReset {
                space: params.required(&SPACES_RESET_SPACE)?,
            })
        }
        OperationId::SpacesFork => {
            params.only(&["space", "name", "snapshot"], parameter_invalid)?;
            Command::SpacesFork(commands::SpacesFork {
                space: params.required(&SPACES_FORK_SPACE)?,
                name: params.optional(&SPACES_FORK_NAME)?,
                snapshot: params.optional(&SPACES_FORK_SNAPSHOT)?,
            })
        }
        OperationId::SpacesRestore => {
            params.only(&["space", "snapshot"], parameter_invalid)?;
            Command::SpacesRestore(commands::SpacesRestore {
                space: params.required(&SPACES_RESTORE_SPACE)?,
                snapshot: params.required(&SPACES_RESTORE_SNAPSHOT)?,
            })
        }
        OperationId::SnapshotsList => {
            params.only(&["space"], parameter_invalid)?;
            Command::SnapshotsList(commands::SnapshotsList {
                space: params.required(&SNAPSHOTS_LIST_SPACE)?,
            })
        }
        OperationId::SnapshotsKeep => {
            params.only(&["space", "name"], parameter_invalid)?;
            Command::SnapshotsKeep(commands::SnapshotsKeep {
                space: params.required(&SNAPSHOTS_KEEP_SPACE)?,
                name: params.optional(&SNAPSHOTS_KEEP_NAME)?,
            })
        }
        OperationId::SnapshotsRemove => {
            params.only(&["space", "snapshot"], parameter_invalid)?;
            Command::SnapshotsRemove(commands::SnapshotsRemove {
                space: params.required(&SNAPSHOTS_REMOVE_SPACE)?,
                snapshot: params.required(&SNAPSHOTS_REMOVE_SNAPSHOT)?,
            })
        }
        OperationId::ClockInfo => {
            params.only(&["space"], parameter_invalid)?;
            Command::ClockInfo(commands::ClockInfo {
                space: params.required(&CLOCK_INFO_SPACE)?,
            })
        }
        OperationId::ClockFreeze => {
            params.only(&["space", "at"], parameter_invalid)?;
            Command::ClockFreeze(commands::ClockFreeze {
                space: params.required(&CLOCK_FREEZE_SPACE)?,
                at: params.optional(&CLOCK_FREEZE_AT)?,
            })
        }
        OperationId::ClockRun => {
            params.only(&["space", "percent"], parameter_invalid)?;
            Command::ClockRun(commands::ClockRun {
                space: params.required(&CLOCK_RUN_SPACE)?,
                percent: params.optional(&CLOCK_RUN_PERCENT)?.unwrap_or(100),
            })
        }
        OperationId::ClockSet => {
            params.only(&["space", "at"], parameter_invalid)?;
            Command::ClockSet(commands::ClockSet {
                space: params.required(&CLOCK_SET_SPACE)?,
                at: params.required(&CLOCK_SET_AT)?,
            })
        }
        OperationId::ClockAdvance => {
            params.only(&["space", "by"], parameter_invalid)?;
            Command::ClockAdvance(commands::ClockAdvance {
                space: params.required(&CLOCK_ADVANCE_SPACE)?,
                by: params.required(&CLOCK_ADVANCE_BY)?,
            })
        }
        OperationId::ClockNextEvent => {
            params.only(&["space"], parameter_invalid)?;
            Command::ClockNextEvent(commands::ClockNextEvent {
                space: params.required(&CLOCK_NEXT_EVENT_SPACE)?,
            })
        }
        OperationId::SwitchesList => {
            params.only(&["space"], parameter_invalid)?;
            Command::SwitchesList(commands::SwitchesList {
                space: params.required(&SWITCHES_LIST_SPACE)?,
            })
        }
        OperationId::SwitchesSet => {
            params.only(&["space", "switch", "value"], parameter_invalid)?;
            Command::SwitchesSet(commands::SwitchesSet {
                space: params.required(&SWITCHES_SET_SPACE)?,
                switch: params.required(&SWITCHES_SET_SWITCH)?,
                value: params.required(&SWITCHES_SET_VALUE)?,
            })
        }
        OperationId::SwitchesApplyProfile => {
            params.only(&["space", "profile"], parameter_invalid)?;
            Command::SwitchesApplyProfile(commands::SwitchesApplyProfile {
                space: params.required(&SWITCHES_APPLY_PROFILE_SPACE)?,
                profile: params.required(&SWITCHES_APPLY_PROFILE_PROFILE)?,
            })
        }
        OperationId::AccountsList => {
            params.only(&["space"], parameter_invalid)?;
            Command::AccountsList(commands::AccountsList {
                space: params.required(&ACCOUNTS_LIST_SPACE)?,
            })
        }
        OperationId::AccountsAdd => {
            params
                .only(
                    &[
                        "space",
                        "email",
                        "password",
                        "code",
                        "premium_until",
                        "standing",
                        "storage",
                        "traffic",
                        "max_file_size",
                    ],
                    parameter_invalid,
                )?;
            Command::AccountsAdd(commands::AccountsAdd {
                space: params.required(&ACCOUNTS_ADD_SPACE)?,
                email: params.required(&ACCOUNTS_ADD_EMAIL)?,
                password: params.required(&ACCOUNTS_ADD_PASSWORD)?,
                code: params.optional(&ACCOUNTS_ADD_CODE)?,
                premium_until: params.optional(&ACCOUNTS_ADD_PREMIUM_UNTIL)?,
                standing: params
                    .optional(&ACCOUNTS_ADD_STANDING)?
                    .unwrap_or(types::AccountStanding::Active),
                storage: params.optional(&ACCOUNTS_ADD_STORAGE)?,
                traffic: params.optional(&ACCOUNTS_ADD_TRAFFIC)?,
                max_file_size: params.optional(&ACCOUNTS_ADD_MAX_FILE_SIZE)?,
            })
        }
        OperationId::AccountsTree => {
            params.only(&["space", "email", "most"], parameter_invalid)?;
            Command::AccountsTree(commands::AccountsTree {
                space: params.required(&ACCOUNTS_TREE_SPACE)?,
                email: params.required(&ACCOUNTS_TREE_EMAIL)?,
                most: params.optional(&ACCOUNTS_TREE_MOST)?.unwrap_or(1000),
            })
        }
        OperationId::AccountsEmptyTrash => {
            params.only(&["space", "email"], parameter_invalid)?;
            Command::AccountsEmptyTrash(commands::AccountsEmptyTrash {
                space: params.required(&ACCOUNTS_EMPTY_TRASH_SPACE)?,
                email: params.required(&ACCOUNTS_EMPTY_TRASH_EMAIL)?,
            })
        }
        OperationId::SessionsEnd => {
            params.only(&["space", "email"], parameter_invalid)?;
            Command::SessionsEnd(commands::SessionsEnd {
                space: params.required(&SESSIONS_END_SPACE)?,
                email: params.optional(&SESSIONS_END_EMAIL)?,
            })
        }
        OperationId::CallbacksList => {
            params.only(&["space"], parameter_invalid)?;
            Command::CallbacksList(commands::CallbacksList {
                space: params.required(&CALLBACKS_LIST_SPACE)?,
            })
        }
        OperationId::LettersList => {
            params.only(&["space"], parameter_invalid)?;
            Command::LettersList(commands::LettersList {
                space: params.required(&LETTERS_LIST_SPACE)?,
            })
        }
        OperationId::UploadsList => {
            params.only(&["space", "most"], parameter_invalid)?;
            Command::UploadsList(commands::UploadsList {
                space: params.required(&UPLOADS_LIST_SPACE)?,
                most: params.optional(&UPLOADS_LIST_MOST)?.unwrap_or(1000),
            })
        }
        OperationId::UploadsInfo => {
            params.only(&["space", "upload"], parameter_invalid)?;
            Command::UploadsInfo(commands::UploadsInfo {
                space: params.required(&UPLOADS_INFO_SPACE)?,
                upload: params.required(&UPLOADS_INFO_UPLOAD)?,
            })
        }
        OperationId::UploadsStep => {
            params.only(&["space", "upload"], parameter_invalid)?;
            Command::UploadsStep(commands::UploadsStep {
                space: params.required(&UPLOADS_STEP_SPACE)?,
                upload: params.required(&UPLOADS_STEP_UPLOAD)?,
            })
        }
        OperationId::UploadsFinish => {
            params.only(&["space", "upload"], parameter_invalid)?;
            Command::UploadsFinish(commands::UploadsFinish {
                space: params.required(&UPLOADS_FINISH_SPACE)?,
                upload: params.required(&UPLOADS_FINISH_UPLOAD)?,
            })
        }
        OperationId::UploadsStall => {
            params.only(&["space", "upload"], parameter_invalid)?;
            Command::UploadsStall(commands::UploadsStall {
                space: params.required(&UPLOADS_STALL_SPACE)?,
                upload: params.required(&UPLOADS_STALL_UPLOAD)?,
            })
        }
        OperationId::UploadsFail => {
            params.only(&["space", "upload", "reason"], parameter_invalid)?;
            Command::UploadsFail(commands::UploadsFail {
                space: params.required(&UPLOADS_FAIL_SPACE)?,
                upload: params.required(&UPLOADS_FAIL_UPLOAD)?,
                reason: params.optional(&UPLOADS_FAIL_REASON)?,
            })
        }
        OperationId::UploadsSetProgress => {
            params
                .only(
                    &[
                        "space",
                        "upload",
                        "kind",
                        "millis",
                        "polls",
                        "bytes_per_second",
                        "fails",
                        "reason",
                    ],
                    parameter_invalid,
                )?;
            Command::UploadsSetProgress(commands::UploadsSetProgress {
                space: params.required(&UPLOADS_SET_PROGRESS_SPACE)?,
                upload: params.required(&UPLOADS_SET_PROGRESS_UPLOAD)?,
                kind: params.required(&UPLOADS_SET_PROGRESS_KIND)?,
                millis: params.optional(&UPLOADS_SET_PROGRESS_MILLIS)?,
                polls: params.optional(&UPLOADS_SET_PROGRESS_POLLS)?,
                bytes_per_second: params
                    .optional(&UPLOADS_SET_PROGRESS_BYTES_PER_SECOND)?,
                fails: params.optional(&UPLOADS_SET_PROGRESS_FAILS)?.unwrap_or(false),
                reason: params.optional(&UPLOADS_SET_PROGRESS_REASON)?,
            })
        }
        OperationId::TransfersWait => {
            params.only(&["space", "millis"], parameter_invalid)?;
            Command::TransfersWait(commands::TransfersWait {
                space: params.required(&TRANSFERS_WAIT_SPACE)?,
                millis: params.optional(&TRANSFERS_WAIT_MILLIS)?.unwrap_or(5000),
            })
        }
        OperationId::ProgressInfo => {
            params.only(&["space"], parameter_invalid)?;
            Command::ProgressInfo(commands::ProgressInfo {
                space: params.required(&PROGRESS_INFO_SPACE)?,
            })
        }
        OperationId::ProgressSet => {
            params
                .only(
                    &[
                        "space",
                        "kind",
                        "millis",
                        "polls",
                        "bytes_per_second",
                        "fails",
                        "reason",
                    ],
                    parameter_invalid,
                )?;
            Command::ProgressSet(commands::ProgressSet {
                space: params.required(&PROGRESS_SET_SPACE)?,
                kind: params.required(&PROGRESS_SET_KIND)?,
                millis: params.optional(&PROGRESS_SET_MILLIS)?,
                polls: params.optional(&PROGRESS_SET_POLLS)?,
                bytes_per_second: params.optional(&PROGRESS_SET_BYTES_PER_SECOND)?,
                fails: params.optional(&PROGRESS_SET_FAILS)?.unwrap_or(false),
                reason: params.optional(&PROGRESS_SET_REASON)?,
            })
        }
        OperationId::FaultsList => {
            params.only(&["space"], parameter_invalid)?;
            Command::FaultsList(commands::FaultsList {
                space: params.required(&FAULTS_LIST_SPACE)?,
            })
        }
        OperationId::FaultsAdd => {
            params.only(&["space", "plan"], parameter_invalid)?;
            Command::FaultsAdd(commands::FaultsAdd {
                space: params.required(&FAULTS_ADD_SPACE)?,
                plan: params.required(&FAULTS_ADD_PLAN)?,
            })
        }
        OperationId::FaultsRemove => {
            params.only(&["space", "plan"], parameter_invalid)?;
            Command::FaultsRemove(commands::FaultsRemove {
                space: params.required(&FAULTS_REMOVE_SPACE)?,
                plan: params.required(&FAULTS_REMOVE_PLAN)?,
            })
        }
        OperationId::FaultsClear => {
            params.only(&["space"], parameter_invalid)?;
            Command::FaultsClear(commands::FaultsClear {
                space: params.required(&FAULTS_CLEAR_SPACE)?,
            })
        }
        OperationId::PresetsList => {
            params.only(&[], parameter_invalid)?;
            Command::PresetsList(commands::PresetsList {})
        }
        OperationId::PresetsOrder => {
            params.only(&["space", "preset"], parameter_invalid)?;
            Command::PresetsOrder(commands::PresetsOrder {
                space: params.required(&PRESETS_ORDER_SPACE)?,
                preset: params.required(&PRESETS_ORDER_PRESET)?,
            })
        }
        OperationId::ExamplesList => {
            params.only(&[], parameter_invalid)?;
            Command::ExamplesList(commands::ExamplesList {})
        }
        OperationId::ExamplesAnswerNext => {
            params.only(&["space", "operation", "example"], parameter_invalid)?;
            Command::ExamplesAnswerNext(commands::ExamplesAnswerNext {
                space: params.required(&EXAMPLES_ANSWER_NEXT_SPACE)?,
                operation: params.required(&EXAMPLES_ANSWER_NEXT_OPERATION)?,
                example: params.required(&EXAMPLES_ANSWER_NEXT_EXAMPLE)?,
            })
        }
        OperationId::JournalList => {
            params
                .only(
                    &["space", "name", "account", "result", "struck", "since", "most"],
                    parameter_invalid,
                )?;
            Command::JournalList(commands::JournalList {
                space: params.required(&JOURNAL_LIST_SPACE)?,
                name: params.optional(&JOURNAL_LIST_NAME)?,
                account: params.optional(&JOURNAL_LIST_ACCOUNT)?,
                result: params.optional(&JOURNAL_LIST_RESULT)?,
                struck: params.optional(&JOURNAL_LIST_STRUCK)?,
                since: params.optional(&JOURNAL_LIST_SINCE)?,
                most: params.optional(&JOURNAL_LIST_MOST)?.unwrap_or(1000),
            })
        }
        OperationId::JournalClear => {
            params.only(&["space"], parameter_invalid)?;
            Command::JournalClear(commands::JournalClear {
                space: params.required(&JOURNAL_CLEAR_SPACE)?,
            })
        }
        OperationId::JournalSetLimits => {
            params.only(&["space", "entries", "bytes"], parameter_invalid)?;
            Command::JournalSetLimits(commands::JournalSetLimits {
                space: params.required(&JOURNAL_SET_LIMITS_SPACE)?,
                entries: params.optional(&JOURNAL_SET_LIMITS_ENTRIES)?.unwrap_or(10000),
                bytes: params.optional(&JOURNAL_SET_LIMITS_BYTES)?.unwrap_or(8388608),
            })
        }
        OperationId::JournalExport => {
            params.only(&["space", "format", "entry"], parameter_invalid)?;
            Command::JournalExport(commands::JournalExport {
                space: params.required(&JOURNAL_EXPORT_SPACE)?,
                format: params.required(&JOURNAL_EXPORT_FORMAT)?,
                entry: params.optional(&JOURNAL_EXPORT_ENTRY)?,
            })
        }
        OperationId::ExpectationsCheck => {
            params
                .only(
                    &["space", "expected", "in_order", "nothing_else", "since"],
                    parameter_invalid,
                )?;
            Command::ExpectationsCheck(commands::ExpectationsCheck {
                space: params.required(&EXPECTATIONS_CHECK_SPACE)?,
                expected: params.required(&EXPECTATIONS_CHECK_EXPECTED)?,
                in_order: params
                    .optional(&EXPECTATIONS_CHECK_IN_ORDER)?
                    .unwrap_or(false),
                nothing_else: params
                    .optional(&EXPECTATIONS_CHECK_NOTHING_ELSE)?
                    .unwrap_or(false),
                since: params.optional(&EXPECTATIONS_CHECK_SINCE)?.unwrap_or(0),
            })
        }
        OperationId::CoverageShow => {
            params.only(&["space"], parameter_invalid)?;
            Command::CoverageShow(commands::CoverageShow {
                space: params.required(&COVERAGE_SHOW_SPACE)?,
            })
        }
    };
    Ok(command)
}

static SPACES_MAKE_NAME: ParamRule<Refusal> = ParamRule {
    name: "name", absent_when: &[""], missing: parameter_missing, invalid: parameter_invalid,
};
static SPACES_MAKE_STAYS: ParamRule<Refusal> = ParamRule {
    name: "stays", absent_when: &[""], missing: parameter_missing, invalid: parameter_invalid,
};
static SPACES_MAKE_SEED: ParamRule<Refusal> = ParamRule {
    name: "seed", absent_when: &[""], missing: parameter_missing, invalid: parameter_invalid,
};
static SPACES_MAKE_FROZEN_AT: ParamRule<Refusal> = ParamRule {
    name: "frozen_at", absent_when: &[""], missing: parameter_missing, invalid: parameter_invalid,
};
static SPACES_INFO_SPACE: ParamRule<Refusal> = ParamRule {
    name: "space", absent_when: &[], missing: parameter_missing, invalid: parameter_invalid,
};
static SPACES_REMOVE_SPACE: ParamRule<Refusal> = ParamRule {
    name: "space", absent_when: &[], missing: parameter_missing, invalid: parameter_invalid,
};
static SPACES_RESET_SPACE: ParamRule<Refusal> = ParamRule {
    name: "space", absent_when: &[], missing: parameter_missing, invalid: parameter_invalid,
};
static SPACES_FORK_SPACE: ParamRule<Refusal> = ParamRule {
    name: "space", absent_when: &[], missing: parameter_missing, invalid: parameter_invalid,
};
static SPACES_FORK_NAME: ParamRule<Refusal> = ParamRule {
    name: "name", absent_when: &[""], missing: parameter_missing, invalid: parameter_invalid,
};
static SPACES_FORK_SNAPSHOT: ParamRule<Refusal> = ParamRule {
    name: "snapshot", absent_when: &[""], missing: parameter_missing, invalid: parameter_invalid,
};
static SPACES_RESTORE_SPACE: ParamRule<Refusal> = ParamRule {
    name: "space", absent_when: &[], missing: parameter_missing, invalid: parameter_invalid,
};
static SPACES_RESTORE_SNAPSHOT: ParamRule<Refusal> = ParamRule {
    name: "snapshot", absent_when: &[], missing: parameter_missing, invalid: parameter_invalid,
};
static SNAPSHOTS_LIST_SPACE: ParamRule<Refusal> = ParamRule {
    name: "space", absent_when: &[], missing: parameter_missing, invalid: parameter_invalid,
};
static SNAPSHOTS_KEEP_SPACE: ParamRule<Refusal> = ParamRule {
    name: "space", absent_when: &[], missing: parameter_missing, invalid: parameter_invalid,
};
static SNAPSHOTS_KEEP_NAME: ParamRule<Refusal> = ParamRule {
    name: "name", absent_when: &[""], missing: parameter_missing, invalid: parameter_invalid,
};
static SNAPSHOTS_REMOVE_SPACE: ParamRule<Refusal> = ParamRule {
    name: "space", absent_when: &[], missing: parameter_missing, invalid: parameter_invalid,
};
static SNAPSHOTS_REMOVE_SNAPSHOT: ParamRule<Refusal> = ParamRule {
    name: "snapshot", absent_when: &[], missing: parameter_missing, invalid: parameter_invalid,
};
static CLOCK_INFO_SPACE: ParamRule<Refusal> = ParamRule {
    name: "space", absent_when: &[], missing: parameter_missing, invalid: parameter_invalid,
};
static CLOCK_FREEZE_SPACE: ParamRule<Refusal> = ParamRule {
    name: "space", absent_when: &[], missing: parameter_missing, invalid: parameter_invalid,
};
static CLOCK_FREEZE_AT: ParamRule<Refusal> = ParamRule {
    name: "at", absent_when: &[""], missing: parameter_missing, invalid: parameter_invalid,
};
static CLOCK_RUN_SPACE: ParamRule<Refusal> = ParamRule {
    name: "space", absent_when: &[], missing: parameter_missing, invalid: parameter_invalid,
};
static CLOCK_RUN_PERCENT: ParamRule<Refusal> = ParamRule {
    name: "percent", absent_when: &[""], missing: parameter_missing, invalid: parameter_invalid,
};
static CLOCK_SET_SPACE: ParamRule<Refusal> = ParamRule {
    name: "space", absent_when: &[], missing: parameter_missing, invalid: parameter_invalid,
};
static CLOCK_SET_AT: ParamRule<Refusal> = ParamRule {
    name: "at", absent_when: &[], missing: parameter_missing, invalid: parameter_invalid,
};
static CLOCK_ADVANCE_SPACE: ParamRule<Refusal> = ParamRule {
    name: "space", absent_when: &[], missing: parameter_missing, invalid: parameter_invalid,
};
static CLOCK_ADVANCE_BY: ParamRule<Refusal> = ParamRule {
    name: "by", absent_when: &[], missing: parameter_missing, invalid: parameter_invalid,
};
static CLOCK_NEXT_EVENT_SPACE: ParamRule<Refusal> = ParamRule {
    name: "space", absent_when: &[], missing: parameter_missing, invalid: parameter_invalid,
};
static SWITCHES_LIST_SPACE: ParamRule<Refusal> = ParamRule {
    name: "space", absent_when: &[], missing: parameter_missing, invalid: parameter_invalid,
};
static SWITCHES_SET_SPACE: ParamRule<Refusal> = ParamRule {
    name: "space", absent_when: &[], missing: parameter_missing, invalid: parameter_invalid,
};
static SWITCHES_SET_SWITCH: ParamRule<Refusal> = ParamRule {
    name: "switch", absent_when: &[], missing: parameter_missing, invalid: parameter_invalid,
};
static SWITCHES_SET_VALUE: ParamRule<Refusal> = ParamRule {
    name: "value", absent_when: &[], missing: parameter_missing, invalid: parameter_invalid,
};
static SWITCHES_APPLY_PROFILE_SPACE: ParamRule<Refusal> = ParamRule {
    name: "space", absent_when: &[], missing: parameter_missing, invalid: parameter_invalid,
};
static SWITCHES_APPLY_PROFILE_PROFILE: ParamRule<Refusal> = ParamRule {
    name: "profile", absent_when: &[], missing: parameter_missing, invalid: parameter_invalid,
};
static ACCOUNTS_LIST_SPACE: ParamRule<Refusal> = ParamRule {
    name: "space", absent_when: &[], missing: parameter_missing, invalid: parameter_invalid,
};
static ACCOUNTS_ADD_SPACE: ParamRule<Refusal> = ParamRule {
    name: "space", absent_when: &[], missing: parameter_missing, invalid: parameter_invalid,
};
static ACCOUNTS_ADD_EMAIL: ParamRule<Refusal> = ParamRule {
    name: "email", absent_when: &[], missing: parameter_missing, invalid: parameter_invalid,
};
static ACCOUNTS_ADD_PASSWORD: ParamRule<Refusal> = ParamRule {
    name: "password", absent_when: &[], missing: parameter_missing, invalid: parameter_invalid,
};
static ACCOUNTS_ADD_CODE: ParamRule<Refusal> = ParamRule {
    name: "code", absent_when: &[""], missing: parameter_missing, invalid: parameter_invalid,
};
static ACCOUNTS_ADD_PREMIUM_UNTIL: ParamRule<Refusal> = ParamRule {
    name: "premium_until", absent_when: &[""], missing: parameter_missing, invalid: parameter_invalid,
};
static ACCOUNTS_ADD_STANDING: ParamRule<Refusal> = ParamRule {
    name: "standing", absent_when: &[""], missing: parameter_missing, invalid: parameter_invalid,
};
static ACCOUNTS_ADD_STORAGE: ParamRule<Refusal> = ParamRule {
    name: "storage", absent_when: &[""], missing: parameter_missing, invalid: parameter_invalid,
};
static ACCOUNTS_ADD_TRAFFIC: ParamRule<Refusal> = ParamRule {
    name: "traffic", absent_when: &[""], missing: parameter_missing, invalid: parameter_invalid,
};
static ACCOUNTS_ADD_MAX_FILE_SIZE: ParamRule<Refusal> = ParamRule {
    name: "max_file_size", absent_when: &[""], missing: parameter_missing, invalid: parameter_invalid,
};
static ACCOUNTS_TREE_SPACE: ParamRule<Refusal> = ParamRule {
    name: "space", absent_when: &[], missing: parameter_missing, invalid: parameter_invalid,
};
static ACCOUNTS_TREE_EMAIL: ParamRule<Refusal> = ParamRule {
    name: "email", absent_when: &[], missing: parameter_missing, invalid: parameter_invalid,
};
static ACCOUNTS_TREE_MOST: ParamRule<Refusal> = ParamRule {
    name: "most", absent_when: &[""], missing: parameter_missing, invalid: parameter_invalid,
};
static ACCOUNTS_EMPTY_TRASH_SPACE: ParamRule<Refusal> = ParamRule {
    name: "space", absent_when: &[], missing: parameter_missing, invalid: parameter_invalid,
};
static ACCOUNTS_EMPTY_TRASH_EMAIL: ParamRule<Refusal> = ParamRule {
    name: "email", absent_when: &[], missing: parameter_missing, invalid: parameter_invalid,
};
static SESSIONS_END_SPACE: ParamRule<Refusal> = ParamRule {
    name: "space", absent_when: &[], missing: parameter_missing, invalid: parameter_invalid,
};
static SESSIONS_END_EMAIL: ParamRule<Refusal> = ParamRule {
    name: "email", absent_when: &[""], missing: parameter_missing, invalid: parameter_invalid,
};
static CALLBACKS_LIST_SPACE: ParamRule<Refusal> = ParamRule {
    name: "space", absent_when: &[], missing: parameter_missing, invalid: parameter_invalid,
};
static LETTERS_LIST_SPACE: ParamRule<Refusal> = ParamRule {
    name: "space", absent_when: &[], missing: parameter_missing, invalid: parameter_invalid,
};
static UPLOADS_LIST_SPACE: ParamRule<Refusal> = ParamRule {
    name: "space", absent_when: &[], missing: parameter_missing, invalid: parameter_invalid,
};
static UPLOADS_LIST_MOST: ParamRule<Refusal> = ParamRule {
    name: "most", absent_when: &[""], missing: parameter_missing, invalid: parameter_invalid,
};
static UPLOADS_INFO_SPACE: ParamRule<Refusal> = ParamRule {
    name: "space", absent_when: &[], missing: parameter_missing, invalid: parameter_invalid,
};
static UPLOADS_INFO_UPLOAD: ParamRule<Refusal> = ParamRule {
    name: "upload", absent_when: &[], missing: parameter_missing, invalid: parameter_invalid,
};
static UPLOADS_STEP_SPACE: ParamRule<Refusal> = ParamRule {
    name: "space", absent_when: &[], missing: parameter_missing, invalid: parameter_invalid,
};
static UPLOADS_STEP_UPLOAD: ParamRule<Refusal> = ParamRule {
    name: "upload", absent_when: &[], missing: parameter_missing, invalid: parameter_invalid,
};
static UPLOADS_FINISH_SPACE: ParamRule<Refusal> = ParamRule {
    name: "space", absent_when: &[], missing: parameter_missing, invalid: parameter_invalid,
};
static UPLOADS_FINISH_UPLOAD: ParamRule<Refusal> = ParamRule {
    name: "upload", absent_when: &[], missing: parameter_missing, invalid: parameter_invalid,
};
static UPLOADS_STALL_SPACE: ParamRule<Refusal> = ParamRule {
    name: "space", absent_when: &[], missing: parameter_missing, invalid: parameter_invalid,
};
static UPLOADS_STALL_UPLOAD: ParamRule<Refusal> = ParamRule {
    name: "upload", absent_when: &[], missing: parameter_missing, invalid: parameter_invalid,
};
static UPLOADS_FAIL_SPACE: ParamRule<Refusal> = ParamRule {
    name: "space", absent_when: &[], missing: parameter_missing, invalid: parameter_invalid,
};
static UPLOADS_FAIL_UPLOAD: ParamRule<Refusal> = ParamRule {
    name: "upload", absent_when: &[], missing: parameter_missing, invalid: parameter_invalid,
};
static UPLOADS_FAIL_REASON: ParamRule<Refusal> = ParamRule {
    name: "reason", absent_when: &[""], missing: parameter_missing, invalid: parameter_invalid,
};
static UPLOADS_SET_PROGRESS_SPACE: ParamRule<Refusal> = ParamRule {
    name: "space", absent_when: &[], missing: parameter_missing, invalid: parameter_invalid,
};
static UPLOADS_SET_PROGRESS_UPLOAD: ParamRule<Refusal> = ParamRule {
    name: "upload", absent_when: &[], missing: parameter_missing, invalid: parameter_invalid,
};
static UPLOADS_SET_PROGRESS_KIND: ParamRule<Refusal> = ParamRule {
    name: "kind", absent_when: &[], missing: parameter_missing, invalid: parameter_invalid,
};
static UPLOADS_SET_PROGRESS_MILLIS: ParamRule<Refusal> = ParamRule {
    name: "millis", absent_when: &[""], missing: parameter_missing, invalid: parameter_invalid,
};
static UPLOADS_SET_PROGRESS_POLLS: ParamRule<Refusal> = ParamRule {
    name: "polls", absent_when: &[""], missing: parameter_missing, invalid: parameter_invalid,
};
static UPLOADS_SET_PROGRESS_BYTES_PER_SECOND: ParamRule<Refusal> = ParamRule {
    name: "bytes_per_second", absent_when: &[""], missing: parameter_missing, invalid: parameter_invalid,
};
static UPLOADS_SET_PROGRESS_FAILS: ParamRule<Refusal> = ParamRule {
    name: "fails", absent_when: &[""], missing: parameter_missing, invalid: parameter_invalid,
};
static UPLOADS_SET_PROGRESS_REASON: ParamRule<Refusal> = ParamRule {
    name: "reason", absent_when: &[""], missing: parameter_missing, invalid: parameter_invalid,
};
static TRANSFERS_WAIT_SPACE: ParamRule<Refusal> = ParamRule {
    name: "space", absent_when: &[], missing: parameter_missing, invalid: parameter_invalid,
};
static TRANSFERS_WAIT_MILLIS: ParamRule<Refusal> = ParamRule {
    name: "millis", absent_when: &[""], missing: parameter_missing, invalid: parameter_invalid,
};
static PROGRESS_INFO_SPACE: ParamRule<Refusal> = ParamRule {
    name: "space", absent_when: &[], missing: parameter_missing, invalid: parameter_invalid,
};
static PROGRESS_SET_SPACE: ParamRule<Refusal> = ParamRule {
    name: "space", absent_when: &[], missing: parameter_missing, invalid: parameter_invalid,
};
static PROGRESS_SET_KIND: ParamRule<Refusal> = ParamRule {
    name: "kind", absent_when: &[], missing: parameter_missing, invalid: parameter_invalid,
};
static PROGRESS_SET_MILLIS: ParamRule<Refusal> = ParamRule {
    name: "millis", absent_when: &[""], missing: parameter_missing, invalid: parameter_invalid,
};
static PROGRESS_SET_POLLS: ParamRule<Refusal> = ParamRule {
    name: "polls", absent_when: &[""], missing: parameter_missing, invalid: parameter_invalid,
};
static PROGRESS_SET_BYTES_PER_SECOND: ParamRule<Refusal> = ParamRule {
    name: "bytes_per_second", absent_when: &[""], missing: parameter_missing, invalid: parameter_invalid,
};
static PROGRESS_SET_FAILS: ParamRule<Refusal> = ParamRule {
    name: "fails", absent_when: &[""], missing: parameter_missing, invalid: parameter_invalid,
};
static PROGRESS_SET_REASON: ParamRule<Refusal> = ParamRule {
    name: "reason", absent_when: &[""], missing: parameter_missing, invalid: parameter_invalid,
};
static FAULTS_LIST_SPACE: ParamRule<Refusal> = ParamRule {
    name: "space", absent_when: &[], missing: parameter_missing, invalid: parameter_invalid,
};
static FAULTS_ADD_SPACE: ParamRule<Refusal> = ParamRule {
    name: "space", absent_when: &[], missing: parameter_missing, invalid: parameter_invalid,
};
static FAULTS_ADD_PLAN: ParamRule<Refusal> = ParamRule {
    name: "plan", absent_when: &[], missing: parameter_missing, invalid: parameter_invalid,
};
static FAULTS_REMOVE_SPACE: ParamRule<Refusal> = ParamRule {
    name: "space", absent_when: &[], missing: parameter_missing, invalid: parameter_invalid,
};
static FAULTS_REMOVE_PLAN: ParamRule<Refusal> = ParamRule {
    name: "plan", absent_when: &[], missing: parameter_missing, invalid: parameter_invalid,
};
static FAULTS_CLEAR_SPACE: ParamRule<Refusal> = ParamRule {
    name: "space", absent_when: &[], missing: parameter_missing, invalid: parameter_invalid,
};
static PRESETS_ORDER_SPACE: ParamRule<Refusal> = ParamRule {
    name: "space", absent_when: &[], missing: parameter_missing, invalid: parameter_invalid,
};
static PRESETS_ORDER_PRESET: ParamRule<Refusal> = ParamRule {
    name: "preset", absent_when: &[], missing: parameter_missing, invalid: parameter_invalid,
};
static EXAMPLES_ANSWER_NEXT_SPACE: ParamRule<Refusal> = ParamRule {
    name: "space", absent_when: &[], missing: parameter_missing, invalid: parameter_invalid,
};
static EXAMPLES_ANSWER_NEXT_OPERATION: ParamRule<Refusal> = ParamRule {
    name: "operation", absent_when: &[], missing: parameter_missing, invalid: parameter_invalid,
};
static EXAMPLES_ANSWER_NEXT_EXAMPLE: ParamRule<Refusal> = ParamRule {
    name: "example", absent_when: &[], missing: parameter_missing, invalid: parameter_invalid,
};
static JOURNAL_LIST_SPACE: ParamRule<Refusal> = ParamRule {
    name: "space", absent_when: &[], missing: parameter_missing, invalid: parameter_invalid,
};
static JOURNAL_LIST_NAME: ParamRule<Refusal> = ParamRule {
    name: "name", absent_when: &[""], missing: parameter_missing, invalid: parameter_invalid,
};
static JOURNAL_LIST_ACCOUNT: ParamRule<Refusal> = ParamRule {
    name: "account", absent_when: &[""], missing: parameter_missing, invalid: parameter_invalid,
};
static JOURNAL_LIST_RESULT: ParamRule<Refusal> = ParamRule {
    name: "result", absent_when: &[""], missing: parameter_missing, invalid: parameter_invalid,
};
static JOURNAL_LIST_STRUCK: ParamRule<Refusal> = ParamRule {
    name: "struck", absent_when: &[""], missing: parameter_missing, invalid: parameter_invalid,
};
static JOURNAL_LIST_SINCE: ParamRule<Refusal> = ParamRule {
    name: "since", absent_when: &[""], missing: parameter_missing, invalid: parameter_invalid,
};
static JOURNAL_LIST_MOST: ParamRule<Refusal> = ParamRule {
    name: "most", absent_when: &[""], missing: parameter_missing, invalid: parameter_invalid,
};
static JOURNAL_CLEAR_SPACE: ParamRule<Refusal> = ParamRule {
    name: "space", absent_when: &[], missing: parameter_missing, invalid: parameter_invalid,
};
static JOURNAL_SET_LIMITS_SPACE: ParamRule<Refusal> = ParamRule {
    name: "space", absent_when: &[], missing: parameter_missing, invalid: parameter_invalid,
};
static JOURNAL_SET_LIMITS_ENTRIES: ParamRule<Refusal> = ParamRule {
    name: "entries", absent_when: &[""], missing: parameter_missing, invalid: parameter_invalid,
};
static JOURNAL_SET_LIMITS_BYTES: ParamRule<Refusal> = ParamRule {
    name: "bytes", absent_when: &[""], missing: parameter_missing, invalid: parameter_invalid,
};
static JOURNAL_EXPORT_SPACE: ParamRule<Refusal> = ParamRule {
    name: "space", absent_when: &[], missing: parameter_missing, invalid: parameter_invalid,
};
static JOURNAL_EXPORT_FORMAT: ParamRule<Refusal> = ParamRule {
    name: "format", absent_when: &[], missing: parameter_missing, invalid: parameter_invalid,
};
static JOURNAL_EXPORT_ENTRY: ParamRule<Refusal> = ParamRule {
    name: "entry", absent_when: &[""], missing: parameter_missing, invalid: parameter_invalid,
};
static EXPECTATIONS_CHECK_SPACE: ParamRule<Refusal> = ParamRule {
    name: "space", absent_when: &[], missing: parameter_missing, invalid: parameter_invalid,
};
static EXPECTATIONS_CHECK_EXPECTED: ParamRule<Refusal> = ParamRule {
    name: "expected", absent_when: &[], missing: parameter_missing, invalid: parameter_invalid,
};
static EXPECTATIONS_CHECK_IN_ORDER: ParamRule<Refusal> = ParamRule {
    name: "in_order", absent_when: &[""], missing: parameter_missing, invalid: parameter_invalid,
};
static EXPECTATIONS_CHECK_NOTHING_ELSE: ParamRule<Refusal> = ParamRule {
    name: "nothing_else", absent_when: &[""], missing: parameter_missing, invalid: parameter_invalid,
};
static EXPECTATIONS_CHECK_SINCE: ParamRule<Refusal> = ParamRule {
    name: "since", absent_when: &[""], missing: parameter_missing, invalid: parameter_invalid,
};
static COVERAGE_SHOW_SPACE: ParamRule<Refusal> = ParamRule {
    name: "space", absent_when: &[], missing: parameter_missing, invalid: parameter_invalid,
};

fn parameter_missing(misfit: Misfit) -> Refusal {
    Refusal::ParameterMissing {
        name: misfit.place,
    }
}

fn parameter_invalid(misfit: Misfit) -> Refusal {
    Refusal::ParameterInvalid {
        name: misfit.place,
        reason: misfit.reason,
    }
}

impl FromParam for types::SpaceName {
    const EXPECTED: &'static str = "a text";
    fn from_text(text: &str, _: &Booleans) -> Option<Self> {
        Some(Self::from(text))
    }
}

impl FromParam for types::SnapshotName {
    const EXPECTED: &'static str = "a text";
    fn from_text(text: &str, _: &Booleans) -> Option<Self> {
        Some(Self::from(text))
    }
}

impl FromParam for types::Email {
    const EXPECTED: &'static str = "a text";
    fn from_text(text: &str, _: &Booleans) -> Option<Self> {
        Some(Self::from(text))
    }
}

impl FromParam for types::Password {
    const EXPECTED: &'static str = "a text";
    fn from_text(text: &str, _: &Booleans) -> Option<Self> {
        Some(Self::from(text))
    }
}

impl FromParam for types::UploadId {
    const EXPECTED: &'static str = "a text";
    fn from_text(text: &str, _: &Booleans) -> Option<Self> {
        Some(Self::from(text))
    }
}

impl FromParam for types::FolderId {
    const EXPECTED: &'static str = "a text";
    fn from_text(text: &str, _: &Booleans) -> Option<Self> {
        Some(Self::from(text))
    }
}

impl FromParam for types::FileId {
    const EXPECTED: &'static str = "a text";
    fn from_text(text: &str, _: &Booleans) -> Option<Self> {
        Some(Self::from(text))
    }
}

impl FromParam for types::LinkId {
    const EXPECTED: &'static str = "a text";
    fn from_text(text: &str, _: &Booleans) -> Option<Self> {
        Some(Self::from(text))
    }
}

impl FromParam for types::EventKind {
    const EXPECTED: &'static str = "one of session_ends, upload_moves, remote_upload_ends, download_ends, premium_ends, login_allowed, traffic_returns";
    fn from_text(text: &str, _: &Booleans) -> Option<Self> {
        Self::from_value(text)
    }
}

impl FromParam for types::AccountStanding {
    const EXPECTED: &'static str = "one of active, frozen, locked";
    fn from_text(text: &str, _: &Booleans) -> Option<Self> {
        Self::from_value(text)
    }
}

impl FromParam for types::UploadPhase {
    const EXPECTED: &'static str = "one of open, receiving, arrived, processing, done, failed";
    fn from_text(text: &str, _: &Booleans) -> Option<Self> {
        Self::from_value(text)
    }
}

impl FromParam for types::ProgressKind {
    const EXPECTED: &'static str = "one of usual, at_once, time, polls, bytes, command";
    fn from_text(text: &str, _: &Booleans) -> Option<Self> {
        Self::from_value(text)
    }
}

impl FromParam for types::LinkState {
    const EXPECTED: &'static str = "one of waiting, claimed, used";
    fn from_text(text: &str, _: &Booleans) -> Option<Self> {
        Self::from_value(text)
    }
}

impl FromParam for types::CallbackOutcome {
    const EXPECTED: &'static str = "one of made, not_allowed, failed";
    fn from_text(text: &str, _: &Booleans) -> Option<Self> {
        Self::from_value(text)
    }
}

impl FromParam for types::Sharing {
    const EXPECTED: &'static str = "one of public, premium_only, private, hotlink";
    fn from_text(text: &str, _: &Booleans) -> Option<Self> {
        Self::from_value(text)
    }
}

impl FromParam for types::ExportFormat {
    const EXPECTED: &'static str = "one of json_lines, curl, rust_test";
    fn from_text(text: &str, _: &Booleans) -> Option<Self> {
        Self::from_value(text)
    }
}

impl FromParam for types::ParamValue {
    const EXPECTED: &'static str = "an object";
    fn from_json(value: &Value) -> Result<Self, Misfit> {
        let members = params::members::<Self>(value, &["name", "value"])?;
        Ok(Self {
            name: params::member(members, "name")?,
            value: params::member(members, "value")?,
        })
    }
}

impl FromParam for types::Fault {
    const EXPECTED: &'static str = "an object";
    fn from_json(value: &Value) -> Result<Self, Misfit> {
        let members = params::members::<
            Self,
        >(
            value,
            &[
                "kind",
                "refusal",
                "status",
                "retry_after",
                "applied",
                "place",
                "after_bytes",
                "seconds",
                "bytes_per_second",
                "real_time",
                "longer_by",
                "shorter_by",
            ],
        )?;
        Ok(Self {
            kind: params::member(members, "kind")?,
            refusal: params::optional_member(members, "refusal")?,
            status: params::optional_member(members, "status")?,
            retry_after: params::optional_member(members, "retry_after")?,
            applied: params::optional_member(members, "applied")?,
            place: params::optional_member(members, "place")?,
            after_bytes: params::optional_member(members, "after_bytes")?,
            seconds: params::optional_member(members, "seconds")?,
            bytes_per_second: params::optional_member(members, "bytes_per_second")?,
            real_time: params::optional_member(members, "real_time")?,
            longer_by: params::optional_member(members, "longer_by")?,
            shorter_by: params::optional_member(members, "shorter_by")?,
        })
    }
}

impl FromParam for types::FaultPlan {
    const EXPECTED: &'static str = "an object";
    fn from_json(value: &Value) -> Result<Self, Misfit> {
        let members = params::members::<
            Self,
        >(
            value,
            &[
                "at",
                "account",
                "params",
                "skip",
                "times",
                "for_ever",
                "beyond_calls",
                "within_seconds",
                "fault",
            ],
        )?;
        Ok(Self {
            at: params::member(members, "at")?,
            account: params::optional_member(members, "account")?,
            params: params::optional_member(members, "params")?,
            skip: params::optional_member(members, "skip")?,
            times: params::optional_member(members, "times")?,
            for_ever: params::optional_member(members, "for_ever")?,
            beyond_calls: params::optional_member(members, "beyond_calls")?,
            within_seconds: params::optional_member(members, "within_seconds")?,
            fault: params::member(members, "fault")?,
        })
    }
}

impl FromParam for types::Expected {
    const EXPECTED: &'static str = "an object";
    fn from_json(value: &Value) -> Result<Self, Misfit> {
        let members = params::members::<
            Self,
        >(
            value,
            &["name", "account", "params", "result", "exactly", "at_least", "at_most"],
        )?;
        Ok(Self {
            name: params::member(members, "name")?,
            account: params::optional_member(members, "account")?,
            params: params::optional_member(members, "params")?,
            result: params::optional_member(members, "result")?,
            exactly: params::optional_member(members, "exactly")?,
            at_least: params::optional_member(members, "at_least")?,
            at_most: params::optional_member(members, "at_most")?,
        })
    }
}

/// Parameters that the address of a page may stand for, while a switch is on.
pub static PAGE_PARAMS: &[PageParam<OperationId, Switches>] = &[];
