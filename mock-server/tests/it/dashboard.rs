//! The dashboard: what is served, to whom, and what somebody in front of it sees and does.

use rapidgator_mock::MockServer;
use serde_json::json;
use tokio::io::AsyncWriteExt as _;

use crate::browser::Browser;
use crate::client::{Answer, RAW, User, bytes, connect, get, head, read_answer, send};
use crate::stream::Follower;

/// Every file of the page, as it and its scripts name them.
async fn files(server: &MockServer) -> Vec<String> {
    let mut found = vec!["/__mock".to_owned(), "/__mock/".to_owned()];
    let mut looked_at = 1;
    while let Some(path) = found.get(looked_at).cloned() {
        looked_at += 1;
        let answer = get(&format!("{}{path}", server.url()), &[]).await;
        assert_eq!(answer.status, 200, "{path}");
        let text = answer.text();
        for before in ["src=\"", "href=\"", "from \"./"] {
            for named in text.split(before).skip(1) {
                let path = format!("/__mock/{}", named.split('"').next().unwrap());
                if !path.contains('#') && !found.contains(&path) {
                    found.push(path);
                }
            }
        }
    }
    found
}

/// A request with exactly these headers.
async fn ask(server: &MockServer, method: &str, path: &str, headers: &str) -> Answer {
    let mut stream = connect(&format!("{}/", server.url())).await;
    let request = format!("{method} {path} HTTP/1.1\r\nConnection: close\r\n{headers}\r\n");
    stream.write_all(request.as_bytes()).await.unwrap();
    read_answer(&mut stream).await
}

#[tokio::test]
async fn the_page_is_behind_the_guard_and_nothing_but_a_page() {
    let server = MockServer::builder().control_token("only-here").start().await.unwrap();
    assert_eq!(
        server.dashboard_url(),
        format!("{}/__mock/#token=only%2Dhere", server.url())
    );
    let files = files(&server).await;
    assert!(files.len() > 10, "{files:?}");
    let own = format!("Host: {}\r\n", server.address());
    for path in &files {
        let answer = ask(&server, "GET", path, &own).await;
        assert_eq!(answer.status, if path == "/__mock" { 308 } else { 200 }, "{path}");
        assert!(
            answer
                .header("content-security-policy")
                .unwrap()
                .starts_with("default-src 'none'; script-src 'self'")
        );
        assert_eq!(answer.header("cross-origin-resource-policy"), Some("same-origin"));
        assert!(!answer.text().contains("only-here"), "{path}");
        // The name of the language of pictures is an address that nobody asks.
        assert!(path.ends_with(".svg") || !answer.text().contains("://"), "{path}");

        for (headers, told) in [
            ("Host: evil.test\r\n".to_owned(), "host_refused"),
            (String::new(), "host_refused"),
            (format!("{own}Origin: http://evil.test\r\n"), "origin_refused"),
            (format!("{own}Origin: null\r\n"), "origin_refused"),
        ] {
            let refused = ask(&server, "GET", path, &headers).await;
            assert!(refused.text().contains(told), "{path} {headers}");
        }
        for method in ["POST", "OPTIONS", "DELETE"] {
            assert_eq!(ask(&server, method, path, &own).await.status, 405, "{method} {path}");
        }
        assert_eq!(ask(&server, "HEAD", path, &own).await.body, b"");
    }
    assert_eq!(get(&format!("{}/@a/__mock/", server.url()), &[]).await.status, 404);
    assert_eq!(
        get(&format!("{}/__mock/../Cargo.toml", server.url()), &[]).await.status,
        401
    );
}

/// Announces a file and sends its bytes, without a question how it goes on.
async fn send_bytes(upload: &serde_json::Value, content: &[u8]) {
    send("POST", upload["url"].as_str().unwrap(), &[RAW], content)
        .await
        .payload();
}

fn row(name: &str) -> String {
    let with_name =
        format!("[...document.querySelectorAll('#uploads li')].find((row) => row.innerText.includes('{name}'))");
    format!("{with_name}.dataset.phase")
}

#[tokio::test]
async fn uploads_are_seen_broken_and_finished_in_a_browser() {
    let Some(mut page) = Browser::start().await else {
        return;
    };
    let server = MockServer::start().await.unwrap();
    page.open(&server.dashboard_url()).await;
    page.until("document.querySelector('#link').innerText === 'live'").await;

    page.press("#space-make").await;
    page.write("mine").await;
    page.enter().await;
    page.until("document.querySelector('#space').value === 'mine'").await;
    page.press("#clock-freeze").await;
    page.until("document.querySelector('#pace').innerText === 'frozen'")
        .await;

    let space = server.space("mine").unwrap();
    let user = User::login_at(space.base_url(), "demo@example.com", "demo").await;
    let content = bytes(1, 3000);
    let upload = user.announce("first.bin", &content).await;
    page.until(&format!("{} === 'open'", row("first.bin"))).await;

    page.value("document.querySelector('#preset').value = 'processing_fails'")
        .await;
    page.press("#preset-add button").await;
    page.until("document.querySelector('#faults li .badge').innerText === '1 left'")
        .await;
    send_bytes(&upload, &content).await;
    while user.upload_state(&upload).await["state"] == 1 {}
    page.until(&format!("{} === 'failed'", row("first.bin"))).await;
    page.until("document.querySelector('#faults li .badge').innerText === 'used up'")
        .await;

    let content = bytes(2, 3000);
    let upload = user.announce("<b>second</b>.bin", &content).await;
    let url = upload["url"].as_str().unwrap();
    let mut sending = connect(url).await;
    let head = head("POST", url, &[RAW, ("Content-Length", "3000")]);
    sending.write_all(head.as_bytes()).await.unwrap();
    sending.write_all(&content[..1000]).await.unwrap();
    page.until("document.querySelector('#uploads progress').value === 1000")
        .await;
    sending.write_all(&content[1000..]).await.unwrap();
    read_answer(&mut sending).await.payload();
    page.until(&format!("['arrived', 'processing'].includes({})", row("second")))
        .await;
    reach(&mut page, "finish").await;
    page.enter().await;
    page.until(&format!("{} === 'done'", row("second"))).await;
    page.until("[...document.querySelectorAll('.tree .file')].some((row) => row.innerText.includes('second'))")
        .await;
    assert_eq!(user.upload_state(&upload).await["state"], 2);

    let uploads =
        "[...document.querySelectorAll('#entries strong')].filter((name) => name.innerText === 'file.upload').length";
    page.until(&format!("{uploads} === 2")).await;
    page.value("document.querySelectorAll('#entries details').forEach((entry) => { entry.open = true; })")
        .await;
    page.until("document.querySelectorAll('#entries dl').length >= 6").await;
    assert_eq!(
        page.value("document.querySelectorAll('main b').length").await,
        0,
        "a name became HTML"
    );

    page.value(&format!("{ENTRY}.querySelector('button').click()")).await;
    let command = page.until(&format!("{ENTRY}.querySelector('pre').innerText")).await;
    let command = command.as_str().unwrap().trim_end();
    assert!(
        command.starts_with("curl ") && command.contains("token=$TOKEN"),
        "{command}"
    );
    assert_eq!(command.lines().count(), 1, "one entry: {command}");

    let shown = page.value("document.documentElement.outerHTML + location.href").await;
    let shown = shown.as_str().unwrap();
    assert!(shown.contains("demo@example.com") && shown.contains("secret, not kept"));
    // The password is `demo`, which the address of the account has in it.
    for secret in [server.control_token(), &user.token, ">demo<", "=demo<", "\"demo\""] {
        assert!(!shown.contains(secret), "a secret is in the page");
    }
    let requested = page.requested();
    assert!(requested.len() > 20, "{requested:?}");
    let own = format!("{}/__mock/", server.url());
    assert!(requested.iter().all(|url| url.starts_with(&own)), "{requested:?}");
    assert_eq!(page.complaints(), [""; 0]);
}

/// The newest announcement of an upload in the journal.
const ENTRY: &str = "[...document.querySelectorAll('#entries details')] \
                     .find((row) => row.querySelector('strong').innerText === 'file.upload')";

/// Goes on by the tabulator key alone to a button that does this.
async fn reach(page: &mut Browser, does: &str) {
    let does = format!("document.activeElement.dataset.do === '{does}' && !document.activeElement.disabled");
    for _ in 0..200 {
        page.tab().await;
        if page.value(&does).await == true {
            let ring = page
                .value("getComputedStyle(document.activeElement).outlineStyle")
                .await;
            assert_eq!(ring, "solid", "the focus is seen");
            return;
        }
    }
    panic!("no way by the keyboard to {does}");
}

#[tokio::test]
async fn callbacks_and_letters_are_seen_in_a_browser() {
    let Some(mut page) = Browser::start().await else {
        return;
    };
    let server = MockServer::start().await.unwrap();
    page.open(&server.dashboard_url()).await;
    page.until("document.querySelector('#outcomes .empty').innerText.startsWith('Nobody was told')")
        .await;
    let user = User::demo(&server).await;
    let file = user.put("a.txt", b"abc").await;
    let id = file["file_id"].as_str().unwrap();
    let params = [
        ("file_id", id),
        ("url", "https://example.com/hook?key=marker"),
        ("notify", "1"),
    ];
    let link = user.call("file/onetimelink_create", &params).await["link"].take();
    get(link["url"].as_str().unwrap(), &[]).await;
    page.until("document.querySelectorAll('#outcomes li').length === 2")
        .await;
    let shown = page
        .value("[...document.querySelectorAll('#outcomes li')].map((row) => row.innerText.replace(/\\s+/g, ' '))")
        .await;
    let id = link["link_id"].as_str().unwrap();
    let letter = format!("letter one-time link {id} · to demo@example.com");
    assert_eq!(
        shown,
        json!([format!("callback not allowed one-time link {id}"), letter])
    );
    assert_eq!(page.value("document.body.innerHTML.includes('marker')").await, false);
    let metrics = json!({"width": 390, "height": 800, "deviceScaleFactor": 1, "mobile": true});
    page.call("Emulation.setDeviceMetricsOverride", metrics).await;
    let wide = page.value("document.documentElement.scrollWidth").await;
    assert!(wide.as_u64().unwrap() <= 390, "wider than a phone: {wide}");
    page.press("#space-reset").await;
    page.enter().await;
    page.until("!document.querySelector('#outcomes .empty').hidden").await;
}

#[tokio::test]
async fn who_has_no_token_is_asked_for_it() {
    let Some(mut page) = Browser::start().await else {
        return;
    };
    let server = MockServer::start().await.unwrap();
    page.open(&format!("{}/__mock", server.url())).await;
    page.until("document.activeElement.id === 'token'").await;
    page.write("wrong").await;
    page.enter().await;
    page.until("!document.querySelector('#alarm').hidden && document.querySelector('main').hidden")
        .await;
    page.until("document.activeElement.id === 'token'").await;
    page.write(server.control_token()).await;
    page.enter().await;
    page.until("document.querySelectorAll('#accounts > ul > li').length === 3")
        .await;
    page.until("document.querySelector('#alarm').hidden").await;
    // It is kept for the tab.
    page.open(&format!("{}/__mock/", server.url())).await;
    page.until("document.querySelectorAll('#accounts > ul > li').length === 3")
        .await;
}

#[tokio::test]
async fn the_journal_is_followed_and_asked_for_where_it_cannot_be() {
    let Some(mut page) = Browser::start().await else {
        return;
    };
    for seats_taken in [0, 64] {
        let server = MockServer::start().await.unwrap();
        let mut followers = Vec::new();
        for _ in 0..seats_taken {
            followers.push(Follower::of(&server, "default", "", "").await);
        }
        page.open(&server.dashboard_url()).await;
        page.until("document.querySelector('#link').innerText === 'live'").await;
        let user = User::demo(&server).await;
        page.until("document.querySelectorAll('#entries > li').length === 1")
            .await;
        let listings =
            "performance.getEntriesByType('resource').filter(({ name }) => name.includes('/journal?')).length";
        let before = page.value(listings).await.as_u64().unwrap();
        assert!(before > 0, "what is there is asked for first");
        user.call("user/info", &[]).await;
        let upload = user.announce("a.bin", b"abc").await;
        send_bytes(&upload, b"abc").await;
        page.until(
            "[...document.querySelectorAll('#entries > li')].map((row) => row.querySelector('strong').innerText + ' ' + \
             row.querySelector('.badge').innerText).join() === \
             'upload answered,file.upload answered,user.info answered,user.login answered'",
        )
        .await;
        let after = page.value(listings).await.as_u64().unwrap();
        assert_eq!(
            after > before,
            seats_taken > 0,
            "{seats_taken} follow: {before}, {after}"
        );
    }
}

#[tokio::test]
async fn spaces_clocks_and_the_journal_are_worked_with_in_a_browser() {
    let Some(mut page) = Browser::start().await else {
        return;
    };
    let server = MockServer::start().await.unwrap();
    page.open(&server.dashboard_url()).await;
    let metrics = json!({"width": 390, "height": 800, "deviceScaleFactor": 1, "mobile": true});
    page.call("Emulation.setDeviceMetricsOverride", metrics).await;
    page.press("#clock-freeze").await;
    page.until("document.querySelector('#pace').innerText === 'frozen'")
        .await;
    let before = page.value("document.querySelector('#now').innerText").await;

    page.press("#snapshot-keep").await;
    page.write("before").await;
    page.enter().await;
    page.until("document.querySelector('#snapshot').value === 'before'")
        .await;
    page.value("document.querySelector('#clock-at').focus(); document.querySelector('#clock-at').select()")
        .await;
    page.write("2031-05-04 12:30:00").await;
    page.enter().await;
    page.until("document.querySelector('#now').innerText === '2031-05-04 12:30:00 UTC'")
        .await;
    page.press("#clock-hour").await;
    page.until("document.querySelector('#now').innerText === '2031-05-04 13:30:00 UTC'")
        .await;
    page.press("#snapshot-restore").await;
    page.until(&format!("document.querySelector('#now').innerText === {before}"))
        .await;

    page.press("#space-fork").await;
    page.write("../other").await;
    page.enter().await;
    page.until("document.querySelector('#alarm').innerText.includes('a name has')")
        .await;
    page.press("#space-fork").await;
    page.write("other").await;
    page.enter().await;
    page.until("document.querySelector('#space').value === 'other'").await;

    let user = User::login_at(server.space("other").unwrap().base_url(), "free@example.com", "free").await;
    page.until("document.querySelectorAll('#entries > li').length === 1")
        .await;
    page.press("#journal-pause").await;
    user.send("file/info", &[("file_id", "nothing")]).await;
    user.send("user/info", &[]).await;
    page.until(
        "[...document.querySelectorAll('#coverage .used')].some((chip) => chip.innerText.startsWith('user.info'))",
    )
    .await;
    assert_eq!(page.value("document.querySelectorAll('#entries > li').length").await, 1);
    page.press("#journal-pause").await;
    page.until("document.querySelectorAll('#entries > li').length === 3")
        .await;
    let newest = page.value("document.querySelector('#entries strong').innerText").await;
    assert_eq!(newest, "user.info");
    let choose = |value: &str| {
        format!(
            "document.querySelector('#journal-result').value = '{value}';
             document.querySelector('#journal-result').dispatchEvent(new Event('change'))"
        )
    };
    page.value(&choose("refused")).await;
    let shown = page
        .value("[...document.querySelectorAll('#entries strong')].map((name) => name.innerText)")
        .await;
    assert_eq!(shown, json!(["file.info"]));
    page.value(&choose("struck")).await;
    page.until("document.querySelector('#journal .empty').innerText === 'Nothing fits the filter.'")
        .await;
    page.press("#coverage-json").await;
    page.until("document.querySelector('#coverage-json').href.startsWith('blob:')")
        .await;

    let file = user.put(&format!("{}.bin", "long".repeat(40)), &bytes(3, 10)).await;
    user.one_time_url(&file).await;
    page.value("document.querySelectorAll('#accounts details').forEach((account) => { account.open = true; })")
        .await;
    page.until("document.querySelectorAll('.tree .link').length === 1")
        .await;
    let wide = page.value("document.documentElement.scrollWidth").await;
    assert!(wide.as_u64().unwrap() <= 390, "wider than a phone: {wide}");
    page.value(&choose("")).await;
    page.until("document.querySelectorAll('#entries > li').length > 3")
        .await;
    page.press("#space-reset").await;
    page.enter().await;
    page.until("document.querySelectorAll('#entries > li').length === 0")
        .await;
    page.press("#space-remove").await;
    page.enter().await;
    page.until("document.querySelector('#space').value === 'default'").await;
    assert_eq!(server.spaces(), ["default"]);

    // Somebody else ends the space that is looked at, and the page goes on with another one.
    page.press("#space-fork").await;
    page.write("short").await;
    page.enter().await;
    page.until("document.querySelector('#space').value === 'short'").await;
    server.remove_space("short").unwrap();
    page.until("document.querySelector('#space').value === 'default'").await;
    let before = page.value("document.querySelectorAll('#entries > li').length").await;
    User::login_at(server.base_url(), "free@example.com", "free").await;
    page.until(&format!("document.querySelectorAll('#entries > li').length > {before}"))
        .await;
}
