//! What is wrong with a plan.

use std::fmt;

use crate::near::there_is_no;

/// One thing that is wrong with a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanProblem {
    member: &'static str,
    text: String,
}

impl PlanProblem {
    /// Something is wrong with a member.
    pub fn new(member: &'static str, text: impl Into<String>) -> Self {
        let text = text.into();
        Self { member, text }
    }

    /// A name that nobody has, with the one that was probably meant.
    pub(super) fn unknown<'n>(
        member: &'static str,
        kind: &str,
        name: &str,
        known: impl IntoIterator<Item = &'n str>,
    ) -> Self {
        Self::new(member, there_is_no(kind, name, known))
    }

    /// A number that no HTTP status of an answer has.
    pub(super) fn no_status(status: impl fmt::Display) -> Self {
        Self::new("status", format!("{status} is not from 200 to 599"))
    }

    /// The member of the written plan that it is about.
    #[must_use]
    pub fn member(&self) -> &'static str {
        self.member
    }

    /// What is wrong.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }
}

impl fmt::Display for PlanProblem {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}: {}", self.member, self.text)
    }
}

impl std::error::Error for PlanProblem {}
