//! Integration tests of the generator.

mod diagnostics;
mod diff;
mod fuzz;
mod generic;
mod golden;
mod machines;
mod mutants;
mod openapi;
mod rendering;
mod schema;
mod silence;
mod spec;
