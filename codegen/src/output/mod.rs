//! The generated files as one tree, compared with the disk or written to it. Nothing else here touches the disk.

mod compact;
pub(crate) mod json;
pub(crate) mod render;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::{fmt, fs, io};

/// Generated files: path below the root of the project, with `/` between its parts, and text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FileTree {
    files: BTreeMap<String, String>,
    /// Folders in which nothing but generated files may lie.
    owned: BTreeSet<String>,
}

/// What [`FileTree::write`] did to the disk.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Changes {
    /// Paths of files that are new or have another text.
    pub written: Vec<String>,
    /// Paths of files that nothing generates any more.
    pub removed: Vec<String>,
    /// Paths of files that were as they should be.
    pub kept: Vec<String>,
}

/// A file on the disk that is not what it should be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Difference {
    /// The file is not there.
    Missing {
        /// Path below the root.
        path: String,
    },
    /// The file has another text.
    Stale {
        /// Path below the root.
        path: String,
        /// The first line that differs, from 1.
        line: usize,
        /// That line as it should be; `None` behind the end.
        expected: Option<String>,
        /// That line on the disk; `None` behind the end.
        found: Option<String>,
    },
    /// Nothing generates the file.
    Orphan {
        /// Path below the root.
        path: String,
    },
}

impl FileTree {
    /// Adds a file; its folder may hold others.
    pub(crate) fn insert(&mut self, folder: &str, name: &str, text: String) {
        self.files
            .insert(format!("{}/{name}", folder.trim_end_matches('/')), text);
    }

    /// Says that only generated files may lie in a folder.
    pub(crate) fn own(&mut self, folder: &str) {
        self.owned.insert(folder.trim_end_matches('/').to_owned());
    }

    /// The same without what lies elsewhere than in this folder.
    #[must_use]
    pub fn only(mut self, folder: &str) -> Self {
        let below = format!("{}/", folder.trim_end_matches('/'));
        self.files.retain(|path, _| path.starts_with(&below));
        self.owned.retain(|owned| format!("{owned}/").starts_with(&below));
        self
    }

    /// All files in the order of their paths.
    pub fn files(&self) -> impl Iterator<Item = (&str, &str)> {
        self.files.iter().map(|(path, text)| (path.as_str(), text.as_str()))
    }

    /// Makes the disk equal to the tree. Files that are right already are not touched.
    ///
    /// # Errors
    ///
    /// If a folder or file cannot be read, made, written or removed.
    pub fn write(&self, root: &Path) -> io::Result<Changes> {
        let mut changes = Changes::default();
        for (path, text) in &self.files {
            let target = root.join(path);
            if read(&target)?.as_ref() == Some(text) {
                changes.kept.push(path.clone());
                continue;
            }
            if let Some(folder) = target.parent() {
                fs::create_dir_all(folder)?;
            }
            fs::write(&target, text)?;
            changes.written.push(path.clone());
        }
        for path in self.orphans(root)? {
            fs::remove_file(root.join(&path))?;
            changes.removed.push(path);
        }
        Ok(changes)
    }

    /// Tells where the disk differs from the tree; empty if it does not.
    ///
    /// # Errors
    ///
    /// If a folder or file cannot be read.
    pub fn compare(&self, root: &Path) -> io::Result<Vec<Difference>> {
        let mut differences = Vec::new();
        for (path, text) in &self.files {
            match read(&root.join(path))? {
                None => differences.push(Difference::Missing { path: path.clone() }),
                Some(found) if found == *text => {}
                Some(found) => differences.push(stale(path, text, &found)),
            }
        }
        differences.extend(self.orphans(root)?.into_iter().map(|path| Difference::Orphan { path }));
        Ok(differences)
    }

    /// Files in owned folders that are not in the tree.
    fn orphans(&self, root: &Path) -> io::Result<Vec<String>> {
        let mut orphans = Vec::new();
        for folder in &self.owned {
            let entries = match fs::read_dir(root.join(folder)) {
                Ok(entries) => entries,
                Err(error) if error.kind() == io::ErrorKind::NotFound => continue,
                Err(error) => return Err(error),
            };
            for entry in entries {
                let entry = entry?;
                let path = format!("{folder}/{}", entry.file_name().to_string_lossy());
                if entry.file_type()?.is_file() && !self.files.contains_key(&path) {
                    orphans.push(path);
                }
            }
        }
        orphans.sort();
        Ok(orphans)
    }
}

/// Bytes that are no UTF-8 become text that is never equal to what is generated.
fn read(path: &Path) -> io::Result<Option<String>> {
    match fs::read(path) {
        Ok(bytes) => Ok(Some(String::from_utf8_lossy(&bytes).into_owned())),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

fn stale(path: &str, expected: &str, found: &str) -> Difference {
    let mut expected = expected.split('\n');
    let mut found = found.split('\n');
    let mut line = 0;
    loop {
        line += 1;
        let pair = (expected.next(), found.next());
        if pair.0 != pair.1 || pair.0.is_none() {
            let path = path.to_owned();
            return Difference::Stale {
                path,
                line,
                expected: pair.0.map(str::to_owned),
                found: pair.1.map(str::to_owned),
            };
        }
    }
}

impl fmt::Display for Difference {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let shown = |line: &Option<String>| match line {
            Some(text) => format!("`{}`", text.trim()),
            None => "the end of the file".to_owned(),
        };
        match self {
            Self::Missing { path } => write!(formatter, "{path}: missing"),
            Self::Stale {
                path,
                line,
                expected,
                found,
            } => {
                write!(
                    formatter,
                    "{path}:{line}: expected {}, found {}",
                    shown(expected),
                    shown(found)
                )
            }
            Self::Orphan { path } => write!(formatter, "{path}: nothing generates this file"),
        }
    }
}

impl fmt::Display for Changes {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for path in &self.written {
            writeln!(formatter, "wrote {path}")?;
        }
        for path in &self.removed {
            writeln!(formatter, "removed {path}")?;
        }
        write!(
            formatter,
            "{} written, {} removed, {} unchanged",
            self.written.len(),
            self.removed.len(),
            self.kept.len()
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tree() -> FileTree {
        let mut tree = FileTree::default();
        tree.own("made");
        tree.insert("made", "a.rs", "one\ntwo\n".to_owned());
        tree
    }

    #[test]
    fn a_part_of_a_tree_owns_nothing_else() {
        let mut tree = tree();
        tree.own("madeup");
        tree.insert("madeup", "b.rs", String::new());
        let part = tree.only("made");
        assert_eq!(part, self::tree());
    }

    #[test]
    fn a_written_tree_does_not_differ() {
        let root = tempfile::tempdir().unwrap();
        assert_eq!(tree().write(root.path()).unwrap().written, ["made/a.rs"]);
        assert_eq!(tree().compare(root.path()).unwrap(), []);
        let again = tree().write(root.path()).unwrap();
        assert_eq!((again.written.len(), again.removed.len(), again.kept.len()), (0, 0, 1));
    }

    #[test]
    fn a_missing_file_is_told() {
        let root = tempfile::tempdir().unwrap();
        let path = "made/a.rs".to_owned();
        assert_eq!(tree().compare(root.path()).unwrap(), [Difference::Missing { path }]);
    }

    #[test]
    fn a_stale_file_is_told_with_its_first_differing_line() {
        let root = tempfile::tempdir().unwrap();
        tree().write(root.path()).unwrap();
        fs::write(root.path().join("made/a.rs"), "one\n2\n").unwrap();
        let told = tree().compare(root.path()).unwrap();
        assert_eq!(told[0].to_string(), "made/a.rs:2: expected `two`, found `2`");
        assert_eq!(told.len(), 1);
    }

    #[test]
    fn a_cut_file_is_told() {
        let root = tempfile::tempdir().unwrap();
        tree().write(root.path()).unwrap();
        fs::write(root.path().join("made/a.rs"), "one\ntwo").unwrap();
        let told = tree().compare(root.path()).unwrap();
        assert_eq!(
            told[0].to_string(),
            "made/a.rs:3: expected ``, found the end of the file"
        );
    }

    #[test]
    fn an_orphan_is_told_and_removed_but_only_in_owned_folders() {
        let root = tempfile::tempdir().unwrap();
        tree().write(root.path()).unwrap();
        fs::write(root.path().join("made/old.rs"), "").unwrap();
        fs::write(root.path().join("mine.rs"), "").unwrap();
        assert_eq!(
            tree().compare(root.path()).unwrap(),
            [Difference::Orphan {
                path: "made/old.rs".to_owned()
            }]
        );
        assert_eq!(tree().write(root.path()).unwrap().removed, ["made/old.rs"]);
        assert!(root.path().join("mine.rs").exists());
    }
}
