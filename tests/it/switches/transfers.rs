//! Uploads and downloads.

use std::time::Duration;

use rapidgator_client::types::{UPLOAD_WAIT, UploadState};
use rapidgator_client::{ErrorId, Kind, UploadFailure};
use rapidgator_mock::{AccountOptions, OperationId};
use serde_json::{Value, json};

use super::{cases, pair_with};
use crate::harness::{FREE, Pair, bytes, code, md5};
use crate::raw::{Answer, Caller, Request};

pub(super) async fn traffic_period() {
    let account = AccountOptions {
        traffic: 10,
        ..AccountOptions::standard().remove(0)
    };
    for (value, comes_back) in [("0s", false), ("1d", true)] {
        let pair = Pair::with_accounts(vec![account.clone()]).await;
        pair.server.switch("traffic_period", value).unwrap();
        let file = pair.put("a.bin", b"content").await.file_id;
        assert_eq!(pair.get(file.as_str()).await, b"content");
        let target = pair.local("target", b"");
        let again = || pair.client.download(&file).to(&target).replace_existing(true);
        assert_eq!(code(again().await), ErrorId::TrafficExceeded, "{value}");
        pair.server.clock().advance(Duration::from_secs(86_399));
        assert_eq!(code(again().await), ErrorId::TrafficExceeded, "{value}");
        pair.server.clock().advance(Duration::from_secs(1));
        assert_eq!(again().await.is_ok(), comes_back, "{value}");
    }
}

pub(super) async fn traffic_exceeded() {
    let refusal = (423, "Error: Exceeded traffic", ErrorId::TrafficExceeded);
    downloads_are_refused("traffic_exceeded", refusal).await;
}

pub(super) async fn download_503() {
    let refusal = (503, "Download temporarily unavailable", ErrorId::DownloadUnavailable);
    downloads_are_refused("download_503", refusal).await;
}

async fn downloads_are_refused(switch: &str, (status, text, row): (u64, &str, ErrorId)) {
    for (value, refused) in cases(switch, [("off", false), ("on", true)]) {
        let pair = pair_with(switch, value).await;
        let file = pair.put("a.bin", b"content").await.file_id;
        let asked = [("file_id", file.as_str())];
        let answer = pair.caller().await.call(OperationId::FileDownload, &asked).await;
        if !refused {
            assert_eq!(answer.status, 200);
            assert_eq!(pair.get(file.as_str()).await, b"content");
            continue;
        }
        assert_eq!(answer.refusal(), (status, text));
        let target = pair.local("target", b"a good file");
        let error = pair.client.download(&file).to(&target).await.unwrap_err();
        assert_eq!((error.api_code(), error.status()), (Some(row), Some(status as u16)));
        assert_eq!(std::fs::read(&target).unwrap(), b"a good file");
        pair.client
            .file()
            .info(&file)
            .await
            .expect("only downloads are refused");
    }
}

pub(super) async fn download_404_for_free() {
    for (value, hidden) in cases("download_404_for_free", [("off", false), ("on", true)]) {
        let pair = pair_with("download_404_for_free", value).await;
        let free = pair.client_of(FREE);
        let theirs = free.upload(pair.local("a.bin", b"content")).await.unwrap().file_id;
        let caller = Caller::log_in(&pair.server, FREE).await;
        let asked = [("file_id", theirs.as_str())];
        caller.result(OperationId::FileInfo, &asked).await;
        let answer = caller.call(OperationId::FileDownload, &asked).await;
        if hidden {
            assert_eq!(answer.refusal(), (404, "Error: File not found"));
            let target = pair.folder.path().join("target");
            let error = free.download(&theirs).to(&target).await.unwrap_err();
            assert_eq!(error.api_code(), Some(ErrorId::FileNotFound));
            assert_eq!(
                error.operation(),
                Some("file.download"),
                "the file itself was found before"
            );
        } else {
            assert_eq!(pair.get_as(&free, theirs.as_str()).await, b"content");
        }
        let own = pair.put("b.bin", b"other").await.file_id;
        assert_eq!(
            pair.get(own.as_str()).await,
            b"other",
            "premium accounts are not concerned"
        );
    }
}

/// Announces a content and sends it; gives the id of the upload and what the upload host said.
async fn send(caller: &Caller<'_>, content: &[u8]) -> (String, Answer) {
    let (hash, size) = (md5(content), content.len().to_string());
    let announced = [("name", "a.bin"), ("hash", hash.as_str()), ("size", size.as_str())];
    let upload = caller.result(OperationId::FileUpload, &announced).await["upload"].clone();
    let request = Request::new("POST", upload["url"].as_str().unwrap());
    let answer = request.body(content).send().await;
    (upload["upload_id"].as_str().unwrap().to_owned(), answer)
}

/// What an upload says about itself until it ends.
async fn course(caller: &Caller<'_>, upload_id: &str) -> Vec<Value> {
    let mut course = Vec::new();
    loop {
        let asked = [("upload_id", upload_id)];
        let upload = caller.result(OperationId::FileUploadInfo, &asked).await["upload"].clone();
        let is_over = [json!(2), json!(3)].contains(&upload["state"]);
        course.push(upload);
        if is_over {
            return course;
        }
        assert!(course.len() < 20, "it does not end: {course:?}");
    }
}

fn states(course: &[Value]) -> Vec<u64> {
    course.iter().map(|upload| upload["state"].as_u64().unwrap()).collect()
}

pub(super) async fn waiting_polls() {
    for (value, expected) in [("0", vec![1, 2]), ("1", vec![0, 1, 2]), ("3", vec![0, 0, 0, 1, 2])] {
        let pair = pair_with("waiting_polls", value).await;
        let caller = pair.caller().await;
        let (upload_id, _) = send(&caller, b"content").await;
        assert_eq!(states(&course(&caller, &upload_id).await), expected, "{value}");

        pair.take_pauses_ms();
        let upload = pair.put("b.bin", b"other").await;
        assert_eq!(pair.take_pauses_ms(), UPLOAD_WAIT.delays_ms[..expected.len() - 1]);
        assert_eq!(upload.file.size, 5);
    }
}

pub(super) async fn processing_polls() {
    for (value, expected) in [("1", vec![1, 2]), ("0", vec![2]), ("3", vec![1, 1, 1, 2])] {
        let pair = pair_with("processing_polls", value).await;
        let caller = pair.caller().await;
        let (upload_id, _) = send(&caller, b"content").await;
        let course = course(&caller, &upload_id).await;
        assert_eq!(states(&course), expected, "{value}");
        let (last, before) = course.split_last().unwrap();
        assert!(before.iter().all(|upload| upload["file"] == json!([])));
        assert_eq!(last["file"]["name"], "a.bin");

        pair.take_pauses_ms();
        pair.put("b.bin", b"other").await;
        assert_eq!(pair.take_pauses_ms(), UPLOAD_WAIT.delays_ms[..expected.len() - 1]);
    }
}

pub(super) async fn fail_upload() {
    for (value, fails) in cases("fail_upload", [("off", false), ("on", true)]) {
        let pair = pair_with("fail_upload", value).await;
        let caller = pair.caller().await;
        let (upload_id, _) = send(&caller, b"content").await;
        let course = course(&caller, &upload_id).await;
        let last = course.last().unwrap();
        let path = pair.local("b.bin", b"other");
        if !fails {
            assert_eq!((&last["state"], last.get("error")), (&json!(2), None));
            pair.client.upload(&path).await.unwrap();
            continue;
        }
        assert_eq!((&last["state"], &last["file"]), (&json!(3), &json!([])));
        assert!(last["error"]["code"].is_u64(), "{last}");
        assert_eq!(last["error"]["message"], "Unknown error");
        let error = pair.client.upload(&path).await.unwrap_err();
        assert_eq!(error.kind(), Kind::Upload);
        assert_eq!(error.upload_error().unwrap().message, "Unknown error");
        let upload = pair
            .client
            .file()
            .upload_info(error.upload_id().unwrap())
            .await
            .unwrap();
        assert_eq!(upload.state, UploadState::Fail);
        assert!(pair.client.folder().content().await.unwrap().folder.files.is_empty());
        pair.server.switch("fail_upload", "off").unwrap();
        assert!(
            !pair.client.upload(&path).await.unwrap().instant,
            "all of it can be sent again"
        );
    }
}

pub(super) async fn upload_host_shape() {
    type Check = fn(&Value) -> bool;
    let shapes: [(_, Option<Check>); 4] = [
        ("upload", Some(|body| body["response"]["upload"]["state"] == 1)),
        (
            "flat",
            Some(|body| body["response"]["state"] == 1 && body["response"]["upload_id"].is_string()),
        ),
        ("status_only", Some(|body| *body == json!({"status": 200}))),
        ("html", None),
    ];
    for (value, check) in cases("upload_host_shape", shapes) {
        let pair = pair_with("upload_host_shape", value).await;
        let caller = pair.caller().await;
        let (upload_id, answer) = send(&caller, b"content").await;
        match check {
            Some(check) => {
                let body = serde_json::from_slice(&answer.body).unwrap();
                assert!(check(&body), "{value}: {body}");
            }
            None => assert!(answer.text().starts_with("<html>"), "{value}: {}", answer.text()),
        }
        assert_eq!(states(&course(&caller, &upload_id).await).last(), Some(&2));

        let content = bytes(1, 100_000);
        let upload = pair.put("b.bin", &content).await;
        assert!(!upload.instant);
        assert_eq!(pair.get(upload.file_id.as_str()).await, content);
    }
}

pub(super) async fn html_on_upload() {
    for (value, is_page) in cases("html_on_upload", [("off", false), ("on", true)]) {
        let pair: Pair = pair_with("html_on_upload", value).await;
        let hash = md5(b"content");
        let announced = [("name", "a.bin"), ("hash", hash.as_str()), ("size", "7")];
        let answer = pair.caller().await.send(OperationId::FileUpload, &announced).await;
        assert_eq!(answer.text().starts_with("<html>"), is_page, "{}", answer.text());
        assert_eq!(answer.header("Content-Type").unwrap().starts_with("text/html"), is_page);
        let outcome = pair.client.upload(pair.local("a.bin", b"content")).await;
        if is_page {
            let error = outcome.unwrap_err();
            assert_eq!(
                (error.kind(), error.operation()),
                (Kind::Unexpected, Some("file.upload"))
            );
            assert!(
                error.details().unwrap().contains("Premium account required"),
                "{error:?}"
            );
        } else {
            outcome.unwrap();
        }
        assert_eq!(
            code(pair.client.file().info("0").await),
            ErrorId::FileNotFound,
            "other calls work"
        );
    }
}
