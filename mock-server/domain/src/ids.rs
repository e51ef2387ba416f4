//! Makes new ids: seeded, so that the same seed and the same calls give the same ids.

use rand_chacha::{
    ChaCha8Rng,
    rand_core::{Rng, SeedableRng},
};

use crate::{
    kept::{Change, Row, rows::IdsRow},
    tables::Noted,
    values::Shape,
};

/// Tries of the usual length before a new id grows longer; so that a full space of short ids cannot stop the world.
const TRIES: usize = 32;

/// The source of all ids of a world.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Ids {
    seed: u64,
    random: ChaCha8Rng,
    serial: u64,
    /// The number of the newest remote upload.
    jobs: u64,
    noted: Noted<()>,
}

impl Ids {
    pub(crate) fn new(seed: u64) -> Self {
        Self {
            seed,
            random: ChaCha8Rng::seed_from_u64(seed),
            serial: 0,
            jobs: 0,
            noted: Noted::default(),
        }
    }

    /// Goes on where another one was.
    pub(crate) fn resume(row: &IdsRow) -> Self {
        let mut ids = Self::new(row.seed);
        ids.noted = Noted::begun();
        ids.random.set_word_pos(u128::from(row.position));
        ids.serial = row.serial;
        ids.jobs = row.jobs;
        ids
    }

    /// Goes on from another seed. Numbers go on from where they are.
    pub(crate) fn sow(&mut self, seed: u64) {
        self.noted.note(&());
        self.seed = seed;
        self.random = ChaCha8Rng::seed_from_u64(seed);
    }

    pub(crate) fn keep_track(&mut self) {
        self.noted.begin();
        self.noted.note(&());
    }

    pub(crate) fn take_changes(&mut self, changes: &mut Vec<Change>) {
        if !self.noted.take().is_empty() {
            changes.push(Change::put(&(), Row::Ids(self.row())));
        }
    }

    fn row(&self) -> IdsRow {
        IdsRow {
            seed: self.seed,
            position: u64::try_from(self.random.get_word_pos()).unwrap_or(u64::MAX),
            serial: self.serial,
            jobs: self.jobs,
        }
    }

    /// An id of this shape for which `is_taken` is false.
    pub(crate) fn fresh<T: From<String>>(&mut self, shape: Shape, is_taken: impl Fn(&T) -> bool) -> T {
        let mut tries = 0;
        loop {
            let candidate = T::from(self.text(shape, shape.length + tries / TRIES));
            if !is_taken(&candidate) {
                return candidate;
            }
            tries += 1;
        }
    }

    /// A number that was not given before; orders things of a kind by their age.
    pub(crate) fn serial(&mut self) -> u64 {
        self.noted.note(&());
        self.serial += 1;
        self.serial
    }

    /// A number for a remote upload; small, as people read it.
    pub(crate) fn job(&mut self) -> u64 {
        self.noted.note(&());
        self.jobs += 1;
        self.jobs
    }

    fn text(&mut self, shape: Shape, length: usize) -> String {
        self.noted.note(&());
        let alphabet = shape.alphabet.as_bytes();
        let mut text = String::with_capacity(length);
        while text.len() < length {
            let random = usize::try_from(self.random.next_u32()).expect("32 bits fit");
            let character = char::from(alphabet[random % alphabet.len()]);
            // Some ids may travel as JSON numbers, which lose a zero in front.
            if !(text.is_empty() && character == '0') {
                text.push(character);
            }
        }
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SHORT: Shape = Shape {
        length: 1,
        alphabet: "0123",
    };

    #[test]
    fn same_seed_same_ids_and_never_a_zero_in_front() {
        let (mut one, mut two) = (Ids::new(7), Ids::new(7));
        for _ in 0..100 {
            let id: String = one.fresh(SHORT, |_| false);
            assert_eq!(id, two.fresh::<String>(SHORT, |_| false));
            assert!(["1", "2", "3"].contains(&id.as_str()));
        }
        assert_ne!(
            Ids::new(8).fresh::<String>(Shape { length: 32, ..SHORT }, |_| false),
            Ids::new(9).fresh::<String>(Shape { length: 32, ..SHORT }, |_| false)
        );
    }

    #[test]
    fn a_full_space_makes_longer_ids() {
        let mut taken: Vec<String> = Vec::new();
        let mut ids = Ids::new(1);
        for _ in 0..10 {
            let id = ids.fresh(SHORT, |id| taken.contains(id));
            taken.push(id);
        }
        assert!(taken.iter().any(|id| id.len() > 1));
    }
}
