//! A machine that does not do what it should: a disk that is full, folders without rights, names that nobody takes.

use super::shell::{Shell, run_with};
use crate::harness::PREMIUM;
use crate::harness::bytes;

/// The same command where no file may grow beyond so many blocks of half a kilobyte, or a whole one, as the shell counts.
#[cfg(target_os = "linux")]
fn with_little_room(blocks: u32, command: &tokio::process::Command) -> tokio::process::Command {
    let inner = command.as_std();
    let mut outer = tokio::process::Command::new("sh");
    // Without the trap, the signal would end the program before it could say why.
    let script = format!("trap '' XFSZ; ulimit -f {blocks}; exec \"$0\" \"$@\"");
    outer
        .args(["-c", &script])
        .arg(inner.get_program())
        .args(inner.get_args());
    outer
        .env_clear()
        .envs(inner.get_envs().filter_map(|(name, value)| Some((name, value?))));
    outer.current_dir(inner.get_current_dir().unwrap());
    outer
}

#[cfg(target_os = "linux")]
#[tokio::test]
async fn a_full_disk_loses_nothing_that_has_come() {
    let shell = Shell::ready().await;
    let content = bytes(1, 3 << 20);
    shell.local("large", &content);
    shell.ok(["upload", "large"]).await;
    let arguments = ["download", "/large", "-C", "here"];
    let ran = run_with(with_little_room(1024, &shell.command(arguments)), "").await;
    assert_eq!(ran.code, 1, "{ran:?}");
    assert!(
        ran.err.contains("cannot write") && ran.err.contains("here/large"),
        "{ran:?}"
    );
    let part = shell.home.path().join("here/large.part");
    assert!(
        std::fs::metadata(&part).unwrap().len() >= 512 << 10,
        "what has come is kept"
    );
    shell.ok(arguments).await;
    assert_eq!(std::fs::read(shell.home.path().join("here/large")).unwrap(), content);
    assert!(!part.exists());
}

#[cfg(unix)]
#[tokio::test]
async fn an_upload_does_not_stop_at_a_folder_that_cannot_be_made() {
    let shell = Shell::ready().await;
    shell.local("tree/bad\nname/below/x", b"x");
    shell.local("tree/bad\nname/y", b"y");
    shell.local("tree/zoo/good", b"good");
    let ran = shell.run(["upload", "-r", "tree"]).await;
    assert_eq!(ran.code, 1, "{ran:?}");
    assert!(ran.err.contains("1 uploaded, 0 were there, 4 failed"), "{ran:?}");
    assert!(ran.err.matches("Parameter name is invalid").count() == 4, "{ran:?}");
    let listed = shell.ok(["tree"]).await;
    assert!(listed.contains("good") && !listed.contains("below"), "{listed}");
}

#[tokio::test]
async fn files_of_one_name_come_down_side_by_side() {
    let shell = Shell::ready().await;
    shell.local("one/a.txt", b"one");
    shell.local("two/a.txt", b"two");
    shell.ok(["upload", "one/a.txt", "--into", "/both"]).await;
    shell.ok(["upload", "two/a.txt", "--into", "/both"]).await;
    let lines = shell.json(["download", "-r", "/both", "--json"]).await;
    let renamed = lines.iter().filter(|line| line["renamed"] == true).count();
    assert_eq!((lines.len(), renamed), (2, 1), "{lines:?}");
    let names = crate::harness::names_in(&shell.home.path().join("both"));
    assert!(names.contains(&"a.txt".to_owned()) && names.len() == 2, "{names:?}");
}

#[tokio::test]
async fn a_file_called_as_the_part_of_another_one_comes_when_that_one_is_there() {
    let shell = Shell::ready().await;
    shell.local("x", b"the file");
    shell.local("x.part", b"another file, called as a part");
    shell.ok(["upload", "x", "x.part"]).await;
    shell.local("down/kept", b"");
    let ran = shell
        .run(["download", "/x", "/x.part", "-C", "down", "--force", "--json"])
        .await;
    assert!(ran.code != 0 && ran.err.contains("one by one"), "{ran:?}");
    let down = shell.home.path().join("down");
    assert_eq!(std::fs::read(down.join("x")).unwrap(), b"the file");
    assert!(!down.join("x.part").exists());
    shell.ok(["download", "/x.part", "-C", "down"]).await;
    assert_eq!(std::fs::read(down.join("x")).unwrap(), b"the file");
    assert_eq!(
        std::fs::read(down.join("x.part")).unwrap(),
        b"another file, called as a part"
    );
}

#[cfg(target_os = "linux")]
#[tokio::test]
async fn a_session_that_cannot_be_written_leaves_the_one_before() {
    let shell = Shell::ready().await;
    let before = std::fs::read_to_string(shell.session_file()).unwrap();
    let login = shell.command(["login", PREMIUM.0, "--password-stdin"]);
    let ran = run_with(with_little_room(0, &login), PREMIUM.1).await;
    assert!(ran.code == 1 && ran.err.contains("session.json"), "{ran:?}");
    assert_eq!(std::fs::read_to_string(shell.session_file()).unwrap(), before);
    let names = crate::harness::names_in(shell.session_file().parent().unwrap());
    assert_eq!(names, ["session.json"], "nothing half written stays");
    shell.ok(["account"]).await;
}
