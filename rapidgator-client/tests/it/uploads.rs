//! The upload of a file: announce, send, wait; and what may go wrong at each step.

use std::{
    fs,
    path::PathBuf,
    sync::{Arc, Mutex},
};

use http::header;
use rapidgator_client::{
    ErrorId, Kind, Stage, UploadFailure, UploadStyle,
    transport::TransportErrorKind,
    types::{UPLOAD_WAIT, UploadId},
};
use tempfile::TempDir;

use crate::double::{Double, FILE_ID, Reply, file, login};

const UPLOAD_URL: &str = "http://pr3.test/?r=upload/api&uuid=u1&sid=first-token";
pub(crate) const HOST: &str = "http://pr3.test/";

/// A local file that goes away with the test.
pub(crate) struct Local {
    _folder: TempDir,
    pub(crate) path: PathBuf,
}

pub(crate) fn local(name: &str, content: &[u8]) -> Local {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(name);
    fs::write(&path, content).unwrap();
    Local { _folder: folder, path }
}

/// An upload session in this state.
fn session(state: u8, url: Option<&str>, file: &str, error: &str) -> Reply {
    let url = url.map_or("null".to_owned(), |url| format!("\"{url}\""));
    Reply::success(&format!(
        r#"{{"upload":{{"upload_id":"u1","url":{url},"file":{file},"state":{state},"state_label":"x"{error}}}}}"#
    ))
}

pub(crate) fn bytes_wanted() -> Reply {
    session(0, Some(UPLOAD_URL), "[]", "")
}

pub(crate) fn processing() -> Reply {
    session(1, None, "[]", "")
}

pub(crate) fn done(content: &[u8]) -> Reply {
    session(2, None, &file(content), "")
}

pub(crate) fn failed(error: &str) -> Reply {
    session(3, None, "[]", error)
}

pub(crate) fn taken() -> Reply {
    Reply::json(r#"{"status":200}"#)
}

#[tokio::test]
async fn as_a_form() {
    let double = Double::playing([bytes_wanted(), taken(), processing(), processing(), done(b"abc")]);
    let local = local("Größe 漢字.bin", b"abc");
    let uploaded = double.client().upload(&local.path).into_folder("34").await.unwrap();
    assert_eq!(
        (uploaded.file_id.as_str(), uploaded.upload_id.as_str()),
        (FILE_ID, "u1")
    );
    assert_eq!((uploaded.file.size, uploaded.instant), (3, false));
    assert_eq!(
        double.paths(),
        [
            "file/upload",
            HOST,
            "file/upload_info",
            "file/upload_info",
            "file/upload_info"
        ]
    );
    assert_eq!(double.sleeps_ms(), [250, 500]);
    let seen = double.seen();
    let fields = ["name", "hash", "size", "folder_id", "multipart"].map(|name| seen[0].field(name).unwrap());
    assert_eq!(
        fields,
        ["Größe 漢字.bin", "900150983cd24fb0d6963f7d28e17f72", "3", "34", "1"]
    );
    assert_eq!((seen[1].method.as_str(), seen[1].url.as_str()), ("POST", UPLOAD_URL));
    assert_eq!(seen[2].field("upload_id").as_deref(), Some("u1"));
    let media_type = seen[1].header(header::CONTENT_TYPE);
    let boundary = media_type.strip_prefix("multipart/form-data; boundary=").unwrap();
    let form = format!(
        "--{boundary}\r\nContent-Disposition: form-data; name=\"file\"; filename=\"Größe 漢字.bin\"\r\n\
         Content-Type: application/octet-stream\r\n\r\nabc\r\n--{boundary}--\r\n"
    );
    assert_eq!(String::from_utf8_lossy(&seen[1].body), form);
    assert_eq!(seen[1].streamed.as_ref().unwrap().0, form.len() as u64);
}

#[tokio::test]
async fn as_they_are_in_pieces() {
    let content: Vec<u8> = (0..600_000_u32).map(|number| number as u8).collect();
    let double = Double::playing([bytes_wanted(), taken(), done(&content)]);
    let local = local("a.bin", &content);
    let uploaded = double
        .client()
        .upload(&local.path)
        .named("b.bin")
        .style(UploadStyle::Raw)
        .await
        .unwrap();
    assert_eq!(uploaded.file.size, 600_000);
    let seen = double.seen();
    assert_eq!(
        (seen[0].field("name").as_deref(), seen[0].field("multipart").as_deref()),
        (Some("b.bin"), Some("0"))
    );
    assert_eq!(
        (seen[0].field("folder_id"), seen[1].header(header::CONTENT_TYPE)),
        (None, "application/octet-stream")
    );
    assert!(seen[1].body == content, "other bytes were sent");
    let (length, pieces) = seen[1].streamed.clone().unwrap();
    assert_eq!((length, pieces), (600_000, vec![262_144, 262_144, 75_712]));
    assert_eq!(double.sleeps_ms(), []);
}

#[tokio::test]
async fn a_known_content_is_not_sent() {
    let double = Double::playing([done(b"abc")]);
    let local = local("a.bin", b"abc");
    let uploaded = double.client().upload(&local.path).await.unwrap();
    assert!(uploaded.instant);
    assert_eq!(
        (uploaded.file_id.as_str(), double.paths()),
        (FILE_ID, vec!["file/upload".to_owned()])
    );
}

#[tokio::test]
async fn an_empty_file() {
    for style in [UploadStyle::Form, UploadStyle::Raw] {
        let double = Double::playing([bytes_wanted(), taken(), done(b"")]);
        let local = local("a.bin", b"");
        assert_eq!(
            double
                .client()
                .upload(&local.path)
                .style(style)
                .await
                .unwrap()
                .file
                .size,
            0
        );
    }
}

#[tokio::test]
async fn a_session_that_is_being_looked_at_wants_no_bytes() {
    let double = Double::playing([processing(), done(b"abc")]);
    let local = local("a.bin", b"abc");
    assert!(!double.client().upload(&local.path).await.unwrap().instant);
    assert_eq!(double.paths(), ["file/upload", "file/upload_info"]);
}

#[tokio::test]
async fn a_session_that_ends_while_waiting_costs_a_login_and_no_byte() {
    let expired = || Reply::refusal(401, "Error. Session doesn't exist");
    let double = Double::playing([
        bytes_wanted(),
        taken(),
        processing(),
        expired(),
        login("second"),
        processing(),
        done(b"abc"),
    ]);
    let local = local("a.bin", b"abc");
    double.client().upload(&local.path).await.unwrap();
    let paths = [
        "file/upload",
        HOST,
        "file/upload_info",
        "file/upload_info",
        "user/login",
    ];
    assert_eq!(double.paths(), [&paths[..], &["file/upload_info"; 2]].concat());
    let asked: Vec<_> = double
        .seen()
        .into_iter()
        .filter(|seen| seen.path == "file/upload_info")
        .collect();
    assert!(
        asked
            .iter()
            .all(|seen| seen.field("upload_id").as_deref() == Some("u1"))
    );
    let tokens: Vec<_> = asked.iter().map(|seen| seen.field("token").unwrap()).collect();
    assert_eq!(tokens, ["first-token", "first-token", "second", "second"]);
}

#[tokio::test]
async fn what_the_upload_host_says_is_not_the_last_word() {
    let answers = [
        Reply::refusal(500, "Error: Upload failed"),
        Reply::Broken(TransportErrorKind::Broken),
        Reply::Broken(TransportErrorKind::Timeout),
        taken().then_broken(TransportErrorKind::Broken),
        Reply::bytes("<html>busy</html>").http(502),
        Reply::json(r#"{"error":"Denied by IP","success":false}"#),
        done(b"other").http(500).then_broken(TransportErrorKind::Broken),
    ];
    for answer in answers {
        // Longer than a doubt lasts: it is forgotten once there are signs of the bytes.
        let waits = std::iter::repeat_with(processing).take(6);
        let answers = [bytes_wanted(), answer.clone(), bytes_wanted()]
            .into_iter()
            .chain(waits);
        let double = Double::playing(answers.chain([done(b"abc")]));
        let local = local("a.bin", b"abc");
        let uploaded = double
            .client()
            .upload(&local.path)
            .await
            .unwrap_or_else(|error| panic!("{answer:?}: {error}"));
        assert_eq!((uploaded.file.size, double.count(HOST)), (3, 1), "{answer:?}");
    }
}

#[tokio::test]
async fn the_payload_of_the_upload_host_is_ignored() {
    let upload = |state: u8, file: &str| {
        format!(r#"{{"upload_id":"u1","url":null,"file":{file},"state":{state},"state_label":"x"}}"#)
    };
    let answers = [
        Reply::success(&format!(r#"{{"upload":{}}}"#, upload(1, "[]"))),
        Reply::success(&format!(r#"{{"upload":{}}}"#, upload(2, &file(b"other")))),
        Reply::success(&upload(2, &file(b"other"))),
        Reply::success(&upload(3, "null")),
        Reply::success(&format!(r#"{{"file":{},"state":2}}"#, file(b"other"))),
        Reply::success("[]"),
        Reply::success("7"),
        Reply::json(r#"{"status":200}"#),
        Reply::json(r#"{"status":"200","details":""}"#).http(500),
        Reply::json(r#"{"response":{"upload":{"#),
        Reply::bytes("<html>thanks</html>"),
        Reply::bytes(b"\xff\xfe\x00"),
        Reply::bytes(""),
    ];
    for answer in answers {
        // Longer than a doubt lasts: nothing speaks against the bytes, so all of the plan is waited for.
        let waits = std::iter::repeat_with(bytes_wanted).take(8);
        let answers = [bytes_wanted(), answer.clone()].into_iter().chain(waits);
        let double = Double::playing(answers.chain([done(b"abc")]));
        let local = local("a.bin", b"abc");
        let uploaded = double
            .client()
            .upload(&local.path)
            .await
            .unwrap_or_else(|error| panic!("{answer:?}: {error}"));
        assert_eq!((uploaded.file.size, double.count(HOST)), (3, 1), "{answer:?}");
        let plan: Vec<_> = UPLOAD_WAIT.delays_ms.iter().copied().map(u128::from).collect();
        assert_eq!(double.sleeps_ms(), plan, "{answer:?}");
    }
}

#[tokio::test]
async fn a_refusal_of_the_upload_host_stands_if_no_bytes_appear() {
    let cases = [
        (
            Reply::refusal(500, "Error: Upload failed"),
            Kind::Api,
            Some(ErrorId::UploadRefused),
        ),
        (Reply::Broken(TransportErrorKind::Broken), Kind::Body, None),
        (Reply::bytes("<html>busy</html>").http(502), Kind::Unexpected, None),
        (
            Reply::json(r#"{"error":"Denied by IP","success":false}"#),
            Kind::Unexpected,
            None,
        ),
    ];
    for (answer, kind, code) in cases {
        let double = Double::answering(move |seen| {
            if seen.path == HOST {
                answer.clone()
            } else {
                bytes_wanted()
            }
        });
        let local = local("a.bin", b"abc");
        let error = double.client().upload(&local.path).await.unwrap_err();
        assert_eq!(
            (error.kind(), error.api_code(), error.operation()),
            (kind, code, Some("upload"))
        );
        assert_eq!(
            (error.upload_id(), error.is_retryable()),
            (Some(&UploadId::from("u1")), false)
        );
        assert!(error.may_have_been_sent());
        assert_eq!((double.count(HOST), double.sleeps_ms()), (1, vec![250, 500, 1000]));
    }
}

#[tokio::test]
async fn a_refusal_of_the_upload_host_has_a_code() {
    for (status, text, code) in [
        (500, "Error: Upload failed", ErrorId::UploadRefused),
        (404, "Error: Upload not found", ErrorId::UploadNotFound),
        (400, "Error: Too many parallel uploads", ErrorId::TooManyUploads),
    ] {
        let double = Double::answering(move |seen| {
            if seen.path == HOST {
                Reply::refusal(status, text)
            } else {
                bytes_wanted()
            }
        });
        let local = local("a.bin", b"abc");
        let error = double.client().upload(&local.path).await.unwrap_err();
        assert_eq!((error.api_code(), error.details()), (Some(code), Some(text)));
    }
}

#[tokio::test]
async fn a_failed_upload_is_an_error_with_its_reason() {
    let known = r#","error":{"code":500,"message":"Unknown error"}"#;
    let cases = [
        (known, Some(ErrorId::ProcessingFailed), Some(500), Some("Unknown error")),
        (
            r#","error":{"code":"7","message":"new words"}"#,
            None,
            Some(7),
            Some("new words"),
        ),
        (r#","error":null"#, None, None, None),
        ("", None, None, None),
    ];
    for (error, code, number, details) in cases {
        for at_once in [true, false] {
            let answers = if at_once {
                vec![failed(error)]
            } else {
                vec![bytes_wanted(), taken(), failed(error)]
            };
            let double = Double::playing(answers);
            let local = local("a.bin", b"abc");
            let error = double.client().upload(&local.path).await.unwrap_err();
            assert_eq!(
                (error.kind(), error.api_code(), error.details()),
                (Kind::Upload, code, details)
            );
            assert_eq!(error.upload_error().map(|error| error.code), number);
            assert_eq!(error.upload_id().map(UploadId::as_str), Some("u1"));
        }
    }
}

#[tokio::test]
async fn the_wait_has_an_end_and_can_go_on_later() {
    let double = Double::answering(|seen| match seen.path.as_str() {
        "file/upload" => bytes_wanted(),
        "file/upload_info" => processing(),
        _ => taken(),
    });
    let client = double.client();
    let local = local("a.bin", b"abc");
    let error = client.upload(&local.path).await.unwrap_err();
    assert_eq!((error.kind(), error.may_have_been_sent()), (Kind::Pending, true));
    let waited: u128 = double.sleeps_ms().iter().sum();
    assert!((175_000..=180_000).contains(&waited), "{waited}");
    let later = Double::playing([processing(), done(b"abc")]);
    let uploaded = later.client().await_upload(error.upload_id().unwrap()).await.unwrap();
    assert_eq!((uploaded.file.size, uploaded.instant), (3, false));
}

#[tokio::test]
async fn an_unknown_state_is_waited_out() {
    let double = Double::playing([session(9, None, "[]", ""), session(9, None, "[]", ""), done(b"abc")]);
    let local = local("a.bin", b"abc");
    assert_eq!(double.client().upload(&local.path).await.unwrap().file.size, 3);
}

#[tokio::test]
async fn done_without_a_file_is_not_done() {
    let double = Double::playing([session(2, None, "[]", ""), session(2, None, "null", ""), done(b"abc")]);
    let local = local("a.bin", b"abc");
    assert_eq!(double.client().upload(&local.path).await.unwrap().file.size, 3);
}

#[tokio::test]
async fn questions_without_an_answer_are_asked_again_for_a_while() {
    let lost = || Reply::Broken(TransportErrorKind::Broken);
    let local = local("a.bin", b"abc");
    let double = Double::playing([
        bytes_wanted(),
        taken(),
        lost(),
        lost(),
        processing(),
        lost(),
        done(b"abc"),
    ]);
    assert_eq!(double.client().upload(&local.path).await.unwrap().file.size, 3);
    let double = Double::playing([bytes_wanted(), taken(), lost(), lost(), lost()]);
    let error = double.client().upload(&local.path).await.unwrap_err();
    assert_eq!(
        (error.kind(), error.operation()),
        (Kind::Body, Some("file.upload_info"))
    );
    assert_eq!(error.upload_id().map(UploadId::as_str), Some("u1"));
}

#[tokio::test]
async fn a_refused_announcement_sends_nothing() {
    let html = "<html><body>Premium account required to upload.</body></html>";
    let cases = [
        (
            Reply::refusal(404, "Error: Folder not found"),
            Kind::Api,
            Some(ErrorId::FolderNotFound),
        ),
        (Reply::bytes(html), Kind::Unexpected, None),
        (Reply::Broken(TransportErrorKind::Broken), Kind::Body, None),
    ];
    for (answer, kind, code) in cases {
        let double = Double::playing([answer]);
        let local = local("a.bin", b"abc");
        let error = double.client().upload(&local.path).await.unwrap_err();
        assert_eq!(
            (error.kind(), error.api_code(), error.operation()),
            (kind, code, Some("file.upload"))
        );
        assert_eq!((error.upload_id(), error.is_retryable()), (None, false));
    }
}

#[tokio::test]
async fn an_address_that_cannot_be_used() {
    let addresses = [
        (None, "no address"),
        (Some("ftp://h/"), "another scheme"),
        (Some("nowhere"), "none at all"),
    ];
    for (url, what) in addresses {
        let double = Double::playing([session(0, url, "[]", "")]);
        let local = local("a.bin", b"abc");
        let error = double.client().upload(&local.path).await.unwrap_err();
        assert_eq!(
            (error.kind(), error.upload_id().is_some()),
            (Kind::Unexpected, true),
            "{what}"
        );
    }
}

#[tokio::test]
async fn progress_is_told_in_stages() {
    let content = vec![7; 600_000];
    let double = Double::playing([bytes_wanted(), taken(), processing(), done(&content)]);
    let local = local("a.bin", &content);
    let told = Arc::new(Mutex::new(Vec::new()));
    let teller = Arc::clone(&told);
    let report = move |progress: rapidgator_client::Progress| {
        teller
            .lock()
            .unwrap()
            .push((progress.stage, progress.done, progress.total));
    };
    double.client().upload(&local.path).on_progress(report).await.unwrap();
    let steps = [262_144, 524_288, 600_000];
    let through = |stage| steps.map(|done| (stage, done, 600_000)).to_vec();
    let waiting = vec![(Stage::Waiting, 0, 0); 2];
    assert_eq!(
        *told.lock().unwrap(),
        [through(Stage::Hashing), through(Stage::Sending), waiting].concat()
    );
}
