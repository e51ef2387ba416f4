//! Spaces made, shown, forked, taken back and ended.

use super::clock;
use super::generated::domain::commands::{SpacesFork, SpacesMake, SpacesRemove, SpacesRestore};
use super::generated::domain::refusal::Refusal;
use super::generated::domain::types::{self, Nothing, Space};
use super::service::Desk;
use super::snapshots;
use crate::generated::routes::BASE_PATH;
use crate::spaces::{Place, SpaceName};

pub(super) fn show(place: &Place) -> Space {
    Space {
        name: types::SpaceName::from(place.name().as_str()),
        url: place.url().to_owned(),
        api_url: format!("{}{BASE_PATH}", place.url()),
        stays: place.stays(),
        outlives: place.shell().is_kept(),
        clock: clock::show(place.clock()),
    }
}

pub(super) fn make(desk: &Desk<'_>, command: SpacesMake) -> Result<Space, Refusal> {
    let place = desk.spaces.make(name(command.name.as_ref())?)?;
    place.set_stays(command.stays);
    if let Some(at) = command.frozen_at {
        clock::freeze(&place, Some(at));
    }
    if let Some(seed) = command.seed {
        place.shell().with_world(|world| world.set_seed(seed));
    }
    Ok(show(&place))
}

pub(super) fn remove(desk: &Desk<'_>, command: &SpacesRemove) -> Result<Nothing, Refusal> {
    let name = SpaceName::parse(command.space.as_str()).map_err(|_| Refusal::SpaceUnknown)?;
    desk.spaces.remove(&name)?;
    Ok(Nothing {})
}

pub(super) fn fork(desk: &Desk<'_>, command: &SpacesFork) -> Result<Space, Refusal> {
    let place = desk.place(&command.space)?;
    let name = name(command.name.as_ref())?;
    let snapshot = match &command.snapshot {
        Some(snapshot) => place.snapshot(&snapshots::name(snapshot)?)?,
        None => place.take_snapshot(),
    };
    Ok(show(&*desk.spaces.fork(snapshot, name)?))
}

pub(super) fn restore(place: &Place, command: &SpacesRestore) -> Result<Nothing, Refusal> {
    let snapshot = place.snapshot(&snapshots::name(&command.snapshot)?)?;
    place.restore(snapshot)?;
    Ok(Nothing {})
}

fn name(wanted: Option<&types::SpaceName>) -> Result<Option<SpaceName>, Refusal> {
    let parsed = wanted.map(|name| SpaceName::parse(name.as_str())).transpose();
    Ok(parsed?)
}
