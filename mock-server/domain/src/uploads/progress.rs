//! How the look at the bytes of an upload goes on once they are there, and how it ends: for all of a world, or for one.

use std::time::Duration;

use super::{
    Phase, UNASKED, complete, process,
    steered::{NotProcessed, UploadPhase, failure},
};
use crate::{
    generated::types::UploadId,
    values::Moment,
    world::{Effect, World},
};

/// How the look at an upload's bytes goes on, and how it ends.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Progress {
    /// When it ends.
    pub pace: UploadPace,
    /// How it ends.
    pub end: UploadEnd,
}

/// When the look at an upload's bytes ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum UploadPace {
    /// After as many questions as a switch says, or after a time, see [`Processing`](crate::Processing).
    #[default]
    Usual,
    /// With the last byte.
    AtOnce,
    /// After this time, whoever asks.
    After(Duration),
    /// After so many questions, however long that takes.
    Polls(u64),
    /// After the time that it takes at so many bytes a second; 0 is never.
    BytesPerSecond(u64),
    /// On command. Without one it is stuck.
    OnCommand,
}

/// How the look at an upload's bytes ends.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub enum UploadEnd {
    /// As the bytes deserve.
    #[default]
    AsJudged,
    /// Without a file, for this reason or for that of a service that could not process it.
    Failed {
        /// In the words that the client is told.
        reason: Option<String>,
    },
}

/// What a pace means for the bytes of one upload.
struct Plan {
    polls: u64,
    at: Moment,
}

impl UploadPace {
    /// `None`: as usual.
    fn plan(self, now: Moment, size: u64) -> Option<Plan> {
        let after = |time| Plan {
            polls: UNASKED,
            at: now.after(time),
        };
        match self {
            Self::Usual => None,
            Self::AtOnce => Some(Plan { polls: 0, at: now }),
            Self::After(time) => Some(after(time)),
            Self::Polls(polls) => Some(Plan {
                polls,
                at: Moment::NEVER,
            }),
            Self::BytesPerSecond(speed) => {
                let millis = u128::from(size).saturating_mul(1000).checked_div(u128::from(speed));
                let time = millis.map(|millis| Duration::from_millis(u64::try_from(millis).unwrap_or(u64::MAX)));
                Some(after(time.unwrap_or(Duration::MAX)))
            }
            Self::OnCommand => Some(Plan {
                polls: UNASKED,
                at: Moment::NEVER,
            }),
        }
    }
}

impl World {
    /// How uploads go on that have nothing of their own, from the next that arrives on.
    pub fn progress(&self) -> &Progress {
        &self.uploads.progress
    }

    /// Changes it.
    pub fn set_progress(&mut self, progress: Progress) {
        self.uploads.progress = progress;
    }

    /// How one upload session goes on. If its bytes are there, its time and its questions count from now on.
    ///
    /// A restart forgets it, and keeps what came of it.
    ///
    /// # Errors
    ///
    /// If there is no such session, or if it has ended.
    pub fn set_upload_progress(
        &mut self,
        now: Moment,
        id: &UploadId,
        progress: Progress,
    ) -> Result<Vec<Effect>, NotProcessed> {
        self.expire(now);
        let upload = self.uploads.all.get_mut(id).ok_or(NotProcessed::Unknown)?;
        let phase = UploadPhase::of(&upload.phase);
        match phase {
            UploadPhase::Done | UploadPhase::Failed => return Err(NotProcessed::Is(phase)),
            UploadPhase::Open | UploadPhase::Receiving => upload.progress = Some(progress),
            UploadPhase::Arrived | UploadPhase::Processing => {
                upload.progress = Some(progress.clone());
                match progress.end {
                    UploadEnd::AsJudged => {}
                    UploadEnd::Failed { reason } => self.doom(id, failure(reason)),
                }
                self.go_on(now, id);
            }
        }
        Ok(self.take_effects())
    }

    /// Plans the look at bytes that have arrived, and ends it if that takes no time.
    pub(super) fn go_on(&mut self, now: Moment, id: &UploadId) {
        let Some(upload) = self.uploads.all.get_mut(id) else {
            return;
        };
        let progress = upload.progress.get_or_insert_with(|| self.uploads.progress.clone());
        if let Some(Plan { polls, at }) = progress.pace.plan(now, upload.size) {
            process(self, id);
            self.schedule(id, polls, at);
            if polls == 0 || at <= now {
                complete(self, now, id);
            }
            return;
        }
        let switches = &self.options.switches;
        let (waiting, processing) = (switches.waiting_polls, switches.processing_polls);
        let idle = self.uploads.idle;
        let at_most = self.options.processing_at_most.map_or(idle, |time| time.min(idle));
        let is_processing = matches!(upload.phase, Phase::Processing { .. });
        let polls = if is_processing { processing } else { waiting };
        self.schedule(id, polls, now.after(at_most));
        if waiting == 0 || is_processing {
            process(self, id);
            if processing == 0 {
                complete(self, now, id);
            }
        }
    }
}
