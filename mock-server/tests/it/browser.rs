//! The least of a driver for Chromium: the DevTools protocol over a pair of pipes, and waiting for what a page shows.

use std::io::Write as _;
use std::path::PathBuf;
use std::process::Stdio;
use std::time::Duration;

use serde_json::{Value, json};
use tempfile::TempDir;
use tokio::io::{AsyncBufReadExt as _, AsyncWriteExt as _, BufReader};
use tokio::process::{Child, ChildStdin, ChildStdout, Command};
use tokio::time::timeout;

/// The pipes of the protocol are the numbers 3 and 4, which only a shell can give a program here.
const WITH_PIPES: &str = r#"exec "$@" 3<&0 4>&1 0</dev/null 1>&2"#;

/// How long a page that hangs is looked at. Nothing waits for it that goes well.
const PATIENCE: Duration = Duration::from_secs(120);

/// A browser with one page.
pub(crate) struct Browser {
    commands: ChildStdin,
    answers: BufReader<ChildStdout>,
    sent: u64,
    /// Names the page.
    session: Option<String>,
    /// What happened, as far as it was read.
    pub(crate) events: Vec<Value>,
    _process: Child,
    _profile: TempDir,
}

impl Browser {
    /// A browser; `None`, with a word why, where there is none.
    pub(crate) async fn start() -> Option<Self> {
        let Some(program) = program() else {
            // Written past the test harness, which shows only what failed.
            let _ = writeln!(
                std::io::stderr(),
                "skipped, as there is no browser: neither $CHROMIUM nor chromium, chromium-browser or google-chrome is here"
            );
            return None;
        };
        let profile = tempfile::tempdir().unwrap();
        let mut process = Command::new("sh")
            .args(["-c", WITH_PIPES, "sh"])
            .arg(program)
            .args([
                "--headless=new",
                "--remote-debugging-pipe",
                "--no-sandbox",
                "--disable-gpu",
            ])
            .args([
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
            ])
            .args([
                "--disable-component-update",
                "--disable-extensions",
                "--hide-scrollbars",
            ])
            .arg(format!("--user-data-dir={}", profile.path().display()))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .kill_on_drop(true)
            .spawn()
            .unwrap();
        let mut browser = Self {
            commands: process.stdin.take().unwrap(),
            answers: BufReader::new(process.stdout.take().unwrap()),
            sent: 0,
            session: None,
            events: Vec::new(),
            _process: process,
            _profile: profile,
        };
        let target = browser.call("Target.createTarget", json!({"url": "about:blank"})).await;
        let wanted = json!({"targetId": target["targetId"], "flatten": true});
        let attached = browser.call("Target.attachToTarget", wanted).await;
        browser.session = attached["sessionId"].as_str().map(str::to_owned);
        for domain in ["Page", "Runtime", "Network", "Log"] {
            browser.call(&format!("{domain}.enable"), json!({})).await;
        }
        Some(browser)
    }

    /// Calls a method of the protocol.
    pub(crate) async fn call(&mut self, method: &str, params: Value) -> Value {
        self.sent += 1;
        let id = self.sent;
        let mut command = json!({"id": id, "method": method, "params": params});
        if let Some(session) = &self.session {
            command["sessionId"] = json!(session);
        }
        let mut bytes = command.to_string().into_bytes();
        bytes.push(0);
        self.commands.write_all(&bytes).await.unwrap();
        loop {
            let mut message = self.read().await;
            if message["id"] == id {
                assert_eq!(message["error"], Value::Null, "{method}");
                return message["result"].take();
            }
            self.events.push(message);
        }
    }

    async fn read(&mut self) -> Value {
        let mut bytes = Vec::new();
        let read = timeout(PATIENCE, self.answers.read_until(0, &mut bytes));
        read.await.expect("the browser answers").unwrap();
        assert_eq!(bytes.pop(), Some(0), "the browser is there");
        serde_json::from_slice(&bytes).unwrap()
    }

    /// Opens a page, and waits until all of it is there.
    pub(crate) async fn open(&mut self, url: &str) {
        self.events.clear();
        self.call("Page.navigate", json!({"url": url})).await;
        while !self.events.iter().any(|event| event["method"] == "Page.loadEventFired") {
            let event = self.read().await;
            self.events.push(event);
        }
    }

    /// The value of an expression in the page.
    pub(crate) async fn value(&mut self, expression: &str) -> Value {
        let wanted = json!({"expression": expression, "awaitPromise": true, "returnByValue": true});
        let mut told = self.call("Runtime.evaluate", wanted).await;
        assert_eq!(told["exceptionDetails"], Value::Null, "{expression}");
        told["result"]["value"].take()
    }

    /// Waits until an expression is true, looking again whenever the page changes; gives its value.
    pub(crate) async fn until(&mut self, expression: &str) -> Value {
        let patience = PATIENCE.as_millis();
        let waiting = format!(
            "new Promise((done) => {{
               const value = () => {{ try {{ return {expression}; }} catch {{ return null; }} }};
               const look = () => {{ const is = value(); if (is) {{ observer.disconnect(); done(is); }} }};
               const observer = new MutationObserver(look);
               observer.observe(document, {{subtree: true, childList: true, attributes: true, characterData: true}});
               setTimeout(() => done(null), {patience} / 2);
               look();
             }})"
        );
        let is = self.value(&waiting).await;
        if is.is_null() {
            let page = self.value("document.body.innerText").await;
            panic!("the page never shows: {expression}\n{}", page.as_str().unwrap());
        }
        is
    }

    /// Presses a button that can be pressed.
    pub(crate) async fn press(&mut self, selector: &str) {
        let button = json!(selector).to_string();
        self.until(&format!("!document.querySelector({button}).disabled")).await;
        self.value(&format!("document.querySelector({button}).click()")).await;
    }

    /// Strikes a key.
    pub(crate) async fn key(&mut self, key: &str, code: u32, text: &str) {
        let about = json!({"key": key, "code": key, "windowsVirtualKeyCode": code, "text": text});
        for kind in ["keyDown", "keyUp"] {
            let mut event = about.clone();
            event["type"] = json!(kind);
            if kind == "keyUp" || text.is_empty() {
                event.as_object_mut().unwrap().remove("text");
            }
            self.call("Input.dispatchKeyEvent", event).await;
        }
    }

    pub(crate) async fn enter(&mut self) {
        self.key("Enter", 13, "\r").await;
    }

    pub(crate) async fn tab(&mut self) {
        self.key("Tab", 9, "").await;
    }

    /// Writes into the field that has the focus.
    pub(crate) async fn write(&mut self, text: &str) {
        self.call("Input.insertText", json!({"text": text})).await;
    }

    /// The addresses of all requests of the page.
    pub(crate) fn requested(&self) -> Vec<&str> {
        let requests = self
            .events
            .iter()
            .filter(|event| event["method"] == "Network.requestWillBeSent");
        requests
            .map(|event| event["params"]["request"]["url"].as_str().unwrap())
            .collect()
    }

    /// What a developer would see in red.
    pub(crate) fn complaints(&self) -> Vec<String> {
        let of = |event: &Value| match event["method"].as_str() {
            Some("Runtime.exceptionThrown") => Some(event["params"]["exceptionDetails"].to_string()),
            Some("Log.entryAdded") => Some(event["params"]["entry"].to_string()),
            _ => None,
        };
        self.events.iter().filter_map(of).collect()
    }
}

/// The browser that is told, or the first one that is here.
fn program() -> Option<PathBuf> {
    if !cfg!(unix) {
        return None;
    }
    if let Some(told) = std::env::var_os("CHROMIUM").filter(|told| !told.is_empty()) {
        return Some(PathBuf::from(told));
    }
    let folders: Vec<PathBuf> = std::env::split_paths(&std::env::var_os("PATH")?).collect();
    let names = ["chromium", "chromium-browser", "google-chrome"];
    let all = names
        .iter()
        .flat_map(|name| folders.iter().map(move |folder| folder.join(name)));
    all.into_iter().find(|path| path.is_file())
}
