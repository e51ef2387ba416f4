//! The control API: what a test in any language does with the mock from outside.
//!
//! It is described in `control-spec.yaml`; [`service`] hands each operation on to the file that knows it, as the domain
//! does with those of the mocked API. [`dashboard`] is the page for people. [`guard`] stands in front of everything here.

mod guard;

mod accounts;
mod clock;
mod dashboard;
mod examples;
mod faults;
mod follow;
mod journal;
mod outcomes;
mod progress;
mod service;
mod snapshots;
mod spaces;
mod switches;
mod transfers;
mod uploads;

#[rustfmt::skip]
#[allow(dead_code, unreachable_pub, unused_qualifications, reason = "generated as for use from outside, as far as the description goes")]
mod generated {
    //! What is written by `cargo xtask generate` from `control-spec.yaml`.
    pub mod domain {
        //! Types and commands.
        pub mod commands;
        pub mod facts;
        pub mod limits;
        pub mod machines;
        pub mod refusal;
        pub mod service;
        pub mod switches;
        pub mod types;
        pub mod urls;
    }
    pub mod server {
        //! Parameters in, JSON out.
        pub mod api;
        pub mod dialect;
        pub mod examples;
        pub mod params;
        pub mod routes;
        #[cfg(test)]
        pub mod vectors;
        pub mod wire;
    }
}
#[cfg(test)]
mod vectors_test;

use std::sync::Arc;

use axum::extract::Request;
use axum::response::Response;
use http::{Method, StatusCode};

use crate::codec::call::{respond, response, status_alone};
use crate::codec::{Call, Calls, Handler};
use crate::spaces::Spaces;
use generated::domain::commands::{Answer, Command};
use generated::domain::refusal::Refusal;
use generated::domain::service::dispatch;
use generated::server::api::Api;
use generated::server::dialect::Forms;
use service::Desk;

pub(crate) use follow::Followers;
pub(crate) use generated::server::routes::BASE_PATH;
pub(crate) use guard::{Guard, chosen_token, new_token};
pub(crate) use journal::entry_json;

/// Everything whose path begins so is behind the guard.
const PREFIX: &str = "/__mock";

/// Where the page for people is.
pub(crate) const DASHBOARD_PATH: &str = "/__mock/";

/// Where the certificate is that a client of a server with TLS has to trust. It is no secret, and there without TLS too.
pub(crate) const CA_PATH: &str = "/__mock/ca.pem";

/// The control API of a server.
pub(crate) struct Control {
    guard: Guard,
    calls: Calls<Api>,
    spaces: Arc<Spaces>,
    followers: Followers,
}

impl Control {
    pub(crate) fn new(guard: Guard, spaces: Arc<Spaces>, followers: Followers) -> Self {
        Self {
            guard,
            calls: Calls::new(),
            spaces,
            followers,
        }
    }

    /// Whether a path is here.
    pub(crate) fn has(path: &str) -> bool {
        path.strip_prefix(PREFIX)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    }

    /// The certificate to trust, for everybody who comes under a right name.
    pub(crate) fn show_authority(&self, request: &Request, ca_pem: &str) -> Response {
        match self.guard.admit_to_page(request) {
            Err(refusal) => respond::<Api>(Err(refusal), &Forms::default()),
            Ok(()) if *request.method() != Method::GET => status_alone(StatusCode::METHOD_NOT_ALLOWED),
            Ok(()) => response(200, "application/x-pem-file", ca_pem.to_owned()),
        }
    }

    /// Answers a request to a path that is here.
    pub(crate) async fn answer(&self, request: Request) -> Response {
        let forms = Forms::default();
        if let Some(found) = dashboard::find(request.uri().path()) {
            return match self.guard.admit_to_page(&request) {
                Ok(()) => dashboard::answer(&found, request.method()),
                Err(refusal) => respond::<Api>(Err(refusal), &forms),
            };
        }
        match self.guard.admit(request) {
            Ok(admitted) => {
                let request = admitted.request();
                match follow::find(&request) {
                    Some(space) => self.followers.answer(&self.spaces, space, request).await,
                    None => self.calls.answer(self, &forms, request).await,
                }
            }
            Err(refusal) => {
                tracing::debug!(refusal = refusal.name(), "kept out of the control API");
                respond::<Api>(Err(refusal), &forms)
            }
        }
    }
}

impl Handler<Api> for Control {
    async fn handle(&self, call: Call<Api>) -> Result<Answer, Refusal> {
        let command = call.command?;
        tracing::debug!(operation = call.operation.id(), "control");
        let mut desk = Desk::new(&self.spaces);
        if let Command::TransfersWait(command) = &command {
            let shell = desk.place(&command.space)?.shell();
            transfers::wait(&shell, command).await?;
        }
        let answer = dispatch(&mut desk, &(), command)?;
        // What is acknowledged is on the disk, if it is to be there at all. A disk that is full has its own answer there.
        let _ = self.spaces.default_shell().saved().wait().await;
        Ok(answer)
    }
}
