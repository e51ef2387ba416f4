//! `cargo xtask demo`, `cargo xtask bench` and `cargo xtask drift`: they need the client, or what it is made of, so they
//! live in packages that may see it, and are built only when they are asked for.

use std::ffi::OsString;
use std::path::PathBuf;
use std::process::{Command, ExitCode};

use anyhow::Context as _;

use crate::project::{SPEC, cargo, complain, root};

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

#[derive(clap::Args)]
#[command(disable_help_flag = true)]
pub(crate) struct DriftArguments {
    /// What to walk and what to compare with; `--help` tells.
    #[arg(trailing_var_arg = true, allow_hyphen_values = true, value_name = "OPTIONS")]
    options: Vec<OsString>,
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

/// Its exit code is that of the walk; 2 as well if it cannot be built.
pub(crate) fn drift(arguments: &DriftArguments) -> anyhow::Result<ExitCode> {
    complain("building the walk (the first time takes a minute)\n");
    let is_secure = |option: &OsString| option.to_string_lossy().contains("https:");
    // A TLS library takes longer to build than all the rest, and a mock has no use for it.
    let features = if arguments.options.iter().any(is_secure) {
        "rustls"
    } else {
        ""
    };
    let package = ["--quiet", "--package", "rapidgator-drift", "--features", features];
    let build = cargo()
        .arg("build")
        .args(package)
        .status()
        .context("cannot start cargo")?;
    if !build.success() {
        return Ok(ExitCode::from(2));
    }
    let mut command = cargo();
    // Files of the user's are meant from where they stand, not from the root.
    command.current_dir(std::env::current_dir().context("cannot tell where this is")?);
    command
        .arg("run")
        .args(package)
        .arg("--manifest-path")
        .arg(root().join("Cargo.toml"));
    command
        .args(["--", "--spec"])
        .arg(root().join(SPEC))
        .args(&arguments.options);
    let status = command.status().context("cannot start cargo")?;
    let code = status.code().and_then(|code| u8::try_from(code).ok());
    Ok(code.map_or(ExitCode::from(2), ExitCode::from))
}

fn finish(mut command: Command) -> anyhow::Result<ExitCode> {
    let status = command.status().context("cannot start cargo")?;
    Ok(if status.success() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}
