// Generated from codegen/tests/it/specs/library.yaml by `cargo xtask generate`. Do not edit.
//! Library API: what it says when it refuses.

use rapidgator_client_runtime::{
    api::{Api, Envelope, Foreign, ForeignShape, SessionPlan, StatusValue},
    catalogue::{ErrorRow, Recognise, Retry, SessionAction},
    error_ids,
};
use super::operations;

/// Where the service is.
pub const BASE_URL: &str = "https://library.example/api";

/// A key opens the doors. Evidence: documented.
pub(crate) static API: Api = Api {
    base_url: BASE_URL, truthy: &["1", "true"], falsy: &["0", "false"],
    session: Some(SessionPlan { login: &operations::READER_LOGIN, identity: Some("name"), password: Some("password"),
            code: None, token: "key", parameter: "key", expired: ErrorId::KeyExpired.row() }),
    envelope: Some(Envelope { payload: &["response"], status: &["status"], details: &["details"], row: None,
            success: StatusValue::Integer(200), failure: None,
            foreign: &[Foreign { id: "html", shape: ForeignShape::Prefix("<"), details: None },
                Foreign { id: "denied", shape: ForeignShape::Members(&["error", "success"]), details: Some("error") }] }),
};

error_ids! {
    /// Rows of the error catalogue.
    pub enum ErrorId {
        /// The key has ended. Evidence: documented.
        KeyExpired,
        /// A parameter was not sent. Evidence: assumed.
        ParameterMissing,
        /// A parameter cannot be read. Evidence: assumed.
        ParameterInvalid,
        /// Nobody has this name. Evidence: documented.
        UnknownReader,
        /// There is no such book. Evidence: documented.
        BookNotFound,
        /// More books than one call takes. Evidence: documented.
        TooManyBooks,
        /// The scan is over. Evidence: observed.
        ScanEnded,
    }
}

/// In the order of [`ErrorId`].
static CATALOGUE: [ErrorRow; 7] = [
    ErrorRow { name: "key_expired", status: 401, recognise: Recognise::Status, retry: Retry::Never,
        session: SessionAction::Renew, texts: &[&["Key expired"], &["The key has ended"]] },
    ErrorRow { name: "parameter_missing", status: 400, recognise: Recognise::Text, retry: Retry::Never,
        session: SessionAction::Keep, texts: &[&["Parameter ", " is missing"]] },
    ErrorRow { name: "parameter_invalid", status: 400, recognise: Recognise::Text, retry: Retry::Never,
        session: SessionAction::Keep, texts: &[&["Parameter ", " is invalid"]] },
    ErrorRow { name: "unknown_reader", status: 403, recognise: Recognise::Text, retry: Retry::Never,
        session: SessionAction::Keep, texts: &[&["Unknown reader"]] },
    ErrorRow { name: "book_not_found", status: 404, recognise: Recognise::Status, retry: Retry::Never,
        session: SessionAction::Keep, texts: &[&["Book not found"], &["No book ", " here"]] },
    ErrorRow { name: "too_many_books", status: 400, recognise: Recognise::Text, retry: Retry::Never,
        session: SessionAction::Keep, texts: &[&["Too many books"]] },
    ErrorRow { name: "scan_ended", status: 410, recognise: Recognise::Text, retry: Retry::Never,
        session: SessionAction::Keep, texts: &[&["Gone"]] },
];
