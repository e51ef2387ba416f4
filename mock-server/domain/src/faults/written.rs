//! Plans as somebody writes them: words and numbers, checked against the description when they are read.

use std::time::Duration;

use serde::{Deserialize, Serialize};

use super::{Applied, Break, Fault, FaultPlan, FaultPoint, Foreign, ITEM, Place, PlanProblem, Rate, Seconds};
use crate::generated::{commands::OperationId, refusal::Refusal};

/// A plan in words and numbers.
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct WrittenPlan {
    /// The id of an operation, the same behind `item:`, or one of [`FaultPoint::NAMED`].
    pub at: String,
    /// Only this account.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub account: Option<String>,
    /// Only calls with these values: names and values.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub params: Vec<(String, String)>,
    /// Lets so many pass first.
    pub skip: u64,
    /// Strikes so often; 1 if nothing is said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub times: Option<u64>,
    /// Strikes until it is removed.
    pub for_ever: bool,
    /// Only behind so many calls of an account...
    #[serde(skip_serializing_if = "Option::is_none")]
    pub beyond_calls: Option<u64>,
    /// ...within so many seconds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub within_seconds: Option<u64>,
    /// What goes wrong.
    pub fault: WrittenFault,
}

/// What goes wrong, in words and numbers.
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct WrittenFault {
    /// `refuse`, `status`, `html`, `malformed_json`, `close`, `reset`, `stall`, `drip`, `wrong_length` or `wrong_bytes`.
    pub kind: String,
    /// Of `refuse`: the name of a row of the error catalogue.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub refusal: Option<String>,
    /// Of `status`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<u64>,
    /// Of `status`: seconds for the header of that name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub retry_after: Option<u64>,
    /// Of `status`, `html` and `malformed_json`: whether the call is applied all the same.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub applied: Option<bool>,
    /// Of `close`, `reset` and `stall`: `before_apply`, `request_body`, `after_apply` or `response_body`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
    /// Of the places in a body: behind so many bytes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub after_bytes: Option<u64>,
    /// Of `stall`: so many seconds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub seconds: Option<u64>,
    /// Of `drip`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bytes_per_second: Option<u64>,
    /// Of `drip`: real seconds in place of those of the world's clock.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub real_time: Option<bool>,
    /// Of `wrong_length`: says so many bytes too many, or too few.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub by: Option<i64>,
}

/// What `kind` can be.
const KINDS: &[&str] = &[
    "refuse",
    "status",
    "html",
    "malformed_json",
    "close",
    "reset",
    "stall",
    "drip",
    "wrong_length",
    "wrong_bytes",
];

/// What `place` can be.
const PLACES: &[&str] = &["before_apply", "request_body", "after_apply", "response_body"];

/// How long a stall lasts if nothing is said.
const STALL_SECONDS: u64 = 60;

impl WrittenPlan {
    /// The plan.
    ///
    /// # Errors
    ///
    /// Everything that is wrong with it.
    pub fn read(&self) -> Result<FaultPlan, Vec<PlanProblem>> {
        let mut problems = Vec::new();
        let point = self.read_point(&mut problems);
        let fault = self.fault.read(&mut problems);
        if self.for_ever && self.times.is_some() {
            problems.push(PlanProblem::new("times", "it is either so often or for ever"));
        }
        let beyond = match (self.beyond_calls, self.within_seconds) {
            (None, None) => None,
            (Some(calls), Some(seconds)) => Some(Rate {
                calls,
                within: Duration::from_secs(seconds),
            }),
            (Some(_), None) | (None, Some(_)) => {
                let text = "`beyond_calls` and `within_seconds` go together";
                problems.push(PlanProblem::new("beyond_calls", text));
                None
            }
        };
        let (Some(point), Some(fault)) = (point, fault) else {
            return Err(problems);
        };
        let plan = FaultPlan {
            point,
            account: self.account.clone(),
            params: self.params.clone(),
            beyond,
            skip: self.skip,
            times: if self.for_ever {
                None
            } else {
                Some(self.times.unwrap_or(1))
            },
            fault,
        };
        problems.extend(plan.problems());
        if problems.is_empty() { Ok(plan) } else { Err(problems) }
    }

    fn read_point(&self, problems: &mut Vec<PlanProblem>) -> Option<FaultPoint> {
        let point = FaultPoint::from_name(&self.at);
        if point.is_none() {
            let operations = OperationId::ALL.iter().map(|operation| operation.id());
            let problem = match self.at.strip_prefix(ITEM) {
                Some(operation) => PlanProblem::unknown("at", "operation", operation, operations),
                None => {
                    let named = FaultPoint::NAMED.iter().map(|(name, _)| *name);
                    PlanProblem::unknown("at", "operation or transfer", &self.at, operations.chain(named))
                }
            };
            problems.push(problem);
        }
        point
    }
}

impl From<&FaultPlan> for WrittenPlan {
    fn from(plan: &FaultPlan) -> Self {
        Self {
            at: plan.point.name(),
            account: plan.account.clone(),
            params: plan.params.clone(),
            skip: plan.skip,
            times: plan.times,
            for_ever: plan.times.is_none(),
            beyond_calls: plan.beyond.map(|rate| rate.calls),
            within_seconds: plan.beyond.map(|rate| rate.within.as_secs()),
            fault: WrittenFault::from(&plan.fault),
        }
    }
}

impl WrittenFault {
    fn read(&self, problems: &mut Vec<PlanProblem>) -> Option<Fault> {
        self.check_members(problems);
        match self.kind.as_str() {
            "refuse" => self.read_refusal(problems).map(Fault::Refuse),
            "status" => {
                let status = needed(self.status, "status", problems)?;
                let Ok(status) = u16::try_from(status) else {
                    problems.push(PlanProblem::no_status(status));
                    return None;
                };
                let retry_after = self.retry_after;
                Some(self.answer(Foreign::Status { status, retry_after }, Applied::No))
            }
            "html" => Some(self.answer(Foreign::Html, Applied::No)),
            "malformed_json" => Some(self.answer(Foreign::MalformedJson, Applied::Yes)),
            "close" => self.breaks(Break::Close, problems),
            "reset" => self.breaks(Break::Reset, problems),
            "stall" => {
                let lasts = Duration::from_secs(self.seconds.unwrap_or(STALL_SECONDS));
                self.breaks(Break::Stall(lasts), problems)
            }
            "drip" => Some(Fault::Drip {
                bytes_per_second: needed(self.bytes_per_second, "bytes_per_second", problems)?,
                seconds: match self.real_time {
                    Some(true) => Seconds::Real,
                    Some(false) | None => Seconds::World,
                },
            }),
            "wrong_length" => needed(self.by, "by", problems).map(Fault::WrongLength),
            "wrong_bytes" => Some(Fault::WrongBytes),
            other => {
                problems.push(PlanProblem::unknown("kind", "fault", other, KINDS.iter().copied()));
                None
            }
        }
    }

    /// Tells of members that mean nothing here: whoever wrote them expects something of them.
    fn check_members(&self, problems: &mut Vec<PlanProblem>) {
        let in_body = matches!(self.place.as_deref(), Some("request_body" | "response_body"));
        let taken: &[&str] = match (self.kind.as_str(), in_body) {
            ("refuse", _) => &["refusal"],
            ("status", _) => &["status", "retry_after", "applied"],
            ("html" | "malformed_json", _) => &["applied"],
            ("close" | "reset", false) => &["place"],
            ("close" | "reset", true) => &["place", "after_bytes"],
            ("stall", false) => &["place", "seconds"],
            ("stall", true) => &["place", "after_bytes", "seconds"],
            ("drip", _) => &["bytes_per_second", "real_time"],
            ("wrong_length", _) => &["by"],
            ("wrong_bytes", _) => &[],
            // What it is, is told elsewhere.
            _ => return,
        };
        let members = [
            ("refusal", self.refusal.is_some()),
            ("status", self.status.is_some()),
            ("retry_after", self.retry_after.is_some()),
            ("applied", self.applied.is_some()),
            ("place", self.place.is_some()),
            ("after_bytes", self.after_bytes.is_some()),
            ("seconds", self.seconds.is_some()),
            ("bytes_per_second", self.bytes_per_second.is_some()),
            ("real_time", self.real_time.is_some()),
            ("by", self.by.is_some()),
        ];
        let strays = members
            .iter()
            .filter(|(name, is_given)| *is_given && !taken.contains(name));
        for (name, _) in strays {
            let text = match taken {
                [] => format!("it means nothing for `{}`, which takes nothing", self.kind),
                _ => format!("it means nothing there: `{}` takes `{}`", self.kind, taken.join("`, `")),
            };
            problems.push(PlanProblem::new(name, text));
        }
    }

    fn read_refusal(&self, problems: &mut Vec<PlanProblem>) -> Option<Refusal> {
        let name = needed(self.refusal.as_deref(), "refusal", problems)?;
        let all = Refusal::examples();
        let found = all.iter().find(|refusal| refusal.name() == name).cloned();
        if found.is_none() {
            let names = all.iter().map(Refusal::name);
            problems.push(PlanProblem::unknown("refusal", "error", name, names));
        }
        found
    }

    fn answer(&self, what: Foreign, usual: Applied) -> Fault {
        let applied = match self.applied {
            None => usual,
            Some(true) => Applied::Yes,
            Some(false) => Applied::No,
        };
        Fault::Answer { what, applied }
    }

    fn breaks(&self, how: Break, problems: &mut Vec<PlanProblem>) -> Option<Fault> {
        let name = needed(self.place.as_deref(), "place", problems)?;
        let bytes = self.after_bytes.unwrap_or(0);
        let place = match name {
            "before_apply" => Place::BeforeApply,
            "request_body" => Place::RequestBody(bytes),
            "after_apply" => Place::AfterApply,
            "response_body" => Place::ResponseBody(bytes),
            other => {
                problems.push(PlanProblem::unknown("place", "place", other, PLACES.iter().copied()));
                return None;
            }
        };
        Some(Fault::Break { place, how })
    }
}

impl From<&Fault> for WrittenFault {
    fn from(fault: &Fault) -> Self {
        let kind = |kind: &str| Self {
            kind: kind.to_owned(),
            ..Self::default()
        };
        match fault {
            Fault::Refuse(refusal) => Self {
                refusal: Some(refusal.name().to_owned()),
                ..kind("refuse")
            },
            Fault::Answer { what, applied } => {
                let applied = Some(*applied == Applied::Yes);
                match what {
                    Foreign::Status { status, retry_after } => Self {
                        status: Some(u64::from(*status)),
                        retry_after: *retry_after,
                        applied,
                        ..kind("status")
                    },
                    Foreign::Html => Self {
                        applied,
                        ..kind("html")
                    },
                    Foreign::MalformedJson => Self {
                        applied,
                        ..kind("malformed_json")
                    },
                }
            }
            Fault::Break { place, how } => {
                let (place, after_bytes) = match place {
                    Place::BeforeApply => ("before_apply", None),
                    Place::RequestBody(bytes) => ("request_body", Some(*bytes)),
                    Place::AfterApply => ("after_apply", None),
                    Place::ResponseBody(bytes) => ("response_body", Some(*bytes)),
                };
                let (word, seconds) = match how {
                    Break::Close => ("close", None),
                    Break::Reset => ("reset", None),
                    Break::Stall(lasts) => ("stall", Some(lasts.as_secs())),
                };
                Self {
                    place: Some(place.to_owned()),
                    after_bytes,
                    seconds,
                    ..kind(word)
                }
            }
            Fault::Drip {
                bytes_per_second,
                seconds,
            } => Self {
                bytes_per_second: Some(*bytes_per_second),
                real_time: Some(*seconds == Seconds::Real),
                ..kind("drip")
            },
            Fault::WrongLength(by) => Self {
                by: Some(*by),
                ..kind("wrong_length")
            },
            Fault::WrongBytes => kind("wrong_bytes"),
        }
    }
}

fn needed<T>(value: Option<T>, member: &'static str, problems: &mut Vec<PlanProblem>) -> Option<T> {
    if value.is_none() {
        problems.push(PlanProblem::new(member, "this kind of fault needs it"));
    }
    value
}
