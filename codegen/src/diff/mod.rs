//! What a change of a description breaks: each change with its rule and its places, and a verdict.
//!
//! Both models become trees of items with facts ([`outline`]); one comparison walks over both ([`compare`]); places
//! are looked up in the texts afterwards ([`places`]).

mod compare;
mod items;
mod outline;
mod pairs;
mod places;
mod render;
mod rules;
mod waivers;

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use crate::diag::Report;
use crate::model::Model;
use crate::source::SourceFile;
use compare::{Finding, Findings};
use outline::Outline;
use places::Places;
pub use render::DiffFormat;
pub use rules::{Rule, Severity};
pub use waivers::Notice;

/// Renames are found one after the other where one name is in another's description; more than this is no rename.
const ROUNDS: usize = 8;

/// A description without mistakes, with its text.
#[derive(Clone, Debug)]
pub struct Described {
    source: SourceFile,
    model: Model,
    places: Places,
}

impl Described {
    /// Reads a description.
    ///
    /// # Errors
    /// As for [`load`](crate::load).
    pub fn read(source: SourceFile) -> Result<Self, Report> {
        let (model, tree) = crate::load_with_tree(&source)?;
        Ok(Self {
            places: Places::of(&tree),
            source,
            model,
        })
    }

    /// Its text.
    pub fn source(&self) -> &SourceFile {
        &self.source
    }

    /// What it says.
    pub fn model(&self) -> &Model {
        &self.model
    }
}

/// One change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// What it is judged by.
    pub rule: Rule,
    /// The way to it in the description, such as `operations.file.info.params.file_id`; that in the new one, if it
    /// is there.
    pub place: String,
    /// The bytes in the old text; `None` for what is new.
    pub old: Option<Range<usize>>,
    /// The bytes in the new text; `None` for what is gone.
    pub new: Option<Range<usize>>,
    /// What stood there, also where the text leaves it to a default.
    pub before: Option<String>,
    /// What stands there.
    pub after: Option<String>,
    /// Why it does not count, if somebody decided so.
    pub waived: Option<String>,
}

/// All changes from one description to another, the heaviest first.
#[derive(Clone, Debug)]
pub struct Diff<'d> {
    old: &'d Described,
    new: &'d Described,
    changes: Vec<Change>,
}

impl<'d> Diff<'d> {
    /// Compares two descriptions.
    pub fn between(old: &'d Described, new: &'d Described) -> Self {
        let findings = findings(&old.model, &new.model);
        let mut changes: Vec<Change> = findings.iter().map(|finding| locate(finding, old, new)).collect();
        changes.extend(unmodelled(&changes, old, new));
        changes.sort_by_key(|change| {
            let severity = std::cmp::Reverse(change.rule.severity());
            let start = |span: &Option<Range<usize>>| span.as_ref().map_or(0, |span| span.start);
            (severity, start(&change.new), start(&change.old), change.rule)
        });
        Self { old, new, changes }
    }

    /// The changes, the heaviest first.
    pub fn changes(&self) -> &[Change] {
        &self.changes
    }

    /// The heaviest change that is not waived.
    pub fn verdict(&self) -> Severity {
        self.heaviest(Rule::severity)
    }

    fn heaviest(&self, severity: fn(Rule) -> Severity) -> Severity {
        let counting = self.changes.iter().filter(|change| change.waived.is_none());
        counting
            .map(|change| severity(change.rule))
            .max()
            .unwrap_or(Severity::None)
    }
}

fn findings(old: &Model, new: &Model) -> Vec<Finding> {
    let everywhere: BTreeSet<String> = [old, new]
        .into_iter()
        .flat_map(|model| model.errors.iter().filter(|row| row.everywhere))
        .map(|row| row.id.clone())
        .collect();
    let after = outline(new, &BTreeMap::new(), &everywhere);
    let mut names = BTreeMap::new();
    let mut round = 0;
    loop {
        let before = outline(old, &names, &everywhere);
        let findings = Findings::between(&before, &after);
        round += 1;
        if findings.renames == names || round == ROUNDS {
            return findings.list;
        }
        names = findings.renames;
    }
}

fn outline(model: &Model, names: &BTreeMap<String, String>, everywhere: &BTreeSet<String>) -> items::Item {
    let outline = Outline {
        model,
        names,
        everywhere,
    };
    outline.root()
}

fn locate(finding: &Finding, old: &Described, new: &Described) -> Change {
    let place = finding.new.as_ref().or(finding.old.as_ref());
    Change {
        rule: finding.rule,
        place: place.cloned().unwrap_or_default(),
        old: finding.old.as_ref().and_then(|place| old.places.find(place)),
        new: finding.new.as_ref().and_then(|place| new.places.find(place)),
        before: finding.before.clone(),
        after: finding.after.clone(),
        waived: None,
    }
}

/// Words that the model does not keep. Nothing changes in silence.
fn unmodelled(changes: &[Change], old: &Described, new: &Described) -> Vec<Change> {
    let is_told = |place: &str| {
        let item = place.rsplit_once('.').map_or("", |(item, _)| item);
        let is_within = |inner: &str, outer: &str| {
            inner
                .strip_prefix(outer)
                .is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
        };
        changes
            .iter()
            .any(|change| is_within(&change.place, item) || is_within(item, &change.place))
    };
    let places = old.places.other_words(&new.places);
    let untold = places.into_iter().filter(|place| !is_told(place));
    untold
        .map(|place| Change {
            rule: match place.rsplit('.').next() {
                Some("evidence" | "confidence") => Rule::EvidenceChanged,
                Some("source" | "note") => Rule::EvidenceSource,
                Some(_) | None => Rule::Words,
            },
            old: old.places.find(&place),
            new: new.places.find(&place),
            place,
            before: None,
            after: None,
            waived: None,
        })
        .collect()
}
