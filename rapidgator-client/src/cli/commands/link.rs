//! `link`: links that give a file once.

use super::Tally;
use crate::{
    Client, ErrorId,
    cli::{
        arguments::LinkCommand,
        places,
        problem::{Exit, Problem},
        screen::{Screen, shown, table},
        view,
    },
    types::{OneTimeLink, OneTimeLinkEntry},
};

/// What an id of a link begins with where it could be one of something else.
const BY_ID: &str = "link:";

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
                    screen.result(&view::link(&link), || table(&[row(&link)]))?;
                }
            }
            places.len()
        }
        LinkCommand::List { ids } => {
            let entries = entries(client, ids).await?;
            let found: Vec<_> = tally_found(&entries, &mut tally, screen).collect();
            if screen.json {
                for link in found {
                    screen.result(&view::link(link), String::new)?;
                }
            } else if !found.is_empty() {
                let rows: Vec<_> = found.into_iter().map(row).collect();
                screen.bytes(format!("{}\n", table(&rows)).as_bytes())?;
            }
            entries.len()
        }
        LinkCommand::Info { links } => {
            for (index, name) in links.iter().enumerate() {
                let Some(link) = tally.take(known(client, name).await, screen)? else {
                    continue;
                };
                let before = if index > 0 { "\n" } else { "" };
                let value = view::link(&link);
                screen.result(&value, || format!("{before}{}", view::members(&value)))?;
            }
            links.len()
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

/// Those with these ids, or all of them.
async fn entries(client: &Client, ids: &[String]) -> Result<Vec<OneTimeLinkEntry>, Problem> {
    let call = client.file().onetimelink_info();
    if ids.is_empty() {
        return Ok(call.await?);
    }
    call.link_id(ids).await.map_err(|error| {
        if error.api_code() == Some(ErrorId::LinkNotFound) {
            nothing(&ids.join(", "))
        } else {
            error.into()
        }
    })
}

/// Those that are there; the others are noted.
fn tally_found<'e>(
    entries: &'e [OneTimeLinkEntry],
    tally: &mut Tally,
    screen: &Screen,
) -> impl Iterator<Item = &'e OneTimeLink> {
    let mut found = Vec::new();
    for entry in entries {
        match entry {
            OneTimeLinkEntry::Found(link) => found.push(link),
            OneTimeLinkEntry::Missing(missing) => {
                let message = format!("{}: {}", missing.link_id, missing.error);
                tally.note(&Problem::not_found(message), screen);
            }
        }
    }
    found.into_iter()
}

/// A link of this account, by its id or by its address.
async fn known(client: &Client, name: &str) -> Result<OneTimeLink, Problem> {
    let (wanted, ids) = match places::is_link(name) {
        true => (name, Vec::new()),
        false => {
            let id = name.strip_prefix(BY_ID).unwrap_or(name);
            (id, vec![id.to_owned()])
        }
    };
    let found = entries(client, &ids).await?.into_iter().find_map(|entry| match entry {
        OneTimeLinkEntry::Found(link) if link.url == wanted || link.link_id.as_str() == wanted => Some(link),
        OneTimeLinkEntry::Found(_) | OneTimeLinkEntry::Missing(_) => None,
    });
    found.ok_or_else(|| nothing(name))
}

fn nothing(name: &str) -> Problem {
    let problem = Problem::not_found(format!("this account has no one-time link `{}`", shown(name)));
    problem.hint("`rapidgator link list` shows those that it has")
}

/// The one-time link that this names, if it names one, for a download.
///
/// Of the address of such a link nothing is documented, and it tells neither size nor MD5 of what is behind it. Those of
/// this account are listed with their files, so that what comes can be checked; those of others are not.
pub(super) async fn one_time(client: &Client, name: &str) -> Result<Option<OneTimeLink>, Problem> {
    let may_be_one = name.starts_with(BY_ID) || (places::is_link(name) && !places::is_page(name));
    if !may_be_one {
        return Ok(None);
    }
    known(client, name).await.map(Some).map_err(|problem| {
        if problem.exit != Exit::NotFound || name.starts_with(BY_ID) {
            return problem;
        }
        let message = format!(
            "`{}` leads neither to the page of a file or folder, nor is it a one-time link of this account",
            shown(name)
        );
        let hint = "of a link that somebody else made, the API tells neither size nor MD5: open it in a browser";
        Problem::usage(message).hint(hint)
    })
}

fn row(link: &OneTimeLink) -> [String; 4] {
    let state = view::labelled(link.state.label(), link.state.value());
    let id = link.link_id.to_string();
    [id, state, link.url.clone(), shown(&link.file.name)]
}
