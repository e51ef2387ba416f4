//! Contents in a folder that outlives the server, each a file under the id that the server has given it.
//!
//! A file gets its name only when it is whole and on the disk. Until then the name ends in `.part`, so whatever kills
//! the server leaves nothing that could be taken for a content.

use std::collections::BTreeMap;
use std::ffi::{OsStr, OsString};
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use bytes::Bytes;
use futures_util::future::{BoxFuture, FutureExt as _};
use rapidgator_mock_domain::ContentId;
use tempfile::TempPath;

use super::file::{Writer, blocking, read_piece};
use super::{Content, Sink, Store};

/// What the name of a content ends in while it is not whole.
const PART: &str = ".part";

pub(super) struct FolderStore {
    folder: Arc<Path>,
}

impl FolderStore {
    /// Opens the folder, or makes it; throws half-written contents away and tells what else is there.
    pub(super) fn open(folder: PathBuf) -> io::Result<(Self, Inventory)> {
        fs::create_dir_all(&folder)?;
        let inventory = Inventory::take(&folder)?;
        Ok((Self { folder: folder.into() }, inventory))
    }
}

impl Store for FolderStore {
    fn sink(&self, id: ContentId, _expected: u64) -> BoxFuture<'_, io::Result<Box<dyn Sink>>> {
        let folder = Arc::clone(&self.folder);
        async move {
            let sink = blocking(move || FolderSink::create(&folder, id)).await?;
            let sink: Box<dyn Sink> = Box::new(sink);
            Ok(sink)
        }
        .boxed()
    }
}

struct FolderSink {
    writer: Writer,
    /// Removes the file when it is dropped.
    part: TempPath,
    path: PathBuf,
    folder: Arc<Path>,
}

impl FolderSink {
    fn create(folder: &Arc<Path>, id: ContentId) -> io::Result<Self> {
        let name = file_name(id);
        // Not if it is there: an id is used once.
        let file = tempfile::Builder::new()
            .prefix(&name)
            .rand_bytes(0)
            .suffix(PART)
            .tempfile_in(folder)?;
        let (file, part) = file.into_parts();
        Ok(Self {
            writer: Writer::new(file),
            part,
            path: folder.join(name),
            folder: Arc::clone(folder),
        })
    }
}

impl Sink for FolderSink {
    fn write(&mut self, piece: Bytes) -> BoxFuture<'_, io::Result<()>> {
        self.writer.write(piece).boxed()
    }

    fn finish(self: Box<Self>, _md5: [u8; 16]) -> BoxFuture<'static, io::Result<Arc<dyn Content>>> {
        async move {
            let Self {
                writer,
                part,
                path,
                folder,
            } = *self;
            let file = writer.finish().await?;
            let content = blocking(move || {
                file.sync_all()?;
                part.persist_noclobber(&path)?;
                // From here on, dropping it removes the file: nobody may be waiting for it any more.
                let content = FolderContent::unwanted(path);
                sync_folder(&folder)?;
                Ok(content)
            })
            .await?;
            Ok(content.wanted())
        }
        .boxed()
    }
}

/// A whole file. It is opened for each piece, since there may be more contents than a process may have open files.
struct FolderContent {
    path: PathBuf,
    is_wanted: AtomicBool,
}

impl FolderContent {
    fn unwanted(path: PathBuf) -> Self {
        Self {
            path,
            is_wanted: AtomicBool::new(false),
        }
    }

    fn wanted(self) -> Arc<dyn Content> {
        self.is_wanted.store(true, Ordering::Relaxed);
        Arc::new(self)
    }
}

impl Content for FolderContent {
    fn read(self: Arc<Self>, offset: u64, at_most: usize) -> BoxFuture<'static, io::Result<Bytes>> {
        blocking(move || read_piece(&File::open(&self.path)?, offset, at_most)).boxed()
    }

    fn forget(&self) {
        self.is_wanted.store(false, Ordering::Relaxed);
    }
}

impl Drop for FolderContent {
    fn drop(&mut self) {
        if self.is_wanted.load(Ordering::Relaxed) {
            return;
        }
        if let Err(error) = fs::remove_file(&self.path) {
            tracing::warn!(%error, path = %self.path.display(), "a forgotten content cannot be removed");
        }
    }
}

/// What a folder held when it was opened. The world claims what it knows; the rest is nobody's, and stays unless it is
/// removed on purpose.
#[derive(Debug)]
pub(crate) struct Inventory {
    folder: PathBuf,
    lengths: BTreeMap<ContentId, u64>,
    half_written: Vec<ContentId>,
    foreign: Vec<OsString>,
}

/// Why a content cannot be had.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Unclaimable {
    /// There is no file, or it was claimed before.
    Missing,
    /// The file does not have as many bytes as the content. It is left unclaimed.
    WrongLength {
        /// What it has.
        found: u64,
    },
}

impl Inventory {
    fn take(folder: &Path) -> io::Result<Self> {
        let mut inventory = Self {
            folder: folder.to_owned(),
            lengths: BTreeMap::new(),
            half_written: Vec::new(),
            foreign: Vec::new(),
        };
        for entry in fs::read_dir(folder)? {
            let entry = entry?;
            let name = entry.file_name();
            // Of the entry itself: what a link leads to is none of ours.
            let metadata = entry.metadata()?;
            match Named::of(&name) {
                Some(Named::Whole(id)) if metadata.is_file() => {
                    inventory.lengths.insert(id, metadata.len());
                }
                Some(Named::Part(id)) if metadata.is_file() => {
                    fs::remove_file(entry.path())?;
                    inventory.half_written.push(id);
                }
                Some(Named::Whole(_) | Named::Part(_)) | None => inventory.foreign.push(name),
            }
        }
        inventory.half_written.sort_unstable();
        inventory.foreign.sort_unstable();
        Ok(inventory)
    }

    /// The content of this id, if it has so many bytes.
    pub(crate) fn claim(&mut self, id: ContentId, length: u64) -> Result<Arc<dyn Content>, Unclaimable> {
        match self.lengths.get(&id) {
            None => Err(Unclaimable::Missing),
            Some(found) if *found != length => Err(Unclaimable::WrongLength { found: *found }),
            Some(_) => {
                self.lengths.remove(&id);
                Ok(FolderContent::unwanted(self.folder.join(file_name(id))).wanted())
            }
        }
    }

    /// Contents that nobody has claimed yet.
    pub(crate) fn unclaimed(&self) -> impl Iterator<Item = ContentId> {
        self.lengths.keys().copied()
    }

    /// Removes contents that nobody has claimed, but for those to spare; how many there were.
    pub(crate) fn remove_unclaimed(&mut self, spared: &[ContentId]) -> io::Result<usize> {
        let removed = self.lengths.extract_if(.., |id, _| !spared.contains(id));
        let mut count = 0;
        for (id, _) in removed {
            fs::remove_file(self.folder.join(file_name(id)))?;
            count += 1;
        }
        Ok(count)
    }

    /// Contents that an earlier run had not written to the end. They have been removed.
    pub(crate) fn half_written(&self) -> &[ContentId] {
        &self.half_written
    }

    /// Names of what no store has put there.
    pub(crate) fn foreign(&self) -> &[OsString] {
        &self.foreign
    }

    /// The highest id of a file.
    pub(crate) fn last_id(&self) -> Option<ContentId> {
        self.lengths.keys().chain(&self.half_written).max().copied()
    }
}

/// What a name in the folder stands for.
enum Named {
    Whole(ContentId),
    Part(ContentId),
}

impl Named {
    fn of(name: &OsStr) -> Option<Self> {
        let name = name.to_str()?;
        let (digits, named): (_, fn(ContentId) -> Self) = match name.strip_suffix(PART) {
            Some(digits) => (digits, Self::Part),
            None => (name, Self::Whole),
        };
        let id = ContentId::new(u64::from_str_radix(digits, 16).ok()?);
        // Only as it is written here, not in capitals or with a sign.
        (file_name(id) == digits).then(|| named(id))
    }
}

/// Digits of one length, so that a listing is in the order of the ids.
fn file_name(id: ContentId) -> String {
    format!("{:016x}", id.value())
}

/// Without it a power cut can take the name of a file whose bytes are safe.
#[cfg(unix)]
fn sync_folder(folder: &Path) -> io::Result<()> {
    File::open(folder)?.sync_all()
}

/// The system has no such thing.
#[cfg(not(unix))]
fn sync_folder(_folder: &Path) -> io::Result<()> {
    Ok(())
}
