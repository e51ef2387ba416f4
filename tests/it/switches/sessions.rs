//! Logging in, and what ends a session.

use std::time::Duration;

use rapidgator_client::{ErrorId, Kind};
use rapidgator_mock::OperationId;

use super::{cases, pair_with};
use crate::harness::{PREMIUM, Pair, code};
use crate::raw::{Envelope, Request};

async fn log_in(pair: &Pair, code: &str) -> Envelope {
    let (login, password) = PREMIUM;
    let parameters = [("login", login), ("password", password), ("code", code)];
    Request::call("POST", &pair.server, OperationId::UserLogin)
        .form(&parameters)
        .envelope()
        .await
}

pub(super) async fn token_idle_ttl() {
    for (value, seconds) in [("2700s", 2700), ("45m", 2700), ("400s", 400), ("1d", 86_400)] {
        let pair = pair_with("token_idle_ttl", value).await;
        let caller = pair.caller().await;
        let token = pair.client.login().await.unwrap().token;
        for _ in 0..3 {
            pair.server.clock().advance(Duration::from_secs(seconds - 1));
            caller.result(OperationId::UserInfo, &[]).await;
            pair.client.user().info().await.unwrap();
            assert_eq!(
                pair.client.token(),
                Some(token.clone()),
                "a session in use does not end"
            );
        }
        pair.server.clock().advance(Duration::from_secs(seconds));
        assert_eq!(caller.call(OperationId::UserInfo, &[]).await.status, 401, "{value}");
        pair.client.user().info().await.unwrap();
        assert_ne!(pair.client.token(), Some(token), "it has logged in again");
    }
}

pub(super) async fn expire_next_call() {
    for (value, ended) in cases("expire_next_call", [("off", false), ("on", true)]) {
        let pair = Pair::start().await;
        let (caller, other) = (pair.caller().await, pair.caller().await);
        pair.server.switch("expire_next_call", value).unwrap();
        assert_eq!(
            caller.call(OperationId::UserInfo, &[]).await.status == 401,
            ended,
            "{value}"
        );
        assert_eq!(
            caller.call(OperationId::UserInfo, &[]).await.status == 401,
            ended,
            "it stays ended"
        );
        other.result(OperationId::UserInfo, &[]).await;

        let token = pair.client.login().await.unwrap().token;
        pair.server.switch("expire_next_call", value).unwrap();
        pair.client.user().info().await.unwrap();
        assert_eq!(pair.client.token() != Some(token), ended);
    }
}

pub(super) async fn login_throttle() {
    for (value, throttled) in cases("login_throttle", [("off", false), ("on", true)]) {
        let pair = pair_with("login_throttle", value).await;
        assert_eq!(log_in(&pair, "").await.status, 200, "the first one works");
        let second = log_in(&pair, "").await;
        if throttled {
            assert_eq!(second.refusal(), (401, "Frequent logins. Please wait 20 sec..."));
            stays_away_until_the_wait_is_over(&pair, 20).await;
        } else {
            assert_eq!(second.status, 200);
            pair.client.user().info().await.unwrap();
        }
    }
}

/// The client meets the throttle, and does not knock again before it may.
async fn stays_away_until_the_wait_is_over(pair: &Pair, seconds: u64) {
    let refused = async |left: u64| {
        let error = pair.client.user().info().await.unwrap_err();
        assert_eq!(
            (error.kind(), error.api_code()),
            (Kind::Session, Some(ErrorId::LoginThrottled))
        );
        assert_eq!(error.retry_after(), Some(Duration::from_secs(left)));
    };
    refused(seconds).await;
    // Whoever logs in now is let in; so a client that tries would not be refused.
    pair.server.switch("login_throttle", "off").unwrap();
    refused(seconds).await;
    pair.server.clock().advance(Duration::from_secs(seconds - 1));
    refused(1).await;
    pair.server.clock().advance(Duration::from_secs(1));
    pair.client.user().info().await.unwrap();
}

pub(super) async fn login_wait() {
    for (value, seconds, text) in [
        ("20s", 20, "Frequent logins. Please wait 20 sec..."),
        ("2m", 120, "Frequent logins. Please wait 120 sec..."),
    ] {
        let pair = pair_with("login_throttle", "on").await;
        pair.server.switch("login_wait", value).unwrap();
        assert_eq!(log_in(&pair, "").await.status, 200);
        pair.server.clock().advance(Duration::from_secs(seconds - 1));
        assert_eq!(log_in(&pair, "").await.refusal(), (401, text));
        pair.server.clock().advance(Duration::from_secs(1));
        assert_eq!(log_in(&pair, "").await.status, 200);
        stays_away_until_the_wait_is_over(&pair, seconds).await;
    }
}

pub(super) async fn require_2fa() {
    for (value, required) in cases("require_2fa", [("off", false), ("on", true)]) {
        let pair = pair_with("require_2fa", value).await;
        let (login, password) = PREMIUM;
        let with_code = |code: &str| pair.builder().credentials(login, password).code(code).build().unwrap();
        if required {
            for wrong in ["", "123456"] {
                assert_eq!(log_in(&pair, wrong).await.refusal(), (401, "Error: Invalid auth code"));
            }
            assert_eq!(code(pair.client.user().info().await), ErrorId::WrongCode);
            assert_eq!(code(with_code("123456").user().info().await), ErrorId::WrongCode);
        } else {
            assert_eq!(log_in(&pair, "").await.status, 200);
            pair.client.user().info().await.unwrap();
        }
        assert_eq!(log_in(&pair, "000000").await.status, 200);
        with_code("000000").user().info().await.unwrap();
    }
}

pub(super) async fn denied_by_ip() {
    for (value, denied) in cases("denied_by_ip", [("off", false), ("on", true)]) {
        let pair = Pair::start().await;
        let caller = pair.caller().await;
        let token = pair.client.login().await.unwrap().token;
        pair.server.switch("denied_by_ip", value).unwrap();
        for operation in OperationId::ALL {
            let answer = caller.send(*operation, &[]).await;
            let is_denied = answer.text() == r#"{"error":"Denied by IP","success":false}"#;
            assert_eq!(is_denied, denied, "{}: {}", operation.id(), answer.text());
        }
        let outcome = pair.client.user().info().await;
        if denied {
            let error = outcome.unwrap_err();
            assert_eq!(
                (error.kind(), error.details()),
                (Kind::Unexpected, Some("Denied by IP"))
            );
            let error = pair.client.login().await.unwrap_err();
            assert_eq!(error.details(), Some("Denied by IP"));
        } else {
            outcome.unwrap();
            assert_eq!(pair.client.token(), Some(token));
        }
    }
}
