//! The command `rapidgator`, for the tests of `it/cli`: they are told by cargo where the programs of their own package
//! are, and not where those of others are. Without TLS, which the mock does not speak and which takes long to build.

use std::process::ExitCode;

fn main() -> ExitCode {
    rapidgator_client::cli::run(std::env::args_os())
}
