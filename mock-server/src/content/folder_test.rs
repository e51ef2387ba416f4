//! What is special about contents that outlive the server: what the next run finds.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use bytes::Bytes;
use futures_util::FutureExt as _;
use rapidgator_mock_domain::ContentId;

use super::folder::{Inventory, Unclaimable};
use super::{Arrived, Content, Contents};

const NO_ID: ContentId = ContentId::new(0);

fn open(folder: &Path) -> (Contents, Inventory) {
    Contents::in_folder(folder.to_owned(), NO_ID).unwrap()
}

async fn store(contents: &Contents, bytes: &'static [u8]) -> Arrived {
    let mut receiving = contents.receive(bytes.len() as u64).await.unwrap();
    receiving.write(Bytes::from_static(bytes)).await.unwrap();
    receiving.finish().await.unwrap()
}

async fn read(content: Arc<dyn Content>) -> Bytes {
    content.read(0, 100).await.unwrap()
}

#[tokio::test]
async fn contents_are_there_in_the_next_run_unless_forgotten() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path().join("data/contents");
    let (contents, inventory) = open(&folder);
    assert_eq!(inventory.unclaimed().count(), 0);
    let kept = store(&contents, b"kept").await;
    let forgotten = store(&contents, b"forgotten").await;
    let (kept_id, forgotten_id) = (kept.id, forgotten.id);
    forgotten.content.forget();
    drop((kept, forgotten, contents));

    let (_, mut inventory) = open(&folder);
    assert_eq!(inventory.unclaimed().collect::<Vec<_>>(), [kept_id]);
    assert_eq!(inventory.claim(forgotten_id, 9).err(), Some(Unclaimable::Missing));
    let content = inventory.claim(kept_id, 4).unwrap();
    assert_eq!(read(Arc::clone(&content)).await, "kept");
    assert_eq!(inventory.claim(kept_id, 4).err(), Some(Unclaimable::Missing));
    assert_eq!(inventory.unclaimed().count(), 0);

    content.forget();
    drop(content);
    assert_eq!(fs::read_dir(&folder).unwrap().count(), 0);
}

#[tokio::test]
async fn what_was_killed_half_way_is_removed_and_told() {
    let folder = tempfile::tempdir().unwrap();
    let (contents, _) = open(folder.path());
    let whole = store(&contents, b"whole").await;
    let mut half = contents.receive(10).await.unwrap();
    half.write(Bytes::from_static(b"half")).await.unwrap();
    // As if the process were gone: nothing is dropped.
    std::mem::forget(half);
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 2);

    let (contents, mut inventory) = open(folder.path());
    let half_id = ContentId::new(whole.id.value() + 1);
    assert_eq!(inventory.half_written(), [half_id]);
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    assert!(inventory.claim(whole.id, 5).is_ok());
    assert!(store(&contents, b"next").await.id > half_id);
}

#[tokio::test]
async fn a_content_of_another_length_cannot_be_claimed() {
    let folder = tempfile::tempdir().unwrap();
    let (contents, _) = open(folder.path());
    let id = store(&contents, b"cut off").await.id;
    let path = fs::read_dir(folder.path()).unwrap().next().unwrap().unwrap().path();
    fs::OpenOptions::new()
        .write(true)
        .open(path)
        .unwrap()
        .set_len(3)
        .unwrap();

    let (_, mut inventory) = open(folder.path());
    let refused = inventory.claim(id, 7).err();
    assert_eq!(refused, Some(Unclaimable::WrongLength { found: 3 }));
    assert_eq!(inventory.unclaimed().collect::<Vec<_>>(), [id]);
}

#[tokio::test]
async fn what_no_store_has_written_is_told_and_stays() {
    let folder = tempfile::tempdir().unwrap();
    let foreign = [
        "+00000000000000a",
        "000000000000000A",
        "1",
        "a note",
        "a.part",
        "0000000000000001.part.part",
    ];
    for name in foreign {
        fs::write(folder.path().join(name), "bytes").unwrap();
    }
    fs::create_dir(folder.path().join("0000000000000002.part")).unwrap();
    fs::create_dir(folder.path().join("0000000000000003")).unwrap();

    let (_, inventory) = open(folder.path());
    assert_eq!(inventory.foreign().len(), foreign.len() + 2);
    assert_eq!((inventory.unclaimed().count(), inventory.half_written().len()), (0, 0));
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), foreign.len() + 2);
}

#[tokio::test]
async fn an_id_is_never_used_again() {
    let folder = tempfile::tempdir().unwrap();
    let (contents, _) = open(folder.path());
    let first = store(&contents, b"a").await.id;
    let (contents, _) = open(folder.path());
    assert!(store(&contents, b"b").await.id > first);
    let (contents, _) = Contents::in_folder(folder.path().to_owned(), ContentId::new(1000)).unwrap();
    assert_eq!(store(&contents, b"c").await.id, ContentId::new(1001));
}

#[tokio::test]
async fn a_file_in_the_way_is_not_overwritten() {
    let folder = tempfile::tempdir().unwrap();
    let (contents, _) = open(folder.path());
    let in_the_way = folder.path().join("0000000000000001");
    fs::write(&in_the_way, "somebody else's").unwrap();
    let receiving = contents.receive(3).await.unwrap();
    assert!(receiving.finish().await.is_err());
    assert_eq!(fs::read(&in_the_way).unwrap(), b"somebody else's");
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
}

#[test]
fn a_content_that_nobody_waits_for_any_more_is_removed() {
    let folder = tempfile::tempdir().unwrap();
    let whole = folder.path().join("0000000000000001");
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    runtime.block_on(async {
        let (contents, _) = open(folder.path());
        let receiving = contents.receive(3).await.unwrap();
        let mut finish = Box::pin(receiving.finish());
        // Until it has its name, and still the one who waits has not been told.
        while !whole.exists() {
            if let Some(arrived) = finish.as_mut().now_or_never() {
                arrived.unwrap().content.forget();
                break;
            }
        }
    });
    // Waits for the work on other threads.
    drop(runtime);
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
}
