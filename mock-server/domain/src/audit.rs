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
        let mut copies: BTreeMap<(AccountId, ContentId), u64> = BTreeMap::new();
        for (key, file) in self.files.iter() {
            if self.files.find(&file.id).is_none_or(|(known, _)| known != key) {
                found.push(format!("file {} is not found by its id", file.id));
            }
            match file.place {
                Place::Live { folder } => {
                    let sums = listed.entry(folder).or_default();
                    *sums = (sums.0 + 1, sums.1 + file.size);
                    *copies.entry((file.owner, file.content)).or_default() += 1;
                    if !self.folders.contains(folder) || self.folders.get(folder).owner != file.owner {
                        found.push(format!("file {} is in no folder of its owner", file.id));
                    }
                    if self.files.is_trashed(file.owner, key) {
                        found.push(format!("file {} is live and in the trash can", file.id));
                    }
                }
                Place::Trashed { .. } => {
                    if !self.files.is_trashed(file.owner, key) {
                        found.push(format!("file {} is nowhere", file.id));
                    }
                }
            }
        }
        for (key, folder) in self.folders.iter() {
            let (count, size) = listed.get(&key).copied().unwrap_or_default();
            if (folder.files.len(), folder.files.total_size()) != (count, size) {
                found.push(format!("folder {} lists other files than it holds", folder.id));
            }
        }
        for ((account, content), count) in copies {
            if self.files.copies(account, content) != count {
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
        for (_, file) in self.files.iter() {
            *stored.entry(file.owner).or_default() += file.size;
        }
        for (account, _, size) in self.uploads.held() {
            *reserved.entry(account).or_default() += size;
        }
        for (id, account) in self.accounts.iter() {
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
        let by_uploads = self.uploads.held().map(|(_, content, _)| content);
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
            if self.contents.find(&content.md5, content.length) != Some(id) {
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
        }
    }
}
