// Generated from tests/it/obstacles/wrapped.yaml by `cargo xtask generate`. Do not edit.
//! Wrapped obstacles: what may be asked, and what is answered.

use rapidgator_mock_domain::values::Evidence;

/// Says whether. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ItIs {
    /// Whether it is.
    pub really: bool,
}

impl ItIs {
    /// Wire name of `really`.
    pub const REALLY: &'static str = "really";
}

/// A call with its parameters.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(
    clippy::enum_variant_names,
    clippy::large_enum_variant,
    reason = "as the description has it"
)]
pub enum Command {
    /// `it.is`.
    ItIs(ItIs),
}

impl Command {
    /// The operation that it calls.
    pub fn operation(&self) -> OperationId {
        match self {
            Self::ItIs(_) => OperationId::ItIs,
        }
    }
}

/// What a call that succeeded gives.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(
    clippy::enum_variant_names,
    clippy::large_enum_variant,
    reason = "as the description has it"
)]
pub enum Answer {
    /// `it.is`.
    ItIs(bool),
}

/// Names an operation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[allow(
    clippy::enum_variant_names,
    clippy::large_enum_variant,
    reason = "as the description has it"
)]
pub enum OperationId {
    /// `it.is`.
    ItIs,
}

impl OperationId {
    /// Every operation, in the order of the description.
    pub const ALL: &[Self] = &[Self::ItIs];
    /// As the description calls it.
    pub fn id(self) -> &'static str {
        match self {
            Self::ItIs => "it.is",
        }
    }
    /// By what the description calls it.
    pub fn from_id(id: &str) -> Option<Self> {
        match id {
            "it.is" => Some(Self::ItIs),
            _ => None,
        }
    }
    /// Path below the base of the API.
    pub fn path(self) -> &'static str {
        match self {
            Self::ItIs => "it",
        }
    }
    /// Whether a call must name a session.
    pub fn needs_session(self) -> bool {
        false
    }
    /// How it is known.
    pub fn evidence(self) -> Evidence {
        match self {
            Self::ItIs => Evidence::Documented,
        }
    }
    /// Names of the refusals of a whole call.
    pub fn errors(self) -> &'static [&'static str] {
        match self {
            Self::ItIs => &["worse", "bad"],
        }
    }
    /// Names of the refusals of single ids.
    pub fn item_errors(self) -> &'static [&'static str] {
        match self {
            Self::ItIs => &[],
        }
    }
}
