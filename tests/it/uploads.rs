//! Files on their way in.

use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use rapidgator_client::{Arrival, ErrorId, Kind, UploadFailure, UploadStyle, types::UPLOAD_WAIT, types::UploadState};
use rapidgator_mock::{FaultPoint, Refusal};
use rapidgator_mock_domain::Processing;

use crate::harness::{Pair, bytes, code, md5};
use crate::raw::Request;

#[tokio::test]
async fn a_file_arrives_whole_in_both_styles() {
    let pair = Pair::start().await;
    for (seed, style) in [(1, UploadStyle::Form), (2, UploadStyle::Raw)] {
        let content = bytes(seed, 3 << 20);
        let path = pair.local("a.bin", &content);
        let upload = pair.client.upload(path).style(style).await.unwrap();
        assert!(!upload.instant);
        assert_eq!(
            (upload.file.name.as_str(), upload.file.size),
            ("a.bin", content.len() as u64)
        );
        assert_eq!(upload.file.hash.as_str(), md5(&content));
        assert_eq!(pair.get(upload.file_id.as_str()).await, content);
    }
}

#[tokio::test]
async fn a_known_content_is_a_full_success_without_bytes() {
    let pair = Pair::start().await;
    let content = bytes(3, 100_000);
    let first = pair.put("first", &content).await;
    let second = pair.put("second", &content).await;
    assert!(second.instant);
    assert_ne!(first.file_id, second.file_id);
    assert_eq!(second.file.name, "second");
    assert_eq!(pair.get(second.file_id.as_str()).await, content);

    let other = pair.client_of(crate::harness::FREE);
    let path = pair.local("third", &content);
    assert!(
        other.upload(path).await.unwrap().instant,
        "another account's content counts as well"
    );
}

#[tokio::test]
async fn an_empty_file_and_a_large_one() {
    let pair = Pair::start().await;
    let empty = pair.put("empty", b"").await;
    assert_eq!(empty.file.size, 0);
    assert_eq!(pair.get(empty.file_id.as_str()).await, b"");
    // Large enough that the mock keeps it on disk.
    let content = bytes(4, 20 << 20);
    let large = pair.put("large", &content).await;
    assert_eq!(pair.get(large.file_id.as_str()).await, content);
}

#[tokio::test]
async fn a_file_goes_where_it_should() {
    let pair = Pair::start().await;
    let folder = pair.client.folder().create("inbox").await.unwrap();
    let path = pair.local("b.bin", b"b");
    let upload = pair
        .client
        .upload(&path)
        .into_folder(&folder.folder_id)
        .named("renamed.bin")
        .await
        .unwrap();
    assert_eq!(upload.file.folder_id.as_ref(), Some(&folder.folder_id));
    assert_eq!(upload.file.name, "renamed.bin");
    let nowhere = pair.client.upload(&path).into_folder("999").await;
    assert_eq!(code(nowhere), ErrorId::FolderNotFound);
}

#[tokio::test]
async fn names_of_every_kind_survive() {
    let pair = Pair::start().await;
    let names = [
        "Ünïcödé 日本語.bin",
        "a b&c=d+e%20.bin",
        "quote\"semi;.bin",
        "slash/back\\slash",
        "😀",
    ];
    for (index, name) in names.into_iter().enumerate() {
        let upload = pair.put(name, &bytes(100 + index as u64, 10)).await;
        assert_eq!(upload.file.name, name);
        assert_eq!(pair.client.file().info(&upload.file_id).await.unwrap().name, name);
        pair.get(upload.file_id.as_str()).await;
    }
}

#[tokio::test]
async fn a_session_that_ends_after_the_bytes_is_renewed_and_the_same_upload_goes_on() {
    let pair = Pair::start().await;
    let clock = pair.server.clock();
    let advanced = AtomicBool::new(false);
    let content = bytes(5, 500_000);
    let path = pair.local("c.bin", &content);
    let upload = pair
        .client
        .upload(path)
        .on_progress(move |progress| {
            if progress.done == progress.total && !advanced.swap(true, Ordering::SeqCst) {
                clock.advance(Duration::from_secs(24 * 3600));
            }
        })
        .await
        .unwrap();
    assert_eq!(upload.file.size, content.len() as u64);
    let listing = pair.client.folder().content().await.unwrap();
    assert_eq!(listing.folder.files.len(), 1, "the bytes were not sent twice");
}

#[tokio::test]
async fn processing_takes_as_many_questions_as_it_takes() {
    let pair = Pair::start().await;
    for polls in [0, 1, 2, 3] {
        pair.server.set_processing_polls(polls);
        let upload = pair.put("slow", &bytes(200 + u64::from(polls), 10)).await;
        assert_eq!(pair.take_pauses_ms(), UPLOAD_WAIT.delays_ms[..polls as usize]);
        assert_eq!(
            pair.client.file().upload_info(&upload.upload_id).await.unwrap().state,
            UploadState::Done
        );
    }
}

#[tokio::test]
async fn processing_ends_with_time_as_well() {
    let pair = Pair::start().await;
    let processing = Processing {
        polls: u32::MAX,
        ..Processing::default()
    };
    pair.server.with_world(|world| world.set_processing(processing));
    pair.put("slow", b"slow").await;
    let pauses = pair.take_pauses_ms();
    assert_eq!(pauses, UPLOAD_WAIT.delays_ms[..pauses.len()]);
    let waited: u64 = pauses.iter().sum();
    let at_most = processing.at_most.unwrap().as_millis() as u64;
    assert!(
        waited >= at_most && waited - pauses.last().unwrap() < at_most,
        "{pauses:?}"
    );
}

#[tokio::test]
async fn a_wait_that_was_given_up_goes_on_later() {
    let pair = Pair::start().await;
    pair.server.set_processing_polls(60);
    let path = pair.local("slow.bin", b"slow");
    let error = pair.client.upload(path).await.unwrap_err();
    assert_eq!(error.kind(), Kind::Pending);
    let waited: u64 = pair.take_pauses_ms().iter().sum();
    assert!(
        (UPLOAD_WAIT.budget_ms - 5_000..=UPLOAD_WAIT.budget_ms).contains(&waited),
        "{waited}"
    );
    let upload = pair.client.await_upload(error.upload_id().unwrap()).await.unwrap();
    assert_eq!((upload.file.size, upload.instant), (4, false));
}

#[tokio::test]
async fn what_is_still_processed_is_seen_by_the_next_run_once_it_was_waited_for() {
    let pair = Pair::start().await;
    for waits in [false, true] {
        let path = pair.local("slow.bin", format!("slow {waits}").as_bytes());
        let folder = pair.client.folder().create(format!("{waits}")).await.unwrap().folder_id;
        let run = || async {
            let task = pair.client.upload(&path).into_folder(&folder);
            pair.client.uploads([task]).skip_existing().await.unwrap()
        };
        pair.server.set_processing_polls(60);
        let ended = run().await;
        let (_, error) = ended.failures().next().expect("it is not ready in time");
        if waits {
            pair.client.await_upload(error.upload_id().unwrap()).await.unwrap();
        }
        pair.server.set_processing_polls(0);
        let next = run().await.all().unwrap();
        assert_eq!(next[0].how == Arrival::Skipped, waits, "{:?}", next[0].how);
    }
}

#[tokio::test]
async fn other_bytes_than_announced_fail_and_leave_nothing() {
    let pair = Pair::start().await;
    let left = pair.storage_left().await;
    let opened = pair
        .client
        .file()
        .upload("d.bin", md5(b"another content!"), 16)
        .await
        .unwrap();
    let url = opened.url.as_ref().unwrap().expose();
    let answer = Request::new("POST", url).body("the real content").send().await;
    assert_eq!(answer.status, 200, "{answer:?}");
    let upload = pair.client.file().upload_info(&opened.upload_id).await.unwrap();
    assert_eq!(upload.state, UploadState::Fail);
    assert!(upload.error.is_some() && upload.file.is_none());
    assert_eq!(pair.storage_left().await, left);
}

#[tokio::test]
async fn what_the_account_cannot_hold_is_refused_before_a_byte() {
    let pair = Pair::start().await;
    let largest = pair.client.user().info().await.unwrap().upload.max_file_size;
    let hash = md5(b"x");
    assert_eq!(
        code(pair.client.file().upload("x", hash.as_str(), largest + 1).await),
        ErrorId::FileTooLarge
    );
    assert_eq!(
        code(pair.client.file().upload_info("nosuchupload").await),
        ErrorId::UploadNotFound
    );
    let others = pair.client.file().upload("x", hash.as_str(), 1).await.unwrap();
    let stranger = pair.client_of(crate::harness::FREE);
    assert_eq!(
        code(stranger.file().upload_info(&others.upload_id).await),
        ErrorId::UploadNotFound
    );
}

#[tokio::test]
async fn a_file_that_cannot_be_processed_is_an_error_that_says_why() {
    let pair = Pair::start().await;
    let path = pair.local("e.bin", b"unlucky");
    pair.server
        .refuse_next(FaultPoint::Processing, Refusal::ProcessingFailed);
    let error = pair.client.upload(&path).await.unwrap_err();
    assert_eq!(error.kind(), Kind::Upload);
    assert_eq!(
        error.upload_error().map(|it| it.message.clone()),
        Some(Refusal::ProcessingFailed.text())
    );
    assert!(error.upload_id().is_some());
    assert!(
        !pair.client.upload(&path).await.unwrap().instant,
        "all of it can be sent again"
    );
}

#[tokio::test]
async fn a_host_that_refuses_the_bytes_leaves_no_file() {
    let pair = Pair::start().await;
    let path = pair.local("f.bin", b"refused");
    pair.server.refuse_next(FaultPoint::UploadBytes, Refusal::UploadRefused);
    assert_eq!(code(pair.client.upload(&path).await), ErrorId::UploadRefused);
    assert!(pair.client.folder().content().await.unwrap().folder.files.is_empty());
}
