// Generated from mock-server/control-spec.yaml by `cargo xtask generate`. Do not edit.
//! Control of rapidgator-mock: what it says when it refuses.

use rapidgator_client_runtime::{
    api::{Api, Envelope, StatusValue},
    catalogue::{ErrorRow, Recognise, Retry, SessionAction},
    error_ids,
};

/// Where the service is.
pub const BASE_URL: &str = "http://127.0.0.1:8080/__mock/v1";

/// What is known about the service as a whole.
pub(crate) static API: Api = Api {
    base_url: BASE_URL, truthy: &["true"], falsy: &["false"], session: None,
    envelope: Some(Envelope { payload: &["result"], status: &["ok"], details: &["error", "message"],
            row: Some(&["error", "code"]), success: StatusValue::Boolean(true), failure: None, foreign: &[] }),
};

error_ids! {
    /// Rows of the error catalogue.
    pub enum ErrorId {
        /// The control token is missing or wrong. Evidence: documented.
        TokenRefused,
        /// The request is addressed to a host that this server does not know as itself. Evidence: documented.
        HostRefused,
        /// The request comes from a page of another site. Evidence: documented.
        OriginRefused,
        /// A parameter was not sent. Evidence: documented.
        ParameterMissing,
        /// A parameter cannot be read, or it is out of bounds. Evidence: documented.
        ParameterInvalid,
        /// The body is not one JSON object. Evidence: documented.
        BodyUnreadable,
        /// There is no space of this name. Evidence: documented.
        SpaceUnknown,
        /// There is a space of this name already. Evidence: documented.
        SpaceTaken,
        /// There are as many spaces as there may be, and none of them was idle for long. Evidence: documented.
        TooManySpaces,
        /// Neither a space nor a snapshot can be called so. Evidence: documented.
        NameInvalid,
        /// The default space cannot be removed. Evidence: documented.
        SpaceDefault,
        /// The state of the space outlives the server, and cannot be replaced. Evidence: documented.
        SpaceKept,
        /// The space has no snapshot of this name. Evidence: documented.
        SnapshotUnknown,
        /// The space has as many snapshots as it may have. Evidence: documented.
        TooManySnapshots,
        /// There is no such switch or profile, or the switch does not take this value. Evidence: documented.
        SwitchRefused,
        /// There is no account of this address. Evidence: documented.
        AccountUnknown,
        /// There is an account of this address already. Evidence: documented.
        AccountTaken,
        /// There is no upload session of this id. Evidence: documented.
        UploadUnknown,
        /// The upload session is not at a point where this can happen to it; its state tells which. Evidence: documented.
        UploadNotProcessed,
        /// The space has no plan of this number. Evidence: documented.
        PlanUnknown,
        /// There cannot be such trouble, or there is no such preset. Evidence: documented.
        PlanRefused,
        /// There is no such example, or as many answers were ordered as may be. Evidence: documented.
        ExampleRefused,
        /// Nothing can be expected so. Evidence: documented.
        ExpectationRefused,
    }
}

/// In the order of [`ErrorId`].
static CATALOGUE: [ErrorRow; 23] = [
    ErrorRow { name: "token_refused", status: 401, recognise: Recognise::Text, retry: Retry::Never,
        session: SessionAction::Keep, texts: &[&["send the control token as Authorization: Bearer TOKEN"]] },
    ErrorRow { name: "host_refused", status: 403, recognise: Recognise::Text, retry: Retry::Never,
        session: SessionAction::Keep,
        texts: &[&["this server is not reached under that name here; use 127.0.0.1 or its configured origin"]] },
    ErrorRow { name: "origin_refused", status: 403, recognise: Recognise::Text, retry: Retry::Never,
        session: SessionAction::Keep, texts: &[&["pages of other sites cannot use the control API"]] },
    ErrorRow { name: "parameter_missing", status: 400, recognise: Recognise::Text, retry: Retry::Never,
        session: SessionAction::Keep, texts: &[&["", " is missing"]] },
    ErrorRow { name: "parameter_invalid", status: 422, recognise: Recognise::Text, retry: Retry::Never,
        session: SessionAction::Keep, texts: &[&["", " is not what it should be: ", ""]] },
    ErrorRow { name: "body_unreadable", status: 415, recognise: Recognise::Text, retry: Retry::Never,
        session: SessionAction::Keep, texts: &[&["the body must be one JSON object"]] },
    ErrorRow { name: "space_unknown", status: 404, recognise: Recognise::Text, retry: Retry::Never,
        session: SessionAction::Keep, texts: &[&["there is no space of this name"]] },
    ErrorRow { name: "space_taken", status: 409, recognise: Recognise::Text, retry: Retry::Never,
        session: SessionAction::Keep, texts: &[&["there is a space of this name already"]] },
    ErrorRow { name: "too_many_spaces", status: 503, recognise: Recognise::Text, retry: Retry::Never,
        session: SessionAction::Keep, texts: &[&["there are too many spaces"]] },
    ErrorRow { name: "name_invalid", status: 400, recognise: Recognise::Text, retry: Retry::Never,
        session: SessionAction::Keep,
        texts: &[&["a name has 1 to 64 letters, digits, dots, dashes and underscores, and begins with a letter or a digit"]] },
    ErrorRow { name: "space_default", status: 409, recognise: Recognise::Text, retry: Retry::Never,
        session: SessionAction::Keep, texts: &[&["the default space cannot be removed"]] },
    ErrorRow { name: "space_kept", status: 409, recognise: Recognise::Text, retry: Retry::Never,
        session: SessionAction::Keep, texts: &[&["the state of this space outlives the server and cannot be replaced"]] },
    ErrorRow { name: "snapshot_unknown", status: 404, recognise: Recognise::Text, retry: Retry::Never,
        session: SessionAction::Keep, texts: &[&["the space has no snapshot of this name"]] },
    ErrorRow { name: "too_many_snapshots", status: 503, recognise: Recognise::Text, retry: Retry::Never,
        session: SessionAction::Keep, texts: &[&["the space has too many snapshots"]] },
    ErrorRow { name: "switch_refused", status: 400, recognise: Recognise::Text, retry: Retry::Never,
        session: SessionAction::Keep, texts: &[&["it cannot be set so: ", ""]] },
    ErrorRow { name: "account_unknown", status: 404, recognise: Recognise::Text, retry: Retry::Never,
        session: SessionAction::Keep, texts: &[&["there is no account of this address"]] },
    ErrorRow { name: "account_taken", status: 409, recognise: Recognise::Text, retry: Retry::Never,
        session: SessionAction::Keep, texts: &[&["there is an account of this address already"]] },
    ErrorRow { name: "upload_unknown", status: 404, recognise: Recognise::Text, retry: Retry::Never,
        session: SessionAction::Keep, texts: &[&["there is no upload session of this id"]] },
    ErrorRow { name: "upload_not_processed", status: 409, recognise: Recognise::Text, retry: Retry::Never,
        session: SessionAction::Keep, texts: &[&["the upload is ", ", so this cannot happen to it"]] },
    ErrorRow { name: "plan_unknown", status: 404, recognise: Recognise::Text, retry: Retry::Never,
        session: SessionAction::Keep, texts: &[&["the space has no plan of this number"]] },
    ErrorRow { name: "plan_refused", status: 422, recognise: Recognise::Text, retry: Retry::Never,
        session: SessionAction::Keep, texts: &[&["it cannot be ordered: ", ""]] },
    ErrorRow { name: "example_refused", status: 422, recognise: Recognise::Text, retry: Retry::Never,
        session: SessionAction::Keep, texts: &[&["it cannot be answered: ", ""]] },
    ErrorRow { name: "expectation_refused", status: 422, recognise: Recognise::Text, retry: Retry::Never,
        session: SessionAction::Keep, texts: &[&["it cannot be expected: ", ""]] },
];
