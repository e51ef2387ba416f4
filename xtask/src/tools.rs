//! `cargo xtask demo` and `cargo xtask bench`: they need the client and the mock, so they live in the package that may
//! see both, and are built only when they are asked for.

use std::ffi::OsString;
use std::path::PathBuf;
use std::process::{Command, ExitCode};

use anyhow::Context as _;

use crate::project::{cargo, complain};

#[derive(clap::Args)]
pub(crate) struct DemoArguments {
    /// The file to send; without one, 64 MiB are made.
    file: Option<PathBuf>,
}

#[derive(clap::Args)]
pub(crate) struct BenchArguments {
    /// Rows to measure, by the beginning of their name; all of them without one.
    rows: Vec<String>,
}

pub(crate) fn demo(arguments: &DemoArguments) -> anyhow::Result<ExitCode> {
    let file = match &arguments.file {
        // The demo runs in the root of the workspace; a path of the user's is meant from where they stand.
        Some(file) => Some(std::path::absolute(file).context("cannot tell where the file is")?),
        None => None,
    };
    complain("building the demo (the first time takes a minute)\n");
    let mut command = cargo();
    command.args([
        "run",
        "--quiet",
        "--package",
        "contract-tests",
        "--example",
        "demo",
        "--",
    ]);
    command.args(file.map(OsString::from));
    finish(command)
}

pub(crate) fn bench(arguments: &BenchArguments) -> anyhow::Result<ExitCode> {
    complain("building in release\n");
    let mut build = cargo();
    build.args(["build", "--quiet", "--release", "--package", "rapidgator-mock"]);
    let built = build.status().context("cannot start cargo")?;
    anyhow::ensure!(built.success(), "the mock server does not build");
    let mut command = cargo();
    command.args([
        "bench",
        "--quiet",
        "--package",
        "contract-tests",
        "--bench",
        "bars",
        "--",
    ]);
    command.args(&arguments.rows);
    finish(command)
}

fn finish(mut command: Command) -> anyhow::Result<ExitCode> {
    let status = command.status().context("cannot start cargo")?;
    Ok(if status.success() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}
