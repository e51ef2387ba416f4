//! Which calls are sent again, and when. The table of all cases is beside the decision itself.

use std::time::Duration;

use futures_util::future::join_all;
use http::header;
use rapidgator_client::{Error, ErrorId, Kind, RetryPolicy, transport::TransportErrorKind, types::File};

use crate::double::{Double, FILE_ID, Reply, file, login};

fn good() -> Reply {
    Reply::success(&format!(r#"{{"file":{}}}"#, file(b"abc")))
}

fn overloaded() -> Reply {
    Reply::bytes("Service Unavailable").http(503)
}

fn lost() -> Reply {
    Reply::Broken(TransportErrorKind::Broken)
}

/// Asks for a file with the usual retries.
async fn ask(double: &Double) -> Result<File, Error> {
    double.stubborn(RetryPolicy::default()).file().info(FILE_ID).await
}

/// A service that is as good as gone.
fn dead() -> Double {
    Double::answering(|_| Reply::Broken(TransportErrorKind::Connect))
}

#[tokio::test]
async fn a_question_is_asked_again_after_growing_pauses() {
    let troubles = [
        lost(),
        Reply::Broken(TransportErrorKind::Timeout),
        Reply::Broken(TransportErrorKind::Connect),
        good().then_broken(TransportErrorKind::Broken),
        overloaded(),
        Reply::refusal(503, "Service Unavailable"),
        Reply::refusal(500, "Internal Server Error"),
        Reply::bytes("").http(502),
        Reply::bytes("<html>busy</html>"),
    ];
    for trouble in troubles {
        let double = Double::playing([trouble.clone(), trouble.clone(), trouble.clone(), good()]);
        let answer = ask(&double)
            .await
            .unwrap_or_else(|error| panic!("{trouble:?}: {error}"));
        assert_eq!(answer.size, 3);
        // A hair below, as the random part is never the whole.
        assert_eq!(double.sleeps_ms(), [249, 499, 999], "{trouble:?}");
        assert_eq!(double.paths(), ["file/info"; 4], "{trouble:?}");
    }
}

#[tokio::test]
async fn the_last_trouble_is_the_error() {
    let double = Double::playing([lost(), lost(), lost(), overloaded()]);
    let error = ask(&double).await.unwrap_err();
    assert_eq!((error.kind(), error.status()), (Kind::Unexpected, Some(503)));
    assert!(error.is_retryable(), "later it may work");
}

#[tokio::test]
async fn what_is_final_is_asked_once() {
    let answers = [
        Reply::refusal(404, "Error: File not found"),
        Reply::refusal(418, "new words"),
        Reply::json(r#"{"error":"Denied by IP","success":false}"#),
        Reply::bytes("<html>no</html>").http(403),
        Reply::success(r#"{"file":7}"#),
        Reply::Broken(TransportErrorKind::Invalid),
    ];
    for answer in answers {
        let double = Double::playing([answer.clone()]);
        ask(&double).await.unwrap_err();
        assert_eq!((double.paths().len(), double.sleeps_ms()), (1, vec![]), "{answer:?}");
    }
}

#[tokio::test]
async fn what_makes_or_takes_is_sent_again_only_if_nothing_was_done() {
    let once = [
        lost(),
        Reply::Broken(TransportErrorKind::Timeout),
        overloaded(),
        Reply::refusal(500, "Internal Server Error"),
        Reply::bytes("<html>busy</html>"),
    ];
    for answer in once {
        let double = Double::playing([answer.clone(), answer.clone()]);
        let client = double.stubborn(RetryPolicy::default());
        client.folder().create("a").await.unwrap_err();
        client.file().delete([FILE_ID]).await.unwrap_err();
        assert_eq!(double.paths(), ["folder/create", "file/delete"], "{answer:?}");
    }
    let ticket = Reply::success(r#"{"download_url":"http://pr3.test/?session_id=abcdefghij","delay":0}"#);
    let not_done = [
        Reply::Broken(TransportErrorKind::Connect),
        Reply::refusal(423, "Error: Exceeded traffic"),
    ];
    for answer in not_done {
        let double = Double::playing([answer.clone(), ticket.clone()]);
        let client = double.stubborn(RetryPolicy::default());
        client.file().download(FILE_ID).await.unwrap();
        assert_eq!(double.paths(), ["file/download"; 2], "{answer:?}");
    }
}

#[tokio::test]
async fn the_service_says_when_to_come_back() {
    let asking = |seconds: &str| overloaded().with(header::RETRY_AFTER, seconds);
    let double = Double::playing([asking("7"), asking(" 0 "), asking("soon"), good()]);
    ask(&double).await.unwrap();
    assert_eq!(double.sleeps_ms(), [7_249, 499, 999]);
    let double = Double::playing([asking("31")]);
    let error = ask(&double).await.unwrap_err();
    assert_eq!(error.retry_after(), Some(Duration::from_secs(31)));
    assert_eq!(double.sleeps_ms(), [], "nobody is made to wait for so long");
}

#[tokio::test]
async fn time_is_up_for_calls_that_take_long_to_fail() {
    let slow = Double::answering(|_| lost());
    let policy = RetryPolicy::default().within(Duration::from_millis(748));
    slow.stubborn(policy).file().info(FILE_ID).await.unwrap_err();
    assert_eq!(slow.sleeps_ms(), [249], "the second pause would end at 749 ms");
}

#[tokio::test]
async fn without_retries_everything_is_sent_once() {
    let double = dead();
    let client = double.stubborn(RetryPolicy::never());
    client.file().info(FILE_ID).await.unwrap_err();
    assert_eq!((double.paths().len(), double.sleeps_ms()), (1, vec![]));
}

#[tokio::test]
async fn a_new_session_is_not_a_retry() {
    let expired = Reply::refusal(401, "Error. Session doesn't exist");
    let double = Double::playing([lost(), expired.clone(), login("second"), lost(), lost(), good()]);
    ask(&double).await.unwrap();
    assert_eq!(double.count("user/login"), 1);
    let double = Double::playing([expired.clone(), login("second"), lost(), expired]);
    let error = ask(&double).await.unwrap_err();
    assert_eq!(error.api_code(), Some(ErrorId::SessionExpired));
    assert_eq!(double.count("user/login"), 1, "one new session a call");
}

#[tokio::test]
async fn a_login_is_sent_again_only_if_it_was_not_sent() {
    let answers = [
        Reply::refusal(401, "Frequent logins. Please wait 20 sec..."),
        Reply::refusal(401, "Error: Login or password is wrong"),
        overloaded(),
        lost(),
    ];
    for answer in answers {
        let double = Double::playing([answer.clone()]);
        let builder = double.builder().credentials("user@example.com", "the-password");
        let client = builder.retries(RetryPolicy::default()).build().unwrap();
        client.file().info(FILE_ID).await.unwrap_err();
        assert_eq!((double.paths().len(), double.sleeps_ms()), (1, vec![]), "{answer:?}");
    }
    let double = Double::playing([Reply::Broken(TransportErrorKind::Connect), login("first"), good()]);
    let builder = double.builder().credentials("user@example.com", "the-password");
    let client = builder.retries(RetryPolicy::default()).build().unwrap();
    client.file().info(FILE_ID).await.unwrap();
    assert_eq!(double.paths(), ["user/login", "user/login", "file/info"]);
}

#[tokio::test]
async fn a_dead_service_is_not_hammered() {
    let double = dead();
    let client = double.stubborn(RetryPolicy::default());
    let outcomes = join_all((0..100).map(|_| async { client.file().info(FILE_ID).await })).await;
    assert!(outcomes.iter().all(Result::is_err));
    let at_once = double.paths().len();
    assert!((101..=130).contains(&at_once), "{at_once} requests for 100 calls");
    for _ in 0..100 {
        client.file().info(FILE_ID).await.unwrap_err();
    }
    let one_by_one = double.paths().len() - at_once;
    assert!((115..=130).contains(&one_by_one), "{one_by_one} requests for 100 calls");
}

#[tokio::test]
async fn the_budget_is_that_of_the_client_and_its_clones() {
    let double = dead();
    let client = double.stubborn(RetryPolicy::default().budget(2, 0));
    client.file().info(FILE_ID).await.unwrap_err();
    client.clone().file().info(FILE_ID).await.unwrap_err();
    assert_eq!(double.paths().len(), 1 + 2 + 1);
}
