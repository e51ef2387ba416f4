//! The files of one place, in every order that a listing may ask for, and the page of it that is shown.

use std::sync::Arc;

use crate::{
    files::FileKey,
    generated::types::{Pager, SortColumn, SortDirection},
    ordered::Ordered,
};

/// The files of one place.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub(crate) struct Listing {
    by_name: Ordered<(Arc<str>, FileKey)>,
    by_created: Ordered<(u64, FileKey)>,
    by_size: Ordered<(u64, FileKey)>,
    by_downloads: Ordered<(u64, FileKey)>,
    total_size: u64,
}

/// What a file is ordered by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Columns {
    pub(crate) name: Arc<str>,
    pub(crate) created: u64,
    pub(crate) size: u64,
    pub(crate) downloads: u64,
}

impl Listing {
    pub(crate) fn insert(&mut self, key: FileKey, file: Columns) {
        self.by_name.insert((file.name, key));
        self.by_created.insert((file.created, key));
        self.by_size.insert((file.size, key));
        self.by_downloads.insert((file.downloads, key));
        self.total_size = self.total_size.saturating_add(file.size);
    }

    /// Takes a file out; it must look as it did when it was put in.
    pub(crate) fn remove(&mut self, key: FileKey, file: Columns) {
        self.by_name.remove(&(file.name, key));
        self.by_created.remove(&(file.created, key));
        self.by_size.remove(&(file.size, key));
        self.by_downloads.remove(&(file.downloads, key));
        self.total_size = self.total_size.saturating_sub(file.size);
    }

    /// Moves a file to its new place in the orders that its change touches. Its size never changes, nor its age.
    pub(crate) fn update(&mut self, key: FileKey, before: Columns, after: Columns) {
        if before.name != after.name {
            self.by_name.remove(&(before.name, key));
            self.by_name.insert((after.name, key));
        }
        if before.downloads != after.downloads {
            self.by_downloads.remove(&(before.downloads, key));
            self.by_downloads.insert((after.downloads, key));
        }
    }

    pub(crate) fn len(&self) -> usize {
        self.by_created.len()
    }

    pub(crate) fn total_size(&self) -> u64 {
        self.total_size
    }

    /// The files of a page. Files that are equal in the column stand by age.
    pub(crate) fn page(&self, column: SortColumn, direction: SortDirection, page: Page) -> Vec<FileKey> {
        let Page { offset, count, .. } = page;
        match column {
            SortColumn::Name => self.by_name.page(direction, offset, count, |(_, key)| *key),
            SortColumn::Created => self.by_created.page(direction, offset, count, |(_, key)| *key),
            SortColumn::Size => self.by_size.page(direction, offset, count, |(_, key)| *key),
            SortColumn::Downloads => self.by_downloads.page(direction, offset, count, |(_, key)| *key),
        }
    }
}

/// Which part of a listing is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Page {
    current: u64,
    per_page: u64,
    pub(crate) offset: usize,
    pub(crate) count: usize,
}

impl Page {
    /// All of it.
    pub(crate) const WHOLE: Self = Self {
        current: 1,
        per_page: u64::MAX,
        offset: 0,
        count: usize::MAX,
    };

    /// So many from the beginning.
    pub(crate) const fn first(count: usize) -> Self {
        Self { count, ..Self::WHOLE }
    }

    /// Page 0 counts as page 1 and a page past the end is empty: nothing is known about either. `None` for pages of
    /// no files, of which no listing has a number.
    pub(crate) fn new(page: u64, per_page: u64) -> Option<Self> {
        let current = page.max(1);
        let offset = current.saturating_sub(1).saturating_mul(per_page);
        (per_page > 0).then(|| Self {
            current,
            per_page,
            offset: usize::try_from(offset).unwrap_or(usize::MAX),
            count: usize::try_from(per_page).unwrap_or(usize::MAX),
        })
    }

    /// Where the page stands among `len` files. The empty listing has one page, as in the documented one.
    pub(crate) fn pager(self, len: usize) -> Pager {
        let len = u64::try_from(len).unwrap_or(u64::MAX);
        Pager {
            current: self.current,
            total: len.div_ceil(self.per_page).max(1),
        }
    }
}
