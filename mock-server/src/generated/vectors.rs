// Generated from api-spec.yaml by `cargo xtask generate`. Do not edit.
//! Rapidgator HTTP API: its examples, and what each must come from.

use crate::vectors_test::{AnswerVector, RefusalVector, RequestVector};
use rapidgator_mock_domain::{
    generated::commands::{self, Answer, Command, OperationId},
    generated::refusal::Refusal, generated::types,
};

/// Parameters, and the command that they make.
pub(crate) fn requests() -> Vec<RequestVector> {
    vec![
        RequestVector { operation : OperationId::UserLogin, example : "premium", query :
        "login=user%40example.com&password=secret", command :
        Command::UserLogin(commands::UserLogin { login : "user@example.com".into(),
        password : "secret".into(), code : None }) }, RequestVector { operation :
        OperationId::UserLogin, example : "free", query :
        "login=user%40example.com&password=secret&code=000000", command :
        Command::UserLogin(commands::UserLogin { login : "user@example.com".into(),
        password : "secret".into(), code : Some("000000".into()) }) }, RequestVector {
        operation : OperationId::UserLogin, example : "wrong_password", query :
        "login=user%40example.com&password=wrong", command :
        Command::UserLogin(commands::UserLogin { login : "user@example.com".into(),
        password : "wrong".into(), code : None }) }, RequestVector { operation :
        OperationId::UserInfo, example : "premium", query : "", command :
        Command::UserInfo(commands::UserInfo {}) }, RequestVector { operation :
        OperationId::FileUpload, example : "bytes_wanted", query :
        "folder_id=34&name=test-setup.exe&hash=aed49fdd25ae495e44375f6636aed59c&size=310452",
        command : Command::FileUpload(commands::FileUpload { name : "test-setup.exe"
        .into(), hash : types::Md5::parse("aed49fdd25ae495e44375f6636aed59c")
        .expect("an example has its shape"), size : 310452, folder_id : Some("34"
        .into()), multipart : true }) }, RequestVector { operation :
        OperationId::FileUpload, example : "instant", query :
        "name=test-setup.exe&hash=aed49fdd25ae495e44375f6636aed59c&size=310452&multipart=0",
        command : Command::FileUpload(commands::FileUpload { name : "test-setup.exe"
        .into(), hash : types::Md5::parse("aed49fdd25ae495e44375f6636aed59c")
        .expect("an example has its shape"), size : 310452, folder_id : None, multipart :
        false }) }, RequestVector { operation : OperationId::FileUploadInfo, example :
        "waiting_for_bytes", query : "upload_id=0la4fzVZUMUulOliVcleXY0Kn9nmJGAy",
        command : Command::FileUploadInfo(commands::FileUploadInfo { upload_id :
        "0la4fzVZUMUulOliVcleXY0Kn9nmJGAy".into() }) }, RequestVector { operation :
        OperationId::FileDownload, example : "ticket", query :
        "file_id=267796c7b59efd11126606dbde8dd1e4", command :
        Command::FileDownload(commands::FileDownload { file_id :
        "267796c7b59efd11126606dbde8dd1e4".into() }) }, RequestVector { operation :
        OperationId::FileInfo, example : "found", query :
        "file_id=267796c7b59efd11126606dbde8dd1e4", command :
        Command::FileInfo(commands::FileInfo { file_id :
        "267796c7b59efd11126606dbde8dd1e4".into() }) }, RequestVector { operation :
        OperationId::FileRename, example : "renamed", query :
        "name=test_rename.exe&file_id=267796c7b59efd11126606dbde8dd1e4", command :
        Command::FileRename(commands::FileRename { file_id :
        "267796c7b59efd11126606dbde8dd1e4".into(), name : "test_rename.exe".into() }) },
        RequestVector { operation : OperationId::FileCopy, example : "copied", query :
        "file_id=267796c7b59efd11126606dbde8dd1e4&folder_id_dest=345", command :
        Command::FileCopy(commands::FileCopy { file_id :
        vec!["267796c7b59efd11126606dbde8dd1e4".into()], folder_id_dest : "345".into() })
        }, RequestVector { operation : OperationId::FileCopy, example : "mixed", query :
        "file_id=267796c7b59efd11126606dbde8dd1e4%2C22840393c2de9b1bef3601d9f5d61e68&folder_id_dest=345",
        command : Command::FileCopy(commands::FileCopy { file_id :
        vec!["267796c7b59efd11126606dbde8dd1e4".into(),
        "22840393c2de9b1bef3601d9f5d61e68".into()], folder_id_dest : "345".into() }) },
        RequestVector { operation : OperationId::FileMove, example : "moved", query :
        "file_id=267796c7b59efd11126606dbde8dd1e4&folder_id_dest=345", command :
        Command::FileMove(commands::FileMove { file_id :
        vec!["267796c7b59efd11126606dbde8dd1e4".into()], folder_id_dest : "345".into() })
        }, RequestVector { operation : OperationId::FileDelete, example : "deleted",
        query : "file_id=22840393c2de9b1bef3601d9f5d61e68", command :
        Command::FileDelete(commands::FileDelete { file_id :
        vec!["22840393c2de9b1bef3601d9f5d61e68".into()] }) }, RequestVector { operation :
        OperationId::FileChangeMode, example : "changed", query :
        "file_id=267796c7b59efd11126606dbde8dd1e4&mode=1", command :
        Command::FileChangeMode(commands::FileChangeMode { file_id :
        "267796c7b59efd11126606dbde8dd1e4".into(), mode : types::Mode::PremiumOnly }) },
        RequestVector { operation : OperationId::FileCheckLink, example : "alive", query
        :
        "url=https%3A%2F%2Frapidgator.net%2Ffile%2F267796c7b59efd11126606dbde8dd1e4%2Ftest_file.exe.html",
        command : Command::FileCheckLink(commands::FileCheckLink { url :
        vec!["https://rapidgator.net/file/267796c7b59efd11126606dbde8dd1e4/test_file.exe.html"
        .into()] }) }, RequestVector { operation : OperationId::FileCheckLink, example :
        "dead", query :
        "url=https%3A%2F%2Frapidgator.net%2Ffile%2F267796c7b59efd11126606dbde8dd1e4%2Ftest_file.exe.html%2Chttps%3A%2F%2Frapidgator.net%2Ffile%2F22840393c2de9b1bef3601d9f5d61e68%2Fgone.zip.html",
        command : Command::FileCheckLink(commands::FileCheckLink { url :
        vec!["https://rapidgator.net/file/267796c7b59efd11126606dbde8dd1e4/test_file.exe.html"
        .into(),
        "https://rapidgator.net/file/22840393c2de9b1bef3601d9f5d61e68/gone.zip.html"
        .into()] }) }, RequestVector { operation : OperationId::FileOnetimelinkCreate,
        example : "with_callback", query :
        "file_id=267796c7b59efd11126606dbde8dd1e4&url=http%3A%2F%2Fexample.com&notify=1",
        command : Command::FileOnetimelinkCreate(commands::FileOnetimelinkCreate {
        file_id : "267796c7b59efd11126606dbde8dd1e4".into(), url :
        Some("http://example.com".into()), notify : true }) }, RequestVector { operation
        : OperationId::FileOnetimelinkCreate, example : "plain", query :
        "file_id=267796c7b59efd11126606dbde8dd1e4", command :
        Command::FileOnetimelinkCreate(commands::FileOnetimelinkCreate { file_id :
        "267796c7b59efd11126606dbde8dd1e4".into(), url : None, notify : false }) },
        RequestVector { operation : OperationId::FileOnetimelinkInfo, example : "mixed",
        query :
        "link_id=4a4564b48b1809f9df5a7992b2dc68e8243f52e0%2C918631d1a976b64b8541723575c71838902345",
        command : Command::FileOnetimelinkInfo(commands::FileOnetimelinkInfo { link_id :
        Some(vec!["4a4564b48b1809f9df5a7992b2dc68e8243f52e0".into(),
        "918631d1a976b64b8541723575c71838902345".into()]) }) }, RequestVector { operation
        : OperationId::FileOnetimelinkInfo, example : "none", query : "", command :
        Command::FileOnetimelinkInfo(commands::FileOnetimelinkInfo { link_id : None }) },
        RequestVector { operation : OperationId::FolderCreate, example : "created", query
        : "name=package1&folder_id=5973665", command :
        Command::FolderCreate(commands::FolderCreate { name : "package1".into(),
        folder_id : Some("5973665".into()), mode : types::Mode::Public }) },
        RequestVector { operation : OperationId::FolderInfo, example : "root", query :
        "", command : Command::FolderInfo(commands::FolderInfo { folder_id : None }) },
        RequestVector { operation : OperationId::FolderContent, example : "root", query :
        "folder_id=5973665&page=1&per_page=500&sort_column=name&sort_direction=ASC",
        command : Command::FolderContent(commands::FolderContent { folder_id :
        Some("5973665".into()), page : 1, per_page : 500, sort_column :
        types::SortColumn::Name, sort_direction : types::SortDirection::Ascending }) },
        RequestVector { operation : OperationId::FolderContent, example : "empty", query
        : "folder_id=8676913", command : Command::FolderContent(commands::FolderContent {
        folder_id : Some("8676913".into()), page : 1, per_page : 500, sort_column :
        types::SortColumn::Name, sort_direction : types::SortDirection::Ascending }) }
    ]
}

/// Answers in canonical form, and their payloads.
pub(crate) fn answers() -> Vec<AnswerVector> {
    vec![
        AnswerVector { operation : OperationId::UserLogin, example : "premium", answer :
        Answer::UserLogin(types::Login { token : "arsd4h37ecfkdqd16uolf5nai1".into(),
        user : types::User { email : "user@example.com".into(), is_premium : true,
        premium_end_time : Some(1893456000), state : types::UserState::Activated, traffic
        : types::Traffic { total : Some(1099511627776), left : Some(1099511000000) },
        storage : types::Storage { total : 4398046511104, left : 4398035213138 }, upload
        : types::UploadLimits { max_file_size : 5368709120, nb_pipes : 5 }, remote_upload
        : types::RemoteUploadLimits { max_nb_jobs : 5, refresh_time : 30 }, folder_id :
        None } }), payload :
        r#"{"token":"arsd4h37ecfkdqd16uolf5nai1","user":{"email":"user@example.com","is_premium":true,"premium_end_time":1893456000,"state":1,"state_label":"Activated","traffic":{"total":1099511627776,"left":1099511000000},"storage":{"total":"4398046511104","left":4398035213138},"upload":{"max_file_size":5368709120,"nb_pipes":5},"remote_upload":{"max_nb_jobs":5,"refresh_time":30}}}"#
        }, AnswerVector { operation : OperationId::UserLogin, example : "free", answer :
        Answer::UserLogin(types::Login { token : "arsd4h37ecfkdqd16uolf5nai1".into(),
        user : types::User { email : "user@example.com".into(), is_premium : false,
        premium_end_time : None, state : types::UserState::Activated, traffic :
        types::Traffic { total : None, left : None }, storage : types::Storage { total :
        4398046511104, left : 4398035213138 }, upload : types::UploadLimits {
        max_file_size : 5368709120, nb_pipes : 5 }, remote_upload :
        types::RemoteUploadLimits { max_nb_jobs : 5, refresh_time : 30 }, folder_id :
        None } }), payload :
        r#"{"token":"arsd4h37ecfkdqd16uolf5nai1","user":{"email":"user@example.com","is_premium":false,"premium_end_time":null,"state":1,"state_label":"Activated","traffic":{"total":null,"left":null},"storage":{"total":"4398046511104","left":4398035213138},"upload":{"max_file_size":5368709120,"nb_pipes":5},"remote_upload":{"max_nb_jobs":5,"refresh_time":30}}}"#
        }, AnswerVector { operation : OperationId::UserInfo, example : "premium", answer
        : Answer::UserInfo(types::User { email : "user@example.com".into(), is_premium :
        true, premium_end_time : Some(1893456000), state : types::UserState::Activated,
        traffic : types::Traffic { total : Some(1099511627776), left :
        Some(1099511000000) }, storage : types::Storage { total : 4398046511104, left :
        4398035213138 }, upload : types::UploadLimits { max_file_size : 5368709120,
        nb_pipes : 5 }, remote_upload : types::RemoteUploadLimits { max_nb_jobs : 5,
        refresh_time : 30 }, folder_id : None }), payload :
        r#"{"user":{"email":"user@example.com","is_premium":true,"premium_end_time":1893456000,"state":1,"state_label":"Activated","traffic":{"total":1099511627776,"left":1099511000000},"storage":{"total":"4398046511104","left":4398035213138},"upload":{"max_file_size":5368709120,"nb_pipes":5},"remote_upload":{"max_nb_jobs":5,"refresh_time":30}}}"#
        }, AnswerVector { operation : OperationId::FileUpload, example : "bytes_wanted",
        answer : Answer::FileUpload(types::Upload { upload_id :
        "0la4fzVZUMUulOliVcleXY0Kn9nmJGAy".into(), url :
        Some("http://pr3.rapidgator.net/?r=upload/api&uuid=0la4fzVZUMUulOliVcleXY0Kn9nmJGAy&sid=6eo5bhrslh3lggb8kmu8lgk781"
        .into()), file : None, state : types::UploadState::Uploading, error : None }),
        payload :
        r#"{"upload":{"upload_id":"0la4fzVZUMUulOliVcleXY0Kn9nmJGAy","url":"http://pr3.rapidgator.net/?r=upload/api&uuid=0la4fzVZUMUulOliVcleXY0Kn9nmJGAy&sid=6eo5bhrslh3lggb8kmu8lgk781","file":[],"state":0,"state_label":"Uploading"}}"#
        }, AnswerVector { operation : OperationId::FileUpload, example : "instant",
        answer : Answer::FileUpload(types::Upload { upload_id :
        "reca9HCakwCX1XF0fxex185m23w4cg0g".into(), url : None, file : Some(types::File {
        file_id : "267796c7b59efd11126606dbde8dd1e4".into(), mode : types::Mode::Public,
        folder_id : Some("34".into()), name : "test-setup.exe".into(), hash :
        types::Md5::parse("aed49fdd25ae495e44375f6636aed59c")
        .expect("an example has its shape"), size : 310452, created : 1461660733, url :
        Some("https://www.rapidgator.net/file/267796c7b59efd11126606dbde8dd1e4/test-setup.exe.html"
        .into()), nb_downloads : None }), state : types::UploadState::Done, error : None
        }), payload :
        r#"{"upload":{"upload_id":"reca9HCakwCX1XF0fxex185m23w4cg0g","url":null,"file":{"file_id":"267796c7b59efd11126606dbde8dd1e4","mode":0,"mode_label":"Public","folder_id":"34","name":"test-setup.exe","hash":"aed49fdd25ae495e44375f6636aed59c","size":310452,"created":1461660733,"url":"https://www.rapidgator.net/file/267796c7b59efd11126606dbde8dd1e4/test-setup.exe.html"},"state":2,"state_label":"Done"}}"#
        }, AnswerVector { operation : OperationId::FileUploadInfo, example :
        "waiting_for_bytes", answer : Answer::FileUploadInfo(types::Upload { upload_id :
        "0la4fzVZUMUulOliVcleXY0Kn9nmJGAy".into(), url :
        Some("http://pr3.rapidgator.net/?r=upload/api&uuid=0la4fzVZUMUulOliVcleXY0Kn9nmJGAy&sid=6eo5bhrslh3lggb8kmu8lgk781"
        .into()), file : None, state : types::UploadState::Uploading, error : None }),
        payload :
        r#"{"upload":{"upload_id":"0la4fzVZUMUulOliVcleXY0Kn9nmJGAy","url":"http://pr3.rapidgator.net/?r=upload/api&uuid=0la4fzVZUMUulOliVcleXY0Kn9nmJGAy&sid=6eo5bhrslh3lggb8kmu8lgk781","file":[],"state":0,"state_label":"Uploading"}}"#
        }, AnswerVector { operation : OperationId::FileUploadInfo, example :
        "processing", answer : Answer::FileUploadInfo(types::Upload { upload_id :
        "0la4fzVZUMUulOliVcleXY0Kn9nmJGAy".into(), url : None, file : None, state :
        types::UploadState::Processing, error : None }), payload :
        r#"{"upload":{"upload_id":"0la4fzVZUMUulOliVcleXY0Kn9nmJGAy","url":null,"file":[],"state":1,"state_label":"Processing"}}"#
        }, AnswerVector { operation : OperationId::FileUploadInfo, example : "done",
        answer : Answer::FileUploadInfo(types::Upload { upload_id :
        "0la4fzVZUMUulOliVcleXY0Kn9nmJGAy".into(), url : None, file : Some(types::File {
        file_id : "267796c7b59efd11126606dbde8dd1e4".into(), mode : types::Mode::Public,
        folder_id : Some("34".into()), name : "test-setup.exe".into(), hash :
        types::Md5::parse("aed49fdd25ae495e44375f6636aed59c")
        .expect("an example has its shape"), size : 310452, created : 1461660733, url :
        Some("https://rapidgator.net/file/267796c7b59efd11126606dbde8dd1e4/test-setup.exe.html"
        .into()), nb_downloads : None }), state : types::UploadState::Done, error : None
        }), payload :
        r#"{"upload":{"upload_id":"0la4fzVZUMUulOliVcleXY0Kn9nmJGAy","url":null,"file":{"file_id":"267796c7b59efd11126606dbde8dd1e4","mode":0,"mode_label":"Public","folder_id":"34","name":"test-setup.exe","hash":"aed49fdd25ae495e44375f6636aed59c","size":310452,"created":1461660733,"url":"https://rapidgator.net/file/267796c7b59efd11126606dbde8dd1e4/test-setup.exe.html"},"state":2,"state_label":"Done"}}"#
        }, AnswerVector { operation : OperationId::FileUploadInfo, example : "failed",
        answer : Answer::FileUploadInfo(types::Upload { upload_id :
        "0la4fzVZUMUulOliVcleXY0Kn9nmJGAy".into(), url : None, file : None, state :
        types::UploadState::Fail, error : Some(types::UploadError { code : 500, message :
        "Unknown error".into() }) }), payload :
        r#"{"upload":{"upload_id":"0la4fzVZUMUulOliVcleXY0Kn9nmJGAy","url":null,"file":[],"state":3,"state_label":"Fail","error":{"code":500,"message":"Unknown error"}}}"#
        }, AnswerVector { operation : OperationId::FileDownload, example : "ticket",
        answer : Answer::FileDownload(types::DownloadTicket { download_url :
        "http://pr3.rapidgator.net//?r=download/index&session_id=6eo5bhrslh3lggb8kmu8lgk781"
        .into(), delay : 0 }), payload :
        r#"{"download_url":"http://pr3.rapidgator.net//?r=download/index&session_id=6eo5bhrslh3lggb8kmu8lgk781","delay":0}"#
        }, AnswerVector { operation : OperationId::FileInfo, example : "found", answer :
        Answer::FileInfo(types::File { file_id : "267796c7b59efd11126606dbde8dd1e4"
        .into(), mode : types::Mode::Public, folder_id : Some("34".into()), name :
        "test-setup.exe".into(), hash :
        types::Md5::parse("aed49fdd25ae495e44375f6636aed59c")
        .expect("an example has its shape"), size : 310452, created : 1461660733, url :
        Some("https://rapidgator.net/file/267796c7b59efd11126606dbde8dd1e4/test-setup.exe.html"
        .into()), nb_downloads : None }), payload :
        r#"{"file":{"file_id":"267796c7b59efd11126606dbde8dd1e4","mode":0,"mode_label":"Public","folder_id":"34","name":"test-setup.exe","hash":"aed49fdd25ae495e44375f6636aed59c","size":310452,"created":1461660733,"url":"https://rapidgator.net/file/267796c7b59efd11126606dbde8dd1e4/test-setup.exe.html"}}"#
        }, AnswerVector { operation : OperationId::FileRename, example : "renamed",
        answer : Answer::FileRename(types::File { file_id :
        "267796c7b59efd11126606dbde8dd1e4".into(), mode : types::Mode::Public, folder_id
        : Some("34".into()), name : "test_rename.exe".into(), hash :
        types::Md5::parse("aed49fdd25ae495e44375f6636aed59c")
        .expect("an example has its shape"), size : 310452, created : 1461660733, url :
        Some("https://rapidgator.net/file/267796c7b59efd11126606dbde8dd1e4/test_rename.exe.html"
        .into()), nb_downloads : None }), payload :
        r#"{"file":{"file_id":"267796c7b59efd11126606dbde8dd1e4","mode":0,"mode_label":"Public","folder_id":"34","name":"test_rename.exe","hash":"aed49fdd25ae495e44375f6636aed59c","size":310452,"created":1461660733,"url":"https://rapidgator.net/file/267796c7b59efd11126606dbde8dd1e4/test_rename.exe.html"}}"#
        }, AnswerVector { operation : OperationId::FileCopy, example : "copied", answer :
        Answer::FileCopy(types::OperationResult { success : 1, success_ids :
        vec!["267796c7b59efd11126606dbde8dd1e4".into()], fail : 0, fail_ids : vec![],
        errors : vec![] }), payload :
        r#"{"result":{"success":1,"success_ids":["267796c7b59efd11126606dbde8dd1e4"],"fail":0,"fail_ids":[],"errors":[]}}"#
        }, AnswerVector { operation : OperationId::FileCopy, example : "nothing_worked",
        answer : Answer::FileCopy(types::OperationResult { success : 0, success_ids :
        vec![], fail : 1, fail_ids : vec!["22840393c2de9b1bef3601d9f5d61e68".into()],
        errors : vec!["Error: Failed to copy the file".into()] }), payload :
        r#"{"result":{"success":0,"success_ids":[],"fail":1,"fail_ids":["22840393c2de9b1bef3601d9f5d61e68"],"errors":["Error: Failed to copy the file"]}}"#
        }, AnswerVector { operation : OperationId::FileCopy, example : "mixed", answer :
        Answer::FileCopy(types::OperationResult { success : 1, success_ids :
        vec!["267796c7b59efd11126606dbde8dd1e4".into()], fail : 1, fail_ids :
        vec!["22840393c2de9b1bef3601d9f5d61e68".into()], errors :
        vec!["Error: File not found".into()] }), payload :
        r#"{"result":{"success":1,"success_ids":["267796c7b59efd11126606dbde8dd1e4"],"fail":1,"fail_ids":["22840393c2de9b1bef3601d9f5d61e68"],"errors":["Error: File not found"]}}"#
        }, AnswerVector { operation : OperationId::FileCopy, example : "too_many_copies",
        answer : Answer::FileCopy(types::OperationResult { success : 0, success_ids :
        vec![], fail : 1, fail_ids : vec!["267796c7b59efd11126606dbde8dd1e4".into()],
        errors : vec!["Error: You can't create more than 10 copies of the same file"
        .into()] }), payload :
        r#"{"result":{"success":0,"success_ids":[],"fail":1,"fail_ids":["267796c7b59efd11126606dbde8dd1e4"],"errors":["Error: You can't create more than 10 copies of the same file"]}}"#
        }, AnswerVector { operation : OperationId::FileMove, example : "moved", answer :
        Answer::FileMove(types::OperationResult { success : 1, success_ids :
        vec!["267796c7b59efd11126606dbde8dd1e4".into()], fail : 0, fail_ids : vec![],
        errors : vec![] }), payload :
        r#"{"result":{"success":1,"success_ids":["267796c7b59efd11126606dbde8dd1e4"],"fail":0,"fail_ids":[],"errors":[]}}"#
        }, AnswerVector { operation : OperationId::FileMove, example : "nothing_worked",
        answer : Answer::FileMove(types::OperationResult { success : 0, success_ids :
        vec![], fail : 1, fail_ids : vec!["22840393c2de9b1bef3601d9f5d61e68".into()],
        errors : vec!["Error: Failed to move the file".into()] }), payload :
        r#"{"result":{"success":0,"success_ids":[],"fail":1,"fail_ids":["22840393c2de9b1bef3601d9f5d61e68"],"errors":["Error: Failed to move the file"]}}"#
        }, AnswerVector { operation : OperationId::FileDelete, example : "deleted",
        answer : Answer::FileDelete(types::OperationResult { success : 1, success_ids :
        vec!["22840393c2de9b1bef3601d9f5d61e68".into()], fail : 0, fail_ids : vec![],
        errors : vec![] }), payload :
        r#"{"result":{"success":1,"success_ids":["22840393c2de9b1bef3601d9f5d61e68"],"fail":0,"fail_ids":[],"errors":[]}}"#
        }, AnswerVector { operation : OperationId::FileDelete, example :
        "nothing_worked", answer : Answer::FileDelete(types::OperationResult { success :
        0, success_ids : vec![], fail : 1, fail_ids :
        vec!["22840393c2de9b1bef3601d9f5d61e68".into()], errors :
        vec!["Error: Failed to delete the file".into()] }), payload :
        r#"{"result":{"success":0,"success_ids":[],"fail":1,"fail_ids":["22840393c2de9b1bef3601d9f5d61e68"],"errors":["Error: Failed to delete the file"]}}"#
        }, AnswerVector { operation : OperationId::FileChangeMode, example : "changed",
        answer : Answer::FileChangeMode(types::File { file_id :
        "267796c7b59efd11126606dbde8dd1e4".into(), mode : types::Mode::PremiumOnly,
        folder_id : Some("34".into()), name : "test-setup.exe".into(), hash :
        types::Md5::parse("aed49fdd25ae495e44375f6636aed59c")
        .expect("an example has its shape"), size : 310452, created : 1461660733, url :
        Some("https://rapidgator.net/file/267796c7b59efd11126606dbde8dd1e4/test-setup.exe.html"
        .into()), nb_downloads : None }), payload :
        r#"{"file":{"file_id":"267796c7b59efd11126606dbde8dd1e4","mode":1,"mode_label":"Premium only","folder_id":"34","name":"test-setup.exe","hash":"aed49fdd25ae495e44375f6636aed59c","size":310452,"created":1461660733,"url":"https://rapidgator.net/file/267796c7b59efd11126606dbde8dd1e4/test-setup.exe.html"}}"#
        }, AnswerVector { operation : OperationId::FileCheckLink, example : "alive",
        answer : Answer::FileCheckLink(vec![types::LinkCheck { url :
        "https://rapidgator.net/file/267796c7b59efd11126606dbde8dd1e4/test_file.exe.html"
        .into(), filename : Some("test_file.exe".into()), size : Some(310452), status :
        types::LinkStatus::Access }]), payload :
        r#"[{"url":"https://rapidgator.net/file/267796c7b59efd11126606dbde8dd1e4/test_file.exe.html","filename":"test_file.exe","size":310452,"status":"ACCESS"}]"#
        }, AnswerVector { operation : OperationId::FileCheckLink, example : "dead",
        answer : Answer::FileCheckLink(vec![types::LinkCheck { url :
        "https://rapidgator.net/file/267796c7b59efd11126606dbde8dd1e4/test_file.exe.html"
        .into(), filename : Some("test_file.exe".into()), size : Some(310452), status :
        types::LinkStatus::Access }, types::LinkCheck { url :
        "https://rapidgator.net/file/22840393c2de9b1bef3601d9f5d61e68/gone.zip.html"
        .into(), filename : None, size : None, status : types::LinkStatus::NoAccess }]),
        payload :
        r#"[{"url":"https://rapidgator.net/file/267796c7b59efd11126606dbde8dd1e4/test_file.exe.html","filename":"test_file.exe","size":310452,"status":"ACCESS"},{"url":"https://rapidgator.net/file/22840393c2de9b1bef3601d9f5d61e68/gone.zip.html","status":"NO ACCESS"}]"#
        }, AnswerVector { operation : OperationId::FileOnetimelinkCreate, example :
        "with_callback", answer : Answer::FileOnetimelinkCreate(types::OneTimeLink {
        link_id : "4a4564b48b1809f9df5a7992b2dc68e8243f52e0".into(), file : types::File {
        file_id : "267796c7b59efd11126606dbde8dd1e4".into(), mode : types::Mode::Public,
        folder_id : Some("34".into()), name : "test-setup.exe".into(), hash :
        types::Md5::parse("aed49fdd25ae495e44375f6636aed59c")
        .expect("an example has its shape"), size : 310452, created : 1461660733, url :
        Some("https://rapidgator.net/file/267796c7b59efd11126606dbde8dd1e4/test-setup.exe.html"
        .into()), nb_downloads : None }, url :
        "https://rapidgator.net/onetime/4a4564b48b1809f9df5a7992b2dc68e8243f52e0".into(),
        state : types::OneTimeLinkState::Waiting, callback_url :
        Some("http://example.com".into()), notify : true, created : 1461660733,
        downloaded : false }), payload :
        r#"{"link":{"link_id":"4a4564b48b1809f9df5a7992b2dc68e8243f52e0","file":{"file_id":"267796c7b59efd11126606dbde8dd1e4","mode":0,"mode_label":"Public","folder_id":"34","name":"test-setup.exe","hash":"aed49fdd25ae495e44375f6636aed59c","size":310452,"created":1461660733,"url":"https://rapidgator.net/file/267796c7b59efd11126606dbde8dd1e4/test-setup.exe.html"},"url":"https://rapidgator.net/onetime/4a4564b48b1809f9df5a7992b2dc68e8243f52e0","state":"0","state_label":"Waiting","callback_url":"http://example.com","notify":true,"created":1461660733,"downloaded":false}}"#
        }, AnswerVector { operation : OperationId::FileOnetimelinkCreate, example :
        "plain", answer : Answer::FileOnetimelinkCreate(types::OneTimeLink { link_id :
        "4a4564b48b1809f9df5a7992b2dc68e8243f52e0".into(), file : types::File { file_id :
        "267796c7b59efd11126606dbde8dd1e4".into(), mode : types::Mode::Public, folder_id
        : Some("34".into()), name : "test-setup.exe".into(), hash :
        types::Md5::parse("aed49fdd25ae495e44375f6636aed59c")
        .expect("an example has its shape"), size : 310452, created : 1461660733, url :
        Some("https://rapidgator.net/file/267796c7b59efd11126606dbde8dd1e4/test-setup.exe.html"
        .into()), nb_downloads : None }, url :
        "https://rapidgator.net/onetime/4a4564b48b1809f9df5a7992b2dc68e8243f52e0".into(),
        state : types::OneTimeLinkState::Waiting, callback_url : None, notify : false,
        created : 1461660733, downloaded : false }), payload :
        r#"{"link":{"link_id":"4a4564b48b1809f9df5a7992b2dc68e8243f52e0","file":{"file_id":"267796c7b59efd11126606dbde8dd1e4","mode":0,"mode_label":"Public","folder_id":"34","name":"test-setup.exe","hash":"aed49fdd25ae495e44375f6636aed59c","size":310452,"created":1461660733,"url":"https://rapidgator.net/file/267796c7b59efd11126606dbde8dd1e4/test-setup.exe.html"},"url":"https://rapidgator.net/onetime/4a4564b48b1809f9df5a7992b2dc68e8243f52e0","state":"0","state_label":"Waiting","callback_url":null,"notify":false,"created":1461660733,"downloaded":false}}"#
        }, AnswerVector { operation : OperationId::FileOnetimelinkInfo, example :
        "mixed", answer :
        Answer::FileOnetimelinkInfo(vec![types::OneTimeLinkEntry::Found(types::OneTimeLink
        { link_id : "4a4564b48b1809f9df5a7992b2dc68e8243f52e0".into(), file : types::File
        { file_id : "267796c7b59efd11126606dbde8dd1e4".into(), mode :
        types::Mode::Public, folder_id : Some("34".into()), name : "test-setup.exe"
        .into(), hash : types::Md5::parse("aed49fdd25ae495e44375f6636aed59c")
        .expect("an example has its shape"), size : 310452, created : 1461660733, url :
        Some("https://rapidgator.net/file/267796c7b59efd11126606dbde8dd1e4/test-setup.exe.html"
        .into()), nb_downloads : None }, url :
        "https://rapidgator.net/onetime/4a4564b48b1809f9df5a7992b2dc68e8243f52e0".into(),
        state : types::OneTimeLinkState::Waiting, callback_url :
        Some("http://example.com".into()), notify : true, created : 1461660733,
        downloaded : false }), types::OneTimeLinkEntry::Missing(types::MissingOneTimeLink
        { link_id : "918631d1a976b64b8541723575c71838902345".into(), error :
        "Link not found".into() })]), payload :
        r#"{"links":[{"link_id":"4a4564b48b1809f9df5a7992b2dc68e8243f52e0","file":{"file_id":"267796c7b59efd11126606dbde8dd1e4","mode":0,"mode_label":"Public","folder_id":"34","name":"test-setup.exe","hash":"aed49fdd25ae495e44375f6636aed59c","size":310452,"created":1461660733,"url":"https://rapidgator.net/file/267796c7b59efd11126606dbde8dd1e4/test-setup.exe.html"},"url":"https://rapidgator.net/onetime/4a4564b48b1809f9df5a7992b2dc68e8243f52e0","state":"0","state_label":"Waiting","callback_url":"http://example.com","notify":true,"created":1461660733,"downloaded":false},{"link_id":"918631d1a976b64b8541723575c71838902345","error":"Link not found"}]}"#
        }, AnswerVector { operation : OperationId::FileOnetimelinkInfo, example : "none",
        answer : Answer::FileOnetimelinkInfo(vec![]), payload : r#"{"links":[]}"# },
        AnswerVector { operation : OperationId::FolderCreate, example : "created", answer
        : Answer::FolderCreate(types::Folder { folder_id : "8676913".into(), mode :
        types::Mode::Public, parent_folder_id : Some("5973665".into()), name : "package1"
        .into(), url : Some("https://rapidgator.net/folder/8676913/package1.html"
        .into()), nb_folders : 0, nb_files : 0, size_files : 0, created : 1778221286,
        folders : vec![], files : None }), payload :
        r#"{"folder":{"folder_id":"8676913","mode":0,"mode_label":"Public","parent_folder_id":"5973665","name":"package1","url":"https://rapidgator.net/folder/8676913/package1.html","nb_folders":0,"nb_files":0,"size_files":0,"created":1778221286,"folders":[]}}"#
        }, AnswerVector { operation : OperationId::FolderInfo, example : "root", answer :
        Answer::FolderInfo(types::Folder { folder_id : "5973665".into(), mode :
        types::Mode::Public, parent_folder_id : None, name : "root".into(), url :
        Some("https://rapidgator.net/folder/5973665/root.html".into()), nb_folders : 1,
        nb_files : 2, size_files : 1959424, created : 1778221286, folders :
        vec![types::Folder { folder_id : "8676913".into(), mode : types::Mode::Public,
        parent_folder_id : Some("5973665".into()), name : "package1".into(), url :
        Some("https://rapidgator.net/folder/8676913/package1.html".into()), nb_folders :
        0, nb_files : 0, size_files : 0, created : 1778221286, folders : vec![], files :
        None }], files : None }), payload :
        r#"{"folder":{"folder_id":"5973665","mode":0,"mode_label":"Public","parent_folder_id":null,"name":"root","url":"https://rapidgator.net/folder/5973665/root.html","nb_folders":"1","nb_files":"2","size_files":"1959424","created":1778221286,"folders":[{"folder_id":"8676913","mode":0,"mode_label":"Public","parent_folder_id":"5973665","name":"package1","url":"https://rapidgator.net/folder/8676913/package1.html","nb_folders":0,"nb_files":0,"size_files":0,"created":1778221286,"folders":[]}]}}"#
        }, AnswerVector { operation : OperationId::FolderContent, example : "root",
        answer : Answer::FolderContent(types::FolderContent { folder : types::Folder {
        folder_id : "5973665".into(), mode : types::Mode::Public, parent_folder_id :
        None, name : "root".into(), url :
        Some("https://rapidgator.net/folder/5973665/root.html".into()), nb_folders : 1,
        nb_files : 2, size_files : 1959424, created : 1778221286, folders :
        vec![types::Folder { folder_id : "8676913".into(), mode : types::Mode::Public,
        parent_folder_id : Some("5973665".into()), name : "package1".into(), url :
        Some("https://rapidgator.net/folder/8676913/package1.html".into()), nb_folders :
        0, nb_files : 0, size_files : 0, created : 1778221286, folders : vec![], files :
        None }], files : Some(vec![types::File { file_id :
        "267796c7b59efd11126606dbde8dd1e4".into(), mode : types::Mode::Public, folder_id
        : Some("5973665".into()), name : "test-setup.exe".into(), hash :
        types::Md5::parse("aed49fdd25ae495e44375f6636aed59c")
        .expect("an example has its shape"), size : 310452, created : 1461660733, url :
        Some("https://rapidgator.net/file/267796c7b59efd11126606dbde8dd1e4/test-setup.exe.html"
        .into()), nb_downloads : Some(7) }]) }, pager : types::Pager { current : 1, total
        : 1 } }), payload :
        r#"{"folder":{"folder_id":"5973665","mode":0,"mode_label":"Public","parent_folder_id":null,"name":"root","url":"https://rapidgator.net/folder/5973665/root.html","nb_folders":"1","nb_files":"2","size_files":"1959424","created":1778221286,"folders":[{"folder_id":"8676913","mode":0,"mode_label":"Public","parent_folder_id":"5973665","name":"package1","url":"https://rapidgator.net/folder/8676913/package1.html","nb_folders":0,"nb_files":0,"size_files":0,"created":1778221286,"folders":[]}],"files":[{"file_id":"267796c7b59efd11126606dbde8dd1e4","mode":0,"mode_label":"Public","folder_id":"5973665","name":"test-setup.exe","hash":"aed49fdd25ae495e44375f6636aed59c","size":310452,"created":1461660733,"url":"https://rapidgator.net/file/267796c7b59efd11126606dbde8dd1e4/test-setup.exe.html","nb_downloads":7}]},"pager":{"current":1,"total":1}}"#
        }, AnswerVector { operation : OperationId::FolderContent, example : "empty",
        answer : Answer::FolderContent(types::FolderContent { folder : types::Folder {
        folder_id : "8676913".into(), mode : types::Mode::Public, parent_folder_id :
        Some("5973665".into()), name : "package1".into(), url :
        Some("https://rapidgator.net/folder/8676913/package1.html".into()), nb_folders :
        0, nb_files : 0, size_files : 0, created : 1778221286, folders : vec![], files :
        Some(vec![]) }, pager : types::Pager { current : 1, total : 1 } }), payload :
        r#"{"folder":{"folder_id":"8676913","mode":0,"mode_label":"Public","parent_folder_id":"5973665","name":"package1","url":"https://rapidgator.net/folder/8676913/package1.html","nb_folders":0,"nb_files":0,"size_files":0,"created":1778221286,"folders":[],"files":[]},"pager":{"current":1,"total":1}}"#
        }
    ]
}

/// Refusals, and their bodies.
pub(crate) fn refusals() -> Vec<RefusalVector> {
    vec![
        RefusalVector { operation : OperationId::UserLogin, example : "wrong_password",
        refusal : Refusal::WrongCredentials, body :
        r#"{"response":null,"status":401,"details":"Error: Login or password is wrong"}"#
        }, RefusalVector { operation : OperationId::UserLogin, example : "wrong_code",
        refusal : Refusal::WrongCode, body :
        r#"{"response":null,"status":401,"details":"Error: Invalid auth code"}"# },
        RefusalVector { operation : OperationId::UserLogin, example : "throttled",
        refusal : Refusal::LoginThrottled { wait : "20 sec...".to_owned() }, body :
        r#"{"response":null,"status":401,"details":"Frequent logins. Please wait 20 sec..."}"#
        }, RefusalVector { operation : OperationId::UserLogin, example : "locked",
        refusal : Refusal::AccountLocked, body :
        r#"{"response":null,"status":401,"details":"Error: ACCOUNT LOCKED FOR VIOLATION OF OUR TERMS. PLEASE CONTACT SUPPORT."}"#
        }, RefusalVector { operation : OperationId::UserLogin, example : "frozen",
        refusal : Refusal::AccountFrozen, body :
        r#"{"response":null,"status":401,"details":"User is FROZEN"}"# }, RefusalVector {
        operation : OperationId::UserLogin, example : "unusual_address", refusal :
        Refusal::UnusualAddress, body :
        r#"{"response":null,"status":401,"details":"Error: You requested login to your account from unusual Ip address"}"#
        }, RefusalVector { operation : OperationId::UserInfo, example : "ended", refusal
        : Refusal::SessionExpired, body :
        r#"{"response":null,"status":401,"details":"Error: Session not exist"}"# },
        RefusalVector { operation : OperationId::UserInfo, example : "gone", refusal :
        Refusal::UserNotFound, body :
        r#"{"response":null,"status":404,"details":"Error: User not found"}"# },
        RefusalVector { operation : OperationId::FileUpload, example : "too_many_copies",
        refusal : Refusal::CopyLimit, body :
        r#"{"response":null,"status":409,"details":"Error: You can't create more than 10 copies of the same file"}"#
        }, RefusalVector { operation : OperationId::FileUpload, example :
        "no_such_folder", refusal : Refusal::FolderNotFound, body :
        r#"{"response":null,"status":404,"details":"Error: Folder not found"}"# },
        RefusalVector { operation : OperationId::FileUpload, example : "too_large",
        refusal : Refusal::FileTooLarge { limit : "5368709120".to_owned() }, body :
        r#"{"response":null,"status":400,"details":"Error: File is larger than 5368709120 bytes"}"#
        }, RefusalVector { operation : OperationId::FileUpload, example : "no_room",
        refusal : Refusal::StorageFull, body :
        r#"{"response":null,"status":400,"details":"Error: Not enough storage space"}"#
        }, RefusalVector { operation : OperationId::FileUpload, example : "overloaded",
        refusal : Refusal::Unavailable, body :
        r#"{"response":null,"status":503,"details":"Service Unavailable"}"# },
        RefusalVector { operation : OperationId::FileUploadInfo, example : "unknown",
        refusal : Refusal::UploadNotFound, body :
        r#"{"response":null,"status":404,"details":"Error: Upload not found"}"# },
        RefusalVector { operation : OperationId::FileDownload, example : "gone", refusal
        : Refusal::FileNotFound, body :
        r#"{"response":null,"status":404,"details":"Error: File not found"}"# },
        RefusalVector { operation : OperationId::FileDownload, example : "traffic",
        refusal : Refusal::TrafficExceeded, body :
        r#"{"response":null,"status":423,"details":"Error: Exceeded traffic"}"# },
        RefusalVector { operation : OperationId::FileDownload, example : "unavailable",
        refusal : Refusal::DownloadUnavailable, body :
        r#"{"response":null,"status":503,"details":"Download temporarily unavailable"}"#
        }, RefusalVector { operation : OperationId::FileDownload, example : "premium",
        refusal : Refusal::PremiumRequired, body :
        r#"{"response":null,"status":403,"details":"This file can be downloaded by premium only"}"#
        }, RefusalVector { operation : OperationId::FileDownload, example : "too_large",
        refusal : Refusal::DownloadTooLarge { limit : "500 MB in free mode".to_owned() },
        body :
        r#"{"response":null,"status":403,"details":"Error: You can download files up to 500 MB in free mode"}"#
        }, RefusalVector { operation : OperationId::FileInfo, example : "gone", refusal :
        Refusal::FileNotFound, body :
        r#"{"response":null,"status":404,"details":"Error: File not found"}"# },
        RefusalVector { operation : OperationId::FileRename, example : "gone", refusal :
        Refusal::FileNotFound, body :
        r#"{"response":null,"status":404,"details":"Error: File not found"}"# },
        RefusalVector { operation : OperationId::FileRename, example : "failed", refusal
        : Refusal::RenameFailed, body :
        r#"{"response":null,"status":500,"details":"Error: Failed to rename file"}"# },
        RefusalVector { operation : OperationId::FileCopy, example : "no_such_folder",
        refusal : Refusal::FolderNotFound, body :
        r#"{"response":null,"status":404,"details":"Error: Folder not found"}"# },
        RefusalVector { operation : OperationId::FileMove, example : "no_such_folder",
        refusal : Refusal::FolderNotFound, body :
        r#"{"response":null,"status":404,"details":"Error: Folder not found"}"# },
        RefusalVector { operation : OperationId::FileDelete, example : "ended", refusal :
        Refusal::SessionExpired, body :
        r#"{"response":null,"status":401,"details":"Error: Session not exist"}"# },
        RefusalVector { operation : OperationId::FileChangeMode, example : "gone",
        refusal : Refusal::FileNotFound, body :
        r#"{"response":null,"status":404,"details":"Error: File not found"}"# },
        RefusalVector { operation : OperationId::FileChangeMode, example : "wrong_mode",
        refusal : Refusal::InvalidMode, body :
        r#"{"response":null,"status":400,"details":"Error: Invalid mode"}"# },
        RefusalVector { operation : OperationId::FileCheckLink, example : "too_many",
        refusal : Refusal::TooManyLinks, body :
        r#"{"response":null,"status":400,"details":"Error: Too many links"}"# },
        RefusalVector { operation : OperationId::FileOnetimelinkCreate, example : "gone",
        refusal : Refusal::FileNotFound, body :
        r#"{"response":null,"status":404,"details":"Error: File not found"}"# },
        RefusalVector { operation : OperationId::FileOnetimelinkInfo, example :
        "unknown", refusal : Refusal::LinkNotFound, body :
        r#"{"response":null,"status":404,"details":"Error: Link not found"}"# },
        RefusalVector { operation : OperationId::FolderCreate, example : "no_parent",
        refusal : Refusal::ParentFolderNotFound, body :
        r#"{"response":null,"status":404,"details":"Error: Parent folder not found"}"# },
        RefusalVector { operation : OperationId::FolderInfo, example : "gone", refusal :
        Refusal::FolderNotFound, body :
        r#"{"response":null,"status":404,"details":"Error: Folder not found"}"# },
        RefusalVector { operation : OperationId::FolderContent, example : "gone", refusal
        : Refusal::FolderNotFound, body :
        r#"{"response":null,"status":404,"details":"Error: Folder not found"}"# }
    ]
}
