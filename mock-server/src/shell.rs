//! The one lock: the world and the contents that it knows. Every method locks, acts and unlocks; none waits.

use std::collections::HashMap;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use rapidgator_mock_domain::generated::commands::{Command, OperationId};
use rapidgator_mock_domain::generated::refusal::Refusal;
use rapidgator_mock_domain::generated::types::{DownloadId, LinkId, Md5, Token, Upload, UploadId};
use rapidgator_mock_domain::{
    Call, ContentId, Effect, Grant, Outcome, Pass, Received, Transferred, UploadTicket, World, WorldOptions,
};

use tokio::sync::watch;

use crate::clock::Clock;
use crate::codec::Dialect;
use crate::content::{Arrived, Content, Contents};

/// Everything that the requests of a server share.
pub(crate) struct Shell {
    state: Mutex<State>,
    last_content: AtomicU64,
    transfers: watch::Sender<usize>,
    pub(crate) clock: Clock,
    pub(crate) contents: Contents,
    pub(crate) dialect: Dialect,
}

struct State {
    world: World,
    /// The bytes behind the ids that the world hands out.
    index: HashMap<ContentId, Arc<dyn Content>>,
}

/// Contents that nobody knows any more. Closing a file may take a while, so they are dropped without the lock.
type Forgotten = Vec<Arc<dyn Content>>;

impl Shell {
    pub(crate) fn new(options: WorldOptions, clock: Clock, contents: Contents) -> Self {
        let state = State {
            world: World::new(options),
            index: HashMap::new(),
        };
        Self {
            state: Mutex::new(state),
            last_content: AtomicU64::new(0),
            transfers: watch::Sender::new(0),
            clock,
            contents,
            dialect: Dialect::default(),
        }
    }

    /// Answers a call of the API.
    pub(crate) fn call(
        &self,
        operation: OperationId,
        token: Option<Token>,
        command: Result<Command, Refusal>,
    ) -> Outcome {
        let now = self.clock.now();
        self.locked(|state| {
            let mut outcome = state.world.apply(
                now,
                Call {
                    operation,
                    token,
                    command,
                },
            );
            let forgotten = state.forget(std::mem::take(&mut outcome.effects));
            (outcome, forgotten)
        })
    }

    /// Lets the bytes of an upload in. The ticket must come back by [`Self::upload_finish`] or [`Self::upload_abort`].
    pub(crate) fn upload_begin(&self, upload_id: &UploadId, token: &Token) -> Result<UploadTicket, Refusal> {
        let now = self.clock.now();
        self.lock().world.upload_begin(now, upload_id, token)
    }

    /// All bytes have come, or more than were announced.
    pub(crate) fn upload_finish(&self, ticket: UploadTicket, arrived: Arrived) -> Result<Upload, Refusal> {
        let now = self.clock.now();
        let id = ContentId::new(self.last_content.fetch_add(1, Ordering::Relaxed) + 1);
        let md5 = Md5::parse(&arrived.md5).expect("an MD5 digest in hex has the shape of one");
        self.locked(|state| {
            state.index.insert(id, arrived.content);
            let received = Received {
                content: id,
                length: arrived.length,
                md5,
            };
            let Transferred { answer, effects } = state.world.upload_finish(now, ticket, received);
            let mut forgotten = state.forget(effects);
            if answer.is_err() {
                // Nobody took the content.
                forgotten.extend(state.index.remove(&id));
            }
            (answer, forgotten)
        })
    }

    /// The bytes stopped coming. The session can be used again.
    pub(crate) fn upload_abort(&self, ticket: UploadTicket) {
        let now = self.clock.now();
        self.lock().world.upload_abort(now, ticket);
    }

    /// Lets the bytes of a file out. The pass must come back by [`Self::download_finish`] or
    /// [`Self::download_abort`].
    pub(crate) fn download_begin(&self, session: &DownloadId) -> Result<(Grant, Arc<dyn Content>), Refusal> {
        let now = self.clock.now();
        let mut state = self.lock();
        let grant = state.world.download_begin(now, session)?;
        let content = state.content(&grant);
        Ok((grant, content))
    }

    /// So many bytes were sent.
    pub(crate) fn download_finish(&self, pass: Pass, bytes: u64) {
        let now = self.clock.now();
        self.act(|world| ((), world.download_finish(now, pass, bytes)));
    }

    /// No byte was sent, or none was asked for.
    pub(crate) fn download_abort(&self, pass: Pass) {
        let now = self.clock.now();
        self.act(|world| ((), world.download_abort(now, pass)));
    }

    /// Reserves a one-time link. The pass must come back by [`Self::one_time_finish`] or [`Self::one_time_abort`].
    pub(crate) fn one_time_begin(&self, link_id: &LinkId) -> Result<(Grant, Arc<dyn Content>), Refusal> {
        let now = self.clock.now();
        let mut state = self.lock();
        let grant = state.world.one_time_begin(now, link_id)?;
        let content = state.content(&grant);
        Ok((grant, content))
    }

    /// The last byte was sent; the link is spent.
    pub(crate) fn one_time_finish(&self, pass: Pass) {
        let now = self.clock.now();
        self.act(|world| ((), world.one_time_finish(now, pass)));
    }

    /// The last byte was not sent; the link is good again.
    pub(crate) fn one_time_abort(&self, pass: Pass) {
        let now = self.clock.now();
        self.act(|world| ((), world.one_time_abort(now, pass)));
    }

    /// Looks at the world, or changes its settings.
    pub(crate) fn with_world<R>(&self, look: impl FnOnce(&mut World) -> R) -> R {
        look(&mut self.lock().world)
    }

    /// How many contents are stored.
    pub(crate) fn stored_contents(&self) -> usize {
        self.lock().index.len()
    }

    /// Counts a transfer as running until the guard is dropped.
    pub(crate) fn transfer(self: &Arc<Self>) -> RunningTransfer {
        self.transfers.send_modify(|running| *running += 1);
        RunningTransfer {
            shell: Arc::clone(self),
        }
    }

    /// Waits until no transfer runs.
    pub(crate) async fn until_no_transfer_runs(&self) {
        // The sender is in the shell itself, so the wait cannot fail.
        let _ = self.transfers.subscribe().wait_for(|running| *running == 0).await;
    }

    /// Does something to the world that has effects.
    pub(crate) fn act<R>(&self, act: impl FnOnce(&mut World) -> (R, Vec<Effect>)) -> R {
        self.locked(|state| {
            let (result, effects) = act(&mut state.world);
            (result, state.forget(effects))
        })
    }

    fn locked<R>(&self, act: impl FnOnce(&mut State) -> (R, Forgotten)) -> R {
        let (result, forgotten) = act(&mut self.lock());
        drop(forgotten);
        result
    }

    /// A test that panics while it looks at the world must not take the server with it.
    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A transfer that runs. Keep it until everything about the transfer is done.
pub(crate) struct RunningTransfer {
    pub(crate) shell: Arc<Shell>,
}

impl Drop for RunningTransfer {
    fn drop(&mut self) {
        self.shell.transfers.send_modify(|running| *running -= 1);
    }
}

impl State {
    fn content(&self, grant: &Grant) -> Arc<dyn Content> {
        Arc::clone(
            self.index
                .get(&grant.content)
                .expect("the world grants only contents that it was given"),
        )
    }

    /// Does what the world wants done, and gives back the contents that are to be dropped.
    fn forget(&mut self, effects: Vec<Effect>) -> Forgotten {
        let mut forgotten = Vec::new();
        for effect in effects {
            match effect {
                Effect::ForgetContent(id) => forgotten.extend(self.index.remove(&id)),
                // Nobody is called and no letter is sent: a mock must not reach out. The domain keeps the record.
                Effect::Callback { link_id, .. } => tracing::info!(%link_id, "a callback would be made now"),
                Effect::Notify { link_id, .. } => tracing::info!(%link_id, "a letter would be sent now"),
            }
        }
        forgotten
    }
}
