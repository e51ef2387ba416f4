//! The double that users have for their own tests.

use std::{
    sync::{Arc, OnceLock},
    time::Duration,
};

use http::{HeaderValue, header};
use rapidgator_client_runtime::{
    Kind, RetryPolicy,
    transport::{Reply, Scripted, TransportErrorKind},
};

use crate::generated::bookshelf::operations::Client;

const BOOK: &str = r#"{"book":{"isbn":"1","type":"2","match":true,"pages":0,"inStock":3,"lock":"abc","tags":[]}}"#;

fn client(network: &Scripted) -> Client {
    Client::builder().transport(network.clone()).build().unwrap()
}

#[tokio::test]
async fn a_pause_takes_no_time_and_is_told() {
    let later = HeaderValue::from_static("7");
    let network = Scripted::playing([
        Reply::status(503).with(header::RETRY_AFTER, later),
        Reply::json(BOOK).then_broken(TransportErrorKind::Broken),
        Reply::json(BOOK),
    ]);
    client(&network).book().find("1").await.unwrap();
    assert_eq!(network.sent().len(), 3);
    let pauses = network.pauses();
    assert_eq!(pauses.len(), 2);
    assert!(pauses[0] >= Duration::from_secs(7), "{pauses:?}");
}

#[tokio::test]
async fn a_script_that_has_ended_fails_the_call() {
    let network = Scripted::playing([]);
    let builder = Client::builder().transport(network.clone());
    let client = builder.retries(RetryPolicy::never()).build().unwrap();
    let error = client.book().find("1").await.unwrap_err();
    assert_eq!(error.kind(), Kind::Build);
    assert_eq!(network.sent().len(), 1);
}

#[tokio::test]
async fn a_reply_may_depend_on_what_was_sent() {
    let network = Scripted::answering(|sent| match sent.url.query() {
        Some("isbn=1") => Reply::json(BOOK),
        _ => Reply::broken(TransportErrorKind::Connect),
    });
    let builder = Client::builder().transport(network.clone());
    let client = builder.retries(RetryPolicy::never()).build().unwrap();
    client.book().find("1").await.unwrap();
    assert!(!client.book().find("2").await.unwrap_err().may_have_been_sent());
}

#[tokio::test]
async fn who_answers_may_look_at_what_was_sent_before() {
    let network = Arc::new(OnceLock::<Scripted>::new());
    let before = Arc::clone(&network);
    let scripted = Scripted::answering(move |_| {
        let before = before.get().unwrap();
        before.advance(Duration::from_secs(1));
        match before.sent().len() {
            0 => Reply::status(503),
            _ => Reply::json(BOOK),
        }
    });
    let network = network.get_or_init(|| scripted);
    client(network).book().find("1").await.unwrap();
    assert_eq!(network.sent().len(), 2);
}

#[tokio::test]
async fn what_was_sent_is_shown_without_its_secrets() {
    let network = Scripted::playing([Reply::json(BOOK)]);
    client(&network).book().find("MARKER").await.unwrap();
    assert!(network.sent()[0].url.as_str().contains("MARKER"));
    assert!(!format!("{network:?}").contains("MARKER"));
}
