// Generated from tests/it/obstacles/plain.yaml by `cargo xtask generate`. Do not edit.
//! Plain obstacles: values, enums and objects.

use rapidgator_mock_domain::values::{
    Secret, Shape, exact_scalar, secret_scalar, text_scalar,
};

text_scalar! {
    /// Names a thing; any text. Evidence: documented.
    pub struct Key;
}

secret_scalar! {
    /// A word that is kept. Evidence: documented.
    pub struct Answer;
}

exact_scalar! {
    /// Eight hexadecimal digits. Evidence: documented.
    pub struct Code;
}

impl Code {
    /// How it looks.
    pub const SHAPE: Shape = Shape {
        length: 8,
        alphabet: "0123456789abcdef",
    };
}

text_scalar! {
    /// A word that the client has for itself. Evidence: documented.
    pub struct API;
}

/// One more of them. Evidence: documented.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[allow(
    clippy::enum_variant_names,
    clippy::large_enum_variant,
    reason = "as the description has it"
)]
pub enum Effect {
    /// Nothing happens.
    Read,
    /// Nothing can happen.
    Unsent,
}

impl Effect {
    /// Every value, in the order of the description.
    pub const ALL: &[Self] = &[Self::Read, Self::Unsent];
    /// As it is sent.
    pub fn value(self) -> &'static str {
        match self {
            Self::Read => "read",
            Self::Unsent => "unsent",
        }
    }
    /// From what was sent.
    pub fn from_value(value: &str) -> Option<Self> {
        match value {
            "read" => Some(Self::Read),
            "unsent" => Some(Self::Unsent),
            _ => None,
        }
    }
}

/// Words for computers. Evidence: documented.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[allow(
    clippy::enum_variant_names,
    clippy::large_enum_variant,
    reason = "as the description has it"
)]
pub enum Command {
    /// A keyword.
    Own,
    /// Not ASCII.
    Greater,
    /// One case.
    FooBar,
    /// The other.
    SnakeFooBar,
}

impl Command {
    /// Every value, in the order of the description.
    pub const ALL: &[Self] = &[
        Self::Own,
        Self::Greater,
        Self::FooBar,
        Self::SnakeFooBar,
    ];
    /// As it is sent.
    pub fn value(self) -> &'static str {
        match self {
            Self::Own => "self",
            Self::Greater => "größer ✓",
            Self::FooBar => "fooBar",
            Self::SnakeFooBar => "foo_bar",
        }
    }
    /// From what was sent.
    pub fn from_value(value: &str) -> Option<Self> {
        match value {
            "self" => Some(Self::Own),
            "größer ✓" => Some(Self::Greater),
            "fooBar" => Some(Self::FooBar),
            "foo_bar" => Some(Self::SnakeFooBar),
            _ => None,
        }
    }
}

/// How high. Evidence: documented.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[allow(
    clippy::enum_variant_names,
    clippy::large_enum_variant,
    reason = "as the description has it"
)]
pub enum Level {
    /// Under the ground.
    Below,
    /// On it.
    Zero,
}

impl Level {
    /// Every value, in the order of the description.
    pub const ALL: &[Self] = &[Self::Below, Self::Zero];
    /// As it is sent.
    pub fn value(self) -> i64 {
        match self {
            Self::Below => -1,
            Self::Zero => 0,
        }
    }
    /// From what was sent.
    pub fn from_value(value: i64) -> Option<Self> {
        match value {
            -1 => Some(Self::Below),
            0 => Some(Self::Zero),
            _ => None,
        }
    }
}

/// Has no members. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Nothing {}

/// Has every name that is in the way. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Thing {
    /// Names it.
    pub id: Key,
    /// A keyword.
    pub type_: Command,
    /// One case.
    pub foo_bar: u64,
    /// The other.
    pub snake_foo_bar: Option<String>,
    /// Not ASCII.
    pub size: Level,
    /// No letter of ASCII at all.
    pub japan: bool,
    /// A digit in front.
    pub in_three_d: bool,
    /// A sign in front.
    pub ref_: Option<String>,
    /// An object without members.
    pub match_: Nothing,
    /// A thing in a thing in a thing.
    pub tree: Option<Tree>,
    /// Must not be seen.
    pub secret: Option<Answer>,
    /// Has a shape.
    pub code: Option<Code>,
}

/// Holds itself in three ways. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tree {
    /// What it is called.
    pub name: String,
    /// One below.
    pub left: Option<Box<Tree>>,
    /// One below or the end.
    pub branch: Box<Branch>,
    /// All others.
    pub rest: Vec<Tree>,
}

/// Where a tree ends. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct End {
    /// True.
    pub end: bool,
}

/// Where it does not. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fork {
    /// One more.
    pub fork: Box<Tree>,
}

/// Is called as the client itself is. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Client {
    /// What it asks.
    pub call: Call,
    /// Whom.
    pub api: Option<API>,
    /// What it asks besides.
    pub calls: Option<Vec<Call>>,
}

/// Is called as a call is. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Call {
    /// Who made it.
    pub builder: Builder,
    /// What it does.
    pub effect: Effect,
    /// Where it leads.
    pub branch: Branch,
    /// What opens it.
    pub keys: Vec<Key>,
    /// How often.
    pub numbers: Vec<u64>,
}

/// Is called as the settings of a client are. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Builder {
    /// Its name.
    pub name: Option<Vector>,
    /// Its secret.
    pub word: Option<Answer>,
}

/// Is called as an example is. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Vector {
    /// Where it points.
    pub operation: String,
    /// Why.
    pub secret: Secret,
}

/// Is called as an operation is. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LoopDrop {}

/// Is called as a group is. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LoopApi {
    /// Nothing.
    pub drop: LoopDrop,
}

/// The end of a tree, or one more. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(
    clippy::enum_variant_names,
    clippy::large_enum_variant,
    reason = "as the description has it"
)]
pub enum Branch {
    /// Where a tree ends. Evidence: documented.
    Ends(End),
    /// Where it does not. Evidence: documented.
    Goes(Fork),
}
