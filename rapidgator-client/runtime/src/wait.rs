//! How long to wait between two questions, as a pure decision: what has happened goes in, a pause comes out.

use std::time::Duration;

/// Pauses between questions, and when to give up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WaitPlan {
    /// Pauses in order, in milliseconds; the last one repeats.
    pub delays_ms: &'static [u64],
    /// How long the pauses may take together, in milliseconds.
    pub budget_ms: u64,
}

impl WaitPlan {
    /// The pause after the `asked`-th question (from 1), `waited` being the sum of the pauses so far; `None`: give up.
    #[must_use]
    pub fn decide(&self, asked: usize, waited: Duration) -> Option<Duration> {
        let last = self.delays_ms.len().checked_sub(1)?;
        let pause = Duration::from_millis(self.delays_ms[asked.saturating_sub(1).min(last)]);
        let budget = Duration::from_millis(self.budget_ms);
        (waited.saturating_add(pause) <= budget).then_some(pause)
    }

    /// The same pauses with another budget.
    #[must_use]
    pub const fn within_ms(self, budget_ms: u64) -> Self {
        Self {
            delays_ms: self.delays_ms,
            budget_ms,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PLAN: WaitPlan = WaitPlan {
        delays_ms: &[100, 200],
        budget_ms: 700,
    };

    #[test]
    fn pauses_grow_repeat_and_end_within_the_budget() {
        let mut waited = Duration::ZERO;
        let mut pauses = Vec::new();
        while let Some(pause) = PLAN.decide(pauses.len() + 1, waited) {
            waited += pause;
            pauses.push(pause.as_millis());
        }
        assert_eq!(pauses, [100, 200, 200, 200]);
    }

    #[test]
    fn a_plan_without_pauses_never_waits() {
        assert_eq!(
            WaitPlan {
                delays_ms: &[],
                budget_ms: 700
            }
            .decide(1, Duration::ZERO),
            None
        );
    }

    #[test]
    fn a_clock_that_went_mad_ends_the_wait() {
        assert_eq!(PLAN.decide(1, Duration::MAX), None);
    }

    #[test]
    fn a_smaller_budget_ends_earlier() {
        assert_eq!(PLAN.within_ms(99).decide(1, Duration::ZERO), None);
        assert_eq!(
            PLAN.within_ms(100).decide(1, Duration::ZERO),
            Some(Duration::from_millis(100))
        );
    }
}
