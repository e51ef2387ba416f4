// Generated from tests/it/obstacles/wrapped.yaml by `cargo xtask generate`. Do not edit.
//! Wrapped obstacles: what it can do.

use super::{
    commands::{Answer, Command, ItIs},
    refusal::Refusal,
};

/// What the API can do.
pub trait Service {
    /// Who calls, and when.
    type Context;
    /// Says whether. Evidence: documented.
    ///
    /// # Errors
    /// `worse`, `bad`.
    fn it_is(&mut self, context: &Self::Context, command: ItIs) -> Result<bool, Refusal>;
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
        Command::ItIs(it) => service.it_is(context, it).map(Answer::ItIs),
    }
}
