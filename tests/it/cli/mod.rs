//! The command `rapidgator` in front of the mock.

mod accounts;
mod json;
mod links;
mod listings;
mod places;
mod shell;
mod transfers;
mod troubles;
mod valve;
