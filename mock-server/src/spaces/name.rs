//! What spaces and their snapshots can be called, and why one cannot be had.

use std::fmt;

/// The most characters of a name.
const LONGEST: usize = 64;

/// The name of the space that has none in its addresses.
const DEFAULT: &str = "default";

/// Names a space. It stands in addresses, so it has only what need not be escaped there.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct SpaceName(Box<str>);

/// Names a snapshot of a space.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct SnapshotName(Box<str>);

impl SpaceName {
    /// # Errors
    ///
    /// If it cannot be one.
    pub(crate) fn parse(text: &str) -> Result<Self, SpaceError> {
        checked(text).map(Self)
    }

    pub(crate) fn default_one() -> Self {
        Self(DEFAULT.into())
    }

    /// For who wants no name in particular.
    pub(crate) fn numbered(number: u64) -> Self {
        Self(format!("space-{number}").into())
    }

    pub(crate) fn is_default(&self) -> bool {
        &*self.0 == DEFAULT
    }

    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }
}

impl SnapshotName {
    /// # Errors
    ///
    /// If it cannot be one.
    pub(crate) fn parse(text: &str) -> Result<Self, SpaceError> {
        checked(text).map(Self)
    }

    /// For who wants no name in particular.
    pub(crate) fn numbered(number: usize) -> Self {
        Self(format!("snapshot-{number}").into())
    }
}

impl fmt::Display for SpaceName {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl fmt::Display for SnapshotName {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// Begins with a letter or a digit, so that no name is a step upwards in a path.
fn checked(text: &str) -> Result<Box<str>, SpaceError> {
    let is_fine = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.');
    let begins_well = text.bytes().next().is_some_and(|first| first.is_ascii_alphanumeric());
    if begins_well && text.len() <= LONGEST && text.bytes().all(is_fine) {
        Ok(text.into())
    } else {
        Err(SpaceError::Invalid)
    }
}

/// Why a space cannot be had, or not be changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum SpaceError {
    /// Nothing can be called so.
    Invalid,
    /// There is no space of this name.
    Unknown,
    /// There is one of this name already.
    Taken,
    /// There are as many as there may be, and none of them was idle for long.
    TooMany,
    /// The default space cannot be removed.
    Default,
    /// Its state outlives the server, so it cannot go back to another one.
    Kept,
    /// The space has no snapshot of this name.
    NoSnapshot,
    /// The space has as many snapshots as it may have.
    TooManySnapshots,
}

impl SpaceError {
    /// The HTTP status that says so.
    pub(crate) fn status(self) -> u16 {
        match self {
            Self::Invalid | Self::Unknown | Self::NoSnapshot => 404,
            Self::Taken | Self::Default | Self::Kept => 409,
            Self::TooMany | Self::TooManySnapshots => 503,
        }
    }
}

impl fmt::Display for SpaceError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Invalid => write!(
                formatter,
                "a name has 1 to {LONGEST} letters, digits, dots, dashes and underscores, and begins with a letter or a digit"
            ),
            Self::Unknown => formatter.write_str("there is no space of this name"),
            Self::Taken => formatter.write_str("there is a space of this name already"),
            Self::TooMany => formatter.write_str("there are too many spaces; remove some, or let the server have more"),
            Self::Default => formatter.write_str("the default space cannot be removed"),
            Self::Kept => formatter
                .write_str("the state of this space outlives the server and cannot be replaced; use another space"),
            Self::NoSnapshot => formatter.write_str("the space has no snapshot of this name"),
            Self::TooManySnapshots => formatter.write_str("the space has too many snapshots; remove some"),
        }
    }
}

impl std::error::Error for SpaceError {}
