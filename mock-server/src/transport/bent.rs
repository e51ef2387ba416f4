//! A body that does not go by as it should: cut, stalled, slow, of another length than it says, with a wrong byte.

use std::io;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::task::{Context, Poll, ready};
use std::time::Duration;

use axum::body::{Body, Bytes};
use futures_util::future::{BoxFuture, FutureExt as _};
use http_body::{Body as HttpBody, Frame, SizeHint};
use rapidgator_mock_domain::Moment;
use rapidgator_mock_domain::faults::Seconds;

use super::line::{End, Handle};
use super::opened::Reached;
use crate::clock::{self, Clock, Stopwatch};

/// What happens to a body.
pub(super) enum Bend {
    /// Behind so many bytes nothing more comes, and the connection ends.
    Cut { after: u64, end: End, cut: Cut },
    /// Behind so many bytes nothing comes for a while.
    Stall { after: u64, clock: Clock, lasts: Duration },
    /// So many bytes in a second.
    Drip(Drip),
    /// It does not tell its length; somebody else tells another one.
    Lie,
    /// Its first byte is another one.
    WrongByte,
    /// Nothing, or nothing more.
    None,
}

/// Who is at the other end of what is cut.
pub(super) enum Cut {
    /// What comes in: whoever reads it gets an error, and breaks the connection.
    Incoming,
    /// What goes out: the connection ends when the bytes before the cut are written.
    Outgoing(Handle),
}

pub(super) struct Drip {
    bytes_per_second: u64,
    seconds: Seconds,
    clock: Clock,
    began: Moment,
}

impl Drip {
    pub(super) fn new(bytes_per_second: u64, seconds: Seconds, clock: Clock) -> Self {
        let began = clock.now();
        Self {
            bytes_per_second,
            seconds,
            clock,
            began,
        }
    }

    /// Pieces are small enough that one can see the bytes come.
    fn piece(&self) -> u64 {
        (self.bytes_per_second / 10).clamp(1, 64 * 1024)
    }

    /// Until the next piece behind so many bytes may go.
    fn wait(&self, sent: u64, watch: Stopwatch) -> BoxFuture<'static, ()> {
        let millis = u128::from(sent) * 1000 / u128::from(self.bytes_per_second.max(1));
        let due = Duration::from_millis(u64::try_from(millis).unwrap_or(u64::MAX));
        match self.seconds {
            Seconds::World => {
                let (clock, due) = (self.clock.clone(), self.began.after(due));
                async move { clock.until(due).await }.boxed()
            }
            Seconds::Real => clock::sleep(due.saturating_sub(watch.elapsed())).boxed(),
        }
    }
}

/// A body and what happens to it.
pub(super) struct Bent {
    inner: Body,
    bend: Bend,
    passed: u64,
    /// Where the bytes that went by are counted for others.
    count: Arc<AtomicU64>,
    /// Where it is told that something has happened to them.
    reached: Reached,
    held: Option<Bytes>,
    waiting: Option<BoxFuture<'static, ()>>,
    watch: Stopwatch,
    is_over: bool,
}

impl Bent {
    pub(super) fn new(inner: Body, bend: Bend, count: &Arc<AtomicU64>, reached: &Reached) -> Self {
        Self {
            inner,
            bend,
            passed: 0,
            count: Arc::clone(count),
            reached: reached.clone(),
            held: None,
            waiting: None,
            watch: Stopwatch::start(),
            is_over: false,
        }
    }

    /// Most bytes that may go by at once.
    fn at_most(&self) -> u64 {
        match &self.bend {
            Bend::Cut { after, .. } | Bend::Stall { after, .. } => after - self.passed.min(*after),
            Bend::Drip(drip) => drip.piece(),
            Bend::Lie | Bend::WrongByte | Bend::None => u64::MAX,
        }
    }

    /// The next bytes, from what was held back or from the body.
    fn poll_bytes(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, axum::Error>>> {
        match self.held.take() {
            Some(held) => Poll::Ready(Some(Ok(Frame::data(held)))),
            None => Pin::new(&mut self.inner).poll_frame(context),
        }
    }

    fn pass(&mut self, mut bytes: Bytes, at_most: u64) -> Bytes {
        if bytes.len() as u64 > at_most {
            self.held = Some(bytes.split_off(usize::try_from(at_most).unwrap_or(usize::MAX)));
        }
        if let (Bend::WrongByte, 0, Some((first, rest))) = (&self.bend, self.passed, bytes.split_first()) {
            bytes = [&[first ^ 1], rest].concat().into();
            self.reached.mark();
        }
        self.passed += bytes.len() as u64;
        self.count.fetch_add(bytes.len() as u64, Ordering::Relaxed);
        bytes
    }
}

impl Bent {
    /// The limit is reached. Nothing behind it is looked at: a file of which the last byte was taken counts as sent.
    fn stop(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, axum::Error>>> {
        let is_whole = HttpBody::is_end_stream(&*self);
        match std::mem::replace(&mut self.bend, Bend::None) {
            Bend::Cut { end, cut, .. } if !is_whole => {
                self.is_over = true;
                self.reached.mark();
                match cut {
                    Cut::Outgoing(line) => {
                        // The library writes what it has when it finds that there is nothing more for now, and is told
                        // then that the connection is over.
                        line.break_when_written(end);
                        return Poll::Pending;
                    }
                    Cut::Incoming => {
                        let error = io::Error::from(io::ErrorKind::ConnectionAborted);
                        return Poll::Ready(Some(Err(axum::Error::new(error))));
                    }
                }
            }
            Bend::Stall { clock, lasts, .. } if !is_whole => {
                self.reached.mark();
                let until = clock.now().after(lasts);
                self.waiting = Some(async move { clock.until(until).await }.boxed());
            }
            Bend::Cut { .. } | Bend::Stall { .. } | Bend::Drip(_) | Bend::Lie | Bend::WrongByte | Bend::None => {}
        }
        self.poll_frame(context)
    }
}

impl HttpBody for Bent {
    type Data = Bytes;
    type Error = axum::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, axum::Error>>> {
        if self.is_over {
            return Poll::Ready(None);
        }
        if let Some(waiting) = &mut self.waiting {
            ready!(waiting.as_mut().poll(context));
            self.waiting = None;
        }
        let at_most = self.at_most();
        if at_most == 0 {
            return self.stop(context);
        }
        let Some(frame) = ready!(self.poll_bytes(context)) else {
            return Poll::Ready(None);
        };
        let frame = match frame.map(Frame::into_data) {
            Err(error) => return Poll::Ready(Some(Err(error))),
            Ok(Err(other)) => return Poll::Ready(Some(Ok(other))),
            Ok(Ok(bytes)) => bytes,
        };
        let bytes = self.pass(frame, at_most);
        if let Bend::Drip(drip) = &self.bend {
            let waiting = drip.wait(self.passed, self.watch);
            self.waiting = Some(waiting);
            self.reached.mark();
        }
        Poll::Ready(Some(Ok(Frame::data(bytes))))
    }

    fn is_end_stream(&self) -> bool {
        self.held.is_none() && self.inner.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        if matches!(self.bend, Bend::Lie) {
            return SizeHint::default();
        }
        let held = self.held.as_ref().map_or(0, |held| held.len() as u64);
        match self.inner.size_hint().exact() {
            Some(exact) => SizeHint::with_exact(exact + held),
            None => SizeHint::default(),
        }
    }
}

#[cfg(test)]
mod tests {
    use http_body_util::BodyExt as _;
    use tokio::time::Instant;

    use super::*;

    #[tokio::test(start_paused = true)]
    async fn real_seconds_are_slow_as_well() {
        let drip = Drip::new(1000, Seconds::Real, Clock::frozen());
        let body = Body::from(vec![1; 3000]);
        let began = Instant::now();
        let bent = Bent::new(body, Bend::Drip(drip), &Arc::default(), &Reached::default());
        let all = bent.collect().await.unwrap().to_bytes();
        // Nobody waits here: this time stands still, and leaps on to where somebody wants to be woken.
        assert_eq!((all.len(), began.elapsed()), (3000, Duration::from_secs(3)));
    }
}
