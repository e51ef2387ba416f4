//! Upload sessions, shown and moved on order.

use rapidgator_mock_domain::generated::types::UploadId as KnownId;
use rapidgator_mock_domain::{Effect, Moment, NotProcessed, UploadView, World};

use super::generated::domain::refusal::Refusal;
use super::generated::domain::types::{Upload, UploadId, UploadPhase};
use crate::shell::Shell;
use crate::spaces::Place;

pub(super) fn list(place: &Place, most: usize) -> Vec<Upload> {
    let shell = place.shell();
    shell.expire();
    let uploads = shell.with_world(|world| world.view_uploads(most));
    uploads.into_iter().map(|upload| show(&shell, upload)).collect()
}

pub(super) fn info(shell: &Shell, id: &UploadId) -> Result<Upload, Refusal> {
    shell.expire();
    let upload = shell.with_world(|world| world.view_upload(&known(id)));
    upload.map(|upload| show(shell, upload)).ok_or(Refusal::UploadUnknown)
}

pub(super) fn step(place: &Place, id: &UploadId) -> Result<Upload, Refusal> {
    move_on(place, id, World::upload_step)
}

pub(super) fn finish(place: &Place, id: &UploadId) -> Result<Upload, Refusal> {
    move_on(place, id, World::upload_end)
}

pub(super) fn fail(place: &Place, id: &UploadId, reason: Option<String>) -> Result<Upload, Refusal> {
    move_on(place, id, |world, now, id| world.upload_fail(now, id, reason))
}

pub(super) fn stall(place: &Place, id: &UploadId) -> Result<Upload, Refusal> {
    move_on(place, id, |world, now, id| {
        world.upload_stall(now, id).map(|()| Vec::new())
    })
}

pub(super) fn move_on(
    place: &Place,
    id: &UploadId,
    turn: impl FnOnce(&mut World, Moment, &KnownId) -> Result<Vec<Effect>, NotProcessed>,
) -> Result<Upload, Refusal> {
    let (shell, now) = (place.shell(), place.clock().now());
    let moved = shell.act(|world| match turn(world, now, &known(id)) {
        Ok(effects) => (Ok(()), effects),
        Err(error) => (Err(error), Vec::new()),
    });
    match moved {
        Ok(()) => info(&shell, id),
        Err(NotProcessed::Unknown) => Err(Refusal::UploadUnknown),
        Err(NotProcessed::Is(phase)) => Err(Refusal::UploadNotProcessed {
            state: phase.word().to_owned(),
        }),
    }
}

fn known(id: &UploadId) -> KnownId {
    KnownId::from(id.as_str())
}

fn show(shell: &Shell, upload: UploadView) -> Upload {
    use rapidgator_mock_domain::UploadPhase as Known;

    let received = match upload.phase {
        Known::Open => 0,
        Known::Receiving => shell.received(&upload.id),
        Known::Arrived | Known::Processing | Known::Done | Known::Failed => upload.size,
    };
    Upload {
        upload_id: upload.id.as_str().into(),
        email: upload.email.into(),
        name: upload.name.to_string(),
        size: upload.size,
        hash: upload.md5.to_string(),
        received,
        phase: match upload.phase {
            Known::Open => UploadPhase::Open,
            Known::Receiving => UploadPhase::Receiving,
            Known::Arrived => UploadPhase::Arrived,
            Known::Processing => UploadPhase::Processing,
            Known::Done => UploadPhase::Done,
            Known::Failed => UploadPhase::Failed,
        },
        polls_left: upload.polls_left,
        due: upload.due.map(Moment::millis),
        file_id: upload.file.map(|file| file.as_str().into()),
        reason: upload.reason,
    }
}
