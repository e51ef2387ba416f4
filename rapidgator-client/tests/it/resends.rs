//! What of an upload is sent twice, and what is not.

use rapidgator_client::{Client, Error, Kind, RetryPolicy, UploadFailure, Uploaded, transport::TransportErrorKind};

use crate::{
    double::{Double, Reply, file},
    uploads::{HOST, bytes_wanted, done, failed, local, processing, taken},
};

/// An upload that tries again, of three bytes.
async fn upload(double: &Double) -> Result<Uploaded, Error> {
    upload_with(&double.stubborn(RetryPolicy::default())).await
}

async fn upload_with(client: &Client) -> Result<Uploaded, Error> {
    client.upload(&local("a.bin", b"abc").path).await
}

#[tokio::test]
async fn bytes_whose_answer_is_lost_are_asked_for_and_not_sent_again() {
    let answers = [
        Reply::Broken(TransportErrorKind::Broken),
        Reply::Broken(TransportErrorKind::Timeout),
        taken().then_broken(TransportErrorKind::Broken),
        Reply::bytes("Service Unavailable").http(503),
        Reply::bytes("<html>busy</html>").http(502),
    ];
    for answer in answers {
        let double = Double::playing([bytes_wanted(), answer.clone(), processing(), done(b"abc")]);
        let uploaded = upload(&double)
            .await
            .unwrap_or_else(|error| panic!("{answer:?}: {error}"));
        assert_eq!((uploaded.file.size, double.count(HOST)), (3, 1), "{answer:?}");
        let nothing = Double::answering(move |seen| match seen.path.as_str() {
            HOST => answer.clone(),
            _ => bytes_wanted(),
        });
        let error = upload(&nothing).await.unwrap_err();
        assert!(!error.is_retryable() && error.upload_id().is_some(), "{error:?}");
        assert_eq!((nothing.count(HOST), nothing.count("file/upload")), (1, 1));
    }
}

#[tokio::test]
async fn bytes_that_cannot_have_been_sent_are_sent_again() {
    let refused = || Reply::Broken(TransportErrorKind::Connect);
    let double = Double::playing([bytes_wanted(), refused(), refused(), taken(), done(b"abc")]);
    upload(&double).await.unwrap();
    assert_eq!((double.count(HOST), double.count("file/upload")), (3, 1));
    let sent = double.seen().into_iter().filter(|seen| seen.path == HOST);
    assert!(
        sent.into_iter()
            .all(|seen| seen.body.windows(3).any(|bytes| bytes == b"abc"))
    );
    let dead = Double::answering(move |seen| if seen.path == HOST { refused() } else { bytes_wanted() });
    let error = upload(&dead).await.unwrap_err();
    assert_eq!((error.kind(), error.is_retryable()), (Kind::Connect, true));
    assert_eq!((dead.count(HOST), dead.count("file/upload_info")), (4, 0));
}

#[tokio::test]
async fn an_announcement_whose_answer_is_lost_is_not_made_again() {
    let double = Double::playing([Reply::Broken(TransportErrorKind::Broken)]);
    let error = upload(&double).await.unwrap_err();
    assert_eq!((error.kind(), error.operation()), (Kind::Body, Some("file.upload")));
}

#[tokio::test]
async fn a_failed_upload_without_a_file_is_made_anew_once() {
    let reason = r#","error":{"code":500,"message":"Unknown error"}"#;
    let double = Double::playing([
        bytes_wanted(),
        taken(),
        failed(reason),
        bytes_wanted(),
        taken(),
        done(b"abc"),
    ]);
    upload(&double).await.unwrap();
    let whole = ["file/upload", HOST, "file/upload_info"];
    assert_eq!(double.paths(), [whole, whole].concat());
    assert_eq!(double.sleeps_ms(), [249]);

    let never_good = Double::answering(move |seen| match seen.path.as_str() {
        "file/upload" => bytes_wanted(),
        HOST => taken(),
        _ => failed(reason),
    });
    let error = upload(&never_good).await.unwrap_err();
    assert_eq!((error.kind(), error.upload_id().is_some()), (Kind::Upload, true));
    assert_eq!(never_good.paths(), [whole, whole].concat());
}

#[tokio::test]
async fn the_second_upload_reads_the_file_again() {
    let local = local("a.bin", b"abc");
    let path = local.path.clone();
    let mut asked = 0;
    let double = Double::answering(move |seen| match seen.path.as_str() {
        "file/upload" => bytes_wanted(),
        HOST => taken(),
        _ => {
            asked += 1;
            std::fs::write(&path, "other").unwrap();
            if asked == 1 { failed("") } else { done(b"other") }
        }
    });
    let client = double.stubborn(RetryPolicy::default());
    client.upload(&local.path).await.unwrap();
    let seen = double.seen();
    let sizes: Vec<_> = seen.iter().filter_map(|seen| seen.field("size")).collect();
    assert_eq!(sizes, ["3", "5"]);
}

#[tokio::test]
async fn a_failed_upload_is_made_once_if_there_is_a_file_or_no_retry() {
    let with_file = format!(
        r#"{{"upload":{{"upload_id":"u1","url":null,"file":{},"state":3,"state_label":"Fail"}}}}"#,
        file(b"abc")
    );
    let double = Double::playing([bytes_wanted(), taken(), Reply::success(&with_file)]);
    let error = upload(&double).await.unwrap_err();
    assert_eq!((error.kind(), error.is_retryable()), (Kind::Upload, false));
    let policies = [RetryPolicy::never(), RetryPolicy::default().budget(0, 100)];
    for policy in policies {
        let double = Double::playing([bytes_wanted(), taken(), failed("")]);
        let error = upload_with(&double.stubborn(policy)).await.unwrap_err();
        assert_eq!((error.kind(), error.is_retryable()), (Kind::Upload, true));
    }
}
