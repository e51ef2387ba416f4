//! Many users at once: nobody sees or spends what belongs to somebody else.

use rapidgator_mock::{AccountOptions, MockServer};

use crate::client::{User, bytes, get};

const USERS: u64 = 16;
const FILES: u64 = 4;

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn users_do_not_disturb_each_other() {
    let accounts =
        (0..USERS).map(|number| AccountOptions::new(format!("user{number}@example.com"), format!("secret{number}")));
    let server = MockServer::builder()
        .accounts(accounts.collect())
        .start()
        .await
        .unwrap();
    let mut tasks = tokio::task::JoinSet::new();
    for number in 0..USERS {
        let user = User::login(
            &server,
            &format!("user{number}@example.com"),
            &format!("secret{number}"),
        )
        .await;
        tasks.spawn(use_account(number, user));
    }
    while let Some(outcome) = tasks.join_next().await {
        outcome.unwrap();
    }
    server.until_no_transfer_runs().await;
    // Each has files of its own, and one content that all of them have.
    assert_eq!(server.stored_contents() as u64, USERS * FILES + 1);
    assert_eq!(server.with_world(|world| world.audit()), Vec::<String>::new());
}

async fn use_account(number: u64, user: User) {
    let room = user.storage_left().await;
    let folder = user
        .call("folder/create", &[("name", &format!("folder {number}"))])
        .await;
    let folder = folder["folder"]["folder_id"].as_str().unwrap();
    let mut stored = 0;
    for file in 0..FILES {
        let content = bytes(
            number * 1000 + file,
            40_000 + usize::try_from(number * 100 + file).unwrap(),
        );
        let kept = user.put(&format!("file {number} {file}"), &content).await;
        assert!(get(&user.download_url(&kept).await, &[]).await.body == content);
        user.call(
            "file/move",
            &[
                ("file_id", kept["file_id"].as_str().unwrap()),
                ("folder_id_dest", folder),
            ],
        )
        .await;
        stored += content.len() as u64;
    }
    user.put("shared", b"the same for all").await;
    stored += 16;

    let listing = user.call("folder/content", &[("folder_id", folder)]).await;
    let names: Vec<&str> = listing["folder"]["files"]
        .as_array()
        .unwrap()
        .iter()
        .map(|file| file["name"].as_str().unwrap())
        .collect();
    let expected: Vec<String> = (0..FILES).map(|file| format!("file {number} {file}")).collect();
    assert_eq!(names, expected);
    assert_eq!(room - user.storage_left().await, stored);
}
