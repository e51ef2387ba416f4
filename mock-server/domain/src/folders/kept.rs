//! What is kept of a folder.

use std::{collections::BTreeSet, sync::Arc};

use super::{FolderKey, FolderRecord, Folders};
use crate::{
    generated::types::{FolderId, Mode},
    kept::{
        self, Change, Contradiction, Row,
        contradiction::{needs, once},
        rows::FolderRow,
    },
    listing::Listing,
    tables::{Kept, Table},
};

impl FolderKey {
    pub(crate) fn number(self) -> u64 {
        self.0
    }
}

impl Folders {
    pub(crate) fn keep_track(&mut self) {
        self.all.keep_track();
    }

    pub(crate) fn take_changes(&mut self, changes: &mut Vec<Change>) {
        kept::take_changes(&mut self.all, changes, |key, folder| {
            Row::Folder(FolderRow {
                key: *key,
                id: folder.id.to_string(),
                owner: folder.owner,
                parent: folder.parent,
                name: folder.name.to_string(),
                mode: folder.mode.value(),
                created: folder.created,
            })
        });
    }

    /// A folder may be older than the one above it, so they are linked once all are there.
    pub(crate) fn restore(rows: Vec<FolderRow>) -> Result<Self, Contradiction> {
        let mut folders = Self {
            all: Kept::tracked(),
            by_id: Table::default(),
        };
        for row in rows {
            folders.load(row)?;
        }
        let mut links = Vec::new();
        for (key, folder) in folders.iter() {
            let Some(parent) = folder.parent else { continue };
            let name = || format!("folder {}", folder.id);
            needs(folders.contains(parent), name, "a folder above it")?;
            links.push((parent, Arc::clone(&folder.name), key));
        }
        for (parent, name, key) in links {
            folders.get_mut(parent).children.insert((name, key));
        }
        Ok(folders)
    }

    fn load(&mut self, row: FolderRow) -> Result<(), Contradiction> {
        let name = || format!("folder {}", row.id);
        let (key, id) = (row.key, FolderId::from(row.id.as_str()));
        let mode = Mode::from_value(row.mode).ok_or_else(|| Contradiction::Unknown {
            of: name(),
            what: "a mode",
        })?;
        let record = FolderRecord {
            id: id.clone(),
            owner: row.owner,
            parent: row.parent,
            name: Arc::from(row.name.as_str()),
            mode,
            created: row.created,
            children: BTreeSet::new(),
            files: Listing::default(),
        };
        once(self.by_id.insert(id, key).is_none(), name)?;
        once(self.all.load(key, record), name)
    }
}
