//! Downloads: who may, what it costs, what it keeps.

use std::time::Duration;

use rapidgator_mock_domain::{
    AccountOptions, ContentId, Effect, Event, FaultPoint, Tier, WorldOptions,
    generated::{
        refusal::Refusal,
        types::{DownloadId, FileId, Mode},
    },
};

use crate::support::{IDLE, START, Scene, answer, download, md5, options};

#[test]
fn the_mode_says_who_may_download() {
    let cases = [
        // Mode, then what its owner, a premium stranger and a free stranger hear.
        (Mode::Public, None, None, None),
        (Mode::PremiumOnly, None, None, Some(Refusal::PremiumRequired)),
        (
            Mode::Private,
            None,
            Some(Refusal::FileNotFound),
            Some(Refusal::FileNotFound),
        ),
        (Mode::Hotlink, None, None, None),
    ];
    assert_eq!(cases.len(), Mode::ALL.len());
    for owner in ["ann", "flo"] {
        let mut scene = Scene::new();
        let (owner, bob, flo) = (scene.login(owner), scene.login("bob"), scene.login("flo"));
        let file = scene.store(&owner, "a", 1, 10).file_id;
        for (mode, by_owner, by_premium, by_free) in cases.clone() {
            scene.set_mode(&owner, &file, mode);
            assert_eq!(scene.call(Some(&owner), download(&file)).err(), by_owner, "{mode:?}");
            assert_eq!(scene.call(Some(&bob), download(&file)).err(), by_premium, "{mode:?}");
            let owner_is_free = scene.user(&flo) == scene.user(&owner);
            let by_free = if owner_is_free { None } else { by_free };
            assert_eq!(scene.call(Some(&flo), download(&file)).err(), by_free, "{mode:?}");
        }
        scene.delete(&owner, &[&file]);
        assert_eq!(scene.refused(&owner, download(&file)), Refusal::FileNotFound);
        assert_eq!(
            scene.refused(&owner, download(&FileId::from(""))),
            Refusal::FileNotFound
        );
    }
}

#[test]
fn a_grant_has_all_that_is_needed_to_send() {
    let mut scene = Scene::new();
    let (ann, bob) = (scene.login("ann"), scene.login("bob"));
    let file = scene.store(&ann, "a", 7, 10).file_id;
    let ticket = answer!(scene.call(Some(&bob), download(&file)), FileDownload);
    assert!(ticket.download_url.expose().starts_with("http://127.0.0.1//?"));
    assert_eq!(ticket.delay, 0);
    let grant = scene.download(&bob, &file).unwrap();
    assert_eq!(
        (grant.content, grant.name.as_str(), grant.length),
        (ContentId::new(1), "a", 10)
    );
    assert_eq!((grant.md5, grant.created), (md5(7), START));
}

#[test]
fn traffic_is_counted_by_bytes_and_downloads_by_whole_lengths() {
    let mut scene = Scene::new();
    let (ann, bob) = (scene.login("ann"), scene.login("bob"));
    let file = scene.store(&ann, "a", 1, 100).file_id;
    let ticket = answer!(scene.call(Some(&bob), download(&file)), FileDownload);
    let session = DownloadId::from(ticket.download_url.expose().rsplit('=').next().unwrap());
    let counted = |scene: &mut Scene| {
        let downloads = scene.list(&ann, None)[0].nb_downloads.unwrap();
        (1000 - scene.user(&bob).traffic.left.unwrap(), downloads)
    };
    // Bytes of each transfer, then all traffic and downloads so far.
    for (bytes, expected) in [
        (0, (0, 0)),
        (60, (60, 0)),
        (39, (99, 0)),
        (1, (100, 1)),
        (250, (350, 3)),
        (0, (350, 3)),
    ] {
        let grant = scene.world.download_begin(scene.now, &session).unwrap();
        assert_eq!(scene.world.download_finish(scene.now, grant.pass, bytes), []);
        assert_eq!(
            scene.world.download_finish(scene.now, grant.pass, bytes),
            [],
            "a pass counts once"
        );
        assert_eq!(counted(&mut scene), expected);
    }
    assert_eq!(scene.user(&ann).traffic.left, Some(1000), "who fetches pays");
    let grant = scene.world.download_begin(scene.now, &session).unwrap();
    assert_eq!(
        scene.world.one_time_finish(scene.now, grant.pass),
        [],
        "it is not the pass of a link"
    );
    assert_eq!(scene.world.one_time_abort(scene.now, grant.pass), []);
    assert_eq!(scene.world.download_finish(scene.now, grant.pass, u64::MAX), []);
    assert_eq!(scene.user(&bob).traffic.left, Some(0));
    scene.audit();
}

#[test]
fn an_empty_file_is_downloaded_with_each_transfer() {
    let mut scene = Scene::new();
    let token = scene.login("ann");
    let file = scene.store(&token, "a", 1, 0).file_id;
    for expected in 1..=2 {
        let grant = scene.download(&token, &file).unwrap();
        let _ = scene.world.download_finish(scene.now, grant.pass, 0);
        assert_eq!(scene.list(&token, None)[0].nb_downloads, Some(expected));
    }
}

#[test]
fn a_transfer_that_sends_nothing_counts_for_nothing() {
    let mut scene = Scene::new();
    let token = scene.login("ann");
    for length in [0, 10] {
        let file = scene.store(&token, "a", 1, length).file_id;
        let grant = scene.download(&token, &file).unwrap();
        assert_eq!(scene.world.download_abort(scene.now, grant.pass), []);
        assert_eq!(scene.world.download_finish(scene.now, grant.pass, 10), [], "it is over");
        scene.audit();
    }
    assert!(scene.list(&token, None).iter().all(|file| file.nb_downloads == Some(0)));
}

#[test]
fn used_traffic_comes_back_after_the_period_that_its_first_byte_began() {
    const HOUR: Duration = Duration::from_secs(3600);
    const LITTLE: Duration = Duration::from_millis(1);
    let mut scene = Scene::new();
    let mut switches = *scene.world.switches();
    switches.token_idle_ttl = 100 * HOUR;
    scene.world.set_switches(switches);
    let ann = scene.login("ann");
    let file = scene.store(&ann, "a", 1, 100).file_id;
    let fetch = |scene: &mut Scene, bytes| {
        let grant = scene.download(&ann, &file).unwrap();
        scene.world.download_finish(scene.now, grant.pass, bytes);
    };
    let left = |scene: &mut Scene| scene.user(&ann).traffic.left.unwrap();
    fetch(&mut scene, 100);
    scene.wait(50 * HOUR);
    assert_eq!(left(&mut scene), 900, "by default it does not");

    switches.traffic_period = 2 * HOUR;
    scene.world.set_switches(switches);
    fetch(&mut scene, 0);
    let next = scene.world.next_event(scene.now);
    assert!(
        next.is_some_and(|(_, event)| event != Event::TrafficReturns),
        "{next:?}"
    );
    fetch(&mut scene, 10);
    let returns = scene.now.after(2 * HOUR);
    scene.wait(HOUR);
    fetch(&mut scene, 20);
    assert_eq!(left(&mut scene), 870);
    assert_eq!(
        scene.world.next_event(scene.now),
        Some((returns, Event::TrafficReturns))
    );
    scene.wait(HOUR - LITTLE);
    assert_eq!(left(&mut scene), 870);
    scene.wait(LITTLE);
    assert_eq!(left(&mut scene), 1000);
    fetch(&mut scene, 1);
    assert_eq!(left(&mut scene), 999, "a new period has begun");
    scene.audit();
}

#[test]
fn limits_of_traffic_and_size_are_looked_at_before_the_download() {
    let mut scene = Scene::with(WorldOptions {
        accounts: vec![
            AccountOptions {
                traffic: 150,
                tier: Tier::Premium {
                    until: START.after(IDLE * 5),
                },
                ..small("ann")
            },
            AccountOptions {
                max_free_download: Some(99),
                ..small("flo")
            },
        ],
        ..options()
    });
    let (ann, flo) = (scene.login("ann"), scene.login("flo"));
    let file = scene.store(&ann, "a", 1, 100).file_id;
    let just = scene.store(&ann, "b", 2, 99).file_id;
    let too_large = Refusal::DownloadTooLarge {
        limit: "99 bytes".to_owned(),
    };
    assert_eq!(scene.refused(&flo, download(&file)), too_large);
    scene.download(&flo, &just).unwrap();

    let grant = scene.download(&ann, &file).unwrap();
    let _ = scene.world.download_finish(scene.now, grant.pass, 51);
    assert_eq!(scene.refused(&ann, download(&file)), Refusal::TrafficExceeded);
    scene.download(&ann, &just).unwrap();
}

fn small(name: &str) -> AccountOptions {
    AccountOptions::new(format!("{name}@example.com"), "secret")
}

#[test]
fn a_download_keeps_its_bytes_even_if_the_file_is_deleted_for_good() {
    let mut scene = Scene::new();
    let token = scene.login("ann");
    let file = scene.store(&token, "a", 1, 10).file_id;
    let first = scene.download(&token, &file).unwrap();
    let second = scene.download(&token, &file).unwrap();
    scene.delete(&token, &[&file]);
    assert_eq!(scene.world.empty_trash("ann@example.com"), [], "somebody still reads");
    scene.audit();
    assert_eq!(scene.world.download_finish(scene.now, first.pass, 10), []);
    let last = scene.world.download_finish(scene.now, second.pass, 3);
    assert_eq!(last, [Effect::ForgetContent(first.content)]);
    scene.audit();
}

#[test]
fn a_download_session_ends_when_idle_and_not_while_it_runs() {
    let mut scene = Scene::new();
    let token = scene.login("ann");
    let file = scene.store(&token, "a", 1, 10).file_id;
    let ticket = answer!(scene.call(Some(&token), download(&file)), FileDownload);
    let id = DownloadId::from(ticket.download_url.expose().rsplit('=').next().unwrap());
    let unknown = Err(Refusal::DownloadSessionNotFound);

    assert_eq!(
        scene.world.download_begin(scene.now, &DownloadId::from("nothing")),
        unknown
    );
    let grant = scene.world.download_begin(scene.now, &id).unwrap();
    scene.wait(IDLE * 3);
    let again = scene.world.download_begin(scene.now, &id).unwrap();
    let _ = scene.world.download_finish(scene.now, again.pass, 10);
    scene.wait(IDLE * 3);
    let _ = scene.world.download_finish(scene.now, grant.pass, 10);
    scene.wait(IDLE);
    assert_eq!(scene.world.download_begin(scene.now, &id), unknown);
}

#[test]
fn a_session_gives_nothing_that_its_account_may_not_see_any_more() {
    let mut scene = Scene::new();
    let (ann, bob) = (scene.login("ann"), scene.login("bob"));
    let file = scene.store(&ann, "a", 1, 10).file_id;
    let ticket = answer!(scene.call(Some(&bob), download(&file)), FileDownload);
    let id = DownloadId::from(ticket.download_url.expose().rsplit('=').next().unwrap());
    scene.set_mode(&ann, &file, Mode::Private);
    assert_eq!(
        scene.world.download_begin(scene.now, &id),
        Err(Refusal::DownloadSessionNotFound)
    );
    scene.set_mode(&ann, &file, Mode::Public);
    scene
        .world
        .refuse_next(FaultPoint::DownloadBytes, Refusal::ForeignDownload);
    assert_eq!(
        scene.world.download_begin(scene.now, &id),
        Err(Refusal::ForeignDownload)
    );
    scene.world.download_begin(scene.now, &id).unwrap();
    scene.delete(&ann, &[&file]);
    assert_eq!(
        scene.world.download_begin(scene.now, &id),
        Err(Refusal::DownloadSessionNotFound)
    );
    let _ = scene.world.empty_trash("ann@example.com");
    assert_eq!(
        scene.world.download_begin(scene.now, &id),
        Err(Refusal::DownloadSessionNotFound)
    );
}
