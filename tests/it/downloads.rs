//! Files on their way out.

use std::sync::{Arc, Mutex};

use rapidgator_client::{Batch as _, ErrorId, types::Mode};
use rapidgator_mock::{FaultPoint, Refusal};

use crate::harness::{FREE, Pair, bytes, code, md5};

#[tokio::test]
async fn a_download_is_the_file_and_replaces_what_was_there() {
    let pair = Pair::start().await;
    let content = bytes(1, 700_000);
    let file = pair.put("a.bin", &content).await.file_id;
    let target = pair.local("target", b"an older version");
    let seen = Arc::new(Mutex::new(0));
    let last = Arc::clone(&seen);
    let download = pair
        .client
        .download(&file)
        .to(&target)
        .on_progress(move |it| *last.lock().unwrap() = it.done)
        .await;
    let download = download.unwrap();
    assert_eq!(
        (download.size, download.md5.as_str()),
        (content.len() as u64, md5(&content).as_str())
    );
    assert_eq!(*seen.lock().unwrap(), content.len() as u64);
    assert_eq!(std::fs::read(&target).unwrap(), content);
}

#[tokio::test]
async fn a_failed_download_leaves_the_good_file_alone() {
    let pair = Pair::start().await;
    let file = pair.put("a.bin", b"content").await.file_id;
    pair.client.file().delete([&file]).await.unwrap().all().unwrap();
    let target = pair.local("target", b"a good file");
    let before = pair.local_names();
    assert_eq!(
        code(pair.client.download(&file).to(&target).await),
        ErrorId::FileNotFound
    );
    assert_eq!(std::fs::read(&target).unwrap(), b"a good file");
    assert_eq!(pair.local_names(), before, "no temporary file stays behind");
}

#[tokio::test]
async fn downloads_are_counted() {
    let pair = Pair::start().await;
    let content = bytes(2, 10_000);
    let file = pair.put("a.bin", &content).await.file_id;
    let before = pair.client.user().info().await.unwrap().traffic.left.unwrap();
    pair.get(file.as_str()).await;
    let listing = pair.client.folder().content().await.unwrap();
    assert_eq!(listing.folder.files[0].nb_downloads, Some(1));
    let after = pair.client.user().info().await.unwrap().traffic.left.unwrap();
    assert_eq!(before - after, content.len() as u64);
}

#[tokio::test]
async fn the_mode_says_who_may_download() {
    let pair = Pair::start().await;
    let file = pair.put("a.bin", b"content").await.file_id;
    let stranger = pair.client_of(FREE);
    stranger.file().download(&file).await.unwrap();
    pair.client.file().change_mode(&file, Mode::Private).await.unwrap();
    assert_eq!(code(stranger.file().download(&file).await), ErrorId::FileNotFound);
    pair.client.file().change_mode(&file, Mode::PremiumOnly).await.unwrap();
    assert_eq!(code(stranger.file().download(&file).await), ErrorId::PremiumRequired);
    pair.client.file().change_mode(&file, Mode::Hotlink).await.unwrap();
    stranger.file().download(&file).await.unwrap();
    assert_eq!(pair.get(file.as_str()).await, b"content");
}

#[tokio::test]
async fn a_text_in_place_of_the_bytes_never_becomes_the_file() {
    let pair = Pair::start().await;
    let file = pair.put("a.bin", b"content").await.file_id;
    let target = pair.local("target", b"a good file");
    let before = pair.local_names();
    let texts = [
        (Refusal::ForeignDownload, ErrorId::ForeignDownload),
        (Refusal::DownloadSessionNotFound, ErrorId::DownloadSessionNotFound),
    ];
    for (refusal, row) in texts {
        pair.server.refuse_next(FaultPoint::DownloadBytes, refusal);
        assert_eq!(code(pair.client.download(&file).to(&target).await), row);
        assert_eq!(std::fs::read(&target).unwrap(), b"a good file");
        assert_eq!(pair.local_names(), before, "no temporary file stays behind");
    }
}
