//! Whatever form the service sends a value in, the client reads the same value. Each place of the description that lists
//! several forms is tried with each of them, on each example.

use rapidgator_mock::{Dialect, MockServer, OperationId};

use crate::harness::Pair;
use crate::raw::Request;
use crate::readings::{Reading, read};

type Example = (OperationId, &'static str);

/// An example as it goes over the wire now.
async fn bytes(pair: &Pair, (operation, example): Example) -> Vec<u8> {
    pair.server.answer_next(operation, example).expect("it is listed");
    Request::call("GET", &pair.server, operation).send().await.body
}

/// An example as the client reads it now.
async fn reading(pair: &Pair, (operation, example): Example) -> Reading {
    pair.server.answer_next(operation, example).expect("it is listed");
    let reading = read(&pair.client, operation).await;
    reading.unwrap_or_else(|error| panic!("{} {example}: {error:?}", operation.id()))
}

/// How all examples are sent and read now.
async fn all(pair: &Pair) -> Vec<(Vec<u8>, Reading)> {
    let mut all = Vec::new();
    for example in MockServer::examples() {
        all.push((bytes(pair, *example).await, reading(pair, *example).await));
    }
    all
}

#[tokio::test]
async fn each_form_of_each_place_is_read_as_the_same_value() {
    let pair = Pair::start().await;
    pair.client.login().await.unwrap();
    let usual = all(&pair).await;
    let mut without_effect = Vec::new();
    for place in Dialect::places() {
        for form in &place.values[1..] {
            pair.server.switch(place.name, form).unwrap();
            let mut differing = 0;
            for (example, (bytes_then, reading_then)) in MockServer::examples().iter().zip(&usual) {
                if bytes(&pair, *example).await == *bytes_then {
                    continue;
                }
                differing += 1;
                let at = format!("{} = {form}, example {} of {}", place.name, example.1, example.0.id());
                let reading_now = reading(&pair, *example).await;
                if place.name.ends_with(".label") {
                    let expected = reading_then.clone().without_mode_labels();
                    assert_eq!(reading_now.without_mode_labels(), expected, "{at}");
                } else {
                    assert_eq!(reading_now, *reading_then, "{at}");
                }
            }
            if differing == 0 {
                without_effect.push(format!("{} = {form}", place.name));
            }
            pair.server.set_dialect(Dialect::default());
        }
    }
    assert!(without_effect.is_empty(), "no example differs with {without_effect:?}");
}

#[tokio::test]
async fn each_profile_is_read_as_the_same_values() {
    let pair = Pair::start().await;
    pair.client.login().await.unwrap();
    let usual = all(&pair).await;
    for profile in Dialect::profiles() {
        let mut dialect = Dialect::default();
        dialect.apply_profile(profile.name).unwrap();
        pair.server.set_dialect(dialect);
        let now = all(&pair).await;
        for (example, (then, now)) in MockServer::examples().iter().zip(usual.iter().zip(&now)) {
            assert_eq!(then.1, now.1, "{}: {example:?}", profile.name);
        }
        let differs = usual.iter().zip(&now).any(|(then, now)| then.0 != now.0);
        assert_eq!(differs, !profile.sets.is_empty(), "{}", profile.name);
    }
}
