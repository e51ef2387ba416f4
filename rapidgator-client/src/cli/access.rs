//! Which account of which service a command talks to: out of options, the environment and the session that is kept.

use std::env;

use super::{
    arguments::{Arguments, Command, Global, LoginArguments},
    kept::Kept,
    problem::Problem,
    prompt,
    screen::Screen,
};
use crate::{BASE_URL, Builder, Client, Secret};

/// The client, and what is known of its account.
pub(super) struct Access {
    pub(super) client: Client,
    pub(super) base_url: String,
    /// What was logged in with, where it is known.
    pub(super) login: Option<String>,
    /// The session that the client began with, if it is the one that is kept.
    kept: Option<Kept>,
}

impl Access {
    /// Finds out all that the command needs; asks for what only somebody at the terminal can know.
    pub(super) fn prepare(arguments: &Arguments, screen: &Screen) -> Result<Self, Problem> {
        if let Command::Login(login) = &arguments.command {
            return Self::for_login(&arguments.global, login);
        }
        Self::from_what_is_there(&arguments.global, screen)
    }

    fn for_login(global: &Global, wanted: &LoginArguments) -> Result<Self, Problem> {
        if wanted.too_much.is_some() {
            let problem = Problem::usage("a password is no argument: others see arguments in the list of processes");
            return Err(problem.hint("leave it out, and it is asked for; scripts pipe it in with --password-stdin"));
        }
        let base_url = base_url_of(global);
        let there = prompt::somebody_is_there();
        let login = match wanted.login.clone().or_else(|| variable("RAPIDGATOR_LOGIN")) {
            Some(login) => login,
            None if there => prompt::line("Login (address of the account): ")?,
            None => {
                let problem = Problem::usage("no login, and nobody at a terminal to ask for it");
                return Err(problem.hint("give it as an argument or in RAPIDGATOR_LOGIN"));
            }
        };
        if login.is_empty() {
            return Err(Problem::usage("the login is empty").hint("it is the address of the account"));
        }
        let password = match variable("RAPIDGATOR_PASSWORD") {
            _ if wanted.password_stdin => Secret::from(prompt::first_line_of_stdin()?),
            Some(password) => Secret::from(password),
            None if there => prompt::secret("Password: ")?,
            None => {
                let hint = "pipe it in with --password-stdin, or set RAPIDGATOR_PASSWORD";
                return Err(Problem::usage("no password, and nobody at a terminal to ask for it").hint(hint));
            }
        };
        if password.expose().is_empty() {
            return Err(Problem::usage("the password is empty"));
        }
        let mut builder = Client::builder().base_url(&base_url).credentials(&login, password);
        if let Some(code) = &wanted.code {
            builder = builder.code(code);
        } else if wanted.ask_code {
            builder = builder.code(prompt::secret("Two-factor code: ")?);
        }
        Ok(Self {
            client: built(builder)?,
            base_url,
            login: Some(login),
            kept: None,
        })
    }

    fn from_what_is_there(global: &Global, screen: &Screen) -> Result<Self, Problem> {
        let base_url = base_url_of(global);
        let login = variable("RAPIDGATOR_LOGIN");
        let mut builder = Client::builder().base_url(&base_url);
        if let Some(token) = variable("RAPIDGATOR_TOKEN") {
            let client = built(builder.token(token))?;
            let kept = None;
            return Ok(Self {
                client,
                base_url,
                login,
                kept,
            });
        }
        let password = variable("RAPIDGATOR_PASSWORD");
        let found = Kept::read()?;
        let kept = found
            .clone()
            .filter(|kept| kept.base_url == base_url && login.as_ref().is_none_or(|login| *login == kept.login));
        match (&login, password) {
            (Some(login), Some(password)) => builder = builder.credentials(login, password),
            (None, Some(_)) => screen.remark("RAPIDGATOR_PASSWORD is of no use without RAPIDGATOR_LOGIN"),
            (_, None) if kept.is_none() => return Err(nobody(&base_url, found.as_ref())),
            (_, None) => {}
        }
        if let Some(kept) = &kept {
            builder = builder.token(&kept.token);
        }
        let client = built(builder)?;
        let login = login.or_else(|| kept.as_ref().map(|kept| kept.login.clone()));
        Ok(Self {
            client,
            base_url,
            login,
            kept,
        })
    }

    /// Keeps a session that took the place of the kept one, so that the next command need not log in.
    pub(super) fn keep_renewed(&self, screen: &Screen) {
        let (Some(kept), Some(token)) = (&self.kept, self.client.token()) else {
            return;
        };
        if kept.token == token {
            return;
        }
        let renewed = Kept { token, ..kept.clone() };
        if let Err(problem) = renewed.write() {
            screen.remark(&format!("the new session is not kept: {}", problem.message));
        }
    }
}

/// The client; nothing but the address can be wrong with it.
fn built(builder: Builder) -> Result<Client, Problem> {
    let failed = |error| Problem::from(error).hint(format!("the address of the API is written like {BASE_URL}"));
    builder.build().map_err(failed)
}

/// Why there is no account, given the session that is kept for another one.
fn nobody(base_url: &str, found: Option<&Kept>) -> Problem {
    match found {
        None => Problem::not_logged_in("you are not logged in"),
        Some(kept) if kept.base_url != base_url => Problem::not_logged_in(format!(
            "you are logged in as {} at {}, and not at {base_url}",
            kept.login, kept.base_url
        )),
        Some(kept) => Problem::not_logged_in(format!(
            "you are logged in as {}, and RAPIDGATOR_LOGIN names another account",
            kept.login
        )),
    }
}

fn base_url_of(global: &Global) -> String {
    let given = global.base_url.clone().or_else(|| variable("RAPIDGATOR_BASE_URL"));
    let url = given.unwrap_or_else(|| BASE_URL.to_owned());
    url.trim_end_matches('/').to_owned()
}

/// A variable of the environment; an empty one counts as none.
fn variable(name: &str) -> Option<String> {
    env::var(name).ok().filter(|value| !value.is_empty())
}
