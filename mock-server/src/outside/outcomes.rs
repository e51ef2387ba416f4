//! What was done outside, for a test to look at. No address is kept.

use std::collections::VecDeque;

use rapidgator_mock_domain::generated::types::LinkId;

/// How many of each kind are remembered. A server may run for long.
const MOST: usize = 1000;

/// The callback of a one-time link that was due.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Callback {
    /// The link that was used.
    pub link_id: LinkId,
    /// What came of it.
    pub outcome: CallbackOutcome,
}

/// What came of a callback.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum CallbackOutcome {
    /// It was made and answered, whatever the answer was.
    Made,
    /// It was not made, because it leads to somebody who may not be contacted.
    NotAllowed,
    /// Nobody answered in time, or it leads nowhere.
    Failed,
}

/// A letter that the owner of a one-time link would have got. None is sent.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Letter {
    /// The link that was used.
    pub link_id: LinkId,
    /// The address of the account.
    pub to: String,
}

/// The latest callbacks and letters.
#[derive(Default)]
pub(crate) struct Outcomes {
    callbacks: VecDeque<Callback>,
    letters: VecDeque<Letter>,
}

impl Outcomes {
    pub(crate) fn add_callback(&mut self, callback: Callback) {
        add(&mut self.callbacks, callback);
    }

    pub(crate) fn add_letter(&mut self, link_id: LinkId, to: String) {
        add(&mut self.letters, Letter { link_id, to });
    }

    /// The oldest first.
    pub(crate) fn callbacks(&self) -> Vec<Callback> {
        self.callbacks.iter().cloned().collect()
    }

    /// The oldest first.
    pub(crate) fn letters(&self) -> Vec<Letter> {
        self.letters.iter().cloned().collect()
    }
}

fn add<T>(line: &mut VecDeque<T>, outcome: T) {
    if line.len() == MOST {
        line.pop_front();
    }
    line.push_back(outcome);
}
