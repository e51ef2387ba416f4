//! An API without envelope and session: GET, and the HTTP status decides.

use rapidgator_client_runtime::{Kind, RetryPolicy, transport::Scripted, vectors::failed};

use crate::{
    double::{answering, sent},
    generated::{
        bookshelf::{
            errors::{API, ErrorId},
            operations::Client,
            types::{Found, Kind as BookKind, Mood},
            vectors::vectors,
        },
        library,
    },
};

fn client(double: &Scripted) -> Client {
    let builder = Client::builder().transport(double.clone());
    builder.retries(RetryPolicy::never()).build().unwrap()
}

#[test]
fn each_example_reads_as_what_it_means() {
    let failed = failed(&API, &vectors());
    assert!(failed.is_empty(), "{}", failed.join("\n"));
}

#[tokio::test]
async fn what_is_asked_is_in_the_query() {
    let double = answering([(
        200,
        r#"{"book":{"isbn":9780000000002,"type":"2","pages":"7","inStock":null}}"#,
    )]);
    let book = client(&double).book().find("97 8&0").await.unwrap();
    assert_eq!((book.isbn.as_str(), book.pages), ("9780000000002", 7));
    assert_eq!(book.type_, BookKind::Try);
    assert_eq!(sent(&double), ["GET https://books.example/book/find?isbn=97+8%260"]);
}

#[tokio::test]
async fn lists_and_booleans_are_spelled_as_this_api_does() {
    let double = answering([(201, r#"[{"isbn":"1","lost":true}]"#)]);
    let client = client(&double);
    let found = client
        .book()
        .move_(["1", "2"])
        .in_(3)
        .mood(Mood::Wild)
        .set_(true)
        .await
        .unwrap();
    assert!(matches!(found[..], [Found::Gone(_)]), "{found:?}");
    assert_eq!(
        sent(&double),
        ["GET https://books.example/book/move?isbn=1%3B2&in=3&mood=wild%21&set=yes"]
    );
}

#[tokio::test]
async fn a_refusal_is_known_by_text_or_by_status() {
    let answers = [
        (409, "limit is 3"),
        (404, "<html>nothing here</html>"),
        (418, "a teapot"),
    ];
    let double = answering(answers);
    let client = client(&double);
    let heavy = client.book().move_(["1"]).await.unwrap_err();
    assert_eq!((heavy.kind(), heavy.status()), (Kind::Api, Some(409)));
    assert_eq!(heavy.api_code(), Some(ErrorId::TooHeavy));
    let missing = client.book().find("1").await.unwrap_err();
    assert_eq!(missing.api_code(), Some(ErrorId::NoSuchBook));
    let other = client.book().find("1").await.unwrap_err();
    assert_eq!(
        (other.kind(), other.row(), other.details()),
        (Kind::Api, None, Some("a teapot"))
    );
}

#[tokio::test]
async fn an_error_has_no_code_of_another_api() {
    let double = answering([(404, "no such book")]);
    let error = client(&double).book().find("1").await.unwrap_err();
    assert_eq!(error.api_code(), Some(ErrorId::NoSuchBook));
    assert_eq!(error.api_code::<library::errors::ErrorId>(), None);
}

#[tokio::test]
async fn a_success_that_is_no_json_is_unexpected() {
    let double = answering([(200, "<html>hello</html>")]);
    let error = client(&double).book().find("1").await.unwrap_err();
    assert_eq!(error.kind(), Kind::Unexpected);
}

#[test]
fn there_is_nobody_to_log_in() {
    let error = Client::builder().credentials("a", "b").build().unwrap_err();
    assert_eq!(error.kind(), Kind::Build);
}
