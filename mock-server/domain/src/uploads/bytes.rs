//! The bytes of an upload: leave to send them, their arrival, and the judgement on them.

use super::{Phase, Received, UploadTicket, Verdict, calls::show, step};
use crate::{
    accounts::AccountId,
    failure::Failure,
    faults::FaultPoint,
    generated::{
        machines::UploadEvent,
        refusal::Refusal,
        types::{Token, Upload, UploadId},
    },
    values::Moment,
    world::{Outcome, World},
};

impl World {
    /// Asks for leave to send the bytes of an upload.
    ///
    /// The address was signed when it was given out: it works for each session that was told it, even after that
    /// session has ended, and for every active session of the account.
    ///
    /// # Errors
    ///
    /// `upload_not_found` for an unknown id or a session that it does not belong to; `upload_refused` while somebody
    /// else sends, and once bytes were taken or refused; `too_many_uploads` while the bytes of as many uploads of the
    /// account arrive as it may run at once; what was ordered for [`FaultPoint::UploadBytes`].
    pub fn upload_begin(&mut self, now: Moment, id: &UploadId, token: &Token) -> Result<UploadTicket, Refusal> {
        self.expire(now);
        let active = self.sessions.peek(token);
        let upload = self.uploads.all.get(id).ok_or(Refusal::UploadNotFound)?;
        if active != Some(upload.account) && !upload.senders.contains(token) {
            return Err(Refusal::UploadNotFound);
        }
        match upload.phase {
            Phase::Open => {}
            Phase::Receiving { .. }
            | Phase::Arrived { .. }
            | Phase::Processing { .. }
            | Phase::Done { .. }
            | Phase::Failed { .. } => {
                return Err(Refusal::UploadRefused);
            }
        }
        let (account, announced) = (upload.account, upload.size);
        self.accounts.get(account).check_pipes()?;
        if let Some(refusal) = self.ordered_refusal(now, FaultPoint::UploadBytes, Some(account)) {
            return Err(refusal);
        }
        self.accounts.get_mut(account).receiving += 1;
        let generation = self.ids.serial();
        if let Some(upload) = self.uploads.all.get_mut(id) {
            upload.phase = Phase::Receiving { generation };
        }
        Ok(UploadTicket {
            upload_id: id.clone(),
            generation,
            announced,
        })
    }

    /// The bytes are there. Other bytes than the announced ones, or a lack of room, end the session as failed: that is
    /// an answer and no refusal.
    ///
    /// Refused with `upload_refused` if the ticket was given back before; the bytes are forgotten then.
    pub fn upload_finish(&mut self, now: Moment, ticket: UploadTicket, received: Received) -> Outcome<Upload> {
        self.expire(now);
        let Some(upload) = self.uploads.receiving(&ticket) else {
            self.discard(received.content);
            return self.outcome(Err(Refusal::UploadRefused));
        };
        let (account, size) = (upload.account, upload.size);
        let is_announced = received.length == size && received.md5 == upload.md5;
        let id = ticket.upload_id;
        self.accounts.get_mut(account).stop_receiving();
        let doomed = self.uploads.doomed(&id);
        let verdict = self.judge(now, account, size, is_announced, &received, doomed);
        let idle = now.after(self.uploads.idle);
        if let Some(upload) = self.uploads.all.get_mut(&id) {
            match verdict {
                Ok(verdict) => upload.phase = Phase::Arrived { verdict, polls_left: 0 },
                Err(refusal) => {
                    let reason = Failure::of(&refusal);
                    let edge = step(upload, UploadEvent::BytesRefused, Phase::Failed { reason });
                    self.traces.step(edge);
                    upload.deadline = idle;
                    self.uploads.deadlines.arm(idle, id.clone());
                }
            }
        }
        self.go_on(now, &id);
        let answer = match self.uploads.all.get(&id) {
            Some(upload) => Ok(show(self, &id, upload, None)),
            None => Err(Refusal::UploadNotFound),
        };
        self.outcome(answer)
    }

    /// The bytes did not all arrive: the session waits for them anew, and nothing is kept.
    pub fn upload_abort(&mut self, now: Moment, ticket: UploadTicket) {
        self.expire(now);
        let deadline = now.after(self.uploads.idle);
        if let Some(upload) = self.uploads.receiving(&ticket) {
            upload.phase = Phase::Open;
            upload.deadline = deadline;
            self.accounts.get_mut(upload.account).stop_receiving();
            self.uploads.deadlines.arm(deadline, ticket.upload_id);
        }
    }

    /// Decides on the bytes of an upload. Holds the content and reserves the room of those that it accepts.
    fn judge(
        &mut self,
        now: Moment,
        account: AccountId,
        size: u64,
        is_announced: bool,
        received: &Received,
        doomed: Option<Failure>,
    ) -> Result<Verdict, Refusal> {
        let arrived = received.content;
        if !is_announced {
            self.discard(arrived);
            return Err(Refusal::BytesDiffer);
        }
        if let Some(refusal) = self.ordered_refusal(now, FaultPoint::Processing, Some(account)) {
            self.discard(arrived);
            return Ok(Verdict::Refuse(Failure::of(&refusal)));
        }
        if let Some(reason) = doomed {
            self.discard(arrived);
            return Ok(Verdict::Refuse(reason));
        }
        if self.options.switches.fail_upload {
            self.discard(arrived);
            return Ok(Verdict::Refuse(Failure::of(&Refusal::ProcessingFailed)));
        }
        if self.accounts.get(account).room() < size {
            self.discard(arrived);
            return Err(Refusal::StorageFull);
        }
        let content = self
            .contents
            .admit(arrived, &received.md5, size)
            .ok_or(Refusal::UploadRefused)?;
        if content != arrived {
            self.discard(arrived);
        }
        self.accounts.get_mut(account).reserve(size);
        Ok(Verdict::Accept(content))
    }
}
