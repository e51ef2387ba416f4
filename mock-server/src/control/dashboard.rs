//! The dashboard: a page for people, made of files that are part of the program. It has no data and no token in it; its
//! scripts ask the control API as anybody does, with the token that they are given.

use axum::response::Response;
use http::header::{
    ALLOW, CACHE_CONTROL, CONTENT_SECURITY_POLICY, LOCATION, REFERRER_POLICY, X_CONTENT_TYPE_OPTIONS, X_FRAME_OPTIONS,
};
use http::{HeaderName, HeaderValue, Method, StatusCode};

use super::{DASHBOARD_PATH, PREFIX};
use crate::codec::call::{response, status_alone};

/// Scripts, styles and pictures from here, questions to here, and nothing else. No text can become HTML by a script.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; \
                      base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; \
                      trusted-types 'none'";

const HEADERS: [(HeaderName, &str); 7] = [
    (CONTENT_SECURITY_POLICY, POLICY),
    (X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (X_FRAME_OPTIONS, "DENY"),
    (REFERRER_POLICY, "no-referrer"),
    (CACHE_CONTROL, "no-store"),
    (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
    (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
];

const SCRIPT: &str = "text/javascript; charset=utf-8";

/// A file of the page.
pub(super) struct File {
    name: &'static str,
    media_type: &'static str,
    text: &'static str,
}

macro_rules! file {
    ($name:literal, $media_type:expr) => {
        File {
            name: $name,
            media_type: $media_type,
            text: include_str!(concat!("../../dashboard/", $name)),
        }
    };
}

static FILES: &[File] = &[
    file!("index.html", "text/html; charset=utf-8"),
    file!("dashboard.css", "text/css; charset=utf-8"),
    file!("icon.svg", "image/svg+xml"),
    file!("main.js", SCRIPT),
    file!("api.js", SCRIPT),
    file!("dom.js", SCRIPT),
    file!("spaces.js", SCRIPT),
    file!("clock.js", SCRIPT),
    file!("journal.js", SCRIPT),
    file!("entry.js", SCRIPT),
    file!("uploads.js", SCRIPT),
    file!("faults.js", SCRIPT),
    file!("accounts.js", SCRIPT),
    file!("outcomes.js", SCRIPT),
    file!("coverage.js", SCRIPT),
];

/// What is at a path of the page.
pub(super) enum Found {
    File(&'static File),
    /// The page without the sign at its end, from where its files would not be found.
    Beside,
}

/// Looks for a path among those of the page.
pub(super) fn find(path: &str) -> Option<Found> {
    let name = match path.strip_prefix(PREFIX)? {
        "" => return Some(Found::Beside),
        "/" => "index.html",
        rest => rest.strip_prefix('/')?,
    };
    FILES.iter().find(|file| file.name == name).map(Found::File)
}

/// Answers a request for it.
pub(super) fn answer(found: &Found, method: &Method) -> Response {
    let mut response = match found {
        _ if !matches!(*method, Method::GET | Method::HEAD) => {
            let mut refused = status_alone(StatusCode::METHOD_NOT_ALLOWED);
            refused
                .headers_mut()
                .insert(ALLOW, HeaderValue::from_static("GET, HEAD"));
            refused
        }
        Found::File(file) => response(200, file.media_type, file.text),
        Found::Beside => {
            let mut moved = status_alone(StatusCode::PERMANENT_REDIRECT);
            // A browser takes what is behind the sign `#` along.
            moved
                .headers_mut()
                .insert(LOCATION, HeaderValue::from_static(DASHBOARD_PATH));
            moved
        }
    };
    let headers = HEADERS.map(|(name, value)| (name, HeaderValue::from_static(value)));
    response.headers_mut().extend(headers);
    response
}
