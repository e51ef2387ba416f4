//! Facts of the description, stated once more beside it: a fact that changes there by mistake fails here.

use rapidgator_mock_domain::generated::{
    limits,
    refusal::Refusal,
    types::{FolderId, Mode, OneTimeLinkState, RemoteJobState, RemoteJobType, UploadState, UserState},
    urls,
};

/// Name, status and text of each refusal, with the value of an example where the text has a gap.
#[rustfmt::skip]
const REFUSALS: &[(&str, u16, &str)] = &[
    ("session_expired", 401, "Error: Session not exist"),
    ("parameter_missing", 400, "Error: Parameter name is missing"),
    ("parameter_invalid", 400, "Error: Parameter name is invalid"),
    ("internal", 500, "Internal Server Error"),
    ("unavailable", 503, "Service Unavailable"),
    ("wrong_credentials", 401, "Error: Login or password is wrong"),
    ("wrong_code", 401, "Error: Invalid auth code"),
    ("login_throttled", 401, "Frequent logins. Please wait 20 sec..."),
    ("account_frozen", 401, "User is FROZEN"),
    ("account_locked", 401, "Error: ACCOUNT LOCKED FOR VIOLATION OF OUR TERMS. PLEASE CONTACT SUPPORT."),
    ("unusual_address", 401, "Error: You requested login to your account from unusual Ip address"),
    ("login_incomplete", 400, "Parameter login or password is missing"),
    ("user_not_found", 404, "Error: User not found"),
    ("file_not_found", 404, "Error: File not found"),
    ("folder_not_found", 404, "Error: Folder not found"),
    ("parent_folder_not_found", 404, "Error: Parent folder not found"),
    ("link_not_found", 404, "Error: Link not found"),
    ("link_item_not_found", 404, "Link not found"),
    ("upload_not_found", 404, "Error: Upload not found"),
    ("copy_limit", 409, "Error: You can't create more than 10 copies of the same file"),
    ("copy_failed", 500, "Error: Failed to copy the file"),
    ("move_failed", 500, "Error: Failed to move the file"),
    ("delete_failed", 500, "Error: Failed to delete the file"),
    ("folder_copy_failed", 500, "Error: Failed to copy the folder"),
    ("folder_move_failed", 500, "Error: Failed to move the folder"),
    ("folder_delete_failed", 500, "Error: Failed to delete the folder"),
    ("rename_failed", 500, "Error: Failed to rename file"),
    ("invalid_mode", 400, "Error: Invalid mode"),
    ("too_many_links", 400, "Error: Too many links"),
    ("traffic_exceeded", 423, "Error: Exceeded traffic"),
    ("download_unavailable", 503, "Download temporarily unavailable"),
    ("premium_required", 403, "This file can be downloaded by premium only"),
    ("download_too_large", 403, "Error: You can download files up to 500 MB in free mode"),
    ("file_too_large", 400, "Error: File is larger than 5368709120 bytes"),
    ("storage_full", 400, "Error: Not enough storage space"),
    ("too_many_uploads", 400, "Error: Too many parallel uploads"),
    ("folder_exists", 409, "Conflict. Folder with the same name already exists"),
    ("remote_quota_exceeded", 403, "Error: Exceeded the storage quota"),
    ("too_many_jobs", 400, "Error: Too many remote upload jobs"),
    ("job_not_found", 404, "Error: Job not found"),
    ("remote_failed", 500, "Unable to download"),
    ("upload_refused", 500, "Error: Upload failed"),
    ("processing_failed", 500, "Unknown error"),
    ("bytes_differ", 400, "The received bytes differ from the announced hash or size"),
    ("foreign_download", 403, "This download session is not for you"),
    ("download_session_not_found", 404, "Session not found"),
    ("link_used", 404, "This link has already been used"),
];

#[test]
fn what_each_refusal_says() {
    let examples = Refusal::examples();
    let texts: Vec<String> = examples.iter().map(Refusal::text).collect();
    let said: Vec<(&str, u16, &str)> = (examples.iter().zip(&texts))
        .map(|(refusal, text)| (refusal.name(), refusal.status(), text.as_str()))
        .collect();
    assert_eq!(said, REFUSALS);
}

#[test]
fn limits_that_hold_for_everybody() {
    const TWO_DAYS: u64 = 48 * 60 * 60;
    assert_eq!((limits::UPLOAD_IDLE_SECONDS, limits::COPIES_OF_A_FILE), (TWO_DAYS, 10));
}

#[test]
fn numbers_and_words_of_states() {
    fn all<T: Copy>(values: &[T], value: fn(T) -> i64, label: fn(T) -> &'static str) -> Vec<(i64, &'static str)> {
        values.iter().map(|it| (value(*it), label(*it))).collect()
    }
    assert_eq!(
        all(Mode::ALL, Mode::value, Mode::label),
        [(0, "Public"), (1, "Premium only"), (2, "Private"), (3, "Hotlink")]
    );
    assert_eq!(
        all(UploadState::ALL, UploadState::value, UploadState::label),
        [(0, "Uploading"), (1, "Processing"), (2, "Done"), (3, "Fail")]
    );
    assert_eq!(
        all(RemoteJobState::ALL, RemoteJobState::value, RemoteJobState::label),
        [
            (0, "Waiting"),
            (1, "Starting"),
            (2, "Downloading"),
            (3, "Done"),
            (4, "Fail")
        ]
    );
    assert_eq!(
        all(OneTimeLinkState::ALL, OneTimeLinkState::value, OneTimeLinkState::label),
        [(0, "Waiting"), (1, "Downloaded")]
    );
    assert_eq!(
        all(UserState::ALL, UserState::value, UserState::label),
        [(1, "Activated")]
    );
    assert_eq!(
        all(RemoteJobType::ALL, RemoteJobType::value, RemoteJobType::label),
        [(1, "Free")]
    );
}

#[test]
fn pages_of_folders_have_the_hosts_of_files() {
    for host in ["rapidgator.net", "www.rapidgator.net", "rapidgator.asia", "rg.to"] {
        let page = format!("https://{host}/folder/8676913/a.html");
        assert_eq!(
            urls::parse_folder_page(&page),
            Some(FolderId::from("8676913")),
            "{host}"
        );
        let page = format!("https://{host}/file/a1/a.html");
        assert!(urls::parse_file_page(&page).is_some(), "{host}");
    }
}
