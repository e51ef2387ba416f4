//! What is watched of a world: its journal, what of the API was used, and the trouble that was ordered for it.

use std::sync::{Arc, MutexGuard, Weak};

use rapidgator_mock_domain::coverage::Coverage;
use rapidgator_mock_domain::facts::Step;
use rapidgator_mock_domain::faults::{Bytes, Strike, Wants};
use rapidgator_mock_domain::generated::commands::Answer;
use rapidgator_mock_domain::generated::refusal::Refusal;
use rapidgator_mock_domain::journal::{self, Closing, Draft, Entry, EntryId, Journal, SentParam, Subject};
use rapidgator_mock_domain::{Call, Outcome, PlanId};
use tokio::sync::{broadcast, watch};

use super::Shell;
use super::state::{Aftermath, State};

/// Entries that somebody who follows the journal may be behind.
const MOST_BEHIND: usize = 1024;

/// What a world leaves behind while it is used.
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
            bell.send_replace(());
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
            state.add(entry);
            state.watched.journal.amend(entry, |entry| {
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
        (self.note(state, draft), strike)
    }

    /// A new entry, where entries are kept now.
    fn note(&self, mut state: MutexGuard<'_, State>, draft: Draft) -> EntryId {
        match self.successor() {
            None => state.note(draft),
            Some(successor) => {
                // One world after the other.
                drop(state);
                successor.note(successor.lock(), draft)
            }
        }
    }

    /// Whoever has taken over what is watched.
    fn successor(&self) -> Option<Arc<Self>> {
        self.successor.get().and_then(Weak::upgrade)
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
        let state = self.lock();
        let account = bytes.and_then(|bytes| state.world.owner_of(bytes));
        self.note(state, Draft { account, ..draft })
    }

    /// The answer is about to go out, and this is what is known of it now.
    pub(crate) fn close_entry(&self, entry: EntryId, closing: Closing, went: Option<journal::Result>) {
        let mut state = self.lock();
        if let Some(successor) = self.successor() {
            drop(state);
            return successor.close_entry(entry, closing, went);
        }
        let watched = &mut state.watched;
        watched.journal.amend(entry, |entry| {
            entry.close(closing);
            entry.result = went.unwrap_or(entry.result);
        });
        watched.complete(entry);
    }

    /// More is known of an entry.
    pub(crate) fn change_entry(&self, entry: EntryId, change: impl FnOnce(&mut Entry)) {
        let mut state = self.lock();
        match self.successor() {
            None => {
                state.watched.journal.amend(entry, change);
                state.watched.ring();
            }
            Some(successor) => {
                drop(state);
                successor.change_entry(entry, change);
            }
        }
    }

    /// What was watched in another state of the same space goes on here.
    pub(crate) fn go_on_watching(&self, before: &Self) {
        let mut before_state = before.lock();
        // Nobody else knows this one yet, so nobody can have its lock and wait for the other.
        self.lock().watched = std::mem::take(&mut before_state.watched);
        // It has one already only if it was replaced twice; its entries are with the first.
        let _ = before.successor.set(Weak::clone(&self.this));
    }

    /// Looks at what is watched, or changes its settings.
    pub(crate) fn with_watched<R>(&self, look: impl FnOnce(&mut Watched) -> R) -> R {
        look(&mut self.lock().watched)
    }
}

impl State {
    /// A new entry, with all that the world has left behind.
    pub(super) fn note(&mut self, mut draft: Draft) -> EntryId {
        // Who follows sees a transfer come; a call is told with its answer.
        let takes_time = matches!(draft.subject, Subject::Transfer(_));
        draft.faults.extend(self.world.take_struck());
        draft.steps = self.take_steps();
        let plans: Vec<PlanId> = draft.faults.iter().map(|(plan, _)| *plan).collect();
        let entry = self.watched.journal.open(draft);
        for plan in plans {
            self.world.prove_fault(plan, entry);
        }
        if takes_time {
            self.watched.journal.tell(entry);
            self.watched.ring();
        }
        entry
    }

    /// What the world has left behind belongs to an entry that is there.
    pub(super) fn add(&mut self, entry: EntryId) {
        let (steps, struck) = (self.take_steps(), self.world.take_struck());
        for (plan, _) in &struck {
            self.world.prove_fault(*plan, entry);
        }
        self.watched.journal.amend(entry, |entry| {
            entry.add_steps(&steps);
            entry.faults.extend(struck);
        });
        self.watched.ring();
    }

    /// What happens without a request has no entry.
    pub(super) fn settle(&mut self) {
        self.take_steps();
        self.world.take_struck();
    }

    /// They are counted, whatever becomes of them.
    fn take_steps(&mut self) -> Vec<Step> {
        let steps = self.world.take_steps();
        self.watched.coverage.steps(&steps);
        self.watched.coverage.items(&self.world.take_refused_items());
        steps
    }
}
