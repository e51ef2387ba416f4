//! Downloads: leave to fetch a file, the running transfers, and what they cost.

mod kept;

use crate::{
    access,
    accounts::AccountId,
    deadlines::Deadlines,
    faults::FaultPoint,
    files::{self, FileKey},
    generated::{
        commands::FileDownload,
        refusal::Refusal,
        types::{DownloadId, DownloadTicket, Md5},
        urls,
    },
    links::LinkKey,
    tables::{Kept, Table},
    values::{ContentId, Moment},
    world::{Effect, World},
};

/// What to send, and under what name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grant {
    /// Where the bytes are. They stay there until the pass is given back.
    pub content: ContentId,
    /// Name of the file: what the owner typed, to be escaped in headers.
    pub name: String,
    /// Number of bytes.
    pub length: u64,
    /// Digest of the bytes.
    pub md5: Md5,
    /// When the file was stored.
    pub created: Moment,
    /// To be given back once the transfer is over, however it ended.
    pub pass: Pass,
}

/// Names a running transfer. One that was given back before changes nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[must_use = "the content is kept until the pass is given back"]
pub struct Pass(pub(crate) u64);

/// Download sessions and running transfers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Downloads {
    sessions: Kept<DownloadId, DownloadSession>,
    deadlines: Deadlines<DownloadId>,
    running: Table<Pass, Running>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct DownloadSession {
    account: AccountId,
    file: FileKey,
    /// Bytes that went out, over all its transfers.
    sent: u64,
    /// Transfers that run; none of them is cut off by the deadline.
    running: u32,
    deadline: Moment,
}

/// A transfer that runs, and the content that it holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Running {
    pub(crate) content: ContentId,
    pub(crate) file: FileKey,
    pub(crate) length: u64,
    pub(crate) source: Source,
}

/// What opened a transfer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Source {
    Session(DownloadId),
    Link(LinkKey),
}

impl Downloads {
    pub(crate) fn new() -> Self {
        Self {
            sessions: Kept::default(),
            deadlines: Deadlines::new(),
            running: Table::default(),
        }
    }

    pub(crate) fn take(&mut self, pass: Pass) -> Option<Running> {
        self.running.remove(&pass)
    }

    /// What a pass stands for, as long as it is out.
    /// Whose download session it is.
    pub(crate) fn owner(&self, id: &DownloadId) -> Option<AccountId> {
        self.sessions.get(id).map(|session| session.account)
    }

    pub(crate) fn get(&self, pass: Pass) -> Option<&Running> {
        self.running.get(&pass)
    }

    pub(crate) fn held(&self) -> impl Iterator<Item = ContentId> {
        self.running.values().map(|running| running.content)
    }

    /// Transfers that run, and what opened them.
    pub(crate) fn running(&self) -> impl Iterator<Item = (Pass, &Source)> {
        self.running.iter().map(|(pass, running)| (*pass, &running.source))
    }

    /// When the next session ends.
    pub(crate) fn next_end(&self) -> Option<Moment> {
        self.deadlines.first_due(|id| {
            let session = self.sessions.get(id)?;
            (session.running == 0).then_some(session.deadline)
        })
    }

    pub(crate) fn expire(&mut self, now: Moment) {
        while let Some(id) = self.deadlines.pop_due(now) {
            let Some(session) = self.sessions.get(&id) else {
                continue;
            };
            if session.deadline > now {
                self.deadlines.arm(session.deadline, id);
            } else if session.running == 0 {
                self.sessions.remove(&id);
            }
        }
    }
}

/// Gives leave to fetch a file: one's own always, one of others as its mode says.
pub(crate) fn open(
    world: &mut World,
    now: Moment,
    account: AccountId,
    command: &FileDownload,
) -> Result<DownloadTicket, Refusal> {
    let downloader = world.accounts.get(account);
    let switches = &world.options.switches;
    if switches.download_503 {
        return Err(Refusal::DownloadUnavailable);
    }
    if switches.download_404_for_free && !downloader.is_premium(now) {
        return Err(Refusal::FileNotFound);
    }
    let (key, file) = world.files.find(&command.file_id).ok_or(Refusal::FileNotFound)?;
    access::check_fetch(world, now, account, file)?;
    if let Some(limit) = downloader.options.max_free_download
        && file.size > limit
        && !downloader.is_premium(now)
    {
        return Err(Refusal::DownloadTooLarge {
            limit: format!("{limit} bytes"),
        });
    }
    let is_enough = downloader.traffic_left(now).is_none_or(|left| left >= file.size);
    if switches.traffic_exceeded || !is_enough {
        return Err(Refusal::TrafficExceeded);
    }

    let World {
        downloads,
        ids,
        options,
        ..
    } = world;
    let id: DownloadId = ids.fresh(DownloadId::SHAPE, |id| downloads.sessions.contains_key(id));
    let download_url = urls::download_url(&options.origin, &id);
    let deadline = now.after(options.switches.token_idle_ttl);
    downloads.deadlines.arm(deadline, id.clone());
    downloads.sessions.insert(
        id,
        DownloadSession {
            account,
            file: key,
            sent: 0,
            running: 0,
            deadline,
        },
    );
    // No client waits, and premium accounts presumably need not.
    Ok(DownloadTicket { download_url, delay: 0 })
}

/// Starts a transfer of a file. The caller has found that it is wanted.
pub(crate) fn start(world: &mut World, key: FileKey, source: Source) -> Option<Grant> {
    let file = world.files.get(key)?;
    let content = file.content;
    let pass = Pass(world.ids.serial());
    let md5 = world.contents.get(content).md5.clone();
    let (name, length, created) = (file.name.to_string(), file.size, Moment::from_seconds(file.created));
    world.contents.hold(content);
    world.downloads.running.insert(
        pass,
        Running {
            content,
            file: key,
            length,
            source,
        },
    );
    Some(Grant {
        content,
        name,
        length,
        md5,
        created,
        pass,
    })
}

/// How often a file went out whole, when `bytes` follow `before`. An empty file goes out with each transfer.
fn times_whole(before: u64, bytes: u64, length: u64) -> u64 {
    let whole = |sent: u64| sent.checked_div(length);
    match (whole(before), whole(before.saturating_add(bytes))) {
        (Some(before), Some(after)) => after.saturating_sub(before),
        (None, _) | (_, None) => 1,
    }
}

impl World {
    /// Starts to send the file of a download session. Several transfers of one session may run at once.
    ///
    /// # Errors
    ///
    /// `download_session_not_found` for an unknown or ended session, and if the file is gone or not for this account
    /// any more; what was ordered for [`FaultPoint::DownloadBytes`].
    pub fn download_begin(&mut self, now: Moment, id: &DownloadId) -> Result<Grant, Refusal> {
        self.expire(now);
        let session = self
            .downloads
            .sessions
            .get(id)
            .ok_or(Refusal::DownloadSessionNotFound)?;
        let (account, key) = (session.account, session.file);
        let file = self.files.get(key).ok_or(Refusal::DownloadSessionNotFound)?;
        if access::check_fetch(self, now, account, file).is_err() {
            return Err(Refusal::DownloadSessionNotFound);
        }
        if let Some(refusal) = self.ordered_refusal(now, FaultPoint::DownloadBytes, Some(account)) {
            return Err(refusal);
        }
        let deadline = self.session_end(now);
        if let Some(session) = self.downloads.sessions.get_mut(id) {
            session.running += 1;
            session.deadline = deadline;
        }
        start(self, key, Source::Session(id.clone())).ok_or(Refusal::DownloadSessionNotFound)
    }

    /// A transfer is over, whole or cut: `bytes` went out. They count as traffic of the account that asked, and a file
    /// counts as downloaded each time its whole length went out through one session.
    pub fn download_finish(&mut self, now: Moment, pass: Pass, bytes: u64) -> Vec<Effect> {
        self.end_download(now, pass, Some(bytes))
    }

    /// A transfer is over, and no byte of the file was to go out or did: nothing is counted.
    pub fn download_abort(&mut self, now: Moment, pass: Pass) -> Vec<Effect> {
        self.end_download(now, pass, None)
    }

    fn end_download(&mut self, now: Moment, pass: Pass, sent: Option<u64>) -> Vec<Effect> {
        self.expire(now);
        match self.downloads.get(pass).map(|running| &running.source) {
            Some(Source::Session(_)) => {}
            Some(Source::Link(_)) | None => return self.take_effects(),
        }
        let Some(Running {
            content,
            file,
            length,
            source: Source::Session(id),
        }) = self.downloads.take(pass)
        else {
            return self.take_effects();
        };
        let deadline = self.session_end(now);
        let period = self.options.switches.traffic_period;
        let returns = (!period.is_zero()).then(|| now.after(period));
        if let Some(session) = self.downloads.sessions.get_mut(&id) {
            let bytes = sent.unwrap_or(0);
            let times = sent.map_or(0, |bytes| times_whole(session.sent, bytes, length));
            session.sent = session.sent.saturating_add(bytes);
            session.running = session.running.saturating_sub(1);
            session.deadline = deadline;
            self.downloads.deadlines.arm(deadline, id);
            self.accounts.add_fetched(session.account, bytes, returns);
            files::count_downloads(self, file, times);
        }
        self.release(content);
        self.take_effects()
    }
}
