//! The client's own transport over a real socket, against a server of a few lines.

use std::{fs, io, sync::Arc, time::Duration};

use rapidgator_client::{Client, Error, Kind, RetryPolicy, UploadStyle, types::OneTimeLink};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream},
    sync::mpsc,
};

use crate::double::{FILE_ID, file};

/// A request as it came over the wire.
#[derive(Debug)]
struct Raw {
    line: String,
    head: String,
    body: Vec<u8>,
}

/// What the server does with a request: bytes to send, then the end of the connection.
type Script = Arc<dyn Fn(&Raw) -> Option<Vec<u8>> + Send + Sync>;

struct Server {
    address: String,
    requests: mpsc::UnboundedReceiver<Raw>,
}

impl Server {
    async fn start(script: impl Fn(&Raw) -> Option<Vec<u8>> + Send + Sync + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap().to_string();
        let (seen, requests) = mpsc::unbounded_channel();
        let script: Script = Arc::new(script);
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let (script, seen) = (Arc::clone(&script), seen.clone());
                tokio::spawn(async move { serve(stream, &script, &seen).await });
            }
        });
        Self { address, requests }
    }

    fn client(&self) -> Client {
        self.builder().build().unwrap()
    }

    fn builder(&self) -> rapidgator_client::Builder {
        Client::builder()
            .base_url(format!("http://{}/api/v2", self.address))
            .token("first-token")
            .retries(RetryPolicy::never())
    }

    async fn next(&mut self) -> Raw {
        self.requests.recv().await.unwrap()
    }
}

async fn serve(mut stream: TcpStream, script: &Script, seen: &mpsc::UnboundedSender<Raw>) -> io::Result<()> {
    let raw = read(&mut stream).await?;
    let answer = script(&raw);
    seen.send(raw).unwrap();
    match answer {
        Some(bytes) => stream.write_all(&bytes).await,
        None => std::future::pending().await,
    }
}

async fn read(stream: &mut TcpStream) -> io::Result<Raw> {
    let mut bytes = Vec::new();
    let end = loop {
        if let Some(end) = bytes.windows(4).position(|window| window == b"\r\n\r\n") {
            break end + 4;
        }
        if stream.read_buf(&mut bytes).await? == 0 {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
    };
    let head = String::from_utf8(bytes[..end].to_vec()).unwrap().to_lowercase();
    let line = String::from_utf8(bytes.split(|byte| *byte == b'\r').next().unwrap().to_vec()).unwrap();
    let length = head
        .lines()
        .find_map(|line| line.strip_prefix("content-length: "))
        .map_or(0, |n| n.parse().unwrap());
    let mut body = bytes.split_off(end);
    while body.len() < length {
        if stream.read_buf(&mut body).await? == 0 {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
    }
    Ok(Raw { line, head, body })
}

fn answer(media_type: &str, body: &[u8]) -> Vec<u8> {
    let head = format!(
        "HTTP/1.1 200 OK\r\nContent-Type: {media_type}\r\nContent-Length: {}\r\nConnection: close\r\n\r\n",
        body.len()
    );
    [head.as_bytes(), body].concat()
}

fn json(payload: &str) -> Vec<u8> {
    answer(
        "application/json",
        format!(r#"{{"response":{payload},"status":200,"details":null}}"#).as_bytes(),
    )
}

#[tokio::test]
async fn a_call() {
    let mut server = Server::start(|_| Some(json(&format!(r#"{{"file":{}}}"#, file(b"abc"))))).await;
    let answer = server.client().file().info(FILE_ID).await.unwrap();
    assert_eq!(answer.size, 3);
    let raw = server.next().await;
    assert_eq!(raw.line, "POST /api/v2/file/info HTTP/1.1");
    assert!(
        raw.head
            .contains("\r\ncontent-type: application/x-www-form-urlencoded\r\n"),
        "{}",
        raw.head
    );
    assert_eq!(
        String::from_utf8(raw.body).unwrap(),
        format!("file_id={FILE_ID}&token=first-token")
    );
}

/// A service with one upload session, whose file is this.
async fn upload_service(content: &[u8]) -> Server {
    let known = file(content);
    Server::start(move |raw| {
        let host = raw.head.lines().find_map(|line| line.strip_prefix("host: ")).unwrap();
        let url = format!("http://{host}/?r=upload/api&uuid=u1&sid=first-token");
        Some(match raw.line.split(' ').nth(1).unwrap() {
            "/api/v2/file/upload" => json(&format!(
                r#"{{"upload":{{"upload_id":"u1","url":"{url}","file":[],"state":0}}}}"#
            )),
            "/api/v2/file/upload_info" => json(&format!(
                r#"{{"upload":{{"upload_id":"u1","url":null,"file":{known},"state":2}}}}"#
            )),
            _ => answer("application/json", br#"{"status":200}"#),
        })
    })
    .await
}

#[tokio::test]
async fn an_upload_streams_with_its_length() {
    let content: Vec<u8> = (0..3_000_000_u32).map(|number| (number / 7) as u8).collect();
    for (style, content) in [UploadStyle::Form, UploadStyle::Raw]
        .into_iter()
        .flat_map(|style| [(style, &content[..]), (style, b"")])
    {
        let mut server = upload_service(content).await;
        let folder = tempfile::tempdir().unwrap();
        let local = folder.path().join("a.bin");
        fs::write(&local, content).unwrap();
        let uploaded = server.client().upload(&local).style(style).await.unwrap();
        assert_eq!(uploaded.file.size, content.len() as u64);
        let _announced = server.next().await;
        let sent = server.next().await;
        assert_eq!(sent.line, "POST /?r=upload/api&uuid=u1&sid=first-token HTTP/1.1");
        assert!(!sent.head.contains("transfer-encoding"), "{}", sent.head);
        assert!(
            sent.head
                .contains(&format!("\r\ncontent-length: {}\r\n", sent.body.len())),
            "{}",
            sent.head
        );
        let (before, after) = match style {
            UploadStyle::Form => {
                let start = sent.body.windows(4).position(|window| window == b"\r\n\r\n").unwrap() + 4;
                (start, sent.body.len() - start - content.len())
            }
            _ => (0, 0),
        };
        assert!(
            sent.body[before..sent.body.len() - after] == *content,
            "other bytes arrived"
        );
    }
}

fn link(address: &str, content: &[u8]) -> OneTimeLink {
    let link = format!(
        r#"{{"link_id":"l","file":{},"url":"http://{address}/onetime/l","state":"0","notify":false,"created":1,
        "downloaded":false}}"#,
        file(content)
    );
    serde_json::from_str(&link).unwrap()
}

/// A download whose server sends these bytes and closes; and what stands at the target afterwards.
async fn download(sent: Vec<u8>) -> (Result<(), Error>, Vec<u8>, usize) {
    let server = Server::start(move |_| Some(sent.clone())).await;
    let folder = tempfile::tempdir().unwrap();
    let target = folder.path().join("a.bin");
    fs::write(&target, "old").unwrap();
    let link = link(&server.address, b"new bytes");
    let result = server.client().download_link(&link).to(&target).await.map(drop);
    (
        result,
        fs::read(&target).unwrap(),
        fs::read_dir(folder.path()).unwrap().count(),
    )
}

#[tokio::test]
async fn a_download() {
    let (result, content, files) = download(answer("application/octet-stream", b"new bytes")).await;
    result.unwrap();
    assert_eq!((content.as_slice(), files), (&b"new bytes"[..], 1));
}

#[tokio::test]
async fn a_download_that_is_cut() {
    let mut cut = answer("application/octet-stream", b"new bytes");
    cut.truncate(cut.len() - 4);
    let headless = b"HTTP/1.1 200 OK\r\nContent-Length: 9".to_vec();
    // What has come waits beside the target.
    for (sent, left) in [(cut, 3), (headless, 1), (Vec::new(), 1)] {
        let (result, content, files) = download(sent).await;
        let error = result.unwrap_err();
        assert_eq!(
            (error.kind(), error.may_have_been_sent()),
            (Kind::Body, true),
            "{error:?}"
        );
        assert_eq!((content.as_slice(), files), (&b"old"[..], left));
    }
}

#[tokio::test]
async fn a_redirect_is_not_followed() {
    let elsewhere =
        "HTTP/1.1 307 Temporary Redirect\r\nLocation: /other\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
    let mut server = Server::start(|_| Some(elsewhere.as_bytes().to_vec())).await;
    let client = server.client();
    let error = client.file().info(FILE_ID).await.unwrap_err();
    assert_eq!((error.kind(), error.status()), (Kind::Unexpected, Some(307)));
    assert_eq!(server.next().await.line, "POST /api/v2/file/info HTTP/1.1");
    assert!(server.requests.try_recv().is_err());
}

#[tokio::test]
async fn a_call_that_is_not_answered_is_not_repeated() {
    let mut server = Server::start(|_| Some(Vec::new())).await;
    let error = server.client().file().info(FILE_ID).await.unwrap_err();
    assert_eq!((error.kind(), error.may_have_been_sent()), (Kind::Body, true));
    let _first = server.next().await;
    assert!(server.requests.try_recv().is_err());
}

#[tokio::test]
async fn silence_ends_a_call_and_a_body() {
    let idle = Duration::from_millis(20);
    let server = Server::start(|_| None).await;
    let error = server
        .builder()
        .idle_timeout(idle)
        .build()
        .unwrap()
        .file()
        .info(FILE_ID)
        .await
        .unwrap_err();
    assert_eq!((error.kind(), error.may_have_been_sent()), (Kind::Timeout, true));
}

#[tokio::test]
async fn nobody_listens() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    drop(listener);
    let client = Client::builder()
        .base_url(format!("http://{address}"))
        .token("t")
        .retries(RetryPolicy::never())
        .build()
        .unwrap();
    let error = client.folder().create("a").await.unwrap_err();
    assert_eq!((error.kind(), error.may_have_been_sent()), (Kind::Connect, false));
    assert!(error.is_retryable());
}
