//! An API with an envelope and a session that are called otherwise than elsewhere.

use std::sync::{Arc, Mutex};

use rapidgator_client_runtime::{Batch, Kind, Unknown, transport::Scripted, vectors::failed};

use crate::{
    double::{answering, sent},
    generated::library::{
        errors::{API, ErrorId},
        operations::Client,
        types::{BookEntry, Language},
        vectors::vectors,
    },
};

const LOGIN: (u16, &str) = (200, r#"{"response":{"key":"abc"},"status":200,"details":null}"#);

fn client(double: &Scripted) -> Client {
    let builder = Client::builder().transport(double.clone());
    builder.credentials("ann", "secret").build().unwrap()
}

#[test]
fn each_example_reads_as_what_it_means() {
    let failed = failed(&API, &vectors());
    assert!(failed.is_empty(), "{}", failed.join("\n"));
}

#[tokio::test]
async fn the_session_is_opened_carried_and_renewed() {
    let ended = r#"{"response":null,"status":401,"details":"Key expired"}"#;
    let again = r#"{"response":{"key":"bca"},"status":200,"details":null}"#;
    let loan = r#"{"response":{"loan":{"loan_id":3,"state":1,"scan":[]}},"status":200,"details":null}"#;
    let double = answering([LOGIN, (200, ended), (200, again), (200, loan)]);
    let client = client(&double);
    assert_eq!(client.loan().info(3).await.unwrap().loan_id, 3);
    assert_eq!(
        sent(&double),
        [
            "POST https://library.example/api/reader/login name=ann&password=secret",
            "POST https://library.example/api/loan/info loan_id=3&key=abc",
            "POST https://library.example/api/reader/login name=ann&password=secret",
            "POST https://library.example/api/loan/info loan_id=3&key=bca",
        ]
    );
    assert_eq!(client.token().unwrap().expose(), "bca");
}

#[tokio::test]
async fn a_login_gives_its_answer() {
    let double = answering([LOGIN]);
    let login = client(&double).login().await.unwrap();
    assert_eq!(login.key.expose(), "abc");
}

#[tokio::test]
async fn long_lists_go_out_in_parts() {
    let part = r#"{"response":{"books":[{"book_id":"1","error":"lost"}]},"status":200,"details":null}"#;
    let double = answering([LOGIN, (200, part), (200, part)]);
    let client = client(&double);
    let books = client
        .book()
        .info(["1", "2", "3"])
        .language(Language::German)
        .await
        .unwrap();
    assert!(
        matches!(books[..], [BookEntry::Missing(_), BookEntry::Missing(_)]),
        "{books:?}"
    );
    assert_eq!(double.sent().len(), 3);
}

#[tokio::test]
async fn partial_success_has_codes_of_this_api() {
    let mixed = r#"{"response":{"lent":["1"],"kept":["2"],"held_back":1,"reasons":["No book 2 here"]},"status":200}"#;
    let double = answering([LOGIN, (200, mixed)]);
    let outcome = client(&double).loan().open(["1", "2"]).await.unwrap();
    assert_eq!(outcome.failures()[0].code, Some(ErrorId::BookNotFound));
    let error = outcome.all().unwrap_err();
    assert_eq!(
        (error.kind(), error.api_code()),
        (Kind::Partial, Some(ErrorId::BookNotFound))
    );
}

#[test]
fn a_code_for_the_login_is_not_known_here() {
    let builder = Client::builder().credentials("ann", "secret").code("1");
    assert_eq!(builder.build().unwrap_err().kind(), Kind::Build);
}

#[tokio::test]
async fn what_the_description_does_not_know_is_told() {
    let loan =
        r#"{"response":{"loan":{"loan_id":3,"state":77,"scan":[],"colour":{"a":1}}},"status":200,"details":null}"#;
    let strange = r#"{"response":null,"status":418,"details":"Tea of 'MARKER'"}"#;
    let reworded = r#"{"response":null,"status":401,"details":"The key is old"}"#;
    // Names of members are texts of the service as well; of one that is cut, no half of a secret may be left.
    let long = format!("{}-MARKER", "x".repeat(196));
    let named = format!(
        r#"{{"response":{{"loan":{{"loan_id":3,"state":1,"scan":[],"of MARKER":1,"{long}":1}}}},"status":200}}"#
    );
    let double = answering([(200, loan), (200, strange), (200, reworded), (200, named.leak())]);
    let heard = Arc::new(Mutex::new(Vec::new()));
    let ear = Arc::clone(&heard);
    let builder = Client::builder().transport(double.clone()).token("MARKER");
    let builder = builder.observer(move |unknown: &Unknown| ear.lock().unwrap().push(unknown.to_string()));
    let client = builder.build().unwrap();
    assert_eq!(client.loan().info(3).await.unwrap().loan_id, 3);
    client.loan().info(3).await.unwrap_err();
    client.loan().info(3).await.unwrap_err();
    assert_eq!(client.loan().info(3).await.unwrap().loan_id, 3);
    let cut = format!("loan.info: the member `{}-[re…` is not described", "x".repeat(196));
    assert_eq!(
        *heard.lock().unwrap(),
        [
            "loan.info: `77` is no value of LoanState",
            "loan.info: the member `colour` is not described",
            "loan.info: no row has the status 418 and the text `Tea of '[redacted]'`",
            "loan.info: the row key_expired has no text `The key is old`",
            "loan.info: the member `of [redacted]` is not described",
            &cut,
        ]
    );
}
