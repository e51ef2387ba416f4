// Generated from api-spec.yaml by `cargo xtask generate`. Do not edit.
//! Rapidgator HTTP API: from values to JSON.

use crate::{
    codec::Dialect, codec::envelope::Envelope,
    codec::forms::{self, EmptyForm, Integer, List, Members, Signed, Text},
};
use rapidgator_mock_domain::{generated::commands::Answer, generated::types};
use serde::{Serialize, Serializer};

/// A value in the wire forms of a dialect.
#[derive(Clone, Copy, Debug)]
pub struct Wire<'a, T: ?Sized>(pub &'a T, pub &'a Dialect);

/// Members of every answer.
pub static ENVELOPE: Envelope = Envelope {
    payload: "response", status: "status", details: "details", success: 200, media_type: "application/json",
};

impl Serialize for Wire<'_, Answer> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0 {
            Answer::UserLogin(it) => Wire(it, self.1).serialize(serializer),
            Answer::UserInfo(it) => {
                forms::picked("user", Wire(it, self.1)).serialize(serializer)
            }
            Answer::FileUpload(it) => {
                forms::picked("upload", Wire(it, self.1)).serialize(serializer)
            }
            Answer::FileUploadInfo(it) => {
                forms::picked("upload", Wire(it, self.1)).serialize(serializer)
            }
            Answer::FileDownload(it) => Wire(it, self.1).serialize(serializer),
            Answer::FileInfo(it) => {
                forms::picked("file", Wire(it, self.1)).serialize(serializer)
            }
            Answer::FileRename(it) => {
                forms::picked("file", Wire(it, self.1)).serialize(serializer)
            }
            Answer::FileCopy(it) => {
                forms::picked("result", Wire(it, self.1)).serialize(serializer)
            }
            Answer::FileMove(it) => {
                forms::picked("result", Wire(it, self.1)).serialize(serializer)
            }
            Answer::FileDelete(it) => {
                forms::picked("result", Wire(it, self.1)).serialize(serializer)
            }
            Answer::FileXcopy(it) => {
                forms::picked("file", Wire(it, self.1)).serialize(serializer)
            }
            Answer::FileHashcopy(it) => {
                forms::picked("file", Wire(it, self.1)).serialize(serializer)
            }
            Answer::FileChangeMode(it) => {
                forms::picked("file", Wire(it, self.1)).serialize(serializer)
            }
            Answer::FileCheckLink(it) => List(it, self.1).serialize(serializer),
            Answer::FileOnetimelinkCreate(it) => {
                forms::picked("link", Wire(it, self.1)).serialize(serializer)
            }
            Answer::FileOnetimelinkInfo(it) => {
                forms::picked_list(
                        "links",
                        List(it, self.1),
                        it.is_empty(),
                        self.1.forms.file_onetimelink_info_empty,
                    )
                    .serialize(serializer)
            }
            Answer::FolderCreate(it) => {
                forms::picked("folder", Wire(it, self.1)).serialize(serializer)
            }
            Answer::FolderInfo(it) => {
                forms::picked("folder", Wire(it, self.1)).serialize(serializer)
            }
            Answer::FolderContent(it) => Wire(it, self.1).serialize(serializer),
            Answer::FolderRename(it) => {
                forms::picked("folder", Wire(it, self.1)).serialize(serializer)
            }
            Answer::FolderCopy(it) => {
                forms::picked("result", Wire(it, self.1)).serialize(serializer)
            }
            Answer::FolderMove(it) => {
                forms::picked("result", Wire(it, self.1)).serialize(serializer)
            }
            Answer::FolderDelete(it) => {
                forms::picked("result", Wire(it, self.1)).serialize(serializer)
            }
            Answer::FolderChangeMode(it) => {
                forms::picked("folder", Wire(it, self.1)).serialize(serializer)
            }
            Answer::TrashcanContent(it) => Wire(it, self.1).serialize(serializer),
            Answer::TrashcanRestore(it) => {
                forms::picked("result", Wire(it, self.1)).serialize(serializer)
            }
            Answer::TrashcanEmpty(it) => {
                forms::picked("result", Wire(it, self.1)).serialize(serializer)
            }
            Answer::RemoteCreate(it) => {
                forms::picked("jobs", List(it, self.1)).serialize(serializer)
            }
            Answer::RemoteInfo(it) => {
                forms::picked_list(
                        "jobs",
                        List(it, self.1),
                        it.is_empty(),
                        self.1.forms.remote_info_empty,
                    )
                    .serialize(serializer)
            }
            Answer::RemoteDelete(it) => {
                forms::picked("result", Wire(it, self.1)).serialize(serializer)
            }
        }
    }
}

/// The payload that ends `upload`.
pub fn sent<'a>(it: &'a types::Upload, dialect: &'a Dialect) -> impl Serialize + 'a {
    forms::picked("upload", Wire(it, dialect))
}

impl Serialize for Wire<'_, types::User> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut members = Members::begin(serializer)?;
        members.member("email", &self.0.email)?;
        members.member("is_premium", &self.0.is_premium)?;
        members
            .optional(
                "premium_end_time",
                self
                    .0
                    .premium_end_time
                    .map(|it| Integer(it, self.1.forms.unix_time_wire)),
                EmptyForm::Null,
            )?;
        members
            .member(
                "state",
                &Signed(self.0.state.value(), self.1.forms.user_state_wire),
            )?;
        members.member("state_label", self.0.state.label())?;
        members.member("traffic", &Wire(&self.0.traffic, self.1))?;
        members.member("storage", &Wire(&self.0.storage, self.1))?;
        members.member("upload", &Wire(&self.0.upload, self.1))?;
        members.member("remote_upload", &Wire(&self.0.remote_upload, self.1))?;
        members
            .optional(
                "folder_id",
                self
                    .0
                    .folder_id
                    .as_ref()
                    .map(|it| Text(it.as_str(), self.1.forms.folder_id_wire)),
                self.1.forms.user_folder_id_empty,
            )?;
        members.end()
    }
}

impl Serialize for Wire<'_, types::Traffic> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut members = Members::begin(serializer)?;
        members
            .optional(
                "total",
                self.0.total.map(|it| Integer(it, self.1.forms.traffic_total_wire)),
                EmptyForm::Null,
            )?;
        members
            .optional(
                "left",
                self.0.left.map(|it| Integer(it, self.1.forms.bytes_wire)),
                EmptyForm::Null,
            )?;
        members.end()
    }
}

impl Serialize for Wire<'_, types::Storage> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut members = Members::begin(serializer)?;
        members
            .member("total", &Integer(self.0.total, self.1.forms.storage_total_wire))?;
        members.member("left", &Integer(self.0.left, self.1.forms.storage_left_wire))?;
        members.end()
    }
}

impl Serialize for Wire<'_, types::UploadLimits> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut members = Members::begin(serializer)?;
        members
            .member(
                "max_file_size",
                &Integer(self.0.max_file_size, self.1.forms.bytes_wire),
            )?;
        members.member("nb_pipes", &Integer(self.0.nb_pipes, self.1.forms.number_wire))?;
        members.end()
    }
}

impl Serialize for Wire<'_, types::RemoteUploadLimits> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut members = Members::begin(serializer)?;
        members
            .member(
                "max_nb_jobs",
                &Integer(self.0.max_nb_jobs, self.1.forms.number_wire),
            )?;
        members
            .member(
                "refresh_time",
                &Integer(self.0.refresh_time, self.1.forms.number_wire),
            )?;
        members.end()
    }
}

impl Serialize for Wire<'_, types::Login> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut members = Members::begin(serializer)?;
        members.member("token", self.0.token.expose())?;
        members.member("user", &Wire(&self.0.user, self.1))?;
        members.end()
    }
}

impl Serialize for Wire<'_, types::File> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut members = Members::begin(serializer)?;
        members
            .member(
                "file_id",
                &Text(self.0.file_id.as_str(), self.1.forms.file_id_wire),
            )?;
        members.member("mode", &Signed(self.0.mode.value(), self.1.forms.mode_wire))?;
        members.member("mode_label", mode_label(self.0.mode, self.1))?;
        members
            .optional(
                "folder_id",
                self
                    .0
                    .folder_id
                    .as_ref()
                    .map(|it| Text(it.as_str(), self.1.forms.folder_id_wire)),
                EmptyForm::Null,
            )?;
        members.member("name", &self.0.name)?;
        members.member("hash", self.0.hash.as_str())?;
        members.member("size", &Integer(self.0.size, self.1.forms.bytes_wire))?;
        members
            .member("created", &Integer(self.0.created, self.1.forms.unix_time_wire))?;
        members.optional("url", self.0.url.as_deref(), EmptyForm::Null)?;
        members
            .optional(
                "nb_downloads",
                self.0.nb_downloads.map(|it| Integer(it, self.1.forms.number_wire)),
                EmptyForm::Absent,
            )?;
        members.end()
    }
}

impl Serialize for Wire<'_, types::Folder> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut members = Members::begin(serializer)?;
        members
            .member(
                "folder_id",
                &Text(self.0.folder_id.as_str(), self.1.forms.folder_id_wire),
            )?;
        members.member("mode", &Signed(self.0.mode.value(), self.1.forms.mode_wire))?;
        members.member("mode_label", mode_label(self.0.mode, self.1))?;
        members
            .optional(
                "parent_folder_id",
                self
                    .0
                    .parent_folder_id
                    .as_ref()
                    .map(|it| Text(it.as_str(), self.1.forms.folder_id_wire)),
                EmptyForm::Null,
            )?;
        members.member("name", &self.0.name)?;
        members.optional("url", self.0.url.as_deref(), EmptyForm::Null)?;
        members
            .member("nb_folders", &Integer(self.0.nb_folders, self.1.forms.count_wire))?;
        members.member("nb_files", &Integer(self.0.nb_files, self.1.forms.count_wire))?;
        members
            .member("size_files", &Integer(self.0.size_files, self.1.forms.count_wire))?;
        members
            .member("created", &Integer(self.0.created, self.1.forms.unix_time_wire))?;
        members.member("folders", &List(&self.0.folders, self.1))?;
        members
            .optional(
                "files",
                self.0.files.as_ref().map(|it| List(it, self.1)),
                EmptyForm::Absent,
            )?;
        members.end()
    }
}

impl Serialize for Wire<'_, types::Pager> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut members = Members::begin(serializer)?;
        members.member("current", &Integer(self.0.current, self.1.forms.number_wire))?;
        members.member("total", &Integer(self.0.total, self.1.forms.number_wire))?;
        members.end()
    }
}

impl Serialize for Wire<'_, types::FolderContent> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut members = Members::begin(serializer)?;
        members.member("folder", &Wire(&self.0.folder, self.1))?;
        members.member("pager", &Wire(&self.0.pager, self.1))?;
        members.end()
    }
}

impl Serialize for Wire<'_, types::Upload> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut members = Members::begin(serializer)?;
        members.member("upload_id", self.0.upload_id.as_str())?;
        members
            .optional(
                "url",
                self.0.url.as_ref().map(|it| it.expose()),
                EmptyForm::Null,
            )?;
        members
            .optional(
                "file",
                self.0.file.as_ref().map(|it| Wire(it, self.1)),
                self.1.forms.upload_file_empty,
            )?;
        members
            .member(
                "state",
                &Signed(self.0.state.value(), self.1.forms.upload_state_wire),
            )?;
        members.member("state_label", self.0.state.label())?;
        members
            .optional(
                "error",
                self.0.error.as_ref().map(|it| Wire(it, self.1)),
                self.1.forms.upload_error_empty,
            )?;
        members.end()
    }
}

impl Serialize for Wire<'_, types::UploadError> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut members = Members::begin(serializer)?;
        members.member("code", &Integer(self.0.code, self.1.forms.number_wire))?;
        members.member("message", &self.0.message)?;
        members.end()
    }
}

impl Serialize for Wire<'_, types::DownloadTicket> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut members = Members::begin(serializer)?;
        members.member("download_url", self.0.download_url.expose())?;
        members.member("delay", &Integer(self.0.delay, self.1.forms.number_wire))?;
        members.end()
    }
}

impl Serialize for Wire<'_, types::OperationResult> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut members = Members::begin(serializer)?;
        members.member("success", &Integer(self.0.success, self.1.forms.number_wire))?;
        members
            .member(
                "success_ids",
                &self
                    .0
                    .success_ids
                    .iter()
                    .map(|it| Text(
                        it.as_str(),
                        self.1.forms.operation_result_success_ids_wire,
                    ))
                    .collect::<Vec<_>>(),
            )?;
        members.member("fail", &Integer(self.0.fail, self.1.forms.number_wire))?;
        members
            .member(
                "fail_ids",
                &self
                    .0
                    .fail_ids
                    .iter()
                    .map(|it| Text(
                        it.as_str(),
                        self.1.forms.operation_result_fail_ids_wire,
                    ))
                    .collect::<Vec<_>>(),
            )?;
        members.member("errors", &self.0.errors)?;
        members.end()
    }
}

impl Serialize for Wire<'_, types::LinkCheck> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut members = Members::begin(serializer)?;
        members.member("url", &self.0.url)?;
        members
            .optional(
                "filename",
                self.0.filename.as_deref(),
                self.1.forms.link_check_filename_empty,
            )?;
        members
            .optional(
                "size",
                self.0.size.map(|it| Integer(it, self.1.forms.bytes_wire)),
                self.1.forms.link_check_size_empty,
            )?;
        members.member("status", &self.0.status.value())?;
        members.end()
    }
}

impl Serialize for Wire<'_, types::OneTimeLink> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut members = Members::begin(serializer)?;
        members.member("link_id", self.0.link_id.as_str())?;
        members.member("file", &Wire(&self.0.file, self.1))?;
        members.member("url", &self.0.url)?;
        members
            .member(
                "state",
                &Signed(self.0.state.value(), self.1.forms.one_time_link_state_wire),
            )?;
        members.member("state_label", self.0.state.label())?;
        members
            .optional("callback_url", self.0.callback_url.as_deref(), EmptyForm::Null)?;
        members.member("notify", &self.0.notify)?;
        members
            .member("created", &Integer(self.0.created, self.1.forms.unix_time_wire))?;
        members.member("downloaded", &self.0.downloaded)?;
        members.end()
    }
}

impl Serialize for Wire<'_, types::MissingOneTimeLink> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut members = Members::begin(serializer)?;
        members.member("link_id", self.0.link_id.as_str())?;
        members.member("error", &self.0.error)?;
        members.end()
    }
}

impl Serialize for Wire<'_, types::TrashContent> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut members = Members::begin(serializer)?;
        members.member("files", &List(&self.0.files, self.1))?;
        members.member("pager", &Wire(&self.0.pager, self.1))?;
        members.end()
    }
}

impl Serialize for Wire<'_, types::RemoteJob> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut members = Members::begin(serializer)?;
        members.member("job_id", &Integer(self.0.job_id, self.1.forms.job_id_wire))?;
        members
            .member(
                "type",
                &Signed(self.0.type_.value(), self.1.forms.remote_job_type_wire),
            )?;
        members.member("type_label", self.0.type_.label())?;
        members
            .member(
                "folder_id",
                &Text(self.0.folder_id.as_str(), self.1.forms.folder_id_wire),
            )?;
        members.member("url", &self.0.url)?;
        members.optional("name", self.0.name.as_deref(), EmptyForm::Null)?;
        members
            .optional(
                "size",
                self.0.size.map(|it| Integer(it, self.1.forms.bytes_wire)),
                EmptyForm::Null,
            )?;
        members
            .member(
                "state",
                &Signed(self.0.state.value(), self.1.forms.remote_job_state_wire),
            )?;
        members.member("state_label", self.0.state.label())?;
        members
            .optional(
                "file",
                self.0.file.as_ref().map(|it| Wire(it, self.1)),
                self.1.forms.remote_job_file_empty,
            )?;
        members.member("dl_size", &Integer(self.0.dl_size, self.1.forms.bytes_wire))?;
        members.member("speed", &Integer(self.0.speed, self.1.forms.number_wire))?;
        members
            .member("created", &Integer(self.0.created, self.1.forms.unix_time_wire))?;
        members
            .optional(
                "updated",
                self.0.updated.map(|it| Integer(it, self.1.forms.unix_time_wire)),
                EmptyForm::Null,
            )?;
        members.optional("error", self.0.error.as_deref(), EmptyForm::Null)?;
        members.end()
    }
}

impl Serialize for Wire<'_, types::OneTimeLinkEntry> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0 {
            types::OneTimeLinkEntry::Missing(it) => {
                Wire(it, self.1).serialize(serializer)
            }
            types::OneTimeLinkEntry::Found(it) => Wire(it, self.1).serialize(serializer),
        }
    }
}

fn mode_label(it: types::Mode, dialect: &Dialect) -> &'static str {
    match it {
        types::Mode::PremiumOnly => dialect.forms.mode_premium_only_label,
        other => other.label(),
    }
}
