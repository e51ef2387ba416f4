//! A copy of the project to try changes in: what people work on is never touched, and what was built stays for the next
//! run.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::Context as _;
use rapidgator_codegen::FileTree;

/// Below the root of the workspace.
const FOLDER: &str = "target/mutants";

/// Left out at the top: not part of the sources.
const LEFT_OUT: &[&str] = &["target", ".git"];

pub(super) struct Scratch {
    root: PathBuf,
    build: PathBuf,
}

impl Scratch {
    /// Copies the sources. Files that are the same already keep their time, so that cargo builds only what changed.
    /// Copies of different numbers have nothing in common.
    pub(super) fn copy(project: &Path, number: usize) -> anyhow::Result<Self> {
        let folder = project.join(FOLDER).join(number.to_string());
        let scratch = Self {
            root: folder.join("sources"),
            build: folder.join("build"),
        };
        mirror(project, &scratch.root, LEFT_OUT).context("cannot copy the project")?;
        fs::create_dir_all(&scratch.build).context("cannot make a folder to build in")?;
        Ok(scratch)
    }

    pub(super) fn generate(&self, files: &FileTree) -> anyhow::Result<()> {
        files.write(&self.root).context("cannot write the generated files")?;
        Ok(())
    }

    /// The cargo that runs this command, in the copy.
    pub(super) fn cargo(&self) -> Command {
        let mut cargo = crate::project::cargo();
        cargo
            .current_dir(&self.root)
            .env("CARGO_TARGET_DIR", &self.build)
            // Nobody debugs a mutant; without this a third of the time goes into writing line numbers.
            .env("CARGO_PROFILE_DEV_DEBUG", "0")
            // A snapshot that differs is a test that fails, and nothing is written beside it.
            .env("INSTA_UPDATE", "no");
        cargo
    }

    pub(super) fn log(&self) -> PathBuf {
        self.build.join("mutant.log")
    }
}

/// Makes `to` a copy of `from`.
fn mirror(from: &Path, to: &Path, left_out: &[&str]) -> io::Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(to)? {
        let entry = entry?;
        let name = entry.file_name();
        if !from.join(&name).exists() {
            remove(&entry.path())?;
        }
    }
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let name = entry.file_name();
        if left_out.iter().any(|it| name == *it) {
            continue;
        }
        let target = to.join(&name);
        if entry.file_type()?.is_dir() {
            mirror(&entry.path(), &target, &[])?;
            continue;
        }
        let bytes = fs::read(entry.path())?;
        if fs::read(&target).ok().as_deref() != Some(bytes.as_slice()) {
            fs::write(&target, bytes)?;
        }
    }
    Ok(())
}

fn remove(path: &Path) -> io::Result<()> {
    if path.is_dir() {
        fs::remove_dir_all(path)
    } else {
        fs::remove_file(path)
    }
}
