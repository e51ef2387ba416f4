//! What the program says, besides where it is.

use std::process::Stdio;

use serde_json::Value;
use tokio::io::{AsyncBufReadExt as _, AsyncReadExt as _, BufReader};
use tokio::process::{Child, Command};

use crate::client::{User, get, send};

const TOKEN: &str = "marker-of-the-control";

/// A running program and its address.
async fn started(options: &[&str]) -> (Child, String) {
    let mut program = Command::new(env!("CARGO_BIN_EXE_rapidgator-mock"))
        .args(options)
        .args(["--control-token", TOKEN])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .kill_on_drop(true)
        .spawn()
        .unwrap();
    let mut line = String::new();
    let mut stdout = BufReader::new(program.stdout.take().unwrap());
    stdout.read_line(&mut line).await.unwrap();
    let url = line.strip_prefix("rapidgator-mock listening on ").unwrap().trim_end();
    (program, url.to_owned())
}

/// Everything that it has written to its log.
async fn log_of(mut program: Child) -> String {
    let mut log = String::new();
    program.start_kill().unwrap();
    program.stderr.take().unwrap().read_to_string(&mut log).await.unwrap();
    log
}

#[tokio::test]
async fn a_log_in_json_has_no_secret() {
    let options = ["--listen", "127.0.0.1:0", "--log", "trace", "--log-format", "json"];
    let (program, url) = started(&options).await;
    let base_url = format!("{url}/api/v2");
    let anybody = User {
        base_url: base_url.clone(),
        token: "marker-of-nobody".to_owned(),
    };
    let wrong = [("login", "demo@example.com"), ("password", "marker-of-login")];
    assert_eq!(anybody.send("user/login", &wrong).await.refusal().0, 401);
    assert_eq!(anybody.send("user/info", &[]).await.refusal().0, 401);
    let user = User::login_at(base_url, "demo@example.com", "demo").await;
    let upload = user.announce("a.txt", b"never sent").await;
    let file = user.put("b.txt", b"something").await;
    let id = [("file_id", file["file_id"].as_str().unwrap())];
    let download = user.call("file/download", &id).await;
    let link = user.call("file/onetimelink_create", &id).await;
    let addresses = [&upload["url"], &download["download_url"], &link["link"]["url"]].map(|url| url.as_str().unwrap());
    for address in addresses {
        get(address, &[]).await;
    }
    let bearer = format!("Bearer {TOKEN}");
    let control = format!("{url}/__mock/v1/spaces");
    assert_eq!(get(&control, &[("Authorization", &bearer)]).await.status, 200);
    let stranger = send(
        "POST",
        &control,
        &[("Authorization", "Bearer marker-of-a-stranger")],
        b"",
    )
    .await;
    assert_ne!(stranger.status, 200);

    let log = log_of(program).await;
    let lines: Vec<Value> = log.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let says = |message: &str| lines.iter().any(|line| line["fields"]["message"] == message);
    assert!(says("answered") && says("refused") && says("upload received"), "{log}");
    let secrets = addresses.iter().map(|address| address.strip_prefix(&url).unwrap());
    for secret in secrets.chain(["marker", user.token.as_str()]) {
        assert!(!log.contains(secret), "{secret}\n{log}");
    }
}

#[tokio::test]
async fn who_opens_it_to_others_is_told_so() {
    for (address, is_told) in [("127.0.0.1:0", false), ("[::1]:0", false), ("0.0.0.0:0", true)] {
        if std::net::TcpListener::bind(address).is_err() {
            // A machine without IPv6.
            continue;
        }
        let (program, _) = started(&["--listen", address]).await;
        let log = log_of(program).await;
        assert_eq!(
            log.contains("others than this machine may reach"),
            is_told,
            "{address}: {log}"
        );
    }
}

#[tokio::test]
async fn its_help_tells_what_exit_codes_mean() {
    let output = |options: &'static [&str]| {
        Command::new(env!("CARGO_BIN_EXE_rapidgator-mock"))
            .args(options)
            .output()
    };
    let help = output(&["--help"]).await.unwrap();
    let text = String::from_utf8(help.stdout).unwrap();
    assert!(text.contains("Exit codes: 0 if it was asked to end"), "{text}");
    assert_eq!(help.status.code(), Some(0));
    let cases: [(&[&str], i32); 6] = [
        (&["--nonsense"], 2),
        (&["--longest-silence", "0"], 2),
        (&["--longest-silence=-1"], 2),
        (&["--seed", "no/such/file.yaml"], 1),
        (&["--control-token", ""], 1),
        (&["--control-token", "with a space"], 1),
    ];
    for (options, code) in cases {
        assert_eq!(output(options).await.unwrap().status.code(), Some(code), "{options:?}");
    }
    let refused = output(&["--control-token", "a-secret\n"]).await.unwrap();
    let told = String::from_utf8(refused.stderr).unwrap();
    assert!(told.contains("--control-token") && !told.contains("a-secret"), "{told}");
}

/// What can be switched, what each switch may be and what it is without being set, recorded beside the description.
#[tokio::test]
async fn its_list_of_switches() {
    let program = Command::new(env!("CARGO_BIN_EXE_rapidgator-mock"))
        .arg("--list-switches")
        .output()
        .await
        .unwrap();
    assert!(program.status.success());
    insta::assert_snapshot!(String::from_utf8(program.stdout).unwrap());
}
