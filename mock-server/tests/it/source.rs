//! Somebody outside: listens on this machine, keeps what it is asked for, and answers as told.

use std::net::SocketAddr;
use std::sync::Arc;

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::mpsc;
use tokio::task::JoinSet;

pub(crate) struct Source {
    pub(crate) address: SocketAddr,
    requests: mpsc::UnboundedReceiver<String>,
    _listening: JoinSet<()>,
}

impl Source {
    /// Gives each connection to `answer` after the head of its request was read.
    pub(crate) async fn with<F>(answer: impl Fn(TcpStream) -> F + Send + Sync + 'static) -> Self
    where
        F: Future<Output = ()> + Send + 'static,
    {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let (sender, requests) = mpsc::unbounded_channel();
        let answer = Arc::new(answer);
        let mut listening = JoinSet::new();
        listening.spawn(async move {
            let mut connections = JoinSet::new();
            while let Ok((mut stream, _)) = listener.accept().await {
                let (sender, answer) = (sender.clone(), Arc::clone(&answer));
                connections.spawn(async move {
                    let head = read_head(&mut stream).await;
                    // The test may be over.
                    let _ = sender.send(head);
                    answer(stream).await;
                });
            }
        });
        Self {
            address,
            requests,
            _listening: listening,
        }
    }

    /// Answers each request with these bytes and closes.
    pub(crate) async fn saying(answer: impl Into<Vec<u8>>) -> Self {
        let answer: Arc<[u8]> = answer.into().into();
        Self::with(move |mut stream| {
            let answer = Arc::clone(&answer);
            async move {
                let _ = stream.write_all(&answer).await;
            }
        })
        .await
    }

    pub(crate) fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.address)
    }

    /// The head of the next request.
    pub(crate) async fn request(&mut self) -> String {
        self.requests.recv().await.unwrap()
    }

    /// The head of a request that has come, if there is one.
    pub(crate) fn seen(&mut self) -> Option<String> {
        self.requests.try_recv().ok()
    }
}

/// An answer of this length and with these headers, each with its line end.
pub(crate) fn answer(status: &str, headers: &str, length: usize, body: &[u8]) -> Vec<u8> {
    let mut answer = format!("HTTP/1.1 {status}\r\n{headers}Content-Length: {length}\r\n\r\n").into_bytes();
    answer.extend_from_slice(body);
    answer
}

/// Addresses that other programs may take for one of this machine, or for one that ends up there.
pub(crate) fn disguises(port: u16) -> Vec<String> {
    [
        "2130706433",
        "0x7f000001",
        "0177.0.0.1",
        "127.1",
        "0.0.0.0",
        "127.0.0.1.",
        "localhost.",
        "localhost.localdomain",
        "user@127.0.0.1",
        "127.0.0.1:80@localhost",
        "[::ffff:127.0.0.1]",
        "[::ffff:7f00:1]",
        "[::]",
    ]
    .map(|host| format!("http://{host}:{port}/a"))
    .to_vec()
}

async fn read_head(stream: &mut TcpStream) -> String {
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        match stream.read_u8().await {
            Ok(byte) => head.push(byte),
            Err(_) => break,
        }
    }
    String::from_utf8(head).unwrap()
}
