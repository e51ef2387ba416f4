// Generated from api-spec.yaml by `cargo xtask generate`. Do not edit.
//! Rapidgator HTTP API: how it refuses.

use crate::values::Evidence;
use super::switches::Switches;

/// Why a call, one id of it, an upload or a download is refused.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(
    clippy::enum_variant_names,
    clippy::large_enum_variant,
    reason = "as the description has it"
)]
pub enum Refusal {
    /// The token is unknown or its session has ended. Evidence: documented.
    SessionExpired,
    /// A required parameter was not sent. Evidence: assumed.
    ParameterMissing {
        /// Such as `name`.
        name: String,
    },
    /// A parameter has a value of the wrong type or shape. Evidence: assumed.
    ParameterInvalid {
        /// Such as `name`.
        name: String,
    },
    /// The server failed. Evidence: assumed.
    Internal,
    /// The service is overloaded for the moment. Evidence: observed, low confidence.
    Unavailable,
    /// Nobody has this login with this password. Evidence: documented.
    WrongCredentials,
    /// The account asks for a two-factor code, and none or a wrong one was sent. Evidence: documented.
    WrongCode,
    /// Too many logins in a short time. Another login before the wait is over makes it worse. Evidence: observed, high
    /// confidence.
    LoginThrottled {
        /// Such as `20 sec...`.
        wait: String,
    },
    /// The account is frozen. Evidence: observed.
    AccountFrozen,
    /// The account was closed by the service. Evidence: observed.
    AccountLocked,
    /// The account accepts logins from known addresses only. Evidence: observed.
    UnusualAddress,
    /// Login or password was not sent, or is empty. Evidence: observed.
    LoginIncomplete,
    /// The account behind the session is gone. Evidence: documented.
    UserNotFound,
    /// No file has this id, or the account may not see it. Evidence: documented.
    FileNotFound,
    /// No folder has this id. Evidence: documented.
    FolderNotFound,
    /// The folder that should hold the new one does not exist. Evidence: documented.
    ParentFolderNotFound,
    /// The only one-time link asked for does not exist. Unknown ones of several are entries of the answer. Evidence:
    /// documented.
    LinkNotFound,
    /// One of several one-time links does not exist. The text has no prefix. Evidence: documented.
    LinkItemNotFound,
    /// No upload session has this id. Evidence: assumed. The documentation has an error example here; its text is lost.
    UploadNotFound,
    /// The account holds as many copies of this content as it may. Evidence: documented.
    CopyLimit,
    /// The file was not copied. Evidence: documented, medium confidence.
    CopyFailed,
    /// The file was not moved. Evidence: documented, medium confidence.
    MoveFailed,
    /// The file was not deleted. Evidence: documented, medium confidence.
    DeleteFailed,
    /// The folder was not copied. Evidence: assumed.
    FolderCopyFailed,
    /// The folder was not moved, for example because its new place would be below itself. Evidence: assumed.
    FolderMoveFailed,
    /// The folder was not deleted, for example because it is the root. Evidence: assumed.
    FolderDeleteFailed,
    /// The file was not renamed. Evidence: documented.
    RenameFailed,
    /// The mode is not one of the known numbers. Evidence: assumed.
    InvalidMode,
    /// More links in one call than the service takes. Evidence: assumed. The documentation has an error example about
    /// too many links; its text is lost.
    TooManyLinks,
    /// The traffic of the account is used up. Evidence: observed, high confidence.
    TrafficExceeded,
    /// Downloads do not work for the moment. Evidence: observed, high confidence.
    DownloadUnavailable,
    /// Only premium accounts may download this file. Evidence: observed.
    PremiumRequired,
    /// Files of this size need a premium account. Evidence: observed. Only the beginning of the text is observed.
    DownloadTooLarge {
        /// Such as `500 MB in free mode`.
        limit: String,
    },
    /// The file is larger than the account may upload. Evidence: assumed.
    FileTooLarge {
        /// Such as `5368709120`.
        limit: String,
    },
    /// The account has no room for the file. Evidence: assumed.
    StorageFull,
    /// As many uploads run as the account may have at the same time. Evidence: assumed.
    TooManyUploads,
    /// The folder above holds one of this name already. A sister service answers so; this one may do something else.
    /// Evidence: sibling.
    FolderExists,
    /// The account has no room for what it wants fetched. Evidence: documented, low confidence. Only the words after
    /// the prefix are quoted.
    RemoteQuotaExceeded,
    /// As many remote uploads run as the account may have at the same time. Evidence: assumed.
    TooManyJobs,
    /// No remote upload has this id. Evidence: assumed.
    JobNotFound,
    /// The service could not fetch the file. Evidence: assumed.
    RemoteFailed,
    /// The upload host did not take the bytes. The file may exist all the same; the upload session knows. Evidence:
    /// assumed.
    UploadRefused,
    /// The service took the bytes and could not make a file of them. Sending all of them again is safe. Evidence:
    /// observed.
    ProcessingFailed,
    /// The bytes that arrived are not the announced ones. Evidence: assumed.
    BytesDiffer,
    /// The download link belongs to another session. Evidence: observed.
    ForeignDownload,
    /// The download link is unknown or has ended. Evidence: observed.
    DownloadSessionNotFound,
    /// The one-time link was used before. Evidence: assumed.
    LinkUsed,
}

impl Refusal {
    /// The name of its row in the error catalogue.
    pub fn name(&self) -> &'static str {
        match self {
            Self::SessionExpired => "session_expired",
            Self::ParameterMissing { .. } => "parameter_missing",
            Self::ParameterInvalid { .. } => "parameter_invalid",
            Self::Internal => "internal",
            Self::Unavailable => "unavailable",
            Self::WrongCredentials => "wrong_credentials",
            Self::WrongCode => "wrong_code",
            Self::LoginThrottled { .. } => "login_throttled",
            Self::AccountFrozen => "account_frozen",
            Self::AccountLocked => "account_locked",
            Self::UnusualAddress => "unusual_address",
            Self::LoginIncomplete => "login_incomplete",
            Self::UserNotFound => "user_not_found",
            Self::FileNotFound => "file_not_found",
            Self::FolderNotFound => "folder_not_found",
            Self::ParentFolderNotFound => "parent_folder_not_found",
            Self::LinkNotFound => "link_not_found",
            Self::LinkItemNotFound => "link_item_not_found",
            Self::UploadNotFound => "upload_not_found",
            Self::CopyLimit => "copy_limit",
            Self::CopyFailed => "copy_failed",
            Self::MoveFailed => "move_failed",
            Self::DeleteFailed => "delete_failed",
            Self::FolderCopyFailed => "folder_copy_failed",
            Self::FolderMoveFailed => "folder_move_failed",
            Self::FolderDeleteFailed => "folder_delete_failed",
            Self::RenameFailed => "rename_failed",
            Self::InvalidMode => "invalid_mode",
            Self::TooManyLinks => "too_many_links",
            Self::TrafficExceeded => "traffic_exceeded",
            Self::DownloadUnavailable => "download_unavailable",
            Self::PremiumRequired => "premium_required",
            Self::DownloadTooLarge { .. } => "download_too_large",
            Self::FileTooLarge { .. } => "file_too_large",
            Self::StorageFull => "storage_full",
            Self::TooManyUploads => "too_many_uploads",
            Self::FolderExists => "folder_exists",
            Self::RemoteQuotaExceeded => "remote_quota_exceeded",
            Self::TooManyJobs => "too_many_jobs",
            Self::JobNotFound => "job_not_found",
            Self::RemoteFailed => "remote_failed",
            Self::UploadRefused => "upload_refused",
            Self::ProcessingFailed => "processing_failed",
            Self::BytesDiffer => "bytes_differ",
            Self::ForeignDownload => "foreign_download",
            Self::DownloadSessionNotFound => "download_session_not_found",
            Self::LinkUsed => "link_used",
        }
    }
    /// The status that goes with it.
    pub fn status(&self) -> u16 {
        match self {
            Self::ParameterMissing { .. }
            | Self::ParameterInvalid { .. }
            | Self::LoginIncomplete
            | Self::InvalidMode
            | Self::TooManyLinks
            | Self::FileTooLarge { .. }
            | Self::StorageFull
            | Self::TooManyUploads
            | Self::TooManyJobs
            | Self::BytesDiffer => 400,
            Self::SessionExpired
            | Self::WrongCredentials
            | Self::WrongCode
            | Self::LoginThrottled { .. }
            | Self::AccountFrozen
            | Self::AccountLocked
            | Self::UnusualAddress => 401,
            Self::PremiumRequired
            | Self::DownloadTooLarge { .. }
            | Self::RemoteQuotaExceeded
            | Self::ForeignDownload => 403,
            Self::UserNotFound
            | Self::FileNotFound
            | Self::FolderNotFound
            | Self::ParentFolderNotFound
            | Self::LinkNotFound
            | Self::LinkItemNotFound
            | Self::UploadNotFound
            | Self::JobNotFound
            | Self::DownloadSessionNotFound
            | Self::LinkUsed => 404,
            Self::CopyLimit | Self::FolderExists => 409,
            Self::TrafficExceeded => 423,
            Self::Internal
            | Self::CopyFailed
            | Self::MoveFailed
            | Self::DeleteFailed
            | Self::FolderCopyFailed
            | Self::FolderMoveFailed
            | Self::FolderDeleteFailed
            | Self::RenameFailed
            | Self::RemoteFailed
            | Self::UploadRefused
            | Self::ProcessingFailed => 500,
            Self::Unavailable | Self::DownloadUnavailable => 503,
        }
    }
    /// What the service says.
    pub fn text(&self) -> String {
        match self {
            Self::SessionExpired => "Error: Session not exist".to_owned(),
            Self::ParameterMissing { name } => {
                format!("Error: Parameter {name} is missing")
            }
            Self::ParameterInvalid { name } => {
                format!("Error: Parameter {name} is invalid")
            }
            Self::Internal => "Internal Server Error".to_owned(),
            Self::Unavailable => "Service Unavailable".to_owned(),
            Self::WrongCredentials => "Error: Login or password is wrong".to_owned(),
            Self::WrongCode => "Error: Invalid auth code".to_owned(),
            Self::LoginThrottled { wait } => {
                format!("Frequent logins. Please wait {wait}")
            }
            Self::AccountFrozen => "User is FROZEN".to_owned(),
            Self::AccountLocked => {
                "Error: ACCOUNT LOCKED FOR VIOLATION OF OUR TERMS. PLEASE CONTACT SUPPORT."
                    .to_owned()
            }
            Self::UnusualAddress => {
                "Error: You requested login to your account from unusual Ip address"
                    .to_owned()
            }
            Self::LoginIncomplete => "Parameter login or password is missing".to_owned(),
            Self::UserNotFound => "Error: User not found".to_owned(),
            Self::FileNotFound => "Error: File not found".to_owned(),
            Self::FolderNotFound => "Error: Folder not found".to_owned(),
            Self::ParentFolderNotFound => "Error: Parent folder not found".to_owned(),
            Self::LinkNotFound => "Error: Link not found".to_owned(),
            Self::LinkItemNotFound => "Link not found".to_owned(),
            Self::UploadNotFound => "Error: Upload not found".to_owned(),
            Self::CopyLimit => {
                "Error: You can't create more than 10 copies of the same file".to_owned()
            }
            Self::CopyFailed => "Error: Failed to copy the file".to_owned(),
            Self::MoveFailed => "Error: Failed to move the file".to_owned(),
            Self::DeleteFailed => "Error: Failed to delete the file".to_owned(),
            Self::FolderCopyFailed => "Error: Failed to copy the folder".to_owned(),
            Self::FolderMoveFailed => "Error: Failed to move the folder".to_owned(),
            Self::FolderDeleteFailed => "Error: Failed to delete the folder".to_owned(),
            Self::RenameFailed => "Error: Failed to rename file".to_owned(),
            Self::InvalidMode => "Error: Invalid mode".to_owned(),
            Self::TooManyLinks => "Error: Too many links".to_owned(),
            Self::TrafficExceeded => "Error: Exceeded traffic".to_owned(),
            Self::DownloadUnavailable => "Download temporarily unavailable".to_owned(),
            Self::PremiumRequired => {
                "This file can be downloaded by premium only".to_owned()
            }
            Self::DownloadTooLarge { limit } => {
                format!("Error: You can download files up to {limit}")
            }
            Self::FileTooLarge { limit } => {
                format!("Error: File is larger than {limit} bytes")
            }
            Self::StorageFull => "Error: Not enough storage space".to_owned(),
            Self::TooManyUploads => "Error: Too many parallel uploads".to_owned(),
            Self::FolderExists => {
                "Conflict. Folder with the same name already exists".to_owned()
            }
            Self::RemoteQuotaExceeded => "Error: Exceeded the storage quota".to_owned(),
            Self::TooManyJobs => "Error: Too many remote upload jobs".to_owned(),
            Self::JobNotFound => "Error: Job not found".to_owned(),
            Self::RemoteFailed => "Unable to download".to_owned(),
            Self::UploadRefused => "Error: Upload failed".to_owned(),
            Self::ProcessingFailed => "Unknown error".to_owned(),
            Self::BytesDiffer => {
                "The received bytes differ from the announced hash or size".to_owned()
            }
            Self::ForeignDownload => "This download session is not for you".to_owned(),
            Self::DownloadSessionNotFound => "Session not found".to_owned(),
            Self::LinkUsed => "This link has already been used".to_owned(),
        }
    }
    /// What the service says, in the wording that the switches choose.
    pub fn worded(&self, switches: &Switches) -> String {
        match self {
            Self::SessionExpired => switches.session_text.text().to_owned(),
            _ => self.text(),
        }
    }
    /// How its row is known: the weakest of what is known of its text and its status.
    pub fn evidence(&self) -> Evidence {
        match self {
            Self::SessionExpired | Self::WrongCredentials | Self::FileNotFound => {
                Evidence::Documented
            }
            Self::Unavailable | Self::TrafficExceeded | Self::DownloadUnavailable => {
                Evidence::Observed
            }
            Self::FolderExists => Evidence::Sibling,
            Self::ParameterMissing { .. }
            | Self::ParameterInvalid { .. }
            | Self::Internal
            | Self::WrongCode
            | Self::LoginThrottled { .. }
            | Self::AccountFrozen
            | Self::AccountLocked
            | Self::UnusualAddress
            | Self::LoginIncomplete
            | Self::UserNotFound
            | Self::FolderNotFound
            | Self::ParentFolderNotFound
            | Self::LinkNotFound
            | Self::LinkItemNotFound
            | Self::UploadNotFound
            | Self::CopyLimit
            | Self::CopyFailed
            | Self::MoveFailed
            | Self::DeleteFailed
            | Self::FolderCopyFailed
            | Self::FolderMoveFailed
            | Self::FolderDeleteFailed
            | Self::RenameFailed
            | Self::InvalidMode
            | Self::TooManyLinks
            | Self::PremiumRequired
            | Self::DownloadTooLarge { .. }
            | Self::FileTooLarge { .. }
            | Self::StorageFull
            | Self::TooManyUploads
            | Self::RemoteQuotaExceeded
            | Self::TooManyJobs
            | Self::JobNotFound
            | Self::RemoteFailed
            | Self::UploadRefused
            | Self::ProcessingFailed
            | Self::BytesDiffer
            | Self::ForeignDownload
            | Self::DownloadSessionNotFound
            | Self::LinkUsed => Evidence::Assumed,
        }
    }
    /// One of each, in the order of the catalogue.
    pub fn examples() -> Vec<Self> {
        vec![
            Self::SessionExpired, Self::ParameterMissing { name : "name".to_owned() },
            Self::ParameterInvalid { name : "name".to_owned() }, Self::Internal,
            Self::Unavailable, Self::WrongCredentials, Self::WrongCode,
            Self::LoginThrottled { wait : "20 sec...".to_owned() }, Self::AccountFrozen,
            Self::AccountLocked, Self::UnusualAddress, Self::LoginIncomplete,
            Self::UserNotFound, Self::FileNotFound, Self::FolderNotFound,
            Self::ParentFolderNotFound, Self::LinkNotFound, Self::LinkItemNotFound,
            Self::UploadNotFound, Self::CopyLimit, Self::CopyFailed, Self::MoveFailed,
            Self::DeleteFailed, Self::FolderCopyFailed, Self::FolderMoveFailed,
            Self::FolderDeleteFailed, Self::RenameFailed, Self::InvalidMode,
            Self::TooManyLinks, Self::TrafficExceeded, Self::DownloadUnavailable,
            Self::PremiumRequired, Self::DownloadTooLarge { limit : "500 MB in free mode"
            .to_owned() }, Self::FileTooLarge { limit : "5368709120".to_owned() },
            Self::StorageFull, Self::TooManyUploads, Self::FolderExists,
            Self::RemoteQuotaExceeded, Self::TooManyJobs, Self::JobNotFound,
            Self::RemoteFailed, Self::UploadRefused, Self::ProcessingFailed,
            Self::BytesDiffer, Self::ForeignDownload, Self::DownloadSessionNotFound,
            Self::LinkUsed
        ]
    }
}
