// Generated from mock-server/control-spec.yaml by `cargo xtask generate`. Do not edit.
//! Control of rapidgator-mock: the API as its server has it.

use crate::{
    codec, codec::envelope::{Envelope, Told},
    codec::params::{Booleans, Params},
    codec::routes::Route,
    control::generated::domain::commands::{Answer, Command, OperationId},
    control::generated::domain::refusal::Refusal,
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
        Refusal::BodyUnreadable
    }
    fn told(refusal: &Refusal) -> Told {
        Told {
            row: refusal.name(),
            status: refusal.status(),
            text: refusal.text(),
        }
    }
}
