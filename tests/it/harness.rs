//! A client and a mock that talk to each other, and the few things that each test needs of them.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use rapidgator_client::transport::{BoxFuture, Request, Response, Tcp, Timeouts, Transport, TransportError};
use rapidgator_client::{Builder, Client, ErrorId, RetryPolicy, Uploaded};
use rapidgator_mock::{AccountOptions, Clock, MockServer};

use crate::raw::Caller;

/// The premium account of an empty start.
pub(crate) const PREMIUM: (&str, &str) = ("demo@example.com", "demo");
/// The free account of an empty start.
pub(crate) const FREE: (&str, &str) = ("free@example.com", "free");

/// A mock of its own, and a client that is logged in to it on first use.
pub(crate) struct Pair {
    pub(crate) server: MockServer,
    pub(crate) client: Client,
    pub(crate) folder: tempfile::TempDir,
    pauses: Pauses,
}

impl Pair {
    pub(crate) async fn start() -> Self {
        Self::with_accounts(AccountOptions::standard()).await
    }

    /// With other accounts than usual.
    pub(crate) async fn with_accounts(accounts: Vec<AccountOptions>) -> Self {
        // Only the pauses of the clients move the clock on, so that no result depends on how fast the machine is.
        let settings = MockServer::builder().clock(Clock::frozen()).accounts(accounts);
        let server = settings.start().await.unwrap();
        let pauses = Pauses::default();
        let (login, password) = PREMIUM;
        let client = builder(&server, &pauses).credentials(login, password).build().unwrap();
        Self {
            server,
            client,
            folder: tempfile::tempdir().unwrap(),
            pauses,
        }
    }

    /// The settings of another client of the same mock, without an account.
    pub(crate) fn builder(&self) -> Builder {
        builder(&self.server, &self.pauses)
    }

    /// Another client of the same mock.
    pub(crate) fn client_of(&self, (login, password): (&str, &str)) -> Client {
        self.builder().credentials(login, password).build().unwrap()
    }

    /// Calls of the premium account without its client, in a session of their own.
    pub(crate) async fn caller(&self) -> Caller<'_> {
        Caller::log_in(&self.server, PREMIUM).await
    }

    /// A second premium account, with a client that knows its code.
    pub(crate) fn another_premium(&self) -> Client {
        let builder = self.builder().credentials("otp@example.com", "otp");
        builder.code("000000").build().unwrap()
    }

    /// The pauses that its clients have made since somebody asked, in milliseconds.
    pub(crate) fn take_pauses_ms(&self) -> Vec<u64> {
        let pauses = std::mem::take(&mut *self.pauses.lock().unwrap());
        pauses.iter().map(|pause| pause.as_millis() as u64).collect()
    }

    /// Writes a local file.
    pub(crate) fn local(&self, name: &str, content: &[u8]) -> PathBuf {
        let path = self.folder.path().join(name);
        std::fs::write(&path, content).unwrap();
        path
    }

    /// Uploads a content under a name.
    pub(crate) async fn put(&self, name: &str, content: &[u8]) -> Uploaded {
        let path = self.local("to-upload", content);
        self.client.upload(path).named(name).await.unwrap()
    }

    /// Downloads a file and gives its content.
    pub(crate) async fn get(&self, file_id: &str) -> Vec<u8> {
        self.get_as(&self.client, file_id).await
    }

    /// The same with another client, as everybody downloads only what is theirs.
    pub(crate) async fn get_as(&self, client: &Client, file_id: &str) -> Vec<u8> {
        let path = self.folder.path().join("downloaded");
        client.download(file_id).to(&path).await.unwrap();
        std::fs::read(&path).unwrap()
    }

    /// Names of what lies in the local folder.
    pub(crate) fn local_names(&self) -> Vec<String> {
        names_in(self.folder.path())
    }

    /// Bytes that the premium account has left.
    pub(crate) async fn storage_left(&self) -> u64 {
        self.client.user().info().await.unwrap().storage.left
    }
}

/// What the clients of one test have waited.
pub(crate) type Pauses = Arc<Mutex<Vec<Duration>>>;

/// The settings of a client of this mock, without an account.
pub(crate) fn builder(server: &MockServer, pauses: &Pauses) -> Builder {
    let clock = server.clock();
    let transport = Unhurried {
        tcp: Tcp::new(Timeouts::default()).unwrap(),
        start_ms: clock.now().millis(),
        clock,
        pauses: Arc::clone(pauses),
    };
    let builder = Client::builder().base_url(server.base_url()).transport(transport);
    // A test sees each refusal; what comes after one is the business of `resume`.
    builder.retries(RetryPolicy::never())
}

/// The client's own way over TCP, on which a pause takes no time: it moves the clock of the mock on instead. So both
/// sides see the pause, and the test does not wait.
struct Unhurried {
    tcp: Tcp,
    clock: Clock,
    start_ms: u64,
    pauses: Pauses,
}

impl Transport for Unhurried {
    fn send(&self, request: Request) -> BoxFuture<'_, Result<Response, TransportError>> {
        self.tcp.send(request)
    }

    fn sleep(&self, pause: Duration) -> BoxFuture<'_, ()> {
        self.pauses.lock().unwrap().push(pause);
        self.clock.advance(pause);
        Box::pin(std::future::ready(()))
    }

    fn now(&self) -> Duration {
        Duration::from_millis(self.clock.now().millis() - self.start_ms)
    }
}

pub(crate) fn names_in(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

/// The catalogue row of a refused call.
pub(crate) fn code<T: std::fmt::Debug>(outcome: Result<T, rapidgator_client::Error>) -> ErrorId {
    let error = outcome.expect_err("the call must be refused");
    error
        .api_code()
        .unwrap_or_else(|| panic!("expected a row of the catalogue, found {error:?}"))
}

/// Some bytes that differ from seed to seed.
pub(crate) fn bytes(seed: u64, length: usize) -> Vec<u8> {
    let mut state = seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1;
    let mut next = || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        (state >> 24) as u8
    };
    (0..length).map(|_| next()).collect()
}

/// MD5 of a content, in hex.
pub(crate) fn md5(content: &[u8]) -> String {
    use md5::{Digest as _, Md5};
    Md5::digest(content).iter().map(|byte| format!("{byte:02x}")).collect()
}
