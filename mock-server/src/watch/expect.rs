//! Expectations that check themselves when they go out of scope.

use std::fmt;
use std::sync::Arc;

use rapidgator_mock_domain::expectations::{Expectations, Expected, Report};
use rapidgator_mock_domain::journal::{EntryId, Filter};

use crate::shell::Shell;
use crate::spaces::Place;

/// What is expected from the moment on at which it was made. Dropping it checks; what is not as expected is a panic then,
/// unless there is one already.
///
/// ```
/// # use rapidgator_mock::{Expected, MockServer, OperationId};
/// # tokio::runtime::Runtime::new().unwrap().block_on(async {
/// let server = MockServer::start().await.unwrap();
/// let expecting = server.expect([Expected::call(OperationId::UserLogin).exactly(1)]);
/// // … the test lets a client log in …
/// # assert!(!expecting.report().is_met());
/// # expecting.give_up();
/// # });
/// ```
#[must_use = "it checks when it is dropped, and that is now"]
pub struct Expecting {
    place: Option<Arc<Place>>,
    from: EntryId,
    expectations: Expectations,
}

impl Expecting {
    pub(crate) fn new(place: &Arc<Place>, all: impl IntoIterator<Item = Expected>) -> Self {
        Self {
            place: Some(Arc::clone(place)),
            from: place.shell().with_watched(|watched| watched.journal.next_id()),
            expectations: Expectations {
                all: all.into_iter().collect(),
                ..Expectations::default()
            },
        }
    }

    /// What is named first comes first.
    pub fn in_order(mut self) -> Self {
        self.expectations.in_order = true;
        self
    }

    /// And nothing else.
    pub fn and_nothing_else(mut self) -> Self {
        self.expectations.nothing_else = true;
        self
    }

    /// What came of it so far.
    #[must_use]
    pub fn report(&self) -> Report {
        match &self.place {
            Some(place) => check(&place.shell(), self.from, &self.expectations),
            None => self.expectations.check([], 0),
        }
    }

    /// Checks now, and not again.
    ///
    /// # Panics
    ///
    /// If something is not as expected.
    pub fn check(mut self) {
        self.verify();
    }

    /// Expects nothing any more.
    pub fn give_up(mut self) {
        self.place = None;
    }

    fn verify(&mut self) {
        let report = self.report();
        self.place = None;
        assert!(report.is_met(), "not as expected:\n{report}");
    }
}

impl fmt::Debug for Expecting {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_tuple("Expecting").field(&self.expectations).finish()
    }
}

impl Drop for Expecting {
    fn drop(&mut self) {
        if self.place.is_some() && !std::thread::panicking() {
            self.verify();
        }
    }
}

/// Compares expectations with all entries from one on. Nobody waits for it: it looks at a copy of them.
pub(crate) fn check(shell: &Shell, from: EntryId, expectations: &Expectations) -> Report {
    let filter = Filter {
        since: Some(from),
        ..Filter::all()
    };
    let (entries, lost) =
        shell.with_watched(|watched| (watched.journal.list(&filter), watched.journal.lost_since(from)));
    expectations.check(&entries, lost)
}
