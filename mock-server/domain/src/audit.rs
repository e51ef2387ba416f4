//! Looks for contradictions between the parts of a world: for tests, and for a state that was read back from a disk.

use std::collections::BTreeMap;

use crate::{accounts::AccountId, files::Place, folders::FolderKey, values::ContentId, world::World};

impl World {
    /// Everything that does not fit together, a sentence each. A sound world has none.
    pub fn audit(&self) -> Vec<String> {
        let mut found = Vec::new();
        self.audit_files(&mut found);
        self.audit_accounts(&mut found);
        self.audit_contents(&mut found);
        self.audit_tree(&mut found);
        found
    }

    fn audit_files(&self, found: &mut Vec<String>) {
        let mut listed: BTreeMap<FolderKey, (usize, u64)> = BTreeMap::new();
        let mut trashed: BTreeMap<AccountId, (usize, u64)> = BTreeMap::new();
        let mut copies: BTreeMap<(AccountId, ContentId), u64> = BTreeMap::new();
        for (key, file) in self.files.iter() {
            if self.files.find(&file.id).is_none_or(|(known, _)| known != key) {
                found.push(format!("file {} is not found by its id", file.id));
            }
            let sums = match file.place {
                Place::Live { folder } => {
                    *copies.entry((file.owner, file.content)).or_default() += 1;
                    if !self.folders.contains(folder) || self.folders.get(folder).owner != file.owner {
                        found.push(format!("file {} is in no folder of its owner", file.id));
                    }
                    listed.entry(folder).or_default()
                }
                Place::Trashed { .. } => trashed.entry(file.owner).or_default(),
            };
            *sums = (sums.0 + 1, sums.1 + file.size);
        }
        for (key, folder) in self.folders.iter() {
            let sums = listed.get(&key).copied().unwrap_or_default();
            if (folder.files.len(), folder.files.total_size()) != sums {
                found.push(format!("folder {} lists other files than it holds", folder.id));
            }
        }
        for (id, account) in self.accounts.iter() {
            let sums = trashed.get(&id).copied().unwrap_or_default();
            let keys = account.trash.oldest(usize::MAX);
            let is_sound = |key| {
                let file = self.files.get(key);
                file.is_some_and(|file| file.owner == id && matches!(file.place, Place::Trashed { .. }))
            };
            if (account.trash.len(), account.trash.total_size()) != sums || keys.len() != sums.0 {
                found.push(format!(
                    "the trash can of {} lists other files than it holds",
                    account.options.email
                ));
            }
            if !keys.into_iter().all(is_sound) {
                found.push(format!(
                    "the trash can of {} lists a file that is not in it",
                    account.options.email
                ));
            }
        }
        for ((account, content), count) in copies {
            if self.files.copies.of(account, content) != count {
                found.push(format!(
                    "content {} has {count} copies, counted otherwise",
                    content.value()
                ));
            }
        }
        for file in self.links.files() {
            if self.files.get(file).is_none() {
                found.push("a one-time link leads to no file".to_owned());
            }
        }
    }

    fn audit_accounts(&self, found: &mut Vec<String>) {
        let mut stored: BTreeMap<AccountId, u64> = BTreeMap::new();
        let mut reserved: BTreeMap<AccountId, u64> = BTreeMap::new();
        let mut receiving: BTreeMap<AccountId, u64> = BTreeMap::new();
        let mut jobs: BTreeMap<AccountId, u64> = BTreeMap::new();
        for (_, file) in self.files.iter() {
            *stored.entry(file.owner).or_default() += file.size;
        }
        for (account, _, size) in self.uploads.held().chain(self.remote.held()) {
            *reserved.entry(account).or_default() += size;
        }
        for account in self.uploads.receiving_for() {
            *receiving.entry(account).or_default() += 1;
        }
        for account in self.remote.running() {
            *jobs.entry(account).or_default() += 1;
        }
        for (id, account) in self.accounts.iter() {
            let running = (
                receiving.get(&id).copied().unwrap_or(0),
                jobs.get(&id).copied().unwrap_or(0),
            );
            if (account.receiving, account.jobs_running) != running {
                found.push(format!(
                    "account {}: {} uploads and {} jobs run, counted {running:?}",
                    account.options.email, account.receiving, account.jobs_running,
                ));
            }
            let limits = (account.options.parallel_uploads, account.options.remote_jobs);
            if account.receiving > limits.0 || account.jobs_running > limits.1 {
                found.push(format!("account {} runs more than it may", account.options.email));
            }
            let stored = stored.get(&id).copied().unwrap_or(0);
            let reserved = reserved.get(&id).copied().unwrap_or(0);
            if (account.stored, account.reserved) != (stored, reserved) {
                found.push(format!(
                    "account {}: {} bytes stored and {} reserved, its files have {stored} and its uploads {reserved}",
                    account.options.email, account.stored, account.reserved,
                ));
            }
            if account.stored.saturating_add(account.reserved) > account.options.storage {
                found.push(format!("account {} stores more than it may", account.options.email));
            }
        }
    }

    fn audit_contents(&self, found: &mut Vec<String>) {
        let mut holds: BTreeMap<ContentId, u64> = BTreeMap::new();
        let by_files = self.files.iter().map(|(_, file)| file.content);
        let by_uploads = self.uploads.held().chain(self.remote.held());
        let by_uploads = by_uploads.map(|(_, content, _)| content);
        for content in by_files.chain(by_uploads).chain(self.downloads.held()) {
            *holds.entry(content).or_default() += 1;
        }
        for (id, content) in self.contents.iter() {
            let counted = holds.remove(&id).unwrap_or(0);
            if content.holds != counted {
                found.push(format!(
                    "content {} has {} holds, counted {counted}",
                    id.value(),
                    content.holds
                ));
            }
            if !content.is_lost && self.contents.find(&content.md5, content.length) != Some(id) {
                found.push(format!("content {} is not found by its digest", id.value()));
            }
        }
        for (id, count) in holds {
            found.push(format!("content {} is unknown and has {count} holds", id.value()));
        }
    }

    fn audit_tree(&self, found: &mut Vec<String>) {
        for (key, folder) in self.folders.iter() {
            let is_linked = match folder.parent {
                None => self.accounts.get(folder.owner).root == key,
                Some(parent) => {
                    self.folders.contains(parent)
                        && self.folders.get(parent).owner == folder.owner
                        && self.folders.get(parent).children.contains(&(folder.name.clone(), key))
                }
            };
            if !is_linked {
                found.push(format!("folder {} is below no folder of its owner", folder.id));
            }
            if folder.children.iter().any(|(_, child)| !self.folders.contains(*child)) {
                found.push(format!("folder {} has one below it that is gone", folder.id));
            }
        }
        // Each folder is below one that lists it; so a ring would be a set of folders that no root leads to.
        let mut waiting: Vec<FolderKey> = self.accounts.iter().map(|(_, account)| account.root).collect();
        let mut reached = 0;
        while let Some(key) = waiting.pop() {
            reached += 1;
            let below = self.folders.get(key).children.iter().map(|(_, child)| *child);
            waiting.extend(below.filter(|child| self.folders.contains(*child)));
        }
        if reached != self.folders.iter().count() {
            found.push("some folders are below no root".to_owned());
        }
    }
}
