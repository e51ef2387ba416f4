//! The least of an HTTP client, so that nothing stands between a test and the bytes.

use std::collections::HashMap;

use md5::{Digest as _, Md5};
use rapidgator_mock::MockServer;
use serde_json::Value;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

pub(crate) const FORM: (&str, &str) = ("Content-Type", "application/x-www-form-urlencoded");
pub(crate) const RAW: (&str, &str) = ("Content-Type", "application/octet-stream");

/// An answer of the server.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    headers: HashMap<String, String>,
    pub(crate) body: Vec<u8>,
}

impl Answer {
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name).map(String::as_str)
    }

    pub(crate) fn text(&self) -> &str {
        std::str::from_utf8(&self.body).unwrap()
    }

    /// Status and details of an envelope without a payload.
    pub(crate) fn refusal(&self) -> (u64, String) {
        let envelope = self.envelope();
        assert_eq!(envelope["response"], Value::Null, "{envelope}");
        (
            envelope["status"].as_u64().unwrap(),
            envelope["details"].as_str().unwrap_or_default().to_owned(),
        )
    }

    /// The payload of an envelope that says success.
    pub(crate) fn payload(&self) -> Value {
        let mut envelope = self.envelope();
        assert_eq!(
            (&envelope["status"], &envelope["details"]),
            (&Value::from(200), &Value::Null),
            "{envelope}"
        );
        envelope["response"].take()
    }

    fn envelope(&self) -> Value {
        assert_eq!(self.status, 200);
        assert_eq!(self.header("content-type"), Some("application/json"));
        let envelope: Value = serde_json::from_slice(&self.body).unwrap();
        let members: Vec<&str> = envelope.as_object().unwrap().keys().map(String::as_str).collect();
        assert_eq!(members.len(), 3, "{members:?}");
        envelope
    }
}

/// Where an address leads: host and port, and the rest.
pub(crate) fn split(url: &str) -> (&str, &str) {
    let rest = url.strip_prefix("http://").unwrap();
    rest.split_at(rest.find('/').unwrap())
}

/// The head of a request.
pub(crate) fn head(method: &str, url: &str, headers: &[(&str, &str)]) -> String {
    let (host, path) = split(url);
    let mut head = format!("{method} {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n");
    for (name, value) in headers {
        head.push_str(&format!("{name}: {value}\r\n"));
    }
    head + "\r\n"
}

pub(crate) async fn connect(url: &str) -> TcpStream {
    TcpStream::connect(split(url).0).await.unwrap()
}

/// Reads an answer to its end.
pub(crate) async fn read_answer(stream: &mut TcpStream) -> Answer {
    let mut bytes = Vec::new();
    // A server that did not want all of a request may reset the connection behind its answer.
    let _ = stream.read_to_end(&mut bytes).await;
    parse(bytes).expect("an answer has a head")
}

/// `None` if there is not even a whole head.
pub(crate) fn parse(mut bytes: Vec<u8>) -> Option<Answer> {
    let end = bytes.windows(4).position(|window| window == b"\r\n\r\n")?;
    let body = bytes.split_off(end + 4);
    let head = String::from_utf8(bytes).unwrap();
    let mut lines = head.trim_end().split("\r\n");
    let status = lines.next().unwrap().split(' ').nth(1).unwrap().parse().unwrap();
    let headers = lines
        .map(|line| line.split_once(": ").unwrap())
        .map(|(name, value)| (name.to_lowercase(), value.to_owned()));
    Some(Answer {
        status,
        headers: headers.collect(),
        body,
    })
}

pub(crate) async fn send(method: &str, url: &str, headers: &[(&str, &str)], body: &[u8]) -> Answer {
    let length = body.len().to_string();
    let mut headers = headers.to_vec();
    if !body.is_empty() || method == "POST" {
        headers.push(("Content-Length", &length));
    }
    let mut stream = connect(url).await;
    stream.write_all(head(method, url, &headers).as_bytes()).await.unwrap();
    // As above: the server may close before all is sent, and the answer says why.
    let _ = stream.write_all(body).await;
    read_answer(&mut stream).await
}

pub(crate) async fn get(url: &str, headers: &[(&str, &str)]) -> Answer {
    send("GET", url, headers, b"").await
}

/// Parameters as in a query.
pub(crate) fn query(params: &[(&str, &str)]) -> String {
    url::form_urlencoded::Serializer::new(String::new())
        .extend_pairs(params)
        .finish()
}

/// A form with one file in the field `field`, and another field before and behind it.
pub(crate) fn form_body(field: &str, content: &[u8]) -> Vec<u8> {
    let part = |name: &str| format!("--xyz\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\nsomething\r\n");
    let mut body = part("before").into_bytes();
    body.extend_from_slice(
        format!("--xyz\r\nContent-Disposition: form-data; name=\"{field}\"; filename=\"имя.bin\"\r\nContent-Type: x/y\r\n\r\n")
            .as_bytes(),
    );
    body.extend_from_slice(content);
    body.extend_from_slice(b"\r\n");
    body.extend_from_slice(part("behind").as_bytes());
    body.extend_from_slice(b"--xyz--\r\n");
    body
}

pub(crate) const MULTIPART: (&str, &str) = ("Content-Type", "multipart/form-data; boundary=xyz");

pub(crate) fn md5(content: &[u8]) -> String {
    base16ct::lower::encode_string(&Md5::digest(content))
}

/// Bytes that no other seed gives. They repeat, but not in step with any piece in which they travel.
pub(crate) fn bytes(seed: u64, length: usize) -> Vec<u8> {
    const PERIOD: usize = 65_521;
    let mut state = seed.wrapping_add(1).wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1;
    let mut bytes: Vec<u8> = std::iter::repeat_with(|| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state.to_le_bytes()[3]
    })
    .take(length.min(PERIOD))
    .collect();
    while bytes.len() < length {
        let more = PERIOD.min(length - bytes.len());
        bytes.extend_from_within(..more);
    }
    bytes
}

/// Somebody who is logged in.
#[derive(Clone)]
pub(crate) struct User {
    pub(crate) base_url: String,
    pub(crate) token: String,
}

impl User {
    pub(crate) async fn demo(server: &MockServer) -> Self {
        Self::login(server, "demo@example.com", "demo").await
    }

    pub(crate) async fn login(server: &MockServer, login: &str, password: &str) -> Self {
        Self::login_at(server.base_url(), login, password).await
    }

    pub(crate) async fn login_at(base_url: String, login: &str, password: &str) -> Self {
        let anybody = Self {
            base_url,
            token: String::new(),
        };
        let payload = anybody
            .send("user/login", &[("login", login), ("password", password)])
            .await
            .payload();
        Self {
            token: payload["token"].as_str().unwrap().to_owned(),
            ..anybody
        }
    }

    pub(crate) async fn send(&self, path: &str, params: &[(&str, &str)]) -> Answer {
        let mut params = params.to_vec();
        if !self.token.is_empty() {
            params.push(("token", &self.token));
        }
        send(
            "POST",
            &format!("{}/{path}", self.base_url),
            &[FORM],
            query(&params).as_bytes(),
        )
        .await
    }

    /// The payload of a call that succeeds.
    pub(crate) async fn call(&self, path: &str, params: &[(&str, &str)]) -> Value {
        self.send(path, params).await.payload()
    }

    /// Announces a content; gives the upload session.
    pub(crate) async fn announce(&self, name: &str, content: &[u8]) -> Value {
        let length = content.len().to_string();
        self.call(
            "file/upload",
            &[("name", name), ("hash", &md5(content)), ("size", &length)],
        )
        .await["upload"]
            .take()
    }

    pub(crate) async fn upload_state(&self, upload: &Value) -> Value {
        self.call(
            "file/upload_info",
            &[("upload_id", upload["upload_id"].as_str().unwrap())],
        )
        .await["upload"]
            .take()
    }

    /// Uploads a content to its end; gives the file.
    pub(crate) async fn put(&self, name: &str, content: &[u8]) -> Value {
        let upload = self.announce(name, content).await;
        if upload["state"] == 2 {
            return upload["file"].clone();
        }
        send("POST", upload["url"].as_str().unwrap(), &[RAW], content)
            .await
            .payload();
        loop {
            let mut upload = self.upload_state(&upload).await;
            match upload["state"].as_u64().unwrap() {
                1 => {}
                2 => return upload["file"].take(),
                other => panic!("state {other}: {upload}"),
            }
        }
    }

    pub(crate) async fn storage_left(&self) -> u64 {
        self.call("user/info", &[]).await["user"]["storage"]["left"]
            .as_u64()
            .unwrap()
    }

    pub(crate) async fn traffic_left(&self) -> u64 {
        self.call("user/info", &[]).await["user"]["traffic"]["left"]
            .as_u64()
            .unwrap()
    }

    pub(crate) async fn download_url(&self, file: &Value) -> String {
        let ticket = self
            .call("file/download", &[("file_id", file["file_id"].as_str().unwrap())])
            .await;
        ticket["download_url"].as_str().unwrap().to_owned()
    }

    pub(crate) async fn one_time_url(&self, file: &Value) -> String {
        let link = self
            .call(
                "file/onetimelink_create",
                &[("file_id", file["file_id"].as_str().unwrap())],
            )
            .await;
        link["link"]["url"].as_str().unwrap().to_owned()
    }
}
