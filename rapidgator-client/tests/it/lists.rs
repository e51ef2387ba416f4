//! Calls that take lists, and answers that are lists.

use rapidgator_client::{
    Error, Kind,
    types::{LinkCheck, LinkStatus, OneTimeLinkEntry},
};

use crate::double::{Double, FILE_ID, Reply, Seen, file, login};

#[tokio::test]
async fn a_bare_list() {
    let links = r#"[{"url":"a","filename":"b","size":"3","status":"ACCESS"},{"url":"a","status":"DELETED"}]"#;
    let double = Double::playing([Reply::success(links)]);
    let client = double.client();
    let links = client.file().check_link(["a", "a"]).await.unwrap();
    assert_eq!((links[0].size, &links[0].status), (Some(3), &LinkStatus::Access));
    assert_eq!(
        (links[1].size, &links[1].status),
        (None, &LinkStatus::Unknown("DELETED".to_owned()))
    );
    assert_eq!(double.seen()[0].field("url"), Some("a,a".to_owned()));
}

#[tokio::test]
async fn no_items_are_an_empty_list_in_every_form() {
    for payload in ["[]", "[ ]", "null", "{}"] {
        let links = check(&Double::playing([Reply::success(payload)]), 1).await;
        assert_eq!(links.unwrap(), [], "{payload}");
    }
    for payload in [
        "[]",
        "null",
        "{}",
        r#"{"links":[]}"#,
        r#"{"links":null}"#,
        r#"{"links":{}}"#,
    ] {
        let double = Double::playing([Reply::success(payload)]);
        let links = double.client().file().onetimelink_info().await;
        assert_eq!(links.unwrap(), [], "{payload}");
    }
    for payload in ["[]", "null", "{}", r#"{"jobs":[]}"#, r#"{"jobs":null}"#] {
        let double = Double::playing([Reply::success(payload)]);
        assert_eq!(double.client().remote().info().await.unwrap(), [], "{payload}");
    }
    let double = Double::playing([Reply::json(r#"{"status":200}"#)]);
    assert_eq!(double.client().file().onetimelink_info().await.unwrap(), []);
}

#[tokio::test]
async fn what_is_no_list_is_none() {
    for payload in [
        r#"{"links":7}"#,
        r#"{"links":{"a":1}}"#,
        r#"{"other":[]}"#,
        "7",
        r#""""#,
        "[7]",
    ] {
        let double = Double::playing([Reply::success(payload)]);
        let error = double.client().file().onetimelink_info().await.unwrap_err();
        assert_eq!(error.kind(), Kind::Decode, "{payload}");
    }
}

#[tokio::test]
async fn a_list_of_two_kinds() {
    let payload = format!(
        r#"{{"links":[{{"link_id":"x","error":"Link not found"}},{{"link_id":"y","error":null,"file":{},"url":"u",
        "state":"0","state_label":"Waiting","callback_url":null,"notify":false,"created":1,"downloaded":false}}]}}"#,
        file(b"")
    );
    let double = Double::playing([Reply::success(&payload)]);
    let links = double
        .client()
        .file()
        .onetimelink_info()
        .link_id(["x", "y"])
        .await
        .unwrap();
    assert!(matches!(&links[0], OneTimeLinkEntry::Missing(missing) if missing.error == "Link not found"));
    assert!(matches!(&links[1], OneTimeLinkEntry::Found(link) if link.link_id.as_str() == "y"));
}

#[tokio::test]
async fn a_list_that_cannot_travel_is_not_sent() {
    let double = Double::playing([]);
    let client = double.client();
    let comma = client
        .file()
        .check_link(["http://a/b", "http://a/b,c"])
        .await
        .unwrap_err();
    let empty_item = client.file().delete([FILE_ID, ""]).await.unwrap_err();
    // Left out, it would mean all links.
    let empty = client
        .file()
        .onetimelink_info()
        .link_id(Vec::<&str>::new())
        .await
        .unwrap_err();
    for error in [&comma, &empty_item, &empty] {
        assert_eq!(
            (error.kind(), error.may_have_been_sent()),
            (Kind::Build, false),
            "{error}"
        );
    }
    assert_eq!(
        comma.to_string(),
        "file.check_link: parameter `url`: value 2 contains `,`, which separates values"
    );
    assert!(double.seen().is_empty());
}

/// Links of which some come twice.
fn link(number: usize) -> String {
    format!("http://h/{}", number % 20)
}

/// Asks for so many links.
async fn check(double: &Double, count: usize) -> Result<Vec<LinkCheck>, Error> {
    double.client().file().check_link((0..count).map(link)).await
}

fn asked(seen: &Seen) -> Vec<String> {
    let links = seen.field("url").unwrap();
    links.split(',').map(str::to_owned).collect()
}

/// Each link of a request, in its order.
fn all_there(seen: &Seen) -> Reply {
    let links = asked(seen);
    let items = links
        .iter()
        .map(|link| format!(r#"{{"url":"{link}","status":"ACCESS"}}"#));
    Reply::success(&format!("[{}]", items.collect::<Vec<_>>().join(",")))
}

#[tokio::test]
async fn more_links_than_the_service_takes_go_out_in_several_requests() {
    for (count, requests) in [
        (1, &[1][..]),
        (25, &[25]),
        (26, &[25, 1]),
        (50, &[25, 25]),
        (60, &[25, 25, 10]),
    ] {
        let double = Double::answering(all_there);
        let answer = check(&double, count).await.unwrap();
        let sizes: Vec<_> = double.seen().iter().map(|seen| asked(seen).len()).collect();
        assert_eq!(sizes, requests);
        let links: Vec<_> = answer.into_iter().map(|item| item.url).collect();
        assert_eq!(links, (0..count).map(link).collect::<Vec<_>>());
    }
    let none = Double::playing([]);
    assert_eq!(check(&none, 0).await.unwrap_err().kind(), Kind::Build);
}

#[tokio::test]
async fn a_request_of_several_that_fails_is_the_error() {
    let failures = [
        (Reply::refusal(500, "Error: Internal server error"), Kind::Api),
        (Reply::bytes("<html>busy</html>").http(503), Kind::Unexpected),
        (Reply::success(r#"{"links":[]}"#), Kind::Decode),
    ];
    for (failure, kind) in failures {
        let mut number = 0;
        let double = Double::answering(move |seen| {
            number += 1;
            if number == 2 { failure.clone() } else { all_there(seen) }
        });
        let error = check(&double, 60).await.unwrap_err();
        assert_eq!((error.kind(), error.operation()), (kind, Some("file.check_link")));
    }
}

#[tokio::test]
async fn a_session_that_ends_between_two_requests_repeats_only_the_second() {
    let mut ended = false;
    let double = Double::answering(move |seen| match seen.path.as_str() {
        "user/login" => login("second"),
        _ if !ended && asked(seen).len() == 1 => {
            ended = true;
            Reply::refusal(401, "Error: Session not exist")
        }
        _ => all_there(seen),
    });
    assert_eq!(check(&double, 26).await.unwrap().len(), 26);
    let paths = ["file/check_link", "file/check_link", "user/login", "file/check_link"];
    assert_eq!(double.paths(), paths);
}
