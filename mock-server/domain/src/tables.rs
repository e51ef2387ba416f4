//! The hash map of the domain.
//!
//! A map that only looks things up costs the same for a hundred entries and for a million, which a tree does not. The
//! hash has no random part, so that two runs take the same steps; nothing that is answered depends on the order of the
//! entries, as lists are kept in sets of their own.

use std::{
    collections::{HashMap, hash_map::DefaultHasher},
    hash::BuildHasherDefault,
};

/// Things by what names them.
pub(crate) type Table<K, V> = HashMap<K, V, BuildHasherDefault<DefaultHasher>>;
