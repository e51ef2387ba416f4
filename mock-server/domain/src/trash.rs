//! The trash can: one for each account. A file in it keeps its room and can come back, but nobody can fetch it.

use crate::{
    accounts::AccountId,
    batch,
    files::{self, FileKey, Place},
    generated::{
        commands::{OperationId, TrashcanContent, TrashcanEmpty, TrashcanRestore},
        refusal::Refusal,
        types::{FileId, OperationResult, SortColumn, SortDirection, TrashContent, TrashSortColumn},
    },
    listing::{Columns, Listing, Page},
    ordered::Ordered,
    values::Moment,
    world::World,
};

/// The deleted files of an account, in every order that they may be asked for.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub(crate) struct TrashCan {
    files: Listing,
    by_deleted: Ordered<(Moment, FileKey)>,
}

impl TrashCan {
    pub(crate) fn insert(&mut self, key: FileKey, since: Moment, file: Columns) {
        self.files.insert(key, file);
        self.by_deleted.insert((since, key));
    }

    /// Takes a file out; it must look as it did when it was put in.
    pub(crate) fn remove(&mut self, key: FileKey, since: Moment, file: Columns) {
        self.files.remove(key, file);
        self.by_deleted.remove(&(since, key));
    }

    pub(crate) fn update(&mut self, key: FileKey, before: Columns, after: Columns) {
        self.files.update(key, before, after);
    }

    pub(crate) fn len(&self) -> usize {
        self.files.len()
    }

    pub(crate) fn total_size(&self) -> u64 {
        self.files.total_size()
    }

    fn page(&self, column: TrashSortColumn, direction: SortDirection, page: Page) -> Vec<FileKey> {
        let column = match column {
            TrashSortColumn::Name => SortColumn::Name,
            TrashSortColumn::Created => SortColumn::Created,
            TrashSortColumn::Size => SortColumn::Size,
            TrashSortColumn::Downloads => SortColumn::Downloads,
            TrashSortColumn::Deleted => {
                return self
                    .by_deleted
                    .page(direction, page.offset, page.count, |(_, key)| *key);
            }
        };
        self.files.page(column, direction, page)
    }

    /// So many files, the one that was deleted first in front.
    pub(crate) fn oldest(&self, count: usize) -> Vec<FileKey> {
        self.page(TrashSortColumn::Deleted, SortDirection::Ascending, Page::first(count))
    }
}

/// One page of the trash can.
pub(crate) fn content(world: &World, account: AccountId, command: &TrashcanContent) -> Result<TrashContent, Refusal> {
    let page = Page::new(command.page, command.per_page).ok_or_else(|| Refusal::ParameterInvalid {
        name: TrashcanContent::PER_PAGE.to_owned(),
    })?;
    let trash = &world.accounts.get(account).trash;
    let keys = trash.page(command.sort_column, command.sort_direction, page);
    Ok(TrashContent {
        files: keys.into_iter().map(|key| files::show_listed(world, key)).collect(),
        pager: page.pager(trash.len()),
    })
}

/// Puts files back, into the root folder: where they were may be gone.
pub(crate) fn restore(world: &mut World, account: AccountId, command: &TrashcanRestore) -> OperationResult {
    let ids = asked(world, account, command.file_id.as_deref());
    batch::for_each(world, OperationId::TrashcanRestore, account, &ids, |world, id| {
        let key = find(world, account, id)?;
        let file = world.files.get(key).ok_or(Refusal::FileNotFound)?;
        world.files.copies.check(account, file.content, 1)?;
        let root = world.accounts.get(account).root;
        files::restore(world, key, root);
        Ok(())
    })
}

/// Deletes files for good.
pub(crate) fn empty(world: &mut World, account: AccountId, command: &TrashcanEmpty) -> OperationResult {
    let ids = asked(world, account, command.file_id.as_deref());
    batch::for_each(world, OperationId::TrashcanEmpty, account, &ids, |world, id| {
        let key = find(world, account, id)?;
        files::erase(world, key);
        Ok(())
    })
}

/// The files that are named, or all of them. A list of no files names none, as an empty parameter is one that was not
/// sent.
fn asked(world: &World, account: AccountId, ids: Option<&[FileId]>) -> Vec<FileId> {
    match ids {
        Some(ids) if !ids.is_empty() => ids.to_vec(),
        Some(_) | None => {
            let all = world.accounts.get(account).trash.oldest(usize::MAX);
            let files = all.into_iter().filter_map(|key| world.files.get(key));
            files.map(|file| file.id.clone()).collect()
        }
    }
}

/// A file in the trash can of this account; all others are unknown here.
fn find(world: &World, account: AccountId, id: &FileId) -> Result<FileKey, Refusal> {
    let (key, file) = world.files.find(id).ok_or(Refusal::FileNotFound)?;
    match file.place {
        Place::Trashed { .. } if file.owner == account => Ok(key),
        Place::Trashed { .. } | Place::Live { .. } => Err(Refusal::FileNotFound),
    }
}
