//! `cargo xtask coverage`: what of the description the contract tests use, and whether it is still all that they used
//! before.

use std::collections::{BTreeMap, BTreeSet};
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

use anyhow::Context as _;
use serde_json::Value;

use crate::project::{cargo, complain, root, say};

/// Names the folder where each mock server leaves what was used of it.
const FOLDER_VARIABLE: &str = "RAPIDGATOR_MOCK_COVERAGE";

/// The tests that count. Those of the mock's own packages use the API past the client.
const COUNTED: &str = "contract-tests";

/// What is used and must stay so, one fact a line.
const RATCHET: &str = "tests/coverage.json";

#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// Write down what is used now; from then on it must stay so.
    #[arg(long)]
    accept: bool,
    /// Also list what is not used, by how it is known.
    #[arg(long)]
    list: bool,
}

struct Seen {
    evidence: String,
    count: u64,
}

pub(crate) fn run(arguments: &Arguments) -> anyhow::Result<ExitCode> {
    let folder = emptied()?;
    complain("running the contract tests\n");
    let mut tests = cargo();
    tests.args(["test", "--quiet", "--package", COUNTED, "--test", "it"]);
    let status = tests
        .env(FOLDER_VARIABLE, &folder)
        .status()
        .context("cannot start cargo")?;
    anyhow::ensure!(status.success(), "the contract tests fail");
    let facts = merged(&folder)?;
    say(&summary(&facts));
    if arguments.list {
        say(&missing(&facts));
    }
    if arguments.accept {
        let used: BTreeSet<&str> = used(&facts).collect();
        let text = serde_json::to_string_pretty(&used).context("cannot write facts")?;
        std::fs::write(root().join(RATCHET), text + "\n").with_context(|| format!("cannot write {RATCHET}"))?;
        return Ok(ExitCode::SUCCESS);
    }
    compared(&facts)
}

/// All tests of the workspace in one run, and what the contract tests among them used: they need not run twice for it.
pub(crate) fn all_tests() -> anyhow::Result<ExitCode> {
    let folder = emptied()?;
    let program = std::env::current_exe().context("cannot tell what this program is")?;
    let program = program.to_str().context("the path of this program is no text")?;
    // Cargo starts each test program by this one, which knows by then whose tests they are.
    let runner = serde_json::to_string(&[program, "run-test"]).context("cannot write a setting")?;
    let mut tests = cargo();
    tests.args(["--config", &format!("target.'cfg(all())'.runner={runner}")]);
    tests.args(["test", "--workspace"]);
    if !tests.status().context("cannot start cargo")?.success() {
        return Ok(ExitCode::FAILURE);
    }
    let facts = merged(&folder)?;
    complain(&summary(&facts));
    compared(&facts)
}

/// A program of tests as cargo starts it, with its arguments.
#[derive(clap::Args)]
pub(crate) struct TestProgram {
    #[arg(trailing_var_arg = true, allow_hyphen_values = true, required = true)]
    command: Vec<OsString>,
}

/// Runs it, and has what it uses of the API left behind if it counts.
pub(crate) fn run_test(program: &TestProgram) -> anyhow::Result<ExitCode> {
    let (path, arguments) = program.command.split_first().context("which program?")?;
    let mut command = Command::new(path);
    command.args(arguments);
    if std::env::var("CARGO_PKG_NAME").is_ok_and(|package| package == COUNTED) {
        command.env(FOLDER_VARIABLE, folder());
    }
    let status = command
        .status()
        .with_context(|| format!("cannot start {}", path.display()))?;
    Ok(match status.code() {
        Some(code) => ExitCode::from(u8::try_from(code).unwrap_or(1)),
        None => ExitCode::FAILURE,
    })
}

fn folder() -> PathBuf {
    root().join("target/coverage")
}

/// Without what the last run left.
fn emptied() -> anyhow::Result<PathBuf> {
    let folder = folder();
    if folder.exists() {
        std::fs::remove_dir_all(&folder).context("cannot remove what the last run left")?;
    }
    std::fs::create_dir_all(&folder).context("cannot make a folder")?;
    Ok(folder)
}

/// All that the servers have left, added up.
fn merged(folder: &Path) -> anyhow::Result<BTreeMap<String, Seen>> {
    let mut facts: BTreeMap<String, Seen> = BTreeMap::new();
    for file in std::fs::read_dir(folder).context("cannot read the folder")? {
        let path = file.context("cannot read the folder")?.path();
        let text = std::fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
        let left: Value = serde_json::from_str(&text).with_context(|| format!("{} is no JSON", path.display()))?;
        for fact in left["facts"].as_array().into_iter().flatten() {
            let name = fact["fact"].as_str().unwrap_or_default().to_owned();
            let evidence = fact["evidence"].as_str().unwrap_or("own").to_owned();
            let seen = facts.entry(name).or_insert(Seen { evidence, count: 0 });
            seen.count += fact["count"].as_u64().unwrap_or_default();
        }
    }
    anyhow::ensure!(
        !facts.is_empty(),
        "no mock server has left in {} what was used of it",
        folder.display()
    );
    Ok(facts)
}

fn used(facts: &BTreeMap<String, Seen>) -> impl Iterator<Item = &str> {
    let used = facts.iter().filter(|(_, seen)| seen.count > 0);
    used.map(|(name, _)| name.as_str())
}

fn summary(facts: &BTreeMap<String, Seen>) -> String {
    let mut sorts: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    for (name, seen) in facts {
        let (used, all) = sorts.entry(name.split(' ').next().unwrap_or_default()).or_default();
        *used += usize::from(seen.count > 0);
        *all += 1;
    }
    let lines = sorts
        .iter()
        .map(|(sort, (used, all))| format!("{sort:12} {used:4} of {all:4}\n"));
    lines.collect()
}

fn missing(facts: &BTreeMap<String, Seen>) -> String {
    let mut levels: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for (name, seen) in facts.iter().filter(|(_, seen)| seen.count == 0) {
        levels.entry(&seen.evidence).or_default().push(name);
    }
    let lines = levels
        .iter()
        .map(|(evidence, names)| format!("\nnot used, {evidence}:\n  {}\n", names.join("\n  ")));
    lines.collect()
}

/// What was used and is not any more is a mistake; what is used for the first time is worth keeping.
fn compared(facts: &BTreeMap<String, Seen>) -> anyhow::Result<ExitCode> {
    let text = std::fs::read_to_string(root().join(RATCHET)).with_context(|| format!("cannot read {RATCHET}"))?;
    let before: Vec<String> = serde_json::from_str(&text).with_context(|| format!("{RATCHET} is no list of texts"))?;
    let used: BTreeSet<&str> = used(facts).collect();
    let lost: Vec<&String> = before
        .iter()
        .filter(|fact| facts.contains_key(*fact) && !used.contains(fact.as_str()))
        .collect();
    let new = used
        .iter()
        .filter(|fact| !before.iter().any(|known| known == *fact))
        .count();
    if new > 0 {
        complain(&format!(
            "{new} facts are used that were not: `cargo xtask coverage --accept` keeps them\n"
        ));
    }
    if lost.is_empty() {
        return Ok(ExitCode::SUCCESS);
    }
    for fact in lost {
        complain(&format!("not used by any contract test any more: {fact}\n"));
    }
    complain(&format!(
        "write a test that uses them; if they are gone for a reason, `cargo xtask coverage --accept` writes {RATCHET} anew\n"
    ));
    Ok(ExitCode::FAILURE)
}
