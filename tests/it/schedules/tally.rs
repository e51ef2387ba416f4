//! What came of many schedules.

use std::collections::{BTreeMap, BTreeSet};

use rapidgator_client::Error;

use super::weather::Fault;

#[derive(Default)]
pub(super) struct Tally {
    schedules: usize,
    outcomes: BTreeMap<String, usize>,
    faults: BTreeMap<&'static str, usize>,
}

impl Tally {
    pub(super) fn add<T>(&mut self, outcome: &Result<T, Error>, faults: Vec<Fault>) {
        self.schedules += 1;
        let class = match outcome {
            Ok(_) => "a right file".to_owned(),
            Err(error) => format!("{:?} of {}", error.kind(), error.operation().unwrap_or("the file")),
        };
        *self.outcomes.entry(class).or_default() += 1;
        for fault in faults {
            *self.faults.entry(fault.name()).or_default() += 1;
        }
    }

    #[allow(clippy::print_stdout, reason = "figures for those who ask for them with --nocapture")]
    pub(super) fn print(&self, what: &str) {
        println!("{} schedules of {what}", self.schedules);
        println!("  outcomes: {:?}", self.outcomes);
        println!("  faults: {:?}", self.faults);
    }
}

/// Trouble that never came would be trouble that was never tried.
pub(super) fn every_cause(tally: &Tally) {
    if tally.schedules > 1 {
        let met: BTreeSet<&str> = tally.faults.keys().copied().collect();
        let all: BTreeSet<&str> = Fault::ALL.iter().map(Fault::name).collect();
        assert_eq!(met, all);
        assert!(tally.outcomes.len() > 2, "{:?}", tally.outcomes);
    }
}
