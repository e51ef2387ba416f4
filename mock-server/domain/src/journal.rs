//! What has happened, a line for each call and each transfer: facts in place of bodies, and never a secret.
//!
//! A bounded ring. Nothing is written out when an entry is made; who reads it makes a text of it. An entry is opened before
//! anything happens to a request, and closed before the last byte of its answer goes out, or when the connection has ended:
//! whoever has the answer finds the entry, and what comes to nothing has one as well.

mod entry;
mod filter;
mod nearly;
mod param;
mod told;

pub use entry::{Closing, Draft, Entry, EntryId, Result, Subject};
pub use filter::Filter;
pub use param::{Holding, SentParam, Shown, UNKNOWN_NAME, was_sent};
pub use told::News;

use std::collections::VecDeque;

use told::Told;

/// How much a journal keeps; the oldest entries go first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct JournalLimits {
    /// So many entries.
    pub entries: usize,
    /// So many bytes of memory.
    pub bytes: usize,
}

impl Default for JournalLimits {
    fn default() -> Self {
        Self {
            entries: 10_000,
            bytes: 8 * 1024 * 1024,
        }
    }
}

/// The last entries, in the order in which the requests came.
#[derive(Clone, Debug, Default)]
pub struct Journal {
    limits: JournalLimits,
    /// Their ids follow each other.
    entries: VecDeque<Entry>,
    bytes: usize,
    next_id: u64,
    /// Entries that had to go to make room.
    dropped: u64,
    told: Told,
    /// What the next entry was when all were dropped on purpose.
    cleared: u64,
}

impl Journal {
    /// An empty one.
    #[must_use]
    pub fn new(limits: JournalLimits) -> Self {
        Self {
            limits,
            ..Self::default()
        }
    }

    /// Keeps so much from now on.
    pub fn set_limits(&mut self, limits: JournalLimits) {
        self.limits = limits;
        self.make_room();
    }

    /// A new entry, still without an end.
    pub fn open(&mut self, draft: Draft) -> EntryId {
        let id = EntryId::from_value(self.next_id);
        self.next_id += 1;
        let entry = Entry::new(id, draft);
        self.bytes += entry.size();
        self.entries.push_back(entry);
        self.told.open();
        self.make_room();
        id
    }

    /// Adds to an entry, if it is still there. Whoever was told of it is told again.
    pub fn amend(&mut self, id: EntryId, change: impl FnOnce(&mut Entry)) -> Option<&Entry> {
        let Some((at, entry)) = self.place(id).and_then(|at| Some((at, self.entries.get_mut(at)?))) else {
            self.told.lose();
            return None;
        };
        self.told.tell_again(at, id);
        let before = entry.size();
        change(entry);
        self.bytes = self.bytes - before + entry.size();
        self.entries.get(at)
    }

    /// An entry, if it is still there.
    #[must_use]
    pub fn get(&self, id: EntryId) -> Option<&Entry> {
        self.entries.get(self.place(id)?)
    }

    /// From the oldest to the newest.
    pub fn entries(&self) -> impl DoubleEndedIterator<Item = &Entry> + ExactSizeIterator {
        self.entries.iter()
    }

    /// Those that fit.
    #[must_use]
    pub fn list(&self, filter: &Filter) -> Vec<Entry> {
        let found = self.entries.iter().filter(|entry| filter.takes(entry)).cloned();
        match filter.last {
            None => found.collect(),
            Some(last) => {
                let mut newest: Vec<Entry> = self
                    .entries
                    .iter()
                    .rev()
                    .filter(|entry| filter.takes(entry))
                    .take(last)
                    .cloned()
                    .collect();
                newest.reverse();
                newest
            }
        }
    }

    /// The id that the next entry gets.
    #[must_use]
    pub fn next_id(&self) -> EntryId {
        EntryId::from_value(self.next_id)
    }

    /// How many entries there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// How much memory they take, about.
    #[must_use]
    pub fn bytes(&self) -> usize {
        self.bytes
    }

    /// Entries that had to go to make room, since the start.
    #[must_use]
    pub fn dropped(&self) -> u64 {
        self.dropped
    }

    /// Entries from this one on that had to go to make room. What was dropped on purpose is not missed.
    #[must_use]
    pub fn lost_since(&self, from: EntryId) -> u64 {
        let first = from.value().max(self.cleared);
        let made = self.next_id.saturating_sub(first);
        let there = self.entries.iter().rev().take_while(|entry| entry.id.value() >= first);
        made - there.count() as u64
    }

    /// Drops all entries. Their ids are not given again.
    pub fn clear(&mut self) {
        self.cleared = self.next_id;
        self.entries.clear();
        self.bytes = 0;
        self.told.clear();
    }

    /// Those who follow are to hear of an entry, from now on also of all that becomes of it.
    pub fn tell(&mut self, id: EntryId) {
        match self.place(id).filter(|at| *at < self.entries.len()) {
            Some(at) => self.told.tell(at, id),
            None => self.told.lose(),
        }
    }

    /// What is to be told to somebody who knows all up to the number `after`: at most `most` entries that fit, each as it
    /// is now. It looks at so many numbers only that it takes no time.
    #[must_use]
    pub fn news(&self, after: u64, filter: &Filter, most: usize) -> News {
        let first = self.entries.front().map_or(self.next_id(), |entry| entry.id);
        let find = |id: EntryId| {
            let at = self.place(id)?;
            Some((at, self.entries.get(at)?))
        };
        self.told.news(after, first, most, find, |entry| filter.takes(entry))
    }

    /// The number of what was told last; 0 if nothing was.
    #[must_use]
    pub fn last_told(&self) -> u64 {
        self.told.last()
    }

    fn place(&self, id: EntryId) -> Option<usize> {
        let first = self.entries.front()?.id;
        usize::try_from(id.value().checked_sub(first.value())?).ok()
    }

    fn make_room(&mut self) {
        while self.entries.len() > self.limits.entries || (self.bytes > self.limits.bytes && self.entries.len() > 1) {
            let Some(oldest) = self.entries.pop_front() else {
                break;
            };
            self.bytes -= oldest.size();
            self.dropped += 1;
            self.told.drop_oldest();
        }
    }
}
