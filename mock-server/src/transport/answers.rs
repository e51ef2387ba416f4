//! Answers without a file in them: envelopes, texts, pages, and nothing at all.

use axum::body::Body;
use axum::response::Response;
use http::header::CONTENT_TYPE;
use http::{HeaderValue, StatusCode};
use rapidgator_mock_domain::generated::refusal::Refusal;
use serde::Serialize;

use crate::codec::Dialect;
use crate::generated::wire::ENVELOPE;

/// An envelope. Its HTTP status says success whatever is inside.
pub(super) fn envelope<P: Serialize>(outcome: Result<P, &Refusal>, dialect: &Dialect) -> Response {
    with_type(StatusCode::OK, ENVELOPE.media_type, ENVELOPE.encode(outcome, dialect))
}

/// A refusal in an envelope.
pub(super) fn refusal(refusal: &Refusal, dialect: &Dialect) -> Response {
    envelope::<()>(Err(refusal), dialect)
}

/// A refusal in place of a file.
pub(super) fn text(refusal: &Refusal) -> Response {
    with_type(StatusCode::OK, "text/plain; charset=utf-8", refusal.text())
}

/// What there is at an address that nobody knows.
pub(super) fn nothing_here() -> Response {
    const PAGE: &str = "<!DOCTYPE html>\n<html><head><title>404 Not Found</title></head>\
                        <body><h1>Not Found</h1><p>There is nothing at this address.</p></body></html>\n";
    with_type(StatusCode::NOT_FOUND, "text/html; charset=utf-8", PAGE)
}

/// What a request that breaks off or is malformed gets: the same as from the HTTP library, which sees most of them.
pub(super) fn bad_request() -> Response {
    let mut response = Response::new(Body::empty());
    *response.status_mut() = StatusCode::BAD_REQUEST;
    response
}

fn with_type(status: StatusCode, media_type: &'static str, body: impl Into<Body>) -> Response {
    let mut response = Response::new(body.into());
    *response.status_mut() = status;
    response
        .headers_mut()
        .insert(CONTENT_TYPE, HeaderValue::from_static(media_type));
    response
}
