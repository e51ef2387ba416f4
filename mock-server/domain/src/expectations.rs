//! What a test expects of a client: calls and transfers, how many of them, in which order, and nothing else. Compared with
//! the journal; what comes of it is data first and text last.

mod report;

pub use report::{Finding, Met, Report, Unexpected};

use crate::{
    generated::{
        commands::{OperationId, SESSION_PARAMETER},
        facts::{ERRORS, TransferId},
    },
    journal::{Entry, EntryId, Holding, Result, Subject},
    near::{did_you_mean, there_is_no},
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
    Foreign,
    Broken,
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

    /// Whether it only says what must not be. That is looked for among all entries, also those that are something else
    /// that is expected.
    fn is_limit(self) -> bool {
        match self {
            Self::Exactly(times) => times == 0,
            Self::AtMost(_) => true,
            Self::AtLeast(_) => false,
        }
    }

    /// What is to be said of so many entries that fit, and others of which nobody knows.
    fn judge(self, found: u64, not_known: u64) -> Judgement {
        let most = found + not_known;
        if self.allows(found) && self.allows(most) {
            Judgement::Met
        } else if (found..=most).any(|number| self.allows(number)) {
            Judgement::NotKnown
        } else {
            Judgement::Missed
        }
    }
}

enum Judgement {
    Met,
    Missed,
    NotKnown,
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

    /// That gets something else in place of an answer.
    #[must_use]
    pub fn foreign(mut self) -> Self {
        self.result = Some(Wanted::Foreign);
        self
    }

    /// Whose connection ends first.
    #[must_use]
    pub fn broken(mut self) -> Self {
        self.result = Some(Wanted::Broken);
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

    /// Everything that can never be so, whatever a client does. Nothing of it is met.
    #[must_use]
    pub fn problems(&self) -> Vec<String> {
        let mut problems: Vec<String> = self
            .params
            .iter()
            .filter_map(|(name, _)| self.param_problem(name))
            .collect();
        if let Some(Wanted::Refused(row)) = &self.result
            && ERRORS.iter().all(|known| known.name != row)
        {
            problems.push(there_is_no("error", row, ERRORS.iter().map(|row| row.name)));
        }
        problems
    }

    fn param_problem(&self, name: &str) -> Option<String> {
        let Subject::Call(operation) = self.subject else {
            return Some(format!("`{}` has no parameters to look at", self.subject.name()));
        };
        let params = operation.params();
        match params.iter().find(|param| param.name == name) {
            Some(param) if !param.secret => None,
            None if name != SESSION_PARAMETER => {
                let hint = did_you_mean(name, params.iter().map(|param| param.name));
                Some(format!("`{}` has no parameter `{name}`{hint}", operation.id()))
            }
            // What is secret is not kept, so nobody could tell.
            Some(_) | None => Some(format!("`{name}` is secret, so nothing is known of its value")),
        }
    }

    /// How an entry is other than expected.
    fn compare(&self, entry: &Entry) -> Comparison {
        let mut comparison = Comparison::default();
        let differences = &mut comparison.differences;
        if entry.subject != self.subject {
            differences.push(format!("it is `{}`", entry.subject.name()));
            return comparison;
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
            match entry.holds(name, value) {
                Holding::Yes => {}
                Holding::No => differences.push(match entry.param(name) {
                    Some(sent) => format!("`{name}` is `{sent}`"),
                    None => format!("there is no `{name}`"),
                }),
                Holding::NotKnown => comparison.not_known.push(format!("not all is known of `{name}`")),
            }
        }
        let went = match (&self.result, entry.result) {
            (None, _) => true,
            (Some(Wanted::Answered), result) => result == Result::Answered,
            (Some(Wanted::Foreign), result) => result == Result::Foreign,
            (Some(Wanted::Broken), result) => result == Result::Broken,
            (Some(Wanted::Refused(row)), Result::Refused(found)) => row == found,
            (Some(Wanted::Refused(_)), _) => false,
        };
        if !went {
            differences.push(format!("it went `{}`", entry.result.word()));
        }
        comparison
    }
}

/// How an entry is other than expected.
#[derive(Default)]
struct Comparison {
    differences: Vec<String>,
    /// Where what was kept of it does not tell.
    not_known: Vec<String>,
}

impl Comparison {
    fn holding(&self) -> Holding {
        match (&self.differences[..], &self.not_known[..]) {
            ([], []) => Holding::Yes,
            ([], _) => Holding::NotKnown,
            _ => Holding::No,
        }
    }
}

fn positions(fits: &[Holding], wanted: Holding) -> Vec<usize> {
    let all = fits.iter().enumerate();
    all.filter(|(_, fits)| **fits == wanted)
        .map(|(which, _)| which)
        .collect()
}

/// How far entries have come in what is expected in order.
#[derive(Default)]
struct Order {
    /// For certain.
    furthest: usize,
    /// Perhaps: never less than that.
    furthest_perhaps: usize,
}

/// Whether an entry comes where it should.
enum Place {
    Right,
    /// It is this one, and comes behind that one.
    Wrong {
        which: usize,
        behind: usize,
    },
    /// It may be this one, or may come behind what should come later.
    NotKnown {
        which: usize,
    },
}

impl Order {
    /// An entry that is `first` if it is none of those that it is perhaps.
    fn take(&mut self, first: Option<usize>, perhaps: &[usize]) -> Place {
        // Those that it is perhaps come before the first.
        let (Some(least), Some(most)) = (perhaps.first().copied().or(first), first.or(perhaps.last().copied())) else {
            return Place::Right;
        };
        let place = match first {
            Some(which) if which < self.furthest => Place::Wrong {
                which,
                behind: self.furthest,
            },
            _ if least < self.furthest_perhaps => Place::NotKnown { which: least },
            Some(_) | None => Place::Right,
        };
        if first.is_some() {
            self.furthest = self.furthest.max(least);
        }
        self.furthest_perhaps = self.furthest_perhaps.max(most);
        place
    }
}

/// What is expected together.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Expectations {
    /// Each entry counts for the first one that it fits; what is to be at most so often, or never, looks at all of them.
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
        let mut not_known: Vec<Vec<EntryId>> = vec![Vec::new(); self.all.len()];
        let mut misplaced = not_known.clone();
        let mut unexpected = Vec::new();
        let mut findings = self.slips();
        let mut order = Order::default();
        for entry in entries {
            let fits: Vec<Holding> = self
                .all
                .iter()
                .map(|expected| expected.compare(entry).holding())
                .collect();
            let first = fits.iter().position(|fits| *fits == Holding::Yes);
            // Those before the first that it fits, or all, which it may fit in place of that one.
            let before = &fits[..first.unwrap_or(fits.len())];
            let perhaps = positions(before, Holding::NotKnown);
            for (which, fits) in fits.iter().enumerate() {
                let is_limit = self.all[which].times.is_limit();
                let counts = is_limit || first.is_none_or(|first| which <= first);
                match fits {
                    Holding::Yes if counts && (is_limit || perhaps.is_empty()) => met[which].entries.push(entry.id),
                    Holding::Yes | Holding::NotKnown if counts => not_known[which].push(entry.id),
                    Holding::Yes | Holding::NotKnown | Holding::No => {}
                }
            }
            if first.is_none() {
                unexpected.push(self.unexpected(entry));
            }
            if !self.in_order {
                continue;
            }
            match order.take(first, &perhaps) {
                Place::Right => {}
                Place::Wrong { which, behind } => findings.push(Finding::OutOfOrder {
                    entry: entry.id,
                    expected: self.all[which].to_string(),
                    before: self.all[behind].to_string(),
                }),
                Place::NotKnown { which } => misplaced[which].push(entry.id),
            }
        }
        for (which, expected) in self.all.iter().enumerate() {
            let found = met[which].entries.len() as u64;
            let expected_text = expected.to_string();
            let not_known = std::mem::take(&mut not_known[which]);
            let misplaced = std::mem::take(&mut misplaced[which]);
            match expected.times.judge(found, not_known.len() as u64) {
                Judgement::Met if misplaced.is_empty() => {}
                Judgement::Met => findings.push(Finding::NotKnown {
                    expected: expected_text,
                    found,
                    entries: misplaced,
                }),
                Judgement::Missed => findings.push(Finding::Count {
                    expected: expected_text,
                    found,
                }),
                Judgement::NotKnown => findings.push(Finding::NotKnown {
                    expected: expected_text,
                    found,
                    entries: not_known,
                }),
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

    fn slips(&self) -> Vec<Finding> {
        let slip = |expected: &Expected, problem| Finding::Slip {
            expected: expected.to_string(),
            problem,
        };
        let slips = self.all.iter().flat_map(|expected| {
            let problems = expected.problems().into_iter();
            problems.map(move |problem| slip(expected, problem))
        });
        slips.collect()
    }

    fn unexpected(&self, entry: &Entry) -> Unexpected {
        let same = self.all.iter().filter(|expected| expected.subject == entry.subject);
        let nearest = same
            .map(|expected| {
                let Comparison {
                    mut differences,
                    not_known,
                } = expected.compare(entry);
                differences.extend(not_known);
                (expected, differences)
            })
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
