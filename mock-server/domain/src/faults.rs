//! Refusals on order: the next call of an operation, or the next transfer, is refused with a given one.

use crate::generated::{commands::OperationId, refusal::Refusal};

/// Where a refusal on order strikes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FaultPoint {
    /// A call of this operation, after the session and the parameters were found good.
    Operation(OperationId),
    /// One id of a call of this operation that takes several.
    Item(OperationId),
    /// The bytes of an upload: refused before the first, and the session stays open.
    UploadBytes,
    /// The look at an upload's bytes: they are taken, and the session ends as failed.
    Processing,
    /// The bytes of a remote upload: they have come, and the job fails with this.
    RemoteBytes,
    /// The bytes of a download.
    DownloadBytes,
    /// The bytes behind a one-time link; the link stays good.
    OneTimeBytes,
}

impl From<OperationId> for FaultPoint {
    fn from(operation: OperationId) -> Self {
        Self::Operation(operation)
    }
}

/// The refusals that wait for their call.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub(crate) struct Faults {
    waiting: Vec<(FaultPoint, Refusal)>,
}

impl Faults {
    pub(crate) fn add(&mut self, point: FaultPoint, refusal: Refusal) {
        self.waiting.push((point, refusal));
    }

    /// Takes the oldest refusal for `point`.
    pub(crate) fn take(&mut self, point: FaultPoint) -> Option<Refusal> {
        let found = self.waiting.iter().position(|(known, _)| *known == point)?;
        Some(self.waiting.remove(found).1)
    }

    pub(crate) fn len(&self) -> usize {
        self.waiting.len()
    }
}
