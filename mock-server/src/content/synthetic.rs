//! Bytes that are computed when they are read: a content of any length from a seed, without any room for it.

use std::future::ready;
use std::io;
use std::sync::Arc;

use bytes::{Bytes, BytesMut};
use futures_util::future::{BoxFuture, FutureExt as _};
use md5::{Digest as _, Md5};

use super::file::blocking;
use super::{Content, PIECE};

const WORD: usize = size_of::<u64>();

/// What is hashed without a look at whether anybody still waits for it.
const HASHED_AT_ONCE: u64 = 64 * 1024 * 1024;

/// A content made from a seed. The same seed gives the same bytes, on every system and in every version; a shorter
/// content is the beginning of a longer one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Synthetic {
    seed: u64,
    start: u64,
    length: u64,
}

impl Synthetic {
    pub(crate) const fn new(seed: u64, length: u64) -> Self {
        // Mixed, so that the words of seeds that are near each other are not.
        Self {
            seed,
            start: mix(seed),
            length,
        }
    }

    /// Its digest. That takes about two seconds a GiB on another thread, and stops if nobody waits for it any more.
    pub(crate) async fn md5(self) -> io::Result<[u8; 16]> {
        let mut digest = Md5::new();
        let mut offset = 0;
        while offset < self.length {
            let end = self.length.min(offset.saturating_add(HASHED_AT_ONCE));
            digest = blocking(move || {
                while offset < end {
                    let piece = self.piece(offset, usize::try_from(end - offset).unwrap_or(PIECE));
                    digest.update(&piece);
                    offset += piece.len() as u64;
                }
                Ok(digest)
            })
            .await?;
            offset = end;
        }
        Ok(digest.finalize().into())
    }

    /// The words that the piece lies in, and of them the piece.
    fn piece(&self, offset: u64, at_most: usize) -> Bytes {
        let remaining = usize::try_from(self.length.saturating_sub(offset)).unwrap_or(PIECE);
        let length = at_most.min(PIECE).min(remaining);
        let before = (offset % WORD as u64) as usize;
        let mut words = BytesMut::zeroed((before + length).next_multiple_of(WORD));
        for (index, word) in (offset / WORD as u64..).zip(words.chunks_exact_mut(WORD)) {
            word.copy_from_slice(&self.word(index).to_le_bytes());
        }
        words.freeze().slice(before..before + length)
    }

    /// splitmix64, whose state is a counter: each word can be had without those before it.
    const fn word(&self, index: u64) -> u64 {
        const STEP: u64 = 0x9e37_79b9_7f4a_7c15;
        mix(self.start.wrapping_add(index.wrapping_mul(STEP)))
    }
}

impl Content for Synthetic {
    /// On the spot: a piece takes less time than a thread switch.
    fn read(self: Arc<Self>, offset: u64, at_most: usize) -> BoxFuture<'static, io::Result<Bytes>> {
        ready(Ok(self.piece(offset, at_most))).boxed()
    }

    fn seed(&self) -> Option<u64> {
        Some(self.seed)
    }
}

/// The finalizer of splitmix64.
const fn mix(state: u64) -> u64 {
    let state = (state ^ (state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let state = (state ^ (state >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    state ^ (state >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    async fn all_of(content: Synthetic) -> Vec<u8> {
        let mut bytes = Vec::new();
        while (bytes.len() as u64) < content.length {
            let piece = Arc::new(content).read(bytes.len() as u64, usize::MAX).await.unwrap();
            assert!(!piece.is_empty() && piece.len() <= PIECE);
            bytes.extend_from_slice(&piece);
        }
        bytes
    }

    #[tokio::test]
    async fn every_place_has_its_byte() {
        let content = Synthetic::new(7, PIECE as u64 * 2 + 13);
        let whole = all_of(content).await;
        assert_eq!(whole.len() as u64, content.length);
        for offset in (0..20)
            .chain(PIECE - 10..PIECE + 10)
            .chain(whole.len() - 10..whole.len())
        {
            for at_most in [1, 7, 8, 9, 30] {
                let end = whole.len().min(offset + at_most);
                let piece = content.piece(offset as u64, at_most);
                assert!(piece == whole[offset..end], "{at_most} at {offset}");
            }
        }
    }

    #[tokio::test]
    async fn seeds_differ_and_lengths_do_not() {
        let whole = all_of(Synthetic::new(1, 1000)).await;
        assert_eq!(all_of(Synthetic::new(1, 333)).await, whole[..333]);
        for seed in [0, 2, u64::MAX] {
            let other = all_of(Synthetic::new(seed, 1000)).await;
            assert!(whole.windows(WORD).all(|word| !other.starts_with(word)), "{seed}");
        }
    }

    #[tokio::test]
    async fn the_bytes_of_a_seed_are_fixed_for_ever() {
        let first = base16ct::lower::encode_string(&Synthetic::new(1, 16).piece(0, 16));
        // As computed by another program.
        assert_eq!(first, "7d3a360f090eb47a72d7c2dd3080efbf");
        assert_eq!(Synthetic::new(1, u64::MAX).piece(u64::MAX - 1, 9).len(), 1);
    }

    #[tokio::test]
    async fn the_digest_is_that_of_the_bytes() {
        for length in [0, 1, 8, PIECE as u64 + 1, HASHED_AT_ONCE + 3] {
            let content = Synthetic::new(3, length);
            let expected: [u8; 16] = Md5::digest(all_of(content).await).into();
            assert_eq!(content.md5().await.unwrap(), expected, "{length}");
        }
    }
}
