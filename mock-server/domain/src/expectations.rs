//! What a test expects of a client: calls and transfers, how many of them, in which order, and nothing else. Compared with
//! the journal; what comes of it is data first and text last.

mod report;

pub use report::{Finding, Met, Report, Unexpected};

use crate::{
    generated::{commands::OperationId, facts::TransferId},
    journal::{Entry, Result, Subject},
};

/// One kind of calls or transfers that is expected. Without more words: at least one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Expected {
    subject: Subject,
    account: Option<String>,
    params: Vec<(String, String)>,
    result: Option<Wanted>,
    times: Times,
}

/// How it is to go.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Wanted {
    Answered,
    Refused(String),
}

/// How many are expected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Times {
    /// So many.
    Exactly(u64),
    /// So many or more.
    AtLeast(u64),
    /// So many or fewer.
    AtMost(u64),
}

impl Times {
    fn allows(self, found: u64) -> bool {
        match self {
            Self::Exactly(times) => found == times,
            Self::AtLeast(times) => found >= times,
            Self::AtMost(times) => found <= times,
        }
    }
}

impl From<OperationId> for Expected {
    fn from(operation: OperationId) -> Self {
        Self::call(operation)
    }
}

impl From<TransferId> for Expected {
    fn from(transfer: TransferId) -> Self {
        Self::transfer(transfer)
    }
}

impl Expected {
    /// A call of this operation.
    #[must_use]
    pub fn call(operation: OperationId) -> Self {
        Self::of(Subject::Call(operation))
    }

    /// A transfer of this kind.
    #[must_use]
    pub fn transfer(transfer: TransferId) -> Self {
        Self::of(Subject::Transfer(transfer))
    }

    fn of(subject: Subject) -> Self {
        Self {
            subject,
            account: None,
            params: Vec::new(),
            result: None,
            times: Times::AtLeast(1),
        }
    }

    /// By this account.
    #[must_use]
    pub fn by_account(mut self, email: impl Into<String>) -> Self {
        self.account = Some(email.into());
        self
    }

    /// With this value of a parameter, or with it in its list.
    #[must_use]
    pub fn with(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.params.push((name.into(), value.into()));
        self
    }

    /// That succeeds.
    #[must_use]
    pub fn answered(mut self) -> Self {
        self.result = Some(Wanted::Answered);
        self
    }

    /// That is refused with this row of the catalogue.
    #[must_use]
    pub fn refused(mut self, row: impl Into<String>) -> Self {
        self.result = Some(Wanted::Refused(row.into()));
        self
    }

    /// So many.
    #[must_use]
    pub fn times(mut self, times: Times) -> Self {
        self.times = times;
        self
    }

    /// So many, no more and no fewer.
    #[must_use]
    pub fn exactly(self, times: u64) -> Self {
        self.times(Times::Exactly(times))
    }

    /// So many or more.
    #[must_use]
    pub fn at_least(self, times: u64) -> Self {
        self.times(Times::AtLeast(times))
    }

    /// So many or fewer.
    #[must_use]
    pub fn at_most(self, times: u64) -> Self {
        self.times(Times::AtMost(times))
    }

    /// None at all.
    #[must_use]
    pub fn never(self) -> Self {
        self.exactly(0)
    }

    /// What of an entry is not as expected; nothing if it is one of these.
    fn differences(&self, entry: &Entry) -> Vec<String> {
        let mut differences = Vec::new();
        if entry.subject != self.subject {
            differences.push(format!("it is `{}`", entry.subject.name()));
            return differences;
        }
        if let Some(email) = &self.account
            && entry
                .account
                .as_ref()
                .is_none_or(|account| !account.eq_ignore_ascii_case(email))
        {
            differences.push(format!("it is by {}", entry.account.as_deref().unwrap_or("nobody")));
        }
        for (name, value) in &self.params {
            if !entry.holds(name, value) {
                let sent = match entry.param(name) {
                    Some(sent) => format!("`{name}` is `{sent}`"),
                    None => format!("there is no `{name}`"),
                };
                differences.push(sent);
            }
        }
        let went = match (&self.result, entry.result) {
            (None, _) => true,
            (Some(Wanted::Answered), result) => result == Result::Answered,
            (Some(Wanted::Refused(row)), Result::Refused(found)) => row == found,
            (Some(Wanted::Refused(_)), _) => false,
        };
        if !went {
            differences.push(format!("it went `{}`", entry.result.word()));
        }
        differences
    }
}

/// What is expected together.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Expectations {
    /// Each entry counts for the first one that it fits.
    pub all: Vec<Expected>,
    /// Whether what is named first comes first.
    pub in_order: bool,
    /// Whether there is to be nothing else.
    pub nothing_else: bool,
}

impl Expectations {
    /// Compares them with entries, the oldest first. `lost`: so many entries are not there any more.
    pub fn check<'e>(&self, entries: impl IntoIterator<Item = &'e Entry>, lost: u64) -> Report {
        let mut met: Vec<Met> = self.all.iter().map(Met::none).collect();
        let mut unexpected = Vec::new();
        let mut findings = Vec::new();
        let mut furthest = 0;
        for entry in entries {
            let fits = self
                .all
                .iter()
                .position(|expected| expected.differences(entry).is_empty());
            match fits {
                None => unexpected.push(self.unexpected(entry)),
                Some(which) => {
                    met[which].entries.push(entry.id);
                    if self.in_order && which < furthest {
                        findings.push(Finding::OutOfOrder {
                            entry: entry.id,
                            expected: self.all[which].to_string(),
                            before: self.all[furthest].to_string(),
                        });
                    }
                    furthest = furthest.max(which);
                }
            }
        }
        for (expected, met) in self.all.iter().zip(&met) {
            let found = met.entries.len() as u64;
            if !expected.times.allows(found) {
                findings.push(Finding::Count {
                    expected: expected.to_string(),
                    found,
                });
            }
        }
        if self.nothing_else {
            findings.extend(unexpected.iter().cloned().map(Finding::Unexpected));
        }
        if lost > 0 {
            findings.push(Finding::Lost(lost));
        }
        Report {
            met,
            unexpected,
            findings,
        }
    }

    fn unexpected(&self, entry: &Entry) -> Unexpected {
        let same = self.all.iter().filter(|expected| expected.subject == entry.subject);
        let nearest = same
            .map(|expected| (expected, expected.differences(entry)))
            .min_by_key(|(_, differences)| differences.len());
        Unexpected {
            entry: entry.id,
            name: entry.subject.name(),
            params: entry
                .params
                .iter()
                .filter_map(|param| Some((param.name.to_string(), param.text()?.to_owned())))
                .collect(),
            result: entry.result.word(),
            nearest: nearest.map(|(expected, differences)| (expected.to_string(), differences)),
        }
    }
}
