//! `cargo xtask generate`: the description in, the generated files out; `--check` compares instead of writing.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::Context as _;
use rapidgator_codegen::{Changes, Described, Diff, DiffFormat, FileTree, SourceFile};

use crate::check::{Style, load};
use crate::project::{SPEC, Target, complain, root, targets};
use crate::{git, watch};

#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// Write nothing; fail if a generated file is not what it should be.
    #[arg(long, conflicts_with = "watch")]
    check: bool,
    /// Write again after each save of the description, until Ctrl-C.
    #[arg(long)]
    watch: bool,
    /// Another file in place of api-spec.yaml.
    #[arg(long, value_name = "FILE")]
    spec: Option<PathBuf>,
    /// Another folder than the project's to write below.
    #[arg(long, value_name = "FOLDER")]
    out: Option<PathBuf>,
    /// Name the files that are as they should be as well.
    #[arg(long, short)]
    verbose: bool,
}

impl Arguments {
    /// As `cargo xtask generate --check` has them.
    pub(crate) fn comparing() -> Self {
        Self {
            check: true,
            watch: false,
            spec: None,
            out: None,
            verbose: false,
        }
    }

    /// Where the description is.
    pub(crate) fn description(&self) -> PathBuf {
        self.spec.clone().unwrap_or_else(|| root().join(SPEC))
    }

    fn target(&self) -> PathBuf {
        self.out.clone().unwrap_or_else(root)
    }
}

pub(crate) fn run(arguments: &Arguments) -> anyhow::Result<ExitCode> {
    if arguments.watch {
        return watch::run(arguments);
    }
    let is_done = if arguments.check {
        check(arguments)?
    } else {
        write(arguments)?
    };
    Ok(if is_done { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Writes what changed and tells about it; `false` after mistakes were printed.
pub(crate) fn write(arguments: &Arguments) -> anyhow::Result<bool> {
    let Some(described) = load(arguments.spec.clone(), Style::Text)? else {
        complain("nothing was written\n");
        return Ok(false);
    };
    let mut changes = Changes::default();
    for files in trees(&described)? {
        let written = files
            .write(&arguments.target())
            .context("cannot write the generated files")?;
        changes.written.extend(written.written);
        changes.removed.extend(written.removed);
        changes.kept.extend(written.kept);
    }
    if arguments.verbose {
        for path in &changes.kept {
            complain(&format!("unchanged {path}\n"));
        }
    }
    complain(&format!("{changes}\n"));
    if let Some(facts) = facts_since_head(&arguments.description(), &described) {
        complain(&format!("\nsince HEAD:\n{facts}"));
    }
    Ok(true)
}

fn check(arguments: &Arguments) -> anyhow::Result<bool> {
    let Some(described) = load(arguments.spec.clone(), Style::Text)? else {
        return Ok(false);
    };
    let mut differences = Vec::new();
    for files in trees(&described)? {
        let found = files.compare(&arguments.target());
        differences.extend(found.context("cannot read the generated files")?);
    }
    for difference in &differences {
        complain(&format!("{difference}\n"));
    }
    if !differences.is_empty() {
        complain("generated files are not up to date; run `cargo xtask generate` and commit what it writes\n");
    }
    Ok(differences.is_empty())
}

/// What changed in the description since it was committed; `None` if nothing did, or if nobody knows.
fn facts_since_head(path: &Path, described: &Described) -> Option<String> {
    let committed = git::text_at("HEAD", path).ok()?;
    if committed == described.source().text() {
        return None;
    }
    let Ok(before) = Described::read(SourceFile::new("HEAD", committed)) else {
        return Some("the committed description has mistakes under today's language\n".to_owned());
    };
    let diff = Diff::between(&before, described);
    (!diff.changes().is_empty()).then(|| diff.render(DiffFormat::Brief))
}

/// Everything that is generated: the files of the description, and those of invented APIs.
fn trees(described: &Described) -> anyhow::Result<Vec<FileTree>> {
    let generated = |target: Target| {
        if target.spec == SPEC {
            return Ok(rapidgator_codegen::generate(described.model(), &target.layout));
        }
        let invented = load(Some(root().join(target.spec)), Style::Text)?;
        let invented = invented.with_context(|| format!("{} has mistakes", target.spec))?;
        Ok(rapidgator_codegen::generate(invented.model(), &target.layout))
    };
    targets().into_iter().map(generated).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn committed_files_are_what_the_description_gives() {
        let described = load(None, Style::Text).unwrap().expect("api-spec.yaml has no mistakes");
        let trees = trees(&described).unwrap();
        let differences = trees.iter().flat_map(|files| files.compare(&root()).unwrap());
        let listed: Vec<String> = differences.map(|difference| difference.to_string()).collect();
        assert!(listed.is_empty(), "run `cargo xtask generate`:\n{}", listed.join("\n"));
    }
}
