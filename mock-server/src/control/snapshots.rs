//! Snapshots kept under names.

use super::generated::domain::refusal::Refusal;
use super::generated::domain::types::{self, Nothing, Snapshot};
use crate::spaces::{Place, SnapshotName};

pub(super) fn list(place: &Place) -> Vec<Snapshot> {
    let kept = place.list_snapshots().into_iter();
    kept.map(|(name, moment)| Snapshot {
        name: name.to_string().into(),
        now: moment.millis(),
    })
    .collect()
}

pub(super) fn keep(place: &Place, wanted: Option<&types::SnapshotName>) -> Result<Snapshot, Refusal> {
    let (kept, moment) = place.keep_snapshot(wanted.map(name).transpose()?)?;
    Ok(Snapshot {
        name: kept.to_string().into(),
        now: moment.millis(),
    })
}

pub(super) fn remove(place: &Place, snapshot: &types::SnapshotName) -> Result<Nothing, Refusal> {
    let name = name(snapshot).map_err(|_| Refusal::SnapshotUnknown)?;
    place.forget_snapshot(&name)?;
    Ok(Nothing {})
}

pub(super) fn name(given: &types::SnapshotName) -> Result<SnapshotName, Refusal> {
    Ok(SnapshotName::parse(given.as_str())?)
}
