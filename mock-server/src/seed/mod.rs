//! Seed files: what a server knows when it starts.
//!
//! ```text
//!   text ──tree──▶ nodes ──language──▶ Plan ──contents──▶ Stocked ──fill──▶ World
//! ```
//!
//! Each step tells all that is wrong in it, with its place, and the next one begins only if nothing was. The last one
//! can still refuse: what fits into a world is for the world to say.

mod contents;
mod fill;

mod language;
mod problem;
mod read;
mod tree;
mod values;

use std::fmt;
use std::fs::File;
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

use rapidgator_mock_domain::AccountOptions;

pub use problem::SeedError;

use crate::dialect::Dialect;
use language::Plan;
use problem::Problem;
use read::Reader;

/// Larger files are refused: most likely they are no seed.
const LARGEST: u64 = 16 * 1024 * 1024;

/// Where a seed comes from. Its text holds passwords.
#[derive(Clone)]
pub(crate) enum SeedSource {
    File(PathBuf),
    /// Without a folder, so that nothing can be read `from` it. The name is for messages.
    Text {
        name: String,
        text: String,
    },
}

/// A seed that is sound in itself.
pub(crate) struct Seed {
    origin: Origin,
    plan: Plan,
}

/// The text of a seed, to show places in it.
struct Origin {
    name: String,
    text: String,
    /// Where the files of its contents are.
    folder: Option<PathBuf>,
}

impl Origin {
    /// What was worked out, if nothing is wrong with it.
    fn accept<T>(&self, value: T, problems: Vec<Problem>) -> Result<T, SeedError> {
        if problems.is_empty() {
            Ok(value)
        } else {
            Err(SeedError::of(&self.name, &self.text, problems))
        }
    }
}

impl fmt::Debug for SeedSource {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_tuple("SeedSource").field(&self.name()).finish()
    }
}

impl SeedSource {
    /// What messages call it.
    fn name(&self) -> String {
        match self {
            Self::File(path) => path.display().to_string(),
            Self::Text { name, .. } => name.clone(),
        }
    }

    /// Reads it, away from the threads that serve requests.
    pub(crate) async fn load(self) -> Result<Seed, SeedError> {
        let name = self.name();
        let loading = tokio::task::spawn_blocking(|| Seed::new(self.open()?));
        loading
            .await
            .unwrap_or_else(|error| Err(SeedError::whole(&name, error)))
    }

    fn open(self) -> Result<Origin, SeedError> {
        let name = self.name();
        match self {
            Self::File(path) => {
                let cannot = |error: io::Error| SeedError::whole(&name, format!("cannot read the seed file: {error}"));
                let bytes = read_file(&path).map_err(cannot)?;
                let text = String::from_utf8(bytes).map_err(|error| not_text(&name, &error))?;
                let folder = path.canonicalize().map_err(cannot)?.parent().map(Path::to_owned);
                Ok(Origin { name, text, folder })
            }
            Self::Text { text, .. } => Ok(Origin {
                name,
                text,
                folder: None,
            }),
        }
    }
}

impl Seed {
    fn new(origin: Origin) -> Result<Self, SeedError> {
        let mut reader = Reader::default();
        let root = tree::parse(&origin.text, &mut reader.problems);
        if root.is_none() && reader.problems.is_empty() {
            reader.problem(&(0..0), "there is nothing in this seed");
        }
        let plan = root.map(|root| language::read(&root, &mut reader)).unwrap_or_default();
        let plan = origin.accept(plan, reader.problems)?;
        Ok(Self { origin, plan })
    }

    /// Sets what it switches; its profile only if none was chosen elsewhere.
    pub(crate) fn switch(&self, dialect: &mut Dialect, chosen_profile: Option<&str>) {
        let profile = self.plan.profile.as_deref().filter(|_| chosen_profile.is_none());
        if let Some(profile) = profile {
            dialect
                .apply_profile(profile)
                .expect("the seed was read with this profile");
        }
        for (name, value) in &self.plan.switches {
            dialect.set(name, value).expect("the seed was read with this switch");
        }
    }

    /// The accounts, if it has any.
    pub(crate) fn accounts(&self) -> Option<Vec<AccountOptions>> {
        let accounts = self.plan.accounts.as_ref()?;
        Some(accounts.iter().map(|account| account.options.clone()).collect())
    }
}

fn read_file(path: &Path) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    File::open(path)?.take(LARGEST + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > LARGEST {
        let message = format!("it has more than {LARGEST} bytes");
        return Err(io::Error::new(io::ErrorKind::FileTooLarge, message));
    }
    Ok(bytes)
}

/// The place of the first byte that belongs to no character.
fn not_text(name: &str, error: &std::string::FromUtf8Error) -> SeedError {
    let start = error.utf8_error().valid_up_to();
    let text = String::from_utf8_lossy(error.as_bytes());
    // What comes before that byte is the same in both.
    let problem = Problem::new(&(start..start + 1), "this is not UTF-8");
    SeedError::of(name, &text, vec![problem])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<Seed, SeedError> {
        let source = SeedSource::Text {
            name: "seed".to_owned(),
            text: text.to_owned(),
        };
        Seed::new(source.open()?)
    }

    #[test]
    fn any_text_is_read_or_refused() {
        let example = include_str!("../../seeds/example.yaml");
        read(example).unwrap();
        let mut refused = 0;
        for (at, character) in example.char_indices().step_by(29) {
            refused += usize::from(read(&example[..at]).is_err());
            for other in ["\"", "\n", "\t", "{", ":", "ä", "\u{0}"] {
                let rest = &example[at + character.len_utf8()..];
                refused += usize::from(read(&format!("{}{other}{rest}", &example[..at])).is_err());
            }
        }
        assert!(refused > 100, "{refused}");
    }

    #[test]
    fn a_source_does_not_show_its_text() {
        let (name, text) = ("seed".to_owned(), "password: marker".to_owned());
        assert_eq!(format!("{:?}", SeedSource::Text { name, text }), "SeedSource(\"seed\")");
    }
}
