//! The second look at a source: its bytes on their way, exactly as many as were announced.

use std::{
    io,
    sync::{Arc, OnceLock},
};

use bytes::Bytes;
use futures_util::{Stream, StreamExt, stream};
use rapidgator_client_runtime::{Error, Kind, transport::ByteStream};
use tokio_util::io::ReaderStream;

use super::{
    content::{Content, Stamp, pieces_of, spent, wrong_length},
    source::{Origin, Source, lock},
};
use crate::{
    digest::PIECE,
    progress::{Reporter, Stage},
};

/// What went wrong with the source while it was sent. The connection only says that something did.
#[derive(Clone, Debug, Default)]
pub(super) struct Trouble(Arc<OnceLock<Error>>);

impl Trouble {
    pub(super) fn take(self) -> Option<Error> {
        self.0.get().cloned()
    }

    fn note(&self, error: Error) -> io::Error {
        let text = error.to_string();
        // The first one counts; later ones follow from it.
        let _ = self.0.set(error);
        io::Error::other(text)
    }
}

/// What tells in the end whether the bytes were the ones that were hashed.
enum Check {
    /// A file that is still open, and what it looked like.
    Stamp(tokio::fs::File, Stamp),
    Length,
}

impl Check {
    fn wrong(&self, size: u64) -> Error {
        match self {
            Self::Stamp(..) => changed(),
            Self::Length => wrong_length(size),
        }
    }

    async fn is_passed(&self) -> bool {
        match self {
            Self::Stamp(file, stamp) => {
                let metadata = file.metadata().await;
                metadata.is_ok_and(|metadata| Stamp::of(&metadata) == *stamp)
            }
            Self::Length => true,
        }
    }
}

impl Source {
    /// The bytes, and where to look for what went wrong with them.
    ///
    /// # Errors
    ///
    /// [`Kind::Io`], or [`Kind::Verify`] if it is not what it was.
    pub(super) async fn bytes_of(
        &self,
        content: &Content,
        reporter: Reporter,
    ) -> Result<(ByteStream<io::Error>, Trouble), Error> {
        let mut check = Check::Length;
        let bytes: ByteStream<io::Error> = match &self.origin {
            Origin::File(path) => {
                let unreadable = |error| Error::io(format!("cannot read `{}`", path.display()), error);
                let file = tokio::fs::File::open(path).await.map_err(unreadable)?;
                let same = file.try_clone().await.map_err(unreadable)?;
                if let Some(stamp) = content.stamp.clone() {
                    check = Check::Stamp(same, stamp);
                }
                if !check.is_passed().await || file.metadata().await.map_err(unreadable)?.len() != content.size {
                    return Err(changed());
                }
                Box::pin(ReaderStream::with_capacity(file, PIECE))
            }
            Origin::Bytes(bytes) => Box::pin(in_pieces(bytes.clone())),
            Origin::Opened { open, .. } => {
                let reader = open()
                    .await
                    .map_err(|error| Error::io("cannot read what is to be uploaded", error))?;
                pieces_of(reader)
            }
            Origin::Once { reader, spool, .. } => match spool.get() {
                Some((spool, _)) => spool.bytes(),
                None if lock(reader).is_none() => return Err(spent()),
                None => {
                    // Taken when the first byte is wanted: without a connection, nothing is lost.
                    let reader = Arc::clone(reader);
                    let taken = stream::once(async move {
                        let taken = lock(&reader).take();
                        taken.map_or_else(
                            || -> ByteStream<io::Error> { Box::pin(stream::iter([Err(io::Error::other(spent()))])) },
                            pieces_of,
                        )
                    });
                    Box::pin(taken.flatten())
                }
            },
        };
        let trouble = Trouble::default();
        Ok((exactly(bytes, content.size, check, reporter, trouble.clone()), trouble))
    }
}

/// The same bytes; an error in place of the last ones if there are fewer or more of them than `size`, or if the source
/// has changed meanwhile.
fn exactly(
    bytes: impl Stream<Item = io::Result<Bytes>> + Send + Unpin + 'static,
    size: u64,
    check: Check,
    reporter: Reporter,
    trouble: Trouble,
) -> ByteStream<io::Error> {
    Box::pin(stream::unfold(Some((bytes, check, 0)), move |state| {
        let (reporter, trouble) = (reporter.clone(), trouble.clone());
        async move {
            let (mut bytes, check, done) = state?;
            let stop = |error| Some((Err(trouble.note(error)), None));
            match bytes.next().await {
                Some(Err(error)) => stop(Error::io("cannot read what is to be uploaded", error)),
                None if done == size => None,
                None => stop(check.wrong(size)),
                Some(Ok(piece)) => {
                    let done = done + piece.len() as u64;
                    // Who reads this stops at the announced size, so what comes after it is looked at now.
                    let more = done > size || (done == size && bytes.next().await.is_some());
                    if more || (done == size && !check.is_passed().await) {
                        return stop(check.wrong(size));
                    }
                    reporter.report(Stage::Sending, done, size);
                    Some((Ok(piece), Some((bytes, check, done))))
                }
            }
        }
    }))
}

/// In one piece, no progress could be told.
fn in_pieces(mut bytes: Bytes) -> impl Stream<Item = io::Result<Bytes>> + Send + Unpin {
    stream::iter(std::iter::from_fn(move || {
        let piece = bytes.split_to(bytes.len().min(PIECE));
        (!piece.is_empty()).then_some(Ok(piece))
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
        let mut bytes = exactly(bytes, size, Check::Length, Reporter::nobody(), trouble.clone());
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
}
