//! What a server keeps in a folder, seen by the next server there.

use std::fs;
use std::path::Path;

use rapidgator_mock::domain::{BrokenOff, Census};
use rapidgator_mock::{AccountOptions, ContentKind, Found, MockServer, MockServerBuilder};
use serde_json::Value;

use super::client::{RAW, User, bytes, get, send};

fn on(folder: &Path) -> MockServerBuilder {
    MockServer::builder().data(folder)
}

async fn start(folder: &Path) -> MockServer {
    on(folder).start().await.unwrap()
}

fn found(server: &MockServer) -> Found {
    server.found().unwrap().clone()
}

/// The same user at another server.
fn moved(user: &User, server: &MockServer) -> User {
    User {
        base_url: server.base_url(),
        token: user.token.clone(),
    }
}

async fn downloaded(user: &User, file: &Value) -> Vec<u8> {
    get(&user.download_url(file).await, &[]).await.body
}

/// The files of contents, by size.
fn contents(folder: &Path) -> Vec<u64> {
    let entries = fs::read_dir(folder.join("contents")).unwrap();
    let mut sizes: Vec<u64> = entries.map(|entry| entry.unwrap().metadata().unwrap().len()).collect();
    sizes.sort_unstable();
    sizes
}

#[tokio::test]
async fn the_next_server_goes_on_where_the_last_has_ended() {
    let folder = tempfile::tempdir().unwrap();
    let server = start(folder.path()).await;
    assert!(found(&server).is_new);
    let user = User::demo(&server).await;
    let (one, empty) = (bytes(1, 300_000), Vec::new());
    let file = user.put("one.bin", &one).await;
    let none = user.put("none.bin", &empty).await;
    let link = user.one_time_url(&file).await;
    let used = user.one_time_url(&none).await;
    assert_eq!(get(&used, &[]).await.status, 200);
    let left = user.storage_left().await;
    server.shutdown().await;

    let server = start(folder.path()).await;
    let expected = Census {
        accounts: 3,
        folders: 3,
        files: 2,
        contents: 2,
    };
    assert_eq!(found(&server).census, expected);
    assert_eq!(
        found(&server).to_string(),
        "3 accounts, 3 folders, 2 files with 2 contents"
    );
    let user = moved(&user, &server);
    assert_eq!(user.storage_left().await, left);
    assert_eq!(downloaded(&user, &file).await, one);
    assert_eq!(downloaded(&user, &none).await, empty);
    let here = |url: &str| format!("{}{}", server.url(), super::client::split(url).1);
    assert_eq!(get(&here(&link), &[]).await.body, one);
    assert_eq!(get(&here(&link), &[]).await.text(), "This link has already been used");
    assert_eq!(get(&here(&used), &[]).await.text(), "This link has already been used");
    assert_eq!(
        user.put("again.bin", &one).await["size"],
        300_000,
        "its bytes are known"
    );
}

#[tokio::test]
async fn what_is_deleted_for_good_leaves_no_bytes() {
    let folder = tempfile::tempdir().unwrap();
    let server = start(folder.path()).await;
    let user = User::demo(&server).await;
    let file = user.put("a.bin", &bytes(1, 5000)).await;
    user.put("b.bin", &bytes(2, 6000)).await;
    assert_eq!(contents(folder.path()), [5000, 6000]);
    user.call("file/delete", &[("file_id", file["file_id"].as_str().unwrap())])
        .await;
    server.empty_trash("demo@example.com");
    server.shutdown().await;
    assert_eq!(contents(folder.path()), [6000]);
    assert_eq!(found(&start(folder.path()).await).unneeded, 0);
}

#[tokio::test]
async fn accounts_and_seed_are_for_a_new_folder() {
    const SEED: &str = "
accounts:
  - email: ann@example.com
    password: secret
    files:
      - { path: literal.txt, content: { text: literally } }
      - { path: synthetic.bin, content: { synthetic: { seed: 5, size: 70000 } } }
";
    let folder = tempfile::tempdir().unwrap();
    let builder = || on(folder.path()).seed_text("seed", SEED);
    let server = builder().start().await.unwrap_or_else(|error| panic!("{error}"));
    let user = User::login(&server, "ann@example.com", "secret").await;
    let files = user.call("folder/content", &[]).await["folder"]["files"].take();
    let before = [downloaded(&user, &files[0]).await, downloaded(&user, &files[1]).await];
    assert!(before.contains(&b"literally".to_vec()));
    user.call(
        "file/rename",
        &[("file_id", files[0]["file_id"].as_str().unwrap()), ("name", "renamed")],
    )
    .await;
    drop(server);

    let server = builder()
        .accounts(vec![AccountOptions::new("new@example.com", "new")])
        .start()
        .await
        .unwrap();
    assert_eq!((found(&server).census.accounts, found(&server).census.files), (1, 2));
    let user = moved(&user, &server);
    let now = user.call("folder/content", &[]).await["folder"]["files"].take();
    let names: Vec<&str> = now
        .as_array()
        .unwrap()
        .iter()
        .map(|file| file["name"].as_str().unwrap())
        .collect();
    assert!(names.contains(&"renamed"), "{names:?}");
    assert_eq!(
        [downloaded(&user, &files[0]).await, downloaded(&user, &files[1]).await],
        before
    );
}

/// A seed that is refused leaves a folder that is as new as before.
#[tokio::test]
async fn a_refused_seed_leaves_nothing() {
    const TOO_MUCH: &str = "
accounts:
  - email: ann@example.com
    password: secret
    limits: { storage: 3 }
    files:
      - { path: a.txt, content: { text: literally } }
";
    let folder = tempfile::tempdir().unwrap();
    on(folder.path()).seed_text("seed", TOO_MUCH).start().await.unwrap_err();
    assert!(contents(folder.path()).is_empty());
    assert!(found(&start(folder.path()).await).is_new);
    assert!(!found(&start(folder.path()).await).is_new);
}

#[tokio::test]
async fn a_folder_is_used_by_one_server_at_a_time() {
    let folder = tempfile::tempdir().unwrap();
    let _first = start(folder.path()).await;
    let error = on(folder.path()).start().await.unwrap_err().to_string();
    assert!(error.contains("does another mock use the folder?"), "{error}");
}

#[tokio::test]
async fn contents_in_memory_cannot_be_kept() {
    let folder = tempfile::tempdir().unwrap();
    let error = on(folder.path())
        .content(ContentKind::Memory)
        .start()
        .await
        .unwrap_err()
        .to_string();
    assert!(error.contains("memory"), "{error}");
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
}

#[tokio::test]
async fn of_hashes_alone_the_rows_are_enough() {
    let folder = tempfile::tempdir().unwrap();
    let server = on(folder.path()).content(ContentKind::HashOnly).start().await.unwrap();
    let user = User::demo(&server).await;
    let file = user.put("a.bin", &bytes(1, 100_000)).await;
    let filler = downloaded(&user, &file).await;
    drop(server);
    assert!(contents(folder.path()).is_empty());

    let server = start(folder.path()).await;
    let user = moved(&user, &server);
    assert_eq!(downloaded(&user, &file).await, filler);
    assert_eq!(
        user.put("b.bin", &bytes(2, 10)).await["size"],
        10,
        "the kind may change"
    );
    assert_eq!(contents(folder.path()), [10]);
}

#[tokio::test]
async fn lost_bytes_are_told_and_do_no_harm() {
    let folder = tempfile::tempdir().unwrap();
    let server = start(folder.path()).await;
    let user = User::demo(&server).await;
    let (gone, cut, whole) = (bytes(1, 1000), bytes(2, 2000), bytes(3, 3000));
    let gone = user.put("gone.bin", &gone).await;
    let link = user.one_time_url(&gone).await;
    let cut = user.put("cut.bin", &cut).await;
    let file = user.put("whole.bin", &whole).await;
    drop(server);
    let folder_of_contents = folder.path().join("contents");
    for entry in fs::read_dir(&folder_of_contents).unwrap() {
        let entry = entry.unwrap();
        match entry.metadata().unwrap().len() {
            1000 => fs::remove_file(entry.path()).unwrap(),
            2000 => fs::write(entry.path(), "cut").unwrap(),
            _ => {}
        }
    }
    fs::write(folder_of_contents.join("notes.txt"), "not ours").unwrap();
    fs::write(folder_of_contents.join("00000000000000ff.part"), "half").unwrap();
    fs::write(folder_of_contents.join("00000000000000fe"), "nobody's").unwrap();

    let server = start(folder.path()).await;
    let report = found(&server);
    assert_eq!(
        (
            report.missing,
            report.wrong_length,
            report.foreign,
            report.half_written,
            report.unneeded
        ),
        (1, 1, 1, 1, 1)
    );
    assert_eq!(report.broken_off, BrokenOff::default());
    assert!(
        report
            .to_string()
            .ends_with("contents missing: 1; contents of wrong length: 1; unknown files left alone: 1")
    );
    assert_eq!(
        contents(folder.path()),
        [3, 8, 3000],
        "what is damaged or not ours is left alone"
    );
    let user = moved(&user, &server);
    for lost in [&gone, &cut] {
        let id = lost["file_id"].as_str().unwrap();
        assert_eq!(
            user.call("file/info", &[("file_id", id)]).await["file"]["name"],
            lost["name"]
        );
        let answer = get(&user.download_url(lost).await, &[]).await;
        assert_eq!(answer.text(), "Download temporarily unavailable");
    }
    let link = format!("{}{}", server.url(), super::client::split(&link).1);
    for _ in 0..2 {
        assert_eq!(get(&link, &[]).await.text(), "Download temporarily unavailable");
    }
    assert_eq!(downloaded(&user, &file).await, whole);
    // Bytes that are gone are wanted again, and are there from then on.
    let again = user.put("again.bin", &bytes(1, 1000)).await;
    assert_eq!(downloaded(&user, &again).await, bytes(1, 1000));
    let ids: Vec<&str> = [&gone, &cut].map(|file| file["file_id"].as_str().unwrap()).to_vec();
    user.call("file/delete", &[("file_id", &ids.join(","))]).await;
    server.empty_trash("demo@example.com");
    drop(server);
    let server = start(folder.path()).await;
    assert_eq!((found(&server).missing, found(&server).unneeded), (0, 1));
    let user = moved(&user, &server);
    assert_eq!(downloaded(&user, &again).await, bytes(1, 1000));
}

#[tokio::test]
async fn contents_whose_state_is_lost_are_not_touched() {
    let folder = tempfile::tempdir().unwrap();
    let server = start(folder.path()).await;
    User::demo(&server).await.put("a.bin", &bytes(1, 1000)).await;
    drop(server);
    fs::remove_file(folder.path().join("state.redb")).unwrap();
    for _ in 0..2 {
        let error = on(folder.path()).start().await.unwrap_err().to_string();
        assert!(error.contains("move them away"), "{error}");
        assert_eq!(contents(folder.path()), [1000]);
    }
}

/// What is under way is on its way to the disk and to whoever does it while the server ends.
#[tokio::test]
async fn a_server_has_let_go_of_its_folder_when_it_has_ended() {
    let folder = tempfile::tempdir().unwrap();
    for _ in 0..50 {
        let server = start(folder.path()).await;
        let user = User::demo(&server).await;
        user.call("remote/create", &[("url", "http://example.com/b.bin?size=1000")])
            .await;
        drop(server);
        let server = start(folder.path()).await;
        let user = moved(&user, &server);
        let jobs = user.call("remote/info", &[]).await["jobs"].take();
        assert_eq!(jobs.as_array().unwrap().len(), 1);
        user.call("remote/delete", &[("job_id", &jobs[0]["job_id"].to_string())])
            .await;
    }
}

#[tokio::test]
async fn a_remote_upload_that_is_cut_off_begins_anew() {
    let folder = tempfile::tempdir().unwrap();
    let server = start(folder.path()).await;
    let user = User::demo(&server).await;
    // Nobody answers there: a listener that takes no connection.
    let silent = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}/a.bin", silent.local_addr().unwrap());
    user.call("remote/create", &[("url", &url)]).await;
    let made_up = "http://example.com/b.bin?size=1000";
    user.call("remote/create", &[("url", made_up)]).await;
    drop((server, silent));

    let server = start(folder.path()).await;
    let broken_off = found(&server).broken_off;
    assert!((1..=2).contains(&broken_off.jobs), "{broken_off:?}");
    assert_eq!(BrokenOff { jobs: 0, ..broken_off }, BrokenOff::default());
    server.until_no_transfer_runs().await;
    let user = moved(&user, &server);
    // Each question moves a job one state on.
    for _ in 0..4 {
        let jobs = user.call("remote/info", &[]).await["jobs"].take();
        assert_eq!(jobs.as_array().unwrap().len(), 2);
    }
    let files = user.call("folder/content", &[]).await["folder"]["files"].take();
    assert_eq!(files.as_array().unwrap().len(), 1, "{files}");
    let content = downloaded(&user, &files[0]).await;
    drop(server);

    let server = start(folder.path()).await;
    let user = moved(&user, &server);
    assert_eq!(
        downloaded(&user, &files[0]).await,
        content,
        "made-up bytes are made up again"
    );
    assert!(contents(folder.path()).is_empty());
}

#[cfg(unix)]
#[tokio::test]
async fn nobody_else_can_read_it() {
    use std::os::unix::fs::PermissionsExt as _;

    let parent = tempfile::tempdir().unwrap();
    let folder = parent.path().join("new/data");
    let server = start(&folder).await;
    User::demo(&server).await.put("a.bin", &bytes(1, 10)).await;
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(&folder), 0o700);
    assert_eq!(mode(&folder.join("state.redb")), 0o600);
    assert_eq!(mode(&folder.join("contents")), 0o700);
    for entry in fs::read_dir(folder.join("contents")).unwrap() {
        assert_eq!(mode(&entry.unwrap().path()), 0o600);
    }
}

#[tokio::test]
async fn an_upload_can_be_sent_to_the_next_server() {
    let folder = tempfile::tempdir().unwrap();
    let server = start(folder.path()).await;
    let user = User::demo(&server).await;
    let content = bytes(1, 1000);
    let upload = user.announce("a.bin", &content).await;
    drop(server);

    let server = start(folder.path()).await;
    let user = moved(&user, &server);
    let url = user.upload_state(&upload).await["url"].as_str().unwrap().to_owned();
    send("POST", &url, &[RAW], &content).await.payload();
    drop(server);

    let server = start(folder.path()).await;
    let user = moved(&user, &server);
    assert_eq!(user.upload_state(&upload).await["state"], 1);
    let file = user.upload_state(&upload).await["file"].take();
    assert_eq!(downloaded(&user, &file).await, content);
}
