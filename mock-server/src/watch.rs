//! What a test orders of a world and reads of it: trouble, the journal, expectations.

mod coverage;
mod expect;
pub mod export;
mod faults;
mod journal;

pub(crate) use coverage::leave;
pub use coverage::{coverage_json, coverage_markdown};
pub use expect::Expecting;
pub(crate) use expect::check;
pub use faults::{Faults, PlanError};
pub use journal::{Follow, Journal, Next};
