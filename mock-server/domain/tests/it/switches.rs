//! What the world does otherwise when it is told to.

use std::time::Duration;

use rapidgator_mock_domain::{
    World, WorldOptions,
    generated::{
        commands::{Command, FolderChangeMode, UserInfo, UserLogin},
        refusal::Refusal,
        switches::{DuplicateFolder, RemoteJobSize, SessionText, Switches},
        types::{Mode, RemoteJobState, UploadState},
    },
};

use crate::support::{IDLE, Scene, answer, create, download, options};

/// A scene with some switches.
fn scene(set: impl FnOnce(&mut Switches)) -> Scene {
    let mut scene = Scene::new();
    switch(&mut scene, set);
    scene
}

fn switch(scene: &mut Scene, set: impl FnOnce(&mut Switches)) {
    let mut switches = *scene.world.switches();
    set(&mut switches);
    scene.world.set_switches(switches);
}

fn login(name: &str, password: &str, code: Option<&str>) -> Command {
    Command::UserLogin(UserLogin {
        login: format!("{name}@example.com"),
        password: password.into(),
        code: code.map(Into::into),
    })
}

#[test]
fn an_ended_session_is_worded_in_three_ways() {
    let texts = [
        SessionText::Documented,
        SessionText::NotExist,
        SessionText::DoesNotExist,
    ]
    .map(|session_text| {
        let switches = Switches {
            session_text,
            ..Switches::default()
        };
        Refusal::SessionExpired.worded(&switches)
    });
    assert_eq!(texts[0], Refusal::SessionExpired.text());
    assert!(texts[0] != texts[1] && texts[1] != texts[2]);
}

#[test]
fn sessions_live_as_long_as_the_switch_says_from_then_on() {
    let mut scene = scene(|switches| switches.token_idle_ttl = Duration::from_secs(5));
    let token = scene.login("ann");
    scene.wait(Duration::from_secs(4));
    scene.user(&token);
    switch(&mut scene, |switches| switches.token_idle_ttl = IDLE);
    scene.wait(Duration::from_secs(4));
    scene.user(&token);
    scene.wait(IDLE - Duration::from_secs(1));
    scene.user(&token);
    scene.wait(IDLE);
    assert_eq!(
        scene.refused(&token, Command::UserInfo(UserInfo {})),
        Refusal::SessionExpired
    );
}

#[test]
fn the_next_call_finds_its_session_ended_and_only_that_one() {
    let mut scene = Scene::new();
    let (ann, bob) = (scene.login("ann"), scene.login("bob"));
    switch(&mut scene, |switches| switches.expire_next_call = true);
    let other = scene.login("ann");
    assert!(scene.world.switches().expire_next_call, "a login needs no session");
    let ask = || Command::UserInfo(UserInfo {});
    assert_eq!(scene.call(None, ask()).unwrap_err().name(), "parameter_missing");
    assert_eq!(scene.refused(&ann, ask()), Refusal::SessionExpired);
    assert!(!scene.world.switches().expire_next_call);
    assert_eq!(
        scene.refused(&ann, ask()),
        Refusal::SessionExpired,
        "it has really ended"
    );
    scene.user(&bob);
    scene.user(&other);
}

#[test]
fn logins_in_a_row_are_throttled_right_or_wrong() {
    let mut scene = scene(|switches| switches.login_throttle = true);
    let throttled = Err(Refusal::LoginThrottled {
        wait: "20 sec...".to_owned(),
    });
    let try_it = |scene: &mut Scene, name, password| scene.call(None, login(name, password, None)).map(|_| ());
    assert_eq!(try_it(&mut scene, "ann", "wrong"), Err(Refusal::WrongCredentials));
    assert_eq!(try_it(&mut scene, "ann", "secret"), throttled);
    assert_eq!(try_it(&mut scene, "bob", "secret"), Ok(()), "each account for itself");
    assert_eq!(try_it(&mut scene, "nobody", "secret"), Err(Refusal::WrongCredentials));
    scene.wait(Duration::from_secs(19));
    assert_eq!(try_it(&mut scene, "ann", "wrong"), throttled);
    scene.wait(Duration::from_secs(1));
    assert_eq!(
        try_it(&mut scene, "ann", "secret"),
        Ok(()),
        "the wait has not begun anew"
    );
    assert_eq!(try_it(&mut scene, "ann", "secret"), throttled);
    switch(&mut scene, |switches| switches.login_wait = Duration::from_secs(0));
    assert_eq!(try_it(&mut scene, "ann", "secret"), Ok(()));
}

#[test]
fn every_account_can_be_made_to_want_a_code() {
    let mut accounts = options().accounts;
    accounts[1].code = Some("123456".into());
    accounts[2].code = Some("654321".into());
    let mut with_code = Scene::with(WorldOptions { accounts, ..options() });
    let mut without_code = Scene::new();
    for (scene, code) in [(&mut with_code, "123456"), (&mut without_code, "000000")] {
        assert!(scene.call(None, login("ann", "secret", None)).is_ok());
        switch(scene, |switches| switches.require_2fa = true);
        for wrong in [None, Some(""), Some("654321")] {
            assert_eq!(scene.call(None, login("ann", "secret", wrong)), Err(Refusal::WrongCode));
        }
        assert!(scene.call(None, login("ann", "secret", Some(code))).is_ok());
        assert!(scene.call(None, login("bob", "secret", Some(code))).is_ok());
    }
}

#[test]
fn downloads_fail_in_each_way() {
    let mut scene = Scene::new();
    let (ann, flo) = (scene.login("ann"), scene.login("flo"));
    let file = scene.store(&ann, "a", 1, 10).file_id;
    type Set = fn(&mut Switches);
    let cases: [(Set, Option<Refusal>, Option<Refusal>); 3] = [
        (
            |switches| switches.traffic_exceeded = true,
            Some(Refusal::TrafficExceeded),
            Some(Refusal::TrafficExceeded),
        ),
        (
            |switches| switches.download_503 = true,
            Some(Refusal::DownloadUnavailable),
            Some(Refusal::DownloadUnavailable),
        ),
        (
            |switches| switches.download_404_for_free = true,
            None,
            Some(Refusal::FileNotFound),
        ),
    ];
    for (set, premium, free) in cases {
        let mut scene = scene.clone();
        switch(&mut scene, set);
        assert_eq!(scene.call(Some(&ann), download(&file)).err(), premium);
        assert_eq!(scene.call(Some(&flo), download(&file)).err(), free);
        scene.info(&ann, &file).unwrap();
    }
}

#[test]
fn an_upload_waits_is_processed_and_ends_as_often_as_the_switches_say() {
    use UploadState::{Done, Fail, Processing, Uploading};
    let cases: [(u64, u64, bool, &[UploadState]); 6] = [
        (0, 0, false, &[Done, Done]),
        (0, 2, false, &[Processing, Processing, Processing, Done]),
        (2, 0, false, &[Uploading, Uploading, Uploading, Done]),
        (2, 1, false, &[Uploading, Uploading, Uploading, Processing, Done]),
        (1, 1, true, &[Uploading, Uploading, Processing, Fail, Fail]),
        (0, 0, true, &[Fail, Fail]),
    ];
    for (waiting_polls, processing_polls, fail_upload, expected) in cases {
        let mut scene = scene(|switches| {
            switches.waiting_polls = waiting_polls;
            switches.processing_polls = processing_polls;
            switches.fail_upload = fail_upload;
        });
        let token = scene.login("ann");
        let announced = scene.announce(&token, "a", 1, 10);
        let ticket = scene.begin(&token, &announced.upload_id).unwrap();
        let received = scene.received(1, 10);
        let sent = scene.finish(ticket, received).unwrap();
        let mut seen = vec![sent.state];
        for _ in 1..expected.len() {
            let upload = scene.poll(&token, &announced.upload_id).unwrap();
            assert_eq!(upload.url, None, "the bytes are not wanted any more");
            seen.push(upload.state);
        }
        assert_eq!(seen, expected, "{waiting_polls} {processing_polls} {fail_upload}");
        let last = scene.poll(&token, &announced.upload_id).unwrap();
        let failed = fail_upload.then(|| Refusal::ProcessingFailed.text());
        assert_eq!(last.error.map(|error| error.message), failed);
        assert_eq!(scene.begin(&token, &announced.upload_id), Err(Refusal::UploadRefused));
    }
}

#[test]
fn time_ends_an_upload_that_shows_as_uploading() {
    let mut scene = Scene::with(WorldOptions {
        processing_at_most: Some(Duration::from_secs(10)),
        ..options()
    });
    switch(&mut scene, |switches| switches.waiting_polls = 5);
    let token = scene.login("ann");
    let id = scene.announce(&token, "a", 1, 10).upload_id;
    let ticket = scene.begin(&token, &id).unwrap();
    let received = scene.received(1, 10);
    assert_eq!(scene.finish(ticket, received).unwrap().state, UploadState::Uploading);
    assert_eq!(
        scene.begin(&token, &id),
        Err(Refusal::UploadRefused),
        "the bytes are there"
    );
    scene.wait(Duration::from_secs(10));
    assert_eq!(scene.list(&token, None).len(), 1);
}

#[test]
fn a_taken_name_gives_the_folder_another_one_or_a_conflict() {
    let mut scene = Scene::new();
    let token = scene.login("ann");
    let first = scene.folder(&token, "a");
    switch(&mut scene, |switches| {
        switches.duplicate_folder = DuplicateFolder::Second;
    });
    let second = scene.folder(&token, "a");
    assert_ne!(second.folder_id, first.folder_id);
    switch(&mut scene, |switches| {
        switches.duplicate_folder = DuplicateFolder::Conflict;
    });
    assert_eq!(scene.refused(&token, create("a", None)), Refusal::FolderExists);
    scene.folder(&token, "b");
    switch(&mut scene, |switches| {
        switches.duplicate_folder = DuplicateFolder::Existing;
    });
    assert_eq!(
        scene.folder(&token, "a").folder_id,
        first.folder_id,
        "the oldest has the name"
    );
    assert_eq!(scene.root(&token).nb_folders, 3);
}

#[test]
fn changing_the_mode_of_a_folder_can_be_broken() {
    let mut scene = scene(|switches| switches.folder_change_mode_500 = true);
    let token = scene.login("ann");
    let folder_id = scene.folder(&token, "a").folder_id;
    let command = || {
        let (folder_id, mode) = (folder_id.clone(), Mode::Private);
        Command::FolderChangeMode(FolderChangeMode { folder_id, mode })
    };
    assert_eq!(scene.refused(&token, command()), Refusal::Internal);
    assert_eq!(scene.folder_info(&token, &folder_id).unwrap().mode, Mode::Public);
    switch(&mut scene, |switches| switches.folder_change_mode_500 = false);
    assert_eq!(
        answer!(scene.call(Some(&token), command()), FolderChangeMode).mode,
        Mode::Private
    );
}

#[test]
fn an_unknown_size_of_a_job_is_null_or_zero() {
    let mut scene = Scene::new();
    let token = scene.login("ann");
    assert_eq!(scene.fetch(&token, &["http://example.com/a"]).unwrap().0[0].size, None);
    switch(&mut scene, |switches| switches.remote_job_size = RemoteJobSize::Zero);
    assert_eq!(
        scene.fetch(&token, &["http://example.com/a"]).unwrap().0[0].size,
        Some(0)
    );
    let seen = scene.jobs(&token, &[]);
    assert!(
        seen.iter()
            .all(|job| (job.state, job.size) == (RemoteJobState::Starting, Some(0)))
    );
}

#[test]
fn a_world_begins_with_the_switches_of_its_options() {
    let switches = Switches {
        login_throttle: true,
        ..Switches::default()
    };
    let world = World::new(WorldOptions { switches, ..options() });
    assert_eq!(*world.switches(), switches);
}
