//! The journal, followed over HTTP by a test that is not in the process of the mock.

use futures_util::StreamExt as _;
use rapidgator_testkit::control::{ErrorId, Follow, Following, Next};
use rapidgator_testkit::mock::journal::JournalLimits;
use rapidgator_testkit::{Kit, MockServer, ServerKit};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpListener;

async fn name(follow: &mut Follow) -> String {
    match follow.next().await.unwrap().unwrap() {
        Next::Entry(entry) => entry.name,
        Next::Gap(first) => panic!("a gap before {first}"),
    }
}

#[tokio::test]
async fn a_journal_is_followed_and_gone_on_with() {
    let server = MockServer::start().await.unwrap();
    let space = server.own_space().unwrap();
    let control = server.control();
    let client = space.client();
    let mut follow = control.follow(space.name(), Following::all()).await.unwrap();
    client.user().info().await.unwrap();
    assert_eq!(
        [name(&mut follow).await, name(&mut follow).await],
        ["user.login", "user.info"]
    );
    let listed = control.journal().list(space.name()).await.unwrap();
    let last = follow.last().unwrap();
    drop(follow);

    client.folder().create("a").await.unwrap();
    client.file().info("nothing").await.unwrap_err();
    let wanted = Following::all().after(last).result("refused").struck(false);
    let mut follow = control.follow(space.name(), wanted).await.unwrap();
    let Next::Entry(entry) = follow.next().await.unwrap().unwrap() else {
        panic!("nothing is gone");
    };
    assert_eq!((entry.name.as_str(), entry.id), ("file.info", listed.next + 1));
    let page = control.journal().list(space.name()).since(entry.id).await.unwrap();
    assert_eq!(page.entries, [*entry]);
    drop(space);
    assert_eq!(follow.next().await.transpose().unwrap(), None);
    assert_eq!(follow.next().await.transpose().unwrap(), None);
}

#[tokio::test]
async fn what_was_read_and_not_handed_out_comes_again() {
    let server = MockServer::start().await.unwrap();
    let control = server.control();
    server.client().user().info().await.unwrap();
    // Both are there already, so they come in one piece.
    let mut follow = control.follow("default", Following::all()).await.unwrap();
    assert_eq!(follow.last(), None);
    assert_eq!(name(&mut follow).await, "user.login");
    let after = Following::all().after(follow.last().unwrap());
    drop(follow);
    let mut follow = control.follow("default", after).await.unwrap();
    assert_eq!(name(&mut follow).await, "user.info");
}

#[tokio::test]
async fn what_cannot_be_followed_is_told() {
    let server = MockServer::start().await.unwrap();
    let control = server.control();
    let unknown = control.follow("../default", Following::all()).await.unwrap_err();
    assert_eq!(unknown.api_code(), Some(ErrorId::SpaceUnknown), "{unknown}");

    server.journal().set_limits(JournalLimits {
        entries: 1,
        ..JournalLimits::default()
    });
    let client = server.client();
    client.user().info().await.unwrap();
    let mut follow = control.follow("default", Following::all().since(0)).await.unwrap();
    assert_eq!(follow.next().await.unwrap().unwrap(), Next::Gap(1));
    assert_eq!(name(&mut follow).await, "user.info");
}

/// Follows a mock that sends these events in one piece, and is gone then.
async fn follow_of(events: &str) -> Follow {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let mock = async {
        let (mut stream, _) = listener.accept().await.unwrap();
        let mut request = [0; 4096];
        assert!(stream.read(&mut request).await.unwrap() > 0);
        let head = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n";
        let answer = format!("{head}{:x}\r\n{events}\r\n", events.len());
        stream.write_all(answer.as_bytes()).await.unwrap();
    };
    let control = rapidgator_testkit::control::connect(&format!("http://{address}"), "token").unwrap();
    let (follow, ()) = tokio::join!(control.follow("default", Following::all()), mock);
    follow.unwrap()
}

#[tokio::test]
async fn what_came_before_the_trouble_is_told_first() {
    const GAP: &str = "event: gap\ndata: {\"first\":7}\n\n";
    for (trouble, told) in [
        ("", "the connection broke"),
        ("event: gap\ndata: {\"first\n\n", "an event has no JSON in it"),
        ("event: gap\n\n", "an event has no JSON in it"),
        ("event: gap\ndata: {\"first\":\"7\"}\n\n", "first"),
    ] {
        let mut follow = follow_of(&format!("{GAP}{trouble}")).await;
        assert_eq!(follow.next().await.unwrap().unwrap(), Next::Gap(7), "{trouble}");
        let error = follow.next().await.unwrap().unwrap_err();
        assert!(error.to_string().contains(told), "{trouble}: {error}");
        assert!(follow.next().await.is_none(), "{trouble}");
    }
}
