//! Logging in, sessions, and what an account is told about itself.

use std::time::Duration;

use rapidgator_mock_domain::{
    AccountOptions, Call, Moment, Standing, Tier, World, WorldOptions,
    generated::{
        commands::{Command, OperationId, UserInfo, UserLogin},
        refusal::Refusal,
        types::Token,
    },
};

use crate::support::{IDLE, START, Scene, answer, malformed, options};

fn login(email: &str, password: &str, code: Option<&str>) -> Command {
    Command::UserLogin(UserLogin {
        login: email.to_owned(),
        password: password.into(),
        code: code.map(Into::into),
    })
}

#[test]
fn login_says_what_is_wrong_in_a_fixed_order() {
    let account = |standing, code: Option<&str>| AccountOptions {
        standing,
        code: code.map(Into::into),
        ..AccountOptions::new(
            format!("{standing:?}{}@example.com", code.unwrap_or_default()),
            "secret",
        )
    };
    let mut scene = Scene::with(WorldOptions {
        accounts: vec![
            account(Standing::Active, None),
            account(Standing::Active, Some("123456")),
            account(Standing::Frozen, Some("123456")),
            account(Standing::Locked, None),
        ],
        ..options()
    });
    let cases = [
        ("", "secret", None, Err(Refusal::LoginIncomplete)),
        ("active@example.com", "", None, Err(Refusal::LoginIncomplete)),
        ("nobody@example.com", "secret", None, Err(Refusal::WrongCredentials)),
        ("active@example.com", "Secret", None, Err(Refusal::WrongCredentials)),
        (
            "frozen123456@example.com",
            "wrong",
            None,
            Err(Refusal::WrongCredentials),
        ),
        ("frozen123456@example.com", "secret", None, Err(Refusal::AccountFrozen)),
        ("locked@example.com", "secret", None, Err(Refusal::AccountLocked)),
        ("active123456@example.com", "secret", None, Err(Refusal::WrongCode)),
        ("active123456@example.com", "secret", Some(""), Err(Refusal::WrongCode)),
        (
            "active123456@example.com",
            "secret",
            Some("654321"),
            Err(Refusal::WrongCode),
        ),
        ("active123456@example.com", "secret", Some("123456"), Ok(())),
        ("active@example.com", "secret", None, Ok(())),
        ("active@example.com", "secret", Some(""), Ok(())),
        ("active@example.com", "secret", Some("000000"), Ok(())),
        (" ACTIVE@Example.com ", "secret", None, Ok(())),
    ];
    for (email, password, code, expected) in cases {
        let answer = scene.call(None, login(email, password, code));
        assert_eq!(answer.map(|_| ()), expected, "{email} {password} {code:?}");
    }
}

#[test]
fn the_standard_accounts_are_there() {
    let mut world = World::new(WorldOptions::default());
    for (email, password, code, is_premium) in [
        ("demo@example.com", "demo", None, true),
        ("free@example.com", "free", None, false),
        ("otp@example.com", "otp", Some("000000"), true),
    ] {
        let command = Ok(login(email, password, code));
        let outcome = world.apply(
            START,
            Call {
                operation: OperationId::UserLogin,
                token: None,
                command,
            },
        );
        let answer = answer!(outcome.answer, UserLogin);
        assert_eq!(answer.user.is_premium, is_premium, "{email}");
        assert_eq!(answer.token.expose().len(), Token::SHAPE.length);
        assert!(answer.user.folder_id.is_some(), "the login names the root folder");
    }
}

#[test]
fn premium_ends_and_takes_the_traffic_numbers_along() {
    let until = START.after(Duration::from_secs(10));
    let account = AccountOptions {
        tier: Tier::Premium { until },
        ..AccountOptions::new("ann@example.com", "secret")
    };
    let mut scene = Scene::with(WorldOptions {
        accounts: vec![account],
        ..options()
    });
    let token = scene.login("ann");

    let user = scene.user(&token);
    assert_eq!((user.is_premium, user.premium_end_time), (true, Some(until.seconds())));
    assert!(user.traffic.total.is_some() && user.traffic.total == user.traffic.left);
    assert_eq!(user.folder_id, None, "only the login names the root folder");

    scene.wait(Duration::from_secs(10));
    let user = scene.user(&token);
    assert_eq!((user.is_premium, user.premium_end_time), (false, None));
    assert_eq!((user.traffic.total, user.traffic.left), (None, None));
}

#[test]
fn a_session_ends_when_it_is_idle_and_not_while_it_is_used() {
    let mut scene = Scene::new();
    let token = scene.login("ann");
    let command = || Command::UserInfo(UserInfo {});
    for _ in 0..5 {
        scene.wait(IDLE - Duration::from_millis(1));
        scene.call(Some(&token), command()).unwrap();
    }
    scene.wait(IDLE);
    assert_eq!(scene.refused(&token, command()), Refusal::SessionExpired);
    assert_eq!(scene.refused(&token, command()), Refusal::SessionExpired);
    scene.now = Moment::from_seconds(0);
    assert_eq!(
        scene.refused(&token, command()),
        Refusal::SessionExpired,
        "a clock that goes back wakes nobody"
    );
}

#[test]
fn sessions_of_an_account_live_side_by_side() {
    let mut scene = Scene::new();
    let (one, two) = (scene.login("ann"), scene.login("ann"));
    assert_ne!(one, two);
    assert_eq!(scene.user(&one), scene.user(&two));
    scene.world.end_sessions();
    assert_eq!(
        scene.refused(&one, Command::UserInfo(UserInfo {})),
        Refusal::SessionExpired
    );
}

#[test]
fn the_session_is_looked_at_before_the_parameters() {
    let mut scene = Scene::new();
    let token = scene.login("ann");
    let unknown = Token::from("nobody");
    let bad = || Refusal::ParameterMissing { name: "x".to_owned() };
    let missing = Refusal::ParameterMissing {
        name: "token".to_owned(),
    };
    for operation in OperationId::ALL.iter().copied() {
        let mut refusal = |token| {
            scene
                .world
                .apply(scene.now, malformed(operation, token, bad()))
                .answer
                .unwrap_err()
        };
        assert_eq!(refusal(Some(&token)), bad(), "{}", operation.id());
        if operation.needs_session() {
            assert_eq!(refusal(None), missing, "{}", operation.id());
            assert_eq!(refusal(Some(&unknown)), Refusal::SessionExpired, "{}", operation.id());
        } else {
            assert_eq!(refusal(None), bad(), "{}", operation.id());
        }
    }
}

#[test]
fn a_malformed_call_keeps_its_session_awake() {
    let mut scene = Scene::new();
    let token = scene.login("ann");
    scene.wait(IDLE / 2);
    let call = malformed(OperationId::FileInfo, Some(&token), Refusal::Internal);
    assert_eq!(scene.world.apply(scene.now, call).answer, Err(Refusal::Internal));
    scene.wait(IDLE / 2);
    scene.user(&token);
}

#[test]
fn an_address_is_taken_once() {
    let mut scene = Scene::new();
    assert!(
        !scene
            .world
            .add_account(START, AccountOptions::new("ANN@example.com", "other"))
    );
    assert!(
        scene
            .world
            .add_account(START, AccountOptions::new("new@example.com", "secret"))
    );
    let token = scene.login("new");
    assert_eq!(scene.root(&token).name, "root");
}
