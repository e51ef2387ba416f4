//! `check`: which links lead to a file.

use std::{fs, io, path::Path};

use serde_json::json;

use crate::{
    Client,
    cli::{
        problem::{Exit, Problem},
        screen::{Screen, shown},
        view,
    },
    operations::FILE_CHECK_LINK,
    types::LinkStatus,
};

pub(super) async fn check(
    links: &[String],
    from: Option<&Path>,
    client: &Client,
    screen: &Screen,
) -> Result<Exit, Problem> {
    let mut links = links.to_vec();
    match from {
        Some(path) if path != Path::new("-") => {
            let text = fs::read_to_string(path);
            let failed = |error| Problem::local(format!("cannot read `{}`", path.display()), error);
            links.extend(lines(&text.map_err(failed)?));
        }
        None if !links.is_empty() => {}
        Some(_) | None => {
            let text = io::read_to_string(io::stdin());
            links.extend(lines(
                &text.map_err(|error| Problem::local("cannot read standard input", error))?,
            ));
        }
    }
    let mut dead = 0;
    let at_once = FILE_CHECK_LINK
        .params
        .iter()
        .find_map(|parameter| parameter.max)
        .unwrap_or(1);
    for some in links.chunks(at_once) {
        // One that holds the separator of lists cannot be asked for, and leads nowhere.
        let askable: Vec<_> = some.iter().filter(|link| !link.contains(',')).collect();
        if !askable.is_empty() {
            for answer in client.file().check_link(askable).await? {
                dead += usize::from(answer.status != LinkStatus::Access);
                screen.result(&view::check(&answer), || {
                    let name = answer
                        .filename
                        .as_deref()
                        .map(|name| format!("  {}", shown(name)))
                        .unwrap_or_default();
                    let size = answer
                        .size
                        .map(|size| format!("  {}", view::bytes(size)))
                        .unwrap_or_default();
                    format!("{:<9}  {}{size}{name}", answer.status.value(), shown(&answer.url))
                })?;
            }
        }
        for link in some.iter().filter(|link| link.contains(',')) {
            dead += 1;
            let value = json!({ "url": link, "status": LinkStatus::NoAccess.value(), "name": null, "size": null });
            screen.result(&value, || {
                format!("{:<9}  {}", LinkStatus::NoAccess.value(), shown(link))
            })?;
        }
    }
    screen.remark(&format!("{dead} of {} links lead nowhere", links.len()));
    Ok(if dead == 0 { Exit::Done } else { Exit::SomeFailed })
}

/// One link a line; empty lines and those that begin with `#` are none.
fn lines(text: &str) -> Vec<String> {
    let links = text.lines().map(str::trim);
    links
        .filter(|link| !link.is_empty() && !link.starts_with('#'))
        .map(str::to_owned)
        .collect()
}
