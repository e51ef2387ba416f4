//! Answers without a file in them: envelopes, texts, pages, and nothing at all.

use axum::body::Body;
use axum::response::Response;
use http::{HeaderName, HeaderValue, StatusCode};
use rapidgator_mock_domain::generated::refusal::Refusal;
use rapidgator_mock_domain::values::Evidence;
use serde::Serialize;

use crate::codec::Api as _;
use crate::codec::call::response;
use crate::codec::dialect::Foreign;
use crate::codec::envelope::Told;
use crate::dialect::Dialect;
use crate::generated::api::Api;
use crate::generated::wire::ENVELOPE;
use crate::spaces::SpaceError;

/// Says that an answer is less than observed: it rests on a sister service, or on an assumption.
static EVIDENCE: HeaderName = HeaderName::from_static("x-mock-evidence");

/// A success in an envelope.
pub(super) fn success<P: Serialize>(payload: P, evidence: Evidence, dialect: &Dialect) -> Response {
    let body = ENVELOPE.encode(Ok(payload), dialect.spelling());
    marked(response(200, ENVELOPE.media_type, body), evidence)
}

/// A success without anything but its status.
pub(super) fn status_alone(dialect: &Dialect) -> Response {
    response(200, ENVELOPE.media_type, ENVELOPE.status_alone(dialect.spelling()))
}

/// A refusal in an envelope. Its HTTP status says success all the same, unless the dialect wants it otherwise.
pub(super) fn refusal(refusal: &Refusal, dialect: &Dialect) -> Response {
    let told = Told {
        text: refusal.worded(&dialect.switches),
        ..Api::told(refusal)
    };
    let status = match dialect.switches.http_mirror_status {
        true => told.status,
        false => ENVELOPE.http_status(told.status),
    };
    let body = ENVELOPE.encode::<()>(Err(&told), dialect.spelling());
    marked(response(status, ENVELOPE.media_type, body), refusal.evidence())
}

/// A body that is no envelope.
pub(super) fn foreign(foreign: &Foreign) -> Response {
    response(foreign.status, foreign.media_type, foreign.body)
}

/// The same answer with what it rests on, if that is less than observed.
pub(super) fn marked(mut response: Response, evidence: Evidence) -> Response {
    match evidence {
        Evidence::Documented | Evidence::Observed => {}
        Evidence::Sibling | Evidence::Assumed => {
            let word = HeaderValue::from_static(evidence.word());
            response.headers_mut().insert(EVIDENCE.clone(), word);
        }
    }
    response
}

/// A refusal in place of a file.
pub(super) fn text(refusal: &Refusal) -> Response {
    let text = response(200, "text/plain; charset=utf-8", refusal.text());
    marked(text, refusal.evidence())
}

/// What there is at an address that nobody knows.
pub(super) fn nothing_here() -> Response {
    const PAGE: &str = "<!DOCTYPE html>\n<html><head><title>404 Not Found</title></head>\
                        <body><h1>Not Found</h1><p>There is nothing at this address.</p></body></html>\n";
    response(404, "text/html; charset=utf-8", PAGE)
}

/// The space that is meant cannot be had.
pub(super) fn no_space(error: &SpaceError) -> Response {
    response(error.status(), "text/plain; charset=utf-8", format!("{error}\n"))
}

/// What a server in front of the service says, with this status.
pub(super) fn page(status: StatusCode) -> Response {
    let reason = status.canonical_reason().unwrap_or("Unknown");
    let title = format!("{} {reason}", status.as_u16());
    let page =
        format!("<!DOCTYPE html>\n<html><head><title>{title}</title></head><body><h1>{title}</h1></body></html>\n");
    response(status.as_u16(), "text/html; charset=utf-8", page)
}

/// What a request that breaks off or is malformed gets: the same as from the HTTP library, which sees most of them.
pub(super) fn bad_request() -> Response {
    let mut response = Response::new(Body::empty());
    *response.status_mut() = StatusCode::BAD_REQUEST;
    response
}

/// To a request without TLS, where there is TLS.
pub(super) fn wants_tls() -> Response {
    let text = "this mock speaks TLS: use https://, and trust the certificate at /__mock/ca.pem\n";
    response(426, "text/plain; charset=utf-8", text)
}
