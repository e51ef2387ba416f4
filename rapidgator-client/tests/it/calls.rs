//! What travels, and what becomes of an answer.

use http::header;
use rapidgator_client::{Client, Error, ErrorId, Kind, operations, transport::TransportErrorKind, types::Mode};

use crate::double::{Double, FILE_ID, Reply, file};

#[tokio::test]
async fn everything_is_in_the_body() {
    let double = Double::playing([Reply::success(&format!(r#"{{"file":{}}}"#, file(b"abc")))]);
    let answer = double.client().file().rename(FILE_ID, "Größe & Maß.bin").await.unwrap();
    assert_eq!(
        (answer.file_id.as_str(), answer.size, answer.mode),
        (FILE_ID, 3, Mode::Public)
    );
    let seen = &double.seen()[0];
    assert_eq!(
        (seen.method.as_str(), seen.url.as_str()),
        ("POST", "http://double.test/api/v2/file/rename")
    );
    assert_eq!(seen.header(header::CONTENT_TYPE), "application/x-www-form-urlencoded");
    let fields = ["file_id", "name", "token", "password"].map(|name| seen.field(name));
    let expected = [Some(FILE_ID), Some("Größe & Maß.bin"), Some("first-token"), None];
    assert_eq!(fields, expected.map(|text| text.map(str::to_owned)));
}

#[tokio::test]
async fn optional_parameters_travel_only_if_set() {
    let folder = r#"{"folder":{"folder_id":"1","mode":0,"parent_folder_id":null,"name":"root","url":null,"nb_folders":0,
        "nb_files":"0","size_files":0,"created":1,"folders":[]}}"#;
    let double = Double::playing([Reply::success(folder), Reply::success(folder)]);
    let client = double.client();
    let root = client.folder().create("a").await.unwrap();
    client
        .folder()
        .create("b")
        .folder_id(&root.folder_id)
        .mode(Mode::Private)
        .await
        .unwrap();
    let fields: Vec<_> = double
        .seen()
        .iter()
        .map(|seen| ["folder_id", "mode"].map(|name| seen.field(name)))
        .collect();
    assert_eq!(fields, [[None, None], [Some("1".to_owned()), Some("2".to_owned())]]);
}

#[tokio::test]
async fn a_slash_at_the_end_of_the_base_address_changes_nothing() {
    let double = Double::playing([Reply::refusal(404, "Error: File not found")]);
    let builder = double
        .builder()
        .base_url("http://double.test/api/v2//")
        .token("first-token");
    let error = builder.build().unwrap().file().info(FILE_ID).await.unwrap_err();
    assert_eq!(error.api_code(), Some(ErrorId::FileNotFound));
    assert_eq!(double.seen()[0].url, "http://double.test/api/v2/file/info");
}

#[tokio::test]
async fn the_envelope_decides_and_not_http() {
    let good = Reply::success(&format!(r#"{{"file":{}}}"#, file(b"abc"))).http(500);
    assert_eq!(info(good).await.unwrap().size, 3);
    let bad = info(Reply::refusal(404, "Error: File not found")).await.unwrap_err();
    assert_eq!(
        (bad.kind(), bad.status(), bad.api_code()),
        (Kind::Api, Some(404), Some(ErrorId::FileNotFound))
    );
    assert_eq!(
        (bad.details(), bad.operation()),
        (Some("Error: File not found"), Some("file.info"))
    );
    assert!(bad.may_have_been_sent() && !bad.is_retryable());
    let mirrored = info(Reply::refusal(404, "Error: File not found").http(404))
        .await
        .unwrap_err();
    assert_eq!(mirrored.api_code(), Some(ErrorId::FileNotFound));
}

#[tokio::test]
async fn details_may_be_missing_empty_or_escaped() {
    let told = |error: Error| (error.kind(), error.status(), error.details().map(str::to_owned));
    for details in ["", r#","details":null"#, r#","details":"""#, r#","details":[]"#] {
        for http_status in [200, 404] {
            let refusal = Reply::json(&format!(r#"{{"response":null,"status":404{details}}}"#)).http(http_status);
            let told = told(info(refusal).await.unwrap_err());
            assert_eq!(told, (Kind::Api, Some(404), None), "{details}");
        }
        let payload = format!(r#"{{"file":{}}}"#, file(b"abc"));
        let success = Reply::json(&format!(r#"{{"response":{payload},"status":200{details}}}"#));
        assert_eq!(info(success).await.unwrap().size, 3, "{details}");
    }
    let escaped = Reply::refusal(418, r"a\/b Gr\u00f6\u00dfe \ud83d\ude00 \u2026");
    let expected = (Kind::Api, Some(418), Some("a/b Größe 😀 …".to_owned()));
    assert_eq!(told(info(escaped).await.unwrap_err()), expected);
    let names = r#"{"r\u0065sponse":null,"stat\u0075s":418,"det\u0061ils":"a"}"#;
    assert_eq!(
        told(info(Reply::json(names)).await.unwrap_err()),
        (Kind::Api, Some(418), Some("a".to_owned()))
    );
}

#[tokio::test]
async fn a_refusal_that_nobody_has_described() {
    let error = info(Reply::refusal(418, "Error: I am a teapot")).await.unwrap_err();
    assert_eq!(
        (error.kind(), error.status(), error.row()),
        (Kind::Api, Some(418), None)
    );
    assert_eq!(
        error.to_string(),
        "file.info: the service refused, status 418: `Error: I am a teapot`"
    );
}

#[tokio::test]
async fn answers_that_are_no_envelope() {
    let page = Reply::bytes("<html><body>Premium account required to upload.</body></html>");
    let error = info(page).await.unwrap_err();
    assert_eq!(
        (error.kind(), error.status(), error.row()),
        (Kind::Unexpected, Some(200), None)
    );
    assert_eq!(
        error.details(),
        Some("<html><body>Premium account required to upload.</body></html>")
    );
    let denied = info(Reply::json(r#"{"error":"Denied by IP","success":false}"#))
        .await
        .unwrap_err();
    assert_eq!(
        (denied.kind(), denied.details()),
        (Kind::Unexpected, Some("Denied by IP"))
    );
    let another = r#"{"error":"Denied by IP"}"#;
    let unknown = info(Reply::json(another)).await.unwrap_err();
    assert_eq!(
        (unknown.kind(), unknown.details()),
        (Kind::Unexpected, Some(another)),
        "the members of a known answer are all there"
    );
    let overloaded = info(Reply::bytes("Service Unavailable").http(503)).await.unwrap_err();
    assert_eq!(
        (overloaded.kind(), overloaded.api_code()),
        (Kind::Unexpected, Some(ErrorId::Unavailable))
    );
    assert!(overloaded.is_retryable());
    let bare = info(Reply::bytes("").http(502)).await.unwrap_err();
    assert_eq!(
        (bare.kind(), bare.status(), bare.details()),
        (Kind::Unexpected, Some(502), None)
    );
}

#[tokio::test]
async fn an_answer_whose_content_cannot_be_read() {
    for payload in [
        r#"{"file":7}"#,
        "{}",
        r#"{"file":[]}"#,
        r#"{"file":{"file_id":"a"}}"#,
        "7",
        "null",
        "[]",
    ] {
        let error = info(Reply::success(payload)).await.unwrap_err();
        assert_eq!(
            (error.kind(), error.operation()),
            (Kind::Decode, Some("file.info")),
            "{payload}"
        );
    }
}

#[tokio::test]
async fn trouble_on_the_way() {
    use TransportErrorKind::{Broken, Connect, Timeout};
    let cases = [
        (Reply::Broken(Connect), Kind::Connect, false, true, true),
        (Reply::Broken(Timeout), Kind::Timeout, true, true, false),
        (Reply::Broken(Broken), Kind::Body, true, true, false),
        (Reply::success("[]").then_broken(Broken), Kind::Body, true, true, false),
    ];
    for (reply, kind, sent, read_again, create_again) in cases {
        let double = Double::playing([reply.clone(), reply.clone()]);
        let client = double.client();
        let read = client.file().info(FILE_ID).await.unwrap_err();
        let create = client.folder().create("a").await.unwrap_err();
        let facts = |error: &Error| (error.kind(), error.may_have_been_sent(), error.is_retryable());
        assert_eq!(facts(&read), (kind, sent, read_again), "{reply:?}");
        assert_eq!(facts(&create), (kind, sent, create_again), "{reply:?}");
    }
}

#[tokio::test]
async fn an_endless_answer_is_not_kept() {
    let double = Double::answering(|_| {
        let piece = Ok(bytes::Bytes::from(vec![b' '; 1 << 20]));
        Reply::Answer {
            status: 200,
            headers: http::HeaderMap::new(),
            pieces: vec![piece; 65],
        }
    });
    let error = double.client().file().info(FILE_ID).await.unwrap_err();
    assert_eq!(error.kind(), Kind::Unexpected);
}

#[tokio::test]
async fn an_answer_that_is_nested_without_end_is_an_error() {
    let folder =
        r#"{"folder_id":1,"mode":0,"name":"n","nb_folders":1,"nb_files":0,"size_files":0,"created":1,"folders":["#;
    let depth = 20_000;
    let payload = format!(r#"{{"folder":{}{}}}"#, folder.repeat(depth), "]}".repeat(depth));
    let double = Double::playing([Reply::success(&payload)]);
    let error = double.client().folder().info().await.unwrap_err();
    assert_eq!(error.kind(), Kind::Decode);
    assert!(error.to_string().len() < 300, "{error}");
}

#[tokio::test]
async fn an_answer_that_cannot_be_read_says_where() {
    let wrong = file(b"abc").replace(r#""size":3"#, r#""size":[3]"#);
    let error = info(Reply::success(&format!(r#"{{"file":{wrong}}}"#)))
        .await
        .unwrap_err();
    assert_eq!(error.to_string(), "file.info: `file.size` of the answer cannot be read");
    assert_eq!(
        std::error::Error::source(&error).unwrap().to_string(),
        "expected a whole number that is not negative, or a text of its digits, found sequence"
    );
}

#[tokio::test]
async fn settings_that_cannot_work() {
    let bad = [
        "",
        "ftp://h/",
        "http://user:pw@h/",
        "http://user@h/",
        "http://h/?token=a",
        "http://h/#a",
        "h/api",
    ];
    for base in bad {
        let error = Client::builder().base_url(base).build().unwrap_err();
        assert_eq!(
            (error.kind(), error.may_have_been_sent()),
            (Kind::Build, false),
            "{base}"
        );
    }
    assert_eq!(
        Client::builder().code("123456").build().unwrap_err().kind(),
        Kind::Build
    );
    assert!(Client::builder().build().is_ok());
}

#[tokio::test]
async fn every_operation_says_what_it_is() {
    let mut ids: Vec<_> = operations::OPERATIONS.iter().map(|operation| operation.id).collect();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), operations::OPERATIONS.len());
    for operation in operations::OPERATIONS {
        assert!(!operation.errors.is_empty(), "{}", operation.id);
        assert_eq!(operation.needs_session, operation.id != "user.login");
    }
}

async fn info(reply: Reply) -> Result<rapidgator_client::types::File, Error> {
    Double::playing([reply]).client().file().info(FILE_ID).await
}
