//! The state machine behind the mock of the Rapidgator HTTP API v2: accounts, folders, files, uploads, downloads,
//! one-time links and remote uploads.
//!
//! Pure: no socket, file, clock or random source. Time comes in as a [`Moment`], ids come from a generator that is
//! seeded once, bytes are only known by [`ContentId`], length and digest; what has to happen outside goes out as
//! [`Effect`]s. The same seed and the same calls at the same moments give the same answers.
//!
//! ```
//! use rapidgator_mock_domain::{Call, Moment, World, WorldOptions};
//! use rapidgator_mock_domain::generated::commands::{Answer, Command, OperationId, UserLogin};
//!
//! let mut world = World::new(WorldOptions::default());
//! let login = UserLogin { login: "demo@example.com".into(), password: "demo".into(), code: None };
//! let call = Call { operation: OperationId::UserLogin, token: None, command: Ok(Command::UserLogin(login)) };
//! let outcome = world.apply(Moment::from_seconds(1_700_000_000), call);
//! assert!(matches!(outcome.answer, Ok(Answer::UserLogin(login)) if login.user.is_premium));
//! ```

mod service;
mod world;

mod accounts;
mod login;
mod sessions;

mod access;
mod batch;
mod copies;
mod files;
mod folders;
mod links;
mod remote;
mod trash;
mod trees;

mod contents;
mod downloads;
mod uploads;

mod audit;
pub mod coverage;
mod deadlines;
mod events;
pub mod expectations;
pub mod facts;
mod failure;
pub mod faults;
mod forks;
mod ids;
pub mod journal;
pub mod kept;
mod listing;
pub mod near;
mod ordered;
pub mod seed;
pub mod switches;
mod tables;
mod traces;
pub mod url;
pub mod values;
mod views;

#[rustfmt::skip]
pub mod generated {
    //! What is written by `cargo xtask generate` from `api-spec.yaml`.
    pub mod types;
    pub mod commands;
    pub mod refusal;
    pub mod service;
    pub mod machines;
    pub mod facts;
    pub mod urls;
    pub mod limits;
    pub mod switches;
}

pub use accounts::{AccountOptions, Standing, Tier};
pub use downloads::{Grant, Pass};
pub use events::Event;
pub use faults::{Fault, FaultPlan, FaultPoint, PlanId};
pub use kept::{BrokenOff, Census, Change, Contradiction, Restored};
pub use links::{LinkState, LinkView};
pub use remote::RemoteTicket;
pub use service::Caller;
pub use uploads::{
    NotProcessed, Processing, Progress, Received, UploadEnd, UploadPace, UploadPhase, UploadTicket, UploadView,
};
pub use values::{ContentId, Moment, Secret};
pub use views::{AccountView, FileView, FolderView, TreeView};
pub use world::{Call, Effect, Outcome, World, WorldOptions};
