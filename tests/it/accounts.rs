//! Logging in, and what happens to sessions.

use std::time::Duration;

use rapidgator_client::{ErrorId, Kind, types::UserState};

use crate::harness::{FREE, PREMIUM, Pair, code};

#[tokio::test]
async fn a_premium_account_has_numbers_and_a_free_one_has_none() {
    let pair = Pair::start().await;
    let login = pair.client.login().await.unwrap();
    assert_eq!(login.user.email, PREMIUM.0);
    assert!(login.user.is_premium && login.user.premium_end_time.is_some());
    assert!(login.user.traffic.total.is_some() && login.user.traffic.left.is_some());
    assert_eq!(login.user.state, UserState::Activated);
    assert!(login.user.storage.left <= login.user.storage.total);

    let free = pair.client_of(FREE).user().info().await.unwrap();
    assert!(!free.is_premium);
    assert_eq!(
        (free.premium_end_time, free.traffic.total, free.traffic.left),
        (None, None, None)
    );
}

#[tokio::test]
async fn a_wrong_password_is_refused_and_not_tried_again() {
    let pair = Pair::start().await;
    let client = pair.client_of((PREMIUM.0, "not the password"));
    assert_eq!(code(client.user().info().await), ErrorId::WrongCredentials);
    assert_eq!(code(client.user().info().await), ErrorId::WrongCredentials);
    assert_eq!(
        code(pair.client_of(("nobody@example.com", "x")).login().await),
        ErrorId::WrongCredentials
    );
}

#[tokio::test]
async fn a_two_factor_account_wants_its_code() {
    let pair = Pair::start().await;
    let builder = || pair.builder().credentials("otp@example.com", "otp");
    assert_eq!(code(builder().build().unwrap().login().await), ErrorId::WrongCode);
    assert_eq!(
        code(builder().code("123456").build().unwrap().login().await),
        ErrorId::WrongCode
    );
    let login = builder().code("000000").build().unwrap().login().await.unwrap();
    assert_eq!(login.user.email, "otp@example.com");
}

#[tokio::test]
async fn an_ended_session_is_renewed_behind_the_call() {
    let pair = Pair::start().await;
    let before = pair.client.user().info().await.unwrap();
    pair.server.clock().advance(Duration::from_secs(24 * 3600));
    assert_eq!(pair.client.user().info().await.unwrap(), before);
}

#[tokio::test]
async fn a_session_in_use_does_not_end() {
    let pair = Pair::start().await;
    let token = pair.client.login().await.unwrap().token;
    let client = pair.builder().token(token).build().unwrap();
    for _ in 0..10 {
        pair.server.clock().advance(Duration::from_secs(30 * 60));
        client.user().info().await.unwrap();
    }
    pair.server.clock().advance(Duration::from_secs(46 * 60));
    assert_eq!(code(client.user().info().await), ErrorId::SessionExpired);
}

#[tokio::test]
async fn many_calls_with_a_dead_session_all_succeed() {
    let pair = Pair::start().await;
    pair.client.user().info().await.unwrap();
    pair.server.clock().advance(Duration::from_secs(24 * 3600));
    let calls = (0..50).map(|_| async { pair.client.user().info().await });
    for outcome in futures_util::future::join_all(calls).await {
        outcome.unwrap();
    }
}

#[tokio::test]
async fn an_unknown_token_without_credentials_is_an_ended_session() {
    let pair = Pair::start().await;
    let client = pair.builder().token("zzzzzzzzzzzzzzzzzzzzzzzzzz").build().unwrap();
    let error = client.user().info().await.unwrap_err();
    assert_eq!(error.api_code(), Some(ErrorId::SessionExpired));
    assert_eq!(error.kind(), Kind::Session);
}
