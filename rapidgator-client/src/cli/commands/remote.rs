//! `remote`: files that the service fetches from elsewhere.

use serde_json::json;

use super::{Tally, note_failures};
use crate::{
    Client,
    cli::{
        arguments::RemoteCommand,
        places,
        problem::{Exit, Problem},
        screen::{Screen, shown, table},
        view,
    },
    types::RemoteJob,
};

pub(super) async fn remote(command: &RemoteCommand, client: &Client, screen: &Screen) -> Result<Exit, Problem> {
    match command {
        RemoteCommand::Add { urls, into } => {
            let mut call = client.remote().create(urls);
            if let Some(into) = into {
                call = call.folder_id(&places::folder(client, into).await?.folder_id);
            }
            list(&call.await?, screen)
        }
        RemoteCommand::List { ids } => {
            let call = client.remote().info();
            let jobs = if ids.is_empty() {
                call.await?
            } else {
                call.job_id(ids.iter().copied()).await?
            };
            list(&jobs, screen)?;
            // One that was asked for by name and is not there has no entry.
            let mut tally = Tally::new();
            for id in ids.iter().filter(|id| !jobs.iter().any(|job| job.job_id == **id)) {
                tally.note(&Problem::not_found(format!("there is no job {id}")), screen);
            }
            Ok(tally.exit(ids.len()))
        }
        RemoteCommand::Rm { ids } => {
            let answer = client.remote().delete(ids.iter().copied()).await?;
            let mut tally = Tally::new();
            let value = json!({ "removed": answer.success_ids, "failed": answer.fail_ids });
            screen.result(&value, || format!("{} jobs removed", answer.success))?;
            note_failures(&answer, &mut tally, screen);
            Ok(tally.exit(ids.len()))
        }
    }
}

fn list(jobs: &[RemoteJob], screen: &Screen) -> Result<Exit, Problem> {
    if screen.json {
        for job in jobs {
            screen.result(&view::job(job), String::new)?;
        }
    } else if !jobs.is_empty() {
        let rows: Vec<_> = jobs.iter().map(row).collect();
        screen.bytes(format!("{}\n", table(&rows)).as_bytes())?;
    }
    Ok(Exit::Done)
}

fn row(job: &RemoteJob) -> [String; 4] {
    let size = match job.size {
        Some(size) => format!("{} of {}", view::bytes(job.dl_size), view::bytes(size)),
        None => "-".to_owned(),
    };
    let why = job
        .error
        .as_deref()
        .map(|error| format!("  {}", shown(error)))
        .unwrap_or_default();
    let state = view::labelled(job.state.label(), job.state.value());
    [job.job_id.to_string(), state, size, format!("{}{why}", shown(&job.url))]
}
