//! `cargo xtask drift`: what it says of mocks that do as described, of mocks that do otherwise, of descriptions that are
//! wrong, and of services that do not want it.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use rapidgator_client::transport::{Tcp, Timeouts};
use rapidgator_codegen::{Model, SourceFile};
use rapidgator_drift::{
    Credentials, Finding, Outcome, Recording, Settings, dry_run, json, polite_pause, text, walk, with_description,
    with_recording, without_step,
};
use rapidgator_mock::{AccountOptions, Clock, MockServer, OperationId};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};

use crate::harness::PREMIUM;
use crate::raw::Caller;

/// A switch, its value, and the facts that have to be told with it.
type Case = (&'static str, &'static str, &'static [&'static str]);

#[rustfmt::skip]
const CASES: &[Case] = &[
    ("http_mirror_status", "on", &["envelope.http_status"]),
    ("empty_file", "null", &["objects.RemoteJob.fields.file.empty", "objects.Upload.fields.file.empty"]),
    ("counters", "int", &["objects.Folder.fields.nb_files", "objects.Folder.fields.nb_folders", "objects.Folder.fields.size_files"]),
    ("traffic_total", "string", &["objects.Traffic.fields.total"]),
    ("premium_label", "Premium Only", &["enums.Mode.values.PremiumOnly.label"]),
    ("remote_empty", "object", &["operations.remote.info.empty"]),
    ("session_text", "not_exist", &["errors.session_expired.texts"]),
    ("duplicate_folder", "second", &["switches.duplicate_folder"]),
    ("trash_place", "null", &["switches.trash_place"]),
    ("remote_job_size", "zero", &["switches.remote_job_size"]),
    ("escape_slashes", "off", &["switches.escape_slashes"]),
    ("upload_host_shape", "flat", &["switches.upload_host_shape"]),
    ("folder_change_mode_500", "on", &["operations.folder.change_mode.errors.folder_not_found", "operations.folder.change_mode.result"]),
    ("traffic_exceeded", "on", &["operations.file.download.result"]),
    ("accept_url_param", "on", &["operations.file.info.by_page"]),
    ("accept_json_body", "on", &["operations.file.info.as_json"]),
    ("Storage.total.wire", "integer", &["objects.Storage.fields.total"]),
];

#[tokio::test]
async fn a_mock_does_as_described_and_nothing_stays_behind() {
    let server = mock(&[]).await;
    let model = model(&description());
    let (_, most) = dry_run(&model, &[]).unwrap();
    let outcome = walked(&model, &server, &[]).await.unwrap();
    let report = with_description(&model, &outcome.recording);
    assert_eq!(
        (report.drift, report.other_forms, outcome.skipped),
        (vec![], vec![], vec![])
    );
    assert!(
        outcome.requests <= most,
        "{} requests, announced {most}",
        outcome.requests
    );
    let confirmed: BTreeSet<&str> = report.confirmed.iter().map(|it| it.fact.as_str()).collect();
    assert!(
        confirmed.contains("objects.DownloadTicket.fields.delay"),
        "{confirmed:?}"
    );
    assert!(
        !confirmed.contains("errors.file_not_found.texts"),
        "that is documented: {confirmed:?}"
    );

    let caller = Caller::log_in(&server, PREMIUM).await;
    let root = caller.result(OperationId::FolderContent, &[]).await;
    assert_eq!(
        (&root["folder"]["folders"], &root["folder"]["files"]),
        (&serde_json::json!([]), &serde_json::json!([]))
    );
    let trash = caller.result(OperationId::TrashcanContent, &[]).await;
    assert_eq!(trash["files"], serde_json::json!([]));
    let jobs = caller.result(OperationId::RemoteInfo, &[]).await;
    assert_eq!(jobs, serde_json::json!([]));
}

#[tokio::test]
async fn a_switch_shows_as_the_form_that_it_is_about() {
    let model = model(&description());
    for (switch, value, facts) in CASES {
        let server = mock(&[(switch, value)]).await;
        let outcome = walked(&model, &server, &[]).await.unwrap();
        let report = with_description(&model, &outcome.recording);
        assert_eq!(report.drift, [], "{switch}");
        assert_eq!(
            names(&report.other_forms),
            *facts,
            "{switch}: {:#?}",
            report.other_forms
        );
        for finding in report.other_forms {
            assert_eq!(finding.hint, Some(format!("{switch}={value}")), "{}", finding.fact);
        }
    }
}

#[tokio::test]
async fn the_typed_profile_is_told_by_its_switches() {
    let server = MockServer::builder()
        .clock(Clock::frozen())
        .profile("typed")
        .start()
        .await
        .unwrap();
    let model = model(&description());
    let outcome = walked(&model, &server, &[]).await.unwrap();
    let report = with_description(&model, &outcome.recording);
    assert_eq!(report.drift, []);
    let hints: BTreeSet<String> = report
        .other_forms
        .into_iter()
        .filter_map(|finding| finding.hint)
        .collect();
    let sets = ["counters=int", "empty_file=null", "remote_job_size=zero"];
    assert_eq!(hints, sets.map(str::to_owned).into());
}

#[tokio::test]
async fn a_description_that_is_wrong_is_told_by_the_fact() {
    let server = mock(&[]).await;
    let right = description();
    for (from, to, delay, fact, seen) in [
        (
            "doc: No file has this id, or the account may not see it.\n    status: 404",
            "doc: x\n    status: 410",
            "\"delay\": 0",
            "errors.file_not_found.status",
            "404",
        ),
        (
            "\"Error: Parent folder not found\"",
            "\"No parent\"",
            "\"delay\": 0",
            "errors.parent_folder_not_found.texts",
            "404 \"Error: Parent folder not found\"",
        ),
        (
            "media_type: application/json\n  evidence",
            "media_type: application/hal\n  evidence",
            "\"delay\": 0",
            "envelope.media_type",
            "application/json",
        ),
        (
            "      delay: {type: Number,",
            "      delay: {type: boolean,",
            "\"delay\": false",
            "objects.DownloadTicket.fields.delay",
            "zero",
        ),
        (
            "delay: {type: Number,",
            "wait: {type: Number, empty: [absent],",
            "\"wait\": 0",
            "objects.DownloadTicket.fields.delay",
            "not described: \"zero\"",
        ),
    ] {
        assert!(right.contains(from), "{from}");
        let changed = right.replacen(from, to, 1).replace("\"delay\": 0", delay);
        let model = model(&changed);
        let outcome = walked(&model, &server, &[]).await.unwrap();
        let drift = with_description(&model, &outcome.recording).drift;
        let expected: Vec<(&str, &str)> = [(fact, seen)]
            .into_iter()
            .filter(|(fact, _)| !fact.is_empty())
            .collect();
        let found: Vec<(&str, &str)> = drift.iter().map(|it| (it.fact.as_str(), it.seen[0].as_str())).collect();
        assert_eq!(found, expected, "{drift:#?}");
    }
}

#[tokio::test]
async fn two_recordings_differ_where_their_services_do() {
    let model = model(&description());
    let plain = walked(&model, &mock(&[]).await, &[]).await.unwrap().recording;
    let again = walked(&model, &mock(&[]).await, &[]).await.unwrap().recording;
    assert_eq!(plain.to_text(), again.to_text(), "the same each time");
    assert_eq!(Recording::parse(&plain.to_text()).unwrap(), plain);
    let switches = [
        ("premium_label", "Premium Only"),
        ("empty_file", "null"),
        ("http_mirror_status", "on"),
    ];
    let other = walked(&model, &mock(&switches).await, &[]).await.unwrap().recording;
    assert_eq!(with_recording(&model, &plain, &again).drift, []);
    let report = with_recording(&model, &other, &plain);
    let facts = [
        "enums.Mode.values.PremiumOnly.label",
        "envelope.http_status",
        "objects.RemoteJob.fields.file.empty",
        "objects.Upload.fields.file.empty",
    ];
    assert_eq!(names(&report.drift), facts, "{:#?}", report.drift);
    let label = &report.drift[0];
    assert_eq!(
        (&label.seen[..], &label.expected[..]),
        (&["Premium Only".to_owned()][..], &["Premium only".to_owned()][..])
    );
}

#[tokio::test]
async fn only_what_was_asked_for_is_looked_at() {
    let model = model(&description());
    let outcome = walked(&model, &mock(&[]).await, &["file.rename"]).await.unwrap();
    let facts = names(&with_description(&model, &outcome.recording).confirmed).join(" ");
    assert!(!facts.contains("remote") && !facts.contains("folder_"), "{facts}");
    let (_, all) = dry_run(&model, &[]).unwrap();
    assert!(outcome.requests < all / 3, "{} of {all}", outcome.requests);
    let error = dry_run(&model, &["file.nothing".to_owned()]).unwrap_err().to_string();
    assert!(
        error.contains("file.nothing") && error.contains("file.rename"),
        "{error}"
    );
}

#[test]
fn each_operation_has_a_step() {
    // Using a one-time link would spend it; its address is known by nothing but an assumption.
    assert_eq!(without_step(&model(&description())), ["one_time"]);
}

#[tokio::test]
async fn no_secret_is_kept_or_printed() {
    let account = AccountOptions::new("MARKER0-login@example.com", "MARKER0-password");
    let accounts = vec![AccountOptions {
        code: Some("424242".into()),
        ..account
    }];
    let server = MockServer::builder()
        .clock(Clock::frozen())
        .accounts(accounts)
        .start()
        .await
        .unwrap();
    let model = model(&description());
    let credentials = |password: &str, code: &str| Credentials {
        login: "MARKER0-login@example.com".to_owned(),
        password: password.to_owned(),
        code: Some(code.to_owned()),
    };
    let transport = Tcp::new(Timeouts::default()).unwrap();
    let settings = settings(&server.base_url(), &[]);
    let outcome = walk(
        &model,
        &settings,
        &credentials("MARKER0-password", "424242"),
        &transport,
    )
    .await
    .unwrap();
    let report = with_description(&model, &outcome.recording);
    let wrong = walk(&model, &settings, &credentials("MARKER0-wrong", "424242"), &transport).await;
    let error = wrong.unwrap().broken_off.expect("it must be refused");
    let all = [
        outcome.recording.to_text(),
        text(&report),
        json(&report),
        format!("{error:#} {error:?}"),
    ]
    .concat();
    for secret in ["MARKER0", "424242", "sid=", "session_id", "127.0.0.1", "drift-"] {
        assert!(!all.contains(secret), "{secret}");
    }
}

#[tokio::test]
async fn a_service_that_does_not_want_it_is_left_alone() {
    let model = model(&description());
    let head = "Connection: close\r\nContent-Type: text/html\r\nContent-Length: 17\r\n\r\n<html>no</html>  ";
    for (answer, expected) in [
        (format!("HTTP/1.1 200 OK\r\n{head}"), "no envelope, but: html"),
        (format!("HTTP/1.1 401 Unauthorized\r\n{head}"), "HTTP 401"),
        (String::new(), "no answer"),
    ] {
        let (address, requests) = service(answer).await;
        let error = failed(&model, &format!("http://{address}/api/v2")).await;
        assert!(error.contains(expected) && error.contains("user.login"), "{error}");
        assert_eq!(requests.load(Ordering::SeqCst), 1, "{error}");
    }
    let server = mock(&[("denied_by_ip", "on")]).await;
    let transport = Tcp::new(Timeouts::default()).unwrap();
    let outcome = walk(&model, &settings(&server.base_url(), &[]), &premium(), &transport).await;
    let outcome = outcome.expect("it must begin");
    let error = format!("{:#}", outcome.broken_off.expect("it must not work"));
    assert!(error.contains("denied"), "{error}");
    let kept = outcome.recording.to_text();
    assert!(kept.contains("user.login"), "what was seen is kept: {kept}");
    let outcome = walk(&model, &settings("no address", &[]), &premium(), &transport).await;
    let error = outcome.err().expect("it must not begin");
    assert!(format!("{error:#}").contains("--base-url"));
}

#[tokio::test]
async fn a_session_that_ends_ends_the_walk() {
    let server = mock(&[]).await;
    let model = model(&description());
    server.refuse_next(OperationId::FileUpload, rapidgator_mock::Refusal::SessionExpired);
    let error = walked(&model, &server, &[]).await.err().expect("it must end");
    let error = format!("{error:#}");
    assert!(
        error.contains("401") && error.contains("file.upload") && error.contains("could not be removed"),
        "{error}"
    );
}

#[tokio::test]
async fn a_walk_that_breaks_off_does_not_take_the_place_of_a_whole_one() {
    let model = model(&description());
    let server = mock(&[]).await;
    let whole = walked(&model, &server, &[]).await.unwrap().recording;
    server.refuse_next(OperationId::FileUpload, rapidgator_mock::Refusal::SessionExpired);
    let transport = Tcp::new(Timeouts::default()).unwrap();
    let outcome = walk(&model, &settings(&server.base_url(), &[]), &premium(), &transport).await;
    let fragment = outcome.unwrap().recording;
    assert!(fragment.is_partial() && !whole.is_partial());
    assert_eq!(Recording::parse(&fragment.to_text()).unwrap(), fragment);

    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("service.json");
    assert_eq!(whole.write(&file).unwrap(), file);
    let beside = fragment.write(&file).unwrap();
    assert_eq!(beside, folder.path().join("service.json.partial"));
    assert_eq!(Recording::read(&file).unwrap(), whole);
    let error = Recording::read(&beside).unwrap_err().to_string();
    assert!(
        error.contains("service.json.partial") && error.contains("broke off") && error.contains("--record"),
        "{error}"
    );
}

#[test]
fn only_this_machine_is_asked_without_a_pause() {
    for (address, pause) in [
        ("http://127.0.0.1:80/api", 0),
        ("http://localhost/api", 0),
        ("http://[::1]:80/api", 0),
        ("http://192.0.2.1/api", 1000),
        ("https://localhost.example/api", 1000),
        ("nothing", 1000),
    ] {
        assert_eq!(polite_pause(address).as_millis(), pause, "{address}");
    }
}

fn description() -> String {
    std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/../api-spec.yaml")).unwrap()
}

fn model(text: &str) -> Model {
    rapidgator_codegen::load(&SourceFile::new("api-spec.yaml", text)).unwrap_or_else(|report| {
        let mistakes = report
            .diagnostics()
            .iter()
            .map(|it| format!("{it:?}"))
            .collect::<Vec<_>>();
        panic!("{}", mistakes.join("\n"))
    })
}

async fn mock(switches: &[(&str, &str)]) -> MockServer {
    let server = MockServer::builder().clock(Clock::frozen()).start().await.unwrap();
    for (switch, value) in switches {
        server.switch(switch, value).unwrap();
    }
    server
}

fn settings(base_url: &str, only: &[&str]) -> Settings {
    Settings {
        base_url: base_url.to_owned(),
        pause: polite_pause("http://127.0.0.1/"),
        only: only.iter().map(|name| (*name).to_owned()).collect(),
    }
}

fn premium() -> Credentials {
    let (login, password) = PREMIUM;
    Credentials {
        login: login.to_owned(),
        password: password.to_owned(),
        code: None,
    }
}

async fn walked(model: &Model, server: &MockServer, only: &[&str]) -> anyhow::Result<Outcome> {
    let transport = Tcp::new(Timeouts::default())?;
    let outcome = walk(model, &settings(&server.base_url(), only), &premium(), &transport).await?;
    match outcome.broken_off {
        Some(error) => Err(error),
        None => Ok(outcome),
    }
}

async fn failed(model: &Model, base_url: &str) -> String {
    let transport = Tcp::new(Timeouts::default()).unwrap();
    let outcome = walk(model, &settings(base_url, &[]), &premium(), &transport).await;
    let outcome = outcome.expect("it must begin");
    format!("{:#}", outcome.broken_off.expect("it must not work"))
}

fn names(findings: &[Finding]) -> Vec<&str> {
    findings.iter().map(|finding| finding.fact.as_str()).collect()
}

/// Something that gives each request the same answer, and counts them.
async fn service(answer: String) -> (std::net::SocketAddr, Arc<AtomicUsize>) {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let requests = Arc::new(AtomicUsize::new(0));
    let count = Arc::clone(&requests);
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            let mut request = [0; 4096];
            let length = stream.read(&mut request).await.unwrap_or_default();
            count.fetch_add(usize::from(length > 0), Ordering::SeqCst);
            stream.write_all(answer.as_bytes()).await.ok();
        }
    });
    (address, requests)
}
