//! Many files and whole folders, up and down.

use std::collections::{BTreeMap, BTreeSet};
use std::future::IntoFuture as _;
use std::path::Path;
use std::sync::Arc;

use futures_util::TryStreamExt as _;
use rapidgator_client::{
    Arrival, Arrived, Batch as _, CancellationToken, Client, Fetch, Happened, Kind, Report, RetryPolicy, Segments,
    Source, Stage, Thing,
};
use rapidgator_mock::{AccountOptions, FaultPoint, OperationId, Refusal};
use tokio::sync::Notify;

use crate::harness::{PREMIUM, Pair, bytes, names_in};

/// A pair whose account may send so many files at once.
async fn with_pipes(parallel_uploads: u64) -> Pair {
    let mut accounts = AccountOptions::standard();
    for account in &mut accounts {
        account.parallel_uploads = parallel_uploads;
    }
    Pair::with_accounts(accounts).await
}

fn write(folder: &Path, name: &str, content: &[u8]) {
    let path = folder.join(name);
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    std::fs::write(path, content).unwrap();
}

/// What became of each file, by its name.
fn arrivals(report: &Report<Arrived>) -> BTreeMap<String, Arrival> {
    report
        .succeeded()
        .map(|arrived| (arrived.file.name.clone(), arrived.how))
        .collect()
}

/// All that is below a folder, as paths; folders end in a slash.
async fn below(client: &Client, folder: &str) -> Vec<String> {
    let entries: Vec<_> = client.walk(folder).try_collect().await.unwrap();
    let mut paths: Vec<_> = entries
        .iter()
        .map(|entry| match &entry.thing {
            Thing::File(_) => entry.path.join("/"),
            Thing::Folder(_) => entry.path.join("/") + "/",
        })
        .collect();
    paths.sort();
    paths
}

#[tokio::test]
async fn an_account_with_one_pipe_gets_all_of_many_files() {
    let pair = with_pipes(1).await;
    let tasks = (0..12).map(|seed| {
        pair.client
            .upload(Source::bytes(bytes(seed, 200_000)))
            .named(format!("{seed}.bin"))
    });
    let arrived = pair.client.uploads(tasks).at_once(8).await.unwrap().all().unwrap();
    assert!(arrived.iter().all(|arrived| arrived.how == Arrival::Sent));
    let files: Vec<_> = pair
        .client
        .folder()
        .content()
        .per_page(5)
        .files()
        .try_collect()
        .await
        .unwrap();
    assert_eq!(files.len(), 12, "over three pages");
}

#[tokio::test]
async fn a_pipe_that_somebody_else_has_is_waited_for() {
    let pair = Pair::start().await;
    let client = pair
        .builder()
        .credentials(PREMIUM.0, PREMIUM.1)
        .retries(RetryPolicy::default())
        .build()
        .unwrap();
    let points = [FaultPoint::UploadBytes, FaultPoint::Operation(OperationId::FileUpload)];
    for (seed, point) in points.into_iter().enumerate() {
        pair.server.refuse_next(point, Refusal::TooManyUploads);
        let task = client.upload(Source::bytes(bytes(seed as u64, 1_000))).named("a");
        let arrived = client.uploads([task]).await.unwrap().all().unwrap();
        assert_eq!(arrived[0].how, Arrival::Sent, "{point:?}");
    }
}

#[tokio::test]
async fn every_source_arrives() {
    let pair = Pair::start().await;
    let content = bytes(1, 700_000);
    let again = content.clone();
    let opened = Source::opened_by(content.len() as u64, move || {
        let content = again.clone();
        async move { Ok(std::io::Cursor::new(content)) }
    });
    let other = bytes(2, 700_000);
    let reader = Source::reader(std::io::Cursor::new(other.clone()), other.len() as u64);
    let report = pair
        .client
        .uploads([
            pair.client.upload(opened).named("opened"),
            pair.client.upload(reader).named("reader"),
        ])
        .await
        .unwrap();
    for (arrived, content) in report.all().unwrap().iter().zip([content, other]) {
        assert_eq!(pair.get(arrived.file.file_id.as_str()).await, content);
    }
}

#[tokio::test]
async fn an_upload_that_is_dropped_leaves_its_pipe_and_its_room() {
    let pair = with_pipes(1).await;
    let left = pair.storage_left().await;
    let sending = Arc::new(Notify::new());
    let tell = Arc::clone(&sending);
    let path = pair.local("large.bin", &bytes(1, 8 << 20));
    let uploads = pair
        .client
        .uploads([
            pair.client.upload(&path),
            pair.client.upload(Source::bytes("next")).named("next"),
        ])
        .on_event(move |event| {
            if let Happened::Moved(progress) = event.happened
                && progress.stage == Stage::Sending
            {
                tell.notify_one();
            }
        })
        .into_future();
    tokio::select! {
        report = uploads => panic!("it was faster than its first piece: {report:?}"),
        () = sending.notified() => {}
    }
    pair.server.until_no_transfer_runs().await;
    assert_eq!(pair.storage_left().await, left);
    assert_eq!(pair.server.stored_contents(), 0, "no half of a file is kept");
    let report = pair.client.upload_tree(&path).await.unwrap();
    assert_eq!(
        arrivals(&report),
        BTreeMap::from([("large.bin".to_owned(), Arrival::Sent)])
    );
}

#[tokio::test]
async fn a_tree_goes_up_and_run_again_only_what_is_missing_does() {
    let pair = Pair::start().await;
    let tree = pair.folder.path().join("tree");
    write(&tree, "a.bin", &bytes(1, 100_000));
    write(&tree, "deep/er/b.bin", &bytes(2, 1));
    write(&tree, "deep/empty", b"");
    std::fs::create_dir(tree.join("nothing in it")).unwrap();
    let inbox = pair.client.folder().create("inbox").await.unwrap().folder_id;

    // Ended in the middle.
    let cancel = CancellationToken::new();
    let canceller = cancel.clone();
    let task = pair
        .client
        .upload_tree(&tree)
        .into_folder(&inbox)
        .at_once(1)
        .cancel_with(cancel);
    let ended = task.on_event(move |event| {
        if matches!(event.happened, Happened::Ended(_)) {
            canceller.cancel();
        }
    });
    let report = ended.await.unwrap();
    let cancelled = report
        .failures()
        .filter(|(_, error)| error.kind() == Kind::Cancelled)
        .count();
    assert_eq!((report.succeeded().count(), cancelled), (1, 2));

    let second = pair.client.upload_tree(&tree).into_folder(&inbox).await.unwrap();
    let skipped = arrivals(&second)
        .values()
        .filter(|how| **how == Arrival::Skipped)
        .count();
    assert_eq!((second.outcomes().len(), skipped), (3, 1));
    let expected = [
        "tree/",
        "tree/a.bin",
        "tree/deep/",
        "tree/deep/empty",
        "tree/deep/er/",
        "tree/deep/er/b.bin",
        "tree/nothing in it/",
    ];
    assert_eq!(below(&pair.client, inbox.as_str()).await, expected);
    let third = pair.client.upload_tree(&tree).into_folder(&inbox).await.unwrap();
    assert!(arrivals(&third).values().all(|how| *how == Arrival::Skipped));
    // Another content under a name that is there is one more file, as the service has it.
    write(&tree, "a.bin", &bytes(3, 100_000));
    let fourth = pair.client.upload_tree(&tree).into_folder(&inbox).await.unwrap();
    assert_eq!(arrivals(&fourth)["a.bin"], Arrival::Sent);
    assert_eq!(below(&pair.client, inbox.as_str()).await.len(), expected.len() + 1);
}

#[tokio::test]
async fn two_trees_of_one_name_share_the_folder() {
    let pair = Pair::start().await;
    let [first, second] = ["x/same", "y/same"].map(|name| pair.folder.path().join(name));
    write(&first, "a", b"a");
    write(&second, "b", b"b");
    let file = pair.local("alone", b"alone");
    let inbox = pair.client.folder().create("inbox").await.unwrap().folder_id;
    let report = pair
        .client
        .upload_tree(&first)
        .and(&second)
        .and(&file)
        .into_folder(&inbox)
        .await
        .unwrap();
    assert!(report.is_complete());
    assert_eq!(
        below(&pair.client, inbox.as_str()).await,
        ["alone", "same/", "same/a", "same/b"]
    );
}

#[tokio::test]
async fn a_tree_comes_down_and_run_again_nothing_does() {
    let pair = Pair::start().await;
    let tree = pair.folder.path().join("tree");
    write(&tree, "a.bin", &bytes(1, 100_000));
    write(&tree, "deep/er/b.bin", &bytes(2, 1));
    std::fs::create_dir(tree.join("nothing in it")).unwrap();
    pair.client.upload_tree(&tree).await.unwrap().all().unwrap();
    let root = pair.client.folder().info().await.unwrap();
    let here = pair.folder.path().join("here/and/there");
    let fetch = || pair.client.download_tree(&root.folder_id).to(&here);
    let fetched = fetch().await.unwrap().all().unwrap();
    assert!(
        fetched
            .iter()
            .all(|fetched| fetched.how == Fetch::Downloaded && !fetched.renamed)
    );
    assert_eq!(names_in(&here.join("tree")), ["a.bin", "deep", "nothing in it"]);
    assert_eq!(std::fs::read(here.join("tree/deep/er/b.bin")).unwrap(), bytes(2, 1));
    let again = fetch().await.unwrap().all().unwrap();
    assert!(again.iter().all(|fetched| fetched.how == Fetch::Skipped));

    // What has another content here is kept, unless somebody says otherwise.
    write(&here, "tree/a.bin", b"mine");
    let report = fetch().await.unwrap();
    let failed: Vec<_> = report
        .failures()
        .map(|(path, error)| (path.to_owned(), error.kind()))
        .collect();
    assert_eq!(failed, [(here.join("tree/a.bin"), Kind::Io)]);
    assert_eq!(std::fs::read(here.join("tree/a.bin")).unwrap(), b"mine");
    fetch().replace_existing(true).await.unwrap().all().unwrap();
    assert_eq!(std::fs::read(here.join("tree/a.bin")).unwrap(), bytes(1, 100_000));
}

#[tokio::test]
async fn names_that_clash_or_lead_astray_are_changed_and_told_and_stay_so() {
    let pair = Pair::start().await;
    let mut ids = BTreeMap::new();
    let names = [
        "same.txt",
        "same.txt",
        "SAME.TXT",
        "../../up",
        "a/b",
        "same.txt.part",
        "CON",
        ".hidden",
    ];
    for (index, name) in names.into_iter().enumerate() {
        // So that it is known which one is the oldest.
        pair.server.clock().advance(std::time::Duration::from_secs(1));
        let id = pair.put(name, &bytes(index as u64, 10)).await.file_id.to_string();
        ids.insert(id, index);
    }
    let long = "x".repeat(300);
    ids.insert(pair.put(&long, &bytes(8, 10)).await.file_id.to_string(), 8);
    let root = pair.client.folder().info().await.unwrap().folder_id;
    let here = pair.folder.path().join("here");
    for how in [Fetch::Downloaded, Fetch::Skipped] {
        let fetched = pair.client.download_tree(&root).to(&here).await.unwrap().all().unwrap();
        for one in &fetched {
            let index = ids[one.file.file_id.as_str()];
            assert_eq!(std::fs::read(&one.path).unwrap(), bytes(index as u64, 10), "{one:?}");
            assert_eq!((one.how, one.renamed), (how, index > 0), "{one:?}");
            assert_eq!(one.path.parent().unwrap(), here);
        }
        let plain = |name: String| ids.keys().fold(name, |name, id| name.replace(id.as_str(), "ID"));
        let found: Vec<_> = names_in(&here).into_iter().map(plain).collect();
        let expected = [
            "SAME (ID).TXT",
            "_._.._up",
            "_CON",
            "_hidden",
            "a_b",
            "same (ID).txt",
            "same.txt",
            "same.txt (ID).part",
            &"x".repeat(240),
        ];
        assert_eq!(BTreeSet::from_iter(found), BTreeSet::from(expected.map(str::to_owned)));
    }
}

#[tokio::test]
async fn a_large_file_comes_in_segments() {
    let pair = Pair::start().await;
    let content = bytes(1, 5_000_001);
    let file = pair.put("large", &content).await.file_id;
    let segments = Segments::at_once(4).of_at_least(300_000);
    let target = pair.folder.path().join("large");
    let stages = Arc::new(std::sync::Mutex::new(Vec::new()));
    let told = Arc::clone(&stages);
    let task = pair.client.download(&file).to(&target).segments(segments);
    task.on_progress(move |progress| told.lock().unwrap().push(progress.stage))
        .await
        .unwrap();
    assert_eq!(std::fs::read(&target).unwrap(), content);
    let last = stages.lock().unwrap().last().copied();
    assert_eq!(
        last,
        Some(Stage::Hashing),
        "what comes in one piece is hashed on the way"
    );

    let here = pair.folder.path().join("here");
    let root = pair.client.folder().info().await.unwrap().folder_id;
    pair.client
        .download_tree(&root)
        .to(&here)
        .segments(segments)
        .await
        .unwrap()
        .all()
        .unwrap();
    assert_eq!(names_in(&here), ["large"]);
    assert_eq!(std::fs::read(here.join("large")).unwrap(), content);
}

#[tokio::test]
async fn several_downloads_share_their_report() {
    let pair = Pair::start().await;
    let first = pair.put("first", b"first").await.file_id;
    let second = pair.put("second", b"second").await.file_id;
    let here = pair.folder.path().join("here");
    std::fs::create_dir(&here).unwrap();
    let task = |id: &str| pair.client.download(id).into_folder(&here);
    let tasks = [
        task(first.as_str()),
        task("00000000000000000000000000000000"),
        task(second.as_str()),
    ];
    let report = pair.client.downloads(tasks).await;
    let worked: Vec<_> = report.outcomes().iter().map(|outcome| outcome.result.is_ok()).collect();
    assert_eq!(worked, [true, false, true]);
    assert_eq!(names_in(&here), ["first", "second"]);
}

#[tokio::test]
async fn the_trash_is_a_listing_as_well() {
    let pair = Pair::start().await;
    let mut ids = Vec::new();
    for seed in 0..7 {
        ids.push(pair.put(&format!("{seed}"), &bytes(seed, 10)).await.file_id);
    }
    pair.client.file().delete(&ids).await.unwrap().all().unwrap();
    let pages: Vec<_> = pair
        .client
        .trashcan()
        .content()
        .per_page(3)
        .pages()
        .try_collect()
        .await
        .unwrap();
    assert_eq!(pages.iter().map(|page| page.files.len()).collect::<Vec<_>>(), [3, 3, 1]);
    let files: Vec<_> = pair
        .client
        .trashcan()
        .content()
        .per_page(3)
        .files()
        .try_collect()
        .await
        .unwrap();
    assert_eq!(files.len(), 7);
    let none: Vec<_> = pair.client.folder().content().pages().try_collect().await.unwrap();
    assert_eq!(none.len(), 1, "a folder without files has one page");
}
