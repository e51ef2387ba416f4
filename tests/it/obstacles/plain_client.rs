//! The generated client of the plain obstacles against their generated server.

use rapidgator_client_runtime::{Error, Kind, RetryPolicy, Secret, vectors::failed};

use super::{
    generated::plain::client::{
        errors::{API, ErrorId},
        operations::{Client, OPERATIONS},
        types::{
            self, Branch, Builder, Code, Command, Effect, End, Fork, Level, LoopApi, LoopDrop, Nothing, Thing, Tree,
            Vector,
        },
        vectors::vectors,
    },
    plain::server,
    server::Server,
};

fn client(server: &Server) -> Client {
    let builder = Client::builder().base_url(server.at("/v1"));
    builder.retries(RetryPolicy::never()).build().unwrap()
}

fn thing() -> Thing {
    Thing::new("x", Command::Greater, 0, Level::Below, true, false, Nothing::default())
}

fn end() -> Branch {
    Branch::Ends(End::new(true))
}

/// A tree with so many forks above one another.
fn tree(forks: usize) -> Tree {
    let end = Tree::new("end", end(), []);
    (0..forks).fold(end, |tree, _| Tree::new("fork", Branch::Goes(Fork::new(tree)), []))
}

fn call() -> types::Call {
    types::Call::new(Builder::default(), Effect::Read, end(), ["a", "b"], [1, 2])
}

fn told(error: &Error) -> (Kind, Option<ErrorId>, Option<u16>) {
    (error.kind(), error.api_code(), error.status())
}

#[test]
fn each_example_reads_as_what_it_means() {
    let failed = failed(&API, &vectors());
    assert!(failed.is_empty(), "{}", failed.join("\n"));
    for operation in OPERATIONS {
        assert!(
            vectors().iter().any(|vector| vector.place() == operation.id),
            "{}",
            operation.id
        );
    }
}

#[tokio::test]
async fn things_are_kept_found_listed_and_dropped() {
    let server = server().await;
    let client = client(&server);
    let mut sent = thing();
    sent.tree = Some(tree(2));
    sent.code = Some(Code::from("00ff00ff"));
    let put = client.loop_().put("a", sent.clone());
    let kept = put
        .words(["v", "w"])
        .trees([tree(0), tree(1)])
        .foo_bar(3)
        .snake_foo_bar("hush")
        .await
        .unwrap();
    let mut expected = sent;
    expected.id = "a".into();
    expected.foo_bar = 3;
    expected.snake_foo_bar = Some("v+w".to_owned());
    expected.secret = Some("hush".into());
    expected.tree = Some(Tree {
        rest: vec![tree(0), tree(1)],
        ..tree(2)
    });
    assert_eq!(kept, expected);
    let found = client
        .loop_()
        .type_("a")
        .async_(true)
        .await_(Level::Zero)
        .await
        .unwrap();
    assert_eq!(found, expected);
    assert_eq!(client.loop_().all().await.unwrap(), [expected]);
    assert_eq!(client.loop_().drop("a").await.unwrap(), Nothing::default());
    assert_eq!(client.loop_().all().await.unwrap(), []);
}

#[tokio::test]
async fn what_is_not_set_is_not_sent() {
    let server = server().await;
    let kept = client(&server).loop_().put("a", thing()).await.unwrap();
    let mut expected = thing();
    expected.id = "a".into();
    expected.foo_bar = 7;
    assert_eq!(kept, expected);
}

#[tokio::test]
async fn any_text_may_stand_in_the_path() {
    let server = server().await;
    let client = client(&server);
    for key in [
        "a/b", "/", "100%", "%2F", "ü ✓", "a b", "a+b", "?#", "..a", "\\", "all!", "日本", "a;b=c", "\"<>\"",
    ] {
        let kept = client.loop_().put(key, thing()).await.unwrap();
        assert_eq!(kept.id.as_str(), key);
        assert_eq!(client.loop_().type_(key).await.unwrap(), kept, "{key}");
        client.loop_().drop(key).await.unwrap();
        assert_eq!(
            client.loop_().type_(key).await.unwrap_err().api_code(),
            Some(ErrorId::Type),
            "{key}"
        );
        assert_eq!(
            client.loop_().type_form(key, Level::Below, [1]).await.unwrap(),
            Level::Below,
            "{key}"
        );
    }
}

#[tokio::test]
async fn what_would_be_another_path_is_not_sent() {
    let server = Server::saying(200, "{}").await;
    let client = client(&server);
    for key in ["", ".", ".."] {
        let error = client.loop_().drop(key).await.unwrap_err();
        assert_eq!(
            (error.kind(), error.may_have_been_sent()),
            (Kind::Build, false),
            "{key}"
        );
    }
    let words = client
        .loop_()
        .put("a", thing())
        .words(["a", "b", "c"])
        .await
        .unwrap_err();
    assert_eq!(
        words.to_string(),
        "loop.put: parameter `words`: 3 values, and the service takes 2 at once"
    );
    let none = client.loop_().type_form("a", Level::Zero, []).await.unwrap_err();
    assert_eq!(none.kind(), Kind::Build);
}

#[tokio::test]
async fn values_of_every_kind_in_one_body() {
    let server = server().await;
    let client = client(&server);
    let mut sent = types::Client::new(call());
    sent.call.builder.name = Some(Vector::new("up", "hush"));
    sent.calls = vec![call()];
    let mut expected = sent.clone();
    expected.api = Some("a+b".into());
    expected.call.effect = Effect::Unsent;
    expected.call.branch = Branch::Goes(Fork::new(tree(1)));
    expected.call.numbers = vec![1, 2, u64::MAX, 0];
    let set = client
        .token_()
        .set(sent.clone())
        .branch(expected.call.branch.clone())
        .apis(["a", "b"]);
    let answer = set
        .effects([Effect::Read, Effect::Unsent])
        .numbers([u64::MAX])
        .sure(false);
    assert_eq!(answer.set_(LoopApi::new(LoopDrop::default())).await.unwrap(), expected);
    // An empty list is one, unless it can be left out.
    sent.calls.clear();
    sent.call.keys.clear();
    let answer = client
        .token_()
        .set(sent.clone())
        .effects([])
        .numbers([])
        .sure(true)
        .await
        .unwrap();
    sent.call.numbers.push(1);
    assert_eq!(answer, sent);
}

#[tokio::test]
async fn trees_are_as_deep_as_json_may_be() {
    let server = server().await;
    let mut sent = thing();
    sent.tree = Some(tree(50));
    let kept = client(&server).loop_().put("a", sent.clone()).await.unwrap();
    assert_eq!(kept.tree, sent.tree);
    let deep = format!("{}0{}", r#"{"branch":{"fork":"#.repeat(50_000), "}}".repeat(50_000));
    let hostile = Server::saying(200, format!(r#"{{"all":[{{"tree":{deep}}}]}}"#)).await;
    let error = client(&hostile).loop_().all().await.unwrap_err();
    assert_eq!(error.kind(), Kind::Decode);
}

#[tokio::test]
async fn refusals_have_codes_of_this_api() {
    let server = server().await;
    let client = client(&server);
    let gone = client.loop_().type_("a").await.unwrap_err();
    assert_eq!(told(&gone), (Kind::Api, Some(ErrorId::Type), Some(404)));
    let taken = client.loop_().put("taken", thing()).await.unwrap_err();
    assert_eq!(told(&taken), (Kind::Api, Some(ErrorId::Self_), Some(409)));
    assert_eq!(taken.details(), Some("\"taken\" \\ x"));
    let unknown = client.loop_().type_form("a", Level::Unknown(7), [1]).await.unwrap_err();
    assert_eq!(told(&unknown), (Kind::Api, Some(ErrorId::Unclear), Some(422)));
    assert_eq!(unknown.details(), Some("level is unclear"));
    let mut broken = thing();
    broken.code = Some("not eight digits".into());
    let broken = client.loop_().put("a", broken).await.unwrap_err();
    assert_eq!(
        (broken.api_code(), broken.details()),
        (Some(ErrorId::Unclear), Some("thing.code is unclear"))
    );
    let unsent = client.builder_().new().into_future_(Effect::Unsent).await.unwrap_err();
    assert_eq!(unsent.details(), Some("into_future is unclear"));
    assert_eq!(
        client.builder_().new().await.unwrap(),
        LoopApi::new(LoopDrop::default())
    );
}

#[tokio::test]
async fn refusals_are_known_by_status_or_by_text() {
    let cases = [
        (404, "<html>no</html>", Some(ErrorId::Type)),
        (400, "nothing here", Some(ErrorId::Type)),
        (400, "it is missing", Some(ErrorId::Incomplete)),
        (415, "no JSON", Some(ErrorId::NoJson)),
        (415, "something else", None),
        (409, "\"taken\" \\ x", None),
    ];
    for (status, text, code) in cases {
        let server = Server::saying(status, text).await;
        let error = client(&server).loop_().type_("a").await.unwrap_err();
        assert_eq!(told(&error), (Kind::Api, code, Some(status)), "{text}");
    }
}

#[tokio::test]
async fn labels_and_words_that_nobody_described() {
    let body = r#"{"level":"12"}"#;
    let server = Server::saying(200, body).await;
    let level = client(&server).loop_().type_form("a", Level::Zero, [1]).await.unwrap();
    assert_eq!(level, Level::Unknown(12));
    assert_eq!(Command::from("self".to_owned()), Command::Own);
    assert_eq!(
        Command::from("größer".to_owned()),
        Command::Unknown("größer".to_owned())
    );
}

#[tokio::test]
async fn secrets_are_sent_and_never_shown() {
    const MARKER: &str = "MARKER0secret";
    let server = Server::saying(400, format!("{MARKER} is missing")).await;
    let client = client(&server);
    let mut secret = thing();
    secret.secret = Some(Secret::from(MARKER));
    let mut named = types::Client::new(call());
    named.call.builder.name = Some(Vector::new("up", MARKER));
    let put = client.loop_().put("a", secret.clone());
    let set = client.token_().set(named.clone());
    let plain = client.loop_().put("a", thing()).snake_foo_bar(MARKER);
    let shown = format!("{secret:?} {named:?} {put:?} {set:?} {plain:?}");
    assert!(!shown.contains("MARKER"), "{shown}");
    assert!(shown.contains("fooBar") && shown.contains("[redacted]"), "{shown}");
    for error in [put.await.unwrap_err(), set.await.unwrap_err(), plain.await.unwrap_err()] {
        let shown = format!("{error} {error:?}");
        assert!(!shown.contains("MARKER"), "{shown}");
    }
}
