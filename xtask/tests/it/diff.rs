//! `cargo xtask diff`: what it exits with, and what its last line is. Rules and places are tested in codegen.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use crate::repository::Repository;

pub(crate) const LIBRARY: &str = include_str!("../../../codegen/tests/it/specs/library.yaml");

/// The small description after one edit, in a file of this test.
fn written(name: &str, from: &str, to: &str) -> PathBuf {
    assert_eq!(
        LIBRARY.matches(from).count(),
        1,
        "{from:?} must stand in exactly one place"
    );
    file(name, &LIBRARY.replacen(from, to, 1))
}

fn file(name: &str, text: &str) -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::write(&path, text).expect("the folder for tests can be written to");
    path
}

fn diff(old: &Path, new: &Path, more: &[&str]) -> (Option<i32>, String, String) {
    let Output { status, stdout, stderr } = Command::new(env!("CARGO_BIN_EXE_xtask"))
        .args(["diff", "--against"])
        .arg(old)
        .arg("--spec")
        .arg(new)
        .args(more)
        .output()
        .expect("xtask was built");
    let text = |bytes| String::from_utf8(bytes).expect("it writes UTF-8");
    (status.code(), text(stdout), text(stderr))
}

fn last(text: &str) -> &str {
    text.lines().last().unwrap_or_default()
}

#[test]
fn the_same_description_breaks_nothing() {
    let path = file("same.yaml", LIBRARY);
    let (code, said, complained) = diff(&path, &path, &["--fail-on", "patch"]);
    assert_eq!(
        (code, said.as_str(), complained.as_str()),
        (Some(0), "verdict: none\n", "")
    );
}

#[test]
fn it_fails_only_where_the_bar_is_reached() {
    let old = file("bar-old.yaml", LIBRARY);
    let new = written("bar-new.yaml", "default: 20", "default: 30");
    for (more, wanted) in [
        (&[] as &[&str], 0),
        (&["--fail-on", "major"], 0),
        (&["--fail-on", "minor"], 1),
        (&["--fail-on", "patch"], 1),
    ] {
        let (code, said, _) = diff(&old, &new, more);
        assert_eq!((code, last(&said)), (Some(wanted), "verdict: minor"), "{more:?}");
    }
}

#[test]
fn json_ends_with_the_verdict() {
    let old = file("json-old.yaml", LIBRARY);
    let new = written(
        "json-new.yaml",
        "{separator: \",\", max: 2",
        "{separator: \";\", max: 2",
    );
    let (code, said, _) = diff(&old, &new, &["--format", "json"]);
    let lines: Vec<serde_json::Value> = said
        .lines()
        .map(|line| serde_json::from_str(line).expect("JSON"))
        .collect();
    assert_eq!((code, lines.len()), (Some(0), 2));
    assert_eq!(lines[0]["rule"], "D033");
    assert_eq!(lines[1]["verdict"], "major");
}

#[test]
fn a_description_with_mistakes_gives_no_verdict() {
    let good = file("good.yaml", LIBRARY);
    let bad = written("bad.yaml", "title: Library API", "titel: Library API");
    for (old, new) in [(&bad, &good), (&good, &bad)] {
        let (code, said, complained) = diff(old, new, &[]);
        assert_eq!((code, said.as_str()), (Some(2), ""));
        assert!(
            complained.contains("E101") && complained.contains("bad.yaml:"),
            "{complained}"
        );
    }
}

#[test]
fn waivers_take_a_change_out_of_the_verdict() {
    let old = file("waived-old.yaml", LIBRARY);
    let new = written(
        "waived-new.yaml",
        "{separator: \",\", max: 2",
        "{separator: \";\", max: 2",
    );
    let place = "operations.book.info.params.book_id.list.separator";
    let with = |name, rule, more: &str| {
        let text = format!("waivers: [{{rule: {rule}, place: {place}, reason: A comma never worked.{more}}}]\n");
        let waivers = file(name, &text);
        diff(
            &old,
            &new,
            &["--fail-on", "major", "--waivers", &waivers.display().to_string()],
        )
    };
    let (code, said, complained) = with("waiver.yaml", "D033", "");
    assert_eq!((code, last(&said), complained.as_str()), (Some(0), "verdict: none", ""));
    let (code, said, complained) = with("ended.yaml", "D033", ", until: 2001-01-01");
    assert_eq!((code, last(&said)), (Some(1), "verdict: major"));
    assert!(complained.contains("ended on 2001-01-01"), "{complained}");
    let (code, said, complained) = with("unknown.yaml", "D999", "");
    assert_eq!((code, said.as_str()), (Some(2), ""));
    assert!(complained.contains("E501"), "{complained}");
}

#[test]
fn github_shows_changes_beside_the_new_lines() {
    let old = file("github-old.yaml", LIBRARY);
    let new = written("github-new.yaml", "default: 20", "default: 30");
    let (code, said, _) = diff(&old, &new, &["--format", "github"]);
    assert_eq!((code, last(&said)), (Some(0), "verdict: minor"));
    let first = said.lines().next().unwrap_or_default();
    assert!(
        first.starts_with("::warning file=") && first.contains(",title=minor D234::"),
        "{first}"
    );
}

/// What xtask says about the description of a repository.
fn diff_in(repository: &Repository, more: &[&str]) -> (Option<i32>, String, String) {
    let Output { status, stdout, stderr } = Command::new(env!("CARGO_BIN_EXE_xtask"))
        .args(["diff", "--format", "brief", "--spec"])
        .arg(repository.path("api-spec.yaml"))
        .args(more)
        .output()
        .expect("xtask was built");
    let text = |bytes| String::from_utf8(bytes).expect("it writes UTF-8");
    (status.code(), text(stdout), text(stderr))
}

#[test]
fn without_against_it_compares_with_where_the_branch_left_main() {
    let repository = Repository::new();
    repository.write("api-spec.yaml", LIBRARY);
    repository.commit("the beginning");
    repository.git(&["switch", "--quiet", "--create", "work"]);
    let mine = LIBRARY.replacen("default: 20", "default: 30", 1);
    repository.write("api-spec.yaml", &mine);
    repository.commit("ours");
    // What happens on main meanwhile is not ours.
    repository.git(&["switch", "--quiet", "main"]);
    let theirs = LIBRARY.replacen("{separator: \",\", max: 2", "{separator: \";\", max: 2", 1);
    repository.write("api-spec.yaml", &theirs);
    repository.commit("theirs");
    repository.git(&["switch", "--quiet", "work"]);

    let (code, said, complained) = diff_in(&repository, &[]);
    assert_eq!((code, complained.as_str()), (Some(0), ""));
    assert_eq!(
        said,
        "~ switches.patience.default: the mock behaves otherwise when a switch is not set (20 -> 30) [D234]\nverdict: minor\n"
    );
    // Also what is not committed yet counts, and any revision may be given.
    repository.write("api-spec.yaml", LIBRARY);
    assert_eq!(last(&diff_in(&repository, &[]).1), "verdict: none");
    assert_eq!(last(&diff_in(&repository, &["--against", "main"]).1), "verdict: major");
    assert_eq!(last(&diff_in(&repository, &["--against", "HEAD"]).1), "verdict: minor");
}

#[test]
fn what_is_missing_for_a_baseline_is_told() {
    let repository = Repository::new();
    repository.write("api-spec.yaml", LIBRARY);
    repository.commit("the beginning");
    repository.git(&["branch", "--move", "trunk"]);
    let (code, _, complained) = diff_in(&repository, &[]);
    assert_eq!(code, Some(2));
    assert!(
        complained.contains("there is no branch `main`") && complained.contains("--against"),
        "{complained}"
    );

    let outside = tempfile::tempdir().expect("there is room for temporary files");
    let spec = outside.path().join("api-spec.yaml");
    std::fs::write(&spec, LIBRARY).expect("the folder can be written to");
    let Output { status, stderr, .. } = Command::new(env!("CARGO_BIN_EXE_xtask"))
        .args(["diff", "--spec"])
        .arg(&spec)
        .env("GIT_CEILING_DIRECTORIES", outside.path())
        .output()
        .expect("xtask was built");
    let complained = String::from_utf8_lossy(&stderr);
    assert_eq!(status.code(), Some(2));
    assert!(
        complained.contains("is in no git repository") && complained.contains("--against FILE"),
        "{complained}"
    );
}

#[test]
fn an_unknown_revision_is_told() {
    let new = file("revision.yaml", LIBRARY);
    let (code, said, complained) = diff(Path::new("no-such-revision"), &new, &[]);
    assert_eq!((code, said.as_str()), (Some(2), ""));
    assert!(complained.contains("error: "), "{complained}");
}
