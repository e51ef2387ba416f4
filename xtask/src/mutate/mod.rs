//! `cargo xtask mutate`: changes one fact of the description at a time, generates, and looks whether a test fails.
//!
//! Client and mock come from one description, so a wrong fact makes both wrong alike, and a test that only puts the two
//! together passes. A survivor is such a fact: nothing outside of the description knows it.

mod scratch;
mod suites;

use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Instant;

use anyhow::{Context as _, anyhow, ensure};
use rapidgator_codegen::{FileTree, Mutant, SourceFile};

use crate::project::{self, complain, layout, say};
use scratch::Scratch;
use suites::Verdict;

#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// Try this many, spread over the kinds of facts; without it, all of them, which takes hours.
    #[arg(long, value_name = "COUNT")]
    sample: Option<usize>,
    /// Another number gives another sample.
    #[arg(long, default_value_t = 0)]
    seed: u64,
    /// Only facts whose place or kind holds this text.
    #[arg(long, value_name = "TEXT")]
    only: Option<String>,
    /// Only facts that this file tells as they are told here, such as the survivors of an earlier run.
    #[arg(long, value_name = "FILE")]
    among: Option<PathBuf>,
    /// Only the tests of this package; can be given more than once. A fact that survives these is not done with.
    #[arg(long = "package", value_name = "NAME")]
    packages: Vec<String>,
    /// Print what would be tried, and stop.
    #[arg(long)]
    list: bool,
    /// Do not test the description as it is first.
    #[arg(long)]
    tested: bool,
    /// Try so many at the same time, each in a copy of its own.
    #[arg(long, value_name = "COUNT", default_value = "1")]
    jobs: NonZeroUsize,
}

impl Arguments {
    /// Some facts, right behind a test of everything.
    pub(crate) fn sample_of_tested(count: usize, seed: u64) -> Self {
        Self {
            sample: Some(count),
            seed,
            only: None,
            among: None,
            packages: Vec::new(),
            list: false,
            tested: true,
            jobs: NonZeroUsize::MIN,
        }
    }
}

/// What became of a mutant.
enum Fate {
    /// The description itself has mistakes then; the id of the first one.
    Refused(&'static str),
    /// Only documents would be other than they are.
    Words,
    Killed(Verdict),
    Survived,
}

pub(crate) fn run(arguments: &Arguments) -> anyhow::Result<ExitCode> {
    let spec = SourceFile::read(project::root().join(project::SPEC))?;
    let chosen = choose(all(&spec)?, arguments)?;
    if arguments.list {
        for mutant in &chosen {
            say(&format!("{}\n", told(mutant)));
        }
        complain(&format!("{} facts\n", chosen.len()));
        return Ok(ExitCode::SUCCESS);
    }
    for package in &arguments.packages {
        ensure!(
            suites::all(std::slice::from_ref(package)).next().is_some(),
            "no tests of a package `{package}` look at facts; those of {} do",
            suites::packages().join(", ")
        );
    }
    let original = Original {
        files: rapidgator_codegen::generate(&load(&spec)?, &layout()),
        spec,
    };
    let copies = (1..=arguments.jobs.get()).map(|number| Scratch::copy(&project::root(), number));
    let copies = copies.collect::<anyhow::Result<Vec<_>>>()?;
    if !arguments.tested {
        complain("building and testing the description as it is\n");
        let verdict = suites::run(suites::all(&arguments.packages), &copies[0])?;
        ensure!(
            matches!(verdict, Verdict::Passed),
            "the tests fail without any change: {verdict}"
        );
    }
    let trial = Trial {
        original,
        mutants: chosen,
        packages: &arguments.packages,
        next: AtomicUsize::new(0),
    };
    let tally = std::thread::scope(|scope| {
        let workers: Vec<_> = copies.iter().map(|copy| scope.spawn(|| trial.work(copy))).collect();
        let mut tally = Tally::default();
        for worker in workers {
            tally.add(worker.join().map_err(|_| anyhow!("a worker has panicked"))??);
        }
        anyhow::Ok(tally)
    })?;
    say(&tally.report());
    Ok(if tally.survivors.is_empty() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

fn all(spec: &SourceFile) -> anyhow::Result<Vec<Mutant>> {
    Mutant::all(spec)
        .ok()
        .context("api-spec.yaml has mistakes; see `cargo xtask check`")
}

/// One of each kind, then a second one of each, and so on: a small sample still sees all kinds that it can.
fn choose(mut mutants: Vec<Mutant>, arguments: &Arguments) -> anyhow::Result<Vec<Mutant>> {
    if let Some(text) = &arguments.only {
        mutants.retain(|mutant| mutant.place.contains(text) || mutant.kind.contains(text));
    }
    if let Some(path) = &arguments.among {
        let text = std::fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))?;
        mutants.retain(|mutant| text.contains(&told(mutant)));
    }
    let Some(sample) = arguments.sample else {
        return Ok(mutants);
    };
    let mut random = fastrand::Rng::with_seed(arguments.seed);
    random.shuffle(&mut mutants);
    let mut rounds: Vec<(usize, Mutant)> = Vec::new();
    for mutant in mutants {
        let round = rounds.iter().filter(|(_, it)| it.kind == mutant.kind).count();
        rounds.push((round, mutant));
    }
    rounds.sort_by_key(|(round, _)| *round);
    Ok(rounds.into_iter().map(|(_, mutant)| mutant).take(sample).collect())
}

fn told(mutant: &Mutant) -> String {
    format!("{}: {}", mutant.place, mutant.change)
}

fn load(source: &SourceFile) -> anyhow::Result<rapidgator_codegen::Model> {
    rapidgator_codegen::load(source)
        .ok()
        .context("the description has mistakes")
}

/// What the workers share.
struct Trial<'a> {
    original: Original,
    mutants: Vec<Mutant>,
    packages: &'a [String],
    /// Of the next one that nobody has tried.
    next: AtomicUsize,
}

impl Trial<'_> {
    /// Takes one after the other until none is left.
    fn work(&self, scratch: &Scratch) -> anyhow::Result<Tally> {
        let mut tally = Tally::default();
        loop {
            let at = self.next.fetch_add(1, Ordering::Relaxed);
            let Some(mutant) = self.mutants.get(at) else {
                return Ok(tally);
            };
            let start = Instant::now();
            let fate = self.original.try_out(mutant, scratch, self.packages)?;
            say(&format!(
                "[{}/{}] {}: {} ({:.0} s)\n",
                at + 1,
                self.mutants.len(),
                told(mutant),
                fate.told(),
                start.elapsed().as_secs_f64(),
            ));
            tally.count(mutant, &fate);
        }
    }
}

/// The description without a change, and what it gives.
struct Original {
    spec: SourceFile,
    files: FileTree,
}

impl Original {
    fn try_out(&self, mutant: &Mutant, scratch: &Scratch, packages: &[String]) -> anyhow::Result<Fate> {
        let changed = mutant
            .apply(&self.spec)
            .ok()
            .context("the description cannot be read again")?;
        let model = match rapidgator_codegen::load(&changed) {
            Ok(model) => model,
            Err(report) => {
                return Ok(Fate::Refused(
                    report.diagnostics().first().map_or("", |it| it.code.id()),
                ));
            }
        };
        let files = rapidgator_codegen::generate(&model, &layout());
        let changed = self.differing(&files);
        if changed.is_empty() {
            return Ok(Fate::Words);
        }
        scratch.generate(&files)?;
        let verdict = suites::run(suites::of_files(packages, &changed), scratch);
        scratch.generate(&self.files)?;
        Ok(match verdict? {
            Verdict::Passed => Fate::Survived,
            killed @ (Verdict::Failed(_) | Verdict::DoesNotBuild | Verdict::DoesNotEnd) => Fate::Killed(killed),
        })
    }

    /// The files of code that are not the same; no change makes or removes one. The examples of a description are not
    /// code: they are compared with the description, which says nothing about a fact.
    fn differing<'a>(&self, files: &'a FileTree) -> Vec<&'a str> {
        let pairs = files.files().zip(self.files.files());
        pairs
            .filter(|(now, before)| now != before)
            .map(|((path, _), _)| path)
            .filter(|path| Path::new(path).extension().is_some_and(|it| it == "rs"))
            .collect()
    }
}

impl Fate {
    fn told(&self) -> String {
        match self {
            Self::Refused(id) => format!("refused by the description itself, {id}"),
            Self::Words => "changes documents only".to_owned(),
            Self::Killed(verdict) => format!("killed, {verdict}"),
            Self::Survived => "SURVIVED".to_owned(),
        }
    }
}

#[derive(Default)]
struct Tally {
    refused: usize,
    words: usize,
    killed: usize,
    survivors: Vec<String>,
}

impl Tally {
    fn add(&mut self, other: Self) {
        self.refused += other.refused;
        self.words += other.words;
        self.killed += other.killed;
        self.survivors.extend(other.survivors);
    }

    fn count(&mut self, mutant: &Mutant, fate: &Fate) {
        match fate {
            Fate::Refused(_) => self.refused += 1,
            Fate::Words => self.words += 1,
            Fate::Killed(_) => self.killed += 1,
            Fate::Survived => self.survivors.push(format!("{} ({})", told(mutant), mutant.kind)),
        }
    }

    fn report(&self) -> String {
        let mut report = format!(
            "\n{} killed by a test, {} refused by the description, {} in documents only, {} survived\n",
            self.killed,
            self.refused,
            self.words,
            self.survivors.len(),
        );
        for survivor in &self.survivors {
            report.push_str(&format!("  survived: {survivor}\n"));
        }
        report
    }
}
