//! `cargo xtask check` and `cargo xtask explain`: the description is read, nothing is written.

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Context as _;
use clap::ValueEnum;
use rapidgator_codegen::{Described, Format, Rule, SourceFile};

use crate::evidence;
use crate::project::{self, complain, say};

#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// Another file than api-spec.yaml.
    spec: Option<PathBuf>,
    /// How mistakes are printed, and evidence.
    #[arg(long, value_enum, default_value = "text")]
    format: Style,
    /// List what rests on an assumption, and count how everything else is known.
    #[arg(long)]
    evidence: bool,
}

#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum Style {
    /// For people: the place, the line, a caret.
    Text,
    /// One JSON object a mistake.
    Json,
    /// Annotations of a GitHub workflow.
    Github,
}

#[derive(clap::Args)]
pub(crate) struct ExplainArguments {
    /// The id that stands in brackets behind `error`, or behind the severity of a change.
    id: String,
}

pub(crate) fn run(arguments: &Arguments) -> anyhow::Result<ExitCode> {
    let Some(described) = load(arguments.spec.clone(), arguments.format)? else {
        return Ok(ExitCode::FAILURE);
    };
    let model = described.model();
    if arguments.evidence {
        evidence::list(model, arguments.format);
    }
    complain(&format!(
        "{} operations, {} transfers, {} objects, {} errors: no mistakes\n",
        model.operations.len(),
        model.transfers.len(),
        model.objects.len(),
        model.errors.len(),
    ));
    Ok(ExitCode::SUCCESS)
}

pub(crate) fn explain(arguments: &ExplainArguments) -> anyhow::Result<ExitCode> {
    let id = arguments.id.to_uppercase();
    let of_change = || Rule::find(&id).map(Rule::explanation);
    let text = rapidgator_codegen::explain(&id)
        .map(str::to_owned)
        .or_else(of_change)
        .with_context(|| format!("there is no diagnostic or rule `{id}`; ids look like E001 and D001"))?;
    say(&format!("{id}: {text}\n"));
    Ok(ExitCode::SUCCESS)
}

/// Reads the description; `None` after its mistakes were printed.
pub(crate) fn load(spec: Option<PathBuf>, style: Style) -> anyhow::Result<Option<Described>> {
    let (path, name) = match spec {
        Some(path) => (path.clone(), path.display().to_string()),
        None => (project::root().join(project::SPEC), project::SPEC.to_owned()),
    };
    let bytes = std::fs::read(&path).with_context(|| format!("cannot read {name}"))?;
    let text = String::from_utf8(bytes).with_context(|| format!("{name} is not UTF-8"))?;
    let source = SourceFile::new(name, text);
    match Described::read(source.clone()) {
        Ok(described) => Ok(Some(described)),
        Err(report) => {
            let format = match style {
                Style::Text if project::complains_in_colours() => Format::Terminal,
                Style::Text => Format::Text,
                Style::Json => Format::Json,
                Style::Github => Format::Github,
            };
            let rendered = report.render(&source, format);
            let count = report.diagnostics().len();
            match style {
                Style::Text => {
                    let mistakes = if count == 1 {
                        "1 mistake"
                    } else {
                        &format!("{count} mistakes")
                    };
                    complain(&format!(
                        "{rendered}\n{mistakes}; `cargo xtask explain ID` tells more about each\n"
                    ));
                }
                Style::Json | Style::Github => say(&rendered),
            }
            Ok(None)
        }
    }
}
