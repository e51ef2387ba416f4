//! Switches of a space, shown and set.

use super::generated::domain::commands::SwitchesSet;
use super::generated::domain::refusal::Refusal;
use super::generated::domain::types::{Nothing, Switch};
use crate::dialect::{Dialect, DialectError};
use crate::spaces::Place;

pub(super) fn list(dialect: &Dialect) -> Vec<Switch> {
    let named = Dialect::switches().iter().map(|row| Switch {
        name: row.name.to_owned(),
        value: dialect.get(row.name).unwrap_or_default(),
        default: row.default.to_owned(),
        values: row.values.iter().map(|value| (*value).to_owned()).collect(),
        doc: Some(row.doc.to_owned()),
        evidence: Some(row.evidence.word().to_owned()),
    });
    let places = Dialect::places().iter().map(|place| Switch {
        name: place.name.to_owned(),
        value: dialect.get(place.name).unwrap_or_default(),
        default: place.values.first().copied().unwrap_or_default().to_owned(),
        values: place.values.iter().map(|value| (*value).to_owned()).collect(),
        doc: None,
        evidence: None,
    });
    named.chain(places).collect()
}

pub(super) fn set(place: &Place, command: &SwitchesSet) -> Result<Nothing, Refusal> {
    change(place, |dialect| dialect.set(&command.switch, &command.value))
}

pub(super) fn apply_profile(place: &Place, profile: &str) -> Result<Nothing, Refusal> {
    change(place, |dialect| dialect.apply_profile(profile))
}

fn change(place: &Place, change: impl FnOnce(&mut Dialect) -> Result<(), DialectError>) -> Result<Nothing, Refusal> {
    let changed = place.shell().change_dialect(change);
    changed.map_err(|error| Refusal::SwitchRefused {
        reason: error.to_string(),
    })?;
    Ok(Nothing {})
}
