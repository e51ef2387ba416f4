//! Earlier descriptions, out of the history of the repository that a description lies in.

use std::path::Path;
use std::process::Command;

use anyhow::{Context as _, bail};

/// Names of the branch that changes are made against; the second is all that a fresh checkout of another branch has.
const MAIN: [&str; 2] = ["main", "origin/main"];

/// Tags of releases, such as `v0.1.0`.
const RELEASES: &str = "v[0-9]*";

/// Where the current branch left the main one.
///
/// # Errors
/// There is no git, no repository, no main branch, or nothing that both have in common.
pub(crate) fn merge_base(folder: &Path) -> anyhow::Result<String> {
    is_repository(folder)?;
    let main = MAIN.into_iter().find(|branch| {
        let revision = format!("{branch}^{{commit}}");
        git(folder, &["rev-parse", "--verify", "--quiet", &revision]).is_ok()
    });
    let Some(main) = main else {
        bail!("there is no branch `main` to compare with; `--against REV_OR_FILE` says what else");
    };
    let base = git(folder, &["merge-base", "HEAD", main])
        .with_context(|| format!("this branch and `{main}` have nothing in common; `--against` says what else"))?;
    Ok(base.trim().to_owned())
}

/// The latest tag of a release before the current commit, if there is any.
///
/// # Errors
/// There is no git or no repository.
pub(crate) fn last_release(folder: &Path) -> anyhow::Result<Option<String>> {
    is_repository(folder)?;
    let tag = git(folder, &["describe", "--tags", "--abbrev=0", "--match", RELEASES]);
    Ok(tag.ok().map(|tag| tag.trim().to_owned()))
}

/// A file as a revision has it.
///
/// # Errors
/// There is no git, no repository, no such revision, or the file is not in it.
pub(crate) fn text_at(revision: &str, file: &Path) -> anyhow::Result<String> {
    let name = file.file_name().context("the description is not a file")?;
    let folder = folder(file);
    is_repository(folder)?;
    // The path counts from where git runs, wherever the repository begins.
    git(folder, &["show", &format!("{revision}:./{}", name.to_string_lossy())])
}

/// The folder that a file is in.
pub(crate) fn folder(file: &Path) -> &Path {
    match file.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        Some(_) | None => Path::new("."),
    }
}

fn is_repository(folder: &Path) -> anyhow::Result<()> {
    git(folder, &["rev-parse", "--git-dir"]).map(drop).with_context(|| {
        format!(
            "{} is in no git repository, which would know the earlier description; `--against FILE` needs none",
            folder.display()
        )
    })
}

fn git(folder: &Path, arguments: &[&str]) -> anyhow::Result<String> {
    let output = Command::new("git")
        .current_dir(folder)
        .args(arguments)
        .output()
        .context("cannot run git")?;
    if !output.status.success() {
        let said = String::from_utf8_lossy(&output.stderr);
        bail!("git {} failed: {}", arguments.join(" "), said.trim());
    }
    String::from_utf8(output.stdout).with_context(|| format!("git {} gives no UTF-8", arguments.join(" ")))
}
