// Generated from tests/it/obstacles/plain.yaml by `cargo xtask generate`. Do not edit.
//! Plain obstacles: values, enums and objects.

use rapidgator_client_runtime::{
    Secret, call, open_integer_enum, open_text_enum, text_scalar, wire,
};
use serde::{Deserialize, Deserializer};

text_scalar! {
    /// Names a thing; any text. Evidence: documented.
    pub struct Key;
}

text_scalar! {
    /// Eight hexadecimal digits. Evidence: documented.
    pub struct Code;
}

text_scalar! {
    /// A word that the client has for itself. Evidence: documented.
    pub struct API;
}

open_text_enum! {
    /// One more of them. Evidence: documented.
    pub enum Effect {
        /// Nothing happens.
        Read = "read",
        /// Nothing can happen.
        Unsent = "unsent",
    }
}

open_text_enum! {
    /// Words for computers. Evidence: documented.
    pub enum Command {
        /// A keyword.
        Own = "self",
        /// Not ASCII.
        Greater = "größer ✓",
        /// One case.
        FooBar = "fooBar",
        /// The other.
        SnakeFooBar = "foo_bar",
    }
}

open_integer_enum! {
    /// How high. Evidence: documented.
    pub enum Level {
        /// Under the ground.
        Below = -1,
        /// On it.
        Zero = 0,
    }
}

/// Has no members. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Deserialize, Default)]
#[non_exhaustive]
pub struct Nothing {}

/// Has every name that is in the way. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[non_exhaustive]
pub struct Thing {
    /// Names it.
    pub id: Key,
    /// A keyword.
    #[serde(rename = "type")]
    pub type_: Command,
    /// One case.
    #[serde(rename = "fooBar", deserialize_with = "wire::integer")]
    pub foo_bar: u64,
    /// The other.
    #[serde(rename = "foo_bar", default, deserialize_with = "wire::optional")]
    pub snake_foo_bar: Option<String>,
    /// Not ASCII.
    #[serde(rename = "größe")]
    pub size: Level,
    /// No letter of ASCII at all.
    #[serde(rename = "日本")]
    pub japan: bool,
    /// A digit in front.
    #[serde(rename = "3d")]
    pub in_three_d: bool,
    /// A sign in front.
    #[serde(rename = "$ref", default, deserialize_with = "wire::optional")]
    pub ref_: Option<String>,
    /// An object without members.
    #[serde(rename = "match")]
    pub match_: Nothing,
    /// A thing in a thing in a thing.
    #[serde(default, deserialize_with = "wire::optional")]
    pub tree: Option<Tree>,
    /// Must not be seen.
    #[serde(default, deserialize_with = "wire::optional")]
    pub secret: Option<Secret>,
    /// Has a shape.
    #[serde(default, deserialize_with = "wire::optional")]
    pub code: Option<Code>,
}

/// Holds itself in three ways. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[non_exhaustive]
pub struct Tree {
    /// What it is called.
    pub name: String,
    /// One below.
    #[serde(default, deserialize_with = "wire::optional")]
    pub left: Option<Box<Tree>>,
    /// One below or the end.
    pub branch: Box<Branch>,
    /// All others.
    #[serde(default, deserialize_with = "wire::list")]
    pub rest: Vec<Tree>,
}

/// Where a tree ends. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[non_exhaustive]
pub struct End {
    /// True.
    pub end: bool,
}

/// Where it does not. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[non_exhaustive]
pub struct Fork {
    /// One more.
    pub fork: Box<Tree>,
}

/// Is called as the client itself is. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[non_exhaustive]
pub struct Client {
    /// What it asks.
    pub call: Call,
    /// Whom.
    #[serde(default, deserialize_with = "wire::optional")]
    pub api: Option<API>,
    /// What it asks besides.
    #[serde(default, deserialize_with = "wire::list")]
    pub calls: Vec<Call>,
}

/// Is called as a call is. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[non_exhaustive]
pub struct Call {
    /// Who made it.
    pub builder: Builder,
    /// What it does.
    pub effect: Effect,
    /// Where it leads.
    pub branch: Branch,
    /// What opens it.
    #[serde(default, deserialize_with = "wire::list")]
    pub keys: Vec<Key>,
    /// How often.
    #[serde(default, deserialize_with = "wire::integer_list")]
    pub numbers: Vec<u64>,
}

/// Is called as the settings of a client are. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Deserialize, Default)]
#[non_exhaustive]
pub struct Builder {
    /// Its name.
    #[serde(default, deserialize_with = "wire::optional")]
    pub name: Option<Vector>,
    /// Its secret.
    #[serde(default, deserialize_with = "wire::optional")]
    pub word: Option<Secret>,
}

/// Is called as an example is. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[non_exhaustive]
pub struct Vector {
    /// Where it points.
    pub operation: String,
    /// Why.
    pub secret: Secret,
}

/// Is called as an operation is. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Deserialize, Default)]
#[non_exhaustive]
pub struct LoopDrop {}

/// Is called as a group is. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[non_exhaustive]
pub struct LoopApi {
    /// Nothing.
    pub drop: LoopDrop,
}

/// The end of a tree, or one more. Evidence: documented.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[allow(
    clippy::large_enum_variant,
    reason = "entries are looked at and dropped; a box would be in the way"
)]
pub enum Branch {
    /// Where a tree ends. Evidence: documented.
    Ends(End),
    /// Where it does not. Evidence: documented.
    Goes(Fork),
}

impl<'de> Deserialize<'de> for Branch {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        wire::union(deserializer, "end", Self::Ends, Self::Goes)
    }
}

impl call::Argument for Nothing {
    fn into_value(self) -> call::Value {
        call::Value::object([])
    }
}

impl Thing {
    /// One with what it must have. The rest are fields to be set.
    #[must_use]
    pub fn new(
        id: impl Into<Key>,
        type_: Command,
        foo_bar: u64,
        size: Level,
        japan: bool,
        in_three_d: bool,
        match_: Nothing,
    ) -> Self {
        Self {
            id: id.into(),
            type_,
            foo_bar,
            snake_foo_bar: None,
            size,
            japan,
            in_three_d,
            ref_: None,
            match_,
            tree: None,
            secret: None,
            code: None,
        }
    }
}

impl call::Argument for Thing {
    fn into_value(self) -> call::Value {
        call::Value::object([
            ("id", Some(call::Argument::into_value(self.id))),
            ("type", Some(call::Argument::into_value(self.type_))),
            ("fooBar", Some(call::Argument::into_value(self.foo_bar))),
            ("foo_bar", self.snake_foo_bar.map(call::Argument::into_value)),
            ("größe", Some(call::Argument::into_value(self.size))),
            ("日本", Some(call::Argument::into_value(self.japan))),
            ("3d", Some(call::Argument::into_value(self.in_three_d))),
            ("$ref", self.ref_.map(call::Argument::into_value)),
            ("match", Some(call::Argument::into_value(self.match_))),
            ("tree", self.tree.map(call::Argument::into_value)),
            ("secret", self.secret.map(call::Argument::into_value)),
            ("code", self.code.map(call::Argument::into_value)),
        ])
    }
}

impl Tree {
    /// One with what it must have. The rest are fields to be set.
    #[must_use]
    pub fn new(
        name: impl Into<String>,
        branch: Branch,
        rest: impl IntoIterator<Item = Tree>,
    ) -> Self {
        Self {
            name: name.into(),
            left: None,
            branch: Box::new(branch),
            rest: rest.into_iter().collect(),
        }
    }
}

impl call::Argument for Tree {
    fn into_value(self) -> call::Value {
        call::Value::object([
            ("name", Some(call::Argument::into_value(self.name))),
            ("left", self.left.map(call::Argument::into_value)),
            ("branch", Some(call::Argument::into_value(self.branch))),
            ("rest", Some(call::Argument::into_value(self.rest))),
        ])
    }
}

impl End {
    /// One with what it must have. The rest are fields to be set.
    #[must_use]
    pub fn new(end: bool) -> Self {
        Self { end }
    }
}

impl call::Argument for End {
    fn into_value(self) -> call::Value {
        call::Value::object([("end", Some(call::Argument::into_value(self.end)))])
    }
}

impl Fork {
    /// One with what it must have. The rest are fields to be set.
    #[must_use]
    pub fn new(fork: Tree) -> Self {
        Self { fork: Box::new(fork) }
    }
}

impl call::Argument for Fork {
    fn into_value(self) -> call::Value {
        call::Value::object([("fork", Some(call::Argument::into_value(self.fork)))])
    }
}

impl Client {
    /// One with what it must have. The rest are fields to be set.
    #[must_use]
    pub fn new(call: Call) -> Self {
        Self {
            call,
            api: None,
            calls: Vec::new(),
        }
    }
}

impl call::Argument for Client {
    fn into_value(self) -> call::Value {
        call::Value::object([
            ("call", Some(call::Argument::into_value(self.call))),
            ("api", self.api.map(call::Argument::into_value)),
            (
                "calls",
                (!self.calls.is_empty()).then(|| call::Argument::into_value(self.calls)),
            ),
        ])
    }
}

impl Call {
    /// One with what it must have. The rest are fields to be set.
    #[must_use]
    pub fn new(
        builder: Builder,
        effect: Effect,
        branch: Branch,
        keys: impl IntoIterator<Item = impl Into<Key>>,
        numbers: impl IntoIterator<Item = u64>,
    ) -> Self {
        Self {
            builder,
            effect,
            branch,
            keys: keys.into_iter().map(Into::into).collect(),
            numbers: numbers.into_iter().collect(),
        }
    }
}

impl call::Argument for Call {
    fn into_value(self) -> call::Value {
        call::Value::object([
            ("builder", Some(call::Argument::into_value(self.builder))),
            ("effect", Some(call::Argument::into_value(self.effect))),
            ("branch", Some(call::Argument::into_value(self.branch))),
            ("keys", Some(call::Argument::into_value(self.keys))),
            ("numbers", Some(call::Argument::into_value(self.numbers))),
        ])
    }
}

impl call::Argument for Builder {
    fn into_value(self) -> call::Value {
        call::Value::object([
            ("name", self.name.map(call::Argument::into_value)),
            ("word", self.word.map(call::Argument::into_value)),
        ])
    }
}

impl Vector {
    /// One with what it must have. The rest are fields to be set.
    #[must_use]
    pub fn new(operation: impl Into<String>, secret: impl Into<Secret>) -> Self {
        Self {
            operation: operation.into(),
            secret: secret.into(),
        }
    }
}

impl call::Argument for Vector {
    fn into_value(self) -> call::Value {
        call::Value::object([
            ("operation", Some(call::Argument::into_value(self.operation))),
            ("secret", Some(call::Argument::into_value(self.secret))),
        ])
    }
}

impl call::Argument for LoopDrop {
    fn into_value(self) -> call::Value {
        call::Value::object([])
    }
}

impl LoopApi {
    /// One with what it must have. The rest are fields to be set.
    #[must_use]
    pub fn new(drop: LoopDrop) -> Self {
        Self { drop }
    }
}

impl call::Argument for LoopApi {
    fn into_value(self) -> call::Value {
        call::Value::object([("drop", Some(call::Argument::into_value(self.drop)))])
    }
}

impl call::Argument for Branch {
    fn into_value(self) -> call::Value {
        match self {
            Self::Ends(it) => call::Argument::into_value(it),
            Self::Goes(it) => call::Argument::into_value(it),
        }
    }
}
