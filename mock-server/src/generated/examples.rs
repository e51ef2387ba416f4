// Generated from api-spec.yaml by `cargo xtask generate`. Do not edit.
//! Rapidgator HTTP API: its examples, to be sent.

use rapidgator_mock_domain::{
    generated::commands::{Answer, OperationId},
    generated::types,
};

/// Every example of a success, by operation and name.
pub static EXAMPLES: &[(OperationId, &str)] = &[
    (OperationId::UserLogin, "premium"),
    (OperationId::UserLogin, "free"),
    (OperationId::UserLogin, "root_folder"),
    (OperationId::UserInfo, "premium"),
    (OperationId::FileUpload, "bytes_wanted"),
    (OperationId::FileUpload, "instant"),
    (OperationId::FileUploadInfo, "waiting_for_bytes"),
    (OperationId::FileUploadInfo, "processing"),
    (OperationId::FileUploadInfo, "done"),
    (OperationId::FileUploadInfo, "failed"),
    (OperationId::FileDownload, "ticket"),
    (OperationId::FileInfo, "found"),
    (OperationId::FileInfo, "old"),
    (OperationId::FileRename, "renamed"),
    (OperationId::FileCopy, "copied"),
    (OperationId::FileCopy, "nothing_worked"),
    (OperationId::FileCopy, "mixed"),
    (OperationId::FileCopy, "too_many_copies"),
    (OperationId::FileMove, "moved"),
    (OperationId::FileMove, "nothing_worked"),
    (OperationId::FileMove, "one_failed"),
    (OperationId::FileDelete, "deleted"),
    (OperationId::FileDelete, "nothing_worked"),
    (OperationId::FileDelete, "deleted_another"),
    (OperationId::FileDelete, "one_failed"),
    (OperationId::FileXcopy, "copied"),
    (OperationId::FileXcopy, "by_link"),
    (OperationId::FileHashcopy, "made"),
    (OperationId::FileChangeMode, "changed"),
    (OperationId::FileCheckLink, "alive"),
    (OperationId::FileCheckLink, "dead"),
    (OperationId::FileOnetimelinkCreate, "with_callback"),
    (OperationId::FileOnetimelinkCreate, "plain"),
    (OperationId::FileOnetimelinkInfo, "mixed"),
    (OperationId::FileOnetimelinkInfo, "used"),
    (OperationId::FileOnetimelinkInfo, "none"),
    (OperationId::FolderCreate, "created"),
    (OperationId::FolderInfo, "root"),
    (OperationId::FolderContent, "root"),
    (OperationId::FolderContent, "empty"),
    (OperationId::FolderRename, "renamed"),
    (OperationId::FolderCopy, "copied"),
    (OperationId::FolderCopy, "nothing_worked"),
    (OperationId::FolderMove, "moved"),
    (OperationId::FolderMove, "nothing_worked"),
    (OperationId::FolderDelete, "deleted"),
    (OperationId::FolderDelete, "nothing_worked"),
    (OperationId::FolderChangeMode, "changed"),
    (OperationId::TrashcanContent, "one_file"),
    (OperationId::TrashcanContent, "nulls"),
    (OperationId::TrashcanRestore, "restored"),
    (OperationId::TrashcanRestore, "nothing_worked"),
    (OperationId::TrashcanEmpty, "emptied"),
    (OperationId::TrashcanEmpty, "nothing_worked"),
    (OperationId::RemoteCreate, "waiting"),
    (OperationId::RemoteCreate, "numeric_size"),
    (OperationId::RemoteInfo, "downloading"),
    (OperationId::RemoteInfo, "done"),
    (OperationId::RemoteInfo, "none"),
    (OperationId::RemoteInfo, "failed"),
    (OperationId::RemoteDelete, "deleted"),
    (OperationId::RemoteDelete, "nothing_worked"),
];

/// The answer of an example.
pub fn answer(operation: OperationId, example: &str) -> Option<Answer> {
    match (operation, example) {
        (OperationId::UserLogin, "premium") => {
            Some(
                Answer::UserLogin(types::Login {
                    token: "arsd4h37ecfkdqd16uolf5nai1".into(),
                    user: types::User {
                        email: "user@example.com".into(),
                        is_premium: true,
                        premium_end_time: Some(1893456000),
                        state: types::UserState::Activated,
                        traffic: types::Traffic {
                            total: Some(1099511627776),
                            left: Some(1099511000000),
                        },
                        storage: types::Storage {
                            total: 4398046511104,
                            left: 4398035213138,
                        },
                        upload: types::UploadLimits {
                            max_file_size: 5368709120,
                            nb_pipes: 5,
                        },
                        remote_upload: types::RemoteUploadLimits {
                            max_nb_jobs: 5,
                            refresh_time: 30,
                        },
                        folder_id: None,
                    },
                }),
            )
        }
        (OperationId::UserLogin, "free") => {
            Some(
                Answer::UserLogin(types::Login {
                    token: "arsd4h37ecfkdqd16uolf5nai1".into(),
                    user: types::User {
                        email: "user@example.com".into(),
                        is_premium: false,
                        premium_end_time: None,
                        state: types::UserState::Activated,
                        traffic: types::Traffic {
                            total: None,
                            left: None,
                        },
                        storage: types::Storage {
                            total: 4398046511104,
                            left: 4398035213138,
                        },
                        upload: types::UploadLimits {
                            max_file_size: 5368709120,
                            nb_pipes: 5,
                        },
                        remote_upload: types::RemoteUploadLimits {
                            max_nb_jobs: 5,
                            refresh_time: 30,
                        },
                        folder_id: None,
                    },
                }),
            )
        }
        (OperationId::UserLogin, "root_folder") => {
            Some(
                Answer::UserLogin(types::Login {
                    token: "arsd4h37ecfkdqd16uolf5nai1".into(),
                    user: types::User {
                        email: "user@example.com".into(),
                        is_premium: true,
                        premium_end_time: Some(1893456000),
                        state: types::UserState::Activated,
                        traffic: types::Traffic {
                            total: Some(1099511627776),
                            left: Some(1099511000000),
                        },
                        storage: types::Storage {
                            total: 4398046511104,
                            left: 4398035213138,
                        },
                        upload: types::UploadLimits {
                            max_file_size: 5368709120,
                            nb_pipes: 5,
                        },
                        remote_upload: types::RemoteUploadLimits {
                            max_nb_jobs: 5,
                            refresh_time: 30,
                        },
                        folder_id: Some("5973665".into()),
                    },
                }),
            )
        }
        (OperationId::UserInfo, "premium") => {
            Some(
                Answer::UserInfo(types::User {
                    email: "user@example.com".into(),
                    is_premium: true,
                    premium_end_time: Some(1893456000),
                    state: types::UserState::Activated,
                    traffic: types::Traffic {
                        total: Some(1099511627776),
                        left: Some(1099511000000),
                    },
                    storage: types::Storage {
                        total: 4398046511104,
                        left: 4398035213138,
                    },
                    upload: types::UploadLimits {
                        max_file_size: 5368709120,
                        nb_pipes: 5,
                    },
                    remote_upload: types::RemoteUploadLimits {
                        max_nb_jobs: 5,
                        refresh_time: 30,
                    },
                    folder_id: None,
                }),
            )
        }
        (OperationId::FileUpload, "bytes_wanted") => {
            Some(
                Answer::FileUpload(types::Upload {
                    upload_id: "0la4fzVZUMUulOliVcleXY0Kn9nmJGAy".into(),
                    url: Some(
                        "http://pr3.rapidgator.net/?r=upload/api&uuid=0la4fzVZUMUulOliVcleXY0Kn9nmJGAy&sid=6eo5bhrslh3lggb8kmu8lgk781"
                            .into(),
                    ),
                    file: None,
                    state: types::UploadState::Uploading,
                    error: None,
                }),
            )
        }
        (OperationId::FileUpload, "instant") => {
            Some(
                Answer::FileUpload(types::Upload {
                    upload_id: "reca9HCakwCX1XF0fxex185m23w4cg0g".into(),
                    url: None,
                    file: Some(types::File {
                        file_id: "267796c7b59efd11126606dbde8dd1e4".into(),
                        mode: types::Mode::Public,
                        folder_id: Some("34".into()),
                        name: "test-setup.exe".into(),
                        hash: types::Md5::parse("aed49fdd25ae495e44375f6636aed59c")
                            .expect("an example has its shape"),
                        size: 310452,
                        created: 1461660733,
                        url: Some(
                            "https://www.rapidgator.net/file/267796c7b59efd11126606dbde8dd1e4/test-setup.exe.html"
                                .into(),
                        ),
                        nb_downloads: None,
                    }),
                    state: types::UploadState::Done,
                    error: None,
                }),
            )
        }
        (OperationId::FileUploadInfo, "waiting_for_bytes") => {
            Some(
                Answer::FileUploadInfo(types::Upload {
                    upload_id: "0la4fzVZUMUulOliVcleXY0Kn9nmJGAy".into(),
                    url: Some(
                        "http://pr3.rapidgator.net/?r=upload/api&uuid=0la4fzVZUMUulOliVcleXY0Kn9nmJGAy&sid=6eo5bhrslh3lggb8kmu8lgk781"
                            .into(),
                    ),
                    file: None,
                    state: types::UploadState::Uploading,
                    error: None,
                }),
            )
        }
        (OperationId::FileUploadInfo, "processing") => {
            Some(
                Answer::FileUploadInfo(types::Upload {
                    upload_id: "0la4fzVZUMUulOliVcleXY0Kn9nmJGAy".into(),
                    url: None,
                    file: None,
                    state: types::UploadState::Processing,
                    error: None,
                }),
            )
        }
        (OperationId::FileUploadInfo, "done") => {
            Some(
                Answer::FileUploadInfo(types::Upload {
                    upload_id: "0la4fzVZUMUulOliVcleXY0Kn9nmJGAy".into(),
                    url: None,
                    file: Some(types::File {
                        file_id: "267796c7b59efd11126606dbde8dd1e4".into(),
                        mode: types::Mode::Public,
                        folder_id: Some("34".into()),
                        name: "test-setup.exe".into(),
                        hash: types::Md5::parse("aed49fdd25ae495e44375f6636aed59c")
                            .expect("an example has its shape"),
                        size: 310452,
                        created: 1461660733,
                        url: Some(
                            "https://rapidgator.net/file/267796c7b59efd11126606dbde8dd1e4/test-setup.exe.html"
                                .into(),
                        ),
                        nb_downloads: None,
                    }),
                    state: types::UploadState::Done,
                    error: None,
                }),
            )
        }
        (OperationId::FileUploadInfo, "failed") => {
            Some(
                Answer::FileUploadInfo(types::Upload {
                    upload_id: "0la4fzVZUMUulOliVcleXY0Kn9nmJGAy".into(),
                    url: None,
                    file: None,
                    state: types::UploadState::Fail,
                    error: Some(types::UploadError {
                        code: 500,
                        message: "Unknown error".into(),
                    }),
                }),
            )
        }
        (OperationId::FileDownload, "ticket") => {
            Some(
                Answer::FileDownload(types::DownloadTicket {
                    download_url: "http://pr3.rapidgator.net//?r=download/index&session_id=6eo5bhrslh3lggb8kmu8lgk781"
                        .into(),
                    delay: 0,
                }),
            )
        }
        (OperationId::FileInfo, "found") => {
            Some(
                Answer::FileInfo(types::File {
                    file_id: "267796c7b59efd11126606dbde8dd1e4".into(),
                    mode: types::Mode::Public,
                    folder_id: Some("34".into()),
                    name: "test-setup.exe".into(),
                    hash: types::Md5::parse("aed49fdd25ae495e44375f6636aed59c")
                        .expect("an example has its shape"),
                    size: 310452,
                    created: 1461660733,
                    url: Some(
                        "https://rapidgator.net/file/267796c7b59efd11126606dbde8dd1e4/test-setup.exe.html"
                            .into(),
                    ),
                    nb_downloads: None,
                }),
            )
        }
        (OperationId::FileInfo, "old") => {
            Some(
                Answer::FileInfo(types::File {
                    file_id: "26779634".into(),
                    mode: types::Mode::Public,
                    folder_id: Some("34".into()),
                    name: "test-setup.exe".into(),
                    hash: types::Md5::parse("aed49fdd25ae495e44375f6636aed59c")
                        .expect("an example has its shape"),
                    size: 310452,
                    created: 1461660733,
                    url: Some(
                        "https://rapidgator.net/file/26779634/test-setup.exe.html".into(),
                    ),
                    nb_downloads: None,
                }),
            )
        }
        (OperationId::FileRename, "renamed") => {
            Some(
                Answer::FileRename(types::File {
                    file_id: "267796c7b59efd11126606dbde8dd1e4".into(),
                    mode: types::Mode::Public,
                    folder_id: Some("34".into()),
                    name: "test_rename.exe".into(),
                    hash: types::Md5::parse("aed49fdd25ae495e44375f6636aed59c")
                        .expect("an example has its shape"),
                    size: 310452,
                    created: 1461660733,
                    url: Some(
                        "https://rapidgator.net/file/267796c7b59efd11126606dbde8dd1e4/test_rename.exe.html"
                            .into(),
                    ),
                    nb_downloads: None,
                }),
            )
        }
        (OperationId::FileCopy, "copied") => {
            Some(
                Answer::FileCopy(types::OperationResult {
                    success: 1,
                    success_ids: vec!["267796c7b59efd11126606dbde8dd1e4".into()],
                    fail: 0,
                    fail_ids: vec![],
                    errors: vec![],
                }),
            )
        }
        (OperationId::FileCopy, "nothing_worked") => {
            Some(
                Answer::FileCopy(types::OperationResult {
                    success: 0,
                    success_ids: vec![],
                    fail: 1,
                    fail_ids: vec!["22840393c2de9b1bef3601d9f5d61e68".into()],
                    errors: vec!["Error: Failed to copy the file".into()],
                }),
            )
        }
        (OperationId::FileCopy, "mixed") => {
            Some(
                Answer::FileCopy(types::OperationResult {
                    success: 1,
                    success_ids: vec!["267796c7b59efd11126606dbde8dd1e4".into()],
                    fail: 1,
                    fail_ids: vec!["22840393c2de9b1bef3601d9f5d61e68".into()],
                    errors: vec!["Error: File not found".into()],
                }),
            )
        }
        (OperationId::FileCopy, "too_many_copies") => {
            Some(
                Answer::FileCopy(types::OperationResult {
                    success: 0,
                    success_ids: vec![],
                    fail: 1,
                    fail_ids: vec!["267796c7b59efd11126606dbde8dd1e4".into()],
                    errors: vec![
                        "Error: You can't create more than 10 copies of the same file"
                        .into()
                    ],
                }),
            )
        }
        (OperationId::FileMove, "moved") => {
            Some(
                Answer::FileMove(types::OperationResult {
                    success: 1,
                    success_ids: vec!["267796c7b59efd11126606dbde8dd1e4".into()],
                    fail: 0,
                    fail_ids: vec![],
                    errors: vec![],
                }),
            )
        }
        (OperationId::FileMove, "nothing_worked") => {
            Some(
                Answer::FileMove(types::OperationResult {
                    success: 0,
                    success_ids: vec![],
                    fail: 1,
                    fail_ids: vec!["22840393c2de9b1bef3601d9f5d61e68".into()],
                    errors: vec!["Error: Failed to move the file".into()],
                }),
            )
        }
        (OperationId::FileMove, "one_failed") => {
            Some(
                Answer::FileMove(types::OperationResult {
                    success: 1,
                    success_ids: vec!["267796c7b59efd11126606dbde8dd1e4".into()],
                    fail: 1,
                    fail_ids: vec!["22840393c2de9b1bef3601d9f5d61e68".into()],
                    errors: vec!["Error: File not found".into()],
                }),
            )
        }
        (OperationId::FileDelete, "deleted") => {
            Some(
                Answer::FileDelete(types::OperationResult {
                    success: 1,
                    success_ids: vec!["22840393c2de9b1bef3601d9f5d61e68".into()],
                    fail: 0,
                    fail_ids: vec![],
                    errors: vec![],
                }),
            )
        }
        (OperationId::FileDelete, "nothing_worked") => {
            Some(
                Answer::FileDelete(types::OperationResult {
                    success: 0,
                    success_ids: vec![],
                    fail: 1,
                    fail_ids: vec!["22840393c2de9b1bef3601d9f5d61e68".into()],
                    errors: vec!["Error: Failed to delete the file".into()],
                }),
            )
        }
        (OperationId::FileDelete, "deleted_another") => {
            Some(
                Answer::FileDelete(types::OperationResult {
                    success: 1,
                    success_ids: vec!["267796c7b59efd11126606dbde8dd1e4".into()],
                    fail: 0,
                    fail_ids: vec![],
                    errors: vec![],
                }),
            )
        }
        (OperationId::FileDelete, "one_failed") => {
            Some(
                Answer::FileDelete(types::OperationResult {
                    success: 1,
                    success_ids: vec!["267796c7b59efd11126606dbde8dd1e4".into()],
                    fail: 1,
                    fail_ids: vec!["22840393c2de9b1bef3601d9f5d61e68".into()],
                    errors: vec!["Error: File not found".into()],
                }),
            )
        }
        (OperationId::FileXcopy, "copied") => {
            Some(
                Answer::FileXcopy(types::File {
                    file_id: "267796c7b59efd11126606dbde8dd1e4".into(),
                    mode: types::Mode::Public,
                    folder_id: Some("34".into()),
                    name: "test-setup.exe".into(),
                    hash: types::Md5::parse("aed49fdd25ae495e44375f6636aed59c")
                        .expect("an example has its shape"),
                    size: 310452,
                    created: 1461660733,
                    url: Some(
                        "https://rapidgator.net/file/267796c7b59efd11126606dbde8dd1e4/test-setup.exe.html"
                            .into(),
                    ),
                    nb_downloads: None,
                }),
            )
        }
        (OperationId::FileXcopy, "by_link") => {
            Some(
                Answer::FileXcopy(types::File {
                    file_id: "267796c7b59efd11126606dbde8dd1e4".into(),
                    mode: types::Mode::Public,
                    folder_id: Some("34".into()),
                    name: "test-setup.exe".into(),
                    hash: types::Md5::parse("aed49fdd25ae495e44375f6636aed59c")
                        .expect("an example has its shape"),
                    size: 310452,
                    created: 1461660733,
                    url: Some(
                        "https://rapidgator.net/file/267796c7b59efd11126606dbde8dd1e4/test-setup.exe.html"
                            .into(),
                    ),
                    nb_downloads: None,
                }),
            )
        }
        (OperationId::FileHashcopy, "made") => {
            Some(
                Answer::FileHashcopy(types::File {
                    file_id: "267796c7b59efd11126606dbde8dd1e4".into(),
                    mode: types::Mode::Public,
                    folder_id: Some("34".into()),
                    name: "test-setup.exe".into(),
                    hash: types::Md5::parse("aed49fdd25ae495e44375f6636aed59c")
                        .expect("an example has its shape"),
                    size: 310452,
                    created: 1461660733,
                    url: Some(
                        "https://rapidgator.net/file/267796c7b59efd11126606dbde8dd1e4/test-setup.exe.html"
                            .into(),
                    ),
                    nb_downloads: None,
                }),
            )
        }
        (OperationId::FileChangeMode, "changed") => {
            Some(
                Answer::FileChangeMode(types::File {
                    file_id: "267796c7b59efd11126606dbde8dd1e4".into(),
                    mode: types::Mode::PremiumOnly,
                    folder_id: Some("34".into()),
                    name: "test-setup.exe".into(),
                    hash: types::Md5::parse("aed49fdd25ae495e44375f6636aed59c")
                        .expect("an example has its shape"),
                    size: 310452,
                    created: 1461660733,
                    url: Some(
                        "https://rapidgator.net/file/267796c7b59efd11126606dbde8dd1e4/test-setup.exe.html"
                            .into(),
                    ),
                    nb_downloads: None,
                }),
            )
        }
        (OperationId::FileCheckLink, "alive") => {
            Some(
                Answer::FileCheckLink(
                    vec![
                        types::LinkCheck { url :
                        "https://rapidgator.net/file/267796c7b59efd11126606dbde8dd1e4/test_file.exe.html"
                        .into(), filename : Some("test_file.exe".into()), size :
                        Some(310452), status : types::LinkStatus::Access }
                    ],
                ),
            )
        }
        (OperationId::FileCheckLink, "dead") => {
            Some(
                Answer::FileCheckLink(
                    vec![
                        types::LinkCheck { url :
                        "https://rapidgator.net/file/267796c7b59efd11126606dbde8dd1e4/test_file.exe.html"
                        .into(), filename : Some("test_file.exe".into()), size :
                        Some(310452), status : types::LinkStatus::Access },
                        types::LinkCheck { url :
                        "https://rapidgator.net/file/22840393c2de9b1bef3601d9f5d61e68/gone.zip.html"
                        .into(), filename : None, size : None, status :
                        types::LinkStatus::NoAccess }
                    ],
                ),
            )
        }
        (OperationId::FileOnetimelinkCreate, "with_callback") => {
            Some(
                Answer::FileOnetimelinkCreate(types::OneTimeLink {
                    link_id: "4a4564b48b1809f9df5a7992b2dc68e8243f52e0".into(),
                    file: types::File {
                        file_id: "267796c7b59efd11126606dbde8dd1e4".into(),
                        mode: types::Mode::Public,
                        folder_id: Some("34".into()),
                        name: "test-setup.exe".into(),
                        hash: types::Md5::parse("aed49fdd25ae495e44375f6636aed59c")
                            .expect("an example has its shape"),
                        size: 310452,
                        created: 1461660733,
                        url: Some(
                            "https://rapidgator.net/file/267796c7b59efd11126606dbde8dd1e4/test-setup.exe.html"
                                .into(),
                        ),
                        nb_downloads: None,
                    },
                    url: "https://rapidgator.net/onetime/4a4564b48b1809f9df5a7992b2dc68e8243f52e0"
                        .into(),
                    state: types::OneTimeLinkState::Waiting,
                    callback_url: Some("http://example.com".into()),
                    notify: true,
                    created: 1461660733,
                    downloaded: false,
                }),
            )
        }
        (OperationId::FileOnetimelinkCreate, "plain") => {
            Some(
                Answer::FileOnetimelinkCreate(types::OneTimeLink {
                    link_id: "4a4564b48b1809f9df5a7992b2dc68e8243f52e0".into(),
                    file: types::File {
                        file_id: "267796c7b59efd11126606dbde8dd1e4".into(),
                        mode: types::Mode::Public,
                        folder_id: Some("34".into()),
                        name: "test-setup.exe".into(),
                        hash: types::Md5::parse("aed49fdd25ae495e44375f6636aed59c")
                            .expect("an example has its shape"),
                        size: 310452,
                        created: 1461660733,
                        url: Some(
                            "https://rapidgator.net/file/267796c7b59efd11126606dbde8dd1e4/test-setup.exe.html"
                                .into(),
                        ),
                        nb_downloads: None,
                    },
                    url: "https://rapidgator.net/onetime/4a4564b48b1809f9df5a7992b2dc68e8243f52e0"
                        .into(),
                    state: types::OneTimeLinkState::Waiting,
                    callback_url: None,
                    notify: false,
                    created: 1461660733,
                    downloaded: false,
                }),
            )
        }
        (OperationId::FileOnetimelinkInfo, "mixed") => {
            Some(
                Answer::FileOnetimelinkInfo(
                    vec![
                        types::OneTimeLinkEntry::Found(types::OneTimeLink { link_id :
                        "4a4564b48b1809f9df5a7992b2dc68e8243f52e0".into(), file :
                        types::File { file_id : "267796c7b59efd11126606dbde8dd1e4"
                        .into(), mode : types::Mode::Public, folder_id : Some("34"
                        .into()), name : "test-setup.exe".into(), hash :
                        types::Md5::parse("aed49fdd25ae495e44375f6636aed59c")
                        .expect("an example has its shape"), size : 310452, created :
                        1461660733, url :
                        Some("https://rapidgator.net/file/267796c7b59efd11126606dbde8dd1e4/test-setup.exe.html"
                        .into()), nb_downloads : None }, url :
                        "https://rapidgator.net/onetime/4a4564b48b1809f9df5a7992b2dc68e8243f52e0"
                        .into(), state : types::OneTimeLinkState::Waiting, callback_url :
                        Some("http://example.com".into()), notify : true, created :
                        1461660733, downloaded : false }),
                        types::OneTimeLinkEntry::Missing(types::MissingOneTimeLink {
                        link_id : "918631d1a976b64b8541723575c71838902345".into(), error
                        : "Link not found".into() })
                    ],
                ),
            )
        }
        (OperationId::FileOnetimelinkInfo, "used") => {
            Some(
                Answer::FileOnetimelinkInfo(
                    vec![
                        types::OneTimeLinkEntry::Found(types::OneTimeLink { link_id :
                        "4a4564b48b1809f9df5a7992b2dc68e8243f52e0".into(), file :
                        types::File { file_id : "267796c7b59efd11126606dbde8dd1e4"
                        .into(), mode : types::Mode::Public, folder_id : Some("34"
                        .into()), name : "test-setup.exe".into(), hash :
                        types::Md5::parse("aed49fdd25ae495e44375f6636aed59c")
                        .expect("an example has its shape"), size : 310452, created :
                        1461660733, url :
                        Some("https://rapidgator.net/file/267796c7b59efd11126606dbde8dd1e4/test-setup.exe.html"
                        .into()), nb_downloads : None }, url :
                        "https://rapidgator.net/onetime/4a4564b48b1809f9df5a7992b2dc68e8243f52e0"
                        .into(), state : types::OneTimeLinkState::Downloaded,
                        callback_url : Some("http://example.com".into()), notify : true,
                        created : 1461660733, downloaded : true })
                    ],
                ),
            )
        }
        (OperationId::FileOnetimelinkInfo, "none") => {
            Some(Answer::FileOnetimelinkInfo(vec![]))
        }
        (OperationId::FolderCreate, "created") => {
            Some(
                Answer::FolderCreate(types::Folder {
                    folder_id: "8676913".into(),
                    mode: types::Mode::Public,
                    parent_folder_id: Some("5973665".into()),
                    name: "package1".into(),
                    url: Some(
                        "https://rapidgator.net/folder/8676913/package1.html".into(),
                    ),
                    nb_folders: 0,
                    nb_files: 0,
                    size_files: 0,
                    created: 1778221286,
                    folders: vec![],
                    files: None,
                }),
            )
        }
        (OperationId::FolderInfo, "root") => {
            Some(
                Answer::FolderInfo(types::Folder {
                    folder_id: "5973665".into(),
                    mode: types::Mode::Public,
                    parent_folder_id: None,
                    name: "root".into(),
                    url: Some("https://rapidgator.net/folder/5973665/root.html".into()),
                    nb_folders: 1,
                    nb_files: 2,
                    size_files: 1959424,
                    created: 1778221286,
                    folders: vec![
                        types::Folder { folder_id : "8676913".into(), mode :
                        types::Mode::Public, parent_folder_id : Some("5973665".into()),
                        name : "package1".into(), url :
                        Some("https://rapidgator.net/folder/8676913/package1.html"
                        .into()), nb_folders : 0, nb_files : 0, size_files : 0, created :
                        1778221286, folders : vec![], files : None }
                    ],
                    files: None,
                }),
            )
        }
        (OperationId::FolderContent, "root") => {
            Some(
                Answer::FolderContent(types::FolderContent {
                    folder: types::Folder {
                        folder_id: "5973665".into(),
                        mode: types::Mode::Public,
                        parent_folder_id: None,
                        name: "root".into(),
                        url: Some(
                            "https://rapidgator.net/folder/5973665/root.html".into(),
                        ),
                        nb_folders: 1,
                        nb_files: 2,
                        size_files: 1959424,
                        created: 1778221286,
                        folders: vec![
                            types::Folder { folder_id : "8676913".into(), mode :
                            types::Mode::Public, parent_folder_id : Some("5973665"
                            .into()), name : "package1".into(), url :
                            Some("https://rapidgator.net/folder/8676913/package1.html"
                            .into()), nb_folders : 0, nb_files : 0, size_files : 0,
                            created : 1778221286, folders : vec![], files : None }
                        ],
                        files: Some(
                            vec![
                                types::File { file_id : "267796c7b59efd11126606dbde8dd1e4"
                                .into(), mode : types::Mode::Public, folder_id :
                                Some("5973665".into()), name : "test-setup.exe".into(), hash
                                : types::Md5::parse("aed49fdd25ae495e44375f6636aed59c")
                                .expect("an example has its shape"), size : 310452, created
                                : 1461660733, url :
                                Some("https://rapidgator.net/file/267796c7b59efd11126606dbde8dd1e4/test-setup.exe.html"
                                .into()), nb_downloads : Some(7) }
                            ],
                        ),
                    },
                    pager: types::Pager {
                        current: 1,
                        total: 1,
                    },
                }),
            )
        }
        (OperationId::FolderContent, "empty") => {
            Some(
                Answer::FolderContent(types::FolderContent {
                    folder: types::Folder {
                        folder_id: "8676913".into(),
                        mode: types::Mode::Public,
                        parent_folder_id: Some("5973665".into()),
                        name: "package1".into(),
                        url: Some(
                            "https://rapidgator.net/folder/8676913/package1.html".into(),
                        ),
                        nb_folders: 0,
                        nb_files: 0,
                        size_files: 0,
                        created: 1778221286,
                        folders: vec![],
                        files: Some(vec![]),
                    },
                    pager: types::Pager {
                        current: 1,
                        total: 1,
                    },
                }),
            )
        }
        (OperationId::FolderRename, "renamed") => {
            Some(
                Answer::FolderRename(types::Folder {
                    folder_id: "8676913".into(),
                    mode: types::Mode::Public,
                    parent_folder_id: Some("5973665".into()),
                    name: "renamed".into(),
                    url: Some(
                        "https://rapidgator.net/folder/8676913/renamed.html".into(),
                    ),
                    nb_folders: 0,
                    nb_files: 0,
                    size_files: 0,
                    created: 1778221286,
                    folders: vec![],
                    files: None,
                }),
            )
        }
        (OperationId::FolderCopy, "copied") => {
            Some(
                Answer::FolderCopy(types::OperationResult {
                    success: 1,
                    success_ids: vec!["8676913".into()],
                    fail: 0,
                    fail_ids: vec![],
                    errors: vec![],
                }),
            )
        }
        (OperationId::FolderCopy, "nothing_worked") => {
            Some(
                Answer::FolderCopy(types::OperationResult {
                    success: 0,
                    success_ids: vec![],
                    fail: 1,
                    fail_ids: vec!["999".into()],
                    errors: vec!["Error: Folder not found".into()],
                }),
            )
        }
        (OperationId::FolderMove, "moved") => {
            Some(
                Answer::FolderMove(types::OperationResult {
                    success: 1,
                    success_ids: vec!["8676913".into()],
                    fail: 0,
                    fail_ids: vec![],
                    errors: vec![],
                }),
            )
        }
        (OperationId::FolderMove, "nothing_worked") => {
            Some(
                Answer::FolderMove(types::OperationResult {
                    success: 0,
                    success_ids: vec![],
                    fail: 1,
                    fail_ids: vec!["999".into()],
                    errors: vec!["Error: Folder not found".into()],
                }),
            )
        }
        (OperationId::FolderDelete, "deleted") => {
            Some(
                Answer::FolderDelete(types::OperationResult {
                    success: 1,
                    success_ids: vec!["8676913".into()],
                    fail: 0,
                    fail_ids: vec![],
                    errors: vec![],
                }),
            )
        }
        (OperationId::FolderDelete, "nothing_worked") => {
            Some(
                Answer::FolderDelete(types::OperationResult {
                    success: 0,
                    success_ids: vec![],
                    fail: 1,
                    fail_ids: vec!["999".into()],
                    errors: vec!["Error: Folder not found".into()],
                }),
            )
        }
        (OperationId::FolderChangeMode, "changed") => {
            Some(
                Answer::FolderChangeMode(types::Folder {
                    folder_id: "8676913".into(),
                    mode: types::Mode::PremiumOnly,
                    parent_folder_id: Some("5973665".into()),
                    name: "package1".into(),
                    url: Some(
                        "https://rapidgator.net/folder/8676913/package1.html".into(),
                    ),
                    nb_folders: 0,
                    nb_files: 0,
                    size_files: 0,
                    created: 1778221286,
                    folders: vec![],
                    files: None,
                }),
            )
        }
        (OperationId::TrashcanContent, "one_file") => {
            Some(
                Answer::TrashcanContent(types::TrashContent {
                    files: vec![
                        types::File { file_id : "267796c7b59efd11126606dbde8dd1e4"
                        .into(), mode : types::Mode::Public, folder_id : Some("34"
                        .into()), name : "test-setup.exe".into(), hash :
                        types::Md5::parse("aed49fdd25ae495e44375f6636aed59c")
                        .expect("an example has its shape"), size : 310452, created :
                        1461660733, url :
                        Some("https://rapidgator.net/file/267796c7b59efd11126606dbde8dd1e4/test-setup.exe.html"
                        .into()), nb_downloads : Some(3) }
                    ],
                    pager: types::Pager {
                        current: 1,
                        total: 1,
                    },
                }),
            )
        }
        (OperationId::TrashcanContent, "nulls") => {
            Some(
                Answer::TrashcanContent(types::TrashContent {
                    files: vec![
                        types::File { file_id : "267796c7b59efd11126606dbde8dd1e4"
                        .into(), mode : types::Mode::Public, folder_id : None, name :
                        "test-setup.exe".into(), hash :
                        types::Md5::parse("aed49fdd25ae495e44375f6636aed59c")
                        .expect("an example has its shape"), size : 310452, created :
                        1461660733, url : None, nb_downloads : Some(3) }
                    ],
                    pager: types::Pager {
                        current: 1,
                        total: 1,
                    },
                }),
            )
        }
        (OperationId::TrashcanRestore, "restored") => {
            Some(
                Answer::TrashcanRestore(types::OperationResult {
                    success: 1,
                    success_ids: vec!["267796c7b59efd11126606dbde8dd1e4".into()],
                    fail: 0,
                    fail_ids: vec![],
                    errors: vec![],
                }),
            )
        }
        (OperationId::TrashcanRestore, "nothing_worked") => {
            Some(
                Answer::TrashcanRestore(types::OperationResult {
                    success: 0,
                    success_ids: vec![],
                    fail: 1,
                    fail_ids: vec!["22840393c2de9b1bef3601d9f5d61e68".into()],
                    errors: vec!["Error: File not found".into()],
                }),
            )
        }
        (OperationId::TrashcanEmpty, "emptied") => {
            Some(
                Answer::TrashcanEmpty(types::OperationResult {
                    success: 1,
                    success_ids: vec!["267796c7b59efd11126606dbde8dd1e4".into()],
                    fail: 0,
                    fail_ids: vec![],
                    errors: vec![],
                }),
            )
        }
        (OperationId::TrashcanEmpty, "nothing_worked") => {
            Some(
                Answer::TrashcanEmpty(types::OperationResult {
                    success: 0,
                    success_ids: vec![],
                    fail: 1,
                    fail_ids: vec!["22840393c2de9b1bef3601d9f5d61e68".into()],
                    errors: vec!["Error: File not found".into()],
                }),
            )
        }
        (OperationId::RemoteCreate, "waiting") => {
            Some(
                Answer::RemoteCreate(
                    vec![
                        types::RemoteJob { job_id : 7, type_ :
                        types::RemoteJobType::Free, folder_id : "34".into(), url :
                        "http://example.com/a.zip".into(), name : None, size : None,
                        state : types::RemoteJobState::Waiting, file : None, dl_size : 0,
                        speed : 0, created : 1461660733, updated : None, error : None }
                    ],
                ),
            )
        }
        (OperationId::RemoteCreate, "numeric_size") => {
            Some(
                Answer::RemoteCreate(
                    vec![
                        types::RemoteJob { job_id : 7, type_ :
                        types::RemoteJobType::Free, folder_id : "34".into(), url :
                        "http://example.com/a.zip".into(), name : Some("a.zip".into()),
                        size : Some(0), state : types::RemoteJobState::Waiting, file :
                        None, dl_size : 0, speed : 0, created : 1461660733, updated :
                        None, error : None }
                    ],
                ),
            )
        }
        (OperationId::RemoteInfo, "downloading") => {
            Some(
                Answer::RemoteInfo(
                    vec![
                        types::RemoteJob { job_id : 7, type_ :
                        types::RemoteJobType::Free, folder_id : "34".into(), url :
                        "http://example.com/a.zip".into(), name : Some("a.zip".into()),
                        size : Some(1048576), state : types::RemoteJobState::Downloading,
                        file : None, dl_size : 524288, speed : 131072, created :
                        1461660733, updated : Some(1461660790), error : None }
                    ],
                ),
            )
        }
        (OperationId::RemoteInfo, "done") => {
            Some(
                Answer::RemoteInfo(
                    vec![
                        types::RemoteJob { job_id : 7, type_ :
                        types::RemoteJobType::Free, folder_id : "34".into(), url :
                        "http://example.com/a.zip".into(), name : Some("a.zip".into()),
                        size : Some(310452), state : types::RemoteJobState::Done, file :
                        Some(types::File { file_id : "267796c7b59efd11126606dbde8dd1e4"
                        .into(), mode : types::Mode::Public, folder_id : Some("34"
                        .into()), name : "a.zip".into(), hash :
                        types::Md5::parse("aed49fdd25ae495e44375f6636aed59c")
                        .expect("an example has its shape"), size : 310452, created :
                        1461660733, url :
                        Some("https://rapidgator.net/file/267796c7b59efd11126606dbde8dd1e4/a.zip.html"
                        .into()), nb_downloads : None }), dl_size : 310452, speed : 0,
                        created : 1461660733, updated : Some(1461660800), error : None }
                    ],
                ),
            )
        }
        (OperationId::RemoteInfo, "none") => Some(Answer::RemoteInfo(vec![])),
        (OperationId::RemoteInfo, "failed") => {
            Some(
                Answer::RemoteInfo(
                    vec![
                        types::RemoteJob { job_id : 7, type_ :
                        types::RemoteJobType::Free, folder_id : "34".into(), url :
                        "http://example.com/a.zip".into(), name : None, size : None,
                        state : types::RemoteJobState::Fail, file : None, dl_size : 0,
                        speed : 0, created : 1461660733, updated : None, error :
                        Some("Unable to download".into()) }
                    ],
                ),
            )
        }
        (OperationId::RemoteDelete, "deleted") => {
            Some(
                Answer::RemoteDelete(types::OperationResult {
                    success: 1,
                    success_ids: vec!["7".into()],
                    fail: 0,
                    fail_ids: vec![],
                    errors: vec![],
                }),
            )
        }
        (OperationId::RemoteDelete, "nothing_worked") => {
            Some(
                Answer::RemoteDelete(types::OperationResult {
                    success: 0,
                    success_ids: vec![],
                    fail: 1,
                    fail_ids: vec!["8".into()],
                    errors: vec!["Error: Job not found".into()],
                }),
            )
        }
        _ => None,
    }
}
