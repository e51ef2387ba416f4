//! The journal as a stream: what comes, where it goes on, what is told of what is gone, and how it ends.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use rapidgator_mock::journal::JournalLimits;
use rapidgator_mock::{MockServer, MockServerBuilder};
use serde_json::{Value, json};
use tokio::io::{AsyncBufReadExt as _, AsyncReadExt as _, AsyncWriteExt as _, BufReader};
use tokio::net::TcpStream;

use crate::client::{RAW, User, connect, send};
use crate::control::Control;

/// Somebody who follows, with sockets of their own.
pub(crate) struct Follower(BufReader<TcpStream>);

#[derive(Debug, PartialEq)]
struct Event {
    name: String,
    id: Option<u64>,
    data: Value,
}

impl Event {
    fn result(&self) -> (&str, &str) {
        let text = |member: &str| self.data[member].as_str().unwrap();
        (text("name"), text("result"))
    }
}

async fn open(server: &MockServer, request: &str, headers: &str) -> BufReader<TcpStream> {
    let mut stream = connect(&format!("{}/", server.url())).await;
    let (address, token) = (server.address(), server.control_token());
    // The older protocol, whose bodies have no chunks in them.
    let head = format!("{request} HTTP/1.0\r\nHost: {address}\r\nAuthorization: Bearer {token}\r\n{headers}\r\n");
    stream.write_all(head.as_bytes()).await.unwrap();
    BufReader::new(stream)
}

impl Follower {
    pub(crate) async fn of(server: &MockServer, space: &str, query: &str, headers: &str) -> Self {
        let request = format!("GET /__mock/v1/spaces/{space}/journal/stream{query}");
        let mut stream = open(server, &request, headers).await;
        let mut head = String::new();
        while !head.ends_with("\r\n\r\n") {
            assert!(stream.read_line(&mut head).await.unwrap() > 0, "{head}");
        }
        assert!(head.starts_with("HTTP/1.0 200"), "{head}");
        assert!(head.contains("content-type: text/event-stream\r\n"), "{head}");
        let mut follower = Self(stream);
        assert_eq!(follower.lines().await.unwrap(), [":"], "something comes at once");
        follower
    }

    /// The lines up to an empty one.
    async fn lines(&mut self) -> Option<Vec<String>> {
        let mut lines = Vec::new();
        loop {
            let mut line = String::new();
            if self.0.read_line(&mut line).await.unwrap() == 0 {
                return None;
            }
            match line.trim_end_matches('\n') {
                "" => return Some(lines),
                line => lines.push(line.to_owned()),
            }
        }
    }

    /// The next event; `None` at the end.
    async fn next(&mut self) -> Option<Event> {
        loop {
            let lines = self.lines().await?;
            if lines == [":"] {
                continue;
            }
            let field = |name: &str| lines.iter().find_map(|line| line.strip_prefix(name));
            return Some(Event {
                name: field("event: ").unwrap().to_owned(),
                id: field("id: ").map(|id| id.parse().unwrap()),
                data: serde_json::from_str(field("data: ").unwrap()).unwrap(),
            });
        }
    }

    async fn entry(&mut self) -> Event {
        let event = self.next().await.unwrap();
        assert_eq!(event.name, "entry", "{event:?}");
        event
    }
}

fn gap(first: u64) -> Event {
    Event {
        name: "gap".to_owned(),
        id: None,
        data: json!({"first": first}),
    }
}

fn end(of: &str) -> Event {
    Event {
        name: "end".to_owned(),
        id: None,
        data: json!({"of": of}),
    }
}

async fn listed(server: &MockServer) -> Vec<Value> {
    let control = Control::of(server);
    let page = control.call("GET", "/spaces/default/journal", Value::Null).await;
    page["entries"].as_array().unwrap().clone()
}

#[tokio::test]
async fn entries_come_as_the_listing_has_them() {
    let server = MockServer::start().await.unwrap();
    let user = User::demo(&server).await;
    let mut all = Follower::of(&server, "default", "", "").await;
    let mut refused = Follower::of(&server, "default", "?result=refused&account=Demo%40example.com", "").await;
    assert_eq!(
        all.entry().await.result(),
        ("user.login", "answered"),
        "what is kept comes first"
    );
    user.send("file/info", &[("file_id", "nothing")]).await;
    user.call("user/info", &[]).await;
    let told = [all.entry().await, all.entry().await];
    assert_eq!(
        told.each_ref().map(|event| event.data.clone()).to_vec(),
        listed(&server).await[1..]
    );
    assert!(told[0].id < told[1].id);
    assert_eq!(refused.entry().await, told[0]);
    assert!(!format!("{told:?}").contains(&user.token));
}

#[tokio::test]
async fn a_transfer_is_told_when_it_begins_and_when_it_ends() {
    let server = MockServer::start().await.unwrap();
    let user = User::demo(&server).await;
    let mut follower = Follower::of(&server, "default", "?name=upload", "").await;
    let upload = user.announce("a.bin", b"abc").await;
    let url = upload["url"].as_str().unwrap();
    let mut stream = connect(url).await;
    let head = crate::client::head("POST", url, &[RAW, ("Content-Length", "3")]);
    stream.write_all(head.as_bytes()).await.unwrap();
    let begun = follower.entry().await;
    assert_eq!(begun.result(), ("upload", "pending"));
    stream.write_all(b"abc").await.unwrap();
    crate::client::read_answer(&mut stream).await.payload();
    // More becomes known in steps; all that is known was told when the answer came.
    let mut last = follower.entry().await;
    while last.data["status"] != 200 {
        last = follower.entry().await;
    }
    assert_eq!(
        (last.result(), &last.data["bytes_in"]),
        (("upload", "answered"), &json!(3))
    );
    assert_eq!(last.data["id"], begun.data["id"]);
    // Whoever comes later hears of it once.
    let mut late = Follower::of(&server, "default", "?name=upload", "").await;
    assert_eq!(late.entry().await, last);
    server.remove_space("default").unwrap_err();
}

#[tokio::test]
async fn a_stream_goes_on_where_it_broke() {
    let server = MockServer::start().await.unwrap();
    let user = User::demo(&server).await;
    let mut follower = Follower::of(&server, "default", "", "").await;
    let login = follower.entry().await.id.unwrap();
    drop(follower);
    user.call("user/info", &[]).await;
    user.call("folder/info", &[]).await;
    for (query, header) in [
        (format!("?after={login}"), String::new()),
        (String::new(), format!("Last-Event-ID: {login}\r\n")),
        ("?after=0".to_owned(), format!("Last-Event-ID: {login}\r\n")),
        ("?since=1".to_owned(), String::new()),
    ] {
        let mut follower = Follower::of(&server, "default", &query, &header).await;
        assert_eq!(follower.entry().await.result().0, "user.info", "{query} {header}");
        assert_eq!(follower.entry().await.result().0, "folder.info", "{query} {header}");
    }
}

#[tokio::test]
async fn what_is_gone_is_told_to_be_gone() {
    let server = MockServer::start().await.unwrap();
    server.journal().set_limits(JournalLimits {
        entries: 2,
        ..JournalLimits::default()
    });
    let user = User::demo(&server).await;
    let mut follower = Follower::of(&server, "default", "", "").await;
    let login = follower.entry().await.id.unwrap();
    drop(follower);
    for _ in 0..3 {
        user.call("user/info", &[]).await;
    }
    // Entry 1 was made after the login, and is gone.
    let mut late = Follower::of(&server, "default", &format!("?after={login}"), "").await;
    assert_eq!(late.next().await.unwrap(), gap(2));
    let ids = [late.entry().await, late.entry().await].map(|event| event.data["id"].clone());
    assert_eq!(ids, [json!(2), json!(3)]);
    for (query, is_told) in [("", false), ("?since=2", false), ("?since=1", true), ("?after=0", true)] {
        let mut follower = Follower::of(&server, "default", query, "").await;
        let first = follower.next().await.unwrap();
        assert_eq!(first == gap(2), is_told, "{query} {first:?}");
    }
    // The number is one of an earlier server: all that there is comes, and that it is another journal.
    let mut other = Follower::of(&server, "default", "", "Last-Event-ID: 900\r\n").await;
    assert_eq!(other.next().await.unwrap(), gap(2));
    assert_eq!(other.entry().await.data["id"], 2);
    // Whoever is up to date misses nothing if all is dropped, and the numbers go on.
    assert_eq!(late.0.buffer(), b"");
    server.journal().clear();
    user.call("user/info", &[]).await;
    assert_eq!(late.entry().await.data["id"], 4);
}

#[tokio::test]
async fn a_stream_outlives_a_reset_and_ends_with_its_space() {
    let server = MockServer::start().await.unwrap();
    let control = Control::of(&server);
    let space = server.space("a").unwrap();
    let mut follower = Follower::of(&server, "a", "", "").await;
    User::login_at(space.base_url(), "demo@example.com", "demo").await;
    assert_eq!(follower.entry().await.data["id"], 0);
    control.call("POST", "/spaces/a/reset", json!({})).await;
    User::login_at(space.base_url(), "demo@example.com", "demo").await;
    assert_eq!(follower.entry().await.data["id"], 1);
    control.call("DELETE", "/spaces/a", Value::Null).await;
    assert_eq!(follower.next().await, Some(end("space")));
    assert_eq!(follower.next().await, None);
    assert_eq!(server.spaces(), ["default"]);
}

#[tokio::test]
async fn a_stream_ends_with_the_server() {
    let server = MockServer::start().await.unwrap();
    let mut follower = Follower::of(&server, "default", "", "").await;
    let ((), told) = tokio::join!(server.shutdown(), follower.next());
    assert_eq!(told, Some(end("server")));
    assert_eq!(follower.next().await, None);
}

#[tokio::test]
async fn silence_is_broken() {
    let short = std::time::Duration::from_millis(20);
    let builder: MockServerBuilder = MockServer::builder().longest_silence(short);
    let server = builder.start().await.unwrap();
    let mut follower = Follower::of(&server, "default", "", "").await;
    for _ in 0..5 {
        assert_eq!(follower.lines().await.unwrap(), [":"]);
    }
}

#[tokio::test]
async fn who_may_not_follow_is_told_why() {
    let server = MockServer::start().await.unwrap();
    let control = Control::of(&server);
    let path = "/spaces/default/journal/stream";
    for (query, told) in [
        ("?after=x", (422, "parameter_invalid")),
        ("?after=", (422, "parameter_invalid")),
        ("?after=-1", (422, "parameter_invalid")),
        ("?after=%2B1", (422, "parameter_invalid")),
        ("?after=99999999999999999999", (422, "parameter_invalid")),
        ("?since=x", (422, "parameter_invalid")),
        ("?struck=perhaps", (422, "parameter_invalid")),
        ("?most=5", (422, "parameter_invalid")),
    ] {
        let (status, row) = control.refused("GET", &format!("{path}{query}"), Value::Null).await;
        assert_eq!((status, &*row), told, "{query}");
    }
    for space in ["b", "..%2Fa", "@"] {
        let path = format!("/spaces/{space}/journal/stream");
        let (status, row) = control.refused("GET", &path, Value::Null).await;
        assert_eq!((status, &*row), (404, "space_unknown"), "{space}");
    }
    assert_eq!(control.send("POST", path, json!({})).await.status, 405);
    let url = format!("{}{path}", server.control_url());
    assert_eq!(send("GET", &url, &[], b"").await.status, 401);
    let token = format!("Bearer {}", server.control_token());
    for headers in [
        [("Authorization", &*token), ("Origin", "http://evil.test")],
        [("Authorization", "Bearer wrong"), ("Last-Event-ID", "0")],
    ] {
        let status = send("GET", &url, &headers, b"").await.status;
        assert!([401, 403].contains(&status), "{status}");
    }
    let wrong = [("Authorization", &*token), ("Last-Event-ID", "0 0")];
    assert_eq!(send("GET", &url, &wrong, b"").await.status, 422);
}

#[tokio::test]
async fn only_so_many_follow() {
    let server = MockServer::start().await.unwrap();
    let mut followers = Vec::new();
    for _ in 0..64 {
        followers.push(Follower::of(&server, "default", "", "").await);
    }
    let mut refused = open(&server, "GET /__mock/v1/spaces/default/journal/stream", "").await;
    let mut text = String::new();
    refused.read_to_string(&mut text).await.unwrap();
    assert!(text.starts_with("HTTP/1.0 503"), "{text}");
    assert!(text.contains(r#""code":"too_many_followers""#), "{text}");
    // Calls are answered all the same, and whoever goes makes room.
    let user = User::demo(&server).await;
    followers.truncate(1);
    for _ in 0..3 {
        user.call("user/info", &[]).await;
        followers[0].entry().await;
    }
    loop {
        let mut stream = open(&server, "GET /__mock/v1/spaces/default/journal/stream", "").await;
        let mut line = String::new();
        stream.read_line(&mut line).await.unwrap();
        if line.starts_with("HTTP/1.0 200") {
            break;
        }
        // An entry is what the server notices that somebody is gone by.
        user.call("user/info", &[]).await;
    }
}

#[tokio::test]
async fn who_begins_to_follow_while_the_space_is_restored_hears_what_comes() {
    let server = Arc::new(MockServer::start().await.unwrap());
    let is_over = Arc::new(AtomicBool::new(false));
    let restoring = std::thread::spawn({
        let (server, is_over, before) = (Arc::clone(&server), Arc::clone(&is_over), server.snapshot());
        move || {
            while !is_over.load(Ordering::Relaxed) {
                server.restore(&before).unwrap();
            }
        }
    });
    for login in 0..20 {
        let mut followers = Vec::new();
        for _ in 0..20 {
            followers.push(Follower::of(&server, "default", &format!("?since={login}"), "").await);
        }
        User::demo(&server).await;
        for follower in &mut followers {
            assert_eq!(follower.next().await.unwrap().result(), ("user.login", "answered"));
        }
    }
    is_over.store(true, Ordering::Relaxed);
    restoring.join().unwrap();
}
