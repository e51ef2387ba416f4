//! How far a transfer is.

use std::sync::Arc;

/// How far a transfer is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Progress {
    /// What is being done.
    pub stage: Stage,
    /// Bytes that are through.
    pub done: u64,
    /// Bytes in all.
    pub total: u64,
}

/// What a transfer is doing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Stage {
    /// The local file is read for its MD5.
    Hashing,
    /// Bytes go to the service.
    Sending,
    /// The service looks at the bytes.
    Waiting,
    /// Bytes come from the service.
    Receiving,
}

/// Whom to tell. Called from more than one thread, never from two at the same time.
#[derive(Clone)]
pub(crate) struct Reporter(Option<Arc<dyn Fn(Progress) + Send + Sync>>);

impl Reporter {
    pub(crate) fn nobody() -> Self {
        Self(None)
    }

    pub(crate) fn new(report: impl Fn(Progress) + Send + Sync + 'static) -> Self {
        Self(Some(Arc::new(report)))
    }

    /// Tells both.
    pub(crate) fn and(self, other: Self) -> Self {
        match (self.0, other.0) {
            (Some(first), Some(second)) => Self::new(move |progress| {
                first(progress);
                second(progress);
            }),
            (first, second) => Self(first.or(second)),
        }
    }

    pub(crate) fn report(&self, stage: Stage, done: u64, total: u64) {
        if let Some(report) = &self.0 {
            report(Progress { stage, done, total });
        }
    }
}
