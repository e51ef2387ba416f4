//! Plans of trouble: what they are aimed at, how they are counted, and what cannot be planned.

use std::time::Duration;

use rapidgator_mock::journal::Result as Went;
use rapidgator_mock::{
    Clock, Fault, FaultPlan, FaultPoint, Faults, MockServer, OperationId, Preset, Refusal, WrittenFault, WrittenPlan,
};

use crate::client::{User, md5};

async fn start() -> (MockServer, User) {
    let server = MockServer::builder().clock(Clock::frozen()).start().await.unwrap();
    let user = User::demo(&server).await;
    (server, user)
}

#[tokio::test]
async fn plans_are_aimed_and_counted() {
    let (server, user) = start().await;
    let other = User::login(&server, "free@example.com", "free").await;
    let refusal = Fault::Refuse(Refusal::Unavailable);
    let refused = Refusal::Unavailable.text();
    let faults = server.faults();
    let plan = FaultPlan::new(OperationId::FolderCreate, refusal.clone())
        .by_account("demo@example.com")
        .with("name", "b")
        .skip(1)
        .times(2);
    let plan = faults.add(plan).unwrap();
    for (who, name, is_hit) in [
        (&user, "b", false),
        (&other, "b", false),
        (&user, "a", false),
        (&user, "b", true),
        (&user, "c", false),
        (&user, "b", true),
        (&user, "b", false),
    ] {
        let answer = who.send("folder/create", &[("name", name)]).await;
        let text = answer.text().to_owned();
        assert_eq!(text.contains(&refused), is_hit, "{name}: {text}");
    }
    let state = faults.get(plan).unwrap();
    assert_eq!(
        (state.seen, state.fired, state.remaining(), state.entries.len()),
        (3, 2, Some(0), 2)
    );
    for entry in state.entries {
        let entry = server.journal().get(entry).unwrap();
        assert_eq!(
            (entry.result, entry.param("name")),
            (Went::Refused("unavailable"), Some("b"))
        );
    }

    // One item of a list is enough, and a list of another is not.
    let plan = FaultPlan::new(OperationId::FileDelete, Fault::status(500))
        .with("file_id", "x2")
        .for_ever();
    let plan = faults.add(plan).unwrap();
    for (ids, status) in [("x1,x2", 500), ("x1,x3", 200), ("x2", 500), ("x22", 200)] {
        assert_eq!(
            user.send("file/delete", &[("file_id", ids)]).await.status,
            status,
            "{ids}"
        );
    }
    assert_eq!(faults.get(plan).unwrap().remaining(), None);
    assert!(faults.remove(plan));
    assert!(!faults.remove(plan));
    assert_eq!(user.send("file/delete", &[("file_id", "x2")]).await.status, 200);
}

#[tokio::test]
async fn plans_see_all_that_was_sent() {
    let (server, user) = start().await;
    let ids: Vec<String> = (0..40).map(|number| md5(&[number])).collect();
    for (operation, name, value, path, sent) in [
        (
            OperationId::FileDelete,
            "file_id",
            &*ids[35],
            "file/delete",
            ids.join(","),
        ),
        (
            OperationId::RemoteCreate,
            "url",
            "http://h/a?x=1",
            "remote/create",
            "http://h/a?x=1".to_owned(),
        ),
    ] {
        for fault in [Fault::status(500), Fault::Refuse(Refusal::Unavailable)] {
            let plan = FaultPlan::new(operation, fault).with(name, value);
            let plan = server.faults().add(plan).unwrap();
            user.send(path, &[(name, "another")]).await;
            assert_eq!(server.faults().get(plan).unwrap().fired, 0, "{operation:?}");
            user.send(path, &[(name, &sent)]).await;
            assert_eq!(server.faults().get(plan).unwrap().fired, 1, "{operation:?}");
        }
    }
}

#[tokio::test]
async fn plans_of_one_point_strike_in_order() {
    let (server, user) = start().await;
    let faults = server.faults();
    let plans = [500, 502, 503].map(|status| faults.order(FaultPoint::AnyCall, Fault::status(status)));
    let second = FaultPlan::new(OperationId::UserInfo, Fault::status(504)).nth(2);
    faults.add(second).unwrap();
    for status in [500, 502, 503, 200, 504, 200] {
        assert_eq!(user.send("user/info", &[]).await.status, status);
    }
    let fired: Vec<u64> = faults.list().iter().map(|state| state.fired).collect();
    assert_eq!(fired, [1, 1, 1, 1]);
    assert_eq!(faults.list()[0].id, plans[0]);
    faults.clear();
    assert!(faults.list().is_empty());
}

#[tokio::test]
async fn a_rate_is_counted_for_each_account_on_its_own() {
    let (server, user) = start().await;
    let other = User::login(&server, "free@example.com", "free").await;
    let plan = FaultPlan::new(OperationId::UserInfo, Fault::status_for(429, 60));
    server
        .faults()
        .add(plan.beyond(2, Duration::from_secs(60)).for_ever())
        .unwrap();
    for (who, status) in [(&user, 200), (&user, 200), (&user, 429), (&other, 200), (&user, 429)] {
        assert_eq!(who.send("user/info", &[]).await.status, status);
    }
    server.clock().advance(Duration::from_secs(60));
    assert_eq!(user.send("user/info", &[]).await.status, 200);
}

#[tokio::test]
async fn a_rate_knows_accounts_and_not_what_somebody_wrote() {
    let (server, _) = start().await;
    let plan = FaultPlan::new(OperationId::UserLogin, Fault::status(429));
    let plan = plan.beyond(1, Duration::from_secs(60)).for_ever();
    server.faults().add(plan).unwrap();
    let stranger = User {
        base_url: server.base_url(),
        token: String::new(),
    };
    for (login, status) in [
        ("demo@example.com", 200),
        ("DEMO@example.com", 429),
        ("free@example.com", 200),
        ("nobody@example.com", 200),
        ("nobody-else@example.com", 429),
    ] {
        let answer = stranger
            .send("user/login", &[("login", login), ("password", "x")])
            .await;
        assert_eq!(answer.status, status, "{login}");
    }
    let long = "x".repeat(100_000);
    stranger
        .send("user/login", &[("login", &long), ("password", "x")])
        .await;
    let account = server.journal().last().unwrap().account.unwrap();
    assert!(account.len() < long.len() && long.starts_with(&account));
}

#[tokio::test]
async fn a_session_that_is_told_to_have_ended_has_ended() {
    let (server, user) = start().await;
    let upload = user.announce("a", b"some bytes").await;
    server.faults().preset("session_ends").unwrap();
    let id = upload["upload_id"].as_str().unwrap();
    let expired = user.send("file/upload_info", &[("upload_id", id)]).await.refusal();
    assert_eq!(expired.0, 401);
    assert_eq!(user.send("user/info", &[]).await.refusal(), expired);
    let user = User::demo(&server).await;
    assert_eq!(user.upload_state(&upload).await["state"], 0);
}

#[tokio::test]
async fn every_preset_can_be_ordered_and_has_its_name_once() {
    let (server, _) = start().await;
    for preset in Faults::presets() {
        let plans = server.faults().preset(preset.name).unwrap();
        assert!(!plans.is_empty(), "{}", preset.name);
        let same = Faults::presets().iter().filter(|other| other.name == preset.name);
        assert_eq!(same.count(), 1);
        assert!(!preset.about.is_empty());
    }
    assert!(Faults::presets().len() >= 10);
    let error = server.faults().preset("slow-link").unwrap_err();
    assert_eq!(
        error.to_string(),
        "preset: there is no preset `slow-link`; did you mean `slow_link`?"
    );
    assert!(Preset::named("slow_link").is_some());
}

#[test]
fn what_is_written_is_checked_as_a_whole() {
    let problems = |plan: &WrittenPlan| {
        let problems = plan.read().unwrap_err();
        problems.iter().map(ToString::to_string).collect::<Vec<_>>()
    };
    let fault = |kind: &str| WrittenFault {
        kind: kind.to_owned(),
        ..WrittenFault::default()
    };
    let at = |at: &str, fault: WrittenFault| WrittenPlan {
        at: at.to_owned(),
        fault,
        ..WrittenPlan::default()
    };
    let both = WrittenPlan {
        at: "file.uplod".to_owned(),
        times: Some(2),
        for_ever: true,
        beyond_calls: Some(3),
        fault: WrittenFault {
            refusal: Some("file_not_fond".to_owned()),
            ..fault("refuse")
        },
        ..WrittenPlan::default()
    };
    assert_eq!(
        problems(&both),
        [
            "at: there is no operation or transfer `file.uplod`; did you mean `file.upload`?",
            "refusal: there is no error `file_not_fond`; did you mean `file_not_found`?",
            "times: it is either so often or for ever",
            "beyond_calls: `beyond_calls` and `within_seconds` go together",
        ]
    );
    let close = |place: &str| WrittenFault {
        place: Some(place.to_owned()),
        ..fault("close")
    };
    for (plan, expected) in [
        (
            at("item:file.delte", fault("html")),
            "at: there is no operation `file.delte`; did you mean `file.delete`?",
        ),
        (
            at("item:file.delete", fault("html")),
            "fault: `item:file.delete` can only be refused",
        ),
        (
            at("file.info", fault("resett")),
            "kind: there is no fault `resett`; did you mean `reset`?",
        ),
        (at("file.info", fault("reset")), "place: this kind of fault needs it"),
        (
            at("file.info", close("after_aply")),
            "place: there is no place `after_aply`; did you mean `after_apply`?",
        ),
        (
            at("download_bytes", close("request_body")),
            "place: requests for `download_bytes` have no body",
        ),
        (at("file.info", fault("status")), "status: this kind of fault needs it"),
        (
            at(
                "file.info",
                WrittenFault {
                    status: Some(70_000),
                    ..fault("status")
                },
            ),
            "status: 70000 is not from 200 to 599",
        ),
        (
            at(
                "file.info",
                WrittenFault {
                    status: Some(503),
                    seconds: Some(30),
                    ..fault("status")
                },
            ),
            "seconds: it means nothing there: `status` takes `status`, `retry_after`, `applied`",
        ),
        (
            at(
                "file.info",
                WrittenFault {
                    after_bytes: Some(1),
                    ..close("after_apply")
                },
            ),
            "after_bytes: it means nothing there: `close` takes `place`",
        ),
        (
            at(
                "download_bytes",
                WrittenFault {
                    by: Some(1),
                    ..fault("wrong_bytes")
                },
            ),
            "by: it means nothing for `wrong_bytes`, which takes nothing",
        ),
        (
            at(
                "file.info",
                WrittenFault {
                    status: Some(99),
                    ..fault("status")
                },
            ),
            "status: 99 is not from 200 to 599",
        ),
        (
            at(
                "file.info",
                WrittenFault {
                    bytes_per_second: Some(0),
                    ..fault("drip")
                },
            ),
            "bytes_per_second: 0 is a stall; it is 1 or more",
        ),
        (
            at(
                "file.info",
                WrittenFault {
                    by: Some(0),
                    ..fault("wrong_length")
                },
            ),
            "by: 0 would be the right length",
        ),
        (
            at("file.info", fault("wrong_bytes")),
            "fault: no bytes of a file go out at `file.info`",
        ),
        (
            at("download_bytes", fault("malformed_json")),
            "fault: the answer of `download_bytes` is no JSON",
        ),
        (
            WrittenPlan {
                times: Some(0),
                ..at("file.info", fault("html"))
            },
            "times: 0 would never strike; it is 1 or more",
        ),
        (
            WrittenPlan {
                params: vec![("file_di".into(), "x".into())],
                ..at("file.info", fault("html"))
            },
            "params: there is no parameter `file_di`; did you mean `file_id`?",
        ),
        (
            WrittenPlan {
                params: vec![("password".into(), "x".into())],
                ..at("user.login", fault("html"))
            },
            "params: `password` is secret, so nothing can be aimed at its value",
        ),
        (
            WrittenPlan {
                params: vec![("name".into(), "x".into())],
                ..at("upload_bytes", fault("html"))
            },
            "params: `upload_bytes` has no parameters to aim at",
        ),
    ] {
        assert_eq!(problems(&plan), [expected]);
    }
}

#[test]
fn what_is_read_is_written_the_same() {
    let plans = Faults::presets().iter().flat_map(Preset::plans);
    for plan in plans {
        let written = WrittenPlan::from(&plan);
        let again: WrittenPlan = serde_json::from_str(&serde_json::to_string(&written).unwrap()).unwrap();
        assert_eq!(again.read().unwrap(), plan);
    }
}
