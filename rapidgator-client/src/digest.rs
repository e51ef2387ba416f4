//! The MD5 of what is read, and threads for work that blocks.

use std::{
    any::Any,
    io::{self, Read},
    sync::Weak,
};

use md5::{Digest as _, Md5 as Hasher};

use crate::{
    generated::types::Md5,
    progress::{Reporter, Stage},
};

/// How much is read at once. The libraries' own buffer of 4 KiB makes uploads ten times slower.
pub(crate) const PIECE: usize = 256 << 10;

/// The MD5 of the bytes so far.
#[derive(Clone, Debug, Default)]
pub(crate) struct Digest {
    hasher: Hasher,
    bytes: u64,
}

impl Digest {
    pub(crate) fn update(&mut self, piece: &[u8]) {
        self.hasher.update(piece);
        self.bytes += piece.len() as u64;
    }

    /// Takes in all that can be read, and tells how much of `total` that is. Blocks; it stops when nobody waits for it any
    /// more, which is so when the strong end of `wanted` is gone.
    pub(crate) fn read(
        &mut self,
        mut from: impl Read,
        total: u64,
        wanted: &Weak<()>,
        reporter: &Reporter,
    ) -> io::Result<()> {
        let mut piece = vec![0; PIECE];
        while wanted.strong_count() > 0 {
            let read = match from.read(&mut piece) {
                Ok(0) => break,
                Ok(read) => read,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                Err(error) => return Err(error),
            };
            self.update(&piece[..read]);
            reporter.report(Stage::Hashing, self.bytes, total);
        }
        Ok(())
    }

    /// How many bytes it has taken in.
    pub(crate) fn bytes(&self) -> u64 {
        self.bytes
    }

    pub(crate) fn md5(&self) -> Md5 {
        Md5::from(base16ct::lower::encode_string(&self.hasher.clone().finalize()))
    }
}

/// Does what blocks where nothing else has to go on.
pub(crate) async fn on_thread<T: Send + 'static>(
    work: impl FnOnce() -> io::Result<T> + Send + 'static,
) -> io::Result<T> {
    // All work has one type: what a task is made of would be compiled for each.
    let work: Box<dyn FnOnce() -> Box<dyn Any + Send> + Send> = Box::new(move || Box::new(work()));
    let done = tokio::task::spawn_blocking(work).await.map_err(io::Error::other)?;
    *done.downcast().expect("it is what the work gives")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reading_ends_when_nobody_waits() {
        let mut digest = Digest::default();
        digest.read(&b"abc"[..], 3, &Weak::new(), &Reporter::nobody()).unwrap();
        assert_eq!(digest.bytes(), 0);
    }

    #[test]
    fn pieces_and_a_reader_give_the_md5_of_all() {
        let wanted = std::sync::Arc::new(());
        let mut digest = Digest::default();
        digest.update(b"a");
        let watch = std::sync::Arc::downgrade(&wanted);
        digest.read(&b"bc"[..], 3, &watch, &Reporter::nobody()).unwrap();
        assert_eq!(digest.bytes(), 3);
        assert_eq!(digest.md5().as_str(), "900150983cd24fb0d6963f7d28e17f72");
    }
}
