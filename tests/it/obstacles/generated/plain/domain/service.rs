// Generated from tests/it/obstacles/plain.yaml by `cargo xtask generate`. Do not edit.
//! Plain obstacles: what it can do.

use super::{
    commands::{
        Answer, BuilderNew, Command, LoopAll, LoopDrop, LoopPut, LoopType, LoopTypeForm,
        TokenSet,
    },
    refusal::Refusal, types::{Client, Level, LoopApi, Nothing, Thing},
};

/// What the API can do.
pub trait Service {
    /// Who calls, and when.
    type Context;
    /// Gives a thing. Evidence: documented.
    ///
    /// # Errors
    /// `type`, `incomplete`, `unclear`, `no_json`.
    fn loop_type(
        &mut self,
        context: &Self::Context,
        command: LoopType,
    ) -> Result<Thing, Refusal>;
    /// Keeps a thing. Evidence: documented.
    ///
    /// # Errors
    /// `self`, `incomplete`, `unclear`, `no_json`.
    fn loop_put(
        &mut self,
        context: &Self::Context,
        command: LoopPut,
    ) -> Result<Thing, Refusal>;
    /// Forgets a thing. Evidence: documented.
    ///
    /// # Errors
    /// `type`, `incomplete`, `unclear`, `no_json`.
    fn loop_drop(
        &mut self,
        context: &Self::Context,
        command: LoopDrop,
    ) -> Result<Nothing, Refusal>;
    /// Gives all of them. Evidence: documented.
    ///
    /// # Errors
    /// `incomplete`, `unclear`, `no_json`.
    fn loop_all(
        &mut self,
        context: &Self::Context,
        command: LoopAll,
    ) -> Result<Vec<Thing>, Refusal>;
    /// Takes a form. Evidence: documented.
    ///
    /// # Errors
    /// `incomplete`, `unclear`, `no_json`.
    fn loop_type_form(
        &mut self,
        context: &Self::Context,
        command: LoopTypeForm,
    ) -> Result<Level, Refusal>;
    /// Takes everything that is called as something else, in a group that is called so too. Evidence: documented.
    ///
    /// # Errors
    /// `self`, `incomplete`, `unclear`, `no_json`.
    fn token_set(
        &mut self,
        context: &Self::Context,
        command: TokenSet,
    ) -> Result<Client, Refusal>;
    /// Gives nothing, under names that are taken. Evidence: documented.
    ///
    /// # Errors
    /// `incomplete`, `unclear`, `no_json`.
    fn builder_new(
        &mut self,
        context: &Self::Context,
        command: BuilderNew,
    ) -> Result<LoopApi, Refusal>;
}

/// Hands a command to its method.
///
/// # Errors
///
/// What the method refuses.
pub fn dispatch<S: Service>(
    service: &mut S,
    context: &S::Context,
    command: Command,
) -> Result<Answer, Refusal> {
    match command {
        Command::LoopType(it) => service.loop_type(context, it).map(Answer::LoopType),
        Command::LoopPut(it) => service.loop_put(context, it).map(Answer::LoopPut),
        Command::LoopDrop(it) => service.loop_drop(context, it).map(Answer::LoopDrop),
        Command::LoopAll(it) => service.loop_all(context, it).map(Answer::LoopAll),
        Command::LoopTypeForm(it) => {
            service.loop_type_form(context, it).map(Answer::LoopTypeForm)
        }
        Command::TokenSet(it) => service.token_set(context, it).map(Answer::TokenSet),
        Command::BuilderNew(it) => {
            service.builder_new(context, it).map(Answer::BuilderNew)
        }
    }
}
