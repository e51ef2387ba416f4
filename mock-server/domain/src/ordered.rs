//! A sorted set with access by rank.
//!
//! A page must cost the same in a list of a hundred entries and in one of a million, wherever it stands. A `BTreeSet`
//! finds a key fast but walks to the n-th entry; so this is a list of short sorted runs: inserting moves at most one
//! run, and finding the n-th entry adds up the lengths of the runs.

use crate::generated::types::SortDirection;

/// The longest run. 512 entries of 16 to 24 bytes are moved in well under a microsecond, and a million files are some
/// thousand runs.
const RUN: usize = 512;

/// A sorted set with access by rank.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Ordered<T> {
    runs: Vec<Run<T>>,
    len: usize,
}

/// Some entries that follow each other; never none.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Run<T> {
    /// Not after the first entry, and after all entries of the run before. Kept here so that a search stays within the
    /// list of runs and does not follow a pointer at each step.
    low: T,
    sorted: Vec<T>,
}

impl<T: Clone> Run<T> {
    fn new(sorted: Vec<T>) -> Self {
        let low = sorted.first().expect("a run has entries").clone();
        Self { low, sorted }
    }
}

impl<T> Default for Ordered<T> {
    fn default() -> Self {
        Self {
            runs: Vec::new(),
            len: 0,
        }
    }
}

impl<T: Ord + Clone> Ordered<T> {
    pub(crate) fn len(&self) -> usize {
        self.len
    }

    pub(crate) fn insert(&mut self, item: T) {
        let at = self.run_of(&item);
        let Some(run) = self.runs.get_mut(at) else {
            self.runs.push(Run::new(vec![item]));
            self.len += 1;
            return;
        };
        let Err(position) = run.sorted.binary_search(&item) else {
            return;
        };
        self.len += 1;
        if item < run.low {
            run.low = item.clone();
        }
        if run.sorted.len() < RUN {
            run.sorted.insert(position, item);
            return;
        }
        if position == RUN {
            // Entries that come in order, as those by age do, fill their runs.
            self.runs.insert(at + 1, Run::new(vec![item]));
            return;
        }
        let mut upper = run.sorted.split_off(RUN / 2);
        if position <= RUN / 2 {
            run.sorted.insert(position, item);
        } else {
            upper.insert(position - RUN / 2, item);
        }
        self.runs.insert(at + 1, Run::new(upper));
    }

    pub(crate) fn remove(&mut self, item: &T) {
        let at = self.run_of(item);
        let Some(run) = self.runs.get_mut(at) else { return };
        let Ok(position) = run.sorted.binary_search(item) else {
            return;
        };
        run.sorted.remove(position);
        self.len -= 1;
        if run.sorted.is_empty() {
            self.runs.remove(at);
        }
    }

    /// Up to `count` entries from the `offset`-th on, as seen from that end.
    pub(crate) fn page<K>(
        &self,
        direction: SortDirection,
        offset: usize,
        count: usize,
        key: impl Fn(&T) -> K,
    ) -> Vec<K> {
        let count = count.min(self.len.saturating_sub(offset));
        match direction {
            SortDirection::Ascending => self.from(offset).take(count).map(key).collect(),
            SortDirection::Descending => {
                let start = self.len.saturating_sub(offset).saturating_sub(count);
                let mut page: Vec<K> = self.from(start).take(count).map(key).collect();
                page.reverse();
                page
            }
        }
    }

    /// All entries from the `offset`-th on.
    fn from(&self, mut offset: usize) -> impl Iterator<Item = &T> {
        let mut first = 0;
        for run in &self.runs {
            if offset < run.sorted.len() {
                break;
            }
            offset -= run.sorted.len();
            first += 1;
        }
        self.runs[first..].iter().flat_map(|run| &run.sorted).skip(offset)
    }

    /// The run in which an item stands or would stand.
    fn run_of(&self, item: &T) -> usize {
        self.runs.partition_point(|run| run.low <= *item).saturating_sub(1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Numbers in an order that looks like chance, the largest first: 7919 is a prime that does not divide the count.
    fn scattered(count: usize) -> impl Iterator<Item = usize> {
        (0..count).map(move |number| count - 1 - number * 7919 % count)
    }

    #[test]
    fn pages_are_slices_of_the_sorted_whole() {
        for count in [0, 1, RUN, RUN + 1, 5 * RUN + 3] {
            let mut ordered = Ordered::default();
            scattered(count).for_each(|number| ordered.insert(number));
            ordered.insert(0);
            assert!(ordered.runs.iter().all(|run| run.low <= run.sorted[0]));
            let len = count.max(1);
            assert_eq!(ordered.len, len, "an entry stands once");
            for offset in [0, 1, RUN - 1, RUN, 2 * RUN + 7, len - 1, len, usize::MAX] {
                for size in [0, 1, 10, 3 * RUN, usize::MAX] {
                    let all: Vec<usize> = (0..len).collect();
                    let expected: Vec<usize> = all.iter().copied().skip(offset).take(size).collect();
                    assert_eq!(ordered.page(SortDirection::Ascending, offset, size, |n| *n), expected);
                    let expected: Vec<usize> = all.iter().rev().copied().skip(offset).take(size).collect();
                    assert_eq!(ordered.page(SortDirection::Descending, offset, size, |n| *n), expected);
                }
            }
        }
    }

    #[test]
    fn removing_leaves_the_rest_in_order() {
        let count = 4 * RUN;
        let mut ordered = Ordered::default();
        scattered(count).for_each(|number| ordered.insert(number));
        scattered(count)
            .filter(|number| number % 3 != 0)
            .for_each(|number| ordered.remove(&number));
        ordered.remove(&count);
        let expected: Vec<usize> = (0..count).filter(|number| number % 3 == 0).collect();
        assert_eq!(ordered.page(SortDirection::Ascending, 0, usize::MAX, |n| *n), expected);
        scattered(count).for_each(|number| ordered.remove(&number));
        assert_eq!(ordered, Ordered::default());
    }
}
