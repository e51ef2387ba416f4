//! The file beside the target that fills up: `NAME.part`, and the record that says what it is, `NAME.part.json`.
//!
//! The record is locked as long as somebody writes, so two downloads to one target, in one process or in two, do not mix
//! their bytes. Whatever is there and not ours stays as it is. All of this blocks, and runs on a thread of its own.

use std::{
    ffi::OsString,
    fs::{self, File, OpenOptions},
    io::{self, Seek, SeekFrom, Write},
    path::{self, Path, PathBuf},
    sync::Weak,
};

use rapidgator_client_runtime::{Error, Kind};
use tempfile::TempPath;
use tokio_util::task::task_tracker::TaskTrackerToken;

use super::{
    InTheWay,
    record::{self, Record, is_regular, is_still_at, not_ours, unwritable},
    segments::{Missing, Span},
};
use crate::{digest::Digest, generated::types::Md5, progress::Reporter};

/// What is added to the name of the target for the part, and for the record of it.
pub(super) const ENDINGS: [&str; 2] = [".part", ".part.json"];

/// After how many bytes of segments the record is written again: as many may come twice if the process is killed.
const RECORDED_EACH: u64 = 8 << 20;

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
    record: Record,
    /// Holds the lock.
    locked: File,
    /// Which bytes are missing, if they come in segments. There is no hash then before all have come.
    missing: Option<Missing>,
    /// How many bytes have come that the record does not know of.
    unrecorded: u64,
    digest: Digest,
    is_over: bool,
    /// The last field, so that it is dropped when the lock is.
    _held: TaskTrackerToken,
}

impl Part {
    /// Goes on with the part that is there if it is one of this file, and begins a new one if there is none. The thread
    /// sees that nobody waits for it any more when the strong end of `wanted` is gone.
    ///
    /// # Errors
    ///
    /// [`Kind::Io`] if there can be no file at the target, or if what is there is not ours.
    pub(super) fn open(
        target: Target,
        record: &Record,
        held: TaskTrackerToken,
        wanted: &Weak<()>,
        reporter: &Reporter,
    ) -> Result<Self, Error> {
        let existing = existing(&target)?;
        let [path, record_path] = ENDINGS.map(|ending| beside(&target.path, ending));
        let failed = |error| unwritable(&target.path, error);
        let mut locked = record::lock(&record_path, &target.path)?;
        let mut missing = None;
        let mut is_new = true;
        let file = match is_regular(&path).map_err(failed)? {
            Some(regular) => {
                let found = record::read(&mut locked);
                if !regular || found.as_ref().is_none_or(|found| found.file_id != record.file_id) {
                    return Err(not_ours(&path, &record_path, found));
                }
                let file = OpenOptions::new().read(true).write(true).open(&path).map_err(failed)?;
                let found = found.filter(|found| found.is_of_the_same(record));
                let length = file.metadata().map_err(failed)?.len();
                match found {
                    Some(found) if length <= record.size => match found.missing {
                        Some(spans) => missing = Missing::checked(spans, record.size),
                        None => is_new = false,
                    },
                    Some(_) | None => {}
                }
                if is_new && missing.is_none() {
                    file.set_len(0).map_err(failed)?;
                }
                file
            }
            None => {
                let is_free = locked.metadata().map_err(failed)?.len() == 0 || record::read(&mut locked).is_some();
                if !is_free {
                    return Err(not_ours(&path, &record_path, None));
                }
                // Before the part: without a record, that would be somebody else's.
                record::write(&mut locked, record).map_err(failed)?;
                create(&path, existing.as_ref()).map_err(failed)?
            }
        };
        let mut part = Self {
            target,
            path,
            record_path,
            file,
            record: record.clone(),
            locked,
            missing,
            unrecorded: 0,
            digest: Digest::default(),
            is_over: false,
            _held: held,
        };
        part.take_in(wanted, reporter)
            .map_err(|error| unwritable(&part.path, error))?;
        Ok(part)
    }

    /// Says what it is a part of, and sees what is there.
    fn take_in(&mut self, wanted: &Weak<()>, reporter: &Reporter) -> io::Result<()> {
        self.note()?;
        match &self.missing {
            Some(_) => Ok(()),
            None => self.hash(wanted, reporter),
        }
    }

    /// Writes down what is missing.
    fn note(&mut self) -> io::Result<()> {
        self.record.missing = self.missing.as_ref().map(|missing| missing.spans().to_vec());
        self.unrecorded = 0;
        record::write(&mut self.locked, &self.record)
    }

    /// Hashes what is there, and ends behind it.
    fn hash(&mut self, wanted: &Weak<()>, reporter: &Reporter) -> io::Result<()> {
        self.digest.read(&self.file, self.record.size, wanted, reporter)
    }

    /// How many bytes are there.
    pub(super) fn done(&self) -> u64 {
        match &self.missing {
            Some(missing) => self.record.size.saturating_sub(missing.bytes()),
            None => self.digest.bytes(),
        }
    }

    /// Which bytes are missing, if they come in segments.
    pub(super) fn missing(&self) -> Option<&Missing> {
        self.missing.as_ref()
    }

    /// From now on, these come in any order.
    pub(super) fn cut(&mut self, missing: Missing) -> io::Result<()> {
        self.missing = Some(missing);
        self.note()
    }

    /// Some of those that are missing. The record follows the bytes: if the process is killed, it knows of no more than
    /// there are. After a power cut it may; the MD5 in the end tells.
    pub(super) fn write_at(&mut self, from: u64, piece: &[u8]) -> io::Result<()> {
        self.file.seek(SeekFrom::Start(from))?;
        self.file.write_all(piece)?;
        let length = piece.len() as u64;
        if let Some(missing) = &mut self.missing {
            missing.remove(Span(from, from + length));
        }
        self.unrecorded += length;
        if self.unrecorded >= RECORDED_EACH {
            self.note()?;
        }
        Ok(())
    }

    /// All bytes are there, as far as can be told: those of segments are hashed now.
    pub(super) fn complete(&mut self, wanted: &Weak<()>, reporter: &Reporter) -> io::Result<()> {
        if self.missing.is_none() {
            return Ok(());
        }
        self.file.seek(SeekFrom::Start(0))?;
        self.digest = Digest::default();
        self.hash(wanted, reporter)
    }

    pub(super) fn write(&mut self, piece: &[u8]) -> io::Result<()> {
        self.file.write_all(piece)?;
        self.digest.update(piece);
        Ok(())
    }

    /// Forgets all bytes.
    pub(super) fn start_over(&mut self) -> io::Result<()> {
        self.file.set_len(0)?;
        self.file.seek(SeekFrom::Start(0))?;
        self.digest = Digest::default();
        match self.missing.take() {
            Some(_) => self.note(),
            None => Ok(()),
        }
    }

    pub(super) fn md5(&self) -> Md5 {
        self.digest.md5()
    }

    /// Puts the part in the place of the target, in one step.
    ///
    /// # Errors
    ///
    /// [`Kind::Io`], also if another file stands in the place of the part, or the part of another download at the target.
    pub(super) fn persist(mut self) -> Result<(), Error> {
        // One may have begun since this was opened.
        refuse_parts(&self.target.path)?;
        if !is_still_at(&self.file, &self.path) {
            // Without the record, the next download does not take that file for its part.
            self.is_over = true;
            self.remove_record();
            let message = format!(
                "somebody else has moved or replaced `{}` while the bytes of `{}` came; download it again",
                self.path.display(),
                self.target.path.display()
            );
            return Err(Error::new(Kind::Io, message));
        }
        let path = self.target.path.clone();
        self.rename().map_err(|error| unwritable(&path, error))
    }

    fn rename(mut self) -> io::Result<()> {
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
        self.remove_record();
        Ok(())
    }

    /// Leaves nothing.
    pub(super) fn remove(mut self) {
        self.clear_away();
    }

    fn clear_away(&mut self) {
        self.is_over = true;
        // There is nobody to tell, and what stays is found by the next download.
        if is_still_at(&self.file, &self.path) {
            let _ = fs::remove_file(&self.path);
        }
        self.remove_record();
    }

    /// Not what somebody else has put in its place. A record that stays is that of nothing.
    fn remove_record(&self) {
        if is_still_at(&self.locked, &self.record_path) {
            let _ = fs::remove_file(&self.record_path);
        }
    }
}

impl Drop for Part {
    fn drop(&mut self) {
        let is_empty = self.file.metadata().is_ok_and(|metadata| metadata.len() == 0);
        if self.is_over {
            return;
        }
        if is_empty {
            self.clear_away();
        } else if self.unrecorded > 0 {
            // What the record does not know of comes once more; nothing else is lost.
            let _ = self.note();
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
    refuse_parts(path)?;
    if !target.replace && fs::symlink_metadata(path).is_ok() {
        let message = format!("`{}` is there already; `replace_existing` lets it go", path.display());
        return Err(Error::new(Kind::Io, message).with_attached(InTheWay::File));
    }
    match fs::metadata(path) {
        Ok(existing) if existing.is_file() => Ok(Some(existing)),
        Ok(_) => refuse(io::ErrorKind::AlreadyExists, "it is not a regular file"),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(unwritable(path, error)),
    }
}

/// What another download keeps is no target, also where files may be replaced: that one would take the bytes of this one
/// for its own, or delete them.
fn refuse_parts(target: &Path) -> Result<(), Error> {
    let [part, record] = ENDINGS.map(str::as_bytes);
    let name = target.as_os_str().as_encoded_bytes().to_ascii_lowercase();
    let record_path = if name.ends_with(record) {
        target.to_owned()
    } else if name.ends_with(part) {
        beside(target, ".json")
    } else {
        return Ok(());
    };
    match record::found_at(&record_path) {
        None => Ok(()),
        Some(record) => {
            let message = format!(
                "`{}` is kept by a download of file {} that has not ended; end that one or delete `{}`, or choose another \
                 target",
                target.display(),
                record.file_id,
                record_path.display()
            );
            Err(Error::new(Kind::Io, message))
        }
    }
}

/// The file beside a target with this ending.
pub(super) fn beside(target: &Path, ending: &str) -> PathBuf {
    let mut path = OsString::from(target);
    path.push(ending);
    PathBuf::from(path)
}
