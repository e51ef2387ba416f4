//! The error catalogue.

use super::super::items::{Family, Item};
use super::super::rules::Rule;
use super::{Outline, word};
use crate::model::{ErrorText, Recognise};

impl Outline<'_> {
    pub(super) fn errors(&self, root: &mut Item) {
        for row in &self.model.errors {
            let family = Family::new(Rule::ErrorAdded, Rule::ErrorRemoved).renamed(Rule::ErrorRenamed);
            let item = root.entry("errors", &row.id, family);
            let placement: Vec<String> = row.placement.iter().map(word).collect();
            item.value("status", Rule::ErrorStatus, row.status);
            let by_status = row.recognise == Recognise::Status;
            item.flag("recognise", Rule::ErrorByStatus, Rule::ErrorByText, by_status);
            item.value("retry", Rule::ErrorRetry, word(row.retry));
            item.value("session", Rule::ErrorSession, word(row.session));
            let (set, unset) = (Rule::ErrorEverywhere, Rule::ErrorNotEverywhere);
            item.flag("everywhere", set, unset, row.everywhere);
            let (added, removed) = (Rule::PlacementAdded, Rule::PlacementRemoved);
            item.list("placement", added, removed, Rule::Order, &placement);
            item.doc(&row.doc).evidence(&row.evidence);
            item.evidence_at("status", &row.status_evidence);
            for (index, text) in row.texts.iter().enumerate() {
                error_text(item, index, text);
            }
        }
    }
}

/// The text is its name; what it is called by in a switch may change.
fn error_text(row: &mut Item, index: usize, text: &ErrorText) {
    let family = Family::new(Rule::ErrorTextAdded, Rule::ErrorTextRemoved)
        .renamed(Rule::ErrorTextChanged)
        .order(Rule::ErrorTextOrder);
    let item = row.element("texts", index, text.to_string(), family);
    item.optional("name", [Rule::ErrorTextName; 3], text.name.as_ref());
    let example: Vec<String> = text
        .example
        .iter()
        .map(|(name, value)| format!("{name}: {value}"))
        .collect();
    item.value("example", Rule::ExampleChanged, example.join(", "));
    item.evidence(&text.evidence);
}
