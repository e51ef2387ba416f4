//! The real binary, and when it is killed.

use std::fs::{self, File};
use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::Mutex;

use crate::client::split;

/// Killed when it is dropped.
pub(super) struct Process {
    child: Child,
    url: String,
    log: PathBuf,
}

fn command(folder: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_rapidgator-mock"));
    command.args(["--listen", "127.0.0.1:0", "--data"]).arg(folder);
    command
}

impl Process {
    pub(super) fn start(folder: &Path) -> Self {
        let log = folder.join("log");
        let mut child = command(folder)
            .stdout(Stdio::piped())
            .stderr(File::create(&log).unwrap())
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap())
            .read_line(&mut line)
            .unwrap();
        let url = line.trim().strip_prefix("rapidgator-mock listening on ");
        let url = url.unwrap_or_else(|| panic!("it did not start: {}", fs::read_to_string(&log).unwrap()));
        Self {
            child,
            url: url.to_owned(),
            log,
        }
    }

    pub(super) fn base_url(&self) -> String {
        format!("{}/api/v2", self.url)
    }

    /// The same address as at the process before.
    pub(super) fn moved(&self, url: &str) -> String {
        format!("{}{}", self.url, split(url).1)
    }

    /// What it said that it has found.
    pub(super) fn report(&self) -> String {
        let log = fs::read_to_string(&self.log).unwrap();
        let lines: Vec<&str> = log.lines().filter(|line| line.contains("found ")).collect();
        assert_eq!(lines.len(), 1, "{log}");
        format!("{}\n", lines[0])
    }

    pub(super) fn files_found(&self) -> usize {
        let report = self.report();
        let before = report.split(" files with ").next().unwrap();
        before.rsplit(' ').next().unwrap().parse().unwrap()
    }
}

impl Drop for Process {
    /// Without a chance to do anything.
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// What a process says that does not start.
pub(super) fn refused(folder: &Path, arguments: &[&str]) -> String {
    let output = command(folder).args(arguments).output().unwrap();
    assert!(!output.status.success());
    assert!(output.stdout.is_empty());
    String::from_utf8(output.stderr).unwrap()
}

/// Kills a process at one of the moments that pass.
pub(super) struct Fuse {
    left: Mutex<u64>,
    process: Mutex<Option<Process>>,
    base_url: String,
}

impl Fuse {
    pub(super) fn new(process: Process, length: u64) -> Self {
        Self {
            left: Mutex::new(length),
            base_url: process.base_url(),
            process: Mutex::new(Some(process)),
        }
    }

    pub(super) fn base_url(&self) -> &str {
        &self.base_url
    }

    /// A moment at which it may be.
    pub(super) fn moment(&self) {
        let mut left = self.left.lock().unwrap();
        match left.checked_sub(1) {
            Some(rest) => *left = rest,
            None => drop(self.process.lock().unwrap().take()),
        }
    }

    /// Now at the latest.
    pub(super) fn burn(self) -> Option<Process> {
        self.process.into_inner().unwrap()
    }
}
