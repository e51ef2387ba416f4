//! `download`: files and folder trees out of the account. What has come already is not asked for again.

use std::{
    collections::HashSet,
    fs, io,
    path::{Path, PathBuf},
};

use serde_json::json;

use super::Tally;
use crate::{
    Client,
    cli::{
        arguments::DownloadArguments,
        bars::Bar,
        jobs,
        places::{self, Place},
        problem::{Exit, Problem},
        screen::{Screen, shown},
        tree::{self, Thing},
        view,
    },
    download::safe_name,
    progress::Reporter,
    types::File,
    upload,
};

/// A file and where it goes.
struct Planned {
    file: File,
    path: PathBuf,
}

pub(super) async fn download(arguments: &DownloadArguments, client: &Client, screen: &Screen) -> Result<Exit, Problem> {
    if arguments.output.is_some() && arguments.places.len() > 1 {
        return Err(Problem::usage("--output is for one file").hint("-C names a folder for several"));
    }
    let mut tally = Tally::new();
    let mut planned = Vec::new();
    for name in &arguments.places {
        let some = plan(client, name, arguments).await;
        planned.extend(tally.take(some, screen)?.unwrap_or_default());
    }
    let (planned, twice) = without_twins(planned);
    for path in &twice {
        let message = format!("several files would be `{}`", shown(&path.to_string_lossy()));
        tally.note(
            &Problem::new(Exit::SomeFailed, message).hint("download them one by one with --output"),
            screen,
        );
    }
    let all = planned.len() + tally.failed;
    let at_once = if planned.len() > 1 {
        jobs::at_once(arguments.jobs, client).await?
    } else {
        1
    };
    let start = |planned| fetch(client, planned, arguments.force, screen);
    jobs::each(planned, at_once, start, |(file, path, outcome)| {
        let path = path.to_string_lossy().into_owned();
        match outcome {
            Ok(status) => {
                let value = json!({ "path": path, "status": status, "file": view::file(&file) });
                screen.result(&value, || format!("{status}  {}  {}", file.file_id, shown(&path)))?;
            }
            Err(mut problem) => {
                problem.message = format!("{path}: {}", problem.message);
                if screen.json {
                    let value =
                        json!({ "path": path, "status": "failed", "file": view::file(&file), "error": problem.json() });
                    screen.result(&value, String::new)?;
                }
                tally.note(&problem, screen);
            }
        }
        Ok(())
    })
    .await?;
    Ok(tally.exit(all))
}

async fn plan(client: &Client, name: &str, arguments: &DownloadArguments) -> Result<Vec<Planned>, Problem> {
    let folder = match places::resolve(client, name).await? {
        Place::Folder(folder) => folder,
        Place::File(file) => {
            let path = match &arguments.output {
                Some(path) => path.clone(),
                None => arguments.directory.join(safe_name(&file.name, file.file_id.as_str())),
            };
            return Ok(vec![Planned { file, path }]);
        }
    };
    if !arguments.recursive {
        let problem = Problem::usage(format!("`{}` is a folder", shown(name)));
        return Err(problem.hint("-r downloads folders with all that is below them"));
    }
    let top = match folder.parent_folder_id {
        // The root has a name that nobody gave it.
        None => arguments.directory.clone(),
        Some(_) => arguments
            .directory
            .join(safe_name(&folder.name, folder.folder_id.as_str())),
    };
    make_folder(&top)?;
    let mut planned = Vec::new();
    for entry in tree::walk(client, &folder.folder_id).await? {
        let path = entry
            .path
            .iter()
            .fold(top.clone(), |path, name| path.join(safe_name(name, "_")));
        match entry.thing {
            Thing::File(file) => planned.push(Planned { file, path }),
            Thing::Folder(_) => make_folder(&path)?,
        }
    }
    Ok(planned)
}

fn make_folder(path: &Path) -> Result<(), Problem> {
    fs::create_dir_all(path).map_err(|error| Problem::local(format!("cannot make `{}`", path.display()), error))
}

/// The first one for each path, and the paths that others would have as well.
fn without_twins(planned: Vec<Planned>) -> (Vec<Planned>, Vec<PathBuf>) {
    let mut seen = HashSet::new();
    let (first, twice): (Vec<_>, Vec<_>) = planned
        .into_iter()
        .partition(|planned| seen.insert(planned.path.clone()));
    (first, twice.into_iter().map(|planned| planned.path).collect())
}

async fn fetch(
    client: &Client,
    planned: Planned,
    force: bool,
    screen: &Screen,
) -> (File, PathBuf, Result<&'static str, Problem>) {
    let Planned { file, path } = planned;
    let outcome = fetch_if_missing(client, &file, &path, force, screen).await;
    (file, path, outcome)
}

async fn fetch_if_missing(
    client: &Client,
    file: &File,
    path: &Path,
    force: bool,
    screen: &Screen,
) -> Result<&'static str, Problem> {
    let bar = Bar::new(&file.name, screen);
    match fs::symlink_metadata(path) {
        Ok(metadata) => {
            if metadata.is_file() && metadata.len() == file.size {
                let content = upload::fingerprint(path.to_owned(), Reporter::new(bar.reporter())).await?;
                if content.md5.as_str().eq_ignore_ascii_case(file.hash.as_str()) {
                    return Ok("skipped");
                }
            }
            if !force {
                let problem = Problem::new(Exit::SomeFailed, "there is a local file with another content");
                return Err(problem.hint("--force replaces it"));
            }
        }
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
                make_folder(folder)?;
            }
        }
        Err(error) => return Err(Problem::local("cannot look at it", error)),
    }
    let task = client.download(&file.file_id).to(path).replace_existing(force);
    task.on_progress(bar.reporter()).await?;
    Ok("downloaded")
}
