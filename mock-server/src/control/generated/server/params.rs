// Generated from mock-server/control-spec.yaml by `cargo xtask generate`. Do not edit.
//! Control of rapidgator-mock: from parameters to commands.

use crate::{
    codec::params::{Booleans, FromParam, PageParam, ParamRule, Params},
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
        OperationId::SpacesList => Command::SpacesList(commands::SpacesList {}),
        OperationId::SpacesMake => {
            Command::SpacesMake(commands::SpacesMake {
                name: params.optional(&SPACES_MAKE_NAME)?,
                stays: params.optional(&SPACES_MAKE_STAYS)?.unwrap_or(false),
                seed: params.optional(&SPACES_MAKE_SEED)?,
                frozen_at: params.optional(&SPACES_MAKE_FROZEN_AT)?,
            })
        }
        OperationId::SpacesInfo => {
            Command::SpacesInfo(commands::SpacesInfo {
                space: params.required(&SPACES_INFO_SPACE)?,
            })
        }
        OperationId::SpacesRemove => {
            Command::SpacesRemove(commands::SpacesRemove {
                space: params.required(&SPACES_REMOVE_SPACE)?,
            })
        }
        OperationId::SpacesReset => {
            Command::SpacesReset(commands::SpacesReset {
                space: params.required(&SPACES_RESET_SPACE)?,
            })
        }
        OperationId::SpacesFork => {
            Command::SpacesFork(commands::SpacesFork {
                space: params.required(&SPACES_FORK_SPACE)?,
                name: params.optional(&SPACES_FORK_NAME)?,
                snapshot: params.optional(&SPACES_FORK_SNAPSHOT)?,
            })
        }
        OperationId::SpacesRestore => {
            Command::SpacesRestore(commands::SpacesRestore {
                space: params.required(&SPACES_RESTORE_SPACE)?,
                snapshot: params.required(&SPACES_RESTORE_SNAPSHOT)?,
            })
        }
        OperationId::SnapshotsList => {
            Command::SnapshotsList(commands::SnapshotsList {
                space: params.required(&SNAPSHOTS_LIST_SPACE)?,
            })
        }
        OperationId::SnapshotsKeep => {
            Command::SnapshotsKeep(commands::SnapshotsKeep {
                space: params.required(&SNAPSHOTS_KEEP_SPACE)?,
                name: params.optional(&SNAPSHOTS_KEEP_NAME)?,
            })
        }
        OperationId::SnapshotsRemove => {
            Command::SnapshotsRemove(commands::SnapshotsRemove {
                space: params.required(&SNAPSHOTS_REMOVE_SPACE)?,
                snapshot: params.required(&SNAPSHOTS_REMOVE_SNAPSHOT)?,
            })
        }
        OperationId::ClockInfo => {
            Command::ClockInfo(commands::ClockInfo {
                space: params.required(&CLOCK_INFO_SPACE)?,
            })
        }
        OperationId::ClockFreeze => {
            Command::ClockFreeze(commands::ClockFreeze {
                space: params.required(&CLOCK_FREEZE_SPACE)?,
                at: params.optional(&CLOCK_FREEZE_AT)?,
            })
        }
        OperationId::ClockRun => {
            Command::ClockRun(commands::ClockRun {
                space: params.required(&CLOCK_RUN_SPACE)?,
                percent: params.optional(&CLOCK_RUN_PERCENT)?.unwrap_or(100),
            })
        }
        OperationId::ClockSet => {
            Command::ClockSet(commands::ClockSet {
                space: params.required(&CLOCK_SET_SPACE)?,
                at: params.required(&CLOCK_SET_AT)?,
            })
        }
        OperationId::ClockAdvance => {
            Command::ClockAdvance(commands::ClockAdvance {
                space: params.required(&CLOCK_ADVANCE_SPACE)?,
                by: params.required(&CLOCK_ADVANCE_BY)?,
            })
        }
        OperationId::ClockNextEvent => {
            Command::ClockNextEvent(commands::ClockNextEvent {
                space: params.required(&CLOCK_NEXT_EVENT_SPACE)?,
            })
        }
        OperationId::SwitchesList => {
            Command::SwitchesList(commands::SwitchesList {
                space: params.required(&SWITCHES_LIST_SPACE)?,
            })
        }
        OperationId::SwitchesSet => {
            Command::SwitchesSet(commands::SwitchesSet {
                space: params.required(&SWITCHES_SET_SPACE)?,
                switch: params.required(&SWITCHES_SET_SWITCH)?,
                value: params.required(&SWITCHES_SET_VALUE)?,
            })
        }
        OperationId::SwitchesApplyProfile => {
            Command::SwitchesApplyProfile(commands::SwitchesApplyProfile {
                space: params.required(&SWITCHES_APPLY_PROFILE_SPACE)?,
                profile: params.required(&SWITCHES_APPLY_PROFILE_PROFILE)?,
            })
        }
        OperationId::AccountsList => {
            Command::AccountsList(commands::AccountsList {
                space: params.required(&ACCOUNTS_LIST_SPACE)?,
            })
        }
        OperationId::AccountsAdd => {
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
            Command::AccountsTree(commands::AccountsTree {
                space: params.required(&ACCOUNTS_TREE_SPACE)?,
                email: params.required(&ACCOUNTS_TREE_EMAIL)?,
                most: params.optional(&ACCOUNTS_TREE_MOST)?.unwrap_or(1000),
            })
        }
        OperationId::SessionsEnd => {
            Command::SessionsEnd(commands::SessionsEnd {
                space: params.required(&SESSIONS_END_SPACE)?,
                email: params.optional(&SESSIONS_END_EMAIL)?,
            })
        }
        OperationId::UploadsList => {
            Command::UploadsList(commands::UploadsList {
                space: params.required(&UPLOADS_LIST_SPACE)?,
                most: params.optional(&UPLOADS_LIST_MOST)?.unwrap_or(1000),
            })
        }
        OperationId::UploadsInfo => {
            Command::UploadsInfo(commands::UploadsInfo {
                space: params.required(&UPLOADS_INFO_SPACE)?,
                upload: params.required(&UPLOADS_INFO_UPLOAD)?,
            })
        }
        OperationId::UploadsStep => {
            Command::UploadsStep(commands::UploadsStep {
                space: params.required(&UPLOADS_STEP_SPACE)?,
                upload: params.required(&UPLOADS_STEP_UPLOAD)?,
            })
        }
        OperationId::UploadsFinish => {
            Command::UploadsFinish(commands::UploadsFinish {
                space: params.required(&UPLOADS_FINISH_SPACE)?,
                upload: params.required(&UPLOADS_FINISH_UPLOAD)?,
            })
        }
        OperationId::UploadsStall => {
            Command::UploadsStall(commands::UploadsStall {
                space: params.required(&UPLOADS_STALL_SPACE)?,
                upload: params.required(&UPLOADS_STALL_UPLOAD)?,
            })
        }
        OperationId::UploadsFail => {
            Command::UploadsFail(commands::UploadsFail {
                space: params.required(&UPLOADS_FAIL_SPACE)?,
                upload: params.required(&UPLOADS_FAIL_UPLOAD)?,
                reason: params.optional(&UPLOADS_FAIL_REASON)?,
            })
        }
        OperationId::UploadsSetProgress => {
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
        OperationId::ProgressInfo => {
            Command::ProgressInfo(commands::ProgressInfo {
                space: params.required(&PROGRESS_INFO_SPACE)?,
            })
        }
        OperationId::ProgressSet => {
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
static SESSIONS_END_SPACE: ParamRule<Refusal> = ParamRule {
    name: "space", absent_when: &[], missing: parameter_missing, invalid: parameter_invalid,
};
static SESSIONS_END_EMAIL: ParamRule<Refusal> = ParamRule {
    name: "email", absent_when: &[""], missing: parameter_missing, invalid: parameter_invalid,
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

fn parameter_missing(name: &'static str) -> Refusal {
    Refusal::ParameterMissing {
        name: name.to_owned(),
    }
}

fn parameter_invalid(name: &'static str) -> Refusal {
    Refusal::ParameterInvalid {
        name: name.to_owned(),
    }
}

impl FromParam for types::SpaceName {
    fn from_text(text: &str, _: &Booleans) -> Option<Self> {
        Some(Self::from(text))
    }
    fn from_json(value: &Value) -> Option<Self> {
        value.as_str().map(Self::from)
    }
}

impl FromParam for types::SnapshotName {
    fn from_text(text: &str, _: &Booleans) -> Option<Self> {
        Some(Self::from(text))
    }
    fn from_json(value: &Value) -> Option<Self> {
        value.as_str().map(Self::from)
    }
}

impl FromParam for types::Email {
    fn from_text(text: &str, _: &Booleans) -> Option<Self> {
        Some(Self::from(text))
    }
    fn from_json(value: &Value) -> Option<Self> {
        value.as_str().map(Self::from)
    }
}

impl FromParam for types::Password {
    fn from_text(text: &str, _: &Booleans) -> Option<Self> {
        Some(Self::from(text))
    }
    fn from_json(value: &Value) -> Option<Self> {
        value.as_str().map(Self::from)
    }
}

impl FromParam for types::UploadId {
    fn from_text(text: &str, _: &Booleans) -> Option<Self> {
        Some(Self::from(text))
    }
    fn from_json(value: &Value) -> Option<Self> {
        value.as_str().map(Self::from)
    }
}

impl FromParam for types::FolderId {
    fn from_text(text: &str, _: &Booleans) -> Option<Self> {
        Some(Self::from(text))
    }
    fn from_json(value: &Value) -> Option<Self> {
        value.as_str().map(Self::from)
    }
}

impl FromParam for types::FileId {
    fn from_text(text: &str, _: &Booleans) -> Option<Self> {
        Some(Self::from(text))
    }
    fn from_json(value: &Value) -> Option<Self> {
        value.as_str().map(Self::from)
    }
}

impl FromParam for types::LinkId {
    fn from_text(text: &str, _: &Booleans) -> Option<Self> {
        Some(Self::from(text))
    }
    fn from_json(value: &Value) -> Option<Self> {
        value.as_str().map(Self::from)
    }
}

impl FromParam for types::EventKind {
    fn from_text(text: &str, _: &Booleans) -> Option<Self> {
        Self::from_value(text)
    }
    fn from_json(value: &Value) -> Option<Self> {
        Self::from_value(value.as_str()?)
    }
}

impl FromParam for types::AccountStanding {
    fn from_text(text: &str, _: &Booleans) -> Option<Self> {
        Self::from_value(text)
    }
    fn from_json(value: &Value) -> Option<Self> {
        Self::from_value(value.as_str()?)
    }
}

impl FromParam for types::UploadPhase {
    fn from_text(text: &str, _: &Booleans) -> Option<Self> {
        Self::from_value(text)
    }
    fn from_json(value: &Value) -> Option<Self> {
        Self::from_value(value.as_str()?)
    }
}

impl FromParam for types::ProgressKind {
    fn from_text(text: &str, _: &Booleans) -> Option<Self> {
        Self::from_value(text)
    }
    fn from_json(value: &Value) -> Option<Self> {
        Self::from_value(value.as_str()?)
    }
}

impl FromParam for types::LinkState {
    fn from_text(text: &str, _: &Booleans) -> Option<Self> {
        Self::from_value(text)
    }
    fn from_json(value: &Value) -> Option<Self> {
        Self::from_value(value.as_str()?)
    }
}

impl FromParam for types::Sharing {
    fn from_text(text: &str, _: &Booleans) -> Option<Self> {
        Self::from_value(text)
    }
    fn from_json(value: &Value) -> Option<Self> {
        Self::from_value(value.as_str()?)
    }
}

/// Parameters that the address of a page may stand for, while a switch is on.
pub static PAGE_PARAMS: &[PageParam<OperationId, Switches>] = &[];
