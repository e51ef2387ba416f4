//! The generated client of the wrapped obstacles against their generated server.

use rapidgator_client_runtime::{Error, Kind, RetryPolicy, vectors::failed};

use super::{
    generated::wrapped::client::{
        errors::{API, ErrorId},
        operations::Client,
        vectors::vectors,
    },
    server::Server,
    wrapped::server,
};

fn client(server: &Server) -> Client {
    let builder = Client::builder().base_url(server.at(""));
    builder.retries(RetryPolicy::never()).build().unwrap()
}

async fn refused(status: u16, body: &str) -> Error {
    let server = Server::saying(status, body).await;
    client(&server).it().is(true).await.unwrap_err()
}

#[test]
fn each_example_reads_as_what_it_means() {
    assert_eq!(vectors().len(), 2);
    let failed = failed(&API, &vectors());
    assert!(failed.is_empty(), "{}", failed.join("\n"));
}

#[tokio::test]
async fn the_row_is_named_where_texts_and_status_are_the_same() {
    let server = server().await;
    let client = client(&server);
    assert!(client.it().is(true).await.unwrap());
    let error = client.it().is(false).await.unwrap_err();
    assert_eq!((error.kind(), error.api_code()), (Kind::Api, Some(ErrorId::Worse)));
    assert_eq!((error.status(), error.details()), (Some(400), Some("bad")));
}

#[tokio::test]
async fn without_a_name_the_first_row_with_the_text_decides() {
    let body = r#"{"state":"failed","error":{"message":"bad"}}"#;
    let unnamed = refused(500, body).await;
    assert_eq!(
        (unnamed.api_code(), unnamed.status()),
        (Some(ErrorId::Worse), Some(400))
    );
    let new = refused(503, r#"{"state":"failed","error":{"message":"new","code":"newer"}}"#).await;
    assert_eq!((new.kind(), new.row(), new.status()), (Kind::Api, None, Some(503)));
    assert_eq!(new.details(), Some("new"));
}

#[tokio::test]
async fn what_has_no_state_is_no_envelope() {
    for body in ["", "bad", "{}", r#"{"state":null}"#, r#"{"error":{"code":"worse"}}"#] {
        assert_eq!(refused(400, body).await.kind(), Kind::Unexpected, "{body}");
    }
    for body in [
        r#"{"state":"ok"}"#,
        r#"{"state":"ok","data":{"it":{}}}"#,
        r#"{"state":"ok","data":7}"#,
    ] {
        assert_eq!(refused(200, body).await.kind(), Kind::Decode, "{body}");
    }
}
