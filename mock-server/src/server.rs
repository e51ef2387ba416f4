//! A running server: the listener, the threads, and the ways in for a test in the same process.

mod builder;
mod space;

pub use builder::MockServerBuilder;
pub use space::{Space, SpaceSnapshot};

use std::fmt;
use std::io;
use std::net::{SocketAddr, TcpListener};
use std::ops::Deref;
use std::sync::Arc;
use std::thread::JoinHandle;
use std::time::Duration;

use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use rapidgator_mock_domain::coverage::Coverage;
use rapidgator_mock_domain::generated::commands::OperationId;
use tokio::runtime::Runtime;
use tokio::sync::{oneshot, watch as channel};

use crate::clock;
use crate::control::{BASE_PATH as CONTROL_PATH, Control, DASHBOARD_PATH, Followers, Guard};
use crate::generated::examples;
use crate::keeping::Found;
use crate::spaces::{SpaceError, SpaceName, Spaces};
use crate::tls::Tls;
use crate::transport::{self, Entrance, Limits};
use crate::watch;

/// How long requests may go on after [`MockServer::shutdown`].
const GRACE: Duration = Duration::from_secs(5);

/// How long the threads of a dropped server may need to end.
const LAST_BREATH: Duration = Duration::from_secs(1);

/// A running mock. Dropping it ends it at once: connections are cut and the port is free.
#[must_use = "the server ends when it is dropped"]
pub struct MockServer {
    /// The default one.
    space: Space,
    address: SocketAddr,
    control_token: String,
    ca_pem: Option<String>,
    course: channel::Sender<Course>,
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

    /// The address that it listens on.
    #[must_use]
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// What a request to the control API has to bring. It gives all power over the mock.
    #[must_use]
    pub fn control_token(&self) -> &str {
        &self.control_token
    }

    /// The certificate that a client has to trust, as PEM; nothing if it speaks plain HTTP.
    #[must_use]
    pub fn ca_pem(&self) -> Option<&str> {
        self.ca_pem.as_deref()
    }

    /// Where the control API is; `docs/control/API.md` describes it.
    #[must_use]
    pub fn control_url(&self) -> String {
        format!("{}{CONTROL_PATH}", self.url())
    }

    /// Where people see what goes on, and change it: a page, with the token behind the sign `#`. It gives all power over
    /// the mock to whoever sees it.
    #[must_use]
    pub fn dashboard_url(&self) -> String {
        let token = utf8_percent_encode(&self.control_token, NON_ALPHANUMERIC);
        format!("{}{DASHBOARD_PATH}#token={token}", self.url())
    }

    /// What it has found in its folder when it started; nothing without [`MockServerBuilder::data`].
    #[must_use]
    pub fn found(&self) -> Option<&Found> {
        self.found.as_ref()
    }

    /// The examples of successes that the description has, by operation and name.
    #[must_use]
    pub fn examples() -> &'static [(OperationId, &'static str)] {
        examples::EXAMPLES
    }

    /// The space of this name; it is made if there is none. `default` is the one without a name.
    ///
    /// # Errors
    ///
    /// If the name cannot be one, or if there are as many spaces as there may be.
    pub fn space(&self, name: &str) -> Result<Space, SpaceError> {
        self.space.sibling(name)
    }

    /// A new space, under a name that says nothing.
    ///
    /// # Errors
    ///
    /// If there are as many spaces as there may be.
    pub fn new_space(&self) -> Result<Space, SpaceError> {
        let spaces = self.space.spaces();
        Ok(Space::new(spaces.make(None)?, Arc::clone(spaces)))
    }

    /// The names of the spaces that there are.
    #[must_use]
    pub fn spaces(&self) -> Vec<String> {
        self.space
            .spaces()
            .list()
            .iter()
            .map(|place| place.name().to_string())
            .collect()
    }

    /// Ends a space. Transfers that run in it come to their end.
    ///
    /// # Errors
    ///
    /// If there is none of this name, and for the default one.
    pub fn remove_space(&self, name: &str) -> Result<(), SpaceError> {
        self.space.spaces().remove(&SpaceName::parse(name)?)
    }

    /// What of the API was used since the start, in all spaces: also in those that have ended, as soon as nobody holds
    /// them and no transfer runs in them any more.
    #[must_use]
    pub fn coverage_of_all(&self) -> Coverage {
        self.space.spaces().coverage()
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

/// All that can be done with a space can be done with a server: it is done with the default one.
impl Deref for MockServer {
    type Target = Space;

    fn deref(&self) -> &Space {
        &self.space
    }
}

impl Drop for MockServer {
    fn drop(&mut self) {
        self.course.send_replace(Course::Ended);
        if let Some(thread) = self.thread.take() {
            // A panic over there was reported there.
            let _ = thread.join();
        }
        watch::leave(&self.coverage_of_all());
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
fn run(
    runtime: Runtime,
    listener: TcpListener,
    limits: Limits,
    spaces: Arc<Spaces>,
    guard: Guard,
    tls: Option<Tls>,
    course: channel::Receiver<Course>,
) -> io::Result<()> {
    // Those who follow something would never come to an end by themselves; they end when this one is dropped.
    let (open, ending) = channel::channel(());
    let entrance = Entrance {
        control: Control::new(guard, Arc::clone(&spaces), Followers::new(ending, limits.silence)),
        spaces: Arc::clone(&spaces),
        tls,
    };
    let end = reached(course.clone(), Course::Ending);
    let end = async move {
        end.await;
        drop(open);
    };
    let outcome = runtime.block_on(async {
        let listener = tokio::net::TcpListener::from_std(listener)?;
        tokio::select! {
            () = transport::serve(listener, entrance, limits, end) => {}
            () = reached(course.clone(), Course::Ended) => {}
            () = async {
                reached(course, Course::Ending).await;
                clock::sleep(GRACE).await;
            } => {}
        }
        Ok(())
    });
    spaces.end();
    drop(spaces);
    runtime.shutdown_timeout(LAST_BREATH);
    outcome
}

async fn reached(mut course: channel::Receiver<Course>, least: Course) {
    // The sender is gone only with the handle, and then it is over as well.
    let _ = course.wait_for(|now| *now >= least).await;
}
