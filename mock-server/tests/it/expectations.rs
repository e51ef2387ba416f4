//! Expectations: what is met, what is not, and what is said about it.

use rapidgator_mock::domain::expectations::{Finding, Report};
use rapidgator_mock::journal::JournalLimits;
use rapidgator_mock::{Expected, Fault, MockServer, OperationId, TransferId};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};

use crate::client::{User, bytes, connect, head, md5};

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
async fn what_is_limited_is_looked_for_everywhere() {
    let server = MockServer::start().await.unwrap();
    let user = User::demo(&server).await;
    let never = server.expect([
        Expected::call(CREATE),
        Expected::call(CREATE).with("name", "b").never(),
        Expected::call(CREATE).at_most(1),
    ]);
    user.call("folder/create", &[("name", "a")]).await;
    assert!(never.report().is_met());
    user.call("folder/create", &[("name", "b")]).await;
    assert_eq!(
        lines(&never.report()),
        [
            "expected no `folder.create` name=b, found 1",
            "expected at most 1 `folder.create`, found 2",
        ]
    );
    never.give_up();
}

#[tokio::test]
async fn what_was_not_kept_proves_nothing() {
    const DELETE: OperationId = OperationId::FileDelete;
    let server = MockServer::start().await.unwrap();
    let user = User::demo(&server).await;
    let ids: Vec<String> = (0..40).map(|number| md5(&[number])).collect();
    let of = |id: &str| Expected::call(DELETE).with("file_id", id);
    let sent = server.expect([of(&ids[0]).exactly(1)]);
    let gone = server.expect([of(&ids[35]).never()]);
    // The list is cut in the middle of an id.
    let part = &ids[31][..1];
    let cut = server.expect([of(part)]).and_nothing_else();
    user.call("file/delete", &[("file_id", &ids.join(","))]).await;
    sent.check();
    assert_eq!(
        lines(&gone.report())[0],
        format!(
            "expected no `file.delete` file_id={}, found 0 and do not know about #1: not all is kept of what they sent",
            ids[35]
        )
    );
    assert!(matches!(
        &cut.report().findings[..],
        [Finding::NotKnown { .. }, Finding::Unexpected(_)]
    ));
    gone.give_up();
    cut.give_up();

    let address = server.expect([Expected::call(OperationId::RemoteCreate)
        .with("url", "http://h/a?x=1")
        .never()]);
    user.send("remote/create", &[("url", "http://h/a?x=2")]).await;
    assert!(matches!(&address.report().findings[..], [Finding::NotKnown { .. }]));
    address.give_up();

    // What the operation does not have takes no room from what it has.
    let names: Vec<String> = (0..50).map(|number| format!("x{number}")).collect();
    let mut params = vec![("file_id", "a")];
    params.extend(names.iter().map(|name| (&**name, "x")));
    let last = server.expect([Expected::call(INFO).with("file_id", "a").exactly(1)]);
    user.send("file/info", &params).await;
    last.check();
}

#[tokio::test]
async fn what_is_perhaps_one_thing_is_not_another_for_certain() {
    const REMOTE: OperationId = OperationId::RemoteCreate;
    let server = MockServer::start().await.unwrap();
    let user = User::demo(&server).await;
    let remote = || Expected::call(REMOTE);
    let of_address = || remote().with("url", "http://h/a?x=1");
    let perhaps = |report: &Report| -> Vec<String> {
        let entries = |finding: &Finding| match finding {
            Finding::NotKnown { expected, .. } => expected.clone(),
            other => panic!("{other}"),
        };
        report.findings.iter().map(entries).collect()
    };
    let either = server.expect([of_address().at_most(5), remote().exactly(1)]);
    let both = server.expect([of_address().at_least(0), remote().at_least(1)]);
    let any = server.expect([of_address().at_most(5), remote().at_least(0)]);
    let order = server.expect([remote().at_least(0), Expected::call(CREATE)]).in_order();
    let before = server
        .expect([of_address().at_least(0), Expected::call(CREATE)])
        .in_order();
    let behind = server
        .expect([Expected::call(CREATE), of_address().at_least(0)])
        .in_order();
    // What stands behind the `?` of an address is not kept.
    user.send("remote/create", &[("url", "http://h/a?x=2")]).await;
    assert_eq!(perhaps(&either.report()), ["exactly 1 `remote.create`"]);
    assert_eq!(perhaps(&both.report()), ["at least 1 `remote.create`"]);
    assert!(any.report().is_met());
    user.call("folder/create", &[("name", "a")]).await;
    assert!(order.report().is_met() && before.report().is_met());
    // The call before may have been the one that should come behind.
    assert_eq!(perhaps(&behind.report()), ["at least 1 `folder.create`"]);
    user.send("remote/create", &[("url", "http://h/a?x=2")]).await;
    assert_eq!(
        perhaps(&before.report()),
        ["at least 0 `remote.create` url=http://h/a?x=1"]
    );
    assert!(matches!(&order.report().findings[..], [Finding::OutOfOrder { .. }]));
    for expecting in [either, both, any, order, before, behind] {
        expecting.give_up();
    }
}

#[tokio::test]
async fn what_can_never_be_is_never_met() {
    let server = MockServer::start().await.unwrap();
    let expecting = server.expect([
        Expected::call(INFO).with("file_di", "x").never(),
        Expected::call(LOGIN).with("password", "x").never(),
        Expected::call(INFO).with("token", "x").never(),
        Expected::call(INFO).refused("file_not_fond").never(),
        Expected::transfer(TransferId::Upload).with("name", "x").never(),
    ]);
    assert_eq!(
        lines(&expecting.report()),
        [
            "no `file.info` file_di=x cannot be expected: `file.info` has no parameter `file_di`; did you mean `file_id`?",
            "no `user.login` password=x cannot be expected: `password` is secret, so nothing is known of its value",
            "no `file.info` token=x cannot be expected: `token` is secret, so nothing is known of its value",
            "no `file.info` that went `file_not_fond` cannot be expected: there is no error `file_not_fond`; did you mean `file_not_found`?",
            "no `upload` name=x cannot be expected: `upload` has no parameters to look at",
        ]
    );
    expecting.give_up();
}

#[tokio::test]
async fn what_is_broken_or_foreign_can_be_expected() {
    let server = MockServer::start().await.unwrap();
    let user = User::demo(&server).await;
    let info = || Expected::call(OperationId::UserInfo);
    let expecting = server.expect([info().foreign().exactly(1), info().broken().exactly(1)]);
    server.faults().order(OperationId::UserInfo, Fault::html());
    user.send("user/info", &[]).await;
    server.faults().order(OperationId::UserInfo, Fault::lose_answer());
    let url = format!("{}/user/info", user.base_url);
    let mut stream = connect(&url).await;
    stream.write_all(head("POST", &url, &[]).as_bytes()).await.unwrap();
    let _ = stream.read_to_end(&mut Vec::new()).await;
    expecting.check();
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
    // What was dropped on purpose is not missed.
    server.journal().clear();
    expecting.check();
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
