//! Where bytes are kept makes no difference to who sends and fetches them, with the one exception that is announced.

use rapidgator_mock::{ContentKind, MockServer};
use serde_json::Value;

use crate::client::{RAW, User, bytes, get, md5, send};

/// One that no store keeps in memory unless told to.
const LARGE: usize = (9 << 20) + 5;

async fn server(kind: ContentKind) -> (MockServer, User) {
    let server = MockServer::builder().content(kind).start().await.unwrap();
    let user = User::demo(&server).await;
    (server, user)
}

/// HEAD, parts and the whole agree with each other; gives the whole.
async fn fetch(user: &User, file: &Value, size: usize) -> Vec<u8> {
    let url = user.download_url(file).await;
    let length = size.to_string();
    let whole = get(&url, &[]).await;
    let head = send("HEAD", &url, &[], b"").await;
    for answer in [&whole, &head] {
        assert_eq!((answer.status, answer.header("content-length")), (200, Some(&*length)));
    }
    assert_eq!((whole.body.len(), head.body.len()), (size, 0));
    for (first, last) in [
        (0, 0),
        (3, 12),
        (262_139, 262_150),
        (size - 10, size - 1),
        (0, size - 1),
    ] {
        if last >= size {
            continue;
        }
        let part = get(&url, &[("Range", &format!("bytes={first}-{last}"))]).await;
        let range = format!("bytes {first}-{last}/{size}");
        assert_eq!((part.status, part.header("content-range")), (206, Some(&*range)));
        assert!(part.body == whole.body[first..=last], "{range}");
    }
    whole.body
}

#[tokio::test]
async fn what_is_kept_comes_back() {
    for kind in [ContentKind::Auto, ContentKind::Memory, ContentKind::Disk] {
        let (server, user) = server(kind).await;
        for size in [10, 300_000, LARGE] {
            let content = bytes(size as u64, size);
            let file = user.put("a", &content).await;
            assert!(fetch(&user, &file, size).await == content, "{kind:?} {size}");
        }
        assert_eq!(server.stored_contents(), 3, "{kind:?}");
    }
}

#[tokio::test]
async fn of_a_hash_only_content_comes_filler_of_its_length() {
    let (_server, user) = server(ContentKind::HashOnly).await;
    let (_other_server, other_user) = server(ContentKind::HashOnly).await;
    let mut fillers = Vec::new();
    for size in [10, 300_000, LARGE] {
        let content = bytes(size as u64, size);
        let file = user.put("a", &content).await;
        assert_eq!((&file["size"], &file["hash"]), (&size.into(), &md5(&content).into()));
        let filler = fetch(&user, &file, size).await;
        assert_ne!(md5(&filler), md5(&content));
        let same_file = other_user.put("b", &content).await;
        assert!(fetch(&other_user, &same_file, size).await == filler, "{size}");
        fillers.push(filler);
    }
    assert_ne!(fillers[0], fillers[1][..10]);
}

#[tokio::test]
async fn a_hash_only_content_is_known_by_its_hash() {
    let (server, user) = server(ContentKind::HashOnly).await;
    let content = bytes(1, 100_000);
    let first = user.put("first", &content).await;
    let second = user.announce("second", &content).await;
    assert_eq!((&second["state"], &second["url"]), (&Value::from(2), &Value::Null));
    let (first, second) = (
        fetch(&user, &first, 100_000).await,
        fetch(&user, &second["file"], 100_000).await,
    );
    assert!(first == second);
    assert_eq!(server.stored_contents(), 1);
}

#[tokio::test]
async fn hash_only_finds_wrong_bytes() {
    let (server, user) = server(ContentKind::HashOnly).await;
    for wrong in [&b"other bytes"[..], b"too few", b""] {
        let upload = user.announce("a", b"right bytes").await;
        let url = upload["url"].as_str().unwrap();
        send("POST", url, &[RAW], wrong).await.payload();
        assert_eq!(user.upload_state(&upload).await["state"], 3);
    }
    assert_eq!(server.stored_contents(), 0);
}

#[tokio::test]
async fn nothing_is_nothing_everywhere() {
    let kinds = [
        ContentKind::Auto,
        ContentKind::Memory,
        ContentKind::Disk,
        ContentKind::HashOnly,
    ];
    for kind in kinds {
        let (_server, user) = server(kind).await;
        let file = user.put("empty", b"").await;
        let answer = get(&user.download_url(&file).await, &[]).await;
        let length = answer.header("content-length");
        assert_eq!(
            (answer.status, length, answer.body.len()),
            (200, Some("0"), 0),
            "{kind:?}"
        );
    }
}
