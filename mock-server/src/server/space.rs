//! A world of its own on a server, and all that a test in the same process can do with it.

use std::fmt;
use std::sync::Arc;

use rapidgator_mock_domain::coverage::Coverage;
use rapidgator_mock_domain::expectations::Expected;
use rapidgator_mock_domain::generated::commands::OperationId;
use rapidgator_mock_domain::generated::refusal::Refusal;
use rapidgator_mock_domain::{Event, FaultPoint, Moment, World};

use crate::clock::Clock;
use crate::dialect::{Dialect, DialectError};
use crate::generated::examples;
use crate::generated::routes::BASE_PATH;
use crate::outside::{Callback, Letter};
use crate::shell::{Shell, Snapshot};
use crate::spaces::{Place, SpaceError, SpaceName, Spaces};
use crate::watch::{Expecting, Faults, Journal};

/// A world of its own on a server: state, clock and switches. Other spaces do not see what happens in it.
///
/// Over HTTP it is below `/@name`; the addresses that it hands out lead back there. Clones are the same space, which
/// does not end as long as one of them is kept.
///
/// ```
/// # async fn run() -> Result<(), Box<dyn std::error::Error>> {
/// # use rapidgator_mock::MockServer;
/// let server = MockServer::start().await?;
/// let space = server.space("uploads")?;
/// space.clock().freeze();
/// assert!(space.base_url().ends_with("/@uploads/api/v2"));
/// assert!(!server.clock().is_frozen());
/// # Ok(())
/// # }
/// # tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(run()).unwrap();
/// ```
#[derive(Clone)]
pub struct Space {
    place: Arc<Place>,
    spaces: Arc<Spaces>,
}

/// A space as it was once, to [come back to](Space::restore), with its clock. It holds the contents of its files.
#[derive(Clone)]
pub struct SpaceSnapshot(Snapshot);

impl fmt::Debug for SpaceSnapshot {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("SpaceSnapshot").finish_non_exhaustive()
    }
}

impl Space {
    pub(crate) fn new(place: Arc<Place>, spaces: Arc<Spaces>) -> Self {
        Self { place, spaces }
    }

    pub(super) fn spaces(&self) -> &Arc<Spaces> {
        &self.spaces
    }

    pub(super) fn sibling(&self, name: &str) -> Result<Self, SpaceError> {
        let place = self.spaces.find_or_make(&SpaceName::parse(name)?)?;
        Ok(Self::new(place, Arc::clone(&self.spaces)))
    }

    fn shell(&self) -> Arc<Shell> {
        self.place.shell()
    }

    /// Its name; that of the default one is `default`.
    #[must_use]
    pub fn name(&self) -> &str {
        self.place.name().as_str()
    }

    /// Where it can be reached, such as `http://127.0.0.1:40123` or `http://127.0.0.1:40123/@uploads`.
    #[must_use]
    pub fn url(&self) -> &str {
        self.place.url()
    }

    /// Where the API is: what a client wants as its base URL.
    #[must_use]
    pub fn base_url(&self) -> String {
        format!("{}{BASE_PATH}", self.url())
    }

    /// Its clock; moving it moves the time of the world.
    #[must_use]
    pub fn clock(&self) -> Clock {
        self.place.clock().clone()
    }

    /// Moves the clock on to what happens next by time alone, and lets it happen. `None`, and nothing changes, if
    /// nothing is going to.
    pub fn advance_to_next_event(&self) -> Option<(Moment, Event)> {
        self.place.advance_to_next_event()
    }

    /// The space as it is now. Transfers that run are broken off in what comes of it.
    #[must_use]
    pub fn snapshot(&self) -> SpaceSnapshot {
        SpaceSnapshot(self.place.take_snapshot())
    }

    /// Goes back to a snapshot, of this space or of another one, with its time. Transfers that run come to their end and
    /// change nothing.
    ///
    /// # Errors
    ///
    /// If the state of the space outlives the server.
    pub fn restore(&self, snapshot: &SpaceSnapshot) -> Result<(), SpaceError> {
        self.place.restore(snapshot.0.clone())
    }

    /// Goes back to how each space begins: with the accounts, the seed, the switches and the clock of the server's
    /// start.
    ///
    /// # Errors
    ///
    /// If the state of the space outlives the server.
    pub fn reset(&self) -> Result<(), SpaceError> {
        self.place.reset()
    }

    /// Makes another space that begins as this one is, and goes on by itself.
    ///
    /// # Errors
    ///
    /// If the name is taken or cannot be one, or if there are as many spaces as there may be.
    pub fn fork(&self, name: &str) -> Result<Self, SpaceError> {
        let name = SpaceName::parse(name)?;
        let place = self.spaces.fork(self.place.take_snapshot(), Some(name))?;
        Ok(Self::new(place, Arc::clone(&self.spaces)))
    }

    /// Ends it: its name is free, and nobody finds it any more. Transfers that run in it come to their end.
    ///
    /// # Errors
    ///
    /// If it has ended before, and for the default one.
    pub fn remove(&self) -> Result<(), SpaceError> {
        self.spaces.remove_place(&self.place)
    }

    /// Never ends it because it is idle.
    pub fn stay(&self) {
        self.place.set_stays(true);
    }

    /// The trouble that is ordered for it.
    #[must_use]
    pub fn faults(&self) -> Faults {
        Faults::of(&self.place)
    }

    /// What has happened in it. A reset empties it; otherwise it goes on, whatever state the space goes back to.
    #[must_use]
    pub fn journal(&self) -> Journal {
        Journal::of(&self.place)
    }

    /// Expects calls and transfers from now on. What comes back checks when it is dropped.
    pub fn expect<E: Into<Expected>>(&self, all: impl IntoIterator<Item = E>) -> Expecting {
        Expecting::new(&self.place, all.into_iter().map(Into::into))
    }

    /// What of the API was used in it.
    #[must_use]
    pub fn coverage(&self) -> Coverage {
        self.shell().with_watched(|watched| watched.coverage.clone())
    }

    /// Refuses the next call of an operation, or the next transfer, whatever it says. Several are taken in order.
    pub fn refuse_next(&self, point: impl Into<FaultPoint>, refusal: Refusal) {
        self.shell().with_world(|world| world.refuse_next(point, refusal));
    }

    /// Lets the next id of a call that takes several fail. Several are taken in order.
    pub fn refuse_next_item(&self, operation: OperationId, refusal: Refusal) {
        self.shell()
            .with_world(|world| world.refuse_next_item(operation, refusal));
    }

    /// Takes back the refusals that were ordered and not used yet.
    pub fn forget_refusals(&self) {
        self.shell().with_world(World::forget_refusals);
    }

    /// Answers the next call of an operation with an example of the description, whatever the call says. Several are
    /// taken in order. `None`, and nothing changes, if there is no such example, or if ten thousand wait already;
    /// [`MockServer::examples`](crate::MockServer::examples) lists them.
    pub fn answer_next(&self, operation: OperationId, example: &str) -> Option<()> {
        let answer = examples::answer(operation, example)?;
        self.shell().answer_next(operation, answer)
    }

    /// How often an upload is shown as being processed before it is done. From the next upload on.
    pub fn set_processing_polls(&self, polls: u32) {
        self.shell().with_world(|world| world.set_processing_polls(polls));
    }

    /// How the space speaks and behaves where nobody is sure what the service does.
    #[must_use]
    pub fn dialect(&self) -> Dialect {
        self.shell().dialect()
    }

    /// Changes how it speaks and behaves, from the next request on.
    pub fn set_dialect(&self, dialect: Dialect) {
        self.shell().set_dialect(dialect);
    }

    /// Sets one switch, as [`Dialect::set`] does.
    ///
    /// # Errors
    ///
    /// If there is no such switch, or if it does not take this value.
    pub fn switch(&self, name: &str, value: &str) -> Result<(), DialectError> {
        self.shell().change_dialect(|dialect| dialect.set(name, value))
    }

    /// Looks at the world, or changes its settings. No request is answered meanwhile.
    ///
    /// A call of this method inside of `look` would wait for itself.
    pub fn with_world<R>(&self, look: impl FnOnce(&mut World) -> R) -> R {
        self.shell().with_world(look)
    }

    /// How many contents are stored: files with the same bytes share one, and a half-sent one does not count.
    #[must_use]
    pub fn stored_contents(&self) -> usize {
        self.shell().stored_contents()
    }

    /// The callbacks of one-time links that were due, and what came of each; the oldest first, the last thousand.
    #[must_use]
    pub fn callbacks(&self) -> Vec<Callback> {
        self.shell().callbacks()
    }

    /// The letters that owners of one-time links would have got; the oldest first, the last thousand. None is sent.
    #[must_use]
    pub fn letters(&self) -> Vec<Letter> {
        self.shell().letters()
    }

    /// Waits until no upload, no download, no fetching for a remote upload and no callback runs, and all that follows
    /// from their end has happened: their entries in the journal are closed, and trouble that had no occasion waits
    /// again. A client may have all of an answer a little before that. A request that the server has not seen yet does
    /// not run.
    pub async fn until_no_transfer_runs(&self) {
        self.shell().until_no_transfer_runs().await;
    }

    /// Deletes the files in the trash can of an account for good.
    pub fn empty_trash(&self, email: &str) {
        self.shell().act(|world| ((), world.empty_trash(email)));
    }
}

impl fmt::Debug for Space {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Space")
            .field("name", &self.name())
            .finish_non_exhaustive()
    }
}
