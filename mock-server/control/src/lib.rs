//! A typed client of the control API of `rapidgator-mock`: what a test does with a mock that runs in another process.
//!
//! ```no_run
//! use rapidgator_mock_control::connect;
//!
//! # async fn run() -> Result<(), rapidgator_mock_control::Error> {
//! let control = connect("http://127.0.0.1:8080", "the token that the mock told at its start")?;
//!
//! // A world of its own, whose clock stands still.
//! let space = control.spaces().make().name("uploads").frozen_at(1_700_000_000_000_u64).await?;
//! println!("point your client at {}", space.api_url);
//!
//! control.clock().advance("uploads", 60_000_u64).await?;
//! for upload in control.uploads().list("uploads").await? {
//!     println!("{} of {} is {:?}", upload.name, upload.email, upload.phase);
//! }
//! control.spaces().remove("uploads").await?;
//! # Ok(())
//! # }
//! ```
//!
//! It is generated from `control-spec.yaml`, as the server is; `docs/control/API.md` describes every operation. [`Client::follow`]
//! is beside them: the journal of a space as a stream.

mod follow;
mod token;
#[cfg(test)]
mod vectors_test;

#[rustfmt::skip]
#[allow(unreachable_pub, unused_qualifications, reason = "generated as for use from outside")]
mod generated {
    //! What is written by `cargo xtask generate` from `control-spec.yaml`.
    pub mod types;
    pub(crate) mod errors;
    pub mod operations;
    pub(crate) mod transfers;
    #[cfg(test)]
    pub(crate) mod vectors;
}

use generated::errors::BASE_URL;
use http::Uri;
use rapidgator_client_runtime::RetryPolicy;
use rapidgator_client_runtime::transport::{Tcp, Timeouts};

pub use follow::{Follow, Following, Next};
pub use generated::errors::ErrorId;
pub use generated::operations::{self, Client};
pub use generated::types;
pub use rapidgator_client_runtime::{Error, Kind, transport};
pub use token::WithToken;

/// A client for the mock at this address, such as `http://127.0.0.1:8080`, with the token that it told at its start.
///
/// It tries nothing again: a test should see what happens.
///
/// # Errors
///
/// If the address cannot be one.
pub fn connect(url: &str, token: &str) -> Result<Client, Error> {
    let tcp = Tcp::new(Timeouts::default()).map_err(Error::transport)?;
    let transport = WithToken::new(tcp, token).map_err(Error::transport)?;
    let described: Uri = BASE_URL.parse().expect("the description checks its address");
    Client::builder()
        .base_url(format!("{}{}", url.trim_end_matches('/'), described.path()))
        .transport(transport)
        .retries(RetryPolicy::never())
        .build()
}
