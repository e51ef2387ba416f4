//! For tests of programs that use Rapidgator: a mock, a client that is logged in to it, and its control.
//!
//! ```
//! use std::time::Duration;
//! use rapidgator_testkit::{Kit, MockServer};
//!
//! # async fn test() -> Result<(), Box<dyn std::error::Error>> {
//! let server = MockServer::start().await?; // a free port; gone when it is dropped
//! let client = server.client();            // logs in to the standard account on its first call
//!
//! let folder = client.folder().create("backups").await?;
//! server.clock().freeze();
//! server.clock().advance(Duration::from_secs(86_400));
//! let again = client.folder().info().folder_id(&folder.folder_id).await?; // the session had ended; it logs in again
//! assert_eq!(again.name, "backups");
//! # Ok(())
//! # }
//! # tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap().block_on(test()).unwrap();
//! ```
//!
//! Tests may run beside each other: each starts a server, which takes a millisecond or two, or all share one and each
//! takes a space of it:
//!
//! ```
//! use rapidgator_testkit::{Kit, MockServer, ServerKit};
//!
//! # async fn test() -> Result<(), Box<dyn std::error::Error>> {
//! let server = MockServer::start().await?;
//! let space = server.own_space()?;         // a world of its own; ends when it is dropped
//! space.clock().freeze();
//! let user = space.client().user().info().await?;
//! assert_eq!(user.email, "demo@example.com");
//! assert!(!server.clock().is_frozen());
//! # Ok(())
//! # }
//! # tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap().block_on(test()).unwrap();
//! ```
//!
//! Trouble is ordered, and proven to have come:
//!
//! ```
//! use rapidgator_testkit::{Kit, MockServer, mock::{Expected, Fault, FaultPoint, TransferId, journal::Filter}};
//!
//! # async fn test() -> Result<(), Box<dyn std::error::Error>> {
//! let server = MockServer::start().await?;
//! let lost = server.faults().order(FaultPoint::UploadBytes, Fault::lose_answer()); // the file is stored, and nobody hears of it
//! let expecting = server.expect([Expected::transfer(TransferId::Upload).exactly(1)]); // checked when it is dropped
//! # let folder = std::env::temp_dir().join("rapidgator-testkit-movie");
//! # std::fs::write(&folder, "movie")?;
//! # let movie = folder;
//! server.client().upload(&movie).await?;
//! assert_eq!(server.faults().get(lost).unwrap().fired, 1);
//! println!("{}", server.journal().curl(&Filter::all(), &server.base_url()));
//! # drop(expecting);
//! # Ok(())
//! # }
//! # tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap().block_on(test()).unwrap();
//! ```
//!
//! What the mock can do is told at [`MockServer`] and [`Space`]. [`ServerKit::control`] does what a test does with a space from
//! outside, over HTTP, as a test in another language has it; how a server starts, and what looks at the world itself
//! ([`Space::with_world`]), is there in the process only. The client speaks plain HTTP; a program under test that has another client gets
//! [`Space::base_url`].
//!
//! This package only joins finished ends: it knows neither a type nor a name of the wire.

mod own;

pub use rapidgator_client as client;
use rapidgator_client::{Builder, Client, RetryPolicy};
pub use rapidgator_mock::{self as mock, Clock, MockServer, Space, SpaceError};
pub use rapidgator_mock_control as control;

pub use own::OwnSpace;

/// Login and password of the standard account, which is premium.
pub const STANDARD: (&str, &str) = ("demo@example.com", "demo");

/// What a test wants of a space. A [`MockServer`] derefs to its default one, so it has this as well.
pub trait Kit {
    /// The space.
    fn space_of(&self) -> &Space;

    /// A client that logs in to the [standard account](STANDARD) on its first call. It tries nothing again, so that a test
    /// sees each refusal.
    ///
    /// # Panics
    ///
    /// If the machine has no sockets.
    fn client(&self) -> Client {
        let (login, password) = STANDARD;
        self.client_of(login, password)
    }

    /// The same for another account.
    ///
    /// # Panics
    ///
    /// If the machine has no sockets.
    fn client_of(&self, login: &str, password: &str) -> Client {
        let client = self.client_builder().credentials(login, password).build();
        client.expect("the address of a mock is one")
    }

    /// A client of this space with settings of your own, such as retries.
    fn client_builder(&self) -> Builder {
        let builder = Client::builder().base_url(self.space_of().base_url());
        builder.retries(RetryPolicy::never())
    }
}

impl Kit for Space {
    fn space_of(&self) -> &Space {
        self
    }
}

/// What a test wants of a server.
pub trait ServerKit {
    /// The control of the server over HTTP, with its token.
    ///
    /// # Panics
    ///
    /// If the machine has no sockets, or if the token was chosen so that it cannot travel.
    fn control(&self) -> control::Client;

    /// A space that nobody else has, under a name that says nothing. It ends when it is dropped.
    ///
    /// # Errors
    ///
    /// If there are as many spaces as there may be.
    fn own_space(&self) -> Result<OwnSpace, SpaceError>;
}

impl ServerKit for MockServer {
    fn control(&self) -> control::Client {
        let control = control::connect(self.url(), self.control_token());
        control.expect("the address of a mock is one, and its token can travel")
    }

    fn own_space(&self) -> Result<OwnSpace, SpaceError> {
        self.new_space().map(OwnSpace::new)
    }
}
