//! Takes connections and serves them, each within limits: whoever sends half a request, or does not read the answer,
//! cannot hold on to anything for long, and so many at once cannot take the server down.

use std::convert::Infallible;
use std::pin::{Pin, pin};
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;

use axum::body::Body;
use bytes::Bytes;
use futures_util::FutureExt as _;
use http::Request;
use http_body::{Body as _, Frame, SizeHint};
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use tokio::net::TcpListener;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use super::line::Line;
use super::socket::Socket;
use super::{Entrance, answer};
use crate::clock::Patience;

/// What connections may take.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Limits {
    /// How many there may be at once. Others wait until one ends.
    pub(crate) connections: usize,
    /// Bytes of the head of a request. It may have a hundred headers, which is the limit of the HTTP library.
    pub(crate) head: usize,
    /// For how long nothing may come of a request that is awaited, or go of an answer. The head of a request has to come
    /// as a whole within it, and a connection without a request ends behind it.
    pub(crate) silence: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            connections: 16_384,
            head: 128 * 1024,
            silence: Duration::from_secs(60),
        }
    }
}

/// Serves until the end is wanted, and then until the requests that have begun are answered.
pub(crate) async fn serve(
    mut listener: TcpListener,
    entrance: Entrance,
    limits: Limits,
    end: impl Future<Output = ()>,
) {
    let entrance = Arc::new(entrance);
    let places = Arc::new(Semaphore::new(limits.connections));
    let mut http = http1::Builder::new();
    http.timer(TokioTimer::new())
        .header_read_timeout(limits.silence)
        .max_header_size(limits.head);
    let served = GracefulShutdown::new();
    let mut end = pin!(end);
    loop {
        let (line, place) = tokio::select! {
            next = next(&mut listener, &places, limits.silence) => next,
            () = &mut end => break,
        };
        let (entrance, handle) = (Arc::clone(&entrance), line.handle());
        let socket = Socket::new(line, entrance.tls.as_ref());
        let service = service_fn(move |request: Request<Incoming>| {
            let request = request.map(|body| Patient::new(body, limits.silence).into_body());
            let (entrance, handle) = (Arc::clone(&entrance), handle.clone());
            // In a box, as a connection without a request should not keep room for an answer.
            async move { Ok::<_, Infallible>(answer(&entrance, &handle, request).await) }.boxed()
        });
        let connection = served.watch(http.serve_connection(TokioIo::new(socket), service));
        tokio::spawn(async move {
            // However it ended, nobody is left who could be told.
            let _ = connection.await;
            drop(place);
        });
    }
    drop(listener);
    served.shutdown().await;
}

/// The next connection, as soon as there is a place for it.
async fn next(listener: &mut TcpListener, places: &Arc<Semaphore>, silence: Duration) -> (Line, OwnedSemaphorePermit) {
    let place = Arc::clone(places).acquire_owned().await;
    let place = place.expect("nobody closes the places");
    let (stream, _) = axum::serve::Listener::accept(listener).await;
    (Line::new(stream, silence), place)
}

/// A body that fails if nothing of it comes for too long.
struct Patient {
    body: Option<Incoming>,
    patience: Patience,
}

impl Patient {
    fn new(body: Incoming, silence: Duration) -> Self {
        Self {
            body: Some(body).filter(|body| !body.is_end_stream()),
            patience: Patience::new(silence),
        }
    }

    fn into_body(self) -> Body {
        if self.body.is_none() {
            return Body::empty();
        }
        Body::new(self)
    }
}

impl http_body::Body for Patient {
    type Data = Bytes;
    type Error = axum::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, axum::Error>>> {
        let Self { body, patience } = &mut *self;
        let Some(incoming) = body else {
            return Poll::Ready(None);
        };
        let polled = Pin::new(incoming).poll_frame(context);
        patience.attend(context, polled).map(|frame| match frame {
            Ok(frame) => frame.map(|frame| frame.map_err(axum::Error::new)),
            Err(too_long) => {
                *body = None;
                Some(Err(axum::Error::new(too_long)))
            }
        })
    }

    fn is_end_stream(&self) -> bool {
        self.body.as_ref().is_none_or(Incoming::is_end_stream)
    }

    fn size_hint(&self) -> SizeHint {
        self.body
            .as_ref()
            .map_or_else(|| SizeHint::with_exact(0), Incoming::size_hint)
    }
}
