//! One GET over one connection, its answer read as it comes. Dropping it cuts the connection.

use std::pin::pin;

use bytes::Bytes;
use futures_util::future::BoxFuture;
use http::header::{ACCEPT, CONNECTION, HOST, LOCATION, USER_AGENT};
use http::{HeaderMap, Request, StatusCode};
use http_body::Body as _;
use http_body_util::{BodyExt as _, Empty};
use hyper::body::Incoming;
use hyper::client::conn::http1::{self, Parts};
use hyper_util::rt::TokioIo;
use tokio::net::TcpStream;

use super::address::{Destination, Rules, Target, Unreached};

const MOST_HEADERS: usize = 64;

/// What the head of an answer may take, and what is read of its body at once.
const LARGEST_BUFFER: usize = 64 * 1024;

const MOST_REDIRECTS: usize = 5;

/// Why there is no answer, or not all of it. No text of it holds an address.
#[derive(Debug, thiserror::Error)]
pub(super) enum Trouble {
    #[error("cannot connect")]
    Unreachable(#[source] Unreached),
    #[error("the answer is broken")]
    Broken(#[from] hyper::Error),
    #[error("the answer is longer than it says")]
    TooLong,
    #[error("it leads to somebody who may not be contacted, or round in circles")]
    Astray,
}

/// An answer whose head has come.
pub(super) struct Exchange {
    wire: Wire,
    head: http::response::Parts,
    body: Incoming,
}

impl Exchange {
    pub(super) async fn get(target: &Target, rules: &Rules) -> Result<Self, Trouble> {
        let stream = target.connect(rules).await.map_err(Trouble::Unreachable)?;
        let mut settings = http1::Builder::new();
        settings.max_headers(MOST_HEADERS).max_buf_size(LARGEST_BUFFER);
        let (mut sender, connection) = settings.handshake(TokioIo::new(stream)).await?;
        let mut wire = Wire {
            connection: Box::pin(connection.without_shutdown()),
            end: None,
        };
        let response = wire.alongside(sender.send_request(request(target))).await?;
        let (head, body) = response.into_parts();
        Ok(Self { wire, head, body })
    }

    /// As [`Self::get`], wherever it is sent on to, as long as that may be contacted.
    pub(super) async fn follow(target: Target, rules: &Rules) -> Result<Self, Trouble> {
        let mut target = target;
        for _ in 0..=MOST_REDIRECTS {
            let exchange = Self::get(&target, rules).await?;
            let location = exchange
                .headers()
                .get(LOCATION)
                .filter(|_| exchange.status().is_redirection());
            let Some(location) = location else {
                return Ok(exchange);
            };
            let location = location.to_str().map_err(|_| Trouble::Astray)?;
            target = match target.redirect(location, rules) {
                Destination::Open(target) => target,
                Destination::Sealed | Destination::Elsewhere | Destination::Nowhere => return Err(Trouble::Astray),
            };
        }
        Err(Trouble::Astray)
    }

    pub(super) fn status(&self) -> StatusCode {
        self.head.status
    }

    pub(super) fn headers(&self) -> &HeaderMap {
        &self.head.headers
    }

    /// How long the body is, if the answer says so.
    pub(super) fn length(&self) -> Option<u64> {
        self.body.size_hint().exact()
    }

    /// The next piece of the body; nothing at its end.
    pub(super) async fn piece(&mut self) -> Result<Option<Bytes>, Trouble> {
        while let Some(frame) = self.wire.alongside(self.body.frame()).await.transpose()? {
            if let Ok(piece) = frame.into_data() {
                return Ok(Some(piece));
            }
        }
        Ok(None)
    }

    /// Looks whether something came behind the end of the body.
    pub(super) async fn end(self) -> Result<(), Trouble> {
        drop(self.body);
        let rest = self.wire.end().await?;
        if rest.read_buf.is_empty() {
            Ok(())
        } else {
            Err(Trouble::TooLong)
        }
    }
}

fn request(target: &Target) -> Request<Empty<Bytes>> {
    Request::get(target.path().clone())
        .header(HOST, target.authority())
        .header(
            USER_AGENT,
            concat!(env!("CARGO_PKG_NAME"), "/", env!("CARGO_PKG_VERSION")),
        )
        .header(ACCEPT, "*/*")
        .header(CONNECTION, "close")
        .body(Empty::new())
        .expect("the parts of an address that was read fit into a request")
}

type Connection = Result<Parts<TokioIo<TcpStream>>, hyper::Error>;

/// Moves the bytes while somebody waits for something that needs them.
struct Wire {
    connection: BoxFuture<'static, Connection>,
    /// How the connection ended, if it has.
    end: Option<Connection>,
}

impl Wire {
    async fn alongside<F: Future>(&mut self, future: F) -> F::Output {
        let mut future = pin!(future);
        if self.end.is_none() {
            tokio::select! {
                biased;
                output = &mut future => return output,
                end = &mut self.connection => self.end = Some(end),
            }
        }
        future.await
    }

    async fn end(self) -> Result<Parts<TokioIo<TcpStream>>, hyper::Error> {
        match self.end {
            Some(end) => end,
            None => self.connection.await,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whatever_may_be_contacted_can_be_asked() {
        let mut asked = 0;
        for letter in '\0'..'\u{250}' {
            for around in ["?", "/", "//", "/?", "/#", ":8080?", ":8080/", ""] {
                let address = format!("http://127.0.0.1{around}{letter}");
                if let Destination::Open(target) = Rules::default().judge(&address) {
                    let line = request(&target).uri().to_string();
                    assert!(line.starts_with('/'), "{address:?} {line:?}");
                    asked += 1;
                }
            }
        }
        assert!(asked > 500, "{asked}");
    }
}
