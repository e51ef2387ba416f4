//! Servers that are killed in the middle of anything. What was answered with a success is there after the next start,
//! and nothing half is.

mod process;
mod worker;

use std::fs;
use std::path::Path;

use futures_util::future::join_all;

use super::client::{MULTIPART, RAW, User, bytes, connect, form_body, get, head, send};
use process::{Fuse, Process};
use worker::{Random, Worker};

const ROUNDS: u64 = 12;

/// At most so many steps of each worker in a round.
const STEPS: usize = 30;

async fn login(process: &Process) -> User {
    User::login_at(process.base_url(), "demo@example.com", "demo").await
}

/// Several clients upload, rename, delete and use links at once; the server is killed at a moment that the number of the
/// round chooses: in the middle of a body, or between an answer and the next call of somebody.
#[tokio::test]
async fn what_was_answered_is_there() {
    let folder = tempfile::tempdir().unwrap();
    let mut process = Process::start(folder.path());
    assert!(process.report().contains("a new folder"), "{}", process.report());
    let room = login(&process).await.storage_left().await;
    let mut workers = Vec::new();
    for number in 0..3 {
        workers.push(Worker::hire(number, &login(&process).await).await);
    }
    for round in 0..ROUNDS {
        let fuse = Fuse::new(process, Random::new(round).below(90));
        join_all(workers.iter_mut().map(|worker| worker.work(&fuse, STEPS))).await;
        let (killed, counts) = (fuse.burn(), sum(&workers));
        drop(killed);
        process = Process::start(folder.path());
        let files = process.files_found();
        let doubts = workers.iter().filter(|worker| worker.is_in_doubt()).count();
        assert!(
            files.abs_diff(counts) <= doubts,
            "round {round}: {files} files, {counts} known"
        );
        for worker in &mut workers {
            worker.check(&process.base_url()).await;
        }
        let used = room - workers[0].user().storage_left().await;
        assert_eq!(used, workers.iter().map(Worker::stored).sum::<u64>(), "round {round}");
    }
    // Nothing is under way now, so all that is found is known.
    drop(process);
    let process = Process::start(folder.path());
    let (files, folders) = (sum(&workers), workers.iter().map(Worker::folders).sum::<usize>());
    let expected = format!(
        "found 3 accounts, {} folders, {files} files with {files} contents\n",
        folders + 3
    );
    assert!(
        process.report().ends_with(&expected),
        "{} is not {expected}",
        process.report()
    );
    assert_eq!(fs::read_dir(folder.path().join("contents")).unwrap().count(), files);
    assert!(files > 20, "{files} files are too few to show anything");
}

fn sum(workers: &[Worker]) -> usize {
    workers.iter().map(Worker::files).sum()
}

/// Whoever has the last byte has used the link, so that goes out only once it is known for good.
#[tokio::test]
async fn a_link_whose_file_went_out_is_used() {
    let folder = tempfile::tempdir().unwrap();
    let mut process = Process::start(folder.path());
    let mut user = login(&process).await;
    for (round, length) in [0, 1, 300_000, 1_000_000].into_iter().cycle().take(12).enumerate() {
        let content = bytes(round as u64, length);
        let file = user.put("a.bin", &content).await;
        let link = user.one_time_url(&file).await;
        assert_eq!(get(&link, &[]).await.body, content);
        drop(process);
        process = Process::start(folder.path());
        user.base_url = process.base_url();
        let again = get(&process.moved(&link), &[]).await;
        assert_eq!(again.text(), "This link has already been used", "{length} bytes");
    }
}

#[tokio::test]
async fn a_body_that_is_cut_off_leaves_an_open_upload() {
    let content = bytes(1, 2_000_000);
    let form = form_body("file", &content);
    for (media_type, body) in [(RAW, &content), (MULTIPART, &form)] {
        let folder = tempfile::tempdir().unwrap();
        let process = Process::start(folder.path());
        let user = login(&process).await;
        let upload = user.announce("a.bin", &content).await;
        let url = upload["url"].as_str().unwrap();
        let mut stream = connect(url).await;
        send_half(&mut stream, url, media_type, body).await;
        // The server writes down that it receives before it makes the file, and each answer waits for what was written.
        while !is_receiving(folder.path()) {
            user.storage_left().await;
        }
        user.storage_left().await;
        drop(process);

        let process = Process::start(folder.path());
        let expected = "0 files with 0 contents; uploads broken off: 1; half-written contents removed: 1\n";
        assert!(process.report().ends_with(expected), "{}", process.report());
        let user = User {
            base_url: process.base_url(),
            ..user
        };
        let upload = user.upload_state(&upload).await;
        assert_eq!(upload["state"], 0);
        send("POST", upload["url"].as_str().unwrap(), &[media_type], body)
            .await
            .payload();
        assert_eq!(user.upload_state(&upload).await["state"], 1);
        let file = user.upload_state(&upload).await["file"].take();
        assert_eq!(file["size"], content.len());
    }
}

async fn send_half(stream: &mut tokio::net::TcpStream, url: &str, media_type: (&str, &str), body: &[u8]) {
    use tokio::io::AsyncWriteExt as _;

    let length = body.len().to_string();
    let head = head("POST", url, &[media_type, ("Content-Length", &length)]);
    stream.write_all(head.as_bytes()).await.unwrap();
    stream.write_all(&body[..body.len() / 2]).await.unwrap();
}

fn is_receiving(folder: &Path) -> bool {
    let entries = fs::read_dir(folder.join("contents")).unwrap();
    entries.count() > 0
}

#[tokio::test]
async fn the_second_process_on_a_folder_ends_with_a_reason() {
    let folder = tempfile::tempdir().unwrap();
    let _first = Process::start(folder.path());
    let said = process::refused(folder.path(), &[]);
    assert!(said.contains("does another mock use the folder?"), "{said}");
    let other = tempfile::tempdir().unwrap();
    let said = process::refused(other.path(), &["--content", "memory"]);
    assert!(said.contains("cannot outlive the server"), "{said}");
}
