//! A space that ends with its handle.

use std::ops::Deref;

use rapidgator_mock::Space;

/// A space that nobody else has. Dropping it ends it.
#[derive(Debug)]
#[must_use = "the space ends when it is dropped"]
pub struct OwnSpace {
    space: Space,
}

impl OwnSpace {
    pub(crate) fn new(space: Space) -> Self {
        Self { space }
    }
}

impl Deref for OwnSpace {
    type Target = Space;

    fn deref(&self) -> &Space {
        &self.space
    }
}

impl Drop for OwnSpace {
    fn drop(&mut self) {
        // A test may have ended it already, by its name.
        let _ = self.space.remove();
    }
}
