//! How to get a server: its settings, and the start.

use std::fmt;
use std::io;
use std::net::{IpAddr, Ipv4Addr, SocketAddr, TcpListener};
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use rapidgator_mock_domain::{AccountOptions, Received, World, WorldOptions};
use tokio::sync::{Semaphore, mpsc, oneshot, watch};

use super::{Course, MockServer, Space, run};
use crate::clock::Clock;
use crate::content::{ContentKind, Contents};
use crate::control::{self, Guard};
use crate::dialect::{Dialect, DialectError};
use crate::keeping::{self, Opened, Start};
use crate::outside::{self, AllowedHost, Resolver, Rules};
use crate::seed::{Seed, SeedSource};
use crate::shell::{Ledger, Shell};
use crate::spaces::{Ground, SpaceRules, Spaces};
use crate::tls::Tls;
use crate::transport::Limits;

/// Settings of a [`MockServer`].
#[must_use = "nothing runs before `start`"]
pub struct MockServerBuilder {
    listen: SocketAddr,
    origin: Option<String>,
    world: WorldOptions,
    dialect: Dialect,
    profile: Option<String>,
    switches: Vec<(String, String)>,
    seed: Option<SeedSource>,
    clock: Clock,
    content: ContentKind,
    content_folder: PathBuf,
    data: Option<PathBuf>,
    outside: Rules,
    spaces: SpaceRules,
    limits: Limits,
    control_token: Option<String>,
    with_tls: bool,
}

impl Default for MockServerBuilder {
    fn default() -> Self {
        Self {
            listen: SocketAddr::from((Ipv4Addr::LOCALHOST, 0)),
            origin: None,
            world: WorldOptions::default(),
            dialect: Dialect::default(),
            profile: None,
            switches: Vec::new(),
            seed: None,
            clock: Clock::real(),
            content: ContentKind::default(),
            content_folder: std::env::temp_dir(),
            data: None,
            outside: Rules::default(),
            spaces: SpaceRules::default(),
            limits: Limits::default(),
            control_token: None,
            with_tls: false,
        }
    }
}

impl MockServerBuilder {
    /// Where to listen. Port 0 takes a free one. Default: a free port of 127.0.0.1.
    pub fn listen(mut self, address: SocketAddr) -> Self {
        self.listen = address;
        self
    }

    /// Scheme, host and port in the addresses that the server hands out, without a slash at the end, for a server
    /// behind another name. Default: the address that it listens on.
    pub fn origin(mut self, origin: impl Into<String>) -> Self {
        self.origin = Some(origin.into());
        self
    }

    /// What ids and tokens are made from. The same seed and the same calls give the same ones. Default: 1.
    pub fn seed(mut self, seed: u64) -> Self {
        self.world.seed = seed;
        self
    }

    /// Accounts and limits at the start; its `origin` and `started` are not used. Default: three accounts.
    pub fn world(mut self, options: WorldOptions) -> Self {
        self.dialect.switches = options.switches;
        self.world = options;
        self
    }

    /// What it knows at the start, from a seed file; `seeds/example.yaml` shows what can be in one. Accounts and switches
    /// of the file take the place of those of the other methods, but for [`MockServerBuilder::profile`] and
    /// [`MockServerBuilder::switch`]. The file is read by [`MockServerBuilder::start`].
    pub fn seed_file(mut self, path: impl Into<PathBuf>) -> Self {
        self.seed = Some(SeedSource::File(path.into()));
        self
    }

    /// As [`MockServerBuilder::seed_file`] with the text of such a file. Nothing can be read `from` files then. The name
    /// stands in messages about the text.
    pub fn seed_text(mut self, name: impl Into<String>, text: impl Into<String>) -> Self {
        let (name, text) = (name.into(), text.into());
        self.seed = Some(SeedSource::Text { name, text });
        self
    }

    /// How it speaks and behaves where nobody is sure what the service does. Default: [`Dialect::default`].
    pub fn dialect(mut self, dialect: Dialect) -> Self {
        self.dialect = dialect;
        self
    }

    /// Switches that are set together, in place of the profile of a seed file. Default: none.
    pub fn profile(mut self, name: impl Into<String>) -> Self {
        self.profile = Some(name.into());
        self
    }

    /// Sets a switch, whatever the profile and a seed file say. Several are set in order.
    pub fn switch(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.switches.push((name.into(), value.into()));
        self
    }

    /// Accounts at the start. Default: [`AccountOptions::standard`].
    pub fn accounts(mut self, accounts: Vec<AccountOptions>) -> Self {
        self.world.accounts = accounts;
        self
    }

    /// The clock to go by. Default: real time.
    pub fn clock(mut self, clock: Clock) -> Self {
        self.clock = clock;
        self
    }

    /// Where contents are kept. Default: small ones in memory, large ones in temporary files.
    pub fn content(mut self, kind: ContentKind) -> Self {
        self.content = kind;
        self
    }

    /// The folder for temporary files. Default: that of the system.
    pub fn content_folder(mut self, folder: impl Into<PathBuf>) -> Self {
        self.content_folder = folder.into();
        self
    }

    /// Keeps state and contents of the default space in a folder, from one server to the next. What was acknowledged is on the disk, so that
    /// whatever ends the server loses nothing of it. One server at a time can use a folder.
    ///
    /// Accounts, the seed of the ids and what a seed file has besides switches are used if the folder is new;
    /// afterwards the folder has its own. Contents are in files, or hash-only. Other spaces do not outlive the server, and
    /// begin without the things of a seed file. Default: nothing outlives the server.
    pub fn data(mut self, folder: impl Into<PathBuf>) -> Self {
        self.data = Some(folder.into());
        self
    }

    /// Lets it contact a host besides this machine, to fetch the bytes of remote uploads and to make callbacks. Can be
    /// called several times.
    ///
    /// An address of this machine is one with an IP address of the loopback interface or with the name `localhost`. No
    /// other is contacted without this: its remote upload gets made-up bytes, the same ones each time, 1 MiB of them
    /// or as many as the address says in a query parameter `size` (at most 1 GiB); a callback there is not made.
    /// Only plain HTTP is spoken.
    ///
    /// A name that is allowed does not open the network that this machine is in: if it means an address of a private
    /// network, that has to be allowed as well. It is looked up once, and what was looked at is contacted.
    pub fn allow_host(mut self, host: AllowedHost) -> Self {
        self.outside.allow(host);
        self
    }

    /// Tells what the names of [allowed hosts](Self::allow_host) mean. Default: the system is asked.
    pub fn resolver(mut self, resolver: impl Fn(&str) -> Vec<IpAddr> + Send + Sync + 'static) -> Self {
        let resolver: Resolver = Arc::new(resolver);
        self.outside.resolve_by(resolver);
        self
    }

    /// What a request to the control API has to bring; it gives all power over the mock. Default: made up at the start,
    /// see [`MockServer::control_token`].
    pub fn control_token(mut self, token: impl Into<String>) -> Self {
        self.control_token = Some(token.into());
        self
    }

    /// Speaks TLS, for API, transfers and control alike, with a certificate for the addresses that it has and for this
    /// machine. An authority that is made up at each start has signed it; a client has to trust [`MockServer::ca_pem`].
    /// Without TLS the port gives that certificate (`/__mock/ca.pem`) and nothing else. Default: plain HTTP.
    #[cfg(feature = "tls")]
    pub fn tls(mut self) -> Self {
        self.with_tls = true;
        self
    }

    /// How many spaces there may be besides the default one. Default: 10,000.
    pub fn most_spaces(mut self, most: usize) -> Self {
        self.spaces.most = most;
        self
    }

    /// How long nobody may use a space before it is in the way of new ones. It ends when another one is made, unless it
    /// [stays](Space::stay) or somebody in this process holds it. Default: an hour, in real time.
    pub fn space_idle(mut self, idle: Duration) -> Self {
        self.spaces.idle = idle;
        self
    }

    /// How many connections there may be at once. Who comes when there are as many waits until one of them ends.
    /// Default: 16,384, and at least one.
    pub fn most_connections(mut self, most: usize) -> Self {
        self.limits.connections = most.clamp(1, Semaphore::MAX_PERMITS);
        self
    }

    /// How many bytes the head of a request may have. A longer one is answered with 431, and so is one with more than a
    /// hundred headers. Default: 128 KiB.
    pub fn largest_head(mut self, bytes: usize) -> Self {
        self.limits.head = bytes;
        self
    }

    /// How long a client may be silent, in real time, before its connection ends: in the middle of a request, without one,
    /// or with an answer that it does not read. The head of a request has to come as a whole in this time. Default: a
    /// minute.
    pub fn longest_silence(mut self, silence: Duration) -> Self {
        self.limits.silence = silence;
        self
    }

    /// Starts it. When this returns, connections are accepted.
    ///
    /// # Errors
    ///
    /// If the address cannot be listened on, or there is no thread to be had. With a [`SeedError`](crate::SeedError)
    /// inside if the seed is not sound, and with a [`DialectError`] if there is no such profile or switch. If the
    /// folder of [`MockServerBuilder::data`] cannot be used.
    pub async fn start(mut self) -> io::Result<MockServer> {
        let control_token = match self.control_token.take() {
            Some(token) => control::chosen_token(token)?,
            None => control::new_token()?,
        };
        let seed = match self.seed.take() {
            Some(source) => Some(source.load().await.map_err(invalid)?),
            None => None,
        };
        let dialect = self.switched(seed.as_ref()).map_err(invalid)?;
        if let Some(accounts) = seed.as_ref().and_then(Seed::accounts) {
            self.world.accounts = accounts;
        }
        let (contents, opened) = match &self.data {
            None => (Contents::new(self.content, self.content_folder.clone()), None),
            Some(data) => {
                let (opened, contents) = keeping::open(data, self.content).await.map_err(unusable)?;
                (contents, Some(opened))
            }
        };
        let is_new = opened.as_ref().is_none_or(Opened::is_new);
        let contents = Arc::new(contents);
        let beside = match &self.data {
            None => Arc::clone(&contents),
            Some(_) => Arc::new(contents.beside(self.content, self.content_folder)),
        };
        let stocked = match seed.filter(|_| is_new) {
            Some(seed) => Some(seed.stock(&contents).await.map_err(invalid)?),
            None => None,
        };

        let listener = TcpListener::bind(self.listen)?;
        listener.set_nonblocking(true)?;
        let address = listener.local_addr()?;
        let scheme = if self.with_tls { "https" } else { "http" };
        let origin = self.origin.clone().unwrap_or_else(|| format!("{scheme}://{address}"));
        let started = self.clock.now();
        let options = WorldOptions {
            origin: origin.clone(),
            started,
            ..self.world
        };
        let fresh = self.data.is_some().then(|| World::new(options.clone()));
        let (errands, taken) = mpsc::unbounded_channel();
        let mut start = match opened {
            Some(opened) => opened.start(options).map_err(unusable)?,
            None => Start::unkept(World::new(options)),
        };
        let (found, effects) = (start.found.take(), std::mem::take(&mut start.effects));
        let ledger = Ledger::default();
        let shell = Shell::new(start, self.clock.clone(), contents, errands.clone(), ledger.clone());
        if let Some((stocked, stock)) = stocked {
            let fill = |world: &mut World, stock: &[Received]| stocked.fill(world, started, stock);
            shell.seed(stock, fill).map_err(invalid)?;
        }
        shell.set_dialect(dialect);
        let begun = shell.begin(effects).await;
        begun.map_err(|_| io::Error::other("the state cannot be written"))?;
        if let Some(found) = &found {
            tracing::info!("found {found}");
        }
        let beginning = match fresh {
            None => shell.snapshot(),
            Some(world) => {
                let fresh = Shell::new(
                    Start::unkept(world),
                    self.clock,
                    Arc::clone(&beside),
                    errands.clone(),
                    ledger.clone(),
                );
                fresh.set_dialect(dialect);
                fresh.snapshot()
            }
        };
        let guard = Guard::new(control_token.clone(), address, &origin, scheme);
        #[cfg(feature = "tls")]
        let tls = self.with_tls.then(|| Tls::make(address, &origin)).transpose()?;
        #[cfg(not(feature = "tls"))]
        let tls: Option<Tls> = None;
        let ca_pem = tls.as_ref().map(|tls| tls.ca_pem().to_owned());
        let ground = Ground::new(origin, beginning, beside, errands, ledger);
        let spaces = Arc::new(Spaces::new(ground, shell, self.spaces));

        let runtime = tokio::runtime::Builder::new_multi_thread()
            .enable_all()
            .thread_name("rapidgator-mock")
            .build()?;
        runtime.spawn(outside::run(self.outside, taken));
        let served = Arc::clone(&spaces);
        let (course, followed) = watch::channel(Course::Running);
        let (ending, ended) = oneshot::channel();
        let thread = std::thread::Builder::new()
            .name("rapidgator-mock".to_owned())
            .spawn(move || {
                if let Err(error) = run(runtime, listener, self.limits, served, guard, tls, followed) {
                    tracing::error!(%error, "the listener failed");
                }
                // Nobody may be waiting.
                let _ = ending.send(());
            })?;
        Ok(MockServer {
            space: Space::new(spaces.default_place(), spaces),
            address,
            control_token,
            ca_pem,
            course,
            ended: Some(ended),
            thread: Some(thread),
            found,
        })
    }

    /// The seed first, and what was chosen for this start over it.
    fn switched(&self, seed: Option<&Seed>) -> Result<Dialect, DialectError> {
        let mut dialect = self.dialect;
        if let Some(seed) = seed {
            seed.switch(&mut dialect, self.profile.as_deref());
        }
        if let Some(profile) = &self.profile {
            dialect.apply_profile(profile)?;
        }
        for (name, value) in &self.switches {
            dialect.set(name, value)?;
        }
        Ok(dialect)
    }
}

/// Neither the control token nor what a seed has is shown.
impl fmt::Debug for MockServerBuilder {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("MockServerBuilder")
            .field("listen", &self.listen)
            .finish_non_exhaustive()
    }
}

fn invalid(error: impl std::error::Error + Send + Sync + 'static) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidInput, error)
}

/// The folder of the state is not as it should be.
fn unusable(error: anyhow::Error) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidInput, error)
}
