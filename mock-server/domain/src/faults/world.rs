//! Trouble on order in a world: who it is about, and when it strikes.

use super::{
    Fault, FaultPlan, FaultPoint, PlanId, PlanProblem, PlanState, Strike,
    line::{Event, Faults},
};
use crate::{
    accounts::AccountId,
    facts::Step,
    generated::{
        commands::{Command, OperationId},
        refusal::Refusal,
        types::{DownloadId, LinkId, UploadId},
    },
    journal::EntryId,
    values::Moment,
    world::{Call, World},
};

/// Whether a call carries a parameter with a value: name, then value.
pub type Holds<'c> = &'c dyn Fn(&str, &str) -> bool;

/// Bytes that somebody wants to send or to have.
#[derive(Clone, Copy, Debug)]
pub enum Bytes<'b> {
    /// Of an upload.
    Upload(&'b UploadId),
    /// Of a download session.
    Download(&'b DownloadId),
    /// Behind a one-time link.
    OneTime(&'b LinkId),
}

/// What somebody wants to have of an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wants {
    /// All of it.
    Bytes,
    /// Only what there is to say of it.
    Head,
}

impl Bytes<'_> {
    fn point(&self) -> FaultPoint {
        match self {
            Self::Upload(_) => FaultPoint::UploadBytes,
            Self::Download(_) => FaultPoint::DownloadBytes,
            Self::OneTime(_) => FaultPoint::OneTimeBytes,
        }
    }
}

impl World {
    /// Orders trouble.
    ///
    /// # Errors
    ///
    /// Everything about the plan that cannot be.
    pub fn add_fault(&mut self, plan: FaultPlan) -> Result<PlanId, Vec<PlanProblem>> {
        self.faults.add(plan)
    }

    /// Every plan with what has come of it, in the order in which they were added.
    pub fn faults(&self) -> Vec<PlanState> {
        self.faults.list()
    }

    /// Takes back a plan. `false` if there is no such plan.
    pub fn remove_fault(&mut self, plan: PlanId) -> bool {
        self.faults.remove(plan)
    }

    /// Takes back all plans.
    pub fn clear_faults(&mut self) {
        self.faults.clear();
    }

    /// Orders a refusal: the next call or transfer at that point is refused with it. Several wait in line.
    pub fn refuse_next(&mut self, point: impl Into<FaultPoint>, refusal: Refusal) {
        self.faults.put(FaultPlan::new(point, Fault::Refuse(refusal)));
    }

    /// Orders a refusal of one id: the next id that a call of this operation comes to fails with it.
    pub fn refuse_next_item(&mut self, operation: OperationId, refusal: Refusal) {
        self.refuse_next(FaultPoint::Item(operation), refusal);
    }

    /// Drops the ordered refusals that were not used yet.
    pub fn forget_refusals(&mut self) {
        self.faults.forget_refusals();
    }

    /// How many plans of ordered refusals were not used up yet.
    pub fn refusals_waiting(&self) -> usize {
        self.faults.refusals_waiting()
    }

    /// The trouble that a call meets on its way, if any: all but refusals, for which the call is looked at first.
    pub fn strike(&mut self, now: Moment, call: &Call, holds: Holds<'_>) -> Option<Strike> {
        if self.faults.is_empty() {
            return None;
        }
        let account = self.caller_of(call);
        self.faults.on_arrival(&Event {
            now,
            point: call.operation.into(),
            account: account.as_deref(),
            who: account.as_ref().and_then(|email| self.accounts.find(email)),
            wants: Wants::Bytes,
            holds,
        })
    }

    /// The trouble that a transfer meets on its way, if any: all but refusals.
    pub fn strike_bytes(&mut self, now: Moment, bytes: Bytes<'_>, wants: Wants) -> Option<Strike> {
        if self.faults.is_empty() {
            return None;
        }
        let account = self.owner_of(bytes);
        self.faults.on_arrival(&Event {
            now,
            point: bytes.point(),
            account: account.as_deref(),
            who: account.as_ref().and_then(|email| self.accounts.find(email)),
            wants,
            holds: &|_, _| false,
        })
    }

    /// Whose session a call comes with; for a login, the address that it names.
    #[must_use]
    pub fn caller_of(&self, call: &Call) -> Option<String> {
        if let Ok(Command::UserLogin(login)) = &call.command {
            return Some(login.login.clone());
        }
        let account = self.sessions.peek(call.token.as_ref()?)?;
        Some(self.email(account))
    }

    /// Whose bytes they are.
    #[must_use]
    pub fn owner_of(&self, bytes: Bytes<'_>) -> Option<String> {
        let account = match bytes {
            Bytes::Upload(id) => self.uploads.owner(id),
            Bytes::Download(id) => self.downloads.owner(id),
            Bytes::OneTime(id) => self.links.owner(id),
        };
        account.map(|account| self.email(account))
    }

    fn email(&self, account: AccountId) -> String {
        self.accounts.get(account).options.email.clone()
    }

    /// A plan struck what an entry of the journal tells of.
    pub fn prove_fault(&mut self, plan: PlanId, entry: EntryId) {
        self.faults.prove(plan, entry);
    }

    /// What was to strike a request has come to its place.
    pub fn reach_fault(&mut self, plan: PlanId) {
        self.faults.reach(plan);
    }

    /// What was to strike the request of that entry never came to its place: the plan waits again.
    pub fn take_back_fault(&mut self, plan: PlanId, entry: EntryId) {
        self.faults.take_back(plan, entry);
    }

    /// The edges of machines that were gone along since this was asked last.
    pub fn take_steps(&mut self) -> Vec<Step> {
        self.traces.take_steps()
    }

    /// The ids that were refused on their own since this was asked last, with the row of each.
    pub fn take_refused_items(&mut self) -> Vec<(OperationId, &'static str)> {
        self.traces.take_items()
    }

    /// Whether the parameters of a call were looked at since this was asked last.
    pub fn take_read(&mut self) -> bool {
        self.traces.take_read()
    }

    /// The plans that struck within the world since this was asked last, and the kind of their trouble.
    pub fn take_struck(&mut self) -> Vec<(PlanId, &'static str)> {
        self.traces.take_struck()
    }

    /// The refusal that strikes a call that was found good.
    pub(crate) fn refusal_of_call(
        &mut self,
        now: Moment,
        operation: OperationId,
        account: Option<AccountId>,
        command: &Command,
        holds: Holds<'_>,
    ) -> Option<Refusal> {
        if self.faults.is_empty() {
            return None;
        }
        let email = if let Command::UserLogin(login) = command {
            Some(login.login.clone())
        } else {
            account.map(|account| self.email(account))
        };
        self.refuse(now, operation.into(), email, holds)
    }

    /// The refusal that strikes something else, if any.
    pub(crate) fn ordered_refusal(
        &mut self,
        now: Moment,
        point: FaultPoint,
        account: Option<AccountId>,
    ) -> Option<Refusal> {
        if self.faults.is_empty() {
            return None;
        }
        let email = account.map(|account| self.email(account));
        self.refuse(now, point, email, &|_, _| false)
    }

    fn refuse(&mut self, now: Moment, point: FaultPoint, email: Option<String>, holds: Holds<'_>) -> Option<Refusal> {
        let event = Event {
            now,
            point,
            account: email.as_deref(),
            who: email.as_ref().and_then(|email| self.accounts.find(email)),
            wants: Wants::Bytes,
            holds,
        };
        let (plan, refusal) = self.faults.refusal(&event)?;
        self.traces.strike(plan, REFUSE);
        Some(refusal)
    }
}

/// The kind of a refusal.
const REFUSE: &str = Fault::KINDS[0];

impl Faults {
    /// The refusal that strikes now, if any.
    fn refusal(&mut self, event: &Event<'_>) -> Option<(PlanId, Refusal)> {
        let Strike { plan, fault } = self.strike(event, Fault::is_refusal)?;
        match fault {
            Fault::Refuse(refusal) => Some((plan, refusal)),
            Fault::Answer { .. }
            | Fault::Break { .. }
            | Fault::Drip { .. }
            | Fault::WrongLength(_)
            | Fault::WrongBytes => None,
        }
    }
}
