//! How soon the mock answers after its start, and how much memory it takes while nobody asks.

use std::time::Instant;

use crate::json_call::log_in;
use crate::server::Server;
use crate::table::{Bar, Row, Turns};

const ROUNDS: usize = 11;

pub(crate) fn measure() -> anyhow::Result<Vec<Row>> {
    let mut time = Turns::default();
    let mut most = 0;
    for _ in 0..ROUNDS {
        let start = Instant::now();
        let mock = Server::mock(&[])?;
        log_in(&mock)?;
        let ours = start.elapsed().as_secs_f64() * 1e3;
        let start = Instant::now();
        let reference = Server::reference()?;
        crate::load::Connection::open(&reference.address)?.get("/json")?;
        time.push(ours, start.elapsed().as_secs_f64() * 1e3);
        most = most.max(mock.memory()?.0);
    }
    Ok(vec![
        Row {
            what: "mock, start to first answer, ms",
            figure: format!("{:.1} ms", time.ours()),
            reference: format!("bare axum: {:.1} ms", time.theirs()),
            measured: time.ours(),
            bar: Bar::AtMost(25.0),
        },
        Row {
            what: "mock, idle memory, MiB",
            figure: format!("{:.1} MiB", most as f64 / 1024.0),
            reference: format!("the most of {ROUNDS} starts"),
            measured: most as f64 / 1024.0,
            bar: Bar::AtMost(12.0),
        },
    ])
}
