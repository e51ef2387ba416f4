//! `upload`: files and folder trees into the account. What is there already is not sent again.

use std::{
    fs,
    io::{self, IsTerminal as _, Read as _},
};

use futures_util::StreamExt as _;
use serde_json::{Value, json};
use tokio_util::io::StreamReader;

use super::{Tally, change};
use crate::{
    Arrival, Arrived, Client, Error, Kind, Outcome, Outcomes, Source,
    cli::{
        arguments::UploadArguments,
        bars, jobs,
        problem::{Exit, Problem},
        screen::{Screen, shown},
        view,
    },
    types::FolderId,
    upload::Spool,
};

/// How much of standard input is read at once.
const AT_ONCE: usize = 256 << 10;

const fn word(how: Arrival) -> &'static str {
    match how {
        Arrival::Sent => "uploaded",
        Arrival::Known => "instant",
        Arrival::Skipped => "skipped",
    }
}

pub(super) async fn upload(arguments: &UploadArguments, client: &Client, screen: &Screen) -> Result<Exit, Problem> {
    // Before a folder is made for it: what cannot be read leaves nothing behind.
    let given = match arguments.reads_standard_input() {
        true => Some(standard_input(screen).await?),
        false => None,
    };
    let into = change::make_all(client, &arguments.into).await?;
    let mut outcomes = begin(arguments, given, client, &into.folder_id, screen).await?;
    let mut tally = Tally::new();
    let (mut all, mut sent, mut skipped) = (0, 0, 0);
    let mut may_work_later = false;
    while let Some(outcome) = outcomes.next().await {
        all += 1;
        match &outcome.result {
            Ok(arrived) if arrived.how == Arrival::Skipped => skipped += 1,
            Ok(_) => sent += 1,
            Err(error) => may_work_later |= error.is_retryable() || is_of_the_connection(error),
        }
        tell(outcome, &mut tally, screen)?;
    }
    screen.remark(&format!(
        "{sent} uploaded, {skipped} were there, {} failed",
        tally.failed
    ));
    if may_work_later {
        screen.remark("  next: run the same command again; files that have arrived are not sent again");
    }
    Ok(tally.exit(all))
}

fn is_of_the_connection(error: &Error) -> bool {
    matches!(error.kind(), Kind::Connect | Kind::Timeout | Kind::Body)
}

pub(super) fn check(arguments: &UploadArguments) -> Result<(), Problem> {
    if arguments.name.is_some() && arguments.paths.len() > 1 {
        return Err(Problem::usage("--name is for one file"));
    }
    if arguments.reads_standard_input() && arguments.name.is_none() {
        let problem = Problem::usage("what comes from standard input has no name");
        return Err(problem.hint("give it one with --name; a file called `-` is `./-`"));
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

/// Standard input, kept to its end: how long it is and which MD5 it has is asked for before the first byte.
async fn standard_input(screen: &Screen) -> Result<Source, Problem> {
    if io::stdin().is_terminal() {
        screen.remark("reading what is typed, up to the end of the input (Ctrl-D on a line of its own)");
    }
    let kept = tokio::task::spawn_blocking(keep_standard_input);
    let (kept, length) = kept
        .await
        .map_err(|error| Problem::local("cannot read standard input", io::Error::other(error)))??;
    Ok(Source::opened_by(length, move || {
        let kept = kept.clone();
        async move { Ok(StreamReader::new(kept.bytes())) }
    }))
}

fn keep_standard_input() -> Result<(Spool, u64), Problem> {
    let unkept = |error| {
        let problem = Problem::local("cannot keep standard input in a temporary file", error);
        problem.hint("TMPDIR names a folder with more room")
    };
    let kept = Spool::new().map_err(unkept)?;
    let mut input = io::stdin().lock();
    let mut piece = vec![0; AT_ONCE];
    let mut length = 0;
    loop {
        match input.read(&mut piece) {
            Ok(0) => return Ok((kept, length)),
            Ok(read) => {
                kept.write(&piece[..read]).map_err(unkept)?;
                length += read as u64;
            }
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(Problem::local("cannot read standard input", error)),
        }
    }
}

async fn begin<'c>(
    arguments: &UploadArguments,
    given: Option<Source>,
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
            let source = given.unwrap_or_else(|| Source::path(first));
            let task = client.upload(source).named(name).into_folder(into);
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
