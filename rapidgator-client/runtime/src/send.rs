//! The way of a call: session, attempts, transport, envelope, payload. Written once for all operations.

use std::{borrow::Cow, sync::Arc, time::Duration};

use bytes::{Bytes, BytesMut};
use futures_util::StreamExt;
use http::{HeaderMap, HeaderValue, header};
use tracing::Instrument as _;
use url::Url;

use crate::{
    api::Api,
    call::{self, Operation, Segment, Value, Values},
    client::Client,
    envelope::{self, Payload, Question},
    error::{Error, Kind},
    observe::Observer,
    retry::{Attempts, Budget, RetryPolicy},
    secret::Secret,
    transport::{Body, BoxFuture, ByteStream, Request, Response, Transport, TransportError},
};

/// An answer of the API is a few kilobytes; a longer one than this is not read to its end.
const LONGEST_ANSWER: usize = 64 << 20;

/// What it takes to reach the service, without a session.
pub struct Channel {
    /// What is known about the service.
    pub api: &'static Api,
    /// Without a slash at the end.
    pub base_url: String,
    /// The way to it.
    pub transport: Arc<dyn Transport>,
    /// When a call is tried again.
    pub retries: RetryPolicy,
    /// How often.
    pub(crate) budget: Budget,
    /// Who hears of what is unknown in answers.
    pub observer: Option<Arc<dyn Observer>>,
}

/// Sends a call, in as many requests as it takes, one after the other. The first error ends it.
pub(crate) fn execute<'c>(
    client: &'c Client,
    operation: &'static Operation,
    values: Values,
) -> BoxFuture<'c, Result<Payload, Error>> {
    let span = tracing::debug_span!("call", operation = operation.id);
    let call = async move {
        let values = values.checked().map_err(|error| error.in_operation(operation))?;
        let first = in_session(client, operation, &values).await?;
        let mut others = Vec::new();
        for values in values.later() {
            others.push(in_session(client, operation, &values).await?);
        }
        Payload::joined(first, others)
    };
    Box::pin(call.instrument(span))
}

/// Gets one answer. If the session has ended, logs in and asks once more.
async fn in_session(client: &Client, operation: &'static Operation, values: &Values) -> Result<Payload, Error> {
    let mut attempts = Attempts::new(client.channel(), operation.effect);
    let (true, Some(plan)) = (operation.needs_session, &client.channel().api.session) else {
        return exchange(client.channel(), operation, values, None, &mut attempts).await;
    };
    let token = client
        .session_token(None)
        .await
        .map_err(|error| error.in_operation(operation))?;
    let ended = match exchange(client.channel(), operation, values, Some(&token), &mut attempts).await {
        Err(error) if error.row() == Some(plan.expired) => error,
        other => return other,
    };
    if !client.can_log_in() {
        return Err(ended);
    }
    let token = client.session_token(Some(&token)).await?;
    exchange(client.channel(), operation, values, Some(&token), &mut attempts).await
}

/// Sends one request and reads its answer, again and again as long as the attempts allow it.
pub(crate) async fn exchange(
    channel: &Channel,
    operation: &'static Operation,
    values: &Values,
    token: Option<&Secret>,
    attempts: &mut Attempts<'_>,
) -> Result<Payload, Error> {
    loop {
        let attempt = attempts.next();
        match exchange_once(channel, operation, values, token, attempt).await {
            Err(error) if attempts.again_after(&error).await => {}
            other => return other,
        }
    }
}

async fn exchange_once(
    channel: &Channel,
    operation: &'static Operation,
    values: &Values,
    token: Option<&Secret>,
    attempt: u32,
) -> Result<Payload, Error> {
    let fail = |error: Error| error.in_operation(operation);
    let request = request(channel, operation, values, token).map_err(fail)?;
    let sent = channel.transport.send(request).await;
    let response = sent.map_err(|error| fail(Error::transport(error)))?;
    let status = response.status;
    let asked = asked_wait(&response.headers);
    let body = read_whole(response).await.map_err(fail)?;
    tracing::debug!(
        operation = operation.id,
        attempt,
        http_status = status,
        bytes = body.len(),
        "answered"
    );
    let secrets = values.secrets(operation).chain(token).map(Secret::expose).collect();
    let question = Question {
        api: channel.api,
        name: operation.id,
        errors: operation.errors,
        pick: operation.pick,
        repeatable: operation.effect.is_repeatable(),
        secrets,
        observer: channel.observer.as_ref(),
    };
    envelope::read(&question, status, &body).map_err(|error| fail(error.or_retry_after(asked)))
}

/// How long an answer asks to wait, if it says so in seconds. A date would need a clock that agrees with the service's.
pub fn asked_wait(headers: &HeaderMap) -> Option<Duration> {
    let seconds = headers.get(header::RETRY_AFTER)?.to_str().ok()?.trim().parse().ok()?;
    Some(Duration::from_secs(seconds))
}

fn request(
    channel: &Channel,
    operation: &Operation,
    values: &Values,
    token: Option<&Secret>,
) -> Result<Request, Error> {
    let in_path = |name: &str| operation.segments().any(|segment| segment == Segment::Parameter(name));
    let mut others: Vec<_> = values.iter().filter(|(name, _)| !in_path(name)).collect();
    let token = token.cloned().map(Value::Text);
    if let (Some(token), Some(plan)) = (&token, &channel.api.session) {
        others.push((plan.parameter, token));
    }
    let url = address(channel, operation, values)?;
    let mut request = Request::new(operation.method.of_http(), url);
    // Where there is a body everything is in it: what is in an address ends up in logs.
    let (media_type, body) = match (operation.method.has_body(), operation.body) {
        (true, call::Body::Form) => ("application/x-www-form-urlencoded", form(channel.api, &others)),
        (true, call::Body::Json) => ("application/json", json(&others)),
        (false, _) => {
            if !others.is_empty() {
                request.url.set_query(Some(&form(channel.api, &others)));
            }
            return Ok(request);
        }
    };
    let media_type = HeaderValue::from_static(media_type);
    request.headers.insert(header::CONTENT_TYPE, media_type);
    request.body = Body::Full(Bytes::from(body));
    Ok(request)
}

/// The address, with the values that are segments of it.
fn address(channel: &Channel, operation: &Operation, values: &Values) -> Result<Url, Error> {
    let refuse = |why: &'static str| Error::new(Kind::Build, why);
    let mut url = Url::parse(&channel.base_url).map_err(|error| refuse("the base address").with_source(error))?;
    let mut path = url.path_segments_mut().map_err(|()| refuse("the base address"))?;
    path.pop_if_empty();
    for segment in operation.segments() {
        match segment {
            Segment::Literal(text) => path.push(text),
            Segment::Parameter(name) => path.push(&segment_value(channel.api, name, values)?),
        };
    }
    drop(path);
    Ok(url)
}

/// What may stand between two slashes: nothing, and what leads up, would be another address.
fn segment_value<'v>(api: &Api, name: &str, values: &'v Values) -> Result<Cow<'v, str>, Error> {
    let text = values.get(name).map(|value| value.text(api)).unwrap_or_default();
    match &*text {
        "" | "." | ".." => {
            let message = format!("parameter `{name}`: it is part of the address, so it cannot be empty or only dots");
            Err(Error::new(Kind::Build, message))
        }
        _ => Ok(text),
    }
}

fn form(api: &Api, values: &[(&str, &Value)]) -> String {
    let mut form = url::form_urlencoded::Serializer::new(String::new());
    for (name, value) in values {
        form.append_pair(name, &value.text(api));
    }
    form.finish()
}

fn json(values: &[(&str, &Value)]) -> String {
    let members = values.iter().map(|(name, value)| ((*name).to_owned(), value.json()));
    serde_json::Value::Object(members.collect()).to_string()
}

async fn read_whole(response: Response) -> Result<Bytes, Error> {
    let (body, complete) = read_up_to(response.body, LONGEST_ANSWER)
        .await
        .map_err(Error::transport)?;
    if !complete {
        return Err(Error::new(Kind::Unexpected, "the answer is too long")
            .with_status(response.status)
            .sent());
    }
    Ok(body)
}

/// At most so many bytes, and whether these are all.
pub async fn read_up_to(mut body: ByteStream<TransportError>, most: usize) -> Result<(Bytes, bool), TransportError> {
    let mut whole = BytesMut::new();
    while let Some(chunk) = body.next().await {
        let chunk = chunk?;
        let room = most - whole.len();
        whole.extend_from_slice(&chunk[..chunk.len().min(room)]);
        if chunk.len() > room {
            return Ok((whole.freeze(), false));
        }
    }
    Ok((whole.freeze(), true))
}

#[cfg(test)]
mod tests {
    //! Here and not among the integration tests: a log line is cached for all threads of a process, and no other test
    //! of this process sends a call.

    use std::{
        fmt::{self, Write as _},
        sync::Mutex,
        time::Duration,
    };

    use tracing::{Event, Metadata, Subscriber, field::Visit, span};

    use super::*;
    use crate::{
        sample::{Call, Client, FileInfo, UserInfo, UserLogin},
        transport::TransportErrorKind,
    };

    const MARKER: &str = "MARKER0secret";

    /// Refuses everything, and repeats what it was sent.
    struct Echo;

    impl Transport for Echo {
        fn send(&self, request: Request) -> BoxFuture<'_, Result<Response, TransportError>> {
            let Body::Full(body) = request.body else {
                return Box::pin(async { Err(TransportError::new(TransportErrorKind::Invalid, None)) });
            };
            let body = futures_util::stream::iter([Ok(body)]);
            Box::pin(async { Ok(Response::new(200, HeaderMap::new(), Box::pin(body))) })
        }

        fn sleep(&self, _: Duration) -> BoxFuture<'_, ()> {
            Box::pin(async {})
        }

        fn now(&self) -> Duration {
            Duration::ZERO
        }
    }

    /// Keeps each event as text.
    #[derive(Clone, Default)]
    struct Log(Arc<Mutex<String>>);

    impl Visit for Log {
        fn record_debug(&mut self, field: &tracing::field::Field, value: &dyn fmt::Debug) {
            write!(self.0.lock().unwrap(), "{field}={value:?} ").unwrap();
        }
    }

    impl Subscriber for Log {
        /// Everything, also what the libraries below say.
        fn enabled(&self, _: &Metadata<'_>) -> bool {
            true
        }

        fn new_span(&self, attributes: &span::Attributes<'_>) -> span::Id {
            attributes.record(&mut self.clone());
            span::Id::from_u64(1)
        }

        fn record(&self, _: &span::Id, values: &span::Record<'_>) {
            values.record(&mut self.clone());
        }

        fn record_follows_from(&self, _: &span::Id, _: &span::Id) {}

        fn event(&self, event: &Event<'_>) {
            event.record(&mut self.clone());
        }

        fn enter(&self, _: &span::Id) {}

        fn exit(&self, _: &span::Id) {}
    }

    /// A call and a download where nobody listens.
    async fn over_tcp() {
        let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        let host = listener.local_addr().unwrap();
        drop(listener);
        let builder = Client::builder().base_url(format!("http://{host}")).token(MARKER);
        let builder = builder.retries(RetryPolicy::never());
        let client = builder.build().unwrap();
        Call::<UserInfo>::new(&client).await.unwrap_err();
        let url = Url::parse(&format!("http://{host}/?sid={MARKER}")).unwrap();
        let request = Request::new(http::Method::GET, url);
        client.as_ref().channel().transport.send(request).await.unwrap_err();
    }

    #[tokio::test]
    async fn a_log_line_names_the_operation_and_no_secret() {
        let log = Log::default();
        let guard = tracing::subscriber::set_default(log.clone());
        let builder = Client::builder()
            .base_url("http://double.test/api")
            .token(MARKER)
            .transport(Echo);
        let client = builder.build().unwrap();
        let error = Call::<FileInfo>::new(&client)
            .set("file_id", "the-file")
            .await
            .unwrap_err();
        assert_eq!(error.kind(), Kind::Unexpected);
        let login = Call::<UserLogin>::new(&client).set("login", "a");
        login.set("password", MARKER).set("code", MARKER).await.unwrap_err();
        over_tcp().await;
        drop(guard);
        let logged = log.0.lock().unwrap().clone();
        assert!(
            logged.contains("file.info") && logged.contains("user.login"),
            "{logged}"
        );
        assert!(
            logged.contains("attempt=1") && logged.contains("http_status=200"),
            "{logged}"
        );
        assert!(!logged.contains("MARKER"), "{logged}");
    }
}
