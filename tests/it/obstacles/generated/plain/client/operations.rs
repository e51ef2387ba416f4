// Generated from tests/it/obstacles/plain.yaml by `cargo xtask generate`. Do not edit.
//! Plain obstacles: its operations.
//!
//! Any call may be refused with `incomplete`, `unclear`, `no_json`.

use rapidgator_client_runtime::{
    Secret, call::{Body, Effect, Method, Operation, Parameter},
    client, markers,
};
use super::{
    errors::{API, ErrorId},
    types::{self, Branch, Key, Level, Nothing, Thing, Tree},
};

client! {
    API
}

impl Client {
    /// Operations on `loop`.
    pub fn loop_(&self) -> LoopApi<'_> {
        LoopApi { client: self }
    }
    /// Operations on `token`.
    pub fn token_(&self) -> TokenApi<'_> {
        TokenApi { client: self }
    }
    /// Operations on `builder`.
    pub fn builder_(&self) -> BuilderApi<'_> {
        BuilderApi { client: self }
    }
}

/// Operations on `loop`.
#[derive(Clone, Copy, Debug)]
pub struct LoopApi<'c> {
    client: &'c Client,
}

impl<'c> LoopApi<'c> {
    /// Gives a thing. Evidence: documented.
    /// - `type_`: Names it.
    ///
    /// # Errors
    /// `type`, or as any call.
    pub fn type_(&self, type_: impl Into<Key>) -> Call<'c, LoopType> {
        Call::new(self.client).set("type", type_.into())
    }
    /// Keeps a thing. Evidence: documented.
    /// - `type_`: Names it.
    /// - `thing`: The thing.
    ///
    /// # Errors
    /// `self`, or as any call.
    pub fn put(&self, type_: impl Into<Key>, thing: Thing) -> Call<'c, LoopPut> {
        Call::new(self.client).set("type", type_.into()).set("thing", thing)
    }
    /// Forgets a thing. Evidence: documented.
    /// - `type_`: Names it.
    ///
    /// # Errors
    /// `type`, or as any call.
    pub fn drop(&self, type_: impl Into<Key>) -> Call<'c, LoopDrop> {
        Call::new(self.client).set("type", type_.into())
    }
    /// Gives all of them. Evidence: documented.
    ///
    /// # Errors
    /// As any call.
    pub fn all(&self) -> Call<'c, LoopAll> {
        Call::new(self.client)
    }
    /// Takes a form. Evidence: documented.
    /// - `type_`: Names it.
    /// - `level`: How high.
    /// - `size`: Numbers.
    ///
    /// # Errors
    /// As any call.
    pub fn type_form(
        &self,
        type_: impl Into<Key>,
        level: Level,
        size: impl IntoIterator<Item = u64>,
    ) -> Call<'c, LoopTypeForm> {
        Call::new(self.client)
            .set("type", type_.into())
            .set("level", level)
            .set_list("größe", ";", size)
    }
}

impl Call<'_, LoopType> {
    /// A keyword. Default: `false`.
    pub fn async_(self, async_: bool) -> Self {
        self.set("async", async_)
    }
    /// Another one.
    pub fn await_(self, await_: Level) -> Self {
        self.set("await", await_)
    }
}

impl Call<'_, LoopPut> {
    /// What is to hang below.
    pub fn trees(self, trees: impl IntoIterator<Item = Tree>) -> Self {
        self.set("trees", Vec::from_iter(trees))
    }
    /// At most two.
    pub fn words(self, words: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.set_list("words", ",", words.into_iter().map(Into::<String>::into))
    }
    /// One case. Default: 7.
    pub fn foo_bar(self, foo_bar: u64) -> Self {
        self.set("fooBar", foo_bar)
    }
    /// The other.
    pub fn snake_foo_bar(self, snake_foo_bar: impl Into<Secret>) -> Self {
        self.set("foo_bar", snake_foo_bar.into())
    }
}

/// Operations on `token`.
#[derive(Clone, Copy, Debug)]
pub struct TokenApi<'c> {
    client: &'c Client,
}

impl<'c> TokenApi<'c> {
    /// Takes everything that is called as something else, in a group that is called so too. Evidence: documented.
    /// - `client`: A client.
    ///
    /// # Errors
    /// `self`, or as any call.
    pub fn set(&self, client: types::Client) -> Call<'c, TokenSet> {
        Call::new(self.client).set("client", client)
    }
}

impl Call<'_, TokenSet> {
    /// A tree or its end.
    pub fn branch(self, branch: Branch) -> Self {
        self.set("branch", branch)
    }
    /// What happens.
    pub fn effects(self, effects: impl IntoIterator<Item = types::Effect>) -> Self {
        self.set("effects", Vec::from_iter(effects))
    }
    /// To whom.
    pub fn apis(self, apis: impl IntoIterator<Item = impl Into<types::API>>) -> Self {
        self.set("apis", Vec::from_iter(apis.into_iter().map(Into::<types::API>::into)))
    }
    /// How often.
    pub fn numbers(self, numbers: impl IntoIterator<Item = u64>) -> Self {
        self.set_list("numbers", ",", numbers)
    }
    /// Whether it does.
    pub fn sure(self, sure: bool) -> Self {
        self.set("sure", sure)
    }
    /// Sets nothing.
    pub fn set_(self, set: types::LoopApi) -> Self {
        self.set("set", set)
    }
}

/// Operations on `builder`.
#[derive(Clone, Copy, Debug)]
pub struct BuilderApi<'c> {
    client: &'c Client,
}

impl<'c> BuilderApi<'c> {
    /// Gives nothing, under names that are taken. Evidence: documented.
    ///
    /// # Errors
    /// As any call.
    #[allow(
        clippy::new_ret_no_self,
        clippy::should_implement_trait,
        clippy::wrong_self_convention,
        reason = "as the description has it"
    )]
    pub fn new(&self) -> Call<'c, BuilderNew> {
        Call::new(self.client)
    }
}

impl Call<'_, BuilderNew> {
    /// What every call has. Default: `Read`.
    #[allow(
        clippy::new_ret_no_self,
        clippy::should_implement_trait,
        clippy::wrong_self_convention,
        reason = "as the description has it"
    )]
    pub fn into_future_(self, into_future: types::Effect) -> Self {
        self.set("into_future", into_future)
    }
}

/// All operations, in the order of the description.
pub static OPERATIONS: &[&Operation] = &[
    &LOOP_TYPE, &LOOP_PUT, &LOOP_DROP, &LOOP_ALL, &LOOP_TYPE_FORM, &TOKEN_SET, &BUILDER_NEW,
];

/// `loop.type`.
pub static LOOP_TYPE: Operation = Operation {
    id: "loop.type", method: Method::Get, path: "loop/{type}", body: Body::Json, effect: Effect::Read,
    needs_session: false, pick: None,
    params: &[Parameter::required("type"), Parameter::optional("async"), Parameter::optional("await")],
    errors: &ErrorId::rows([ErrorId::Type, ErrorId::Incomplete, ErrorId::Unclear, ErrorId::NoJson]),
};

/// `loop.put`.
pub static LOOP_PUT: Operation = Operation {
    id: "loop.put", method: Method::Put, path: "loop/{type}", body: Body::Json, effect: Effect::Idempotent,
    needs_session: false, pick: None,
    params: &[Parameter::required("type"), Parameter::required("thing"), Parameter::optional("trees"),
        Parameter::optional("words").at_most(2), Parameter::optional("fooBar"), Parameter::optional("foo_bar").secret()],
    errors: &ErrorId::rows([ErrorId::Self_, ErrorId::Incomplete, ErrorId::Unclear, ErrorId::NoJson]),
};

/// `loop.drop`.
pub static LOOP_DROP: Operation = Operation {
    id: "loop.drop", method: Method::Delete, path: "loop/{type}", body: Body::Json, effect: Effect::Destructive,
    needs_session: false, pick: None, params: &[Parameter::required("type")],
    errors: &ErrorId::rows([ErrorId::Type, ErrorId::Incomplete, ErrorId::Unclear, ErrorId::NoJson]),
};

/// `loop.all`.
pub static LOOP_ALL: Operation = Operation {
    id: "loop.all", method: Method::Get, path: "loop/all", body: Body::Json, effect: Effect::Read, needs_session: false,
    pick: Some("all"), params: &[], errors: &ErrorId::rows([ErrorId::Incomplete, ErrorId::Unclear, ErrorId::NoJson]),
};

/// `loop.type_form`.
pub static LOOP_TYPE_FORM: Operation = Operation {
    id: "loop.type_form", method: Method::Post, path: "loop/{type}/{level}", body: Body::Form, effect: Effect::Create,
    needs_session: false, pick: Some("level"),
    params: &[Parameter::required("type"), Parameter::required("level"), Parameter::required("größe")],
    errors: &ErrorId::rows([ErrorId::Incomplete, ErrorId::Unclear, ErrorId::NoJson]),
};

/// `token.set`.
pub static TOKEN_SET: Operation = Operation {
    id: "token.set", method: Method::Post, path: "token", body: Body::Json, effect: Effect::Create,
    needs_session: false, pick: None,
    params: &[Parameter::required("client"), Parameter::optional("branch"), Parameter::optional("effects"),
        Parameter::optional("apis"), Parameter::optional("numbers"), Parameter::optional("sure"),
        Parameter::optional("set")],
    errors: &ErrorId::rows([ErrorId::Self_, ErrorId::Incomplete, ErrorId::Unclear, ErrorId::NoJson]),
};

/// `builder.new`.
pub static BUILDER_NEW: Operation = Operation {
    id: "builder.new", method: Method::Get, path: "token", body: Body::Json, effect: Effect::Read, needs_session: false,
    pick: Some("api"), params: &[Parameter::optional("into_future")],
    errors: &ErrorId::rows([ErrorId::Incomplete, ErrorId::Unclear, ErrorId::NoJson]),
};

markers! {
    LoopType: LOOP_TYPE -> Thing;
    LoopPut: LOOP_PUT -> Thing;
    LoopDrop: LOOP_DROP -> Nothing;
    LoopAll: LOOP_ALL -> Vec<Thing>;
    LoopTypeForm: LOOP_TYPE_FORM -> Level;
    TokenSet: TOKEN_SET -> types::Client;
    BuilderNew: BUILDER_NEW -> types::LoopApi;
}
