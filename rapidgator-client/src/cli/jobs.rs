//! How many transfers run at once.

/// More than this makes nothing faster, whatever the account may.
const USUAL_MOST: usize = 4;

/// What was asked for, or what is within reason; the account may have fewer.
pub(super) fn at_once(asked: Option<u8>) -> usize {
    asked.map_or(USUAL_MOST, usize::from)
}
