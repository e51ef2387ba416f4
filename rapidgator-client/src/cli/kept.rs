//! The session that is kept from one command to the next, in a file that only its owner can read.

use std::{
    fs, io,
    io::{Read as _, Write as _},
    path::{Path, PathBuf},
};

use etcetera::{AppStrategy as _, AppStrategyArgs};
use serde::Deserialize;
use serde_json::json;

use super::problem::{Exit, Problem};
use crate::Secret;

/// A token, and what it belongs to. It is good nowhere else.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub(super) struct Kept {
    pub(super) base_url: String,
    pub(super) login: String,
    pub(super) token: Secret,
}

impl Kept {
    /// The session that is kept, if there is one.
    pub(super) fn read() -> Result<Option<Self>, Problem> {
        let path = path()?;
        let text = match read(&path) {
            Ok(Ok(text)) => text,
            Ok(Err(found)) => return Err(not_for_its_owner_alone(&path, &found)),
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(Problem::local(format!("cannot read `{}`", path.display()), error)),
        };
        // The error of the parser is left out: it may quote the token.
        let kept = serde_json::from_str(&text).map_err(|_| {
            let message = format!("`{}` is no session of this program", path.display());
            Problem::not_logged_in(message)
        })?;
        Ok(Some(kept))
    }

    /// Takes the place of the one before, whole or not at all.
    pub(super) fn write(&self) -> Result<PathBuf, Problem> {
        let path = path()?;
        self.write_to(&path)
            .map_err(|error| Problem::local(format!("cannot write `{}`", path.display()), error))?;
        Ok(path)
    }

    fn write_to(&self, path: &Path) -> io::Result<()> {
        let folder = path.parent().unwrap_or(path);
        make_folder(folder)?;
        // Made for its owner alone, whatever the umask is.
        let mut file = tempfile::NamedTempFile::new_in(folder)?;
        let text = json!({ "base_url": self.base_url, "login": self.login, "token": self.token.expose() });
        file.write_all(format!("{text}\n").as_bytes())?;
        file.as_file().sync_all()?;
        // In one step, and in the place of a link rather than where it leads.
        file.persist(path)?;
        Ok(())
    }

    /// Whether there was one to forget.
    pub(super) fn forget() -> Result<bool, Problem> {
        let path = path()?;
        match fs::remove_file(&path) {
            Ok(()) => Ok(true),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
            Err(error) => Err(Problem::local(format!("cannot delete `{}`", path.display()), error)),
        }
    }
}

/// The text, or what is wrong with the file that it stands in.
fn read(path: &Path) -> io::Result<Result<String, String>> {
    // Looked at before it is opened: a pipe may let nobody in.
    if !fs::metadata(path)?.is_file() {
        return Ok(Err("it is not a regular file".to_owned()));
    }
    let mut file = fs::File::open(path)?;
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        let mode = file.metadata()?.permissions().mode() & 0o7777;
        if mode & OF_OTHERS != 0 {
            return Ok(Err(format!("its mode is {mode:04o}, and has to be 0600")));
        }
    }
    let mut text = String::new();
    file.read_to_string(&mut text)?;
    Ok(Ok(text))
}

/// Whoever reads the session has the account, and whoever writes it decides into which account an upload goes.
#[cfg(unix)]
const OF_OTHERS: u32 = 0o077;

fn not_for_its_owner_alone(path: &Path, found: &str) -> Problem {
    let path = path.display();
    let message = format!("the session in `{path}` is not used, as it may not be yours alone: {found}");
    let problem = Problem::new(Exit::NotLoggedIn, message);
    problem.hint(format!(
        "`rapidgator login` writes it anew; if you know that nobody else has it, `chmod 600 '{path}'` is enough"
    ))
}

/// With all above it that is missing. What is made is its owner's alone.
fn make_folder(folder: &Path) -> io::Result<()> {
    let mut maker = fs::DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut maker, 0o700);
    maker.recursive(true).create(folder)
}

/// In the folder for state where the system has one, else in the one for data.
fn path() -> Result<PathBuf, Problem> {
    let strategy = etcetera::choose_app_strategy(AppStrategyArgs {
        top_level_domain: "net".to_owned(),
        author: "rapidgator-client".to_owned(),
        app_name: "rapidgator".to_owned(),
    });
    let strategy = strategy.map_err(|error| Problem::local("cannot find the home folder", io::Error::other(error)))?;
    let folder = strategy.state_dir().unwrap_or_else(|| strategy.data_dir());
    Ok(folder.join("session.json"))
}
