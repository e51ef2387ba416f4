//! How a server begins and ends, in this process and as a program.

use std::io::{BufRead as _, BufReader};
use std::process::{Command, Stdio};
use std::time::Duration;

use rapidgator_mock::{Clock, MockServer, Moment, OperationId, Refusal};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};

use crate::client::{RAW, User, bytes, connect, head, read_answer};

#[tokio::test]
async fn a_dropped_server_frees_its_port_at_once() {
    let server = MockServer::start().await.unwrap();
    let address = server.address();
    let user = User::demo(&server).await;
    // Somebody in the middle of something does not hold it up.
    let content = bytes(1, 10 << 20);
    let upload = user.announce("a", &content).await;
    let url = upload["url"].as_str().unwrap().to_owned();
    let mut stream = connect(&url).await;
    stream
        .write_all(head("POST", &url, &[RAW, ("Content-Length", "10485760")]).as_bytes())
        .await
        .unwrap();
    stream.write_all(&content[..9 << 20]).await.unwrap();
    drop(server);
    let again = MockServer::builder().listen(address).start().await.unwrap();
    assert_eq!(again.address(), address);
    User::demo(&again).await;
    // The connection of the old server is gone. It may have said that the upload failed, but not that it worked.
    let mut answer = Vec::new();
    let _ = stream.read_to_end(&mut answer).await;
    assert!(!String::from_utf8(answer).unwrap().contains("\"status\":200"));
}

#[tokio::test]
async fn a_shut_down_server_finishes_what_it_has_begun() {
    let server = MockServer::start().await.unwrap();
    let address = server.address();
    let user = User::demo(&server).await;
    let content = bytes(2, 10 << 20);
    let upload = user.announce("a", &content).await;
    let url = upload["url"].as_str().unwrap().to_owned();
    let mut stream = connect(&url).await;
    stream
        .write_all(head("POST", &url, &[RAW, ("Content-Length", "10485760")]).as_bytes())
        .await
        .unwrap();
    stream.write_all(&content[..9 << 20]).await.unwrap();
    let finish = async {
        stream.write_all(&content[9 << 20..]).await.unwrap();
        read_answer(&mut stream).await.payload()
    };
    let ((), payload) = tokio::join!(server.shutdown(), finish);
    assert_eq!(payload["upload"]["state"], 1);
    assert!(tokio::net::TcpStream::connect(address).await.is_err());
}

#[tokio::test]
async fn a_test_may_block_its_thread() {
    let server = MockServer::start().await.unwrap();
    let mut stream = std::net::TcpStream::connect(server.address()).unwrap();
    std::io::Write::write_all(&mut stream, head("GET", &server.base_url(), &[]).as_bytes()).unwrap();
    let mut answer = String::new();
    std::io::Read::read_to_string(&mut stream, &mut answer).unwrap();
    assert!(answer.starts_with("HTTP/1.1 404"), "{answer}");
}

#[tokio::test]
async fn a_port_that_is_taken_is_an_error() {
    let server = MockServer::start().await.unwrap();
    assert!(MockServer::builder().listen(server.address()).start().await.is_err());
}

#[tokio::test]
async fn time_is_what_the_clock_says() {
    let clock = Clock::frozen_at(Moment::from_seconds(1_461_660_733));
    let server = MockServer::builder().clock(clock.clone()).start().await.unwrap();
    let user = User::demo(&server).await;
    assert_eq!(user.put("a", b"a").await["created"], 1_461_660_733);
    clock.advance(Duration::from_secs(44 * 60));
    user.call("user/info", &[]).await;
    server.clock().advance(Duration::from_secs(46 * 60));
    assert_eq!(user.send("user/info", &[]).await.refusal().0, 401);
}

#[tokio::test]
async fn the_same_seed_gives_the_same_ids() {
    let mut tokens = Vec::new();
    for seed in [7, 7, 8] {
        let server = MockServer::builder().seed(seed).start().await.unwrap();
        tokens.push(User::demo(&server).await.token);
    }
    assert_eq!(tokens[0], tokens[1]);
    assert_ne!(tokens[0], tokens[2]);
}

#[tokio::test]
async fn refusals_come_when_ordered_and_can_be_taken_back() {
    let server = MockServer::start().await.unwrap();
    let user = User::demo(&server).await;
    let file = user.put("a", b"a").await;
    let id = [("file_id", file["file_id"].as_str().unwrap())];

    server.refuse_next(OperationId::FileInfo, Refusal::Unavailable);
    user.call("user/info", &[]).await;
    assert_eq!(
        user.send("file/info", &id).await.refusal(),
        (503, "Service Unavailable".to_owned())
    );
    user.call("file/info", &id).await;

    server.refuse_next_item(OperationId::FileDelete, Refusal::DeleteFailed);
    let result = user.call("file/delete", &id).await["result"].take();
    assert_eq!(
        (&result["fail"], &result["errors"][0]),
        (&1.into(), &"Error: Failed to delete the file".into())
    );

    server.refuse_next(OperationId::FileInfo, Refusal::Unavailable);
    server.forget_refusals();
    user.call("file/info", &id).await;
}

#[tokio::test]
async fn addresses_are_made_for_another_origin_if_told() {
    let server = MockServer::builder().origin("http://mock.test").start().await.unwrap();
    assert_eq!(
        (server.url(), server.base_url().as_str()),
        ("http://mock.test", "http://mock.test/api/v2")
    );
}

#[cfg(unix)]
#[test]
fn the_program_says_where_it_is_and_ends_when_asked() {
    for signal in ["INT", "TERM"] {
        let mut program = Command::new(env!("CARGO_BIN_EXE_rapidgator-mock"))
            .args(["--listen", "127.0.0.1:0", "--content", "memory", "--log", "trace"])
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut stdout = BufReader::new(program.stdout.take().unwrap());
        let mut line = String::new();
        stdout.read_line(&mut line).unwrap();
        let url = line.strip_prefix("rapidgator-mock listening on ").unwrap().trim_end();

        let path = "/api/v2/user/login?login=marker@example.com&password=marker";
        let mut stream = std::net::TcpStream::connect(
            url.strip_prefix("http://127.0.0.1:")
                .map(|port| format!("127.0.0.1:{port}"))
                .unwrap(),
        )
        .unwrap();
        std::io::Write::write_all(&mut stream, head("GET", &format!("{url}{path}"), &[]).as_bytes()).unwrap();
        let mut answer = String::new();
        std::io::Read::read_to_string(&mut stream, &mut answer).unwrap();
        assert!(answer.contains("Error: Login or password is wrong"), "{answer}");

        assert!(
            Command::new("kill")
                .args(["-s", signal, &program.id().to_string()])
                .status()
                .unwrap()
                .success()
        );
        let output = program.wait_with_output().unwrap();
        assert_eq!(output.status.code(), Some(0), "{signal}");
        let mut rest = String::new();
        std::io::Read::read_to_string(&mut stdout, &mut rest).unwrap();
        let token = rest.strip_prefix("rapidgator-mock control token ").unwrap();
        assert!(
            token.len() == 33 && token.ends_with('\n'),
            "a token and nothing else: {token}"
        );
        let log = String::from_utf8(output.stderr).unwrap();
        assert!(log.contains("refused"), "{log}");
        assert!(!log.contains("marker") && !log.contains('?'), "{log}");
        let page = format!("rapidgator-mock dashboard at {url}/__mock/#token={}", token.trim_end());
        assert!(log.lines().any(|line| line == page), "{log}");
    }
}

#[test]
fn the_program_does_not_tell_a_token_that_it_was_told() {
    let mut program = Command::new(env!("CARGO_BIN_EXE_rapidgator-mock"))
        .args([
            "--listen",
            "127.0.0.1:0",
            "--log",
            "trace",
            "--origin",
            "http://mock.test:1/",
        ])
        .env("RAPIDGATOR_MOCK_CONTROL_TOKEN", "marker")
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdout = BufReader::new(program.stdout.take().unwrap());
    let mut told = String::new();
    stdout.read_line(&mut told).unwrap();
    assert_eq!(told, "rapidgator-mock listening on http://mock.test:1\n");
    program.kill().unwrap();
    std::io::Read::read_to_string(&mut stdout, &mut told).unwrap();
    let output = program.wait_with_output().unwrap();
    told += &String::from_utf8(output.stderr).unwrap();
    assert!(!told.contains("marker") && !told.contains("token"), "{told}");
}

#[test]
fn the_program_says_what_is_wrong() {
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let address = taken.local_addr().unwrap().to_string();
    let output = Command::new(env!("CARGO_BIN_EXE_rapidgator-mock"))
        .args(["--listen", &address])
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert!(output.stdout.is_empty());
    assert!(
        String::from_utf8(output.stderr)
            .unwrap()
            .contains(&format!("cannot listen on {address}"))
    );
}
