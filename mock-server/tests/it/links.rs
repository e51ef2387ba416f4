//! One-time links: used by the last byte, not by the first.

use rapidgator_mock::MockServer;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};

use crate::client::{User, bytes, connect, get, head, send};

const USED: &str = "This link has already been used";

#[tokio::test]
async fn a_link_gives_the_file_once() {
    let server = MockServer::start().await.unwrap();
    let user = User::demo(&server).await;
    let file = user.put("a.txt", b"only once").await;
    let url = user.one_time_url(&file).await;
    assert_eq!(send("HEAD", &url, &[], b"").await.header("content-length"), Some("9"));
    assert_eq!(get(&url, &[("Range", "bytes=0-3")]).await.text(), "only");
    server.until_no_transfer_runs().await;
    assert_eq!(get(&url, &[]).await.text(), "only once");
    server.until_no_transfer_runs().await;
    let answer = get(&url, &[]).await;
    assert_eq!((answer.status, answer.text()), (200, USED));
    let links = user.call("file/onetimelink_info", &[]).await;
    assert_eq!(links["links"][0]["downloaded"], true);
}

#[tokio::test]
async fn of_two_at_the_same_time_one_gets_it() {
    let server = MockServer::start().await.unwrap();
    let user = User::demo(&server).await;
    let content = bytes(1, 100_000);
    let file = user.put("a", &content).await;
    for _ in 0..20 {
        let url = user.one_time_url(&file).await;
        let (first, second) = tokio::join!(get(&url, &[]), get(&url, &[]));
        let mut bodies = [first.body, second.body];
        bodies.sort_by_key(Vec::len);
        assert!(bodies[0] == USED.as_bytes() && bodies[1] == content);
    }
}

#[tokio::test]
async fn a_link_that_was_cut_is_good_again() {
    let server = MockServer::start().await.unwrap();
    let user = User::demo(&server).await;
    let content = bytes(2, 32 << 20);
    let url = user.one_time_url(&user.put("a", &content).await).await;
    let mut stream = connect(&url).await;
    stream.write_all(head("GET", &url, &[]).as_bytes()).await.unwrap();
    stream.read_exact(&mut [0; 1000]).await.unwrap();
    assert_eq!(get(&url, &[]).await.text(), USED);
    drop(stream);
    server.until_no_transfer_runs().await;
    assert!(get(&url, &[]).await.body == content);
    server.until_no_transfer_runs().await;
    assert_eq!(get(&url, &[]).await.text(), USED);
}

#[tokio::test]
async fn an_unknown_link_gives_a_text() {
    let server = MockServer::start().await.unwrap();
    let user = User::demo(&server).await;
    let url = user.one_time_url(&user.put("a", b"a").await).await;
    let answer = get(&(url.clone() + "x"), &[]).await;
    assert_eq!((answer.status, answer.text()), (200, "Session not found"));
    assert_eq!(get(&url, &[]).await.text(), "a");
}
