//! The calls about remote uploads: making, asking, deleting.

use std::collections::BTreeSet;

use super::{Arrival, Job, Phase, Stage, advance, bytes::RemoteTicket};
use crate::{
    accounts::AccountId,
    batch, files, folders,
    generated::{
        commands::{OperationId, RemoteCreate, RemoteDelete, RemoteInfo},
        refusal::Refusal,
        switches::RemoteJobSize,
        types::{OperationResult, RemoteJob, RemoteJobType},
    },
    values::{Moment, Secret},
    world::{Effect, World},
};

/// Makes a job for each address. Whether an address can be fetched is found out by fetching it.
pub(crate) fn create(
    world: &mut World,
    now: Moment,
    account: AccountId,
    command: RemoteCreate,
) -> Result<Vec<RemoteJob>, Refusal> {
    let folder = folders::resolve(world, account, command.folder_id.as_ref()).ok_or(Refusal::FolderNotFound)?;
    let owner = world.accounts.get(account);
    if owner.room() == 0 {
        return Err(Refusal::RemoteQuotaExceeded);
    }
    let more = u64::try_from(command.url.len()).unwrap_or(u64::MAX);
    if owner.jobs_running.saturating_add(more) > owner.options.remote_jobs {
        return Err(Refusal::TooManyJobs);
    }
    let jobs = command.url.into_iter().map(|url| {
        let url = Secret::from(url);
        let id = add(world, now, account, folder, url.clone());
        let ticket = RemoteTicket { job: id };
        world.effects.push(Effect::Fetch { ticket, url });
        show(world, now, id)
    });
    // All of them were just made, so none is missing.
    Ok(jobs.flatten().collect())
}

fn add(world: &mut World, now: Moment, account: AccountId, folder: folders::FolderKey, url: Secret) -> u64 {
    let id = world.ids.job();
    let phase = Phase::Running {
        stage: Stage::Waiting,
        arrival: Arrival::UnderWay,
    };
    let job = Job {
        account,
        folder,
        url,
        name: None,
        size: None,
        received: 0,
        created: now,
        contacted: None,
        updated: None,
        stands_still: false,
        due: None,
        phase,
    };
    world.remote.all.insert(id, job);
    world.remote.by_owner.insert((account, id));
    world.accounts.get_mut(account).jobs_running += 1;
    id
}

/// The jobs asked for in that order, or all in the order of their age; each that runs moves a state on, once. Unknown
/// jobs are left out, as an answer has no place for them.
pub(crate) fn info(world: &mut World, now: Moment, account: AccountId, command: &RemoteInfo) -> Vec<RemoteJob> {
    let ids: Vec<u64> = match command.job_id.as_deref() {
        Some(ids) if !ids.is_empty() => {
            let known = ids.iter().filter(|id| world.remote.own(account, **id).is_some());
            known.copied().collect()
        }
        Some(_) | None => world.remote.of(account).collect(),
    };
    let each_once: BTreeSet<u64> = ids.iter().copied().collect();
    for id in each_once {
        advance(world, now, id);
    }
    ids.into_iter().filter_map(|id| show(world, now, id)).collect()
}

/// Forgets jobs. The file of one that is done stays; the bytes of one that runs are forgotten when they come.
pub(crate) fn delete(world: &mut World, account: AccountId, command: &RemoteDelete) -> OperationResult {
    let ids = &command.job_id;
    batch::for_each(world, OperationId::RemoteDelete, account, ids, |world, id| {
        let job = world.remote.own(account, *id).ok_or(Refusal::JobNotFound)?;
        let phase = job.phase.clone();
        if let Phase::Running { arrival, .. } = phase {
            let owner = world.accounts.get_mut(account);
            owner.end_job();
            match arrival {
                Arrival::Complete { content, length } => {
                    owner.unreserve(length);
                    world.release(content);
                }
                Arrival::UnderWay | Arrival::Broken { .. } => {}
            }
        }
        world.remote.all.remove(id);
        world.remote.by_owner.remove(&(account, *id));
        Ok(())
    })
}

/// As the API shows it. Before a client has seen the source answer it sees nothing that the source told.
fn show(world: &World, now: Moment, id: u64) -> Option<RemoteJob> {
    let job = world.remote.all.get(&id)?;
    let (mut file, mut error, mut speed) = (None, None, 0);
    let has_answer = match &job.phase {
        Phase::Running { stage, arrival } => {
            if *arrival == Arrival::UnderWay {
                speed = speed_of(job, now);
            }
            match stage {
                Stage::Waiting | Stage::Starting => false,
                Stage::Downloading => true,
            }
        }
        Phase::Done { file: key } => {
            // The file may have been deleted for good since.
            file = world.files.get(*key).map(|_| files::show(world, *key));
            true
        }
        Phase::Failed { reason } => {
            error = Some(reason.text.clone());
            job.contacted.is_some()
        }
    };
    let unknown_size = match world.options.switches.remote_job_size {
        RemoteJobSize::Null => None,
        RemoteJobSize::Zero => Some(0),
    };
    let folder = world.folders.or_root(job.folder, world.accounts.get(job.account).root);
    Some(RemoteJob {
        job_id: id,
        type_: RemoteJobType::Free,
        folder_id: world.folders.get(folder).id.clone(),
        url: job.url.expose().to_owned(),
        name: has_answer.then(|| job.file_name().to_string()),
        size: job.size.filter(|_| has_answer).or(unknown_size),
        state: job.phase.state(),
        file,
        dl_size: if has_answer { job.received } else { 0 },
        speed: if has_answer { speed } else { 0 },
        created: job.created.seconds(),
        updated: job.updated.map(Moment::seconds),
        error,
    })
}

/// Bytes a second since the source answered.
fn speed_of(job: &Job, now: Moment) -> u64 {
    let since = job.contacted.unwrap_or(now);
    let millis = now.millis().saturating_sub(since.millis());
    job.received.saturating_mul(1000).checked_div(millis).unwrap_or(0)
}
