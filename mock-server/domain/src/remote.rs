//! Remote uploads: a job for each address, fetched by the server, seen by the client a state at a time.
//!
//! ```text
//!   Waiting ──▶ Starting ──▶ Downloading ──▶ Done
//!      │           │              │
//!      └───────────┴──────────────┴────────▶ Fail
//! ```
//!
//! Two things run apart. The server fetches the bytes and reports how that goes; a client asks, and each question moves
//! what it sees at most one state on, as far as the reports allow. So a client meets every state, however fast the
//! bytes came. Once they are there the rest may also go by time, as with the look at an upload's bytes.
//!
//! Room is reserved from the arrival of the bytes until the file exists. A job stays until it is deleted.

mod bytes;
mod calls;
mod kept;

use std::{collections::BTreeSet, sync::Arc};

use serde::{Deserialize, Serialize};

pub use bytes::RemoteTicket;
pub(crate) use calls::{create, delete, info};

use crate::{
    accounts::AccountId,
    deadlines::Deadlines,
    failure::Failure,
    files::{self, FileKey, NewFile},
    folders::FolderKey,
    generated::{
        machines::RemoteJobEvent,
        refusal::Refusal,
        types::{Mode, RemoteJobState},
    },
    tables::Kept,
    url,
    values::{ContentId, Moment, Secret},
    world::{Effect, World},
};

/// What a file is called whose address gives no name.
const UNNAMED: &str = "index.html";

#[derive(Clone, Debug, PartialEq, Eq)]
struct Job {
    account: AccountId,
    folder: FolderKey,
    url: Secret,
    /// What the source calls the file, if it said so.
    name: Option<Arc<str>>,
    size: Option<u64>,
    /// Bytes that have come.
    received: u64,
    created: Moment,
    /// When the source first answered.
    contacted: Option<Moment>,
    updated: Option<Moment>,
    /// Nobody fetches its bytes and nobody will: it was put there to stand still.
    stands_still: bool,
    /// When it ends unasked, once the fetching is over.
    due: Option<Moment>,
    phase: Phase,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Phase {
    Running { stage: Stage, arrival: Arrival },
    Done { file: FileKey },
    Failed { reason: Failure },
}

/// How far a client has seen a job run.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Stage {
    Waiting,
    Starting,
    Downloading,
}

/// How far the server has come.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Arrival {
    UnderWay,
    /// The content is held and its room reserved.
    Complete {
        content: ContentId,
        length: u64,
    },
    Broken {
        reason: Failure,
    },
}

impl Phase {
    fn state(&self) -> RemoteJobState {
        match self {
            Self::Running { stage, .. } => match stage {
                Stage::Waiting => RemoteJobState::Waiting,
                Stage::Starting => RemoteJobState::Starting,
                Stage::Downloading => RemoteJobState::Downloading,
            },
            Self::Done { .. } => RemoteJobState::Done,
            Self::Failed { .. } => RemoteJobState::Fail,
        }
    }
}

impl Job {
    /// What the source calls the file, or else the end of its address.
    fn file_name(&self) -> Arc<str> {
        if let Some(name) = &self.name {
            return Arc::clone(name);
        }
        let name = url::last_segment(self.url.expose()).filter(|name| files::is_name(name));
        name.map_or_else(|| Arc::from(UNNAMED), Arc::from)
    }

    /// What a client sees next; nothing, if it is over or the server has not come further.
    fn next_step(&self) -> Option<Step> {
        let Phase::Running { stage, arrival } = &self.phase else {
            return None;
        };
        let is_silent = self.contacted.is_none();
        match (stage, arrival) {
            (Stage::Waiting | Stage::Starting, Arrival::Broken { reason }) if is_silent => {
                Some(Step::Fail(RemoteJobEvent::SourceUnreachable, reason.clone()))
            }
            (Stage::Waiting, Arrival::UnderWay | Arrival::Complete { .. } | Arrival::Broken { .. }) => {
                Some(Step::Run(RemoteJobEvent::Contacted, Stage::Starting, arrival.clone()))
            }
            (Stage::Starting, Arrival::UnderWay) if is_silent => None,
            (Stage::Starting, Arrival::UnderWay | Arrival::Complete { .. } | Arrival::Broken { .. }) => Some(
                Step::Run(RemoteJobEvent::BytesBegan, Stage::Downloading, arrival.clone()),
            ),
            (Stage::Downloading, Arrival::UnderWay) => None,
            (Stage::Downloading, Arrival::Complete { content, length }) => Some(Step::Keep(*content, *length)),
            (Stage::Downloading, Arrival::Broken { reason }) => {
                Some(Step::Fail(RemoteJobEvent::SourceBrokeOff, reason.clone()))
            }
        }
    }
}

enum Step {
    Run(RemoteJobEvent, Stage, Arrival),
    Keep(ContentId, u64),
    Fail(RemoteJobEvent, Failure),
}

/// The remote uploads of all accounts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct RemoteJobs {
    all: Kept<u64, Job>,
    by_owner: BTreeSet<(AccountId, u64)>,
    deadlines: Deadlines<u64>,
}

impl RemoteJobs {
    pub(crate) fn new() -> Self {
        Self {
            all: Kept::default(),
            by_owner: BTreeSet::new(),
            deadlines: Deadlines::new(),
        }
    }

    /// Nobody fetches the bytes of this job.
    pub(crate) fn stand_still(&mut self, id: u64) {
        if let Some(job) = self.all.get_mut(&id) {
            job.stands_still = true;
        }
    }

    /// The jobs of an account, the oldest first.
    fn of(&self, account: AccountId) -> impl Iterator<Item = u64> {
        let from_account = self.by_owner.range((account, 0)..);
        let own = from_account.take_while(move |(owner, _)| *owner == account);
        own.map(|(_, id)| *id)
    }

    /// A job that this account may see. Jobs of others are as unknown as those that never were.
    fn own(&self, account: AccountId, id: u64) -> Option<&Job> {
        self.all.get(&id).filter(|job| job.account == account)
    }

    /// When the next one ends by time.
    pub(crate) fn next_end(&self) -> Option<Moment> {
        self.deadlines.first_due(|id| {
            let job = self.all.get(id)?;
            job.due.filter(|_| !job.phase.state().is_terminal())
        })
    }

    /// Whose jobs run.
    pub(crate) fn running(&self) -> impl Iterator<Item = AccountId> {
        let running = self.all.values().filter(|job| !job.phase.state().is_terminal());
        running.map(|job| job.account)
    }

    /// Contents that are held and sizes that are reserved until there is a file.
    pub(crate) fn held(&self) -> impl Iterator<Item = (AccountId, ContentId, u64)> {
        self.all.values().filter_map(|job| match &job.phase {
            Phase::Running {
                arrival: Arrival::Complete { content, length },
                ..
            } => Some((job.account, *content, *length)),
            Phase::Running {
                arrival: Arrival::UnderWay | Arrival::Broken { .. },
                ..
            }
            | Phase::Done { .. }
            | Phase::Failed { .. } => None,
        })
    }
}

/// Moves what a client sees of a job one state on; `false` if it stays where it is.
fn advance(world: &mut World, now: Moment, id: u64) -> bool {
    let Some(step) = world.remote.all.get(&id).and_then(Job::next_step) else {
        return false;
    };
    let (event, phase) = match step {
        Step::Run(event, stage, arrival) => (event, Phase::Running { stage, arrival }),
        Step::Fail(event, reason) => (event, Phase::Failed { reason }),
        Step::Keep(content, length) => keep(world, now, id, content, length),
    };
    let Some(job) = world.remote.all.get_mut(&id) else {
        return false;
    };
    let before = job.phase.state();
    debug_assert_eq!(
        before.on(event),
        Some(phase.state()),
        "the step is an edge of the machine"
    );
    job.phase = phase;
    world.traces.step(before.step(event));
    job.updated = Some(now);
    if job.phase.state().is_terminal() {
        world.accounts.get_mut(job.account).end_job();
    }
    true
}

/// Makes the file of a job, unless copies were made while the bytes were on their way. A folder that has vanished
/// meanwhile is no reason to lose bytes: the file goes to the root.
fn keep(world: &mut World, now: Moment, id: u64, content: ContentId, size: u64) -> (RemoteJobEvent, Phase) {
    let job = world.remote.all.get(&id).expect("the job was looked at");
    let (owner, name) = (job.account, job.file_name());
    let folder = world.folders.or_root(job.folder, world.accounts.get(owner).root);
    world.accounts.get_mut(owner).unreserve(size);
    if world.files.copies.check(owner, content, 1).is_err() {
        world.release(content);
        let reason = Failure::of(&Refusal::RemoteFailed);
        return (RemoteJobEvent::SourceBrokeOff, Phase::Failed { reason });
    }
    let mode = Mode::Public;
    let file = files::insert(
        world,
        now,
        NewFile {
            owner,
            folder,
            name,
            mode,
            content,
            size,
        },
    );
    (RemoteJobEvent::BytesComplete, Phase::Done { file })
}

/// Orders anew what is being fetched, the oldest first.
pub(crate) fn fetches(world: &mut World) -> Vec<Effect> {
    let jobs = world.remote.all.iter();
    let mut fetched: Vec<u64> = jobs
        .filter(|(_, job)| job.is_being_fetched())
        .map(|(id, _)| *id)
        .collect();
    fetched.sort_unstable();
    let order = |id: u64| {
        let job = world.remote.all.get_mut(&id)?;
        job.received = 0;
        Some(Effect::Fetch {
            ticket: RemoteTicket { job: id },
            url: job.url.clone(),
        })
    };
    fetched.into_iter().filter_map(order).collect()
}

/// Ends jobs whose bytes have been there, or failed to come, for long enough.
pub(crate) fn expire(world: &mut World, now: Moment) {
    while let Some(id) = world.remote.deadlines.pop_due(now) {
        while advance(world, now, id) {}
    }
}
