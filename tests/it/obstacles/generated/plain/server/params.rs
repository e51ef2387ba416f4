// Generated from tests/it/obstacles/plain.yaml by `cargo xtask generate`. Do not edit.
//! Plain obstacles: from parameters to commands.

use crate::{
    obstacles::generated::plain::domain::commands::{self, Command, OperationId},
    obstacles::generated::plain::domain::refusal::Refusal,
    obstacles::generated::plain::domain::switches::Switches,
    obstacles::generated::plain::domain::types,
};
use rapidgator_mock::codec::params::{
    self, Booleans, FromParam, ListRule, PageParam, ParamRule, Params,
};
use serde_json::Value;

/// Spellings of true.
pub const TRUTHY: &[&str] = &["true"];

/// Spellings of false.
pub const FALSY: &[&str] = &["false"];

/// Reads the parameters of a call.
///
/// # Errors
///
/// The refusal for the first parameter that is missing or cannot be read.
pub fn decode(operation: OperationId, params: &Params) -> Result<Command, Refusal> {
    let command = match operation {
        OperationId::LoopType => {
            Command::LoopType(commands::LoopType {
                type_: params.required(&LOOP_TYPE_TYPE)?,
                async_: params.optional(&LOOP_TYPE_ASYNC)?.unwrap_or(false),
                await_: params.optional(&LOOP_TYPE_AWAIT)?,
            })
        }
        OperationId::LoopPut => {
            Command::LoopPut(commands::LoopPut {
                type_: params.required(&LOOP_PUT_TYPE)?,
                thing: params.required(&LOOP_PUT_THING)?,
                trees: params.optional(&LOOP_PUT_TREES)?,
                words: params.optional_list(&LOOP_PUT_WORDS, &LOOP_PUT_WORDS_LIST)?,
                foo_bar: params.optional(&LOOP_PUT_FOO_BAR)?.unwrap_or(7),
                snake_foo_bar: params.optional(&LOOP_PUT_SNAKE_FOO_BAR)?,
            })
        }
        OperationId::LoopDrop => {
            Command::LoopDrop(commands::LoopDrop {
                type_: params.required(&LOOP_DROP_TYPE)?,
            })
        }
        OperationId::LoopAll => Command::LoopAll(commands::LoopAll {}),
        OperationId::LoopTypeForm => {
            Command::LoopTypeForm(commands::LoopTypeForm {
                type_: params.required(&LOOP_TYPE_FORM_TYPE)?,
                level: params.required(&LOOP_TYPE_FORM_LEVEL)?,
                size: params.list(&LOOP_TYPE_FORM_SIZE, &LOOP_TYPE_FORM_SIZE_LIST)?,
            })
        }
        OperationId::TokenSet => {
            Command::TokenSet(commands::TokenSet {
                client: params.required(&TOKEN_SET_CLIENT)?,
                branch: params.optional(&TOKEN_SET_BRANCH)?,
                effects: params.optional(&TOKEN_SET_EFFECTS)?,
                apis: params.optional(&TOKEN_SET_APIS)?,
                numbers: params
                    .optional_list(&TOKEN_SET_NUMBERS, &TOKEN_SET_NUMBERS_LIST)?,
                sure: params.optional(&TOKEN_SET_SURE)?,
                set: params.optional(&TOKEN_SET_SET)?,
            })
        }
        OperationId::BuilderNew => {
            Command::BuilderNew(commands::BuilderNew {
                into_future: params
                    .optional(&BUILDER_NEW_INTO_FUTURE)?
                    .unwrap_or(types::Effect::Read),
            })
        }
    };
    Ok(command)
}

static LOOP_TYPE_TYPE: ParamRule<Refusal> = ParamRule {
    name: "type", absent_when: &[], missing: incomplete, invalid: unclear,
};
static LOOP_TYPE_ASYNC: ParamRule<Refusal> = ParamRule {
    name: "async", absent_when: &[""], missing: incomplete, invalid: unclear,
};
static LOOP_TYPE_AWAIT: ParamRule<Refusal> = ParamRule {
    name: "await", absent_when: &[""], missing: incomplete, invalid: unclear,
};
static LOOP_PUT_TYPE: ParamRule<Refusal> = ParamRule {
    name: "type", absent_when: &[], missing: incomplete, invalid: unclear,
};
static LOOP_PUT_THING: ParamRule<Refusal> = ParamRule {
    name: "thing", absent_when: &[], missing: incomplete, invalid: unclear,
};
static LOOP_PUT_TREES: ParamRule<Refusal> = ParamRule {
    name: "trees", absent_when: &[""], missing: incomplete, invalid: unclear,
};
static LOOP_PUT_WORDS: ParamRule<Refusal> = ParamRule {
    name: "words", absent_when: &[""], missing: incomplete, invalid: unclear,
};
static LOOP_PUT_WORDS_LIST: ListRule<Refusal> = ListRule { separator: ",", max: Some(2), over: self_ };
static LOOP_PUT_FOO_BAR: ParamRule<Refusal> = ParamRule {
    name: "fooBar", absent_when: &[""], missing: incomplete, invalid: unclear,
};
static LOOP_PUT_SNAKE_FOO_BAR: ParamRule<Refusal> = ParamRule {
    name: "foo_bar", absent_when: &[""], missing: incomplete, invalid: unclear,
};
static LOOP_DROP_TYPE: ParamRule<Refusal> = ParamRule {
    name: "type", absent_when: &[], missing: incomplete, invalid: unclear,
};
static LOOP_TYPE_FORM_TYPE: ParamRule<Refusal> = ParamRule {
    name: "type", absent_when: &[], missing: incomplete, invalid: unclear,
};
static LOOP_TYPE_FORM_LEVEL: ParamRule<Refusal> = ParamRule {
    name: "level", absent_when: &[], missing: incomplete, invalid: unclear,
};
static LOOP_TYPE_FORM_SIZE: ParamRule<Refusal> = ParamRule {
    name: "größe", absent_when: &[], missing: incomplete, invalid: unclear,
};
static LOOP_TYPE_FORM_SIZE_LIST: ListRule<Refusal> = ListRule { separator: ";", max: None, over: unclear };
static TOKEN_SET_CLIENT: ParamRule<Refusal> = ParamRule {
    name: "client", absent_when: &[], missing: incomplete, invalid: unclear,
};
static TOKEN_SET_BRANCH: ParamRule<Refusal> = ParamRule {
    name: "branch", absent_when: &[""], missing: incomplete, invalid: unclear,
};
static TOKEN_SET_EFFECTS: ParamRule<Refusal> = ParamRule {
    name: "effects", absent_when: &[""], missing: incomplete, invalid: unclear,
};
static TOKEN_SET_APIS: ParamRule<Refusal> = ParamRule {
    name: "apis", absent_when: &[""], missing: incomplete, invalid: unclear,
};
static TOKEN_SET_NUMBERS: ParamRule<Refusal> = ParamRule {
    name: "numbers", absent_when: &[""], missing: incomplete, invalid: unclear,
};
static TOKEN_SET_NUMBERS_LIST: ListRule<Refusal> = ListRule { separator: ",", max: None, over: unclear };
static TOKEN_SET_SURE: ParamRule<Refusal> = ParamRule {
    name: "sure", absent_when: &[""], missing: incomplete, invalid: unclear,
};
static TOKEN_SET_SET: ParamRule<Refusal> = ParamRule {
    name: "set", absent_when: &[""], missing: incomplete, invalid: unclear,
};
static BUILDER_NEW_INTO_FUTURE: ParamRule<Refusal> = ParamRule {
    name: "into_future", absent_when: &[""], missing: incomplete, invalid: unclear,
};

fn incomplete(name: &'static str) -> Refusal {
    Refusal::Incomplete {
        name: name.to_owned(),
    }
}

fn unclear(name: &'static str) -> Refusal {
    Refusal::Unclear {
        name: name.to_owned(),
    }
}

fn self_(_name: &'static str) -> Refusal {
    Refusal::Self_ {
        thing: "it".to_owned(),
    }
}

impl FromParam for types::Key {
    fn from_text(text: &str, _: &Booleans) -> Option<Self> {
        Some(Self::from(text))
    }
    fn from_json(value: &Value) -> Option<Self> {
        value.as_str().map(Self::from)
    }
}

impl FromParam for types::Answer {
    fn from_text(text: &str, _: &Booleans) -> Option<Self> {
        Some(Self::from(text))
    }
    fn from_json(value: &Value) -> Option<Self> {
        value.as_str().map(Self::from)
    }
}

impl FromParam for types::Code {
    fn from_text(text: &str, _: &Booleans) -> Option<Self> {
        Self::parse(text)
    }
    fn from_json(value: &Value) -> Option<Self> {
        Self::parse(value.as_str()?)
    }
}

impl FromParam for types::API {
    fn from_text(text: &str, _: &Booleans) -> Option<Self> {
        Some(Self::from(text))
    }
    fn from_json(value: &Value) -> Option<Self> {
        value.as_str().map(Self::from)
    }
}

impl FromParam for types::Effect {
    fn from_text(text: &str, _: &Booleans) -> Option<Self> {
        Self::from_value(text)
    }
    fn from_json(value: &Value) -> Option<Self> {
        Self::from_value(value.as_str()?)
    }
}

impl FromParam for types::Command {
    fn from_text(text: &str, _: &Booleans) -> Option<Self> {
        Self::from_value(text)
    }
    fn from_json(value: &Value) -> Option<Self> {
        Self::from_value(value.as_str()?)
    }
}

impl FromParam for types::Level {
    fn from_text(text: &str, _: &Booleans) -> Option<Self> {
        Self::from_value(params::integer(text)?)
    }
    fn from_json(value: &Value) -> Option<Self> {
        Self::from_value(value.as_i64()?)
    }
}

impl FromParam for types::Nothing {
    fn from_json(value: &Value) -> Option<Self> {
        value.is_object().then_some(Self {})
    }
}

impl FromParam for types::Thing {
    fn from_json(value: &Value) -> Option<Self> {
        Some(Self {
            id: params::member(value, "id")?,
            type_: params::member(value, "type")?,
            foo_bar: params::member(value, "fooBar")?,
            snake_foo_bar: params::optional_member(value, "foo_bar")?,
            size: params::member(value, "größe")?,
            japan: params::member(value, "日本")?,
            in_three_d: params::member(value, "3d")?,
            ref_: params::optional_member(value, "$ref")?,
            match_: params::member(value, "match")?,
            tree: params::optional_member(value, "tree")?,
            secret: params::optional_member(value, "secret")?,
            code: params::optional_member(value, "code")?,
        })
    }
}

impl FromParam for types::Tree {
    fn from_json(value: &Value) -> Option<Self> {
        Some(Self {
            name: params::member(value, "name")?,
            left: params::optional_member(value, "left")?,
            branch: params::member(value, "branch")?,
            rest: params::member(value, "rest")?,
        })
    }
}

impl FromParam for types::End {
    fn from_json(value: &Value) -> Option<Self> {
        Some(Self {
            end: params::member(value, "end")?,
        })
    }
}

impl FromParam for types::Fork {
    fn from_json(value: &Value) -> Option<Self> {
        Some(Self {
            fork: params::member(value, "fork")?,
        })
    }
}

impl FromParam for types::Client {
    fn from_json(value: &Value) -> Option<Self> {
        Some(Self {
            call: params::member(value, "call")?,
            api: params::optional_member(value, "api")?,
            calls: params::optional_member(value, "calls")?,
        })
    }
}

impl FromParam for types::Call {
    fn from_json(value: &Value) -> Option<Self> {
        Some(Self {
            builder: params::member(value, "builder")?,
            effect: params::member(value, "effect")?,
            branch: params::member(value, "branch")?,
            keys: params::member(value, "keys")?,
            numbers: params::member(value, "numbers")?,
        })
    }
}

impl FromParam for types::Builder {
    fn from_json(value: &Value) -> Option<Self> {
        Some(Self {
            name: params::optional_member(value, "name")?,
            word: params::optional_member(value, "word")?,
        })
    }
}

impl FromParam for types::Vector {
    fn from_json(value: &Value) -> Option<Self> {
        Some(Self {
            operation: params::member(value, "operation")?,
            secret: params::member(value, "secret")?,
        })
    }
}

impl FromParam for types::LoopDrop {
    fn from_json(value: &Value) -> Option<Self> {
        value.is_object().then_some(Self {})
    }
}

impl FromParam for types::LoopApi {
    fn from_json(value: &Value) -> Option<Self> {
        Some(Self {
            drop: params::member(value, "drop")?,
        })
    }
}

impl FromParam for types::Branch {
    fn from_json(value: &Value) -> Option<Self> {
        match value.get("end") {
            Some(_) => FromParam::from_json(value).map(Self::Ends),
            None => FromParam::from_json(value).map(Self::Goes),
        }
    }
}

/// Parameters that the address of a page may stand for, while a switch is on.
pub static PAGE_PARAMS: &[PageParam<OperationId, Switches>] = &[];
