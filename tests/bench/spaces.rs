//! What spaces cost: the memory of a thousand of them, each with somebody who is logged in, and the time of a fork.

use std::time::Instant;

use rapidgator_mock::MockServer;

use crate::load::Connection;
use crate::million::fill;
use crate::server::Server;
use crate::table::{Bar, Row, Turns};

const SPACES: usize = 1_000;
const FILES: u64 = 100_000;
const ROUNDS: usize = 5;

pub(crate) fn measure() -> anyhow::Result<Vec<Row>> {
    Ok(vec![memory()?, fork()?])
}

fn memory() -> anyhow::Result<Row> {
    let mock = Server::mock(&[])?;
    let mut connection = Connection::open(&mock.address)?;
    let mut log_in = |space: &str| -> anyhow::Result<()> {
        let path = format!("{space}/api/v2/user/login?login=demo@example.com&password=demo");
        let request = format!("GET {path} HTTP/1.1\r\nHost: localhost\r\n\r\n");
        connection.exchange(request.as_bytes())?;
        Ok(())
    };
    log_in("")?;
    let (before, _) = mock.memory()?;
    for space in 0..SPACES {
        log_in(&format!("/@space-{space}"))?;
    }
    let (after, _) = mock.memory()?;
    let growth = after.saturating_sub(before) as f64 / 1024.0;
    Ok(Row {
        what: "mock, memory of 1,000 spaces, MiB",
        figure: format!("{growth:.1} MiB"),
        reference: format!("before them: {:.1} MiB", before as f64 / 1024.0),
        measured: growth,
        bar: Bar::AtMost(50.0),
    })
}

fn fork() -> anyhow::Result<Row> {
    let runtime = tokio::runtime::Runtime::new()?;
    let server = runtime.block_on(MockServer::start())?;
    let now = server.clock().now();
    let mut time = Turns::default();
    let start = Instant::now();
    server.with_world(|world| fill(world, now, FILES))?;
    let filled = start.elapsed().as_secs_f64() * 1e3;
    for round in 0..ROUNDS {
        let start = Instant::now();
        let fork = server.fork(&format!("fork-{round}"))?;
        time.push(start.elapsed().as_secs_f64() * 1e3, filled);
        fork.remove()?;
    }
    Ok(Row {
        what: "mock, fork of a space with 100,000 files",
        figure: format!("{:.0} ms", time.ours()),
        reference: format!("making them: {filled:.0} ms"),
        measured: time.ratio(),
        bar: Bar::AtMost(0.25),
    })
}
