//! The bars of the project: each figure as a ratio against a reference that is measured in the same run, turn by turn,
//! so that a busy machine slows both. Run it with `cargo xtask bench [ROW…]`.

mod client;
mod connections;
mod consumer;
mod download;
mod generation;
mod json_call;
mod load;
mod million;
mod package;
mod progenitor;
mod reference;
mod scale;
mod server;
mod spaces;
mod start;
mod synthetic;
mod table;
mod upload;

use std::process::ExitCode;

use table::Row;

/// Measures one thing, which gives one or more rows.
type Measure = fn() -> anyhow::Result<Vec<Row>>;

/// What can be measured, by name.
const ROWS: &[(&str, Measure)] = &[
    ("json", json_call::measure),
    ("upload", upload::measure),
    ("download", download::measure),
    ("start", start::measure),
    ("spaces", spaces::measure),
    ("connections", connections::measure),
    ("million", million::measure),
    ("generation", generation::measure),
    ("consumer", consumer::measure),
    ("progenitor", progenitor::measure),
    ("client-call", client::call::measure),
    ("client-upload", client::upload::measure),
    ("client-download", client::download::measure),
    ("client-many", client::many::measure),
];

fn main() -> ExitCode {
    // `cargo bench` adds a flag of its own.
    let arguments: Vec<String> = std::env::args()
        .skip(1)
        .filter(|argument| argument != "--bench")
        .collect();
    if arguments
        .first()
        .is_some_and(|argument| argument == reference::ARGUMENT)
    {
        return reference::serve();
    }
    // Another process of this program, which says its figures itself.
    let outcome = match arguments.as_slice() {
        [first, task @ ..] if first == client::process::ARGUMENT => client::process::run(task).map(|()| true),
        wanted => run(wanted),
    };
    match outcome {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            table::print(&format!("error: {error:#}\n"));
            ExitCode::FAILURE
        }
    }
}

/// Whether every measured row met its bar.
fn run(wanted: &[String]) -> anyhow::Result<bool> {
    let mut rows = Vec::new();
    let mut is_known = false;
    for (name, measure) in ROWS {
        if wanted.is_empty() || wanted.iter().any(|wanted| name.starts_with(wanted.as_str())) {
            table::print(&format!("measuring {name}\n"));
            is_known = true;
            rows.extend(measure()?);
        }
    }
    let known: Vec<&str> = ROWS.iter().map(|(name, _)| *name).collect();
    anyhow::ensure!(is_known, "no row begins with {wanted:?}; there are {known:?}");
    if !rows.is_empty() {
        table::print(&table::render(&rows));
    }
    if scale::is_small() {
        table::print("Little was measured, so that the figures say nothing.\n");
    }
    Ok(rows.iter().all(Row::is_met))
}
