//! What is generated for a server, as one trait.

use std::fmt::Debug;

use super::envelope::{Envelope, Told};
use super::forms::ToWire;
use super::params::{Booleans, Params};
use super::routes::Route;

/// An API as its generated server has it.
pub trait Api: Sized + 'static {
    /// Names an operation.
    type Operation: Copy + Debug + Send + Sync + 'static;
    /// A call with its parameters.
    type Command: Send;
    /// What a call that succeeded gives.
    type Answer: ToWire<Self::Forms> + Send;
    /// Why a call is refused.
    type Refusal: Send;
    /// Which form is sent, for each place that has several.
    type Forms: Send + Sync;

    /// Spellings of booleans.
    const BOOLEANS: Booleans;
    /// The members around every answer; `None`: the HTTP status decides, and the body is the result.
    const ENVELOPE: Option<Envelope>;
    /// Where its operations are.
    const ROUTES: &'static [Route<Self::Operation>];

    /// Reads the parameters of a call.
    ///
    /// # Errors
    ///
    /// The refusal for the first parameter that is missing or cannot be read.
    fn decode(operation: Self::Operation, params: &Params) -> Result<Self::Command, Self::Refusal>;

    /// The refusal of a body that is not written as it should be.
    fn unreadable() -> Self::Refusal;

    /// What an answer tells of a refusal.
    fn told(refusal: &Self::Refusal) -> Told;
}
