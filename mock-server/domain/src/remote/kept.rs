//! What is kept of a remote upload.

use std::sync::Arc;

use super::{Arrival, Job, Phase, RemoteJobs, RemoteTicket};
use crate::{
    kept::{
        self, Change, Contradiction, Row,
        contradiction::{needs, once},
        rows::{JobRow, KeptSecret},
    },
    tables::Kept,
    world::{Effect, World},
};

impl RemoteJobs {
    pub(crate) fn tracked() -> Self {
        Self {
            all: Kept::tracked(),
            ..Self::new()
        }
    }

    pub(crate) fn keep_track(&mut self) {
        self.all.keep_track();
    }

    pub(crate) fn take_changes(&mut self, changes: &mut Vec<Change>) {
        kept::take_changes(&mut self.all, changes, |id, job| Row::Job(row(*id, job)));
    }
}

impl Job {
    /// Whether somebody fetches its bytes, who is gone after a restart.
    pub(super) fn is_being_fetched(&self) -> bool {
        let is_under_way = match &self.phase {
            Phase::Running { arrival, .. } => *arrival == Arrival::UnderWay,
            Phase::Done { .. } | Phase::Failed { .. } => false,
        };
        is_under_way && !self.stands_still
    }
}

fn row(id: u64, job: &Job) -> JobRow {
    JobRow {
        id,
        account: job.account,
        folder: job.folder,
        url: KeptSecret(job.url.clone()),
        name: job.name.as_ref().map(ToString::to_string),
        size: job.size,
        received: if job.is_being_fetched() { 0 } else { job.received },
        created: job.created,
        contacted: job.contacted,
        updated: job.updated,
        stands_still: job.stands_still,
        due: job.due,
        phase: job.phase.clone(),
    }
}

impl World {
    /// Whether its bytes were being fetched; that begins anew, as an effect.
    pub(crate) fn restore_job(&mut self, row: JobRow) -> Result<bool, Contradiction> {
        let (id, account) = (row.id, row.account);
        let name = || format!("remote upload {id}");
        needs(self.accounts.contains(account), name, "an account")?;
        match &row.phase {
            Phase::Running { arrival, .. } => {
                self.accounts.get_mut(account).jobs_running += 1;
                match arrival {
                    Arrival::Complete { content, length } => {
                        needs(self.contents.contains(*content), name, "a content")?;
                        self.contents.hold(*content);
                        self.accounts.get_mut(account).reserve(*length);
                    }
                    Arrival::UnderWay | Arrival::Broken { .. } => {}
                }
            }
            Phase::Done { .. } | Phase::Failed { .. } => {}
        }
        let job = Job {
            account,
            folder: row.folder,
            url: row.url.0,
            name: row.name.map(Arc::from),
            size: row.size,
            received: row.received,
            created: row.created,
            contacted: row.contacted,
            updated: row.updated,
            stands_still: row.stands_still,
            due: row.due,
            phase: row.phase,
        };
        if let Some(due) = job.due {
            self.remote.deadlines.arm(due, id);
        }
        let is_being_fetched = job.is_being_fetched();
        if is_being_fetched {
            let (ticket, url) = (RemoteTicket { job: id }, job.url.clone());
            self.effects.push(Effect::Fetch { ticket, url });
        }
        self.remote.by_owner.insert((account, id));
        once(self.remote.all.load(id, job), name)?;
        Ok(is_being_fetched)
    }
}
