//! Connections that end too early.

use rapidgator_client::{Client, types::Upload, types::UploadState};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

use crate::harness::{Pair, bytes, md5};
use crate::raw::{Request, split};

/// Sends a head that announces `length` bytes; gives the connection.
async fn announce(url: &str, length: usize) -> TcpStream {
    let (host, path) = split(url);
    let mut stream = TcpStream::connect(host).await.unwrap();
    let head = format!(
        "POST {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\nContent-Type: application/octet-stream\r\nContent-Length: {length}\r\n\r\n"
    );
    stream.write_all(head.as_bytes()).await.unwrap();
    stream
}

async fn open(client: &Client, content: &[u8]) -> Upload {
    client
        .file()
        .upload("cut.bin", md5(content), content.len() as u64)
        .await
        .unwrap()
}

#[tokio::test]
async fn an_upload_that_is_cut_leaves_nothing_and_can_be_sent_again() {
    let pair = Pair::start().await;
    let left = pair.storage_left().await;
    let content = bytes(1, 10 << 20);
    let opened = open(&pair.client, &content).await;
    let url = opened.url.as_ref().unwrap().expose();

    let mut stream = announce(url, content.len()).await;
    stream.write_all(&content[..5 << 20]).await.unwrap();
    drop(stream);
    pair.server.until_no_transfer_runs().await;

    assert_eq!(pair.storage_left().await, left, "no space is taken");
    assert!(
        pair.client.folder().content().await.unwrap().folder.files.is_empty(),
        "no file is there"
    );
    let upload = pair.client.file().upload_info(&opened.upload_id).await.unwrap();
    assert_eq!(upload.state, UploadState::Uploading, "the session can still be used");
    assert_eq!(pair.server.stored_contents(), 0, "no bytes are kept");

    let answer = Request::new("POST", url).body(content.as_slice()).envelope().await;
    assert_eq!(answer.status, 200, "{answer:?}");
    let path = pair.local("cut.bin", &content);
    assert!(
        pair.client.upload(path).await.unwrap().instant,
        "all bytes are there now"
    );
}

#[tokio::test]
async fn the_address_of_an_upload_outlives_the_session() {
    let pair = Pair::start().await;
    let opened = open(&pair.client, b"late bytes").await;
    pair.server.clock().advance(std::time::Duration::from_secs(46 * 60));
    let url = opened.url.as_ref().unwrap().expose();
    let answer = Request::new("POST", url).body("late bytes").envelope().await;
    assert_eq!(answer.status, 200, "{answer:?}");
}

#[tokio::test]
async fn a_one_time_link_that_is_cut_can_be_used_again() {
    let pair = Pair::start().await;
    let content = bytes(2, 30 << 20);
    let file = pair.put("a.bin", &content).await.file_id;
    let link = pair.client.file().onetimelink_create(&file).await.unwrap();
    let (host, path) = split(&link.url);
    let mut stream = TcpStream::connect(host).await.unwrap();
    stream
        .write_all(format!("GET {path} HTTP/1.1\r\nHost: {host}\r\n\r\n").as_bytes())
        .await
        .unwrap();
    let mut some = vec![0; 100_000];
    stream.read_exact(&mut some).await.unwrap();
    drop(stream);
    pair.server.until_no_transfer_runs().await;
    assert_eq!(Request::new("GET", &link.url).send().await.body, content);
}
