//! Folders with all that is below them: copied, moved, deleted.
//!
//! Each folder of a call is taken whole or not at all: what a copy needs is looked at for the whole tree before
//! anything is made. A name that is taken at the destination is no obstacle, as two folders may have one name there.

use std::{collections::BTreeMap, sync::Arc};

use crate::{
    access,
    accounts::AccountId,
    batch, copies,
    files::{self, FileKey},
    folders::{self, FolderKey},
    generated::{
        commands::{FolderCopy, FolderDelete, FolderMove, OperationId},
        refusal::Refusal,
        types::{FolderId, OperationResult, SortColumn, SortDirection},
    },
    listing::Page,
    values::{ContentId, Moment},
    world::World,
};

/// Copies folders, those of others too if they are visible. A copy into the folder itself has what was there before.
pub(crate) fn copy(
    world: &mut World,
    now: Moment,
    account: AccountId,
    command: &FolderCopy,
) -> Result<OperationResult, Refusal> {
    let folder = folders::own(world, account, &command.folder_id_dest)?;
    let ids = &command.folder_id;
    Ok(batch::for_each(
        world,
        OperationId::FolderCopy,
        account,
        ids,
        |world, id| {
            let source = visible(world, now, account, id)?;
            let tree = Tree::of(world, source, |world, part| is_visible(world, now, account, part));
            tree.check(world, account)?;
            tree.copy(world, now, account, folder);
            Ok(())
        },
    ))
}

/// Moves folders. A folder that is there already counts as moved; one cannot go below itself, and the root stays.
///
/// The documentation says that folders of others can be moved as well. Nobody knows what that does, least of all to
/// their owners; so they are unknown here.
pub(crate) fn relocate(
    world: &mut World,
    account: AccountId,
    command: &FolderMove,
) -> Result<OperationResult, Refusal> {
    let folder = folders::own(world, account, &command.folder_id_dest)?;
    let ids = &command.folder_id;
    Ok(batch::for_each(
        world,
        OperationId::FolderMove,
        account,
        ids,
        |world, id| {
            let key = folders::own(world, account, id)?;
            // Every destination is within the root, so the root stays.
            if world.folders.is_within(folder, key) {
                return Err(Refusal::FolderMoveFailed);
            }
            let name = Arc::clone(&world.folders.get(key).name);
            world.folders.place(key, folder, name);
            Ok(())
        },
    ))
}

/// Deletes folders for good; the files in and below them go to the trash can.
pub(crate) fn delete(world: &mut World, now: Moment, account: AccountId, command: &FolderDelete) -> OperationResult {
    let ids = &command.folder_id;
    batch::for_each(world, OperationId::FolderDelete, account, ids, |world, id| {
        let key = folders::own(world, account, id)?;
        if world.folders.get(key).parent.is_none() {
            return Err(Refusal::FolderDeleteFailed);
        }
        let tree = Tree::of(world, key, |_, _| true);
        for file in tree.files() {
            files::trash(world, now, file);
        }
        for branch in tree.branches.iter().rev() {
            world.folders.remove(branch.folder);
        }
        Ok(())
    })
}

fn visible(world: &World, now: Moment, account: AccountId, id: &FolderId) -> Result<FolderKey, Refusal> {
    let (key, folder) = world.folders.find(id).ok_or(Refusal::FolderNotFound)?;
    if !access::sees_folder(world, now, account, folder) {
        return Err(Refusal::FolderNotFound);
    }
    Ok(key)
}

/// A folder or a file of a tree.
#[derive(Clone, Copy)]
enum Part {
    Folder(FolderKey),
    File(FileKey),
}

fn is_visible(world: &World, now: Moment, account: AccountId, part: Part) -> bool {
    match part {
        Part::Folder(key) => access::sees_folder(world, now, account, world.folders.get(key)),
        Part::File(key) => {
            let file = world.files.get(key);
            file.is_some_and(|file| access::sees_file(world, now, account, file))
        }
    }
}

/// What a tree held when it was looked at; a folder stands before those below it.
struct Tree {
    branches: Vec<Branch>,
}

struct Branch {
    folder: FolderKey,
    /// The branch that it grows from; the first has none.
    stem: Option<usize>,
    files: Vec<FileKey>,
}

impl Tree {
    /// The parts of a tree that are wanted; below a folder that is not wanted, nothing is. A list and no recursion, so
    /// that no tree is too deep.
    fn of(world: &World, top: FolderKey, is_wanted: impl Fn(&World, Part) -> bool) -> Self {
        let mut waiting = vec![(top, None)];
        let mut branches = Vec::new();
        while let Some((folder, stem)) = waiting.pop() {
            let record = world.folders.get(folder);
            let by_age = record
                .files
                .page(SortColumn::Created, SortDirection::Ascending, Page::WHOLE);
            let place = branches.len();
            branches.push(Branch {
                folder,
                stem,
                files: by_age
                    .into_iter()
                    .filter(|file| is_wanted(world, Part::File(*file)))
                    .collect(),
            });
            let below = record.children.iter().map(|(_, child)| *child);
            // The last one is taken first; so the first child by name is the first to be made.
            let below = below.filter(|child| is_wanted(world, Part::Folder(*child))).rev();
            waiting.extend(below.map(|child| (child, Some(place))));
        }
        Self { branches }
    }

    fn files(&self) -> impl Iterator<Item = FileKey> {
        self.branches.iter().flat_map(|branch| branch.files.iter().copied())
    }

    /// Refuses a copy of the tree if it would break the limit of copies, or does not fit.
    fn check(&self, world: &World, account: AccountId) -> Result<(), Refusal> {
        let mut size: u64 = 0;
        let mut more: BTreeMap<ContentId, u64> = BTreeMap::new();
        for file in self.files().filter_map(|key| world.files.get(key)) {
            size = size.saturating_add(file.size);
            *more.entry(file.content).or_insert(0) += 1;
        }
        for (content, more) in more {
            world.files.copies.check(account, content, more)?;
        }
        if world.accounts.get(account).room() < size {
            return Err(Refusal::FolderCopyFailed);
        }
        Ok(())
    }

    fn copy(&self, world: &mut World, now: Moment, account: AccountId, to: FolderKey) {
        let mut made: Vec<FolderKey> = Vec::with_capacity(self.branches.len());
        for branch in &self.branches {
            let World { folders, ids, .. } = &mut *world;
            let source = folders.get(branch.folder);
            let (name, mode) = (Arc::clone(&source.name), source.mode);
            let parent = branch.stem.map_or(to, |stem| made[stem]);
            let folder = folders.add(ids, account, Some(parent), name, mode, now);
            for file in &branch.files {
                copies::make(world, now, account, *file, folder);
            }
            made.push(folder);
        }
    }
}
