//! A download in segments: over several connections at once, from hosts that like it and from those that do not.

use std::{
    fs,
    path::PathBuf,
    sync::{Arc, Mutex},
};

use http::header;
use rapidgator_client::{Error, ErrorId, Kind, RetryPolicy, Segments, Stage, transport::TransportErrorKind};
use tempfile::TempDir;
use tokio::sync::Notify;

use crate::double::{Double, FILE_ID, Reply, Seen, file};

pub(crate) const HOST: &str = "http://pr3.test//";
pub(crate) const CONTENT: &[u8] = b"the bytes that the service has";

/// The bytes that a request asks for: first and last one.
pub(crate) fn asked(seen: &Seen) -> Option<(usize, usize)> {
    let (first, last) = seen.header(header::RANGE).strip_prefix("bytes=")?.split_once('-')?;
    let last = last.parse().unwrap_or(CONTENT.len() - 1);
    Some((first.parse().unwrap(), last))
}

/// These bytes, as a part of the file.
fn part(first: usize, last: usize) -> Reply {
    let range = format!("bytes {first}-{last}/{}", CONTENT.len());
    let reply = Reply::bytes(&CONTENT[first..=last]).http(206);
    reply.with(header::CONTENT_RANGE, &range)
}

/// A host that does what it is asked.
pub(crate) fn willing(seen: &Seen) -> Reply {
    asked(seen).map_or_else(|| Reply::bytes(CONTENT), |(first, last)| part(first, last))
}

pub(crate) struct Place {
    pub(crate) folder: TempDir,
    pub(crate) target: PathBuf,
    pub(crate) double: Double,
}

impl Place {
    pub(crate) fn new(mut host: impl FnMut(&Seen) -> Reply + Send + 'static) -> Self {
        let mut tickets = 0;
        let double = Double::answering(move |seen| match seen.path.as_str() {
            "file/info" => Reply::success(&format!(r#"{{"file":{}}}"#, file(CONTENT))),
            "file/download" => {
                tickets += 1;
                let url = format!("http://pr3.test//?r=download/index&session_id=ticket-number-{tickets}");
                Reply::success(&format!(r#"{{"download_url":"{url}","delay":0}}"#))
            }
            _ => host(seen),
        });
        let folder = tempfile::tempdir().unwrap();
        let target = folder.path().join("a.bin");
        Self { folder, target, double }
    }

    /// The same folder, and another host.
    fn and_then(self, host: impl FnMut(&Seen) -> Reply + Send + 'static) -> Self {
        let Self { double, .. } = Self::new(host);
        Self { double, ..self }
    }

    pub(crate) async fn get(&self, retries: RetryPolicy) -> Result<rapidgator_client::Downloaded, Error> {
        let client = self.double.stubborn(retries);
        let task = client.download(FILE_ID).to(&self.target);
        task.segments(Segments::at_once(3).of_at_least(5)).await
    }

    /// What the host was asked for, in the order of the bytes: who of several comes first is nobody's business.
    pub(crate) fn asked(&self) -> Vec<Option<(usize, usize)>> {
        let seen = self.double.seen();
        let mut all: Vec<_> = seen.iter().filter(|seen| seen.path == HOST).map(asked).collect();
        all.sort();
        all
    }

    fn names(&self) -> Vec<String> {
        let entries = fs::read_dir(self.folder.path()).unwrap();
        let mut names: Vec<_> = entries
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }

    fn record(&self) -> serde_json::Value {
        serde_json::from_slice(&fs::read(self.folder.path().join("a.bin.part.json")).unwrap()).unwrap()
    }

    #[track_caller]
    pub(crate) fn assert_complete(&self) {
        assert_eq!(fs::read(&self.target).unwrap(), CONTENT);
        assert_eq!(self.names(), ["a.bin"]);
    }
}

#[tokio::test]
async fn a_large_file_comes_over_several_connections() {
    let place = Place::new(willing);
    place.get(RetryPolicy::never()).await.unwrap();
    place.assert_complete();
    assert_eq!(place.asked(), [Some((0, 9)), Some((10, 19)), Some((20, 29))]);
    assert_eq!(
        place.double.count("file/download"),
        1,
        "one address is good for all of them"
    );
}

#[tokio::test]
async fn a_small_file_does_not() {
    let place = Place::new(willing);
    let client = place.double.client();
    let segments = Segments::at_once(3).of_at_least(16);
    client
        .download(FILE_ID)
        .to(&place.target)
        .segments(segments)
        .await
        .unwrap();
    place.assert_complete();
    assert_eq!(place.asked(), [None]);
}

#[tokio::test]
async fn progress_is_that_of_the_whole() {
    let place = Place::new(willing);
    let told = Arc::new(Mutex::new(Vec::new()));
    let teller = Arc::clone(&told);
    let client = place.double.client();
    let task = client
        .download(FILE_ID)
        .to(&place.target)
        .segments(Segments::at_once(3).of_at_least(5));
    let report = move |progress: rapidgator_client::Progress| teller.lock().unwrap().push(progress);
    task.on_progress(report).await.unwrap();
    let told = told.lock().unwrap();
    let received = told.iter().filter(|progress| progress.stage == Stage::Receiving);
    assert_eq!(
        received
            .map(|progress| (progress.done, progress.total))
            .collect::<Vec<_>>(),
        [(10, 30), (20, 30), (30, 30)]
    );
    assert_eq!(
        told.last().unwrap().stage,
        Stage::Hashing,
        "the whole is hashed in the end"
    );
}

#[tokio::test]
async fn a_host_that_sends_no_parts_is_asked_once() {
    let place = Place::new(|_| Reply::bytes(CONTENT));
    place.get(RetryPolicy::never()).await.unwrap();
    place.assert_complete();
    assert_eq!(
        place.asked(),
        [Some((0, 9))],
        "the whole that came in place of the part is taken"
    );

    let mut broken = false;
    let place = Place::new(move |_| match std::mem::replace(&mut broken, true) {
        false => Reply::bytes(&CONTENT[..12]).then_broken(TransportErrorKind::Broken),
        true => Reply::bytes(CONTENT),
    });
    place.get(RetryPolicy::default()).await.unwrap();
    place.assert_complete();
    assert_eq!(place.asked(), [Some((0, 9)), Some((12, 29))]);
    assert_eq!(
        place.double.count("file/download"),
        1,
        "an address that gave bytes is asked for the rest"
    );
}

#[tokio::test]
async fn a_host_that_sends_wrong_parts_is_asked_for_the_whole() {
    let wrong: [fn() -> Reply; 3] = [
        || part(1, 9),
        || Reply::bytes(&CONTENT[..10]).http(206),
        || Reply::bytes("").http(416),
    ];
    for wrong in wrong {
        let place = Place::new(move |seen| asked(seen).map_or_else(|| Reply::bytes(CONTENT), |_| wrong()));
        place.get(RetryPolicy::never()).await.unwrap();
        place.assert_complete();
        assert_eq!(place.asked(), [None, Some((0, 9))]);
    }
}

#[tokio::test]
async fn a_host_that_sends_more_than_the_part_is_cut_short() {
    let place = Place::new(|seen| part(asked(seen).unwrap().0, CONTENT.len() - 1));
    place.get(RetryPolicy::never()).await.unwrap();
    place.assert_complete();
}

#[tokio::test]
async fn each_segment_goes_on_where_it_broke() {
    let place = Place::new(|seen| {
        let (first, last) = asked(seen).unwrap();
        let end = last.min(first + 3);
        let piece = part(first, last);
        match end == last {
            true => piece,
            false => {
                let range = format!("bytes {first}-{last}/30");
                let some = Reply::bytes(&CONTENT[first..=end])
                    .http(206)
                    .with(header::CONTENT_RANGE, &range);
                some.then_broken(TransportErrorKind::Broken)
            }
        }
    });
    place.get(RetryPolicy::default()).await.unwrap();
    place.assert_complete();
    let steps = |last: usize| [last - 9, last - 5, last - 1].map(|first| Some((first, last)));
    assert_eq!(place.asked(), [9, 19, 29].map(steps).concat());
    assert_eq!(place.double.count("file/download"), 1);
    // Each of the three breaks twice. Alone, each would look at the file each time; who waits for whom is chance.
    let looks = place.double.count("file/info");
    assert!((3..7).contains(&looks), "{looks}");
}

#[tokio::test]
async fn what_has_come_is_not_asked_for_in_a_later_call() {
    // The one in the middle never comes.
    let place = Place::new(|seen| match asked(seen) {
        Some((10, _)) => Reply::Broken(TransportErrorKind::Broken),
        Some((first @ 20, last)) => {
            let some = Reply::bytes(&CONTENT[first..first + 4]).http(206);
            let range = format!("bytes {first}-{last}/30");
            some.with(header::CONTENT_RANGE, &range)
                .then_broken(TransportErrorKind::Broken)
        }
        _ => willing(seen),
    });
    let error = place.get(RetryPolicy::never()).await.unwrap_err();
    assert_eq!((error.kind(), error.operation()), (Kind::Body, Some("download")));
    assert_eq!(place.names(), ["a.bin.part", "a.bin.part.json"]);
    assert_eq!(place.record()["missing"], serde_json::json!([[10, 20], [24, 30]]));

    let place = place.and_then(willing);
    place.get(RetryPolicy::never()).await.unwrap();
    place.assert_complete();
    assert_eq!(place.asked(), [Some((10, 14)), Some((15, 19)), Some((24, 29))]);
}

#[tokio::test]
async fn one_connection_goes_on_with_what_several_began() {
    let place = Place::new(|seen| match asked(seen) {
        Some((10, _)) => Reply::Broken(TransportErrorKind::Broken),
        _ => willing(seen),
    });
    place.get(RetryPolicy::never()).await.unwrap_err();
    let place = place.and_then(willing);
    let client = place.double.client();
    client.download(FILE_ID).to(&place.target).await.unwrap();
    place.assert_complete();
    assert_eq!(place.asked(), [Some((10, 19))]);
}

#[tokio::test]
async fn several_connections_go_on_with_what_one_began() {
    let place = Place::new(|_| Reply::bytes(&CONTENT[..12]).then_broken(TransportErrorKind::Broken));
    let client = place.double.client();
    client.download(FILE_ID).to(&place.target).await.unwrap_err();
    let place = place.and_then(willing);
    place.get(RetryPolicy::never()).await.unwrap();
    place.assert_complete();
    assert_eq!(place.asked(), [Some((12, 17)), Some((18, 23)), Some((24, 29))]);
}

#[tokio::test]
async fn wrong_bytes_in_a_segment_leave_nothing() {
    let place = Place::new(|seen| match asked(seen) {
        Some((10, last)) => {
            let range = format!("bytes 10-{last}/30");
            Reply::bytes(vec![b'!'; last - 9])
                .http(206)
                .with(header::CONTENT_RANGE, &range)
        }
        _ => willing(seen),
    });
    let error = place.get(RetryPolicy::never()).await.unwrap_err();
    assert_eq!(error.kind(), Kind::Verify);
    assert!(place.names().is_empty(), "{:?}", place.names());
}

#[tokio::test]
async fn a_record_that_makes_no_sense_is_begun_anew() {
    for missing in ["[[0,31]]", "[[5,5]]", "[[20,25],[0,3]]"] {
        let place = Place::new(willing);
        fs::write(place.folder.path().join("a.bin.part"), [b'?'; 30]).unwrap();
        let hash = base16ct::lower::encode_string(&<md5::Md5 as md5::Digest>::digest(CONTENT));
        let record =
            format!(r#"{{"rapidgator_part":1,"file_id":"{FILE_ID}","size":30,"md5":"{hash}","missing":{missing}}}"#);
        fs::write(place.folder.path().join("a.bin.part.json"), record).unwrap();
        place.get(RetryPolicy::never()).await.unwrap();
        place.assert_complete();
        assert_eq!(place.asked().len(), 3, "{missing}");
    }
}

#[tokio::test]
async fn the_tag_of_the_host_is_the_condition_of_the_others() {
    let tagged = |seen: &Seen| willing(seen).with(header::ETAG, "\"v1\"");
    let place = Place::new(tagged);
    place.get(RetryPolicy::never()).await.unwrap();
    place.assert_complete();
    let seen = place.double.seen();
    let tags = seen
        .iter()
        .filter(|seen| seen.path == HOST)
        .map(|seen| seen.header(header::IF_RANGE));
    assert_eq!(tags.collect::<Vec<_>>(), ["", "\"v1\"", "\"v1\""]);

    // A host that minds no condition, and has another file meanwhile.
    let place = Place::new(|seen| match asked(seen) {
        Some((0, _)) => willing(seen).with(header::ETAG, "\"v1\""),
        _ => willing(seen).with(header::ETAG, "\"v2\""),
    });
    assert_eq!(
        place.get(RetryPolicy::never()).await.unwrap_err().kind(),
        Kind::Unexpected
    );
    assert_eq!(place.record()["missing"], serde_json::json!([[10, 30]]));
}

#[tokio::test]
async fn a_rest_has_the_tag_of_the_beginning_as_its_condition() {
    let mut first = true;
    let place = Place::new(move |seen| match std::mem::take(&mut first) {
        true => Reply::bytes(&CONTENT[..12])
            .with(header::ETAG, "\"v1\"")
            .then_broken(TransportErrorKind::Broken),
        false => willing(seen),
    });
    let client = place.double.stubborn(RetryPolicy::default());
    client.download(FILE_ID).to(&place.target).await.unwrap();
    place.assert_complete();
    let seen = place.double.seen();
    assert_eq!(seen.last().unwrap().header(header::IF_RANGE), "\"v1\"");
}

#[tokio::test]
async fn a_refusal_of_the_first_one_is_the_error() {
    let place = Place::new(|_| Reply::bytes("Session not found").with(header::CONTENT_TYPE, "text/plain"));
    let error = place.get(RetryPolicy::default()).await.unwrap_err();
    assert_eq!(error.api_code(), Some(ErrorId::DownloadSessionNotFound));
    assert_eq!(place.double.count("file/download"), 1);
    assert!(place.names().is_empty());
}

#[tokio::test]
async fn a_download_in_segments_that_is_dropped_keeps_what_it_has() {
    let (held, release) = (Arc::new(Notify::new()), Arc::new(Notify::new()));
    let (waits, opened) = (Arc::clone(&held), Arc::clone(&release));
    let place = Place::new(move |seen| match asked(seen) {
        Some((20, _)) => {
            opened.notify_one();
            willing(seen).held(&waits)
        }
        _ => willing(seen),
    });
    {
        let get = place.get(RetryPolicy::never());
        tokio::select! {
            outcome = get => panic!("{outcome:?}"),
            () = release.notified() => {}
        }
    }
    // The lock on the record tells when the thread that writes has ended.
    let record = loop {
        let record = fs::File::open(place.folder.path().join("a.bin.part.json")).unwrap();
        if record.try_lock().is_ok() {
            break place.record();
        }
        tokio::task::yield_now().await;
    };
    let left = record["missing"].as_array().unwrap().last().unwrap().clone();
    assert_eq!(left[1], 30, "{record}");
    let place = place.and_then(willing);
    place.get(RetryPolicy::never()).await.unwrap();
    place.assert_complete();
}
