//! Rules for hand-written source files: a first line, a size, and words that belong to one place only.

use std::path::Path;

use anyhow::Context as _;

/// Longest hand-written file, in lines; a longer one has more than one reason to change.
const LONGEST: usize = 500;

/// A word, the part of the tree where it has a single home, that home, and why.
struct SingleHome {
    words: &'static [&'static str],
    tree: &'static str,
    homes: &'static [&'static str],
    why: &'static str,
}

const SINGLE_HOMES: &[SingleHome] = &[
    SingleHome {
        words: &["reqwest::", "Instant::now", "SystemTime::now", "tokio::time"],
        tree: "rapidgator-client/",
        homes: &[
            "rapidgator-client/runtime/src/transport/tcp.rs",
            "rapidgator-client/tests/",
        ],
        why: "only the transport touches the network and the clock, so that a test can stand in for both",
    },
    SingleHome {
        words: &["reqwest"],
        tree: "mock-server/src/",
        homes: &[],
        why: "the mock contacts others through `outside` only; a client of it has its way out in its runtime",
    },
    SingleHome {
        words: &["Instant::now", "SystemTime::now", "tokio::time::sleep"],
        tree: "mock-server/src/",
        homes: &["mock-server/src/clock.rs"],
        why: "only the clock reads real time, so that a test can move it",
    },
    SingleHome {
        words: &["Mutex<", "RwLock<"],
        tree: "mock-server/src/",
        homes: &[
            "mock-server/src/shell.rs",
            "mock-server/src/clock.rs",
            "mock-server/src/content/",
            // Which spaces there are, and which world one has: never taken while a world is locked.
            "mock-server/src/spaces.rs",
            "mock-server/src/spaces/place.rs",
            // What is watched of a space, whichever world it has: taken last, and nothing is taken behind it.
            "mock-server/src/shell/watched.rs",
        ],
        why: "a world has one lock; a second one can be taken in the wrong order",
    },
    SingleHome {
        words: &[
            "std::fs",
            "std::net",
            "std::time::Instant",
            "std::time::SystemTime",
            "thread_rng",
        ],
        tree: "mock-server/domain/src/",
        homes: &[],
        why: "the domain is pure: time, randomness and ids come in, effects go out",
    },
    SingleHome {
        words: &["std::fs::", "fs::write", "fs::read"],
        tree: "codegen/src/",
        homes: &["codegen/src/output/", "codegen/src/source.rs"],
        why: "only the output touches the disk",
    },
    SingleHome {
        words: &["SourceFile", "Spanned", "crate::raw", "crate::parse", "crate::diag"],
        tree: "codegen/src/emit/",
        homes: &[],
        why: "an emitter sees the Ir and the Model, never the text or a position in it",
    },
];

/// A Rust file of the project.
pub(super) struct SourceFile {
    /// Below the root, with forward slashes.
    pub(super) path: String,
    pub(super) text: String,
}

impl SourceFile {
    /// All Rust files that belong to the project.
    pub(super) fn all(root: &Path) -> anyhow::Result<Vec<Self>> {
        let mut files = Vec::new();
        collect(root, root, &mut files)?;
        files.sort_by(|left, right| left.path.cmp(&right.path));
        Ok(files)
    }

    pub(super) fn is_generated(&self) -> bool {
        self.path.contains("/generated/")
    }

    /// Everything above the unit tests.
    pub(super) fn code(&self) -> &str {
        self.text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default()
    }
}

fn collect(root: &Path, folder: &Path, files: &mut Vec<SourceFile>) -> anyhow::Result<()> {
    let entries = std::fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))?;
    for entry in entries {
        let path = entry?.path();
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        if path.is_dir() {
            if name != "target" && !name.starts_with('.') {
                collect(root, &path, files)?;
            }
        } else if name.ends_with(".rs") {
            let text = std::fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
            let below = path.strip_prefix(root).expect("the walk starts at the root");
            files.push(SourceFile {
                path: below.to_string_lossy().replace('\\', "/"),
                text,
            });
        }
    }
    Ok(())
}

pub(super) fn complaints(files: &[SourceFile]) -> Vec<String> {
    let mut complaints = Vec::new();
    for file in files.iter().filter(|file| !file.is_generated()) {
        if !file.text.starts_with("//! ") {
            complaints.push(format!(
                "{}:1: the first line must be `//! ` and say what the file is for",
                file.path
            ));
        }
        let lines = file.text.lines().count();
        if lines > LONGEST {
            complaints.push(format!(
                "{}: {lines} lines; split what has more than one reason to change",
                file.path
            ));
        }
        for (index, line) in file.text.lines().enumerate() {
            if line.trim_start().starts_with("#[ignore") && !line.contains("#[ignore = ") {
                complaints.push(format!(
                    "{}:{}: an ignored test must give its reason",
                    file.path,
                    index + 1
                ));
            }
        }
        for rule in SINGLE_HOMES {
            complaints.extend(outside_home(rule, file));
        }
    }
    complaints
}

fn outside_home(rule: &SingleHome, file: &SourceFile) -> Vec<String> {
    let at_home = rule.homes.iter().any(|home| file.path.starts_with(home));
    if at_home || !file.path.starts_with(rule.tree) {
        return Vec::new();
    }
    let mut complaints = Vec::new();
    for (index, line) in file.code().lines().enumerate() {
        if line.trim_start().starts_with("//") {
            continue;
        }
        for word in rule.words.iter().filter(|word| line.contains(**word)) {
            complaints.push(format!(
                "{}:{}: `{word}` is not allowed here: {}",
                file.path,
                index + 1,
                rule.why
            ));
        }
    }
    complaints
}

#[cfg(test)]
mod tests {
    use super::*;

    fn complaints_about(path: &str, text: &str) -> Vec<String> {
        complaints(&[SourceFile {
            path: path.to_owned(),
            text: text.to_owned(),
        }])
    }

    #[test]
    fn a_file_says_what_it_is_for() {
        assert_eq!(
            complaints_about("codegen/src/a.rs", "fn f() {}\n"),
            ["codegen/src/a.rs:1: the first line must be `//! ` and say what the file is for"]
        );
        assert!(complaints_about("codegen/src/generated/a.rs", "fn f() {}\n").is_empty());
    }

    #[test]
    fn a_word_away_from_its_home_is_found() {
        let text = "//! A file.\nlet now = Instant::now();\n";
        assert_eq!(complaints_about("mock-server/src/shell.rs", text).len(), 1);
        assert!(complaints_about("mock-server/src/clock.rs", text).is_empty());
        assert!(complaints_about("mock-server/src/shell.rs", "//! A file.\n// not Instant::now()\n").is_empty());
    }

    #[test]
    fn a_long_file_is_found() {
        let text = format!("//! A file.\n{}", "\n".repeat(LONGEST));
        assert_eq!(complaints_about("a/b.rs", &text).len(), 1);
    }

    #[test]
    fn an_ignored_test_gives_a_reason() {
        let attribute = ["#[ign", "ore]"].concat();
        assert_eq!(
            complaints_about("a/b.rs", &format!("//! A file.\n{attribute}\n")).len(),
            1
        );
    }
}
