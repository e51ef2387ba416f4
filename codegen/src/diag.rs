//! What is wrong with a description, and how it is shown.
//!
//! There are no warnings: a description with a mistake is not used.

mod codes;
mod render;

use std::ops::Range;

pub use codes::{Code, explain};
pub use render::Format;
pub(crate) use render::{annotation, first_line};

/// A range of bytes in the source text.
pub(crate) type Span = Range<usize>;

/// One mistake.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// Which rule was broken.
    pub code: Code,
    /// One sentence without a dot at the end.
    pub message: String,
    /// The bytes it is about.
    pub span: Range<usize>,
    /// A word or two right at the place; may be empty.
    pub label: String,
    /// Other places that matter, each with its words.
    pub secondary: Vec<(Range<usize>, String)>,
    /// What the reader can do.
    pub help: Vec<String>,
}

impl Diagnostic {
    pub(crate) fn new(code: Code, span: &Span, message: impl Into<String>) -> Self {
        Self {
            code,
            message: message.into(),
            span: span.clone(),
            label: String::new(),
            secondary: Vec::new(),
            help: Vec::new(),
        }
    }

    pub(crate) fn label(mut self, label: impl Into<String>) -> Self {
        self.label = label.into();
        self
    }

    pub(crate) fn secondary(mut self, span: &Span, label: impl Into<String>) -> Self {
        self.secondary.push((span.clone(), label.into()));
        self
    }

    pub(crate) fn help(mut self, help: impl Into<Option<String>>) -> Self {
        self.help.extend(help.into());
        self
    }
}

/// All mistakes of one file, in the order of the file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    diagnostics: Vec<Diagnostic>,
}

impl Report {
    pub(crate) fn from_unsorted(mut diagnostics: Vec<Diagnostic>) -> Self {
        diagnostics.sort_by(|a, b| order(a).cmp(&order(b)));
        diagnostics.dedup();
        Self { diagnostics }
    }

    /// The mistakes, by place.
    pub fn diagnostics(&self) -> &[Diagnostic] {
        &self.diagnostics
    }
}

fn order(diagnostic: &Diagnostic) -> (usize, usize, Code, &str) {
    (
        diagnostic.span.start,
        diagnostic.span.end,
        diagnostic.code,
        &diagnostic.message,
    )
}
