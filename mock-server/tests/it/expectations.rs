//! Expectations: what is met, what is not, and what is said about it.

use rapidgator_mock::domain::expectations::{Finding, Report};
use rapidgator_mock::journal::JournalLimits;
use rapidgator_mock::{Expected, MockServer, OperationId, TransferId};

use crate::client::{User, bytes};

const LOGIN: OperationId = OperationId::UserLogin;
const CREATE: OperationId = OperationId::FolderCreate;
const INFO: OperationId = OperationId::FileInfo;

fn lines(report: &Report) -> Vec<String> {
    report.to_string().lines().map(str::to_owned).collect()
}

#[tokio::test]
async fn what_is_met_says_nothing() {
    let server = MockServer::start().await.unwrap();
    let expecting = server
        .expect([
            Expected::call(LOGIN).exactly(1).answered(),
            Expected::call(CREATE)
                .with("name", "a")
                .by_account("DEMO@example.com")
                .exactly(1),
            Expected::call(CREATE).at_least(2),
            Expected::call(OperationId::FileUpload),
            Expected::transfer(TransferId::Upload).exactly(1).answered(),
            Expected::call(OperationId::FileUploadInfo).at_most(3),
            Expected::call(INFO).refused("file_not_found"),
            Expected::call(OperationId::FileDelete).never(),
        ])
        .in_order()
        .and_nothing_else();
    let user = User::demo(&server).await;
    for name in ["a", "b", "c"] {
        user.call("folder/create", &[("name", name)]).await;
    }
    user.put("x", &bytes(1, 10)).await;
    user.send("file/info", &[("file_id", "x")]).await;
    let report = expecting.report();
    assert_eq!(report.to_string(), "all is as expected\n");
    let counts: Vec<usize> = report.met.iter().map(|met| met.entries.len()).collect();
    assert_eq!(counts, [1, 1, 2, 1, 1, 2, 1, 0]);
    expecting.check();
}

#[tokio::test]
async fn what_is_not_met_is_told_with_what_is_nearest() {
    let server = MockServer::start().await.unwrap();
    let user = User::demo(&server).await;
    let expecting = server.expect([
        Expected::call(CREATE).with("name", "a").exactly(2),
        Expected::call(INFO).with("file_id", "y").answered(),
    ]);
    user.call("folder/create", &[("name", "b")]).await;
    user.send("file/info", &[("file_id", "x")]).await;
    user.call("user/info", &[]).await;
    let report = expecting.report();
    assert_eq!(report.findings.len(), 2);
    assert_eq!(report.unexpected.len(), 3);
    assert_eq!(
        lines(&report),
        [
            "expected exactly 2 `folder.create` name=a, found 0",
            "expected at least 1 `file.info` file_id=y that went `answered`, found 0",
            "there was also #1 `folder.create` name=b, which went `answered`; nearest to exactly 2 `folder.create` name=a, but `name` is `b`",
            "there was also #2 `file.info` file_id=x, which went `file_not_found`; nearest to at least 1 `file.info` file_id=y that went `answered`, but `file_id` is `x`, it went `file_not_found`",
        ]
    );
    expecting.give_up();
}

#[tokio::test]
async fn order_and_nothing_else_are_two_things() {
    let server = MockServer::start().await.unwrap();
    let user = User::demo(&server).await;
    let order = server.expect([CREATE, INFO]).in_order();
    let only = server.expect([CREATE]).and_nothing_else();
    user.send("file/info", &[("file_id", "x")]).await;
    user.call("folder/create", &[("name", "a")]).await;
    assert!(matches!(&order.report().findings[..], [Finding::OutOfOrder { .. }]));
    assert_eq!(
        lines(&order.report()),
        ["#2 is at least 1 `folder.create`, and comes behind at least 1 `file.info`"]
    );
    assert_eq!(
        lines(&only.report()),
        ["nobody expected #1 `file.info` file_id=x, which went `file_not_found`"]
    );
    order.give_up();
    only.give_up();
}

#[tokio::test]
async fn a_journal_without_room_proves_nothing() {
    let server = MockServer::start().await.unwrap();
    let user = User::demo(&server).await;
    let expecting = server.expect([Expected::call(CREATE).at_least(0)]);
    server.journal().set_limits(JournalLimits {
        entries: 1,
        bytes: 1 << 20,
    });
    for name in ["a", "b"] {
        user.call("folder/create", &[("name", name)]).await;
    }
    assert_eq!(expecting.report().findings, [Finding::Lost(1)]);
    expecting.give_up();
}

#[tokio::test]
#[should_panic(expected = "expected at least 1 `folder.create`, found 0")]
async fn a_dropped_expectation_panics() {
    let server = MockServer::start().await.unwrap();
    let _expecting = server.expect([CREATE]);
    User::demo(&server).await;
}

#[tokio::test]
#[should_panic(expected = "this comes first")]
async fn a_test_that_fails_already_is_left_alone() {
    let server = MockServer::start().await.unwrap();
    let _expecting = server.expect([CREATE]);
    panic!("this comes first");
}
