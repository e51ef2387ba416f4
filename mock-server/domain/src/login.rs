//! Logins: who gets a session, and who is told to wait.

use crate::{
    accounts::{AccountId, Standing},
    generated::{
        commands::UserLogin,
        refusal::Refusal,
        types::{Login, User},
    },
    values::Moment,
    world::World,
};

/// Opens a session. What is wrong with the account is told only to who knows the password, and the code is asked for
/// last.
pub(crate) fn open(world: &mut World, now: Moment, command: &UserLogin) -> Result<Login, Refusal> {
    if command.login.trim().is_empty() || command.password.expose().is_empty() {
        return Err(Refusal::LoginIncomplete);
    }
    let id = world.accounts.find(&command.login).ok_or(Refusal::WrongCredentials)?;
    throttle(world, now, id)?;
    let account = world.accounts.get(id);
    if account.options.password != command.password {
        return Err(Refusal::WrongCredentials);
    }
    match account.options.standing {
        Standing::Active => {}
        Standing::Frozen => return Err(Refusal::AccountFrozen),
        Standing::Locked => return Err(Refusal::AccountLocked),
    }
    // An empty code counts as none: one client always sends it so, and still logs in where none is asked for.
    let code = command.code.as_ref().filter(|code| !code.expose().is_empty());
    let common = world.options.switches.require_2fa.then(|| world.accounts.common_code());
    let wanted = account.options.code.as_ref().or(common.as_ref());
    if wanted.is_some() && wanted != code {
        return Err(Refusal::WrongCode);
    }

    let user = User {
        folder_id: Some(world.folders.get(account.root).id.clone()),
        ..account.show(now)
    };
    let expires = world.session_end(now);
    let token = world.sessions.open(expires, id, &mut world.ids);
    Ok(Login { token, user })
}

/// Refuses a login that comes too soon after the last one of the account that was let through, right or wrong.
fn throttle(world: &mut World, now: Moment, id: AccountId) -> Result<(), Refusal> {
    let switches = &world.options.switches;
    let account = world.accounts.get(id);
    let free_again = account.last_login.map(|last| last.after(switches.login_wait));
    if switches.login_throttle && free_again.is_some_and(|free_again| now < free_again) {
        return Err(Refusal::LoginThrottled {
            wait: format!("{} sec...", switches.login_wait.as_secs()),
        });
    }
    world.accounts.set_last_login(id, now);
    Ok(())
}
