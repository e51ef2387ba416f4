//! Seed files that are not sound: each mistake with its place, all of them in one run, and no server.

use std::fs;
use std::process::{Command, Output};

use rapidgator_mock::domain::Received;
use rapidgator_mock::domain::generated::types::{FileId, FolderId, Md5, Mode};
use rapidgator_mock::domain::seed::{SeedCourse, SeedFile, SeedFolder, SeedJob, SeedRefusal, SeedSource};
use rapidgator_mock::domain::{ContentId, World, WorldOptions};
use rapidgator_mock::{AccountOptions, MockServer, MockServerBuilder, Moment, SeedError};

async fn refused(builder: MockServerBuilder) -> String {
    let error = builder.start().await.unwrap_err();
    let inner = error.get_ref().unwrap();
    assert!(inner.is::<SeedError>(), "{error}");
    assert_eq!(format!("{inner:?}"), inner.to_string());
    inner.to_string()
}

/// What is told about a seed: line, column, and the words.
async fn told(text: &str) -> Vec<String> {
    let shown = refused(MockServer::builder().seed_text("seed", text)).await;
    let mut told = Vec::new();
    let mut lines = shown.lines().peekable();
    while let Some(line) = lines.next() {
        if let Some(message) = line.strip_prefix("error: ") {
            let place = lines.next().unwrap().trim_start().strip_prefix("--> seed:").unwrap();
            told.push(format!("{place} {message}"));
        } else if let Some(help) = line.trim_start().strip_prefix("= help: ") {
            *told.last_mut().unwrap() += &format!(" ({help})");
        }
    }
    told
}

/// An account with more lines at its end.
fn account(lines: &str) -> String {
    format!("accounts:\n- email: a@example.com\n  password: secret\n{lines}")
}

#[tokio::test]
async fn a_mistake_is_shown_with_its_line_and_what_was_probably_meant() {
    let text = "profile: default\naccounts:\n  - emial: a@example.com\n    password: marker\n";
    let shown = refused(MockServer::builder().seed_text("seeds/a.yaml", text)).await;
    assert_eq!(
        shown,
        "the seed cannot be used

error: `email` is missing
 --> seeds/a.yaml:3:5
  |
3 |   - emial: a@example.com
  |     ^^^^^

error: unknown key `emial`
 --> seeds/a.yaml:3:5
  |
3 |   - emial: a@example.com
  |     ^^^^^
  |
  = help: did you mean `email`?"
    );
}

#[tokio::test]
async fn every_mistake_has_its_place() {
    for (text, expected) in [
        ("", vec!["1:1 there is nothing in this seed"]),
        ("a seed", vec!["1:1 expected a map of keys and values"]),
        ("knwon: []", vec!["1:1 unknown key `knwon` (did you mean `known`?)"]),
        (
            "users: []",
            vec!["1:1 unknown key `users` (there is profile, switches, accounts, known)"],
        ),
        (
            "profile: tiped",
            vec!["1:10 there is no profile `tiped` (did you mean `typed`?)"],
        ),
        (
            "switches:\n  empty_fil: array\n  empty_file: nul\n  token_idle_ttl: soon\n  denied_by_ip: []",
            vec![
                "2:3 there is no switch `empty_fil` (did you mean `empty_file`?)",
                "3:15 empty_file takes array, null, absent, not \"nul\"",
                "4:19 token_idle_ttl takes a number, or a time such as 90s, 45m, 2h or 1d, not \"soon\"",
                "5:17 expected a word or a number",
            ],
        ),
        ("known: []\nknown: []", vec!["2:1 the key `known` is given twice"]),
        (
            "known: &a []\nprofile: *a",
            vec!["1:8 anchors are not allowed", "2:10 aliases are not allowed"],
        ),
        ("known: !!seq []", vec!["1:14 tags are not allowed"]),
        ("known: []\n---\nknown: []", vec!["2:1 a second document begins here"]),
        ("? [a]\n: b", vec!["1:3 a key has to be a text"]),
        (
            "accounts:\n- email: a\n  password: ''",
            vec!["3:13 expected a text with something in it"],
        ),
        ("accounts: {}", vec!["1:11 expected a list"]),
        (
            "accounts:\n- {email: a, password: b}\n- {email: A, password: b}",
            vec!["3:11 there are two accounts `A`"],
        ),
        (
            "accounts:\n- email: a\n  password: 0123\n  code: 000000\n  standing: frosen\n  premium_until: 2023-02-29",
            vec![
                "3:13 expected a text, and this may be read as something else (put it in quotes)",
                "4:9 expected a text, and this may be read as something else (put it in quotes)",
                "5:13 expected one of active, frozen, locked (did you mean `frozen`?)",
                "6:18 expected a day such as 2024-05-01, or 2024-05-01T10:20:30Z",
            ],
        ),
        (
            &account("  limits: {storage: 1.5GiB, parallel_uploads: -1, traffic: 99999999TiB, sise: 1}"),
            vec![
                "4:21 expected a number of bytes below 2^64, such as 512, 10MiB or 4TiB",
                "4:47 expected a number without a sign, below 2^64",
                "4:60 expected a number of bytes below 2^64, such as 512, 10MiB or 4TiB",
                "4:73 unknown key `sise` (there is storage, traffic, max_file_size, max_free_download, parallel_uploads, remote_jobs, remote_refresh)",
            ],
        ),
        (
            &account(
                "  folders:\n  - path: music\n  - path: music\n  - path: musik/live\n  - {path: a/, mode: publik}",
            ),
            vec![
                "6:11 there are two folders `music`",
                "7:11 there is no folder `musik` (did you mean `music`?)",
                "8:12 there is no folder `a`",
                "8:22 expected one of public, premium_only, private, hotlink (did you mean `public`?)",
            ],
        ),
        (
            &account(
                "  folders: [{path: music}]\n  files:\n  - {path: muzic/ä, content: {text: é}}\n  - {path: a, name: b, content: {text: b}}\n  - {name: c, content: {}}\n  - {name: c}\n  - {path: [], content: {text: x, from: y}}",
            ),
            vec![
                "6:12 there is no folder `muzic` (did you mean `music`?)",
                "7:6 expected `path`, or `name` with or without `folder`",
                "8:24 expected one of text, base64, from, synthetic, or hash with size",
                "9:6 `content` is missing",
                "9:12 there are two files `c`",
                "10:12 expected a text",
                "10:26 expected one of text, base64, from, synthetic, or hash with size",
            ],
        ),
        (
            "known:\n- {base64: '?'}\n- {hash: abc, size: 1}\n- {hash: 900150983cd24fb0d6963f7d28e17f72}\n- {text: a, size: 1}\n- {synthetic: {seed: x}}\n- {synthetic: {size: 65GiB}}",
            vec![
                "2:12 this is not base64: Invalid symbol 63, offset 0.",
                "3:10 expected an MD5 digest of 32 hex digits",
                "4:4 `size` is missing",
                "5:19 `size` does not go with `text`",
                "6:16 `size` is missing",
                "6:22 expected a number without a sign, below 2^64",
                "7:16 more than 64 GiB take too long to hash: add their `hash`",
            ],
        ),
        (
            &account(
                "  files: [{path: a.txt, content: {text: a}}]\n  links:\n  - {file: b.txt, used: yes}\n  - {callback: 'ftp://a'}\n  trash: [{path: a}]",
            ),
            vec![
                "6:12 there is no file `b.txt` (did you mean `a.txt`?)",
                "6:25 expected true or false",
                "7:6 `file` is missing",
                "7:16 expected an address with http:// or https://",
                "8:12 `content` is missing",
                "8:12 `name` is missing",
                "8:12 unknown key `path` (there is name, mode, created, deleted, downloads, content)",
            ],
        ),
        (
            &account(
                "  jobs:\n  - {state: waiting, url: 'http://a/'}\n  - {state: done, url: 'http://a/'}\n  - {state: starting, size: 1, url: 'http://a/'}\n  - {state: fail, size: 1, received: 2, folder: x, url: 'http://a/'}",
            ),
            vec![
                "5:13 a job leaves this state with the first question, so that nobody would see it",
                "6:6 `content` is missing",
                "7:29 a job in this state has no `size`",
                "8:38 more has come than there is",
                "8:49 there is no folder `x`",
            ],
        ),
    ] {
        assert_eq!(told(text).await, expected, "{text}");
    }
}

#[tokio::test]
async fn what_does_not_fit_into_the_world_has_its_place_too() {
    let copies: String = (0..11)
        .map(|copy| format!("  - {{path: copy{copy}, content: {{text: abc}}}}\n"))
        .collect();
    let jobs =
        "  jobs:\n  - {url: 'http://a/', state: starting}\n  - {url: 'http://a/', state: downloading, size: 3TiB}";
    for (text, expected) in [
        (
            account(
                "  limits: {storage: 5}\n  files:\n  - {path: a, content: {text: abc}}\n  - {path: b, content: {text: abc}}\n  trash: [{name: c, content: {text: abcd}}]",
            ),
            vec![
                "7:12 the account has room for 2 more bytes only",
                "8:18 the account has room for 2 more bytes only",
            ],
        ),
        (
            account(&format!("  files:\n{copies}")),
            vec!["15:12 the account may have 10 files with the same content at most"],
        ),
        (
            account(
                "  folders: [{path: \"\\x01\"}]\n  files:\n  - {path: \"\\x01/a\", content: {text: a}}\n  - {name: \"a\\nb\", content: {text: a}}",
            ),
            vec![
                "4:20 a name has to have a letter that shows, and no control characters",
                "7:12 a name has to have a letter that shows, and no control characters",
            ],
        ),
        (
            account(&format!("  limits: {{remote_jobs: 1}}\n{jobs}")),
            vec!["7:6 the account may have 1 remote uploads that have not ended at most"],
        ),
        (
            account(jobs),
            vec!["6:6 a file of the account may have 5368709120 bytes at most"],
        ),
    ] {
        assert_eq!(told(&text).await, expected, "{text}");
    }
}

#[tokio::test]
async fn hostile_seeds_are_refused() {
    let deep = "[".repeat(100_000);
    let deep_maps: String = (0..100).map(|depth| format!("{}a:\n", " ".repeat(depth))).collect();
    let mut bomb = "a0: &a0 [x, x]\n".to_owned();
    for level in 1..30 {
        bomb += &format!("a{level}: &a{level} [*a{}, *a{}]\n", level - 1, level - 1);
    }
    let many = format!("known:\n{}", "- {hash: x, size: -1}\n".repeat(20_000));
    let long = format!("known: [{}]", "{hash: x, size: 1}, ".repeat(20_000));
    for (text, words) in [
        (deep, "1:256 nested deeper than 16 levels"),
        (deep_maps, "17:17 nested deeper than 16 levels"),
        (bomb, "1:5 anchors are not allowed"),
        (many, "2:10 expected an MD5 digest"),
        (long, "1:16 expected an MD5 digest"),
        ("accounts: [{<<: {email: a}}]".to_owned(), "1:13 `email` is missing"),
        (
            "known: [{synthetic: {size: 18446744073709551616}}]".to_owned(),
            "1:28 expected a number of bytes",
        ),
        (
            "known: [{synthetic: {size: 1e99}}]".to_owned(),
            "1:28 expected a number of bytes",
        ),
        (
            "known: [{from: /etc/passwd}]".to_owned(),
            "1:16 expected a path below the folder",
        ),
        (
            "known: [{from: ../../etc/passwd}]".to_owned(),
            "1:16 expected a path below the folder",
        ),
        (
            "known: [{from: a/../../b}]".to_owned(),
            "1:16 expected a path below the folder",
        ),
        (
            "known: [{from: a}]".to_owned(),
            "1:10 a seed that is no file has no folder",
        ),
        ("a: \"\u{0}".to_owned(), "1:"),
        ("\u{feff}%YAML 1.2\n---\na: b".to_owned(), "1:"),
        ("- - - - \u{2028}\t:".to_owned(), "1:"),
    ] {
        let shown = refused(MockServer::builder().seed_text("seed", text)).await;
        let told = format!("--> seed:{}", words.split(' ').next().unwrap());
        let message = words.split_once(' ').map_or("", |(_, message)| message);
        assert!(
            shown.contains(&told) && shown.contains(message),
            "{words}: {}",
            &shown[..shown.len().min(2000)]
        );
        assert!(shown.len() < 60_000, "{words}: {}", shown.len());
    }
}

#[tokio::test]
async fn only_files_below_the_folder_of_the_seed_are_read() {
    let outside = tempfile::tempdir().unwrap();
    fs::write(outside.path().join("secret"), "secret").unwrap();
    let folder = tempfile::tempdir().unwrap();
    let seed = folder.path().join("seed.yaml");
    let from = |name: &str| {
        fs::write(&seed, format!("known: [{{from: {name}}}]")).unwrap();
        MockServer::builder().seed_file(&seed)
    };
    fs::create_dir(folder.path().join("below")).unwrap();
    fs::write(folder.path().join("below/fine"), "fine").unwrap();
    let server = from("below/fine").start().await.unwrap();
    assert_eq!(server.stored_contents(), 1);
    assert!(refused(from("below")).await.contains("is not a file"));
    assert!(refused(from("missing")).await.contains("cannot be read"));
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink(outside.path(), folder.path().join("out")).unwrap();
        std::os::unix::fs::symlink(folder.path().join("below"), folder.path().join("in")).unwrap();
        assert!(refused(from("out/secret")).await.contains("leads out of the folder"));
        drop(from("in/fine").start().await.unwrap());
    }
}

#[tokio::test]
async fn a_file_that_is_no_text_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let seed = folder.path().join("seed.yaml");
    let builder = || MockServer::builder().seed_file(&seed);
    assert!(refused(builder()).await.contains("cannot read the seed file"));
    fs::write(&seed, b"known: []\nprofile: \xff\xfe").unwrap();
    let shown = refused(builder()).await;
    assert!(
        shown.contains("this is not UTF-8") && shown.contains("seed.yaml:2:10"),
        "{shown}"
    );
    fs::write(&seed, vec![b' '; (16 << 20) + 1]).unwrap();
    assert!(refused(builder()).await.contains("more than 16777216 bytes"));
    assert!(
        refused(MockServer::builder().seed_file(folder.path()))
            .await
            .contains("cannot read")
    );
}

#[tokio::test]
async fn no_message_shows_a_secret() {
    for text in [
        "accounts:\n- {email: a, password: [marker], code: marker}",
        "accounts:\n- email: a\n  password: marker: marker",
        "accounts:\n- email: a\n  password:\n    marker: [marker]",
        "accounts:\n- email: a\n  password: |\n    marker\n   marker",
        "accounts:\n- email: a\n  \"code\": {marker: marker}\n  'password' : *marker",
        "accounts:\n- {email: a, password: b, jobs: [{url: 'ftp://marker', state: fail}], files: [{path: x, content: {text: x}}], links: [{file: x, callback: marker}]}",
    ] {
        let shown = refused(MockServer::builder().seed_text("seed", text)).await;
        assert!(!shown.contains("marker"), "{shown}");
    }
}

#[test]
fn the_program_ends_with_the_mistakes_of_its_seed() {
    let folder = tempfile::tempdir().unwrap();
    let seed = folder.path().join("seed.yaml");
    fs::write(&seed, "profle: default\nswitches: {empty_file: nul}\n").unwrap();
    let run = |more: &[&str]| -> Output {
        Command::new(env!("CARGO_BIN_EXE_rapidgator-mock"))
            .args(["--listen", "127.0.0.1:0", "--seed"])
            .arg(&seed)
            .args(more)
            .env_remove("RUST_BACKTRACE")
            .output()
            .unwrap()
    };
    let output = run(&[]);
    assert_eq!((output.status.code(), output.stdout.len()), (Some(1), 0));
    let shown = String::from_utf8(output.stderr).unwrap();
    assert!(
        shown.contains("seed.yaml:1:1") && shown.contains("seed.yaml:2:24"),
        "{shown}"
    );

    fs::write(&seed, "profile: typed\n").unwrap();
    let output = run(&["--dialect", "empty_file=nul"]);
    assert_eq!((output.status.code(), output.stdout.len()), (Some(1), 0));
    let shown = String::from_utf8(output.stderr).unwrap();
    assert!(shown.contains("empty_file takes array, null, absent"), "{shown}");
}

#[test]
fn the_world_refuses_what_breaks_its_rules() {
    let small = AccountOptions {
        storage: 10,
        max_file_size: 5,
        remote_jobs: 1,
        ..AccountOptions::new("a", "a")
    };
    let mut world = World::new(WorldOptions {
        accounts: vec![small],
        ..WorldOptions::default()
    });
    let content = |id, length| Received {
        content: ContentId::new(id),
        length,
        md5: Md5::parse(&format!("{id:032x}")).unwrap(),
    };
    let file = |content| SeedFile {
        name: "a".to_owned(),
        mode: Mode::Public,
        created: Moment::default(),
        downloads: 0,
        content,
    };
    let job = |course| SeedJob {
        url: "http://a/".into(),
        created: Moment::default(),
        course,
    };
    let before = world.clone();
    let nowhere = FolderId::from("1");
    let folder = SeedFolder {
        name: "a".to_owned(),
        mode: Mode::Public,
        created: Moment::default(),
    };
    let unnamed = SeedFolder {
        name: " ".to_owned(),
        ..folder
    };
    assert_eq!(
        world.seed_folder("b", None, folder.clone()),
        Err(SeedRefusal::NoSuchAccount)
    );
    assert_eq!(
        world.seed_folder("a", Some(&nowhere), folder),
        Err(SeedRefusal::NoSuchFolder)
    );
    assert_eq!(world.seed_folder("a", None, unnamed), Err(SeedRefusal::NameNotValid));
    assert_eq!(
        world.seed_file("a", None, file(content(1, 11))),
        Err(SeedRefusal::OverQuota { left: 10 })
    );
    let link = rapidgator_mock::domain::seed::SeedLink {
        callback: None,
        notify: false,
        created: Moment::default(),
        use_: rapidgator_mock::domain::seed::SeedUse::Used,
    };
    assert_eq!(
        world.seed_link("a", &FileId::from("1"), link),
        Err(SeedRefusal::NoSuchFile)
    );
    let large = SeedSource {
        size: Some(6),
        ..SeedSource::default()
    };
    assert_eq!(
        world.seed_job("a", None, job(SeedCourse::Downloading(large))),
        Err(SeedRefusal::TooLarge { limit: 5 })
    );
    assert!(world == before, "what is refused changes nothing");

    world.seed_file("a", None, file(content(1, 5))).unwrap();
    assert_eq!(
        world.seed_file("a", None, file(content(1, 4))),
        Err(SeedRefusal::ContentInUse)
    );
    let done = |content| SeedCourse::Done { name: None, content };
    world.seed_job("a", None, job(done(content(2, 5)))).unwrap();
    assert_eq!(
        world.storage_used("a"),
        Some(10),
        "an account may be full to the last byte"
    );
    assert_eq!(
        world.seed_job("a", None, job(SeedCourse::Starting)),
        Err(SeedRefusal::OverQuota { left: 0 })
    );
    world.seed_known(content(3, u64::MAX)).unwrap();
    assert_eq!(world.audit(), Vec::<String>::new());
}
