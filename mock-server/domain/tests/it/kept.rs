//! What is kept of a world, and what is made of it again. That nothing is lost is shown by the sequences in `random`.

use std::collections::BTreeMap;

use rapidgator_mock_domain::{
    BrokenOff, Contradiction, Effect, Restored, World, WorldOptions,
    generated::{
        refusal::Refusal,
        types::{RemoteJobState, Token, UploadState},
    },
    kept::Row,
};
use serde_json::{Value, json};

use crate::support::{IDLE, Scene, options};

/// All that is kept of a world, as text, by table and key.
fn rows(world: &World) -> BTreeMap<(&'static str, Vec<u8>), Value> {
    let mut world = world.clone();
    world.keep_track();
    let changes = world.take_changes().into_iter();
    let rows = changes.map(|change| ((change.table, change.key), serde_json::to_value(change.row).unwrap()));
    rows.collect()
}

fn restore(rows: impl IntoIterator<Item = Value>) -> Result<Restored, Contradiction> {
    let rows = rows.into_iter().map(|row| serde_json::from_value::<Row>(row).unwrap());
    World::restore(options(), rows)
}

fn restarted(scene: &Scene) -> (Scene, Restored) {
    let restored = restore(rows(&scene.world).into_values()).unwrap();
    let mut after = scene.clone();
    after.world = restored.world.clone();
    (after, restored)
}

/// Something of each kind.
fn full_scene() -> (Scene, Token) {
    let mut scene = Scene::new();
    let token = scene.login("ann");
    let file = scene.store(&token, "a.bin", 1, 10);
    let trashed = scene.store(&token, "b.bin", 2, 20);
    scene.delete(&token, &[&trashed.file_id]);
    scene.folder(&token, "below");
    scene.link(&token, &file.file_id, Some("http://localhost/secret"), true);
    scene.announce(&token, "c.bin", 3, 30);
    let (jobs, _) = scene.fetch(&token, &["http://localhost/secret/d.bin"]).unwrap();
    assert_eq!(jobs[0].state, RemoteJobState::Waiting);
    let grant = scene.download(&token, &file.file_id).unwrap();
    let _ = scene.world.download_abort(scene.now, grant.pass);
    (scene, token)
}

#[test]
fn only_what_has_changed_is_told_and_only_to_who_wants_to_know() {
    let mut scene = Scene::new();
    let token = scene.login("ann");
    assert_eq!(scene.world.take_changes(), []);
    scene.world.keep_track();
    assert!(!scene.world.take_changes().is_empty());
    assert_eq!(scene.world.take_changes(), []);
    scene.user(&token);
    assert_eq!(scene.world.take_changes(), [], "a look changes nothing");
    scene.folder(&token, "new");
    let changes = scene.world.take_changes();
    let tables: Vec<&str> = changes.iter().map(|change| change.table).collect();
    assert_eq!(tables, ["ids", "folders"]);
}

/// The rows are a file format: when this changes, older files must still fit, or get another number.
#[test]
fn rows_look_like_this() {
    let (scene, _) = full_scene();
    let mut kinds: BTreeMap<String, Value> = BTreeMap::new();
    for row in rows(&scene.world).into_values() {
        let (kind, members) = row.as_object().unwrap().iter().next().unwrap();
        kinds.entry(kind.clone()).or_insert_with(|| members.clone());
    }
    // Another package of the workspace may want members in the order of the fields.
    kinds.values_mut().for_each(Value::sort_all_objects);
    insta::assert_snapshot!(serde_json::to_string_pretty(&kinds).unwrap());
}

#[test]
fn no_secret_is_shown() {
    let (mut scene, token) = full_scene();
    scene.world.keep_track();
    let shown = format!("{:?}", scene.world.take_changes());
    for secret in [token.expose(), "\"secret\"", "localhost/secret"] {
        assert!(!shown.contains(secret), "{secret} in {shown}");
    }
}

#[test]
fn transfers_are_broken_off() {
    let (mut scene, token) = full_scene();
    let upload = scene.announce(&token, "e.bin", 5, 50);
    let ticket = scene.begin(&token, &upload.upload_id).unwrap();
    let root = scene.root(&token);
    let file = scene.list(&token, Some(&root.folder_id)).remove(0);
    let _download = scene.download(&token, &file.file_id).unwrap();
    let link = scene.link(&token, &file.file_id, None, false);
    let _claim = scene.world.one_time_begin(scene.now, &link.link_id).unwrap();

    let (mut after, restored) = restarted(&scene);
    let expected = BrokenOff {
        uploads: 1,
        downloads: 1,
        links: 1,
        jobs: 1,
    };
    assert_eq!(restored.broken_off, expected);
    assert!(matches!(&restored.effects[..], [Effect::Fetch { ticket, .. }] if ticket.job_id() == 1));
    let stale = after.received(5, 50);
    assert_eq!(after.finish(ticket, stale), Err(Refusal::UploadRefused));
    let again = after.begin(&token, &upload.upload_id).unwrap();
    let received = after.received(5, 50);
    assert_eq!(after.finish(again, received).unwrap().state, UploadState::Processing);
    after.world.one_time_begin(after.now, &link.link_id).unwrap();

    scene.world = restored.world;
    let (_, again) = restarted(&scene);
    assert_eq!(
        again.broken_off,
        BrokenOff {
            jobs: 1,
            ..BrokenOff::default()
        },
        "it is told once"
    );
}

#[test]
fn bytes_that_only_a_download_held_are_forgotten() {
    let mut scene = Scene::new();
    let token = scene.login("ann");
    let file = scene.store(&token, "a.bin", 1, 10);
    let grant = scene.download(&token, &file.file_id).unwrap();
    scene.delete(&token, &[&file.file_id]);
    scene.empty(&token, &[&file.file_id]);
    assert_eq!(restarted(&scene).1.effects, [Effect::ForgetContent(grant.content)]);
}

/// Its last uses are not kept, so a restart may end it too early, by a sixteenth at most.
#[test]
fn a_session_that_is_in_use_goes_on() {
    let mut scene = Scene::new();
    scene.world.keep_track();
    let token = scene.login("ann");
    let mut kept = 0;
    for _ in 0..160 {
        scene.wait(IDLE / 160);
        scene.user(&token);
        kept += scene
            .world
            .take_changes()
            .iter()
            .filter(|change| change.table == "sessions")
            .count();
    }
    assert!((10..=20).contains(&kept), "written down {kept} times");
    let (mut after, _) = restarted(&scene);
    after.wait(IDLE - IDLE / 12);
    after.user(&token);
}

#[test]
fn rows_that_contradict_each_other_are_refused() {
    let (scene, _) = full_scene();
    let sound = rows(&scene.world);
    let kinds = [
        "Ids", "Account", "Session", "Folder", "File", "Content", "Upload", "Download", "Link", "Job",
    ];
    let count = |kind: &str| sound.values().filter(|row| row.get(kind).is_some()).count();
    for kind in kinds {
        assert!(count(kind) > 0, "{kind}");
        let doubled = sound.values().flat_map(|row| {
            let times = if row.get(kind).is_some() { 2 } else { 1 };
            std::iter::repeat_n(row.clone(), times)
        });
        assert!(matches!(restore(doubled), Err(Contradiction::Twice { .. })), "{kind}");
    }
    for kind in ["Ids", "Account", "Folder", "Content"] {
        let without = sound.values().filter(|row| row.get(kind).is_none()).cloned();
        assert!(matches!(restore(without), Err(Contradiction::Missing { .. })), "{kind}");
    }

    let table = [
        ("Session", "account", json!(77), "needs an account"),
        ("Folder", "owner", json!(77), "needs an owner"),
        ("Folder", "mode", json!(77), "has a mode"),
        ("File", "owner", json!(77), "needs an owner"),
        (
            "File",
            "place",
            json!({"Live": {"folder": 777}}),
            "needs a folder of its owner",
        ),
        ("File", "content", json!(777), "needs a content"),
        ("File", "mode", json!(77), "has a mode"),
        ("Content", "md5", json!("none"), "has a digest"),
        ("Upload", "account", json!(77), "needs an account"),
        ("Upload", "md5", json!("none"), "has a digest"),
        (
            "Upload",
            "phase",
            json!({"Processing": {"verdict": {"Accept": 777}, "polls_left": 0}}),
            "needs a content",
        ),
        ("Download", "account", json!(77), "needs an account"),
        ("Link", "owner", json!(77), "needs an owner"),
        ("Link", "file", json!(777), "needs a file"),
        ("Job", "account", json!(77), "needs an account"),
        ("Account", "storage", json!(1), "stores more than it may"),
        ("Account", "number", json!(77), "needs an account before it"),
        ("Account", "root", json!(777), "needs a root folder"),
    ];
    for (kind, member, value, expected) in table {
        let mut rows: Vec<Value> = sound.values().cloned().collect();
        let row = rows.iter_mut().find(|row| row.get(kind).is_some()).unwrap();
        row[kind][member] = value;
        let refused = restore(rows).expect_err(expected).to_string();
        assert!(refused.contains(expected), "{kind} {member}: {refused}");
    }
}

#[test]
fn folders_in_a_ring_are_refused() {
    let mut scene = Scene::new();
    let token = scene.login("ann");
    let outer = scene.folder(&token, "outer");
    scene.folder_in(&token, "inner", &outer.folder_id);
    let mut rows: Vec<Value> = rows(&scene.world).into_values().collect();
    let key = |rows: &[Value], name: &str| {
        let named = rows.iter().find(|row| row["Folder"]["name"] == name);
        named.unwrap()["Folder"]["key"].clone()
    };
    let inner = key(&rows, "inner");
    let outer = rows.iter_mut().find(|row| row["Folder"]["name"] == "outer").unwrap();
    outer["Folder"]["parent"] = inner;
    assert!(matches!(restore(rows), Err(Contradiction::Unsound(_))));
}

#[test]
fn used_traffic_comes_back_after_a_restart() {
    let (mut scene, token) = full_scene();
    let mut switches = *scene.world.switches();
    switches.traffic_period = IDLE / 2;
    scene.world.set_switches(switches);
    let root = scene.root(&token);
    let file = scene.list(&token, Some(&root.folder_id)).remove(0);
    let grant = scene.download(&token, &file.file_id).unwrap();
    scene.world.download_finish(scene.now, grant.pass, 7);
    let used = scene.user(&token).traffic;
    assert_eq!(used.left.unwrap() + 7, used.total.unwrap());

    let (mut after, _) = restarted(&scene);
    assert_eq!(after.user(&token).traffic, used);
    after.wait(IDLE / 2);
    let user = after.user(&token);
    assert_eq!(user.traffic.left, user.traffic.total);

    // Written before anything came back.
    let mut rows: Vec<Value> = rows(&scene.world).into_values().collect();
    for account in rows.iter_mut().filter_map(|row| row.get_mut("Account")) {
        account.as_object_mut().unwrap().remove("traffic_returns").unwrap();
    }
    after.world = restore(rows).unwrap().world;
    after.wait(IDLE / 2);
    let token = after.login("ann");
    assert_eq!(after.user(&token).traffic, used);
}

#[test]
fn accounts_and_ids_are_those_that_were_kept() {
    let (scene, _) = full_scene();
    let options = WorldOptions {
        seed: 77,
        accounts: Vec::new(),
        ..options()
    };
    let rows = rows(&scene.world).into_values();
    let rows = rows.map(|row| serde_json::from_value(row).unwrap());
    let restored = World::restore(options, rows).unwrap();
    assert_eq!(restored.census.accounts, 3);
    let mut after = scene.clone();
    after.world = restored.world;
    let (mut one, mut two) = (scene, after);
    assert_eq!(one.login("bob"), two.login("bob"));
}
