//! How the look at the bytes of uploads goes on, for all of a space or for one upload session.

use std::time::Duration;

use rapidgator_mock_domain::{self as domain, UploadEnd, UploadPace};

use super::generated::domain::commands::{ProgressSet, UploadsSetProgress};
use super::generated::domain::refusal::Refusal;
use super::generated::domain::types::{Progress, ProgressKind, Upload};
use super::uploads;
use crate::spaces::Place;

pub(super) fn info(place: &Place) -> Progress {
    place.shell().with_world(|world| show(world.progress()))
}

pub(super) fn set(place: &Place, command: ProgressSet) -> Result<Progress, Refusal> {
    let progress = read(Progress {
        kind: command.kind,
        millis: command.millis,
        polls: command.polls,
        bytes_per_second: command.bytes_per_second,
        fails: command.fails,
        reason: command.reason,
    })?;
    place.shell().with_world(|world| world.set_progress(progress));
    Ok(info(place))
}

pub(super) fn set_of(place: &Place, command: UploadsSetProgress) -> Result<Upload, Refusal> {
    let progress = read(Progress {
        kind: command.kind,
        millis: command.millis,
        polls: command.polls,
        bytes_per_second: command.bytes_per_second,
        fails: command.fails,
        reason: command.reason,
    })?;
    uploads::move_on(place, &command.upload, |world, now, id| {
        world.set_upload_progress(now, id, progress)
    })
}

fn read(told: Progress) -> Result<domain::Progress, Refusal> {
    let missing = |name: &str| Refusal::ParameterMissing { name: name.to_owned() };
    let pace = match told.kind {
        ProgressKind::Usual => UploadPace::Usual,
        ProgressKind::AtOnce => UploadPace::AtOnce,
        ProgressKind::Time => {
            let millis = told.millis.ok_or_else(|| missing("millis"))?;
            UploadPace::After(Duration::from_millis(millis))
        }
        ProgressKind::Polls => UploadPace::Polls(told.polls.ok_or_else(|| missing("polls"))?),
        ProgressKind::Bytes => {
            let speed = told.bytes_per_second.ok_or_else(|| missing("bytes_per_second"))?;
            UploadPace::BytesPerSecond(speed)
        }
        ProgressKind::Command => UploadPace::OnCommand,
    };
    let end = match told.fails {
        true => UploadEnd::Failed { reason: told.reason },
        false => UploadEnd::AsJudged,
    };
    Ok(domain::Progress { pace, end })
}

fn show(progress: &domain::Progress) -> Progress {
    let (mut millis, mut polls, mut bytes_per_second) = (None, None, None);
    let kind = match progress.pace {
        UploadPace::Usual => ProgressKind::Usual,
        UploadPace::AtOnce => ProgressKind::AtOnce,
        UploadPace::After(time) => {
            millis = Some(u64::try_from(time.as_millis()).unwrap_or(u64::MAX));
            ProgressKind::Time
        }
        UploadPace::Polls(count) => {
            polls = Some(count);
            ProgressKind::Polls
        }
        UploadPace::BytesPerSecond(speed) => {
            bytes_per_second = Some(speed);
            ProgressKind::Bytes
        }
        UploadPace::OnCommand => ProgressKind::Command,
    };
    let (fails, reason) = match &progress.end {
        UploadEnd::AsJudged => (false, None),
        UploadEnd::Failed { reason } => (true, reason.clone()),
    };
    Progress {
        kind,
        millis,
        polls,
        bytes_per_second,
        fails,
        reason,
    }
}
