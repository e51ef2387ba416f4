//! The client's side: types that read every wire form, the catalogue, descriptors, methods.

mod errors;
mod inputs;
mod operations;
mod transfers;
mod types;
mod vectors;

use super::imports::{Available, available};
use super::{Layout, RustFile};
use crate::ir::Ir;

pub(super) fn emit(ir: &Ir, layout: &Layout) -> Vec<RustFile> {
    let mut files = surface(ir, &layout.client_runtime);
    files.push(vectors::emit(ir, Runtime(&layout.client_runtime)));
    files
}

/// All of it but what tests need.
pub(super) fn surface(ir: &Ir, runtime: &str) -> Vec<RustFile> {
    let runtime = Runtime(runtime);
    vec![
        types::emit(ir, runtime),
        errors::emit(ir, runtime),
        operations::emit(ir, runtime),
        transfers::emit(ir, runtime),
    ]
}

/// The library that the generated files rest on, by its path.
#[derive(Clone, Copy)]
struct Runtime<'l>(&'l str);

impl Runtime<'_> {
    /// What the library has at its root: macros, modules and the types that everybody needs.
    fn root(self, names: &str) -> Vec<Available> {
        available(self.0, names)
    }

    /// What one of its modules has.
    fn module(self, module: &str, names: &str) -> Vec<Available> {
        available(&format!("{}::{module}", self.0), names)
    }
}
