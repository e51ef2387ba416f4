//! Why a command did not do what it should, what to do about it, and the exit code that tells scripts.

use std::{env, error::Error as _, io, process::ExitCode};

use clap::error::ErrorKind;
use serde_json::{Value, json};

use super::{arguments::Command, screen::shown};
use crate::{BASE_URL, Error, ErrorId, Kind, UploadFailure as _, operations};

/// How the program ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Exit {
    Done,
    SomeFailed,
    Usage,
    NotLoggedIn,
    NotFound,
    Refused,
    Network,
    Interrupted,
}

impl Exit {
    pub(super) const fn code(self) -> u8 {
        match self {
            Self::Done => 0,
            Self::SomeFailed => 1,
            Self::Usage => 2,
            Self::NotLoggedIn => 3,
            Self::NotFound => 4,
            Self::Refused => 5,
            Self::Network => 6,
            Self::Interrupted => 130,
        }
    }

    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::SomeFailed => "failed",
            Self::Usage => "usage",
            Self::NotLoggedIn => "not_logged_in",
            Self::NotFound => "not_found",
            Self::Refused => "refused",
            Self::Network => "network",
            Self::Interrupted => "interrupted",
        }
    }
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit.code())
    }
}

/// Why a command, or a part of it, did not work.
#[derive(Debug)]
pub(super) struct Problem {
    pub(super) exit: Exit,
    pub(super) message: String,
    /// What to do now.
    pub(super) hint: Option<String>,
    /// The row of the error catalogue.
    code: Option<&'static str>,
}

impl Problem {
    pub(super) fn new(exit: Exit, message: impl Into<String>) -> Self {
        Self {
            exit,
            message: message.into(),
            hint: None,
            code: None,
        }
    }

    pub(super) fn usage(message: impl Into<String>) -> Self {
        Self::new(Exit::Usage, message)
    }

    pub(super) fn not_found(message: impl Into<String>) -> Self {
        Self::new(Exit::NotFound, message)
    }

    /// Something on this machine.
    pub(super) fn local(what: impl std::fmt::Display, error: io::Error) -> Self {
        Self::new(Exit::SomeFailed, format!("{what}: {error}"))
    }

    pub(super) fn not_logged_in(message: impl Into<String>) -> Self {
        let hint = "run `rapidgator login`, or set RAPIDGATOR_LOGIN and RAPIDGATOR_PASSWORD, or RAPIDGATOR_TOKEN";
        Self::new(Exit::NotLoggedIn, message).hint(hint)
    }

    pub(super) fn interrupted(command: &Command) -> Self {
        let problem = Self::new(Exit::Interrupted, "interrupted");
        if let Command::Upload(arguments) = command {
            if arguments.reads_standard_input() {
                return problem.hint("run the same command again, with the same input: nothing of it was kept");
            }
            return problem.hint("run the same command again to go on: files that have arrived are not sent again");
        }
        if let Command::Download(_) = command {
            return problem.hint("run the same command again to go on: bytes that have come are not asked for again");
        }
        problem
    }

    pub(super) fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    /// Says which local file it is about, unless it does.
    pub(super) fn place(&mut self, path: &str) {
        if !self.message.contains(&format!("`{path}`")) {
            self.message = format!("{}: {}", shown(path), self.message);
        }
    }

    pub(super) fn json(&self) -> Value {
        json!({
            "exit": self.exit.code(),
            "kind": self.exit.name(),
            "code": self.code,
            "message": self.message,
            "hint": self.hint,
        })
    }
}

/// Whoever read the output has enough of it.
impl From<io::Error> for Problem {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::BrokenPipe => Self::new(Exit::Done, ""),
            _ => Self::local("cannot write the output", error),
        }
    }
}

/// The arguments were not understood. What is wrong comes first in the text, then what to do about it.
impl From<clap::Error> for Problem {
    fn from(error: clap::Error) -> Self {
        let text = error.render().to_string();
        if error.kind() == ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand {
            // The whole help stands in the text.
            let usage = text.lines().find(|line| line.starts_with("Usage:")).unwrap_or_default();
            return Self::usage("a command is missing").hint(format!("{usage}; for more information, try '--help'."));
        }
        let text = text.trim().trim_start_matches("error: ");
        let mut parts = text.split("\n\n").map(|part| {
            let lines: Vec<_> = part.lines().map(str::trim).collect();
            lines.join(" ")
        });
        let problem = Self::usage(parts.next().unwrap_or_default());
        let then: Vec<_> = parts.collect();
        if then.is_empty() {
            problem
        } else {
            problem.hint(then.join("; "))
        }
    }
}

impl From<Error> for Problem {
    fn from(error: Error) -> Self {
        let mut message = error.to_string();
        let mut below = error.source();
        while let Some(source) = below {
            message.push_str(": ");
            message.push_str(&source.to_string());
            below = source.source();
        }
        let problem = Self {
            code: error.row().map(|row| row.name),
            ..Self::new(exit_of(&error), message)
        };
        match hint_of(&error) {
            Some(hint) => problem.hint(hint),
            None => problem,
        }
    }
}

fn exit_of(error: &Error) -> Exit {
    let missing = [
        ErrorId::FileNotFound,
        ErrorId::FolderNotFound,
        ErrorId::ParentFolderNotFound,
        ErrorId::LinkNotFound,
        ErrorId::UploadNotFound,
        ErrorId::JobNotFound,
    ];
    let code: Option<ErrorId> = error.api_code();
    match error.kind() {
        _ if code == Some(ErrorId::SessionExpired) => Exit::NotLoggedIn,
        _ if code.is_some_and(|code| missing.contains(&code)) => Exit::NotFound,
        Kind::Build => Exit::Usage,
        Kind::Connect | Kind::Timeout | Kind::Body => Exit::Network,
        Kind::Session => Exit::NotLoggedIn,
        Kind::Api => Exit::Refused,
        Kind::Unexpected | Kind::Decode => Exit::Refused,
        _ => Exit::SomeFailed,
    }
}

fn hint_of(error: &Error) -> Option<String> {
    if let Some(wait) = error.retry_after() {
        return Some(format!("the service asks to wait {} seconds", wait.as_secs()));
    }
    let code: Option<ErrorId> = error.api_code();
    let text = match (error.kind(), code) {
        (_, Some(ErrorId::SessionExpired)) if env::var_os("RAPIDGATOR_TOKEN").is_some() => {
            "the session in RAPIDGATOR_TOKEN is over: put a new one there, or unset it and run `rapidgator login`"
        }
        (_, Some(ErrorId::SessionExpired)) => "run `rapidgator login`",
        (_, Some(ErrorId::WrongCode)) => {
            "the account asks for a two-factor code: give the one of this moment with --code, or be asked with --ask-code"
        }
        (Kind::Session, None) => return Problem::not_logged_in("").hint,
        (Kind::Session, Some(_)) => "look at login and password, and run `rapidgator login`",
        (Kind::Connect | Kind::Timeout | Kind::Body, _) => {
            "look at the connection, --base-url and RAPIDGATOR_BASE_URL, and run the same command again"
        }
        (Kind::Verify, _) => "run the same command again",
        (Kind::Pending, _) => {
            let id = error.upload_id().map(ToString::to_string).unwrap_or_default();
            let asked = operations::FILE_UPLOAD_INFO.id;
            let named = operations::FILE_UPLOAD_INFO
                .params
                .first()
                .map_or("", |parameter| parameter.name);
            return Some(format!(
                "the bytes have arrived; ask later with `rapidgator call {asked} {named}={id}`"
            ));
        }
        (Kind::Api | Kind::Unexpected | Kind::Upload, _) if error.is_retryable() => "it may work later",
        // A page of somebody's server, and not what is known of the service.
        (Kind::Decode | Kind::Unexpected, None) if error.status() == Some(404) => {
            let text =
                "is that the API that answers? look at --base-url and RAPIDGATOR_BASE_URL; that of the service is";
            return Some(format!("{text} {BASE_URL}"));
        }
        _ => return None,
    };
    Some(text.to_owned())
}
