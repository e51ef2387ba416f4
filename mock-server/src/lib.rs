//! A mock of the Rapidgator HTTP API v2 with real state: accounts, folders, files, upload sessions, downloads and
//! one-time links, for CI, contract tests and offline work.
//!
//! ```
//! use rapidgator_mock::MockServer;
//!
//! # async fn run() -> std::io::Result<()> {
//! let server = MockServer::builder().start().await?;
//! println!("point your client at {}", server.base_url());
//! // The port is free again as soon as the server is dropped.
//! # Ok(())
//! # }
//! # tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(run()).unwrap();
//! ```
//!
//! Worlds beside each other on one server, each with its own state, clock and switches, are [`Space`]s; a [`MockServer`]
//! derefs to its default one. What can be done with them in the process can be done over HTTP too, by the control API
//! that `docs/control/API.md` describes. Tests in Rust have client, mock and control at hand with `rapidgator-testkit`.
//!
//! The server runs in threads of its own, so a test may block, and each test can have its own server. An empty server
//! knows three accounts; [`domain::WorldOptions`] tells which. What happens inside is decided by the pure
//! state machine in [`domain`]; this package is everything that touches the outside.

mod seed;
mod server;

mod control;

mod keeping;
mod records;
mod shell;
mod spaces;
mod tls;
mod transport;
mod watch;

mod clock;
mod content;
mod outside;
mod running;

pub mod codec;
mod dialect;
#[rustfmt::skip]
#[allow(dead_code, unreachable_pub, unused_qualifications, reason = "generated as for use from outside, as far as the description goes")]
mod generated {
    //! What is written by `cargo xtask generate` from `api-spec.yaml`.
    pub mod api;
    pub mod dialect;
    pub mod examples;
    pub mod params;
    pub mod routes;
    pub mod wire;
    #[cfg(test)]
    pub(crate) mod vectors;
}
#[cfg(test)]
mod vectors_test;

pub use clock::{Clock, Pace};
pub use codec::dialect::{Named, Profile, SwitchRow};
pub use content::ContentKind;
pub use dialect::{Dialect, DialectError};
pub use keeping::Found;
pub use outside::{AllowedHost, AllowedHostError, Callback, CallbackOutcome, Letter};
pub use rapidgator_mock_domain as domain;
pub use rapidgator_mock_domain::coverage::{Coverage, Fact};
pub use rapidgator_mock_domain::expectations::{Expected, Finding, Report, Times};
pub use rapidgator_mock_domain::faults::{
    Applied, Break, Foreign, Place, PlanProblem, PlanState, Preset, Seconds, WrittenFault, WrittenPlan,
};
pub use rapidgator_mock_domain::generated::commands::OperationId;
pub use rapidgator_mock_domain::generated::facts::TransferId;
pub use rapidgator_mock_domain::generated::refusal::Refusal;
pub use rapidgator_mock_domain::journal;
pub use rapidgator_mock_domain::{AccountOptions, Event, Fault, FaultPlan, FaultPoint, Moment, PlanId, Standing, Tier};
pub use seed::SeedError;
pub use server::{MockServer, MockServerBuilder, Space, SpaceSnapshot};
pub use spaces::SpaceError;
pub use watch::export;
pub use watch::{Expecting, Faults, Follow, Journal, Next, PlanError};
pub use watch::{coverage_json, coverage_markdown};
