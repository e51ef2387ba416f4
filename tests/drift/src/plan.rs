//! Which steps are taken: those that were asked for, and what they need.

use std::collections::BTreeSet;

use rapidgator_codegen::Model;
use rapidgator_codegen::model::{EnumWire, Operation, Type};

use crate::scenario::{STEPS, Source, Special, Step};

/// How often a state is asked for, at most.
pub(crate) const POLLS: usize = 30;

/// A step, as it is sent once.
pub(crate) struct Planned {
    pub(crate) step: &'static Step,
    /// Parameter and value that this one is about.
    pub(crate) with: Option<(String, String)>,
    /// Whether its answer is of interest, not only what later steps need of it.
    pub(crate) wanted: bool,
}

impl Planned {
    pub(crate) fn name(&self) -> String {
        let name = format!("{}/{}", self.step.of, self.step.case);
        match &self.with {
            Some((param, value)) => format!("{name} {param}={value}"),
            None => name,
        }
    }

    /// What it sends, without the values that are not known yet.
    pub(crate) fn line(&self) -> String {
        let sent = self.step.send.iter().filter(|(name, _)| !name.is_empty());
        let words: Vec<String> = sent.map(|(name, from)| format!("{name}={}", from.word())).collect();
        format!("{:<40} {}", self.name(), words.join(" ")).trim_end().to_owned()
    }
}

/// The steps for these operations and transfers; for all of them if none is named.
///
/// # Errors
///
/// If there is no such operation or transfer.
pub(crate) fn plan(model: &Model, only: &[String]) -> anyhow::Result<Vec<Planned>> {
    for name in only {
        anyhow::ensure!(
            STEPS.iter().any(|step| step.of == name),
            "there is no step for {name:?}; there are steps for {}",
            STEPS
                .iter()
                .map(|step| step.of)
                .collect::<BTreeSet<_>>()
                .into_iter()
                .collect::<Vec<_>>()
                .join(", ")
        );
    }
    let wanted = |step: &Step| only.is_empty() || only.iter().any(|name| name == step.of);
    let mut needed = BTreeSet::new();
    let mut taken = vec![false; STEPS.len()];
    // From the end: what a step needs was kept by one before it.
    for (at, step) in STEPS.iter().enumerate().rev() {
        let gives = step.keep.iter().any(|(name, _)| needed.contains(name));
        if wanted(step) || gives {
            taken[at] = true;
            needed.extend(model.session.iter().map(|_| "token"));
            step.send.iter().flat_map(|(_, from)| names(from)).for_each(|name| {
                needed.insert(name);
            });
        }
    }
    // What was made has to be undone.
    let mut kept = BTreeSet::new();
    for (at, step) in STEPS.iter().enumerate() {
        let undoes = step.special.iter().any(|special| matches!(special, Special::Cleanup));
        let is_there = |from: &Source| names(from).iter().any(|name| kept.contains(name));
        taken[at] |= undoes && step.send.iter().all(|(_, from)| is_there(from));
        if taken[at] {
            kept.extend(step.keep.iter().map(|(name, _)| *name));
        }
    }
    let mut planned = Vec::new();
    for (step, _) in STEPS.iter().zip(taken).filter(|(_, taken)| *taken) {
        let operation = model.operations.iter().find(|operation| operation.id == step.of);
        planned.push(Planned {
            step,
            with: None,
            wanted: wanted(step),
        });
        if wanted(step) && step.special.iter().any(|special| matches!(special, Special::EachValue)) {
            let values = operation.map(|operation| values(model, operation)).unwrap_or_default();
            planned.extend(values.into_iter().map(|with| Planned {
                step,
                with: Some(with),
                wanted: true,
            }));
        }
    }
    Ok(planned)
}

/// How many requests there are at most.
pub(crate) fn most_requests(plan: &[Planned]) -> usize {
    let polls = |planned: &Planned| {
        planned
            .step
            .special
            .iter()
            .any(|it| matches!(it, Special::UntilTerminal(_)))
    };
    plan.iter().map(|planned| if polls(planned) { POLLS } else { 1 }).sum()
}

/// What has to be kept before.
fn names(from: &Source) -> Vec<&'static str> {
    match from {
        Source::Kept(name) => vec![name],
        Source::Both(left, right) => [names(left), names(right)].concat(),
        Source::TooMany(of) => names(of),
        Source::Is(_) | Source::Nobody(_) => Vec::new(),
    }
}

/// Each value of each parameter that lists them.
fn values(model: &Model, operation: &Operation) -> Vec<(String, String)> {
    let params = operation.params.iter().filter_map(|param| match &param.ty {
        Type::Enum(id) => Some((param, &model.enums[id.0])),
        Type::Boolean
        | Type::Integer
        | Type::String
        | Type::Scalar(_)
        | Type::Object(_)
        | Type::Union(_)
        | Type::List(_) => None,
    });
    let pairs = params.flat_map(|(param, it)| {
        it.values.iter().map(|value| {
            let text = match &value.value {
                EnumWire::Integer(number) => number.to_string(),
                EnumWire::Text(text) => text.clone(),
            };
            (param.name.clone(), text)
        })
    });
    pairs.collect()
}
