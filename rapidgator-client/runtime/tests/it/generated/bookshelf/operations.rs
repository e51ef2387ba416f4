// Generated from codegen/tests/it/fixtures/bookshelf.yaml by `cargo xtask generate`. Do not edit.
//! Bookshelf: its operations.
//!
//! Any call may be refused with `incomplete`.

use rapidgator_client_runtime::{
    Secret, call::{Body, Effect, Method, Operation, Parameter},
    client, markers,
};
use super::{
    errors::{API, ErrorId},
    types::{Book, Found, Isbn, Mood},
};

client! {
    API
}

impl Client {
    /// Operations on `book`.
    pub fn book(&self) -> BookApi<'_> {
        BookApi { client: self }
    }
}

/// Operations on `book`.
#[derive(Clone, Copy, Debug)]
pub struct BookApi<'c> {
    client: &'c Client,
}

impl<'c> BookApi<'c> {
    /// Moves books to another shelf. Evidence: documented (manual).
    /// - `isbn`: The books.
    ///
    /// # Errors
    /// `too_heavy`, or as any call. For single ids: `no_such_book`.
    pub fn move_(
        &self,
        isbn: impl IntoIterator<Item = impl Into<Isbn>>,
    ) -> Call<'c, BookMove> {
        Call::new(self.client)
            .set_list("isbn", ";", isbn.into_iter().map(Into::<Isbn>::into))
    }
    /// Finds a book. Evidence: assumed.
    /// - `isbn`: The book.
    ///
    /// # Errors
    /// `no_such_book`, or as any call.
    pub fn find(&self, isbn: impl Into<Isbn>) -> Call<'c, BookFind> {
        Call::new(self.client).set("isbn", isbn.into())
    }
}

impl Call<'_, BookMove> {
    /// The shelf. Default: 1.
    pub fn in_(self, in_: u64) -> Self {
        self.set("in", in_)
    }
    /// What it looks like then. Default: `Wild`.
    pub fn mood(self, mood: Mood) -> Self {
        self.set("mood", mood)
    }
    /// For diaries.
    pub fn lock(self, lock: impl Into<Secret>) -> Self {
        self.set("lock", lock.into())
    }
    /// Whether it is a set.
    pub fn set_(self, set: bool) -> Self {
        self.set("set", set)
    }
}

/// All operations, in the order of the description.
pub static OPERATIONS: &[&Operation] = &[&BOOK_MOVE, &BOOK_FIND];

/// `book.move`.
pub static BOOK_MOVE: Operation = Operation {
    id: "book.move", method: Method::Get, path: "book/move", body: Body::Form, effect: Effect::Idempotent,
    needs_session: false, pick: None,
    params: &[Parameter::required("isbn").at_most(2), Parameter::optional("in"), Parameter::optional("mood"),
        Parameter::optional("lock").secret(), Parameter::optional("set")],
    errors: &ErrorId::rows([ErrorId::TooHeavy, ErrorId::Incomplete]),
};

/// `book.find`.
pub static BOOK_FIND: Operation = Operation {
    id: "book.find", method: Method::Get, path: "book/find", body: Body::Form, effect: Effect::Read,
    needs_session: false, pick: Some("book"), params: &[Parameter::required("isbn")],
    errors: &ErrorId::rows([ErrorId::NoSuchBook, ErrorId::Incomplete]),
};

markers! {
    BookMove: BOOK_MOVE -> Vec<Found>;
    BookFind: BOOK_FIND -> Book;
}
