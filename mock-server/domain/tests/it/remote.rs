//! Remote uploads: what the server reports, and what a client sees of it.

use std::time::Duration;

use rapidgator_mock_domain::{
    ContentId, Effect, FaultPoint, RemoteTicket, Secret,
    generated::{
        commands::{Command, RemoteCreate},
        limits,
        machines::RemoteJobEvent,
        refusal::Refusal,
        types::{FolderId, RemoteJob, RemoteJobState, Token},
    },
};

use crate::support::{Scene, answer, names, result};

use RemoteJobState::{Done, Downloading, Fail, Starting, Waiting};

const URL: &str = "http://example.com/some/a%20b.zip?key=marker";

/// One job, and what to report under.
fn one(scene: &mut Scene, token: &Token) -> (RemoteJob, RemoteTicket) {
    let (mut jobs, mut tickets) = scene.fetch(token, &[URL]).unwrap();
    (jobs.remove(0), tickets.remove(0))
}

/// What a question shows of a job.
fn ask(scene: &mut Scene, token: &Token, id: u64) -> RemoteJob {
    scene.jobs(token, &[id]).remove(0)
}

fn states(scene: &mut Scene, token: &Token, id: u64, times: usize) -> Vec<RemoteJobState> {
    (0..times).map(|_| ask(scene, token, id).state).collect()
}

#[test]
fn a_client_sees_each_state_however_fast_the_bytes_come() {
    let mut scene = Scene::new();
    let token = scene.login("ann");
    let (job, ticket) = one(&mut scene, &token);
    assert_eq!((job.state, job.url.as_str()), (Waiting, URL));
    assert_eq!((job.name, job.size, job.file, job.updated), (None, None, None, None));
    assert_eq!(
        scene.effects,
        [Effect::Fetch {
            ticket: ticket.clone(),
            url: Secret::from(URL)
        }]
    );
    assert_eq!(job.folder_id, scene.root(&token).folder_id);
    let received = scene.received(1, 40);
    scene.fetched(ticket, received);
    assert_eq!(scene.room(&token), 960, "the room is reserved");

    let starting = ask(&mut scene, &token, job.job_id);
    assert_eq!((starting.state, starting.name, starting.size), (Starting, None, None));
    let downloading = ask(&mut scene, &token, job.job_id);
    let seen = (
        downloading.state,
        downloading.name.as_deref(),
        downloading.size,
        downloading.dl_size,
    );
    assert_eq!(seen, (Downloading, Some("a b.zip"), Some(40), 40));
    assert_eq!(
        scene.list(&token, None),
        [],
        "no file before the client has seen it come"
    );
    let done = ask(&mut scene, &token, job.job_id);
    assert_eq!((done.state, done.error.as_ref()), (Done, None));
    let file = done.file.clone().unwrap();
    assert_eq!((file.name.as_str(), file.size), ("a b.zip", 40));
    assert_eq!(scene.list(&token, None).len(), 1);
    assert_eq!(ask(&mut scene, &token, job.job_id), done, "nothing comes after");
    assert_eq!(scene.room(&token), 960);

    scene.delete(&token, &[&file.file_id]);
    scene.empty(&token, &[]);
    assert_eq!(ask(&mut scene, &token, job.job_id).file, None);
}

#[test]
fn a_client_sees_no_more_than_the_server_has() {
    let mut scene = Scene::new();
    let token = scene.login("ann");
    let (job, ticket) = one(&mut scene, &token);
    assert_eq!(
        states(&mut scene, &token, job.job_id, 3),
        [Starting; 3],
        "the source has not answered"
    );
    let now = scene.now;
    assert!(scene.world.remote_size(now, &ticket, Some("given.bin"), Some(100)));
    scene.wait(Duration::from_secs(4));
    assert!(scene.world.remote_progress(scene.now, &ticket, 60));
    assert!(
        scene.world.remote_progress(scene.now, &ticket, 20),
        "a late report takes nothing back"
    );
    for _ in 0..3 {
        let job = ask(&mut scene, &token, job.job_id);
        assert_eq!((job.state, job.name.as_deref()), (Downloading, Some("given.bin")));
        assert_eq!((job.size, job.dl_size, job.speed), (Some(100), 60, 15));
        assert_eq!(job.updated, Some(scene.now.seconds()));
    }
    let received = scene.received(1, 100);
    scene.fetched(ticket, received);
    let done = ask(&mut scene, &token, job.job_id);
    assert_eq!((done.state, done.dl_size, done.speed), (Done, 100, 0));
    assert_eq!(names(&scene.list(&token, None)), ["given.bin"]);
}

#[test]
fn failures_are_seen_where_they_happen() {
    type Report = fn(&mut Scene, RemoteTicket);
    let cases: [(&str, Report, &[RemoteJobState]); 4] = [
        (
            "no answer at all",
            |scene, ticket| scene.world.remote_fail(scene.now, ticket),
            &[Fail, Fail],
        ),
        (
            "broken off",
            |scene, ticket| {
                assert!(scene.world.remote_progress(scene.now, &ticket, 5));
                scene.world.remote_fail(scene.now, ticket);
            },
            &[Starting, Downloading, Fail, Fail],
        ),
        (
            "announced too large",
            |scene, ticket| assert!(!scene.world.remote_size(scene.now, &ticket, None, Some(501))),
            &[Starting, Downloading, Fail],
        ),
        (
            "arrived too large",
            |scene, ticket| {
                let received = scene.received(1, 501);
                scene.fetched(ticket, received);
            },
            &[Starting, Downloading, Fail],
        ),
    ];
    for (what, happen, expected) in cases {
        let mut scene = Scene::new();
        let token = scene.login("ann");
        let (job, ticket) = one(&mut scene, &token);
        happen(&mut scene, ticket);
        assert_eq!(
            states(&mut scene, &token, job.job_id, expected.len()),
            expected,
            "{what}"
        );
        let failed = ask(&mut scene, &token, job.job_id);
        assert_eq!(failed.error, Some(Refusal::RemoteFailed.text()), "{what}");
        assert_eq!((failed.file, scene.room(&token)), (None, 1000), "{what}");
    }
}

#[test]
fn a_refusal_on_order_is_what_the_job_says() {
    let mut scene = Scene::new();
    let token = scene.login("ann");
    let (job, ticket) = one(&mut scene, &token);
    scene.world.refuse_next(FaultPoint::RemoteBytes, Refusal::Unavailable);
    let received = scene.received(1, 10);
    scene.fetched(ticket, received);
    assert_eq!(states(&mut scene, &token, job.job_id, 3), [Starting, Downloading, Fail]);
    assert_eq!(
        ask(&mut scene, &token, job.job_id).error,
        Some(Refusal::Unavailable.text())
    );
    assert_eq!(scene.effects[1..], [Effect::ForgetContent(ContentId::new(1))]);
}

#[test]
fn time_ends_a_job_as_well_once_its_bytes_are_there() {
    let mut scene = Scene::with(rapidgator_mock_domain::WorldOptions {
        processing_at_most: Some(Duration::from_secs(10)),
        ..crate::support::options()
    });
    let token = scene.login("ann");
    let (jobs, mut tickets) = scene.fetch(&token, &[URL, URL, URL]).unwrap();
    scene.wait(Duration::from_secs(50));
    let received = scene.received(1, 10);
    scene.fetched(tickets.remove(0), received);
    scene.world.remote_fail(scene.now, tickets.remove(0));
    scene.wait(Duration::from_secs(9));
    assert_eq!(scene.list(&token, None), []);
    scene.wait(Duration::from_secs(1));
    assert_eq!(scene.list(&token, None).len(), 1);
    let states: Vec<RemoteJobState> = scene.jobs(&token, &[]).iter().map(|job| job.state).collect();
    assert_eq!(states, [Done, Fail, Starting]);
    assert_eq!(jobs.len(), 3);
}

#[test]
fn an_account_runs_so_many_jobs_and_no_more() {
    let mut scene = Scene::new();
    let token = scene.login("ann");
    let limit = scene.user(&token).remote_upload.max_nb_jobs;
    assert_eq!(limit, 5);
    assert_eq!(scene.fetch(&token, &[URL; 6]), Err(Refusal::TooManyJobs));
    assert_eq!(scene.jobs(&token, &[]), [], "none of them was made");
    let (jobs, mut tickets) = scene.fetch(&token, &[URL; 5]).unwrap();
    assert_eq!(scene.fetch(&token, &[URL]), Err(Refusal::TooManyJobs));
    let bob = scene.login("bob");
    assert_eq!(
        scene.fetch(&bob, &[URL]).unwrap().0.len(),
        1,
        "the limit is one of the account"
    );

    scene.world.remote_fail(scene.now, tickets.remove(0));
    assert_eq!(
        scene.fetch(&token, &[URL]),
        Err(Refusal::TooManyJobs),
        "nobody has seen it fail"
    );
    ask(&mut scene, &token, jobs[0].job_id);
    scene.fetch(&token, &[URL]).unwrap();
    scene.delete_jobs(&token, &[jobs[1].job_id]);
    scene.fetch(&token, &[URL]).unwrap();
    assert_eq!(scene.fetch(&token, &[URL]), Err(Refusal::TooManyJobs));
}

#[test]
fn without_any_room_nothing_is_fetched() {
    let mut scene = Scene::new();
    let token = scene.login("ann");
    scene.store(&token, "a", 1, 500);
    scene.store(&token, "b", 2, 499);
    let (job, ticket) = one(&mut scene, &token);
    scene.store(&token, "c", 3, 1);
    assert_eq!(scene.fetch(&token, &[URL]), Err(Refusal::RemoteQuotaExceeded));
    let received = scene.received(4, 1);
    scene.fetched(ticket, received);
    assert_eq!(
        states(&mut scene, &token, job.job_id, 3),
        [Starting, Downloading, Fail],
        "no room by then"
    );
    assert_eq!(scene.effects.last(), Some(&Effect::ForgetContent(ContentId::new(4))));
}

#[test]
fn the_file_of_a_job_counts_as_a_copy() {
    let mut scene = Scene::new();
    let token = scene.login("ann");
    let root = scene.root(&token).folder_id;
    let file = scene.store(&token, "a", 1, 10).file_id;
    let (job, ticket) = one(&mut scene, &token);
    let received = scene.received(1, 10);
    scene.fetched(ticket, received);
    for _ in 1..limits::COPIES_OF_A_FILE {
        scene.xcopy(&token, &file, &root).unwrap();
    }
    assert_eq!(states(&mut scene, &token, job.job_id, 3), [Starting, Downloading, Fail]);
    assert_eq!(
        ask(&mut scene, &token, job.job_id).error,
        Some(Refusal::RemoteFailed.text())
    );
    assert_eq!(scene.room(&token), 900);
}

#[test]
fn a_deleted_job_makes_later_reports_harmless() {
    let mut scene = Scene::new();
    let token = scene.login("ann");
    let (job, ticket) = one(&mut scene, &token);
    assert!(scene.world.remote_progress(scene.now, &ticket, 5));
    assert_eq!(scene.delete_jobs(&token, &[job.job_id]), result(&[&job.job_id], &[]));
    assert!(!scene.world.remote_size(scene.now, &ticket, None, None));
    assert!(!scene.world.remote_progress(scene.now, &ticket, 6));
    let received = scene.received(1, 10);
    let before = scene.world.clone();
    scene.world.remote_fail(scene.now, ticket.clone());
    assert_eq!(scene.world, before);
    scene.fetched(ticket, received);
    assert_eq!(scene.effects.last(), Some(&Effect::ForgetContent(ContentId::new(1))));
    assert_eq!((scene.jobs(&token, &[]), scene.room(&token)), (Vec::new(), 1000));

    let (job, ticket) = one(&mut scene, &token);
    let received = scene.received(2, 10);
    scene.fetched(ticket, received);
    assert_eq!(scene.room(&token), 990);
    scene.delete_jobs(&token, &[job.job_id]);
    assert_eq!(scene.effects.last(), Some(&Effect::ForgetContent(ContentId::new(2))));
    assert_eq!(scene.room(&token), 1000);
}

#[test]
fn a_ticket_counts_once() {
    let mut scene = Scene::new();
    let token = scene.login("ann");
    let (job, ticket) = one(&mut scene, &token);
    let (first, second) = (scene.received(1, 10), scene.received(2, 20));
    scene.fetched(ticket.clone(), first);
    scene.fetched(ticket.clone(), second);
    scene.world.remote_fail(scene.now, ticket);
    assert_eq!(scene.effects.last(), Some(&Effect::ForgetContent(ContentId::new(2))));
    assert_eq!(states(&mut scene, &token, job.job_id, 3), [Starting, Downloading, Done]);
    assert_eq!(scene.list(&token, None)[0].size, 10);
}

#[test]
fn jobs_are_asked_for_in_any_order_and_move_once_a_question() {
    let mut scene = Scene::new();
    let (ann, bob) = (scene.login("ann"), scene.login("bob"));
    let (jobs, tickets) = scene.fetch(&ann, &[URL; 3]).unwrap();
    for (ticket, content) in tickets.into_iter().zip(1..) {
        let received = scene.received(content, content);
        scene.fetched(ticket, received);
    }
    let ids: Vec<u64> = jobs.iter().map(|job| job.job_id).collect();
    let foreign = scene.fetch(&bob, &[URL]).unwrap().0[0].job_id;
    let asked = scene.jobs(&ann, &[ids[2], foreign, ids[0], 999, ids[2]]);
    let seen: Vec<(u64, RemoteJobState)> = asked.iter().map(|job| (job.job_id, job.state)).collect();
    assert_eq!(seen, [(ids[2], Starting), (ids[0], Starting), (ids[2], Starting)]);
    let all = scene.jobs(&ann, &[]);
    let seen: Vec<(u64, RemoteJobState)> = all.iter().map(|job| (job.job_id, job.state)).collect();
    assert_eq!(seen, [(ids[0], Downloading), (ids[1], Starting), (ids[2], Downloading)]);

    let unknown = |id| (id, Refusal::JobNotFound);
    assert_eq!(
        scene.delete_jobs(&ann, &[ids[1], foreign, ids[1]]),
        result(&[&ids[1]], &[unknown(&foreign), unknown(&ids[1])])
    );
    assert_eq!(scene.jobs(&bob, &[]).len(), 1);
}

#[test]
fn a_file_goes_where_it_was_ordered_to_go_or_to_the_root() {
    let mut scene = Scene::new();
    let token = scene.login("ann");
    let folder = scene.folder(&token, "a").folder_id;
    let order = |folder_id: &FolderId| {
        Command::RemoteCreate(RemoteCreate {
            url: vec![URL.to_owned()],
            folder_id: Some(folder_id.clone()),
        })
    };
    assert_eq!(scene.refused(&token, order(&"nothing".into())), Refusal::FolderNotFound);
    let mut ids = Vec::new();
    for _ in 0..2 {
        let before = scene.effects.len();
        let job = answer!(scene.call(Some(&token), order(&folder)), RemoteCreate).remove(0);
        assert_eq!(job.folder_id, folder);
        let Effect::Fetch { ticket, .. } = scene.effects[before].clone() else {
            panic!("a job is an order to fetch");
        };
        let received = scene.received(1, 10);
        scene.fetched(ticket, received);
        ids.push(job.job_id);
    }
    states(&mut scene, &token, ids[0], 3);
    assert_eq!(scene.list(&token, Some(&folder)).len(), 1);
    scene.delete_folders(&token, &[&folder]);
    let root = scene.root(&token).folder_id;
    assert_eq!(ask(&mut scene, &token, ids[1]).folder_id, root);
    states(&mut scene, &token, ids[1], 2);
    assert_eq!(scene.list(&token, None).len(), 1);
}

#[test]
fn a_file_is_named_after_the_source_or_its_address() {
    let cases = [
        ("http://example.com/a.zip", None, "a.zip"),
        ("http://example.com/dir/a%2Fb%20c?x=/y#/z", None, "a/b c"),
        ("http://example.com/a.zip", Some("given"), "given"),
        ("http://example.com/a.zip", Some(" "), "a.zip"),
        ("http://example.com/a.zip", Some("line\nbreak"), "a.zip"),
        ("http://example.com/%zz%4", None, "%zz%4"),
        ("http://example.com/%C3%A4%FF", None, "ä\u{fffd}"),
        ("http://example.com/", None, "index.html"),
        ("http://example.com", None, "index.html"),
        ("http://example.com/%0A", None, "index.html"),
        ("", None, "index.html"),
        ("garbage", None, "index.html"),
    ];
    for (url, given, expected) in cases {
        let mut scene = Scene::new();
        let token = scene.login("ann");
        let (jobs, mut tickets) = scene.fetch(&token, &[url]).unwrap();
        let ticket = tickets.remove(0);
        assert!(scene.world.remote_size(scene.now, &ticket, given, None));
        let received = scene.received(1, 10);
        scene.fetched(ticket, received);
        states(&mut scene, &token, jobs[0].job_id, 3);
        assert_eq!(names(&scene.list(&token, None)), [expected], "{url} {given:?}");
    }
}

#[test]
fn the_address_of_a_job_is_printed_nowhere() {
    let mut scene = Scene::new();
    let token = scene.login("ann");
    one(&mut scene, &token);
    let printed = format!("{:?} {:?}", scene.world, scene.effects);
    assert!(!printed.contains("marker"));
}

#[test]
fn every_edge_of_the_machine_is_walked_above() {
    let edges = [
        (Waiting, RemoteJobEvent::Contacted, Starting),
        (Waiting, RemoteJobEvent::SourceUnreachable, Fail),
        (Starting, RemoteJobEvent::SourceUnreachable, Fail),
        (Starting, RemoteJobEvent::BytesBegan, Downloading),
        (Downloading, RemoteJobEvent::BytesComplete, Done),
        (Downloading, RemoteJobEvent::SourceBrokeOff, Fail),
    ];
    for state in RemoteJobState::ALL.iter().copied() {
        for event in RemoteJobEvent::ALL.iter().copied() {
            let edge = edges.iter().find(|edge| (edge.0, edge.1) == (state, event));
            assert_eq!(state.on(event), edge.map(|edge| edge.2), "{state:?} {event:?}");
        }
    }
    let mut scene = Scene::new();
    let token = scene.login("ann");
    let (job, ticket) = one(&mut scene, &token);
    assert_eq!(states(&mut scene, &token, job.job_id, 1), [Starting]);
    scene.world.remote_fail(scene.now, ticket);
    assert_eq!(states(&mut scene, &token, job.job_id, 1), [Fail]);
}
