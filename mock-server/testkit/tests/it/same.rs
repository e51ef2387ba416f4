//! Everything that can be done in the process can be done over HTTP, and comes to the same.

use std::time::Duration;

use rapidgator_testkit::control::types::{EventKind, ProgressKind, UploadPhase};
use rapidgator_testkit::control::{ErrorId, Kind, connect};
use rapidgator_testkit::mock::domain::{Progress, UploadEnd, UploadPace};
use rapidgator_testkit::mock::{AccountOptions, Event, Moment};
use rapidgator_testkit::{Kit, MockServer, ServerKit, Space, SpaceError};

const AT: u64 = 1_700_000_000_000;

/// A way to steer a space.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Way {
    Inside,
    OverHttp,
}

/// What a test does with a space, either way.
struct Hands<'a> {
    way: Way,
    server: &'a MockServer,
    space: Space,
}

impl Hands<'_> {
    async fn freeze(&self) {
        match self.way {
            Way::Inside => {
                self.space.clock().freeze();
                self.space.clock().set(Moment::from_millis(AT));
            }
            Way::OverHttp => {
                let clock = self
                    .server
                    .control()
                    .clock()
                    .freeze(self.space.name())
                    .at(AT)
                    .await
                    .unwrap();
                assert!(clock.frozen);
            }
        }
    }

    async fn advance(&self, by: Duration) {
        match self.way {
            Way::Inside => self.space.clock().advance(by),
            Way::OverHttp => {
                let control = self.server.control();
                control
                    .clock()
                    .advance(self.space.name(), by.as_millis() as u64)
                    .await
                    .unwrap();
            }
        }
    }

    async fn next_event(&self) -> Option<(u64, Event)> {
        match self.way {
            Way::Inside => self
                .space
                .advance_to_next_event()
                .map(|(at, event)| (at.millis(), event)),
            Way::OverHttp => {
                let moved = self
                    .server
                    .control()
                    .clock()
                    .next_event(self.space.name())
                    .await
                    .unwrap();
                moved.event.map(|event| {
                    let kind = match event.kind {
                        EventKind::SessionEnds => Event::SessionEnds,
                        EventKind::UploadMoves => Event::UploadMoves,
                        EventKind::PremiumEnds => Event::PremiumEnds,
                        other => panic!("{other:?} was not to come"),
                    };
                    (event.at, kind)
                })
            }
        }
    }

    async fn switch(&self, name: &str, value: &str) {
        match self.way {
            Way::Inside => self.space.switch(name, value).unwrap(),
            Way::OverHttp => {
                self.server
                    .control()
                    .switches()
                    .set(self.space.name(), name, value)
                    .await
                    .unwrap();
            }
        }
    }

    async fn wait_for_command(&self) {
        match self.way {
            Way::Inside => self.space.with_world(|world| {
                world.set_progress(Progress {
                    pace: UploadPace::OnCommand,
                    end: UploadEnd::AsJudged,
                });
            }),
            Way::OverHttp => {
                let control = self.server.control();
                control
                    .progress()
                    .set(self.space.name(), ProgressKind::Command)
                    .await
                    .unwrap();
            }
        }
    }

    async fn add_account(&self, email: &str, storage: u64) {
        match self.way {
            Way::Inside => {
                let now = self.space.clock().now();
                let account = AccountOptions {
                    storage,
                    ..AccountOptions::new(email, "secret")
                };
                assert!(self.space.with_world(|world| world.add_account(now, account)));
            }
            Way::OverHttp => {
                let control = self.server.control();
                control
                    .accounts()
                    .add(self.space.name(), email, "secret")
                    .storage(storage)
                    .await
                    .unwrap();
            }
        }
    }

    async fn finish(&self, upload: &str) {
        match self.way {
            Way::Inside => {
                let now = self.space.clock().now();
                let effects = self
                    .space
                    .with_world(|world| world.upload_end(now, &upload.into()).unwrap());
                assert!(effects.is_empty());
            }
            Way::OverHttp => {
                let done = self
                    .server
                    .control()
                    .uploads()
                    .finish(self.space.name(), upload)
                    .await
                    .unwrap();
                assert_eq!(done.phase, UploadPhase::Done);
            }
        }
    }

    async fn end_sessions(&self) {
        match self.way {
            Way::Inside => self.space.with_world(|world| world.end_sessions()),
            Way::OverHttp => {
                self.server.control().sessions().end(self.space.name()).await.unwrap();
            }
        }
    }
}

/// What came of it all, as anybody can see it.
async fn story(way: Way) -> Vec<String> {
    let server = MockServer::start().await.unwrap();
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
    let hands = Hands {
        way,
        server: &server,
        space,
    };
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
