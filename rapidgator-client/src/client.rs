//! The client and how it is set up.

use std::{fmt, sync::Arc, time::Duration};

use url::Url;

use crate::{
    call::Values,
    error::{Error, Kind},
    generated::{errors::BASE_URL, types::Login},
    retry::{Budget, RetryPolicy},
    secret::Secret,
    send::Channel,
    session::{Credentials, Session},
    transport::{Tcp, Timeouts, Transport},
};

/// Talks to the service for one account. Cheap to clone; all clones share one session.
///
/// Nothing is sent before the first call. The client logs in when a call needs it, keeps the token, and logs in again
/// when the session has ended.
#[derive(Clone)]
pub struct Client {
    inner: Arc<Inner>,
}

struct Inner {
    channel: Arc<Channel>,
    credentials: Option<Credentials>,
    session: Session,
}

impl Client {
    /// Starts the settings of a client.
    pub fn builder() -> Builder {
        Builder::default()
    }

    /// Logs in now and keeps the token. There is no need to: calls do it on their own.
    ///
    /// This is also the way to try again after a login was refused, or before the wait after a throttled one is over.
    ///
    /// # Errors
    ///
    /// [`Kind::Session`] if the login is refused or there are no credentials.
    pub async fn login(&self) -> Result<Login, Error> {
        self.inner
            .session
            .log_in(&self.inner.channel, || self.login_values())
            .await
    }

    /// The token at hand, for [`Builder::token`] of a later client. It is as powerful as the password.
    #[must_use]
    pub fn token(&self) -> Option<Secret> {
        self.inner.session.token()
    }

    pub(crate) fn channel(&self) -> &Channel {
        &self.inner.channel
    }

    pub(crate) fn transport(&self) -> &dyn Transport {
        &*self.inner.channel.transport
    }

    pub(crate) fn can_log_in(&self) -> bool {
        self.inner.credentials.is_some()
    }

    /// A token other than `dead`.
    pub(crate) async fn session_token(&self, dead: Option<&Secret>) -> Result<Secret, Error> {
        self.inner
            .session
            .token_other_than(dead, &self.inner.channel, || self.login_values())
            .await
    }

    fn login_values(&self) -> Result<Values, Error> {
        let Some(credentials) = &self.inner.credentials else {
            return Err(Error::new(Kind::Session, "neither a token nor credentials are set"));
        };
        let mut call = self.user().login(&credentials.login, &credentials.password);
        if let Some(code) = &credentials.code {
            call = call.code(code);
        }
        Ok(call.into_values())
    }
}

impl fmt::Debug for Client {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Client")
            .field("base_url", &self.inner.channel.base_url)
            .finish_non_exhaustive()
    }
}

/// The settings of a client; each has a default.
#[must_use = "settings do nothing until `build`"]
pub struct Builder {
    base_url: String,
    credentials: Option<(String, Secret)>,
    code: Option<Secret>,
    token: Option<Secret>,
    timeouts: Timeouts,
    retries: RetryPolicy,
    transport: Option<Arc<dyn Transport>>,
}

impl Default for Builder {
    fn default() -> Self {
        Self {
            base_url: BASE_URL.to_owned(),
            credentials: None,
            code: None,
            token: None,
            timeouts: Timeouts::default(),
            retries: RetryPolicy::default(),
            transport: None,
        }
    }
}

impl Builder {
    /// Where the API is; the live service by default.
    pub fn base_url(mut self, url: impl Into<String>) -> Self {
        self.base_url = url.into();
        self
    }

    /// Address and password of the account.
    pub fn credentials(mut self, login: impl Into<String>, password: impl Into<Secret>) -> Self {
        self.credentials = Some((login.into(), password.into()));
        self
    }

    /// The two-factor code that goes with the credentials. It is good for the first login only.
    pub fn code(mut self, code: impl Into<Secret>) -> Self {
        self.code = Some(code.into());
        self
    }

    /// A token from an earlier session. Without credentials, the client is of no use once that has ended.
    pub fn token(mut self, token: impl Into<Secret>) -> Self {
        self.token = Some(token.into());
        self
    }

    /// How long a connection may take to be made; 15 seconds by default.
    pub fn connect_timeout(mut self, timeout: Duration) -> Self {
        self.timeouts.connect = timeout;
        self
    }

    /// How long nothing may move, in either direction; 60 seconds by default. There is no limit on the whole of a
    /// transfer.
    pub fn idle_timeout(mut self, timeout: Duration) -> Self {
        self.timeouts.idle = timeout;
        self
    }

    /// When a call that did not work is tried again; [`RetryPolicy::default`] if nothing is said, and
    /// [`RetryPolicy::never`] to see each failure.
    pub fn retries(mut self, retries: RetryPolicy) -> Self {
        self.retries = retries;
        self
    }

    /// Another way to send requests and to tell the time, for tests. The timeouts are its own business then.
    pub fn transport(mut self, transport: impl Transport) -> Self {
        self.transport = Some(Arc::new(transport));
        self
    }

    /// The client.
    ///
    /// # Errors
    ///
    /// [`Kind::Build`] if the base address is not an `http` or `https` address without user, query and fragment, or if
    /// the code has no credentials to go with.
    pub fn build(self) -> Result<Client, Error> {
        let base_url = checked_base(&self.base_url)?;
        if self.code.is_some() && self.credentials.is_none() {
            return Err(Error::new(Kind::Build, "a code is set without credentials"));
        }
        let transport = match self.transport {
            Some(transport) => transport,
            None => {
                let tcp = Tcp::new(self.timeouts);
                Arc::new(tcp.map_err(Error::transport)?)
            }
        };
        let code = self.code;
        let credentials = self
            .credentials
            .map(|(login, password)| Credentials { login, password, code });
        let session = Session::new(self.token);
        let channel = Arc::new(Channel {
            base_url,
            transport,
            budget: Budget::new(&self.retries),
            retries: self.retries,
        });
        Ok(Client {
            inner: Arc::new(Inner {
                channel,
                credentials,
                session,
            }),
        })
    }
}

impl fmt::Debug for Builder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Not the base address: it has not been checked, and may hold a password.
        f.debug_struct("Builder")
            .field("timeouts", &self.timeouts)
            .field("retries", &self.retries)
            .finish_non_exhaustive()
    }
}

/// The address without slashes at its end. What is shown of a client is this, so it must hold no secret.
fn checked_base(text: &str) -> Result<String, Error> {
    let refuse = |why: &'static str| Err(Error::new(Kind::Build, why));
    let url = Url::parse(text).map_err(|error| Error::new(Kind::Build, "the base address").with_source(error))?;
    if !matches!(url.scheme(), "http" | "https") {
        return refuse("the base address must begin with `http://` or `https://`");
    }
    if !url.username().is_empty() || url.password().is_some() {
        return refuse("the base address must not hold a user or a password");
    }
    if url.query().is_some() || url.fragment().is_some() {
        return refuse("the base address must not hold a query or a fragment");
    }
    Ok(url.as_str().trim_end_matches('/').to_owned())
}
