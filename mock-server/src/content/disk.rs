//! Contents in temporary files without a name: nothing a user sends can become a path, and however the server ends,
//! the system takes them back.

use std::fs::File;
use std::io;
use std::path::PathBuf;
use std::sync::Arc;

use bytes::{Bytes, BytesMut};
use futures_util::future::{BoxFuture, FutureExt as _};
use tokio::io::AsyncWriteExt as _;
use tokio::task::spawn_blocking;

use super::{Content, PIECE, Sink, Store};

/// Bytes that are handed to the system at once. With the default of 2 MiB a slow disk keeps more of them in memory.
const WRITE_BUFFER: usize = 1024 * 1024;

pub(super) struct DiskStore {
    folder: PathBuf,
}

impl DiskStore {
    pub(super) fn new(folder: PathBuf) -> Self {
        Self { folder }
    }
}

impl Store for DiskStore {
    fn sink(&self, _expected: u64) -> BoxFuture<'_, io::Result<Box<dyn Sink>>> {
        let folder = self.folder.clone();
        async move {
            let file = blocking(move || tempfile::tempfile_in(folder)).await?;
            let mut file = tokio::fs::File::from_std(file);
            file.set_max_buf_size(WRITE_BUFFER);
            let sink: Box<dyn Sink> = Box::new(DiskSink { file });
            Ok(sink)
        }
        .boxed()
    }
}

struct DiskSink {
    file: tokio::fs::File,
}

impl Sink for DiskSink {
    fn write(&mut self, piece: Bytes) -> BoxFuture<'_, io::Result<()>> {
        async move { self.file.write_all(&piece).await }.boxed()
    }

    fn finish(mut self: Box<Self>) -> BoxFuture<'static, io::Result<Arc<dyn Content>>> {
        async move {
            // Waits for what is still being written, and tells of its failure.
            self.file.flush().await?;
            let content: Arc<dyn Content> = Arc::new(DiskContent {
                file: self.file.into_std().await,
            });
            Ok(content)
        }
        .boxed()
    }
}

struct DiskContent {
    file: File,
}

impl Content for DiskContent {
    fn read(self: Arc<Self>, offset: u64, at_most: usize) -> BoxFuture<'static, io::Result<Bytes>> {
        blocking(move || {
            let mut piece = BytesMut::zeroed(at_most.min(PIECE));
            let read = read_at(&self.file, &mut piece, offset)?;
            piece.truncate(read);
            Ok(piece.freeze())
        })
        .boxed()
    }
}

/// Reads where told, without the one cursor of a file: several downloads read the same one.
#[cfg(unix)]
fn read_at(file: &File, piece: &mut [u8], offset: u64) -> io::Result<usize> {
    std::os::unix::fs::FileExt::read_at(file, piece, offset)
}

#[cfg(windows)]
fn read_at(file: &File, piece: &mut [u8], offset: u64) -> io::Result<usize> {
    std::os::windows::fs::FileExt::seek_read(file, piece, offset)
}

async fn blocking<T: Send + 'static>(work: impl FnOnce() -> io::Result<T> + Send + 'static) -> io::Result<T> {
    spawn_blocking(work).await.map_err(io::Error::other)?
}
