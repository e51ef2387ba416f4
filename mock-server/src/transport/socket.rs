//! What the HTTP library reads and writes: a line, or TLS over it. Below TLS a line breaks as it does without.
//!
//! A server that speaks TLS listens for both at one port, as whoever wants to trust its authority has to fetch that first.
//! The first byte tells which it is.

use std::io;
use std::pin::Pin;
use std::task::{Context, Poll};

use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};

use super::line::Line;

/// A connection, with or without TLS.
pub(crate) enum Socket {
    Plain(Line),
    #[cfg(feature = "tls")]
    Secured(Box<secured::Secured>),
}

impl Socket {
    /// Over this line.
    pub(super) fn new(line: Line, tls: Option<&crate::tls::Tls>) -> Self {
        match tls {
            None => Self::Plain(line),
            #[cfg(feature = "tls")]
            Some(tls) => Self::Secured(Box::new(secured::Secured::new(line, tls.acceptor().clone()))),
            #[cfg(not(feature = "tls"))]
            Some(none) => match *none {},
        }
    }
}

macro_rules! over {
    ($socket:expr, $context:expr, $inner:ident => $do:expr) => {
        match $socket.get_mut() {
            Socket::Plain(line) => {
                let $inner = Pin::new(line);
                $do
            }
            #[cfg(feature = "tls")]
            Socket::Secured(secured) => match std::task::ready!(secured.poll_open($context))? {
                secured::Open::Plain(line) => {
                    let $inner = Pin::new(line);
                    $do
                }
                secured::Open::Secured(stream) => {
                    let $inner = Pin::new(stream);
                    $do
                }
            },
        }
    };
}

impl AsyncRead for Socket {
    fn poll_read(self: Pin<&mut Self>, context: &mut Context<'_>, buffer: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        over!(self, context, inner => inner.poll_read(context, buffer))
    }
}

impl AsyncWrite for Socket {
    fn poll_write(self: Pin<&mut Self>, context: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        over!(self, context, inner => inner.poll_write(context, bytes))
    }

    fn poll_write_vectored(
        self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[io::IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        over!(self, context, inner => inner.poll_write_vectored(context, bytes))
    }

    fn is_write_vectored(&self) -> bool {
        match self {
            Self::Plain(line) => line.is_write_vectored(),
            #[cfg(feature = "tls")]
            Self::Secured(_) => true,
        }
    }

    fn poll_flush(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        #[cfg(feature = "tls")]
        if let Self::Secured(secured) = self.as_ref().get_ref()
            && !secured.is_open()
        {
            // Nothing was written yet; waiting here for the client would keep the end of an idle connection waiting.
            return Poll::Ready(Ok(()));
        }
        over!(self, context, inner => inner.poll_flush(context))
    }

    fn poll_shutdown(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        #[cfg(feature = "tls")]
        if let Self::Secured(secured) = self.as_ref().get_ref()
            && !secured.is_open()
        {
            return Poll::Ready(Ok(()));
        }
        over!(self, context, inner => inner.poll_shutdown(context))
    }
}

#[cfg(feature = "tls")]
mod secured {
    use std::io;
    use std::pin::Pin;
    use std::task::{Context, Poll};

    use tokio_rustls::server::TlsStream;
    use tokio_rustls::{Accept, TlsAcceptor};

    use super::Line;

    /// How every connection over TLS begins, and none that speaks HTTP.
    const HANDSHAKE: u8 = 22;

    /// A connection whose client may speak TLS. It is opened by the first attempt to read, so that the limits for the
    /// head of a request hold for its beginning as well.
    pub(crate) struct Secured(State);

    enum State {
        Unknown(Line, TlsAcceptor),
        Greeting(Accept<Line>),
        Open(TlsStream<Line>),
        Plain(Line),
        Broken,
    }

    /// What can be read and written.
    pub(super) enum Open<'a> {
        Plain(&'a mut Line),
        Secured(&'a mut TlsStream<Line>),
    }

    impl Secured {
        pub(super) fn new(line: Line, acceptor: TlsAcceptor) -> Self {
            Self(State::Unknown(line, acceptor))
        }

        pub(super) fn is_open(&self) -> bool {
            matches!(self.0, State::Open(_) | State::Plain(_))
        }

        pub(super) fn poll_open(&mut self, context: &mut Context<'_>) -> Poll<io::Result<Open<'_>>> {
            while !self.is_open() {
                match std::mem::replace(&mut self.0, State::Broken) {
                    State::Unknown(mut line, acceptor) => match line.poll_first_byte(context) {
                        Poll::Pending => {
                            self.0 = State::Unknown(line, acceptor);
                            return Poll::Pending;
                        }
                        Poll::Ready(first) => {
                            self.0 = if first? == Some(HANDSHAKE) {
                                line.handle().set_secured();
                                State::Greeting(acceptor.accept(line))
                            } else {
                                State::Plain(line)
                            };
                        }
                    },
                    State::Greeting(mut accept) => match Pin::new(&mut accept).poll(context) {
                        Poll::Pending => {
                            self.0 = State::Greeting(accept);
                            return Poll::Pending;
                        }
                        Poll::Ready(stream) => self.0 = State::Open(stream?),
                    },
                    State::Broken => return Poll::Ready(Err(io::ErrorKind::ConnectionAborted.into())),
                    open @ (State::Open(_) | State::Plain(_)) => self.0 = open,
                }
            }
            match &mut self.0 {
                State::Open(stream) => Poll::Ready(Ok(Open::Secured(stream))),
                State::Plain(line) => Poll::Ready(Ok(Open::Plain(line))),
                State::Unknown(..) | State::Greeting(_) | State::Broken => {
                    Poll::Ready(Err(io::ErrorKind::ConnectionAborted.into()))
                }
            }
        }
    }
}
