//! How uploads go on once their bytes are there: every pace against questions, time and commands, and both ends.

use std::time::Duration;

use rapidgator_mock_domain::{
    NotProcessed, Progress, UploadEnd, UploadPace, UploadPhase,
    generated::types::{Token, UploadId, UploadState},
};

use crate::support::{Scene, UPLOAD_IDLE};

const SIZE: u64 = 200;

const fn seconds(seconds: u64) -> Duration {
    Duration::from_secs(seconds)
}

fn paced(pace: UploadPace) -> Progress {
    Progress {
        pace,
        end: UploadEnd::AsJudged,
    }
}

/// An upload whose bytes have arrived.
fn arrived(scene: &mut Scene) -> (Token, UploadId) {
    let ann = scene.login("ann");
    let id = scene.announce(&ann, "a.bin", 1, SIZE).upload_id;
    let ticket = scene.begin(&ann, &id).unwrap();
    let received = scene.received(1, SIZE);
    scene.finish(ticket, received).unwrap();
    (ann, id)
}

fn phase(scene: &Scene, id: &UploadId) -> UploadPhase {
    scene.audit();
    scene.world.view_upload(id).unwrap().phase
}

/// Whether it has ended after so many questions, and after a time without one.
fn ends(pace: UploadPace, polls: usize, time: Duration) -> (bool, bool) {
    let mut asked = Scene::new();
    asked.world.set_progress(paced(pace));
    let (ann, id) = arrived(&mut asked);
    for _ in 0..polls {
        asked.poll(&ann, &id).unwrap();
    }
    let mut waited = Scene::new();
    waited.world.set_progress(paced(pace));
    let (_, other) = arrived(&mut waited);
    waited.wait(time);
    waited.world.expire(waited.now);
    let is_done = |scene: &Scene, id: &UploadId| phase(scene, id) == UploadPhase::Done;
    (is_done(&asked, &id), is_done(&waited, &other))
}

#[test]
fn each_pace_ends_by_what_it_says_and_by_nothing_else() {
    let long = seconds(1_000_000);
    for (pace, polls, time, ended) in [
        (UploadPace::AtOnce, 0, Duration::ZERO, (true, true)),
        (UploadPace::Usual, 2, UPLOAD_IDLE, (true, true)),
        (UploadPace::After(seconds(60)), 1000, seconds(59), (false, false)),
        (UploadPace::After(seconds(60)), 1000, seconds(60), (false, true)),
        (UploadPace::Polls(3), 3, long, (false, false)),
        (UploadPace::Polls(3), 4, long, (true, false)),
        (UploadPace::Polls(0), 0, Duration::ZERO, (true, true)),
        // 200 bytes take 20 seconds.
        (UploadPace::BytesPerSecond(10), 1000, seconds(19), (false, false)),
        (UploadPace::BytesPerSecond(10), 1000, seconds(20), (false, true)),
        (UploadPace::BytesPerSecond(0), 1000, long, (false, false)),
        (UploadPace::OnCommand, 1000, long, (false, false)),
    ] {
        assert_eq!(ends(pace, polls, time), ended, "{pace:?}, {polls} questions, {time:?}");
    }
}

#[test]
fn it_ends_as_it_was_told() {
    for (reason, told) in [(Some("broken".to_owned()), Some("broken")), (None, None)] {
        let mut scene = Scene::new();
        scene.world.set_progress(Progress {
            pace: UploadPace::Polls(1),
            end: UploadEnd::Failed { reason },
        });
        let (ann, id) = arrived(&mut scene);
        assert_eq!(scene.poll(&ann, &id).unwrap().state, UploadState::Processing);
        let failed = scene.poll(&ann, &id).unwrap();
        assert_eq!(failed.state, UploadState::Fail);
        let text = failed.error.unwrap().message;
        assert_eq!(text, told.map_or(text.clone(), str::to_owned));
        assert_eq!(scene.room(&ann), 1000, "nothing is reserved");
    }
}

#[test]
fn one_session_can_go_on_otherwise_than_the_others() {
    let mut scene = Scene::new();
    let ann = scene.login("ann");
    let id = scene.announce(&ann, "a.bin", 1, SIZE).upload_id;
    let before = scene
        .world
        .set_upload_progress(scene.now, &id, paced(UploadPace::OnCommand));
    before.unwrap();
    let ticket = scene.begin(&ann, &id).unwrap();
    let received = scene.received(1, SIZE);
    scene.finish(ticket, received).unwrap();
    scene.store(&ann, "b.bin", 2, SIZE);
    assert_eq!(phase(&scene, &id), UploadPhase::Processing);
    let view = scene.world.view_upload(&id).unwrap();
    assert_eq!((view.polls_left, view.due), (None, None));

    // Changed while it is looked at, time counts from now on.
    scene.wait(seconds(50));
    let then = paced(UploadPace::After(seconds(30)));
    scene.world.set_upload_progress(scene.now, &id, then).unwrap();
    let due = scene.world.view_upload(&id).unwrap().due;
    assert_eq!(due, Some(scene.now.after(seconds(30))));
    let fails = Progress {
        pace: UploadPace::AtOnce,
        end: UploadEnd::Failed { reason: None },
    };
    scene.world.set_upload_progress(scene.now, &id, fails.clone()).unwrap();
    assert_eq!(phase(&scene, &id), UploadPhase::Failed);
    let late = scene.world.set_upload_progress(scene.now, &id, fails.clone());
    assert_eq!(late.err(), Some(NotProcessed::Is(UploadPhase::Failed)));
    let unknown = scene.world.set_upload_progress(scene.now, &"none".into(), fails);
    assert_eq!(unknown.err(), Some(NotProcessed::Unknown));
}

#[test]
fn commands_move_a_session_whose_bytes_are_there() {
    let mut scene = Scene::new();
    let mut switches = *scene.world.switches();
    switches.waiting_polls = 1;
    scene.world.set_switches(switches);

    let (ann, id) = arrived(&mut scene);
    assert_eq!(phase(&scene, &id), UploadPhase::Arrived);
    scene.world.upload_stall(scene.now, &id).unwrap();
    for _ in 0..5 {
        scene.wait(seconds(20));
        assert_eq!(scene.poll(&ann, &id).unwrap().state, UploadState::Uploading);
    }
    assert_eq!(scene.world.upload_step(scene.now, &id).unwrap(), []);
    assert_eq!(phase(&scene, &id), UploadPhase::Processing);
    assert_eq!(scene.world.upload_step(scene.now, &id).unwrap(), []);
    assert_eq!(phase(&scene, &id), UploadPhase::Done);
    for outcome in [
        scene.world.upload_step(scene.now, &id).map(drop),
        scene.world.upload_end(scene.now, &id).map(drop),
        scene.world.upload_fail(scene.now, &id, None).map(drop),
        scene.world.upload_stall(scene.now, &id),
    ] {
        assert_eq!(outcome, Err(NotProcessed::Is(UploadPhase::Done)));
    }

    let mut scene = Scene::new();
    let (ann, id) = arrived(&mut scene);
    scene.world.upload_end(scene.now, &id).unwrap();
    assert_eq!(phase(&scene, &id), UploadPhase::Done);
    let open = scene.announce(&ann, "open", 3, 10).upload_id;
    let early = scene.world.upload_fail(scene.now, &open, None);
    assert_eq!(early.err(), Some(NotProcessed::Is(UploadPhase::Open)));

    let mut scene = Scene::new();
    let (ann, id) = arrived(&mut scene);
    // Its bytes were taken, and nobody else has them.
    assert_eq!(
        scene
            .world
            .upload_fail(scene.now, &id, Some("no".to_owned()))
            .unwrap()
            .len(),
        1
    );
    assert_eq!(phase(&scene, &id), UploadPhase::Failed);
    assert_eq!(scene.room(&ann), 1000);
}
