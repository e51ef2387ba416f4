//! `ls`, `tree` and `info`: looking at files and folders.

use serde_json::{Value, json};

use super::Tally;
use crate::{
    Client,
    cli::{
        listing,
        places::{self, Place},
        problem::{Exit, Problem},
        screen::{Screen, shown, table},
        tree::{self, Entry, Thing},
        view,
    },
};

pub(super) async fn ls(place: &str, client: &Client, screen: &Screen) -> Result<Exit, Problem> {
    let folder = match places::resolve(client, place).await? {
        Place::Folder(folder) => folder,
        Place::File(file) => {
            screen.result(&view::file(&file), || table(&[view::file_row(&file)]))?;
            return Ok(Exit::Done);
        }
    };
    let listing = listing::list(client, Some(&folder.folder_id)).await?;
    let rows: Vec<_> = listing
        .folders
        .iter()
        .map(view::folder_row)
        .chain(listing.files.iter().map(view::file_row))
        .collect();
    if rows.is_empty() && !screen.json {
        return Ok(Exit::Done);
    }
    let value = json!({
        "folder": view::folder(&listing.folder),
        "folders": listing.folders.iter().map(view::folder).collect::<Vec<_>>(),
        "files": listing.files.iter().map(view::file).collect::<Vec<_>>(),
    });
    screen.result(&value, || table(&rows))?;
    Ok(Exit::Done)
}

pub(super) async fn tree(place: &str, client: &Client, screen: &Screen) -> Result<Exit, Problem> {
    let top = places::folder(client, place).await?;
    let entries = tree::walk(client, &top.folder_id).await?;
    if !screen.json {
        screen.result(&Value::Null, || shown(place))?;
    }
    for entry in &entries {
        let (mut value, name) = match &entry.thing {
            Thing::File(file) => (
                view::file(file),
                format!("{}  {}", shown(&file.name), view::bytes(file.size)),
            ),
            Thing::Folder(folder) => (view::folder(folder), format!("{}/", shown(&folder.name))),
        };
        value["path"] = json!(entry.path);
        screen.result(&value, || format!("{}{name}", branch(entry)))?;
    }
    Ok(Exit::Done)
}

/// The lines that lead to an entry.
fn branch(entry: &Entry) -> String {
    let Some((last, above)) = entry.last.split_last() else {
        return String::new();
    };
    let above = above.iter().map(|last| if *last { "    " } else { "│   " });
    above.chain([if *last { "└── " } else { "├── " }]).collect()
}

pub(super) async fn info(names: &[String], client: &Client, screen: &Screen) -> Result<Exit, Problem> {
    let mut tally = Tally::new();
    for (index, name) in names.iter().enumerate() {
        let Some(place) = tally.take(places::resolve(client, name).await, screen)? else {
            continue;
        };
        let value = match place {
            Place::File(file) => view::file(&file),
            Place::Folder(folder) => view::folder(&folder),
        };
        let before = if index > 0 { "\n" } else { "" };
        screen.result(&value, || format!("{before}{}", view::members(&value)))?;
    }
    Ok(tally.exit(names.len()))
}
