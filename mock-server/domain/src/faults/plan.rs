//! A plan: where, whom, when and how often trouble strikes.

use std::time::Duration;

use super::{Applied, Break, Fault, FaultPoint, Foreign, Place, PlanProblem};
use crate::generated::commands::OperationId;

/// Names a plan for as long as the world lives.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct PlanId(pub(crate) u64);

impl PlanId {
    /// As a number.
    #[must_use]
    pub fn value(self) -> u64 {
        self.0
    }

    /// The id of that number; there need be no such plan.
    #[must_use]
    pub fn from_value(value: u64) -> Self {
        Self(value)
    }
}

/// Calls that come faster than so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rate {
    /// So many of an account are let through...
    pub calls: u64,
    /// ...within this time.
    pub within: Duration,
}

/// Where, whom, when and how often trouble strikes, and what it is. Strikes once unless told otherwise.
#[derive(Clone, Debug, PartialEq, Eq)]
#[must_use = "a plan does nothing before it is added"]
pub struct FaultPlan {
    pub(super) point: FaultPoint,
    pub(super) account: Option<String>,
    pub(super) params: Vec<(String, String)>,
    pub(super) beyond: Option<Rate>,
    pub(super) skip: u64,
    pub(super) times: Option<u64>,
    pub(super) fault: Fault,
}

/// Most calls that a rate counts for one account.
const MOST_COUNTED: u64 = 10_000;

/// Most seconds that anything may last.
const MOST_SECONDS: u64 = 86_400;

impl FaultPlan {
    /// The next call or transfer there, whoever it comes from.
    pub fn new(point: impl Into<FaultPoint>, fault: Fault) -> Self {
        Self {
            point: point.into(),
            account: None,
            params: Vec::new(),
            beyond: None,
            skip: 0,
            times: Some(1),
            fault,
        }
    }

    /// Only calls of this account, and transfers that it started.
    pub fn by_account(mut self, email: impl Into<String>) -> Self {
        self.account = Some(email.into());
        self
    }

    /// Only calls in which the parameter has this value, or holds it in its list. May be said of several.
    pub fn with(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.params.push((name.into(), value.into()));
        self
    }

    /// Lets the first ones pass.
    pub fn skip(mut self, calls: u64) -> Self {
        self.skip = calls;
        self
    }

    /// Only the one with this number, from 1 on.
    pub fn nth(self, number: u64) -> Self {
        self.skip(number.saturating_sub(1)).times(1)
    }

    /// Strikes so often.
    pub fn times(mut self, times: u64) -> Self {
        self.times = Some(times);
        self
    }

    /// Strikes until it is removed.
    pub fn for_ever(mut self) -> Self {
        self.times = None;
        self
    }

    /// Only calls of an account that come behind so many others of it within this time.
    pub fn beyond(mut self, calls: u64, within: Duration) -> Self {
        self.beyond = Some(Rate { calls, within });
        self
    }

    /// Where it strikes.
    #[must_use]
    pub fn point(&self) -> FaultPoint {
        self.point
    }

    /// What it does.
    #[must_use]
    pub fn fault(&self) -> &Fault {
        &self.fault
    }

    /// Everything about it that cannot be.
    pub(super) fn problems(&self) -> Vec<PlanProblem> {
        let mut problems = Vec::new();
        self.check_params(&mut problems);
        self.check_numbers(&mut problems);
        self.check_fault(&mut problems);
        problems
    }

    fn check_params(&self, problems: &mut Vec<PlanProblem>) {
        let operations: &[OperationId] = match &self.point {
            FaultPoint::Operation(operation) => std::slice::from_ref(operation),
            FaultPoint::AnyCall => OperationId::ALL,
            FaultPoint::Item(_)
            | FaultPoint::UploadBytes
            | FaultPoint::Processing
            | FaultPoint::RemoteBytes
            | FaultPoint::DownloadBytes
            | FaultPoint::OneTimeBytes => &[],
        };
        for (name, _) in &self.params {
            let known = || operations.iter().flat_map(|operation| operation.params());
            match known().find(|param| param.name == name) {
                None if operations.is_empty() => problems.push(PlanProblem::new(
                    "params",
                    format!("`{}` has no parameters to aim at", self.point.name()),
                )),
                None => problems.push(PlanProblem::unknown(
                    "params",
                    "parameter",
                    name,
                    known().map(|param| param.name),
                )),
                // What is secret is not kept, so nothing could say afterwards why it struck.
                Some(param) if param.secret => problems.push(PlanProblem::new(
                    "params",
                    format!("`{name}` is secret, so nothing can be aimed at its value"),
                )),
                Some(_) => {}
            }
        }
    }

    fn check_numbers(&self, problems: &mut Vec<PlanProblem>) {
        if self.times == Some(0) {
            problems.push(PlanProblem::new("times", "0 would never strike; it is 1 or more"));
        }
        if let Some(rate) = self.beyond {
            if !self.point.has_a_connection() {
                let text = format!("nothing comes at a rate to `{}`", self.point.name());
                problems.push(PlanProblem::new("beyond_calls", text));
            }
            if rate.calls > MOST_COUNTED {
                problems.push(PlanProblem::new(
                    "beyond_calls",
                    format!("at most {MOST_COUNTED} are counted"),
                ));
            }
            check_time(rate.within, "within_seconds", problems);
        }
    }

    fn check_fault(&self, problems: &mut Vec<PlanProblem>) {
        if !self.fault.is_refusal() && !self.point.has_a_connection() {
            let text = format!("`{}` can only be refused", self.point.name());
            problems.push(PlanProblem::new("fault", text));
        }
        match &self.fault {
            Fault::Refuse(_) => {}
            Fault::Answer { what, applied } => self.check_answer(what, *applied, problems),
            Fault::Break { place, how } => {
                if let Break::Stall(lasts) = how {
                    check_time(*lasts, "seconds", problems);
                }
                if matches!(place, Place::RequestBody(_)) && self.point.gives_bytes() {
                    let text = format!("requests for `{}` have no body", self.point.name());
                    problems.push(PlanProblem::new("place", text));
                }
            }
            Fault::Drip { bytes_per_second, .. } => {
                if *bytes_per_second == 0 {
                    problems.push(PlanProblem::new("bytes_per_second", "0 is a stall; it is 1 or more"));
                }
            }
            Fault::WrongLength(by) => {
                if *by == 0 {
                    problems.push(PlanProblem::new("by", "0 would be the right length"));
                }
            }
            Fault::WrongBytes => {
                if !self.point.gives_bytes() {
                    let text = format!("no bytes of a file go out at `{}`", self.point.name());
                    problems.push(PlanProblem::new("fault", text));
                }
            }
        }
    }

    fn check_answer(&self, what: &Foreign, applied: Applied, problems: &mut Vec<PlanProblem>) {
        match what {
            Foreign::Status { status, .. } => {
                if !(200..600).contains(status) {
                    problems.push(PlanProblem::no_status(status));
                }
            }
            Foreign::Html => {}
            Foreign::MalformedJson => {
                if self.point.gives_bytes() {
                    let text = format!("the answer of `{}` is no JSON", self.point.name());
                    problems.push(PlanProblem::new("fault", text));
                }
                if applied == Applied::No {
                    let text = "there is half an answer only to a call that is applied";
                    problems.push(PlanProblem::new("applied", text));
                }
            }
        }
    }
}

fn check_time(time: Duration, member: &'static str, problems: &mut Vec<PlanProblem>) {
    if time.is_zero() || time.as_secs() > MOST_SECONDS {
        let text = format!("it is more than 0 and at most {MOST_SECONDS} seconds");
        problems.push(PlanProblem::new(member, text));
    }
}
