//! Names, paths and bodies that are in the way, and no envelope.

use std::sync::Mutex;

use rapidgator_mock::codec::forms::Wire;
use rapidgator_mock::codec::json::{Spelling, encode};
use rapidgator_mock::codec::params::{Cut, Params};
use rapidgator_mock::codec::{Api as _, Call, Handler};
use serde_json::{Value, json};

use super::generated::plain::domain::commands::{
    self, BuilderNew, Command, LoopAll, LoopDrop, LoopPut, LoopType, LoopTypeForm, OperationId, TokenSet,
};
use super::generated::plain::domain::refusal::Refusal;
use super::generated::plain::domain::service::{Service, dispatch};
use super::generated::plain::domain::types::{self, Effect, Level, Nothing, Thing};
use super::generated::plain::server::api::Api;
use super::generated::plain::server::dialect::Forms;
use super::generated::plain::server::{examples, vectors as tables};
use super::server::{Server, told};
use super::vectors;

vectors!(crate::obstacles::generated::plain::domain);

/// The things, in the order in which they came.
#[derive(Default)]
struct Things(Vec<Thing>);

impl Service for Things {
    type Context = ();

    fn loop_type(&mut self, _: &(), command: LoopType) -> Result<Thing, Refusal> {
        let found = self.0.iter().find(|thing| thing.id == command.type_);
        found.cloned().ok_or(Refusal::Type)
    }

    fn loop_put(&mut self, _: &(), command: LoopPut) -> Result<Thing, Refusal> {
        if command.type_.as_str() == "taken" {
            return Err(Refusal::Self_ {
                thing: command.thing.id.to_string(),
            });
        }
        let mut thing = command.thing;
        if let (Some(trees), Some(tree)) = (command.trees, &mut thing.tree) {
            tree.rest.extend(trees);
        }
        thing.id = command.type_;
        thing.foo_bar = command.foo_bar;
        thing.secret = command.snake_foo_bar;
        thing.snake_foo_bar = command.words.map(|words| words.join("+"));
        self.0.retain(|other| other.id != thing.id);
        self.0.push(thing.clone());
        Ok(thing)
    }

    fn loop_drop(&mut self, _: &(), command: LoopDrop) -> Result<Nothing, Refusal> {
        let before = self.0.len();
        self.0.retain(|thing| thing.id != command.type_);
        if self.0.len() == before {
            Err(Refusal::Type)
        } else {
            Ok(Nothing {})
        }
    }

    fn loop_all(&mut self, _: &(), _: LoopAll) -> Result<Vec<Thing>, Refusal> {
        Ok(self.0.clone())
    }

    fn loop_type_form(&mut self, _: &(), command: LoopTypeForm) -> Result<Level, Refusal> {
        if command.size.is_empty() {
            Err(Refusal::Type)
        } else {
            Ok(command.level)
        }
    }

    fn token_set(&mut self, _: &(), command: TokenSet) -> Result<types::Client, Refusal> {
        Ok(Self::told(command))
    }

    fn builder_new(&mut self, _: &(), command: BuilderNew) -> Result<types::LoopApi, Refusal> {
        match command.into_future {
            Effect::Read => Ok(types::LoopApi {
                drop: types::LoopDrop {},
            }),
            Effect::Unsent => Err(Refusal::Unclear {
                name: "into_future".to_owned(),
            }),
        }
    }
}

impl Things {
    /// Puts each parameter into a place of its own.
    fn told(command: TokenSet) -> types::Client {
        let mut client = command.client;
        client.call.branch = command.branch.unwrap_or(client.call.branch);
        client.call.effect = command
            .effects
            .iter()
            .flatten()
            .last()
            .copied()
            .unwrap_or(client.call.effect);
        client.call.numbers.extend(command.numbers.into_iter().flatten());
        client.call.numbers.extend(command.sure.map(u64::from));
        client.api = command
            .apis
            .map(|apis| apis.iter().map(types::API::as_str).collect::<Vec<_>>().join("+").into());
        client
    }
}

struct Shared(Mutex<Things>);

impl Handler<Api> for Shared {
    async fn handle(&self, call: Call<Api>) -> Result<commands::Answer, Refusal> {
        dispatch(&mut *self.0.lock().unwrap(), &(), call.command?)
    }
}

/// With nothing in it.
pub(super) async fn server() -> Server {
    Server::start::<Api, _>(Shared(Mutex::default())).await
}

fn thing() -> Value {
    json!({
        "id": "x", "type": "größer ✓", "fooBar": 0, "größe": -1, "日本": true, "3d": false, "match": {},
        "tree": {
            "name": "a",
            "left": { "name": "b", "branch": { "end": true }, "rest": [] },
            "branch": { "fork": { "name": "c", "branch": { "end": false }, "rest": [] } },
            "rest": [{ "name": "d", "branch": { "end": true }, "rest": [] }],
        },
    })
}

fn put(more: Value) -> String {
    let mut body = json!({ "thing": thing() });
    body.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    body.to_string()
}

#[tokio::test]
async fn things_come_back_as_they_were_put() {
    let server = server().await;
    let body = put(json!({ "words": ["v", "w"], "fooBar": 3, "foo_bar": "hush" }));
    let (status, answer) = server.json("PUT", "/v1/loop/a%2Fb", body).await;
    assert_eq!(status, 200, "{answer}");
    let mut expected = thing();
    expected["id"] = json!("a/b");
    expected["fooBar"] = json!(3);
    expected["foo_bar"] = json!("v+w");
    expected["$ref"] = json!(null);
    expected["secret"] = json!("hush");
    expected["code"] = json!(null);
    assert_eq!(serde_json::from_str::<Value>(&answer).unwrap(), expected);
    assert_eq!(
        server.bare("GET", "/v1/loop/a%2Fb?async=true&await=-1").await,
        (200, answer.clone())
    );
    assert_eq!(
        server.bare("GET", "/v1/loop/all").await,
        (200, format!(r#"{{"all":[{answer}]}}"#))
    );
    assert_eq!(server.bare("DELETE", "/v1/loop/a%2Fb").await, (200, "{}".to_owned()));
    assert_eq!(
        server.bare("DELETE", "/v1/loop/a%2Fb").await,
        (404, "nothing here".to_owned())
    );
    assert_eq!(
        server.bare("GET", "/v1/loop/all/").await,
        (200, r#"{"all":[]}"#.to_owned())
    );
}

#[tokio::test]
async fn paths_that_are_no_texts() {
    let server = server().await;
    let refused = |status: u16, text: &str| (status, text.to_owned());
    assert_eq!(
        server.bare("GET", "/v1/loop/%FF").await,
        refused(422, "type is unclear")
    );
    assert_eq!(server.bare("GET", "/v1/loop/").await, refused(400, "type is missing"));
    assert_eq!(server.bare("GET", "/v1/loop/%zz").await, refused(404, "nothing here"));
    assert_eq!(
        server.bare("GET", "/v1/loop/a/b/c").await,
        (404, "no operation has this path".to_owned())
    );
    assert_eq!(
        server.bare("GET", "/v1").await,
        (404, "no operation has this path".to_owned())
    );
    let other = server.request("POST", "/v1/loop/a").send().await;
    assert!(
        other.head.to_lowercase().contains("allow: get, put, patch, delete"),
        "{}",
        other.head
    );
    assert_eq!(other.status, 405);
}

#[tokio::test]
async fn bodies_that_are_no_object() {
    let server = server().await;
    let no_json = || (415, "no JSON".to_owned());
    let deep = format!("{{\"thing\":{}", "[".repeat(100_000));
    let long = format!("{{\"thing\":\"{}\"}}", "x".repeat(2 * 1024 * 1024));
    let twice = r#"{"fooBar":1,"fooBar":2}"#.to_owned();
    let twice_inside = r#"{"thing":{"id":"a","id":"b"}}"#.to_owned();
    for body in ["[]", "null", "7", "{", "{}{}", "fooBar=1"]
        .map(str::to_owned)
        .into_iter()
        .chain([deep, twice, twice_inside])
    {
        let shown: String = body.chars().take(40).collect();
        assert_eq!(server.json("PUT", "/v1/loop/a", body).await, no_json(), "{shown}");
    }
    assert_eq!(
        server.json("PUT", "/v1/loop/a", b"{\"thing\":\"\xff\"}".to_vec()).await,
        no_json()
    );
    assert_eq!(server.json("PUT", "/v1/loop/a", long).await.0, 415);
    let form = server
        .request("PUT", "/v1/loop/a")
        .form(&[("fooBar", "1")])
        .send()
        .await;
    assert_eq!(told(form), no_json());
    for body in ["", "{}", r#"{"thing":null}"#] {
        let refused = (400, "thing is missing".to_owned());
        assert_eq!(server.json("PUT", "/v1/loop/a", body).await, refused, "{body}");
    }
}

#[tokio::test]
async fn members_of_another_type() {
    let server = server().await;
    let cases = [
        (json!({ "fooBar": "3" }), 422, "fooBar is unclear"),
        (json!({ "fooBar": -3 }), 422, "fooBar is unclear"),
        (json!({ "fooBar": 3.5 }), 422, "fooBar is unclear"),
        (json!({ "words": "a,b" }), 422, "words is unclear"),
        (json!({ "words": ["a", 1] }), 422, "words[1] is unclear"),
        (json!({ "words": ["a", "b", "c"] }), 409, "\"taken\" \\ it"),
        (json!({ "trees": [{ "name": "a" }] }), 422, "trees[0].branch is unclear"),
        (json!({ "trees": {} }), 422, "trees is unclear"),
        (json!({ "thing": [] }), 422, "thing is unclear"),
        (json!({ "thing": {} }), 422, "thing.id is unclear"),
        (json!({ "foo_bar": 1 }), 422, "foo_bar is unclear"),
    ];
    for (more, status, text) in cases {
        let answer = server.json("PATCH", "/v1/loop/a", put(more.clone())).await;
        assert_eq!(answer, (status, text.to_owned()), "{more}");
    }
    for (member, value) in [
        ("type", json!("?")),
        ("größe", json!(7)),
        ("match", json!([])),
        ("code", json!("x")),
    ] {
        let mut broken = thing();
        broken[member] = value;
        let answer = server.json("PUT", "/v1/loop/a", put(json!({ "thing": broken }))).await;
        assert_eq!(answer, (422, format!("thing.{member} is unclear")), "{member}");
    }
}

#[tokio::test]
async fn one_operation_takes_a_form_all_the_same() {
    let server = server().await;
    let raise = |path: &str, size: &str| server.request("POST", path).form(&[("größe", size)]).send();
    assert_eq!(
        told(raise("/v1/loop/a%20b/-1", "1;2").await),
        (200, r#"{"level":-1}"#.to_owned())
    );
    assert_eq!(
        told(raise("/v1/loop/a/7", "1").await),
        (422, "level is unclear".to_owned())
    );
    assert_eq!(
        told(raise("/v1/loop//0", "1").await),
        (400, "type is missing".to_owned())
    );
    assert_eq!(
        told(raise("/v1/loop/a/0", "1;x").await),
        (422, "größe is unclear".to_owned())
    );
}

#[test]
fn the_examples_are_what_the_tables_say() {
    for vector in tables::requests() {
        let mut params = Params::new(Api::BOOLEANS);
        params.add_urlencoded(vector.query.as_bytes(), Cut::Nowhere);
        params.add_members(serde_json::from_str(vector.json).unwrap_or_default());
        let name = (vector.operation, vector.example);
        assert_eq!(Api::decode(vector.operation, &params), Ok(vector.command), "{name:?}");
    }
    for vector in tables::answers() {
        let answer = examples::answer(vector.operation, vector.example).unwrap();
        let text = encode(&Wire(&answer, &Forms::default()), Spelling::Plain);
        let [sent, shown] =
            [&text, vector.payload.as_bytes()].map(|text| serde_json::from_slice::<Value>(text).unwrap());
        assert_eq!(sent, shown, "{:?} {}", vector.operation, vector.example);
    }
    for vector in tables::refusals() {
        assert_eq!(
            Api::told(&vector.refusal).text,
            vector.body,
            "{:?} {}",
            vector.operation,
            vector.example
        );
    }
    assert!(
        tables::requests()
            .iter()
            .any(|vector| matches!(vector.command, Command::LoopPut(_)))
    );
    assert!(
        OperationId::ALL
            .iter()
            .all(|operation| tables::answers().iter().any(|it| it.operation == *operation))
    );
}

#[test]
fn secrets_are_not_shown() {
    let answer: types::Answer = "marker".into();
    assert!(!format!("{answer:?}").contains("marker"));
}
