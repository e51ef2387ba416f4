//! What time it is for a server. The only reader of real time in this package, so that a test can be anywhere in time.

use std::fmt;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use rapidgator_mock_domain::values::Moment;

/// Stands where a frozen time would, for a clock that runs.
const RUNS: u64 = u64::MAX;

/// A clock that runs or stands still, and can be moved forward. Clones show the same time.
///
/// ```
/// use std::time::Duration;
/// use rapidgator_mock::Clock;
///
/// let clock = Clock::frozen();
/// let before = clock.now();
/// clock.advance(Duration::from_secs(3600));
/// assert_eq!(clock.now().millis() - before.millis(), 3_600_000);
/// ```
#[derive(Clone)]
pub struct Clock {
    // Two numbers instead of a lock: nobody needs both at the same instant.
    hands: Arc<Hands>,
}

struct Hands {
    /// The time at which the clock stands still, or [`RUNS`].
    frozen_ms: AtomicU64,
    /// How far a running clock is ahead of real time.
    ahead_ms: AtomicU64,
}

impl Clock {
    /// Shows the time of the machine.
    #[must_use]
    pub fn real() -> Self {
        Self::starting_at(RUNS)
    }

    /// Stands still at the time of the machine.
    #[must_use]
    pub fn frozen() -> Self {
        Self::starting_at(machine_ms())
    }

    /// Stands still at a time of your own.
    #[must_use]
    pub fn frozen_at(moment: Moment) -> Self {
        Self::starting_at(moment.millis())
    }

    fn starting_at(frozen_ms: u64) -> Self {
        Self {
            hands: Arc::new(Hands {
                frozen_ms: AtomicU64::new(frozen_ms),
                ahead_ms: AtomicU64::new(0),
            }),
        }
    }

    /// What it shows.
    #[must_use]
    pub fn now(&self) -> Moment {
        let frozen_ms = self.hands.frozen_ms.load(Ordering::Relaxed);
        if frozen_ms == RUNS {
            return Moment::from_millis(machine_ms().saturating_add(self.hands.ahead_ms.load(Ordering::Relaxed)));
        }
        Moment::from_millis(frozen_ms)
    }

    /// Moves it forward; it runs on, or stands still, as before.
    pub fn advance(&self, by: Duration) {
        let by_ms = u64::try_from(by.as_millis()).unwrap_or(u64::MAX);
        let hand = if self.is_frozen() {
            &self.hands.frozen_ms
        } else {
            &self.hands.ahead_ms
        };
        hand.update(Ordering::Relaxed, Ordering::Relaxed, |shown| {
            shown.saturating_add(by_ms).min(RUNS - 1)
        });
    }

    /// Stops it where it is.
    pub fn freeze(&self) {
        self.hands.frozen_ms.store(self.now().millis(), Ordering::Relaxed);
    }

    /// Whether it stands still.
    #[must_use]
    pub fn is_frozen(&self) -> bool {
        self.hands.frozen_ms.load(Ordering::Relaxed) != RUNS
    }
}

impl Default for Clock {
    fn default() -> Self {
        Self::real()
    }
}

impl fmt::Debug for Clock {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Clock")
            .field("now", &self.now())
            .field("is_frozen", &self.is_frozen())
            .finish()
    }
}

/// Waits in real time, for answers that are to arrive late.
pub(crate) async fn sleep(delay: Duration) {
    if !delay.is_zero() {
        tokio::time::sleep(delay).await;
    }
}

/// Gives up waiting after some real time.
pub(crate) async fn within<F: Future>(limit: Duration, future: F) -> Option<F::Output> {
    tokio::time::timeout(limit, future).await.ok()
}

fn machine_ms() -> u64 {
    let since_epoch = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    u64::try_from(since_epoch.as_millis()).unwrap_or(RUNS - 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_frozen_clock_moves_only_when_told() {
        let clock = Clock::frozen_at(Moment::from_millis(1_000));
        let other_hand = clock.clone();
        assert_eq!(clock.now(), Moment::from_millis(1_000));
        other_hand.advance(Duration::from_millis(250));
        assert_eq!(clock.now(), Moment::from_millis(1_250));
        clock.advance(Duration::MAX);
        assert!(clock.is_frozen());
    }

    #[test]
    fn a_running_clock_can_be_ahead_and_be_stopped() {
        let clock = Clock::real();
        let day = Duration::from_secs(86_400);
        let before = machine_ms();
        clock.advance(day);
        assert!(clock.now().millis() >= before + 86_400_000);
        clock.freeze();
        let stopped = clock.now();
        assert_eq!(clock.now(), stopped);
        clock.advance(day);
        assert_eq!(clock.now().millis(), stopped.millis() + 86_400_000);
    }
}
