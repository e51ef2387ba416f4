//! How the mock speaks and behaves where nobody is sure: behaviour, forms, and both by the names of the description.

use std::fmt;

use rapidgator_mock_domain::generated::switches::Switches;

use crate::codec::dialect::{Named, Profile, SwitchRow};
use crate::codec::json::Spelling;
use crate::generated::dialect::{FORM_POINTS, FORM_SWITCHES, Forms, PROFILES, SWITCHES};

/// Everything that can be switched.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Dialect {
    /// What the mock does.
    pub switches: Switches,
    /// Which forms it sends.
    pub(crate) forms: Forms,
}

/// A switch or profile that does not exist, or a value that it does not take.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DialectError {
    message: String,
}

impl fmt::Display for DialectError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.message)
    }
}

impl std::error::Error for DialectError {}

impl Dialect {
    /// The switches that have a name of their own.
    #[must_use]
    pub fn switches() -> &'static [SwitchRow] {
        SWITCHES
    }

    /// The places of the description that list several forms; each is a switch as well.
    #[must_use]
    pub fn places() -> &'static [Named] {
        FORM_POINTS
    }

    /// The profiles.
    #[must_use]
    pub fn profiles() -> &'static [Profile] {
        PROFILES
    }

    /// How its JSON is spelled.
    pub(crate) fn spelling(&self) -> Spelling {
        match self.switches.escape_slashes {
            true => Spelling::Escaping,
            false => Spelling::Plain,
        }
    }

    /// What a switch is set to, so that it can be [set](Self::set) again; `None` if there is none of this name, or if
    /// its places have different forms.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<String> {
        if let Some(value) = self.switches.get(name) {
            return Some(value);
        }
        let values = named_values(name)?;
        // To set what is set already changes nothing.
        let set_again = |value: &&&str| {
            let mut again = *self;
            again.set(name, value).is_ok() && again == *self
        };
        values.iter().find(set_again).map(|value| (*value).to_owned())
    }

    /// Sets one switch: one with a name of its own, or the form of one place.
    ///
    /// # Errors
    ///
    /// If there is no such switch, or if it does not take this value; the error lists what there is.
    pub fn set(&mut self, name: &str, value: &str) -> Result<(), DialectError> {
        if self.switches.set(name, value).is_some() || self.forms.set(name, value).is_some() {
            return Ok(());
        }
        let Some(switch) = FORM_SWITCHES.iter().find(|switch| switch.name == name) else {
            return Err(refused(name, value));
        };
        let (_, form) = (switch.words.iter().find(|(word, _)| *word == value)).ok_or_else(|| refused(name, value))?;
        for place in switch.places {
            self.forms
                .set(place, form)
                .expect("the places of a switch share its forms");
        }
        Ok(())
    }

    /// Sets the switches of a profile; the others stay as they are.
    ///
    /// # Errors
    ///
    /// If there is no such profile.
    pub fn apply_profile(&mut self, name: &str) -> Result<(), DialectError> {
        let Some(profile) = PROFILES.iter().find(|profile| profile.name == name) else {
            let names: Vec<&str> = PROFILES.iter().map(|profile| profile.name).collect();
            return Err(DialectError {
                message: format!("there is no profile {name:?}; there is {}", names.join(", ")),
            });
        };
        for (switch, value) in profile.sets {
            self.set(switch, value).expect("the description checks its profiles");
        }
        Ok(())
    }
}

/// What a switch takes, as far as it can be listed.
fn named_values(name: &str) -> Option<&'static [&'static str]> {
    let named = SWITCHES.iter().find(|row| row.name == name).map(|row| row.values);
    let place = || FORM_POINTS.iter().find(|point| point.name == name);
    named.or_else(|| place().map(|point| point.values))
}

fn refused(name: &str, value: &str) -> DialectError {
    let message = match named_values(name) {
        Some([]) => format!("{name} takes a number, or a time such as 90s, 45m, 2h or 1d, not {value:?}"),
        Some(values) => format!("{name} takes {}, not {value:?}", values.join(", ")),
        None => {
            let names: Vec<&str> = SWITCHES.iter().map(|row| row.name).collect();
            format!(
                "there is no switch {name:?}; there is {}, and each place with several forms",
                names.join(", ")
            )
        }
    };
    DialectError { message }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_listed_value_is_taken_and_the_default_changes_nothing() {
        for row in SWITCHES {
            let mut dialect = Dialect::default();
            dialect.set(row.name, row.default).unwrap();
            assert_eq!(dialect, Dialect::default(), "{}", row.name);
            assert_eq!(dialect.get(row.name).as_deref(), Some(row.default), "{}", row.name);
            for value in row.values {
                dialect.set(row.name, value).unwrap();
                assert_eq!(dialect.get(row.name).as_deref(), Some(*value), "{}", row.name);
                assert_eq!(
                    dialect == Dialect::default(),
                    *value == row.default,
                    "{} {value}",
                    row.name
                );
            }
        }
        for point in FORM_POINTS {
            for (index, value) in point.values.iter().enumerate() {
                let mut dialect = Dialect::default();
                dialect.set(point.name, value).unwrap();
                assert_eq!(dialect.get(point.name).as_deref(), Some(*value), "{}", point.name);
                assert_eq!(dialect == Dialect::default(), index == 0, "{} {value}", point.name);
            }
        }
    }

    #[test]
    fn a_slip_is_told_with_what_there_is() {
        let mut dialect = Dialect::default();
        let told = |outcome: Result<(), DialectError>| outcome.unwrap_err().to_string();
        assert!(told(dialect.set("empty_fil", "null")).contains("empty_file"));
        assert!(told(dialect.set("empty_file", "nul")).contains("array, null, absent"));
        assert!(told(dialect.set("token_idle_ttl", "soon")).contains("45m"));
        assert!(told(dialect.apply_profile("tiped")).contains("default, typed"));
        assert_eq!(dialect, Dialect::default());
    }

    #[test]
    fn profiles_can_be_applied() {
        for profile in PROFILES {
            let mut dialect = Dialect::default();
            dialect.apply_profile(profile.name).unwrap();
            assert_eq!(
                dialect == Dialect::default(),
                profile.sets.is_empty(),
                "{}",
                profile.name
            );
        }
    }
}
