//! Where the bytes of files are. They come in through MD5, go out in pieces, and are gone when nobody holds them.
//!
//! A store only makes contents. Who holds a content keeps it alive: the index behind the lock of the shell, and each
//! download that is under way. So a store needs no index, no lock and no cleaning up, and a file that is deleted
//! while somebody downloads it is downloaded to the end.

#[cfg(test)]
mod conformance;
mod disk;
mod memory;

use std::io;
use std::path::PathBuf;
use std::sync::Arc;

use bytes::Bytes;
use futures_util::future::BoxFuture;
use md5::{Digest as _, Md5};

use disk::DiskStore;
use memory::MemoryStore;

/// Largest piece that is read at once.
pub(crate) const PIECE: usize = 256 * 1024;

/// Up to this announced size a content stays in memory, if the kind is [`ContentKind::Auto`].
const LARGEST_IN_MEMORY: u64 = 8 * 1024 * 1024;

/// Where a server keeps contents.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum ContentKind {
    /// Up to 8 MiB in memory, larger ones in temporary files. What the memory of the server grows by does not depend
    /// on the size of a file.
    #[default]
    Auto,
    /// All of it in memory.
    Memory,
    /// All of it in temporary files.
    Disk,
}

/// A way to keep bytes.
trait Store: Send + Sync {
    /// Begins a content that should have so many bytes. It may get fewer or more.
    fn sink(&self, expected: u64) -> BoxFuture<'_, io::Result<Box<dyn Sink>>>;
}

/// A content that is being written. Dropping it leaves nothing.
trait Sink: Send {
    /// Appends bytes.
    fn write(&mut self, piece: Bytes) -> BoxFuture<'_, io::Result<()>>;

    /// Ends it.
    fn finish(self: Box<Self>) -> BoxFuture<'static, io::Result<Arc<dyn Content>>>;
}

/// Bytes that do not change any more. They are gone with the last reference.
pub(crate) trait Content: Send + Sync {
    /// Some of its bytes, at least one, at most so many. Only asked within its length.
    fn read(self: Arc<Self>, offset: u64, at_most: usize) -> BoxFuture<'static, io::Result<Bytes>>;
}

/// The stores of a server.
pub(crate) struct Contents {
    kind: ContentKind,
    memory: MemoryStore,
    disk: DiskStore,
}

impl Contents {
    /// Keeps contents as the kind says; files go to the folder.
    pub(crate) fn new(kind: ContentKind, folder: PathBuf) -> Self {
        Self {
            kind,
            memory: MemoryStore,
            disk: DiskStore::new(folder),
        }
    }

    /// Begins a content that should have so many bytes.
    pub(crate) async fn receive(&self, expected: u64) -> io::Result<Receiving> {
        Receiving::into(self.store(expected), expected).await
    }

    fn store(&self, expected: u64) -> &dyn Store {
        match self.kind {
            ContentKind::Memory => &self.memory,
            ContentKind::Disk => &self.disk,
            ContentKind::Auto if expected <= LARGEST_IN_MEMORY => &self.memory,
            ContentKind::Auto => &self.disk,
        }
    }
}

/// A content on its way in. Dropping it leaves nothing.
pub(crate) struct Receiving {
    sink: Box<dyn Sink>,
    digest: Md5,
    length: u64,
}

/// A content that has arrived.
pub(crate) struct Arrived {
    pub(crate) content: Arc<dyn Content>,
    pub(crate) length: u64,
    /// 32 digits in lower case.
    pub(crate) md5: String,
}

impl Receiving {
    async fn into(store: &dyn Store, expected: u64) -> io::Result<Self> {
        Ok(Self {
            sink: store.sink(expected).await?,
            digest: Md5::new(),
            length: 0,
        })
    }

    /// Appends bytes. The digest is taken on the spot: it costs what a thread switch would save.
    pub(crate) async fn write(&mut self, piece: Bytes) -> io::Result<()> {
        self.digest.update(&piece);
        self.length += piece.len() as u64;
        self.sink.write(piece).await
    }

    /// How many bytes have come.
    pub(crate) fn length(&self) -> u64 {
        self.length
    }

    /// Ends the content.
    pub(crate) async fn finish(self) -> io::Result<Arrived> {
        let content = self.sink.finish().await?;
        let md5 = base16ct::lower::encode_string(&self.digest.finalize());
        Ok(Arrived {
            content,
            length: self.length,
            md5,
        })
    }
}
