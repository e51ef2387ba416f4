//! The record beside a part: what the part is a part of, and the lock on both.

use std::{
    fs::{self, File, OpenOptions, TryLockError},
    io::{self, Read, Seek, SeekFrom, Write},
    path::Path,
};

use serde::{Deserialize, Serialize};

use rapidgator_client_runtime::{Error, Kind};

use super::segments::Span;

/// A record is shorter, also with many segments. What is longer is somebody else's file.
const LONGEST_RECORD: u64 = 64 << 10;

/// How often a record may be gone once it is locked, because another download came to its end.
const TRIES: usize = 10;

/// What a part is a part of. It holds no address: that one opens the file to whoever has it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Record {
    /// The version of this form, and what tells it from other files.
    pub(super) rapidgator_part: u8,
    pub(super) file_id: String,
    pub(super) size: u64,
    pub(super) md5: String,
    /// Which bytes are missing, if they come in segments; otherwise those behind the end of the part.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) missing: Option<Vec<Span>>,
}

impl Record {
    const VERSION: u8 = 1;

    pub(super) fn new(file_id: &str, size: u64, md5: &str) -> Self {
        Self {
            rapidgator_part: Self::VERSION,
            file_id: file_id.to_owned(),
            size,
            md5: md5.to_ascii_lowercase(),
            missing: None,
        }
    }

    /// Whether both are about the same bytes.
    pub(super) fn is_of_the_same(&self, other: &Self) -> bool {
        (&self.file_id, self.size, &self.md5) == (&other.file_id, other.size, &other.md5)
    }
}

/// The record, locked. One that is new is empty.
pub(super) fn lock(record_path: &Path, target: &Path) -> Result<File, Error> {
    let failed = |error| unwritable(target, error);
    for _ in 0..TRIES {
        if is_regular(record_path).map_err(failed)? == Some(false) {
            return Err(not_ours(record_path, record_path, None));
        }
        let mut options = OpenOptions::new();
        options.read(true).write(true).create(true).truncate(false);
        let record = options.open(record_path).map_err(failed)?;
        match record.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                let message = format!("another download is writing `{}`", target.display());
                return Err(Error::new(Kind::Io, message));
            }
            // A file system without locks. Were there two downloads, the MD5 would tell.
            Err(TryLockError::Error(error)) if error.kind() == io::ErrorKind::Unsupported => {}
            Err(TryLockError::Error(error)) => return Err(failed(error)),
        }
        // Who had the lock before may have come to its end meanwhile, and then this is the record of nothing.
        if is_still_at(&record, record_path) {
            return Ok(record);
        }
    }
    Err(failed(io::Error::other("its record is gone again and again")))
}

/// Whether this open file is still the one with this path.
#[cfg(unix)]
pub(super) fn is_still_at(file: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    let place = |metadata: fs::Metadata| (metadata.dev(), metadata.ino());
    let here = file.metadata().map(place);
    let there = fs::symlink_metadata(path).map(place);
    matches!((here, there), (Ok(here), Ok(there)) if here == there)
}

#[cfg(not(unix))]
pub(super) fn is_still_at(_: &File, path: &Path) -> bool {
    path.exists()
}

/// The record at this path, whoever writes it. `None` if there is none of ours.
pub(super) fn found_at(path: &Path) -> Option<Record> {
    match is_regular(path) {
        Ok(Some(true)) => read(&mut File::open(path).ok()?),
        Ok(Some(false) | None) | Err(_) => None,
    }
}

/// `None` if it is not one of ours.
pub(super) fn read(file: &mut File) -> Option<Record> {
    let mut text = String::new();
    file.seek(SeekFrom::Start(0)).ok()?;
    file.take(LONGEST_RECORD).read_to_string(&mut text).ok()?;
    let record: Record = serde_json::from_str(&text).ok()?;
    (record.rapidgator_part == Record::VERSION).then_some(record)
}

/// Written over what is there, so that a process that is killed meanwhile leaves one of both and never none.
pub(super) fn write(file: &mut File, record: &Record) -> io::Result<()> {
    let mut text = serde_json::to_vec(record).map_err(io::Error::other)?;
    let length = text.len() as u64;
    let before = usize::try_from(file.metadata()?.len().min(LONGEST_RECORD)).unwrap_or_default();
    text.resize(text.len().max(before), b' ');
    file.seek(SeekFrom::Start(0))?;
    file.write_all(&text)?;
    file.set_len(length)
}

/// Whether it is a regular file and no link to one; `None` if nothing is there.
pub(super) fn is_regular(path: &Path) -> io::Result<Option<bool>> {
    match fs::symlink_metadata(path) {
        Ok(metadata) => Ok(Some(metadata.is_file())),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

/// What is in the way stays. A record that was made only to look goes.
pub(super) fn not_ours(path: &Path, record_path: &Path, found: Option<Record>) -> Error {
    if fs::symlink_metadata(record_path).is_ok_and(|metadata| metadata.is_file() && metadata.len() == 0) {
        let _ = fs::remove_file(record_path);
    }
    let whose = match found {
        Some(record) => format!("belongs to a download of file {}", record.file_id),
        None => "was not made by this client".to_owned(),
    };
    let message = format!(
        "`{}` is in the way and {whose}; move it or choose another target",
        path.display()
    );
    Error::new(Kind::Io, message)
}

pub(super) fn unwritable(target: &Path, error: io::Error) -> Error {
    Error::io(format!("cannot write `{}`", target.display()), error)
}
