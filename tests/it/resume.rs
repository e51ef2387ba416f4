//! Transfers over a way that breaks: a relay between client and mock that ends its connections early.

use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use rapidgator_client::transport::{BoxFuture, Request, Response, Tcp, Timeouts, Transport, TransportError};
use rapidgator_client::{Client, Kind, RetryPolicy, Segments, UploadStyle};
use rapidgator_mock::Clock;
use tokio::io::{AsyncRead, AsyncReadExt as _, AsyncWrite, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};

use crate::harness::{PREMIUM, Pair, bytes, names_in};

const SIZE: usize = 300_000;

/// How many bytes one connection passes on.
#[derive(Clone, Copy, Debug)]
struct Limits {
    to_mock: usize,
    to_client: usize,
}

const ALL: Limits = Limits {
    to_mock: usize::MAX,
    to_client: usize::MAX,
};

/// What went through a relay.
#[derive(Default)]
struct Traffic {
    connections: AtomicUsize,
    to_client: AtomicUsize,
}

/// A mock, a client whose bytes go through a relay, and what went through that.
struct Road {
    pair: Pair,
    client: Client,
    traffic: Arc<Traffic>,
    limits: Arc<Mutex<Vec<Limits>>>,
}

impl Road {
    async fn build() -> Self {
        let pair = Pair::start().await;
        let traffic = Arc::new(Traffic::default());
        let limits = Arc::new(Mutex::new(Vec::new()));
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let detour = Detour {
            tcp: Tcp::new(Timeouts::default()).unwrap(),
            clock: pair.server.clock(),
            start_ms: pair.server.clock().now().millis(),
            api: pair.server.base_url(),
            relay: listener.local_addr().unwrap(),
        };
        tokio::spawn(relay(
            listener,
            pair.server.address(),
            Arc::clone(&limits),
            Arc::clone(&traffic),
        ));
        let (login, password) = PREMIUM;
        let builder = Client::builder().base_url(pair.server.base_url()).transport(detour);
        // One client has more trouble here than a healthy service gives to a thousand.
        let retries = RetryPolicy::default().budget(1_000, 0);
        let builder = builder.credentials(login, password).retries(retries);
        Self {
            client: builder.build().unwrap(),
            pair,
            traffic,
            limits,
        }
    }

    /// What the next connections pass on, in this order; later ones pass on everything.
    fn limit(&self, limits: &[Limits]) {
        *self.limits.lock().unwrap() = limits.iter().rev().copied().collect();
        self.traffic.connections.store(0, Ordering::SeqCst);
        self.traffic.to_client.store(0, Ordering::SeqCst);
    }

    fn connections(&self) -> usize {
        self.traffic.connections.load(Ordering::SeqCst)
    }

    fn fetched(&self) -> usize {
        self.traffic.to_client.load(Ordering::SeqCst)
    }

    /// An empty local folder.
    fn folder(&self, name: &str) -> PathBuf {
        let folder = self.pair.folder.path().join(name);
        std::fs::create_dir(&folder).unwrap();
        folder
    }

    /// How many files the account has.
    async fn files(&self) -> usize {
        self.pair.client.folder().content().await.unwrap().folder.files.len()
    }
}

async fn relay(listener: TcpListener, mock: SocketAddr, limits: Arc<Mutex<Vec<Limits>>>, traffic: Arc<Traffic>) {
    loop {
        let (client, _) = listener.accept().await.unwrap();
        traffic.connections.fetch_add(1, Ordering::SeqCst);
        let limits = limits.lock().unwrap().pop().unwrap_or(ALL);
        let traffic = Arc::clone(&traffic);
        tokio::spawn(async move {
            let mock = TcpStream::connect(mock).await.unwrap();
            let (mut from_client, mut to_client) = client.into_split();
            let (mut from_mock, mut to_mock) = mock.into_split();
            let uncounted = AtomicUsize::new(0);
            let there = pass(&mut from_client, &mut to_mock, limits.to_mock, &uncounted);
            let back = pass(&mut from_mock, &mut to_client, limits.to_client, &traffic.to_client);
            // Whichever way ends first, the connection ends with it.
            tokio::select! { () = there => {}, () = back => {} }
        });
    }
}

/// Passes bytes on until there are no more, or until the next one would be one too many.
async fn pass(
    from: &mut (impl AsyncRead + Unpin),
    to: &mut (impl AsyncWrite + Unpin),
    limit: usize,
    count: &AtomicUsize,
) {
    let mut left = limit;
    let mut piece = vec![0; 16 << 10];
    while let Ok(read @ 1..) = from.read(&mut piece).await {
        let passed = read.min(left);
        if to.write_all(&piece[..passed]).await.is_err() {
            return;
        }
        count.fetch_add(passed, Ordering::SeqCst);
        left -= passed;
        if read > passed {
            return;
        }
    }
}

/// Sends calls to the mock, and the bytes of files to the relay. A pause moves the clock of the mock.
struct Detour {
    tcp: Tcp,
    clock: Clock,
    start_ms: u64,
    api: String,
    relay: SocketAddr,
}

impl Transport for Detour {
    fn send(&self, mut request: Request) -> BoxFuture<'_, Result<Response, TransportError>> {
        if !request.url.as_str().starts_with(&self.api) {
            request.url.set_port(Some(self.relay.port())).unwrap();
            // Each request gets a connection of its own, and its own limit.
            request.headers.insert("connection", "close".parse().unwrap());
        }
        self.tcp.send(request)
    }

    fn sleep(&self, pause: Duration) -> BoxFuture<'_, ()> {
        self.clock.advance(pause);
        Box::pin(std::future::ready(()))
    }

    fn now(&self) -> Duration {
        Duration::from_millis(self.clock.now().millis() - self.start_ms)
    }
}

fn to_client(limit: usize) -> Limits {
    Limits {
        to_client: limit,
        ..ALL
    }
}

#[tokio::test]
async fn a_download_that_is_cut_anywhere_ends_with_the_right_bytes() {
    let road = Road::build().await;
    let content = bytes(1, SIZE);
    let file = road.pair.put("a.bin", &content).await.file_id;
    let folder = road.folder("down");
    let target = folder.join("a.bin");
    // In the head, at its end, and all over the bytes; the second connection is cut as well.
    let offsets = [0, 1, 100].into_iter().chain((200..600).step_by(25));
    for offset in offsets.chain((1..=20).map(|part| part * SIZE / 20)) {
        road.limit(&[to_client(offset), to_client(offset.min(SIZE - offset) / 3)]);
        road.client
            .download(&file)
            .to(&target)
            .await
            .unwrap_or_else(|error| panic!("{offset}: {error:?}"));
        assert_eq!(std::fs::read(&target).unwrap(), content, "{offset}");
        assert_eq!(names_in(&folder), ["a.bin"], "{offset}");
        assert_eq!(road.connections(), 3, "{offset}");
        // Nothing came twice; the rest are the heads.
        assert!(
            (SIZE..SIZE + 3_000).contains(&road.fetched()),
            "{} for {offset}",
            road.fetched()
        );
    }
}

#[tokio::test]
async fn a_download_in_segments_that_is_cut_anywhere_ends_with_the_right_bytes() {
    let road = Road::build().await;
    let content = bytes(7, SIZE);
    let file = road.pair.put("a.bin", &content).await.file_id;
    let folder = road.folder("down");
    let target = folder.join("a.bin");
    let segments = Segments::at_once(3).of_at_least(SIZE as u64 / 10);
    for offset in [0, 1, 100, 400]
        .into_iter()
        .chain((1..=10).map(|part| part * SIZE / 30))
    {
        // Each of the first connections is cut at another place, and some of the next ones as well.
        let cuts = [offset, offset / 2, SIZE / 3 - offset.min(SIZE / 3), 0, offset, SIZE];
        road.limit(&cuts.map(to_client));
        road.client
            .download(&file)
            .to(&target)
            .segments(segments)
            .await
            .unwrap_or_else(|error| panic!("{offset}: {error:?}"));
        assert_eq!(std::fs::read(&target).unwrap(), content, "{offset}");
        assert_eq!(names_in(&folder), ["a.bin"], "{offset}");
        assert!(
            (SIZE..SIZE + 10_000).contains(&road.fetched()),
            "nothing came twice: {} for {offset}",
            road.fetched()
        );
    }
}

#[tokio::test]
async fn a_download_goes_on_as_long_as_it_moves() {
    let road = Road::build().await;
    let content = bytes(2, SIZE);
    let file = road.pair.put("a.bin", &content).await.file_id;
    let folder = road.folder("down");
    road.limit(&[to_client(SIZE / 12); 100]);
    road.client.download(&file).into_folder(&folder).await.unwrap();
    assert_eq!(std::fs::read(folder.join("a.bin")).unwrap(), content);
    assert!(
        road.connections() > 12 && road.fetched() < 2 * SIZE,
        "{}",
        road.fetched()
    );
}

#[tokio::test]
async fn what_a_failed_download_has_is_not_fetched_again() {
    let road = Road::build().await;
    let content = bytes(3, SIZE);
    let file = road.pair.put("a.bin", &content).await.file_id;
    let folder = road.folder("down");
    let target = folder.join("a.bin");
    let cuts = [to_client(SIZE / 2)].into_iter().chain([to_client(0); 3]);
    road.limit(&cuts.collect::<Vec<_>>());
    let error = road.client.download(&file).to(&target).await.unwrap_err();
    assert!(matches!(error.kind(), Kind::Body | Kind::Connect), "{error:?}");
    assert_eq!(names_in(&folder), ["a.bin.part", "a.bin.part.json"]);
    assert_eq!(road.connections(), 4);
    road.client.download(&file).to(&target).await.unwrap();
    assert_eq!(std::fs::read(&target).unwrap(), content);
    assert!(road.fetched() < SIZE + 3_000, "{}", road.fetched());
}

#[tokio::test]
async fn an_upload_whose_answer_is_lost_is_not_sent_twice() {
    let road = Road::build().await;
    for (seed, style) in [(4, UploadStyle::Form), (5, UploadStyle::Raw)] {
        let before = road.files().await;
        let content = bytes(seed, SIZE);
        let path = road.pair.local("up.bin", &content);
        road.limit(&[to_client(0)]);
        let uploaded = road.client.upload(path).style(style).await.unwrap();
        assert_eq!((road.connections(), road.files().await), (1, before + 1));
        assert_eq!(road.pair.get(uploaded.file_id.as_str()).await, content);
    }
}

#[tokio::test]
async fn an_upload_that_is_cut_is_an_error_and_leaves_nothing() {
    let road = Road::build().await;
    let path = road.pair.local("up.bin", &bytes(6, SIZE));
    for limit in [0, 1_000, SIZE / 2, SIZE] {
        road.limit(&[Limits { to_mock: limit, ..ALL }]);
        let error = road.client.upload(&path).await.unwrap_err();
        assert!(
            error.may_have_been_sent() && !error.is_retryable(),
            "{limit}: {error:?}"
        );
        assert_eq!((road.connections(), road.files().await), (1, 0), "{limit}");
    }
    assert!(!road.client.upload(&path).await.unwrap().instant);
    assert_eq!(road.files().await, 1);
}
