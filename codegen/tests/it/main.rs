//! Integration tests of the generator.

mod diagnostics;
mod generic;
mod golden;
mod rendering;
mod spec;
