//! Bytes in and out, as the world hears of them.

use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Weak};

use rapidgator_mock_domain::generated::refusal::Refusal;
use rapidgator_mock_domain::generated::types::{DownloadId, LinkId, Token, Upload, UploadId};
use rapidgator_mock_domain::journal::EntryId;
use rapidgator_mock_domain::{Grant, Outcome, Pass, RemoteTicket, UploadTicket};

use super::state::Aftermath;
use super::{Saved, Shell};
use crate::content::{Arrived, Content};
use crate::running::Running;

/// A transfer that runs. Keep it until everything about the transfer is done.
pub(crate) struct RunningTransfer {
    pub(crate) shell: Arc<Shell>,
    _running: Running,
}

impl Shell {
    /// Lets the bytes of an upload in, which are counted in `received`. The ticket must come back by
    /// [`Self::upload_finish`] or [`Self::upload_abort`].
    pub(crate) fn upload_begin(
        &self,
        upload_id: &UploadId,
        token: &Token,
        entry: EntryId,
        received: &Arc<AtomicU64>,
    ) -> Result<UploadTicket, Refusal> {
        let now = self.clock.now();
        self.in_background(|state| {
            let begun = state.world.upload_begin(now, upload_id, token);
            self.add(state, entry, |_| {});
            if begun.is_ok() {
                state.arriving.retain(|_, count| count.strong_count() > 0);
                state.arriving.insert(upload_id.clone(), Arc::downgrade(received));
            }
            (begun, Aftermath::default())
        })
    }

    /// How many bytes of an upload have come that is under way.
    pub(crate) fn received(&self, upload_id: &UploadId) -> u64 {
        let count = self.lock().arriving.get(upload_id).and_then(Weak::upgrade);
        count.map_or(0, |count| count.load(Ordering::Relaxed))
    }

    /// All bytes have come, or more than were announced.
    pub(crate) async fn upload_finish(
        &self,
        ticket: UploadTicket,
        arrived: Arrived,
        entry: EntryId,
    ) -> Result<Upload, Refusal> {
        let now = self.clock.now();
        let id = arrived.id;
        let (answer, saved) = self.locked(|state| {
            let received = state.admit(arrived);
            let Outcome { answer, effects } = state.world.upload_finish(now, ticket, received);
            let mut aftermath = state.perform(effects);
            if answer.is_err() {
                // Nobody took the content.
                aftermath.forgotten.extend(state.forget(id));
            }
            self.add(state, entry, |_| {});
            (answer, aftermath)
        });
        saved.wait().await?;
        answer
    }

    /// The bytes stopped coming. The session can be used again.
    pub(crate) fn upload_abort(&self, ticket: UploadTicket) {
        let now = self.clock.now();
        self.change(|world| world.upload_abort(now, ticket));
    }

    /// Lets the bytes of a file out. The pass must come back by [`Self::download_finish`] or
    /// [`Self::download_abort`].
    pub(crate) fn download_begin(
        &self,
        session: &DownloadId,
        entry: EntryId,
    ) -> Result<(Grant, Arc<dyn Content>), Refusal> {
        let now = self.clock.now();
        self.in_background(|state| {
            let begun = state.world.download_begin(now, session);
            self.add(state, entry, |_| {});
            let grant = match begun {
                Ok(grant) => grant,
                Err(refusal) => return (Err(refusal), Aftermath::default()),
            };
            match state.content(&grant) {
                Ok(content) => (Ok((grant, content)), Aftermath::default()),
                Err(refusal) => {
                    let effects = state.world.download_abort(now, grant.pass);
                    (Err(refusal), state.perform(effects))
                }
            }
        })
    }

    /// So many bytes were sent.
    pub(crate) fn download_finish(&self, pass: Pass, bytes: u64) {
        let now = self.clock.now();
        self.act(|world| ((), world.download_finish(now, pass, bytes)));
    }

    /// No byte was sent, or none was asked for.
    pub(crate) fn download_abort(&self, pass: Pass) {
        let now = self.clock.now();
        self.act(|world| ((), world.download_abort(now, pass)));
    }

    /// Reserves a one-time link. The pass must come back by [`Self::one_time_finish`] or [`Self::one_time_abort`].
    pub(crate) fn one_time_begin(
        &self,
        link_id: &LinkId,
        entry: EntryId,
    ) -> Result<(Grant, Arc<dyn Content>), Refusal> {
        let now = self.clock.now();
        self.in_background(|state| {
            let begun = state.world.one_time_begin(now, link_id);
            self.add(state, entry, |_| {});
            let grant = match begun {
                Ok(grant) => grant,
                Err(refusal) => return (Err(refusal), Aftermath::default()),
            };
            match state.content(&grant) {
                Ok(content) => (Ok((grant, content)), Aftermath::default()),
                Err(refusal) => {
                    let effects = state.world.one_time_abort(now, grant.pass);
                    (Err(refusal), state.perform(effects))
                }
            }
        })
    }

    /// The last byte was sent; the link is spent. If the state is kept, that byte has to wait until it is known that
    /// the link is.
    pub(crate) fn one_time_finish(&self, pass: Pass, entry: EntryId) -> Saved {
        let now = self.clock.now();
        let ((), saved) = self.locked(|state| {
            let effects = state.world.one_time_finish(now, pass);
            self.add(state, entry, |_| {});
            ((), state.perform(effects))
        });
        saved
    }

    /// The last byte was not sent; the link is good again.
    pub(crate) fn one_time_abort(&self, pass: Pass) {
        let now = self.clock.now();
        self.act(|world| ((), world.one_time_abort(now, pass)));
    }

    /// The source of a remote upload has answered. `false`: fetch no more of it.
    pub(crate) fn remote_size(&self, ticket: &RemoteTicket, name: Option<&str>, size: Option<u64>) -> bool {
        let now = self.clock.now();
        self.change(|world| world.remote_size(now, ticket, name, size))
    }

    /// So many bytes of a remote upload have come. `false`: fetch no more of them.
    pub(crate) fn remote_progress(&self, ticket: &RemoteTicket, bytes: u64) -> bool {
        let now = self.clock.now();
        self.change(|world| world.remote_progress(now, ticket, bytes))
    }

    /// All bytes of a remote upload are there.
    pub(crate) fn remote_finish(&self, ticket: RemoteTicket, arrived: Arrived) {
        let now = self.clock.now();
        self.in_background(|state| {
            let received = state.admit(arrived);
            let effects = state.world.remote_finish(now, ticket, received);
            ((), state.perform(effects))
        });
    }

    /// The bytes of a remote upload cannot be had. If that is because the server ends, the next one may have them.
    pub(crate) fn remote_fail(&self, ticket: RemoteTicket) {
        if self.is_ending.load(Ordering::Relaxed) {
            return;
        }
        let now = self.clock.now();
        self.change(|world| world.remote_fail(now, ticket));
    }

    /// Counts a transfer as running until the guard is dropped.
    pub(crate) fn transfer(self: &Arc<Self>) -> RunningTransfer {
        RunningTransfer {
            shell: Arc::clone(self),
            _running: self.running.begin(),
        }
    }
}
