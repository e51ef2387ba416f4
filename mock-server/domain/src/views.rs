//! Looks at a world from outside, past the API: for tests, and for people who want to see what is there.
//!
//! Looking changes nothing and lets no time pass.

use std::sync::Arc;

use crate::{
    accounts::{Account, AccountId, Standing, Tier},
    files::FileRecord,
    folders::FolderKey,
    generated::types::{FileId, FolderId, Md5, Mode, SortColumn, SortDirection},
    links::LinkView,
    listing::Page,
    values::Moment,
    world::World,
};

/// An account, what it may and what it uses.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AccountView {
    /// What it logs in with.
    pub email: String,
    /// Whether it may log in.
    pub standing: Standing,
    /// Whether it was ever premium, and until when.
    pub tier: Tier,
    /// Whether it is now.
    pub is_premium: bool,
    /// Bytes that it may store.
    pub storage: u64,
    /// Bytes of its files, those in the trash can included.
    pub stored: u64,
    /// Bytes that are reserved for uploads whose bytes are there.
    pub reserved: u64,
    /// Bytes that it may fetch while it is premium.
    pub traffic: u64,
    /// Bytes that it has fetched.
    pub fetched: u64,
    /// Files in its trash can.
    pub trashed: usize,
    /// Sessions that have not ended.
    pub sessions: u64,
    /// Uploads whose bytes are arriving.
    pub receiving: u64,
    /// Remote uploads that have not ended.
    pub remote_jobs: u64,
}

/// What an account has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TreeView {
    /// The account.
    pub account: AccountView,
    /// Its folders: the root first, each before those below it.
    pub folders: Vec<FolderView>,
    /// Its files by folder and age, those in the trash can last.
    pub files: Vec<FileView>,
    /// Its one-time links, the oldest first.
    pub links: Vec<LinkView>,
    /// How many of all three there was no room for.
    pub left_out: usize,
}

/// A folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FolderView {
    /// Its id.
    pub id: FolderId,
    /// The one above it; the root has none.
    pub parent: Option<FolderId>,
    /// The names from the root to it; `/` is the root.
    pub path: String,
    /// Who may see it.
    pub mode: Mode,
    /// Files right in it.
    pub files: usize,
    /// Bytes of those.
    pub bytes: u64,
}

/// A file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileView {
    /// Its id.
    pub id: FileId,
    /// Where it is; nowhere if it is in the trash can.
    pub folder: Option<FolderId>,
    /// Its name.
    pub name: Arc<str>,
    /// Bytes.
    pub size: u64,
    /// Digest of those.
    pub md5: Md5,
    /// Who may fetch it.
    pub mode: Mode,
    /// When it was stored, in seconds since 1970.
    pub created: u64,
    /// How often it went out whole.
    pub downloads: u64,
}

impl World {
    /// The accounts in the order in which they were made.
    pub fn view_accounts(&self, now: Moment) -> Vec<AccountView> {
        let accounts = self.accounts.iter();
        accounts.map(|(id, account)| self.view(now, id, account)).collect()
    }

    /// An account; `None` if there is none of this address.
    pub fn view_account(&self, now: Moment, email: &str) -> Option<AccountView> {
        let id = self.accounts.find(email)?;
        Some(self.view(now, id, self.accounts.get(id)))
    }

    /// All that an account has, at most so many entries; `None` if there is no account of this address.
    pub fn view_tree(&self, now: Moment, email: &str, most: usize) -> Option<TreeView> {
        let id = self.accounts.find(email)?;
        let account = self.accounts.get(id);
        let mut left_out = 0_usize;
        let mut room = most;
        // How many of so many more are shown.
        let mut take = |count: usize| {
            let taken = count.min(room);
            room -= taken;
            left_out = left_out.saturating_add(count - taken);
            taken
        };

        let (mut folders, mut places) = (Vec::new(), Vec::new());
        let mut waiting = vec![(account.root, String::new())];
        while let Some((key, path)) = waiting.pop() {
            let folder = self.folders.get(key);
            let is_shown = take(1) == 1;
            for (name, child) in folder.children.iter().rev() {
                // Those that are only counted need no path.
                let path = if is_shown {
                    format!("{path}/{name}")
                } else {
                    String::new()
                };
                waiting.push((*child, path));
            }
            places.push(key);
            if is_shown {
                folders.push(self.view_folder(key, path));
            }
        }
        let mut files = Vec::new();
        for key in places {
            let listing = &self.folders.get(key).files;
            let page = Page::first(take(listing.len()));
            let shown = listing.page(SortColumn::Created, SortDirection::Ascending, page);
            let shown = shown.into_iter().filter_map(|file| self.files.get(file));
            files.extend(shown.map(|file| self.view_file(Some(key), file)));
        }
        let trashed = account.trash.oldest(take(account.trash.len()));
        let trashed = trashed.into_iter().filter_map(|file| self.files.get(file));
        files.extend(trashed.map(|file| self.view_file(None, file)));
        let mut links = self.view_links(id);
        links.truncate(take(links.len()));
        Some(TreeView {
            account: self.view(now, id, account),
            folders,
            files,
            links,
            left_out,
        })
    }

    fn view(&self, now: Moment, id: AccountId, account: &Account) -> AccountView {
        let options = &account.options;
        AccountView {
            email: options.email.clone(),
            standing: options.standing,
            tier: options.tier,
            is_premium: account.is_premium(now),
            storage: options.storage,
            stored: account.stored,
            reserved: account.reserved,
            traffic: options.traffic,
            fetched: account.fetched,
            trashed: account.trash.len(),
            sessions: self.sessions.count(id),
            receiving: account.receiving,
            remote_jobs: account.jobs_running,
        }
    }

    fn view_folder(&self, key: FolderKey, path: String) -> FolderView {
        let folder = self.folders.get(key);
        FolderView {
            id: folder.id.clone(),
            parent: folder.parent.map(|parent| self.folders.get(parent).id.clone()),
            path: if path.is_empty() { "/".to_owned() } else { path },
            mode: folder.mode,
            files: folder.files.len(),
            bytes: folder.files.total_size(),
        }
    }

    fn view_file(&self, folder: Option<FolderKey>, file: &FileRecord) -> FileView {
        FileView {
            id: file.id.clone(),
            folder: folder.map(|folder| self.folders.get(folder).id.clone()),
            name: Arc::clone(&file.name),
            size: file.size,
            md5: self.contents.get(file.content).md5.clone(),
            mode: file.mode,
            created: file.created,
            downloads: file.downloads,
        }
    }
}
