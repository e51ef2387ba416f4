// Generated from tests/it/obstacles/plain.yaml by `cargo xtask generate`. Do not edit.
//! Plain obstacles: what it says when it refuses.

use rapidgator_client_runtime::{
    api::Api, catalogue::{ErrorRow, Recognise, Retry, SessionAction},
    error_ids,
};

/// Where the service is.
pub const BASE_URL: &str = "https://obstacles.example/v1";

/// What is known about the service as a whole.
pub(crate) static API: Api = Api {
    base_url: BASE_URL, truthy: &["true"], falsy: &["false"], session: None, envelope: None,
};

error_ids! {
    /// Rows of the error catalogue.
    pub enum ErrorId {
        /// Something is not there. Evidence: documented.
        Incomplete,
        /// Something is not what it should be. Evidence: documented.
        Unclear,
        /// The body is not one JSON object. Evidence: documented.
        NoJson,
        /// The thing does not exist. Evidence: documented.
        Type,
        /// There is one already. Evidence: documented.
        Self_,
    }
}

/// In the order of [`ErrorId`].
static CATALOGUE: [ErrorRow; 5] = [
    ErrorRow { name: "incomplete", status: 400, recognise: Recognise::Text, retry: Retry::Never,
        session: SessionAction::Keep, texts: &[&["", " is missing"]] },
    ErrorRow { name: "unclear", status: 422, recognise: Recognise::Text, retry: Retry::Never,
        session: SessionAction::Keep, texts: &[&["", " is unclear"]] },
    ErrorRow { name: "no_json", status: 415, recognise: Recognise::Text, retry: Retry::Never,
        session: SessionAction::Keep, texts: &[&["no JSON"]] },
    ErrorRow { name: "type", status: 404, recognise: Recognise::Status, retry: Retry::Never,
        session: SessionAction::Keep, texts: &[&["nothing here"]] },
    ErrorRow { name: "self", status: 409, recognise: Recognise::Status, retry: Retry::Never,
        session: SessionAction::Keep, texts: &[&["\"taken\" \\ ", ""]] },
];
