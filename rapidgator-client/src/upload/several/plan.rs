//! Local folder trees as uploads: what there is, looked at before anything is sent. This blocks.

use std::{
    collections::HashMap,
    ffi::OsString,
    fs, io,
    path::{Path, PathBuf},
};

use rapidgator_client_runtime::{Error, Kind};

use super::place::Place;

/// What is to be uploaded, each folder before what is in it.
#[derive(Debug)]
pub(super) enum Found {
    File {
        path: PathBuf,
        name: String,
        place: Place,
    },
    Folder {
        path: PathBuf,
        place: Place,
    },
    /// What cannot be uploaded.
    Trouble(PathBuf, Error),
}

/// Where trees go. Two of the same name go to the same folder.
pub(super) struct Roots {
    into: Place,
    folders: HashMap<String, Place>,
}

impl Roots {
    pub(super) fn new(into: Place) -> Self {
        Self {
            into,
            folders: HashMap::new(),
        }
    }

    /// All that is at a path: a file, or a folder with all that is below it.
    pub(super) fn look(&mut self, top: PathBuf) -> Vec<Found> {
        let metadata = match fs::metadata(&top) {
            Ok(metadata) => metadata,
            Err(error) => return vec![unreadable(top, error)],
        };
        let name = top.file_name().map(ToOwned::to_owned).or_else(|| real_name(&top));
        let Some(name) = name else {
            // Only the folder above all others has no name.
            return tree(top, self.into.clone(), true);
        };
        match text(name) {
            Err(error) => vec![Found::Trouble(top, error)],
            Ok(name) if metadata.is_dir() => {
                let into = &self.into;
                let place = self
                    .folders
                    .entry(name)
                    .or_insert_with_key(|name| into.below(name.clone()));
                tree(top, place.clone(), false)
            }
            Ok(name) => {
                let place = self.into.clone();
                vec![Found::File { path: top, name, place }]
            }
        }
    }
}

fn tree(top: PathBuf, place: Place, is_there: bool) -> Vec<Found> {
    let mut found = Vec::new();
    let mut waiting = vec![(top, place, is_there)];
    while let Some((folder, place, is_there)) = waiting.pop() {
        let entries = fs::read_dir(&folder).and_then(|entries| entries.collect::<Result<Vec<_>, _>>());
        let mut entries = match entries {
            Ok(entries) => entries,
            Err(error) => {
                found.push(unreadable(folder, error));
                continue;
            }
        };
        if !is_there {
            found.push(Found::Folder {
                path: folder,
                place: place.clone(),
            });
        }
        entries.sort_by_key(fs::DirEntry::file_name);
        for entry in entries {
            let path = entry.path();
            let name = match text(entry.file_name()) {
                Ok(name) => name,
                Err(error) => {
                    found.push(Found::Trouble(path, error));
                    continue;
                }
            };
            match entry.file_type() {
                Ok(kind) if kind.is_dir() => waiting.push((path, place.below(name), false)),
                // Where a link to a folder leads may be above it, and then there is no end.
                Ok(kind) if kind.is_symlink() && path.is_dir() => {
                    let error = Error::new(
                        Kind::Io,
                        "it is a link to a folder, and is left out; name the folder itself to upload that",
                    );
                    found.push(Found::Trouble(path, error));
                }
                Ok(_) => found.push(Found::File {
                    path,
                    name,
                    place: place.clone(),
                }),
                Err(error) => found.push(unreadable(path, error)),
            }
        }
    }
    found
}

/// The name of a folder that is written without one.
fn real_name(path: &Path) -> Option<OsString> {
    let whole = path.canonicalize().ok()?;
    whole.file_name().map(ToOwned::to_owned)
}

fn text(name: OsString) -> Result<String, Error> {
    let refuse = |_| {
        Error::new(
            Kind::Build,
            "its name is not UTF-8; rename it, or upload it alone under another name",
        )
    };
    name.into_string().map_err(refuse)
}

fn unreadable(path: PathBuf, error: io::Error) -> Found {
    let error = Error::io(format!("cannot read `{}`", path.display()), error);
    Found::Trouble(path, error)
}
