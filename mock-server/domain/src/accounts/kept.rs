//! What is kept of an account.

use super::{Account, AccountId, AccountOptions, Accounts};
use crate::{
    kept::{
        Change, Contradiction, Row,
        contradiction::{needs, once},
        rows::{AccountRow, KeptSecret},
    },
    tables::Noted,
    values::Secret,
    world::World,
};

impl AccountId {
    pub(crate) fn number(self) -> u64 {
        u64::try_from(self.0).unwrap_or(u64::MAX)
    }
}

impl Accounts {
    pub(crate) fn keep_track(&mut self) {
        self.noted.begin();
        for index in 0..self.all.len() {
            self.noted.note(&AccountId(index));
        }
    }

    pub(crate) fn take_changes(&mut self, changes: &mut Vec<Change>) {
        let changed = self.noted.take();
        changes.extend(changed.into_iter().map(|id| Change::put(&id, row(id, self.get(id)))));
    }

    /// Numbers begin at zero and none is left out: an account is never removed.
    pub(crate) fn restore(rows: Vec<AccountRow>) -> Result<Self, Contradiction> {
        let mut accounts = Self {
            noted: Noted::begun(),
            ..Self::new()
        };
        for row in rows {
            let number = row.number.0;
            once(number >= accounts.all.len(), || format!("account {number}"))?;
            needs(
                number == accounts.all.len(),
                || format!("account {number}"),
                "an account before it",
            )?;
            let is_new = accounts.find(&row.email).is_none();
            once(is_new, || format!("the address of account {number}"))?;
            accounts.load(row);
        }
        Ok(accounts)
    }

    fn load(&mut self, row: AccountRow) {
        let options = AccountOptions {
            email: row.email,
            password: row.password.0,
            code: row.code.map(|code| code.0),
            tier: row.tier,
            standing: row.standing,
            storage: row.storage,
            traffic: row.traffic,
            max_file_size: row.max_file_size,
            max_free_download: row.max_free_download,
            parallel_uploads: row.parallel_uploads,
            remote_jobs: row.remote_jobs,
            remote_refresh: row.remote_refresh,
        };
        self.put(Account {
            fetched: row.fetched,
            traffic_returns: row.traffic_returns,
            last_login: row.last_login,
            ..Account::new(options, row.root)
        });
    }

    pub(crate) fn contains(&self, id: AccountId) -> bool {
        id.0 < self.all.len()
    }
}

fn row(number: AccountId, account: &Account) -> Row {
    let kept = |secret: &Secret| KeptSecret(secret.clone());
    let options = &account.options;
    Row::Account(AccountRow {
        number,
        email: options.email.clone(),
        password: kept(&options.password),
        code: options.code.as_ref().map(kept),
        tier: options.tier,
        standing: options.standing,
        storage: options.storage,
        traffic: options.traffic,
        max_file_size: options.max_file_size,
        max_free_download: options.max_free_download,
        parallel_uploads: options.parallel_uploads,
        remote_jobs: options.remote_jobs,
        remote_refresh: options.remote_refresh,
        root: account.root,
        fetched: account.fetched,
        traffic_returns: account.traffic_returns,
        last_login: account.last_login,
    })
}

impl World {
    /// Whether each account has its root, and each folder its owner.
    pub(crate) fn check_roots(&self) -> Result<(), Contradiction> {
        for (id, account) in self.accounts.iter() {
            let name = || format!("account {}", id.number());
            needs(self.folders.contains(account.root), name, "a root folder")?;
        }
        for (_, folder) in self.folders.iter() {
            let name = || format!("folder {}", folder.id);
            needs(self.accounts.contains(folder.owner), name, "an owner")?;
        }
        Ok(())
    }
}
