//! Many users at once, each with a world of their own.

use rapidgator_client::Client;
use rapidgator_mock::{AccountOptions, Clock, MockServer};

use crate::harness::{Pauses, builder, bytes};

const USERS: u64 = 16;
const FILES: u64 = 8;

#[tokio::test(flavor = "multi_thread")]
async fn users_do_not_meet() {
    let accounts = (0..USERS)
        .map(|user| AccountOptions::new(format!("user{user}@example.com"), "secret"))
        .collect();
    let server = MockServer::builder()
        .clock(Clock::frozen())
        .accounts(accounts)
        .start()
        .await
        .unwrap();
    let folder = tempfile::tempdir().unwrap();
    let pauses = Pauses::default();
    let users = (0..USERS).map(|user| {
        let client = builder(&server, &pauses)
            .credentials(format!("user{user}@example.com"), "secret")
            .build()
            .unwrap();
        tokio::spawn(work(client, user, folder.path().to_owned()))
    });
    for outcome in futures_util::future::join_all(users).await {
        outcome.unwrap();
    }
}

async fn work(client: Client, user: u64, folder: std::path::PathBuf) {
    let before = client.user().info().await.unwrap().storage.left;
    let inbox = client.folder().create("inbox").await.unwrap().folder_id;
    let mut sum = 0;
    for index in 0..FILES {
        // Every second file has the content of somebody else's, so that instant uploads cross accounts.
        let owner = if index % 2 == 0 { user } else { 0 };
        let content = bytes(owner * 100 + index, 50_000 + index as usize);
        sum += content.len() as u64;
        let path = folder.join(format!("{user}-{index}"));
        std::fs::write(&path, &content).unwrap();
        let upload = client.upload(&path).into_folder(&inbox).await.unwrap();
        let target = folder.join(format!("{user}-{index}-back"));
        client.download(&upload.file_id).to(&target).await.unwrap();
        assert_eq!(std::fs::read(&target).unwrap(), content);
    }
    let listing = client.folder().content().folder_id(&inbox).await.unwrap();
    assert_eq!(
        (listing.folder.files.len() as u64, listing.folder.size_files),
        (FILES, sum)
    );
    assert_eq!(before - client.user().info().await.unwrap().storage.left, sum);
}
