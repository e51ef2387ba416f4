//! What comes after a request for bytes that broke: another one at the same address, at a new one, or the end.

use rapidgator_client_runtime::{
    Error, Kind,
    call::Effect,
    retry::{Attempts, Failure},
    send::Channel,
};

use super::address::Address;

/// As many new bytes, or a sixteenth of what is wanted, and the next attempt is not a retry of the same. Any fewer, and a
/// host that sends single bytes would be asked for each of them.
const STEP: u64 = 1 << 20;

/// What ended a request for bytes.
pub(super) struct Break {
    pub(super) error: Error,
    /// Not always what the error says: a body that ends early is asked for the rest like one that breaks.
    pub(super) failure: Failure,
}

impl From<Error> for Break {
    fn from(error: Error) -> Self {
        let failure = error.failure();
        Self { error, failure }
    }
}

/// How much more is tried for some bytes.
pub(super) struct Patience<'c> {
    attempts: Attempts<'c>,
    /// How far it was when it last got somewhere.
    furthest: u64,
    /// How far it was after the last request.
    last: u64,
    wanted: u64,
    /// An address that gave bytes is asked for the rest; one that did not is not trusted again.
    known: Option<Address>,
}

impl<'c> Patience<'c> {
    /// For `wanted` bytes, from this one on.
    pub(super) fn new(channel: &'c Channel, effect: Effect, from: u64, wanted: u64) -> Self {
        Self {
            attempts: Attempts::new(channel, effect),
            furthest: from,
            last: from,
            wanted,
            known: None,
        }
    }

    /// The address that gave bytes before.
    pub(super) fn known(&mut self) -> Option<Address> {
        self.known.take()
    }

    /// Comes back when it is time for another request. `is_known`: whether the address had given bytes before.
    ///
    /// # Errors
    ///
    /// What broke, if that was the end.
    pub(super) async fn wait(
        &mut self,
        broken: Break,
        address: Address,
        is_known: bool,
        done: u64,
    ) -> Result<(), Error> {
        let gave = done > self.last;
        self.last = done;
        let gained = done.saturating_sub(self.furthest);
        if gained >= STEP.min(self.wanted / 16).max(1) {
            self.furthest = done;
            self.attempts.begin_anew();
        }
        // Addresses end. That is no failure of the file before a new one was asked for.
        let is_told = matches!(broken.error.kind(), Kind::Api | Kind::Unexpected);
        let has_ended = is_known && is_told && broken.failure == Failure::Final;
        if !has_ended && !self.attempts.again(broken.failure, broken.error.retry_after()).await {
            return Err(broken.error);
        }
        if gave && broken.failure == Failure::Lost {
            self.known = Some(address);
        }
        Ok(())
    }
}
