//! A way to the mock that can be shut after so many bytes, so that a test knows where a transfer stands.

use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use tokio::io::{AsyncRead, AsyncReadExt as _, AsyncWrite, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{Mutex, Semaphore, watch};

/// Listens for commands, and hands on what they say and hear.
pub(super) struct Valve {
    pub(super) address: SocketAddr,
    listener: Mutex<Option<TcpListener>>,
    flow: Arc<Flow>,
}

struct Flow {
    passed: AtomicU64,
    limit: AtomicU64,
    shut: Semaphore,
    generation: watch::Sender<u64>,
}

impl Valve {
    pub(super) async fn open() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let flow = Flow {
            passed: AtomicU64::new(0),
            limit: AtomicU64::new(u64::MAX),
            shut: Semaphore::new(0),
            generation: watch::channel(0).0,
        };
        Self {
            address: listener.local_addr().unwrap(),
            listener: Mutex::new(Some(listener)),
            flow: Arc::new(flow),
        }
    }

    /// Hands everything on to this server from now on.
    pub(super) async fn lead_to(&self, server: SocketAddr) {
        let listener = self.listener.lock().await.take().unwrap();
        let flow = Arc::clone(&self.flow);
        tokio::spawn(async move {
            while let Ok((client, _)) = listener.accept().await {
                let server = TcpStream::connect(server).await.unwrap();
                let (from_client, to_client) = client.into_split();
                let (from_server, to_server) = server.into_split();
                tokio::spawn(Arc::clone(&flow).hand_on(from_client, to_server));
                tokio::spawn(Arc::clone(&flow).hand_on(from_server, to_client));
            }
        });
    }

    /// Counts anew, and lets no more than this through.
    pub(super) fn close_after(&self, bytes: u64) {
        self.flow.passed.store(0, Ordering::SeqCst);
        self.flow.limit.store(bytes, Ordering::SeqCst);
    }

    /// Waits until it is shut.
    pub(super) async fn closed(&self) {
        self.flow.shut.acquire().await.unwrap().forget();
    }

    /// Breaks what stands still, counts anew, and lets everything else through.
    pub(super) fn reopen(&self) {
        self.close_after(u64::MAX);
        self.flow.generation.send_modify(|generation| *generation += 1);
    }

    /// Bytes that went through, in both directions.
    pub(super) fn passed(&self) -> u64 {
        self.flow.passed.load(Ordering::SeqCst)
    }
}

impl Flow {
    async fn hand_on(self: Arc<Self>, mut from: impl AsyncRead + Unpin, mut to: impl AsyncWrite + Unpin) {
        let mut reopened = self.generation.subscribe();
        let mut piece = vec![0; 64 << 10];
        while let Ok(read @ 1..) = from.read(&mut piece).await {
            if self.passed.load(Ordering::SeqCst) >= self.limit.load(Ordering::SeqCst) {
                self.shut.add_permits(1);
                let _ = reopened.changed().await;
                return;
            }
            self.passed.fetch_add(read as u64, Ordering::SeqCst);
            if to.write_all(&piece[..read]).await.is_err() {
                return;
            }
        }
        let _ = to.shutdown().await;
    }
}
