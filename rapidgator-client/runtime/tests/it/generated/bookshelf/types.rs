// Generated from codegen/tests/it/fixtures/bookshelf.yaml by `cargo xtask generate`. Do not edit.
//! Bookshelf: values, enums and objects.

use rapidgator_client_runtime::{
    Secret, open_integer_enum, open_text_enum, page::Page, text_scalar, wire,
};
use serde::{Deserialize, Deserializer};

text_scalar! {
    /// Names a book. See <https://books.example/isbn>. Evidence: documented (manual).
    pub struct Isbn;
}

/// The picture of a book. Evidence: observed.
#[allow(dead_code, reason = "not every client reads links")]
pub(crate) static COVER: Page = Page { path: "/covers?isbn={isbn}&size={size}" };

open_integer_enum! {
    /// Kinds of books. Evidence: documented.
    pub enum Kind {
        /// Ends where it begins.
        Loop = -1,
        /// An essay.
        Try = 2,
    }
}

open_text_enum! {
    /// What a shelf looks like. Evidence: assumed.
    pub enum Mood {
        /// In order.
        Tidy = "tidy",
        /// \<b\>Not\</b\> in order.
        Wild = "wild!",
    }
}

impl Mood {
    /// Whether nothing comes after this state.
    pub const fn is_terminal(&self) -> bool {
        false
    }
}

/// One book. Evidence: documented (manual).
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[non_exhaustive]
pub struct Book {
    /// Names it.
    pub isbn: Isbn,
    /// Its kind.
    #[serde(rename = "type")]
    pub type_: Kind,
    /// Whether it was looked for.
    #[serde(rename = "match", default, deserialize_with = "wire::optional")]
    pub match_: Option<bool>,
    /// How long it is.
    #[serde(deserialize_with = "wire::integer")]
    pub pages: u64,
    /// How many there are. Evidence: observed.
    #[serde(rename = "inStock", default, deserialize_with = "wire::optional_integer")]
    pub in_stock: Option<u64>,
    /// For diaries.
    #[serde(default, deserialize_with = "wire::optional")]
    pub lock: Option<Secret>,
    /// Words about it.
    #[serde(default, deserialize_with = "wire::list")]
    pub tags: Vec<String>,
}

/// A book that is gone. Evidence: assumed.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[non_exhaustive]
pub struct Lost {
    /// Names it.
    pub isbn: Isbn,
    /// Always true.
    pub lost: bool,
}

/// A book, or what is left of it. Evidence: assumed.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[allow(
    clippy::large_enum_variant,
    reason = "entries are looked at and dropped; a box would be in the way"
)]
pub enum Found {
    /// A book that is gone. Evidence: assumed.
    Gone(Lost),
    /// One book. Evidence: documented (manual).
    There(Book),
}

impl<'de> Deserialize<'de> for Found {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        wire::union(deserializer, "lost", Self::Gone, Self::There)
    }
}
