// Generated from codegen/tests/it/specs/library.yaml by `cargo xtask generate`. Do not edit.
//! Library API: values, enums and objects.

use rapidgator_client_runtime::{
    Batch, Secret, WaitPlan, open_integer_enum, open_text_enum, page::Page, text_scalar,
    wire,
};
use serde::{Deserialize, Deserializer};
use super::errors::ErrorId;

text_scalar! {
    /// Names a book. Evidence: documented.
    pub struct BookId;
}

/// The page of a book. Evidence: observed.
#[allow(dead_code, reason = "not every client reads links")]
pub(crate) static BOOK_PAGE: Page = Page { path: "/book/{book_id}/{title}.html" };

open_integer_enum! {
    /// Where a loan stands. Evidence: documented.
    pub enum LoanState {
        /// Asked for.
        Open = (0, "Open"),
        /// On its way.
        Packed = (1, "Packed"),
        /// With the reader.
        Lent = (2, "Lent"),
    }
}

open_text_enum! {
    /// What a book is written in. Evidence: documented.
    pub enum Language {
        /// English.
        English = "en",
        /// German.
        German = "de",
    }
}

impl LoanState {
    /// Whether nothing comes after this state.
    pub const fn is_terminal(&self) -> bool {
        matches!(self, Self::Lent)
    }
}

/// Ask until it is there. Evidence: documented.
pub const LOAN_WAIT: WaitPlan = WaitPlan { delays_ms: &[100, 1000], budget_ms: 60000 };

/// An open session. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[non_exhaustive]
pub struct Login {
    /// The key.
    pub key: Secret,
}

/// A book. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[non_exhaustive]
pub struct Book {
    /// Names it.
    pub book_id: BookId,
    /// What it is called.
    pub title: String,
    /// How long it is.
    #[serde(deserialize_with = "wire::integer")]
    pub pages: u64,
    /// What it is written in.
    #[serde(default, deserialize_with = "wire::optional")]
    pub language: Option<Language>,
    /// The same in other languages.
    #[serde(default, deserialize_with = "wire::list")]
    pub translations: Vec<Book>,
}

/// A book that is not there. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[non_exhaustive]
pub struct NoBook {
    /// The id that was asked for.
    pub book_id: BookId,
    /// Why there is none.
    pub error: String,
}

/// A loan. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[non_exhaustive]
pub struct Loan {
    /// Names it.
    #[serde(deserialize_with = "wire::integer")]
    pub loan_id: u64,
    /// Where it stands.
    pub state: LoanState,
    /// Label of `state`.
    pub state_label: Option<String>,
    /// Where the pictures are.
    #[serde(default, deserialize_with = "wire::optional")]
    pub scan: Option<Secret>,
}

/// What became of each book. Evidence: documented.
#[must_use = "some of the ids may have failed; look at `failures` or `all` of `Batch`"]
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[non_exhaustive]
pub struct Outcome {
    /// The books that were lent.
    #[serde(default, deserialize_with = "wire::list")]
    pub lent: Vec<String>,
    /// The others.
    #[serde(default, deserialize_with = "wire::list")]
    pub kept: Vec<String>,
    /// How many others there are.
    #[serde(deserialize_with = "wire::integer")]
    pub held_back: u64,
    /// Why they were not lent.
    #[serde(default, deserialize_with = "wire::list")]
    pub reasons: Vec<String>,
}

impl Batch for Outcome {
    type Code = ErrorId;
    fn succeeded(&self) -> &[String] {
        &self.lent
    }
    fn failed(&self) -> &[String] {
        &self.kept
    }
    fn errors(&self) -> &[String] {
        &self.reasons
    }
    fn failed_count(&self) -> u64 {
        self.held_back
    }
}

/// One of several books. Evidence: documented.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[allow(
    clippy::large_enum_variant,
    reason = "entries are looked at and dropped; a box would be in the way"
)]
pub enum BookEntry {
    /// A book that is not there. Evidence: documented.
    Missing(NoBook),
    /// A book. Evidence: documented.
    Found(Book),
}

impl<'de> Deserialize<'de> for BookEntry {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        wire::union(deserializer, "error", Self::Missing, Self::Found)
    }
}
