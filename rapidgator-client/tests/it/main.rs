//! The client against a scripted transport, and its own transport against a socket.
//!
//! - `calls`: what travels, and what becomes of an answer
//! - `lists`: calls that take lists, and answers that are lists
//! - `sessions`: logins, who waits for them, and when there is none
//! - `uploads`, `downloads`: the two flows; `sources`: the local file of an upload
//! - `decoding`: the wire forms of the types
//! - `secrets`: nothing secret is ever shown
//! - `loopback`: real bytes over TCP

#![allow(
    clippy::unwrap_used,
    reason = "all of this crate is tests, and clippy sees only the functions marked so"
)]

mod calls;
mod decoding;
mod double;
mod downloads;
mod lists;
mod loopback;
mod secrets;
mod sessions;
mod sources;
mod uploads;
