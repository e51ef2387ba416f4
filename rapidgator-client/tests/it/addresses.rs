//! The address of a download: which one is used again, and when another one is asked for.

use std::{fs, sync::Arc};

use http::header;
use rapidgator_client::{RetryPolicy, transport::TransportErrorKind};
use tokio::sync::Notify;

use crate::{
    double::{Double, FILE_ID, Reply, file},
    segments::{CONTENT, HOST, Place, asked, willing},
};

#[tokio::test]
async fn an_address_that_has_ended_is_renewed_once_for_all() {
    let place = Place::new(|seen| match asked(seen) {
        Some((0, _)) => willing(seen),
        _ if seen.url.contains("ticket-number-2") => willing(seen),
        _ => Reply::bytes("Session not found").with(header::CONTENT_TYPE, "text/plain"),
    });
    place.get(RetryPolicy::never()).await.unwrap();
    place.assert_complete();
    assert_eq!(place.asked().len(), 5, "two of them twice");
    assert_eq!(
        (place.double.count("file/download"), place.double.count("file/info")),
        (2, 2)
    );
}

fn no_session() -> Reply {
    Reply::bytes("Session not found").with(header::CONTENT_TYPE, "text/plain")
}

#[tokio::test]
async fn a_new_address_that_is_refused_is_the_end_for_all_who_waited_for_it() {
    // Once the one that asked for it is refused first, and once the other.
    for silent in [1, 2] {
        let mut asked_anew = 0;
        let place = Place::new(move |seen| match asked(seen) {
            Some((0, _)) => willing(seen),
            _ if seen.url.contains("ticket-number-1") => no_session(),
            _ => {
                asked_anew += 1;
                match asked_anew == silent {
                    true => Reply::Silence,
                    false => no_session(),
                }
            }
        });
        let error = place.get(RetryPolicy::never()).await.unwrap_err();
        assert_eq!(error.details(), Some("Session not found"));
        assert_eq!(
            place.double.count("file/download"),
            2,
            "the second one had given nobody anything"
        );
    }
}

#[tokio::test]
async fn an_address_that_gave_bytes_to_another_one_may_have_ended() {
    let has_given = Arc::new(Notify::new());
    let place = Place::new(move |seen| {
        let Some((first, _)) = asked(seen) else {
            return no_session();
        };
        match (first, seen.url.chars().last()) {
            (20, Some('1')) => no_session().held(&has_given),
            (20, Some('2')) | (10, Some('1')) => no_session(),
            (10, _) => {
                has_given.notify_one();
                willing(seen)
            }
            _ => willing(seen),
        }
    });
    place.get(RetryPolicy::never()).await.unwrap();
    place.assert_complete();
    assert_eq!(place.double.count("file/download"), 3);
}

#[tokio::test]
async fn a_segment_that_begins_late_begins_with_the_new_address() {
    let place = Place::new(|seen| match asked(seen) {
        Some((0, _)) => willing(seen),
        _ if seen.url.contains("ticket-number-2") => willing(seen),
        _ => no_session(),
    });
    let described: serde_json::Value = serde_json::from_str(&file(CONTENT)).unwrap();
    let record = serde_json::json!({
        "rapidgator_part": 1, "file_id": FILE_ID, "size": CONTENT.len(), "md5": described["hash"],
        "missing": [[0, 5], [10, 15], [20, 25]],
    });
    fs::write(place.folder.path().join("a.bin.part"), CONTENT).unwrap();
    fs::write(place.folder.path().join("a.bin.part.json"), record.to_string()).unwrap();
    // One connection, so that each begins when the one before has ended.
    let client = place.double.client();
    client.download(FILE_ID).to(&place.target).await.unwrap();
    place.assert_complete();
    assert_eq!(place.double.count("file/download"), 2);
    assert_eq!(
        place.asked(),
        [Some((0, 4)), Some((10, 14)), Some((10, 14)), Some((20, 24))]
    );
}

#[tokio::test]
async fn an_address_that_gave_nothing_more_is_not_asked_again() {
    let content = [7; 64];
    let mut asked = 0;
    let mut tickets = 0;
    let double = Double::answering(move |seen| match seen.path.as_str() {
        "file/info" => Reply::success(&format!(r#"{{"file":{}}}"#, file(&content))),
        "file/download" => {
            tickets += 1;
            let url = format!("http://pr3.test//?session_id=ticket-number-{tickets}");
            Reply::success(&format!(r#"{{"download_url":"{url}","delay":0}}"#))
        }
        _ => {
            asked += 1;
            let rest = Reply::bytes(&content[2..]).http(206);
            let rest = rest.with(header::CONTENT_RANGE, "bytes 2-63/64");
            match asked {
                // Too few to count as a step, so the next one is a retry of the same.
                1 => Reply::bytes(&content[..2]).then_broken(TransportErrorKind::Broken),
                2 => Reply::bytes("")
                    .http(206)
                    .with(header::CONTENT_RANGE, "bytes 2-63/64")
                    .then_broken(TransportErrorKind::Broken),
                _ => rest,
            }
        }
    });
    let folder = tempfile::tempdir().unwrap();
    let client = double.stubborn(RetryPolicy::default());
    client.download(FILE_ID).to(folder.path().join("a.bin")).await.unwrap();
    let seen = double.seen();
    let addresses = seen.iter().filter(|seen| seen.path == HOST);
    let numbers: Vec<_> = addresses.map(|seen| seen.url.chars().last().unwrap()).collect();
    assert_eq!(numbers, ['1', '1', '2']);
}
