//! `cargo xtask generate --watch`: the files are written again after each save of the description.
//!
//! It looks at the text ten times a second instead of asking the system for events. Reading one file costs microseconds;
//! it works on every file system, and it does not matter whether an editor writes in place or puts another file there.

use std::io::IsTerminal as _;
use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use anyhow::Context as _;
use signal_hook::consts::{SIGINT, SIGTERM};

use crate::generate::{self, Arguments};
use crate::project::complain;

/// A text that was the same twice in a row has been saved to its end.
const PAUSE: Duration = Duration::from_millis(100);

/// Clears a terminal, so that mistakes stand where they stood before.
const CLEAR: &str = "\x1b[2J\x1b[H";

pub(crate) fn run(arguments: &Arguments) -> anyhow::Result<ExitCode> {
    let stop = Arc::new(AtomicBool::new(false));
    for signal in [SIGINT, SIGTERM] {
        signal_hook::flag::register(signal, Arc::clone(&stop)).context("cannot wait for Ctrl-C")?;
    }
    let path = arguments.description();
    let mut before = Some(std::fs::read(&path).with_context(|| format!("cannot read {}", path.display()))?);
    let mut done = None;
    while !stop.load(Ordering::Relaxed) {
        // None while one file is being put in the place of another.
        let now = std::fs::read(&path).ok();
        if now.is_some() && now == before && now != done {
            write(arguments, &path);
            done.clone_from(&now);
        }
        before = now;
        std::thread::sleep(PAUSE);
    }
    complain("stopped\n");
    Ok(ExitCode::SUCCESS)
}

/// Whatever is wrong is told, and may be right after the next save.
fn write(arguments: &Arguments, path: &Path) {
    if std::io::stderr().is_terminal() {
        complain(CLEAR);
    }
    if let Err(error) = generate::write(arguments) {
        complain(&format!("error: {error:#}\n"));
    }
    complain(&format!("watching {}; Ctrl-C ends it\n", path.display()));
}
