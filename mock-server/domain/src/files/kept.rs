//! What is kept of a file.

use std::sync::Arc;

use super::{FileKey, FileRecord, Files, Place, enter};
use crate::{
    generated::types::{FileId, Mode},
    kept::{
        self, Change, Contradiction, Row,
        contradiction::{needs, once},
        rows::FileRow,
    },
    tables::Kept,
    world::World,
};

impl FileKey {
    pub(crate) fn number(self) -> u64 {
        self.0
    }
}

impl Files {
    pub(crate) fn tracked() -> Self {
        Self {
            all: Kept::tracked(),
            ..Self::default()
        }
    }

    pub(crate) fn keep_track(&mut self) {
        self.all.keep_track();
    }

    pub(crate) fn take_changes(&mut self, changes: &mut Vec<Change>) {
        kept::take_changes(&mut self.all, changes, |key, file| {
            Row::File(FileRow {
                key: *key,
                id: file.id.to_string(),
                owner: file.owner,
                place: file.place,
                name: file.name.to_string(),
                mode: file.mode.value(),
                content: file.content,
                created: file.created,
                downloads: file.downloads,
            })
        });
    }
}

impl World {
    pub(crate) fn restore_file(&mut self, row: FileRow) -> Result<(), Contradiction> {
        let name = || format!("file {}", row.id);
        needs(self.accounts.contains(row.owner), name, "an owner")?;
        match row.place {
            Place::Live { folder } => {
                let is_there = self.folders.contains(folder) && self.folders.get(folder).owner == row.owner;
                needs(is_there, name, "a folder of its owner")?;
            }
            Place::Trashed { .. } => {}
        }
        needs(self.contents.contains(row.content), name, "a content")?;
        let mode = Mode::from_value(row.mode).ok_or_else(|| Contradiction::Unknown {
            of: name(),
            what: "a mode",
        })?;
        let size = self.contents.get(row.content).length;
        let (key, id) = (row.key, FileId::from(row.id.as_str()));
        let record = FileRecord {
            id: id.clone(),
            owner: row.owner,
            place: row.place,
            name: Arc::from(row.name.as_str()),
            mode,
            content: row.content,
            size,
            created: row.created,
            downloads: row.downloads,
        };
        once(self.files.by_id.insert(id, key).is_none(), name)?;
        once(self.files.all.load(key, record), name)?;
        self.contents.hold(row.content);
        let account = self.accounts.get_mut(row.owner);
        account.stored = account.stored.saturating_add(size);
        enter(self, key);
        Ok(())
    }
}
