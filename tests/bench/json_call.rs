//! A JSON call to the mock against a bare axum handler that returns the same bytes.

use std::time::Duration;

use crate::load::{Connection, burst};
use crate::server::Server;
use crate::table::{Bar, Row, Turns};

const ROUNDS: usize = 5;
const CONNECTIONS: usize = 8;
const BURST: Duration = Duration::from_secs(1);

pub(crate) fn measure() -> anyhow::Result<Vec<Row>> {
    let mock = Server::mock(&[])?;
    let reference = Server::reference()?;
    let token = log_in(&mock)?;
    let mock_request = format!("GET /api/v2/user/info?token={token} HTTP/1.1\r\nHost: localhost\r\n\r\n");
    let answer = Connection::open(&mock.address)?
        .exchange(mock_request.as_bytes())?
        .to_vec();
    reference.teach(&answer)?;
    let reference_request = "GET /json HTTP/1.1\r\nHost: localhost\r\n\r\n";

    let (mut speed, mut wait) = (Turns::default(), Turns::default());
    for _ in 0..ROUNDS {
        let ours = burst(&mock.address, mock_request.as_bytes(), CONNECTIONS, BURST)?;
        let theirs = burst(&reference.address, reference_request.as_bytes(), CONNECTIONS, BURST)?;
        speed.push(ours.per_second, theirs.per_second);
        wait.push(ours.p99.as_secs_f64() * 1e6, theirs.p99.as_secs_f64() * 1e6);
    }
    Ok(vec![
        Row {
            what: "mock, JSON call, requests per second",
            figure: format!("{:.0}/s", speed.ours()),
            reference: format!("bare axum, same bytes: {:.0}/s", speed.theirs()),
            measured: speed.ratio(),
            bar: Bar::AtLeast(0.85),
        },
        Row {
            what: "mock, JSON call, 99th percentile",
            figure: format!("{:.0} us", wait.ours()),
            reference: format!("bare axum: {:.0} us", wait.theirs()),
            measured: wait.ratio(),
            bar: Bar::AtMost(2.0),
        },
    ])
}

/// A token of the first account.
pub(crate) fn log_in(mock: &Server) -> anyhow::Result<String> {
    let request = "GET /api/v2/user/login?login=demo@example.com&password=demo HTTP/1.1\r\nHost: localhost\r\n\r\n";
    let answer: serde_json::Value =
        serde_json::from_slice(Connection::open(&mock.address)?.exchange(request.as_bytes())?)?;
    let token = answer["response"]["token"].as_str();
    Ok(token
        .ok_or_else(|| anyhow::anyhow!("the mock gave no token"))?
        .to_owned())
}
