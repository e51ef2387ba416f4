// Generated from tests/it/obstacles/wrapped.yaml by `cargo xtask generate`. Do not edit.
//! Wrapped obstacles: what it says when it refuses.

use rapidgator_client_runtime::{
    api::{Api, Envelope, StatusValue},
    catalogue::{ErrorRow, Recognise, Retry, SessionAction},
    error_ids,
};

/// Where the service is.
pub const BASE_URL: &str = "https://obstacles.example";

/// What is known about the service as a whole.
pub(crate) static API: Api = Api {
    base_url: BASE_URL, truthy: &["yes"], falsy: &["no"], session: None,
    envelope: Some(Envelope { payload: &["data", "it"], status: &["state"], details: &["error", "message"],
            row: Some(&["error", "code"]), success: StatusValue::Text("ok"), failure: Some(StatusValue::Text("failed")),
            foreign: &[] }),
};

error_ids! {
    /// Rows of the error catalogue.
    pub enum ErrorId {
        /// Something is wrong. Evidence: documented.
        Bad,
        /// Something else is, with the same words and the same status. Evidence: documented.
        Worse,
    }
}

/// In the order of [`ErrorId`].
static CATALOGUE: [ErrorRow; 2] = [
    ErrorRow { name: "bad", status: 400, recognise: Recognise::Text, retry: Retry::Never, session: SessionAction::Keep,
        texts: &[&["bad"]] },
    ErrorRow { name: "worse", status: 400, recognise: Recognise::Text, retry: Retry::Never,
        session: SessionAction::Keep, texts: &[&["bad"]] },
];
