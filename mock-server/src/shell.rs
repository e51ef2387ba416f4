//! The one lock: the world and the contents that it knows. Every method locks, acts and unlocks; none waits with the
//! lock. What is acknowledged waits behind it until it is on the disk, if the state is kept at all.

use std::collections::{HashMap, VecDeque};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use rapidgator_mock_domain::generated::commands::{Answer, Command, OperationId};
use rapidgator_mock_domain::generated::refusal::Refusal;
use rapidgator_mock_domain::generated::types::{DownloadId, LinkId, Md5, Token, Upload, UploadId};
use rapidgator_mock_domain::{
    Call, ContentId, Effect, Grant, Outcome, Pass, Received, RemoteTicket, UploadTicket, World,
};

use tokio::sync::mpsc;

use crate::clock::Clock;
use crate::content::{Arrived, Content, Contents};
use crate::dialect::Dialect;
use crate::generated::dialect::Forms;
use crate::keeping::{Keeping, Start};
use crate::outside::{Callback, Errand, Letter, Outcomes, What};
use crate::records::{Sequel, Written};
use crate::running::{Count, Running};

/// Everything that the requests of a server share.
pub(crate) struct Shell {
    state: Mutex<State>,
    /// What is to be done outside.
    errands: mpsc::UnboundedSender<Errand>,
    running: Count,
    is_ending: AtomicBool,
    pub(crate) clock: Clock,
    pub(crate) contents: Contents,
}

struct State {
    world: World,
    forms: Forms,
    /// Answers on order, in line for each operation.
    ordered: HashMap<OperationId, VecDeque<Answer>>,
    /// The bytes behind the ids that the world hands out.
    index: HashMap<ContentId, Arc<dyn Content>>,
    outcomes: Outcomes,
    /// Without it the state ends with the server.
    keeping: Option<Keeping>,
}

/// When something may be acknowledged.
#[must_use = "what is acknowledged has to be on the disk"]
pub(crate) struct Saved(Option<Written>);

impl Saved {
    /// Waits until it may.
    ///
    /// # Errors
    ///
    /// `internal` if it never will be: that is the one failure of the server itself that a client hears of.
    pub(crate) async fn wait(self) -> Result<(), Refusal> {
        match self.0 {
            None => Ok(()),
            Some(written) => written.wait().await.map_err(|_| Refusal::Internal),
        }
    }

    /// Nobody is told anything. Whoever sees what was done is told later, and waits then.
    pub(crate) fn nobody_waits(self) {}
}

/// What is left to do without the lock.
#[derive(Default)]
struct Aftermath {
    /// Contents that nobody knows any more. Closing a file may take a while.
    forgotten: Vec<Arc<dyn Content>>,
    errands: Vec<What>,
}

impl Shell {
    /// What is to be done outside goes to `errands`. The effects of the start happen in [`Self::begin`].
    pub(crate) fn new(start: Start, clock: Clock, contents: Contents, errands: mpsc::UnboundedSender<Errand>) -> Self {
        let state = State {
            world: start.world,
            forms: Forms::default(),
            ordered: HashMap::new(),
            index: start.index,
            outcomes: Outcomes::default(),
            keeping: start.keeping,
        };
        Self {
            state: Mutex::new(state),
            errands,
            running: Count::new(),
            is_ending: AtomicBool::new(false),
            clock,
            contents,
        }
    }

    /// Does what is left to do before the first request.
    ///
    /// # Errors
    ///
    /// If the state cannot be kept.
    pub(crate) async fn begin(&self, effects: Vec<Effect>) -> Result<(), Refusal> {
        let ((), saved) = self.locked(|state| ((), state.perform(effects)));
        saved.wait().await
    }

    /// Answers a call of the API.
    pub(crate) async fn call(
        &self,
        operation: OperationId,
        token: Option<Token>,
        command: Result<Command, Refusal>,
    ) -> Result<Answer, Refusal> {
        let now = self.clock.now();
        let (answer, saved) = self.locked(|state| {
            if let Some(answer) = state.take_ordered(operation) {
                return (Ok(answer), Aftermath::default());
            }
            let call = Call {
                operation,
                token,
                command,
            };
            let Outcome { answer, effects } = state.world.apply(now, call);
            (answer, state.perform(effects))
        });
        saved.wait().await?;
        answer
    }

    /// Lets the bytes of an upload in. The ticket must come back by [`Self::upload_finish`] or [`Self::upload_abort`].
    pub(crate) fn upload_begin(&self, upload_id: &UploadId, token: &Token) -> Result<UploadTicket, Refusal> {
        let now = self.clock.now();
        self.change(|world| world.upload_begin(now, upload_id, token))
    }

    /// All bytes have come, or more than were announced.
    pub(crate) async fn upload_finish(&self, ticket: UploadTicket, arrived: Arrived) -> Result<Upload, Refusal> {
        let now = self.clock.now();
        let id = arrived.id;
        let (answer, saved) = self.locked(|state| {
            let received = state.admit(arrived);
            let Outcome { answer, effects } = state.world.upload_finish(now, ticket, received);
            let mut aftermath = state.perform(effects);
            if answer.is_err() {
                // Nobody took the content.
                aftermath.forgotten.extend(state.forget(id));
            }
            (answer, aftermath)
        });
        saved.wait().await?;
        answer
    }

    /// The bytes stopped coming. The session can be used again.
    pub(crate) fn upload_abort(&self, ticket: UploadTicket) {
        let now = self.clock.now();
        self.change(|world| world.upload_abort(now, ticket));
    }

    /// Lets the bytes of a file out. The pass must come back by [`Self::download_finish`] or
    /// [`Self::download_abort`].
    pub(crate) fn download_begin(&self, session: &DownloadId) -> Result<(Grant, Arc<dyn Content>), Refusal> {
        let now = self.clock.now();
        self.in_background(|state| {
            let grant = match state.world.download_begin(now, session) {
                Ok(grant) => grant,
                Err(refusal) => return (Err(refusal), Aftermath::default()),
            };
            match state.content(&grant) {
                Ok(content) => (Ok((grant, content)), Aftermath::default()),
                Err(refusal) => {
                    let effects = state.world.download_abort(now, grant.pass);
                    (Err(refusal), state.perform(effects))
                }
            }
        })
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
        self.in_background(|state| {
            let grant = match state.world.one_time_begin(now, link_id) {
                Ok(grant) => grant,
                Err(refusal) => return (Err(refusal), Aftermath::default()),
            };
            match state.content(&grant) {
                Ok(content) => (Ok((grant, content)), Aftermath::default()),
                Err(refusal) => {
                    let effects = state.world.one_time_abort(now, grant.pass);
                    (Err(refusal), state.perform(effects))
                }
            }
        })
    }

    /// The last byte was sent; the link is spent. If the state is kept, that byte has to wait until it is known that
    /// the link is.
    pub(crate) fn one_time_finish(&self, pass: Pass) -> Saved {
        let now = self.clock.now();
        let ((), saved) = self.locked(|state| {
            let effects = state.world.one_time_finish(now, pass);
            ((), state.perform(effects))
        });
        saved
    }

    /// What is under way is about to be cut off.
    pub(crate) fn end(&self) {
        self.is_ending.store(true, Ordering::Relaxed);
    }

    /// Whether the state outlives the server.
    pub(crate) fn is_kept(&self) -> bool {
        self.lock().keeping.is_some()
    }

    /// The last byte was not sent; the link is good again.
    pub(crate) fn one_time_abort(&self, pass: Pass) {
        let now = self.clock.now();
        self.act(|world| ((), world.one_time_abort(now, pass)));
    }

    /// The source of a remote upload has answered. `false`: fetch no more of it.
    pub(crate) fn remote_size(&self, ticket: &RemoteTicket, name: Option<&str>, size: Option<u64>) -> bool {
        let now = self.clock.now();
        self.change(|world| world.remote_size(now, ticket, name, size))
    }

    /// So many bytes of a remote upload have come. `false`: fetch no more of them.
    pub(crate) fn remote_progress(&self, ticket: &RemoteTicket, bytes: u64) -> bool {
        let now = self.clock.now();
        self.change(|world| world.remote_progress(now, ticket, bytes))
    }

    /// All bytes of a remote upload are there.
    pub(crate) fn remote_finish(&self, ticket: RemoteTicket, arrived: Arrived) {
        let now = self.clock.now();
        self.in_background(|state| {
            let received = state.admit(arrived);
            let effects = state.world.remote_finish(now, ticket, received);
            ((), state.perform(effects))
        });
    }

    /// The bytes of a remote upload cannot be had. If that is because the server ends, the next one may have them.
    pub(crate) fn remote_fail(&self, ticket: RemoteTicket) {
        if self.is_ending.load(Ordering::Relaxed) {
            return;
        }
        let now = self.clock.now();
        self.change(|world| world.remote_fail(now, ticket));
    }

    /// A callback was made, or not.
    pub(crate) fn add_callback(&self, callback: Callback) {
        self.lock().outcomes.add_callback(callback);
    }

    /// The callbacks that were due.
    pub(crate) fn callbacks(&self) -> Vec<Callback> {
        self.lock().outcomes.callbacks()
    }

    /// The letters that were due.
    pub(crate) fn letters(&self) -> Vec<Letter> {
        self.lock().outcomes.letters()
    }

    /// Fills the world at the start, with contents that stand ready. Nothing is kept before [`Self::begin`].
    pub(crate) fn seed<R, E>(
        &self,
        stock: Vec<Arrived>,
        fill: impl FnOnce(&mut World, &[Received]) -> Result<R, E>,
    ) -> Result<R, E> {
        let mut state = self.lock();
        let received: Vec<Received> = stock.into_iter().map(|arrived| state.admit(arrived)).collect();
        let filled = fill(&mut state.world, &received);
        if filled.is_err() {
            state.index.values().for_each(|content| content.forget());
        }
        filled
    }

    /// Looks at the world, or changes its settings.
    pub(crate) fn with_world<R>(&self, look: impl FnOnce(&mut World) -> R) -> R {
        self.change(look)
    }

    /// Orders an answer: the next call of its operation gets it, whatever it says and whoever it comes from.
    pub(crate) fn answer_next(&self, operation: OperationId, answer: Answer) {
        self.lock().ordered.entry(operation).or_default().push_back(answer);
    }

    /// How the server speaks and behaves now.
    pub(crate) fn dialect(&self) -> Dialect {
        let state = self.lock();
        Dialect {
            switches: *state.world.switches(),
            forms: state.forms,
        }
    }

    /// Changes how the server speaks and behaves, from the next request on.
    pub(crate) fn set_dialect(&self, dialect: Dialect) {
        let mut state = self.lock();
        state.world.set_switches(dialect.switches);
        state.forms = dialect.forms;
    }

    /// How many contents are stored.
    pub(crate) fn stored_contents(&self) -> usize {
        self.lock().index.len()
    }

    /// Counts a transfer as running until the guard is dropped.
    pub(crate) fn transfer(self: &Arc<Self>) -> RunningTransfer {
        RunningTransfer {
            shell: Arc::clone(self),
            _running: self.running.begin(),
        }
    }

    /// Waits until no transfer runs and nothing is left to do outside.
    pub(crate) async fn until_no_transfer_runs(&self) {
        self.running.until_none().await;
    }

    /// Does something to the world that has effects.
    pub(crate) fn act<R>(&self, act: impl FnOnce(&mut World) -> (R, Vec<Effect>)) -> R {
        self.in_background(|state| {
            let (result, effects) = act(&mut state.world);
            (result, state.perform(effects))
        })
    }

    /// Does something to the world that has no effects.
    fn change<R>(&self, change: impl FnOnce(&mut World) -> R) -> R {
        self.in_background(|state| (change(&mut state.world), Aftermath::default()))
    }

    fn in_background<R>(&self, act: impl FnOnce(&mut State) -> (R, Aftermath)) -> R {
        let (result, saved) = self.locked(act);
        saved.nobody_waits();
        result
    }

    /// What is to be done outside of the lock is done once the state is on the disk: a content may be removed only
    /// after the world that gave it up is saved, and nobody may be called for what a restart would undo.
    fn locked<R>(&self, act: impl FnOnce(&mut State) -> (R, Aftermath)) -> (R, Saved) {
        let mut state = self.lock();
        let (result, aftermath) = act(&mut state);
        let sequel = self.sequel(aftermath);
        let State { world, keeping, .. } = &mut *state;
        let Some(keeping) = keeping else {
            drop(state);
            if let Some(sequel) = sequel {
                sequel();
            }
            return (result, Saved(None));
        };
        let written = keeping.keep(world.take_changes(), sequel);
        (result, Saved(Some(written)))
    }

    fn sequel(&self, aftermath: Aftermath) -> Option<Sequel> {
        let Aftermath { forgotten, errands } = aftermath;
        if forgotten.is_empty() && errands.is_empty() {
            return None;
        }
        let begin = |what| Errand {
            what,
            running: self.running.begin(),
        };
        let begun: Vec<Errand> = errands.into_iter().map(begin).collect();
        let taker = self.errands.clone();
        Some(Box::new(move || {
            forgotten.iter().for_each(|content| content.forget());
            for errand in begun {
                // Nobody takes it only if the server has ended.
                let _ = taker.send(errand);
            }
        }))
    }

    /// A test that panics while it looks at the world must not take the server with it.
    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A transfer that runs. Keep it until everything about the transfer is done.
pub(crate) struct RunningTransfer {
    pub(crate) shell: Arc<Shell>,
    _running: Running,
}

impl State {
    fn take_ordered(&mut self, operation: OperationId) -> Option<Answer> {
        // Nearly always there is none at all.
        if self.ordered.is_empty() {
            return None;
        }
        let line = self.ordered.get_mut(&operation)?;
        let answer = line.pop_front();
        if line.is_empty() {
            self.ordered.remove(&operation);
        }
        answer
    }

    /// The bytes that the world lets out. A start may have found that they are lost.
    fn content(&self, grant: &Grant) -> Result<Arc<dyn Content>, Refusal> {
        let content = self.index.get(&grant.content).ok_or_else(|| {
            tracing::error!(content = grant.content.value(), "the bytes of a file are lost");
            Refusal::DownloadUnavailable
        })?;
        Ok(Arc::clone(content))
    }

    /// Puts a content where the world will find it.
    fn admit(&mut self, arrived: Arrived) -> Received {
        if let Some(keeping) = &mut self.keeping {
            keeping.content_came(arrived.id, &*arrived.content);
        }
        self.index.insert(arrived.id, arrived.content);
        Received {
            content: arrived.id,
            length: arrived.length,
            md5: Md5::parse(&arrived.md5).expect("an MD5 digest in hex has the shape of one"),
        }
    }

    fn forget(&mut self, id: ContentId) -> Option<Arc<dyn Content>> {
        let content = self.index.remove(&id)?;
        if let Some(keeping) = &mut self.keeping {
            keeping.content_went(id, &*content);
        }
        Some(content)
    }

    /// Does what the world wants done, as far as that can be done at once.
    fn perform(&mut self, effects: Vec<Effect>) -> Aftermath {
        let mut aftermath = Aftermath::default();
        for effect in effects {
            match effect {
                Effect::ForgetContent(id) => aftermath.forgotten.extend(self.forget(id)),
                Effect::Fetch { ticket, url } => aftermath.errands.push(What::Fetch { ticket, url }),
                Effect::Callback { link_id, url } => aftermath.errands.push(What::Callback { link_id, url }),
                // No letter is ever sent.
                Effect::Notify { link_id, email } => self.outcomes.add_letter(link_id, email),
            }
        }
        aftermath
    }
}
