//! Worlds beside each other on one server: nothing of one shows in another, except for what a fork was given.

use std::time::Duration;

use rapidgator_mock::{Clock, Event, MockServer, Refusal, SpaceError, domain::generated::commands::OperationId};
use tokio::io::AsyncWriteExt as _;

use crate::client::{RAW, User, bytes, connect, get, head, read_answer, send};

async fn server() -> MockServer {
    MockServer::builder().clock(Clock::frozen()).start().await.unwrap()
}

async fn user(space: &rapidgator_mock::Space) -> User {
    User::login_at(space.base_url(), "demo@example.com", "demo").await
}

#[tokio::test]
async fn a_space_is_a_world_of_its_own() {
    let server = server().await;
    let (one, other) = (server.space("one").unwrap(), server.space("other").unwrap());
    let (in_one, in_other) = (user(&one).await, user(&other).await);
    let room = in_other.storage_left().await;

    let content = bytes(1, 1000);
    in_one.put("a.bin", &content).await;
    assert_eq!(in_other.storage_left().await, room);
    // What one has is not known in the other, so nothing exists there at once.
    assert_eq!(in_other.announce("b.bin", &content).await["state"], 0);

    one.refuse_next(OperationId::UserInfo, Refusal::Internal);
    one.switch("escape_slashes", "off").unwrap();
    one.clock().advance(Duration::from_secs(86_400));
    assert_eq!(in_other.storage_left().await, room);
    assert_ne!(one.dialect(), other.dialect());
    assert_eq!(other.clock().now(), server.clock().now());
    let ended = in_one.send("user/info", &[]).await.refusal();
    assert_eq!(ended.0, 401, "a day has passed there: {}", ended.1);
}

#[tokio::test]
async fn addresses_lead_back_into_the_space() {
    let server = server().await;
    let space = server.space("a-b_C.9").unwrap();
    let user = user(&space).await;
    let content = bytes(2, 500);
    let upload = user.announce("a.bin", &content).await;
    let root = format!("{}/", space.url());
    assert!(upload["url"].as_str().unwrap().starts_with(&root), "{upload}");
    let file = user.put("a.bin", &content).await;
    for url in [user.download_url(&file).await, user.one_time_url(&file).await] {
        assert!(url.starts_with(&root), "{url}");
        assert_eq!(get(&url, &[]).await.body, content);
        let elsewhere = url.replace("/@a-b_C.9", "");
        assert_ne!(get(&elsewhere, &[]).await.body, content);
    }
}

#[tokio::test]
async fn a_space_is_made_when_somebody_comes_and_ends_on_order() {
    let server = MockServer::builder().most_spaces(2).start().await.unwrap();
    assert_eq!(server.spaces(), ["default"]);
    let user = User::login_at(format!("{}/@new/api/v2", server.url()), "demo@example.com", "demo").await;
    user.put("a.bin", b"a").await;
    // Some clients escape the sign.
    let escaped = User {
        base_url: format!("{}/%40new/api/v2", server.url()),
        ..user.clone()
    };
    assert_eq!(escaped.storage_left().await, user.storage_left().await);
    server.space("default").unwrap().clock().freeze();
    assert!(server.clock().is_frozen());
    assert_eq!(server.spaces(), ["default", "new"]);

    server.space("second").unwrap();
    assert_eq!(server.space("third").err(), Some(SpaceError::TooMany));
    assert_eq!(
        get(&format!("{}/@third/api/v2/user/login", server.url()), &[])
            .await
            .status,
        503
    );
    assert_eq!(
        get(&format!("{}/@-/api/v2/user/login", server.url()), &[]).await.status,
        404
    );
    assert_eq!(server.space("../x").err(), Some(SpaceError::Invalid));

    server.remove_space("new").unwrap();
    assert_eq!(server.remove_space("default"), Err(SpaceError::Default));
    assert_eq!(server.remove_space("new"), Err(SpaceError::Unknown));
    let ended = user.send("user/info", &[]).await.refusal();
    assert_eq!(ended.0, 401, "it is another one of that name: {}", ended.1);
}

#[tokio::test]
async fn a_space_goes_back_to_a_snapshot_and_to_the_beginning() {
    let server = server().await;
    let space = server.space("s").unwrap();
    let user = user(&space).await;
    let (kept, gone) = (bytes(1, 100), bytes(2, 200));
    let file = user.put("kept.bin", &kept).await;
    let (room, before) = (user.storage_left().await, space.clock().now());
    let snapshot = space.snapshot();

    user.put("gone.bin", &gone).await;
    user.call("file/delete", &[("file_id", file["file_id"].as_str().unwrap())])
        .await;
    space.empty_trash("demo@example.com");
    space.clock().advance(Duration::from_secs(100_000));
    assert_eq!(space.stored_contents(), 1);

    space.restore(&snapshot).unwrap();
    assert_eq!((user.storage_left().await, space.clock().now()), (room, before));
    assert_eq!(get(&user.download_url(&file).await, &[]).await.body, kept);
    assert_eq!(user.announce("gone.bin", &gone).await["state"], 0);
    assert_eq!(space.with_world(|world| world.audit()), Vec::<String>::new());

    space.reset().unwrap();
    assert_eq!(space.stored_contents(), 0);
    assert_eq!(user.send("user/info", &[]).await.refusal().0, 401);
}

#[tokio::test]
async fn a_fork_goes_on_by_itself_and_keeps_its_contents() {
    let server = server().await;
    let user = User::demo(&server).await;
    let content = bytes(3, 300);
    let file = user.put("a.bin", &content).await;
    let fork = server.fork("fork").unwrap();
    assert_eq!(server.fork("fork").err(), Some(SpaceError::Taken));
    let in_fork = User {
        base_url: fork.base_url(),
        ..user.clone()
    };

    user.call("file/delete", &[("file_id", file["file_id"].as_str().unwrap())])
        .await;
    server.empty_trash("demo@example.com");
    assert_eq!((server.stored_contents(), fork.stored_contents()), (0, 1));
    assert_eq!(get(&in_fork.download_url(&file).await, &[]).await.body, content);
    let again = in_fork.put("b.bin", &content).await;
    assert_eq!(again["size"], 300);
    for space in [&*server, &fork] {
        assert_eq!(space.with_world(|world| world.audit()), Vec::<String>::new());
    }
}

#[tokio::test]
async fn what_runs_while_a_space_is_replaced_changes_nothing() {
    let server = server().await;
    let space = server.space("s").unwrap();
    let user = user(&space).await;
    let content = bytes(4, 400);
    let file = user.put("a.bin", &content).await;
    let link = user.one_time_url(&file).await;
    let (other, url) = {
        let other = bytes(5, 500);
        let upload = user.announce("b.bin", &other).await;
        (other, upload["url"].as_str().unwrap().to_owned())
    };
    // Half of the bytes are there, and the server has taken them.
    let mut half_sent = connect(&url).await;
    let length = other.len().to_string();
    half_sent
        .write_all(head("POST", &url, &[RAW, ("Content-Length", &length)]).as_bytes())
        .await
        .unwrap();
    half_sent.write_all(&other[..250]).await.unwrap();
    while space.with_world(|world| world.receiving("demo@example.com")) != Some(1) {
        tokio::task::yield_now().await;
    }
    let snapshot = space.snapshot();
    space.restore(&snapshot).unwrap();
    assert_eq!(space.with_world(|world| world.receiving("demo@example.com")), Some(0));
    assert_eq!(space.with_world(|world| world.audit()), Vec::<String>::new());

    // The same session takes the bytes anew, while the rest of the first ones arrives in a world that is no more.
    send("POST", &url, &[RAW], &other).await.payload();
    half_sent.write_all(&other[250..]).await.unwrap();
    read_answer(&mut half_sent).await.payload();
    space.until_no_transfer_runs().await;
    assert_eq!(get(&link, &[]).await.body, content);
    assert_eq!(space.stored_contents(), 2);
    assert_eq!(space.with_world(|world| world.audit()), Vec::<String>::new());
}

#[tokio::test]
async fn states_and_times_that_are_restored_at_once_do_not_mix() {
    let server = server().await;
    user(&server).await;
    let entry = server.journal().last().unwrap().id;
    let before = (server.dialect(), server.clock().now());
    let first = server.snapshot();
    server.switch("escape_slashes", "off").unwrap();
    server.clock().advance(Duration::from_secs(60));
    let after = (server.dialect(), server.clock().now());
    let second = server.snapshot();
    assert_ne!(before.0, after.0);
    for _ in 0..500 {
        let both = std::sync::Barrier::new(2);
        std::thread::scope(|scope| {
            for snapshot in [&first, &second] {
                scope.spawn(|| {
                    both.wait();
                    server.restore(snapshot).unwrap();
                });
            }
        });
        let now = (server.dialect(), server.clock().now());
        assert!(now == before || now == after, "{now:?}");
        assert!(server.journal().get(entry).is_some());
    }
}

#[tokio::test]
async fn a_snapshot_is_of_one_state_while_others_are_restored() {
    let server = server().await;
    let space = server.space("s").unwrap();
    let first = (space.dialect(), space.clock().now());
    let kept = space.snapshot();
    space.switch("escape_slashes", "off").unwrap();
    space.clock().advance(Duration::from_secs(60));
    let second = (space.dialect(), space.clock().now());
    let other = space.snapshot();
    let look = server.space("look").unwrap();
    for _ in 0..500 {
        let both = std::sync::Barrier::new(2);
        let taken = std::thread::scope(|scope| {
            let restored = scope.spawn(|| {
                both.wait();
                for snapshot in [&kept, &other, &kept, &other] {
                    space.restore(snapshot).unwrap();
                }
            });
            both.wait();
            let taken: Vec<_> = std::iter::from_fn(|| (!restored.is_finished()).then(|| space.snapshot())).collect();
            restored.join().unwrap();
            taken
        });
        for snapshot in taken {
            look.restore(&snapshot).unwrap();
            let now = (look.dialect(), look.clock().now());
            assert!(now == first || now == second, "{now:?}");
        }
    }
}

#[tokio::test]
async fn the_clock_goes_on_to_what_happens_next() {
    let server = server().await;
    let space = server.space("s").unwrap();
    let user = user(&space).await;
    space.switch("processing_polls", "99").unwrap();
    let upload = user.announce("a.bin", b"abc").await;
    send("POST", upload["url"].as_str().unwrap(), &[RAW], b"abc")
        .await
        .payload();
    let now = space.clock().now();
    let (at, event) = space.advance_to_next_event().unwrap();
    assert_eq!((at, event), (now.after(Duration::from_secs(10)), Event::UploadMoves));
    assert_eq!(space.clock().now(), at);
    assert_eq!(user.upload_state(&upload).await["state"], 2);
    let then = space.advance_to_next_event().unwrap();
    assert_eq!(then.1, Event::SessionEnds);
    assert_eq!(user.send("user/info", &[]).await.refusal().0, 401);
    assert_eq!(server.clock().now(), now, "the others stay where they are");
}

#[tokio::test]
async fn only_the_default_space_is_kept() {
    let folder = tempfile::tempdir().unwrap();
    let start = || MockServer::builder().data(folder.path()).start();
    let server = start().await.unwrap();
    let content = bytes(6, 600);
    let user = User::demo(&server).await;
    let file = user.put("a.bin", &content).await;
    assert_eq!(server.reset(), Err(SpaceError::Kept));
    let fork = server.fork("fork").unwrap();
    let in_fork = User {
        base_url: fork.base_url(),
        ..user.clone()
    };
    in_fork.put("b.bin", &bytes(7, 700)).await;
    // The fork gives up a content that the kept space has.
    in_fork
        .call("file/delete", &[("file_id", file["file_id"].as_str().unwrap())])
        .await;
    fork.empty_trash("demo@example.com");
    assert_eq!(fork.stored_contents(), 1);
    drop(fork);
    server.shutdown().await;

    let server = start().await.unwrap();
    let found = server.found().unwrap();
    assert_eq!((found.missing, found.unneeded, found.census.files), (0, 0, 1));
    assert_eq!(server.spaces(), ["default"]);
    let user = User {
        base_url: server.base_url(),
        ..user
    };
    assert_eq!(get(&user.download_url(&file).await, &[]).await.body, content);
}
