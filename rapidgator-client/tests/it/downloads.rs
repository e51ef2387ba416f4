//! The download of a file. Whatever goes wrong, the file that was there before is still there, and beside it nothing but
//! bytes that can still be of use.

use std::{
    fs,
    path::{Path, PathBuf},
    sync::{Arc, Mutex},
};

use futures_util::FutureExt;
use http::header;
use rapidgator_client::{Error, ErrorId, Kind, Stage, transport::TransportErrorKind, types::OneTimeLink};
use tempfile::TempDir;

use crate::double::{Double, FILE_ID, Reply, file};

const DOWNLOAD_URL: &str = "http://pr3.test//?r=download/index&session_id=6eo5bhrslh3lggb8kmu8lgk781";
const HOST: &str = "http://pr3.test//";
const OLD: &[u8] = b"the good old bytes";
const NEW: &[u8] = b"the bytes that the service has";

/// A folder with one good old file.
struct Folder {
    folder: TempDir,
    target: PathBuf,
}

impl Folder {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let target = folder.path().join("a.bin");
        fs::write(&target, OLD).unwrap();
        Self { folder, target }
    }

    fn names(&self) -> Vec<String> {
        let entries = fs::read_dir(self.folder.path()).unwrap();
        entries
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect()
    }

    fn part(&self) -> PathBuf {
        self.folder.path().join("a.bin.part")
    }

    fn assert_waiting(&self, what: &str, part: &[u8]) {
        assert_eq!(fs::read(&self.target).unwrap(), OLD, "{what}");
        assert_eq!(fs::read(self.part()).unwrap(), part, "{what}");
        let mut names = self.names();
        names.sort();
        assert_eq!(names, ["a.bin", "a.bin.part", "a.bin.part.json"], "{what}");
    }

    fn assert_untouched(&self, what: &str) {
        assert_eq!(fs::read(&self.target).unwrap(), OLD, "{what}");
        assert_eq!(self.names(), ["a.bin"], "{what}");
    }
}

fn info() -> Reply {
    Reply::success(&format!(r#"{{"file":{}}}"#, file(NEW)))
}

fn ticket(delay: u64) -> Reply {
    Reply::success(&format!(r#"{{"download_url":"{DOWNLOAD_URL}","delay":{delay}}}"#))
}

fn bytes(content: &[u8]) -> Reply {
    let length = content.len().to_string();
    Reply::bytes(content)
        .with(header::CONTENT_TYPE, "application/octet-stream")
        .with(header::CONTENT_LENGTH, &length)
}

/// A download whose bytes come as this.
async fn download(answer: Reply, target: &Path) -> Result<rapidgator_client::Downloaded, Error> {
    Double::playing([info(), ticket(0), answer])
        .client()
        .download(FILE_ID)
        .to(target)
        .await
}

#[tokio::test]
async fn the_right_bytes_take_the_place_of_the_old_ones() {
    let folder = Folder::new();
    let double = Double::playing([info(), ticket(0), bytes(NEW)]);
    let told = Arc::new(Mutex::new(Vec::new()));
    let teller = Arc::clone(&told);
    let report = move |progress: rapidgator_client::Progress| teller.lock().unwrap().push(progress);
    let downloaded = double
        .client()
        .download(FILE_ID)
        .to(&folder.target)
        .on_progress(report)
        .await
        .unwrap();
    assert_eq!(fs::read(&folder.target).unwrap(), NEW);
    assert_eq!(folder.names(), ["a.bin"]);
    assert_eq!((downloaded.path, downloaded.size), (folder.target, NEW.len() as u64));
    assert_eq!(
        (downloaded.md5, downloaded.file.name.as_str()),
        (downloaded.file.hash, "a.bin")
    );
    assert_eq!(double.paths(), ["file/info", "file/download", HOST]);
    let seen = &double.seen()[2];
    assert_eq!((seen.method.as_str(), seen.url.as_str()), ("GET", DOWNLOAD_URL));
    let last = *told.lock().unwrap().last().unwrap();
    assert_eq!(
        (last.stage, last.done, last.total),
        (Stage::Receiving, NEW.len() as u64, NEW.len() as u64)
    );
}

#[tokio::test]
async fn without_length_and_media_type_the_bytes_speak_for_themselves() {
    let folder = Folder::new();
    download(Reply::bytes(NEW), &folder.target).await.unwrap();
    assert_eq!(fs::read(&folder.target).unwrap(), NEW);
}

#[cfg(unix)]
#[tokio::test]
async fn a_new_file_has_the_rights_of_a_new_file() {
    use std::os::unix::fs::PermissionsExt;
    let folder = Folder::new();
    let plain = folder.folder.path().join("plain");
    fs::write(&plain, "").unwrap();
    download(bytes(NEW), &folder.target).await.unwrap();
    let rights = |path: &Path| fs::metadata(path).unwrap().permissions().mode();
    assert_eq!(rights(&folder.target), rights(&plain));
}

#[cfg(unix)]
#[tokio::test]
async fn a_file_that_is_replaced_keeps_its_rights() {
    use std::os::unix::fs::PermissionsExt;
    for mode in [0o600, 0o664] {
        let folder = Folder::new();
        fs::set_permissions(&folder.target, fs::Permissions::from_mode(mode)).unwrap();
        download(bytes(NEW), &folder.target).await.unwrap();
        assert_eq!(fs::metadata(&folder.target).unwrap().permissions().mode() & 0o777, mode);
    }
}

#[cfg(unix)]
#[tokio::test]
async fn a_link_is_replaced_and_not_what_it_leads_to() {
    let folder = Folder::new();
    for leads_to in ["a.bin", "absent"] {
        let link = folder.folder.path().join("link");
        let _ = fs::remove_file(&link);
        std::os::unix::fs::symlink(leads_to, &link).unwrap();
        download(bytes(NEW), &link).await.unwrap();
        assert!(fs::symlink_metadata(&link).unwrap().is_file(), "{leads_to}");
        assert_eq!(fs::read(&link).unwrap(), NEW);
        assert_eq!(fs::read(&folder.target).unwrap(), OLD);
    }
    assert_eq!(folder.names().len(), 2);
}

#[tokio::test]
async fn the_wrong_bytes_do_not() {
    let swapped: Vec<u8> = NEW.iter().rev().copied().collect();
    let longer = [NEW, b"!"].concat();
    let shorter = &NEW[..NEW.len() - 1];
    let page = "<html><body>Please log in</body></html>";
    let padded = page.as_bytes()[..NEW.len()].to_vec();
    let typed = |media_type, content: &[u8]| bytes(content).with(header::CONTENT_TYPE, media_type);
    let unlengthed = |content: &[u8]| Reply::bytes(content).with(header::CONTENT_TYPE, "application/octet-stream");
    let cases = [
        ("swapped", bytes(&swapped), Kind::Verify),
        ("truncated, as it says", bytes(shorter), Kind::Verify),
        ("longer, as it says", bytes(&longer), Kind::Verify),
        ("longer, without a word", unlengthed(&longer), Kind::Verify),
        ("nothing", unlengthed(b""), Kind::Verify),
        ("a page that pretends to be a file", bytes(&padded), Kind::Verify),
        (
            "broken before the bytes",
            Reply::Broken(TransportErrorKind::Broken),
            Kind::Body,
        ),
        (
            "no connection",
            Reply::Broken(TransportErrorKind::Connect),
            Kind::Connect,
        ),
        ("another status", bytes(NEW).http(404), Kind::Unexpected),
        ("a part", bytes(NEW).http(206), Kind::Unexpected),
        ("elsewhere", bytes(NEW).http(302), Kind::Unexpected),
        (
            "a page",
            typed("Text/HTML; charset=utf-8", page.as_bytes()),
            Kind::Unexpected,
        ),
        ("a page as long as the file", typed("text/html", &padded), Kind::Verify),
        ("a text", typed("text/plain", shorter), Kind::Unexpected),
        (
            "a text that does not say how long it is",
            Reply::bytes(NEW).with(header::CONTENT_TYPE, "text/plain"),
            Kind::Unexpected,
        ),
        (
            "a text as long as the file",
            typed("text/plain", &swapped),
            Kind::Verify,
        ),
        ("an envelope", typed("application/json", &longer), Kind::Unexpected),
    ];
    for (what, answer, kind) in cases {
        let folder = Folder::new();
        let error = download(answer, &folder.target).await.unwrap_err();
        assert_eq!(
            (error.kind(), error.operation()),
            (kind, Some("download")),
            "{what}: {error}"
        );
        folder.assert_untouched(what);
    }
}

#[tokio::test]
async fn what_came_before_the_trouble_waits_for_the_next_download() {
    let cases = [
        (Reply::bytes(&NEW[..29]), Kind::Verify),
        (
            Reply::bytes(&NEW[..5]).then_broken(TransportErrorKind::Broken),
            Kind::Body,
        ),
        (
            Reply::bytes(&NEW[..5]).then_broken(TransportErrorKind::Timeout),
            Kind::Timeout,
        ),
    ];
    for (answer, kind) in cases {
        let folder = Folder::new();
        let error = download(answer.clone(), &folder.target).await.unwrap_err();
        assert_eq!((error.kind(), error.operation()), (kind, Some("download")), "{error}");
        let Reply::Answer { pieces, .. } = &answer else {
            panic!("no bytes in {answer:?}");
        };
        folder.assert_waiting("broken", pieces[0].as_ref().unwrap());
    }
}

#[tokio::test]
async fn trouble_after_the_last_byte_is_none() {
    let folder = Folder::new();
    let answer = Reply::bytes(NEW).then_broken(TransportErrorKind::Broken);
    download(answer, &folder.target).await.unwrap();
    assert_eq!(fs::read(&folder.target).unwrap(), NEW);
    assert_eq!(folder.names(), ["a.bin"]);
}

#[tokio::test]
async fn a_file_that_is_a_text_comes_as_one() {
    let contents = [
        ("text/plain; charset=utf-8", "just a note"),
        ("text/plain", ""),
        ("text/html", "<html><body>my page</body></html>"),
        (
            "application/json",
            r#"{"response":null,"status":404,"details":"an answer that somebody kept"}"#,
        ),
        ("text/plain", "Session not found"),
    ];
    for (media_type, content) in contents {
        let folder = Folder::new();
        let info = Reply::success(&format!(r#"{{"file":{}}}"#, file(content.as_bytes())));
        let answer = bytes(content.as_bytes()).with(header::CONTENT_TYPE, media_type);
        let double = Double::playing([info, ticket(0), answer]);
        double.client().download(FILE_ID).to(&folder.target).await.unwrap();
        assert_eq!(fs::read(&folder.target).unwrap(), content.as_bytes(), "{media_type}");
    }
}

#[tokio::test]
async fn a_wrong_length_is_noticed_as_such() {
    // The second one would never end.
    let endless = Reply::Answer {
        status: 200,
        headers: http::HeaderMap::new(),
        pieces: vec![Ok(bytes::Bytes::from_static(NEW)); 2],
    };
    let cases = [
        (
            Reply::bytes(&NEW[..5]),
            "the file has 30 bytes, and not 5",
            Some(&NEW[..5]),
        ),
        (
            endless.then_broken(TransportErrorKind::Broken),
            "the file has 30 bytes, and not 60",
            None,
        ),
    ];
    for (answer, text, left) in cases {
        let folder = Folder::new();
        let error = download(answer, &folder.target).await.unwrap_err();
        assert_eq!(error.to_string(), format!("download: {text}"));
        match left {
            Some(part) => folder.assert_waiting(text, part),
            None => folder.assert_untouched(text),
        }
    }
}

#[tokio::test]
async fn what_comes_in_place_of_a_file_is_read() {
    let plain = |text: &str| Reply::bytes(text).with(header::CONTENT_TYPE, "text/plain; charset=utf-8");
    let cases = [
        (
            plain("This download session is not for you"),
            Kind::Api,
            Some(ErrorId::ForeignDownload),
        ),
        (
            plain("Session not found\n").http(404),
            Kind::Api,
            Some(ErrorId::DownloadSessionNotFound),
        ),
        (
            Reply::refusal(404, "Session not found"),
            Kind::Api,
            Some(ErrorId::DownloadSessionNotFound),
        ),
        (Reply::refusal(418, "new words"), Kind::Api, None),
        (
            Reply::json(r#"{"error":"Denied by IP","success":false}"#),
            Kind::Unexpected,
            None,
        ),
        (plain("new words"), Kind::Unexpected, None),
    ];
    for (answer, kind, code) in cases {
        let folder = Folder::new();
        let error = download(answer.clone(), &folder.target).await.unwrap_err();
        assert_eq!((error.kind(), error.api_code()), (kind, code), "{answer:?}");
        assert!(error.details().is_some());
        folder.assert_untouched("a text");
    }
}

#[tokio::test]
async fn refusals_before_the_bytes() {
    let cases = [
        (
            vec![Reply::refusal(404, "Error: File not found")],
            ErrorId::FileNotFound,
            "file.info",
        ),
        (
            vec![info(), Reply::refusal(423, "Error: Exceeded traffic")],
            ErrorId::TrafficExceeded,
            "file.download",
        ),
    ];
    for (answers, code, operation) in cases {
        let folder = Folder::new();
        let double = Double::playing(answers);
        let error = double.client().download(FILE_ID).to(&folder.target).await.unwrap_err();
        assert_eq!((error.api_code(), error.operation()), (Some(code), Some(operation)));
        folder.assert_untouched(operation);
    }
}

#[tokio::test]
async fn a_target_that_cannot_be_written_costs_no_ticket() {
    let folder = Folder::new();
    let mut targets = vec![
        folder.folder.path().join("absent/a.bin"),
        folder.folder.path().join("new/"),
        folder.folder.path().to_owned(),
        PathBuf::new(),
    ];
    if cfg!(unix) {
        targets.push(PathBuf::from("/dev/null"));
    }
    for target in targets {
        let double = Double::playing([info()]);
        let error = double.client().download(FILE_ID).to(&target).await.unwrap_err();
        let outcome = (error.kind(), double.paths());
        assert_eq!(
            outcome,
            (Kind::Io, vec!["file/info".to_owned()]),
            "{}",
            target.display()
        );
    }
    folder.assert_untouched("a bad target");
}

#[tokio::test]
async fn the_delay_of_the_ticket_is_waited_for() {
    let folder = Folder::new();
    let double = Double::playing([info(), ticket(30), bytes(NEW)]);
    double.client().download(FILE_ID).to(&folder.target).await.unwrap();
    assert_eq!(double.sleeps_ms(), [30_000]);
    let folder = Folder::new();
    let double = Double::playing([info(), ticket(u64::MAX)]);
    let error = double.client().download(FILE_ID).to(&folder.target).await.unwrap_err();
    assert_eq!((error.kind(), double.sleeps_ms()), (Kind::Unexpected, vec![]));
    folder.assert_untouched("an endless delay");
}

#[test]
fn a_download_that_is_dropped_before_its_first_byte_leaves_nothing() {
    let folder = Folder::new();
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(1)
        .build()
        .unwrap();
    let double = Double::answering(|seen| match seen.path.as_str() {
        "file/info" => info(),
        "file/download" => ticket(0),
        _ => Reply::Silence,
    });
    let client = double.client();
    runtime.block_on(async {
        let mut task = client.download(FILE_ID).to(&folder.target).into_future();
        while double.count(HOST) == 0 {
            assert!(task.as_mut().now_or_never().is_none());
            tokio::task::yield_now().await;
        }
        assert_eq!(folder.names().len(), 3);
    });
    // This waits for the thread that holds the new file.
    drop(runtime);
    folder.assert_untouched("a drop");
}

fn one_time_link() -> OneTimeLink {
    let link = format!(
        r#"{{"link_id":"4a4564b4","file":{},"url":"http://double.test/onetime/4a4564b4","state":"0",
        "state_label":"Waiting","callback_url":null,"notify":false,"created":1,"downloaded":false}}"#,
        file(NEW)
    );
    serde_json::from_str(&link).unwrap()
}

#[tokio::test]
async fn a_one_time_link_that_gives_something_else() {
    let link = one_time_link();
    // As long as the file, or as if it were: the media type alone tells.
    let typed = |media_type| Reply::bytes(NEW).with(header::CONTENT_TYPE, media_type);
    for media_type in ["text/html", "text/plain", "application/json"] {
        let client = Double::playing([typed(media_type)]).builder().build().unwrap();
        let folder = Folder::new();
        let error = client.download_link(&link).to(&folder.target).await.unwrap_err();
        let told = (error.kind(), error.operation());
        assert_eq!(told, (Kind::Unexpected, Some("one_time")), "{media_type}: {error}");
        folder.assert_untouched(media_type);
    }
    let ended = Reply::bytes("Session not found")
        .with(header::CONTENT_TYPE, "text/plain")
        .http(404);
    let client = Double::playing([ended]).builder().build().unwrap();
    let folder = Folder::new();
    let error = client.download_link(&link).to(&folder.target).await.unwrap_err();
    assert_eq!(error.api_code(), Some(ErrorId::DownloadSessionNotFound));
}

#[tokio::test]
async fn a_one_time_link() {
    let link = one_time_link();
    let used = Reply::bytes("This link has already been used")
        .with(header::CONTENT_TYPE, "text/plain")
        .http(404);
    let double = Double::playing([bytes(NEW), used]);
    let client = double.builder().build().unwrap();
    let folder = Folder::new();
    client.download_link(&link).to(&folder.target).await.unwrap();
    assert_eq!(fs::read(&folder.target).unwrap(), NEW);
    assert_eq!(double.seen()[0].url, "http://double.test/onetime/4a4564b4");
    let folder = Folder::new();
    let error = client.download_link(&link).to(&folder.target).await.unwrap_err();
    assert_eq!(
        (error.api_code(), error.operation()),
        (Some(ErrorId::LinkUsed), Some("one_time"))
    );
    folder.assert_untouched("a used link");
}
