//! Upload sessions looked at and moved from outside, past the API: a test decides when one goes on, and how it ends.

use std::{fmt, sync::Arc};

use super::{Phase, UNASKED, UploadSession, Verdict, complete, process};
use crate::{
    failure::Failure,
    generated::{
        refusal::Refusal,
        types::{FileId, Md5, UploadId},
    },
    values::Moment,
    world::{Effect, World},
};

/// An upload session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UploadView {
    /// Its id.
    pub id: UploadId,
    /// Whose it is.
    pub email: String,
    /// What the file is called.
    pub name: Arc<str>,
    /// Bytes that were announced.
    pub size: u64,
    /// Their digest.
    pub md5: Md5,
    /// Where it stands.
    pub phase: UploadPhase,
    /// Questions that find it as it is before it moves on, if that is what moves it.
    pub polls_left: Option<u64>,
    /// When something happens to it by time, if anything does.
    pub due: Option<Moment>,
    /// The file that came of it, if that is still there.
    pub file: Option<FileId>,
    /// Why none did.
    pub reason: Option<String>,
}

/// Where an upload session stands; the API does not tell all of them apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum UploadPhase {
    /// It waits for bytes.
    Open,
    /// Its bytes are arriving.
    Receiving,
    /// Its bytes are there, and it says that they are not.
    Arrived,
    /// Its bytes are being looked at.
    Processing,
    /// There is a file.
    Done,
    /// There is none.
    Failed,
}

impl UploadPhase {
    /// In one word.
    pub fn word(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Receiving => "receiving",
            Self::Arrived => "arrived",
            Self::Processing => "processing",
            Self::Done => "done",
            Self::Failed => "failed",
        }
    }
}

/// Why an upload session cannot be moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotProcessed {
    /// There is none of this id.
    Unknown,
    /// Its bytes are not there yet, or it has ended.
    Is(UploadPhase),
}

impl fmt::Display for NotProcessed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unknown => f.write_str("there is no upload session of this id"),
            Self::Is(phase) => write!(f, "the upload is {}, so this cannot happen to it", phase.word()),
        }
    }
}

impl std::error::Error for NotProcessed {}

impl World {
    /// The upload sessions of all accounts by id, at most so many.
    pub fn view_uploads(&self, most: usize) -> Vec<UploadView> {
        let mut all: Vec<(&UploadId, &UploadSession)> = self.uploads.all.iter().collect();
        all.sort_by_key(|(id, _)| *id);
        let shown = all.into_iter().take(most);
        shown.map(|(id, upload)| self.view_session(id, upload)).collect()
    }

    /// An upload session; `None` if there is none of this id.
    pub fn view_upload(&self, id: &UploadId) -> Option<UploadView> {
        let upload = self.uploads.all.get(id)?;
        Some(self.view_session(id, upload))
    }

    /// Moves an upload session one state on: from arrived to processing, from there to its end.
    ///
    /// # Errors
    ///
    /// If its bytes are not there, or if it has ended.
    pub fn upload_step(&mut self, now: Moment, id: &UploadId) -> Result<Vec<Effect>, NotProcessed> {
        match self.processed(now, id)? {
            UploadPhase::Arrived => process(self, id),
            UploadPhase::Open
            | UploadPhase::Receiving
            | UploadPhase::Processing
            | UploadPhase::Done
            | UploadPhase::Failed => complete(self, now, id),
        }
        Ok(self.take_effects())
    }

    /// Ends the look at the bytes of an upload session, as it would end by itself.
    ///
    /// # Errors
    ///
    /// If its bytes are not there, or if it has ended.
    pub fn upload_end(&mut self, now: Moment, id: &UploadId) -> Result<Vec<Effect>, NotProcessed> {
        self.processed(now, id)?;
        complete(self, now, id);
        Ok(self.take_effects())
    }

    /// Ends an upload session whose bytes are there without a file: for this reason, or for that of a service that
    /// could not process it.
    ///
    /// # Errors
    ///
    /// If its bytes are not there, or if it has ended.
    pub fn upload_fail(
        &mut self,
        now: Moment,
        id: &UploadId,
        reason: Option<String>,
    ) -> Result<Vec<Effect>, NotProcessed> {
        self.processed(now, id)?;
        self.doom(id, failure(reason));
        complete(self, now, id);
        Ok(self.take_effects())
    }

    /// Lets an upload session stay as it is, for ever: neither time nor questions move it on.
    ///
    /// # Errors
    ///
    /// If its bytes are not there, or if it has ended.
    pub fn upload_stall(&mut self, now: Moment, id: &UploadId) -> Result<(), NotProcessed> {
        self.processed(now, id)?;
        self.schedule(id, UNASKED, Moment::NEVER);
        Ok(())
    }

    /// Looks at an upload session again after so many questions, or at that moment.
    pub(super) fn schedule(&mut self, id: &UploadId, polls: u64, at: Moment) {
        let Some(upload) = self.uploads.all.get_mut(id) else {
            return;
        };
        match &mut upload.phase {
            Phase::Arrived { polls_left, .. } | Phase::Processing { polls_left, .. } => *polls_left = polls,
            Phase::Open | Phase::Receiving { .. } | Phase::Done { .. } | Phase::Failed { .. } => return,
        }
        upload.deadline = at;
        self.uploads.deadlines.arm(at, id.clone());
    }

    /// No file will come of the bytes, whatever was decided about them.
    pub(super) fn doom(&mut self, id: &UploadId, reason: Failure) {
        let Some(upload) = self.uploads.all.get_mut(id) else {
            return;
        };
        let (account, size) = (upload.account, upload.size);
        let verdict = match &mut upload.phase {
            Phase::Arrived { verdict, .. } | Phase::Processing { verdict, .. } => verdict,
            Phase::Open | Phase::Receiving { .. } | Phase::Done { .. } | Phase::Failed { .. } => return,
        };
        match std::mem::replace(verdict, Verdict::Refuse(reason)) {
            Verdict::Refuse(_) => {}
            Verdict::Accept(content) => {
                self.accounts.get_mut(account).unreserve(size);
                self.release(content);
            }
        }
    }

    /// Where a session stands whose bytes are there.
    fn processed(&mut self, now: Moment, id: &UploadId) -> Result<UploadPhase, NotProcessed> {
        self.expire(now);
        let upload = self.uploads.all.get(id).ok_or(NotProcessed::Unknown)?;
        match UploadPhase::of(&upload.phase) {
            phase @ (UploadPhase::Arrived | UploadPhase::Processing) => Ok(phase),
            phase @ (UploadPhase::Open | UploadPhase::Receiving | UploadPhase::Done | UploadPhase::Failed) => {
                Err(NotProcessed::Is(phase))
            }
        }
    }

    fn view_session(&self, id: &UploadId, upload: &UploadSession) -> UploadView {
        let (mut polls_left, mut file, mut reason) = (None, None, None);
        let mut due = Some(upload.deadline).filter(|at| *at != Moment::NEVER);
        match &upload.phase {
            Phase::Open => {}
            Phase::Receiving { .. } => due = None,
            Phase::Arrived { polls_left: left, .. } | Phase::Processing { polls_left: left, .. } => {
                polls_left = Some(*left).filter(|left| *left != UNASKED);
            }
            Phase::Done { file: key } => file = self.files.get(*key).map(|file| file.id.clone()),
            Phase::Failed { reason: failure } => reason = Some(failure.text.clone()),
        }
        UploadView {
            id: id.clone(),
            email: self.accounts.get(upload.account).options.email.clone(),
            name: Arc::clone(&upload.name),
            size: upload.size,
            md5: upload.md5.clone(),
            phase: UploadPhase::of(&upload.phase),
            polls_left,
            due,
            file,
            reason,
        }
    }
}

impl UploadPhase {
    pub(super) fn of(phase: &Phase) -> Self {
        match phase {
            Phase::Open => Self::Open,
            Phase::Receiving { .. } => Self::Receiving,
            Phase::Arrived { .. } => Self::Arrived,
            Phase::Processing { .. } => Self::Processing,
            Phase::Done { .. } => Self::Done,
            Phase::Failed { .. } => Self::Failed,
        }
    }
}

/// In these words, or in those of the service.
pub(super) fn failure(reason: Option<String>) -> Failure {
    let of_service = Failure::of(&Refusal::ProcessingFailed);
    Failure {
        text: reason.unwrap_or(of_service.text),
        ..of_service
    }
}
