//! Contents in temporary files without a name: nothing a user sends can become a path, and however the server ends,
//! the system takes them back.

use std::fs::File;
use std::io;
use std::path::PathBuf;
use std::sync::Arc;

use bytes::Bytes;
use futures_util::future::{BoxFuture, FutureExt as _};
use rapidgator_mock_domain::ContentId;

use super::file::{Writer, blocking, read_piece};
use super::{Content, Sink, Store};

pub(super) struct DiskStore {
    folder: PathBuf,
}

impl DiskStore {
    pub(super) fn new(folder: PathBuf) -> Self {
        Self { folder }
    }
}

impl Store for DiskStore {
    fn sink(&self, _id: ContentId, _expected: u64) -> BoxFuture<'_, io::Result<Box<dyn Sink>>> {
        let folder = self.folder.clone();
        async move {
            let file = blocking(move || tempfile::tempfile_in(folder)).await?;
            let sink: Box<dyn Sink> = Box::new(DiskSink {
                writer: Writer::new(file),
            });
            Ok(sink)
        }
        .boxed()
    }
}

struct DiskSink {
    writer: Writer,
}

impl Sink for DiskSink {
    fn write(&mut self, piece: Bytes) -> BoxFuture<'_, io::Result<()>> {
        self.writer.write(piece).boxed()
    }

    fn finish(self: Box<Self>, _md5: [u8; 16]) -> BoxFuture<'static, io::Result<Arc<dyn Content>>> {
        async move {
            let file = self.writer.finish().await?;
            let content: Arc<dyn Content> = Arc::new(DiskContent { file });
            Ok(content)
        }
        .boxed()
    }
}

struct DiskContent {
    file: Arc<File>,
}

impl Content for DiskContent {
    fn read(self: Arc<Self>, offset: u64, at_most: usize) -> BoxFuture<'static, io::Result<Bytes>> {
        blocking(move || read_piece(&self.file, offset, at_most)).boxed()
    }
}
