//! Commands that are told to end, and output that nobody reads.

use std::path::Path;
use std::process::{Output, Stdio};
use std::time::Duration;

use rapidgator_mock::{Fault, FaultPoint, MockServer, Place, PlanId};
use tokio::process::Child;

use super::shell::Shell;
use super::valve::Valve;
use crate::harness::bytes;

/// Larger than what sockets hold, so that a transfer that is held up is not over.
const LARGE: usize = 12 << 20;

/// The clock of the mock stands, so nothing more comes before the end of the server.
fn stall(place: Place) -> Fault {
    Fault::stall(place, Duration::from_secs(1))
}

async fn until(is_so: impl Fn() -> bool) {
    while !is_so() {
        tokio::task::yield_now().await;
    }
}

async fn struck(server: &MockServer, plan: PlanId) {
    until(|| server.faults().get(plan).unwrap().fired == 1).await;
}

fn length(path: &Path) -> u64 {
    std::fs::metadata(path).map_or(0, |file| file.len())
}

fn start(shell: &Shell, arguments: &[&str]) -> Child {
    let mut command = shell.command(arguments);
    command.stdout(Stdio::piped()).stderr(Stdio::piped());
    command.spawn().unwrap()
}

/// Sends it the signal and waits for its end: exit code and what it said on standard error.
async fn ended_by(signal: &str, child: Child) -> (Option<i32>, String) {
    let pid = child.id().unwrap().to_string();
    let sent = std::process::Command::new("kill").args([signal, &pid]).status();
    assert!(sent.unwrap().success());
    let Output { status, stderr, .. } = child.wait_with_output().await.unwrap();
    (status.code(), String::from_utf8(stderr).unwrap())
}

#[tokio::test]
async fn a_download_that_is_told_to_end_goes_on_the_next_time() {
    for signal in ["-INT", "-TERM"] {
        let valve = Valve::open().await;
        let shell = Shell::behind(&valve).await;
        let content = bytes(1, LARGE);
        shell.local("large", &content);
        shell.ok(["upload", "large"]).await;
        let plan = shell
            .server
            .faults()
            .order(FaultPoint::DownloadBytes, stall(Place::ResponseBody(6 << 20)));
        let arguments = ["download", "/large", "-C", "here"];
        let child = start(&shell, &arguments);
        struck(&shell.server, plan).await;
        let part = shell.home.path().join("here/large.part");
        until(|| length(&part) >= 4 << 20).await;
        let (code, said) = ended_by(signal, child).await;
        assert_eq!(code, Some(130), "{signal}: {said}");
        assert_eq!(
            said,
            "error: interrupted\n  next: run the same command again to go on: bytes that have come are not asked for again\n"
        );
        valve.reopen();
        shell.ok(arguments).await;
        assert!(std::fs::read(shell.home.path().join("here/large")).unwrap() == content);
        assert!(!part.exists());
        assert!(valve.passed() < 9 << 20, "{signal}: only the rest was asked for");
    }
}

#[tokio::test]
async fn an_upload_that_is_told_to_end_goes_on_the_next_time() {
    for signal in ["-INT", "-TERM"] {
        let shell = Shell::ready().await;
        shell.local("tree/1-small", b"small");
        shell.local("tree/2-large", &bytes(1, LARGE));
        let arguments = ["upload", "-r", "tree", "--jobs", "1", "--json"];
        let stall = stall(Place::RequestBody(1 << 20));
        let plan = rapidgator_mock::FaultPlan::new(FaultPoint::UploadBytes, stall).nth(2);
        let plan = shell.server.faults().add(plan).unwrap();
        let child = start(&shell, &arguments);
        struck(&shell.server, plan).await;
        let (code, said) = ended_by(signal, child).await;
        assert_eq!(code, Some(130), "{signal}: {said}");
        let error: serde_json::Value = serde_json::from_str(&said).unwrap();
        assert_eq!(error["error"]["kind"], "interrupted");
        let hint = error["error"]["hint"].as_str().unwrap();
        assert!(
            hint.contains("run the same command again") && hint.contains("not sent again"),
            "{hint}"
        );
        let lines = shell.json(arguments).await;
        let states: Vec<_> = lines.iter().map(|line| line["status"].as_str().unwrap()).collect();
        assert_eq!(states, ["skipped", "uploaded"], "{signal}");
    }
}

#[tokio::test]
async fn standard_input_that_was_interrupted_has_to_be_given_again() {
    let shell = Shell::ready().await;
    let mut command = shell.command(["upload", "-", "--name", "x"]);
    command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    let mut stdin = child.stdin.take().unwrap();
    // A pipe does not hold that much, so it is being read when this has been written.
    tokio::io::AsyncWriteExt::write_all(&mut stdin, &bytes(1, 1 << 20))
        .await
        .unwrap();
    let (code, said) = ended_by("-INT", child).await;
    assert!(code == Some(130) && said.contains("nothing of it was kept"), "{said}");
    drop(stdin);
    assert_eq!(shell.ok(["ls"]).await, "");
}

#[tokio::test]
async fn whoever_has_read_enough_may_go() {
    let shell = Shell::seeded().await;
    let program = shell.command(["--version"]).as_std().get_program().to_owned();
    for command in [
        "ls",
        "ls --json",
        "tree",
        "operations",
        "completions bash",
        "--help",
        "call folder.info",
        "-vvv ls",
    ] {
        let script = format!("\"$0\" {command} | head -c 1; echo \"${{PIPESTATUS[0]}}\"");
        let mut piped = tokio::process::Command::new("bash");
        piped.args(["-c", &script]).arg(&program);
        let own = shell.command(["x"]);
        piped.env_clear().env("PATH", std::env::var_os("PATH").unwrap());
        piped.envs(own.as_std().get_envs().filter_map(|(name, value)| Some((name, value?))));
        let Output { stdout, stderr, .. } = piped.output().await.unwrap();
        let stdout = String::from_utf8(stdout).unwrap();
        let stderr = String::from_utf8(stderr).unwrap();
        assert_eq!(stdout.get(1..), Some("0\n"), "{command}: {stdout} {stderr}");
        assert!(
            !stderr.contains("panicked") && !stderr.contains("error"),
            "{command}: {stderr}"
        );
    }
}

#[tokio::test]
async fn output_that_was_closed_before_is_the_end_without_a_word() {
    let shell = Shell::seeded().await;
    for arguments in [
        &["ls"][..],
        &["info", "/hello.txt"],
        &["check", "--json", "x"],
        &["operations"],
        &["completions", "fish"],
    ] {
        let mut command = shell.command(arguments);
        let (reader, writer) = std::io::pipe().unwrap();
        drop(reader);
        command.stdout(writer).stderr(Stdio::piped());
        let ended = command.spawn().unwrap().wait_with_output().await.unwrap();
        assert!(
            ended.status.success() && ended.stderr.is_empty(),
            "{arguments:?}: {ended:?}"
        );
    }
    // And where nobody hears of errors and of what is logged.
    for arguments in [
        &["-vvv", "ls"][..],
        &["info", "/none"],
        &["nonsense"],
        &["--json", "nonsense"],
    ] {
        let expected = shell.run(arguments).await;
        let mut command = shell.command(arguments);
        let (reader, writer) = std::io::pipe().unwrap();
        drop(reader);
        command.stderr(writer).stdout(Stdio::piped());
        let ended = command.spawn().unwrap().wait_with_output().await.unwrap();
        assert_eq!(ended.status.code(), Some(expected.code), "{arguments:?}: {ended:?}");
    }
}

#[tokio::test]
async fn files_arrive_also_where_nobody_reads_about_them() {
    let shell = Shell::ready().await;
    shell.local("tree/a", b"a");
    shell.local("tree/b", b"b");
    for arguments in [
        &["upload", "-r", "tree", "--jobs", "1"][..],
        &["download", "/tree/a", "/tree/b", "-C", "back", "--jobs", "1"],
        &["rm", "/tree/a", "/tree/b"],
    ] {
        let mut command = shell.command(arguments);
        let (reader, writer) = std::io::pipe().unwrap();
        drop(reader);
        command.stdout(writer).stderr(Stdio::piped());
        let ended = command.spawn().unwrap().wait_with_output().await.unwrap();
        assert!(ended.status.success(), "{arguments:?}: {ended:?}");
    }
    for name in ["a", "b"] {
        let path = shell.home.path().join("back").join(name);
        assert_eq!(std::fs::read_to_string(path).unwrap(), name);
    }
    assert_eq!(
        shell.ok(["ls", "/tree"]).await,
        "",
        "both were there, and are not any more"
    );
}
