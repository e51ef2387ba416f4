//! Requests as they stand on the wire, and answers as they came: nothing here is decoded.

use futures_util::StreamExt as _;
use http::{HeaderValue, Method, header};
use rapidgator_client_runtime::transport::{Body, Request, Transport, TransportError, TransportErrorKind};
use url::Url;
use url::form_urlencoded::Serializer;

/// More of an answer is not read: nothing that is asked for is larger.
const LONGEST: usize = 4 << 20;

/// An answer, as it came.
pub(crate) struct Answer {
    pub(crate) http_status: u16,
    pub(crate) media_type: Option<String>,
    pub(crate) body: Vec<u8>,
}

/// How the parameters of a request travel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Way {
    /// An urlencoded body.
    Form,
    /// The query of an address.
    Query,
    /// A JSON object.
    Json,
}

/// A request with parameters.
pub(crate) fn call(way: Way, mut url: Url, parameters: &[(String, String)]) -> Request {
    let mut pairs = Serializer::new(String::new());
    pairs.extend_pairs(parameters);
    let (method, media_type, body) = match way {
        Way::Form => (Method::POST, "application/x-www-form-urlencoded", pairs.finish()),
        Way::Query => {
            if !parameters.is_empty() {
                url.set_query(Some(&pairs.finish()));
            }
            return Request::new(Method::GET, url);
        }
        Way::Json => {
            let members = parameters
                .iter()
                .map(|(name, value)| (name.clone(), value.as_str().into()));
            let object: serde_json::Map<String, serde_json::Value> = members.collect();
            let text = serde_json::Value::Object(object).to_string();
            (Method::POST, "application/json", text)
        }
    };
    with_body(method, url, HeaderValue::from_static(media_type), body.into_bytes())
}

/// A request with the bytes of a file, as one part of a form.
pub(crate) fn upload(method: Method, url: Url, field: &str, file_name: &str, bytes: &[u8]) -> Request {
    // It cannot occur in what is sent, which is made of hex digits.
    let boundary = "----------------drift";
    let head = format!(
        "--{boundary}\r\nContent-Disposition: form-data; name=\"{field}\"; filename=\"{file_name}\"\r\n\
         Content-Type: application/octet-stream\r\n\r\n"
    );
    let body = [head.as_bytes(), bytes, format!("\r\n--{boundary}--\r\n").as_bytes()].concat();
    let media_type = HeaderValue::from_str(&format!("multipart/form-data; boundary={boundary}"));
    with_body(method, url, media_type.expect("a boundary is printable"), body)
}

fn with_body(method: Method, url: Url, media_type: HeaderValue, body: Vec<u8>) -> Request {
    let mut request = Request::new(method, url);
    request.headers.insert(header::CONTENT_TYPE, media_type);
    request.body = Body::Full(body.into());
    request
}

/// Sends a request once, and reads all of the answer.
pub(crate) async fn send(transport: &dyn Transport, request: Request) -> Result<Answer, TransportError> {
    let mut answer = transport.send(request).await?;
    let media_type = answer.headers.get(header::CONTENT_TYPE);
    let media_type = media_type.and_then(|value| value.to_str().ok()).map(essence);
    let mut body = Vec::new();
    while let Some(piece) = answer.body.next().await {
        body.extend_from_slice(&piece?);
        if body.len() > LONGEST {
            return Err(TransportError::new(TransportErrorKind::Broken, None));
        }
    }
    Ok(Answer {
        http_status: answer.status,
        media_type,
        body,
    })
}

/// A media type without its parameters, which are of no interest.
fn essence(media_type: &str) -> String {
    let essence = media_type.split(';').next().unwrap_or_default();
    essence.trim().to_ascii_lowercase()
}
