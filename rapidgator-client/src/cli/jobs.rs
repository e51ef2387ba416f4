//! Several transfers at once.

use std::future::Future;

use futures_util::StreamExt as _;

use super::problem::Problem;
use crate::Client;

/// More than this makes nothing faster, whatever the account may.
const USUAL_MOST: u64 = 4;

/// How many transfers run at once: what was asked for, or what the account may within reason.
pub(super) async fn at_once(asked: Option<u8>, client: &Client) -> Result<usize, Problem> {
    match asked {
        Some(asked) => Ok(usize::from(asked)),
        None => {
            let may = client.user().info().await?.upload.nb_pipes;
            Ok(usize::try_from(may.clamp(1, USUAL_MOST)).unwrap_or(1))
        }
    }
}

/// Does all of it, so much at once, and tells each outcome as it comes; the first error of that ends everything.
pub(super) async fn each<T, F: Future>(
    things: Vec<T>,
    at_once: usize,
    start: impl Fn(T) -> F,
    mut tell: impl FnMut(F::Output) -> Result<(), Problem>,
) -> Result<(), Problem> {
    let running = futures_util::stream::iter(things.into_iter().map(start)).buffer_unordered(at_once);
    let mut running = std::pin::pin!(running);
    while let Some(outcome) = running.next().await {
        tell(outcome)?;
    }
    Ok(())
}
