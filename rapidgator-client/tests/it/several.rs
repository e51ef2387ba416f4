//! Several transfers at once: how many, what is done beside them, what is told, and how they are ended.

use std::{
    future::IntoFuture,
    sync::{Arc, Mutex},
};

use futures_util::{FutureExt, StreamExt};
use rapidgator_client::{Arrival, CancellationToken, ErrorId, Event, Happened, Kind, Overall, Source, UploadStyle};
use tokio::sync::Notify;

use crate::{
    double::{Double, Reply, Seen, USER, file},
    uploads::HOST,
};

/// What was told, as lines.
#[derive(Clone, Default)]
struct Told(Arc<Mutex<Vec<(String, Overall)>>>);

impl Told {
    fn teller(&self) -> impl Fn(&Event<'_>) + Send + Sync + 'static {
        let told = self.clone();
        move |event| {
            let what = match event.happened {
                Happened::Began => "began".to_owned(),
                Happened::Moved(progress) => format!("{:?} {}/{}", progress.stage, progress.done, progress.total),
                Happened::Ended(None) => "done".to_owned(),
                Happened::Ended(Some(error)) => format!("failed {:?}", error.kind()),
                _ => panic!("something new happened"),
            };
            let line = format!("{} {what}", event.path.display());
            told.0.lock().unwrap().push((line, event.overall));
        }
    }

    fn has(&self, line: &str) -> bool {
        self.0.lock().unwrap().iter().any(|(told, _)| told == line)
    }
}

/// A service with this many pipes, where each upload is done once its bytes have come. `bytes` answers those.
fn service(pipes: u64, mut bytes: impl FnMut(&Seen) -> Reply + Send + 'static) -> Double {
    let user = USER.replace(r#""nb_pipes":5"#, &format!(r#""nb_pipes":{pipes}"#));
    Double::answering(move |seen| match seen.path.as_str() {
        "user/info" => Reply::success(&format!(r#"{{"user":{user}}}"#)),
        "file/upload" => upload(&seen.field("name").unwrap(), 0),
        "file/upload_info" => upload(&seen.field("upload_id").unwrap(), 2),
        _ => bytes(seen),
    })
}

fn upload(id: &str, state: u8) -> Reply {
    let (url, made) = match state {
        0 => (format!(r#""{HOST}?name={id}""#), "null".to_owned()),
        _ => ("null".to_owned(), file(b"abc")),
    };
    Reply::success(&format!(
        r#"{{"upload":{{"upload_id":"{id}","url":{url},"file":{made},"state":{state},"state_label":"x"}}}}"#
    ))
}

fn taken() -> Reply {
    Reply::json(r#"{"status":200}"#)
}

#[tokio::test]
async fn the_next_one_is_hashed_while_as_many_are_sent_as_the_account_may() {
    let release = Arc::new(Notify::new());
    let held = Arc::clone(&release);
    let double = service(2, move |_| taken().held(&held));
    let client = double.client();
    let told = Told::default();
    let tasks = ["a", "b", "c", "d"].map(|name| client.upload(Source::bytes(name)).named(name));
    let mut uploads = client.uploads(tasks).on_event(told.teller()).into_future();
    // Nothing is let through before the third one is hashed.
    while !told.has("c Hashing 1/1") {
        assert!(uploads.as_mut().now_or_never().is_none());
        tokio::task::yield_now().await;
    }
    for _ in 0..100 {
        assert!(uploads.as_mut().now_or_never().is_none());
        tokio::task::yield_now().await;
    }
    assert_eq!(double.count("file/upload"), 2, "a third one would be refused");
    assert!(!told.has("d began"));
    let letting = async {
        loop {
            release.notify_waiters();
            tokio::task::yield_now().await;
        }
    };
    let report = tokio::select! {
        report = uploads => report.unwrap(),
        () = letting => unreachable!(),
    };
    let arrived = report.all().unwrap();
    assert_eq!(
        (arrived.len(), double.count(HOST), double.count("user/info")),
        (4, 4, 1)
    );
}

#[tokio::test]
async fn fewer_at_once_if_asked_and_never_more_than_the_account_may() {
    for (pipes, asked, expected) in [(5, 1, 1), (1, 9, 1), (0, 2, 1), (3, 2, 2)] {
        let double = service(pipes, |_| Reply::Silence);
        let client = double.client();
        let tasks = ["a", "b", "c", "d"].map(|name| client.upload(Source::bytes(name)).named(name));
        let mut uploads = client.uploads(tasks).at_once(asked).into_future();
        // Hashing happens on another thread, and takes as many turns as it takes; one more upload would come as well.
        while double.count("file/upload") < expected {
            assert!(uploads.as_mut().now_or_never().is_none());
            tokio::task::yield_now().await;
        }
        for _ in 0..200 {
            assert!(uploads.as_mut().now_or_never().is_none());
            tokio::task::yield_now().await;
        }
        assert_eq!(double.count("file/upload"), expected, "{pipes} {asked}");
    }
}

#[tokio::test]
async fn one_that_fails_stops_no_other_and_all_is_told() {
    let double = service(2, |_| taken());
    let client = double.client();
    let told = Told::default();
    let task = |name: &'static str| client.upload(Source::bytes("abc")).named(name).style(UploadStyle::Raw);
    let absent = client.upload("no/such/file");
    let nameless = client.upload(Source::bytes("abc"));
    let tasks = [task("good"), absent, nameless, task("fine")];
    let report = client.uploads(tasks).at_once(1).on_event(told.teller()).await.unwrap();
    let kinds: Vec<_> = report
        .outcomes()
        .iter()
        .map(|outcome| outcome.result.as_ref().map_err(|error| error.kind()).is_ok())
        .collect();
    assert_eq!(kinds, [true, false, false, true]);
    let failures: Vec<_> = report
        .failures()
        .map(|(path, error)| (path.to_str().unwrap().to_owned(), error.kind()))
        .collect();
    assert_eq!(
        failures,
        [("no/such/file".to_owned(), Kind::Io), (String::new(), Kind::Build)]
    );
    assert!(!report.is_complete());
    assert_eq!(report.succeeded().count(), 2);
    let error = report.all().unwrap_err();
    assert_eq!(error.kind(), Kind::Partial);
    assert_eq!(
        error.to_string(),
        "2 of 4 transfers failed, the first of them number 2, `no/such/file`"
    );
    let nameless = client.uploads([task("good"), client.upload(Source::bytes("abc"))]);
    assert_eq!(
        nameless.await.unwrap().all().unwrap_err().to_string(),
        "1 of 2 transfers failed, the first of them number 2"
    );
    let last = told.0.lock().unwrap().last().unwrap().1;
    assert_eq!((last.files, last.ended, last.failed), (4, 4, 2));
    assert_eq!(
        (last.done, last.total),
        (6, 9),
        "nobody knows how long the missing one is"
    );
    for line in [
        "good began",
        "good Hashing 3/3",
        "good Sending 3/3",
        "good done",
        "no/such/file failed Io",
    ] {
        assert!(told.has(line), "{line}");
    }
}

#[tokio::test]
async fn what_is_refused_is_told_with_its_reason() {
    let refused = Double::answering(|seen| match seen.path.as_str() {
        "user/info" => Reply::success(&format!(r#"{{"user":{USER}}}"#)),
        _ => Reply::refusal(400, "Error: Not enough storage space"),
    });
    let refusing = refused.client();
    let report = refusing
        .uploads([refusing.upload(Source::bytes("a")).named("a")])
        .await
        .unwrap();
    let error = report.all().unwrap_err();
    assert_eq!(
        (error.kind(), error.api_code()),
        (Kind::Partial, Some(ErrorId::StorageFull))
    );
    assert!(refusing.uploads([]).await.unwrap().all().unwrap().is_empty());
}

#[tokio::test]
async fn nothing_begins_without_the_limits_of_the_account() {
    let double = Double::playing([Reply::refusal(500, "Internal Server Error")]);
    let client = double.client();
    let error = client
        .uploads([client.upload(Source::bytes("a")).named("a")])
        .await
        .unwrap_err();
    assert_eq!((error.operation(), double.paths().len()), (Some("user.info"), 1));
}

#[tokio::test]
async fn who_may_cancel_ends_it_also_before_anything_began() {
    let double = Double::answering(|_| Reply::Silence);
    let (client, cancel) = (double.client(), CancellationToken::new());
    let tasks = ["a", "b"].map(|name| client.upload(Source::bytes("abc")).named(name));
    let mut uploads = client.uploads(tasks).cancel_with(cancel.clone()).into_future();
    let tree = client.download_tree("34").to("never made").cancel_with(cancel.clone());
    let mut tree = tree.into_future();
    while double.seen().len() < 2 {
        assert!(uploads.as_mut().now_or_never().is_none() && tree.as_mut().now_or_never().is_none());
    }
    cancel.cancel();
    let ended = tree.now_or_never().expect("it ends at once");
    assert_eq!(ended.unwrap_err().kind(), Kind::Cancelled);
    let report = uploads.await.unwrap();
    let kinds: Vec<_> = report.failures().map(|(_, error)| error.kind()).collect();
    assert_eq!(kinds, [Kind::Cancelled; 2]);
    assert_eq!(double.seen().len(), 2);
}

#[tokio::test]
async fn who_may_cancel_ends_what_runs_and_what_has_not_begun() {
    let cancel = CancellationToken::new();
    let canceller = cancel.clone();
    let double = service(1, move |seen| match seen.url.ends_with("name=b") {
        false => taken(),
        true => {
            canceller.cancel();
            Reply::Silence
        }
    });
    let client = double.client();
    let tasks = ["a", "b", "c", "d"].map(|name| client.upload(Source::bytes("abc")).named(name));
    let report = client.uploads(tasks).cancel_with(cancel).await.unwrap();
    let kinds = report
        .outcomes()
        .iter()
        .map(|outcome| outcome.result.as_ref().err().map(rapidgator_client::Error::kind));
    let cancelled = Some(Kind::Cancelled);
    assert_eq!(kinds.collect::<Vec<_>>(), [None, cancelled, cancelled, cancelled]);
    assert_eq!(double.count("file/upload"), 2);
}

#[tokio::test]
async fn outcomes_come_one_by_one() {
    let double = service(1, |_| taken());
    let client = double.client();
    let tasks = ["a", "b"].map(|name| client.upload(Source::bytes("abc")).named(name));
    let mut outcomes = client.uploads(tasks).begin().await.unwrap();
    let first = outcomes.next().await.unwrap();
    assert_eq!((first.index, first.result.unwrap().how), (0, Arrival::Sent));
    let rest = outcomes.report().await;
    assert_eq!(rest.outcomes()[0].path.to_str(), Some("b"));
}

/// A folder with these files in it.
fn content(files: &[String]) -> Reply {
    let folder = folder("1", "f", &[]);
    let folder = folder.replace(r#""files":[]"#, &format!(r#""files":[{}]"#, files.join(",")));
    Reply::success(&format!(r#"{{"folder":{folder},"pager":{{"current":1,"total":1}}}}"#))
}

fn folder(id: &str, name: &str, folders: &[String]) -> String {
    format!(
        r#"{{"folder_id":"{id}","mode":0,"mode_label":"Public","parent_folder_id":null,"name":"{name}","url":null,
        "nb_folders":0,"nb_files":1,"size_files":0,"created":1,"folders":[{}],"files":[]}}"#,
        folders.join(",")
    )
}

#[tokio::test]
async fn what_is_there_is_found_by_name_size_and_md5_and_each_folder_is_listed_once() {
    let named = |content: &[u8], name: &str| file(content).replace("a.bin", name);
    let double = Double::answering(move |seen| match seen.path.as_str() {
        "user/info" => Reply::success(&format!(r#"{{"user":{USER}}}"#)),
        "folder/content" => content(&[named(b"abc", "same"), named(b"xyz", "other"), named(b"ab", "shorter")]),
        "file/upload" => upload(&seen.field("name").unwrap(), 2),
        path => panic!("{path}"),
    });
    let client = double.client();
    let task = |name: &'static str| client.upload(Source::bytes("abc")).named(name).into_folder("1");
    let tasks = ["same", "other", "shorter", "new"].map(task);
    let arrived = client.uploads(tasks).skip_existing().await.unwrap().all().unwrap();
    let how: Vec<_> = arrived.iter().map(|arrived| arrived.how).collect();
    assert_eq!(how, [Arrival::Skipped, Arrival::Known, Arrival::Known, Arrival::Known]);
    assert_eq!(double.count("folder/content"), 1);
}

#[tokio::test]
async fn a_folder_that_cannot_be_made_takes_only_its_own_files_with_it() {
    let local = tempfile::tempdir().unwrap();
    for path in ["top/bad/below/x", "top/bad/y", "top/good/z", "top/a"] {
        let path = local.path().join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, "abc").unwrap();
    }
    let double = Double::answering(|seen| match seen.path.as_str() {
        "user/info" => Reply::success(&format!(r#"{{"user":{USER}}}"#)),
        "folder/info" => Reply::success(&format!(r#"{{"folder":{}}}"#, folder("1", "f", &[]))),
        "folder/create" if seen.field("name").as_deref() == Some("bad") => {
            Reply::refusal(400, "Error: Parameter name is invalid")
        }
        "folder/create" => {
            let name = seen.field("name").unwrap();
            let made = folder(&format!("id-of-{name}"), &name, &[]).replace(r#""nb_files":1"#, r#""nb_files":0"#);
            Reply::success(&format!(r#"{{"folder":{made}}}"#))
        }
        "file/upload" => upload(&seen.field("name").unwrap(), 2),
        path => panic!("{path}"),
    });
    let client = double.client();
    let told = Told::default();
    let tree = client.upload_tree(local.path().join("top")).into_folder("1");
    let report = tree.on_event(told.teller()).await.unwrap();
    let last = told.0.lock().unwrap().last().unwrap().1;
    assert_eq!(
        (last.files, last.ended, last.failed),
        (4, 4, 2),
        "folders are no files, also those that fail"
    );
    let mut failed: Vec<_> = report
        .failures()
        .map(|(path, error)| {
            assert_eq!(error.api_code(), Some(ErrorId::ParameterInvalid));
            path.strip_prefix(local.path()).unwrap().to_str().unwrap().to_owned()
        })
        .collect();
    failed.sort();
    assert_eq!(failed, ["top/bad", "top/bad/below", "top/bad/below/x", "top/bad/y"]);
    assert_eq!(report.succeeded().count(), 2);
    let seen = double.seen();
    let mut made: Vec<_> = seen
        .iter()
        .filter(|seen| seen.path == "folder/create")
        .map(|seen| (seen.field("folder_id").unwrap(), seen.field("name").unwrap()))
        .collect();
    made.sort();
    let expected = [("1", "top"), ("id-of-top", "bad"), ("id-of-top", "good")];
    assert_eq!(
        made,
        expected.map(|(above, name)| (above.to_owned(), name.to_owned())),
        "each once, the one that fails as well"
    );
    assert_eq!(double.count("folder/content"), 0, "what was just made is empty");
}

#[tokio::test]
async fn a_folder_that_somebody_else_made_meanwhile_is_taken() {
    let mut infos = 0;
    let double = Double::answering(move |seen| match seen.path.as_str() {
        "folder/info" => {
            infos += 1;
            let below = if infos > 1 {
                vec![folder("7", "new", &[])]
            } else {
                vec![]
            };
            let id = seen.field("folder_id").unwrap_or_else(|| "1".to_owned());
            Reply::success(&format!(r#"{{"folder":{}}}"#, folder(&id, "f", &below)))
        }
        _ => Reply::refusal(409, "Conflict. Folder with the same name already exists"),
    });
    let made = double.client().ensure_folder(None, ["new"]).await.unwrap();
    assert_eq!(made.folder_id.as_str(), "7");
}

#[tokio::test]
async fn of_two_folders_with_one_name_none_is_taken() {
    let twins = [folder("7", "new", &[]), folder("8", "new", &[])];
    let double = Double::playing([Reply::success(&format!(r#"{{"folder":{}}}"#, folder("1", "f", &twins)))]);
    let error = double.client().ensure_folder(None, ["new"]).await.unwrap_err();
    assert_eq!(
        (error.kind(), error.to_string().as_str()),
        (
            Kind::Build,
            "several folders in folder 1 are called `new`; rename all but one, or name the one that is meant by its id"
        )
    );
}

#[tokio::test]
async fn a_hash_that_nobody_waits_for_ends() {
    // The reader never ends; dropped, the upload lets go of it.
    struct Endless {
        _held: Arc<()>,
    }
    impl tokio::io::AsyncRead for Endless {
        fn poll_read(
            self: std::pin::Pin<&mut Self>,
            ctx: &mut std::task::Context<'_>,
            _: &mut tokio::io::ReadBuf<'_>,
        ) -> std::task::Poll<std::io::Result<()>> {
            ctx.waker().wake_by_ref();
            std::task::Poll::Pending
        }
    }
    let held = Arc::new(());
    let double = Double::playing([]);
    let client = double.client();
    let task = client
        .upload(Source::reader(
            Endless {
                _held: Arc::clone(&held),
            },
            3,
        ))
        .named("a");
    let mut upload = task.into_future();
    assert!(upload.as_mut().now_or_never().is_none());
    assert_eq!(Arc::strong_count(&held), 2);
    drop(upload);
    assert_eq!(Arc::strong_count(&held), 1);
}
