// Generated from api-spec.yaml by `cargo xtask generate`. Do not edit.
//! Rapidgator HTTP API: from values to JSON.

use crate::{
    codec::envelope::{Envelope, HttpStatus, Status},
    codec::forms::{self, EmptyForm, Integer, List, Members, Signed, Text, ToWire, Wire},
};
use rapidgator_mock_domain::{generated::commands::Answer, generated::types};
use serde::{Serialize, Serializer};
use super::dialect::Forms;

/// Members of every answer.
pub const ENVELOPE: Envelope = Envelope {
    payload: &["response"], status: &["status"], details: &["details"], row: None, success: Status::Integer(200),
    failure: None, http_status: HttpStatus::Fixed(200), media_type: "application/json",
};

impl ToWire<Forms> for Answer {
    fn to_wire<S: Serializer>(
        &self,
        chosen: &Forms,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        match self {
            Answer::UserLogin(it) => Serialize::serialize(&Wire(it, chosen), serializer),
            Answer::UserInfo(it) => {
                Serialize::serialize(
                    &forms::picked("user", Wire(it, chosen)),
                    serializer,
                )
            }
            Answer::FileUpload(it) => {
                Serialize::serialize(
                    &forms::picked("upload", Wire(it, chosen)),
                    serializer,
                )
            }
            Answer::FileUploadInfo(it) => {
                Serialize::serialize(
                    &forms::picked("upload", Wire(it, chosen)),
                    serializer,
                )
            }
            Answer::FileDownload(it) => {
                Serialize::serialize(&Wire(it, chosen), serializer)
            }
            Answer::FileInfo(it) => {
                Serialize::serialize(
                    &forms::picked("file", Wire(it, chosen)),
                    serializer,
                )
            }
            Answer::FileRename(it) => {
                Serialize::serialize(
                    &forms::picked("file", Wire(it, chosen)),
                    serializer,
                )
            }
            Answer::FileCopy(it) => {
                Serialize::serialize(
                    &forms::picked("result", Wire(it, chosen)),
                    serializer,
                )
            }
            Answer::FileMove(it) => {
                Serialize::serialize(
                    &forms::picked("result", Wire(it, chosen)),
                    serializer,
                )
            }
            Answer::FileDelete(it) => {
                Serialize::serialize(
                    &forms::picked("result", Wire(it, chosen)),
                    serializer,
                )
            }
            Answer::FileXcopy(it) => {
                Serialize::serialize(
                    &forms::picked("file", Wire(it, chosen)),
                    serializer,
                )
            }
            Answer::FileHashcopy(it) => {
                Serialize::serialize(
                    &forms::picked("file", Wire(it, chosen)),
                    serializer,
                )
            }
            Answer::FileChangeMode(it) => {
                Serialize::serialize(
                    &forms::picked("file", Wire(it, chosen)),
                    serializer,
                )
            }
            Answer::FileCheckLink(it) => {
                Serialize::serialize(&List(it, chosen), serializer)
            }
            Answer::FileOnetimelinkCreate(it) => {
                Serialize::serialize(
                    &forms::picked("link", Wire(it, chosen)),
                    serializer,
                )
            }
            Answer::FileOnetimelinkInfo(it) => {
                Serialize::serialize(
                    &forms::picked_list(
                        "links",
                        List(it, chosen),
                        it.is_empty(),
                        chosen.file_onetimelink_info_empty,
                    ),
                    serializer,
                )
            }
            Answer::FolderCreate(it) => {
                Serialize::serialize(
                    &forms::picked("folder", Wire(it, chosen)),
                    serializer,
                )
            }
            Answer::FolderInfo(it) => {
                Serialize::serialize(
                    &forms::picked("folder", Wire(it, chosen)),
                    serializer,
                )
            }
            Answer::FolderContent(it) => {
                Serialize::serialize(&Wire(it, chosen), serializer)
            }
            Answer::FolderRename(it) => {
                Serialize::serialize(
                    &forms::picked("folder", Wire(it, chosen)),
                    serializer,
                )
            }
            Answer::FolderCopy(it) => {
                Serialize::serialize(
                    &forms::picked("result", Wire(it, chosen)),
                    serializer,
                )
            }
            Answer::FolderMove(it) => {
                Serialize::serialize(
                    &forms::picked("result", Wire(it, chosen)),
                    serializer,
                )
            }
            Answer::FolderDelete(it) => {
                Serialize::serialize(
                    &forms::picked("result", Wire(it, chosen)),
                    serializer,
                )
            }
            Answer::FolderChangeMode(it) => {
                Serialize::serialize(
                    &forms::picked("folder", Wire(it, chosen)),
                    serializer,
                )
            }
            Answer::TrashcanContent(it) => {
                Serialize::serialize(&Wire(it, chosen), serializer)
            }
            Answer::TrashcanRestore(it) => {
                Serialize::serialize(
                    &forms::picked("result", Wire(it, chosen)),
                    serializer,
                )
            }
            Answer::TrashcanEmpty(it) => {
                Serialize::serialize(
                    &forms::picked("result", Wire(it, chosen)),
                    serializer,
                )
            }
            Answer::RemoteCreate(it) => {
                Serialize::serialize(
                    &forms::picked("jobs", List(it, chosen)),
                    serializer,
                )
            }
            Answer::RemoteInfo(it) => {
                Serialize::serialize(
                    &forms::picked_list(
                        "jobs",
                        List(it, chosen),
                        it.is_empty(),
                        chosen.remote_info_empty,
                    ),
                    serializer,
                )
            }
            Answer::RemoteDelete(it) => {
                Serialize::serialize(
                    &forms::picked("result", Wire(it, chosen)),
                    serializer,
                )
            }
        }
    }
}

/// The payload that ends `upload`.
pub fn sent<'a>(it: &'a types::Upload, chosen: &'a Forms) -> impl Serialize + 'a {
    forms::picked("upload", Wire(it, chosen))
}

impl ToWire<Forms> for types::User {
    fn to_wire<S: Serializer>(
        &self,
        chosen: &Forms,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        let mut members = Members::begin(serializer)?;
        members.member("email", &self.email)?;
        members.member("is_premium", &self.is_premium)?;
        members
            .optional(
                "premium_end_time",
                self.premium_end_time.map(|it| Integer(it, chosen.unix_time_wire)),
                EmptyForm::Null,
            )?;
        members.member("state", &Signed(self.state.value(), chosen.user_state_wire))?;
        members.member("state_label", self.state.label())?;
        members.member("traffic", &Wire(&self.traffic, chosen))?;
        members.member("storage", &Wire(&self.storage, chosen))?;
        members.member("upload", &Wire(&self.upload, chosen))?;
        members.member("remote_upload", &Wire(&self.remote_upload, chosen))?;
        members
            .optional(
                "folder_id",
                self
                    .folder_id
                    .as_ref()
                    .map(|it| Text(it.as_str(), chosen.folder_id_wire)),
                chosen.user_folder_id_empty,
            )?;
        members.end()
    }
}

impl ToWire<Forms> for types::Traffic {
    fn to_wire<S: Serializer>(
        &self,
        chosen: &Forms,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        let mut members = Members::begin(serializer)?;
        members
            .optional(
                "total",
                self.total.map(|it| Integer(it, chosen.traffic_total_wire)),
                EmptyForm::Null,
            )?;
        members
            .optional(
                "left",
                self.left.map(|it| Integer(it, chosen.bytes_wire)),
                EmptyForm::Null,
            )?;
        members.end()
    }
}

impl ToWire<Forms> for types::Storage {
    fn to_wire<S: Serializer>(
        &self,
        chosen: &Forms,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        let mut members = Members::begin(serializer)?;
        members.member("total", &Integer(self.total, chosen.storage_total_wire))?;
        members.member("left", &Integer(self.left, chosen.storage_left_wire))?;
        members.end()
    }
}

impl ToWire<Forms> for types::UploadLimits {
    fn to_wire<S: Serializer>(
        &self,
        chosen: &Forms,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        let mut members = Members::begin(serializer)?;
        members
            .member("max_file_size", &Integer(self.max_file_size, chosen.bytes_wire))?;
        members.member("nb_pipes", &Integer(self.nb_pipes, chosen.number_wire))?;
        members.end()
    }
}

impl ToWire<Forms> for types::RemoteUploadLimits {
    fn to_wire<S: Serializer>(
        &self,
        chosen: &Forms,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        let mut members = Members::begin(serializer)?;
        members.member("max_nb_jobs", &Integer(self.max_nb_jobs, chosen.number_wire))?;
        members.member("refresh_time", &Integer(self.refresh_time, chosen.number_wire))?;
        members.end()
    }
}

impl ToWire<Forms> for types::Login {
    fn to_wire<S: Serializer>(
        &self,
        chosen: &Forms,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        let mut members = Members::begin(serializer)?;
        members.member("token", self.token.expose())?;
        members.member("user", &Wire(&self.user, chosen))?;
        members.end()
    }
}

impl ToWire<Forms> for types::File {
    fn to_wire<S: Serializer>(
        &self,
        chosen: &Forms,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        let mut members = Members::begin(serializer)?;
        members.member("file_id", &Text(self.file_id.as_str(), chosen.file_id_wire))?;
        members.member("mode", &Signed(self.mode.value(), chosen.mode_wire))?;
        members.member("mode_label", mode_label(self.mode, chosen))?;
        members
            .optional(
                "folder_id",
                self
                    .folder_id
                    .as_ref()
                    .map(|it| Text(it.as_str(), chosen.folder_id_wire)),
                EmptyForm::Null,
            )?;
        members.member("name", &self.name)?;
        members.member("hash", self.hash.as_str())?;
        members.member("size", &Integer(self.size, chosen.bytes_wire))?;
        members.member("created", &Integer(self.created, chosen.unix_time_wire))?;
        members.optional("url", self.url.as_deref(), EmptyForm::Null)?;
        members
            .optional(
                "nb_downloads",
                self.nb_downloads.map(|it| Integer(it, chosen.number_wire)),
                EmptyForm::Absent,
            )?;
        members.end()
    }
}

impl ToWire<Forms> for types::Folder {
    fn to_wire<S: Serializer>(
        &self,
        chosen: &Forms,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        let mut members = Members::begin(serializer)?;
        members
            .member("folder_id", &Text(self.folder_id.as_str(), chosen.folder_id_wire))?;
        members.member("mode", &Signed(self.mode.value(), chosen.mode_wire))?;
        members.member("mode_label", mode_label(self.mode, chosen))?;
        members
            .optional(
                "parent_folder_id",
                self
                    .parent_folder_id
                    .as_ref()
                    .map(|it| Text(it.as_str(), chosen.folder_id_wire)),
                EmptyForm::Null,
            )?;
        members.member("name", &self.name)?;
        members.optional("url", self.url.as_deref(), EmptyForm::Null)?;
        members.member("nb_folders", &Integer(self.nb_folders, chosen.count_wire))?;
        members.member("nb_files", &Integer(self.nb_files, chosen.count_wire))?;
        members.member("size_files", &Integer(self.size_files, chosen.count_wire))?;
        members.member("created", &Integer(self.created, chosen.unix_time_wire))?;
        members.member("folders", &List(&self.folders, chosen))?;
        members
            .optional(
                "files",
                self.files.as_ref().map(|it| List(it, chosen)),
                EmptyForm::Absent,
            )?;
        members.end()
    }
}

impl ToWire<Forms> for types::Pager {
    fn to_wire<S: Serializer>(
        &self,
        chosen: &Forms,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        let mut members = Members::begin(serializer)?;
        members.member("current", &Integer(self.current, chosen.number_wire))?;
        members.member("total", &Integer(self.total, chosen.number_wire))?;
        members.end()
    }
}

impl ToWire<Forms> for types::FolderContent {
    fn to_wire<S: Serializer>(
        &self,
        chosen: &Forms,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        let mut members = Members::begin(serializer)?;
        members.member("folder", &Wire(&self.folder, chosen))?;
        members.member("pager", &Wire(&self.pager, chosen))?;
        members.end()
    }
}

impl ToWire<Forms> for types::Upload {
    fn to_wire<S: Serializer>(
        &self,
        chosen: &Forms,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        let mut members = Members::begin(serializer)?;
        members.member("upload_id", self.upload_id.as_str())?;
        members
            .optional("url", self.url.as_ref().map(|it| it.expose()), EmptyForm::Null)?;
        members
            .optional(
                "file",
                self.file.as_ref().map(|it| Wire(it, chosen)),
                chosen.upload_file_empty,
            )?;
        members.member("state", &Signed(self.state.value(), chosen.upload_state_wire))?;
        members.member("state_label", self.state.label())?;
        members
            .optional(
                "error",
                self.error.as_ref().map(|it| Wire(it, chosen)),
                chosen.upload_error_empty,
            )?;
        members.end()
    }
}

impl ToWire<Forms> for types::UploadError {
    fn to_wire<S: Serializer>(
        &self,
        chosen: &Forms,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        let mut members = Members::begin(serializer)?;
        members.member("code", &Integer(self.code, chosen.number_wire))?;
        members.member("message", &self.message)?;
        members.end()
    }
}

impl ToWire<Forms> for types::DownloadTicket {
    fn to_wire<S: Serializer>(
        &self,
        chosen: &Forms,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        let mut members = Members::begin(serializer)?;
        members.member("download_url", self.download_url.expose())?;
        members.member("delay", &Integer(self.delay, chosen.number_wire))?;
        members.end()
    }
}

impl ToWire<Forms> for types::OperationResult {
    fn to_wire<S: Serializer>(
        &self,
        chosen: &Forms,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        let mut members = Members::begin(serializer)?;
        members.member("success", &Integer(self.success, chosen.number_wire))?;
        members
            .member(
                "success_ids",
                &self
                    .success_ids
                    .iter()
                    .map(|it| Text(
                        it.as_str(),
                        chosen.operation_result_success_ids_wire,
                    ))
                    .collect::<Vec<_>>(),
            )?;
        members.member("fail", &Integer(self.fail, chosen.number_wire))?;
        members
            .member(
                "fail_ids",
                &self
                    .fail_ids
                    .iter()
                    .map(|it| Text(it.as_str(), chosen.operation_result_fail_ids_wire))
                    .collect::<Vec<_>>(),
            )?;
        members.member("errors", &self.errors)?;
        members.end()
    }
}

impl ToWire<Forms> for types::LinkCheck {
    fn to_wire<S: Serializer>(
        &self,
        chosen: &Forms,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        let mut members = Members::begin(serializer)?;
        members.member("url", &self.url)?;
        members
            .optional(
                "filename",
                self.filename.as_deref(),
                chosen.link_check_filename_empty,
            )?;
        members
            .optional(
                "size",
                self.size.map(|it| Integer(it, chosen.bytes_wire)),
                chosen.link_check_size_empty,
            )?;
        members.member("status", &self.status.value())?;
        members.end()
    }
}

impl ToWire<Forms> for types::OneTimeLink {
    fn to_wire<S: Serializer>(
        &self,
        chosen: &Forms,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        let mut members = Members::begin(serializer)?;
        members.member("link_id", self.link_id.as_str())?;
        members.member("file", &Wire(&self.file, chosen))?;
        members.member("url", &self.url)?;
        members
            .member(
                "state",
                &Signed(self.state.value(), chosen.one_time_link_state_wire),
            )?;
        members.member("state_label", self.state.label())?;
        members.optional("callback_url", self.callback_url.as_deref(), EmptyForm::Null)?;
        members.member("notify", &self.notify)?;
        members.member("created", &Integer(self.created, chosen.unix_time_wire))?;
        members.member("downloaded", &self.downloaded)?;
        members.end()
    }
}

impl ToWire<Forms> for types::MissingOneTimeLink {
    fn to_wire<S: Serializer>(
        &self,
        _: &Forms,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        let mut members = Members::begin(serializer)?;
        members.member("link_id", self.link_id.as_str())?;
        members.member("error", &self.error)?;
        members.end()
    }
}

impl ToWire<Forms> for types::TrashContent {
    fn to_wire<S: Serializer>(
        &self,
        chosen: &Forms,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        let mut members = Members::begin(serializer)?;
        members.member("files", &List(&self.files, chosen))?;
        members.member("pager", &Wire(&self.pager, chosen))?;
        members.end()
    }
}

impl ToWire<Forms> for types::RemoteJob {
    fn to_wire<S: Serializer>(
        &self,
        chosen: &Forms,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        let mut members = Members::begin(serializer)?;
        members.member("job_id", &Integer(self.job_id, chosen.job_id_wire))?;
        members
            .member("type", &Signed(self.type_.value(), chosen.remote_job_type_wire))?;
        members.member("type_label", self.type_.label())?;
        members
            .member("folder_id", &Text(self.folder_id.as_str(), chosen.folder_id_wire))?;
        members.member("url", &self.url)?;
        members.optional("name", self.name.as_deref(), EmptyForm::Null)?;
        members
            .optional(
                "size",
                self.size.map(|it| Integer(it, chosen.bytes_wire)),
                EmptyForm::Null,
            )?;
        members
            .member("state", &Signed(self.state.value(), chosen.remote_job_state_wire))?;
        members.member("state_label", self.state.label())?;
        members
            .optional(
                "file",
                self.file.as_ref().map(|it| Wire(it, chosen)),
                chosen.remote_job_file_empty,
            )?;
        members.member("dl_size", &Integer(self.dl_size, chosen.bytes_wire))?;
        members.member("speed", &Integer(self.speed, chosen.number_wire))?;
        members.member("created", &Integer(self.created, chosen.unix_time_wire))?;
        members
            .optional(
                "updated",
                self.updated.map(|it| Integer(it, chosen.unix_time_wire)),
                EmptyForm::Null,
            )?;
        members.optional("error", self.error.as_deref(), EmptyForm::Null)?;
        members.end()
    }
}

impl ToWire<Forms> for types::OneTimeLinkEntry {
    fn to_wire<S: Serializer>(
        &self,
        chosen: &Forms,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        match self {
            types::OneTimeLinkEntry::Missing(it) => it.to_wire(chosen, serializer),
            types::OneTimeLinkEntry::Found(it) => it.to_wire(chosen, serializer),
        }
    }
}

fn mode_label(it: types::Mode, chosen: &Forms) -> &'static str {
    match it {
        types::Mode::PremiumOnly => chosen.mode_premium_only_label,
        other => other.label(),
    }
}
