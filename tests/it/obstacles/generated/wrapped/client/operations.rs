// Generated from tests/it/obstacles/wrapped.yaml by `cargo xtask generate`. Do not edit.
//! Wrapped obstacles: its operations.
//!
//! Any call may be refused with `bad`.

use rapidgator_client_runtime::{
    call::{Body, Effect, Method, Operation, Parameter},
    client, markers,
};
use super::errors::{API, ErrorId};

client! {
    API
}

impl Client {
    /// Operations on `it`.
    pub fn it(&self) -> ItApi<'_> {
        ItApi { client: self }
    }
}

/// Operations on `it`.
#[derive(Clone, Copy, Debug)]
pub struct ItApi<'c> {
    client: &'c Client,
}

impl<'c> ItApi<'c> {
    /// Says whether. Evidence: documented.
    /// - `really`: Whether it is.
    ///
    /// # Errors
    /// `worse`, or as any call.
    pub fn is(&self, really: bool) -> Call<'c, ItIs> {
        Call::new(self.client).set("really", really)
    }
}

/// All operations, in the order of the description.
pub static OPERATIONS: &[&Operation] = &[&IT_IS];

/// `it.is`.
pub static IT_IS: Operation = Operation {
    id: "it.is", method: Method::Post, path: "it", body: Body::Form, effect: Effect::Read, needs_session: false,
    pick: Some("is"), params: &[Parameter::required("really")], errors: &ErrorId::rows([ErrorId::Worse, ErrorId::Bad]),
};

markers! {
    ItIs: IT_IS -> bool;
}
