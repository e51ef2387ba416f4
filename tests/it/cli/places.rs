//! Files and folders by every name that they have, and what is done to them.

use super::shell::Shell;

#[tokio::test]
async fn looking_around() {
    let shell = Shell::seeded().await;
    let text = |text: String| shell.stable(&text);
    insta::assert_snapshot!(text(shell.ok(["ls"]).await));
    insta::assert_snapshot!(text(shell.ok(["ls", "--json"]).await));
    insta::assert_snapshot!(text(shell.ok(["tree"]).await));
    insta::assert_snapshot!(text(shell.ok(["tree", "/music", "--json"]).await));
    insta::assert_snapshot!(text(shell.ok(["info", "/hello.txt", "/music/live"]).await));
    assert_eq!(shell.ok(["ls", "/music/live", "--quiet"]).await.lines().count(), 1);
}

#[tokio::test]
async fn a_thing_has_several_names() {
    let shell = Shell::seeded().await;
    let named = async |name: &str| {
        let mut found = shell.json(["info", "--json", name]).await.remove(0);
        // Known of what was found in a listing only.
        found.as_object_mut().unwrap().remove("downloads");
        found
    };
    let file = &named("/music/a.txt").await;
    let id = file["file_id"].as_str().unwrap();
    for name in [
        id,
        &format!("file:{id}"),
        file["url"].as_str().unwrap(),
        "/music//a.txt",
    ] {
        assert_eq!(&named(name).await, file, "{name}");
    }
    let folder = &named("/music/").await;
    let id = folder["folder_id"].as_str().unwrap();
    for name in [id, &format!("folder:{id}"), folder["url"].as_str().unwrap()] {
        assert_eq!(&named(name).await, folder, "{name}");
    }
}

#[tokio::test]
async fn an_ambiguous_name_shows_what_it_may_mean() {
    let shell = Shell::seeded().await;
    for content in ["one", "two!"] {
        shell.local("twin", content.as_bytes());
        shell.ok(["upload", "twin", "--into", "/music"]).await;
    }
    let ran = shell.run(["info", "/music/twin"]).await;
    assert_eq!(ran.code, 2);
    insta::assert_snapshot!(ran.err);
}

#[tokio::test]
async fn names_that_name_nothing() {
    let shell = Shell::seeded().await;
    for (name, code) in [
        ("/none", 4),
        ("/music/none/deeper", 4),
        ("/hello.txt/", 4),
        ("zzz", 4),
        ("file:zzz", 4),
        ("folder:999999", 4),
        ("https://example.com/other", 2),
        ("", 2),
        ("/new\nline", 4),
    ] {
        let ran = shell.run(["info", name]).await;
        assert_eq!(ran.code, code, "{name}: {ran:?}");
        assert!(
            ran.err.starts_with("error: ") && ran.err.lines().count() <= 2,
            "{ran:?}"
        );
    }
}

#[tokio::test]
async fn folders_are_made_one_by_one_or_all_at_once() {
    let shell = Shell::seeded().await;
    assert_eq!(shell.run(["mkdir", "/a/b"]).await.code, 4);
    assert_eq!(shell.run(["mkdir", "/music"]).await.code, 5);
    assert_eq!(shell.run(["mkdir", "a"]).await.code, 2);
    shell.ok(["mkdir", "-p", "/a/b/c", "/a/b"]).await;
    let before = shell.ok(["tree", "/a"]).await;
    shell.ok(["mkdir", "-p", "/a/b/c"]).await;
    assert_eq!(shell.ok(["tree", "/a"]).await, before, "twice is as once");
}

#[tokio::test]
async fn things_are_moved_renamed_and_copied() {
    let shell = Shell::seeded().await;
    shell.ok(["mkdir", "/inbox"]).await;
    shell.ok(["mv", "/hello.txt", "/music/live", "/inbox"]).await;
    shell.ok(["mv", "/inbox/hello.txt", "/inbox/renamed.txt"]).await;
    shell.ok(["mv", "/inbox/live", "/music/concerts"]).await;
    shell.ok(["cp", "/inbox/renamed.txt", "/music/concerts", "/"]).await;
    let url = shell.json(["info", "--json", "/music/a.txt"]).await[0]["url"]
        .as_str()
        .unwrap()
        .to_owned();
    shell.ok(["cp", &url, "/inbox"]).await;
    insta::assert_snapshot!(shell.ok(["tree"]).await);
    assert_eq!(
        shell.run(["mv", "/renamed.txt", "/inbox/renamed.txt"]).await.code,
        5,
        "nothing is replaced"
    );
    assert_eq!(shell.run(["mv", "/renamed.txt", "/music", "/none"]).await.code, 4);
    assert_eq!(shell.run(["mv", "/inbox", "/inbox"]).await.code, 5, "not into itself");
    assert_eq!(
        shell.run(["cp", "/none", "/renamed.txt", "/inbox"]).await.code,
        1,
        "the other one is copied"
    );
}

#[tokio::test]
async fn deleted_files_are_in_the_trash_can_until_they_are_not() {
    let shell = Shell::seeded().await;
    assert_eq!(shell.run(["rm", "/music"]).await.code, 2, "a folder needs -r");
    assert_eq!(shell.run(["rm", "-r", "/"]).await.code, 2);
    insta::assert_snapshot!(shell.stable(&shell.ok(["trash", "list"]).await));
    shell.ok(["rm", "/hello.txt"]).await;
    let trash = shell.json(["trash", "list", "--json"]).await;
    assert_eq!(trash.len(), 2);
    let hello = trash.iter().find(|file| file["name"] == "hello.txt").unwrap();
    shell.ok(["trash", "restore", hello["file_id"].as_str().unwrap()]).await;
    shell.ok(["info", "/hello.txt"]).await;
    shell.ok(["rm", "--permanently", "/hello.txt"]).await;
    let names: Vec<_> = shell.json(["trash", "list", "--json"]).await;
    assert!(
        names.len() == 1 && names[0]["name"] == "old.txt",
        "only this one is gone for good: {names:?}"
    );
    shell.ok(["rm", "-r", "--permanently", "/music"]).await;
    assert_eq!(shell.json(["trash", "list", "--json"]).await.len(), 1);
    shell.ok(["trash", "empty", "--yes"]).await;
    assert_eq!(shell.ok(["trash", "list"]).await, "");
    assert_eq!(shell.run(["trash", "restore", "none"]).await.code, 4);
}

#[tokio::test]
async fn modes_by_label() {
    let shell = Shell::seeded().await;
    shell.ok(["mode", "premium-only", "/hello.txt", "/music"]).await;
    let modes: Vec<_> = shell.json(["info", "--json", "/hello.txt", "/music"]).await;
    assert!(modes.iter().all(|it| it["mode_label"] == "Premium only"), "{modes:?}");
    assert_eq!(shell.run(["mode", "secret", "/hello.txt"]).await.code, 2);
}

#[tokio::test]
async fn links_are_checked_from_everywhere() {
    let shell = Shell::seeded().await;
    let url = shell.json(["info", "--json", "/hello.txt"]).await[0]["url"]
        .as_str()
        .unwrap()
        .to_owned();
    let dead = "http://rapidgator.net/file/00000000000000000000000000000000/x.html";
    assert_eq!(shell.run(["check", &url]).await.code, 0);
    let list = shell.local("links.txt", format!("# mine\n{url}\n\n{dead}\nhttp://a,b\n").as_bytes());
    let ran = shell.run(["check", "--json", "--from", list.to_str().unwrap()]).await;
    assert_eq!(ran.code, 1);
    let states: Vec<_> = ran.out.lines().map(|line| line.contains("\"ACCESS\"")).collect();
    assert_eq!(states, [true, false, false], "{ran:?}");
    // More than the service takes at once.
    let many = super::shell::run_with(shell.command(["check"]), &format!("{url}\n").repeat(60)).await;
    assert!(many.code == 0 && many.out.lines().count() == 60, "{many:?}");
}

#[tokio::test]
async fn one_time_links() {
    let shell = Shell::seeded().await;
    let made = shell.json(["link", "create", "/hello.txt", "--json"]).await;
    assert_eq!(made[0]["file"]["name"], "hello.txt");
    let listed = shell.json(["link", "list", "--json"]).await;
    assert_eq!(listed, made);
    assert_eq!(shell.run(["link", "create", "/music"]).await.code, 2);
    assert_eq!(shell.run(["link", "list", "none"]).await.code, 4);
}

#[tokio::test]
async fn remote_uploads() {
    let shell = Shell::seeded().await;
    let jobs = shell
        .json([
            "remote",
            "add",
            "http://files.example.com/a.iso",
            "--into",
            "/music",
            "--json",
        ])
        .await;
    let id = jobs[0]["job_id"].to_string();
    assert_eq!(
        shell.json(["remote", "list", "--json"]).await[0]["job_id"].to_string(),
        id
    );
    shell.ok(["remote", "rm", &id]).await;
    assert_eq!(shell.ok(["remote", "list"]).await, "");
    assert_eq!(shell.run(["remote", "rm", &id]).await.code, 4);
}

#[tokio::test]
async fn no_folder_is_made_beside_a_file_of_its_name_by_chance() {
    let shell = Shell::seeded().await;
    shell.local("x", b"x");
    for arguments in [
        &["upload", "x", "--into", "/hello.txt"][..],
        &["upload", "x", "--into", "/hello.txt/deep/"],
        &["mkdir", "-p", "/music/a.txt"],
        &["mkdir", "-p", "/music/a.txt/deep/er"],
    ] {
        let ran = shell.run(arguments).await;
        assert!(ran.code == 2 && ran.err.contains(".txt` is a file"), "{ran:?}");
        assert!(
            ran.err.contains(".txt/`"),
            "it says how to make one all the same: {ran:?}"
        );
    }
    for path in ["/hello.txt", "/music/a.txt"] {
        assert_eq!(shell.run(["info", path]).await.code, 0, "it is the only one");
    }
    shell.ok(["upload", "x", "--into", "/hello.txt/"]).await;
    assert_eq!(
        shell.json(["ls", "/hello.txt/", "--json"]).await[0]["files"][0]["name"],
        "x"
    );
    shell.ok(["mkdir", "-p", "/hello.txt/deep/er"]).await;
    assert_eq!(
        shell.json(["ls", "/hello.txt/", "--json"]).await[0]["folders"][0]["name"],
        "deep"
    );
}

#[tokio::test]
async fn hints_lead_on() {
    let shell = Shell::seeded().await;
    let gone = "https://rapidgator.net/file/00000000000000000000000000000000/x.html";
    for (arguments, hint) in [
        (&["trash", "restore"][..], "--all"),
        (&["trash", "restore", "/old.txt"], "trash list"),
        (&["link", "info", "none"], "link list"),
        (&["link", "list", "none"], "link list"),
        (&["info", gone], "rapidgator check"),
    ] {
        let ran = shell.run(arguments).await;
        assert!(ran.code != 0 && ran.err.contains(hint), "{arguments:?}: {ran:?}");
    }
    let mut nowhere = shell.command(["account", "--base-url", "nonsense"]);
    nowhere.env("RAPIDGATOR_TOKEN", "x");
    let ran = super::shell::run_with(nowhere, "").await;
    assert!(ran.code == 2 && ran.err.contains("https://"), "{ran:?}");
    let mut elsewhere = shell.command(["account"]);
    elsewhere.env("RAPIDGATOR_TOKEN", "x");
    elsewhere.env(
        "RAPIDGATOR_BASE_URL",
        format!("http://{}/not/there", shell.server.address()),
    );
    let ran = super::shell::run_with(elsewhere, "").await;
    assert!(ran.code == 5 && ran.err.contains("--base-url"), "{ran:?}");
    let ran = shell.run(["upload", "none"]).await;
    assert!(
        ran.code == 1 && !ran.err.contains("again"),
        "it would not help: {ran:?}"
    );
}
