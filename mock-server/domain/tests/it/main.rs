//! Tests of the domain through its public door, in one binary. A new test goes into the file of the thing that it is
//! about; what runs through several things, into `whole` (fixed) or `random` (made up).

#![allow(
    clippy::unwrap_used,
    reason = "clippy.toml allows it in test functions; the helpers here are tests as well"
)]

mod support;

mod accounts;
mod bad_input;
mod batch;
mod copies;
mod downloads;
mod files;
mod folders;
mod forks;
mod kept;
mod links;
mod progress;
mod record;
mod refusals;
mod remote;
mod switches;
mod told;
mod trash;
mod trees;
mod upload_states;
mod uploads;
mod urls;

mod random;
mod whole;
