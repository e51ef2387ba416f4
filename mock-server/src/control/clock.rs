//! The clock of a space, shown and moved. What is due by the time that it then shows has happened when the answer goes out.

use std::time::Duration;

use rapidgator_mock_domain::{self as domain, Moment};

use super::generated::domain::refusal::Refusal;
use super::generated::domain::types::{Clock, ClockMove, Event, EventKind};
use super::service::parameter_invalid;
use crate::clock::{self, Pace};
use crate::spaces::Place;

/// The fastest clock: a year goes by in half a minute.
const FASTEST: u32 = 100_000_000;

pub(super) fn show(clock: &clock::Clock) -> Clock {
    let pace = clock.pace();
    Clock {
        now: clock.now().millis(),
        frozen: pace == Pace::Frozen,
        percent: match pace {
            Pace::Frozen => 0,
            Pace::Percent(percent) => percent.into(),
        },
    }
}

pub(super) fn freeze(place: &Place, at: Option<u64>) -> Clock {
    move_on(place, |clock| {
        clock.freeze();
        if let Some(at) = at {
            clock.set(Moment::from_millis(at));
        }
    })
}

pub(super) fn run(place: &Place, percent: u64) -> Result<Clock, Refusal> {
    let percent = u32::try_from(percent)
        .ok()
        .filter(|percent| (1..=FASTEST).contains(percent));
    let percent = percent.ok_or_else(|| parameter_invalid("percent", format!("expected 1 to {FASTEST}")))?;
    Ok(move_on(place, |clock| clock.run(Pace::Percent(percent))))
}

pub(super) fn set(place: &Place, at: u64) -> Clock {
    move_on(place, |clock| clock.set(Moment::from_millis(at)))
}

pub(super) fn advance(place: &Place, by: u64) -> Clock {
    move_on(place, |clock| clock.advance(Duration::from_millis(by)))
}

pub(super) fn next_event(place: &Place) -> ClockMove {
    let event = place.advance_to_next_event().map(|(at, event)| Event {
        kind: match event {
            domain::Event::SessionEnds => EventKind::SessionEnds,
            domain::Event::UploadMoves => EventKind::UploadMoves,
            domain::Event::RemoteUploadEnds => EventKind::RemoteUploadEnds,
            domain::Event::DownloadEnds => EventKind::DownloadEnds,
            domain::Event::PremiumEnds => EventKind::PremiumEnds,
            domain::Event::TrafficReturns => EventKind::TrafficReturns,
            domain::Event::LoginAllowed => EventKind::LoginAllowed,
        },
        at: at.millis(),
    });
    ClockMove {
        clock: show(place.clock()),
        event,
    }
}

fn move_on(place: &Place, turn: impl FnOnce(&clock::Clock)) -> Clock {
    turn(place.clock());
    place.shell().expire();
    show(place.clock())
}
