//! Who is logged in, what goes wrong without that, and calls of any operation.

use rapidgator_client::operations::OPERATIONS;
use rapidgator_mock::{OperationId, Refusal};

use super::shell::{Shell, run_with};

#[tokio::test]
async fn a_session_is_kept_for_its_owner_alone_and_forgotten() {
    let shell = Shell::ready().await;
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        let mode = std::fs::metadata(shell.session_file()).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
    }
    let kept = std::fs::read_to_string(shell.session_file()).unwrap();
    let kept: serde_json::Value = serde_json::from_str(&kept).unwrap();
    assert_eq!(kept["login"], "demo@example.com");
    assert_eq!(kept["base_url"], shell.server.base_url());

    insta::assert_snapshot!(shell.ok(["account"]).await);
    insta::assert_json_snapshot!(shell.json(["account", "--json"]).await);

    shell.ok(["logout"]).await;
    assert!(!shell.session_file().exists());
    assert_eq!(shell.run(["account"]).await.code, 3);
    assert_eq!(shell.run(["logout"]).await.code, 0, "twice is as once");
}

#[cfg(unix)]
#[tokio::test]
async fn a_session_that_others_can_read_is_not_used() {
    use std::os::unix::fs::PermissionsExt as _;
    let shell = Shell::ready().await;
    let path = shell.session_file();
    let set = |mode| std::fs::set_permissions(&path, std::fs::Permissions::from_mode(mode)).unwrap();
    for mode in [0o640, 0o604, 0o620, 0o644, 0o777] {
        set(mode);
        let ran = shell.run(["account"]).await;
        assert!(ran.code == 3 && ran.out.is_empty(), "{mode:o}: {ran:?}");
        for part in [&format!("{mode:04o}"), "0600", "rapidgator login", "chmod 600"] {
            assert!(ran.err.contains(part), "{part}: {ran:?}");
        }
    }
    for mode in [0o600, 0o400] {
        set(mode);
        shell.ok(["account"]).await;
    }
    set(0o644);
    let login = shell.command(["login", "demo@example.com", "--password-stdin"]);
    assert_eq!(run_with(login, "demo").await.code, 0);
    shell.ok(["account"]).await;
    set(0o644);
    shell.ok(["logout"]).await;
    assert!(!path.exists());
    let folder = std::fs::metadata(path.parent().unwrap()).unwrap();
    assert_eq!(folder.permissions().mode() & 0o777, 0o700);
}

#[cfg(unix)]
#[tokio::test]
async fn a_session_is_written_in_the_place_of_a_link_and_not_through_it() {
    let shell = Shell::start().await;
    let path = shell.session_file();
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    let other = shell.local("other", b"of somebody");
    std::os::unix::fs::symlink(&other, &path).unwrap();
    let login = shell.command(["login", "demo@example.com", "--password-stdin"]);
    assert_eq!(run_with(login, "demo").await.code, 0);
    assert_eq!(std::fs::read(&other).unwrap(), b"of somebody");
    assert!(std::fs::symlink_metadata(&path).unwrap().is_file());
    shell.ok(["account"]).await;
}

#[cfg(unix)]
#[tokio::test]
async fn what_is_no_file_is_no_session() {
    let shell = Shell::start().await;
    let path = shell.session_file();
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    assert!(
        std::process::Command::new("mkfifo")
            .arg(&path)
            .status()
            .unwrap()
            .success()
    );
    let ran = shell.run(["account"]).await;
    assert!(ran.code == 3 && ran.err.contains("not a regular file"), "{ran:?}");
}

#[tokio::test]
async fn nothing_shows_a_secret() {
    let shell = Shell::ready().await;
    let kept = std::fs::read_to_string(shell.session_file()).unwrap();
    let kept: serde_json::Value = serde_json::from_str(&kept).unwrap();
    let token = kept["token"].as_str().unwrap();
    shell.local("a.txt", b"a");
    let mut said = String::new();
    let upload = shell.run(["-vvv", "--json", "upload", "a.txt"]).await;
    let id = serde_json::from_str::<serde_json::Value>(&upload.out).unwrap()["file"]["file_id"].to_string();
    let id = id.trim_matches('"');
    let by_id = format!("file_id={id}");
    for arguments in [
        &["-vvv", "account"][..],
        &["-vvv", "download", "/a.txt", "-o", "b.txt"],
        &["-vvv", "call", "file.download", &by_id],
        &[
            "-vvv",
            "call",
            "file.upload",
            "name=n",
            "hash=0cc175b9c0f1b6a831c399e269772662",
            "size=1",
        ],
        &[
            "-vvv",
            "call",
            "file.upload",
            "name=n",
            "hash=00000000000000000000000000000000",
            "size=1",
        ],
    ] {
        let ran = shell.run(arguments).await;
        assert_eq!(ran.code, 0, "{ran:?}");
        assert!(ran.err.contains("answered"), "the log is on: {ran:?}");
        said += &(ran.out + &ran.err);
    }
    said += &(upload.out + &upload.err);
    assert!(said.contains("?[hidden]"), "the addresses were there");
    for secret in [token, "sid=", "session_id="] {
        assert!(!said.contains(secret), "{secret} in {said}");
    }
}

#[tokio::test]
async fn the_environment_is_as_good_as_a_login() {
    let shell = Shell::start().await;
    let mut with_password = shell.command(["account", "--json"]);
    with_password
        .env("RAPIDGATOR_LOGIN", "free@example.com")
        .env("RAPIDGATOR_PASSWORD", "free");
    let ran = run_with(with_password, "").await;
    assert!(
        ran.code == 0 && ran.out.contains(r#""login":"free@example.com""#),
        "{ran:?}"
    );
    assert!(!shell.session_file().exists(), "what nobody kept is not kept");

    let mut with_token = shell.command(["account"]);
    with_token.env("RAPIDGATOR_TOKEN", "MARKERtoken");
    let ran = run_with(with_token, "").await;
    assert_eq!(ran.code, 3);
    assert!(
        !ran.err.contains("MARKER") && ran.err.contains("rapidgator login"),
        "{ran:?}"
    );
}

#[tokio::test]
async fn logins_that_do_not_work() {
    let shell = Shell::start().await;
    let login = |arguments: &[&str], password: &'static str| run_with(shell.command(arguments), password);
    let wrong = login(&["login", "demo@example.com", "--password-stdin"], "MARKERpassword\n").await;
    assert!(wrong.code == 3 && !wrong.err.contains("MARKER"), "{wrong:?}");
    assert!(!shell.session_file().exists());
    let nobody_to_ask = login(&["login", "demo@example.com"], "").await;
    assert!(
        nobody_to_ask.code == 2 && nobody_to_ask.err.contains("--password-stdin"),
        "{nobody_to_ask:?}"
    );
    let no_code = login(&["login", "otp@example.com", "--password-stdin"], "otp").await;
    assert!(no_code.code == 3 && no_code.err.contains("--code"), "{no_code:?}");
    let with_code = login(
        &["login", "otp@example.com", "--password-stdin", "--code", "000000"],
        "otp",
    )
    .await;
    assert_eq!(with_code.code, 0, "{with_code:?}");
}

#[tokio::test]
async fn a_kept_session_is_for_its_service_and_account_only() {
    let shell = Shell::ready().await;
    let mut elsewhere = shell.command(["account"]);
    elsewhere.env("RAPIDGATOR_BASE_URL", "http://127.0.0.1:9/api/v2");
    let ran = run_with(elsewhere, "").await;
    assert!(ran.code == 3 && ran.err.contains("demo@example.com"), "{ran:?}");
    let mut somebody_else = shell.command(["account"]);
    somebody_else.env("RAPIDGATOR_LOGIN", "free@example.com");
    assert_eq!(run_with(somebody_else, "").await.code, 3);

    let text = std::fs::read_to_string(shell.session_file()).unwrap();
    std::fs::write(shell.session_file(), text.replace('}', "")).unwrap();
    let broken = shell.run(["account"]).await;
    assert_eq!(broken.code, 3, "{broken:?}");
}

#[tokio::test]
async fn each_exit_code() {
    let shell = Shell::ready().await;
    assert_eq!(shell.run(["account"]).await.code, 0);
    assert_eq!(shell.run(["info", "/", "/none"]).await.code, 1);
    assert_eq!(shell.run(["nonsense"]).await.code, 2);
    assert_eq!(shell.run(["info", "/none"]).await.code, 4);
    shell
        .server
        .refuse_next(OperationId::FileInfo, Refusal::PremiumRequired);
    assert_eq!(shell.run(["call", "file.info", "file_id=1"]).await.code, 5);
    let mut unreachable = shell.command(["account"]);
    // Nothing listens on the port of a listener that is gone.
    let port = std::net::TcpListener::bind("127.0.0.1:0")
        .unwrap()
        .local_addr()
        .unwrap();
    unreachable
        .env("RAPIDGATOR_BASE_URL", format!("http://{port}/api/v2"))
        .env("RAPIDGATOR_TOKEN", "x");
    let ran = run_with(unreachable, "").await;
    assert_eq!(ran.code, 6, "{ran:?}");
    // The code for an interruption is in `transfers`.
}

#[tokio::test]
async fn errors_for_people_and_for_scripts() {
    let shell = Shell::ready().await;
    insta::assert_snapshot!(shell.run(["info", "none"]).await.err);
    insta::assert_snapshot!(shell.run(["--json", "info", "/none"]).await.err);
    insta::assert_snapshot!(shell.run(["call", "file.inof"]).await.err);
    insta::assert_snapshot!(shell.run(["call", "file.rename", "file_id=1"]).await.err);
    insta::assert_snapshot!(shell.run(["call", "file.info", "file_id=1"]).await.err);
    insta::assert_snapshot!(
        shell
            .run(["call", "user.login", "login=a", "password=MARKER"])
            .await
            .err
    );
}

#[tokio::test]
async fn every_operation_is_listed_and_can_be_called() {
    let shell = Shell::ready().await;
    let listed = shell.json(["operations", "--json"]).await;
    let ids: Vec<_> = listed
        .iter()
        .map(|operation| operation["id"].as_str().unwrap())
        .collect();
    assert_eq!(ids, OPERATIONS.iter().map(|operation| operation.id).collect::<Vec<_>>());
    let answer = shell.ok(["call", "folder.create", "name=made by call"]).await;
    let answer: serde_json::Value = serde_json::from_str(&answer).unwrap();
    assert_eq!(answer["name"], "made by call");
    assert!(shell.ok(["ls"]).await.contains("made by call/"));
}

#[tokio::test]
async fn help_and_completions_need_no_account() {
    let shell = Shell::start().await;
    insta::assert_snapshot!(shell.ok(["--help"]).await);
    assert!(shell.ok(["completions", "bash"]).await.contains("_rapidgator"));
    assert!(shell.ok(["operations"]).await.contains("file.upload_info"));
}
