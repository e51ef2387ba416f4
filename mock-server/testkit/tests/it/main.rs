//! The test kit as a test of another project uses it; and what is done in the process against what is done over HTTP.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod beside;
mod exported;
mod followed;
mod same;
