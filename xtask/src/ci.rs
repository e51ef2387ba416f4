//! `cargo xtask ci`: all that must pass before a change lands, in the order in which it fails fastest.

use std::process::{Command, ExitCode};
use std::time::Instant;

use anyhow::Context as _;

use rapidgator_codegen::Severity;

use crate::project::{cargo, complain, root};
use crate::{coverage, diff, generate, git, mutate, tidy};

/// Facts that are changed to see whether a test notices: so many, and the seed of a sample that the tests of the client
/// alone decide about, since most of the time goes into building. All facts take hours and are for people.
const MUTANTS: (usize, u64) = (3, 56);

pub(crate) fn run() -> anyhow::Result<ExitCode> {
    let steps: [(&str, &dyn Fn() -> anyhow::Result<ExitCode>); 8] = [
        ("format", &|| run_cargo(&["fmt", "--all", "--check"], &[])),
        ("generated files", &|| generate::run(&generate::Arguments::comparing())),
        ("changes since the last release", &changes),
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
        ("tests, and what they use of the API", &coverage::all_tests),
        ("changed facts", &|| {
            mutate::run(&mutate::Arguments::sample_of_tested(MUTANTS.0, MUTANTS.1))
        }),
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

/// Fails if the description breaks somebody and the version does not say so.
fn changes() -> anyhow::Result<ExitCode> {
    let Some(release) = git::last_release(&root())? else {
        complain("no release is tagged yet, so there is nothing that could be broken\n");
        return Ok(ExitCode::SUCCESS);
    };
    let version = env!("CARGO_PKG_VERSION");
    let Some(verdict) = diff::verdict(&diff::Arguments::since(&release))? else {
        return Ok(ExitCode::FAILURE);
    };
    if verdict < Severity::Major || may_break(&release, version) {
        return Ok(ExitCode::SUCCESS);
    }
    complain(&format!(
        "the changes since {release} break programs, and version {version} promises that none do: raise the version, \
         or waive them in api-spec.waivers.yaml; `cargo xtask diff --against {release}` shows them\n"
    ));
    Ok(ExitCode::FAILURE)
}

/// Whether a version may break what worked with a release: its first number that is not zero is another.
fn may_break(release: &str, version: &str) -> bool {
    let promise = |text: &str| -> Vec<String> {
        let numbers: Vec<&str> = text.trim_start_matches('v').split('.').collect();
        let zeros = numbers.iter().take_while(|number| **number == "0").count();
        numbers.into_iter().take(zeros + 1).map(str::to_owned).collect()
    };
    promise(release) != promise(version)
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_number_that_is_not_zero_is_the_promise() {
        for (release, version, may) in [
            ("v0.1.0", "0.1.7", false),
            ("v0.1.0", "0.2.0", true),
            ("v1.2.0", "1.3.0", false),
            ("v1.2.0", "2.0.0", true),
            ("v0.9.0", "1.0.0", true),
        ] {
            assert_eq!(may_break(release, version), may, "{release} to {version}");
        }
    }
}
