//! How far transfers are, for whoever watches.

use std::{
    collections::HashMap,
    path::Path,
    sync::{Mutex, PoisonError},
};

use indicatif::{MultiProgress, ProgressBar, ProgressStyle};

use super::screen::{Screen, shown};
use crate::{Event, Happened, Progress, Stage};

/// What transfers report to: each has a bar while it is on its way.
pub(super) fn watch(screen: &Screen) -> impl Fn(&Event<'_>) + Send + Sync + 'static {
    let all = screen.bars().clone();
    let bars = Mutex::new(HashMap::new());
    move |event| {
        let mut bars = bars.lock().unwrap_or_else(PoisonError::into_inner);
        match event.happened {
            Happened::Began => {
                bars.insert(event.index, bar(event.path, &all));
            }
            Happened::Moved(progress) => {
                if let Some(bar) = bars.get(&event.index) {
                    show(bar, progress);
                }
            }
            Happened::Ended(_) => {
                if let Some(bar) = bars.remove(&event.index) {
                    bar.finish_and_clear();
                }
            }
        }
    }
}

fn bar(path: &Path, all: &MultiProgress) -> ProgressBar {
    let bar = all.add(ProgressBar::new(0));
    let template =
        "{msg:10} {bar:24} {binary_bytes:>11} of {binary_total_bytes:<11} {binary_bytes_per_sec:>13} {prefix}";
    let style = ProgressStyle::with_template(template).unwrap_or_else(|_| ProgressStyle::default_bar());
    bar.set_style(style);
    let name = path.file_name().unwrap_or(path.as_os_str());
    bar.set_prefix(shown(&name.to_string_lossy()));
    bar
}

fn show(bar: &ProgressBar, progress: Progress) {
    let stage = match progress.stage {
        Stage::Hashing => "hashing",
        Stage::Sending => "sending",
        Stage::Waiting => "waiting",
        Stage::Receiving => "receiving",
    };
    if bar.message() != stage {
        bar.set_message(stage);
        bar.reset_eta();
    }
    // While it is waited for, there is nothing to count: what has been sent stays on the screen.
    if progress.stage != Stage::Waiting {
        bar.set_length(progress.total);
        bar.set_position(progress.done);
    }
}
