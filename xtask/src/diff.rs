//! `cargo xtask diff`: what the description of the API breaks, compared with an earlier one.

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::{SystemTime, UNIX_EPOCH};

use anyhow::Context as _;
use clap::ValueEnum;
use rapidgator_codegen::{Described, Diff, DiffFormat, Format, Severity, SourceFile};

use crate::git;
use crate::project::{self, complain, say};

/// Read beside the description, if it is there.
const WAIVERS: &str = "api-spec.waivers.yaml";

/// There is no verdict: something cannot be read, or has mistakes. Told apart from a bar that was reached.
const NO_VERDICT: u8 = 2;

#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// The earlier description: a file, or a revision of git [default: where the current branch left `main`].
    #[arg(long, value_name = "REV_OR_FILE")]
    against: Option<String>,
    /// Another file than api-spec.yaml.
    #[arg(long, value_name = "FILE")]
    spec: Option<PathBuf>,
    /// How changes are printed.
    #[arg(long, value_enum, default_value = "text")]
    format: Style,
    /// Fail if the verdict is this or heavier.
    #[arg(long, value_enum)]
    fail_on: Option<Bar>,
    /// Changes that do not count [default: api-spec.waivers.yaml beside the description, if it is there].
    #[arg(long, value_name = "FILE")]
    waivers: Option<PathBuf>,
}

#[derive(Clone, Copy, ValueEnum)]
enum Style {
    /// For people: both places, the lines, carets.
    Text,
    /// A line a change.
    Brief,
    /// One JSON object a change, the verdict last.
    Json,
    /// Annotations of a GitHub workflow.
    Github,
}

#[derive(Clone, Copy, ValueEnum)]
enum Bar {
    Major,
    Minor,
    Patch,
}

impl Arguments {
    /// As `cargo xtask diff --against REVISION --format brief` has them.
    pub(crate) fn since(revision: &str) -> Self {
        Self {
            against: Some(revision.to_owned()),
            spec: None,
            format: Style::Brief,
            fail_on: None,
            waivers: None,
        }
    }
}

pub(crate) fn run(arguments: &Arguments) -> anyhow::Result<ExitCode> {
    let Some(verdict) = verdict(arguments).unwrap_or_else(|error| {
        complain(&format!("error: {error:#}\n"));
        None
    }) else {
        complain("there is no verdict\n");
        return Ok(ExitCode::from(NO_VERDICT));
    };
    let bar = arguments.fail_on.map(|bar| match bar {
        Bar::Major => Severity::Major,
        Bar::Minor => Severity::Minor,
        Bar::Patch => Severity::Patch,
    });
    match bar {
        Some(bar) if verdict >= bar => Ok(ExitCode::FAILURE),
        Some(_) | None => Ok(ExitCode::SUCCESS),
    }
}

/// Compares and prints; `None` after mistakes were printed.
pub(crate) fn verdict(arguments: &Arguments) -> anyhow::Result<Option<Severity>> {
    let (path, name) = match &arguments.spec {
        Some(spec) => (spec.clone(), spec.display().to_string()),
        None => (project::root().join(project::SPEC), project::SPEC.to_owned()),
    };
    let Some(old) = described(baseline(arguments.against.as_deref(), &path)?) else {
        complain("the earlier description has mistakes under today's language\n");
        return Ok(None);
    };
    let Some(new) = described(file(&path, name)?) else {
        return Ok(None);
    };
    let mut diff = Diff::between(&old, &new);
    if let Some(waivers) = waivers(arguments.waivers.as_deref(), &path)?
        && !waive(&mut diff, &waivers)
    {
        return Ok(None);
    }
    say(&diff.render(match arguments.format {
        Style::Text => DiffFormat::Text,
        Style::Brief => DiffFormat::Brief,
        Style::Json => DiffFormat::Json,
        Style::Github => DiffFormat::Github,
    }));
    Ok(Some(diff.verdict()))
}

/// Reads a description; `None` after its mistakes were printed.
fn described(source: SourceFile) -> Option<Described> {
    Described::read(source.clone())
        .map_err(|report| complain(&report.render(&source, Format::Text)))
        .ok()
}

fn file(path: &Path, name: String) -> anyhow::Result<SourceFile> {
    let bytes = std::fs::read(path).with_context(|| format!("cannot read {name}"))?;
    let text = String::from_utf8(bytes).with_context(|| format!("{name} is not UTF-8"))?;
    Ok(SourceFile::new(name, text))
}

/// A path of a file wins over a revision of the same name, which can be written as `refs/heads/...`.
fn baseline(against: Option<&str>, spec: &Path) -> anyhow::Result<SourceFile> {
    let (revision, shown) = match against {
        Some(path) if Path::new(path).is_file() => return file(Path::new(path), path.to_owned()),
        Some(revision) => (revision.to_owned(), revision),
        None => (git::merge_base(git::folder(spec))?, "main"),
    };
    let name = spec.file_name().unwrap_or_default().to_string_lossy();
    Ok(SourceFile::new(
        format!("{shown}:{name}"),
        git::text_at(&revision, spec)?,
    ))
}

fn waivers(given: Option<&Path>, spec: &Path) -> anyhow::Result<Option<SourceFile>> {
    if let Some(given) = given {
        return file(given, given.display().to_string()).map(Some);
    }
    let usual = spec.with_file_name(WAIVERS);
    if usual.is_file() {
        return file(&usual, WAIVERS.to_owned()).map(Some);
    }
    Ok(None)
}

/// Whether the file of waivers could be used; if not, its mistakes were printed.
fn waive(diff: &mut Diff<'_>, waivers: &SourceFile) -> bool {
    match diff.waive(waivers, &today()) {
        Ok(notices) => {
            for notice in notices {
                complain(&notice.render(waivers));
            }
            true
        }
        Err(report) => {
            complain(&report.render(waivers, Format::Text));
            false
        }
    }
}

/// The day in UTC, as waivers write it.
fn today() -> String {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    day(since.as_secs() / 86_400)
}

/// The day of the Gregorian calendar so many days after 1970-01-01, counted in years that begin in March, so that the
/// leap day is the last one (Howard Hinnant, "chrono-compatible low-level date algorithms").
fn day(days: u64) -> String {
    let days = days + 719_468;
    let era = days / 146_097;
    let day_of_era = days % 146_097;
    let year_of_era = (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month_from_march = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
    let month = if month_from_march < 10 {
        month_from_march + 3
    } else {
        month_from_march - 9
    };
    let year = era * 400 + year_of_era + u64::from(month <= 2);
    format!("{year:04}-{month:02}-{day:02}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_those_of_the_calendar() {
        assert_eq!(day(0), "1970-01-01");
        assert_eq!(day(11_016), "2000-02-29");
        assert_eq!(day(11_017), "2000-03-01");
        assert_eq!(day(20_819), "2027-01-01");
    }

    #[test]
    fn the_description_does_not_differ_from_itself() {
        let path = project::root().join(project::SPEC);
        let read = || described(file(&path, project::SPEC.to_owned()).unwrap()).unwrap();
        let (old, new) = (read(), read());
        assert_eq!(Diff::between(&old, &new).verdict(), Severity::None);
    }
}
