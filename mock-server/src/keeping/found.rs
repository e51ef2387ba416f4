//! What a start has found in its folder.

use std::fmt;

use rapidgator_mock_domain::{BrokenOff, Census};

/// What was in the folder of a server when it started.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Found {
    /// There was no state: the accounts and the seed of the options were used.
    pub is_new: bool,
    /// How much there was; zero in a new folder.
    pub census: Census,
    /// What was under way when the state was kept for the last time.
    pub broken_off: BrokenOff,
    /// Contents that had not arrived whole. They have been removed.
    pub half_written: usize,
    /// Whole contents that no file names: they had arrived without being acknowledged, or were given up without being
    /// removed. They have been removed.
    pub unneeded: usize,
    /// Contents without their bytes. Their files are there and cannot be downloaded.
    pub missing: usize,
    /// Contents with more or fewer bytes than they should have; as those that are missing. The bytes are left alone.
    pub wrong_length: usize,
    /// Other things among the contents. They are left alone.
    pub foreign: usize,
}

/// One line.
impl fmt::Display for Found {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Census {
            accounts,
            folders,
            files,
            contents,
        } = self.census;
        if self.is_new {
            write!(formatter, "a new folder")?;
        } else {
            write!(
                formatter,
                "{accounts} accounts, {folders} folders, {files} files with {contents} contents"
            )?;
        }
        let BrokenOff {
            uploads,
            downloads,
            links,
            jobs,
        } = self.broken_off;
        let counts = |number: usize| u64::try_from(number).unwrap_or(u64::MAX);
        let rest = [
            (uploads, "uploads broken off"),
            (downloads, "downloads broken off"),
            (links, "one-time links broken off"),
            (jobs, "remote uploads begun anew"),
            (counts(self.half_written), "half-written contents removed"),
            (counts(self.unneeded), "unneeded contents removed"),
            (counts(self.missing), "contents missing"),
            (counts(self.wrong_length), "contents of wrong length"),
            (counts(self.foreign), "unknown files left alone"),
        ];
        for (number, what) in rest.into_iter().filter(|(number, _)| *number > 0) {
            write!(formatter, "; {what}: {number}")?;
        }
        Ok(())
    }
}
