//! Each preset of trouble, played against a client: what happens is what it says.

use std::time::Duration;

use rapidgator_client::{ErrorId, Kind};
use rapidgator_mock::journal::{Entry, Filter, Result as Went};
use rapidgator_mock::{Faults, PlanState};

use crate::harness::{PREMIUM, Pair, bytes, code, md5};

const MIB: u64 = 1 << 20;

/// A pair with a session, and the trouble of a preset.
async fn with(preset: &str) -> Pair {
    let pair = Pair::start().await;
    pair.client.user().info().await.unwrap();
    pair.server.faults().preset(preset).unwrap();
    pair
}

fn listed(pair: &Pair, name: &str) -> Vec<Entry> {
    let name = Some(name.to_owned());
    pair.server.journal().list(&Filter { name, ..Filter::all() })
}

/// Where it has struck, once all that runs has ended. It is used up, unless it strikes for ever.
async fn struck(pair: &Pair) -> Vec<Entry> {
    pair.server.until_no_transfer_runs().await;
    let states: Vec<PlanState> = pair.server.faults().list();
    assert!(states.iter().all(|state| state.fired > 0), "{states:?}");
    assert!(
        states.iter().all(|state| state.remaining().unwrap_or(0) == 0),
        "{states:?}"
    );
    pair.server.journal().list(&Filter {
        struck: Some(true),
        ..Filter::all()
    })
}

async fn upload_cut(pair: &Pair) {
    let content = bytes(1, 3 << 20);
    let path = pair.local("a.bin", &content);
    if pair.client.upload(&path).await.is_err() {
        pair.client.upload(&path).await.unwrap();
    }
    let cut = &struck(pair).await[0];
    assert_eq!(
        (cut.subject.name(), cut.result, cut.bytes_in),
        ("upload", Went::Broken, MIB)
    );
    let files = pair.client.folder().content().await.unwrap().folder.files;
    assert_eq!((files.len(), files[0].hash.as_str()), (1, &*md5(&content)));
}

async fn answer_lost(pair: &Pair) {
    let path = pair.local("a.bin", &bytes(1, 1000));
    if pair.client.upload(&path).await.is_err() {
        pair.client.upload(&path).await.unwrap();
    }
    let lost = &struck(pair).await[0];
    assert_eq!((lost.result, lost.bytes_in >= 1000), (Went::Broken, true));
    assert_eq!((listed(pair, "upload").len(), pair.server.stored_contents()), (1, 1));
}

async fn session_ends(pair: &Pair) {
    pair.put("a.bin", &bytes(1, 1000)).await;
    let told = &struck(pair).await[0];
    assert_eq!(
        (told.subject.name(), told.result),
        ("file.upload_info", Went::Refused("session_expired"))
    );
    assert_eq!((listed(pair, "user.login").len(), listed(pair, "upload").len()), (2, 1));
}

async fn processing_fails(pair: &Pair) {
    let path = pair.local("a.bin", &bytes(1, 1000));
    let error = pair.client.upload(&path).await.expect_err("no file comes of it");
    assert_eq!(error.kind(), Kind::Upload, "{error:?}");
    assert_eq!(struck(pair).await[0].subject.name(), "upload");
    let asked = pair.server.journal().last().unwrap();
    let steps: Vec<&str> = asked.transitions().map(|(_, edge)| edge.to).collect();
    assert_eq!(steps, ["Fail"]);
}

async fn login_throttled(pair: &Pair) {
    assert_eq!(
        code(pair.client_of(PREMIUM).user().info().await),
        ErrorId::LoginThrottled
    );
    assert_eq!(struck(pair).await[0].subject.name(), "user.login");
    // The same client would wait, as it was told to.
    pair.client_of(PREMIUM).user().info().await.unwrap();
}

async fn html_answer(pair: &Pair) {
    let error = pair.client.user().info().await.expect_err("it is a page");
    assert_eq!(error.kind(), Kind::Unexpected, "{error:?}");
    assert_eq!(struck(pair).await[0].result, Went::Foreign);
    pair.client.user().info().await.unwrap();
}

/// A download that meets trouble, and one that does not: no damaged file is ever there.
async fn download(pair: &Pair, preset: &str) -> Entry {
    let content = bytes(1, 3 << 20);
    let file = pair.put("a.bin", &content).await.file_id;
    pair.server.faults().preset(preset).unwrap();
    let target = pair.folder.path().join("target.bin");
    if pair.client.download(&file).to(&target).await.is_err() {
        assert!(!target.exists(), "{preset}");
        pair.client.download(&file).to(&target).await.unwrap();
    }
    assert!(std::fs::read(&target).unwrap() == content, "{preset}");
    struck(pair).await.swap_remove(0)
}

async fn unavailable(pair: &Pair) {
    for _ in 0..3 {
        let error = pair.client.user().info().await.expect_err("nobody is there");
        assert_eq!(error.kind(), Kind::Unexpected, "{error:?}");
    }
    let statuses: Vec<_> = struck(pair).await.iter().map(|entry| entry.status).collect();
    assert_eq!(statuses, [Some(503); 3]);
    pair.client.user().info().await.unwrap();
}

async fn slow_link(pair: &Pair) {
    let path = pair.local("a.bin", &bytes(1, 200_000));
    let (clock, client, file) = (
        pair.server.clock(),
        pair.client.clone(),
        pair.folder.path().join("b.bin"),
    );
    let moving = tokio::spawn(async move {
        let uploaded = client.upload(path).await.unwrap();
        client.download(&uploaded.file_id).to(file).await.unwrap();
    });
    let began = clock.now();
    while !moving.is_finished() {
        clock.advance(Duration::from_millis(10));
        tokio::task::yield_now().await;
    }
    moving.await.unwrap();
    let slow: Vec<&str> = struck(pair).await.iter().map(|entry| entry.subject.name()).collect();
    assert_eq!(slow, ["upload", "download"]);
    assert!(clock.now().seconds() - began.seconds() >= 5, "there and back");
}

async fn rate_limited(pair: &Pair) {
    // The login and the call behind it were made already.
    for number in 2..60 {
        pair.client
            .user()
            .info()
            .await
            .unwrap_or_else(|error| panic!("{number}: {error}"));
    }
    let error = pair.client.user().info().await.expect_err("it is one too many");
    assert_eq!(error.kind(), Kind::Unexpected, "{error:?}");
    assert_eq!(struck(pair).await[0].status, Some(429));
    pair.server.clock().advance(Duration::from_secs(60));
    pair.client.user().info().await.unwrap();
}

#[tokio::test]
async fn each_preset_does_what_it_says() {
    for preset in Faults::presets() {
        match preset.name {
            "upload_cut" => upload_cut(&with("upload_cut").await).await,
            "answer_lost" => answer_lost(&with("answer_lost").await).await,
            "session_ends" => session_ends(&with("session_ends").await).await,
            "processing_fails" => processing_fails(&with("processing_fails").await).await,
            "login_throttled" => login_throttled(&with("login_throttled").await).await,
            "html_answer" => html_answer(&with("html_answer").await).await,
            "unavailable" => unavailable(&with("unavailable").await).await,
            "slow_link" => slow_link(&with("slow_link").await).await,
            "download_page" => {
                let page = download(&Pair::start().await, "download_page").await;
                assert_eq!(page.result, Went::Foreign);
            }
            "wrong_bytes" => {
                let wrong = download(&Pair::start().await, "wrong_bytes").await;
                assert_eq!((wrong.result, wrong.bytes_out), (Went::Answered, 3 * MIB));
            }
            "download_cut" => {
                let cut = download(&Pair::start().await, "download_cut").await;
                assert_eq!((cut.result, cut.status, cut.bytes_out), (Went::Broken, Some(200), MIB));
            }
            "rate_limited" => {
                let pair = Pair::start().await;
                pair.server.faults().preset("rate_limited").unwrap();
                pair.client.user().info().await.unwrap();
                rate_limited(&pair).await;
            }
            other => panic!("nobody plays the preset `{other}`"),
        }
    }
}
