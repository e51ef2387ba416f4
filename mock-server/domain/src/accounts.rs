//! Accounts: who may log in, what they may store and fetch, and how much of it they use.

mod kept;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::{
    deadlines::Deadlines,
    folders::FolderKey,
    generated::{
        refusal::Refusal,
        types::{RemoteUploadLimits, Storage, Traffic, UploadLimits, User, UserState},
    },
    tables::Noted,
    trash::TrashCan,
    values::{Moment, Secret},
    world::World,
};

/// An account as it is set up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AccountOptions {
    /// The address that it logs in with; the case of its letters does not matter.
    pub email: String,
    /// Its password.
    pub password: Secret,
    /// The two-factor code that each login has to bring. Default: none is asked for.
    pub code: Option<Secret>,
    /// Paid for or not. Default: free.
    pub tier: Tier,
    /// Whether it may log in. Default: it may.
    pub standing: Standing,
    /// Bytes that it may store. Default: 4 TiB.
    pub storage: u64,
    /// Bytes that it may fetch while it is premium. Default: 1 TiB.
    pub traffic: u64,
    /// Largest file that it may upload. Default: 5 GiB.
    pub max_file_size: u64,
    /// Largest file that it may fetch while it is free. Default: no limit.
    pub max_free_download: Option<u64>,
    /// Uploads whose bytes may arrive at the same time. Default: 5.
    pub parallel_uploads: u64,
    /// Remote uploads that it may run at the same time. Default: 5.
    pub remote_jobs: u64,
    /// Seconds between two looks at a remote upload; told only. Default: 30.
    pub remote_refresh: u64,
}

impl AccountOptions {
    /// A free account with the defaults of each field.
    pub fn new(email: impl Into<String>, password: impl Into<Secret>) -> Self {
        Self {
            email: email.into(),
            password: password.into(),
            code: None,
            tier: Tier::Free,
            standing: Standing::Active,
            storage: 4 << 40,
            traffic: 1 << 40,
            max_file_size: 5 << 30,
            max_free_download: None,
            parallel_uploads: 5,
            remote_jobs: 5,
            remote_refresh: 30,
        }
    }

    /// The accounts of an empty start: a premium one, a free one and one with a two-factor code.
    pub fn standard() -> Vec<Self> {
        // The year 2100: a mock that runs for years, or whose clock is set far ahead, keeps its premium account.
        let premium = Tier::Premium {
            until: Moment::from_seconds(4_102_444_800),
        };
        vec![
            Self {
                tier: premium,
                ..Self::new("demo@example.com", "demo")
            },
            Self::new("free@example.com", "free"),
            Self {
                tier: premium,
                code: Some(standard_code()),
                ..Self::new("otp@example.com", "otp")
            },
        ]
    }
}

/// The two-factor code of the standard accounts.
fn standard_code() -> Secret {
    Secret::from("000000")
}

/// Whether an account is paid for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Tier {
    /// It is not: no traffic numbers, and no files that are for premium accounts only.
    Free,
    /// It is until then, and free afterwards.
    Premium {
        /// The first moment that is not paid for.
        until: Moment,
    },
}

/// Whether an account may log in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Standing {
    /// It may.
    Active,
    /// It is frozen.
    Frozen,
    /// The service closed it.
    Locked,
}

/// Stands for an account inside the domain.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub(crate) struct AccountId(usize);

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Account {
    pub(crate) options: AccountOptions,
    pub(crate) root: FolderKey,
    /// Bytes of its files, those in the trash can included: they can come back.
    pub(crate) stored: u64,
    /// Bytes of its uploads and remote uploads that have come and are no file yet, so that two of them cannot share the
    /// last room.
    pub(crate) reserved: u64,
    /// Bytes that it fetched, as far as they have not come back as traffic.
    pub(crate) fetched: u64,
    /// When they do.
    pub(crate) traffic_returns: Option<Moment>,
    /// Uploads whose bytes are arriving.
    pub(crate) receiving: u64,
    /// Remote uploads that have not ended.
    pub(crate) jobs_running: u64,
    pub(crate) trash: TrashCan,
    /// The last login that was not throttled.
    pub(crate) last_login: Option<Moment>,
}

impl Account {
    fn new(options: AccountOptions, root: FolderKey) -> Self {
        Self {
            options,
            root,
            stored: 0,
            reserved: 0,
            fetched: 0,
            traffic_returns: None,
            receiving: 0,
            jobs_running: 0,
            trash: TrashCan::default(),
            last_login: None,
        }
    }

    pub(crate) fn room(&self) -> u64 {
        self.options
            .storage
            .saturating_sub(self.stored)
            .saturating_sub(self.reserved)
    }

    /// Refuses another upload while as many run as may. One runs while its bytes arrive: that is what costs the service
    /// something, and a client that announces a hundred files before it sends the first does no harm. When one is
    /// announced the limit is looked at too, as its bytes would come next.
    pub(crate) fn check_pipes(&self) -> Result<(), Refusal> {
        if self.receiving >= self.options.parallel_uploads {
            return Err(Refusal::TooManyUploads);
        }
        Ok(())
    }

    pub(crate) fn end_job(&mut self) {
        self.jobs_running = self.jobs_running.saturating_sub(1);
    }

    pub(crate) fn reserve(&mut self, size: u64) {
        self.reserved = self.reserved.saturating_add(size);
    }

    pub(crate) fn unreserve(&mut self, size: u64) {
        self.reserved = self.reserved.saturating_sub(size);
    }

    pub(crate) fn stop_receiving(&mut self) {
        self.receiving = self.receiving.saturating_sub(1);
    }

    pub(crate) fn is_premium(&self, now: Moment) -> bool {
        match self.options.tier {
            Tier::Free => false,
            Tier::Premium { until } => now < until,
        }
    }

    /// What it may still fetch; `None` while it is free.
    pub(crate) fn traffic_left(&self, now: Moment) -> Option<u64> {
        self.is_premium(now)
            .then(|| self.options.traffic.saturating_sub(self.fetched))
    }

    fn premium_end(&self, now: Moment) -> Option<u64> {
        match self.options.tier {
            Tier::Premium { until } if now < until => Some(until.seconds()),
            Tier::Free | Tier::Premium { .. } => None,
        }
    }

    pub(crate) fn show(&self, now: Moment) -> User {
        User {
            email: self.options.email.clone(),
            is_premium: self.is_premium(now),
            premium_end_time: self.premium_end(now),
            state: UserState::Activated,
            traffic: Traffic {
                total: self.is_premium(now).then_some(self.options.traffic),
                left: self.traffic_left(now),
            },
            storage: Storage {
                total: self.options.storage,
                left: self.room(),
            },
            upload: UploadLimits {
                max_file_size: self.options.max_file_size,
                nb_pipes: self.options.parallel_uploads,
            },
            remote_upload: RemoteUploadLimits {
                max_nb_jobs: self.options.remote_jobs,
                refresh_time: self.options.remote_refresh,
            },
            folder_id: None,
        }
    }
}

/// All accounts. One is never removed, so an [`AccountId`] always leads to one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Accounts {
    all: Vec<Account>,
    by_email: BTreeMap<String, AccountId>,
    /// The code of the first account that has one.
    common_code: Option<Secret>,
    /// Of used traffic that comes back.
    deadlines: Deadlines<AccountId>,
    noted: Noted<AccountId>,
}

impl Accounts {
    pub(crate) fn new() -> Self {
        Self {
            all: Vec::new(),
            by_email: BTreeMap::new(),
            common_code: None,
            deadlines: Deadlines::new(),
            noted: Noted::default(),
        }
    }

    /// What accounts without a code of their own are asked for, if all are asked for one.
    pub(crate) fn common_code(&self) -> Secret {
        self.common_code.clone().unwrap_or_else(standard_code)
    }

    /// The id that the next account will have.
    pub(crate) fn next_id(&self) -> AccountId {
        AccountId(self.all.len())
    }

    pub(crate) fn add(&mut self, options: AccountOptions, root: FolderKey) {
        self.noted.note(&self.next_id());
        self.put(Account::new(options, root));
    }

    fn put(&mut self, account: Account) {
        self.by_email.insert(fold(&account.options.email), self.next_id());
        if self.common_code.is_none() {
            self.common_code.clone_from(&account.options.code);
        }
        if let Some(at) = account.traffic_returns {
            self.deadlines.arm(at, self.next_id());
        }
        self.all.push(account);
    }

    pub(crate) fn find(&self, email: &str) -> Option<AccountId> {
        self.by_email.get(&fold(email)).copied()
    }

    pub(crate) fn get(&self, id: AccountId) -> &Account {
        &self.all[id.0]
    }

    /// For what follows from other things and is not kept.
    pub(crate) fn get_mut(&mut self, id: AccountId) -> &mut Account {
        &mut self.all[id.0]
    }

    /// Counts bytes that went out. Those of a period come back together, so only the first of them says when.
    pub(crate) fn add_fetched(&mut self, id: AccountId, bytes: u64, returns: Option<Moment>) {
        self.noted.note(&id);
        let account = &mut self.all[id.0];
        account.fetched = account.fetched.saturating_add(bytes);
        if let (1.., None, Some(at)) = (bytes, account.traffic_returns, returns) {
            account.traffic_returns = Some(at);
            self.deadlines.arm(at, id);
        }
    }

    /// Lets used traffic come back whose moment has come.
    pub(crate) fn expire(&mut self, now: Moment) {
        while let Some(id) = self.deadlines.pop_due(now) {
            self.noted.note(&id);
            let account = &mut self.all[id.0];
            (account.fetched, account.traffic_returns) = (0, None);
        }
    }

    /// When traffic of one of them comes back next.
    pub(crate) fn next_return(&self) -> Option<Moment> {
        self.deadlines.first_due(|id| self.get(*id).traffic_returns)
    }

    pub(crate) fn set_last_login(&mut self, id: AccountId, now: Moment) {
        self.noted.note(&id);
        self.get_mut(id).last_login = Some(now);
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = (AccountId, &Account)> {
        self.all
            .iter()
            .enumerate()
            .map(|(index, account)| (AccountId(index), account))
    }
}

/// Addresses are compared without regard to case.
fn fold(email: &str) -> String {
    email.trim().to_lowercase()
}

pub(crate) fn info(world: &World, now: Moment, account: AccountId) -> User {
    world.accounts.get(account).show(now)
}
