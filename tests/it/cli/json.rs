//! What scripts read: `--json` of every command is what its help says, and errors are JSON as well.

use std::collections::BTreeSet;

use serde_json::Value;

use super::shell::{Ran, Shell};

/// The names in a text; all the members of a value.
fn words(text: &str) -> BTreeSet<String> {
    let words = text.split(|letter: char| !letter.is_ascii_alphanumeric() && letter != '_');
    words.filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

fn members(value: &Value) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    match value {
        Value::Object(object) => {
            for (name, value) in object {
                names.insert(name.clone());
                names.extend(members(value));
            }
        }
        Value::Array(items) => names.extend(items.iter().flat_map(members)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
    names
}

/// What the help of a command says of its JSON.
async fn said(shell: &Shell, command: &[&str]) -> String {
    let help = shell.ok(command.iter().chain(&["--help"])).await;
    let at = help
        .find("\nJSON")
        .unwrap_or_else(|| panic!("nothing of JSON in {help}"));
    help[at..].to_owned()
}

fn is_an_error(line: &str) -> Value {
    let value: Value = serde_json::from_str(line).unwrap();
    let error = value["error"].as_object().unwrap();
    let names: Vec<_> = error.keys().map(String::as_str).collect();
    assert_eq!(names, ["exit", "kind", "code", "message", "hint"], "{value}");
    assert_eq!(value.as_object().unwrap().len(), 1, "{value}");
    value["error"].clone()
}

#[tokio::test]
async fn every_command_writes_what_its_help_says() {
    let shell = Shell::seeded().await;
    shell.local("up.txt", b"up");
    let link = shell.json(["link", "create", "/hello.txt", "--json"]).await.remove(0);
    let link = link["link_id"].as_str().unwrap();
    let page = shell.json(["info", "/hello.txt", "--json"]).await.remove(0);
    let page = page["url"].as_str().unwrap();
    // The words of the command, and what comes behind it.
    let commands: &[(&[&str], &[&str])] = &[
        (&["account"], &[]),
        (&["operations"], &[]),
        (&["completions"], &["zsh"]),
        (&["ls"], &[]),
        (&["ls"], &["/hello.txt"]),
        (&["tree"], &[]),
        (&["info"], &["/", "/hello.txt"]),
        (&["upload"], &["up.txt"]),
        (&["upload"], &["none"]),
        (&["download"], &["/up.txt", "-o", "down.txt"]),
        (&["download"], &["/hello.txt", "-o", "up.txt"]),
        (&["check"], &["https://example.com/x", page]),
        (&["link", "create"], &["/hello.txt"]),
        (&["link", "list"], &[]),
        (&["link", "info"], &[link]),
        (&["mkdir"], &["/new"]),
        (&["cp"], &["/hello.txt", "/new"]),
        (&["cp"], &[page, "/new"]),
        (&["mv"], &["/up.txt", "/new"]),
        (&["mv"], &["/new/up.txt", "/new/other.txt"]),
        (&["mv"], &["/new", "/newer"]),
        (&["mode"], &["private", "/newer", "/hello.txt"]),
        (&["rm"], &["-r", "/newer"]),
        (&["trash", "list"], &[]),
        (&["trash", "restore"], &["--all"]),
        (&["trash", "empty"], &[]),
        (&["remote", "add"], &["http://127.0.0.1:9/x"]),
        (&["remote", "list"], &[]),
        (&["remote", "rm"], &["1"]),
        (&["logout"], &[]),
    ];
    for (command, arguments) in commands {
        let ran = shell.run(command.iter().chain(*arguments).chain(&["--json"])).await;
        assert!(!ran.out.is_empty() || ran.code != 0, "{command:?}: {ran:?}");
        let said = said(&shell, command).await;
        let is_one = said.starts_with("\nJSON:");
        assert!(!is_one || ran.out.lines().count() == 1, "{command:?}: {ran:?}");
        for line in ran.out.lines() {
            let value: Value = serde_json::from_str(line).unwrap();
            let unsaid: Vec<_> = members(&value).difference(&words(&said)).cloned().collect();
            assert!(unsaid.is_empty(), "{unsaid:?} of {command:?}: {value}");
        }
        for line in ran.err.lines() {
            is_an_error(line);
        }
    }
}

#[tokio::test]
async fn what_an_operation_answers_is_one_line_for_scripts() {
    let shell = Shell::seeded().await;
    assert_eq!(shell.json(["call", "folder.info", "--json"]).await.len(), 1);
    assert!(shell.ok(["call", "folder.info"]).await.lines().count() > 1);
}

#[tokio::test]
async fn wrong_arguments_are_an_error_in_json_too() {
    let shell = Shell::start().await;
    for arguments in [
        &["--json"][..],
        &["--json", "uplaod"],
        &["upload", "--json"],
        &["--json", "upload", "x", "--jobs", "0"],
        &["ls", "--sort", "colour", "--json"],
        &["--json", "link"],
        &["--json", "trash", "restore"],
        &["--json", "mv", "x"],
        &["--json", "upload", "-"],
        &["--json", "download", "x", "y", "-o", "z"],
        &["--json", "call", "file.info"],
        &["--json", "download", "x", "-o", "y", "-r"],
        &["--json", "remote", "rm", "x"],
        &["--json", "ls", "--nonsense"],
    ] {
        let Ran { code, out, err } = shell.run(arguments).await;
        assert_eq!(
            (code, out.as_str(), err.lines().count()),
            (2, "", 1),
            "{arguments:?}: {err}"
        );
        let error = is_an_error(&err);
        assert_eq!((&error["exit"], &error["kind"]), (&2.into(), &"usage".into()));
        for member in ["message", "hint"] {
            let text = error[member].as_str().unwrap();
            assert!(!text.is_empty() && !text.contains('\n'), "{arguments:?}: {err}");
        }
    }
    let typo = is_an_error(&shell.run(["--json", "uplaod"]).await.err);
    assert!(typo["hint"].as_str().unwrap().contains("'upload'"), "{typo}");
    // What is behind `--` is no option.
    let people = shell.run(["mv", "--", "--json"]).await;
    assert!(people.code == 2 && people.err.starts_with("error: "), "{people:?}");
    for arguments in [["--json", "--help"], ["--json", "--version"]] {
        let ran = shell.run(arguments).await;
        assert!(
            ran.code == 0 && ran.err.is_empty() && ran.out.starts_with(['r', 'U']),
            "{ran:?}"
        );
    }
}

#[tokio::test]
async fn a_password_that_is_an_argument_is_not_shown() {
    let shell = Shell::start().await;
    for arguments in [
        &["login", "demo@example.com", "MARKER"][..],
        &["login", "demo@example.com", "MARKER", "--json"],
    ] {
        let ran = shell.run(arguments).await;
        assert!(
            ran.code == 2 && ran.err.contains("no argument") && !ran.err.contains("MARKER"),
            "{ran:?}"
        );
    }
}
