//! Logins: who waits for one, who gets none, and that there are never more than needed.

use std::{sync::Arc, time::Duration};

use futures_util::{FutureExt, future::join_all};
use rapidgator_client::{ErrorId, Kind, transport::TransportErrorKind};
use tokio::sync::Notify;

use crate::double::{Double, Reply, Seen, USER, login};

const EXPIRED: &str = "Error. Session doesn't exist";
const WRONG: &str = "Error: Login or password is wrong";
const THROTTLED: &str = "Frequent logins. Please wait 20 sec...";

/// A service that knows one token, and gives it to whoever logs in.
fn service(good: &'static str) -> Double {
    Double::answering(move |seen| match seen.path.as_str() {
        "user/login" => login(good),
        _ if seen.field("token").as_deref() == Some(good) => user(),
        _ => expired(),
    })
}

fn user() -> Reply {
    Reply::success(&format!(r#"{{"user":{USER}}}"#))
}

fn expired() -> Reply {
    Reply::refusal(401, EXPIRED)
}

fn tokens(double: &Double) -> Vec<String> {
    double
        .seen()
        .iter()
        .map(|seen| seen.field("token").unwrap_or_else(|| seen.path.clone()))
        .collect()
}

#[tokio::test]
async fn the_first_call_logs_in_and_the_others_use_its_token() {
    let double = service("good");
    let client = double
        .builder()
        .credentials("user@example.com", "pass word")
        .code("123456")
        .build()
        .unwrap();
    assert_eq!(client.token(), None);
    client.user().info().await.unwrap();
    client.user().info().await.unwrap();
    assert_eq!(tokens(&double), ["user/login", "good", "good"]);
    let fields = ["login", "password", "code"].map(|name| double.seen()[0].field(name).unwrap());
    assert_eq!(fields, ["user@example.com", "pass word", "123456"]);
    assert_eq!(client.token().unwrap().expose(), "good");
}

#[tokio::test]
async fn a_dead_token_is_replaced_and_the_call_repeated() {
    for text in [
        "Error: Session not exist",
        "Error. Session not exist",
        EXPIRED,
        "Token doesn't exist",
        "new words",
    ] {
        let mut dead = true;
        let double = Double::answering(move |seen| match seen.path.as_str() {
            "user/login" => login("second"),
            _ if std::mem::take(&mut dead) => Reply::refusal(401, text),
            _ => user(),
        });
        double.client().user().info().await.unwrap();
        assert_eq!(tokens(&double), ["first-token", "user/login", "second"], "{text}");
    }
}

#[tokio::test]
async fn a_bare_http_401_is_a_dead_token_too() {
    let double = Double::playing([Reply::bytes("<html>no</html>").http(401), login("second"), user()]);
    double.client().user().info().await.unwrap();
    assert_eq!(tokens(&double), ["first-token", "user/login", "second"]);
}

#[tokio::test]
async fn there_is_one_login_a_call_at_most() {
    let double = Double::answering(|seen| {
        if seen.path == "user/login" {
            login("second")
        } else {
            expired()
        }
    });
    let error = double.client().user().info().await.unwrap_err();
    assert_eq!(
        (error.kind(), error.api_code()),
        (Kind::Session, Some(ErrorId::SessionExpired))
    );
    assert_eq!((error.status(), error.operation()), (Some(401), Some("user.info")));
    assert_eq!(tokens(&double), ["first-token", "user/login", "second"]);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_hundred_calls_with_a_dead_token_are_one_login() {
    let double = service("good");
    let client = double.client();
    let calls = (0..100).map(|_| {
        let client = client.clone();
        tokio::spawn(async move { client.user().info().await.map(|user| user.email) })
    });
    for answer in join_all(calls).await {
        assert_eq!(answer.unwrap().unwrap(), "user@example.com");
    }
    assert_eq!(double.count("user/login"), 1);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_hundred_first_calls_are_one_login() {
    let double = service("good");
    let client = double.logged_out();
    let calls = (0..100).map(|_| {
        let client = client.clone();
        tokio::spawn(async move { client.user().info().await.is_ok() })
    });
    assert!(join_all(calls).await.into_iter().all(|answer| answer.unwrap()));
    assert_eq!((double.count("user/login"), double.count("user/info")), (1, 100));
}

#[tokio::test]
async fn who_learns_late_that_a_token_is_dead_takes_the_new_one() {
    let late = Arc::new(Notify::new());
    let held = Arc::clone(&late);
    let double = Double::answering(move |seen| match (seen.path.as_str(), seen.field("token").as_deref()) {
        ("user/login", _) => login("second"),
        (_, Some("second")) => user(),
        ("file/info", _) => expired().held(&held),
        _ => expired(),
    });
    let client = double.client();
    let other = client.clone();
    let slow = tokio::spawn(async move { other.file().info("a").await.map(|_| ()) });
    while double.count("file/info") == 0 {
        tokio::task::yield_now().await;
    }
    client.user().info().await.unwrap();
    late.notify_one();
    // The payload is a user and not a file, which is all the same here.
    assert_eq!(slow.await.unwrap().unwrap_err().kind(), Kind::Decode);
    assert_eq!(
        tokens(&double),
        ["first-token", "first-token", "user/login", "second", "second"]
    );
}

#[tokio::test]
async fn a_dropped_call_does_not_take_the_login_of_others_with_it() {
    let held = Arc::new(Notify::new());
    let until = Arc::clone(&held);
    let double = Double::answering(move |seen| match seen.path.as_str() {
        "user/login" => login("good").held(&until),
        _ => user(),
    });
    let client = double.logged_out();
    let mut first = Box::pin(async { client.user().info().await });
    while double.count("user/login") == 0 {
        assert!(first.as_mut().now_or_never().is_none());
    }
    drop(first);
    held.notify_one();
    client.user().info().await.unwrap();
    assert_eq!(tokens(&double), ["user/login", "good"]);
}

#[tokio::test]
async fn a_login_that_broke_while_nobody_waited_for_it_is_nobodys_failure() {
    for wrong in [
        Reply::Broken(TransportErrorKind::Connect),
        Reply::Broken(TransportErrorKind::Timeout),
        Reply::Broken(TransportErrorKind::Broken),
        Reply::bytes("<html>some proxy</html>").http(502),
        Reply::refusal(401, THROTTLED),
    ] {
        for is_by_hand in [false, true] {
            let wrong = wrong.clone();
            let held = Arc::new(Notify::new());
            let until = Arc::clone(&held);
            let mut logins = 0;
            let double = Double::answering(move |seen| match seen.path.as_str() {
                "user/login" => {
                    logins += 1;
                    match logins {
                        1 => wrong.clone().held(&until),
                        _ => login("good"),
                    }
                }
                _ => user(),
            });
            let client = double.logged_out();
            let mut first = Box::pin(async { client.user().info().await });
            while double.count("user/login") == 0 {
                assert!(first.as_mut().now_or_never().is_none());
            }
            drop(first);
            held.notify_one();
            if is_by_hand {
                client.login().await.unwrap();
            }
            // Also where several find it.
            let calls = join_all([(); 3].map(|()| async { client.user().info().await })).await;
            assert!(calls.iter().all(Result::is_ok), "{calls:?}");
            assert_eq!(tokens(&double), ["user/login", "user/login", "good", "good", "good"]);
        }
    }
}

#[tokio::test]
async fn a_refused_login_is_remembered_and_not_tried_again() {
    let double = Double::answering(|_| Reply::refusal(401, WRONG));
    let client = double.logged_out();
    for _ in 0..3 {
        let error = client.user().info().await.unwrap_err();
        assert_eq!(
            (error.kind(), error.api_code()),
            (Kind::Session, Some(ErrorId::WrongCredentials))
        );
        assert_eq!(error.operation(), Some("user.login"));
    }
    assert_eq!(double.paths(), ["user/login"]);
    // Who asks for it gets it.
    client.login().await.unwrap_err();
    assert_eq!(double.count("user/login"), 2);
}

#[tokio::test]
async fn every_known_refusal_of_a_login_ends_it() {
    for (status, text) in [
        (401, "Error: Invalid auth code"),
        (401, "User is FROZEN"),
        (400, "Password cannot be blank"),
        (404, "Error: User not found"),
        (401, "words that nobody has heard"),
        (418, "words that nobody has heard"),
    ] {
        let double = Double::answering(move |_| Reply::refusal(status, text));
        let client = double.logged_out();
        assert!(client.user().info().await.is_err());
        assert!(client.user().info().await.is_err());
        assert_eq!(double.paths(), ["user/login"], "{text}");
    }
    // A page with the status of a refusal is one, or each call would log in once more.
    let double = Double::answering(|_| Reply::bytes("<html>no</html>").http(401));
    let client = double.logged_out();
    assert!(client.user().info().await.is_err());
    assert!(client.user().info().await.is_err());
    assert_eq!(double.paths(), ["user/login"]);
}

#[tokio::test]
async fn a_login_is_possible_again_after_one_was_refused() {
    let mut wrong = true;
    let double = Double::answering(move |seen| match seen.path.as_str() {
        "user/login" if std::mem::take(&mut wrong) => Reply::refusal(401, WRONG),
        "user/login" => login("good"),
        _ => user(),
    });
    let client = double.logged_out();
    client.user().info().await.unwrap_err();
    assert_eq!(client.login().await.unwrap().user.email, "user@example.com");
    client.user().info().await.unwrap();
}

#[tokio::test]
async fn a_login_that_did_not_come_through_is_tried_again_by_the_next_call() {
    for trouble in [
        Reply::Broken(TransportErrorKind::Connect),
        Reply::refusal(503, "Service Unavailable"),
        Reply::json(r#"{"error":"Denied by IP","success":false}"#),
    ] {
        let mut trouble = Some(trouble);
        let double = Double::answering(move |seen| match seen.path.as_str() {
            "user/login" => trouble.take().unwrap_or_else(|| login("good")),
            _ => user(),
        });
        let client = double.logged_out();
        client.user().info().await.unwrap_err();
        client.user().info().await.unwrap();
        assert_eq!(tokens(&double), ["user/login", "user/login", "good"]);
    }
}

#[tokio::test]
async fn a_throttled_login_waits_for_its_time() {
    let mut throttled = true;
    let double = Double::answering(move |seen| match seen.path.as_str() {
        "user/login" if std::mem::take(&mut throttled) => Reply::refusal(401, THROTTLED),
        "user/login" => login("good"),
        _ => user(),
    });
    let client = double.logged_out();
    let error = client.user().info().await.unwrap_err();
    assert_eq!(
        (error.kind(), error.api_code()),
        (Kind::Session, Some(ErrorId::LoginThrottled))
    );
    assert_eq!(error.retry_after(), Some(Duration::from_secs(20)));
    double.advance(Duration::from_millis(19_999));
    let error = client.user().info().await.unwrap_err();
    assert_eq!(error.retry_after(), Some(Duration::from_millis(1)));
    assert_eq!(double.paths(), ["user/login"]);
    double.advance(Duration::from_millis(1));
    client.user().info().await.unwrap();
    assert_eq!(tokens(&double), ["user/login", "user/login", "good"]);
}

#[tokio::test]
async fn a_throttle_without_a_number_lasts_a_minute() {
    let double = Double::answering(|_| Reply::refusal(401, "Please wait a while"));
    let client = double.logged_out();
    client.user().info().await.unwrap_err();
    double.advance(Duration::from_secs(59));
    client.user().info().await.unwrap_err();
    assert_eq!(double.count("user/login"), 1);
    double.advance(Duration::from_secs(1));
    client.user().info().await.unwrap_err();
    assert_eq!(double.count("user/login"), 2);
}

#[tokio::test]
async fn a_throttled_login_amid_a_call_is_its_error() {
    let double = Double::playing([expired(), Reply::refusal(401, THROTTLED)]);
    let error = double.client().user().info().await.unwrap_err();
    assert_eq!(error.api_code(), Some(ErrorId::LoginThrottled));
    assert_eq!(tokens(&double), ["first-token", "user/login"]);
}

#[tokio::test]
async fn without_credentials_a_dead_token_is_reported() {
    let double = Double::answering(|_| expired());
    let client = double.builder().token("first-token").build().unwrap();
    let error = client.user().info().await.unwrap_err();
    assert_eq!(
        (error.kind(), error.api_code()),
        (Kind::Session, Some(ErrorId::SessionExpired))
    );
    assert_eq!((error.status(), error.details()), (Some(401), Some(EXPIRED)));
    assert_eq!(tokens(&double), ["first-token"]);
}

#[tokio::test]
async fn with_neither_nothing_is_sent() {
    let double = Double::playing([]);
    let client = double.builder().build().unwrap();
    for error in [
        client.user().info().await.unwrap_err(),
        client.login().await.unwrap_err(),
    ] {
        assert_eq!((error.kind(), error.may_have_been_sent()), (Kind::Session, false));
    }
    assert!(double.seen().is_empty());
}

#[tokio::test]
async fn the_plain_login_call_leaves_the_session_alone() {
    let double = Double::playing([login("other"), Reply::refusal(401, WRONG)]);
    let client = double.client();
    assert_eq!(client.user().login("a", "b").await.unwrap().token.expose(), "other");
    assert_eq!(client.token().unwrap().expose(), "first-token");
    // A 401 here is no dead token, so nothing is repeated.
    let error = client.user().login("a", "b").await.unwrap_err();
    assert_eq!(error.api_code(), Some(ErrorId::WrongCredentials));
    assert!(double.seen().iter().all(|seen: &Seen| seen.field("token").is_none()));
}

#[tokio::test]
async fn clones_share_the_session() {
    let double = service("good");
    let client = double.logged_out();
    client.clone().user().info().await.unwrap();
    client.user().info().await.unwrap();
    assert_eq!(double.count("user/login"), 1);
}
