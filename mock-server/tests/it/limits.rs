//! What a client may take of the server: whoever is silent for too long, sends too much at once or does not read is cut
//! off, and keeps nobody else from being served.

use std::time::Duration;

use rapidgator_mock::MockServer;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpSocket, TcpStream};

use crate::client::{FORM, RAW, User, bytes, connect, get, head, parse, split};

/// Guards against a connection that is never ended.
const LONG: Duration = Duration::from_secs(60);

async fn impatient() -> MockServer {
    let silence = Duration::from_millis(50);
    MockServer::builder().longest_silence(silence).start().await.unwrap()
}

/// Whatever still comes over a connection until the server ends it.
async fn until_end(mut stream: TcpStream) -> Vec<u8> {
    let mut rest = Vec::new();
    let read = tokio::time::timeout(LONG, stream.read_to_end(&mut rest)).await;
    // Closed or reset: it is over.
    let _ = read.expect("the server ends the connection");
    rest
}

/// A call whose connection stays.
fn kept_alive(url: &str) -> String {
    head("GET", url, &[]).replace("Connection: close\r\n", "")
}

#[tokio::test]
async fn half_a_head_ends_the_connection() {
    let server = impatient().await;
    let whole = head("GET", &server.base_url(), &[]);
    for length in [0, 1, whole.len() / 2, whole.len() - 1] {
        let mut stream = connect(&server.base_url()).await;
        stream.write_all(&whole.as_bytes()[..length]).await.unwrap();
        let rest = until_end(stream).await;
        assert!(!rest.starts_with(b"HTTP/1.1 2"), "{length}");
    }
}

#[tokio::test]
async fn a_connection_without_another_request_ends() {
    let server = impatient().await;
    let mut stream = connect(&server.base_url()).await;
    stream
        .write_all(kept_alive(&server.base_url()).as_bytes())
        .await
        .unwrap();
    let answer = parse(until_end(stream).await).unwrap();
    assert_eq!((answer.status, answer.header("connection")), (404, None));
}

#[tokio::test]
async fn half_a_body_of_a_call_ends_the_connection() {
    let server = impatient().await;
    let control = server.control_url() + "/spaces";
    let token = format!("Bearer {}", server.control_token());
    let login = format!("{}/user/login", server.base_url());
    for (url, media_type) in [(login, FORM), (control, ("Content-Type", "application/json"))] {
        let mut stream = connect(&url).await;
        let headers = [("Authorization", token.as_str()), media_type, ("Content-Length", "100")];
        stream.write_all(head("POST", &url, &headers).as_bytes()).await.unwrap();
        stream.write_all(b"{").await.unwrap();
        assert_eq!(parse(until_end(stream).await).unwrap().status, 400, "{url}");
    }
}

#[tokio::test]
async fn half_an_upload_ends_the_connection_and_can_be_sent_again() {
    let server = impatient().await;
    let user = User::demo(&server).await;
    let upload = user.announce("a.txt", b"something").await;
    let url = upload["url"].as_str().unwrap();
    let mut stream = connect(url).await;
    let headers = [RAW, ("Content-Length", "9")];
    stream.write_all(head("POST", url, &headers).as_bytes()).await.unwrap();
    stream.write_all(b"some").await.unwrap();
    assert!(
        parse(until_end(stream).await).is_some(),
        "it is told that the upload failed"
    );
    server.until_no_transfer_runs().await;
    user.put("a.txt", b"something").await;
}

#[tokio::test]
async fn an_answer_that_nobody_reads_ends_the_connection() {
    const LENGTH: usize = 24 << 20;
    let server = impatient().await;
    let user = User::demo(&server).await;
    let file = user.put("a.bin", &bytes(1, LENGTH)).await;
    let link = user
        .call("file/download", &[("file_id", file["file_id"].as_str().unwrap())])
        .await;
    let url = link["download_url"].as_str().unwrap();
    let socket = TcpSocket::new_v4().unwrap();
    socket.set_recv_buffer_size(4096).unwrap();
    let mut stream = socket.connect(split(url).0.parse().unwrap()).await.unwrap();
    stream.write_all(head("GET", url, &[]).as_bytes()).await.unwrap();
    // The first byte tells that the answer is under way.
    stream.read_u8().await.unwrap();
    tokio::time::timeout(LONG, server.until_no_transfer_runs())
        .await
        .unwrap();
    assert!(until_end(stream).await.len() < LENGTH);
    assert_eq!(get(url, &[]).await.body.len(), LENGTH, "whoever reads gets it all");
}

#[tokio::test]
async fn a_head_has_a_size() {
    let server = MockServer::builder().largest_head(2000).start().await.unwrap();
    let url = server.base_url();
    let long = "x".repeat(2000);
    assert_eq!(get(&url, &[("X-Long", &long[..1000])]).await.status, 404);
    assert_eq!(get(&url, &[("X-Long", &long)]).await.status, 431);
    assert_eq!(get(&format!("{url}?{long}"), &[]).await.status, 431);
    assert_eq!(get(&url, &[("X", "y"); 98]).await.status, 404);
    assert_eq!(get(&url, &[("X", "y"); 99]).await.status, 431);
}

#[tokio::test]
async fn a_head_without_an_end_is_cut() {
    let server = MockServer::start().await.unwrap();
    let mut stream = connect(&server.base_url()).await;
    stream
        .write_all(b"GET / HTTP/1.1\r\nHost: x\r\nX-Endless: ")
        .await
        .unwrap();
    let endless = async {
        let piece = vec![b'x'; 64 * 1024];
        while stream.write_all(&piece).await.is_ok() {}
    };
    tokio::time::timeout(LONG, endless).await.unwrap();
    assert_eq!(get(&server.base_url(), &[]).await.status, 404);
}

#[tokio::test]
async fn one_more_connection_waits_for_its_turn() {
    let server = MockServer::builder().most_connections(2).start().await.unwrap();
    let call = kept_alive(&server.base_url());
    let mut connections = Vec::new();
    for _ in 0..2 {
        connections.push(connect(&server.base_url()).await);
        exchange(connections.last_mut().unwrap(), &call).await;
    }
    let mut waiting = connect(&server.base_url()).await;
    waiting.write_all(call.as_bytes()).await.unwrap();
    for _ in 0..20 {
        exchange(&mut connections[0], &call).await;
    }
    assert_eq!(
        waiting.try_read(&mut [0]).unwrap_err().kind(),
        std::io::ErrorKind::WouldBlock
    );
    connections.pop();
    tokio::time::timeout(LONG, waiting.read_u8()).await.unwrap().unwrap();
}

#[cfg(unix)]
#[tokio::test]
async fn thousands_of_idle_connections_do_no_harm() {
    use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};

    let limit = getrlimit(Resource::Nofile);
    setrlimit(
        Resource::Nofile,
        Rlimit {
            current: limit.maximum,
            ..limit
        },
    )
    .unwrap();
    let files = limit.maximum.map_or(usize::MAX, |most| usize::try_from(most).unwrap());
    // Both ends are in this process, and so are other tests.
    let count = (files.saturating_sub(1_000) / 2).min(10_000);
    assert!(count >= 2_000, "this system allows only {files} open files");
    let server = MockServer::start().await.unwrap();
    let mut idle = Vec::new();
    for number in 0..count {
        let mut stream = connect(&server.base_url()).await;
        if number % 2 == 0 {
            stream.write_all(b"GET /half HTTP/1.1\r\nHo").await.unwrap();
        }
        idle.push(stream);
    }
    User::demo(&server).await.put("a.txt", b"something").await;
    drop(idle);
    User::demo(&server).await;
    server.shutdown().await;
}

/// Sends a call and reads its answer, which says how long it is.
async fn exchange(stream: &mut TcpStream, call: &str) {
    stream.write_all(call.as_bytes()).await.unwrap();
    let mut answer = Vec::new();
    loop {
        stream.read_buf(&mut answer).await.unwrap();
        if let Some(answer) = parse(answer.clone())
            && answer.header("content-length") == Some(&answer.body.len().to_string())
        {
            return;
        }
    }
}
