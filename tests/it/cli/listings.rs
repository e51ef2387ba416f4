//! Listings in every order.

use rapidgator_client::types::{SortColumn, TrashSortColumn};
use rapidgator_mock::OperationId;
use rapidgator_mock::journal::Filter;
use serde_json::Value;

use super::shell::Shell;

/// Name, age and size say different things; downloads are made by the tests.
const SEED: &str = "
accounts:
  - email: demo@example.com
    password: demo
    premium_until: 2100-01-01
    folders:
      - {path: beta, created: 2024-01-01}
      - {path: alpha, created: 2024-03-01}
    files:
      - {path: a.txt, created: 2024-05-03, content: {text: four}}
      - {path: b.txt, created: 2024-05-01, content: {text: seventy}}
      - {path: c.txt, created: 2024-05-02, content: {text: x}}
    trash:
      - {name: y.txt, created: 2023-01-01, deleted: 2024-01-02, content: {text: yy}}
      - {name: z.txt, created: 2023-01-02, deleted: 2024-01-01, content: {text: z}}
";

fn names(list: &Value) -> String {
    let names = list.as_array().unwrap().iter().map(|it| it["name"].as_str().unwrap());
    names
        .map(|name| name.trim_end_matches(".txt"))
        .collect::<Vec<_>>()
        .join(" ")
}

async fn listed(shell: &Shell, order: &[&str]) -> (String, String) {
    let arguments = ["ls", "--json"].iter().chain(order);
    let listed = shell.json(arguments).await.remove(0);
    (names(&listed["folders"]), names(&listed["files"]))
}

#[tokio::test]
async fn a_folder_in_every_order() {
    let shell = Shell::with(SEED).await;
    for (file, times) in [("/b.txt", 1), ("/a.txt", 2)] {
        for _ in 0..times {
            shell.ok(["download", file, "-o", "x", "--force"]).await;
            std::fs::remove_file(shell.home.path().join("x")).unwrap();
        }
    }
    for (order, folders, files) in [
        (&["--sort", "name"][..], "alpha beta", "a b c"),
        (&["--sort", "name", "--reverse"], "beta alpha", "c b a"),
        (&["--sort", "created"], "beta alpha", "b c a"),
        (&["--sort", "created", "-r"], "alpha beta", "a c b"),
        (&["--sort", "size"], "alpha beta", "c a b"),
        (&["--sort", "size", "-r"], "alpha beta", "b a c"),
        (&["--sort", "downloads"], "alpha beta", "c b a"),
        (&["--sort", "downloads", "-r"], "alpha beta", "a b c"),
        (&["--sort", "nb_downloads", "-r"], "alpha beta", "a b c"),
        (&["--sort", "size", "-r", "--limit", "1"], "alpha beta", "b"),
        (&["--sort", "size", "--limit", "0"], "alpha beta", ""),
    ] {
        let found = listed(&shell, order).await;
        assert_eq!(found, (folders.to_owned(), files.to_owned()), "{order:?}");
    }
}

#[tokio::test]
async fn what_can_be_sorted_by_is_what_the_description_has() {
    let shell = Shell::with(SEED).await;
    let wrong = shell.run(["ls", "--sort", "colour"]).await;
    assert_eq!(wrong.code, 2, "{wrong:?}");
    for column in SortColumn::KNOWN {
        let name = format!("{column:?}").to_lowercase();
        assert!(wrong.err.contains(&name), "{name}: {wrong:?}");
        shell.ok(["ls", "--sort", &name]).await;
        shell.ok(["ls", "--sort", column.value()]).await;
    }
    for column in TrashSortColumn::KNOWN {
        shell.ok(["trash", "ls", "--sort", column.value()]).await;
    }
}

#[tokio::test]
async fn the_trash_can_in_every_order() {
    let shell = Shell::with(SEED).await;
    for (order, files) in [
        (&["--sort", "created"][..], "y z"),
        (&["--sort", "deleted"], "z y"),
        (&["--sort", "size", "-r"], "y z"),
        (&["--sort", "name", "-r", "--limit", "1"], "z"),
    ] {
        let arguments = ["trash", "list", "--json"].iter().chain(order);
        let lines = shell.json(arguments).await;
        assert_eq!(names(&Value::from(lines)), files, "{order:?}");
    }
}

#[tokio::test]
async fn no_page_is_asked_for_that_is_not_wanted() {
    let files: String = (0..501)
        .map(|number| format!("      - {{path: {number}.txt, created: 2024-05-03, content: {{text: '{number}'}}}}\n"))
        .collect();
    let account = "accounts:\n  - email: demo@example.com\n    password: demo\n    premium_until: 2100-01-01\n";
    let shell = Shell::with(&format!("{account}    files:\n{files}")).await;
    let pages = || {
        let name = Some(OperationId::FolderContent.id().to_owned());
        shell.server.journal().list(&Filter { name, ..Filter::all() }).len()
    };
    let files = async |limit: &str| {
        let listed = shell.json(["ls", "--json", "--limit", limit]).await.remove(0);
        listed["files"].as_array().unwrap().len()
    };
    let before = pages();
    assert_eq!(files("3").await, 3);
    let few = pages() - before;
    assert_eq!(files("501").await, 501);
    assert_eq!(pages() - before - few, few + 1, "one more page");
}
