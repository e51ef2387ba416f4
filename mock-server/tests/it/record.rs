//! A day in the life of an account, request by request, recorded beside the description: what is read of each request,
//! and what is answered, to the letter. A fact that changes by mistake changes the record.
//!
//! The requests are written out, so nothing that is generated takes part in making them. Time stands still and ids come
//! from a seed, so the answers are the same each time.

use rapidgator_mock::{Clock, MockServer, Moment, OperationId, Refusal};
use serde_json::Value;

use crate::client::{FORM, MULTIPART, RAW, form_body, get, md5, send};

struct Day {
    server: MockServer,
    record: String,
}

impl Day {
    async fn begin() -> Self {
        let clock = Clock::frozen_at(Moment::from_seconds(1_461_660_733));
        let server = MockServer::builder().clock(clock).start().await.unwrap();
        Self {
            server,
            record: String::new(),
        }
    }

    /// Sends a form, and gives the answer's payload, which may be that of a refusal.
    async fn ask(&mut self, path: &str, form: &str) -> Value {
        let url = format!("{}/{path}", self.server.base_url());
        let answer = send("POST", &url, &[FORM], form.as_bytes()).await;
        self.note(&format!("{path} {form}"), answer.status, answer.text());
        let mut envelope: Value = serde_json::from_slice(&answer.body).unwrap();
        envelope["response"].take()
    }

    fn note(&mut self, asked: &str, status: u16, answered: &str) {
        let host = self.server.base_url();
        let host = host.trim_start_matches("http://").split('/').next().unwrap();
        let here = |text: &str| text.replace(host, "HOST").replace(&host.replace('.', "%2E"), "HOST");
        self.record
            .push_str(&format!("> {}\n< {status} {}\n", here(asked), here(answered)));
    }

    fn chapter(&mut self, name: &str) {
        self.record.push_str(&format!("\n{name}\n"));
    }
}

fn text(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

#[tokio::test]
async fn a_day_of_an_account() {
    let mut day = Day::begin().await;

    day.chapter("Logins");
    day.ask("user/login", "login=demo%40example.com&password=wrong").await;
    day.ask("user/login", "login=demo%40example.com").await;
    day.ask("user/login", "login=&password=").await;
    day.ask("user/login", "login=otp%40example.com&password=otp").await;
    day.ask("user/login", "login=otp%40example.com&password=otp&code=111111")
        .await;
    day.ask("user/login", "login=otp%40example.com&password=otp&code=000000")
        .await;
    let other = day.ask("user/login", "login=free%40example.com&password=free").await;
    let other = text(&other["token"]);
    let login = day.ask("user/login", "login=demo%40example.com&password=demo").await;
    let t = text(&login["token"]);
    day.ask("user/info", &format!("token={t}")).await;
    day.ask("user/info", "token=unknown").await;
    day.ask("user/info", "").await;

    day.chapter("Folders");
    let a = day.ask("folder/create", &format!("token={t}&name=a")).await;
    let a = text(&a["folder"]["folder_id"]);
    let b = day
        .ask("folder/create", &format!("token={t}&name=b&folder_id={a}&mode=2"))
        .await;
    let b = text(&b["folder"]["folder_id"]);
    day.ask("folder/create", &format!("token={t}&name=b&folder_id={a}&mode=9"))
        .await;
    day.ask("folder/create", &format!("token={t}&name=b&folder_id=1")).await;
    day.ask("folder/create", &format!("token={t}")).await;
    day.ask("folder/info", &format!("token={t}")).await;
    day.ask("folder/info", &format!("token={t}&folder_id={a}")).await;
    day.ask("folder/rename", &format!("token={t}&folder_id={b}&name=c"))
        .await;
    day.ask("folder/change_mode", &format!("token={t}&folder_id={b}&mode=1"))
        .await;
    day.ask("folder/change_mode", &format!("token={t}&folder_id={b}&mode=x"))
        .await;
    day.ask("folder/copy", &format!("token={t}&folder_id={b},1&folder_id_dest={a}"))
        .await;
    day.ask(
        "folder/move",
        &format!("token={t}&folder_id={a},{b}&folder_id_dest={b}"),
    )
    .await;

    day.chapter("Uploads, as a form and raw");
    let content = b"hello world";
    let hash = md5(content);
    let announced = day
        .ask(
            "file/upload",
            &format!("token={t}&name=a.txt&hash={hash}&size=11&folder_id={a}"),
        )
        .await;
    let upload = text(&announced["upload"]["upload_id"]);
    day.ask("file/upload_info", &format!("token={t}&upload_id={upload}"))
        .await;
    day.ask("file/upload_info", &format!("token={t}&upload_id=unknown"))
        .await;
    let url = text(&announced["upload"]["url"]);
    let answer = send("POST", &url, &[MULTIPART], &form_body("other", content)).await;
    day.note("upload, other field", answer.status, answer.text());
    let answer = send("POST", &url, &[MULTIPART], &form_body("file", content)).await;
    day.note("upload, form", answer.status, answer.text());
    let done = day
        .ask("file/upload_info", &format!("token={t}&upload_id={upload}"))
        .await;
    day.ask("file/upload_info", &format!("token={t}&upload_id={upload}"))
        .await;
    let raw = format!("token={t}&name=b.txt&hash={}&size=3&multipart=false", md5(b"raw"));
    let announced = day.ask("file/upload", &raw).await;
    let upload = text(&announced["upload"]["upload_id"]);
    let answer = send("POST", &text(&announced["upload"]["url"]), &[RAW], b"raw").await;
    day.note("upload, raw", answer.status, answer.text());
    for _ in 0..2 {
        day.ask("file/upload_info", &format!("token={t}&upload_id={upload}"))
            .await;
    }
    let bad = format!("token={t}&name=c.txt&hash={}&size=3", md5(b"abc"));
    let announced = day.ask("file/upload", &bad).await;
    let upload = text(&announced["upload"]["upload_id"]);
    let answer = send("POST", &text(&announced["upload"]["url"]), &[RAW], b"xyz").await;
    day.note("upload, other bytes", answer.status, answer.text());
    day.ask("file/upload_info", &format!("token={t}&upload_id={upload}"))
        .await;
    day.ask("file/upload", &format!("token={t}&name=x&hash=short&size=3"))
        .await;
    let huge = format!("token={t}&name=x&hash={}&size=99999999999999", md5(b"x"));
    day.ask("file/upload", &huge).await;

    day.chapter("Files");
    let file = match text(&done["upload"]["file"]["file_id"]).as_str() {
        "null" => {
            let content = day.ask("folder/content", &format!("token={t}&folder_id={a}")).await;
            text(&content["folder"]["files"][0]["file_id"])
        }
        id => id.to_owned(),
    };
    day.ask("file/info", &format!("token={t}&file_id={file}")).await;
    day.ask("file/info", &format!("token={other}&file_id={file}")).await;
    day.ask("file/rename", &format!("token={t}&file_id={file}&name=%C3%A4%26b.txt"))
        .await;
    day.ask("file/change_mode", &format!("token={t}&file_id={file}&mode=3"))
        .await;
    day.ask("file/change_mode", &format!("token={t}&file_id={file}&mode=7"))
        .await;
    day.ask(
        "file/copy",
        &format!("token={t}&file_id={file},nothing&folder_id_dest={b}"),
    )
    .await;
    day.ask(
        "file/move",
        &format!("token={t}&file_id={file},nothing&folder_id_dest={b}"),
    )
    .await;
    day.ask(
        "file/hashcopy",
        &format!("token={t}&hash={hash}&name=h.txt&folder_id_dest={a}"),
    )
    .await;
    day.ask("file/xcopy", &format!("token={other}&file_id={file}&folder_id_dest=1"))
        .await;
    let page = format!("https%3A%2F%2Frapidgator.net%2Ffile%2F{file}%2Fx.html");
    day.ask(
        "file/check_link",
        &format!("token={t}&url={page},http%3A%2F%2Fexample.com%2F1"),
    )
    .await;
    let many = vec!["http%3A%2F%2Fexample.com%2F1"; 26].join(",");
    day.ask("file/check_link", &format!("token={t}&url={many}")).await;
    for sorted in [
        "sort_column=name&sort_direction=DESC",
        "sort_column=size&sort_direction=ASC&page=1&per_page=1",
        "sort_column=created&page=2&per_page=1",
        "sort_column=nb_downloads&page=0",
        "sort_column=color",
    ] {
        day.ask("folder/content", &format!("token={t}&folder_id={b}&{sorted}"))
            .await;
    }
    day.ask("folder/content", &format!("token={t}")).await;

    day.chapter("Downloads");
    let ticket = day.ask("file/download", &format!("token={t}&file_id={file}")).await;
    let answer = get(&text(&ticket["download_url"]), &[]).await;
    day.note("the bytes", answer.status, answer.text());
    day.ask("file/download", &format!("token={t}&file_id=nothing")).await;
    let link = day
        .ask("file/onetimelink_create", &format!("token={t}&file_id={file}&notify=1"))
        .await;
    let link = (text(&link["link"]["link_id"]), text(&link["link"]["url"]));
    day.ask(
        "file/onetimelink_info",
        &format!("token={t}&link_id={},nothing", link.0),
    )
    .await;
    for _ in 0..2 {
        let answer = get(&link.1, &[]).await;
        day.note("the link", answer.status, answer.text());
    }
    day.ask("file/onetimelink_info", &format!("token={t}")).await;
    day.ask("file/onetimelink_info", &format!("token={t}&link_id=nothing"))
        .await;
    day.ask("file/onetimelink_info", &format!("token={other}")).await;

    day.chapter("The trash can");
    day.ask("file/delete", &format!("token={t}&file_id={file},nothing"))
        .await;
    day.ask(
        "trashcan/content",
        &format!("token={t}&sort_column=delete_time&sort_direction=DESC"),
    )
    .await;
    day.ask("trashcan/restore", &format!("token={t}&file_id={file},nothing"))
        .await;
    day.ask("folder/delete", &format!("token={t}&folder_id={b},1")).await;
    day.ask("trashcan/content", &format!("token={t}&page=1&per_page=1"))
        .await;
    day.ask("trashcan/empty", &format!("token={t}&file_id={file}")).await;
    day.ask("trashcan/empty", &format!("token={t}")).await;
    day.ask("trashcan/content", &format!("token={t}")).await;

    day.chapter("Remote uploads");
    let jobs = day
        .ask(
            "remote/create",
            &format!("token={t}&url=http%3A%2F%2Fexample.com%2F1,http%3A%2F%2Fexample.com%2F2"),
        )
        .await;
    let job = text(&jobs["jobs"][0]["job_id"]);
    // Fetching takes its own time, so what becomes of a job is not a record.
    day.ask("remote/info", &format!("token={t}&job_id=999")).await;
    day.ask("remote/delete", &format!("token={t}&job_id={job},999")).await;
    day.ask("remote/info", &format!("token={other}")).await;

    insta::assert_snapshot!(day.record);
}

/// Where each operation is, how it may be refused, and how sure that is.
#[test]
fn what_each_operation_may_say() {
    let lines = OperationId::ALL.iter().map(|operation| {
        format!(
            "{} {} {:?}\n  {}\n  of items: {}\n",
            operation.id(),
            operation.path(),
            operation.evidence(),
            operation.errors().join(" "),
            operation.item_errors().join(" "),
        )
    });
    insta::assert_snapshot!(lines.collect::<String>());
}

/// Each refusal as it is told, and how sure that is.
#[test]
fn how_each_refusal_is_told() {
    let lines = Refusal::examples().into_iter().map(|refusal| {
        let (name, status, text) = (refusal.name(), refusal.status(), refusal.text());
        format!("{name}: {status} {text} ({:?})\n", refusal.evidence())
    });
    insta::assert_snapshot!(lines.collect::<String>());
}
