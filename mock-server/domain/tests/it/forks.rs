//! A copy of a world goes on by itself, and what happens next by time in either.

use std::time::Duration;

use rapidgator_mock_domain::{Effect, Event, LinkState, Moment, Tier, UploadPhase, generated::refusal::Refusal};

use crate::support::{IDLE, Scene, UPLOAD_IDLE};

#[test]
fn what_only_the_first_world_can_end_is_broken_off_in_the_copy() {
    let mut scene = Scene::new();
    let ann = scene.login("ann");
    let file = scene.store(&ann, "a.bin", 1, 100);
    let upload = scene.announce(&ann, "b.bin", 2, 100).upload_id;
    let ticket = scene.begin(&ann, &upload).unwrap();
    let grant = scene.download(&ann, &file.file_id).unwrap();
    let link = scene.link(&ann, &file.file_id, None, false);
    let claim = scene.world.one_time_begin(scene.now, &link.link_id).unwrap();
    let (_, jobs) = scene.fetch(&ann, &["http://source.test/c.bin"]).unwrap();
    // The file is gone; only the transfers hold its bytes.
    scene.delete(&ann, &[&file.file_id]);

    let mut copy = scene.clone();
    let effects = copy.world.break_off(copy.now);
    copy.audit();
    let fetched = effects.iter().filter(|effect| matches!(effect, Effect::Fetch { .. }));
    assert_eq!((effects.len(), fetched.count()), (1, 1), "{effects:?}");
    assert_eq!(copy.world.view_upload(&upload).unwrap().phase, UploadPhase::Open);
    assert_eq!(copy.world.receiving("ann@example.com"), Some(0));
    let view = copy.world.view_tree(copy.now, "ann@example.com", 10).unwrap();
    assert_eq!(view.links[0].state, LinkState::Waiting);
    assert_eq!((view.account.fetched, view.account.trashed), (0, 1));
    let again = copy.empty(&ann, &[]);
    assert_eq!(again.success, 1);
    assert!(copy.effects.contains(&Effect::ForgetContent(grant.content)));

    // The first one does not notice.
    let received = scene.received(2, 100);
    scene.finish(ticket, received).unwrap();
    let effects = scene.world.download_finish(scene.now, grant.pass, 100);
    assert_eq!(effects, []);
    let _ = scene.world.one_time_finish(scene.now, claim.pass);
    assert_eq!(
        scene.world.one_time_begin(scene.now, &link.link_id).err(),
        Some(Refusal::LinkUsed)
    );
    let received = scene.received(3, 10);
    scene.fetched(jobs[0].clone(), received);
}

#[test]
fn a_copy_tracks_no_changes() {
    let mut scene = Scene::new();
    scene.world.keep_track();
    let mut copy = scene.clone();
    copy.login("ann");
    assert!(copy.world.take_changes().is_empty());
    assert!(!scene.world.take_changes().is_empty());
}

#[test]
fn another_seed_makes_other_ids() {
    let mut scene = Scene::new();
    let mut copy = scene.clone();
    let same = copy.clone().login("ann");
    copy.world.set_seed(99);
    assert_ne!(copy.login("ann"), same);
    assert_eq!(scene.login("ann"), same);
}

#[test]
fn events_come_in_the_order_of_their_moments() {
    let mut scene = Scene::new();
    let premium = scene.world.view_account(scene.now, "ann@example.com").unwrap().tier;
    let Tier::Premium { until } = premium else {
        panic!("ann is premium")
    };
    assert_eq!(scene.world.next_event(scene.now), Some((until, Event::PremiumEnds)));
    assert_eq!(
        scene.world.next_event(Moment::from_millis(until.millis() - 1)),
        Some((until, Event::PremiumEnds))
    );
    assert_eq!(scene.world.next_event(until), None);

    let ann = scene.login("ann");
    let opened = scene.now;
    let mut switches = *scene.world.switches();
    (switches.login_throttle, switches.login_wait) = (true, Duration::from_secs(5));
    scene.world.set_switches(switches);
    assert_eq!(
        scene.world.next_event(opened),
        Some((opened.after(Duration::from_secs(5)), Event::LoginAllowed))
    );
    scene.wait(Duration::from_secs(7));
    let upload = scene.announce(&ann, "a.bin", 1, 100).upload_id;
    // The announcement was a use of the session, which ends later than its deadline was armed for.
    assert_eq!(
        scene.world.next_event(scene.now),
        Some((scene.now.after(IDLE), Event::SessionEnds))
    );
    let ticket = scene.begin(&ann, &upload).unwrap();
    scene.world.end_sessions();
    assert_eq!(
        scene.world.next_event(scene.now),
        Some((until, Event::PremiumEnds)),
        "nothing ends what receives"
    );
    scene.world.upload_abort(scene.now, ticket);
    assert_eq!(
        scene.world.next_event(scene.now),
        Some((scene.now.after(UPLOAD_IDLE), Event::UploadMoves))
    );
}

#[test]
fn a_tree_shows_what_there_is_room_for() {
    let mut scene = Scene::new();
    let ann = scene.login("ann");
    let root = scene.root(&ann).folder_id;
    let inner = scene.folder_in(&ann, "inner", &root);
    scene.folder_in(&ann, "deep", &inner);
    let file = scene.store(&ann, "a.bin", 1, 100);
    scene.link(&ann, &file.file_id, Some("http://127.0.0.1/"), true);
    let gone = scene.store(&ann, "b.bin", 2, 50);
    scene.delete(&ann, &[&gone.file_id]);

    let view = scene.world.view_tree(scene.now, "ANN@example.com", 100).unwrap();
    let paths: Vec<&str> = view.folders.iter().map(|folder| &*folder.path).collect();
    assert_eq!(paths, ["/", "/inner", "/inner/deep"]);
    assert_eq!(view.folders[2].parent.as_ref(), Some(&inner));
    let files: Vec<_> = view
        .files
        .iter()
        .map(|file| (&*file.name, file.folder.is_some()))
        .collect();
    assert_eq!(files, [("a.bin", true), ("b.bin", false)]);
    assert!(view.links[0].calls_back && view.links[0].notifies);
    assert_eq!(
        (view.account.stored, view.account.trashed, view.account.sessions),
        (150, 1, 1)
    );
    assert_eq!(view.left_out, 0);

    let little = scene.world.view_tree(scene.now, "ann@example.com", 4).unwrap();
    assert_eq!(
        (little.folders.len(), little.files.len(), little.links.len()),
        (3, 1, 0)
    );
    assert_eq!(little.left_out, 2);
    assert_eq!(scene.world.view_tree(scene.now, "nobody@example.com", 4), None);
    assert_eq!(scene.world.end_sessions_of("ann@example.com"), Some(1));
    assert_eq!(scene.world.end_sessions_of("nobody@example.com"), None);
}
