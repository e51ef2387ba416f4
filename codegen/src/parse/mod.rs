//! Text to raw types: events to a tree with byte ranges, then one decoding step for each entry.

mod de;
mod spanned;
mod tree;
mod words;

pub(crate) use de::decode;
pub(crate) use spanned::{Entry, Section, Spanned, Tried};
pub(crate) use tree::{Key, Node, Value, parse_tree};
