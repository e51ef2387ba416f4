//! The file beside the target that fills up: `NAME.part`, and the record that says what it is, `NAME.part.json`.
//!
//! The record is locked as long as somebody writes, so two downloads to one target, in one process or in two, do not mix
//! their bytes. Whatever is there and not ours stays as it is. All of this blocks, and runs on a thread of its own.

use std::{
    ffi::OsString,
    fs::{self, File, OpenOptions},
    io::{self, Read, Seek, SeekFrom, Write},
    path::{self, Path, PathBuf},
    sync::Weak,
};

use md5::{Digest, Md5 as Hasher};
use rapidgator_client_runtime::{Error, Kind};
use tempfile::TempPath;

use super::record::{self, Record, is_regular, not_ours, unwritable};
use crate::{
    generated::types::Md5,
    progress::{Reporter, Stage},
};

/// How much is read at once to hash what is there.
const PIECE: usize = 256 << 10;

/// Where the bytes go in the end.
#[derive(Clone, Debug)]
pub(super) struct Target {
    pub(super) path: PathBuf,
    /// Whether a file that is there may go.
    pub(super) replace: bool,
}

/// A part that is ours alone. Dropped, it stays for the next download, unless nothing is in it.
pub(super) struct Part {
    target: Target,
    path: PathBuf,
    record_path: PathBuf,
    file: File,
    /// Holds the lock.
    _record: File,
    hasher: Hasher,
    done: u64,
    is_over: bool,
}

impl Part {
    /// Goes on with the part that is there if it is one of this file, and begins a new one if there is none. The thread
    /// sees that nobody waits for it any more when the strong end of `wanted` is gone.
    ///
    /// # Errors
    ///
    /// [`Kind::Io`] if there can be no file at the target, or if what is there is not ours.
    pub(super) fn open(target: Target, record: &Record, wanted: &Weak<()>, reporter: &Reporter) -> Result<Self, Error> {
        let existing = existing(&target)?;
        let (path, record_path) = (beside(&target.path, ".part"), beside(&target.path, ".part.json"));
        let failed = |error| unwritable(&target.path, error);
        let mut locked = record::lock(&record_path, &target.path)?;
        let file = match is_regular(&path).map_err(failed)? {
            Some(regular) => {
                let found = record::read(&mut locked);
                if !regular || found.as_ref().is_none_or(|found| found.file_id != record.file_id) {
                    return Err(not_ours(&path, &record_path, found));
                }
                let file = OpenOptions::new().read(true).write(true).open(&path).map_err(failed)?;
                let is_stale = found.as_ref() != Some(record) || file.metadata().map_err(failed)?.len() > record.size;
                if is_stale {
                    file.set_len(0).map_err(failed)?;
                }
                record::write(&mut locked, record).map_err(failed)?;
                file
            }
            None => {
                let is_free = locked.metadata().map_err(failed)?.len() == 0 || record::read(&mut locked).is_some();
                if !is_free {
                    return Err(not_ours(&path, &record_path, None));
                }
                record::write(&mut locked, record).map_err(failed)?;
                create(&path, existing.as_ref()).map_err(failed)?
            }
        };
        let mut part = Self {
            target,
            path,
            record_path,
            file,
            _record: locked,
            hasher: Hasher::new(),
            done: 0,
            is_over: false,
        };
        part.hash(record.size, wanted, reporter)
            .map_err(|error| unwritable(&part.path, error))?;
        Ok(part)
    }

    /// Takes in what is there, and ends behind it.
    fn hash(&mut self, total: u64, wanted: &Weak<()>, reporter: &Reporter) -> io::Result<()> {
        let mut piece = vec![0; PIECE];
        while wanted.strong_count() > 0 {
            let read = match self.file.read(&mut piece) {
                Ok(0) => break,
                Ok(read) => read,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                Err(error) => return Err(error),
            };
            self.hasher.update(&piece[..read]);
            self.done += read as u64;
            reporter.report(Stage::Hashing, self.done, total);
        }
        Ok(())
    }

    /// How many bytes are there.
    pub(super) fn done(&self) -> u64 {
        self.done
    }

    pub(super) fn write(&mut self, piece: &[u8]) -> io::Result<()> {
        self.file.write_all(piece)?;
        self.hasher.update(piece);
        self.done += piece.len() as u64;
        Ok(())
    }

    /// Forgets all bytes.
    pub(super) fn start_over(&mut self) -> io::Result<()> {
        self.file.set_len(0)?;
        self.file.seek(SeekFrom::Start(0))?;
        self.hasher = Hasher::new();
        self.done = 0;
        Ok(())
    }

    pub(super) fn md5(&self) -> Md5 {
        Md5::from(base16ct::lower::encode_string(&self.hasher.clone().finalize()))
    }

    /// Puts the part in the place of the target, in one step.
    pub(super) fn persist(mut self) -> io::Result<()> {
        // On other systems all that is known is whether a file is read-only, and such a one could not be renamed.
        #[cfg(unix)]
        if let Ok(existing) = fs::metadata(&self.target.path) {
            self.file.set_permissions(existing.permissions())?;
        }
        let mut part = TempPath::try_from_path(&self.path)?;
        part.disable_cleanup(true);
        let moved = if self.target.replace {
            part.persist(&self.target.path)
        } else {
            part.persist_noclobber(&self.target.path)
        };
        moved.map_err(|error| error.error)?;
        self.is_over = true;
        // The lock ends after this; whoever gets it then looks whether the record is still there.
        fs::remove_file(&self.record_path)
    }

    /// Leaves nothing.
    pub(super) fn remove(mut self) {
        self.clear_away();
    }

    fn clear_away(&mut self) {
        self.is_over = true;
        // There is nobody to tell, and what stays is found by the next download.
        let _ = fs::remove_file(&self.path);
        let _ = fs::remove_file(&self.record_path);
    }
}

impl Drop for Part {
    fn drop(&mut self) {
        let is_empty = self.file.metadata().is_ok_and(|metadata| metadata.len() == 0);
        if is_empty && !self.is_over {
            self.clear_away();
        }
    }
}

/// In the folder of the target: a file can be renamed within a file system only.
fn create(path: &Path, existing: Option<&fs::Metadata>) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.read(true).write(true).create_new(true);
    // What is for few eyes must not be for all of them while it grows; and it has to be written.
    #[cfg(unix)]
    if let Some(existing) = existing {
        use std::os::unix::fs::{OpenOptionsExt, PermissionsExt};
        options.mode(existing.permissions().mode() | 0o600);
    }
    #[cfg(not(unix))]
    let _ = existing;
    options.open(path)
}

/// The file that is to be replaced, if there is one. Only a regular file may be: nobody wants a disk or a pipe to become
/// a file, and a folder cannot.
fn existing(target: &Target) -> Result<Option<fs::Metadata>, Error> {
    let refuse = |kind, why: &'static str| Err(unwritable(&target.path, io::Error::new(kind, why)));
    let path = &target.path;
    let last = path.as_os_str().as_encoded_bytes().last();
    let names_a_file = path.file_name().is_some() && last.is_some_and(|byte| !path::is_separator(char::from(*byte)));
    if !names_a_file {
        return refuse(io::ErrorKind::InvalidInput, "it does not name a file");
    }
    if !target.replace && fs::symlink_metadata(path).is_ok() {
        let message = format!("`{}` is there already; `replace_existing` lets it go", path.display());
        return Err(Error::new(Kind::Io, message));
    }
    match fs::metadata(path) {
        Ok(existing) if existing.is_file() => Ok(Some(existing)),
        Ok(_) => refuse(io::ErrorKind::AlreadyExists, "it is not a regular file"),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(unwritable(path, error)),
    }
}

fn beside(target: &Path, ending: &str) -> PathBuf {
    let mut path = OsString::from(target);
    path.push(ending);
    PathBuf::from(path)
}
