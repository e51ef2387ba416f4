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
pub(crate) const CONTENT: &[u8] = b"the bytes that the service has";

/// How a host sends the bytes from somewhere on.
type Host = Box<dyn FnMut(usize) -> Reply + Send>;

/// A service with one file, whose host sends bytes as it likes; and a folder for them.
pub(crate) struct Place {
    pub(crate) folder: TempDir,
    pub(crate) target: PathBuf,
    pub(crate) double: Double,
}

impl Place {
    pub(crate) fn new(host: impl FnMut(usize) -> Reply + Send + 'static) -> Self {
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

    pub(crate) fn client(&self) -> Client {
        self.double.stubborn(RetryPolicy::default())
    }

    /// One download that tries again.
    pub(crate) async fn get(&self) -> Result<rapidgator_client::Downloaded, Error> {
        self.client().download(FILE_ID).to(&self.target).await
    }

    /// One download that does not.
    pub(crate) async fn get_once(&self) -> Error {
        let client = self.double.client();
        client.download(FILE_ID).to(&self.target).await.unwrap_err()
    }

    pub(crate) fn names(&self) -> Vec<String> {
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

    pub(crate) fn beside(&self, ending: &str) -> PathBuf {
        self.folder.path().join(format!("a.bin{ending}"))
    }

    #[track_caller]
    pub(crate) fn assert_complete(&self) {
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
pub(crate) fn part(from: usize, to: usize) -> Reply {
    let reply = Reply::bytes(&CONTENT[from..to]);
    if from == 0 {
        return reply;
    }
    let range = format!("bytes {from}-{}/{}", CONTENT.len() - 1, CONTENT.len());
    reply.http(206).with(header::CONTENT_RANGE, &range)
}

/// At most so many bytes, and then the connection breaks.
pub(crate) fn at_most(length: usize) -> impl FnMut(usize) -> Reply + Send + 'static {
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
