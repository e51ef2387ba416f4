//! What every generated client is made of, whatever the API: the way of a call, the session, the transport, errors.
//!
//! It knows no API. What there is to know comes as static data, an [`Api`](api::Api) and an [`Operation`](call::Operation)
//! for each call, from files that the generator writes. Such files begin with [`client!`], which makes a `Client` and a
//! `Call` that belong to the crate they are in, so that they can have methods there.
//!
//! ```
//! use rapidgator_client_runtime::{Error, api::Api, call::{Body, Effect, Method, Operation, Parameter}, client, markers};
//!
//! client! { API }
//!
//! static API: Api = Api {
//!     base_url: "https://library.example", truthy: &["1"], falsy: &["0"], session: None, envelope: None,
//! };
//! static BOOK_RENAME: Operation = Operation {
//!     id: "book.rename", method: Method::Put, path: "books/{id}", body: Body::Json, effect: Effect::Idempotent,
//!     needs_session: false, pick: None,
//!     params: &[Parameter::required("id"), Parameter::required("title")], errors: &[],
//! };
//! markers! { BookRename: BOOK_RENAME -> String; }
//!
//! # async fn show() -> Result<(), Error> {
//! let client = Client::builder().base_url("http://127.0.0.1:4000").build()?;
//! let title = Call::<BookRename>::new(&client).set("id", 7_u64).set("title", "Emma").await?;
//! # Ok(())
//! # }
//! ```
//!
//! Who uses a client needs the names at the root and [`transport`]. The other modules are for generated files and for
//! what is written by hand beside them.

pub mod api;
pub mod batch;
pub mod call;
pub mod catalogue;
pub mod client;
#[doc(hidden)]
pub mod decode;
#[doc(hidden)]
pub mod envelope;
pub mod error;
pub mod observe;
pub mod page;
#[doc(hidden)]
pub mod redact;
pub mod retry;
#[cfg(test)]
#[allow(
    unreachable_pub,
    reason = "the macros make public items, and these are for the tests only"
)]
mod sample;
mod scalar;
pub mod secret;
#[doc(hidden)]
pub mod send;
mod session;
pub mod transfer;
pub mod transport;
#[doc(hidden)]
pub mod vectors;
pub mod wait;
#[doc(hidden)]
pub mod wire;

/// For the macros, so that who uses them need not have it.
#[doc(hidden)]
pub use serde;

pub use self::{
    batch::{Batch, Failure},
    client::Builder,
    error::{Error, Kind},
    observe::{Observer, Unknown},
    retry::RetryPolicy,
    secret::Secret,
    wait::WaitPlan,
};
