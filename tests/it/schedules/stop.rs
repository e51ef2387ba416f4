//! Somebody who ends a transfer, at a moment that the schedule names.

use std::io;

use futures_util::{StreamExt as _, stream};
use rapidgator_client::CancellationToken;
use rapidgator_client::transport::{Body, ByteStream, Request, TransportError, TransportErrorKind};

use super::weather::Dice;

/// When it ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Moment {
    /// A request is about to go out.
    Unsent,
    /// A part of its body has gone.
    Sending,
    /// It was done, and its answer is on the way.
    Answered,
    /// A part of the answer is there.
    Receiving,
    /// Progress was told, which also comes from what reads and writes files.
    Told,
}

impl Moment {
    pub(super) const ALL: [Self; 5] = [Self::Unsent, Self::Sending, Self::Answered, Self::Receiving, Self::Told];

    pub(super) fn name(&self) -> &'static str {
        match self {
            Self::Unsent => "unsent",
            Self::Sending => "sending",
            Self::Answered => "answered",
            Self::Receiving => "receiving",
            Self::Told => "told",
        }
    }
}

/// The moment, and whom to tell. Clones are about one moment.
#[derive(Clone, Debug)]
pub(super) struct Stop {
    pub(super) moment: Moment,
    pub(super) token: CancellationToken,
    /// It was long ago.
    over: CancellationToken,
    /// At which request, or at which progress.
    nth: u64,
    /// After how many bytes, if it is amid some.
    pub(super) after: u64,
}

impl Stop {
    /// At one of so many requests, or of so much progress, as far as there is so much.
    pub(super) fn of(dice: &mut Dice, requests: u64, told: u64) -> Self {
        let moment = Moment::ALL[dice.below(Moment::ALL.len() as u64) as usize];
        let end = match moment {
            Moment::Told => told,
            Moment::Unsent | Moment::Sending | Moment::Answered | Moment::Receiving => requests,
        };
        Self {
            moment,
            token: CancellationToken::new(),
            over: CancellationToken::new(),
            nth: 1 + dice.below(end),
            after: dice.below(u64::MAX),
        }
    }

    /// What never had an answer will have none.
    pub(super) fn is_over(&self) {
        self.over.cancel();
    }

    /// Whether it is time.
    pub(super) fn is_at(&self, requests: u64, told: u64) -> bool {
        match self.moment {
            Moment::Told => told == self.nth,
            Moment::Unsent | Moment::Sending | Moment::Answered | Moment::Receiving => requests == self.nth,
        }
    }

    /// Ends it. Nothing that is ended needs an answer; who asks all the same hears, once it is `over`, what comes of a
    /// request that had none.
    pub(super) async fn strike(&self) -> TransportError {
        self.token.cancel();
        self.over.cancelled().await;
        TransportError::new(TransportErrorKind::Timeout, None)
    }

    /// The same request, which ends it in the middle of its body; before it if there is none.
    pub(super) async fn in_body(self, mut request: Request) -> Result<Request, TransportError> {
        let (length, chunks): (u64, ByteStream<io::Error>) = match std::mem::replace(&mut request.body, Body::Empty) {
            Body::Empty => return Err(self.strike().await),
            Body::Full(bytes) => (bytes.len() as u64, Box::pin(stream::iter([Ok(bytes)]))),
            Body::Stream { length, chunks } => (length, chunks),
        };
        let left = self.after % length.max(1);
        let chunks = self.in_chunks(chunks, left, io::Error::other);
        request.body = Body::Stream { length, chunks };
        Ok(request)
    }

    /// The same answer, which ends it on the way.
    pub(super) fn in_answer(self, body: ByteStream<TransportError>) -> ByteStream<TransportError> {
        let most = [100, 4_000, 60_000][(self.after % 3) as usize];
        let left = self.after / 3 % most;
        self.in_chunks(body, left, |error| error)
    }

    fn in_chunks<E: Send + 'static>(
        self,
        chunks: ByteStream<E>,
        left: u64,
        broken: fn(TransportError) -> E,
    ) -> ByteStream<E> {
        let state = Some((chunks, left, self));
        Box::pin(stream::unfold(state, move |state| async move {
            let (mut chunks, left, stop) = state?;
            let next = if left > 0 { chunks.next().await } else { None };
            // It ends here also if there is less than that.
            let Some(Ok(mut chunk)) = next else {
                return Some((Err(broken(stop.strike().await)), None));
            };
            chunk.truncate(usize::try_from(left).unwrap_or(usize::MAX));
            let left = left - chunk.len() as u64;
            Some((Ok(chunk), Some((chunks, left, stop))))
        }))
    }
}
