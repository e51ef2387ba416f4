//! A span for each transfer, for `tracing`: its kind, its size, what came of it. The spans of its calls are inside. No name,
//! no path and no address is in it: those of transfers hold sessions.

use rapidgator_client_runtime::Error;
use tracing::{Instrument as _, Span, field};

/// What is being transferred, for what is learned of it on the way.
pub(crate) struct TransferSpan(Span);

impl TransferSpan {
    /// How many bytes it has.
    pub(crate) fn size(&self, size: u64) {
        self.0.record("size", size);
    }
}

/// Does a transfer inside of its span. One that is dropped has no outcome there.
pub(crate) async fn transfer<T, F: Future<Output = Result<T, Error>>>(
    kind: &'static str,
    begin: impl FnOnce(TransferSpan) -> F,
    outcome: fn(&T) -> &'static str,
) -> Result<T, Error> {
    let span = tracing::debug_span!(
        "transfer",
        kind,
        size = field::Empty,
        outcome = field::Empty,
        error = field::Empty
    );
    let result = begin(TransferSpan(span.clone())).instrument(span.clone()).await;
    match &result {
        Ok(done) => {
            span.record("outcome", outcome(done));
        }
        Err(error) => {
            span.record("outcome", "failed");
            span.record("error", field::debug(error.kind()));
        }
    }
    result
}

#[cfg(test)]
mod tests {
    //! Here and not among the integration tests: whether a span is wanted is cached for all threads of a process, and no
    //! other test of this process transfers anything.

    use std::{
        fmt::{self, Write as _},
        sync::{Arc, Mutex},
        time::Duration,
    };

    use rapidgator_client_runtime::transport::{BoxFuture, Request, Response, Transport, TransportError};
    use tracing::{Event, Metadata, Subscriber, field::Visit, span};

    use super::*;
    use crate::{Client, RetryPolicy, Source};

    const MARKER: &str = "MARKER0secret";

    /// Has every file, and gives the bytes of all but one of them.
    struct Service;

    impl Transport for Service {
        fn send(&self, request: Request) -> BoxFuture<'_, Result<Response, TransportError>> {
            let file = format!(
                r#"{{"file_id":"1","mode":0,"mode_label":"Public","folder_id":"34","name":"{MARKER}.bin",
                "hash":"900150983cd24fb0d6963f7d28e17f72","size":3,"created":1461660733,"url":null}}"#
            );
            let address = format!("http://host.test/?session_id={MARKER}");
            let payload = match request.url.path() {
                "/file/info" => format!(r#"{{"file":{file}}}"#),
                "/file/download" => format!(r#"{{"download_url":"{address}","delay":0}}"#),
                "/file/upload" => format!(
                    r#"{{"upload":{{"upload_id":"{MARKER}","url":null,"file":{file},"state":2,"state_label":"x"}}}}"#
                ),
                _ => "abc".to_owned(),
            };
            let body = match payload.as_str() {
                "abc" => payload,
                _ => format!(r#"{{"response":{payload},"status":200,"details":null}}"#),
            };
            let body = futures_util::stream::iter([Ok(bytes::Bytes::from(body))]);
            Box::pin(async { Ok(Response::new(200, http::HeaderMap::new(), Box::pin(body))) })
        }

        fn sleep(&self, _: Duration) -> BoxFuture<'_, ()> {
            Box::pin(async {})
        }

        fn now(&self) -> Duration {
            Duration::ZERO
        }
    }

    /// Keeps each event and span as text.
    #[derive(Clone, Default)]
    struct Log(Arc<Mutex<String>>);

    impl Log {
        fn take(&self) -> String {
            std::mem::take(&mut self.0.lock().unwrap())
        }
    }

    impl Visit for Log {
        fn record_debug(&mut self, field: &field::Field, value: &dyn fmt::Debug) {
            write!(self.0.lock().unwrap(), "{field}={value:?} ").unwrap();
        }
    }

    impl Subscriber for Log {
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

    #[tokio::test]
    async fn a_transfer_is_a_span_without_secrets() {
        let log = Log::default();
        let guard = tracing::subscriber::set_default(log.clone());
        let client = Client::builder()
            .base_url("http://double.test")
            .token(MARKER)
            .transport(Service)
            .retries(RetryPolicy::never())
            .build()
            .unwrap();
        let here = tempfile::tempdir().unwrap();
        let target = here.path().join(MARKER);

        client.download("1").to(&target).await.unwrap();
        let logged = log.take();
        assert_in_order(
            &logged,
            &[
                "kind=\"download\"",
                "operation=\"file.info\"",
                "size=3",
                "outcome=\"downloaded\"",
            ],
        );
        let task = client.download("1").to(&target);
        client.downloads([task]).await.all().unwrap();
        assert_in_order(&log.take(), &["kind=\"download\"", "size=3", "outcome=\"skipped\""]);

        let task = || client.upload(Source::bytes("abc")).named(MARKER);
        task().await.unwrap();
        assert_in_order(
            &log.take(),
            &[
                "kind=\"upload\"",
                "size=3",
                "operation=\"file.upload\"",
                "outcome=\"known\"",
            ],
        );
        client.upload(here.path().join("none")).await.unwrap_err();
        assert_in_order(&log.take(), &["kind=\"upload\"", "outcome=\"failed\"", "error=Io"]);
        drop(guard);
    }

    #[track_caller]
    fn assert_in_order(logged: &str, parts: &[&str]) {
        assert!(!logged.contains("MARKER"), "{logged}");
        let mut rest = logged;
        for part in parts {
            let found = rest.find(part);
            rest = &rest[found.unwrap_or_else(|| panic!("no `{part}` in its place: {logged}"))..];
        }
    }
}
