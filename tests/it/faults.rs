//! Trouble on order, as the client sees it: a typed error, nothing done twice, no damaged file.

use std::time::Duration;

use rapidgator_client::{ErrorId, Kind, RetryPolicy, types::UploadState};
use rapidgator_mock::journal::Filter;
use rapidgator_mock::{Break, Fault, FaultPlan, FaultPoint, OperationId, Place, Refusal};

use crate::harness::{Pair, bytes, code, md5};

/// How often something was done.
fn count(pair: &Pair, name: &str) -> usize {
    let name = Some(name.to_owned());
    pair.server.journal().list(&Filter { name, ..Filter::all() }).len()
}

async fn names(pair: &Pair) -> Vec<String> {
    let content = pair.client.folder().content().await.unwrap().folder;
    content.files.iter().map(|file| file.name.clone()).collect()
}

#[tokio::test]
async fn a_call_that_breaks_is_an_error_of_its_kind() {
    let pair = Pair::start().await;
    pair.client.user().info().await.unwrap();
    let close = |place| Fault::Break {
        place,
        how: Break::Close,
    };
    let reset = |place| Fault::Break {
        place,
        how: Break::Reset,
    };
    for (fault, kind) in [
        (close(Place::BeforeApply), Kind::Body),
        (close(Place::AfterApply), Kind::Body),
        (close(Place::ResponseBody(10)), Kind::Body),
        (reset(Place::BeforeApply), Kind::Body),
        (reset(Place::AfterApply), Kind::Body),
        (reset(Place::ResponseBody(10)), Kind::Body),
        (Fault::WrongLength(7), Kind::Body),
        (Fault::WrongLength(-7), Kind::Unexpected),
        (Fault::malformed_json(), Kind::Unexpected),
        (Fault::html(), Kind::Unexpected),
        (Fault::status(500), Kind::Unexpected),
        (Fault::status_for(503, 1), Kind::Unexpected),
        (Fault::status_for(429, 1), Kind::Unexpected),
    ] {
        let plan = pair.server.faults().order(OperationId::UserInfo, fault.clone());
        let error = pair.client.user().info().await.expect_err("there is trouble");
        assert_eq!(error.kind(), kind, "{fault:?}: {error:?}");
        assert_eq!(error.operation(), Some("user.info"));
        assert_eq!(pair.server.faults().get(plan).unwrap().fired, 1, "{fault:?}");
        pair.client.user().info().await.unwrap();
    }
    let error = {
        pair.server
            .faults()
            .order(OperationId::UserInfo, Fault::Refuse(Refusal::Internal));
        pair.client.user().info().await
    };
    assert_eq!(code(error), ErrorId::Internal);
}

#[tokio::test]
async fn what_may_have_been_done_is_not_done_twice() {
    let pair = Pair::start().await;
    let (login, password) = crate::harness::PREMIUM;
    let builder = pair.builder().credentials(login, password);
    let client = builder.retries(RetryPolicy::default()).build().unwrap();
    client.user().info().await.unwrap();
    pair.server
        .faults()
        .order(OperationId::FolderCreate, Fault::lose_answer());
    let error = client.folder().create("once").await.expect_err("the answer is lost");
    assert!(error.may_have_been_sent());
    let folders = client.folder().content().await.unwrap().folder.folders;
    assert_eq!((folders.len(), count(&pair, "folder.create")), (1, 1));

    // What only reads is asked again.
    pair.server.faults().order(OperationId::UserInfo, Fault::lose_answer());
    client.user().info().await.unwrap();
}

#[tokio::test]
async fn an_upload_whose_answer_is_lost_is_one_file() {
    let pair = Pair::start().await;
    let plans = pair.server.faults().preset("answer_lost").unwrap();
    let content = bytes(1, 3 << 20);
    let path = pair.local("a.bin", &content);
    let outcome = pair.client.upload(&path).await;
    if let Err(error) = &outcome {
        assert!(error.kind() == Kind::Body || error.kind() == Kind::Upload, "{error:?}");
        pair.client.upload(&path).await.unwrap();
    }
    assert_eq!(pair.server.faults().get(plans[0]).unwrap().fired, 1);
    assert_eq!(count(&pair, "upload"), 1, "the bytes are sent once");
    let names = names(&pair).await;
    assert!(names.iter().all(|name| name == "a.bin"));
    assert_eq!((names.len(), pair.server.stored_contents()), (1, 1));
}

#[tokio::test]
async fn an_upload_that_is_cut_is_whole_the_next_time() {
    for how in [Break::Close, Break::Reset] {
        let pair = Pair::start().await;
        let place = Place::RequestBody(1 << 20);
        pair.server
            .faults()
            .order(FaultPoint::UploadBytes, Fault::Break { place, how });
        let content = bytes(2, 3 << 20);
        let path = pair.local("a.bin", &content);
        if pair.client.upload(&path).await.is_err() {
            pair.client.upload(&path).await.unwrap();
        }
        let names = names(&pair).await;
        assert_eq!(names, ["a.bin"]);
        let file = &pair.client.folder().content().await.unwrap().folder.files[0];
        assert_eq!(file.hash.as_str(), md5(&content));
    }
}

#[tokio::test]
async fn a_session_that_ends_in_the_middle_costs_no_bytes() {
    let pair = Pair::start().await;
    pair.server.faults().preset("session_ends").unwrap();
    pair.put("a.bin", &bytes(3, 100_000)).await;
    assert_eq!((count(&pair, "upload"), count(&pair, "user.login")), (1, 2));
}

#[tokio::test]
async fn a_failed_look_at_the_bytes_is_an_upload_error() {
    let pair = Pair::start().await;
    pair.server.faults().preset("processing_fails").unwrap();
    let path = pair.local("a.bin", &bytes(4, 1000));
    let error = pair.client.upload(&path).await.expect_err("no file comes of it");
    assert_eq!(error.kind(), Kind::Upload, "{error:?}");
    let last = pair.server.journal().last().unwrap();
    let steps: Vec<_> = last.transitions().map(|(_, edge)| edge.to).collect();
    assert_eq!(steps, [format!("{:?}", UploadState::Fail)]);
}

#[tokio::test]
async fn no_damaged_file_is_ever_in_place() {
    let pair = Pair::start().await;
    let content = bytes(5, 3 << 20);
    let file = pair.put("a.bin", &content).await.file_id;
    let target = pair.folder.path().join("target.bin");
    let cut = |how| Fault::Break {
        place: Place::ResponseBody(1 << 20),
        how,
    };
    for fault in [
        Fault::WrongBytes,
        Fault::html(),
        Fault::status(503),
        Fault::WrongLength(-10),
        Fault::WrongLength(10),
        cut(Break::Close),
        cut(Break::Reset),
    ] {
        let plan = pair.server.faults().order(FaultPoint::DownloadBytes, fault.clone());
        let outcome = pair.client.download(&file).to(&target).await;
        assert_eq!(pair.server.faults().get(plan).unwrap().fired, 1, "{fault:?}");
        if outcome.is_err() {
            assert!(!target.exists(), "{fault:?}");
            pair.client.download(&file).to(&target).await.unwrap();
        }
        assert!(std::fs::read(&target).unwrap() == content, "{fault:?}");
        std::fs::remove_file(&target).unwrap();
    }
}

#[tokio::test]
async fn trouble_that_passes_is_waited_for() {
    let pair = Pair::start().await;
    let (login, password) = crate::harness::PREMIUM;
    let builder = pair.builder().credentials(login, password);
    let client = builder.retries(RetryPolicy::default()).build().unwrap();
    client.user().info().await.unwrap();
    let plan = FaultPlan::new(OperationId::UserInfo, Fault::status_for(503, 2));
    let plan = pair.server.faults().add(plan.times(2)).unwrap();
    pair.take_pauses_ms();
    client.user().info().await.unwrap();
    assert_eq!(pair.server.faults().get(plan).unwrap().remaining(), Some(0));
    let pauses = pair.take_pauses_ms();
    assert_eq!(pauses.len(), 2);
}

#[tokio::test]
async fn a_slow_link_is_slow_by_the_clock_and_whole() {
    let pair = Pair::start().await;
    let content = bytes(6, 200_000);
    pair.server.faults().preset("slow_link").unwrap();
    let path = pair.local("a.bin", &content);
    let clock = pair.server.clock();
    let client = pair.client.clone();
    let sending = tokio::spawn(async move { client.upload(path).await });
    let began = clock.now();
    while !sending.is_finished() {
        clock.advance(Duration::from_millis(10));
        tokio::task::yield_now().await;
    }
    sending.await.unwrap().unwrap();
    let seconds = clock.now().seconds() - began.seconds();
    assert!(seconds >= 2, "200 KB at 64 KiB a second: {seconds}");
}
