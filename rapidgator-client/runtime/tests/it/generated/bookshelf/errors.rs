// Generated from codegen/tests/it/fixtures/bookshelf.yaml by `cargo xtask generate`. Do not edit.
//! Bookshelf: what it says when it refuses.

use rapidgator_client_runtime::{
    api::Api, catalogue::{ErrorRow, Recognise, Retry, SessionAction},
    error_ids,
};

/// Where the service is.
pub const BASE_URL: &str = "https://books.example";

/// What is known about the service as a whole.
pub(crate) static API: Api = Api {
    base_url: BASE_URL, truthy: &["yes"], falsy: &["no"], session: None, envelope: None,
};

error_ids! {
    /// Rows of the error catalogue.
    pub enum ErrorId {
        /// A parameter is not there, or \[not\] readable. Evidence: documented.
        Incomplete,
        /// Nobody has this book. Evidence: observed, low confidence.
        NoSuchBook,
        /// The shelf would break. Evidence: assumed.
        TooHeavy,
    }
}

/// In the order of [`ErrorId`].
static CATALOGUE: [ErrorRow; 3] = [
    ErrorRow { name: "incomplete", status: 400, recognise: Recognise::Text, retry: Retry::Never,
        session: SessionAction::Keep, texts: &[&["", "? \"100%\" \\ it"]] },
    ErrorRow { name: "no_such_book", status: 404, recognise: Recognise::Status, retry: Retry::Never,
        session: SessionAction::Keep, texts: &[&["no such book"], &["no book ", " on shelf ", ""]] },
    ErrorRow { name: "too_heavy", status: 409, recognise: Recognise::Text, retry: Retry::Later,
        session: SessionAction::Keep, texts: &[&["limit is ", ""]] },
];
