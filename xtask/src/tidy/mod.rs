//! `cargo xtask tidy`: the rules of the house, proven from the packages and the sources.
//!
//! A rule is a function from what it looks at to a list of complaints. It says what was found, where, and what to do.

mod architecture;
mod arrows;
mod emitters;
mod facts;
mod generated;
mod sources;

use std::path::Path;
use std::process::ExitCode;

use anyhow::Context as _;

use crate::project::{complain, root};

pub(crate) fn run() -> anyhow::Result<ExitCode> {
    let complaints = complaints(&root())?;
    for complaint in &complaints {
        complain(&format!("tidy: {complaint}\n"));
    }
    Ok(if complaints.is_empty() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

fn complaints(root: &Path) -> anyhow::Result<Vec<String>> {
    let files = sources::SourceFile::all(root)?;
    let architecture = std::fs::read_to_string(root.join("ARCHITECTURE.md")).context("cannot read ARCHITECTURE.md")?;
    let mut complaints = arrows::complaints()?;
    complaints.extend(sources::complaints(&files));
    complaints.extend(emitters::complaints(&files));
    complaints.extend(generated::complaints(&files));
    complaints.extend(facts::complaints(&files)?);
    complaints.extend(architecture::complaints(&architecture, &files));
    Ok(complaints)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_house_is_tidy() {
        let complaints = complaints(&root()).unwrap();
        assert!(complaints.is_empty(), "{}", complaints.join("\n"));
    }
}
