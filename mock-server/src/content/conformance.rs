//! What every store must do, asked of each.

use std::path::Path;
use std::sync::{Arc, Weak};

use bytes::Bytes;
use md5::{Digest as _, Md5};
use rapidgator_mock_domain::ContentId;
use tempfile::TempDir;

use super::disk::DiskStore;
use super::folder::FolderStore;
use super::hash_only::{HashOnlyStore, filler};
use super::memory::MemoryStore;
use super::{Arrived, Content, ContentKind, Contents, LARGEST_IN_MEMORY, PIECE, Receiving, Store};

/// A store under test.
struct Tested {
    store: Box<dyn Store>,
    /// What is to be read of the bytes that were sent.
    reads: fn(&[u8]) -> Vec<u8>,
    /// Where it may put files.
    folder: TempDir,
}

impl Tested {
    fn new(make: impl FnOnce(&Path) -> Box<dyn Store>, reads: fn(&[u8]) -> Vec<u8>) -> Self {
        let folder = tempfile::tempdir().unwrap();
        Self {
            store: make(folder.path()),
            reads,
            folder,
        }
    }

    async fn begin(&self, id: u64, expected: u64) -> Receiving {
        Receiving::into(&*self.store, ContentId::new(id), expected)
            .await
            .unwrap()
    }

    async fn store_pieces(&self, id: u64, expected: u64, pieces: &[&[u8]]) -> Arrived {
        let mut receiving = self.begin(id, expected).await;
        for piece in pieces {
            receiving.write(Bytes::copy_from_slice(piece)).await.unwrap();
        }
        receiving.finish().await.unwrap()
    }

    /// Whether a content is what it should be, from the first byte to the last.
    async fn assert_holds(&self, arrived: &Arrived, sent: &[u8]) {
        assert_eq!(arrived.length, sent.len() as u64);
        assert_eq!(arrived.md5, base16ct::lower::encode_string(&Md5::digest(sent)));
        assert!(read_all(&arrived.content, arrived.length).await == (self.reads)(sent));
    }

    fn files(&self) -> usize {
        std::fs::read_dir(self.folder.path()).unwrap().count()
    }
}

async fn read_all(content: &Arc<dyn Content>, length: u64) -> Vec<u8> {
    let mut bytes = Vec::new();
    while (bytes.len() as u64) < length {
        let piece = Arc::clone(content).read(bytes.len() as u64, PIECE).await.unwrap();
        assert!(!piece.is_empty(), "a store ended a content early");
        assert!(piece.len() <= PIECE);
        bytes.extend_from_slice(&piece);
    }
    bytes
}

fn filler_of(sent: &[u8]) -> Vec<u8> {
    let content: Arc<dyn Content> = Arc::new(filler(Md5::digest(sent).into(), sent.len() as u64));
    futures_util::FutureExt::now_or_never(read_all(&content, sent.len() as u64)).expect("a filler waits for nothing")
}

/// Bytes that differ from place to place, longer than what any store writes at once.
fn long_bytes() -> Vec<u8> {
    (0..PIECE * 9 + 17)
        .map(|place| u8::try_from((place * 31 + place / 251) % 256).unwrap())
        .collect()
}

macro_rules! every_store {
    ($($name:ident),+ $(,)?) => {
        every_store!(@ memory, |_| Box::new(super::MemoryStore), <[u8]>::to_vec, $($name)+);
        every_store!(@ disk, |folder| Box::new(super::DiskStore::new(folder.to_owned())), <[u8]>::to_vec, $($name)+);
        every_store!(@ folder, |folder| Box::new(super::FolderStore::open(folder.to_owned()).unwrap().0),
            <[u8]>::to_vec, $($name)+);
        every_store!(@ hash_only, |_| Box::new(super::HashOnlyStore), super::filler_of, $($name)+);
    };
    (@ $store:ident, $make:expr, $reads:expr, $($name:ident)+) => {
        mod $store {
            $(#[tokio::test] async fn $name() { super::$name(&super::Tested::new($make, $reads)).await; })+
        }
    };
}

every_store!(
    pieces_come_back_in_order,
    nothing_is_a_content,
    parts_are_read_where_asked,
    more_or_less_than_expected_is_taken,
    many_small_pieces_are_taken,
    contents_do_not_mix,
    a_content_lives_as_long_as_it_is_held,
    a_half_one_leaves_nothing,
    many_readers_share_one_content,
);

async fn pieces_come_back_in_order(tested: &Tested) {
    let arrived = tested.store_pieces(1, 3, &[b"a", b"", b"bc"]).await;
    tested.assert_holds(&arrived, b"abc").await;
    assert_eq!(arrived.md5, "900150983cd24fb0d6963f7d28e17f72");

    let bytes = long_bytes();
    let pieces: Vec<&[u8]> = bytes.chunks(70_001).collect();
    let arrived = tested.store_pieces(2, bytes.len() as u64, &pieces).await;
    tested.assert_holds(&arrived, &bytes).await;
}

async fn nothing_is_a_content(tested: &Tested) {
    let (none, an_empty_one): (&[&[u8]], &[&[u8]]) = (&[], &[b""]);
    for (id, pieces) in [(1, none), (2, an_empty_one)] {
        let arrived = tested.store_pieces(id, 0, pieces).await;
        tested.assert_holds(&arrived, b"").await;
        assert_eq!(arrived.md5, "d41d8cd98f00b204e9800998ecf8427e");
    }
}

async fn parts_are_read_where_asked(tested: &Tested) {
    let sent = long_bytes();
    let expected = (tested.reads)(&sent);
    let arrived = tested.store_pieces(1, sent.len() as u64, &[&sent]).await;
    let ends = [
        0,
        1,
        7,
        8,
        9,
        PIECE - 1,
        PIECE,
        PIECE + 1,
        sent.len() - 9,
        sent.len() - 1,
    ];
    for offset in ends {
        for at_most in [1, 2, 8, 100, PIECE, usize::MAX] {
            let piece = Arc::clone(&arrived.content).read(offset as u64, at_most).await.unwrap();
            assert!(!piece.is_empty() && piece.len() <= at_most, "{at_most} at {offset}");
            assert!(expected[offset..].starts_with(&piece), "{at_most} at {offset}");
        }
    }
}

async fn more_or_less_than_expected_is_taken(tested: &Tested) {
    for (id, expected) in [0, 1, 3, 100, u64::MAX].into_iter().enumerate() {
        let arrived = tested.store_pieces(id as u64, expected, &[b"abc"]).await;
        tested.assert_holds(&arrived, b"abc").await;
    }
}

async fn many_small_pieces_are_taken(tested: &Tested) {
    let bytes = &long_bytes()[..3000];
    let pieces: Vec<&[u8]> = bytes.chunks(1).collect();
    let arrived = tested.store_pieces(1, 3000, &pieces).await;
    tested.assert_holds(&arrived, bytes).await;
}

async fn contents_do_not_mix(tested: &Tested) {
    let mut first = tested.begin(1, 4).await;
    let mut second = tested.begin(2, 4).await;
    for _ in 0..2 {
        first.write(Bytes::from_static(b"1.")).await.unwrap();
        second.write(Bytes::from_static(b"2.")).await.unwrap();
    }
    let (first, second) = (first.finish().await.unwrap(), second.finish().await.unwrap());
    tested.assert_holds(&first, b"1.1.").await;
    tested.assert_holds(&second, b"2.2.").await;
}

async fn a_content_lives_as_long_as_it_is_held(tested: &Tested) {
    let arrived = tested.store_pieces(1, 3, &[b"abc"]).await;
    let watched: Weak<dyn Content> = Arc::downgrade(&arrived.content);
    let reader = Arc::clone(&arrived.content);
    reader.forget();
    drop(arrived);
    assert_eq!(read_all(&reader, 3).await, (tested.reads)(b"abc"));
    drop(reader);
    assert!(watched.upgrade().is_none());
    assert_eq!(tested.files(), 0);
}

async fn a_half_one_leaves_nothing(tested: &Tested) {
    for sent in [&[][..], b"abc", &long_bytes()] {
        let mut receiving = tested.begin(1, 10).await;
        receiving.write(Bytes::copy_from_slice(sent)).await.unwrap();
        assert_eq!(receiving.length(), sent.len() as u64);
        drop(receiving);
        assert_eq!(tested.files(), 0);
    }
    let arrived = tested.store_pieces(2, 3, &[b"abc"]).await;
    tested.assert_holds(&arrived, b"abc").await;
}

async fn many_readers_share_one_content(tested: &Tested) {
    let bytes = long_bytes();
    let arrived = tested.store_pieces(1, bytes.len() as u64, &[&bytes]).await;
    let readers = (0..4).map(|_| tested.assert_holds(&arrived, &bytes));
    futures_util::future::join_all(readers).await;
}

#[tokio::test]
async fn files_of_the_disk_store_have_no_name() {
    let tested = Tested::new(|folder| Box::new(DiskStore::new(folder.to_owned())), <[u8]>::to_vec);
    let mut receiving = tested.begin(1, 3).await;
    receiving.write(Bytes::from_static(b"abc")).await.unwrap();
    assert_eq!(tested.files(), 0);
    let arrived = receiving.finish().await.unwrap();
    assert_eq!(tested.files(), 0);
    tested.assert_holds(&arrived, b"abc").await;
}

#[tokio::test]
async fn a_folder_that_is_not_there_is_an_error() {
    let folder = tempfile::tempdir().unwrap();
    let store = DiskStore::new(folder.path().join("missing"));
    assert!(Receiving::into(&store, ContentId::new(1), 3).await.is_err());
}

#[tokio::test]
async fn only_large_contents_go_to_disk() {
    let missing = tempfile::tempdir().unwrap().path().join("missing");
    let reaches_disk = |kind: ContentKind, expected: u64| {
        let contents = Contents::new(kind, missing.clone());
        async move { contents.receive(expected).await.is_err() }
    };
    assert!(!reaches_disk(ContentKind::Auto, LARGEST_IN_MEMORY).await);
    assert!(reaches_disk(ContentKind::Auto, LARGEST_IN_MEMORY + 1).await);
    assert!(!reaches_disk(ContentKind::Memory, u64::MAX).await);
    assert!(reaches_disk(ContentKind::Disk, 0).await);
    assert!(!reaches_disk(ContentKind::HashOnly, u64::MAX).await);
}

#[tokio::test]
async fn synthetic_contents_arrive_like_others() {
    let contents = Contents::new(ContentKind::HashOnly, std::env::temp_dir());
    let first = contents.synthesize(7, 1000).await.unwrap();
    let mut receiving = contents.receive(1000).await.unwrap();
    let bytes = read_all(&first.content, 1000).await;
    receiving.write(bytes.into()).await.unwrap();
    let second = receiving.finish().await.unwrap();
    assert_eq!((&first.md5, first.length), (&second.md5, second.length));
    assert!(first.id < second.id);
}
