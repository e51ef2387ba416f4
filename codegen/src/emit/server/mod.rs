//! The server's side: parameters in, JSON out, and the table of routes.

mod dialect;
mod params;
mod routes;
mod vectors;
mod wire;

use super::imports::{Available, available};
use super::{Layout, RustFile};
use crate::ir::Ir;

pub(super) fn emit(ir: &Ir, layout: &Layout) -> Vec<RustFile> {
    let domain = &layout.domain_crate;
    vec![
        params::emit(ir, domain),
        wire::emit(ir, domain),
        dialect::emit(ir, domain),
        routes::emit(ir, domain),
        vectors::emit(ir, domain),
        vectors::emit_examples(ir, domain),
    ]
}

/// The domain's names. Types and commands may have the same names, so both are found under their modules.
fn domain_names(domain: &str) -> Vec<Available> {
    let mut names = available(&format!("{domain}::generated"), "commands types urls");
    names.extend(available(
        &format!("{domain}::generated::commands"),
        "Answer Command OperationId",
    ));
    names.extend(available(&format!("{domain}::generated::refusal"), "Refusal"));
    names
}
