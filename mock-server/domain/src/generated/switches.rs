// Generated from api-spec.yaml by `cargo xtask generate`. Do not edit.
//! Rapidgator HTTP API: what the mock can do otherwise.

use crate::{switches, values::Evidence};
use std::time::Duration;

/// What the mock does where nobody is sure what the service does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Switches {
    /// A refusal has the HTTP status of its envelope, not 200. Evidence: observed, low confidence.
    pub http_mirror_status: bool,
    /// Folder and page of a file in the trash can. Evidence: sibling.
    pub trash_place: TrashPlace,
    /// The size of a remote upload before it is known. Evidence: sibling.
    pub remote_job_size: RemoteJobSize,
    /// A slash is written \\/, and everything outside of ASCII as \\uXXXX. Evidence: observed, high confidence.
    pub escape_slashes: bool,
    /// How an ended session is worded. Evidence: documented.
    pub session_text: SessionText,
    /// How long a session may be idle. Evidence: assumed. Clients assume anything from 400 seconds to a day; one in
    /// production logs in again after 45 minutes.
    pub token_idle_ttl: Duration,
    /// The next call with a session finds it ended; then the switch is off again. Evidence: assumed.
    pub expire_next_call: bool,
    /// A second login of an account within the wait is refused. Evidence: observed.
    pub login_throttle: bool,
    /// The wait between two logins while they are throttled. Evidence: observed.
    pub login_wait: Duration,
    /// Accounts without a code of their own ask for one as well. Evidence: assumed.
    pub require_2fa: bool,
    /// How long after the first byte of it used traffic comes back; 0 is never. Evidence: assumed. The first version of
    /// the API told reset_in at a login, without a unit. The second tells neither a period nor a moment.
    pub traffic_period: Duration,
    /// Every account has used up its traffic. Evidence: observed, high confidence.
    pub traffic_exceeded: bool,
    /// Downloads do not work for the moment. Evidence: observed, high confidence.
    pub download_503: bool,
    /// Free accounts are told that a file is not there when they ask for its bytes. Evidence: observed, high
    /// confidence.
    pub download_404_for_free: bool,
    /// How many answers still say that the bytes have not arrived after they have. Evidence: observed, high confidence.
    pub waiting_polls: u64,
    /// How many answers say that an upload is being processed. Evidence: observed, high confidence.
    pub processing_polls: u64,
    /// Uploads end in a failure. Evidence: observed, high confidence.
    pub fail_upload: bool,
    /// What the upload host answers. Evidence: documented, medium confidence.
    pub upload_host_shape: UploadHostShape,
    /// Announcing a file is answered with a page for people, as for accounts without the right to upload. Evidence:
    /// observed, high confidence.
    pub html_on_upload: bool,
    /// Every call is answered by the protection layer in front of the service. Evidence: observed.
    pub denied_by_ip: bool,
    /// What happens when the name of a new folder is taken. Evidence: observed.
    pub duplicate_folder: DuplicateFolder,
    /// Changing the mode of a folder fails, as it did for one client each time. Evidence: observed.
    pub folder_change_mode_500: bool,
    /// The address of a page may stand for the id of the file. Evidence: observed, low confidence.
    pub accept_url_param: bool,
    /// Parameters may come as a JSON object. Evidence: assumed.
    pub accept_json_body: bool,
}

impl Default for Switches {
    fn default() -> Self {
        Self {
            http_mirror_status: false,
            trash_place: TrashPlace::Kept,
            remote_job_size: RemoteJobSize::Null,
            escape_slashes: true,
            session_text: SessionText::Documented,
            token_idle_ttl: Duration::from_secs(2700),
            expire_next_call: false,
            login_throttle: false,
            login_wait: Duration::from_secs(20),
            require_2fa: false,
            traffic_period: Duration::from_secs(0),
            traffic_exceeded: false,
            download_503: false,
            download_404_for_free: false,
            waiting_polls: 0,
            processing_polls: 1,
            fail_upload: false,
            upload_host_shape: UploadHostShape::Upload,
            html_on_upload: false,
            denied_by_ip: false,
            duplicate_folder: DuplicateFolder::Existing,
            folder_change_mode_500: false,
            accept_url_param: false,
            accept_json_body: false,
        }
    }
}

impl Switches {
    /// Sets the switch of this name; `None` if there is none, or if it does not take this value.
    pub fn set(&mut self, name: &str, value: &str) -> Option<()> {
        match name {
            "http_mirror_status" => self.http_mirror_status = switches::flag(value)?,
            "trash_place" => self.trash_place = TrashPlace::from_word(value)?,
            "remote_job_size" => self.remote_job_size = RemoteJobSize::from_word(value)?,
            "escape_slashes" => self.escape_slashes = switches::flag(value)?,
            "session_text" => self.session_text = SessionText::from_word(value)?,
            "token_idle_ttl" => self.token_idle_ttl = switches::duration(value)?,
            "expire_next_call" => self.expire_next_call = switches::flag(value)?,
            "login_throttle" => self.login_throttle = switches::flag(value)?,
            "login_wait" => self.login_wait = switches::duration(value)?,
            "require_2fa" => self.require_2fa = switches::flag(value)?,
            "traffic_period" => self.traffic_period = switches::duration(value)?,
            "traffic_exceeded" => self.traffic_exceeded = switches::flag(value)?,
            "download_503" => self.download_503 = switches::flag(value)?,
            "download_404_for_free" => {
                self.download_404_for_free = switches::flag(value)?;
            }
            "waiting_polls" => self.waiting_polls = switches::count(value)?,
            "processing_polls" => self.processing_polls = switches::count(value)?,
            "fail_upload" => self.fail_upload = switches::flag(value)?,
            "upload_host_shape" => {
                self.upload_host_shape = UploadHostShape::from_word(value)?;
            }
            "html_on_upload" => self.html_on_upload = switches::flag(value)?,
            "denied_by_ip" => self.denied_by_ip = switches::flag(value)?,
            "duplicate_folder" => {
                self.duplicate_folder = DuplicateFolder::from_word(value)?;
            }
            "folder_change_mode_500" => {
                self.folder_change_mode_500 = switches::flag(value)?;
            }
            "accept_url_param" => self.accept_url_param = switches::flag(value)?,
            "accept_json_body" => self.accept_json_body = switches::flag(value)?,
            _ => return None,
        }
        Some(())
    }
    /// What the switch of this name is set to, as it can be set again; `None` if there is none.
    pub fn get(&self, name: &str) -> Option<String> {
        match name {
            "http_mirror_status" => Some(switches::shown_flag(self.http_mirror_status)),
            "trash_place" => Some(self.trash_place.word().to_owned()),
            "remote_job_size" => Some(self.remote_job_size.word().to_owned()),
            "escape_slashes" => Some(switches::shown_flag(self.escape_slashes)),
            "session_text" => Some(self.session_text.word().to_owned()),
            "token_idle_ttl" => Some(switches::shown_duration(self.token_idle_ttl)),
            "expire_next_call" => Some(switches::shown_flag(self.expire_next_call)),
            "login_throttle" => Some(switches::shown_flag(self.login_throttle)),
            "login_wait" => Some(switches::shown_duration(self.login_wait)),
            "require_2fa" => Some(switches::shown_flag(self.require_2fa)),
            "traffic_period" => Some(switches::shown_duration(self.traffic_period)),
            "traffic_exceeded" => Some(switches::shown_flag(self.traffic_exceeded)),
            "download_503" => Some(switches::shown_flag(self.download_503)),
            "download_404_for_free" => {
                Some(switches::shown_flag(self.download_404_for_free))
            }
            "waiting_polls" => Some(self.waiting_polls.to_string()),
            "processing_polls" => Some(self.processing_polls.to_string()),
            "fail_upload" => Some(switches::shown_flag(self.fail_upload)),
            "upload_host_shape" => Some(self.upload_host_shape.word().to_owned()),
            "html_on_upload" => Some(switches::shown_flag(self.html_on_upload)),
            "denied_by_ip" => Some(switches::shown_flag(self.denied_by_ip)),
            "duplicate_folder" => Some(self.duplicate_folder.word().to_owned()),
            "folder_change_mode_500" => {
                Some(switches::shown_flag(self.folder_change_mode_500))
            }
            "accept_url_param" => Some(switches::shown_flag(self.accept_url_param)),
            "accept_json_body" => Some(switches::shown_flag(self.accept_json_body)),
            _ => None,
        }
    }
}

/// Values of `trash_place`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TrashPlace {
    /// Those that it had before it was deleted. Evidence: documented, medium confidence.
    Kept,
    /// None, as on a sister service.
    Null,
}

impl TrashPlace {
    /// As the description calls it.
    pub fn word(self) -> &'static str {
        match self {
            Self::Kept => "kept",
            Self::Null => "null",
        }
    }
    /// By what the description calls it.
    pub fn from_word(word: &str) -> Option<Self> {
        match word {
            "kept" => Some(Self::Kept),
            "null" => Some(Self::Null),
            _ => None,
        }
    }
    /// How it is known.
    pub fn evidence(self) -> Evidence {
        match self {
            Self::Kept => Evidence::Documented,
            Self::Null => Evidence::Sibling,
        }
    }
}

/// Values of `remote_job_size`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RemoteJobSize {
    /// Null, as on a sister service.
    Null,
    /// Zero, which one strictly typed client needs. Evidence: observed, low confidence.
    Zero,
}

impl RemoteJobSize {
    /// As the description calls it.
    pub fn word(self) -> &'static str {
        match self {
            Self::Null => "null",
            Self::Zero => "zero",
        }
    }
    /// By what the description calls it.
    pub fn from_word(word: &str) -> Option<Self> {
        match word {
            "null" => Some(Self::Null),
            "zero" => Some(Self::Zero),
            _ => None,
        }
    }
    /// How it is known.
    pub fn evidence(self) -> Evidence {
        match self {
            Self::Zero => Evidence::Observed,
            Self::Null => Evidence::Sibling,
        }
    }
}

/// Values of `session_text`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SessionText {
    /// `Error: Session not exist`
    Documented,
    /// `Error. Session not exist`
    NotExist,
    /// `Error. Session doesn't exist`
    DoesNotExist,
}

impl SessionText {
    /// As the description calls it.
    pub fn word(self) -> &'static str {
        match self {
            Self::Documented => "documented",
            Self::NotExist => "not_exist",
            Self::DoesNotExist => "does_not_exist",
        }
    }
    /// By what the description calls it.
    pub fn from_word(word: &str) -> Option<Self> {
        match word {
            "documented" => Some(Self::Documented),
            "not_exist" => Some(Self::NotExist),
            "does_not_exist" => Some(Self::DoesNotExist),
            _ => None,
        }
    }
    /// How it is known.
    pub fn evidence(self) -> Evidence {
        match self {
            Self::Documented => Evidence::Documented,
            Self::NotExist | Self::DoesNotExist => Evidence::Observed,
        }
    }
    /// What the service says.
    pub fn text(self) -> &'static str {
        match self {
            Self::Documented => "Error: Session not exist",
            Self::NotExist => "Error. Session not exist",
            Self::DoesNotExist => "Error. Session doesn't exist",
        }
    }
}

/// Values of `upload_host_shape`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UploadHostShape {
    /// The upload in a member of the payload.
    Upload,
    /// The upload as the payload. Evidence: observed.
    Flat,
    /// The status and nothing else. Evidence: observed, low confidence.
    StatusOnly,
    /// A page for people. Evidence: assumed.
    Html,
}

impl UploadHostShape {
    /// As the description calls it.
    pub fn word(self) -> &'static str {
        match self {
            Self::Upload => "upload",
            Self::Flat => "flat",
            Self::StatusOnly => "status_only",
            Self::Html => "html",
        }
    }
    /// By what the description calls it.
    pub fn from_word(word: &str) -> Option<Self> {
        match word {
            "upload" => Some(Self::Upload),
            "flat" => Some(Self::Flat),
            "status_only" => Some(Self::StatusOnly),
            "html" => Some(Self::Html),
            _ => None,
        }
    }
    /// How it is known.
    pub fn evidence(self) -> Evidence {
        match self {
            Self::Upload => Evidence::Documented,
            Self::Flat | Self::StatusOnly => Evidence::Observed,
            Self::Html => Evidence::Assumed,
        }
    }
}

/// Values of `duplicate_folder`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DuplicateFolder {
    /// The folder that has the name is given.
    Existing,
    /// A second folder of the name is made. Evidence: observed, low confidence.
    Second,
    /// The call is refused, as on a sister service. Evidence: sibling.
    Conflict,
}

impl DuplicateFolder {
    /// As the description calls it.
    pub fn word(self) -> &'static str {
        match self {
            Self::Existing => "existing",
            Self::Second => "second",
            Self::Conflict => "conflict",
        }
    }
    /// By what the description calls it.
    pub fn from_word(word: &str) -> Option<Self> {
        match word {
            "existing" => Some(Self::Existing),
            "second" => Some(Self::Second),
            "conflict" => Some(Self::Conflict),
            _ => None,
        }
    }
    /// How it is known.
    pub fn evidence(self) -> Evidence {
        match self {
            Self::Existing | Self::Second => Evidence::Observed,
            Self::Conflict => Evidence::Sibling,
        }
    }
}
