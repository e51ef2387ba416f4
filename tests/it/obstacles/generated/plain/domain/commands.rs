// Generated from tests/it/obstacles/plain.yaml by `cargo xtask generate`. Do not edit.
//! Plain obstacles: what may be asked, and what is answered.

use rapidgator_mock_domain::values::Evidence;
use super::types::{self, Key, Level, Nothing, Thing, Tree};

/// Gives a thing. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LoopType {
    /// Names it.
    pub type_: Key,
    /// A keyword.
    pub async_: bool,
    /// Another one.
    pub await_: Option<Level>,
}

impl LoopType {
    /// Wire name of `type_`.
    pub const TYPE: &'static str = "type";
    /// Wire name of `async_`.
    pub const ASYNC: &'static str = "async";
    /// Wire name of `await_`.
    pub const AWAIT: &'static str = "await";
}

/// Keeps a thing. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LoopPut {
    /// Names it.
    pub type_: Key,
    /// The thing.
    pub thing: Thing,
    /// What is to hang below.
    pub trees: Option<Vec<Tree>>,
    /// At most two.
    pub words: Option<Vec<String>>,
    /// One case.
    pub foo_bar: u64,
    /// The other.
    pub snake_foo_bar: Option<types::Answer>,
}

impl LoopPut {
    /// Wire name of `type_`.
    pub const TYPE: &'static str = "type";
    /// Wire name of `thing`.
    pub const THING: &'static str = "thing";
    /// Wire name of `trees`.
    pub const TREES: &'static str = "trees";
    /// Wire name of `words`.
    pub const WORDS: &'static str = "words";
    /// Wire name of `foo_bar`.
    pub const FOO_BAR: &'static str = "fooBar";
    /// Wire name of `snake_foo_bar`.
    pub const SNAKE_FOO_BAR: &'static str = "foo_bar";
}

/// Forgets a thing. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LoopDrop {
    /// Names it.
    pub type_: Key,
}

impl LoopDrop {
    /// Wire name of `type_`.
    pub const TYPE: &'static str = "type";
}

/// Gives all of them. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LoopAll {}

/// Takes a form. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LoopTypeForm {
    /// Names it.
    pub type_: Key,
    /// How high.
    pub level: Level,
    /// Numbers.
    pub size: Vec<u64>,
}

impl LoopTypeForm {
    /// Wire name of `type_`.
    pub const TYPE: &'static str = "type";
    /// Wire name of `level`.
    pub const LEVEL: &'static str = "level";
    /// Wire name of `size`.
    pub const SIZE: &'static str = "größe";
}

/// A call with its parameters.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(
    clippy::enum_variant_names,
    clippy::large_enum_variant,
    reason = "as the description has it"
)]
pub enum Command {
    /// `loop.type`.
    LoopType(LoopType),
    /// `loop.put`.
    LoopPut(LoopPut),
    /// `loop.drop`.
    LoopDrop(LoopDrop),
    /// `loop.all`.
    LoopAll(LoopAll),
    /// `loop.type_form`.
    LoopTypeForm(LoopTypeForm),
}

impl Command {
    /// The operation that it calls.
    pub fn operation(&self) -> OperationId {
        match self {
            Self::LoopType(_) => OperationId::LoopType,
            Self::LoopPut(_) => OperationId::LoopPut,
            Self::LoopDrop(_) => OperationId::LoopDrop,
            Self::LoopAll(_) => OperationId::LoopAll,
            Self::LoopTypeForm(_) => OperationId::LoopTypeForm,
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
    /// `loop.type`.
    LoopType(Thing),
    /// `loop.put`.
    LoopPut(Thing),
    /// `loop.drop`.
    LoopDrop(Nothing),
    /// `loop.all`.
    LoopAll(Vec<Thing>),
    /// `loop.type_form`.
    LoopTypeForm(Level),
}

/// Names an operation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[allow(
    clippy::enum_variant_names,
    clippy::large_enum_variant,
    reason = "as the description has it"
)]
pub enum OperationId {
    /// `loop.type`.
    LoopType,
    /// `loop.put`.
    LoopPut,
    /// `loop.drop`.
    LoopDrop,
    /// `loop.all`.
    LoopAll,
    /// `loop.type_form`.
    LoopTypeForm,
}

impl OperationId {
    /// Every operation, in the order of the description.
    pub const ALL: &[Self] = &[
        Self::LoopType,
        Self::LoopPut,
        Self::LoopDrop,
        Self::LoopAll,
        Self::LoopTypeForm,
    ];
    /// As the description calls it.
    pub fn id(self) -> &'static str {
        match self {
            Self::LoopType => "loop.type",
            Self::LoopPut => "loop.put",
            Self::LoopDrop => "loop.drop",
            Self::LoopAll => "loop.all",
            Self::LoopTypeForm => "loop.type_form",
        }
    }
    /// By what the description calls it.
    pub fn from_id(id: &str) -> Option<Self> {
        match id {
            "loop.type" => Some(Self::LoopType),
            "loop.put" => Some(Self::LoopPut),
            "loop.drop" => Some(Self::LoopDrop),
            "loop.all" => Some(Self::LoopAll),
            "loop.type_form" => Some(Self::LoopTypeForm),
            _ => None,
        }
    }
    /// Path below the base of the API.
    pub fn path(self) -> &'static str {
        match self {
            Self::LoopType => "loop/{type}",
            Self::LoopPut => "loop/{type}",
            Self::LoopDrop => "loop/{type}",
            Self::LoopAll => "loop/all",
            Self::LoopTypeForm => "loop/{type}/{level}",
        }
    }
    /// Whether a call must name a session.
    pub fn needs_session(self) -> bool {
        false
    }
    /// How it is known.
    pub fn evidence(self) -> Evidence {
        match self {
            Self::LoopType
            | Self::LoopPut
            | Self::LoopDrop
            | Self::LoopAll
            | Self::LoopTypeForm => Evidence::Documented,
        }
    }
    /// Names of the refusals of a whole call.
    pub fn errors(self) -> &'static [&'static str] {
        match self {
            Self::LoopType | Self::LoopDrop => {
                &["type", "incomplete", "unclear", "no_json"]
            }
            Self::LoopPut => &["self", "incomplete", "unclear", "no_json"],
            Self::LoopAll | Self::LoopTypeForm => &["incomplete", "unclear", "no_json"],
        }
    }
    /// Names of the refusals of single ids.
    pub fn item_errors(self) -> &'static [&'static str] {
        match self {
            Self::LoopType
            | Self::LoopPut
            | Self::LoopDrop
            | Self::LoopAll
            | Self::LoopTypeForm => &[],
        }
    }
}
