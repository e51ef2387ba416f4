//! Files made out of other files: by id, by link, by digest.

use rapidgator_client::{Batch as _, ErrorId, types::Mode};

use crate::harness::{FREE, Pair, bytes, code, md5};

#[tokio::test]
async fn the_file_of_somebody_else_becomes_ones_own() {
    let pair = Pair::start().await;
    let content = bytes(1, 40_000);
    let source = pair.put("a b.bin", &content).await.file;
    pair.client
        .file()
        .change_mode(&source.file_id, Mode::Hotlink)
        .await
        .unwrap();
    let link = source.url.clone().unwrap();

    let stranger = pair.client_of(FREE);
    let inbox = stranger.folder().create("inbox").await.unwrap().folder_id;
    let left = stranger.user().info().await.unwrap().storage.left;
    let by_id = stranger.file().xcopy(&inbox).file_id(&source.file_id).await.unwrap();
    let by_link = stranger.file().xcopy(&inbox).url(link).await.unwrap();
    for copy in [&by_id, &by_link] {
        assert_ne!(copy.file_id, source.file_id);
        assert_eq!(copy.folder_id.as_ref(), Some(&inbox));
        assert_eq!(
            (&copy.name, &copy.hash, copy.size),
            (&source.name, &source.hash, source.size)
        );
        assert_eq!(copy.mode, Mode::Hotlink);
        assert_eq!(stranger.file().info(&copy.file_id).await.unwrap(), *copy);
        assert_eq!(
            code(pair.client.file().rename(&copy.file_id, "taken").await),
            ErrorId::FileNotFound
        );
    }
    assert_ne!(by_id.file_id, by_link.file_id);
    let taken = left - stranger.user().info().await.unwrap().storage.left;
    assert_eq!(taken, 2 * source.size);

    pair.client
        .file()
        .delete([&source.file_id])
        .await
        .unwrap()
        .all()
        .unwrap();
    pair.client.trashcan().empty().await.unwrap().all().unwrap();
    assert_eq!(
        pair.get_as(&stranger, by_id.file_id.as_str()).await,
        content,
        "a copy outlives its source"
    );
}

#[tokio::test]
async fn the_mode_says_who_may_copy() {
    let pair = Pair::start().await;
    let source = pair.put("a.bin", b"content").await.file;
    let link = source.url.as_deref().unwrap();
    let (free, premium) = (pair.client_of(FREE), pair.another_premium());
    // Mode, whether a free account may, whether a premium one may.
    let table = [
        (Mode::Public, true, true),
        (Mode::PremiumOnly, false, true),
        (Mode::Private, false, false),
        (Mode::Hotlink, true, true),
    ];
    for (mode, free_may, premium_may) in table {
        pair.client
            .file()
            .change_mode(&source.file_id, mode.clone())
            .await
            .unwrap();
        for (client, may, who) in [
            (&free, free_may, "free"),
            (&premium, premium_may, "premium"),
            (&pair.client, true, "owner"),
        ] {
            let root = client.folder().info().await.unwrap().folder_id;
            let by_id = client.file().xcopy(&root).file_id(&source.file_id).await;
            let by_link = client.file().xcopy(&root).url(link).await;
            for outcome in [by_id, by_link] {
                match outcome {
                    Ok(_) => assert!(may, "{mode:?} {who}"),
                    Err(error) => {
                        assert!(!may, "{mode:?} {who}: {error:?}");
                        assert_eq!(error.api_code(), Some(ErrorId::FileNotFound), "{mode:?} {who}");
                    }
                }
            }
        }
    }
}

#[tokio::test]
async fn what_is_not_there_cannot_be_copied() {
    let pair = Pair::start().await;
    let source = pair.put("a.bin", b"content").await.file;
    let root = pair.client.folder().info().await.unwrap().folder_id;
    let file = pair.client.file();
    assert_eq!(
        code(file.xcopy(&root).file_id("0123456789abcdef0123456789abcdef").await),
        ErrorId::FileNotFound
    );
    for link in [
        "garbage",
        "https://example.com/file/0/a.html",
        "https://rapidgator.net/folder/1/a.html",
    ] {
        assert_eq!(code(file.xcopy(&root).url(link).await), ErrorId::FileNotFound, "{link}");
    }
    assert_eq!(code(file.xcopy(&root).await), ErrorId::ParameterMissing);
    assert_eq!(
        code(file.xcopy("999").file_id(&source.file_id).await),
        ErrorId::FolderNotFound
    );
    let stranger = pair.client_of(FREE);
    let theirs = stranger.folder().info().await.unwrap().folder_id;
    assert_eq!(
        code(file.xcopy(&theirs).file_id(&source.file_id).await),
        ErrorId::FolderNotFound
    );

    file.delete([&source.file_id]).await.unwrap().all().unwrap();
    assert_eq!(
        code(file.xcopy(&root).file_id(&source.file_id).await),
        ErrorId::FileNotFound
    );
    assert_eq!(
        code(stranger.file().xcopy(&theirs).url(source.url.unwrap()).await),
        ErrorId::FileNotFound
    );
}

#[tokio::test]
async fn a_digest_is_enough_for_a_known_content() {
    let pair = Pair::start().await;
    let content = bytes(2, 40_000);
    let source = pair.put("a.bin", &content).await.file;
    pair.client
        .file()
        .change_mode(&source.file_id, Mode::Private)
        .await
        .unwrap();

    let stranger = pair.client_of(FREE);
    let inbox = stranger.folder().create("inbox").await.unwrap().folder_id;
    let made = stranger
        .file()
        .hashcopy(md5(&content), "made.bin", &inbox)
        .await
        .unwrap();
    assert_eq!(made.folder_id.as_ref(), Some(&inbox));
    assert_eq!(
        (made.name.as_str(), made.size, &made.hash),
        ("made.bin", source.size, &source.hash)
    );
    assert_eq!(stranger.file().info(&made.file_id).await.unwrap(), made);
    assert_eq!(pair.get_as(&stranger, made.file_id.as_str()).await, content);

    assert_eq!(
        code(stranger.file().hashcopy(md5(b"unknown"), "x", &inbox).await),
        ErrorId::FileNotFound
    );
    assert_eq!(
        code(stranger.file().hashcopy(md5(&content), "x", "999").await),
        ErrorId::FolderNotFound
    );
    assert_eq!(
        code(stranger.file().hashcopy("no digest", "x", &inbox).await),
        ErrorId::ParameterInvalid
    );
    assert_eq!(
        code(stranger.file().hashcopy(md5(&content), "", &inbox).await),
        ErrorId::ParameterMissing
    );
}

#[tokio::test]
async fn ten_copies_however_they_are_made() {
    let pair = Pair::start().await;
    let content = bytes(3, 100);
    let file = pair.put("a.bin", &content).await.file_id;
    let root = pair.client.folder().info().await.unwrap().folder_id;
    for number in 2..=10 {
        if number % 2 == 0 {
            pair.client.file().xcopy(&root).file_id(&file).await.unwrap();
        } else {
            pair.client.file().hashcopy(md5(&content), "x", &root).await.unwrap();
        }
    }
    assert_eq!(
        code(pair.client.file().xcopy(&root).file_id(&file).await),
        ErrorId::CopyLimit
    );
    assert_eq!(
        code(pair.client.file().hashcopy(md5(&content), "x", &root).await),
        ErrorId::CopyLimit
    );
}
