// Generated from codegen/tests/it/specs/library.yaml by `cargo xtask generate`. Do not edit.
//! Library API: its operations.
//!
//! Any call may be refused with `key_expired`, `parameter_missing`, `parameter_invalid`.

use rapidgator_client_runtime::{
    Secret, call::{Body, Effect, Method, Operation, Parameter},
    client, markers,
};
use super::{
    errors::{API, ErrorId},
    types::{BookEntry, BookId, Language, Loan, Login, Outcome},
};

client! {
    API -> Login
}

impl Client {
    /// Operations on `reader`.
    pub fn reader(&self) -> ReaderApi<'_> {
        ReaderApi { client: self }
    }
    /// Operations on `book`.
    pub fn book(&self) -> BookApi<'_> {
        BookApi { client: self }
    }
    /// Operations on `loan`.
    pub fn loan(&self) -> LoanApi<'_> {
        LoanApi { client: self }
    }
}

/// Operations on `reader`.
#[derive(Clone, Copy, Debug)]
pub struct ReaderApi<'c> {
    client: &'c Client,
}

impl<'c> ReaderApi<'c> {
    /// Opens a session. Evidence: documented.
    /// - `name`: Who it is.
    /// - `password`: What only the reader knows.
    ///
    /// # Errors
    /// `unknown_reader`, or as any call.
    pub fn login(
        &self,
        name: impl Into<String>,
        password: impl Into<Secret>,
    ) -> Call<'c, ReaderLogin> {
        Call::new(self.client).set("name", name.into()).set("password", password.into())
    }
}

/// Operations on `book`.
#[derive(Clone, Copy, Debug)]
pub struct BookApi<'c> {
    client: &'c Client,
}

impl<'c> BookApi<'c> {
    /// Gives books. Evidence: documented.
    /// - `book_id`: The books.
    ///
    /// # Errors
    /// `book_not_found`, `too_many_books`, or as any call.
    pub fn info(
        &self,
        book_id: impl IntoIterator<Item = impl Into<BookId>>,
    ) -> Call<'c, BookInfo> {
        Call::new(self.client)
            .set_list("book_id", ",", book_id.into_iter().map(Into::<BookId>::into))
    }
}

impl Call<'_, BookInfo> {
    /// In which language. Default: `English`.
    pub fn language(self, language: Language) -> Self {
        self.set("language", language)
    }
    /// Whether little is enough.
    pub fn brief(self, brief: bool) -> Self {
        self.set("brief", brief)
    }
}

/// Operations on `loan`.
#[derive(Clone, Copy, Debug)]
pub struct LoanApi<'c> {
    client: &'c Client,
}

impl<'c> LoanApi<'c> {
    /// Tells where a loan stands. Evidence: documented.
    /// - `loan_id`: The loan.
    ///
    /// # Errors
    /// As any call.
    pub fn info(&self, loan_id: u64) -> Call<'c, LoanInfo> {
        Call::new(self.client).set("loan_id", loan_id)
    }
    /// Lends books. Evidence: documented.
    /// - `book_id`: The books.
    ///
    /// # Errors
    /// As any call. For single ids: `book_not_found`.
    pub fn open(
        &self,
        book_id: impl IntoIterator<Item = impl Into<BookId>>,
    ) -> Call<'c, LoanOpen> {
        Call::new(self.client)
            .set_list("book_id", ",", book_id.into_iter().map(Into::<BookId>::into))
    }
}

/// All operations, in the order of the description.
pub static OPERATIONS: &[&Operation] = &[&READER_LOGIN, &BOOK_INFO, &LOAN_INFO, &LOAN_OPEN];

/// `reader.login`.
pub static READER_LOGIN: Operation = Operation {
    id: "reader.login", method: Method::Post, path: "reader/login", body: Body::Form, effect: Effect::Create,
    needs_session: false, pick: None, params: &[Parameter::required("name"), Parameter::required("password").secret()],
    errors: &ErrorId::rows([ErrorId::UnknownReader, ErrorId::ParameterMissing, ErrorId::ParameterInvalid]),
};

/// `book.info`.
pub static BOOK_INFO: Operation = Operation {
    id: "book.info", method: Method::Post, path: "book/info", body: Body::Form, effect: Effect::Read,
    needs_session: true, pick: Some("books"),
    params: &[Parameter::required("book_id").at_most(2), Parameter::optional("language"), Parameter::optional("brief")],
    errors: &ErrorId::rows([ErrorId::BookNotFound, ErrorId::TooManyBooks, ErrorId::KeyExpired,
        ErrorId::ParameterMissing, ErrorId::ParameterInvalid]),
};

/// `loan.info`.
pub static LOAN_INFO: Operation = Operation {
    id: "loan.info", method: Method::Post, path: "loan/info", body: Body::Form, effect: Effect::Read,
    needs_session: true, pick: Some("loan"), params: &[Parameter::required("loan_id")],
    errors: &ErrorId::rows([ErrorId::KeyExpired, ErrorId::ParameterMissing, ErrorId::ParameterInvalid]),
};

/// `loan.open`.
pub static LOAN_OPEN: Operation = Operation {
    id: "loan.open", method: Method::Post, path: "loan/open", body: Body::Form, effect: Effect::Create,
    needs_session: true, pick: None, params: &[Parameter::required("book_id")],
    errors: &ErrorId::rows([ErrorId::KeyExpired, ErrorId::ParameterMissing, ErrorId::ParameterInvalid]),
};

markers! {
    ReaderLogin: READER_LOGIN -> Login;
    BookInfo: BOOK_INFO -> Vec<BookEntry>;
    LoanInfo: LOAN_INFO -> Loan;
    LoanOpen: LOAN_OPEN -> Outcome;
}
