//! One space: where it is, what time it is there, and the state that it has now.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use rapidgator_mock_domain::{Event, Moment};
use tokio::sync::mpsc;

use super::{SnapshotName, SpaceError, SpaceName};
use crate::clock::Clock;
use crate::content::Contents;
use crate::outside::Errand;
use crate::shell::{Ledger, Shell, Snapshot, Watch, Watched};

/// How many snapshots of a space have names.
const MOST_SNAPSHOTS: usize = 32;

/// What all spaces share.
pub(crate) struct Ground {
    origin: String,
    beginning: Snapshot,
    contents: Arc<Contents>,
    errands: mpsc::UnboundedSender<Errand>,
    ledger: Ledger,
}

impl Ground {
    /// Spaces are below `origin`, begin as that snapshot, and keep their contents there.
    pub(crate) fn new(
        origin: String,
        beginning: Snapshot,
        contents: Arc<Contents>,
        errands: mpsc::UnboundedSender<Errand>,
        ledger: Ledger,
    ) -> Self {
        Self {
            origin,
            beginning,
            contents,
            errands,
            ledger,
        }
    }

    /// A clock that ran at the start has run on since.
    pub(super) fn beginning(&self) -> Snapshot {
        self.beginning.clone().run_on()
    }

    /// What of the API was used in all spaces that have ended.
    pub(super) fn ledger(&self) -> &Ledger {
        &self.ledger
    }

    fn shell(&self, snapshot: Snapshot, url: &str, clock: &Clock, watch: Arc<Watch>) -> Arc<Shell> {
        clock.show_again(snapshot.hands);
        let (contents, errands) = (Arc::clone(&self.contents), self.errands.clone());
        Shell::from_snapshot(snapshot, url.to_owned(), clock.clone(), contents, errands, watch)
    }
}

/// A space.
pub(crate) struct Place {
    name: SpaceName,
    url: String,
    ground: Arc<Ground>,
    clock: Clock,
    /// Guards which one it is, not what is in it.
    shell: Mutex<Arc<Shell>>,
    /// Who has it replaces that and moves the clock, so that both are of the same state.
    turn: Mutex<()>,
    used_ms: AtomicU64,
    stays: AtomicBool,
    snapshots: Mutex<BTreeMap<SnapshotName, Snapshot>>,
}

impl Place {
    pub(super) fn default_one(ground: Arc<Ground>, shell: Arc<Shell>) -> Self {
        let (url, clock) = (ground.origin.clone(), shell.clock.clone());
        Self::with(SpaceName::default_one(), url, ground, clock, shell, true)
    }

    pub(super) fn new(name: SpaceName, ground: Arc<Ground>, snapshot: Snapshot) -> Self {
        let url = format!("{}/@{name}", ground.origin);
        let clock = Clock::frozen_at(Moment::default());
        let shell = ground.shell(snapshot, &url, &clock, Arc::new(Watch::new(ground.ledger.clone())));
        Self::with(name, url, ground, clock, shell, false)
    }

    fn with(name: SpaceName, url: String, ground: Arc<Ground>, clock: Clock, shell: Arc<Shell>, stays: bool) -> Self {
        Self {
            name,
            url,
            ground,
            clock,
            shell: Mutex::new(shell),
            turn: Mutex::default(),
            used_ms: AtomicU64::new(0),
            stays: AtomicBool::new(stays),
            snapshots: Mutex::default(),
        }
    }

    pub(crate) fn name(&self) -> &SpaceName {
        &self.name
    }

    pub(crate) fn url(&self) -> &str {
        &self.url
    }

    pub(crate) fn clock(&self) -> &Clock {
        &self.clock
    }

    /// The state that it has now. Whoever begins something keeps this one to the end.
    pub(crate) fn shell(&self) -> Arc<Shell> {
        Arc::clone(&self.shell.lock().unwrap_or_else(PoisonError::into_inner))
    }

    pub(crate) fn stays(&self) -> bool {
        self.stays.load(Ordering::Relaxed)
    }

    pub(crate) fn set_stays(&self, stays: bool) {
        self.stays.store(stays, Ordering::Relaxed);
    }

    pub(super) fn touch(&self, now: Moment) {
        self.used_ms.store(now.millis(), Ordering::Relaxed);
    }

    pub(super) fn is_idle(&self, now: Moment, limit: Duration) -> bool {
        let used = Moment::from_millis(self.used_ms.load(Ordering::Relaxed));
        !self.stays() && used.after(limit) <= now
    }

    /// # Errors
    ///
    /// If its state outlives the server.
    pub(crate) fn restore(&self, snapshot: Snapshot) -> Result<(), SpaceError> {
        let _turn = self.turn();
        self.replace(snapshot)
    }

    fn replace(&self, snapshot: Snapshot) -> Result<(), SpaceError> {
        if self.shell().is_kept() {
            return Err(SpaceError::Kept);
        }
        let watch = Arc::clone(self.shell().watch());
        let new = self.ground.shell(snapshot, &self.url, &self.clock, watch);
        let old = std::mem::replace(&mut *self.shell.lock().unwrap_or_else(PoisonError::into_inner), new);
        // A world may take a while to go, so not with the lock.
        drop(old);
        Ok(())
    }

    /// It is among the spaces no more: whoever follows its journal hears the end.
    pub(super) fn end(&self) {
        self.shell().with_watched(Watched::fall_silent);
    }

    /// # Errors
    ///
    /// If its state outlives the server.
    pub(crate) fn reset(&self) -> Result<(), SpaceError> {
        let _turn = self.turn();
        self.replace(self.ground.beginning())?;
        self.shell().with_watched(|watched| watched.journal.clear());
        Ok(())
    }

    /// The state as it is now, and what the clock shows of it.
    pub(crate) fn take_snapshot(&self) -> Snapshot {
        let _turn = self.turn();
        self.shell().snapshot()
    }

    /// Keeps the state as it is now, under a name, instead of what was kept under that.
    ///
    /// # Errors
    ///
    /// If it has as many snapshots as it may have.
    pub(crate) fn keep_snapshot(&self, name: Option<SnapshotName>) -> Result<(SnapshotName, Moment), SpaceError> {
        let snapshot = self.take_snapshot();
        let moment = snapshot.moment();
        let mut kept = self.snapshots();
        let name = name.unwrap_or_else(|| {
            let mut numbers = (1..).map(SnapshotName::numbered);
            numbers
                .find(|name| !kept.contains_key(name))
                .expect("there are fewer snapshots than numbers")
        });
        if kept.len() == MOST_SNAPSHOTS && !kept.contains_key(&name) {
            return Err(SpaceError::TooManySnapshots);
        }
        let replaced = kept.insert(name.clone(), snapshot);
        drop(kept);
        drop(replaced);
        Ok((name, moment))
    }

    /// # Errors
    ///
    /// If there is none of this name.
    pub(crate) fn snapshot(&self, name: &SnapshotName) -> Result<Snapshot, SpaceError> {
        self.snapshots().get(name).cloned().ok_or(SpaceError::NoSnapshot)
    }

    /// # Errors
    ///
    /// If there is none of this name.
    pub(crate) fn forget_snapshot(&self, name: &SnapshotName) -> Result<(), SpaceError> {
        let forgotten = self.snapshots().remove(name);
        forgotten.map(drop).ok_or(SpaceError::NoSnapshot)
    }

    /// By name, with the time that each will show.
    pub(crate) fn list_snapshots(&self) -> Vec<(SnapshotName, Moment)> {
        let kept = self.snapshots();
        kept.iter()
            .map(|(name, snapshot)| (name.clone(), snapshot.moment()))
            .collect()
    }

    /// Moves the clock on to the next event, and lets it happen.
    pub(crate) fn advance_to_next_event(&self) -> Option<(Moment, Event)> {
        let shell = self.shell();
        shell.expire();
        let now = self.clock.now();
        let (at, event) = shell.with_world(|world| world.next_event(now))?;
        // Who sees a clock that runs sees it later than this, never earlier.
        self.clock
            .advance(Duration::from_millis(at.millis().saturating_sub(now.millis())));
        shell.expire();
        Some((at, event))
    }

    fn turn(&self) -> MutexGuard<'_, ()> {
        self.turn.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn snapshots(&self) -> MutexGuard<'_, BTreeMap<SnapshotName, Snapshot>> {
        self.snapshots.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
