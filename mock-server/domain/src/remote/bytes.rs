//! The bytes of a remote upload: what the server reports about them.

use std::sync::Arc;

use super::{Arrival, Job, Phase, RemoteJobs};
use crate::{
    accounts::AccountId,
    failure::Failure,
    faults::FaultPoint,
    files,
    generated::refusal::Refusal,
    uploads::Received,
    values::Moment,
    world::{Effect, World},
};

/// Order to fetch the bytes of one remote upload. Give it back to [`World::remote_finish`] or [`World::remote_fail`]:
/// until then the job runs. What is reported for a job that was deleted or has ended changes nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RemoteTicket {
    pub(super) job: u64,
}

impl RemoteTicket {
    /// The number of the job.
    pub fn job_id(&self) -> u64 {
        self.job
    }
}

impl RemoteJobs {
    /// The job of a ticket, as long as its bytes are wanted.
    fn fetching(&mut self, ticket: &RemoteTicket) -> Option<&mut Job> {
        let job = self.all.get(&ticket.job)?;
        match &job.phase {
            Phase::Running {
                arrival: Arrival::UnderWay,
                ..
            } => self.all.get_mut_unnoted(&ticket.job),
            Phase::Running {
                arrival: Arrival::Complete { .. } | Arrival::Broken { .. },
                ..
            }
            | Phase::Done { .. }
            | Phase::Failed { .. } => None,
        }
    }
}

impl World {
    /// The source has answered, perhaps with the name and the size of the file. `false`: fetch no more of it, as the job
    /// is gone or the account could not keep the file.
    pub fn remote_size(&mut self, now: Moment, ticket: &RemoteTicket, name: Option<&str>, size: Option<u64>) -> bool {
        self.expire(now);
        let Some(job) = self.remote.fetching(ticket) else {
            return false;
        };
        job.contacted.get_or_insert(now);
        job.updated = Some(now);
        job.size = size;
        // A name that no file may have is none; the address gives another.
        job.name = name.filter(|name| files::is_name(name)).map(Arc::from);
        let account = job.account;
        self.remote.all.note(&ticket.job);
        self.break_off_unless(now, ticket, size.is_none_or(|size| self.may_keep(account, size)))
    }

    /// So many bytes have come so far. `false`: fetch no more of it, as with [`World::remote_size`].
    pub fn remote_progress(&mut self, now: Moment, ticket: &RemoteTicket, bytes: u64) -> bool {
        self.expire(now);
        let Some(job) = self.remote.fetching(ticket) else {
            return false;
        };
        let is_first = job.contacted.replace(job.contacted.unwrap_or(now)).is_none();
        job.updated = Some(now);
        job.received = job.received.max(bytes);
        let (account, received) = (job.account, job.received);
        if is_first {
            // How far it has come is not kept: it changes all the time.
            self.remote.all.note(&ticket.job);
        }
        self.break_off_unless(now, ticket, self.may_keep(account, received))
    }

    /// All bytes are there. They are forgotten if nobody wants them any more; too many for the account let the job
    /// fail.
    pub fn remote_finish(&mut self, now: Moment, ticket: RemoteTicket, received: Received) -> Vec<Effect> {
        self.expire(now);
        let Some(job) = self.remote.fetching(&ticket) else {
            self.discard(received.content);
            return self.take_effects();
        };
        job.contacted.get_or_insert(now);
        job.received = received.length;
        job.size = Some(received.length);
        let account = job.account;
        let arrival = self.judge_remote(now, account, &received);
        self.arrived(now, &ticket, arrival);
        self.take_effects()
    }

    /// The bytes cannot be had.
    pub fn remote_fail(&mut self, now: Moment, ticket: RemoteTicket) {
        self.expire(now);
        self.arrived(now, &ticket, broken());
    }

    /// Decides on the bytes. Holds the content and reserves the room of those that it accepts.
    fn judge_remote(&mut self, now: Moment, account: AccountId, received: &Received) -> Arrival {
        let (arrived, length) = (received.content, received.length);
        if let Some(refusal) = self.ordered_refusal(now, FaultPoint::RemoteBytes, Some(account)) {
            self.discard(arrived);
            let reason = Failure::of(&refusal);
            return Arrival::Broken { reason };
        }
        if !self.may_keep(account, length) {
            self.discard(arrived);
            return broken();
        }
        let Some(content) = self.contents.admit(arrived, &received.md5, length) else {
            return broken();
        };
        if content != arrived {
            self.discard(arrived);
        }
        self.accounts.get_mut(account).reserve(length);
        Arrival::Complete { content, length }
    }

    fn may_keep(&self, account: AccountId, size: u64) -> bool {
        let account = self.accounts.get(account);
        size <= account.room() && size <= account.options.max_file_size
    }

    fn break_off_unless(&mut self, now: Moment, ticket: &RemoteTicket, is_welcome: bool) -> bool {
        if !is_welcome {
            self.arrived(now, ticket, broken());
        }
        is_welcome
    }

    /// The fetching is over. What is left for the client to see goes by its questions, and by time if there is one.
    fn arrived(&mut self, now: Moment, ticket: &RemoteTicket, end: Arrival) {
        let at_most = self.options.processing_at_most;
        let Some(job) = self.remote.fetching(ticket) else {
            return;
        };
        if let Phase::Running { arrival, .. } = &mut job.phase {
            *arrival = end;
            job.updated = Some(now);
        }
        job.due = at_most.map(|time| now.after(time));
        if let Some(due) = job.due {
            self.remote.deadlines.arm(due, ticket.job);
        }
        self.remote.all.note(&ticket.job);
    }
}

fn broken() -> Arrival {
    let reason = Failure::of(&Refusal::RemoteFailed);
    Arrival::Broken { reason }
}
