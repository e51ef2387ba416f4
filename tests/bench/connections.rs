//! What a connection costs that nobody uses: memory, and the time of a call of somebody else.

use std::net::TcpStream;
use std::time::Instant;

use anyhow::Context as _;

use crate::server::Server;
use crate::table::{Bar, Row};

const CONNECTIONS: usize = 10_000;

/// Memory that a connection without a request may take, in KiB.
const MOST_EACH: f64 = 16.0;

pub(crate) fn measure() -> anyhow::Result<Vec<Row>> {
    let mock = Server::mock(&["--longest-silence", "3600"])?;
    let (before, _) = mock.memory()?;
    let mut idle = Vec::with_capacity(CONNECTIONS);
    for _ in 0..CONNECTIONS {
        let stream = TcpStream::connect(&mock.address);
        idle.push(stream.context("cannot open 10,000 connections; is `ulimit -n` below 11,000?")?);
    }
    // The last one is served behind all the others.
    let start = Instant::now();
    crate::json_call::log_in(&mock)?;
    let took = start.elapsed().as_secs_f64() * 1e3;
    let (after, _) = mock.memory()?;
    let each = after.saturating_sub(before) as f64 / CONNECTIONS as f64;
    Ok(vec![Row {
        what: "mock, memory of an idle connection, 10,000 of them, KiB",
        figure: format!("{each:.1} KiB"),
        reference: format!("a login among them: {took:.1} ms"),
        measured: each,
        bar: Bar::AtMost(MOST_EACH),
    }])
}
