//! Requests that no client writes for us, and what is really on the wire in answer to them.

use rapidgator_mock::{MockServer, OperationId};
use serde_json::Value;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

/// A request, to be sent as it stands.
#[must_use = "nothing is sent before `send`"]
pub(crate) struct Request {
    method: &'static str,
    url: String,
    host: Option<&'static str>,
    headers: String,
    body: Vec<u8>,
}

/// Makes calls of one session, without a client.
pub(crate) struct Caller<'s> {
    server: &'s MockServer,
    pub(crate) token: String,
}

/// What came back.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) head: String,
    pub(crate) body: Vec<u8>,
}

/// An answer of the API, read by nothing but a JSON parser.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Envelope {
    pub(crate) response: Value,
    pub(crate) status: u64,
    pub(crate) details: Option<String>,
}

impl Request {
    pub(crate) fn new(method: &'static str, url: impl Into<String>) -> Self {
        Self {
            method,
            url: url.into(),
            host: None,
            headers: String::new(),
            body: Vec::new(),
        }
    }

    /// A call of the API, without any parameter.
    pub(crate) fn call(method: &'static str, server: &MockServer, operation: OperationId) -> Self {
        Self::new(method, format!("{}/{}", server.base_url(), operation.path()))
    }

    /// Parameters, where a GET has them.
    pub(crate) fn query(mut self, parameters: &[(&str, &str)]) -> Self {
        self.url = format!("{}?{}", self.url, urlencoded(parameters));
        self
    }

    /// Parameters, where a POST has them.
    pub(crate) fn form(self, parameters: &[(&str, &str)]) -> Self {
        self.header("Content-Type", "application/x-www-form-urlencoded")
            .body(urlencoded(parameters))
    }

    /// The name that the server is called by; the connection goes to the server all the same.
    pub(crate) fn host(mut self, host: &'static str) -> Self {
        self.host = Some(host);
        self
    }

    pub(crate) fn header(mut self, name: &str, value: &str) -> Self {
        self.headers.push_str(&format!("{name}: {value}\r\n"));
        self
    }

    /// A body whose length is announced.
    pub(crate) fn body(self, body: impl Into<Vec<u8>>) -> Self {
        let body = body.into();
        let length = body.len().to_string();
        Self {
            body,
            ..self.header("Content-Length", &length)
        }
    }

    /// A body in pieces.
    pub(crate) fn chunked(self, pieces: &[&[u8]]) -> Self {
        let mut body = Vec::new();
        for piece in pieces.iter().chain(&[&b""[..]]) {
            body.extend_from_slice(format!("{:x}\r\n", piece.len()).as_bytes());
            body.extend_from_slice(piece);
            body.extend_from_slice(b"\r\n");
        }
        Self {
            body,
            ..self.header("Transfer-Encoding", "chunked")
        }
    }

    pub(crate) async fn send(self) -> Answer {
        let (address, path) = split(&self.url);
        let (method, host, headers) = (self.method, self.host.unwrap_or(address), &self.headers);
        let mut stream = TcpStream::connect(address).await.unwrap();
        let head = format!("{method} {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n{headers}\r\n");
        stream.write_all(&[head.as_bytes(), &self.body].concat()).await.unwrap();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).await.unwrap();
        Answer::read(answer)
    }

    /// Sends it and reads an envelope.
    pub(crate) async fn envelope(self) -> Envelope {
        self.send().await.envelope()
    }
}

impl<'s> Caller<'s> {
    /// With a session that may not exist.
    pub(crate) fn new(server: &'s MockServer, token: impl Into<String>) -> Self {
        let token = token.into();
        Self { server, token }
    }

    /// With a session of its own.
    pub(crate) async fn log_in(server: &'s MockServer, (login, password): (&str, &str)) -> Self {
        let request = Request::call("POST", server, OperationId::UserLogin);
        let answer = request
            .form(&[("login", login), ("password", password)])
            .envelope()
            .await;
        let token = answer.response["token"].as_str();
        Self::new(server, token.unwrap_or_else(|| panic!("no token: {answer:?}")))
    }

    pub(crate) async fn send(&self, operation: OperationId, parameters: &[(&str, &str)]) -> Answer {
        let all = [&[("token", self.token.as_str())], parameters].concat();
        self.send_without_token(operation, &all).await
    }

    pub(crate) async fn send_without_token(&self, operation: OperationId, parameters: &[(&str, &str)]) -> Answer {
        Request::call("POST", self.server, operation)
            .form(parameters)
            .send()
            .await
    }

    pub(crate) async fn call(&self, operation: OperationId, parameters: &[(&str, &str)]) -> Envelope {
        self.send(operation, parameters).await.envelope()
    }

    /// The result of a call that has to work.
    pub(crate) async fn result(&self, operation: OperationId, parameters: &[(&str, &str)]) -> Value {
        let answer = self.call(operation, parameters).await;
        assert_eq!(
            (answer.status, &answer.details),
            (200, &None),
            "{} {parameters:?}",
            operation.id()
        );
        answer.response
    }
}

impl Envelope {
    /// Status and text of a refusal.
    pub(crate) fn refusal(&self) -> (u64, &str) {
        assert_eq!(self.response, Value::Null, "a refusal has no result");
        (self.status, self.details.as_deref().expect("a refusal has a text"))
    }
}

impl Answer {
    fn read(mut answer: Vec<u8>) -> Self {
        let end = answer
            .windows(4)
            .position(|window| window == b"\r\n\r\n")
            .expect("an answer has a head");
        let body = answer.split_off(end + 4);
        let head = String::from_utf8(answer).unwrap();
        let status = head.split(' ').nth(1).and_then(|status| status.parse().ok());
        Self {
            status: status.expect("a head begins with a status"),
            head,
            body,
        }
    }

    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.head.lines().find_map(|line| {
            let (known, value) = line.split_once(": ")?;
            known.eq_ignore_ascii_case(name).then_some(value)
        })
    }

    pub(crate) fn text(&self) -> &str {
        std::str::from_utf8(&self.body).unwrap()
    }

    /// All three members, as they are; panics if it is no envelope.
    pub(crate) fn envelope(&self) -> Envelope {
        let whole: Value = serde_json::from_slice(&self.body).unwrap_or_else(|_| panic!("no JSON: {self:?}"));
        Envelope {
            response: whole["response"].clone(),
            status: whole["status"]
                .as_u64()
                .unwrap_or_else(|| panic!("no envelope: {whole}")),
            details: whole["details"].as_str().map(str::to_owned),
        }
    }
}

/// Host and port, and path with query.
pub(crate) fn split(url: &str) -> (&str, &str) {
    let rest = url.strip_prefix("http://").expect("the mock speaks plain HTTP");
    rest.split_at(rest.find('/').expect("an address has a path"))
}

/// Names and values, with everything escaped that could be.
fn urlencoded(parameters: &[(&str, &str)]) -> String {
    let pairs = parameters
        .iter()
        .map(|(name, value)| format!("{}={}", escaped(name), escaped(value)));
    pairs.collect::<Vec<_>>().join("&")
}

/// A text as it may stand in a query.
pub(crate) fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for byte in text.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'_' => escaped.push(char::from(byte)),
            other => escaped.push_str(&format!("%{other:02X}")),
        }
    }
    escaped
}
