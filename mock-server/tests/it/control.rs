//! The control API as whatever is not Rust sees it: who gets in, and what is said to those who do not.

use rapidgator_mock::MockServer;
use serde_json::{Value, json};
use tokio::io::AsyncWriteExt as _;

use crate::client::{Answer, RAW, User, bytes, connect, head, read_answer, send};

/// All operations, by method and path.
const OPERATIONS: &str = include_str!("../../../docs/control/openapi.json");

fn paths() -> Vec<(String, String)> {
    let described: Value = serde_json::from_str(OPERATIONS).unwrap();
    let base = described["servers"][0]["url"].as_str().unwrap();
    let base = base.strip_prefix("http://127.0.0.1:8080").unwrap().to_owned();
    let paths = described["paths"].as_object().unwrap().iter();
    paths
        .flat_map(|(path, methods)| {
            let path = format!("{base}{}", path.replace(['{', '}'], ""));
            let methods = methods
                .as_object()
                .unwrap()
                .keys()
                .filter(|method| *method != "parameters");
            methods
                .map(move |method| (method.to_uppercase(), path.clone()))
                .collect::<Vec<_>>()
        })
        .collect()
}

/// Row of a refusal.
fn row(answer: &Answer) -> String {
    let envelope: Value = serde_json::from_slice(&answer.body).unwrap();
    assert_eq!(envelope["ok"], false, "{envelope}");
    assert!(!answer.header("access-control-allow-origin").is_some_and(|_| true));
    envelope["error"]["code"].as_str().unwrap().to_owned()
}

pub(crate) struct Control<'a> {
    server: &'a MockServer,
    authorization: String,
}

impl<'a> Control<'a> {
    pub(crate) fn of(server: &'a MockServer) -> Self {
        let authorization = format!("Bearer {}", server.control_token());
        Self { server, authorization }
    }

    pub(crate) async fn send(&self, method: &str, path: &str, body: Value) -> Answer {
        let url = format!("{}{path}", self.server.control_url());
        let headers = [
            ("Authorization", &*self.authorization),
            ("Content-Type", "application/json"),
        ];
        let body = if body.is_null() {
            Vec::new()
        } else {
            body.to_string().into_bytes()
        };
        send(method, &url, &headers, &body).await
    }

    /// The result of a call that succeeds.
    pub(crate) async fn call(&self, method: &str, path: &str, body: Value) -> Value {
        let answer = self.send(method, path, body).await;
        let mut envelope: Value = serde_json::from_slice(&answer.body).unwrap();
        assert_eq!((answer.status, &envelope["ok"]), (200, &json!(true)), "{envelope}");
        envelope["result"].take()
    }

    pub(crate) async fn refused(&self, method: &str, path: &str, body: Value) -> (u16, String) {
        let answer = self.send(method, path, body).await;
        (answer.status, row(&answer))
    }
}

#[tokio::test]
async fn nobody_gets_in_without_the_token() {
    let server = MockServer::start().await.unwrap();
    let paths = paths();
    assert!(paths.len() > 25, "{paths:?}");
    let beside = [
        "/__mock//",
        "/__mock/v1",
        "/__mock/v2/x",
        "/__mock/v1/nothing",
        "/__mock/main.js/",
    ]
    .map(str::to_owned);
    let beside = beside
        .into_iter()
        .flat_map(|path| ["GET", "POST", "OPTIONS"].map(|method| (method.to_owned(), path.clone())));
    for (method, path) in paths.into_iter().chain(beside) {
        let url = format!("{}{path}", server.url());
        for wrong in [None, Some("Bearer wrong"), Some("Basic wrong")] {
            let headers: Vec<_> = wrong.map(|value| ("Authorization", value)).into_iter().collect();
            let answer = send(&method, &url, &headers, b"").await;
            assert_eq!(
                (answer.status, &*row(&answer)),
                (401, "token_refused"),
                "{method} {path}"
            );
        }
    }
    assert_eq!(server.spaces(), ["default"]);
    // Behind a space there is no second way in.
    let behind = format!("{}/@a{}", server.url(), "/__mock/v1/spaces");
    assert_eq!(send("GET", &behind, &[], b"").await.status, 404);
}

#[tokio::test]
async fn no_other_name_and_no_other_site_gets_in() {
    let server = MockServer::builder()
        .origin("http://mock.test:1")
        .control_token("chosen")
        .start()
        .await
        .unwrap();
    assert_eq!(server.control_token(), "chosen");
    let url = format!("http://{}/__mock/v1/spaces", server.address());
    let with = |headers: &'static [(&'static str, &'static str)]| {
        let url = url.clone();
        let mut all = vec![("Authorization", "Bearer chosen")];
        all.extend(headers);
        async move { send("GET", &url, &all, b"").await }
    };
    assert_eq!(with(&[]).await.status, 200);
    let twice = with(&[("Host", "evil.test")]).await;
    assert_ne!(twice.status, 200);
    let other = with(&[("Origin", "http://evil.test")]).await;
    assert_eq!((other.status, &*row(&other)), (403, "origin_refused"));
}

#[tokio::test]
async fn spaces_and_their_clocks_are_controlled() {
    let server = MockServer::start().await.unwrap();
    let control = Control::of(&server);
    let made = control
        .call(
            "POST",
            "/spaces",
            json!({"name": "a", "frozen_at": 5000, "seed": 3, "stays": true}),
        )
        .await;
    assert_eq!(made["space"]["url"], format!("{}/@a", server.url()));
    assert_eq!(
        made["space"]["clock"],
        json!({"now": 5000, "frozen": true, "percent": 0})
    );
    let user = User::login_at(
        made["space"]["api_url"].as_str().unwrap().to_owned(),
        "demo@example.com",
        "demo",
    )
    .await;
    user.put("a.bin", &bytes(1, 10)).await;

    let kept = control
        .call("POST", "/spaces/a/snapshots", json!({"name": "before"}))
        .await;
    assert_eq!(kept["snapshot"], json!({"name": "before", "now": 5000}));
    let clock = control
        .call("POST", "/spaces/a/clock/advance", json!({"by": 100_000_000}))
        .await;
    assert_eq!(clock["clock"]["now"], 100_005_000);
    assert_eq!(user.send("user/info", &[]).await.refusal().0, 401);
    control
        .call("POST", "/spaces/a/restore", json!({"snapshot": "before"}))
        .await;
    assert_eq!(
        control.call("GET", "/spaces/a/clock", Value::Null).await["clock"]["now"],
        5000
    );
    user.storage_left().await;

    let moved = control.call("POST", "/spaces/a/clock/next_event", json!({})).await;
    assert_eq!(
        (&moved["event"]["kind"], &moved["event"]["at"]),
        (&json!("session_ends"), &moved["clock"]["now"])
    );
    control.call("POST", "/spaces/a/reset", json!({})).await;
    let forked = control
        .call("POST", "/spaces/a/fork", json!({"snapshot": "before"}))
        .await;
    assert_eq!(forked["space"]["name"], "space-1");
    assert_eq!(server.spaces(), ["default", "a", "space-1"]);
    let tree = control
        .call("GET", "/spaces/space-1/accounts/demo@example.com/tree", Value::Null)
        .await;
    assert_eq!(
        (tree["files"][0]["name"].as_str(), tree["folders"][0]["path"].as_str()),
        (Some("a.bin"), Some("/"))
    );
    control.call("DELETE", "/spaces/space-1", Value::Null).await;

    for (method, path, body, told) in [
        ("POST", "/spaces", json!({"name": "a"}), (409, "space_taken")),
        ("POST", "/spaces", json!({"name": "../a"}), (400, "name_invalid")),
        ("GET", "/spaces/b", Value::Null, (404, "space_unknown")),
        ("GET", "/spaces/..%2Fa/clock", Value::Null, (404, "space_unknown")),
        ("DELETE", "/spaces/default", Value::Null, (409, "space_default")),
        (
            "POST",
            "/spaces/a/restore",
            json!({"snapshot": "never"}),
            (404, "snapshot_unknown"),
        ),
        ("POST", "/spaces/a/clock/advance", json!({}), (400, "parameter_missing")),
        (
            "POST",
            "/spaces/a/clock/run",
            json!({"percent": 0}),
            (422, "parameter_invalid"),
        ),
        ("POST", "/spaces/a/clock/set", json!([1]), (415, "body_unreadable")),
        (
            "PUT",
            "/spaces/a/switches/none",
            json!({"value": "on"}),
            (400, "switch_refused"),
        ),
        (
            "GET",
            "/spaces/a/accounts/x/tree",
            Value::Null,
            (404, "account_unknown"),
        ),
        ("POST", "/spaces/a/uploads/x/step", json!({}), (404, "upload_unknown")),
    ] {
        let (status, row) = control.refused(method, path, body).await;
        assert_eq!((status, &*row), told, "{method} {path}");
    }
    assert_eq!(server.spaces(), ["default", "a"], "nothing is made by looking");
}

#[tokio::test]
async fn what_cannot_be_had_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let server = MockServer::builder()
        .data(folder.path())
        .most_spaces(1)
        .start()
        .await
        .unwrap();
    let control = Control::of(&server);
    for (path, body) in [
        ("/spaces/default/reset", json!({})),
        ("/spaces/default/restore", json!({"snapshot": "now"})),
    ] {
        control
            .call("POST", "/spaces/default/snapshots", json!({"name": "now"}))
            .await;
        let (status, row) = control.refused("POST", path, body).await;
        assert_eq!((status, &*row), (409, "space_kept"), "{path}");
    }
    for number in 1..32 {
        let kept = control.call("POST", "/spaces/default/snapshots", json!({})).await;
        assert_eq!(kept["snapshot"]["name"], format!("snapshot-{number}"));
    }
    let full = control.refused("POST", "/spaces/default/snapshots", json!({})).await;
    assert_eq!((full.0, &*full.1), (503, "too_many_snapshots"));
    control
        .call("POST", "/spaces/default/snapshots", json!({"name": "now"}))
        .await;
    control
        .call("DELETE", "/spaces/default/snapshots/now", Value::Null)
        .await;
    let listed = control.call("GET", "/spaces/default/snapshots", Value::Null).await;
    assert_eq!(listed["snapshots"].as_array().unwrap().len(), 31);

    control.call("POST", "/spaces", json!({})).await;
    let full = control
        .refused("POST", "/spaces/default/fork", json!({"snapshot": "snapshot-1"}))
        .await;
    assert_eq!((full.0, &*full.1), (503, "too_many_spaces"));
    let again = json!({"email": "Demo@example.com", "password": "x"});
    let taken = control.refused("POST", "/spaces/space-1/accounts", again).await;
    assert_eq!((taken.0, &*taken.1), (409, "account_taken"));
    let unnamed = control
        .refused(
            "POST",
            "/spaces/space-1/accounts",
            json!({"email": " ", "password": "x"}),
        )
        .await;
    assert_eq!((unnamed.0, &*unnamed.1), (422, "parameter_invalid"));
    let many = control
        .refused("GET", "/spaces/default/uploads?most=10001", Value::Null)
        .await;
    assert_eq!((many.0, &*many.1), (422, "parameter_invalid"));
}

#[tokio::test]
async fn uploads_go_on_as_they_are_told() {
    let server = MockServer::start().await.unwrap();
    let control = Control::of(&server);
    let user = User::demo(&server).await;
    let told = json!({"kind": "time", "millis": 60_000, "fails": true, "reason": "on order"});
    let progress = control.call("PUT", "/spaces/default/progress", told.clone()).await;
    assert_eq!(progress["progress"], told);
    assert_eq!(
        control.call("GET", "/spaces/default/progress", Value::Null).await,
        progress
    );
    let incomplete = control
        .refused("PUT", "/spaces/default/progress", json!({"kind": "polls"}))
        .await;
    assert_eq!((incomplete.0, &*incomplete.1), (400, "parameter_missing"));

    control
        .call(
            "POST",
            "/spaces/default/clock/freeze",
            json!({"at": 1_700_000_000_000_u64}),
        )
        .await;
    let upload = user.announce("a.bin", b"abc").await;
    let path = format!("/spaces/default/uploads/{}", upload["upload_id"].as_str().unwrap());
    let early = control.refused("POST", &format!("{path}/fail"), json!({})).await;
    assert_eq!((early.0, &*early.1), (409, "upload_not_processed"));
    send("POST", upload["url"].as_str().unwrap(), &[RAW], b"abc")
        .await
        .payload();
    let shown = control.call("GET", &path, Value::Null).await["upload"].take();
    assert_eq!(
        (&shown["phase"], &shown["polls_left"]),
        (&json!("processing"), &Value::Null)
    );
    assert_eq!(shown["due"], 1_700_000_060_000_u64);
    let stalled = control.call("POST", &format!("{path}/stall"), json!({})).await["upload"].take();
    assert_eq!(stalled["due"], Value::Null);
    control
        .call("POST", "/spaces/default/clock/advance", json!({"by": 600_000}))
        .await;
    assert_eq!(user.upload_state(&upload).await["state"], 1);
    let paced = json!({"kind": "bytes", "bytes_per_second": 1});
    let paced = control.call("PUT", &format!("{path}/progress"), paced).await["upload"].take();
    assert_eq!(paced["due"], 1_700_000_603_000_u64);
    control
        .call("POST", "/spaces/default/clock/next_event", json!({}))
        .await;
    let failed = user.upload_state(&upload).await;
    assert_eq!(
        (&failed["state"], &failed["error"]["message"]),
        (&json!(3), &json!("on order"))
    );
    let listed = control.call("GET", "/spaces/default/uploads", Value::Null).await;
    assert_eq!(listed["uploads"][0]["reason"], "on order");
}

#[tokio::test]
async fn a_trash_can_is_emptied() {
    let server = MockServer::start().await.unwrap();
    let control = Control::of(&server);
    let neighbour = json!({"email": "neighbour@example.com", "password": "secret"});
    control.call("POST", "/spaces/default/accounts", neighbour).await;
    let user = User::demo(&server).await;
    let neighbour = User::login_at(server.base_url(), "neighbour@example.com", "secret").await;
    let mut ids = Vec::new();
    for (user, name) in [(&user, "a"), (&user, "b"), (&user, "c"), (&neighbour, "d")] {
        let file = user.put(name, name.as_bytes()).await;
        ids.push((user, file["file_id"].as_str().unwrap().to_owned()));
    }
    for (user, id) in ids.iter().filter(|(_, id)| *id != ids[2].1) {
        user.call("file/delete", &[("file_id", id)]).await;
    }
    let path = "/spaces/default/accounts/demo@example.com/trash";
    for files in [2, 0] {
        let emptied = control.call("DELETE", path, Value::Null).await;
        assert_eq!(emptied, json!({"files": files}));
        assert_eq!(server.stored_contents(), 2, "one in use, and one of a neighbour");
    }
    let left = control.call("GET", "/spaces/default/accounts", Value::Null).await["accounts"].take();
    let left = [&left[0], left.as_array().unwrap().last().unwrap()]
        .map(|account| (account["trashed"].clone(), account["stored"].clone()));
    assert_eq!(left, [(json!(0), json!(1)), (json!(1), json!(1))]);

    for (path, row) in [
        ("/spaces/default/accounts/nobody@example.com/trash", "account_unknown"),
        ("/spaces/nowhere/accounts/demo@example.com/trash", "space_unknown"),
    ] {
        let (status, told) = control.refused("DELETE", path, Value::Null).await;
        assert_eq!((status, &*told), (404, row));
    }
}

#[tokio::test]
async fn transfers_are_waited_for_and_not_for_ever() {
    let server = MockServer::start().await.unwrap();
    let control = Control::of(&server);
    let path = "/spaces/default/transfers/wait";
    assert_eq!(control.call("POST", path, json!({})).await, json!({"idle": true}));
    for (path, millis, refused) in [
        (path, json!(30_001), (422, "parameter_invalid")),
        (path, json!(-1), (422, "parameter_invalid")),
        ("/spaces/nowhere/transfers/wait", json!(1), (404, "space_unknown")),
    ] {
        let (status, row) = control.refused("POST", path, json!({"millis": millis})).await;
        assert_eq!((status, &*row), refused, "{path} {millis}");
    }

    let user = User::demo(&server).await;
    let upload = user.announce("a.bin", b"abc").await;
    let url = upload["url"].as_str().unwrap();
    let mut sending = connect(url).await;
    let head = head("POST", url, &[RAW, ("Content-Length", "3")]);
    sending.write_all(head.as_bytes()).await.unwrap();
    sending.write_all(b"ab").await.unwrap();
    let shown = format!("/spaces/default/uploads/{}", upload["upload_id"].as_str().unwrap());
    while control.call("GET", &shown, Value::Null).await["upload"]["phase"] != "receiving" {}
    for millis in [0, 1] {
        let rest = control.call("POST", path, json!({"millis": millis})).await;
        assert_eq!(rest, json!({"idle": false}));
    }
    control.call("POST", "/spaces", json!({"name": "other"})).await;
    let other = control
        .call("POST", "/spaces/other/transfers/wait", json!({"millis": 30_000}))
        .await;
    assert_eq!(other, json!({"idle": true}), "another space has other transfers");

    let mut most = std::pin::pin!(control.call("POST", path, json!({"millis": 30_000})));
    let others = async {
        for _ in 0..20 {
            control.call("GET", &shown, Value::Null).await;
        }
    };
    tokio::select! {
        biased;
        rest = &mut most => panic!("it does not wait: {rest}"),
        () = others => {}
    }
    let last = async {
        sending.write_all(b"c").await.unwrap();
        read_answer(&mut sending).await
    };
    let (rest, answer) = tokio::join!(most, last);
    assert_eq!((rest, answer.status), (json!({"idle": true}), 200));
    assert_ne!(
        control.call("GET", &shown, Value::Null).await["upload"]["phase"],
        "receiving"
    );
}
