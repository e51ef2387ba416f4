//! The journal for others: every form is whole, and none has a secret.

use rapidgator_mock::journal::Filter;
use rapidgator_mock::{Clock, Fault, MockServer, Moment, OperationId};
use serde_json::{Value, json};

use crate::client::{RAW, User, send};

/// A server on which a little of everything has happened.
async fn used() -> (MockServer, User) {
    let clock = Clock::frozen_at(Moment::from_seconds(1_700_000_000));
    let server = MockServer::builder().clock(clock).start().await.unwrap();
    let user = User::demo(&server).await;
    user.call("folder/create", &[("name", "it's \"new\"; $HOME")]).await;
    let upload = user.announce("a.bin", b"some bytes").await;
    send("POST", upload["url"].as_str().unwrap(), &[RAW], b"some bytes")
        .await
        .payload();
    server.faults().order(OperationId::UserInfo, Fault::status(503));
    user.send("user/info", &[]).await;
    user.send("file/change_mode", &[("file_id", "x"), ("mode", "1")]).await;
    user.send("file/delete", &[("file_id", "x, y"), ("fileid", "z")]).await;
    user.send("file/info", &[]).await;
    user.send("file/inof", &[]).await;
    (server, user)
}

#[tokio::test]
async fn a_line_of_json_has_all_that_is_known() {
    let (server, user) = used().await;
    let text = server.journal().json_lines(&Filter::all());
    assert!(!text.contains(&user.token));
    let lines: Vec<Value> = text.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(lines.len(), 9);
    let names: Vec<&str> = lines.iter().map(|line| line["name"].as_str().unwrap()).collect();
    assert_eq!(names[..4], ["user.login", "folder.create", "file.upload", "upload"]);
    assert_eq!(lines[0]["at"], 1_700_000_000_000_u64);
    assert_eq!(
        lines[0]["params"],
        json!([
            {"name": "login", "value": "demo@example.com", "hidden": null},
            {"name": "password", "value": null, "hidden": "secret"},
        ])
    );
    assert_eq!(lines[3]["bytes_in"], 10);
    assert_eq!(lines[3]["steps"][0]["to"], "Processing");
    assert_eq!(lines[4]["faults"][0]["kind"], "status");
    assert_eq!(
        (&lines[4]["status"], &lines[4]["result"]),
        (&Value::from(503), &Value::from("foreign"))
    );
    assert_eq!(lines[8]["nearly"], "there is no `file/inof`; did you mean `file/info`?");
}

#[tokio::test]
async fn commands_have_variables_for_secrets_and_survive_a_shell() {
    let (server, user) = used().await;
    let text = server.journal().curl(&Filter::all(), "http://h/api/v2");
    assert!(!text.contains(&user.token));
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(
        lines[..4],
        [
            "curl -sS -X POST 'http://h/api/v2/user/login' --data-urlencode 'login=demo@example.com' --data-urlencode \"password=$PASSWORD\"",
            "curl -sS -X POST 'http://h/api/v2/folder/create' --data-urlencode 'name=it'\\''s \"new\"; $HOME' --data-urlencode \"token=$TOKEN\"",
            "curl -sS -X POST 'http://h/api/v2/file/upload' --data-urlencode 'name=a.bin' --data-urlencode 'hash=9d0568469d206c1aedf1b71f12f474bc' --data-urlencode 'size=10' --data-urlencode \"token=$TOKEN\"",
            "# upload: 10 bytes in, 158 bytes out, answered",
        ]
    );
}

#[tokio::test]
async fn what_is_no_command_is_a_comment() {
    let server = MockServer::start().await.unwrap();
    let user = User::demo(&server).await;
    let long = "x".repeat(2000);
    for id in [&*long, "a\nrm -r b", "a\rb"] {
        user.send("file/info", &[("file_id", id)]).await;
    }
    let text = server.journal().curl(&Filter::all(), "http://h");
    let lines: Vec<&str> = text.lines().skip(1).collect();
    assert_eq!(
        lines,
        [
            "# file.info: `file_id` is not known whole",
            "# file.info: `file_id` has more than one line",
            "# file.info: `file_id` has more than one line",
        ]
    );
}

#[tokio::test]
async fn a_test_in_rust_makes_the_same_calls() {
    let (server, user) = used().await;
    let text = server.journal().rust_test(&Filter::all(), "recorded");
    assert!(!text.contains(&user.token));
    let calls: Vec<&str> = text.lines().skip(7).map(str::trim).collect();
    assert_eq!(
        calls,
        [
            "// user.login: answered",
            r#"client.folder().create("it's \"new\"; $HOME").await?;"#,
            r#"client.file().upload("a.bin", "9d0568469d206c1aedf1b71f12f474bc", 10).await?;"#,
            "// upload: 10 bytes in, 158 bytes out, answered",
            "// It went foreign.",
            "let _ = client.user().info().await;",
            r#"let refused = client.file().change_mode("x", rapidgator_client::types::Mode::PremiumOnly).await.expect_err("it was refused");"#,
            r#"assert_eq!(refused.row().map(|row| row.name), Some("file_not_found"));"#,
            r#"let _ = client.file().delete(["x", "y"]).await?;"#,
            "// file.info: `file_id` was not sent",
            "// nowhere: 0 bytes in, 142 bytes out, foreign",
            "Ok(())",
            "}",
        ]
    );
}
