//! A download in parts: within one call, and over several.

use std::{
    fs,
    path::PathBuf,
    sync::{Arc, Mutex},
};

use futures_util::FutureExt;
use http::{HeaderMap, header};
use rapidgator_client::{Client, Error, ErrorId, Kind, RetryPolicy, Stage, transport::TransportErrorKind};
use tempfile::TempDir;

use crate::double::{Double, FILE_ID, Reply, Seen, file};

const HOST: &str = "http://pr3.test//";
const CONTENT: &[u8] = b"the bytes that the service has";

/// How a host sends the bytes from somewhere on.
type Host = Box<dyn FnMut(usize) -> Reply + Send>;

/// A service with one file, whose host sends bytes as it likes; and a folder for them.
struct Place {
    folder: TempDir,
    target: PathBuf,
    double: Double,
}

impl Place {
    fn new(host: impl FnMut(usize) -> Reply + Send + 'static) -> Self {
        Self::with_file(host, |_| file(CONTENT))
    }

    /// The same, with what the service says about the file when it is asked the nth time.
    fn with_file(
        host: impl FnMut(usize) -> Reply + Send + 'static,
        mut info: impl FnMut(usize) -> String + Send + 'static,
    ) -> Self {
        let mut host: Host = Box::new(host);
        let (mut asked, mut tickets) = (0, 0);
        let double = Double::answering(move |seen| match seen.path.as_str() {
            "file/info" => {
                asked += 1;
                Reply::success(&format!(r#"{{"file":{}}}"#, info(asked)))
            }
            "file/download" => {
                tickets += 1;
                let url = format!("http://pr3.test//?r=download/index&session_id=ticket-number-{tickets}");
                Reply::success(&format!(r#"{{"download_url":"{url}","delay":0}}"#))
            }
            _ => host(start(seen)),
        });
        let folder = tempfile::tempdir().unwrap();
        let target = folder.path().join("a.bin");
        Self { folder, target, double }
    }

    fn client(&self) -> Client {
        self.double.stubborn(RetryPolicy::default())
    }

    /// One download that tries again.
    async fn get(&self) -> Result<rapidgator_client::Downloaded, Error> {
        self.client().download(FILE_ID).to(&self.target).await
    }

    /// One download that does not.
    async fn get_once(&self) -> Error {
        let client = self.double.client();
        client.download(FILE_ID).to(&self.target).await.unwrap_err()
    }

    fn names(&self) -> Vec<String> {
        let entries = fs::read_dir(self.folder.path()).unwrap();
        let mut names: Vec<_> = entries
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }

    /// Where each request for bytes began.
    fn starts(&self) -> Vec<usize> {
        let seen = self.double.seen();
        seen.iter().filter(|seen| seen.path == HOST).map(start).collect()
    }

    fn beside(&self, ending: &str) -> PathBuf {
        self.folder.path().join(format!("a.bin{ending}"))
    }

    #[track_caller]
    fn assert_complete(&self) {
        assert_eq!(fs::read(&self.target).unwrap(), CONTENT);
        assert_eq!(self.names(), ["a.bin"]);
    }
}

/// The first byte that a request asks for.
fn start(seen: &Seen) -> usize {
    let range = seen.header(header::RANGE);
    range
        .strip_prefix("bytes=")
        .and_then(|range| range.strip_suffix('-'))
        .map_or(0, |start| start.parse().unwrap())
}

/// These bytes of the file, as what they are.
fn part(from: usize, to: usize) -> Reply {
    let reply = Reply::bytes(&CONTENT[from..to]);
    if from == 0 {
        return reply;
    }
    let range = format!("bytes {from}-{}/{}", CONTENT.len() - 1, CONTENT.len());
    reply.http(206).with(header::CONTENT_RANGE, &range)
}

/// At most so many bytes, and then the connection breaks.
fn at_most(length: usize) -> impl FnMut(usize) -> Reply + Send + 'static {
    move |from| match from + length {
        to if to < CONTENT.len() => part(from, to).then_broken(TransportErrorKind::Broken),
        _ => part(from, CONTENT.len()),
    }
}

#[tokio::test]
async fn a_broken_download_goes_on_where_it_broke() {
    for length in 1..=CONTENT.len() {
        let place = Place::new(at_most(length));
        place.get().await.unwrap_or_else(|error| panic!("{length}: {error}"));
        place.assert_complete();
        let starts: Vec<_> = (0..CONTENT.len()).step_by(length).collect();
        assert_eq!(place.starts(), starts);
        // The address is used again; each part is preceded by a look at the file.
        assert_eq!(place.double.count("file/download"), 1);
        assert_eq!(place.double.count("file/info"), starts.len());
    }
}

#[tokio::test]
async fn a_host_that_sends_nothing_new_is_given_up() {
    let place = Place::new(|from| match from {
        0 => part(0, 5).then_broken(TransportErrorKind::Broken),
        _ => Reply::Broken(TransportErrorKind::Broken),
    });
    let error = place.get().await.unwrap_err();
    assert_eq!((error.kind(), error.operation()), (Kind::Body, Some("download")));
    assert_eq!(
        place.starts(),
        [0, 5, 5, 5],
        "four attempts, the one that got somewhere included"
    );
    assert_eq!(fs::read(place.beside(".part")).unwrap(), &CONTENT[..5]);
}

#[tokio::test]
async fn an_address_that_has_ended_is_replaced() {
    let mut broken = 0;
    let place = Place::new(move |from| {
        broken += 1;
        match broken {
            1 => part(0, 5).then_broken(TransportErrorKind::Broken),
            2 => Reply::bytes("Session not found")
                .with(header::CONTENT_TYPE, "text/plain")
                .http(404),
            _ => part(from, CONTENT.len()),
        }
    });
    place.get().await.unwrap();
    place.assert_complete();
    assert_eq!(
        (place.starts(), place.double.count("file/download")),
        (vec![0, 5, 5], 2)
    );
    let never = Place::new(|_| Reply::bytes("Session not found").with(header::CONTENT_TYPE, "text/plain"));
    let error = never.get().await.unwrap_err();
    assert_eq!(error.api_code(), Some(ErrorId::DownloadSessionNotFound));
    assert_eq!(
        never.double.count("file/download"),
        1,
        "a fresh one that is refused is the end"
    );
}

#[tokio::test]
async fn a_host_that_gives_no_rest_gives_the_whole() {
    let wrong_range = |range: &'static str| move |_| part(5, 30).with(header::CONTENT_RANGE, range);
    let answers: [(&str, Host); 6] = [
        ("the whole", Box::new(|_| part(0, 30))),
        ("nothing", Box::new(|_| Reply::bytes("").http(416))),
        ("no range", Box::new(|_| Reply::bytes(&CONTENT[5..]).http(206))),
        ("another start", Box::new(wrong_range("bytes 4-29/30"))),
        ("another size", Box::new(wrong_range("bytes 5-29/31"))),
        ("beyond", Box::new(wrong_range("bytes 5-30/30"))),
    ];
    for (what, mut answer) in answers {
        let mut first = true;
        let place = Place::new(move |from| match from {
            0 if std::mem::take(&mut first) => part(0, 5).then_broken(TransportErrorKind::Broken),
            0 => part(0, 30),
            from => answer(from),
        });
        place.get().await.unwrap_or_else(|error| panic!("{what}: {error}"));
        place.assert_complete();
        let expected: &[usize] = if what == "the whole" { &[0, 5] } else { &[0, 5, 0] };
        assert_eq!(place.starts(), expected, "{what}");
    }
}

#[tokio::test]
async fn a_host_without_ranges_that_always_breaks_is_given_up() {
    let place = Place::new(|_| part(0, 20).then_broken(TransportErrorKind::Broken));
    place.get().await.unwrap_err();
    assert_eq!(place.starts(), [0, 20, 20, 20]);
}

#[tokio::test]
async fn a_file_that_becomes_another_one_is_not_patched_together() {
    let other: &'static [u8] = b"other bytes, and as many......";
    assert_eq!(other.len(), CONTENT.len());
    let info = move |asked| file(if asked == 1 { CONTENT } else { other });
    let place = Place::with_file(at_most(5), info);
    let error = place.get().await.unwrap_err();
    assert_eq!((error.kind(), place.starts()), (Kind::Verify, vec![0]));
    // The next download finds the old part, and does not use it.
    let error = place.get_once().await;
    assert_eq!((error.kind(), place.starts()), (Kind::Body, vec![0, 0]));
}

#[tokio::test]
async fn wrong_bytes_are_deleted_and_fetched_anew_the_next_time() {
    let mut first = true;
    let place = Place::new(move |from| match (from, std::mem::take(&mut first)) {
        (0, true) => Reply::bytes(b"WRONG").then_broken(TransportErrorKind::Broken),
        _ => part(from, 30),
    });
    fs::write(&place.target, "good").unwrap();
    let error = place.get().await.unwrap_err();
    assert_eq!(error.kind(), Kind::Verify);
    assert_eq!(
        (fs::read(&place.target).unwrap(), place.names()),
        (b"good".to_vec(), vec!["a.bin".to_owned()])
    );
    place.get().await.unwrap();
    place.assert_complete();
    assert_eq!(place.starts(), [0, 5, 0]);
}

#[tokio::test]
async fn wrong_bytes_of_an_earlier_download_are_fetched_anew_at_once() {
    let mut first = true;
    let place = Place::new(move |from| match (from, std::mem::take(&mut first)) {
        (0, true) => Reply::bytes(b"WRONG").then_broken(TransportErrorKind::Broken),
        _ => part(from, 30),
    });
    assert_eq!(place.get_once().await.kind(), Kind::Body);
    place.get().await.unwrap();
    place.assert_complete();
    assert_eq!(place.starts(), [0, 5, 0]);
}

#[tokio::test]
async fn a_later_download_goes_on_where_an_earlier_one_ended() {
    let place = Place::new(at_most(20));
    assert_eq!(place.get_once().await.kind(), Kind::Body);
    let record = fs::read_to_string(place.beside(".part.json")).unwrap();
    let facts: serde_json::Value = serde_json::from_str(&record).unwrap();
    assert_eq!(
        (facts["file_id"].as_str(), facts["size"].as_u64()),
        (Some(FILE_ID), Some(30))
    );
    assert!(
        !record.contains("ticket") && !record.contains("token") && !record.contains("http"),
        "{record}"
    );
    let told = Arc::new(Mutex::new(Vec::new()));
    let teller = Arc::clone(&told);
    let client = place.client();
    let task = client.download(FILE_ID).to(&place.target).on_progress(move |progress| {
        teller.lock().unwrap().push((progress.stage, progress.done));
    });
    task.await.unwrap();
    place.assert_complete();
    assert_eq!(place.starts(), [0, 20]);
    assert_eq!(*told.lock().unwrap(), [(Stage::Hashing, 20), (Stage::Receiving, 30)]);
}

#[tokio::test]
async fn a_part_that_is_complete_only_takes_its_place() {
    let place = Place::new(at_most(20));
    place.get_once().await;
    fs::write(place.beside(".part"), CONTENT).unwrap();
    place.get().await.unwrap();
    place.assert_complete();
    assert_eq!(place.double.count("file/download"), 1);
}

#[tokio::test]
async fn a_part_of_another_length_is_not_used() {
    let place = Place::new(at_most(20));
    place.get_once().await;
    fs::write(place.beside(".part"), [CONTENT, b"!"].concat()).unwrap();
    place.get().await.unwrap();
    place.assert_complete();
    assert_eq!(place.starts(), [0, 0, 20]);
}

#[test]
fn a_download_that_is_dropped_can_go_on() {
    let mut first = true;
    let place = Place::new(move |from| {
        if std::mem::take(&mut first) {
            let pieces = vec![Ok(bytes::Bytes::from_static(&CONTENT[..20]))];
            return Reply::Answer {
                status: 200,
                headers: HeaderMap::new(),
                pieces,
            }
            .then_silence();
        }
        part(from, 30)
    });
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(1)
        .build()
        .unwrap();
    let client = place.client();
    runtime.block_on(async {
        let mut task = client.download(FILE_ID).to(&place.target).into_future();
        while fs::metadata(place.beside(".part")).map_or(0, |part| part.len()) < 20 {
            assert!(task.as_mut().now_or_never().is_none());
            tokio::task::yield_now().await;
        }
    });
    // This waits for the thread that holds the part.
    drop(runtime);
    assert_eq!(place.names(), ["a.bin.part", "a.bin.part.json"]);
    tokio::runtime::Runtime::new().unwrap().block_on(place.get()).unwrap();
    place.assert_complete();
    assert_eq!(place.starts(), [0, 20]);
}

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
async fn a_folder_keeps_the_name_of_the_service_and_what_is_in_it() {
    let names = [
        ("a.bin", "a.bin"),
        (r"..\/..\/evil", "_._.._evil"),
        (".profile", "_profile"),
        ("NUL.txt", "_NUL.txt"),
        ("..", FILE_ID),
    ];
    for (theirs, ours) in names {
        let named = file(CONTENT).replace(r#""name":"a.bin""#, &format!(r#""name":"{theirs}""#));
        let place = Place::with_file(at_most(30), move |_| named.clone());
        let client = place.client();
        let download = || client.download(FILE_ID).into_folder(place.folder.path());
        let path = download().await.unwrap().path;
        assert_eq!(path, place.folder.path().join(ours));
        assert_eq!(
            (fs::read(&path).unwrap(), place.names()),
            (CONTENT.to_vec(), vec![ours.to_owned()])
        );
        fs::write(&path, "precious").unwrap();
        let error = download().await.unwrap_err();
        assert_eq!(
            (error.kind(), fs::read(&path).unwrap()),
            (Kind::Io, b"precious".to_vec())
        );
        assert_eq!(place.double.count("file/download"), 1, "no ticket is spent");
        download().replace_existing(true).await.unwrap();
        assert_eq!(fs::read(&path).unwrap(), CONTENT);
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
