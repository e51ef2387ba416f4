//! Rows of figures, and how they are printed.

use std::io::Write as _;

/// One figure beside its reference and its bar.
pub(crate) struct Row {
    /// What was measured.
    pub(crate) what: &'static str,
    /// The figure, with its unit.
    pub(crate) figure: String,
    /// What it is held against, with its unit.
    pub(crate) reference: String,
    /// The number that the bar is about.
    pub(crate) measured: f64,
    pub(crate) bar: Bar,
}

/// What a number must be.
pub(crate) enum Bar {
    AtLeast(f64),
    AtMost(f64),
}

impl Row {
    /// How much the memory of a process has grown; the bar is the same for all of them.
    pub(crate) fn of_memory(what: &'static str, (before, most): (u64, u64), reference: impl Into<String>) -> Self {
        let mebibytes = |kibibytes: u64| kibibytes as f64 / 1024.0;
        Self {
            what,
            figure: format!(
                "{:.1} MiB before, {:.1} MiB at most",
                mebibytes(before),
                mebibytes(most)
            ),
            reference: reference.into(),
            measured: mebibytes(most.saturating_sub(before)),
            bar: Bar::AtMost(16.0),
        }
    }

    pub(crate) fn is_met(&self) -> bool {
        match self.bar {
            Bar::AtLeast(bar) => self.measured >= bar,
            Bar::AtMost(bar) => self.measured <= bar,
        }
    }
}

/// A Markdown table.
pub(crate) fn render(rows: &[Row]) -> String {
    let mut text = "\n| what | figure | reference | measured | bar | met |\n|---|---|---|---|---|---|\n".to_owned();
    for row in rows {
        let bar = match row.bar {
            Bar::AtLeast(bar) => format!(">= {bar}"),
            Bar::AtMost(bar) => format!("<= {bar}"),
        };
        let met = if row.is_met() { "yes" } else { "NO" };
        text.push_str(&format!(
            "| {} | {} | {} | {:.2} | {bar} | {met} |\n",
            row.what, row.figure, row.reference, row.measured
        ));
    }
    text
}

/// Two things measured in turn, so that both see the same quiet and busy moments.
#[derive(Default)]
pub(crate) struct Turns {
    ours: Vec<f64>,
    theirs: Vec<f64>,
}

impl Turns {
    pub(crate) fn push(&mut self, ours: f64, theirs: f64) {
        self.ours.push(ours);
        self.theirs.push(theirs);
    }

    pub(crate) fn ours(&self) -> f64 {
        median(self.ours.clone())
    }

    pub(crate) fn theirs(&self) -> f64 {
        median(self.theirs.clone())
    }

    /// The middle of the ratios, turn by turn.
    pub(crate) fn ratio(&self) -> f64 {
        median(
            self.ours
                .iter()
                .zip(&self.theirs)
                .map(|(ours, theirs)| ours / theirs)
                .collect(),
        )
    }
}

pub(crate) fn median(mut numbers: Vec<f64>) -> f64 {
    numbers.sort_by(f64::total_cmp);
    numbers[numbers.len() / 2]
}

/// Prints at once, so that a slow row shows that it is running.
pub(crate) fn print(text: &str) {
    let mut out = std::io::stdout();
    out.write_all(text.as_bytes()).and_then(|()| out.flush()).ok();
}
