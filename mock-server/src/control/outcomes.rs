//! What others were told, or would have been: callbacks and letters.

use super::generated::domain::types::{Callback, CallbackOutcome, Letter};
use crate::outside::CallbackOutcome as Known;
use crate::shell::Shell;

pub(super) fn callbacks(shell: &Shell) -> Vec<Callback> {
    let callbacks = shell.callbacks().into_iter().map(|callback| Callback {
        link_id: callback.link_id.as_str().into(),
        outcome: match callback.outcome {
            Known::Made => CallbackOutcome::Made,
            Known::NotAllowed => CallbackOutcome::NotAllowed,
            Known::Failed => CallbackOutcome::Failed,
        },
    });
    callbacks.collect()
}

pub(super) fn letters(shell: &Shell) -> Vec<Letter> {
    let letters = shell.letters().into_iter().map(|letter| Letter {
        link_id: letter.link_id.as_str().into(),
        to: letter.to.into(),
    });
    letters.collect()
}
