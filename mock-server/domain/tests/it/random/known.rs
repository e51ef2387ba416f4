//! What the test knows apart from the world: who was given which id, and how far things have come.

use std::collections::{BTreeMap, BTreeSet};

use rapidgator_mock_domain::{
    ContentId, Effect, Grant, RemoteTicket, UploadTicket,
    generated::types::{FileId, FolderId, LinkId, RemoteJob, RemoteJobState, Upload, UploadId, UploadState},
};

/// A thing and the user who made it.
pub(super) type Of<T> = (usize, T);

#[derive(Default)]
pub(super) struct Known {
    /// What each id was given for, by whom it is; an id never changes hands.
    ids: BTreeMap<String, Of<&'static str>>,
    /// Files that were deleted for good.
    erased: BTreeSet<String>,
    pub(super) folders: Vec<Of<FolderId>>,
    pub(super) files: Vec<Of<FileId>>,
    pub(super) uploads: Vec<Of<(UploadId, u64)>>,
    pub(super) links: Vec<Of<LinkId>>,
    pub(super) jobs: Vec<Of<u64>>,
    pub(super) tickets: Vec<(UploadTicket, usize, u64)>,
    pub(super) stale_tickets: Vec<(UploadTicket, u64)>,
    pub(super) fetches: Vec<RemoteTicket>,
    pub(super) stale_fetches: Vec<RemoteTicket>,
    pub(super) downloads: Vec<Grant>,
    pub(super) claims: Vec<(LinkId, Grant)>,
    pub(super) used: BTreeSet<LinkId>,
    upload_states: BTreeMap<UploadId, UploadState>,
    job_states: BTreeMap<u64, RemoteJobState>,
    /// Whether time alone may have ended a job.
    pub(super) jobs_go_by_time: bool,
    forgotten: BTreeSet<ContentId>,
    called: BTreeSet<LinkId>,
    notified: BTreeSet<LinkId>,
}

/// One of the user's own things as a rule, and now and then one of anybody.
pub(super) fn choose<T: Clone>(things: &[Of<T>], user: usize, number: usize) -> Option<T> {
    let is_any = number.is_multiple_of(8);
    let all: Vec<&T> = things
        .iter()
        .filter(|(owner, _)| is_any || *owner == user)
        .map(|(_, thing)| thing)
        .collect();
    all.get(number.checked_rem(all.len())?).map(|thing| (*thing).clone())
}

pub(super) fn take<T>(things: &mut Vec<T>, number: usize) -> Option<T> {
    let place = number.checked_rem(things.len())?;
    Some(things.swap_remove(place))
}

impl Known {
    /// The uploads of late: older ones have come to their end as a rule.
    pub(super) fn recent_uploads(&self) -> &[Of<(UploadId, u64)>] {
        &self.uploads[self.uploads.len().saturating_sub(8)..]
    }

    /// Remembers an id that was just made.
    pub(super) fn made(&mut self, kind: &'static str, user: usize, id: &str) {
        let before = self.ids.insert(id.to_owned(), (user, kind));
        assert_eq!(before, None, "the id {id} was given twice");
    }

    /// Takes notice of an id that a user is shown as the user's own; `true` if it is new.
    pub(super) fn saw(&mut self, kind: &'static str, user: usize, id: &str) -> bool {
        assert!(!self.erased.contains(id), "{kind} {id} came back from the dead");
        match self.ids.get(id) {
            Some(known) => {
                assert_eq!(*known, (user, kind), "the id {id} changed hands");
                false
            }
            None => {
                self.ids.insert(id.to_owned(), (user, kind));
                true
            }
        }
    }

    pub(super) fn saw_file(&mut self, user: usize, id: &FileId) {
        if self.saw("file", user, id.as_str()) {
            self.files.push((user, id.clone()));
        }
    }

    pub(super) fn saw_folder(&mut self, user: usize, id: &FolderId) {
        if self.saw("folder", user, id.as_str()) {
            self.folders.push((user, id.clone()));
        }
    }

    pub(super) fn erased(&mut self, id: &str) {
        assert!(self.erased.insert(id.to_owned()), "{id} was deleted for good twice");
    }

    pub(super) fn owner(&self, id: &str) -> Option<usize> {
        self.ids.get(id).map(|(owner, _)| *owner)
    }

    /// Takes notice of an upload's answer: it never goes back.
    pub(super) fn saw_upload(&mut self, upload: &Upload) {
        if let Some(before) = self.upload_states.insert(upload.upload_id.clone(), upload.state) {
            let goes_on = before.value() < upload.state.value() && !before.is_terminal();
            assert!(
                before == upload.state || goes_on,
                "{before:?} became {:?}",
                upload.state
            );
        }
        assert_eq!(upload.error.is_some(), upload.state == UploadState::Fail);
        assert!(upload.url.is_none() || upload.state == UploadState::Uploading);
    }

    /// Takes notice of a job: it goes on, and one state at most as long as nothing but questions moves it.
    pub(super) fn saw_job(&mut self, job: &RemoteJob) {
        if let Some(before) = self.job_states.insert(job.job_id, job.state) {
            let goes_on = before.value() < job.state.value() && !before.is_terminal();
            let is_next = before.may_become(job.state);
            assert!(
                before == job.state || is_next || (goes_on && self.jobs_go_by_time),
                "{before:?} became {:?}",
                job.state
            );
        } else {
            assert_eq!(job.state, RemoteJobState::START);
        }
        assert_eq!(job.error.is_some(), job.state == RemoteJobState::Fail);
        assert!(job.file.is_none() || job.state == RemoteJobState::Done);
    }

    pub(super) fn happened(&mut self, effects: Vec<Effect>) {
        for effect in effects {
            match effect {
                Effect::ForgetContent(content) => {
                    assert!(self.forgotten.insert(content), "{content:?} was forgotten twice");
                }
                Effect::Fetch { ticket, .. } => self.fetches.push(ticket),
                Effect::Callback { link_id, .. } => {
                    assert!(self.used.contains(&link_id), "a link that nobody used calls");
                    assert!(self.called.insert(link_id), "a link calls twice");
                }
                Effect::Notify { link_id, .. } => {
                    assert!(self.used.contains(&link_id), "a link that nobody used sends a letter");
                    assert!(self.notified.insert(link_id), "a link sends two letters");
                }
            }
        }
        let claims = self.claims.iter().map(|(_, grant)| grant);
        for grant in self.downloads.iter().chain(claims) {
            let is_lost = self.forgotten.contains(&grant.content);
            assert!(!is_lost, "bytes that are being sent were forgotten");
        }
    }

    /// How many contents the store was told to forget.
    pub(super) fn forgotten(&self) -> usize {
        self.forgotten.len()
    }

    /// In how many different things each state was seen last.
    pub(super) fn states(&self) -> impl Iterator<Item = String> {
        let uploads = self.upload_states.values().map(|state| format!("upload {state:?}"));
        uploads.chain(self.job_states.values().map(|state| format!("job {state:?}")))
    }
}
