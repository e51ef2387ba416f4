//! The server as a client sees it: real sockets, requests written by hand.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod client;

mod bad_input;
mod downloads;
mod life;
mod links;
mod many;
mod requests;
mod uploads;
