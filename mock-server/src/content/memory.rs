//! Contents in memory.

use std::future::ready;
use std::io;
use std::sync::Arc;

use bytes::{Bytes, BytesMut};
use futures_util::future::{BoxFuture, FutureExt as _};
use rapidgator_mock_domain::ContentId;

use super::{Content, Sink, Store};

/// Room that is made in advance; what was announced may never come.
const MOST_IN_ADVANCE: u64 = 1024 * 1024;

pub(super) struct MemoryStore;

impl Store for MemoryStore {
    fn sink(&self, _id: ContentId, expected: u64) -> BoxFuture<'_, io::Result<Box<dyn Sink>>> {
        let room = usize::try_from(expected.min(MOST_IN_ADVANCE)).expect("a megabyte fits");
        let sink: Box<dyn Sink> = Box::new(MemorySink {
            bytes: BytesMut::with_capacity(room),
        });
        ready(Ok(sink)).boxed()
    }
}

struct MemorySink {
    bytes: BytesMut,
}

impl Sink for MemorySink {
    fn write(&mut self, piece: Bytes) -> BoxFuture<'_, io::Result<()>> {
        self.bytes.extend_from_slice(&piece);
        ready(Ok(())).boxed()
    }

    fn finish(self: Box<Self>, _md5: [u8; 16]) -> BoxFuture<'static, io::Result<Arc<dyn Content>>> {
        let content: Arc<dyn Content> = Arc::new(MemoryContent {
            bytes: self.bytes.freeze(),
        });
        ready(Ok(content)).boxed()
    }
}

struct MemoryContent {
    bytes: Bytes,
}

impl Content for MemoryContent {
    fn read(self: Arc<Self>, offset: u64, at_most: usize) -> BoxFuture<'static, io::Result<Bytes>> {
        let length = self.bytes.len();
        let from = usize::try_from(offset).map_or(length, |offset| offset.min(length));
        let until = from.saturating_add(at_most).min(length);
        ready(Ok(self.bytes.slice(from..until))).boxed()
    }
}
