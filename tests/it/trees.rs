//! Folders with all that is below them.

use rapidgator_client::types::{FolderId, Mode};
use rapidgator_client::{Batch as _, Client, ErrorId};

use crate::harness::{FREE, Pair, bytes, code};

/// Everything below a folder, a line each, deeper ones further in: files first, then folders.
async fn tree(client: &Client, folder: &FolderId) -> Vec<String> {
    let mut lines = Vec::new();
    let mut waiting = vec![(folder.clone(), String::new())];
    while let Some((folder, indent)) = waiting.pop() {
        let content = client.folder().content().folder_id(&folder).await.unwrap().folder;
        assert_eq!(content.nb_files, content.files.len() as u64);
        assert_eq!(content.nb_folders, content.folders.len() as u64);
        assert_eq!(
            content.size_files,
            content.files.iter().map(|file| file.size).sum::<u64>()
        );
        lines.extend(
            content
                .files
                .iter()
                .map(|file| format!("{indent}{} {}", file.name, file.size)),
        );
        for below in content.folders {
            lines.push(format!("{indent}{}/", below.name));
            waiting.push((below.folder_id, format!("{indent}{}/", below.name)));
        }
    }
    lines.sort();
    lines
}

/// `top` with a file, an empty folder, and a folder with a file and a folder of its own with another.
struct Sample {
    top: FolderId,
    middle: FolderId,
    deep: FolderId,
}

const SAMPLE: [&str; 6] = [
    "a.bin 10",
    "empty/",
    "middle/",
    "middle/b.bin 20",
    "middle/deep/",
    "middle/deep/c.bin 30",
];

impl Sample {
    async fn make(pair: &Pair) -> Self {
        let folder = pair.client.folder();
        let top = folder.create("top").await.unwrap().folder_id;
        folder.create("empty").folder_id(&top).await.unwrap();
        let middle = folder.create("middle").folder_id(&top).await.unwrap().folder_id;
        let deep = folder.create("deep").folder_id(&middle).await.unwrap().folder_id;
        for (name, size, into) in [("a.bin", 10, &top), ("b.bin", 20, &middle), ("c.bin", 30, &deep)] {
            let path = pair.local(name, &bytes(size, size as usize));
            pair.client.upload(path).into_folder(into).await.unwrap();
        }
        assert_eq!(tree(&pair.client, &top).await, SAMPLE);
        Self { top, middle, deep }
    }
}

/// The folder of this name that is right below another.
async fn below(client: &Client, folder: &FolderId, name: &str) -> FolderId {
    let folders = client.folder().info().folder_id(folder).await.unwrap().folders;
    folders
        .into_iter()
        .find(|folder| folder.name == name)
        .unwrap()
        .folder_id
}

#[tokio::test]
async fn a_copy_has_everything_and_leaves_the_source() {
    let pair = Pair::start().await;
    let client = &pair.client;
    let Sample { top, middle, .. } = Sample::make(&pair).await;
    let to = client.folder().create("to").await.unwrap().folder_id;
    let left = pair.storage_left().await;
    let copied = client.folder().copy([&top, &middle], &to).await.unwrap().all().unwrap();
    assert_eq!(
        copied,
        [top.to_string(), middle.to_string()],
        "sources, in the order of the question"
    );
    assert_eq!(left - pair.storage_left().await, 60 + 50);
    let copy = below(client, &to, "top").await;
    assert_ne!(copy, top);
    assert_eq!(tree(client, &copy).await, SAMPLE);
    assert_eq!(tree(client, &top).await, SAMPLE);

    client.folder().copy([&top], &top).await.unwrap().all().unwrap();
    let inner = below(client, &top, "top").await;
    assert_eq!(
        tree(client, &inner).await,
        SAMPLE,
        "a copy into itself has what was there before"
    );
}

#[tokio::test]
async fn of_a_foreign_tree_the_visible_part_is_copied() {
    let pair = Pair::start().await;
    let Sample { top, middle, deep } = Sample::make(&pair).await;
    let stranger = pair.client_of(FREE);
    let root = stranger.folder().info().await.unwrap().folder_id;
    assert_eq!(
        code(stranger.folder().info().folder_id(&top).await),
        ErrorId::FolderNotFound
    );

    pair.client.folder().change_mode(&deep, Mode::Private).await.unwrap();
    stranger.folder().copy([&top], &root).await.unwrap().all().unwrap();
    let copy = below(&stranger, &root, "top").await;
    assert_eq!(tree(&stranger, &copy).await, SAMPLE[..4]);

    pair.client
        .folder()
        .change_mode(&middle, Mode::PremiumOnly)
        .await
        .unwrap();
    let refused = stranger.folder().copy([&middle, &deep], &root).await.unwrap();
    let codes: Vec<_> = refused.failures().iter().map(|failure| failure.code).collect();
    assert_eq!(codes, [Some(ErrorId::FolderNotFound); 2]);
    let premium = pair.another_premium();
    let theirs = premium.folder().info().await.unwrap().folder_id;
    premium.folder().copy([&middle], &theirs).await.unwrap().all().unwrap();
    assert_eq!(
        tree(&premium, &below(&premium, &theirs, "middle").await).await,
        ["b.bin 20"]
    );
}

#[tokio::test]
async fn a_folder_is_moved_with_everything() {
    let pair = Pair::start().await;
    let client = &pair.client;
    let Sample { top, middle, deep } = Sample::make(&pair).await;
    let to = client.folder().create("to").await.unwrap().folder_id;
    let moved = client.folder().move_([&middle], &to).await.unwrap().all().unwrap();
    assert_eq!(moved, [middle.to_string()]);
    assert_eq!(tree(client, &top).await, SAMPLE[..2]);
    assert_eq!(tree(client, &to).await, SAMPLE[2..]);
    let info = client.folder().info().folder_id(&middle).await.unwrap();
    assert_eq!(
        info.parent_folder_id.as_ref(),
        Some(&to),
        "it is the same folder elsewhere"
    );

    let below_itself = client.folder().move_([&to], &deep).await.unwrap();
    assert_eq!(below_itself.failures()[0].code, Some(ErrorId::FolderMoveFailed));
    let root = client.folder().info().await.unwrap().folder_id;
    assert_eq!(
        client.folder().move_([&root], &to).await.unwrap().fail,
        1,
        "the root stays"
    );
    assert_eq!(tree(client, &to).await, SAMPLE[2..]);
}

#[tokio::test]
async fn a_deleted_folder_leaves_its_files_in_the_trash_can() {
    let pair = Pair::start().await;
    let client = &pair.client;
    let Sample { top, middle, deep } = Sample::make(&pair).await;
    let left = pair.storage_left().await;
    let root = client.folder().info().await.unwrap().folder_id;
    let result = client
        .folder()
        .delete([top.as_str(), "999", root.as_str()])
        .await
        .unwrap();
    assert_eq!(result.succeeded(), [top.to_string()]);
    let failures: Vec<_> = result
        .failures()
        .iter()
        .map(|failure| (failure.id, failure.code))
        .collect();
    let expected = [
        ("999", Some(ErrorId::FolderNotFound)),
        (root.as_str(), Some(ErrorId::FolderDeleteFailed)),
    ];
    assert_eq!(failures, expected);
    for gone in [&top, &middle, &deep] {
        assert_eq!(
            code(client.folder().info().folder_id(gone).await),
            ErrorId::FolderNotFound
        );
    }
    let trash = client.trashcan().content().await.unwrap();
    let names: Vec<_> = trash.files.iter().map(|file| file.name.as_str()).collect();
    assert_eq!(names, ["a.bin", "b.bin", "c.bin"]);
    assert_eq!(
        pair.storage_left().await,
        left,
        "what is in the trash can keeps its room"
    );
}

#[tokio::test]
async fn a_folder_gets_another_name_and_page() {
    let pair = Pair::start().await;
    let folder = pair.client.folder();
    let Sample { top, .. } = Sample::make(&pair).await;
    let before = folder.info().folder_id(&top).await.unwrap();
    let renamed = folder.rename(&top, "Ünder a new name").await.unwrap();
    assert_eq!((&renamed.folder_id, renamed.name.as_str()), (&top, "Ünder a new name"));
    assert_ne!(renamed.url, before.url);
    assert_eq!(folder.info().folder_id(&top).await.unwrap(), renamed);
    assert_eq!(tree(&pair.client, &top).await, SAMPLE);
    assert_eq!(code(folder.rename("999", "x").await), ErrorId::FolderNotFound);
    assert_eq!(code(folder.rename(&top, "").await), ErrorId::ParameterMissing);
}

#[tokio::test]
async fn a_folder_gets_another_mode_and_its_files_keep_theirs() {
    let pair = Pair::start().await;
    let folder = pair.client.folder();
    let Sample { top, .. } = Sample::make(&pair).await;
    for mode in [Mode::PremiumOnly, Mode::Private, Mode::Hotlink, Mode::Public] {
        let changed = folder.change_mode(&top, mode.clone()).await.unwrap();
        assert_eq!((&changed.mode, changed.mode_label.as_deref()), (&mode, mode.label()));
        assert_eq!(folder.info().folder_id(&top).await.unwrap().mode, mode);
        let file = folder.content().folder_id(&top).await.unwrap().folder.files.remove(0);
        assert_eq!(file.mode, Mode::Public);
    }
    assert_eq!(
        code(folder.change_mode(&top, Mode::from(4)).await),
        ErrorId::InvalidMode
    );
    assert_eq!(
        code(folder.change_mode("999", Mode::Public).await),
        ErrorId::FolderNotFound
    );
}

#[tokio::test]
async fn the_folders_of_others_stay_as_they_are() {
    let pair = Pair::start().await;
    let Sample { top, middle, .. } = Sample::make(&pair).await;
    let stranger = pair.client_of(FREE);
    let root = stranger.folder().info().await.unwrap().folder_id;
    let folder = stranger.folder();
    assert_eq!(code(folder.rename(&top, "x").await), ErrorId::FolderNotFound);
    assert_eq!(
        code(folder.change_mode(&top, Mode::Private).await),
        ErrorId::FolderNotFound
    );
    assert_eq!(code(folder.copy([&root], &top).await), ErrorId::FolderNotFound);
    assert_eq!(code(folder.move_([&root], &top).await), ErrorId::FolderNotFound);
    assert_eq!(folder.move_([&middle], &root).await.unwrap().fail, 1);
    assert_eq!(folder.delete([&middle]).await.unwrap().fail, 1);
    assert_eq!(tree(&pair.client, &top).await, SAMPLE);
}
