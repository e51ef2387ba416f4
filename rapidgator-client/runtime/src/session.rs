//! The token: who gets one, who waits for one, and when there will be none.
//!
//! One login at a time, however many calls wait: a service that sees many logins in a row refuses all of them. A
//! refused login is not tried again, a throttled one not before its wait is over.

use std::{
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use futures_util::{FutureExt, future::Shared};

use crate::{
    call::Values,
    catalogue::{Retry, SessionAction},
    envelope::Payload,
    error::{Error, Kind},
    retry::Attempts,
    secret::Secret,
    send::{self, Channel},
    transport::BoxFuture,
};

/// The wait after a throttled login whose text names none.
const DEFAULT_WAIT: Duration = Duration::from_secs(60);

/// What came of a login.
#[derive(Clone)]
struct LoggedIn {
    token: Secret,
    answer: Payload,
}

/// The session of a client.
pub(crate) struct Session {
    state: Mutex<State>,
}

/// All who want the result of one login hold the same future. Whoever is polled drives it, so none depends on another
/// that was dropped; and no lock is held meanwhile.
type Flight = Shared<BoxFuture<'static, Result<LoggedIn, Error>>>;

/// A login that is under way.
#[derive(Clone)]
struct Login {
    flight: Flight,
    /// All who waited for it went away, and others came later.
    was_left: bool,
}

enum State {
    LoggedOut,
    LoggedIn(Secret),
    LoggingIn(Login),
    Refused(Error),
    Throttled { until: Duration, error: Error },
}

impl Session {
    pub(crate) fn new(token: Option<Secret>) -> Self {
        Self {
            state: Mutex::new(token.map_or(State::LoggedOut, State::LoggedIn)),
        }
    }

    /// The token at hand.
    pub(crate) fn token(&self) -> Option<Secret> {
        match &*self.lock() {
            State::LoggedIn(token) => Some(token.clone()),
            State::LoggedOut | State::LoggingIn(_) | State::Refused(_) | State::Throttled { .. } => None,
        }
    }

    /// A token other than `dead`. Who lost the same token as somebody before gets what that one got.
    ///
    /// # Errors
    ///
    /// That of the login, fresh or remembered.
    pub(crate) async fn token_other_than(
        &self,
        dead: Option<&Secret>,
        channel: &Arc<Channel>,
        login: impl Fn() -> Result<Values, Error>,
    ) -> Result<Secret, Error> {
        loop {
            let joined = {
                let mut state = self.lock();
                match &*state {
                    State::LoggedIn(token) if dead != Some(token) => return Ok(token.clone()),
                    State::Refused(error) => return Err(error.clone()),
                    State::Throttled { until, error } if channel.transport.now() < *until => {
                        let left = *until - channel.transport.now();
                        return Err(error.clone().with_retry_after(left));
                    }
                    State::LoggingIn(_) | State::LoggedIn(_) | State::LoggedOut | State::Throttled { .. } => {
                        join(&mut state, channel, &login)?
                    }
                }
            };
            if let Some(landed) = self.land(joined, channel).await {
                return Ok(landed?.token);
            }
        }
    }

    /// Logs in, whatever was before; joins a login that is under way. Gives the answer.
    ///
    /// # Errors
    ///
    /// That of the login.
    pub(crate) async fn log_in(
        &self,
        channel: &Arc<Channel>,
        login: impl Fn() -> Result<Values, Error>,
    ) -> Result<Payload, Error> {
        loop {
            let joined = join(&mut self.lock(), channel, &login)?;
            if let Some(landed) = self.land(joined, channel).await {
                return Ok(landed?.answer);
            }
        }
    }

    /// Waits for the login and keeps what came of it. The first of those who wait for the same one does the latter.
    ///
    /// `None` if it went wrong while nobody waited for it, and not because the service said no for good: that says nothing
    /// about now, and another one has to tell.
    async fn land(&self, login: Login, channel: &Channel) -> Option<Result<LoggedIn, Error>> {
        let Login { flight, was_left } = login;
        let result = flight.clone().await;
        let next = after_login(&result, channel.transport.now());
        let says_nothing = was_left
            && match &next {
                State::LoggedOut | State::Throttled { .. } => true,
                State::LoggedIn(_) | State::LoggingIn(_) | State::Refused(_) => false,
            };
        let mut state = self.lock();
        if matches!(&*state, State::LoggingIn(current) if current.flight.ptr_eq(&flight)) {
            *state = if says_nothing { State::LoggedOut } else { next };
        }
        (!says_nothing).then_some(result)
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Joins the login that is under way, or begins one.
fn join(state: &mut State, channel: &Arc<Channel>, values: impl Fn() -> Result<Values, Error>) -> Result<Login, Error> {
    if let State::LoggingIn(login) = state {
        let is_alone = login.flight.strong_count() == Some(1);
        login.was_left |= is_alone;
        return Ok(login.clone());
    }
    let login = Login {
        flight: take_off(channel, values()?),
        was_left: false,
    };
    *state = State::LoggingIn(login.clone());
    Ok(login)
}

fn take_off(channel: &Arc<Channel>, values: Values) -> Flight {
    let channel = Arc::clone(channel);
    let login: BoxFuture<'static, _> = Box::pin(async move {
        let Some(plan) = &channel.api.session else {
            return Err(Error::new(Kind::Build, "this API has no sessions"));
        };
        let values = values.checked()?;
        let mut attempts = Attempts::new(&channel, plan.login.effect);
        let answer = send::exchange(&channel, plan.login, &values, None, &mut attempts).await?;
        let token = answer.member(plan.token)?;
        Ok(LoggedIn { token, answer })
    });
    login.shared()
}

fn after_login(result: &Result<LoggedIn, Error>, now: Duration) -> State {
    let error = match result {
        Ok(login) => return State::LoggedIn(login.token.clone()),
        Err(error) => error.clone(),
    };
    match error.session_action() {
        SessionAction::Throttled => {
            let wait = error.retry_after().unwrap_or(DEFAULT_WAIT);
            State::Throttled {
                until: now.saturating_add(wait),
                error,
            }
        }
        SessionAction::Refused => State::Refused(error),
        SessionAction::Keep | SessionAction::Renew if is_final(&error) => State::Refused(error),
        SessionAction::Keep | SessionAction::Renew => State::LoggedOut,
    }
}

/// A refusal that nobody has described is as final as a known one. What broke on the way is not.
fn is_final(error: &Error) -> bool {
    let later = error.row().is_some_and(|row| row.retry == Retry::Later);
    matches!(error.kind(), Kind::Api | Kind::Session) && !later
}
