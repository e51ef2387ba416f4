//! `upload`: files and folder trees into the account. What is there already is not sent again.

use std::fs;

use futures_util::StreamExt as _;
use serde_json::{Value, json};

use super::{Tally, change};
use crate::{
    Arrival, Arrived, Client, Outcome, Outcomes,
    cli::{
        arguments::UploadArguments,
        bars, jobs,
        problem::{Exit, Problem},
        screen::{Screen, shown},
        view,
    },
    types::FolderId,
};

const fn word(how: Arrival) -> &'static str {
    match how {
        Arrival::Sent => "uploaded",
        Arrival::Known => "instant",
        Arrival::Skipped => "skipped",
    }
}

pub(super) async fn upload(arguments: &UploadArguments, client: &Client, screen: &Screen) -> Result<Exit, Problem> {
    check(arguments)?;
    let into = change::make_all(client, &arguments.into).await?;
    let mut outcomes = begin(arguments, client, &into.folder_id, screen).await?;
    let mut tally = Tally::new();
    let (mut all, mut sent, mut skipped) = (0, 0, 0);
    while let Some(outcome) = outcomes.next().await {
        all += 1;
        match &outcome.result {
            Ok(arrived) if arrived.how == Arrival::Skipped => skipped += 1,
            Ok(_) => sent += 1,
            Err(_) => {}
        }
        tell(outcome, &mut tally, screen)?;
    }
    screen.remark(&format!(
        "{sent} uploaded, {skipped} were there, {} failed",
        tally.failed
    ));
    if tally.failed > 0 {
        screen.remark("  next: run the same command again; files that have arrived are not sent again");
    }
    Ok(tally.exit(all))
}

fn check(arguments: &UploadArguments) -> Result<(), Problem> {
    if arguments.name.is_some() && arguments.paths.len() > 1 {
        return Err(Problem::usage("--name is for one file"));
    }
    let is_folder = |path: &std::path::PathBuf| fs::metadata(path).is_ok_and(|metadata| metadata.is_dir());
    let folder = arguments.paths.iter().find(|path| is_folder(path));
    match folder.filter(|_| !arguments.recursive) {
        Some(path) => {
            let message = format!("`{}` is a folder", shown(&path.to_string_lossy()));
            Err(Problem::usage(message).hint("-r uploads folders with all that is below them"))
        }
        None => Ok(()),
    }
}

async fn begin<'c>(
    arguments: &UploadArguments,
    client: &'c Client,
    into: &FolderId,
    screen: &Screen,
) -> Result<Outcomes<'c, Arrived>, Problem> {
    let at_once = jobs::at_once(arguments.jobs);
    let watch = bars::watch(screen);
    let (first, others) = arguments
        .paths
        .split_first()
        .ok_or_else(|| Problem::usage("nothing to upload"))?;
    let outcomes = match &arguments.name {
        Some(name) => {
            let task = client.upload(first).named(name).into_folder(into);
            let uploads = client.uploads([task]).skip_existing();
            uploads.at_once(at_once).on_event(watch).begin().await?
        }
        None => {
            let tree = client.upload_tree(first).into_folder(into);
            let trees = others.iter().fold(tree, |tree, path| tree.and(path));
            trees.at_once(at_once).on_event(watch).begin().await?
        }
    };
    Ok(outcomes)
}

fn tell(outcome: Outcome<Arrived>, tally: &mut Tally, screen: &Screen) -> Result<(), Problem> {
    let path = outcome.path.to_string_lossy().into_owned();
    match outcome.result {
        Ok(Arrived { file, how, .. }) => {
            let status = word(how);
            let value = json!({ "path": path, "status": status, "file": view::file(&file) });
            screen.result(&value, || format!("{status}  {}  {}", file.file_id, shown(&path)))?;
        }
        Err(error) => {
            let mut problem = Problem::from(error);
            problem.place(&path);
            if screen.json {
                let value: Value = json!({ "path": path, "status": "failed", "error": problem.json() });
                screen.result(&value, String::new)?;
            }
            tally.note(&problem, screen);
        }
    }
    Ok(())
}
