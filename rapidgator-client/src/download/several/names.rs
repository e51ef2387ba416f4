//! Names in local folders, none of them twice.

use std::{
    collections::{HashMap, HashSet},
    path::{Path, PathBuf},
};

use crate::download::{name, part};

/// What of an id stands in a name, in bytes. A longer one would leave no room for the number behind it.
const LONGEST_ID: usize = 64;

/// What is taken in each folder.
#[derive(Debug, Default)]
pub(super) struct Names(HashMap<PathBuf, HashSet<String>>);

impl Names {
    /// A path in this folder that nobody else has: the name that the service gives, made safe, and with the id in it if
    /// another one has that already. Given in the same order, each gets the same again.
    pub(super) fn give(&mut self, folder: &Path, wanted: &str, id: &str) -> PathBuf {
        let taken = self.0.entry(folder.to_owned()).or_default();
        let safe = name::safe(wanted, id);
        let id = &id[..id.floor_char_boundary(LONGEST_ID)];
        let mut number = 0;
        let mut free = safe.clone();
        while keys(&free).iter().any(|key| taken.contains(key)) {
            let mark = match number {
                0 => id.to_owned(),
                number => format!("{id} {number}"),
            };
            free = name::safe(&name::marked(&safe, &mark), id);
            number += 1;
        }
        taken.extend(keys(&free));
        folder.join(free)
    }
}

/// What nobody else may be called: there are systems to which large and small letters are the same, and while a file
/// comes, other files stand beside it.
fn keys(name: &str) -> [String; 3] {
    let name = name.to_lowercase();
    let [part, record] = part::ENDINGS.map(|ending| format!("{name}{ending}"));
    [name, part, record]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_has_the_name_of_another() {
        let mut names = Names::default();
        let mut give = |name: &str, id: &str| names.give(Path::new("f"), name, id).to_str().unwrap().to_owned();
        assert_eq!(give("a.tar", "1"), "f/a.tar");
        assert_eq!(give("a.tar", "2"), "f/a (2).tar");
        assert_eq!(give("A.TAR", "3"), "f/A (3).TAR");
        assert_eq!(give("a.tar", "2"), "f/a (2 1).tar");
        assert_eq!(
            give("a.tar.part", "4"),
            "f/a.tar (4).part",
            "it would stand where the first one comes in"
        );
        assert_eq!(give("..", "5"), "f/5");
        assert_eq!(give("b.part.json", "6"), "f/b.part.json");
        assert_eq!(
            give("b", "7"),
            "f/b (7)",
            "its record would stand where another file is"
        );
        assert_eq!(names.give(Path::new("g"), "a.tar", "8"), Path::new("g/a.tar"));
    }

    #[test]
    fn an_id_may_be_as_long_as_a_name() {
        let mut names = Names::default();
        let id = "é".repeat(200);
        let given: HashSet<_> = (0..3).map(|_| names.give(Path::new("f"), "a.tar", &id)).collect();
        assert_eq!(given.len(), 3);
        let names = given.iter().map(|path| path.file_name().unwrap());
        assert!(names.map(|name| name.len()).all(|length| length < 100), "{given:?}");
    }
}
