//! The runtime of generated servers: what stands between HTTP and the domain of any API, parameters in, JSON out.
//!
//! Nothing here knows an API or an operation; the generated tables do. A generated server is an [`Api`]: it has routes,
//! reads parameters as commands and writes answers. Whoever owns the state is the [`Handler`] of its commands, and
//! [`Calls`] leads from a request to that handler and back:
//!
//! ```text
//! request -> Routes -> Params (path, query, form or JSON body) -> command -> Handler -> envelope or plain body
//! ```
//!
//! The steps can also be taken one by one, as this mock does, which looks at its switches between them.

pub mod api;
pub mod body;
pub mod call;
pub mod dialect;
pub mod envelope;
pub mod forms;
pub mod json;
pub mod params;
pub mod routes;
pub mod target;

mod rules;
mod strict;
mod values;

pub use api::Api;
pub use call::{Call, Calls, Handler};
