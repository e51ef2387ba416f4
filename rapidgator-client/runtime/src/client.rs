//! The client and how it is set up, and the macro that makes a client of one API of it.

use std::{fmt, marker::PhantomData, sync::Arc, time::Duration};

use serde::de::DeserializeOwned;
use url::Url;

use crate::{
    api::Api,
    call::{Operation, Value, Values},
    error::{Error, Kind},
    observe::Observer,
    retry::{Budget, RetryPolicy},
    secret::Secret,
    send::{self, Channel},
    session::Session,
    transport::{Tcp, Timeouts, Transport},
};

/// What the client of every API is made of. The `Client` of an API is one around it, made by [`client!`](crate::client!).
#[derive(Clone)]
pub struct Client {
    inner: Arc<Inner>,
}

struct Inner {
    channel: Arc<Channel>,
    /// What the login is called with.
    credentials: Option<Values>,
    session: Session,
}

impl Client {
    /// Starts the settings of a client of this API.
    pub fn builder<C: From<Self>>(api: &'static Api) -> Builder<C> {
        Builder::new(api)
    }

    /// Logs in now and keeps the token; gives the answer.
    ///
    /// # Errors
    ///
    /// [`Kind::Session`] if the login is refused or there are no credentials.
    pub async fn log_in<T: DeserializeOwned>(&self) -> Result<T, Error> {
        let login = || self.login_values();
        let answer = self.inner.session.log_in(&self.inner.channel, login).await?;
        answer.decode()
    }

    /// The token at hand.
    #[must_use]
    pub fn token(&self) -> Option<Secret> {
        self.inner.session.token()
    }

    /// Sends a call of which only the descriptor is known, and gives what it is answered with, whatever that is.
    ///
    /// # Errors
    ///
    /// Those of the operation, and [`Kind::Build`] if it has no parameter of one of these names.
    pub async fn call(
        &self,
        operation: &'static Operation,
        values: impl IntoIterator<Item = (&str, Value)>,
    ) -> Result<serde_json::Value, Error> {
        let mut named = Values::default();
        for (name, value) in values {
            let Some(parameter) = operation.parameter(name) else {
                let error = Error::new(Kind::Build, format!("there is no parameter `{name}`"));
                return Err(error.in_operation(operation));
            };
            named.set(parameter.name, value);
        }
        send::execute(self, operation, named).await?.decode()
    }

    /// What it takes to reach the service.
    #[doc(hidden)]
    #[must_use]
    pub fn channel(&self) -> &Channel {
        &self.inner.channel
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
        let missing = || Error::new(Kind::Session, "neither a token nor credentials are set");
        self.inner.credentials.clone().ok_or_else(missing)
    }
}

impl fmt::Debug for Client {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Client")
            .field("base_url", &self.inner.channel.base_url)
            .finish_non_exhaustive()
    }
}

/// The settings of a client `C`; each has a default.
#[must_use = "settings do nothing until `build`"]
pub struct Builder<C> {
    api: &'static Api,
    base_url: String,
    credentials: Option<(String, Secret)>,
    code: Option<Secret>,
    token: Option<Secret>,
    timeouts: Timeouts,
    retries: RetryPolicy,
    transport: Option<Arc<dyn Transport>>,
    observer: Option<Arc<dyn Observer>>,
    client: PhantomData<fn() -> C>,
}

impl<C: From<Client>> Builder<C> {
    fn new(api: &'static Api) -> Self {
        Self {
            api,
            base_url: api.base_url.to_owned(),
            credentials: None,
            code: None,
            token: None,
            timeouts: Timeouts::default(),
            retries: RetryPolicy::default(),
            transport: None,
            observer: None,
            client: PhantomData,
        }
    }

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

    /// The two-factor code that goes with the credentials, if the API knows one. It is good for the first login only.
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

    /// Who hears of values, members and texts of refusals that the description does not know; nobody by default.
    pub fn observer(mut self, observer: impl Observer) -> Self {
        self.observer = Some(Arc::new(observer));
        self
    }

    /// The client.
    ///
    /// # Errors
    ///
    /// [`Kind::Build`] if the base address is not an `http` or `https` address without user, query and fragment, if the
    /// code has no credentials to go with, or if the API knows no sessions, or no codes, and is given some.
    pub fn build(self) -> Result<C, Error> {
        let base_url = checked_base(&self.base_url)?;
        let credentials = self.login_values()?;
        let transport = match self.transport {
            Some(transport) => transport,
            None => {
                let tcp = Tcp::new(self.timeouts);
                Arc::new(tcp.map_err(Error::transport)?)
            }
        };
        let session = Session::new(self.token);
        let channel = Arc::new(Channel {
            api: self.api,
            base_url,
            transport,
            budget: Budget::new(&self.retries),
            retries: self.retries,
            observer: self.observer,
        });
        let inner = Arc::new(Inner {
            channel,
            credentials,
            session,
        });
        Ok(Client { inner }.into())
    }

    /// What the login is called with, as far as it is known.
    fn login_values(&self) -> Result<Option<Values>, Error> {
        let refuse = |why: &'static str| Err(Error::new(Kind::Build, why));
        let Some((login, password)) = &self.credentials else {
            return match self.code {
                Some(_) => refuse("a code is set without credentials"),
                None => Ok(None),
            };
        };
        let Some(plan) = &self.api.session else {
            return refuse("credentials are set, and this API has no sessions");
        };
        let mut values = Values::default();
        if let Some(name) = plan.identity {
            values.set(name, Value::Text(login.into()));
        }
        if let Some(name) = plan.password {
            values.set(name, Value::Text(password.clone()));
        }
        match (plan.code, &self.code) {
            (Some(name), Some(code)) => values.set(name, Value::Text(code.clone())),
            (None, Some(_)) => return refuse("a code is set, and this API knows none"),
            (_, None) => {}
        }
        Ok(Some(values))
    }
}

impl<C> fmt::Debug for Builder<C> {
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

/// Makes the client of an API: the types `Client`, `Builder` and `Call`, of the crate that it is used in, so that methods
/// can be added to them there.
///
/// `client! { API }` takes the static [`Api`](crate::api::Api). An API with sessions has `client! { API -> Login }`, with
/// the type of the answer to the login.
#[macro_export]
macro_rules! client {
    ($api:ident -> $login:ty) => {
        $crate::client! { $api }

        impl Client {
            /// Logs in now and keeps the token. There is no need to: calls do it on their own.
            ///
            /// This is also the way to try again after a login was refused, or before the wait after a throttled one is
            /// over.
            ///
            /// # Errors
            ///
            /// [`Kind::Session`]($crate::Kind::Session) if the login is refused or there are no credentials.
            pub async fn login(&self) -> Result<$login, $crate::Error> {
                self.0.log_in().await
            }

            /// The token at hand, for [`Builder::token`]($crate::Builder::token) of a later client. It is as powerful as
            /// the password.
            #[must_use]
            pub fn token(&self) -> Option<$crate::Secret> {
                self.0.token()
            }
        }
    };
    ($api:ident) => {
        /// Talks to the service for one account. Cheap to clone; all clones share one session.
        ///
        /// Nothing is sent before the first call. Where the service knows sessions, the client logs in when a call needs
        /// it, keeps the token, and logs in again when the session has ended.
        #[derive(Clone)]
        pub struct Client($crate::client::Client);

        /// The settings of a client; each has a default.
        pub type Builder = $crate::Builder<Client>;

        /// A call that has not been sent yet. `.await` sends it.
        #[must_use = "a call does nothing until it is awaited"]
        pub struct Call<'c, O>($crate::call::Call<'c, O>);

        impl Client {
            /// Starts the settings of a client.
            pub fn builder() -> Builder {
                $crate::client::Client::builder(&$api)
            }
        }

        impl std::convert::From<$crate::client::Client> for Client {
            fn from(client: $crate::client::Client) -> Self {
                Self(client)
            }
        }

        impl std::convert::AsRef<$crate::client::Client> for Client {
            fn as_ref(&self) -> &$crate::client::Client {
                &self.0
            }
        }

        impl std::fmt::Debug for Client {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }

        #[allow(dead_code, reason = "there are APIs without parameters or without lists")]
        impl<'c, O: $crate::call::Op> Call<'c, O> {
            pub(crate) fn new(client: &'c Client) -> Self {
                Self($crate::call::Call::new(&client.0))
            }

            pub(crate) fn set(self, name: &'static str, value: impl $crate::call::Argument) -> Self {
                Self(self.0.set(name, value))
            }

            pub(crate) fn set_list<A: $crate::call::Argument>(
                self,
                name: &'static str,
                separator: &'static str,
                items: impl IntoIterator<Item = A>,
            ) -> Self {
                Self(self.0.set_list(name, separator, items))
            }
        }

        impl<'c, O: $crate::call::Op> std::future::IntoFuture for Call<'c, O> {
            type Output = Result<O::Answer, $crate::Error>;
            type IntoFuture = $crate::transport::BoxFuture<'c, Self::Output>;

            fn into_future(self) -> Self::IntoFuture {
                self.0.into_future()
            }
        }

        impl<O> std::clone::Clone for Call<'_, O> {
            fn clone(&self) -> Self {
                Self(self.0.clone())
            }
        }

        impl<O: $crate::call::Op> std::fmt::Debug for Call<'_, O> {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }
    };
}
