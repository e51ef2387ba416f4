//! `ls`, `tree` and `info`: looking at files and folders.

use futures_util::{StreamExt as _, TryStreamExt as _};
use serde_json::{Value, json};

use super::Tally;
use crate::{
    Client, Entry, Thing,
    cli::{
        order::Order,
        places::{self, Place},
        problem::{Exit, Problem},
        screen::{Screen, shown, table},
        view,
    },
    types::File,
};

pub(super) async fn ls(place: &str, order: &Order, client: &Client, screen: &Screen) -> Result<Exit, Problem> {
    let mut folder = match places::resolve(client, place).await? {
        Place::Folder(folder) => folder,
        Place::File(file) => {
            let value = json!({ "folder": null, "folders": [], "files": [view::file(&file)] });
            screen.result(&value, || table(&[view::file_row(&file)]))?;
            return Ok(Exit::Done);
        }
    };
    order.arrange(&mut folder.folders);
    let mut listed = client.folder().content().folder_id(&folder.folder_id);
    if let Some(column) = order.column() {
        listed = listed.sort_column(column);
    }
    if let Some(direction) = order.end.direction() {
        listed = listed.sort_direction(direction);
    }
    // No page behind the last one that is wanted is asked for.
    let files: Vec<File> = listed.files().take(order.end.limit()).try_collect().await?;
    let folders = folder.folders.iter().map(view::folder_row);
    let rows: Vec<_> = folders.chain(files.iter().map(view::file_row)).collect();
    if rows.is_empty() && !screen.json {
        return Ok(Exit::Done);
    }
    let value = json!({
        "folder": view::folder(&folder),
        "folders": folder.folders.iter().map(view::folder).collect::<Vec<_>>(),
        "files": files.iter().map(view::file).collect::<Vec<_>>(),
    });
    screen.result(&value, || table(&rows))?;
    Ok(Exit::Done)
}

pub(super) async fn tree(place: &str, client: &Client, screen: &Screen) -> Result<Exit, Problem> {
    let top = places::folder(client, place).await?;
    let entries: Vec<Entry> = client.walk(&top.folder_id).try_collect().await?;
    if !screen.json {
        screen.result(&Value::Null, || shown(place))?;
    }
    for (entry, branch) in entries.iter().zip(branches(&entries)) {
        let (mut value, name) = match &entry.thing {
            Thing::File(file) => (
                view::file(file),
                format!("{}  {}", shown(&file.name), view::bytes(file.size)),
            ),
            Thing::Folder(folder) => (view::folder(folder), format!("{}/", shown(&folder.name))),
        };
        value["path"] = json!(entry.path);
        screen.result(&value, || format!("{branch}{name}"))?;
    }
    Ok(Exit::Done)
}

/// The lines that lead to each entry.
fn branches(entries: &[Entry]) -> Vec<String> {
    // From the end: an entry is the last one in its folder if none of its depth was seen since one above it.
    let mut seen: Vec<bool> = Vec::new();
    let is_last = |entry: &Entry| {
        let depth = entry.path.len();
        let is_last = seen.len() < depth || !seen[depth - 1];
        seen.resize(depth, false);
        seen[depth - 1] = true;
        is_last
    };
    let mut last: Vec<_> = entries.iter().rev().map(is_last).collect();
    last.reverse();
    let mut above: Vec<bool> = Vec::new();
    let line = |(entry, last): (&Entry, bool)| {
        above.truncate(entry.path.len() - 1);
        let lines = above.iter().map(|last| if *last { "    " } else { "│   " });
        let line = lines.chain([if last { "└── " } else { "├── " }]).collect();
        above.push(last);
        line
    };
    entries.iter().zip(last).map(line).collect()
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
