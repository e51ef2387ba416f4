//! The first look at a source: its size and its MD5, on threads that have nothing else to do.

use std::{
    fs, io,
    path::{Path, PathBuf},
    sync::{Arc, Weak},
    time::SystemTime,
};

use bytes::Bytes;
use futures_util::StreamExt;
use rapidgator_client_runtime::{Error, Kind, transport::ByteStream};
use tokio::sync::mpsc;
use tokio_util::io::ReaderStream;

use super::{
    source::{Origin, Reader, Source, lock},
    spool::Spool,
};
use crate::{
    digest::{Digest, PIECE, on_thread},
    generated::types::Md5,
    progress::{Reporter, Stage},
};

/// How many pieces may wait to be hashed.
const QUEUE: usize = 4;

/// What the service is told about a source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Content {
    pub(crate) size: u64,
    pub(crate) md5: Md5,
    /// What a file looked like before it was read.
    pub(super) stamp: Option<Stamp>,
}

/// What changes with a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Stamp {
    pub(super) size: u64,
    /// Not every system knows.
    modified: Option<SystemTime>,
}

impl Stamp {
    pub(super) fn of(metadata: &fs::Metadata) -> Self {
        Self {
            size: metadata.len(),
            modified: metadata.modified().ok(),
        }
    }
}

impl Source {
    /// Size and MD5.
    ///
    /// # Errors
    ///
    /// [`Kind::Io`] if it cannot be read, [`Kind::Verify`] if a reader does not have the length that was said.
    pub(crate) async fn content(&self, reporter: &Reporter) -> Result<Content, Error> {
        let known = self.md5.clone();
        match &self.origin {
            Origin::File(path) => fingerprint(path.clone(), known, reporter.clone()).await,
            Origin::Bytes(bytes) => {
                let md5 = match known {
                    Some(md5) => md5,
                    None => md5_of_bytes(bytes.clone(), reporter.clone()).await?,
                };
                Ok(Content::unstamped(bytes.len() as u64, md5))
            }
            Origin::Opened { length, open } => {
                let md5 = match known {
                    Some(md5) => md5,
                    None => {
                        let reader = open().await.map_err(unreadable)?;
                        md5_of_reader(reader, *length, None, reporter).await?
                    }
                };
                Ok(Content::unstamped(*length, md5))
            }
            Origin::Once { length, reader, spool } => {
                let md5 = match (known, spool.get()) {
                    (Some(md5), _) => md5,
                    (None, Some((_, md5))) => md5.clone(),
                    (None, None) => {
                        let reader = lock(reader).take().ok_or_else(spent)?;
                        let kept = on_thread(Spool::new).await.map_err(|error| unkept(*length, error))?;
                        let md5 = md5_of_reader(reader, *length, Some(kept.clone()), reporter).await?;
                        // Nobody else had the reader.
                        let _ = spool.set((kept, md5.clone()));
                        md5
                    }
                };
                Ok(Content::unstamped(*length, md5))
            }
        }
    }
}

impl Content {
    fn unstamped(size: u64, md5: Md5) -> Self {
        Self { size, md5, stamp: None }
    }

    /// Whether a file of the service has this content.
    pub(crate) fn is_that_of(&self, size: u64, md5: &Md5) -> bool {
        self.size == size && self.md5.as_str().eq_ignore_ascii_case(md5.as_str())
    }
}

/// Size and MD5 of a local file, which is read unless its MD5 is known.
///
/// # Errors
///
/// [`Kind::Io`].
pub(crate) async fn fingerprint(path: PathBuf, known: Option<Md5>, reporter: Reporter) -> Result<Content, Error> {
    // The thread sees that nobody waits for it any more when the strong end of this is gone.
    let wanted = Arc::new(());
    let watch = Arc::downgrade(&wanted);
    let looked_at = on_thread(move || {
        let content = look_at(&path, known, &watch, &reporter);
        Ok(content.map_err(|error| Error::io(format!("cannot read `{}`", path.display()), error)))
    });
    let content = looked_at.await.map_err(unreadable)?;
    drop(wanted);
    content
}

fn look_at(path: &Path, known: Option<Md5>, wanted: &Weak<()>, reporter: &Reporter) -> io::Result<Content> {
    // Looked at before it is opened: a pipe may let nobody in, and a device may have no end.
    let metadata = fs::metadata(path)?;
    if !metadata.is_file() {
        return Err(io::Error::new(io::ErrorKind::InvalidInput, "it is not a regular file"));
    }
    let file = fs::File::open(path)?;
    let stamp = Stamp::of(&file.metadata()?);
    let (size, md5) = match known {
        Some(md5) => (stamp.size, md5),
        None => {
            let mut digest = Digest::default();
            digest.read(file, stamp.size, wanted, reporter)?;
            (digest.bytes(), digest.md5())
        }
    };
    Ok(Content {
        size,
        md5,
        stamp: Some(stamp),
    })
}

async fn md5_of_bytes(bytes: Bytes, reporter: Reporter) -> Result<Md5, Error> {
    let wanted = Arc::new(());
    let watch = Arc::downgrade(&wanted);
    let total = bytes.len() as u64;
    let hashed = on_thread(move || {
        let mut digest = Digest::default();
        digest.read(&bytes[..], total, &watch, &reporter)?;
        Ok(digest.md5())
    });
    let md5 = hashed.await.map_err(unreadable);
    drop(wanted);
    md5
}

/// The MD5 of what a reader gives, which is kept on the way if there is where.
async fn md5_of_reader(reader: Reader, length: u64, kept: Option<Spool>, reporter: &Reporter) -> Result<Md5, Error> {
    let (pieces, mut queue) = mpsc::channel::<Bytes>(QUEUE);
    let hashing = tokio::task::spawn_blocking(move || {
        let mut digest = Digest::default();
        while let Some(piece) = queue.blocking_recv() {
            digest.update(&piece);
            if let Some(kept) = &kept {
                kept.write(&piece)?;
            }
        }
        Ok(digest.md5())
    });
    let mut bytes = pieces_of(reader);
    let mut done = 0;
    while let Some(piece) = bytes.next().await {
        let piece = piece.map_err(unreadable)?;
        done += piece.len() as u64;
        // A reader without an end must not fill the disk.
        if done > length {
            return Err(wrong_length(length));
        }
        // If the thread has stopped, it says why below.
        if pieces.send(piece).await.is_err() {
            break;
        }
        reporter.report(Stage::Hashing, done, length);
    }
    drop(pieces);
    let md5 = hashing.await.unwrap_or_else(|error| Err(io::Error::other(error)));
    let md5 = md5.map_err(|error| unkept(length, error))?;
    if done < length {
        return Err(wrong_length(length));
    }
    Ok(md5)
}

pub(super) fn pieces_of(reader: Reader) -> ByteStream<io::Error> {
    Box::pin(ReaderStream::with_capacity(reader, PIECE))
}

pub(super) fn wrong_length(announced: u64) -> Error {
    Error::new(
        Kind::Verify,
        format!("the reader does not have the {announced} bytes that were announced"),
    )
}

pub(super) fn spent() -> Error {
    Error::new(Kind::Build, "the reader was read before, and it can be read only once")
}

/// Most often there is no room for it, and the source of the error says so.
fn unkept(length: u64, error: io::Error) -> Error {
    let folder = Spool::folder();
    let message = format!(
        "cannot keep the {length} bytes of the reader in a temporary file in `{}`; make room there, choose another folder for \
         temporary files, or name the MD5 with `Source::with_md5`, and nothing is kept",
        folder.display()
    );
    Error::io(message, error)
}

fn unreadable(error: io::Error) -> Error {
    Error::io("cannot read what is to be uploaded", error)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn the_fingerprint_of_a_file() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a");
        fs::write(&path, "abc").unwrap();
        let content = fingerprint(path, None, Reporter::nobody()).await.unwrap();
        assert!(content.is_that_of(3, &Md5::from("900150983CD24FB0D6963F7D28E17F72")));
    }
}
