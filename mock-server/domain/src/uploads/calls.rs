//! The calls about uploads: announcing a file, and asking where its upload stands.

use std::sync::Arc;

use super::{Phase, UNASKED, UploadPace, UploadSession, complete, process};
use crate::{
    files::{self, NewFile},
    folders,
    generated::{
        commands::{FileUpload, FileUploadInfo},
        refusal::Refusal,
        types::{Mode, Token, Upload, UploadError, UploadId},
        urls,
    },
    service::Session,
    values::Moment,
    world::World,
};

/// Announces a file. If any account has the content the file exists at once.
pub(crate) fn open(world: &mut World, now: Moment, session: &Session, command: FileUpload) -> Result<Upload, Refusal> {
    let account = session.account;
    files::validate_name(&command.name, FileUpload::NAME)?;
    let folder = folders::resolve(world, account, command.folder_id.as_ref()).ok_or(Refusal::FolderNotFound)?;
    let limits = world.accounts.get(account);
    if command.size > limits.options.max_file_size {
        return Err(Refusal::FileTooLarge {
            limit: limits.options.max_file_size.to_string(),
        });
    }
    if command.size > limits.room() {
        return Err(Refusal::StorageFull);
    }
    let known = world.contents.find(&command.hash, command.size);
    match known {
        Some(content) => world.files.copies.check(account, content, 1)?,
        None => limits.check_pipes()?,
    }

    let upload_id: UploadId = world
        .ids
        .fresh(UploadId::SHAPE, |id| world.uploads.all.contains_key(id));
    let name: Arc<str> = Arc::from(command.name);
    let phase = match known {
        None => Phase::Open,
        Some(content) => {
            world.contents.hold(content);
            let (name, mode, size) = (Arc::clone(&name), Mode::Public, command.size);
            let file = files::insert(
                world,
                now,
                NewFile {
                    owner: account,
                    folder,
                    name,
                    mode,
                    content,
                    size,
                },
            );
            Phase::Done { file }
        }
    };
    let upload = UploadSession {
        account,
        folder,
        name,
        md5: command.hash,
        size: command.size,
        senders: vec![session.token.clone()],
        deadline: now.after(world.uploads.idle),
        progress: None,
        phase,
    };
    let answer = show(world, &upload_id, &upload, Some(&session.token));
    world.uploads.add(upload_id, upload);
    Ok(answer)
}

/// Tells where an upload stands, and moves one that is being processed a step on.
pub(crate) fn info(
    world: &mut World,
    now: Moment,
    session: &Session,
    command: &FileUploadInfo,
) -> Result<Upload, Refusal> {
    let id = &command.upload_id;
    let idle = world.uploads.idle;
    let is_patient = world.options.processing_at_most.is_none();
    let known = world.uploads.own(session.account, id)?;
    if matches!(known.phase, Phase::Arrived { polls_left: 0, .. }) {
        process(world, id);
    }
    let upload = world.uploads.all.get_mut(id).ok_or(Refusal::UploadNotFound)?;
    let is_over = match &mut upload.phase {
        Phase::Processing { polls_left: 0, .. } => true,
        Phase::Arrived { polls_left, .. } | Phase::Processing { polls_left, .. } => {
            if *polls_left != UNASKED {
                *polls_left = polls_left.saturating_sub(1);
            }
            let is_usual = (upload.progress.as_ref()).is_none_or(|progress| progress.pace == UploadPace::Usual);
            if is_patient && is_usual {
                upload.deadline = upload.deadline.max(now.after(idle));
            }
            false
        }
        Phase::Open | Phase::Receiving { .. } => {
            if !upload.senders.contains(&session.token) {
                upload.senders.push(session.token.clone());
            }
            upload.deadline = now.after(idle);
            false
        }
        Phase::Done { .. } | Phase::Failed { .. } => {
            upload.deadline = now.after(idle);
            false
        }
    };
    if is_over {
        complete(world, now, id);
    }
    let upload = world.uploads.all.get(id).ok_or(Refusal::UploadNotFound)?;
    Ok(show(world, id, upload, Some(&session.token)))
}

/// As the API shows it; with an address for the bytes if they are still wanted and somebody may send them.
pub(super) fn show(world: &World, id: &UploadId, upload: &UploadSession, sender: Option<&Token>) -> Upload {
    let (mut url, mut file, mut error) = (None, None, None);
    match &upload.phase {
        Phase::Open | Phase::Receiving { .. } => {
            url = sender.map(|token| urls::upload_url(&world.options.origin, id, token));
        }
        Phase::Arrived { .. } | Phase::Processing { .. } => {}
        Phase::Done { file: key } => {
            // The file may have been deleted for good since.
            file = world.files.get(*key).map(|_| files::show(world, *key));
        }
        Phase::Failed { reason } => {
            error = Some(UploadError {
                code: u64::from(reason.status),
                message: reason.text.clone(),
            });
        }
    }
    Upload {
        upload_id: id.clone(),
        url,
        file,
        state: upload.phase.state(),
        error,
    }
}
