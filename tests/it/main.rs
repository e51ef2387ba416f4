//! The client against the mock over loopback. Where a new test goes: beside the calls that it is about; what must hold
//! whatever the call is belongs into `catalogue`, what a broken connection does into `cuts`.

#![allow(
    clippy::unwrap_used,
    reason = "clippy.toml allows it in test functions; the helpers here are tests as well"
)]

mod accounts;
mod bad_input;
mod catalogue;
mod cli;
mod copies;
mod cuts;
mod downloads;
mod drift;
mod examples;
mod faults;
mod files;
mod folders;
mod forms;
mod harness;
mod hostile;
mod links;
mod many;
mod obstacles;
mod presets;
mod raw;
mod readings;
mod remote;
mod resume;
mod schedules;
mod several;
mod switches;
mod tolerance;
mod trash;
mod trees;
mod uploads;
