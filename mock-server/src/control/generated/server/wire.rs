// Generated from mock-server/control-spec.yaml by `cargo xtask generate`. Do not edit.
//! Control of rapidgator-mock: from values to JSON.

use crate::{
    codec::envelope::{Envelope, HttpStatus, Status},
    codec::forms::{self, EmptyForm, List, Members, ToWire, Wire},
    control::generated::domain::commands::Answer, control::generated::domain::types,
};
use serde::{Serialize, Serializer};
use super::dialect::Forms;

/// Members of every answer.
pub const ENVELOPE: Envelope = Envelope {
    payload: &["result"], status: &["ok"], details: &["error", "message"], row: Some(&["error", "code"]),
    success: Status::Boolean(true), failure: None, http_status: HttpStatus::Row, media_type: "application/json",
};

impl ToWire<Forms> for Answer {
    fn to_wire<S: Serializer>(
        &self,
        chosen: &Forms,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        match self {
            Answer::SpacesList(it) => {
                Serialize::serialize(
                    &forms::picked("spaces", List(it, chosen)),
                    serializer,
                )
            }
            Answer::SpacesMake(it) => {
                Serialize::serialize(
                    &forms::picked("space", Wire(it, chosen)),
                    serializer,
                )
            }
            Answer::SpacesInfo(it) => {
                Serialize::serialize(
                    &forms::picked("space", Wire(it, chosen)),
                    serializer,
                )
            }
            Answer::SpacesRemove(it) => {
                Serialize::serialize(&Wire(it, chosen), serializer)
            }
            Answer::SpacesReset(it) => {
                Serialize::serialize(&Wire(it, chosen), serializer)
            }
            Answer::SpacesFork(it) => {
                Serialize::serialize(
                    &forms::picked("space", Wire(it, chosen)),
                    serializer,
                )
            }
            Answer::SpacesRestore(it) => {
                Serialize::serialize(&Wire(it, chosen), serializer)
            }
            Answer::SnapshotsList(it) => {
                Serialize::serialize(
                    &forms::picked("snapshots", List(it, chosen)),
                    serializer,
                )
            }
            Answer::SnapshotsKeep(it) => {
                Serialize::serialize(
                    &forms::picked("snapshot", Wire(it, chosen)),
                    serializer,
                )
            }
            Answer::SnapshotsRemove(it) => {
                Serialize::serialize(&Wire(it, chosen), serializer)
            }
            Answer::ClockInfo(it) => {
                Serialize::serialize(
                    &forms::picked("clock", Wire(it, chosen)),
                    serializer,
                )
            }
            Answer::ClockFreeze(it) => {
                Serialize::serialize(
                    &forms::picked("clock", Wire(it, chosen)),
                    serializer,
                )
            }
            Answer::ClockRun(it) => {
                Serialize::serialize(
                    &forms::picked("clock", Wire(it, chosen)),
                    serializer,
                )
            }
            Answer::ClockSet(it) => {
                Serialize::serialize(
                    &forms::picked("clock", Wire(it, chosen)),
                    serializer,
                )
            }
            Answer::ClockAdvance(it) => {
                Serialize::serialize(
                    &forms::picked("clock", Wire(it, chosen)),
                    serializer,
                )
            }
            Answer::ClockNextEvent(it) => {
                Serialize::serialize(&Wire(it, chosen), serializer)
            }
            Answer::SwitchesList(it) => {
                Serialize::serialize(
                    &forms::picked("switches", List(it, chosen)),
                    serializer,
                )
            }
            Answer::SwitchesSet(it) => {
                Serialize::serialize(&Wire(it, chosen), serializer)
            }
            Answer::SwitchesApplyProfile(it) => {
                Serialize::serialize(&Wire(it, chosen), serializer)
            }
            Answer::AccountsList(it) => {
                Serialize::serialize(
                    &forms::picked("accounts", List(it, chosen)),
                    serializer,
                )
            }
            Answer::AccountsAdd(it) => {
                Serialize::serialize(
                    &forms::picked("account", Wire(it, chosen)),
                    serializer,
                )
            }
            Answer::AccountsTree(it) => {
                Serialize::serialize(&Wire(it, chosen), serializer)
            }
            Answer::AccountsEmptyTrash(it) => {
                Serialize::serialize(&Wire(it, chosen), serializer)
            }
            Answer::SessionsEnd(it) => {
                Serialize::serialize(&Wire(it, chosen), serializer)
            }
            Answer::CallbacksList(it) => {
                Serialize::serialize(
                    &forms::picked("callbacks", List(it, chosen)),
                    serializer,
                )
            }
            Answer::LettersList(it) => {
                Serialize::serialize(
                    &forms::picked("letters", List(it, chosen)),
                    serializer,
                )
            }
            Answer::UploadsList(it) => {
                Serialize::serialize(
                    &forms::picked("uploads", List(it, chosen)),
                    serializer,
                )
            }
            Answer::UploadsInfo(it) => {
                Serialize::serialize(
                    &forms::picked("upload", Wire(it, chosen)),
                    serializer,
                )
            }
            Answer::UploadsStep(it) => {
                Serialize::serialize(
                    &forms::picked("upload", Wire(it, chosen)),
                    serializer,
                )
            }
            Answer::UploadsFinish(it) => {
                Serialize::serialize(
                    &forms::picked("upload", Wire(it, chosen)),
                    serializer,
                )
            }
            Answer::UploadsStall(it) => {
                Serialize::serialize(
                    &forms::picked("upload", Wire(it, chosen)),
                    serializer,
                )
            }
            Answer::UploadsFail(it) => {
                Serialize::serialize(
                    &forms::picked("upload", Wire(it, chosen)),
                    serializer,
                )
            }
            Answer::UploadsSetProgress(it) => {
                Serialize::serialize(
                    &forms::picked("upload", Wire(it, chosen)),
                    serializer,
                )
            }
            Answer::TransfersWait(it) => {
                Serialize::serialize(&Wire(it, chosen), serializer)
            }
            Answer::ProgressInfo(it) => {
                Serialize::serialize(
                    &forms::picked("progress", Wire(it, chosen)),
                    serializer,
                )
            }
            Answer::ProgressSet(it) => {
                Serialize::serialize(
                    &forms::picked("progress", Wire(it, chosen)),
                    serializer,
                )
            }
            Answer::FaultsList(it) => {
                Serialize::serialize(
                    &forms::picked("plans", List(it, chosen)),
                    serializer,
                )
            }
            Answer::FaultsAdd(it) => {
                Serialize::serialize(
                    &forms::picked("plan", Wire(it, chosen)),
                    serializer,
                )
            }
            Answer::FaultsRemove(it) => {
                Serialize::serialize(&Wire(it, chosen), serializer)
            }
            Answer::FaultsClear(it) => {
                Serialize::serialize(&Wire(it, chosen), serializer)
            }
            Answer::PresetsList(it) => {
                Serialize::serialize(
                    &forms::picked("presets", List(it, chosen)),
                    serializer,
                )
            }
            Answer::PresetsOrder(it) => {
                Serialize::serialize(
                    &forms::picked("plans", List(it, chosen)),
                    serializer,
                )
            }
            Answer::ExamplesList(it) => {
                Serialize::serialize(
                    &forms::picked("examples", List(it, chosen)),
                    serializer,
                )
            }
            Answer::ExamplesAnswerNext(it) => {
                Serialize::serialize(&Wire(it, chosen), serializer)
            }
            Answer::JournalList(it) => {
                Serialize::serialize(&Wire(it, chosen), serializer)
            }
            Answer::JournalClear(it) => {
                Serialize::serialize(&Wire(it, chosen), serializer)
            }
            Answer::JournalSetLimits(it) => {
                Serialize::serialize(
                    &forms::picked("limits", Wire(it, chosen)),
                    serializer,
                )
            }
            Answer::JournalExport(it) => {
                Serialize::serialize(&forms::picked("text", it), serializer)
            }
            Answer::ExpectationsCheck(it) => {
                Serialize::serialize(
                    &forms::picked("verdict", Wire(it, chosen)),
                    serializer,
                )
            }
            Answer::CoverageShow(it) => {
                Serialize::serialize(
                    &forms::picked("facts", List(it, chosen)),
                    serializer,
                )
            }
        }
    }
}

impl ToWire<Forms> for types::Nothing {
    fn to_wire<S: Serializer>(
        &self,
        _: &Forms,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        Members::begin(serializer)?.end()
    }
}

impl ToWire<Forms> for types::Space {
    fn to_wire<S: Serializer>(
        &self,
        chosen: &Forms,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        let mut members = Members::begin(serializer)?;
        members.member("name", self.name.as_str())?;
        members.member("url", &self.url)?;
        members.member("api_url", &self.api_url)?;
        members.member("stays", &self.stays)?;
        members.member("outlives", &self.outlives)?;
        members.member("clock", &Wire(&self.clock, chosen))?;
        members.end()
    }
}

impl ToWire<Forms> for types::Snapshot {
    fn to_wire<S: Serializer>(
        &self,
        _: &Forms,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        let mut members = Members::begin(serializer)?;
        members.member("name", self.name.as_str())?;
        members.member("now", &self.now)?;
        members.end()
    }
}

impl ToWire<Forms> for types::Clock {
    fn to_wire<S: Serializer>(
        &self,
        _: &Forms,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        let mut members = Members::begin(serializer)?;
        members.member("now", &self.now)?;
        members.member("frozen", &self.frozen)?;
        members.member("percent", &self.percent)?;
        members.end()
    }
}

impl ToWire<Forms> for types::Event {
    fn to_wire<S: Serializer>(
        &self,
        _: &Forms,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        let mut members = Members::begin(serializer)?;
        members.member("kind", &self.kind.value())?;
        members.member("at", &self.at)?;
        members.end()
    }
}

impl ToWire<Forms> for types::ClockMove {
    fn to_wire<S: Serializer>(
        &self,
        chosen: &Forms,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        let mut members = Members::begin(serializer)?;
        members.member("clock", &Wire(&self.clock, chosen))?;
        members
            .optional(
                "event",
                self.event.as_ref().map(|it| Wire(it, chosen)),
                EmptyForm::Null,
            )?;
        members.end()
    }
}

impl ToWire<Forms> for types::Switch {
    fn to_wire<S: Serializer>(
        &self,
        _: &Forms,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        let mut members = Members::begin(serializer)?;
        members.member("name", &self.name)?;
        members.member("value", &self.value)?;
        members.member("default", &self.default)?;
        members.member("values", &self.values)?;
        members.optional("doc", self.doc.as_deref(), EmptyForm::Absent)?;
        members.optional("evidence", self.evidence.as_deref(), EmptyForm::Absent)?;
        members.end()
    }
}

impl ToWire<Forms> for types::Account {
    fn to_wire<S: Serializer>(
        &self,
        _: &Forms,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        let mut members = Members::begin(serializer)?;
        members.member("email", self.email.as_str())?;
        members.member("standing", &self.standing.value())?;
        members.member("premium", &self.premium)?;
        members.optional("premium_until", self.premium_until, EmptyForm::Null)?;
        members.member("storage", &self.storage)?;
        members.member("stored", &self.stored)?;
        members.member("reserved", &self.reserved)?;
        members.member("traffic", &self.traffic)?;
        members.member("fetched", &self.fetched)?;
        members.member("trashed", &self.trashed)?;
        members.member("sessions", &self.sessions)?;
        members.member("receiving", &self.receiving)?;
        members.member("remote_jobs", &self.remote_jobs)?;
        members.end()
    }
}

impl ToWire<Forms> for types::Ended {
    fn to_wire<S: Serializer>(
        &self,
        _: &Forms,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        let mut members = Members::begin(serializer)?;
        members.member("sessions", &self.sessions)?;
        members.end()
    }
}

impl ToWire<Forms> for types::Emptied {
    fn to_wire<S: Serializer>(
        &self,
        _: &Forms,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        let mut members = Members::begin(serializer)?;
        members.member("files", &self.files)?;
        members.end()
    }
}

impl ToWire<Forms> for types::Upload {
    fn to_wire<S: Serializer>(
        &self,
        _: &Forms,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        let mut members = Members::begin(serializer)?;
        members.member("upload_id", self.upload_id.as_str())?;
        members.member("email", self.email.as_str())?;
        members.member("name", &self.name)?;
        members.member("size", &self.size)?;
        members.member("hash", &self.hash)?;
        members.member("received", &self.received)?;
        members.member("phase", &self.phase.value())?;
        members.optional("polls_left", self.polls_left, EmptyForm::Null)?;
        members.optional("due", self.due, EmptyForm::Null)?;
        members
            .optional(
                "file_id",
                self.file_id.as_ref().map(|it| it.as_str()),
                EmptyForm::Null,
            )?;
        members.optional("reason", self.reason.as_deref(), EmptyForm::Null)?;
        members.end()
    }
}

impl ToWire<Forms> for types::Rest {
    fn to_wire<S: Serializer>(
        &self,
        _: &Forms,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        let mut members = Members::begin(serializer)?;
        members.member("idle", &self.idle)?;
        members.end()
    }
}

impl ToWire<Forms> for types::Progress {
    fn to_wire<S: Serializer>(
        &self,
        _: &Forms,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        let mut members = Members::begin(serializer)?;
        members.member("kind", &self.kind.value())?;
        members.optional("millis", self.millis, EmptyForm::Absent)?;
        members.optional("polls", self.polls, EmptyForm::Absent)?;
        members.optional("bytes_per_second", self.bytes_per_second, EmptyForm::Absent)?;
        members.member("fails", &self.fails)?;
        members.optional("reason", self.reason.as_deref(), EmptyForm::Absent)?;
        members.end()
    }
}

impl ToWire<Forms> for types::Folder {
    fn to_wire<S: Serializer>(
        &self,
        _: &Forms,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        let mut members = Members::begin(serializer)?;
        members.member("folder_id", self.folder_id.as_str())?;
        members
            .optional(
                "parent_id",
                self.parent_id.as_ref().map(|it| it.as_str()),
                EmptyForm::Null,
            )?;
        members.member("path", &self.path)?;
        members.member("sharing", &self.sharing.value())?;
        members.member("files", &self.files)?;
        members.member("bytes", &self.bytes)?;
        members.end()
    }
}

impl ToWire<Forms> for types::File {
    fn to_wire<S: Serializer>(
        &self,
        _: &Forms,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        let mut members = Members::begin(serializer)?;
        members.member("file_id", self.file_id.as_str())?;
        members
            .optional(
                "folder_id",
                self.folder_id.as_ref().map(|it| it.as_str()),
                EmptyForm::Null,
            )?;
        members.member("name", &self.name)?;
        members.member("size", &self.size)?;
        members.member("hash", &self.hash)?;
        members.member("sharing", &self.sharing.value())?;
        members.member("created", &self.created)?;
        members.member("downloads", &self.downloads)?;
        members.end()
    }
}

impl ToWire<Forms> for types::Link {
    fn to_wire<S: Serializer>(
        &self,
        _: &Forms,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        let mut members = Members::begin(serializer)?;
        members.member("link_id", self.link_id.as_str())?;
        members.member("file_id", self.file_id.as_str())?;
        members.member("state", &self.state.value())?;
        members.member("calls_back", &self.calls_back)?;
        members.member("notifies", &self.notifies)?;
        members.member("created", &self.created)?;
        members.end()
    }
}

impl ToWire<Forms> for types::Callback {
    fn to_wire<S: Serializer>(
        &self,
        _: &Forms,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        let mut members = Members::begin(serializer)?;
        members.member("link_id", self.link_id.as_str())?;
        members.member("outcome", &self.outcome.value())?;
        members.end()
    }
}

impl ToWire<Forms> for types::Letter {
    fn to_wire<S: Serializer>(
        &self,
        _: &Forms,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        let mut members = Members::begin(serializer)?;
        members.member("link_id", self.link_id.as_str())?;
        members.member("to", self.to.as_str())?;
        members.end()
    }
}

impl ToWire<Forms> for types::Tree {
    fn to_wire<S: Serializer>(
        &self,
        chosen: &Forms,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        let mut members = Members::begin(serializer)?;
        members.member("account", &Wire(&self.account, chosen))?;
        members.member("folders", &List(&self.folders, chosen))?;
        members.member("files", &List(&self.files, chosen))?;
        members.member("links", &List(&self.links, chosen))?;
        members.member("left_out", &self.left_out)?;
        members.end()
    }
}

impl ToWire<Forms> for types::ParamValue {
    fn to_wire<S: Serializer>(
        &self,
        _: &Forms,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        let mut members = Members::begin(serializer)?;
        members.member("name", &self.name)?;
        members.member("value", &self.value)?;
        members.end()
    }
}

impl ToWire<Forms> for types::Fault {
    fn to_wire<S: Serializer>(
        &self,
        _: &Forms,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        let mut members = Members::begin(serializer)?;
        members.member("kind", &self.kind)?;
        members.optional("refusal", self.refusal.as_deref(), EmptyForm::Null)?;
        members.optional("status", self.status, EmptyForm::Null)?;
        members.optional("retry_after", self.retry_after, EmptyForm::Null)?;
        members.optional("applied", self.applied, EmptyForm::Null)?;
        members.optional("place", self.place.as_deref(), EmptyForm::Null)?;
        members.optional("after_bytes", self.after_bytes, EmptyForm::Null)?;
        members.optional("seconds", self.seconds, EmptyForm::Null)?;
        members.optional("bytes_per_second", self.bytes_per_second, EmptyForm::Null)?;
        members.optional("real_time", self.real_time, EmptyForm::Null)?;
        members.optional("longer_by", self.longer_by, EmptyForm::Null)?;
        members.optional("shorter_by", self.shorter_by, EmptyForm::Null)?;
        members.end()
    }
}

impl ToWire<Forms> for types::FaultPlan {
    fn to_wire<S: Serializer>(
        &self,
        chosen: &Forms,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        let mut members = Members::begin(serializer)?;
        members.member("at", &self.at)?;
        members
            .optional(
                "account",
                self.account.as_ref().map(|it| it.as_str()),
                EmptyForm::Null,
            )?;
        members
            .optional(
                "params",
                self.params.as_ref().map(|it| List(it, chosen)),
                EmptyForm::Null,
            )?;
        members.optional("skip", self.skip, EmptyForm::Null)?;
        members.optional("times", self.times, EmptyForm::Null)?;
        members.optional("for_ever", self.for_ever, EmptyForm::Null)?;
        members.optional("beyond_calls", self.beyond_calls, EmptyForm::Null)?;
        members.optional("within_seconds", self.within_seconds, EmptyForm::Null)?;
        members.member("fault", &Wire(&self.fault, chosen))?;
        members.end()
    }
}

impl ToWire<Forms> for types::PlanState {
    fn to_wire<S: Serializer>(
        &self,
        chosen: &Forms,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        let mut members = Members::begin(serializer)?;
        members.member("id", &self.id)?;
        members.member("plan", &Wire(&self.plan, chosen))?;
        members.member("seen", &self.seen)?;
        members.member("fired", &self.fired)?;
        members.optional("remaining", self.remaining, EmptyForm::Null)?;
        members.member("entries", &self.entries)?;
        members.end()
    }
}

impl ToWire<Forms> for types::Preset {
    fn to_wire<S: Serializer>(
        &self,
        _: &Forms,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        let mut members = Members::begin(serializer)?;
        members.member("name", &self.name)?;
        members.member("about", &self.about)?;
        members.end()
    }
}

impl ToWire<Forms> for types::Example {
    fn to_wire<S: Serializer>(
        &self,
        _: &Forms,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        let mut members = Members::begin(serializer)?;
        members.member("operation", &self.operation)?;
        members.member("name", &self.name)?;
        members.end()
    }
}

impl ToWire<Forms> for types::SentParam {
    fn to_wire<S: Serializer>(
        &self,
        _: &Forms,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        let mut members = Members::begin(serializer)?;
        members.member("name", &self.name)?;
        members.optional("value", self.value.as_deref(), EmptyForm::Null)?;
        members.optional("hidden", self.hidden.as_deref(), EmptyForm::Null)?;
        members.end()
    }
}

impl ToWire<Forms> for types::StateStep {
    fn to_wire<S: Serializer>(
        &self,
        _: &Forms,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        let mut members = Members::begin(serializer)?;
        members.member("machine", &self.machine)?;
        members.member("event", &self.event)?;
        members.member("from", &self.from)?;
        members.member("to", &self.to)?;
        members.end()
    }
}

impl ToWire<Forms> for types::Struck {
    fn to_wire<S: Serializer>(
        &self,
        _: &Forms,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        let mut members = Members::begin(serializer)?;
        members.member("plan", &self.plan)?;
        members.member("kind", &self.kind)?;
        members.end()
    }
}

impl ToWire<Forms> for types::Entry {
    fn to_wire<S: Serializer>(
        &self,
        chosen: &Forms,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        let mut members = Members::begin(serializer)?;
        members.member("id", &self.id)?;
        members.member("at", &self.at)?;
        members.member("name", &self.name)?;
        members
            .optional(
                "account",
                self.account.as_ref().map(|it| it.as_str()),
                EmptyForm::Null,
            )?;
        members.member("params", &List(&self.params, chosen))?;
        members.member("result", &self.result)?;
        members.optional("status", self.status, EmptyForm::Null)?;
        members.member("took_us", &self.took_us)?;
        members.member("bytes_in", &self.bytes_in)?;
        members.member("bytes_out", &self.bytes_out)?;
        members.member("steps", &List(&self.steps, chosen))?;
        members.member("faults", &List(&self.faults, chosen))?;
        members.member("evidence", &self.evidence)?;
        members.optional("nearly", self.nearly.as_deref(), EmptyForm::Null)?;
        members.end()
    }
}

impl ToWire<Forms> for types::JournalPage {
    fn to_wire<S: Serializer>(
        &self,
        chosen: &Forms,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        let mut members = Members::begin(serializer)?;
        members.member("entries", &List(&self.entries, chosen))?;
        members.member("next", &self.next)?;
        members.member("dropped", &self.dropped)?;
        members.end()
    }
}

impl ToWire<Forms> for types::JournalLimits {
    fn to_wire<S: Serializer>(
        &self,
        _: &Forms,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        let mut members = Members::begin(serializer)?;
        members.member("entries", &self.entries)?;
        members.member("bytes", &self.bytes)?;
        members.end()
    }
}

impl ToWire<Forms> for types::Expected {
    fn to_wire<S: Serializer>(
        &self,
        chosen: &Forms,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        let mut members = Members::begin(serializer)?;
        members.member("name", &self.name)?;
        members
            .optional(
                "account",
                self.account.as_ref().map(|it| it.as_str()),
                EmptyForm::Null,
            )?;
        members
            .optional(
                "params",
                self.params.as_ref().map(|it| List(it, chosen)),
                EmptyForm::Null,
            )?;
        members.optional("result", self.result.as_deref(), EmptyForm::Null)?;
        members.optional("exactly", self.exactly, EmptyForm::Null)?;
        members.optional("at_least", self.at_least, EmptyForm::Null)?;
        members.optional("at_most", self.at_most, EmptyForm::Null)?;
        members.end()
    }
}

impl ToWire<Forms> for types::Verdict {
    fn to_wire<S: Serializer>(
        &self,
        _: &Forms,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        let mut members = Members::begin(serializer)?;
        members.member("met", &self.met)?;
        members.member("text", &self.text)?;
        members.member("counts", &self.counts)?;
        members.member("findings", &self.findings)?;
        members.member("unexpected", &self.unexpected)?;
        members.end()
    }
}

impl ToWire<Forms> for types::CoverageFact {
    fn to_wire<S: Serializer>(
        &self,
        _: &Forms,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        let mut members = Members::begin(serializer)?;
        members.member("fact", &self.fact)?;
        members.optional("evidence", self.evidence.as_deref(), EmptyForm::Null)?;
        members.member("count", &self.count)?;
        members.end()
    }
}
