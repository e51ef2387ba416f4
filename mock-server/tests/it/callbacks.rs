//! What the end of a one-time link sets off: its callback, made once and only where it may be, and a letter.

use std::io::{BufRead as _, BufReader, Read as _};
use std::net::IpAddr;
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use rapidgator_mock::{CallbackOutcome, MockServer};
use serde_json::{Value, json};

use crate::client::{User, bytes, get};
use crate::control::Control;
use crate::source::{Source, answer, disguises};

impl User {
    async fn link(&self, file: &Value, params: &[(&str, &str)]) -> Value {
        let mut params = params.to_vec();
        params.push(("file_id", file["file_id"].as_str().unwrap()));
        self.call("file/onetimelink_create", &params).await["link"].take()
    }
}

async fn server() -> (MockServer, User, Value) {
    let server = MockServer::start().await.unwrap();
    let user = User::demo(&server).await;
    let file = user.put("a.txt", b"only once").await;
    (server, user, file)
}

async fn fetch(link: &Value) -> String {
    get(link["url"].as_str().unwrap(), &[]).await.text().to_owned()
}

fn outcomes(server: &MockServer) -> Vec<(String, CallbackOutcome)> {
    let callbacks = server.callbacks();
    let rows = callbacks.iter().map(|row| (row.link_id.to_string(), row.outcome));
    rows.collect()
}

fn id(link: &Value) -> String {
    link["link_id"].as_str().unwrap().to_owned()
}

#[tokio::test]
async fn the_last_byte_calls_back_once() {
    let (server, user, file) = server().await;
    let mut listener = Source::saying(answer("500 Internal Server Error", "", 3, b"abc")).await;
    let link = user.link(&file, &[("url", &listener.url("/hook?key=value"))]).await;
    get(link["url"].as_str().unwrap(), &[("Range", "bytes=0-3")]).await;
    server.until_no_transfer_runs().await;
    assert_eq!((outcomes(&server), listener.seen()), (Vec::new(), None));

    assert_eq!(fetch(&link).await, "only once");
    server.until_no_transfer_runs().await;
    assert_eq!(outcomes(&server), [(id(&link), CallbackOutcome::Made)]);
    let request = listener.request().await;
    assert!(request.starts_with("GET /hook?key=value HTTP/1.1\r\n"), "{request}");
    assert!(!request.to_lowercase().contains("content-length"), "{request}");

    fetch(&link).await;
    server.until_no_transfer_runs().await;
    assert_eq!((outcomes(&server).len(), listener.seen()), (1, None));
}

#[tokio::test]
async fn two_that_race_for_a_link_call_back_once() {
    let server = MockServer::start().await.unwrap();
    let user = User::demo(&server).await;
    let file = user.put("a.bin", &bytes(1, 1 << 20)).await;
    let mut listener = Source::saying(answer("200 OK", "", 0, b"")).await;
    let link = user.link(&file, &[("url", &listener.url("/"))]).await;
    let url = link["url"].as_str().unwrap();
    let (one, other) = tokio::join!(get(url, &[]), get(url, &[]));
    let whole = [one, other]
        .iter()
        .filter(|answer| answer.body.len() == 1 << 20)
        .count();
    assert_eq!(whole, 1);
    server.until_no_transfer_runs().await;
    assert_eq!(outcomes(&server), [(id(&link), CallbackOutcome::Made)]);
    assert!(listener.seen().is_some());
    assert_eq!(listener.seen(), None);
}

#[tokio::test]
async fn a_callback_that_goes_elsewhere_is_not_made() {
    let (server, user, file) = server().await;
    let mut listener = Source::saying(answer("200 OK", "", 0, b"")).await;
    let mut urls = disguises(listener.address.port());
    urls.push("https://example.com/hook".to_owned());
    for url in &urls {
        let link = user.link(&file, &[("url", url)]).await;
        assert_eq!(fetch(&link).await, "only once");
        server.until_no_transfer_runs().await;
        assert_eq!(
            outcomes(&server).pop(),
            Some((id(&link), CallbackOutcome::NotAllowed)),
            "{url}"
        );
    }
    assert_eq!((outcomes(&server).len(), listener.seen()), (urls.len(), None));
}

#[tokio::test]
async fn a_name_leads_to_no_private_network_and_is_asked_once() {
    let private = [
        "10.0.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "::ffff:10.0.0.1",
        "fd00::1",
        "0.0.0.0",
    ];
    let this = "127.0.0.1";
    let answers: Vec<(Vec<&str>, CallbackOutcome)> = private
        .iter()
        .map(|address| (vec![*address], CallbackOutcome::NotAllowed))
        .chain([
            (private.to_vec(), CallbackOutcome::NotAllowed),
            (vec![this], CallbackOutcome::Made),
            // Only what may be contacted is tried.
            (vec!["10.0.0.1", this], CallbackOutcome::Made),
            (vec![], CallbackOutcome::Failed),
        ])
        .collect();
    for (found, expected) in answers {
        let asked = Arc::new(AtomicUsize::new(0));
        let count = Arc::clone(&asked);
        let addresses: Vec<IpAddr> = found.iter().map(|address| address.parse().unwrap()).collect();
        // Whoever asks again is told something else.
        let resolver = move |name: &str| {
            assert_eq!(name, "hooks.test");
            match count.fetch_add(1, Ordering::Relaxed) {
                0 => addresses.clone(),
                _ => vec![this.parse().unwrap()],
            }
        };
        let server = MockServer::builder()
            .allow_host("hooks.test".parse().unwrap())
            .resolver(resolver)
            .start()
            .await
            .unwrap();
        let user = User::demo(&server).await;
        let file = user.put("a.txt", b"only once").await;
        let mut listener = Source::saying(answer("200 OK", "", 0, b"")).await;
        let url = format!("http://hooks.test:{}/hook", listener.address.port());
        let link = user.link(&file, &[("url", &url)]).await;
        assert_eq!(fetch(&link).await, "only once");
        server.until_no_transfer_runs().await;
        assert_eq!(outcomes(&server), [(id(&link), expected)], "{found:?}");
        assert_eq!(asked.load(Ordering::Relaxed), 1, "{found:?}");
        if expected == CallbackOutcome::Made {
            let request = listener.request().await;
            assert!(request.contains("hooks.test:"), "{request}");
        }
        assert_eq!(listener.seen(), None, "{found:?}");
    }
}

#[tokio::test]
async fn a_callback_may_fail() {
    let (server, user, file) = server().await;
    let closed = Source::saying("").await;
    let refused = closed.url("/");
    drop(closed);
    let silent = Source::saying("").await;
    // Not followed: what comes back is of no interest.
    let mut other = Source::saying("").await;
    let to_other = format!("Location: {}\r\n", other.url("/"));
    let redirecting = Source::saying(answer("302 Found", &to_other, 0, b"")).await;
    let cases = [
        (refused, CallbackOutcome::Failed),
        (silent.url("/"), CallbackOutcome::Failed),
        ("https://localhost/".to_owned(), CallbackOutcome::Failed),
        ("nonsense".to_owned(), CallbackOutcome::Failed),
        (redirecting.url("/"), CallbackOutcome::Made),
    ];
    for (url, expected) in cases {
        let link = user.link(&file, &[("url", &url)]).await;
        assert_eq!(fetch(&link).await, "only once");
        server.until_no_transfer_runs().await;
        assert_eq!(outcomes(&server).pop(), Some((id(&link), expected)), "{url}");
    }
    assert_eq!(other.seen(), None);
}

#[tokio::test]
async fn a_letter_is_written_down_and_not_sent() {
    let (server, user, file) = server().await;
    let quiet = user.link(&file, &[]).await;
    let loud = user.link(&file, &[("notify", "1")]).await;
    for link in [&quiet, &loud] {
        assert!(server.letters().is_empty());
        fetch(link).await;
        server.until_no_transfer_runs().await;
    }
    let letters = server.letters();
    let letters: Vec<(&str, &str)> = letters
        .iter()
        .map(|letter| (letter.link_id.as_str(), letter.to.as_str()))
        .collect();
    assert_eq!(letters, [(&*id(&loud), "demo@example.com")]);
    assert!(server.callbacks().is_empty());
}

#[tokio::test]
async fn both_are_told_over_http_without_an_address() {
    let (server, user, file) = server().await;
    let control = Control::of(&server);
    let listener = Source::saying(answer("200 OK", "", 0, b"")).await;
    let elsewhere = "https://marker:marker@example.com/marker?key=marker";
    let mut ids = Vec::new();
    for url in [&*listener.url("/marker?key=marker"), elsewhere, "marker"] {
        let link = user.link(&file, &[("url", url), ("notify", "1")]).await;
        fetch(&link).await;
        server.until_no_transfer_runs().await;
        ids.push(id(&link));
    }
    let told = control.call("GET", "/spaces/default/callbacks", Value::Null).await;
    assert_eq!(
        told,
        json!({"callbacks": [
            {"link_id": ids[0], "outcome": "made"},
            {"link_id": ids[1], "outcome": "not_allowed"},
            {"link_id": ids[2], "outcome": "failed"},
        ]})
    );
    let letters = ids.iter().map(|id| json!({"link_id": id, "to": "demo@example.com"}));
    let letters: Vec<Value> = letters.collect();
    let told = control.call("GET", "/spaces/default/letters", Value::Null).await;
    assert_eq!(told, json!({"letters": letters}));

    server.space("other").unwrap();
    for what in ["callbacks", "letters"] {
        let other = control.call("GET", &format!("/spaces/other/{what}"), Value::Null).await;
        assert_eq!(other[what], json!([]));
        assert_eq!(
            control
                .refused("GET", &format!("/spaces/nowhere/{what}"), Value::Null)
                .await,
            (404, "space_unknown".to_owned())
        );
    }
}

#[tokio::test]
async fn the_log_of_the_program_holds_no_address() {
    let mut program = Command::new(env!("CARGO_BIN_EXE_rapidgator-mock"))
        .args([
            "--listen",
            "127.0.0.1:0",
            "--log",
            "trace",
            "--allow-host",
            "files.example.com:80",
        ])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut line = String::new();
    BufReader::new(program.stdout.take().unwrap())
        .read_line(&mut line)
        .unwrap();
    let url = line.strip_prefix("rapidgator-mock listening on ").unwrap().trim_end();
    let anybody = User {
        base_url: format!("{url}/api/v2"),
        token: String::new(),
    };
    let login = [("login", "demo@example.com"), ("password", "demo")];
    let token = anybody.call("user/login", &login).await["token"]
        .as_str()
        .unwrap()
        .to_owned();
    let user = User { token, ..anybody };
    let mut listener = Source::saying("").await;
    let marked = listener.url("/marker?key=marker");
    user.call("remote/create", &[("url", &marked)]).await;
    listener.request().await;
    let file = user.put("a.txt", b"only once").await;
    let link = user.link(&file, &[("url", &marked)]).await;
    fetch(&link).await;
    listener.request().await;
    let mut stderr = program.stderr.take().unwrap();
    let reading = tokio::task::spawn_blocking(move || {
        let mut log = Vec::new();
        let mut byte = [0];
        // To the line about the callback; the one about the remote upload came before it, or is not far.
        while !String::from_utf8_lossy(&log).contains("a callback was due") && stderr.read(&mut byte).unwrap() > 0 {
            log.push(byte[0]);
        }
        (log, stderr)
    });
    let (mut log, mut stderr) = reading.await.unwrap();
    program.kill().unwrap();
    program.wait().unwrap();
    stderr.read_to_end(&mut log).unwrap();
    let log = String::from_utf8(log).unwrap();
    assert!(log.contains("a remote upload ends"), "{log}");
    assert!(!log.contains("marker") && !log.contains('?'), "{log}");
}

#[test]
fn the_program_says_which_hosts_it_takes() {
    let output = Command::new(env!("CARGO_BIN_EXE_rapidgator-mock"))
        .args(["--allow-host", "http://example.com"])
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(2));
    let text = String::from_utf8(output.stderr).unwrap();
    assert!(text.contains("expected HOST, HOST:PORT or NETWORK/LENGTH"), "{text}");
}
