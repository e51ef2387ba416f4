//! The bytes of an upload: leave to send them, their arrival, and the judgement on them.

use super::{Phase, Received, UploadTicket, Verdict, calls::show, complete, step};
use crate::{
    accounts::AccountId,
    faults::FaultPoint,
    generated::{
        machines::UploadEvent,
        refusal::Refusal,
        types::{Token, Upload, UploadId},
    },
    values::{ContentId, Moment},
    world::{Effect, Transferred, World},
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
    /// else sends, and once bytes were taken or refused; what was ordered for [`FaultPoint::UploadBytes`].
    pub fn upload_begin(&mut self, now: Moment, id: &UploadId, token: &Token) -> Result<UploadTicket, Refusal> {
        self.expire(now);
        let active = self.sessions.peek(token);
        let upload = self.uploads.all.get_mut(id).ok_or(Refusal::UploadNotFound)?;
        if active != Some(upload.account) && !upload.senders.contains(token) {
            return Err(Refusal::UploadNotFound);
        }
        match upload.phase {
            Phase::Open => {}
            Phase::Receiving { .. } | Phase::Processing { .. } | Phase::Done { .. } | Phase::Failed { .. } => {
                return Err(Refusal::UploadRefused);
            }
        }
        if let Some(refusal) = self.faults.take(FaultPoint::UploadBytes) {
            return Err(refusal);
        }
        let generation = self.ids.serial();
        upload.phase = Phase::Receiving { generation };
        Ok(UploadTicket {
            upload_id: id.clone(),
            generation,
            announced: upload.size,
        })
    }

    /// The bytes are there. Other bytes than the announced ones, or a lack of room, end the session as failed: that is
    /// an answer and no refusal.
    ///
    /// Refused with `upload_refused` if the ticket was given back before; the bytes are forgotten then.
    pub fn upload_finish(&mut self, now: Moment, ticket: UploadTicket, received: Received) -> Transferred<Upload> {
        self.expire(now);
        let Some(upload) = self.uploads.receiving(&ticket) else {
            self.discard(received.content);
            return self.transferred(Err(Refusal::UploadRefused));
        };
        let (account, size) = (upload.account, upload.size);
        let is_announced = received.length == size && received.md5 == upload.md5;
        let id = ticket.upload_id;
        let (event, phase) = match self.judge(account, size, is_announced, &received) {
            Ok(verdict) => {
                let polls_left = self.options.processing.polls;
                (UploadEvent::BytesArrived, Phase::Processing { verdict, polls_left })
            }
            Err(reason) => (UploadEvent::BytesRefused, Phase::Failed { reason }),
        };

        let processing = self.options.processing;
        let idle = self.uploads.idle;
        let deadline = match phase {
            Phase::Processing { .. } => now.after(processing.at_most.map_or(idle, |time| time.min(idle))),
            Phase::Open | Phase::Receiving { .. } | Phase::Done { .. } | Phase::Failed { .. } => now.after(idle),
        };
        if let Some(upload) = self.uploads.all.get_mut(&id) {
            step(upload, event, phase);
            upload.deadline = deadline;
        }
        self.uploads.deadlines.arm(deadline, id.clone());
        if processing.polls == 0 {
            complete(self, now, &id);
        }
        let answer = match self.uploads.all.get(&id) {
            Some(upload) => Ok(show(self, &id, upload, None)),
            None => Err(Refusal::UploadNotFound),
        };
        self.transferred(answer)
    }

    /// The bytes did not all arrive: the session waits for them anew, and nothing is kept.
    pub fn upload_abort(&mut self, now: Moment, ticket: UploadTicket) {
        self.expire(now);
        let deadline = now.after(self.uploads.idle);
        if let Some(upload) = self.uploads.receiving(&ticket) {
            upload.phase = Phase::Open;
            upload.deadline = deadline;
            self.uploads.deadlines.arm(deadline, ticket.upload_id);
        }
    }

    /// Decides on the bytes of an upload. Holds the content and reserves the room of those that it accepts.
    fn judge(
        &mut self,
        account: AccountId,
        size: u64,
        is_announced: bool,
        received: &Received,
    ) -> Result<Verdict, Refusal> {
        let arrived = received.content;
        if !is_announced {
            self.discard(arrived);
            return Err(Refusal::BytesDiffer);
        }
        if let Some(reason) = self.faults.take(FaultPoint::Processing) {
            self.discard(arrived);
            return Ok(Verdict::Refuse(reason));
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
        let account = self.accounts.get_mut(account);
        account.reserved = account.reserved.saturating_add(size);
        Ok(Verdict::Accept(content))
    }

    /// Tells the store to drop bytes that no file will have. An id that is in use is left alone: to be handed one is a
    /// mistake of the store, and forgetting it would lose the bytes of other files.
    fn discard(&mut self, arrived: ContentId) {
        if !self.contents.contains(arrived) {
            self.effects.push(Effect::ForgetContent(arrived));
        }
    }
}
