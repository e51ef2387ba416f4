//! Rows of the generated tables of what a server can do otherwise.

use rapidgator_mock_domain::values::Evidence;

/// A switch with a name, for people.
#[derive(Clone, Copy, Debug)]
pub struct SwitchRow {
    /// Its name.
    pub name: &'static str,
    /// What it does.
    pub doc: &'static str,
    /// What it takes; none are listed where it takes a number or a time.
    pub values: &'static [&'static str],
    /// What it has if nobody sets it.
    pub default: &'static str,
    /// How it is known that the service may do so.
    pub evidence: Evidence,
}

/// A name, and the values that it takes.
#[derive(Clone, Copy, Debug)]
pub struct Named {
    /// The name.
    pub name: &'static str,
    /// The values; the first is the default.
    pub values: &'static [&'static str],
}

/// A switch that chooses the form of several places.
#[derive(Clone, Copy, Debug)]
pub struct FormSwitch {
    /// Its name.
    pub name: &'static str,
    /// Names of the places.
    pub places: &'static [&'static str],
    /// What it takes, and the form that this stands for.
    pub words: &'static [(&'static str, &'static str)],
}

/// Switches that are set together.
#[derive(Clone, Copy, Debug)]
pub struct Profile {
    /// Its name.
    pub name: &'static str,
    /// What it is for.
    pub doc: &'static str,
    /// Switch and value.
    pub sets: &'static [(&'static str, &'static str)],
}

/// A body that is not an envelope.
#[derive(Clone, Copy, Debug)]
pub struct Foreign {
    /// HTTP status that it comes with.
    pub status: u16,
    /// What it is sent as.
    pub media_type: &'static str,
    /// The whole of it.
    pub body: &'static str,
}

/// The form that a word stands for.
#[must_use]
pub fn choose<F: Copy>(forms: &[(&str, F)], word: &str) -> Option<F> {
    forms.iter().find(|(known, _)| *known == word).map(|(_, form)| *form)
}
