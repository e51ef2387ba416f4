//! How answers are written.

use std::time::Duration;

use rapidgator_client::types::Mode;
use rapidgator_client::{Batch as _, ErrorId};
use rapidgator_mock::OperationId;
use serde_json::{Value, json};

use super::{cases, pair_with};
use crate::harness::{code, md5};
use crate::raw::Caller;

pub(super) async fn http_mirror_status() {
    for (value, mirrored) in cases("http_mirror_status", [("off", false), ("on", true)]) {
        let pair = pair_with("http_mirror_status", value).await;
        let caller = pair.caller().await;
        assert_eq!(caller.send(OperationId::UserInfo, &[]).await.status, 200);
        let calls = [
            (OperationId::FileInfo, &[("file_id", "0")][..], 404),
            (OperationId::FileInfo, &[][..], 400),
            (OperationId::FileInfo, &[("token", "0"), ("file_id", "0")][..], 401),
        ];
        for (operation, parameters, status) in calls {
            let answer = caller.send(operation, parameters).await;
            assert_eq!(answer.status, if mirrored { status } else { 200 }, "{parameters:?}");
            assert_eq!(answer.envelope().status, u64::from(status), "{parameters:?}");
        }
        assert_eq!(code(pair.client.file().info("0").await), ErrorId::FileNotFound);
        pair.server.clock().advance(Duration::from_secs(24 * 3600));
        pair.client.user().info().await.expect("an ended session is renewed");
    }
}

pub(super) async fn empty_file() {
    let forms = [
        ("array", Some(json!([]))),
        ("null", Some(Value::Null)),
        ("absent", None),
    ];
    for (value, form) in cases("empty_file", forms) {
        let pair = pair_with("empty_file", value).await;
        let caller = pair.caller().await;
        let hash = md5(b"content");
        let announced = [("name", "a.bin"), ("hash", hash.as_str()), ("size", "7")];
        let upload = caller.result(OperationId::FileUpload, &announced).await;
        assert_eq!(upload["upload"].get("file"), form.as_ref(), "{value}");
        let created = [("url", "http://source.example/a")];
        let jobs = caller.result(OperationId::RemoteCreate, &created).await;
        assert_eq!(jobs["jobs"][0].get("file"), form.as_ref(), "{value}");

        assert_eq!(pair.client.file().upload("a.bin", hash, 7).await.unwrap().file, None);
        assert_eq!(pair.client.remote().info().await.unwrap()[0].file, None);
        assert_eq!(pair.put("a.bin", b"content").await.file.size, 7);
    }
}

pub(super) async fn counters() {
    let forms = [
        ("mixed", json!([0, "1", "7"])),
        ("int", json!([0, 1, 7])),
        ("string", json!(["0", "1", "7"])),
    ];
    for (value, form) in cases("counters", forms) {
        let pair = pair_with("counters", value).await;
        pair.put("a.bin", b"content").await;
        let folder = &pair.caller().await.result(OperationId::FolderInfo, &[]).await["folder"];
        let sent = ["nb_folders", "nb_files", "size_files"].map(|name| folder[name].clone());
        assert_eq!(json!(sent), form, "{value}");
        let folder = pair.client.folder().info().await.unwrap();
        assert_eq!((folder.nb_folders, folder.nb_files, folder.size_files), (0, 1, 7));
    }
}

pub(super) async fn traffic_total() {
    let mut read = Vec::new();
    for (value, is_text) in cases("traffic_total", [("int", false), ("string", true)]) {
        let pair = pair_with("traffic_total", value).await;
        let user = &pair.caller().await.result(OperationId::UserInfo, &[]).await["user"];
        assert_eq!(user["traffic"]["total"].is_string(), is_text, "{value}");
        assert!(user["traffic"]["left"].is_u64());
        read.push(pair.client.user().info().await.unwrap().traffic);
    }
    assert!(read[0].total.is_some() && read[0] == read[1], "{read:?}");
}

pub(super) async fn premium_label() {
    let labels = [("Premium only", ()), ("Premium Only", ())];
    for (value, ()) in cases("premium_label", labels) {
        let pair = pair_with("premium_label", value).await;
        let file = pair.put("a.bin", b"content").await.file_id;
        let changed = [("file_id", file.as_str()), ("mode", "1")];
        let sent = pair.caller().await.result(OperationId::FileChangeMode, &changed).await;
        assert_eq!(sent["file"]["mode_label"], value);
        let file = pair.client.file().info(&file).await.unwrap();
        assert_eq!(
            (&file.mode, file.mode_label.as_deref()),
            (&Mode::PremiumOnly, Some(value))
        );
    }
}

pub(super) async fn remote_empty() {
    for (value, form) in cases("remote_empty", [("array", json!([])), ("object", json!({"jobs": []}))]) {
        let pair = pair_with("remote_empty", value).await;
        assert_eq!(
            pair.caller().await.result(OperationId::RemoteInfo, &[]).await,
            form,
            "{value}"
        );
        assert!(pair.client.remote().info().await.unwrap().is_empty());
        let job = pair.client.remote().create(["http://source.example/a"]).await.unwrap();
        assert_eq!(pair.client.remote().info().await.unwrap()[0].job_id, job[0].job_id);
    }
}

pub(super) async fn remote_job_size() {
    for (value, size) in cases("remote_job_size", [("null", None), ("zero", Some(0))]) {
        let pair = pair_with("remote_job_size", value).await;
        let created = [("url", "http://source.example/a")];
        let jobs = pair.caller().await.result(OperationId::RemoteCreate, &created).await;
        assert_eq!(jobs["jobs"][0].get("size"), Some(&json!(size)), "{value}");
        let job = pair
            .client
            .remote()
            .create(["http://source.example/a"])
            .await
            .unwrap()
            .remove(0);
        assert_eq!((job.size, job.name), (size, None), "{value}");
    }
}

pub(super) async fn trash_place() {
    for (value, is_kept) in cases("trash_place", [("kept", true), ("null", false)]) {
        let pair = pair_with("trash_place", value).await;
        let file = pair.put("a.bin", b"content").await.file;
        pair.client.file().delete([&file.file_id]).await.unwrap().all().unwrap();
        let raw = pair.caller().await.result(OperationId::TrashcanContent, &[]).await;
        let trashed = &raw["files"][0];
        assert_eq!(
            [&trashed["folder_id"], &trashed["url"]].map(Value::is_null),
            [!is_kept; 2],
            "{value}"
        );
        let read = pair.client.trashcan().content().await.unwrap().files.remove(0);
        let place = (read.folder_id, read.url);
        assert_eq!(
            place,
            if is_kept {
                (file.folder_id, file.url)
            } else {
                (None, None)
            },
            "{value}"
        );
    }
}

pub(super) async fn escape_slashes() {
    let name = "Ü/😀";
    let forms = [
        ("off", ("/file/", name)),
        ("on", (r"\/file\/", r"\u00dc\/\ud83d\ude00")),
    ];
    for (value, (path, written)) in cases("escape_slashes", forms) {
        let pair = pair_with("escape_slashes", value).await;
        let upload = pair.put(name, b"content").await;
        let asked = [("file_id", upload.file_id.as_str())];
        let answer = pair.caller().await.send(OperationId::FileInfo, &asked).await;
        let text = answer.text();
        assert!(
            text.contains(path) && text.to_lowercase().contains(&written.to_lowercase()),
            "{text}"
        );
        assert_eq!(answer.envelope().response["file"]["name"], name);
        assert_eq!(pair.client.file().info(&upload.file_id).await.unwrap().name, name);
    }
}

pub(super) async fn session_text() {
    let texts = [
        ("documented", "Error: Session not exist"),
        ("not_exist", "Error. Session not exist"),
        ("does_not_exist", "Error. Session doesn't exist"),
    ];
    for (value, text) in cases("session_text", texts) {
        let pair = pair_with("session_text", value).await;
        let caller = Caller::new(&pair.server, "zzzzzzzzzzzzzzzzzzzzzzzzzz");
        assert_eq!(caller.call(OperationId::UserInfo, &[]).await.refusal(), (401, text));
        let client = pair.builder().token("zzzzzzzzzzzzzzzzzzzzzzzzzz").build().unwrap();
        let error = client.user().info().await.unwrap_err();
        assert_eq!(
            (error.api_code(), error.details()),
            (Some(ErrorId::SessionExpired), Some(text))
        );

        pair.client.user().info().await.unwrap();
        pair.server.clock().advance(Duration::from_secs(24 * 3600));
        pair.client
            .user()
            .info()
            .await
            .expect("an ended session is renewed, however it is worded");
    }
}
