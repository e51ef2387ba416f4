// Generated from tests/it/obstacles/plain.yaml by `cargo xtask generate`. Do not edit.
//! Plain obstacles: from values to JSON.

use crate::{
    obstacles::generated::plain::domain::commands::Answer,
    obstacles::generated::plain::domain::types,
};
use rapidgator_mock::codec::forms::{self, EmptyForm, List, Members, ToWire, Wire};
use serde::{Serialize, Serializer};
use super::dialect::Forms;

impl ToWire<Forms> for Answer {
    fn to_wire<S: Serializer>(
        &self,
        chosen: &Forms,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        match self {
            Answer::LoopType(it) => Serialize::serialize(&Wire(it, chosen), serializer),
            Answer::LoopPut(it) => Serialize::serialize(&Wire(it, chosen), serializer),
            Answer::LoopDrop(it) => Serialize::serialize(&Wire(it, chosen), serializer),
            Answer::LoopAll(it) => {
                Serialize::serialize(&forms::picked("all", List(it, chosen)), serializer)
            }
            Answer::LoopTypeForm(it) => {
                Serialize::serialize(&forms::picked("level", it.value()), serializer)
            }
            Answer::TokenSet(it) => Serialize::serialize(&Wire(it, chosen), serializer),
            Answer::BuilderNew(it) => {
                Serialize::serialize(&forms::picked("api", Wire(it, chosen)), serializer)
            }
        }
    }
}

impl ToWire<Forms> for types::Nothing {
    fn to_wire<S: Serializer>(
        &self,
        _: &Forms,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        Members::begin(serializer)?.end()
    }
}

impl ToWire<Forms> for types::Thing {
    fn to_wire<S: Serializer>(
        &self,
        chosen: &Forms,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        let mut members = Members::begin(serializer)?;
        members.member("id", self.id.as_str())?;
        members.member("type", &self.type_.value())?;
        members.member("fooBar", &self.foo_bar)?;
        members.optional("foo_bar", self.snake_foo_bar.as_deref(), EmptyForm::Absent)?;
        members.member("größe", &self.size.value())?;
        members.member("日本", &self.japan)?;
        members.member("3d", &self.in_three_d)?;
        members.optional("$ref", self.ref_.as_deref(), EmptyForm::Null)?;
        members.member("match", &Wire(&self.match_, chosen))?;
        members
            .optional(
                "tree",
                self.tree.as_ref().map(|it| Wire(it, chosen)),
                EmptyForm::Absent,
            )?;
        members
            .optional(
                "secret",
                self.secret.as_ref().map(|it| it.expose()),
                EmptyForm::Absent,
            )?;
        members
            .optional(
                "code",
                self.code.as_ref().map(|it| it.as_str()),
                chosen.thing_code_empty,
            )?;
        members.end()
    }
}

impl ToWire<Forms> for types::Tree {
    fn to_wire<S: Serializer>(
        &self,
        chosen: &Forms,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        let mut members = Members::begin(serializer)?;
        members.member("name", &self.name)?;
        members
            .optional(
                "left",
                self.left.as_ref().map(|it| Wire(it, chosen)),
                EmptyForm::Absent,
            )?;
        members.member("branch", &Wire(&self.branch, chosen))?;
        members.member("rest", &List(&self.rest, chosen))?;
        members.end()
    }
}

impl ToWire<Forms> for types::End {
    fn to_wire<S: Serializer>(
        &self,
        _: &Forms,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        let mut members = Members::begin(serializer)?;
        members.member("end", &self.end)?;
        members.end()
    }
}

impl ToWire<Forms> for types::Fork {
    fn to_wire<S: Serializer>(
        &self,
        chosen: &Forms,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        let mut members = Members::begin(serializer)?;
        members.member("fork", &Wire(&self.fork, chosen))?;
        members.end()
    }
}

impl ToWire<Forms> for types::Client {
    fn to_wire<S: Serializer>(
        &self,
        chosen: &Forms,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        let mut members = Members::begin(serializer)?;
        members.member("call", &Wire(&self.call, chosen))?;
        members
            .optional(
                "api",
                self.api.as_ref().map(|it| it.as_str()),
                EmptyForm::Absent,
            )?;
        members
            .optional(
                "calls",
                self.calls.as_ref().map(|it| List(it, chosen)),
                EmptyForm::Absent,
            )?;
        members.end()
    }
}

impl ToWire<Forms> for types::Call {
    fn to_wire<S: Serializer>(
        &self,
        chosen: &Forms,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        let mut members = Members::begin(serializer)?;
        members.member("builder", &Wire(&self.builder, chosen))?;
        members.member("effect", &self.effect.value())?;
        members.member("branch", &Wire(&self.branch, chosen))?;
        members
            .member(
                "keys",
                &self.keys.iter().map(|it| it.as_str()).collect::<Vec<_>>(),
            )?;
        members.member("numbers", &self.numbers)?;
        members.end()
    }
}

impl ToWire<Forms> for types::Builder {
    fn to_wire<S: Serializer>(
        &self,
        chosen: &Forms,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        let mut members = Members::begin(serializer)?;
        members
            .optional(
                "name",
                self.name.as_ref().map(|it| Wire(it, chosen)),
                EmptyForm::Absent,
            )?;
        members
            .optional(
                "word",
                self.word.as_ref().map(|it| it.expose()),
                EmptyForm::Absent,
            )?;
        members.end()
    }
}

impl ToWire<Forms> for types::Vector {
    fn to_wire<S: Serializer>(
        &self,
        _: &Forms,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        let mut members = Members::begin(serializer)?;
        members.member("operation", &self.operation)?;
        members.member("secret", self.secret.expose())?;
        members.end()
    }
}

impl ToWire<Forms> for types::LoopDrop {
    fn to_wire<S: Serializer>(
        &self,
        _: &Forms,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        Members::begin(serializer)?.end()
    }
}

impl ToWire<Forms> for types::LoopApi {
    fn to_wire<S: Serializer>(
        &self,
        chosen: &Forms,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        let mut members = Members::begin(serializer)?;
        members.member("drop", &Wire(&self.drop, chosen))?;
        members.end()
    }
}

impl ToWire<Forms> for types::Branch {
    fn to_wire<S: Serializer>(
        &self,
        chosen: &Forms,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        match self {
            types::Branch::Ends(it) => it.to_wire(chosen, serializer),
            types::Branch::Goes(it) => it.to_wire(chosen, serializer),
        }
    }
}
