//! Files: where they are, what they are called, who may see them. Every change that has to keep folders, accounts and
//! contents in step is made here.
//!
//! Life of a file: live in a folder, then in the trash can, then gone.

mod kept;

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::{
    access,
    accounts::AccountId,
    copies::Copies,
    folders::FolderKey,
    generated::{
        commands::{FileChangeMode, FileInfo, FileRename},
        refusal::Refusal,
        switches::TrashPlace,
        types::{File, FileId, Mode},
        urls,
    },
    listing::Columns,
    tables::{Kept, Table},
    values::{ContentId, Moment},
    world::World,
};

/// Stands for a file inside the domain; grows with age.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub(crate) struct FileKey(u64);

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct FileRecord {
    pub(crate) id: FileId,
    pub(crate) owner: AccountId,
    pub(crate) place: Place,
    pub(crate) name: Arc<str>,
    pub(crate) mode: Mode,
    pub(crate) content: ContentId,
    pub(crate) size: u64,
    pub(crate) created: u64,
    pub(crate) downloads: u64,
}

impl FileRecord {
    /// What listings order it by.
    fn columns(&self) -> Columns {
        let Self {
            name,
            created,
            size,
            downloads,
            ..
        } = self;
        Columns {
            name: Arc::clone(name),
            created: *created,
            size: *size,
            downloads: *downloads,
        }
    }
}

/// Where a file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Place {
    Live { folder: FolderKey },
    Trashed { since: Moment, from: FolderKey },
}

/// A file to be made. Its content is held already, and the file takes over that hold.
#[derive(Clone, Debug)]
pub(crate) struct NewFile {
    pub(crate) owner: AccountId,
    pub(crate) folder: FolderKey,
    pub(crate) name: Arc<str>,
    pub(crate) mode: Mode,
    pub(crate) content: ContentId,
    pub(crate) size: u64,
}

/// The files of all accounts.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub(crate) struct Files {
    all: Kept<FileKey, FileRecord>,
    by_id: Table<FileId, FileKey>,
    pub(crate) copies: Copies,
}

impl Files {
    pub(crate) fn find(&self, id: &FileId) -> Option<(FileKey, &FileRecord)> {
        let key = *self.by_id.get(id)?;
        Some((key, self.all.get(&key)?))
    }

    pub(crate) fn get(&self, key: FileKey) -> Option<&FileRecord> {
        self.all.get(&key)
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = (FileKey, &FileRecord)> {
        self.all.iter().map(|(key, file)| (*key, file))
    }
}

/// Whether anybody could mean this as a name. Slashes and any length pass: a name is never a path here.
pub(crate) fn is_name(name: &str) -> bool {
    !name.trim().is_empty() && !name.chars().any(char::is_control)
}

/// Refuses names that nobody could mean.
pub(crate) fn validate_name(name: &str, parameter: &str) -> Result<(), Refusal> {
    if !is_name(name) {
        return Err(Refusal::ParameterInvalid {
            name: parameter.to_owned(),
        });
    }
    Ok(())
}

/// A live file of this account. Files of others are as unknown as those that never were.
pub(crate) fn own(world: &World, account: AccountId, id: &FileId) -> Result<FileKey, Refusal> {
    let (key, file) = world.files.find(id).ok_or(Refusal::FileNotFound)?;
    match file.place {
        Place::Live { .. } if file.owner == account => Ok(key),
        Place::Live { .. } | Place::Trashed { .. } => Err(Refusal::FileNotFound),
    }
}

/// What is known about a file, also about one of somebody else that is no secret. Where that one is, is.
pub(crate) fn info(world: &World, account: AccountId, command: &FileInfo) -> Result<File, Refusal> {
    let (key, file) = world.files.find(&command.file_id).ok_or(Refusal::FileNotFound)?;
    if !access::knows_file(account, file) {
        return Err(Refusal::FileNotFound);
    }
    let shown = show(world, key);
    Ok(File {
        folder_id: shown.folder_id.filter(|_| file.owner == account),
        ..shown
    })
}

pub(crate) fn rename(world: &mut World, account: AccountId, command: &FileRename) -> Result<File, Refusal> {
    let key = own(world, account, &command.file_id)?;
    validate_name(&command.name, FileRename::NAME)?;
    change(world, key, |file| file.name = Arc::from(command.name.as_str()));
    Ok(show(world, key))
}

pub(crate) fn change_mode(world: &mut World, account: AccountId, command: &FileChangeMode) -> Result<File, Refusal> {
    let key = own(world, account, &command.file_id)?;
    change(world, key, |file| file.mode = command.mode);
    Ok(show(world, key))
}

/// As the API shows it outside of listings.
pub(crate) fn show(world: &World, key: FileKey) -> File {
    show_record(world, world.files.get(key).expect("a listed file exists"))
}

fn show_record(world: &World, file: &FileRecord) -> File {
    let folder = match file.place {
        Place::Live { folder } => Some(folder),
        Place::Trashed { from, .. } => match world.switches().trash_place {
            TrashPlace::Kept if world.folders.contains(from) => Some(from),
            // Where it was is gone; it would come back to the root.
            TrashPlace::Kept => Some(world.accounts.get(file.owner).root),
            TrashPlace::Null => None,
        },
    };
    File {
        file_id: file.id.clone(),
        mode: file.mode,
        folder_id: folder.map(|folder| world.folders.get(folder).id.clone()),
        name: file.name.to_string(),
        hash: world.contents.get(file.content).md5.clone(),
        size: file.size,
        created: file.created,
        url: folder.map(|_| urls::file_page(&file.id, &file.name)),
        nb_downloads: None,
    }
}

/// As the API shows it in listings.
pub(crate) fn show_listed(world: &World, key: FileKey) -> File {
    let file = world.files.get(key).expect("a listed file exists");
    File {
        nb_downloads: Some(file.downloads),
        ..show_record(world, file)
    }
}

/// Makes a file. Whether there is room and another copy is allowed was looked at before.
pub(crate) fn insert(world: &mut World, now: Moment, new: NewFile) -> FileKey {
    let World {
        files, accounts, ids, ..
    } = world;
    let id: FileId = ids.fresh(FileId::SHAPE, |id| files.by_id.contains_key(id));
    let key = FileKey(ids.serial());
    let NewFile {
        owner,
        folder,
        name,
        mode,
        content,
        size,
    } = new;
    let place = Place::Live { folder };
    let record = FileRecord {
        id: id.clone(),
        owner,
        place,
        name,
        mode,
        content,
        size,
        created: now.seconds(),
        downloads: 0,
    };
    let account = accounts.get_mut(owner);
    account.stored = account.stored.saturating_add(size);
    files.by_id.insert(id, key);
    files.all.insert(key, record);
    enter(world, key);
    key
}

/// Puts a file into another folder of its owner.
pub(crate) fn relocate(world: &mut World, key: FileKey, folder: FolderKey) {
    change(world, key, |file| match file.place {
        Place::Live { .. } => file.place = Place::Live { folder },
        Place::Trashed { .. } => {}
    });
}

pub(crate) fn count_downloads(world: &mut World, key: FileKey, times: u64) {
    if times > 0 {
        change(world, key, |file| file.downloads = file.downloads.saturating_add(times));
    }
}

/// Puts a live file into the trash can. It keeps its room, as it can come back.
pub(crate) fn trash(world: &mut World, now: Moment, key: FileKey) {
    change(world, key, |file| match file.place {
        Place::Live { folder } => {
            file.place = Place::Trashed {
                since: now,
                from: folder,
            };
        }
        Place::Trashed { .. } => {}
    });
}

/// Puts a file from the trash can into a folder of its owner. Whether another copy is allowed was looked at before.
pub(crate) fn restore(world: &mut World, key: FileKey, folder: FolderKey) {
    change(world, key, |file| match file.place {
        Place::Trashed { .. } => file.place = Place::Live { folder },
        Place::Live { .. } => {}
    });
}

/// Ends a file for good, with the links to it.
pub(crate) fn erase(world: &mut World, key: FileKey) {
    leave(world, key);
    let Some(file) = world.files.all.remove(&key) else {
        return;
    };
    world.files.by_id.remove(&file.id);
    let account = world.accounts.get_mut(file.owner);
    account.stored = account.stored.saturating_sub(file.size);
    world.links.forget_file(key);
    world.release(file.content);
}

/// Changes a file and keeps the listing that it stands in.
fn change(world: &mut World, key: FileKey, change: impl FnOnce(&mut FileRecord)) {
    let Some(before) = world.files.all.get(&key) else {
        return;
    };
    let (place, columns) = (before.place, before.columns());
    let mut after = before.clone();
    change(&mut after);
    if after.place == place {
        match place {
            Place::Live { folder } => {
                let listing = &mut world.folders.get_mut(folder).files;
                listing.update(key, columns, after.columns());
            }
            Place::Trashed { .. } => {
                let trash = &mut world.accounts.get_mut(after.owner).trash;
                trash.update(key, columns, after.columns());
            }
        }
        world.files.all.insert(key, after);
    } else {
        leave(world, key);
        world.files.all.insert(key, after);
        enter(world, key);
    }
}

/// Lists a file where it is. Live files count as copies.
fn enter(world: &mut World, key: FileKey) {
    let Files { all, copies, .. } = &mut world.files;
    let Some(file) = all.get(&key) else { return };
    match file.place {
        Place::Live { folder } => {
            copies.add(file.owner, file.content);
            world.folders.get_mut(folder).files.insert(key, file.columns());
        }
        Place::Trashed { since, .. } => {
            let trash = &mut world.accounts.get_mut(file.owner).trash;
            trash.insert(key, since, file.columns());
        }
    }
}

/// Undoes [`enter`].
fn leave(world: &mut World, key: FileKey) {
    let Files { all, copies, .. } = &mut world.files;
    let Some(file) = all.get(&key) else { return };
    match file.place {
        Place::Live { folder } => {
            copies.remove(file.owner, file.content);
            world.folders.get_mut(folder).files.remove(key, file.columns());
        }
        Place::Trashed { since, .. } => {
            let trash = &mut world.accounts.get_mut(file.owner).trash;
            trash.remove(key, since, file.columns());
        }
    }
}
