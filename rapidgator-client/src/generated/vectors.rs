// Generated from api-spec.yaml by `cargo xtask generate`. Do not edit.
//! Rapidgator HTTP API: its examples, and what each must be read as.

use rapidgator_client_runtime::vectors::Vector;
use super::{
    errors::ErrorId, operations, transfers,
    types::{
        DownloadTicket, File, Folder, FolderContent, LinkCheck, LinkStatus, Login,
        MissingOneTimeLink, Mode, OneTimeLink, OneTimeLinkEntry, OneTimeLinkState,
        OperationResult, Pager, RemoteJob, RemoteJobState, RemoteJobType,
        RemoteUploadLimits, Storage, Traffic, TrashContent, Upload, UploadError,
        UploadLimits, UploadState, User, UserState,
    },
};

/// All of them.
pub(crate) fn vectors() -> Vec<Vector> {
    [
        user_login(),
        user_info(),
        file_upload(),
        file_upload_info(),
        file_download(),
        file_info(),
        file_rename(),
        file_copy(),
        file_move(),
        file_delete(),
        file_xcopy(),
        file_hashcopy(),
        file_change_mode(),
        file_check_link(),
        file_onetimelink_create(),
        file_onetimelink_info(),
        folder_create(),
        folder_info(),
        folder_content(),
        folder_rename(),
        folder_copy(),
        folder_move(),
        folder_delete(),
        folder_change_mode(),
        trashcan_content(),
        trashcan_restore(),
        trashcan_empty(),
        remote_create(),
        remote_info(),
        remote_delete(),
        transfers(),
    ]
        .into_iter()
        .flatten()
        .collect()
}

/// `user.login`.
fn user_login() -> Vec<Vector> {
    Vec::from([
        Vector::answer::<operations::UserLogin>("premium",
            r#"{"response":{"token":"arsd4h37ecfkdqd16uolf5nai1","user":{"email":"user@example.com","is_premium":true,"premium_end_time":1893456000,"state":1,"state_label":"Activated","traffic":{"total":1099511627776,"left":1099511000000},"storage":{"total":"4398046511104","left":4398035213138},"upload":{"max_file_size":5368709120,"nb_pipes":5},"remote_upload":{"max_nb_jobs":5,"refresh_time":30}}},"status":200,"details":null}"#,
            Login { token: "arsd4h37ecfkdqd16uolf5nai1".into(),
                user: User { email: "user@example.com".into(), is_premium: true, premium_end_time: Some(1893456000),
                    state: UserState::Activated, state_label: Some("Activated".into()),
                    traffic: Traffic { total: Some(1099511627776), left: Some(1099511000000) },
                    storage: Storage { total: 4398046511104, left: 4398035213138 },
                    upload: UploadLimits { max_file_size: 5368709120, nb_pipes: 5 },
                    remote_upload: RemoteUploadLimits { max_nb_jobs: 5, refresh_time: 30 }, folder_id: None } }),
        Vector::answer::<operations::UserLogin>("free",
            r#"{"response":{"token":"arsd4h37ecfkdqd16uolf5nai1","user":{"email":"user@example.com","is_premium":false,"premium_end_time":null,"state":1,"state_label":"Activated","traffic":{"total":null,"left":null},"storage":{"total":"4398046511104","left":4398035213138},"upload":{"max_file_size":5368709120,"nb_pipes":5},"remote_upload":{"max_nb_jobs":5,"refresh_time":30}}},"status":200,"details":null}"#,
            Login { token: "arsd4h37ecfkdqd16uolf5nai1".into(),
                user: User { email: "user@example.com".into(), is_premium: false, premium_end_time: None,
                    state: UserState::Activated, state_label: Some("Activated".into()),
                    traffic: Traffic { total: None, left: None },
                    storage: Storage { total: 4398046511104, left: 4398035213138 },
                    upload: UploadLimits { max_file_size: 5368709120, nb_pipes: 5 },
                    remote_upload: RemoteUploadLimits { max_nb_jobs: 5, refresh_time: 30 }, folder_id: None } }),
        Vector::answer::<operations::UserLogin>("root_folder",
            r#"{"response":{"token":"arsd4h37ecfkdqd16uolf5nai1","user":{"email":"user@example.com","is_premium":true,"premium_end_time":1893456000,"state":1,"state_label":"Activated","traffic":{"total":1099511627776,"left":1099511000000},"storage":{"total":"4398046511104","left":4398035213138},"upload":{"max_file_size":5368709120,"nb_pipes":5},"remote_upload":{"max_nb_jobs":5,"refresh_time":30},"folder_id":"5973665"}},"status":200,"details":null}"#,
            Login { token: "arsd4h37ecfkdqd16uolf5nai1".into(),
                user: User { email: "user@example.com".into(), is_premium: true, premium_end_time: Some(1893456000),
                    state: UserState::Activated, state_label: Some("Activated".into()),
                    traffic: Traffic { total: Some(1099511627776), left: Some(1099511000000) },
                    storage: Storage { total: 4398046511104, left: 4398035213138 },
                    upload: UploadLimits { max_file_size: 5368709120, nb_pipes: 5 },
                    remote_upload: RemoteUploadLimits { max_nb_jobs: 5, refresh_time: 30 },
                    folder_id: Some("5973665".into()) } }),
        Vector::answer::<operations::UserLogin>("traffic_as_string",
            r#"{"response":{"token":"arsd4h37ecfkdqd16uolf5nai1","user":{"email":"user@example.com","is_premium":true,"premium_end_time":1893456000,"state":1,"state_label":"Activated","traffic":{"total":"1099511627776","left":1099511000000},"storage":{"total":"4398046511104","left":4398035213138},"upload":{"max_file_size":5368709120,"nb_pipes":5},"remote_upload":{"max_nb_jobs":5,"refresh_time":30}}},"status":200,"details":null}"#,
            Login { token: "arsd4h37ecfkdqd16uolf5nai1".into(),
                user: User { email: "user@example.com".into(), is_premium: true, premium_end_time: Some(1893456000),
                    state: UserState::Activated, state_label: Some("Activated".into()),
                    traffic: Traffic { total: Some(1099511627776), left: Some(1099511000000) },
                    storage: Storage { total: 4398046511104, left: 4398035213138 },
                    upload: UploadLimits { max_file_size: 5368709120, nb_pipes: 5 },
                    remote_upload: RemoteUploadLimits { max_nb_jobs: 5, refresh_time: 30 }, folder_id: None } }),
        Vector::error(&operations::USER_LOGIN, "wrong_password",
            r#"{"response":null,"status":401,"details":"Error: Login or password is wrong"}"#,
            ErrorId::WrongCredentials, 401, "Error: Login or password is wrong"),
        Vector::error(&operations::USER_LOGIN, "old_wording",
            r#"{"response":null,"status":401,"details":"Error: Wrong e-mail or password."}"#, ErrorId::WrongCredentials,
            401, "Error: Wrong e-mail or password."),
        Vector::error(&operations::USER_LOGIN, "wrong_code",
            r#"{"response":null,"status":401,"details":"Error: Invalid auth code"}"#, ErrorId::WrongCode, 401,
            "Error: Invalid auth code"),
        Vector::error(&operations::USER_LOGIN, "throttled",
            r#"{"response":null,"status":401,"details":"Frequent logins. Please wait 20 sec..."}"#,
            ErrorId::LoginThrottled, 401, "Frequent logins. Please wait 20 sec..."),
        Vector::error(&operations::USER_LOGIN, "locked",
            r#"{"response":null,"status":401,"details":"Error: ACCOUNT LOCKED FOR VIOLATION OF OUR TERMS. PLEASE CONTACT SUPPORT."}"#,
            ErrorId::AccountLocked, 401, "Error: ACCOUNT LOCKED FOR VIOLATION OF OUR TERMS. PLEASE CONTACT SUPPORT."),
        Vector::error(&operations::USER_LOGIN, "frozen", r#"{"response":null,"status":401,"details":"User is FROZEN"}"#,
            ErrorId::AccountFrozen, 401, "User is FROZEN"),
        Vector::error(&operations::USER_LOGIN, "unusual_address",
            r#"{"response":null,"status":401,"details":"Error: You requested login to your account from unusual Ip address"}"#,
            ErrorId::UnusualAddress, 401, "Error: You requested login to your account from unusual Ip address"),
        Vector::foreign(&operations::USER_LOGIN, "denied", r#"{"error":"Denied by IP","success":false}"#, "denied"),
    ])
}

/// `user.info`.
fn user_info() -> Vec<Vector> {
    Vec::from([
        Vector::answer::<operations::UserInfo>("premium",
            r#"{"response":{"user":{"email":"user@example.com","is_premium":true,"premium_end_time":1893456000,"state":1,"state_label":"Activated","traffic":{"total":1099511627776,"left":1099511000000},"storage":{"total":"4398046511104","left":4398035213138},"upload":{"max_file_size":5368709120,"nb_pipes":5},"remote_upload":{"max_nb_jobs":5,"refresh_time":30}}},"status":200,"details":null}"#,
            User { email: "user@example.com".into(), is_premium: true, premium_end_time: Some(1893456000),
                state: UserState::Activated, state_label: Some("Activated".into()),
                traffic: Traffic { total: Some(1099511627776), left: Some(1099511000000) },
                storage: Storage { total: 4398046511104, left: 4398035213138 },
                upload: UploadLimits { max_file_size: 5368709120, nb_pipes: 5 },
                remote_upload: RemoteUploadLimits { max_nb_jobs: 5, refresh_time: 30 }, folder_id: None }),
        Vector::error(&operations::USER_INFO, "ended",
            r#"{"response":null,"status":401,"details":"Error: Session not exist"}"#, ErrorId::SessionExpired, 401,
            "Error: Session not exist"),
        Vector::error(&operations::USER_INFO, "ended_other_wording",
            r#"{"response":null,"status":401,"details":"Error. Session doesn't exist"}"#, ErrorId::SessionExpired, 401,
            "Error. Session doesn't exist"),
        Vector::error(&operations::USER_INFO, "ended_third_wording",
            r#"{"response":null,"status":401,"details":"Error. Session not exist"}"#, ErrorId::SessionExpired, 401,
            "Error. Session not exist"),
        Vector::error(&operations::USER_INFO, "gone",
            r#"{"response":null,"status":404,"details":"Error: User not found"}"#, ErrorId::UserNotFound, 404,
            "Error: User not found"),
    ])
}

/// `file.upload`.
fn file_upload() -> Vec<Vector> {
    Vec::from([
        Vector::answer::<operations::FileUpload>("bytes_wanted",
            r#"{"response":{"upload":{"upload_id":"0la4fzVZUMUulOliVcleXY0Kn9nmJGAy","url":"http://pr3.rapidgator.net/?r=upload/api&uuid=0la4fzVZUMUulOliVcleXY0Kn9nmJGAy&sid=6eo5bhrslh3lggb8kmu8lgk781","file":[],"state":0,"state_label":"Uploading"}},"status":200,"details":null}"#,
            Upload { upload_id: "0la4fzVZUMUulOliVcleXY0Kn9nmJGAy".into(),
                url: Some("http://pr3.rapidgator.net/?r=upload/api&uuid=0la4fzVZUMUulOliVcleXY0Kn9nmJGAy&sid=6eo5bhrslh3lggb8kmu8lgk781".into()),
                file: None, state: UploadState::Uploading, state_label: Some("Uploading".into()), error: None }),
        Vector::answer::<operations::FileUpload>("bytes_wanted_null",
            r#"{"response":{"upload":{"upload_id":"0la4fzVZUMUulOliVcleXY0Kn9nmJGAy","url":"http://pr3.rapidgator.net/?r=upload/api&uuid=0la4fzVZUMUulOliVcleXY0Kn9nmJGAy&sid=6eo5bhrslh3lggb8kmu8lgk781","file":null,"state":0,"state_label":"Uploading"}},"status":200,"details":null}"#,
            Upload { upload_id: "0la4fzVZUMUulOliVcleXY0Kn9nmJGAy".into(),
                url: Some("http://pr3.rapidgator.net/?r=upload/api&uuid=0la4fzVZUMUulOliVcleXY0Kn9nmJGAy&sid=6eo5bhrslh3lggb8kmu8lgk781".into()),
                file: None, state: UploadState::Uploading, state_label: Some("Uploading".into()), error: None }),
        Vector::answer::<operations::FileUpload>("instant",
            r#"{"response":{"upload":{"upload_id":"reca9HCakwCX1XF0fxex185m23w4cg0g","url":null,"file":{"file_id":"267796c7b59efd11126606dbde8dd1e4","mode":0,"mode_label":"Public","folder_id":"34","name":"test-setup.exe","hash":"aed49fdd25ae495e44375f6636aed59c","size":310452,"created":1461660733,"url":"https://www.rapidgator.net/file/267796c7b59efd11126606dbde8dd1e4/test-setup.exe.html"},"state":2,"state_label":"Done"}},"status":200,"details":null}"#,
            Upload { upload_id: "reca9HCakwCX1XF0fxex185m23w4cg0g".into(), url: None,
                file: Some(File { file_id: "267796c7b59efd11126606dbde8dd1e4".into(), mode: Mode::Public,
                        mode_label: Some("Public".into()), folder_id: Some("34".into()), name: "test-setup.exe".into(),
                        hash: "aed49fdd25ae495e44375f6636aed59c".into(), size: 310452, created: 1461660733,
                        url: Some("https://www.rapidgator.net/file/267796c7b59efd11126606dbde8dd1e4/test-setup.exe.html".into()),
                        nb_downloads: None }),
                state: UploadState::Done, state_label: Some("Done".into()), error: None }),
        Vector::error(&operations::FILE_UPLOAD, "too_many_copies",
            r#"{"response":null,"status":409,"details":"Error: You can't create more than 10 copies of the same file"}"#,
            ErrorId::CopyLimit, 409, "Error: You can't create more than 10 copies of the same file"),
        Vector::error(&operations::FILE_UPLOAD, "no_such_folder",
            r#"{"response":null,"status":404,"details":"Error: Folder not found"}"#, ErrorId::FolderNotFound, 404,
            "Error: Folder not found"),
        Vector::error(&operations::FILE_UPLOAD, "too_large",
            r#"{"response":null,"status":400,"details":"Error: File is larger than 5368709120 bytes"}"#,
            ErrorId::FileTooLarge, 400, "Error: File is larger than 5368709120 bytes"),
        Vector::error(&operations::FILE_UPLOAD, "no_room",
            r#"{"response":null,"status":400,"details":"Error: Not enough storage space"}"#, ErrorId::StorageFull, 400,
            "Error: Not enough storage space"),
        Vector::error(&operations::FILE_UPLOAD, "too_many_at_once",
            r#"{"response":null,"status":400,"details":"Error: Too many parallel uploads"}"#, ErrorId::TooManyUploads,
            400, "Error: Too many parallel uploads"),
        Vector::error(&operations::FILE_UPLOAD, "overloaded",
            r#"{"response":null,"status":503,"details":"Service Unavailable"}"#, ErrorId::Unavailable, 503,
            "Service Unavailable"),
        Vector::foreign(&operations::FILE_UPLOAD, "html", r#"<html>...Premium account required...</html>"#, "html"),
        Vector::error(&operations::FILE_UPLOAD, "ended",
            r#"{"response":null,"status":401,"details":"Error: Session not exist"}"#, ErrorId::SessionExpired, 401,
            "Error: Session not exist"),
    ])
}

/// `file.upload_info`.
fn file_upload_info() -> Vec<Vector> {
    Vec::from([
        Vector::answer::<operations::FileUploadInfo>("waiting_for_bytes",
            r#"{"response":{"upload":{"upload_id":"0la4fzVZUMUulOliVcleXY0Kn9nmJGAy","url":"http://pr3.rapidgator.net/?r=upload/api&uuid=0la4fzVZUMUulOliVcleXY0Kn9nmJGAy&sid=6eo5bhrslh3lggb8kmu8lgk781","file":[],"state":0,"state_label":"Uploading"}},"status":200,"details":null}"#,
            Upload { upload_id: "0la4fzVZUMUulOliVcleXY0Kn9nmJGAy".into(),
                url: Some("http://pr3.rapidgator.net/?r=upload/api&uuid=0la4fzVZUMUulOliVcleXY0Kn9nmJGAy&sid=6eo5bhrslh3lggb8kmu8lgk781".into()),
                file: None, state: UploadState::Uploading, state_label: Some("Uploading".into()), error: None }),
        Vector::answer::<operations::FileUploadInfo>("processing",
            r#"{"response":{"upload":{"upload_id":"0la4fzVZUMUulOliVcleXY0Kn9nmJGAy","url":null,"file":[],"state":1,"state_label":"Processing"}},"status":200,"details":null}"#,
            Upload { upload_id: "0la4fzVZUMUulOliVcleXY0Kn9nmJGAy".into(), url: None, file: None,
                state: UploadState::Processing, state_label: Some("Processing".into()), error: None }),
        Vector::answer::<operations::FileUploadInfo>("done",
            r#"{"response":{"upload":{"upload_id":"0la4fzVZUMUulOliVcleXY0Kn9nmJGAy","url":null,"file":{"file_id":"267796c7b59efd11126606dbde8dd1e4","mode":0,"mode_label":"Public","folder_id":"34","name":"test-setup.exe","hash":"aed49fdd25ae495e44375f6636aed59c","size":310452,"created":1461660733,"url":"https://rapidgator.net/file/267796c7b59efd11126606dbde8dd1e4/test-setup.exe.html"},"state":2,"state_label":"Done"}},"status":200,"details":null}"#,
            Upload { upload_id: "0la4fzVZUMUulOliVcleXY0Kn9nmJGAy".into(), url: None,
                file: Some(File { file_id: "267796c7b59efd11126606dbde8dd1e4".into(), mode: Mode::Public,
                        mode_label: Some("Public".into()), folder_id: Some("34".into()), name: "test-setup.exe".into(),
                        hash: "aed49fdd25ae495e44375f6636aed59c".into(), size: 310452, created: 1461660733,
                        url: Some("https://rapidgator.net/file/267796c7b59efd11126606dbde8dd1e4/test-setup.exe.html".into()),
                        nb_downloads: None }),
                state: UploadState::Done, state_label: Some("Done".into()), error: None }),
        Vector::answer::<operations::FileUploadInfo>("failed",
            r#"{"response":{"upload":{"upload_id":"0la4fzVZUMUulOliVcleXY0Kn9nmJGAy","url":null,"file":[],"state":3,"state_label":"Fail","error":{"code":500,"message":"Unknown error"}}},"status":200,"details":null}"#,
            Upload { upload_id: "0la4fzVZUMUulOliVcleXY0Kn9nmJGAy".into(), url: None, file: None,
                state: UploadState::Fail, state_label: Some("Fail".into()),
                error: Some(UploadError { code: 500, message: "Unknown error".into() }) }),
        Vector::error(&operations::FILE_UPLOAD_INFO, "unknown",
            r#"{"response":null,"status":404,"details":"Error: Upload not found"}"#, ErrorId::UploadNotFound, 404,
            "Error: Upload not found"),
        Vector::error(&operations::FILE_UPLOAD_INFO, "ended",
            r#"{"response":null,"status":401,"details":"Error: Session not exist"}"#, ErrorId::SessionExpired, 401,
            "Error: Session not exist"),
        Vector::error(&operations::FILE_UPLOAD_INFO, "ended_not_exist",
            r#"{"response":null,"status":401,"details":"Error. Session not exist"}"#, ErrorId::SessionExpired, 401,
            "Error. Session not exist"),
        Vector::error(&operations::FILE_UPLOAD_INFO, "ended_does_not_exist",
            r#"{"response":null,"status":401,"details":"Error. Session doesn't exist"}"#, ErrorId::SessionExpired, 401,
            "Error. Session doesn't exist"),
    ])
}

/// `file.download`.
fn file_download() -> Vec<Vector> {
    Vec::from([
        Vector::answer::<operations::FileDownload>("ticket",
            r#"{"response":{"download_url":"http://pr3.rapidgator.net//?r=download/index&session_id=6eo5bhrslh3lggb8kmu8lgk781","delay":0},"status":200,"details":null}"#,
            DownloadTicket { download_url: "http://pr3.rapidgator.net//?r=download/index&session_id=6eo5bhrslh3lggb8kmu8lgk781".into(),
                delay: 0 }),
        Vector::error(&operations::FILE_DOWNLOAD, "gone",
            r#"{"response":null,"status":404,"details":"Error: File not found"}"#, ErrorId::FileNotFound, 404,
            "Error: File not found"),
        Vector::error(&operations::FILE_DOWNLOAD, "traffic",
            r#"{"response":null,"status":423,"details":"Error: Exceeded traffic"}"#, ErrorId::TrafficExceeded, 423,
            "Error: Exceeded traffic"),
        Vector::error(&operations::FILE_DOWNLOAD, "unavailable",
            r#"{"response":null,"status":503,"details":"Download temporarily unavailable"}"#,
            ErrorId::DownloadUnavailable, 503, "Download temporarily unavailable"),
        Vector::error(&operations::FILE_DOWNLOAD, "premium",
            r#"{"response":null,"status":403,"details":"This file can be downloaded by premium only"}"#,
            ErrorId::PremiumRequired, 403, "This file can be downloaded by premium only"),
        Vector::error(&operations::FILE_DOWNLOAD, "too_large",
            r#"{"response":null,"status":403,"details":"Error: You can download files up to 500 MB in free mode"}"#,
            ErrorId::DownloadTooLarge, 403, "Error: You can download files up to 500 MB in free mode"),
        Vector::error(&operations::FILE_DOWNLOAD, "ended",
            r#"{"response":null,"status":401,"details":"Error: Session not exist"}"#, ErrorId::SessionExpired, 401,
            "Error: Session not exist"),
        Vector::error(&operations::FILE_DOWNLOAD, "ended_does_not_exist",
            r#"{"response":null,"status":401,"details":"Error. Session doesn't exist"}"#, ErrorId::SessionExpired, 401,
            "Error. Session doesn't exist"),
    ])
}

/// `file.info`.
fn file_info() -> Vec<Vector> {
    Vec::from([
        Vector::answer::<operations::FileInfo>("found",
            r#"{"response":{"file":{"file_id":"267796c7b59efd11126606dbde8dd1e4","mode":0,"mode_label":"Public","folder_id":"34","name":"test-setup.exe","hash":"aed49fdd25ae495e44375f6636aed59c","size":310452,"created":1461660733,"url":"https://rapidgator.net/file/267796c7b59efd11126606dbde8dd1e4/test-setup.exe.html"}},"status":200,"details":null}"#,
            File { file_id: "267796c7b59efd11126606dbde8dd1e4".into(), mode: Mode::Public,
                mode_label: Some("Public".into()), folder_id: Some("34".into()), name: "test-setup.exe".into(),
                hash: "aed49fdd25ae495e44375f6636aed59c".into(), size: 310452, created: 1461660733,
                url: Some("https://rapidgator.net/file/267796c7b59efd11126606dbde8dd1e4/test-setup.exe.html".into()),
                nb_downloads: None }),
        Vector::answer::<operations::FileInfo>("old",
            r#"{"response":{"file":{"file_id":"26779634","mode":0,"mode_label":"Public","folder_id":"34","name":"test-setup.exe","hash":"aed49fdd25ae495e44375f6636aed59c","size":310452,"created":1461660733,"url":"https://rapidgator.net/file/26779634/test-setup.exe.html"}},"status":200,"details":null}"#,
            File { file_id: "26779634".into(), mode: Mode::Public, mode_label: Some("Public".into()),
                folder_id: Some("34".into()), name: "test-setup.exe".into(),
                hash: "aed49fdd25ae495e44375f6636aed59c".into(), size: 310452, created: 1461660733,
                url: Some("https://rapidgator.net/file/26779634/test-setup.exe.html".into()), nb_downloads: None }),
        Vector::error(&operations::FILE_INFO, "gone",
            r#"{"response":null,"status":404,"details":"Error: File not found"}"#, ErrorId::FileNotFound, 404,
            "Error: File not found"),
        Vector::error(&operations::FILE_INFO, "ended",
            r#"{"response":null,"status":401,"details":"Error: Session not exist"}"#, ErrorId::SessionExpired, 401,
            "Error: Session not exist"),
        Vector::error(&operations::FILE_INFO, "ended_not_exist",
            r#"{"response":null,"status":401,"details":"Error. Session not exist"}"#, ErrorId::SessionExpired, 401,
            "Error. Session not exist"),
        Vector::error(&operations::FILE_INFO, "ended_does_not_exist",
            r#"{"response":null,"status":401,"details":"Error. Session doesn't exist"}"#, ErrorId::SessionExpired, 401,
            "Error. Session doesn't exist"),
    ])
}

/// `file.rename`.
fn file_rename() -> Vec<Vector> {
    Vec::from([
        Vector::answer::<operations::FileRename>("renamed",
            r#"{"response":{"file":{"file_id":"267796c7b59efd11126606dbde8dd1e4","mode":0,"mode_label":"Public","folder_id":"34","name":"test_rename.exe","hash":"aed49fdd25ae495e44375f6636aed59c","size":310452,"created":1461660733,"url":"https://rapidgator.net/file/267796c7b59efd11126606dbde8dd1e4/test_rename.exe.html"}},"status":200,"details":null}"#,
            File { file_id: "267796c7b59efd11126606dbde8dd1e4".into(), mode: Mode::Public,
                mode_label: Some("Public".into()), folder_id: Some("34".into()), name: "test_rename.exe".into(),
                hash: "aed49fdd25ae495e44375f6636aed59c".into(), size: 310452, created: 1461660733,
                url: Some("https://rapidgator.net/file/267796c7b59efd11126606dbde8dd1e4/test_rename.exe.html".into()),
                nb_downloads: None }),
        Vector::error(&operations::FILE_RENAME, "gone",
            r#"{"response":null,"status":404,"details":"Error: File not found"}"#, ErrorId::FileNotFound, 404,
            "Error: File not found"),
        Vector::error(&operations::FILE_RENAME, "failed",
            r#"{"response":null,"status":500,"details":"Error: Failed to rename file"}"#, ErrorId::RenameFailed, 500,
            "Error: Failed to rename file"),
        Vector::error(&operations::FILE_RENAME, "ended",
            r#"{"response":null,"status":401,"details":"Error: Session not exist"}"#, ErrorId::SessionExpired, 401,
            "Error: Session not exist"),
    ])
}

/// `file.copy`.
fn file_copy() -> Vec<Vector> {
    Vec::from([
        Vector::answer::<operations::FileCopy>("copied",
            r#"{"response":{"result":{"success":1,"success_ids":["267796c7b59efd11126606dbde8dd1e4"],"fail":0,"fail_ids":[],"errors":[]}},"status":200,"details":null}"#,
            OperationResult { success: 1, success_ids: vec!["267796c7b59efd11126606dbde8dd1e4".into()], fail: 0,
                fail_ids: vec![], errors: vec![] }),
        Vector::answer::<operations::FileCopy>("nothing_worked",
            r#"{"response":{"result":{"success":0,"success_ids":[],"fail":1,"fail_ids":["22840393c2de9b1bef3601d9f5d61e68"],"errors":["Error: Failed to copy the file"]}},"status":200,"details":null}"#,
            OperationResult { success: 0, success_ids: vec![], fail: 1,
                fail_ids: vec!["22840393c2de9b1bef3601d9f5d61e68".into()],
                errors: vec!["Error: Failed to copy the file".into()] }),
        Vector::answer::<operations::FileCopy>("mixed",
            r#"{"response":{"result":{"success":1,"success_ids":["267796c7b59efd11126606dbde8dd1e4"],"fail":1,"fail_ids":["22840393c2de9b1bef3601d9f5d61e68"],"errors":["Error: File not found"]}},"status":200,"details":null}"#,
            OperationResult { success: 1, success_ids: vec!["267796c7b59efd11126606dbde8dd1e4".into()], fail: 1,
                fail_ids: vec!["22840393c2de9b1bef3601d9f5d61e68".into()], errors: vec!["Error: File not found".into()] }),
        Vector::answer::<operations::FileCopy>("too_many_copies",
            r#"{"response":{"result":{"success":0,"success_ids":[],"fail":1,"fail_ids":["267796c7b59efd11126606dbde8dd1e4"],"errors":["Error: You can't create more than 10 copies of the same file"]}},"status":200,"details":null}"#,
            OperationResult { success: 0, success_ids: vec![], fail: 1,
                fail_ids: vec!["267796c7b59efd11126606dbde8dd1e4".into()],
                errors: vec!["Error: You can't create more than 10 copies of the same file".into()] }),
        Vector::error(&operations::FILE_COPY, "no_such_folder",
            r#"{"response":null,"status":404,"details":"Error: Folder not found"}"#, ErrorId::FolderNotFound, 404,
            "Error: Folder not found"),
        Vector::error(&operations::FILE_COPY, "ended",
            r#"{"response":null,"status":401,"details":"Error: Session not exist"}"#, ErrorId::SessionExpired, 401,
            "Error: Session not exist"),
    ])
}

/// `file.move`.
fn file_move() -> Vec<Vector> {
    Vec::from([
        Vector::answer::<operations::FileMove>("moved",
            r#"{"response":{"result":{"success":1,"success_ids":["267796c7b59efd11126606dbde8dd1e4"],"fail":0,"fail_ids":[],"errors":[]}},"status":200,"details":null}"#,
            OperationResult { success: 1, success_ids: vec!["267796c7b59efd11126606dbde8dd1e4".into()], fail: 0,
                fail_ids: vec![], errors: vec![] }),
        Vector::answer::<operations::FileMove>("nothing_worked",
            r#"{"response":{"result":{"success":0,"success_ids":[],"fail":1,"fail_ids":["22840393c2de9b1bef3601d9f5d61e68"],"errors":["Error: Failed to move the file"]}},"status":200,"details":null}"#,
            OperationResult { success: 0, success_ids: vec![], fail: 1,
                fail_ids: vec!["22840393c2de9b1bef3601d9f5d61e68".into()],
                errors: vec!["Error: Failed to move the file".into()] }),
        Vector::answer::<operations::FileMove>("mixed",
            r#"{"response":{"result":{"success":1,"success_ids":[267796],"fail":1,"fail_ids":[22840393],"errors":["Error: File not found"]}},"status":200,"details":null}"#,
            OperationResult { success: 1, success_ids: vec!["267796".into()], fail: 1,
                fail_ids: vec!["22840393".into()], errors: vec!["Error: File not found".into()] }),
        Vector::error(&operations::FILE_MOVE, "no_such_folder",
            r#"{"response":null,"status":404,"details":"Error: Folder not found"}"#, ErrorId::FolderNotFound, 404,
            "Error: Folder not found"),
        Vector::answer::<operations::FileMove>("one_failed",
            r#"{"response":{"result":{"success":1,"success_ids":["267796c7b59efd11126606dbde8dd1e4"],"fail":1,"fail_ids":["22840393c2de9b1bef3601d9f5d61e68"],"errors":["Error: File not found"]}},"status":200,"details":null}"#,
            OperationResult { success: 1, success_ids: vec!["267796c7b59efd11126606dbde8dd1e4".into()], fail: 1,
                fail_ids: vec!["22840393c2de9b1bef3601d9f5d61e68".into()], errors: vec!["Error: File not found".into()] }),
        Vector::error(&operations::FILE_MOVE, "ended",
            r#"{"response":null,"status":401,"details":"Error: Session not exist"}"#, ErrorId::SessionExpired, 401,
            "Error: Session not exist"),
    ])
}

/// `file.delete`.
fn file_delete() -> Vec<Vector> {
    Vec::from([
        Vector::answer::<operations::FileDelete>("deleted",
            r#"{"response":{"result":{"success":1,"success_ids":["22840393c2de9b1bef3601d9f5d61e68"],"fail":0,"fail_ids":[],"errors":[]}},"status":200,"details":null}"#,
            OperationResult { success: 1, success_ids: vec!["22840393c2de9b1bef3601d9f5d61e68".into()], fail: 0,
                fail_ids: vec![], errors: vec![] }),
        Vector::answer::<operations::FileDelete>("nothing_worked",
            r#"{"response":{"result":{"success":0,"success_ids":[],"fail":1,"fail_ids":["22840393c2de9b1bef3601d9f5d61e68"],"errors":["Error: Failed to delete the file"]}},"status":200,"details":null}"#,
            OperationResult { success: 0, success_ids: vec![], fail: 1,
                fail_ids: vec!["22840393c2de9b1bef3601d9f5d61e68".into()],
                errors: vec!["Error: Failed to delete the file".into()] }),
        Vector::error(&operations::FILE_DELETE, "ended",
            r#"{"response":null,"status":401,"details":"Error: Session not exist"}"#, ErrorId::SessionExpired, 401,
            "Error: Session not exist"),
        Vector::answer::<operations::FileDelete>("deleted_another",
            r#"{"response":{"result":{"success":1,"success_ids":["267796c7b59efd11126606dbde8dd1e4"],"fail":0,"fail_ids":[],"errors":[]}},"status":200,"details":null}"#,
            OperationResult { success: 1, success_ids: vec!["267796c7b59efd11126606dbde8dd1e4".into()], fail: 0,
                fail_ids: vec![], errors: vec![] }),
        Vector::answer::<operations::FileDelete>("one_failed",
            r#"{"response":{"result":{"success":1,"success_ids":["267796c7b59efd11126606dbde8dd1e4"],"fail":1,"fail_ids":["22840393c2de9b1bef3601d9f5d61e68"],"errors":["Error: File not found"]}},"status":200,"details":null}"#,
            OperationResult { success: 1, success_ids: vec!["267796c7b59efd11126606dbde8dd1e4".into()], fail: 1,
                fail_ids: vec!["22840393c2de9b1bef3601d9f5d61e68".into()], errors: vec!["Error: File not found".into()] }),
    ])
}

/// `file.xcopy`.
fn file_xcopy() -> Vec<Vector> {
    Vec::from([
        Vector::answer::<operations::FileXcopy>("copied",
            r#"{"response":{"file":{"file_id":"267796c7b59efd11126606dbde8dd1e4","mode":0,"mode_label":"Public","folder_id":"34","name":"test-setup.exe","hash":"aed49fdd25ae495e44375f6636aed59c","size":310452,"created":1461660733,"url":"https://rapidgator.net/file/267796c7b59efd11126606dbde8dd1e4/test-setup.exe.html"}},"status":200,"details":null}"#,
            File { file_id: "267796c7b59efd11126606dbde8dd1e4".into(), mode: Mode::Public,
                mode_label: Some("Public".into()), folder_id: Some("34".into()), name: "test-setup.exe".into(),
                hash: "aed49fdd25ae495e44375f6636aed59c".into(), size: 310452, created: 1461660733,
                url: Some("https://rapidgator.net/file/267796c7b59efd11126606dbde8dd1e4/test-setup.exe.html".into()),
                nb_downloads: None }),
        Vector::answer::<operations::FileXcopy>("by_link",
            r#"{"response":{"file":{"file_id":"267796c7b59efd11126606dbde8dd1e4","mode":0,"mode_label":"Public","folder_id":"34","name":"test-setup.exe","hash":"aed49fdd25ae495e44375f6636aed59c","size":310452,"created":1461660733,"url":"https://rapidgator.net/file/267796c7b59efd11126606dbde8dd1e4/test-setup.exe.html"}},"status":200,"details":null}"#,
            File { file_id: "267796c7b59efd11126606dbde8dd1e4".into(), mode: Mode::Public,
                mode_label: Some("Public".into()), folder_id: Some("34".into()), name: "test-setup.exe".into(),
                hash: "aed49fdd25ae495e44375f6636aed59c".into(), size: 310452, created: 1461660733,
                url: Some("https://rapidgator.net/file/267796c7b59efd11126606dbde8dd1e4/test-setup.exe.html".into()),
                nb_downloads: None }),
        Vector::error(&operations::FILE_XCOPY, "too_many_copies",
            r#"{"response":null,"status":409,"details":"Error: You can't create more than 10 copies of the same file"}"#,
            ErrorId::CopyLimit, 409, "Error: You can't create more than 10 copies of the same file"),
        Vector::error(&operations::FILE_XCOPY, "gone",
            r#"{"response":null,"status":404,"details":"Error: File not found"}"#, ErrorId::FileNotFound, 404,
            "Error: File not found"),
        Vector::error(&operations::FILE_XCOPY, "no_such_folder",
            r#"{"response":null,"status":404,"details":"Error: Folder not found"}"#, ErrorId::FolderNotFound, 404,
            "Error: Folder not found"),
        Vector::error(&operations::FILE_XCOPY, "no_room",
            r#"{"response":null,"status":400,"details":"Error: Not enough storage space"}"#, ErrorId::StorageFull, 400,
            "Error: Not enough storage space"),
        Vector::error(&operations::FILE_XCOPY, "ended",
            r#"{"response":null,"status":401,"details":"Error: Session not exist"}"#, ErrorId::SessionExpired, 401,
            "Error: Session not exist"),
    ])
}

/// `file.hashcopy`.
fn file_hashcopy() -> Vec<Vector> {
    Vec::from([
        Vector::answer::<operations::FileHashcopy>("made",
            r#"{"response":{"file":{"file_id":"267796c7b59efd11126606dbde8dd1e4","mode":0,"mode_label":"Public","folder_id":"34","name":"test-setup.exe","hash":"aed49fdd25ae495e44375f6636aed59c","size":310452,"created":1461660733,"url":"https://rapidgator.net/file/267796c7b59efd11126606dbde8dd1e4/test-setup.exe.html"}},"status":200,"details":null}"#,
            File { file_id: "267796c7b59efd11126606dbde8dd1e4".into(), mode: Mode::Public,
                mode_label: Some("Public".into()), folder_id: Some("34".into()), name: "test-setup.exe".into(),
                hash: "aed49fdd25ae495e44375f6636aed59c".into(), size: 310452, created: 1461660733,
                url: Some("https://rapidgator.net/file/267796c7b59efd11126606dbde8dd1e4/test-setup.exe.html".into()),
                nb_downloads: None }),
        Vector::error(&operations::FILE_HASHCOPY, "unknown_hash",
            r#"{"response":null,"status":404,"details":"Error: File not found"}"#, ErrorId::FileNotFound, 404,
            "Error: File not found"),
        Vector::error(&operations::FILE_HASHCOPY, "no_such_folder",
            r#"{"response":null,"status":404,"details":"Error: Folder not found"}"#, ErrorId::FolderNotFound, 404,
            "Error: Folder not found"),
        Vector::error(&operations::FILE_HASHCOPY, "too_many_copies",
            r#"{"response":null,"status":409,"details":"Error: You can't create more than 10 copies of the same file"}"#,
            ErrorId::CopyLimit, 409, "Error: You can't create more than 10 copies of the same file"),
        Vector::error(&operations::FILE_HASHCOPY, "no_room",
            r#"{"response":null,"status":400,"details":"Error: Not enough storage space"}"#, ErrorId::StorageFull, 400,
            "Error: Not enough storage space"),
        Vector::error(&operations::FILE_HASHCOPY, "ended",
            r#"{"response":null,"status":401,"details":"Error: Session not exist"}"#, ErrorId::SessionExpired, 401,
            "Error: Session not exist"),
    ])
}

/// `file.change_mode`.
fn file_change_mode() -> Vec<Vector> {
    Vec::from([
        Vector::answer::<operations::FileChangeMode>("changed",
            r#"{"response":{"file":{"file_id":"267796c7b59efd11126606dbde8dd1e4","mode":1,"mode_label":"Premium only","folder_id":"34","name":"test-setup.exe","hash":"aed49fdd25ae495e44375f6636aed59c","size":310452,"created":1461660733,"url":"https://rapidgator.net/file/267796c7b59efd11126606dbde8dd1e4/test-setup.exe.html"}},"status":200,"details":null}"#,
            File { file_id: "267796c7b59efd11126606dbde8dd1e4".into(), mode: Mode::PremiumOnly,
                mode_label: Some("Premium only".into()), folder_id: Some("34".into()), name: "test-setup.exe".into(),
                hash: "aed49fdd25ae495e44375f6636aed59c".into(), size: 310452, created: 1461660733,
                url: Some("https://rapidgator.net/file/267796c7b59efd11126606dbde8dd1e4/test-setup.exe.html".into()),
                nb_downloads: None }),
        Vector::answer::<operations::FileChangeMode>("other_label",
            r#"{"response":{"file":{"file_id":"267796c7b59efd11126606dbde8dd1e4","mode":1,"mode_label":"Premium Only","folder_id":"34","name":"test-setup.exe","hash":"aed49fdd25ae495e44375f6636aed59c","size":310452,"created":1461660733,"url":"https://rapidgator.net/file/267796c7b59efd11126606dbde8dd1e4/test-setup.exe.html"}},"status":200,"details":null}"#,
            File { file_id: "267796c7b59efd11126606dbde8dd1e4".into(), mode: Mode::PremiumOnly,
                mode_label: Some("Premium Only".into()), folder_id: Some("34".into()), name: "test-setup.exe".into(),
                hash: "aed49fdd25ae495e44375f6636aed59c".into(), size: 310452, created: 1461660733,
                url: Some("https://rapidgator.net/file/267796c7b59efd11126606dbde8dd1e4/test-setup.exe.html".into()),
                nb_downloads: None }),
        Vector::error(&operations::FILE_CHANGE_MODE, "gone",
            r#"{"response":null,"status":404,"details":"Error: File not found"}"#, ErrorId::FileNotFound, 404,
            "Error: File not found"),
        Vector::error(&operations::FILE_CHANGE_MODE, "wrong_mode",
            r#"{"response":null,"status":400,"details":"Error: Invalid mode"}"#, ErrorId::InvalidMode, 400,
            "Error: Invalid mode"),
        Vector::error(&operations::FILE_CHANGE_MODE, "ended",
            r#"{"response":null,"status":401,"details":"Error: Session not exist"}"#, ErrorId::SessionExpired, 401,
            "Error: Session not exist"),
    ])
}

/// `file.check_link`.
fn file_check_link() -> Vec<Vector> {
    Vec::from([
        Vector::answer::<operations::FileCheckLink>("alive",
            r#"{"response":[{"url":"https://rapidgator.net/file/267796c7b59efd11126606dbde8dd1e4/test_file.exe.html","filename":"test_file.exe","size":310452,"status":"ACCESS"}],"status":200,"details":null}"#,
            vec![LinkCheck { url: "https://rapidgator.net/file/267796c7b59efd11126606dbde8dd1e4/test_file.exe.html".into(),
                    filename: Some("test_file.exe".into()), size: Some(310452), status: LinkStatus::Access }]),
        Vector::answer::<operations::FileCheckLink>("dead",
            r#"{"response":[{"url":"https://rapidgator.net/file/267796c7b59efd11126606dbde8dd1e4/test_file.exe.html","filename":"test_file.exe","size":310452,"status":"ACCESS"},{"url":"https://rapidgator.net/file/22840393c2de9b1bef3601d9f5d61e68/gone.zip.html","status":"NO ACCESS"}],"status":200,"details":null}"#,
            vec![LinkCheck { url: "https://rapidgator.net/file/267796c7b59efd11126606dbde8dd1e4/test_file.exe.html".into(),
                    filename: Some("test_file.exe".into()), size: Some(310452), status: LinkStatus::Access },
                LinkCheck { url: "https://rapidgator.net/file/22840393c2de9b1bef3601d9f5d61e68/gone.zip.html".into(),
                    filename: None, size: None, status: LinkStatus::NoAccess }]),
        Vector::answer::<operations::FileCheckLink>("dead_nulls",
            r#"{"response":[{"url":"https://rapidgator.net/file/22840393c2de9b1bef3601d9f5d61e68/gone.zip.html","filename":null,"size":null,"status":"NO ACCESS"}],"status":200,"details":null}"#,
            vec![LinkCheck { url: "https://rapidgator.net/file/22840393c2de9b1bef3601d9f5d61e68/gone.zip.html".into(),
                    filename: None, size: None, status: LinkStatus::NoAccess }]),
        Vector::answer::<operations::FileCheckLink>("size_as_string",
            r#"{"response":[{"url":"https://rapidgator.net/file/267796c7b59efd11126606dbde8dd1e4/test_file.exe.html","filename":"test_file.exe","size":"310452","status":"ACCESS"}],"status":200,"details":null}"#,
            vec![LinkCheck { url: "https://rapidgator.net/file/267796c7b59efd11126606dbde8dd1e4/test_file.exe.html".into(),
                    filename: Some("test_file.exe".into()), size: Some(310452), status: LinkStatus::Access }]),
        Vector::error(&operations::FILE_CHECK_LINK, "too_many",
            r#"{"response":null,"status":400,"details":"Error: Too many links"}"#, ErrorId::TooManyLinks, 400,
            "Error: Too many links"),
        Vector::error(&operations::FILE_CHECK_LINK, "ended",
            r#"{"response":null,"status":401,"details":"Error: Session not exist"}"#, ErrorId::SessionExpired, 401,
            "Error: Session not exist"),
    ])
}

/// `file.onetimelink_create`.
fn file_onetimelink_create() -> Vec<Vector> {
    Vec::from([
        Vector::answer::<operations::FileOnetimelinkCreate>("with_callback",
            r#"{"response":{"link":{"link_id":"4a4564b48b1809f9df5a7992b2dc68e8243f52e0","file":{"file_id":"267796c7b59efd11126606dbde8dd1e4","mode":0,"mode_label":"Public","folder_id":"34","name":"test-setup.exe","hash":"aed49fdd25ae495e44375f6636aed59c","size":310452,"created":1461660733,"url":"https://rapidgator.net/file/267796c7b59efd11126606dbde8dd1e4/test-setup.exe.html"},"url":"https://rapidgator.net/onetime/4a4564b48b1809f9df5a7992b2dc68e8243f52e0","state":"0","state_label":"Waiting","callback_url":"http://example.com","notify":true,"created":1461660733,"downloaded":false}},"status":200,"details":null}"#,
            OneTimeLink { link_id: "4a4564b48b1809f9df5a7992b2dc68e8243f52e0".into(),
                file: File { file_id: "267796c7b59efd11126606dbde8dd1e4".into(), mode: Mode::Public,
                    mode_label: Some("Public".into()), folder_id: Some("34".into()), name: "test-setup.exe".into(),
                    hash: "aed49fdd25ae495e44375f6636aed59c".into(), size: 310452, created: 1461660733,
                    url: Some("https://rapidgator.net/file/267796c7b59efd11126606dbde8dd1e4/test-setup.exe.html".into()),
                    nb_downloads: None },
                url: "https://rapidgator.net/onetime/4a4564b48b1809f9df5a7992b2dc68e8243f52e0".into(),
                state: OneTimeLinkState::Waiting, state_label: Some("Waiting".into()),
                callback_url: Some("http://example.com".into()), notify: true, created: 1461660733, downloaded: false }),
        Vector::answer::<operations::FileOnetimelinkCreate>("plain",
            r#"{"response":{"link":{"link_id":"4a4564b48b1809f9df5a7992b2dc68e8243f52e0","file":{"file_id":"267796c7b59efd11126606dbde8dd1e4","mode":0,"mode_label":"Public","folder_id":"34","name":"test-setup.exe","hash":"aed49fdd25ae495e44375f6636aed59c","size":310452,"created":1461660733,"url":"https://rapidgator.net/file/267796c7b59efd11126606dbde8dd1e4/test-setup.exe.html"},"url":"https://rapidgator.net/onetime/4a4564b48b1809f9df5a7992b2dc68e8243f52e0","state":"0","state_label":"Waiting","callback_url":null,"notify":false,"created":1461660733,"downloaded":false}},"status":200,"details":null}"#,
            OneTimeLink { link_id: "4a4564b48b1809f9df5a7992b2dc68e8243f52e0".into(),
                file: File { file_id: "267796c7b59efd11126606dbde8dd1e4".into(), mode: Mode::Public,
                    mode_label: Some("Public".into()), folder_id: Some("34".into()), name: "test-setup.exe".into(),
                    hash: "aed49fdd25ae495e44375f6636aed59c".into(), size: 310452, created: 1461660733,
                    url: Some("https://rapidgator.net/file/267796c7b59efd11126606dbde8dd1e4/test-setup.exe.html".into()),
                    nb_downloads: None },
                url: "https://rapidgator.net/onetime/4a4564b48b1809f9df5a7992b2dc68e8243f52e0".into(),
                state: OneTimeLinkState::Waiting, state_label: Some("Waiting".into()), callback_url: None,
                notify: false, created: 1461660733, downloaded: false }),
        Vector::error(&operations::FILE_ONETIMELINK_CREATE, "gone",
            r#"{"response":null,"status":404,"details":"Error: File not found"}"#, ErrorId::FileNotFound, 404,
            "Error: File not found"),
        Vector::error(&operations::FILE_ONETIMELINK_CREATE, "ended",
            r#"{"response":null,"status":401,"details":"Error: Session not exist"}"#, ErrorId::SessionExpired, 401,
            "Error: Session not exist"),
    ])
}

/// `file.onetimelink_info`.
fn file_onetimelink_info() -> Vec<Vector> {
    Vec::from([
        Vector::answer::<operations::FileOnetimelinkInfo>("mixed",
            r#"{"response":{"links":[{"link_id":"4a4564b48b1809f9df5a7992b2dc68e8243f52e0","file":{"file_id":"267796c7b59efd11126606dbde8dd1e4","mode":0,"mode_label":"Public","folder_id":"34","name":"test-setup.exe","hash":"aed49fdd25ae495e44375f6636aed59c","size":310452,"created":1461660733,"url":"https://rapidgator.net/file/267796c7b59efd11126606dbde8dd1e4/test-setup.exe.html"},"url":"https://rapidgator.net/onetime/4a4564b48b1809f9df5a7992b2dc68e8243f52e0","state":"0","state_label":"Waiting","callback_url":"http://example.com","notify":true,"created":1461660733,"downloaded":false},{"link_id":"918631d1a976b64b8541723575c71838902345","error":"Link not found"}]},"status":200,"details":null}"#,
            vec![OneTimeLinkEntry::Found(OneTimeLink { link_id: "4a4564b48b1809f9df5a7992b2dc68e8243f52e0".into(),
                        file: File { file_id: "267796c7b59efd11126606dbde8dd1e4".into(), mode: Mode::Public,
                            mode_label: Some("Public".into()), folder_id: Some("34".into()),
                            name: "test-setup.exe".into(), hash: "aed49fdd25ae495e44375f6636aed59c".into(),
                            size: 310452, created: 1461660733,
                            url: Some("https://rapidgator.net/file/267796c7b59efd11126606dbde8dd1e4/test-setup.exe.html".into()),
                            nb_downloads: None },
                        url: "https://rapidgator.net/onetime/4a4564b48b1809f9df5a7992b2dc68e8243f52e0".into(),
                        state: OneTimeLinkState::Waiting, state_label: Some("Waiting".into()),
                        callback_url: Some("http://example.com".into()), notify: true, created: 1461660733,
                        downloaded: false }),
                OneTimeLinkEntry::Missing(MissingOneTimeLink { link_id: "918631d1a976b64b8541723575c71838902345".into(),
                        error: "Link not found".into() })]),
        Vector::answer::<operations::FileOnetimelinkInfo>("used",
            r#"{"response":{"links":[{"link_id":"4a4564b48b1809f9df5a7992b2dc68e8243f52e0","file":{"file_id":"267796c7b59efd11126606dbde8dd1e4","mode":0,"mode_label":"Public","folder_id":"34","name":"test-setup.exe","hash":"aed49fdd25ae495e44375f6636aed59c","size":310452,"created":1461660733,"url":"https://rapidgator.net/file/267796c7b59efd11126606dbde8dd1e4/test-setup.exe.html"},"url":"https://rapidgator.net/onetime/4a4564b48b1809f9df5a7992b2dc68e8243f52e0","state":"1","state_label":"Downloaded","callback_url":"http://example.com","notify":true,"created":1461660733,"downloaded":true}]},"status":200,"details":null}"#,
            vec![OneTimeLinkEntry::Found(OneTimeLink { link_id: "4a4564b48b1809f9df5a7992b2dc68e8243f52e0".into(),
                        file: File { file_id: "267796c7b59efd11126606dbde8dd1e4".into(), mode: Mode::Public,
                            mode_label: Some("Public".into()), folder_id: Some("34".into()),
                            name: "test-setup.exe".into(), hash: "aed49fdd25ae495e44375f6636aed59c".into(),
                            size: 310452, created: 1461660733,
                            url: Some("https://rapidgator.net/file/267796c7b59efd11126606dbde8dd1e4/test-setup.exe.html".into()),
                            nb_downloads: None },
                        url: "https://rapidgator.net/onetime/4a4564b48b1809f9df5a7992b2dc68e8243f52e0".into(),
                        state: OneTimeLinkState::Downloaded, state_label: Some("Downloaded".into()),
                        callback_url: Some("http://example.com".into()), notify: true, created: 1461660733,
                        downloaded: true })]),
        Vector::answer::<operations::FileOnetimelinkInfo>("used_number",
            r#"{"response":{"links":[{"link_id":"4a4564b48b1809f9df5a7992b2dc68e8243f52e0","file":{"file_id":"267796c7b59efd11126606dbde8dd1e4","mode":0,"mode_label":"Public","folder_id":"34","name":"test-setup.exe","hash":"aed49fdd25ae495e44375f6636aed59c","size":310452,"created":1461660733,"url":"https://rapidgator.net/file/267796c7b59efd11126606dbde8dd1e4/test-setup.exe.html"},"url":"https://rapidgator.net/onetime/4a4564b48b1809f9df5a7992b2dc68e8243f52e0","state":1,"state_label":"Downloaded","callback_url":"http://example.com","notify":true,"created":1461660733,"downloaded":true}]},"status":200,"details":null}"#,
            vec![OneTimeLinkEntry::Found(OneTimeLink { link_id: "4a4564b48b1809f9df5a7992b2dc68e8243f52e0".into(),
                        file: File { file_id: "267796c7b59efd11126606dbde8dd1e4".into(), mode: Mode::Public,
                            mode_label: Some("Public".into()), folder_id: Some("34".into()),
                            name: "test-setup.exe".into(), hash: "aed49fdd25ae495e44375f6636aed59c".into(),
                            size: 310452, created: 1461660733,
                            url: Some("https://rapidgator.net/file/267796c7b59efd11126606dbde8dd1e4/test-setup.exe.html".into()),
                            nb_downloads: None },
                        url: "https://rapidgator.net/onetime/4a4564b48b1809f9df5a7992b2dc68e8243f52e0".into(),
                        state: OneTimeLinkState::Downloaded, state_label: Some("Downloaded".into()),
                        callback_url: Some("http://example.com".into()), notify: true, created: 1461660733,
                        downloaded: true })]),
        Vector::answer::<operations::FileOnetimelinkInfo>("none",
            r#"{"response":{"links":[]},"status":200,"details":null}"#, vec![]),
        Vector::answer::<operations::FileOnetimelinkInfo>("none_as_list",
            r#"{"response":[],"status":200,"details":null}"#, vec![]),
        Vector::error(&operations::FILE_ONETIMELINK_INFO, "unknown",
            r#"{"response":null,"status":404,"details":"Error: Link not found"}"#, ErrorId::LinkNotFound, 404,
            "Error: Link not found"),
        Vector::error(&operations::FILE_ONETIMELINK_INFO, "ended",
            r#"{"response":null,"status":401,"details":"Error: Session not exist"}"#, ErrorId::SessionExpired, 401,
            "Error: Session not exist"),
    ])
}

/// `folder.create`.
fn folder_create() -> Vec<Vector> {
    Vec::from([
        Vector::answer::<operations::FolderCreate>("created",
            r#"{"response":{"folder":{"folder_id":"8676913","mode":0,"mode_label":"Public","parent_folder_id":"5973665","name":"package1","url":"https://rapidgator.net/folder/8676913/package1.html","nb_folders":0,"nb_files":0,"size_files":0,"created":1778221286,"folders":[]}},"status":200,"details":null}"#,
            Folder { folder_id: "8676913".into(), mode: Mode::Public, mode_label: Some("Public".into()),
                parent_folder_id: Some("5973665".into()), name: "package1".into(),
                url: Some("https://rapidgator.net/folder/8676913/package1.html".into()), nb_folders: 0, nb_files: 0,
                size_files: 0, created: 1778221286, folders: vec![], files: vec![] }),
        Vector::error(&operations::FOLDER_CREATE, "no_parent",
            r#"{"response":null,"status":404,"details":"Error: Parent folder not found"}"#,
            ErrorId::ParentFolderNotFound, 404, "Error: Parent folder not found"),
        Vector::error(&operations::FOLDER_CREATE, "name_taken",
            r#"{"response":null,"status":409,"details":"Conflict. Folder with the same name already exists"}"#,
            ErrorId::FolderExists, 409, "Conflict. Folder with the same name already exists"),
        Vector::error(&operations::FOLDER_CREATE, "ended",
            r#"{"response":null,"status":401,"details":"Error: Session not exist"}"#, ErrorId::SessionExpired, 401,
            "Error: Session not exist"),
    ])
}

/// `folder.info`.
fn folder_info() -> Vec<Vector> {
    Vec::from([
        Vector::answer::<operations::FolderInfo>("root",
            r#"{"response":{"folder":{"folder_id":"5973665","mode":0,"mode_label":"Public","parent_folder_id":null,"name":"root","url":"https://rapidgator.net/folder/5973665/root.html","nb_folders":"1","nb_files":"2","size_files":"1959424","created":1778221286,"folders":[{"folder_id":"8676913","mode":0,"mode_label":"Public","parent_folder_id":"5973665","name":"package1","url":"https://rapidgator.net/folder/8676913/package1.html","nb_folders":0,"nb_files":0,"size_files":0,"created":1778221286,"folders":[]}]}},"status":200,"details":null}"#,
            Folder { folder_id: "5973665".into(), mode: Mode::Public, mode_label: Some("Public".into()),
                parent_folder_id: None, name: "root".into(),
                url: Some("https://rapidgator.net/folder/5973665/root.html".into()), nb_folders: 1, nb_files: 2,
                size_files: 1959424, created: 1778221286,
                folders: vec![Folder { folder_id: "8676913".into(), mode: Mode::Public,
                        mode_label: Some("Public".into()), parent_folder_id: Some("5973665".into()),
                        name: "package1".into(),
                        url: Some("https://rapidgator.net/folder/8676913/package1.html".into()), nb_folders: 0,
                        nb_files: 0, size_files: 0, created: 1778221286, folders: vec![], files: vec![] }],
                files: vec![] }),
        Vector::error(&operations::FOLDER_INFO, "gone",
            r#"{"response":null,"status":404,"details":"Error: Folder not found"}"#, ErrorId::FolderNotFound, 404,
            "Error: Folder not found"),
        Vector::error(&operations::FOLDER_INFO, "ended",
            r#"{"response":null,"status":401,"details":"Error: Session not exist"}"#, ErrorId::SessionExpired, 401,
            "Error: Session not exist"),
    ])
}

/// `folder.content`.
fn folder_content() -> Vec<Vector> {
    Vec::from([
        Vector::answer::<operations::FolderContent>("root",
            r#"{"response":{"folder":{"folder_id":"5973665","mode":0,"mode_label":"Public","parent_folder_id":null,"name":"root","url":"https://rapidgator.net/folder/5973665/root.html","nb_folders":"1","nb_files":"2","size_files":"1959424","created":1778221286,"folders":[{"folder_id":"8676913","mode":0,"mode_label":"Public","parent_folder_id":"5973665","name":"package1","url":"https://rapidgator.net/folder/8676913/package1.html","nb_folders":0,"nb_files":0,"size_files":0,"created":1778221286,"folders":[]}],"files":[{"file_id":"267796c7b59efd11126606dbde8dd1e4","mode":0,"mode_label":"Public","folder_id":"5973665","name":"test-setup.exe","hash":"aed49fdd25ae495e44375f6636aed59c","size":310452,"created":1461660733,"url":"https://rapidgator.net/file/267796c7b59efd11126606dbde8dd1e4/test-setup.exe.html","nb_downloads":7}]},"pager":{"current":1,"total":1}},"status":200,"details":null}"#,
            FolderContent { folder: Folder { folder_id: "5973665".into(), mode: Mode::Public,
                    mode_label: Some("Public".into()), parent_folder_id: None, name: "root".into(),
                    url: Some("https://rapidgator.net/folder/5973665/root.html".into()), nb_folders: 1, nb_files: 2,
                    size_files: 1959424, created: 1778221286,
                    folders: vec![Folder { folder_id: "8676913".into(), mode: Mode::Public,
                            mode_label: Some("Public".into()), parent_folder_id: Some("5973665".into()),
                            name: "package1".into(),
                            url: Some("https://rapidgator.net/folder/8676913/package1.html".into()), nb_folders: 0,
                            nb_files: 0, size_files: 0, created: 1778221286, folders: vec![], files: vec![] }],
                    files: vec![File { file_id: "267796c7b59efd11126606dbde8dd1e4".into(), mode: Mode::Public,
                            mode_label: Some("Public".into()), folder_id: Some("5973665".into()),
                            name: "test-setup.exe".into(), hash: "aed49fdd25ae495e44375f6636aed59c".into(),
                            size: 310452, created: 1461660733,
                            url: Some("https://rapidgator.net/file/267796c7b59efd11126606dbde8dd1e4/test-setup.exe.html".into()),
                            nb_downloads: Some(7) }] },
                pager: Pager { current: 1, total: 1 } }),
        Vector::answer::<operations::FolderContent>("empty",
            r#"{"response":{"folder":{"folder_id":"8676913","mode":0,"mode_label":"Public","parent_folder_id":"5973665","name":"package1","url":"https://rapidgator.net/folder/8676913/package1.html","nb_folders":0,"nb_files":0,"size_files":0,"created":1778221286,"folders":[],"files":[]},"pager":{"current":1,"total":1}},"status":200,"details":null}"#,
            FolderContent { folder: Folder { folder_id: "8676913".into(), mode: Mode::Public,
                    mode_label: Some("Public".into()), parent_folder_id: Some("5973665".into()),
                    name: "package1".into(), url: Some("https://rapidgator.net/folder/8676913/package1.html".into()),
                    nb_folders: 0, nb_files: 0, size_files: 0, created: 1778221286, folders: vec![], files: vec![] },
                pager: Pager { current: 1, total: 1 } }),
        Vector::error(&operations::FOLDER_CONTENT, "gone",
            r#"{"response":null,"status":404,"details":"Error: Folder not found"}"#, ErrorId::FolderNotFound, 404,
            "Error: Folder not found"),
        Vector::error(&operations::FOLDER_CONTENT, "ended",
            r#"{"response":null,"status":401,"details":"Error: Session not exist"}"#, ErrorId::SessionExpired, 401,
            "Error: Session not exist"),
    ])
}

/// `folder.rename`.
fn folder_rename() -> Vec<Vector> {
    Vec::from([
        Vector::answer::<operations::FolderRename>("renamed",
            r#"{"response":{"folder":{"folder_id":"8676913","mode":0,"mode_label":"Public","parent_folder_id":"5973665","name":"renamed","url":"https://rapidgator.net/folder/8676913/renamed.html","nb_folders":0,"nb_files":0,"size_files":0,"created":1778221286,"folders":[]}},"status":200,"details":null}"#,
            Folder { folder_id: "8676913".into(), mode: Mode::Public, mode_label: Some("Public".into()),
                parent_folder_id: Some("5973665".into()), name: "renamed".into(),
                url: Some("https://rapidgator.net/folder/8676913/renamed.html".into()), nb_folders: 0, nb_files: 0,
                size_files: 0, created: 1778221286, folders: vec![], files: vec![] }),
        Vector::error(&operations::FOLDER_RENAME, "gone",
            r#"{"response":null,"status":404,"details":"Error: Folder not found"}"#, ErrorId::FolderNotFound, 404,
            "Error: Folder not found"),
        Vector::error(&operations::FOLDER_RENAME, "ended",
            r#"{"response":null,"status":401,"details":"Error: Session not exist"}"#, ErrorId::SessionExpired, 401,
            "Error: Session not exist"),
    ])
}

/// `folder.copy`.
fn folder_copy() -> Vec<Vector> {
    Vec::from([
        Vector::answer::<operations::FolderCopy>("copied",
            r#"{"response":{"result":{"success":1,"success_ids":["8676913"],"fail":0,"fail_ids":[],"errors":[]}},"status":200,"details":null}"#,
            OperationResult { success: 1, success_ids: vec!["8676913".into()], fail: 0, fail_ids: vec![],
                errors: vec![] }),
        Vector::answer::<operations::FolderCopy>("nothing_worked",
            r#"{"response":{"result":{"success":0,"success_ids":[],"fail":1,"fail_ids":["999"],"errors":["Error: Folder not found"]}},"status":200,"details":null}"#,
            OperationResult { success: 0, success_ids: vec![], fail: 1, fail_ids: vec!["999".into()],
                errors: vec!["Error: Folder not found".into()] }),
        Vector::error(&operations::FOLDER_COPY, "no_such_destination",
            r#"{"response":null,"status":404,"details":"Error: Folder not found"}"#, ErrorId::FolderNotFound, 404,
            "Error: Folder not found"),
        Vector::error(&operations::FOLDER_COPY, "ended",
            r#"{"response":null,"status":401,"details":"Error: Session not exist"}"#, ErrorId::SessionExpired, 401,
            "Error: Session not exist"),
    ])
}

/// `folder.move`.
fn folder_move() -> Vec<Vector> {
    Vec::from([
        Vector::answer::<operations::FolderMove>("moved",
            r#"{"response":{"result":{"success":1,"success_ids":["8676913"],"fail":0,"fail_ids":[],"errors":[]}},"status":200,"details":null}"#,
            OperationResult { success: 1, success_ids: vec!["8676913".into()], fail: 0, fail_ids: vec![],
                errors: vec![] }),
        Vector::answer::<operations::FolderMove>("nothing_worked",
            r#"{"response":{"result":{"success":0,"success_ids":[],"fail":1,"fail_ids":["999"],"errors":["Error: Folder not found"]}},"status":200,"details":null}"#,
            OperationResult { success: 0, success_ids: vec![], fail: 1, fail_ids: vec!["999".into()],
                errors: vec!["Error: Folder not found".into()] }),
        Vector::error(&operations::FOLDER_MOVE, "no_such_destination",
            r#"{"response":null,"status":404,"details":"Error: Folder not found"}"#, ErrorId::FolderNotFound, 404,
            "Error: Folder not found"),
        Vector::error(&operations::FOLDER_MOVE, "ended",
            r#"{"response":null,"status":401,"details":"Error: Session not exist"}"#, ErrorId::SessionExpired, 401,
            "Error: Session not exist"),
    ])
}

/// `folder.delete`.
fn folder_delete() -> Vec<Vector> {
    Vec::from([
        Vector::answer::<operations::FolderDelete>("deleted",
            r#"{"response":{"result":{"success":1,"success_ids":["8676913"],"fail":0,"fail_ids":[],"errors":[]}},"status":200,"details":null}"#,
            OperationResult { success: 1, success_ids: vec!["8676913".into()], fail: 0, fail_ids: vec![],
                errors: vec![] }),
        Vector::answer::<operations::FolderDelete>("nothing_worked",
            r#"{"response":{"result":{"success":0,"success_ids":[],"fail":1,"fail_ids":["999"],"errors":["Error: Folder not found"]}},"status":200,"details":null}"#,
            OperationResult { success: 0, success_ids: vec![], fail: 1, fail_ids: vec!["999".into()],
                errors: vec!["Error: Folder not found".into()] }),
        Vector::error(&operations::FOLDER_DELETE, "ended",
            r#"{"response":null,"status":401,"details":"Error: Session not exist"}"#, ErrorId::SessionExpired, 401,
            "Error: Session not exist"),
    ])
}

/// `folder.change_mode`.
fn folder_change_mode() -> Vec<Vector> {
    Vec::from([
        Vector::answer::<operations::FolderChangeMode>("changed",
            r#"{"response":{"folder":{"folder_id":"8676913","mode":1,"mode_label":"Premium only","parent_folder_id":"5973665","name":"package1","url":"https://rapidgator.net/folder/8676913/package1.html","nb_folders":0,"nb_files":0,"size_files":0,"created":1778221286,"folders":[]}},"status":200,"details":null}"#,
            Folder { folder_id: "8676913".into(), mode: Mode::PremiumOnly, mode_label: Some("Premium only".into()),
                parent_folder_id: Some("5973665".into()), name: "package1".into(),
                url: Some("https://rapidgator.net/folder/8676913/package1.html".into()), nb_folders: 0, nb_files: 0,
                size_files: 0, created: 1778221286, folders: vec![], files: vec![] }),
        Vector::error(&operations::FOLDER_CHANGE_MODE, "broken",
            r#"{"response":null,"status":500,"details":"Internal Server Error"}"#, ErrorId::Internal, 500,
            "Internal Server Error"),
        Vector::error(&operations::FOLDER_CHANGE_MODE, "gone",
            r#"{"response":null,"status":404,"details":"Error: Folder not found"}"#, ErrorId::FolderNotFound, 404,
            "Error: Folder not found"),
        Vector::error(&operations::FOLDER_CHANGE_MODE, "wrong_mode",
            r#"{"response":null,"status":400,"details":"Error: Invalid mode"}"#, ErrorId::InvalidMode, 400,
            "Error: Invalid mode"),
        Vector::error(&operations::FOLDER_CHANGE_MODE, "ended",
            r#"{"response":null,"status":401,"details":"Error: Session not exist"}"#, ErrorId::SessionExpired, 401,
            "Error: Session not exist"),
    ])
}

/// `trashcan.content`.
fn trashcan_content() -> Vec<Vector> {
    Vec::from([
        Vector::answer::<operations::TrashcanContent>("one_file",
            r#"{"response":{"files":[{"file_id":"267796c7b59efd11126606dbde8dd1e4","mode":0,"mode_label":"Public","folder_id":"34","name":"test-setup.exe","hash":"aed49fdd25ae495e44375f6636aed59c","size":310452,"created":1461660733,"url":"https://rapidgator.net/file/267796c7b59efd11126606dbde8dd1e4/test-setup.exe.html","nb_downloads":3}],"pager":{"current":1,"total":1}},"status":200,"details":null}"#,
            TrashContent { files: vec![File { file_id: "267796c7b59efd11126606dbde8dd1e4".into(), mode: Mode::Public,
                        mode_label: Some("Public".into()), folder_id: Some("34".into()), name: "test-setup.exe".into(),
                        hash: "aed49fdd25ae495e44375f6636aed59c".into(), size: 310452, created: 1461660733,
                        url: Some("https://rapidgator.net/file/267796c7b59efd11126606dbde8dd1e4/test-setup.exe.html".into()),
                        nb_downloads: Some(3) }],
                pager: Pager { current: 1, total: 1 } }),
        Vector::answer::<operations::TrashcanContent>("nulls",
            r#"{"response":{"files":[{"file_id":"267796c7b59efd11126606dbde8dd1e4","mode":0,"mode_label":"Public","folder_id":null,"name":"test-setup.exe","hash":"aed49fdd25ae495e44375f6636aed59c","size":310452,"created":1461660733,"url":null,"nb_downloads":3}],"pager":{"current":1,"total":1}},"status":200,"details":null}"#,
            TrashContent { files: vec![File { file_id: "267796c7b59efd11126606dbde8dd1e4".into(), mode: Mode::Public,
                        mode_label: Some("Public".into()), folder_id: None, name: "test-setup.exe".into(),
                        hash: "aed49fdd25ae495e44375f6636aed59c".into(), size: 310452, created: 1461660733, url: None,
                        nb_downloads: Some(3) }],
                pager: Pager { current: 1, total: 1 } }),
        Vector::error(&operations::TRASHCAN_CONTENT, "ended",
            r#"{"response":null,"status":401,"details":"Error: Session not exist"}"#, ErrorId::SessionExpired, 401,
            "Error: Session not exist"),
    ])
}

/// `trashcan.restore`.
fn trashcan_restore() -> Vec<Vector> {
    Vec::from([
        Vector::answer::<operations::TrashcanRestore>("restored",
            r#"{"response":{"result":{"success":1,"success_ids":["267796c7b59efd11126606dbde8dd1e4"],"fail":0,"fail_ids":[],"errors":[]}},"status":200,"details":null}"#,
            OperationResult { success: 1, success_ids: vec!["267796c7b59efd11126606dbde8dd1e4".into()], fail: 0,
                fail_ids: vec![], errors: vec![] }),
        Vector::answer::<operations::TrashcanRestore>("nothing_worked",
            r#"{"response":{"result":{"success":0,"success_ids":[],"fail":1,"fail_ids":["22840393c2de9b1bef3601d9f5d61e68"],"errors":["Error: File not found"]}},"status":200,"details":null}"#,
            OperationResult { success: 0, success_ids: vec![], fail: 1,
                fail_ids: vec!["22840393c2de9b1bef3601d9f5d61e68".into()], errors: vec!["Error: File not found".into()] }),
        Vector::error(&operations::TRASHCAN_RESTORE, "ended",
            r#"{"response":null,"status":401,"details":"Error: Session not exist"}"#, ErrorId::SessionExpired, 401,
            "Error: Session not exist"),
    ])
}

/// `trashcan.empty`.
fn trashcan_empty() -> Vec<Vector> {
    Vec::from([
        Vector::answer::<operations::TrashcanEmpty>("emptied",
            r#"{"response":{"result":{"success":1,"success_ids":["267796c7b59efd11126606dbde8dd1e4"],"fail":0,"fail_ids":[],"errors":[]}},"status":200,"details":null}"#,
            OperationResult { success: 1, success_ids: vec!["267796c7b59efd11126606dbde8dd1e4".into()], fail: 0,
                fail_ids: vec![], errors: vec![] }),
        Vector::answer::<operations::TrashcanEmpty>("nothing_worked",
            r#"{"response":{"result":{"success":0,"success_ids":[],"fail":1,"fail_ids":["22840393c2de9b1bef3601d9f5d61e68"],"errors":["Error: File not found"]}},"status":200,"details":null}"#,
            OperationResult { success: 0, success_ids: vec![], fail: 1,
                fail_ids: vec!["22840393c2de9b1bef3601d9f5d61e68".into()], errors: vec!["Error: File not found".into()] }),
        Vector::error(&operations::TRASHCAN_EMPTY, "ended",
            r#"{"response":null,"status":401,"details":"Error: Session not exist"}"#, ErrorId::SessionExpired, 401,
            "Error: Session not exist"),
    ])
}

/// `remote.create`.
fn remote_create() -> Vec<Vector> {
    Vec::from([
        Vector::answer::<operations::RemoteCreate>("waiting",
            r#"{"response":{"jobs":[{"job_id":7,"type":1,"type_label":"Free","folder_id":"34","url":"http://example.com/a.zip","name":null,"size":null,"state":0,"state_label":"Waiting","file":[],"dl_size":0,"speed":0,"created":1461660733,"updated":null,"error":null}]},"status":200,"details":null}"#,
            vec![RemoteJob { job_id: 7, type_: RemoteJobType::Free, type_label: Some("Free".into()),
                    folder_id: "34".into(), url: "http://example.com/a.zip".into(), name: None, size: None,
                    state: RemoteJobState::Waiting, state_label: Some("Waiting".into()), file: None, dl_size: 0,
                    speed: 0, created: 1461660733, updated: None, error: None }]),
        Vector::answer::<operations::RemoteCreate>("numeric_size",
            r#"{"response":{"jobs":[{"job_id":7,"type":1,"type_label":"Free","folder_id":"34","url":"http://example.com/a.zip","name":"a.zip","size":0,"state":0,"state_label":"Waiting","file":[],"dl_size":0,"speed":0,"created":1461660733,"updated":null,"error":null}]},"status":200,"details":null}"#,
            vec![RemoteJob { job_id: 7, type_: RemoteJobType::Free, type_label: Some("Free".into()),
                    folder_id: "34".into(), url: "http://example.com/a.zip".into(), name: Some("a.zip".into()),
                    size: Some(0), state: RemoteJobState::Waiting, state_label: Some("Waiting".into()), file: None,
                    dl_size: 0, speed: 0, created: 1461660733, updated: None, error: None }]),
        Vector::error(&operations::REMOTE_CREATE, "quota",
            r#"{"response":null,"status":403,"details":"Error: Exceeded the storage quota"}"#,
            ErrorId::RemoteQuotaExceeded, 403, "Error: Exceeded the storage quota"),
        Vector::error(&operations::REMOTE_CREATE, "no_such_folder",
            r#"{"response":null,"status":404,"details":"Error: Folder not found"}"#, ErrorId::FolderNotFound, 404,
            "Error: Folder not found"),
        Vector::error(&operations::REMOTE_CREATE, "too_many",
            r#"{"response":null,"status":400,"details":"Error: Too many remote upload jobs"}"#, ErrorId::TooManyJobs,
            400, "Error: Too many remote upload jobs"),
        Vector::error(&operations::REMOTE_CREATE, "ended",
            r#"{"response":null,"status":401,"details":"Error: Session not exist"}"#, ErrorId::SessionExpired, 401,
            "Error: Session not exist"),
    ])
}

/// `remote.info`.
fn remote_info() -> Vec<Vector> {
    Vec::from([
        Vector::answer::<operations::RemoteInfo>("downloading",
            r#"{"response":{"jobs":[{"job_id":7,"type":1,"type_label":"Free","folder_id":"34","url":"http://example.com/a.zip","name":"a.zip","size":1048576,"state":2,"state_label":"Downloading","file":[],"dl_size":524288,"speed":131072,"created":1461660733,"updated":1461660790,"error":null}]},"status":200,"details":null}"#,
            vec![RemoteJob { job_id: 7, type_: RemoteJobType::Free, type_label: Some("Free".into()),
                    folder_id: "34".into(), url: "http://example.com/a.zip".into(), name: Some("a.zip".into()),
                    size: Some(1048576), state: RemoteJobState::Downloading, state_label: Some("Downloading".into()),
                    file: None, dl_size: 524288, speed: 131072, created: 1461660733, updated: Some(1461660790),
                    error: None }]),
        Vector::answer::<operations::RemoteInfo>("done",
            r#"{"response":{"jobs":[{"job_id":7,"type":1,"type_label":"Free","folder_id":"34","url":"http://example.com/a.zip","name":"a.zip","size":310452,"state":3,"state_label":"Done","file":{"file_id":"267796c7b59efd11126606dbde8dd1e4","mode":0,"mode_label":"Public","folder_id":"34","name":"a.zip","hash":"aed49fdd25ae495e44375f6636aed59c","size":310452,"created":1461660733,"url":"https://rapidgator.net/file/267796c7b59efd11126606dbde8dd1e4/a.zip.html"},"dl_size":310452,"speed":0,"created":1461660733,"updated":1461660800,"error":null}]},"status":200,"details":null}"#,
            vec![RemoteJob { job_id: 7, type_: RemoteJobType::Free, type_label: Some("Free".into()),
                    folder_id: "34".into(), url: "http://example.com/a.zip".into(), name: Some("a.zip".into()),
                    size: Some(310452), state: RemoteJobState::Done, state_label: Some("Done".into()),
                    file: Some(File { file_id: "267796c7b59efd11126606dbde8dd1e4".into(), mode: Mode::Public,
                            mode_label: Some("Public".into()), folder_id: Some("34".into()), name: "a.zip".into(),
                            hash: "aed49fdd25ae495e44375f6636aed59c".into(), size: 310452, created: 1461660733,
                            url: Some("https://rapidgator.net/file/267796c7b59efd11126606dbde8dd1e4/a.zip.html".into()),
                            nb_downloads: None }),
                    dl_size: 310452, speed: 0, created: 1461660733, updated: Some(1461660800), error: None }]),
        Vector::answer::<operations::RemoteInfo>("none", r#"{"response":[],"status":200,"details":null}"#, vec![]),
        Vector::answer::<operations::RemoteInfo>("none_as_object",
            r#"{"response":{"jobs":[]},"status":200,"details":null}"#, vec![]),
        Vector::answer::<operations::RemoteInfo>("failed",
            r#"{"response":{"jobs":[{"job_id":7,"type":1,"type_label":"Free","folder_id":"34","url":"http://example.com/a.zip","name":null,"size":null,"state":4,"state_label":"Fail","file":[],"dl_size":0,"speed":0,"created":1461660733,"updated":null,"error":"Unable to download"}]},"status":200,"details":null}"#,
            vec![RemoteJob { job_id: 7, type_: RemoteJobType::Free, type_label: Some("Free".into()),
                    folder_id: "34".into(), url: "http://example.com/a.zip".into(), name: None, size: None,
                    state: RemoteJobState::Fail, state_label: Some("Fail".into()), file: None, dl_size: 0, speed: 0,
                    created: 1461660733, updated: None, error: Some("Unable to download".into()) }]),
        Vector::error(&operations::REMOTE_INFO, "ended",
            r#"{"response":null,"status":401,"details":"Error: Session not exist"}"#, ErrorId::SessionExpired, 401,
            "Error: Session not exist"),
        Vector::error(&operations::REMOTE_INFO, "ended_other_wording",
            r#"{"response":null,"status":401,"details":"Error. Session doesn't exist"}"#, ErrorId::SessionExpired, 401,
            "Error. Session doesn't exist"),
        Vector::error(&operations::REMOTE_INFO, "ended_not_exist",
            r#"{"response":null,"status":401,"details":"Error. Session not exist"}"#, ErrorId::SessionExpired, 401,
            "Error. Session not exist"),
    ])
}

/// `remote.delete`.
fn remote_delete() -> Vec<Vector> {
    Vec::from([
        Vector::answer::<operations::RemoteDelete>("deleted",
            r#"{"response":{"result":{"success":1,"success_ids":["7"],"fail":0,"fail_ids":[],"errors":[]}},"status":200,"details":null}"#,
            OperationResult { success: 1, success_ids: vec!["7".into()], fail: 0, fail_ids: vec![], errors: vec![] }),
        Vector::answer::<operations::RemoteDelete>("nothing_worked",
            r#"{"response":{"result":{"success":0,"success_ids":[],"fail":1,"fail_ids":["8"],"errors":["Error: Job not found"]}},"status":200,"details":null}"#,
            OperationResult { success: 0, success_ids: vec![], fail: 1, fail_ids: vec!["8".into()],
                errors: vec!["Error: Job not found".into()] }),
        Vector::error(&operations::REMOTE_DELETE, "ended",
            r#"{"response":null,"status":401,"details":"Error: Session not exist"}"#, ErrorId::SessionExpired, 401,
            "Error: Session not exist"),
    ])
}

/// What moves bytes.
fn transfers() -> Vec<Vector> {
    Vec::from([
        Vector::sent::<Upload>(&transfers::UPLOAD, "processing",
            r#"{"response":{"upload":{"upload_id":"0la4fzVZUMUulOliVcleXY0Kn9nmJGAy","url":null,"file":[],"state":1,"state_label":"Processing"}},"status":200,"details":null}"#,
            Upload { upload_id: "0la4fzVZUMUulOliVcleXY0Kn9nmJGAy".into(), url: None, file: None,
                state: UploadState::Processing, state_label: Some("Processing".into()), error: None }),
        Vector::sent::<Upload>(&transfers::UPLOAD, "done",
            r#"{"response":{"upload":{"upload_id":"0la4fzVZUMUulOliVcleXY0Kn9nmJGAy","url":null,"file":{"file_id":"267796c7b59efd11126606dbde8dd1e4","mode":0,"mode_label":"Public","folder_id":"34","name":"test-setup.exe","hash":"aed49fdd25ae495e44375f6636aed59c","size":310452,"created":1461660733,"url":"https://rapidgator.net/file/267796c7b59efd11126606dbde8dd1e4/test-setup.exe.html"},"state":2,"state_label":"Done"}},"status":200,"details":null}"#,
            Upload { upload_id: "0la4fzVZUMUulOliVcleXY0Kn9nmJGAy".into(), url: None,
                file: Some(File { file_id: "267796c7b59efd11126606dbde8dd1e4".into(), mode: Mode::Public,
                        mode_label: Some("Public".into()), folder_id: Some("34".into()), name: "test-setup.exe".into(),
                        hash: "aed49fdd25ae495e44375f6636aed59c".into(), size: 310452, created: 1461660733,
                        url: Some("https://rapidgator.net/file/267796c7b59efd11126606dbde8dd1e4/test-setup.exe.html".into()),
                        nb_downloads: None }),
                state: UploadState::Done, state_label: Some("Done".into()), error: None }),
        Vector::sent_error(&transfers::UPLOAD, "refused",
            r#"{"response":null,"status":500,"details":"Error: Upload failed"}"#, ErrorId::UploadRefused, 500,
            "Error: Upload failed"),
        Vector::received_error(&transfers::DOWNLOAD, "foreign", "This download session is not for you",
            ErrorId::ForeignDownload),
        Vector::received_error(&transfers::DOWNLOAD, "unknown", "Session not found", ErrorId::DownloadSessionNotFound),
        Vector::received_error(&transfers::ONE_TIME, "used", "This link has already been used", ErrorId::LinkUsed),
    ])
}
