//! Upload sessions: announced, filled with bytes, looked at, done or failed.
//!
//! ```text
//!          begin              finish, bytes as announced             polls or time are over
//!   Open ────────▶ Receiving ──────────▶ (Arrived) ─────▶ Processing ─────────────────────▶ Done
//!     ▲   abort        │  finish, other bytes or no room       │ refused
//!     └────────────────┘──────────────▶ Failed ◀───────────────┘
//! ```
//!
//! Arrived shows as Uploading still, for as many questions as a switch says. A content that is known makes a session that begins as Done. Nothing is taken from the account's room before the
//! bytes are there; from then on the room is reserved until the file exists.

mod bytes;
mod calls;
mod kept;
mod progress;
mod steered;

use std::{sync::Arc, time::Duration};

use serde::{Deserialize, Serialize};

pub(crate) use calls::{info, open};
pub use progress::{Progress, UploadEnd, UploadPace};
pub use steered::{NotProcessed, UploadPhase, UploadView};

use crate::{
    accounts::AccountId,
    deadlines::Deadlines,
    facts::Step,
    failure::Failure,
    files::{self, FileKey, NewFile},
    folders::FolderKey,
    generated::{
        machines::UploadEvent,
        refusal::Refusal,
        types::{Md5, Mode, Token, UploadId, UploadState},
    },
    tables::Kept,
    values::{ContentId, Moment},
    world::World,
};

/// How long the look at an upload's bytes takes: until either number is reached. Remote uploads know the time only.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Processing {
    /// Answers of `file.upload_info` that say Processing before one says Done. Default: 1.
    pub polls: u32,
    /// Time after which it ends unasked; without one, when the session ends. Default: 10 seconds.
    pub at_most: Option<Duration>,
}

impl Default for Processing {
    fn default() -> Self {
        Self {
            polls: 1,
            at_most: Some(Duration::from_secs(10)),
        }
    }
}

/// Leave to send the bytes of one upload, once. Give it back to [`World::upload_finish`] or [`World::upload_abort`]: as
/// long as it is out, nobody else can send. A ticket that was given back before changes nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
#[must_use = "the upload session waits until the ticket is given back"]
pub struct UploadTicket {
    upload_id: UploadId,
    generation: u64,
    announced: u64,
}

impl UploadTicket {
    /// How many bytes were announced. More need not be read: they are refused.
    pub fn announced(&self) -> u64 {
        self.announced
    }
}

/// The bytes that have arrived, as the content store saw them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Received {
    /// Where they are.
    pub content: ContentId,
    /// How many there are.
    pub length: u64,
    /// Their digest.
    pub md5: Md5,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct UploadSession {
    account: AccountId,
    folder: FolderKey,
    name: Arc<str>,
    md5: Md5,
    size: u64,
    /// Sessions that were told the address of the bytes. The address stays good when the session ends.
    senders: Vec<Token>,
    deadline: Moment,
    /// How it goes on, if it does not as all do.
    progress: Option<Progress>,
    phase: Phase,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Phase {
    Open,
    Receiving {
        #[serde(skip)]
        generation: u64,
    },
    Arrived {
        verdict: Verdict,
        polls_left: u64,
    },
    Processing {
        verdict: Verdict,
        polls_left: u64,
    },
    Done {
        file: FileKey,
    },
    Failed {
        reason: Failure,
    },
}

/// As many questions as nobody asks.
const UNASKED: u64 = u64::MAX;

/// What will come out of the bytes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Verdict {
    /// A file; the content is held and the room reserved.
    Accept(ContentId),
    /// None, for this reason; nothing is held.
    Refuse(Failure),
}

impl Phase {
    fn state(&self) -> UploadState {
        match self {
            Self::Open | Self::Receiving { .. } | Self::Arrived { .. } => UploadState::Uploading,
            Self::Processing { .. } => UploadState::Processing,
            Self::Done { .. } => UploadState::Done,
            Self::Failed { .. } => UploadState::Fail,
        }
    }
}

/// The upload sessions of all accounts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Uploads {
    idle: Duration,
    /// How those go on that have nothing of their own.
    progress: Progress,
    all: Kept<UploadId, UploadSession>,
    deadlines: Deadlines<UploadId>,
}

impl Uploads {
    pub(crate) fn new(idle: Duration) -> Self {
        Self {
            idle,
            progress: Progress::default(),
            all: Kept::default(),
            deadlines: Deadlines::new(),
        }
    }

    /// Why no file will come of the bytes of a session, if that was decided before they came.
    fn doomed(&self, id: &UploadId) -> Option<Failure> {
        let own = self.all.get(id).and_then(|upload| upload.progress.as_ref());
        match &own.unwrap_or(&self.progress).end {
            UploadEnd::AsJudged => None,
            UploadEnd::Failed { reason } => Some(steered::failure(reason.clone())),
        }
    }

    fn add(&mut self, id: UploadId, session: UploadSession) {
        self.deadlines.arm(session.deadline, id.clone());
        self.all.insert(id, session);
    }

    /// A session that this account may see.
    fn own(&self, account: AccountId, id: &UploadId) -> Result<&UploadSession, Refusal> {
        self.all
            .get(id)
            .filter(|session| session.account == account)
            .ok_or(Refusal::UploadNotFound)
    }

    /// Whose upload it is.
    pub(crate) fn owner(&self, id: &UploadId) -> Option<AccountId> {
        self.all.get(id).map(|session| session.account)
    }

    /// The session that a ticket still belongs to.
    fn receiving(&mut self, ticket: &UploadTicket) -> Option<&mut UploadSession> {
        let session = self.all.get_mut(&ticket.upload_id)?;
        match session.phase {
            Phase::Receiving { generation } if generation == ticket.generation => Some(session),
            Phase::Open
            | Phase::Receiving { .. }
            | Phase::Arrived { .. }
            | Phase::Processing { .. }
            | Phase::Done { .. }
            | Phase::Failed { .. } => None,
        }
    }

    /// When something happens to one by time.
    pub(crate) fn next_end(&self) -> Option<Moment> {
        self.deadlines.first_due(|id| {
            let upload = self.all.get(id)?;
            match upload.phase {
                Phase::Receiving { .. } => None,
                Phase::Open
                | Phase::Arrived { .. }
                | Phase::Processing { .. }
                | Phase::Done { .. }
                | Phase::Failed { .. } => Some(upload.deadline).filter(|at| *at != Moment::NEVER),
            }
        })
    }

    /// Whose bytes are arriving.
    pub(crate) fn receiving_for(&self) -> impl Iterator<Item = AccountId> {
        let receiving = self.all.values().filter(|session| match session.phase {
            Phase::Receiving { .. } => true,
            Phase::Open
            | Phase::Arrived { .. }
            | Phase::Processing { .. }
            | Phase::Done { .. }
            | Phase::Failed { .. } => false,
        });
        receiving.map(|session| session.account)
    }

    /// Contents that are held and sizes that are reserved by sessions being processed.
    pub(crate) fn held(&self) -> impl Iterator<Item = (AccountId, ContentId, u64)> {
        self.all.values().filter_map(|session| match &session.phase {
            Phase::Arrived { verdict, .. } | Phase::Processing { verdict, .. } => match verdict {
                Verdict::Accept(content) => Some((session.account, *content, session.size)),
                Verdict::Refuse(_) => None,
            },
            Phase::Open | Phase::Receiving { .. } | Phase::Done { .. } | Phase::Failed { .. } => None,
        })
    }
}

/// Begins the look at bytes that have arrived.
fn process(world: &mut World, id: &UploadId) {
    let polls_left = world.options.switches.processing_polls;
    let Some(upload) = world.uploads.all.get_mut(id) else {
        return;
    };
    if let Phase::Arrived { verdict, .. } = &upload.phase {
        let verdict = verdict.clone();
        let edge = step(
            upload,
            UploadEvent::BytesArrived,
            Phase::Processing { verdict, polls_left },
        );
        world.traces.step(edge);
    }
}

/// Ends the look at the bytes: a file or a failure.
fn complete(world: &mut World, now: Moment, id: &UploadId) {
    process(world, id);
    let Some(upload) = world.uploads.all.get(id) else {
        return;
    };
    let (verdict, upload) = match &upload.phase {
        Phase::Processing { verdict, .. } => (verdict.clone(), upload.clone()),
        Phase::Open | Phase::Receiving { .. } | Phase::Arrived { .. } | Phase::Done { .. } | Phase::Failed { .. } => {
            return;
        }
    };
    let phase = match verdict {
        Verdict::Refuse(reason) => Phase::Failed { reason },
        Verdict::Accept(content) => {
            world.accounts.get_mut(upload.account).unreserve(upload.size);
            // Copies may have been made while the bytes were on their way.
            match world.files.copies.check(upload.account, content, 1) {
                Ok(()) => Phase::Done {
                    file: store(world, now, &upload, content),
                },
                Err(refusal) => {
                    world.release(content);
                    let reason = Failure::of(&refusal);
                    Phase::Failed { reason }
                }
            }
        }
    };
    let event = match phase {
        Phase::Failed { .. } => UploadEvent::Refused,
        Phase::Open
        | Phase::Receiving { .. }
        | Phase::Arrived { .. }
        | Phase::Processing { .. }
        | Phase::Done { .. } => UploadEvent::Accepted,
    };
    let deadline = now.after(world.uploads.idle);
    if let Some(upload) = world.uploads.all.get_mut(id) {
        let edge = step(upload, event, phase);
        world.traces.step(edge);
        upload.deadline = deadline;
    }
    world.uploads.deadlines.arm(deadline, id.clone());
}

/// A folder that has vanished meanwhile is no reason to lose bytes that were taken: the file goes to the root.
fn store(world: &mut World, now: Moment, upload: &UploadSession, content: ContentId) -> FileKey {
    let owner = upload.account;
    let folder = world.folders.or_root(upload.folder, world.accounts.get(owner).root);
    let (name, mode, size) = (Arc::clone(&upload.name), Mode::Public, upload.size);
    files::insert(
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
    )
}

/// Moves a session on, along an edge of the generated machine.
fn step(upload: &mut UploadSession, event: UploadEvent, next: Phase) -> Option<Step> {
    let before = upload.phase.state();
    debug_assert_eq!(
        before.on(event),
        Some(next.state()),
        "the step is an edge of the machine"
    );
    upload.phase = next;
    before.step(event)
}

/// Breaks off the bytes that arrive: their sessions wait for them anew.
pub(crate) fn break_off(world: &mut World, now: Moment) {
    let receiving = world.uploads.all.iter().filter_map(|(id, upload)| match upload.phase {
        Phase::Receiving { generation } => Some(UploadTicket {
            upload_id: id.clone(),
            generation,
            announced: upload.size,
        }),
        Phase::Open | Phase::Arrived { .. } | Phase::Processing { .. } | Phase::Done { .. } | Phase::Failed { .. } => {
            None
        }
    });
    let mut tickets: Vec<UploadTicket> = receiving.collect();
    tickets.sort_by(|one, other| one.upload_id.cmp(&other.upload_id));
    for ticket in tickets {
        world.upload_abort(now, ticket);
    }
}

/// Drops sessions that were idle for too long; one that is being processed ends its work instead, as its bytes were
/// taken.
pub(crate) fn expire(world: &mut World, now: Moment) {
    while let Some(id) = world.uploads.deadlines.pop_due(now) {
        let Some(upload) = world.uploads.all.get(&id) else {
            continue;
        };
        if upload.deadline > now {
            world.uploads.deadlines.arm(upload.deadline, id);
            continue;
        }
        match upload.phase {
            // Armed again when the ticket comes back.
            Phase::Receiving { .. } => {}
            Phase::Arrived { .. } | Phase::Processing { .. } => complete(world, now, &id),
            Phase::Open | Phase::Done { .. } | Phase::Failed { .. } => {
                world.uploads.all.remove(&id);
            }
        }
    }
}
