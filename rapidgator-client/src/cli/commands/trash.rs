//! `trash`: what was deleted, the way back and the end.

use futures_util::{StreamExt as _, TryStreamExt as _};
use serde_json::json;

use super::{Tally, note_failures};
use crate::{
    Batch as _, Client,
    cli::{
        arguments::TrashCommand,
        order::TrashOrder,
        problem::{Exit, Problem},
        prompt,
        screen::{Screen, table},
        view,
    },
    types::OperationResult,
};

pub(super) fn check(command: &TrashCommand) -> Result<(), Problem> {
    match command {
        TrashCommand::Restore { ids, all: false } if ids.is_empty() => {
            let problem = Problem::usage("nothing to restore");
            Err(problem.hint("name files by their ids, as `rapidgator trash list` shows them, or say --all"))
        }
        TrashCommand::Restore { .. } | TrashCommand::List(_) | TrashCommand::Empty { .. } => Ok(()),
    }
}

pub(super) async fn trash(command: &TrashCommand, client: &Client, screen: &Screen) -> Result<Exit, Problem> {
    match command {
        TrashCommand::List(order) => list(order, client, screen).await,
        TrashCommand::Restore { ids, .. } => {
            let call = client.trashcan().restore();
            let answer = if ids.is_empty() {
                call.await?
            } else {
                call.file_id(ids).await?
            };
            tell(&answer, "restored", screen)
        }
        TrashCommand::Empty { ids, yes } => {
            let what = if ids.is_empty() {
                "all files in the trash can".to_owned()
            } else {
                format!("{} files", ids.len())
            };
            if !yes && !prompt::goes_on(format!("Delete {what} for good?")).await? {
                return Err(Problem::new(Exit::SomeFailed, "nothing was deleted"));
            }
            let call = client.trashcan().empty();
            let answer = if ids.is_empty() {
                call.await?
            } else {
                call.file_id(ids).await?
            };
            tell(&answer, "deleted", screen)
        }
    }
}

async fn list(order: &TrashOrder, client: &Client, screen: &Screen) -> Result<Exit, Problem> {
    let mut listed = client.trashcan().content();
    if let Some(column) = &order.sort {
        listed = listed.sort_column(column.clone());
    }
    if let Some(direction) = order.end.direction() {
        listed = listed.sort_direction(direction);
    }
    let files = listed.files().take(order.end.limit()).try_collect::<Vec<_>>().await?;
    if screen.json {
        for file in &files {
            screen.result(&view::file(file), String::new)?;
        }
    } else if !files.is_empty() {
        let rows: Vec<_> = files.iter().map(view::file_row).collect();
        screen.bytes(format!("{}\n", table(&rows)).as_bytes())?;
    }
    Ok(Exit::Done)
}

fn tell(answer: &OperationResult, done: &str, screen: &Screen) -> Result<Exit, Problem> {
    let mut tally = Tally::new();
    let ids = &answer.success_ids;
    screen.result(&json!({ done: ids, "failed": answer.fail_ids }), || {
        format!("{} files {done}", answer.success)
    })?;
    note_failures(answer, &mut tally, screen);
    if !answer.is_complete() {
        screen.remark("  next: `rapidgator trash list` shows the ids of what is in it");
    }
    Ok(tally.exit(ids.len() + answer.fail_ids.len()))
}
