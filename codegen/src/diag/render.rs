//! A report as text for people, as JSON for tools, and as annotations for GitHub.

use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet};
use serde_json::json;

use super::{Diagnostic, Report, Span};
use crate::source::SourceFile;

/// How a report is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// `file:line:column`, the line and a caret, for people.
    Text,
    /// The same in colours.
    Terminal,
    /// One JSON object a line.
    Json,
    /// Workflow commands that GitHub shows beside the changed lines.
    Github,
}

impl Format {
    /// Every format.
    pub const ALL: &[Self] = &[Self::Text, Self::Terminal, Self::Json, Self::Github];
}

impl Report {
    /// Writes all mistakes, each ended by a line break.
    pub fn render(&self, source: &SourceFile, format: Format) -> String {
        let one = |diagnostic| match format {
            Format::Text => text(source, diagnostic, &Renderer::plain()),
            Format::Terminal => text(source, diagnostic, &Renderer::styled()),
            Format::Json => json(source, diagnostic),
            Format::Github => github(source, diagnostic),
        };
        self.diagnostics().iter().map(one).collect()
    }
}

fn text(source: &SourceFile, diagnostic: &Diagnostic, renderer: &Renderer) -> String {
    let mut spans = vec![first_line(source, &diagnostic.span)];
    spans.extend(diagnostic.secondary.iter().map(|(span, _)| first_line(source, span)));
    // The renderer walks over all of its text, so it gets no more than the lines in question.
    let shown = source.lines_around(&spans);
    let annotations = spans.iter().enumerate().map(|(index, span)| {
        let (kind, label) = match index.checked_sub(1) {
            None => (AnnotationKind::Primary, &diagnostic.label),
            Some(index) => (AnnotationKind::Context, &diagnostic.secondary[index].1),
        };
        let annotation = kind.span(span.start - shown.start..span.end - shown.start);
        if label.is_empty() {
            annotation
        } else {
            annotation.label(label.as_str())
        }
    });
    let snippet = Snippet::source(&source.text()[shown.clone()])
        .path(source.name())
        .line_start(source.position(shown.start).line)
        .annotations(annotations);
    let group = Level::ERROR
        .primary_title(diagnostic.message.as_str())
        .id(diagnostic.code.id())
        .element(snippet)
        .elements(diagnostic.help.iter().map(|help| Level::HELP.message(help.as_str())));
    format!("{}\n\n", renderer.render(&[group]))
}

/// A range over many lines would draw a bracket down the page; its first line says as much.
pub(crate) fn first_line(source: &SourceFile, span: &Span) -> Span {
    let start = source.text().floor_char_boundary(span.start);
    let end = source.text().ceil_char_boundary(span.end);
    start..end.min(source.line_end(start)).max(start)
}

fn json(source: &SourceFile, diagnostic: &Diagnostic) -> String {
    let place = |span: &Span| {
        let start = source.position(span.start);
        let end = source.position(span.end);
        json!({
            "file": source.name(),
            "line": start.line,
            "column": start.column,
            "end_line": end.line,
            "end_column": end.column,
        })
    };
    let secondary: Vec<_> = diagnostic
        .secondary
        .iter()
        .map(|(span, label)| json!({"place": place(span), "label": label}))
        .collect();
    let line = json!({
        "id": diagnostic.code.id(),
        "severity": "error",
        "message": diagnostic.message,
        "label": diagnostic.label,
        "place": place(&diagnostic.span),
        "secondary": secondary,
        "help": diagnostic.help,
    });
    format!("{line}\n")
}

fn github(source: &SourceFile, diagnostic: &Diagnostic) -> String {
    let mut message = diagnostic.message.clone();
    if !diagnostic.label.is_empty() {
        message.push_str(&format!(" ({})", diagnostic.label));
    }
    for (span, label) in &diagnostic.secondary {
        let at = source.position(span.start);
        message.push_str(&format!("\n{label}: line {}, column {}", at.line, at.column));
    }
    for help in &diagnostic.help {
        message.push_str("\nhelp: ");
        message.push_str(help);
    }
    annotation("error", source, &diagnostic.span, diagnostic.code.id(), &message)
}

/// A workflow command; `level` is `error`, `warning` or `notice`.
pub(crate) fn annotation(level: &str, source: &SourceFile, span: &Span, title: &str, message: &str) -> String {
    let start = source.position(span.start);
    let end = source.position(span.end);
    format!(
        "::{level} file={},line={},col={},endLine={},endColumn={},title={}::{}\n",
        property(source.name()),
        start.line,
        start.column,
        end.line,
        end.column,
        property(title),
        escape(message),
    )
}

fn property(text: &str) -> String {
    escape(text).replace(':', "%3A").replace(',', "%2C")
}

fn escape(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}
