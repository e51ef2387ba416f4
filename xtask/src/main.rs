//! The project's own commands, run as `cargo xtask …`. Each lives in a file of its own; this one only dispatches.

mod check;
mod ci;
mod coverage;
mod diff;
mod evidence;
mod generate;
mod git;
mod mutate;
mod project;
mod tidy;
mod tools;
mod watch;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// Commands of the project.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Write what is generated from api-spec.yaml.
    Generate(generate::Arguments),
    /// Report every mistake in api-spec.yaml; write nothing.
    Check(check::Arguments),
    /// Tell what the changes of api-spec.yaml break: major, minor, patch or none.
    Diff(diff::Arguments),
    /// Tell more about a diagnostic, such as E012, or a rule for changes, such as D022.
    Explain(check::ExplainArguments),
    /// Send a file through the whole system: upload, instant upload, download, compare.
    Demo(tools::DemoArguments),
    /// Tell what of api-spec.yaml the contract tests use; fail if that has become less.
    Coverage(coverage::Arguments),
    /// Change one fact of api-spec.yaml at a time, and look whether a test notices.
    Mutate(mutate::Arguments),
    /// Prove the rules of the house from the sources.
    Tidy,
    /// Walk a running service, and tell where it differs from api-spec.yaml.
    Drift(tools::DriftArguments),
    /// Measure the bars, each as a ratio against its reference in the same run.
    Bench(tools::BenchArguments),
    /// All that must pass before a change lands.
    Ci,
    /// Start a program of tests, for `ci`.
    #[command(hide = true)]
    RunTest(coverage::TestProgram),
}

fn main() -> ExitCode {
    let outcome = match Arguments::parse().command {
        Command::Generate(arguments) => generate::run(&arguments),
        Command::Check(arguments) => check::run(&arguments),
        Command::Diff(arguments) => diff::run(&arguments),
        Command::Explain(arguments) => check::explain(&arguments),
        Command::Demo(arguments) => tools::demo(&arguments),
        Command::Coverage(arguments) => coverage::run(&arguments),
        Command::Mutate(arguments) => mutate::run(&arguments),
        Command::Tidy => tidy::run(),
        Command::Drift(arguments) => tools::drift(&arguments),
        Command::Bench(arguments) => tools::bench(&arguments),
        Command::Ci => ci::run(),
        Command::RunTest(program) => coverage::run_test(&program),
    };
    match outcome {
        Ok(code) => code,
        Err(error) => {
            project::complain(&format!("error: {error:#}\n"));
            ExitCode::FAILURE
        }
    }
}
