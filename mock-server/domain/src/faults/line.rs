//! The plans that wait, in line, and what has come of each.

use std::collections::{HashMap, VecDeque};

use super::{Fault, FaultPlan, FaultPoint, PlanId, PlanProblem, Rate, Wants};
use crate::{accounts::AccountId, journal::EntryId, values::Moment};

/// Most plans that are kept, with those that are used up.
const MOST_PLANS: usize = 10_000;

/// Most entries of the journal that a plan remembers.
const MOST_PROOFS: usize = 100;

/// Trouble that strikes now, or is on its way to the place where it will.
#[derive(Clone, Debug, PartialEq, Eq)]
#[must_use = "its plan waits to hear whether it came to its place"]
pub struct Strike {
    /// The plan that it comes from.
    pub plan: PlanId,
    /// What goes wrong.
    pub fault: Fault,
}

impl Strike {
    /// The plan and the kind of its trouble, as the journal has them.
    #[must_use]
    pub fn mark(&self) -> (PlanId, &'static str) {
        (self.plan, self.fault.kind())
    }
}

/// A plan and what has come of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanState {
    /// Its name.
    pub id: PlanId,
    /// What was ordered.
    pub plan: FaultPlan,
    /// Calls or transfers that it was meant for, those included that it let pass.
    pub seen: u64,
    /// How often it has struck: it came to its place.
    pub fired: u64,
    /// Requests that it is going to strike, or not, as far as they come.
    pub(crate) on_the_way: u64,
    /// Where it struck first, up to a hundred of them.
    pub entries: Vec<EntryId>,
}

impl PlanState {
    /// How often it will strike yet, besides requests that are on their way to its place; `None`: for ever.
    #[must_use]
    pub fn remaining(&self) -> Option<u64> {
        let taken = self.fired.saturating_add(self.on_the_way);
        self.plan.times.map(|times| times.saturating_sub(taken))
    }

    /// Whether it has struck as often as it was to.
    #[must_use]
    pub fn is_used_up(&self) -> bool {
        self.remaining() == Some(0)
    }
}

/// Something that happens, as plans see it.
#[derive(Clone, Copy)]
pub(crate) struct Event<'e> {
    pub(crate) now: Moment,
    pub(crate) point: FaultPoint,
    pub(crate) account: Option<&'e str>,
    /// The account of that address, if there is one.
    pub(crate) who: Option<AccountId>,
    pub(crate) wants: Wants,
    /// Whether a parameter was sent with that value.
    pub(crate) holds: &'e dyn Fn(&str, &str) -> bool,
}

/// Both lines.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub(crate) struct Faults {
    last_id: u64,
    waiting: Vec<Waiting>,
    used_up: VecDeque<Waiting>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Waiting {
    state: PlanState,
    recent: Recent,
}

/// When calls of each account came, as far back as a rate looks. All that are nobody's are taken together.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
struct Recent {
    calls: HashMap<Option<AccountId>, VecDeque<Moment>>,
    /// When those were dropped that did not come again.
    swept: Moment,
}

impl Faults {
    pub(crate) fn add(&mut self, plan: FaultPlan) -> Result<PlanId, Vec<PlanProblem>> {
        let mut problems = plan.problems();
        if self.waiting.len() >= MOST_PLANS {
            let text = format!("{MOST_PLANS} of them wait already");
            problems.push(PlanProblem::new("plans", text));
        }
        if !problems.is_empty() {
            return Err(problems);
        }
        Ok(self.put(plan))
    }

    /// A plan that was not looked at: refusals can be put anywhere.
    pub(crate) fn put(&mut self, plan: FaultPlan) -> PlanId {
        self.last_id += 1;
        let id = PlanId(self.last_id);
        let state = PlanState {
            id,
            plan,
            seen: 0,
            fired: 0,
            on_the_way: 0,
            entries: Vec::new(),
        };
        let recent = Recent::default();
        self.waiting.push(Waiting { state, recent });
        id
    }

    /// The trouble with the connection that is to strike, if any, when the request has come so far.
    pub(crate) fn on_arrival(&mut self, event: &Event<'_>) -> Option<Strike> {
        self.take(event, |fault| {
            !fault.is_refusal() && (event.wants == Wants::Bytes || !fault.is_about_a_body())
        })
    }

    /// The trouble that strikes now, if any.
    pub(super) fn strike(&mut self, event: &Event<'_>, kind: impl Fn(&Fault) -> bool) -> Option<Strike> {
        let strike = self.take(event, kind)?;
        self.reach(strike.plan);
        Some(strike)
    }

    fn take(&mut self, event: &Event<'_>, kind: impl Fn(&Fault) -> bool) -> Option<Strike> {
        let found = self
            .waiting
            .iter_mut()
            .position(|waiting| kind(&waiting.state.plan.fault) && waiting.is_due(event))?;
        let state = &mut self.waiting[found].state;
        state.on_the_way += 1;
        let (plan, fault) = (state.id, state.plan.fault.clone());
        if state.is_used_up() {
            let waiting = self.waiting.remove(found);
            if self.used_up.len() >= MOST_PLANS {
                self.used_up.pop_front();
            }
            self.used_up.push_back(waiting);
        }
        Some(Strike { plan, fault })
    }

    /// Whether nothing can strike.
    pub(crate) fn is_empty(&self) -> bool {
        self.waiting.is_empty()
    }

    /// A plan struck what this entry tells of.
    pub(crate) fn prove(&mut self, plan: PlanId, entry: EntryId) {
        if let Some(state) = self.find(plan)
            && state.entries.len() < MOST_PROOFS
        {
            state.entries.push(entry);
        }
    }

    /// What was to strike has come to its place.
    pub(crate) fn reach(&mut self, plan: PlanId) {
        if let Some(state) = self.find(plan) {
            state.on_the_way = state.on_the_way.saturating_sub(1);
            state.fired += 1;
        }
    }

    /// What was to strike there never came to its place, so nothing went wrong: the plan waits again, where it was in the line.
    pub(crate) fn take_back(&mut self, plan: PlanId, entry: EntryId) {
        if let Some(at) = self.used_up.iter().rposition(|waiting| waiting.state.id == plan)
            && let Some(waiting) = self.used_up.remove(at)
        {
            let place = self.waiting.partition_point(|other| other.state.id < plan);
            self.waiting.insert(place, waiting);
        }
        if let Some(state) = self.find(plan) {
            state.on_the_way = state.on_the_way.saturating_sub(1);
            state.entries.retain(|proof| *proof != entry);
        }
    }

    fn find(&mut self, plan: PlanId) -> Option<&mut PlanState> {
        let all = self.waiting.iter_mut().chain(self.used_up.iter_mut().rev());
        all.map(|waiting| &mut waiting.state).find(|state| state.id == plan)
    }

    /// All plans in the order in which they were added.
    pub(crate) fn list(&self) -> Vec<PlanState> {
        let all = self.used_up.iter().chain(&self.waiting);
        let mut all: Vec<PlanState> = all.map(|waiting| waiting.state.clone()).collect();
        all.sort_by_key(|state| state.id);
        all
    }

    pub(crate) fn remove(&mut self, plan: PlanId) -> bool {
        let before = self.waiting.len() + self.used_up.len();
        self.waiting.retain(|waiting| waiting.state.id != plan);
        self.used_up.retain(|waiting| waiting.state.id != plan);
        self.waiting.len() + self.used_up.len() < before
    }

    /// Drops all plans. Their ids are not given again.
    pub(crate) fn clear(&mut self) {
        self.waiting.clear();
        self.used_up.clear();
    }

    /// Drops the refusals that wait.
    pub(crate) fn forget_refusals(&mut self) {
        self.waiting.retain(|waiting| !waiting.state.plan.fault.is_refusal());
    }

    /// How many refusals wait.
    pub(crate) fn refusals_waiting(&self) -> usize {
        let refusals = self
            .waiting
            .iter()
            .filter(|waiting| waiting.state.plan.fault.is_refusal());
        refusals.count()
    }
}

impl Waiting {
    /// Whether it strikes; counts what it was meant for.
    fn is_due(&mut self, event: &Event<'_>) -> bool {
        let plan = &self.state.plan;
        let is_meant = plan.point.covers(event.point)
            && plan
                .account
                .as_deref()
                .is_none_or(|email| event.account.is_some_and(|account| account.eq_ignore_ascii_case(email)))
            && plan.params.iter().all(|(name, value)| (event.holds)(name, value));
        if !is_meant || !self.is_beyond(event) {
            return false;
        }
        self.state.seen += 1;
        self.state.seen > self.state.plan.skip
    }

    /// Whether the rate is passed, if it has one.
    fn is_beyond(&mut self, event: &Event<'_>) -> bool {
        let Some(rate) = self.state.plan.beyond else {
            return true;
        };
        self.recent.sweep(rate, event.now);
        let recent = self.recent.calls.entry(event.who).or_default();
        while recent.front().is_some_and(|came| came.after(rate.within) <= event.now) {
            recent.pop_front();
        }
        // One that is turned away does not count: waiting helps.
        if recent.len() as u64 >= rate.calls {
            return true;
        }
        recent.push_back(event.now);
        false
    }
}

impl Recent {
    /// Drops those who have made no call for as long as the rate looks back.
    fn sweep(&mut self, rate: Rate, now: Moment) {
        if self.swept.after(rate.within) > now {
            return;
        }
        self.swept = now;
        self.calls
            .retain(|_, calls| calls.back().is_some_and(|came| came.after(rate.within) > now));
    }
}
