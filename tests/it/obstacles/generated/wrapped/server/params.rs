// Generated from tests/it/obstacles/wrapped.yaml by `cargo xtask generate`. Do not edit.
//! Wrapped obstacles: from parameters to commands.

use crate::{
    obstacles::generated::wrapped::domain::commands::{self, Command, OperationId},
    obstacles::generated::wrapped::domain::refusal::Refusal,
    obstacles::generated::wrapped::domain::switches::Switches,
};
use rapidgator_mock::codec::params::{Misfit, PageParam, ParamRule, Params};

/// Spellings of true.
pub const TRUTHY: &[&str] = &["yes"];

/// Spellings of false.
pub const FALSY: &[&str] = &["no"];

/// Reads the parameters of a call.
///
/// # Errors
///
/// The refusal for the first parameter that is missing or cannot be read.
pub fn decode(operation: OperationId, params: &Params) -> Result<Command, Refusal> {
    let command = match operation {
        OperationId::ItIs => {
            Command::ItIs(commands::ItIs {
                really: params.required(&IT_IS_REALLY)?,
            })
        }
    };
    Ok(command)
}

static IT_IS_REALLY: ParamRule<Refusal> = ParamRule { name: "really", absent_when: &[], missing: bad, invalid: bad };

fn bad(_: Misfit) -> Refusal {
    Refusal::Bad
}

/// Parameters that the address of a page may stand for, while a switch is on.
pub static PAGE_PARAMS: &[PageParam<OperationId, Switches>] = &[];
