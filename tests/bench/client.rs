//! The client against what else one would use: reqwest by hand for a call, curl for transfers.

pub(crate) mod call;
mod curl;
pub(crate) mod download;
pub(crate) mod many;
pub(crate) mod process;
pub(crate) mod upload;

use tempfile::TempDir;

/// A folder for what is transferred: in memory where the system has such a place, so that no disk is measured.
fn folder() -> anyhow::Result<TempDir> {
    Ok(tempfile::tempdir_in("/dev/shm").or_else(|_| tempfile::tempdir())?)
}
