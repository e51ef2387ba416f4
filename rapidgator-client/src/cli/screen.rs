//! What is said: results to standard output, the rest to standard error. Nothing else writes to either.

use std::io::{self, IsTerminal, Write as _};

use indicatif::{MultiProgress, ProgressDrawTarget};
use serde_json::{Value, json};
use unicode_width::UnicodeWidthStr as _;

use super::{
    arguments::Arguments,
    problem::{Exit, Problem},
};

/// Where results and remarks go, and in which form.
pub(super) struct Screen {
    pub(super) json: bool,
    quiet: bool,
    /// Whether there is more to do where nobody reads any more.
    goes_on: bool,
    coloured_errors: bool,
    bars: MultiProgress,
}

impl Screen {
    pub(super) fn new(Arguments { global, command }: &Arguments) -> Self {
        let shown = io::stderr().is_terminal() && !global.quiet && !global.json;
        let target = if shown {
            ProgressDrawTarget::stderr()
        } else {
            ProgressDrawTarget::hidden()
        };
        Self {
            json: global.json,
            quiet: global.quiet,
            goes_on: command.does_something(),
            coloured_errors: colours(&io::stderr()),
            bars: MultiProgress::with_draw_target(target),
        }
    }

    /// Where progress bars are drawn; nowhere unless somebody watches.
    pub(super) fn bars(&self) -> &MultiProgress {
        &self.bars
    }

    /// A result, as one line of JSON or as a text for people.
    pub(super) fn result(&self, value: &Value, text: impl FnOnce() -> String) -> io::Result<()> {
        let text = if self.json { value.to_string() } else { text() };
        self.bytes(format!("{text}\n").as_bytes())
    }

    /// A result that is the same for both: bytes.
    pub(super) fn bytes(&self, bytes: &[u8]) -> io::Result<()> {
        let written = self.bars.suspend(|| {
            let mut out = io::stdout().lock();
            out.write_all(bytes)?;
            out.flush()
        });
        match written {
            Err(error) if self.goes_on && error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
            other => other,
        }
    }

    /// A remark for people, which is left out if they want none.
    pub(super) fn remark(&self, text: &str) {
        if !self.quiet && !self.json {
            self.to_stderr(text);
        }
    }

    /// Tells that something failed, and gives the exit code for it.
    pub(super) fn failed(&self, problem: &Problem) -> Exit {
        if problem.exit == Exit::Done {
            return Exit::Done;
        }
        if self.json {
            return self.bars.suspend(|| failed_in_json(problem));
        }
        let (red, plain) = if self.coloured_errors {
            ("\u{1b}[1;31m", "\u{1b}[0m")
        } else {
            ("", "")
        };
        self.to_stderr(&format!("{red}error:{plain} {}", shown_lines(&problem.message)));
        if let Some(hint) = &problem.hint {
            self.to_stderr(&format!("  next: {}", shown_lines(hint)));
        }
        problem.exit
    }

    fn to_stderr(&self, text: &str) {
        // If standard error is closed, nobody can be told so.
        let _ = self.bars.suspend(|| writeln!(io::stderr().lock(), "{text}"));
    }
}

/// Tells that something failed, in JSON, and gives the exit code for it.
pub(super) fn failed_in_json(problem: &Problem) -> Exit {
    let value = json!({ "error": problem.json() });
    // If standard error is closed, nobody can be told so.
    let _ = writeln!(io::stderr().lock(), "{value}");
    problem.exit
}

/// Whether this stream may have colours.
pub(super) fn colours(stream: &impl IsTerminal) -> bool {
    let refused = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
    !refused && stream.is_terminal()
}

/// A name or text on one line, so that nothing in it can move the cursor or end the line.
pub(super) fn shown(text: &str) -> String {
    let hidden =
        |letter: char| letter.is_control() || matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let letters = text.chars().map(|letter| match hidden(letter) {
        true => letter.escape_default().to_string(),
        false => letter.to_string(),
    });
    letters.collect()
}

/// The same, but its own lines stay.
fn shown_lines(text: &str) -> String {
    text.split('\n').map(shown).collect::<Vec<_>>().join("\n")
}

/// Rows with columns of equal width; the last one is as wide as it is.
pub(super) fn table<const COLUMNS: usize>(rows: &[[String; COLUMNS]]) -> String {
    let mut widths = [0; COLUMNS];
    for row in rows {
        for (width, cell) in widths.iter_mut().zip(row) {
            *width = cell.width().max(*width);
        }
    }
    let line = |row: &[String; COLUMNS]| {
        let cells = row.iter().zip(widths).map(|(cell, width)| {
            let blanks = " ".repeat(width - cell.width());
            format!("{cell}{blanks}")
        });
        cells.collect::<Vec<_>>().join("  ").trim_end().to_owned()
    };
    rows.iter().map(line).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_stay_on_their_line() {
        assert_eq!(shown("a\nb\u{1b}[2J\u{202e}c ä"), "a\\nb\\u{1b}[2J\\u{202e}c ä");
    }

    #[test]
    fn columns_are_of_equal_width() {
        let rows = [["a", "日本", "x"], ["bcd", "e", "long"]].map(|row| row.map(str::to_owned));
        assert_eq!(table(&rows), "a    日本  x\nbcd  e     long");
    }
}
