//! Seed files that are sound: what a client finds in a server that started from one.

use std::path::PathBuf;

use rapidgator_mock::{Clock, MockServer, MockServerBuilder, Moment};
use serde_json::{Value, json};

use crate::client::{User, get, md5};

fn example() -> PathBuf {
    [env!("CARGO_MANIFEST_DIR"), "seeds", "example.yaml"].iter().collect()
}

/// When the server starts: the first of June 2024.
const STARTED: u64 = 1_717_200_000;

fn builder() -> MockServerBuilder {
    MockServer::builder().clock(Clock::frozen_at(Moment::from_seconds(STARTED)))
}

async fn start_example() -> (MockServer, User) {
    let server = builder().seed_file(example()).start().await.unwrap();
    let alice = User::login(&server, "alice@example.com", "wonderland").await;
    (server, alice)
}

/// The members of a value that are asked for.
fn some(value: &Value, members: &[&str]) -> Value {
    members.iter().map(|member| value[*member].clone()).collect()
}

async fn folder(user: &User, id: Option<&str>) -> Value {
    let id = id.map(|id| ("folder_id", id));
    user.call("folder/content", id.as_slice()).await["folder"].take()
}

/// The file of this name in a listing.
fn named<'l>(listing: &'l Value, name: &str) -> &'l Value {
    let files = listing["files"].as_array().unwrap();
    files.iter().find(|file| file["name"] == name).unwrap()
}

#[tokio::test]
async fn the_accounts_are_those_of_the_seed() {
    let (server, alice) = start_example().await;
    let user = alice.call("user/info", &[]).await["user"].take();
    assert_eq!(
        some(
            &user,
            &["email", "is_premium", "premium_end_time", "upload", "remote_upload"]
        ),
        json!([
            "alice@example.com",
            true,
            4_102_444_800_u64,
            {"max_file_size": 5_u64 << 30, "nb_pipes": 5},
            {"max_nb_jobs": 5, "refresh_time": 30},
        ])
    );
    assert_eq!(user["traffic"]["left"], 1_u64 << 40);
    // Everything counts but the remote uploads that are not done: files, the trash can, and what a job has fetched.
    let stored = 13 + 4 + 46 + (10 << 20) + (700 << 20) + 3 + 7;
    assert_eq!(alice.storage_left().await, (2 << 40) - stored);

    let anybody = User {
        token: String::new(),
        ..alice
    };
    let login = |login, password, code| {
        let params = [("login", login), ("password", password), ("code", code)];
        let anybody = anybody.clone();
        async move { anybody.send("user/login", &params).await }
    };
    login("bob@example.com", "builder", "123456").await.payload();
    for (email, password, code) in [
        ("bob@example.com", "builder", "000000"),
        ("mallory@example.com", "secret", ""),
        ("demo@example.com", "demo", ""),
        ("somebody-else@example.invalid", "", ""),
    ] {
        login(email, password, code).await.refusal();
    }
    assert_eq!(server.with_world(|world| world.audit()), Vec::<String>::new());
}

#[tokio::test]
async fn folders_and_files_are_where_the_seed_puts_them() {
    let (_server, alice) = start_example().await;
    let root = folder(&alice, None).await;
    let names: Vec<&Value> = root["files"]
        .as_array()
        .unwrap()
        .iter()
        .map(|file| &file["name"])
        .collect();
    assert_eq!(names, ["hello.txt", "movie.bin", "notes.txt"]);
    let hello = named(&root, "hello.txt");
    assert_eq!(
        some(hello, &["size", "hash", "mode", "created", "nb_downloads"]),
        json!([13, md5(b"Hello, Alice\n"), 3, 1_714_558_830, 8]),
        "a used link is one more download"
    );
    assert_eq!(
        some(named(&root, "movie.bin"), &["size", "hash", "created"]),
        json!([700 << 20, "6f1ed002ab5595859014ebf0951522d9", STARTED])
    );

    let music = &root["folders"][0];
    assert_eq!(some(music, &["name", "mode", "created"]), json!(["music", 0, STARTED]));
    let music = folder(&alice, music["folder_id"].as_str()).await;
    assert_eq!(named(&music, "AC/DC.bin")["hash"], md5(&[0, 1, 2, 255]));
    let live = &music["folders"][0];
    assert_eq!(
        some(live, &["name", "mode", "created"]),
        json!(["live", 2, 1_714_521_600])
    );
    let live = folder(&alice, live["folder_id"].as_str()).await;
    assert_eq!(named(&live, "long.bin")["size"], 10 << 20);

    let trash = alice.call("trashcan/content", &[]).await;
    assert_eq!(
        some(&trash["files"][0], &["name", "size", "created", "nb_downloads"]),
        json!(["old.txt", 3, 1_672_531_200, 1])
    );
}

#[tokio::test]
async fn contents_come_as_they_are_described() {
    let (_server, alice) = start_example().await;
    let root = folder(&alice, None).await;
    let music = folder(&alice, root["folders"][0]["folder_id"].as_str()).await;
    let live = folder(&alice, music["folders"][0]["folder_id"].as_str()).await;
    let hello = get(&alice.download_url(named(&root, "hello.txt")).await, &[]).await;
    assert_eq!(hello.text(), "Hello, Alice\n");
    let notes = get(&alice.download_url(named(&root, "notes.txt")).await, &[]).await;
    assert_eq!(notes.text(), include_str!("../../seeds/notes.txt"));

    let long = named(&live, "long.bin");
    let whole = get(&alice.download_url(long).await, &[]).await;
    assert_eq!(whole.body.len(), 10 << 20);
    assert_eq!(long["hash"], md5(&whole.body));

    let movie = alice.download_url(named(&root, "movie.bin")).await;
    let range = [("Range", "bytes=734003190-")];
    let (one, two) = (get(&movie, &range).await, get(&movie, &range).await);
    assert_eq!(
        (one.status, one.body.len()),
        (206, 10),
        "700 MiB of filler, the same each time"
    );
    assert_eq!(one.body, two.body);
}

#[tokio::test]
async fn what_somebody_else_has_is_uploaded_at_once() {
    let (_server, alice) = start_example().await;
    assert_eq!(alice.announce("abc", b"abc").await["state"], 2);
    assert_eq!(alice.announce("abd", b"abd").await["state"], 0);
    let copied = [
        ("hash", "900150983cd24fb0d6963f7d28e17f72"),
        ("name", "copy"),
        ("folder_id_dest", ""),
    ];
    let root = folder(&alice, None).await;
    let id = root["folder_id"].as_str().unwrap().to_owned();
    let copied = copied.map(|(name, value)| (name, if value.is_empty() { id.as_str() } else { value }));
    assert_eq!(alice.call("file/hashcopy", &copied).await["file"]["size"], 3);
}

#[tokio::test]
async fn links_are_used_or_not() {
    let (server, alice) = start_example().await;
    let links = alice.call("file/onetimelink_info", &[]).await["links"].take();
    let members = ["downloaded", "callback_url", "notify", "created"];
    assert_eq!(
        some(&links[0], &members),
        json!([false, "http://127.0.0.1:9000/used", true, 1_714_608_000])
    );
    assert_eq!(some(&links[1], &members), json!([true, null, false, STARTED]));
    let used = get(links[1]["url"].as_str().unwrap(), &[]).await;
    assert_eq!(used.text(), "This link has already been used");
    assert!(server.callbacks().is_empty(), "nobody is called for the past");
}

#[tokio::test]
async fn remote_uploads_stand_where_the_seed_left_them() {
    let (server, alice) = start_example().await;
    for _ in 0..3 {
        let jobs = alice.call("remote/info", &[]).await["jobs"].take();
        let states: Vec<&Value> = jobs.as_array().unwrap().iter().map(|job| &job["state"]).collect();
        assert_eq!(json!(states), json!([1, 2, 3, 4]), "{jobs}");
        assert_eq!(
            some(&jobs[1], &["name", "size", "dl_size"]),
            json!(["big.iso", 700 << 20, 70 << 20])
        );
        assert_eq!(jobs[0]["created"], 1_714_694_400);
        assert_eq!(jobs[2]["file"]["name"], "c.txt");
        assert_eq!(jobs[2]["file"]["hash"], md5(b"fetched"));
    }
    assert_eq!(server.with_world(|world| world.audit()), Vec::<String>::new());
}

#[tokio::test]
async fn switches_of_the_seed_count_unless_the_start_says_otherwise() {
    let switches = "profile: typed\nswitches: {processing_polls: 7, escape_slashes: on}";
    let polls = |server: &MockServer| server.dialect().switches.processing_polls;
    let forms = |server: &MockServer| {
        let mut dialect = server.dialect();
        dialect.switches = rapidgator_mock::Dialect::default().switches;
        dialect
    };
    let typed = {
        let mut typed = rapidgator_mock::Dialect::default();
        typed.apply_profile("typed").unwrap();
        typed.switches = rapidgator_mock::Dialect::default().switches;
        typed
    };
    let from_seed = builder().seed_text("seed", switches).start().await.unwrap();
    assert_eq!((polls(&from_seed), forms(&from_seed)), (7, typed));
    let over_it = builder()
        .seed_text("seed", switches)
        .profile("default")
        .switch("processing_polls", "9")
        .start()
        .await
        .unwrap();
    assert_eq!(polls(&over_it), 9);
    assert_ne!(forms(&over_it), typed, "the profile of the seed is not applied");

    let (_server, alice) = start_example().await;
    let upload = alice.announce("new", b"new").await;
    assert_eq!(upload.get("file"), Some(&Value::Null), "empty_file is null: {upload}");
}

#[tokio::test]
async fn a_seed_without_accounts_keeps_those_of_an_empty_start() {
    let server = builder()
        .seed_text("seed", "known: [{text: abc}]")
        .start()
        .await
        .unwrap();
    let demo = User::demo(&server).await;
    assert_eq!(demo.announce("abc", b"abc").await["state"], 2);
}

#[tokio::test]
async fn the_same_bytes_are_one_content_and_real_ones_go_before_filler() {
    let seed = "
accounts:
  - email: a@example.com
    password: a
    premium_until: 2100-01-01
    files:
      - {path: first, content: {hash: 900150983cd24fb0d6963f7d28e17f72, size: 3}}
      - {path: second, content: {base64: YWJj}}
      - {path: third, content: {synthetic: {size: 0}}}
      - {path: fourth, content: {text: ''}}
    trash:
      - {name: fifth, content: {text: abc}}
known: [{text: abc}]
";
    let server = builder().seed_text("seed", seed).start().await.unwrap();
    assert_eq!(server.stored_contents(), 2);
    let user = User::login(&server, "a@example.com", "a").await;
    let root = folder(&user, None).await;
    assert_eq!(
        get(&user.download_url(named(&root, "first")).await, &[]).await.text(),
        "abc"
    );
    assert_eq!(server.with_world(|world| world.audit()), Vec::<String>::new());
}

#[tokio::test]
async fn the_same_seed_gives_the_same_world() {
    let world = || async {
        let server = builder()
            .origin("http://same")
            .seed_file(example())
            .start()
            .await
            .unwrap();
        server.with_world(|world| world.clone())
    };
    assert!(world().await == world().await);
}

#[tokio::test]
async fn a_huge_file_costs_nothing_if_its_digest_is_told() {
    let seed = "
accounts:
  - email: a@example.com
    password: a
    premium_until: 2100-01-01
    limits: {storage: 16777215TiB, traffic: 16777215TiB}
    files:
      - {path: huge, content: {synthetic: {size: 16777214TiB, seed: 1, hash: 900150983CD24FB0D6963F7D28E17F72}}}
";
    let server = builder().seed_text("seed", seed).start().await.unwrap();
    let user = User::login(&server, "a@example.com", "a").await;
    let root = folder(&user, None).await;
    let huge = named(&root, "huge");
    assert_eq!(huge["hash"], "900150983cd24fb0d6963f7d28e17f72");
    let url = user.download_url(huge).await;
    let last = get(&url, &[("Range", "bytes=-16")]).await;
    assert_eq!((last.status, last.body.len()), (206, 16));
    assert_eq!(server.with_world(|world| world.audit()), Vec::<String>::new());
}
