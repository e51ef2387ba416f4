//! The command `rapidgator`, as a function, so that tests have it without TLS.
//!
//! Each command is a function in `commands`; what it asks and changes goes through [`Client`](crate::Client), what it
//! says through `screen`, and why it ends through `problem`.

mod access;
mod arguments;
mod bars;
mod commands;
mod jobs;
mod json;
mod kept;
mod order;
mod places;
mod problem;
mod prompt;
mod screen;
mod view;

use std::{ffi::OsString, io, process::ExitCode};

use clap::{CommandFactory as _, Parser as _};
use serde_json::json;
use tracing::level_filters::LevelFilter;
use tracing_subscriber::{filter::Targets, layer::SubscriberExt as _, util::SubscriberInitExt as _};

use self::{
    access::Access,
    arguments::{Arguments, Command},
    problem::{Exit, Problem},
    screen::Screen,
};

/// Does what the arguments ask for, the first of which is the name of the program.
///
/// To be called once in a process: it sets up logging and listens to Ctrl-C.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let written: Vec<OsString> = arguments.into_iter().collect();
    let arguments = match Arguments::try_parse_from(&written) {
        Ok(arguments) => arguments,
        Err(error) if error.use_stderr() && asks_for_json(&written) => {
            return screen::failed_in_json(&Problem::from(error)).into();
        }
        Err(error) => {
            // It goes where it belongs; if that is closed, nobody is there to be told.
            let _ = error.print();
            return if error.use_stderr() { Exit::Usage } else { Exit::Done }.into();
        }
    };
    let screen = Screen::new(&arguments);
    log_to_stderr(arguments.global.verbose);
    let exit = match perform(&arguments, &screen) {
        Ok(exit) => exit,
        Err(problem) => screen.failed(&problem),
    };
    exit.into()
}

/// Whether errors are to be JSON, although the arguments could not be understood.
fn asks_for_json(written: &[OsString]) -> bool {
    let options = written.iter().take_while(|argument| *argument != "--");
    options.into_iter().any(|argument| argument == "--json")
}

fn perform(arguments: &Arguments, screen: &Screen) -> Result<Exit, Problem> {
    match &arguments.command {
        Command::Completions { shell } => {
            let mut script = Vec::new();
            clap_complete::generate(*shell, &mut Arguments::command(), "rapidgator", &mut script);
            if screen.json {
                let text = String::from_utf8_lossy(&script);
                screen.result(&json!({ "shell": shell.to_string(), "script": text }), String::new)?;
            } else {
                screen.bytes(&script)?;
            }
            return Ok(Exit::Done);
        }
        Command::Logout => return commands::login::log_out(&arguments.global, screen),
        Command::Operations => return commands::call::list(screen),
        _ => {}
    }
    // Whoever made a mistake need not log in to hear of it.
    commands::check(&arguments.command)?;
    // What has to be typed is asked for before Ctrl-C is ours: it must end a prompt as it always does.
    let access = Access::prepare(arguments, screen)?;
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build();
    let runtime = runtime.map_err(|error| Problem::local("cannot start", error))?;
    let outcome = runtime.block_on(async {
        let told = told_to_end().map_err(|error| Problem::local("cannot listen to Ctrl-C", error))?;
        tokio::select! {
            outcome = commands::perform(&arguments.command, &access, screen) => outcome,
            () = told => Err(Problem::interrupted(&arguments.command)),
        }
    });
    access.keep_renewed(screen);
    // A question that nobody answered must not hold up the end.
    runtime.shutdown_background();
    outcome
}

/// Listens from now on; comes back when somebody presses Ctrl-C, or asks the process to end.
#[cfg(unix)]
fn told_to_end() -> io::Result<impl Future<Output = ()>> {
    use tokio::signal::unix::{SignalKind, signal};
    let mut interrupt = signal(SignalKind::interrupt())?;
    let mut terminate = signal(SignalKind::terminate())?;
    Ok(async move {
        tokio::select! {
            _ = interrupt.recv() => {}
            _ = terminate.recv() => {}
        }
    })
}

/// Listens from now on; comes back when somebody presses Ctrl-C.
#[cfg(windows)]
fn told_to_end() -> io::Result<impl Future<Output = ()>> {
    let mut pressed = tokio::signal::windows::ctrl_c()?;
    Ok(async move {
        pressed.recv().await;
    })
}

/// Lines of this program only: those of libraries may hold addresses with their queries.
fn log_to_stderr(verbose: u8) {
    let level = match verbose {
        0 => return,
        1 => LevelFilter::INFO,
        2 => LevelFilter::DEBUG,
        _ => LevelFilter::TRACE,
    };
    let targets = Targets::new().with_target("rapidgator_client", level);
    let targets = targets.with_target("rapidgator_client_runtime", level);
    let lines = tracing_subscriber::fmt::layer()
        .with_writer(io::stderr)
        .with_ansi(screen::colours(&io::stderr()));
    tracing_subscriber::registry().with(lines).with(targets).init();
}
