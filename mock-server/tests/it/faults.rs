//! Trouble on order, as a client without any mercy sees it.

use std::io::ErrorKind;
use std::time::Duration;

use rapidgator_mock::journal::Result as Went;
use rapidgator_mock::{
    Applied, Break, Clock, Fault, FaultPoint, Foreign, MockServer, OperationId, Place, Refusal, Seconds,
};
use serde_json::Value;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};

use crate::client::{Answer, FORM, RAW, User, bytes, connect, get, head, parse, query, send};

/// What came over a connection until it ended, and how it ended.
async fn exchange(request: Vec<u8>, url: &str) -> (Option<Answer>, Result<(), ErrorKind>) {
    let mut stream = connect(url).await;
    // A connection that is reset cannot take all of it.
    let _ = stream.write_all(&request).await;
    let mut received = Vec::new();
    let mut piece = vec![0; 64 * 1024];
    let end = loop {
        match stream.read(&mut piece).await {
            Ok(0) => break Ok(()),
            Ok(length) => received.extend_from_slice(&piece[..length]),
            Err(error) => break Err(error.kind()),
        }
    };
    (parse(received), end)
}

fn post(url: &str, kind: (&str, &str), body: &[u8]) -> Vec<u8> {
    let length = body.len().to_string();
    let mut request = head("POST", url, &[kind, ("Content-Length", &length)]).into_bytes();
    request.extend_from_slice(body);
    request
}

/// Creates a folder; gives what came of it.
async fn create(user: &User, name: &str) -> (Option<Answer>, Result<(), ErrorKind>) {
    let url = format!("{}/folder/create", user.base_url);
    let body = query(&[("name", name), ("token", &user.token)]);
    exchange(post(&url, FORM, body.as_bytes()), &url).await
}

async fn folders(user: &User) -> Vec<String> {
    let content = user.call("folder/content", &[]).await;
    let folders = content["folder"]["folders"].as_array().cloned().unwrap_or_default();
    let names = folders.iter().map(|folder| folder["name"].as_str().unwrap().to_owned());
    names.collect()
}

async fn start() -> (MockServer, User) {
    let server = MockServer::builder().clock(Clock::frozen()).start().await.unwrap();
    let user = User::demo(&server).await;
    (server, user)
}

#[tokio::test]
async fn a_connection_breaks_before_or_behind_what_was_asked() {
    for (how, end) in [(Break::Close, Ok(())), (Break::Reset, Err(ErrorKind::ConnectionReset))] {
        for (place, is_applied) in [
            (Place::BeforeApply, false),
            (Place::RequestBody(3), false),
            (Place::AfterApply, true),
        ] {
            let (server, user) = start().await;
            let plan = server
                .faults()
                .order(OperationId::FolderCreate, Fault::Break { place, how });
            let (answer, ended) = create(&user, "new").await;
            assert!(answer.is_none(), "{place:?} {how:?}: {answer:?}");
            assert_eq!(ended, end, "{place:?}");
            assert_eq!(folders(&user).await.len(), usize::from(is_applied), "{place:?} {how:?}");

            let state = server.faults().get(plan).unwrap();
            assert_eq!((state.fired, state.remaining()), (1, Some(0)));
            let entry = server.journal().get(state.entries[0]).unwrap();
            assert_eq!((entry.result, entry.status), (Went::Broken, None));
            assert_eq!(entry.faults, [(plan, state.plan.fault().kind())]);
            assert_eq!(entry.param("name"), Some("new"));
            // The next one is served.
            let (answer, _) = create(&user, "newer").await;
            assert_eq!(answer.unwrap().payload()["folder"]["name"], "newer");
        }
    }
}

/// A call whose body comes in chunks, without a length.
async fn create_in_chunks(user: &User, name: &str) -> (Option<Answer>, Result<(), ErrorKind>) {
    let url = format!("{}/folder/create", user.base_url);
    let body = query(&[("name", name), ("token", &user.token)]);
    let mut request = head("POST", &url, &[FORM, ("Transfer-Encoding", "chunked")]);
    for letter in body.chars() {
        request += &format!("1\r\n{letter}\r\n");
    }
    exchange((request + "0\r\n\r\n").into_bytes(), &url).await
}

#[tokio::test]
async fn a_body_in_chunks_is_cut_as_any_other() {
    let length = |user: &User| query(&[("name", "new"), ("token", &user.token)]).len() as u64;
    for (short_of, is_cut) in [(1, true), (0, false)] {
        let (server, user) = start().await;
        let place = Place::RequestBody(length(&user) - short_of);
        server.faults().order(OperationId::FolderCreate, Fault::reset(place));
        let (answer, ended) = create_in_chunks(&user, "new").await;
        assert_eq!((answer.is_none(), ended.is_err()), (is_cut, is_cut), "{short_of}");
        let entry = server.journal().last().unwrap();
        assert_eq!(entry.bytes_in, length(&user));
        assert_eq!(folders(&user).await.is_empty(), is_cut);
    }
}

#[tokio::test]
async fn an_answer_is_cut_at_the_byte() {
    for (how, end) in [(Break::Close, Ok(())), (Break::Reset, Err(ErrorKind::ConnectionReset))] {
        for after in [0, 1, 20] {
            let (server, user) = start().await;
            let place = Place::ResponseBody(after);
            server
                .faults()
                .order(OperationId::FolderCreate, Fault::Break { place, how });
            let (answer, ended) = create(&user, "new").await;
            let answer = answer.expect("the head is sent");
            let announced: usize = answer.header("content-length").unwrap().parse().unwrap();
            assert!(announced > 20);
            assert_eq!((answer.body.len() as u64, ended), (after, end));
            let entry = server.journal().last().unwrap();
            assert_eq!(
                (entry.result, entry.status, entry.bytes_out),
                (Went::Broken, Some(200), after)
            );
            assert_eq!(folders(&user).await, ["new"]);
        }
    }
}

#[tokio::test]
async fn other_things_come_in_place_of_an_answer() {
    let (server, user) = start().await;
    let status = |applied| Fault::Answer {
        what: Foreign::Status {
            status: 429,
            retry_after: Some(7),
        },
        applied,
    };
    for (applied, number) in [(Applied::No, 0), (Applied::Yes, 1)] {
        server.faults().order(OperationId::FolderCreate, status(applied));
        let (answer, _) = create(&user, "a").await;
        let answer = answer.unwrap();
        assert_eq!((answer.status, answer.header("retry-after")), (429, Some("7")));
        assert_eq!(server.journal().last().unwrap().status, Some(429));
        assert_eq!(folders(&user).await.len(), number);
    }

    server.faults().order(FaultPoint::AnyCall, Fault::html());
    let page = user.send("user/info", &[]).await;
    assert_eq!(
        (page.status, page.header("content-type")),
        (200, Some("text/html; charset=utf-8"))
    );

    server
        .faults()
        .order(OperationId::FolderCreate, Fault::malformed_json());
    let half = create(&user, "b").await.0.unwrap();
    assert_eq!(half.header("content-type"), Some("application/json"));
    assert!(half.text().starts_with('{'));
    assert!(serde_json::from_slice::<Value>(&half.body).is_err());
    assert_eq!(folders(&user).await.len(), 2);
    assert_eq!(
        server
            .journal()
            .list(&rapidgator_mock::journal::Filter {
                result: Some("foreign".into()),
                ..Default::default()
            })
            .len(),
        4
    );
}

#[tokio::test]
async fn a_length_can_be_wrong_both_ways() {
    let (server, user) = start().await;
    let right = user.send("user/info", &[]).await.body.len();
    for by in [5_i64, -5] {
        server.faults().order(OperationId::UserInfo, Fault::WrongLength(by));
        let answer = user.send("user/info", &[]).await;
        let said: usize = answer.header("content-length").unwrap().parse().unwrap();
        assert_eq!(said, right.saturating_add_signed(by as isize));
        assert_eq!(answer.body.len(), right.min(said));
    }
}

#[tokio::test]
async fn an_upload_is_cut_and_can_be_sent_again() {
    for how in [Break::Close, Break::Reset] {
        let (server, user) = start().await;
        let content = bytes(1, 3 << 20);
        let upload = user.announce("a", &content).await;
        let url = upload["url"].as_str().unwrap();
        let place = Place::RequestBody(1 << 20);
        server
            .faults()
            .order(FaultPoint::UploadBytes, Fault::Break { place, how });
        let (answer, _) = exchange(post(url, RAW, &content), url).await;
        assert!(answer.is_none());
        server.until_no_transfer_runs().await;
        let entry = server.journal().last().unwrap();
        assert_eq!(
            (entry.bytes_in, entry.result, entry.status),
            (1 << 20, Went::Broken, None)
        );
        assert_eq!(entry.account.as_deref(), Some("demo@example.com"));
        assert_eq!(user.upload_state(&upload).await["state"], 0);
        assert_eq!(server.stored_contents(), 0);

        send("POST", url, &[RAW], &content).await.payload();
        let entry = server.journal().last().unwrap();
        assert_eq!((entry.bytes_in, entry.result), (3 << 20, Went::Answered));
        let steps: Vec<_> = entry
            .transitions()
            .map(|(machine, edge)| (machine, edge.from, edge.to))
            .collect();
        assert_eq!(steps, [("upload", "Uploading", "Processing")]);
    }
}

#[tokio::test]
async fn an_upload_is_taken_and_the_answer_lost() {
    let (server, user) = start().await;
    let content = bytes(1, 100_000);
    let upload = user.announce("a", &content).await;
    let url = upload["url"].as_str().unwrap();
    server.faults().preset("answer_lost").unwrap();
    let (answer, _) = exchange(post(url, RAW, &content), url).await;
    assert!(answer.is_none());
    assert_eq!(user.upload_state(&upload).await["state"], 1);
    assert_eq!(server.stored_contents(), 1);
}

#[tokio::test]
async fn a_download_is_cut_and_a_link_stays_good() {
    let (server, user) = start().await;
    // One piece for the store, so that a look behind the cut would count as the end.
    let content = bytes(3, 50_000);
    let file = user.put("a", &content).await;
    let link = user.one_time_url(&file).await;
    for after in [0, 49_999] {
        server
            .faults()
            .order(FaultPoint::OneTimeBytes, Fault::close(Place::ResponseBody(after)));
        let answer = get(&link, &[]).await;
        assert_eq!(answer.header("content-length"), Some("50000"));
        assert_eq!(answer.body.len() as u64, after);
        server.until_no_transfer_runs().await;
        assert_eq!(server.journal().last().unwrap().bytes_out, after);
    }
    // Behind its end nothing is cut.
    server
        .faults()
        .order(FaultPoint::OneTimeBytes, Fault::close(Place::ResponseBody(50_000)));
    assert!(get(&link, &[]).await.body == content);
    server.until_no_transfer_runs().await;
    let entry = server.journal().last().unwrap();
    assert_eq!(entry.transitions().count(), 1, "the link is spent now");
    assert_eq!(get(&link, &[]).await.text(), Refusal::LinkUsed.text());
}

#[tokio::test]
async fn a_download_has_a_wrong_byte_or_is_a_page() {
    let (server, user) = start().await;
    let content = bytes(4, 600_000);
    let url = user.download_url(&user.put("a", &content).await).await;
    server.faults().preset("wrong_bytes").unwrap();
    let wrong = get(&url, &[]).await.body;
    let differing = wrong.iter().zip(&content).filter(|(left, right)| left != right).count();
    assert_eq!((wrong.len(), differing), (content.len(), 1));

    server.faults().preset("download_page").unwrap();
    let page = get(&url, &[]).await;
    assert_eq!(page.header("content-type"), Some("text/html; charset=utf-8"));
    assert!(get(&url, &[]).await.body == content);
}

#[tokio::test]
async fn slow_bytes_come_with_the_clock() {
    let (server, user) = start().await;
    let content = bytes(5, 1000);
    let url = user.download_url(&user.put("a", &content).await).await;
    server.faults().order(FaultPoint::DownloadBytes, Fault::drip(100));
    let mut stream = connect(&url).await;
    stream.write_all(head("GET", &url, &[]).as_bytes()).await.unwrap();
    let mut received = Vec::new();
    let body = |received: &[u8]| parse(received.to_vec()).map_or(0, |answer| answer.body.len());
    // 10 bytes at once, then as many with each tenth of a second.
    for tenth in 1..=100 {
        while body(&received) < tenth * 10 {
            assert_ne!(stream.read_buf(&mut received).await.unwrap(), 0);
        }
        assert_eq!(body(&received), tenth * 10, "nothing comes before its time");
        server.clock().advance(Duration::from_millis(100));
    }
    stream.read_to_end(&mut received).await.unwrap();
    assert!(parse(received).unwrap().body == content);
}

#[tokio::test]
async fn what_came_of_an_upload_that_is_not_taken_is_counted() {
    let (server, user) = start().await;
    let content = bytes(7, 1000);
    let upload = user.announce("a", &content).await;
    let url = upload["url"].as_str().unwrap();
    server.faults().order(FaultPoint::UploadBytes, Fault::status(503));
    assert_eq!(send("POST", url, &[RAW], &content).await.status, 503);
    let entry = server.journal().last().unwrap();
    assert_eq!((entry.faults.len(), entry.bytes_in), (1, 1000));
}

#[tokio::test]
async fn real_seconds_pass_by_themselves() {
    let (server, user) = start().await;
    let content = bytes(6, 300_000);
    let upload = user.announce("a", &content).await;
    let fault = Fault::Drip {
        bytes_per_second: 3_000_000,
        seconds: Seconds::Real,
    };
    server.faults().order(FaultPoint::UploadBytes, fault);
    let before = server.clock().now();
    send("POST", upload["url"].as_str().unwrap(), &[RAW], &content)
        .await
        .payload();
    // The clock of the world stands still, so that its seconds would take for ever.
    assert_eq!(server.clock().now(), before);
    let entry = server.journal().last().unwrap();
    assert_eq!(entry.faults.len(), 1);
}

#[tokio::test]
async fn a_stall_lasts_until_the_clock_says_so_or_the_server_ends() {
    let (server, user) = start().await;
    // Little, so that no session is over before the test is.
    let moment = Duration::from_millis(1);
    for place in [Place::BeforeApply, Place::AfterApply, Place::ResponseBody(5)] {
        server
            .faults()
            .order(OperationId::UserInfo, Fault::stall(place, moment));
        let asking = tokio::spawn({
            let user = user.clone();
            async move { user.call("user/info", &[]).await }
        });
        while server.faults().list().iter().any(|state| state.fired == 0) {
            tokio::task::yield_now().await;
        }
        // By itself nothing comes; the clock has to be moved, and may be before the stall begins.
        assert!(!asking.is_finished());
        while !asking.is_finished() {
            server.clock().advance(moment);
            tokio::task::yield_now().await;
        }
        asking.await.unwrap();
    }
    server
        .faults()
        .order(OperationId::UserInfo, Fault::stall(Place::BeforeApply, moment));
    let url = format!("{}/user/info?token={}", user.base_url, user.token);
    let mut stream = connect(&url).await;
    stream.write_all(head("GET", &url, &[]).as_bytes()).await.unwrap();
    while server.faults().list().iter().any(|state| state.fired == 0) {
        tokio::task::yield_now().await;
    }
    drop(server);
    let mut rest = Vec::new();
    let _ = stream.read_to_end(&mut rest).await;
    assert!(rest.is_empty());
}
