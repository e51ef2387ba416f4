//! Where the bytes of files are. They come in through MD5, go out in pieces, and are gone when nobody holds them.
//!
//! A store only makes contents. Who holds a content keeps it alive: the index behind the lock of the shell, and each
//! download that is under way. So a store needs no index, no lock and no cleaning up, and a file that is deleted
//! while somebody downloads it is downloaded to the end.

mod memory;

mod disk;
mod file;
mod folder;

mod hash_only;
mod synthetic;

#[cfg(test)]
mod conformance;
#[cfg(test)]
mod folder_test;

use std::io;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use bytes::Bytes;
use futures_util::future::BoxFuture;
use md5::{Digest as _, Md5};
use rapidgator_mock_domain::ContentId;

use disk::DiskStore;
use folder::FolderStore;
pub(crate) use folder::{Inventory, Unclaimable};
use hash_only::HashOnlyStore;
use memory::MemoryStore;
use synthetic::Synthetic;

/// Largest piece that is read at once.
pub(crate) const PIECE: usize = 256 * 1024;

/// Up to this announced size a content stays in memory, if the kind is [`ContentKind::Auto`].
const LARGEST_IN_MEMORY: u64 = 8 * 1024 * 1024;

/// Where a server keeps contents.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ContentKind {
    /// Up to 8 MiB in memory, larger ones in temporary files. What the memory of the server grows by does not depend
    /// on the size of a file.
    #[default]
    Auto,
    /// All of it in memory.
    Memory,
    /// All of it in temporary files.
    Disk,
    /// Nowhere: of what is uploaded only the length and the MD5 are kept, for uploads of any size without memory or
    /// disk.
    ///
    /// **A download does not give back what was uploaded.** It gives filler of the same length, the same one each
    /// time, whose MD5 is *not* that of the file. All answers tell the MD5 of the upload, so a client that compares
    /// it with what it downloads will find a difference.
    HashOnly,
}

/// A way to keep bytes.
trait Store: Send + Sync {
    /// Begins a content that should have so many bytes. It may get fewer or more. The id was not used before.
    fn sink(&self, id: ContentId, expected: u64) -> BoxFuture<'_, io::Result<Box<dyn Sink>>>;
}

/// A content that is being written. Dropping it leaves nothing.
trait Sink: Send {
    /// Appends bytes.
    fn write(&mut self, piece: Bytes) -> BoxFuture<'_, io::Result<()>>;

    /// Ends it. The digest is that of all its bytes.
    fn finish(self: Box<Self>, md5: [u8; 16]) -> BoxFuture<'static, io::Result<Arc<dyn Content>>>;
}

/// Bytes that do not change any more. They are gone with the last reference; those that outlive the server, only if
/// they were forgotten before.
pub(crate) trait Content: Send + Sync {
    /// Some of its bytes, at least one, at most so many. Only asked within its length.
    fn read(self: Arc<Self>, offset: u64, at_most: usize) -> BoxFuture<'static, io::Result<Bytes>>;

    /// The world that outlives the server has given it up. Who still holds it may go on reading.
    fn forget(&self) {}

    /// What it is made from, if it is made up: then nothing else need be kept to have it again.
    fn seed(&self) -> Option<u64> {
        None
    }
}

/// The stores of a server.
pub(crate) struct Contents {
    /// For up to [`LARGEST_IN_MEMORY`] bytes.
    small: Arc<dyn Store>,
    large: Arc<dyn Store>,
    /// Shared with stores whose contents may meet those of this one.
    last_id: Arc<AtomicU64>,
}

impl Contents {
    /// Keeps contents as the kind says; temporary files go to the folder.
    pub(crate) fn new(kind: ContentKind, folder: PathBuf) -> Self {
        match kind {
            ContentKind::Auto => Self::over(Arc::new(MemoryStore), Arc::new(DiskStore::new(folder)), 0),
            ContentKind::Memory => Self::all_in(MemoryStore, 0),
            ContentKind::Disk => Self::all_in(DiskStore::new(folder), 0),
            ContentKind::HashOnly => Self::all_in(HashOnlyStore, 0),
        }
    }

    /// Keeps contents in a folder from one run to the next. New ones get ids above `last_id`, the highest that the
    /// world remembers, and above those of all files that are there.
    pub(crate) fn in_folder(folder: PathBuf, last_id: ContentId) -> io::Result<(Self, Inventory)> {
        let (store, inventory) = FolderStore::open(folder)?;
        let last_id = inventory.last_id().map_or(last_id, |found| found.max(last_id));
        Ok((Self::all_in(store, last_id.value()), inventory))
    }

    /// Keeps only lengths and digests, with ids as [`Contents::in_folder`] gives them.
    pub(crate) fn hash_only(last_id: ContentId) -> Self {
        Self::all_in(HashOnlyStore, last_id.value())
    }

    /// Keeps contents as the kind says, for as long as somebody holds them, beside these; no id is given twice.
    pub(crate) fn beside(&self, kind: ContentKind, folder: PathBuf) -> Self {
        Self {
            last_id: Arc::clone(&self.last_id),
            ..Self::new(kind, folder)
        }
    }

    fn all_in(store: impl Store + 'static, last_id: u64) -> Self {
        let store = Arc::new(store);
        Self::over(Arc::clone(&store) as Arc<dyn Store>, store, last_id)
    }

    fn over(small: Arc<dyn Store>, large: Arc<dyn Store>, last_id: u64) -> Self {
        Self {
            small,
            large,
            last_id: Arc::new(AtomicU64::new(last_id)),
        }
    }

    /// Begins a content that should have so many bytes.
    pub(crate) async fn receive(&self, expected: u64) -> io::Result<Receiving> {
        let is_small = expected <= LARGEST_IN_MEMORY;
        let store = if is_small { &self.small } else { &self.large };
        Receiving::into(&**store, self.next_id(), expected).await
    }

    /// A content that nobody has sent: as many bytes as wanted, always the same for a seed. It takes no room, but the
    /// time to hash it.
    pub(crate) async fn synthesize(&self, seed: u64, length: u64) -> io::Result<Arrived> {
        let content = Synthetic::new(seed, length);
        Ok(Arrived {
            id: self.next_id(),
            content: Arc::new(content),
            length,
            md5: base16ct::lower::encode_string(&content.md5().await?),
        })
    }

    /// A content whose digest is taken on trust, with bytes made from a seed.
    pub(crate) fn synthesize_as_told(&self, seed: u64, length: u64, md5: &str) -> Arrived {
        Arrived {
            id: self.next_id(),
            content: Arc::new(Synthetic::new(seed, length)),
            length,
            md5: md5.to_owned(),
        }
    }

    /// A content that was made from a seed once.
    pub(crate) fn made_from(seed: u64, length: u64) -> Arc<dyn Content> {
        Arc::new(Synthetic::new(seed, length))
    }

    fn next_id(&self) -> ContentId {
        ContentId::new(self.last_id.fetch_add(1, Ordering::Relaxed) + 1)
    }
}

/// A content on its way in. Dropping it leaves nothing.
pub(crate) struct Receiving {
    id: ContentId,
    sink: Box<dyn Sink>,
    digest: Md5,
    length: u64,
}

/// A content that has arrived.
pub(crate) struct Arrived {
    pub(crate) id: ContentId,
    pub(crate) content: Arc<dyn Content>,
    pub(crate) length: u64,
    /// 32 digits in lower case.
    pub(crate) md5: String,
}

impl Receiving {
    async fn into(store: &dyn Store, id: ContentId, expected: u64) -> io::Result<Self> {
        Ok(Self {
            id,
            sink: store.sink(id, expected).await?,
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
        let md5: [u8; 16] = self.digest.finalize().into();
        Ok(Arrived {
            id: self.id,
            content: self.sink.finish(md5).await?,
            length: self.length,
            md5: base16ct::lower::encode_string(&md5),
        })
    }
}
