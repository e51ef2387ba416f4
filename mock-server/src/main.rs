//! The command `rapidgator-mock`: starts a server, says where it is, and ends it when asked to.

use std::io::{self, IsTerminal as _, Write as _};
use std::iter;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::time::Duration;

use anyhow::Context as _;
use clap::{Parser, ValueEnum};
use rapidgator_mock::{AllowedHost, ContentKind, Dialect, MockServer};
use tracing::level_filters::LevelFilter;
use tracing_subscriber::filter::Targets;
use tracing_subscriber::layer::{Layer as _, SubscriberExt as _};
use tracing_subscriber::util::SubscriberInitExt as _;

const EXIT_CODES: &str = "Exit codes: \
    0 if it was asked to end, by SIGINT (Ctrl-C) or SIGTERM; requests that have begun may take 5 seconds more. \
    1 if it cannot start: the address is taken, or a seed or a folder is not as it should be. \
    2 if an option is unknown or has no such value.";

/// A mock of the Rapidgator HTTP API v2 with real state.
#[derive(Parser)]
#[command(name = "rapidgator-mock", version, about, after_help = EXIT_CODES)]
struct Arguments {
    /// Address to listen on; port 0 takes a free one. Others than this machine reach it only if another address than a
    /// loopback one is named here.
    #[arg(long, value_name = "HOST:PORT", default_value = "127.0.0.1:8080")]
    listen: SocketAddr,

    /// Where the bytes of files are kept.
    #[arg(long, value_enum, value_name = "KIND", default_value_t = Content::Auto)]
    content: Content,

    /// Folder for state and contents, to go on where an earlier run has ended. Without it, nothing outlives the run.
    /// Contents are files in it, or nowhere. The accounts and the things of the seed are used if the folder is new.
    #[arg(long, value_name = "DIR")]
    data: Option<PathBuf>,

    /// What it knows at the start; the seeds/example.yaml of the project shows what can be in such a file.
    #[arg(long, value_name = "FILE")]
    seed: Option<PathBuf>,

    /// Switches that are set together, in place of the profile of the seed; see --list-switches.
    #[arg(long, value_name = "NAME")]
    profile: Option<String>,

    /// Sets a switch, whatever the seed says; may be given several times, see --list-switches.
    #[arg(long, value_name = "KEY=VALUE", value_parser = setting)]
    dialect: Vec<(String, String)>,

    /// Lists profiles and switches, and ends.
    #[arg(long)]
    list_switches: bool,

    /// Host, or network such as 172.16.0.0/12, that may be contacted besides this machine, for remote uploads and callbacks;
    /// may be given several times.
    /// A name that means an address of a private network does so only if that address is allowed as well.
    /// A remote upload from anywhere else gets made-up bytes: 1 MiB, or as many as its address says by ?size=BYTES.
    #[arg(long, value_name = "HOST[:PORT]|NETWORK")]
    allow_host: Vec<AllowedHost>,

    /// Scheme, host and port in the addresses that it hands out, if it is reached under another name than it listens on.
    #[arg(long, value_name = "URL")]
    origin: Option<String>,

    /// What requests to the control API have to bring, see docs/control/API.md; it gives all power over this mock.
    /// Without it, one is made up and written to the second line of standard output.
    #[arg(
        long,
        value_name = "TOKEN",
        env = "RAPIDGATOR_MOCK_CONTROL_TOKEN",
        hide_env_values = true
    )]
    control_token: Option<String>,

    /// Speaks TLS, with an authority that is made up at each start. Clients have to trust its certificate, which is at
    /// /__mock/ca.pem, with and without TLS.
    #[cfg(feature = "tls")]
    #[arg(long)]
    tls: bool,

    /// File that the certificate of that authority is written to, before the line that says that the mock is there.
    #[cfg(feature = "tls")]
    #[arg(long, value_name = "FILE", requires = "tls")]
    tls_ca_out: Option<PathBuf>,

    /// How many spaces there may be besides the default one. A space is a world of its own below /@NAME, with its own
    /// state and clock. Only the default one is kept by --data.
    #[arg(long, value_name = "COUNT")]
    most_spaces: Option<usize>,

    /// How many connections there may be at once; more have to wait until one of them ends.
    #[arg(long, value_name = "COUNT")]
    most_connections: Option<usize>,

    /// How many bytes the head of a request may have.
    #[arg(long, value_name = "BYTES")]
    largest_head: Option<usize>,

    /// How long a client may be silent before its connection ends: in the middle of a request, without one, or with an
    /// answer that it does not read.
    #[arg(long, value_name = "SECONDS", value_parser = seconds)]
    longest_silence: Option<Duration>,

    /// How much is written to standard error: off, error, warn, info, debug or trace.
    #[arg(long, value_name = "LEVEL", default_value = "info")]
    log: LevelFilter,

    /// How that is written.
    #[arg(long, value_enum, value_name = "FORMAT", default_value_t = LogFormat::Text)]
    log_format: LogFormat,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum LogFormat {
    /// Lines to read.
    Text,
    /// An object of JSON in each line.
    Json,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Content {
    /// Small ones in memory, large ones in temporary files.
    Auto,
    /// All of them in memory.
    Memory,
    /// All of them in temporary files.
    Disk,
    /// Nowhere. A download gives filler of the right length, whose MD5 is not that of the file.
    HashOnly,
}

impl From<Content> for ContentKind {
    fn from(content: Content) -> Self {
        match content {
            Content::Auto => Self::Auto,
            Content::Memory => Self::Memory,
            Content::Disk => Self::Disk,
            Content::HashOnly => Self::HashOnly,
        }
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> anyhow::Result<()> {
    let arguments = Arguments::parse();
    if arguments.list_switches {
        return list_switches().context("cannot write to standard output");
    }
    start_log(arguments.log, arguments.log_format);
    raise_limit_of_files();

    // Before the line that says that the server is there, since whoever reads it may ask it to end.
    let asked_to_end = asked_to_end()?;
    let mut builder = MockServer::builder()
        .listen(arguments.listen)
        .content(arguments.content.into());
    if let Some(folder) = arguments.data {
        builder = builder.data(folder);
    }
    if let Some(path) = arguments.seed {
        builder = builder.seed_file(path);
    }
    if let Some(profile) = arguments.profile {
        builder = builder.profile(profile);
    }
    for (name, value) in arguments.dialect {
        builder = builder.switch(name, value);
    }
    for host in arguments.allow_host {
        builder = builder.allow_host(host);
    }
    if let Some(origin) = arguments.origin {
        builder = builder.origin(origin.trim_end_matches('/'));
    }
    if let Some(most) = arguments.most_spaces {
        builder = builder.most_spaces(most);
    }
    if let Some(most) = arguments.most_connections {
        builder = builder.most_connections(most);
    }
    if let Some(bytes) = arguments.largest_head {
        builder = builder.largest_head(bytes);
    }
    if let Some(silence) = arguments.longest_silence {
        builder = builder.longest_silence(silence);
    }
    #[cfg(feature = "tls")]
    if arguments.tls {
        builder = builder.tls();
    }
    let is_told = arguments.control_token.is_none();
    if let Some(token) = arguments.control_token {
        builder = builder.control_token(token);
    }
    let server = (builder.start().await).map_err(|error| explained(error, arguments.listen))?;
    #[cfg(feature = "tls")]
    if let (Some(path), Some(ca_pem)) = (&arguments.tls_ca_out, server.ca_pem()) {
        std::fs::write(path, ca_pem).with_context(|| format!("cannot write the certificate to {}", path.display()))?;
    }
    if !arguments.listen.ip().is_loopback() {
        tracing::warn!(
            address = %server.address(),
            "others than this machine may reach this mock, all of it but the control API without a secret"
        );
    }
    announce(&server, is_told).context("cannot write to standard output")?;
    // Nobody has to look at it.
    let _ = show_dashboard(&server, is_told, arguments.log_format);
    asked_to_end.await;
    server.shutdown().await;
    Ok(())
}

/// Only our own lines: those of libraries may hold addresses with their queries.
fn start_log(level: LevelFilter, format: LogFormat) {
    let lines = tracing_subscriber::fmt::layer().with_writer(io::stderr);
    let lines = match format {
        LogFormat::Text => lines.with_ansi(io::stderr().is_terminal()).boxed(),
        LogFormat::Json => lines.json().boxed(),
    };
    tracing_subscriber::registry()
        .with(lines)
        .with(Targets::new().with_target("rapidgator_mock", level))
        .init();
}

/// A connection is an open file to the system, which gives programs few of them unless they ask for more.
#[cfg(unix)]
fn raise_limit_of_files() {
    use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};

    let limit = getrlimit(Resource::Nofile);
    let most = Rlimit {
        current: limit.maximum,
        ..limit
    };
    if let Err(error) = setrlimit(Resource::Nofile, most) {
        tracing::debug!(%error, "the limit of open files stays as it is");
    }
}

#[cfg(not(unix))]
fn raise_limit_of_files() {}

/// What the system refuses has to do with the address; the rest speaks for itself.
fn explained(error: io::Error, listen: SocketAddr) -> anyhow::Error {
    match error.raw_os_error() {
        Some(_) => anyhow::Error::new(error).context(format!("cannot listen on {listen}")),
        None => anyhow::Error::new(error),
    }
}

fn setting(text: &str) -> Result<(String, String), String> {
    let (name, value) = (text.split_once('=')).ok_or("expected KEY=VALUE, such as empty_file=null")?;
    Ok((name.to_owned(), value.to_owned()))
}

fn seconds(text: &str) -> Result<Duration, String> {
    let seconds: f64 = text.parse().map_err(|_| "expected a number, such as 60 or 0.5")?;
    let silence = Duration::try_from_secs_f64(seconds)
        .ok()
        .filter(|silence| !silence.is_zero());
    silence.ok_or_else(|| "expected more than no time, and less than forever".to_owned())
}

fn list_switches() -> io::Result<()> {
    let mut out = io::stdout().lock();
    writeln!(out, "Profiles (--profile NAME):")?;
    for profile in Dialect::profiles() {
        let sets: Vec<String> = profile
            .sets
            .iter()
            .map(|(name, value)| format!("{name}={value}"))
            .collect();
        writeln!(out, "  {:<24} {} {}", profile.name, profile.doc, sets.join(" "))?;
    }
    writeln!(out, "\nSwitches (--dialect KEY=VALUE), the default first:")?;
    for row in Dialect::switches() {
        let others = row.values.iter().filter(|value| **value != row.default);
        let values: Vec<&str> = iter::once(row.default).chain(others.copied()).collect();
        writeln!(
            out,
            "  {:<24} {:<38} {} [{}]",
            row.name,
            values.join(", "),
            row.doc,
            row.evidence.word()
        )?;
    }
    writeln!(
        out,
        "\nForms of single places (--dialect KEY=VALUE), the default first:"
    )?;
    for place in Dialect::places() {
        writeln!(out, "  {:<32} {}", place.name, place.values.join(", "))?;
    }
    Ok(())
}

/// The page for people, for those who look at standard error. Whoever has chosen a token may not want to see it in a log,
/// and programs that read a log have no use for it.
fn show_dashboard(server: &MockServer, with_token: bool, format: LogFormat) -> io::Result<()> {
    let url = server.dashboard_url();
    let bare = url.split('#').next().unwrap_or_default();
    match format {
        LogFormat::Text => {
            let shown = if with_token { &*url } else { bare };
            writeln!(io::stderr(), "rapidgator-mock dashboard at {shown}")
        }
        LogFormat::Json => {
            tracing::info!(url = bare, "dashboard");
            Ok(())
        }
    }
}

/// The line that scripts wait for, and the token if nobody has chosen one. Both at once, as a script may close its end
/// behind the first.
fn announce(server: &MockServer, with_token: bool) -> io::Result<()> {
    let mut lines = format!("rapidgator-mock listening on {}\n", server.url());
    if with_token {
        lines += &format!("rapidgator-mock control token {}\n", server.control_token());
    }
    let mut stdout = io::stdout().lock();
    stdout.write_all(lines.as_bytes())?;
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
