//! `mkdir`, `mv`, `cp` and `mode`: changes to files and folders.

use serde_json::{Value, json};

use super::{Tally, note_failures};
use crate::{
    Client,
    cli::{
        places::{self, Place},
        problem::{Exit, Problem},
        screen::{Screen, shown},
        view,
    },
    types::{Folder, FolderId, Mode, OperationResult},
};

pub(super) async fn mkdir(paths: &[String], parents: bool, client: &Client, screen: &Screen) -> Result<Exit, Problem> {
    let mut tally = Tally::new();
    for path in paths {
        let made = if parents {
            make_all(client, path).await
        } else {
            make_last(client, path).await
        };
        if let Some(folder) = tally.take(made, screen)? {
            screen.result(&view::folder(&folder), || {
                format!("{}  {}", folder.folder_id, shown(path))
            })?;
        }
    }
    Ok(tally.exit(paths.len()))
}

async fn make_last(client: &Client, path: &str) -> Result<Folder, Problem> {
    let (above, name) = split(path)?;
    let above = places::folder(client, above).await.map_err(|problem| {
        if problem.exit == Exit::NotFound {
            problem.hint("`rapidgator mkdir --parents` makes the folders above as well")
        } else {
            problem
        }
    })?;
    // What the service does about a name that is taken is disputed, so it is not asked to decide.
    if above.folders.iter().any(|folder| folder.name == name) {
        let problem = Problem::new(Exit::Refused, format!("`{}` is there already", shown(path)));
        return Err(problem.hint("`rapidgator mkdir --parents` does not mind"));
    }
    Ok(client.folder().create(name).folder_id(&above.folder_id).await?)
}

/// The folder with this path, which is made as far as it is not there.
pub(super) async fn make_all(client: &Client, path: &str) -> Result<Folder, Problem> {
    if !path.starts_with('/') {
        return places::folder(client, path).await;
    }
    let there = places::folder(client, &format!("{path}/")).await;
    if !is_missing(&there) {
        return there;
    }
    let mut folder = client.folder_at(None).await?;
    let names: Vec<_> = path.split('/').filter(|name| !name.is_empty()).collect();
    let mut rest = &names[..];
    let mut so_far = String::new();
    while let [name, below @ ..] = rest {
        so_far = format!("{so_far}/{name}");
        if let Some(next) = folder.folders.iter().find(|folder| folder.name == *name) {
            folder = client.folder_at(Some(&next.folder_id)).await?;
            rest = below;
            continue;
        }
        // The service lets a folder stand beside a file of its name, and hardly anybody wants that. In a folder that is
        // made now, there is no file yet.
        let is_meant = below.is_empty() && path.ends_with('/');
        if !is_meant && !places::files_called(client, &folder, name).await?.is_empty() {
            let problem = Problem::usage(format!("`{}` is a file, and a folder is needed", shown(&so_far)));
            return Err(problem.hint(format!(
                "`rapidgator mkdir -p {}/` makes a folder beside it",
                shown(&so_far)
            )));
        }
        break;
    }
    Ok(client.ensure_folder(Some(&folder.folder_id), rest).await?)
}

fn is_missing(folder: &Result<Folder, Problem>) -> bool {
    folder.as_ref().is_err_and(|problem| problem.exit == Exit::NotFound)
}

fn split(path: &str) -> Result<(&str, &str), Problem> {
    let no_path =
        || Problem::usage(format!("`{}` is no path of a new folder", shown(path))).hint("a path begins with `/`");
    places::split_path(path).ok_or_else(no_path)
}

/// Where things go.
enum Target {
    Into(Folder),
    /// The only one gets this name in this folder.
    Named(Folder, String),
}

async fn target(client: &Client, text: &str, one: bool) -> Result<Target, Problem> {
    let problem = match places::resolve(client, text).await {
        Ok(Place::Folder(folder)) => return Ok(Target::Into(folder)),
        Ok(Place::File(_)) => {
            let problem = Problem::new(
                Exit::Refused,
                format!("`{}` is a file that is there already", shown(text)),
            );
            return Err(problem.hint("move it to the trash can first, with `rapidgator rm`"));
        }
        Err(problem) => problem,
    };
    match places::split_path(text) {
        Some((above, name)) if one && problem.exit == Exit::NotFound => {
            let above = places::folder(client, above).await?;
            Ok(Target::Named(above, name.to_owned()))
        }
        _ => Err(problem),
    }
}

pub(super) async fn mv(names: &[String], client: &Client, screen: &Screen) -> Result<Exit, Problem> {
    let (last, sources) = names.split_last().ok_or_else(|| Problem::usage("nothing to move"))?;
    let mut tally = Tally::new();
    match target(client, last, sources.len() == 1).await? {
        Target::Into(folder) => {
            for name in sources {
                let moved = move_into(client, name, &folder.folder_id, &mut tally, screen).await;
                tally.take(moved, screen)?;
            }
        }
        Target::Named(folder, new) => {
            for name in sources {
                let moved = move_as(client, name, &folder.folder_id, &new, &mut tally, screen).await;
                tally.take(moved, screen)?;
            }
        }
    }
    Ok(tally.exit(sources.len()))
}

async fn move_into(
    client: &Client,
    name: &str,
    into: &FolderId,
    tally: &mut Tally,
    screen: &Screen,
) -> Result<(), Problem> {
    let (kind, id, answer) = match places::resolve(client, name).await? {
        Place::File(file) => (
            "file",
            file.file_id.to_string(),
            client.file().move_([&file.file_id], into).await?,
        ),
        Place::Folder(folder) => (
            "folder",
            folder.folder_id.to_string(),
            client.folder().move_([&folder.folder_id], into).await?,
        ),
    };
    tell(kind, &id, "moved", name, &answer, tally, screen)
}

/// Moves it where that is elsewhere, and names it anew where the name is another one.
async fn move_as(
    client: &Client,
    name: &str,
    into: &FolderId,
    new: &str,
    tally: &mut Tally,
    screen: &Screen,
) -> Result<(), Problem> {
    let (kind, id, now) = match places::resolve(client, name).await? {
        Place::File(file) => {
            if file.folder_id.as_ref() != Some(into) {
                let answer = client.file().move_([&file.file_id], into).await?;
                note_failures(&answer, tally, screen);
                if answer.success == 0 {
                    return Ok(());
                }
            }
            let now = match file.name == new {
                // It is in another folder now.
                true => client.file().info(&file.file_id).await?,
                false => client.file().rename(&file.file_id, new).await?,
            };
            ("file", file.file_id.to_string(), view::file(&now))
        }
        Place::Folder(folder) => {
            if folder.parent_folder_id.as_ref() != Some(into) {
                let answer = client.folder().move_([&folder.folder_id], into).await?;
                note_failures(&answer, tally, screen);
                if answer.success == 0 {
                    return Ok(());
                }
            }
            let now = match folder.name == new {
                true => client.folder_at(Some(&folder.folder_id)).await?,
                false => client.folder().rename(&folder.folder_id, new).await?,
            };
            ("folder", folder.folder_id.to_string(), view::folder(&now))
        }
    };
    let value = json!({ "kind": kind, "id": id, "done": "moved", "now": now });
    screen.result(&value, || format!("moved  {} to {}", shown(name), shown(new)))?;
    Ok(())
}

pub(super) async fn cp(names: &[String], client: &Client, screen: &Screen) -> Result<Exit, Problem> {
    let (last, sources) = names.split_last().ok_or_else(|| Problem::usage("nothing to copy"))?;
    let into = places::folder(client, last).await?.folder_id;
    let mut tally = Tally::new();
    for name in sources {
        let copied = copy(client, name, &into, &mut tally, screen).await;
        tally.take(copied, screen)?;
    }
    Ok(tally.exit(sources.len()))
}

async fn copy(client: &Client, name: &str, into: &FolderId, tally: &mut Tally, screen: &Screen) -> Result<(), Problem> {
    match places::resolve(client, name).await? {
        // Behind a link may be a file of somebody else, and only this call copies those.
        Place::File(file) if places::is_link(name) => {
            let copy = client.file().xcopy(into).file_id(&file.file_id).await?;
            let value = json!({ "kind": "file", "id": file.file_id, "done": "copied", "now": view::file(&copy) });
            screen.result(&value, || format!("copied  {}", shown(name)))?;
            Ok(())
        }
        Place::File(file) => {
            let answer = client.file().copy([&file.file_id], into).await?;
            tell("file", file.file_id.as_str(), "copied", name, &answer, tally, screen)
        }
        Place::Folder(folder) => {
            let answer = client.folder().copy([&folder.folder_id], into).await?;
            tell(
                "folder",
                folder.folder_id.as_str(),
                "copied",
                name,
                &answer,
                tally,
                screen,
            )
        }
    }
}

/// Says what was done to one thing, or why it was not.
fn tell(
    kind: &str,
    id: &str,
    done: &str,
    name: &str,
    answer: &OperationResult,
    tally: &mut Tally,
    screen: &Screen,
) -> Result<(), Problem> {
    if answer.success > 0 {
        let value = json!({ "kind": kind, "id": id, "done": done, "now": null });
        screen.result(&value, || format!("{done}  {}", shown(name)))?;
    }
    note_failures(answer, tally, screen);
    Ok(())
}

pub(super) async fn mode(mode: &str, names: &[String], client: &Client, screen: &Screen) -> Result<Exit, Problem> {
    let mode = mode_called(mode)?;
    let mut tally = Tally::new();
    for name in names {
        let changed = change_mode(client, name, &mode).await;
        if let Some((value, label)) = tally.take(changed, screen)? {
            screen.result(&value, || format!("{label}  {}", shown(name)))?;
        }
    }
    Ok(tally.exit(names.len()))
}

async fn change_mode(client: &Client, name: &str, mode: &Mode) -> Result<(Value, String), Problem> {
    let label = view::labelled(mode.label(), mode.value());
    let value = match places::resolve(client, name).await? {
        Place::File(file) => view::file(&client.file().change_mode(&file.file_id, mode.clone()).await?),
        Place::Folder(folder) => view::folder(&client.folder().change_mode(&folder.folder_id, mode.clone()).await?),
    };
    Ok((value, label))
}

/// By number or by label, in which blanks may be `-`, `_` or nothing.
fn mode_called(text: &str) -> Result<Mode, Problem> {
    let plain = |text: &str| text.to_lowercase().replace([' ', '-', '_'], "");
    let found = Mode::KNOWN.iter().find(|mode| {
        let label = mode.label().unwrap_or_default();
        mode.value().to_string() == text || plain(label) == plain(text)
    });
    found.cloned().ok_or_else(|| {
        let labels = Mode::KNOWN.iter().filter_map(Mode::label);
        let known: Vec<_> = labels.map(|label| label.to_lowercase().replace(' ', "-")).collect();
        Problem::usage(format!("there is no mode `{}`", shown(text)))
            .hint(format!("the modes are {}", known.join(", ")))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn modes_have_numbers_and_labels() {
        for text in ["1", "premium-only", "Premium only", "PREMIUM_ONLY"] {
            assert_eq!(mode_called(text).unwrap(), Mode::PremiumOnly);
        }
        let hint = mode_called("secret").unwrap_err().hint.unwrap();
        assert_eq!(hint, "the modes are public, premium-only, private, hotlink");
    }
}
