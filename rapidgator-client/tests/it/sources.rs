//! The local file of an upload: read, refused, named; and what happens when it changes meanwhile.

use std::{fs, path::PathBuf};

use rapidgator_client::{Kind, Stage, UploadFailure, UploadStyle, types::UploadId};

use crate::{
    double::Double,
    uploads::{bytes_wanted, done, local},
};

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
