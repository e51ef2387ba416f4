//! The command `rapidgator` in front of the mock.

mod accounts;
mod json;
mod links;
mod listings;
mod places;
#[cfg(unix)]
mod questions;
mod shell;
#[cfg(unix)]
mod signals;
mod transfers;
mod troubles;
mod valve;
