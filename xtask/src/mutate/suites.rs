//! Runs the tests that ought to notice, until one fails.
//!
//! Those of the generator and of this package are left out: they compare with what is committed, so they notice any
//! change and say nothing about a fact. Examples and examples in documentation are left out too: contract tests run the
//! former, the latter hardly run at all, and both take longer to build than the tests.

use std::fmt;
use std::fs::File;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::Context as _;

use super::scratch::Scratch;

/// In the order in which they build fastest. What a client sends and understands is nearly all told by one program.
const SUITES: &[Suite] = &[
    Suite::new("rapidgator-client", &["--test", "it"], "rapidgator-client/"),
    Suite::new("rapidgator-client", &["--lib"], "rapidgator-client/"),
    Suite::new("rapidgator-mock-domain", &["--tests"], "mock-server/domain/"),
    Suite::new("rapidgator-mock", &["--tests"], "mock-server/"),
    Suite::new("contract-tests", &["--tests"], ""),
];

/// A fact may be what ends a wait.
const LONGEST_BUILD: Duration = Duration::from_secs(400);
const LONGEST_TEST: Duration = Duration::from_secs(180);

pub(super) struct Suite {
    package: &'static str,
    /// Which programs of the package.
    programs: &'static [&'static str],
    /// What is generated outside of this folder is not part of the programs.
    folder: &'static str,
}

impl Suite {
    const fn new(package: &'static str, programs: &'static [&'static str], folder: &'static str) -> Self {
        Self {
            package,
            programs,
            folder,
        }
    }
}

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

/// The suites of these packages; of all, if none is named.
pub(super) fn all(packages: &[String]) -> impl Iterator<Item = &'static Suite> {
    (SUITES.iter()).filter(move |suite| packages.is_empty() || packages.iter().any(|it| it == suite.package))
}

/// Whose tests look at facts.
pub(super) fn packages() -> Vec<&'static str> {
    let mut packages: Vec<_> = SUITES.iter().map(|suite| suite.package).collect();
    packages.dedup();
    packages
}

/// Those of them that one of these files is part of.
pub(super) fn of_files(packages: &[String], changed: &[&str]) -> impl Iterator<Item = &'static Suite> {
    all(packages).filter(|suite| changed.iter().any(|path| path.starts_with(suite.folder)))
}

/// One after the other, until a test fails.
pub(super) fn run(suites: impl Iterator<Item = &'static Suite>, scratch: &Scratch) -> anyhow::Result<Verdict> {
    for suite in suites {
        let verdict = suite.run(scratch)?;
        if !matches!(verdict, Verdict::Passed) {
            return Ok(verdict);
        }
    }
    Ok(Verdict::Passed)
}

impl Suite {
    fn run(&self, scratch: &Scratch) -> anyhow::Result<Verdict> {
        let mut build = scratch.cargo();
        build
            .args(["test", "--quiet", "--no-run", "--package", self.package])
            .args(self.programs);
        match finish(build, LONGEST_BUILD, &scratch.log())? {
            End::Succeeded => {}
            End::Failed(_) => return Ok(Verdict::DoesNotBuild),
            End::Ended => return Ok(Verdict::DoesNotEnd),
        }
        let mut test = scratch.cargo();
        test.args(["test", "--package", self.package]).args(self.programs);
        Ok(match finish(test, LONGEST_TEST, &scratch.log())? {
            End::Succeeded => Verdict::Passed,
            End::Failed(test) => Verdict::Failed(format!(
                "{}: {}",
                self.package,
                test.as_deref().unwrap_or("it does not say which test")
            )),
            End::Ended => Verdict::DoesNotEnd,
        })
    }
}

/// How a command ended.
enum End {
    Succeeded,
    /// With the first test that failed, if one did; those behind it may not have been run.
    Failed(Option<String>),
    /// It took too long.
    Ended,
}

fn finish(mut command: Command, longest: Duration, log: &Path) -> anyhow::Result<End> {
    let output = File::create(log).context("cannot write what the tests say")?;
    let errors = output.try_clone().context("cannot write what the tests say")?;
    let mut child = in_a_group(&mut command)
        .stdin(Stdio::null())
        .stdout(output)
        .stderr(errors)
        .spawn()
        .context("cannot start cargo")?;
    let start = Instant::now();
    loop {
        let status = child.try_wait().context("cannot wait for cargo")?;
        if status.is_some_and(|it| it.success()) {
            return Ok(End::Succeeded);
        }
        let failure = first_failure(log);
        if status.is_some() {
            return Ok(End::Failed(failure));
        }
        if failure.is_some() {
            end(&mut child);
            return Ok(End::Failed(failure));
        }
        if start.elapsed() > longest {
            end(&mut child);
            return Ok(End::Ended);
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

/// The test harness says of each test how it ended, as soon as it did.
fn first_failure(log: &Path) -> Option<String> {
    let log = std::fs::read(log).unwrap_or_default();
    let log = String::from_utf8_lossy(&log);
    log.lines()
        .find_map(|line| line.strip_prefix("test ")?.strip_suffix(" ... FAILED"))
        .map(str::to_owned)
}
