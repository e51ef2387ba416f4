//! Each way in which clients of the live service send a call.

use rapidgator_mock::MockServer;
use serde_json::{Value, json};
use tokio::io::AsyncWriteExt as _;

use crate::client::{FORM, MULTIPART, User, connect, form_body, get, head, query, read_answer, send, split};

const LOGIN: [(&str, &str); 2] = [("login", "demo@example.com"), ("password", "demo")];

fn token(payload: &Value) -> &str {
    payload["token"].as_str().unwrap()
}

#[tokio::test]
async fn parameters_come_in_five_ways() {
    let server = MockServer::start().await.unwrap();
    let url = format!("{}/user/login", server.base_url());
    let in_query = format!("{url}?{}", query(&LOGIN));

    token(&get(&in_query, &[]).await.payload());
    token(&get(&in_query, &[FORM]).await.payload());
    token(&send("POST", &url, &[FORM], query(&LOGIN).as_bytes()).await.payload());
    token(&send("POST", &in_query, &[], b"").await.payload());
    let parts = "--b\r\nContent-Disposition: form-data; name=\"login\"\r\n\r\ndemo@example.com\r\n\
                 --b\r\nContent-Disposition: form-data; name=\"password\"\r\n\r\ndemo\r\n--b--\r\n";
    let multipart = ("Content-Type", "multipart/form-data; boundary=\"b\"");
    token(&send("POST", &url, &[multipart], parts.as_bytes()).await.payload());
}

#[tokio::test]
async fn query_and_body_may_be_mixed_and_the_body_wins() {
    let server = MockServer::start().await.unwrap();
    let url = format!(
        "{}/user/login?login=demo%40example.com&password=wrong&password=worse",
        server.base_url()
    );
    token(
        &send("POST", &url, &[FORM], b"password=wrong&password=demo")
            .await
            .payload(),
    );
}

#[tokio::test]
async fn a_body_in_chunks_is_read() {
    let server = MockServer::start().await.unwrap();
    let url = format!("{}/user/login", server.base_url());
    let body = query(&LOGIN);
    let (start, end) = body.split_at(7);
    let chunks = format!("{:x}\r\n{start}\r\n{:x}\r\n{end}\r\n0\r\n\r\n", start.len(), end.len());
    let mut stream = connect(&url).await;
    let head = head("POST", &url, &[FORM, ("Transfer-Encoding", "chunked")]);
    stream.write_all((head + &chunks).as_bytes()).await.unwrap();
    token(&read_answer(&mut stream).await.payload());
}

#[tokio::test]
async fn slashes_hosts_and_unknown_parameters_do_not_matter() {
    let server = MockServer::start().await.unwrap();
    let url = format!(
        "{}/user/login/?{}&parent_folder_id=5&x[]=1",
        server.base_url(),
        query(&LOGIN)
    );
    for host in [
        "rapidgator.net",
        "www.rapidgator.net",
        "pr3.rapidgator.net:80",
        "[::1]:1",
    ] {
        let request = head("GET", &url, &[]).replacen(split(&url).0, host, 1);
        let mut stream = connect(&url).await;
        stream.write_all(request.as_bytes()).await.unwrap();
        token(&read_answer(&mut stream).await.payload());
    }
}

#[tokio::test]
async fn lists_have_five_hundred_files_where_nothing_is_said() {
    let mut seed = "accounts: [{email: a@example.com, password: a, files: [".to_owned();
    for number in 0..501 {
        seed.push_str(&format!("{{path: f{number}, content: {{text: '{number}'}}}}, "));
    }
    seed.push_str("], trash: [");
    for number in 0..501 {
        seed.push_str(&format!("{{name: t{number}, content: {{text: '{number}'}}}}, "));
    }
    seed.push_str("]}]");
    let server = MockServer::builder().seed_text("seed", &seed).start().await.unwrap();
    let user = User::login(&server, "a@example.com", "a").await;
    let listed = user.call("folder/content", &[]).await;
    assert_eq!(listed["folder"]["files"].as_array().unwrap().len(), 500);
    assert_eq!(
        (&listed["pager"]["current"], &listed["pager"]["total"]),
        (&json!(1), &json!(2))
    );
    let listed = user.call("trashcan/content", &[]).await;
    assert_eq!(listed["files"].as_array().unwrap().len(), 500);
    assert_eq!(
        (&listed["pager"]["current"], &listed["pager"]["total"]),
        (&json!(1), &json!(2))
    );
}

#[tokio::test]
async fn booleans_have_many_spellings() {
    let server = MockServer::start().await.unwrap();
    let user = User::demo(&server).await;
    let file = user.put("a.txt", b"a").await;
    let id = file["file_id"].as_str().unwrap();
    for (spelling, expected) in [
        ("1", true),
        ("True", true),
        ("true", true),
        ("0", false),
        ("False", false),
        ("", false),
    ] {
        let link = user
            .call(
                "file/onetimelink_create",
                &[("file_id", id), ("notify", spelling), ("url", "0")],
            )
            .await;
        assert_eq!(link["link"]["notify"], expected, "{spelling}");
        assert_eq!(link["link"]["callback_url"], Value::Null);
    }
    let empty_code = [LOGIN[0], LOGIN[1], ("code", "")];
    User {
        token: String::new(),
        ..user
    }
    .call("user/login", &empty_code)
    .await;
}

#[tokio::test]
async fn unknown_methods_and_paths_are_pages_and_change_nothing() {
    let server = MockServer::start().await.unwrap();
    let user = User::demo(&server).await;
    let base = server.base_url();
    for (method, url) in [
        ("POST", format!("{base}/user/logout")),
        ("GET", format!("{base}/user/logout?token={}", user.token)),
        ("PUT", format!("{base}/user/info")),
        ("DELETE", format!("{base}/file/delete")),
        ("HEAD", format!("{base}/user/info")),
        ("GET", format!("{base}/user/info/x")),
        ("GET", format!("{base}//user/info")),
        ("GET", format!("{}/", server.url())),
        ("POST", format!("{}/?r=nothing/here", server.url())),
        ("POST", format!("{}//?r=download/index&session_id=x", server.url())),
        ("GET", format!("{}/?r=upload/api&uuid=x&sid=x", server.url())),
        ("GET", format!("{}/%2e%2e/%2e%2e/etc/passwd", server.url())),
    ] {
        let answer = send(method, &url, &[], b"").await;
        assert_eq!(
            (answer.status, answer.header("content-type")),
            (404, Some("text/html; charset=utf-8")),
            "{method} {url}"
        );
        assert!(method == "HEAD" || answer.text().starts_with("<!DOCTYPE html>"));
    }
    user.call("user/info", &[]).await;
}

#[tokio::test]
async fn answers_are_escaped_as_the_service_does() {
    let server = MockServer::start().await.unwrap();
    let user = User::demo(&server).await;
    let answer = user.send("folder/create", &[("name", "папка 🐊")]).await;
    let text = answer.text();
    assert!(text.starts_with(r#"{"response":{"folder":{"folder_id":""#), "{text}");
    assert!(
        text.contains(r#""name":"\u043f\u0430\u043f\u043a\u0430 \ud83d\udc0a""#),
        "{text}"
    );
    assert!(text.contains(r#""url":"https:\/\/rapidgator.net\/folder\/"#), "{text}");
    assert!(text.ends_with(r#"}},"status":200,"details":null}"#), "{text}");
    assert_eq!(answer.payload()["folder"]["name"], "папка 🐊");
    let refused = user.send("file/info", &[("file_id", "0")]).await;
    assert_eq!(
        refused.text(),
        r#"{"response":null,"status":404,"details":"Error: File not found"}"#
    );
}

#[tokio::test]
async fn a_form_for_the_upload_host_is_no_call() {
    let server = MockServer::start().await.unwrap();
    let url = format!("{}/user/info", server.base_url());
    let answer = send("POST", &url, &[MULTIPART], &form_body("file", b"x")).await;
    assert_eq!(answer.refusal().0, 400);
}
