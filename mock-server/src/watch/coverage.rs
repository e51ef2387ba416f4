//! What of the API was used, written for machines and for people.

use std::fmt::Write as _;
use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering};

use rapidgator_mock_domain::coverage::{Coverage, Fact};
use serde_json::{Value, json};

/// Names a folder. Each server that ends leaves there what was used of it, and what there is to be used.
pub(crate) const FOLDER_VARIABLE: &str = "RAPIDGATOR_MOCK_COVERAGE";

/// Every fact with how it is known and how often it was used.
#[must_use]
pub fn coverage_json(coverage: &Coverage) -> Value {
    let facts = Fact::all().map(|fact| {
        json!({
            "fact": fact.name(),
            "evidence": fact.evidence().map(|evidence| evidence.word()),
            "count": coverage.of(fact),
        })
    });
    json!({ "facts": facts.collect::<Vec<Value>>() })
}

/// A table of how much was used, and a list of what was not, by how it is known.
#[must_use]
pub fn coverage_markdown(coverage: &Coverage) -> String {
    let mut text = "| what | used | of |\n|---|---:|---:|\n".to_owned();
    let mut line = |line: std::fmt::Arguments<'_>| text.write_fmt(line).expect("a text takes any text");
    for (sort, (used, all)) in coverage.summary() {
        line(format_args!("| {sort} | {used} | {all} |\n"));
    }
    let mut missing: Vec<(&str, String)> = Fact::all()
        .filter(|fact| coverage.of(*fact) == 0)
        .map(|fact| (fact.evidence().map_or("own", |evidence| evidence.word()), fact.name()))
        .collect();
    missing.sort();
    let mut before = "";
    for (evidence, fact) in &missing {
        if before != *evidence {
            line(format_args!("\nNot used, {evidence}:\n\n"));
            before = *evidence;
        }
        line(format_args!("- {fact}\n"));
    }
    text
}

/// Leaves what was used in the folder that the environment names, if it names one.
pub(crate) fn leave(coverage: &Coverage) {
    static NUMBER: AtomicU64 = AtomicU64::new(0);
    let Some(folder) = std::env::var_os(FOLDER_VARIABLE).filter(|folder| !folder.is_empty()) else {
        return;
    };
    let number = NUMBER.fetch_add(1, Ordering::Relaxed);
    let file = Path::new(&folder).join(format!("{}-{number}.json", std::process::id()));
    if let Err(error) = std::fs::write(&file, coverage_json(coverage).to_string()) {
        tracing::error!(%error, file = %file.display(), "the coverage cannot be written");
    }
}
