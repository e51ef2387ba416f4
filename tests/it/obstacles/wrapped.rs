//! An envelope whose members are inside of others, whose status is a word, and which names the error.

use rapidgator_mock::codec::{Call, Handler};

use super::generated::wrapped::domain::commands::{Answer, Command, ItIs, OperationId};
use super::generated::wrapped::domain::refusal::Refusal;
use super::generated::wrapped::server::api::Api;
use super::generated::wrapped::server::vectors as tables;
use super::server::{Server, told};
use super::vectors;

vectors!(crate::obstacles::generated::wrapped::domain);

struct Really;

impl Handler<Api> for Really {
    async fn handle(&self, call: Call<Api>) -> Result<Answer, Refusal> {
        match call.command? {
            Command::ItIs(ItIs { really: true }) => Ok(Answer::ItIs(true)),
            Command::ItIs(ItIs { really: false }) => Err(Refusal::Worse),
        }
    }
}

pub(super) async fn server() -> Server {
    Server::start::<Api, _>(Really).await
}

#[tokio::test]
async fn the_envelope_names_the_row_and_http_says_its_status() {
    let server = server().await;
    let success = r#"{"data":{"it":{"is":true}},"state":"ok","error":null}"#;
    assert_eq!(server.bare("GET", "/it?really=yes").await, (200, success.to_owned()));
    let form = server.request("POST", "/it").form(&[("really", "yes")]).send().await;
    assert!(
        form.head.to_lowercase().contains("application/vnd.wrapped+json"),
        "{}",
        form.head
    );
    assert_eq!(told(form), (200, success.to_owned()));
    let refusal = |row: &str| format!(r#"{{"data":null,"state":"failed","error":{{"message":"bad","code":"{row}"}}}}"#);
    assert_eq!(server.bare("GET", "/it?really=no").await, (400, refusal("worse")));
    for query in ["", "?really", "?really=maybe", "?really=%FF"] {
        assert_eq!(
            server.bare("GET", &format!("/it{query}")).await,
            (400, refusal("bad")),
            "{query}"
        );
    }
}

#[tokio::test]
async fn the_examples_are_what_the_server_says() {
    let server = server().await;
    for vector in tables::requests() {
        assert_eq!(vector.command, Command::ItIs(ItIs { really: true }));
        assert!(vector.json.is_empty());
        let (status, body) = server.bare("GET", &format!("/it?{}", vector.query)).await;
        let body: serde_json::Value = serde_json::from_str(&body).unwrap();
        let shown = tables::answers()
            .into_iter()
            .find(|answer| (answer.operation, answer.example) == (vector.operation, vector.example));
        assert_eq!(
            (status, body["data"]["it"].to_string()),
            (200, shown.unwrap().payload.to_owned())
        );
    }
    for vector in tables::refusals() {
        assert_eq!((vector.operation, vector.example), (OperationId::ItIs, "worse"));
        assert_eq!(vector.refusal, Refusal::Worse);
        assert_eq!(server.bare("GET", "/it?really=no").await, (400, vector.body.to_owned()));
    }
    assert_eq!((tables::requests().len(), tables::refusals().len()), (1, 1));
}
