//! Integration tests of the generator.

mod diagnostics;
mod generic;
mod golden;
mod openapi;
mod rendering;
mod schema;
mod spec;
