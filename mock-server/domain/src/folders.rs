//! Folders: one tree for each account.

mod kept;

use std::{collections::BTreeSet, sync::Arc};

use serde::{Deserialize, Serialize};

use crate::{
    accounts::AccountId,
    files::{self, validate_name},
    generated::{
        commands::{FolderChangeMode, FolderContent as Content, FolderCreate, FolderInfo, FolderRename},
        refusal::Refusal,
        switches::DuplicateFolder,
        types::{Folder, FolderContent, FolderId, Mode},
        urls,
    },
    ids::Ids,
    listing::{Listing, Page},
    tables::{Kept, Table},
    values::Moment,
    world::World,
};

/// What the root of each tree is called.
const ROOT_NAME: &str = "root";

/// Stands for a folder inside the domain; grows with age.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub(crate) struct FolderKey(u64);

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct FolderRecord {
    pub(crate) id: FolderId,
    pub(crate) owner: AccountId,
    /// The folder above it; the root has none.
    pub(crate) parent: Option<FolderKey>,
    pub(crate) name: Arc<str>,
    pub(crate) mode: Mode,
    pub(crate) created: u64,
    /// The folders right below it, by name and then by age.
    pub(crate) children: BTreeSet<(Arc<str>, FolderKey)>,
    pub(crate) files: Listing,
}

impl FolderRecord {
    /// The oldest folder of this name right below.
    fn child(&self, name: &str) -> Option<FolderKey> {
        let from = (Arc::from(name), FolderKey(0));
        self.children
            .range(from..)
            .next()
            .filter(|(known, _)| **known == *name)
            .map(|(_, key)| *key)
    }

    /// As the API shows it, without what is below and in it.
    fn show(&self, folders: &Folders) -> Folder {
        Folder {
            folder_id: self.id.clone(),
            mode: self.mode,
            parent_folder_id: self.parent.map(|parent| folders.get(parent).id.clone()),
            name: self.name.to_string(),
            url: Some(urls::folder_page(&self.id, &self.name)),
            nb_folders: count(self.children.len()),
            nb_files: count(self.files.len()),
            size_files: self.files.total_size(),
            created: self.created,
            folders: Vec::new(),
            files: None,
        }
    }

    fn show_with_children(&self, folders: &Folders) -> Folder {
        let below = self
            .children
            .iter()
            .map(|(_, key)| folders.get(*key).show(folders))
            .collect();
        Folder {
            folders: below,
            ..self.show(folders)
        }
    }
}

/// The folders of all accounts.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub(crate) struct Folders {
    all: Kept<FolderKey, FolderRecord>,
    by_id: Table<FolderId, FolderKey>,
}

impl Folders {
    pub(crate) fn add_root(&mut self, ids: &mut Ids, owner: AccountId, now: Moment) -> FolderKey {
        self.add(ids, owner, None, Arc::from(ROOT_NAME), Mode::Public, now)
    }

    pub(crate) fn add(
        &mut self,
        ids: &mut Ids,
        owner: AccountId,
        parent: Option<FolderKey>,
        name: Arc<str>,
        mode: Mode,
        now: Moment,
    ) -> FolderKey {
        let id: FolderId = ids.fresh(FolderId::SHAPE, |id| self.by_id.contains_key(id));
        let key = FolderKey(ids.serial());
        if let Some(parent) = parent {
            self.get_mut(parent).children.insert((Arc::clone(&name), key));
        }
        let created = now.seconds();
        let (children, files) = (BTreeSet::new(), Listing::default());
        let record = FolderRecord {
            id: id.clone(),
            owner,
            parent,
            name,
            mode,
            created,
            children,
            files,
        };
        self.all.insert(key, record);
        self.by_id.insert(id, key);
        key
    }

    pub(crate) fn find(&self, id: &FolderId) -> Option<(FolderKey, &FolderRecord)> {
        let key = *self.by_id.get(id)?;
        Some((key, self.all.get(&key)?))
    }

    /// Puts a folder that is not the root below `parent`, under `name`.
    pub(crate) fn place(&mut self, key: FolderKey, parent: FolderKey, name: Arc<str>) {
        self.detach(key);
        self.get_mut(parent).children.insert((Arc::clone(&name), key));
        self.all.note(&key);
        let folder = self.get_mut(key);
        folder.parent = Some(parent);
        folder.name = name;
    }

    /// Drops a folder with nothing in it and nothing below it.
    pub(crate) fn remove(&mut self, key: FolderKey) {
        self.detach(key);
        if let Some(folder) = self.all.remove(&key) {
            self.by_id.remove(&folder.id);
        }
    }

    /// Takes a folder out of the list of the one above it.
    fn detach(&mut self, key: FolderKey) {
        let folder = self.get(key);
        let entry = (Arc::clone(&folder.name), key);
        if let Some(parent) = folder.parent {
            self.get_mut(parent).children.remove(&entry);
        }
    }

    /// A folder by a key that was kept; a folder is not dropped while something keeps its key.
    pub(crate) fn get(&self, key: FolderKey) -> &FolderRecord {
        self.all.get(&key).expect("a kept key leads to a folder")
    }

    /// For what it lists; that follows from other things and is not kept.
    pub(crate) fn get_mut(&mut self, key: FolderKey) -> &mut FolderRecord {
        self.all.get_mut_unnoted(&key).expect("a kept key leads to a folder")
    }

    fn set_mode(&mut self, key: FolderKey, mode: Mode) {
        self.all.note(&key);
        self.get_mut(key).mode = mode;
    }

    /// Whether a folder is `top` or somewhere below it.
    pub(crate) fn is_within(&self, key: FolderKey, top: FolderKey) -> bool {
        let above = |key: &FolderKey| self.get(*key).parent;
        std::iter::successors(Some(key), above).any(|known| known == top)
    }

    /// A folder, or if it has vanished meanwhile the root of its owner.
    pub(crate) fn or_root(&self, key: FolderKey, root: FolderKey) -> FolderKey {
        if self.contains(key) { key } else { root }
    }

    pub(crate) fn contains(&self, key: FolderKey) -> bool {
        self.all.contains_key(&key)
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = (FolderKey, &FolderRecord)> {
        self.all.iter().map(|(key, folder)| (*key, folder))
    }
}

/// The folder that an account means: the root without an id. Folders of others are as unknown as those that never were.
pub(crate) fn resolve(world: &World, account: AccountId, id: Option<&FolderId>) -> Option<FolderKey> {
    let Some(id) = id else {
        return Some(world.accounts.get(account).root);
    };
    let (key, folder) = world.folders.find(id)?;
    (folder.owner == account).then_some(key)
}

/// A folder of this account.
pub(crate) fn own(world: &World, account: AccountId, id: &FolderId) -> Result<FolderKey, Refusal> {
    resolve(world, account, Some(id)).ok_or(Refusal::FolderNotFound)
}

/// Makes a folder. If the name is taken a switch decides; as a rule the folder that has it is given.
pub(crate) fn create(
    world: &mut World,
    now: Moment,
    account: AccountId,
    command: &FolderCreate,
) -> Result<Folder, Refusal> {
    validate_name(&command.name, FolderCreate::NAME)?;
    let parent = resolve(world, account, command.folder_id.as_ref()).ok_or(Refusal::ParentFolderNotFound)?;
    let World { folders, ids, .. } = world;
    let existing = folders.get(parent).child(&command.name);
    let key = match (existing, world.options.switches.duplicate_folder) {
        (Some(existing), DuplicateFolder::Existing) => existing,
        (Some(_), DuplicateFolder::Conflict) => return Err(Refusal::FolderExists),
        (Some(_), DuplicateFolder::Second)
        | (None, DuplicateFolder::Existing | DuplicateFolder::Second | DuplicateFolder::Conflict) => folders.add(
            ids,
            account,
            Some(parent),
            Arc::from(command.name.as_str()),
            command.mode,
            now,
        ),
    };
    Ok(folders.get(key).show_with_children(folders))
}

pub(crate) fn info(world: &World, account: AccountId, command: &FolderInfo) -> Result<Folder, Refusal> {
    let key = resolve(world, account, command.folder_id.as_ref()).ok_or(Refusal::FolderNotFound)?;
    Ok(world.folders.get(key).show_with_children(&world.folders))
}

/// One page of a folder.
pub(crate) fn content(world: &World, account: AccountId, command: &Content) -> Result<FolderContent, Refusal> {
    let key = resolve(world, account, command.folder_id.as_ref()).ok_or(Refusal::FolderNotFound)?;
    let page = Page::new(command.page, command.per_page).ok_or_else(|| Refusal::ParameterInvalid {
        name: Content::PER_PAGE.to_owned(),
    })?;
    let folder = world.folders.get(key);
    let keys = folder.files.page(command.sort_column, command.sort_direction, page);
    let files = keys.into_iter().map(|key| files::show_listed(world, key)).collect();
    Ok(FolderContent {
        folder: Folder {
            files: Some(files),
            ..folder.show_with_children(&world.folders)
        },
        pager: page.pager(folder.files.len()),
    })
}

/// Gives a folder another name. The root keeps its own, as the documentation knows it by no other.
pub(crate) fn rename(world: &mut World, account: AccountId, command: &FolderRename) -> Result<Folder, Refusal> {
    let key = own(world, account, &command.folder_id)?;
    validate_name(&command.name, FolderRename::NAME)?;
    let folder = world.folders.get(key);
    let Some(parent) = folder.parent else {
        return Err(Refusal::ParameterInvalid {
            name: FolderRename::FOLDER_ID.to_owned(),
        });
    };
    world.folders.place(key, parent, Arc::from(command.name.as_str()));
    Ok(world.folders.get(key).show_with_children(&world.folders))
}

pub(crate) fn change_mode(
    world: &mut World,
    account: AccountId,
    command: &FolderChangeMode,
) -> Result<Folder, Refusal> {
    if world.options.switches.folder_change_mode_500 {
        return Err(Refusal::Internal);
    }
    let key = own(world, account, &command.folder_id)?;
    world.folders.set_mode(key, command.mode);
    Ok(world.folders.get(key).show_with_children(&world.folders))
}

fn count(len: usize) -> u64 {
    u64::try_from(len).unwrap_or(u64::MAX)
}
