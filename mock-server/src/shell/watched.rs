//! What is watched of a world: its journal, what of the API was used, and the trouble that was ordered for it.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use rapidgator_mock_domain::coverage::Coverage;
use rapidgator_mock_domain::facts::Step;
use rapidgator_mock_domain::faults::{Bytes, Strike, Wants};
use rapidgator_mock_domain::generated::commands::{Answer, OperationId};
use rapidgator_mock_domain::generated::refusal::Refusal;
use rapidgator_mock_domain::journal::{self, Closing, Draft, Entry, EntryId, Journal, SentParam, Subject};
use rapidgator_mock_domain::{Call, Outcome, PlanId};
use tokio::sync::{broadcast, watch};

use super::state::{Aftermath, State};
use super::{Ledger, Shell};

/// Entries that somebody who follows the journal may be behind.
const MOST_BEHIND: usize = 1024;

/// What is watched of a space, whichever state that has: one state goes on where another one was, and what still runs in
/// that one comes to its end here.
pub(crate) struct Watch {
    /// Taken behind the lock of a state, or without one; nothing is taken behind it.
    watched: Mutex<Watched>,
    ledger: Ledger,
}

impl Watch {
    /// What was used is added to the ledger at the end.
    pub(crate) fn new(ledger: Ledger) -> Self {
        Self {
            watched: Mutex::default(),
            ledger,
        }
    }

    fn lock(&self) -> MutexGuard<'_, Watched> {
        self.watched.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The last one who had anything to do with a space has gone: it has ended, and so have its transfers.
impl Drop for Watch {
    fn drop(&mut self) {
        let watched = self.watched.get_mut().unwrap_or_else(PoisonError::into_inner);
        self.ledger.add(&watched.coverage);
    }
}

/// What the worlds of a space leave behind while they are used.
#[derive(Default)]
pub(crate) struct Watched {
    pub(crate) journal: Journal,
    pub(crate) coverage: Coverage,
    /// Where entries go that are complete. It takes room, so it is there only while somebody follows.
    followers: Option<broadcast::Sender<Entry>>,
    bell: Bell,
}

/// Rings when there is something to be told of a journal. Silent for ever once the space has ended.
struct Bell(Option<watch::Sender<()>>);

impl Default for Bell {
    fn default() -> Self {
        Self(Some(watch::Sender::new(())))
    }
}

impl Watched {
    /// Hears when there is something to be told; `None` if there never will be.
    pub(crate) fn listen(&self) -> Option<watch::Receiver<()>> {
        self.bell.0.as_ref().map(watch::Sender::subscribe)
    }

    /// There may be something to be told.
    pub(crate) fn ring(&self) {
        if let Some(bell) = &self.bell.0 {
            // Often nobody listens. Who begins to looks at the journal behind that.
            let _ = bell.send(());
        }
    }

    /// Nothing will be told any more.
    pub(crate) fn fall_silent(&mut self) {
        self.bell = Bell(None);
    }

    /// Entries from now on.
    pub(crate) fn follow(&mut self) -> broadcast::Receiver<Entry> {
        let followers = self
            .followers
            .get_or_insert_with(|| broadcast::Sender::new(MOST_BEHIND));
        followers.subscribe()
    }

    /// What a world has left behind is counted, whatever becomes of it.
    fn count(&mut self, left: &Left) {
        self.coverage.steps(&left.steps);
        self.coverage.items(&left.refused_items);
    }

    /// An entry is complete.
    fn complete(&mut self, entry: EntryId) {
        self.journal.tell(entry);
        self.ring();
        let Some(entry) = self.journal.get(entry) else {
            return;
        };
        self.coverage.entry(entry);
        // Nobody is left to hear of it: nobody follows any more.
        self.followers
            .take_if(|followers| followers.send(entry.clone()).is_err());
    }
}

/// A call on its way into the world.
pub(crate) struct Asked {
    pub(crate) call: Call,
    /// Names and values as they were sent.
    pub(crate) sent: Vec<(String, String)>,
    /// The entry of the journal that it has.
    pub(crate) entry: EntryId,
}

impl Shell {
    /// Answers a call of the API.
    pub(crate) async fn call(&self, asked: Asked) -> Result<Answer, Refusal> {
        let now = self.clock.now();
        let Asked { call, sent, entry } = asked;
        let (answer, saved) = self.locked(|state| {
            let operation = call.operation;
            let (answer, aftermath, is_read) = match state.take_ordered(operation) {
                // The command was read, if there is one; nobody has looked at who sends it.
                Some(answer) => (Ok(answer), Aftermath::default(), call.command.is_ok()),
                None => {
                    let holds = |name: &str, value: &str| journal::was_sent(operation, &sent, name, value);
                    let Outcome { answer, effects } = state.world.apply_sent(now, call, &holds);
                    (answer, state.perform(effects), state.world.take_read())
                }
            };
            self.add(state, entry, |entry| {
                entry.is_read = is_read;
                entry.went(&answer);
            });
            (answer, aftermath)
        });
        match saved.wait().await {
            Ok(()) => answer,
            Err(refusal) => {
                let answer = Err(refusal);
                self.change_entry(entry, |entry| entry.went(&answer));
                answer
            }
        }
    }

    /// A call that was read: its entry, and the trouble that it meets on its way.
    pub(crate) fn open_call(&self, call: &Call, sent: &[(String, String)]) -> (EntryId, Option<Strike>) {
        let (now, operation) = (self.clock.now(), call.operation);
        let holds = |name: &str, value: &str| journal::was_sent(operation, sent, name, value);
        let params = sent.iter().map(|(name, value)| SentParam::of(operation, name, value));
        let params = params.collect();
        let mut state = self.lock();
        let strike = state.world.strike(now, call, &holds);
        let account = state.world.caller_of(call);
        let mut draft = Draft::of_call(now, operation, account, params);
        draft.faults.extend(strike.as_ref().map(Strike::mark));
        (self.note(&mut state, draft), strike)
    }

    /// A new entry, with all that the world has left behind.
    fn note(&self, state: &mut State, mut draft: Draft) -> EntryId {
        // Who follows sees a transfer come; a call is told with its answer.
        let takes_time = matches!(draft.subject, Subject::Transfer(_));
        let left = state.take_left();
        let mut watched = self.watch.lock();
        watched.count(&left);
        draft.steps = left.steps;
        draft.faults.extend(left.struck);
        let plans: Vec<PlanId> = draft.faults.iter().map(|(plan, _)| *plan).collect();
        let entry = watched.journal.open(draft);
        if takes_time {
            watched.journal.tell(entry);
            watched.ring();
        }
        drop(watched);
        for plan in plans {
            state.world.prove_fault(plan, entry);
        }
        entry
    }

    /// What the world has left behind belongs to an entry that is there, and more is known of that.
    pub(super) fn add(&self, state: &mut State, entry: EntryId, change: impl FnOnce(&mut Entry)) {
        let left = state.take_left();
        for (plan, _) in &left.struck {
            state.world.prove_fault(*plan, entry);
        }
        let mut watched = self.watch.lock();
        watched.count(&left);
        watched.journal.amend(entry, |entry| {
            entry.add_steps(&left.steps);
            entry.faults.extend(left.struck);
            change(entry);
        });
        watched.ring();
    }

    /// What happens without a request has no entry.
    pub(super) fn settle(&self, state: &mut State) {
        let left = state.take_left();
        if !left.steps.is_empty() || !left.refused_items.is_empty() {
            self.watch.lock().count(&left);
        }
    }

    /// The trouble of a request has come to its place.
    pub(crate) fn reach(&self, plan: PlanId) {
        self.lock().world.reach_fault(plan);
    }

    /// The trouble of an entry never came to its place: its plan waits again, and nothing tells of it.
    pub(crate) fn take_back(&self, plan: PlanId, entry: EntryId) {
        self.lock().world.take_back_fault(plan, entry);
        self.change_entry(entry, |entry| entry.faults.retain(|(struck, _)| *struck != plan));
    }

    /// The trouble that a transfer meets on its way.
    pub(crate) fn strike_bytes(&self, bytes: Bytes<'_>, wants: Wants) -> Option<Strike> {
        let now = self.clock.now();
        self.lock().world.strike_bytes(now, bytes, wants)
    }

    /// A transfer that begins.
    pub(crate) fn open_entry(&self, draft: Draft, bytes: Option<Bytes<'_>>) -> EntryId {
        let mut state = self.lock();
        let account = bytes.and_then(|bytes| state.world.owner_of(bytes));
        self.note(&mut state, Draft { account, ..draft })
    }

    /// The answer is about to go out, and this is what is known of it now.
    pub(crate) fn close_entry(&self, entry: EntryId, closing: Closing, went: Option<journal::Result>) {
        let mut watched = self.watch.lock();
        watched.journal.amend(entry, |entry| {
            entry.close(closing);
            entry.result = went.unwrap_or(entry.result);
        });
        watched.complete(entry);
    }

    /// More is known of an entry.
    pub(crate) fn change_entry(&self, entry: EntryId, change: impl FnOnce(&mut Entry)) {
        let mut watched = self.watch.lock();
        watched.journal.amend(entry, change);
        watched.ring();
    }

    /// What is watched, for the state that comes behind this one.
    pub(crate) fn watch(&self) -> &Arc<Watch> {
        &self.watch
    }

    /// Looks at what is watched, or changes its settings.
    pub(crate) fn with_watched<R>(&self, look: impl FnOnce(&mut Watched) -> R) -> R {
        look(&mut self.watch.lock())
    }
}

/// What a world has left behind since somebody last looked.
struct Left {
    steps: Vec<Step>,
    refused_items: Vec<(OperationId, &'static str)>,
    struck: Vec<(PlanId, &'static str)>,
}

impl State {
    fn take_left(&mut self) -> Left {
        Left {
            steps: self.world.take_steps(),
            refused_items: self.world.take_refused_items(),
            struck: self.world.take_struck(),
        }
    }
}
