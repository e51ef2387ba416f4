//! The domain's side: closed types, commands and answers, refusals, the service, machines, addresses.

mod commands;
mod facts;
mod limits;
mod machines;
mod operation_id;
mod refusal;
mod service;
pub(super) mod switches;
mod types;
mod urls;

use super::{Layout, RustFile};
use crate::ir::Ir;

pub(super) fn emit(ir: &Ir, layout: &Layout) -> Vec<RustFile> {
    let runtime = &layout.domain_runtime;
    vec![
        types::emit(ir, runtime),
        commands::emit(ir, runtime),
        refusal::emit(ir, runtime),
        service::emit(ir),
        machines::emit(ir),
        facts::emit(ir, runtime),
        urls::emit(ir, runtime),
        limits::emit(ir),
        switches::emit(ir, runtime),
    ]
}
