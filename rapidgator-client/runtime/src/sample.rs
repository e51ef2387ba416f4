//! A small API for the unit tests. It is written by hand; what the generator makes is under `tests`.

use serde::Deserialize;

use crate::{
    api::{Api, Envelope, Foreign, ForeignShape, SessionPlan, StatusValue},
    call::{Body, Effect, Method, Operation, Parameter},
    catalogue::{ErrorRow, Recognise, Retry, SessionAction},
    client, error_ids, markers,
};

client! { API }

pub(crate) static API: Api = Api {
    base_url: "http://sample.test/api",
    truthy: &["1", "true"],
    falsy: &["0", "false"],
    session: Some(SessionPlan {
        login: &USER_LOGIN,
        identity: Some("login"),
        password: Some("password"),
        code: Some("code"),
        token: "token",
        parameter: "token",
        expired: ErrorId::SessionExpired.row(),
    }),
    envelope: Some(Envelope {
        payload: &["response"],
        status: &["status"],
        details: &["details"],
        row: None,
        success: StatusValue::Integer(200),
        failure: None,
        foreign: &[
            foreign("html", ForeignShape::Prefix("<"), None),
            foreign("denied", ForeignShape::Members(&["error", "success"]), Some("error")),
            foreign("unavailable", ForeignShape::Prefix("Too busy"), None),
        ],
    }),
};

const fn foreign(id: &'static str, shape: ForeignShape, details: Option<&'static str>) -> Foreign {
    Foreign { id, shape, details }
}

error_ids! {
    /// Rows of the error catalogue.
    pub enum ErrorId {
        /// A session that has ended.
        SessionExpired,
        /// Nobody has this login with this password.
        WrongCredentials,
        /// Many logins in a short time.
        LoginThrottled,
        /// There is no such file.
        FileNotFound,
        /// Nothing more can be downloaded for now.
        TrafficExceeded,
        /// The server failed.
        Internal,
        /// The server is overloaded.
        Unavailable,
    }
}

const fn row(
    name: &'static str,
    status: u16,
    recognise: Recognise,
    retry: Retry,
    session: SessionAction,
    texts: &'static [&'static [&'static str]],
) -> ErrorRow {
    ErrorRow {
        name,
        status,
        recognise,
        retry,
        session,
        texts,
    }
}

#[rustfmt::skip]
static CATALOGUE: [ErrorRow; 7] = {
    use {Recognise::{Status, Text}, Retry::{Later, Never}, SessionAction::{Keep, Refused, Renew, Throttled}};
    [
        row("session_expired", 401, Status, Never, Renew, &[&["The session has ended"]]),
        row("wrong_credentials", 401, Status, Never, Refused, &[&["Nobody has this password"]]),
        row("login_throttled", 401, Text, Later, Throttled, &[&["Too many logins. Please wait ", ""], &["Wait ", ""]]),
        row("file_not_found", 404, Status, Never, Keep, &[&["No such file"]]),
        row("traffic_exceeded", 403, Text, Later, Keep, &[&["Nothing more today"]]),
        row("internal", 500, Status, Never, Keep, &[&["The server failed"]]),
        row("unavailable", 503, Status, Later, Keep, &[&["Too busy"]]),
    ]
};

const fn operation(id: &'static str, effect: Effect) -> Operation {
    Operation {
        id,
        method: Method::Post,
        path: id,
        body: Body::Form,
        effect,
        needs_session: true,
        params: &const { [Parameter::required("file_id")] },
        pick: Some("file"),
        errors: &ERRORS,
    }
}

static ERRORS: [&ErrorRow; 5] = ErrorId::rows([
    ErrorId::FileNotFound,
    ErrorId::TrafficExceeded,
    ErrorId::SessionExpired,
    ErrorId::Internal,
    ErrorId::Unavailable,
]);

pub(crate) static USER_LOGIN: Operation = Operation {
    needs_session: false,
    params: &const {
        [
            Parameter::required("login"),
            Parameter::required("password").secret(),
            Parameter::optional("code").secret(),
        ]
    },
    pick: None,
    errors: &ErrorId::rows([ErrorId::WrongCredentials, ErrorId::LoginThrottled]),
    ..operation("user.login", Effect::Create)
};
pub(crate) static USER_INFO: Operation = operation("user.info", Effect::Read);
pub(crate) static FILE_INFO: Operation = operation("file.info", Effect::Read);
pub(crate) static FILE_DOWNLOAD: Operation = operation("file.download", Effect::Read);
pub(crate) static FILE_UPLOAD: Operation = operation("file.upload", Effect::Create);

markers! {
    UserLogin: USER_LOGIN -> File;
    UserInfo: USER_INFO -> File;
    FileInfo: FILE_INFO -> File;
}

/// A file.
#[derive(Debug, Deserialize)]
#[expect(dead_code, reason = "nobody looks at it")]
pub struct File {
    /// Names it.
    #[serde(rename = "file_id")]
    pub id: String,
}
