// Generated from mock-server/control-spec.yaml by `cargo xtask generate`. Do not edit.
//! Control of rapidgator-mock: what the mock can do otherwise.

use crate::codec::dialect::{FormSwitch, Named, Profile, SwitchRow};

/// Which form is sent, for each place that has several.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Forms {}

impl Forms {
    /// Chooses the form of a place; `None` if there is no such place or form.
    pub fn set(&mut self, _: &str, _: &str) -> Option<()> {
        None
    }
}

/// Places with several forms; of each the first is sent if nothing else is wanted.
pub static FORM_POINTS: &[Named] = &[];

/// Every switch that has a name of its own.
pub static SWITCHES: &[SwitchRow] = &[];

/// Switches that choose the form of several places.
pub static FORM_SWITCHES: &[FormSwitch] = &[];

/// Switches set together.
pub static PROFILES: &[Profile] = &[];
