//! Bytes on their way out: whole, in part, and cut.

use rapidgator_mock::{ContentKind, MockServer};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};

use crate::client::{Answer, User, bytes, connect, get, head, md5, send};

#[tokio::test]
async fn a_file_comes_with_all_that_is_known_about_it() {
    let server = MockServer::start().await.unwrap();
    let user = User::demo(&server).await;
    let content = bytes(1, 700_000);
    let file = user.put("movie – \"1\".mkv", &content).await;
    let url = user.download_url(&file).await;
    assert!(
        url.starts_with(&format!("{}//?r=download/index&session_id=", server.url())),
        "{url}"
    );

    let whole = get(&url, &[]).await;
    let head = send("HEAD", &url, &[], b"").await;
    for answer in [&whole, &head] {
        assert_eq!(answer.status, 200);
        assert_eq!(answer.header("content-length"), Some("700000"));
        assert_eq!(answer.header("accept-ranges"), Some("bytes"));
        assert_eq!(answer.header("content-type"), Some("application/octet-stream"));
        assert_eq!(answer.header("etag"), Some(format!("\"{}\"", md5(&content)).as_str()));
        assert!(answer.header("last-modified").unwrap().ends_with(" GMT"));
        assert_eq!(
            answer.header("content-disposition"),
            Some("attachment; filename=\"movie _ _1_.mkv\"; filename*=UTF-8''movie%20%E2%80%93%20%221%22.mkv")
        );
        assert_eq!(answer.header("content-range"), None);
    }
    assert!(whole.body == content);
    assert!(head.body.is_empty());
    assert!(get(&url.replace("//?", "/?"), &[]).await.body == content);
}

#[tokio::test]
async fn parts_are_sent_as_asked() {
    let server = MockServer::builder().content(ContentKind::Disk).start().await.unwrap();
    let user = User::demo(&server).await;
    let content = bytes(2, 1_000_000);
    let url = user.download_url(&user.put("a", &content).await).await;
    let etag = format!("\"{}\"", md5(&content));
    let last_modified = send("HEAD", &url, &[], b"")
        .await
        .header("last-modified")
        .unwrap()
        .to_owned();

    let check = |answer: Answer, part: Option<(usize, usize)>, about: &str| match part {
        Some((first, last)) => {
            assert_eq!(answer.status, 206, "{about}");
            assert_eq!(
                answer.header("content-range"),
                Some(format!("bytes {first}-{last}/1000000").as_str()),
                "{about}"
            );
            assert_eq!(
                answer.header("content-length"),
                Some((last - first + 1).to_string().as_str()),
                "{about}"
            );
            assert!(answer.body == content[first..=last], "{about}");
        }
        None => {
            assert_eq!((answer.status, answer.header("content-range")), (200, None), "{about}");
            assert!(answer.body == content, "{about}");
        }
    };
    for (range, part) in [
        ("bytes=0-9", Some((0, 9))),
        ("bytes=262143-262145", Some((262_143, 262_145))),
        ("bytes=999990-", Some((999_990, 999_999))),
        ("bytes=300000-", Some((300_000, 999_999))),
        ("bytes=-5", Some((999_995, 999_999))),
        ("bytes=-2000000", Some((0, 999_999))),
        ("bytes=999999-5000000", Some((999_999, 999_999))),
        ("bytes=0-0,5-6", None),
        ("lines=0-9", None),
        ("bytes=9-3", None),
        ("garbage", None),
    ] {
        check(get(&url, &[("Range", range)]).await, part, range);
    }
    let range = ("Range", "bytes=5-9");
    for (known, part) in [
        (etag.as_str(), Some((5, 9))),
        (last_modified.as_str(), Some((5, 9))),
        ("\"00000000000000000000000000000000\"", None),
        ("Thu, 01 Jan 1970 00:00:00 GMT", None),
        (&format!("W/{etag}"), None),
    ] {
        check(get(&url, &[range, ("If-Range", known)]).await, part, known);
    }
    for range in ["bytes=1000000-", "bytes=5000000-6000000", "bytes=-0"] {
        let answer = get(&url, &[("Range", range)]).await;
        assert_eq!(
            (answer.status, answer.header("content-range")),
            (416, Some("bytes */1000000")),
            "{range}"
        );
        assert!(answer.body.is_empty());
    }
    let head = send("HEAD", &url, &[range], b"").await;
    assert_eq!((head.status, head.header("content-length")), (200, Some("1000000")));
}

#[tokio::test]
async fn a_foreign_or_unknown_address_gives_a_text() {
    let server = MockServer::start().await.unwrap();
    let user = User::demo(&server).await;
    let url = user.download_url(&user.put("a", b"a").await).await;
    let wrong = [
        url.replace("session_id=", "session_id=x"),
        url.split("&session_id").next().unwrap().to_owned(),
        url.clone() + "x",
    ];
    for wrong in wrong {
        let answer = get(&wrong, &[]).await;
        assert_eq!(
            (answer.status, answer.header("content-type")),
            (200, Some("text/plain; charset=utf-8")),
            "{wrong}"
        );
        assert_eq!(answer.text(), "Session not found");
    }
    server.refuse_next(
        rapidgator_mock::FaultPoint::DownloadBytes,
        rapidgator_mock::Refusal::ForeignDownload,
    );
    assert_eq!(get(&url, &[]).await.text(), "This download session is not for you");
    assert_eq!(get(&url, &[]).await.text(), "a");
}

#[tokio::test]
async fn traffic_is_what_was_sent() {
    let server = MockServer::start().await.unwrap();
    let user = User::demo(&server).await;
    let content = bytes(3, 32 << 20);
    let url = user.download_url(&user.put("a", &content).await).await;
    let full = user.traffic_left().await;

    send("HEAD", &url, &[], b"").await;
    get(&url, &[("Range", "bytes=99000000-")]).await;
    server.until_no_transfer_runs().await;
    assert_eq!(user.traffic_left().await, full);

    get(&url, &[("Range", "bytes=10-19")]).await;
    server.until_no_transfer_runs().await;
    assert_eq!(user.traffic_left().await, full - 10);

    let mut stream = connect(&url).await;
    stream.write_all(head("GET", &url, &[]).as_bytes()).await.unwrap();
    stream.read_exact(&mut [0; 1000]).await.unwrap();
    drop(stream);
    server.until_no_transfer_runs().await;
    let spent = full - 10 - user.traffic_left().await;
    assert!((1000..content.len() as u64).contains(&spent), "{spent}");
}

#[tokio::test]
async fn an_empty_file_is_downloaded_by_a_get_of_it_all() {
    let server = MockServer::start().await.unwrap();
    let user = User::demo(&server).await;
    let url = user.download_url(&user.put("a", b"").await).await;
    for (method, headers, downloads) in [
        ("HEAD", &[][..], 0),
        ("GET", &[("Range", "bytes=0-")][..], 0),
        ("GET", &[][..], 1),
    ] {
        send(method, &url, headers, b"").await;
        server.until_no_transfer_runs().await;
        let listed = user.call("folder/content", &[]).await;
        assert_eq!(
            listed["folder"]["files"][0]["nb_downloads"], downloads,
            "{method} {headers:?}"
        );
    }
}

#[tokio::test]
async fn a_deleted_file_is_sent_to_the_end_to_whoever_has_begun() {
    let server = MockServer::start().await.unwrap();
    let user = User::demo(&server).await;
    let content = bytes(4, 32 << 20);
    let file = user.put("a", &content).await;
    let url = user.download_url(&file).await;
    let mut stream = connect(&url).await;
    stream.write_all(head("GET", &url, &[]).as_bytes()).await.unwrap();
    let mut received = vec![0; 1000];
    stream.read_exact(&mut received).await.unwrap();
    user.call("file/delete", &[("file_id", file["file_id"].as_str().unwrap())])
        .await;
    server.empty_trash("demo@example.com");
    stream.read_to_end(&mut received).await.unwrap();
    assert!(received.ends_with(&content));
    server.until_no_transfer_runs().await;
    assert_eq!(server.stored_contents(), 0);
    assert_eq!(get(&url, &[]).await.text(), "Session not found");
}
