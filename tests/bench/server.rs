//! A server in a process of its own, so that its memory can be told from ours.

use std::io::{BufRead as _, BufReader};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};

use anyhow::Context as _;

use crate::load::Connection;

/// A running server; dropped, it is gone.
pub(crate) struct Server {
    child: Child,
    /// `127.0.0.1:PORT`
    pub(crate) address: String,
}

impl Server {
    /// The mock, built in release by `cargo xtask bench`, with options of its command line.
    pub(crate) fn mock(options: &[&str]) -> anyhow::Result<Self> {
        // …/target/release/deps/bars-0123 -> …/target/release/rapidgator-mock
        let deps = std::env::current_exe()?;
        let folder = deps
            .parent()
            .and_then(|it| it.parent())
            .context("the benchmark stands in no target folder")?;
        let program: PathBuf = folder.join("rapidgator-mock");
        anyhow::ensure!(
            program.exists(),
            "{} is not there; run `cargo xtask bench`",
            program.display()
        );
        let mut command = Command::new(program);
        command.args(["--listen", "127.0.0.1:0"]).args(options);
        Self::start(command)
    }

    /// The bare handlers of `reference.rs`, in another process of this very program.
    pub(crate) fn reference() -> anyhow::Result<Self> {
        let mut command = Command::new(std::env::current_exe()?);
        command.arg(crate::reference::ARGUMENT);
        Self::start(command)
    }

    /// Tells the reference what its `/json` is to give.
    pub(crate) fn teach(&self, answer: &[u8]) -> anyhow::Result<()> {
        let mut request = format!(
            "POST /answer HTTP/1.1\r\nHost: localhost\r\nContent-Length: {}\r\n\r\n",
            answer.len()
        )
        .into_bytes();
        request.extend(answer);
        Connection::open(&self.address)?.exchange(&request)?;
        Ok(())
    }

    fn start(mut command: Command) -> anyhow::Result<Self> {
        let mut child = command
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .context("cannot start a server")?;
        let stdout = child.stdout.take().expect("the output is piped");
        let mut line = String::new();
        BufReader::new(stdout).read_line(&mut line)?;
        let address = line
            .trim()
            .rsplit_once("http://")
            .context("a server did not say where it listens")?
            .1
            .to_owned();
        Ok(Self { child, address })
    }

    /// Resident memory in KiB: now, and the most it ever was.
    pub(crate) fn memory(&self) -> anyhow::Result<(u64, u64)> {
        memory_of(&self.child.id().to_string())
    }
}

/// Resident memory in KiB of a process, by its number or as `self`: now, and the most it ever was.
pub(crate) fn memory_of(process: &str) -> anyhow::Result<(u64, u64)> {
    let status = std::fs::read_to_string(format!("/proc/{process}/status"))
        .context("memory is read from /proc, which this system does not have")?;
    let value = |key: &str| -> anyhow::Result<u64> {
        let line = status
            .lines()
            .find(|line| line.starts_with(key))
            .with_context(|| format!("no {key}"))?;
        let number = line
            .split_whitespace()
            .nth(1)
            .with_context(|| format!("{key} without a number"))?;
        Ok(number.parse()?)
    };
    Ok((value("VmRSS:")?, value("VmHWM:")?))
}

impl Drop for Server {
    fn drop(&mut self) {
        self.child.kill().ok();
        self.child.wait().ok();
    }
}
