//! The example in Python, run as its first lines say.

use std::io::Write as _;
use std::process::Stdio;

use rapidgator_mock::MockServer;
use tokio::process::Command;

#[tokio::test]
async fn the_example_in_python_does_what_it_says() {
    let found = Command::new("python3")
        .arg("--version")
        .stdout(Stdio::null())
        .status()
        .await;
    if !found.is_ok_and(|status| status.success()) {
        writeln!(
            std::io::stderr(),
            "skipped: there is no python3 to run the example with"
        )
        .unwrap();
        return;
    }
    let server = MockServer::start().await.unwrap();
    let example = concat!(env!("CARGO_MANIFEST_DIR"), "/examples/control.py");
    let ran = Command::new("python3")
        .args([example, server.url(), server.control_token()])
        .output()
        .await
        .unwrap();
    let (told, wrong) = (
        String::from_utf8(ran.stdout).unwrap(),
        String::from_utf8(ran.stderr).unwrap(),
    );
    assert!(ran.status.success(), "{wrong}");
    let lines: Vec<&str> = told.lines().collect();
    assert_eq!(
        lines,
        [
            "a day later: 1700086400000",
            "the session: 401",
            "the folders: / /backups",
            "sessions left: 0",
            "journal: user.login answered",
            "journal: folder.create answered",
            "journal: user.info session_expired"
        ]
    );
    assert_eq!(server.spaces(), ["default"]);
}
