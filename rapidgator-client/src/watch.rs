//! How far several transfers are, each and all together.

use std::{
    path::Path,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use rapidgator_client_runtime::Error;

use crate::{
    many::Label,
    progress::{Progress, Reporter, Stage},
};

/// Something that happened to one of several transfers.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Event<'e> {
    /// Which one it is, in the order of the whole.
    pub index: usize,
    /// What names it, as in [`Outcome::path`](crate::Outcome::path).
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
    files: usize,
    ended: usize,
    failed: usize,
    /// More than each of them can be: a service may say any size of each file.
    done: u128,
    total: u128,
    /// Size and done bytes of each file; nothing where there is no file.
    each: Vec<Option<(u64, u64)>>,
}

impl Counts {
    fn overall(&self) -> Overall {
        let told = |bytes: u128| u64::try_from(bytes).unwrap_or(u64::MAX);
        Overall {
            files: self.files,
            ended: self.ended,
            failed: self.failed,
            done: told(self.done),
            total: told(self.total),
        }
    }

    /// So many bytes of it are through. How many it has may not have been known before.
    fn moved(&mut self, index: usize, done: u64, total: u64) {
        if let Some(Some(before)) = self.each.get_mut(index) {
            self.total = self.total - u128::from(before.0) + u128::from(total);
            self.done = self.done - u128::from(before.1) + u128::from(done);
            *before = (total, done);
        }
    }
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
        let each: Vec<_> = sizes.into_iter().map(|size| size.map(|size| (size, 0))).collect();
        let files = || each.iter().flatten();
        *self.counts() = Counts {
            files: files().count(),
            total: files().map(|(size, _)| u128::from(*size)).sum(),
            each,
            ..Counts::default()
        };
    }

    pub(crate) fn began(&self, index: usize, path: &Path) {
        let overall = self.counts().overall();
        self.tell(index, path, Happened::Began, overall);
    }

    /// Told by one of them how far it is.
    pub(crate) fn reporter(&self, index: usize, label: &Label) -> Reporter {
        if self.tell.is_none() {
            return Reporter::nobody();
        }
        let (watcher, label) = (self.clone(), label.clone());
        Reporter::new(move |progress| {
            let overall = {
                let mut counts = watcher.counts();
                match progress.stage {
                    Stage::Sending | Stage::Receiving => counts.moved(index, progress.done, progress.total),
                    Stage::Hashing | Stage::Waiting => {}
                }
                counts.overall()
            };
            watcher.tell(index, label.path(), Happened::Moved(progress), overall);
        })
    }

    pub(crate) fn ended(&self, index: usize, path: &Path, error: Option<&Error>) {
        let overall = {
            let mut counts = self.counts();
            // A folder that could not be made is told, and counts as no file.
            if let Some(Some((size, _))) = counts.each.get(index).copied() {
                counts.ended += 1;
                counts.failed += usize::from(error.is_some());
                if error.is_none() {
                    counts.moved(index, size, size);
                }
            }
            counts.overall()
        };
        self.tell(index, path, Happened::Ended(error), overall);
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
