//! Markdown, and the words that all parts of the document share.

use crate::lower::markdown;
use crate::model::{Basis, Confidence, Evidence, Model, Type};

/// A document that grows.
#[derive(Default)]
pub(super) struct Page {
    text: String,
}

impl Page {
    /// As it is.
    pub(super) fn line(&mut self, line: &str) {
        self.text.push_str(line);
        self.text.push('\n');
    }

    pub(super) fn heading(&mut self, level: usize, words: &str) {
        self.gap();
        self.line(&format!("{} {words}", "#".repeat(level)));
        self.gap();
    }

    /// Words of the description.
    pub(super) fn paragraph(&mut self, words: &str) {
        self.gap();
        self.line(words.trim());
        self.gap();
    }

    /// Text and evidence of an item.
    pub(super) fn statement(&mut self, doc: &str, evidence: &Evidence, around: Option<&Evidence>) {
        self.paragraph(&said(doc, evidence, around));
    }

    /// Rows of cells under a head; nothing without rows.
    pub(super) fn table(&mut self, head: &[&str], rows: &[Vec<String>]) {
        if rows.is_empty() {
            return;
        }
        self.gap();
        self.line(&format!("| {} |", head.join(" | ")));
        self.line(&format!("|{}", "---|".repeat(head.len())));
        for row in rows {
            let cells: Vec<String> = row
                .iter()
                .map(|cell| cell.replace('|', "\\|").replace('\n', " "))
                .collect();
            self.line(&format!("| {} |", cells.join(" | ")));
        }
        self.gap();
    }

    /// A block in a language.
    pub(super) fn block(&mut self, language: &str, text: &str) {
        self.gap();
        self.line(&format!("```{language}"));
        self.line(text.trim_end());
        self.line("```");
        self.gap();
    }

    pub(super) fn finish(self) -> String {
        format!("{}\n", self.text.trim_end())
    }

    /// One empty line, not two.
    fn gap(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with("\n\n") {
            self.text.push('\n');
        }
    }
}

/// Text, note and evidence in one; evidence that the item around it has as well is left out.
pub(super) fn said(doc: &str, evidence: &Evidence, around: Option<&Evidence>) -> String {
    let mut words = markdown(doc);
    if around != Some(evidence)
        && let Some(note) = &evidence.note
    {
        words.push(' ');
        words.push_str(&markdown(note));
    }
    if !around.is_some_and(|around| is_known_alike(evidence, around)) {
        words.push_str(&format!(" *({})*", known(evidence)));
    }
    words
}

/// Whether two facts are known in the same way; what is noted about them may differ.
pub(super) fn is_known_alike(one: &Evidence, other: &Evidence) -> bool {
    (one.basis, one.confidence, &one.source) == (other.basis, other.confidence, &other.source)
}

/// `observed, high confidence`
pub(super) fn known(evidence: &Evidence) -> String {
    let mut words = evidence.basis.word().to_owned();
    let usual = match evidence.basis {
        Basis::Documented => Confidence::High,
        Basis::Observed => Confidence::Medium,
        Basis::Sibling | Basis::Assumed => Confidence::Low,
    };
    if evidence.confidence != usual {
        words.push_str(match evidence.confidence {
            Confidence::High => ", high confidence",
            Confidence::Medium => ", medium confidence",
            Confidence::Low => ", low confidence",
        });
    }
    if let Some(source) = evidence.source.as_ref().filter(|source| *source != "documentation") {
        words.push_str(&format!(", {}", markdown(source)));
    }
    words
}

pub(super) fn code(text: &str) -> String {
    format!("`{text}`")
}

/// Where a heading can be linked to.
pub(super) fn anchor(heading: &str) -> String {
    heading
        .to_lowercase()
        .chars()
        .filter(|letter| letter.is_alphanumeric() || matches!(letter, ' ' | '-' | '_'))
        .map(|letter| if letter == ' ' { '-' } else { letter })
        .collect()
}

/// A type as the document calls it, with a link where it has a place of its own.
pub(super) fn type_name(model: &Model, ty: &Type) -> String {
    let link = |name: &str| format!("[{name}](#{})", anchor(name));
    match ty {
        Type::Boolean => "boolean".to_owned(),
        Type::Integer => "integer".to_owned(),
        Type::String => "string".to_owned(),
        Type::Scalar(id) => link(&model.scalars[id.0].name),
        Type::Enum(id) => link(&model.enums[id.0].name),
        Type::Object(id) => link(&model.objects[id.0].name),
        Type::Union(id) => link(&model.unions[id.0].name),
        Type::List(item) => format!("list of {}", type_name(model, item)),
    }
}
