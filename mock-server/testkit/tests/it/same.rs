//! What a test does with a space comes to the same in the process and over HTTP. What looks at the world itself
//! (`with_world`), at its contents, or at all spaces at once is there in the process only.

mod hands;

use std::time::Duration;

use rapidgator_testkit::control::{ErrorId, Kind, connect};
use rapidgator_testkit::mock::{OperationId, Refusal};
use rapidgator_testkit::{Kit, MockServer, ServerKit, SpaceError};

use hands::{AT, Hands, Way};

/// A space to steer that way.
async fn begin(server: &MockServer, way: Way) -> Hands<'_> {
    let name = "story";
    let space = match way {
        Way::Inside => server.space(name).unwrap(),
        Way::OverHttp => {
            let made = server.control().spaces().make().name(name).await.unwrap();
            let space = server.space(name).unwrap();
            assert_eq!(made.api_url, space.base_url());
            space
        }
    };
    Hands { way, server, space }
}

/// What came of it all, as anybody can see it.
async fn story(way: Way) -> Vec<String> {
    let server = MockServer::start().await.unwrap();
    let hands = begin(&server, way).await;
    let mut told = Vec::new();
    hands.freeze().await;
    hands.add_account("new@example.com", 1000).await;
    hands.switch("token_idle_ttl", "90s").await;
    hands.wait_for_command().await;
    let client = hands.space.client_of("new@example.com", "secret");
    told.push(format!("{:?}", client.user().info().await.unwrap().storage));

    let upload = client
        .file()
        .upload("a.bin", "900150983cd24fb0d6963f7d28e17f72", 3_u64)
        .await
        .unwrap();
    told.push(format!("{:?}", upload.state));
    let (now, id) = (hands.space.clock().now(), upload.upload_id.to_string());
    hands.space.with_world(|world| {
        let view = world.view_upload(&(&*id).into()).unwrap();
        told.push(format!(
            "{:?} {:?}",
            view.phase,
            view.due.map(|due| due.millis() - now.millis())
        ));
    });
    hands.advance(Duration::from_secs(60)).await;
    told.push((hands.space.clock().now().millis() - AT).to_string());
    told.push(format!("{:?}", hands.next_event().await));
    told.push(format!("{:?}", hands.next_event().await));

    hands.end_sessions().await;
    let sent = hands.space.client_of("new@example.com", "secret");
    let file = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(file.path(), b"abc").unwrap();
    let sending = tokio::spawn({
        let (client, path) = (sent.clone(), file.path().to_owned());
        async move { client.upload(path).await.is_ok() }
    });
    let id = loop {
        let uploads = hands.space.with_world(|world| world.view_uploads(10));
        match uploads.iter().find(|upload| upload.phase.word() == "processing") {
            Some(upload) => break upload.id.to_string(),
            None => tokio::task::yield_now().await,
        }
    };
    hands.finish(&id).await;
    let ended = hands
        .space
        .with_world(|world| world.view_upload(&(&*id).into()))
        .unwrap();
    told.push(ended.phase.word().to_owned());
    sending.abort();
    let content = sent.folder().content().await.unwrap();
    told.push(format!("{:?}", content.folder.nb_files));
    told
}

#[tokio::test]
async fn both_ways_tell_the_same_story() {
    let inside = story(Way::Inside).await;
    assert_eq!(story(Way::OverHttp).await, inside);
    assert!(inside.len() > 7, "{inside:?}");
}

/// What was ordered of a space, and what became of it.
async fn orders(way: Way) -> Vec<String> {
    let server = MockServer::start().await.unwrap();
    let hands = begin(&server, way).await;
    let client = hands.space.client();
    let mut told = hands.examples(OperationId::UserInfo).await;
    for example in ["premium", "premum"] {
        told.push(format!("{}", hands.answer_next(OperationId::UserInfo, example).await));
    }
    for _ in 0..2 {
        told.push(client.user().info().await.unwrap().email);
    }

    told.push(format!("{:?}", hands.journal().await));
    hands.limit_journal(2, 1 << 20).await;
    told.push(format!("{:?}", hands.journal().await));
    client.folder().content().await.unwrap();
    told.push(format!("{:?}", hands.journal().await));
    told
}

/// Files in the trash can, and contents that are stored.
async fn trashed(hands: &Hands<'_>) -> (u64, usize) {
    let control = hands.server.control();
    let accounts = control.accounts().list(hands.space.name()).await.unwrap();
    (accounts[0].trashed, hands.space.stored_contents())
}

/// Trouble on order, and what it left behind.
async fn trouble(way: Way) -> Vec<String> {
    let server = MockServer::start().await.unwrap();
    let hands = begin(&server, way).await;
    let client = hands.space.client();
    let folder = client.folder().create("a").await.unwrap().folder_id;
    hands.order_status(OperationId::FolderInfo, 503).await;
    hands
        .refuse_next_item(OperationId::FolderDelete, Refusal::DeleteFailed)
        .await;
    let mut told = vec![format!("{:?}", hands.faults().await)];
    let refused = client.folder().info().folder_id(&folder).await.unwrap_err();
    told.push(format!("{:?}", refused.status()));
    client.folder().info().folder_id(&folder).await.unwrap();
    for _ in 0..2 {
        let deleted = client.folder().delete([&folder]).await.unwrap();
        told.push(format!("{} {:?}", deleted.success, deleted.errors));
    }
    told.push(format!("{:?}", hands.faults().await));
    told.push(format!("{:?}", hands.journal().await));
    told
}

#[tokio::test]
async fn trouble_strikes_the_same_either_way() {
    let inside = trouble(Way::Inside).await;
    assert_eq!(trouble(Way::OverHttp).await, inside);
    assert_eq!(inside[0], "[(0, Some(1), []), (0, Some(1), [])]");
    assert_eq!(inside[1], "Some(503)");
    assert!(inside[2].starts_with("0 [\"") && inside[3] == "1 []", "{inside:?}");
    assert_eq!(inside[4], "[(1, Some(0), [2]), (1, Some(0), [4])]");
    assert!(
        inside[5].contains(r#"("folder.info", "foreign"), ("folder.info", "answered")"#),
        "{inside:?}"
    );
}

/// What others were told of one-time links that were used, and what became of a trash can.
async fn leftovers(way: Way) -> Vec<String> {
    let server = MockServer::start().await.unwrap();
    let hands = begin(&server, way).await;
    hands.freeze().await;
    let client = hands.space.client();
    let file = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(file.path(), b"abc").unwrap();
    let file = client.upload(file.path()).await.unwrap();
    let mut told = Vec::new();
    for url in ["https://example.com/hook?key=marker", "nonsense"] {
        let link = client
            .file()
            .onetimelink_create(&file.file_id)
            .url(url)
            .notify(true)
            .await
            .unwrap();
        let target = tempfile::tempdir().unwrap();
        client
            .download_link(&link)
            .to(target.path().join("a.bin"))
            .await
            .unwrap();
        hands.until_no_transfer_runs().await;
    }
    told.push(format!("{:?}", hands.callbacks().await));
    told.push(format!("{:?}", hands.letters().await));

    let deleted = client.file().delete([&file.file_id]).await.unwrap();
    assert_eq!(deleted.success, 1);
    told.push(format!("{:?}", trashed(&hands).await));
    hands.empty_trash("demo@example.com").await;
    told.push(format!("{:?}", trashed(&hands).await));
    told
}

#[tokio::test]
async fn what_is_left_is_the_same_either_way() {
    let inside = leftovers(Way::Inside).await;
    assert_eq!(leftovers(Way::OverHttp).await, inside);
    let all = inside.join("\n");
    for part in ["NotAllowed", "Failed", "demo@example.com", "(1, 1)\n(0, 0)"] {
        assert!(all.contains(part), "{all}");
    }
    assert!(!all.contains("marker"), "{all}");
}

#[tokio::test]
async fn what_is_ordered_comes_either_way() {
    let inside = orders(Way::Inside).await;
    assert_eq!(orders(Way::OverHttp).await, inside);
    assert_eq!(
        inside[..5],
        ["premium", "true", "false", "user@example.com", "demo@example.com"]
    );
    let info = r#"("user.info", "answered")"#;
    assert_eq!(
        inside[5..],
        [
            format!(r#"([("user.login", "answered"), {info}, {info}], 0)"#),
            format!("([{info}, {info}], 1)"),
            format!(r#"([{info}, ("folder.content", "answered")], 2)"#),
        ]
    );
}

#[tokio::test]
async fn spaces_are_kept_forked_taken_back_and_ended_either_way() {
    let server = MockServer::start().await.unwrap();
    let control = server.control();
    let made = control.spaces().make().name("a").frozen_at(AT).await.unwrap();
    assert_eq!((made.clock.now, made.clock.frozen, made.stays), (AT, true, false));
    let space = server.space("a").unwrap();
    assert!(space.clock().is_frozen());
    let client = space.client();
    client.folder().create("before").await.unwrap();

    let inside = space.snapshot();
    let kept = control.snapshots().keep("a").name("first").await.unwrap();
    assert_eq!(kept.now, AT);
    for way in [Way::Inside, Way::OverHttp] {
        client.folder().create("after").await.unwrap();
        match way {
            Way::Inside => space.restore(&inside).unwrap(),
            Way::OverHttp => drop(control.spaces().restore("a", "first").await.unwrap()),
        }
        let tree = control.accounts().tree("a", "demo@example.com").await.unwrap();
        let paths: Vec<&str> = tree.folders.iter().map(|folder| &*folder.path).collect();
        assert_eq!(paths, ["/", "/before"], "{way:?}");
    }

    let forked = control.spaces().fork("a").snapshot("first").name("b").await.unwrap();
    assert_eq!(forked.clock.now, AT);
    assert_eq!(space.fork("b").err(), Some(SpaceError::Taken));
    assert_eq!(
        server
            .space("b")
            .unwrap()
            .client()
            .folder()
            .content()
            .await
            .unwrap()
            .folder
            .nb_folders,
        1
    );
    control.spaces().reset("a").await.unwrap();
    assert_eq!(
        server
            .space("a")
            .unwrap()
            .client()
            .folder()
            .content()
            .await
            .unwrap()
            .folder
            .nb_folders,
        0
    );
    control.spaces().remove("b").await.unwrap();
    assert_eq!(server.spaces(), ["default", "a"]);
    let names: Vec<String> = control
        .spaces()
        .list()
        .await
        .unwrap()
        .into_iter()
        .map(|it| it.name.to_string())
        .collect();
    assert_eq!(names, server.spaces());

    let gone = control.spaces().info("b").await.unwrap_err();
    assert_eq!(
        (gone.api_code(), gone.status()),
        (Some(ErrorId::SpaceUnknown), Some(404))
    );
    let stranger = connect(server.url(), "wrong").unwrap();
    let refused = stranger.spaces().list().await.unwrap_err();
    assert_eq!(refused.api_code(), Some(ErrorId::TokenRefused));
    assert_eq!(refused.kind(), Kind::Api);
}
