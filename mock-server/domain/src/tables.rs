//! The hash map of the domain, and the one that notes what changes in it.
//!
//! A map that only looks things up costs the same for a hundred entries and for a million, which a tree does not. The
//! hash has no random part, so that two runs take the same steps; nothing that is answered depends on the order of the
//! entries, as lists are kept in sets of their own.

use std::{
    borrow::Borrow,
    collections::{BTreeSet, HashMap, hash_map::DefaultHasher},
    hash::{BuildHasherDefault, Hash},
};

/// Things by what names them.
pub(crate) type Table<K, V> = HashMap<K, V, BuildHasherDefault<DefaultHasher>>;

/// A table whose entries are kept over a restart: it notes which of them have changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Kept<K: Hash + Eq + Ord, V> {
    rows: Table<K, V>,
    noted: Noted<K>,
}

impl<K: Hash + Eq + Ord, V> Default for Kept<K, V> {
    fn default() -> Self {
        Self {
            rows: Table::default(),
            noted: Noted::default(),
        }
    }
}

impl<K: Hash + Eq + Ord + Clone, V> Kept<K, V> {
    pub(crate) fn get<Q>(&self, key: &Q) -> Option<&V>
    where
        K: Borrow<Q>,
        Q: Hash + Eq + ?Sized,
    {
        self.rows.get(key)
    }

    pub(crate) fn contains_key(&self, key: &K) -> bool {
        self.rows.contains_key(key)
    }

    pub(crate) fn get_mut(&mut self, key: &K) -> Option<&mut V> {
        let value = self.rows.get_mut(key)?;
        self.noted.note(key);
        Some(value)
    }

    /// For changes of what is not kept, or may lag behind.
    pub(crate) fn get_mut_unnoted(&mut self, key: &K) -> Option<&mut V> {
        self.rows.get_mut(key)
    }

    pub(crate) fn insert(&mut self, key: K, value: V) -> Option<V> {
        self.noted.note(&key);
        self.rows.insert(key, value)
    }

    pub(crate) fn remove(&mut self, key: &K) -> Option<V> {
        let value = self.rows.remove(key)?;
        self.noted.note(key);
        Some(value)
    }

    pub(crate) fn clear(&mut self) {
        self.note_all();
        self.rows.clear();
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = (&K, &V)> {
        self.rows.iter()
    }

    pub(crate) fn values(&self) -> impl Iterator<Item = &V> {
        self.rows.values()
    }

    /// Notes changes from now on; all that is there counts as changed.
    pub(crate) fn keep_track(&mut self) {
        self.noted.begin();
        self.note_all();
    }

    /// An empty one that notes changes, but not what is [loaded](Self::load).
    pub(crate) fn tracked() -> Self {
        Self {
            noted: Noted::begun(),
            ..Self::default()
        }
    }

    /// Puts in what was kept; `false`, and nothing changes, if there is something of that name.
    pub(crate) fn load(&mut self, key: K, value: V) -> bool {
        let is_new = !self.rows.contains_key(&key);
        if is_new {
            self.rows.insert(key, value);
        }
        is_new
    }

    /// What has changed since the last look, by key: as it is now, or `None` if it is gone.
    pub(crate) fn take_changed(&mut self) -> impl Iterator<Item = (K, Option<&V>)> {
        let changed = self.noted.take();
        let rows = &self.rows;
        changed.into_iter().map(|key| {
            let value = rows.get(&key);
            (key, value)
        })
    }

    /// Makes up for a change that was not noted.
    pub(crate) fn note(&mut self, key: &K) {
        self.noted.note(key);
    }

    fn note_all(&mut self) {
        for key in self.rows.keys() {
            self.noted.note(key);
        }
    }
}

/// Which things have changed since somebody looked. Nothing is noted, and nothing paid, before somebody wants to know.
#[derive(Debug)]
pub(crate) struct Noted<K> {
    changed: Option<BTreeSet<K>>,
}

impl<K> Default for Noted<K> {
    fn default() -> Self {
        Self { changed: None }
    }
}

/// Who looks at a world does not look at its copies: they note nothing.
impl<K> Clone for Noted<K> {
    fn clone(&self) -> Self {
        Self::default()
    }
}

impl<K: Ord + Clone> Noted<K> {
    pub(crate) fn begun() -> Self {
        let changed = Some(BTreeSet::new());
        Self { changed }
    }

    pub(crate) fn begin(&mut self) {
        self.changed.get_or_insert_default();
    }

    pub(crate) fn note(&mut self, key: &K) {
        if let Some(changed) = &mut self.changed {
            changed.insert(key.clone());
        }
    }

    pub(crate) fn take(&mut self) -> BTreeSet<K> {
        self.changed.as_mut().map(std::mem::take).unwrap_or_default()
    }
}

/// What somebody has looked at is no part of the state.
impl<K> PartialEq for Noted<K> {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl<K> Eq for Noted<K> {}
