//! One GiB out of the mock against a bare axum handler that streams zeros.

use std::time::Instant;

use anyhow::Context as _;

use crate::json_call::log_in;
use crate::load::Connection;
use crate::server::Server;
use crate::table::{Bar, Row, Turns};
use crate::upload;

const ROUNDS: usize = 5;
const SIZE: u64 = 1 << 30;

pub(crate) fn measure() -> anyhow::Result<Vec<Row>> {
    let mock = Server::mock(&[])?;
    let reference = Server::reference()?;
    let token = log_in(&mock)?;
    let file_id = upload::store(&mock, &token, SIZE)?;
    let mut speed = Turns::default();
    for _ in 0..ROUNDS {
        let path = ticket(&mock, &token, &file_id)?;
        speed.push(fetch(&mock, &path)?, fetch(&reference, &format!("/zeros?{SIZE}"))?);
    }
    Ok(vec![Row {
        what: "mock, 1 GiB download",
        figure: format!("{:.0} MiB/s", speed.ours()),
        reference: format!("bare axum, zeros: {:.0} MiB/s", speed.theirs()),
        measured: speed.ratio(),
        bar: Bar::AtLeast(0.85),
    }])
}

/// Where the bytes of a file are.
pub(crate) fn ticket(mock: &Server, token: &str, file_id: &str) -> anyhow::Result<String> {
    let ask = format!("/api/v2/file/download?token={token}&file_id={file_id}");
    let answer: serde_json::Value = serde_json::from_slice(Connection::open(&mock.address)?.get(&ask)?)?;
    let url = answer["response"]["download_url"]
        .as_str()
        .context("the mock gave no address")?;
    let path = url
        .trim_start_matches("http://")
        .trim_start_matches(mock.address.as_str());
    Ok(path.to_owned())
}

/// MiB per second.
fn fetch(server: &Server, path: &str) -> anyhow::Result<f64> {
    let mut connection = Connection::open(&server.address)?;
    let start = Instant::now();
    connection.send(format!("GET {path} HTTP/1.1\r\nHost: localhost\r\n\r\n").as_bytes())?;
    let length = connection.skip_answer()?;
    let seconds = start.elapsed().as_secs_f64();
    anyhow::ensure!(length == SIZE, "expected {SIZE} bytes, found {length}");
    Ok(length as f64 / f64::from(1 << 20) / seconds)
}
