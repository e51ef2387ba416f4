//! An answer that rests on a sister service or on an assumption says so.

use rapidgator_mock::{MockServer, OperationId, Refusal};

use crate::client::{Answer, User, get, send};

const HEADER: &str = "x-mock-evidence";

fn mark(answer: &Answer) -> Option<&str> {
    answer.header(HEADER)
}

#[tokio::test]
async fn what_is_documented_or_observed_is_not_marked() {
    let server = MockServer::start().await.unwrap();
    let user = User::demo(&server).await;
    assert_eq!(mark(&user.send("user/info", &[]).await), None);
    assert_eq!(mark(&user.send("remote/info", &[]).await), None);
    server.refuse_next(OperationId::FileDownload, Refusal::TrafficExceeded);
    assert_eq!(mark(&user.send("file/download", &[("file_id", "0")]).await), None);
}

#[tokio::test]
async fn a_refusal_is_as_sure_as_its_text_and_its_status() {
    let server = MockServer::start().await.unwrap();
    let user = User::demo(&server).await;
    // The text is made up; then only the status is.
    for (path, params) in [
        ("file/info", vec![]),
        ("folder/rename", vec![("folder_id", "0"), ("name", "x")]),
    ] {
        let answer = user.send(path, &params).await;
        assert_eq!(mark(&answer), Some("assumed"), "{path}: {}", answer.text());
    }
    server.switch("duplicate_folder", "conflict").unwrap();
    user.call("folder/create", &[("name", "a")]).await;
    assert_eq!(
        mark(&user.send("folder/create", &[("name", "a")]).await),
        Some("sibling")
    );
}

#[tokio::test]
async fn a_text_in_place_of_bytes_is_marked_too() {
    let server = MockServer::start().await.unwrap();
    let user = User::demo(&server).await;
    let file = user.put("a.txt", b"once").await;
    let link = user.one_time_url(&file).await;
    assert_eq!(mark(&get(&link, &[]).await), None, "the bytes themselves");
    assert_eq!(mark(&get(&link, &[]).await), Some("assumed"));
}

#[tokio::test]
async fn the_upload_host_is_as_sure_as_its_shape() {
    let server = MockServer::start().await.unwrap();
    let user = User::demo(&server).await;
    for (shape, expected) in [
        ("upload", None),
        ("flat", None),
        ("status_only", None),
        ("html", Some("assumed")),
    ] {
        server.switch("upload_host_shape", shape).unwrap();
        let upload = user.announce(shape, shape.as_bytes()).await;
        let url = upload["url"].as_str().unwrap();
        assert_eq!(
            mark(&send("POST", url, &[], shape.as_bytes()).await),
            expected,
            "{shape}"
        );
    }
}
