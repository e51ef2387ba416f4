//! The journal for others: lines of JSON, commands of a shell, a test in Rust. What is secret is a placeholder.

mod curl;
mod json;
mod rust;

pub use curl::curl;
pub use json::{json, json_lines};
pub use rust::rust_test;
