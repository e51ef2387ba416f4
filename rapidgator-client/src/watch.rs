//! How far several transfers are, each and all together.

use std::{
    path::Path,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use rapidgator_client_runtime::Error;

use crate::progress::{Progress, Reporter, Stage};

/// Something that happened to one of several transfers.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Event<'e> {
    /// Which one it is, in the order of the whole.
    pub index: usize,
    /// What names it: the local path of an upload, the local target of a download.
    pub path: &'e Path,
    /// What happened.
    pub happened: Happened<'e>,
    /// How far all of them are, with this.
    pub overall: Overall,
}

/// What happened to one of several transfers.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum Happened<'e> {
    /// It began.
    Began,
    /// It is so far.
    Moved(Progress),
    /// It ended, and why if it failed.
    Ended(Option<&'e Error>),
}

/// How far several transfers are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Overall {
    /// Files in all.
    pub files: usize,
    /// Files that have ended, failed ones with them.
    pub ended: usize,
    /// Files that failed.
    pub failed: usize,
    /// Bytes that are through, or did not have to be sent.
    pub done: u64,
    /// Bytes in all, as far as files could be looked at.
    pub total: u64,
}

type Tell = dyn Fn(&Event<'_>) + Send + Sync;

/// Whom to tell.
#[derive(Clone, Default)]
pub(crate) struct Watcher {
    tell: Option<Arc<Tell>>,
    counts: Arc<Mutex<Counts>>,
}

#[derive(Debug, Default)]
struct Counts {
    overall: Overall,
    /// Size and done bytes of each.
    each: Vec<(u64, u64)>,
}

impl Watcher {
    pub(crate) fn new(tell: impl Fn(&Event<'_>) + Send + Sync + 'static) -> Self {
        Self {
            tell: Some(Arc::new(tell)),
            counts: Arc::default(),
        }
    }

    /// So many bytes are in each of them; nothing where there is no file.
    pub(crate) fn expect(&self, sizes: impl IntoIterator<Item = Option<u64>>) {
        let sizes: Vec<_> = sizes.into_iter().collect();
        let mut counts = self.counts();
        counts.each = sizes.iter().map(|size| (size.unwrap_or(0), 0)).collect();
        counts.overall = Overall {
            files: sizes.iter().flatten().count(),
            total: sizes.iter().flatten().sum(),
            ..Overall::default()
        };
    }

    pub(crate) fn began(&self, index: usize, path: &Path) {
        let overall = self.counts().overall;
        self.tell(index, path, Happened::Began, overall);
    }

    /// Told by one of them how far it is.
    pub(crate) fn reporter(&self, index: usize, path: &Path) -> Reporter {
        if self.tell.is_none() {
            return Reporter::nobody();
        }
        let (watcher, path) = (self.clone(), path.to_owned());
        Reporter::new(move |progress| {
            let overall = match progress.stage {
                Stage::Sending | Stage::Receiving => watcher.moved(index, progress.done, progress.total),
                Stage::Hashing | Stage::Waiting => watcher.counts().overall,
            };
            watcher.tell(index, &path, Happened::Moved(progress), overall);
        })
    }

    pub(crate) fn ended(&self, index: usize, path: &Path, error: Option<&Error>) {
        let size = self.counts().each.get(index).map_or(0, |(size, _)| *size);
        if error.is_none() {
            self.moved(index, size, size);
        }
        let overall = {
            let mut counts = self.counts();
            counts.overall.ended += 1;
            counts.overall.failed += usize::from(error.is_some());
            counts.overall
        };
        self.tell(index, path, Happened::Ended(error), overall);
    }

    /// So many bytes of it are through. How many it has may not have been known before.
    fn moved(&self, index: usize, done: u64, total: u64) -> Overall {
        let mut counts = self.counts();
        let Counts { overall, each } = &mut *counts;
        if let Some(before) = each.get_mut(index) {
            overall.total = overall.total - before.0 + total;
            overall.done = overall.done - before.1 + done;
            *before = (total, done);
        }
        *overall
    }

    fn tell(&self, index: usize, path: &Path, happened: Happened<'_>, overall: Overall) {
        if let Some(tell) = &self.tell {
            tell(&Event {
                index,
                path,
                happened,
                overall,
            });
        }
    }

    fn counts(&self) -> MutexGuard<'_, Counts> {
        self.counts.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
