//! Remote uploads: bytes from a source on this machine, made-up bytes from anywhere else, and nobody else contacted.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use rapidgator_mock::{AccountOptions, AllowedHost, MockServer, Refusal};
use serde_json::Value;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::sync::{Barrier, Notify, mpsc};

use crate::client::{User, bytes, get, md5};
use crate::source::{Source, answer, disguises};

const WAITING: u64 = 0;
const DONE: u64 = 3;
const FAIL: u64 = 4;

impl User {
    async fn fetch(&self, url: &str) -> Value {
        self.call("remote/create", &[("url", url)]).await["jobs"][0].take()
    }

    async fn job(&self, job: &Value) -> Value {
        let id = job["job_id"].to_string();
        self.call("remote/info", &[("job_id", &id)]).await["jobs"][0].take()
    }

    /// Asks until the job is over.
    async fn ended(&self, server: &MockServer, job: &Value) -> Value {
        server.until_no_transfer_runs().await;
        for _ in 0..3 {
            let job = self.job(job).await;
            if job["state"] == DONE || job["state"] == FAIL {
                return job;
            }
        }
        panic!("three questions end a job whose bytes are there: {job}");
    }

    async fn delete_job(&self, job: &Value) {
        let id = job["job_id"].to_string();
        let result = self.call("remote/delete", &[("job_id", &id)]).await["result"].take();
        assert_eq!(result["success"], 1, "{result}");
    }

    async fn content(&self, file: &Value) -> Vec<u8> {
        get(&self.download_url(file).await, &[]).await.body
    }
}

async fn server() -> (MockServer, User) {
    let server = MockServer::start().await.unwrap();
    let user = User::demo(&server).await;
    (server, user)
}

#[tokio::test]
async fn the_bytes_of_a_source_become_a_file() {
    let (server, user) = server().await;
    let left = user.storage_left().await;
    let content = bytes(1, 3 << 20);
    let named = "Content-Disposition: attachment; filename=\"a b.bin\"\r\n";
    let mut source = Source::saying(answer("200 OK", named, content.len(), &content)).await;

    let job = user.fetch(&source.url("/files/other.bin?key=value")).await;
    assert_eq!((&job["state"], &job["name"]), (&WAITING.into(), &Value::Null));
    server.until_no_transfer_runs().await;
    let mut seen = Vec::new();
    let mut last = Value::Null;
    for _ in 0..4 {
        last = user.job(&job).await;
        seen.push(last["state"].as_u64().unwrap());
    }
    assert_eq!(seen, [1, 2, DONE, DONE]);
    assert_eq!(
        (&last["name"], &last["size"], &last["dl_size"]),
        (&"a b.bin".into(), &content.len().into(), &content.len().into())
    );
    let file = &last["file"];
    assert_eq!(
        (&file["name"], &file["size"], &file["hash"]),
        (&"a b.bin".into(), &content.len().into(), &md5(&content).into())
    );
    assert!(user.content(file).await == content);
    assert_eq!(user.storage_left().await, left - content.len() as u64);

    let request = source.request().await;
    assert!(
        request.starts_with("GET /files/other.bin?key=value HTTP/1.1\r\n"),
        "{request}"
    );
    let host = format!("\r\nhost: {}\r\n", source.address);
    assert!(request.to_lowercase().contains(&host), "{request}");
    assert!(!request.to_lowercase().contains("content-length"), "{request}");
    assert_eq!(source.seen(), None);
}

#[tokio::test]
async fn a_source_need_not_say_how_much_comes() {
    let (server, user) = server().await;
    let content = bytes(2, 700_000);
    let mut until_the_end = b"HTTP/1.0 200 OK\r\n\r\n".to_vec();
    until_the_end.extend_from_slice(&content);
    let mut chunked = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n".to_vec();
    for piece in content.chunks(100_000) {
        chunked.extend_from_slice(format!("{:x}\r\n", piece.len()).as_bytes());
        chunked.extend_from_slice(piece);
        chunked.extend_from_slice(b"\r\n");
    }
    chunked.extend_from_slice(b"0\r\n\r\n");
    for said in [until_the_end, chunked] {
        let source = Source::saying(said).await;
        let job = user.fetch(&source.url("/a/%D0%B8%D0%BC%D1%8F.bin?x")).await;
        let job = user.ended(&server, &job).await;
        assert_eq!(
            (&job["name"], &job["file"]["hash"]),
            (&"имя.bin".into(), &md5(&content).into())
        );
    }
    let source = Source::saying(answer("200 OK", "", 0, b"")).await;
    let job = user.fetch(&source.url("/")).await;
    let job = user.ended(&server, &job).await;
    assert_eq!((&job["state"], &job["file"]["size"]), (&DONE.into(), &0.into()));
}

#[tokio::test]
async fn what_has_come_so_far_is_shown() {
    let (server, user) = server().await;
    let (go_on, all) = (Arc::new(Notify::new()), bytes(4, 400_000));
    let (wait, content) = (Arc::clone(&go_on), all.clone());
    let source = Source::with(move |mut stream| {
        let (wait, content) = (Arc::clone(&wait), content.clone());
        async move {
            stream
                .write_all(&answer("200 OK", "", content.len(), &content[..300_000]))
                .await
                .unwrap();
            wait.notified().await;
            stream.write_all(&content[300_000..]).await.unwrap();
        }
    })
    .await;
    let job = user.fetch(&source.url("/a")).await;
    let mut shown = user.job(&job).await;
    while shown["dl_size"] != 300_000 {
        shown = user.job(&job).await;
    }
    assert_eq!((&shown["state"], &shown["size"]), (&2.into(), &400_000.into()));
    go_on.notify_one();
    let job = user.ended(&server, &job).await;
    assert_eq!(
        (&job["dl_size"], &job["file"]["hash"]),
        (&400_000.into(), &md5(&all).into())
    );
}

#[tokio::test]
async fn what_a_source_does_wrong_fails_the_job() {
    let (server, user) = server().await;
    let left = user.storage_left().await;
    let body = bytes(3, 400_000);
    let cut_chunk = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n9\r\nabc".to_vec();
    let endless_head = format!("HTTP/1.1 200 OK\r\nA: {}\r\n\r\n", "a".repeat(200_000)).into_bytes();
    let many_headers = format!("HTTP/1.1 200 OK\r\n{}\r\n", "A: a\r\n".repeat(1000)).into_bytes();
    let cases = [
        ("not there", answer("404 Not Found", "", 3, b"abc")),
        ("in trouble", answer("500 Internal Server Error", "", 0, b"")),
        ("empty", answer("204 No Content", "", 0, b"")),
        ("a part", answer("206 Partial Content", "", 3, b"abc")),
        ("cut", answer("200 OK", "", body.len() + 1, &body)),
        ("cut at once", answer("200 OK", "", 1, b"")),
        ("cut in a chunk", cut_chunk),
        ("too long", answer("200 OK", "", 5, b"0123456789")),
        (
            "more than a number",
            b"HTTP/1.1 200 OK\r\nContent-Length: 99999999999999999999\r\n\r\n".to_vec(),
        ),
        ("no answer", Vec::new()),
        ("no HTTP", b"SSH-2.0-x\r\n\r\n".to_vec()),
        ("an endless head", endless_head),
        ("too many headers", many_headers),
        ("a redirect without a place", answer("302 Found", "", 0, b"")),
        (
            "sent away",
            answer("302 Found", "Location: http://example.com/a\r\n", 0, b""),
        ),
        ("sent in circles", answer("302 Found", "Location: /a\r\n", 0, b"")),
    ];
    for (what, said) in cases {
        let source = Source::saying(said).await;
        let job = user.fetch(&source.url("/a")).await;
        let job = user.ended(&server, &job).await;
        let because = Refusal::RemoteFailed.text();
        assert_eq!(
            (&job["state"], &job["error"]),
            (&FAIL.into(), &because.into()),
            "{what}"
        );
    }
    let closed = Source::saying("").await;
    let refused = closed.url("/a");
    drop(closed);
    let here = format!("https://{}/a", server.address());
    for url in [&refused, &here, "file:///etc/passwd", "http://", "nonsense"] {
        let job = user.fetch(url).await;
        assert_eq!(user.ended(&server, &job).await["state"], FAIL, "{url}");
    }
    assert_eq!((server.stored_contents(), user.storage_left().await), (0, left));
}

#[tokio::test]
async fn a_redirect_on_this_machine_is_followed() {
    let (server, user) = server().await;
    let mut there = Source::saying(answer("200 OK", "", 5, b"there")).await;
    let to = format!("Location: http://localhost:{}/b?c\r\n", there.address.port());
    let here = Source::saying(answer("302 Found", &to, 0, b"")).await;
    let job = user.fetch(&here.url("/a")).await;
    let job = user.ended(&server, &job).await;
    assert_eq!(user.content(&job["file"]).await, b"there");
    assert!(there.request().await.starts_with("GET /b?c "));
}

#[tokio::test]
async fn no_more_is_fetched_than_there_is_room_for() {
    let account = AccountOptions {
        storage: 1 << 20,
        ..AccountOptions::standard().remove(0)
    };
    let server = MockServer::builder()
        .accounts(vec![account.clone()])
        .start()
        .await
        .unwrap();
    let user = User::login(&server, &account.email, account.password.expose()).await;
    // It ends when nobody listens any more.
    let endless = Source::with(|mut stream| async move {
        let _ = stream.write_all(b"HTTP/1.1 200 OK\r\n\r\n").await;
        while stream.write_all(&[0; 10_000]).await.is_ok() {}
    })
    .await;
    let announced = Source::saying(answer("200 OK", "", (1 << 20) + 1, b"abc")).await;
    for url in [
        endless.url("/a"),
        announced.url("/a"),
        "http://example.com/a?size=1048577".to_owned(),
    ] {
        let job = user.fetch(&url).await;
        assert_eq!(user.ended(&server, &job).await["state"], FAIL, "{url}");
    }
    assert_eq!((server.stored_contents(), user.storage_left().await), (0, 1 << 20));
    let job = user.fetch("http://example.com/a?size=1048576").await;
    assert_eq!(user.ended(&server, &job).await["state"], DONE);
}

/// Sends the beginning of an answer, then tells when the connection is gone.
async fn stalling() -> (Source, mpsc::UnboundedReceiver<&'static str>) {
    let (sender, events) = mpsc::unbounded_channel();
    let source = Source::with(move |mut stream| {
        let sender = sender.clone();
        async move {
            stream.write_all(&answer("200 OK", "", 100, b"abc")).await.unwrap();
            sender.send("sent").unwrap();
            let _ = stream.read_u8().await;
            sender.send("gone").unwrap();
        }
    })
    .await;
    (source, events)
}

#[tokio::test]
async fn a_deleted_job_lets_go_of_its_source() {
    let (server, user) = server().await;
    let (source, mut events) = stalling().await;
    let job = user.fetch(&source.url("/a")).await;
    assert_eq!(events.recv().await, Some("sent"));
    user.delete_job(&job).await;
    assert_eq!(events.recv().await, Some("gone"));
    server.until_no_transfer_runs().await;
    assert_eq!(server.stored_contents(), 0);
}

#[tokio::test]
async fn a_made_up_content_is_given_up_with_its_job() {
    let (server, user) = server().await;
    let job = user.fetch("http://example.com/a?size=1073741824").await;
    user.delete_job(&job).await;
    server.until_no_transfer_runs().await;
    assert_eq!(server.stored_contents(), 0);
}

#[tokio::test]
async fn a_server_that_ends_lets_go_of_every_source() {
    let (source, mut events) = stalling().await;
    let (dropped, user) = server().await;
    user.fetch(&source.url("/a")).await;
    assert_eq!(events.recv().await, Some("sent"));
    drop(dropped);
    assert_eq!(events.recv().await, Some("gone"));

    let (shut_down, user) = server().await;
    user.fetch(&source.url("/a")).await;
    assert_eq!(events.recv().await, Some("sent"));
    shut_down.shutdown().await;
    assert_eq!(events.recv().await, Some("gone"));
}

#[tokio::test]
async fn other_addresses_have_bytes_of_their_own() {
    let (server, user) = server().await;
    let (other_server, other_user) = self::server().await;
    let mut hashes = Vec::new();
    for (url, name, size) in [
        ("http://example.com/files/a.bin", "a.bin", 1 << 20),
        ("https://example.com/files/a.bin", "a.bin", 1 << 20),
        ("ftp://example.com/b.bin?size=1000", "b.bin", 1000),
        ("http://192.0.2.1:99/?size=0", "index.html", 0),
        ("http://example.com/c?size=300001", "c", 300_001),
    ] {
        let job = user.fetch(url).await;
        let file = user.ended(&server, &job).await["file"].take();
        assert_eq!((&file["name"], &file["size"]), (&name.into(), &size.into()), "{url}");
        let content = user.content(&file).await;
        assert_eq!((content.len(), &file["hash"]), (size, &md5(&content).into()), "{url}");
        let job = other_user.fetch(url).await;
        let same = other_user.ended(&other_server, &job).await["file"].take();
        assert_eq!(same["hash"], file["hash"], "{url}");
        hashes.push(file["hash"].to_string());
    }
    hashes.sort();
    hashes.dedup();
    assert_eq!(hashes.len(), 5);
}

#[tokio::test]
async fn nobody_is_contacted_in_disguise() {
    let (server, user) = server().await;
    let mut source = Source::saying(answer("200 OK", "", 4, b"here")).await;
    for url in disguises(source.address.port()) {
        let job = user.fetch(&url).await;
        let job = user.ended(&server, &job).await;
        assert_eq!(
            (&job["state"], &job["size"]),
            (&DONE.into(), &(1 << 20).into()),
            "{url}"
        );
        assert_eq!(source.seen(), None, "{url}");
    }
    // The source would have seen it.
    let job = user.fetch(&source.url("/a")).await;
    assert_eq!(user.ended(&server, &job).await["size"], 4);
    assert!(source.seen().is_some());
}

// Elsewhere nobody can connect to the address that means all of them.
#[cfg(target_os = "linux")]
#[tokio::test]
async fn a_host_that_was_named_is_contacted() {
    let source = Source::saying(answer("200 OK", "", 4, b"here")).await;
    let port = source.address.port();
    let host: AllowedHost = format!("0.0.0.0:{port}").parse().unwrap();
    let server = MockServer::builder().allow_host(host).start().await.unwrap();
    let user = User::demo(&server).await;
    let job = user.fetch(&format!("http://0.0.0.0:{port}/a")).await;
    assert_eq!(user.ended(&server, &job).await["size"], 4);
    let other_port = user.fetch("http://0.0.0.0/a").await;
    assert_eq!(user.ended(&server, &other_port).await["size"], 1 << 20);
}

#[tokio::test]
async fn a_server_can_fetch_from_itself() {
    let (server, user) = server().await;
    let file = user.put("a.txt", b"only once").await;
    let job = user.fetch(&user.one_time_url(&file).await).await;
    let copy = user.ended(&server, &job).await["file"].take();
    assert_eq!((&copy["name"], &copy["hash"]), (&file["name"], &file["hash"]));
    let links = user.call("file/onetimelink_info", &[]).await;
    assert_eq!(links["links"][0]["downloaded"], true);
    assert_eq!(server.stored_contents(), 1);
}

#[derive(Default)]
struct Counts {
    all: AtomicUsize,
    open: AtomicUsize,
    most_open: AtomicUsize,
}

#[tokio::test]
async fn not_too_many_are_fetched_at_once() {
    const AT_ONCE: usize = 16;
    let account = AccountOptions {
        remote_jobs: 3 * AT_ONCE as u64,
        ..AccountOptions::standard().remove(0)
    };
    let server = MockServer::builder()
        .accounts(vec![account.clone()])
        .start()
        .await
        .unwrap();
    let user = User::login(&server, &account.email, account.password.expose()).await;
    let counts = Arc::new(Counts::default());
    // Nobody is answered before as many are here as may be.
    let all_here = Arc::new(Barrier::new(AT_ONCE));
    let kept = Arc::clone(&counts);
    let source = Source::with(move |mut stream| {
        let (counts, all_here) = (Arc::clone(&kept), Arc::clone(&all_here));
        async move {
            // Each gets another content: an account may not have many of one.
            let number = counts.all.fetch_add(1, Ordering::SeqCst).to_string();
            let open = counts.open.fetch_add(1, Ordering::SeqCst) + 1;
            counts.most_open.fetch_max(open, Ordering::SeqCst);
            all_here.wait().await;
            counts.open.fetch_sub(1, Ordering::SeqCst);
            let said = answer("200 OK", "", number.len(), number.as_bytes());
            stream.write_all(&said).await.unwrap();
        }
    })
    .await;
    let urls = vec![source.url("/a"); 3 * AT_ONCE].join(",");
    user.fetch(&urls).await;
    server.until_no_transfer_runs().await;
    let mut jobs = Value::Null;
    for _ in 0..3 {
        jobs = user.call("remote/info", &[]).await["jobs"].take();
    }
    let jobs = jobs.as_array().unwrap();
    assert_eq!(jobs.len(), 3 * AT_ONCE);
    assert!(jobs.iter().all(|job| job["state"] == DONE));
    assert_eq!(counts.most_open.load(Ordering::SeqCst), AT_ONCE);
}
