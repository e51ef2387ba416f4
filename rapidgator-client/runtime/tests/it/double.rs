//! Stands in for the network: answers from a list, and keeps what would have been sent.

use std::{
    collections::VecDeque,
    sync::{Arc, Mutex},
    time::Duration,
};

use futures_util::stream;
use http::HeaderMap;
use rapidgator_client_runtime::transport::{
    Body, BoxFuture, Request, Response, Transport, TransportError, TransportErrorKind,
};

/// Cheap to clone; all clones are one.
#[derive(Clone, Default)]
pub(crate) struct Double(Arc<Mutex<State>>);

#[derive(Default)]
struct State {
    answers: VecDeque<(u16, &'static str)>,
    sent: Vec<String>,
}

impl Double {
    /// Gives these answers, each with its HTTP status, one after the other.
    pub(crate) fn answering<const N: usize>(answers: [(u16, &'static str); N]) -> Self {
        let answers = answers.into();
        Self(Arc::new(Mutex::new(State {
            answers,
            sent: Vec::new(),
        })))
    }

    /// Method, address and body of each request.
    pub(crate) fn sent(&self) -> Vec<String> {
        self.0.lock().unwrap().sent.clone()
    }
}

impl Transport for Double {
    fn send(&self, request: Request) -> BoxFuture<'_, Result<Response, TransportError>> {
        let body = match &request.body {
            Body::Full(bytes) => String::from_utf8_lossy(bytes).into_owned(),
            Body::Empty | Body::Stream { .. } => String::new(),
        };
        let mut state = self.0.lock().unwrap();
        let line = format!("{} {} {body}", request.method, request.url);
        state.sent.push(line.trim_end().to_owned());
        let answer = state.answers.pop_front();
        Box::pin(async move {
            let (status, body) = answer.ok_or_else(|| TransportError::new(TransportErrorKind::Invalid, None))?;
            let body = stream::iter([Ok(body.into())]);
            Ok(Response::new(status, HeaderMap::new(), Box::pin(body)))
        })
    }

    fn sleep(&self, _: Duration) -> BoxFuture<'_, ()> {
        Box::pin(async {})
    }

    fn now(&self) -> Duration {
        Duration::ZERO
    }
}
