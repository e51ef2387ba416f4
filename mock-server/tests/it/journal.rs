//! The journal: what it keeps, what it must not, and for how long.

use rapidgator_mock::journal::{Filter, JournalLimits, Result as Went, Shown, Subject, UNKNOWN_NAME};
use rapidgator_mock::{Clock, MockServer, Next, OperationId, Refusal};

use crate::client::{FORM, RAW, User, bytes, get, send};

fn named(name: &str) -> Filter {
    Filter {
        name: Some(name.to_owned()),
        ..Filter::all()
    }
}

#[tokio::test]
async fn a_call_is_told_before_its_answer_comes() {
    let clock = Clock::frozen();
    let server = MockServer::builder().clock(clock.clone()).start().await.unwrap();
    let user = User::demo(&server).await;
    let login = server.journal().last().unwrap();
    assert_eq!(login.subject, Subject::Call(OperationId::UserLogin));
    assert_eq!((login.result, login.status), (Went::Answered, Some(200)));
    assert_eq!(login.account.as_deref(), Some("demo@example.com"));
    assert_eq!(login.at, clock.now());
    assert!(login.bytes_in > 0 && login.bytes_out > 0);
    let shown: Vec<_> = login.params.iter().map(|param| (&*param.name, &param.value)).collect();
    assert_eq!(
        shown,
        [
            ("login", &Shown::Text("demo@example.com".to_owned())),
            ("password", &Shown::Secret)
        ]
    );

    let answer = user.send("file/info", &[("file_id", "nobody")]).await;
    answer.refusal();
    let refused = server.journal().last().unwrap();
    assert_eq!(refused.result, Went::Refused(Refusal::FileNotFound.name()));
    assert_eq!(refused.param("file_id"), Some("nobody"));
    assert_eq!(refused.evidence, Refusal::FileNotFound.evidence());
    assert_eq!(refused.bytes_out, answer.body.len() as u64);
}

#[tokio::test]
async fn no_secret_is_in_it_whatever_it_is_sent_as() {
    let server = MockServer::start().await.unwrap();
    let user = User::demo(&server).await;
    let marker = "marker-of-a-secret";
    user.send(
        "user/login",
        &[("login", "demo@example.com"), ("password", marker), ("code", marker)],
    )
    .await;
    user.send("file/info", &[("file_id", "a"), ("tokken", marker), ("passwd", marker)])
        .await;
    user.send(
        "remote/create",
        &[("url", &format!("http://127.0.0.1:1/a?key={marker}"))],
    )
    .await;
    let upload = user.announce("a", b"some bytes").await;
    send("POST", upload["url"].as_str().unwrap(), &[RAW], b"some bytes")
        .await
        .payload();
    get(&format!("{}/onetime/{marker}", server.url()), &[]).await;
    get(&format!("{}/{marker}", server.url()), &[]).await;
    get(&format!("{}//?r=download/index&session_id={marker}", server.url()), &[]).await;
    let journal = server.journal();
    let text = [
        format!("{:?}", journal.entries()),
        journal.json_lines(&Filter::all()),
        journal.curl(&Filter::all(), server.base_url().as_str()),
        journal.rust_test(&Filter::all(), "recorded"),
    ]
    .concat();
    assert!(
        text.contains("tokken") && text.contains("http://127.0.0.1:1/a"),
        "{text}"
    );
    for secret in [marker, &user.token] {
        assert!(!text.contains(secret), "{text}");
    }
}

#[tokio::test]
async fn what_comes_apart_into_names_is_in_it_neither() {
    let server = MockServer::start().await.unwrap();
    let user = User::demo(&server).await;
    let url = format!("{}/user/login", server.base_url());
    // Some of them look like names of parameters.
    for secret in [
        "marker-of-a-secret",
        "hunter2",
        "passwort",
        "logon7",
        "c0de",
        &user.token,
    ] {
        let json = format!(r#"{{"login":"demo@example.com","password":"{secret}"}}"#);
        let apart = format!("login=demo@example.com&password=ab&{secret}&{secret}=");
        let with_value = format!("login=demo@example.com&{secret}7=x&another-{secret}=1");
        for body in [json, apart, with_value] {
            for kind in [
                FORM,
                ("Content-Type", "text/plain"),
                ("Content-Type", "application/json"),
            ] {
                send("POST", &url, &[kind], body.as_bytes()).await;
            }
        }
        get(&format!("{url}?{secret}"), &[]).await;
        get(&format!("{}/file/info/{secret}", server.base_url()), &[]).await;
        let journal = server.journal();
        let text = format!("{:?}{}", journal.entries(), journal.json_lines(&Filter::all()));
        assert!(!text.contains(secret), "{text}");
        assert!(text.contains(UNKNOWN_NAME), "{text}");
    }
}

#[tokio::test]
async fn what_failed_is_compared_with_what_there_is() {
    let server = MockServer::start().await.unwrap();
    let user = User::demo(&server).await;
    for (path, params, expected) in [
        (
            "file/inof",
            &[][..],
            Some("there is no `file/inof`; did you mean `file/info`?"),
        ),
        (
            "file/info",
            &[("fileid", "x")],
            Some("there is no parameter `fileid`; did you mean `file_id`?"),
        ),
        ("file/info", &[("file_id", "x")], None),
        ("something/else", &[], None),
    ] {
        user.send(path, params).await;
        let entry = server.journal().last().unwrap();
        assert_eq!(entry.nearly().as_deref(), expected, "{path}");
    }
    send("DELETE", &format!("{}/file/info", server.base_url()), &[], b"").await;
    let entry = server.journal().last().unwrap();
    assert_eq!(entry.nearly().as_deref(), Some("`file/info` takes other methods"));
    assert_eq!((entry.subject.name(), entry.status), ("nowhere", Some(404)));
}

#[tokio::test]
async fn it_has_an_end_in_entries_and_in_bytes() {
    let server = MockServer::start().await.unwrap();
    let user = User::demo(&server).await;
    let journal = server.journal();
    journal.set_limits(JournalLimits {
        entries: 3,
        bytes: 1 << 20,
    });
    for name in ["a", "b", "c", "d", "e"] {
        user.call("folder/create", &[("name", name)]).await;
    }
    let names: Vec<_> = journal
        .entries()
        .iter()
        .map(|entry| entry.param("name").unwrap().to_owned())
        .collect();
    assert_eq!(names, ["c", "d", "e"]);
    assert_eq!(journal.dropped(), 3);
    let ids: Vec<u64> = journal.entries().iter().map(|entry| entry.id.value()).collect();
    assert_eq!(ids, [3, 4, 5]);
    assert_eq!(journal.get(journal.entries()[0].id).unwrap().param("name"), Some("c"));

    journal.set_limits(JournalLimits {
        entries: 1000,
        bytes: 10_000,
    });
    let long = "x".repeat(200_000);
    for _ in 0..30 {
        user.send("file/info", &[("file_id", &long)]).await;
    }
    let kept = journal.entries();
    assert!((2..30).contains(&kept.len()), "{}", kept.len());
    assert!(matches!(&kept[0].params[0].value, Shown::Cut(text) if text.len() == 1024));

    journal.clear();
    assert!(journal.entries().is_empty());
    user.call("user/info", &[]).await;
    assert_eq!(journal.entries().len(), 1);
}

#[tokio::test]
async fn entries_are_filtered() {
    let server = MockServer::start().await.unwrap();
    let user = User::demo(&server).await;
    let free = User::login(&server, "free@example.com", "free").await;
    let content = bytes(1, 1000);
    let file = user.put("a", &content).await;
    get(&user.download_url(&file).await, &[]).await;
    server.until_no_transfer_runs().await;
    free.send("file/info", &[("file_id", "x")]).await;
    let journal = server.journal();
    let count = |filter: Filter| journal.list(&filter).len();
    assert_eq!(count(named("user.login")), 2);
    assert_eq!(count(named("upload")), 1);
    let download = journal.list(&named("download"));
    assert_eq!((download.len(), download[0].bytes_out), (1, 1000));
    let account = Some("free@example.com".to_owned());
    assert_eq!(
        count(Filter {
            account,
            ..Filter::all()
        }),
        2
    );
    for word in ["refused", "file_not_found"] {
        let result = Some(word.to_owned());
        assert_eq!(
            count(Filter {
                result,
                ..Filter::all()
            }),
            1,
            "{word}"
        );
    }
    let last = journal.list(&Filter {
        last: Some(2),
        ..Filter::all()
    });
    assert_eq!(last.len(), 2);
    assert!(last[0].id < last[1].id);
    assert_eq!(
        count(Filter {
            since: Some(last[1].id),
            ..Filter::all()
        }),
        1
    );
    assert_eq!(
        count(Filter {
            struck: Some(true),
            ..Filter::all()
        }),
        0
    );
}

#[tokio::test]
async fn who_follows_hears_of_each_entry_or_how_many_were_missed() {
    let server = MockServer::start().await.unwrap();
    let mut follow = server.journal().follow();
    let user = User::demo(&server).await;
    let Some(Next::Entry(login)) = follow.next().await else {
        panic!("there was a login");
    };
    assert_eq!((login.subject.name(), login.status), ("user.login", Some(200)));
    for _ in 0..1100 {
        get(&format!("{}/nothing", server.url()), &[]).await;
    }
    assert_eq!(follow.next().await, Some(Next::Missed(1100 - 1024)));
    assert!(matches!(follow.next().await, Some(Next::Entry(_))));
    drop((user, server));
    while let Some(next) = follow.next().await {
        assert!(matches!(next, Next::Entry(_)));
    }
}
