//! Which entries somebody wants to see.

use super::{Entry, EntryId, Result};

/// Which entries somebody wants to see: those for which all holds that is said here.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Filter {
    /// The id of an operation, the name of a transfer, or `nowhere`.
    pub name: Option<String>,
    /// Of this account.
    pub account: Option<String>,
    /// `answered`, `refused`, `foreign`, `broken`, `pending`, or the name of an error.
    pub result: Option<String>,
    /// On which trouble struck, or not.
    pub struck: Option<bool>,
    /// From this one on.
    pub since: Option<EntryId>,
    /// Only so many, the newest ones.
    pub last: Option<usize>,
}

impl Filter {
    /// Every entry.
    #[must_use]
    pub fn all() -> Self {
        Self::default()
    }

    /// Whether an entry is one of them; `last` counts for lists only.
    #[must_use]
    pub fn takes(&self, entry: &Entry) -> bool {
        let is_of = |email: &String| {
            let account = entry.account.as_ref();
            account.is_some_and(|account| account.eq_ignore_ascii_case(email))
        };
        let went = |word: &String| match entry.result {
            Result::Refused(row) => word == "refused" || word == row,
            Result::Pending | Result::Answered | Result::Foreign | Result::Broken => word == entry.result.word(),
        };
        self.since.is_none_or(|since| entry.id >= since)
            && self.name.as_ref().is_none_or(|name| name == entry.subject.name())
            && self.account.as_ref().is_none_or(is_of)
            && self.result.as_ref().is_none_or(went)
            && self.struck.is_none_or(|struck| struck != entry.faults.is_empty())
    }
}
