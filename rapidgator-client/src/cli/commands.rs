//! The commands, each a function from its arguments to what it says.

pub(super) mod call;
mod change;
mod check;
mod download;
mod link;
pub(super) mod login;
mod look;
mod remote;
mod remove;
mod trash;
mod upload;

use super::{
    access::Access,
    arguments::Command,
    problem::{Exit, Problem},
    screen::Screen,
};
use crate::{Batch, types::OperationResult};

/// What is wrong with a command by itself, whoever asks for it.
pub(super) fn check(command: &Command) -> Result<(), Problem> {
    match command {
        Command::Upload(arguments) => upload::check(arguments),
        Command::Download(arguments) => download::check(arguments),
        Command::Trash(command) => trash::check(command),
        Command::Call { operation, values } => call::check(operation, values),
        Command::Login(_)
        | Command::Logout
        | Command::Account
        | Command::Ls { .. }
        | Command::Tree { .. }
        | Command::Info { .. }
        | Command::Mkdir { .. }
        | Command::Mv { .. }
        | Command::Cp { .. }
        | Command::Rm(_)
        | Command::Mode { .. }
        | Command::Check { .. }
        | Command::Link(_)
        | Command::Remote(_)
        | Command::Operations
        | Command::Completions { .. } => Ok(()),
    }
}

/// Does what a command says.
pub(super) async fn perform(command: &Command, access: &Access, screen: &Screen) -> Result<Exit, Problem> {
    let client = &access.client;
    match command {
        Command::Login(_) => login::log_in(access, screen).await,
        Command::Account => login::account(client, screen).await,
        Command::Upload(arguments) => upload::upload(arguments, client, screen).await,
        Command::Download(arguments) => download::download(arguments, client, screen).await,
        Command::Ls { place, order } => look::ls(place, order, client, screen).await,
        Command::Tree { place } => look::tree(place, client, screen).await,
        Command::Info { places } => look::info(places, client, screen).await,
        Command::Mkdir { paths, parents } => change::mkdir(paths, *parents, client, screen).await,
        Command::Mv { places } => change::mv(places, client, screen).await,
        Command::Cp { places } => change::cp(places, client, screen).await,
        Command::Rm(arguments) => remove::rm(arguments, client, screen).await,
        Command::Mode { mode, places } => change::mode(mode, places, client, screen).await,
        Command::Check { links, from } => check::check(links, from.as_deref(), client, screen).await,
        Command::Link(command) => link::link(command, client, screen).await,
        Command::Trash(command) => trash::trash(command, client, screen).await,
        Command::Remote(command) => remote::remote(command, client, screen).await,
        Command::Call { operation, values } => call::call(operation, values, client, screen).await,
        Command::Logout | Command::Operations | Command::Completions { .. } => Ok(Exit::Done),
    }
}

/// How it went with several things: each failure is told when it happens, and the others go on.
struct Tally {
    failed: usize,
    /// That of all failures, if it is the same.
    exit: Option<Exit>,
}

impl Tally {
    fn new() -> Self {
        Self { failed: 0, exit: None }
    }

    fn note(&mut self, problem: &Problem, screen: &Screen) {
        screen.failed(problem);
        self.failed += 1;
        self.exit = match self.exit {
            None => Some(problem.exit),
            Some(exit) if exit == problem.exit => Some(exit),
            Some(_) => Some(Exit::SomeFailed),
        };
    }

    /// Notes a failure, and gives what worked. Closed output is the end of everything.
    fn take<T>(&mut self, outcome: Result<T, Problem>, screen: &Screen) -> Result<Option<T>, Problem> {
        match outcome {
            Ok(thing) => Ok(Some(thing)),
            Err(problem) if problem.exit == Exit::Done => Err(problem),
            Err(problem) => {
                self.note(&problem, screen);
                Ok(None)
            }
        }
    }

    /// The reason if everything failed for the same one, and else that some of it failed.
    fn exit(&self, of: usize) -> Exit {
        match self.exit {
            None => Exit::Done,
            Some(exit) if self.failed >= of => exit,
            Some(_) => Exit::SomeFailed,
        }
    }
}

/// Notes each id that failed.
fn note_failures(answer: &OperationResult, tally: &mut Tally, screen: &Screen) {
    let failures = answer.failures();
    for failure in &failures {
        let text = failure.text.unwrap_or("no reason given");
        let exit = match failure.code {
            Some(crate::ErrorId::FileNotFound | crate::ErrorId::FolderNotFound | crate::ErrorId::JobNotFound) => {
                Exit::NotFound
            }
            Some(_) | None => Exit::Refused,
        };
        tally.note(&Problem::new(exit, format!("{}: {text}", failure.id)), screen);
    }
    if failures.is_empty() && !answer.is_complete() {
        let problem = Problem::new(
            Exit::Refused,
            format!("{} failed", answer.fail.max(answer.errors.len() as u64)),
        );
        tally.note(&problem, screen);
    }
}
