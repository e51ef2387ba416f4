//! The local file: read once for its digest, and once more to send it.

use std::{
    fs,
    io::{self, Read},
    path::{Path, PathBuf},
    sync::{Arc, OnceLock, Weak},
};

use bytes::Bytes;
use futures_util::{StreamExt, stream};
use md5::{Digest, Md5 as Hasher};
use rapidgator_client_runtime::{Error, Kind, transport::ByteStream};
use tokio_util::io::ReaderStream;

use crate::{
    generated::types::Md5,
    progress::{Reporter, Stage},
};

/// The library's own buffer of 4 KiB makes uploads ten times slower.
const PIECE: usize = 256 << 10;

/// What the service is told about a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Content {
    pub(crate) size: u64,
    pub(crate) md5: Md5,
}

/// What went wrong with the file while it was sent. The connection only says that something did.
#[derive(Clone, Debug, Default)]
pub(crate) struct Trouble(Arc<OnceLock<Error>>);

impl Trouble {
    pub(crate) fn take(self) -> Option<Error> {
        self.0.get().cloned()
    }

    fn note(&self, error: Error) -> io::Error {
        let text = error.to_string();
        // The first one counts; later ones follow from it.
        let _ = self.0.set(error);
        io::Error::other(text)
    }
}

/// Size and MD5 of a file.
///
/// # Errors
///
/// [`Kind::Io`].
pub(crate) async fn fingerprint(path: PathBuf, reporter: Reporter) -> Result<Content, Error> {
    // Hashing would hold up all that the thread of an async runtime has to do. The other thread sees that nobody waits
    // for it any more when the strong end of this is gone.
    let wanted = Arc::new(());
    let watch = Arc::downgrade(&wanted);
    let hashed = tokio::task::spawn_blocking(move || {
        let content = hash(&path, &watch, &reporter);
        content.map_err(|error| Error::io(format!("cannot read `{}`", path.display()), error))
    });
    let content = hashed
        .await
        .map_err(|error| Error::io("cannot read the file", io::Error::other(error)))?;
    drop(wanted);
    content
}

fn hash(path: &Path, wanted: &Weak<()>, reporter: &Reporter) -> io::Result<Content> {
    // Looked at before it is opened: a pipe may let nobody in, and a device may have no end.
    let metadata = fs::metadata(path)?;
    if !metadata.is_file() {
        return Err(io::Error::new(io::ErrorKind::InvalidInput, "it is not a regular file"));
    }
    let total = metadata.len();
    let mut file = fs::File::open(path)?;
    let mut hasher = Hasher::new();
    let mut piece = vec![0; PIECE];
    let mut size = 0;
    while wanted.strong_count() > 0 {
        let read = match file.read(&mut piece) {
            Ok(0) => break,
            Ok(read) => read,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            Err(error) => return Err(error),
        };
        hasher.update(&piece[..read]);
        size += read as u64;
        reporter.report(Stage::Hashing, size, total);
    }
    let digest = base16ct::lower::encode_string(&hasher.finalize());
    Ok(Content {
        size,
        md5: Md5::from(digest),
    })
}

/// The bytes of a file that has this size, and where to look for what went wrong with it.
///
/// # Errors
///
/// [`Kind::Io`], or [`Kind::Verify`] if it has another size.
pub(crate) async fn open(
    path: &Path,
    size: u64,
    reporter: Reporter,
) -> Result<(ByteStream<io::Error>, Trouble), Error> {
    let unreadable = |error| Error::io(format!("cannot read `{}`", path.display()), error);
    let file = tokio::fs::File::open(path).await.map_err(unreadable)?;
    if file.metadata().await.map_err(unreadable)?.len() != size {
        return Err(changed());
    }
    let trouble = Trouble::default();
    let reader = ReaderStream::with_capacity(file, PIECE);
    Ok((exactly(reader, size, reporter, trouble.clone()), trouble))
}

/// The same bytes; an error in place of the last ones if there are fewer or more of them than `size`.
fn exactly(
    bytes: impl futures_util::Stream<Item = io::Result<Bytes>> + Send + Unpin + 'static,
    size: u64,
    reporter: Reporter,
    trouble: Trouble,
) -> ByteStream<io::Error> {
    Box::pin(stream::unfold(Some((bytes, 0)), move |state| {
        let (reporter, trouble) = (reporter.clone(), trouble.clone());
        async move {
            let (mut bytes, done) = state?;
            let stop = |error| Some((Err(trouble.note(error)), None));
            match bytes.next().await {
                Some(Err(error)) => stop(Error::io("cannot read the file", error)),
                None if done == size => None,
                None => stop(changed()),
                Some(Ok(piece)) => {
                    let done = done + piece.len() as u64;
                    // Who reads this stops at the announced size, so what comes after it is looked at now.
                    let more = done > size || (done == size && bytes.next().await.is_some());
                    if more {
                        return stop(changed());
                    }
                    reporter.report(Stage::Sending, done, size);
                    Some((Ok(piece), Some((bytes, done))))
                }
            }
        }
    }))
}

fn changed() -> Error {
    Error::new(Kind::Verify, "the file changed while it was being sent")
}

#[cfg(test)]
mod tests {
    use super::*;

    async fn read(pieces: &'static [&'static str], size: u64) -> (String, Option<Kind>) {
        let bytes = stream::iter(pieces.iter().map(|piece| Ok(Bytes::from_static(piece.as_bytes()))));
        let trouble = Trouble::default();
        let mut bytes = exactly(bytes, size, Reporter::nobody(), trouble.clone());
        let mut whole = String::new();
        while let Some(Ok(piece)) = bytes.next().await {
            whole.push_str(std::str::from_utf8(&piece).unwrap());
        }
        (whole, trouble.take().map(|error| error.kind()))
    }

    #[tokio::test]
    async fn as_many_bytes_as_announced() {
        assert_eq!(read(&["ab", "c"], 3).await, ("abc".to_owned(), None));
        assert_eq!(read(&[], 0).await, (String::new(), None));
    }

    #[tokio::test]
    async fn too_few_and_too_many_are_noticed_before_the_end() {
        assert_eq!(read(&["ab"], 3).await, ("ab".to_owned(), Some(Kind::Verify)));
        assert_eq!(read(&["ab", "c", "d"], 3).await, ("ab".to_owned(), Some(Kind::Verify)));
        assert_eq!(read(&["ab", "cd"], 3).await, ("ab".to_owned(), Some(Kind::Verify)));
        assert_eq!(read(&["a"], 0).await, (String::new(), Some(Kind::Verify)));
    }

    #[tokio::test]
    async fn the_fingerprint_of_a_file() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a");
        fs::write(&path, "abc").unwrap();
        let content = fingerprint(path, Reporter::nobody()).await.unwrap();
        assert_eq!(
            content,
            Content {
                size: 3,
                md5: Md5::from("900150983cd24fb0d6963f7d28e17f72")
            }
        );
    }

    #[test]
    fn hashing_ends_when_nobody_waits() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a");
        fs::write(&path, "abc").unwrap();
        let nobody = Weak::new();
        assert_eq!(hash(&path, &nobody, &Reporter::nobody()).unwrap().size, 0);
    }
}
