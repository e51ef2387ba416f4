//! The examples of the client, as they are, against the mock.

#![allow(clippy::duplicate_mod, reason = "each example is a command, and has its account")]

#[allow(dead_code, reason = "its `main` is a command")]
#[path = "../../rapidgator-client/examples/account_info.rs"]
mod account_info;
#[allow(dead_code, reason = "its `main` is a command")]
#[path = "../../rapidgator-client/examples/check_links.rs"]
mod check_links;
#[allow(dead_code, reason = "its `main` is a command")]
#[path = "../../rapidgator-client/examples/clean_up.rs"]
mod clean_up;
#[allow(dead_code, reason = "its `main` is a command")]
#[path = "../../rapidgator-client/examples/download.rs"]
mod download;
#[allow(dead_code, reason = "its `main` is a command")]
#[path = "../../rapidgator-client/examples/folder_tree.rs"]
mod folder_tree;
#[allow(dead_code, reason = "its `main` is a command")]
#[path = "../../rapidgator-client/examples/one_time_link.rs"]
mod one_time_link;
#[allow(dead_code, reason = "its `main` is a command")]
#[path = "../../rapidgator-client/examples/upload.rs"]
mod upload;
#[allow(dead_code, reason = "its `main` is a command")]
#[path = "../../rapidgator-client/examples/what_went_wrong.rs"]
mod what_went_wrong;
#[allow(dead_code, reason = "its `main` is a command")]
#[path = "../../rapidgator-client/examples/without_network.rs"]
mod without_network;

use std::time::Duration;

use rapidgator_client::types::LinkStatus;

use crate::harness::{Pair, bytes};

#[tokio::test]
async fn a_file_goes_up_and_comes_down() {
    let pair = Pair::start().await;
    let content = bytes(1, 300_000);
    let file = pair.local("movie.mkv", &content);
    let uploaded = upload::run(&pair.client, &file).await.unwrap();
    assert!(!uploaded.instant);
    assert!(upload::run(&pair.client, &file).await.unwrap().instant);
    let target = tempfile::tempdir().unwrap();
    let downloaded = download::run(&pair.client, uploaded.file_id.as_str(), target.path())
        .await
        .unwrap();
    assert_eq!(std::fs::read(downloaded.path).unwrap(), content);
}

#[tokio::test]
async fn a_folder_goes_up_and_comes_down() {
    let pair = Pair::start().await;
    let source = tempfile::tempdir().unwrap();
    std::fs::create_dir_all(source.path().join("photos/2026")).unwrap();
    std::fs::write(source.path().join("photos/a.jpg"), bytes(1, 1_000)).unwrap();
    std::fs::write(source.path().join("photos/2026/b.jpg"), bytes(2, 1_000)).unwrap();
    let target = tempfile::tempdir().unwrap();
    for _ in 0..2 {
        let fetched = folder_tree::run(&pair.client, &source.path().join("photos"), target.path()).await;
        assert_eq!(fetched.unwrap(), 2);
    }
    let fetched = std::fs::read(target.path().join("photos/2026/b.jpg")).unwrap();
    assert_eq!(fetched, bytes(2, 1_000));
}

#[tokio::test]
async fn an_account_is_looked_at() {
    let pair = Pair::start().await;
    assert!(account_info::run(&pair.client).await.unwrap().is_premium);
}

#[tokio::test]
async fn links_are_checked() {
    let pair = Pair::start().await;
    let page = pair.put("a.bin", b"a").await.file.url.unwrap();
    let checked = check_links::run(&pair.client, &[page, "https://elsewhere.test/".to_owned()])
        .await
        .unwrap();
    assert_eq!(checked[0].status, LinkStatus::Access);
    assert_eq!(checked[0].filename.as_deref(), Some("a.bin"));
    assert_ne!(checked[1].status, LinkStatus::Access);
}

#[tokio::test]
async fn a_one_time_link_is_made() {
    let pair = Pair::start().await;
    let file = pair.put("a.bin", b"a").await;
    let link = one_time_link::run(&pair.client, file.file_id.as_str()).await.unwrap();
    assert_eq!(link.file.file_id, file.file_id);
    assert!(!link.downloaded);
}

#[tokio::test]
async fn files_go_and_one_comes_back() {
    let pair = Pair::start().await;
    let ids = [
        pair.put("a.bin", b"a").await.file_id,
        pair.put("b.bin", b"b").await.file_id,
    ];
    let mut asked: Vec<String> = ids.iter().map(ToString::to_string).collect();
    asked.push("0".repeat(32));
    assert_eq!(clean_up::run(&pair.client, &asked).await.unwrap(), 2);
    let content = pair.client.trashcan().content().await.unwrap();
    assert_eq!(content.files.len(), 1);
}

#[tokio::test]
async fn what_went_wrong_is_told() {
    let pair = Pair::start().await;
    let file = pair.put("a.bin", b"a").await;
    assert_eq!(
        what_went_wrong::run(&pair.client, file.file_id.as_str()).await,
        "a.bin is there"
    );
    assert_eq!(
        what_went_wrong::run(&pair.client, &"0".repeat(32)).await,
        "there is no such file"
    );
    let stranger = pair.client_of(("demo@example.com", "wrong"));
    assert_eq!(
        what_went_wrong::run(&stranger, "1").await,
        "address or password is wrong"
    );
}

#[tokio::test]
async fn a_test_needs_no_network() {
    assert!(without_network::run().await.unwrap() > Duration::ZERO);
}

#[test]
fn every_example_is_here() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../rapidgator-client/examples");
    for entry in std::fs::read_dir(folder).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        let is_here = include_str!("examples.rs").contains(&format!("/examples/{name}\"]"));
        assert!(is_here || !name.ends_with(".rs"), "{name} is not tested");
    }
}
