//! A running server: the listener, the threads, and the ways in for a test in the same process.

mod builder;

pub use builder::MockServerBuilder;

use std::fmt;
use std::io;
use std::net::{SocketAddr, TcpListener};
use std::sync::Arc;
use std::thread::JoinHandle;
use std::time::Duration;

use axum::serve::ListenerExt as _;
use rapidgator_mock_domain::generated::commands::OperationId;
use rapidgator_mock_domain::generated::refusal::Refusal;
use rapidgator_mock_domain::{FaultPoint, World};
use tokio::runtime::Runtime;
use tokio::sync::{oneshot, watch};

use crate::clock::{self, Clock};
use crate::dialect::{Dialect, DialectError};
use crate::generated::examples;
use crate::generated::routes::BASE_PATH;
use crate::keeping::Found;
use crate::outside::{Callback, Letter};
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
    found: Option<Found>,
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

    /// What it has found in its folder when it started; nothing without [`MockServerBuilder::data`].
    #[must_use]
    pub fn found(&self) -> Option<&Found> {
        self.found.as_ref()
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
fn run(runtime: Runtime, listener: TcpListener, shell: Arc<Shell>, course: watch::Receiver<Course>) -> io::Result<()> {
    let router = transport::router(Arc::clone(&shell));
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
    shell.end();
    drop(shell);
    runtime.shutdown_timeout(LAST_BREATH);
    outcome
}

async fn reached(mut course: watch::Receiver<Course>, least: Course) {
    // The sender is gone only with the handle, and then it is over as well.
    let _ = course.wait_for(|now| *now >= least).await;
}
