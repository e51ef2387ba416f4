//! The domain's side: closed types, commands and answers, refusals, the service, machines, addresses.

mod commands;
mod limits;
mod machines;
mod operation_id;
mod refusal;
mod service;
mod switches;
mod types;
mod urls;

use super::{Layout, RustFile};
use crate::ir::Ir;

pub(super) fn emit(ir: &Ir, _layout: &Layout) -> Vec<RustFile> {
    vec![
        types::emit(ir),
        commands::emit(ir),
        refusal::emit(ir),
        service::emit(ir),
        machines::emit(ir),
        urls::emit(ir),
        limits::emit(ir),
        switches::emit(ir),
    ]
}
