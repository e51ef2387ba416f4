//! `upload`: files and folder trees into the account. What is there already is not sent again.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

use serde_json::{Value, json};

use super::{Tally, change};
use crate::{
    Client,
    cli::{
        arguments::UploadArguments,
        bars::Bar,
        jobs, listing,
        problem::{Exit, Problem},
        screen::{Screen, shown},
        view,
    },
    progress::Reporter,
    types::{File, Folder, FolderId},
    upload,
};

/// Local files and folders, and where they go.
#[derive(Debug, Default)]
struct Plan {
    /// Folders to be there, each by its names below the target, and before those in it.
    folders: Vec<Vec<String>>,
    files: Vec<Planned>,
    /// What cannot be uploaded.
    problems: Vec<Problem>,
}

#[derive(Debug)]
struct Planned {
    path: PathBuf,
    name: String,
    /// The names of its folder below the target.
    folder: Vec<String>,
}

/// A file on its way, with the files that are where it goes.
struct Sending {
    planned: Planned,
    folder: FolderId,
    there: Vec<File>,
}

/// What became of it.
struct Sent {
    path: PathBuf,
    outcome: Result<(Arrival, File), Problem>,
}

/// How a file came to be there.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Arrival {
    Uploaded,
    /// The service had its content already.
    Instant,
    /// It was there before.
    Skipped,
}

impl Arrival {
    const fn word(self) -> &'static str {
        match self {
            Self::Uploaded => "uploaded",
            Self::Instant => "instant",
            Self::Skipped => "skipped",
        }
    }
}

pub(super) async fn upload(arguments: &UploadArguments, client: &Client, screen: &Screen) -> Result<Exit, Problem> {
    let plan = plan(arguments)?;
    let mut tally = Tally::new();
    for problem in &plan.problems {
        tally.note(problem, screen);
    }
    let all = plan.files.len() + plan.problems.len();
    let into = change::make_all(client, &arguments.into).await?;
    let sending = prepare(client, &into, plan).await?;
    let at_once = jobs::at_once(arguments.jobs, client).await?;
    let (mut sent, mut skipped) = (0, 0);
    let start = |sending| send(client, sending, screen);
    jobs::each(sending, at_once, start, |it: Sent| {
        let path = it.path.to_string_lossy().into_owned();
        match it.outcome {
            Ok((arrival, file)) => {
                match arrival {
                    Arrival::Skipped => skipped += 1,
                    Arrival::Uploaded | Arrival::Instant => sent += 1,
                }
                let status = arrival.word();
                let value = json!({ "path": path, "status": status, "file": view::file(&file) });
                screen.result(&value, || format!("{status}  {}  {}", file.file_id, shown(&path)))?;
            }
            Err(mut problem) => {
                problem.message = format!("{path}: {}", problem.message);
                if screen.json {
                    let value: Value = json!({ "path": path, "status": "failed", "error": problem.json() });
                    screen.result(&value, String::new)?;
                }
                tally.note(&problem, screen);
            }
        }
        Ok(())
    })
    .await?;
    screen.remark(&format!(
        "{sent} uploaded, {skipped} were there, {} failed",
        tally.failed
    ));
    if tally.failed > 0 {
        screen.remark("  next: run the same command again; files that have arrived are not sent again");
    }
    Ok(tally.exit(all))
}

/// Looks at what there is before anything is sent.
fn plan(arguments: &UploadArguments) -> Result<Plan, Problem> {
    if arguments.name.is_some() && arguments.paths.len() > 1 {
        return Err(Problem::usage("--name is for one file"));
    }
    let mut plan = Plan::default();
    for path in &arguments.paths {
        let metadata = match fs::metadata(path) {
            Ok(metadata) => metadata,
            Err(error) => {
                plan.problems
                    .push(Problem::local(shown(&path.to_string_lossy()), error));
                continue;
            }
        };
        if metadata.is_dir() && !arguments.recursive {
            let message = format!("`{}` is a folder", shown(&path.to_string_lossy()));
            return Err(Problem::usage(message).hint("-r uploads folders with all that is below them"));
        }
        if metadata.is_dir() {
            plan_tree(path, &mut plan);
            continue;
        }
        match (&arguments.name, utf8_name(path)) {
            (Some(name), _) => plan.add(path, name.clone(), Vec::new()),
            (None, Ok(name)) => plan.add(path, name, Vec::new()),
            (None, Err(problem)) => plan.problems.push(problem),
        }
    }
    Ok(plan)
}

impl Plan {
    fn add(&mut self, path: &Path, name: String, folder: Vec<String>) {
        self.files.push(Planned {
            path: path.to_owned(),
            name,
            folder,
        });
    }
}

/// A folder with its name, unless it has none of its own, as `.` and `/`.
fn plan_tree(top: &Path, plan: &mut Plan) {
    let named = top
        .canonicalize()
        .ok()
        .and_then(|whole| whole.file_name().map(|name| name.to_owned()));
    let top_name = match top.file_name().map(ToOwned::to_owned).or(named) {
        Some(name) => match name.into_string() {
            Ok(name) => vec![name],
            Err(_) => return plan.problems.push(not_utf8(top)),
        },
        None => Vec::new(),
    };
    let mut waiting = vec![(top.to_owned(), top_name)];
    while let Some((folder, names)) = waiting.pop() {
        let entries = fs::read_dir(&folder).and_then(|entries| entries.collect::<Result<Vec<_>, _>>());
        let mut entries = match entries {
            Ok(entries) => entries,
            Err(error) => {
                plan.problems
                    .push(Problem::local(shown(&folder.to_string_lossy()), error));
                continue;
            }
        };
        if !names.is_empty() {
            plan.folders.push(names.clone());
        }
        entries.sort_by_key(fs::DirEntry::file_name);
        for entry in entries {
            let path = entry.path();
            let name = match utf8_name(&path) {
                Ok(name) => name,
                Err(problem) => {
                    plan.problems.push(problem);
                    continue;
                }
            };
            match entry.file_type() {
                Ok(kind) if kind.is_dir() => waiting.push((path, names.iter().cloned().chain([name]).collect())),
                // Where a link to a folder leads may be above it, and then there is no end.
                Ok(kind) if kind.is_symlink() && path.is_dir() => {
                    let message = format!(
                        "`{}` is a link to a folder, and is left out",
                        shown(&path.to_string_lossy())
                    );
                    plan.problems.push(Problem::new(Exit::SomeFailed, message));
                }
                Ok(_) => plan.add(&path, name, names.clone()),
                Err(error) => plan
                    .problems
                    .push(Problem::local(shown(&path.to_string_lossy()), error)),
            }
        }
    }
    plan.folders.sort();
}

fn utf8_name(path: &Path) -> Result<String, Problem> {
    let name = path.file_name().and_then(|name| name.to_str());
    name.map(str::to_owned).ok_or_else(|| not_utf8(path))
}

fn not_utf8(path: &Path) -> Problem {
    let message = format!("`{}` has a name that is not UTF-8", shown(&path.to_string_lossy()));
    Problem::new(Exit::SomeFailed, message).hint("give it another name, or upload it alone with --name")
}

/// Makes the folders, and looks at what is in them.
async fn prepare(client: &Client, into: &Folder, plan: Plan) -> Result<Vec<Sending>, Problem> {
    let mut folders = BTreeMap::from([(Vec::new(), listing::info(client, Some(&into.folder_id)).await?)]);
    for names in plan.folders {
        let Some((name, above)) = names.split_last() else {
            continue;
        };
        // The folders are sorted, so the one above is there. If it is not, its problem has been told.
        if let Some(above) = folders.get(above) {
            let made = change::make_in(client, above, name).await?;
            folders.insert(names, made);
        }
    }
    let mut there: BTreeMap<Vec<String>, Vec<File>> = BTreeMap::new();
    let mut sending = Vec::new();
    for planned in plan.files {
        let Some(folder) = folders.get(&planned.folder) else {
            continue;
        };
        if !there.contains_key(&planned.folder) {
            let files = listing::list(client, Some(&folder.folder_id)).await?.files;
            there.insert(planned.folder.clone(), files);
        }
        let files = there.get(&planned.folder).map(Vec::as_slice).unwrap_or_default();
        let same_name = files.iter().filter(|file| file.name == planned.name);
        sending.push(Sending {
            folder: folder.folder_id.clone(),
            there: same_name.cloned().collect(),
            planned,
        });
    }
    Ok(sending)
}

async fn send(client: &Client, sending: Sending, screen: &Screen) -> Sent {
    let path = sending.planned.path.clone();
    let outcome = send_if_missing(client, sending, screen).await;
    Sent { path, outcome }
}

async fn send_if_missing(client: &Client, sending: Sending, screen: &Screen) -> Result<(Arrival, File), Problem> {
    let Planned { path, name, .. } = sending.planned;
    let bar = Bar::new(&name, screen);
    let size = fs::metadata(&path).map(|metadata| metadata.len());
    // Only a file of the same size can be the same, so no other one is read for its digest.
    if sending
        .there
        .iter()
        .any(|file| size.as_ref().is_ok_and(|size| *size == file.size))
    {
        let content = upload::fingerprint(path.clone(), Reporter::new(bar.reporter())).await?;
        let same =
            |file: &File| file.size == content.size && file.hash.as_str().eq_ignore_ascii_case(content.md5.as_str());
        if let Some(file) = sending.there.into_iter().find(same) {
            return Ok((Arrival::Skipped, file));
        }
    }
    let task = client.upload(&path).named(name).into_folder(&sending.folder);
    let uploaded = task.on_progress(bar.reporter()).await?;
    let arrival = if uploaded.instant {
        Arrival::Instant
    } else {
        Arrival::Uploaded
    };
    Ok((arrival, uploaded.file))
}
