//! Walks the API of a running service, keeps the shapes of its answers, and tells where they are not as described.
//!
//! [`walk()`] is the command as a function. The steps are one table, `scenario`; everything that is expected of an answer
//! comes from the description. Nothing that is kept or printed names an account, a thing or a secret.
//!
//! A service with real accounts is treated with care: one login, a pause before each request, a folder of its own that
//! goes away again, and an end at the first sign that the service wants no more.

mod compare;
mod hints;
mod observe;
mod plan;
mod recording;
mod report;
mod scenario;
mod scrub;
mod shape;
mod walk;
mod wire;

use std::collections::BTreeSet;
use std::time::Duration;

use rapidgator_client_runtime::transport::Transport;
use rapidgator_codegen::Model;

pub use compare::{Finding, Report, with_description, with_recording};
pub use recording::Recording;
pub use report::{json, text};
pub use walk::polite_pause;

/// What is walked, and how.
#[derive(Clone, Debug)]
pub struct Settings {
    /// With the path of the API.
    pub base_url: String,
    /// Before each request but the first.
    pub pause: Duration,
    /// Operations and transfers of interest; all of them if it is empty.
    pub only: Vec<String>,
}

/// Whose account it is. There is no `Debug`, as the password must not be seen.
pub struct Credentials {
    /// Names the account.
    pub login: String,
    /// Opens it.
    pub password: String,
    /// A two-factor code.
    pub code: Option<String>,
}

/// What came of a walk.
pub struct Outcome {
    /// The answers.
    pub recording: Recording,
    /// How many requests were sent.
    pub requests: usize,
    /// Steps that could not be taken, as an earlier answer did not give what they need.
    pub skipped: Vec<String>,
    /// Why the walk ended early: no connection, no session, a service that wants no more requests. What was made is
    /// removed then as well, as far as the service lets it.
    pub broken_off: Option<anyhow::Error>,
}

/// Walks the API.
///
/// # Errors
///
/// If the walk could not begin: there is no such operation, or the address of the service is none.
pub async fn walk(
    model: &Model,
    settings: &Settings,
    credentials: &Credentials,
    transport: &dyn Transport,
) -> anyhow::Result<Outcome> {
    let plan = plan::plan(model, &settings.only)?;
    let walked = walk::walk(model, &plan, settings, credentials, transport).await?;
    let broken_off = walked.broken_off;
    Ok(Outcome {
        recording: walked.recording,
        requests: walked.requests,
        skipped: walked.skipped,
        broken_off: broken_off
            .map(|error| error.context(format!("the walk broke off after {} requests", walked.requests))),
    })
}

/// What would be sent, a line each, and how many requests that is at most.
///
/// # Errors
///
/// If there is no such operation.
pub fn dry_run(model: &Model, only: &[String]) -> anyhow::Result<(Vec<String>, usize)> {
    let plan = plan::plan(model, only)?;
    let most = plan::most_requests(&plan);
    Ok((plan.iter().map(plan::Planned::line).collect(), most))
}

/// Operations and transfers that no step is about.
#[must_use]
pub fn without_step(model: &Model) -> Vec<String> {
    let names: BTreeSet<&str> = scenario::STEPS.iter().map(|step| step.of).collect();
    walk::without_step(model, &names)
}
