//! Whether to try again, as a pure decision: what the call does, what went wrong and a random number go in, a pause
//! comes out.

mod attempts;
mod budget;

use std::time::Duration;

#[doc(hidden)]
pub use self::attempts::Attempts;
pub(crate) use self::budget::Budget;
use crate::call::Effect;

/// When a call that did not work is tried again; for [`Builder::retries`](crate::Builder::retries).
///
/// What may be repeated depends on what the call does, not on how it travels. A call that only asks, or that does the
/// same if it comes twice, is repeated after a lost answer, HTTP 500 and more, and a page for people. Any other is
/// repeated only if it cannot have been sent, or if the service refused it in words that mean "not now". A refused or
/// throttled login is never repeated.
///
/// The pauses double, each a random part of its length, so that callers who failed together do not come back together.
/// A wait that the service asks for comes before that; if it is longer than the longest pause, the call is given up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RetryPolicy {
    attempts: u32,
    first_pause: Duration,
    longest_pause: Duration,
    within: Duration,
    reserve: u32,
    percent: u32,
}

/// Four attempts within two minutes, pauses up to 250 ms, 500 ms and 1 s, none ever longer than 30 s; retries for a
/// fifth of the calls, and ten in reserve.
impl Default for RetryPolicy {
    fn default() -> Self {
        Self {
            attempts: 4,
            first_pause: Duration::from_millis(250),
            longest_pause: Duration::from_secs(30),
            within: Duration::from_secs(120),
            reserve: 10,
            percent: 20,
        }
    }
}

impl RetryPolicy {
    /// Everything is sent once.
    #[must_use]
    pub fn never() -> Self {
        Self::default().attempts(1)
    }

    /// How often a call is sent at most, the first time included.
    #[must_use]
    pub fn attempts(mut self, attempts: u32) -> Self {
        self.attempts = attempts;
        self
    }

    /// How long the first pause may be, and how long any may be.
    #[must_use]
    pub fn pauses(mut self, first: Duration, longest: Duration) -> Self {
        self.first_pause = first;
        self.longest_pause = longest;
        self
    }

    /// No attempt begins later than this after the first one.
    #[must_use]
    pub fn within(mut self, limit: Duration) -> Self {
        self.within = limit;
        self
    }

    /// What all calls of a client have together: so many retries in reserve, and this share of its calls to fill that up
    /// again. A service that is down is not asked much more often than one that is up.
    #[must_use]
    pub fn budget(mut self, reserve: u32, percent_of_calls: u32) -> Self {
        self.reserve = reserve;
        self.percent = percent_of_calls;
        self
    }

    /// The pause before the next attempt; `None`: give up.
    fn decide(&self, situation: &Situation, random: u64) -> Option<Duration> {
        if !situation.failure.allows(situation.effect.is_repeatable()) || situation.attempts >= self.attempts {
            return None;
        }
        let doublings = situation.attempts.saturating_sub(1);
        let longest = 2_u32
            .checked_pow(doublings)
            .and_then(|times| self.first_pause.checked_mul(times))
            .map_or(self.longest_pause, |pause| pause.min(self.longest_pause));
        let pause = part_of(longest, random);
        let pause = match situation.retry_after {
            Some(asked) if asked > self.longest_pause => return None,
            Some(asked) => asked.saturating_add(pause).min(self.longest_pause),
            None => pause,
        };
        (situation.spent.saturating_add(pause) <= self.within).then_some(pause)
    }
}

/// What is known when an attempt has failed.
#[derive(Clone, Copy, Debug)]
struct Situation {
    effect: Effect,
    failure: Failure,
    /// How many were made, that one included.
    attempts: u32,
    /// Since the first one began.
    spent: Duration,
    /// What the service asks for.
    retry_after: Option<Duration>,
}

/// What an error says about another attempt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[doc(hidden)]
pub enum Failure {
    /// The service cannot have seen it.
    NotSent,
    /// It may have been seen, and nobody knows what came of it.
    Lost,
    /// Refused for the time being; nothing was done.
    RefusedForNow,
    /// The service, or something in front of it, is overloaded. How far the call got is not known.
    Unavailable,
    /// The service failed, maybe after it had done it.
    Failed,
    /// A page for people came in place of an answer.
    Page,
    /// It would be the same again, or is not ours to repeat.
    Final,
}

impl Failure {
    /// Whether another attempt does no harm and may work.
    pub const fn allows(self, repeatable: bool) -> bool {
        match self {
            Self::NotSent | Self::RefusedForNow => true,
            Self::Lost | Self::Unavailable | Self::Failed | Self::Page => repeatable,
            Self::Final => false,
        }
    }

    /// What an HTTP status says that came with a failure; `None`: nothing about another attempt.
    pub const fn of_status(status: u16) -> Option<Self> {
        match status {
            429 | 503 => Some(Self::Unavailable),
            500.. => Some(Self::Failed),
            _ => None,
        }
    }
}

/// `random` as a fraction, times `whole`.
fn part_of(whole: Duration, random: u64) -> Duration {
    let nanos = u64::try_from(whole.as_nanos()).unwrap_or(u64::MAX);
    let part = (u128::from(nanos) * u128::from(random)) >> 64;
    Duration::from_nanos(u64::try_from(part).unwrap_or(nanos))
}

#[cfg(test)]
mod tests {
    use super::*;

    const POLICY: RetryPolicy = RetryPolicy {
        attempts: 4,
        first_pause: Duration::from_millis(100),
        longest_pause: Duration::from_millis(300),
        within: Duration::from_secs(1),
        reserve: 1,
        percent: 1,
    };

    /// A read whose answer was lost.
    const LOST: Situation = Situation {
        effect: Effect::Read,
        failure: Failure::Lost,
        attempts: 1,
        spent: Duration::ZERO,
        retry_after: None,
    };

    fn ms(situation: &Situation, random: u64) -> Option<u128> {
        let pause = POLICY.decide(situation, random);
        pause.map(|pause| pause.as_micros().div_ceil(1000))
    }

    #[test]
    fn the_effect_and_the_failure_decide() {
        use Effect::{Create, Destructive, Idempotent, Read, UnknownOutcome};
        let failures = [
            // The failure, whether a call of Read or Idempotent is sent again, and whether any other is.
            (Failure::NotSent, true, true),
            (Failure::Lost, true, false),
            (Failure::RefusedForNow, true, true),
            (Failure::Unavailable, true, false),
            (Failure::Failed, true, false),
            (Failure::Page, true, false),
            (Failure::Final, false, false),
        ];
        for (failure, harmless, other) in failures {
            let effects = [
                (Read, harmless),
                (Idempotent, harmless),
                (Create, other),
                (Destructive, other),
                (UnknownOutcome, other),
            ];
            for (effect, again) in effects {
                let situation = Situation {
                    effect,
                    failure,
                    ..LOST
                };
                assert_eq!(ms(&situation, u64::MAX).is_some(), again, "{failure:?} {effect:?}");
            }
        }
    }

    #[test]
    fn pauses_double_up_to_the_longest_and_each_is_a_random_part() {
        let pauses = |random| [1, 2, 3, 4].map(|attempts| ms(&Situation { attempts, ..LOST }, random));
        assert_eq!(pauses(u64::MAX), [Some(100), Some(200), Some(300), None]);
        assert_eq!(pauses(1 << 63), [Some(50), Some(100), Some(150), None]);
        assert_eq!(pauses(0), [Some(0), Some(0), Some(0), None]);
    }

    #[test]
    fn time_ends_it_too() {
        let after = |spent_ms| {
            let spent = Duration::from_millis(spent_ms);
            ms(&Situation { spent, ..LOST }, u64::MAX)
        };
        assert_eq!((after(900), after(901)), (Some(100), None));
        let mad = Situation {
            spent: Duration::MAX,
            ..LOST
        };
        assert_eq!(ms(&mad, 0), None);
    }

    #[test]
    fn nobody_comes_back_before_the_service_wants_it() {
        let asked = |asked_ms, random| {
            let retry_after = Some(Duration::from_millis(asked_ms));
            ms(&Situation { retry_after, ..LOST }, random)
        };
        assert_eq!(
            (asked(0, 0), asked(150, 0), asked(300, 0)),
            (Some(0), Some(150), Some(300))
        );
        assert_eq!((asked(150, u64::MAX), asked(250, u64::MAX)), (Some(250), Some(300)));
        assert_eq!(asked(301, 0), None, "coming back sooner than asked would be rude");
    }

    #[test]
    fn numbers_without_end_are_numbers() {
        let policy = RetryPolicy::default()
            .attempts(u32::MAX)
            .pauses(Duration::MAX, Duration::MAX)
            .within(Duration::MAX);
        let late = Situation {
            attempts: u32::MAX - 1,
            ..LOST
        };
        assert!(policy.decide(&late, u64::MAX).is_some());
        for attempts in [0, 1] {
            let none = RetryPolicy::never().attempts(attempts);
            assert_eq!(none.decide(&LOST, 0), None);
        }
    }

    #[test]
    fn what_a_status_says() {
        let of = |status| Failure::of_status(status);
        assert_eq!([200, 302, 404, 423, 499].map(of), [None; 5]);
        assert_eq!([429, 503].map(of), [Some(Failure::Unavailable); 2]);
        assert_eq!([500, 502, 504, 599].map(of), [Some(Failure::Failed); 4]);
    }
}
