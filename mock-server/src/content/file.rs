//! Bytes into a file and out of it, away from the threads that serve requests.

use std::fs::File;
use std::io::{self, Write as _};
use std::sync::Arc;

use bytes::{Bytes, BytesMut};
use tokio::task::{JoinHandle, spawn_blocking};

use super::PIECE;

/// Bytes that are handed to the system at once, so that few hand-overs are needed.
const BATCH: usize = 512 * 1024;

/// Appends to a file. While one batch is being written the next one is collected, so nobody waits for the disk unless
/// it is slower than the network. Pieces are copied: to hold on to them instead would make the connection allocate new
/// buffers all the time, which costs more. There are never more than two batches, and their memory is used again.
pub(super) struct Writer {
    file: Arc<File>,
    batch: Vec<u8>,
    writing: Option<JoinHandle<io::Result<Vec<u8>>>>,
}

impl Writer {
    pub(super) fn new(file: File) -> Self {
        Self {
            file: Arc::new(file),
            batch: Vec::new(),
            writing: None,
        }
    }

    pub(super) async fn write(&mut self, piece: Bytes) -> io::Result<()> {
        self.batch.extend_from_slice(&piece);
        if self.batch.len() >= BATCH {
            self.hand_over().await?;
        }
        Ok(())
    }

    /// Writes what is left; gives the file when all of it is with the system.
    pub(super) async fn finish(mut self) -> io::Result<Arc<File>> {
        self.hand_over().await?;
        self.settle().await?;
        Ok(self.file)
    }

    async fn hand_over(&mut self) -> io::Result<()> {
        let empty = self.settle().await?;
        let mut batch = std::mem::replace(&mut self.batch, empty);
        let file = Arc::clone(&self.file);
        self.writing = Some(spawn_blocking(move || {
            (&*file).write_all(&batch)?;
            batch.clear();
            Ok(batch)
        }));
        Ok(())
    }

    /// Waits for what is still being written, and tells of its failure; gives its memory, with nothing in it.
    async fn settle(&mut self) -> io::Result<Vec<u8>> {
        let Some(writing) = &mut self.writing else {
            return Ok(Vec::new());
        };
        let outcome = writing.await;
        self.writing = None;
        outcome.map_err(io::Error::other)?
    }
}

/// Does something that may wait for a disk.
pub(super) async fn blocking<T: Send + 'static>(
    work: impl FnOnce() -> io::Result<T> + Send + 'static,
) -> io::Result<T> {
    spawn_blocking(work).await.map_err(io::Error::other)?
}

/// Some bytes from where told, without the one cursor of a file: several downloads read the same one.
pub(super) fn read_piece(file: &File, offset: u64, at_most: usize) -> io::Result<Bytes> {
    let mut piece = BytesMut::zeroed(at_most.min(PIECE));
    let read = read_at(file, &mut piece, offset)?;
    piece.truncate(read);
    Ok(piece.freeze())
}

#[cfg(unix)]
fn read_at(file: &File, piece: &mut [u8], offset: u64) -> io::Result<usize> {
    std::os::unix::fs::FileExt::read_at(file, piece, offset)
}

#[cfg(windows)]
fn read_at(file: &File, piece: &mut [u8], offset: u64) -> io::Result<usize> {
    std::os::windows::fs::FileExt::seek_read(file, piece, offset)
}
