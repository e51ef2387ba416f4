//! The one lock of a space: its world and the contents that this knows. Every method locks, acts and unlocks; none waits
//! with the lock. What is acknowledged waits behind it until it is on the disk, if the state is kept at all.

mod state;
mod transfers;
mod watched;

use std::collections::{HashMap, VecDeque};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};

use rapidgator_mock_domain::coverage::Coverage;
use rapidgator_mock_domain::generated::commands::{Answer, OperationId};
use rapidgator_mock_domain::generated::refusal::Refusal;
use rapidgator_mock_domain::{ContentId, Effect, Moment, Received, World};
use tokio::sync::mpsc;

pub(crate) use transfers::RunningTransfer;
pub(crate) use watched::{Asked, Watch, Watched};

use crate::clock::{Clock, Hands};
use crate::content::{Arrived, Content, Contents};
use crate::dialect::Dialect;
use crate::generated::dialect::Forms;
use crate::keeping::Start;
use crate::outside::{Callback, Errand, Letter, Outcomes, What};
use crate::records::{Sequel, Written};
use crate::running::Count;
use state::{Aftermath, Forgotten, State};

/// How many answers may be ordered and not given yet, as many as there may be plans of trouble.
pub(crate) const MOST_ORDERED: usize = 10_000;

/// Everything that the requests to a space share.
///
/// A space that is reset gets another one. Transfers that run keep theirs, so that what they report about a state that
/// is no more changes nothing; only their entries of the journal, which all states of a space share, come to their end.
pub(crate) struct Shell {
    this: Weak<Self>,
    state: Mutex<State>,
    /// What is to be done outside.
    errands: mpsc::UnboundedSender<Errand>,
    running: Count,
    is_ending: AtomicBool,
    watch: Arc<Watch>,
    pub(crate) clock: Clock,
    pub(crate) contents: Arc<Contents>,
}

/// What of the API was used in states that are no more.
#[derive(Clone, Default)]
pub(crate) struct Ledger(Arc<Mutex<Coverage>>);

impl Ledger {
    fn add(&self, coverage: &Coverage) {
        // Held for nothing but a sum, and never while a world is locked.
        self.0.lock().unwrap_or_else(PoisonError::into_inner).merge(coverage);
    }

    pub(crate) fn total(&self) -> Coverage {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

/// A state to begin with, or to come back to.
#[derive(Clone)]
pub(crate) struct Snapshot {
    world: World,
    forms: Forms,
    ordered: HashMap<OperationId, VecDeque<Answer>>,
    index: HashMap<ContentId, Arc<dyn Content>>,
    pub(crate) hands: Hands,
}

impl Snapshot {
    /// The time that it shows.
    pub(crate) fn moment(&self) -> Moment {
        self.hands.shown()
    }

    /// With a clock that has run on since.
    pub(crate) fn run_on(mut self) -> Self {
        self.hands = self.hands.run_on();
        self
    }
}

/// When something may be acknowledged.
#[must_use = "what is acknowledged has to be on the disk"]
#[derive(Clone)]
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

impl Shell {
    /// What is to be done outside goes to `errands`. The effects of the start happen in [`Self::begin`].
    pub(crate) fn new(
        start: Start,
        clock: Clock,
        contents: Arc<Contents>,
        errands: mpsc::UnboundedSender<Errand>,
        ledger: Ledger,
    ) -> Arc<Self> {
        let state = State {
            world: start.world,
            forms: Forms::default(),
            ordered: HashMap::new(),
            index: start.index,
            outcomes: Outcomes::default(),
            keeping: start.keeping,
            arriving: HashMap::new(),
        };
        Self::with(state, clock, contents, errands, Arc::new(Watch::new(ledger)))
    }

    /// Goes on from a snapshot, whose time the clock shows already. The addresses of the world begin with `origin`, and what is watched
    /// of it adds to what was watched before.
    pub(crate) fn from_snapshot(
        snapshot: Snapshot,
        origin: String,
        clock: Clock,
        contents: Arc<Contents>,
        errands: mpsc::UnboundedSender<Errand>,
        watch: Arc<Watch>,
    ) -> Arc<Self> {
        let mut state = State {
            world: snapshot.world,
            forms: snapshot.forms,
            ordered: snapshot.ordered,
            index: snapshot.index,
            outcomes: Outcomes::default(),
            keeping: None,
            arriving: HashMap::new(),
        };
        state.world.set_origin(origin);
        let now = clock.now();
        let shell = Self::with(state, clock, contents, errands, watch);
        shell.act(|world| ((), world.break_off(now)));
        shell
    }

    fn with(
        state: State,
        clock: Clock,
        contents: Arc<Contents>,
        errands: mpsc::UnboundedSender<Errand>,
        watch: Arc<Watch>,
    ) -> Arc<Self> {
        Arc::new_cyclic(|this| Self {
            this: Weak::clone(this),
            state: Mutex::new(state),
            errands,
            running: Count::new(),
            is_ending: AtomicBool::new(false),
            watch,
            clock,
            contents,
        })
    }

    /// The state as it is. What is under way in it is broken off when somebody goes on from there.
    pub(crate) fn snapshot(&self) -> Snapshot {
        let hands = self.clock.hands();
        let state = self.lock();
        Snapshot {
            world: state.world.clone(),
            forms: state.forms,
            ordered: state.ordered.clone(),
            index: state.index.clone(),
            hands,
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

    /// What is under way is about to be cut off.
    pub(crate) fn end(&self) {
        self.is_ending.store(true, Ordering::Relaxed);
    }

    /// Whether the state outlives the server.
    pub(crate) fn is_kept(&self) -> bool {
        self.lock().keeping.is_some()
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

    /// Orders an answer: the next call of its operation gets it, whatever it says and whoever it comes from. `None`, and
    /// nothing changes, if [`MOST_ORDERED`] wait already.
    pub(crate) fn answer_next(&self, operation: OperationId, answer: Answer) -> Option<()> {
        let mut state = self.lock();
        let waiting: usize = state.ordered.values().map(VecDeque::len).sum();
        (waiting < MOST_ORDERED).then(|| state.ordered.entry(operation).or_default().push_back(answer))
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

    /// Changes some of it, from the next request on. Nothing changes if that fails.
    ///
    /// # Errors
    ///
    /// What the change says.
    pub(crate) fn change_dialect<E>(&self, change: impl FnOnce(&mut Dialect) -> Result<(), E>) -> Result<(), E> {
        let mut state = self.lock();
        let mut dialect = Dialect {
            switches: *state.world.switches(),
            forms: state.forms,
        };
        change(&mut dialect)?;
        state.world.set_switches(dialect.switches);
        state.forms = dialect.forms;
        Ok(())
    }

    /// How many contents are stored.
    pub(crate) fn stored_contents(&self) -> usize {
        self.lock().index.len()
    }

    /// Lets time pass: what is due by now happens.
    pub(crate) fn expire(&self) {
        let now = self.clock.now();
        self.act(|world| {
            world.expire(now);
            ((), world.take_due_effects())
        });
    }

    /// When all that was done until now may be acknowledged.
    pub(crate) fn saved(&self) -> Saved {
        let ((), saved) = self.locked(|_| ((), Aftermath::default()));
        saved
    }

    /// Waits until no transfer runs and nothing is left to do outside.
    pub(crate) async fn until_no_transfer_runs(&self) {
        self.running.until_none().await;
    }

    /// Whether a transfer runs, or something is left to do outside.
    pub(crate) fn runs_transfers(&self) -> bool {
        self.running.is_any()
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
        let (result, Aftermath { forgotten, errands }) = act(&mut state);
        self.settle(&mut state);
        let forget = (!forgotten.is_empty())
            .then(|| -> Sequel { Box::new(move || forgotten.into_iter().for_each(Forgotten::end)) });
        let State { world, keeping, .. } = &mut *state;
        let saved = match keeping {
            None => {
                drop(state);
                if let Some(forget) = forget {
                    forget();
                }
                Saved(None)
            }
            Some(keeping) => {
                let written = keeping.keep(world.take_changes(), forget);
                drop(state);
                Saved(Some(written))
            }
        };
        self.send_out(errands, &saved);
        (result, saved)
    }

    /// Whoever does errands waits itself until it may: this state must not be held by the thread that writes it down, which
    /// could not end it.
    fn send_out(&self, errands: Vec<What>, saved: &Saved) {
        for what in errands {
            let Some(shell) = self.this.upgrade() else {
                return;
            };
            // Nobody takes it only if the server has ended.
            let _ = self.errands.send(Errand {
                shell,
                what,
                saved: saved.clone(),
                running: self.running.begin(),
            });
        }
    }

    /// A test that panics while it looks at the world must not take the server with it.
    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
