//! Links that give a file once.

use rapidgator_client::types::{OneTimeLink, OneTimeLinkEntry, OneTimeLinkState};
use rapidgator_client::{Client, ErrorId};

use crate::harness::{FREE, Pair, code};
use crate::raw::{Answer, Request};

async fn link_of(client: &Client, link: &OneTimeLink) -> OneTimeLink {
    let mut all = client.file().onetimelink_info().link_id([&link.link_id]).await.unwrap();
    match all.remove(0) {
        OneTimeLinkEntry::Found(link) => link,
        other => panic!("expected the link, found {other:?}"),
    }
}

async fn get(url: &str) -> Answer {
    Request::new("GET", url).send().await
}

#[tokio::test]
async fn a_link_gives_the_file_once() {
    let pair = Pair::start().await;
    let upload = pair.put("a.bin", b"the content").await;
    let link = pair.client.file().onetimelink_create(&upload.file_id).await.unwrap();
    assert_eq!(
        (link.state.clone(), link.downloaded, link.callback_url.clone()),
        (OneTimeLinkState::Waiting, false, None)
    );
    assert_eq!(link.file, upload.file);

    let answer = get(&link.url).await;
    assert_eq!((answer.status, answer.body.as_slice()), (200, &b"the content"[..]));
    let used = link_of(&pair.client, &link).await;
    assert_eq!((used.state, used.downloaded), (OneTimeLinkState::Downloaded, true));
    assert_ne!(
        get(&link.url).await.body,
        b"the content",
        "the second time it gives a text"
    );
}

#[tokio::test]
async fn of_two_who_come_together_one_gets_it() {
    let pair = Pair::start().await;
    let content = crate::harness::bytes(6, 3 << 20);
    let file = pair.put("a.bin", &content).await.file_id;
    let link = pair.client.file().onetimelink_create(&file).await.unwrap();
    let answers = futures_util::future::join_all((0..8).map(|_| get(&link.url))).await;
    assert_eq!(answers.iter().filter(|answer| answer.body == content).count(), 1);
}

#[tokio::test]
async fn a_link_remembers_what_it_was_made_with() {
    let pair = Pair::start().await;
    let file = pair.put("a.bin", b"x").await.file_id;
    let link = pair
        .client
        .file()
        .onetimelink_create(&file)
        .url("http://127.0.0.1:9/done")
        .notify(true)
        .await
        .unwrap();
    assert_eq!(
        (link.callback_url.as_deref(), link.notify),
        (Some("http://127.0.0.1:9/done"), true)
    );
    assert_eq!(link_of(&pair.client, &link).await, link);
}

#[tokio::test]
async fn links_are_listed_together_and_one_by_one() {
    let pair = Pair::start().await;
    assert!(pair.client.file().onetimelink_info().await.unwrap().is_empty());
    let file = pair.put("a.bin", b"x").await.file_id;
    let first = pair.client.file().onetimelink_create(&file).await.unwrap();
    let second = pair.client.file().onetimelink_create(&file).await.unwrap();
    assert_eq!(pair.client.file().onetimelink_info().await.unwrap().len(), 2);

    let asked = [second.link_id.as_str(), "nosuchlink", first.link_id.as_str()];
    let mixed = pair.client.file().onetimelink_info().link_id(asked).await.unwrap();
    let kinds: Vec<_> = mixed
        .iter()
        .map(|entry| match entry {
            OneTimeLinkEntry::Found(link) => link.link_id.as_str(),
            OneTimeLinkEntry::Missing(missing) => missing.link_id.as_str(),
            other => panic!("an entry of another kind: {other:?}"),
        })
        .collect();
    assert_eq!(kinds, asked);
    assert_eq!(
        code(pair.client.file().onetimelink_info().link_id(["nosuchlink"]).await),
        ErrorId::LinkNotFound
    );
    let stranger = pair.client_of(FREE);
    assert_eq!(
        code(stranger.file().onetimelink_info().link_id([&first.link_id]).await),
        ErrorId::LinkNotFound
    );
    assert_eq!(
        code(stranger.file().onetimelink_create(&file).await),
        ErrorId::FileNotFound
    );
}
