//! How many retries all calls of a client have together.

use std::sync::atomic::{AtomicU64, Ordering};

use super::RetryPolicy;

/// What one retry costs: percents of a call.
const RETRY: u64 = 100;

/// A bucket of retries. Calls fill it up, retries empty it.
#[derive(Debug)]
pub(crate) struct Budget {
    left: AtomicU64,
    full: u64,
    for_a_call: u64,
}

impl Budget {
    pub(crate) fn new(policy: &RetryPolicy) -> Self {
        let full = u64::from(policy.reserve) * RETRY;
        Self {
            left: AtomicU64::new(full),
            full,
            for_a_call: u64::from(policy.percent),
        }
    }

    /// A call begins.
    pub(crate) fn earn(&self) {
        self.add(self.for_a_call);
    }

    fn add(&self, more: u64) {
        let add = |left: u64| Some(left.saturating_add(more).min(self.full));
        // It always has a new value, so it cannot fail.
        let _ = self.left.fetch_update(Ordering::Relaxed, Ordering::Relaxed, add);
    }

    /// So many retries turned out to be none.
    pub(crate) fn give_back(&self, retries: u32) {
        self.add(u64::from(retries) * RETRY);
    }

    /// Takes a retry, if there is one.
    pub(crate) fn spend(&self) -> bool {
        let less = |left: u64| left.checked_sub(RETRY);
        self.left
            .fetch_update(Ordering::Relaxed, Ordering::Relaxed, less)
            .is_ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spent(budget: &Budget) -> usize {
        std::iter::from_fn(|| budget.spend().then_some(())).count()
    }

    #[test]
    fn is_full_at_first_and_filled_by_calls() {
        let budget = Budget::new(&RetryPolicy::default().budget(3, 25));
        assert_eq!(spent(&budget), 3);
        (0..7).for_each(|_| budget.earn());
        assert_eq!(spent(&budget), 1);
        budget.earn();
        assert_eq!(spent(&budget), 1, "what is left over is not lost");
        (0..1000).for_each(|_| budget.earn());
        assert_eq!(spent(&budget), 3, "no more than the reserve is kept");
        budget.give_back(2);
        assert_eq!(spent(&budget), 2);
    }

    #[test]
    fn may_be_nothing() {
        let budget = Budget::new(&RetryPolicy::default().budget(0, 100));
        budget.earn();
        assert_eq!(spent(&budget), 0);
    }
}
