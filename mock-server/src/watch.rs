//! What a test orders of a world and reads of it: trouble and the journal.

mod faults;
mod journal;

pub use faults::{Faults, PlanError};
pub use journal::{Follow, Journal, Next};
