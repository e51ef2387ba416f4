//! Bad input, for each parameter of each operation: never a panic, never a failure of the mock itself, never what belongs
//! to somebody else.

use std::collections::BTreeSet;

use rapidgator_client::operations::OPERATIONS;
use rapidgator_client::types::Mode;
use rapidgator_client::{Batch as _, Client, Operation};
use rapidgator_mock::{AccountOptions, Moment, OperationId, Refusal, Tier};
use serde_json::Value;

use crate::harness::{Pair, md5};
use crate::raw::{Answer, Caller, Envelope, Request, escaped};

const ATTACKER: (&str, &str) = ("attacker@example.com", "attacker");
const VICTIM: (&str, &str) = ("victim@example.com", "victim");

/// Texts that are of the wrong type nearly everywhere, and some that break naive servers.
const HOSTILE: &[&str] = &[
    "-1",
    "0",
    "1.5",
    "1e9",
    "+1",
    "0x1f",
    "18446744073709551616",
    "NaN",
    "true",
    "maybe",
    "null",
    "[]",
    "{\"a\":1}",
    " ",
    ",",
    ",,,",
    "a,b,a",
    "%",
    "%zz",
    "a\0b",
    "a\r\nSet-Cookie: b=c",
    "'; DROP TABLE files; --",
    "../../../etc/passwd",
    "<script>alert(1)</script>",
    "ü日本😀",
    "\u{202e}\u{feff}",
    "\u{1d7cf}",
];

/// Two accounts that must not see anything of each other.
struct Scene {
    pair: Pair,
    attacker: Client,
    attackers: Things,
    victim: Client,
    victims: Things,
}

/// What an account has; all names have its mark in them.
struct Things {
    account: (&'static str, &'static str),
    mark: &'static str,
    file: String,
    page: String,
    in_trash: String,
    folder: String,
    target: String,
    upload: String,
    link: String,
    job: String,
}

impl Scene {
    async fn set() -> Self {
        let accounts = [ATTACKER, VICTIM].map(|(email, password)| AccountOptions {
            tier: Tier::Premium {
                until: Moment::from_seconds(u64::from(u32::MAX)),
            },
            remote_jobs: 1_000_000,
            ..AccountOptions::new(email, password)
        });
        let pair = Pair::with_accounts(accounts.into()).await;
        let (attacker, victim) = (pair.client_of(ATTACKER), pair.client_of(VICTIM));
        Self {
            attackers: Things::make(&pair, &attacker, ATTACKER, "mark-of-the-attacker").await,
            victims: Things::make(&pair, &victim, VICTIM, "mark-of-the-victim").await,
            pair,
            attacker,
            victim,
        }
    }

    /// A caller of the attacker's.
    async fn caller(&self) -> Caller<'_> {
        Caller::log_in(&self.pair.server, ATTACKER).await
    }
}

impl Things {
    async fn make(pair: &Pair, client: &Client, account: (&'static str, &'static str), mark: &'static str) -> Self {
        let put = async |name: &str| {
            let name = format!("{mark} {name}");
            let path = pair.local("to-upload", name.as_bytes());
            let file = client.upload(path).named(name).await.unwrap().file;
            client.file().change_mode(&file.file_id, Mode::Private).await.unwrap();
            file
        };
        let folder = async |name: &str| {
            let folder = client
                .folder()
                .create(format!("{mark} {name}"))
                .mode(Mode::Private)
                .await;
            folder.unwrap().folder_id.to_string()
        };
        let file = put("file").await;
        let in_trash = put("in the trash can").await.file_id;
        client.file().delete([&in_trash]).await.unwrap().all().unwrap();
        let url = file.url.unwrap();
        let end_of_id = url.find(file.file_id.as_str()).unwrap() + file.file_id.as_str().len();
        let link = client.file().onetimelink_create(&file.file_id);
        let upload = client.file().upload(format!("{mark} upload"), md5(mark.as_bytes()), 1);
        let jobs = client
            .remote()
            .create([format!("http://source.example/{mark}?size=1")])
            .await
            .unwrap();
        Self {
            account,
            mark,
            page: url[..end_of_id].to_owned(),
            in_trash: in_trash.to_string(),
            folder: folder("folder").await,
            target: folder("target").await,
            upload: upload.await.unwrap().upload_id.to_string(),
            link: link
                .url(format!("http://callback.example/{mark}"))
                .await
                .unwrap()
                .link_id
                .to_string(),
            job: jobs[0].job_id.to_string(),
            file: file.file_id.to_string(),
        }
    }

    /// A value with which the operation works.
    fn value(&self, operation: OperationId, parameter: &str) -> String {
        if let Some(id) = self.id(operation, parameter) {
            return id.to_owned();
        }
        match parameter {
            "login" => self.account.0.to_owned(),
            "password" => self.account.1.to_owned(),
            "code" => "123456".to_owned(),
            "hash" if operation == OperationId::FileUpload => md5(b"unknown"),
            "hash" => md5(format!("{} file", self.mark).as_bytes()),
            "name" => "a name".to_owned(),
            "size" => "7".to_owned(),
            "mode" => "0".to_owned(),
            "multipart" | "notify" | "page" | "per_page" => "1".to_owned(),
            "sort_column" => "name".to_owned(),
            "sort_direction" => "ASC".to_owned(),
            "url" => "http://source.example/a?size=1".to_owned(),
            other => panic!("{} has the parameter {other}, which has no value here", operation.id()),
        }
    }

    /// The id, if the parameter takes one.
    fn id(&self, operation: OperationId, parameter: &str) -> Option<&str> {
        match (parameter, operation) {
            ("file_id", OperationId::TrashcanRestore | OperationId::TrashcanEmpty) => Some(&self.in_trash),
            ("file_id", _) => Some(&self.file),
            ("folder_id", _) => Some(&self.folder),
            ("folder_id_dest", _) => Some(&self.target),
            ("upload_id", _) => Some(&self.upload),
            ("link_id", _) => Some(&self.link),
            ("job_id", _) => Some(&self.job),
            ("url", OperationId::FileXcopy | OperationId::FileCheckLink) => Some(&self.page),
            _ => None,
        }
    }
}

/// Everything of an account that somebody else could have changed.
async fn belongings(client: &Client) -> String {
    let root = client.folder().content().await.unwrap();
    let trash = client.trashcan().content().await.unwrap();
    let links = client.file().onetimelink_info().await.unwrap();
    let jobs: Vec<_> = client
        .remote()
        .info()
        .await
        .unwrap()
        .into_iter()
        .map(|job| job.job_id)
        .collect();
    format!("{root:?} {trash:?} {links:?} {jobs:?}")
}

fn operation_of(known: &Operation) -> OperationId {
    let mut all = OperationId::ALL.iter();
    *all.find(|operation| operation.id() == known.id)
        .expect("both sides know the same operations")
}

/// All parameters of an operation, with values that work.
fn parameters(things: &Things, known: &Operation) -> Vec<(&'static str, String)> {
    let operation = operation_of(known);
    let each = known.params.iter();
    each.map(|parameter| (parameter.name, things.value(operation, parameter.name)))
        .collect()
}

fn borrowed<'p>(parameters: &'p [(&'static str, String)]) -> Vec<(&'p str, &'p str)> {
    parameters.iter().map(|(name, value)| (*name, value.as_str())).collect()
}

/// Sees to it that an answer is one of the API, that a refusal is catalogued, and that nothing forbidden is in it.
fn checked(operation: OperationId, answer: &Answer, forbidden: &str, at: &str) -> Envelope {
    let shown: String = format!("{} {at}: {}", operation.id(), answer.text())
        .chars()
        .take(500)
        .collect();
    assert_eq!(answer.status, 200, "{shown}");
    assert_eq!(answer.header("Content-Type"), Some("application/json"), "{shown}");
    assert!(answer.header("Set-Cookie").is_none(), "{shown}");
    assert!(!answer.text().contains(forbidden), "{shown}");
    let envelope = answer.envelope();
    if envelope.status == 200 {
        assert!(envelope.details.is_none() && !envelope.response.is_null(), "{shown}");
        return envelope;
    }
    assert!(envelope.status != 500 && envelope.status != 503, "{shown}");
    let (status, text) = envelope.refusal();
    let names = OPERATIONS
        .iter()
        .flat_map(|known| known.params)
        .map(|parameter| parameter.name);
    let about_a_parameter = names.chain(["token"]).flat_map(|name| {
        let name = name.to_owned();
        [
            Refusal::ParameterMissing { name: name.clone() },
            Refusal::ParameterInvalid { name },
        ]
    });
    let listed = |refusal: &Refusal| operation.errors().contains(&refusal.name());
    let mut catalogued = Refusal::examples().into_iter().chain(about_a_parameter).filter(listed);
    assert!(
        catalogued.any(|it| u64::from(it.status()) == status && it.text() == text),
        "{shown}"
    );
    envelope
}

async fn send(caller: &Caller<'_>, operation: OperationId, parameters: &[(&str, &str)]) -> Answer {
    if operation.needs_session() {
        caller.send(operation, parameters).await
    } else {
        caller.send_without_token(operation, parameters).await
    }
}

#[tokio::test]
async fn each_parameter_may_be_anything() {
    let long = ["9".repeat(20_000), "x".repeat(20_000), "1,".repeat(1_000)];
    for known in OPERATIONS {
        let operation = operation_of(known);
        for (index, parameter) in known.params.iter().enumerate() {
            let scene = Scene::set().await;
            let caller = scene.caller().await;
            let before = belongings(&scene.victim).await;
            let good = parameters(&scene.attackers, known);
            let good = borrowed(&good);
            let name = parameter.name;
            let attack = async |at: &str, parameters: &[(&str, &str)]| {
                let at: String = format!("{name}: {at}").chars().take(80).collect();
                let answer = send(&caller, operation, parameters).await;
                checked(operation, &answer, scene.victims.mark, &at)
            };
            let with = |value| {
                let mut all = good.clone();
                all[index].1 = value;
                all
            };

            let twice = [&[(name, "-1")], good.as_slice()].concat();
            assert_eq!(attack("the last of two counts", &twice).await.status, 200);
            attack("so does a bad one", &[good.as_slice(), &[(name, "a\0b")]].concat()).await;
            let mut without = good.clone();
            without.remove(index);
            for (at, parameters) in [("missing", without), ("empty", with(""))] {
                let status = attack(at, &parameters).await.status;
                assert!(
                    !parameter.required || status == 400,
                    "{} without {name}: {status}",
                    operation.id()
                );
            }
            for value in HOSTILE {
                attack(value, &with(value)).await;
            }
            for value in &long {
                attack("long", &with(value)).await;
            }
            assert_eq!(belongings(&scene.victim).await, before, "{} {name}", operation.id());
            scene.attacker.user().info().await.unwrap();
        }
    }
}

#[tokio::test]
async fn what_is_cut_off_does_not_count() {
    let scene = Scene::set().await;
    let caller = scene.caller().await;
    let before = belongings(&scene.attacker).await;
    // More than a server reads of a form.
    let too_long = "x".repeat((1 << 20) + 1_000);
    for known in OPERATIONS {
        let operation = operation_of(known);
        for (index, parameter) in known.params.iter().enumerate() {
            let mut all = parameters(&scene.attackers, known);
            all.remove(index);
            all.push((parameter.name, too_long.clone()));
            let answer = send(&caller, operation, &borrowed(&all)).await;
            let status = checked(operation, &answer, scene.victims.mark, parameter.name).status;
            assert_ne!(status, 200, "{} {}", operation.id(), parameter.name);
        }
    }
    assert_eq!(belongings(&scene.attacker).await, before);
}

#[tokio::test]
async fn bytes_that_are_no_text_are_refused() {
    let scene = Scene::set().await;
    let caller = scene.caller().await;
    for known in OPERATIONS {
        let operation = operation_of(known);
        for parameter in known.params {
            for bytes in ["%FF%FE", "%C3", "a%80", "%ED%A0%80"] {
                let mut text = format!("token={}", caller.token);
                for (name, value) in parameters(&scene.attackers, known) {
                    let value = if name == parameter.name {
                        bytes.to_owned()
                    } else {
                        escaped(&value)
                    };
                    text.push_str(&format!("&{name}={value}"));
                }
                let post = Request::call("POST", &scene.pair.server, operation);
                let post = post
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .body(text.as_str());
                let url = format!("{}/{}?{text}", scene.pair.server.base_url(), operation.path());
                for request in [post, Request::new("GET", url)] {
                    let envelope = checked(operation, &request.send().await, scene.victims.mark, bytes);
                    assert_ne!(envelope.status, 200, "{} {} {bytes}", operation.id(), parameter.name);
                }
            }
        }
    }
}

#[tokio::test]
async fn an_id_of_somebody_else_names_nothing() {
    let mut tried = BTreeSet::new();
    for known in OPERATIONS {
        let operation = operation_of(known);
        let scene = Scene::set().await;
        let caller = scene.caller().await;
        let before = belongings(&scene.victim).await;
        for (index, parameter) in known.params.iter().enumerate() {
            let Some(foreign) = scene.victims.id(operation, parameter.name) else {
                continue;
            };
            let own = parameters(&scene.attackers, known);
            let mut all = borrowed(&own);
            all[index].1 = foreign;
            if operation == OperationId::FileXcopy {
                // Each of the two alone decides.
                all.retain(|(name, _)| *name == parameter.name || *name == "folder_id_dest");
                if parameter.name == "folder_id_dest" {
                    all.push(("file_id", &scene.attackers.file));
                }
            }
            let answer = caller.send(operation, &all).await;
            let envelope = checked(operation, &answer, scene.victims.mark, parameter.name);
            let at = format!("{} {}: {envelope:?}", operation.id(), parameter.name);
            assert!(names_nothing(&envelope.response), "{at}");
            tried.insert(parameter.name);
        }
        assert_eq!(belongings(&scene.victim).await, before, "{}", operation.id());
    }
    let kinds = [
        "file_id",
        "folder_id",
        "folder_id_dest",
        "job_id",
        "link_id",
        "upload_id",
        "url",
    ];
    assert!(tried.into_iter().eq(kinds));
}

/// Whether a result says that there was nothing: refused, failed, dead or empty.
fn names_nothing(response: &Value) -> bool {
    match response {
        Value::Null => true,
        Value::Array(items) => items.iter().all(|item| item["status"] == "NO ACCESS"),
        Value::Object(members) => {
            let result = members.get("result");
            result.is_some_and(|result| result["success"] == 0 && result["fail"] == 1)
        }
        Value::Bool(_) | Value::Number(_) | Value::String(_) => false,
    }
}

#[tokio::test]
async fn a_token_opens_one_account_only() {
    for known in OPERATIONS {
        let operation = operation_of(known);
        if !operation.needs_session() {
            continue;
        }
        let scene = Scene::set().await;
        let own = parameters(&scene.attackers, known);
        let own = borrowed(&own);
        let good = scene.caller().await;
        let before = belongings(&scene.attacker).await;
        let forbidden = scene.attackers.mark;
        let send = async |tokens: &[&str]| {
            let tokens: Vec<_> = tokens.iter().map(|token| ("token", *token)).collect();
            let answer = good
                .send_without_token(operation, &[tokens.as_slice(), &own].concat())
                .await;
            checked(operation, &answer, forbidden, "token").status
        };
        assert_eq!((send(&[]).await, send(&[""]).await), (400, 400), "{}", operation.id());
        let too_long = good.token.repeat(1_000);
        let prefix = &good.token[..good.token.len() - 1];
        let (padded, shouted) = (format!("{} ", good.token), good.token.to_uppercase());
        let wrong = [
            "zzzzzzzzzzzzzzzzzzzzzzzzzz",
            prefix,
            &padded,
            &shouted,
            &too_long,
            "null",
            "\0",
            "-1",
            "ü",
        ];
        for token in wrong {
            assert_eq!(send(&[token]).await, 401, "{} {token:?}", operation.id());
            assert_eq!(send(&[&good.token, token]).await, 401, "{} {token:?}", operation.id());
        }
        assert_eq!(belongings(&scene.attacker).await, before, "{}", operation.id());

        // In the session of the other account, the same ids name nothing.
        let victims = Caller::log_in(&scene.pair.server, VICTIM).await;
        send(&[&good.token[..0], &victims.token]).await;
        assert_eq!(belongings(&scene.attacker).await, before, "{}", operation.id());
    }
}
