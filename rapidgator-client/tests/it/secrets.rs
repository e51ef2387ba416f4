//! One marker in every place where a secret can be, and every text that the client can make of it.

use std::{
    error::Error as _,
    fmt::Write as _,
    sync::{Arc, Mutex},
};

use http::header;
use rapidgator_client::{
    Batch, Client, Error, Secret, UploadFailure,
    transport::{Body, BoxFuture, Request, Response, Transport, TransportError, TransportErrorKind},
    types::{DownloadTicket, Login, OperationResult, Upload},
};

use crate::double::{Double, FILE_ID, Reply, USER, file};

const MARKER: &str = "MARKER0secret";

fn assert_hidden(what: &str, text: &str) {
    assert!(!text.contains("MARKER"), "{what} shows a secret: {text}");
    assert!(!text.is_empty());
}

/// All that an error has to say, down to its last source.
fn told(error: &Error) -> String {
    let mut text = format!("{error} {error:?} {error:#?} {:?}", error.details());
    let mut source = error.source();
    while let Some(below) = source {
        write!(text, " {below} {below:?}").unwrap();
        source = below.source();
    }
    text
}

fn client(double: &Double) -> Client {
    double
        .builder()
        .token(MARKER)
        .credentials("user@example.com", MARKER)
        .code(MARKER)
        .build()
        .unwrap()
}

/// An address as the service gives it.
fn address(host: &str) -> String {
    format!("http://{host}/?r=upload/api&uuid=u1&sid={MARKER}")
}

#[tokio::test]
async fn errors_of_calls() {
    let answers = [
        Reply::refusal(404, &format!("no {MARKER}, see {}", address("h"))),
        Reply::refusal(401, &format!("Token {MARKER} doesn't exist")),
        Reply::bytes(format!("<html>{MARKER} <a href=\"{}\">x</a></html>", address("h"))),
        Reply::bytes(format!("token={MARKER}&file_id=a")),
        Reply::json(&format!(r#"{{"error":"{MARKER}","success":false}}"#)),
        Reply::success(&format!("\"{MARKER}\"")),
        Reply::success(&format!(r#"{{"file":"{MARKER}"}}"#)),
        Reply::success(&format!(r#"{{"file":{{"file_id":["{MARKER}"]}}}}"#)),
        Reply::success(&format!(r#"{{"{MARKER}":1}}"#)),
        Reply::success(&format!(r#"{{"file":{{"size":"{MARKER}","file_id":"a"}}}}"#)),
        Reply::Broken(TransportErrorKind::Broken),
    ];
    for answer in answers {
        let shown = format!("{answer:?}");
        let double = Double::answering(move |_| answer.clone());
        let client = client(&double);
        assert_hidden(&shown, &told(&client.file().info(FILE_ID).await.unwrap_err()));
        assert_hidden(
            &shown,
            &told(&client.user().login("a", MARKER).code(MARKER).await.unwrap_err()),
        );
        assert_hidden(&shown, &told(&client.login().await.unwrap_err()));
    }
}

#[tokio::test]
async fn a_secret_that_is_a_word_of_a_known_text_is_not_told_by_its_absence() {
    let known = "Error: Login or password is wrong";
    for (text, details) in [
        (known, known),
        (
            "Error: Login or password is wrong!",
            "Error: Login or password is [redacted]!",
        ),
        ("Login wrong", "Login [redacted]"),
        (
            "Error: You need to confirm e-mail. wrong",
            "Error: You need to confirm e-mail. [redacted]",
        ),
    ] {
        let double = Double::answering(move |_| Reply::refusal(401, text));
        let client = double.client();
        let error = client.user().login("a", "wrong").await.unwrap_err();
        assert_eq!(error.details(), Some(details));
    }
}

#[tokio::test]
async fn errors_of_transfers() {
    let url = address("pr3.test");
    let opened = format!(r#"{{"upload":{{"upload_id":"u1","url":"{url}","file":[],"state":0,"state_label":"x"}}}}"#);
    let bad_url = opened.replace("http://", "ftp://");
    let failed = format!(
        r#"{{"upload":{{"upload_id":"u1","url":null,"file":[],"state":3,"error":{{"code":1,"message":"{MARKER}, see {url}"}}}}}}"#
    );
    let folder = tempfile::tempdir().unwrap();
    let local = folder.path().join("a.bin");
    std::fs::write(&local, "abc").unwrap();
    let text = format!("session {MARKER} is not for {url}");
    let answers = [
        Reply::refusal(500, &text),
        Reply::bytes(text.clone()).http(502),
        Reply::Broken(TransportErrorKind::Broken),
    ];
    for answer in answers {
        for opened in [&opened, &bad_url, &failed] {
            let (opened, answer) = (Reply::success(opened), answer.clone());
            let double = Double::answering(move |seen| match seen.path.as_str() {
                "file/upload" | "file/upload_info" => opened.clone(),
                _ => answer.clone(),
            });
            let error = client(&double).upload(&local).await.unwrap_err();
            assert_hidden("upload", &format!("{} {:?}", told(&error), error.upload_error()));
        }
        let info = Reply::success(&format!(r#"{{"file":{}}}"#, file(b"abc")));
        let ticket = Reply::success(&format!(r#"{{"download_url":"{url}","delay":0}}"#));
        let answer = answer.with(header::CONTENT_TYPE, "text/plain");
        let double = Double::playing([info, ticket, answer]);
        let error = client(&double)
            .download(FILE_ID)
            .to(folder.path().join("b"))
            .await
            .unwrap_err();
        assert_hidden("download", &told(&error));
    }
}

#[tokio::test]
async fn a_token_that_was_replaced_is_still_a_secret() {
    let folder = tempfile::tempdir().unwrap();
    let local = folder.path().join("a.bin");
    std::fs::write(&local, "abc").unwrap();
    let session = |state: u8, url: &str, error: &str| {
        Reply::success(&format!(
            r#"{{"upload":{{"upload_id":"u1","url":{url},"file":[],"state":{state}{error}}}}}"#
        ))
    };
    let error = format!(r#","error":{{"code":1,"message":"{MARKER} has ended"}}"#);
    for url in [format!("\"{}\"", address("pr3.test")), "null".to_owned()] {
        let (opened, failed) = (session(0, &url, ""), session(3, "null", &error));
        let processing = session(1, "null", "");
        let mut dead = true;
        let double = Double::answering(move |seen| match seen.path.as_str() {
            "file/upload" if url == "null" => processing.clone(),
            "file/upload" => opened.clone(),
            "file/upload_info" if std::mem::take(&mut dead) => Reply::refusal(401, "Error: Session not exist"),
            "file/upload_info" => failed.clone(),
            "user/login" => crate::double::login("second"),
            _ => Reply::json(r#"{"status":200}"#),
        });
        let client = double
            .builder()
            .token(MARKER)
            .credentials("a", "the-password")
            .build()
            .unwrap();
        let error = client.upload(&local).await.unwrap_err();
        assert_eq!(error.details(), Some("[redacted] has ended"));
        assert_hidden("upload", &format!("{} {:?}", told(&error), error.upload_error()));
    }
}

#[tokio::test]
async fn errors_of_the_real_transport() {
    // Nobody listens at the first; the second cannot be asked without TLS.
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let free = listener.local_addr().unwrap();
    drop(listener);
    let client = Client::builder()
        .base_url(format!("http://{free}"))
        .token(MARKER)
        .build()
        .unwrap();
    assert_hidden("call", &told(&client.user().info().await.unwrap_err()));
    let folder = tempfile::tempdir().unwrap();
    for host in [
        format!("http://{free}"),
        format!("https://{free}"),
        "http://name.invalid".to_owned(),
    ] {
        let link = format!(
            r#"{{"link_id":"l","file":{},"url":"{host}/?sid={MARKER}","state":"0","notify":false,"created":1,
            "downloaded":false}}"#,
            file(b"abc")
        );
        let link = serde_json::from_str(&link).unwrap();
        let error = client
            .download_link(&link)
            .to(folder.path().join("b"))
            .await
            .unwrap_err();
        assert_hidden(&host, &told(&error));
    }
}

#[test]
fn what_holds_a_secret() {
    let double = Double::playing([]);
    let client = client(&double);
    let login: Login = serde_json::from_str(&format!(r#"{{"token":"{MARKER}","user":{USER}}}"#)).unwrap();
    let upload = format!(r#"{{"upload_id":"u1","url":"{}","file":[],"state":0}}"#, address("h"));
    let upload: Upload = serde_json::from_str(&upload).unwrap();
    let ticket: DownloadTicket =
        serde_json::from_str(&format!(r#"{{"download_url":"{}","delay":0}}"#, address("h"))).unwrap();
    let builder = Client::builder()
        .base_url(format!("http://user:{MARKER}@h/"))
        .token(MARKER)
        .code(MARKER);
    assert_hidden("Client", &format!("{client:?} {client:#?} {:?}", client.file()));
    assert_hidden("Builder", &format!("{builder:?}"));
    assert_hidden("Builder", &told(&builder.build().unwrap_err()));
    assert_hidden("Login", &format!("{login:?}"));
    assert_hidden("Upload", &format!("{upload:?}"));
    assert_hidden("DownloadTicket", &format!("{ticket:?}"));
    assert_hidden("Secret", &format!("{:?}", client.token()));
    assert_hidden(
        "Call",
        &format!("{:?}", client.user().login("a", MARKER).code(Secret::from(MARKER))),
    );
    assert_hidden("UploadTask", &format!("{:?}", client.upload("a")));
    assert_hidden("DownloadTask", &format!("{:?}", client.download("a").to("b")));
    assert_eq!(
        format!("{client:?}"),
        r#"Client { base_url: "http://double.test/api/v2", .. }"#
    );
    let call = client.user().login("a", MARKER);
    assert_eq!(
        format!("{call:?}"),
        r#"Call { operation: "user.login", login: "a", password: [redacted] }"#
    );
}

/// Keeps what `Debug` says about each request.
#[derive(Clone, Default)]
struct Printer {
    printed: Arc<Mutex<Vec<String>>>,
    double: Option<Double>,
}

impl Transport for Printer {
    fn send(&self, request: Request) -> BoxFuture<'_, Result<Response, TransportError>> {
        let streamed = matches!(request.body, Body::Stream { .. });
        self.printed
            .lock()
            .unwrap()
            .push(format!("{request:?} {request:#?} {streamed}"));
        let double = self.double.as_ref().unwrap();
        Box::pin(async move {
            let response = double.send(request).await?;
            self.printed.lock().unwrap().push(format!("{response:?}"));
            Ok(response)
        })
    }

    fn sleep(&self, pause: std::time::Duration) -> BoxFuture<'_, ()> {
        self.double.as_ref().unwrap().sleep(pause)
    }

    fn now(&self) -> std::time::Duration {
        self.double.as_ref().unwrap().now()
    }
}

#[tokio::test]
async fn requests_and_answers() {
    let opened = format!(
        r#"{{"upload":{{"upload_id":"u1","url":"{}","file":[],"state":0}}}}"#,
        address("pr3.test")
    );
    let done = format!(
        r#"{{"upload":{{"upload_id":"u1","url":null,"file":{},"state":2}}}}"#,
        file(b"abc")
    );
    let login = Reply::success(&format!(r#"{{"token":"{MARKER}","user":{USER}}}"#));
    let answers = [
        login,
        Reply::success(&opened),
        Reply::json(r#"{"status":200}"#),
        Reply::success(&done),
    ];
    let printer = Printer {
        double: Some(Double::playing(answers)),
        ..Printer::default()
    };
    let builder = Client::builder()
        .base_url(crate::double::BASE)
        .transport(printer.clone());
    let client = builder
        .credentials("user@example.com", MARKER)
        .code(MARKER)
        .build()
        .unwrap();
    let folder = tempfile::tempdir().unwrap();
    let local = folder.path().join("a.bin");
    std::fs::write(&local, "abc").unwrap();
    client.upload(&local).await.unwrap();
    let printed = printer.printed.lock().unwrap().clone();
    assert_eq!(printed.len(), 8);
    assert_hidden("requests", &printed.join("\n"));
}

#[test]
fn a_partial_failure_names_texts_only() {
    let text = r#"{"success":0,"success_ids":[],"fail":1,"fail_ids":["a"],"errors":["Error: File not found"]}"#;
    let result: OperationResult = serde_json::from_str(text).unwrap();
    assert_eq!(
        result.all().unwrap_err().to_string(),
        "1 of 1 ids failed: `Error: File not found`"
    );
}
