//! The server's side: parameters in, JSON out, and the table of routes.

mod api;
mod dialect;
mod params;
mod requests;
mod routes;
mod vectors;
mod wire;

use super::imports::{Available, available};
use super::{Layout, RustFile};
use crate::ir::Ir;

pub(super) fn emit(ir: &Ir, layout: &Layout) -> Vec<RustFile> {
    vec![
        api::emit(ir, layout),
        params::emit(ir, layout),
        wire::emit(ir, layout),
        dialect::emit(ir, layout),
        routes::emit(ir, layout),
        vectors::emit(ir, layout),
        vectors::emit_examples(ir, layout),
    ]
}

/// The domain's names. Types and commands may have the same names, so both are found under their modules.
fn domain_names(layout: &Layout) -> Vec<Available> {
    let module = &layout.domain_module;
    let mut names = available(module, "commands types urls");
    names.extend(available(&format!("{module}::commands"), "Answer Command OperationId"));
    names.extend(available(&format!("{module}::refusal"), "Refusal"));
    names.extend(available(&format!("{module}::switches"), "Switches"));
    names
}

/// Names of a module of the runtime.
fn runtime_names(layout: &Layout, module: &str, names: &str) -> Vec<Available> {
    available(&format!("{}::codec{module}", layout.server_runtime), names)
}
