//! TLS: who trusts the authority that was fetched gets everything, and trouble breaks the socket below it.

use std::process::{Command, Stdio};
use std::sync::Arc;

use rapidgator_mock::{Fault, FaultPoint, MockServer, OperationId, Place};
use serde_json::Value;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;
use tokio_rustls::TlsConnector;
use tokio_rustls::client::TlsStream;
use tokio_rustls::rustls::crypto::ring;
use tokio_rustls::rustls::pki_types::pem::PemObject as _;
use tokio_rustls::rustls::pki_types::{CertificateDer, ServerName};
use tokio_rustls::rustls::{ClientConfig, RootCertStore};

use crate::client::{self, Answer, FORM, RAW, bytes, md5, query};

/// Somebody who trusts one authority.
struct Trusting(TlsConnector);

impl Trusting {
    fn of(ca_pem: &[u8]) -> Self {
        let mut roots = RootCertStore::empty();
        roots.add(CertificateDer::from_pem_slice(ca_pem).unwrap()).unwrap();
        let config = ClientConfig::builder_with_provider(Arc::new(ring::default_provider()))
            .with_safe_default_protocol_versions()
            .unwrap()
            .with_root_certificates(roots)
            .with_no_client_auth();
        Self(TlsConnector::from(Arc::new(config)))
    }

    async fn connect(&self, server: &MockServer, name: &str) -> std::io::Result<TlsStream<TcpStream>> {
        let stream = TcpStream::connect(server.address()).await?;
        self.0
            .connect(ServerName::try_from(name.to_owned()).unwrap(), stream)
            .await
    }

    /// All that comes, and how it ended.
    async fn exchange(
        &self,
        server: &MockServer,
        method: &str,
        url: &str,
        headers: &[(&str, &str)],
        body: &[u8],
    ) -> (Vec<u8>, std::io::Result<usize>) {
        let rest = url.strip_prefix("https://").unwrap();
        let length = body.len().to_string();
        let mut headers = headers.to_vec();
        headers.push(("Content-Length", &length));
        let mut stream = self.connect(server, "127.0.0.1").await.unwrap();
        let head = client::head(method, &format!("http://{rest}"), &headers);
        stream.write_all(&[head.as_bytes(), body].concat()).await.unwrap();
        stream.flush().await.unwrap();
        let mut answer = Vec::new();
        let end = stream.read_to_end(&mut answer).await;
        (answer, end)
    }

    async fn send(
        &self,
        server: &MockServer,
        method: &str,
        url: &str,
        headers: &[(&str, &str)],
        body: &[u8],
    ) -> Answer {
        let (answer, end) = self.exchange(server, method, url, headers, body).await;
        end.unwrap();
        client::parse(answer).unwrap()
    }

    async fn call(&self, server: &MockServer, path: &str, params: &[(&str, &str)]) -> Value {
        let url = format!("{}/{path}", server.base_url());
        self.send(server, "POST", &url, &[FORM], query(params).as_bytes())
            .await
            .payload()
    }
}

async fn started() -> (MockServer, Trusting) {
    let server = MockServer::builder().tls().start().await.unwrap();
    let fetched = plain(&server, "/__mock/ca.pem").await;
    assert_eq!(fetched.status, 200);
    assert_eq!(Some(fetched.text()), server.ca_pem());
    assert!(fetched.text().starts_with("-----BEGIN CERTIFICATE-----"));
    assert!(!fetched.text().contains("PRIVATE"));
    let trusting = Trusting::of(&fetched.body);
    (server, trusting)
}

/// Without TLS, at the same port.
async fn plain(server: &MockServer, path: &str) -> Answer {
    client::get(&format!("http://{}{path}", server.address()), &[]).await
}

#[tokio::test]
async fn calls_bytes_and_control_come_over_tls() {
    let (server, trusting) = started().await;
    assert!(
        server.base_url().starts_with("https://127.0.0.1:"),
        "{}",
        server.base_url()
    );
    let login = [("login", "demo@example.com"), ("password", "demo")];
    let token = trusting.call(&server, "user/login", &login).await["token"].take();
    let token = token.as_str().unwrap();

    let content = bytes(1, 300_000);
    let (hash, size) = (md5(&content), content.len().to_string());
    let announced = [("name", "a.bin"), ("hash", &hash), ("size", &size), ("token", token)];
    let upload = trusting.call(&server, "file/upload", &announced).await["upload"].take();
    let url = upload["url"].as_str().unwrap();
    trusting.send(&server, "POST", url, &[RAW], &content).await.payload();
    let id = upload["upload_id"].as_str().unwrap();
    let file = loop {
        let asked = [("upload_id", id), ("token", token)];
        let mut upload = trusting.call(&server, "file/upload_info", &asked).await["upload"].take();
        if upload["state"] == 2 {
            break upload["file"].take();
        }
    };
    let asked = [("file_id", file["file_id"].as_str().unwrap()), ("token", token)];
    let ticket = trusting.call(&server, "file/download", &asked).await;
    let url = ticket["download_url"].as_str().unwrap();
    let fetched = trusting.send(&server, "GET", url, &[], b"").await;
    assert!(fetched.body == content, "{} bytes", fetched.body.len());

    let authorization = format!("Bearer {}", server.control_token());
    let origin = server.url().to_owned();
    let spaces = format!("{}/spaces", server.control_url());
    for (origin, status) in [(&*origin, 200), (&*origin.replace("https", "http"), 403)] {
        let headers = [("Authorization", &*authorization), ("Origin", origin)];
        assert_eq!(
            trusting.send(&server, "GET", &spaces, &headers, b"").await.status,
            status
        );
    }
    let over_tls = format!("{}/__mock/ca.pem", server.url());
    assert_eq!(trusting.send(&server, "GET", &over_tls, &[], b"").await.status, 200);
}

#[tokio::test]
async fn nobody_else_is_trusted_and_nothing_else_comes_without_tls() {
    let (server, trusting) = started().await;
    let other = MockServer::builder()
        .tls()
        .origin("https://mock.test:1")
        .start()
        .await
        .unwrap();
    trusting.connect(&other, "127.0.0.1").await.unwrap_err();
    let trusting_other = Trusting::of(other.ca_pem().unwrap().as_bytes());
    for (name, is_known) in [
        ("localhost", true),
        ("mock.test", true),
        ("127.0.0.1", true),
        ("evil.test", false),
    ] {
        assert_eq!(trusting_other.connect(&other, name).await.is_ok(), is_known, "{name}");
    }
    assert_ne!(server.ca_pem(), other.ca_pem());
    for path in ["/api/v2/user/info", "/__mock/", "/__mock/v1/spaces", "/__mock/ca.pem/"] {
        let answer = plain(&server, path).await;
        assert_eq!(answer.status, 426, "{path}");
        assert!(answer.text().contains("/__mock/ca.pem"), "{}", answer.text());
    }
    let wrong = client::send("POST", &format!("http://{}/__mock/ca.pem", server.address()), &[], b"").await;
    assert_eq!(wrong.status, 405);
    // What begins as TLS and is none ends, and harms nobody.
    let mut stream = TcpStream::connect(server.address()).await.unwrap();
    stream.write_all(&[22, 3, 1, 0, 5, 1, 2, 3, 4, 5, 6]).await.unwrap();
    let _ = stream.read_to_end(&mut Vec::new()).await;
    // Somebody who says nothing does not keep the server from its end.
    let silent = TcpStream::connect(server.address()).await.unwrap();
    server.shutdown().await;
    drop(silent);
}

#[tokio::test]
async fn who_does_not_come_to_the_point_loses_the_connection() {
    let short = std::time::Duration::from_millis(50);
    let server = MockServer::builder()
        .tls()
        .longest_silence(short)
        .start()
        .await
        .unwrap();
    // Nothing, the beginning of a greeting, and a greeting without a request behind it.
    for begun in [&b""[..], &[22, 3, 1, 2, 0, 1]] {
        let mut stream = TcpStream::connect(server.address()).await.unwrap();
        stream.write_all(begun).await.unwrap();
        let ended = stream.read_to_end(&mut Vec::new()).await;
        assert!(ended.is_err() || ended.is_ok_and(|length| length == 0), "{begun:?}");
    }
    let trusting = Trusting::of(server.ca_pem().unwrap().as_bytes());
    let mut stream = trusting.connect(&server, "localhost").await.unwrap();
    // The connection ends with or without a word.
    let _ = stream.read_to_end(&mut Vec::new()).await;
}

#[tokio::test]
async fn trouble_breaks_the_socket_below() {
    let (server, trusting) = started().await;
    let url = format!("{}/user/login", server.base_url());
    let params = query(&[("login", "demo@example.com"), ("password", "demo")]);
    let point = FaultPoint::Operation(OperationId::UserLogin);
    for (fault, kind) in [
        (Fault::reset(Place::AfterApply), std::io::ErrorKind::ConnectionReset),
        (Fault::close(Place::AfterApply), std::io::ErrorKind::UnexpectedEof),
    ] {
        server.faults().order(point, fault);
        let (answer, end) = trusting
            .exchange(&server, "POST", &url, &[FORM], params.as_bytes())
            .await;
        assert!(answer.is_empty());
        assert_eq!(end.unwrap_err().kind(), kind);
    }
    // Behind a byte of the answer as well: that much comes, and then the reset.
    server.faults().order(point, Fault::reset(Place::ResponseBody(5)));
    let (answer, end) = trusting
        .exchange(&server, "POST", &url, &[FORM], params.as_bytes())
        .await;
    end.unwrap_err();
    assert_eq!(client::parse(answer).unwrap().body.len(), 5);
    let login = [("login", "demo@example.com"), ("password", "demo")];
    trusting.call(&server, "user/login", &login).await;
}

#[test]
fn the_program_writes_the_certificate_before_it_says_that_it_is_there() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("ca.pem");
    let mut program = Command::new(env!("CARGO_BIN_EXE_rapidgator-mock"))
        .args(["--listen", "127.0.0.1:0", "--tls", "--tls-ca-out"])
        .arg(&file)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut stdout = std::io::BufReader::new(program.stdout.take().unwrap());
    let mut line = String::new();
    std::io::BufRead::read_line(&mut stdout, &mut line).unwrap();
    let written = std::fs::read_to_string(&file);
    program.kill().unwrap();
    program.wait().unwrap();
    assert!(
        line.starts_with("rapidgator-mock listening on https://127.0.0.1:"),
        "{line}"
    );
    assert!(written.unwrap().starts_with("-----BEGIN CERTIFICATE-----"));
}
