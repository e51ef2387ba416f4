//! Integration tests of the generator.

mod diagnostics;
mod diff;
mod generic;
mod golden;
mod mutants;
mod openapi;
mod rendering;
mod schema;
mod silence;
mod spec;
