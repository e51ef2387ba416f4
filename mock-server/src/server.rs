//! A running server and how to get one: the listener, the threads, and the ways in for a test in the same process.

use std::fmt;
use std::io;
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::path::PathBuf;
use std::sync::Arc;
use std::thread::JoinHandle;
use std::time::Duration;

use axum::Router;
use axum::serve::ListenerExt as _;
use rapidgator_mock_domain::generated::commands::OperationId;
use rapidgator_mock_domain::generated::refusal::Refusal;
use rapidgator_mock_domain::{AccountOptions, FaultPoint, Received, World, WorldOptions};
use tokio::runtime::Runtime;
use tokio::sync::{mpsc, oneshot, watch};

use crate::clock::{self, Clock};
use crate::codec::dialect::{Dialect, DialectError};
use crate::content::{ContentKind, Contents};
use crate::generated::examples;
use crate::generated::routes::BASE_PATH;
use crate::outside::{self, AllowedHost, Callback, Letter, Rules};
use crate::seed::{Seed, SeedSource};
use crate::shell::Shell;
use crate::transport;

/// How long requests may go on after [`MockServer::shutdown`].
const GRACE: Duration = Duration::from_secs(5);

/// How long the threads of a dropped server may need to end.
const LAST_BREATH: Duration = Duration::from_secs(1);

/// A running mock. Dropping it ends it at once: connections are cut and the port is free.
#[must_use = "the server ends when it is dropped"]
pub struct MockServer {
    shell: Arc<Shell>,
    origin: String,
    address: SocketAddr,
    course: watch::Sender<Course>,
    ended: Option<oneshot::Receiver<()>>,
    thread: Option<JoinHandle<()>>,
}

impl MockServer {
    /// A server with an empty world on a free port of the loopback interface.
    ///
    /// # Errors
    ///
    /// If there is no port or no thread to be had.
    pub async fn start() -> io::Result<Self> {
        Self::builder().start().await
    }

    /// A server with settings.
    pub fn builder() -> MockServerBuilder {
        MockServerBuilder::default()
    }

    /// Where it can be reached, such as `http://127.0.0.1:40123`.
    #[must_use]
    pub fn url(&self) -> &str {
        &self.origin
    }

    /// Where the API is: what a client wants as its base URL.
    #[must_use]
    pub fn base_url(&self) -> String {
        format!("{}{BASE_PATH}", self.origin)
    }

    /// The address that it listens on.
    #[must_use]
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Its clock; moving it moves the time of the world.
    #[must_use]
    pub fn clock(&self) -> Clock {
        self.shell.clock.clone()
    }

    /// Refuses the next call of an operation, or the next transfer, whatever it says. Several are taken in order.
    pub fn refuse_next(&self, point: impl Into<FaultPoint>, refusal: Refusal) {
        self.shell.with_world(|world| world.refuse_next(point, refusal));
    }

    /// Lets the next id of a call that takes several fail. Several are taken in order.
    pub fn refuse_next_item(&self, operation: OperationId, refusal: Refusal) {
        self.shell
            .with_world(|world| world.refuse_next_item(operation, refusal));
    }

    /// Takes back the refusals that were ordered and not used yet.
    pub fn forget_refusals(&self) {
        self.shell.with_world(World::forget_refusals);
    }

    /// Answers the next call of an operation with an example of the description, whatever the call says. Several are
    /// taken in order. `None`, and nothing changes, if there is no such example; [`MockServer::examples`] lists them.
    pub fn answer_next(&self, operation: OperationId, example: &str) -> Option<()> {
        let answer = examples::answer(operation, example)?;
        self.shell.answer_next(operation, answer);
        Some(())
    }

    /// The examples of successes that the description has, by operation and name.
    #[must_use]
    pub fn examples() -> &'static [(OperationId, &'static str)] {
        examples::EXAMPLES
    }

    /// How often an upload is shown as being processed before it is done. From the next upload on.
    pub fn set_processing_polls(&self, polls: u32) {
        self.shell.with_world(|world| world.set_processing_polls(polls));
    }

    /// How it speaks and behaves where nobody is sure what the service does.
    #[must_use]
    pub fn dialect(&self) -> Dialect {
        self.shell.dialect()
    }

    /// Changes how it speaks and behaves, from the next request on.
    pub fn set_dialect(&self, dialect: Dialect) {
        self.shell.set_dialect(dialect);
    }

    /// Sets one switch, as [`Dialect::set`] does.
    ///
    /// # Errors
    ///
    /// If there is no such switch, or if it does not take this value.
    pub fn switch(&self, name: &str, value: &str) -> Result<(), DialectError> {
        let mut dialect = self.dialect();
        dialect.set(name, value)?;
        self.set_dialect(dialect);
        Ok(())
    }

    /// Looks at the world, or changes its settings. No request is answered meanwhile.
    ///
    /// A call of this method inside of `look` would wait for itself.
    pub fn with_world<R>(&self, look: impl FnOnce(&mut World) -> R) -> R {
        self.shell.with_world(look)
    }

    /// How many contents are stored: files with the same bytes share one, and a half-sent one does not count.
    #[must_use]
    pub fn stored_contents(&self) -> usize {
        self.shell.stored_contents()
    }

    /// The callbacks of one-time links that were due, and what came of each; the oldest first, the last thousand.
    #[must_use]
    pub fn callbacks(&self) -> Vec<Callback> {
        self.shell.callbacks()
    }

    /// The letters that owners of one-time links would have got; the oldest first, the last thousand. None is sent.
    #[must_use]
    pub fn letters(&self) -> Vec<Letter> {
        self.shell.letters()
    }

    /// Waits until no upload, no download, no fetching for a remote upload and no callback runs, and all that follows
    /// from their end has happened. A request that the server has not seen yet does not run.
    pub async fn until_no_transfer_runs(&self) {
        self.shell.until_no_transfer_runs().await;
    }

    /// Deletes the files in the trash can of an account for good.
    pub fn empty_trash(&self, email: &str) {
        self.shell.act(|world| ((), world.empty_trash(email)));
    }

    /// Ends it in good order: takes no new connection, lets requests finish for a few seconds, then frees the port.
    pub async fn shutdown(mut self) {
        self.course.send_replace(Course::Ending);
        if let Some(ended) = self.ended.take() {
            // The other end is also gone if the thread has panicked; either way it is over.
            let _ = ended.await;
        }
    }
}

impl Drop for MockServer {
    fn drop(&mut self) {
        self.course.send_replace(Course::Ended);
        if let Some(thread) = self.thread.take() {
            // A panic over there was reported there.
            let _ = thread.join();
        }
    }
}

impl fmt::Debug for MockServer {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("MockServer")
            .field("address", &self.address)
            .finish_non_exhaustive()
    }
}

/// Settings of a [`MockServer`].
#[derive(Debug)]
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
    outside: Rules,
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
            outside: Rules::default(),
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

    /// Lets it contact a host besides this machine, to fetch the bytes of remote uploads and to make callbacks. Can be
    /// called several times.
    ///
    /// An address of this machine is one with an IP address of the loopback interface or with the name `localhost`. No
    /// other is contacted without this: its remote upload gets made-up bytes, the same ones each time, 1 MiB of them
    /// or as many as the address says in a query parameter `size` (at most 1 GiB); a callback there is not made.
    /// Only plain HTTP is spoken.
    pub fn allow_host(mut self, host: AllowedHost) -> Self {
        self.outside.allow(host);
        self
    }

    /// Starts it. When this returns, connections are accepted.
    ///
    /// # Errors
    ///
    /// If the address cannot be listened on, or there is no thread to be had. With a [`SeedError`](crate::SeedError)
    /// inside if the seed is not sound, and with a [`DialectError`] if there is no such profile or switch.
    pub async fn start(mut self) -> io::Result<MockServer> {
        let seed = match self.seed.take() {
            Some(source) => Some(source.load().await.map_err(invalid)?),
            None => None,
        };
        let dialect = self.switched(seed.as_ref()).map_err(invalid)?;
        if let Some(accounts) = seed.as_ref().and_then(Seed::accounts) {
            self.world.accounts = accounts;
        }
        let contents = Contents::new(self.content, self.content_folder);
        let stocked = match seed {
            Some(seed) => Some(seed.stock(&contents).await.map_err(invalid)?),
            None => None,
        };

        let listener = TcpListener::bind(self.listen)?;
        listener.set_nonblocking(true)?;
        let address = listener.local_addr()?;
        let origin = self.origin.unwrap_or_else(|| format!("http://{address}"));
        let started = self.clock.now();
        let options = WorldOptions {
            origin: origin.clone(),
            started,
            ..self.world
        };
        let (errands, taken) = mpsc::unbounded_channel();
        let shell = Arc::new(Shell::new(options, self.clock, contents, errands));
        if let Some((stocked, stock)) = stocked {
            let fill = |world: &mut World, stock: &[Received]| stocked.fill(world, started, stock);
            shell.seed(stock, fill).map_err(invalid)?;
        }
        shell.set_dialect(dialect);

        let runtime = tokio::runtime::Builder::new_multi_thread()
            .enable_all()
            .thread_name("rapidgator-mock")
            .build()?;
        runtime.spawn(outside::run(Arc::clone(&shell), self.outside, taken));
        let router = transport::router(Arc::clone(&shell));
        let (course, followed) = watch::channel(Course::Running);
        let (ending, ended) = oneshot::channel();
        let thread = std::thread::Builder::new()
            .name("rapidgator-mock".to_owned())
            .spawn(move || {
                if let Err(error) = run(runtime, listener, router, followed) {
                    tracing::error!(%error, "the listener failed");
                }
                // Nobody may be waiting.
                let _ = ending.send(());
            })?;
        Ok(MockServer {
            shell,
            origin,
            address,
            course,
            ended: Some(ended),
            thread: Some(thread),
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

fn invalid(error: impl std::error::Error + Send + Sync + 'static) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidInput, error)
}

/// Where a server stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Course {
    Running,
    /// Requests may finish.
    Ending,
    /// Nothing goes on.
    Ended,
}

/// Serves until told to end. It has a thread and a runtime of its own, so that it can be dropped from anywhere, and
/// serves also while the thread of a test is blocked.
fn run(runtime: Runtime, listener: TcpListener, router: Router, course: watch::Receiver<Course>) -> io::Result<()> {
    let outcome = runtime.block_on(async {
        let listener = tokio::net::TcpListener::from_std(listener)?.tap_io(|connection| {
            // An answer is written at once; waiting for more to send only costs time. Where it fails, it is slow.
            let _ = connection.set_nodelay(true);
        });
        let served = axum::serve(listener, router).with_graceful_shutdown(reached(course.clone(), Course::Ending));
        tokio::select! {
            outcome = served => outcome,
            () = reached(course.clone(), Course::Ended) => Ok(()),
            () = async {
                reached(course, Course::Ending).await;
                clock::sleep(GRACE).await;
            } => Ok(()),
        }
    });
    runtime.shutdown_timeout(LAST_BREATH);
    outcome
}

async fn reached(mut course: watch::Receiver<Course>, least: Course) {
    // The sender is gone only with the handle, and then it is over as well.
    let _ = course.wait_for(|now| *now >= least).await;
}
