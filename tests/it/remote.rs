//! Files that the service fetches itself.

use rapidgator_client::types::{RemoteJob, RemoteJobState};
use rapidgator_client::{Batch as _, ErrorId};

use crate::harness::{FREE, Pair, bytes, code};

const SOURCES: [&str; 3] = [
    "http://source.example/a.bin",
    "https://source.example/b%20c.bin?x=1&y=2",
    "ftp://source.example/d.bin",
];

fn ids(jobs: &[RemoteJob]) -> Vec<u64> {
    jobs.iter().map(|job| job.job_id).collect()
}

#[tokio::test]
async fn each_address_gets_a_job() {
    let pair = Pair::start().await;
    let remote = pair.client.remote();
    assert!(remote.info().await.unwrap().is_empty());
    let inbox = pair.client.folder().create("inbox").await.unwrap().folder_id;
    let jobs = remote.create(SOURCES).folder_id(&inbox).await.unwrap();
    let urls: Vec<_> = jobs.iter().map(|job| job.url.as_str()).collect();
    assert_eq!(urls, SOURCES, "in the order of the question");
    for job in &jobs {
        assert_eq!((&job.state, &job.folder_id), (&RemoteJobState::Waiting, &inbox));
        assert_eq!(
            (&job.name, job.size, job.dl_size, job.speed),
            (&None, None, 0, 0),
            "nobody has asked the source yet"
        );
        assert_eq!((&job.file, &job.error, job.updated), (&None, &None, None));
    }
    let root = pair.client.folder().info().await.unwrap().folder_id;
    let more = remote.create(["http://source.example/e.bin"]).await.unwrap();
    assert_eq!(more[0].folder_id, root);

    let all = ids(&remote.info().await.unwrap());
    assert_eq!(all, [ids(&jobs), ids(&more)].concat(), "the oldest first");
    let asked = [all[3], 999, all[0]];
    assert_eq!(
        ids(&remote.info().job_id(asked).await.unwrap()),
        [all[3], all[0]],
        "an unknown job has no entry"
    );
    assert!(remote.info().job_id([999]).await.unwrap().is_empty());
}

/// What a job says about itself, question by question, until it ends. Its bytes have come or failed before the first.
async fn course(pair: &Pair, url: &str) -> Vec<RemoteJob> {
    let remote = pair.client.remote();
    let mut course = remote.create([url]).await.unwrap();
    let id = course[0].job_id;
    pair.server.until_no_transfer_runs().await;
    while !course.last().unwrap().state.is_terminal() {
        course.extend(remote.info().job_id([id]).await.unwrap());
        assert!(course.len() < 10, "it does not end: {course:?}");
    }
    course
}

fn states(course: &[RemoteJob]) -> Vec<RemoteJobState> {
    course.iter().map(|job| job.state.clone()).collect()
}

#[tokio::test]
async fn a_job_runs_through_all_states_and_leaves_a_file() {
    let pair = Pair::start().await;
    let before = pair.storage_left().await;
    let course = course(&pair, "http://source.example/folder/a%20b.bin?size=12345").await;
    let all = [
        RemoteJobState::Waiting,
        RemoteJobState::Starting,
        RemoteJobState::Downloading,
        RemoteJobState::Done,
    ];
    assert_eq!(states(&course), all);
    assert!(course[..3].iter().all(|job| job.file.is_none() && job.error.is_none()));
    assert_eq!(
        (course[1].size, course[2].size, course[2].dl_size),
        (None, Some(12_345), 12_345)
    );
    let done = &course[3];
    assert_eq!((done.name.as_deref(), done.error.as_deref()), (Some("a b.bin"), None));
    let file = done.file.as_ref().unwrap();
    assert_eq!((file.name.as_str(), file.size), ("a b.bin", 12_345));
    assert_eq!(file.folder_id.as_ref(), Some(&done.folder_id));
    assert_eq!(pair.client.file().info(&file.file_id).await.unwrap(), *file);
    assert_eq!(pair.get(file.file_id.as_str()).await.len(), 12_345);
    assert_eq!(before - pair.storage_left().await, 12_345);

    assert!(pair.client.remote().delete([done.job_id]).await.unwrap().all().is_ok());
    pair.client
        .file()
        .info(&file.file_id)
        .await
        .expect("the file outlives the job");
}

#[tokio::test]
async fn bytes_come_from_this_machine_as_they_are() {
    let pair = Pair::start().await;
    let content = bytes(1, 300_000);
    let source = pair.put("the name.bin", &content).await.file_id;
    let ticket = pair.client.file().download(&source).await.unwrap();
    let course = course(&pair, ticket.download_url.expose()).await;
    let file = course.last().unwrap().file.as_ref().unwrap();
    assert_eq!((file.name.as_str(), file.size), ("the name.bin", 300_000));
    assert_ne!(file.file_id, source);
    assert_eq!(pair.get(file.file_id.as_str()).await, content);
}

#[tokio::test]
async fn a_source_that_cannot_be_had_ends_the_job() {
    let pair = Pair::start().await;
    let nothing_there = format!("{}/nothing/here", pair.server.url());
    for url in [
        nothing_there.as_str(),
        "http://127.0.0.1:1/",
        "gopher://source.example/a",
    ] {
        let course = course(&pair, url).await;
        let last = course.last().unwrap();
        assert_eq!((&last.state, &last.file), (&RemoteJobState::Fail, &None), "{url}");
        assert_eq!(last.error.as_deref(), Some("Unable to download"), "{url}");
    }
    assert!(pair.client.folder().content().await.unwrap().folder.files.is_empty());
    let jobs = ids(&pair.client.remote().info().await.unwrap());
    assert_eq!(jobs.len(), 3, "they stay until they are deleted");
    pair.client.remote().delete(jobs).await.unwrap().all().unwrap();
}

#[tokio::test]
async fn a_deleted_job_is_gone_and_makes_room_for_another() {
    let pair = Pair::start().await;
    let remote = pair.client.remote();
    let most = pair.client.user().info().await.unwrap().remote_upload.max_nb_jobs;
    let urls: Vec<_> = (0..most)
        .map(|number| format!("http://source.example/{number}"))
        .collect();
    let jobs = ids(&remote.create(&urls).await.unwrap());
    assert_eq!(code(remote.create([&urls[0]]).await), ErrorId::TooManyJobs);

    let result = remote.delete([jobs[1], 999]).await.unwrap();
    assert_eq!(result.succeeded(), [jobs[1].to_string()]);
    let failures = result.failures();
    assert_eq!((failures[0].id, failures[0].code), ("999", Some(ErrorId::JobNotFound)));
    assert!(remote.info().job_id([jobs[1]]).await.unwrap().is_empty());
    assert_eq!(
        code(remote.create(&urls[..2]).await),
        ErrorId::TooManyJobs,
        "all of a call or nothing"
    );
    remote.create(&urls[..1]).await.unwrap();
    assert_eq!(remote.info().await.unwrap().len() as u64, most);
}

#[tokio::test]
async fn the_jobs_of_others_are_unknown() {
    let pair = Pair::start().await;
    let jobs = ids(&pair.client.remote().create(SOURCES).await.unwrap());
    let stranger = pair.client_of(FREE);
    assert!(stranger.remote().info().await.unwrap().is_empty());
    assert!(stranger.remote().info().job_id(jobs.clone()).await.unwrap().is_empty());
    assert_eq!(stranger.remote().delete(jobs.clone()).await.unwrap().fail, 3);
    assert_eq!(ids(&pair.client.remote().info().await.unwrap()), jobs);

    let theirs = stranger.folder().create("theirs").await.unwrap().folder_id;
    let outcome = pair.client.remote().create(SOURCES).folder_id(&theirs).await;
    assert_eq!(code(outcome), ErrorId::FolderNotFound);
}
