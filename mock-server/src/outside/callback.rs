//! The callback of a one-time link: one GET without a body, whose answer is of no interest.

use std::time::Duration;

use rapidgator_mock_domain::Secret;
use rapidgator_mock_domain::generated::types::LinkId;

use super::address::{Destination, Rules, Unreached};
use super::http::{Exchange, Trouble};
use super::outcomes::{Callback, CallbackOutcome};
use crate::clock;
use crate::shell::Shell;

/// How long it may take until an answer begins.
const LONGEST: Duration = Duration::from_secs(5);

pub(super) async fn call_back(shell: &Shell, rules: &Rules, link_id: LinkId, url: &Secret) {
    let outcome = match rules.judge(url.expose()) {
        Destination::Open(target) => match clock::within(LONGEST, Exchange::get(&target, rules)).await {
            Some(Ok(_)) => CallbackOutcome::Made,
            Some(Err(Trouble::Unreachable(Unreached::Inside))) => CallbackOutcome::NotAllowed,
            Some(Err(_)) | None => CallbackOutcome::Failed,
        },
        Destination::Sealed | Destination::Nowhere => CallbackOutcome::Failed,
        Destination::Elsewhere => CallbackOutcome::NotAllowed,
    };
    tracing::info!(%link_id, ?outcome, "a callback was due");
    shell.add_callback(Callback { link_id, outcome });
}
