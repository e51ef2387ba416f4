//! Waits for transfers. It is the one call that takes its time, so it does before it goes where all others go.

use std::time::Duration;

use super::generated::domain::commands::TransfersWait;
use super::generated::domain::limits::LONGEST_WAIT;
use super::generated::domain::refusal::Refusal;
use super::generated::domain::types::Rest;
use super::service::bounded;
use crate::clock;
use crate::shell::Shell;

/// Waits, without an answer: what there is to tell is told by [`rest`] when it is told.
pub(super) async fn wait(shell: &Shell, command: &TransfersWait) -> Result<(), Refusal> {
    bounded("millis", command.millis, LONGEST_WAIT)?;
    // Whether it was in vain is seen by whoever looks.
    let _ = clock::within(Duration::from_millis(command.millis), shell.until_no_transfer_runs()).await;
    Ok(())
}

pub(super) fn rest(shell: &Shell) -> Rest {
    Rest {
        idle: !shell.runs_transfers(),
    }
}
