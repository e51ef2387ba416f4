// Generated from api-spec.yaml by `cargo xtask generate`. Do not edit.
//! Rapidgator HTTP API: what the mock can do otherwise.

use crate::{
    codec::dialect::{self, Foreign, FormSwitch, Named, Profile, SwitchRow},
    codec::forms::{EmptyForm, IntegerForm, TextForm},
};
use rapidgator_mock_domain::values::Evidence;

/// Which form is sent, for each place that has several.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Forms {
    /// Of `FileId.wire`.
    pub file_id_wire: TextForm,
    /// Of `FolderId.wire`.
    pub folder_id_wire: TextForm,
    /// Of `JobId.wire`.
    pub job_id_wire: IntegerForm,
    /// Of `Bytes.wire`.
    pub bytes_wire: IntegerForm,
    /// Of `Count.wire`.
    pub count_wire: IntegerForm,
    /// Of `Number.wire`.
    pub number_wire: IntegerForm,
    /// Of `UnixTime.wire`.
    pub unix_time_wire: IntegerForm,
    /// Of `Mode.wire`.
    pub mode_wire: IntegerForm,
    /// Of `Mode.PremiumOnly.label`.
    pub mode_premium_only_label: &'static str,
    /// Of `UploadState.wire`.
    pub upload_state_wire: IntegerForm,
    /// Of `OneTimeLinkState.wire`.
    pub one_time_link_state_wire: IntegerForm,
    /// Of `UserState.wire`.
    pub user_state_wire: IntegerForm,
    /// Of `RemoteJobState.wire`.
    pub remote_job_state_wire: IntegerForm,
    /// Of `RemoteJobType.wire`.
    pub remote_job_type_wire: IntegerForm,
    /// Of `User.folder_id.empty`.
    pub user_folder_id_empty: EmptyForm,
    /// Of `Traffic.total.wire`.
    pub traffic_total_wire: IntegerForm,
    /// Of `Storage.total.wire`.
    pub storage_total_wire: IntegerForm,
    /// Of `Storage.left.wire`.
    pub storage_left_wire: IntegerForm,
    /// Of `Upload.file.empty`.
    pub upload_file_empty: EmptyForm,
    /// Of `Upload.error.empty`.
    pub upload_error_empty: EmptyForm,
    /// Of `OperationResult.success_ids.wire`.
    pub operation_result_success_ids_wire: TextForm,
    /// Of `OperationResult.fail_ids.wire`.
    pub operation_result_fail_ids_wire: TextForm,
    /// Of `LinkCheck.filename.empty`.
    pub link_check_filename_empty: EmptyForm,
    /// Of `LinkCheck.size.empty`.
    pub link_check_size_empty: EmptyForm,
    /// Of `RemoteJob.file.empty`.
    pub remote_job_file_empty: EmptyForm,
    /// Of `file.onetimelink_info.empty`.
    pub file_onetimelink_info_empty: EmptyForm,
    /// Of `remote.info.empty`.
    pub remote_info_empty: EmptyForm,
}

impl Default for Forms {
    fn default() -> Self {
        Self {
            file_id_wire: TextForm::String,
            folder_id_wire: TextForm::String,
            job_id_wire: IntegerForm::Integer,
            bytes_wire: IntegerForm::Integer,
            count_wire: IntegerForm::Mixed,
            number_wire: IntegerForm::Integer,
            unix_time_wire: IntegerForm::Integer,
            mode_wire: IntegerForm::Integer,
            mode_premium_only_label: "Premium only",
            upload_state_wire: IntegerForm::Integer,
            one_time_link_state_wire: IntegerForm::String,
            user_state_wire: IntegerForm::Integer,
            remote_job_state_wire: IntegerForm::Integer,
            remote_job_type_wire: IntegerForm::Integer,
            user_folder_id_empty: EmptyForm::Absent,
            traffic_total_wire: IntegerForm::Integer,
            storage_total_wire: IntegerForm::String,
            storage_left_wire: IntegerForm::Integer,
            upload_file_empty: EmptyForm::Array,
            upload_error_empty: EmptyForm::Absent,
            operation_result_success_ids_wire: TextForm::String,
            operation_result_fail_ids_wire: TextForm::String,
            link_check_filename_empty: EmptyForm::Absent,
            link_check_size_empty: EmptyForm::Absent,
            remote_job_file_empty: EmptyForm::Array,
            file_onetimelink_info_empty: EmptyForm::Object,
            remote_info_empty: EmptyForm::Array,
        }
    }
}

impl Forms {
    /// Chooses the form of a place; `None` if there is no such place or form.
    pub fn set(&mut self, place: &str, value: &str) -> Option<()> {
        match place {
            "FileId.wire" => {
                self.file_id_wire = dialect::choose(
                    &[("string", TextForm::String), ("integer", TextForm::Integer)],
                    value,
                )?;
            }
            "FolderId.wire" => {
                self.folder_id_wire = dialect::choose(
                    &[("string", TextForm::String), ("integer", TextForm::Integer)],
                    value,
                )?;
            }
            "JobId.wire" => {
                self.job_id_wire = dialect::choose(
                    &[
                        ("integer", IntegerForm::Integer),
                        ("string", IntegerForm::String),
                    ],
                    value,
                )?;
            }
            "Bytes.wire" => {
                self.bytes_wire = dialect::choose(
                    &[
                        ("integer", IntegerForm::Integer),
                        ("string", IntegerForm::String),
                    ],
                    value,
                )?;
            }
            "Count.wire" => {
                self.count_wire = dialect::choose(
                    &[
                        ("mixed", IntegerForm::Mixed),
                        ("integer", IntegerForm::Integer),
                        ("string", IntegerForm::String),
                    ],
                    value,
                )?;
            }
            "Number.wire" => {
                self.number_wire = dialect::choose(
                    &[
                        ("integer", IntegerForm::Integer),
                        ("string", IntegerForm::String),
                    ],
                    value,
                )?;
            }
            "UnixTime.wire" => {
                self.unix_time_wire = dialect::choose(
                    &[
                        ("integer", IntegerForm::Integer),
                        ("string", IntegerForm::String),
                    ],
                    value,
                )?;
            }
            "Mode.wire" => {
                self.mode_wire = dialect::choose(
                    &[
                        ("integer", IntegerForm::Integer),
                        ("string", IntegerForm::String),
                    ],
                    value,
                )?;
            }
            "Mode.PremiumOnly.label" => {
                self.mode_premium_only_label = dialect::choose(
                    &[
                        ("Premium only", "Premium only"),
                        ("Premium Only", "Premium Only"),
                    ],
                    value,
                )?;
            }
            "UploadState.wire" => {
                self.upload_state_wire = dialect::choose(
                    &[
                        ("integer", IntegerForm::Integer),
                        ("string", IntegerForm::String),
                    ],
                    value,
                )?;
            }
            "OneTimeLinkState.wire" => {
                self.one_time_link_state_wire = dialect::choose(
                    &[
                        ("string", IntegerForm::String),
                        ("integer", IntegerForm::Integer),
                    ],
                    value,
                )?;
            }
            "UserState.wire" => {
                self.user_state_wire = dialect::choose(
                    &[
                        ("integer", IntegerForm::Integer),
                        ("string", IntegerForm::String),
                    ],
                    value,
                )?;
            }
            "RemoteJobState.wire" => {
                self.remote_job_state_wire = dialect::choose(
                    &[
                        ("integer", IntegerForm::Integer),
                        ("string", IntegerForm::String),
                    ],
                    value,
                )?;
            }
            "RemoteJobType.wire" => {
                self.remote_job_type_wire = dialect::choose(
                    &[
                        ("integer", IntegerForm::Integer),
                        ("string", IntegerForm::String),
                    ],
                    value,
                )?;
            }
            "User.folder_id.empty" => {
                self.user_folder_id_empty = dialect::choose(
                    &[("absent", EmptyForm::Absent), ("null", EmptyForm::Null)],
                    value,
                )?;
            }
            "Traffic.total.wire" => {
                self.traffic_total_wire = dialect::choose(
                    &[
                        ("integer", IntegerForm::Integer),
                        ("string", IntegerForm::String),
                    ],
                    value,
                )?;
            }
            "Storage.total.wire" => {
                self.storage_total_wire = dialect::choose(
                    &[
                        ("string", IntegerForm::String),
                        ("integer", IntegerForm::Integer),
                    ],
                    value,
                )?;
            }
            "Storage.left.wire" => {
                self.storage_left_wire = dialect::choose(
                    &[
                        ("integer", IntegerForm::Integer),
                        ("string", IntegerForm::String),
                    ],
                    value,
                )?;
            }
            "Upload.file.empty" => {
                self.upload_file_empty = dialect::choose(
                    &[
                        ("array", EmptyForm::Array),
                        ("null", EmptyForm::Null),
                        ("absent", EmptyForm::Absent),
                        ("object", EmptyForm::Object),
                    ],
                    value,
                )?;
            }
            "Upload.error.empty" => {
                self.upload_error_empty = dialect::choose(
                    &[
                        ("absent", EmptyForm::Absent),
                        ("null", EmptyForm::Null),
                        ("array", EmptyForm::Array),
                    ],
                    value,
                )?;
            }
            "OperationResult.success_ids.wire" => {
                self.operation_result_success_ids_wire = dialect::choose(
                    &[("string", TextForm::String), ("integer", TextForm::Integer)],
                    value,
                )?;
            }
            "OperationResult.fail_ids.wire" => {
                self.operation_result_fail_ids_wire = dialect::choose(
                    &[("string", TextForm::String), ("integer", TextForm::Integer)],
                    value,
                )?;
            }
            "LinkCheck.filename.empty" => {
                self.link_check_filename_empty = dialect::choose(
                    &[("absent", EmptyForm::Absent), ("null", EmptyForm::Null)],
                    value,
                )?;
            }
            "LinkCheck.size.empty" => {
                self.link_check_size_empty = dialect::choose(
                    &[("absent", EmptyForm::Absent), ("null", EmptyForm::Null)],
                    value,
                )?;
            }
            "RemoteJob.file.empty" => {
                self.remote_job_file_empty = dialect::choose(
                    &[
                        ("array", EmptyForm::Array),
                        ("null", EmptyForm::Null),
                        ("absent", EmptyForm::Absent),
                    ],
                    value,
                )?;
            }
            "file.onetimelink_info.empty" => {
                self.file_onetimelink_info_empty = dialect::choose(
                    &[("object", EmptyForm::Object), ("array", EmptyForm::Array)],
                    value,
                )?;
            }
            "remote.info.empty" => {
                self.remote_info_empty = dialect::choose(
                    &[("array", EmptyForm::Array), ("object", EmptyForm::Object)],
                    value,
                )?;
            }
            _ => return None,
        }
        Some(())
    }
}

/// Places with several forms; of each the first is sent if nothing else is wanted.
pub static FORM_POINTS: &[Named] = &[
    Named { name: "FileId.wire", values: &["string", "integer"] },
    Named { name: "FolderId.wire", values: &["string", "integer"] },
    Named { name: "JobId.wire", values: &["integer", "string"] },
    Named { name: "Bytes.wire", values: &["integer", "string"] },
    Named { name: "Count.wire", values: &["mixed", "integer", "string"] },
    Named { name: "Number.wire", values: &["integer", "string"] },
    Named { name: "UnixTime.wire", values: &["integer", "string"] },
    Named { name: "Mode.wire", values: &["integer", "string"] },
    Named { name: "Mode.PremiumOnly.label", values: &["Premium only", "Premium Only"] },
    Named { name: "UploadState.wire", values: &["integer", "string"] },
    Named { name: "OneTimeLinkState.wire", values: &["string", "integer"] },
    Named { name: "UserState.wire", values: &["integer", "string"] },
    Named { name: "RemoteJobState.wire", values: &["integer", "string"] },
    Named { name: "RemoteJobType.wire", values: &["integer", "string"] },
    Named { name: "User.folder_id.empty", values: &["absent", "null"] },
    Named { name: "Traffic.total.wire", values: &["integer", "string"] },
    Named { name: "Storage.total.wire", values: &["string", "integer"] },
    Named { name: "Storage.left.wire", values: &["integer", "string"] },
    Named { name: "Upload.file.empty", values: &["array", "null", "absent", "object"] },
    Named { name: "Upload.error.empty", values: &["absent", "null", "array"] },
    Named { name: "OperationResult.success_ids.wire", values: &["string", "integer"] },
    Named { name: "OperationResult.fail_ids.wire", values: &["string", "integer"] },
    Named { name: "LinkCheck.filename.empty", values: &["absent", "null"] },
    Named { name: "LinkCheck.size.empty", values: &["absent", "null"] },
    Named { name: "RemoteJob.file.empty", values: &["array", "null", "absent"] },
    Named { name: "file.onetimelink_info.empty", values: &["object", "array"] },
    Named { name: "remote.info.empty", values: &["array", "object"] },
];

/// Every switch that has a name of its own.
pub static SWITCHES: &[SwitchRow] = &[
    SwitchRow { name: "http_mirror_status", doc: "A refusal has the HTTP status of its envelope, not 200.",
        values: &["off", "on"], default: "off", evidence: Evidence::Observed },
    SwitchRow { name: "empty_file", doc: "How it looks that there is no file.", values: &["array", "null", "absent"],
        default: "array", evidence: Evidence::Documented },
    SwitchRow { name: "counters", doc: "How the counters of folders are written.", values: &["mixed", "int", "string"],
        default: "mixed", evidence: Evidence::Documented },
    SwitchRow { name: "traffic_total", doc: "How the granted traffic is written.", values: &["int", "string"],
        default: "int", evidence: Evidence::Observed },
    SwitchRow { name: "premium_label", doc: "How the label of mode 1 is spelled.",
        values: &["Premium only", "Premium Only"], default: "Premium only", evidence: Evidence::Documented },
    SwitchRow { name: "remote_empty", doc: "How it looks that there are no remote uploads.",
        values: &["array", "object"], default: "array", evidence: Evidence::Observed },
    SwitchRow { name: "trash_place", doc: "Folder and page of a file in the trash can.", values: &["kept", "null"],
        default: "kept", evidence: Evidence::Sibling },
    SwitchRow { name: "remote_job_size", doc: "The size of a remote upload before it is known.",
        values: &["null", "zero"], default: "null", evidence: Evidence::Sibling },
    SwitchRow { name: "escape_slashes", doc: "A slash is written \\/, and everything outside of ASCII as \\uXXXX.",
        values: &["off", "on"], default: "on", evidence: Evidence::Observed },
    SwitchRow { name: "session_text", doc: "How an ended session is worded.",
        values: &["documented", "not_exist", "does_not_exist"], default: "documented", evidence: Evidence::Documented },
    SwitchRow { name: "token_idle_ttl", doc: "How long a session may be idle.", values: &[], default: "2700s",
        evidence: Evidence::Assumed },
    SwitchRow { name: "expire_next_call",
        doc: "The next call with a session finds it ended; then the switch is off again.", values: &["off", "on"],
        default: "off", evidence: Evidence::Assumed },
    SwitchRow { name: "login_throttle", doc: "A second login of an account within the wait is refused.",
        values: &["off", "on"], default: "off", evidence: Evidence::Observed },
    SwitchRow { name: "login_wait", doc: "The wait between two logins while they are throttled.", values: &[],
        default: "20s", evidence: Evidence::Observed },
    SwitchRow { name: "require_2fa", doc: "Accounts without a code of their own ask for one as well.",
        values: &["off", "on"], default: "off", evidence: Evidence::Assumed },
    SwitchRow { name: "traffic_period", doc: "How long after the first byte of it used traffic comes back; 0 is never.",
        values: &[], default: "0s", evidence: Evidence::Assumed },
    SwitchRow { name: "traffic_exceeded", doc: "Every account has used up its traffic.", values: &["off", "on"],
        default: "off", evidence: Evidence::Observed },
    SwitchRow { name: "download_503", doc: "Downloads do not work for the moment.", values: &["off", "on"],
        default: "off", evidence: Evidence::Observed },
    SwitchRow { name: "download_404_for_free",
        doc: "Free accounts are told that a file is not there when they ask for its bytes.", values: &["off", "on"],
        default: "off", evidence: Evidence::Observed },
    SwitchRow { name: "waiting_polls",
        doc: "How many answers still say that the bytes have not arrived after they have.", values: &[], default: "0",
        evidence: Evidence::Observed },
    SwitchRow { name: "processing_polls", doc: "How many answers say that an upload is being processed.", values: &[],
        default: "1", evidence: Evidence::Observed },
    SwitchRow { name: "fail_upload", doc: "Uploads end in a failure.", values: &["off", "on"], default: "off",
        evidence: Evidence::Observed },
    SwitchRow { name: "upload_host_shape", doc: "What the upload host answers.",
        values: &["upload", "flat", "status_only", "html"], default: "upload", evidence: Evidence::Documented },
    SwitchRow { name: "html_on_upload",
        doc: "Announcing a file is answered with a page for people, as for accounts without the right to upload.",
        values: &["off", "on"], default: "off", evidence: Evidence::Observed },
    SwitchRow { name: "denied_by_ip", doc: "Every call is answered by the protection layer in front of the service.",
        values: &["off", "on"], default: "off", evidence: Evidence::Observed },
    SwitchRow { name: "duplicate_folder", doc: "What happens when the name of a new folder is taken.",
        values: &["existing", "second", "conflict"], default: "existing", evidence: Evidence::Observed },
    SwitchRow { name: "folder_change_mode_500",
        doc: "Changing the mode of a folder fails, as it did for one client each time.", values: &["off", "on"],
        default: "off", evidence: Evidence::Observed },
    SwitchRow { name: "accept_url_param", doc: "The address of a page may stand for the id of the file.",
        values: &["off", "on"], default: "off", evidence: Evidence::Observed },
    SwitchRow { name: "accept_json_body", doc: "Parameters may come as a JSON object.", values: &["off", "on"],
        default: "off", evidence: Evidence::Assumed },
];

/// Switches that choose the form of several places.
pub static FORM_SWITCHES: &[FormSwitch] = &[
    FormSwitch { name: "empty_file", places: &["Upload.file.empty", "RemoteJob.file.empty"],
        words: &[("array", "array"), ("null", "null"), ("absent", "absent")] },
    FormSwitch { name: "counters", places: &["Count.wire"],
        words: &[("mixed", "mixed"), ("int", "integer"), ("string", "string")] },
    FormSwitch { name: "traffic_total", places: &["Traffic.total.wire"],
        words: &[("int", "integer"), ("string", "string")] },
    FormSwitch { name: "premium_label", places: &["Mode.PremiumOnly.label"],
        words: &[("Premium only", "Premium only"), ("Premium Only", "Premium Only")] },
    FormSwitch { name: "remote_empty", places: &["remote.info.empty"],
        words: &[("array", "array"), ("object", "object")] },
];

/// Switches set together.
pub static PROFILES: &[Profile] = &[
    Profile { name: "default", doc: "As the documentation says, and where it says nothing, as seen.", sets: &[] },
    Profile { name: "typed", doc: "For strictly typed clients.",
        sets: &[("empty_file", "null"), ("counters", "int"), ("remote_job_size", "zero")] },
];

/// A page for people, sent in place of JSON by proxies, during maintenance, or to accounts without the right.
pub static HTML: Foreign = Foreign {
    status: 200, media_type: "text/html; charset=utf-8", body: "<html>...Premium account required...</html>",
};

/// A protection layer in front of the service refuses the address.
pub static DENIED: Foreign = Foreign {
    status: 200, media_type: "application/json", body: "{\"error\":\"Denied by IP\",\"success\":false}",
};

/// Plain text from a server that is overloaded.
pub static UNAVAILABLE: Foreign = Foreign {
    status: 503, media_type: "text/plain; charset=utf-8", body: "Service Unavailable",
};
