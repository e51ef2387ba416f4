//! Folders and what is in them.

use rapidgator_client::{ErrorId, types::Mode, types::SortColumn, types::SortDirection};

use crate::harness::{FREE, Pair, code};

#[tokio::test]
async fn a_folder_stands_below_its_parent() {
    let pair = Pair::start().await;
    let root = pair.client.folder().info().await.unwrap();
    assert_eq!((root.name.as_str(), root.parent_folder_id.clone()), ("root", None));
    let outer = pair.client.folder().create("outer").mode(Mode::Private).await.unwrap();
    assert_eq!(
        (outer.mode.clone(), outer.parent_folder_id.as_ref()),
        (Mode::Private, Some(&root.folder_id))
    );
    let inner = pair
        .client
        .folder()
        .create("inner")
        .folder_id(&outer.folder_id)
        .await
        .unwrap();
    assert_eq!(inner.parent_folder_id.as_ref(), Some(&outer.folder_id));
    let outer = pair.client.folder().info().folder_id(&outer.folder_id).await.unwrap();
    assert_eq!(
        (outer.nb_folders, outer.folders.len(), outer.folders[0].name.as_str()),
        (1, 1, "inner")
    );
    let same = pair.client.folder().create("outer").await.unwrap();
    assert_eq!(
        same.folder_id, outer.folder_id,
        "a taken name gives the folder that has it"
    );
}

#[tokio::test]
async fn unknown_folders_are_refused() {
    let pair = Pair::start().await;
    assert_eq!(
        code(pair.client.folder().create("x").folder_id("999").await),
        ErrorId::ParentFolderNotFound
    );
    assert_eq!(
        code(pair.client.folder().create("x").mode(Mode::from(9)).await),
        ErrorId::InvalidMode
    );
    assert_eq!(
        code(pair.client.folder().info().folder_id("999").await),
        ErrorId::FolderNotFound
    );
    assert_eq!(
        code(pair.client.folder().content().folder_id("999").await),
        ErrorId::FolderNotFound
    );
    let root = pair.client.folder().info().await.unwrap().folder_id;
    let stranger = pair.client_of(FREE);
    assert_eq!(
        code(stranger.folder().info().folder_id(&root).await),
        ErrorId::FolderNotFound
    );
}

#[tokio::test]
async fn a_listing_has_pages_and_an_order() {
    let pair = Pair::start().await;
    for (name, length) in [("b", 3), ("a", 1), ("d", 4), ("c", 2), ("e", 5)] {
        pair.put(name, &vec![b'x'; length]).await;
    }
    let page = |number, column, direction| {
        pair.client
            .folder()
            .content()
            .page(number)
            .per_page(2)
            .sort_column(column)
            .sort_direction(direction)
    };
    let names = |content: &rapidgator_client::types::FolderContent| -> String {
        content.folder.files.iter().map(|file| file.name.as_str()).collect()
    };
    let first = page(1, SortColumn::Name, SortDirection::Ascending).await.unwrap();
    assert_eq!(
        (names(&first).as_str(), first.pager.current, first.pager.total),
        ("ab", 1, 3)
    );
    assert_eq!((first.folder.nb_files, first.folder.size_files), (5, 15));
    assert_eq!(
        names(&page(3, SortColumn::Name, SortDirection::Ascending).await.unwrap()),
        "e"
    );
    assert_eq!(
        names(&page(1, SortColumn::Size, SortDirection::Descending).await.unwrap()),
        "ed"
    );
    assert_eq!(
        names(&page(1, SortColumn::Created, SortDirection::Ascending).await.unwrap()),
        "ba"
    );
    assert_eq!(
        names(&page(9, SortColumn::Name, SortDirection::Ascending).await.unwrap()),
        ""
    );
    let info = pair.client.folder().info().await.unwrap();
    assert!(
        info.files.is_empty() && info.nb_files == 5,
        "folder/info tells how many files, not which"
    );
}
