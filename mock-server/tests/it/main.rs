//! The server as a client sees it: real sockets, requests written by hand.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod browser;
mod client;
mod source;

mod bad_input;
mod callbacks;
mod contents;
mod control;
mod control_watch;
mod coverage;
mod dashboard;
mod dashboard_pictures;
mod data;
mod delivery;
mod downloads;
mod evidence;
mod expectations;
mod exports;
mod faults;
mod journal;
mod killed;
mod life;
mod limits;
mod links;
mod many;
mod plans;
mod program;
mod python;
mod record;
mod remote;
mod requests;
mod seeds;
mod seeds_refused;
mod spaces;
mod stream;
mod struck;
#[cfg(feature = "tls")]
mod tls;
mod uploads;
