//! The world: the whole state of a mock, and the one way to change it.

use std::time::Duration;

use crate::{
    accounts::{AccountOptions, Accounts},
    contents::Contents,
    downloads::Downloads,
    faults::{Faults, Holds},
    files::Files,
    folders::Folders,
    generated::{
        commands::{Answer, Command, OperationId, SESSION_PARAMETER, TrashcanEmpty},
        limits,
        refusal::Refusal,
        service::dispatch,
        switches::Switches,
        types::{LinkId, Token},
    },
    ids::Ids,
    links::Links,
    remote::{self, RemoteJobs, RemoteTicket},
    service::{Caller, Session},
    sessions::Sessions,
    traces::Traces,
    trash,
    uploads::{self, Processing, Uploads},
    values::{ContentId, Moment, Secret},
};

/// How a world begins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WorldOptions {
    /// Where all ids come from. Default: 1.
    pub seed: u64,
    /// Scheme, host and port of the upload and download host, without a slash at the end. Default:
    /// `http://127.0.0.1`.
    pub origin: String,
    /// When the accounts were made. Default: 1970.
    pub started: Moment,
    /// The accounts. Of two with one address the first counts. Default: [`AccountOptions::standard`].
    pub accounts: Vec<AccountOptions>,
    /// How long an upload session may be idle before it ends. Default: as the description says. The address of the bytes outlives the
    /// session that asked for it, so that an upload lives longer.
    pub upload_idle: Duration,
    /// How long the look at an upload's bytes takes at most, and how long a remote upload waits for questions once its
    /// bytes are there; without one, only questions end them. Default: 10 seconds.
    pub processing_at_most: Option<Duration>,
    /// What the mock does where nobody is sure what the service does.
    pub switches: Switches,
}

impl Default for WorldOptions {
    fn default() -> Self {
        Self {
            seed: 1,
            origin: "http://127.0.0.1".to_owned(),
            started: Moment::default(),
            accounts: AccountOptions::standard(),
            upload_idle: Duration::from_secs(limits::UPLOAD_IDLE_SECONDS),
            processing_at_most: Processing::default().at_most,
            switches: Switches::default(),
        }
    }
}

/// A call of the API.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Call {
    /// Which operation.
    pub operation: OperationId,
    /// The session that it came with.
    pub token: Option<Token>,
    /// Its parameters, or what is wrong with them.
    pub command: Result<Command, Refusal>,
}

/// What comes of a call, or of a transfer of bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
#[must_use = "effects that are dropped do not happen"]
pub struct Outcome<T = Answer> {
    /// What to answer.
    pub answer: Result<T, Refusal>,
    /// What to do outside, in this order.
    pub effects: Vec<Effect>,
}

/// Something that has to happen outside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Nothing has this content any more; the store may drop the bytes.
    ForgetContent(ContentId),
    /// A remote upload was ordered: its bytes are to be fetched.
    Fetch {
        /// What to report under.
        ticket: RemoteTicket,
        /// Where from; its query may hold a secret of the account.
        url: Secret,
    },
    /// A one-time link was used: its callback is due.
    Callback {
        /// The link.
        link_id: LinkId,
        /// Where to; its query may hold a secret of the owner.
        url: Secret,
    },
    /// A one-time link was used: its owner gets a letter.
    Notify {
        /// The link.
        link_id: LinkId,
        /// Whose letter.
        email: String,
    },
}

/// Everything that the mock knows, except for the bytes. A clone is a snapshot.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct World {
    pub(crate) options: WorldOptions,
    pub(crate) ids: Ids,
    pub(crate) accounts: Accounts,
    pub(crate) sessions: Sessions,
    pub(crate) folders: Folders,
    pub(crate) files: Files,
    pub(crate) links: Links,
    pub(crate) contents: Contents,
    pub(crate) uploads: Uploads,
    pub(crate) remote: RemoteJobs,
    pub(crate) downloads: Downloads,
    pub(crate) faults: Faults,
    pub(crate) traces: Traces,
    /// Effects of the call that runs; taken at its end.
    pub(crate) effects: Vec<Effect>,
}

impl World {
    /// A world with its accounts and nothing else.
    pub fn new(options: WorldOptions) -> Self {
        let mut world = Self {
            ids: Ids::new(options.seed),
            accounts: Accounts::new(),
            sessions: Sessions::new(),
            folders: Folders::default(),
            files: Files::default(),
            links: Links::default(),
            contents: Contents::default(),
            uploads: Uploads::new(options.upload_idle),
            remote: RemoteJobs::new(),
            downloads: Downloads::new(),
            faults: Faults::default(),
            traces: Traces::default(),
            effects: Vec::new(),
            options,
        };
        for account in world.options.accounts.clone() {
            world.add_account(world.options.started, account);
        }
        world
    }

    /// Makes an account with its root folder. `false`, and nothing changes, if the address is taken.
    pub fn add_account(&mut self, now: Moment, options: AccountOptions) -> bool {
        if self.accounts.find(&options.email).is_some() {
            return false;
        }
        let root = self.folders.add_root(&mut self.ids, self.accounts.next_id(), now);
        self.accounts.add(options, root);
        true
    }

    /// Answers a call.
    ///
    /// First the session is looked at, then the parameters, then refusals on order; so a client with a dead session
    /// hears of that before it hears of a typing mistake. Each call with a good session lets its idle time begin anew.
    pub fn apply(&mut self, now: Moment, call: Call) -> Outcome {
        self.apply_sent(now, call, &|_, _| false)
    }

    /// The same for a call whose parameters are known as they were sent, so that trouble can be aimed at their values.
    pub fn apply_sent(&mut self, now: Moment, call: Call, holds: Holds<'_>) -> Outcome {
        self.expire(now);
        let answer = self.answer(now, call, holds);
        self.outcome(answer)
    }

    fn answer(&mut self, now: Moment, call: Call, holds: Holds<'_>) -> Result<Answer, Refusal> {
        let caller = self.identify(now, call.operation, call.token)?;
        self.traces.read();
        let command = call.command?;
        let account = caller.session.as_ref().map(|session| session.account);
        if let Some(refusal) = self.refusal_of_call(now, call.operation, account, &command, holds) {
            // What is told of the session is true from now on.
            if let (Refusal::SessionExpired, Some(session)) = (&refusal, &caller.session) {
                self.sessions.close(&session.token);
            }
            return Err(refusal);
        }
        dispatch(self, &caller, command)
    }

    fn identify(&mut self, now: Moment, operation: OperationId, token: Option<Token>) -> Result<Caller, Refusal> {
        if !operation.needs_session() {
            return Ok(Caller { now, session: None });
        }
        let token = token.ok_or_else(|| Refusal::ParameterMissing {
            name: SESSION_PARAMETER.to_owned(),
        })?;
        if std::mem::take(&mut self.options.switches.expire_next_call) {
            self.sessions.close(&token);
        }
        let expires = self.session_end(now);
        let account = self
            .sessions
            .touch(now, expires, &token)
            .ok_or(Refusal::SessionExpired)?;
        Ok(Caller {
            now,
            session: Some(Session { account, token }),
        })
    }

    /// Lets time pass: ends what was idle for too long and what was being processed. Each call does it first; calling
    /// it early, late or twice is harmless. Effects that come of it go out with those of the next call.
    pub fn expire(&mut self, now: Moment) {
        self.sessions.expire(now);
        uploads::expire(self, now);
        remote::expire(self, now);
        self.downloads.expire(now);
        self.accounts.expire(now);
    }

    /// Takes the effects of what time has ended; otherwise they go out with those of the next call.
    pub fn take_due_effects(&mut self) -> Vec<Effect> {
        self.take_effects()
    }

    /// Sets how long the look at an upload's bytes takes, for those that arrive from now on. The polls are a switch and
    /// may be set there as well.
    pub fn set_processing(&mut self, processing: Processing) {
        self.options.switches.processing_polls = u64::from(processing.polls);
        self.options.processing_at_most = processing.at_most;
    }

    /// Sets how often an upload says Processing before it says Done, and that nothing but asking ends it.
    pub fn set_processing_polls(&mut self, polls: u32) {
        self.set_processing(Processing { polls, at_most: None });
    }

    /// What it does where nobody is sure.
    pub fn switches(&self) -> &Switches {
        &self.options.switches
    }

    /// Changes what it does where nobody is sure, from the next call on.
    pub fn set_switches(&mut self, switches: Switches) {
        self.options.switches = switches;
    }

    /// Ends every session, as if all of them had been idle for too long.
    pub fn end_sessions(&mut self) {
        self.sessions.close_all();
    }

    /// Ends every session of an account, in the same way, and tells how many there were; `None` if there is no such
    /// account.
    pub fn end_sessions_of(&mut self, email: &str) -> Option<u64> {
        let account = self.accounts.find(email)?;
        Some(self.sessions.close_of(account))
    }

    /// Bytes of the files of an account, those in the trash can included; `None` if there is no such account.
    pub fn storage_used(&self, email: &str) -> Option<u64> {
        self.accounts.find(email).map(|id| self.accounts.get(id).stored)
    }

    /// How many uploads of an account get their bytes; `None` if there is no such account.
    pub fn receiving(&self, email: &str) -> Option<u64> {
        self.accounts.find(email).map(|id| self.accounts.get(id).receiving)
    }

    /// Deletes the files in the trash can of an account for good.
    pub fn empty_trash(&mut self, email: &str) -> Vec<Effect> {
        if let Some(account) = self.accounts.find(email) {
            let command = TrashcanEmpty { file_id: None };
            let _ = trash::empty(self, account, &command);
        }
        self.take_effects()
    }

    /// When a session or a download ends that is used now, and not again.
    pub(crate) fn session_end(&self, now: Moment) -> Moment {
        now.after(self.options.switches.token_idle_ttl)
    }

    /// Gives up a hold on a content; if it was the last, the store hears of it.
    pub(crate) fn release(&mut self, content: ContentId) {
        self.effects.extend(self.contents.release(content));
    }

    /// Tells the store to drop bytes that no file will have. An id that is in use is left alone: to be handed one is a
    /// mistake of the store, and forgetting it would lose the bytes of other files.
    pub(crate) fn discard(&mut self, arrived: ContentId) {
        if !self.contents.contains(arrived) {
            self.effects.push(Effect::ForgetContent(arrived));
        }
    }

    pub(crate) fn take_effects(&mut self) -> Vec<Effect> {
        std::mem::take(&mut self.effects)
    }

    pub(crate) fn outcome<T>(&mut self, answer: Result<T, Refusal>) -> Outcome<T> {
        Outcome {
            answer,
            effects: self.take_effects(),
        }
    }
}
