//! Questions to whoever sits at the terminal.

use std::io::{self, BufRead as _, IsTerminal as _, Write as _};

use super::problem::Problem;
use crate::Secret;

/// Whether somebody can be asked.
pub(super) fn somebody_is_there() -> bool {
    io::stdin().is_terminal() && io::stderr().is_terminal()
}

/// A line that is seen while it is typed.
pub(super) fn line(question: &str) -> Result<String, Problem> {
    let failed = |error| Problem::local("cannot ask", error);
    // Not locked any longer than this: whoever is not answered may still want to say something, as after Ctrl-C.
    write!(io::stderr(), "{question}").map_err(failed)?;
    io::stderr().flush().map_err(failed)?;
    first_line_of_stdin()
}

/// A line that is not seen.
pub(super) fn secret(question: &str) -> Result<Secret, Problem> {
    let typed = rpassword::prompt_password(question);
    typed
        .map(Secret::from)
        .map_err(|error| Problem::local("cannot ask", error))
}

/// What was piped in, up to the end of its first line.
pub(super) fn first_line_of_stdin() -> Result<String, Problem> {
    let mut line = String::new();
    let read = io::stdin().lock().read_line(&mut line);
    read.map_err(|error| Problem::local("cannot read standard input", error))?;
    Ok(line.trim_end_matches(['\r', '\n']).to_owned())
}

/// Whether to go on. Without a terminal there is nobody to ask, and whoever wrote the command meant it.
pub(super) async fn goes_on(question: String) -> Result<bool, Problem> {
    if !somebody_is_there() {
        return Ok(true);
    }
    let asked = tokio::task::spawn_blocking(move || line(&format!("{question} [y/N] ")));
    let answer = asked
        .await
        .map_err(|error| Problem::local("cannot ask", io::Error::other(error)))??;
    Ok(matches!(answer.trim(), "y" | "Y" | "yes"))
}
