//! What holds for the whole world: it repeats itself, it can be copied, it keeps secrets, it survives large numbers.

use std::time::Duration;

use rapidgator_mock_domain::{
    AccountOptions, Effect, Grant, Moment, World, WorldOptions,
    generated::{
        commands::{Command, UserInfo},
        refusal::Refusal,
        types::LinkId,
    },
};

use crate::support::{START, Scene, options};

/// A bit of everything.
fn play(scene: &mut Scene) -> Vec<String> {
    let (ann, bob) = (scene.login("ann"), scene.login("bob"));
    let folder = scene.folder(&ann, "a").folder_id;
    let file = scene.store(&ann, "one", 1, 100);
    scene.wait(Duration::from_millis(1500));
    let instant = scene.announce(&bob, "two", 1, 100);
    let copied = scene.copy(&ann, &[&file.file_id], &folder);
    let link = scene.link(&ann, &file.file_id, Some("http://127.0.0.1:1/"), true);
    let grant = scene.world.one_time_begin(scene.now, &link.link_id).unwrap();
    let effects = scene.world.one_time_finish(scene.now, grant.pass);
    let open = scene.announce(&ann, "three", 3, 100);
    scene.delete(&ann, &[&file.file_id]);
    let listed = scene.list(&ann, Some(&folder));
    let url = open.url.as_ref().unwrap().expose().to_owned();
    vec![
        url,
        format!("{file:?} {instant:?} {copied:?} {link:?} {grant:?} {effects:?} {open:?} {listed:?}"),
    ]
}

#[test]
fn the_same_seed_and_calls_give_the_same_world() {
    let (mut one, mut two) = (Scene::new(), Scene::new());
    assert_eq!(play(&mut one), play(&mut two));
    assert_eq!(one.world, two.world);
    assert_eq!(one.effects, two.effects);

    let mut other = Scene::with(WorldOptions { seed: 2, ..options() });
    assert_ne!(play(&mut other), play(&mut Scene::new()));
}

#[test]
fn a_clone_is_a_snapshot() {
    let mut scene = Scene::new();
    play(&mut scene);
    let mut snapshot = scene.clone();
    let after = play(&mut scene);
    assert_ne!(scene.world, snapshot.world);
    assert_eq!(
        play(&mut snapshot)[0],
        after[0],
        "the same calls after the snapshot give the same ids"
    );
}

#[test]
fn nothing_that_is_printed_tells_a_secret() {
    let mut options = options();
    options.accounts[0].password = "marker-password".into();
    options.accounts[0].code = Some("marker-code".into());
    options.accounts[1].password = "secret".into();
    let mut scene = Scene::with(options);
    let bob = scene.login("bob");
    let file = scene.store(&bob, "a", 1, 10).file_id;
    let ticket = scene.call(Some(&bob), crate::support::download(&file)).unwrap();
    let open = scene.announce(&bob, "b", 2, 10);
    let link = scene.link(&bob, &file, Some("http://example.com/?key=marker-callback"), false);
    let grant: Grant = scene
        .world
        .one_time_begin(scene.now, &LinkId::from(link.link_id.as_str()))
        .unwrap();
    let effects: Vec<Effect> = scene.world.one_time_finish(scene.now, grant.pass);
    let printed = format!("{:?} {ticket:?} {open:?} {effects:?} {bob:?}", scene.world);
    assert!(printed.contains("[redacted]"));
    for secret in ["marker", bob.expose(), "uuid=", "session_id="] {
        assert!(!printed.contains(secret), "{secret}");
    }
}

#[test]
fn the_largest_numbers_do_no_harm() {
    let large = AccountOptions {
        storage: u64::MAX,
        traffic: u64::MAX,
        max_file_size: u64::MAX,
        ..AccountOptions::new("ann@example.com", "secret")
    };
    let mut scene = Scene::with(WorldOptions {
        accounts: vec![large],
        ..options()
    });
    let token = scene.login("ann");
    let root = scene.root(&token).folder_id;
    let file = scene.store(&token, "a", 1, u64::MAX).file_id;
    assert_eq!(scene.room(&token), 0);
    assert_eq!(scene.copy(&token, &[&file], &root).fail, 1);
    scene.store(&token, "empty", 2, 0);
    assert_eq!(scene.root(&token).size_files, u64::MAX);
    for _ in 0..2 {
        let grant = scene.download(&token, &file).unwrap();
        let _ = scene.world.download_finish(scene.now, grant.pass, u64::MAX);
    }
    scene.now = Moment::from_millis(u64::MAX);
    let token = scene.login("ann");
    let command = Command::UserInfo(UserInfo {});
    assert_eq!(
        scene.refused(&token, command),
        Refusal::SessionExpired,
        "a session of the last moment has no time"
    );
}

#[test]
fn expiring_early_late_or_twice_is_harmless() {
    let mut scene = Scene::new();
    play(&mut scene);
    let mut world: World = scene.world.clone();
    world.expire(scene.now);
    world.expire(START);
    assert_eq!(world, scene.world, "before anything is over nothing happens");
    let mut twice = world.clone();
    let (soon, late) = (Duration::from_secs(101), Duration::from_secs(100_000));
    world.expire(scene.now.after(late));
    twice.expire(scene.now.after(soon));
    twice.expire(scene.now.after(soon));
    twice.expire(scene.now.after(late));
    assert_eq!(world, twice);
    assert_ne!(world, scene.world, "a lot is over in the end");
    assert_eq!(world.audit(), Vec::<String>::new());
}
