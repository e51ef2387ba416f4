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

enum State {
    LoggedOut,
    LoggedIn(Secret),
    LoggingIn(Flight),
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
        login: impl FnOnce() -> Result<Values, Error>,
    ) -> Result<Secret, Error> {
        let flight = {
            let mut state = self.lock();
            match &*state {
                State::LoggedIn(token) if dead != Some(token) => return Ok(token.clone()),
                State::LoggingIn(flight) => flight.clone(),
                State::Refused(error) => return Err(error.clone()),
                State::Throttled { until, error } if channel.transport.now() < *until => {
                    let left = *until - channel.transport.now();
                    return Err(error.clone().with_retry_after(left));
                }
                State::LoggedIn(_) | State::LoggedOut | State::Throttled { .. } => {
                    take_off(&mut state, channel, login()?)
                }
            }
        };
        Ok(self.land(flight, channel).await?.token)
    }

    /// Logs in, whatever was before; joins a login that is under way. Gives the answer.
    ///
    /// # Errors
    ///
    /// That of the login.
    pub(crate) async fn log_in(
        &self,
        channel: &Arc<Channel>,
        login: impl FnOnce() -> Result<Values, Error>,
    ) -> Result<Payload, Error> {
        let flight = {
            let mut state = self.lock();
            match &*state {
                State::LoggingIn(flight) => flight.clone(),
                State::LoggedIn(_) | State::LoggedOut | State::Refused(_) | State::Throttled { .. } => {
                    take_off(&mut state, channel, login()?)
                }
            }
        };
        Ok(self.land(flight, channel).await?.answer)
    }

    /// Waits for the login and keeps what came of it. The first of those who wait for the same one does the latter.
    async fn land(&self, flight: Flight, channel: &Channel) -> Result<LoggedIn, Error> {
        let result = flight.clone().await;
        let mut state = self.lock();
        if matches!(&*state, State::LoggingIn(current) if current.ptr_eq(&flight)) {
            *state = after_login(&result, channel.transport.now());
        }
        result
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn take_off(state: &mut State, channel: &Arc<Channel>, values: Values) -> Flight {
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
    let flight = login.shared();
    *state = State::LoggingIn(flight.clone());
    flight
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
