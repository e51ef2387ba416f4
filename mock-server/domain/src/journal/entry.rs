//! One entry of the journal.

use std::{borrow::Cow, fmt, time::Duration};

use super::param::{Holding, SentParam, holds, is_word, keep_at_most, last_of, shortened};
use crate::{
    facts::{EdgeFacts, Step},
    faults::{FaultPoint, PlanId},
    generated::{
        commands::OperationId,
        facts::{MACHINES, TransferId},
        refusal::Refusal,
    },
    near::nearest,
    values::{Evidence, Moment},
};

/// Most parameters that are kept.
const MOST_PARAMS: usize = 32;

/// Most steps of machines that are kept; a call may come upon many that were due.
const MOST_STEPS: usize = 16;

/// Names an entry. Later entries have larger numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct EntryId(u64);

impl EntryId {
    /// As a number.
    #[must_use]
    pub fn value(self) -> u64 {
        self.0
    }

    /// The id of that number; there need be no such entry.
    #[must_use]
    pub fn from_value(value: u64) -> Self {
        Self(value)
    }
}

impl fmt::Display for EntryId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "#{}", self.0)
    }
}

/// What a request was for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Subject {
    /// A call of the API.
    Call(OperationId),
    /// Bytes.
    Transfer(TransferId),
    /// Nothing that there is; see [`Subject::nowhere`].
    Nowhere {
        /// The path below that of the API, if it is a slip. Without a slash at its beginning.
        path: Option<Box<str>>,
    },
}

/// Letters of a path that are looked at.
const LONGEST_PATH: usize = 200;

impl Subject {
    /// Where nothing is. The path below that of the API is kept only if it is nearly one of an operation: a path that a
    /// client made up may hold anything, and only a slip can be told of.
    #[must_use]
    pub fn nowhere(path: Option<&str>) -> Self {
        let known = || OperationId::ALL.iter().map(|operation| operation.path());
        let is_slip = |path: &&str| path.len() <= LONGEST_PATH && is_word(path) && nearest(path, known()).is_some();
        Self::Nowhere {
            path: path.filter(is_slip).map(Into::into),
        }
    }

    /// The name in the description.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self {
            Self::Call(operation) => operation.id(),
            Self::Transfer(transfer) => transfer.facts().name,
            Self::Nowhere { .. } => "nowhere",
        }
    }

    /// What plans call it.
    #[must_use]
    pub fn point(&self) -> Option<FaultPoint> {
        match self {
            Self::Call(operation) => Some(FaultPoint::Operation(*operation)),
            Self::Transfer(TransferId::Upload) => Some(FaultPoint::UploadBytes),
            Self::Transfer(TransferId::Download) => Some(FaultPoint::DownloadBytes),
            Self::Transfer(TransferId::OneTime) => Some(FaultPoint::OneTimeBytes),
            Self::Nowhere { .. } => None,
        }
    }
}

/// How it went.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Result {
    /// It still goes on.
    Pending,
    /// A success.
    Answered,
    /// Refused with this row of the catalogue.
    Refused(&'static str),
    /// Something else came in place of an answer.
    Foreign,
    /// The connection ended first.
    Broken,
}

impl Result {
    /// In a word; the name of the row for a refusal.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Pending => "pending",
            Self::Answered => "answered",
            Self::Refused(row) => row,
            Self::Foreign => "foreign",
            Self::Broken => "broken",
        }
    }
}

/// What is known of a request when it comes.
#[derive(Clone, Debug)]
pub struct Draft {
    /// When it came, by the clock of the world.
    pub at: Moment,
    /// What it was for.
    pub subject: Subject,
    /// Whose session, or whose bytes.
    pub account: Option<String>,
    /// What was sent.
    pub params: Vec<SentParam>,
    /// How it went.
    pub result: Result,
    /// What it rests on.
    pub evidence: Evidence,
    /// What changed its state.
    pub steps: Vec<Step>,
    /// Plans that struck, and the kind of their trouble.
    pub faults: Vec<(PlanId, &'static str)>,
}

impl Draft {
    /// Of something that still goes on.
    #[must_use]
    pub fn new(at: Moment, subject: Subject) -> Self {
        let evidence = match &subject {
            Subject::Call(operation) => operation.evidence(),
            Subject::Transfer(transfer) => transfer.facts().evidence,
            // Every service has addresses where nothing is.
            Subject::Nowhere { .. } => Evidence::Documented,
        };
        Self {
            at,
            subject,
            account: None,
            params: Vec::new(),
            result: Result::Pending,
            evidence,
            steps: Vec::new(),
            faults: Vec::new(),
        }
    }

    /// Of a call.
    #[must_use]
    pub fn of_call(at: Moment, operation: OperationId, account: Option<String>, params: Vec<SentParam>) -> Self {
        Self {
            account,
            params,
            ..Self::new(at, Subject::Call(operation))
        }
    }
}

/// What is known of a call when its answer is about to go out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Closing {
    /// HTTP status of the answer; `None`: there is no answer.
    pub status: Option<u16>,
    /// Of the request's body.
    pub bytes_in: u64,
    /// Of the answer's body.
    pub bytes_out: u64,
    /// How long it took in real time.
    pub took: Duration,
}

/// One call or transfer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its name.
    pub id: EntryId,
    /// When it came, by the clock of the world.
    pub at: Moment,
    /// What it was for.
    pub subject: Subject,
    /// Whose session, or whose bytes.
    pub account: Option<String>,
    /// What was sent, without what is secret.
    pub params: Vec<SentParam>,
    /// Whether somebody has looked at what was sent: not if the call was turned away before.
    pub is_read: bool,
    /// How it went.
    pub result: Result,
    /// HTTP status of the answer; `None`: there is none, or none yet.
    pub status: Option<u16>,
    /// Of the request's body.
    pub bytes_in: u64,
    /// Of the answer's body.
    pub bytes_out: u64,
    /// How long it took in real time.
    pub took: Duration,
    /// What changed its state. Time does that as well, at the next call.
    pub steps: Vec<Step>,
    /// Plans that struck, and the kind of their trouble.
    pub faults: Vec<(PlanId, &'static str)>,
    /// What the answer rests on.
    pub evidence: Evidence,
}

impl Entry {
    pub(super) fn new(id: EntryId, draft: Draft) -> Self {
        let Draft {
            at,
            subject,
            account,
            mut params,
            result,
            evidence,
            mut steps,
            faults,
        } = draft;
        keep_at_most(&mut params, MOST_PARAMS);
        steps.truncate(MOST_STEPS);
        Self {
            id,
            at,
            subject,
            // A login may name anything.
            account: account.map(shortened),
            params,
            is_read: false,
            result,
            status: None,
            bytes_in: 0,
            bytes_out: 0,
            took: Duration::ZERO,
            steps,
            faults,
            evidence,
        }
    }

    /// The world has decided: this is the answer to it.
    pub fn went<T>(&mut self, answer: &core::result::Result<T, Refusal>) {
        match answer {
            Ok(_) => self.result = Result::Answered,
            Err(refusal) => {
                self.result = Result::Refused(refusal.name());
                self.evidence = refusal.evidence();
            }
        }
    }

    /// Its answer is about to go out.
    pub fn close(&mut self, closing: Closing) {
        self.status = closing.status;
        self.bytes_in = closing.bytes_in;
        self.bytes_out = closing.bytes_out;
        self.took = closing.took;
    }

    /// More has changed its state.
    pub fn add_steps(&mut self, steps: &[Step]) {
        let room = MOST_STEPS.saturating_sub(self.steps.len());
        self.steps.extend(steps.iter().take(room));
    }

    /// What changed its state, with the names of the machines.
    pub fn transitions(&self) -> impl Iterator<Item = (&'static str, &'static EdgeFacts)> {
        self.steps.iter().filter_map(|step| {
            let machine = MACHINES.get(step.machine)?;
            Some((machine.name, machine.edges.get(step.edge)?))
        })
    }

    /// The text of a parameter, if it was sent and may be seen. Of several the last counts.
    #[must_use]
    pub fn param(&self, name: &str) -> Option<&str> {
        self.sent(name)?.text()
    }

    /// A parameter, if it was sent. Of several the last counts.
    #[must_use]
    pub fn sent(&self, name: &str) -> Option<&SentParam> {
        last_of(&self.params, name)
    }

    /// Whether a parameter was sent with this value, or holds it in its list.
    #[must_use]
    pub fn holds(&self, name: &str, value: &str) -> Holding {
        match self.subject {
            Subject::Call(operation) => holds(operation, &self.params, name, value),
            Subject::Transfer(_) | Subject::Nowhere { .. } => Holding::No,
        }
    }

    /// About how much memory it takes.
    pub(super) fn size(&self) -> usize {
        let params = self.params.iter().map(|param| {
            let name = match &param.name {
                Cow::Borrowed(_) => 0,
                Cow::Owned(name) => name.len(),
            };
            size_of::<SentParam>() + name + param.text().map_or(0, str::len)
        });
        let path = match &self.subject {
            Subject::Nowhere { path: Some(path) } => path.len(),
            Subject::Nowhere { path: None } | Subject::Call(_) | Subject::Transfer(_) => 0,
        };
        size_of::<Self>()
            + path
            + self.account.as_ref().map_or(0, String::len)
            + params.sum::<usize>()
            + self.steps.len() * size_of::<Step>()
            + self.faults.len() * size_of::<(PlanId, &str)>()
    }
}
