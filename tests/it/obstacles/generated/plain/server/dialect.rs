// Generated from tests/it/obstacles/plain.yaml by `cargo xtask generate`. Do not edit.
//! Plain obstacles: what the mock can do otherwise.

use rapidgator_mock::{
    codec::dialect::{self, FormSwitch, Named, Profile, SwitchRow},
    codec::forms::EmptyForm,
};

/// Which form is sent, for each place that has several.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Forms {
    /// Of `Thing.code.empty`.
    pub thing_code_empty: EmptyForm,
}

impl Default for Forms {
    fn default() -> Self {
        Self {
            thing_code_empty: EmptyForm::Null,
        }
    }
}

impl Forms {
    /// Chooses the form of a place; `None` if there is no such place or form.
    pub fn set(&mut self, place: &str, value: &str) -> Option<()> {
        match place {
            "Thing.code.empty" => {
                self.thing_code_empty = dialect::choose(
                    &[("null", EmptyForm::Null), ("absent", EmptyForm::Absent)],
                    value,
                )?;
            }
            _ => return None,
        }
        Some(())
    }
}

/// Places with several forms; of each the first is sent if nothing else is wanted.
pub static FORM_POINTS: &[Named] = &[Named { name: "Thing.code.empty", values: &["null", "absent"] }];

/// Every switch that has a name of its own.
pub static SWITCHES: &[SwitchRow] = &[];

/// Switches that choose the form of several places.
pub static FORM_SWITCHES: &[FormSwitch] = &[];

/// Switches set together.
pub static PROFILES: &[Profile] = &[];
