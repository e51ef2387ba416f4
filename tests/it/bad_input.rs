//! What people hand over by mistake, both ways: each is an error that says what it is, and nothing is lost by it.

use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};

use rapidgator_client::{ErrorId, Kind, Progress, RetryPolicy, Source, Stage};

use crate::harness::{PREMIUM, Pair, bytes, code, md5, names_in};

#[tokio::test]
async fn names_that_the_service_refuses() {
    let pair = Pair::start().await;
    for name in ["new\nline", "", "  ", "nul\0", "bell\u{7}"] {
        let refused = pair.client.upload(Source::bytes("a")).named(name).await;
        let code = code(refused);
        assert!(
            matches!(code, ErrorId::ParameterInvalid | ErrorId::ParameterMissing),
            "{name:?}: {code:?}"
        );
        let made = pair.client.ensure_folder(None, [name]).await.unwrap_err();
        assert!(made.api_code::<ErrorId>().is_some(), "{name:?}");
    }
    assert!(pair.client.folder().content().await.unwrap().folder.files.is_empty());
    assert!(pair.client.folder().info().await.unwrap().folders.is_empty());
}

#[tokio::test]
async fn names_that_no_disk_takes_come_back_under_others() {
    let pair = Pair::start().await;
    let names = [
        "a/b".to_owned(),
        "..".to_owned(),
        "/etc/passwd".to_owned(),
        "n".repeat(256),
        "漢".repeat(200),
        format!("{}.tar.gz", "e".repeat(4_000)),
    ];
    for (seed, name) in names.into_iter().enumerate() {
        let content = bytes(seed as u64, 20);
        let file = pair.put(&name, &content).await;
        assert_eq!(file.file.name, name);
        let here = pair.folder.path().join(format!("here-{seed}"));
        std::fs::create_dir(&here).unwrap();
        let downloaded = pair.client.download(&file.file_id).into_folder(&here).await.unwrap();
        assert_eq!(downloaded.path.parent(), Some(here.as_path()), "{name}");
        assert_eq!(std::fs::read(&downloaded.path).unwrap(), content, "{name}");
        assert_eq!(names_in(&here).len(), 1);
    }
}

#[tokio::test]
async fn an_empty_file_goes_up_and_comes_down_in_every_way() {
    let pair = Pair::start().await;
    let local = pair.local("empty", b"");
    pair.client.upload_tree(&local).await.unwrap().all().unwrap();
    let reader = Source::reader(tokio::io::empty(), 0);
    assert!(pair.client.upload(reader).named("again").await.unwrap().instant);
    let root = pair.client.folder().info().await.unwrap().folder_id;
    let here = pair.folder.path().join("here");
    pair.client.download_tree(&root).to(&here).await.unwrap().all().unwrap();
    assert_eq!(names_in(&here), ["again", "empty"]);
    assert_eq!(std::fs::metadata(here.join("empty")).unwrap().len(), 0);
}

#[tokio::test]
async fn a_file_that_changes_unnoticed_is_noticed_by_the_service() {
    let pair = Pair::start().await;
    for retries in [RetryPolicy::never(), RetryPolicy::default()] {
        let is_stubborn = retries != RetryPolicy::never();
        let client = pair
            .builder()
            .credentials(PREMIUM.0, PREMIUM.1)
            .retries(retries)
            .build()
            .unwrap();
        let seed = u64::from(is_stubborn);
        let path = pair.local("a.bin", &bytes(seed, 1_000));
        let left = pair.storage_left().await;
        let (changed, other) = (AtomicBool::new(false), path.clone());
        let change = move |progress: Progress| {
            if progress.stage == Stage::Hashing && !changed.swap(true, Ordering::SeqCst) {
                // Same length, and a time that says that nothing happened.
                let before = std::fs::metadata(&other).unwrap().modified().unwrap();
                std::fs::write(&other, bytes(seed + 10, 1_000)).unwrap();
                std::fs::File::options()
                    .write(true)
                    .open(&other)
                    .unwrap()
                    .set_modified(before)
                    .unwrap();
            }
        };
        let uploaded = client.upload(&path).on_progress(change).await;
        if is_stubborn {
            assert_eq!(
                uploaded.unwrap().file.hash.as_str(),
                md5(&bytes(seed + 10, 1_000)),
                "hashed anew"
            );
        } else {
            let error = uploaded.unwrap_err();
            assert_eq!(
                (error.kind(), error.api_code()),
                (Kind::Upload, Some(ErrorId::BytesDiffer))
            );
            assert_eq!(pair.storage_left().await, left);
        }
    }
}

#[tokio::test]
async fn a_reader_that_is_shorter_or_longer_leaves_nothing() {
    let pair = Pair::start().await;
    let content = bytes(1, 300_000);
    for announced in [299_999, 300_001] {
        let reader = || Source::reader(std::io::Cursor::new(content.clone()), announced);
        // With the MD5 of what was announced nobody can know better before the last byte.
        for source in [reader(), reader().with_md5(md5(&content))] {
            let error = pair.client.upload(source).named("a").await.unwrap_err();
            assert_eq!(error.kind(), Kind::Verify, "{announced}");
        }
    }
    pair.server.until_no_transfer_runs().await;
    assert!(pair.client.folder().content().await.unwrap().folder.files.is_empty());
    assert_eq!(pair.server.stored_contents(), 0);
}

#[tokio::test]
async fn a_folder_that_is_not_there_gets_no_file() {
    let pair = Pair::start().await;
    let tree = pair.folder.path().join("tree");
    std::fs::create_dir(&tree).unwrap();
    std::fs::write(tree.join("a"), b"a").unwrap();
    let report = pair.client.upload_tree(&tree).into_folder("999").await.unwrap();
    let failed: Vec<_> = report
        .failures()
        .map(|(path, error)| (path.to_owned(), error.api_code()))
        .collect();
    let missing = Some(ErrorId::FolderNotFound);
    assert_eq!(failed, [(tree.clone(), missing), (tree.join("a"), missing)]);
    assert_eq!(code(report.all()), ErrorId::FolderNotFound, "all agree");
    let single = pair
        .client
        .uploads([pair.client.upload(tree.join("a")).into_folder("999")]);
    assert_eq!(
        code(single.skip_existing().await.unwrap().all()),
        ErrorId::FolderNotFound
    );
    assert_eq!(
        code(pair.client.download_tree("999").to(&tree).await),
        ErrorId::FolderNotFound
    );
}

#[tokio::test]
async fn what_is_no_file_is_not_uploaded() {
    let pair = Pair::start().await;
    let mut paths = vec![pair.folder.path().to_owned(), pair.folder.path().join("absent")];
    if cfg!(target_os = "linux") {
        // The second one is a regular file that nobody can read from the start, whoever asks.
        paths.extend(["/dev/zero", "/proc/self/mem"].map(PathBuf::from));
    }
    for path in paths {
        let error = pair.client.upload(&path).await.unwrap_err();
        assert_eq!(
            (error.kind(), error.may_have_been_sent()),
            (Kind::Io, false),
            "{}",
            path.display()
        );
        assert!(error.to_string().contains(&format!("`{}`", path.display())), "{error}");
    }
}

#[cfg(unix)]
#[tokio::test]
async fn a_tree_with_all_kinds_of_trouble_in_it() {
    use std::os::unix::ffi::OsStrExt as _;
    use std::os::unix::fs::{PermissionsExt as _, symlink};
    let pair = Pair::start().await;
    let tree = pair.folder.path().join("tree");
    std::fs::create_dir_all(tree.join("deep")).unwrap();
    std::fs::write(tree.join("good"), b"good").unwrap();
    std::fs::write(tree.join("deep/too"), b"too").unwrap();
    symlink("good", tree.join("link")).unwrap();
    symlink("nowhere", tree.join("dangling")).unwrap();
    symlink("..", tree.join("deep/up")).unwrap();
    symlink("circle", tree.join("circle")).unwrap();
    let _socket = std::os::unix::net::UnixListener::bind(tree.join("socket")).unwrap();
    std::fs::write(tree.join("line\nbreak"), b"x").unwrap();
    let mut expected = vec!["circle", "dangling", "line\nbreak", "socket", "up"];
    if cfg!(target_os = "linux") {
        std::fs::write(tree.join(std::ffi::OsStr::from_bytes(b"\xff")), b"x").unwrap();
        expected.push("\u{fffd}");
    }
    let locked = tree.join("locked");
    std::fs::write(&locked, b"x").unwrap();
    std::fs::set_permissions(&locked, std::fs::Permissions::from_mode(0o000)).unwrap();
    // Root may read everything.
    let is_locked = std::fs::File::open(&locked).is_err();
    if is_locked {
        expected.insert(3, "locked");
    }

    let report = pair.client.upload_tree(&tree).await.unwrap();
    let mut failed: Vec<_> = report
        .failures()
        .map(|(path, _)| path.file_name().unwrap().to_string_lossy().into_owned())
        .collect();
    failed.sort();
    assert_eq!(failed, expected);
    let mut arrived: Vec<_> = report.succeeded().map(|arrived| arrived.file.name.as_str()).collect();
    arrived.retain(|name| *name != "locked");
    arrived.sort_unstable();
    assert_eq!(arrived, ["good", "link", "too"]);
}

#[tokio::test]
async fn targets_that_cannot_be_written_are_found_out_before_a_byte() {
    let pair = Pair::start().await;
    let file = pair.put("a.bin", b"content").await.file_id;
    let folder = pair.folder.path();
    std::fs::create_dir(folder.join("a folder")).unwrap();
    let mut targets = vec![
        folder.join("a folder"),
        folder.join("absent/a.bin"),
        folder.join("to-upload/a.bin"),
    ];
    if cfg!(target_os = "linux") {
        // Nobody has the right to make files there; and what is full is no file.
        targets.extend(["/sys/a.bin", "/dev/full"].map(PathBuf::from));
    }
    for target in targets {
        let error = pair.client.download(&file).to(&target).await.unwrap_err();
        assert_eq!(error.kind(), Kind::Io, "{}", target.display());
        assert!(error.to_string().contains(&target.display().to_string()), "{error}");
    }
    let root = pair.client.folder().info().await.unwrap().folder_id;
    // A file where a folder should be.
    let report = pair
        .client
        .download_tree(&root)
        .to(folder.join("to-upload"))
        .await
        .unwrap();
    assert!(report.failures().all(|(_, error)| error.kind() == Kind::Io) && report.succeeded().count() == 0);
    // A folder where a file should be.
    std::fs::create_dir_all(folder.join("here/a.bin")).unwrap();
    let report = pair
        .client
        .download_tree(&root)
        .to(folder.join("here"))
        .replace_existing(true)
        .await
        .unwrap();
    assert_eq!(
        report.failures().map(|(_, error)| error.kind()).collect::<Vec<_>>(),
        [Kind::Io]
    );
    assert!(folder.join("here/a.bin").is_dir());
    assert_eq!(
        pair.local_names(),
        ["a folder", "here", "to-upload"],
        "no part is left anywhere"
    );
}
