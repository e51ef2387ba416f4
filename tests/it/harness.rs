//! A client and a mock that talk to each other, and the few things that each test needs of them.

use std::path::{Path, PathBuf};

use rapidgator_client::{Client, ErrorId, Uploaded};
use rapidgator_mock::MockServer;

/// The premium account of an empty start.
pub(crate) const PREMIUM: (&str, &str) = ("demo@example.com", "demo");
/// The free account of an empty start.
pub(crate) const FREE: (&str, &str) = ("free@example.com", "free");

/// A mock of its own, and a client that is logged in to it on first use.
pub(crate) struct Pair {
    pub(crate) server: MockServer,
    pub(crate) client: Client,
    pub(crate) folder: tempfile::TempDir,
}

impl Pair {
    pub(crate) async fn start() -> Self {
        let server = MockServer::builder().start().await.unwrap();
        // The client really waits between two questions; only the tests about waiting want it to.
        server.set_processing_polls(0);
        let client = client_of(&server, PREMIUM);
        Self {
            server,
            client,
            folder: tempfile::tempdir().unwrap(),
        }
    }

    /// Another client of the same mock.
    pub(crate) fn client_of(&self, account: (&str, &str)) -> Client {
        client_of(&self.server, account)
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
        let path = self.folder.path().join("downloaded");
        self.client.download(file_id).to(&path).await.unwrap();
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

fn client_of(server: &MockServer, (login, password): (&str, &str)) -> Client {
    Client::builder()
        .base_url(server.base_url())
        .credentials(login, password)
        .build()
        .unwrap()
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
