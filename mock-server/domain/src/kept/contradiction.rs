//! Why rows make no world.

use std::fmt;

/// Rows that do not fit together. Names what is wrong, and no secret.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Contradiction {
    /// Two rows are about one thing, or two things have one id.
    Twice {
        /// What there is too often.
        what: String,
    },
    /// A row needs something that is not there.
    Missing {
        /// Which row.
        of: String,
        /// What it needs.
        what: &'static str,
    },
    /// A row has a value that nothing has.
    Unknown {
        /// Which row.
        of: String,
        /// The value.
        what: &'static str,
    },
    /// The rows are sound one by one and not together, a sentence each.
    Unsound(Vec<String>),
}

impl fmt::Display for Contradiction {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Twice { what } => write!(formatter, "{what} is there twice"),
            Self::Missing { of, what } => write!(formatter, "{of} needs {what} that is not there"),
            Self::Unknown { of, what } => write!(formatter, "{of} has {what} that is unknown"),
            Self::Unsound(sentences) => formatter.write_str(&sentences.join("; ")),
        }
    }
}

impl std::error::Error for Contradiction {}

/// Turns a missing thing into a contradiction.
pub(crate) fn needs(is_there: bool, of: impl FnOnce() -> String, what: &'static str) -> Result<(), Contradiction> {
    match is_there {
        true => Ok(()),
        false => Err(Contradiction::Missing { of: of(), what }),
    }
}

/// Turns a second thing of one name into a contradiction.
pub(crate) fn once(is_new: bool, what: impl FnOnce() -> String) -> Result<(), Contradiction> {
    match is_new {
        true => Ok(()),
        false => Err(Contradiction::Twice { what: what() }),
    }
}
