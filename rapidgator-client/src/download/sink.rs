//! A new file beside the target, written and hashed on a thread of its own.

use std::{
    fs, io,
    io::Write,
    path::{self, Path, PathBuf},
};

use bytes::Bytes;
use md5::{Digest, Md5 as Hasher};
use tempfile::NamedTempFile;
use tokio::{sync::mpsc, task::JoinHandle};

use crate::{error::Error, generated::types::Md5};

/// How many pieces may wait for the disk.
const QUEUE: usize = 8;

/// Takes bytes. Dropped before `finish`, it leaves nothing behind as soon as its thread has noticed.
pub(crate) struct Sink {
    target: PathBuf,
    pieces: mpsc::Sender<Bytes>,
    writer: JoinHandle<io::Result<(NamedTempFile, Md5)>>,
}

/// All bytes are written, and not yet at the target.
pub(crate) struct Received {
    target: PathBuf,
    file: NamedTempFile,
    pub(crate) md5: Md5,
}

impl Sink {
    /// # Errors
    ///
    /// [`Kind::Io`](crate::Kind::Io) if there can be no file at the target.
    pub(crate) async fn create(target: PathBuf) -> Result<Self, Error> {
        let path = target.clone();
        let created = on_thread(&target, move || create(&path)).await?;
        let (pieces, queue) = mpsc::channel(QUEUE);
        let writer = tokio::task::spawn_blocking(move || write_all(created, queue));
        Ok(Self { target, pieces, writer })
    }

    /// Whether it still takes bytes. It stops early if it cannot write, and `finish` says why.
    pub(crate) async fn write(&self, piece: Bytes) -> bool {
        self.pieces.send(piece).await.is_ok()
    }

    /// Ends it, and comes back when nothing is left.
    pub(crate) async fn discard(self) {
        drop(self.pieces);
        drop(self.writer.await);
    }

    /// # Errors
    ///
    /// [`Kind::Io`](crate::Kind::Io).
    pub(crate) async fn finish(self) -> Result<Received, Error> {
        drop(self.pieces);
        let written = self.writer.await.unwrap_or_else(|error| Err(io::Error::other(error)));
        let (file, md5) = written.map_err(|error| unwritable(&self.target, error))?;
        Ok(Received {
            target: self.target,
            file,
            md5,
        })
    }
}

impl Received {
    /// Puts the file in the place of the target, in one step.
    ///
    /// # Errors
    ///
    /// [`Kind::Io`](crate::Kind::Io).
    pub(crate) async fn persist(self) -> Result<(), Error> {
        let (file, target) = (self.file, self.target.clone());
        on_thread(&self.target, move || {
            file.persist(target).map(drop).map_err(|error| error.error)
        })
        .await
    }
}

/// In the folder of the target: a file can be renamed within a file system only.
fn create(target: &Path) -> io::Result<NamedTempFile> {
    let existing = existing(target)?;
    let folder = match target.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        Some(_) | None => Path::new("."),
    };
    let mut builder = tempfile::Builder::new();
    builder.prefix(".rapidgator-").suffix(".part");
    // The rights of any new file; the library's own default suits secrets that go away again.
    #[cfg(unix)]
    if existing.is_none() {
        builder.permissions(<fs::Permissions as std::os::unix::fs::PermissionsExt>::from_mode(0o666));
    }
    let file = builder.tempfile_in(folder)?;
    // On other systems all that is known is whether a file is read-only, and such a one could not be renamed.
    #[cfg(unix)]
    if let Some(existing) = existing {
        file.as_file().set_permissions(existing.permissions())?;
    }
    Ok(file)
}

/// The file that is to be replaced, if there is one. Only a regular file may be: nobody wants a disk or a pipe to become
/// a file, and a folder cannot.
fn existing(target: &Path) -> io::Result<Option<fs::Metadata>> {
    let last = target.as_os_str().as_encoded_bytes().last();
    let names_a_file = target.file_name().is_some() && last.is_some_and(|byte| !path::is_separator(char::from(*byte)));
    if !names_a_file {
        return Err(io::Error::new(io::ErrorKind::InvalidInput, "it does not name a file"));
    }
    match fs::metadata(target) {
        Ok(existing) if existing.is_file() => Ok(Some(existing)),
        Ok(_) => Err(io::Error::new(io::ErrorKind::AlreadyExists, "it is not a regular file")),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

fn write_all(mut file: NamedTempFile, mut pieces: mpsc::Receiver<Bytes>) -> io::Result<(NamedTempFile, Md5)> {
    let mut hasher = Hasher::new();
    while let Some(piece) = pieces.blocking_recv() {
        hasher.update(&piece);
        file.write_all(&piece)?;
    }
    let digest = base16ct::lower::encode_string(&hasher.finalize());
    Ok((file, Md5::from(digest)))
}

async fn on_thread<T: Send + 'static>(
    target: &Path,
    work: impl FnOnce() -> io::Result<T> + Send + 'static,
) -> Result<T, Error> {
    let done = tokio::task::spawn_blocking(work)
        .await
        .unwrap_or_else(|error| Err(io::Error::other(error)));
    done.map_err(|error| unwritable(target, error))
}

fn unwritable(target: &Path, error: io::Error) -> Error {
    Error::io(format!("cannot write `{}`", target.display()), error)
}
