//! The client against a scripted transport, and its own transport against a socket.
//!
//! - `calls`: what travels, and what becomes of an answer
//! - `retries`: which calls are sent again, and when
//! - `lists`: calls that take lists, and answers that are lists; `listings`: those that come in pages
//! - `sessions`: logins, who waits for them, and when there is none
//! - `uploads`, `downloads`: the two flows; `resume`: a download in parts; `parts`: the files beside its target; `segments`: over several connections; `addresses`: where the bytes are; `several`: many uploads at once; `many`: many downloads; `sources`: the local file of an upload; `resends`: what is sent twice
//! - `decoding`: the wire forms of the types
//! - `secrets`: nothing secret is ever shown
//! - `loopback`: real bytes over TCP

#![allow(
    clippy::unwrap_used,
    reason = "all of this crate is tests, and clippy sees only the functions marked so"
)]

mod addresses;
mod calls;
mod decoding;
mod double;
mod downloads;
mod listings;
mod lists;
mod loopback;
mod many;
mod parts;
mod record;
mod resends;
mod resume;
mod retries;
mod secrets;
mod segments;
mod sessions;
mod several;
mod sources;
mod uploads;
