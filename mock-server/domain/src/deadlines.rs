//! When something has to be looked at next.
//!
//! Lazy on purpose: a deadline that moves later is not moved here. It comes up at its old moment, the owner sees that
//! it is too early and arms it anew. So a session that is used a thousand times a second costs nothing here.

use std::collections::BTreeSet;

use crate::values::Moment;

/// Keys by the moment at which to look at them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Deadlines<K> {
    queue: BTreeSet<(Moment, K)>,
}

impl<K: Ord + Clone> Deadlines<K> {
    pub(crate) fn new() -> Self {
        Self { queue: BTreeSet::new() }
    }

    pub(crate) fn arm(&mut self, at: Moment, key: K) {
        self.queue.insert((at, key));
    }

    /// The first moment at which something is due. `due` tells when it is for a key, as that may be later than its
    /// moment here, or never.
    pub(crate) fn first_due(&self, due: impl Fn(&K) -> Option<Moment>) -> Option<Moment> {
        let mut first: Option<Moment> = None;
        for (at, key) in &self.queue {
            if first.is_some_and(|first| first <= *at) {
                break;
            }
            let due = due(key).map(|due| due.max(*at));
            first = first.into_iter().chain(due).min();
        }
        first
    }

    /// Takes a key whose moment is not after `now`.
    pub(crate) fn pop_due(&mut self, now: Moment) -> Option<K> {
        let due = self.queue.first().is_some_and(|(at, _)| *at <= now);
        if !due {
            return None;
        }
        self.queue.pop_first().map(|(_, key)| key)
    }
}
