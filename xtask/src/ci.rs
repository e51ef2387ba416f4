//! `cargo xtask ci`: all that must pass before a change lands, in the order in which it fails fastest.

use std::process::{Command, ExitCode};
use std::time::Instant;

use anyhow::Context as _;

use crate::project::{cargo, complain};
use crate::{generate, tidy};

pub(crate) fn run() -> anyhow::Result<ExitCode> {
    let steps: [(&str, &dyn Fn() -> anyhow::Result<ExitCode>); 6] = [
        ("format", &|| run_cargo(&["fmt", "--all", "--check"], &[])),
        ("generated files", &|| generate::run(&generate::Arguments::comparing())),
        ("tidy", &tidy::run),
        ("lints", &|| {
            run_cargo(
                &[
                    "clippy",
                    "--workspace",
                    "--all-targets",
                    "--quiet",
                    "--",
                    "-D",
                    "warnings",
                ],
                &[],
            )
        }),
        ("tests", &|| run_cargo(&["test", "--workspace"], &[])),
        ("documentation", &|| {
            run_cargo(
                &["doc", "--workspace", "--no-deps", "--quiet"],
                &[("RUSTDOCFLAGS", "-D warnings")],
            )
        }),
    ];
    for (name, step) in steps {
        let start = Instant::now();
        complain(&format!("== {name}\n"));
        if step()? != ExitCode::SUCCESS {
            complain(&format!("== {name} failed\n"));
            return Ok(ExitCode::FAILURE);
        }
        complain(&format!("== {name} passed in {:.1} s\n", start.elapsed().as_secs_f64()));
    }
    Ok(ExitCode::SUCCESS)
}

fn run_cargo(arguments: &[&str], variables: &[(&str, &str)]) -> anyhow::Result<ExitCode> {
    let mut command: Command = cargo();
    command.args(arguments).envs(variables.iter().copied());
    let status = command.status().context("cannot start cargo")?;
    Ok(if status.success() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}
