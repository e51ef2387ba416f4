//! What happens next by time alone.

use crate::{accounts::Tier, values::Moment, world::World};

/// Something that happens when its moment comes, whether or not anybody asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Event {
    /// A session ends, as it was idle for too long.
    SessionEnds,
    /// The look at an upload's bytes ends, or the upload was idle for too long.
    UploadMoves,
    /// A remote upload ends whose bytes were there, or did not come.
    RemoteUploadEnds,
    /// A download session ends.
    DownloadEnds,
    /// An account is free from now on.
    PremiumEnds,
    /// An account may log in again.
    LoginAllowed,
    /// Traffic that an account used comes back. Nobody knows whether it does in the service; a switch decides.
    TrafficReturns,
}

impl World {
    /// The next event after `now`, and when it comes. Of two at the same moment, the first in the order of [`Event`].
    ///
    /// What was due earlier and was not noticed yet is not an event: let [time pass](World::expire) first.
    pub fn next_event(&self, now: Moment) -> Option<(Moment, Event)> {
        let by_deadline = [
            (self.sessions.next_end(), Event::SessionEnds),
            (self.uploads.next_end(), Event::UploadMoves),
            (self.remote.next_end(), Event::RemoteUploadEnds),
            (self.downloads.next_end(), Event::DownloadEnds),
            (self.accounts.next_return(), Event::TrafficReturns),
        ];
        let by_deadline = by_deadline.into_iter().filter_map(|(at, event)| Some((at?, event)));
        let is_throttled = self.options.switches.login_throttle;
        let wait = self.options.switches.login_wait;
        let of_accounts = self.accounts.iter().flat_map(|(_, account)| {
            let premium_ends = match account.options.tier {
                Tier::Free => None,
                Tier::Premium { until } => Some((until, Event::PremiumEnds)),
            };
            let last_login = account.last_login.filter(|_| is_throttled);
            let login_allowed = last_login.map(|last| (last.after(wait), Event::LoginAllowed));
            [premium_ends, login_allowed].into_iter().flatten()
        });
        by_deadline.chain(of_accounts).filter(|(at, _)| *at > now).min()
    }
}
