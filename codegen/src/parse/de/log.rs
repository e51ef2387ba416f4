//! What went wrong while one tree is decoded.

use std::{cell::RefCell, collections::HashSet};

use super::super::tree::Key;
use crate::diag::{Diagnostic, Span};

/// What went wrong so far. Shared, because serde hands out deserializers by value.
pub(super) struct Log {
    pub(super) problems: RefCell<Vec<Diagnostic>>,
    /// Where the tree has mistakes that have not broken a value yet.
    pub(super) blemishes: RefCell<HashSet<usize>>,
    /// Keys, by their first byte, whose value cannot be decoded.
    pub(super) failed: RefCell<HashSet<usize>>,
}

impl Log {
    pub(super) fn has_failed(&self, key: &Key) -> bool {
        self.failed.borrow().contains(&key.span.start)
    }

    /// Whether the tree has a mistake inside a value, and not inside a smaller value that has been decoded on its own.
    pub(super) fn take_blemishes(&self, span: &Span) -> bool {
        let mut blemishes = self.blemishes.borrow_mut();
        let before = blemishes.len();
        blemishes.retain(|at| !(span.start..=span.end).contains(at));
        blemishes.len() < before
    }
}
