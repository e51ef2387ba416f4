//! What observations come to, fact by fact: against the description, or two recordings against each other.

use std::collections::BTreeMap;

use rapidgator_codegen::Model;
use rapidgator_codegen::model::{Basis, Evidence};
use serde::Serialize;

use crate::observe::{Allowed, Observation, observe};
use crate::recording::Recording;

/// What is to be told of one fact.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// The way to it in the description.
    pub fact: String,
    /// How the fact is known: what the answer stands against, or what it confirms.
    pub evidence: String,
    /// All that is allowed; or what the other recording shows.
    pub expected: Vec<String>,
    /// What was seen.
    pub seen: Vec<String>,
    /// The switch of the mock that shows it, as `name=value`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hint: Option<String>,
    /// The first step that shows it.
    pub step: String,
}

/// What came of a comparison.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Report {
    /// What the description does not allow, or two recordings do not share.
    pub drift: Vec<Finding>,
    /// What it allows, and the mock does otherwise if nothing else is wanted.
    pub other_forms: Vec<Finding>,
    /// What was assumed, or taken from a sister service, and is so.
    pub confirmed: Vec<Finding>,
    /// How many facts were seen.
    pub facts: usize,
    /// How many requests were sent.
    pub requests: usize,
    /// Steps that could not be taken.
    pub skipped: Vec<String>,
}

/// All observations of one fact.
struct Fact {
    seen: Vec<String>,
    /// What all of them may be; empty if they do not agree.
    forms: Vec<String>,
    /// Something that is not allowed, and where.
    wrong: Option<(String, String)>,
    allowed: Vec<Allowed>,
    evidence: Evidence,
    step: String,
}

/// Compares a recording with the description.
#[must_use]
pub fn with_description(model: &Model, recording: &Recording) -> Report {
    let mut report = Report::default();
    for (name, fact) in facts(observe(model, recording)) {
        report.facts += 1;
        let usual = fact.allowed.first().map(|it| &it.word);
        if let Some((seen, step)) = &fact.wrong {
            report
                .drift
                .push(fact.finding(&name, vec![seen.clone()], step, &fact.evidence, None));
        } else if usual.is_some_and(|usual| fact.forms.contains(usual)) {
            fact.confirm(&name, usual, &mut report.confirmed);
        } else {
            let shown = fact.allowed.iter().find(|it| fact.forms.contains(&it.word));
            let evidence = shown.map_or(&fact.evidence, |it| &it.evidence);
            let hint = shown.and_then(|it| it.hint.clone());
            report
                .other_forms
                .push(fact.finding(&name, fact.seen.clone(), &fact.step, evidence, hint));
            fact.confirm(&name, shown.map(|it| &it.word), &mut report.confirmed);
        }
    }
    report
}

/// Compares two recordings: what the first shows is seen, what the second shows is expected.
#[must_use]
pub fn with_recording(model: &Model, recording: &Recording, against: &Recording) -> Report {
    let mut report = Report::default();
    let theirs = facts(observe(model, against));
    let ours = facts(observe(model, recording));
    for (name, fact) in &ours {
        report.facts += 1;
        // Nothing that is not described may be in one of them only.
        let (differs, expected) = match theirs.get(name) {
            None => (fact.wrong.is_some(), vec!["nothing".to_owned()]),
            Some(their) => (fact.differs(their), their.seen.clone()),
        };
        if differs {
            let shown = fact.allowed.iter().find(|it| fact.forms.contains(&it.word));
            let hint = shown.and_then(|it| it.hint.clone());
            let finding = fact.finding(name, fact.seen.clone(), &fact.step, &fact.evidence, hint);
            report.drift.push(Finding { expected, ..finding });
        }
    }
    for (name, fact) in theirs
        .iter()
        .filter(|(name, fact)| fact.wrong.is_some() && !ours.contains_key(*name))
    {
        let finding = fact.finding(name, vec!["nothing".to_owned()], &fact.step, &fact.evidence, None);
        report.drift.push(Finding {
            expected: fact.seen.clone(),
            ..finding
        });
    }
    report
}

fn facts(observations: Vec<Observation>) -> BTreeMap<String, Fact> {
    let mut facts: BTreeMap<String, Fact> = BTreeMap::new();
    for it in observations {
        let wrong = it.forms.is_empty().then(|| (it.seen.clone(), it.step.clone()));
        match facts.get_mut(&it.fact) {
            None => {
                let fact = Fact {
                    seen: vec![it.seen],
                    forms: it.forms,
                    wrong,
                    allowed: it.allowed,
                    evidence: it.evidence,
                    step: it.step,
                };
                facts.insert(it.fact, fact);
            }
            Some(fact) => {
                // One that shows more than the others did.
                if fact.forms.iter().any(|form| !it.forms.contains(form)) {
                    fact.step = it.step;
                }
                fact.forms.retain(|form| it.forms.contains(form));
                fact.wrong = fact.wrong.take().or(wrong);
                if !fact.seen.contains(&it.seen) {
                    fact.seen.push(it.seen);
                    fact.seen.sort();
                }
            }
        }
    }
    facts
}

impl Fact {
    fn differs(&self, other: &Self) -> bool {
        let common = self.forms.iter().any(|form| other.forms.contains(form));
        // Where neither has one form of its own, only what was seen is left to look at.
        !common && self.seen != other.seen
    }

    fn finding(&self, name: &str, seen: Vec<String>, step: &str, evidence: &Evidence, hint: Option<String>) -> Finding {
        Finding {
            fact: name.to_owned(),
            evidence: words(evidence),
            expected: self.allowed.iter().map(|it| it.word.clone()).collect(),
            seen,
            hint,
            step: step.to_owned(),
        }
    }

    /// Tells it if the fact, or the form that was seen, was not more than a guess.
    fn confirm(&self, name: &str, form: Option<&String>, confirmed: &mut Vec<Finding>) {
        let shown = self
            .allowed
            .iter()
            .find(|it| Some(&it.word) == form)
            .map(|it| &it.evidence);
        let guess = [Some(&self.evidence), shown]
            .into_iter()
            .flatten()
            .find(|it| is_guess(it));
        if let Some(evidence) = guess {
            confirmed.push(self.finding(name, self.seen.clone(), &self.step, evidence, None));
        }
    }
}

fn is_guess(evidence: &Evidence) -> bool {
    match evidence.basis {
        Basis::Sibling | Basis::Assumed => true,
        Basis::Documented | Basis::Observed => false,
    }
}

fn words(evidence: &Evidence) -> String {
    format!("{}, {:?}", evidence.basis.word(), evidence.confidence).to_lowercase()
}
