//! Runs the tests that ought to notice, until one fails.
//!
//! Those of the generator and of this package are left out: they compare with what is committed, so they notice any
//! change and say nothing about a fact. Examples and examples in documentation are left out too: contract tests run the
//! former, the latter hardly run at all, and both take longer to build than the tests.

use std::fmt;
use std::fs::File;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::Context as _;

use super::scratch::Scratch;

/// Packages, and which of their programs, in the order in which they build fastest. What a client sends and understands
/// is nearly all told by one program.
const SUITES: &[(&str, &[&str])] = &[
    ("rapidgator-client", &["--test", "it"]),
    ("rapidgator-client", &["--lib"]),
    ("rapidgator-mock-domain", &["--tests"]),
    ("rapidgator-mock", &["--tests"]),
    ("contract-tests", &["--tests"]),
];

/// A fact may be what ends a wait. Building is part of it.
const LONGEST: Duration = Duration::from_secs(400);

/// What the tests say.
pub(super) enum Verdict {
    Passed,
    /// The first test that failed, with its package.
    Failed(String),
    DoesNotBuild,
    DoesNotEnd,
}

impl fmt::Display for Verdict {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Passed => f.write_str("all tests pass"),
            Self::Failed(test) => write!(f, "{test}"),
            Self::DoesNotBuild => f.write_str("hand-written code does not build with it"),
            Self::DoesNotEnd => f.write_str("a test does not end"),
        }
    }
}

pub(super) fn run(scratch: &Scratch) -> anyhow::Result<Verdict> {
    for (package, programs) in SUITES {
        let verdict = suite(scratch, package, programs)?;
        if !matches!(verdict, Verdict::Passed) {
            return Ok(verdict);
        }
    }
    Ok(Verdict::Passed)
}

fn suite(scratch: &Scratch, package: &str, programs: &[&str]) -> anyhow::Result<Verdict> {
    let mut build = scratch.cargo();
    build
        .args(["test", "--quiet", "--no-run", "--package", package])
        .args(programs);
    match finish(scratch, build)? {
        Some(true) => {}
        Some(false) => return Ok(Verdict::DoesNotBuild),
        None => return Ok(Verdict::DoesNotEnd),
    }
    let mut test = scratch.cargo();
    test.args(["test", "--quiet", "--package", package]).args(programs);
    Ok(match finish(scratch, test)? {
        Some(true) => Verdict::Passed,
        Some(false) => Verdict::Failed(format!("{package}: {}", first_failure(scratch))),
        None => Verdict::DoesNotEnd,
    })
}

/// Whether a command succeeded; `None` if it had to be ended.
fn finish(scratch: &Scratch, mut command: Command) -> anyhow::Result<Option<bool>> {
    let log = File::create(scratch.log()).context("cannot write what the tests say")?;
    let errors = log.try_clone().context("cannot write what the tests say")?;
    let mut child = in_a_group(&mut command)
        .stdin(Stdio::null())
        .stdout(log)
        .stderr(errors)
        .spawn()
        .context("cannot start cargo")?;
    let start = Instant::now();
    loop {
        if let Some(status) = child.try_wait().context("cannot wait for cargo")? {
            return Ok(Some(status.success()));
        }
        if start.elapsed() > LONGEST {
            end(&mut child);
            return Ok(None);
        }
        std::thread::sleep(Duration::from_millis(50));
    }
}

/// Tests are children of cargo, and must end with it.
fn in_a_group(command: &mut Command) -> &mut Command {
    #[cfg(unix)]
    std::os::unix::process::CommandExt::process_group(command, 0);
    command
}

fn end(child: &mut Child) {
    #[cfg(unix)]
    Command::new("kill")
        .args(["-KILL", "--", &format!("-{}", child.id())])
        .status()
        .ok();
    child.kill().ok();
    child.wait().ok();
}

/// The test harness lists what failed, each with four spaces in front, below the second line that says so.
fn first_failure(scratch: &Scratch) -> String {
    let log = std::fs::read(scratch.log()).unwrap_or_default();
    let log = String::from_utf8_lossy(&log);
    let listed = log.rsplit("failures:\n").next().unwrap_or_default();
    let first = listed.lines().find_map(|line| line.strip_prefix("    "));
    first.unwrap_or("it does not say which test").trim().to_owned()
}
