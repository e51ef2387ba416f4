//! `rm`: files and folders to the trash can, or out of it.

use futures_util::TryStreamExt as _;
use serde_json::json;

use super::{Tally, note_failures};
use crate::{
    Client, Thing,
    cli::{
        arguments::RmArguments,
        places::{self, Place},
        problem::{Exit, Problem},
        prompt,
        screen::{Screen, shown},
    },
    types::FileId,
};

pub(super) async fn rm(arguments: &RmArguments, client: &Client, screen: &Screen) -> Result<Exit, Problem> {
    let mut tally = Tally::new();
    let mut found = Vec::new();
    // All is looked at before anything is done, so that the question is about what will happen.
    for name in &arguments.places {
        let place = checked(client, name, arguments.recursive).await;
        if let Some(place) = tally.take(place, screen)? {
            found.push((name, place));
        }
    }
    let names: Vec<_> = found.iter().map(|(name, _)| shown(name)).collect();
    let question = match arguments.permanently {
        true => format!("Delete for good, without a way back: {}?", names.join(", ")),
        false => format!("Move to the trash can: {}?", names.join(", ")),
    };
    if !found.is_empty() && !arguments.yes && !prompt::goes_on(question).await? {
        return Err(Problem::new(Exit::SomeFailed, "nothing was deleted"));
    }
    for (name, place) in found {
        let removed = remove(client, name, place, arguments.permanently, &mut tally, screen).await;
        tally.take(removed, screen)?;
    }
    Ok(tally.exit(arguments.places.len()))
}

async fn checked(client: &Client, name: &str, recursive: bool) -> Result<Place, Problem> {
    let place = places::resolve(client, name).await?;
    match &place {
        Place::Folder(folder) if folder.parent_folder_id.is_none() => {
            Err(Problem::usage("the root folder cannot be deleted"))
        }
        Place::Folder(_) if !recursive => Err(Problem::usage(format!("`{}` is a folder", shown(name)))
            .hint("-r deletes folders with all that is below them")),
        Place::File(_) | Place::Folder(_) => Ok(place),
    }
}

async fn remove(
    client: &Client,
    name: &str,
    place: Place,
    permanently: bool,
    tally: &mut Tally,
    screen: &Screen,
) -> Result<(), Problem> {
    let mut files: Vec<FileId> = Vec::new();
    let (kind, id, answer) = match place {
        Place::File(file) => {
            let answer = client.file().delete([&file.file_id]).await?;
            files.push(file.file_id.clone());
            ("file", file.file_id.to_string(), answer)
        }
        Place::Folder(folder) => {
            if permanently {
                let mut below = client.walk(&folder.folder_id);
                while let Some(entry) = below.try_next().await? {
                    match entry.thing {
                        Thing::File(file) => files.push(file.file_id),
                        Thing::Folder(_) => {}
                    }
                }
            }
            let answer = client.folder().delete([&folder.folder_id]).await?;
            ("folder", folder.folder_id.to_string(), answer)
        }
    };
    note_failures(&answer, tally, screen);
    if answer.success == 0 {
        return Ok(());
    }
    if permanently && !files.is_empty() {
        // Never without ids: that would empty the whole trash can.
        let emptied = client.trashcan().empty().file_id(&files).await?;
        note_failures(&emptied, tally, screen);
    }
    let done = if permanently { "deleted" } else { "trashed" };
    screen.result(&json!({ "kind": kind, "id": id, "done": done, "now": null }), || {
        format!("{done}  {}", shown(name))
    })?;
    Ok(())
}
