//! Coverage: what is counted, and that nothing else is.

use std::collections::BTreeSet;

use rapidgator_mock::{
    Coverage, Fact, Fault, MockServer, OperationId, Refusal, TransferId, coverage_json, coverage_markdown,
};

use crate::client::{User, bytes, get};

fn used(coverage: &Coverage) -> BTreeSet<String> {
    let used = Fact::all().filter(|fact| coverage.of(*fact) > 0);
    used.map(Fact::name).collect()
}

#[test]
fn each_fact_has_a_name_of_its_own() {
    let facts: Vec<Fact> = Fact::all().collect();
    let names: BTreeSet<String> = facts.iter().map(|fact| fact.name()).collect();
    assert_eq!(names.len(), facts.len());
    for name in [
        "operation user.login",
        "parameter user.login password",
        "value file.change_mode mode=1",
        "value file.upload multipart=false",
        "error file.info file_not_found",
        "transfer upload",
        "error download download_session_not_found",
        "edge upload Uploading->Processing",
        "trouble reset.after_apply",
    ] {
        assert!(names.contains(name), "{name}");
    }
    assert!(
        facts
            .iter()
            .all(|fact| fact.sort() == "trouble" || fact.evidence().is_some())
    );
}

#[tokio::test]
async fn what_is_used_is_counted_and_nothing_else() {
    let server = MockServer::start().await.unwrap();
    assert_eq!(used(&server.coverage()), BTreeSet::new());
    let user = User::demo(&server).await;
    user.send("file/change_mode", &[("file_id", "x"), ("mode", "1")]).await;
    user.call("file/delete", &[("file_id", "x")]).await;
    server.faults().order(OperationId::UserInfo, Fault::html());
    user.send("user/info", &[]).await;
    let expected = [
        "operation user.login",
        "parameter user.login login",
        "parameter user.login password",
        "operation file.change_mode",
        "parameter file.change_mode file_id",
        "parameter file.change_mode mode",
        "value file.change_mode mode=1",
        "error file.change_mode file_not_found",
        "operation file.delete",
        "parameter file.delete file_id",
        "item-error file.delete file_not_found",
        "operation user.info",
        "trouble html",
    ];
    assert_eq!(used(&server.coverage()), expected.map(str::to_owned).into());

    let file = user.put("a", &bytes(1, 100)).await;
    let url = user.download_url(&file).await;
    server.refuse_next(
        rapidgator_mock::FaultPoint::DownloadBytes,
        Refusal::DownloadSessionNotFound,
    );
    get(&url, &[]).await;
    let coverage = server.coverage();
    for name in [
        "edge upload Uploading->Processing",
        "edge upload Processing->Done",
        "error download download_session_not_found",
        "trouble refuse",
    ] {
        assert!(used(&coverage).contains(name), "{name}");
    }
    assert_eq!(coverage.of(Fact::Transfer(TransferId::Upload)), 1);
}

#[tokio::test]
async fn a_parameter_is_used_if_it_was_sent_and_looked_at() {
    let server = MockServer::start().await.unwrap();
    let user = User::demo(&server).await;
    let stranger = User {
        base_url: server.base_url(),
        token: String::new(),
    };
    let login = [("login", "demo@example.com"), ("password", "demo"), ("code", "")];
    stranger.send("user/login", &login).await;
    // The last of a name counts.
    user.send("file/change_mode", &[("file_id", "x"), ("mode", "1"), ("mode", "2")])
        .await;
    // An unknown spelling, and two of the description, of which the empty one is no.
    let announced = |multipart| [("name", "a"), ("hash", "x"), ("size", "1"), ("multipart", multipart)];
    user.send("file/upload", &announced("TRUE")).await;
    user.send("file/upload", &announced("True")).await;
    user.send("file/upload", &announced("")).await;
    // Nobody looks at what these have.
    stranger.send("folder/info", &[("folder_id", "x")]).await;
    server.faults().order(OperationId::FolderCreate, Fault::html());
    user.send("folder/create", &[("name", "x")]).await;
    let used = used(&server.coverage());
    for (name, is_used) in [
        ("parameter user.login password", true),
        ("parameter user.login code", false),
        ("value file.change_mode mode=1", false),
        ("value file.change_mode mode=2", true),
        ("parameter file.upload multipart", true),
        ("value file.upload multipart=true", true),
        ("value file.upload multipart=false", true),
        ("operation folder.info", true),
        ("parameter folder.info folder_id", false),
        ("operation folder.create", true),
        ("parameter folder.create name", false),
    ] {
        assert_eq!(used.contains(name), is_used, "{name}");
    }
    let of = |name: &str| {
        let coverage = server.coverage();
        let fact = Fact::all().find(|fact| fact.name() == name).unwrap();
        coverage.of(fact)
    };
    assert_eq!(of("value file.upload multipart=true"), 1);
}

#[tokio::test]
async fn spaces_are_counted_apart_and_together_and_outlive_a_reset() {
    let server = MockServer::start().await.unwrap();
    let space = server.space("other").unwrap();
    User::demo(&server).await;
    let other = User::login_at(space.base_url(), "demo@example.com", "demo").await;
    other.call("user/info", &[]).await;
    space.reset().unwrap();
    let of = |coverage: &Coverage, operation| coverage.of(Fact::Operation(operation));
    assert_eq!(of(&space.coverage(), OperationId::UserInfo), 1);
    assert_eq!(of(&server.coverage(), OperationId::UserInfo), 0);
    assert_eq!(of(&server.coverage_of_all(), OperationId::UserLogin), 2);
    assert!(space.journal().entries().is_empty());
}

#[tokio::test]
async fn spaces_that_have_ended_are_counted_over_the_life_of_the_server() {
    let server = MockServer::start().await.unwrap();
    let logins = || server.coverage_of_all().of(Fact::Operation(OperationId::UserLogin));
    for (round, name) in ["a", "a", "b"].into_iter().enumerate() {
        let space = server.space(name).unwrap();
        User::login_at(space.base_url(), "demo@example.com", "demo").await;
        space.reset().unwrap();
        User::login_at(space.base_url(), "demo@example.com", "demo").await;
        let expected = 2 * (round as u64 + 1);
        assert_eq!(logins(), expected);
        drop(space);
        server.remove_space(name).unwrap();
        // The connection of the last call may not be closed yet, and what is left of the space with it.
        server.until_no_transfer_runs().await;
        assert_eq!(logins(), expected, "{name}");
    }
    assert_eq!(server.spaces(), ["default"]);
}

#[tokio::test]
async fn it_is_written_for_machines_and_for_people() {
    let server = MockServer::start().await.unwrap();
    User::demo(&server).await;
    let coverage = server.coverage();
    let json = coverage_json(&coverage);
    let facts = json["facts"].as_array().unwrap();
    assert_eq!(facts.len(), Fact::all().count());
    let login = facts
        .iter()
        .find(|fact| fact["fact"] == "operation user.login")
        .unwrap();
    assert_eq!((&login["count"], &login["evidence"]), (&1.into(), &"documented".into()));
    let text = coverage_markdown(&coverage);
    assert!(text.contains("| operation | 1 | 30 |\n"), "{text}");
    assert!(
        text.contains("\nNot used, assumed:\n\n- edge one_time_link Waiting->Downloaded\n"),
        "{text}"
    );
    assert!(!text.contains("- operation user.login\n"));
}
