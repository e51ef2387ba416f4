//! The way of every call: from a request to the handler of its command, and from the outcome to a response.

use std::fmt;
use std::future::Future;

use axum::body::Body;
use axum::extract::Request;
use axum::response::Response;
use http::header::{ALLOW, CONTENT_TYPE};
use http::{HeaderMap, HeaderValue, StatusCode};

use super::api::Api;
use super::body::{self, Broken};
use super::envelope::Told;
use super::forms::Wire;
use super::json::{self, Spelling};
use super::params::Params;
use super::routes::{Found, Routes};

/// What is for people to read, where there is no envelope.
const TEXT: &str = "text/plain; charset=utf-8";

/// A call that arrived.
pub struct Call<A: Api> {
    /// What is asked.
    pub operation: A::Operation,
    /// The command, or why there is none. A handler may look at who calls before it tells that.
    pub command: Result<A::Command, A::Refusal>,
    /// All that was sent, for what is no parameter of the operation, such as a session.
    pub params: Params,
    /// The headers of the request.
    pub headers: HeaderMap,
}

impl<A: Api> fmt::Debug for Call<A> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Call")
            .field("operation", &self.operation)
            .finish_non_exhaustive()
    }
}

/// The owner of the state behind an API.
pub trait Handler<A: Api>: Send + Sync {
    /// Does what is asked.
    fn handle(&self, call: Call<A>) -> impl Future<Output = Result<A::Answer, A::Refusal>> + Send;
}

/// All calls of an API.
#[derive(Debug)]
pub struct Calls<A: Api> {
    routes: Routes<A::Operation>,
}

impl<A: Api> Default for Calls<A> {
    fn default() -> Self {
        Self::new()
    }
}

impl<A: Api> Calls<A> {
    /// Of this API.
    #[must_use]
    pub fn new() -> Self {
        Self {
            routes: Routes::new(A::ROUTES),
        }
    }

    /// Answers a request: also one that leads nowhere, takes another method, or breaks off.
    pub async fn answer<H: Handler<A>>(&self, handler: &H, forms: &A::Forms, request: Request) -> Response {
        let (route, values) = match self.routes.find(request.method(), request.uri().path()) {
            Found::Operation(route, values) => (route, values),
            Found::OtherMethods(methods) => {
                let methods: Vec<&str> = methods.iter().map(http::Method::as_str).collect();
                let methods = methods.join(", ");
                let mut response = response(405, TEXT, format!("this path takes {methods}"));
                let allowed = HeaderValue::try_from(methods).expect("methods are ASCII");
                response.headers_mut().insert(ALLOW, allowed);
                return response;
            }
            Found::Nothing => return response(404, TEXT, "no operation has this path"),
        };
        let (parts, body) = request.into_parts();
        let params = match body::read_call(route.body, values, A::BOOLEANS, &parts, body).await {
            Ok(params) => params,
            // Half a call must not be applied. Hardly anybody is left to read this.
            Err(Broken) => return status_alone(StatusCode::BAD_REQUEST),
        };
        let call = Call {
            operation: route.operation,
            command: decode::<A>(route.operation, &params),
            params,
            headers: parts.headers,
        };
        respond::<A>(handler.handle(call).await, forms)
    }
}

/// The command that parameters make.
///
/// # Errors
///
/// The refusal for a body that cannot be read, or for the first parameter that is missing or cannot be read.
pub fn decode<A: Api>(operation: A::Operation, params: &Params) -> Result<A::Command, A::Refusal> {
    if params.is_unreadable() {
        return Err(A::unreadable());
    }
    A::decode(operation, params)
}

/// The response to a call: in the envelope, or the result alone where HTTP says how it went.
pub fn respond<A: Api>(outcome: Result<A::Answer, A::Refusal>, forms: &A::Forms) -> Response {
    match (outcome, A::ENVELOPE) {
        (Ok(answer), Some(envelope)) => {
            let body = envelope.encode(Ok(Wire(&answer, forms)), Spelling::Plain);
            response(200, envelope.media_type, body)
        }
        (Ok(answer), None) => {
            let body = json::encode(&Wire(&answer, forms), Spelling::Plain);
            response(200, "application/json", body)
        }
        (Err(refusal), Some(envelope)) => {
            let told = A::told(&refusal);
            let body = envelope.encode::<()>(Err(&told), Spelling::Plain);
            response(envelope.http_status(told.status), envelope.media_type, body)
        }
        (Err(refusal), None) => {
            let Told { status, text, .. } = A::told(&refusal);
            response(status, TEXT, text)
        }
    }
}

/// A response with a body.
pub(crate) fn response(status: u16, media_type: &'static str, body: impl Into<Body>) -> Response {
    let mut response = Response::new(body.into());
    *response.status_mut() = StatusCode::from_u16(status).expect("the description checks its statuses");
    response
        .headers_mut()
        .insert(CONTENT_TYPE, HeaderValue::from_static(media_type));
    response
}

pub(crate) fn status_alone(status: StatusCode) -> Response {
    let mut response = Response::new(Body::empty());
    *response.status_mut() = status;
    response
}
