//! `download`: files and folder trees out of the account. What has come already is not asked for again.

use std::path::PathBuf;

use futures_util::StreamExt as _;
use serde_json::json;

use super::{Tally, link};
use crate::{
    Client, Fetch, Fetched, Outcome, Segments,
    cli::{
        arguments::DownloadArguments,
        bars,
        places::{self, Place},
        problem::{Exit, Problem},
        screen::{Screen, shown},
        view,
    },
    download::{self, InTheWay, Planned, safe_name},
    many::Course,
    types::File,
    watch::Watcher,
};

pub(super) fn check(arguments: &DownloadArguments) -> Result<(), Problem> {
    if arguments.output.is_some() && arguments.places.len() > 1 {
        return Err(Problem::usage("--output is for one file").hint("-C names a folder for several"));
    }
    Ok(())
}

pub(super) async fn download(arguments: &DownloadArguments, client: &Client, screen: &Screen) -> Result<Exit, Problem> {
    let mut tally = Tally::new();
    let mut planned = Vec::new();
    for name in &arguments.places {
        let some = plan(client, name, arguments).await;
        planned.extend(tally.take(some, screen)?.unwrap_or_default());
    }
    let mut all = tally.failed;
    let (mut came, mut skipped) = (0, 0);
    let mut outcomes = download::start(
        planned,
        Course {
            at_once: arguments.jobs.map(usize::from),
            watcher: Watcher::new(bars::watch(screen)),
            ..Course::default()
        },
    );
    while let Some(outcome) = outcomes.next().await {
        all += 1;
        match &outcome.result {
            Ok(fetched) if fetched.how == Fetch::Skipped => skipped += 1,
            Ok(_) => came += 1,
            Err(_) => {}
        }
        tell(outcome, &mut tally, screen)?;
    }
    screen.remark(&format!(
        "{came} downloaded, {skipped} were there, {} failed",
        tally.failed
    ));
    Ok(tally.exit(all))
}

async fn plan<'c>(client: &'c Client, name: &str, arguments: &DownloadArguments) -> Result<Vec<Planned<'c>>, Problem> {
    let segments = Segments::at_once(arguments.connections.into());
    if let Some(link) = link::one_time(client, name).await? {
        let task = client.download_link(&link).into_new_file(target(&link.file, arguments));
        return Ok(vec![Planned::File {
            task: task.replace_existing(arguments.force),
            known: Some(Box::new(link.file)),
        }]);
    }
    let folder = match places::resolve(client, name).await? {
        Place::Folder(folder) => folder,
        Place::File(file) => {
            let task = client
                .download(&file.file_id)
                .into_new_file(target(&file, arguments))
                .replace_existing(arguments.force)
                .segments(segments);
            return Ok(vec![Planned::File {
                task,
                known: Some(Box::new(file)),
            }]);
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
    let tree = client.download_tree(&folder.folder_id).to(top);
    let (planned, _) = tree
        .replace_existing(arguments.force)
        .segments(segments)
        .planned()
        .await?;
    Ok(planned)
}

fn target(file: &File, arguments: &DownloadArguments) -> PathBuf {
    match &arguments.output {
        Some(path) => path.clone(),
        None => arguments.directory.join(safe_name(&file.name, file.file_id.as_str())),
    }
}

fn tell(outcome: Outcome<Fetched>, tally: &mut Tally, screen: &Screen) -> Result<(), Problem> {
    let path = outcome.path.to_string_lossy().into_owned();
    match outcome.result {
        Ok(Fetched { file, how, renamed, .. }) => {
            let status = how.name();
            let value = json!({ "path": path, "status": status, "renamed": renamed, "file": view::file(&file) });
            screen.result(&value, || format!("{status}  {}  {}", file.file_id, shown(&path)))?;
        }
        Err(error) => {
            let hint = match error.attached() {
                Some(InTheWay::File) => Some("--force replaces it"),
                Some(InTheWay::Download) => Some("download them one by one with --output"),
                None => None,
            };
            let mut problem = Problem::from(error);
            if let Some(hint) = hint {
                problem = problem.hint(hint);
            }
            problem.place(&path);
            if screen.json {
                let value = json!({ "path": path, "status": "failed", "error": problem.json() });
                screen.result(&value, String::new)?;
            }
            tally.note(&problem, screen);
        }
    }
    Ok(())
}
