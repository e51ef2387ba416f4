// Generated from tests/it/obstacles/plain.yaml by `cargo xtask generate`. Do not edit.
//! Plain obstacles: what may be asked, and what is answered.

use rapidgator_mock_domain::values::Evidence;
use super::types::{
    self, API, Branch, Client, Effect, Key, Level, LoopApi, Nothing, Thing, Tree,
};

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

/// Takes everything that is called as something else, in a group that is called so too. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TokenSet {
    /// A client.
    pub client: Client,
    /// A tree or its end.
    pub branch: Option<Branch>,
    /// What happens.
    pub effects: Option<Vec<Effect>>,
    /// To whom.
    pub apis: Option<Vec<API>>,
    /// How often.
    pub numbers: Option<Vec<u64>>,
    /// Whether it does.
    pub sure: Option<bool>,
    /// Sets nothing.
    pub set: Option<LoopApi>,
}

impl TokenSet {
    /// Wire name of `client`.
    pub const CLIENT: &'static str = "client";
    /// Wire name of `branch`.
    pub const BRANCH: &'static str = "branch";
    /// Wire name of `effects`.
    pub const EFFECTS: &'static str = "effects";
    /// Wire name of `apis`.
    pub const APIS: &'static str = "apis";
    /// Wire name of `numbers`.
    pub const NUMBERS: &'static str = "numbers";
    /// Wire name of `sure`.
    pub const SURE: &'static str = "sure";
    /// Wire name of `set`.
    pub const SET: &'static str = "set";
}

/// Gives nothing, under names that are taken. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BuilderNew {
    /// What every call has.
    pub into_future: Effect,
}

impl BuilderNew {
    /// Wire name of `into_future`.
    pub const INTO_FUTURE: &'static str = "into_future";
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
    /// `token.set`.
    TokenSet(TokenSet),
    /// `builder.new`.
    BuilderNew(BuilderNew),
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
            Self::TokenSet(_) => OperationId::TokenSet,
            Self::BuilderNew(_) => OperationId::BuilderNew,
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
    /// `token.set`.
    TokenSet(Client),
    /// `builder.new`.
    BuilderNew(LoopApi),
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
    /// `token.set`.
    TokenSet,
    /// `builder.new`.
    BuilderNew,
}

impl OperationId {
    /// Every operation, in the order of the description.
    pub const ALL: &[Self] = &[
        Self::LoopType,
        Self::LoopPut,
        Self::LoopDrop,
        Self::LoopAll,
        Self::LoopTypeForm,
        Self::TokenSet,
        Self::BuilderNew,
    ];
    /// As the description calls it.
    pub fn id(self) -> &'static str {
        match self {
            Self::LoopType => "loop.type",
            Self::LoopPut => "loop.put",
            Self::LoopDrop => "loop.drop",
            Self::LoopAll => "loop.all",
            Self::LoopTypeForm => "loop.type_form",
            Self::TokenSet => "token.set",
            Self::BuilderNew => "builder.new",
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
            "token.set" => Some(Self::TokenSet),
            "builder.new" => Some(Self::BuilderNew),
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
            Self::TokenSet => "token",
            Self::BuilderNew => "token",
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
            | Self::LoopTypeForm
            | Self::TokenSet
            | Self::BuilderNew => Evidence::Documented,
        }
    }
    /// Names of the refusals of a whole call.
    pub fn errors(self) -> &'static [&'static str] {
        match self {
            Self::LoopType | Self::LoopDrop => {
                &["type", "incomplete", "unclear", "no_json"]
            }
            Self::LoopPut | Self::TokenSet => {
                &["self", "incomplete", "unclear", "no_json"]
            }
            Self::LoopAll | Self::LoopTypeForm | Self::BuilderNew => {
                &["incomplete", "unclear", "no_json"]
            }
        }
    }
    /// Names of the refusals of single ids.
    pub fn item_errors(self) -> &'static [&'static str] {
        match self {
            Self::LoopType
            | Self::LoopPut
            | Self::LoopDrop
            | Self::LoopAll
            | Self::LoopTypeForm
            | Self::TokenSet
            | Self::BuilderNew => &[],
        }
    }
}
