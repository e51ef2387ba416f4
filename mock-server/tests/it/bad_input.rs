//! Whatever a client sends, it gets a refusal of the catalogue; what is no whole HTTP request gets a 400.

use rapidgator_mock::{MockServer, OperationId};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};

use crate::client::{FORM, MULTIPART, User, connect, head, query, read_answer, send};

/// A call that works, of each operation with parameters.
const CALLS: &[(&str, &[(&str, &str)])] = &[
    (
        "file/upload",
        &[
            ("name", "a"),
            ("hash", "aed49fdd25ae495e44375f6636aed59c"),
            ("size", "1"),
        ],
    ),
    ("file/upload_info", &[("upload_id", "x")]),
    ("file/download", &[("file_id", "x")]),
    ("file/info", &[("file_id", "x")]),
    ("file/rename", &[("file_id", "x"), ("name", "y")]),
    ("file/copy", &[("file_id", "x"), ("folder_id_dest", "1")]),
    ("file/move", &[("file_id", "x"), ("folder_id_dest", "1")]),
    ("file/delete", &[("file_id", "x")]),
    ("file/change_mode", &[("file_id", "x"), ("mode", "1")]),
    ("file/check_link", &[("url", "x")]),
    ("file/onetimelink_create", &[("file_id", "x")]),
    ("folder/create", &[("name", "x")]),
];

fn without(params: &[(&'static str, &'static str)], name: &str) -> Vec<(&'static str, &'static str)> {
    params.iter().copied().filter(|(known, _)| *known != name).collect()
}

#[tokio::test]
async fn a_missing_or_empty_parameter_is_named() {
    let server = MockServer::start().await.unwrap();
    let user = User::demo(&server).await;
    for (path, params) in CALLS {
        for (name, _) in *params {
            let missing = (400, format!("Error: Parameter {name} is missing"));
            let mut left = without(params, name);
            assert_eq!(user.send(path, &left).await.refusal(), missing, "{path}");
            left.push((name, ""));
            assert_eq!(user.send(path, &left).await.refusal(), missing, "{path}");
        }
    }
}

#[tokio::test]
async fn a_value_that_is_no_text_is_invalid() {
    let server = MockServer::start().await.unwrap();
    let user = User::demo(&server).await;
    for (path, params) in CALLS {
        for (name, _) in *params {
            let body = format!("{}&{name}=%ff%fe&token={}", query(&without(params, name)), user.token);
            let answer = send(
                "POST",
                &format!("{}/{path}", server.base_url()),
                &[FORM],
                body.as_bytes(),
            )
            .await;
            let details = if *name == "mode" {
                "Error: Invalid mode".to_owned()
            } else {
                format!("Error: Parameter {name} is invalid")
            };
            assert_eq!(answer.refusal(), (400, details), "{path}");
        }
    }
}

#[tokio::test]
async fn a_value_of_the_wrong_type_is_invalid() {
    let server = MockServer::start().await.unwrap();
    let user = User::demo(&server).await;
    let upload = |name: &'static str, value: &'static str| {
        let mut params = without(CALLS[0].1, name);
        params.push((name, value));
        ("file/upload", params)
    };
    for ((path, params), details) in [
        (upload("size", "-1"), "Error: Parameter size is invalid"),
        (upload("size", "many"), "Error: Parameter size is invalid"),
        (upload("size", "1e3"), "Error: Parameter size is invalid"),
        (
            upload("size", "99999999999999999999"),
            "Error: Parameter size is invalid",
        ),
        (upload("hash", "aed49fdd"), "Error: Parameter hash is invalid"),
        (
            upload("hash", "zed49fdd25ae495e44375f6636aed59c"),
            "Error: Parameter hash is invalid",
        ),
        (upload("multipart", "perhaps"), "Error: Parameter multipart is invalid"),
        (
            ("file/change_mode", vec![("file_id", "x"), ("mode", "9")]),
            "Error: Invalid mode",
        ),
        (
            ("file/change_mode", vec![("file_id", "x"), ("mode", "Public")]),
            "Error: Invalid mode",
        ),
        (
            ("folder/content", vec![("page", "one")]),
            "Error: Parameter page is invalid",
        ),
        (
            ("folder/content", vec![("sort_column", "colour")]),
            "Error: Parameter sort_column is invalid",
        ),
    ] {
        assert_eq!(
            user.send(path, &params).await.refusal(),
            (400, details.to_owned()),
            "{params:?}"
        );
    }
    let links = vec!["x"; 26].join(",");
    assert_eq!(
        user.send("file/check_link", &[("url", &links)]).await.refusal(),
        (400, "Error: Too many links".to_owned())
    );
    assert_eq!(
        user.call("file/check_link", &[("url", &links[2..])])
            .await
            .as_array()
            .unwrap()
            .len(),
        25
    );
}

#[tokio::test]
async fn of_a_parameter_sent_twice_the_last_counts() {
    let server = MockServer::start().await.unwrap();
    let user = User::demo(&server).await;
    let answer = user
        .send("folder/create", &[("name", "first"), ("name", "second")])
        .await;
    assert_eq!(answer.payload()["folder"]["name"], "second");
}

#[tokio::test]
async fn sessions_come_before_everything_else() {
    let server = MockServer::start().await.unwrap();
    let user = User::demo(&server).await;
    for operation in OperationId::ALL {
        let nobody = User {
            token: String::new(),
            ..user.clone()
        };
        let stranger = User {
            token: "zzzzzzzzzzzzzzzzzzzzzzzzzz".to_owned(),
            ..user.clone()
        };
        let (missing, unknown) = (
            nobody.send(operation.path(), &[]).await,
            stranger.send(operation.path(), &[]).await,
        );
        if operation.needs_session() {
            assert_eq!(missing.refusal(), (400, "Error: Parameter token is missing".to_owned()));
            assert_eq!(
                nobody.send(operation.path(), &[("token", "")]).await.refusal(),
                missing.refusal()
            );
            assert_eq!(unknown.refusal(), (401, "Error: Session not exist".to_owned()));
        } else {
            let incomplete = (400, "Parameter login or password is missing".to_owned());
            assert_eq!((missing.refusal(), unknown.refusal()), (incomplete.clone(), incomplete));
        }
    }
    let body = format!("{}/user/info?token=%ff", server.base_url());
    assert_eq!(send("GET", &body, &[], b"").await.refusal().0, 401);
}

#[tokio::test]
async fn oversized_calls_are_answered_and_do_not_end_the_server() {
    let server = MockServer::start().await.unwrap();
    let user = User::demo(&server).await;
    let url = format!("{}/folder/create?token={}", server.base_url(), user.token);
    for too_much in [10_000, 50_000, 4 << 20] {
        let body = format!("name={}", "x".repeat((1 << 20) + too_much));
        let (mut stream, head) = (
            connect(&url).await,
            head("POST", &url, &[FORM, ("Content-Length", &body.len().to_string())]),
        );
        stream.write_all(head.as_bytes()).await.unwrap();
        // The server need not take all of it.
        let _ = stream.write_all(body.as_bytes()).await;
        if too_much < 64 << 10 {
            let answer = read_answer(&mut stream).await;
            assert_eq!(answer.refusal(), (400, "Error: Parameter name is invalid".to_owned()));
        }
    }
    let many = "x=1&".repeat(5_000) + "name=late";
    let answer = send("POST", &url, &[FORM], many.as_bytes()).await;
    assert_eq!(answer.refusal(), (400, "Error: Parameter name is missing".to_owned()));
    // A request line of this length is refused before anybody looks at it.
    assert_eq!(
        send("GET", &format!("{url}&name={}", "x".repeat(70_000)), &[], b"")
            .await
            .status,
        414
    );
    assert_eq!(user.call("folder/info", &[]).await["folder"]["nb_folders"], 0);
}

#[tokio::test]
async fn a_call_whose_body_is_cut_is_not_applied() {
    let server = MockServer::start().await.unwrap();
    let user = User::demo(&server).await;
    let url = format!("{}/folder/create?token={}", server.base_url(), user.token);
    let part = "--xyz\r\nContent-Disposition: form-data; name=\"name\"\r\n\r\nhalf\r\n--xyz\r\n";
    for (media_type, half) in [(FORM, "name=half&"), (MULTIPART, part)] {
        let mut stream = connect(&url).await;
        let head = head("POST", &url, &[media_type, ("Content-Length", "1000")]);
        stream.write_all((head + half).as_bytes()).await.unwrap();
        stream.shutdown().await.unwrap();
        // Until the server has closed too, it may still be at it.
        assert_eq!(read_answer(&mut stream).await.status, 400, "{half}");
        assert_eq!(user.call("folder/info", &[]).await["folder"]["nb_folders"], 0, "{half}");
    }
}

#[tokio::test]
async fn chunks_that_are_none_are_the_fault_of_the_client() {
    let server = MockServer::start().await.unwrap();
    let user = User::demo(&server).await;
    let url = format!("{}/folder/create?token={}", server.base_url(), user.token);
    for chunks in [
        "9\r\nname=half&\r\nZZ\r\n",
        "ffffffffffffffff\r\nname=half",
        "fffffffffffffffff\r\nname=half",
        "-1\r\nname=half\r\n0\r\n\r\n",
    ] {
        let mut stream = connect(&url).await;
        let head = head("POST", &url, &[FORM, ("Transfer-Encoding", "chunked")]);
        stream.write_all((head + chunks).as_bytes()).await.unwrap();
        stream.shutdown().await.unwrap();
        assert_eq!(read_answer(&mut stream).await.status, 400, "{chunks:?}");
    }
    assert_eq!(user.call("folder/info", &[]).await["folder"]["nb_folders"], 0);
}

#[tokio::test]
async fn bytes_that_are_no_request_do_not_end_the_server() {
    let server = MockServer::start().await.unwrap();
    for garbage in [
        "\r\n\r\n",
        "GET\r\n\r\n",
        "\u{0}\u{1}\u{2}",
        "GET / HTTP/9.9\r\n\r\n",
        "POST / HTTP/1.1\r\nContent-Length: -1\r\n\r\n",
    ] {
        let mut stream = connect(&server.base_url()).await;
        stream.write_all(garbage.as_bytes()).await.unwrap();
        stream.shutdown().await.unwrap();
        let mut answer = Vec::new();
        let _ = stream.read_to_end(&mut answer).await;
        assert!(!String::from_utf8_lossy(&answer).contains("500"), "{garbage:?}");
    }
    User::demo(&server).await;
}
