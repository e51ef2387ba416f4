// Generated from api-spec.yaml by `cargo xtask generate`. Do not edit.
//! Rapidgator HTTP API: the API as its server has it.

use crate::{
    codec, codec::envelope::{Envelope, Told},
    codec::params::{Booleans, Params},
    codec::routes::Route,
};
use rapidgator_mock_domain::{
    generated::commands::{Answer, Command, OperationId},
    generated::refusal::Refusal,
};
use super::{
    dialect::Forms, params::{self, FALSY, TRUTHY},
    routes::ROUTES, wire::ENVELOPE,
};

/// Everything that is generated for the server.
#[derive(Clone, Copy, Debug)]
pub enum Api {}

impl codec::Api for Api {
    type Operation = OperationId;
    type Command = Command;
    type Answer = Answer;
    type Refusal = Refusal;
    type Forms = Forms;
    const BOOLEANS: Booleans = Booleans {
        truthy: TRUTHY,
        falsy: FALSY,
    };
    const ENVELOPE: Option<Envelope> = Some(ENVELOPE);
    const ROUTES: &'static [Route<OperationId>] = ROUTES;
    fn decode(operation: OperationId, params: &Params) -> Result<Command, Refusal> {
        params::decode(operation, params)
    }
    fn unreadable() -> Refusal {
        Refusal::ParameterInvalid {
            name: "body".to_owned(),
        }
    }
    fn told(refusal: &Refusal) -> Told {
        Told {
            row: refusal.name(),
            status: refusal.status(),
            text: refusal.text(),
        }
    }
}
