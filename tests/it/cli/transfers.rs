//! Files and trees on their way, and what is left to do after a run that did not get far.

use std::collections::BTreeMap;
use std::path::Path;

use serde_json::Value;

use super::shell::{Ran, Shell, run_with};
use super::valve::Valve;
use crate::harness::bytes;

/// What became of each file, by its name.
fn states(lines: &[Value]) -> BTreeMap<String, String> {
    let state = |line: &Value| {
        let path = Path::new(line["path"].as_str().unwrap());
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        (name, line["status"].as_str().unwrap().to_owned())
    };
    lines.iter().map(state).collect()
}

fn lines(ran: &Ran) -> Vec<Value> {
    ran.out
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect()
}

fn expected(pairs: &[(&str, &str)]) -> BTreeMap<String, String> {
    pairs
        .iter()
        .map(|(name, state)| ((*name).to_owned(), (*state).to_owned()))
        .collect()
}

#[tokio::test]
async fn a_tree_goes_there_and_back_and_nothing_goes_twice() {
    let shell = Shell::ready().await;
    shell.local("tree/a.bin", &bytes(1, 300_000));
    shell.local("tree/deep/er/b.bin", &bytes(2, 1));
    shell.local("tree/deep/empty", b"");
    std::fs::create_dir(shell.home.path().join("tree/nothing in it")).unwrap();
    let arguments = ["upload", "-r", "tree", "--into", "/backup", "--json"];

    let first = shell.json(arguments).await;
    assert_eq!(
        states(&first),
        expected(&[("a.bin", "uploaded"), ("b.bin", "uploaded"), ("empty", "uploaded")])
    );
    insta::assert_snapshot!(shell.ok(["tree", "/backup"]).await);
    let second = shell.json(arguments).await;
    assert_eq!(
        states(&second),
        expected(&[("a.bin", "skipped"), ("b.bin", "skipped"), ("empty", "skipped")])
    );

    shell.local("tree/a.bin", &bytes(3, 300_000));
    let third = shell.json(arguments).await;
    assert_eq!(states(&third)["a.bin"], "uploaded", "another content of the same size");

    let back = [
        "download",
        "-r",
        "/backup/tree/deep",
        "/backup/tree/nothing in it",
        "-C",
        "back",
        "--json",
    ];
    let got = shell.json(back).await;
    assert_eq!(
        states(&got),
        expected(&[("b.bin", "downloaded"), ("empty", "downloaded")])
    );
    let here = shell.home.path().join("back");
    assert_eq!(std::fs::read(here.join("deep/er/b.bin")).unwrap(), bytes(2, 1));
    assert!(here.join("nothing in it").is_dir());
    assert_eq!(
        states(&shell.json(back).await),
        expected(&[("b.bin", "skipped"), ("empty", "skipped")])
    );
}

#[tokio::test]
async fn what_people_read_about_transfers() {
    let shell = Shell::ready().await;
    shell.local("a.txt", b"hello");
    let ran = shell.run(["upload", "a.txt", "none.txt"]).await;
    assert_eq!(ran.code, 1);
    insta::assert_snapshot!(ran.out + &ran.err);
    let ran = shell.run(["download", "/a.txt", "-o", "b.txt"]).await;
    insta::assert_snapshot!(ran.out + &ran.err);
}

#[tokio::test]
async fn names_and_places_of_uploads() {
    let shell = Shell::ready().await;
    shell.local("a.txt", b"a");
    shell.local("folder/b.txt", b"b");
    assert_eq!(shell.run(["upload", "folder"]).await.code, 2, "a folder needs -r");
    assert_eq!(
        shell.run(["upload", "a.txt", "folder/b.txt", "--name", "x"]).await.code,
        2
    );
    assert_eq!(shell.run(["upload", "none"]).await.code, 1);
    let refused = shell.run(["upload", "a.txt", "--name", "new\nline"]).await;
    assert!(
        refused.code == 5 && refused.err.contains("Parameter name is invalid"),
        "{refused:?}"
    );
    let local = "new\nline";
    shell.local(local, b"a");
    let refused = shell.run(["upload", local]).await;
    assert!(refused.err.starts_with("error: new\\nline: "), "{refused:?}");
    // A letter that turns the direction of what follows.
    let odd = "a\u{202e}b";
    shell
        .ok(["upload", "a.txt", "--name", odd, "--into", "/made/for/it"])
        .await;
    let listed = shell.ok(["ls", "/made/for/it"]).await;
    assert!(listed.contains("a\\u{202e}b") && !listed.contains(odd), "{listed}");
    shell.ok(["download", "/made/for/it/a\u{202e}b"]).await;
    assert!(shell.home.path().join("a_b").exists());
}

#[cfg(target_os = "linux")]
#[tokio::test]
async fn files_that_cannot_be_sent_hold_up_no_others() {
    use std::os::unix::ffi::OsStrExt as _;
    let shell = Shell::ready().await;
    shell.local("tree/good", b"good");
    shell.local(Path::new("tree").join(std::ffi::OsStr::from_bytes(b"b\xff")), b"bad");
    std::os::unix::fs::symlink("nowhere", shell.home.path().join("tree/dangling")).unwrap();
    std::os::unix::fs::symlink("..", shell.home.path().join("tree/around")).unwrap();
    let ran = shell.run(["upload", "-r", "tree", "--json"]).await;
    assert_eq!(ran.code, 1, "{ran:?}");
    assert_eq!(
        states(&lines(&ran)),
        expected(&[
            ("good", "uploaded"),
            ("dangling", "failed"),
            ("around", "failed"),
            ("b\u{fffd}", "failed")
        ])
    );
    assert!(
        ran.err.contains("not UTF-8") && ran.err.contains("a link to a folder"),
        "{ran:?}"
    );
}

#[tokio::test]
async fn a_local_file_is_not_replaced_unasked() {
    let shell = Shell::ready().await;
    shell.local("a.txt", b"theirs");
    shell.ok(["upload", "a.txt"]).await;
    let path = shell.local("a.txt", b"mine");
    let ran = shell.run(["download", "/a.txt"]).await;
    assert!(ran.code == 1 && ran.err.contains("--force"), "{ran:?}");
    assert_eq!(std::fs::read(&path).unwrap(), b"mine");
    shell.ok(["download", "/a.txt", "--force"]).await;
    assert_eq!(std::fs::read(&path).unwrap(), b"theirs");
    assert_eq!(shell.run(["download", "/a.txt", "/a.txt", "-o", "x"]).await.code, 2);
}

#[tokio::test]
async fn two_files_with_one_name_do_not_become_one() {
    let shell = Shell::ready().await;
    shell.local("first/a.txt", b"first");
    shell.local("second/a.txt", b"second");
    shell.ok(["upload", "-r", "first", "second"]).await;
    let ran = shell
        .run(["download", "/first/a.txt", "/second/a.txt", "-C", "here"])
        .await;
    assert!(
        ran.code == 1 && ran.err.contains("another of these downloads") && ran.err.contains("--output"),
        "{ran:?}"
    );
    assert_eq!(std::fs::read(shell.home.path().join("here/a.txt")).unwrap(), b"first");
}

#[tokio::test]
async fn what_is_in_the_way_is_told_as_it_is() {
    let shell = Shell::ready().await;
    shell.local("tree/a.txt", b"a");
    shell.ok(["upload", "-r", "tree"]).await;
    // A file where the folder is to be.
    shell.local("here/tree", b"mine");
    let ran = shell.run(["download", "-r", "/tree", "-C", "here"]).await;
    assert!(ran.code == 1 && ran.err.contains("cannot make the folder"), "{ran:?}");
    assert!(!ran.err.contains("--force"), "that would not help: {ran:?}");
    assert_eq!(std::fs::read(shell.home.path().join("here/tree")).unwrap(), b"mine");
}

#[tokio::test]
async fn an_upload_that_was_killed_goes_on_with_what_is_missing() {
    let valve = Valve::open().await;
    let shell = Shell::behind(&valve).await;
    shell.local("tree/1-small", b"small");
    shell.local("tree/2-large", &bytes(1, 3 << 20));
    let arguments = ["upload", "-r", "tree", "--jobs", "1", "--json"];
    valve.close_after(1 << 20);
    let mut child = shell
        .command(arguments)
        .stdout(std::process::Stdio::null())
        .spawn()
        .unwrap();
    valve.closed().await;
    child.kill().await.unwrap();
    valve.reopen();
    let states = states(&shell.json(arguments).await);
    assert_eq!(states, expected(&[("1-small", "skipped"), ("2-large", "uploaded")]));
}

#[tokio::test]
async fn a_download_in_segments_that_was_killed_goes_on_with_what_is_missing() {
    let valve = Valve::open().await;
    let shell = Shell::behind(&valve).await;
    let content = bytes(1, 1 << 20).repeat(40);
    shell.local("large", &content);
    shell.ok(["upload", "large"]).await;
    let arguments = ["download", "/large", "-C", "here", "--connections", "2"];
    valve.close_after(30 << 20);
    let mut child = shell.command(arguments).spawn().unwrap();
    valve.closed().await;
    // The record follows the bytes after some megabytes each.
    let record = shell.home.path().join("here/large.part.json");
    until(|| missing(&record).is_some_and(|missing| missing <= 24 << 20)).await;
    child.kill().await.unwrap();
    valve.reopen();
    assert!(missing(&record).unwrap() > 0);
    shell.ok(arguments).await;
    assert!(std::fs::read(shell.home.path().join("here/large")).unwrap() == content);
    assert!(valve.passed() < 30 << 20, "what had come was not asked for again");
}

/// How many bytes are missing, as the record of a download in segments says.
fn missing(record: &Path) -> Option<u64> {
    let record: Value = serde_json::from_slice(&std::fs::read(record).ok()?).ok()?;
    let spans = record["missing"].as_array()?.iter();
    spans.map(|span| Some(span[1].as_u64()? - span[0].as_u64()?)).sum()
}

/// Comes back when this is so.
async fn until(is_so: impl Fn() -> bool) {
    while !is_so() {
        tokio::task::yield_now().await;
    }
}

#[tokio::test]
async fn standard_input_becomes_a_file() {
    let shell = Shell::ready().await;
    // More than a pipe holds, and than is read at once.
    let content = String::from_utf8(bytes(5, 1_500_000).iter().map(|byte| byte % 95 + b' ').collect()).unwrap();
    let arguments = ["upload", "-", "--name", "given.txt", "--into", "/piped", "--json"];
    let sent = run_with(shell.command(arguments), &content).await;
    assert_eq!(
        (sent.code, states(&lines(&sent))),
        (0, expected(&[("given.txt", "uploaded")])),
        "{sent:?}"
    );
    shell.ok(["download", "/piped/given.txt", "-o", "back"]).await;
    assert!(std::fs::read_to_string(shell.home.path().join("back")).unwrap() == content);
    let again = run_with(shell.command(arguments), &content).await;
    assert_eq!(
        states(&lines(&again)),
        expected(&[("given.txt", "skipped")]),
        "{again:?}"
    );

    let nothing = run_with(shell.command(["upload", "-", "--name", "empty"]), "").await;
    assert_eq!(nothing.code, 0, "{nothing:?}");
    let info = shell.json(["info", "/empty", "--json"]).await.remove(0);
    assert_eq!(info["size"], 0);
}

#[tokio::test]
async fn standard_input_needs_a_name_and_comes_alone() {
    let shell = Shell::ready().await;
    shell.local("-", b"a file with an awkward name");
    for arguments in [
        &["upload", "-"][..],
        &["upload", "-", "-", "--name", "x"],
        &["upload", "-r", "-", "--name", "x"],
    ] {
        let ran = run_with(shell.command(arguments), "content").await;
        assert!(ran.code == 2 && ran.err.contains("--name"), "{arguments:?}: {ran:?}");
    }
    assert_eq!(shell.ok(["ls"]).await, "", "nothing was made");
    shell.ok(["upload", "./-"]).await;
    assert!(shell.ok(["ls"]).await.contains('-'));
}

#[cfg(target_os = "linux")]
#[tokio::test]
async fn standard_input_that_there_is_no_room_for_is_no_file() {
    let shell = Shell::ready().await;
    let mut command = shell.command(["upload", "-", "--name", "x", "--into", "/new"]);
    command.env("TMPDIR", "/nowhere/at/all");
    let ran = run_with(command, "content").await;
    assert!(ran.code == 1 && ran.err.contains("TMPDIR"), "{ran:?}");
    assert_eq!(shell.ok(["ls"]).await, "", "no folder either");
}
