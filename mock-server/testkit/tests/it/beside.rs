//! Tests beside each other, on one server.

use std::sync::Arc;
use std::time::Duration;

use rapidgator_testkit::{Kit, MockServer, ServerKit};

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn many_spaces_do_not_see_each_other() {
    let server = Arc::new(MockServer::start().await.unwrap());
    let mut tests = Vec::new();
    for number in 0..16_u64 {
        let server = Arc::clone(&server);
        tests.push(tokio::spawn(async move {
            let space = server.own_space().unwrap();
            space.clock().freeze();
            let before = space.clock().now();
            let client = space.client();
            client.folder().create(format!("folder {number}")).await.unwrap();
            space.clock().advance(Duration::from_secs(number));
            let content = client.folder().content().await.unwrap();
            let names: Vec<String> = content.folder.folders.into_iter().map(|folder| folder.name).collect();
            assert_eq!(names, [format!("folder {number}")]);
            assert_eq!(space.clock().now(), before.after(Duration::from_secs(number)));
        }));
    }
    for test in tests {
        test.await.unwrap();
    }
    assert_eq!(server.spaces(), ["default"], "a space ends with its handle");
}

#[tokio::test]
async fn files_go_there_and_back() {
    let server = MockServer::start().await.unwrap();
    let folder = tempfile::tempdir().unwrap();
    let (sent, got) = (folder.path().join("sent.bin"), folder.path().join("got.bin"));
    std::fs::write(&sent, b"some bytes").unwrap();
    let space = server.own_space().unwrap();
    let (client, other) = (space.client(), space.client_of("free@example.com", "free"));
    let uploaded = client.upload(&sent).await.unwrap();
    client.download(&uploaded.file_id).to(&got).await.unwrap();
    assert_eq!(std::fs::read(&got).unwrap(), b"some bytes");
    assert!(!other.user().info().await.unwrap().is_premium);
    assert!(server.client().file().info(&uploaded.file_id).await.is_err());
}
