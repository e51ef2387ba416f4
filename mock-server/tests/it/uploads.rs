//! Bytes on their way in: both styles, and everything that can go wrong with them.

use rapidgator_mock::journal::{Result as Went, Subject};
use rapidgator_mock::{ContentKind, Fact, FaultPoint, MockServer, Refusal, TransferId};
use serde_json::Value;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

use crate::client::{MULTIPART, RAW, User, bytes, connect, form_body, get, head, read_answer, send};

fn url(upload: &Value) -> &str {
    upload["url"].as_str().unwrap()
}

/// Sends the head of an upload and some bytes, and leaves the connection open.
async fn begin(url: &str, announced: usize, sent: &[u8]) -> TcpStream {
    let mut stream = connect(url).await;
    stream
        .write_all(head("POST", url, &[RAW, ("Content-Length", &announced.to_string())]).as_bytes())
        .await
        .unwrap();
    stream.write_all(sent).await.unwrap();
    stream
}

/// Looks at an upload until it is in its last state.
async fn outcome(user: &User, upload: &Value) -> Value {
    loop {
        let upload = user.upload_state(upload).await;
        if upload["state"].as_u64().unwrap() > 1 {
            return upload;
        }
    }
}

#[tokio::test]
async fn bytes_come_as_a_form_or_as_they_are() {
    for kind in [ContentKind::Auto, ContentKind::Memory, ContentKind::Disk] {
        let server = MockServer::builder().content(kind).start().await.unwrap();
        let user = User::demo(&server).await;
        for (name, size) in [("small", 10), ("large", 9 << 20)] {
            let (form, raw) = (
                bytes(size, size.try_into().unwrap()),
                bytes(size + 1, size.try_into().unwrap()),
            );
            let upload = user.announce(name, &form).await;
            let sent = send("POST", url(&upload), &[MULTIPART], &form_body("file", &form))
                .await
                .payload();
            assert_eq!(sent["upload"]["upload_id"], upload["upload_id"]);
            let done = outcome(&user, &upload).await;
            assert_eq!(
                (&done["state"], &done["file"]["size"]),
                (&Value::from(2), &Value::from(size))
            );
            assert!(get(&user.download_url(&done["file"]).await, &[]).await.body == form);

            let file = user.put(name, &raw).await;
            assert!(get(&user.download_url(&file).await, &[]).await.body == raw);
        }
        assert_eq!(server.stored_contents(), 4);
    }
}

#[tokio::test]
async fn chunked_bytes_without_a_length_are_taken() {
    let server = MockServer::start().await.unwrap();
    let user = User::demo(&server).await;
    let content = bytes(1, 300_000);
    let upload = user.announce("a", &content).await;
    let mut stream = connect(url(&upload)).await;
    stream
        .write_all(head("POST", url(&upload), &[RAW, ("Transfer-Encoding", "chunked")]).as_bytes())
        .await
        .unwrap();
    for piece in content.chunks(70_000) {
        stream
            .write_all(format!("{:x}\r\n", piece.len()).as_bytes())
            .await
            .unwrap();
        stream.write_all(piece).await.unwrap();
        stream.write_all(b"\r\n").await.unwrap();
    }
    stream.write_all(b"0\r\n\r\n").await.unwrap();
    read_answer(&mut stream).await.payload();
    assert_eq!(outcome(&user, &upload).await["state"], 2);
}

#[tokio::test]
async fn an_empty_file_is_a_file() {
    let server = MockServer::start().await.unwrap();
    let user = User::demo(&server).await;
    let file = user.put("empty", b"").await;
    let answer = get(&user.download_url(&file).await, &[]).await;
    assert_eq!(
        (answer.status, answer.header("content-length"), answer.body.len()),
        (200, Some("0"), 0)
    );
}

#[tokio::test]
async fn a_known_content_is_stored_once() {
    let server = MockServer::start().await.unwrap();
    let user = User::demo(&server).await;
    user.put("first", b"the same").await;
    let second = user.announce("second", b"the same").await;
    assert_eq!((&second["state"], &second["url"]), (&Value::from(2), &Value::Null));
    assert_eq!(server.stored_contents(), 1);
}

#[tokio::test]
async fn wrong_bytes_fail_and_leave_nothing() {
    let server = MockServer::start().await.unwrap();
    let user = User::demo(&server).await;
    let left = user.storage_left().await;
    for wrong in [&b"other bytes"[..], b"too few", b""] {
        let upload = user.announce("a", b"right bytes").await;
        send("POST", url(&upload), &[RAW], wrong).await.payload();
        let failed = outcome(&user, &upload).await;
        assert_eq!(failed["state"], 3);
        assert_eq!(
            failed["error"]["message"],
            "The received bytes differ from the announced hash or size"
        );
    }
    assert_eq!((user.storage_left().await, server.stored_contents()), (left, 0));
}

#[tokio::test]
async fn too_many_bytes_are_not_taken() {
    let server = MockServer::start().await.unwrap();
    let user = User::demo(&server).await;
    for (number, too_many) in [11, 50_000].into_iter().enumerate() {
        let right = bytes(number as u64, 10);
        let wrong = [right.clone(), bytes(9, too_many - 10)].concat();
        for (header, body) in [(RAW, wrong.clone()), (MULTIPART, form_body("file", &wrong))] {
            let upload = user.announce("a", &right).await;
            let answer = send("POST", url(&upload), &[header], &body).await;
            assert_eq!(answer.payload()["upload"]["state"], 3, "{too_many}");
            assert_eq!(outcome(&user, &upload).await["state"], 3);
        }
    }
    // Far more, without a length: the server stops reading, and the session has failed.
    let upload = user.announce("b", b"ten bytes.").await;
    let mut stream = connect(url(&upload)).await;
    stream
        .write_all(head("POST", url(&upload), &[RAW, ("Transfer-Encoding", "chunked")]).as_bytes())
        .await
        .unwrap();
    let piece = [b"10000\r\n".to_vec(), vec![b'x'; 0x10000], b"\r\n".to_vec()].concat();
    let mut pieces_taken = 0;
    while pieces_taken < 1000 && stream.write_all(&piece).await.is_ok() {
        pieces_taken += 1;
    }
    assert!(pieces_taken < 1000, "the server goes on reading what nobody wants");
    server.until_no_transfer_runs().await;
    assert_eq!(outcome(&user, &upload).await["state"], 3);
    assert_eq!(server.stored_contents(), 0);
}

#[tokio::test]
async fn a_client_that_waits_for_leave_is_refused_at_once() {
    let server = MockServer::start().await.unwrap();
    let user = User::demo(&server).await;
    let upload = user.announce("a", b"a").await;
    let mut stream = connect(url(&upload)).await;
    let headers = [RAW, ("Content-Length", "1000000000"), ("Expect", "100-continue")];
    stream
        .write_all(head("POST", url(&upload), &headers).as_bytes())
        .await
        .unwrap();
    assert_eq!(read_answer(&mut stream).await.payload()["upload"]["state"], 3);
}

#[tokio::test]
async fn a_cut_upload_leaves_nothing_and_can_be_sent_again() {
    let server = MockServer::start().await.unwrap();
    let user = User::demo(&server).await;
    let left = user.storage_left().await;
    for size in [1 << 20, 10 << 20] {
        let content = bytes(size, size.try_into().unwrap());
        let upload = user.announce("a", &content).await;
        let mut stream = begin(url(&upload), content.len(), &content[..content.len() / 2]).await;
        stream.shutdown().await.unwrap();
        // The server says something about it or not; when it has closed, it is through.
        let _ = stream.read_to_end(&mut Vec::new()).await;
        server.until_no_transfer_runs().await;
        assert_eq!((user.storage_left().await, server.stored_contents()), (left, 0));
        let state = user.upload_state(&upload).await;
        assert_eq!((&state["state"], &state["url"]), (&Value::from(0), &upload["url"]));
    }
    let content = bytes(1 << 20, 1 << 20);
    let upload = user.announce("a", &content).await;
    send("POST", url(&upload), &[RAW], &content).await.payload();
    assert_eq!(outcome(&user, &upload).await["state"], 2);
}

#[tokio::test]
async fn an_upload_that_its_client_gives_up_is_broken_and_not_refused() {
    let server = MockServer::start().await.unwrap();
    let user = User::demo(&server).await;
    let content = bytes(1, 1000);
    for (header, body) in [(RAW, content.clone()), (MULTIPART, form_body("file", &content))] {
        let upload = user.announce("a", &content).await;
        let mut stream = connect(url(&upload)).await;
        let length = body.len().to_string();
        let request = head("POST", url(&upload), &[header, ("Content-Length", &length)]);
        stream.write_all(request.as_bytes()).await.unwrap();
        stream.write_all(&body[..body.len() / 2]).await.unwrap();
        stream.shutdown().await.unwrap();
        let mut answer = Vec::new();
        let _ = stream.read_to_end(&mut answer).await;
        assert_eq!(answer, b"");
        server.until_no_transfer_runs().await;
        let entry = server.journal().last().unwrap();
        assert_eq!(entry.subject, Subject::Transfer(TransferId::Upload));
        let told = (entry.result, entry.status, entry.bytes_in, entry.bytes_out);
        assert_eq!(told, (Went::Broken, None, body.len() as u64 / 2, 0));
    }
    let coverage = server.coverage();
    let refused = Fact::all().filter(|fact| matches!(fact, Fact::TransferError(..)));
    assert_eq!(refused.map(|fact| coverage.of(fact)).sum::<u64>(), 0);
}

#[tokio::test]
async fn a_form_that_breaks_off_leaves_the_session_open() {
    let server = MockServer::start().await.unwrap();
    let user = User::demo(&server).await;
    let upload = user.announce("a", b"content").await;
    let whole = form_body("file", b"content");
    let middle = whole.windows(7).position(|window| window == b"content").unwrap() + 4;
    let answer = send("POST", url(&upload), &[MULTIPART], &whole[..middle]).await;
    assert_eq!(answer.refusal(), (500, "Error: Upload failed".to_owned()));
    let answer = send("POST", url(&upload), &[MULTIPART], &form_body("upload", b"content")).await;
    assert_eq!(answer.refusal(), (400, "Error: Parameter file is missing".to_owned()));
    let answer = send("POST", url(&upload), &[MULTIPART], b"--xyz--\r\n").await;
    assert_eq!(answer.refusal(), (400, "Error: Parameter file is missing".to_owned()));
    assert_eq!(user.upload_state(&upload).await["state"], 0);
    send("POST", url(&upload), &[MULTIPART], &whole).await.payload();
    assert_eq!(outcome(&user, &upload).await["state"], 2);
}

#[tokio::test]
async fn a_form_that_is_cut_behind_the_file_does_not_count() {
    let server = MockServer::start().await.unwrap();
    let user = User::demo(&server).await;
    let upload = user.announce("a", b"content").await;
    let whole = form_body("file", b"content");
    let file_end = whole.windows(9).position(|window| window == b"content\r\n").unwrap() + 30;
    let length = whole.len().to_string();
    let mut stream = connect(url(&upload)).await;
    stream
        .write_all(head("POST", url(&upload), &[MULTIPART, ("Content-Length", &length)]).as_bytes())
        .await
        .unwrap();
    stream.write_all(&whole[..file_end]).await.unwrap();
    stream.shutdown().await.unwrap();
    let _ = stream.read_to_end(&mut Vec::new()).await;
    server.until_no_transfer_runs().await;
    assert_eq!(user.upload_state(&upload).await["state"], 0);
}

#[tokio::test]
async fn only_one_may_send_at_a_time() {
    let server = MockServer::start().await.unwrap();
    let user = User::demo(&server).await;
    let content = bytes(3, 9 << 20);
    let upload = user.announce("a", &content).await;
    // More than the buffers of the system hold, so the server has begun to read.
    let (first_half, second_half) = content.split_at(8 << 20);
    let mut first = begin(url(&upload), content.len(), first_half).await;
    let second = send("POST", url(&upload), &[RAW], b"me too").await;
    assert_eq!(second.refusal(), (500, "Error: Upload failed".to_owned()));
    first.write_all(second_half).await.unwrap();
    read_answer(&mut first).await.payload();
    assert_eq!(outcome(&user, &upload).await["state"], 2);
    let again = send("POST", url(&upload), &[RAW], &content[..10]).await;
    assert_eq!(again.refusal().0, 500);
}

#[tokio::test]
async fn unknown_addresses_are_refused() {
    let server = MockServer::start().await.unwrap();
    let user = User::demo(&server).await;
    let stranger = User::login(&server, "free@example.com", "free").await;
    let upload = user.announce("a", b"a").await;
    let right = url(&upload);
    for wrong in [
        right.replace("uuid=", "uuid=x"),
        right.replace("sid=", "sid=x"),
        right.replace(&user.token, &stranger.token),
        right.replace("uuid", "other"),
        right.replace("sid", "other"),
    ] {
        let answer = send("POST", &wrong, &[RAW], b"a").await;
        assert_eq!(answer.refusal(), (404, "Error: Upload not found".to_owned()), "{wrong}");
    }
    send("POST", right, &[RAW], b"a").await.payload();
}

#[tokio::test]
async fn ordered_refusals_come_in_place_of_an_answer() {
    let server = MockServer::start().await.unwrap();
    let user = User::demo(&server).await;
    let upload = user.announce("a", b"a").await;
    server.refuse_next(FaultPoint::UploadBytes, Refusal::UploadRefused);
    assert_eq!(
        send("POST", url(&upload), &[RAW], b"a").await.refusal(),
        (500, "Error: Upload failed".to_owned())
    );
    server.set_processing_polls(3);
    assert_eq!(
        send("POST", url(&upload), &[RAW], b"a").await.payload()["upload"]["state"],
        1
    );
    for _ in 0..3 {
        assert_eq!(user.upload_state(&upload).await["state"], 1);
    }
    assert_eq!(user.upload_state(&upload).await["state"], 2);
}

#[tokio::test]
async fn a_store_that_fails_is_a_refusal_and_leaves_the_session_open() {
    let missing = std::env::temp_dir().join("there is no such folder");
    let server = MockServer::builder()
        .content(ContentKind::Disk)
        .content_folder(missing)
        .start()
        .await
        .unwrap();
    let user = User::demo(&server).await;
    let upload = user.announce("a", b"a").await;
    assert_eq!(
        send("POST", url(&upload), &[RAW], b"a").await.refusal(),
        (500, "Error: Upload failed".to_owned())
    );
    assert_eq!(user.upload_state(&upload).await["state"], 0);
}
