//! The command in a process of its own, in front of a mock: as somebody at a shell would have it.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::{Output, Stdio};

use rapidgator_mock::{Clock, MockServer, Moment};
use tokio::io::AsyncWriteExt as _;
use tokio::process::Command;

use super::valve::Valve;
use crate::harness::PREMIUM;

/// A mock, and a home folder that is nobody else's.
pub(super) struct Shell {
    pub(super) server: MockServer,
    pub(super) home: tempfile::TempDir,
    base_url: String,
}

/// How a command ended, and what it said.
#[derive(Debug)]
pub(super) struct Ran {
    pub(super) code: i32,
    pub(super) out: String,
    pub(super) err: String,
}

impl Shell {
    /// Nobody is logged in.
    pub(super) async fn start() -> Self {
        let server = MockServer::builder().clock(clock()).start().await.unwrap();
        Self::at(server)
    }

    /// In front of an account with folders and files in it.
    pub(super) async fn seeded() -> Self {
        Self::with(SEED).await
    }

    /// In front of what a seed has for the premium account.
    pub(super) async fn with(seed: &str) -> Self {
        let seed = MockServer::builder().seed_text("shell.yaml", seed);
        let shell = Self::at(seed.clock(clock()).start().await.unwrap());
        shell.logged_in().await
    }

    /// The premium account is logged in.
    pub(super) async fn ready() -> Self {
        Self::start().await.logged_in().await
    }

    /// The premium account is logged in, and everything goes through a valve.
    pub(super) async fn behind(valve: &Valve) -> Self {
        let origin = format!("http://{}", valve.address);
        let server = MockServer::builder()
            .origin(origin)
            .clock(clock())
            .start()
            .await
            .unwrap();
        valve.lead_to(server.address()).await;
        let mut shell = Self::at(server);
        shell.base_url = format!("http://{}/api/v2", valve.address);
        shell.logged_in().await
    }

    fn at(server: MockServer) -> Self {
        let home = tempfile::tempdir().unwrap();
        let base_url = server.base_url();
        Self { server, home, base_url }
    }

    async fn logged_in(self) -> Self {
        let login = self.command(["login", PREMIUM.0, "--password-stdin"]);
        let ran = run_with(login, PREMIUM.1).await;
        assert_eq!(ran.code, 0, "{ran:?}");
        self
    }

    /// The command, without anything of the environment that it could see.
    pub(super) fn command<S: AsRef<OsStr>>(&self, arguments: impl IntoIterator<Item = S>) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_rapidgator-without-tls"));
        command
            .args(arguments)
            .env_clear()
            .env("HOME", self.home.path())
            .env("RAPIDGATOR_BASE_URL", &self.base_url)
            .current_dir(self.home.path())
            .kill_on_drop(true);
        command
    }

    pub(super) async fn run<S: AsRef<OsStr>>(&self, arguments: impl IntoIterator<Item = S>) -> Ran {
        run_with(self.command(arguments), "").await
    }

    /// What it says if all is well.
    pub(super) async fn ok<S: AsRef<OsStr>>(&self, arguments: impl IntoIterator<Item = S>) -> String {
        let ran = self.run(arguments).await;
        assert_eq!(ran.code, 0, "{ran:?}");
        ran.out
    }

    /// The same, line by line, as JSON.
    pub(super) async fn json<S: AsRef<OsStr>>(&self, arguments: impl IntoIterator<Item = S>) -> Vec<serde_json::Value> {
        let out = self.ok(arguments).await;
        out.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
    }

    /// Writes a file below the home folder.
    pub(super) fn local(&self, name: impl AsRef<Path>, content: &[u8]) -> PathBuf {
        let path = self.home.path().join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, content).unwrap();
        path
    }

    pub(super) fn session_file(&self) -> PathBuf {
        self.home.path().join(".local/state/rapidgator/session.json")
    }

    /// The text without what differs from run to run: the port, and the home folder.
    pub(super) fn stable(&self, text: &str) -> String {
        let host = self.server.address().to_string();
        let home = self.home.path().to_string_lossy().into_owned();
        text.replace(&host, "[host]").replace(&home, "[home]")
    }
}

/// Some day, so that moments are the same in each run.
fn clock() -> Clock {
    Clock::frozen_at(Moment::from_seconds(1_800_000_000))
}

/// Runs it with this on standard input.
pub(super) async fn run_with(mut command: Command, input: &str) -> Ran {
    command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    let mut stdin = child.stdin.take().unwrap();
    // A command that reads nothing may be gone already.
    let _ = stdin.write_all(input.as_bytes()).await;
    drop(stdin);
    let Output { status, stdout, stderr } = child.wait_with_output().await.unwrap();
    Ran {
        code: status.code().unwrap_or(-1),
        out: String::from_utf8(stdout).unwrap(),
        err: String::from_utf8(stderr).unwrap(),
    }
}

const SEED: &str = "
accounts:
  - email: demo@example.com
    password: demo
    premium_until: 2100-01-01
    folders:
      - {path: music, created: 2024-05-01}
      - {path: music/live, mode: private, created: 2024-05-01}
    files:
      - {path: hello.txt, created: 2024-05-01T10:20:30Z, content: {text: hello}}
      - {path: music/a.txt, created: 2024-05-02, content: {text: a}}
      - {path: music/live/b.txt, created: 2024-05-02, content: {text: b}}
    trash:
      - {name: old.txt, created: 2023-01-01, deleted: 2024-01-01, content: {text: old}}
";
