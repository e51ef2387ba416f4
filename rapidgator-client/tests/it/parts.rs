//! The files beside the target of a download: whose they are, and what becomes of those of others.

use std::{
    fs,
    path::PathBuf,
    sync::{Arc, Mutex},
};

use rapidgator_client::Kind;

use crate::{
    double::FILE_ID,
    resume::{CONTENT, Place, at_most, part},
};

#[tokio::test]
async fn what_is_not_ours_stays() {
    let other = format!(
        r#"{{"rapidgator_part":1,"file_id":"another","size":30,"md5":"{}"}}"#,
        "0".repeat(32)
    );
    let newer = other.replace(r#"part":1"#, r#"part":2"#);
    let cases = [
        (Some("bytes"), None, "was not made by this client"),
        (Some("bytes"), Some("no record"), "was not made by this client"),
        (Some("bytes"), Some(newer.as_str()), "was not made by this client"),
        (None, Some("no record"), "was not made by this client"),
        (
            Some("bytes"),
            Some(other.as_str()),
            "belongs to a download of file another",
        ),
    ];
    for (part, record, why) in cases {
        let place = Place::new(at_most(30));
        for (ending, text) in [(".part", part), (".part.json", record)] {
            if let Some(text) = text {
                fs::write(place.beside(ending), text).unwrap();
            }
        }
        let before = place.names();
        let error = place.get().await.unwrap_err();
        assert_eq!(error.kind(), Kind::Io);
        assert!(error.to_string().contains(why), "{error}");
        assert_eq!(place.double.paths(), ["file/info"], "no ticket is spent");
        let read = |ending| fs::read_to_string(place.beside(ending)).ok();
        assert_eq!(
            (read(".part").as_deref(), read(".part.json").as_deref()),
            (part, record)
        );
        assert_eq!(place.names(), before);
    }
}

#[tokio::test]
async fn the_record_of_another_file_without_a_part_is_nothing() {
    let place = Place::new(at_most(30));
    let record = r#"{"rapidgator_part":1,"file_id":"another","size":1,"md5":"0"}"#;
    fs::write(place.beside(".part.json"), record).unwrap();
    place.get().await.unwrap();
    place.assert_complete();
}

#[cfg(unix)]
#[tokio::test]
async fn a_link_in_the_place_of_a_part_leads_nowhere() {
    for ending in [".part", ".part.json"] {
        let place = Place::new(at_most(20));
        place.get_once().await;
        let precious = place.folder.path().join("precious");
        fs::rename(place.beside(ending), &precious).unwrap();
        let before = fs::read(&precious).unwrap();
        std::os::unix::fs::symlink("precious", place.beside(ending)).unwrap();
        let error = place.get().await.unwrap_err();
        assert_eq!(error.kind(), Kind::Io, "{ending}");
        assert_eq!(fs::read(&precious).unwrap(), before, "{ending}");
    }
}

#[tokio::test]
async fn two_downloads_to_one_target_do_not_mix() {
    let place = Place::new(at_most(7));
    let client = place.client();
    let tasks = (0..20).map(|_| client.download(FILE_ID).to(&place.target).into_future());
    let outcomes = futures_util::future::join_all(tasks).await;
    let refused: Vec<_> = outcomes.iter().filter_map(|outcome| outcome.as_ref().err()).collect();
    assert!(refused.len() < outcomes.len(), "at least one gets through");
    for error in refused {
        assert_eq!(error.kind(), Kind::Io);
        assert!(error.to_string().contains("another download is writing"), "{error}");
    }
    place.assert_complete();
}

#[tokio::test]
async fn the_part_of_another_download_is_no_target() {
    for ending in [".part", ".part.json"] {
        let place = Place::new(at_most(20));
        place.get_once().await;
        let before = [".part", ".part.json"].map(|ending| fs::read(place.beside(ending)).unwrap());
        let client = place.client();
        let error = client.download("another").to(place.beside(ending)).await.unwrap_err();
        let text = error.to_string();
        assert_eq!(error.kind(), Kind::Io);
        assert!(
            text.contains(&format!("{ending}` is kept by a download of file {FILE_ID}")),
            "{text}"
        );
        assert_eq!(place.double.count("file/download"), 1, "no ticket is spent");
        assert_eq!(
            [".part", ".part.json"].map(|ending| fs::read(place.beside(ending)).unwrap()),
            before
        );
        place.get().await.unwrap();
        place.assert_complete();
        // It is a name like any other when nothing is kept there.
        let path = place.beside(ending);
        client.download(FILE_ID).to(&path).await.unwrap();
        assert_eq!(fs::read(path).unwrap(), CONTENT);
    }
}

#[tokio::test]
async fn a_download_that_begins_where_another_one_goes_keeps_its_part() {
    let kept = Arc::new(Mutex::new(PathBuf::new()));
    let part_path = Arc::clone(&kept);
    let record = r#"{"rapidgator_part":1,"file_id":"another","size":9,"md5":"0"}"#;
    let place = Place::new(move |_| {
        let path = part_path.lock().unwrap();
        fs::write(path.with_extension("part.json"), record).unwrap();
        fs::write(&*path, "precious").unwrap();
        part(0, 30)
    });
    *kept.lock().unwrap() = place.beside(".part");
    let client = place.client();
    let error = client.download(FILE_ID).to(place.beside(".part")).await.unwrap_err();
    assert!(
        error.to_string().contains("kept by a download of file another"),
        "{error}"
    );
    assert_eq!(fs::read(place.beside(".part")).unwrap(), b"precious");
    assert_eq!(
        fs::read(place.beside(".part.part")).unwrap(),
        CONTENT,
        "what has come waits"
    );
}

#[cfg(unix)]
#[tokio::test]
async fn a_part_that_somebody_else_replaces_is_not_taken_for_the_file() {
    for (replaced, other) in [(".part", ".part.json"), (".part.json", ".part")] {
        let here = Arc::new(Mutex::new(PathBuf::new()));
        let path = Arc::clone(&here);
        let place = Place::new(move |_| {
            let path = path.lock().unwrap();
            let new = path.with_extension("new");
            fs::write(&new, "precious").unwrap();
            fs::rename(new, &*path).unwrap();
            part(0, 30)
        });
        *here.lock().unwrap() = place.beside(replaced);
        let got = place.get().await;
        assert_eq!(fs::read(place.beside(replaced)).unwrap(), b"precious", "{replaced}");
        assert!(!place.beside(other).exists());
        match got {
            Ok(_) => assert_eq!(fs::read(&place.target).unwrap(), CONTENT, "{replaced}"),
            Err(error) => {
                assert_eq!((replaced, error.kind()), (".part", Kind::Io));
                assert!(error.to_string().contains("moved or replaced"), "{error}");
                assert!(!place.target.exists());
            }
        }
    }
}

#[tokio::test]
async fn what_appears_while_bytes_come_is_not_replaced_either() {
    let folder = Arc::new(Mutex::new(PathBuf::new()));
    let target = Arc::clone(&folder);
    let place = Place::new(move |_| {
        fs::write(&*target.lock().unwrap(), "precious").unwrap();
        part(0, 30)
    });
    folder.lock().unwrap().clone_from(&place.target);
    let client = place.client();
    let task = client.download(FILE_ID).to(&place.target).replace_existing(false);
    let error = task.await.unwrap_err();
    assert_eq!(
        (error.kind(), fs::read(&place.target).unwrap()),
        (Kind::Io, b"precious".to_vec())
    );
    assert_eq!(
        fs::read(place.beside(".part")).unwrap(),
        CONTENT,
        "the bytes are not lost"
    );
}
