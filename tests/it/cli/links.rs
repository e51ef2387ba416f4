//! Links that give a file once, and links to pages: made, looked at, followed.

use super::shell::{Shell, run_with};
use crate::raw::Request;

const SEED: &str = "
accounts:
  - email: demo@example.com
    password: demo
    premium_until: 2100-01-01
    files:
      - {path: a.txt, created: 2024-05-03, content: {text: the content}}
      - {path: b.txt, created: 2024-05-03, content: {text: another}}
  - email: free@example.com
    password: free
    files:
      - {path: theirs.txt, created: 2024-05-03, content: {text: theirs}}
";

/// A new link to this file: its id and its address.
async fn link_to(shell: &Shell, place: &str) -> (String, String) {
    let made = shell.json(["link", "create", place, "--json"]).await.remove(0);
    let text = |name: &str| made[name].as_str().unwrap().to_owned();
    (text("link_id"), text("url"))
}

/// The command of the other account.
async fn by_the_other(shell: &Shell, arguments: &[&str]) -> super::shell::Ran {
    let mut command = shell.command(arguments);
    command
        .env("RAPIDGATOR_LOGIN", "free@example.com")
        .env("RAPIDGATOR_PASSWORD", "free");
    run_with(command, "").await
}

#[tokio::test]
async fn a_link_is_made_looked_at_and_followed_once() {
    let shell = Shell::with(SEED).await;
    let (id, url) = link_to(&shell, "/a.txt").await;
    assert_eq!(
        shell.json(["link", "info", &url, "--json"]).await,
        shell.json(["link", "info", &id, "--json"]).await
    );
    assert_eq!(
        shell.json(["link", "list", "--json"]).await,
        shell.json(["link", "info", &id, "--json"]).await
    );
    let unused = shell.ok(["link", "info", &id]).await;
    assert!(unused.contains("Waiting") && unused.contains(&url), "{unused}");

    let line = shell.json(["download", &url, "-C", "here", "--json"]).await.remove(0);
    assert_eq!(
        (&line["status"], &line["file"]["name"]),
        (&"downloaded".into(), &"a.txt".into())
    );
    let path = shell.home.path().join("here/a.txt");
    assert_eq!(std::fs::read(&path).unwrap(), b"the content");
    assert_eq!(shell.json(["link", "info", &id, "--json"]).await[0]["downloaded"], true);

    std::fs::remove_file(&path).unwrap();
    let spent = shell.run(["download", &url, "-C", "here"]).await;
    assert!(spent.code == 5 && spent.err.contains("error: "), "{spent:?}");
    assert!(!path.exists());
}

#[tokio::test]
async fn a_link_can_be_named_by_its_id() {
    let shell = Shell::with(SEED).await;
    let (id, url) = link_to(&shell, "/b.txt").await;
    shell.ok(["download", &format!("link:{id}"), "-o", "x"]).await;
    assert_eq!(std::fs::read(shell.home.path().join("x")).unwrap(), b"another");
    assert_ne!(Request::new("GET", &url).send().await.body, b"another", "it is spent");
    let listed = shell.ok(["link", "list"]).await;
    assert!(listed.contains(&id) && listed.contains("b.txt"), "{listed}");
}

#[tokio::test]
async fn links_that_this_account_does_not_have() {
    let shell = Shell::with(SEED).await;
    let (_, url) = link_to(&shell, "/a.txt").await;
    let stranger = by_the_other(&shell, &["download", &url]).await;
    assert!(
        stranger.code == 2 && stranger.err.contains("open it in a browser"),
        "{stranger:?}"
    );
    let stranger = by_the_other(&shell, &["link", "info", &url]).await;
    assert!(stranger.code == 4 && stranger.err.contains("link list"), "{stranger:?}");
    assert_eq!(
        Request::new("GET", &url).send().await.body,
        b"the content",
        "it is still good"
    );
    for (arguments, code) in [
        (["link", "info", "none"], 4),
        (["link", "list", "none"], 4),
        (["download", "link:none", "-f"], 4),
        (["download", "https://example.com/x", "-f"], 2),
    ] {
        let ran = shell.run(arguments).await;
        assert_eq!(ran.code, code, "{arguments:?}: {ran:?}");
    }
}

#[tokio::test]
async fn the_link_to_the_page_of_a_file_is_enough() {
    let shell = Shell::with(SEED).await;
    let theirs = by_the_other(&shell, &["info", "/theirs.txt", "--json"]).await;
    let theirs: serde_json::Value = serde_json::from_str(&theirs.out).unwrap();
    for (url, content) in [
        (
            shell.json(["info", "/a.txt", "--json"]).await[0]["url"].clone(),
            "the content",
        ),
        (theirs["url"].clone(), "theirs"),
    ] {
        shell.ok(["download", url.as_str().unwrap(), "-o", content]).await;
        let path = shell.home.path().join(content);
        assert_eq!(std::fs::read_to_string(path).unwrap(), content);
    }
}
