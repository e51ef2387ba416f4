//! What every store must do, asked of each.

use std::sync::{Arc, Weak};

use bytes::Bytes;

use super::disk::DiskStore;
use super::memory::MemoryStore;
use super::{Arrived, Content, ContentKind, Contents, LARGEST_IN_MEMORY, PIECE, Receiving, Store};

const MD5_OF_NOTHING: &str = "d41d8cd98f00b204e9800998ecf8427e";
const MD5_OF_ABC: &str = "900150983cd24fb0d6963f7d28e17f72";

macro_rules! every_store {
    ($($name:ident),+ $(,)?) => {
        mod memory {
            $(#[tokio::test] async fn $name() { super::$name(&super::MemoryStore).await; })+
        }
        mod disk {
            $(#[tokio::test] async fn $name() { super::$name(&super::DiskStore::new(std::env::temp_dir())).await; })+
        }
    };
}

every_store!(
    pieces_come_back_in_order,
    nothing_is_a_content,
    parts_are_read_where_asked,
    more_or_less_than_expected_is_taken,
    contents_do_not_mix,
    a_content_lives_as_long_as_it_is_held,
    a_half_one_leaves_nothing,
    many_readers_share_one_content,
);

async fn store_pieces(store: &dyn Store, expected: u64, pieces: &[&[u8]]) -> Arrived {
    let mut receiving = Receiving::into(store, expected).await.unwrap();
    for piece in pieces {
        receiving.write(Bytes::copy_from_slice(piece)).await.unwrap();
    }
    receiving.finish().await.unwrap()
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

/// Bytes that differ from place to place, longer than one piece.
fn long_bytes() -> Vec<u8> {
    (0..PIECE * 3 + 17)
        .map(|place| u8::try_from((place * 31 + place / 251) % 256).unwrap())
        .collect()
}

async fn pieces_come_back_in_order(store: &dyn Store) {
    let arrived = store_pieces(store, 3, &[b"a", b"", b"bc"]).await;
    assert_eq!((arrived.length, arrived.md5.as_str()), (3, MD5_OF_ABC));
    assert_eq!(read_all(&arrived.content, 3).await, b"abc");

    let bytes = long_bytes();
    let pieces: Vec<&[u8]> = bytes.chunks(70_001).collect();
    let arrived = store_pieces(store, bytes.len() as u64, &pieces).await;
    assert_eq!(arrived.length, bytes.len() as u64);
    assert!(read_all(&arrived.content, arrived.length).await == bytes);
}

async fn nothing_is_a_content(store: &dyn Store) {
    let arrived = store_pieces(store, 0, &[]).await;
    assert_eq!((arrived.length, arrived.md5.as_str()), (0, MD5_OF_NOTHING));
}

async fn parts_are_read_where_asked(store: &dyn Store) {
    let arrived = store_pieces(store, 6, &[b"abc", b"def"]).await;
    for (offset, at_most, expected) in [(0, 2, "ab"), (2, 2, "cd"), (5, 1, "f"), (4, 100, "ef")] {
        let piece = Arc::clone(&arrived.content).read(offset, at_most).await.unwrap();
        assert_eq!(piece, expected.as_bytes(), "{at_most} at {offset}");
    }
}

async fn more_or_less_than_expected_is_taken(store: &dyn Store) {
    for expected in [0, 1, 100, u64::MAX] {
        let arrived = store_pieces(store, expected, &[b"abc"]).await;
        assert_eq!((arrived.length, arrived.md5.as_str()), (3, MD5_OF_ABC));
        assert_eq!(read_all(&arrived.content, 3).await, b"abc");
    }
}

async fn contents_do_not_mix(store: &dyn Store) {
    let mut first = Receiving::into(store, 4).await.unwrap();
    let mut second = Receiving::into(store, 4).await.unwrap();
    for _ in 0..2 {
        first.write(Bytes::from_static(b"1.")).await.unwrap();
        second.write(Bytes::from_static(b"2.")).await.unwrap();
    }
    let (first, second) = (first.finish().await.unwrap(), second.finish().await.unwrap());
    assert_eq!(read_all(&first.content, 4).await, b"1.1.");
    assert_eq!(read_all(&second.content, 4).await, b"2.2.");
}

async fn a_content_lives_as_long_as_it_is_held(store: &dyn Store) {
    let arrived = store_pieces(store, 3, &[b"abc"]).await;
    let watched: Weak<dyn Content> = Arc::downgrade(&arrived.content);
    let reader = Arc::clone(&arrived.content);
    drop(arrived);
    assert_eq!(read_all(&reader, 3).await, b"abc");
    drop(reader);
    assert!(watched.upgrade().is_none());
}

async fn a_half_one_leaves_nothing(store: &dyn Store) {
    let mut receiving = Receiving::into(store, 10).await.unwrap();
    receiving.write(Bytes::from_static(b"abc")).await.unwrap();
    assert_eq!(receiving.length(), 3);
    drop(receiving);
    let arrived = store_pieces(store, 3, &[b"abc"]).await;
    assert_eq!(read_all(&arrived.content, 3).await, b"abc");
}

async fn many_readers_share_one_content(store: &dyn Store) {
    let bytes = long_bytes();
    let arrived = store_pieces(store, bytes.len() as u64, &[&bytes]).await;
    let readers = (0..4).map(|_| read_all(&arrived.content, arrived.length));
    for read in futures_util::future::join_all(readers).await {
        assert!(read == bytes);
    }
}

#[tokio::test]
async fn files_of_the_disk_store_have_no_name() {
    let folder = tempfile::tempdir().unwrap();
    let store = DiskStore::new(folder.path().to_owned());
    let mut receiving = Receiving::into(&store, 3).await.unwrap();
    receiving.write(Bytes::from_static(b"abc")).await.unwrap();
    let names = || std::fs::read_dir(folder.path()).unwrap().count();
    assert_eq!(names(), 0);
    let arrived = receiving.finish().await.unwrap();
    assert_eq!(names(), 0);
    assert_eq!(read_all(&arrived.content, 3).await, b"abc");
}

#[tokio::test]
async fn a_folder_that_is_not_there_is_an_error() {
    let folder = tempfile::tempdir().unwrap();
    let store = DiskStore::new(folder.path().join("missing"));
    assert!(Receiving::into(&store, 3).await.is_err());
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
}
