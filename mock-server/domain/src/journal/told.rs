//! What those who follow a journal hear of, in the order in which it became known.
//!
//! The ids of entries follow the order in which things began; an upload that began early ends late. So each telling has a
//! number of its own, and an entry of which more becomes known is told again, under a new number.

use std::collections::VecDeque;

use super::{Entry, EntryId};

/// Numbers that are looked at in one go, at most.
const MOST_LOOKED_AT: usize = 4096;

/// Numbers that are out of use before there is a look at all of them.
const MOST_STALE: usize = 1024;

/// What is to be told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct News {
    /// Entries, each with the number of its telling.
    pub entries: Vec<(u64, Entry)>,
    /// All up to this number is known with them.
    pub seen: u64,
    /// Whether there is more.
    pub is_more: bool,
    /// The highest number under which something was to be told, and is gone.
    pub lost: u64,
    /// What is gone has lower ids than this one.
    pub first: EntryId,
}

/// The numbers of tellings.
#[derive(Clone, Debug, Default)]
pub(super) struct Told {
    last: u64,
    lost: u64,
    /// Of each entry of the journal, in its order; 0 if it was not told yet.
    of: VecDeque<u64>,
    /// In their order, with those that are out of use.
    numbers: VecDeque<(u64, EntryId)>,
}

impl Told {
    pub(super) fn last(&self) -> u64 {
        self.last
    }

    /// There is one more entry.
    pub(super) fn open(&mut self) {
        self.of.push_back(0);
    }

    /// Tells of the entry at that place.
    pub(super) fn tell(&mut self, at: usize, id: EntryId) {
        let Some(of) = self.of.get_mut(at) else {
            return;
        };
        self.last += 1;
        *of = self.last;
        self.numbers.push_back((self.last, id));
        if self.numbers.len() > 2 * self.of.len() + MOST_STALE {
            let first = id.value() - at as u64;
            let of = &self.of;
            self.numbers.retain(|(number, id)| {
                let at = id.value().checked_sub(first).and_then(|at| usize::try_from(at).ok());
                at.and_then(|at| of.get(at)) == Some(number)
            });
        }
    }

    /// The same, if it was told before.
    pub(super) fn tell_again(&mut self, at: usize, id: EntryId) {
        if self.of.get(at).is_some_and(|number| *number > 0) {
            self.tell(at, id);
        }
    }

    /// Something would have been told of an entry that is gone.
    pub(super) fn lose(&mut self) {
        self.last += 1;
        self.lost = self.last;
    }

    /// The oldest entry goes.
    pub(super) fn drop_oldest(&mut self) {
        match self.of.pop_front() {
            // It would have been told later.
            Some(0) => self.lose(),
            Some(number) => self.lost = self.lost.max(number),
            None => {}
        }
    }

    /// All entries go.
    pub(super) fn clear(&mut self) {
        while !self.of.is_empty() {
            self.drop_oldest();
        }
        self.numbers.clear();
    }

    /// What is to be told to somebody who knows all up to `after`; `find` gives an entry with its place.
    pub(super) fn news<'a>(
        &self,
        after: u64,
        first: EntryId,
        most: usize,
        find: impl Fn(EntryId) -> Option<(usize, &'a Entry)>,
        takes: impl Fn(&Entry) -> bool,
    ) -> News {
        let from = self.numbers.partition_point(|(number, _)| *number <= after);
        let mut news = News {
            entries: Vec::new(),
            seen: after,
            is_more: false,
            lost: self.lost,
            first,
        };
        for (looked_at, (number, id)) in self.numbers.range(from..).enumerate() {
            if news.entries.len() == most || looked_at == MOST_LOOKED_AT {
                news.is_more = true;
                return news;
            }
            news.seen = *number;
            let current = find(*id).filter(|(at, _)| self.of.get(*at) == Some(number));
            if let Some((_, entry)) = current.filter(|(_, entry)| takes(entry)) {
                news.entries.push((*number, entry.clone()));
            }
        }
        news.seen = news.seen.max(self.last);
        news
    }
}
