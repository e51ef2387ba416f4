//! Descriptions with one fact changed: what a test suite should notice.
//!
//! A description that is wrong gives a client and a mock that are wrong alike. Only what stands elsewhere (an example, a
//! literal in a test) can tell, so whoever wants to know how much of a description is tested changes one fact of it,
//! generates, and looks whether a test fails.

mod change;
mod rules;

use serde_json::Value;

use crate::diag::Report;
use crate::parse::{self, Node};
use crate::source::SourceFile;

use change::Edit;
use rules::RULES;

/// A description that differs from another one in one fact.
#[derive(Clone, Debug, PartialEq)]
pub struct Mutant {
    /// The way to the fact, such as `operations.file.check_link.params.url.list.separator`.
    pub place: String,
    /// What was done, such as `"," became ";"`.
    pub change: String,
    /// The kind of facts, such as `parameter: separator`.
    pub kind: &'static str,
    edit: Edit,
}

impl Mutant {
    /// Every fact of a description, changed once in each way that makes sense for its kind; in the order of the kinds,
    /// and for each kind in that of the description.
    ///
    /// # Errors
    /// A description with mistakes has no mutants.
    pub fn all(source: &SourceFile) -> Result<Vec<Self>, Report> {
        let (_, tree) = crate::load_with_tree(source)?;
        let description = json(&tree);
        Ok(RULES
            .iter()
            .flat_map(|rule| {
                rule.edits(&description).into_iter().map(|edit| Self {
                    place: edit.place(),
                    change: edit.told(),
                    kind: rule.kind,
                    edit,
                })
            })
            .collect())
    }

    /// The changed description, in JSON, which is YAML as well. It may have mistakes: then the description itself,
    /// most often one of its examples, noticed the change.
    ///
    /// # Errors
    /// A description that cannot be read has no mutants.
    pub fn apply(&self, source: &SourceFile) -> Result<SourceFile, Report> {
        let (_, tree) = crate::load_with_tree(source)?;
        let mut description = json(&tree);
        self.edit.apply(&mut description);
        Ok(SourceFile::new(source.name(), format!("{description:#}\n")))
    }
}

/// The tree without its places.
fn json(node: &Node) -> Value {
    match &node.value {
        parse::Value::Null | parse::Value::Refused => Value::Null,
        parse::Value::Boolean(value) => Value::Bool(*value),
        parse::Value::Number(number) => Value::Number(number.clone()),
        parse::Value::Text(text) => Value::String(text.clone()),
        parse::Value::List(items) => items.iter().map(json).collect(),
        parse::Value::Map(entries) => Value::Object(
            entries
                .iter()
                .map(|(key, value)| (key.text.clone(), json(value)))
                .collect(),
        ),
    }
}
