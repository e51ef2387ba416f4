//! Walks the examples of the control API: each request makes its command, each answer and refusal its JSON.

use serde_json::Value;

use super::generated::domain::commands::{Command, OperationId};
use super::generated::domain::refusal::Refusal;
use super::generated::server::api::Api;
use super::generated::server::dialect::Forms;
use super::generated::server::wire::ENVELOPE;
use super::generated::server::{examples, vectors};
use crate::codec::Api as _;
use crate::codec::forms::Wire;
use crate::codec::json::{self, Spelling};
use crate::codec::params::{Cut, Params};

/// An example of a request.
pub(crate) struct RequestVector {
    pub(crate) operation: OperationId,
    pub(crate) example: &'static str,
    /// What is in the path or the query.
    pub(crate) query: &'static str,
    /// The body; empty if there is none.
    pub(crate) json: &'static str,
    pub(crate) command: Command,
}

/// An example of a success.
pub(crate) struct AnswerVector {
    pub(crate) operation: OperationId,
    pub(crate) example: &'static str,
    /// The payload in JSON.
    pub(crate) payload: &'static str,
}

/// An example of a refusal.
pub(crate) struct RefusalVector {
    pub(crate) operation: OperationId,
    pub(crate) example: &'static str,
    pub(crate) refusal: Refusal,
    /// The whole envelope in JSON.
    pub(crate) body: &'static str,
}

fn parsed(json: impl AsRef<[u8]>) -> Value {
    serde_json::from_slice(json.as_ref()).unwrap()
}

#[test]
fn requests_make_their_commands() {
    for vector in vectors::requests() {
        let mut params = Params::new(Api::BOOLEANS);
        params.add_urlencoded(vector.query.as_bytes(), Cut::Nowhere);
        params.add_members(serde_json::from_str(vector.json).unwrap_or_default());
        let command = Api::decode(vector.operation, &params);
        assert_eq!(
            command,
            Ok(vector.command),
            "{} {}",
            vector.operation.id(),
            vector.example
        );
    }
}

#[test]
fn answers_make_their_json() {
    for vector in vectors::answers() {
        let answer = examples::answer(vector.operation, vector.example).unwrap();
        let text = json::encode(&Wire(&answer, &Forms::default()), Spelling::Plain);
        let name = (vector.operation.id(), vector.example);
        assert_eq!(parsed(text), parsed(vector.payload), "{name:?}");
    }
}

#[test]
fn refusals_make_their_envelopes() {
    for vector in vectors::refusals() {
        let text = ENVELOPE.encode::<()>(Err(&Api::told(&vector.refusal)), Spelling::Plain);
        let name = (vector.operation.id(), vector.example);
        assert_eq!(parsed(text), parsed(vector.body), "{name:?}");
    }
}

#[test]
fn every_operation_has_a_success_and_a_refusal() {
    for operation in OperationId::ALL {
        let answered = vectors::answers().iter().any(|vector| vector.operation == *operation);
        let refused = vectors::refusals().iter().any(|vector| vector.operation == *operation);
        assert!(answered && refused, "{}", operation.id());
    }
}
