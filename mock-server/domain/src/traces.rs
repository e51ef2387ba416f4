//! What a call leaves behind for the journal: edges of machines that were gone along, plans that struck, ids
//! that were refused, and whether its parameters were looked at.

use crate::{facts::Step, faults::PlanId, generated::commands::OperationId};

/// Most steps that are kept for somebody who never asks.
const MOST_STEPS: usize = 4096;

/// Until somebody takes it.
#[derive(Clone, Debug, Default)]
pub(crate) struct Traces {
    steps: Vec<Step>,
    struck: Vec<(PlanId, &'static str)>,
    items: Vec<(OperationId, &'static str)>,
    is_read: bool,
}

impl Traces {
    /// A machine went on.
    pub(crate) fn step(&mut self, step: Option<Step>) {
        if self.steps.len() < MOST_STEPS {
            self.steps.extend(step);
        }
    }

    /// What a call sent is looked at.
    pub(crate) fn read(&mut self) {
        self.is_read = true;
    }

    pub(crate) fn take_read(&mut self) -> bool {
        std::mem::take(&mut self.is_read)
    }

    /// A plan struck.
    pub(crate) fn strike(&mut self, plan: PlanId, kind: &'static str) {
        if self.struck.len() < MOST_STEPS {
            self.struck.push((plan, kind));
        }
    }

    /// An id was refused on its own.
    pub(crate) fn refuse_item(&mut self, operation: OperationId, row: &'static str) {
        if self.items.len() < MOST_STEPS {
            self.items.push((operation, row));
        }
    }

    pub(crate) fn take_items(&mut self) -> Vec<(OperationId, &'static str)> {
        std::mem::take(&mut self.items)
    }

    pub(crate) fn take_steps(&mut self) -> Vec<Step> {
        std::mem::take(&mut self.steps)
    }

    pub(crate) fn take_struck(&mut self) -> Vec<(PlanId, &'static str)> {
        std::mem::take(&mut self.struck)
    }
}

/// They are no part of the state: worlds that differ in nothing else are the same.
impl PartialEq for Traces {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl Eq for Traces {}
