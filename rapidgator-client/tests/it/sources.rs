//! What is uploaded: files, bytes and readers; read, refused, named; and what happens when they change meanwhile.

use std::{
    fs,
    path::PathBuf,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::SystemTime,
};

use rapidgator_client::{
    Kind, RetryPolicy, Source, Stage, UploadFailure, UploadStyle, transport::TransportErrorKind, types::UploadId,
};

use crate::{
    double::{Double, Reply},
    uploads::{bytes_wanted, done, failed, local, taken},
};

const ABC: &str = "900150983cd24fb0d6963f7d28e17f72";

#[tokio::test]
async fn every_source_sends_the_same() {
    let sources: [fn() -> Source; 6] = [
        || Source::bytes("abc"),
        || Source::from(b"abc".to_vec()),
        || Source::reader(&b"abc"[..], 3),
        || Source::reader(&b"abc"[..], 3).with_md5(ABC),
        || Source::opened_by(3, || async { Ok(&b"abc"[..]) }),
        || Source::opened_by(3, || async { Ok(&b"abc"[..]) }).with_md5(ABC),
    ];
    for source in sources {
        let shown = format!("{:?}", source());
        let double = Double::playing([bytes_wanted(), taken(), done(b"abc")]);
        let client = double.client();
        let task = client.upload(source()).named("a.bin").style(UploadStyle::Raw);
        assert_eq!(task.await.unwrap().file.size, 3, "{shown}");
        let seen = double.seen();
        let fields = ["hash", "size"].map(|name| seen[0].field(name).unwrap());
        assert_eq!(
            (fields, seen[1].body.as_slice()),
            ([ABC, "3"].map(str::to_owned), &b"abc"[..]),
            "{shown}"
        );
        assert_eq!(
            client.upload(source()).await.unwrap_err().kind(),
            Kind::Build,
            "{shown} has no name"
        );
    }
}

#[tokio::test]
async fn an_empty_source_is_a_file_as_well() {
    for source in [
        Source::bytes(""),
        Source::reader(&b""[..], 0),
        Source::opened_by(0, || async { Ok(&b""[..]) }),
    ] {
        let double = Double::playing([bytes_wanted(), taken(), done(b"")]);
        double
            .client()
            .upload(source)
            .named("a")
            .style(UploadStyle::Raw)
            .await
            .unwrap();
        assert_eq!(double.seen()[1].streamed, Some((0, vec![])));
    }
}

#[tokio::test]
async fn a_reader_of_another_length_is_noticed() {
    for length in [2, 4] {
        let hashed = [
            Source::reader(&b"abc"[..], length),
            Source::opened_by(length, || async { Ok(&b"abc"[..]) }),
        ];
        for source in hashed {
            let double = Double::playing([]);
            let error = double.client().upload(source).named("a").await.unwrap_err();
            assert_eq!((error.kind(), error.may_have_been_sent()), (Kind::Verify, false));
            let text = format!("upload: the reader does not have the {length} bytes that were announced");
            assert_eq!(error.to_string(), text);
        }
        let double = Double::playing([bytes_wanted()]);
        let sent = Source::reader(&b"abc"[..], length).with_md5(ABC);
        let error = double.client().upload(sent).named("a").await.unwrap_err();
        assert_eq!(error.kind(), Kind::Verify);
        assert_eq!(error.upload_id().map(UploadId::as_str), Some("u1"));
    }
}

#[tokio::test]
async fn a_reader_that_fails_is_an_error_with_its_reason() {
    let failing = |polls: &'static str| {
        let opened = AtomicUsize::new(0);
        Source::opened_by(3, move || {
            let works = polls.as_bytes()[opened.fetch_add(1, Ordering::SeqCst)] == b'+';
            async move {
                if works {
                    Ok(&b"abc"[..])
                } else {
                    Err(std::io::Error::other("the tape tore"))
                }
            }
        })
    };
    for (polls, replies) in [("-", vec![]), ("+-", vec![bytes_wanted()])] {
        let error = Double::playing(replies)
            .client()
            .upload(failing(polls))
            .named("a")
            .await
            .unwrap_err();
        let reason = std::error::Error::source(&error).unwrap().to_string();
        assert_eq!((error.kind(), reason.as_str()), (Kind::Io, "the tape tore"), "{polls}");
    }
}

#[tokio::test]
async fn what_can_be_read_once_is_sent_again_only_if_it_was_kept_or_not_touched() {
    let broken = Reply::Broken(TransportErrorKind::Connect);
    let once_more = |first: Reply| [bytes_wanted(), first, failed(""), bytes_wanted(), taken(), done(b"abc")];
    // The service made no file of the bytes.
    let double = Double::playing(once_more(taken()));
    let kept = Source::reader(&b"abc"[..], 3);
    double
        .stubborn(RetryPolicy::default())
        .upload(kept)
        .named("a")
        .await
        .unwrap();
    assert_eq!(double.count("file/upload"), 2);
    let double = Double::playing(once_more(taken()));
    let spent = Source::reader(&b"abc"[..], 3).with_md5(ABC);
    let error = double
        .stubborn(RetryPolicy::default())
        .upload(spent)
        .named("a")
        .await
        .unwrap_err();
    assert_eq!((error.kind(), double.count("file/upload")), (Kind::Upload, 1));
    // The double reads the body before it answers, so this reader has no bytes for another connection.
    let double = Double::playing([bytes_wanted(), broken]);
    let spent = Source::reader(&b"abc"[..], 3).with_md5(ABC);
    let error = double
        .stubborn(RetryPolicy::default())
        .upload(spent)
        .named("a")
        .await
        .unwrap_err();
    assert_eq!(error.kind(), Kind::Connect);
}

#[tokio::test]
async fn a_file_of_the_same_length_that_was_written_to_is_noticed() {
    let local = local("a.bin", b"abc");
    let path = local.path.clone();
    let later = move |progress: rapidgator_client::Progress| {
        if progress.stage == Stage::Hashing {
            fs::write(&path, "xyz").unwrap();
            let file = fs::File::options().write(true).open(&path).unwrap();
            file.set_modified(SystemTime::UNIX_EPOCH).unwrap();
        }
    };
    let double = Double::playing([bytes_wanted()]);
    let client = double.client();
    let error = client.upload(&local.path).on_progress(later).await.unwrap_err();
    assert_eq!(error.to_string(), "upload: the file changed while it was being sent");
    assert_eq!(double.paths(), ["file/upload"]);
}

#[tokio::test]
async fn a_reader_is_not_opened_for_what_the_service_knows() {
    let opened = Arc::new(AtomicUsize::new(0));
    let counter = Arc::clone(&opened);
    let source = Source::opened_by(3, move || {
        counter.fetch_add(1, Ordering::SeqCst);
        async { Ok(&b"abc"[..]) }
    });
    let double = Double::playing([done(b"abc")]);
    let uploaded = double.client().upload(source.with_md5(ABC)).named("a").await.unwrap();
    assert_eq!((uploaded.instant, opened.load(Ordering::SeqCst)), (true, 0));
}

#[tokio::test]
async fn a_file_that_changes_is_noticed() {
    for other in ["ab", "abcd"] {
        let local = local("a.bin", b"abc");
        let path = local.path.clone();
        let double = Double::answering(move |_| {
            fs::write(&path, other).unwrap();
            bytes_wanted()
        });
        let error = double.client().upload(&local.path).await.unwrap_err();
        assert_eq!(
            (error.kind(), error.operation()),
            (Kind::Verify, Some("upload")),
            "{other}"
        );
        assert_eq!(double.paths(), ["file/upload"]);
    }
}

#[tokio::test]
async fn a_file_that_changes_while_it_is_sent_breaks_the_upload_off() {
    for (style, length) in [UploadStyle::Form, UploadStyle::Raw]
        .into_iter()
        .flat_map(|style| [(style, 300_000), (style, 700_000)])
    {
        let local = local("a.bin", &[7; 600_000]);
        let path = local.path.clone();
        let change = move |progress: rapidgator_client::Progress| {
            if progress.stage == Stage::Sending {
                fs::File::options()
                    .write(true)
                    .open(&path)
                    .unwrap()
                    .set_len(length)
                    .unwrap();
            }
        };
        let double = Double::playing([bytes_wanted()]);
        let error = double
            .client()
            .upload(&local.path)
            .style(style)
            .on_progress(change)
            .await
            .unwrap_err();
        assert_eq!(
            (error.kind(), error.operation()),
            (Kind::Verify, Some("upload")),
            "{style:?} {length}"
        );
        assert_eq!(error.upload_id().map(UploadId::as_str), Some("u1"));
        assert_eq!(double.paths(), ["file/upload"]);
    }
}

#[tokio::test]
async fn a_file_that_cannot_be_read() {
    let double = Double::playing([]);
    let client = double.client();
    let folder = tempfile::tempdir().unwrap();
    let mut paths = vec![folder.path().join("absent"), folder.path().to_owned()];
    if cfg!(unix) {
        // Read as it comes, it would be an empty file; and its neighbours have no end.
        paths.push(PathBuf::from("/dev/null"));
    }
    for path in paths {
        let error = client.upload(&path).await.unwrap_err();
        assert_eq!(
            (error.kind(), error.may_have_been_sent()),
            (Kind::Io, false),
            "{}",
            path.display()
        );
    }
    assert_eq!(client.upload("..").await.unwrap_err().kind(), Kind::Build);
    assert!(double.seen().is_empty());
}

#[cfg(unix)]
#[tokio::test]
async fn a_name_that_is_no_text_needs_another_one() {
    use std::{ffi::OsStr, os::unix::ffi::OsStrExt};
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(OsStr::from_bytes(b"a\xff.bin"));
    fs::write(&path, b"abc").unwrap();
    let double = Double::playing([done(b"abc")]);
    let client = double.client();
    assert_eq!(client.upload(&path).await.unwrap_err().kind(), Kind::Build);
    client.upload(&path).named("a.bin").await.unwrap();
    assert_eq!(double.seen()[0].field("name").as_deref(), Some("a.bin"));
}

/// The test plays two parts: it starts itself once more where no file may be longer than some kilobytes, which is as good as
/// a full disk and needs no rights.
#[cfg(unix)]
#[tokio::test]
async fn a_reader_that_there_is_no_room_to_keep_says_what_to_do() {
    const NO_ROOM: &str = "RAPIDGATOR_TEST_NO_ROOM";
    if std::env::var_os(NO_ROOM).is_none() {
        let name = "sources::a_reader_that_there_is_no_room_to_keep_says_what_to_do";
        // Without the trap the system would end the process.
        let script = r#"trap '' XFSZ; ulimit -f 8; exec "$0" --exact "$1""#;
        let mut shell = std::process::Command::new("sh");
        shell
            .args(["-c", script])
            .arg(std::env::current_exe().unwrap())
            .arg(name);
        let ran = shell.env(NO_ROOM, "1").output().unwrap();
        let told = String::from_utf8_lossy(&ran.stdout);
        assert!(ran.status.success() && told.contains("1 passed"), "{told}");
        return;
    }
    let double = Double::playing([]);
    let length = 1 << 20;
    let endless = tokio::io::AsyncReadExt::take(tokio::io::repeat(7), length);
    let upload = double.client().upload(Source::reader(endless, length)).named("a").await;
    let error = upload.unwrap_err();
    assert_eq!((error.kind(), error.may_have_been_sent()), (Kind::Io, false));
    let folder = std::env::temp_dir().display().to_string();
    let text = error.to_string();
    for part in ["the 1048576 bytes", &folder, "make room", "`Source::with_md5`"] {
        assert!(text.contains(part), "{text}");
    }
    let reason = std::error::Error::source(&error).unwrap();
    let reason = reason.downcast_ref::<std::io::Error>().unwrap();
    assert_eq!(reason.kind(), std::io::ErrorKind::FileTooLarge);
    assert!(double.seen().is_empty());
}
