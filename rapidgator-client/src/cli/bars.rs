//! How far transfers are, for whoever watches.

use indicatif::{ProgressBar, ProgressStyle};

use super::screen::{Screen, shown};
use crate::{Progress, Stage};

/// The bar of one transfer; gone when it is dropped.
pub(super) struct Bar(ProgressBar);

impl Bar {
    pub(super) fn new(name: &str, screen: &Screen) -> Self {
        let bar = screen.bars().add(ProgressBar::new(0));
        let template =
            "{msg:10} {bar:24} {binary_bytes:>11} of {binary_total_bytes:<11} {binary_bytes_per_sec:>13} {prefix}";
        let style = ProgressStyle::with_template(template).unwrap_or_else(|_| ProgressStyle::default_bar());
        bar.set_style(style);
        bar.set_prefix(shown(name));
        Self(bar)
    }

    /// What a transfer reports to.
    pub(super) fn reporter(&self) -> impl Fn(Progress) + Send + Sync + 'static {
        let bar = self.0.clone();
        move |progress| {
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
            bar.set_length(progress.total);
            bar.set_position(progress.done);
        }
    }
}

impl Drop for Bar {
    fn drop(&mut self) {
        self.0.finish_and_clear();
    }
}
