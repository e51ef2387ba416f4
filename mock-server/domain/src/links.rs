//! One-time links: waiting, claimed by the one who fetches, used.
//!
//! ```text
//!            begin               finish
//!   Waiting ───────▶ Claimed ───────────▶ Used
//!      ▲     abort      │
//!      └────────────────┘
//! ```

mod kept;

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::{
    accounts::AccountId,
    downloads::{self, Grant, Pass, Running, Source},
    faults::FaultPoint,
    files::{self, FileKey, Place},
    generated::{
        commands::{FileOnetimelinkCreate, FileOnetimelinkInfo},
        machines::OneTimeLinkEvent,
        refusal::Refusal,
        types::{FileId, LinkId, MissingOneTimeLink, OneTimeLink, OneTimeLinkEntry, OneTimeLinkState},
        urls,
    },
    tables::{Kept, Table},
    values::{Moment, Secret},
    world::{Effect, World},
};

/// Stands for a one-time link inside the domain; grows with age.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub(crate) struct LinkKey(u64);

#[derive(Clone, Debug, PartialEq, Eq)]
struct Link {
    id: LinkId,
    owner: AccountId,
    file: FileKey,
    callback: Option<Secret>,
    notify: bool,
    created: u64,
    phase: Phase,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Phase {
    Waiting,
    Claimed { by: Pass },
    Used,
}

impl Phase {
    /// A claimed link may come back to waiting, so it shows as that.
    fn state(self) -> OneTimeLinkState {
        match self {
            Self::Waiting | Self::Claimed { .. } => OneTimeLinkState::Waiting,
            Self::Used => OneTimeLinkState::Downloaded,
        }
    }
}

/// A one-time link as it is seen from outside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LinkView {
    /// Its id.
    pub id: LinkId,
    /// Where it leads.
    pub file: FileId,
    /// Where it stands.
    pub state: LinkState,
    /// Whether somebody is called when it is used.
    pub calls_back: bool,
    /// Whether its owner gets a letter when it is used.
    pub notifies: bool,
    /// When it was made, in seconds since 1970.
    pub created: u64,
}

/// Where a one-time link stands; the API does not tell the first two apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum LinkState {
    /// It can be used.
    Waiting,
    /// Somebody is using it.
    Claimed,
    /// It was used.
    Used,
}

/// The one-time links of all accounts.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub(crate) struct Links {
    all: Kept<LinkKey, Link>,
    by_id: Table<LinkId, LinkKey>,
    by_owner: BTreeSet<(AccountId, LinkKey)>,
    by_file: BTreeSet<(FileKey, LinkKey)>,
}

impl Links {
    fn add(&mut self, key: LinkKey, link: Link) {
        self.index(key, &link);
        self.all.insert(key, link);
    }

    fn index(&mut self, key: LinkKey, link: &Link) {
        self.by_id.insert(link.id.clone(), key);
        self.by_owner.insert((link.owner, key));
        self.by_file.insert((link.file, key));
    }

    /// Ends the links to a file that is gone for good.
    pub(crate) fn forget_file(&mut self, file: FileKey) {
        let start = (file, LinkKey(0));
        let keys: Vec<LinkKey> = self
            .by_file
            .range(start..)
            .take_while(|(known, _)| *known == file)
            .map(|(_, key)| *key)
            .collect();
        for key in keys {
            self.by_file.remove(&(file, key));
            if let Some(link) = self.all.remove(&key) {
                self.by_id.remove(&link.id);
                self.by_owner.remove(&(link.owner, key));
            }
        }
    }

    /// The files that links lead to.
    pub(crate) fn files(&self) -> impl Iterator<Item = FileKey> {
        self.all.values().map(|link| link.file)
    }

    fn find(&self, owner: AccountId, id: &LinkId) -> Option<&Link> {
        let link = self.all.get(self.by_id.get(id)?)?;
        (link.owner == owner).then_some(link)
    }
}

pub(crate) fn create(
    world: &mut World,
    now: Moment,
    account: AccountId,
    command: FileOnetimelinkCreate,
) -> Result<OneTimeLink, Refusal> {
    let file = files::own(world, account, &command.file_id)?;
    let World { links, ids, .. } = world;
    let id: LinkId = ids.fresh(LinkId::SHAPE, |id| links.by_id.contains_key(id));
    let key = LinkKey(ids.serial());
    let link = Link {
        id,
        owner: account,
        file,
        callback: command.url.map(Secret::from),
        notify: command.notify,
        created: now.seconds(),
        phase: Phase::Waiting,
    };
    let answer = show(world, &link);
    world.links.add(key, link);
    Ok(answer)
}

/// The links asked for in that order, or all in the order of their age. Links of others are as unknown as those that
/// never were. Refused only if a single one was asked for; an unknown one of several is an entry.
pub(crate) fn info(
    world: &World,
    account: AccountId,
    command: &FileOnetimelinkInfo,
) -> Result<Vec<OneTimeLinkEntry>, Refusal> {
    let asked = command.link_id.as_deref().filter(|ids| !ids.is_empty());
    let Some(asked) = asked else {
        let owned = world
            .links
            .by_owner
            .range((account, LinkKey(0))..)
            .take_while(|(owner, _)| *owner == account);
        let links = owned.filter_map(|(_, key)| world.links.all.get(key));
        return Ok(links.map(|link| OneTimeLinkEntry::Found(show(world, link))).collect());
    };
    if let [id] = asked
        && world.links.find(account, id).is_none()
    {
        return Err(Refusal::LinkNotFound);
    }
    let entry = |id: &LinkId| match world.links.find(account, id) {
        Some(link) => OneTimeLinkEntry::Found(show(world, link)),
        None => OneTimeLinkEntry::Missing(MissingOneTimeLink {
            link_id: id.clone(),
            error: Refusal::LinkItemNotFound.text(),
        }),
    };
    Ok(asked.iter().map(entry).collect())
}

fn show(world: &World, link: &Link) -> OneTimeLink {
    let state = link.phase.state();
    OneTimeLink {
        link_id: link.id.clone(),
        file: files::show(world, link.file),
        url: urls::one_time_url(&world.options.origin, &link.id),
        state,
        callback_url: link.callback.as_ref().map(|url| url.expose().to_owned()),
        notify: link.notify,
        created: link.created,
        downloaded: state.is_terminal(),
    }
}

impl Links {
    /// Who made it.
    pub(crate) fn owner(&self, id: &LinkId) -> Option<AccountId> {
        self.all.get(self.by_id.get(id)?).map(|link| link.owner)
    }
}

impl World {
    /// The links of an account, the oldest first.
    pub(crate) fn view_links(&self, owner: AccountId) -> Vec<LinkView> {
        let owned = self.links.by_owner.range((owner, LinkKey(0))..);
        let owned = owned.take_while(|(known, _)| *known == owner);
        let view = |(_, key): &(AccountId, LinkKey)| {
            let link = self.links.all.get(key)?;
            Some(LinkView {
                id: link.id.clone(),
                file: self.files.get(link.file)?.id.clone(),
                state: match link.phase {
                    Phase::Waiting => LinkState::Waiting,
                    Phase::Claimed { .. } => LinkState::Claimed,
                    Phase::Used => LinkState::Used,
                },
                calls_back: link.callback.is_some(),
                notifies: link.notify,
                created: link.created,
            })
        };
        owned.filter_map(view).collect()
    }

    /// Claims a one-time link and starts to send its file. Of two that try at once, one gets it.
    ///
    /// # Errors
    ///
    /// `download_session_not_found` for an unknown link or one whose file is in the trash can; `link_used` for one that
    /// was used or is being used; what was ordered for [`FaultPoint::OneTimeBytes`].
    pub fn one_time_begin(&mut self, now: Moment, id: &LinkId) -> Result<Grant, Refusal> {
        self.expire(now);
        let key = *self.links.by_id.get(id).ok_or(Refusal::DownloadSessionNotFound)?;
        let link = self.links.all.get(&key).ok_or(Refusal::DownloadSessionNotFound)?;
        match link.phase {
            Phase::Waiting => {}
            Phase::Claimed { .. } | Phase::Used => return Err(Refusal::LinkUsed),
        }
        let (file, owner) = (link.file, link.owner);
        match self.files.get(file).map(|file| file.place) {
            Some(Place::Live { .. }) => {}
            Some(Place::Trashed { .. }) | None => return Err(Refusal::DownloadSessionNotFound),
        }
        if let Some(refusal) = self.ordered_refusal(now, FaultPoint::OneTimeBytes, Some(owner)) {
            return Err(refusal);
        }
        let grant = downloads::start(self, file, Source::Link(key)).ok_or(Refusal::DownloadSessionNotFound)?;
        if let Some(link) = self.links.all.get_mut(&key) {
            link.phase = Phase::Claimed { by: grant.pass };
        }
        Ok(grant)
    }

    /// The last byte went out: the link is used. Its callback and its letter are effects, and happen once. The traffic
    /// is nobody's, as nobody logged in for it.
    pub fn one_time_finish(&mut self, now: Moment, pass: Pass) -> Vec<Effect> {
        self.expire(now);
        let Some((key, running)) = self.take_claim(pass) else {
            return self.take_effects();
        };
        if let Some(link) = self.links.all.get_mut(&key)
            && link.phase == (Phase::Claimed { by: pass })
        {
            let before = link.phase.state();
            let next = before.on(OneTimeLinkEvent::Downloaded);
            debug_assert_eq!(next, Some(Phase::Used.state()), "the step is an edge of the machine");
            link.phase = Phase::Used;
            self.traces.step(before.step(OneTimeLinkEvent::Downloaded));
            if let Some(url) = &link.callback {
                self.effects.push(Effect::Callback {
                    link_id: link.id.clone(),
                    url: url.clone(),
                });
            }
            if link.notify {
                let email = self.accounts.get(link.owner).options.email.clone();
                self.effects.push(Effect::Notify {
                    link_id: link.id.clone(),
                    email,
                });
            }
            files::count_downloads(self, running.file, 1);
        }
        self.release(running.content);
        self.take_effects()
    }

    /// The transfer was cut: the link waits anew.
    pub fn one_time_abort(&mut self, now: Moment, pass: Pass) -> Vec<Effect> {
        self.expire(now);
        let Some((key, running)) = self.take_claim(pass) else {
            return self.take_effects();
        };
        if let Some(link) = self.links.all.get_mut(&key)
            && link.phase == (Phase::Claimed { by: pass })
        {
            link.phase = Phase::Waiting;
        }
        self.release(running.content);
        self.take_effects()
    }

    /// Ends a running transfer if a link opened it.
    fn take_claim(&mut self, pass: Pass) -> Option<(LinkKey, Running)> {
        let key = match self.downloads.get(pass)?.source {
            Source::Link(key) => key,
            Source::Session(_) => return None,
        };
        self.downloads.take(pass).map(|running| (key, running))
    }
}
