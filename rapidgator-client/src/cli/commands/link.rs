//! `link`: links that give a file once.

use serde_json::json;

use super::Tally;
use crate::{
    Client,
    cli::{
        arguments::LinkCommand,
        places,
        problem::{Exit, Problem},
        screen::{Screen, shown},
        view,
    },
    types::{OneTimeLink, OneTimeLinkEntry},
};

pub(super) async fn link(command: &LinkCommand, client: &Client, screen: &Screen) -> Result<Exit, Problem> {
    let mut tally = Tally::new();
    let of = match command {
        LinkCommand::Create {
            places,
            callback,
            notify,
        } => {
            for place in places {
                let made = create(place, callback.as_deref(), *notify, client).await;
                if let Some(link) = tally.take(made, screen)? {
                    screen.result(&view::link(&link), || row(&link))?;
                }
            }
            places.len()
        }
        LinkCommand::List { ids } => {
            let call = client.file().onetimelink_info();
            let entries = if ids.is_empty() {
                call.await?
            } else {
                call.link_id(ids).await?
            };
            for entry in &entries {
                match entry {
                    OneTimeLinkEntry::Found(link) => screen.result(&view::link(link), || row(link))?,
                    OneTimeLinkEntry::Missing(missing) => {
                        let message = format!("{}: {}", missing.link_id, missing.error);
                        tally.note(&Problem::not_found(message), screen);
                    }
                }
            }
            entries.len()
        }
    };
    Ok(tally.exit(of))
}

async fn create(place: &str, callback: Option<&str>, notify: bool, client: &Client) -> Result<OneTimeLink, Problem> {
    let file = places::file(client, place).await?;
    let mut call = client.file().onetimelink_create(&file.file_id).notify(notify);
    if let Some(callback) = callback {
        call = call.url(callback);
    }
    Ok(call.await?)
}

fn row(link: &OneTimeLink) -> String {
    let state = view::labelled(link.state.label(), json!(link.state.value()));
    format!("{}  {state}  {}  {}", link.link_id, link.url, shown(&link.file.name))
}
