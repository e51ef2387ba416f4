//! Changes as text for people, in the look of diagnostics or in a line each, as JSON for tools, and as annotations for
//! GitHub. The last line is the verdict.

use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};
use serde_json::{Value, json};

use super::{Change, Diff, Notice, Rule, Severity};
use crate::diag::{Span, annotation, first_line};
use crate::source::SourceFile;

/// A longer value is not written beside the caret.
const LONG: usize = 60;

/// How changes are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DiffFormat {
    /// Both places of each change with a caret, and the witness.
    Text,
    /// A line for each change that is more than words, for people who know what they did.
    Brief,
    /// One object a line, the last one with the verdict.
    Json,
    /// Workflow commands that GitHub shows beside the changed lines.
    Github,
}

impl Diff<'_> {
    /// Writes all changes and the verdict, each ended by a line break.
    pub fn render(&self, format: DiffFormat) -> String {
        match format {
            DiffFormat::Text => self.text(),
            DiffFormat::Brief => self.brief(),
            DiffFormat::Json => self.json(),
            DiffFormat::Github => self.github(),
        }
    }

    fn text(&self) -> String {
        let mut text: String = self.changes.iter().map(|change| self.change_text(change)).collect();
        if !self.changes.is_empty() {
            text.push_str(&self.summary());
        }
        text.push_str(&format!("verdict: {}\n", self.verdict()));
        text
    }

    fn change_text(&self, change: &Change) -> String {
        let severity = change.rule.severity();
        let level = match (severity, &change.waived) {
            (_, Some(_)) => Level::NOTE.with_name("waived"),
            (Severity::Major, None) => Level::ERROR.with_name("major"),
            (Severity::Minor, None) => Level::WARNING.with_name("minor"),
            (Severity::Patch | Severity::None, None) => Level::INFO.with_name("patch"),
        };
        let sides = [
            (self.old, &change.old, &change.before, "before"),
            (self.new, &change.new, &change.after, "now"),
        ];
        let snippets = sides.into_iter().filter_map(|(side, span, value, when)| {
            let span = first_line(&side.source, span.as_ref()?);
            let line = &side.source.text()[side.source.lines_around(std::slice::from_ref(&span))];
            let is_known = change.before.is_some() || change.after.is_some();
            let label = if is_known {
                label(value.as_deref(), when, line)
            } else {
                when.to_owned()
            };
            Some(snippet(&side.source, &span, &label))
        });
        let title = format!("{}: {}", change.rule.message(), change.place);
        let mut group = level.primary_title(title).id(change.rule.id()).elements(snippets);
        group = match &change.waived {
            Some(reason) => group.element(Level::NOTE.with_name("reason").message(reason.as_str())),
            None if severity > Severity::Patch => group.element(Level::NOTE.message(change.rule.witness())),
            None => group,
        };
        rendered(group)
    }

    fn brief(&self) -> String {
        let mut text = String::new();
        let facts = self
            .changes
            .iter()
            .filter(|change| change.rule.severity() > Severity::Patch);
        for change in facts {
            let sign = match (&change.old, &change.new) {
                (None, _) => '+',
                (Some(_), None) => '-',
                (Some(_), Some(_)) => '~',
            };
            let values = match (&change.before, &change.after) {
                (Some(before), Some(after)) if before.len().max(after.len()) <= LONG => {
                    format!(" ({before} -> {after})")
                }
                (Some(_) | None, Some(_) | None) => String::new(),
            };
            let (place, message, rule) = (&change.place, change.rule.message(), change.rule.id());
            text.push_str(&format!("{sign} {place}: {message}{values} [{rule}]\n"));
        }
        for rule in Rule::ALL.iter().filter(|rule| rule.severity() == Severity::Patch) {
            let count = self.changes.iter().filter(|change| change.rule == *rule).count();
            if count > 0 {
                text.push_str(&format!("~ {count} x {} [{}]\n", rule.message(), rule.id()));
            }
        }
        text.push_str(&format!("verdict: {}\n", self.verdict()));
        text
    }

    /// GitHub shows the new text only, so what is gone stands at what was around it.
    fn github(&self) -> String {
        let mut text: String = self
            .changes
            .iter()
            .map(|change| self.change_annotation(change))
            .collect();
        text.push_str(&format!("verdict: {}\n", self.verdict()));
        text
    }

    fn change_annotation(&self, change: &Change) -> String {
        let (rule, severity) = (change.rule, change.rule.severity());
        let level = match (severity, &change.waived) {
            (Severity::Major, None) => "error",
            (Severity::Minor, None) => "warning",
            (Severity::Patch | Severity::None, None) | (_, Some(_)) => "notice",
        };
        let why = match &change.waived {
            Some(reason) => format!("waived: {reason}"),
            None => rule.witness().to_owned(),
        };
        let span = change.new.clone().or_else(|| self.new.places.find(&change.place));
        annotation(
            level,
            &self.new.source,
            &span.unwrap_or_default(),
            &format!("{severity} {}", rule.id()),
            &format!("{}: {}\n{why}", rule.message(), change.place),
        )
    }

    fn summary(&self) -> String {
        let count = |severity| {
            let counting = self.changes.iter().filter(|change| change.waived.is_none());
            counting.filter(|change| change.rule.severity() == severity).count()
        };
        let waived = self.changes.iter().filter(|change| change.waived.is_some()).count();
        let (major, minor, patch) = (count(Severity::Major), count(Severity::Minor), count(Severity::Patch));
        format!(
            "{major} major, {minor} minor, {patch} patch, {waived} waived; wire: {}, source: {}\n",
            self.heaviest(Rule::wire),
            self.heaviest(Rule::source),
        )
    }

    fn json(&self) -> String {
        let mut text = String::new();
        for change in &self.changes {
            let rule = change.rule;
            let line = json!({
                "rule": rule.id(),
                "severity": rule.severity().word(),
                "wire": rule.wire().word(),
                "source": rule.source().word(),
                "axis": axis(change),
                "message": rule.message(),
                "witness": rule.witness(),
                "place": change.place,
                "old": place(self.old.source(), change.old.as_ref()),
                "new": place(self.new.source(), change.new.as_ref()),
                "before": change.before,
                "after": change.after,
                "waived": change.waived,
            });
            text.push_str(&format!("{line}\n"));
        }
        let verdict = json!({
            "verdict": self.verdict().word(),
            "wire": self.heaviest(Rule::wire).word(),
            "source": self.heaviest(Rule::source).word(),
        });
        text.push_str(&format!("{verdict}\n"));
        text
    }
}

impl Notice {
    /// Writes it in the look of a diagnostic; `waivers` is the file that it is about.
    pub fn render(&self, waivers: &SourceFile) -> String {
        let title = Level::WARNING.primary_title(self.message.as_str());
        rendered(title.element(snippet(waivers, &first_line(waivers, &self.span), "")))
    }
}

/// When it stood there, and what it was, unless that can be read in the line above or is too long to be read at all.
fn label(value: Option<&str>, when: &str, line: &str) -> String {
    match value {
        None => format!("{when}: left out"),
        Some(value) if line.contains(value) || value.len() > LONG => when.to_owned(),
        Some(value) => format!("{when}: {value}"),
    }
}

/// The axis that decides the severity.
fn axis(change: &Change) -> &'static str {
    match change.rule.wire().cmp(&change.rule.source()) {
        std::cmp::Ordering::Less => "source",
        std::cmp::Ordering::Equal => "both",
        std::cmp::Ordering::Greater => "wire",
    }
}

fn place(source: &SourceFile, span: Option<&Span>) -> Value {
    span.map_or(Value::Null, |span| {
        let (start, end) = (source.position(span.start), source.position(span.end));
        json!({
            "file": source.name(),
            "line": start.line,
            "column": start.column,
            "end_line": end.line,
            "end_column": end.column,
        })
    })
}

/// The line of a place; the renderer gets no more than that, as it walks over all of its text.
fn snippet<'s>(source: &'s SourceFile, span: &Span, label: &str) -> Snippet<'s, annotate_snippets::Annotation<'s>> {
    let shown = source.lines_around(std::slice::from_ref(span));
    let annotation = AnnotationKind::Primary.span(span.start - shown.start..span.end - shown.start);
    Snippet::source(&source.text()[shown.clone()])
        .path(source.name())
        .line_start(source.position(shown.start).line)
        .annotation(annotation.label(label.to_owned()))
}

fn rendered(group: Group<'_>) -> String {
    format!("{}\n\n", Renderer::plain().render(&[group]))
}
