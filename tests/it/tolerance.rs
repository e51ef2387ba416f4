//! Requests that clients of the live service send and that differ from what the documentation shows. Whoever works there
//! must work here.

use rapidgator_mock::{OperationId, Refusal};
use rapidgator_mock_domain::generated::urls::FILE_PAGE;
use serde_json::{Value, json};

use crate::harness::{FREE, PREMIUM, Pair, bytes, md5};
use crate::raw::{Caller, Request};

const URLENCODED: &str = "application/x-www-form-urlencoded";

#[tokio::test]
async fn any_host_and_a_slash_at_the_end() {
    let pair = Pair::start().await;
    let token = pair.caller().await.token;
    for host in FILE_PAGE.hosts {
        for slash in ["", "/"] {
            let url = format!("{}/{}{slash}", pair.server.base_url(), OperationId::UserInfo.path());
            for request in [
                Request::new("GET", &url).query(&[("token", &token)]),
                Request::new("POST", &url).form(&[("token", &token)]),
            ] {
                let answer = request.host(host).envelope().await;
                assert_eq!(answer.response["user"]["email"], PREMIUM.0, "{host} {slash}");
            }
        }
    }
    assert!(FILE_PAGE.hosts.iter().any(|host| host.starts_with("www.")));
}

#[tokio::test]
async fn parameters_may_stand_in_many_places() {
    let pair = Pair::start().await;
    let token = pair.caller().await.token;
    let file = pair.put("a.bin", b"content").await.file;
    let parameters = [("token", token.as_str()), ("file_id", file.file_id.as_str())];
    let form = format!(
        "--b\r\nContent-Disposition: form-data; name=\"token\"\r\n\r\n{token}\r\n\
         --b\r\nContent-Disposition: form-data; name=\"file_id\"\r\n\r\n{}\r\n--b--\r\n",
        file.file_id
    );
    let get = || Request::call("GET", &pair.server, OperationId::FileInfo);
    let post = || Request::call("POST", &pair.server, OperationId::FileInfo);
    let requests = [
        ("GET", get().query(&parameters)),
        (
            "GET with the type of a form",
            get().query(&parameters).header("Content-Type", URLENCODED),
        ),
        ("POST", post().form(&parameters)),
        ("POST with everything in the query", post().query(&parameters).body("")),
        ("POST without a length", post().query(&parameters)),
        (
            "POST of an empty form",
            post().query(&parameters).header("Content-Type", URLENCODED).body(""),
        ),
        (
            "POST with half in each",
            post().query(&parameters[..1]).form(&parameters[1..]),
        ),
        (
            "POST of a form in parts",
            post()
                .header("Content-Type", "multipart/form-data; boundary=b")
                .body(form),
        ),
        (
            "POST in pieces",
            post().header("Content-Type", URLENCODED).chunked(&[
                format!("token={token}&file").as_bytes(),
                format!("_id={}", file.file_id).as_bytes(),
            ]),
        ),
    ];
    for (what, request) in requests {
        let answer = request.envelope().await;
        assert_eq!((answer.status, &answer.details), (200, &None), "{what}");
        assert_eq!(answer.response["file"]["name"], "a.bin", "{what}");
    }
}

#[tokio::test]
async fn truths_have_several_spellings() {
    let pair = Pair::start().await;
    let caller = pair.caller().await;
    let file = pair.put("a.bin", b"content").await.file_id;
    for (text, meant) in [
        ("1", true),
        ("true", true),
        ("True", true),
        ("0", false),
        ("false", false),
        ("False", false),
        ("", false),
    ] {
        let hash = md5(text.as_bytes());
        let announced = [
            ("name", "x"),
            ("hash", hash.as_str()),
            ("size", "5"),
            ("multipart", text),
        ];
        let upload = caller.result(OperationId::FileUpload, &announced).await;
        assert_eq!(upload["upload"]["state"], 0, "multipart={text}");
        let made = [("file_id", file.as_str()), ("notify", text)];
        let link = caller.result(OperationId::FileOnetimelinkCreate, &made).await;
        assert_eq!(link["link"]["notify"], meant, "notify={text}");
    }
}

#[tokio::test]
async fn what_counts_as_left_out() {
    let pair = Pair::start().await;
    let caller = pair.caller().await;
    let file = pair.put("a.bin", b"content").await.file_id;
    for unset in ["0", ""] {
        let made = [("file_id", file.as_str()), ("url", unset), ("notify", "0")];
        let link = caller.result(OperationId::FileOnetimelinkCreate, &made).await;
        assert_eq!(link["link"]["callback_url"], Value::Null, "url={unset}");
    }
    let (login, password) = PREMIUM;
    let parameters = [("login", login), ("password", password), ("code", "")];
    let answer = Request::call("POST", &pair.server, OperationId::UserLogin).form(&parameters);
    assert_eq!(answer.envelope().await.status, 200, "an empty code is none");
    let root = caller.result(OperationId::FolderInfo, &[("folder_id", "")]).await;
    assert_eq!(root["folder"]["parent_folder_id"], Value::Null);
    let links = caller
        .result(OperationId::FileOnetimelinkInfo, &[("link_id", "")])
        .await;
    assert_eq!(
        links["links"].as_array().unwrap().len(),
        2,
        "an empty list asks for all"
    );
}

#[tokio::test]
async fn unknown_parameters_do_nothing() {
    let pair = Pair::start().await;
    let caller = pair.caller().await;
    let root = pair.client.folder().info().await.unwrap().folder_id;
    let elsewhere = pair.client.folder().create("elsewhere").await.unwrap().folder_id;
    let made = [
        ("name", "a"),
        ("parent_folder_id", elsewhere.as_str()),
        ("fields[]", "x"),
        ("", "y"),
    ];
    let folder = caller.result(OperationId::FolderCreate, &made).await;
    assert_eq!(folder["folder"]["parent_folder_id"], root.as_str());
}

#[tokio::test]
async fn unknown_methods_leave_the_session_alone() {
    let pair = Pair::start().await;
    let caller = pair.caller().await;
    for path in ["user/logout", "user/premium_stats", "trash_can/content", "file", ""] {
        for method in ["GET", "POST", "GET", "POST"] {
            let url = format!("{}/{path}", pair.server.base_url());
            let answer = Request::new(method, url)
                .query(&[("token", &caller.token)])
                .send()
                .await;
            assert_eq!(answer.status, 404, "{path}");
            assert!(
                answer.header("Content-Type").unwrap().starts_with("text/html"),
                "{path}"
            );
        }
    }
    caller.result(OperationId::UserInfo, &[]).await;
}

#[tokio::test]
async fn the_address_of_a_page_is_no_id_unless_that_is_wanted() {
    let pair = Pair::start().await;
    let caller = pair.caller().await;
    let url = pair.put("a.bin", b"content").await.file.url.unwrap();
    for operation in [OperationId::FileInfo, OperationId::FileDownload] {
        let answer = caller.call(operation, &[("url", &url)]).await;
        let missing = Refusal::ParameterMissing {
            name: "file_id".to_owned(),
        };
        assert_eq!(answer.refusal(), (u64::from(missing.status()), missing.text().as_str()));
    }
}

/// Announces a content; gives the id of the upload and where the bytes go.
async fn announce(caller: &Caller<'_>, content: &[u8]) -> (String, String) {
    let (hash, size) = (md5(content), content.len().to_string());
    let announced = [("name", "a.bin"), ("hash", hash.as_str()), ("size", size.as_str())];
    let upload = &caller.result(OperationId::FileUpload, &announced).await["upload"];
    let text = |name: &str| upload[name].as_str().unwrap().to_owned();
    (text("upload_id"), text("url"))
}

async fn upload_info(caller: &Caller<'_>, upload_id: &str) -> Value {
    let asked = [("upload_id", upload_id)];
    caller.result(OperationId::FileUploadInfo, &asked).await["upload"].clone()
}

#[tokio::test]
async fn bytes_arrive_in_each_style() {
    let pair = Pair::start().await;
    let caller = pair.caller().await;
    let form = |content: &[u8]| {
        let head = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"Ünï.bin\"\r\n\
                    Content-Type: application/x-whatever\r\n\r\n";
        [head.as_bytes(), content, b"\r\n--b--\r\n"].concat()
    };
    for (seed, style) in ["form", "form in pieces", "raw", "raw in pieces"]
        .into_iter()
        .enumerate()
    {
        let content = bytes(seed as u64 + 1, 100_000);
        let (upload_id, url) = announce(&caller, &content).await;
        let post = Request::new("POST", url);
        let multipart = "multipart/form-data; boundary=b";
        let octets = "application/octet-stream";
        let (front, back) = content.split_at(70_001);
        let request = match style {
            "form" => post.header("Content-Type", multipart).body(form(&content)),
            "form in pieces" => post.header("Content-Type", multipart).chunked(&[&form(&content)]),
            "raw" => post.header("Content-Type", octets).body(content.as_slice()),
            _ => post.header("Content-Type", octets).chunked(&[front, back]),
        };
        let answer = request.envelope().await;
        assert_eq!((answer.status, answer.details), (200, None), "{style}");
        upload_info(&caller, &upload_id).await;
        let upload = upload_info(&caller, &upload_id).await;
        assert_eq!((&upload["state"], &upload["url"]), (&json!(2), &Value::Null), "{style}");
        assert_eq!(upload["file"]["name"], "a.bin", "the name is the announced one");
        assert_eq!(
            pair.get(upload["file"]["file_id"].as_str().unwrap()).await,
            content,
            "{style}"
        );
    }
}

#[tokio::test]
async fn an_upload_may_be_asked_for_at_any_time_and_rate() {
    let pair = Pair::start().await;
    let caller = pair.caller().await;
    let (upload_id, url) = announce(&caller, b"content").await;
    for _ in 0..20 {
        let upload = upload_info(&caller, &upload_id).await;
        assert_eq!((&upload["state"], &upload["file"]), (&json!(0), &json!([])));
        assert_eq!(upload["url"], url.as_str());
    }
    let other = pair.caller().await;
    assert_eq!(
        upload_info(&other, &upload_id).await["state"],
        0,
        "another session of the same account"
    );
    Request::new("POST", url).body("content").envelope().await;
    let states = [
        upload_info(&caller, &upload_id).await,
        upload_info(&other, &upload_id).await,
    ];
    assert_eq!(states.map(|upload| upload["state"].clone()), [json!(1), json!(2)]);
    let stranger = Caller::log_in(&pair.server, FREE).await;
    let asked = [("upload_id", upload_id.as_str())];
    assert_eq!(
        stranger.call(OperationId::FileUploadInfo, &asked).await.refusal().0,
        404
    );
}

#[tokio::test]
async fn a_download_may_be_looked_at_first_and_taken_in_parts() {
    let pair = Pair::start().await;
    let content = bytes(9, 100_000);
    let file = pair.put("a b.bin", &content).await.file_id;
    let asked = [("file_id", file.as_str())];
    let ticket = pair.caller().await.result(OperationId::FileDownload, &asked).await;
    let url = ticket["download_url"].as_str().unwrap();
    assert!(
        url.contains("//?r=download/index&session_id="),
        "a double slash, as it is known"
    );

    let head = Request::new("HEAD", url).send().await;
    assert_eq!(
        (head.status, head.header("Content-Length"), head.body.len()),
        (200, Some("100000"), 0)
    );
    assert_eq!(head.header("Accept-Ranges"), Some("bytes"));
    let whole = Request::new("GET", url).send().await;
    assert_eq!((whole.status, &whole.body), (200, &content));
    assert!(whole.header("Content-Disposition").unwrap().contains("a b.bin"));

    let parts = [
        ("bytes=0-9", 0..10),
        ("bytes=99990-", 99_990..100_000),
        ("bytes=-5", 99_995..100_000),
    ];
    for (range, part) in parts {
        let answer = Request::new("GET", url).header("Range", range).send().await;
        assert_eq!(
            (answer.status, answer.body.as_slice()),
            (206, &content[part]),
            "{range}"
        );
    }
    let behind = Request::new("GET", url).header("Range", "bytes=100000-").send().await;
    assert_eq!(
        (behind.status, behind.header("Content-Range")),
        (416, Some("bytes */100000"))
    );
}
