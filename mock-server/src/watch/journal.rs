//! The journal, for a test in the same process.

use std::fmt;
use std::sync::Arc;

use rapidgator_mock_domain::journal::{Entry, EntryId, Filter, JournalLimits};
use tokio::sync::broadcast;

use super::export;
use crate::shell::Watched;
use crate::spaces::Place;

/// What has happened in a world: a line for each call and each transfer, without a secret in it.
pub struct Journal {
    place: Arc<Place>,
}

impl Journal {
    pub(crate) fn of(place: &Arc<Place>) -> Self {
        let place = Arc::clone(place);
        Self { place }
    }

    /// All entries, the oldest first.
    #[must_use]
    pub fn entries(&self) -> Vec<Entry> {
        self.list(&Filter::all())
    }

    /// The entries that fit, the oldest first.
    #[must_use]
    pub fn list(&self, filter: &Filter) -> Vec<Entry> {
        self.place.shell().with_watched(|watched| watched.journal.list(filter))
    }

    /// An entry, if it is still there.
    #[must_use]
    pub fn get(&self, id: EntryId) -> Option<Entry> {
        self.place
            .shell()
            .with_watched(|watched| watched.journal.get(id).cloned())
    }

    /// The newest entry.
    #[must_use]
    pub fn last(&self) -> Option<Entry> {
        self.place
            .shell()
            .with_watched(|watched| watched.journal.entries().next_back().cloned())
    }

    /// Lines of JSON, one an entry that fits.
    #[must_use]
    pub fn json_lines(&self, filter: &Filter) -> String {
        export::json_lines(&self.list(filter))
    }

    /// Commands of a shell that make the same calls; see [`export::curl`].
    #[must_use]
    pub fn curl(&self, filter: &Filter, base_url: &str) -> String {
        export::curl(&self.list(filter), base_url)
    }

    /// A test in Rust that makes the same calls; see [`export::rust_test`].
    #[must_use]
    pub fn rust_test(&self, filter: &Filter, name: &str) -> String {
        export::rust_test(&self.list(filter), name)
    }

    /// Entries that had to go to make room.
    #[must_use]
    pub fn dropped(&self) -> u64 {
        self.place.shell().with_watched(|watched| watched.journal.dropped())
    }

    /// Keeps so much from now on.
    pub fn set_limits(&self, limits: JournalLimits) {
        self.place
            .shell()
            .with_watched(|watched| watched.journal.set_limits(limits));
    }

    /// Drops all entries.
    pub fn clear(&self) {
        self.place.shell().with_watched(|watched| watched.journal.clear());
    }

    /// Every entry from now on, as soon as its answer is about to go out.
    #[must_use]
    pub fn follow(&self) -> Follow {
        let entries = self.place.shell().with_watched(Watched::follow);
        Follow { entries }
    }
}

impl fmt::Debug for Journal {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_list().entries(self.entries()).finish()
    }
}

/// Entries as they come. Whoever is slow misses some, and is told how many.
#[derive(Debug)]
pub struct Follow {
    entries: broadcast::Receiver<Entry>,
}

/// What comes next of a journal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Next {
    /// An entry.
    Entry(Box<Entry>),
    /// So many came and went while nobody looked.
    Missed(u64),
}

impl Follow {
    /// Waits for what comes next; `None` when the server has ended.
    pub async fn next(&mut self) -> Option<Next> {
        match self.entries.recv().await {
            Ok(entry) => Some(Next::Entry(Box::new(entry))),
            Err(broadcast::error::RecvError::Lagged(missed)) => Some(Next::Missed(missed)),
            Err(broadcast::error::RecvError::Closed) => None,
        }
    }
}
