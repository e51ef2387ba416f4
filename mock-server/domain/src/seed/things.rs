//! What can be in a world from the start, and why something cannot.

use std::fmt;

use crate::{
    generated::types::Mode,
    uploads::Received,
    values::{Moment, Secret},
};

/// A folder that is there from the start.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeedFolder {
    /// Its name.
    pub name: String,
    /// Who may see it.
    pub mode: Mode,
    /// When it was made.
    pub created: Moment,
}

/// A file that is there from the start.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeedFile {
    /// Its name.
    pub name: String,
    /// Who may download it.
    pub mode: Mode,
    /// When it was stored.
    pub created: Moment,
    /// How often it was downloaded. Used links to it count on top.
    pub downloads: u64,
    /// Its bytes. The same bytes have to come under the same id.
    pub content: Received,
}

/// A one-time link that is there from the start.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeedLink {
    /// Called when it is used.
    pub callback: Option<Secret>,
    /// Whether its owner gets a letter when it is used.
    pub notify: bool,
    /// When it was made, and used if it was.
    pub created: Moment,
    /// Whether it can still be used. Nobody is called for a use in the past.
    pub use_: SeedUse,
}

/// Whether a link was used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SeedUse {
    /// It was not.
    Waiting,
    /// It was, which is one more download of its file.
    Used,
}

/// A remote upload that is there from the start.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeedJob {
    /// Where the file comes from. Nobody goes there.
    pub url: Secret,
    /// When it was ordered.
    pub created: Moment,
    /// Where it stands.
    pub course: SeedCourse,
}

/// Where a remote upload stands, and stays: nothing of it runs. There is none that waits, as the first question would
/// move it on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SeedCourse {
    /// The source is being asked.
    Starting,
    /// Bytes are on their way.
    Downloading(SeedSource),
    /// There is a file.
    Done {
        /// What the source called the file; without it, the address says.
        name: Option<String>,
        /// Its bytes.
        content: Received,
    },
    /// There is none; with what the source had told, if it did answer.
    Failed(Option<SeedSource>),
}

/// What the source of a remote upload has told.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SeedSource {
    /// What it called the file; without it, the address says.
    pub name: Option<String>,
    /// How large the file is.
    pub size: Option<u64>,
    /// Bytes that have come.
    pub received: u64,
}

/// Why something cannot be there from the start.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SeedRefusal {
    /// No account has this address.
    NoSuchAccount,
    /// The account has no such folder.
    NoSuchFolder,
    /// The account has no such file outside of its trash can.
    NoSuchFile,
    /// Nobody could mean this as a name.
    NameNotValid,
    /// The account would store more than it may.
    OverQuota {
        /// Bytes that it can still store.
        left: u64,
    },
    /// The account would have more files of one content than it may.
    TooManyCopies {
        /// How many it may have.
        limit: u64,
    },
    /// The account would run more remote uploads than it may.
    TooManyJobs {
        /// How many it may run.
        limit: u64,
    },
    /// A remote upload is larger than a file of the account may be.
    TooLarge {
        /// How large one may be.
        limit: u64,
    },
    /// The id of the content is in use for other bytes.
    ContentInUse,
}

impl fmt::Display for SeedRefusal {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoSuchAccount => formatter.write_str("no account has this address"),
            Self::NoSuchFolder => formatter.write_str("the account has no such folder"),
            Self::NoSuchFile => formatter.write_str("the account has no such file"),
            Self::NameNotValid => {
                formatter.write_str("a name has to have a letter that shows, and no control characters")
            }
            Self::OverQuota { left } => write!(formatter, "the account has room for {left} more bytes only"),
            Self::TooManyCopies { limit } => {
                write!(
                    formatter,
                    "the account may have {limit} files with the same content at most"
                )
            }
            Self::TooManyJobs { limit } => {
                write!(
                    formatter,
                    "the account may have {limit} remote uploads that have not ended at most"
                )
            }
            Self::TooLarge { limit } => write!(formatter, "a file of the account may have {limit} bytes at most"),
            Self::ContentInUse => formatter.write_str("the id of the content is in use for other bytes"),
        }
    }
}

impl std::error::Error for SeedRefusal {}
