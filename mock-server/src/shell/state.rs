//! What is behind the lock of a space, and what follows from a change of it.

use std::collections::{HashMap, VecDeque};
use std::sync::atomic::AtomicU64;
use std::sync::{Arc, Weak};

use rapidgator_mock_domain::generated::commands::{Answer, OperationId};
use rapidgator_mock_domain::generated::refusal::Refusal;
use rapidgator_mock_domain::generated::types::{Md5, UploadId};
use rapidgator_mock_domain::{ContentId, Effect, Grant, Received, World};

use crate::content::{Arrived, Content};
use crate::generated::dialect::Forms;
use crate::keeping::Keeping;
use crate::outside::{Outcomes, What};

pub(super) struct State {
    pub(super) world: World,
    pub(super) forms: Forms,
    /// Answers on order, in line for each operation.
    pub(super) ordered: HashMap<OperationId, VecDeque<Answer>>,
    /// The bytes behind the ids that the world hands out.
    pub(super) index: HashMap<ContentId, Arc<dyn Content>>,
    pub(super) outcomes: Outcomes,
    /// Without it the state ends with the server.
    pub(super) keeping: Option<Keeping>,
    /// How many bytes of uploads have come, while they do. The world hears of them only when all are there.
    pub(super) arriving: HashMap<UploadId, Weak<AtomicU64>>,
}

/// What is left to do without the lock.
#[derive(Default)]
pub(super) struct Aftermath {
    /// Contents that nobody knows any more. Closing a file may take a while.
    pub(super) forgotten: Vec<Forgotten>,
    pub(super) errands: Vec<What>,
}

/// A content that a state has let go of.
pub(super) struct Forgotten {
    content: Arc<dyn Content>,
    /// Whether it was kept for the next server.
    is_kept: bool,
}

impl Forgotten {
    pub(super) fn end(self) {
        if self.is_kept {
            self.content.forget();
        }
    }
}

impl State {
    pub(super) fn take_ordered(&mut self, operation: OperationId) -> Option<Answer> {
        // Nearly always there is none at all.
        if self.ordered.is_empty() {
            return None;
        }
        let line = self.ordered.get_mut(&operation)?;
        let answer = line.pop_front();
        if line.is_empty() {
            self.ordered.remove(&operation);
        }
        answer
    }

    /// The bytes that the world lets out. A start may have found that they are lost.
    pub(super) fn content(&self, grant: &Grant) -> Result<Arc<dyn Content>, Refusal> {
        let content = self.index.get(&grant.content).ok_or_else(|| {
            tracing::error!(content = grant.content.value(), "the bytes of a file are lost");
            Refusal::DownloadUnavailable
        })?;
        Ok(Arc::clone(content))
    }

    /// Puts a content where the world will find it.
    pub(super) fn admit(&mut self, arrived: Arrived) -> Received {
        if let Some(keeping) = &mut self.keeping {
            keeping.content_came(arrived.id, &*arrived.content);
        }
        self.index.insert(arrived.id, arrived.content);
        Received {
            content: arrived.id,
            length: arrived.length,
            md5: Md5::parse(&arrived.md5).expect("an MD5 digest in hex has the shape of one"),
        }
    }

    /// Lets go of a content. It is forgotten for good only by the state that outlives the server: a fork may hold what
    /// is not its own.
    pub(super) fn forget(&mut self, id: ContentId) -> Option<Forgotten> {
        let content = self.index.remove(&id)?;
        let is_kept = self.keeping.is_some();
        if let Some(keeping) = &mut self.keeping {
            keeping.content_went(id, &*content);
        }
        Some(Forgotten { content, is_kept })
    }

    /// Does what the world wants done, as far as that can be done at once.
    pub(super) fn perform(&mut self, effects: Vec<Effect>) -> Aftermath {
        let mut aftermath = Aftermath::default();
        for effect in effects {
            match effect {
                Effect::ForgetContent(id) => aftermath.forgotten.extend(self.forget(id)),
                Effect::Fetch { ticket, url } => aftermath.errands.push(What::Fetch { ticket, url }),
                Effect::Callback { link_id, url } => aftermath.errands.push(What::Callback { link_id, url }),
                // No letter is ever sent.
                Effect::Notify { link_id, email } => self.outcomes.add_letter(link_id, email),
            }
        }
        aftermath
    }
}
