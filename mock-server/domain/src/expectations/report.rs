//! What came of expectations.

use std::fmt;

use super::{Expected, Times, Wanted};
use crate::journal::EntryId;

/// What came of expectations.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// Of each expectation, in order.
    pub met: Vec<Met>,
    /// What nobody expected, whether that matters or not.
    pub unexpected: Vec<Unexpected>,
    /// What is not as expected.
    pub findings: Vec<Finding>,
}

/// What came of one expectation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Met {
    /// In words.
    pub expected: String,
    /// The entries that fit.
    pub entries: Vec<EntryId>,
}

/// One thing that is not as expected.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Finding {
    /// There are too few or too many.
    Count {
        /// In words.
        expected: String,
        /// How many there are.
        found: u64,
    },
    /// Nobody knows how many there are, as not all was kept of what these sent.
    NotKnown {
        /// In words.
        expected: String,
        /// How many there are at least.
        found: u64,
        /// Those of which nobody knows.
        entries: Vec<EntryId>,
    },
    /// It can never be so: there is a mistake in what is expected.
    Slip {
        /// In words.
        expected: String,
        /// What is wrong with it.
        problem: String,
    },
    /// Something comes behind what it should come before.
    OutOfOrder {
        /// It.
        entry: EntryId,
        /// What it was taken for.
        expected: String,
        /// What was there already.
        before: String,
    },
    /// There is something else.
    Unexpected(Unexpected),
    /// So many entries are not in the journal any more, so nobody knows.
    Lost(u64),
}

/// Something that nobody expected.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unexpected {
    /// It.
    pub entry: EntryId,
    /// The operation or the transfer.
    pub name: &'static str,
    /// Parameters that may be seen.
    pub params: Vec<(String, String)>,
    /// How it went.
    pub result: &'static str,
    /// The expectation that is nearest to it, and what is different.
    pub nearest: Option<(String, Vec<String>)>,
}

impl Report {
    /// Whether all is as expected.
    #[must_use]
    pub fn is_met(&self) -> bool {
        self.findings.is_empty()
    }
}

impl Met {
    pub(super) fn none(expected: &Expected) -> Self {
        Self {
            expected: expected.to_string(),
            entries: Vec::new(),
        }
    }
}

impl fmt::Display for Report {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.is_met() {
            return writeln!(formatter, "all is as expected");
        }
        for finding in &self.findings {
            writeln!(formatter, "{finding}")?;
        }
        let listed = |other: &Unexpected| {
            let mut findings = self.findings.iter();
            findings.any(|finding| matches!(finding, Finding::Unexpected(it) if it == other))
        };
        for other in self
            .unexpected
            .iter()
            .filter(|other| !listed(other) && other.nearest.is_some())
        {
            writeln!(formatter, "there was also {other}")?;
        }
        Ok(())
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Count { expected, found } => write!(formatter, "expected {expected}, found {found}"),
            Self::NotKnown {
                expected,
                found,
                entries,
            } => {
                let entries: Vec<String> = entries.iter().map(ToString::to_string).collect();
                let entries = entries.join(", ");
                write!(
                    formatter,
                    "expected {expected}, found {found} and do not know about {entries}: not all is kept of what they sent"
                )
            }
            Self::Slip { expected, problem } => write!(formatter, "{expected} cannot be expected: {problem}"),
            Self::OutOfOrder {
                entry,
                expected,
                before,
            } => write!(formatter, "{entry} is {expected}, and comes behind {before}"),
            Self::Unexpected(other) => write!(formatter, "nobody expected {other}"),
            Self::Lost(lost) => write!(
                formatter,
                "{lost} entries are not in the journal any more, so that nobody knows; give it more room"
            ),
        }
    }
}

impl fmt::Display for Unexpected {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} `{}`", self.entry, self.name)?;
        for (name, value) in &self.params {
            write!(formatter, " {name}={value}")?;
        }
        write!(formatter, ", which went `{}`", self.result)?;
        match &self.nearest {
            Some((expected, differences)) => {
                write!(formatter, "; nearest to {expected}, but {}", differences.join(", "))
            }
            None => Ok(()),
        }
    }
}

impl fmt::Display for Expected {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let times = match self.times {
            Times::Exactly(0) => "no".to_owned(),
            Times::Exactly(times) => format!("exactly {times}"),
            Times::AtLeast(times) => format!("at least {times}"),
            Times::AtMost(times) => format!("at most {times}"),
        };
        write!(formatter, "{times} `{}`", self.subject.name())?;
        for (name, value) in &self.params {
            write!(formatter, " {name}={value}")?;
        }
        if let Some(email) = &self.account {
            write!(formatter, " by {email}")?;
        }
        match &self.result {
            None => Ok(()),
            Some(Wanted::Answered) => formatter.write_str(" that went `answered`"),
            Some(Wanted::Foreign) => formatter.write_str(" that went `foreign`"),
            Some(Wanted::Broken) => formatter.write_str(" that went `broken`"),
            Some(Wanted::Refused(row)) => write!(formatter, " that went `{row}`"),
        }
    }
}
