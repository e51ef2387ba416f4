// Generated from api-spec.yaml by `cargo xtask generate`. Do not edit.
//! Rapidgator HTTP API: what it says when it refuses.

use rapidgator_client_runtime::{
    api::{Api, Envelope, Foreign, ForeignShape, SessionPlan, StatusValue},
    catalogue::{ErrorRow, Recognise, Retry, SessionAction},
    error_ids,
};
use super::operations;

/// Where the service is.
pub const BASE_URL: &str = "https://rapidgator.net/api/v2";

/// A token names a session that ends when it is idle. The text of the error has three spellings, so the status decides.
/// Many logins in a row are throttled; a client logs in once and keeps the token. Evidence: documented (File page).
pub(crate) static API: Api = Api {
    base_url: BASE_URL, truthy: &["1", "true", "True"], falsy: &["0", "false", "False", ""],
    session: Some(SessionPlan { login: &operations::USER_LOGIN, identity: Some("login"), password: Some("password"),
            code: Some("code"), token: "token", parameter: "token", expired: ErrorId::SessionExpired.row() }),
    envelope: Some(Envelope { payload: &["response"], status: &["status"], details: &["details"], row: None,
            success: StatusValue::Integer(200), failure: None,
            foreign: &[Foreign { id: "html", shape: ForeignShape::Prefix("<"), details: None },
                Foreign { id: "denied", shape: ForeignShape::Members(&["error", "success"]), details: Some("error") },
                Foreign { id: "unavailable", shape: ForeignShape::Prefix("Service Unavailable"), details: None }] }),
};

error_ids! {
    /// Rows of the error catalogue.
    pub enum ErrorId {
        /// The token is unknown or its session has ended. Evidence: documented.
        SessionExpired,
        /// A required parameter was not sent. Evidence: assumed.
        ParameterMissing,
        /// A parameter has a value of the wrong type or shape. Evidence: assumed.
        ParameterInvalid,
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
        LoginThrottled,
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
        DownloadTooLarge,
        /// The file is larger than the account may upload. Evidence: assumed.
        FileTooLarge,
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
}

/// In the order of [`ErrorId`].
static CATALOGUE: [ErrorRow; 47] = [
    ErrorRow { name: "session_expired", status: 401, recognise: Recognise::Status, retry: Retry::Never,
        session: SessionAction::Renew,
        texts: &[&["Error: Session not exist"], &["Error. Session not exist"], &["Error. Session doesn't exist"],
            &["Token doesn't exist"]] },
    ErrorRow { name: "parameter_missing", status: 400, recognise: Recognise::Text, retry: Retry::Never,
        session: SessionAction::Keep, texts: &[&["Error: Parameter ", " is missing"]] },
    ErrorRow { name: "parameter_invalid", status: 400, recognise: Recognise::Text, retry: Retry::Never,
        session: SessionAction::Keep, texts: &[&["Error: Parameter ", " is invalid"]] },
    ErrorRow { name: "internal", status: 500, recognise: Recognise::Status, retry: Retry::Later,
        session: SessionAction::Keep, texts: &[&["Internal Server Error"]] },
    ErrorRow { name: "unavailable", status: 503, recognise: Recognise::Status, retry: Retry::Later,
        session: SessionAction::Keep, texts: &[&["Service Unavailable"]] },
    ErrorRow { name: "wrong_credentials", status: 401, recognise: Recognise::Status, retry: Retry::Never,
        session: SessionAction::Refused,
        texts: &[&["Error: Login or password is wrong"], &["Error: Wrong e-mail or password."],
            &["Error: Error e-mail or password"]] },
    ErrorRow { name: "wrong_code", status: 401, recognise: Recognise::Text, retry: Retry::Never,
        session: SessionAction::Refused, texts: &[&["Error: Invalid auth code"]] },
    ErrorRow { name: "login_throttled", status: 401, recognise: Recognise::Text, retry: Retry::Never,
        session: SessionAction::Throttled,
        texts: &[&["Frequent logins. Please wait ", ""], &["Please wait ", ""], &["Please wait"]] },
    ErrorRow { name: "account_frozen", status: 401, recognise: Recognise::Text, retry: Retry::Never,
        session: SessionAction::Refused, texts: &[&["User is FROZEN"]] },
    ErrorRow { name: "account_locked", status: 401, recognise: Recognise::Text, retry: Retry::Never,
        session: SessionAction::Refused,
        texts: &[&["Error: ACCOUNT LOCKED FOR VIOLATION OF OUR TERMS. PLEASE CONTACT SUPPORT."]] },
    ErrorRow { name: "unusual_address", status: 401, recognise: Recognise::Text, retry: Retry::Never,
        session: SessionAction::Refused,
        texts: &[&["Error: You requested login to your account from unusual Ip address"]] },
    ErrorRow { name: "login_incomplete", status: 400, recognise: Recognise::Text, retry: Retry::Never,
        session: SessionAction::Refused,
        texts: &[&["Parameter login or password is missing"], &["Password cannot be blank"]] },
    ErrorRow { name: "user_not_found", status: 404, recognise: Recognise::Text, retry: Retry::Never,
        session: SessionAction::Keep, texts: &[&["Error: User not found"]] },
    ErrorRow { name: "file_not_found", status: 404, recognise: Recognise::Status, retry: Retry::Never,
        session: SessionAction::Keep, texts: &[&["Error: File not found"]] },
    ErrorRow { name: "folder_not_found", status: 404, recognise: Recognise::Text, retry: Retry::Never,
        session: SessionAction::Keep, texts: &[&["Error: Folder not found"]] },
    ErrorRow { name: "parent_folder_not_found", status: 404, recognise: Recognise::Text, retry: Retry::Never,
        session: SessionAction::Keep, texts: &[&["Error: Parent folder not found"]] },
    ErrorRow { name: "link_not_found", status: 404, recognise: Recognise::Text, retry: Retry::Never,
        session: SessionAction::Keep, texts: &[&["Error: Link not found"]] },
    ErrorRow { name: "link_item_not_found", status: 404, recognise: Recognise::Text, retry: Retry::Never,
        session: SessionAction::Keep, texts: &[&["Link not found"]] },
    ErrorRow { name: "upload_not_found", status: 404, recognise: Recognise::Text, retry: Retry::Never,
        session: SessionAction::Keep, texts: &[&["Error: Upload not found"]] },
    ErrorRow { name: "copy_limit", status: 409, recognise: Recognise::Text, retry: Retry::Never,
        session: SessionAction::Keep, texts: &[&["Error: You can't create more than 10 copies of the same file"]] },
    ErrorRow { name: "copy_failed", status: 500, recognise: Recognise::Text, retry: Retry::Never,
        session: SessionAction::Keep, texts: &[&["Error: Failed to copy the file"]] },
    ErrorRow { name: "move_failed", status: 500, recognise: Recognise::Text, retry: Retry::Never,
        session: SessionAction::Keep, texts: &[&["Error: Failed to move the file"]] },
    ErrorRow { name: "delete_failed", status: 500, recognise: Recognise::Text, retry: Retry::Never,
        session: SessionAction::Keep, texts: &[&["Error: Failed to delete the file"]] },
    ErrorRow { name: "folder_copy_failed", status: 500, recognise: Recognise::Text, retry: Retry::Never,
        session: SessionAction::Keep, texts: &[&["Error: Failed to copy the folder"]] },
    ErrorRow { name: "folder_move_failed", status: 500, recognise: Recognise::Text, retry: Retry::Never,
        session: SessionAction::Keep, texts: &[&["Error: Failed to move the folder"]] },
    ErrorRow { name: "folder_delete_failed", status: 500, recognise: Recognise::Text, retry: Retry::Never,
        session: SessionAction::Keep, texts: &[&["Error: Failed to delete the folder"]] },
    ErrorRow { name: "rename_failed", status: 500, recognise: Recognise::Text, retry: Retry::Never,
        session: SessionAction::Keep, texts: &[&["Error: Failed to rename file"]] },
    ErrorRow { name: "invalid_mode", status: 400, recognise: Recognise::Text, retry: Retry::Never,
        session: SessionAction::Keep, texts: &[&["Error: Invalid mode"]] },
    ErrorRow { name: "too_many_links", status: 400, recognise: Recognise::Text, retry: Retry::Never,
        session: SessionAction::Keep, texts: &[&["Error: Too many links"], &["to many links"]] },
    ErrorRow { name: "traffic_exceeded", status: 423, recognise: Recognise::Text, retry: Retry::Later,
        session: SessionAction::Keep, texts: &[&["Error: Exceeded traffic"]] },
    ErrorRow { name: "download_unavailable", status: 503, recognise: Recognise::Text, retry: Retry::Later,
        session: SessionAction::Keep, texts: &[&["Download temporarily unavailable"]] },
    ErrorRow { name: "premium_required", status: 403, recognise: Recognise::Text, retry: Retry::Never,
        session: SessionAction::Keep,
        texts: &[&["This file can be downloaded by premium only"], &["User is not PREMIUM"]] },
    ErrorRow { name: "download_too_large", status: 403, recognise: Recognise::Text, retry: Retry::Never,
        session: SessionAction::Keep,
        texts: &[&["Error: You can download files up to ", ""], &["You can download files up to ", ""]] },
    ErrorRow { name: "file_too_large", status: 400, recognise: Recognise::Text, retry: Retry::Never,
        session: SessionAction::Keep, texts: &[&["Error: File is larger than ", " bytes"]] },
    ErrorRow { name: "storage_full", status: 400, recognise: Recognise::Text, retry: Retry::Never,
        session: SessionAction::Keep, texts: &[&["Error: Not enough storage space"]] },
    ErrorRow { name: "too_many_uploads", status: 400, recognise: Recognise::Text, retry: Retry::Later,
        session: SessionAction::Keep, texts: &[&["Error: Too many parallel uploads"]] },
    ErrorRow { name: "folder_exists", status: 409, recognise: Recognise::Text, retry: Retry::Never,
        session: SessionAction::Keep, texts: &[&["Conflict. Folder with the same name already exists"]] },
    ErrorRow { name: "remote_quota_exceeded", status: 403, recognise: Recognise::Text, retry: Retry::Never,
        session: SessionAction::Keep, texts: &[&["Error: Exceeded the storage quota"], &["Exceeded the storage quota"]] },
    ErrorRow { name: "too_many_jobs", status: 400, recognise: Recognise::Text, retry: Retry::Later,
        session: SessionAction::Keep, texts: &[&["Error: Too many remote upload jobs"]] },
    ErrorRow { name: "job_not_found", status: 404, recognise: Recognise::Text, retry: Retry::Never,
        session: SessionAction::Keep, texts: &[&["Error: Job not found"]] },
    ErrorRow { name: "remote_failed", status: 500, recognise: Recognise::Text, retry: Retry::Never,
        session: SessionAction::Keep, texts: &[&["Unable to download"]] },
    ErrorRow { name: "upload_refused", status: 500, recognise: Recognise::Text, retry: Retry::Never,
        session: SessionAction::Keep, texts: &[&["Error: Upload failed"]] },
    ErrorRow { name: "processing_failed", status: 500, recognise: Recognise::Text, retry: Retry::Never,
        session: SessionAction::Keep, texts: &[&["Unknown error"]] },
    ErrorRow { name: "bytes_differ", status: 400, recognise: Recognise::Text, retry: Retry::Never,
        session: SessionAction::Keep, texts: &[&["The received bytes differ from the announced hash or size"]] },
    ErrorRow { name: "foreign_download", status: 403, recognise: Recognise::Text, retry: Retry::Never,
        session: SessionAction::Keep, texts: &[&["This download session is not for you"]] },
    ErrorRow { name: "download_session_not_found", status: 404, recognise: Recognise::Text, retry: Retry::Never,
        session: SessionAction::Keep, texts: &[&["Session not found"]] },
    ErrorRow { name: "link_used", status: 404, recognise: Recognise::Text, retry: Retry::Never,
        session: SessionAction::Keep, texts: &[&["This link has already been used"]] },
];
