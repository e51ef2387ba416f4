//! What a test orders of a world and reads of it: trouble, the journal, expectations.

mod expect;
pub mod export;
mod faults;
mod journal;

pub use expect::Expecting;
pub use faults::{Faults, PlanError};
pub use journal::{Follow, Journal, Next};
