//! The client's side: types that read every wire form, the catalogue, descriptors, methods.

mod errors;
mod operations;
mod transfers;
mod types;
mod vectors;

use super::{Layout, RustFile};
use crate::ir::Ir;

pub(super) fn emit(ir: &Ir, _layout: &Layout) -> Vec<RustFile> {
    vec![
        types::emit(ir),
        errors::emit(ir),
        operations::emit(ir),
        transfers::emit(ir),
        vectors::emit(ir),
    ]
}
