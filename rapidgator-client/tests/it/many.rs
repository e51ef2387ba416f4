//! Several downloads at once, and folders that are downloaded: which files, where they go, and what is told of them.

use std::{
    fs,
    path::Path,
    sync::{Arc, Mutex, mpsc},
};

use futures_util::FutureExt;
use rapidgator_client::{
    CancellationToken, Fetch, Happened, Kind, Overall, RetryPolicy, Stage, transport::TransportErrorKind,
};

use crate::double::{Double, FILE_ID, Reply, Seen, file};

const CONTENT: &[u8] = b"abc";

/// A file with this id and name.
fn one(id: &str, name: &str) -> String {
    file(CONTENT).replace(FILE_ID, id).replace("a.bin", name)
}

/// A service whose only folder has these pages of files.
fn folder(pages: Vec<Vec<String>>) -> impl Fn(&Seen) -> Option<Reply> + Send + 'static {
    move |seen| {
        let folder = |files: &str| {
            format!(
                r#"{{"folder_id":"1","mode":0,"mode_label":"Public","parent_folder_id":null,"name":"f","url":null,
                "nb_folders":0,"nb_files":1,"size_files":0,"created":1,"folders":[],"files":[{files}]}}"#
            )
        };
        match seen.path.as_str() {
            "folder/info" => Some(Reply::success(&format!(r#"{{"folder":{}}}"#, folder("")))),
            "folder/content" => {
                let number: usize = seen.field("page").map_or(1, |page| page.parse().unwrap());
                let (folder, total) = (folder(&pages[number - 1].join(",")), pages.len());
                Some(Reply::success(&format!(
                    r#"{{"folder":{folder},"pager":{{"current":{number},"total":{total}}}}}"#
                )))
            }
            _ => None,
        }
    }
}

/// A service with files of any id, which all have the same content.
fn files(seen: &Seen) -> Reply {
    match seen.path.as_str() {
        "file/info" => {
            let id = seen.field("file_id").unwrap();
            Reply::success(&format!(r#"{{"file":{}}}"#, one(&id, &format!("{}.bin", &id[..1]))))
        }
        "file/download" => Reply::success(r#"{"download_url":"http://pr3.test//?session_id=a-ticket","delay":0}"#),
        _ => Reply::bytes(CONTENT),
    }
}

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap();
    let mut names: Vec<_> = entries
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

#[tokio::test]
async fn a_file_that_a_listing_names_twice_comes_once() {
    let (first, second) = (one("1", "a.bin"), one("2", "b.bin"));
    // A file came in front of them while the second page was asked for.
    let listed = folder(vec![vec![first.clone(), second.clone()], vec![second]]);
    let double = Double::answering(move |seen| listed(seen).unwrap_or_else(|| files(seen)));
    let here = tempfile::tempdir().unwrap();
    let fetched = double.client().download_tree("1").to(here.path()).await.unwrap();
    assert_eq!(fetched.all().unwrap().len(), 2);
    assert_eq!(names(here.path()), ["a.bin", "b.bin"]);
    assert_eq!(double.count("file/download"), 2);
}

#[tokio::test]
async fn the_second_of_two_with_one_target_is_refused() {
    for at_once in [1, 3] {
        let double = Double::answering(files);
        let client = double.client();
        let here = tempfile::tempdir().unwrap();
        let into = |id: &str| client.download(id).into_folder(here.path());
        let to = |id: &str| client.download(id).to(here.path().join(".").join("a.bin"));
        let report = client
            .downloads([to("a1"), to("a2"), into("a3"), into("b")])
            .at_once(at_once);
        let report = report.await;
        let refused: Vec<_> = report.failures().collect();
        assert_eq!(refused.len(), 2, "{refused:?}");
        for (path, error) in refused {
            assert_eq!(path, here.path().join("a.bin"));
            let text = error.to_string();
            assert!(
                error.kind() == Kind::Io && text.contains("`") && text.contains("another target"),
                "{text}"
            );
        }
        assert_eq!(names(here.path()), ["a.bin", "b.bin"]);
        assert_eq!(double.count("file/download"), 2);

        // What stands beside a target while its bytes come is as much of it as the target.
        for ending in [".part", ".part.json"] {
            let both = ["c.bin".to_owned(), format!("c.bin{ending}")];
            for (first, second) in [(&both[0], &both[1]), (&both[1], &both[0])] {
                let here = tempfile::tempdir().unwrap();
                let to = |id: &str, name: &str| client.download(id).to(here.path().join(name));
                let tasks = [to("c1", first), to("c2", second), to("d", "d.bin")];
                let report = client.downloads(tasks).at_once(at_once).await;
                let refused: Vec<_> = report.failures().collect();
                assert_eq!(refused.len(), 1, "{second}: {refused:?}");
                let (path, error) = refused[0];
                assert_eq!(path, here.path().join(second));
                let text = error.to_string();
                assert!(
                    error.kind() == Kind::Io && text.contains(&format!("{second}` and another of these downloads")),
                    "{text}"
                );
                assert_eq!(names(here.path()), [first.as_str(), "d.bin"]);
            }
        }
    }
}

#[tokio::test]
async fn each_outcome_names_the_file_that_it_is_about() {
    let double = Double::answering(|seen| match seen.field("file_id").as_deref() {
        Some("none") => Reply::refusal(404, "Error: File not found"),
        _ if seen.path.starts_with("http") => Reply::Broken(TransportErrorKind::Broken),
        _ => files(seen),
    });
    let client = double.client();
    let here = tempfile::tempdir().unwrap();
    let ended = Arc::new(Mutex::new(Vec::new()));
    let told = Arc::clone(&ended);
    let tasks = ["none", "b"].map(|id| client.download(id).into_folder(here.path()));
    let downloads = client.downloads(tasks).at_once(1).on_event(move |event| {
        if let Happened::Ended(Some(_)) = event.happened {
            told.lock().unwrap().push(event.path.to_owned());
        }
    });
    let report = downloads.await;
    let paths: Vec<_> = report.failures().map(|(path, _)| path.to_owned()).collect();
    assert_eq!(paths, [here.path().to_owned(), here.path().join("b.bin")]);
    assert_eq!(*ended.lock().unwrap(), paths);
    assert_eq!(
        report.all().unwrap_err().to_string(),
        format!(
            "2 of 2 transfers failed, the first of them number 1, `{}`",
            here.path().display()
        )
    );
}

#[tokio::test]
async fn sizes_that_no_disk_has_fail_without_a_panic() {
    let huge = |id, name| one(id, name).replace("\"size\":3", &format!("\"size\":{}", u64::MAX));
    let listed = folder(vec![vec![huge("1", "a.bin"), huge("2", "b.bin")]]);
    let double = Double::answering(move |seen| listed(seen).unwrap_or_else(|| files(seen)));
    let here = tempfile::tempdir().unwrap();
    let last = Arc::new(Mutex::new(Overall::default()));
    let told = Arc::clone(&last);
    let tree = double.client();
    let tree = tree.download_tree("1").to(here.path());
    let report = tree.on_event(move |event| *told.lock().unwrap() = event.overall);
    let kinds: Vec<_> = report
        .await
        .unwrap()
        .failures()
        .map(|(_, error)| error.kind())
        .collect();
    assert_eq!(kinds, [Kind::Verify, Kind::Verify]);
    assert_eq!(last.lock().unwrap().total, u64::MAX);
}

#[tokio::test]
async fn the_target_is_free_when_a_call_that_was_cancelled_returns() {
    let double = Double::answering(files);
    let client = double.stubborn(RetryPolicy::never());
    let here = tempfile::tempdir().unwrap();
    let target = here.path().join("a.bin");
    let hash = base16ct::lower::encode_string(&<md5::Md5 as md5::Digest>::digest(CONTENT));
    let record = format!(r#"{{"rapidgator_part":1,"file_id":"a1","size":3,"md5":"{hash}"}}"#);
    fs::write(here.path().join("a.bin.part"), "ab").unwrap();
    fs::write(here.path().join("a.bin.part.json"), record).unwrap();

    // The thread that hashes what is there is held up, and it has the lock.
    let (began, has_begun) = mpsc::channel();
    let (release, held) = mpsc::channel::<()>();
    let held = Mutex::new(held);
    let task = client.download("a1").to(&target).on_progress(move |progress| {
        if progress.stage == Stage::Hashing {
            began.send(()).unwrap();
            let _ = held.lock().unwrap().recv();
        }
    });
    let cancel = CancellationToken::new();
    let downloads = client.downloads([task]).cancel_with(cancel.clone());
    let mut downloads = IntoFuture::into_future(downloads);
    while has_begun.try_recv().is_err() {
        assert!(downloads.as_mut().now_or_never().is_none());
        tokio::task::yield_now().await;
    }
    cancel.cancel();
    for _ in 0..100 {
        assert!(
            downloads.as_mut().now_or_never().is_none(),
            "somebody has the lock still"
        );
        tokio::task::yield_now().await;
    }
    release.send(()).unwrap();
    let report = downloads.await;
    assert_eq!(report.failures().next().unwrap().1.kind(), Kind::Cancelled);
    let again = client.downloads([client.download("a1").to(&target)]).await;
    assert_eq!(again.all().unwrap()[0].how, Fetch::Downloaded);
}
