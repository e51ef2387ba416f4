//! What there is to an API, as tables: the rows of `generated::facts`.

use crate::values::Evidence;

/// A parameter of an operation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ParamFacts {
    /// As on the wire.
    pub name: &'static str,
    /// What sets it in a client in Rust, if it may be left out.
    pub method: &'static str,
    /// Whether it must be there.
    pub required: bool,
    /// Whether its value must not be seen.
    pub secret: bool,
    /// Values that count as not sent.
    pub absent: &'static [&'static str],
    /// Stands between two values, if it may hold several.
    pub separator: Option<&'static str>,
    /// What its values are.
    pub kind: ParamKind,
    /// How it is known.
    pub evidence: Evidence,
}

impl ParamFacts {
    /// Whether somebody who writes this value says anything with it.
    #[must_use]
    pub fn is_sent(&self, value: &str) -> bool {
        !self.absent.contains(&value)
    }
}

impl ParamKind {
    /// Whether a text says true or false; `None` if it says neither, or if that is not the question here.
    #[must_use]
    pub fn truth(self, text: &str) -> Option<bool> {
        match self {
            Self::Boolean { truthy, .. } if truthy.contains(&text) => Some(true),
            Self::Boolean { falsy, .. } if falsy.contains(&text) => Some(false),
            Self::Boolean { .. } | Self::Text | Self::Integer | Self::Choice { .. } | Self::Members => None,
        }
    }
}

/// What the values of a parameter are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ParamKind {
    /// Any text.
    Text,
    /// Numbers without a sign.
    Integer,
    /// True or false, in these spellings.
    Boolean {
        /// True.
        truthy: &'static [&'static str],
        /// False.
        falsy: &'static [&'static str],
    },
    /// One of these.
    Choice {
        /// What the type is called in Rust.
        name: &'static str,
        /// All of them.
        values: &'static [ValueFacts],
    },
    /// Objects or lists.
    Members,
}

/// A value of an enum.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ValueFacts {
    /// As on the wire.
    pub wire: &'static str,
    /// As in Rust.
    pub name: &'static str,
    /// How it is known.
    pub evidence: Evidence,
}

/// How a client in Rust calls an operation: `client.group().method(…)`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ClientCall {
    /// The first name.
    pub group: &'static str,
    /// The second one.
    pub method: &'static str,
}

/// A row of the error catalogue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ErrorFacts {
    /// Its name.
    pub name: &'static str,
    /// How it is known.
    pub evidence: Evidence,
}

/// A state machine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MachineFacts {
    /// As the description calls it.
    pub name: &'static str,
    /// How a state follows another.
    pub edges: &'static [EdgeFacts],
    /// How it is known.
    pub evidence: Evidence,
}

/// A step of a machine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EdgeFacts {
    /// The state before it.
    pub from: &'static str,
    /// What happens.
    pub event: &'static str,
    /// The state behind it.
    pub to: &'static str,
}

/// A transfer of bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TransferFacts {
    /// As the description calls it.
    pub name: &'static str,
    /// Names of the errors that may stand there.
    pub errors: &'static [&'static str],
    /// How it is known.
    pub evidence: Evidence,
}

/// An edge that something went along: rows of the tables.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Step {
    /// Which machine.
    pub machine: usize,
    /// Which of its edges.
    pub edge: usize,
}
