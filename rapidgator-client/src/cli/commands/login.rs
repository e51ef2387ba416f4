//! `login`, `logout` and `account`.

use serde_json::json;

use crate::{
    Client,
    cli::{
        access::Access,
        arguments::Global,
        kept::Kept,
        problem::{Exit, Problem},
        screen::Screen,
        view,
    },
};

pub(super) async fn log_in(access: &Access, screen: &Screen) -> Result<Exit, Problem> {
    let answer = access.client.login().await?;
    let kept = Kept {
        base_url: access.base_url.clone(),
        login: access.login.clone().unwrap_or_else(|| answer.user.email.clone()),
        token: answer.token,
    };
    let path = kept.write()?;
    screen.result(
        &json!({ "login": kept.login, "base_url": kept.base_url, "kept_in": path }),
        || format!("logged in as {}; the session is kept in {}", kept.login, path.display()),
    )?;
    Ok(Exit::Done)
}

pub(in crate::cli) fn log_out(_: &Global, screen: &Screen) -> Result<Exit, Problem> {
    let forgotten = Kept::forget()?;
    screen.result(&json!({ "logged_out": forgotten }), || {
        let text = if forgotten {
            "the session is forgotten here; the service ends it in its own time"
        } else {
            "nobody was logged in"
        };
        text.to_owned()
    })?;
    Ok(Exit::Done)
}

pub(super) async fn account(client: &Client, screen: &Screen) -> Result<Exit, Problem> {
    let user = view::user(&client.user().info().await?);
    screen.result(&user, || view::members(&user))?;
    Ok(Exit::Done)
}
