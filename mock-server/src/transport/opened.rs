//! The entry of a request in the journal, from before anything happens to it until its end is known: however it ends, also
//! if the client goes away while it waits.

use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, OnceLock};

use rapidgator_mock_domain::PlanId;
use rapidgator_mock_domain::journal::{Closing, EntryId, Result as Went};

use super::trouble::Told;
use crate::clock::Stopwatch;
use crate::shell::{RunningTransfer, Shell};

/// Whether the trouble of a request, if there is any, has come to the place where it was to strike. Its plan hears of it
/// at once: whoever waits for it may go on when the trouble is there.
#[derive(Clone, Default)]
pub(super) struct Reached(Option<Arc<Arrival>>);

struct Arrival {
    is_reached: AtomicBool,
    shell: Arc<Shell>,
    plan: PlanId,
}

impl Reached {
    pub(super) fn of(shell: &Arc<Shell>, plan: PlanId) -> Self {
        Self(Some(Arc::new(Arrival {
            is_reached: AtomicBool::new(false),
            shell: Arc::clone(shell),
            plan,
        })))
    }

    /// It has.
    pub(super) fn mark(&self) {
        if let Some(arrival) = &self.0
            && !arrival.is_reached.swap(true, Ordering::Relaxed)
        {
            arrival.shell.reach(arrival.plan);
        }
    }

    pub(super) fn is_marked(&self) -> bool {
        let arrival = self.0.as_ref();
        arrival.is_some_and(|arrival| arrival.is_reached.load(Ordering::Relaxed))
    }
}

/// An entry that is open. It is closed when this is dropped: what was told of the answer by then is written there, and
/// the connection was broken if nothing was.
pub(super) struct OpenEntry {
    shell: Arc<Shell>,
    id: EntryId,
    struck: Option<(PlanId, Reached)>,
    bytes_in: Arc<AtomicU64>,
    watch: Stopwatch,
    told: OnceLock<Told>,
    /// How it went before anything went wrong with the answer.
    went: OnceLock<Went>,
    /// Bytes of a file that went out, and whether these were all that should.
    file: OnceLock<(u64, IsWhole)>,
    /// Of a transfer. It goes when all else is done: who waits for its end finds the entry closed.
    _running: Option<RunningTransfer>,
}

/// Whether all bytes went out that should.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum IsWhole {
    Yes,
    No,
}

impl OpenEntry {
    /// Of a call that was read. The plan that struck is taken back at the end, unless its trouble was reached.
    pub(super) fn new(
        shell: &Arc<Shell>,
        id: EntryId,
        struck: Option<(PlanId, Reached)>,
        bytes_in: Arc<AtomicU64>,
        watch: Stopwatch,
    ) -> Self {
        Self::with(Arc::clone(shell), None, id, struck, bytes_in, watch)
    }

    /// The same of a transfer, which runs until this is dropped.
    pub(super) fn of_transfer(
        running: RunningTransfer,
        id: EntryId,
        struck: Option<(PlanId, Reached)>,
        watch: Stopwatch,
    ) -> Self {
        Self::with(
            Arc::clone(&running.shell),
            Some(running),
            id,
            struck,
            Arc::default(),
            watch,
        )
    }

    fn with(
        shell: Arc<Shell>,
        running: Option<RunningTransfer>,
        id: EntryId,
        struck: Option<(PlanId, Reached)>,
        bytes_in: Arc<AtomicU64>,
        watch: Stopwatch,
    ) -> Self {
        Self {
            shell,
            id,
            struck,
            bytes_in,
            watch,
            told: OnceLock::new(),
            went: OnceLock::new(),
            file: OnceLock::new(),
            _running: running,
        }
    }

    /// The state that the request is for.
    pub(super) fn shell(&self) -> &Arc<Shell> {
        &self.shell
    }

    pub(super) fn id(&self) -> EntryId {
        self.id
    }

    /// Where bytes of the request's body are counted.
    pub(super) fn bytes_in(&self) -> &Arc<AtomicU64> {
        &self.bytes_in
    }

    /// The world has decided. Here and below: what was told first stays.
    pub(super) fn went(&self, went: Went) {
        let _ = self.went.set(went);
    }

    /// The answer goes out, or does not.
    pub(super) fn tell(&self, told: Told) {
        let _ = self.told.set(told);
    }

    /// So many bytes of a file went out.
    pub(super) fn gave(&self, bytes: u64, is_whole: IsWhole) {
        let _ = self.file.set((bytes, is_whole));
    }
}

impl Drop for OpenEntry {
    fn drop(&mut self) {
        if let Some((plan, reached)) = &self.struck
            && !reached.is_marked()
        {
            self.shell.take_back(*plan, self.id);
        }
        let told = self.told.get().copied().unwrap_or(Told::NOTHING);
        let file = self.file.get().copied();
        let is_cut = matches!(file, Some((_, IsWhole::No)));
        let cut = is_cut.then_some(Went::Broken);
        let went = told.went.or(cut).or(self.went.get().copied());
        let bytes_out = match file {
            // What was in the file does not count if something else went out.
            Some((bytes, _)) if told.went != Some(Went::Foreign) => bytes,
            Some(_) | None => told.bytes_out,
        };
        let closing = Closing {
            status: told.status,
            bytes_in: self.bytes_in.load(Ordering::Relaxed),
            bytes_out,
            took: self.watch.elapsed(),
        };
        self.shell.close_entry(self.id, closing, went);
    }
}
