//! One GiB into the mock, as a multipart form with MD5, against a bare axum handler that streams into MD5; and what
//! the memory of the mock does meanwhile, and during one file of 4 GiB.

use std::time::Instant;

use md5::{Digest as _, Md5};

use crate::json_call::log_in;
use crate::load::Connection;
use crate::scale;
use crate::server::Server;
use crate::table::{Bar, Row, Turns};

const ROUNDS: u64 = 5;
const SIZE: u64 = 1 << 30;
/// Nothing may grow with the length of a file either.
const LARGE: u64 = 4 * SIZE;
const PIECE: usize = 1 << 20;

pub(crate) fn measure() -> anyhow::Result<Vec<Row>> {
    let (rounds, size) = scale::pick((ROUNDS, SIZE), (1, SIZE / 32));
    let mock = Server::mock(&[])?;
    let reference = Server::reference()?;
    let token = log_in(&mock)?;
    let mut speed = Turns::default();
    // The growth that counts is above what a first small upload brings in.
    send_to_mock(&mock, &token, 0, 1 << 20)?;
    let (before, _) = mock.memory()?;
    for round in 1..=rounds {
        speed.push(
            send_to_mock(&mock, &token, round, size)?,
            send_to_reference(&reference, round, size)?,
        );
    }
    send_to_mock(&mock, &token, rounds + 1, scale::pick(LARGE, 4 * size))?;
    let (_, most) = mock.memory()?;
    let hashing = Server::mock(&["--content", "hash-only"])?;
    let token = log_in(&hashing)?;
    let mut kept_nothing = Turns::default();
    for round in 1..=rounds {
        kept_nothing.push(
            send_to_mock(&hashing, &token, round, size)?,
            send_to_reference(&reference, round, size)?,
        );
    }
    Ok(vec![
        Row {
            what: "mock, 1 GiB upload with MD5",
            figure: format!("{:.0} MiB/s", speed.ours()),
            reference: format!("bare axum into MD5: {:.0} MiB/s", speed.theirs()),
            measured: speed.ratio(),
            bar: Bar::AtLeast(0.85),
        },
        Row {
            what: "mock, 1 GiB upload with MD5, bytes not kept",
            figure: format!("{:.0} MiB/s", kept_nothing.ours()),
            reference: format!("bare axum into MD5: {:.0} MiB/s", kept_nothing.theirs()),
            measured: kept_nothing.ratio(),
            bar: Bar::AtLeast(0.85),
        },
        Row::of_memory(
            "mock, memory growth during the uploads, MiB",
            (before, most),
            format!("{rounds} files of 1 GiB and one of 4 GiB"),
        ),
    ])
}

/// Uploads a file and gives its id.
pub(crate) fn store(mock: &Server, token: &str, size: u64) -> anyhow::Result<String> {
    let announced = announce(mock, token, "bench0.bin", &hash_of(0, size), size)?;
    announced.send(mock, 0, size)?;
    let ask = format!("/api/v2/file/upload_info?token={token}&upload_id={}", announced.id);
    let mut connection = Connection::open(&mock.address)?;
    for _ in 0..10 {
        let answer: serde_json::Value = serde_json::from_slice(connection.get(&ask)?)?;
        if let Some(id) = answer["response"]["upload"]["file"]["file_id"].as_str() {
            return Ok(id.to_owned());
        }
    }
    anyhow::bail!("the upload did not become a file")
}

/// A MiB that differs from round to round, so that no upload is instant.
pub(crate) fn piece(round: u64) -> Vec<u8> {
    (0..PIECE as u64)
        .map(|index| (index.wrapping_mul(2_654_435_761).wrapping_add(round) >> 7) as u8)
        .collect()
}

fn hash_of(round: u64, size: u64) -> String {
    let piece = piece(round);
    let mut hash = Md5::new();
    (0..size / PIECE as u64).for_each(|_| hash.update(&piece));
    hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
}

/// MiB per second.
fn send_to_mock(mock: &Server, token: &str, round: u64, size: u64) -> anyhow::Result<f64> {
    let announced = announce(mock, token, &format!("bench{round}.bin"), &hash_of(round, size), size)?;
    announced.send(mock, round, size)
}

/// An upload that the mock waits for.
pub(crate) struct Announced {
    id: String,
    /// Where the bytes go.
    pub(crate) path: String,
}

pub(crate) fn announce(mock: &Server, token: &str, name: &str, md5: &str, size: u64) -> anyhow::Result<Announced> {
    Announced::read(Connection::open(&mock.address)?.get(&announcement(token, name, md5, size))?)
}

/// The target of the request.
pub(crate) fn announcement(token: &str, name: &str, md5: &str, size: u64) -> String {
    format!("/api/v2/file/upload?token={token}&name={name}&hash={md5}&size={size}")
}

impl Announced {
    /// From the answer to an announcement.
    pub(crate) fn read(answer: &[u8]) -> anyhow::Result<Self> {
        let answer: serde_json::Value = serde_json::from_slice(answer)?;
        let upload = &answer["response"]["upload"];
        let url = upload["url"].as_str().unwrap_or_default();
        let path = url
            .strip_prefix("http://")
            .and_then(|rest| rest.find('/').map(|at| &rest[at..]));
        let path = path.ok_or_else(|| anyhow::anyhow!("the mock wants no bytes: {answer}"))?;
        Ok(Self {
            id: upload["upload_id"].as_str().unwrap_or_default().to_owned(),
            path: path.to_owned(),
        })
    }

    /// MiB per second.
    fn send(&self, mock: &Server, round: u64, size: u64) -> anyhow::Result<f64> {
        let head = "--bench\r\nContent-Disposition: form-data; name=\"file\"; filename=\"bench.bin\"\r\nContent-Type: application/octet-stream\r\n\r\n";
        let (speed, body) = send(
            &mut Connection::open(&mock.address)?,
            &self.path,
            "multipart/form-data; boundary=bench",
            head,
            "\r\n--bench--\r\n",
            &piece(round),
            size / PIECE as u64,
        )?;
        let body: serde_json::Value = serde_json::from_slice(&body)?;
        anyhow::ensure!(body["status"] == 200, "the mock did not take the bytes: {body}");
        anyhow::ensure!(
            body["response"]["upload"]["state"] != 3,
            "the mock found other bytes: {body}"
        );
        Ok(speed)
    }
}

fn send_to_reference(reference: &Server, round: u64, size: u64) -> anyhow::Result<f64> {
    let mut connection = Connection::open(&reference.address)?;
    let (speed, _) = send(
        &mut connection,
        "/upload",
        "application/octet-stream",
        "",
        "",
        &piece(round),
        size / PIECE as u64,
    )?;
    Ok(speed)
}

/// Speed in MiB per second, and the body of the answer.
fn send(
    connection: &mut Connection,
    path: &str,
    media_type: &str,
    head: &str,
    tail: &str,
    piece: &[u8],
    pieces: u64,
) -> anyhow::Result<(f64, Vec<u8>)> {
    let length = head.len() as u64 + pieces * piece.len() as u64 + tail.len() as u64;
    let request = format!(
        "POST {path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: {media_type}\r\nContent-Length: {length}\r\n\r\n{head}"
    );
    let start = Instant::now();
    connection.send(request.as_bytes())?;
    for _ in 0..pieces {
        connection.send(piece)?;
    }
    connection.send(tail.as_bytes())?;
    let body = connection.answer()?.to_vec();
    let seconds = start.elapsed().as_secs_f64();
    Ok((pieces as f64 * piece.len() as f64 / f64::from(1 << 20) / seconds, body))
}
