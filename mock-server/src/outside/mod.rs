//! What leaves the world: the bytes of remote uploads are fetched, callbacks are made. This is the one place that
//! contacts anybody, and it contacts this machine and the hosts that were allowed, nobody else.
//!
//! The world orders, the shell hands the order over without its lock, and here it is done, many at once.

mod address;
mod callback;
mod fetch;
mod host;
mod http;
mod name;
mod outcomes;

use std::sync::Arc;

use rapidgator_mock_domain::generated::types::LinkId;
use rapidgator_mock_domain::{RemoteTicket, Secret};
use tokio::sync::{Semaphore, mpsc};
use tokio::task::JoinSet;

pub use host::{AllowedHost, AllowedHostError};
pub use outcomes::{Callback, CallbackOutcome, Letter};

pub(crate) use address::{Resolver, Rules};
pub(crate) use outcomes::Outcomes;

use crate::running::Running;
use crate::shell::{Saved, Shell};

/// Remote uploads that are fetched at the same time; others wait.
const FETCHES_AT_ONCE: usize = 16;

/// Callbacks that are made at the same time. They are short, and must not wait for remote uploads.
const CALLBACKS_AT_ONCE: usize = 64;

/// Something to do outside, and the count that it is still to be done.
pub(crate) struct Errand {
    /// Who gave it, and wants to know.
    pub(crate) shell: Arc<Shell>,
    pub(crate) what: What,
    /// When it may be done.
    pub(crate) saved: Saved,
    pub(crate) running: Running,
}

pub(crate) enum What {
    /// The bytes of a remote upload.
    Fetch { ticket: RemoteTicket, url: Secret },
    /// The callback of a one-time link.
    Callback { link_id: LinkId, url: Secret },
}

/// Does errands for as long as there is somebody to give them. Dropping it stops those that are under way.
pub(crate) async fn run(rules: Rules, mut errands: mpsc::UnboundedReceiver<Errand>) {
    let rules = Arc::new(rules);
    let fetches = Arc::new(Semaphore::new(FETCHES_AT_ONCE));
    let callbacks = Arc::new(Semaphore::new(CALLBACKS_AT_ONCE));
    let mut under_way = JoinSet::new();
    loop {
        let Errand {
            shell,
            what,
            saved,
            running,
        } = tokio::select! {
            errand = errands.recv() => match errand {
                Some(errand) => errand,
                None => return,
            },
            Some(_) = under_way.join_next() => continue,
        };
        let rules = Arc::clone(&rules);
        let room = match &what {
            What::Fetch { .. } => Arc::clone(&fetches),
            What::Callback { .. } => Arc::clone(&callbacks),
        };
        under_way.spawn(async move {
            // Counted until everything about it is done, so it comes first and goes last.
            let _running = running;
            if saved.wait().await.is_err() {
                return;
            }
            let _room = room.acquire().await.expect("nobody closes it");
            match what {
                What::Fetch { ticket, url } => fetch::fetch(shell, &rules, ticket, &url).await,
                What::Callback { link_id, url } => callback::call_back(&shell, &rules, link_id, &url).await,
            }
        });
    }
}
