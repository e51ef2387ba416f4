// Generated from tests/it/obstacles/plain.yaml by `cargo xtask generate`. Do not edit.
//! Plain obstacles: from parameters to commands.

use crate::{
    obstacles::generated::plain::domain::commands::{self, Command, OperationId},
    obstacles::generated::plain::domain::refusal::Refusal,
    obstacles::generated::plain::domain::switches::Switches,
    obstacles::generated::plain::domain::types,
};
use rapidgator_mock::codec::params::{
    self, Booleans, FromParam, ListRule, Misfit, PageParam, ParamRule, Params,
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
            params.only(&["type", "async", "await"], unclear)?;
            Command::LoopType(commands::LoopType {
                type_: params.required(&LOOP_TYPE_TYPE)?,
                async_: params.optional(&LOOP_TYPE_ASYNC)?.unwrap_or(false),
                await_: params.optional(&LOOP_TYPE_AWAIT)?,
            })
        }
        OperationId::LoopPut => {
            params
                .only(
                    &["type", "thing", "trees", "words", "fooBar", "foo_bar"],
                    unclear,
                )?;
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
            params.only(&["type"], unclear)?;
            Command::LoopDrop(commands::LoopDrop {
                type_: params.required(&LOOP_DROP_TYPE)?,
            })
        }
        OperationId::LoopAll => {
            params.only(&[], unclear)?;
            Command::LoopAll(commands::LoopAll {})
        }
        OperationId::LoopTypeForm => {
            Command::LoopTypeForm(commands::LoopTypeForm {
                type_: params.required(&LOOP_TYPE_FORM_TYPE)?,
                level: params.required(&LOOP_TYPE_FORM_LEVEL)?,
                size: params.list(&LOOP_TYPE_FORM_SIZE, &LOOP_TYPE_FORM_SIZE_LIST)?,
            })
        }
        OperationId::TokenSet => {
            params
                .only(
                    &["client", "branch", "effects", "apis", "numbers", "sure", "set"],
                    unclear,
                )?;
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
            params.only(&["into_future"], unclear)?;
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

fn incomplete(misfit: Misfit) -> Refusal {
    Refusal::Incomplete {
        name: misfit.place,
    }
}

fn unclear(misfit: Misfit) -> Refusal {
    Refusal::Unclear {
        name: misfit.place,
    }
}

fn self_(_: Misfit) -> Refusal {
    Refusal::Self_ {
        thing: "it".to_owned(),
    }
}

impl FromParam for types::Key {
    const EXPECTED: &'static str = "a text";
    fn from_text(text: &str, _: &Booleans) -> Option<Self> {
        Some(Self::from(text))
    }
}

impl FromParam for types::Answer {
    const EXPECTED: &'static str = "a text";
    fn from_text(text: &str, _: &Booleans) -> Option<Self> {
        Some(Self::from(text))
    }
}

impl FromParam for types::Code {
    const EXPECTED: &'static str = "8 characters of `0123456789abcdef`";
    fn from_text(text: &str, _: &Booleans) -> Option<Self> {
        Self::parse(text)
    }
}

impl FromParam for types::API {
    const EXPECTED: &'static str = "a text";
    fn from_text(text: &str, _: &Booleans) -> Option<Self> {
        Some(Self::from(text))
    }
}

impl FromParam for types::Effect {
    const EXPECTED: &'static str = "one of read, unsent";
    fn from_text(text: &str, _: &Booleans) -> Option<Self> {
        Self::from_value(text)
    }
}

impl FromParam for types::Command {
    const EXPECTED: &'static str = "one of self, größer ✓, fooBar, foo_bar";
    fn from_text(text: &str, _: &Booleans) -> Option<Self> {
        Self::from_value(text)
    }
}

impl FromParam for types::Level {
    const EXPECTED: &'static str = "one of -1, 0";
    fn from_text(text: &str, _: &Booleans) -> Option<Self> {
        Self::from_value(params::integer(text)?)
    }
    fn from_json(value: &Value) -> Result<Self, Misfit> {
        value
            .as_i64()
            .and_then(Self::from_value)
            .ok_or_else(|| Misfit::of::<Self>(value))
    }
}

impl FromParam for types::Nothing {
    const EXPECTED: &'static str = "an object";
    fn from_json(value: &Value) -> Result<Self, Misfit> {
        params::members::<Self>(value, &[])?;
        Ok(Self {})
    }
}

impl FromParam for types::Thing {
    const EXPECTED: &'static str = "an object";
    fn from_json(value: &Value) -> Result<Self, Misfit> {
        let members = params::members::<
            Self,
        >(
            value,
            &[
                "id",
                "type",
                "fooBar",
                "foo_bar",
                "größe",
                "日本",
                "3d",
                "$ref",
                "match",
                "tree",
                "secret",
                "code",
            ],
        )?;
        Ok(Self {
            id: params::member(members, "id")?,
            type_: params::member(members, "type")?,
            foo_bar: params::member(members, "fooBar")?,
            snake_foo_bar: params::optional_member(members, "foo_bar")?,
            size: params::member(members, "größe")?,
            japan: params::member(members, "日本")?,
            in_three_d: params::member(members, "3d")?,
            ref_: params::optional_member(members, "$ref")?,
            match_: params::member(members, "match")?,
            tree: params::optional_member(members, "tree")?,
            secret: params::optional_member(members, "secret")?,
            code: params::optional_member(members, "code")?,
        })
    }
}

impl FromParam for types::Tree {
    const EXPECTED: &'static str = "an object";
    fn from_json(value: &Value) -> Result<Self, Misfit> {
        let members = params::members::<
            Self,
        >(value, &["name", "left", "branch", "rest"])?;
        Ok(Self {
            name: params::member(members, "name")?,
            left: params::optional_member(members, "left")?,
            branch: params::member(members, "branch")?,
            rest: params::member(members, "rest")?,
        })
    }
}

impl FromParam for types::End {
    const EXPECTED: &'static str = "an object";
    fn from_json(value: &Value) -> Result<Self, Misfit> {
        let members = params::members::<Self>(value, &["end"])?;
        Ok(Self {
            end: params::member(members, "end")?,
        })
    }
}

impl FromParam for types::Fork {
    const EXPECTED: &'static str = "an object";
    fn from_json(value: &Value) -> Result<Self, Misfit> {
        let members = params::members::<Self>(value, &["fork"])?;
        Ok(Self {
            fork: params::member(members, "fork")?,
        })
    }
}

impl FromParam for types::Client {
    const EXPECTED: &'static str = "an object";
    fn from_json(value: &Value) -> Result<Self, Misfit> {
        let members = params::members::<Self>(value, &["call", "api", "calls"])?;
        Ok(Self {
            call: params::member(members, "call")?,
            api: params::optional_member(members, "api")?,
            calls: params::optional_member(members, "calls")?,
        })
    }
}

impl FromParam for types::Call {
    const EXPECTED: &'static str = "an object";
    fn from_json(value: &Value) -> Result<Self, Misfit> {
        let members = params::members::<
            Self,
        >(value, &["builder", "effect", "branch", "keys", "numbers"])?;
        Ok(Self {
            builder: params::member(members, "builder")?,
            effect: params::member(members, "effect")?,
            branch: params::member(members, "branch")?,
            keys: params::member(members, "keys")?,
            numbers: params::member(members, "numbers")?,
        })
    }
}

impl FromParam for types::Builder {
    const EXPECTED: &'static str = "an object";
    fn from_json(value: &Value) -> Result<Self, Misfit> {
        let members = params::members::<Self>(value, &["name", "word"])?;
        Ok(Self {
            name: params::optional_member(members, "name")?,
            word: params::optional_member(members, "word")?,
        })
    }
}

impl FromParam for types::Vector {
    const EXPECTED: &'static str = "an object";
    fn from_json(value: &Value) -> Result<Self, Misfit> {
        let members = params::members::<Self>(value, &["operation", "secret"])?;
        Ok(Self {
            operation: params::member(members, "operation")?,
            secret: params::member(members, "secret")?,
        })
    }
}

impl FromParam for types::LoopDrop {
    const EXPECTED: &'static str = "an object";
    fn from_json(value: &Value) -> Result<Self, Misfit> {
        params::members::<Self>(value, &[])?;
        Ok(Self {})
    }
}

impl FromParam for types::LoopApi {
    const EXPECTED: &'static str = "an object";
    fn from_json(value: &Value) -> Result<Self, Misfit> {
        let members = params::members::<Self>(value, &["drop"])?;
        Ok(Self {
            drop: params::member(members, "drop")?,
        })
    }
}

impl FromParam for types::Branch {
    const EXPECTED: &'static str = "an object";
    fn from_json(value: &Value) -> Result<Self, Misfit> {
        match value.get("end") {
            Some(_) => FromParam::from_json(value).map(Self::Ends),
            None => FromParam::from_json(value).map(Self::Goes),
        }
    }
}

/// Parameters that the address of a page may stand for, while a switch is on.
pub static PAGE_PARAMS: &[PageParam<OperationId, Switches>] = &[];
