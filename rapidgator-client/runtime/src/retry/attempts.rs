//! The attempts of one call.

use std::time::Duration;

use super::{Failure, Situation};
use crate::{call::Effect, error::Error, send::Channel};

/// Counts the attempts of one call, and waits between them. What ends a call is not counted: a call that goes on in a new
/// session has all its attempts.
pub struct Attempts<'c> {
    channel: &'c Channel,
    effect: Effect,
    made: u32,
    start: Duration,
}

impl<'c> Attempts<'c> {
    /// A call with this effect begins.
    pub fn new(channel: &'c Channel, effect: Effect) -> Self {
        channel.budget.earn();
        Self {
            channel,
            effect,
            made: 0,
            start: channel.transport.now(),
        }
    }

    /// The number of the attempt that comes now, from 1.
    pub(crate) fn next(&self) -> u32 {
        self.made.saturating_add(1)
    }

    /// Something came of it, so what is tried next is not a retry of what was tried before, and what was tried before was
    /// none.
    pub fn begin_anew(&mut self) {
        self.channel.budget.give_back(self.made);
        self.made = 0;
        self.start = self.channel.transport.now();
    }

    /// Whether to try again after this error; comes back when it is time to.
    pub async fn again_after(&mut self, error: &Error) -> bool {
        self.again(error.failure(), error.retry_after()).await
    }

    /// The same for a failure that is not an error yet.
    pub async fn again(&mut self, failure: Failure, retry_after: Option<Duration>) -> bool {
        let Channel {
            transport,
            retries,
            budget,
            ..
        } = self.channel;
        let attempts = self.next();
        let situation = Situation {
            effect: self.effect,
            failure,
            attempts,
            spent: transport.now().saturating_sub(self.start),
            retry_after,
        };
        let Some(pause) = retries.decide(&situation, transport.random()) else {
            return false;
        };
        if !budget.spend() {
            tracing::debug!(?failure, "no retry is left for this client");
            return false;
        }
        tracing::debug!(?failure, attempts, ?pause, "once more");
        self.made = attempts;
        transport.sleep(pause).await;
        true
    }
}
