//! Brings the control token along, below all that a client does.

use std::fmt;
use std::time::Duration;

use http::HeaderValue;
use http::header::AUTHORIZATION;
use rapidgator_client_runtime::transport::{
    BoxFuture, Request, Response, Transport, TransportError, TransportErrorKind,
};

/// A transport whose requests have the control token; for who wants another one below the client than
/// [`connect`](crate::connect) takes.
pub struct WithToken<T> {
    inner: T,
    authorization: HeaderValue,
}

impl<T: Transport> WithToken<T> {
    /// Around this transport.
    ///
    /// # Errors
    ///
    /// If the token has what cannot stand in a header.
    pub fn new(inner: T, token: &str) -> Result<Self, TransportError> {
        let mut authorization = HeaderValue::try_from(format!("Bearer {token}"))
            .map_err(|_| TransportError::new(TransportErrorKind::Invalid, None))?;
        authorization.set_sensitive(true);
        Ok(Self { inner, authorization })
    }
}

impl<T: Transport> Transport for WithToken<T> {
    fn send(&self, mut request: Request) -> BoxFuture<'_, Result<Response, TransportError>> {
        request.headers.insert(AUTHORIZATION, self.authorization.clone());
        self.inner.send(request)
    }

    fn sleep(&self, pause: Duration) -> BoxFuture<'_, ()> {
        self.inner.sleep(pause)
    }

    fn now(&self) -> Duration {
        self.inner.now()
    }

    fn random(&self) -> u64 {
        self.inner.random()
    }
}

impl<T> fmt::Debug for WithToken<T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("WithToken").finish_non_exhaustive()
    }
}
