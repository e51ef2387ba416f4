//! What came of many schedules.

use std::collections::{BTreeMap, BTreeSet};

use rapidgator_client::Error;

use super::fault::Fault;
use super::stop::Moment;
use super::weather::Weather;

#[derive(Default)]
pub(super) struct Tally {
    schedules: usize,
    outcomes: BTreeMap<String, usize>,
    faults: BTreeMap<&'static str, usize>,
    stops: BTreeMap<&'static str, usize>,
    parts: usize,
}

impl Tally {
    /// A schedule of one transfer.
    pub(super) fn add<T>(&mut self, outcome: &Result<T, Error>, weather: &Weather) {
        self.note(outcome);
        self.end(weather);
    }

    /// What became of a transfer.
    pub(super) fn note<T>(&mut self, outcome: &Result<T, Error>) {
        match outcome {
            Ok(_) => self.count("a right file"),
            Err(error) => {
                let of = error.operation().unwrap_or("the file");
                self.count(format!("{:?} of {of}", error.kind()));
            }
        }
    }

    pub(super) fn count(&mut self, class: impl Into<String>) {
        *self.outcomes.entry(class.into()).or_default() += 1;
    }

    /// A schedule is over.
    pub(super) fn end(&mut self, weather: &Weather) {
        self.schedules += 1;
        self.parts += weather.parts();
        for fault in weather.faults() {
            *self.faults.entry(fault.name()).or_default() += 1;
        }
        if let Some(moment) = weather.stopped() {
            *self.stops.entry(moment.name()).or_default() += 1;
        }
    }

    #[allow(clippy::print_stdout, reason = "figures for those who ask for them with --nocapture")]
    pub(super) fn print(&self, what: &str) {
        println!("{} schedules of {what}", self.schedules);
        println!("  outcomes: {:?}", self.outcomes);
        println!("  faults: {:?}", self.faults);
        if !self.stops.is_empty() {
            println!("  ended: {:?}", self.stops);
        }
        if self.parts > 0 {
            println!("  parts of files asked for: {}", self.parts);
        }
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

/// The same of the moments at which somebody ends it.
pub(super) fn every_moment(tally: &Tally) {
    if tally.schedules > 1 {
        let met: BTreeSet<&str> = tally.stops.keys().copied().collect();
        let all: BTreeSet<&str> = Moment::ALL.iter().map(Moment::name).collect();
        assert_eq!(met, all);
    }
}

/// Segments of which there are none prove nothing.
pub(super) fn many_parts(tally: &Tally) {
    if tally.schedules > 1 {
        assert!(tally.parts > tally.schedules, "{} parts", tally.parts);
    }
}
