//! The command `rapidgator`.

use std::process::ExitCode;

fn main() -> ExitCode {
    rapidgator_client::cli::run(std::env::args_os())
}
