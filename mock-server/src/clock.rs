//! What time it is for a server. The only reader of real time in this package, so that a test can be anywhere in time.

use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::{Duration, SystemTime, UNIX_EPOCH};
use std::{fmt, io};

use rapidgator_mock_domain::values::Moment;
use tokio::sync::watch;
use tokio::time::{Instant, Sleep};

/// A clock that runs, at any speed, or stands still; it can be set and moved on. Clones show the same time.
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
    hands: watch::Sender<Hands>,
}

/// What a clock does: it tells the time to whoever knows what time it really is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Hands {
    /// What it showed when they were last moved.
    shown_ms: u64,
    /// When that was, in real time.
    moved_ms: u64,
    pace: Pace,
}

/// How fast the time of a clock goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pace {
    /// Not at all.
    Frozen,
    /// So many hundredths of real time: 100 is as fast, 6000 makes a minute of a second.
    Percent(u32),
}

impl Pace {
    /// As fast as real time.
    pub const REAL: Self = Self::Percent(100);
}

impl Hands {
    /// What they showed when they were last moved.
    pub(crate) fn shown(self) -> Moment {
        Moment::from_millis(self.shown_ms)
    }

    /// As if nobody had stopped them since.
    pub(crate) fn run_on(self) -> Self {
        let now = machine_ms();
        Self {
            shown_ms: self.at(now),
            moved_ms: now,
            pace: self.pace,
        }
    }

    fn at(self, real_ms: u64) -> u64 {
        match self.pace {
            Pace::Frozen => self.shown_ms,
            Pace::Percent(percent) => {
                let passed = u128::from(real_ms.saturating_sub(self.moved_ms)) * u128::from(percent) / 100;
                (self.shown_ms).saturating_add(u64::try_from(passed).unwrap_or(u64::MAX))
            }
        }
    }

    /// The real time that it takes until they show a moment; `None` if they stand still before it.
    fn real_until(self, moment: Moment, real_ms: u64) -> Option<Duration> {
        let missing = moment.millis().saturating_sub(self.at(real_ms));
        if missing == 0 {
            return Some(Duration::ZERO);
        }
        match self.pace {
            Pace::Frozen | Pace::Percent(0) => None,
            Pace::Percent(percent) => {
                let real = (u128::from(missing) * 100).div_ceil(u128::from(percent));
                Some(Duration::from_millis(u64::try_from(real).unwrap_or(u64::MAX)))
            }
        }
    }
}

impl Clock {
    /// Shows the time of the machine.
    #[must_use]
    pub fn real() -> Self {
        let now = machine_ms();
        Self::with(Hands {
            shown_ms: now,
            moved_ms: now,
            pace: Pace::REAL,
        })
    }

    /// Stands still at the time of the machine.
    #[must_use]
    pub fn frozen() -> Self {
        Self::frozen_at(Moment::from_millis(machine_ms()))
    }

    /// Stands still at a time of your own.
    #[must_use]
    pub fn frozen_at(moment: Moment) -> Self {
        Self::with(Hands {
            shown_ms: moment.millis(),
            moved_ms: 0,
            pace: Pace::Frozen,
        })
    }

    fn with(hands: Hands) -> Self {
        Self {
            hands: watch::Sender::new(hands),
        }
    }

    /// Another clock that shows the same time and goes on by itself.
    #[must_use]
    pub fn fork(&self) -> Self {
        let fork = Self::frozen_at(Moment::default());
        fork.show_again(self.hands());
        fork
    }

    /// What it shows.
    #[must_use]
    pub fn now(&self) -> Moment {
        let hands = *self.hands.borrow();
        match hands.pace {
            Pace::Frozen => Moment::from_millis(hands.shown_ms),
            Pace::Percent(_) => Moment::from_millis(hands.at(machine_ms())),
        }
    }

    /// How fast it goes.
    #[must_use]
    pub fn pace(&self) -> Pace {
        self.hands.borrow().pace
    }

    /// Whether it stands still.
    #[must_use]
    pub fn is_frozen(&self) -> bool {
        self.pace() == Pace::Frozen
    }

    /// Moves it forward; it runs on, or stands still, as before.
    pub fn advance(&self, by: Duration) {
        self.turn(|shown, pace| (Moment::from_millis(shown).after(by).millis(), pace));
    }

    /// Sets it, backwards as well; it runs on, or stands still, as before.
    pub fn set(&self, moment: Moment) {
        self.turn(|_, pace| (moment.millis(), pace));
    }

    /// Stops it where it is.
    pub fn freeze(&self) {
        self.turn(|shown, _| (shown, Pace::Frozen));
    }

    /// Lets it run on from where it is.
    pub fn run(&self, pace: Pace) {
        self.turn(|shown, _| (shown, pace));
    }

    /// Comes back once it shows a time later by `wait`, however it gets there; never, if it stands still before that.
    pub async fn wait(&self, wait: Duration) {
        self.until(self.now().after(wait)).await;
    }

    /// The same for a time that it is to show.
    pub(crate) async fn until(&self, until: Moment) {
        let mut moved = self.hands.subscribe();
        loop {
            let hands = *moved.borrow_and_update();
            match hands.real_until(until, machine_ms()) {
                Some(Duration::ZERO) => return,
                Some(rest) => {
                    tokio::select! {
                        () = sleep(rest) => {}
                        _ = moved.changed() => {}
                    }
                }
                // The sender is here, so that it cannot be gone.
                None => {
                    let _ = moved.changed().await;
                }
            }
        }
    }

    /// What it does now, to be [shown again](Self::show_again).
    pub(crate) fn hands(&self) -> Hands {
        let hands = *self.hands.borrow();
        hands.run_on()
    }

    /// Goes on from what it, or another one, once showed.
    pub(crate) fn show_again(&self, hands: Hands) {
        self.turn(|_, _| (hands.shown_ms, hands.pace));
    }

    fn turn(&self, turn: impl FnOnce(u64, Pace) -> (u64, Pace)) {
        let now = machine_ms();
        self.hands.send_modify(|hands| {
            let (shown_ms, pace) = turn(hands.at(now), hands.pace);
            *hands = Hands {
                shown_ms,
                moved_ms: now,
                pace,
            };
        });
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
            .field("pace", &self.pace())
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

/// Waits for signs of life, each of them for at most so long in real time.
pub(crate) struct Patience {
    longest: Duration,
    waiting: Option<Pin<Box<Sleep>>>,
}

impl Patience {
    pub(crate) fn new(longest: Duration) -> Self {
        Self { longest, waiting: None }
    }

    /// What there is, or an error if there has been nothing for too long.
    pub(crate) fn attend<T>(&mut self, context: &mut Context<'_>, polled: Poll<T>) -> Poll<io::Result<T>> {
        match polled {
            Poll::Ready(value) => {
                self.waiting = None;
                Poll::Ready(Ok(value))
            }
            Poll::Pending => {
                let longest = self.longest;
                let waiting = self
                    .waiting
                    .get_or_insert_with(|| Box::pin(tokio::time::sleep(longest)));
                (waiting.as_mut().poll(context)).map(|()| Err(io::Error::from(io::ErrorKind::TimedOut)))
            }
        }
    }
}

/// Measures how long something takes, in the time in which one [sleeps](sleep).
#[derive(Clone, Copy, Debug)]
pub(crate) struct Stopwatch(Instant);

impl Stopwatch {
    /// Begins now.
    pub(crate) fn start() -> Self {
        Self(Instant::now())
    }

    /// Real time since then.
    pub(crate) fn elapsed(self) -> Duration {
        self.0.elapsed()
    }
}

fn machine_ms() -> u64 {
    let since_epoch = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    u64::try_from(since_epoch.as_millis()).unwrap_or(u64::MAX)
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
    fn hands_go_at_their_pace() {
        let hands = |pace| Hands {
            shown_ms: 1_000,
            moved_ms: 50,
            pace,
        };
        for (pace, shown, rest) in [
            (Pace::Frozen, 1_000, None),
            (Pace::Percent(0), 1_000, None),
            (Pace::Percent(50), 1_010, Some(180)),
            (Pace::REAL, 1_020, Some(80)),
            (Pace::Percent(6_000), 2_200, Some(0)),
        ] {
            assert_eq!(hands(pace).at(70), shown, "{pace:?}");
            let until = hands(pace).real_until(Moment::from_millis(1_100), 70);
            assert_eq!(until, rest.map(Duration::from_millis), "{pace:?}");
        }
        assert_eq!(hands(Pace::REAL).at(10), 1_000, "real time never goes back");
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

    #[test]
    fn a_clock_can_be_set_back_run_and_be_forked() {
        let clock = Clock::frozen_at(Moment::from_millis(5_000));
        let fork = clock.fork();
        clock.set(Moment::from_millis(1_000));
        assert_eq!((clock.now().millis(), fork.now().millis()), (1_000, 5_000));
        assert!(fork.is_frozen());
        let hands = clock.hands();
        clock.run(Pace::Percent(200));
        assert_eq!(clock.pace(), Pace::Percent(200));
        clock.show_again(hands);
        assert_eq!((clock.now().millis(), clock.pace()), (1_000, Pace::Frozen));
    }

    #[tokio::test]
    async fn who_waits_for_a_frozen_clock_goes_on_when_it_is_moved() {
        let clock = Clock::frozen_at(Moment::from_millis(0));
        let moving = clock.clone();
        let wait = clock.wait(Duration::from_secs(3600));
        let advance = async move {
            for _ in 0..60 {
                tokio::task::yield_now().await;
                moving.advance(Duration::from_secs(60));
            }
        };
        tokio::join!(wait, advance);
        assert_eq!(clock.now().millis(), 3_600_000);
    }
}
