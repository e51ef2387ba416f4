//! Reads the parameters of a call: from the query, and from the body if it is a form. Caps everything it reads.

use std::error::Error;
use std::io;

use axum::body::{Body, BodyDataStream};
use bytes::Bytes;
use futures_util::StreamExt as _;
use http::header::{CONTENT_TYPE, EXPECT};
use http::request::Parts;
use http::{HeaderMap, Method};
use multra::Multipart;
use serde_json::Value;

use super::params::{Booleans, Cut, Params};
use super::routes::BodyForm;
use super::strict;

/// Most of a body that is looked at.
const MOST_BYTES: usize = 1024 * 1024;

/// What is read and thrown away of a body that nobody wants, so that the client gets to see the answer. Whoever sends
/// more finds the connection closed.
const MOST_DRAINED: usize = 64 * 1024;

/// The body ended too early, or who carries it did not want to wait any longer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Broken;

/// A body that a client is sending.
#[derive(Debug)]
pub struct Incoming {
    stream: BodyDataStream,
    /// The client waits for leave to send it (RFC 9110, section 10.1.1). The first look at the body gives that leave.
    waits_for_leave: bool,
    is_silent: bool,
}

impl Incoming {
    /// Behind these headers.
    pub fn new(headers: &HeaderMap, body: Body) -> Self {
        Self {
            stream: body.into_data_stream(),
            waits_for_leave: headers.contains_key(EXPECT),
            is_silent: false,
        }
    }

    /// The next bytes; `None` at the end.
    ///
    /// # Errors
    ///
    /// If the body ends too early.
    pub async fn next(&mut self) -> Result<Option<Bytes>, Broken> {
        self.waits_for_leave = false;
        self.stream.next().await.transpose().map_err(|error| {
            self.is_silent = is_about_time(&error);
            Broken
        })
    }

    /// Whether the body broke off because nothing came of it for too long. The client may wait for an answer.
    #[must_use]
    pub fn is_silent(&self) -> bool {
        self.is_silent
    }

    /// Throws away a little of what is still to come.
    pub async fn drain(&mut self) {
        if self.waits_for_leave {
            return;
        }
        let mut drained = 0;
        while drained < MOST_DRAINED
            && let Ok(Some(bytes)) = self.next().await
        {
            drained += bytes.len();
        }
    }

    /// The parts of a form, of whose text at most so many bytes are read. Behind that the form seems to break off. The
    /// parser itself has limits for what is not part of a value, such as headers without an end.
    pub fn multipart(&mut self, boundary: String, at_most: u64) -> Multipart<'_> {
        let pieces = futures_util::stream::unfold((self, at_most), |(body, left)| async move {
            if left == 0 {
                return None;
            }
            match body.next().await {
                Ok(Some(mut bytes)) => {
                    bytes.truncate(usize::try_from(left).unwrap_or(usize::MAX));
                    let left = left - bytes.len() as u64;
                    Some((Ok(bytes), (body, left)))
                }
                Ok(None) => None,
                Err(Broken) => Some((Err(io::Error::from(io::ErrorKind::UnexpectedEof)), (body, left))),
            }
        });
        Multipart::new(pieces, boundary)
    }
}

fn is_about_time(error: &(dyn Error + 'static)) -> bool {
    let causes = std::iter::successors(Some(error), |error| (*error).source());
    let mut errors = causes.filter_map(|cause| cause.downcast_ref::<io::Error>());
    errors.any(|error| error.kind() == io::ErrorKind::TimedOut)
}

/// How a body is written.
#[derive(Debug, PartialEq, Eq)]
pub enum Form {
    /// As in a query.
    Urlencoded,
    /// In parts.
    Multipart {
        /// Stands between two of them.
        boundary: String,
    },
    /// No form, but JSON.
    Json,
    /// No form.
    Other,
}

impl Form {
    /// As the headers say. A body without a type is taken for an urlencoded form.
    pub fn of(headers: &HeaderMap) -> Self {
        let Some(media_type) = headers.get(CONTENT_TYPE) else {
            return Self::Urlencoded;
        };
        let Ok(media_type) = media_type.to_str() else {
            return Self::Other;
        };
        let essence = media_type.split(';').next().unwrap_or_default().trim();
        if essence.eq_ignore_ascii_case("application/x-www-form-urlencoded") || essence.is_empty() {
            return Self::Urlencoded;
        }
        if essence.eq_ignore_ascii_case("application/json") {
            return Self::Json;
        }
        multra::parse_boundary(media_type).map_or(Self::Other, |boundary| Self::Multipart { boundary })
    }
}

/// The parameters of a call, with those in its path.
///
/// # Errors
///
/// If the body ends too early.
pub async fn read_call(
    form: BodyForm,
    in_path: Vec<(&'static str, Vec<u8>)>,
    booleans: Booleans,
    parts: &Parts,
    body: Body,
) -> Result<Params, Broken> {
    let mut params = match form {
        BodyForm::Form => read_params(parts, body, booleans, false).await?,
        BodyForm::Json if has_body(&parts.method) => read_object(parts, body, booleans).await?,
        BodyForm::Json => {
            let mut params = Params::new(booleans);
            params.add_urlencoded(parts.uri.query().unwrap_or_default().as_bytes(), Cut::Nowhere);
            Incoming::new(&parts.headers, body).drain().await;
            params
        }
    };
    for (name, value) in in_path {
        params.add_first(name, value);
    }
    Ok(params)
}

/// Whether requests of this method carry parameters in their body.
fn has_body(method: &Method) -> bool {
    ![Method::GET, Method::HEAD, Method::DELETE].contains(method)
}

/// The members of a JSON object. A body that is anything else, or too long, is unreadable; none at all is an empty one.
async fn read_object(parts: &Parts, body: Body, booleans: Booleans) -> Result<Params, Broken> {
    let mut params = Params::new(booleans);
    let mut incoming = Incoming::new(&parts.headers, body);
    let mut text = Vec::new();
    while text.len() <= MOST_BYTES
        && let Some(bytes) = incoming.next().await?
    {
        text.extend_from_slice(&bytes);
    }
    let is_json = match Form::of(&parts.headers) {
        Form::Json => true,
        Form::Urlencoded => !parts.headers.contains_key(CONTENT_TYPE),
        Form::Multipart { .. } | Form::Other => false,
    };
    match strict::object(&text) {
        _ if text.is_empty() => {}
        Some(members) if is_json && text.len() <= MOST_BYTES => params.add_members(members),
        Some(_) | None => params.set_unreadable(),
    }
    incoming.drain().await;
    Ok(params)
}

/// The parameters of a call. What is not a form, or not a whole one, has no parameters behind the point where it breaks.
///
/// `json`: whether a JSON object counts as a form.
///
/// # Errors
///
/// If the body ends too early.
pub async fn read_params(parts: &Parts, body: Body, booleans: Booleans, json: bool) -> Result<Params, Broken> {
    let mut params = Params::new(booleans);
    params.add_urlencoded(parts.uri.query().unwrap_or_default().as_bytes(), Cut::Nowhere);
    let mut incoming = Incoming::new(&parts.headers, body);
    match Form::of(&parts.headers) {
        Form::Urlencoded => read_urlencoded(&mut params, &mut incoming).await?,
        Form::Multipart { boundary } => {
            read_multipart(&mut params, incoming.multipart(boundary, MOST_BYTES as u64)).await?;
        }
        Form::Json if json => read_json(&mut params, &mut incoming).await?,
        Form::Json | Form::Other => {}
    }
    incoming.drain().await;
    Ok(params)
}

async fn read_urlencoded(params: &mut Params, incoming: &mut Incoming) -> Result<(), Broken> {
    let mut text = Vec::new();
    while let Some(bytes) = incoming.next().await? {
        text.extend_from_slice(&bytes);
        if text.len() > MOST_BYTES {
            text.truncate(MOST_BYTES);
            params.add_urlencoded(&text, Cut::AtTheEnd);
            return Ok(());
        }
    }
    params.add_urlencoded(&text, Cut::Nowhere);
    Ok(())
}

/// The members of an object that are texts, numbers, booleans, or lists of these. Anything else has no parameters.
async fn read_json(params: &mut Params, incoming: &mut Incoming) -> Result<(), Broken> {
    let mut text = Vec::new();
    while let Some(bytes) = incoming.next().await? {
        text.extend_from_slice(&bytes);
        if text.len() > MOST_BYTES {
            return Ok(());
        }
    }
    let Ok(members) = serde_json::from_slice::<serde_json::Map<String, Value>>(&text) else {
        return Ok(());
    };
    for (name, value) in members {
        if let Value::Array(items) = &value {
            let items: Option<Vec<String>> = items.iter().map(json_text).collect();
            items.into_iter().for_each(|items| params.add_list(name.clone(), items));
        } else if let Some(text) = json_text(&value) {
            params.add(name.into_bytes(), Some(text.into_bytes()));
        }
    }
    Ok(())
}

fn json_text(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        Value::Bool(value) => Some(value.to_string()),
        Value::Null | Value::Array(_) | Value::Object(_) => None,
    }
}

async fn read_multipart(params: &mut Params, mut form: Multipart<'_>) -> Result<(), Broken> {
    loop {
        let field = match form.next_field().await {
            Ok(Some(field)) => field,
            Ok(None) => return Ok(()),
            Err(error) => return end_of_form(&error),
        };
        let Some(name) = field.name().map(|name| name.as_bytes().to_vec()) else {
            continue;
        };
        match field.bytes().await {
            Ok(value) => params.add(name, Some(value.into())),
            Err(error) => {
                params.add(name, None);
                return end_of_form(&error);
            }
        }
    }
}

/// A form that is malformed or too long just ends; one whose connection broke must not count.
fn end_of_form(error: &multra::Error) -> Result<(), Broken> {
    if matches!(error, multra::Error::StreamReadFailed(_)) {
        Err(Broken)
    } else {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    async fn read(query: &str, media_type: &str, body: impl Into<Body>) -> Params {
        let request = http::Request::post(format!("/x?{query}"))
            .header(CONTENT_TYPE, media_type)
            .body(body.into())
            .unwrap();
        let (parts, body) = request.into_parts();
        read_params(&parts, body, Booleans::default(), false).await.unwrap()
    }

    const URLENCODED: &str = "application/x-www-form-urlencoded";

    #[tokio::test]
    async fn the_body_wins_over_the_query() {
        let params = read("a=1&b=1", "Application/X-WWW-Form-Urlencoded; charset=utf-8", "b=2&c=2").await;
        assert_eq!(
            [params.text("a"), params.text("b"), params.text("c")],
            [Some("1"), Some("2"), Some("2")]
        );
    }

    #[tokio::test]
    async fn forms_in_parts_are_read() {
        let body = "--x\r\ncontent-disposition: form-data; name=\"a\"\r\n\r\n1 + 1\r\n\
                    --x\r\ncontent-disposition: form-data; name=\"b\"; filename=\"f\"\r\n\r\n2\r\n--x--\r\n";
        let params = read("a=0", "multipart/form-data; boundary=x", body).await;
        assert_eq!([params.text("a"), params.text("b")], [Some("1 + 1"), Some("2")]);
    }

    #[tokio::test]
    async fn a_form_that_breaks_off_has_no_more_parameters() {
        let body = "--x\r\ncontent-disposition: form-data; name=\"a\"\r\n\r\n1\r\n--x\r\ncontent-disposition: form-data; name=\"b\"\r\n\r\n2";
        let params = read("", "multipart/form-data; boundary=x", body).await;
        assert_eq!([params.text("a"), params.text("b")], [Some("1"), Some("\u{fffd}")]);
        assert_eq!(read("", "multipart/form-data", "--x").await.text("a"), None);
    }

    #[tokio::test]
    async fn bodies_that_are_no_form_are_left_alone() {
        let params = read("a=1", "application/json", r#"{"a":2}"#).await;
        assert_eq!(params.text("a"), Some("1"));
    }

    #[tokio::test]
    async fn a_json_object_is_a_form_if_that_is_wanted() {
        let body = r#"{"a":"x","b":2,"c":true,"d":["1",2],"e":null,"f":{}}"#;
        let request = http::Request::post("/").header(CONTENT_TYPE, "application/json; charset=utf-8");
        let (parts, body) = request.body(Body::from(body)).unwrap().into_parts();
        let params = read_params(&parts, body, Booleans::default(), true).await.unwrap();
        let read = ["a", "b", "c", "e", "f"].map(|name| params.text(name));
        assert_eq!(read, [Some("x"), Some("2"), Some("true"), None, None]);
        assert_eq!(params.text("d"), Some("\u{fffd}"), "a list is no text");
        for broken in ["", "[1]", "{", "\"a\""] {
            let (parts, _) = http::Request::post("/")
                .header(CONTENT_TYPE, "application/json")
                .body(())
                .unwrap()
                .into_parts();
            assert_eq!(
                read_params(&parts, Body::from(broken), Booleans::default(), true)
                    .await
                    .unwrap()
                    .text("a"),
                None
            );
        }
    }

    #[tokio::test]
    async fn too_long_bodies_are_cut() {
        let long = format!("a=1&b={}&c=3", "x".repeat(MOST_BYTES));
        let params = read("", URLENCODED, long).await;
        assert_eq!(
            [params.text("a"), params.text("b"), params.text("c")],
            [Some("1"), Some("\u{fffd}"), None]
        );
        let long = format!(
            "--x\r\ncontent-disposition: form-data; name=\"b\"\r\n\r\n{}\r\n--x--\r\n",
            "x".repeat(MOST_BYTES)
        );
        assert_eq!(
            read("", "multipart/form-data; boundary=x", long).await.text("b"),
            Some("\u{fffd}")
        );
    }

    #[tokio::test]
    async fn a_body_whose_connection_broke_does_not_count() {
        let pieces = [Ok("a=1&"), Err(io::Error::from(io::ErrorKind::ConnectionReset))];
        let body = Body::from_stream(futures_util::stream::iter(pieces));
        let request = http::Request::post("/").body(body).unwrap();
        let (parts, body) = request.into_parts();
        assert!(read_params(&parts, body, Booleans::default(), false).await.is_err());
    }

    async fn called(method: Method, media_type: &str, body: impl Into<Body>) -> Params {
        let request = http::Request::builder().method(method).uri("/x?a=query");
        let request = request.header(CONTENT_TYPE, media_type).body(body.into()).unwrap();
        let (parts, body) = request.into_parts();
        let in_path = vec![("id", b"path".to_vec())];
        let read = read_call(BodyForm::Json, in_path, Booleans::default(), &parts, body).await;
        read.unwrap()
    }

    #[tokio::test]
    async fn members_of_a_json_body_are_parameters_and_the_path_wins() {
        let params = called(Method::PUT, "application/json", r#"{"a":"body","id":"body"}"#).await;
        assert_eq!([params.text("a"), params.text("id")], [Some("body"), Some("path")]);
        assert!(!params.is_unreadable());
        let params = called(Method::DELETE, "application/json", r#"{"a":"body"}"#).await;
        assert_eq!([params.text("a"), params.text("id")], [Some("query"), Some("path")]);
        let params = called(Method::POST, "application/json", "").await;
        assert_eq!((params.text("a"), params.is_unreadable()), (None, false));
    }

    #[tokio::test]
    async fn bodies_that_are_no_json_object_are_unreadable() {
        let long = format!("{{\"a\":\"{}\"}}", "x".repeat(MOST_BYTES));
        for body in ["[]", "{", "{\"a\":1,\"a\":2}", &long] {
            let params = called(Method::POST, "application/json", body.to_owned()).await;
            assert_eq!((params.text("a"), params.is_unreadable()), (None, true));
            assert_eq!(params.text("id"), Some("path"));
        }
        for media_type in [URLENCODED, "text/plain", "multipart/form-data; boundary=x"] {
            assert!(
                called(Method::POST, media_type, "{}").await.is_unreadable(),
                "{media_type}"
            );
        }
    }
}
