//! `cargo xtask generate`: the description in, the generated files out; `--check` compares instead of writing.

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Context as _;

use crate::check::{Style, load};
use crate::project::{complain, layout, root};

#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// Write nothing; fail if a generated file is not what it should be.
    #[arg(long)]
    check: bool,
    /// Another file than api-spec.yaml.
    #[arg(long, value_name = "FILE")]
    spec: Option<PathBuf>,
}

impl Arguments {
    /// As `cargo xtask generate --check` has them.
    pub(crate) fn comparing() -> Self {
        Self {
            check: true,
            spec: None,
        }
    }
}

pub(crate) fn run(arguments: &Arguments) -> anyhow::Result<ExitCode> {
    let Some(model) = load(arguments.spec.clone(), Style::Text)? else {
        complain("nothing was written\n");
        return Ok(ExitCode::FAILURE);
    };
    let files = rapidgator_codegen::generate(&model, &layout());
    if arguments.check {
        let differences = files.compare(&root()).context("cannot read the generated files")?;
        for difference in &differences {
            complain(&format!("{difference}\n"));
        }
        if differences.is_empty() {
            return Ok(ExitCode::SUCCESS);
        }
        complain("generated files are not up to date; run `cargo xtask generate` and commit what it writes\n");
        return Ok(ExitCode::FAILURE);
    }
    let changes = files.write(&root()).context("cannot write the generated files")?;
    complain(&format!("{changes}\n"));
    Ok(ExitCode::SUCCESS)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn committed_files_are_what_the_description_gives() {
        let model = load(None, Style::Text).unwrap().expect("api-spec.yaml has no mistakes");
        let differences = rapidgator_codegen::generate(&model, &layout())
            .compare(&root())
            .unwrap();
        let listed: Vec<String> = differences.iter().map(ToString::to_string).collect();
        assert!(listed.is_empty(), "run `cargo xtask generate`:\n{}", listed.join("\n"));
    }
}
