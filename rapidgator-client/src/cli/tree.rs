//! A folder of the account with all that is below it.

use std::collections::HashSet;

use super::listing;
use crate::{
    Client, Error,
    types::{File, Folder, FolderId},
};

/// Something below a folder.
#[derive(Debug)]
pub(super) struct Entry {
    /// The names from the folder down, with its own.
    pub(super) path: Vec<String>,
    /// Whether it is the last one in its folder, for each level.
    pub(super) last: Vec<bool>,
    pub(super) thing: Thing,
}

#[derive(Debug)]
pub(super) enum Thing {
    File(File),
    Folder(Folder),
}

/// All that is below a folder, each folder before what is in it.
pub(super) async fn walk(client: &Client, top: &FolderId) -> Result<Vec<Entry>, Error> {
    let mut entries = Vec::new();
    let mut seen = HashSet::from([top.to_string()]);
    // What is still to be looked at, the next one at the end.
    let mut waiting = children(client, top, &[], &[]).await?;
    while let Some(entry) = waiting.pop() {
        if let Thing::Folder(folder) = &entry.thing {
            // A folder below itself would have no end.
            if seen.insert(folder.folder_id.to_string()) {
                waiting.extend(children(client, &folder.folder_id, &entry.path, &entry.last).await?);
            }
        }
        entries.push(entry);
    }
    Ok(entries)
}

/// What is right in a folder, the first one at the end.
async fn children(client: &Client, id: &FolderId, path: &[String], last: &[bool]) -> Result<Vec<Entry>, Error> {
    let listing = listing::list(client, Some(id)).await?;
    let folders = listing.folders.into_iter().map(Thing::Folder);
    let things: Vec<_> = folders.chain(listing.files.into_iter().map(Thing::File)).collect();
    let count = things.len();
    let entry = |(index, thing): (usize, Thing)| {
        let name = match &thing {
            Thing::File(file) => &file.name,
            Thing::Folder(folder) => &folder.name,
        };
        Entry {
            path: path.iter().chain([name]).cloned().collect(),
            last: last.iter().copied().chain([index + 1 == count]).collect(),
            thing,
        }
    };
    Ok(things.into_iter().enumerate().map(entry).rev().collect())
}
