//! The session that is kept from one command to the next, in a file that only its owner can read.

use std::{
    fs, io,
    io::Write as _,
    path::{Path, PathBuf},
};

use etcetera::{AppStrategy as _, AppStrategyArgs};
use serde::Deserialize;
use serde_json::json;

use super::problem::Problem;
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
        let text = match fs::read_to_string(&path) {
            Ok(text) => text,
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
        fs::create_dir_all(folder)?;
        // Made for its owner alone, whatever the umask is.
        let mut file = tempfile::NamedTempFile::new_in(folder)?;
        let text = json!({ "base_url": self.base_url, "login": self.login, "token": self.token.expose() });
        file.write_all(format!("{text}\n").as_bytes())?;
        file.as_file().sync_all()?;
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
