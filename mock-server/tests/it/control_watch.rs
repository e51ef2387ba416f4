//! Faults, journal, expectations and coverage over HTTP: a test reads the same as in the same process.

use rapidgator_mock::{Fact, Faults, MockServer, OperationId};
use serde_json::{Value, json};

use crate::client::User;
use crate::control::Control;

#[tokio::test]
async fn plans_are_the_same_over_http() {
    let server = MockServer::start().await.unwrap();
    let control = Control::of(&server);
    let user = User::demo(&server).await;
    let plan = json!({"plan": {
        "at": "folder.create",
        "params": [{"name": "name", "value": "b"}],
        "skip": 1,
        "fault": {"kind": "status", "status": 503, "retry_after": 7},
    }});
    let added = control.call("POST", "/spaces/default/faults", plan).await["plan"].take();
    assert_eq!((&added["seen"], &added["remaining"]), (&json!(0), &json!(1)));
    for (name, status) in [("b", 200), ("a", 200), ("b", 503), ("b", 200)] {
        assert_eq!(user.send("folder/create", &[("name", name)]).await.status, status);
    }
    let listed = control.call("GET", "/spaces/default/faults", Value::Null).await["plans"].take();
    let known = server.faults().list().remove(0);
    assert_eq!(
        (&listed[0]["id"], &listed[0]["fired"], &listed[0]["remaining"]),
        (&json!(known.id.value()), &json!(known.fired), &json!(known.remaining()))
    );
    assert_eq!(listed[0]["entries"], json!([known.entries[0].value()]));
    assert_eq!(listed[0]["plan"]["fault"]["retry_after"], 7);

    let path = format!("/spaces/default/faults/{}", known.id.value());
    control.call("DELETE", &path, Value::Null).await;
    assert_eq!(
        control.refused("DELETE", &path, Value::Null).await,
        (404, "plan_unknown".to_owned())
    );
    control
        .call("POST", "/spaces/default/presets/slow_link", json!({}))
        .await;
    assert_eq!(server.faults().list().len(), 2);
    control.call("DELETE", "/spaces/default/faults", Value::Null).await;
    assert!(server.faults().list().is_empty());
    let presets = control.call("GET", "/presets", Value::Null).await["presets"].take();
    assert_eq!(presets.as_array().unwrap().len(), Faults::presets().len());
}

#[tokio::test]
async fn what_cannot_be_ordered_is_told_with_what_was_meant() {
    let server = MockServer::start().await.unwrap();
    let control = Control::of(&server);
    for (path, body, told) in [
        (
            "/spaces/default/faults",
            json!({"plan": {"at": "file.uplod", "fault": {"kind": "html"}}}),
            "it cannot be ordered: at: there is no operation or transfer `file.uplod`; did you mean `file.upload`?",
        ),
        (
            "/spaces/default/faults",
            json!({"plan": {"at": "file.info", "fault": {"kind": "wrong_length", "longer_by": 1, "shorter_by": 1}}}),
            "it cannot be ordered: longer_by: it is either longer or shorter",
        ),
        (
            "/spaces/default/presets/slow-link",
            json!({}),
            "it cannot be ordered: preset: there is no preset `slow-link`; did you mean `slow_link`?",
        ),
        (
            "/spaces/default/examples/user.inof/premium",
            json!({}),
            "it cannot be answered: there is no operation `user.inof`; did you mean `user.info`?",
        ),
        (
            "/spaces/default/examples/user.login/premum",
            json!({}),
            "it cannot be answered: there is no example `premum` of `user.login`; did you mean `premium`?",
        ),
        (
            "/spaces/default/expectations",
            json!({"expected": [{"name": "uplod"}]}),
            "it cannot be expected: there is no operation or transfer `uplod`; did you mean `upload`?",
        ),
        (
            "/spaces/default/expectations",
            json!({"expected": [{"name": "file.info", "params": [{"name": "file_di", "value": "x"}], "exactly": 0}]}),
            "it cannot be expected: `file.info` has no parameter `file_di`; did you mean `file_id`?",
        ),
        (
            "/spaces/default/expectations",
            json!({"expected": [{"name": "file.info", "result": "file_not_fond", "exactly": 0}]}),
            "it cannot be expected: there is no error `file_not_fond`; did you mean `file_not_found`?",
        ),
        (
            "/spaces/default/expectations",
            json!({"expected": [], "since": 7}),
            "it cannot be expected: `since` is 7, and the next entry is 0",
        ),
        (
            "/spaces/default/expectations",
            json!({"expected": vec![json!({"name": "file.info"}); 101]}),
            "it cannot be expected: 100 are the most in one call",
        ),
        (
            "/spaces/default/faults",
            json!({"plan": {"at": "file.info", "times": -1, "fault": {"kind": "html"}}}),
            "plan.times is not what it should be: expected a whole number, 0 or more, found a number below 0",
        ),
        (
            "/spaces/default/faults",
            json!({"plan": {"at": "file.info"}}),
            "plan.fault is not what it should be: it is missing; expected an object",
        ),
        (
            "/spaces/default/faults",
            json!({"plan": ["file.info"]}),
            "plan is not what it should be: expected an object, found a list",
        ),
        (
            "/spaces/default/faults",
            json!({"plan": {"at": "file.info", "fault": {"kind": "html"}}, "tims": 2}),
            "tims is not what it should be: there is no such member; expected space, plan",
        ),
        (
            "/spaces/default/expectations",
            json!({"expected": [{"name": "file.info"}, {"name": "file.info", "params": [{"name": "file_id", "value": 7}]}]}),
            "expected[1].params[0].value is not what it should be: expected a text, found a number",
        ),
    ] {
        let answer = control.send("POST", path, body).await;
        let envelope: Value = serde_json::from_slice(&answer.body).unwrap();
        assert_eq!((answer.status, &envelope["error"]["message"]), (422, &json!(told)));
    }
    assert!(server.faults().list().is_empty());
    assert_eq!(
        control
            .refused("POST", "/spaces/default/examples/user.login/%ff", json!({}))
            .await,
        (422, "parameter_invalid".to_owned())
    );
}

#[tokio::test]
async fn examples_are_answered_over_http() {
    let server = MockServer::start().await.unwrap();
    let control = Control::of(&server);
    let listed = control.call("GET", "/examples", Value::Null).await["examples"].take();
    let known: Vec<Value> = MockServer::examples()
        .iter()
        .map(|(operation, name)| json!({"operation": operation.id(), "name": name}))
        .collect();
    assert_eq!(listed, json!(known));

    let path = "/spaces/default/examples/file.info/old";
    assert_eq!(
        control
            .refused("POST", &path.replace("default", "nowhere"), json!({}))
            .await,
        (404, "space_unknown".to_owned())
    );
    control.call("POST", path, json!({})).await;
    control
        .call("POST", "/spaces/default/examples/file.info/found", json!({}))
        .await;
    let user = User::demo(&server).await;
    for id in ["26779634", "267796c7b59efd11126606dbde8dd1e4"] {
        assert_eq!(user.call("file/info", &[("file_id", "x")]).await["file"]["file_id"], id);
    }
    assert_eq!(user.send("file/info", &[("file_id", "x")]).await.refusal().0, 404);

    // In the process, as nobody orders so many over HTTP within a test.
    let orders = std::iter::repeat_with(|| server.answer_next(OperationId::FileInfo, "old"));
    assert_eq!(orders.take_while(Option::is_some).count(), 10_000);
    assert_eq!(
        server.answer_next(OperationId::UserInfo, "premium"),
        None,
        "of all operations"
    );
    let full = control.send("POST", path, json!({})).await;
    assert!(
        full.text()
            .contains("it cannot be answered: at most 10000 answers wait to be given"),
        "{}",
        full.text()
    );
}

#[tokio::test]
async fn the_journal_is_the_same_over_http() {
    let server = MockServer::start().await.unwrap();
    let control = Control::of(&server);
    let user = User::demo(&server).await;
    user.send("file/info", &[("file_id", "x"), ("filed", "y")]).await;
    let page = control
        .call("GET", "/spaces/default/journal?result=refused", Value::Null)
        .await;
    let entry = &page["entries"][0];
    let known = server.journal().last().unwrap();
    assert_eq!(page["entries"].as_array().unwrap().len(), 1);
    assert_eq!(
        (&entry["id"], &entry["name"], &entry["result"], &entry["nearly"]),
        (
            &json!(known.id.value()),
            &json!("file.info"),
            &json!(known.result.word()),
            &json!(known.nearly())
        )
    );
    assert_eq!(
        entry["params"],
        json!([
            {"name": "file_id", "value": "x", "hidden": null},
            {"name": "filed", "value": null, "hidden": "unknown"},
            {"name": "token", "value": null, "hidden": "secret"},
        ])
    );
    let since = format!("/spaces/default/journal?since={}", page["next"]);
    assert_eq!(control.call("GET", &since, Value::Null).await["entries"], json!([]));
    user.call("user/info", &[]).await;
    assert_eq!(
        control.call("GET", &since, Value::Null).await["entries"][0]["name"],
        "user.info"
    );

    let text = control
        .call("GET", "/spaces/default/journal/json_lines", Value::Null)
        .await["text"]
        .take();
    let lines: Vec<Value> = text
        .as_str()
        .unwrap()
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    let listed = control.call("GET", "/spaces/default/journal", Value::Null).await;
    assert_eq!(json!(lines), listed["entries"], "one form of an entry");

    for format in ["json_lines", "curl", "rust_test"] {
        let path = format!("/spaces/default/journal/{format}");
        let text = control.call("GET", &path, Value::Null).await["text"].take();
        assert!(text.as_str().unwrap().contains("file"), "{format}");
        assert!(!text.as_str().unwrap().contains(&user.token));
    }
    control.call("DELETE", "/spaces/default/journal", Value::Null).await;
    assert!(server.journal().entries().is_empty());
}

#[tokio::test]
async fn the_journal_keeps_as_much_as_it_is_told_to() {
    let server = MockServer::start().await.unwrap();
    let control = Control::of(&server);
    let user = User::demo(&server).await;
    for name in ["a", "b", "c"] {
        user.call("folder/create", &[("name", name)]).await;
    }
    let path = "/spaces/default/journal/limits";
    for wrong in [
        json!({"entries": 1_000_001}),
        json!({"entries": -1}),
        json!({"bytes": 1_073_741_825}),
        json!({"entries": 1, "bytes": "many"}),
    ] {
        let refused = control.refused("PUT", path, wrong.clone()).await;
        assert_eq!(refused, (422, "parameter_invalid".to_owned()), "{wrong}");
    }
    let nowhere = control
        .refused("PUT", "/spaces/nowhere/journal/limits", json!({"entries": 0}))
        .await;
    assert_eq!(nowhere, (404, "space_unknown".to_owned()));
    assert_eq!((server.journal().entries().len(), server.journal().dropped()), (4, 0));

    for (wanted, limits, left) in [
        (json!({"entries": 3}), (3, 8_388_608), 3),
        (json!({"bytes": 1}), (10_000, 1), 1),
        (json!({"entries": 0, "bytes": 1_073_741_824}), (0, 1_073_741_824), 0),
        (json!({"entries": 1_000_000}), (1_000_000, 8_388_608), 0),
    ] {
        let told = control.call("PUT", path, wanted).await;
        assert_eq!(told, json!({"limits": {"entries": limits.0, "bytes": limits.1}}));
        assert_eq!(server.journal().entries().len(), left, "{told}");
    }
    assert_eq!(server.journal().dropped(), 4);
    control.call("PUT", path, json!({"entries": 2})).await;
    control.call("POST", "/spaces/default/reset", json!({})).await;
    let user = User::demo(&server).await;
    for _ in 0..3 {
        user.call("user/info", &[]).await;
    }
    assert_eq!(server.journal().entries().len(), 2, "a reset does not change it");
    control.call("PUT", path, json!({})).await;
    user.call("user/info", &[]).await;
    assert_eq!(server.journal().entries().len(), 3);
}

#[tokio::test]
async fn expectations_and_coverage_are_the_same_over_http() {
    let server = MockServer::start().await.unwrap();
    let control = Control::of(&server);
    let expecting = server.expect([OperationId::UserLogin]);
    User::demo(&server).await;
    let check = |times: u64| {
        let expected = json!([{"name": "user.login", "result": "answered", "exactly": times}]);
        json!({"expected": expected, "nothing_else": true})
    };
    let met = control.call("POST", "/spaces/default/expectations", check(1)).await["verdict"].take();
    assert_eq!((&met["met"], &met["counts"]), (&json!(true), &json!([1])));
    let missed = control.call("POST", "/spaces/default/expectations", check(2)).await["verdict"].take();
    assert_eq!(
        missed["findings"],
        json!(["expected exactly 2 `user.login` that went `answered`, found 1"])
    );
    expecting.check();

    for result in ["foreign", "broken"] {
        let expected = json!({"expected": [{"name": "user.login", "result": result, "exactly": 0}]});
        let verdict = control.call("POST", "/spaces/default/expectations", expected).await["verdict"].take();
        assert_eq!(verdict["met"], true, "{result}");
    }
    for path in ["/spaces/default/journal", "/spaces/default/reset"] {
        let method = if path.ends_with("reset") { "POST" } else { "DELETE" };
        let body = if method == "POST" { json!({}) } else { Value::Null };
        control.call(method, path, body).await;
        let user = User::demo(&server).await;
        let verdict = control.call("POST", "/spaces/default/expectations", check(1)).await["verdict"].take();
        assert_eq!(
            (&verdict["met"], &verdict["findings"]),
            (&json!(true), &json!([])),
            "{path}"
        );
        drop(user);
    }

    let facts = control.call("GET", "/spaces/default/coverage", Value::Null).await["facts"].take();
    let coverage = server.coverage();
    let known: Vec<Value> = Fact::all()
        .map(|fact| {
            json!({"fact": fact.name(), "evidence": fact.evidence().map(|it| it.word()), "count": coverage.of(fact)})
        })
        .collect();
    assert_eq!(facts, json!(known));
}
