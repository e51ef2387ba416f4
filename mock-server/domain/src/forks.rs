//! A copy of a world goes on by itself: what only the first one can end is broken off in it.

use crate::{
    downloads::{Pass, Source},
    remote, uploads,
    values::Moment,
    world::{Effect, World},
};

impl World {
    /// Where the addresses lead that it hands out from now on: scheme, host and port, perhaps a path, without a slash at
    /// the end.
    pub fn set_origin(&mut self, origin: impl Into<String>) {
        self.options.origin = origin.into();
    }

    /// Makes new ids from another seed.
    pub fn set_seed(&mut self, seed: u64) {
        self.options.seed = seed;
        self.ids.sow(seed);
    }

    /// Breaks off what was under way when this copy was made, as a restart does: an upload that was receiving is open
    /// again, a download costs nothing, a reserved one-time link waits again, and what a remote upload fetches is fetched
    /// anew, which is an effect. Tickets and passes of the first world are of no use here.
    pub fn break_off(&mut self, now: Moment) -> Vec<Effect> {
        uploads::break_off(self, now);
        let mut running: Vec<(Pass, bool)> = self
            .downloads
            .running()
            .map(|(pass, source)| (pass, matches!(source, Source::Link(_))))
            .collect();
        running.sort_unstable();
        let mut effects = self.take_effects();
        for (pass, is_link) in running {
            effects.extend(match is_link {
                true => self.one_time_abort(now, pass),
                false => self.download_abort(now, pass),
            });
        }
        effects.extend(remote::fetches(self));
        effects
    }
}
