//! The command `rapidgator-mock`: starts a server, says where it is, and ends it when asked to.

use std::io::{self, Write as _};
use std::net::SocketAddr;

use anyhow::Context as _;
use clap::{Parser, ValueEnum};
use rapidgator_mock::{ContentKind, MockServer};
use tracing::level_filters::LevelFilter;
use tracing_subscriber::filter::Targets;
use tracing_subscriber::layer::SubscriberExt as _;
use tracing_subscriber::util::SubscriberInitExt as _;

/// A mock of the Rapidgator HTTP API v2 with real state.
#[derive(Debug, Parser)]
#[command(name = "rapidgator-mock", version, about)]
struct Arguments {
    /// Address to listen on; port 0 takes a free one.
    #[arg(long, value_name = "HOST:PORT", default_value = "127.0.0.1:8080")]
    listen: SocketAddr,

    /// Where the bytes of files are kept. Without it small ones are in memory and large ones on disk.
    #[arg(long, value_enum)]
    content: Option<Content>,

    /// How much is written to standard error: off, error, warn, info, debug or trace.
    #[arg(long, value_name = "LEVEL", default_value = "info")]
    log: LevelFilter,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Content {
    Memory,
    Disk,
}

impl From<Content> for ContentKind {
    fn from(content: Content) -> Self {
        match content {
            Content::Memory => Self::Memory,
            Content::Disk => Self::Disk,
        }
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> anyhow::Result<()> {
    let arguments = Arguments::parse();
    // Only our own lines: those of libraries may hold addresses with their queries.
    tracing_subscriber::registry()
        .with(tracing_subscriber::fmt::layer().with_writer(io::stderr))
        .with(Targets::new().with_target("rapidgator_mock", arguments.log))
        .init();

    // Before the line that says that the server is there, since whoever reads it may ask it to end.
    let asked_to_end = asked_to_end()?;
    let server = MockServer::builder()
        .listen(arguments.listen)
        .content(arguments.content.map_or(ContentKind::Auto, ContentKind::from))
        .start()
        .await
        .with_context(|| format!("cannot listen on {}", arguments.listen))?;
    announce(&server).context("cannot write to standard output")?;
    asked_to_end.await;
    server.shutdown().await;
    Ok(())
}

/// The line that scripts wait for.
fn announce(server: &MockServer) -> io::Result<()> {
    let mut stdout = io::stdout().lock();
    writeln!(stdout, "rapidgator-mock listening on {}", server.url())?;
    stdout.flush()
}

/// Waits for Ctrl-C or, where there is such a thing, for the request of the system to end.
#[cfg(unix)]
fn asked_to_end() -> anyhow::Result<impl Future<Output = ()>> {
    use tokio::signal::unix::{SignalKind, signal};

    let mut interrupt = signal(SignalKind::interrupt()).context("cannot wait for Ctrl-C")?;
    let mut terminate = signal(SignalKind::terminate()).context("cannot wait for a request to end")?;
    Ok(async move {
        tokio::select! {
            _ = interrupt.recv() => {}
            _ = terminate.recv() => {}
        }
    })
}

#[cfg(not(unix))]
fn asked_to_end() -> anyhow::Result<impl Future<Output = ()>> {
    Ok(async {
        // Where Ctrl-C cannot be waited for, the system ends the program by itself.
        let _ = tokio::signal::ctrl_c().await;
    })
}
