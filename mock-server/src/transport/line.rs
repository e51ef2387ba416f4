//! The sockets under the HTTP library, so that a connection can be broken off on purpose: closed or reset, at once or
//! when all that was to be said before is on its way.

use std::io;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU8, Ordering};
use std::task::{Context, Poll};
use std::time::Duration;

use rapidgator_mock_domain::faults::Break;
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::TcpStream;

use crate::clock::Patience;

/// A connection.
pub(crate) struct Line {
    stream: TcpStream,
    handle: Handle,
    /// With a client that does not read.
    patience: Patience,
}

/// What a request can do to the connection that it came over.
#[derive(Clone, Debug, Default)]
pub(crate) struct Handle(Arc<Shared>);

#[derive(Debug, Default)]
struct Shared {
    order: AtomicU8,
    is_secured: AtomicBool,
}

const GO_ON: u8 = 0;
const CLOSE: u8 = 1;
const RESET: u8 = 2;
/// With one of the two above: not before all is written.
const WHEN_WRITTEN: u8 = 4;

impl Handle {
    /// Nothing more is written.
    pub(crate) fn break_now(&self, how: End) {
        self.0.order.store(how.order(), Ordering::Release);
    }

    /// Whether its requests come over TLS.
    pub(crate) fn is_secured(&self) -> bool {
        self.0.is_secured.load(Ordering::Relaxed)
    }

    #[cfg(feature = "tls")]
    pub(super) fn set_secured(&self) {
        self.0.is_secured.store(true, Ordering::Relaxed);
    }

    /// Nothing more is written behind what was handed over already. Whoever hands over is to pause now.
    pub(crate) fn break_when_written(&self, how: End) {
        self.0.order.store(how.order() | WHEN_WRITTEN, Ordering::Release);
    }
}

/// How a connection ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum End {
    Close,
    Reset,
}

impl End {
    /// Of a break that ends the connection.
    pub(crate) fn of(how: Break) -> Option<Self> {
        match how {
            Break::Close => Some(Self::Close),
            Break::Reset => Some(Self::Reset),
            Break::Stall(_) => None,
        }
    }

    fn order(self) -> u8 {
        match self {
            Self::Close => CLOSE,
            Self::Reset => RESET,
        }
    }
}

impl Line {
    /// Somebody who reads nothing for so long, while there is something to read, is cut off.
    pub(crate) fn new(stream: TcpStream, silence: Duration) -> Self {
        // An answer is written at once; waiting for more to send only costs time. Where it fails, it is slow.
        let _ = stream.set_nodelay(true);
        Self {
            stream,
            handle: Handle::default(),
            patience: Patience::new(silence),
        }
    }

    pub(crate) fn handle(&self) -> Handle {
        self.handle.clone()
    }

    /// The first byte that comes, which stays to be read; `None` if there is none.
    #[cfg(feature = "tls")]
    pub(super) fn poll_first_byte(&mut self, context: &mut Context<'_>) -> Poll<io::Result<Option<u8>>> {
        let mut byte = [0];
        let mut buffer = ReadBuf::new(&mut byte);
        let seen = std::task::ready!(self.stream.poll_peek(context, &mut buffer))?;
        Poll::Ready(Ok((seen > 0).then_some(byte[0])))
    }

    /// An error if the connection is to end here; the HTTP library drops it then.
    fn check(&self, is_written: bool) -> io::Result<()> {
        let order = self.handle.0.order.load(Ordering::Acquire);
        if order == GO_ON || (order & WHEN_WRITTEN != 0 && !is_written) {
            return Ok(());
        }
        if order & RESET != 0 {
            // Dropping the socket sends a reset then. If it cannot be, the connection is closed at least.
            let _ = self.stream.set_zero_linger();
        }
        Err(io::Error::from(io::ErrorKind::ConnectionAborted))
    }

    fn written(&mut self, context: &mut Context<'_>, polled: Poll<io::Result<usize>>) -> Poll<io::Result<usize>> {
        self.patience.attend(context, polled).map(|written| match written {
            Ok(written) => written,
            Err(too_long) => {
                // The system would keep what was not read for a long time.
                let _ = self.stream.set_zero_linger();
                Err(too_long)
            }
        })
    }
}

impl AsyncRead for Line {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_read(context, buffer)
    }
}

impl AsyncWrite for Line {
    fn poll_write(mut self: Pin<&mut Self>, context: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        self.check(false)?;
        let polled = Pin::new(&mut self.stream).poll_write(context, bytes);
        self.written(context, polled)
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[io::IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        self.check(false)?;
        let polled = Pin::new(&mut self.stream).poll_write_vectored(context, bytes);
        self.written(context, polled)
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        self.check(true)?;
        Pin::new(&mut self.stream).poll_flush(context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(context)
    }
}
