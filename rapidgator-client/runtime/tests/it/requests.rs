//! What the samples do not have: parameters in the path, JSON bodies, an envelope with members of members.

use rapidgator_client_runtime::{
    Error, Kind,
    api::{Api, Envelope, StatusValue},
    call::{Body, Effect, Method, Operation, Parameter},
    catalogue::{ErrorRow, Recognise, Retry, SessionAction},
    client, error_ids, markers,
    transport::Scripted,
};

use crate::double::{answering, sent};

client! { API }

static API: Api = Api {
    base_url: "https://shop.example/v1",
    truthy: &["1"],
    falsy: &["0"],
    session: None,
    envelope: Some(Envelope {
        payload: &["data"],
        status: &["ok"],
        details: &["error", "message"],
        row: Some(&["error", "name"]),
        success: StatusValue::Boolean(true),
        failure: None,
        foreign: &[],
    }),
};

error_ids! {
    pub enum ErrorId {
        Gone,
        Full,
    }
}

static CATALOGUE: [ErrorRow; 2] = [row("gone", 404, &[&["It is gone"]]), row("full", 409, &[&["No room"]])];

const fn row(name: &'static str, status: u16, texts: &'static [&'static [&'static str]]) -> ErrorRow {
    ErrorRow {
        name,
        status,
        recognise: Recognise::Text,
        retry: Retry::Never,
        session: SessionAction::Keep,
        texts,
    }
}

const fn operation(id: &'static str, method: Method, path: &'static str) -> Operation {
    Operation {
        id,
        method,
        path,
        body: Body::Json,
        effect: Effect::Create,
        needs_session: false,
        pick: None,
        params: &const { [Parameter::required("id"), Parameter::optional("tags").at_most(2)] },
        errors: &ERRORS,
    }
}

static ERRORS: [&ErrorRow; 2] = ErrorId::rows([ErrorId::Gone, ErrorId::Full]);
static PUT: Operation = operation("item.put", Method::Put, "items/{id}/parts");
static REMOVE: Operation = operation("item.remove", Method::Delete, "items/{id}");
static PATCH: Operation = operation("item.patch", Method::Patch, "items");

markers! {
    Put: PUT -> u64;
    Remove: REMOVE -> u64;
    Patch: PATCH -> u64;
}

const DONE: (u16, &str) = (200, r#"{"ok":true,"data":7,"error":null}"#);

fn client(double: &Scripted) -> Client {
    Client::builder().transport(double.clone()).build().unwrap()
}

#[tokio::test]
async fn a_parameter_of_the_path_is_one_segment_whatever_is_in_it() {
    let double = answering([DONE, DONE]);
    let client = client(&double);
    assert_eq!(Call::<Remove>::new(&client).set("id", "a/b?c#d%2e ä").await.unwrap(), 7);
    let call = Call::<Remove>::new(&client).set("id", 5_u64).set("force", true);
    call.await.unwrap();
    assert_eq!(
        sent(&double),
        [
            "DELETE https://shop.example/v1/items/a%2Fb%3Fc%23d%252e%20%C3%A4",
            "DELETE https://shop.example/v1/items/5?force=1",
        ]
    );
}

#[tokio::test]
async fn what_would_be_another_address_is_not_sent() {
    let double = answering([]);
    let client = client(&double);
    for wrong in ["", ".", ".."] {
        let error = Call::<Remove>::new(&client).set("id", wrong).await.unwrap_err();
        assert_eq!(
            (error.kind(), error.operation()),
            (Kind::Build, Some("item.remove")),
            "{wrong:?}"
        );
    }
    assert_eq!(Call::<Remove>::new(&client).await.unwrap_err().kind(), Kind::Build);
    assert!(sent(&double).is_empty());
}

#[tokio::test]
async fn json_has_values_of_their_own_types() {
    let double = answering([DONE, DONE]);
    let client = client(&double);
    let call = Call::<Put>::new(&client).set("id", "x").set("name", "a \"b\"");
    let call = call.set("size", u64::MAX).set("shift", -1_i64).set("open", false);
    call.set_list("tags", ",", ["a,b", ""]).await.unwrap();
    let none: [&str; 0] = [];
    Call::<Patch>::new(&client).set_list("tags", ",", none).await.unwrap();
    let sent: Vec<(String, serde_json::Value)> = sent(&double)
        .iter()
        .map(|sent| {
            let (address, body) = sent.split_once(" {").unwrap();
            (address.to_owned(), serde_json::from_str(&format!("{{{body}")).unwrap())
        })
        .collect();
    assert_eq!(
        sent,
        [
            (
                "PUT https://shop.example/v1/items/x/parts".to_owned(),
                serde_json::json!({
                    "name": "a \"b\"", "size": 18_446_744_073_709_551_615_u64, "shift": -1, "open": false, "tags": ["a,b", ""],
                }),
            ),
            (
                "PATCH https://shop.example/v1/items".to_owned(),
                serde_json::json!({ "tags": [] }),
            ),
        ]
    );
}

async fn refused(http_status: u16, body: &'static str) -> Error {
    let double = answering([(http_status, body)]);
    Call::<Remove>::new(&client(&double)).set("id", "x").await.unwrap_err()
}

#[tokio::test]
async fn the_name_of_a_row_decides_over_its_text() {
    let error = refused(
        200,
        r#"{"ok":false,"data":null,"error":{"name":"full","message":"It is gone"}}"#,
    )
    .await;
    assert_eq!((error.api_code(), error.status()), (Some(ErrorId::Full), Some(409)));
    assert_eq!(error.details(), Some("It is gone"));
}

#[tokio::test]
async fn without_a_known_name_the_text_decides() {
    for named in [r#""name":"new","#, ""] {
        let body = format!(r#"{{"ok":false,"error":{{{named}"message":"It is gone"}}}}"#);
        let error = refused(400, body.leak()).await;
        assert_eq!(
            (error.api_code(), error.status()),
            (Some(ErrorId::Gone), Some(404)),
            "{named}"
        );
    }
}

#[tokio::test]
async fn what_has_no_status_is_no_envelope() {
    for body in [r#"{"data":7}"#, r#"{"ok":"maybe","data":7}"#, "7", "gone"] {
        assert_eq!(refused(200, body).await.kind(), Kind::Unexpected, "{body}");
    }
}
