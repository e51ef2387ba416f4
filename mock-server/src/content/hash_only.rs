//! Contents of which only the length and the digest are kept. What is read is filler, made from the digest: the same
//! file gives the same filler in every run, but its MD5 is not that of the file.

use std::future::ready;
use std::io;
use std::sync::Arc;

use bytes::Bytes;
use futures_util::future::{BoxFuture, FutureExt as _};
use rapidgator_mock_domain::ContentId;

use super::synthetic::Synthetic;
use super::{Content, Sink, Store};

pub(super) struct HashOnlyStore;

impl Store for HashOnlyStore {
    fn sink(&self, _id: ContentId, _expected: u64) -> BoxFuture<'_, io::Result<Box<dyn Sink>>> {
        let sink: Box<dyn Sink> = Box::new(HashOnlySink { length: 0 });
        ready(Ok(sink)).boxed()
    }
}

struct HashOnlySink {
    length: u64,
}

impl Sink for HashOnlySink {
    fn write(&mut self, piece: Bytes) -> BoxFuture<'_, io::Result<()>> {
        self.length += piece.len() as u64;
        ready(Ok(())).boxed()
    }

    fn finish(self: Box<Self>, md5: [u8; 16]) -> BoxFuture<'static, io::Result<Arc<dyn Content>>> {
        let content: Arc<dyn Content> = Arc::new(filler(md5, self.length));
        ready(Ok(content)).boxed()
    }
}

/// What stands in for a content of which only this is known.
pub(super) fn filler(md5: [u8; 16], length: u64) -> Synthetic {
    let (seed, _) = md5.split_first_chunk().expect("a digest is longer than a seed");
    Synthetic::new(u64::from_be_bytes(*seed), length)
}
