// Generated from api-spec.yaml by `cargo xtask generate`. Do not edit.
//! Rapidgator HTTP API: its examples, and what each must come from.

use crate::vectors_test::{AnswerVector, RefusalVector, RequestVector};
use rapidgator_mock_domain::{
    generated::commands::{self, Command, OperationId},
    generated::refusal::Refusal, generated::types,
};

/// Parameters, and the command that they make.
pub(crate) fn requests() -> Vec<RequestVector> {
    Vec::from([
        RequestVector {
            operation: OperationId::UserLogin,
            example: "premium",
            query: "login=user%40example.com&password=secret",
            command: Command::UserLogin(commands::UserLogin {
                login: "user@example.com".into(),
                password: "secret".into(),
                code: None,
            }),
        },
        RequestVector {
            operation: OperationId::UserLogin,
            example: "free",
            query: "login=user%40example.com&password=secret&code=000000",
            command: Command::UserLogin(commands::UserLogin {
                login: "user@example.com".into(),
                password: "secret".into(),
                code: Some("000000".into()),
            }),
        },
        RequestVector {
            operation: OperationId::UserLogin,
            example: "wrong_password",
            query: "login=user%40example.com&password=wrong",
            command: Command::UserLogin(commands::UserLogin {
                login: "user@example.com".into(),
                password: "wrong".into(),
                code: None,
            }),
        },
        RequestVector {
            operation: OperationId::UserInfo,
            example: "premium",
            query: "",
            command: Command::UserInfo(commands::UserInfo {}),
        },
        RequestVector {
            operation: OperationId::FileUpload,
            example: "bytes_wanted",
            query: "folder_id=34&name=test-setup.exe&hash=aed49fdd25ae495e44375f6636aed59c&size=310452",
            command: Command::FileUpload(commands::FileUpload {
                name: "test-setup.exe".into(),
                hash: types::Md5::parse("aed49fdd25ae495e44375f6636aed59c")
                    .expect("an example has its shape"),
                size: 310452,
                folder_id: Some("34".into()),
                multipart: true,
            }),
        },
        RequestVector {
            operation: OperationId::FileUpload,
            example: "instant",
            query: "name=test-setup.exe&hash=aed49fdd25ae495e44375f6636aed59c&size=310452&multipart=0",
            command: Command::FileUpload(commands::FileUpload {
                name: "test-setup.exe".into(),
                hash: types::Md5::parse("aed49fdd25ae495e44375f6636aed59c")
                    .expect("an example has its shape"),
                size: 310452,
                folder_id: None,
                multipart: false,
            }),
        },
        RequestVector {
            operation: OperationId::FileUploadInfo,
            example: "waiting_for_bytes",
            query: "upload_id=0la4fzVZUMUulOliVcleXY0Kn9nmJGAy",
            command: Command::FileUploadInfo(commands::FileUploadInfo {
                upload_id: "0la4fzVZUMUulOliVcleXY0Kn9nmJGAy".into(),
            }),
        },
        RequestVector {
            operation: OperationId::FileDownload,
            example: "ticket",
            query: "file_id=267796c7b59efd11126606dbde8dd1e4",
            command: Command::FileDownload(commands::FileDownload {
                file_id: "267796c7b59efd11126606dbde8dd1e4".into(),
            }),
        },
        RequestVector {
            operation: OperationId::FileInfo,
            example: "found",
            query: "file_id=267796c7b59efd11126606dbde8dd1e4",
            command: Command::FileInfo(commands::FileInfo {
                file_id: "267796c7b59efd11126606dbde8dd1e4".into(),
            }),
        },
        RequestVector {
            operation: OperationId::FileRename,
            example: "renamed",
            query: "name=test_rename.exe&file_id=267796c7b59efd11126606dbde8dd1e4",
            command: Command::FileRename(commands::FileRename {
                file_id: "267796c7b59efd11126606dbde8dd1e4".into(),
                name: "test_rename.exe".into(),
            }),
        },
        RequestVector {
            operation: OperationId::FileCopy,
            example: "copied",
            query: "file_id=267796c7b59efd11126606dbde8dd1e4&folder_id_dest=345",
            command: Command::FileCopy(commands::FileCopy {
                file_id: vec!["267796c7b59efd11126606dbde8dd1e4".into()],
                folder_id_dest: "345".into(),
            }),
        },
        RequestVector {
            operation: OperationId::FileCopy,
            example: "mixed",
            query: "file_id=267796c7b59efd11126606dbde8dd1e4%2C22840393c2de9b1bef3601d9f5d61e68&folder_id_dest=345",
            command: Command::FileCopy(commands::FileCopy {
                file_id: vec![
                    "267796c7b59efd11126606dbde8dd1e4".into(),
                    "22840393c2de9b1bef3601d9f5d61e68".into()
                ],
                folder_id_dest: "345".into(),
            }),
        },
        RequestVector {
            operation: OperationId::FileMove,
            example: "moved",
            query: "file_id=267796c7b59efd11126606dbde8dd1e4&folder_id_dest=345",
            command: Command::FileMove(commands::FileMove {
                file_id: vec!["267796c7b59efd11126606dbde8dd1e4".into()],
                folder_id_dest: "345".into(),
            }),
        },
        RequestVector {
            operation: OperationId::FileDelete,
            example: "deleted",
            query: "file_id=22840393c2de9b1bef3601d9f5d61e68",
            command: Command::FileDelete(commands::FileDelete {
                file_id: vec!["22840393c2de9b1bef3601d9f5d61e68".into()],
            }),
        },
        RequestVector {
            operation: OperationId::FileXcopy,
            example: "copied",
            query: "file_id=267796c7b59efd11126606dbde8dd1e4&folder_id_dest=34",
            command: Command::FileXcopy(commands::FileXcopy {
                folder_id_dest: "34".into(),
                file_id: Some("267796c7b59efd11126606dbde8dd1e4".into()),
                url: None,
            }),
        },
        RequestVector {
            operation: OperationId::FileXcopy,
            example: "by_link",
            query: "url=https%3A%2F%2Frapidgator.net%2Ffile%2F267796c7b59efd11126606dbde8dd1e4%2Ftest-setup.exe.html&folder_id_dest=34",
            command: Command::FileXcopy(commands::FileXcopy {
                folder_id_dest: "34".into(),
                file_id: None,
                url: Some(
                    "https://rapidgator.net/file/267796c7b59efd11126606dbde8dd1e4/test-setup.exe.html"
                        .into(),
                ),
            }),
        },
        RequestVector {
            operation: OperationId::FileHashcopy,
            example: "made",
            query: "hash=aed49fdd25ae495e44375f6636aed59c&name=test-setup.exe&folder_id_dest=34",
            command: Command::FileHashcopy(commands::FileHashcopy {
                hash: types::Md5::parse("aed49fdd25ae495e44375f6636aed59c")
                    .expect("an example has its shape"),
                name: "test-setup.exe".into(),
                folder_id_dest: "34".into(),
            }),
        },
        RequestVector {
            operation: OperationId::FileChangeMode,
            example: "changed",
            query: "file_id=267796c7b59efd11126606dbde8dd1e4&mode=1",
            command: Command::FileChangeMode(commands::FileChangeMode {
                file_id: "267796c7b59efd11126606dbde8dd1e4".into(),
                mode: types::Mode::PremiumOnly,
            }),
        },
        RequestVector {
            operation: OperationId::FileCheckLink,
            example: "alive",
            query: "url=https%3A%2F%2Frapidgator.net%2Ffile%2F267796c7b59efd11126606dbde8dd1e4%2Ftest_file.exe.html",
            command: Command::FileCheckLink(commands::FileCheckLink {
                url: vec![
                    "https://rapidgator.net/file/267796c7b59efd11126606dbde8dd1e4/test_file.exe.html"
                    .into()
                ],
            }),
        },
        RequestVector {
            operation: OperationId::FileCheckLink,
            example: "dead",
            query: "url=https%3A%2F%2Frapidgator.net%2Ffile%2F267796c7b59efd11126606dbde8dd1e4%2Ftest_file.exe.html%2Chttps%3A%2F%2Frapidgator.net%2Ffile%2F22840393c2de9b1bef3601d9f5d61e68%2Fgone.zip.html",
            command: Command::FileCheckLink(commands::FileCheckLink {
                url: vec![
                    "https://rapidgator.net/file/267796c7b59efd11126606dbde8dd1e4/test_file.exe.html"
                    .into(),
                    "https://rapidgator.net/file/22840393c2de9b1bef3601d9f5d61e68/gone.zip.html"
                    .into()
                ],
            }),
        },
        RequestVector {
            operation: OperationId::FileOnetimelinkCreate,
            example: "with_callback",
            query: "file_id=267796c7b59efd11126606dbde8dd1e4&url=http%3A%2F%2Fexample.com&notify=1",
            command: Command::FileOnetimelinkCreate(commands::FileOnetimelinkCreate {
                file_id: "267796c7b59efd11126606dbde8dd1e4".into(),
                url: Some("http://example.com".into()),
                notify: true,
            }),
        },
        RequestVector {
            operation: OperationId::FileOnetimelinkCreate,
            example: "plain",
            query: "file_id=267796c7b59efd11126606dbde8dd1e4",
            command: Command::FileOnetimelinkCreate(commands::FileOnetimelinkCreate {
                file_id: "267796c7b59efd11126606dbde8dd1e4".into(),
                url: None,
                notify: false,
            }),
        },
        RequestVector {
            operation: OperationId::FileOnetimelinkInfo,
            example: "mixed",
            query: "link_id=4a4564b48b1809f9df5a7992b2dc68e8243f52e0%2C918631d1a976b64b8541723575c71838902345",
            command: Command::FileOnetimelinkInfo(commands::FileOnetimelinkInfo {
                link_id: Some(
                    vec![
                        "4a4564b48b1809f9df5a7992b2dc68e8243f52e0".into(),
                        "918631d1a976b64b8541723575c71838902345".into()
                    ],
                ),
            }),
        },
        RequestVector {
            operation: OperationId::FileOnetimelinkInfo,
            example: "none",
            query: "",
            command: Command::FileOnetimelinkInfo(commands::FileOnetimelinkInfo {
                link_id: None,
            }),
        },
        RequestVector {
            operation: OperationId::FolderCreate,
            example: "created",
            query: "name=package1&folder_id=5973665",
            command: Command::FolderCreate(commands::FolderCreate {
                name: "package1".into(),
                folder_id: Some("5973665".into()),
                mode: types::Mode::Public,
            }),
        },
        RequestVector {
            operation: OperationId::FolderInfo,
            example: "root",
            query: "",
            command: Command::FolderInfo(commands::FolderInfo {
                folder_id: None,
            }),
        },
        RequestVector {
            operation: OperationId::FolderContent,
            example: "root",
            query: "folder_id=5973665&page=1&per_page=500&sort_column=name&sort_direction=ASC",
            command: Command::FolderContent(commands::FolderContent {
                folder_id: Some("5973665".into()),
                page: 1,
                per_page: 500,
                sort_column: types::SortColumn::Name,
                sort_direction: types::SortDirection::Ascending,
            }),
        },
        RequestVector {
            operation: OperationId::FolderContent,
            example: "empty",
            query: "folder_id=8676913",
            command: Command::FolderContent(commands::FolderContent {
                folder_id: Some("8676913".into()),
                page: 1,
                per_page: 500,
                sort_column: types::SortColumn::Name,
                sort_direction: types::SortDirection::Ascending,
            }),
        },
        RequestVector {
            operation: OperationId::FolderRename,
            example: "renamed",
            query: "folder_id=8676913&name=renamed",
            command: Command::FolderRename(commands::FolderRename {
                folder_id: "8676913".into(),
                name: "renamed".into(),
            }),
        },
        RequestVector {
            operation: OperationId::FolderCopy,
            example: "copied",
            query: "folder_id=8676913&folder_id_dest=345",
            command: Command::FolderCopy(commands::FolderCopy {
                folder_id: vec!["8676913".into()],
                folder_id_dest: "345".into(),
            }),
        },
        RequestVector {
            operation: OperationId::FolderMove,
            example: "moved",
            query: "folder_id=8676913&folder_id_dest=345",
            command: Command::FolderMove(commands::FolderMove {
                folder_id: vec!["8676913".into()],
                folder_id_dest: "345".into(),
            }),
        },
        RequestVector {
            operation: OperationId::FolderDelete,
            example: "deleted",
            query: "folder_id=8676913",
            command: Command::FolderDelete(commands::FolderDelete {
                folder_id: vec!["8676913".into()],
            }),
        },
        RequestVector {
            operation: OperationId::FolderChangeMode,
            example: "changed",
            query: "folder_id=8676913&mode=1",
            command: Command::FolderChangeMode(commands::FolderChangeMode {
                folder_id: "8676913".into(),
                mode: types::Mode::PremiumOnly,
            }),
        },
        RequestVector {
            operation: OperationId::TrashcanContent,
            example: "one_file",
            query: "page=1&per_page=500&sort_column=name&sort_direction=ASC",
            command: Command::TrashcanContent(commands::TrashcanContent {
                page: 1,
                per_page: 500,
                sort_column: types::TrashSortColumn::Name,
                sort_direction: types::SortDirection::Ascending,
            }),
        },
        RequestVector {
            operation: OperationId::TrashcanRestore,
            example: "restored",
            query: "file_id=267796c7b59efd11126606dbde8dd1e4",
            command: Command::TrashcanRestore(commands::TrashcanRestore {
                file_id: Some(vec!["267796c7b59efd11126606dbde8dd1e4".into()]),
            }),
        },
        RequestVector {
            operation: OperationId::TrashcanEmpty,
            example: "emptied",
            query: "file_id=267796c7b59efd11126606dbde8dd1e4",
            command: Command::TrashcanEmpty(commands::TrashcanEmpty {
                file_id: Some(vec!["267796c7b59efd11126606dbde8dd1e4".into()]),
            }),
        },
        RequestVector {
            operation: OperationId::RemoteCreate,
            example: "waiting",
            query: "url=http%3A%2F%2Fexample.com%2Fa.zip&folder_id=34",
            command: Command::RemoteCreate(commands::RemoteCreate {
                url: vec!["http://example.com/a.zip".into()],
                folder_id: Some("34".into()),
            }),
        },
        RequestVector {
            operation: OperationId::RemoteInfo,
            example: "downloading",
            query: "job_id=7",
            command: Command::RemoteInfo(commands::RemoteInfo {
                job_id: Some(vec![7]),
            }),
        },
        RequestVector {
            operation: OperationId::RemoteInfo,
            example: "none",
            query: "",
            command: Command::RemoteInfo(commands::RemoteInfo {
                job_id: None,
            }),
        },
        RequestVector {
            operation: OperationId::RemoteDelete,
            example: "deleted",
            query: "job_id=7",
            command: Command::RemoteDelete(commands::RemoteDelete {
                job_id: vec![7],
            }),
        },
    ])
}

/// Payloads of answers, in canonical form.
pub(crate) fn answers() -> Vec<AnswerVector> {
    Vec::from([
        AnswerVector {
            operation: OperationId::UserLogin,
            example: "premium",
            payload: r#"{"token":"arsd4h37ecfkdqd16uolf5nai1","user":{"email":"user@example.com","is_premium":true,"premium_end_time":1893456000,"state":1,"state_label":"Activated","traffic":{"total":1099511627776,"left":1099511000000},"storage":{"total":"4398046511104","left":4398035213138},"upload":{"max_file_size":5368709120,"nb_pipes":5},"remote_upload":{"max_nb_jobs":5,"refresh_time":30}}}"#,
        },
        AnswerVector {
            operation: OperationId::UserLogin,
            example: "free",
            payload: r#"{"token":"arsd4h37ecfkdqd16uolf5nai1","user":{"email":"user@example.com","is_premium":false,"premium_end_time":null,"state":1,"state_label":"Activated","traffic":{"total":null,"left":null},"storage":{"total":"4398046511104","left":4398035213138},"upload":{"max_file_size":5368709120,"nb_pipes":5},"remote_upload":{"max_nb_jobs":5,"refresh_time":30}}}"#,
        },
        AnswerVector {
            operation: OperationId::UserLogin,
            example: "root_folder",
            payload: r#"{"token":"arsd4h37ecfkdqd16uolf5nai1","user":{"email":"user@example.com","is_premium":true,"premium_end_time":1893456000,"state":1,"state_label":"Activated","traffic":{"total":1099511627776,"left":1099511000000},"storage":{"total":"4398046511104","left":4398035213138},"upload":{"max_file_size":5368709120,"nb_pipes":5},"remote_upload":{"max_nb_jobs":5,"refresh_time":30},"folder_id":"5973665"}}"#,
        },
        AnswerVector {
            operation: OperationId::UserInfo,
            example: "premium",
            payload: r#"{"user":{"email":"user@example.com","is_premium":true,"premium_end_time":1893456000,"state":1,"state_label":"Activated","traffic":{"total":1099511627776,"left":1099511000000},"storage":{"total":"4398046511104","left":4398035213138},"upload":{"max_file_size":5368709120,"nb_pipes":5},"remote_upload":{"max_nb_jobs":5,"refresh_time":30}}}"#,
        },
        AnswerVector {
            operation: OperationId::FileUpload,
            example: "bytes_wanted",
            payload: r#"{"upload":{"upload_id":"0la4fzVZUMUulOliVcleXY0Kn9nmJGAy","url":"http://pr3.rapidgator.net/?r=upload/api&uuid=0la4fzVZUMUulOliVcleXY0Kn9nmJGAy&sid=6eo5bhrslh3lggb8kmu8lgk781","file":[],"state":0,"state_label":"Uploading"}}"#,
        },
        AnswerVector {
            operation: OperationId::FileUpload,
            example: "instant",
            payload: r#"{"upload":{"upload_id":"reca9HCakwCX1XF0fxex185m23w4cg0g","url":null,"file":{"file_id":"267796c7b59efd11126606dbde8dd1e4","mode":0,"mode_label":"Public","folder_id":"34","name":"test-setup.exe","hash":"aed49fdd25ae495e44375f6636aed59c","size":310452,"created":1461660733,"url":"https://www.rapidgator.net/file/267796c7b59efd11126606dbde8dd1e4/test-setup.exe.html"},"state":2,"state_label":"Done"}}"#,
        },
        AnswerVector {
            operation: OperationId::FileUploadInfo,
            example: "waiting_for_bytes",
            payload: r#"{"upload":{"upload_id":"0la4fzVZUMUulOliVcleXY0Kn9nmJGAy","url":"http://pr3.rapidgator.net/?r=upload/api&uuid=0la4fzVZUMUulOliVcleXY0Kn9nmJGAy&sid=6eo5bhrslh3lggb8kmu8lgk781","file":[],"state":0,"state_label":"Uploading"}}"#,
        },
        AnswerVector {
            operation: OperationId::FileUploadInfo,
            example: "processing",
            payload: r#"{"upload":{"upload_id":"0la4fzVZUMUulOliVcleXY0Kn9nmJGAy","url":null,"file":[],"state":1,"state_label":"Processing"}}"#,
        },
        AnswerVector {
            operation: OperationId::FileUploadInfo,
            example: "done",
            payload: r#"{"upload":{"upload_id":"0la4fzVZUMUulOliVcleXY0Kn9nmJGAy","url":null,"file":{"file_id":"267796c7b59efd11126606dbde8dd1e4","mode":0,"mode_label":"Public","folder_id":"34","name":"test-setup.exe","hash":"aed49fdd25ae495e44375f6636aed59c","size":310452,"created":1461660733,"url":"https://rapidgator.net/file/267796c7b59efd11126606dbde8dd1e4/test-setup.exe.html"},"state":2,"state_label":"Done"}}"#,
        },
        AnswerVector {
            operation: OperationId::FileUploadInfo,
            example: "failed",
            payload: r#"{"upload":{"upload_id":"0la4fzVZUMUulOliVcleXY0Kn9nmJGAy","url":null,"file":[],"state":3,"state_label":"Fail","error":{"code":500,"message":"Unknown error"}}}"#,
        },
        AnswerVector {
            operation: OperationId::FileDownload,
            example: "ticket",
            payload: r#"{"download_url":"http://pr3.rapidgator.net//?r=download/index&session_id=6eo5bhrslh3lggb8kmu8lgk781","delay":0}"#,
        },
        AnswerVector {
            operation: OperationId::FileInfo,
            example: "found",
            payload: r#"{"file":{"file_id":"267796c7b59efd11126606dbde8dd1e4","mode":0,"mode_label":"Public","folder_id":"34","name":"test-setup.exe","hash":"aed49fdd25ae495e44375f6636aed59c","size":310452,"created":1461660733,"url":"https://rapidgator.net/file/267796c7b59efd11126606dbde8dd1e4/test-setup.exe.html"}}"#,
        },
        AnswerVector {
            operation: OperationId::FileInfo,
            example: "old",
            payload: r#"{"file":{"file_id":"26779634","mode":0,"mode_label":"Public","folder_id":"34","name":"test-setup.exe","hash":"aed49fdd25ae495e44375f6636aed59c","size":310452,"created":1461660733,"url":"https://rapidgator.net/file/26779634/test-setup.exe.html"}}"#,
        },
        AnswerVector {
            operation: OperationId::FileRename,
            example: "renamed",
            payload: r#"{"file":{"file_id":"267796c7b59efd11126606dbde8dd1e4","mode":0,"mode_label":"Public","folder_id":"34","name":"test_rename.exe","hash":"aed49fdd25ae495e44375f6636aed59c","size":310452,"created":1461660733,"url":"https://rapidgator.net/file/267796c7b59efd11126606dbde8dd1e4/test_rename.exe.html"}}"#,
        },
        AnswerVector {
            operation: OperationId::FileCopy,
            example: "copied",
            payload: r#"{"result":{"success":1,"success_ids":["267796c7b59efd11126606dbde8dd1e4"],"fail":0,"fail_ids":[],"errors":[]}}"#,
        },
        AnswerVector {
            operation: OperationId::FileCopy,
            example: "nothing_worked",
            payload: r#"{"result":{"success":0,"success_ids":[],"fail":1,"fail_ids":["22840393c2de9b1bef3601d9f5d61e68"],"errors":["Error: Failed to copy the file"]}}"#,
        },
        AnswerVector {
            operation: OperationId::FileCopy,
            example: "mixed",
            payload: r#"{"result":{"success":1,"success_ids":["267796c7b59efd11126606dbde8dd1e4"],"fail":1,"fail_ids":["22840393c2de9b1bef3601d9f5d61e68"],"errors":["Error: File not found"]}}"#,
        },
        AnswerVector {
            operation: OperationId::FileCopy,
            example: "too_many_copies",
            payload: r#"{"result":{"success":0,"success_ids":[],"fail":1,"fail_ids":["267796c7b59efd11126606dbde8dd1e4"],"errors":["Error: You can't create more than 10 copies of the same file"]}}"#,
        },
        AnswerVector {
            operation: OperationId::FileMove,
            example: "moved",
            payload: r#"{"result":{"success":1,"success_ids":["267796c7b59efd11126606dbde8dd1e4"],"fail":0,"fail_ids":[],"errors":[]}}"#,
        },
        AnswerVector {
            operation: OperationId::FileMove,
            example: "nothing_worked",
            payload: r#"{"result":{"success":0,"success_ids":[],"fail":1,"fail_ids":["22840393c2de9b1bef3601d9f5d61e68"],"errors":["Error: Failed to move the file"]}}"#,
        },
        AnswerVector {
            operation: OperationId::FileMove,
            example: "one_failed",
            payload: r#"{"result":{"success":1,"success_ids":["267796c7b59efd11126606dbde8dd1e4"],"fail":1,"fail_ids":["22840393c2de9b1bef3601d9f5d61e68"],"errors":["Error: File not found"]}}"#,
        },
        AnswerVector {
            operation: OperationId::FileDelete,
            example: "deleted",
            payload: r#"{"result":{"success":1,"success_ids":["22840393c2de9b1bef3601d9f5d61e68"],"fail":0,"fail_ids":[],"errors":[]}}"#,
        },
        AnswerVector {
            operation: OperationId::FileDelete,
            example: "nothing_worked",
            payload: r#"{"result":{"success":0,"success_ids":[],"fail":1,"fail_ids":["22840393c2de9b1bef3601d9f5d61e68"],"errors":["Error: Failed to delete the file"]}}"#,
        },
        AnswerVector {
            operation: OperationId::FileDelete,
            example: "deleted_another",
            payload: r#"{"result":{"success":1,"success_ids":["267796c7b59efd11126606dbde8dd1e4"],"fail":0,"fail_ids":[],"errors":[]}}"#,
        },
        AnswerVector {
            operation: OperationId::FileDelete,
            example: "one_failed",
            payload: r#"{"result":{"success":1,"success_ids":["267796c7b59efd11126606dbde8dd1e4"],"fail":1,"fail_ids":["22840393c2de9b1bef3601d9f5d61e68"],"errors":["Error: File not found"]}}"#,
        },
        AnswerVector {
            operation: OperationId::FileXcopy,
            example: "copied",
            payload: r#"{"file":{"file_id":"267796c7b59efd11126606dbde8dd1e4","mode":0,"mode_label":"Public","folder_id":"34","name":"test-setup.exe","hash":"aed49fdd25ae495e44375f6636aed59c","size":310452,"created":1461660733,"url":"https://rapidgator.net/file/267796c7b59efd11126606dbde8dd1e4/test-setup.exe.html"}}"#,
        },
        AnswerVector {
            operation: OperationId::FileXcopy,
            example: "by_link",
            payload: r#"{"file":{"file_id":"267796c7b59efd11126606dbde8dd1e4","mode":0,"mode_label":"Public","folder_id":"34","name":"test-setup.exe","hash":"aed49fdd25ae495e44375f6636aed59c","size":310452,"created":1461660733,"url":"https://rapidgator.net/file/267796c7b59efd11126606dbde8dd1e4/test-setup.exe.html"}}"#,
        },
        AnswerVector {
            operation: OperationId::FileHashcopy,
            example: "made",
            payload: r#"{"file":{"file_id":"267796c7b59efd11126606dbde8dd1e4","mode":0,"mode_label":"Public","folder_id":"34","name":"test-setup.exe","hash":"aed49fdd25ae495e44375f6636aed59c","size":310452,"created":1461660733,"url":"https://rapidgator.net/file/267796c7b59efd11126606dbde8dd1e4/test-setup.exe.html"}}"#,
        },
        AnswerVector {
            operation: OperationId::FileChangeMode,
            example: "changed",
            payload: r#"{"file":{"file_id":"267796c7b59efd11126606dbde8dd1e4","mode":1,"mode_label":"Premium only","folder_id":"34","name":"test-setup.exe","hash":"aed49fdd25ae495e44375f6636aed59c","size":310452,"created":1461660733,"url":"https://rapidgator.net/file/267796c7b59efd11126606dbde8dd1e4/test-setup.exe.html"}}"#,
        },
        AnswerVector {
            operation: OperationId::FileCheckLink,
            example: "alive",
            payload: r#"[{"url":"https://rapidgator.net/file/267796c7b59efd11126606dbde8dd1e4/test_file.exe.html","filename":"test_file.exe","size":310452,"status":"ACCESS"}]"#,
        },
        AnswerVector {
            operation: OperationId::FileCheckLink,
            example: "dead",
            payload: r#"[{"url":"https://rapidgator.net/file/267796c7b59efd11126606dbde8dd1e4/test_file.exe.html","filename":"test_file.exe","size":310452,"status":"ACCESS"},{"url":"https://rapidgator.net/file/22840393c2de9b1bef3601d9f5d61e68/gone.zip.html","status":"NO ACCESS"}]"#,
        },
        AnswerVector {
            operation: OperationId::FileOnetimelinkCreate,
            example: "with_callback",
            payload: r#"{"link":{"link_id":"4a4564b48b1809f9df5a7992b2dc68e8243f52e0","file":{"file_id":"267796c7b59efd11126606dbde8dd1e4","mode":0,"mode_label":"Public","folder_id":"34","name":"test-setup.exe","hash":"aed49fdd25ae495e44375f6636aed59c","size":310452,"created":1461660733,"url":"https://rapidgator.net/file/267796c7b59efd11126606dbde8dd1e4/test-setup.exe.html"},"url":"https://rapidgator.net/onetime/4a4564b48b1809f9df5a7992b2dc68e8243f52e0","state":"0","state_label":"Waiting","callback_url":"http://example.com","notify":true,"created":1461660733,"downloaded":false}}"#,
        },
        AnswerVector {
            operation: OperationId::FileOnetimelinkCreate,
            example: "plain",
            payload: r#"{"link":{"link_id":"4a4564b48b1809f9df5a7992b2dc68e8243f52e0","file":{"file_id":"267796c7b59efd11126606dbde8dd1e4","mode":0,"mode_label":"Public","folder_id":"34","name":"test-setup.exe","hash":"aed49fdd25ae495e44375f6636aed59c","size":310452,"created":1461660733,"url":"https://rapidgator.net/file/267796c7b59efd11126606dbde8dd1e4/test-setup.exe.html"},"url":"https://rapidgator.net/onetime/4a4564b48b1809f9df5a7992b2dc68e8243f52e0","state":"0","state_label":"Waiting","callback_url":null,"notify":false,"created":1461660733,"downloaded":false}}"#,
        },
        AnswerVector {
            operation: OperationId::FileOnetimelinkInfo,
            example: "mixed",
            payload: r#"{"links":[{"link_id":"4a4564b48b1809f9df5a7992b2dc68e8243f52e0","file":{"file_id":"267796c7b59efd11126606dbde8dd1e4","mode":0,"mode_label":"Public","folder_id":"34","name":"test-setup.exe","hash":"aed49fdd25ae495e44375f6636aed59c","size":310452,"created":1461660733,"url":"https://rapidgator.net/file/267796c7b59efd11126606dbde8dd1e4/test-setup.exe.html"},"url":"https://rapidgator.net/onetime/4a4564b48b1809f9df5a7992b2dc68e8243f52e0","state":"0","state_label":"Waiting","callback_url":"http://example.com","notify":true,"created":1461660733,"downloaded":false},{"link_id":"918631d1a976b64b8541723575c71838902345","error":"Link not found"}]}"#,
        },
        AnswerVector {
            operation: OperationId::FileOnetimelinkInfo,
            example: "used",
            payload: r#"{"links":[{"link_id":"4a4564b48b1809f9df5a7992b2dc68e8243f52e0","file":{"file_id":"267796c7b59efd11126606dbde8dd1e4","mode":0,"mode_label":"Public","folder_id":"34","name":"test-setup.exe","hash":"aed49fdd25ae495e44375f6636aed59c","size":310452,"created":1461660733,"url":"https://rapidgator.net/file/267796c7b59efd11126606dbde8dd1e4/test-setup.exe.html"},"url":"https://rapidgator.net/onetime/4a4564b48b1809f9df5a7992b2dc68e8243f52e0","state":"1","state_label":"Downloaded","callback_url":"http://example.com","notify":true,"created":1461660733,"downloaded":true}]}"#,
        },
        AnswerVector {
            operation: OperationId::FileOnetimelinkInfo,
            example: "none",
            payload: r#"{"links":[]}"#,
        },
        AnswerVector {
            operation: OperationId::FolderCreate,
            example: "created",
            payload: r#"{"folder":{"folder_id":"8676913","mode":0,"mode_label":"Public","parent_folder_id":"5973665","name":"package1","url":"https://rapidgator.net/folder/8676913/package1.html","nb_folders":0,"nb_files":0,"size_files":0,"created":1778221286,"folders":[]}}"#,
        },
        AnswerVector {
            operation: OperationId::FolderInfo,
            example: "root",
            payload: r#"{"folder":{"folder_id":"5973665","mode":0,"mode_label":"Public","parent_folder_id":null,"name":"root","url":"https://rapidgator.net/folder/5973665/root.html","nb_folders":"1","nb_files":"2","size_files":"1959424","created":1778221286,"folders":[{"folder_id":"8676913","mode":0,"mode_label":"Public","parent_folder_id":"5973665","name":"package1","url":"https://rapidgator.net/folder/8676913/package1.html","nb_folders":0,"nb_files":0,"size_files":0,"created":1778221286,"folders":[]}]}}"#,
        },
        AnswerVector {
            operation: OperationId::FolderContent,
            example: "root",
            payload: r#"{"folder":{"folder_id":"5973665","mode":0,"mode_label":"Public","parent_folder_id":null,"name":"root","url":"https://rapidgator.net/folder/5973665/root.html","nb_folders":"1","nb_files":"2","size_files":"1959424","created":1778221286,"folders":[{"folder_id":"8676913","mode":0,"mode_label":"Public","parent_folder_id":"5973665","name":"package1","url":"https://rapidgator.net/folder/8676913/package1.html","nb_folders":0,"nb_files":0,"size_files":0,"created":1778221286,"folders":[]}],"files":[{"file_id":"267796c7b59efd11126606dbde8dd1e4","mode":0,"mode_label":"Public","folder_id":"5973665","name":"test-setup.exe","hash":"aed49fdd25ae495e44375f6636aed59c","size":310452,"created":1461660733,"url":"https://rapidgator.net/file/267796c7b59efd11126606dbde8dd1e4/test-setup.exe.html","nb_downloads":7}]},"pager":{"current":1,"total":1}}"#,
        },
        AnswerVector {
            operation: OperationId::FolderContent,
            example: "empty",
            payload: r#"{"folder":{"folder_id":"8676913","mode":0,"mode_label":"Public","parent_folder_id":"5973665","name":"package1","url":"https://rapidgator.net/folder/8676913/package1.html","nb_folders":0,"nb_files":0,"size_files":0,"created":1778221286,"folders":[],"files":[]},"pager":{"current":1,"total":1}}"#,
        },
        AnswerVector {
            operation: OperationId::FolderRename,
            example: "renamed",
            payload: r#"{"folder":{"folder_id":"8676913","mode":0,"mode_label":"Public","parent_folder_id":"5973665","name":"renamed","url":"https://rapidgator.net/folder/8676913/renamed.html","nb_folders":0,"nb_files":0,"size_files":0,"created":1778221286,"folders":[]}}"#,
        },
        AnswerVector {
            operation: OperationId::FolderCopy,
            example: "copied",
            payload: r#"{"result":{"success":1,"success_ids":["8676913"],"fail":0,"fail_ids":[],"errors":[]}}"#,
        },
        AnswerVector {
            operation: OperationId::FolderCopy,
            example: "nothing_worked",
            payload: r#"{"result":{"success":0,"success_ids":[],"fail":1,"fail_ids":["999"],"errors":["Error: Folder not found"]}}"#,
        },
        AnswerVector {
            operation: OperationId::FolderMove,
            example: "moved",
            payload: r#"{"result":{"success":1,"success_ids":["8676913"],"fail":0,"fail_ids":[],"errors":[]}}"#,
        },
        AnswerVector {
            operation: OperationId::FolderMove,
            example: "nothing_worked",
            payload: r#"{"result":{"success":0,"success_ids":[],"fail":1,"fail_ids":["999"],"errors":["Error: Folder not found"]}}"#,
        },
        AnswerVector {
            operation: OperationId::FolderDelete,
            example: "deleted",
            payload: r#"{"result":{"success":1,"success_ids":["8676913"],"fail":0,"fail_ids":[],"errors":[]}}"#,
        },
        AnswerVector {
            operation: OperationId::FolderDelete,
            example: "nothing_worked",
            payload: r#"{"result":{"success":0,"success_ids":[],"fail":1,"fail_ids":["999"],"errors":["Error: Folder not found"]}}"#,
        },
        AnswerVector {
            operation: OperationId::FolderChangeMode,
            example: "changed",
            payload: r#"{"folder":{"folder_id":"8676913","mode":1,"mode_label":"Premium only","parent_folder_id":"5973665","name":"package1","url":"https://rapidgator.net/folder/8676913/package1.html","nb_folders":0,"nb_files":0,"size_files":0,"created":1778221286,"folders":[]}}"#,
        },
        AnswerVector {
            operation: OperationId::TrashcanContent,
            example: "one_file",
            payload: r#"{"files":[{"file_id":"267796c7b59efd11126606dbde8dd1e4","mode":0,"mode_label":"Public","folder_id":"34","name":"test-setup.exe","hash":"aed49fdd25ae495e44375f6636aed59c","size":310452,"created":1461660733,"url":"https://rapidgator.net/file/267796c7b59efd11126606dbde8dd1e4/test-setup.exe.html","nb_downloads":3}],"pager":{"current":1,"total":1}}"#,
        },
        AnswerVector {
            operation: OperationId::TrashcanContent,
            example: "nulls",
            payload: r#"{"files":[{"file_id":"267796c7b59efd11126606dbde8dd1e4","mode":0,"mode_label":"Public","folder_id":null,"name":"test-setup.exe","hash":"aed49fdd25ae495e44375f6636aed59c","size":310452,"created":1461660733,"url":null,"nb_downloads":3}],"pager":{"current":1,"total":1}}"#,
        },
        AnswerVector {
            operation: OperationId::TrashcanRestore,
            example: "restored",
            payload: r#"{"result":{"success":1,"success_ids":["267796c7b59efd11126606dbde8dd1e4"],"fail":0,"fail_ids":[],"errors":[]}}"#,
        },
        AnswerVector {
            operation: OperationId::TrashcanRestore,
            example: "nothing_worked",
            payload: r#"{"result":{"success":0,"success_ids":[],"fail":1,"fail_ids":["22840393c2de9b1bef3601d9f5d61e68"],"errors":["Error: File not found"]}}"#,
        },
        AnswerVector {
            operation: OperationId::TrashcanEmpty,
            example: "emptied",
            payload: r#"{"result":{"success":1,"success_ids":["267796c7b59efd11126606dbde8dd1e4"],"fail":0,"fail_ids":[],"errors":[]}}"#,
        },
        AnswerVector {
            operation: OperationId::TrashcanEmpty,
            example: "nothing_worked",
            payload: r#"{"result":{"success":0,"success_ids":[],"fail":1,"fail_ids":["22840393c2de9b1bef3601d9f5d61e68"],"errors":["Error: File not found"]}}"#,
        },
        AnswerVector {
            operation: OperationId::RemoteCreate,
            example: "waiting",
            payload: r#"{"jobs":[{"job_id":7,"type":1,"type_label":"Free","folder_id":"34","url":"http://example.com/a.zip","name":null,"size":null,"state":0,"state_label":"Waiting","file":[],"dl_size":0,"speed":0,"created":1461660733,"updated":null,"error":null}]}"#,
        },
        AnswerVector {
            operation: OperationId::RemoteCreate,
            example: "numeric_size",
            payload: r#"{"jobs":[{"job_id":7,"type":1,"type_label":"Free","folder_id":"34","url":"http://example.com/a.zip","name":"a.zip","size":0,"state":0,"state_label":"Waiting","file":[],"dl_size":0,"speed":0,"created":1461660733,"updated":null,"error":null}]}"#,
        },
        AnswerVector {
            operation: OperationId::RemoteInfo,
            example: "downloading",
            payload: r#"{"jobs":[{"job_id":7,"type":1,"type_label":"Free","folder_id":"34","url":"http://example.com/a.zip","name":"a.zip","size":1048576,"state":2,"state_label":"Downloading","file":[],"dl_size":524288,"speed":131072,"created":1461660733,"updated":1461660790,"error":null}]}"#,
        },
        AnswerVector {
            operation: OperationId::RemoteInfo,
            example: "done",
            payload: r#"{"jobs":[{"job_id":7,"type":1,"type_label":"Free","folder_id":"34","url":"http://example.com/a.zip","name":"a.zip","size":310452,"state":3,"state_label":"Done","file":{"file_id":"267796c7b59efd11126606dbde8dd1e4","mode":0,"mode_label":"Public","folder_id":"34","name":"a.zip","hash":"aed49fdd25ae495e44375f6636aed59c","size":310452,"created":1461660733,"url":"https://rapidgator.net/file/267796c7b59efd11126606dbde8dd1e4/a.zip.html"},"dl_size":310452,"speed":0,"created":1461660733,"updated":1461660800,"error":null}]}"#,
        },
        AnswerVector {
            operation: OperationId::RemoteInfo,
            example: "none",
            payload: r#"[]"#,
        },
        AnswerVector {
            operation: OperationId::RemoteInfo,
            example: "failed",
            payload: r#"{"jobs":[{"job_id":7,"type":1,"type_label":"Free","folder_id":"34","url":"http://example.com/a.zip","name":null,"size":null,"state":4,"state_label":"Fail","file":[],"dl_size":0,"speed":0,"created":1461660733,"updated":null,"error":"Unable to download"}]}"#,
        },
        AnswerVector {
            operation: OperationId::RemoteDelete,
            example: "deleted",
            payload: r#"{"result":{"success":1,"success_ids":["7"],"fail":0,"fail_ids":[],"errors":[]}}"#,
        },
        AnswerVector {
            operation: OperationId::RemoteDelete,
            example: "nothing_worked",
            payload: r#"{"result":{"success":0,"success_ids":[],"fail":1,"fail_ids":["8"],"errors":["Error: Job not found"]}}"#,
        },
    ])
}

/// Refusals, and their bodies.
pub(crate) fn refusals() -> Vec<RefusalVector> {
    Vec::from([
        RefusalVector {
            operation: OperationId::UserLogin,
            example: "wrong_password",
            refusal: Refusal::WrongCredentials,
            body: r#"{"response":null,"status":401,"details":"Error: Login or password is wrong"}"#,
        },
        RefusalVector {
            operation: OperationId::UserLogin,
            example: "wrong_code",
            refusal: Refusal::WrongCode,
            body: r#"{"response":null,"status":401,"details":"Error: Invalid auth code"}"#,
        },
        RefusalVector {
            operation: OperationId::UserLogin,
            example: "throttled",
            refusal: Refusal::LoginThrottled {
                wait: "20 sec...".to_owned(),
            },
            body: r#"{"response":null,"status":401,"details":"Frequent logins. Please wait 20 sec..."}"#,
        },
        RefusalVector {
            operation: OperationId::UserLogin,
            example: "locked",
            refusal: Refusal::AccountLocked,
            body: r#"{"response":null,"status":401,"details":"Error: ACCOUNT LOCKED FOR VIOLATION OF OUR TERMS. PLEASE CONTACT SUPPORT."}"#,
        },
        RefusalVector {
            operation: OperationId::UserLogin,
            example: "frozen",
            refusal: Refusal::AccountFrozen,
            body: r#"{"response":null,"status":401,"details":"User is FROZEN"}"#,
        },
        RefusalVector {
            operation: OperationId::UserLogin,
            example: "unusual_address",
            refusal: Refusal::UnusualAddress,
            body: r#"{"response":null,"status":401,"details":"Error: You requested login to your account from unusual Ip address"}"#,
        },
        RefusalVector {
            operation: OperationId::UserInfo,
            example: "ended",
            refusal: Refusal::SessionExpired,
            body: r#"{"response":null,"status":401,"details":"Error: Session not exist"}"#,
        },
        RefusalVector {
            operation: OperationId::UserInfo,
            example: "gone",
            refusal: Refusal::UserNotFound,
            body: r#"{"response":null,"status":404,"details":"Error: User not found"}"#,
        },
        RefusalVector {
            operation: OperationId::FileUpload,
            example: "too_many_copies",
            refusal: Refusal::CopyLimit,
            body: r#"{"response":null,"status":409,"details":"Error: You can't create more than 10 copies of the same file"}"#,
        },
        RefusalVector {
            operation: OperationId::FileUpload,
            example: "no_such_folder",
            refusal: Refusal::FolderNotFound,
            body: r#"{"response":null,"status":404,"details":"Error: Folder not found"}"#,
        },
        RefusalVector {
            operation: OperationId::FileUpload,
            example: "too_large",
            refusal: Refusal::FileTooLarge {
                limit: "5368709120".to_owned(),
            },
            body: r#"{"response":null,"status":400,"details":"Error: File is larger than 5368709120 bytes"}"#,
        },
        RefusalVector {
            operation: OperationId::FileUpload,
            example: "no_room",
            refusal: Refusal::StorageFull,
            body: r#"{"response":null,"status":400,"details":"Error: Not enough storage space"}"#,
        },
        RefusalVector {
            operation: OperationId::FileUpload,
            example: "too_many_at_once",
            refusal: Refusal::TooManyUploads,
            body: r#"{"response":null,"status":400,"details":"Error: Too many parallel uploads"}"#,
        },
        RefusalVector {
            operation: OperationId::FileUpload,
            example: "overloaded",
            refusal: Refusal::Unavailable,
            body: r#"{"response":null,"status":503,"details":"Service Unavailable"}"#,
        },
        RefusalVector {
            operation: OperationId::FileUpload,
            example: "ended",
            refusal: Refusal::SessionExpired,
            body: r#"{"response":null,"status":401,"details":"Error: Session not exist"}"#,
        },
        RefusalVector {
            operation: OperationId::FileUploadInfo,
            example: "unknown",
            refusal: Refusal::UploadNotFound,
            body: r#"{"response":null,"status":404,"details":"Error: Upload not found"}"#,
        },
        RefusalVector {
            operation: OperationId::FileUploadInfo,
            example: "ended",
            refusal: Refusal::SessionExpired,
            body: r#"{"response":null,"status":401,"details":"Error: Session not exist"}"#,
        },
        RefusalVector {
            operation: OperationId::FileDownload,
            example: "gone",
            refusal: Refusal::FileNotFound,
            body: r#"{"response":null,"status":404,"details":"Error: File not found"}"#,
        },
        RefusalVector {
            operation: OperationId::FileDownload,
            example: "traffic",
            refusal: Refusal::TrafficExceeded,
            body: r#"{"response":null,"status":423,"details":"Error: Exceeded traffic"}"#,
        },
        RefusalVector {
            operation: OperationId::FileDownload,
            example: "unavailable",
            refusal: Refusal::DownloadUnavailable,
            body: r#"{"response":null,"status":503,"details":"Download temporarily unavailable"}"#,
        },
        RefusalVector {
            operation: OperationId::FileDownload,
            example: "premium",
            refusal: Refusal::PremiumRequired,
            body: r#"{"response":null,"status":403,"details":"This file can be downloaded by premium only"}"#,
        },
        RefusalVector {
            operation: OperationId::FileDownload,
            example: "too_large",
            refusal: Refusal::DownloadTooLarge {
                limit: "500 MB in free mode".to_owned(),
            },
            body: r#"{"response":null,"status":403,"details":"Error: You can download files up to 500 MB in free mode"}"#,
        },
        RefusalVector {
            operation: OperationId::FileDownload,
            example: "ended",
            refusal: Refusal::SessionExpired,
            body: r#"{"response":null,"status":401,"details":"Error: Session not exist"}"#,
        },
        RefusalVector {
            operation: OperationId::FileInfo,
            example: "gone",
            refusal: Refusal::FileNotFound,
            body: r#"{"response":null,"status":404,"details":"Error: File not found"}"#,
        },
        RefusalVector {
            operation: OperationId::FileInfo,
            example: "ended",
            refusal: Refusal::SessionExpired,
            body: r#"{"response":null,"status":401,"details":"Error: Session not exist"}"#,
        },
        RefusalVector {
            operation: OperationId::FileRename,
            example: "gone",
            refusal: Refusal::FileNotFound,
            body: r#"{"response":null,"status":404,"details":"Error: File not found"}"#,
        },
        RefusalVector {
            operation: OperationId::FileRename,
            example: "failed",
            refusal: Refusal::RenameFailed,
            body: r#"{"response":null,"status":500,"details":"Error: Failed to rename file"}"#,
        },
        RefusalVector {
            operation: OperationId::FileRename,
            example: "ended",
            refusal: Refusal::SessionExpired,
            body: r#"{"response":null,"status":401,"details":"Error: Session not exist"}"#,
        },
        RefusalVector {
            operation: OperationId::FileCopy,
            example: "no_such_folder",
            refusal: Refusal::FolderNotFound,
            body: r#"{"response":null,"status":404,"details":"Error: Folder not found"}"#,
        },
        RefusalVector {
            operation: OperationId::FileCopy,
            example: "ended",
            refusal: Refusal::SessionExpired,
            body: r#"{"response":null,"status":401,"details":"Error: Session not exist"}"#,
        },
        RefusalVector {
            operation: OperationId::FileMove,
            example: "no_such_folder",
            refusal: Refusal::FolderNotFound,
            body: r#"{"response":null,"status":404,"details":"Error: Folder not found"}"#,
        },
        RefusalVector {
            operation: OperationId::FileMove,
            example: "ended",
            refusal: Refusal::SessionExpired,
            body: r#"{"response":null,"status":401,"details":"Error: Session not exist"}"#,
        },
        RefusalVector {
            operation: OperationId::FileDelete,
            example: "ended",
            refusal: Refusal::SessionExpired,
            body: r#"{"response":null,"status":401,"details":"Error: Session not exist"}"#,
        },
        RefusalVector {
            operation: OperationId::FileXcopy,
            example: "too_many_copies",
            refusal: Refusal::CopyLimit,
            body: r#"{"response":null,"status":409,"details":"Error: You can't create more than 10 copies of the same file"}"#,
        },
        RefusalVector {
            operation: OperationId::FileXcopy,
            example: "gone",
            refusal: Refusal::FileNotFound,
            body: r#"{"response":null,"status":404,"details":"Error: File not found"}"#,
        },
        RefusalVector {
            operation: OperationId::FileXcopy,
            example: "no_such_folder",
            refusal: Refusal::FolderNotFound,
            body: r#"{"response":null,"status":404,"details":"Error: Folder not found"}"#,
        },
        RefusalVector {
            operation: OperationId::FileXcopy,
            example: "no_room",
            refusal: Refusal::StorageFull,
            body: r#"{"response":null,"status":400,"details":"Error: Not enough storage space"}"#,
        },
        RefusalVector {
            operation: OperationId::FileXcopy,
            example: "ended",
            refusal: Refusal::SessionExpired,
            body: r#"{"response":null,"status":401,"details":"Error: Session not exist"}"#,
        },
        RefusalVector {
            operation: OperationId::FileHashcopy,
            example: "unknown_hash",
            refusal: Refusal::FileNotFound,
            body: r#"{"response":null,"status":404,"details":"Error: File not found"}"#,
        },
        RefusalVector {
            operation: OperationId::FileHashcopy,
            example: "no_such_folder",
            refusal: Refusal::FolderNotFound,
            body: r#"{"response":null,"status":404,"details":"Error: Folder not found"}"#,
        },
        RefusalVector {
            operation: OperationId::FileHashcopy,
            example: "too_many_copies",
            refusal: Refusal::CopyLimit,
            body: r#"{"response":null,"status":409,"details":"Error: You can't create more than 10 copies of the same file"}"#,
        },
        RefusalVector {
            operation: OperationId::FileHashcopy,
            example: "no_room",
            refusal: Refusal::StorageFull,
            body: r#"{"response":null,"status":400,"details":"Error: Not enough storage space"}"#,
        },
        RefusalVector {
            operation: OperationId::FileHashcopy,
            example: "ended",
            refusal: Refusal::SessionExpired,
            body: r#"{"response":null,"status":401,"details":"Error: Session not exist"}"#,
        },
        RefusalVector {
            operation: OperationId::FileChangeMode,
            example: "gone",
            refusal: Refusal::FileNotFound,
            body: r#"{"response":null,"status":404,"details":"Error: File not found"}"#,
        },
        RefusalVector {
            operation: OperationId::FileChangeMode,
            example: "wrong_mode",
            refusal: Refusal::InvalidMode,
            body: r#"{"response":null,"status":400,"details":"Error: Invalid mode"}"#,
        },
        RefusalVector {
            operation: OperationId::FileChangeMode,
            example: "ended",
            refusal: Refusal::SessionExpired,
            body: r#"{"response":null,"status":401,"details":"Error: Session not exist"}"#,
        },
        RefusalVector {
            operation: OperationId::FileCheckLink,
            example: "too_many",
            refusal: Refusal::TooManyLinks,
            body: r#"{"response":null,"status":400,"details":"Error: Too many links"}"#,
        },
        RefusalVector {
            operation: OperationId::FileCheckLink,
            example: "ended",
            refusal: Refusal::SessionExpired,
            body: r#"{"response":null,"status":401,"details":"Error: Session not exist"}"#,
        },
        RefusalVector {
            operation: OperationId::FileOnetimelinkCreate,
            example: "gone",
            refusal: Refusal::FileNotFound,
            body: r#"{"response":null,"status":404,"details":"Error: File not found"}"#,
        },
        RefusalVector {
            operation: OperationId::FileOnetimelinkCreate,
            example: "ended",
            refusal: Refusal::SessionExpired,
            body: r#"{"response":null,"status":401,"details":"Error: Session not exist"}"#,
        },
        RefusalVector {
            operation: OperationId::FileOnetimelinkInfo,
            example: "unknown",
            refusal: Refusal::LinkNotFound,
            body: r#"{"response":null,"status":404,"details":"Error: Link not found"}"#,
        },
        RefusalVector {
            operation: OperationId::FileOnetimelinkInfo,
            example: "ended",
            refusal: Refusal::SessionExpired,
            body: r#"{"response":null,"status":401,"details":"Error: Session not exist"}"#,
        },
        RefusalVector {
            operation: OperationId::FolderCreate,
            example: "no_parent",
            refusal: Refusal::ParentFolderNotFound,
            body: r#"{"response":null,"status":404,"details":"Error: Parent folder not found"}"#,
        },
        RefusalVector {
            operation: OperationId::FolderCreate,
            example: "name_taken",
            refusal: Refusal::FolderExists,
            body: r#"{"response":null,"status":409,"details":"Conflict. Folder with the same name already exists"}"#,
        },
        RefusalVector {
            operation: OperationId::FolderCreate,
            example: "ended",
            refusal: Refusal::SessionExpired,
            body: r#"{"response":null,"status":401,"details":"Error: Session not exist"}"#,
        },
        RefusalVector {
            operation: OperationId::FolderInfo,
            example: "gone",
            refusal: Refusal::FolderNotFound,
            body: r#"{"response":null,"status":404,"details":"Error: Folder not found"}"#,
        },
        RefusalVector {
            operation: OperationId::FolderInfo,
            example: "ended",
            refusal: Refusal::SessionExpired,
            body: r#"{"response":null,"status":401,"details":"Error: Session not exist"}"#,
        },
        RefusalVector {
            operation: OperationId::FolderContent,
            example: "gone",
            refusal: Refusal::FolderNotFound,
            body: r#"{"response":null,"status":404,"details":"Error: Folder not found"}"#,
        },
        RefusalVector {
            operation: OperationId::FolderContent,
            example: "ended",
            refusal: Refusal::SessionExpired,
            body: r#"{"response":null,"status":401,"details":"Error: Session not exist"}"#,
        },
        RefusalVector {
            operation: OperationId::FolderRename,
            example: "gone",
            refusal: Refusal::FolderNotFound,
            body: r#"{"response":null,"status":404,"details":"Error: Folder not found"}"#,
        },
        RefusalVector {
            operation: OperationId::FolderRename,
            example: "ended",
            refusal: Refusal::SessionExpired,
            body: r#"{"response":null,"status":401,"details":"Error: Session not exist"}"#,
        },
        RefusalVector {
            operation: OperationId::FolderCopy,
            example: "no_such_destination",
            refusal: Refusal::FolderNotFound,
            body: r#"{"response":null,"status":404,"details":"Error: Folder not found"}"#,
        },
        RefusalVector {
            operation: OperationId::FolderCopy,
            example: "ended",
            refusal: Refusal::SessionExpired,
            body: r#"{"response":null,"status":401,"details":"Error: Session not exist"}"#,
        },
        RefusalVector {
            operation: OperationId::FolderMove,
            example: "no_such_destination",
            refusal: Refusal::FolderNotFound,
            body: r#"{"response":null,"status":404,"details":"Error: Folder not found"}"#,
        },
        RefusalVector {
            operation: OperationId::FolderMove,
            example: "ended",
            refusal: Refusal::SessionExpired,
            body: r#"{"response":null,"status":401,"details":"Error: Session not exist"}"#,
        },
        RefusalVector {
            operation: OperationId::FolderDelete,
            example: "ended",
            refusal: Refusal::SessionExpired,
            body: r#"{"response":null,"status":401,"details":"Error: Session not exist"}"#,
        },
        RefusalVector {
            operation: OperationId::FolderChangeMode,
            example: "broken",
            refusal: Refusal::Internal,
            body: r#"{"response":null,"status":500,"details":"Internal Server Error"}"#,
        },
        RefusalVector {
            operation: OperationId::FolderChangeMode,
            example: "gone",
            refusal: Refusal::FolderNotFound,
            body: r#"{"response":null,"status":404,"details":"Error: Folder not found"}"#,
        },
        RefusalVector {
            operation: OperationId::FolderChangeMode,
            example: "wrong_mode",
            refusal: Refusal::InvalidMode,
            body: r#"{"response":null,"status":400,"details":"Error: Invalid mode"}"#,
        },
        RefusalVector {
            operation: OperationId::FolderChangeMode,
            example: "ended",
            refusal: Refusal::SessionExpired,
            body: r#"{"response":null,"status":401,"details":"Error: Session not exist"}"#,
        },
        RefusalVector {
            operation: OperationId::TrashcanContent,
            example: "ended",
            refusal: Refusal::SessionExpired,
            body: r#"{"response":null,"status":401,"details":"Error: Session not exist"}"#,
        },
        RefusalVector {
            operation: OperationId::TrashcanRestore,
            example: "ended",
            refusal: Refusal::SessionExpired,
            body: r#"{"response":null,"status":401,"details":"Error: Session not exist"}"#,
        },
        RefusalVector {
            operation: OperationId::TrashcanEmpty,
            example: "ended",
            refusal: Refusal::SessionExpired,
            body: r#"{"response":null,"status":401,"details":"Error: Session not exist"}"#,
        },
        RefusalVector {
            operation: OperationId::RemoteCreate,
            example: "quota",
            refusal: Refusal::RemoteQuotaExceeded,
            body: r#"{"response":null,"status":403,"details":"Error: Exceeded the storage quota"}"#,
        },
        RefusalVector {
            operation: OperationId::RemoteCreate,
            example: "no_such_folder",
            refusal: Refusal::FolderNotFound,
            body: r#"{"response":null,"status":404,"details":"Error: Folder not found"}"#,
        },
        RefusalVector {
            operation: OperationId::RemoteCreate,
            example: "too_many",
            refusal: Refusal::TooManyJobs,
            body: r#"{"response":null,"status":400,"details":"Error: Too many remote upload jobs"}"#,
        },
        RefusalVector {
            operation: OperationId::RemoteCreate,
            example: "ended",
            refusal: Refusal::SessionExpired,
            body: r#"{"response":null,"status":401,"details":"Error: Session not exist"}"#,
        },
        RefusalVector {
            operation: OperationId::RemoteInfo,
            example: "ended",
            refusal: Refusal::SessionExpired,
            body: r#"{"response":null,"status":401,"details":"Error: Session not exist"}"#,
        },
        RefusalVector {
            operation: OperationId::RemoteDelete,
            example: "ended",
            refusal: Refusal::SessionExpired,
            body: r#"{"response":null,"status":401,"details":"Error: Session not exist"}"#,
        },
    ])
}
