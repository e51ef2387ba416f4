//! The trash can: what is in it, out of it again, and gone.

use rapidgator_client::types::{FileId, SortDirection, TrashContent, TrashSortColumn};
use rapidgator_client::{Batch as _, ErrorId};

use crate::harness::{FREE, Pair, code};

/// Files of these names in the trash can, deleted in this order and as large as their place in it says.
async fn trash(pair: &Pair, names: &[&str]) -> Vec<FileId> {
    let mut ids = Vec::new();
    for (index, name) in names.iter().enumerate() {
        ids.push(pair.put(name, name.repeat(index + 1).as_bytes()).await.file_id);
    }
    for id in &ids {
        pair.client.file().delete([id]).await.unwrap().all().unwrap();
        pair.server.clock().advance(std::time::Duration::from_secs(60));
    }
    ids
}

fn names(content: &TrashContent) -> String {
    content.files.iter().map(|file| file.name.as_str()).collect()
}

#[tokio::test]
async fn a_deleted_file_is_nowhere_but_in_the_trash_can() {
    let pair = Pair::start().await;
    assert!(pair.client.trashcan().content().await.unwrap().files.is_empty());
    let upload = pair.put("a.bin", b"content").await;
    pair.get(upload.file_id.as_str()).await;
    let left = pair.storage_left().await;
    pair.client
        .file()
        .delete([&upload.file_id])
        .await
        .unwrap()
        .all()
        .unwrap();

    let content = pair.client.trashcan().content().await.unwrap();
    assert_eq!(
        (content.files.len(), content.pager.current, content.pager.total),
        (1, 1, 1)
    );
    let file = &content.files[0];
    assert_eq!((&file.file_id, &file.name), (&upload.file_id, &upload.file.name));
    assert_eq!((&file.folder_id, &file.url), (&upload.file.folder_id, &upload.file.url));
    assert_eq!(file.nb_downloads, Some(1));
    assert_eq!(
        code(pair.client.file().info(&upload.file_id).await),
        ErrorId::FileNotFound
    );
    assert_eq!(
        code(pair.client.file().download(&upload.file_id).await),
        ErrorId::FileNotFound
    );
    assert!(pair.client.folder().content().await.unwrap().folder.files.is_empty());
    assert_eq!(pair.storage_left().await, left, "it keeps its room");
    assert!(
        pair.client_of(FREE)
            .trashcan()
            .content()
            .await
            .unwrap()
            .files
            .is_empty()
    );
}

#[tokio::test]
async fn the_trash_can_has_pages_and_orders() {
    let pair = Pair::start().await;
    trash(&pair, &["c", "a", "e", "b", "d"]).await;
    let page = async |number, column, direction| {
        let content = pair.client.trashcan().content().page(number).per_page(2);
        content.sort_column(column).sort_direction(direction).await.unwrap()
    };
    let first = page(1, TrashSortColumn::Name, SortDirection::Ascending).await;
    assert_eq!(
        (names(&first).as_str(), first.pager.current, first.pager.total),
        ("ab", 1, 3)
    );
    let table = [
        (3, TrashSortColumn::Name, SortDirection::Ascending, "e"),
        (4, TrashSortColumn::Name, SortDirection::Ascending, ""),
        (1, TrashSortColumn::Name, SortDirection::Descending, "ed"),
        (1, TrashSortColumn::Created, SortDirection::Ascending, "ca"),
        (1, TrashSortColumn::Size, SortDirection::Descending, "db"),
        (1, TrashSortColumn::Deleted, SortDirection::Ascending, "ca"),
        (2, TrashSortColumn::Deleted, SortDirection::Descending, "ea"),
    ];
    for (number, column, direction, expected) in table {
        let content = page(number, column.clone(), direction.clone()).await;
        assert_eq!(names(&content), expected, "page {number} by {column:?} {direction:?}");
        assert_eq!(content.pager.total, 3);
    }
    let downloads = page(1, TrashSortColumn::Downloads, SortDirection::Ascending).await;
    assert_eq!(downloads.files.len(), 2);
    let whole = pair.client.trashcan().content().await.unwrap();
    assert_eq!(
        (names(&whole).as_str(), whole.pager.total),
        ("abcde", 1),
        "by name, if nobody asks"
    );
}

#[tokio::test]
async fn files_come_back_into_the_root() {
    let pair = Pair::start().await;
    let folder = pair.client.folder().create("gone soon").await.unwrap().folder_id;
    let upload = pair
        .client
        .upload(pair.local("a.bin", b"content"))
        .into_folder(&folder)
        .await
        .unwrap();
    pair.client.folder().delete([&folder]).await.unwrap().all().unwrap();
    let others = trash(&pair, &["b", "c"]).await;

    let asked = [upload.file_id.as_str(), "0123456789abcdef0123456789abcdef"];
    let result = pair.client.trashcan().restore().file_id(asked).await.unwrap();
    assert_eq!(result.succeeded(), [upload.file_id.to_string()]);
    assert_eq!(result.failures()[0].code, Some(ErrorId::FileNotFound));
    let root = pair.client.folder().info().await.unwrap().folder_id;
    let file = pair.client.file().info(&upload.file_id).await.unwrap();
    assert_eq!((file.folder_id.as_ref(), &file.url), (Some(&root), &upload.file.url));
    assert_eq!(pair.get(file.file_id.as_str()).await, b"content");

    let all = pair.client.trashcan().restore().await.unwrap().all().unwrap();
    assert_eq!(all.len(), others.len());
    assert!(pair.client.trashcan().content().await.unwrap().files.is_empty());
    assert_eq!(pair.client.folder().content().await.unwrap().folder.files.len(), 3);
    let nothing = pair.client.trashcan().restore().await.unwrap();
    assert_eq!((nothing.success, nothing.fail), (0, 0));
}

#[tokio::test]
async fn what_was_in_an_emptied_trash_can_is_gone() {
    let pair = Pair::start().await;
    let before = pair.storage_left().await;
    let ids = trash(&pair, &["a", "b", "c"]).await;
    let live = pair.put("d", b"live").await.file_id;
    let contents = pair.server.stored_contents();

    let result = pair.client.trashcan().empty().file_id([&ids[1], &live]).await.unwrap();
    assert_eq!(result.succeeded(), [ids[1].to_string()]);
    assert_eq!(
        result.failures()[0].code,
        Some(ErrorId::FileNotFound),
        "only what is in it"
    );
    assert_eq!(names(&pair.client.trashcan().content().await.unwrap()), "ac");
    assert_eq!(pair.server.stored_contents(), contents - 1);

    pair.client.trashcan().empty().await.unwrap().all().unwrap();
    assert!(pair.client.trashcan().content().await.unwrap().files.is_empty());
    assert_eq!(pair.client.trashcan().restore().file_id(&ids).await.unwrap().fail, 3);
    assert_eq!(before - pair.storage_left().await, 4, "only the live file takes room");
    pair.client.file().info(&live).await.unwrap();
}

#[tokio::test]
async fn the_trash_can_of_somebody_else_is_closed() {
    let pair = Pair::start().await;
    let ids = trash(&pair, &["a"]).await;
    let stranger = pair.client_of(FREE);
    let restored = stranger.trashcan().restore().file_id(&ids).await.unwrap();
    let emptied = stranger.trashcan().empty().file_id(&ids).await.unwrap();
    for result in [restored, emptied] {
        assert_eq!(result.failures()[0].code, Some(ErrorId::FileNotFound));
    }
    stranger.trashcan().empty().await.unwrap().all().unwrap();
    assert_eq!(names(&pair.client.trashcan().content().await.unwrap()), "a");
}
