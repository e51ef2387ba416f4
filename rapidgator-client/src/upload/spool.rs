//! A temporary file without a name, for what can be read only once.

use std::{
    fs::File,
    io::{self, Read as _, Seek as _, SeekFrom, Write as _},
    path::PathBuf,
    sync::{Arc, Mutex, PoisonError},
};

use bytes::Bytes;
use futures_util::stream;
use rapidgator_client_runtime::transport::ByteStream;

use crate::digest::{PIECE, on_thread};

/// Bytes that were kept. The system frees them with the last clone, also when the process is killed.
#[derive(Clone, Debug)]
pub(crate) struct Spool(Arc<Mutex<File>>);

impl Spool {
    /// An empty one, in the folder of the system for such files. Blocks.
    pub(crate) fn new() -> io::Result<Self> {
        Ok(Self(Arc::new(Mutex::new(tempfile::tempfile_in(Self::folder())?))))
    }

    /// Where it would be if it had a name.
    pub(super) fn folder() -> PathBuf {
        std::env::temp_dir()
    }

    /// Keeps some more. Blocks.
    pub(crate) fn write(&self, piece: &[u8]) -> io::Result<()> {
        self.file().write_all(piece)
    }

    /// All of it, from the first byte.
    pub(crate) fn bytes(&self) -> ByteStream<io::Error> {
        let spool = self.clone();
        Box::pin(stream::try_unfold(0, move |from| {
            let spool = spool.clone();
            async move {
                let piece = on_thread(move || spool.read(from)).await?;
                let next = from + piece.len() as u64;
                Ok((!piece.is_empty()).then_some((piece, next)))
            }
        }))
    }

    /// Says where it reads each time: an upload that was given up may still hold a stream of the same file.
    fn read(&self, from: u64) -> io::Result<Bytes> {
        let mut file = self.file();
        file.seek(SeekFrom::Start(from))?;
        let mut piece = Vec::with_capacity(PIECE);
        (&mut *file).take(PIECE as u64).read_to_end(&mut piece)?;
        Ok(Bytes::from(piece))
    }

    fn file(&self) -> std::sync::MutexGuard<'_, File> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
